//! What a reader with a pocket calculator does: the curves of the example, from the tables that stand under them.

use std::collections::{BTreeMap, HashMap};

use rust_decimal::{Decimal, RoundingStrategy};

use crate::site::data::Value;
use crate::site::testing::{Fixture, at};

type Month = (i32, usize);

/// Days that have passed by the end of a month, and the amount or the count that grows over them.
struct Grows {
    passed: BTreeMap<Month, Decimal>,
    all: Decimal,
}

impl Grows {
    /// Its part of an amount at the end of a month.
    fn of(&self, amount: Decimal, month: Month) -> Decimal {
        let passed = self.passed.range(..=month).next_back().map_or(Decimal::ZERO, |(_, passed)| *passed);
        amount * passed / self.all.max(Decimal::ONE)
    }
}

fn cells(row: &Value) -> Vec<String> {
    let text = |cell: &Value| cell["text"].as_str().or(cell.as_str()).unwrap_or_default().to_owned();
    row["cells"].as_array().unwrap().iter().map(text).collect()
}

fn rows(page: &Value, table: &str) -> Vec<Vec<String>> {
    at(page, table).as_array().unwrap().iter().filter(|row| row["class"] != "sum").map(cells).collect()
}

fn number(text: &str) -> Option<Decimal> {
    text.replace(['$', ','], "").parse().ok()
}

fn cents(amount: Decimal) -> Decimal {
    amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

fn month(name: &str, year: i32) -> Month {
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    (year, names.iter().position(|known| *known == name).unwrap())
}

/// `Sep 2025 12, Oct 35, Nov 40`.
fn days(text: &str) -> Grows {
    let (mut passed, mut year) = (BTreeMap::new(), 0);
    for part in text.split(", ").filter(|part| !part.is_empty()) {
        let words: Vec<&str> = part.split(' ').collect();
        if let [_, written, _] = words[..] {
            year = written.parse().unwrap();
        }
        passed.insert(month(words[0], year), number(words[words.len() - 1]).unwrap());
    }
    Grows { all: passed.values().max().copied().unwrap_or_default(), passed }
}

/// `Nov 2025 $8,000; Dec 2025 – Mar 2026 $2,000 a month`.
fn amounts(text: &str) -> Grows {
    let (mut passed, mut all) = (BTreeMap::new(), Decimal::ZERO);
    for run in text.split("; ") {
        let words: Vec<&str> = run.trim_end_matches(" a month").split(' ').collect();
        let place = |at: usize| month(words[at], words[at + 1].parse().unwrap());
        let (mut next, last) = (place(0), if words.len() > 3 { place(3) } else { place(0) });
        while next <= last {
            all += number(words[words.len() - 1]).unwrap();
            passed.insert(next, all);
            next = if next.1 == 11 { (next.0 + 1, 0) } else { (next.0, next.1 + 1) };
        }
    }
    Grows { passed, all }
}

/// Of one line what is still to come by the end of a month, from how it lies in time: `Wave 1 live, $2,500 over 5 days:
/// Apr 2026 5`, one for each milestone, or amounts by month.
fn to_come(line: &[String], month: Month) -> Decimal {
    if line[2].starts_with("Nothing of its plan") {
        return number(&line[1]).unwrap();
    }
    if !line[2].contains(" days: ") {
        return cents(amounts(&line[2]).of(number(&line[1]).unwrap(), month));
    }
    let of = |part: &str| {
        let (amount, passed) = part.split_once(": ").unwrap();
        let (amount, all) = amount.rsplit_once(" over ").unwrap();
        let grows = days(passed);
        assert_eq!(all.split_once(' ').and_then(|(all, _)| number(all)), Some(grows.all), "{part}");
        cents(grows.of(number(amount.rsplit(' ').next().unwrap()).unwrap(), month))
    };
    // A milestone's name may have a colon, and days may not.
    line[2].replace(" days: ", " days∶ ").replace(": ", " ").replace('∶', ":").split("; ").map(of).sum()
}

/// The end of a month, from `30 Apr 2025`; `None` for other days.
fn end_of_month(text: &str) -> Option<Month> {
    let words: Vec<&str> = text.split(' ').collect();
    let (day, month) = (words[0].parse::<u8>().unwrap(), month(words[1], words[2].parse().unwrap()));
    (day >= 28 && text != "27 Feb 2026").then_some(month)
}

#[test]
fn the_months_of_the_example_can_be_worked_out_again() {
    let page = Fixture::example(Some("board")).unwrap().page("progress.html");
    let dates: HashMap<String, (Grows, Grows)> = rows(&page, "days.rows")
        .into_iter()
        .map(|row| {
            let worked = if row[5] == "as approved" { &row[3] } else { &row[6] };
            (row[0].clone(), (days(&row[3]), days(worked)))
        })
        .collect();
    let work = rows(&page, "value.work.rows");
    let effort = rows(&page, "value.effort.rows");
    let open = rows(&page, "value.to_come.rows");
    let spent = number(at(&page, "value.figures.rows.3.cells.1").as_str().unwrap()).unwrap();
    let told = at(&page, "value.to_come.rows").as_array().unwrap().last().unwrap()["cells"][2].as_str().unwrap();
    let told: String = told.chars().filter(|letter| !matches!(letter, '$' | ',')).collect();
    let told = told.replace('\u{a0}', " ").replace("2026 ", "");
    let in_cents = |amount: Decimal| format!("{amount:.2}");
    let (mut seen, mut forecasts) = (0, 0);
    for row in rows(&page, "value.table.rows") {
        let Some(month) = end_of_month(&row[0]) else { continue };
        let by_time: Decimal =
            effort.iter().map(|line| cents(amounts(&line[2]).of(number(&line[1]).unwrap(), month))).sum();
        let over = |approved: bool, column: usize| -> Decimal {
            let part = |line: &Vec<String>| {
                let (of_plan, of_work) = &dates[&line[1]];
                cents(if approved { of_plan } else { of_work }.of(number(&line[column]).unwrap(), month))
            };
            work.iter().map(part).sum::<Decimal>() + by_time
        };
        assert_eq!(Some(over(true, 2)), number(&row[2]), "PV at {}", row[0]);
        if let Some(earned) = number(&row[3]) {
            assert_eq!(over(false, 6), earned, "EV at {}", row[0]);
        }
        if let Some(forecast) = number(&row[5]) {
            let to_come: Decimal = open.iter().map(|line| to_come(line, month)).sum();
            assert_eq!(spent + to_come, forecast, "forecast of spending at {}", row[0]);
            assert!(told.contains(&format!("{} {}", row[0].split(' ').nth(1).unwrap(), in_cents(to_come))), "{told}");
            forecasts += 1;
        }
        seen += 1;
    }
    assert!(forecasts >= 7);
    assert!(seen > 20);
    let counted = rows(&page, "built.items.rows");
    for row in rows(&page, "built.table.rows") {
        let Some(month) = end_of_month(&row[0]) else { continue };
        let whole = |of: &Grows, count: &str| of.of(number(count).unwrap(), month).floor();
        let planned: Decimal = counted.iter().map(|line| whole(&dates[&line[0]].0, &line[2])).sum();
        assert_eq!(Some(planned), number(&row[1]), "planned items at {}", row[0]);
        if let Some(built) = number(&row[2]) {
            assert_eq!(counted.iter().map(|line| whole(&dates[&line[0]].1, &line[1])).sum::<Decimal>(), built);
        }
    }
}
