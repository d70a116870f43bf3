//! Nothing that is hidden reaches a portal: a plan with a word or number of its own in every place that can be hidden, made
//! from the same tables that read plans, so that a new field is covered at once.

mod canary;

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

use canary::{Canary, Plan};
use milepost::pipeline::{self, Input};

/// What may be a canary in a portal, with the file it is seen in first: whatever begins like a word of theirs, and every seven
/// digits, with and without the commas that group them.
fn portal(out: &Path) -> BTreeMap<String, String> {
    let files = walkdir::WalkDir::new(out).sort_by_file_name().into_iter().map(Result::unwrap);
    let mut found = BTreeMap::new();
    for entry in files.filter(|entry| entry.file_type().is_file()) {
        let path = entry.path().strip_prefix(out).unwrap().to_string_lossy().into_owned();
        let text = format!("{path}\n{}", readable(&path, &fs::read(entry.path()).unwrap()).to_lowercase());
        for text in [text.replace(',', ""), text] {
            let words = text.match_indices("zq").flat_map(|(at, _)| (6..24).map(move |end| (at, at + end)));
            let numbers = text.match_indices(|letter: char| letter.is_ascii_digit()).map(|(at, _)| (at, at + 7));
            for part in words.chain(numbers).filter_map(|(from, to)| text.get(from..to)) {
                found.entry(part.to_owned()).or_insert_with(|| path.clone());
            }
        }
    }
    found
}

/// A file as a program reads it: a workbook unpacked, without the numbers that are dates; the lines of a calendar unfolded.
fn readable(path: &str, bytes: &[u8]) -> String {
    if path.ends_with(".ics") {
        return String::from_utf8_lossy(bytes).replace("\r\n ", "");
    }
    if !bytes.starts_with(b"PK") {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        text.push_str(&file.name().unwrap());
        text.push('\n');
        file.read_to_string(&mut text).unwrap();
    }
    text
}

/// The canaries that stand in a portal.
fn seen<'a>(canaries: impl Iterator<Item = &'a Canary>, portal: &BTreeMap<String, String>) -> Vec<String> {
    canaries
        .filter_map(|canary| {
            let path = portal.get(&canary.text)?;
            Some(format!("{} ({}) in {path}", canary.text, canary.place))
        })
        .collect()
}

#[test]
fn no_hidden_word_or_number_is_in_a_portal() {
    let place = tempfile::tempdir().unwrap();
    let plan = Plan::of_every_field();
    plan.write(&place.path().join("plan"));
    let of = |level: &'static str| plan.canaries.iter().filter(move |canary| canary.level == level);
    assert!(of("board").count() > 250 && of("nobody").count() > 100, "{}", plan.canaries.len());

    let out = place.path().join("portals");
    let mut build = Command::new(env!("CARGO_BIN_EXE_milepost"));
    build.arg("build").arg(place.path().join("plan")).arg("--all-audiences").arg("-o").arg(&out);
    let output = build.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut folders: Vec<_> = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    folders.sort();
    assert_eq!(folders, ["board", "staff"]);

    let staff = portal(&out.join("staff"));
    assert_eq!(seen(plan.canaries.iter(), &staff), [""; 0], "for the staff");
    let board = portal(&out.join("board"));
    assert_eq!(seen(of("nobody"), &board), [""; 0], "for the board");
    // Otherwise the search would be for what no page shows anyhow.
    let shown = seen(of("board"), &board);
    assert!(board.values().any(|path| path == "data/plan.json"), "the exports are searched");
    assert!(shown.len() > 100, "the board sees {} canaries", shown.len());
    for place in ["(author)", "(message)"] {
        assert!(shown.iter().any(|seen| seen.contains(place)), "the board is told of no {place}");
    }
}

/// What no page shows today may be shown by one of tomorrow: it is not there either.
#[test]
fn no_hidden_word_is_in_what_pages_are_made_of() {
    let place = tempfile::tempdir().unwrap();
    let plan = Plan::of_every_field();
    plan.write(place.path());
    for (audience, hidden) in [("staff", &["board", "nobody"][..]), ("board", &["nobody"])] {
        let input = Input { folder: place.path(), status_date: None, audience: Some(audience) };
        let analysed = pipeline::read(&input).analysed.unwrap();
        let known = format!("{:?}", *analysed.project).to_lowercase();
        // Numbers of what is hidden stay, without a name, for the sums that all are told.
        let words =
            plan.canaries.iter().filter(|canary| hidden.contains(&canary.level) && canary.text.starts_with("zq"));
        let kept: Vec<String> = words
            .filter(|word| known.contains(&word.text))
            .map(|word| format!("{} ({})", word.text, word.place))
            .collect();
        assert_eq!(kept, [""; 0], "for the {audience}");
    }
}

#[test]
fn what_was_hidden_when_it_was_taken_out_stays_among_what_is_not_shown() {
    let place = tempfile::tempdir().unwrap();
    let file = |path: &str, text: &str| {
        let path = place.path().join("plan").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let shown = "lines:\n  - {id: desks, title: Desks, category: goods, amount: 10000}\n  \
                 - {id: hours, title: Hours, category: people, amount: 5000}\n";
    let hidden = "  - {id: kits, title: Kits, category: goods, amount: 21212, audience: board}\n  \
                  - {id: posts, title: Posts, category: people, amount: 34567, audience: board}\n";
    let categories = "categories: [{id: goods, title: Goods}, {id: people, title: People}]\n";
    let settings = "title: Two lines less\nstart: 2026-01-05\nstatus_date: 2026-02-02\nbaseline: approved\nhistory: {git: false}\n\
                    audiences: {staff: {money: totals}, board: {}}\n";
    for folder in ["", "history/2026-01-05-approved/"] {
        file(&format!("{folder}milepost.yaml"), settings);
        file(&format!("{folder}vision.md"), "---\nstatement: Less.\n---\n");
    }
    file("history/2026-01-05-approved/revision.yaml", "date: 2026-01-05\ntag: approved\n");
    file("history/2026-01-05-approved/plan/budget.yaml", &format!("{categories}{shown}{hidden}"));
    file("plan/budget.yaml", &format!("{categories}{shown}"));

    let out = place.path().join("portals");
    let mut build = Command::new(env!("CARGO_BIN_EXE_milepost"));
    build.arg("build").arg(place.path().join("plan")).arg("--all-audiences").arg("-o").arg(&out);
    let output = build.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let budget = fs::read_to_string(out.join("staff/budget.html")).unwrap();
    assert!(budget.contains("$55,779"), "what both come to together");
    for told in ["$31,212", "$39,567", "$21,212", "$34,567"] {
        assert!(!budget.contains(told), "{told} tells one of them");
    }
}
