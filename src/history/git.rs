//! The past of a project as git has it, read without the git program.

mod tree;

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

use gix::ObjectId;
use gix::bstr::ByteSlice;
use jiff::civil::Date;

use crate::history::Revision;
use tree::Objects;
pub use tree::{Tree, is_unchanged};

/// A repository, and where the project stands in it.
pub struct Repository {
    objects: Objects,
    /// The project's folder within the repository, with `/`; empty for the repository itself.
    prefix: String,
    /// The names of the tags of each commit.
    tags: OnceCell<Tags>,
    /// The days of commits, as they are told.
    days: RefCell<HashMap<ObjectId, Option<Date>>>,
}

/// A repository that any thread can open again, at the cost of a few pointers.
#[derive(Clone, Debug)]
pub struct Reopen {
    inner: gix::ThreadSafeRepository,
    prefix: String,
}

impl Reopen {
    /// The repository, with a memory of its own.
    pub fn open(&self) -> Repository {
        let mut inner = self.inner.to_thread_local();
        inner.object_cache_size_if_unset(OBJECT_CACHE);
        Repository {
            objects: Objects::of(inner),
            prefix: self.prefix.clone(),
            tags: OnceCell::new(),
            days: Default::default(),
        }
    }
}

/// A commit that changed the project.
#[derive(Clone, Debug)]
pub struct Commit {
    /// What is said of it.
    pub revision: Revision,
    at: ObjectId,
    /// The project's tree.
    pub(super) tree: ObjectId,
}

/// Why a name stands for no commit of the project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unresolved {
    /// Nothing has that name.
    Unknown,
    /// What has that name is no commit.
    NoCommit,
    /// The commit does not hold the project.
    NoProject,
}

impl Repository {
    /// The repository around a folder, or a bare one that is the folder; `None` where there is none. The environment
    /// has no say in which repository that is.
    pub fn around(folder: &Path) -> Option<Repository> {
        let (path, _) = gix::discover::upwards(folder).ok()?;
        let (git_directory, _) = path.into_repository_and_work_tree_directories();
        let mut inner = gix::open_opts(git_directory, gix::open::Options::isolated()).ok()?;
        inner.object_cache_size_if_unset(OBJECT_CACHE);
        let prefix = match inner.workdir() {
            Some(root) => {
                let (root, folder) = (root.canonicalize().ok()?, folder.canonicalize().ok()?);
                let inside = folder.strip_prefix(&root).ok()?;
                let parts: Option<Vec<&str>> = inside.components().map(|part| part.as_os_str().to_str()).collect();
                parts?.join("/")
            }
            None => String::new(),
        };
        Some(Repository { objects: Objects::of(inner), prefix, tags: OnceCell::new(), days: Default::default() })
    }

    /// What opens it again on another thread.
    pub fn reopen(&self) -> Reopen {
        Reopen { inner: self.objects.inner.clone().into_sync(), prefix: self.prefix.clone() }
    }

    /// Whether the repository has no files of its own, so that the plan is read from its newest commit.
    pub fn is_bare(&self) -> bool {
        self.objects.inner.workdir().is_none()
    }

    /// Whether the past was left out when the repository was cloned.
    pub fn is_shallow(&self) -> bool {
        self.objects.inner.is_shallow().unwrap_or(false)
    }

    /// The folders in which it keeps what is checked out and where names lead, and whether those below them count as
    /// well.
    pub fn folders(&self) -> Vec<(PathBuf, bool)> {
        let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let (own, common) = (whole(self.objects.inner.git_dir()), whole(self.objects.inner.common_dir()));
        let mut folders = vec![(common.join("refs"), true), (common.clone(), false)];
        // A work tree that is not the first has a folder of its own.
        folders.extend((own != common).then_some((own, false)));
        folders
    }

    /// The file that is there as long as git writes into the work tree.
    pub fn lock(&self) -> PathBuf {
        self.objects.inner.git_dir().join("index.lock")
    }

    /// What differs when something was committed, checked out or tagged since: the commit that is checked out, and
    /// where all names lead.
    pub fn marks(&self) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        let head = self.objects.inner.head_id().ok();
        hasher.update(head.as_ref().map_or(&[][..], |head| head.as_bytes()));
        hasher.update(&[u8::from(self.is_shallow())]);
        let references = self.objects.inner.references().ok();
        for reference in references.iter().filter_map(|platform| platform.tags().ok()).flatten().flatten() {
            hasher.update(reference.name().as_bstr());
            hasher.update(&[0]);
            hasher.update(reference.target().try_id().map_or(&[][..], |id| id.as_bytes()));
        }
        hasher.finalize()
    }

    /// The commit that is checked out; `None` in an empty repository.
    pub fn head(&self) -> Option<Revision> {
        self.revision(&self.objects.inner.head_commit().ok()?, self.tags())
    }

    /// The first-parent commits that changed the project, oldest first.
    ///
    /// # Errors
    /// What could not be read, for people. A commit that cannot be read ends the past: what lies before it is unknown.
    pub fn commits(&self) -> (Vec<Commit>, Option<String>) {
        match self.objects.inner.head_commit() {
            Ok(head) => self.walk(head, None),
            Err(_) => (Vec::new(), None),
        }
    }

    /// The first-parent commits that changed the project after `from`, up to and with `to`, oldest first. Where `from` is
    /// not among the first parents of `to`, those after the commit at which the two parted.
    ///
    /// # Errors
    /// What could not be read, for people.
    pub fn commits_after(&self, from: &Commit, to: &Commit) -> (Vec<Commit>, Option<String>) {
        let Ok(end) = self.find(to) else { return (Vec::new(), None) };
        let start = self.objects.inner.merge_base(from.at, to.at).ok().flatten().map(|id| id.detach());
        let (mut commits, fault) = self.walk(end, start);
        // The commit that the walk ends with is the state that is compared with, and those that changed nothing since
        // were taken for it.
        if start.is_some() && !commits.is_empty() {
            commits.remove(0);
        }
        (commits, fault)
    }

    fn walk(&self, newest: gix::Commit<'_>, until: Option<ObjectId>) -> (Vec<Commit>, Option<String>) {
        let (tags, mut commits) = (self.tags(), Vec::<Commit>::new());
        let mut prefix = self.prefix.clone();
        let (mut next, mut fault) = (Some(newest), None);
        while let Some(commit) = next {
            let is_last = until == Some(commit.id);
            match self.project_tree(&commit, &prefix) {
                Some(tree) => self.keep(&commit, tree, tags, &mut commits),
                // The folder was renamed by the commit after this one, or this is before its time.
                None => match commits.last().and_then(|later| self.renamed_from(&commit, later.tree)) {
                    Some((earlier, tree)) => {
                        prefix = earlier;
                        self.keep(&commit, tree, tags, &mut commits);
                    }
                    None if commits.is_empty() => {}
                    None => break,
                },
            }
            let parent = commit.parent_ids().next().map(|id| id.detach()).filter(|_| !is_last);
            next = match parent.map(|id| self.objects.inner.find_commit(id)) {
                Some(Ok(parent)) => Some(parent),
                Some(Err(_)) if self.is_shallow() => None,
                Some(Err(error)) => {
                    fault = Some(error.to_string());
                    None
                }
                None => None,
            };
        }
        commits.reverse();
        // Where the folder had another name, its days are told apart.
        for later in 1..commits.len() {
            commits[later].revision.date = commits[later].revision.date.max(commits[later - 1].revision.date);
        }
        (commits, fault)
    }

    /// A commit whose tree equals that of the commit after it changed nothing: the later one is then not its own.
    fn keep(&self, commit: &gix::Commit<'_>, tree: ObjectId, tags: &Tags, commits: &mut Vec<Commit>) {
        let Some(revision) = self.revision(commit, tags) else { return };
        match commits.last_mut().filter(|later| later.tree == tree) {
            Some(later) => {
                let mut tags = revision.tags.clone();
                tags.append(&mut later.revision.tags);
                later.revision = Revision { tags, ..revision };
                later.at = commit.id;
            }
            None => commits.push(Commit { revision, at: commit.id, tree }),
        }
    }

    /// The commit that a name such as `v1.2`, `main`, `HEAD~2` or `7be30d1` stands for.
    ///
    /// # Errors
    /// Why there is none, for people.
    pub fn resolve(&self, name: &str) -> Result<Commit, Unresolved> {
        let id = self.objects.inner.rev_parse_single(name).map_err(|_| Unresolved::Unknown)?;
        let commit = id.object().and_then(gix::Object::peel_to_commit);
        let commit = commit.map_err(|_| Unresolved::NoCommit)?;
        self.commit(&commit).ok_or(Unresolved::NoProject)
    }

    /// The newest commit from which two others both come; `None` where they have nothing in common.
    pub fn merge_base(&self, left: &Commit, right: &Commit) -> Option<Commit> {
        let id = self.objects.inner.merge_base(left.at, right.at).ok()??;
        self.commit(&self.objects.inner.find_commit(id.detach()).ok()?)
    }

    /// The names of tags and branches, in the order of the alphabet.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.tags().values().flatten().cloned().collect();
        if let Ok(branches) =
            self.objects.inner.references().and_then(|all| Ok(all.local_branches()?.flatten().collect::<Vec<_>>()))
        {
            names.extend(branches.iter().map(|branch| branch.name().shorten().to_string()));
        }
        names.sort_unstable();
        names
    }

    fn find(&self, commit: &Commit) -> Result<gix::Commit<'_>, String> {
        self.objects.inner.find_commit(commit.at).map_err(|error| error.to_string())
    }

    fn commit(&self, commit: &gix::Commit<'_>) -> Option<Commit> {
        let tree = self.project_tree(commit, &self.prefix).or_else(|| {
            // The folder had another name then.
            let newest = self.project_tree(&self.objects.inner.head_commit().ok()?, &self.prefix)?;
            Some(self.renamed_from(commit, newest)?.1)
        })?;
        Some(Commit { revision: self.revision(commit, self.tags())?, at: commit.id, tree })
    }

    /// The files of the project at a commit.
    ///
    /// # Errors
    /// What could not be read, for people.
    pub fn tree(&self, commit: &Commit) -> Result<Tree<'_>, String> {
        let fault = |error: String| format!("the files of commit {} cannot be read: {error}", commit.revision.short());
        self.files_of(commit.tree).map_err(fault)
    }

    /// The files of the project in a tree.
    ///
    /// # Errors
    /// What could not be read, for people.
    pub fn files_of(&self, tree: ObjectId) -> Result<Tree<'_>, String> {
        self.objects.files_of(tree)
    }

    /// Whether the newest commit holds a file or a folder of this name in the project's folder.
    pub fn holds(&self, name: &str) -> bool {
        let tree = self.newest().and_then(|commit| self.objects.inner.find_tree(commit.tree).ok());
        tree.is_some_and(|tree| tree.iter().flatten().any(|entry| entry.filename() == name))
    }

    /// The newest commit, where it holds a project.
    pub fn newest(&self) -> Option<Commit> {
        let commit = self.objects.inner.head_commit().ok()?;
        self.commit(&commit)
    }

    /// The commit that a tag, a branch or the beginning of an id names, where it holds the project.
    pub fn commit_named(&self, name: &str) -> Option<Commit> {
        let id = self.objects.inner.rev_parse_single(name).ok()?;
        let commit = id.object().ok()?.peel_to_commit().ok()?;
        self.commit(&commit)
    }

    /// The names of all tags.
    pub fn tag_names(&self) -> Vec<String> {
        self.tags().values().flatten().cloned().collect()
    }

    fn project_tree(&self, commit: &gix::Commit<'_>, prefix: &str) -> Option<ObjectId> {
        if prefix.is_empty() {
            // Its name is enough: of thousands of commits, few trees are read.
            return Some(commit.tree_id().ok()?.detach());
        }
        let entry = commit.tree().ok()?.lookup_entry(prefix.split('/')).ok()??;
        entry.mode().is_tree().then(|| entry.object_id())
    }

    /// The folder of a commit that holds a project with most files of a later tree, and its tree.
    fn renamed_from(&self, commit: &gix::Commit<'_>, later: ObjectId) -> Option<(String, ObjectId)> {
        let files = |id: ObjectId| self.objects.inner.find_tree(id).ok()?.traverse().breadthfirst.files().ok();
        let wanted: std::collections::HashSet<ObjectId> = files(later)?.into_iter().map(|file| file.oid).collect();
        let all = files(commit.tree_id().ok()?.detach())?;
        let roots = all.iter().filter_map(|file| file.filepath.to_str().ok()?.strip_suffix("/milepost.yaml"));
        let shared = |folder: &str| {
            let inside = all.iter().filter(|file| {
                file.filepath
                    .to_str()
                    .is_ok_and(|path| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
            });
            inside.filter(|file| wanted.contains(&file.oid)).count()
        };
        let (_, folder) = roots.map(|folder| (shared(folder), folder)).filter(|(shared, _)| *shared > 0).max()?;
        Some((folder.to_owned(), self.project_tree(commit, folder)?))
    }

    fn revision(&self, commit: &gix::Commit<'_>, tags: &Tags) -> Option<Revision> {
        let author = commit.author().ok()?;
        let message = commit.message().ok()?;
        Some(Revision {
            id: commit.id.to_string(),
            date: self.day(commit)?,
            author: author.name.to_string(),
            subject: message.summary().to_string(),
            tags: tags.get(&commit.id).cloned().unwrap_or_default(),
        })
    }

    /// The day on which a commit entered the plan: that of its committer, because an author's day stays when a commit is put
    /// upon others, but never before the day of a commit that it follows. Clocks differ; what followed what does not.
    fn day(&self, commit: &gix::Commit<'_>) -> Option<Date> {
        let mut days = self.days.borrow_mut();
        let (mut chain, mut latest) = (Vec::new(), None);
        let mut next = Some(commit.clone());
        while let Some(commit) = next {
            if let Some(known) = days.get(&commit.id) {
                latest = *known;
                break;
            }
            chain.push((commit.id, commit.time().ok().and_then(civil)));
            let parent = commit.parent_ids().next().and_then(|id| self.objects.inner.find_commit(id.detach()).ok());
            // What lies before the project says nothing of its days.
            next = parent.filter(|parent| self.prefix.is_empty() || self.project_tree(parent, &self.prefix).is_some());
        }
        for (id, own) in chain.into_iter().rev() {
            latest = latest.max(own);
            days.insert(id, latest);
        }
        latest
    }

    /// The names of the tags of each commit, in the order of the alphabet.
    fn tags(&self) -> &Tags {
        self.tags.get_or_init(|| self.read_tags())
    }

    fn read_tags(&self) -> Tags {
        let mut tags = Tags::new();
        let Ok(platform) = self.objects.inner.references() else { return tags };
        let Ok(references) = platform.tags() else { return tags };
        for mut reference in references.flatten() {
            let name = reference.name().shorten().to_string();
            if let Ok(id) = reference.peel_to_id() {
                tags.entry(id.detach()).or_default().push(name);
            }
        }
        tags.values_mut().for_each(|names| names.sort_unstable());
        tags
    }
}

type Tags = HashMap<ObjectId, Vec<String>>;

/// So many bytes of objects that were read are remembered.
const OBJECT_CACHE: usize = 16 << 20;

/// The day of a commit where its committer was.
fn civil(time: gix::date::Time) -> Option<Date> {
    let offset = jiff::tz::Offset::from_seconds(time.offset).ok()?;
    let instant = jiff::Timestamp::from_second(time.seconds).ok()?;
    Some(offset.to_datetime(instant).date())
}

#[cfg(test)]
mod tests;
