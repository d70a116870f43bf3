//! Repositories of every sort, and what each says of the past that it does not have.

use super::*;

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
