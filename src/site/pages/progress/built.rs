//! How much is built, where milestones count anything.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::progress::BurnUp;
use crate::analysis::words::Words;
use crate::chart::axis::Format;
use crate::chart::burn_up::{BurnUp as Drawing, burn_up as draw};
use crate::chart::time::Reading;
use crate::language::say;
use crate::model::kinds::{Entity, Milestone};
use crate::site::data::{Value, json};
use crate::site::material::Material;

/// What is built; nothing where no milestone counts anything.
pub fn built(material: &Material<'_>) -> Option<Value> {
    let words = &material.words;
    let series = &material.analysis.progress.burn_up;
    let today = material.analysis.status_date;
    let now = series.iter().find(|point| point.date == today)?;
    let done = now.done.unwrap_or_default();
    let finding = finding(words, now);
    let whole = |value: f64| words.number_to(Decimal::try_from(value).unwrap_or_default(), 0);
    let top = |value: f64| say!(words, progress_items, whole = whole(value));
    let finish = (done < now.total).then(|| finish(material)).flatten();
    let chart = draw(&Drawing {
        language: words.language(),
        label: format!("{finding}."),
        scope: readings(series, |point| Some(point.total).filter(|_| point.date <= today)),
        built: readings(series, |point| point.done),
        planned: readings(series, |point| Some(point.planned)),
        finish: finish.map(|date| (date, date)),
        scope_text: say!(words, progress_in_all, count = count(words, now.total)),
        built_text: say!(words, progress_built, count = count(words, done)),
        planned_name: say!(words, name_planned).to_owned(),
        finish_text: finish
            .map(|date| vec![say!(words, progress_all_built).to_owned(), words.date_short(date)])
            .unwrap_or_default(),
        format: Format { value: &whole, top: &top },
    });
    Some(json!({
        "finding": finding,
        "chart": chart,
        "table": table(words, series),
        "items": items(material),
    }))
}

fn readings(series: &[BurnUp], of: impl Fn(&BurnUp) -> Option<u64>) -> Vec<Reading> {
    let reading = |point: &BurnUp| Some(Reading { date: point.date, value: of(point)? as f64 });
    series.iter().filter_map(reading).collect()
}

fn count(words: &Words, count: u64) -> String {
    words.number(Decimal::from(count))
}

/// The forecast of the last milestone that counts something and is open.
fn finish(material: &Material<'_>) -> Option<Date> {
    let milestones = material.plan().milestones.iter().zip(&material.analysis.schedule.milestones);
    let open = milestones.filter(|(milestone, _)| milestone.items.is_some() && milestone.finished.is_none());
    open.map(|(_, forecast)| forecast.finish).max()
}

/// What is built of all, against what should be by now.
fn finding(words: &Words, now: &BurnUp) -> String {
    let (done, total) = (now.done.unwrap_or_default(), now.total);
    let built = match done {
        0 if total == 1 => say!(words, progress_the_only_item_is_not).to_owned(),
        0 if total == 2 => say!(words, progress_neither_of_the_two_items).to_owned(),
        0 => say!(words, progress_none_of_is_built_yet, count = total),
        2 if total == 2 => say!(words, progress_both_items_are_built).to_owned(),
        all if all == total && total == 1 => say!(words, progress_the_only_item_is_built).to_owned(),
        all if all == total => say!(words, progress_all_are_built, count = total),
        done => say!(words, progress_of_built, count = total, done = done),
    };
    match now.planned {
        planned if planned == done => say!(words, progress_as_planned_by_now, built = &built),
        planned => say!(words, progress_should_be_by_now, built = &built, planned = planned),
    }
}

fn table(words: &Words, series: &[BurnUp]) -> Value {
    let row = |point: &BurnUp| {
        let done = point.done.map_or_else(|| "–".to_owned(), |done| count(words, done));
        json!({"cells": [words.date_short(point.date), count(words, point.planned), done, count(words, point.total)]})
    };
    json!({
        "caption": say!(words, progress_items_by_month_whole_ones),
        "class": "numbers",
        "head": [{"text": say!(words, progress_by_the_end_of)}, {"text": say!(words, name_planned)}, {"text": say!(words, name_built)}, {"text": say!(words, name_in_all)}],
        "rows": series.iter().map(row).collect::<Vec<_>>(),
    })
}

/// What is built of what a milestone counts, and of how much; `None` where it counts nothing.
fn counted(milestone: &Milestone) -> Option<(u64, u64)> {
    let items = &milestone.items.as_ref()?.value;
    let total = u64::from(items.total.value.0);
    let by_rule = if milestone.finished.is_some() { total } else { 0 };
    Some((items.done.as_ref().map_or(by_rule, |done| done.value.0.into()), total))
}

/// What each milestone counts, and all of them.
fn items(material: &Material<'_>) -> Value {
    let words = &material.words;
    let row = |milestone: &Milestone| {
        let (done, total) = counted(milestone)?;
        Some(json!({"cells": [milestone.title(), count(words, done), count(words, total)]}))
    };
    let milestones = &material.plan().milestones;
    let mut rows: Vec<Value> = milestones.iter().filter_map(row).collect();
    let done = milestones.iter().filter_map(counted).map(|(done, _)| done).sum();
    let total = milestones.iter().filter_map(counted).map(|(_, total)| total).sum();
    rows.push(json!({"class": "sum", "cells": [say!(words, name_together), count(words, done), count(words, total)]}));
    json!({
        "caption": say!(words, progress_where_the_items_are_counted),
        "class": "numbers",
        "head": [{"text": say!(words, name_milestone)}, {"text": say!(words, name_built)}, {"text": say!(words, name_in_all)}],
        "rows": rows,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_finding_holds_what_is_built_against_the_plan() {
        let words = Words::new("USD", "en-US");
        let of = |done: u64, planned: u64, total: u64| {
            let date = jiff::civil::date(2026, 1, 1);
            finding(&words, &BurnUp { date, total, planned, done: Some(done) })
        };
        assert_eq!(of(0, 0, 5), "None of 5 pieces of work is done yet, as planned by now");
        assert_eq!(of(0, 2, 5), "None of 5 pieces of work is done yet; 2 should be by now");
        assert_eq!(of(1, 0, 5), "1 of 5 pieces of work is done; none should be by now");
        assert_eq!(of(772, 783, 1098), "772 of 1,098 pieces of work are done; 783 should be by now");
        assert_eq!(of(1, 1, 1), "The only piece of work is done, as planned by now");
        assert_eq!(of(5, 4, 5), "All 5 pieces of work are done; 4 should be by now");
    }
}
