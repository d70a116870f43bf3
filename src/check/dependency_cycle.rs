//! Milestones that wait for each other in a circle.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule {
    name: "dependency-cycle",
    severity: Severity::Error,
    about: "Milestones that wait for each other can never begin. Take out the link that is not really needed.",
    bad: "
--- plan/milestones.yaml
milestones:
  - {id: a, title: A, depends_on: [c]} # here
  - {id: b, title: B, depends_on: [a]}
  - {id: c, title: C, depends_on: [b]}
",
    good: "
--- plan/milestones.yaml
milestones:
  - {id: a, title: A}
  - {id: b, title: B, depends_on: [a]}
  - {id: c, title: C, depends_on: [b, a]}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    // What waits for itself alone is told where it is read.
    let cycles = evidence.schedule().cycles.iter().filter(|cycle| cycle.len() > 1);
    cycles.filter_map(|cycle| describe(evidence, cycle)).collect()
}

/// Each milestone of a cycle waits for the one before it, and the first for the last; the arrows follow the work.
fn describe(evidence: &Evidence<'_>, cycle: &[usize]) -> Option<Finding> {
    let id = |place: usize| evidence.plan.milestones[place].id.value.as_str();
    // The same circle always reads the same, wherever it was found and however the files are ordered.
    let least = cycle.iter().enumerate().min_by_key(|(_, place)| id(**place)).map(|(at, _)| at)?;
    let round: Vec<usize> = cycle[least..].iter().chain(&cycle[..=least]).copied().collect();
    let names: Vec<&str> = round.iter().map(|place| id(*place)).collect();
    let waiting = &evidence.plan.milestones[round[0]];
    let before = id(round[round.len().checked_sub(2)?]);
    let link = waiting.depends_on.iter().find(|link| link.id.value.id() == before);
    let span = link.map_or(waiting.id.span, |link| link.id.span);
    let message = format!("these milestones wait for each other: `{}`", names.join(" → "));
    let finding = Finding::at(span, message);
    Some(finding.hint(format!("take one of the links out; until then the dates leave out that `{}` waits", names[0])))
}
