//! A release: a portal whose pages find their own assets and data, whatever is published after it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::{Content, Fault, MANIFEST, create, fingerprint, machine, put};
use crate::render::search;

/// The file of a release that lists what it holds.
pub const LISTING: &str = ".milepost-release";

const HEAD: &str = "This portal is published by milepost. Do not change it: publish anew.";

/// What a release holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Whom it is for; empty for everybody.
    pub audience: String,
    /// Its own files and their hashes. What it keeps of the release before it is not listed.
    pub files: BTreeMap<String, String>,
}

/// The release that readers see until a new one takes its place.
pub trait Before {
    /// What it holds.
    fn listing(&self) -> &Listing;

    /// The bytes of a file of it.
    ///
    /// # Errors
    /// When it cannot be read.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;
}

/// A release that lies in a folder.
pub struct Release {
    /// What it holds.
    pub listing: Listing,
    /// What it keeps of the release before it: files that pages fetched from that one may still ask for, and a page that
    /// says so at the address of each page that is gone.
    pub kept: Vec<String>,
    /// What readers find different.
    pub differences: Differences,
}

/// How many pages of a release differ from those of the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// Pages that were not there.
    pub new: usize,
    /// Pages that are different.
    pub changed: usize,
    /// Pages that are gone.
    pub gone: usize,
    /// Whether any file differs at all.
    pub any: bool,
}

/// Writes a release into an empty or absent folder.
///
/// # Errors
/// When a file cannot be made, something hidden is found, or the machine refuses.
pub fn make(
    content: &dyn Content,
    audience: &str,
    before: Option<&dyn Before>,
    folder: &Path,
) -> Result<Release, Fault> {
    super::write(content, folder)?;
    let paths = super::manifest(folder)?;
    let manifest = folder.join(MANIFEST);
    fs::remove_file(&manifest).map_err(machine("cannot remove", &manifest))?;
    let gone = before.map_or(Ok(BTreeSet::new()), |before| leave_word(content, before.listing(), &paths, folder))?;
    let written = fingerprint::apply(folder, &paths.union(&gone).cloned().collect())?;
    let mut files = BTreeMap::new();
    for path in written.into_iter().filter(|path| !gone.contains(path)) {
        let file = folder.join(&path);
        let bytes = fs::read(&file).map_err(machine("cannot read", &file))?;
        files.insert(path, blake3::hash(&bytes).to_hex().to_string());
    }
    let listing = Listing { audience: audience.to_owned(), files };
    let mut kept = before.map_or(Ok(Vec::new()), |before| keep(content, before, &listing, folder))?;
    kept.extend(gone);
    let file = folder.join(LISTING);
    put(&file, listing.text().as_bytes()).map_err(machine("cannot write", &file))?;
    let differences = listing.differences(before.map(Before::listing));
    Ok(Release { listing, kept, differences })
}

/// Puts a page that says so at the address of each page that is gone, unless the address tells what is hidden now.
fn leave_word(
    content: &dyn Content,
    before: &Listing,
    now: &BTreeSet<String>,
    folder: &Path,
) -> Result<BTreeSet<String>, Fault> {
    let mut gone = BTreeSet::new();
    for path in before.pages().filter(|path| !now.contains(*path)) {
        if let Some(bytes) = content.gone(path) {
            lay(folder, path, &bytes)?;
            gone.insert(path.clone());
        }
    }
    Ok(gone)
}

/// Puts the assets and the data of the release before into one, for those who have a page of it. What is hidden now is not
/// kept.
fn keep(content: &dyn Content, before: &dyn Before, now: &Listing, folder: &Path) -> Result<Vec<String>, Fault> {
    let (mut kept, mut hidden_in) = (Vec::new(), BTreeSet::new());
    let is_gone = |path: &&String| fingerprint::is_fingerprinted(path) && !now.files.contains_key(*path);
    // A search index is one thing in many files.
    let is_index = |path: &str| fingerprint::in_portal(path).1.starts_with(search::FOLDER);
    let folder_of = |path: &str| path.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned());
    for path in before.listing().files.keys().filter(is_gone) {
        // A file that cannot be read any more is missed by nobody but the reader of an old page.
        let Ok(bytes) = before.read(path) else { continue };
        if content.may_stay(path, &bytes) {
            lay(folder, path, &bytes)?;
            kept.push(path.clone());
        } else if is_index(path) {
            hidden_in.insert(folder_of(path));
        }
    }
    for index in &hidden_in {
        let index = folder.join(index);
        if index.exists() {
            fs::remove_dir_all(&index).map_err(machine("cannot remove", &index))?;
        }
    }
    kept.retain(|path| !hidden_in.contains(&folder_of(path)));
    Ok(kept)
}

/// Has the disk keep a release, so that no power cut leaves an empty file where readers are led.
///
/// # Errors
/// When the machine refuses.
pub fn settle(folder: &Path) -> Result<(), Fault> {
    let entries: Vec<walkdir::DirEntry> = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok).collect();
    let sync = |entry: &walkdir::DirEntry| {
        let kind = entry.file_type();
        // Some systems open no folder.
        let wanted = kind.is_file() || (kind.is_dir() && cfg!(unix));
        let synced = if wanted { fs::File::open(entry.path()).and_then(|file| file.sync_all()) } else { Ok(()) };
        synced.map_err(machine("cannot write", entry.path()))
    };
    entries.par_iter().try_for_each(sync)
}

fn lay(folder: &Path, path: &str, bytes: &[u8]) -> Result<(), Fault> {
    let file = folder.join(path);
    file.parent().map_or(Ok(()), create)?;
    put(&file, bytes).map_err(machine("cannot write", &file))
}

impl Listing {
    /// As it is written into [`LISTING`].
    pub fn text(&self) -> String {
        let mut text = format!("{HEAD}\naudience {}\n", self.audience);
        self.files.iter().for_each(|(path, hash)| text.push_str(&format!("{hash} {path}\n")));
        text
    }

    /// Reads what [`Listing::text`] wrote; `None` where it is something else.
    pub fn parse(text: &str) -> Option<Listing> {
        let mut lines = text.lines();
        (lines.next()? == HEAD).then_some(())?;
        let audience = lines.next()?.strip_prefix("audience ")?.to_owned();
        let is_safe = |path: &str| !path.starts_with('/') && !path.split('/').any(|part| matches!(part, ".." | ""));
        let file = |line: &str| line.split_once(' ').map(|(hash, path)| (path.to_owned(), hash.to_owned()));
        let files: Option<BTreeMap<String, String>> = lines.map(file).collect();
        Some(Listing { audience, files: files?.into_iter().filter(|(path, _)| is_safe(path)).collect() })
    }

    fn differences(&self, before: Option<&Listing>) -> Differences {
        let Some(before) = before else {
            return Differences { new: self.pages().count(), any: true, ..Differences::default() };
        };
        let is_changed = |path: &&String| before.files.get(*path).is_some_and(|hash| *hash != self.files[*path]);
        Differences {
            new: self.pages().filter(|path| !before.files.contains_key(*path)).count(),
            changed: self.pages().filter(is_changed).count(),
            gone: before.pages().filter(|path| !self.files.contains_key(*path)).count(),
            any: *self != *before,
        }
    }

    /// The paths of the pages.
    pub fn pages(&self) -> impl Iterator<Item = &String> {
        self.files.keys().filter(|path| path.ends_with(".html"))
    }
}
