//! The whole way of a plan to a portal, on one screen.

use std::path::Path;

use jiff::civil::Date;

use crate::diagnostic::Diagnostic;
use crate::history::{Place, Project};
use crate::output::{self, Content, Fault, Written};
use crate::render::search::Index;
use crate::render::{self, Options, Portal, Theme};
use crate::site;
use crate::source::Files;

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
}

/// Reads a project and says everything that is wrong with it.
pub fn read(input: &Input<'_>) -> Read {
    let reading = Session::open(input.folder).read(input.status_date, input.audience);
    let mut diagnostics = reading.faults;
    if let Some(whole) = &reading.whole {
        diagnostics.extend(whole.advice());
        diagnostics.sort_by(|left, right| left.order().cmp(&right.order()));
    }
    Read { analysed: reading.analysed, diagnostics }
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

/// Writes the portal of a project that was read.
///
/// # Errors
/// When a template is faulty or the machine refuses; the folder is then as it was.
pub fn write(analysed: &Analysed, project_folder: &Path, folder: &Path) -> Result<Built, Fault> {
    let place = Place::open(project_folder);
    let files = place.files();
    with_portal(analysed, &*files, &theme(analysed, &*files)?, Options::default(), |portal, pages| {
        let written = output::write(&Rendered { portal, index: portal.index() }, folder)?;
        Ok(Built { pages, written })
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
    work(&render::render(&site, theme, options), site.pages.len())
}

/// A portal that is searched as it is rendered, so that each page is made once.
struct Rendered<'a> {
    portal: &'a Portal<'a>,
    index: Option<Index<'a>>,
}

impl Content for Rendered<'_> {
    fn paths(&self) -> Vec<String> {
        self.portal.paths().map(str::to_owned).collect()
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, String> {
        let bytes = self.portal.file(path).map_err(|error| error.to_string())?;
        if let Some(index) = self.index.as_ref().filter(|_| self.portal.is_page(path)) {
            index.add(path, &String::from_utf8_lossy(&bytes));
        }
        Ok(bytes.into_owned())
    }

    fn made_of_all(&self) -> Vec<(String, Vec<u8>)> {
        self.index.as_ref().map(Index::files).unwrap_or_default()
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
