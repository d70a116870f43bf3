//! Texts that were changed, word by word.

use crate::analysis::words::Words;
use crate::changes::{Measure, Rewording, label, without_links};
use crate::language::{Language, say};
use crate::model::kinds::Kind;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::past::Compared;

/// More texts than these, and more places of a text, are counted.
const TEXTS: usize = 60;
const PLACES: usize = 40;

/// Every text that was changed, with the words that went and those that came; none where no text was.
pub fn reworded(material: &Material<'_>, compared: &Compared) -> Option<Value> {
    let words = &material.words;
    let mut texts = Vec::new();
    let mut count = 0;
    for change in &compared.changes.changes {
        for field in &change.fields {
            let Measure::Words(places) = &field.measure else { continue };
            count += 1;
            if count > TEXTS {
                continue;
            }
            let shown: Vec<Value> = places.iter().take(PLACES).map(|place| as_read(material, place)).collect();
            texts.push(json!({
                "title": say!(words, changes_field_of, whole = change.heading(words), part = lowered(words, &label(words, &field.path))),
                "count": say!(words, count_places, count = places.len()),
                "places": shown,
                "rest": (places.len() > PLACES).then(|| say!(words, changes_and, more_places = say!(words, count_more_places, count = places.len() - PLACES))),
            }));
        }
    }
    let rest = count.saturating_sub(TEXTS);
    (!texts.is_empty()).then(|| {
        json!({
            "note": say!(words, changes_changed_the_same_changes_as, name = words.capitalised(&say!(words, count_texts, count = count))),
            "texts": texts,
            "rest": (rest > 0).then(|| say!(words, changes_and_too, more_texts = say!(words, count_more_texts, count = rest))),
        })
    })
}

/// The words before and after as they are read; where only a link leads elsewhere, as they are written.
fn as_read(material: &Material<'_>, place: &Rewording) -> Value {
    let title = |target: &str| {
        let (kind, id) = target.split_once(':')?;
        material.plan().title(Kind::named(kind)?, id).map(str::to_owned)
    };
    let [before, after] = [&place.before, &place.after].map(|text| without_links(text, &title));
    match before == after {
        true => json!({"before": &place.before, "after": &place.after}),
        false => json!({"before": before, "after": after}),
    }
}

/// The name of a field within a line; German nouns keep their capital.
fn lowered(words: &Words, text: &str) -> String {
    if words.language() == Language::German {
        return text.to_owned();
    }
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
