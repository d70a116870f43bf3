//! Two people change the same entity on two branches: git's merge of lines conflicts, and the driver's does not.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

struct Repository {
    root: tempfile::TempDir,
}

const MILESTONES: &str = "# Dates that the clinics were told.
milestones:
  - id: build
    title: Build
    # The labs asked for it.
    start: 2026-03-02
    duration: 20
  - id: live
    title: Go-live North
    due: 2026-04-30
";

impl Repository {
    fn new() -> Repository {
        let repository = Repository { root: tempfile::tempdir().unwrap() };
        repository.git(&["init", "-q"]);
        repository.write("milepost.yaml", "title: Clinic\nstart: 2026-01-05\nstatus_date: 2026-02-27\n");
        repository.write("vision.md", "---\nstatement: Staff chart once.\n---\n");
        repository.write("plan/milestones.yaml", MILESTONES);
        repository.write("plan/budget.yaml", "lines:\n  - {id: work, title: Work, amount: 1000}\n");
        repository.write("plan/actuals.csv", "date,line,amount,reference,note\n");
        repository.commit("Begin");
        repository
    }

    #[allow(clippy::disallowed_methods, reason = "git has to find the program beside what it finds already")]
    fn run(&self, arguments: &[&str]) -> Output {
        let program = Path::new(env!("CARGO_BIN_EXE_milepost")).parent().unwrap();
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path = std::env::join_paths([program.to_owned()].into_iter().chain(std::env::split_paths(&path))).unwrap();
        Command::new(arguments[0])
            .args(&arguments[1..])
            .current_dir(&self.root)
            .env("PATH", path)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null")
            .output()
            .unwrap()
    }

    fn try_git(&self, arguments: &[&str]) -> Output {
        let identity =
            ["git", "-c", "user.name=Priya", "-c", "user.email=p@example.org", "-c", "init.defaultBranch=main"];
        self.run(&[&identity[..], arguments].concat())
    }

    fn git(&self, arguments: &[&str]) {
        let output = self.try_git(arguments);
        assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn write(&self, path: &str, text: &str) {
        let target = self.root.path().join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, text).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root.path().join(path)).unwrap()
    }

    fn replace(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{text} has no {old}");
        self.write(path, &text.replace(old, new));
    }

    fn commit(&self, message: &str) {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "-m", message]);
    }

    /// A branch on which a longer build, a risk and a payment are written, and `main`, on which other things are.
    fn part(&self) {
        self.git(&["checkout", "-q", "-b", "topic"]);
        self.replace("plan/milestones.yaml", "    duration: 20\n", "    duration: 30\n");
        let added = format!("{}  - {{id: labs, title: Labs, due: 2026-04-01}}\n", self.read("plan/milestones.yaml"));
        self.write("plan/milestones.yaml", &added);
        self.write("plan/actuals.csv", "date,line,amount,reference,note\n2026-02-02,work,70,R-1,\n");
        self.commit("Lab results need two more weeks");
        self.git(&["checkout", "-q", "main"]);
        self.replace("plan/milestones.yaml", "    start: 2026-03-02\n", "    start: 2026-03-09\n    owner: ana\n");
        let added = format!("{}  - {{id: train, title: Train, due: 2026-04-08}}\n", self.read("plan/milestones.yaml"));
        self.write("plan/milestones.yaml", &added);
        self.write("plan/stakeholders.yaml", "stakeholders:\n  - {id: ana, title: Ana}\n");
        self.write("plan/actuals.csv", "date,line,amount,reference,note\n2026-02-09,work,30,R-2,\n");
        self.commit("Begin a week later");
    }
}

#[test]
fn branches_merge_that_git_alone_cannot_merge() {
    let repository = Repository::new();
    repository.part();
    let alone = repository.try_git(&["merge", "topic"]);
    assert!(!alone.status.success());
    for file in ["plan/milestones.yaml", "plan/actuals.csv"] {
        assert!(repository.read(file).contains("<<<<<<<"), "git merges {file} by itself");
    }
    repository.git(&["merge", "--abort"]);

    let installed = repository.run(&["milepost", "merge", "--install"]);
    assert!(installed.status.success(), "{}", String::from_utf8_lossy(&installed.stderr));
    repository.commit("Merge plans by meaning");
    repository.git(&["merge", "-q", "-m", "Merge topic", "topic"]);
    let expected = "# Dates that the clinics were told.
milestones:
  - id: build
    title: Build
    # The labs asked for it.
    start: 2026-03-09
    owner: ana
    duration: 30
  - id: live
    title: Go-live North
    due: 2026-04-30
  - {id: train, title: Train, due: 2026-04-08}
  - {id: labs, title: Labs, due: 2026-04-01}
";
    assert_eq!(repository.read("plan/milestones.yaml"), expected);
    let ledger = "date,line,amount,reference,note\n2026-02-09,work,30,R-2,\n2026-02-02,work,70,R-1,\n";
    assert_eq!(repository.read("plan/actuals.csv"), ledger);
    let again = repository.run(&["milepost", "merge", "--install"]);
    assert_eq!(String::from_utf8_lossy(&again.stdout), "git merges the plan by meaning already\n");
}

#[test]
fn what_two_people_decide_differently_is_left_for_a_third_to_decide() {
    let repository = Repository::new();
    repository.run(&["milepost", "merge", "--install"]);
    repository.commit("Merge plans by meaning");
    repository.git(&["checkout", "-q", "-b", "topic"]);
    repository.replace("plan/milestones.yaml", "2026-04-30", "2026-05-29");
    repository.replace("vision.md", "once.\n---\n", "once.\n---\nOne record.\n");
    repository.commit("Promise less");
    repository.git(&["checkout", "-q", "main"]);
    repository.replace("plan/milestones.yaml", "2026-04-30", "2026-04-15");
    repository.replace("vision.md", "once.\n---\n", "once.\n---\nOne chart.\n");
    repository.commit("Promise more");
    let merged = repository.try_git(&["merge", "topic"]);
    assert_eq!(merged.status.code(), Some(1));
    let said =
        "`due` of the milestone `live` was `2026-04-30`, is `2026-04-15` here and `2026-05-29` on the other side";
    let text = repository.read("plan/milestones.yaml");
    assert!(text.contains(&format!("    # milepost-conflict: {said}\n    due: 2026-04-15\n")), "{text}");
    let check = |expected: i32| {
        let output = repository.run(&["milepost", "check", "--format", "json"]);
        assert_eq!(output.status.code(), Some(expected), "{}", String::from_utf8_lossy(&output.stdout));
        serde_json::from_slice::<Vec<serde_json::Value>>(&output.stdout).unwrap()
    };
    let faults = check(1);
    let faults: Vec<_> = faults.iter().filter(|fault| fault["severity"] == "error").collect();
    let places: Vec<String> = faults
        .iter()
        .map(|fault| {
            let at = &fault["location"];
            format!("{}:{}:{} {}: {}", at["path"], at["line"], at["column"], fault["rule"], fault["message"])
                .replace('"', "")
        })
        .collect();
    assert_eq!(
        places,
        [
            format!("plan/milestones.yaml:10:5 unresolved-conflict: {said}"),
            "vision.md:4:1 unresolved-conflict: a merge left this open: `One chart.` on our side, `One record.` on the other"
                .to_owned(),
        ]
    );
    repository.write("vision.md", "---\nstatement: Staff chart once.\n---\n");
    let kept: String =
        text.lines().filter(|line| !line.contains("milepost-conflict")).map(|line| format!("{line}\n")).collect();
    repository.write("plan/milestones.yaml", &kept);
    check(0);
}

#[test]
fn what_git_alone_left_in_a_plan_is_one_fault_a_place() {
    let repository = Repository::new();
    repository.part();
    repository.try_git(&["merge", "topic"]);
    let output = repository.run(&["milepost", "check"]);
    let said = String::from_utf8_lossy(&output.stderr);
    let places = repository.read("plan/milestones.yaml").matches("<<<<<<<").count();
    assert!(places > 0 && said.matches("error[").count() == places + 1, "{said}");
    assert!(said.matches("error[unresolved-conflict]").count() == places + 1, "{said}");
}

#[test]
fn files_that_are_not_there_are_a_misuse() {
    let repository = Repository::new();
    let output = repository.run(&["milepost", "merge", "no", "plan/budget.yaml", "neither"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(repository.read("plan/budget.yaml").starts_with("lines:"));
}
