//! Whatever a plan holds is data: no text of it becomes markup, a script or an address that leads out of the portal.
//!
//! The strings of a shared collection are tried as well where it is there; `MILEPOST_SHARED` says where. `MILEPOST_HOSTILE=FOLDER`
//! keeps portals in it, for `tests/browser/hostile.mjs` to open them in a browser, and their board packs and one-page reports in
//! `FOLDER-alone`. They hold our own strings and some of the collection, and with `MILEPOST_HOSTILE_ALL=1` the whole of it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use milepost::model::kinds::{Kind, Place};
use milepost::model::shape::{FieldShape, Shape};
use milepost::pipeline::{self, Input, Packed};
use serde_json::{Map, Value, json};

/// Our own: each breaks out of another place.
const OWN: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)' x='",
    "</title><script>alert(1)</script>",
    "</script><svg onload=alert(1)>",
    "</style><script>alert(1)</script>",
    "*/}body{background:url(https://evil.example/x)}/*",
    "[a](javascript:alert(1)) ![b](https://evil.example/x.png) <https://evil.example>",
    "[a]: javascript:alert(1)\n[a] [b](data:text/html,<script>alert(1)</script>)",
    "[[milestone:\"><script>alert(1)</script>]]",
    "{{ 7 * 7 }}{% include \"/etc/passwd\" %}{{ site }}",
    "`];alert(1);//",
    "${alert(1)}\\u003cscript\\u003e",
    "\u{202e}txet\u{0}\u{1}\u{1b}[31m\u{feff}\u{2028}\u{2029}",
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "--><!--<script>alert(1)</script>",
    "<math><mtext><table><mglyph><style><img src onerror=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;&#x3C;script>",
    "../../../../etc/passwd",
    ":::audience board\n<b onclick=alert(1)>x</b>",
];

/// The collection that is shared with this project, where it is.
fn shared() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    #[allow(clippy::disallowed_methods, reason = "who tests says where the collection is")]
    let folder = std::env::var("MILEPOST_SHARED").map_or(folder, PathBuf::from);
    let Ok(text) = fs::read_to_string(folder.join("data/hostile/dompurify-fixtures.json")) else {
        println!("skipped: the shared collection is not here");
        return Vec::new();
    };
    let all: Vec<Value> = serde_json::from_str(&text).unwrap();
    all.iter().map(|one| one["payload"].as_str().unwrap().to_owned()).collect()
}

/// A plan with an entity of every kind for each string, which stands in all its texts.
fn write_plan(folder: &Path, strings: &[String]) {
    let settings =
        json!({"title": strings[0], "start": "2026-01-05", "status_date": "2026-03-02", "organisation": strings[1]});
    // What is hidden here would be found where it is shown.
    let prose: Vec<&str> = strings.iter().map(String::as_str).filter(|text| !text.contains(":::")).collect();
    put(folder, "milepost.yaml", &format!("{settings:#}\n"));
    put(folder, "vision.md", &format!("---\n{:#}\n---\n{}\n", json!({"statement": strings[2]}), prose.join("\n\n")));
    let mut lists = Map::new();
    let mut ledger = csv::Writer::from_writer(Vec::new());
    ledger.write_record(["date", "line", "amount", "reference", "note"]).unwrap();
    for (place, text) in strings.iter().enumerate() {
        for kind in Kind::ALL.iter().copied() {
            let entity = entity(kind, place, text);
            match kind.place() {
                Place::List { key, .. } => {
                    let list = lists.entry(key).or_insert_with(|| json!([]));
                    list.as_array_mut().unwrap().push(entity);
                }
                Place::Folder(inside) => {
                    let mut fields = entity;
                    let body = fields.as_object_mut().unwrap().remove("body").unwrap_or_default();
                    let body = body.as_str().unwrap_or_default();
                    put(
                        folder,
                        &format!("{inside}/{}-{place}.md", kind.name()),
                        &format!("---\n{fields:#}\n---\n{body}\n"),
                    );
                }
            }
        }
        let line = format!("{}-{place}", Kind::Line.name());
        ledger.write_record(["2026-02-03", &line, "100", text, text]).unwrap();
        // What a file may be called: anything but a path.
        let name: String = text.chars().filter(|letter| !matches!(letter, '/' | '\0')).take(60).collect();
        put(folder, &format!("assets/{name}.png"), "PNG");
        put(
            folder,
            &format!("pages/{name}.md"),
            &format!("---\nid: file-{place}\ntitle: A page\n---\n![x](<../assets/{name}.png>)\n"),
        );
    }
    let mut readings = csv::Writer::from_writer(Vec::new());
    readings.write_record(["date", "measure", "value"]).unwrap();
    for text in strings {
        // In cells that should be no text as well.
        readings.write_record([text, text, text]).unwrap();
        ledger.write_record([text, text, text, text, text]).unwrap();
        let name: String = text.chars().filter(|letter| !matches!(letter, '/' | '\0')).take(60).collect();
        put(folder, &format!("plan/{name}.yaml"), "milestones: []\n");
    }
    put(folder, "plan/readings.csv", &String::from_utf8(readings.into_inner().unwrap()).unwrap());
    put(folder, "plan/all.yaml", &format!("{:#}\n", Value::Object(lists)));
    put(folder, "plan/actuals.csv", &String::from_utf8(ledger.into_inner().unwrap()).unwrap());
}

fn put(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    // Some names are none on this machine.
    let _ = fs::write(path, text);
}

fn entity(kind: Kind, place: usize, text: &str) -> Value {
    let mut entity = Map::new();
    for field in kind.field_shapes() {
        let value = match field.name {
            "id" => json!(format!("{}-{place}", kind.name())),
            // What has to fit together with other fields, and says nothing.
            "depends_on" | "formerly" | "supersedes" | "raci" | "items" | "estimate" | "constraint" | "audience" => {
                continue;
            }
            "periods" | "per_year" | "from" | "to" if kind == Kind::Line => continue,
            _ => of_shape(&field.shape, text),
        };
        entity.insert(field.name.to_owned(), value);
    }
    Value::Object(entity)
}

fn of_shape(shape: &Shape, text: &str) -> Value {
    match shape {
        Shape::Text | Shape::Prose => json!(text),
        Shape::Pattern { name: "address", .. } => json!(text),
        Shape::Pattern { example, .. } => json!(example),
        Shape::Number { minimum, maximum, .. } => json!(maximum.unwrap_or(3).min(3).max(minimum.unwrap_or(0))),
        Shape::Flag => json!(false),
        Shape::Choice(words) => json!(words[0].0),
        Shape::Reference { kind: Some(kind) } => json!(format!("{kind}-0")),
        Shape::Reference { kind: None } => json!("milestone:milestone-0"),
        Shape::List { item, .. } => json!([of_shape(item, text)]),
        Shape::Map { item, .. } => json!({"2026-04": of_shape(item, text)}),
        Shape::Record { fields, .. } => {
            let named =
                fields().into_iter().map(|field: FieldShape| (field.name.to_owned(), of_shape(&field.shape, text)));
            Value::Object(named.collect())
        }
    }
}

/// What tags the pages of the theme are made of; no others may come out of a plan.
const TAGS: &str = "a abbr address article aside b blockquote body br button caption code col colgroup circle dd del details dialog div \
    dl dt em fieldset figcaption figure footer form g h1 h2 h3 h4 h5 h6 head header hr html i img input label legend li line link main mark \
    meta nav ol option output p path polygon polyline pre rect s script section select small span strong sub summary sup svg table \
    tbody td text textarea tfoot th thead time title tr tspan u ul clippath defs desc use !doctype pattern";

/// What is wrong in a page as a browser reads it: tags, their names and attributes.
fn faults(path: &str, html: &str) -> Vec<String> {
    let known: BTreeSet<&str> = TAGS.split_whitespace().collect();
    let mut faults = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        let mut end = 0;
        let mut quote = None;
        for (at, byte) in rest.bytes().enumerate() {
            match (quote, byte) {
                (None, b'"' | b'\'') => quote = Some(byte),
                (None, b'>') => {
                    end = at;
                    break;
                }
                (Some(open), _) if open == byte => quote = None,
                _ => {}
            }
        }
        let (tag, after) = rest.split_at(end);
        rest = after;
        let name = tag.trim_start_matches('/').split([' ', '\n', '/']).next().unwrap_or_default().to_lowercase();
        if !known.contains(name.as_str()) {
            faults.push(format!("{path}: <{tag}>"));
        }
        for (attribute, value) in attributes(tag) {
            let value = value.trim_start().to_lowercase();
            let is_handler = attribute.starts_with("on") || attribute == "style" || attribute == "srcdoc";
            let is_loaded =
                ["src", "data", "poster", "srcset"].contains(&attribute.as_str()) || name == "link" || name == "use";
            let leads_out = value.contains("//") || value.starts_with("data:");
            let is_script = ["javascript:", "vbscript:", "data:"].iter().any(|scheme| value.starts_with(scheme));
            if is_handler || is_loaded && leads_out || attribute == "href" && is_script {
                faults.push(format!("{path}: {attribute} in <{tag}>"));
            }
        }
        if name == "script" && !tag.contains("src=\"") && !tag.starts_with('/') {
            faults.push(format!("{path}: a script of its own: <{tag}>"));
        }
    }
    faults
}

fn attributes(tag: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = tag;
    while let Some(at) = rest.find("=\"") {
        let name = rest[..at].rsplit([' ', '\n', '"']).next().unwrap_or_default().to_lowercase();
        let value = &rest[at + 2..];
        let end = value.find('"').unwrap_or(value.len());
        found.push((name, value[..end].to_owned()));
        rest = value.get(end + 1..).unwrap_or_default();
    }
    found
}

/// Cells of a table that a spreadsheet would work out.
fn formulas(path: &str, table: &[u8]) -> Vec<String> {
    let mut rows = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(table);
    let cells = rows.records().flatten().flat_map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>());
    let is_formula = |cell: &String| cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    cells.filter(is_formula).map(|cell| format!("{path}: {cell}")).collect()
}

/// The scripts that stand in a page.
fn scripts(html: &str) -> BTreeSet<&str> {
    let inside = |rest: &'_ str| -> usize { rest.find("</script").unwrap_or(rest.len()) };
    html.split("<script").skip(1).map(|rest| &rest[..inside(rest)]).collect()
}

const PACKS: [(&str, Packed<'_>); 2] = [("pack.html", Packed::Pages), ("one-page.html", Packed::Sheet("A4"))];

fn pack(plan: &Path, what: Packed<'_>) -> String {
    let read = pipeline::read(&Input { folder: plan, status_date: None, audience: None });
    pipeline::pack(&read.analysed.unwrap(), &read.whole.unwrap(), plan, what).unwrap()
}

/// The board pack and the one-page report have styles, scripts and pictures in themselves: their own ones, and no others.
fn faults_of_pack(packed: &str, what: Packed<'_>) -> Vec<String> {
    let harmless = tempfile::tempdir().unwrap();
    write_plan(harmless.path(), &["One", "Two", "Three"].map(str::to_owned));
    let known = pack(harmless.path(), what);
    let mut found: Vec<String> =
        scripts(packed).difference(&scripts(&known)).map(|script| format!("pack: a script: {script}")).collect();
    // What stands between its own styles and scripts is markup like that of any page.
    let mut rest = packed;
    let mut markup = String::new();
    while let Some(at) = ["<style", "<script"].iter().filter_map(|tag| rest.find(tag)).min() {
        markup.push_str(&rest[..at]);
        let end = if rest[at..].starts_with("<style") { "</style>" } else { "</script>" };
        rest = rest[at..].split_once(end).map_or("", |(_, after)| after);
    }
    markup.push_str(rest);
    let markup = markup.replace("src=\"data:image/", "src=\"").replace("href=\"data:image/", "href=\"");
    found.extend(faults("pack", &markup));
    found
}

/// The last lines of what a command said.
fn ending(said: &str) -> String {
    let lines: Vec<&str> = said.lines().collect();
    lines[lines.len().saturating_sub(20)..].join("\n")
}

fn look(strings: &[String], out: &Path, alone: Option<&Path>) {
    let root = tempfile::tempdir().unwrap();
    let plan = root.path().join("plan");
    write_plan(&plan, strings);
    let mut build = Command::new(env!("CARGO_BIN_EXE_milepost"));
    let output = build.arg("build").arg(&plan).arg("--keep-going").arg("-o").arg(out).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    // Some strings are no addresses; the rest of the plan stands.
    assert!(matches!(output.status.code(), Some(0 | 1)) && out.join("index.html").exists(), "{}", ending(&said));
    assert!(!said.contains("panicked"), "{}", ending(&said));
    let mut all = Vec::new();
    let (mut pages, mut tables) = (0, 0);
    for entry in walkdir::WalkDir::new(out).into_iter().map(Result::unwrap) {
        let path = entry.path().strip_prefix(out).unwrap().to_string_lossy().into_owned();
        if path.ends_with(".html") {
            pages += 1;
            all.extend(faults(&path, &fs::read_to_string(entry.path()).unwrap()));
        }
        if path.ends_with(".csv") {
            tables += 1;
            all.extend(formulas(&path, &fs::read(entry.path()).unwrap()));
        }
    }
    assert!(tables > 3, "{tables} tables");
    for (name, what) in PACKS {
        let packed = pack(&plan, what);
        all.extend(faults_of_pack(&packed, what));
        if let Some(alone) = alone {
            put(alone, name, &packed);
        }
    }
    assert!(pages > strings.len() * 4, "{pages} pages");
    let shown: Vec<&String> = all.iter().take(10).collect();
    assert!(all.is_empty(), "{} faults: {shown:#?}", all.len());
    // Outside of the portal's own folder nothing was written.
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), if out.starts_with(root.path()) { 2 } else { 1 });
}

/// How many strings a portal holds, so that the pages that list everything stay short.
const A_PORTAL: usize = 60;
/// A browser needs minutes for a portal, so it is shown one of so many strings of the collection, unless all are asked for.
const ONE_OF: usize = 100;

#[test]
#[allow(clippy::disallowed_methods, reason = "the check in a browser says where it wants the portals, and how many")]
fn no_text_of_a_plan_becomes_markup() {
    let mut strings: Vec<String> = OWN.iter().map(|text| (*text).to_owned()).collect();
    let Ok(kept) = std::env::var("MILEPOST_HOSTILE") else {
        let scratch = tempfile::tempdir().unwrap();
        return look(&strings, &scratch.path().join("portal"), None);
    };
    let one_of = if std::env::var("MILEPOST_HOSTILE_ALL").is_ok() { 1 } else { ONE_OF };
    strings.extend(shared().into_iter().step_by(one_of));
    for (place, some) in strings.chunks(A_PORTAL).enumerate() {
        let [portal, alone] = [format!("{kept}/{place}"), format!("{kept}-alone/{place}")].map(PathBuf::from);
        look(some, &portal, Some(&alone));
    }
}

#[test]
fn no_text_of_a_shared_collection_becomes_markup() {
    let scratch = tempfile::tempdir().unwrap();
    let strings = shared();
    for (place, some) in strings.chunks(A_PORTAL).enumerate() {
        look(some, &scratch.path().join(place.to_string()), None);
    }
}

#[test]
fn what_is_planted_is_seen() {
    for planted in [
        "<script>alert(1)</script>",
        "<p onclick=\"x\">",
        "<a href=\"javascript:x\">",
        "<img src=\"https://evil.example/x\">",
        "<iframe>",
        "<p style=\"x\">",
        "<link href=\"//evil.example\">",
    ] {
        assert!(!faults("a.html", planted).is_empty(), "{planted}");
    }
}
