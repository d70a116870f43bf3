//! How long the past of a project takes to read, and its portal to build: `cargo bench --bench history`. It makes a repository of 2,000 commits
//! with a plan of ten files of 10 KB, one of them changed in each, with the git program; reading it needs no git.

#![allow(clippy::disallowed_methods, reason = "a benchmark measures time")]

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use milepost::analysis::trend;
use milepost::audience::{self, Reader};
use milepost::history::{self, Asked, Place};
use milepost::model::Memo;
use milepost::pipeline::{self, Input};

const FILES: usize = 10;
const COMMITS: usize = 2_000;
const MILESTONES: usize = 60;

fn main() {
    let root = tempfile::tempdir().expect("a folder for the repository");
    git(root.path(), &["init", "-q"], b"");
    git(root.path(), &["fast-import", "--quiet"], stream(COMMITS).as_bytes());
    git(root.path(), &["reset", "-q", "--hard", "main"], b"");
    for round in 1..=3 {
        let start = Instant::now();
        let place = Place::open(root.path());
        let read = history::read(&place, Asked::default(), &mut Memo::default());
        let project = read.project.expect("the plan can be read");
        let reading = start.elapsed();
        let visible = audience::redact(&project, Reader::Widest);
        let redacting = start.elapsed() - reading;
        let series = trend::trend(&visible, project.past.last().expect("there is a past").revision.date);
        let all = start.elapsed();
        println!(
            "round {round}: {} states, {} skipped, read {reading:.3?}, redact {redacting:.3?}, trend of {} days {:.3?}, in all {all:.3?}",
            project.past.len(),
            project.skipped.len(),
            series.points.len(),
            all - reading - redacting,
        );
    }
    for _ in 0..3 {
        // A round has a repository, a portal and a `.milepost/` of its own, so that none finds what another has left.
        let own = tempfile::tempdir().expect("a folder for a round");
        let folder = own.path().join("project");
        let (from, to) = (root.path().to_string_lossy(), folder.to_string_lossy());
        git(own.path(), &["clone", "-q", "--no-local", &from, &to], b"");
        build("first build", &folder);
        commit(&folder, COMMITS);
        build("one more commit", &folder);
        commit(&folder, COMMITS + 1);
        build("and one more", &folder);
    }
}

/// Builds the portal, and says how long it took.
fn build(what: &str, folder: &Path) {
    let start = Instant::now();
    let read = pipeline::read(&Input { folder, status_date: None, audience: None });
    let (analysed, whole) = (read.analysed.expect("the plan can be read"), read.whole.expect("there is a plan"));
    let reading = start.elapsed();
    let built = pipeline::write(&analysed, &whole, folder, &folder.join("public"), false);
    let built = built.expect("the portal can be written");
    let all = start.elapsed();
    println!("{what}: {} pages, read {reading:.3?}, in all {all:.3?}", built.pages);
}

/// Commits one change more.
fn commit(folder: &Path, commit: usize) {
    let file = commit % FILES;
    std::fs::write(folder.join(path(file)), plan(file, commit)).expect("the plan can be written");
    let date = format!("{} +0000", 1_500_000_000 + commit * 86_400);
    let author = "--author=Priya <p@example.org>";
    let name = ["-c", "user.name=Priya", "-c", "user.email=p@example.org"];
    git(folder, &[&name[..], &["commit", "-q", "-a", "-m", "One more", author, "--date", &date]].concat(), b"");
}

/// A stream of `git fast-import`: a plan, then a commit a day that changes one of its files.
fn stream(commits: usize) -> String {
    let mut stream = String::new();
    let blob = |stream: &mut String, path: &str, text: &str| {
        let _ = write!(stream, "M 100644 inline {path}\ndata {}\n{text}\n", text.len());
    };
    for commit in 0..commits {
        let day = 1_500_000_000 + commit * 86_400;
        let message = format!("Change {commit}");
        let _ = write!(
            stream,
            "commit refs/heads/main\ncommitter Priya <p@example.org> {day} +0000\ndata {}\n{message}\n",
            message.len()
        );
        if commit == 0 {
            blob(&mut stream, "milepost.yaml", "title: Long\nstart: 2017-07-14\nhistory: {git: true}\n");
            blob(&mut stream, "vision.md", "---\nstatement: It works.\n---\n");
            (0..FILES).for_each(|file| blob(&mut stream, &path(file), &plan(file, 0)));
        } else {
            let file = commit % FILES;
            blob(&mut stream, &path(file), &plan(file, commit));
        }
        stream.push('\n');
    }
    stream
}

fn path(file: usize) -> String {
    format!("plan/milestones/part-{file}.yaml")
}

/// About 10 KB of milestones, of which a commit changes one.
fn plan(file: usize, commit: usize) -> String {
    let mut text = String::from("milestones:\n");
    for number in 0..MILESTONES {
        let extra = if number == commit / FILES % MILESTONES { commit % 40 } else { 0 };
        let _ = write!(
            text,
            "  - id: part-{file}-{number}\n    title: Part {file}, piece {number} of the work that is to be done\n    duration: {}\n    body: It is done when those who work with it say so, and not before.\n",
            5 + number % 7 + extra,
        );
        if number > 0 {
            let _ = writeln!(text, "    depends_on: [part-{file}-{}]", number - 1);
        }
    }
    text
}

fn git(folder: &Path, arguments: &[&str], input: &[u8]) {
    let mut child = Command::new("git")
        .args(["-c", "init.defaultBranch=main"])
        .args(arguments)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .stdin(Stdio::piped())
        .spawn()
        .expect("git runs");
    child.stdin.take().expect("a pipe").write_all(input).expect("git reads");
    assert!(child.wait().expect("git ends").success(), "git {arguments:?}");
}
