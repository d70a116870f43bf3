//! A folder on disk that is read again and again: a file is read anew only where it may have changed.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, Metadata};
use std::io;
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use foldhash::HashMap;
use rayon::prelude::*;

use super::files::{Content, Disk, Files, Unlisted, is_listed};

/// The files of a folder as they were when it was last looked at.
pub struct Folder {
    disk: Disk,
    roots: Vec<&'static str>,
    /// Every file, with what its content is known by.
    stamps: BTreeMap<String, Stamp>,
    /// Their paths.
    paths: Arc<BTreeSet<String>>,
    unlisted: Vec<Unlisted>,
    /// What was read of them.
    contents: RefCell<HashMap<String, Content>>,
    /// Files larger than this are read each time they are asked for.
    kept_bytes: u64,
}

/// What changes when a file is written or replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
    /// On Unix the number of the file and the time at which anything about it changed: a file that was renamed over
    /// another may be as old and as large.
    identity: (u64, i64, i64),
}

const KEPT_BYTES: u64 = 4 << 20;

impl Folder {
    /// Looks at a folder: at the files that are one of `roots` or below one.
    pub fn open(root: impl Into<PathBuf>, roots: Vec<&'static str>) -> Folder {
        let (stamps, paths, unlisted, contents) = Default::default();
        let disk = Disk::new(root);
        let mut folder = Folder { disk, roots, stamps, paths, unlisted, contents, kept_bytes: KEPT_BYTES };
        folder.look();
        folder
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        self.disk.root()
    }

    /// Looks at every file again, and returns whether any is new, gone or different, or may be.
    pub fn look(&mut self) -> bool {
        let (paths, unlisted) = self.disk.list(&self.roots);
        let stamp = |path: String| {
            let stamp = fs::symlink_metadata(self.disk.root().join(&path)).ok().map(|data| stamp(&data))?;
            Some((path, stamp))
        };
        let stamps: BTreeMap<String, Stamp> = paths.into_par_iter().filter_map(stamp).collect();
        let same = stamps == self.stamps && unlisted == self.unlisted;
        if !same {
            self.contents.get_mut().retain(|path, _| stamps.get(path) == self.stamps.get(path));
            if !stamps.keys().eq(self.paths.iter()) {
                self.paths = Arc::new(stamps.keys().cloned().collect());
            }
            (self.stamps, self.unlisted) = (stamps, unlisted);
        }
        !same
    }

    /// Reads these files again, whatever their times say, and returns whether any is different. What is a folder, or has
    /// become or ceased to be a file, makes it look at everything.
    pub fn look_at(&mut self, paths: &[String]) -> bool {
        let mut differs = false;
        for path in paths {
            let data = fs::symlink_metadata(self.disk.root().join(path)).ok();
            let known = self.stamps.contains_key(path) && !self.is_behind_a_link(path);
            let (Some(data), true) = (data.filter(Metadata::is_file), known) else {
                return self.look() || differs;
            };
            let before = self.contents.get_mut().remove(path);
            self.stamps.insert(path.clone(), stamp(&data));
            let after = self.content(path).ok();
            let hash = |content: &Option<Content>| content.as_ref().map(|content| content.hash);
            differs |= before.is_none() || hash(&before) != hash(&after);
        }
        differs
    }

    fn is_behind_a_link(&self, path: &str) -> bool {
        let folders = Path::new(path).ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
        let mut all = folders.map(|folder| fs::symlink_metadata(self.disk.root().join(folder)));
        all.any(|data| !data.is_ok_and(|data| data.is_dir()))
    }
}

impl Files for Folder {
    fn list(&self, roots: &[&str]) -> (Vec<String>, Vec<Unlisted>) {
        let mut paths = Vec::new();
        for root in roots {
            let head = root.split('*').next().unwrap_or(root);
            let after = self.paths.range::<str, _>((Bound::Included(head), Bound::Unbounded));
            let listed = |path: &&String| is_listed(std::slice::from_ref(root), path);
            let below = after.take_while(|path| path.starts_with(head)).filter(listed);
            paths.extend(below.cloned());
        }
        paths.sort_unstable();
        // One root may begin like another.
        paths.dedup();
        (paths, self.unlisted.iter().filter(|place| place.is_listed(roots)).cloned().collect())
    }

    fn listing(&self, roots: &[&str]) -> (Arc<BTreeSet<String>>, Vec<Unlisted>) {
        if roots == self.roots {
            return (self.paths.clone(), self.unlisted.clone());
        }
        let (paths, unlisted) = self.list(roots);
        (Arc::new(paths.into_iter().collect()), unlisted)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.content(path).map(|content| content.bytes.to_vec())
    }

    fn contents(&self, paths: &[&str]) -> Vec<io::Result<Content>> {
        let known = self.contents.borrow();
        let mut found: Vec<Option<io::Result<Content>>> =
            paths.iter().map(|path| known.get(*path).cloned().map(Ok)).collect();
        drop(known);
        let (stamps, disk, kept_bytes) = (&self.stamps, &self.disk, self.kept_bytes);
        let read = |path: &str| {
            let stamp = stamps.get(path).ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
            Ok((stamp.bytes <= kept_bytes, disk.content(path)?))
        };
        let new: Vec<usize> = (0..paths.len()).filter(|place| found[*place].is_none()).collect();
        let read: Vec<io::Result<(bool, Content)>> = new.par_iter().map(|place| read(paths[*place])).collect();
        let mut contents = self.contents.borrow_mut();
        for (place, read) in new.into_iter().zip(read) {
            if let Ok((true, content)) = &read {
                contents.insert(paths[place].to_owned(), content.clone());
            }
            found[place] = Some(read.map(|(_, content)| content));
        }
        found.into_iter().flatten().collect()
    }

    fn content(&self, path: &str) -> io::Result<Content> {
        if let Some(known) = self.contents.borrow().get(path) {
            return Ok(known.clone());
        }
        let stamp = self.stamps.get(path).ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        let content = self.disk.content(path)?;
        if stamp.bytes <= self.kept_bytes {
            self.contents.borrow_mut().insert(path.to_owned(), content.clone());
        }
        Ok(content)
    }
}

fn stamp(data: &Metadata) -> Stamp {
    #[cfg(unix)]
    let identity = {
        use std::os::unix::fs::MetadataExt;
        (data.ino(), data.ctime(), data.ctime_nsec())
    };
    #[cfg(not(unix))]
    let identity = (0, 0, 0);
    Stamp { bytes: data.len(), modified: data.modified().ok(), identity }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> (tempfile::TempDir, Folder) {
        let root = tempfile::tempdir().unwrap();
        files.iter().for_each(|(path, text)| write(&root, path, text));
        let folder = Folder::open(root.path(), vec!["vision.md", "plan"]);
        (root, folder)
    }

    fn write(root: &tempfile::TempDir, path: &str, text: &str) {
        let target = root.path().join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, text).unwrap();
    }

    #[test]
    fn what_did_not_change_is_not_read_again() {
        let (root, mut folder) = folder(&[("vision.md", "one"), ("plan/a.yaml", "a")]);
        assert_eq!(folder.read("vision.md").unwrap(), b"one");
        assert!(!folder.look());
        assert!(folder.contents.borrow().contains_key("vision.md"));
        write(&root, "elsewhere.md", "x");
        assert!(!folder.look(), "what is not part of the project is not looked at");
    }

    #[test]
    fn new_changed_and_removed_files_are_found() {
        let (root, mut folder) = folder(&[("vision.md", "one"), ("plan/a.yaml", "a")]);
        assert_eq!(folder.read("vision.md").unwrap(), b"one");
        write(&root, "vision.md", "two, which is longer");
        write(&root, "plan/deep/b.yaml", "b");
        assert!(folder.look());
        assert_eq!(folder.read("vision.md").unwrap(), b"two, which is longer");
        assert_eq!(folder.list(&["plan"]).0, ["plan/a.yaml", "plan/deep/b.yaml"]);
        fs::remove_dir_all(root.path().join("plan")).unwrap();
        assert!(folder.look());
        assert!(folder.read("plan/a.yaml").is_err());
    }

    #[test]
    fn a_file_that_was_named_is_read_whatever_its_times_say() {
        let (root, mut folder) = folder(&[("vision.md", "one")]);
        assert_eq!(folder.read("vision.md").unwrap(), b"one");
        write(&root, "vision.md", "two");
        // As if the file system kept no times at all.
        let data = fs::symlink_metadata(root.path().join("vision.md")).unwrap();
        folder.stamps.insert("vision.md".to_owned(), stamp(&data));
        assert!(!folder.look());
        assert!(folder.look_at(&["vision.md".to_owned()]));
        assert_eq!(folder.read("vision.md").unwrap(), b"two");
        assert!(!folder.look_at(&["vision.md".to_owned()]), "it is the same as before");
        assert!(!folder.look_at(&["plan/none.yaml".to_owned()]));
    }

    #[cfg(unix)]
    #[test]
    fn no_link_leads_out_of_the_folder() {
        let outside = tempfile::tempdir().unwrap();
        write(&outside, "secret.yaml", "x");
        let (root, mut folder) = folder(&[("vision.md", "one"), ("plan/secret.yaml", "y")]);
        fs::remove_dir_all(root.path().join("plan")).unwrap();
        std::os::unix::fs::symlink(outside.path(), root.path().join("plan")).unwrap();
        assert!(folder.look_at(&["plan/secret.yaml".to_owned()]));
        let (paths, unlisted) = folder.list(&["vision.md", "plan"]);
        assert_eq!((paths.as_slice(), unlisted.len()), (&["vision.md".to_owned()][..], 1));
        assert!(folder.read("plan/secret.yaml").is_err());
    }
}
