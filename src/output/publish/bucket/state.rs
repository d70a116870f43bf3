//! What a bucket is known to hold.

use std::collections::BTreeMap;

use crate::output::fingerprint::is_fingerprinted;
use crate::output::release::Listing;

/// The object that says it.
pub const STATE: &str = ".milepost-publish";

const HEAD: &str = "milepost publishes here. It replaces and removes what is listed, and nothing else.";

/// The hash of a file of which nobody knows whether it was uploaded.
const UNKNOWN: &str = "-";

/// A release and what is beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The last release that was published whole; `None` before the first.
    pub release: Option<String>,
    /// What it holds.
    pub listing: Listing,
    /// Files that are there besides, and their hashes; without one what a run has begun to upload or to remove.
    pub others: BTreeMap<String, Option<String>>,
}

impl State {
    /// Whether all runs came to their end.
    pub fn is_settled(&self) -> bool {
        self.others.values().all(Option::is_some)
    }

    /// All files and their hashes.
    pub fn files(&self) -> BTreeMap<&str, Option<String>> {
        let own = self.listing.files.iter().map(|(path, hash)| (path.as_str(), Some(hash.clone())));
        let others = self.others.iter().map(|(path, hash)| (path.as_str(), hash.clone()));
        own.chain(others).collect()
    }

    /// The release, with what pages of one load that was begun.
    pub fn what_pages_load(&self) -> Listing {
        let begun = self.others.iter().filter(|(path, hash)| hash.is_none() && is_fingerprinted(path));
        let mut listing = self.listing.clone();
        for (path, _) in begun {
            listing.files.entry(path.clone()).or_insert_with(|| UNKNOWN.to_owned());
        }
        listing
    }

    /// As it is written down.
    pub fn text(&self) -> String {
        let mut text = format!("{HEAD}\nrelease {}\n", self.release.as_deref().unwrap_or_default());
        for (path, hash) in &self.others {
            text.push_str(&format!("beside {} {path}\n", hash.as_deref().unwrap_or(UNKNOWN)));
        }
        text + &self.listing.text()
    }

    /// Reads what [`State::text`] wrote; `None` where it is something else.
    pub fn parse(bytes: &[u8]) -> Option<State> {
        let text = std::str::from_utf8(bytes).ok()?.strip_prefix(HEAD)?.strip_prefix('\n')?;
        let (release, mut text) = text.strip_prefix("release ")?.split_once('\n')?;
        let mut others = BTreeMap::new();
        while let Some((line, rest)) = text.strip_prefix("beside ").and_then(|rest| rest.split_once('\n')) {
            let (hash, path) = line.split_once(' ')?;
            others.insert(path.to_owned(), (hash != UNKNOWN).then(|| hash.to_owned()));
            text = rest;
        }
        let release = (!release.is_empty()).then(|| release.to_owned());
        Some(State { release, listing: Listing::parse(text)?, others })
    }
}
