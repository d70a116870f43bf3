//! What the past of a plan tells: how a date has moved, in words, and who moved it.

mod recorded;

use jiff::civil::Date;

use crate::analysis::schedule::Schedule;
use crate::analysis::trend::{Move, Trend};
use crate::analysis::words::Words;
use crate::language::say;

pub use recorded::recorded;

/// A date through the states of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// The day of the first state that has it.
    pub since: Date,
    /// The date then.
    pub first: Date,
    /// The date now.
    pub last: Date,
    /// Working days from the first date to the one of now; negative when it came forward.
    pub days: i64,
    /// How it became another, in the order of time.
    pub moves: Vec<Move>,
    /// Whether the milestone is reached.
    pub is_reached: bool,
    /// The status date.
    pub today: Date,
}

impl Course {
    /// The course of a milestone; `None` where it is not older than the status date.
    pub fn of(trend: &Trend, id: &str, schedule: &Schedule, today: Date) -> Option<Course> {
        let seen = trend.of(id);
        let (first, last) = (seen.first()?, seen.last()?);
        let is_reached = last.is_finished;
        (first.date < last.date).then(|| Course {
            since: first.date,
            first: first.finish,
            last: last.finish,
            days: schedule.working_days_after(first.finish, last.finish),
            moves: trend.moves_of(id),
            is_reached,
            today,
        })
    }

    /// How many steps it took: what time alone moved again and again is one.
    pub fn steps(&self) -> usize {
        stretches(&self.moves).count()
    }

    /// What became of the date, as a finding about a subject such as `The first go-live` or `It`.
    pub fn told(&self, words: &Words, subject: &str) -> String {
        let (days, way) = (words.working_days(self.days), if self.last < self.first { "earlier" } else { "later" });
        let date = words.date_full(self.since);
        let many = words.whole(i64::try_from(self.steps()).unwrap_or(i64::MAX));
        let Some(last) = self.moves.last().map(|step| step.seen) else {
            return match self.is_reached {
                true => say!(words, changes_was_reached_on_the_day, subject = subject, date = date),
                false => say!(words, changes_has_not_moved_since, subject = subject, date = date),
            };
        };
        let when = match last < self.today {
            true => say!(words, changes_in, month = words.month(last)),
            false => say!(words, changes_on, date = words.date_full(last)),
        };
        let held = if last < self.today { "yes" } else { "no" };
        match (self.is_reached, self.first == self.last, self.steps()) {
            (true, true, moves) => {
                say!(
                    words,
                    changes_was_reached_on_the_day_after,
                    subject = subject,
                    date = date,
                    moves = say!(words, count_moves, count = moves)
                )
            }
            (true, _, _) => {
                say!(words, changes_was_reached_than, subject = subject, days = days, way = way, date = date)
            }
            (false, true, _) => {
                say!(words, changes_moved_times_the_last_and, subject = &subject, many = &many, when = &when)
            }
            (false, _, 1) => {
                say!(words, changes_moved, subject = subject, days = days, way = way, when = when, held = held)
            }
            (false, _, _) => say!(
                words,
                changes_moved_in_steps_the_last,
                subject = subject,
                days = days,
                way = way,
                many = many,
                when = when,
                held = held
            ),
        }
    }
}

/// Moves in stretches: what nobody moved, and time alone did in a row, is one; each other move stands alone.
pub fn stretches(moves: &[Move]) -> impl Iterator<Item = &[Move]> {
    let is_of_time = |step: &Move| step.by.is_none() && !step.is_finished;
    moves.chunk_by(move |one, next| is_of_time(one) && is_of_time(next))
}

/// How far a date moved, in working days: `+10 working days`, `−1 working day`, `no change`.
pub fn moved_by(words: &Words, schedule: &Schedule, from: Date, to: Date) -> String {
    match from == to {
        true => say!(words, changes_no_change).to_owned(),
        false => signed_working_days(words, schedule.working_days_after(from, to)),
    }
}

/// `+10 working days`, `−1 working day`, `0 working days`.
pub fn signed_working_days(words: &Words, days: i64) -> String {
    say!(words, changes_by_working_days, signed = words.signed(days), count = days.saturating_abs())
}

/// The same as short as a label in a drawing has to be: `+10 d`. A key says that days are working days.
pub fn signed_in_short(words: &Words, days: i64) -> String {
    say!(words, name_slip_in_short, signed = words.signed(days))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::values::Calendar;

    /// A date that was first 10 June, and on the last day of each named month became another day of June.
    fn course(moves: &[(i8, i8)], is_reached: bool) -> Course {
        let mut from = date(2026, 6, 10);
        let step = |(month, day): &(i8, i8)| {
            let to = date(2026, 6, *day);
            let step = Move { seen: date(2026, *month, 1).last_of_month(), from, to, is_finished: false, by: Some(0) };
            from = to;
            step
        };
        let moves: Vec<Move> = moves.iter().map(step).collect();
        let (since, first, today) = (date(2026, 1, 5), date(2026, 6, 10), date(2026, 5, 31));
        let days = Calendar::five_day_week().working_days_between(first, from);
        Course { since, first, last: from, days, moves, is_reached, today }
    }

    #[test]
    fn the_finding_says_how_far_how_often_and_when() {
        let words = Words::new("USD", "en-US");
        type Case = (&'static [(i8, i8)], bool, &'static str);
        let cases: [Case; 13] = [
            (&[], false, "The go-live has not moved since 5 January 2026"),
            (&[(2, 11)], false, "The go-live moved 1 working day later in February 2026, and has held since"),
            (&[(2, 8)], false, "The go-live moved 2 working days earlier in February 2026, and has held since"),
            (&[(5, 24)], false, "The go-live moved 10 working days later on 31 May 2026"),
            (
                &[(2, 12), (4, 24)],
                false,
                "The go-live moved 10 working days later in 2 steps, the last in April 2026, and has held since",
            ),
            (&[(2, 12), (5, 9)], false, "The go-live moved 1 working day earlier in 2 steps, the last on 31 May 2026"),
            (
                &[(2, 12), (3, 10)],
                false,
                "The go-live moved 2 times, the last in March 2026, and is back on its first date",
            ),
            (
                &[(2, 12), (5, 10)],
                false,
                "The go-live moved 2 times, the last on 31 May 2026, and is back on its first date",
            ),
            (&[], true, "The go-live was reached on the day first planned on 5 January 2026"),
            (
                &[(2, 12), (3, 10)],
                true,
                "The go-live was reached on the day first planned on 5 January 2026, after 2 moves",
            ),
            (&[(2, 12)], true, "The go-live was reached 2 working days later than first planned on 5 January 2026"),
            (&[(2, 9)], true, "The go-live was reached 1 working day earlier than first planned on 5 January 2026"),
            (
                &[(2, 9), (5, 17)],
                true,
                "The go-live was reached 5 working days later than first planned on 5 January 2026",
            ),
        ];
        for (moves, is_reached, expected) in cases {
            assert_eq!(course(moves, is_reached).told(&words, "The go-live"), expected);
        }
    }

    #[test]
    fn distances_have_a_sign() {
        let words = Words::new("USD", "en-US");
        let said = [0, 1, -1, 49].map(|days| signed_working_days(&words, days));
        assert_eq!(said, ["0 working days", "+1 working day", "−1 working day", "+49 working days"]);
    }
}
