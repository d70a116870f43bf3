//! Costs of tasks, where the plan has its own budget for them.
//!
//! A task has one cost. A milestone has any number of budget lines, and a line may pay for several milestones or be spread
//! over months. A cost can be put where one line with one amount stands for the milestone, or none does; anywhere else it
//! would count the same money twice.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::draft::{self, Draft, Written};
use crate::model::Plan;
use crate::model::kinds::{Entity as _, Kind, Line};

/// Gives costs of tasks the ids of the budget lines that stand for them, and takes those out of a draft, with what was paid
/// of them, for which the plan has a budget of its own. Returns what of the plan stays therefore, as clauses.
pub fn settle(draft: &mut Draft, plan: &Plan) -> Vec<String> {
    if !draft.costs_are_of_tasks {
        return Vec::new();
    }
    let paying = paying(plan);
    let mut stays = Vec::new();
    let mut ids: BTreeMap<String, Option<String>> = BTreeMap::new();
    for cost in draft.of(Kind::Line) {
        let Some(Written::List(milestones)) = cost.get("milestones") else { continue };
        let [Written::Plain(milestone)] = milestones.as_slice() else { continue };
        let lines = paying.get(milestone.as_str()).map_or(&[][..], Vec::as_slice);
        match place(cost, lines, plan, &paying) {
            Some(id) => _ = ids.insert(cost.id.clone(), Some(id)),
            None => {
                stays.push(told(cost, milestone, lines));
                ids.insert(cost.id.clone(), None);
            }
        }
    }
    move_to(draft, plan, &ids);
    stays
}

/// The id of the budget line for a cost; `None` where the plan has a budget that one cost cannot be put into.
fn place(cost: &draft::Entity, lines: &[&str], plan: &Plan, paying: &Paying<'_>) -> Option<String> {
    let id = match lines {
        [] => cost.id.as_str(),
        [one] => one,
        _ => return None,
    };
    let Some(line) = plan.lines.get(id) else { return Some(id.to_owned()) };
    let is_shared = paying.values().filter(|lines| lines.contains(&id)).count() > 1;
    (!is_shared && has_one_amount(line)).then(|| id.to_owned())
}

fn has_one_amount(line: &Line) -> bool {
    line.periods.is_none() && line.per_year.is_none()
}

fn told(cost: &draft::Entity, milestone: &str, lines: &[&str]) -> String {
    let amount = match cost.get("amount") {
        Some(Written::Plain(amount)) => format!("costs of {amount}"),
        _ => "costs".to_owned(),
    };
    let lines: Vec<String> = lines.iter().map(|id| format!("`{id}`")).collect();
    let lines = if lines.is_empty() { format!("`{}`", cost.id) } else { lines.join(", ") };
    format!("the budget of milestone `{milestone}`, {lines}, where the file has {amount}")
}

/// Gives costs their new ids; those without one go, and categories that hold none then.
fn move_to(draft: &mut Draft, plan: &Plan, ids: &BTreeMap<String, Option<String>>) {
    if let Some(costs) = draft.entities.get_mut(&Kind::Line) {
        costs.retain_mut(|cost| match ids.get(&cost.id) {
            Some(None) => false,
            Some(Some(id)) if *id != cost.id => {
                cost.id.clone_from(id);
                // The budget has its own words and its own order.
                cost.fields.retain(|(name, _)| !["title", "category"].contains(name));
                let title = plan.lines.get(id).map_or_else(|| id.clone(), |line| line.title().to_owned());
                cost.fields.insert(0, ("title", Written::Text(title)));
                true
            }
            _ => true,
        });
    }
    draft.ledger.retain_mut(|paid| match ids.get(&paid.line) {
        Some(None) => false,
        Some(Some(id)) => {
            paid.line.clone_from(id);
            true
        }
        None => true,
    });
    let used: BTreeSet<String> = draft.of(Kind::Line).iter().filter_map(category).collect();
    if let Some(categories) = draft.entities.get_mut(&Kind::Category) {
        categories.retain(|category| used.contains(&category.id));
    }
}

fn category(cost: &draft::Entity) -> Option<String> {
    match cost.get("category") {
        Some(Written::Plain(id) | Written::Text(id)) => Some(id.clone()),
        _ => None,
    }
}

/// The budget lines that pay for each milestone, by its id.
type Paying<'a> = BTreeMap<&'a str, Vec<&'a str>>;

/// Lines and milestones may name each other from either side.
fn paying(plan: &Plan) -> Paying<'_> {
    let mut paying = Paying::new();
    let named = plan
        .lines
        .iter()
        .flat_map(|line| line.milestones.iter().map(|milestone| (milestone.value.id(), line.id.value.as_str())));
    let naming = plan
        .milestones
        .iter()
        .flat_map(|milestone| milestone.budget.iter().map(|line| (milestone.id.value.as_str(), line.value.id())));
    for (milestone, line) in named.chain(naming) {
        let lines = paying.entry(milestone).or_default();
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    paying
}
