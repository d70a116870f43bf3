//! `milepost new`: adds an entity to a plan in the right place.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;

use super::Outcome;
use crate::diagnostic::nearest;
use crate::language::Language;
use crate::model::Plan;
use crate::model::kinds::{Kind, Place};
use crate::model::values::Id;
use crate::source::edit;

/// Add an entity to the plan, or a file for it, and leave everything that is there as it is.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost new milestone \"Phones answered by the new team\"
  milepost new decision \"Which laboratory first\" --project clinic-plan")]
pub struct New {
    /// What to add: a kind such as milestone, risk, decision or update.
    kind: String,
    /// What it is called.
    title: String,
    /// The project's folder; without it, the nearest one upward that holds milepost.yaml.
    #[arg(long)]
    project: Option<PathBuf>,
}

impl New {
    pub(super) fn run(self) -> Outcome {
        let Some(kind) = Kind::named(&self.kind) else {
            let names = || Kind::ALL.iter().map(|kind| kind.name());
            let meant =
                OTHER_WORDS.iter().find(|(word, _)| self.kind.eq_ignore_ascii_case(word)).map(|(_, kind)| *kind);
            let hint = meant.or_else(|| nearest(&self.kind, names())).map(|near| format!("; did you mean `{near}`?"));
            report_line!("milepost: there is no kind `{}`{}", self.kind, hint.unwrap_or_default());
            report_line!("The kinds are {}.", names().collect::<Vec<_>>().join(", "));
            return Outcome::Failed;
        };
        let Some(project) = self.project.or_else(super::project_folder) else {
            report_line!("milepost: there is no milepost.yaml here or above; name the project with --project");
            return Outcome::Failed;
        };
        if !project.join("milepost.yaml").is_file() {
            report_line!("milepost: there is no milepost.yaml in `{}`", project.display());
            return Outcome::Failed;
        }
        let title = self.title.trim();
        if title.is_empty() {
            report_line!("milepost: the title is empty");
            return Outcome::Failed;
        }
        // Two who add to one file do so one after the other. A disk without locks lets both.
        let settings = fs::File::open(project.join("milepost.yaml"));
        let _lock = settings.ok().filter(|settings| settings.lock().is_ok());
        let plan = crate::model::load(&crate::source::Disk::new(&project)).plan;
        let language = plan.as_ref().map_or_else(Language::default, |plan| plan.settings.written_in());
        let id = Id::suggest_in(title, language);
        let added = match kind.place() {
            Place::List { key, file } => add_to_list(&project, plan.as_ref(), kind, (key, file), &id, title),
            Place::Folder(folder) => add_file(&project, plan.as_ref(), kind, folder, &id, title),
        };
        match added {
            Ok(place) => {
                print_line!("added {} `{title}` in {place}", kind.name());
                Outcome::Done
            }
            Err(reason) => {
                report_line!("milepost: {reason}");
                Outcome::Failed
            }
        }
    }
}

/// What people call things whose kind has another name.
const OTHER_WORDS: [(&str, &str); 6] = [
    ("person", "stakeholder"),
    ("people", "stakeholder"),
    ("group", "stakeholder"),
    ("measure", "goal"),
    ("task", "milestone"),
    ("cost", "line"),
];

/// The fields that most people fill in first; the rest is in the schema.
fn first_fields(kind: Kind) -> &'static [(&'static str, &'static str)] {
    match kind {
        Kind::Goal => &[("why", "one or two sentences")],
        Kind::Stakeholder => &[("kind", "person"), ("role", "what they do"), ("influence", "3"), ("interest", "3")],
        Kind::Milestone => &[
            ("phase", "the id of a phase"),
            ("duration", "10"),
            ("due", "2026-12-31"),
            ("owner", "the id of a stakeholder"),
        ],
        Kind::Line => &[("category", "the id of a category"), ("kind", "operating"), ("amount", "1000")],
        Kind::Funding => &[("amount", "1000")],
        Kind::Risk => {
            &[("event", "what may happen"), ("probability", "3"), ("impact", "3"), ("owner", "the id of a stakeholder")]
        }
        Kind::Assumption => &[("because", "why it is taken to be true"), ("test_by", "2026-12-31")],
        Kind::Issue => &[("raised", "2026-12-31"), ("owner", "the id of a stakeholder")],
        Kind::Workflow => {
            &[("affects", "[the ids of stakeholders]"), ("today", "[the steps]"), ("future", "[the steps]")]
        }
        Kind::Gate => &[("milestone", "the id of a milestone")],
        Kind::Decision => &[("status", "proposed"), ("date", "2026-12-31"), ("deciders", "[the ids of stakeholders]")],
        Kind::Update => &[("summary", "one sentence")],
        _ => &[],
    }
}

fn add_to_list(
    project: &Path,
    plan: Option<&Plan>,
    kind: Kind,
    (key, file): (&str, &str),
    id: &str,
    title: &str,
) -> Result<String, String> {
    let path = project.join(file);
    let old = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(format!("cannot read `{}`: {error}", path.display())),
    };
    let taken = plan.map(|plan| plan.ids(kind)).unwrap_or_default();
    let id = Id::free(id, kind.name(), |id| taken.contains(&id));
    let mut lines = vec![format!("id: {id}"), format!("title: {}", edit::scalar(title))];
    lines.extend(first_fields(kind).iter().map(|(name, value)| format!("# {name}: {value}")));
    let (new, line) = edit::append_to_list(&old, key, &lines).map_err(|reason| format!("{file}: {reason}"))?;
    write(&path, new.as_bytes())?;
    Ok(format!("{file}:{line}"))
}

fn add_file(
    project: &Path,
    plan: Option<&Plan>,
    kind: Kind,
    folder: &str,
    id: &str,
    title: &str,
) -> Result<String, String> {
    // An update is about the plan as it stands, which is that of its status date.
    let written = plan.and_then(|plan| plan.settings.status_date.as_ref()).map(|date| date.value);
    let day = written.unwrap_or_else(super::today);
    let is_taken = |stem: &str| project.join(folder).join(format!("{stem}.md")).exists();
    let stem = match kind {
        Kind::Update => unique(&day.to_string(), is_taken),
        _ => Id::free(id, kind.name(), is_taken),
    };
    let mut text = format!("---\ntitle: {}\n", edit::scalar(title));
    if kind == Kind::Update {
        text.push_str(&format!("date: {day}\n"));
    }
    for (name, value) in first_fields(kind) {
        text.push_str(&format!("# {name}: {value}\n"));
    }
    text.push_str("---\n\n");
    let file = format!("{folder}/{stem}.md");
    write(&project.join(&file), text.as_bytes())?;
    Ok(file)
}

fn unique(wanted: &str, taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|number| format!("{wanted}-{number}"));
    std::iter::once(wanted.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
}

/// Refuses a folder among those of a plan, where what is written would be read as a part of it.
pub(super) fn apart(project: &Path, output: &Path) -> Result<(), String> {
    let Ok(project) = project.canonicalize() else { return Ok(()) };
    let absolute = std::path::absolute(output).unwrap_or_else(|_| output.to_owned());
    // What is not there yet lies in what is there.
    let there =
        absolute.ancestors().find_map(|above| Some((above.canonicalize().ok()?, absolute.strip_prefix(above).ok()?)));
    let place = there.map_or_else(|| absolute.clone(), |(above, rest)| above.join(rest));
    let first = place.strip_prefix(&project).ok().and_then(|within| within.components().next());
    let folder = first.map(|first| first.as_os_str().to_string_lossy().into_owned());
    match folder.filter(|folder| crate::model::roots().contains(&&**folder)) {
        Some(folder) => {
            Err(format!("`{}` lies in `{folder}`, which is a part of the plan; name another with -o", output.display()))
        }
        None => Ok(()),
    }
}

/// Refuses to write over a file of the plan in a folder.
pub(super) fn spare(folder: &Path, output: &Path) -> Result<(), String> {
    // Only what is there can be lost.
    let (Ok(folder), Ok(target)) = (folder.canonicalize(), output.canonicalize()) else { return Ok(()) };
    let within = target.strip_prefix(&folder).map(|path| path.to_string_lossy().replace('\\', "/"));
    match within {
        Ok(path) if crate::model::is_plan_file(&path) => {
            Err(format!("`{}` is a file of the plan; name another", output.display()))
        }
        _ => Ok(()),
    }
}

/// Refuses a place for a file where a folder is, or below one where a file is, and says what to name instead.
pub(super) fn is_for_file(path: &Path) -> Result<(), String> {
    if path.is_dir() {
        return Err(format!("`{}` is a folder; name a file", path.display()));
    }
    path.parent().map_or(Ok(()), is_for_folder)
}

/// The same for a folder.
pub(super) fn is_for_folder(path: &Path) -> Result<(), String> {
    // The nearest one that is there decides.
    match path.ancestors().find(|above| above.exists()) {
        Some(above) if !above.is_dir() => Err(format!("`{}` is a file; name a folder", above.display())),
        _ => Ok(()),
    }
}

/// Reads a file that somebody named.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, String> {
    if path.is_dir() {
        return Err(format!("`{}` is a folder; name a file", path.display()));
    }
    fs::read(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => format!("there is no file `{}`", path.display()),
        _ => format!("cannot read `{}`: {error}", path.display()),
    })
}

/// Replaces a file as a whole, so that a fault cannot leave half of it.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    is_for_file(path)?;
    let fault = |error: io::Error| format!("cannot write `{}`: {error}", path.display());
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(fault)?;
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(fault)?;
    io::Write::write_all(&mut file, bytes).map_err(fault)?;
    let permissions = fs::metadata(path).map(|data| data.permissions());
    if let Ok(permissions) = permissions {
        fs::set_permissions(file.path(), permissions).map_err(fault)?;
    } else {
        make_readable(file.path()).map_err(fault)?;
    }
    file.persist(path).map(|_| ()).map_err(|error| fault(error.error))
}

/// Temporary files are for their owner alone; a file of a plan is not.
#[cfg(unix)]
fn make_readable(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn make_readable(_: &Path) -> io::Result<()> {
    Ok(())
}
