//! What the project means for one group of people, told to them.

mod days;
mod training;

use std::sync::{Arc, OnceLock};

use super::particulars::{Decisions, particulars};
use super::people::duties::{Duties, Duty};
use super::people::{communication, load, person, task};
use super::workflows::{self, Later, later, later_name, steps};
use crate::analysis::words::Words;
use crate::export::calendar;
use crate::language::say;
use crate::model::kinds::{Entity, Kind, Stakeholder};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Markdown, Page, block, inline, page, path};
use days::GoLives;

/// A page for each group.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    // All groups rest on the same lists, which are made when the first page is.
    let shared: Arc<OnceLock<Shared<'a>>> = Arc::default();
    let groups = material.plan().stakeholders.iter().enumerate();
    let groups = groups.filter(|(_, stakeholder)| communication::is_group(stakeholder));
    groups
        .map(|(place, stakeholder)| {
            let shared = shared.clone();
            page(format!("people/{}.html", stakeholder.id.value), "group.html", move || {
                let shared = shared.get_or_init(|| Shared::of(material));
                group(material, shared, place)
            })
        })
        .collect()
}

/// What the pages of all groups rest on.
struct Shared<'a> {
    duties: Duties<'a>,
    decisions: Decisions<'a>,
    go_lives: GoLives,
}

impl<'a> Shared<'a> {
    fn of(material: &'a Material<'a>) -> Self {
        let decisions = Decisions::of(material.plan());
        Shared { duties: Duties::of(material), decisions, go_lives: GoLives::of(material) }
    }
}

fn group(material: &Material<'_>, shared: &Shared<'_>, place: usize) -> Value {
    let plan = material.plan();
    let group = &plan.stakeholders[place];
    let duty = shared.duties.get(place);
    let days = shared.go_lives.days(material, group, &duty.workflows);
    let (lede, changes) = group.impact.as_ref().map_or((None, None), |impact| split(&impact.value.text));
    json!({
        "title": group.title(),
        "section": "people",
        "source": plan.stakeholders.path(place),
        "crumbs": [{"text": say!(material.words, name_people), "path": path("people.html")}],
        "lede": lede,
        "days": days::section(material, group, &days),
        "calendar": calendar::path_ahead(plan, group.id.value.as_str()).map(path),
        "address": super::own_address(material)
            .map(|portal| format!("{portal}{}", material.path(Kind::Stakeholder, group.id.value.as_str()).0)),
        "changes": changes.map(|text| block(&text)),
        "body": group.body.as_ref().map(|body| block(&body.value.text)),
        "work": work(material, duty),
        "training": training::section(material, group, &days),
        "ask": ask(material, group),
        "informed": communication::of(material, group),
        "part": group.part.as_ref().map(|part| block(&part.value.text)),
        "duties": task::duties_ahead(material, duty),
        "load": load::ahead_of(material, place),
        "facts": facts(material, group, duty),
        "particulars": particulars(material, group, group.review_by.as_ref(), &shared.decisions),
    })
}

/// The first paragraph as the lede and what follows it as the text; a text of one paragraph, or one that begins with
/// anything else, stays whole.
fn split(text: &str) -> (Option<Markdown>, Option<String>) {
    let text = text.trim();
    let Some((first, rest)) = text.split_once("\n\n") else { return (None, Some(text.to_owned())) };
    let plain = first.chars().next().is_some_and(|letter| letter.is_alphanumeric() || "“\"‘'".contains(letter));
    let numbered = first.split_once(['.', ')']).is_some_and(|(number, _)| number.chars().all(|c| c.is_ascii_digit()));
    match plain && !numbered {
        true => (Some(inline(first)), Some(rest.trim().to_owned()).filter(|rest| !rest.is_empty())),
        false => (None, Some(text.to_owned())),
    }
}

/// The daily work that changes for the group.
fn work(material: &Material<'_>, duty: &Duty<'_>) -> Option<Value> {
    let plan = material.plan();
    let from = |place: &usize| workflows::from(material, &plan.workflows[*place]);
    let all = match duty.workflows.as_slice() {
        [only] => Some(from(only)).filter(|from| !from.is_empty()),
        several => workflows::alike(several.iter().map(from)),
    };
    let rows: Vec<Value> = duty
        .workflows
        .iter()
        .map(|place| {
            let workflow = &plan.workflows[*place];
            json!({
                "title": workflow.title(),
                "path": material.path(Kind::Workflow, workflow.id.value.as_str()),
                "from": if all.is_none() { from(place) } else { Vec::new() },
                "today": steps(&workflow.today),
                "future": steps(&workflow.future),
            })
        })
        .collect();
    let words = &material.words;
    let is_with_go_live = |place: &usize| later(material, &plan.workflows[*place]) == Later::FromGoLive;
    let when = if duty.workflows.iter().all(is_with_go_live) { Later::FromGoLive } else { Later::AtSomeTime };
    (!rows.is_empty()).then(
        || json!({"note": work_note(words, rows.len()), "from": all, "later": later_name(words, when), "rows": rows}),
    )
}

fn work_note(words: &Words, count: usize) -> String {
    match count {
        1 => say!(words, people_1_piece_of_your_daily).to_owned(),
        count => say!(words, people_pieces_of_your_daily_work, count = words.whole(count as i64)),
    }
}

/// Whom to ask: about everything, about training, about daily work.
fn ask(material: &Material<'_>, group: &Stakeholder) -> Vec<Value> {
    let plan = material.plan();
    let mut asked: Vec<(&str, &str)> = Vec::new();
    asked.extend(group.owner().map(|owner| ("", owner)));
    let training = group.training.iter().filter_map(|training| training.value.by.as_ref());
    let trainers = training.filter_map(|by| plan.milestones.get(by.value.id())?.owner());
    asked.extend(trainers.map(|owner| (say!(material.words, name_about_your_training), owner)));
    let mut seen = std::collections::BTreeSet::new();
    asked.retain(|(_, who)| seen.insert(*who));
    asked.into_iter().filter_map(|(about, who)| contact(material, about, who)).collect()
}

fn contact(material: &Material<'_>, about: &str, who: &str) -> Option<Value> {
    let person = material.plan().stakeholders.get(who)?;
    let links = person.links.iter().map(|link| super::particulars::linked(&link.value));
    Some(json!({
        "about": about,
        "name": person.title(),
        "path": material.path(Kind::Stakeholder, who),
        "role": person.role.as_ref().map(|role| &role.value.text),
        "links": links.collect::<Vec<_>>(),
    }))
}

/// What those who run the project know of the group.
fn facts(material: &Material<'_>, group: &Stakeholder, duty: &Duty<'_>) -> Vec<Value> {
    let mut facts = Vec::new();
    let mut add =
        |term: &str, text: Option<&String>| facts.extend(text.map(|text| json!({"term": term, "text": text})));
    add(say!(material.words, name_who_they_are), group.role.as_ref().map(|role| &role.value.text));
    add(
        say!(material.words, name_organisation),
        group.organisation.as_ref().map(|organisation| &organisation.value.text),
    );
    facts.extend(person::facts(material, group, duty));
    facts
}

#[cfg(test)]
mod tests;
