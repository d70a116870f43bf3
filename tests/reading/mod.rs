//! A reader of a published portal, who opens the entry page and all that it leads to.

use std::collections::{BTreeSet, VecDeque};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

/// The time between a page and what it loads.
const SLOW: Duration = Duration::from_millis(30);

/// Reads a portal as it is served: by the names of files below one folder, whatever stands behind it.
pub struct Reader {
    root: PathBuf,
    titles: Vec<String>,
}

impl Reader {
    /// A reader of the portal at `root`, whose plan is called one of `titles`.
    pub fn new(root: &Path, titles: &[&str]) -> Reader {
        Reader { root: root.to_owned(), titles: titles.iter().map(|title| (*title).to_owned()).collect() }
    }

    /// Opens the entry page, in turn every page that one of them names, and then, as a slow browser does, all that they
    /// load; returns what is wrong.
    pub fn read_all(&self) -> Vec<String> {
        let (mut faults, mut loaded) = (Vec::new(), BTreeSet::new());
        let (mut known, mut next) = (BTreeSet::new(), VecDeque::from(["index.html".to_owned()]));
        let mut sheets = Vec::new();
        while let Some(path) = next.pop_front() {
            let Some(bytes) = self.whole(&path, &mut faults) else { continue };
            let page = String::from_utf8_lossy(&bytes);
            let (pages, files): (Vec<_>, Vec<_>) = named(&path, &page).into_iter().partition(|path| is_page(path));
            let title = self.titles.iter().find(|title| page.contains(&format!(" – {title}</title>")));
            sheets.push((path, title, files.iter().find(|path| path.contains("/portal.")).cloned()));
            loaded.extend(files);
            next.extend(pages.into_iter().filter(|path| known.insert(path.clone())));
        }
        thread::sleep(SLOW);
        loaded.iter().for_each(|path| drop(self.whole(path, &mut faults)));
        for (path, title, sheet) in sheets {
            // The style sheet says at the foot of printed pages what the plan is called.
            let sheet = sheet.and_then(|sheet| fs::read_to_string(self.root.join(sheet)).ok()).unwrap_or_default();
            if !title.is_some_and(|title| sheet.contains(title.as_str())) {
                faults.push(format!("{path} is of {title:?}, and its style sheet is not"));
            }
        }
        faults
    }

    fn whole(&self, path: &str, faults: &mut Vec<String>) -> Option<Vec<u8>> {
        let bytes = fs::read(self.root.join(path)).ok();
        let fault = bytes.as_ref().map_or_else(|| Some(format!("{path} is missing")), |bytes| torn(path, bytes));
        faults.extend(fault);
        bytes
    }
}

fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}

/// What says that a file is not whole: the hash in its name, or the end of a page.
fn torn(path: &str, bytes: &[u8]) -> Option<String> {
    let is_hash = |part: &&str| part.len() == 10 && part.bytes().all(|letter| letter.is_ascii_hexdigit());
    let name = path.rsplit('/').next().unwrap_or_default();
    let is_whole = match name.split('.').find(is_hash) {
        Some(hash) => blake3::hash(bytes).to_hex().starts_with(hash),
        None if path.ends_with(".html") => bytes.ends_with(b"</html>\n"),
        None => !bytes.is_empty(),
    };
    (!is_whole).then(|| format!("{path} is torn: {} bytes", bytes.len()))
}

/// The files of the portal that a page names.
fn named(path: &str, page: &str) -> Vec<String> {
    let mut found = Vec::new();
    for attribute in ["href=\"", "src=\"", "data-script=\"", "data-index=\""] {
        for (at, _) in page.match_indices(attribute) {
            let value = &page[at + attribute.len()..];
            let value = &value[..value.find('"').unwrap_or(0)];
            let value = value.split('#').next().unwrap_or_default();
            if value.is_empty() || value.contains(':') {
                continue;
            }
            let mut parts: Vec<&str> = path.split('/').collect();
            parts.pop();
            for part in value.split('/') {
                match part {
                    ".." => {
                        parts.pop();
                    }
                    part => parts.push(part),
                }
            }
            let file = parts.join("/");
            // The search asks for its words first.
            found.push(if file.ends_with('/') { format!("{file}words.js") } else { file });
        }
    }
    found
}
