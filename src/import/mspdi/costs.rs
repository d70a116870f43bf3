//! Costs of tasks as budget lines, and what was spent as rows of the ledger.

use rust_decimal::Decimal;

use super::outline::Outline;
use super::{Named, Project, dates};
use crate::import::draft::{Draft, Entity, Paid, Written};
use crate::import::xml::Element;
use crate::model::kinds::Kind;

/// Adds a budget line for each task that costs something. Microsoft Project writes amounts in hundredths.
pub fn read(project: &Project<'_>, outline: &Outline<'_>, named: &Named, draft: &mut Draft) {
    for (leaf, id) in outline.leaves.iter().zip(&named.leaves) {
        let (cost, actual) = (amount(leaf.task, "Cost"), amount(leaf.task, "ActualCost"));
        if cost.is_zero() && actual.is_zero() {
            continue;
        }
        if draft.of(Kind::Category).is_empty() {
            draft.add(Kind::Category, Entity::new("costs-of-tasks", "Costs of tasks"));
        }
        let mut line = Entity::new(format!("cost-of-{id}"), super::outline::name(leaf.task));
        line.set("category", Some(Written::plain("costs-of-tasks")));
        line.set("amount", Some(Written::plain(cost)));
        line.set("milestones", Some(Written::List(vec![Written::plain(id)])));
        let approved = leaf.task.all("Baseline").find(|baseline| baseline.number_of("Number") == Some(0));
        if let Some(approved) =
            approved.map(|baseline| amount(baseline, "Cost")).filter(|approved| *approved > Decimal::ZERO)
        {
            line.set("baseline", Some(Written::Map(vec![("amount", Written::plain(approved))])));
        }
        if actual > Decimal::ZERO {
            let spent = ["ActualFinish", "Stop"].into_iter().find_map(|name| dates::date_of(leaf.task, name));
            let date = spent.map_or(dates::status_date(project, outline), |date| project.finish_day(date));
            let note = "actual cost in Microsoft Project".to_owned();
            draft.ledger.push(Paid { date, line: line.id.clone(), amount: actual.to_string(), note });
        }
        draft.add(Kind::Line, line);
    }
    draft.ledger.sort_by_key(|row| row.date);
    let of_summaries = outline.summaries.iter().filter(|summary| !amount(summary.task, "FixedCost").is_zero()).count();
    if of_summaries > 0 {
        draft.note(0, "", format!("the fixed costs of {of_summaries} summary tasks are not carried over"));
    }
}

/// An amount, which is written in hundredths; nothing where none is written.
fn amount(element: &Element, name: &str) -> Decimal {
    let hundredths = element.text_of(name).and_then(|text| {
        let text = text.trim();
        text.parse().or_else(|_| Decimal::from_scientific(text)).ok()
    });
    hundredths.map_or(Decimal::ZERO, |hundredths: Decimal| (hundredths / Decimal::ONE_HUNDRED).normalize())
}
