//! Two people or groups that readers cannot tell apart.

use std::collections::HashMap;

use super::{Evidence, Finding, Rule};
use crate::diagnostic::Severity;
use crate::model::kinds::{Stakeholder, StakeholderKind};
use crate::model::record::Sp;
use crate::model::values::Text;

/// The rule.
pub const RULE: Rule = Rule {
    name: "same-name",
    severity: Severity::Warning,
    about: "Another person or group has this name, and neither `role` nor `organisation` tells them apart. Where it is the same one \
            written twice, readers find half of what they do on each of two pages.",
    bad: "
--- plan/stakeholders.yaml
stakeholders:
  - {id: maria, title: Maria Lopez, role: Nurse, part: Teaches the evening shift.}
  - {id: maria-2, title: maria  lopez, role: Nurse, part: Tests the forms.} # here
",
    good: "
--- plan/stakeholders.yaml
stakeholders:
  - {id: maria, title: Maria Lopez, role: 'Nurse, north', part: Teaches the evening shift.}
  - {id: maria-2, title: Maria Lopez, role: 'Nurse, south', part: Tests the forms.}
  - {id: nurses, title: Nurses, kind: group, organisation: North, part: Teach., impact: All is new., training: [{title: One}]}
  - {id: nurses-2, title: Nurses, kind: group, organisation: South, part: Teach., impact: All is new., training: [{title: One}]}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let of = |text: &Option<Sp<Text>>| text.as_ref().map(|text| plain(&text.value.text)).unwrap_or_default();
    let mut known: HashMap<(String, bool, String, String), &Stakeholder> = HashMap::new();
    let mut found = Vec::new();
    for one in &evidence.plan.stakeholders {
        let is_group = one.kind.as_ref().is_some_and(|kind| kind.value == StakeholderKind::Group);
        let told_by = (plain(&one.title.value.text), is_group, of(&one.role), of(&one.organisation));
        match known.get(&told_by) {
            Some(other) => {
                let message =
                    format!("`{}` is called as `{}` is, and nothing tells them apart", one.id.value, other.id.value);
                let hint =
                    "write in `role:` or `organisation:` what tells them apart; where they are one, keep one entry";
                found.push(Finding::at(one.id.span, message).hint(hint));
            }
            None => _ = known.insert(told_by, one),
        }
    }
    found
}
