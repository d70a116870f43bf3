//! What a run keeps in `.milepost/` for the next one: it is faster with it, and nothing else. Any portal is the same, byte for
//! byte, without it, with an old one, with a torn one and with somebody else's; and it tells nobody what is hidden.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const SETTINGS: &str = "title: Clinic\nstart: 2026-01-05\naudiences: {staff: {}, board: {}}\n";

struct Plan {
    root: tempfile::TempDir,
}

impl Plan {
    fn new() -> Plan {
        let plan = Plan { root: tempfile::tempdir().unwrap() };
        plan.git(1, &["init", "-q"]);
        plan.write("milepost.yaml", SETTINGS);
        plan.write("vision.md", "---\nstatement: Staff chart once.\n---\n");
        plan.milestones("2026-04-30", "");
        plan.commit(6);
        plan
    }

    fn milestones(&self, due: &str, more: &str) {
        let secret = "  - {id: umbrella, title: Umbrellacorp signs, due: 2026-03-31, audience: board}\n";
        let live = format!("  - {{id: live, title: Go-live, key: go-live, due: {due}, depends_on: [umbrella]}}\n");
        self.write("plan/milestones.yaml", &format!("milestones:\n{secret}{live}{more}"));
    }

    fn write(&self, path: &str, text: &str) {
        let target = self.root.path().join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, text).unwrap();
    }

    fn commit(&self, day: u32) {
        self.git(day, &["add", "-A"]);
        self.git(day, &["commit", "-q", "-m", "Umbrellacorp stays between us"]);
    }

    fn git(&self, day: u32, arguments: &[&str]) -> String {
        let date = format!("2026-02-{day:02}T12:00:00+0000");
        let output = Command::new("git")
            .args(["-c", "user.name=Penelope", "-c", "user.email=p@example.org", "-c", "init.defaultBranch=main"])
            .args(["-c", "commit.gpgsign=false"])
            .args(arguments)
            .current_dir(self.root.path())
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null")
            .env("GIT_AUTHOR_DATE", &date)
            .env("GIT_COMMITTER_DATE", &date)
            .output()
            .expect("git runs");
        assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn kept(&self) -> PathBuf {
        self.root.path().join(".milepost")
    }

    /// The files that are kept, by their names.
    fn files_kept(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = contents(&self.kept());
        files.remove(".gitignore");
        files
    }

    /// Builds the portal for an audience into a new folder, and returns it with what was said.
    fn build(&self, audience: &str) -> (BTreeMap<String, Vec<u8>>, Output) {
        let target = tempfile::tempdir().unwrap();
        let folder = target.path().join("portal");
        let output = Command::new(env!("CARGO_BIN_EXE_milepost"))
            .args(["build", "--audience", audience, "-o", folder.to_str().unwrap()])
            .current_dir(self.root.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        (contents(&folder), output)
    }

    fn without(&self, audience: &str) -> BTreeMap<String, Vec<u8>> {
        let _ = fs::remove_dir_all(self.kept());
        self.build(audience).0
    }
}

fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    let name = |path: &Path| path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
    entries.map(|entry| (name(entry.path()), fs::read(entry.path()).unwrap())).collect()
}

/// Which files differ, because a portal is too much to print.
fn differing(left: &BTreeMap<String, Vec<u8>>, right: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let all = left.keys().chain(right.keys().filter(|path| !left.contains_key(*path)));
    all.filter(|path| left.get(*path) != right.get(*path)).cloned().collect()
}

#[test]
fn a_portal_is_the_same_with_what_is_kept_and_without() {
    let plan = Plan::new();
    let limits = "{schedule: {at_risk: 1d, off_track: 2d}}";
    let steps: [&dyn Fn(); 6] = [
        &|| plan.milestones("2026-05-14", ""),
        &|| plan.write("plan/milestones.yaml", "milestones: ["),
        &|| plan.milestones("2026-05-28", "  - {id: survey, title: Survey, duration: 5}\n"),
        // What everybody was shown is for the board alone from now on.
        &|| plan.milestones("2026-05-28", "  - {id: survey, title: Survey, duration: 5, audience: board}\n"),
        &|| plan.milestones("2026-05-28", "  - {id: count, title: Survey, duration: 8, formerly: [survey]}\n"),
        &|| plan.write("milepost.yaml", &format!("{SETTINGS}thresholds: {limits}\n")),
    ];
    for (day, step) in (9..).zip(steps) {
        step();
        plan.commit(day);
        if day == 10 {
            // A plan that cannot be read is a gap in the past.
            continue;
        }
        for audience in ["staff", "board"] {
            let with = plan.build(audience).0;
            let again = plan.build(audience).0;
            let kept = plan.files_kept();
            let without = plan.without(audience);
            assert_eq!(differing(&with, &without), [""; 0], "{audience}, day {day}");
            assert_eq!(differing(&again, &without), [""; 0], "{audience}, day {day}");
            assert!(!kept.is_empty());
            // The next day finds what this one has left.
            kept.iter().for_each(|(name, bytes)| fs::write(plan.kept().join(name), bytes).unwrap());
        }
    }
}

#[test]
fn what_is_torn_or_foreign_is_not_taken_and_is_mended() {
    let plan = Plan::new();
    plan.git(6, &["tag", "v1"]);
    for (day, due) in (9..).zip(["2026-05-14", "2026-05-28"]) {
        plan.milestones(due, "");
        plan.commit(day);
        plan.git(day, &["tag", &format!("v{day}")]);
    }
    let expected = plan.without("board");
    let kept = plan.files_kept();
    let names: Vec<&str> = kept.keys().filter_map(|name| Some(name.rsplit_once('-')?.0)).collect();
    assert_eq!(names, ["built", "changed", "makers", "moves", "states", "told", "trend"]);
    let flipped = |sound: &[u8], place: usize| {
        let mut bytes = sound.to_owned();
        bytes[place] ^= 1;
        bytes
    };
    let torn: [Tear<'_>; 7] = [
        &|sound| sound[..sound.len() - 1].to_owned(),
        &|sound| flipped(sound, sound.len() - 1),
        &|sound| flipped(sound, 60),
        &|sound| flipped(sound, 20),
        &|sound| flipped(sound, 0),
        &|_| b"{}".to_vec(),
        &|_| Vec::new(),
    ];
    for torn in torn {
        kept.iter().for_each(|(name, sound)| fs::write(plan.kept().join(name), torn(sound)).unwrap());
        let (portal, said) = plan.build("board");
        assert_eq!(differing(&portal, &expected), [""; 0]);
        assert!(!String::from_utf8_lossy(&said.stderr).contains(".milepost"));
        assert_eq!(plan.files_kept(), kept, "the next run has them whole again");
    }
    // One that is whole beside others that are not tells nothing wrong.
    for (name, sound) in &kept {
        kept.keys().for_each(|other| fs::write(plan.kept().join(other), b"torn").unwrap());
        fs::write(plan.kept().join(name), sound).unwrap();
        assert_eq!(differing(&plan.build("board").0, &expected), [""; 0], "{name}");
    }
}

/// Makes another file of a sound one.
type Tear<'a> = &'a dyn Fn(&[u8]) -> Vec<u8>;

#[test]
fn what_is_kept_holds_nothing_that_is_hidden_and_no_name() {
    let plan = Plan::new();
    plan.milestones("2026-05-14", "");
    plan.commit(9);
    let (board, _) = plan.build("board");
    let (staff, _) = plan.build("staff");
    assert_eq!(differing(&staff, &plan.without("staff")), [""; 0], "what was kept for the board is not for the staff");
    let kept = plan.files_kept();
    assert!(!kept.is_empty());
    assert!(!kept.keys().any(|name| name.starts_with("states")), "for them, the whole past is read");
    let text: String = kept.iter().map(|(name, bytes)| format!("{name} {}", String::from_utf8_lossy(bytes))).collect();
    for word in ["umbrella", "Umbrella", "Penelope", "Go-live", "Survey"] {
        assert!(!text.contains(word), "{word}");
    }
    assert!(board.values().any(|bytes| String::from_utf8_lossy(bytes).contains("Umbrellacorp")));
}

#[test]
fn git_does_not_see_what_is_kept_and_what_was_committed_there_is_not_taken() {
    let plan = Plan::new();
    plan.milestones("2026-05-14", "");
    plan.commit(9);
    plan.build("board");
    assert!(!plan.files_kept().is_empty());
    assert_eq!(plan.git(9, &["status", "--porcelain"]), "");
    plan.git(10, &["add", "-A", "-f", ".milepost"]);
    plan.commit(10);
    fs::remove_dir_all(plan.kept()).unwrap();
    plan.build("board");
    assert!(!plan.kept().exists(), "whoever commits a result could write what he likes into the past");
}

#[test]
fn where_nothing_can_be_kept_a_portal_is_built_without_a_word() {
    let plan = Plan::new();
    plan.milestones("2026-05-14", "");
    plan.commit(9);
    let expected = plan.without("board");
    fs::remove_dir_all(plan.kept()).unwrap();
    fs::write(plan.kept(), "a file").unwrap();
    let (portal, said) = plan.build("board");
    assert_eq!(differing(&portal, &expected), [""; 0]);
    assert!(!String::from_utf8_lossy(&said.stderr).contains(".milepost"));
    assert_eq!(fs::read_to_string(plan.kept()).unwrap(), "a file");
}

#[cfg(unix)]
#[test]
fn a_link_is_not_followed() {
    let plan = Plan::new();
    plan.milestones("2026-05-14", "");
    plan.commit(9);
    let elsewhere = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), plan.kept()).unwrap();
    plan.build("board");
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}

#[test]
fn runs_at_once_do_not_disturb_each_other() {
    let plan = Plan::new();
    for (day, due) in (9..).zip(["2026-05-14", "2026-05-28"]) {
        plan.milestones(due, "");
        plan.commit(day);
    }
    let expected = plan.without("board");
    fs::remove_dir_all(plan.kept()).unwrap();
    std::thread::scope(|scope| {
        let builds: Vec<_> = (0..4).map(|_| scope.spawn(|| plan.build("board").0)).collect();
        builds.into_iter().for_each(|build| assert_eq!(differing(&build.join().unwrap(), &expected), [""; 0]));
    });
    assert!(!plan.files_kept().keys().any(|name| name.starts_with("new-")), "nothing half written is left");
}

/// A plan of the past that somebody once renamed, took out and put back, whose goals, decisions and money changed.
#[test]
fn a_long_past_is_the_same_with_what_is_kept_of_it_after_any_step() {
    let plan = Plan::new();
    let milestones = |list: &str| plan.write("plan/milestones.yaml", &format!("milestones:\n{list}"));
    let line = |id: &str, more: &str| format!("  - {{id: {id}, title: The {id}{more}}}\n");
    let goals = |target: u32| {
        let measure = format!("measures: [{{id: errors, title: Errors, target: {target}}}]");
        plan.write("plan/goals.yaml", &format!("goals:\n  - {{id: safe, title: Safer care, {measure}}}\n"));
    };
    let decision = |status: &str| {
        plan.write("decisions/vendor.md", &format!("---\ntitle: Vendor\nstatus: {status}\n---\nThe first.\n"));
    };
    let budget = |amount: u32, more: &str| {
        let lines = format!("  - {{id: licences, title: Licences, amount: {amount}}}\n{more}");
        plan.write("plan/budget.yaml", &format!("lines:\n{lines}"));
    };
    let tested = line("test", ", due: 2026-03-02, goals: [safe]");
    let steps: [&dyn Fn(); 12] = [
        &|| goals(5),
        &|| milestones(&(tested.clone() + &line("pilot", ", duration: 5, depends_on: [test]"))),
        &|| decision("proposed"),
        &|| budget(100, &line("scanners", ", amount: 40.50")),
        &|| milestones(&(tested.replace("03-02", "03-09") + &line("pilot", ", duration: 8, depends_on: [test]"))),
        &|| decision("accepted"),
        &|| goals(7),
        &|| milestones(&tested),
        &|| milestones(&(tested.clone() + &line("rollout", ", duration: 9, formerly: [pilot]"))),
        &|| {
            // Twice on one day, and nothing but an id the second time.
            budget(120, &line("scanners", ", amount: 45"));
            plan.commit(16);
            budget(120, &line("printers", ", amount: 45, formerly: [scanners]"));
        },
        &|| plan.write("plan/milestones.yaml", "milestones: ["),
        &|| milestones(&(tested.clone() + &line("pilot", ", duration: 4") + &line("rollout", ", duration: 9"))),
    ];
    for (day, step) in (7..).zip(steps) {
        step();
        // What is not committed yet is a state as well, and none of the next run.
        let is_broken = day == 17;
        let uncommitted = (!is_broken).then(|| plan.build("board").0);
        let kept = plan.files_kept();
        if let Some(uncommitted) = uncommitted {
            assert_eq!(differing(&uncommitted, &plan.without("board")), [""; 0], "before it is committed, day {day}");
            fs::remove_dir_all(plan.kept()).unwrap();
            fs::create_dir(plan.kept()).unwrap();
            fs::write(plan.kept().join(".gitignore"), "*\n").unwrap();
            kept.iter().for_each(|(name, bytes)| fs::write(plan.kept().join(name), bytes).unwrap());
        }
        plan.commit(day);
        if is_broken {
            continue;
        }
        plan.git(day, &["tag", &format!("v{day}")]);
        let with = plan.build("board").0;
        let kept = plan.files_kept();
        assert_eq!(differing(&with, &plan.without("board")), [""; 0], "day {day}");
        kept.iter().for_each(|(name, bytes)| fs::write(plan.kept().join(name), bytes).unwrap());
    }
    let kept = plan.files_kept();
    for what in ["changed", "lines", "makers", "moves", "since", "states", "told", "trend"] {
        assert!(kept.keys().any(|name| name.starts_with(what)), "{what} is not among {:?}", kept.keys());
    }
}

#[test]
fn a_past_that_was_known_and_is_gone_refuses_the_build() {
    let plan = Plan::new();
    for (day, due) in (9..).zip(["2026-05-14", "2026-05-28"]) {
        plan.milestones(due, "");
        plan.commit(day);
    }
    plan.build("board");
    // All that leads from the first commit to its files is taken away.
    let blob = plan.git(9, &["rev-parse", "HEAD~2:plan/milestones.yaml"]);
    let (folder, file) = blob.trim().split_at(2);
    let object = plan.root.path().join(".git/objects").join(folder).join(file);
    fs::remove_file(&object).unwrap();
    plan.git(9, &["update-index", "--refresh"]);
    fs::read_dir(plan.kept()).unwrap().flatten().for_each(|entry| {
        if !entry.file_name().to_string_lossy().starts_with("states") && entry.file_name() != ".gitignore" {
            fs::remove_file(entry.path()).unwrap();
        }
    });
    let target = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_milepost"))
        .args(["build", "--audience", "board", "-o", target.path().join("portal").to_str().unwrap()])
        .current_dir(plan.root.path())
        .output()
        .unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("can no longer be read"));
}
