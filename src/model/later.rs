//! Facts that are dated after the day on which a plan is looked at.
//!
//! On that day they are no facts yet: nothing counts them, whoever asks. So they are taken out of the plan in one place, before
//! anything is worked out, and kept beside it to be listed.

use std::borrow::Cow;

use jiff::civil::Date;

use super::Plan;
use super::kinds::{Decision, DecisionStatus, Entity, Goal, Issue, Kind, Milestone};
use super::record::Sp;
use super::values::Id;

/// What is said to have happened after the day on which the plan is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Later {
    /// Of what it is said.
    pub kind: Kind,
    /// The id of that.
    pub id: Id,
    /// Its title, for an issue that comes up later is in no list.
    pub title: String,
    /// What is said of it.
    pub fact: Fact,
    /// The day, where it is written.
    pub on: Sp<Date>,
}

/// What happens to something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Work on a milestone begins.
    Started,
    /// A milestone is reached.
    Finished,
    /// A decision is taken.
    Decided,
    /// A criterion of a gate is met.
    Met,
    /// A measure of a goal, by its id, is read.
    Read(Id),
    /// An issue comes up.
    Raised,
}

impl Plan {
    /// The plan as it is known at the end of a day: what is started, finished, met, decided or read later is not so yet, and
    /// stands in [`Plan::later`]. A decision that is dated later is proposed until then, and what it replaces holds. An issue that comes up
    /// later is not there.
    /// Payments and reports stay where they are, with their dates.
    pub fn known_on(&self, day: Date) -> Cow<'_, Plan> {
        let later = later_than(self, day);
        let is_later = |date: &Option<Sp<Date>>| date.as_ref().is_some_and(|date| date.value > day);
        let touched = |milestone: &Milestone| is_later(&milestone.started) || is_later(&milestone.finished);
        if later.is_empty() && !self.hidden.milestones.iter().any(touched) {
            return Cow::Borrowed(self);
        }
        let mut known = self.clone();
        let undo = |milestone: &mut Milestone| {
            milestone.started.take_if(|started| started.value > day);
            milestone.finished.take_if(|finished| finished.value > day);
        };
        known.entities.milestones.change_where(touched, undo);
        known.hidden.milestones.iter_mut().filter(|milestone| touched(milestone)).for_each(undo);
        let is_met_later = |gate: &super::kinds::Gate| gate.criteria.iter().any(|one| is_later(&one.value.met));
        known.entities.gates.change_where(is_met_later, |gate| {
            gate.criteria.iter_mut().for_each(|one| {
                one.value.met.take_if(|met| met.value > day);
            });
        });
        let is_read_later = |goal: &Goal| {
            goal.measures.iter().any(|measure| measure.value.readings.iter().any(|one| one.value.on.value > day))
        };
        known.entities.goals.change_where(is_read_later, |goal| {
            goal.measures
                .iter_mut()
                .for_each(|measure| measure.value.readings.retain(|reading| reading.value.on.value <= day));
        });
        known.entities.issues.retain(|issue| !is_raised_after(issue, day));
        let held: Vec<&str> = self
            .decisions
            .iter()
            .filter(|decision| is_decided_after(decision, day))
            .filter_map(|decision| Some(decision.supersedes.as_ref()?.value.id()))
            .collect();
        let is_held = |decision: &Decision| {
            held.contains(&decision.id.value.as_str())
                && decision.status.as_ref().is_some_and(|status| status.value == DecisionStatus::Superseded)
        };
        let is_changed = |decision: &Decision| is_decided_after(decision, day) || is_held(decision);
        known.entities.decisions.change_where(is_changed, |decision| {
            let holds = !is_decided_after(decision, day);
            let span = decision.status.as_ref().map_or(decision.id.span, |status| status.span);
            let status = if holds { DecisionStatus::Accepted } else { DecisionStatus::Proposed };
            decision.status = Some(Sp::new(status, span));
        });
        known.later.extend(later);
        Cow::Owned(known)
    }
}

/// Whether a decision was taken on a day that comes after another. One that another replaced had been taken before.
fn is_decided_after(decision: &Decision, day: Date) -> bool {
    let is_decided = decision.status.as_ref().is_none_or(|status| status.value != DecisionStatus::Proposed);
    is_decided && decision.date.as_ref().is_some_and(|date| date.value > day)
}

fn is_raised_after(issue: &Issue, day: Date) -> bool {
    issue.raised.as_ref().is_some_and(|raised| raised.value > day)
}

fn later_than(plan: &Plan, day: Date) -> Vec<Later> {
    let mut found = Vec::new();
    for milestone in plan.milestones.iter() {
        for (fact, date) in [(Fact::Started, &milestone.started), (Fact::Finished, &milestone.finished)] {
            found.extend(said(milestone, fact, date.as_ref(), day));
        }
    }
    for gate in plan.gates.iter() {
        found.extend(gate.criteria.iter().filter_map(|one| said(gate, Fact::Met, one.value.met.as_ref(), day)));
    }
    for decision in plan.decisions.iter().filter(|decision| is_decided_after(decision, day)) {
        found.extend(said(decision, Fact::Decided, decision.date.as_ref(), day));
    }
    for goal in plan.goals.iter() {
        for measure in &goal.measures {
            let fact = || Fact::Read(measure.value.id.value.clone());
            let readings = measure.value.readings.iter();
            found.extend(readings.filter_map(|reading| said(goal, fact(), Some(&reading.value.on), day)));
        }
    }
    found.extend(plan.issues.iter().filter_map(|issue| said(issue, Fact::Raised, issue.raised.as_ref(), day)));
    found
}

fn said<T: Entity>(of: &T, fact: Fact, on: Option<&Sp<Date>>, day: Date) -> Option<Later> {
    let on = on.filter(|on| on.value > day)?;
    Some(Later { kind: T::KIND, id: of.id().value.clone(), title: of.title().to_owned(), fact, on: on.clone() })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::load;
    use crate::source::Memory;

    const PLAN: &str = "
--- milepost.yaml
title: Test
start: 2026-01-05
--- vision.md
---
statement: It works.
---
--- plan/milestones.yaml
milestones:
  - {id: a, title: A, started: 2026-03-02, finished: 2026-03-03}
  - {id: b, title: B, started: 2026-03-04}
--- plan/goals.yaml
goals: [{id: g, title: G, measures: [{id: m, title: M, readings: [{on: 2026-03-02, value: 1}, {on: 2026-03-03, value: 2}]}]}]
--- plan/readiness.yaml
gates: [{id: r, title: R, criteria: [{text: One, met: 2026-03-02}, {text: Two, met: 2026-03-03}]}]
--- plan/risks.yaml
issues: [{id: i, title: I, raised: 2026-03-02}, {id: j, title: J, raised: 2026-03-03}]
--- decisions/old.md
---
status: superseded
date: 2026-01-05
---
--- decisions/new.md
---
status: accepted
date: 2026-03-03
supersedes: old
---
";

    #[test]
    fn what_is_dated_later_is_no_fact_yet_and_is_listed() {
        let plan = load(&Memory::from_text(PLAN)).plan.unwrap();
        let known = plan.known_on(date(2026, 3, 2));
        let milestone = |id| known.milestones.get(id).unwrap();
        assert!(milestone("a").started.is_some() && milestone("a").finished.is_none());
        assert!(milestone("b").started.is_none());
        let readings = &known.goals.get("g").unwrap().measures[0].value.readings;
        assert_eq!(readings.len(), 1);
        let criteria = &known.gates.get("r").unwrap().criteria;
        assert_eq!(criteria.iter().filter(|one| one.value.met.is_some()).count(), 1);
        let status = |id| known.decisions.get(id).unwrap().status.as_ref().unwrap().value;
        assert_eq!(status("new"), DecisionStatus::Proposed);
        assert_eq!(status("old"), DecisionStatus::Accepted, "it holds until the other does");
        let listed: Vec<&str> = known.later.iter().map(|later| later.id.as_str()).collect();
        assert_eq!(listed, ["a", "b", "r", "new", "g", "j"]);
        let issues: Vec<&str> = known.issues.iter().map(|issue| issue.id.value.as_str()).collect();
        assert_eq!(issues, ["i"]);
    }

    #[test]
    fn a_plan_of_facts_alone_is_the_same_plan() {
        let plan = load(&Memory::from_text(PLAN)).plan.unwrap();
        assert!(matches!(plan.known_on(date(2026, 3, 4)), Cow::Borrowed(_)));
        let known = plan.known_on(date(2026, 3, 2)).into_owned();
        assert!(matches!(known.known_on(date(2026, 3, 2)), Cow::Borrowed(_)), "nothing is listed twice");
    }
}
