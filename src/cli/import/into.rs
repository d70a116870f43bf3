//! A file put into a plan that is there.

use std::io::IsTerminal;
use std::path::Path;

use crate::analysis::words::Words;
use crate::cli::{diff, new, out, report};
use crate::import::{self, Put, Refused};
use crate::pipeline::compare::{self, Fault};
use crate::source::Disk;

/// What the command line says of writing.
#[derive(Clone, Copy)]
pub struct Asked {
    /// Write without a question.
    pub yes: bool,
    /// Write nothing.
    pub dry_run: bool,
}

/// Puts what a file held into a plan, and returns what was said of it. The changes are shown before anything is written.
///
/// # Errors
/// When the plan cannot take it, or nobody says that it is to be written; for people.
pub fn into(outcome: &mut import::Outcome, folder: &Path, file: &str, asked: Asked) -> Result<String, String> {
    let put = import::put_into(outcome, &Disk::new(folder)).map_err(|refused| match refused {
        Refused::Reason(reason) => reason,
        Refused::Plan(faults) => {
            report::print(&faults);
            format!("the plan in `{}` has {}; nothing is changed", folder.display(), report::summary(&faults))
        }
    })?;
    outcome.draft.notes.extend(put.merged.notes.iter().cloned());
    tell(&put, outcome, folder, file)?;
    if put.merged.files.is_empty() {
        return Ok("the plan says all of it already; nothing is written".to_owned());
    }
    let files: Vec<&str> = put.merged.files.keys().map(String::as_str).collect();
    if asked.dry_run {
        return Ok(format!("would write {}", files.join(", ")));
    }
    if !asked.yes && !agreed(files.len())? {
        return Ok("nothing is written".to_owned());
    }
    for (path, text) in &put.merged.files {
        new::write(&folder.join(path), text.as_bytes())?;
    }
    Ok(format!("wrote {}", files.join(", ")))
}

fn tell(put: &Put, outcome: &import::Outcome, folder: &Path, file: &str) -> Result<(), String> {
    super::tell_of_file(outcome, Path::new(file));
    if !put.merged.stays.is_empty() {
        print_line!("only in the plan, and stays:");
        put.merged.stays.iter().for_each(|what| print_line!("  {what}"));
    }
    let name = Path::new(file).file_name().map_or_else(|| file.into(), |name| name.to_string_lossy());
    let compared = compare::plans(folder, &put.before, &put.after, &name).map_err(|fault| match fault {
        Fault::Request(reason) => reason,
        Fault::Plan(faults) => {
            report::print(&faults);
            format!("the plan in `{}` has {}", folder.display(), report::summary(&faults))
        }
    })?;
    let words = Words::of(&compared.after.analysed.project.plan);
    let text = crate::export::diff::text(&diff::told(&compared, &words, &[]));
    out::text_of(format_args!("\n{text}\n"));
    Ok(())
}

/// Whether the person at the terminal agrees; without one, nobody does.
fn agreed(files: usize) -> Result<bool, String> {
    if !std::io::stdin().is_terminal() {
        return Err("nothing is written, for nobody is here to agree; give --yes to write it".to_owned());
    }
    let files = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
    out::text_of(format_args!("Write {files}? [y/N] "));
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer).map_err(|error| format!("cannot read the answer: {error}"))?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}
