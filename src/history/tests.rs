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

#[test]
fn lines_that_git_ends_otherwise_are_the_same() {
    let root = journey();
    let whole = project(root.path());
    for path in ["milepost.yaml", "vision.md", "plan/milestones.yaml", "plan/budget.yaml", "plan/risks.yaml"] {
        let text = fs::read_to_string(root.path().join(path)).unwrap();
        write(root.path(), path, &text.replace('\n', "\r\n"));
    }
    let checked_out = project(root.path());
    assert_eq!(checked_out.past.len(), whole.past.len(), "nothing is uncommitted");
    assert_eq!(format!("{:?}", checked_out.plan.vision), format!("{:?}", whole.plan.vision));
    write(root.path(), "vision.md", "---\r\nstatement: Two records\r\n---\r\n");
    assert_eq!(project(root.path()).past.len(), whole.past.len() + 1);
}

#[test]
fn a_repository_that_cannot_be_read_is_said_to_be_there() {
    let root = tempfile::tempdir().unwrap();
    write(root.path(), "milepost.yaml", &format!("{SETTINGS}status_date: 2026-01-30\n"));
    write(root.path(), "vision.md", VISION);
    write(root.path(), ".git/config", "[core]\n\trepositoryformatversion = 1\n[extensions]\n\trefstorage = reftable\n");
    let rules = |project: &Project| project.notices.iter().map(|notice| notice.rule).collect::<Vec<_>>();
    assert_eq!(rules(&project(root.path())), ["unreadable-history"]);
    let told = |name: &str| {
        let past = compare::Past::of(Disk::new(root.path()), true);
        past.state(&compare::Name::Of(name.to_owned())).err().unwrap()
    };
    for name in ["HEAD", "v1"] {
        assert!(told(name).contains("as a reftable") && told(name).contains("git refs migrate"), "{}", told(name));
    }
    write(root.path(), "milepost.yaml", &format!("{SETTINGS}status_date: 2026-01-30\nhistory: {{git: false}}\n"));
    assert!(rules(&project(root.path())).is_empty());
}

#[test]
fn a_shallow_clone_says_what_it_does_not_know() {
    let root = journey();
    write(root.path(), "milepost.yaml", &format!("{SETTINGS}baseline: baseline-1\n"));
    commit_as(root.path(), "Priya", "2026-01-27T09:00:00+0000", "Name the baseline");
    let other = tempfile::tempdir().unwrap();
    let from = format!("file://{}", root.path().display());
    git(other.path(), &["clone", "-q", "--depth", "1", "--no-tags", &from, "shallow"]);
    let read = read_at(&other.path().join("shallow"), None);
    assert!(read.diagnostics.iter().all(|fault| !fault.is_error()), "{:?}", read.diagnostics);
    let project = read.project.unwrap();
    let rules: Vec<&str> = project.notices.iter().map(|notice| notice.rule).collect();
    assert_eq!((project.past.len(), rules), (1, vec!["shallow-clone"]));
    let past = compare::Past::of(Disk::new(other.path().join("shallow")), true);
    let unknown = past.state(&compare::Name::Of("baseline-1".to_owned())).err().unwrap();
    assert!(unknown.contains("which has only the newest commits"), "{unknown}");
}

#[test]
fn a_bare_repository_is_read_from_its_newest_commit() {
    let root = journey();
    let other = tempfile::tempdir().unwrap();
    git(other.path(), &["clone", "-q", "--bare", root.path().to_str().unwrap(), "plan.git"]);
    let project = project(&other.path().join("plan.git"));
    assert_eq!((project.past.len(), project.plan.milestones.len()), (6, 2));
}

#[test]
fn a_submodule_is_left_out_and_said_to_be() {
    let root = journey();
    let other = journey();
    git(root.path(), &["submodule", "add", "-q", other.path().to_str().unwrap(), "plan/other"]);
    commit_as(root.path(), "Priya", "2026-01-27T09:00:00+0000", "Add a submodule");
    let read = read_at(root.path(), None);
    let rules: Vec<String> = read.diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(rules, ["plan/other: warning[unlisted-file]: submodules are not read"]);
    let project = read.project.unwrap();
    assert_eq!((project.past.len(), project.plan.milestones.len(), project.notices.len()), (6, 2, 1));
}

#[test]
fn the_baseline_stands_behind_dates_money_and_scope() {
    let root = journey();
    write(root.path(), "milepost.yaml", &format!("{SETTINGS}baseline: baseline-1\n"));
    let renamed = fs::read_to_string(root.path().join("plan/milestones.yaml")).unwrap();
    write(root.path(), "plan/milestones.yaml", &format!("{renamed}  - {{id: survey, title: Survey, duration: 5}}\n"));
    write(root.path(), "plan/budget.yaml", &lines(120, "  - {id: extra, title: Extra, amount: 7}\n"));
    let project = everything(&project(root.path()));
    let analysis = analysis::analyze(&project, date("2026-01-26"));
    let baseline = analysis.baseline.unwrap();
    assert_eq!((baseline.id.as_str(), baseline.title.as_str()), ("baseline", "baseline-1"));
    assert_eq!(baseline.revision.subject, "Open the plan");
    let approved = |id: &str| {
        let place = project.plan.milestones.position(id).unwrap();
        analysis.schedule.milestones[place].baseline_finish
    };
    assert_eq!(approved("go-live-north"), Some(date("2026-02-18")), "found under the id it had");
    assert_eq!(approved("survey"), None, "added since");
    let budget = analysis.money.unwrap().budget;
    let headline = &budget.headline;
    assert_eq!((headline.approved.to_string(), headline.planned.to_string()), ("130".into(), "127".into()));
    let removed: Vec<(&str, String)> =
        baseline.removed_lines.iter().map(|line| (line.id.as_str(), line.amount.to_string())).collect();
    assert_eq!(removed, [("travel", "30".to_owned())]);
    assert_eq!(budget.hidden, None, "what was removed is not hidden");
}

#[test]
fn the_last_baseline_is_in_force_and_a_commit_can_be_one() {
    let root = journey();
    let commit = project(root.path()).past[2].revision.id[..10].to_owned();
    let named = format!(
        "{SETTINGS}baselines:\n  - {{id: first, revision: baseline-1}}\n  - {{id: second, title: Second, revision: {commit}}}\n"
    );
    write(root.path(), "milepost.yaml", &named);
    let project = project(root.path());
    let baselines: Vec<(&str, &str)> =
        project.baselines.iter().map(|one| (one.title.as_str(), one.revision.subject.as_str())).collect();
    assert_eq!(baselines, [("baseline-1", "Open the plan"), ("Second", "Mend the budget")]);
    let analysis = analysis::analyze(&everything(&project), date("2026-01-26"));
    assert_eq!(analysis.baseline.unwrap().id, "second");
    assert_eq!(analysis.money.unwrap().budget.headline.approved.to_string(), "150");
}

#[test]
fn an_unknown_baseline_is_an_error_that_names_the_nearest_tag() {
    let root = journey();
    write(root.path(), "milepost.yaml", &format!("{SETTINGS}baseline: baseline-2\n"));
    let read = read_at(root.path(), None);
    let [fault] = read.diagnostics.as_slice() else { panic!("{:?}", read.diagnostics) };
    assert_eq!(
        fault.to_string(),
        "milepost.yaml:3:11: error[unknown-baseline]: there is no tag, commit or recorded revision `baseline-2`"
    );
    assert_eq!(fault.hint.as_deref(), Some("did you mean `baseline-1`?"));
}

#[test]
fn the_trend_has_a_point_a_day_at_its_own_status_date() {
    let root = journey();
    let project = everything(&project(root.path()));
    let trend = trend::trend(&project, date("2026-01-28"));
    let seen: Vec<String> = trend
        .points
        .iter()
        .map(|point| format!("{} {} {}", point.date, point.finish, point.money.unwrap().planned))
        .collect();
    assert_eq!(
        seen,
        [
            "2026-01-06 2026-02-18 130",
            "2026-01-12 2026-03-02 130",
            "2026-01-14 2026-03-02 150",
            "2026-01-20 2026-03-02 120",
            "2026-01-21 2026-03-02 120",
            "2026-01-26 2026-03-02 120",
            "2026-01-28 2026-03-02 120",
        ]
    );
    let moves: Vec<Date> = trend.moves("go-live-north").iter().map(|seen| seen.finish).collect();
    assert_eq!(moves, [date("2026-02-18"), date("2026-03-02")], "under the id it had before as well");
    // The contract was promised for 16 January and is still open.
    let contract: Vec<String> = trend.moves("contract").iter().map(|seen| seen.finish.to_string()).collect();
    assert_eq!(contract, ["2026-01-16", "2026-01-20", "2026-01-21", "2026-01-26", "2026-01-28"]);
    assert_eq!(trend::trend(&project, date("2026-01-12")).points.len(), 2, "nothing is later than the status date");
}

/// A shelf in memory.
#[derive(Default)]
struct Memory(Mutex<BTreeMap<String, Vec<u8>>>);

impl Shelf for Memory {
    fn read(&self, name: &str) -> Option<Vec<u8>> {
        self.0.lock().unwrap().get(name).cloned()
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        self.0.lock().unwrap().insert(name.to_owned(), bytes.to_owned());
    }
}

/// The same project with a shelf.
fn on_shelf(project: &Project, shelf: &Arc<Memory>) -> Visible<Project> {
    everything(&Project { shelf: Shelved::on(shelf.clone()), ..project.clone() })
}

#[test]
fn a_trend_is_the_same_with_what_is_kept_of_it() {
    let root = journey();
    write(root.path(), "milepost.yaml", &format!("{SETTINGS}baseline: baseline-1\n"));
    commit_as(root.path(), "Priya", "2026-01-27T09:00:00+0000", "Name the baseline");
    let (shelf, day) = (Arc::<Memory>::default(), date("2026-01-28"));
    let before = project(root.path());
    assert_eq!(trend::trend(&on_shelf(&before, &shelf), day), trend::trend(&everything(&before), day));
    let kept = shelf.0.lock().unwrap().clone();
    let [(name, bytes)] = kept.iter().collect::<Vec<_>>()[..] else { panic!("{kept:?}") };
    // Two commits of a day that follows, with another baseline in force since the first of them.
    git(root.path(), &["tag", "baseline-2"]);
    write(root.path(), "milepost.yaml", &format!("{SETTINGS}baseline: baseline-2\n"));
    commit_as(root.path(), "Lena", "2026-01-29T09:00:00+0000", "Approve it again");
    write(
        root.path(),
        "plan/milestones.yaml",
        &milestones("2026-03-20", "  - {id: survey, title: Survey, duration: 5}\n"),
    );
    commit_as(root.path(), "Omar", "2026-01-29T10:00:00+0000", "Add a survey");
    let (after, day) = (project(root.path()), date("2026-02-02"));
    let expected = trend::trend(&everything(&after), day);
    let after = on_shelf(&after, &shelf);
    for length in 0..=bytes.len() {
        shelf.0.lock().unwrap().insert(name.clone(), bytes[..length].to_owned());
        assert_eq!(trend::trend(&after, day), expected, "of {length} bytes");
        assert_ne!(shelf.0.lock().unwrap()[name], bytes[..length], "what is new is kept as well");
    }
    assert_eq!(trend::trend(&after, day), expected, "where nothing is new");
}

const AUDIENCES: &str = "audiences: {staff: {}, board: {}}\n";

#[test]
fn what_is_hidden_today_is_hidden_in_the_past() {
    let root = journey();
    write(root.path(), "milepost.yaml", &format!("{SETTINGS}{AUDIENCES}baseline: baseline-1\n"));
    let hidden = fs::read_to_string(root.path().join("plan/milestones.yaml")).unwrap();
    write(
        root.path(),
        "plan/milestones.yaml",
        &hidden.replace("title: Contract,", "title: Contract, audience: board,"),
    );
    write(
        root.path(),
        "plan/budget.yaml",
        "lines:\n  - id: licences\n    title: Licences\n    amount: 120\n    audience: board\n",
    );
    let project = project(root.path());
    let staff = audience::redact(&project, Reader::At(0));
    let text = format!("{:?} {:?}", staff.past, staff.baselines);
    for word in ["Contract", "Licences", "Priya", "Move the go-live"] {
        assert!(!text.contains(word), "{word}");
    }
    assert!(text.contains("Travel"));
    let board = audience::redact(&project, Reader::At(1));
    assert!(format!("{:?}", board.past).contains("Priya"));
    let day = date("2026-01-26");
    let [staff, board] = [staff, board].map(|project| analysis::analyze(&project, day));
    let approved = |analysis: &analysis::Analysis| analysis.money.as_ref().unwrap().budget.headline.approved;
    assert_eq!(approved(&staff), approved(&board), "every audience is told the same total");
    assert_eq!(staff.schedule.finish, board.schedule.finish);
}

/// The plan of one commit and of none since, in which items of lists and a field within one are marked.
#[test]
fn the_past_is_hidden_item_by_item() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path();
    git(folder, &["init", "-q"]);
    let plan = |mark: &str, more: &str| {
        format!(
            "risks:\n  - id: r\n    title: Risk\n    actions:\n      - {{text: Order early, due: {}}}\n      - text: Ask around\n{more}",
            if mark.is_empty() { "2026-03-01".to_owned() } else { format!("{{value: 2026-03-01, audience: {mark}}}") }
        )
    };
    write(folder, "milepost.yaml", &format!("{SETTINGS}{AUDIENCES}"));
    write(folder, "vision.md", VISION);
    write(folder, "plan/risks.yaml", &plan("", "      - text: Secret once\n"));
    commit_as(folder, "Priya", "2026-01-06T09:00:00+0000", "Open");
    write(folder, "plan/risks.yaml", &plan("board", ""));
    commit_as(folder, "Priya", "2026-01-07T09:00:00+0000", "Mark");
    let project = project(folder);
    let staff = audience::redact(&project, Reader::At(0));
    let actions = |plan: &Plan| -> Vec<(String, bool)> {
        let risk = plan.risks.get("r").unwrap();
        risk.actions
            .iter()
            .map(|action| (action.value.text.value.text.to_string(), action.value.due.is_some()))
            .collect()
    };
    let seen = [("Order early".to_owned(), false), ("Ask around".to_owned(), false)];
    for plan in [&staff.past[0].plan, &staff.past[1].plan] {
        assert_eq!(actions(plan), seen, "what cannot be told from what is hidden is hidden");
    }
    assert_eq!(actions(&staff.plan), seen);
    let board = audience::redact(&project, Reader::At(1));
    assert_eq!(actions(&board.past[0].plan).len(), 3);
}

/// A new name that was taken back: the past alone knows it.
#[test]
fn what_is_hidden_today_is_hidden_under_a_name_that_was_taken_back() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path();
    git(folder, &["init", "-q"]);
    write(folder, "milepost.yaml", &format!("{SETTINGS}{AUDIENCES}"));
    write(folder, "vision.md", VISION);
    write(folder, "plan/risks.yaml", "risks:\n  - {id: canary-two, formerly: [one], title: Canary}\n");
    commit_as(folder, "Priya", "2026-01-06T09:00:00+0000", "Rename");
    write(folder, "plan/risks.yaml", "risks:\n  - {id: one, title: Canary, audience: board}\n");
    commit_as(folder, "Priya", "2026-01-07T09:00:00+0000", "Take it back, and hide it");
    let staff = audience::redact(&project(folder), Reader::At(0));
    assert!(!format!("{:?}", staff.past).to_lowercase().contains("canary"));
}

#[test]
fn a_state_of_the_past_can_be_looked_at_like_today() {
    let root = journey();
    let project = everything(&project(root.path()));
    let first = project.at(0);
    assert_eq!((first.plan.milestones.get("go-live").is_some(), first.past.len()), (true, 1));
    assert_eq!(first.revision.as_ref().map(|revision| revision.subject.as_str()), Some("Open the plan"));
}
