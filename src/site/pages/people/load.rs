//! Work against time: who has more to do in a month than they can give.

use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::analysis::people::{Load, MonthLoad};
use crate::analysis::words::Words;
use crate::chart::axis::Format;
use crate::chart::load::{Load as Drawn, Month, load};
use crate::language::say;
use crate::model::kinds::Entity;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::mention;

/// More months than these do not fit beside the names.
const MOST_MONTHS: usize = 9;
/// Of fewer working days than these nobody can say that they are too full.
const FEW_DAYS: i64 = 5;
/// So many of those with too much to do are drawn.
const MOST_CHARTS: usize = 3;
/// So many names and months still read as a sentence.
const MOST_NAMES: usize = 3;

/// The section; `None` where nobody works in the months ahead.
pub fn section(material: &Material<'_>) -> Option<Value> {
    let today = material.analysis.status_date;
    let people = &material.analysis.people;
    let (months, later) = months_ahead(&people.months, today);
    let working = |load: &&Load| months.iter().any(|month| days_in(load, *month) > Decimal::ZERO);
    let mut loads: Vec<&Load> = people.people.iter().filter(working).collect();
    if months.is_empty() || loads.is_empty() {
        return None;
    }
    let words = &material.words;
    // Those with the heaviest months first; the order of the plan decides between equals.
    loads.sort_by_key(|load| std::cmp::Reverse(heaviest(&ahead(material, &load.months))));
    let overloads = |load: &Load| -> Vec<Date> {
        let months = ahead(material, &load.months);
        months.iter().filter(|month| month.overloaded).map(|month| month.month).collect()
    };
    let (over, others): (Vec<&Load>, Vec<&Load>) = loads.iter().partition(|load| !overloads(load).is_empty());
    let named: Vec<(&str, Vec<Date>)> = over.iter().map(|load| (name(material, load), overloads(load))).collect();
    let silent = loads.iter().filter(|load| load.capacity.is_none()).count();
    let rows = |loads: &[&Load]| -> Vec<Value> { loads.iter().map(|load| row(material, load, &months)).collect() };
    Some(json!({
        "finding": finding(words, &named, loads.len() - silent),
        "note": note(words, silent, later),
        // Where nobody has too much to do, the one with the most.
        "charts": loads.iter().take(over.len().clamp(1, MOST_CHARTS)).filter_map(|load| of(material, load)).collect::<Vec<_>>(),
        "months": months.iter().map(|month| words.month_short(*month)).collect::<Vec<_>>(),
        "rows": rows(&over),
        "others": rows(&others),
        "others_title": others_title(words, over.len(), others.len()),
    }))
}

/// The work of one person or group by month, drawn with its finding; `None` where none is planned from now on, or they have no
/// time of their own to hold it against.
pub fn ahead_of(material: &Material<'_>, place: usize) -> Option<Value> {
    let loads = &material.analysis.people.people;
    let found = loads.binary_search_by_key(&place, |load| load.stakeholder).ok()?;
    let is_ahead = ahead(material, &loads[found].months).iter().any(|month| month.days > Decimal::ZERO);
    is_ahead.then(|| of(material, &loads[found])).flatten()
}

fn of(material: &Material<'_>, person: &Load) -> Option<Value> {
    person.capacity?;
    let words = &material.words;
    let today = material.analysis.status_date;
    let first = person.months.iter().position(|month| month.days > Decimal::ZERO)?;
    let last = person.months.iter().rposition(|month| month.days > Decimal::ZERO)?;
    let months = &person.months[first..=last];
    let told =
        finding_of(words, name(material, person), &ahead(material, months), &|month| is_under_way(material, month));
    let number = |number: Decimal| number.to_f64().unwrap_or_default();
    let drawn = |month: &MonthLoad| Month {
        first: month.month,
        load: number(month.days),
        capacity: number(month.capacity.unwrap_or_default()),
        text: words.number_to(month.days, 1),
    };
    let plain = |value: f64| words.number_to(Decimal::from_f64_retain(value).unwrap_or_default(), 2);
    let top = |value: f64| {
        say!(words, people_days, count = Decimal::from_f64_retain(value).unwrap_or_default(), value = plain(value))
    };
    let chart = load(&Drawn {
        language: words.language(),
        label: say!(words, people_days_of_work_by_month, told = &told),
        months: months.iter().map(drawn).collect(),
        capacity_name: say!(words, people_days_there_are).to_owned(),
        today: Some(today),
        today_text: words.today_short(),
        format: Format { value: &plain, top: &top },
    });
    let rows = months.iter().map(|month| {
        let days = |days: Decimal| words.number_to(days, 1);
        json!({"class": "work", "cells": [
            words.month_short(month.month),
            days(month.days),
            month.capacity.map_or_else(String::new, days),
            month.load.map_or_else(String::new, |load| words.percent(load)),
        ]})
    });
    let number = |text: &str| json!({"text": text, "num": true});
    let table = json!({
        "caption": say!(words, people_work_and_time_by_month, name = name(material, person)),
        "hide_caption": true,
        "head": [{"text": say!(words, name_month)}, number(say!(words, name_days_of_work)), number(say!(words, name_days_there_are)), number(say!(words, name_share))],
        "rows": rows.collect::<Vec<_>>(),
    });
    Some(json!({"finding": told, "chart": chart, "table": table}))
}

/// The months from today's on, and whether there are more than are shown.
fn months_ahead(months: &[Date], today: Date) -> (Vec<Date>, bool) {
    let ahead: Vec<Date> = months.iter().copied().filter(|month| *month >= today.first_of_month()).collect();
    let later = ahead.len() > MOST_MONTHS;
    (ahead.into_iter().take(MOST_MONTHS).collect(), later)
}

fn month_of(load: &Load, month: Date) -> Option<&MonthLoad> {
    load.months.iter().find(|other| other.month == month)
}

fn days_in(load: &Load, month: Date) -> Decimal {
    month_of(load, month).map_or(Decimal::ZERO, |month| month.days)
}

/// The months from today's on; of that one only the days that are left, with the work that lies on them. Where these are few
/// and other work follows, it is left out: a day more or less on one of them makes any share of it.
fn ahead(material: &Material<'_>, months: &[MonthLoad]) -> Vec<MonthLoad> {
    let today = material.analysis.status_date;
    let ahead = months.iter().filter(|month| month.month >= today.first_of_month());
    let mut ahead: Vec<MonthLoad> = ahead
        .map(|month| if is_under_way(material, month.month) { rest_of(material, month, today) } else { month.clone() })
        .collect();
    let few = |month: &MonthLoad| {
        let left = material.analysis.schedule.working_days(today, month.month.last_of_month());
        is_under_way(material, month.month) && left < FEW_DAYS
    };
    let follows = ahead.iter().skip(1).any(|month| month.days > Decimal::ZERO);
    if follows && ahead.first().is_some_and(few) {
        ahead.remove(0);
    }
    ahead
}

/// Whether working days of a month are over, and others are not.
fn is_under_way(material: &Material<'_>, month: Date) -> bool {
    let today = material.analysis.status_date;
    let yesterday = today.yesterday().unwrap_or(today);
    month < today && month.last_of_month() >= today && material.analysis.schedule.working_days(month, yesterday) > 0
}

fn rest_of(material: &Material<'_>, month: &MonthLoad, today: Date) -> MonthLoad {
    let schedule = &material.analysis.schedule;
    let last = month.month.last_of_month();
    // What of a number of days lies on the days that are left, if they are spread over those between two days.
    let rest = |days: Decimal, from: Date, to: Date| {
        let all = schedule.working_days(from, to);
        let left = if to < today { 0 } else { schedule.working_days(from.max(today), to) };
        if all > 0 { days * Decimal::from(left) / Decimal::from(all) } else { Decimal::ZERO }
    };
    let of_milestone = |(place, days): &(usize, Decimal)| {
        let forecast = &schedule.milestones[*place];
        let days = rest(*days, forecast.start.min(forecast.finish).max(month.month), forecast.finish.min(last));
        (*place, if material.plan().milestones[*place].finished.is_some() { Decimal::ZERO } else { days })
    };
    let milestones: Vec<(usize, Decimal)> = month.milestones.iter().map(of_milestone).collect();
    let days: Decimal = milestones.iter().map(|(_, days)| days).sum();
    let capacity = month.capacity.map(|capacity| rest(capacity, month.month, last));
    let load = capacity.filter(|capacity| !capacity.is_zero()).map(|capacity| Decimal::ONE_HUNDRED * days / capacity);
    // As the numbers are shown, so that no sentence says one thing and its numbers another.
    let overloaded = capacity.is_some_and(|capacity| days.round_dp(1) > capacity.round_dp(1));
    MonthLoad { month: month.month, days, capacity, load, overloaded, milestones }
}

/// The greatest share of the time there is.
fn heaviest(ahead: &[MonthLoad]) -> Decimal {
    ahead.iter().filter_map(|month| month.load).max().unwrap_or(Decimal::ZERO)
}

fn name<'a>(material: &Material<'a>, load: &Load) -> &'a str {
    material.plan().stakeholders[load.stakeholder].title()
}

fn row(material: &Material<'_>, load: &Load, months: &[Date]) -> Value {
    let words = &material.words;
    let id = material.plan().stakeholders[load.stakeholder].id.value.as_str();
    let cell = |month: &Date| {
        let month = month_of(load, *month).filter(|month| month.days > Decimal::ZERO)?;
        let days = words.work_days(month.days);
        Some(json!({
            "share": month.load.map(|share| words.percent(share)),
            "days": if month.load.is_some() { words.number_to(month.days, 1) } else { days },
            "over": month.overloaded,
        }))
    };
    json!({
        "who": mention::person(material, id),
        "capacity": load.capacity.map(|days| say!(words, people_a_week, days = words.written_days(days))),
        "cells": months.iter().map(cell).collect::<Vec<_>>(),
    })
}

/// Who has more work than time, and when.
fn finding(words: &Words, over: &[(&str, Vec<Date>)], with_time: usize) -> String {
    let names: Vec<&str> = over.iter().map(|(name, _)| *name).collect();
    match over {
        [] if with_time == 0 => say!(words, people_nobody_has_said_yet_how).to_owned(),
        [] => say!(words, people_nobody_has_more_work_than).to_owned(),
        [(name, months)] => {
            say!(words, people_has_more_work_than_time, name = &name, months_in_words = months_in_words(words, months))
        }
        _ if names.len() <= MOST_NAMES => {
            say!(words, people_have_more_work_than_time, names = words.list(&names))
        }
        _ => say!(
            words,
            people_of_have_more_work_than,
            count = words.whole(names.len() as i64),
            count_2 = words.whole(with_time as i64)
        ),
    }
}

/// `March 2026`, `March and April 2026`, `5 months`.
fn months_in_words(words: &Words, months: &[Date]) -> String {
    match months {
        [only] => words.month(*only),
        many if many.len() > MOST_NAMES => {
            say!(words, people_months_from_now_on, count = words.whole(many.len() as i64))
        }
        several => {
            let same_year = several.iter().all(|month| month.year() == several[0].year());
            let last = several.len() - 1;
            let name = |(place, month): (usize, &Date)| {
                let whole = words.month(*month);
                // The year is said once where it is the same.
                match same_year && place < last {
                    true => whole.split(' ').next().unwrap_or_default().to_owned(),
                    false => whole,
                }
            };
            words.list(&several.iter().enumerate().map(name).collect::<Vec<_>>())
        }
    }
}

/// The heaviest of the months ahead of one person or group.
fn finding_of(words: &Words, name: &str, ahead: &[MonthLoad], is_under_way: &dyn Fn(Date) -> bool) -> String {
    let working = ahead.iter().filter(|month| month.days > Decimal::ZERO);
    let Some(heaviest) = working.max_by(|left, right| left.load.cmp(&right.load).then(right.month.cmp(&left.month)))
    else {
        return say!(words, people_has_no_more_work_in, name = &name);
    };
    let (days, month) = (words.work_days(heaviest.days), words.month(heaviest.month));
    let time = words.number_to(heaviest.capacity.unwrap_or_default(), 1);
    let left = if is_under_way(heaviest.month) { "yes" } else { "no" };
    match heaviest.overloaded {
        true => say!(
            words,
            people_has_of_work_in_and,
            name = &name,
            days = &days,
            left = left,
            month = &month,
            time = &time
        ),
        false => say!(
            words,
            people_has_enough_time_in_the,
            name = &name,
            left = left,
            month = &month,
            days = &days,
            time = &time
        ),
    }
}

fn note(words: &Words, silent: usize, later: bool) -> String {
    let mut note = vec![say!(words, people_work_is_spread_evenly_over).to_owned()];
    if silent > 0 {
        note.push(say!(words, people_have_not_said_their_time, count = silent));
    }
    if later {
        note.push(say!(words, people_the_next_months_are_shown, count = MOST_MONTHS));
    }
    note.join(" ")
}

fn others_title(words: &Words, over: usize, others: usize) -> String {
    let person = |count: usize| say!(words, count_people_and_groups, count = count);
    match (over, others) {
        (0, 1) => say!(words, name_show_the_months).to_owned(),
        (0, _) => say!(words, people_show_the_months_of, person = person(others)),
        (_, 1) => say!(words, people_1_more_with_enough_time).to_owned(),
        _ => say!(words, people_more_with_enough_time, count = words.whole(others as i64)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::site::testing::{Fixture, at};

    #[test]
    fn findings_hold_for_none_one_and_many() {
        let words = Words::new("USD", "en-US");
        let (march, april, next) = (date(2026, 3, 1), date(2026, 4, 1), date(2027, 1, 1));
        let told = |over: &[(&str, Vec<Date>)], all| finding(&words, over, all);
        assert_eq!(told(&[], 0), "Nobody has said yet how much time they can give.");
        assert_eq!(told(&[], 4), "Nobody is overbooked from now on.");
        assert_eq!(told(&[("Ann", vec![march])], 4), "Ann: more work than time in March 2026.");
        assert_eq!(told(&[("Ann", vec![march, april])], 4), "Ann: more work than time in March and April 2026.");
        assert_eq!(told(&[("Ann", vec![april, next])], 4), "Ann: more work than time in April 2026 and January 2027.");
        let two = [("Ann", vec![march]), ("Bob", vec![april])];
        assert_eq!(told(&two, 4), "Ann and Bob have more work than time in some months from now on.");
        let four: Vec<(&str, Vec<Date>)> = ["a", "b", "c", "d"].map(|name| (name, vec![march])).to_vec();
        assert_eq!(told(&four, 9), "4 of 9 have more work than time in some months from now on.");
    }

    #[test]
    fn the_overloaded_come_first_and_are_drawn() {
        let fixture = Fixture::of(
            "
--- plan/stakeholders.yaml
stakeholders:
  - {id: calm, title: Calm, capacity: 4}
  - {id: busy, title: Busy, capacity: 1}
  - {id: silent, title: Silent}
--- plan/milestones.yaml
milestones:
  - id: work
    title: Work
    start: 2026-03-02
    duration: 10
    work: [{who: calm, days: 3}, {who: busy, days: 8}, {who: silent, days: 1}]
",
        );
        let section = section(&fixture.material()).unwrap();
        assert_eq!(at(&section, "finding"), "Busy: more work than time in March 2026.");
        assert_eq!(at(&section, "rows.0.who.text"), "Busy");
        assert_eq!(at(&section, "rows.0.cells.0.over"), true);
        assert_eq!(at(&section, "charts.0.finding"), "Busy: 8 days of work in March 2026 and 4.4 to give.");
        assert_eq!(at(&section, "others").as_array().unwrap().len(), 2);
        assert_eq!(at(&section, "others_title"), "2 more, with enough time");
        assert!(super::section(&Fixture::of("").material()).is_none());
    }

    #[test]
    fn of_this_month_only_the_days_that_are_left_count() {
        let plan = |today: &str, progress: u8| {
            format!(
                "--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: {today}\n--- plan/stakeholders.yaml\n\
                 stakeholders: [{{id: ann, title: Nurses, capacity: 2}}]\n--- plan/milestones.yaml\nmilestones:\n  - {{id: now, \
                 title: Now, start: 2026-02-02, started: 2026-02-02, progress: {progress}, duration: 20, work: [{{who: ann, days: 10}}]}}\n  - {{id: next, title: Next, \
                 start: 2026-03-02, duration: 22, work: [{{who: ann, days: 4}}]}}\n"
            )
        };
        let told = |today: &str, progress: u8| {
            let fixture = Fixture::of(&plan(today, progress));
            at(&section(&fixture.material()).unwrap(), "charts.0.finding").as_str().unwrap_or_default().to_owned()
        };
        assert_eq!(told("2026-02-02", 0), "Nurses: 10 days of work in February 2026 and 8 to give.");
        let monday = told("2026-02-16", 30);
        assert_eq!(monday, "Nurses: 4.2 days of work in what is left of February 2026 and 4 to give.");
        let behind = "Nurses: enough time. The fullest month from now on is what is left of February 2026, with 2.7 days of 3.6.";
        assert_eq!(told("2026-02-17", 80), behind, "the month was too full, and what is left of it is not");
        let friday = told("2026-02-27", 95);
        assert_eq!(
            friday, "Nurses: enough time. The fullest month from now on is March 2026, with 4 days of 8.8.",
            "one day that is left of a month says nothing"
        );
    }
}
