//! Something that should be looked at again.

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::Kind;
use crate::model::record::{FieldView, Record, View};

/// The rule.
pub const RULE: Rule = Rule {
    name: "review-overdue",
    severity: Severity::Warning,
    about: "The day has passed by which this was to be looked at again.",
    bad: "
--- pages/help.md
---
review_by: 2026-02-27 # here
---
# Help
--- plan/goals.yaml
goals:
  - {id: access, title: Easy access, review_by: 2026-02-01} # here
",
    good: "
--- pages/help.md
---
review_by: 2026-03-02
---
# Help
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let entities = Kind::ALL.iter().flat_map(|kind| evidence.plan.views(*kind));
    let named = entities.flat_map(|view| {
        let (kind, id) = (view.kind.name(), view.id);
        view.fields.into_iter().map(move |field| (format!("the {kind} `{id}`"), field))
    });
    let vision = evidence.plan.vision.fields().into_iter().map(|field| ("the vision".to_owned(), field));
    named.chain(vision).filter_map(|(name, field)| overdue(evidence, &name, &field)).collect()
}

fn overdue(evidence: &Evidence<'_>, name: &str, field: &FieldView<'_>) -> Option<Finding> {
    let View::Date(date) = field.value else { return None };
    let message = format!("{name} was to be looked at again by {date}");
    let late = field.name == "review_by" && date < evidence.status_date();
    late.then(|| Finding::at(field.span, message).hint("look at it, and set a new `review_by:`"))
}
