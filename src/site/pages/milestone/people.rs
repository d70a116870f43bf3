//! Who answers for a milestone, who works on it, and who has to hear of it.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::facts::{fact, facts_of, names};
use crate::model::kinds::Stakeholder;
use crate::model::record::List;
use crate::model::values::Ref;
use crate::site::pages::roadmap::Register;

/// Facts about people, in the order in which a reader asks for them.
pub fn people(register: &Register<'_>, place: usize) -> Vec<Value> {
    let (milestone, words) = (register.milestone(place), &register.material.words);
    let mut facts = Vec::new();
    facts.extend(milestone.owner.as_ref().map(|owner| fact("Owner", with_role(register, owner.value.id()))));
    let named = |list: &List<Ref<Stakeholder>>| -> Vec<Value> {
        list.iter().map(|reference| register.person(reference.value.id())).collect()
    };
    if let Some(raci) = &milestone.raci {
        let raci = &raci.value;
        facts.extend(names("Answers for it", named(&raci.accountable)));
        facts.extend(names("Does the work", named(&raci.responsible)));
        facts.extend(names("Is asked before", named(&raci.consulted)));
        facts.extend(names("Is told afterwards", named(&raci.informed)));
    }
    let work = milestone.work.iter().map(|work| {
        let mut person = register.person(work.value.who.value.id());
        person["note"] = words.work_days(work.value.days.value.0).into();
        person
    });
    let mut work: Vec<Value> = work.collect();
    if work.len() > 1 {
        let total: Decimal = milestone.work.iter().map(|work| work.value.days.value.0).sum();
        work.push(json!({"text": format!("{} in all", words.work_days(total)), "strong": true}));
    }
    facts.extend(facts_of("Time it takes", work));
    facts
}

/// A person with what they do; the name of a group says it.
fn with_role(register: &Register<'_>, id: &str) -> Value {
    let mut person = register.person(id);
    let role = register.material.plan().stakeholders.get(id).and_then(|stakeholder| stakeholder.role.as_ref());
    if let Some(role) = role {
        person["sub"] = role.value.text.clone().into();
    }
    person
}
