//! The past of a project from before it was in git: folders `history/DATE[-name]/`, each with the files that differed from
//! the folder before it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Sources};
use crate::history::Revision;
use crate::model::declare::record;
use crate::model::reader::Reader;
use crate::model::record::{Sp, Value};
use crate::model::values::date::parse_date;
use crate::model::values::{Date, Text};
use crate::source::files::{Files, Layers};
use crate::source::yaml;

record! {
    /// What is said of a recorded revision, in its `revision.yaml`.
    pub struct RevisionFile {
        /// The day of the revision; the day in the folder's name without it.
        date: optional Date,
        /// Who changed the plan.
        author: optional Text,
        /// Why, in a line.
        message: optional Text,
        /// A name for it, such as `baseline-1`.
        tag: optional Text,
        /// Files of the revision before that are gone.
        removed: list Text,
    }
}

/// A recorded state of the plan.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// What is said of it.
    pub revision: Revision,
    /// All files of the plan as they were.
    pub files: Layers,
}

/// The folder of recorded revisions.
pub const FOLDER: &str = "history";

/// The file of a recorded revision in which something is said of it.
pub const ABOUT: &str = "revision.yaml";

/// The recorded revisions of a project, oldest first, and what is wrong with them. A revision without a day is left out.
pub fn recorded(files: &dyn Files) -> (Vec<Recorded>, Vec<Diagnostic>) {
    let (paths, _) = files.list(&[FOLDER]);
    let mut folders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for path in &paths {
        if let Some((folder, file)) = path.strip_prefix("history/").and_then(|rest| rest.split_once('/')) {
            folders.entry(folder).or_default().push(file);
        }
    }
    let mut diagnostics = Vec::new();
    let mut dated: Vec<(Date, &str, RevisionFile)> = Vec::new();
    for folder in folders.keys() {
        let about = about(files, folder, &mut diagnostics);
        let named = folder.get(..10).and_then(|day| parse_date(day).ok());
        match about.date.as_ref().map(|date| date.value).or(named) {
            Some(date) => dated.push((date, folder, about)),
            None => {
                let message = "this recorded revision has no day";
                let fault = Diagnostic::error("revision-without-date", message);
                let hint = "name its folder like `2025-04-18-baseline`";
                diagnostics.push(fault.in_file(&format!("{FOLDER}/{folder}")).hint(hint));
            }
        }
    }
    dated.sort_by(|left, right| (left.0, left.1).cmp(&(right.0, right.1)));
    let mut layers = Layers::default();
    let mut recorded = Vec::with_capacity(dated.len());
    for (date, folder, about) in dated {
        for removed in &about.removed {
            layers.0.remove(&removed.value.text);
        }
        for file in folders[folder].iter().filter(|file| **file != ABOUT) {
            match files.content(&format!("{FOLDER}/{folder}/{file}")) {
                Ok(content) => _ = layers.0.insert((*file).to_owned(), content),
                Err(error) => {
                    let fault = Diagnostic::error("unreadable-file", format!("this file cannot be read: {error}"));
                    diagnostics.push(fault.in_file(&format!("{FOLDER}/{folder}/{file}")));
                }
            }
        }
        let text = |text: &Option<Sp<Text>>| text.as_ref().map(|text| text.value.text.clone());
        let revision = Revision {
            id: folder.to_owned(),
            date,
            author: text(&about.author).unwrap_or_default(),
            // As with a commit, the first line says what, and the others are not for lists.
            subject: text(&about.message).map(|message| first_line(&message)).unwrap_or_default(),
            tags: text(&about.tag).into_iter().collect(),
        };
        recorded.push(Recorded { revision, files: layers.clone() });
    }
    (recorded, diagnostics)
}

fn first_line(message: &str) -> String {
    message.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default().to_owned()
}

/// The paths that the text of a `revision.yaml` says are gone.
pub fn removed(text: &str) -> Vec<String> {
    let mut sources = Sources::default();
    let file = sources.add(ABOUT, text.into());
    let mut reader = Reader::new(&sources, &[]);
    let about = yaml::parse(text, file, 0).0.and_then(|node| RevisionFile::read(&node, &mut reader));
    about.map_or_else(Vec::new, |about| about.removed.iter().map(|path| path.value.text.clone()).collect())
}

fn about(files: &dyn Files, folder: &str, diagnostics: &mut Vec<Diagnostic>) -> RevisionFile {
    let path = format!("{FOLDER}/{folder}/{ABOUT}");
    let empty = RevisionFile { date: None, author: None, message: None, tag: None, removed: Vec::new() };
    let Ok(bytes) = files.read(&path) else {
        let message = "this recorded revision does not say who changed the plan and why";
        diagnostics
            .push(Diagnostic::warning("missing-file", message).in_file(&path).hint("add date, author and message"));
        return empty;
    };
    let text: Arc<str> = String::from_utf8_lossy(&bytes).into();
    let mut sources = Sources::default();
    let file = sources.add(&path, text.clone());
    let mut reader = Reader::new(&sources, &[]);
    let (node, faults) = yaml::parse(&text, file, 0);
    for fault in faults {
        reader.error(fault.rule, fault.message, fault.span, fault.hint);
    }
    let about = node.and_then(|node| RevisionFile::read(&node, &mut reader));
    diagnostics.append(&mut reader.diagnostics);
    about.unwrap_or(empty)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Memory;

    const HISTORY: &str = "
--- history/2025-02-03/revision.yaml
author: Priya
message: Opened
--- history/2025-02-03/vision.md
one
--- history/2025-02-03/plan/risks.yaml
risks: []
--- history/2025-04-18-baseline/revision.yaml
message: Approved
tag: baseline-1
removed: [plan/risks.yaml]
--- history/2025-04-18-baseline/vision.md
two
--- history/someday/vision.md
lost
";

    #[test]
    fn each_revision_is_the_one_before_it_with_what_differed() {
        let (recorded, faults) = recorded(&Memory::from_text(HISTORY));
        let rules: Vec<&str> = faults.iter().map(|fault| fault.rule).collect();
        assert_eq!(rules, ["missing-file", "revision-without-date"]);
        assert_eq!(recorded.len(), 2);
        assert_eq!(recorded[1].revision.tags, ["baseline-1"]);
        assert_eq!(recorded[1].revision.date.to_string(), "2025-04-18");
        assert_eq!(recorded[0].files.read("vision.md").unwrap(), b"one\n");
        assert_eq!(recorded[1].files.read("vision.md").unwrap(), b"two\n");
        assert!(recorded[0].files.read("plan/risks.yaml").is_ok());
        assert!(recorded[1].files.read("plan/risks.yaml").is_err());
    }
}
