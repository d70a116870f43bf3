//! Portals that are searched as they are rendered, so that each page is made once: for readers, and for what must not be
//! there.

use std::sync::Mutex;

use crate::diagnostic::Diagnostic;
use crate::export::writing::Writing;
use crate::output::Content;
use crate::render::Portal;
use crate::render::search::Index;
use crate::source::words::text_of;
use crate::verify::Search;

/// The portal of the plan as it is now, and those of its versions in folders below it.
pub struct Proved<'a> {
    portals: Vec<InFolder<'a>>,
    search: &'a Search<'a>,
    leaks: Mutex<Vec<Diagnostic>>,
    made_from: Option<(String, usize)>,
}

/// A portal, and its folder with `/` at the end; empty for the one that holds the others.
struct InFolder<'a> {
    folder: &'a str,
    portal: &'a Portal<'a>,
    index: Option<Index<'a>>,
}

impl<'a> Proved<'a> {
    /// Portals by their folders, the one that holds the others first; what all of it is made from, where that is known, and
    /// how many pages it has.
    pub fn new(
        portals: impl Iterator<Item = (&'a str, &'a Portal<'a>)>,
        search: &'a Search<'a>,
        made_from: Option<(String, usize)>,
    ) -> Proved<'a> {
        let portals = portals.map(|(folder, portal)| InFolder { folder, portal, index: portal.index() });
        Proved { portals: portals.collect(), search, leaks: Mutex::default(), made_from }
    }

    /// What was found, by file and place.
    pub fn leaks(self) -> Vec<Diagnostic> {
        let mut leaks = self.leaks.into_inner().unwrap_or_default();
        leaks.sort_by(|left, right| left.order().cmp(&right.order()));
        leaks
    }

    /// The portal that a file belongs to, and the file's path within it.
    fn of<'p>(&self, path: &'p str) -> Option<(&InFolder<'a>, &'p str)> {
        // The first holds whatever is in no folder of the others.
        self.portals.iter().rev().find_map(|portal| Some((portal, path.strip_prefix(portal.folder)?)))
    }

    fn prove(&self, path: &str, bytes: &[u8]) {
        let found = self.search.file(path, bytes);
        if let (false, Ok(mut leaks)) = (found.is_empty(), self.leaks.lock()) {
            leaks.extend(found);
        }
    }
}

impl Content for Proved<'_> {
    fn paths(&self) -> Vec<String> {
        let paths = self.portals.iter().flat_map(|one| one.portal.paths().map(|path| format!("{}{path}", one.folder)));
        let mut paths: Vec<String> = paths.collect();
        paths.sort_unstable();
        paths
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, String> {
        let (one, within) = self.of(path).ok_or_else(|| format!("no portal has `{path}`"))?;
        let bytes = one.portal.file(within).map_err(|error| error.to_string())?.into_owned();
        if let Some(index) = one.index.as_ref().filter(|_| one.portal.is_page(within)) {
            index.add(within, &text_of(&bytes));
        }
        // The words of the theme are no secret, so that nothing can be found in its files.
        if !one.portal.is_of_theme(within) {
            self.prove(path, &bytes);
        }
        Ok(bytes)
    }

    fn writing(&self, path: &str) -> Option<Writing<'_>> {
        // Where something is hidden, the file is searched as a whole first.
        let (one, within) = self.of(path).filter(|_| self.search.is_empty())?;
        one.portal.writing(within)
    }

    fn made_of_all(&self) -> Vec<(String, Vec<u8>)> {
        let files = self.portals.iter().flat_map(|one| {
            let files = one.index.as_ref().map(Index::files).unwrap_or_default();
            files.into_iter().map(|(path, bytes)| (format!("{}{path}", one.folder), bytes))
        });
        let files: Vec<(String, Vec<u8>)> = files.collect();
        files.iter().for_each(|(path, bytes)| self.prove(path, bytes));
        files
    }

    fn made_from(&self) -> Option<(&str, usize)> {
        self.made_from.as_ref().map(|(made_from, pages)| (made_from.as_str(), *pages))
    }

    fn may_stay(&self, path: &str, bytes: &[u8]) -> bool {
        self.search.file(path, bytes).is_empty()
    }

    fn gone(&self, path: &str) -> Option<Vec<u8>> {
        let (one, within) = self.of(path)?;
        let page = one.portal.gone(within).ok()?;
        self.search.file(path, &page).is_empty().then_some(page)
    }

    fn approve(&self) -> Result<(), String> {
        // All files are searched first, so that one run tells every leak.
        let leaks = self.leaks.lock().map_or(1, |leaks| leaks.len());
        if leaks == 0 { Ok(()) } else { Err("the portal holds what is hidden from its audience".to_owned()) }
    }
}
