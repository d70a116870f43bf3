//! The whole way of a plan to a portal, on one screen.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::OnceLock;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::analysis::words::Words;
use crate::check::sensitive::sensitive;
use crate::diagnostic::{Diagnostic, Sources, Span, nearest};
use crate::history::{Place, Project};
use crate::output::current::current;
use crate::output::publish::{Asked, Published, Target};
use crate::output::{self, Content, Fault, Written};
use crate::render::theme::built_in;
use crate::render::{self, Options, Portal, TemplateError, Theme, pack};
use crate::site::{self, Recall, assets};
use crate::source::{self, Files};
use crate::verify::{self, Search};
use proved::Proved;

pub mod compare;
mod portals;
mod proved;
mod session;
mod shelf;
mod untouched;
mod versions;
mod whole;

pub use crate::analysis::Analysed;
pub use session::{Reading, Session};
pub use untouched::{Drawer, Untouched};
pub use whole::Whole;

/// What a build is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The project's folder.
    pub folder: &'a Path,
    /// The day on which the portal shows the project, where the command line names it.
    pub status_date: Option<Date>,
    /// The audience, by its name; the widest without it.
    pub audience: Option<&'a str>,
}

/// What reading a project comes to.
pub struct Read {
    /// The plan and what follows from it; `None` where the faults leave nothing to show.
    pub analysed: Option<Analysed>,
    /// Everything that is wrong or deserves a look.
    pub diagnostics: Vec<Diagnostic>,
    /// The project with all that any audience may see, for the proof that a portal does not show it.
    pub whole: Option<Whole>,
    /// Where what the build comes to can be kept for the next.
    pub drawer: Option<Drawer>,
}

/// Reads a project and says everything that is wrong with it.
pub fn read(input: &Input<'_>) -> Read {
    Opened::new(*input).read()
}

/// A project that was looked at and not yet read.
pub struct Opened<'a> {
    input: Input<'a>,
    session: Session,
}

impl<'a> Opened<'a> {
    /// Looks at what lies in the project's folder.
    pub fn new(input: Input<'a>) -> Opened<'a> {
        Opened { input, session: Session::open(input.folder) }
    }

    /// Reads the project and says everything that is wrong with it.
    pub fn read(self) -> Read {
        let drawer = self.drawer();
        let mut session = self.session;
        let mut reading = session.read_kept(self.input.status_date, self.input.audience);
        let mut diagnostics = reading.faults;
        if let Some(whole) = &mut reading.whole {
            let contents = session.contents();
            whole.is_of(session.state_of(&contents));
            let look = |(path, content): (String, source::files::Content)| {
                content.text.map_or_else(Vec::new, |text| sensitive(&path, &text))
            };
            let (advice, found) = rayon::join(
                || whole.advice(reading.analysed.as_ref()),
                || contents.into_par_iter().flat_map_iter(look).collect::<Vec<_>>(),
            );
            diagnostics.extend(advice.into_iter().chain(found));
            diagnostics.extend(unpublished(&*session.files(), whole));
            diagnostics.extend(unknown_theme(whole));
            diagnostics
                .extend(reading.analysed.as_ref().and_then(|analysed| faulty_template(analysed, &*session.files())));
            diagnostics.sort_by(|left, right| left.order().cmp(&right.order()));
        }
        Read { analysed: reading.analysed, diagnostics, whole: reading.whole, drawer }
    }
}

/// A theme that is neither built in nor one of the project.
fn unknown_theme(whole: &Whole) -> Option<Diagnostic> {
    let plan = &whole.project.plan;
    let name = plan.settings.theme.as_ref()?.name.as_ref()?;
    let text = &name.value.text;
    let folder = format!("themes/{text}/");
    if built_in::has(text) || plan.files.iter().any(|path| path.starts_with(&folder)) {
        return None;
    }
    let own = plan.files.iter().filter_map(|path| path.strip_prefix("themes/")?.split_once('/'));
    let known: BTreeSet<String> = built_in::names().into_iter().chain(own.map(|(own, _)| own.to_owned())).collect();
    let message = format!("there is no theme `{text}`: it is not built in, and `{folder}` holds no file");
    let all: Vec<&str> = known.iter().map(String::as_str).collect();
    let hint = nearest(text, all.iter().copied())
        .map_or_else(|| format!("the themes are {}", all.join(", ")), |near| format!("did you mean `{near}`?"));
    Some(Diagnostic::error("unknown-theme", message).at(whole.sources().locate(name.span)).hint(hint))
}

/// The first fault that is seen in the project's own templates before a page is set with them.
fn faulty_template(analysed: &Analysed, files: &dyn Files) -> Option<Diagnostic> {
    let own = own_templates(analysed, files).ok().filter(|own| !own.is_empty())?;
    let fault = loaded(analysed, own).err()?;
    let diagnostic = Diagnostic::error("faulty-template", fault.message);
    let Some((line, text)) =
        fault.line.zip(files.read(&fault.template).ok().and_then(|bytes| String::from_utf8(bytes).ok()))
    else {
        return Some(diagnostic.in_file(&fault.template));
    };
    let start = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum::<usize>();
    let length = text[start..].lines().next().map_or(0, str::len);
    let mut sources = Sources::default();
    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let span = Span {
        file: sources.add(&fault.template, text.as_str().into()),
        start: place(start),
        end: place(start + length),
    };
    Some(diagnostic.at(sources.locate(span)))
}

/// The files of `assets/` that something links to and that must not be published.
fn unpublished(files: &dyn Files, whole: &Whole) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for path in whole.linked_files() {
        if let Some(Err(why)) = files.read(&path).ok().map(|bytes| assets::published(&path, bytes)) {
            let fault = Diagnostic::error(
                "active-asset",
                format!("something links to this file, which no portal may hold: {why}"),
            );
            let hint =
                "link to it where it is kept, or put it into a format that only shows something, such as PDF or PNG";
            found.push(fault.in_file(&path).hint(hint));
        }
    }
    found
}

/// The one “now” of a build.
fn status_date(asked: Option<Date>, project: &Project) -> Option<Date> {
    let written = project.plan.settings.status_date.as_ref().map(|date| date.value);
    asked.or(written).or(project.revision.as_ref().map(|revision| revision.date))
}

fn no_status_date() -> Diagnostic {
    Diagnostic::error("no-status-date", "nothing says on which day the portal shows the project")
        .in_file("milepost.yaml")
        .hint("add `status_date:` with the day of the report, or give --status-date; in git, the commit's day is taken")
}

/// The rule of names that no audience has.
const UNKNOWN_AUDIENCE: &str = "unknown-audience";

fn no_audience(name: &str, instead: String) -> Diagnostic {
    Diagnostic::error(UNKNOWN_AUDIENCE, format!("there is no audience `{name}`")).in_file("milepost.yaml").hint(instead)
}

/// What is wrong with the name of an audience, where the plan in a folder can be read and has none of that name.
pub fn unknown_audience(folder: &Path, name: &str) -> Option<Diagnostic> {
    let plan = crate::model::load(&source::Disk::new(folder)).plan?;
    crate::audience::named(&plan, name).err().map(|instead| no_audience(name, instead))
}

/// Whether what is wrong is what was asked for, and nothing in the plan.
pub fn is_of_request(fault: &Diagnostic) -> bool {
    // A name that the plan itself writes has a line.
    fault.rule == UNKNOWN_AUDIENCE && fault.location.as_ref().is_none_or(|at| at.line == 0)
}

/// What a build came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Built {
    /// The pages of the portal, in all of its languages.
    pub pages: usize,
    /// How many versions have portals of their own below it.
    pub versions: usize,
    /// In how many languages it is.
    pub languages: usize,
    /// What was written.
    pub written: Written,
}

/// Why a portal was not written.
#[derive(Debug)]
pub enum Refused {
    /// A template is faulty, or the machine refused.
    Fault(Fault),
    /// The portal would tell its audience what is hidden from it: each place.
    Leaks(Vec<Diagnostic>),
}

impl From<Fault> for Refused {
    fn from(fault: Fault) -> Refused {
        Refused::Fault(fault)
    }
}

/// Writes the portal of a project that was read, once every file of it was searched for what its audience is not shown;
/// `with_versions` also those of the plan at each tag, below it.
///
/// # Errors
/// When something hidden is found, a template is faulty or the machine refuses; the folder is then as it was.
pub fn write(
    analysed: &Analysed,
    whole: &Whole,
    project_folder: &Path,
    folder: &Path,
    with_versions: bool,
) -> Result<Built, Refused> {
    // A portal with versions is made of more than the state of today.
    let key = if with_versions { None } else { whole.made_from(analysed) };
    if let Some(known) = key.as_ref().and_then(|key| current(folder, key)) {
        output::tidy(folder);
        let languages = analysed.project.plan.languages().len();
        return Ok(Built { pages: known.pages, versions: 0, languages, written: known.written });
    }
    let write = |content: &dyn Content| output::write(content, folder);
    let asked = Wanted { with_versions, made_from: key };
    let (Made { pages, versions, languages, .. }, written) = proved(analysed, whole, project_folder, asked, write)?;
    Ok(Built { pages, versions, languages, written })
}

/// Publishes the portal of a project that was read, searched in the same way, and returns the number of its pages as well;
/// `with_versions` also those of the plan at each tag, below it.
///
/// # Errors
/// When something hidden is found, a template is faulty, or it may not or cannot be published; readers then see what they
/// saw before.
pub fn publish(
    analysed: &Analysed,
    whole: &Whole,
    target: &Target,
    asked: &Asked<'_>,
    with_versions: bool,
) -> Result<(usize, Published), Refused> {
    let publish = |content: &dyn Content| output::publish::publish(content, target, asked);
    let wanted = Wanted { with_versions, ..Wanted::default() };
    let (made, published) = proved(analysed, whole, asked.project, wanted, publish)?;
    Ok((made.pages_with_versions, published))
}

/// What is sent as one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packed<'a> {
    /// The board pack: pages under a cover.
    Pages,
    /// The one-page report, on a sheet of this size: `A4` or `Letter`.
    Sheet(&'a str),
}

/// Returns the board pack or the one-page report of a project that was read, searched in the same way.
///
/// # Errors
/// When something hidden is found or a template is faulty.
pub fn pack(analysed: &Analysed, whole: &Whole, project_folder: &Path, what: Packed<'_>) -> Result<String, Refused> {
    let place = Place::open(project_folder);
    let files = place.files();
    let theme = theme(analysed, &*files)?;
    let material = site::material::Material::new(analysed);
    let site = site::site(&material, &|path| files.read(path).ok());
    let portal = render::render(&site, &theme, Options::default());
    let packed = match what {
        Packed::Pages => pack::pack(&portal, &site::pack::pack(&material)),
        Packed::Sheet(paper) => pack::one_page(&portal, site::one_page::one_page(&material), paper),
    };
    let packed = packed.map_err(|error| Fault::Content(error.to_string()))?;
    let all = [analysed];
    let search = search(analysed, whole, &[&theme], &all);
    // Files stand in the pack in letters that say nothing: what they are made from is searched.
    let mut leaks = search.file(pack::FILE, pack::without_files(&packed).as_bytes());
    leaks.extend(site.files.iter().flat_map(|(path, bytes)| search.file(path, bytes)));
    if leaks.is_empty() { Ok(packed) } else { Err(Refused::Leaks(leaks)) }
}

/// Which portals are made.
#[derive(Default)]
struct Wanted {
    /// Also those of the plan at each tag.
    with_versions: bool,
    /// What today's is made from, where that is all that there is.
    made_from: Option<String>,
}

/// How many pages today's portals have, alone and with those of the versions, how many versions have portals below each, and
/// in how many languages.
struct Made {
    pages: usize,
    pages_with_versions: usize,
    versions: usize,
    languages: usize,
}

/// Hands the files of a portal to `work`, which are searched for what is hidden when they are made, and returns what it
/// comes to.
fn proved<T>(
    analysed: &Analysed,
    whole: &Whole,
    project_folder: &Path,
    wanted: Wanted,
    work: impl FnOnce(&dyn Content) -> Result<T, Fault>,
) -> Result<(Made, T), Refused> {
    portals::with_portals(analysed, whole, project_folder, wanted.with_versions, |made| {
        let search = search(analysed, whole, &made.themes, &made.analysed);
        let portals = made.portals.iter().map(|(folder, portal)| (folder.as_str(), portal));
        let proved = Proved::new(portals, &search, wanted.made_from.map(|made_from| (made_from, made.pages)));
        let done = work(&proved);
        let leaks = proved.leaks();
        if !leaks.is_empty() {
            return Err(Refused::Leaks(leaks));
        }
        if made.has_failed() {
            let message = "a plan of the past was there in the last build and can no longer be read: see `git fsck`";
            return Err(Fault::Content(message.to_owned()).into());
        }
        made.keep();
        let languages = made.themes.len();
        let portals::Made { pages, pages_with_versions, versions, .. } = *made;
        Ok((Made { pages, pages_with_versions, versions, languages }, done?))
    })?
}

/// Hands the portal of a project that was read to `work`, and what tells whether a file of it, by its path and its bytes, holds
/// what its audience is not shown. `recall` is what is known of the portal before it.
pub fn with_portal<T>(
    analysed: &Analysed,
    whole: &Whole,
    files: &dyn Files,
    theme: &Theme,
    options: Options,
    recall: &Recall,
    work: impl FnOnce(&Portal<'_>, &(dyn Fn(&str, &[u8]) -> bool + Sync)) -> T,
) -> T {
    let read = |path: &str| files.read(path).ok();
    let material = site::material::Material::after(analysed, recall);
    let site = site::site(&material, &read);
    let portal = render::render(&site, theme, options);
    let all = [analysed];
    // What is looked for is collected when the first file is asked for.
    let known = OnceLock::new();
    let leaks = |path: &str, bytes: &[u8]| {
        let search = known.get_or_init(|| search(analysed, whole, &[theme], &all));
        !portal.is_of_theme(path) && !search.file(path, bytes).is_empty()
    };
    work(&portal, &leaks)
}

/// What a search through a written portal came to.
#[derive(Debug)]
pub struct Verified {
    /// How many words, amounts and runs of words were looked for.
    pub terms: usize,
    /// How many files were read.
    pub files: usize,
    /// What was found, by file and place.
    pub leaks: Vec<Diagnostic>,
}

/// Searches a portal that lies in a folder for what its audience is not shown.
///
/// # Errors
/// When a file cannot be read, or a template of the theme is faulty.
pub fn verify(analysed: &Analysed, whole: &Whole, project_folder: &Path, folder: &Path) -> Result<Verified, Fault> {
    let place = Place::open(project_folder);
    let files = place.files();
    let others = whole.in_other_languages(analysed);
    let themes = std::iter::once(analysed).chain(&others).map(|spoken| theme(spoken, &*files));
    let themes = themes.collect::<Result<Vec<Theme>, Fault>>()?;
    let has_versions = folder.join(verify::VERSIONS).is_dir();
    let material = site::material::Material::new(analysed);
    let tagged = if has_versions { versions::tagged(&material) } else { Vec::new() };
    let all: Vec<&Analysed> = std::iter::once(analysed).chain(tagged.iter().map(|version| &version.analysed)).collect();
    let search = search(analysed, whole, &themes.iter().collect::<Vec<_>>(), &all);
    let mut verified = Verified { terms: search.terms().count(), files: 0, leaks: Vec::new() };
    // What git keeps beside a portal is not served.
    let is_git = |entry: &walkdir::DirEntry| entry.depth() > 0 && entry.file_name() == ".git";
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(|entry| !is_git(entry)) {
        let entry = entry.map_err(|error| Fault::Machine("cannot read the portal".to_owned(), error.into()))?;
        if !entry.file_type().is_file() {
            continue;
        }
        let path = entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_string_lossy().replace('\\', "/");
        let bytes = std::fs::read(entry.path());
        let bytes =
            bytes.map_err(|error| Fault::Machine(format!("cannot read `{}`", entry.path().display()), error))?;
        verified.files += 1;
        verified.leaks.extend(search.file(&path, &bytes));
    }
    Ok(verified)
}

/// The search for what an audience is not shown; `all` are the states of the plan that have portals.
fn search<'a>(analysed: &'a Analysed, whole: &Whole, themes: &[&Theme], all: &'a [&'a Analysed]) -> Search<'a> {
    let audience = analysed.project.audience().unwrap_or_default();
    let languages = whole::languages(&analysed.project.plan);
    let texts = themes.iter().flat_map(|theme| theme.texts());
    let figures = Box::new(|| verify::figures(analysed));
    let differences = Box::new(|| verify::differences(all.iter().copied()));
    Search::new(whole.withheld(&analysed.project), audience, &languages, texts, figures, differences)
}

/// The theme that the settings name, with the project's own files over it.
///
/// # Errors
/// When a file of it cannot be read, or a template is faulty.
pub fn theme(analysed: &Analysed, files: &dyn Files) -> Result<Theme, Fault> {
    loaded(analysed, own_templates(analysed, files)?).map_err(|error| Fault::Content(error.to_string()))
}

fn loaded(analysed: &Analysed, own: Vec<(String, Vec<u8>)>) -> Result<Theme, TemplateError> {
    Theme::load(name_of_theme(analysed), &Words::of(&analysed.project.plan), own)
}

fn name_of_theme(analysed: &Analysed) -> &str {
    let settings = analysed.project.plan.settings.theme.as_ref();
    settings.and_then(|theme| theme.name.as_ref()).map_or("clarity", |name| &name.value.text)
}

/// The project's own files of its theme, by their paths within it.
fn own_templates(analysed: &Analysed, files: &dyn Files) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    let prefix = format!("themes/{}/", name_of_theme(analysed));
    let own = analysed.project.plan.files.iter().filter_map(|path| path.strip_prefix(&prefix));
    let read = |path: &str| {
        let bytes = files.read(&format!("{prefix}{path}"));
        let bytes = bytes.map_err(|error| Fault::Machine(format!("cannot read `{prefix}{path}`"), error))?;
        Ok((path.to_owned(), bytes))
    };
    own.map(read).collect()
}
