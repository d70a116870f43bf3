//! `milepost import`: a plan from the file of another program.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Outcome, init};
use crate::import::{self, draft::Note};
use crate::model::kinds::Kind;

/// Make a plan of a file of another program: of Microsoft Project, saved as XML.
///
/// The plan builds at once. What of the file has no place in it, and which dates come out otherwise and why, is listed.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost import clinic.xml clinic-plan
  milepost build clinic-plan

Microsoft Project writes XML by File > Save As > XML Format.")]
pub struct Import {
    /// The file to import.
    file: PathBuf,
    /// The folder of the new plan; it may hold other files, and none of them is changed.
    #[arg(default_value = ".")]
    folder: PathBuf,
}

/// So many notes of one sort are shown; the others are counted.
const SHOWN: usize = 40;

impl Import {
    pub(super) fn run(self) -> Outcome {
        match self.import() {
            Ok(()) => Outcome::Done,
            Err(reason) => {
                anstream::eprintln!("milepost: {reason}");
                Outcome::Failed
            }
        }
    }

    fn import(&self) -> Result<(), String> {
        let name = self.file.display().to_string();
        let bytes = std::fs::read(&self.file).map_err(|error| format!("cannot read `{name}`: {error}"))?;
        let outcome = import::import(&bytes, &name).map_err(|reason| format!("`{name}`: {reason}"))?;
        let files: Vec<init::File> =
            outcome.files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes())).collect();
        init::write(&self.folder, &files)?;
        self.tell(&outcome, files.len());
        Ok(())
    }

    fn tell(&self, outcome: &import::Outcome, files: usize) {
        let folder = self.folder.display();
        let draft = &outcome.draft;
        let counted: Vec<String> = [
            (Kind::Phase, "phase", "phases"),
            (Kind::Milestone, "milestone", "milestones"),
            (Kind::Stakeholder, "person or group", "people and groups"),
            (Kind::Line, "budget line", "budget lines"),
        ]
        .into_iter()
        .filter_map(|(kind, one, many)| count(draft.of(kind).len(), one, many))
        .collect();
        if let Some((same, all, differing)) = &outcome.agreement {
            if !differing.is_empty() {
                anstream::println!("dates that differ from the file:");
                list(&self.file, differing);
            }
            if !draft.notes.is_empty() {
                anstream::println!("not carried over, or not as it was:");
                list(&self.file, &draft.notes);
            }
            anstream::println!("{} in {folder} ({files} files)", counted.join(", "));
            anstream::println!("{same} of {all} tasks have the dates and the slack that the file gives them");
        }
        anstream::println!("next: write vision.md, then milepost build {folder}");
    }
}

fn count(count: usize, one: &str, many: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        count => Some(format!("{count} {many}")),
    }
}

fn list(file: &Path, notes: &[Note]) {
    let file = file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    for note in notes.iter().take(SHOWN) {
        let place = if note.line > 0 { format!("{file}:{}: ", note.line) } else { String::new() };
        let about = if note.about.is_empty() { String::new() } else { format!("{} ", note.about) };
        anstream::println!("  {place}{about}{}", note.text);
    }
    if notes.len() > SHOWN {
        anstream::println!("  … and {} more", notes.len() - SHOWN);
    }
}
