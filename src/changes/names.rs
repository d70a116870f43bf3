//! What fields and kinds are called.

use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::Kind;

/// The name of a field in plain words.
pub fn plain(words: &Words, name: &str) -> String {
    say!(words, field_name, name = name, plain = name.replace('_', " "))
}

/// What a kind is called before the title of one.
pub fn kind_of(words: &Words, kind: Kind) -> String {
    match kind {
        Kind::Goal => say!(words, name_goal),
        Kind::Phase => say!(words, name_phase),
        Kind::Milestone => say!(words, name_milestone),
        Kind::Funding => say!(words, name_funding),
        Kind::Line => say!(words, name_budget_line),
        Kind::Risk => say!(words, name_risk),
        Kind::Assumption => say!(words, name_assumption),
        Kind::Issue => say!(words, name_issue),
        Kind::Gate => say!(words, name_gate),
        Kind::Decision => say!(words, name_decision),
        Kind::Update => say!(words, name_update),
        Kind::Page => say!(words, name_page),
        Kind::Category => say!(words, name_category),
        Kind::Workflow => say!(words, name_workflow),
        Kind::Stakeholder => say!(words, name_stakeholder),
        #[allow(unreachable_patterns, reason = "a new kind needs no change here")]
        kind => return words.capitalised(kind.name()),
    }
    .to_owned()
}
