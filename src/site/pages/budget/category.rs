//! The page of a category: what is written of it and of each of its lines; a long one takes several pages.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::lines::{self, List};
use super::{Sheet, cells, more};
use crate::analysis::budget::{Group, LineRow, Parts};
use crate::analysis::phasing::Span;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::Entity;
use crate::site::data::{Value, json};
use crate::site::line_pages::LinePage;
use crate::site::parts::path;

/// Of so many lines on a page, what is written of each is open.
const OPEN: usize = 12;

/// The content of a page of lines.
pub fn category(words: &Words, sheet: &Sheet<'_>, page: &LinePage) -> Value {
    let plan = sheet.plan;
    let category = page.category.map(|place| (place, &plan.categories[place]));
    let title = match category {
        Some((_, category)) => category.title(),
        None if plan.categories.is_empty() => say!(words, budget_lines_of_the_budget),
        None => say!(words, name_without_a_category),
    };
    let all = &sheet.money.budget.by_category;
    let (shown, _) = Group::shown(all);
    let same = |group: &&Group<Option<usize>>| group.key == page.category;
    let group = shown.iter().find(same);
    let hidden = all.iter().find(same).is_some_and(|group| group.hidden > 0);
    let source = match (category, page.lines.first()) {
        (Some((place, _)), _) => plan.categories.path(place),
        (None, Some(place)) => plan.lines.path(*place),
        (None, None) => "",
    };
    let empty = match hidden {
        true => say!(words, budget_its_lines_are_not_shown),
        false => say!(words, budget_it_has_no_lines_yet),
    };
    let about = category.map(|(place, category)| {
        let owner = more::owner(words, sheet, category);
        more::about(sheet, category, category.review_by.as_ref(), plan.categories.path(place), owner)
    });
    let lists: Vec<Value> = group
        .map(|group| List::ALL.iter().filter_map(|list| section(words, sheet, *list, group, page)).collect())
        .unwrap_or_default();
    json!({
        "title": title,
        // A tag may have the same name.
        "area": say!(words, name_budget),
        "section": "budget",
        "source": source,
        "crumbs": [{"text": say!(words, name_budget), "path": path("budget.html")}],
        "lede": group.map_or_else(String::new, |group| lede(sheet.words, &group.parts, running(sheet, group))),
        "hidden": if lists.is_empty() { Some(empty) } else { None },
        "pager": pager(sheet, page),
        "about": about,
        "lists": lists,
        "open": page.lines.len() <= OPEN,
    })
}

/// From when to when the running costs of a group are; nothing where some of them are hidden, and their dates with them.
fn running(sheet: &Sheet<'_>, group: &Group<Option<usize>>) -> Option<Span> {
    match cells::any(&group.hidden_parts.running) {
        true => None,
        false => sheet.running_span(|line| group.lines.contains(&line)),
    }
}

/// What the category costs, in the order of the lists.
fn lede(words: &Words, parts: &Parts, running: Option<Span>) -> String {
    let mut told = Vec::new();
    let project = parts.with_contingency();
    if cells::any(&project) {
        let difference = project.forecast - project.planned;
        let way = match difference.cmp(&Decimal::ZERO) {
            Ordering::Greater => "over",
            Ordering::Less => "under",
            Ordering::Equal => "even",
        };
        let (amount, difference) = (words.money(project.forecast), words.money(difference.abs()));
        told.push(say!(words, budget_forecast_to_cost, amount = amount, way = way, difference = difference));
        let open = project.committed - project.actual;
        let spent = words.money(project.actual);
        told.push(match (project.actual > Decimal::ZERO, open > Decimal::ZERO) {
            (false, false) => say!(words, budget_nothing_is_spent_or_under).to_owned(),
            (false, true) => say!(words, budget_nothing_is_spent_yet_is, amount = words.money(open)),
            (true, false) => say!(words, budget_is_spent_nothing_else_is, spent = &spent),
            (true, true) => say!(words, budget_is_spent_and_another_is, spent = &spent, amount = words.money(open)),
        });
    }
    if cells::any(&parts.running) {
        let amount = words.money(parts.running.planned);
        told.push(match running.map(|span| words.length(span.first, span.last)) {
            Some(time) => say!(words, budget_running_it_is_planned_to_over, amount = amount, time = time),
            None => say!(words, budget_running_it_is_planned_to, amount = amount),
        });
    }
    if cells::any(&parts.non_cash) {
        told.push(say!(words, budget_is_a_loss_that_nobody, amount = words.money(parts.non_cash.planned)));
    }
    told.join(" ")
}

/// The lines of a list that stand on a page, with their sum; nothing where there are none.
fn section(
    words: &Words,
    sheet: &Sheet<'_>,
    list: List,
    group: &Group<Option<usize>>,
    page: &LinePage,
) -> Option<Value> {
    let of = |places: &[usize]| -> Vec<&LineRow> {
        let rows = places.iter().filter_map(|place| sheet.row(*place));
        rows.filter(|row| List::of(row.part) == list).collect()
    };
    let (own, all) = (of(&page.lines), of(&group.lines));
    // What is not listed stands after the last of the list.
    let ends = match (own.last(), all.is_empty()) {
        (Some(last), _) => {
            let last_of_all =
                all.iter().map(|row| (row.part.max(crate::analysis::books::Part::Contingency), row.place)).max();
            last_of_all.is_some_and(|(_, place)| place == last.place)
        }
        (None, none) => none && page.number.0 == page.number.1,
    };
    let mut rows: Vec<Value> = own.iter().map(|row| line(sheet, list, row)).collect();
    if ends {
        rows.extend(lines::unlisted(sheet, list, group));
    }
    if rows.is_empty() {
        return None;
    }
    let mut sums = Vec::new();
    if own.len() < all.len() {
        sums = lines::sum(sheet, list, say!(words, name_on_this_page), &own.iter().map(|row| row.amounts).sum());
    }
    if own.len() < all.len() || rows.len() > 1 {
        let title = if own.len() < all.len() {
            say!(words, budget_on_all_pages_of_it)
        } else {
            list.together(words, &group.parts)
        };
        sums.extend(lines::sum(sheet, list, title, &list.amounts(&group.parts)));
    }
    let (id, title) = match list {
        List::Project => ("lines", say!(words, budget_lines_of_the_project)),
        List::Running => ("running-costs", say!(words, name_running_costs)),
        List::WithoutInvoice => ("without-invoice", say!(words, budget_costs_without_an_invoice_too)),
    };
    Some(json!({
        "id": id,
        "title": title,
        "table": {"columns": list.columns(words), "groups": [{"rows": rows, "sums": sums}]},
    }))
}

fn line(sheet: &Sheet<'_>, list: List, row: &LineRow) -> Value {
    let mut told = lines::row(sheet, list, row);
    told["id"] = format!("line-{}", sheet.plan.lines[row.place].id.value.as_str()).into();
    told["more"] = more::line(sheet, row.place, &row.amounts);
    told
}

/// The pages of the same category, where there are several.
fn pager(sheet: &Sheet<'_>, page: &LinePage) -> Option<Value> {
    let words = sheet.words;
    let number = |number: usize| words.whole(i64::try_from(number).unwrap_or(i64::MAX));
    let mut first = 1;
    let entry = |other: &LinePage| {
        let span =
            say!(words, budget_lines_to, number = number(first), number_2 = number(first + other.lines.len() - 1));
        first += other.lines.len();
        json!({
            "text": number(other.number.0),
            "path": path(other.path.clone()),
            "span": span,
            "here": other.number.0 == page.number.0,
        })
    };
    (page.number.1 > 1).then(|| sheet.material.line_pages.same_category(page).map(entry).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::books::Amounts;

    #[test]
    fn what_a_category_costs_reads_as_english() {
        let words = Words::new("USD", "en-US");
        let amounts = |planned: i64, committed: i64, actual: i64, forecast: i64| Amounts {
            planned: planned.into(),
            baseline: planned.into(),
            committed: committed.into(),
            actual: actual.into(),
            forecast: forecast.into(),
        };
        let project = |planned, committed, actual, forecast| {
            lede(&words, &Parts { project: amounts(planned, committed, actual, forecast), ..Parts::default() }, None)
        };
        let nothing = "Forecast to cost $10, as planned. Nothing is spent or under contract yet.";
        assert_eq!(project(10, 0, 0, 10), nothing);
        let over = "Forecast to cost $12, $2 over its plan. $4 is spent, and another $8 is under contract.";
        assert_eq!(project(10, 12, 4, 12), over);
        let under = "Forecast to cost $9, $1 under its plan. $9 is spent; nothing else is under contract.";
        assert_eq!(project(10, 9, 9, 9), under);
        let signed = "Forecast to cost $10, as planned. Nothing is spent yet; $5 is under contract.";
        assert_eq!(project(10, 5, 0, 10), signed);
        let parts = Parts { running: amounts(7, 0, 0, 7), non_cash: amounts(3, 0, 0, 3), ..Parts::default() };
        let after = "Running it is planned to cost $7. $3 is a loss that nobody sends an invoice for.";
        assert_eq!(lede(&words, &parts, None), after);
        assert_eq!(lede(&words, &Parts::default(), None), "");
    }
}
