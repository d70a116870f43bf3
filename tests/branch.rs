//! A portal is published to a branch of a git repository: a commit for each release, and nothing is lost by whatever happens
//! beside it.
#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A plan in a repository whose remote `pages` is a bare one beside it.
struct Place {
    root: tempfile::TempDir,
}

fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .args(["-c", "user.name=Amir", "-c", "user.email=amir@example.org"])
        .args(arguments)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .output()
        .unwrap();
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

impl Place {
    fn new() -> Place {
        let place = Place { root: tempfile::tempdir().unwrap() };
        let made = place.milepost(&["init", "plan"]);
        assert!(made.status.success(), "{}", said(&made));
        git(place.root.path(), &["init", "--quiet", "--bare", "portal.git"]);
        git(&place.plan(), &["init", "--quiet"]);
        git(&place.plan(), &["remote", "add", "portal", "../portal.git"]);
        place.change("Amber");
        place
    }

    fn plan(&self) -> PathBuf {
        self.root.path().join("plan")
    }

    fn change(&self, title: &str) {
        self.edit(title);
        git(&self.plan(), &["add", "."]);
        git(&self.plan(), &["commit", "--quiet", "-m", title]);
    }

    fn edit(&self, title: &str) {
        let path = self.plan().join("milepost.yaml");
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().map(|line| match line.starts_with("title:") {
            true => format!("title: {title}\n"),
            false => format!("{line}\n"),
        });
        fs::write(&path, lines.collect::<String>()).unwrap();
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_milepost"));
        command.args(arguments).current_dir(self.root.path());
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1").env("HOME", self.root.path());
        command
    }

    fn milepost(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn publish(&self, more: &[&str]) -> Output {
        self.milepost(&[&["publish", "git:portal#pages", "--project", "plan"], more].concat())
    }

    fn published(&self) -> String {
        let output = self.publish(&[]);
        assert!(output.status.success(), "{}", said(&output));
        said(&output)
    }

    fn remote(&self, arguments: &[&str]) -> String {
        git(&self.root.path().join("portal.git"), arguments)
    }

    fn subjects(&self) -> Vec<String> {
        self.remote(&["log", "--format=%s", "pages"]).lines().map(str::to_owned).collect()
    }

    fn files(&self, revision: &str) -> Vec<String> {
        self.remote(&["ls-tree", "-r", "--name-only", revision]).lines().map(str::to_owned).collect()
    }

    fn title(&self, revision: &str) -> String {
        let page = self.remote(&["show", &format!("{revision}:index.html")]);
        page.split(" – ").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap_or_default().to_owned()
    }

    /// A program `git` that does something before it pushes.
    #[allow(clippy::disallowed_methods, reason = "the real one is found where the test's own programs are")]
    fn before_each_push(&self, script: &str) -> String {
        let folder = self.root.path().join("bin");
        fs::create_dir_all(&folder).unwrap();
        let path = std::env::var("PATH").unwrap();
        let text = format!(
            "#!/bin/sh\ncase \" $* \" in *\" push \"*)\n(unset GIT_DIR; PATH='{path}'; {script}) ;;\nesac\n\
             PATH='{path}' exec git \"$@\"\n"
        );
        let program = folder.join("git");
        fs::write(&program, text).unwrap();
        Command::new("chmod").arg("+x").arg(&program).status().unwrap();
        format!("{}:{path}", folder.display())
    }
}

#[test]
fn each_release_is_a_commit_that_names_the_plan_s() {
    let place = Place::new();
    let told = place.published();
    assert!(told.contains("is what readers of portal#pages see"), "{told}");
    let plan = git(&place.plan(), &["rev-parse", "HEAD"]);
    let message = place.remote(&["log", "-1", "--format=%B", "pages"]);
    assert!(message.starts_with("Publish 0001-") && message.contains(&format!("Plan: commit {plan}")), "{message}");
    let files = place.files("pages");
    assert!(files.contains(&"index.html".to_owned()) && files.contains(&".nojekyll".to_owned()), "{files:?}");
    assert!(place.published().contains("nothing has changed"));
    place.change("Birch");
    let dry = said(&place.publish(&["--dry-run"]));
    assert!(dry.contains("would be what readers of portal#pages see"), "{dry}");
    assert_eq!(place.subjects().len(), 1, "neither of both is a release");
    // What a host adds by itself stays.
    let copy = place.root.path().join("copy");
    git(place.root.path(), &["clone", "--quiet", "--branch", "pages", "portal.git", "copy"]);
    fs::write(copy.join("CNAME"), "portal.example.org\n").unwrap();
    git(&copy, &["add", "CNAME"]);
    git(&copy, &["commit", "--quiet", "-m", "Create CNAME"]);
    git(&copy, &["push", "--quiet", "origin", "pages"]);
    place.edit("Cedar");
    place.published();
    let message = place.remote(&["log", "-1", "--format=%B", "pages"]);
    assert!(message.contains("with changes that are not committed"), "{message}");
    assert_eq!((place.title("pages").as_str(), place.subjects().len()), ("Cedar", 3));
    let now = place.files("pages");
    assert!(now.contains(&"CNAME".to_owned()));
    let lost: Vec<_> = files.iter().filter(|path| path.starts_with("assets/theme/") && !now.contains(path)).collect();
    assert_eq!(lost, [""; 0], "pages of the release before find what belongs to them");
}

#[test]
fn the_release_before_is_shown_again_and_none_is_lost() {
    let place = Place::new();
    for title in ["Amber", "Birch", "Cedar"] {
        place.edit(title);
        place.published();
    }
    let roll_back = || place.publish(&["--rollback"]);
    let told = said(&roll_back());
    assert!(told.contains("is what readers of portal#pages see again, and no longer 0003-"), "{told}");
    assert_eq!(place.title("pages"), "Birch");
    assert!(roll_back().status.success());
    assert_eq!(place.title("pages"), "Amber");
    let refused = roll_back();
    assert!(said(&refused).contains("no release from before is kept"), "{}", said(&refused));
    place.edit("Dogwood");
    assert!(place.published().starts_with("0004-") || place.published().contains("0004-"));
    let subjects = place.subjects();
    assert_eq!(subjects.len(), 6, "{subjects:?}");
    assert!(subjects[1].starts_with("Show again 0001-") && subjects[2].starts_with("Show again 0002-"), "{subjects:?}");
}

#[test]
fn a_branch_of_somebody_else_and_another_audience_are_refused() {
    let place = Place::new();
    git(&place.plan(), &["push", "--quiet", "portal", "HEAD:refs/heads/main"]);
    let main = place.remote(&["rev-parse", "main"]);
    let refused = place.milepost(&["publish", "git:portal.git#main", "--project", "plan"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("did not write; name another branch"), "{}", said(&refused));
    assert_eq!(place.remote(&["rev-parse", "main"]), main);
    let file = place.plan().join("milepost.yaml");
    let text = fs::read_to_string(&file).unwrap();
    let text =
        if text.contains("\naudiences:") { text } else { format!("{text}\naudiences: {{staff: {{}}, board: {{}}}}\n") };
    fs::write(&file, text).unwrap();
    let first = place.publish(&["--audience", "board"]);
    assert!(first.status.success(), "{}", said(&first));
    let other = place.publish(&["--audience", "staff"]);
    assert!(said(&other).contains("is published for the audience `board`"), "{}", said(&other));
}

#[test]
fn who_is_slower_is_told_and_loses_nothing() {
    let place = Place::new();
    place.published();
    let theirs = "cd portal.git; git update-ref refs/heads/pages \
                  $(git -c user.name=x -c user.email=x@y commit-tree -p pages -m Theirs pages^{tree})";
    let root = place.root.path().display();
    let path = place.before_each_push(&format!("cd '{root}'; {theirs}"));
    place.edit("Birch");
    let slower =
        place.command(&["publish", "git:portal#pages", "--project", "plan"]).env("PATH", path).output().unwrap();
    assert_eq!(slower.status.code(), Some(2));
    assert!(said(&slower).contains("somebody else changed the branch at the same time"), "{}", said(&slower));
    assert_eq!((place.subjects()[0].as_str(), place.title("pages").as_str()), ("Theirs", "Amber"));
    place.published();
    assert_eq!((place.subjects()[1].as_str(), place.title("pages").as_str()), ("Theirs", "Birch"));
}

#[test]
fn two_who_publish_at_once_both_come_through_or_one_is_told() {
    let place = Place::new();
    place.published();
    place.edit("Birch");
    let publish = || place.command(&["publish", "git:portal#pages", "--project", "plan"]);
    let [one, other] = [(); 2].map(|()| {
        let mut command = publish();
        command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap()
    });
    let outputs = [one, other].map(|child| child.wait_with_output().unwrap());
    let refused = outputs.iter().filter(|output| !output.status.success());
    assert!(refused.clone().count() < 2, "{outputs:?}");
    refused.for_each(|output| assert!(said(output).contains("at the same time"), "{}", said(output)));
    assert_eq!((place.title("pages").as_str(), place.subjects().len()), ("Birch", 2));
}

#[test]
fn a_remote_that_refuses_or_is_out_of_reach_and_a_missing_git_are_told() {
    let place = Place::new();
    place.published();
    place.edit("Birch");
    let hook = place.root.path().join("portal.git/hooks/pre-receive");
    fs::write(&hook, "#!/bin/sh\necho the office is closed >&2\nexit 1\n").unwrap();
    Command::new("chmod").arg("+x").arg(&hook).status().unwrap();
    let refused = place.publish(&[]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(said(&refused).contains("the office is closed"), "{}", said(&refused));
    assert_eq!(place.title("pages"), "Amber");
    fs::remove_file(&hook).unwrap();
    // Nobody answers there.
    let secret = "http://amir:t0p-s3cret@127.0.0.1:9/portal.git";
    let away = place.milepost(&["publish", &format!("git:{secret}#pages"), "--project", "plan"]);
    assert_eq!(away.status.code(), Some(2));
    assert!(said(&away).contains("git refuses") && !said(&away).contains("s3cret"), "{}", said(&away));
    let without = place
        .command(&["publish", "git:portal#pages", "--project", "plan"])
        .env("PATH", place.root.path())
        .output()
        .unwrap();
    assert_eq!(without.status.code(), Some(2));
    assert!(said(&without).contains("needs the program `git`"), "{}", said(&without));
}
