//! The themes that come with Milepost.

use std::borrow::Cow;
use std::collections::BTreeSet;

use rust_embed::RustEmbed;

use super::FEED;

/// The style sheet of the one-page report.
const SHEET: &str = "one-page.css";

#[derive(RustEmbed)]
#[folder = "themes/"]
struct Embedded;

/// The theme that others are laid over.
const BASE: &str = "clarity";

/// Where the templates lie that a theme has of its own, and where those of components that it is laid over.
pub(super) const LAYERS: [&str; 2] = ["builtin/", "base/"];

/// A file of a theme that comes with Milepost.
pub struct BuiltIn {
    /// Its path in the theme's folder.
    pub path: String,
    /// The theme that it is from.
    pub theme: String,
    /// What it holds.
    pub bytes: Cow<'static, [u8]>,
}

/// The names of the themes, in order.
pub fn names() -> BTreeSet<String> {
    Embedded::iter().filter_map(|path| Some(path.split_once('/')?.0.to_owned())).collect()
}

/// Whether there is such a theme.
pub fn has(name: &str) -> bool {
    of(name).next().is_some()
}

/// The files that a theme is made of or laid over, by their path in its folder, in order. A theme that is not among these is
/// laid over the first.
pub fn files(name: &str) -> Vec<BuiltIn> {
    let mut files: Vec<BuiltIn> = layers(name).map(|(_, file)| file).collect();
    files.sort_by(|left, right| left.path.cmp(&right.path));
    files
}

/// The same files, each with the layer that it belongs to. Another theme than the first takes the pages and the scripts of the
/// first, and brings style sheets and fonts of its own.
pub(super) fn layers(name: &str) -> impl Iterator<Item = (&'static str, BuiltIn)> {
    let theme = if has(name) { name } else { BASE };
    let own = of(theme).map(|path| (LAYERS[0], path));
    let taken = if theme == BASE { Vec::new() } else { shared(theme) };
    own.chain(taken).filter_map(|(layer, file)| {
        let bytes = Embedded::get(&file)?.data;
        let (theme, path) = file.split_once('/')?;
        Some((layer, BuiltIn { path: path.to_owned(), theme: theme.to_owned(), bytes }))
    })
}

/// The paths of a theme's own files, with its name before them.
fn of(name: &str) -> impl Iterator<Item = Cow<'static, str>> {
    let prefix = format!("{name}/");
    Embedded::iter().filter(move |path| path.starts_with(&prefix))
}

/// What a theme takes of the first: the templates and scripts that it does not have, and how a sheet of paper is laid out.
fn shared(name: &str) -> Vec<(&'static str, Cow<'static, str>)> {
    let is_shared = |path: &str| path.ends_with(".html") || path.ends_with(".js") || [FEED, SHEET].contains(&path);
    let taken = of(BASE).filter(|file| {
        file.split_once('/')
            .is_some_and(|(_, path)| is_shared(path) && Embedded::get(&format!("{name}/{path}")).is_none())
    });
    taken.map(|path| (layer(&path), path)).collect()
}

/// Templates of components alone lie a layer further down, so that a theme may have its own of the same name; pages do not, so
/// that a project extends them as it does in every theme.
fn layer(path: &str) -> &'static str {
    let is_page = Embedded::get(path).is_some_and(|file| file.data.windows(11).any(|part| part == b"{% extends "));
    if is_page || !path.ends_with(".html") { LAYERS[0] } else { LAYERS[1] }
}
