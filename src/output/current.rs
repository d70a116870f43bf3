//! Knows a portal again that was made from the same things, so that it need not be made once more to find it the same.

use std::fs::{self, Metadata};
use std::path::Path;

use rayon::prelude::*;

use super::{Fault, MANIFEST, Written, machine, put};

/// The file that says what a portal was made from.
pub const MADE_FROM: &str = ".milepost-made-from";

/// What is known of a portal that is as it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Current {
    /// The number of its pages.
    pub pages: usize,
    /// What writing it comes to: nothing.
    pub written: Written,
}

/// Whether a folder holds the portal that is made from `key`, and nobody has touched a file of it since.
pub fn current(folder: &Path, key: &str) -> Option<Current> {
    let mark = folder.join(MADE_FROM);
    let text = fs::read_to_string(&mark).ok()?;
    // A mark without its last end of a line is cut short.
    let (made_from, pages) = text.strip_suffix('\n')?.split_once('\n')?;
    let pages = pages.strip_prefix("pages ")?.parse().ok()?;
    if made_from != key {
        return None;
    }
    // The mark is written last: whatever is younger was changed by somebody else.
    let written = changed(&fs::symlink_metadata(&mark).ok()?);
    let manifest = fs::read_to_string(folder.join(MANIFEST)).ok()?;
    let paths: Vec<&str> = manifest.lines().skip(1).collect();
    let is_untouched = |path: &&str| {
        let data = fs::symlink_metadata(folder.join(path));
        // After a power cut, what was not on the disk yet is empty.
        data.is_ok_and(|data| data.is_file() && data.len() > 0 && changed(&data) <= written)
    };
    let files = paths.len();
    let is_current = paths.par_iter().all(is_untouched);
    is_current.then_some(Current { pages, written: Written { files, changed: 0, removed: 0 } })
}

/// Says of a portal what it was made from, now that all of it is written.
///
/// # Errors
/// When the machine refuses.
pub fn mark(folder: &Path, key: &str, pages: usize) -> Result<(), Fault> {
    let mark = folder.join(MADE_FROM);
    put(&mark, format!("{key}\npages {pages}\n").as_bytes()).map_err(machine("cannot write", &mark))
}

/// Forgets what a portal was made from, before anything of it is changed.
///
/// # Errors
/// When the machine refuses.
pub fn unmark(folder: &Path) -> Result<(), Fault> {
    let mark = folder.join(MADE_FROM);
    match fs::remove_file(&mark) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(machine("cannot remove", &mark)(error)),
        _ => Ok(()),
    }
}

/// When anything about a file changed, which no program can set at will.
#[cfg(unix)]
fn changed(data: &Metadata) -> (i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (data.ctime(), data.ctime_nsec())
}

#[cfg(not(unix))]
fn changed(data: &Metadata) -> Option<std::time::SystemTime> {
    data.modified().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn portal() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("index.html"), "one").unwrap();
        fs::write(folder.path().join(MANIFEST), "head\nindex.html\n").unwrap();
        mark(folder.path(), "key", 1).unwrap();
        folder
    }

    #[test]
    fn an_untouched_portal_is_known_by_what_it_was_made_from() {
        let folder = portal();
        let known = current(folder.path(), "key").unwrap();
        assert_eq!((known.pages, known.written.files, known.written.changed), (1, 1, 0));
        assert_eq!(current(folder.path(), "other"), None);
        fs::write(folder.path().join(MADE_FROM), "key\npages 1").unwrap();
        assert_eq!(current(folder.path(), "key"), None, "the mark is cut short");
        unmark(folder.path()).unwrap();
        assert_eq!(current(folder.path(), "key"), None);
    }

    #[test]
    fn what_somebody_touched_is_made_anew() {
        let folder = portal();
        // The times of some file systems are no finer than a clock's tick.
        std::thread::sleep(std::time::Duration::from_millis(20));
        fs::write(folder.path().join("index.html"), "two").unwrap();
        assert_eq!(current(folder.path(), "key"), None);
        let folder = portal();
        fs::remove_file(folder.path().join("index.html")).unwrap();
        assert_eq!(current(folder.path(), "key"), None);
    }
}
