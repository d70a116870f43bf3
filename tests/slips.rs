//! What newcomers do by mistake is told, and costs them nothing.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs the program in a folder, and returns whether it ended well and what it said.
fn milepost(folder: &Path, arguments: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_milepost")).args(arguments).current_dir(folder).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap())
}

/// A guided plan in a folder of its own.
fn plan() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let (is_done, said) = milepost(folder.path(), &["init", "."]);
    assert!(is_done, "{said}");
    folder
}

fn edit(folder: &tempfile::TempDir, path: &str, by: impl FnOnce(String) -> String) {
    let path = folder.path().join(path);
    let text = fs::read_to_string(&path).unwrap();
    let edited = by(text.clone());
    assert_ne!(edited, text);
    fs::write(path, edited).unwrap();
}

#[test]
fn who_adds_to_one_file_at_the_same_time_loses_nothing() {
    let folder = plan();
    let titles = ["One", "Two", "Three", "Four", "Five", "Six"].map(|number| format!("Risk {number}"));
    let add = |title: &String| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_milepost"));
        command.args(["new", "risk", title]).current_dir(folder.path()).stdout(Stdio::null()).spawn().unwrap()
    };
    let running: Vec<_> = titles.iter().map(add).collect();
    running.into_iter().for_each(|mut child| assert!(child.wait().unwrap().success()));
    let text = fs::read_to_string(folder.path().join("plan/risks.yaml")).unwrap();
    let missing: Vec<_> = titles.iter().filter(|title| !text.contains(&format!("title: {title}\n"))).collect();
    assert!(missing.is_empty(), "{missing:?} in {text}");
}

#[test]
fn nothing_is_written_among_the_files_of_a_plan() {
    let folder = plan();
    for output in ["plan/out", "updates", "./assets/../assets/x"] {
        let (is_done, said) = milepost(folder.path(), &["build", "-o", output]);
        assert!(!is_done && said.contains("is a part of the plan"), "{output}: {said}");
    }
    let (is_done, said) = milepost(folder.path(), &["export", "csv", "-o", "plan/"]);
    assert!(!is_done && said.contains("is a part of the plan"), "{said}");
    fs::write(folder.path().join("tasks.csv"), "Task name,Due\nMove,2026-05-01\n").unwrap();
    let vision = fs::read(folder.path().join("vision.md")).unwrap();
    let (is_done, said) = milepost(folder.path(), &["import", "tasks.csv", "new", "--save-mapping", "vision.md"]);
    assert!(!is_done && said.contains("is a file of the plan"), "{said}");
    assert_eq!(fs::read(folder.path().join("vision.md")).unwrap(), vision);
    assert!(milepost(folder.path(), &["build", "-o", "plans"]).0, "a folder beside those of the plan is free");
}

#[test]
fn a_folder_whose_name_lacks_a_letter_is_named() {
    let folder = plan();
    fs::rename(folder.path().join("updates"), folder.path().join("update")).unwrap();
    let (_, said) = milepost(folder.path(), &["check"]);
    assert!(said.contains("this folder is not read: its name is not `updates`"), "{said}");
}

#[test]
fn a_file_that_is_no_text_is_one_error() {
    let folder = plan();
    let path = folder.path().join("plan/milestones.yaml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.encode_utf16().flat_map(u16::to_le_bytes).chain([0xff, 0xd8]).collect::<Vec<u8>>()).unwrap();
    let (_, said) = milepost(folder.path(), &["check"]);
    assert!(said.contains("invalid-utf-8") && !said.contains("unknown-id"), "{said}");
}

#[test]
fn a_fault_in_a_template_is_told_by_check_at_its_line() {
    let folder = plan();
    fs::create_dir_all(folder.path().join("themes/clarity")).unwrap();
    let template =
        "{% extends \"builtin/base.html\" %}\n\n{% block footer %}{{ site.title | nofilter }}{% endblock %}\n";
    fs::write(folder.path().join("themes/clarity/base.html"), template).unwrap();
    let (is_done, said) = milepost(folder.path(), &["check"]);
    assert!(!is_done && said.contains("error[faulty-template]: unknown filter `nofilter`"), "{said}");
    assert!(said.contains("themes/clarity/base.html:3:1"), "{said}");
}

#[test]
fn a_fault_far_into_a_line_is_shown_where_it_is() {
    let folder = plan();
    fs::create_dir_all(folder.path().join("pages")).unwrap();
    let text = format!("# Long\n\n{}[[milestone:nowhere]]\n", "word ".repeat(100));
    fs::write(folder.path().join("pages/long.md"), text).unwrap();
    let (_, said) = milepost(folder.path(), &["check"]);
    assert!(said.contains("pages/long.md:3:503") && said.contains("[[milestone:nowhere]]"), "{said}");
}

#[test]
fn what_was_renamed_is_told_by_its_name_of_today() {
    let folder = plan();
    let used = fs::read_to_string(folder.path().join("plan/milestones.yaml")).unwrap();
    let goals = fs::read_to_string(folder.path().join("plan/goals.yaml")).unwrap();
    let id = goals.lines().find_map(|line| line.trim_start().strip_prefix("- id: ")).unwrap();
    let id = id.split_whitespace().next().unwrap().to_owned();
    assert!(used.contains(&id), "something refers to it");
    edit(&folder, "plan/goals.yaml", |text| {
        text.replacen(&format!("- id: {id}"), &format!("- id: renamed\n    formerly: [{id}]"), 1)
    });
    let (_, said) = milepost(folder.path(), &["check"]);
    assert!(said.contains("help: it is called `renamed` now"), "{said}");
}

#[test]
fn a_text_that_is_guarded_from_spreadsheets_comes_back_as_it_was() {
    let folder = plan();
    fs::write(folder.path().join("tasks.csv"), "Task name,Due,Notes\nMove,2026-05-01,\"'- one\n- two\"\n").unwrap();
    let (is_done, said) = milepost(folder.path(), &["import", "tasks.csv", "new"]);
    assert!(is_done, "{said}");
    let text = fs::read_to_string(folder.path().join("new/plan/milestones.yaml")).unwrap();
    assert!(text.contains("- one") && !text.contains("'- one"), "{text}");
}

#[test]
fn a_font_may_be_one_file_with_its_weights() {
    let folder = plan();
    fs::create_dir_all(folder.path().join("assets")).unwrap();
    fs::write(folder.path().join("assets/own.woff2"), "wOF2").unwrap();
    let fonts =
        "theme:\n  fonts:\n    text: assets/own.woff2\n    headings: {file: assets/own.woff2, weight: 300 700}\n";
    edit(&folder, "milepost.yaml", |text| text + fonts);
    let (is_done, said) = milepost(folder.path(), &["check"]);
    assert!(is_done, "{said}");
}

#[cfg(unix)]
#[test]
fn of_a_folder_of_releases_what_is_served_is_verified() {
    let folder = plan();
    edit(&folder, "milepost.yaml", |text| text + "audiences: {staff: {money: none}, board: {money: full}}\n");
    let (is_done, said) = milepost(folder.path(), &["publish", "www"]);
    assert!(is_done, "{said}");
    let (is_done, said) = milepost(folder.path(), &["verify", "www", "--audience", "staff"]);
    assert!(is_done, "{said}");
    assert_eq!(said, milepost(folder.path(), &["verify", "www/current", "--audience", "staff"]).1);
}

#[test]
fn without_a_folder_every_command_finds_the_plan_above() {
    let folder = plan();
    let inner = folder.path().join("plan");
    let commands: [&[&str]; 7] = [
        &["check"],
        &["status"],
        &["export", "csv"],
        &["theme", "list"],
        &["new", "risk", "Printers come late"],
        &["record"],
        &["pack", "-o", "../pack.html"],
    ];
    for command in commands {
        let (is_done, said) = milepost(&inner, command);
        assert!(is_done, "{command:?}: {said}");
    }
    let (is_done, said) = milepost(&inner, &["build"]);
    assert!(is_done && said.contains("open ../public/index.html"), "{said}");
    assert!(folder.path().join("public/index.html").is_file() && !inner.join("public").exists());
    // A folder that is named is meant, and no other.
    for command in ["check", "status", "build"] {
        let (is_done, said) = milepost(&inner, &[command, "."]);
        assert!(!is_done && said.contains("milepost.yaml"), "{command}: {said}");
    }
}

#[test]
fn where_a_file_or_a_folder_is_expected_the_other_one_is_named() {
    let folder = plan();
    fs::write(folder.path().join("afile"), "x").unwrap();
    let file = "`afile` is a file; name a folder";
    let commands: [(&[&str], &str); 9] = [
        (&["init", "afile"], file),
        (&["init", "afile/plan"], file),
        (&["export", "csv", "-o", "afile"], file),
        (&["export", "govs1002", "-o", "afile/tables"], file),
        (&["export", "json", "-o", "plan"], "`plan` is a folder; name a file"),
        (&["pack", "-o", "plan"], "`plan` is a folder; name a file"),
        (&["pack", "-o", "afile/pack.html"], file),
        (&["import", "plan", "new"], "`plan` is a folder; name a file"),
        (&["import", "nothing.csv", "new"], "there is no file `nothing.csv`"),
    ];
    for (command, told) in commands {
        let (is_done, said) = milepost(folder.path(), command);
        assert!(!is_done && said.contains(told) && !said.contains("os error"), "{command:?}: {said}");
    }
    for file in ["milepost.yaml", "plan/risks.yaml", "decisions/which-record-system.md", "plan/actuals.csv"] {
        let folder = plan();
        fs::write(folder.path().join(file), "").unwrap();
        let (_, said) = milepost(folder.path(), &["check"]);
        let (_, told) = said.split_once("error[empty-file]").unwrap();
        assert!(told.split("error[").next().unwrap().contains("help: "), "{file}: {said}");
    }
}

/// The block of a page of the guide that holds a text, without its fences.
fn sample(page: &str, holds: &str) -> String {
    let path = format!("{}/docs/guide/pages/{page}", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path).unwrap();
    let blocks = text.split("\n```").skip(1).step_by(2).filter_map(|block| block.split_once('\n'));
    let found = blocks.map(|(_, block)| block).find(|block| block.contains(holds));
    format!("{}\n", found.unwrap_or_else(|| panic!("{page} shows nothing with {holds}")))
}

#[test]
fn what_the_guide_shows_holds_in_the_plan_that_it_begins_with() {
    let folder = plan();
    let settings = fs::read_to_string(folder.path().join("milepost.yaml")).unwrap();
    let (_, start) = settings.split_once("\nstart: ").unwrap();
    let start = &start[..10];
    let append = |path: &str, text: &str| edit(&folder, path, |old| format!("{old}\n{text}"));
    let write = |path: &str, text: &str| fs::write(folder.path().join(path), text).unwrap();
    append("plan/milestones.yaml", &sample("start.md", "printers-placed"));
    write("plan/more.yaml", &sample("plan-files.md", "practices-asked"));
    write("decisions/laboratory.md", &sample("plan-files.md", "One laboratory first"));
    // The days are to be one's own.
    write("plan/actuals.csv", &sample("plan-files.md", "Six workstations").replace("2026-01-10", start));
    write("plan/readings.csv", &sample("plan-files.md", "notes-after-hours").replace("2026-01-31", start));
    append("milepost.yaml", &sample("audiences.md", "audiences:"));
    append("milepost.yaml", &sample("languages.md", "languages: ["));
    write("plan/posters.yaml", &sample("languages.md", "posters-hung"));
    write("vision.fr.md", &sample("languages.md", "Un seul dossier"));
    let (is_done, said) = milepost(folder.path(), &["check", "--strict"]);
    assert!(is_done, "{said}");
}
