//! `milepost init`: begins a plan.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::ToSpan;
use jiff::civil::Date;
use rust_embed::RustEmbed;

use super::Outcome;
use crate::merge::install;
use crate::model::schema::{self, Subject};

/// Begin a plan: a guided one for a small practice, with every field explained, that builds at once.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost init clinic-plan            a guided plan in a new folder
  milepost init --example ehr          the whole example project, to look around in")]
pub struct Init {
    /// The folder to begin in; it may hold other files, and none of them is changed.
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// Write the example project: an electronic health record at a group of six clinics.
    #[arg(long)]
    example: bool,
}

#[derive(RustEmbed)]
#[folder = "src/cli/guided"]
struct Guided;

#[derive(RustEmbed)]
#[folder = "example-project"]
#[exclude = "public/*"]
struct Example;

impl Init {
    pub(super) fn run(self) -> Outcome {
        let files = if self.example { example() } else { guided(super::today()) };
        match write(&self.folder, &files) {
            Ok(()) => {
                let folder = self.folder.display();
                anstream::println!("{} files in {folder}", files.len());
                anstream::println!("next: milepost build {folder}");
                Outcome::Done
            }
            Err(reason) => {
                anstream::eprintln!("milepost: {reason}");
                Outcome::Failed
            }
        }
    }
}

type File = (String, Vec<u8>);

fn example() -> Vec<File> {
    Example::iter().filter_map(|path| Some((path.to_string(), Example::get(&path)?.data.into_owned()))).collect()
}

/// The guided plan, with the dates in it counted from its first day, and the schemas that editors complete by.
fn guided(start: Date) -> Vec<File> {
    let mut files: Vec<File> = Guided::iter()
        .filter_map(|path| {
            let text = String::from_utf8_lossy(&Guided::get(&path)?.data).into_owned();
            let path = match &*path {
                // The update is named by its day, and a file that begins with a dot is not taken into the program.
                "updates/first.md" => format!("updates/{start}.md"),
                "gitignore" => ".gitignore".to_owned(),
                path => path.to_owned(),
            };
            Some((path, dated(&text, start).into_bytes()))
        })
        .collect();
    files.push((".gitattributes".to_owned(), install::ATTRIBUTES.as_bytes().to_vec()));
    for name in ["plan", "settings"] {
        if let Some(subject) = Subject::named(name) {
            let text = serde_json::to_string_pretty(&schema::schema(subject)).unwrap_or_default();
            files.push((format!(".schema/{name}.schema.json"), format!("{text}\n").into_bytes()));
        }
    }
    files
}

/// Replaces `{{start}}` and `{{start+30}}` by dates.
fn dated(text: &str, start: Date) -> String {
    let mut parts = text.split("{{start");
    let mut dated = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let (days, rest) = part.split_once("}}").unwrap_or(("", part));
        let days = days.trim_start_matches('+').parse::<i64>().unwrap_or(0);
        dated.push_str(&start.saturating_add(days.days()).to_string());
        dated.push_str(rest);
    }
    dated
}

/// Writes files that are not there yet.
fn write(folder: &Path, files: &[File]) -> Result<(), String> {
    if let Some((path, _)) = files.iter().find(|(path, _)| folder.join(path).symlink_metadata().is_ok()) {
        return Err(format!("`{}` is there already; begin in another folder", folder.join(path).display()));
    }
    for (path, bytes) in files {
        let target = folder.join(path);
        let fault = |error: io::Error| format!("cannot write `{}`: {error}", target.display());
        target.parent().map_or(Ok(()), fs::create_dir_all).map_err(fault)?;
        fs::write(&target, bytes).map_err(fault)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::analysis;
    use crate::audience::{self, Reader};
    use crate::check;
    use crate::history::Project;
    use crate::model;
    use crate::source::Memory;

    fn day() -> Date {
        Date::constant(2026, 3, 2)
    }

    #[test]
    fn the_guided_plan_has_no_fault() {
        let files: BTreeMap<String, Vec<u8>> = guided(day()).into_iter().collect();
        let loaded = model::load(&Memory(files));
        let faults: Vec<String> = loaded.diagnostics.iter().map(ToString::to_string).collect();
        assert_eq!(faults, Vec::<String>::new());
        assert_eq!(loaded.plan.map(|plan| plan.milestones.len()), Some(12));
    }

    #[test]
    fn the_guided_plan_needs_no_advice_whenever_it_begins() {
        for weeks in 0..60 {
            let start = day().saturating_add((weeks * 8).days());
            let loaded = model::load(&Memory(guided(start).into_iter().collect()));
            let project = Project::of(loaded.plan.unwrap());
            let project = audience::redact(&project, Reader::Widest);
            let advice = check::check(&project, &analysis::analyze(&project, start), &loaded.sources);
            assert_eq!(advice.iter().map(ToString::to_string).collect::<Vec<_>>(), Vec::<String>::new(), "{start}");
        }
    }

    #[test]
    fn dates_are_counted_from_the_first_day() {
        assert_eq!(dated("a {{start}} b {{start+30}}", day()), "a 2026-03-02 b 2026-04-01");
    }

    #[test]
    fn nothing_that_is_there_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("vision.md"), "mine").unwrap();
        assert!(write(folder.path(), &guided(day())).is_err());
        assert_eq!(fs::read_to_string(folder.path().join("vision.md")).unwrap(), "mine");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
