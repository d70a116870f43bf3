//! Every state of a plan's past, walked leaf by leaf in the raw files, has the old and the new values that `diff` reports.

#[path = "walker/compare.rs"]
mod compare;
#[path = "walker/history.rs"]
mod history;
#[path = "walker/raw.rs"]
mod raw;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use raw::Files;
use serde_json::Value;

/// What `diff` says of two states.
fn told(project: &Path, from: &str, to: Option<&str>) -> Value {
    let mut command = Command::new(env!("CARGO_BIN_EXE_milepost"));
    command.args(["diff", "--format", "json", "--project"]).arg(project).arg(from).args(to);
    if let Some(narrowest) = audiences(project).last() {
        command.args(["--audience", narrowest]);
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{from} {to:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn audiences(project: &Path) -> Vec<String> {
    let loaded = milepost::model::load(&milepost::source::Disk::new(project));
    let plan = loaded.plan.expect("the plan can be read");
    plan.audiences().iter().map(|audience| audience.name.clone()).collect()
}

fn check(project: &Path, (from, then): (&str, &Files), (to, now): (Option<&str>, &Files)) {
    let found = compare::disagreements(&raw::walk(then), &raw::walk(now), &told(project, from, to));
    assert!(found.is_empty(), "{from} → {to:?}:\n{}", found.join("\n"));
}

fn files_in(folder: &Path) -> Files {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name();
    let texts = entries.into_iter().filter_map(Result::ok).filter_map(|entry| {
        let path = entry.path().strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
        Some((path, fs::read_to_string(entry.path()).ok()?))
    });
    texts.filter(|(path, _)| !path.starts_with("history/") && !path.starts_with("public/")).collect()
}

/// The recorded states of a project, oldest first, each with all of its files.
fn recorded(project: &Path) -> Vec<(String, Files)> {
    let mut names: Vec<String> = fs::read_dir(project.join("history"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let mut files = BTreeMap::new();
    let mut states = Vec::new();
    for name in names {
        let mut own = files_in(&project.join("history").join(&name));
        let about = own.remove("revision.yaml").unwrap_or_default();
        let removed = about.lines().find_map(|line| line.strip_prefix("removed: [")).unwrap_or("");
        for path in removed.trim_end_matches(']').split(", ").map(|path| path.trim_matches('"')) {
            files.remove(path);
        }
        files.extend(own);
        states.push((name, files.clone()));
    }
    states
}

#[test]
fn the_past_of_the_example_is_told_as_it_was_written() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-project");
    let states = recorded(&project);
    assert!(states.len() > 10);
    let now = files_in(&project);
    for pair in states.windows(2) {
        check(&project, (&pair[0].0, &pair[0].1), (Some(&pair[1].0), &pair[1].1));
    }
    let (first, last) = (&states[0], states.last().unwrap());
    check(&project, (&last.0, &last.1), (None, &now));
    check(&project, (&first.0, &first.1), (None, &now));
}

#[test]
fn a_long_past_in_git_is_told_as_it_was_written() {
    let past = history::Past::write();
    assert!(past.states.len() > 50, "{}", past.states.len());
    let state = |place: usize| (past.states[place].0.as_str(), &past.states[place].1);
    let pair = |from: usize, to: usize| {
        let (name, files) = state(to);
        check(&past.project(), state(from), (Some(name), files));
    };
    let last = past.states.len() - 1;
    (0..last).for_each(|place| pair(place, place + 1));
    (0..last).step_by(9).for_each(|place| pair(place, last));
}

#[test]
fn the_walk_sees_a_value_that_the_engine_would_tell_wrongly() {
    let past = history::Past::write();
    let (first, last) = (&past.states[0], past.states.last().unwrap());
    let mut said = told(&past.project(), &first.0, Some(&last.0));
    assert_eq!(compare::disagreements(&raw::walk(&first.1), &raw::walk(&last.1), &said), Vec::<String>::new());
    let changes = said["changes"].as_array().unwrap().len();
    let mut wrong = 0;
    for change in 0..changes {
        let fields = said["changes"][change]["fields"].as_array().unwrap().len();
        for field in 0..fields {
            let after = &mut said["changes"][change]["fields"][field]["after"];
            let right = std::mem::replace(after, Value::String("another value".to_owned()));
            wrong += compare::disagreements(&raw::walk(&first.1), &raw::walk(&last.1), &said).len();
            said["changes"][change]["fields"][field]["after"] = right;
        }
        let kept = said["changes"].as_array_mut().unwrap().remove(change);
        wrong += compare::disagreements(&raw::walk(&first.1), &raw::walk(&last.1), &said).len();
        said["changes"].as_array_mut().unwrap().insert(change, kept);
    }
    assert!(wrong > changes, "{wrong} of {changes}");
}
