//! Overview: the vision, where the project stands, what is new and what comes next, in a minute.

mod changed;
mod money;
mod news;
mod next;
mod phases;

use std::sync::Arc;

use super::events::Events;
use super::judged;
use super::measures::{Lead, in_brief, legend, measures, table};
use super::updates::newest_first;
use super::vision::{is_long, kick};
use crate::language::say;
use crate::model::kinds::{Kind, StakeholderKind};
use crate::site::data::{Value, json};
use crate::site::frame::the_road;
use crate::site::material::Material;
use crate::site::parts::{Page, page, path};

pub use money::bar as money_in_brief;
pub use next::that_matter as milestones_that_matter;

/// The page.
pub fn pages<'a>(material: &'a Material<'a>, events: &Arc<Events>) -> Vec<Page<'a>> {
    let events = events.clone();
    vec![page("index.html", "overview.html", move || overview(material, &events))]
}

fn overview(material: &Material<'_>, events: &Events) -> Value {
    let vision = &material.plan().vision;
    json!({
        "title": say!(material.words, name_overview),
        "section": "overview",
        "source": "vision.md",
        "road": the_road(material, true),
        "kick": kick(&material.words, vision),
        "statement": &vision.statement.value.text,
        "long": is_long(vision),
        "vision": path("vision.html"),
        "headline": headlines(material),
        "news": news::news(material, &newest_first(material), events),
        "next": next::next(material),
        "roadmap": {"text": say!(material.words, name_see_the_roadmap), "path": path("roadmap.html")},
        "phases": phases::phases(material),
        "money": money::bar(material),
        "budget": {"text": say!(material.words, name_see_the_budget), "path": path("budget.html")},
        "goals": goals(material),
        "groups": groups(material),
    })
}

/// The three facts that stand first.
pub fn headlines(material: &Material<'_>) -> Vec<Value> {
    let mut facts = Vec::new();
    let statuses = &material.analysis.statuses;
    if !material.plan().milestones.is_empty() || statuses.cost.is_some() {
        let term =
            say!(material.words, overview_status_at, date = material.words.date_short(material.analysis.status_date));
        let mut fact = judged::headline(material, &term, &statuses.project);
        fact["odds"] = json!(next::odds_of_end(material));
        facts.push(fact);
    }
    facts.extend(next::days_left(material));
    facts.extend(money::headline(material));
    facts
}

/// What is new, in so many sentences at most; nothing where nothing is.
pub fn news_in_brief(material: &Material<'_>, most: usize) -> Option<Value> {
    let events = Events::of(material.plan());
    let news = news::news(material, &newest_first(material), &events)?;
    let sentences: Vec<Value> = news["sentences"].as_array()?.iter().take(most).cloned().collect();
    (!sentences.is_empty()).then(|| json!({"title": news["title"].clone(), "sentences": sentences}))
}

/// The goals by the first of their measures, so many at most, and how many more there are; nothing where none is measured.
pub fn goals_in_brief(material: &Material<'_>, most: usize) -> Option<Value> {
    let all = 0..material.plan().goals.len();
    let first: Vec<_> = all.filter_map(|goal| measures(material, goal).into_iter().next()).collect();
    let rows: Vec<Value> = first.iter().take(most).map(|measured| in_brief(material, measured)).collect();
    let rest = first.len() - rows.len();
    let more = (rest > 0).then(|| say!(material.words, overview_more_goals, count = rest));
    (!rows.is_empty()).then(|| json!({"rows": rows, "more": more}))
}

/// So many goals are read in a minute.
const GOALS: usize = 8;

/// Each goal by the first of its measures.
fn goals(material: &Material<'_>) -> Option<Value> {
    let count = material.plan().goals.len();
    let first: Vec<_> = (0..count).filter_map(|goal| measures(material, goal).into_iter().next()).take(GOALS).collect();
    let table = table(material, &first, Lead::Goal, say!(material.words, name_goals_and_measures))?;
    let more = match count > first.len() {
        true => say!(material.words, overview_see_all_goals, count = material.words.whole(count as i64)),
        false => say!(material.words, name_see_all_measures).to_owned(),
    };
    Some(
        json!({"table": table, "note": legend(&material.words, &first), "more": {"text": more, "path": path("goals.html")}}),
    )
}

/// The groups of people, each of which has a page of its own.
fn groups(material: &Material<'_>) -> Vec<Value> {
    let stakeholders = material.plan().stakeholders.iter();
    let groups = stakeholders.filter(|one| one.kind.as_ref().is_some_and(|kind| kind.value == StakeholderKind::Group));
    let link = |group: &crate::model::kinds::Stakeholder| json!({"text": &group.title.value.text, "path": material.path(Kind::Stakeholder, group.id.value.as_str())});
    groups.map(link).collect()
}
