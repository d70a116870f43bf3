//! What must be there before a milestone counts as reached: its deliverables, and the criteria of its gates.

use super::sentences;
use crate::language::say;
use crate::model::kinds::{Criterion, Entity, Gate, Kind};
use crate::site::data::{Value, json};
use crate::site::pages::roadmap::Register;
use crate::site::parts::inline;

/// The deliverables and the gates; nothing where there are none.
pub fn ready(register: &Register<'_>, place: usize) -> Option<Value> {
    let milestone = register.milestone(place);
    let reached = milestone.finished.is_some();
    let deliverables: Vec<Value> = milestone
        .deliverables
        .iter()
        .map(|text| json!({"text": inline(&text.value.text), "done": reached, "word": if reached { say!(register.material.words, name_there) } else { say!(register.material.words, name_to_come) }}))
        .collect();
    let plan = register.material.plan();
    let gates: Vec<Value> =
        register.ties[place].gates.iter().map(|gate| checks(register, &plan.gates[*gate])).collect();
    let before = if reached { Vec::new() } else { gates_before(register, place) };
    let nothing = deliverables.is_empty() && gates.is_empty() && before.is_empty();
    let gates: Vec<Value> = gates.into_iter().chain(before).collect();
    (!nothing).then(|| {
        json!({
            "title": if reached { say!(register.material.words, name_what_is_there) } else { say!(register.material.words, name_ready_when) },
            "deliverables": deliverables,
            "deliverables_title": if gates.is_empty() { None } else { Some(say!(register.material.words, name_there_is_then)) },
            "gates": gates,
            // Whoever has to vote on it looks for what is not met.
            "first": !reached && !register.ties[place].gates.is_empty(),
        })
    })
}

/// The gates that what comes right before it has to pass, such as the vote before a go-live, and how many of their criteria are
/// met: the list of them stands where the gate does.
fn gates_before(register: &Register<'_>, place: usize) -> Vec<Value> {
    let own = &register.ties[place].gates;
    let before = register.predecessors(place).into_iter().flat_map(|(before, _)| &register.ties[before].gates);
    let mut gates: Vec<usize> = before.copied().filter(|gate| !own.contains(gate)).collect();
    gates.sort_unstable();
    gates.dedup();
    let told = gates.into_iter().map(|gate| {
        let mut told = checks(register, &register.material.plan().gates[gate]);
        told["criteria"] = json!([]);
        told
    });
    told.collect()
}

fn checks(register: &Register<'_>, gate: &Gate) -> Value {
    let words = &register.material.words;
    let (met, open): (Vec<&Criterion>, Vec<&Criterion>) =
        gate.criteria.iter().map(|criterion| &criterion.value).partition(|criterion| criterion.met.is_some());
    let criteria = open.iter().chain(&met).map(|criterion| check(register, criterion));
    json!({
        "title": gate.title(),
        "path": register.material.path(Kind::Gate, gate.id.value.as_str()),
        "note": (!gate.criteria.is_empty()).then(|| sentences::met(words, met.len(), gate.criteria.len())),
        "criteria": criteria.collect::<Vec<_>>(),
    })
}

fn check(register: &Register<'_>, criterion: &Criterion) -> Value {
    let met = criterion.met.as_ref().map(|met| register.material.words.date_short(met.value));
    json!({
        "text": inline(&criterion.text.value.text),
        "done": met.is_some(),
        "word": if met.is_some() { say!(register.material.words, name_met) } else { say!(register.material.words, name_not_met_yet) },
        "met": met,
        "evidence": criterion.evidence.as_ref().map(|evidence| inline(&evidence.value.text)),
        "owner": criterion.owner.as_ref().map(|owner| register.person(owner.value.id())),
    })
}
