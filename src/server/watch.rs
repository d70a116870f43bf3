//! Notices that files were saved, and waits until a save is whole.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind, RenameMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::source::files::is_listed;

/// What was noticed of one file or folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Noticed {
    /// A file of the project is being written; the end of it will be noticed, too.
    Writing(String),
    /// A file or folder of the project is new, whole, renamed or gone.
    Settled(String),
    /// Something was committed, checked out or tagged.
    Recorded,
    /// Something was missed, so that anything may be different.
    Anything,
    /// The server has ended.
    End,
}

/// Saves that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Batch {
    /// The files, by their paths in the project.
    pub paths: BTreeSet<String>,
    /// Whether something was recorded in git.
    pub recorded: bool,
    /// Whether anything may be different.
    pub anything: bool,
    /// Whether the server has ended.
    pub ended: bool,
}

/// Looks at a project's folder and at the repository around it.
pub(super) struct Watch {
    watcher: RecommendedWatcher,
    folder: PathBuf,
    roots: Vec<&'static str>,
    git: Vec<(PathBuf, bool)>,
    watched: BTreeSet<(PathBuf, Identity)>,
}

/// By which one folder is told from another that stands in its place later.
type Identity = (u64, u64);

/// Where notices of a watch go. Their number is counted at once, so that whoever asks for a page after a save knows that
/// there is something to wait for.
#[derive(Clone)]
pub(super) struct Notices {
    pub to: Sender<Noticed>,
    pub count: Arc<AtomicU64>,
}

impl Notices {
    pub fn send(&self, noticed: Noticed) {
        self.count.fetch_add(1, Ordering::SeqCst);
        // Nobody listens once the server has ended.
        let _ = self.to.send(noticed);
    }
}

impl Watch {
    /// Begins to look at a project: at what stands in `roots`, and at where git keeps what was recorded.
    ///
    /// # Errors
    /// When the machine cannot watch the folder.
    pub fn open(
        folder: &Path,
        roots: Vec<&'static str>,
        git: Vec<(PathBuf, bool)>,
        notices: Notices,
    ) -> notify::Result<Watch> {
        let place = Place { folder: folder.to_owned(), roots: roots.clone(), git: git.clone() };
        let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| match event {
            Ok(event) => place.noticed(&event).into_iter().for_each(|noticed| notices.send(noticed)),
            Err(_) => notices.send(Noticed::Anything),
        })?;
        let mut watch = Watch { watcher, folder: folder.to_owned(), roots, git, watched: BTreeSet::new() };
        watch.renew()?;
        Ok(watch)
    }

    /// Looks at folders that are new since, or that stand in the place of others. Fails where the project's folder cannot
    /// be looked at.
    pub fn renew(&mut self) -> notify::Result<()> {
        let own = self.roots.iter().map(|root| (self.folder.join(root), RecursiveMode::Recursive));
        let git = self.git.iter().map(|(path, deep)| {
            (path.clone(), if *deep { RecursiveMode::Recursive } else { RecursiveMode::NonRecursive })
        });
        let mut found = BTreeSet::new();
        let mut outcome = Ok(());
        for (path, mode) in [(self.folder.clone(), RecursiveMode::NonRecursive)].into_iter().chain(own).chain(git) {
            let Some(identity) = identity(&path) else { continue };
            let is_known = self.watched.contains(&(path.clone(), identity));
            if !is_known {
                // One that stood here before is no longer looked at.
                let _ = self.watcher.unwatch(&path);
                match self.watcher.watch(&path, mode) {
                    Ok(()) => {}
                    // It is gone already, or will be found the next time.
                    Err(_) if path != self.folder => continue,
                    Err(error) => outcome = Err(error),
                }
            }
            found.insert((path, identity));
        }
        self.watched = found;
        outcome
    }
}

/// A folder's identity; `None` for what is no folder, or only leads to one.
fn identity(path: &Path) -> Option<Identity> {
    let data = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_dir)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        Some((data.dev(), data.ino()))
    }
    #[cfg(not(unix))]
    {
        let made = data.created().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
        Some((made.as_secs(), u64::from(made.subsec_nanos())))
    }
}

/// What of all events concerns a project.
struct Place {
    folder: PathBuf,
    roots: Vec<&'static str>,
    git: Vec<(PathBuf, bool)>,
}

impl Place {
    fn noticed(&self, event: &Event) -> Vec<Noticed> {
        if event.need_rescan() {
            return vec![Noticed::Anything];
        }
        let writing = match event.kind {
            // Whoever reads changes nothing, and we read most.
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
            EventKind::Access(_) => return Vec::new(),
            EventKind::Create(CreateKind::File) | EventKind::Modify(ModifyKind::Data(_)) => true,
            EventKind::Modify(ModifyKind::Name(RenameMode::Both)) => return Vec::new(),
            _ => false,
        };
        event.paths.iter().filter_map(|path| self.of(path, writing)).collect()
    }

    fn of(&self, path: &Path, writing: bool) -> Option<Noticed> {
        if let Some(noticed) = self.recorded(path, writing) {
            return noticed;
        }
        let inner = path.strip_prefix(&self.folder).ok()?;
        if inner.as_os_str().is_empty() {
            return Some(Noticed::Anything);
        }
        let parts: Option<Vec<&str>> = inner.iter().map(OsStr::to_str).collect();
        let Some(parts) = parts else { return Some(Noticed::Anything) };
        let hidden = parts.iter().any(|part| part.starts_with('.'));
        if hidden || !is_listed(&self.roots, &parts.join("/")) {
            return None;
        }
        let path = parts.join("/");
        Some(if writing { Noticed::Writing(path) } else { Noticed::Settled(path) })
    }

    /// What happened in git's own folders; `None` for a path that is in none of them.
    fn recorded(&self, path: &Path, writing: bool) -> Option<Option<Noticed>> {
        let (folder, deep) =
            self.git.iter().filter(|(folder, _)| path.starts_with(folder)).max_by_key(|(_, deep)| *deep)?;
        // A repository's folder may be the project's own, where it is bare.
        let inner = path.strip_prefix(folder).ok()?;
        let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
        let is_mark = matches!(name, "HEAD" | "packed-refs" | "shallow") && inner.components().count() == 1;
        let is_reference = *deep && !name.ends_with(".lock");
        let is_git = *deep || folder != &self.folder;
        if !is_git && !is_mark {
            return None;
        }
        Some(((is_mark || is_reference) && !writing).then_some(Noticed::Recorded))
    }
}

/// How long to wait for the end of a file that is being written, where no end comes.
const UNCLOSED: Duration =
    if cfg!(target_os = "linux") { Duration::from_millis(500) } else { Duration::from_millis(20) };

/// How long git may take to check out a branch.
const LOCKED: Duration = Duration::from_millis(20);
const LOCKED_TIMES: usize = 150;

impl Batch {
    /// What is saved together with `first`: waits until all files are whole and nothing more comes. The more there was,
    /// the longer the wait for more, so that one save shows at once and a thousand are taken for one.
    pub fn gather(first: Noticed, from: &Receiver<Noticed>, is_locked: &dyn Fn() -> bool) -> Batch {
        let (mut batch, mut open, mut locked) = (Batch::default(), BTreeSet::new(), 0);
        batch.add(first, &mut open);
        loop {
            let wait = if open.is_empty() { quiet(batch.paths.len()) } else { UNCLOSED.max(quiet(batch.paths.len())) };
            match from.recv_timeout(wait) {
                Ok(noticed) => batch.add(noticed, &mut open),
                Err(RecvTimeoutError::Timeout) if locked < LOCKED_TIMES && is_locked() => {
                    locked += 1;
                    std::thread::sleep(LOCKED);
                }
                Err(_) => return batch,
            }
        }
    }

    fn add(&mut self, noticed: Noticed, open: &mut BTreeSet<String>) {
        match noticed {
            Noticed::Writing(path) => {
                open.insert(path.clone());
                self.paths.insert(path);
            }
            Noticed::Settled(path) => {
                open.remove(&path);
                self.paths.insert(path);
            }
            Noticed::Recorded => self.recorded = true,
            Noticed::Anything => self.anything = true,
            Noticed::End => self.ended = true,
        }
    }
}

fn quiet(files: usize) -> Duration {
    match files {
        0..=2 => Duration::from_millis(1),
        files => Duration::from_millis((2 * files as u64).min(150)),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    fn gathered(noticed: &[Noticed]) -> (Batch, usize) {
        let (to, from) = mpsc::channel();
        noticed[1..].iter().for_each(|one| to.send(one.clone()).unwrap());
        let batch = Batch::gather(noticed[0].clone(), &from, &|| false);
        (batch, from.try_iter().count())
    }

    #[test]
    fn saves_that_come_together_are_one() {
        let saves: Vec<Noticed> = (0..1000)
            .flat_map(|place| {
                let path = format!("updates/{place}.md");
                [Noticed::Writing(path.clone()), Noticed::Settled(path)]
            })
            .collect();
        let (batch, left) = gathered(&saves);
        assert_eq!((batch.paths.len(), left), (1000, 0));
    }

    #[test]
    fn a_file_that_is_being_written_is_waited_for() {
        let (to, from) = mpsc::channel();
        let writer = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(10));
            to.send(Noticed::Settled("vision.md".to_owned())).unwrap();
            to
        });
        let batch = Batch::gather(Noticed::Writing("vision.md".to_owned()), &from, &|| false);
        assert_eq!(batch.paths, BTreeSet::from(["vision.md".to_owned()]));
        assert!(from.try_recv().is_err(), "its end is part of the save");
        drop(writer.join());
    }

    #[test]
    fn only_what_is_read_is_noticed() {
        let git = vec![(PathBuf::from("/p/.git"), false), (PathBuf::from("/p/.git/refs"), true)];
        let place = Place { folder: "/p".into(), roots: vec!["vision.md", "plan"], git };
        let of = |path: &str| place.of(Path::new(path), false);
        assert_eq!(of("/p/plan/a.yaml"), Some(Noticed::Settled("plan/a.yaml".to_owned())));
        assert_eq!(of("/p/plan/.a.yaml.swp"), None);
        assert_eq!(of("/p/public/index.html"), None);
        assert_eq!(of("/p/.git/index"), None);
        assert_eq!(of("/p/.git/HEAD"), Some(Noticed::Recorded));
        assert_eq!(of("/p/.git/HEAD.lock"), None);
        assert_eq!(of("/p/.git/refs/heads/main"), Some(Noticed::Recorded));
        assert_eq!(of("/p/.git/refs/heads/main.lock"), None);
        assert_eq!(of("/p"), Some(Noticed::Anything));
    }
}
