//! How likely which dates are.

use super::register::Register;
use super::sentences;
use crate::chart::time::days_between;
use crate::site::data::{Value, json};

/// More milestones than these make the table longer than its message.
const MOST: usize = 8;

/// The dates that the end and the key milestones keep in so many simulated projects; nothing without estimates.
pub fn likely(register: &Register<'_>) -> Option<Value> {
    let material = register.material;
    let (plan, words, schedule) = (material.plan(), &material.words, &material.analysis.schedule);
    let odds = material.odds()?;
    let open = |place: &usize| register.milestone(*place).finished.is_none();
    let key = (0..plan.milestones.len()).filter(|place| register.milestone(*place).key.is_some());
    let mut key: Vec<usize> = key.filter(open).collect();
    key.sort_by_key(|place| register.forecast(*place).finish);
    let cells = |date, odds: &crate::analysis::schedule::OddsOf| {
        [date, odds.p50, odds.p80, odds.p95].map(|date| json!(words.date_short(date)))
    };
    let mut rows: Vec<Value> = key
        .into_iter()
        .take(MOST)
        .map(|place| {
            let mut row = vec![json!({"text": register.title(place), "path": register.path(place)})];
            row.extend(cells(register.forecast(place).finish, &odds.milestones[place]));
            json!({"cells": row})
        })
        .collect();
    let mut end = vec![json!("End of the project")];
    end.extend(cells(schedule.finish, &odds.finish));
    rows.push(json!({"cells": end, "class": "sum"}));
    let estimated =
        plan.milestones.iter().filter(|milestone| milestone.estimate.is_some() && milestone.finished.is_none()).count();
    let later = i64::from(days_between(schedule.finish, odds.finish.p80));
    Some(json!({
        "note": note(words, odds.runs, estimated),
        "finding": sentences::likely(words, odds.finish.p80, later),
        "table": {
            "caption": "Reached by this day, in so many of 100 simulated projects",
            "hide_caption": true,
            "stack": true,
            "head": [
                {"text": "Milestone"},
                {"text": "Forecast", "num": true},
                {"text": "50 of 100 by", "num": true},
                {"text": "80 of 100 by", "num": true},
                {"text": "95 of 100 by", "num": true},
            ],
            "rows": rows,
        },
    }))
}

fn note(words: &crate::analysis::words::Words, runs: usize, estimated: usize) -> String {
    let runs = words.whole(runs as i64);
    let estimates = match estimated {
        1 => "The one milestone with an estimate takes".to_owned(),
        many => format!("The {} milestones with an estimate take", words.whole(many as i64)),
    };
    format!(
        "The project was run through {runs} times. {estimates} as long as chance has it between the best and the worst \
         case; all others take as long as planned."
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::words::Words;

    #[test]
    fn estimates_are_counted_in_english() {
        let said = |estimated| note(&Words::new("USD", "en-US"), 10_000, estimated);
        assert!(said(1).contains("10,000 times. The one milestone with an estimate takes as long"));
        assert!(said(24).contains("The 24 milestones with an estimate take as long"));
    }
}
