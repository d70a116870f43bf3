//! A portal that nothing has changed is left as it is, and one that anything has changed is made anew.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use milepost::pipeline::{Input, Opened};

fn build(project: &Path, more: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_milepost"));
    let output = command.arg("build").arg(project).args(more).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn files(folder: &Path) -> BTreeMap<String, (SystemTime, Vec<u8>)> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    let file = |entry: walkdir::DirEntry| {
        let time = entry.metadata().unwrap().modified().unwrap();
        (entry.path().to_string_lossy().into_owned(), (time, fs::read(entry.path()).unwrap()))
    };
    entries.filter(|entry| entry.file_type().is_file()).map(file).collect()
}

#[test]
fn a_second_build_writes_nothing_and_an_edit_or_a_touched_page_is_seen() {
    let place = tempfile::tempdir().unwrap();
    let project = place.path().join("plan");
    let mut init = Command::new(env!("CARGO_BIN_EXE_milepost"));
    assert!(init.arg("init").arg(&project).output().unwrap().status.success());
    let public = project.join("public");

    build(&project, &[]);
    let first = files(&public);
    assert!(build(&project, &[]).contains("(nothing has changed)"));
    assert_eq!(files(&public), first, "no file is written");
    assert!(!project.join(".public.milepost-staging").exists());

    // Somebody else's hand in the portal is undone.
    std::thread::sleep(std::time::Duration::from_millis(20));
    let page = public.join("index.html");
    let sound = fs::read(&page).unwrap();
    fs::write(&page, "gone").unwrap();
    assert!(build(&project, &[]).contains("(1 file written)"));
    assert_eq!(fs::read(&page).unwrap(), sound);

    // So is an edit of the plan, another day, and a file of the theme.
    let vision = project.join("vision.md");
    let text = fs::read_to_string(&vision).unwrap();
    fs::write(&vision, format!("{text}\nOne more sentence.\n")).unwrap();
    assert!(!build(&project, &[]).contains("nothing has changed"));
    assert!(build(&project, &[]).contains("(nothing has changed)"));
    assert!(!build(&project, &["--status-date", "2031-01-01"]).contains("nothing has changed"));
    fs::create_dir_all(project.join("themes/clarity")).unwrap();
    fs::write(project.join("themes/clarity/style.css"), "body{}").unwrap();
    assert!(!build(&project, &[]).contains("nothing has changed"));
    assert_eq!(fs::read(public.join("assets/theme/style.css")).unwrap(), b"body{}");
}

#[test]
fn what_was_told_is_told_again_although_nothing_is_read_anew() {
    let place = tempfile::tempdir().unwrap();
    let project = place.path().join("plan");
    let write = |path: &str, text: &str| {
        let target = project.join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, text).unwrap();
    };
    write("milepost.yaml", "title: Clinic\nstart: 2026-01-05\nstatus_date: 2026-02-02\n");
    write("vision.md", "---\nstatement: Staff chart once.\n---\n");
    let milestones =
        |due: &str| write("plan/milestones.yaml", &format!("milestones: [{{id: a, title: A, due: {due}}}]\n"));
    milestones("2026-01-09");

    let public = project.join("public");
    let run = |more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_milepost"));
        let output = command.arg("build").arg(&project).args(more).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code(), text(output.stdout), text(output.stderr))
    };
    let is_known = |audience| {
        let input = Input { folder: &project, status_date: None, audience };
        Opened::new(input).untouched(&public).is_some()
    };
    assert!(!is_known(None));
    let (code, _, told) = run(&[]);
    assert!(code == Some(0) && told.contains("milestone-past-due"), "{told}");
    assert!(is_known(None));
    let again = run(&[]);
    assert_eq!((again.0, &again.2), (Some(0), &told));
    assert!(again.1.contains("(nothing has changed)"), "{}", again.1);

    // A warning is an error to whoever asks for that, and another day has other warnings.
    assert_eq!(run(&["--strict"]).0, Some(1));
    assert!(run(&["--status-date", "2026-01-08"]).2.is_empty());
    assert!(!is_known(None), "the portal is that of another day");
    assert_eq!(run(&[]).2, told);

    // Nothing is taken for known after an edit, a touched page, or a byte of what is kept that is another.
    milestones("2026-03-09");
    assert!(!is_known(None));
    assert!(run(&[]).2.is_empty());
    milestones("2026-01-09");
    assert!(!is_known(None));
    assert_eq!(run(&[]).2, told);
    assert!(is_known(None));
    std::thread::sleep(std::time::Duration::from_millis(20));
    fs::write(public.join("index.html"), "gone").unwrap();
    assert!(!is_known(None));
    assert_eq!(run(&[]).2, told);
    assert!(is_known(None));
    let kept = fs::read_dir(project.join(".milepost")).unwrap().map(|entry| entry.unwrap().path());
    for path in kept.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("built-")) {
        let mut bytes = fs::read(&path).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("past-due"), "what is told is sealed");
        *bytes.last_mut().unwrap() ^= 1;
        fs::write(&path, bytes).unwrap();
    }
    assert!(!is_known(None));
    assert_eq!(run(&[]).2, told);
}
