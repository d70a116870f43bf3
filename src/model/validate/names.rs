//! Names of people who are hidden, in texts that those read from whom they are.

use aho_corasick::AhoCorasick;
use unicode_normalization::{UnicodeNormalization, is_nfc_quick};

use crate::diagnostic::Span;
use crate::model::kinds::{AllEntities, Kind, StakeholderKind};
use crate::model::reader::Reader;
use crate::model::record::{FieldView, View};
use crate::model::values::Level;

/// Warns of them. What is hidden is looked for in every portal, but for words that stand in an open text as well: nobody can tell
/// there whether a name is meant to be read.
pub fn check(entities: &AllEntities, reader: &mut Reader<'_>) {
    let hidden: Vec<(Level, &str, String)> = entities
        .stakeholders
        .iter()
        .filter_map(|one| {
            let marked = one.audience.as_ref()?.value;
            let is_person = one.kind.as_ref().is_none_or(|kind| kind.value == StakeholderKind::Person);
            let name = name(&one.title.value.text);
            (is_person && marked != Level::NOBODY && name.chars().count() > 3)
                .then(|| (marked, one.id.value.as_str(), name))
        })
        .collect();
    let Ok(finder) = AhoCorasick::new(hidden.iter().map(|(.., name)| name)) else { return };
    if hidden.is_empty() {
        return;
    }
    for view in Kind::ALL.iter().flat_map(|kind| entities.views(*kind)) {
        let mark = view.fields.iter().find(|field| field.name == "audience");
        let whole = mark.and_then(|mark| level(&mark.value));
        for field in &view.fields {
            let mut named = Vec::new();
            look(field, whole, &mut |text, marked| {
                let text = composed(text);
                for found in finder.find_overlapping_iter(text.as_str()) {
                    let (person, id, name) = &hidden[found.pattern().as_usize()];
                    let is_told = || marked.is_none_or(|marked| marked != Level::NOBODY && !marked.sees(*person));
                    if is_word(&text, found.range())
                        && is_told()
                        && is_open(&text, name, *person)
                        && !named.iter().any(|(known, _)| known == id)
                    {
                        named.push((*id, name.as_str()));
                    }
                }
            });
            for (id, name) in named {
                let message = format!("this text names `{id}`, who is hidden from some of its readers");
                let hint = "leave the name out, or mark the text for those who see the person".to_owned();
                reader.warning("hidden-name-in-text", message, place_of(name, field.span, reader), hint);
            }
        }
    }
}

/// Hands over each text of a field with who may see it; `None` is everybody.
fn look(field: &FieldView<'_>, outer: Option<Level>, found: &mut impl FnMut(&str, Option<Level>)) {
    // What is marked twice is for the narrower of the two.
    let marked = match (field.audience, outer) {
        (Some(own), Some(outer)) if own.sees(outer) || own == Level::NOBODY => Some(own),
        (own, outer) => outer.or(own),
    };
    match &field.value {
        View::Text(text) | View::Prose(text) => found(text, marked),
        View::List(fields) | View::Record(fields) => fields.iter().for_each(|field| look(field, marked, found)),
        _ => {}
    }
}

fn level(mark: &View<'_>) -> Option<Level> {
    match mark {
        View::Number(number, "audience") => {
            let place = usize::try_from(*number).ok()?;
            Some(if place >= usize::from(u8::MAX) { Level::NOBODY } else { Level::at(place) })
        }
        _ => None,
    }
}

/// Whether a name stands outside of the blocks that only those read who see the person.
fn is_open(text: &str, name: &str, person: Level) -> bool {
    person.just_wider().is_some_and(|wider| wider.visible_markdown(text).contains(name))
}

/// A title without what begins it and ends in a point, such as `Dr.`
fn name(title: &str) -> String {
    let words = title.split_whitespace().skip_while(|word| word.ends_with('.'));
    composed(&words.collect::<Vec<_>>().join(" "))
}

/// The text with each letter and its accents as one, as keyboards write them and Macs name files otherwise.
fn composed(text: &str) -> String {
    match is_nfc_quick(text.chars()) {
        unicode_normalization::IsNormalized::Yes => text.to_owned(),
        _ => text.nfc().collect(),
    }
}

fn is_word(text: &str, range: std::ops::Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    ![before, after].into_iter().flatten().any(char::is_alphanumeric)
}

/// Where a name stands in a field, else the first line of the field.
fn place_of(name: &str, field: Span, reader: &Reader<'_>) -> Span {
    let written = reader.text(field);
    let (from, length) = match written.find(name) {
        Some(at) => (at, name.len()),
        None => (0, written.find('\n').unwrap_or(written.len())),
    };
    let start = field.start + u32::try_from(from).unwrap_or(0);
    Span { start, end: start + u32::try_from(length).unwrap_or(0), ..field }
}

#[cfg(test)]
mod tests {
    use crate::source::Memory;

    /// Who is named in texts of a page and a milestone, given the text and the mark of the person.
    fn named(mark: &str, body: &str) -> Vec<String> {
        let plan = format!(
            "--- milepost.yaml\ntitle: P\nstart: 2026-01-05\naudiences: {{public: {{}}, staff: {{}}, board: {{}}}}\n--- vision.md\n---\nstatement: V\n---\n\
             --- plan/stakeholders.yaml\nstakeholders:\n  - {{id: adviser, title: Dr. M\u{fc}\u{df}iggang-Sch\u{e4}fer{mark}}}\n  \
             - {{id: club, title: Walkers, kind: group, audience: board}}\n--- pages/a.md\n{body}\n"
        );
        let faults = crate::model::load(&Memory::from_text(&plan)).diagnostics;
        let told = faults.into_iter().filter(|fault| fault.rule == "hidden-name-in-text");
        told.map(|fault| fault.location.unwrap().to_string()).collect()
    }

    #[test]
    fn a_hidden_name_in_an_open_text_is_warned_of() {
        let (board, staff) = (", audience: board", ", audience: staff");
        let open = "---\ntitle: A\n---\nMs M\u{fc}\u{df}iggang-Sch\u{e4}fer helps the Walkers.";
        assert_eq!(named(board, open), ["pages/a.md:4:4"]);
        assert_eq!(named("", open), [""; 0]);
        let apart = open.replace('\u{fc}', "u\u{308}").replace('\u{e4}', "a\u{308}");
        assert_eq!(named(board, &apart), ["pages/a.md:4:1"]);
        let for_staff = open.replace("title: A", "title: A\naudience: staff");
        assert_eq!((named(board, &for_staff).len(), named(staff, &for_staff).len()), (1, 0));
        let for_nobody = open.replace("title: A", "title: A\naudience: nobody");
        assert_eq!(named(board, &for_nobody), [""; 0]);
        let block = "---\ntitle: A\n---\nText.\n\n:::audience board\nM\u{fc}\u{df}iggang-Sch\u{e4}fer helps.\n:::";
        assert_eq!((named(board, block).len(), named(staff, block).len()), (0, 0));
        assert_eq!(named(board, &block.replace("audience board", "audience staff")).len(), 1);
        assert_eq!(named(board, "---\ntitle: A\n---\nThe M\u{fc}\u{df}iggang-Sch\u{e4}ferei."), [""; 0]);
    }
}
