//! The whole way of a plan to a portal, on one screen.

use std::path::Path;
use std::sync::Mutex;

use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::history::{Place, Project};
use crate::output::current::{current, mark};
use crate::output::publish::{Asked, Published};
use crate::output::{self, Content, Fault, Written};
use crate::render::search::Index;
use crate::render::{self, Options, Portal, Theme};
use crate::site;
use crate::source::Files;
use crate::verify::Search;

pub mod compare;
mod session;

pub use crate::analysis::Analysed;
pub use session::{Reading, Session, Whole};

/// What a build is asked for.
#[derive(Clone, Debug)]
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
}

/// Reads a project and says everything that is wrong with it.
pub fn read(input: &Input<'_>) -> Read {
    let mut session = Session::open(input.folder);
    let mut reading = session.read(input.status_date, input.audience);
    let mut diagnostics = reading.faults;
    if let Some(whole) = &mut reading.whole {
        whole.is_of(session.state());
        diagnostics.extend(whole.advice(reading.analysed.as_ref()));
        diagnostics.sort_by(|left, right| left.order().cmp(&right.order()));
    }
    Read { analysed: reading.analysed, diagnostics, whole: reading.whole }
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

fn no_audience(name: &str, near: Option<&str>) -> Diagnostic {
    let fault =
        Diagnostic::error("unknown-audience", format!("there is no audience `{name}`")).in_file("milepost.yaml");
    match near {
        Some(near) => fault.hint(format!("did you mean `{near}`?")),
        None => fault,
    }
}

/// What a build came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Built {
    /// The pages of the portal.
    pub pages: usize,
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

/// Writes the portal of a project that was read, once every file of it was searched for what its audience is not shown.
///
/// # Errors
/// When something hidden is found, a template is faulty or the machine refuses; the folder is then as it was.
pub fn write(analysed: &Analysed, whole: &Whole, project_folder: &Path, folder: &Path) -> Result<Built, Refused> {
    let key = whole.made_from(analysed);
    if let Some(known) = key.as_ref().and_then(|key| current(folder, key)) {
        return Ok(Built { pages: known.pages, written: known.written });
    }
    let (pages, written) = proved(analysed, whole, project_folder, |content| output::write(content, folder))?;
    key.map_or(Ok(()), |key| mark(folder, &key, pages))?;
    Ok(Built { pages, written })
}

/// Publishes the portal of a project that was read, searched in the same way, and returns the number of its pages as well.
///
/// # Errors
/// When something hidden is found, a template is faulty, or it may not or cannot be published; readers then see what they
/// saw before.
pub fn publish(
    analysed: &Analysed,
    whole: &Whole,
    project_folder: &Path,
    asked: &Asked<'_>,
) -> Result<(usize, Published), Refused> {
    proved(analysed, whole, project_folder, |content| output::publish::publish(content, asked))
}

/// Hands the files of a portal to `work`, which are searched for what is hidden when they are made, and returns the number
/// of its pages with what `work` comes to.
fn proved<T>(
    analysed: &Analysed,
    whole: &Whole,
    project_folder: &Path,
    work: impl FnOnce(&dyn Content) -> Result<T, Fault>,
) -> Result<(usize, T), Refused> {
    let place = Place::open(project_folder);
    let files = place.files();
    let theme = theme(analysed, &*files)?;
    let search = search(analysed, whole, &theme);
    with_portal(analysed, &*files, &theme, Options::default(), |portal, pages| {
        let proved = Proved { portal, index: portal.index(), search: &search, leaks: Mutex::default() };
        let done = work(&proved);
        let mut leaks = proved.leaks.into_inner().unwrap_or_default();
        if !leaks.is_empty() {
            leaks.sort_by(|left, right| left.order().cmp(&right.order()));
            return Err(Refused::Leaks(leaks));
        }
        Ok((pages, done?))
    })
}

/// Hands the portal of a project that was read, and the number of its pages, to `work`.
pub fn with_portal<T>(
    analysed: &Analysed,
    files: &dyn Files,
    theme: &Theme,
    options: Options,
    work: impl FnOnce(&Portal<'_>, usize) -> T,
) -> T {
    let read = |path: &str| files.read(path).ok();
    let material = site::Material::new(analysed);
    let site = site::site(&material, &read);
    let portal = render::render(&site, theme, options);
    let pages = site.pages.iter().filter(|page| portal.is_page(&page.path)).count();
    work(&portal, pages)
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
    let search = search(analysed, whole, &theme(analysed, &*place.files())?);
    let mut verified = Verified { terms: search.terms().count(), files: 0, leaks: Vec::new() };
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
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

/// The search for what an audience is not shown.
fn search(analysed: &Analysed, whole: &Whole, theme: &Theme) -> Search {
    let audience = analysed.project.audience().unwrap_or_default();
    Search::new(whole.withheld(&analysed.project), audience, theme.texts())
}

/// A portal that is searched as it is rendered, so that each page is made once: for readers, and for what must not be there.
struct Proved<'a> {
    portal: &'a Portal<'a>,
    index: Option<Index<'a>>,
    search: &'a Search,
    leaks: Mutex<Vec<Diagnostic>>,
}

impl Proved<'_> {
    fn prove(&self, path: &str, bytes: &[u8]) {
        let found = self.search.file(path, bytes);
        if let (false, Ok(mut leaks)) = (found.is_empty(), self.leaks.lock()) {
            leaks.extend(found);
        }
    }
}

impl Content for Proved<'_> {
    fn paths(&self) -> Vec<String> {
        self.portal.paths().map(str::to_owned).collect()
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, String> {
        let bytes = self.portal.file(path).map_err(|error| error.to_string())?.into_owned();
        if let Some(index) = self.index.as_ref().filter(|_| self.portal.is_page(path)) {
            index.add(path, &String::from_utf8_lossy(&bytes));
        }
        self.prove(path, &bytes);
        Ok(bytes)
    }

    fn made_of_all(&self) -> Vec<(String, Vec<u8>)> {
        let files = self.index.as_ref().map(Index::files).unwrap_or_default();
        files.iter().for_each(|(path, bytes)| self.prove(path, bytes));
        files
    }

    fn may_stay(&self, path: &str, bytes: &[u8]) -> bool {
        self.search.file(path, bytes).is_empty()
    }

    fn gone(&self, path: &str) -> Option<Vec<u8>> {
        let page = self.portal.gone(path).ok()?;
        self.search.file(path, &page).is_empty().then_some(page)
    }

    fn approve(&self) -> Result<(), String> {
        // All files are searched first, so that one run tells every leak.
        let leaks = self.leaks.lock().map_or(1, |leaks| leaks.len());
        if leaks == 0 { Ok(()) } else { Err("the portal holds what is hidden from its audience".to_owned()) }
    }
}

/// The theme that the settings name, with the project's own files over it.
///
/// # Errors
/// When a file of it cannot be read, or a template is faulty.
pub fn theme(analysed: &Analysed, files: &dyn Files) -> Result<Theme, Fault> {
    let settings = analysed.project.plan.settings.theme.as_ref();
    let name = settings.and_then(|theme| theme.name.as_ref()).map_or("clarity", |name| &name.value.text);
    let prefix = format!("themes/{name}/");
    let own = analysed.project.plan.files.iter().filter_map(|path| path.strip_prefix(&prefix));
    let mut overrides = Vec::new();
    for path in own {
        let bytes = files.read(&format!("{prefix}{path}"));
        let bytes = bytes.map_err(|error| Fault::Machine(format!("cannot read `{prefix}{path}`"), error))?;
        overrides.push((path.to_owned(), bytes));
    }
    Theme::load(name, overrides).map_err(|error| Fault::Content(error.to_string()))
}
