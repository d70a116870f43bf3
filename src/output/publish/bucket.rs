//! Publishes to a bucket: uploads what differs, what pages load before the pages that load it, and the entry page last.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

use super::{Asked, Published, after, for_its_readers};
use crate::output::fingerprint::is_fingerprinted;
use crate::output::release::{self, Before, Listing, Release};
use crate::output::{Content, Fault, machine};
use lock::Lock;
use state::{STATE, State};
use store::{Held, Only, Store, Upload};

mod lock;
mod state;
mod store;

/// A folder of a bucket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bucket {
    name: String,
    /// Without `/` at its ends; empty for the whole bucket.
    folder: String,
}

impl Bucket {
    /// Reads `BUCKET/FOLDER` or `BUCKET`.
    ///
    /// # Errors
    /// What is wrong with it, for people.
    pub fn parse(text: &str) -> Result<Bucket, String> {
        let (name, folder) = text.split_once('/').unwrap_or((text, ""));
        let folder = folder.trim_end_matches('/');
        let is_name =
            !name.is_empty() && name.bytes().all(|letter| letter.is_ascii_alphanumeric() || b".-_".contains(&letter));
        if !is_name || (!folder.is_empty() && object_store::path::Path::parse(folder).is_err()) {
            return Err(format!(
                "`s3://{text}` names no bucket; it is written `s3://BUCKET/FOLDER`, such as `s3://portals/ehr`"
            ));
        }
        Ok(Bucket { name: name.to_owned(), folder: folder.to_owned() })
    }
}

impl fmt::Display for Bucket {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let slash = if self.folder.is_empty() { "" } else { "/" };
        write!(formatter, "s3://{}{slash}{}", self.name, self.folder)
    }
}

/// Publishes a portal to a bucket.
///
/// # Errors
/// When a file cannot be made, something is hidden in it, or the bucket refuses; then readers see the portal before.
pub fn publish(content: &dyn Content, bucket: &Bucket, asked: &Asked<'_>) -> Result<Published, Fault> {
    publish_to(&Store::of(bucket, asked.environment)?, content, &bucket.to_string(), asked)
}

fn publish_to(store: &Store, content: &dyn Content, target: &str, asked: &Asked<'_>) -> Result<Published, Fault> {
    let found = store.read(STATE)?;
    let state = found.as_ref().map(|held| State::parse(&held.bytes).ok_or_else(|| foreign(target))).transpose()?;
    match &state {
        Some(state) => for_its_readers(target, &state.listing.audience, asked.audience)?,
        None if !store.is_empty()? => return Err(foreign(target)),
        None => {}
    }
    let folder = asked.scratch.join("release");
    let shown =
        state.as_ref().map(|state| Shown { store, listing: state.what_pages_load(), fault: RefCell::default() });
    let made = release::make(content, asked.audience, shown.as_ref().map(|shown| shown as &dyn Before), &folder)?;
    shown.and_then(|shown| shown.fault.into_inner()).map_or(Ok(()), Err)?;
    let before = state.as_ref().and_then(|state| state.release.clone());
    let (differences, removed) = (made.differences, Vec::new());
    let is_settled = state.as_ref().is_some_and(State::is_settled);
    if let (Some(name), false, true) = (&before, differences.any, is_settled) {
        return Ok(Published { release: name.clone(), before, differences, removed });
    }
    let release = after(before.as_deref(), asked.name);
    if !asked.dry_run {
        let lock = Lock::take(store, target, asked.now)?;
        let new = State { release: Some(release.clone()), listing: made.listing.clone(), ..State::default() };
        let done = Way { store, folder: &folder, target, lock: &lock }.go(state, found, new, &made);
        lock.release(store);
        done?;
    }
    Ok(Published { release, before, differences, removed })
}

fn foreign(target: &str) -> Fault {
    Fault::Refused(format!(
        "`{target}` holds files that `milepost publish` did not write; name another folder of the bucket"
    ))
}

/// The release that readers see.
struct Shown<'a> {
    store: &'a Store,
    listing: Listing,
    /// What kept a file from being read.
    fault: RefCell<Option<Fault>>,
}

impl Before for Shown<'_> {
    fn listing(&self) -> &Listing {
        &self.listing
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        match self.store.read(path) {
            Ok(held) => held.map(|held| held.bytes).ok_or_else(|| io::ErrorKind::NotFound.into()),
            Err(fault) => {
                let told = io::Error::other(fault.to_string());
                self.fault.borrow_mut().get_or_insert(fault);
                Err(told)
            }
        }
    }
}

/// The way of a release into a bucket.
struct Way<'a> {
    store: &'a Store,
    folder: &'a Path,
    target: &'a str,
    lock: &'a Lock,
}

impl Way<'_> {
    /// Whatever ends it on the way, the next run knows which files may be there and goes on.
    fn go(&self, old: Option<State>, found: Option<Held>, mut new: State, made: &Release) -> Result<(), Fault> {
        for path in &made.kept {
            new.others.insert(path.clone(), Some(hash(&self.folder.join(path))?));
        }
        let old = old.unwrap_or_else(|| State {
            listing: Listing { audience: new.listing.audience.clone(), ..Listing::default() },
            ..State::default()
        });
        let (held, wanted) = (old.files(), new.files());
        let mut differs: Vec<&str> =
            wanted.iter().filter(|(path, hash)| held.get(*path) != Some(hash)).map(|(path, _)| *path).collect();
        let gone: Vec<&str> = held.keys().filter(|path| !wanted.contains_key(*path)).copied().collect();
        let mut on_the_way = old.clone();
        on_the_way.others.extend(differs.iter().chain(&gone).map(|path| ((*path).to_owned(), None)));
        let version = self.note(&on_the_way, found)?;
        differs.sort_by_key(|path| (turn(path), *path));
        // What an earlier run left half done may be there already.
        let doubtful: BTreeSet<&str> =
            old.others.iter().filter(|(_, hash)| hash.is_none()).map(|(path, _)| path.as_str()).collect();
        for files in differs.chunk_by(|one, other| turn(one) == turn(other)) {
            let upload = |path: &&str| Upload {
                path: (*path).to_owned(),
                file: self.folder.join(path),
                hash: wanted[path].clone().unwrap_or_default(),
                may_be_there: doubtful.contains(path),
                stays: is_fingerprinted(path),
            };
            self.store.upload(files.iter().map(upload).collect(), &self.lock.sign)?;
        }
        self.store.delete(&gone, &self.lock.sign)?;
        self.note(&new, Some(version)).map(|_| ())
    }

    /// Writes down what the bucket holds, where nobody else has done so since.
    fn note(&self, state: &State, before: Option<Held>) -> Result<Held, Fault> {
        let only = before.map_or(Only::New, |before| Only::InPlaceOf(before.version));
        self.store.write(STATE, state.text().into_bytes(), only)?.ok_or_else(|| {
            Fault::Refused(format!(
                "somebody else published to `{}` at the same time; nothing of theirs is lost; publish again",
                self.target
            ))
        })
    }
}

fn hash(file: &Path) -> Result<String, Fault> {
    let bytes = fs::read(file).map_err(machine("cannot read", file))?;
    Ok(blake3::hash(&bytes).to_hex().to_string())
}

/// When a file has its turn: what others load comes before what loads it, and the page that readers come in by comes last.
fn turn(path: &str) -> u8 {
    match path {
        _ if is_fingerprinted(path) => 0,
        "index.html" => 4,
        _ if !path.ends_with(".html") => 1,
        _ if path.contains('/') => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests;
