//! Repositories as git makes them.

use super::*;
use crate::history::testing::{commit, git, write};
use crate::source::{Disk, Files};

/// Three commits that change a project in the folder `plan-a`, then `plan-b`, and two that do not.
fn renamed_project() -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    git(root.path(), &["init", "-q"]);
    write(root.path(), "README", "before");
    commit(root.path(), "before the project");
    write(root.path(), "plan-a/milepost.yaml", "title: A\n");
    write(root.path(), "plan-a/vision.md", "one");
    commit(root.path(), "begin");
    git(root.path(), &["tag", "baseline-1"]);
    write(root.path(), "README", "not the project");
    commit(root.path(), "elsewhere");
    git(root.path(), &["mv", "plan-a", "plan-b"]);
    commit(root.path(), "rename");
    write(root.path(), "plan-b/vision.md", "two");
    commit(root.path(), "change");
    root
}

fn subjects(repository: &Repository) -> Vec<String> {
    let (commits, fault) = repository.commits();
    assert_eq!(fault, None);
    commits.into_iter().map(|commit| commit.revision.subject).collect()
}

fn vision(repository: &Repository, place: usize) -> String {
    let commit = &repository.commits().0[place];
    let tree = repository.tree(commit).unwrap();
    String::from_utf8(tree.read("vision.md").unwrap()).unwrap()
}

#[test]
fn only_commits_that_changed_the_project_count_and_a_renamed_folder_is_followed() {
    let root = renamed_project();
    let repository = Repository::around(&root.path().join("plan-b")).unwrap();
    assert_eq!(subjects(&repository), ["begin", "change"]);
    assert_eq!((vision(&repository, 0).as_str(), vision(&repository, 1).as_str()), ("one", "two"));
    let (commits, _) = repository.commits();
    assert_eq!(commits[0].revision.tags, ["baseline-1"]);
    assert_eq!(commits[0].revision.date.to_string(), "2026-02-27", "the committer's day, not the reader's");
    assert_eq!((repository.is_bare(), repository.is_shallow()), (false, false));
}

#[test]
fn the_merged_branch_counts_once() {
    let root = renamed_project();
    git(root.path(), &["checkout", "-q", "-b", "topic"]);
    write(root.path(), "plan-b/vision.md", "three");
    commit(root.path(), "on the branch");
    write(root.path(), "plan-b/vision.md", "four");
    commit(root.path(), "on the branch again");
    git(root.path(), &["checkout", "-q", "main"]);
    git(root.path(), &["merge", "-q", "--no-ff", "-m", "merge topic", "topic"]);
    let repository = Repository::around(&root.path().join("plan-b")).unwrap();
    assert_eq!(subjects(&repository), ["begin", "change", "merge topic"]);
}

#[test]
fn bare_shallow_sha_256_and_empty_repositories_are_read() {
    let root = renamed_project();
    let other = tempfile::tempdir().unwrap();
    let from = format!("file://{}", root.path().display());
    git(other.path(), &["clone", "-q", "--depth", "1", &from, "shallow"]);
    let shallow = Repository::around(&other.path().join("shallow/plan-b")).unwrap();
    assert!(shallow.is_shallow());
    assert_eq!(subjects(&shallow), ["change"]);

    git(other.path(), &["clone", "-q", "--bare", &from, "bare.git"]);
    assert!(Repository::around(&other.path().join("bare.git")).unwrap().is_bare());

    git(other.path(), &["init", "-q", "--object-format=sha256", "long"]);
    write(&other.path().join("long"), "vision.md", "long");
    commit(&other.path().join("long"), "with long ids");
    let long = Repository::around(&other.path().join("long")).unwrap();
    assert_eq!(long.head().map(|head| head.id.len()), Some(64));
    assert_eq!(subjects(&long), ["with long ids"]);

    git(other.path(), &["init", "-q", "empty"]);
    let empty = Repository::around(&other.path().join("empty")).unwrap();
    assert!(empty.head().is_none() && subjects(&empty).is_empty());
}

#[test]
fn a_worktree_is_a_repository_too_and_changes_in_it_are_seen() {
    let root = renamed_project();
    let other = tempfile::tempdir().unwrap();
    let place = other.path().join("tree");
    git(root.path(), &["worktree", "add", "-q", "-b", "other", place.to_str().unwrap()]);
    let folder = place.join("plan-b");
    let repository = Repository::around(&folder).unwrap();
    assert_eq!(subjects(&repository), ["begin", "change"]);
    let (commits, _) = repository.commits();
    let tree = repository.tree(&commits[1]).unwrap();
    let roots = ["milepost.yaml", "vision.md"];
    assert!(is_unchanged(&Disk::new(&folder), &tree, &roots));
    write(&folder, "vision.md", "three");
    assert!(!is_unchanged(&Disk::new(&folder), &tree, &roots));
}
