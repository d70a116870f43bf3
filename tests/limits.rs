//! What is made to bring a program down brings a diagnostic or a portal, soon and in little memory.
#![cfg(unix)]

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

/// No plan takes more address space than this, in KiB.
const MOST: u64 = 4 << 20;

/// Nor more processor time, in seconds.
const LONGEST: u64 = 30;

/// Builds the portal of a plan with one more file, and returns the exit code and what was said.
fn build(path: &str, write: impl FnOnce(&Path)) -> (Option<i32>, String) {
    let root = tempfile::tempdir().unwrap();
    let plan = root.path().join("plan");
    fs::create_dir_all(plan.join("plan")).unwrap();
    fs::write(plan.join("milepost.yaml"), "title: Bomb\nstart: 2026-01-05\nstatus_date: 2026-03-02\n").unwrap();
    fs::write(plan.join("vision.md"), "---\nstatement: It works.\n---\n").unwrap();
    write(&plan.join(path));
    let script = format!("ulimit -v {MOST}; ulimit -t {LONGEST}; exec \"$0\" build plan -o portal");
    let mut shell = Command::new("sh");
    shell.args(["-c", &script, env!("CARGO_BIN_EXE_milepost")]).current_dir(root.path());
    let output = shell.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!said.contains("panicked"), "{said}");
    if output.status.code() == Some(0) {
        assert!(root.path().join("portal/index.html").is_file(), "{said}");
    } else {
        assert!(!root.path().join("portal").exists(), "half a portal: {said}");
    }
    (output.status.code(), said)
}

fn refused(path: &str, rule: &str, text: &str) {
    let (code, said) = build(path, |file| fs::write(file, text).unwrap());
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains(rule), "{said}");
}

#[test]
fn an_alias_bomb_is_refused() {
    let mut text = "a: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (before, name) in "abcdefghijk".chars().zip("bcdefghijkl".chars()) {
        text.push_str(&format!("{name}: &{name} [{}]\n", vec![format!("*{before}"); 9].join(", ")));
    }
    refused("plan/bomb.yaml", "alias-bomb", &text);
}

#[test]
fn nesting_without_end_is_refused_in_a_plan_and_read_in_prose() {
    let (open, close) = ("[".repeat(100_000), "]".repeat(100_000));
    refused("plan/bomb.yaml", "yaml-", &format!("milestones: {open}{close}\n"));
    let maps: String = (0..3000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    refused("plan/bomb.yaml", "yaml-", &format!("milestones:\n{maps}"));
    let prose =
        format!("{}x\n\n{open}\n\n{}\n\n{}x\n", "> ".repeat(100_000), "*a ".repeat(100_000), "- ".repeat(50_000));
    let (code, said) = build("vision.md", |file| {
        fs::write(file, format!("---\nstatement: It works.\n---\n{prose}")).unwrap();
    });
    assert_eq!(code, Some(0), "{said}");
}

#[test]
fn a_file_of_two_hundred_megabytes_is_refused() {
    let (code, said) = build("plan/big.yaml", |file| File::create(file).unwrap().set_len(200 << 20).unwrap());
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("file-too-large"), "{said}");
}

/// Takes a while without optimisation: `cargo nextest run --release --run-ignored all --test limits`.
#[test]
#[ignore = "a plan of a million milestones takes half a minute in a debug build"]
fn a_million_milestones_are_refused() {
    let rows: String =
        (0..1_000_000).map(|row| format!("- {{id: m{row}, title: M{row}, due: 2026-05-04}}\n")).collect();
    let (code, said) = build("plan/many.yaml", |file| fs::write(file, format!("milestones:\n{rows}")).unwrap());
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("too-large"), "{said}");
}

/// What every write to fails, as on a full disk; not every system has one.
const FULL: &str = "/dev/full";

#[test]
fn what_cannot_be_printed_is_told_and_no_success() {
    let Ok(full) = File::options().write(true).open(FULL) else { return };
    let root = tempfile::tempdir().unwrap();
    let plan = root.path().join("plan");
    fs::create_dir_all(&plan).unwrap();
    fs::write(plan.join("milepost.yaml"), "title: Full\nstart: 2026-01-05\nstatus_date: 2026-03-02\n").unwrap();
    fs::write(plan.join("vision.md"), "---\nstatement: It works.\n---\n").unwrap();
    for arguments in [
        &["export", "json", "plan"][..],
        &["status", "plan"],
        &["check", "plan", "--format", "json"],
        &["check", "plan"],
        &["build", "plan", "-o", "portal"],
        &["schema"],
        &["schema", "export"],
        &["completions", "bash"],
        &["man"],
        &["theme", "list", "plan"],
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_milepost"));
        command.args(arguments).current_dir(root.path()).stdout(full.try_clone().unwrap());
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(said.contains("not all of what was printed could be written"), "{arguments:?}: {said}");
    }
    // Whoever reads no further has read enough.
    let script =
        "\"$0\" export json plan | true; \"$0\" check plan 2>/dev/null | true; \"$0\" build plan -o portal 2>&1 | true";
    let output = Command::new("bash")
        .args(["-o", "pipefail", "-c", script, env!("CARGO_BIN_EXE_milepost")])
        .current_dir(root.path())
        .output()
        .unwrap();
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}
