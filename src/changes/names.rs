//! What fields and kinds are called.

use crate::analysis::words::Words;
use crate::changes::field::Step;
use crate::changes::value::first_words;
use crate::language::say;
use crate::model::kinds::Kind;

/// What a field is called: `Depends on`, `Measures, Waiting time: target`.
pub fn label(words: &Words, path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Field(name) if text.is_empty() => text = words.capitalised(&plain(words, name)),
            Step::Field(name) => text = say!(words, changes_field_of, whole = &text, part = plain(words, name)),
            Step::Item { title, .. } => text = format!("{text}, {}", first_words(title)),
        }
    }
    text
}

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
