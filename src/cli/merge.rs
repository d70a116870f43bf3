//! `milepost merge`: merges two versions of a plan file by meaning, for git.

use std::fs;
use std::path::PathBuf;

use clap::Args;

use super::{Outcome, new};
use crate::merge::{self, install};

/// Merge two versions of a plan file by entity and field, where git's merge of lines would conflict.
///
/// Git calls it with three files, and it writes the merged one over OURS. What both sides changed differently stays as it is
/// on our side, under a comment that `check` reports as `unresolved-conflict`, and the status is 1.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost merge --install             tell git to merge the plan in this folder so
  milepost merge %O %A %B %P           what git calls: base, ours, theirs and the file's path")]
pub struct Merge {
    /// The version that both come from.
    #[arg(required_unless_present = "install")]
    base: Option<PathBuf>,
    /// Our version; the merged file is written over it.
    #[arg(required_unless_present = "install")]
    ours: Option<PathBuf>,
    /// The other version.
    #[arg(required_unless_present = "install")]
    theirs: Option<PathBuf>,
    /// The file's path in its repository, whose ending says what it is; without it, that is seen from the text.
    path: Option<String>,
    /// Tell git to call this command for the plan in a folder, by its configuration and `.gitattributes`; without a folder, the
    /// nearest one upward that holds milepost.yaml.
    #[arg(long, value_name = "DIR", num_args = 0..=1, conflicts_with = "base")]
    install: Option<Option<PathBuf>>,
}

impl Merge {
    pub(super) fn run(self) -> Outcome {
        let done = match (&self.install, &self.base, &self.ours, &self.theirs) {
            (Some(folder), ..) => install(&folder.clone().unwrap_or_else(super::nearest_folder)),
            (None, Some(base), Some(ours), Some(theirs)) => self.merge(base, ours, theirs),
            _ => Err("three files are needed: base, ours and theirs".to_owned()),
        };
        done.unwrap_or_else(|reason| {
            report_line!("milepost: {reason}");
            Outcome::Failed
        })
    }

    fn merge(&self, base: &PathBuf, ours: &PathBuf, theirs: &PathBuf) -> Result<Outcome, String> {
        let read =
            |path: &PathBuf| fs::read(path).map_err(|error| format!("cannot read `{}`: {error}", path.display()));
        let merged = merge::merge(self.path.as_deref(), &read(base)?, &read(ours)?, &read(theirs)?);
        new::write(ours, &merged.bytes)?;
        let file = self.path.clone().unwrap_or_else(|| ours.display().to_string());
        merged.open.iter().for_each(|open| report_line!("milepost: {file}: {open}"));
        Ok(if merged.open.is_empty() { Outcome::Done } else { Outcome::Faults })
    }
}

fn install(folder: &std::path::Path) -> Result<Outcome, String> {
    if !folder.join("milepost.yaml").is_file() {
        return Err(format!("there is no milepost.yaml in `{}`", folder.display()));
    }
    let changed = install::install(folder)?;
    match changed.is_empty() {
        true => print_line!("git merges the plan by meaning already"),
        false => {
            changed.iter().for_each(|path| print_line!("changed {}", path.display()));
            print_line!("git merges the plan by meaning from now on; commit .gitattributes");
        }
    }
    Ok(Outcome::Done)
}
