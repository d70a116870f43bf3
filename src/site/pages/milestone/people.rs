//! Who answers for a milestone, who works on it, and who has to hear of it.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::model::kinds::Stakeholder;
use crate::model::record::List;
use crate::model::values::Ref;
use crate::site::pages::facts::{fact, facts_of, names, person};
use crate::site::pages::roadmap::Register;

/// Facts about people, in the order in which a reader asks for them.
pub fn people(register: &Register<'_>, place: usize) -> Vec<Value> {
    let (milestone, words) = (register.milestone(place), &register.material.words);
    let mut facts = Vec::new();
    let owner = milestone.owner.as_ref().and_then(|owner| person(register.material, owner.value.id()));
    facts.extend(owner.map(|owner| fact("Owner", owner)));
    let named = |list: &List<Ref<Stakeholder>>| -> Vec<Value> {
        list.iter().map(|reference| register.person(reference.value.id())).collect()
    };
    if let Some(raci) = &milestone.raci {
        let raci = &raci.value;
        // Whoever owns it answers for it; that needs no second line.
        let answers = raci.accountable.iter().map(|reference| reference.value.id());
        if !answers.eq(milestone.owner.iter().map(|owner| owner.value.id())) {
            facts.extend(names("Answers for it", named(&raci.accountable)));
        }
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
