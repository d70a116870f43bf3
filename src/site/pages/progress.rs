//! Progress: whether the dates hold, what was reported, how much is built, and whether the money buys it.

mod built;
mod dates;
mod days;
mod earned;
mod meaning;
mod moved;
mod phases;
mod reported;
mod to_come;
#[cfg(test)]
mod tests;
mod total;
mod value;

use super::page;
use crate::analysis::words::Words;
use crate::model::Plan;
use crate::site::data::{Value, json};
use crate::site::{Material, Page};

/// The page, where there is anything to tell.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    match has_progress(material) {
        true => {
            let mut pages = vec![page("progress.html", "progress.html", move || progress(material))];
            pages.extend(earned::pages(material));
            pages
        }
        false => Vec::new(),
    }
}

/// Whether there is any progress to tell of.
pub fn has_progress(material: &Material<'_>) -> bool {
    let plan = material.plan();
    !plan.milestones.is_empty() || reported::any(plan) || value::any(material)
}

fn progress(material: &Material<'_>) -> Value {
    json!({
        "title": "Progress",
        "section": "progress",
        "source": if material.plan().milestones.is_empty() { "" } else { material.plan().milestones.path(0) },
        "lede": lede(material),
        "moved": moved::moved(material),
        "dates": dates::dates(material),
        "reported": reported::reported(material),
        "built": built::built(material),
        "value": value::value(material),
        "total": total::total(material),
        "phases": phases::phases(material),
        "days": days::days(material),
    })
}

/// How many milestones are reached, when the project ends, and what the money bought.
fn lede(material: &Material<'_>) -> String {
    let (plan, words) = (material.plan(), &material.words);
    let mut sentences = Vec::new();
    if !plan.milestones.is_empty() {
        sentences.push(reached(plan, words));
        let finish = material.analysis.schedule.finish;
        let open = plan.milestones.iter().any(|milestone| milestone.finished.is_none());
        sentences.push(match open {
            true => format!("The project is forecast to end on {}.", words.date_full(finish)),
            false => format!("The project ended on {}.", words.date_full(finish)),
        });
    }
    sentences.extend(value::lede(material));
    sentences.join(" ")
}

fn reached(plan: &Plan, words: &Words) -> String {
    let all = plan.milestones.len();
    let reached = plan.milestones.iter().filter(|milestone| milestone.finished.is_some()).count();
    reached_of(words, reached, all)
}

fn reached_of(words: &Words, reached: usize, all: usize) -> String {
    let number = |count: usize| words.whole(i64::try_from(count).unwrap_or(i64::MAX));
    match (reached, all) {
        (0, 1) => "The only milestone is not reached yet.".to_owned(),
        (1, 1) => "The only milestone is reached.".to_owned(),
        (0, 2) => "Neither of the two milestones is reached yet.".to_owned(),
        (2, 2) => "Both milestones are reached.".to_owned(),
        (0, all) => format!("None of {} milestones is reached yet.", number(all)),
        (reached, all) if reached == all => format!("All {} milestones are reached.", number(all)),
        (1, all) => format!("1 of {} milestones is reached.", number(all)),
        (reached, all) => format!("{} of {} milestones are reached.", number(reached), number(all)),
    }
}
