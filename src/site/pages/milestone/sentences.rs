//! What the page of a milestone says in sentences.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::schedule::Forecast;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::Milestone;
use crate::model::values::{Constraint, ConstraintKind};
use crate::site::pages::past::signed_working_days;
use crate::site::pages::roadmap::Reference;

/// How far ahead a day is, as a headline: `117 days`, `Today`.
pub fn ahead(words: &Words, days: i64) -> String {
    match days {
        0 => words.capitalised(&words.today()),
        days => words.days(days),
    }
}

/// How far back a day lies, as a headline: `35 days ago`, `Today`.
pub fn ago(words: &Words, days: i64) -> String {
    match days {
        0 | 1 => words.capitalised(&words.ago(days)),
        days => say!(words, milestone_ago, days = words.days(days)),
    }
}

/// A slip in working days as a headline: `+10 working days`, `No change`.
pub fn moved_by(words: &Words, days: i64) -> String {
    match days {
        0 => say!(words, name_no_change).to_owned(),
        days => signed_working_days(words, days),
    }
}

/// Whether the work has begun.
pub fn under_way(words: &Words, milestone: &Milestone, forecast: &Forecast, today: Date) -> String {
    let done = milestone.progress.as_ref().map(|progress| progress.value.0).filter(|done| !done.is_zero());
    let share = done.map(|done| words.percent(done));
    let all = done.is_some_and(|done| done >= Decimal::ONE_HUNDRED);
    // What is open is never 100% done, whatever its work is.
    let whole = if all { "yes" } else { "no" };
    let unaccepted = if all { say!(words, milestone_but_it_is_not_reported) } else { "" };
    match (&milestone.started, share) {
        (Some(started), Some(share)) => {
            say!(
                words,
                milestone_work_began_on_of_it,
                date = words.date_short(started.value),
                whole = whole,
                share = share,
                unaccepted = unaccepted
            )
        }
        (Some(started), None) => say!(words, milestone_work_began_on, date = words.date_short(started.value)),
        (None, Some(share)) => {
            say!(words, milestone_work_is_under_way_of, whole = whole, share = &share, unaccepted = &unaccepted)
        }
        (None, None) if forecast.duration == 0 => String::new(),
        (None, None) if forecast.start == today => say!(words, milestone_work_can_begin, today = words.today()),
        (None, None) => say!(words, milestone_work_begins_on, date = words.date_short(forecast.start)),
    }
}

/// The date compared with; of another one that lies within the same days on which nobody works, that as well.
pub fn compared(words: &Words, reference: Reference, before: Date, is_off_day: bool) -> String {
    let (done, date) = (reference.done(), words.date_short(before));
    match is_off_day {
        false => say!(words, milestone_for, done = done, date = &date),
        true => say!(words, milestone_for_with_no_working_day, done = done, date = &date),
    }
}

/// What became of the date, as the title of a drawing.
pub fn moved(words: &Words, reference: Reference, days: i64, reached: bool) -> String {
    let done = reference.done();
    let reached = if reached { "yes" } else { "no" };
    match days {
        0 if reference == Reference::Baseline => {
            say!(words, milestone_as_the_date_has_not, reached = reached, done = done)
        }
        0 => say!(words, milestone_as, reached = reached, done = done),
        late if late > 0 => {
            say!(words, milestone_later_than, reached = reached, days = words.working_days(late), done = done)
        }
        early => say!(words, milestone_earlier_than, reached = reached, days = words.working_days(early), done = done),
    }
}

/// The same for a date that is as it was approved, in a plan of that title, after it had moved by so many days.
pub fn as_approved_anew(words: &Words, title: &str, days: i64, reached: bool) -> String {
    let reached = if reached { "yes" } else { "no" };
    let title = words.quoted(title);
    match days {
        0 => say!(words, milestone_as_approved_in, reached = reached, title = &title),
        days => {
            let way = if days < 0 { "earlier" } else { "later" };
            say!(
                words,
                milestone_as_approved_in_after,
                reached = reached,
                title = &title,
                days = words.working_days(days),
                way = way
            )
        }
    }
}

/// How much later it could come, as a headline.
pub fn room_in_short(words: &Words, float: i64) -> String {
    match float {
        0 => say!(words, name_none).to_owned(),
        room => words.working_days(room),
    }
}

/// How much later it could come, and what happens then.
pub fn room(words: &Words, forecast: &Forecast) -> String {
    let days = |days: i64| words.working_days(days);
    match (forecast.total_float, forecast.free_float) {
        (0, _) => say!(words, milestone_there_is_no_room_it).to_owned(),
        (short, _) if short < 0 => {
            say!(words, milestone_there_is_less_than_no, days = days(short))
        }
        (total, free) if free >= total => {
            say!(words, milestone_it_could_come_later_before, days = days(total))
        }
        (total, free) if free <= 0 => {
            say!(words, milestone_it_could_come_later_before_the, days = days(total))
        }
        (total, free) => say!(words, milestone_it_could_come_later_before_too, days = days(total), days_2 = days(free)),
    }
}

/// The date that binds it.
pub fn constraint(words: &Words, constraint: Constraint) -> String {
    let date = constraint.date.map(|date| words.date_short(date)).unwrap_or_default();
    match constraint.kind {
        ConstraintKind::StartNoEarlierThan => say!(words, milestone_it_must_not_start_before, date = &date),
        ConstraintKind::FinishNoLaterThan => say!(words, milestone_it_must_be_reached_by, date = &date),
        ConstraintKind::MustStartOn => say!(words, milestone_it_must_start_on, date = &date),
        ConstraintKind::MustFinishOn => say!(words, milestone_it_must_be_reached_on, date = &date),
        ConstraintKind::AsLateAsPossible => say!(words, milestone_it_waits_as_long_as).to_owned(),
    }
}

/// How long the work takes.
pub fn duration(words: &Words, days: i64) -> String {
    match days {
        0 => say!(words, milestone_a_point_in_time_without).to_owned(),
        days => words.working_days(days),
    }
}

/// What people think the work may take.
pub fn estimate(words: &Words, optimistic: i64, likely: i64, pessimistic: i64) -> String {
    say!(
        words,
        milestone_if_all_goes_well_most,
        days = words.working_days(optimistic),
        count = words.whole(likely),
        count_2 = words.whole(pessimistic)
    )
}

/// How much time there is between what is waited for and what waits.
pub fn to_spare(words: &Words, days: i64) -> String {
    match days {
        0 => say!(words, milestone_no_day_to_spare).to_owned(),
        days => say!(words, milestone_to_spare, days = words.working_days(days)),
    }
}

/// What a budget line comes to: `$12,400 paid of $80,000 planned; shared with 2 other milestones`.
pub fn paid(words: &Words, planned: Decimal, actual: Decimal, others: usize) -> String {
    let (planned_words, paid) = (words.money(planned), words.money(actual));
    let over = actual - planned;
    let mut text = match actual.is_zero() {
        true => say!(words, milestone_planned, planned = planned_words),
        // Of a credit nothing is planned to be paid, and it may come late.
        false if actual > planned.max(Decimal::ZERO) => {
            say!(words, milestone_paid_over, paid = paid, planned = planned_words, over = words.money(over))
        }
        false => say!(words, milestone_paid_of, paid = paid, planned = planned_words),
    };
    if others > 0 {
        text.push_str(&say!(words, milestone_shared_with, count = others));
    }
    text
}

/// How many criteria are met.
pub fn met(words: &Words, met: usize, of: usize) -> String {
    match (met, of) {
        (0, 1) => say!(words, milestone_the_only_criterion_is_not).to_owned(),
        (1, 1) => say!(words, milestone_the_only_criterion_is_met).to_owned(),
        (0, 2) => say!(words, milestone_neither_of_the_two_criteria).to_owned(),
        (2, 2) => say!(words, milestone_both_criteria_are_met).to_owned(),
        (0, of) => say!(words, milestone_none_of_the_criteria_is, count = words.whole(of as i64)),
        (met, of) if met == of => say!(words, milestone_all_criteria_are_met, count = words.whole(of as i64)),
        (1, of) => say!(words, milestone_1_of_criteria_is_met, count = words.whole(of as i64)),
        (met, of) => say!(
            words,
            milestone_of_criteria_are_met,
            count = words.whole(met as i64),
            count_2 = words.whole(of as i64)
        ),
    }
}

#[cfg(test)]
mod tests;
