//! A portal that nothing has changed is left as it is, and one that anything has changed is made anew.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

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
