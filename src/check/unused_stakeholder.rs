//! Somebody whom nothing mentions.

use std::collections::BTreeSet;

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::{Kind, Stakeholder};
use crate::model::record::{Record, View};
use crate::source::markdown;

/// The rule.
pub const RULE: Rule = Rule {
    name: "unused-stakeholder",
    severity: Severity::Warning,
    about: "Nothing in the plan names this stakeholder, and nothing is said about their part in it.",
    bad: "
--- plan/stakeholders.yaml
stakeholders:
  - {id: ann, title: Ann}
  - {id: bob, title: Bob} # here
--- plan/milestones.yaml
milestones:
  - {id: build, title: Built, due: 2026-04-01, owner: ann}
",
    good: "
--- plan/stakeholders.yaml
stakeholders:
  - {id: ann, title: Ann}
  - {id: bob, title: Bob, part: Tells the board.}
  - {id: cleo, title: Cleo}
--- plan/milestones.yaml
milestones:
  - {id: build, title: Built, due: 2026-04-01, owner: ann, body: 'Ask [[stakeholder:cleo]].'}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let plan = evidence.plan;
    let mut named = BTreeSet::new();
    for kind in Kind::ALL {
        for view in plan.views(*kind) {
            let own = (*kind == Kind::Stakeholder).then_some(view.id);
            view.fields.iter().for_each(|field| collect(&field.value, own, &mut named));
        }
    }
    plan.vision.fields().iter().for_each(|field| collect(&field.value, None, &mut named));
    let silent = |stakeholder: &&Stakeholder| {
        let told = stakeholder.part.is_some()
            || stakeholder.impact.is_some()
            || stakeholder.body.is_some()
            || !stakeholder.communication.is_empty()
            || !stakeholder.training.is_empty();
        !told && !named.contains(stakeholder.id.value.as_str())
    };
    let finding = |stakeholder: &Stakeholder| {
        let message = format!("nothing in the plan names `{}`", stakeholder.id.value);
        Finding::at(stakeholder.id.span, message).hint("say what `part:` they play, or take them out")
    };
    plan.stakeholders.iter().filter(silent).map(finding).collect()
}

/// How links to stakeholders begin.
const PREFIX: &str = "stakeholder:";

/// The stakeholders that a value names, without the one that it belongs to.
fn collect(value: &View<'_>, own: Option<&str>, named: &mut BTreeSet<String>) {
    let mut add = |id: &str| {
        if own != Some(id) {
            named.insert(id.to_owned());
        }
    };
    match value {
        View::Reference(Kind::Stakeholder, id) => add(id),
        // Few texts name anybody, and Markdown takes long to read.
        View::Prose(text) if text.contains(PREFIX) => {
            let links = markdown::links(text);
            links.iter().filter_map(|link| link.target.strip_prefix(PREFIX)).for_each(add);
        }
        View::List(fields) | View::Record(fields) => fields.iter().for_each(|field| collect(&field.value, own, named)),
        _ => {}
    }
}
