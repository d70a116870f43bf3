//! Plans of other programs as plans of Milepost.
//!
//! An importer makes a [`Draft`](draft) of a file; a draft becomes the files of a plan, which are read again before
//! any of them is written.

pub mod draft;
mod foreign;
mod forges;
pub mod into;
pub mod mspdi;
mod oc4ids;
mod rounding;
pub mod table;
mod taskjuggler;
mod workbook;
pub mod write;
pub mod xml;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::Value;

use crate::analysis::schedule::schedule;
use crate::diagnostic::Diagnostic;
use crate::model::{self, Plan};
use crate::source::{Files, Memory};
use draft::{Draft, Note};
use table::{Mapping, Rows};

/// What an import comes to.
pub struct Outcome {
    /// The files of the plan, by path.
    pub files: BTreeMap<String, String>,
    /// What the file held.
    pub draft: Draft,
    /// What is told of the dates: how many tasks agree with the file, of how many; and why each other differs.
    pub agreement: Option<(usize, usize, Vec<Note>)>,
    /// Of a table: which column is what, and what became of the rows.
    pub table: Option<(Mapping, Rows)>,
}

/// What the person who imports knows and the file does not say.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// A saved mapping of columns, as text.
    pub mapping: Option<String>,
    /// Whether the day stands before the month in dates such as 03/04/2026.
    pub day_first: Option<bool>,
    /// Whether a comma stands before the decimals of amounts such as `7.500`.
    pub decimal_comma: Option<bool>,
    /// The day for which the file stands.
    pub status_date: Option<Date>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
}

/// The sort of a file, told by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// XML, of Microsoft Project or others.
    Xml,
    /// A binary file of Microsoft Project.
    MppBinary,
    /// Primavera's text format.
    Xer,
    /// A workbook: XLSX, ODS, XLSB or XLS.
    Workbook,
    /// A table as text.
    Table,
    /// JSON, of OC4IDS or of a forge.
    Json,
    /// Something else.
    Unknown,
}

/// What a file is: told by its content, and where that may be two things by its name.
pub fn sort_of(bytes: &[u8], name: &str) -> Sort {
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(512)]);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let name = name.to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    let is_wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    match text {
        _ if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) && ends(&[".xls"]) => Sort::Workbook,
        _ if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) => Sort::MppBinary,
        _ if bytes.starts_with(b"PK\x03\x04") => Sort::Workbook,
        _ if ends(&[".csv", ".tsv", ".txt"]) && !text.starts_with("ERMHDR") => Sort::Table,
        _ if is_wide => Sort::Xml,
        text if text.starts_with("ERMHDR") => Sort::Xer,
        text if text.starts_with('<') => Sort::Xml,
        text if text.starts_with(['{', '[']) => Sort::Json,
        _ => Sort::Unknown,
    }
}

/// The plan in a file.
///
/// # Errors
/// What is wrong with the file, for people.
pub fn import(bytes: &[u8], name: &str, asked: &Asked) -> Result<Outcome, String> {
    let sort = sort_of(bytes, name);
    if let Some(sheet) = asked.sheet.as_ref().filter(|_| sort != Sort::Workbook) {
        return Err(format!("there is no sheet `{sheet}`: this is no workbook"));
    }
    match sort {
        Sort::Xml => {
            let mut imported = mspdi::read(&decoded(bytes)?, name)?;
            imported.draft.status_date = asked.status_date.or(imported.draft.status_date);
            let agreement = mspdi::compare(&imported.draft, &imported.stored);
            let told = (agreement.same, imported.stored.len(), agreement.differing);
            finish(imported.draft, Some(told))
        }
        Sort::Table => {
            let (text, note) = match decoded(bytes) {
                Ok(text) => (text, None),
                // What is not UTF-8 comes from older programs of Windows.
                Err(_) => (western(bytes), Some("the file is not UTF-8, and was read as Windows-1252")),
            };
            let grid = table::parse(&text);
            if asked.mapping.is_none() && taskjuggler::is_report(&grid) {
                let mut draft = taskjuggler::read(&grid, name, asked.status_date)?;
                doubt(&grid, &mut draft);
                return finish(draft, None);
            }
            from_table(&grid, name, asked, note)
        }
        Sort::Json => from_json(&decoded(bytes)?, name, asked),
        Sort::Workbook => {
            let sheet = workbook::read(bytes, asked.sheet.as_deref())?;
            let note = (!sheet.others.is_empty()).then(|| {
                format!("the sheet `{}` was taken, and not {}; --sheet says which", sheet.name, sheet.others.join(", "))
            });
            from_table(&sheet.grid, name, asked, note.as_deref())
        }
        Sort::MppBinary => {
            Err("this is a binary file of Microsoft Project; there, choose File › Save As › XML Format, and \
                                import that file"
                .to_owned())
        }
        Sort::Xer => {
            Err("this is a file of Primavera P6; there, choose File › Export › Microsoft Project XML, and import \
                          that file"
                .to_owned())
        }
        Sort::Unknown => Err(
            "what is in it is not known; files of Microsoft Project (XML), tables (CSV, TSV), workbooks (XLSX, ODS), \
                 OC4IDS packages and milestones of GitHub or GitLab (JSON) can be imported"
                .to_owned(),
        ),
    }
}

fn from_json(text: &str, name: &str, asked: &Asked) -> Result<Outcome, String> {
    let value: Value = serde_json::from_str(text)
        .map_err(|error| format!("line {}, column {}: this is not JSON: {error}", error.line(), error.column()))?;
    let draft = if oc4ids::is_package(&value) {
        oc4ids::read(&value, asked.status_date)?
    } else if forges::is_milestones(&value) {
        forges::read(&value, name, asked.status_date)?
    } else {
        return Err(
            "this JSON is neither an OC4IDS package, which has `projects`, nor a list of milestones of GitHub or \
                    GitLab, each with `title` and `due_on` or `due_date`"
                .to_owned(),
        );
    };
    finish(draft, None)
}

/// A title made of the name of a file.
fn title_of(file: &str) -> String {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).replace(['_', '-'], " ");
    let mut letters = stem.trim().chars();
    letters.next().map_or_else(|| "Imported".to_owned(), |first| first.to_uppercase().chain(letters).collect())
}

fn from_table(grid: &table::Grid, name: &str, asked: &Asked, note: Option<&str>) -> Result<Outcome, String> {
    let mapping = asked.mapping.as_ref().map(|text| table::read_mapping(text, grid)).transpose()?;
    let known = table::Known {
        mapping,
        day_first: asked.day_first,
        decimal_comma: asked.decimal_comma,
        status_date: asked.status_date,
    };
    let table::Imported { mut draft, mapping, rows } = table::read(grid, name, &known)?;
    if let Some(note) = note {
        draft.note(0, "", note);
    }
    doubt(grid, &mut draft);
    let outcome = finish(draft, None)?;
    Ok(Outcome { table: Some((mapping, rows)), ..outcome })
}

fn doubt(grid: &table::Grid, draft: &mut Draft) {
    grid.doubts.iter().for_each(|(line, doubt)| draft.note(*line, "", doubt));
}

/// A plan with a file put into it.
pub struct Put {
    /// The plan as it is.
    pub before: Memory,
    /// The plan as it is to be.
    pub after: Memory,
    /// What differs, and what stays.
    pub merged: into::Merged,
}

/// Why a file cannot be put into a plan.
pub enum Refused {
    /// The plan that is there has errors.
    Plan(Vec<Diagnostic>),
    /// Something else; for people.
    Reason(String),
}

/// Puts what a file held into the plan that is there. The ids of the outcome become those of the plan.
///
/// # Errors
/// When the plan has errors, or has no place for what the file says.
pub fn put_into(outcome: &mut Outcome, files: &dyn Files) -> Result<Put, Refused> {
    let before = plan_files(files).map_err(Refused::Reason)?;
    let existing = sound(&before).map_err(Refused::Plan)?;
    let mut budgeted = into::settle_package(&mut outcome.draft, &existing);
    settle(outcome, &existing);
    budgeted.extend(into::settle_costs(&mut outcome.draft, &existing));
    into::settle_phases(&mut outcome.draft, &existing);
    rounding::round(&mut outcome.draft, existing.minor_unit());
    outcome.files = write::files(&outcome.draft);
    let imported = sound(&in_memory(&outcome.files)).map_err(Refused::Plan)?;
    let day = outcome.draft.status_date.unwrap_or(existing.settings.start.value);
    let forecast = schedule(&existing, day);
    let plans = into::Plans { existing: &existing, imported: &imported, forecast: &forecast };
    let read = |path: &str| before.read(path).ok().map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let mut merged = into::merge(&plans, &outcome.draft, &read).map_err(Refused::Reason)?;
    merged.stays.extend(budgeted);
    let known = std::mem::take(&mut merged.with_known_text);
    outcome.draft.notes.retain(|note| note.text != foreign::MADE_PLAIN || !known.contains(&note.about));
    let mut after = before.clone();
    after.0.extend(in_memory(&merged.files).0);
    sound(&after).map_err(|faults| {
        let fault = faults.first().map_or_else(String::new, ToString::to_string);
        Refused::Reason(format!("the plan would have errors with it, so nothing is changed: {fault}"))
    })?;
    Ok(Put { before, after, merged })
}

/// Gives what a file held the ids that a plan has for it.
pub fn settle(outcome: &mut Outcome, plan: &Plan) {
    into::settle(&mut outcome.draft, plan);
    outcome.files = write::files(&outcome.draft);
}

fn in_memory(files: &BTreeMap<String, String>) -> Memory {
    Memory(files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes())).collect())
}

/// The files of a plan. Of those that it only links to, such as pictures, the paths alone.
fn plan_files(files: &dyn Files) -> Result<Memory, String> {
    let paths = files.list(&model::roots()).0.into_iter();
    let read = |path: String| {
        if !model::is_plan_file(&path) {
            return Ok((path, Vec::new()));
        }
        let bytes = files.read(&path).map_err(|error| format!("cannot read `{path}`: {error}"))?;
        Ok((path, bytes))
    };
    paths.map(read).collect::<Result<_, String>>().map(Memory)
}

/// A plan without errors, or its errors.
fn sound(files: &Memory) -> Result<Plan, Vec<Diagnostic>> {
    let loaded = model::load(files);
    let errors: Vec<Diagnostic> = loaded.diagnostics.into_iter().filter(Diagnostic::is_error).collect();
    loaded.plan.filter(|_| errors.is_empty()).ok_or(errors)
}

/// A number with at most four decimals, as plans write it.
fn decimal(number: f64) -> String {
    let text = format!("{number:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Text in Windows-1252.
fn western(bytes: &[u8]) -> String {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    let letter = |byte: &u8| match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        byte => char::from(*byte),
    };
    bytes.iter().map(letter).collect()
}

/// Writes the files of a draft and reads them again.
fn finish(mut draft: Draft, agreement: Option<(usize, usize, Vec<Note>)>) -> Result<Outcome, String> {
    foreign::guard(&mut draft);
    let unit = rounding::unit_of(&draft);
    rounding::round(&mut draft, unit);
    let files = write::files(&draft);
    match sound(&in_memory(&files)) {
        Err(faults) => {
            let fault = faults.first().map_or_else(String::new, ToString::to_string);
            Err(format!("no plan can be made of it: {fault}"))
        }
        Ok(_) => Ok(Outcome { files, draft, agreement, table: None }),
    }
}

/// A file as text: UTF-8, or UTF-16 where it says so by its first bytes.
fn decoded(bytes: &[u8]) -> Result<String, String> {
    let units = |of: fn([u8; 2]) -> u16| -> Result<String, String> {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| of([pair[0], pair[1]])).collect();
        String::from_utf16(&units).map_err(|_| "the file is no text".to_owned())
    };
    match bytes {
        [0xff, 0xfe, ..] => units(u16::from_le_bytes),
        [0xfe, 0xff, ..] => units(u16::from_be_bytes),
        _ => {
            let text = std::str::from_utf8(bytes).map_err(|error| {
                let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
                format!("line {line}: the file is not UTF-8; save it as UTF-8")
            })?;
            Ok(text.trim_start_matches('\u{feff}').to_owned())
        }
    }
}

#[cfg(test)]
mod tests;
