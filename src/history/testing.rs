//! Repositories for tests are made by the git program; reading them never needs it.

use std::fs;
use std::path::Path;
use std::process::Command;

/// Runs git as Priya on 27 February 2026, far in the east.
pub fn git(folder: &Path, arguments: &[&str]) {
    git_as(folder, "Priya", "2026-02-27T23:30:00+0900", arguments);
}

/// Runs git as somebody at a time.
pub fn git_as(folder: &Path, author: &str, time: &str, arguments: &[&str]) {
    let name = format!("user.name={author}");
    let output = Command::new("git")
        .args(["-c", &name, "-c", "user.email=p@example.org", "-c", "init.defaultBranch=main"])
        .args(["-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always"])
        .args(arguments)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .env("GIT_AUTHOR_DATE", time)
        .env("GIT_COMMITTER_DATE", time)
        .output()
        .expect("git runs");
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Writes a file, and the folders it needs.
pub fn write(folder: &Path, path: &str, text: &str) {
    let target = folder.join(path);
    fs::create_dir_all(target.parent().expect("a file has a folder")).expect("a folder can be made");
    fs::write(target, text).expect("a file can be written");
}

/// Commits everything.
pub fn commit(folder: &Path, message: &str) {
    commit_as(folder, "Priya", "2026-02-27T23:30:00+0900", message);
}

/// Commits everything as somebody at a time.
pub fn commit_as(folder: &Path, author: &str, time: &str, message: &str) {
    git(folder, &["add", "-A"]);
    git_as(folder, author, time, &["commit", "-q", "--allow-empty", "-m", message]);
}
