//! Facts: a term and what is to be said of it.

use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Value, json};

use crate::analysis::words::Words;
use crate::model::kinds::{Entity, Kind};
use crate::site::Material;
use crate::site::pages::inline;

/// A term with one value: a text, or a mapping that the theme's component `value` knows.
pub fn fact(term: &str, value: impl Serialize) -> Value {
    json!({"term": term, "value": value})
}

/// A term with several values; nothing where there are none.
pub fn facts_of(term: &str, values: Vec<Value>) -> Option<Value> {
    (!values.is_empty()).then(|| json!({"term": term, "values": values}))
}

/// A term with several names, which stand in one line; nothing where there are none.
pub fn names(term: &str, values: Vec<Value>) -> Option<Value> {
    (!values.is_empty()).then(|| json!({"term": term, "values": values, "inline": true}))
}

/// An entity by its title, as a link; nothing for one that the audience does not see.
pub fn link_to(material: &Material<'_>, kind: Kind, id: &str) -> Option<Value> {
    let title = material.plan().title(kind, id)?;
    Some(json!({"text": title, "path": material.path(kind, id)}))
}

/// What every entity may say of itself: where to read on, words to find it by, when to look again.
pub fn common(material: &Material<'_>, entity: &impl Entity, review_by: Option<Date>) -> Vec<Value> {
    let mut found = Vec::new();
    let links = entity.links().iter().map(|link| {
        let url = &link.value.url.value.0;
        let title = link.value.title.as_ref().map_or(url, |title| &title.value.text);
        json!(outward(title, url))
    });
    found.extend(facts_of("Read on", links.collect()));
    let tags: Vec<&str> = entity.tags().iter().map(|tag| tag.value.text.as_str()).collect();
    found.extend((!tags.is_empty()).then(|| fact("Tags", tags.join(", "))));
    let today = material.analysis.status_date;
    found.extend(review_by.map(|by| fact("To be reviewed", review(&material.words, by, today))));
    found
}

/// A link that somebody wrote, as Markdown: the renderer knows where the files and pages of the project lie.
fn outward(title: &str, url: &str) -> crate::site::Markdown {
    let mut text = String::from("[");
    for letter in title.chars() {
        if letter.is_ascii_punctuation() {
            text.push('\\');
        }
        text.push(letter);
    }
    let url: String = url.chars().filter(|letter| !matches!(letter, '<' | '>' | '\n')).collect();
    inline(&format!("{text}](<{url}>)"))
}

fn review(words: &Words, by: Date, today: Date) -> String {
    let date = words.date_short(by);
    if by < today { format!("overdue since {date}") } else { format!("by {date}") }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn reviews_are_due_by_a_day_or_overdue_since() {
        let words = Words::new("USD", "en-US");
        let by = date(2026, 3, 27);
        assert_eq!(review(&words, by, by), "by 27 Mar 2026");
        assert_eq!(review(&words, by, date(2026, 3, 28)), "overdue since 27 Mar 2026");
    }

    #[test]
    fn a_title_cannot_end_its_link() {
        assert_eq!(outward("A [b](c)", "mailto:a@b.c").text, r"[A \[b\]\(c\)](<mailto:a@b.c>)");
    }
}
