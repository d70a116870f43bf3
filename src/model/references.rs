//! Checks that everything that is referred to is there.

use std::collections::{BTreeSet, HashSet};

use crate::diagnostic::{Span, nearest};
use crate::model::kinds::{AllEntities, Kind, Vision};
use crate::model::reader::{Reader, shorten};
use crate::model::record::{FieldView, Record, Sp, View};
use crate::source::markdown;

/// Reports every reference to something that is not there. Entities in `failed` were written and could not be read;
/// references to them are not reported as well. `charged` are the lines that the ledger names.
pub fn check(
    entities: &AllEntities,
    vision: Option<&Vision>,
    charged: &[Sp<String>],
    files: &BTreeSet<String>,
    failed: &BTreeSet<(Kind, String)>,
    reader: &mut Reader<'_>,
) {
    let ids = Kind::ALL.iter().map(|kind| entities.ids(*kind).into_iter().collect()).collect();
    let measures = entities.goals.iter().flat_map(|goal| goal.measures.iter().map(|measure| measure.id.value.as_str()));
    let checker = Checker { ids, measures: measures.collect(), files, failed };
    for kind in Kind::ALL {
        for view in entities.views(*kind) {
            checker.fields(&view.fields, view.path, reader);
        }
    }
    if let Some(vision) = vision {
        checker.fields(&vision.fields(), "vision.md", reader);
    }
    for line in charged {
        checker.id(Kind::Line, &line.value, line.span, reader);
    }
}

/// Reports an id that nothing has.
pub fn unknown<'a>(kind: &str, id: &str, span: Span, known: impl Iterator<Item = &'a str>, reader: &mut Reader<'_>) {
    let hint = nearest(id, known).map(|near| format!("did you mean `{near}`?"));
    reader.error("unknown-id", format!("there is no {kind} `{}`", shorten(id)), span, hint);
}

struct Checker<'a> {
    ids: Vec<HashSet<&'a str>>,
    measures: HashSet<&'a str>,
    files: &'a BTreeSet<String>,
    failed: &'a BTreeSet<(Kind, String)>,
}

impl Checker<'_> {
    fn fields(&self, fields: &[FieldView<'_>], path: &str, reader: &mut Reader<'_>) {
        for field in fields {
            match &field.value {
                View::Reference(kind, id) => self.id(*kind, id, field.span, reader),
                View::Prose(text) => self.prose(text, field.span, path, reader),
                View::List(items) => self.fields(items, path, reader),
                View::Record(inner) => self.fields(inner, path, reader),
                View::Text(text) if field.name == "url" => self.address(text, field.span, path, reader),
                _ => {}
            }
        }
    }

    fn id(&self, kind: Kind, id: &str, span: Span, reader: &mut Reader<'_>) {
        let known = &self.ids[kind as usize];
        if !known.contains(id) && !self.failed.contains(&(kind, id.to_owned())) {
            unknown(kind.name(), id, span, known.iter().copied(), reader);
        }
    }

    fn prose(&self, text: &str, span: Span, path: &str, reader: &mut Reader<'_>) {
        let mut from = 0;
        for link in markdown::links(text) {
            // The text of a YAML scalar is not the text of the file, but its links stand in both in the same order.
            let written = reader.text(span);
            let at = written.get(from..).and_then(|rest| rest.find(&link.target)).map(|at| from + at);
            let place = at.map_or(span, |at| {
                from = at + link.target.len();
                let position = |byte: usize| span.start.saturating_add(u32::try_from(byte).unwrap_or(u32::MAX));
                Span { start: position(at), end: position(from), ..span }
            });
            self.address(&link.target, place, path, reader);
        }
    }

    fn address(&self, target: &str, span: Span, path: &str, reader: &mut Reader<'_>) {
        match target.split_once(':') {
            Some(("measure", id)) if !self.measures.contains(id) => {
                unknown("measure", id, span, self.measures.iter().copied(), reader);
            }
            Some((kind, id)) => {
                if let Some(kind) = Kind::named(kind) {
                    self.id(kind, id, span, reader);
                }
            }
            None => self.file(target, span, path, reader),
        }
    }

    fn file(&self, target: &str, span: Span, path: &str, reader: &mut Reader<'_>) {
        let file = target.split(['#', '?']).next().unwrap_or("");
        if file.is_empty() || file.ends_with(".html") {
            return;
        }
        let Some(resolved) = resolve(path, file) else {
            let message = format!("`{}` leads out of the project", shorten(target));
            reader.error("unknown-file", message, span, None);
            return;
        };
        if !self.files.contains(&resolved) {
            let known = self.files.iter().map(String::as_str);
            let hint = nearest(&resolved, known).map(|near| format!("did you mean `{near}`?"));
            reader.error("unknown-file", format!("the project has no file `{}`", shorten(&resolved)), span, hint);
        }
    }
}

/// The path in the project that a relative link in the file `from` means; a leading `/` is the project's folder. `None`
/// where it leads out of the project.
pub fn resolve(from: &str, link: &str) -> Option<String> {
    let mut parts: Vec<&str> = match link.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => from.rsplit_once('/').map_or_else(Vec::new, |(folder, _)| folder.split('/').collect()),
    };
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => _ = parts.pop()?,
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative_to_their_file_and_stay_in_the_project() {
        assert_eq!(resolve("pages/a/b.md", "../c.md").as_deref(), Some("pages/c.md"));
        assert_eq!(resolve("vision.md", "assets/x.svg").as_deref(), Some("assets/x.svg"));
        assert_eq!(resolve("pages/b.md", "/assets/x.svg").as_deref(), Some("assets/x.svg"));
        assert_eq!(resolve("pages/b.md", "../../etc/passwd"), None);
    }
}
