//! Who answers for a milestone, who works on it, and who has to hear of it.

use rust_decimal::Decimal;

use crate::language::say;
use crate::model::kinds::Stakeholder;
use crate::model::record::List;
use crate::model::values::Ref;
use crate::site::data::{Value, json};
use crate::site::pages::facts::{fact, facts_of, names, person};
use crate::site::pages::roadmap::Register;

/// Facts about people, in the order in which a reader asks for them.
pub fn people(register: &Register<'_>, place: usize) -> Vec<Value> {
    let (milestone, words) = (register.milestone(place), &register.material.words);
    let mut facts = Vec::new();
    let owner = milestone.owner.as_ref().and_then(|owner| person(register.material, owner.value.id()));
    facts.extend(owner.map(|owner| fact(say!(words, name_owner), owner)));
    let named = |list: &List<Ref<Stakeholder>>| -> Vec<Value> {
        list.iter().map(|reference| register.person(reference.value.id())).collect()
    };
    if let Some(raci) = &milestone.raci {
        let raci = &raci.value;
        // Whoever owns it answers for it; that needs no second line.
        let answers = raci.accountable.iter().map(|reference| reference.value.id());
        if !answers.eq(milestone.owner.iter().map(|owner| owner.value.id())) {
            facts.extend(names(say!(words, name_answers_for_it), named(&raci.accountable)));
        }
        facts.extend(names(say!(words, name_does_the_work), named(&raci.responsible)));
        facts.extend(names(say!(words, name_is_asked_before), named(&raci.consulted)));
        facts.extend(names(say!(words, name_is_told_afterwards), named(&raci.informed)));
    }
    let work = milestone.work.iter().map(|work| {
        let mut person = register.person(work.value.who.value.id());
        person["note"] = words.work_days(work.value.days.value.0).into();
        person
    });
    let mut work: Vec<Value> = work.collect();
    if work.len() > 1 {
        let total: Decimal = milestone.work.iter().map(|work| work.value.days.value.0).sum();
        work.push(json!({"text": say!(words, milestone_in_all, days = words.work_days(total)), "strong": true}));
    }
    facts.extend(facts_of(say!(words, name_time_it_takes), work));
    facts
}
