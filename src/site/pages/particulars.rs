//! What all kinds have in common and what stands at the end of each: links, tags, decisions, and when to look again.

use std::collections::HashMap;

use jiff::civil::Date;

use super::{mention, when};
use crate::model::Plan;
use crate::model::kinds::{Entity, Kind, Stakeholder};
use crate::model::record::Sp;
use crate::model::values::{LinkTo, Text};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Markdown, inline, path};

/// The decisions that say what they affect, by what that is.
#[derive(Default)]
pub struct Decisions<'a>(HashMap<Kind, HashMap<&'a str, Vec<&'a str>>>);

impl<'a> Decisions<'a> {
    /// The decisions of a plan.
    pub fn of(plan: &'a Plan) -> Self {
        let mut decisions = Decisions::default();
        for decision in &plan.decisions {
            for affected in &decision.affects {
                let affected = &affected.value;
                let on = decisions.0.entry(affected.kind).or_default().entry(affected.id.as_str()).or_default();
                on.push(decision.id.value.as_str());
            }
        }
        decisions
    }

    /// The ids of those that affect an entity.
    pub fn on(&self, kind: Kind, id: &str) -> &[&'a str] {
        self.0.get(&kind).and_then(|on| on.get(id)).map_or(&[], Vec::as_slice)
    }
}

/// The particulars of an entity; `None` where it has none.
pub fn particulars<T: Entity>(
    material: &Material<'_>,
    entity: &T,
    review_by: Option<&Sp<Date>>,
    decisions: &Decisions<'_>,
) -> Option<Value> {
    with_links(material, entity, entity.links().iter(), review_by, decisions)
}

/// The particulars of a person whose page shows first how they are reached: without that.
pub fn of_person(material: &Material<'_>, person: &Stakeholder, decisions: &Decisions<'_>) -> Option<Value> {
    let links = person.links.iter().filter(|link| !is_reached(link));
    with_links(material, person, links, person.review_by.as_ref(), decisions)
}

fn with_links<'a, T: Entity>(
    material: &Material<'_>,
    entity: &T,
    links: impl Iterator<Item = &'a Sp<LinkTo>>,
    review_by: Option<&Sp<Date>>,
    decisions: &Decisions<'_>,
) -> Option<Value> {
    let id = entity.id().value.as_str();
    let decisions = decisions.on(T::KIND, id).iter().filter_map(|id| mention::entity(material, Kind::Decision, id));
    let decisions: Vec<Value> = decisions.collect();
    let links: Vec<Markdown> = links.map(|link| linked(&link.value)).collect();
    let tags = tags(material, entity.tags());
    let review = review_by.map(|date| review(material, date.value));
    let nothing = decisions.is_empty() && links.is_empty() && tags.is_empty() && review.is_none();
    (!nothing).then(|| json!({"decisions": decisions, "links": links, "tags": tags, "review": review}))
}

/// Tags as links to what else carries them.
pub fn tags(material: &Material<'_>, tags: &[Sp<Text>]) -> Vec<Value> {
    let known = tags.iter().filter_map(|tag| material.tags.get(&tag.value.text));
    known.map(|tag| json!({"text": tag.title.as_str(), "path": path(tag.path.as_str())})).collect()
}

fn review(material: &Material<'_>, by: Date) -> Value {
    let today = material.analysis.status_date;
    json!({
        "date": material.words.date_short(by),
        "overdue": when::overdue(&material.words, today, by),
    })
}

/// A link with its title; with its address where it has none.
pub fn linked(link: &LinkTo) -> Markdown {
    let url = &link.url.value.0;
    link_to(link.title.as_ref().map_or(url, |title| &title.value.text), url)
}

/// The links of a person that reach them: a telephone, a mail.
pub fn reach(links: &[Sp<LinkTo>]) -> Vec<Markdown> {
    links.iter().filter(|link| is_reached(link)).map(|link| linked(&link.value)).collect()
}

fn is_reached(link: &Sp<LinkTo>) -> bool {
    let url = link.value.url.value.0.to_ascii_lowercase();
    ["tel:", "mailto:"].iter().any(|scheme| url.starts_with(scheme))
}

/// A link that somebody wrote, as Markdown, so that it leads to pages and files of the project as links in prose do.
pub fn link_to(title: &str, url: &str) -> Markdown {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::testing::{Fixture, at};

    #[test]
    fn a_person_is_reached_by_what_rings_or_is_read() {
        let plan = "--- plan/stakeholders.yaml\nstakeholders:\n  - id: ann\n    title: Ann\n    links: [{title: Profile, url: \
                    'https://example.org'}, {title: Extension 4301, url: 'TEL:4301'}, {url: 'mailto:ann@example.org'}]\n";
        let fixture = Fixture::of(plan);
        let expected = ["[Extension 4301](<TEL:4301>)", "[mailto\\:ann\\@example\\.org](<mailto:ann@example.org>)"];
        for (page, way) in [("people/ann.html", "reach"), ("people.html", "persons.groups.0.people.0.reach")] {
            let page = fixture.page(page);
            let reach = at(&page, way).as_array().unwrap().to_vec();
            assert_eq!(reach.iter().map(|link| &link["$markdown"]).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn a_title_cannot_end_its_link() {
        assert_eq!(link_to("A [b](c) *d*", "mailto:a@b.c").text, r"[A \[b\]\(c\) \*d\*](<mailto:a@b.c>)");
    }
}
