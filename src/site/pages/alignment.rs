//! Alignment: from the vision to goals, work, money and people, and what is on no such line.

pub(super) mod goals;
mod orphans;
mod sentences;
mod sight;
mod split;
#[cfg(test)]
mod tests;

use super::suspect::suspects;
use crate::language::say;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, inline, page, path};

/// The page, where there are goals and anything that could serve them.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    match has_alignment(material) {
        true => vec![page("alignment.html", "alignment.html", move || alignment(material))],
        false => Vec::new(),
    }
}

/// Whether there is anything to align.
pub fn has_alignment(material: &Material<'_>) -> bool {
    let plan = material.plan();
    let lines = material.analysis.money.is_some() && !plan.lines.is_empty();
    !plan.goals.is_empty() && (!plan.milestones.is_empty() || lines)
}

fn alignment(material: &Material<'_>) -> Value {
    let plan = material.plan();
    let found = orphans::Orphans::of(material);
    json!({
        "title": say!(material.words, name_alignment),
        "section": "alignment",
        "lede": sentences::lede(&material.words, &found.counts()),
        "vision": {"text": inline(&plan.vision.statement.value.text), "path": path("vision.html")},
        "goals": goals::goals(material),
        "orphans": found.lists(material),
        "suspects": suspects(material),
        "sight": sight::sight(material),
        "split": split::split(material),
    })
}
