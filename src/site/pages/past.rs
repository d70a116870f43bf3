//! What the past of a plan tells: how a date has moved, in words, and who moved it.

mod recorded;

use jiff::civil::Date;

use crate::analysis::trend::{Move, Trend};
use crate::analysis::words::Words;
use crate::chart::time::days_between;
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
    /// How it became another, in the order of time.
    pub moves: Vec<Move>,
    /// Whether the milestone is reached.
    pub is_reached: bool,
    /// The status date.
    pub today: Date,
}

impl Course {
    /// The course of a milestone; `None` where it is not older than the status date.
    pub fn of(trend: &Trend, id: &str, today: Date) -> Option<Course> {
        let seen = trend.of(id);
        let (first, last) = (seen.first()?, seen.last()?);
        let is_reached = last.is_finished;
        (first.date < last.date).then(|| Course {
            since: first.date,
            first: first.finish,
            last: last.finish,
            moves: trend.moves_of(id),
            is_reached,
            today,
        })
    }

    /// Days from the first date to the one of now.
    pub fn days(&self) -> i64 {
        i64::from(days_between(self.first, self.last))
    }

    /// What became of the date, as a finding about a subject such as `The first go-live` or `It`.
    pub fn told(&self, words: &Words, subject: &str) -> String {
        let (days, way) = (words.days(self.days()), if self.days() < 0 { "earlier" } else { "later" });
        let date = words.date_full(self.since);
        let many = words.whole(i64::try_from(self.moves.len()).unwrap_or(i64::MAX));
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
        match (self.is_reached, self.days(), self.moves.len()) {
            (true, 0, moves) => {
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
            (false, 0, _) => {
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

/// `+14 days`, `−1 day`, `no change`.
pub fn signed_days(words: &Words, days: i64) -> String {
    match days {
        0 => say!(words, changes_no_change).to_owned(),
        1 | -1 => say!(words, changes_day, signed = words.signed(days)),
        days => say!(words, changes_days, signed = words.signed(days)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

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
        Course { since, first, last: from, moves, is_reached, today }
    }

    #[test]
    fn the_finding_says_how_far_how_often_and_when() {
        let words = Words::new("USD", "en-US");
        type Case = (&'static [(i8, i8)], bool, &'static str);
        let cases: [Case; 13] = [
            (&[], false, "The go-live has not moved since 5 January 2026"),
            (&[(2, 11)], false, "The go-live moved 1 day later in February 2026, and has held since"),
            (&[(2, 8)], false, "The go-live moved 2 days earlier in February 2026, and has held since"),
            (&[(5, 24)], false, "The go-live moved 14 days later on 31 May 2026"),
            (
                &[(2, 12), (4, 24)],
                false,
                "The go-live moved 14 days later in 2 steps, the last in April 2026, and has held since",
            ),
            (&[(2, 12), (5, 9)], false, "The go-live moved 1 day earlier in 2 steps, the last on 31 May 2026"),
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
            (&[(2, 12)], true, "The go-live was reached 2 days later than first planned on 5 January 2026"),
            (&[(2, 9)], true, "The go-live was reached 1 day earlier than first planned on 5 January 2026"),
            (&[(2, 9), (5, 17)], true, "The go-live was reached 7 days later than first planned on 5 January 2026"),
        ];
        for (moves, is_reached, expected) in cases {
            assert_eq!(course(moves, is_reached).told(&words, "The go-live"), expected);
        }
    }

    #[test]
    fn distances_have_a_sign() {
        let words = Words::new("USD", "en-US");
        assert_eq!([0, 1, -1, 49].map(|days| signed_days(&words, days)), ["no change", "+1 day", "−1 day", "+49 days"]);
    }
}
