//! What happened on which day, as the plan itself dates it.

use jiff::civil::Date;

use crate::model::Plan;
use crate::model::kinds::DecisionStatus;

/// Something that happened; everything is named by its place in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// A milestone was reached.
    Finished(usize),
    /// Work on a milestone began.
    Begun(usize),
    /// A decision was taken.
    Decided(usize),
    /// A criterion of a gate was met.
    Met {
        /// The gate.
        gate: usize,
        /// The criterion, by its place in the gate.
        criterion: usize,
    },
    /// An issue came up.
    Raised(usize),
}

/// All that happened, in the order of time.
#[derive(Clone, Debug, Default)]
pub struct Events(Vec<(Date, Event)>);

impl Events {
    /// What a plan says of its past, and of its future where somebody dated it ahead.
    pub fn of(plan: &Plan) -> Events {
        let mut events = Vec::new();
        for (place, milestone) in plan.milestones.iter().enumerate() {
            let finished = milestone.finished.as_ref().map(|date| (date.value, Event::Finished(place)));
            let begun = milestone.started.as_ref().map(|date| (date.value, Event::Begun(place)));
            events.extend(begun.into_iter().chain(finished));
        }
        for (place, decision) in plan.decisions.iter().enumerate() {
            let taken = decision.status.as_ref().is_none_or(|status| status.value != DecisionStatus::Proposed);
            events.extend(decision.date.as_ref().filter(|_| taken).map(|date| (date.value, Event::Decided(place))));
        }
        for (gate, entity) in plan.gates.iter().enumerate() {
            let met = entity.criteria.iter().enumerate();
            let met = met.filter_map(|(criterion, written)| Some((written.value.met.as_ref()?.value, criterion)));
            events.extend(met.map(|(date, criterion)| (date, Event::Met { gate, criterion })));
        }
        for (place, issue) in plan.issues.iter().enumerate() {
            events.extend(issue.raised.as_ref().map(|date| (date.value, Event::Raised(place))));
        }
        events.sort_unstable();
        Events(events)
    }

    /// What happened after one day, up to and with another; from the beginning where there is no first day.
    pub fn between(&self, after: Option<Date>, until: Date) -> &[(Date, Event)] {
        let first = after.map_or(0, |after| self.0.partition_point(|(date, _)| *date <= after));
        let end = self.0.partition_point(|(date, _)| *date <= until);
        self.0.get(first..end).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_period_begins_after_its_first_day_and_ends_with_its_last() {
        let days = [1, 2, 2, 3, 5].map(|day| (date(2026, 1, day), Event::Raised(0)));
        let events = Events(days.to_vec());
        let days = |after: Option<i8>, until: i8| -> Vec<i8> {
            let after = after.map(|day| date(2026, 1, day));
            events.between(after, date(2026, 1, until)).iter().map(|(date, _)| date.day()).collect()
        };
        assert_eq!(days(None, 2), [1, 2, 2]);
        assert_eq!(days(Some(1), 3), [2, 2, 3]);
        assert_eq!(days(Some(5), 9), [0; 0]);
        assert_eq!(days(Some(5), 1), [0; 0]);
    }
}
