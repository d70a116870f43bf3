//! A plan in a repository: three people change it, on a branch and beside it, and `diff` says what comes of that.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn git(folder: &Path, author: &str, day: u32, arguments: &[&str]) {
    let date = format!("2026-02-{day:02}T12:00:00+0000");
    let output = Command::new("git")
        .args(["-c", &format!("user.name={author}"), "-c", "user.email=p@example.org", "-c", "init.defaultBranch=main"])
        .args(["-c", "commit.gpgsign=false"])
        .args(arguments)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .env("GIT_AUTHOR_DATE", &date)
        .env("GIT_COMMITTER_DATE", &date)
        .output()
        .expect("git runs");
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

struct Plan {
    root: tempfile::TempDir,
}

const MILESTONES: &str = "milestones:
  - {id: build, title: Build, start: 2026-03-02, duration: 20}
  - {id: live, title: Go-live North, key: go-live, depends_on: [build], start: 2026-03-16, duration: 1, due: 2026-04-30}
";

impl Plan {
    fn new() -> Plan {
        let plan = Plan { root: tempfile::tempdir().unwrap() };
        git(plan.root.path(), "Priya", 1, &["init", "-q"]);
        plan.write("milepost.yaml", "title: Clinic\nstart: 2026-01-05\nstatus_date: 2026-02-27\n");
        plan.write("vision.md", "---\nstatement: Staff chart once.\n---\n");
        plan.write("plan/milestones.yaml", MILESTONES);
        plan.write("plan/budget.yaml", "lines:\n  - {id: work, title: Work, amount: 1000}\n");
        plan.commit("Priya", 1, "Begin");
        git(plan.root.path(), "Priya", 1, &["tag", "baseline-1"]);
        plan
    }

    fn write(&self, path: &str, text: &str) {
        let target = self.root.path().join("clinic").join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, text).unwrap();
    }

    fn replace(&self, path: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.root.path().join("clinic").join(path)).unwrap();
        assert!(text.contains(old), "{text} has no {old}");
        self.write(path, &text.replace(old, new));
    }

    fn commit(&self, author: &str, day: u32, message: &str) {
        git(self.root.path(), author, day, &["add", "-A"]);
        git(self.root.path(), author, day, &["commit", "-q", "-m", message]);
    }

    fn diff(&self, arguments: &[&str]) -> Output {
        let folder = self.root.path().join("clinic/plan");
        Command::new(env!("CARGO_BIN_EXE_milepost")).arg("diff").args(arguments).current_dir(folder).output().unwrap()
    }

    fn printed(&self, arguments: &[&str]) -> String {
        let output = self.diff(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn refused(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let output = self.diff(arguments);
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    }
}

#[test]
fn a_plan_is_compared_with_its_past_by_meaning() {
    let plan = Plan::new();
    assert!(plan.printed(&[]).contains("Nothing changed."));

    plan.replace("plan/milestones.yaml", "duration: 20", "duration: 30");
    plan.commit("Jonas", 10, "Lab results need two more weeks");
    plan.replace("vision.md", "Staff chart", "Clinicians and staff chart");
    plan.commit("Helen", 11, "Say whom we mean");
    plan.replace("plan/budget.yaml", "1000", "1200");
    let printed = plan.printed(&["baseline-1"]);
    for expected in [
        "(baseline-1, 1 Feb 2026) to the files in the folder",
        "The go-live and the end move 10 working days later.",
        "The forecast total rises by $200.",
        "Forecast: 30 Mar 2026 → 13 Apr 2026, +10 working days",
        "Duration: 20 working days → 30 working days, +10 working days",
        "Jonas, 10 Feb 2026,",
        ": Lab results need two more weeks",
        "Amount: $1,000 → $1,200, +$200 (+20%)",
        "Statement: Staff chart once. → Clinicians and staff chart once.",
        "Helen, 11 Feb 2026,",
    ] {
        assert!(printed.contains(expected), "{printed}\nhas no {expected}");
    }
    assert!(!printed.contains('\u{1b}'), "no escapes where there is no terminal");

    // Against the last commit, only what is not committed differs, and nobody has signed it.
    let printed = plan.printed(&[]);
    assert!(printed.contains("+$200") && !printed.contains("Jonas") && !printed.contains("Lab"), "{printed}");
    plan.commit("Priya", 12, "Pay for it");

    // A branch that goes its own way is compared with where it left.
    git(plan.root.path(), "Sam", 13, &["checkout", "-q", "-b", "topic", "HEAD~1"]);
    plan.replace("plan/milestones.yaml", "due: 2026-04-30", "due: 2026-05-29");
    plan.commit("Sam", 13, "Promise less");
    let own = plan.printed(&["main...topic"]);
    assert!(own.contains("Due: 30 Apr 2026 → 29 May 2026") && !own.contains("Work"), "{own}");
    let both = plan.printed(&["main..topic"]);
    assert!(both.contains("Due: 30 Apr 2026 → 29 May 2026") && both.contains("$1,200 → $1,000"), "{both}");
    assert_eq!(both, plan.printed(&["main", "topic"]));

    // For programs, with the author of each field.
    let data: serde_json::Value =
        serde_json::from_str(&plan.printed(&["baseline-1..topic", "--format", "json"])).unwrap();
    let changes = data["changes"].as_array().unwrap();
    let of = |id: &str| changes.iter().find(|change| change["id"] == id).unwrap();
    assert_eq!(of("build")["fields"][0]["by"]["author"], "Jonas");
    assert_eq!(of("live")["fields"][0]["by"]["author"], "Sam");
    assert_eq!(data["effect"]["finish"]["measure"]["working"], 10);
    let comment = plan.printed(&["baseline-1..topic", "--format", "markdown"]);
    assert!(comment.contains("| End of the project | 30 Mar 2026 | 13 Apr 2026 |"), "{comment}");
    assert!(plan.printed(&["baseline-1..topic", "--format", "html"]).contains("<ins>13 Apr 2026</ins>"));
}

#[test]
fn ten_commits_of_three_people_with_a_rename_a_broken_one_and_a_merge() {
    let plan = Plan::new();
    let milestones = "plan/milestones.yaml";
    plan.replace(milestones, "duration: 20", "duration: 30");
    plan.commit("Jonas", 2, "Lab results need two more weeks");
    plan.replace(milestones, "{id: live,", "{id: north, formerly: [live],");
    plan.commit("Helen", 3, "Call the clinics by their names");
    let whole = fs::read_to_string(plan.root.path().join("clinic").join(milestones)).unwrap();
    plan.write(milestones, "milestones: [\n");
    plan.commit("Priya", 4, "Break it");
    plan.write(milestones, &whole.replace("due: 2026-04-30", "due: 2026-05-15"));
    plan.commit("Priya", 5, "Mend it and promise less");
    git(plan.root.path(), "Jonas", 6, &["checkout", "-q", "-b", "topic"]);
    plan.write("plan/risks.yaml", "risks:\n  - {id: labs, title: Labs are late, probability: 3}\n");
    plan.commit("Jonas", 6, "Name the risk");
    plan.replace("plan/risks.yaml", "probability: 3", "probability: 4");
    plan.commit("Jonas", 7, "It is likelier");
    git(plan.root.path(), "Helen", 8, &["checkout", "-q", "main"]);
    plan.replace("plan/budget.yaml", "1000", "1200");
    plan.commit("Helen", 8, "Pay for it");
    git(plan.root.path(), "Priya", 9, &["merge", "-q", "--no-ff", "-m", "Merge topic", "topic"]);
    plan.replace(milestones, "title: Build,", "title: Build and test,");
    plan.commit("Helen", 10, "Say what is built");

    let data: serde_json::Value =
        serde_json::from_str(&plan.printed(&["baseline-1..HEAD", "--format", "json"])).unwrap();
    let changes = data["changes"].as_array().unwrap();
    let of = |id: &str| changes.iter().find(|change| change["id"] == id).unwrap();
    let field = |id: &str, name: &str| {
        let fields = of(id)["fields"].as_array().unwrap().clone();
        let found = fields.into_iter().find(|field| field["path"][0] == name);
        found.unwrap_or_else(|| panic!("{id} has no change of {name}"))
    };
    let signed =
        |by: &serde_json::Value| format!("{} {}", by["author"].as_str().unwrap(), by["date"].as_str().unwrap());
    assert_eq!(changes.len(), 4, "{changes:#?}");
    assert_eq!(of("north")["renamed_from"], "live");
    assert_eq!(signed(&of("north")["by"]), "Helen 2026-02-03");
    let due = field("north", "due");
    assert_eq!((&due["before"], &due["after"]), (&"2026-04-30".into(), &"2026-05-15".into()));
    assert_eq!(signed(&due["by"]), "Priya 2026-02-05");
    assert_eq!(signed(&field("build", "duration")["by"]), "Jonas 2026-02-02");
    assert_eq!(signed(&field("build", "title")["by"]), "Helen 2026-02-10");
    assert_eq!(signed(&field("work", "amount")["by"]), "Helen 2026-02-08");
    // On the main line, it is the merge that brought the risk.
    assert_eq!((&of("labs")["presence"], signed(&of("labs")["by"])), (&"added".into(), "Priya 2026-02-09".to_owned()));

    // What one branch did since it left; and a revision that nobody can read.
    let own = plan.printed(&["HEAD~2...topic"]);
    assert!(own.contains("Risk: Labs are late") && !own.contains("Amount"), "{own}");
    let commits =
        Command::new("git").args(["log", "--all", "--format=%h"]).current_dir(plan.root.path()).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&commits.stdout).lines().count(), 10);
    let (status, said) = plan.refused(&["HEAD~4", "HEAD"]);
    assert_eq!(status, Some(2), "{said}");
    assert!(said.contains("the plan cannot be read at revision"), "{said}");
    let (status, said) = plan.refused(&["baseline-1", "HEAD~4"]);
    assert!(status == Some(1) && said.contains("yaml-syntax"), "{said}");
}

#[test]
fn change_control_stops_what_a_rule_forbids_and_says_which() {
    let plan = Plan::new();
    plan.replace("plan/milestones.yaml", "duration: 20", "duration: 30");
    assert_eq!(plan.refused(&["--fail-on", "slip>10d", "--fail-on", "cost>5%"]), (Some(0), String::new()));
    let (status, said) = plan.refused(&["--fail-on", "slip>9d", "--fail-on", "finish>0d", "--fail-on", "cost"]);
    assert_eq!(status, Some(3));
    assert!(
        said.contains("the rule `slip>9d` is hit:\n  Go-live North: Forecast: 30 Mar 2026 → 13 Apr 2026"),
        "{said}"
    );
    assert!(said.contains("the rule `finish>0d` is hit:") && !said.contains("`cost`"), "{said}");
    let (status, said) = plan.refused(&["--fail-on", "slipp>9d"]);
    assert_eq!(status, Some(2));
    assert!(said.contains("there is no rule `slipp`; did you mean `slip`?"), "{said}");
}

#[test]
fn both_states_are_judged_by_what_is_approved_as_the_portal_judges_them() {
    let plan = Plan::new();
    let settings = "title: Clinic\nstart: 2026-01-05\nstatus_date: 2026-02-27\nbaseline: baseline-1\n";
    plan.write("milepost.yaml", settings);
    plan.commit("Priya", 2, "Name the baseline");
    plan.replace("plan/budget.yaml", "amount: 1000", "amount: 1500");
    let (status, said) = plan.refused(&["--fail-on", "status"]);
    assert_eq!(status, Some(3), "{said}");
    assert!(said.contains("At risk → Off track"), "{said}");
    let printed = plan.printed(&[]);
    assert!(printed.contains("Approved total      $1,000, no change"), "{printed}");
    plan.write("milepost.yaml", &settings.replace("baseline-1", "baselin-1"));
    let (status, said) = plan.refused(&[]);
    assert_eq!(status, Some(2));
    assert!(
        said.contains("the baseline `baselin-1` cannot be read: there is no revision `baselin-1`; did you mean"),
        "{said}"
    );
}

#[test]
fn what_is_not_there_is_said_with_what_is_near() {
    let plan = Plan::new();
    for (arguments, expected) in [
        (&["basline-1"][..], "there is no revision `basline-1`; did you mean `baseline-1`?"),
        (&["main..topic", "main"], "`main..topic` names both revisions, and `main` is a third"),
        (&["--audience", "board"], "there is no audience `board`; the plan names no audiences"),
        (&["--project", "nowhere"], "`nowhere` is not a folder"),
    ] {
        let (status, said) = plan.refused(arguments);
        assert_eq!(status, Some(2), "{said}");
        assert!(said.contains(expected), "{said}\nhas no {expected}");
    }
    plan.write("plan/risks.yaml", "risks:\n  - {id: r, titel: Labs}\n");
    let (status, said) = plan.refused(&[]);
    assert_eq!(status, Some(1));
    assert!(said.contains("`titel` is not a field of a risk"), "{said}");
}

#[test]
fn recorded_revisions_are_compared_without_git() {
    let plan = Plan::new();
    let folder = plan.root.path().join("elsewhere");
    let write = |path: &str, text: &str| {
        let target = folder.join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, text).unwrap();
    };
    for (at, duration) in [("history/2026-01-10-first/", 10), ("history/2026-02-10/", 15), ("", 20)] {
        write(
            &format!("{at}milepost.yaml"),
            "title: Clinic\nstart: 2026-01-05\nstatus_date: 2026-02-27\nhistory: {git: false}\n",
        );
        write(&format!("{at}vision.md"), "---\nstatement: Staff chart once.\n---\n");
        let text = MILESTONES.replace("duration: 20", &format!("duration: {duration}"));
        write(&format!("{at}plan/milestones.yaml"), &text);
    }
    write("history/2026-01-10-first/revision.yaml", "author: Priya\nmessage: Opened\ntag: first\n");
    write("history/2026-02-10/revision.yaml", "author: Sam\nmessage: Longer\n");
    let project = folder.to_str().unwrap();
    let printed = plan.printed(&["first", "2026-02-10", "--project", project]);
    assert!(printed.contains("Duration: 10 working days → 15 working days"), "{printed}");
    assert!(printed.contains("Sam, 10 Feb 2026, 2026-02-10: Longer"), "{printed}");
    let printed = plan.printed(&["first", "--project", project]);
    assert!(printed.contains("Duration: 10 working days → 20 working days"), "{printed}");
    let (status, said) = plan.refused(&["--project", project]);
    let off = "milepost: git is switched off in milepost.yaml by `history: {git: false}`; name a recorded revision, such as \
               `2026-02-10`\n";
    assert_eq!((status, said.as_str()), (Some(2), off));
}

#[test]
fn what_is_hidden_today_is_hidden_in_the_past_as_well() {
    let plan = Plan::new();
    let settings = "title: Clinic\nstart: 2026-01-05\nstatus_date: 2026-02-27\naudiences: {staff: {}, board: {}}\n";
    plan.write("milepost.yaml", settings);
    plan.write("plan/risks.yaml", "risks:\n  - {id: canary, title: Canary, probability: 2}\n");
    plan.commit("Priya", 2, "Add the canary");
    plan.write("plan/risks.yaml", "risks:\n  - {id: canary, title: Canary, probability: 4, audience: board}\n");
    for format in ["text", "markdown", "html", "json"] {
        let printed = plan.printed(&["--format", format]);
        assert!(!printed.to_lowercase().contains("canary"), "{printed}");
    }
    let printed = plan.printed(&["--audience", "board"]);
    assert!(printed.contains("Probability: 2 → 4, +2 steps"), "{printed}");
}

#[test]
fn who_changed_the_plan_is_told_to_the_narrowest_audience_alone() {
    let plan = Plan::new();
    let settings = "title: Clinic\nstart: 2026-01-05\nstatus_date: 2026-02-27\naudiences: {staff: {}, board: {}}\n";
    plan.write("milepost.yaml", settings);
    plan.commit("Priya", 2, "Name the readers");
    plan.replace("plan/milestones.yaml", "duration: 20", "duration: 30");
    plan.commit("Jonas Secret", 10, "Because of the talks");
    for format in ["text", "markdown", "html", "json"] {
        let printed = plan.printed(&["HEAD~1", "HEAD", "--format", format]);
        assert!(printed.contains("30 working days"), "{printed}");
        assert!(!printed.contains("Secret") && !printed.contains("talks") && !printed.contains("Priya"), "{printed}");
        let printed = plan.printed(&["HEAD~1", "HEAD", "--format", format, "--audience", "board"]);
        assert!(printed.contains("Jonas Secret") && printed.contains("Because of the talks"), "{printed}");
    }
}

#[test]
fn marks_of_the_past_count_by_the_names_of_their_audiences() {
    let plan = Plan::new();
    let settings = |audiences: &str| {
        format!("title: Clinic\nstart: 2026-01-05\nstatus_date: 2026-02-27\naudiences: {{{audiences}}}\n")
    };
    plan.write("milepost.yaml", &settings("public: {}, staff: {}, board: {}"));
    plan.write("plan/risks.yaml", "risks:\n  - {id: canary, title: Canary, probability: 2, audience: board}\n");
    plan.commit("Priya", 2, "Add the canary");
    plan.write("milepost.yaml", &settings("staff: {}, board: {}"));
    plan.write("plan/risks.yaml", "risks: []\n");
    for audience in ["staff", "board"] {
        let printed = plan.printed(&["--audience", audience]);
        assert_eq!(printed.contains("Canary"), audience == "board", "{audience}: {printed}");
        assert!(!printed.contains("Priya"), "nothing is committed: {printed}");
    }
}

#[test]
fn no_rule_is_passed_by_hiding() {
    let plan = Plan::new();
    let settings = "title: Clinic\nstart: 2026-01-05\nstatus_date: 2026-02-27\n\
                    audiences: {staff: {money: none}, board: {}}\n";
    plan.write("milepost.yaml", settings);
    plan.commit("Priya", 2, "Name the readers");
    let unnamed = "Something that this audience is not shown";
    let check = |rule: &str, expect: &str| {
        let (status, said) = plan.refused(&["--fail-on", rule]);
        assert_eq!(status, Some(3), "{rule}: {said}");
        assert!(said.contains(expect), "{rule}: {said}");
        said
    };
    // What is hidden is judged; who is not shown it is told no name.
    plan.replace("plan/milestones.yaml", "key: go-live", "key: go-live, audience: board");
    plan.commit("Priya", 3, "Hide it");
    plan.replace("plan/milestones.yaml", "duration: 20", "duration: 40");
    for rule in ["go-live>5d", "slip>5d"] {
        assert!(!check(rule, unnamed).contains("Go-live"));
        let (status, said) = plan.refused(&["--fail-on", rule, "--audience", "board"]);
        assert!(status == Some(3) && said.contains("Go-live North") && !said.contains(unnamed), "{said}");
    }
    // A draft is no part of the plan: to make one of a go-live removes it.
    plan.write("plan/milestones.yaml", MILESTONES);
    plan.commit("Priya", 4, "Show it again");
    plan.replace("plan/milestones.yaml", "key: go-live", "key: go-live, audience: nobody");
    assert!(!check("removed", unnamed).contains("Go-live"));
    // Money that this audience is shown nothing of is judged as well.
    plan.replace("plan/budget.yaml", "1000", "1200");
    assert!(!check("cost>5%", unnamed).contains('$'));
    for format in ["text", "markdown", "html", "json"] {
        let output = plan.diff(&["--fail-on", "cost>5%", "--format", format]);
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(!printed.contains('$') && !printed.contains("Go-live"), "{printed}");
        assert!(format == "text" || printed.contains(unnamed), "{printed}");
    }
}

/// Nothing is edited but the day of the report: an edit moved no date, and readers are told another one all the same.
#[test]
fn what_readers_were_told_differs_from_what_was_edited() {
    let plan = Plan::new();
    plan.replace("milepost.yaml", "2026-02-27", "2026-03-16");
    plan.commit("Priya", 12, "Report");
    let edited = plan.printed(&["baseline-1"]);
    assert!(
        edited.contains("both seen on 16 Mar 2026")
            && !edited.contains("Forecast: ")
            && edited.contains("Wording only"),
        "{edited}"
    );
    let told = plan.printed(&["baseline-1", "--as-told"]);
    assert!(
        told.contains("(baseline-1, 1 Feb 2026), seen on 27 Feb 2026, to the files in the folder, seen on 16 Mar 2026"),
        "{told}"
    );
    assert!(told.contains("Forecast: 30 Mar 2026 → 13 Apr 2026, +10 working days"), "{told}");
    let (status, said) = plan.refused(&["baseline-1", "--as-told", "--fail-on", "slip"]);
    assert!(status == Some(2) && said.contains("cannot be used with"), "{said}");
}
