//! Writes a portal: only what differs, and never half of it.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::export::writing::Writing;
use staging::Staging;
pub use staging::tidy;

pub mod current;
mod fingerprint;
mod staging;
pub mod publish;
pub mod release;

/// The file that marks a folder as a portal and lists what it holds.
pub const MANIFEST: &str = ".milepost-portal";

const HEAD: &str = "This folder is written by milepost. It replaces and removes the files listed here, and no others.";

/// A set of files to be written.
pub trait Content: Sync {
    /// The paths of all files, sorted.
    fn paths(&self) -> Vec<String>;

    /// The bytes of a file.
    ///
    /// # Errors
    /// What is wrong, for people.
    fn bytes(&self, path: &str) -> Result<Vec<u8>, String>;

    /// Writes a file piece by piece, where it may be too large to be had as a whole; `None` for any other.
    fn writing(&self, _path: &str) -> Option<Writing<'_>> {
        None
    }

    /// Whether the files may be put in place; asked once, when all of them are made.
    ///
    /// # Errors
    /// Why they may not, for people.
    fn approve(&self) -> Result<(), String> {
        Ok(())
    }

    /// The files that are made of the others, as paths and bytes: asked for once, when the bytes of all others were.
    fn made_of_all(&self) -> Vec<(String, Vec<u8>)> {
        Vec::new()
    }

    /// What all of it was made from and the number of its pages, to be remembered beside it; `None` where that is not known.
    fn made_from(&self) -> Option<(&str, usize)> {
        None
    }

    /// Whether a file of an earlier portal may still be shown.
    fn may_stay(&self, _path: &str, _bytes: &[u8]) -> bool {
        true
    }

    /// The page to be shown at the address of one that is gone; `None` where there should be nothing.
    fn gone(&self, _path: &str) -> Option<Vec<u8>> {
        None
    }
}

/// What writing came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files of the portal.
    pub files: usize,
    /// Files that were new or different.
    pub changed: usize,
    /// Files that are no longer part of the portal and were removed.
    pub removed: usize,
}

/// Why a portal was not written; the folder is as it was.
#[derive(Debug)]
pub enum Fault {
    /// The folder holds files that are not Milepost's.
    Foreign(PathBuf),
    /// There is a file where the folder is to be.
    File(PathBuf),
    /// The folder is a portal, and others were to be written into it.
    Portal(PathBuf),
    /// It may not be done, for a reason that is told.
    Refused(String),
    /// A file could not be made.
    Content(String),
    /// The machine refused something.
    Machine(String, io::Error),
}

impl std::fmt::Display for Fault {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Fault::Foreign(folder) => write!(
                formatter,
                "`{}` holds files that milepost did not write; choose another folder with -o, or empty this one",
                folder.display()
            ),
            Fault::File(path) => {
                write!(formatter, "`{}` is a file; name a folder for the portal with -o", path.display())
            }
            Fault::Portal(folder) => write!(
                formatter,
                "`{}` is a portal: its readers would reach the portals below it; choose another folder with -o",
                folder.display()
            ),
            Fault::Refused(message) | Fault::Content(message) => formatter.write_str(message),
            Fault::Machine(doing, error) => write!(formatter, "{doing}: {error}"),
        }
    }
}

/// Writes a portal into a folder. All files are made beside the folder first and moved into place at the end, so that a
/// fault while making them leaves the folder as it was, and each file is the old one or the new one, never a part. Two who
/// write into one folder do so one after the other.
///
/// # Errors
/// When the folder is somebody else's, a file cannot be made, or the machine refuses.
pub fn write(content: &dyn Content, folder: &Path) -> Result<Written, Fault> {
    // Nothing is done beside a folder that is somebody else's.
    manifest(folder)?;
    let staging = Staging::beside(folder)?;
    let before = manifest(folder)?;
    let mut paths = content.paths();
    // Of a folder that is not there, nobody looks for each file.
    let old = fs::symlink_metadata(folder).is_ok().then_some(folder);
    let make = |path: &String| match content.writing(path) {
        Some(write) => keep_pieces(path, write, old, &staging.portal),
        None => keep(path, &content.bytes(path).map_err(Fault::Content)?, old, &staging.portal),
    };
    let mut made = paths.par_iter().map(make).collect::<Result<Vec<bool>, Fault>>()?;
    let last = content.made_of_all();
    let kept = last.par_iter().map(|(path, bytes)| keep(path, bytes, old, &staging.portal));
    made.extend(kept.collect::<Result<Vec<bool>, Fault>>()?);
    paths.extend(last.into_iter().map(|(path, _)| path));
    content.approve().map_err(Fault::Content)?;
    if let Some(old) = old {
        has_no_links(old, paths.iter().chain(&before))?;
    }
    let changed: Vec<&String> = paths.iter().zip(made).filter_map(|(path, changed)| changed.then_some(path)).collect();
    let remember =
        |folder| content.made_from().map_or(Ok(()), |(made_from, pages)| current::mark(folder, made_from, pages));

    if old.is_none() {
        // A new portal appears at once.
        write_manifest(&staging.portal, &staging.portal, paths.iter())?;
        remember(&staging.portal)?;
        fs::rename(&staging.portal, folder).map_err(machine("cannot write", folder))?;
        return Ok(Written { files: paths.len(), changed: changed.len(), removed: 0 });
    }
    // The manifest goes first and lists old and new files, so that a run that is cut off leaves no file unclaimed.
    let wanted: BTreeSet<&str> = paths.iter().map(String::as_str).collect();
    let gone: Vec<&String> = before.iter().filter(|path| !wanted.contains(path.as_str())).collect();
    current::unmark(folder)?;
    write_manifest(folder, &staging.portal, paths.iter().chain(gone.iter().copied()))?;
    for path in &changed {
        let target = folder.join(path);
        target.parent().map_or(Ok(()), create)?;
        fs::rename(staging.portal.join(path), &target).map_err(machine("cannot write", &target))?;
    }
    for path in &gone {
        remove(folder, path)?;
    }
    write_manifest(folder, &staging.portal, paths.iter())?;
    remember(folder)?;
    Ok(Written { files: paths.len(), changed: changed.len(), removed: gone.len() })
}

/// Says whether portals may be written into folders of their own below one.
///
/// # Errors
/// When the folder is a portal itself, so that whoever reads that one would reach the others, or holds files of somebody
/// else.
pub fn is_for_portals(folder: &Path) -> Result<(), Fault> {
    if folder.join(MANIFEST).symlink_metadata().is_ok() {
        return Err(Fault::Portal(folder.to_owned()));
    }
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    let is_portal = |entry: io::Result<fs::DirEntry>| entry.is_ok_and(|entry| is_ours(&entry.path()));
    if entries.into_iter().all(is_portal) { Ok(()) } else { Err(Fault::Foreign(folder.to_owned())) }
}

/// The names of the portals in folders below one, sorted.
pub fn portals(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let portals = entries.filter(|entry| entry.path().join(MANIFEST).is_file());
    let mut names: Vec<String> = portals.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort_unstable();
    names
}

/// Whether a folder is a portal, is empty, or is what a run that was cut off left of one.
fn is_ours(path: &Path) -> bool {
    let is_staging = path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(staging::END));
    is_staging || path.is_dir() && manifest(path).is_ok()
}

fn machine<'a>(doing: &'a str, path: &'a Path) -> impl FnOnce(io::Error) -> Fault + 'a {
    move |error| Fault::Machine(format!("{doing} `{}`", path.display()), error)
}

fn create(folder: &Path) -> Result<(), Fault> {
    fs::create_dir_all(folder).map_err(machine("cannot create", folder))
}

/// The files that an earlier run wrote; none where the folder is absent or empty.
fn manifest(folder: &Path) -> Result<BTreeSet<String>, Fault> {
    match fs::read_to_string(folder.join(MANIFEST)) {
        Ok(text) => {
            // On Windows, so is a path from a disk, and there is another way to write one.
            let is_windows = |line: &str| cfg!(windows) && line.contains(['\\', ':']);
            let safe = |line: &&str| !is_windows(line) && !line.split('/').any(|part| matches!(part, ".." | ""));
            Ok(text.lines().skip(1).filter(safe).map(str::to_owned).collect())
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let empty = fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
            if empty { Ok(BTreeSet::new()) } else { Err(Fault::Foreign(folder.to_owned())) }
        }
        Err(_) if folder.is_file() => Err(Fault::File(folder.to_owned())),
        Err(error) => Err(machine("cannot read", &folder.join(MANIFEST))(error)),
    }
}

/// Says whether the folders of these files are folders. A link among them would have files written and removed wherever it
/// leads; no run of this program makes one.
fn has_no_links<'a>(folder: &Path, paths: impl Iterator<Item = &'a String>) -> Result<(), Fault> {
    let parents = paths.flat_map(|path| path.match_indices('/').map(|(at, _)| &path[..at]));
    let parents: BTreeSet<&str> = parents.collect();
    let is_link = |path: &&&str| fs::symlink_metadata(folder.join(path)).is_ok_and(|data| data.is_symlink());
    match parents.iter().find(is_link) {
        None => Ok(()),
        Some(link) => Err(Fault::Refused(format!(
            "`{}` is a link, and what lies behind it is no part of the portal; remove the link, and build again",
            folder.join(link).display()
        ))),
    }
}

fn write_manifest<'a>(folder: &Path, staging: &Path, paths: impl Iterator<Item = &'a String>) -> Result<(), Fault> {
    let sorted: BTreeSet<&String> = paths.collect();
    let mut text = format!("{HEAD}\n");
    sorted.iter().for_each(|path| text.push_str(&format!("{path}\n")));
    let target = folder.join(MANIFEST);
    if fs::read_to_string(&target).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let new = staging.join(MANIFEST);
    // Its name in the staging folder is another one, where the staging folder is what becomes the portal.
    let new = if new == target { staging.join(format!("{MANIFEST}.new")) } else { new };
    put(&new, text.as_bytes()).and_then(|()| fs::rename(&new, &target)).map_err(machine("cannot write", &target))
}

/// Puts a file into the staging folder if it differs from the one that is in the `old` folder; returns whether it does.
fn keep(path: &str, bytes: &[u8], old: Option<&Path>, staging: &Path) -> Result<bool, Fault> {
    let is_same = |target: &Path| {
        fs::symlink_metadata(target).is_ok_and(|data| data.is_file() && data.len() == bytes.len() as u64)
            && fs::read(target).is_ok_and(|old| old == bytes)
    };
    if old.is_some_and(|old| is_same(&old.join(path))) {
        return Ok(false);
    }
    let new = staging.join(path);
    let written = match put(&new, bytes) {
        // Most files lie in a folder that is there already.
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            new.parent().map_or(Ok(()), create)?;
            put(&new, bytes)
        }
        written => written,
    };
    written.map_err(machine("cannot write", &new))?;
    Ok(true)
}

/// The same for a file that is written piece by piece: it is compared when it is whole.
fn keep_pieces(path: &str, write: Writing<'_>, old: Option<&Path>, staging: &Path) -> Result<bool, Fault> {
    let new = staging.join(path);
    new.parent().map_or(Ok(()), create)?;
    let written = File::create(&new).and_then(|file| {
        let mut file = BufWriter::with_capacity(PIECE, file);
        write(&mut file)?;
        file.flush()
    });
    match written {
        // What the machine did not say is a fault of what was to be written.
        Err(error) if error.raw_os_error().is_none() => return Err(Fault::Content(error.to_string())),
        written => written.map_err(machine("cannot write", &new))?,
    }
    if !old.is_some_and(|old| is_same(&new, &old.join(path)).unwrap_or(false)) {
        return Ok(true);
    }
    fs::remove_file(&new).map_err(machine("cannot remove", &new))?;
    Ok(false)
}

/// So much of a large file is held at a time.
const PIECE: usize = 1 << 16;

/// Whether two files hold the same bytes.
fn is_same(new: &Path, old: &Path) -> io::Result<bool> {
    let (new_data, old_data) = (fs::metadata(new)?, fs::symlink_metadata(old)?);
    if !old_data.is_file() || new_data.len() != old_data.len() {
        return Ok(false);
    }
    let (mut new, mut old) = (File::open(new)?, File::open(old)?);
    let (mut here, mut there) = (vec![0; PIECE], vec![0; PIECE]);
    loop {
        let length = new.read(&mut here)?;
        if length == 0 {
            return Ok(true);
        }
        old.read_exact(&mut there[..length])?;
        if here[..length] != there[..length] {
            return Ok(false);
        }
    }
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    File::create(path)?.write_all(bytes)
}

fn remove(folder: &Path, path: &str) -> Result<(), Fault> {
    let target = folder.join(path);
    match fs::remove_file(&target) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(machine("cannot remove", &target)(error)),
        _ => {}
    }
    // Folders that are empty now go too; the first that is not ends it.
    let mut parent = target.parent();
    while let Some(inner) = parent.filter(|inner| *inner != folder) {
        if fs::remove_dir(inner).is_err() {
            break;
        }
        parent = inner.parent();
    }
    Ok(())
}

/// Puts a whole new file over the old one, in a folder that is made where it is missing.
///
/// # Errors
/// When the machine refuses; then the old file is as it was.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut new = tempfile::Builder::new();
    new.prefix(".milepost-");
    // A temporary file is for its owner alone; this one is for whoever may read what its owner writes.
    #[cfg(unix)]
    new.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = new.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests;
