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

use crate::analysis::end;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::Plan;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, page};

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
        "title": say!(material.words, name_progress),
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

/// How many milestones are finished, when the project ends, and what the money bought.
fn lede(material: &Material<'_>) -> String {
    let (plan, words) = (material.plan(), &material.words);
    let mut sentences = Vec::new();
    if !plan.milestones.is_empty() {
        sentences.push(reached(plan, words));
        let finish = material.analysis.schedule.finish;
        sentences.push(match end::is_reached(plan) {
            true => say!(words, progress_the_project_ended_on, date = words.date_full(finish)),
            false => say!(words, progress_the_project_is_forecast_to, date = words.date_full(finish)),
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
        (0, 1) => say!(words, progress_the_only_milestone_is_not).to_owned(),
        (1, 1) => say!(words, progress_the_only_milestone_is_reached).to_owned(),
        (0, 2) => say!(words, progress_neither_of_the_two_milestones).to_owned(),
        (2, 2) => say!(words, progress_both_milestones_are_reached).to_owned(),
        (0, all) => say!(words, progress_none_of_milestones_is_reached, number = number(all)),
        (reached, all) if reached == all => say!(words, progress_all_milestones_are_reached, number = number(all)),
        (1, all) => say!(words, progress_1_of_milestones_is_reached, number = number(all)),
        (reached, all) => {
            say!(words, progress_of_milestones_are_reached, number = number(reached), number_2 = number(all))
        }
    }
}
