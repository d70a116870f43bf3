//! Who answers for the milestones: the choices of the filter over a timeline.

use std::collections::BTreeMap;

use crate::analysis::words::Words;
use crate::language::say;
use crate::model::Plan;
use crate::site::data::{Value, json};

/// The owners that a reader can choose from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owners<'a> {
    /// Those with most milestones first: id and name.
    pub listed: Vec<(&'a str, &'a str)>,
    /// Whether there are more, who are one choice together.
    pub others: bool,
}

/// More choices than these are a wall of names. The stylesheet has some rules for each.
const MOST: usize = 40;

/// These many stand in view; the rest unfolds.
const IN_VIEW: usize = 8;

/// The word for all others among the classes of owners: no id of a stakeholder has an underscore.
const OTHERS: &str = "other_people";

impl<'a> Owners<'a> {
    /// The owners of a plan.
    pub fn of(plan: &'a Plan) -> Owners<'a> {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for milestone in &plan.milestones {
            let owner = milestone.owner.as_ref().and_then(|owner| plan.stakeholders.position(owner.value.id()));
            if let Some(owner) = owner {
                *counts.entry(owner).or_default() += 1;
            }
        }
        let mut ranked: Vec<(usize, usize)> = counts.into_iter().collect();
        ranked.sort_by_key(|(place, count)| (std::cmp::Reverse(*count), *place));
        let others = ranked.len() > MOST;
        ranked.truncate(if others { MOST - 1 } else { MOST });
        let listed = ranked.into_iter().map(|(place, _)| {
            let stakeholder = &plan.stakeholders[place];
            (stakeholder.id.value.as_str(), stakeholder.title.value.text.as_str())
        });
        Owners { listed: listed.collect(), others }
    }

    /// The class of what an owner answers for.
    pub fn class(&self, owner: Option<&'a str>) -> Option<&'a str> {
        let owner = owner?;
        if self.listed.iter().any(|(id, _)| *id == owner) {
            return Some(owner);
        }
        self.others.then_some(OTHERS)
    }

    /// All choices, for the stylesheet.
    pub fn choices(&self, words: &Words) -> Vec<Value> {
        let others = self.others.then_some((OTHERS, say!(words, name_others)));
        self.listed.iter().copied().chain(others).map(|(id, title)| json!({"id": id, "title": title})).collect()
    }

    /// The choices among the classes on a page, in view and folded; nothing where there is nothing to choose.
    pub fn filter(&self, words: &Words, classes: impl IntoIterator<Item = &'a str>) -> Option<Value> {
        let classes: std::collections::BTreeSet<&str> = classes.into_iter().collect();
        let mut choices = self.choices(words);
        choices.retain(|choice| choice["id"].as_str().is_some_and(|id| classes.contains(id)));
        if choices.len() < 2 {
            return None;
        }
        // A fold that hides a single name is longer than the name.
        let more = if choices.len() > IN_VIEW + 1 { choices.split_off(IN_VIEW) } else { Vec::new() };
        let more_text = say!(words, roadmap_more_people, more = more.len());
        Some(json!({"owners": choices, "more": more, "more_text": more_text}))
    }
}
