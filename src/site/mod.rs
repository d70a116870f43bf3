//! Pages as data: the only thing that a theme sees.

pub mod assets;
pub mod address;
pub mod data;
mod frame;
mod last_changed;
mod look;
pub mod line_pages;
pub mod one_page;
pub mod pages;
pub mod pack;
pub mod past;
mod places;
mod recall;
pub mod tags;
#[cfg(test)]
pub mod testing;
mod versions;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::analysis::alignment::Suspect;
use crate::analysis::edits;
use crate::analysis::schedule::Odds;
use crate::analysis::trend::{Shelf, Trend, trend, trend_kept};
use crate::analysis::words::Words;
use crate::analysis::{Analysed, Analysis};
use crate::audience::Visible;
use crate::export::data::Data;
use crate::export::files::{Exports, Writing};
use crate::history::Project;
use crate::model::Plan;
use crate::model::kinds::{Kind, RawHtml};
use crate::model::record::{FieldView, Record, View};
use crate::model::references;
use crate::model::values::MoneyRule;
use crate::site::past::Past;
use crate::source::markdown;
use data::Value;
use last_changed::LastChanged;
use line_pages::LinePages;
use tags::Tags;

pub use frame::paper;
pub use recall::Recall;
pub use versions::{Version, versions};

/// What pages are made of.
pub struct Material<'a> {
    /// What the audience may see.
    pub project: &'a Visible<Project>,
    /// What follows from it.
    pub analysis: &'a Analysis,
    /// How dates, numbers and money are written.
    pub words: Words,
    /// How dates, money and status have moved; `None` for a plan without a past.
    pub trend: Option<Trend>,
    /// The pages of budget lines.
    pub line_pages: LinePages,
    /// The tags, and what carries them.
    pub tags: Arc<Tags>,
    /// The states of the plan's past, analysed and compared when they are first asked for.
    pub past: Past<'a>,
    odds: OnceLock<Option<Odds>>,
    suspects: OnceLock<Vec<Suspect>>,
    last_changed: OnceLock<LastChanged>,
}

impl<'a> Material<'a> {
    /// The material of a project.
    pub fn new(now: &'a Analysed) -> Self {
        Material::after(now, &Recall::default())
    }

    /// The same, with what is known of the site before it.
    pub fn after(now: &'a Analysed, recall: &Recall) -> Self {
        Material::with(now, recall, trend)
    }

    /// The same, where what is over is kept from one run to the next.
    pub fn kept(now: &'a Analysed, shelf: &dyn Shelf) -> Self {
        Material::with(now, &Recall::default(), |project, status_date| trend_kept(project, status_date, shelf))
    }

    fn with(now: &'a Analysed, recall: &Recall, trend: impl Fn(&Visible<Project>, Date) -> Trend) -> Self {
        let Analysed { project, analysis } = now;
        let (words, line_pages) = (Words::of(&project.plan), LinePages::of(&project.plan));
        let tags = recall.tags(&project.plan, project.money() != MoneyRule::None);
        // Looking at every state costs; a plan that has only one has no trend.
        let trend = (project.past.len() > 1).then(|| trend(project, analysis.status_date)).filter(Trend::has_past);
        let (odds, suspects, last_changed) = Default::default();
        Material {
            project,
            analysis,
            words,
            line_pages,
            tags,
            trend,
            past: Past::new(now),
            odds,
            suspects,
            last_changed,
        }
    }

    /// The material of a plan that is no longer the one of today: its pages name its status date.
    pub fn of_version(then: &'a Analysed) -> Self {
        let mut material = Material::new(then);
        material.words = material.words.as_of(then.analysis.status_date);
        material
    }

    /// How likely which dates are: simulated when it is first asked for, once for all pages.
    pub fn odds(&self) -> Option<&Odds> {
        self.odds.get_or_init(|| self.analysis.schedule.likely()).as_ref()
    }

    /// The links to goals that changed after what rests on them did, in the order of the goals.
    pub fn suspects(&self) -> &[Suspect] {
        let find = || edits::suspects(self.project, &self.analysis.alignment, self.analysis.status_date);
        self.suspects.get_or_init(find)
    }

    /// When what pages are about was last changed: looked for when a page first asks.
    pub fn last_changed(&self) -> &LastChanged {
        self.last_changed.get_or_init(|| LastChanged::of(self))
    }

    /// The plan for other programs.
    pub fn data(&self) -> Data<'a> {
        Data { project: self.project, analysis: self.analysis }
    }

    fn exports(&self) -> Exported<'a> {
        let exports = Exports::of(self.data());
        Exported { paths: exports.paths(), exports: Some(exports) }
    }

    /// The plan.
    pub fn plan(&self) -> &'a Plan {
        &self.project.plan
    }

    /// The place of an entity in the portal, for a template.
    pub fn path(&self, kind: Kind, id: &str) -> Path {
        Path(address::of(self, kind, id))
    }

    /// The title of a stakeholder; empty for one who is not there.
    pub fn person(&self, id: &str) -> &'a str {
        self.plan().stakeholders.get(id).map_or("", |stakeholder| &stakeholder.title.value.text)
    }
}

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
        exports: material.exports(),
        links: address::links(material),
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
    /// Where `[[kind:id]]` and links to Markdown files lead: `milestone:go-live` or `decisions/d-1.md` → page and title.
    pub links: Links<'a>,
    /// What the things of the plan are, by their address: `risks.html#risk-x` is a risk. Made when search first asks.
    pub places: Later<'a, BTreeMap<String, Place>>,
}

/// Finds where a link leads.
pub type Links<'a> = Box<dyn Fn(&str) -> Option<Link> + Send + Sync + 'a>;

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

impl Exported<'_> {
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

/// What a result of a search says of a thing of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// What it is, such as `Milestone`.
    pub kind: &'static str,
    /// Whether readers look for it by its title; a line of the budget is rather found by what it is for.
    pub is_main: bool,
    /// Its title.
    pub title: String,
    /// Its date, in words; empty where it has none.
    pub date: String,
}

/// One page. Its content is made when it is asked for, so that no stage holds all pages at once.
pub struct Page<'a> {
    /// Its place in the portal, such as `milestones/go-live.html`.
    pub path: String,
    /// The template that sets it, such as `milestone.html`.
    pub template: &'static str,
    /// Makes what the template sees as `page` (`page.title` is always there; `page.section` names the navigation entry).
    pub content: Box<dyn Fn() -> Value + Send + Sync + 'a>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Link {
    /// The page, from the portal's root, with an optional `#fragment`; empty for what is named and has no page.
    pub path: String,
    /// The title of what is linked to.
    pub title: String,
}

/// Markdown that the renderer turns into HTML: serialised as `{"$markdown": text, "inline": bool}`; a template gets safe
/// HTML in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Markdown {
    /// The source.
    pub text: String,
    /// Whether it stands within a line: then a single paragraph loses its `<p>`.
    pub inline: bool,
}

/// A path from the portal's root: serialised as `{"$path": "milestones/x.html#y"}`; a template gets it relative to the page
/// it stands on.
#[derive(Clone, Debug, PartialEq)]
pub struct Path(pub String);

impl Serialize for Markdown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_map(Some(2))?;
        fields.serialize_entry("$markdown", &self.text)?;
        fields.serialize_entry("inline", &self.inline)?;
        fields.end()
    }
}

impl Serialize for Path {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_map(Some(1))?;
        fields.serialize_entry("$path", &self.0)?;
        fields.end()
    }
}
