//! Plans of other programs as plans of Milepost.
//!
//! An importer makes a [`Draft`](draft::Draft) of a file; a draft becomes the files of a plan, which are read again before
//! any of them is written.

pub mod draft;
pub mod mspdi;
pub mod write;
pub mod xml;

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::model;
use crate::source::Memory;
use draft::{Draft, Note};

/// What an import comes to.
pub struct Outcome {
    /// The files of the plan, by path.
    pub files: BTreeMap<String, String>,
    /// What the file held.
    pub draft: Draft,
    /// What is told of the dates: how many tasks agree with the file, of how many; and why each other differs.
    pub agreement: Option<(usize, usize, Vec<Note>)>,
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
    /// Something else.
    Unknown,
}

/// What a file is.
pub fn sort_of(bytes: &[u8]) -> Sort {
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(512)]);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    match text {
        _ if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) => Sort::MppBinary,
        _ if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) => Sort::Xml,
        text if text.starts_with("ERMHDR") => Sort::Xer,
        text if text.starts_with('<') => Sort::Xml,
        _ => Sort::Unknown,
    }
}

/// The plan in a file.
///
/// # Errors
/// What is wrong with the file, for people.
pub fn import(bytes: &[u8], name: &str) -> Result<Outcome, String> {
    match sort_of(bytes) {
        Sort::Xml => {
            let imported = mspdi::read(&decoded(bytes)?, name)?;
            let agreement = mspdi::compare(&imported.draft, &imported.stored);
            let told = (agreement.same, imported.stored.len(), agreement.differing);
            finish(imported.draft, Some(told))
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
        Sort::Unknown => Err("only XML files of Microsoft Project can be imported".to_owned()),
    }
}

/// Writes the files of a draft and reads them again.
fn finish(draft: Draft, agreement: Option<(usize, usize, Vec<Note>)>) -> Result<Outcome, String> {
    let files = write::files(&draft);
    let bytes = files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes())).collect();
    let loaded = model::load(&Memory(bytes));
    let fault = loaded.diagnostics.iter().find(|fault: &&Diagnostic| fault.is_error());
    match fault {
        Some(fault) => Err(format!("no plan can be made of it: {fault}")),
        None => Ok(Outcome { files, draft, agreement }),
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
