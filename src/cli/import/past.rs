//! An old file recorded as what the plan was on its day.

use std::path::Path;

use jiff::civil::Date;

use crate::cli::record;
use crate::history::recorded::recorded;
use crate::import;
use crate::model;
use crate::source::files::Content;
use crate::source::{Disk, Files};

/// Records what a file held under its day in `history/`, and returns what was done.
///
/// # Errors
/// When there is no plan, something is recorded for that day already, or cannot be written; for people.
pub fn record(outcome: &mut import::Outcome, folder: &Path, file: &str, date: Date) -> Result<String, String> {
    let disk = Disk::new(folder);
    let now = model::load(&disk).plan;
    let before = || recorded(&disk).0.pop().and_then(|last| model::load(&last.files).plan);
    let plan = now.or_else(before).ok_or_else(|| {
        let folder = folder.display();
        format!(
            "there is no plan in `{folder}` whose past this could be; import its newest file first, without --as-of"
        )
    })?;
    // A project has one name, whatever its files were called.
    outcome.draft.title.clone_from(&plan.settings.title.value.text);
    import::settle(outcome, &plan);
    let mut files: record::Contents = outcome
        .files
        .iter()
        .filter(|(path, _)| model::is_plan_file(path))
        .map(|(path, text)| (path.clone(), Content::new(text.clone().into_bytes())))
        .collect();
    // The file says nothing of the vision, so that the plan's own stands in for the placeholder.
    if let Ok(vision) = disk.content("vision.md") {
        files.insert("vision.md".to_owned(), vision);
    }
    let name = Path::new(file).file_name().map_or_else(|| file.into(), |name| name.to_string_lossy());
    let said = record::Said { date, tag: None, author: None, message: Some(format!("Imported from {name}")) };
    record::keep(folder, &disk, &files, &said)
}
