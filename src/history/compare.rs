//! Which two states of a project are meant: the work tree, commits and recorded revisions, by the names people give them.

use std::io;

use crate::diagnostic::nearest;
use crate::history::git::{Commit, Repository, Tree, Unresolved};
use crate::history::recorded::{Recorded, recorded};
use crate::history::reftable;
use crate::history::{Baseline, Revision, baselines};
use crate::model::kinds::Settings;
use crate::model::record::Sp;
use crate::model::values::Text;
use crate::model::{self, Memo, Snapshot};
use crate::source::files::{Layers, Unlisted};
use crate::source::{Disk, Files};

/// Two states that are asked for by their names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// The earlier one.
    pub from: Name,
    /// The later one.
    pub to: Name,
}

/// What a state is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// The files as they stand in the folder.
    WorkTree,
    /// A tag, branch, commit or recorded revision.
    Of(String),
    /// The newest commit from which both come.
    Fork(String, String),
}

/// A state of a project.
pub struct State<'a> {
    /// What is said of it; of the work tree, of the commit that is checked out.
    pub revision: Option<Revision>,
    /// Whether it is what stands in the folder, committed or not.
    pub is_work_tree: bool,
    files: Content<'a>,
    commit: Option<Commit>,
}

enum Content<'a> {
    Disk(Disk),
    Tree(Tree<'a>),
    Recorded(Layers),
}

/// Where states are looked for.
pub struct Past {
    disk: Disk,
    with_git: bool,
    is_reftable: bool,
    repository: Option<Repository>,
    recorded: Vec<Recorded>,
}

impl Range {
    /// The states that two arguments name: none is the last commit against the work tree, one is that state against the
    /// work tree, two are these; `A..B` is A against B, and `A...B` what B changed since the two parted. A missing side of
    /// the dots is the last commit.
    ///
    /// # Errors
    /// What is wrong with them, for people.
    pub fn parse(from: Option<&str>, to: Option<&str>) -> Result<Range, String> {
        let of = |name: &str| Name::Of(if name.is_empty() { "HEAD" } else { name }.to_owned());
        let Some(from) = from else { return Ok(Range { from: of(""), to: Name::WorkTree }) };
        let dots = from.split_once("...").map(|sides| (sides, true));
        match (dots.or_else(|| from.split_once("..").map(|sides| (sides, false))), to) {
            (Some(_), Some(to)) => Err(format!("`{from}` names both revisions, and `{to}` is a third")),
            (Some(((left, right), fork)), None) => {
                let (from, to) = (of(left), of(right));
                match (fork, from, to) {
                    (true, Name::Of(left), Name::Of(right)) => {
                        Ok(Range { from: Name::Fork(left, right.clone()), to: Name::Of(right) })
                    }
                    (_, from, to) => Ok(Range { from, to }),
                }
            }
            (None, Some(to)) => Ok(Range { from: of(from), to: of(to) }),
            (None, None) => Ok(Range { from: of(from), to: Name::WorkTree }),
        }
    }
}

impl Past {
    /// The past of a project in a folder; git's only `with_git`.
    pub fn of(disk: Disk, with_git: bool) -> Past {
        let is_reftable = with_git && reftable::is_around(disk.root());
        let repository = (with_git && !is_reftable).then(|| Repository::around(disk.root())).flatten();
        let (recorded, _) = recorded(&disk);
        Past { disk, with_git, is_reftable, repository, recorded }
    }

    /// The state with a name.
    ///
    /// # Errors
    /// Why there is none, for people.
    pub fn state(&self, name: &Name) -> Result<State<'_>, String> {
        match name {
            Name::WorkTree => self.work_tree(),
            Name::Of(name) => match self.recorded(name) {
                Some(recorded) => Ok(State {
                    revision: Some(recorded.revision.clone()),
                    is_work_tree: false,
                    files: Content::Recorded(recorded.files.clone()),
                    commit: None,
                }),
                None => self.at(self.commit(name)?),
            },
            Name::Fork(left, right) => {
                let (one, two) = (self.end_of_fork(left, name)?, self.end_of_fork(right, name)?);
                let base = self.repository.as_ref().and_then(|repository| repository.merge_base(&one, &two));
                self.at(base.ok_or_else(|| format!("`{left}` and `{right}` come from no common commit"))?)
            }
        }
    }

    /// The approved plans that settings name, in their order; the last is in force.
    ///
    /// # Errors
    /// Why one of them cannot be read, for people: what is judged by it could not be judged.
    pub fn baselines(
        &self,
        settings: &Settings,
        audiences: &[String],
        memo: &mut Memo,
    ) -> Result<Vec<Baseline>, String> {
        let mut read = |(id, title, name): (String, String, &Sp<Text>)| {
            let name = name.value.text.trim();
            let refused = |why: &str| format!("the baseline `{name}` cannot be read: {why}");
            let state = self.state(&Name::Of(name.to_owned())).map_err(|why| refused(&why))?;
            let revision = state.revision.clone().ok_or_else(|| refused("it is no revision"))?;
            let snapshot = Snapshot::take(&state, None, memo);
            let plan = model::load_past(std::slice::from_ref(&snapshot), audiences, memo).pop();
            let plan = plan.ok_or_else(|| refused("it holds no plan"))?.map_err(|fault| refused(&fault.message))?;
            Ok(Baseline { id, title, revision, plan: plan.into(), content: Some(snapshot.content()) })
        };
        baselines::named(settings).into_iter().map(&mut read).collect()
    }

    /// The states after one up to and with another, oldest first, without the work tree.
    pub fn between(&self, from: &State<'_>, to: &State<'_>) -> Vec<State<'_>> {
        let place = |state: &State<'_>| {
            let id = state.revision.as_ref().filter(|_| state.commit.is_none() && !state.is_work_tree)?;
            self.recorded.iter().position(|recorded| recorded.revision.id == id.id)
        };
        let (first, last) =
            (place(from).map_or(0, |place| place + 1), place(to).map_or(self.recorded.len(), |at| at + 1));
        let recorded = match from.commit {
            // What was recorded lies before all commits.
            Some(_) => &[],
            None => self.recorded.get(first..last).unwrap_or_default(),
        };
        let mut states: Vec<State<'_>> = recorded
            .iter()
            .map(|recorded| State {
                revision: Some(recorded.revision.clone()),
                is_work_tree: false,
                files: Content::Recorded(recorded.files.clone()),
                commit: None,
            })
            .collect();
        let end = if to.is_work_tree { self.commit("HEAD").ok() } else { to.commit.clone() };
        if let (Some(repository), Some(end)) = (&self.repository, end) {
            let commits = match &from.commit {
                Some(start) => repository.commits_after(start, &end).0,
                None => repository.commits().0,
            };
            states.extend(commits.into_iter().filter_map(|commit| self.at(commit).ok()));
        }
        states
    }

    fn work_tree(&self) -> Result<State<'_>, String> {
        if self.repository.as_ref().is_some_and(Repository::is_bare) {
            return Err("a bare repository has no files of its own; name two revisions".to_owned());
        }
        Ok(State {
            revision: self.repository.as_ref().and_then(Repository::head),
            is_work_tree: true,
            files: Content::Disk(self.disk.clone()),
            commit: None,
        })
    }

    fn at(&self, commit: Commit) -> Result<State<'_>, String> {
        let repository = self.repository.as_ref().ok_or("there is no git repository")?;
        let files = Content::Tree(repository.tree(&commit)?);
        Ok(State { revision: Some(commit.revision.clone()), is_work_tree: false, files, commit: Some(commit) })
    }

    /// A commit whose common past with another is asked for, which recorded states do not have.
    fn end_of_fork(&self, name: &str, fork: &Name) -> Result<Commit, String> {
        let Name::Fork(left, right) = fork else { return self.commit(name) };
        let instead = format!("write `{left}..{right}` to compare the two as they are");
        match self.recorded(name) {
            _ if self.repository.is_none() => {
                Err(format!("`{left}...{right}` asks git where the two parted, and {}; {instead}", self.without_git()))
            }
            Some(_) if self.commit(name).is_err() => Err(format!(
                "`{name}` is recorded in history/, and git, which says where two states parted, does not know it; {instead}"
            )),
            _ => self.commit(name),
        }
    }

    /// Why git says nothing, as a clause.
    fn without_git(&self) -> String {
        match self.with_git {
            true if self.is_reftable => format!("{}: {}", reftable::MESSAGE, reftable::HINT),
            true => "the folder is in no git repository".to_owned(),
            false => "git is switched off in milepost.yaml by `history: {git: false}`".to_owned(),
        }
    }

    fn commit(&self, name: &str) -> Result<Commit, String> {
        let Some(repository) = &self.repository else {
            let why = match (name, self.recorded.last()) {
                ("HEAD", Some(last)) => {
                    format!("{}; name a recorded revision, such as `{}`", self.without_git(), last.revision.id)
                }
                ("HEAD", None) => self.without_git(),
                _ if self.is_reftable => self.without_git(),
                _ => self.unknown(name),
            };
            return Err(why);
        };
        repository.resolve(name).map_err(|why| match why {
            Unresolved::Unknown if name == "HEAD" => "nothing is committed yet".to_owned(),
            Unresolved::Unknown => self.unknown(name),
            Unresolved::NoCommit => format!("`{name}` is no commit"),
            Unresolved::NoProject => format!("the project is not in the commit `{name}`"),
        })
    }

    fn recorded(&self, name: &str) -> Option<&Recorded> {
        let named =
            |recorded: &&Recorded| recorded.revision.id == name || recorded.revision.tags.iter().any(|tag| tag == name);
        self.recorded.iter().rev().find(named)
    }

    fn unknown(&self, name: &str) -> String {
        if self.repository.as_ref().is_some_and(Repository::is_shallow) {
            // The name may be right, and only this clone does not have it.
            return format!(
                "there is no revision `{name}` in this clone, which has only the newest commits; fetch the whole past: \
                 `git fetch --unshallow --tags`"
            );
        }
        let recorded = self.recorded.iter().flat_map(|one| one.revision.tags.iter().chain([&one.revision.id]));
        let names: Vec<String> = self.repository.iter().flat_map(Repository::names).chain(recorded.cloned()).collect();
        match nearest(name, names.iter().map(String::as_str)) {
            Some(near) => format!("there is no revision `{name}`; did you mean `{near}`?"),
            None if names.is_empty() => format!("there is no revision `{name}`"),
            None => format!("there is no revision `{name}`; the named ones are {}", first(&names)),
        }
    }
}

fn first(names: &[String]) -> String {
    const MOST: usize = 8;
    let more = if names.len() > MOST { ", …" } else { "" };
    let quoted: Vec<String> = names.iter().take(MOST).map(|name| format!("`{name}`")).collect();
    quoted.join(", ") + more
}

impl Files for State<'_> {
    fn list(&self, roots: &[&str]) -> (Vec<String>, Vec<Unlisted>) {
        match &self.files {
            Content::Disk(files) => files.list(roots),
            Content::Tree(files) => files.list(roots),
            Content::Recorded(files) => files.list(roots),
        }
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        match &self.files {
            Content::Disk(files) => files.read(path),
            Content::Tree(files) => files.read(path),
            Content::Recorded(files) => files.read(path),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_git_knows_is_told_where_there_is_no_git() {
        let folder = tempfile::tempdir().unwrap();
        for day in ["2026-01-30", "2026-02-27"] {
            let state = folder.path().join("history").join(day);
            std::fs::create_dir_all(&state).unwrap();
            std::fs::write(state.join("revision.yaml"), format!("date: {day}\n")).unwrap();
        }
        let check = |with_git: bool, from: Option<&str>, expect: &str| {
            let past = Past::of(Disk::new(folder.path()), with_git);
            let range = Range::parse(from, None).unwrap();
            let told = past.state(&range.from).err().unwrap_or_default();
            assert_eq!(told, expect, "{from:?}");
        };
        let instead = "write `2026-01-30..2026-02-27` to compare the two as they are";
        let fork = Some("2026-01-30...2026-02-27");
        let asks = "`2026-01-30...2026-02-27` asks git where the two parted, and";
        check(true, fork, &format!("{asks} the folder is in no git repository; {instead}"));
        let off = "git is switched off in milepost.yaml by `history: {git: false}`";
        check(false, fork, &format!("{asks} {off}; {instead}"));
        check(false, None, &format!("{off}; name a recorded revision, such as `2026-02-27`"));
        check(false, Some("2026-01-30..2026-02-27"), "");
    }

    #[test]
    fn two_arguments_or_dots_name_two_states() {
        let of = |name: &str| Name::Of(name.to_owned());
        let fork = |left: &str, right: &str| Name::Fork(left.to_owned(), right.to_owned());
        for (from, to, expected) in [
            (None, None, (of("HEAD"), Name::WorkTree)),
            (Some("v1"), None, (of("v1"), Name::WorkTree)),
            (Some("v1"), Some("v2"), (of("v1"), of("v2"))),
            (Some("v1..v2"), None, (of("v1"), of("v2"))),
            (Some("v1.."), None, (of("v1"), of("HEAD"))),
            (Some("..v2"), None, (of("HEAD"), of("v2"))),
            (Some("main...topic"), None, (fork("main", "topic"), of("topic"))),
            (Some("main..."), None, (fork("main", "HEAD"), of("HEAD"))),
        ] {
            assert_eq!(Range::parse(from, to), Ok(Range { from: expected.0, to: expected.1 }), "{from:?} {to:?}");
        }
        assert!(Range::parse(Some("a..b"), Some("c")).is_err());
    }
}
