//! Somebody who is asked for more than they can give.

use super::{Evidence, Finding, Rule};
use crate::analysis::people::{Load, MonthLoad};
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule {
    name: "stakeholder-overloaded",
    severity: Severity::Warning,
    about: "From the month of the status date on, the work of a month is more than the days that this person or \
            group can give.",
    bad: "
--- plan/stakeholders.yaml
stakeholders:
  - id: ann
    title: Ann
    capacity: 2 # here
--- plan/milestones.yaml
milestones:
  - {id: build, title: Built, start: 2026-03-02, duration: 22, work: [{who: ann, days: 10}]}
",
    good: "
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann, capacity: 3}, {id: bob, title: Bob}]
--- plan/milestones.yaml
milestones:
  - {id: past, title: Past, started: 2026-02-02, finished: 2026-02-06, work: [{who: ann, days: 50}]}
  - {id: build, title: Built, start: 2026-03-02, duration: 22, work: [{who: ann, days: 10}, {who: bob, days: 99}]}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    evidence.people().people.iter().filter_map(|load| overloaded(evidence, load)).collect()
}

fn overloaded(evidence: &Evidence<'_>, load: &Load) -> Option<Finding> {
    let stakeholder = &evidence.plan.stakeholders[load.stakeholder];
    let capacity = stakeholder.capacity.as_ref()?;
    let months: Vec<&MonthLoad> = load.overloads(evidence.status_date()).collect();
    // The fullest month; of several, the first.
    let worst = months.iter().rev().max_by_key(|month| month.load)?;
    let words = &evidence.words;
    let mut message = format!(
        "`{}` is asked for {} in {} and can give {}",
        stakeholder.id.value,
        words.work_days(worst.days),
        words.month(worst.month),
        words.work_days(worst.capacity?)
    );
    if months.len() > 1 {
        message.push_str(&format!(
            "; {} too full",
            match months.len() - 1 {
                1 => "one other month is".to_owned(),
                others => format!("{others} other months are"),
            }
        ));
    }
    Some(Finding::at(capacity.span, message).hint("move work to others or to later, or raise `capacity:`"))
}
