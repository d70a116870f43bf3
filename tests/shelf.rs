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
    plan.milestones("2026-05-14", "");
    plan.commit(9);
    let expected = plan.without("board");
    let kept = plan.files_kept();
    let [(name, sound)] = kept.iter().collect::<Vec<_>>()[..] else { panic!("{:?}", kept.keys()) };
    let flipped = |place: usize| {
        let mut bytes = sound.clone();
        bytes[place] ^= 1;
        bytes
    };
    let last = sound.len() - 1;
    for bytes in
        [sound[..last].to_owned(), flipped(last), flipped(60), flipped(20), flipped(0), b"{}".to_vec(), Vec::new()]
    {
        fs::write(plan.kept().join(name), &bytes).unwrap();
        let (portal, said) = plan.build("board");
        assert_eq!(differing(&portal, &expected), [""; 0]);
        assert!(!String::from_utf8_lossy(&said.stderr).contains(".milepost"));
        assert_eq!(fs::read(plan.kept().join(name)).unwrap(), *sound, "the next run has it whole again");
    }
}

#[test]
fn what_is_kept_holds_nothing_that_is_hidden_and_no_name() {
    let plan = Plan::new();
    plan.milestones("2026-05-14", "");
    plan.commit(9);
    let (board, _) = plan.build("board");
    let (staff, _) = plan.build("staff");
    assert_eq!(differing(&staff, &plan.without("staff")), [""; 0], "what was kept for the board is not for the staff");
    let kept = plan.files_kept();
    assert_eq!(kept.len(), 1);
    let text: String = kept.iter().map(|(name, bytes)| format!("{name} {}", String::from_utf8_lossy(bytes))).collect();
    for word in ["umbrella", "Umbrella", "Penelope", "Go-live"] {
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
    assert_eq!(plan.files_kept().len(), 1, "nothing half written is left");
}
