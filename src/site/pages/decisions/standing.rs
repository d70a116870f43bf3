//! Where a decision stands, in words.

use jiff::civil::Date;

use crate::analysis::words::Words;
use crate::chart::time::days_between;
use crate::language::say;
use crate::model::kinds::{Decision, DecisionStatus};
use crate::site::pages::when::from_today;

/// Where a decision stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is asked for.
    AskedFor,
    /// It holds.
    InForce,
    /// It was turned down.
    TurnedDown,
    /// It no longer holds.
    Replaced,
}

impl Standing {
    /// What is written: a decision that says nothing of its status is one that was taken.
    pub fn written(status: Option<DecisionStatus>) -> Standing {
        match status {
            Some(DecisionStatus::Proposed) => Standing::AskedFor,
            Some(DecisionStatus::Rejected) => Standing::TurnedDown,
            Some(DecisionStatus::Superseded) => Standing::Replaced,
            Some(DecisionStatus::Accepted) | None => Standing::InForce,
        }
    }

    /// Where a decision stands when another one that holds may have replaced it.
    pub fn of(decision: &Decision, replaced: bool) -> Standing {
        match Standing::written(decision.status.as_ref().map(|status| status.value)) {
            Standing::InForce if replaced => Standing::Replaced,
            standing => standing,
        }
    }

    /// The word for it.
    pub fn word(self, words: &Words) -> &'static str {
        match self {
            Standing::AskedFor => say!(words, name_asked_for),
            Standing::InForce => say!(words, name_in_force),
            Standing::TurnedDown => say!(words, name_turned_down),
            Standing::Replaced => say!(words, name_replaced),
        }
    }

    /// The word for it in a list, where what holds needs none and what is asked for has a heading.
    pub fn tag(self, words: &Words) -> Option<&'static str> {
        matches!(self, Standing::TurnedDown | Standing::Replaced).then(|| self.word(words))
    }
}

/// How long there is time for an answer.
pub fn needed(words: &Words, by: Date, today: Date) -> String {
    match i64::from(days_between(today, by)) {
        late if late < 0 => say!(words, decisions_overdue_for, days = words.days(late)),
        _ => say!(words, decisions_needed, from_today = from_today(words, today, by)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn answers_are_needed_in_time_today_or_overdue() {
        let words = Words::new("USD", "en-US");
        let said = |day| needed(&words, date(2026, 3, day), date(2026, 3, 13));
        let expected = [
            (11, "Overdue for 2 days"),
            (12, "Overdue for 1 day"),
            (13, "Needed today"),
            (14, "Needed tomorrow"),
            (27, "Needed in 14 days"),
        ];
        for (day, expected) in expected {
            assert_eq!(said(day), expected);
        }
    }

    #[test]
    fn every_status_has_a_standing() {
        let standings = [None, Some(DecisionStatus::Accepted), Some(DecisionStatus::Proposed)].map(Standing::written);
        assert_eq!(standings, [Standing::InForce, Standing::InForce, Standing::AskedFor]);
        assert_eq!(
            Standing::written(Some(DecisionStatus::Rejected)).tag(&Words::new("USD", "en-US")),
            Some("Turned down")
        );
        assert_eq!(
            Standing::written(Some(DecisionStatus::Superseded)).tag(&Words::new("USD", "en-US")),
            Some("Replaced")
        );
        assert_eq!(Standing::InForce.tag(&Words::new("USD", "en-US")), None);
    }
}
