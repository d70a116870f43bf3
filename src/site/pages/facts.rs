//! Facts that stand beside a text: a term and its values, and those that every entity may have.

use jiff::civil::Date;

use super::particulars;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{Kind, StakeholderKind};
use crate::model::record::List;
use crate::model::values::{LinkTo, Prose, Text};
use crate::site::data::{IntoData, Value, json};
use crate::site::material::Material;
use crate::site::parts::{block, inline, path};
use crate::source::bytes;

pub use super::mention::entity;

/// A term with one value: a text, or a mapping that the theme's component `value` knows.
pub fn fact(term: &str, value: impl IntoData) -> Value {
    json!({"term": term, "value": value})
}

/// A term with a value for each of several things; nothing where there are none.
pub fn facts_of(term: &str, values: Vec<Value>) -> Option<Value> {
    (!values.is_empty()).then(|| json!({"term": term, "values": values}))
}

/// A term with several names, which stand in one line; nothing where there are none.
pub fn names(term: &str, values: Vec<Value>) -> Option<Value> {
    (!values.is_empty()).then(|| json!({"term": term, "values": values, "inline": true}))
}

/// A person or group as a link, with what they do below it.
pub fn person(material: &Material<'_>, id: &str) -> Option<Value> {
    let stakeholder = material.plan().stakeholders.get(id)?;
    let group = stakeholder.kind.as_ref().is_some_and(|kind| kind.value == StakeholderKind::Group);
    // What a group does stands in its name.
    let role = stakeholder.role.as_ref().filter(|_| !group).map(|role| &role.value.text);
    let title = &stakeholder.title.value.text;
    Some(json!({"text": title, "path": material.path(Kind::Stakeholder, id), "sub": role}))
}

/// What every entity may say of itself beside its content.
pub struct Common<'a> {
    /// Where it is written.
    pub source: &'a str,
    /// Words to find it by.
    pub tags: &'a List<Text>,
    /// Where to read on.
    pub links: &'a List<LinkTo>,
    /// The day by which it should be looked at again.
    pub review_by: Option<Date>,
}

/// The facts of what every entity may have, in the order in which they stand last.
pub fn common(material: &Material<'_>, entity: &Common<'_>) -> Vec<Value> {
    let today = material.analysis.status_date;
    let links = entity.links.iter().map(|link| outward(&link.value, entity.source)).collect();
    let mut facts = Vec::new();
    facts.extend(facts_of(say!(material.words, name_read_on), links));
    facts.extend(names(say!(material.words, name_tags), particulars::tags(material, entity.tags)));
    facts.extend(
        entity.review_by.map(|by| fact(say!(material.words, name_to_be_reviewed), review(&material.words, by, today))),
    );
    facts
}

/// A link as Markdown, because the renderer knows where the files and pages of the project lie.
fn outward(link: &LinkTo, source: &str) -> Value {
    let url = &link.url.value.0;
    let link = particulars::link_to(link.title.as_ref().map_or(url, |title| &title.value.text), url);
    in_file(json!(link), source)
}

fn in_file(mut markdown: Value, source: &str) -> Value {
    markdown["source"] = source.into();
    markdown
}

/// `by 27 Mar 2026`, or since when it is due.
pub fn review(words: &Words, by: Date, today: Date) -> String {
    let date = words.date_short(by);
    if by < today { say!(words, pages_overdue_since, date = &date) } else { say!(words, pages_by_too, date = &date) }
}

/// How long a text takes to read at 200 words a minute; nothing for one that is read at a glance.
pub fn reading_time(words: &Words, text: &str) -> Option<Value> {
    let minutes = bytes::words(text).div_ceil(200);
    (minutes > 1).then(|| fact(say!(words, name_reading_time), say!(words, count_minutes, count = minutes)))
}

/// Markdown from a file that is not the page's own, so that relative links in it hold.
pub fn prose(text: &Prose, source: &str) -> Value {
    in_file(json!(block(&text.text)), source)
}

/// The same within a line.
pub fn prose_inline(text: &Prose, source: &str) -> Value {
    in_file(json!(inline(&text.text)), source)
}

/// One step of the way to a page: a place above it.
pub fn crumb(text: &str, place: &str) -> Value {
    json!({"text": text, "path": path(place)})
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn reviews_are_due_by_a_day_or_overdue_since() {
        let words = Words::new("USD", "en-US");
        let by = date(2026, 3, 27);
        assert_eq!(review(&words, by, date(2026, 3, 27)), "by 27 Mar 2026");
        assert_eq!(review(&words, by, date(2026, 3, 28)), "overdue since 27 Mar 2026");
    }

    #[test]
    fn only_texts_that_take_time_say_so() {
        let words = Words::new("USD", "en-US");
        assert_eq!(reading_time(&words, &"word ".repeat(200)), None);
        assert_eq!(reading_time(&words, &"word ".repeat(201)), Some(fact("Reading time", "2 minutes")));
    }
}
