//! What is not known of the past: states that cannot be read, and a copy of the plan without its beginning.

use crate::language::say;
use crate::site::data::{Value, json};
use crate::site::material::Material;

/// Whether this copy of the plan has only the newest part of its past.
pub fn is_cut_off(material: &Material<'_>) -> bool {
    material.project.notices.iter().any(|notice| notice.rule == "shallow-clone")
}

/// What is not known, where something is not.
pub fn gaps(material: &Material<'_>) -> Option<Value> {
    let words = &material.words;
    let unreadable = material.project.notices.iter().any(|notice| notice.rule == "unreadable-history");
    let begins = material.past.states().first().map(|state| words.date_full(state.revision.date));
    let mut sentences = Vec::new();
    let finding = match (is_cut_off(material), unreadable) {
        (true, _) => Some(say!(words, changes_this_copy_of_the_plan)),
        (false, true) => Some(say!(words, changes_a_part_of_the_plans)),
        (false, false) => None,
    };
    sentences.extend(finding.map(|finding| match begins {
        Some(day) => say!(words, changes_it_begins_on, finding = finding, day = day),
        None => finding.to_owned(),
    }));
    let skipped: Vec<Value> = material
        .project
        .skipped
        .iter()
        .rev()
        .map(|skipped| {
            let author = (!skipped.revision.author.is_empty()).then_some(&skipped.revision.author);
            json!({
                "id": skipped.revision.short(),
                "date": words.date_short(skipped.revision.date),
                "author": author,
                "reason": &skipped.reason,
            })
        })
        .collect();
    if sentences.is_empty() && skipped.is_empty() {
        return None;
    }
    let summary = match skipped.len() {
        1 => say!(words, changes_1_recorded_state_could_not).to_owned(),
        many => {
            say!(words, changes_recorded_states_could_not_be, count = words.whole(i64::try_from(many).unwrap_or(0)))
        }
    };
    Some(json!({
        "sentences": sentences,
        "skipped": (!skipped.is_empty()).then(|| json!({"summary": summary, "states": skipped})),
    }))
}
