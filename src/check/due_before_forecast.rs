//! A promise that the network cannot keep.

use super::{Evidence, Finding, Rule};
use crate::analysis::status::Limits;
use crate::diagnostic::Severity;
use crate::model::kinds::Milestone;
use crate::model::record::Sp;
use crate::model::values::Date;

/// The rule.
pub const RULE: Rule = Rule {
    name: "due-before-forecast",
    severity: Severity::Warning,
    about: "The work before this milestone cannot be done by the promised day. Only what is late by itself is \
            reported, not all that waits for it.",
    bad: "
--- plan/milestones.yaml
milestones:
  - {id: build, title: Built, start: 2026-03-02, duration: 20}
  - id: tests
    title: Tested
    depends_on: [build]
    duration: 10
    due: 2026-03-27 # here
",
    good: "
--- plan/milestones.yaml
milestones:
  - {id: build, title: Built, start: 2026-03-02, duration: 20}
  - {id: tests, title: Tested, depends_on: [build], duration: 10, due: 2026-04-10}
  - {id: a-little, title: A little late, start: 2026-03-02, duration: 10, due: 2026-03-12}
  - {id: known, title: Known to be late, start: 2026-03-02, duration: 20, due: 2026-03-06}
  - {id: waits, title: Waits for that, depends_on: [known], duration: 1, due: 2026-03-09}
--- plan/risks.yaml
issues:
  - {id: late, title: Half of the team is ill, milestones: [known]}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let limit = Limits::of(&evidence.plan.settings).late_at_risk;
    let forecasts = &evidence.schedule().milestones;
    let lateness = |place: usize| forecasts[place].lateness.or(forecasts[place].slip).unwrap_or(0);
    // What only passes on the lateness of the milestone before it would repeat the same advice.
    let own = |place: usize| forecasts[place].driving.is_none_or(|before| lateness(place) > lateness(before));
    let late = |(place, milestone, due): (usize, &Milestone, &Sp<Date>)| {
        let days = evidence.words.working_days(lateness(place));
        let forecast = forecasts[place].finish;
        let message =
            format!("`{}` is due on {}, and its forecast is {forecast}, {days} later", milestone.id.value, due.value);
        let hint = "shorten what stands before it, agree on a new `due:`, or say how it stands with `status:` and \
                    `because:`";
        Finding::at(due.span, message).hint(hint)
    };
    evidence
        .promised()
        .filter(|(place, _, due)| due.value >= evidence.status_date() && lateness(*place) >= limit && own(*place))
        .map(late)
        .collect()
}
