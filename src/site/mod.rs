//! Pages as data: the only thing that a theme sees.

pub mod assets;
pub mod address;
pub mod data;
pub mod foreign;
mod frame;
mod last_changed;
mod look;
pub mod line_pages;
mod links;
pub mod material;
pub mod one_page;
pub mod pages;
pub mod pack;
pub mod parts;
pub mod past;
mod places;
mod recall;
mod shown;
pub mod tags;
#[cfg(test)]
pub mod testing;
mod versions;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::export::files::Exports;
use crate::export::writing::Writing;
use crate::model::kinds::{Kind, RawHtml};
use crate::model::record::{FieldView, Record, View};
use crate::model::{Plan, references};
use crate::source::markdown;
use data::Value;
use foreign::Foreign;
use material::Material;
use parts::Page;

pub use frame::paper;
pub use links::Links;
pub use places::Place;
pub use recall::Recall;
pub use versions::{Version, name_of_tag, versions};

/// The site of a project. `read` gives the content of a file of the project, if it can be read.
pub fn site<'a>(material: &'a Material<'a>, read: &dyn Fn(&str) -> Option<Vec<u8>>) -> Site<'a> {
    let plan = material.plan();
    let pages = pages::pages(material).into_iter();
    let mut pages: Vec<Page<'a>> = pages.map(|page| last_changed::told(material, page)).collect();
    pages.sort_by(|left, right| left.path.cmp(&right.path));
    let files = linked_files(plan).into_iter().filter_map(|path| {
        // What may not be published is reported where the plan is checked.
        let bytes = assets::published(&path, read(&path)?).ok()?;
        Some((path, bytes.into_owned()))
    });
    Site {
        frame: frame::frame(material),
        pages,
        raw_html: plan
            .settings
            .markup
            .as_ref()
            .and_then(|markup| markup.html.as_ref())
            .is_some_and(|html| html.value == RawHtml::Sanitised),
        files: files.collect(),
        exports: Exported::of(material),
        foreign: Foreign::of(plan, &material.words),
        links: links::links(material),
        places: Later::new(|| places::places(material)),
    }
}

/// The files in `assets/` that something shown links to: what nothing links to may not be for everybody.
pub fn linked_files(plan: &Plan) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    if !plan.files.iter().any(|path| path.starts_with("assets/")) {
        return found;
    }
    let views = Kind::ALL.iter().flat_map(|kind| plan.views(*kind));
    for view in views {
        collect(&view.fields, view.path, &mut found);
    }
    collect(&plan.vision.fields(), "vision.md", &mut found);
    found.extend(plan.settings.theme.iter().flat_map(|theme| theme.files()).map(|file| file.value.text.clone()));
    found.retain(|path| path.starts_with("assets/") && plan.files.contains(path));
    found
}

fn collect(fields: &[FieldView<'_>], from: &str, found: &mut BTreeSet<String>) {
    for field in fields {
        match &field.value {
            View::Prose(text) => {
                let targets = markdown::links(text).into_iter().map(|link| link.target);
                found.extend(targets.filter_map(|target| file_of(from, &target)));
            }
            View::Text(text) if field.name == "url" => found.extend(file_of(from, text)),
            View::List(items) | View::Record(items) => collect(items, from, found),
            _ => {}
        }
    }
}

fn file_of(from: &str, target: &str) -> Option<String> {
    references::resolve(from, target.split(['#', '?']).next().unwrap_or(target))
}

/// A portal before it is rendered.
pub struct Site<'a> {
    /// What all pages share; templates see it as `site`.
    pub frame: Value,
    /// The pages, in the order of their paths, which are all different.
    pub pages: Vec<Page<'a>>,
    /// Whether harmless elements of raw HTML in Markdown stay.
    pub raw_html: bool,
    /// Files that are copied as they are: path in the portal, and content.
    pub files: Vec<(String, Vec<u8>)>,
    /// Files for other programs.
    pub exports: Exported<'a>,
    /// Texts that are not in the language of the portal.
    pub foreign: Foreign,
    /// Where `[[kind:id]]` and links to Markdown files lead: `milestone:go-live` or `decisions/d-1.md` → page and title.
    pub links: Links<'a>,
    /// What the things of the plan are, by their address: `risks.html#risk-x` is a risk. Made when search first asks.
    pub places: Later<'a, BTreeMap<String, Place>>,
}

/// Something that is made when it is first asked for.
pub struct Later<'a, T> {
    make: Box<dyn Fn() -> T + Send + Sync + 'a>,
    made: OnceLock<T>,
}

impl<'a, T> Later<'a, T> {
    /// What `make` makes.
    pub fn new(make: impl Fn() -> T + Send + Sync + 'a) -> Self {
        Later { make: Box::new(make), made: OnceLock::new() }
    }

    /// It, made now if it was not before.
    pub fn get(&self) -> &T {
        self.made.get_or_init(&self.make)
    }
}

impl Site<'_> {
    /// The language of the pages, such as `en-US`.
    pub fn language(&self) -> &str {
        self.frame.get("language").and_then(Value::as_str).unwrap_or("en")
    }

    /// The address at which the portal will be, with a slash at its end, where it is known.
    pub fn address(&self) -> Option<&str> {
        self.frame.get("url").and_then(Value::as_str)
    }

    /// The page at a path.
    pub fn page(&self, path: &str) -> Option<&Page<'_>> {
        let place = self.pages.binary_search_by(|page| page.path.as_str().cmp(path)).ok()?;
        Some(&self.pages[place])
    }

    /// Whether readers can search the portal.
    pub fn is_searched(&self) -> bool {
        self.frame.get("search").is_some_and(Value::is_object)
    }
}

/// Files for other programs, each made when it is asked for.
#[derive(Default)]
pub struct Exported<'a> {
    /// Their paths in the portal.
    pub paths: Vec<String>,
    exports: Option<Exports<'a>>,
}

impl<'a> Exported<'a> {
    fn of(material: &Material<'a>) -> Exported<'a> {
        let exports = Exports::of(material.data());
        Exported { paths: exports.paths(), exports: Some(exports) }
    }

    /// The bytes of a file; `None` where there is no such file.
    ///
    /// # Errors
    /// When the plan is too large for the format.
    pub fn file(&self, path: &str) -> Option<Result<Vec<u8>, String>> {
        self.exports.as_ref()?.file(path)
    }

    /// Writes a file piece by piece; `None` where there is no such file.
    pub fn writing(&self, path: &str) -> Option<Writing<'_>> {
        self.exports.as_ref()?.writing(path)
    }
}
