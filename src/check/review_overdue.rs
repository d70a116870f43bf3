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
    let overdue = |name: &dyn Fn() -> String, field: &FieldView<'_>| {
        let View::Date(date) = field.value else { return None };
        let is_late = field.name == "review_by" && date < evidence.status_date();
        let message = || format!("{} was to be looked at again by {date}", name());
        is_late.then(|| Finding::at(field.span, message()).hint("look at it, and set a new `review_by:`"))
    };
    let mut found = Vec::new();
    for view in Kind::ALL.iter().flat_map(|kind| evidence.plan.views(*kind)) {
        let name = || format!("the {} `{}`", view.kind.name(), view.id);
        found.extend(view.fields.iter().filter_map(|field| overdue(&name, field)));
    }
    let vision = evidence.plan.vision.fields();
    found.extend(vision.iter().filter_map(|field| overdue(&|| "the vision".to_owned(), field)));
    found
}
