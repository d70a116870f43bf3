//! A milestone that hangs on nothing.

use std::collections::HashSet;

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Milestone;

/// The rule.
pub const RULE: Rule = Rule {
    name: "dangling-milestone",
    severity: Severity::Warning,
    about: "In a plan whose milestones depend on each other, this one waits for nothing and nothing waits for \
            it, so no delay reaches it.",
    bad: "
--- plan/milestones.yaml
milestones:
  - {id: build, title: Built, start: 2026-03-02, duration: 20}
  - {id: tests, title: Tested, depends_on: [build], duration: 10}
  - {id: party, title: Party, due: 2026-04-30} # here
",
    good: "
--- plan/milestones.yaml
milestones:
  - {id: build, title: Built, start: 2026-03-02, duration: 20}
  - {id: tests, title: Tested, depends_on: [build], duration: 10}
  - {id: party, title: Party, depends_on: [tests]}
  - {id: past, title: Past, finished: 2026-02-02}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let links = || evidence.plan.milestones.iter().flat_map(|milestone| &milestone.depends_on);
    let awaited: HashSet<&str> = links().map(|link| link.id.value.id()).collect();
    if awaited.is_empty() {
        return Vec::new();
    }
    let dangling = |milestone: &Milestone| {
        let id = milestone.id.value.as_str();
        let message = format!("`{id}` waits for no milestone, and none waits for it");
        let hangs = milestone.depends_on.is_empty() && !awaited.contains(id);
        hangs.then(|| Finding::at(milestone.id.span, message).hint("add `depends_on:` here or where it is needed"))
    };
    evidence.open().filter_map(|(_, milestone)| dangling(milestone)).collect()
}
