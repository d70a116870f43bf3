//! Files of a project, wherever they are kept.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::WalkDir;

/// Whether a path is one of `roots` or below one. A root may have one `*`, which stands for any letters.
pub fn is_listed(roots: &[&str], path: &str) -> bool {
    let first = path.split('/').next().unwrap_or(path);
    let fits = |root: &&str| match root.split_once('*') {
        None => *root == first,
        Some((head, tail)) => {
            first.len() >= head.len() + tail.len() && first.starts_with(head) && first.ends_with(tail) && first == path
        }
    };
    roots.iter().any(fits)
}

/// A set of files, named by their paths within the project with `/`.
pub trait Files {
    /// The paths of all files that are one of `roots` or below one, sorted, and what could not be listed. Of files in the
    /// project's folder itself, a root may have one `*`, which stands for any letters.
    fn list(&self, roots: &[&str]) -> (Vec<String>, Vec<Unlisted>);

    /// The same as a set, which two listings share where the one who keeps the files knows that they are equal.
    fn listing(&self, roots: &[&str]) -> (Arc<BTreeSet<String>>, Vec<Unlisted>) {
        let (paths, unlisted) = self.list(roots);
        (Arc::new(paths.into_iter().collect()), unlisted)
    }

    /// The content of a file. Fails when it cannot be read.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;

    /// The content of a file with its hash. Fails when it cannot be read.
    fn content(&self, path: &str) -> io::Result<Content> {
        self.read(path).map(Content::new)
    }

    /// The contents of many files, in their order.
    fn contents(&self, paths: &[&str]) -> Vec<io::Result<Content>> {
        paths.iter().map(|path| self.content(path)).collect()
    }
}

impl<T: Files + ?Sized> Files for &T {
    fn list(&self, roots: &[&str]) -> (Vec<String>, Vec<Unlisted>) {
        (**self).list(roots)
    }

    fn listing(&self, roots: &[&str]) -> (Arc<BTreeSet<String>>, Vec<Unlisted>) {
        (**self).listing(roots)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        (**self).read(path)
    }

    fn content(&self, path: &str) -> io::Result<Content> {
        (**self).content(path)
    }

    fn contents(&self, paths: &[&str]) -> Vec<io::Result<Content>> {
        (**self).contents(paths)
    }
}

/// The bytes of a file, and what they are known by. Many states of a plan share them.
#[derive(Clone, Debug)]
pub struct Content {
    /// The bytes.
    pub bytes: Arc<[u8]>,
    /// The same bytes in the same memory as text, where they are UTF-8.
    pub text: Option<Arc<str>>,
    /// Their hash: two contents with the same hash are the same.
    pub hash: blake3::Hash,
}

impl Content {
    /// The content that some bytes are.
    pub fn new(bytes: Vec<u8>) -> Self {
        let hash = blake3::hash(&bytes);
        match String::from_utf8(bytes) {
            Ok(text) => {
                let text: Arc<str> = text.into();
                Content { bytes: text.clone().into(), text: Some(text), hash }
            }
            Err(other) => Content { bytes: other.into_bytes().into(), text: None, hash },
        }
    }

    /// The same text with lines that end as on Unix: where git checks files out with other ends, they mean the same.
    #[must_use]
    pub fn with_unix_lines(self) -> Self {
        match self.text.as_deref().filter(|text| text.contains("\r\n")) {
            Some(text) => Content::new(text.replace("\r\n", "\n").into_bytes()),
            None => self,
        }
    }
}

/// A place that was left out of a listing, and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unlisted {
    /// The path within the project.
    pub path: String,
    /// The reason.
    pub why: Unread,
}

/// Why a place is left out of a listing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unread {
    /// It is a symbolic link, which could lead out of the project.
    Link {
        /// Whether it leads to a folder.
        to_folder: bool,
    },
    /// It is a repository of its own.
    Submodule,
    /// The disk does not give it away.
    Unreadable,
    /// Its name is not text.
    NotText,
    /// Its name is that of a root in other letters, small or capital: some disks take them for the same and others do not.
    OtherCase {
        /// The root.
        root: String,
    },
    /// It is a folder that is called as a root that is not there, but for an `s` at the end.
    OtherNumber {
        /// The root.
        root: String,
    },
}

impl Unlisted {
    /// Whether it is one of `roots` or below one, however its first letters are written.
    pub fn is_listed(&self, roots: &[&str]) -> bool {
        is_listed(roots, &self.path)
            || matches!(&self.why, Unread::OtherCase { root } | Unread::OtherNumber { root } if roots.contains(&root.as_str()))
    }
}

/// A folder on disk.
#[derive(Clone, Debug)]
pub struct Disk {
    root: PathBuf,
}

/// Files in memory.
#[derive(Clone, Debug, Default)]
pub struct Memory(pub BTreeMap<String, Vec<u8>>);

/// Files of which many states share most.
#[derive(Clone, Debug, Default)]
pub struct Layers(pub BTreeMap<String, Content>);

const DEPTH: usize = 16;

impl Disk {
    /// The project in a folder.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Disk { root: root.into() }
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }
}

impl Files for Disk {
    fn list(&self, roots: &[&str]) -> (Vec<String>, Vec<Unlisted>) {
        let (mut paths, mut unlisted) = (Vec::new(), Vec::new());
        let names = self.names();
        let named_like =
            |root: &&str| names.iter().filter(|name| is_listed(&[root], name)).cloned().collect::<Vec<_>>();
        let several = roots.iter().filter(|root| root.contains('*'));
        let several = several.flat_map(named_like);
        unlisted.extend(names.iter().filter_map(|name| named_otherwise(name, roots)));
        unlisted.extend(names.iter().filter_map(|name| self.numbered_otherwise(name, roots, &names)));
        for root in roots.iter().filter(|root| !root.contains('*')).map(|root| (*root).to_owned()).chain(several) {
            let start = self.root.join(&root);
            if start.symlink_metadata().is_err() {
                continue;
            }
            let mut entries = WalkDir::new(&start).follow_root_links(false).max_depth(DEPTH).into_iter();
            while let Some(entry) = entries.next() {
                match entry {
                    Ok(entry) if entry.file_type().is_dir() && entry.path().join(".git").symlink_metadata().is_ok() => {
                        let path = self.relative(entry.path()).unwrap_or_default();
                        unlisted.push(Unlisted { path, why: Unread::Submodule });
                        entries.skip_current_dir();
                    }
                    // A folder whose name begins with a dot is somebody's own, as git's is, and so is what it holds.
                    Ok(entry) if entry.file_type().is_dir() && is_hidden(&entry) => entries.skip_current_dir(),
                    Ok(entry) => self.sort_out(&entry, &mut paths, &mut unlisted),
                    Err(error) => unlisted.push(Unlisted {
                        path: error.path().map_or(root.clone(), |path| self.relative(path).unwrap_or_default()),
                        why: Unread::Unreadable,
                    }),
                }
            }
        }
        // Sorting whole paths once costs less than sorting the names in each folder.
        paths.sort_unstable();
        unlisted.sort_unstable();
        (paths, unlisted)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        std::fs::read(self.root.join(path))
    }
}

impl Disk {
    /// The names in the folder itself, sorted.
    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.root).into_iter().flatten().flatten();
        let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
        let mut names: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
        names.sort_unstable();
        names
    }

    /// A folder such as `update` where there is no `updates`.
    fn numbered_otherwise(&self, name: &str, roots: &[&str], names: &[String]) -> Option<Unlisted> {
        let is_meant = |root: &&&str| root.strip_suffix('s') == Some(name) || name.strip_suffix('s') == Some(**root);
        let root = roots.iter().find(is_meant).filter(|root| !names.iter().any(|name| name == *root))?;
        let why = Unread::OtherNumber { root: (*root).to_owned() };
        self.root.join(name).is_dir().then(|| Unlisted { path: name.to_owned(), why })
    }

    fn sort_out(&self, entry: &walkdir::DirEntry, paths: &mut Vec<String>, unlisted: &mut Vec<Unlisted>) {
        if is_hidden(entry) || entry.file_type().is_dir() {
            return;
        }
        let Some(path) = self.relative(entry.path()) else {
            let path = entry.path().to_string_lossy().into_owned();
            unlisted.push(Unlisted { path, why: Unread::NotText });
            return;
        };
        if entry.file_type().is_symlink() {
            // A link could lead out of the project and publish what nobody meant to publish.
            let to_folder = entry.path().is_dir();
            unlisted.push(Unlisted { path, why: Unread::Link { to_folder } });
        } else if entry.file_type().is_file() {
            paths.push(path);
        }
    }

    fn relative(&self, path: &Path) -> Option<String> {
        let relative = path.strip_prefix(&self.root).ok()?;
        let parts: Option<Vec<&str>> = relative.components().map(|part| part.as_os_str().to_str()).collect();
        parts.map(|parts| parts.join("/"))
    }
}

fn is_hidden(entry: &walkdir::DirEntry) -> bool {
    entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.')
}

/// A name that differs from a root by capitals alone.
fn named_otherwise(name: &str, roots: &[&str]) -> Option<Unlisted> {
    let small = name.to_lowercase();
    let root = roots.iter().find(|root| **root == small && **root != name)?;
    Some(Unlisted { path: name.to_owned(), why: Unread::OtherCase { root: (*root).to_owned() } })
}

impl Memory {
    /// Files from one text, in which a line `--- path` begins each file.
    pub fn from_text(text: &str) -> Self {
        let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        let mut current: Option<&mut Vec<u8>> = None;
        for line in text.split_inclusive('\n') {
            match line.strip_prefix("--- ").map(str::trim) {
                Some(path) if path.contains('.') => current = Some(files.entry(path.to_owned()).or_default()),
                _ => {
                    if let Some(content) = current.as_mut() {
                        content.extend_from_slice(line.as_bytes());
                    }
                }
            }
        }
        Memory(files)
    }
}

impl Files for Memory {
    fn list(&self, roots: &[&str]) -> (Vec<String>, Vec<Unlisted>) {
        let listed = |path: &&String| is_listed(roots, path);
        (self.0.keys().filter(listed).cloned().collect(), Vec::new())
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.0.get(path).cloned().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }
}

impl Files for Layers {
    fn list(&self, roots: &[&str]) -> (Vec<String>, Vec<Unlisted>) {
        let listed = |path: &&String| is_listed(roots, path);
        (self.0.keys().filter(listed).cloned().collect(), Vec::new())
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.content(path).map(|content| content.bytes.to_vec())
    }

    fn content(&self, path: &str) -> io::Result<Content> {
        self.0.get(path).cloned().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }
}
