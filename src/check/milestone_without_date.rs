//! A milestone that nothing dates.

use super::{Evidence, Finding, Rule};
use crate::analysis::books::has_a_date;
use crate::diagnostic::Severity;
use crate::model::kinds::Milestone;

/// The rule.
pub const RULE: Rule = Rule {
    name: "milestone-without-date",
    severity: Severity::Warning,
    about: "Nothing says when this milestone is to be reached, so its forecast is the status date and moves on with it.",
    bad: "
--- plan/milestones.yaml
milestones:
  - {id: maps, title: Maps drawn} # here
",
    good: "
--- plan/milestones.yaml
milestones:
  - {id: maps, title: Maps drawn, due: 2026-04-01}
  - {id: next, title: Next, depends_on: [maps]}
  - {id: third, title: Third, duration: 5}
  - {id: past, title: Past, finished: 2026-02-02}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let undated = |milestone: &Milestone| {
        let message = format!("nothing says when `{}` is to be reached", milestone.id.value);
        let dated = has_a_date(milestone) || !milestone.depends_on.is_empty();
        (!dated).then(|| Finding::at(milestone.id.span, message).hint("add `due:`, `duration:` or `depends_on:`"))
    };
    evidence.open().filter_map(|(_, milestone)| undated(milestone)).collect()
}
