//! Ids that more than one entry has, told by the files that they stand in: a copied file is one slip and not one for each of
//! its entries.

use std::collections::BTreeMap;

use super::PathPart;
use crate::diagnostic::Span;
use crate::model::kinds::{Kind, Place};
use crate::model::reader::Reader;

/// An id that two entries of a kind have.
pub(super) struct Duplicate {
    pub kind: Kind,
    pub id: String,
    /// Where it stands first, in the order of files.
    pub first: Span,
    /// Where it stands again.
    pub second: Span,
}

/// So many ids are named where a file repeats another.
const NAMED: usize = 3;

/// Reports ids that stand twice: those that two files share as one fault of the file that looks like the copy.
pub(super) fn report(duplicates: Vec<Duplicate>, parts: &[PathPart], reader: &mut Reader<'_>) {
    let mut by_files: BTreeMap<(u32, u32), Vec<Duplicate>> = BTreeMap::new();
    for duplicate in duplicates {
        by_files.entry((duplicate.first.file, duplicate.second.file)).or_default().push(duplicate);
    }
    for ((first, second), shared) in by_files {
        let path = |file| parts.iter().find(|(_, part)| part.file == Some(file)).map_or("", |(path, _)| path);
        let is_first_the_copy = first != second && is_copy(path(first), path(second));
        let places = |duplicate: &Duplicate| match is_first_the_copy {
            true => (duplicate.first, duplicate.second),
            false => (duplicate.second, duplicate.first),
        };
        match &shared[..] {
            [head, _, ..] if first != second => {
                let (copy, original) = if is_first_the_copy { (first, second) } else { (second, first) };
                let part = parts.iter().find(|(_, part)| part.file == Some(copy));
                let is_whole = part.is_some_and(|(_, part)| part.batch.count() == shared.len());
                let named: Vec<String> =
                    shared.iter().take(NAMED).map(|duplicate| format!("`{}`", duplicate.id)).collect();
                let more = shared.len() - named.len();
                let named = named.join(", ");
                let named = if more == 0 { named } else { format!("{named} and {more} more") };
                let (what, hint) = match is_whole {
                    true => ("", "delete this file, or give its entries ids of their own"),
                    false => ("entries of ", "take out here what stands there, or give it ids of its own"),
                };
                let message = format!("this file repeats {what}`{}`: {named}", path(original));
                reader.error("repeated-file", message, places(head).0, Some(hint.to_owned()));
            }
            shared => {
                for duplicate in shared {
                    let (here, there) = places(duplicate);
                    let message = format!("another {} already has the id `{}`", duplicate.kind.name(), duplicate.id);
                    let hint = match is_first_the_copy {
                        true => format!("the other stands at {}", reader.locate(there)),
                        false => format!("the first stands at {}", reader.locate(there)),
                    };
                    reader.error("duplicate-id", message, here, Some(hint));
                }
            }
        }
    }
}

/// Whether the first of two files looks like a copy of the second, by its name: `risks (copy).yaml` and `Copy of risks.yaml`
/// hold the name of the other, and lists usually stand in the file that is named for them.
fn is_copy(path: &str, other: &str) -> bool {
    let stem = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase()
    };
    let (here, there) = (stem(path), stem(other));
    if here != there && (here.contains(&there) || there.contains(&here)) {
        return here.len() > there.len();
    }
    let is_usual =
        |path: &str| Kind::ALL.iter().any(|kind| matches!(kind.place(), Place::List { file, .. } if file == path));
    is_usual(other) && !is_usual(path)
}

#[cfg(test)]
mod tests {
    use crate::model::load;
    use crate::source::Memory;

    fn faults(files: &str) -> Vec<(String, String)> {
        let settings = "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\n--- vision.md\n---\nstatement: S\n---\n";
        let loaded = load(&Memory::from_text(&format!("{settings}{files}")));
        let told = |fault: &crate::diagnostic::Diagnostic| (fault.to_string(), fault.hint.clone().unwrap_or_default());
        loaded.diagnostics.iter().map(told).collect()
    }

    const FOUR: &str = "risks:\n  - {id: a, title: A}\n  - {id: b, title: B}\n  - {id: c, title: C}\nassumptions:\n  - {id: d, title: D}\n";

    #[test]
    fn a_copied_file_is_one_fault_of_the_copy() {
        for copy in
            ["plan/a.yaml", "plan/risks (copy).yaml", "plan/Copy of risks.yaml", "plan/risks-2.yaml", "plan/z.yaml"]
        {
            let hint = "delete this file, or give its entries ids of their own";
            let message = format!(
                "{copy}:2:10: error[repeated-file]: this file repeats `plan/risks.yaml`: `a`, `b`, `c` and 1 more"
            );
            assert_eq!(faults(&format!("--- plan/risks.yaml\n{FOUR}--- {copy}\n{FOUR}")), [(message, hint.to_owned())]);
        }
        let more = format!("{FOUR}  - {{id: e, title: E}}\n");
        let message = "plan/z.yaml:2:10: error[repeated-file]: this file repeats entries of `plan/risks.yaml`: `a`, `b`, `c` and 1 more";
        let hint = "take out here what stands there, or give it ids of its own";
        let found = faults(&format!("--- plan/risks.yaml\n{FOUR}--- plan/z.yaml\n{more}"));
        assert_eq!(found, [(message.to_owned(), hint.to_owned())]);
    }

    #[test]
    fn a_single_id_is_told_where_it_was_copied_to() {
        let page = "---\nid: us\ntitle: Us\n---\nText.\n";
        let found = faults(&format!("--- pages/about - Copy.md\n{page}--- pages/about.md\n{page}"));
        let message = "pages/about - Copy.md:2:5: error[duplicate-id]: another page already has the id `us`";
        assert_eq!(found, [(message.to_owned(), "the other stands at pages/about.md:2:5".to_owned())]);
        let twice =
            "--- plan/risks.yaml\nrisks:\n  - {id: a, title: A}\n  - {id: a, title: B}\n  - {id: a, title: C}\n";
        let at = |line| format!("plan/risks.yaml:{line}:10: error[duplicate-id]: another risk already has the id `a`");
        let hint = "the first stands at plan/risks.yaml:2:10".to_owned();
        assert_eq!(faults(twice), [(at(3), hint.clone()), (at(4), hint)]);
    }
}
