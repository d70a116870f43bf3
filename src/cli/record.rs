//! `milepost record`: keeps the plan as it is now in `history/`, for a plan that is not in git.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;

use super::{Outcome, report};
use crate::history::recorded::{ABOUT, FOLDER, Recorded, recorded};
use crate::merge;
use crate::model;
use crate::model::values::Id;
use crate::model::values::date::parse_date;
use crate::source::files::Content;
use crate::source::{Disk, Files};

/// Keep the plan as it is now in history/, for a plan that is not in git.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost record                                       a monthly record
  milepost record baseline-1 --message \"Approved by the board\"
                                                        then `baseline: baseline-1` in milepost.yaml")]
pub struct Record {
    /// A name by which the plan as it is now can be meant, such as baseline-1; a second state of one day needs one.
    name: Option<String>,
    /// The project's folder; without it, the nearest one upward that holds milepost.yaml.
    #[arg(long)]
    project: Option<PathBuf>,
    /// The day that is recorded, such as 2026-02-27; without it, today.
    #[arg(long, value_name = "DATE", value_parser = super::date)]
    date: Option<Date>,
    /// Who changed the plan.
    #[arg(long, value_name = "NAME")]
    author: Option<String>,
    /// Why, in a line.
    #[arg(short, long, value_name = "TEXT")]
    message: Option<String>,
}

impl Record {
    pub(super) fn run(self) -> Outcome {
        let Some(project) = self.project.clone().or_else(super::project_folder) else {
            report_line!("milepost: there is no milepost.yaml here or above; name the project with --project");
            return Outcome::Failed;
        };
        let disk = Disk::new(&project);
        let errors: Vec<_> = model::load(&disk).diagnostics.into_iter().filter(|fault| fault.is_error()).collect();
        if !errors.is_empty() {
            report::print(&errors);
            report_line!("nothing is recorded: {}", report::summary(&errors));
            return Outcome::Faults;
        }
        match self.record(&project, &disk) {
            Ok(said) => {
                print_line!("{said}");
                Outcome::Done
            }
            Err(reason) => {
                report_line!("milepost: {reason}");
                Outcome::Failed
            }
        }
    }

    /// Writes the revision and says what was done.
    fn record(&self, project: &Path, disk: &Disk) -> Result<String, String> {
        let tag = self.name.as_deref().map(Id::suggest);
        if tag.as_deref() == Some("") {
            return Err("the name has no letters to make a folder of".to_owned());
        }
        if let Some(day) = tag.as_deref().and_then(|name| parse_date(name.get(..10)?).ok()) {
            return Err(format!("`{day}` is a day and no name; give `--date {day}` to record the plan as of that day"));
        }
        let said = Said {
            date: self.date.unwrap_or_else(super::today),
            tag,
            author: self.author.clone(),
            message: self.message.clone(),
        };
        let folder = said.folder();
        let before = recorded(disk).0;
        let last = before.last();
        if let Some(last) = last.filter(|last| (last.revision.date, last.revision.id.as_str()) >= (said.date, &folder))
        {
            let id = &last.revision.id;
            return Err(match (last.revision.date == said.date, *id == folder) {
                (true, true) => format!(
                    "`{FOLDER}/{id}` already holds the plan of this day; give another name, or remove that folder to record the day anew"
                ),
                (true, false) => format!(
                    "`{FOLDER}/{id}` is of the same day and comes after `{FOLDER}/{folder}`; give a name that comes after it in the alphabet, or remove that folder to record the day anew"
                ),
                (false, _) => {
                    format!("`{FOLDER}/{id}` is not older than `{FOLDER}/{folder}`; give a later --date")
                }
            });
        }
        let named = |one: &&Recorded| said.tag.as_ref().is_some_and(|tag| one.revision.tags.contains(tag));
        if let Some(same) = before.iter().find(named) {
            return Err(format!("`{FOLDER}/{}` already has this name", same.revision.id));
        }
        let now = plan_files(disk).map_err(|(path, error)| format!("cannot read `{path}`: {error}"))?;
        keep(project, disk, &now, &said)
    }
}

/// What is said of a revision.
pub(super) struct Said {
    /// Its day.
    pub date: Date,
    /// Its name.
    pub tag: Option<String>,
    /// Who changed the plan.
    pub author: Option<String>,
    /// Why.
    pub message: Option<String>,
}

impl Said {
    /// The name of its folder.
    fn folder(&self) -> String {
        self.tag.as_ref().map_or_else(|| self.date.to_string(), |tag| format!("{}-{tag}", self.date))
    }

    /// The text of its `revision.yaml`.
    fn about(&self, removed: &[&String]) -> String {
        let mut about = format!("date: {}\n", self.date);
        let mut field = |name: &str, text: Option<&str>| {
            if let Some(text) = text {
                about.push_str(&format!("{name}: {}\n", quoted(text)));
            }
        };
        field("author", self.author.as_deref());
        field("message", self.message.as_deref());
        field("tag", self.tag.as_deref());
        if !removed.is_empty() {
            let list: Vec<String> = removed.iter().map(|path| quoted(path)).collect();
            about.push_str(&format!("removed: [{}]\n", list.join(", ")));
        }
        about
    }
}

/// A JSON string is a YAML string, whatever stands in it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Keeps a state of the plan under its day, with only the files that differ from the state before it, and says what was
/// done. The state after it stays what it is.
///
/// # Errors
/// When there is one of that name already, or something cannot be written; for people.
pub(super) fn keep(project: &Path, disk: &Disk, now: &Contents, said: &Said) -> Result<String, String> {
    // Two who record do so one after the other, so that neither takes away what the other is at. A disk without locks lets both.
    let settings = fs::File::open(project.join("milepost.yaml"));
    let _lock = settings.ok().filter(|settings| settings.lock().is_ok());
    let folder = said.folder();
    let all = recorded(disk).0;
    if all.iter().any(|one| one.revision.id == folder) {
        return Err(format!("`{FOLDER}/{folder}` is there already; remove it first to record another state"));
    }
    let at = all.partition_point(|one| (one.revision.date, one.revision.id.as_str()) < (said.date, &folder));
    let last = at.checked_sub(1).map(|at| &all[at]);
    let (differing, removed) = differences(now, last);
    if let Some(last) = last.filter(|_| said.tag.is_none() && differing.is_empty() && removed.is_empty()) {
        return Ok(format!("nothing has changed since {FOLDER}/{}", last.revision.id));
    }
    let target = project.join(FOLDER).join(&folder);
    let fault = |error: io::Error| format!("cannot write `{}`: {error}", target.display());
    sweep(&project.join(FOLDER)).map_err(fault)?;
    let stage = Stage::beside(&target);
    differing.iter().try_for_each(|(path, content)| write(&stage.folder, path, &content.bytes)).map_err(fault)?;
    write(&stage.folder, ABOUT, said.about(&removed).as_bytes()).map_err(fault)?;
    if let Some(next) = all.get(at) {
        complete(project, next, now)?;
    }
    fs::rename(&stage.folder, &target).map_err(fault)?;
    let files = differing.len();
    let files = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
    Ok(format!("recorded {FOLDER}/{folder} ({files})"))
}

/// The folder in which a state is put together, so that there is all of it or nothing. Its name begins with a dot, which makes it no
/// state of the plan.
struct Stage {
    folder: PathBuf,
}

impl Stage {
    fn beside(target: &Path) -> Stage {
        let name = target.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        Stage { folder: target.with_file_name(format!(".{name}{STAGING}")) }
    }

    /// Removes what a run that was cut off has left.
    fn clear(&self) -> io::Result<()> {
        match fs::remove_dir_all(&self.folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // What was put in place is here no more; what cannot be removed now is no state, and the next run removes it.
        let _ = self.clear();
        // The folder of all states stays only where one is in it.
        let _ = self.folder.parent().map(fs::remove_dir);
    }
}

/// Removes what runs that were cut off have left among the states.
fn sweep(folder: &Path) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with('.') && name.ends_with(STAGING) && entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

/// Writes what the next state had from the one before it, and would have from the new one no more.
fn complete(project: &Path, next: &Recorded, before: &Contents) -> Result<(), String> {
    let target = project.join(FOLDER).join(&next.revision.id);
    let fault = |error: io::Error| format!("cannot write `{}`: {error}", target.display());
    for (path, content) in &next.files.0 {
        let is_own = target.join(path).exists();
        if !is_own && before.get(path).is_none_or(|other| other.hash != content.hash) {
            replace(&target, path, &content.bytes).map_err(fault)?;
        }
    }
    let removed: Vec<String> =
        before.keys().filter(|path| !next.files.0.contains_key(*path)).map(|path| quoted(path)).collect();
    if removed.is_empty() {
        return Ok(());
    }
    let path = target.join(ABOUT);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(format!("cannot read `{}`: {error}", path.display())),
    };
    let known = crate::history::recorded::removed(&text);
    let known = known.iter().map(|path| quoted(path));
    let before = format!("removed: [{}]\n", known.clone().collect::<Vec<_>>().join(", "));
    let after = format!("removed: [{}]\n", known.chain(removed).collect::<Vec<_>>().join(", "));
    let before = if before.contains('"') { before } else { String::new() };
    let text = merge::change(&text, &before, &after)
        .ok_or_else(|| format!("`{}` is written in a form that has no place for `removed`", path.display()))?;
    replace(&target, ABOUT, text.as_bytes()).map_err(fault)
}

/// Files of a plan with their contents.
pub(super) type Contents = BTreeMap<String, Content>;

/// How the names of what is not finished end; they begin with a dot.
const STAGING: &str = ".milepost-staging";

fn plan_files(disk: &Disk) -> Result<Contents, (String, io::Error)> {
    let paths = disk.list(&model::roots()).0.into_iter().filter(|path| model::is_plan_file(path));
    paths
        .map(|path| match disk.content(&path) {
            Ok(content) => Ok((path, content)),
            Err(error) => Err((path, error)),
        })
        .collect()
}

/// The files that differ from what was recorded last, and the paths that are gone.
fn differences<'a>(now: &'a Contents, last: Option<&'a Recorded>) -> (Vec<(&'a String, &'a Content)>, Vec<&'a String>) {
    let before = last.map(|last| &last.files.0);
    let known = |path: &str| before.and_then(|before| before.get(path)).map(|content| content.hash);
    let differing = now.iter().filter(|(path, content)| known(path) != Some(content.hash)).collect();
    let gone = |path: &&String| !now.contains_key(*path) && model::is_plan_file(path);
    (differing, before.iter().flat_map(|before| before.keys()).filter(gone).collect())
}

fn write(folder: &Path, path: &str, bytes: &[u8]) -> io::Result<()> {
    let target = folder.join(path);
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(target, bytes)
}

/// Writes a file of a state that is there: all of it, or nothing.
fn replace(folder: &Path, path: &str, bytes: &[u8]) -> io::Result<()> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let new = format!("{}.{name}{STAGING}", &path[..path.len() - name.len()]);
    let written = write(folder, &new, bytes).and_then(|()| fs::rename(folder.join(&new), folder.join(path)));
    if written.is_err() {
        let _ = fs::remove_file(folder.join(&new));
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTINGS: &str = "title: P\nstart: 2026-01-05\nstatus_date: 2026-03-01\n";

    fn project() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("milepost.yaml"), SETTINGS).unwrap();
        fs::write(folder.path().join("vision.md"), "---\nstatement: V\n---\n").unwrap();
        folder
    }

    fn keep_on(folder: &Path, date: Date) -> Result<String, String> {
        let disk = Disk::new(folder);
        let said = Said { date, tag: None, author: None, message: None };
        keep(folder, &disk, &plan_files(&disk).unwrap(), &said)
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn what_a_run_that_was_cut_off_has_left_is_no_state_and_in_nobodys_way() {
        let folder = project();
        let history = folder.path().join(FOLDER);
        // The one of the same day, and one of a day that is not recorded again.
        for day in ["2026-02-02", "2026-01-15"] {
            let left = history.join(format!(".{day}{STAGING}"));
            fs::create_dir_all(&left).unwrap();
            fs::write(left.join("vision.md"), "half").unwrap();
        }
        assert!(recorded(&Disk::new(folder.path())).0.is_empty());
        keep_on(folder.path(), jiff::civil::date(2026, 2, 2)).unwrap();
        assert_eq!(names(&history), ["2026-02-02"]);
        assert_eq!(names(&history.join("2026-02-02")), ["milepost.yaml", "revision.yaml", "vision.md"]);
    }

    #[test]
    fn a_state_that_cannot_be_put_in_place_leaves_nothing() {
        let folder = project();
        // A file is in the place of the folder.
        fs::create_dir(folder.path().join(FOLDER)).unwrap();
        fs::write(folder.path().join("history/2026-02-02"), "x").unwrap();
        let refused = keep_on(folder.path(), jiff::civil::date(2026, 2, 2)).unwrap_err();
        assert!(refused.starts_with("cannot write `"), "{refused}");
        assert_eq!(names(&folder.path().join(FOLDER)), ["2026-02-02"]);
        // A state that is there cannot be completed.
        fs::remove_file(folder.path().join("history/2026-02-02")).unwrap();
        fs::create_dir_all(folder.path().join("history/2026-02-27/vision.md/in the way")).unwrap();
        fs::write(folder.path().join("history/2026-02-27/revision.yaml"), "removed: {}\n").unwrap();
        assert!(keep_on(folder.path(), jiff::civil::date(2026, 2, 2)).is_err());
        assert_eq!(names(&folder.path().join(FOLDER)), ["2026-02-27"]);
    }

    #[test]
    fn where_nothing_can_be_recorded_no_folder_is_left() {
        let folder = project();
        let stage = Stage::beside(&folder.path().join("history/2026-02-02"));
        write(&stage.folder, "plan/risks.yaml", b"risks: []\n").unwrap();
        drop(stage);
        assert_eq!(names(folder.path()), ["milepost.yaml", "vision.md"]);
    }
}
