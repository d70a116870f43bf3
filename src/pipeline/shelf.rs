//! What is kept in `.milepost/` of a project from one run to the next, only to be faster: without it, all is worked out anew
//! and comes out the same.
//!
//! A file is taken for what it is only where its checksum is right and this very program wrote it, and it is put in place
//! by a rename, so that two runs at once do not disturb each other. Where nothing can be kept, nothing is.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::whole::PROGRAM;
use crate::history::{Place, Shelf};

/// The folder in the project.
pub const FOLDER: &str = ".milepost";

const MARK: &[u8; 16] = b"milepost keeps 1";
const HASH: usize = blake3::OUT_LEN;

/// More files than these are of plans, audiences and branches that nobody builds any more.
const MOST: usize = 48;

/// A folder of a project in which results are kept.
pub struct Kept {
    folder: PathBuf,
    program: blake3::Hash,
}

impl Kept {
    /// What is kept in a project's folder by this program. What somebody has committed there is no result of an earlier
    /// run, whatever it says.
    pub fn of(place: &Place, project: &Path) -> Option<Kept> {
        let is_trusted = !place.is_bare() && !place.has_committed(FOLDER);
        is_trusted.then(|| Kept { folder: project.join(FOLDER), program: blake3::hash(PROGRAM.as_bytes()) })
    }

    fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        if let Err(error) = fs::create_dir(&self.folder)
            && error.kind() != io::ErrorKind::AlreadyExists
        {
            return Err(error);
        }
        // A link may lead anywhere.
        if !fs::symlink_metadata(&self.folder)?.is_dir() {
            return Ok(());
        }
        let ignore = self.folder.join(".gitignore");
        if !ignore.exists() {
            fs::write(&ignore, "*\n")?;
        }
        let mut file = tempfile::Builder::new().prefix("new-").tempfile_in(&self.folder)?;
        file.write_all(MARK)?;
        file.write_all(self.program.as_bytes())?;
        file.write_all(blake3::hash(bytes).as_bytes())?;
        file.write_all(bytes)?;
        file.persist(self.folder.join(name))?;
        self.forget_all_but(name);
        Ok(())
    }

    /// Removes what another program wrote, and all where there is too much of it; never what is not ours.
    fn forget_all_but(&self, name: &str) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        let head = |path: &Path| -> io::Result<[u8; MARK.len() + HASH]> {
            let mut head = [0; MARK.len() + HASH];
            io::Read::read_exact(&mut fs::File::open(path)?, &mut head)?;
            Ok(head)
        };
        let ours = entries.flatten().map(|entry| entry.path()).filter_map(|path| Some((head(&path).ok()?, path)));
        let ours: Vec<_> = ours
            .filter(|(head, path)| head.starts_with(MARK) && path.file_name().is_some_and(|file| file != name))
            .collect();
        let is_many = ours.len() >= MOST;
        for (head, path) in ours {
            if is_many || !head.ends_with(self.program.as_bytes()) {
                // Another run may have removed it already.
                let _ = fs::remove_file(path);
            }
        }
    }
}

impl Shelf for Kept {
    fn read(&self, name: &str) -> Option<Vec<u8>> {
        if !fs::symlink_metadata(&self.folder).ok()?.is_dir() {
            return None;
        }
        let bytes = fs::read(self.folder.join(name)).ok()?;
        let rest = bytes.strip_prefix(MARK)?.strip_prefix(self.program.as_bytes())?;
        let (sum, body) = rest.split_at_checked(HASH)?;
        (blake3::hash(body).as_bytes() == sum).then(|| body.to_vec())
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        // It is only slower without.
        let _ = self.put(name, bytes);
    }
}
