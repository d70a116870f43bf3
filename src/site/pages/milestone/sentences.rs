//! What the page of a milestone says in sentences.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::schedule::Forecast;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::Milestone;
use crate::model::values::{Constraint, ConstraintKind};
use crate::site::pages::roadmap::Reference;

/// How far ahead a day is, as a headline: `117 days`, `Today`.
pub fn ahead(words: &Words, days: i64) -> String {
    match days {
        0 => "Today".to_owned(),
        days => words.days(days),
    }
}

/// How far back a day lies, as a headline: `35 days ago`, `Today`.
pub fn ago(words: &Words, days: i64) -> String {
    match days {
        0 => "Today".to_owned(),
        1 => "Yesterday".to_owned(),
        days => format!("{} ago", words.days(days)),
    }
}

/// A slip as a headline: `+14 days`, `No change`.
pub fn signed_days(words: &Words, days: i64) -> String {
    match days {
        0 => "No change".to_owned(),
        1 | -1 => format!("{} day", words.signed(days)),
        days => format!("{} days", words.signed(days)),
    }
}

/// Whether the work has begun.
pub fn under_way(words: &Words, milestone: &Milestone, forecast: &Forecast, today: Date) -> String {
    let done = milestone.progress.as_ref().map(|progress| progress.value.0).filter(|done| !done.is_zero());
    // What is open is never 100% done, whatever its work is.
    let share = done.map(|done| if done >= Decimal::ONE_HUNDRED { "all".to_owned() } else { words.percent(done) });
    let all = done.is_some_and(|done| done >= Decimal::ONE_HUNDRED);
    let unaccepted = if all { ", but it is not reported as finished" } else { "" };
    match (&milestone.started, share) {
        (Some(started), Some(share)) => {
            format!("Work began on {}; {share} of it is done{unaccepted}.", words.date_short(started.value))
        }
        (Some(started), None) => format!("Work began on {}.", words.date_short(started.value)),
        (None, Some(share)) => format!("Work is under way; {share} of it is done{unaccepted}."),
        (None, None) if forecast.duration == 0 => String::new(),
        (None, None) if forecast.start == today => "Work can begin today.".to_owned(),
        (None, None) => format!("Work begins on {}.", words.date_short(forecast.start)),
    }
}

/// The date compared with, and the distance in working days, where it is another number than that in days.
pub fn compared(words: &Words, reference: Reference, before: Date, days: i64, working: i64) -> String {
    let done = words.capitalised(reference.done());
    let date = words.date_short(before);
    match (days, working) {
        (0, _) => format!("{done} for {date}."),
        (days, working) if days == working => format!("{done} for {date}."),
        (_, 0) => format!("{done} for {date}, with no working day between."),
        (_, working) if working > 0 => format!("{done} for {date}; {} later.", words.working_days(working)),
        (_, working) => format!("{done} for {date}; {} earlier.", words.working_days(working)),
    }
}

/// What became of the date, as the title of a drawing.
pub fn moved(words: &Words, reference: Reference, days: i64, reached: bool) -> String {
    let done = reference.done();
    let reached = if reached { "It was reached" } else { "It is forecast" };
    match days {
        0 if reference == Reference::Baseline => format!("{reached} as {done}: the date has not moved"),
        0 => format!("{reached} as {done}"),
        late if late > 0 => format!("{reached} {} later than {done}", words.days(late)),
        early => format!("{reached} {} earlier than {done}", words.days(early)),
    }
}

/// How much later it could come, as a headline.
pub fn room_in_short(words: &Words, float: i64) -> String {
    match float {
        0 => "None".to_owned(),
        room => words.working_days(room),
    }
}

/// How much later it could come, and what happens then.
pub fn room(words: &Words, forecast: &Forecast) -> String {
    let days = |days: i64| words.working_days(days);
    match (forecast.total_float, forecast.free_float) {
        (0, _) => {
            "There is no room: it is on the critical path, and a day lost here is a day lost at the end.".to_owned()
        }
        (short, _) if short < 0 => {
            format!("There is less than no room: a fixed date further on will be missed by {}.", days(short))
        }
        (total, free) if free >= total => {
            format!("It could come {} later before anything else moves.", days(total))
        }
        (total, free) if free <= 0 => {
            format!(
                "It could come {} later before the end moves, but other milestones would move at once.",
                days(total)
            )
        }
        (total, free) => format!(
            "It could come {} later before the end moves, and {} before another milestone does.",
            days(total),
            days(free)
        ),
    }
}

/// The date that binds it.
pub fn constraint(words: &Words, constraint: Constraint) -> String {
    let date = constraint.date.map(|date| words.date_short(date)).unwrap_or_default();
    match constraint.kind {
        ConstraintKind::StartNoEarlierThan => format!("It must not start before {date}."),
        ConstraintKind::FinishNoLaterThan => format!("It must be reached by {date}."),
        ConstraintKind::MustStartOn => format!("It must start on {date}."),
        ConstraintKind::MustFinishOn => format!("It must be reached on {date}."),
        ConstraintKind::AsLateAsPossible => "It waits as long as nothing else is delayed.".to_owned(),
    }
}

/// How long the work takes.
pub fn duration(words: &Words, days: i64) -> String {
    match days {
        0 => "A point in time, without work of its own".to_owned(),
        days => words.working_days(days),
    }
}

/// What people think the work may take.
pub fn estimate(words: &Words, optimistic: i64, likely: i64, pessimistic: i64) -> String {
    format!(
        "{} if all goes well, {} most likely, {} if much goes wrong",
        words.working_days(optimistic),
        words.whole(likely),
        words.whole(pessimistic)
    )
}

/// How much time there is between what is waited for and what waits.
pub fn to_spare(words: &Words, days: i64) -> String {
    match days {
        0 => "no day to spare".to_owned(),
        days => format!("{} to spare", words.working_days(days)),
    }
}

/// What a budget line comes to: `$80,000, $12,400 paid so far; shared with 2 other milestones`.
pub fn paid(words: &Words, planned: Decimal, actual: Decimal, others: usize) -> String {
    let mut text = words.money(planned);
    if !actual.is_zero() {
        text.push_str(&format!(", {} paid so far", words.money(actual)));
    }
    if others > 0 {
        text.push_str(&format!("; shared with {}", say!(words, count_other_milestones, count = others)));
    }
    text
}

/// How many criteria are met.
pub fn met(words: &Words, met: usize, of: usize) -> String {
    match (met, of) {
        (0, 1) => "The only criterion is not met yet.".to_owned(),
        (1, 1) => "The only criterion is met.".to_owned(),
        (0, 2) => "Neither of the two criteria is met yet.".to_owned(),
        (2, 2) => "Both criteria are met.".to_owned(),
        (0, of) => format!("None of the {} criteria is met yet.", words.whole(of as i64)),
        (met, of) if met == of => format!("All {} criteria are met.", words.whole(of as i64)),
        (1, of) => format!("1 of {} criteria is met.", words.whole(of as i64)),
        (met, of) => format!("{} of {} criteria are met.", words.whole(met as i64), words.whole(of as i64)),
    }
}

#[cfg(test)]
mod tests;
