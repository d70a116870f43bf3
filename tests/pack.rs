//! The board pack of the example needs nothing else, and nothing in it leads nowhere.

use std::collections::BTreeSet;
use std::path::Path;

use assert_cmd::Command;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

fn pack(folder: &Path, arguments: &[&str]) -> String {
    pack_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("example-project"), folder, arguments)
}

fn pack_of(plan: &Path, folder: &Path, arguments: &[&str]) -> String {
    let file = folder.join("new/pack.html");
    let mut command = Command::cargo_bin("milepost").unwrap();
    // What names the printing program for --pdf changes nothing without it.
    command.env("CHROMIUM", "chromium");
    command.arg("pack").arg(plan).arg("-o").arg(&file).args(arguments).assert().success();
    let found: Vec<_> = std::fs::read_dir(file.parent().unwrap()).unwrap().collect();
    assert_eq!(found.len(), 1, "one file, and no litter");
    std::fs::read_to_string(&file).unwrap()
}

/// The values of an attribute, wherever it stands.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(start.as_str()).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn the_pack_of_the_example_is_one_file_that_needs_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let pack = pack(folder.path(), &[]);
    let (head, body) = pack.split_once("</style>").unwrap();
    let style = head.split_once("<style>").unwrap().1;
    let policy = values(head, "content").into_iter().find(|value| value.contains("default-src 'none'")).unwrap();
    let hash = BASE64_STANDARD.encode(Sha256::digest(style.as_bytes()));
    assert!(
        policy.contains(&format!("style-src 'sha256-{hash}'")),
        "its style is the one that its policy lets through"
    );
    assert!(!pack.contains("<script") && !pack.contains("<link"));
    assert_eq!(style.matches("url(").count(), style.matches("url(data:font/woff2;base64,").count());
    assert!(values(body, "src").iter().all(|source| source.starts_with("data:image/")));

    let ids = values(body, "id");
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "no two pages share an id");
    for link in values(body, "href") {
        let leads = match link.strip_prefix('#') {
            Some(id) => unique.contains(id),
            None => link.starts_with("https://") || link.starts_with("mailto:"),
        };
        assert!(leads, "{link} leads nowhere");
    }
    for attribute in ["aria-labelledby", "aria-describedby", "headers"] {
        let named = values(body, attribute).into_iter().flat_map(str::split_whitespace);
        named.for_each(|id| assert!(unique.contains(id), "{attribute} names {id}"));
    }
    for part in ["Overview", "Changes", "Roadmap", "Budget", "Progress", "Risks and issues", "Decisions asked for"] {
        assert!(body.contains(&format!(">{part}</a></dt>")), "the cover leads to {part}");
    }
    assert!(body.contains("id=\"decisions-second-help-week\""), "the page of what is asked for is in it");
}

#[test]
fn a_pack_shows_what_its_audience_may_see() {
    let folder = tempfile::tempdir().unwrap();
    assert!(pack(folder.path(), &["--audience", "board"]).contains("as shown to board"));
    let staff = pack(folder.path(), &["--audience", "staff"]);
    assert!(staff.contains("as shown to staff") && !staff.contains("as shown to board"));
}

#[test]
fn a_picture_stands_in_the_pack_whatever_its_name_holds() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan");
    let files = [
        ("milepost.yaml", "title: Test\nstart: 2026-01-05\nstatus_date: 2026-03-02\nhistory: {git: false}\n"),
        ("vision.md", "---\nstatement: One record\n---\n"),
        ("decisions/d.md", "---\ntitle: Which floor\nstatus: proposed\n---\n![Plan](<../assets/the floor.png>)\n"),
        ("assets/the floor.png", "\u{0}"),
    ];
    for (path, text) in files {
        std::fs::create_dir_all(plan.join(path).parent().unwrap()).unwrap();
        std::fs::write(plan.join(path), text).unwrap();
    }
    assert!(pack_of(&plan, folder.path(), &[]).contains("src=\"data:image/png;base64,AA==\""));
}

#[test]
fn a_page_never_gets_the_name_of_a_pdf() {
    let folder = tempfile::tempdir().unwrap();
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-project");
    let pdf = folder.path().join("march.PDF");
    let run = |more: &[&str]| {
        let mut command = Command::cargo_bin("milepost").unwrap();
        command.env_remove("CHROMIUM").arg("pack").arg(&example).arg("-o").arg(&pdf).args(more).output().unwrap()
    };
    let refused = run(&[]);
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(!refused.status.success() && said.contains("march.html") && said.contains("--pdf"), "{said}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    // A program that is not there prints nothing, and the page stands where the PDF would have been beside it.
    let unprinted = run(&["--pdf", "--chromium", "no-such-program"]);
    assert!(!unprinted.status.success());
    assert!(folder.path().join("march.html").is_file() && !pdf.exists());
}
