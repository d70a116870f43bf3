//! Costs of tasks as budget lines, and what was spent as rows of the ledger.

use super::outline::Outline;
use super::{Named, Project, dates};
use crate::import::decimal;
use crate::import::draft::{Draft, Entity, Paid, Written};
use crate::import::xml::Element;
use crate::model::kinds::Kind;

/// Adds a budget line for each task that costs something. Microsoft Project writes amounts in hundredths.
pub fn read(project: &Project<'_>, outline: &Outline<'_>, named: &Named, draft: &mut Draft) {
    for (leaf, id) in outline.leaves.iter().zip(&named.leaves) {
        let (cost, actual) = (amount(leaf.task, "Cost"), amount(leaf.task, "ActualCost"));
        if cost == 0.0 && actual == 0.0 {
            continue;
        }
        if draft.of(Kind::Category).is_empty() {
            draft.add(Kind::Category, Entity::new("costs-of-tasks", "Costs of tasks"));
        }
        let mut line = Entity::new(format!("cost-of-{id}"), super::outline::name(leaf.task));
        line.set("category", Some(Written::plain("costs-of-tasks")));
        line.set("amount", Some(Written::plain(decimal(cost))));
        line.set("milestones", Some(Written::List(vec![Written::plain(id)])));
        let approved = leaf.task.all("Baseline").find(|baseline| baseline.number_of("Number") == Some(0));
        if let Some(approved) = approved.map(|baseline| amount(baseline, "Cost")).filter(|approved| *approved > 0.0) {
            line.set("baseline", Some(Written::Map(vec![("amount", Written::plain(decimal(approved)))])));
        }
        if actual > 0.0 {
            let spent = ["ActualFinish", "Stop"].into_iter().find_map(|name| dates::date_of(leaf.task, name));
            let date = spent.map_or(dates::status_date(project, outline), |date| project.finish_day(date));
            let note = "actual cost in Microsoft Project".to_owned();
            draft.ledger.push(Paid { date, line: line.id.clone(), amount: decimal(actual), note });
        }
        draft.add(Kind::Line, line);
    }
    draft.ledger.sort_by_key(|row| row.date);
    let of_summaries = outline.summaries.iter().filter(|summary| amount(summary.task, "FixedCost") != 0.0).count();
    if of_summaries > 0 {
        draft.note(0, "", format!("the fixed costs of {of_summaries} summary tasks are not carried over"));
    }
}

fn amount(element: &Element, name: &str) -> f64 {
    element.text_of(name).and_then(|text| text.parse::<f64>().ok()).map_or(0.0, |hundredths| hundredths / 100.0)
}
