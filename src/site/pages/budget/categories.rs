//! The budget as a whole, and by category: bars, and the exact numbers.

use super::{Sheet, cells, sentences};
use crate::analysis::books::Amounts;
use crate::analysis::budget::Group;
use crate::chart::budget::{budget_row, most};
use crate::language::say;
use crate::model::kinds::{Entity, Kind};
use crate::site::data::{Value, json};
use crate::site::pages::total_bar::total_bar;
use crate::site::pages::worked::worked;

/// The whole budget in one bar.
pub fn total(sheet: &Sheet<'_>) -> Value {
    let (words, headline) = (sheet.words, &sheet.money.budget.headline);
    let finding = sentences::total(words, headline);
    let label = say!(
        words,
        budget_the_forecast_is_of_approved,
        finding = &finding,
        amount = words.money_compact(headline.forecast),
        amount_2 = words.money_compact(headline.approved)
    );
    json!({"finding": finding, "chart": total_bar(words, headline, label)})
}

/// A category with what is in it of the project.
struct Row<'a> {
    name: &'a str,
    category: Option<usize>,
    amounts: Amounts,
}

fn categories<'a>(sheet: &Sheet<'a>) -> Vec<Row<'a>> {
    let (groups, hidden) = Group::shown(&sheet.money.budget.by_category);
    let row = |group: &Group<Option<usize>>| Row {
        name: group
            .key
            .map_or(say!(sheet.words, name_without_a_category), |place| sheet.plan.categories[place].title()),
        category: group.key,
        amounts: group.parts.project,
    };
    let mut rows: Vec<Row<'a>> = groups.iter().map(row).collect();
    let name = say!(sheet.words, name_lines_not_shown);
    rows.extend(hidden.map(|hidden| Row { name, category: None, amounts: hidden.parts.project }));
    rows.retain(|row| cells::any(&row.amounts));
    rows
}

/// Each category as a row of bars.
pub fn rows(sheet: &Sheet<'_>) -> Value {
    let words = sheet.words;
    let categories = categories(sheet);
    let bars: Vec<_> = categories.iter().map(|row| cells::bars(&row.amounts)).collect();
    let most = most(&bars);
    let named: Vec<(&str, Amounts)> = categories.iter().map(|row| (row.name, row.amounts)).collect();
    let rows = categories.iter().zip(&bars).map(|(row, bars)| {
        let (mark, difference) = sentences::difference(words, &row.amounts);
        json!({
            "name": row.name,
            "path": row.category.map(|place| sheet.material.path(Kind::Category, sheet.plan.categories[place].id.value.as_str())),
            "chart": budget_row(bars, most),
            "forecast": words.money(row.amounts.forecast),
            "mark": mark,
            "difference": difference,
        })
    });
    let finding = match sheet.plan.categories.is_empty() {
        true => sentences::without_categories(words, &sheet.money.budget.total.project),
        false => sentences::categories(words, &named),
    };
    json!({"finding": finding, "rows": rows.collect::<Vec<_>>()})
}

/// The exact numbers by category, with subtotal, contingency and total.
pub fn numbers(sheet: &Sheet<'_>) -> Value {
    let words = sheet.words;
    let total = &sheet.money.budget.total;
    let mut rows: Vec<Value> = categories(sheet).iter().map(|row| cells::row(words, row.name, &row.amounts)).collect();
    if cells::any(&total.contingency) {
        rows.push(cells::sum(words, say!(words, name_subtotal), &total.project));
        rows.push(cells::row(words, say!(words, name_contingency), &total.contingency));
    }
    rows.push(cells::sum(words, say!(words, name_total), &total.with_contingency()));
    let date = words.date_short(sheet.material.analysis.status_date);
    json!({
        "table": {
            "caption": say!(words, budget_budget_by_category, currency = sheet.plan.currency(), date = &date),
            "class": "money",
            "head": cells::head(words, say!(words, name_category)),
            "rows": rows,
        },
        "worked": worked(words, &sheet.money.budget.headline.explained()),
    })
}
