//! What goes into each goal: money and people's time.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::sentences;
use crate::analysis::alignment::GoalMoney;
use crate::analysis::explained::percent;
use crate::analysis::split::shown;
use crate::analysis::words::Words;
use crate::chart::budget::done_row;
use crate::language::say;
use crate::model::kinds::{Entity, Kind};
use crate::site::data::{Value, json};
use crate::site::material::Material;

/// A row: the money and the days, each with its share of all.
struct Row<'a> {
    name: &'a str,
    goal: Option<usize>,
    is_shown: bool,
    money: GoalMoney,
    days: Decimal,
}

/// The goals with what goes into them.
pub fn goals(material: &Material<'_>) -> Value {
    let (plan, words) = (material.plan(), &material.words);
    let with_money = material.analysis.money.is_some();
    let people = &material.analysis.people;
    let (money, unclaimed, not_shown) = material.analysis.alignment.shown_money();
    let goal = |(place, money): (usize, &GoalMoney)| Row {
        name: plan.goals[place].title(),
        goal: Some(place),
        is_shown: true,
        money: *money,
        days: people.goals.get(place).copied().unwrap_or_default(),
    };
    let mut rows: Vec<Row<'_>> = money.iter().enumerate().map(goal).collect();
    // Nobody knows yet what the contingency will serve, so that alone is no money without a goal.
    let days = people.without_goal;
    rows.push(Row { name: say!(words, name_no_goal), goal: None, is_shown: true, money: unclaimed, days });
    let name = match material.analysis.alignment.not_shown.is_none() {
        true => say!(words, name_lines_not_shown),
        false => say!(words, name_work_not_shown),
    };
    rows.extend(not_shown.map(|money| Row { name, goal: None, is_shown: false, money, days: Decimal::ZERO }));
    rows.retain(|row| row.goal.is_some() || row.money != GoalMoney::default() || !row.days.is_zero());
    let all = rows.iter().fold(GoalMoney::default(), |sum, row| sum + row.money);
    let with_money = with_money && !all.project.is_zero();
    let with_days = !people.total.is_zero();

    let share = |part: Decimal, whole: Decimal| percent(part, whole).unwrap_or_default();
    let of_money = |row: &Row<'_>| share(row.money.project, all.project);
    let of_days = |row: &Row<'_>| share(row.days, people.total);
    let length = |percent: Decimal| percent.to_f64().unwrap_or_default() / 100.0;
    let shares = |of: &dyn Fn(&Row<'_>) -> Decimal| words.shares(&rows.iter().map(of).collect::<Vec<_>>());
    let (shares_of_money, shares_of_days) = (shares(&of_money), shares(&of_days));
    let most = |of: &dyn Fn(&Row<'_>) -> Decimal, shares: &[String]| {
        let served = rows.iter().zip(shares).filter(|(row, _)| row.goal.is_some() && !of(row).is_zero());
        let (most, share) =
            served.max_by(|(one, _), (other, _)| of(one).cmp(&of(other)).then(other.goal.cmp(&one.goal)))?;
        Some((most.name, share.clone()))
    };
    let money = with_money.then(|| most(&of_money, &shares_of_money)).flatten();
    let hidden = not_shown.filter(|hidden| hidden.project > Decimal::ZERO);
    let finding = match money.filter(|_| hidden.is_some()) {
        Some((goal, share)) => say!(words, alignment_gets_at_least, goal = goal, share = &share),
        None => sentences::most(
            words,
            plan.goals.len() == 1,
            with_money.then(|| most(&of_money, &shares_of_money)).flatten(),
            with_days.then(|| most(&of_days, &shares_of_days)).flatten(),
        ),
    };
    let bar = |(row, (share_of_money, share_of_days)): (&Row<'_>, (&String, &String))| {
        let mut values = Vec::new();
        if with_money {
            values.push(format!("{}, {share_of_money}", words.money_compact(row.money.project)));
        }
        // Nobody's days are spent on a line, so that those not shown have none.
        let days = with_days && row.is_shown;
        if days {
            values.push(format!("{}, {share_of_days}", words.work_days(whole_days(row.days))));
        }
        let chart = match (with_money, days) {
            (true, days) => done_row(length(of_money(row)), days.then(|| length(of_days(row)))),
            (false, _) => done_row(length(of_days(row)), None),
        };
        let path = row.goal.map(|place| material.path(Kind::Goal, plan.goals[place].id.value.as_str()));
        let status = row.goal.map(|place| material.analysis.statuses.goals[place].judgement.key());
        json!({"name": row.name, "path": path, "status": status, "chart": chart, "values": values})
    };
    let key = match (with_money, with_days) {
        (true, true) => vec![
            ("done", say!(words, alignment_share_of_the_money)),
            ("expected", say!(words, alignment_share_of_peoples_days)),
        ],
        (true, false) => vec![("done", say!(words, alignment_share_of_the_money))],
        _ => vec![("done", say!(words, alignment_share_of_peoples_days))],
    };
    let key: Vec<Value> = key.into_iter().map(|(sample, text)| json!({"sample": sample, "text": text})).collect();
    let any = with_money || with_days;
    let bars = || rows.iter().zip(shares_of_money.iter().zip(&shares_of_days)).map(bar).collect();
    json!({
        "finding": finding,
        "key": any.then_some(key),
        "rows": if any { bars() } else { Vec::<Value>::new() },
        "table": any.then(|| table(material, &rows, &all, with_money)),
        "note": note(words, with_money, not_shown.is_some()),
    })
}

/// Days without a fraction, which nobody works by; less than one as they are.
pub fn whole_days(days: Decimal) -> Decimal {
    if days < Decimal::ONE { days } else { days.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero) }
}

fn note(words: &Words, with_money: bool, hidden: bool) -> String {
    let mut note = Vec::new();
    if with_money {
        note.push(say!(words, alignment_money_is_what_is_planned));
    }
    note.push(say!(words, alignment_days_are_peoples_time_on));
    if hidden {
        note.push(say!(words, alignment_not_shown_has_a_row));
    }
    note.join(" ")
}

/// The exact numbers, with what is kept apart.
fn table(material: &Material<'_>, rows: &[Row<'_>], all: &GoalMoney, with_money: bool) -> Value {
    let words = &material.words;
    let served = &material.analysis.alignment.goals;
    type Column = (&'static str, fn(&GoalMoney) -> Decimal);
    let columns: [Column; 4] = [
        (say!(words, name_project), |money| money.project),
        (say!(words, name_contingency), |money| money.contingency),
        (say!(words, name_running_costs), |money| money.running),
        (say!(words, name_without_an_invoice), |money| money.non_cash),
    ];
    let columns: Vec<Column> = columns.into_iter().filter(|(_, of)| with_money && !of(all).is_zero()).collect();
    let money = words.money_column(rows.iter().flat_map(|row| columns.iter().map(|(_, of)| of(&row.money))));
    let number = |count: usize| words.whole(i64::try_from(count).unwrap_or(i64::MAX));
    let days = shown(&rows.iter().map(|row| row.days).collect::<Vec<_>>(), 2);
    let row = |(row, days): (&Row<'_>, Decimal)| {
        let name = match row.goal {
            Some(place) => {
                let id = material.plan().goals[place].id.value.as_str();
                json!({"text": row.name, "path": material.path(Kind::Goal, id)})
            }
            None => row.name.into(),
        };
        let count = |of: fn(&crate::analysis::alignment::GoalAlignment) -> usize| {
            row.goal.map_or_else(|| "–".to_owned(), |place| number(of(&served[place])))
        };
        let mut cells = vec![name];
        cells.extend(columns.iter().map(|(_, of)| Value::from(money(of(&row.money)))));
        cells.push(words.number_to(days, 2).into());
        cells.push(count(|goal| goal.milestones.len()).into());
        if with_money {
            cells.push(count(|goal| goal.lines.len()).into());
        }
        cells.push(count(|goal| goal.people.len()).into());
        json!({"cells": cells})
    };
    let mut found: Vec<Value> = rows.iter().zip(days).map(row).collect();
    let mut sum: Vec<Value> = vec![say!(words, name_together).into()];
    sum.extend(columns.iter().map(|(_, of)| Value::from(money(of(all)))));
    sum.push(words.number_to(material.analysis.people.total, 2).into());
    sum.extend(std::iter::repeat_n(Value::from(""), if with_money { 3 } else { 2 }));
    found.push(json!({"class": "sum", "cells": sum}));
    let mut head = vec![json!({"text": say!(words, name_goal)})];
    head.extend(columns.iter().map(|(name, _)| json!({"text": name, "num": true})));
    let counts = if with_money {
        vec![say!(words, name_days), say!(words, name_milestones), say!(words, name_lines), say!(words, name_people)]
    } else {
        vec![say!(words, name_days), say!(words, name_milestones), say!(words, name_people)]
    };
    head.extend(counts.into_iter().map(|name| json!({"text": name, "num": true})));
    json!({"caption": say!(words, alignment_money_and_days_by_goal), "class": "money", "head": head, "rows": found})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_day_is_rounded_up_wherever_it_stands() {
        let days = [Decimal::new(25, 1), Decimal::new(35, 1), Decimal::new(25, 2)].map(whole_days);
        assert_eq!(days, [Decimal::from(3), Decimal::from(4), Decimal::new(25, 2)]);
    }
}
