//! What a plan computes beside what the file stored.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Stored;
use crate::analysis::schedule::{Forecast, schedule};
use crate::import::draft::{Draft, Note, Written};
use crate::import::write;
use crate::model::kinds::Kind;
use crate::model::{self, Plan};
use crate::source::Memory;

/// How far a plan and the file that it came from agree.
#[derive(Debug, Default)]
pub struct Agreement {
    /// How many tasks have the same start, finish and slack, and are critical in both or in neither.
    pub same: usize,
    /// Why each of the others differs.
    pub differing: Vec<Note>,
}

/// Compares the dates of a plan with those of the file.
pub fn compare(draft: &Draft, stored: &BTreeMap<String, Stored>) -> Agreement {
    let mut agreement = Agreement::default();
    let Some(plan) = plan(draft) else { return agreement };
    let forecasts = forecasts(&plan, draft);
    let differences: BTreeMap<&str, Vec<String>> = stored
        .iter()
        .filter_map(|(id, stored)| Some((id.as_str(), differences(forecasts.get(id)?, stored))))
        .filter(|(_, found)| !found.is_empty())
        .collect();
    agreement.same = stored.len() - differences.len();
    for (id, found) in &differences {
        let stored = &stored[*id];
        let reason = match stored.reasons.first() {
            Some(_) => stored.reasons.join("; "),
            None => put_off(&plan, draft, id, stored).unwrap_or_else(|| borrowed(stored, &differences)),
        };
        let text = format!("{}: {reason}", found.join(", "));
        agreement.differing.push(Note { line: stored.line, about: stored.name.clone(), text });
    }
    agreement.differing.sort();
    agreement
}

/// The reason of a task that the file lets begin by the status date, and that has not begun: what has not begun comes after that day.
fn put_off(plan: &Plan, draft: &Draft, id: &str, stored: &Stored) -> Option<String> {
    let status_date = draft.status_date?;
    let milestone = plan.milestones.get(id)?;
    let has_begun = milestone.started.is_some() || milestone.finished.is_some() || milestone.progress.is_some();
    let is_due = stored.start.or(stored.finish).is_some_and(|first| first <= status_date);
    (is_due && !has_begun).then(|| {
        format!(
            "it had not begun on {status_date}, the day for which the file stands, so all of it comes after that day"
        )
    })
}

/// The reason of a task that has none of its own.
fn borrowed(stored: &Stored, differences: &BTreeMap<&str, Vec<String>>) -> String {
    if stored.waits_for.iter().any(|before| differences.contains_key(before.as_str())) {
        return "it waits for a task whose dates differ".to_owned();
    }
    "another task that has other dates sets its slack, or the file was not calculated since it changed".to_owned()
}

fn plan(draft: &Draft) -> Option<Plan> {
    let files = write::files(draft).into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
    model::load(&Memory(files)).plan
}

fn forecasts(plan: &Plan, draft: &Draft) -> BTreeMap<String, Forecast> {
    let status_date = draft.status_date.unwrap_or(plan.settings.start.value);
    let dates = schedule(plan, status_date);
    let named = plan.milestones.iter().map(|milestone| milestone.id.value.to_string());
    named.zip(dates.milestones).collect()
}

fn differences(forecast: &Forecast, stored: &Stored) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(start) = stored.start.filter(|start| forecast.duration > 0 && *start != forecast.start) {
        found.push(format!("starts {} instead of {start}", forecast.start));
    }
    if let Some(finish) = stored.finish.filter(|finish| *finish != forecast.finish) {
        found.push(format!("ends {} instead of {finish}", forecast.finish));
    }
    if let Some(slack) = stored.slack.filter(|slack| (slack - forecast.total_float as f64).abs() > 0.999) {
        let (slack, ours) = (crate::import::decimal(slack), forecast.total_float);
        found.push(format!("has {ours} {} of slack instead of {slack}", if ours == 1 { "day" } else { "days" }));
    }
    if stored.is_critical != forecast.critical {
        found.push(if forecast.critical { "is critical".to_owned() } else { "is not critical".to_owned() });
    }
    found
}

/// The dates are worked out so often at most.
const MOST_PASSES: usize = 50;

/// Holds tasks that the file starts later than its links and constraints say, for reasons that it does not give, such as
/// leveling or the calendars of resources: they are not to start before that day.
pub fn hold_unexplained(draft: &mut Draft, stored: &BTreeMap<String, Stored>) {
    for _ in 0..MOST_PASSES {
        let Some(plan) = plan(draft) else { return };
        let forecasts = forecasts(&plan, draft);
        let early = |(id, it): (&String, &Stored)| {
            let (forecast, start) = (forecasts.get(id)?, it.start?);
            let is_early = forecast.start < start && forecast.duration > 0;
            (is_early && it.reasons.is_empty() && !is_held(draft, id)).then(|| (id.clone(), start))
        };
        let early: BTreeMap<String, Date> = stored.iter().filter_map(early).collect();
        // What waits for one of them may come right by itself.
        let is_first = |id: &str| !stored[id].waits_for.iter().any(|before| before != id && early.contains_key(before));
        let mut first: Vec<(&String, &Date)> = early.iter().filter(|(id, _)| is_first(id)).collect();
        if first.is_empty() {
            // Links in a circle leave none that is first.
            first.extend(early.first_key_value());
        }
        if first.is_empty() {
            return;
        }
        for (id, start) in first {
            hold(draft, id, *start, &stored[id]);
        }
    }
}

fn hold(draft: &mut Draft, id: &str, start: Date, stored: &Stored) {
    let Some(entity) = draft.entity(Kind::Milestone, id) else { return };
    let after = entity.fields.iter().position(|(name, _)| *name == "phase").map_or(1, |place| place + 1);
    entity.fields.insert(after, ("start", Written::plain(start)));
    let text =
        format!("starts on {start} for a reason that the file does not give, so it may not start before that day");
    draft.note(stored.line, &stored.name, text);
}

fn is_held(draft: &Draft, id: &str) -> bool {
    let entity = draft.of(Kind::Milestone).iter().find(|entity| entity.id == id);
    entity.is_none_or(|entity| {
        entity.get("start").is_some() || entity.get("constraint").is_some() || entity.get("started").is_some()
    })
}
