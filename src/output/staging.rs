//! The folder beside a portal in which its files are made, and the lock that whoever makes them holds.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::{Fault, create, machine};

/// How its name ends.
pub const END: &str = ".milepost-staging";

/// The file in it that is locked.
const LOCK: &str = "lock";

/// A folder beside the target, on the same disk, that is gone when the run ends.
pub struct Staging {
    folder: PathBuf,
    /// Where files are made.
    pub portal: PathBuf,
    _lock: File,
}

impl Staging {
    /// An empty one beside a folder. Where somebody else makes a portal there, it waits until they have ended.
    ///
    /// # Errors
    /// When the machine refuses.
    pub fn beside(target: &Path) -> Result<Staging, Fault> {
        let folder = place_beside(target);
        let lock = locked(&folder)?;
        let portal = folder.join("portal");
        let staging = Staging { folder, portal, _lock: lock };
        staging.clear()?;
        create(&staging.portal)?;
        Ok(staging)
    }

    /// Removes what a run that was cut off has left.
    fn clear(&self) -> Result<(), Fault> {
        for entry in fs::read_dir(&self.folder).map_err(machine("cannot read", &self.folder))?.flatten() {
            let path = entry.path();
            if entry.file_name() != LOCK {
                let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
                let removed = if is_folder { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
                removed.map_err(machine("cannot remove", &path))?;
            }
        }
        Ok(())
    }
}

fn place_beside(target: &Path) -> PathBuf {
    let name = target.file_name().map_or_else(|| "portal".to_owned(), |name| name.to_string_lossy().into_owned());
    let parent = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    parent.join(format!(".{name}{END}"))
}

/// Removes what a run has left that was cut off when all was written, where that can be done.
pub fn tidy(target: &Path) {
    if place_beside(target).exists() {
        drop(Staging::beside(target));
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next run. Once the lock has no name any more, the folder may be
        // somebody else's, and then it is not empty.
        let _ = fs::remove_dir_all(&self.portal);
        let _ = fs::remove_file(self.folder.join(LOCK));
        let _ = fs::remove_dir(&self.folder);
    }
}

/// The lock of a folder, which is made where it is absent.
fn locked(folder: &Path) -> Result<File, Fault> {
    let path = folder.join(LOCK);
    loop {
        create(folder)?;
        let file = match OpenOptions::new().create(true).append(true).open(&path) {
            // Whoever held it has just removed the folder.
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            file => file.map_err(machine("cannot write", &path))?,
        };
        file.lock().map_err(machine("cannot lock", &path))?;
        // Whoever held it before may have removed it, and then it keeps nobody out.
        if is_at(&file, &path) {
            return Ok(file);
        }
    }
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let (held, there) = (file.metadata(), fs::symlink_metadata(path));
    matches!((held, there), (Ok(held), Ok(there)) if held.ino() == there.ino() && held.dev() == there.dev())
}

#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    // An open file cannot lose its name there.
    true
}
