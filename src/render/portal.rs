//! The files of a portal.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::sync::OnceLock;

use rayon::prelude::*;
use tera::Value;

use super::frame::Frames;
use super::markdown::{Context, Ids, OtherLanguages};
use super::search::{self, Index};
use super::theme::{TemplateError, Theme};
use super::{Choice, Languages, html, value};
use crate::export::writing::Writing;
use crate::language::Language;
use crate::site::Site;
use crate::site::data::Value as Data;
use crate::site::parts::Page;
use crate::source::words::text_of;

/// What is decided outside of the plan.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The address the portal will have, such as `/projects/ehr/`. Only the page for what is not found needs it: it is
    /// served at addresses of any depth, where no relative path holds.
    pub base: Option<String>,
    /// The portals of other versions of the plan that readers can go to.
    pub versions: Option<Choice>,
    /// The portals in other languages that readers can go to.
    pub languages: Option<Languages>,
}

/// A site and a theme, together the files of a portal.
pub struct Portal<'a> {
    site: &'a Site<'a>,
    theme: &'a Theme,
    /// All files but the pages, which the site has in order.
    others: BTreeMap<&'a str, Entry<'a>>,
    frames: Frames,
    options: Options,
    found: OnceLock<BTreeMap<String, Vec<u8>>>,
}

/// Where a file of the portal comes from.
enum Entry<'a> {
    /// A template of the theme that makes one file for all pages.
    Shared(&'a str),
    Bytes(&'a [u8]),
    /// What is made for other programs.
    Export,
}

/// The page that a server shows for an address without a page.
const NOT_FOUND: &str = "404.html";

/// How the names of pages end that people read in a browser.
const HTML: &str = ".html";

impl<'a> Portal<'a> {
    pub(super) fn new(site: &'a Site<'a>, theme: &'a Theme, options: Options) -> Self {
        let mut others = BTreeMap::new();
        // Where two want the same path, pages come before the theme's files, and those before the project's.
        others.extend(site.files.iter().map(|(path, bytes)| (path.as_str(), Entry::Bytes(bytes))));
        others.extend(site.exports.paths.iter().map(|path| (path.as_str(), Entry::Export)));
        others.extend(theme.files.iter().map(|(path, bytes)| (path.as_str(), Entry::Bytes(bytes))));
        others.extend(theme.shared.iter().map(|(path, template)| (path.as_str(), Entry::Shared(template))));
        let (frames, found) = (Frames::default(), OnceLock::new());
        let mut portal = Portal { site, theme, others, frames, options, found };
        portal.others.retain(|path, _| portal.site.page(path).is_none());
        portal
    }

    /// Returns the paths of all files, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        let mut paths: Vec<&str> = self.others.keys().copied().collect();
        paths.extend(self.site.pages.iter().map(|page| page.path.as_str()));
        paths.sort();
        paths.into_iter()
    }

    /// Whether there is such a file.
    pub fn has(&self, path: &str) -> bool {
        self.site.page(path).is_some() || self.others.contains_key(path)
    }

    /// The first fault of a template, by trying each on one of its pages; `None` where there is none.
    pub fn fault(&self) -> Option<TemplateError> {
        let mut tried = HashSet::new();
        let first = self.site.pages.iter().filter(|page| tried.insert(page.template));
        first.map(|page| page.path.as_str()).find_map(|path| self.file(path).err())
    }

    /// Whether a file is a page that people read in a browser.
    pub fn is_page(&self, path: &str) -> bool {
        path.ends_with(HTML) && self.is_a_page(path)
    }

    fn is_a_page(&self, path: &str) -> bool {
        self.site.page(path).is_some()
    }

    /// Whether a file is the theme's own, the same whatever the plan says.
    pub fn is_of_theme(&self, path: &str) -> bool {
        matches!(self.others.get(path), Some(Entry::Bytes(_))) && self.theme.files.contains_key(path)
    }

    /// The theme's style sheet of this name for a file that is no page, such as the board pack.
    pub(super) fn sheet(&self, name: &str) -> Option<&[u8]> {
        self.theme.sheets.get(name).map(Cow::as_ref)
    }

    /// Returns a file, rendered now if it is a page; fails when its template does or when there is no such file.
    pub fn file(&self, path: &str) -> Result<Cow<'_, [u8]>, TemplateError> {
        if let Some(page) = self.site.page(path) {
            return self.page(page, path).map(Cow::Owned);
        }
        match self.others.get(path) {
            Some(Entry::Bytes(bytes)) => Ok(Cow::Borrowed(*bytes)),
            Some(Entry::Export) => {
                let made =
                    self.site.exports.file(path).unwrap_or_else(|| Err("the portal has no such file".to_owned()));
                let fault = |message| TemplateError { template: path.to_owned(), line: None, message };
                Ok(Cow::Owned(made.map_err(fault)?))
            }
            Some(Entry::Shared(template)) => {
                let rendered = self.rendered(template, path, "", Value::none())?;
                Ok(Cow::Owned(rendered.into_bytes()))
            }
            None if path.starts_with(search::FOLDER) && self.found()?.contains_key(path) => {
                Ok(Cow::Borrowed(self.found()?.get(path).map_or(&[], Vec::as_slice)))
            }
            None => Err(TemplateError {
                template: path.to_owned(),
                line: None,
                message: "the portal has no such file".to_owned(),
            }),
        }
    }

    /// Writes a file for other programs piece by piece, because it may be larger than all pages together; `None` for any other
    /// file.
    pub fn writing(&self, path: &str) -> Option<Writing<'_>> {
        let is_export = matches!(self.others.get(path), Some(Entry::Export));
        is_export.then(|| self.site.exports.writing(path)).flatten()
    }

    /// Returns the page that tells readers of an address that its page is gone; fails when its template does.
    pub fn gone(&self, path: &str) -> Result<Vec<u8>, TemplateError> {
        match self.site.page(NOT_FOUND) {
            Some(page) => self.page(page, path),
            None => self.file(NOT_FOUND).map(Cow::into_owned),
        }
    }

    fn page(&self, page: &Page<'_>, path: &str) -> Result<Vec<u8>, TemplateError> {
        let data = (page.content)();
        let field = |name: &str| data.get(name).and_then(Data::as_str).unwrap_or_default().to_owned();
        let (source, section) = (field("source"), field("section"));
        let others = self.other_languages();
        let content = self.converted(&data, &self.root(path), &source, &Ids::default(), &others);
        let rendered = self.rendered_with(page.template, path, &section, content, others.note.take())?;
        let is_html = path.ends_with(HTML);
        let rendered = match others.foreign.filter(|_| is_html) {
            Some(foreign) => {
                let direction = self.site.frame.get("direction").and_then(Data::as_str).unwrap_or("ltr");
                html::marked(&rendered, direction, |text| foreign.other(text).map(|other| other.language))
            }
            None => rendered,
        };
        let tidied = if is_html { html::tidy(&rendered) } else { html::lines(&rendered) };
        Ok(tidied.into_bytes())
    }

    /// An index to which pages can be added as they are rendered; `None` where the portal is not searched.
    pub fn index(&self) -> Option<Index<'_>> {
        self.site.is_searched().then(|| Index::new(self.site.places.get(), self.site.language()))
    }

    /// The files of the search, for who asks for one of them without rendering all pages: that is done here, once.
    fn found(&self) -> Result<&BTreeMap<String, Vec<u8>>, TemplateError> {
        if let Some(found) = self.found.get() {
            return Ok(found);
        }
        let mut files = BTreeMap::new();
        if let Some(index) = self.index() {
            self.site.pages.par_iter().filter(|page| self.is_page(&page.path)).try_for_each(|page| {
                index.add(&page.path, &text_of(&self.file(&page.path)?));
                Ok(())
            })?;
            files.extend(index.files());
        }
        Ok(self.found.get_or_init(|| files))
    }

    /// The address at which the portal will be, with a slash at its end, where it is known.
    pub(super) fn address(&self) -> Option<&str> {
        self.site.address()
    }

    /// The project's logo, as data; nothing without one.
    pub(super) fn logo(&self) -> &Data {
        &self.site.frame["look"]["logo"]
    }

    /// Data of the site as a template at the portal's root sees it.
    pub(super) fn value(&self, data: Data) -> Value {
        self.converted(&data, "", "", &Ids::default(), &self.other_languages())
    }

    fn other_languages(&self) -> OtherLanguages<'_> {
        OtherLanguages {
            foreign: Some(&self.site.foreign).filter(|foreign| !foreign.is_empty()),
            ..OtherLanguages::default()
        }
    }

    /// A template set with some content, as the file at a path.
    pub(super) fn rendered(
        &self,
        template: &str,
        path: &str,
        section: &str,
        page: Value,
    ) -> Result<String, TemplateError> {
        self.rendered_with(template, path, section, page, None)
    }

    /// The same with what readers are told where some of it is not in the language of the portal.
    fn rendered_with(
        &self,
        template: &str,
        path: &str,
        section: &str,
        page: Value,
        untranslated: Option<String>,
    ) -> Result<String, TemplateError> {
        let root = self.root(path);
        let mut context = tera::Context::new();
        let site = self.frames.site(&root, || {
            self.converted(&self.site.frame, &root, "", &Ids::new("site-"), &OtherLanguages::default())
        });
        let shared = match path.ends_with(HTML) {
            true => self.frames.shared(self.theme, &site, &root, section)?,
            false => Value::none(),
        };
        context.insert_value("shared", shared);
        context.insert_value("site", site);
        context.insert_value("page", page);
        context.insert_value("untranslated", untranslated.map_or_else(Value::none, Value::from));
        context.insert_value("path", Value::from(path));
        let versions = self.options.versions.as_ref().map(|versions| versions.on(path, &root));
        context.insert_value("versions", versions.unwrap_or_else(Value::none));
        let languages = self.options.languages.as_ref().map(|languages| languages.on(path, &root));
        context.insert_value("languages", languages.unwrap_or_else(Value::none));
        context.insert_value("root", Value::from(root));
        self.theme.templates.render(template, &context).map_err(|error| self.theme.error(&error))
    }

    fn converted(&self, data: &Data, root: &str, source: &str, ids: &Ids, others: &OtherLanguages<'_>) -> Value {
        let is_file = |path: &str| self.has(path);
        let context = Context {
            links: &*self.site.links,
            is_file: &is_file,
            root,
            source,
            top: 2,
            inline: false,
            ids,
            raw_html: self.site.raw_html,
            others,
            language: Language::of(self.site.language()),
        };
        value::convert(data, &context)
    }

    /// Returns the way from a file to the portal's root.
    fn root(&self, path: &str) -> String {
        match &self.options.base {
            Some(base) if path == NOT_FOUND => base.clone(),
            // What is not HTML is read elsewhere, where a path leads nowhere.
            _ if !path.ends_with(HTML) && self.is_a_page(path) => self.site.address().unwrap_or_default().to_owned(),
            _ => "../".repeat(path.matches('/').count()),
        }
    }
}
