//! Names that change with what they name, so that a page finds the assets and the data it was written with even when the
//! next portal is there already.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use percent_encoding::percent_decode_str;

use super::{Fault, create, machine};
use crate::render::search;
use crate::render::theme;
pub use crate::verify::in_portal;

/// Where the files lie that pages load.
const ASSETS: &str = "assets/";

/// So many hexadecimal digits of a hash tell files of one name apart.
const DIGITS: usize = 10;

/// The attributes in which pages name what they load and what they lead to.
const ATTRIBUTES: [&str; 5] = ["href", "src", "poster", "data-script", "data-index"];

/// Gives the assets and the search index in a portal's folder names that change with their content, and has the pages use
/// them; the portals of versions below it have assets of their own. Documents that the project brings stay at their own
/// address as well, for those who kept it.
///
/// # Errors
/// When a file cannot be read, written or moved.
pub fn apply(folder: &Path, paths: &BTreeSet<String>) -> Result<BTreeSet<String>, Fault> {
    let mut portals: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for path in paths {
        let (portal, within) = in_portal(path);
        portals.entry(portal).or_default().insert(within.to_owned());
    }
    let mut renamed = BTreeMap::new();
    for (portal, paths) in portals {
        let named = rename(&folder.join(portal), &paths)?.into_iter();
        renamed.extend(named.map(|(path, name)| (format!("{portal}{path}"), format!("{portal}{name}"))));
    }
    for path in paths.iter().filter(|path| path.ends_with(".html") && !in_portal(path).1.starts_with(ASSETS)) {
        let file = folder.join(path);
        let text = fs::read_to_string(&file).map_err(machine("cannot read", &file))?;
        fs::write(&file, page(&text, path, &renamed)).map_err(machine("cannot write", &file))?;
    }
    let kept = paths.iter().filter(|path| !renamed.contains_key(*path) || keeps_address(in_portal(path).1));
    let new = renamed.values().filter(|name| !name.ends_with('/'));
    Ok(kept.chain(new).cloned().collect())
}

/// Renames the assets and the search index of a portal, and returns the new names by the old ones.
fn rename(folder: &Path, paths: &BTreeSet<String>) -> Result<BTreeMap<String, String>, Fault> {
    let mut names = Names { folder, paths, known: BTreeMap::new(), entered: BTreeSet::new() };
    for path in paths.iter().filter(|path| path.starts_with(ASSETS) && !path.starts_with(search::FOLDER)) {
        names.of(path)?;
    }
    let Names { known, .. } = names;
    let mut renamed = BTreeMap::new();
    for (path, Asset { name, text }) in known {
        place(folder, &path, &name, text.as_deref())?;
        renamed.insert(path, name);
    }
    let index: Vec<&String> = paths.iter().filter(|path| path.starts_with(search::FOLDER)).collect();
    if !index.is_empty() {
        let own = format!("{}{}/", search::FOLDER, hash_of_files(folder, &index)?);
        for path in index {
            let name = format!("{own}{}", &path[search::FOLDER.len()..]);
            place(folder, path, &name, None)?;
            renamed.insert(path.clone(), name);
        }
        renamed.insert(search::FOLDER.to_owned(), own);
    }
    Ok(renamed)
}

/// Whether a file is one that only pages of its own portal ask for: its name changes with its content.
pub fn is_fingerprinted(path: &str) -> bool {
    let is_hash = |part: &str| part.len() == DIGITS && part.bytes().all(|letter| letter.is_ascii_hexdigit());
    let (_, path) = in_portal(path);
    match path.strip_prefix(search::FOLDER) {
        Some(rest) => rest.split_once('/').is_some_and(|(hash, _)| is_hash(hash)),
        None => path.starts_with(ASSETS) && path.rsplit('/').next().is_some_and(|name| name.split('.').any(is_hash)),
    }
}

fn keeps_address(path: &str) -> bool {
    path.starts_with(ASSETS) && ![theme::FOLDER, search::FOLDER].iter().any(|own| path.starts_with(own))
}

/// Moves a file to its new name, or puts it there as well where its address is kept.
fn place(folder: &Path, path: &str, name: &str, text: Option<&str>) -> Result<(), Fault> {
    let (old, new) = (folder.join(path), folder.join(name));
    new.parent().map_or(Ok(()), create)?;
    if let Some(text) = text {
        fs::write(&old, text).map_err(machine("cannot write", &old))?;
    }
    let moved = match keeps_address(path) {
        true => fs::hard_link(&old, &new).or_else(|_| fs::copy(&old, &new).map(|_| ())),
        false => fs::rename(&old, &new),
    };
    moved.map_err(machine("cannot write", &new))
}

struct Asset {
    name: String,
    /// A style sheet with the new names of what it loads.
    text: Option<String>,
}

struct Names<'a> {
    folder: &'a Path,
    paths: &'a BTreeSet<String>,
    known: BTreeMap<String, Asset>,
    /// Style sheets that are being looked at, which may load each other in a ring.
    entered: BTreeSet<String>,
}

impl Names<'_> {
    /// The new name of an asset: of a style sheet once those are known that it loads. `None` where it is no asset, or a
    /// style sheet that loads itself.
    fn of(&mut self, path: &str) -> Result<Option<String>, Fault> {
        if let Some(known) = self.known.get(path) {
            return Ok(Some(known.name.clone()));
        }
        let is_asset = path.starts_with(ASSETS) && !path.starts_with(search::FOLDER) && self.paths.contains(path);
        if !is_asset || !self.entered.insert(path.to_owned()) {
            return Ok(None);
        }
        let file = self.folder.join(path);
        let bytes = fs::read(&file).map_err(machine("cannot read", &file))?;
        let sheet = path.ends_with(".css").then(|| String::from_utf8(bytes.clone()).ok()).flatten();
        let (hash, text) = match sheet {
            Some(sheet) => {
                let text = self.sheet(&sheet, path)?;
                (blake3::hash(text.as_bytes()), (text != sheet).then_some(text))
            }
            None => (blake3::hash(&bytes), None),
        };
        let name = named(path, &hash);
        self.known.insert(path.to_owned(), Asset { name: name.clone(), text });
        Ok(Some(name))
    }

    /// A style sheet with the new names of what it loads by `url(…)`.
    fn sheet(&mut self, text: &str, path: &str) -> Result<String, Fault> {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find("url(") {
            let (before, after) = rest.split_at(start + "url(".len());
            out.push_str(before);
            let end = after.find(')').unwrap_or(after.len());
            let (written, after) = after.split_at(end);
            let value = written.trim().trim_matches(['"', '\'']);
            let target = resolve(path, value);
            let name = match &target {
                Some(target) => self.of(target)?,
                None => None,
            };
            match (target, name) {
                (Some(target), Some(name)) => out.push_str(&written.replace(value, &renamed(value, &target, &name))),
                _ => out.push_str(written),
            }
            rest = after;
        }
        out.push_str(rest);
        Ok(out)
    }
}

/// `style.css` as `style.0123456789.css`.
fn named(path: &str, hash: &blake3::Hash) -> String {
    insert(path, &digits(hash))
}

fn digits(hash: &blake3::Hash) -> String {
    hash.to_hex()[..DIGITS].to_owned()
}

fn insert(path: &str, digits: &str) -> String {
    let name = path.rfind('/').map_or(0, |at| at + 1);
    match path[name..].rfind('.').filter(|at| *at > 0) {
        Some(dot) => format!("{}.{digits}{}", &path[..name + dot], &path[name + dot..]),
        None => format!("{path}.{digits}"),
    }
}

fn hash_of_files(folder: &Path, paths: &[&String]) -> Result<String, Fault> {
    let mut hasher = blake3::Hasher::new();
    for path in paths {
        let file = folder.join(path);
        let bytes = fs::read(&file).map_err(machine("cannot read", &file))?;
        hasher.update(path.as_bytes()).update(&[0]).update(blake3::hash(&bytes).as_bytes());
    }
    Ok(digits(&hasher.finalize()))
}

/// A page with the new names of what it loads.
fn page(html: &str, path: &str, names: &BTreeMap<String, String>) -> String {
    let mut out = String::with_capacity(html.len() + 256);
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (before, tagged) = rest.split_at(start);
        out.push_str(before);
        let (tag, after) = tagged.split_at(tag_end(tagged));
        tag_with_names(tag, path, names, &mut out);
        rest = after;
    }
    out.push_str(rest);
    out
}

fn tag_end(html: &str) -> usize {
    let mut quote = None;
    for (at, byte) in html.bytes().enumerate() {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'>') => return at + 1,
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    html.len()
}

fn tag_with_names(tag: &str, path: &str, names: &BTreeMap<String, String>, out: &mut String) {
    let mut rest = tag;
    while let Some(start) = rest.find("=\"") {
        let (before, after) = rest.split_at(start + 2);
        out.push_str(before);
        let end = after.find('"').unwrap_or(after.len());
        let (value, after) = after.split_at(end);
        let attribute = before[..start].rsplit([' ', '\n', '\t', '"']).next().unwrap_or_default();
        let target = ATTRIBUTES.contains(&attribute).then(|| resolve(path, value)).flatten();
        match target.and_then(|target| names.get(&target).map(|name| renamed(value, &target, name))) {
            Some(new) => out.push_str(&new),
            None => out.push_str(value),
        }
        // The quote that ends the value is none that begins one.
        let (quote, after) = after.split_at(after.len().min(1));
        out.push_str(quote);
        rest = after;
    }
    out.push_str(rest);
}

/// The path in the portal that an address in a file means; `None` where it leads elsewhere.
fn resolve(from: &str, address: &str) -> Option<String> {
    let plain = address.split(['#', '?']).next().unwrap_or_default();
    if plain.is_empty() || plain.starts_with('/') || plain.contains(':') {
        return None;
    }
    let mut parts: Vec<String> = from.split('/').map(str::to_owned).collect();
    parts.pop();
    for part in decoded(plain)?.split('/') {
        match part {
            ".." => drop(parts.pop()?),
            "." => {}
            part => parts.push(part.to_owned()),
        }
    }
    Some(parts.join("/"))
}

/// An address as it is written in a page, read as the path that it means.
fn decoded(address: &str) -> Option<String> {
    let plain = address.replace("&amp;", "&").replace("&#x27;", "'").replace("&#39;", "'");
    percent_decode_str(&plain).decode_utf8().ok().map(Cow::into_owned)
}

/// An address with the new name of what it means: the same way there, and the same part of it.
fn renamed(address: &str, target: &str, name: &str) -> String {
    if target.ends_with('/') {
        return format!("{address}{}", &name[target.len()..]);
    }
    let end = address.find(['#', '?']).unwrap_or(address.len());
    let (address, tail) = address.split_at(end);
    let digits = name.rsplit('/').next().unwrap_or_default().rsplit('.').find(|part| part.len() == DIGITS);
    let digits = digits.unwrap_or_default();
    format!("{}{tail}", insert(address, digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_wherever_pages_write_them() {
        let names: BTreeMap<String, String> = [
            ("assets/theme/style.css", "assets/theme/style.0123456789.css"),
            ("assets/a b&c.png", "assets/a b&c.abcdef0123.png"),
            (search::FOLDER, "assets/search/aaaaaaaaaa/"),
        ]
        .map(|(old, new)| (old.to_owned(), new.to_owned()))
        .into();
        let html = "<link rel=\"x\" href=\"../assets/theme/style.css\"><img alt=\"assets/theme/style.css\" \
                    src=\"../assets/a%20b&amp;c.png?x#y\"><p title=\">\" data-index=\"../assets/search/\"> href=\"../search/\"</p>\
                    <a href=\"https://x.example/assets/theme/style.css\"></a><a href=\"../../assets/theme/style.css\">";
        let expected = "<link rel=\"x\" href=\"../assets/theme/style.0123456789.css\"><img alt=\"assets/theme/style.css\" \
                    src=\"../assets/a%20b&amp;c.abcdef0123.png?x#y\"><p title=\">\" data-index=\"../assets/search/aaaaaaaaaa/\"> \
                    href=\"../search/\"</p>\
                    <a href=\"https://x.example/assets/theme/style.css\"></a><a href=\"../../assets/theme/style.css\">";
        assert_eq!(page(html, "goals/a.html", &names), expected);
    }

    #[test]
    fn a_style_sheet_is_named_after_what_it_loads() {
        let root = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            create(root.path().join(path).parent().unwrap()).unwrap();
            fs::write(root.path().join(path), text).unwrap();
            path.to_owned()
        };
        let paths: BTreeSet<String> = [
            write("assets/theme/style.css", "@import url(more.css); a { src: url(\"fonts/a.woff2\") } url(#x)"),
            write("assets/theme/more.css", "@import url('style.css');"),
            write("assets/theme/fonts/a.woff2", "font"),
            write("assets/plan.pdf", "%PDF"),
            write(&format!("{}words.js", search::FOLDER), "words"),
            write("index.html", "<link href=\"assets/theme/style.css\"><a href=\"assets/plan.pdf\">"),
        ]
        .into();
        let kept = apply(root.path(), &paths).unwrap();
        let font = kept.iter().find(|path| path.ends_with(".woff2")).unwrap();
        let sheet = kept.iter().find(|path| path.starts_with("assets/theme/style.")).unwrap();
        let text = fs::read_to_string(root.path().join(sheet)).unwrap();
        assert!(text.contains(&format!("url(\"{}\")", font.strip_prefix("assets/theme/").unwrap())), "{text}");
        assert!(fs::read_to_string(root.path().join("index.html")).unwrap().contains(sheet.as_str()));
        assert!(kept.contains("assets/plan.pdf") && !kept.contains("assets/theme/style.css"), "{kept:?}");
        assert_eq!(kept.iter().filter(|path| is_fingerprinted(path)).count(), 5, "{kept:?}");
        assert!(kept.iter().all(|path| root.path().join(path).is_file()));
    }
}
