//! The past of real repositories.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use super::testing::{commit_as, git, git_as, write};
use super::*;
use crate::analysis::{self, trend};
use crate::audience::{self, Reader, Visible};
use crate::model::Memo;
use crate::model::kinds::Milestone;
use crate::source::Disk;

mod approved;
mod redacted;
mod repositories;

const SETTINGS: &str = "title: EHR\nstart: 2026-01-05\n";
const VISION: &str = "---\nstatement: One record\n---\n";

fn milestones(due: &str, extra: &str) -> String {
    format!(
        "milestones:\n  - {{id: contract, title: Contract, due: 2026-01-16}}\n  - {{id: go-live, title: Go-live, due: {due}}}\n{extra}"
    )
}

fn lines(amount: u32, extra: &str) -> String {
    format!("lines:\n  - {{id: licences, title: Licences, amount: {amount}}}\n{extra}")
}

/// Ten commits by three authors: one merges a branch, one cannot be read, one changes nothing of the plan, and one gives a
/// milestone another id.
fn journey() -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path();
    git(folder, &["init", "-q"]);
    let time = |day: &str| format!("2026-{day}T09:00:00+0000");
    write(folder, "README", "before the plan");
    commit_as(folder, "Priya", &time("01-05"), "Begin the repository");
    write(folder, "milepost.yaml", SETTINGS);
    write(folder, "vision.md", VISION);
    write(folder, "plan/milestones.yaml", &milestones("2026-02-18", ""));
    write(folder, "plan/budget.yaml", &lines(100, "  - {id: travel, title: Travel, amount: 30}\n"));
    commit_as(folder, "Priya", &time("01-06"), "Open the plan");
    git(folder, &["tag", "baseline-1"]);
    write(folder, "plan/milestones.yaml", &milestones("2026-03-02", ""));
    commit_as(folder, "Omar", &time("01-12"), "Move the go-live");
    write(folder, "plan/budget.yaml", "lines: [");
    commit_as(folder, "Omar", &time("01-13"), "Break the budget");
    write(folder, "plan/budget.yaml", &lines(120, "  - {id: travel, title: Travel, amount: 30}\n"));
    commit_as(folder, "Lena", &time("01-14"), "Mend the budget");
    write(folder, "README", "still not the plan");
    commit_as(folder, "Lena", &time("01-15"), "Explain");
    git(folder, &["tag", "explained"]);
    git(folder, &["checkout", "-q", "-b", "topic"]);
    write(folder, "plan/risks.yaml", "risks:\n  - {id: delay, title: Delay}\n");
    commit_as(folder, "Omar", &time("01-19"), "Name a risk");
    git(folder, &["checkout", "-q", "main"]);
    write(folder, "plan/budget.yaml", &lines(120, ""));
    commit_as(folder, "Lena", &time("01-20"), "Drop travel");
    git_as(folder, "Priya", &time("01-21"), &["merge", "-q", "--no-ff", "-m", "Merge the risk", "topic"]);
    let renamed = milestones("2026-03-02", "").replace("id: go-live,", "id: go-live-north, formerly: [go-live],");
    write(folder, "plan/milestones.yaml", &renamed);
    commit_as(folder, "Priya", &time("01-26"), "Rename the go-live");
    root
}

fn read_at(folder: &Path, status_date: Option<&str>) -> Read {
    let status_date = status_date.map(|date| date.parse().unwrap());
    read(&Place::open(folder), Asked { status_date, ..Asked::default() }, &mut Memo::default())
}

fn project(folder: &Path) -> Project {
    let read = read_at(folder, None);
    let faults: Vec<String> = read.diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(faults, Vec::<String>::new());
    read.project.unwrap()
}

fn subjects(project: &Project) -> Vec<(String, String)> {
    let said = |state: &State| (state.revision.subject.clone(), state.revision.author.clone());
    project.past.iter().map(said).collect()
}

fn everything(project: &Project) -> Visible<Project> {
    audience::redact(project, Reader::Widest)
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn the_past_is_every_first_parent_commit_that_changed_the_plan_and_what_cannot_be_read_is_listed() {
    let root = journey();
    let project = project(root.path());
    let said = subjects(&project);
    let said: Vec<(&str, &str)> = said.iter().map(|(subject, author)| (subject.as_str(), author.as_str())).collect();
    assert_eq!(
        said,
        [
            ("Open the plan", "Priya"),
            ("Move the go-live", "Omar"),
            ("Mend the budget", "Lena"),
            ("Drop travel", "Lena"),
            ("Merge the risk", "Priya"),
            ("Rename the go-live", "Priya"),
        ]
    );
    assert!(project.past.iter().all(|state| state.origin == Origin::Git));
    assert_eq!(project.past[2].revision.tags, ["explained"], "a tag on a commit that changed nothing is kept");
    let [skipped] = project.skipped.as_slice() else { panic!("{:?}", project.skipped) };
    assert_eq!(skipped.revision.subject, "Break the budget");
    assert!(skipped.reason.starts_with("plan/budget.yaml:1:"), "{}", skipped.reason);
    assert_eq!(project.revision.as_ref().map(|head| head.subject.as_str()), Some("Rename the go-live"));
}

#[test]
fn what_did_not_change_is_shared_by_the_states() {
    let root = journey();
    let project = project(root.path());
    let line = |place: usize| std::ptr::from_ref(project.past[place].plan.lines.get("licences").unwrap());
    let milestone = |place: usize| -> *const Milestone { project.past[place].plan.milestones.get("go-live").unwrap() };
    assert_eq!(line(0), line(1), "only the milestones were edited");
    assert_ne!(line(1), line(2));
    assert_eq!((milestone(1), milestone(2)), (milestone(2), milestone(3)));
    let visible = everything(&project);
    assert!(visible.past[0].plan.is(&project.past[0].plan), "what loses nothing is not copied");
}

#[test]
fn the_work_tree_is_the_last_state_where_it_differs() {
    let root = journey();
    write(root.path(), "plan/budget.yaml", &lines(150, ""));
    let read = read_at(root.path(), Some("2026-01-30")).project.unwrap();
    let last = read.past.last().unwrap();
    assert_eq!(
        (last.origin, last.revision.id.as_str(), last.revision.date),
        (Origin::WorkTree, "", date("2026-01-30"))
    );
    assert_eq!(read.past.len(), 7);
}

#[test]
fn git_can_be_turned_off() {
    let root = journey();
    write(root.path(), "milepost.yaml", &format!("{SETTINGS}status_date: 2026-01-30\nhistory: {{git: false}}\n"));
    let project = project(root.path());
    assert_eq!((project.past.len(), project.past[0].origin, project.revision), (1, Origin::WorkTree, None));
}

#[test]
fn recorded_states_come_before_those_of_git() {
    let root = journey();
    let message = "message: |\n  An idea\n\n  And why we had it.\n";
    write(root.path(), "history/2025-11-03-idea/revision.yaml", &format!("author: Tom\n{message}tag: idea\n"));
    write(root.path(), "history/2025-11-03-idea/milepost.yaml", "title: Idea\nstart: 2025-12-01\n");
    write(root.path(), "history/2025-11-03-idea/vision.md", VISION);
    commit_as(root.path(), "Tom", "2026-01-27T09:00:00+0000", "Add the past");
    let project = project(root.path());
    let first = &project.past[0];
    assert_eq!((first.origin, first.revision.subject.as_str()), (Origin::Recorded, "An idea"));
    assert_eq!(project.past.len(), 7, "a commit that adds to the past changes nothing of the plan");
}

#[test]
fn what_was_recorded_stands_among_the_commits_by_its_day() {
    let root = journey();
    for day in ["2026-01-14", "2026-03-02"] {
        write(root.path(), &format!("history/{day}/revision.yaml"), "author: Tom\nmessage: Kept\n");
        write(root.path(), &format!("history/{day}/milepost.yaml"), &SETTINGS.replace("EHR", day));
        write(root.path(), &format!("history/{day}/vision.md"), VISION);
    }
    let project = read_at(root.path(), Some("2026-03-03")).project.unwrap();
    let days: Vec<Date> = project.past.iter().map(|state| state.revision.date).collect();
    assert!(days.is_sorted(), "{days:?}");
    let recorded = project.past.iter().position(|state| state.revision.id == "2026-01-14").unwrap();
    assert_eq!(project.past[recorded + 1].revision.subject, "Mend the budget");
    assert_eq!(project.past.last().unwrap().origin, Origin::WorkTree);
}

/// A rebase keeps the author's day and makes a day of the committer's; what followed what stays as it is.
#[test]
fn a_commit_enters_the_plan_when_it_was_committed_and_days_never_go_back() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path();
    git(folder, &["init", "-q"]);
    write(folder, "milepost.yaml", SETTINGS);
    write(folder, "vision.md", VISION);
    let commit = |due: &str, written: &str, committed: &str| {
        write(folder, "plan/milestones.yaml", &milestones(due, ""));
        git(folder, &["add", "-A"]);
        let time = |day: &str| format!("2026-{day}T12:00:00+0000");
        let output = std::process::Command::new("git")
            .args(["-c", "user.name=P", "-c", "user.email=p@example.org", "commit", "-q", "-m", due])
            .current_dir(folder)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null")
            .env("GIT_AUTHOR_DATE", time(written))
            .env("GIT_COMMITTER_DATE", time(committed))
            .output();
        assert!(output.unwrap().status.success());
    };
    commit("2026-05-01", "01-10", "01-10");
    commit("2026-05-15", "02-15", "02-15");
    commit("2026-05-22", "02-10", "02-20");
    // A clock that goes wrong.
    commit("2026-05-29", "02-12", "02-12");
    let project = project(folder);
    let days: Vec<String> = project.past.iter().map(|state| state.revision.date.to_string()).collect();
    assert_eq!(days, ["2026-01-10", "2026-02-15", "2026-02-20", "2026-02-20"]);
    assert_eq!(project.revision.unwrap().date, date("2026-02-20"), "today is no earlier than the past");
    let past = compare::Past::of(Disk::new(folder), true);
    let named = past.state(&compare::Name::Of("HEAD~1".to_owned())).ok().unwrap();
    assert_eq!(named.revision.unwrap().date, date("2026-02-20"));
}
