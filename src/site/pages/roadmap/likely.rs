//! How likely which dates are.

use jiff::civil::Date;

use super::register::Register;
use super::sentences;
use crate::analysis::schedule::OddsOf;
use crate::analysis::words::Words;
use crate::language::say;
use crate::site::data::{Value, json};

/// More milestones than these make the table longer than its message.
const MOST: usize = 8;

/// That a day comes early where fewer than half of the simulated projects keep it, with the days that the roadmap shows; `None` where
/// more do.
pub fn early(words: &Words, day: Date, odds: &OddsOf) -> Option<String> {
    let short = |date| words.date_short(date);
    (odds.p50 > day)
        .then(|| say!(words, roadmap_early, date = short(day), half = short(odds.p50), most = short(odds.p80)))
}

/// The dates that the end and the key milestones keep in so many simulated projects; nothing without estimates.
pub fn likely(register: &Register<'_>) -> Option<Value> {
    let material = register.material;
    let (plan, words, schedule) = (material.plan(), &material.words, &material.analysis.schedule);
    let odds = material.odds()?;
    let open = |place: &usize| register.milestone(*place).finished.is_none();
    let key = (0..plan.milestones.len()).filter(|place| register.milestone(*place).key.is_some());
    let mut key: Vec<usize> = key.filter(open).collect();
    key.sort_by_key(|place| register.forecast(*place).finish);
    let cells = |date, odds: &OddsOf| [date, odds.p50, odds.p80, odds.p95].map(|date| json!(words.date_short(date)));
    let mut rows: Vec<Value> = key
        .into_iter()
        .take(MOST)
        .map(|place| {
            let mut row = vec![json!({"text": register.title(place), "path": register.path(place)})];
            row.extend(cells(register.forecast(place).finish, &odds.milestones[place]));
            json!({"cells": row})
        })
        .collect();
    let mut end = vec![json!(say!(words, roadmap_end_of_the_project))];
    end.extend(cells(schedule.finish, &odds.finish));
    rows.push(json!({"cells": end, "class": "sum"}));
    let estimated =
        plan.milestones.iter().filter(|milestone| milestone.estimate.is_some() && milestone.finished.is_none()).count();
    let later = schedule.working_days_after(schedule.finish, odds.finish.p80);
    Some(json!({
        "note": note(words, odds.runs, estimated),
        "finding": sentences::likely(words, odds.finish.p80, later),
        "table": {
            "caption": say!(words, roadmap_reached_by_this_day_in),
            "hide_caption": true,
            "stack": true,
            "head": [
                {"text": say!(words, name_milestone)},
                {"text": say!(words, name_forecast), "num": true},
                {"text": say!(words, roadmap_50_of_100_by), "num": true},
                {"text": say!(words, roadmap_80_of_100_by), "num": true},
                {"text": say!(words, roadmap_95_of_100_by), "num": true},
            ],
            "rows": rows,
        },
    }))
}

fn note(words: &Words, runs: usize, estimated: usize) -> String {
    let runs = words.whole(runs as i64);
    let estimates = match estimated {
        1 => say!(words, roadmap_the_one_milestone_with_an).to_owned(),
        many => say!(words, roadmap_the_milestones_with_an_estimate, count = words.whole(many as i64)),
    };
    say!(words, roadmap_the_project_was_run_through, runs = &runs, estimates = &estimates)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_early_where_fewer_than_half_keep_it() {
        let odds = OddsOf { p50: date(2026, 4, 13), p80: date(2026, 4, 15), p95: date(2026, 4, 20) };
        let said = |day| early(&Words::new("USD", "en-US"), date(2026, 4, day), &odds);
        assert_eq!(
            said(8).as_deref(),
            Some(
                "By the estimates, 8 Apr 2026 is early: half of the simulated runs have it by 13 Apr 2026, four in five by 15 Apr \
                 2026."
            )
        );
        assert_eq!(said(13), None);
    }

    #[test]
    fn estimates_are_counted_in_english() {
        let said = |estimated| note(&Words::new("USD", "en-US"), 10_000, estimated);
        assert!(said(1).contains("10,000 times. The one milestone with an estimate takes as long"));
        assert!(said(24).contains("The 24 milestones with an estimate take as long"));
    }
}
