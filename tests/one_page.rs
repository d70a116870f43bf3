//! The one-page report is one page, on A4 and on Letter, for the example and for small and large plans. Skipped where Chromium is
//! not installed.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use assert_cmd::cargo::CommandCargoExt;

/// The Chromium that prints; `None` where there is none.
fn chromium() -> Option<PathBuf> {
    let named = ["chromium", "chromium-browser", "google-chrome"];
    #[allow(clippy::disallowed_methods, reason = "whoever tests says where the browser is")]
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let places = folders.iter().flat_map(|folder| named.map(|name| folder.join(name)));
    places.into_iter().find(|place| place.is_file())
}

/// Packs a plan into a PDF and returns how many pages it has.
fn pages(chromium: &Path, plan: &Path, arguments: &[&str]) -> usize {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("sheet.html");
    let mut command = Command::cargo_bin("milepost").unwrap();
    command.arg("pack").arg(plan).arg("-o").arg(&page).args(["--pdf", "--chromium"]).arg(chromium).args(arguments);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let pdf = fs::read(page.with_extension("pdf")).unwrap();
    let is_page = |part: &[u8]| part.starts_with(b"/Type /Page") && part.get(11) != Some(&b's');
    (0..pdf.len()).filter(|place| is_page(&pdf[*place..])).count()
}

/// A plan in which everything is as long and as many as anybody writes it.
fn large(folder: &Path, milestones: usize) {
    let long = "Every clinic of the northern region has moved its charts, trained its people and said so in writing to the board";
    let file = |path: &str, text: String| {
        let place = folder.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, text).unwrap();
    };
    let settings = "title: The electronic health record of the northern region and of all its partners in the valley\n\
                    organisation: Northern Region Health Services\nstart: 2025-01-06\nstatus_date: 2026-03-02\n\
                    locale: en-GB\ncurrency: GBP\nhistory: {git: false}\n";
    file("milepost.yaml", settings.to_owned());
    file("vision.md", format!("---\nstatement: {long}, and {long}\n---\n"));
    let mut plan = "milestones:\n".to_owned();
    for number in 0..milestones {
        let (month, day) = (number / 28 % 9 + 1, number % 28 + 1);
        let key = if number % 3 == 0 { ", key: go-live" } else { "" };
        let _ = writeln!(
            plan,
            "  - {{id: m-{number}, title: \"{long} {number}\", due: 2026-{month:02}-{day:02}, baseline: {{due: 2026-01-05}}{key}}}"
        );
    }
    file("plan/milestones.yaml", plan);
    let mut risks = "risks:\n".to_owned();
    for number in 0..milestones / 3 + 1 {
        let _ = writeln!(
            risks,
            "  - {{id: r-{number}, title: \"{long} {number}\", probability: 5, impact: 5, owner: board}}"
        );
    }
    file("plan/risks.yaml", risks);
    file("plan/stakeholders.yaml", format!("stakeholders:\n  - {{id: board, title: \"{long}\"}}\n"));
    file(
        "plan/budget.yaml",
        "lines:\n  - {id: a, title: A, amount: 123456789, forecast: 223456789, committed: 99999999, baseline: {amount: 123456789}}\n  \
         - {id: r, title: R, amount: 1000000, contingency: true}\n"
            .to_owned(),
    );
    for number in 0..5 {
        let text =
            format!("---\ntitle: \"{long}?\"\nstatus: proposed\ndate: 2026-03-1{number}\ndeciders: board\n---\n");
        file(&format!("decisions/d-{number}.md"), text);
    }
}

#[test]
fn the_report_is_one_page_whatever_the_plan() {
    let Some(chromium) = chromium() else { return };
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-project");
    let (small, many) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    large(small.path(), 3);
    large(many.path(), 300);
    for paper in ["a4", "letter"] {
        for plan in [&example, small.path(), many.path()] {
            let count = pages(&chromium, plan, &["--one-page", "--paper", paper]);
            assert_eq!(count, 1, "{} on {paper}", plan.display());
        }
    }
    // The count sees more than one page where there is more.
    assert!(pages(&chromium, small.path(), &[]) > 3);
}

#[test]
fn the_report_is_one_file_and_shows_what_its_audience_may_see() {
    let folder = tempfile::tempdir().unwrap();
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-project");
    let report = |audience: &str| {
        let page = folder.path().join(format!("{audience}.html"));
        let mut command = Command::cargo_bin("milepost").unwrap();
        let output = command
            .arg("pack")
            .arg(&example)
            .args(["--one-page", "--audience", audience, "-o"])
            .arg(&page)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        fs::read_to_string(page).unwrap()
    };
    let (board, staff) = (report("board"), report("staff"));
    for part in [
        "On track",
        "Decisions asked for",
        "A second week of help for the pilot clinics",
        "Milestones that matter",
        "Gravest risks",
        "Budget",
    ] {
        assert!(staff.contains(part), "{part}");
    }
    assert!(board.contains("as shown to board") && !staff.contains("as shown to board"));
    assert!(!staff.contains("<script") && !staff.contains("<link") && !staff.contains("src=\"assets"));
}
