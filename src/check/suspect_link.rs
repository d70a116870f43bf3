//! A goal that changed after what serves it did.

use super::{Evidence, Finding, Rule};
use crate::analysis::alignment::{Dependent, Suspect};
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule {
    name: "suspect-link",
    severity: Severity::Warning,
    about: "The goal has changed since what serves it did last, so that nobody knows whether it still does.",
    bad: "
--- history/2026-01-05/milepost.yaml
title: Test
start: 2026-01-05
--- history/2026-01-05/vision.md
---
statement: It works.
---
--- history/2026-01-05/plan/goals.yaml
goals:
  - {id: safety, title: Safer care}
--- history/2026-01-05/plan/milestones.yaml
milestones:
  - {id: tests, title: Tested, due: 2026-04-01, goals: [safety]}
--- plan/goals.yaml
goals:
  - {id: safety, title: Fewer errors} # here
--- plan/milestones.yaml
milestones:
  - {id: tests, title: Tested, due: 2026-04-01, goals: [safety]}
",
    good: "
--- history/2026-01-05/milepost.yaml
title: Test
start: 2026-01-05
--- history/2026-01-05/vision.md
---
statement: It works.
---
--- history/2026-01-05/plan/goals.yaml
goals:
  - {id: safety, title: Safer care}
--- history/2026-01-05/plan/milestones.yaml
milestones:
  - {id: tests, title: Tested, due: 2026-04-01, goals: [safety]}
--- plan/goals.yaml
goals:
  - {id: safety, title: Fewer errors}
--- plan/milestones.yaml
milestones:
  - {id: tests, title: Tested for errors, due: 2026-04-01, goals: [safety]}
",
    find,
};

/// So many of what serves a goal are named.
const NAMED: usize = 3;

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let suspects = evidence.suspects();
    suspects.chunk_by(|one, next| one.goal == next.goal).map(|suspects| finding(evidence, suspects)).collect()
}

fn finding(evidence: &Evidence<'_>, suspects: &[Suspect]) -> Finding {
    let (plan, words) = (evidence.plan, &evidence.words);
    let goal = &plan.goals[suspects[0].goal];
    let name = |suspect: &Suspect| match suspect.dependent {
        Dependent::Milestone(place) => format!("`{}`", plan.milestones[place].id.value),
        Dependent::Line(place) => format!("`{}`", plan.lines[place].id.value),
    };
    let names: Vec<String> = suspects.iter().map(name).collect();
    let changed = words.date_short(suspects[0].goal_changed);
    let message = format!(
        "the goal `{}` changed on {changed}, and {} not changed since",
        goal.id.value,
        match names.as_slice() {
            [only] => format!("{only}, which serves it, has"),
            many => format!("{}, which serve it, have", words.list_to(many, NAMED)),
        }
    );
    let hint = "see whether they serve it as it is now; when one of them changes, it is no longer reported";
    Finding::at(goal.id.span, message).hint(hint)
}
