//! A plan that nobody looks after.

use super::{Evidence, Finding, Rule};
use crate::analysis::reason::SignOfLife;
use crate::analysis::status::freshness;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule {
    name: "stale-plan",
    severity: Severity::Warning,
    about: "Nobody has said for long how the project goes. Five weeks without an update is long, unless \
            `thresholds: {stale}` says otherwise.",
    bad: "
--- updates/first.md
---
date: 2026-01-12 # here
---
All is well.
",
    good: "
--- updates/first.md
---
date: 2026-01-26
---
All is well.
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let fresh = freshness(evidence.plan, evidence.status_date());
    let updates = evidence.plan.updates.iter().map(|update| &update.date);
    let newest = updates.filter(|date| date.value == fresh.since).max_by_key(|date| date.value);
    let span =
        newest.filter(|_| fresh.sign == SignOfLife::Update).map_or(evidence.plan.settings.title.span, |date| date.span);
    let what = match fresh.sign {
        SignOfLife::Update => "the last update is from",
        SignOfLife::Record => "the last date, payment or reading on record is from",
        SignOfLife::Start => "nothing has been recorded since",
    };
    let message = format!("{what} {}, {}", fresh.since, evidence.words.ago(fresh.days));
    let over = evidence.plan.milestones.iter().all(|milestone| milestone.finished.is_some());
    let finding = || Finding::at(span, message).hint("write an update: `milepost new update`");
    // A project that is over has no more news.
    let alive = !over || evidence.plan.milestones.is_empty();
    (fresh.stale && alive).then(finding).into_iter().collect()
}
