//! One person: who they are, the part they can play, and what they do by when.

use indexmap::IndexMap;

use super::duties::{Duties, Duty};
use super::{change, communication, engagement, load, task};
use crate::analysis::words::Words;
use crate::export::calendar;
use crate::language::say;
use crate::model::kinds::{Entity, Kind, Stakeholder, Training};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::mention;
use crate::site::pages::particulars::{self, Decisions, reach};
use crate::site::parts::{block, inline, path};

/// Of more persons than these, only names and roles are listed.
const MOST: usize = 60;

/// The list of all persons, by organisation where there are several; `None` where there are only groups.
pub fn section(material: &Material<'_>, duties: &Duties<'_>) -> Option<Value> {
    let people = &material.plan().stakeholders;
    let persons: Vec<usize> = (0..people.len()).filter(|place| !communication::is_group(&people[*place])).collect();
    let mut organisations: IndexMap<&str, Vec<Value>> = IndexMap::new();
    let (short, count) = (persons.len() > MOST, persons.len());
    for place in persons {
        let organisation = text(people[place].organisation.as_ref()).unwrap_or("");
        organisations.entry(organisation).or_default().push(row(material, place, duties.get(place), short));
    }
    let several = organisations.len() > 1;
    let groups: Vec<Value> = organisations
        .into_iter()
        .map(|(title, people)| {
            let title = if title.is_empty() { say!(material.words, name_no_organisation_named) } else { title };
            json!({"title": several.then_some(title), "people": people})
        })
        .collect();
    (!groups.is_empty()).then(|| json!({"groups": groups, "count": count, "short": short}))
}

fn row(material: &Material<'_>, place: usize, duty: &Duty<'_>, short: bool) -> Value {
    let person = &material.plan().stakeholders[place];
    let mut row = json!({
        "name": person.title(),
        "path": material.path(Kind::Stakeholder, person.id.value.as_str()),
        "role": text(person.role.as_ref()),
    });
    if !short {
        row["reach"] = json!(reach(&person.links));
        row["part"] = json!(person.part.as_ref().map(|part| inline(&part.value.text)));
        row["next"] = json!(task::next(material, duty));
    }
    row
}

/// The page of a person.
pub fn person(material: &Material<'_>, place: usize, duty: &Duty<'_>, decisions: &Decisions<'_>) -> Value {
    let person = &material.plan().stakeholders[place];
    let told: Vec<&str> =
        [&person.role, &person.organisation].into_iter().filter_map(|field| text(field.as_ref())).collect();
    json!({
        "title": person.title(),
        "section": "people",
        "source": material.plan().stakeholders.path(place),
        "crumbs": [{"text": say!(material.words, name_people), "path": path("people.html")}],
        "lede": told.join(", "),
        "reach": reach(&person.links),
        "part": person.part.as_ref().map(|part| block(&part.value.text)),
        "impact": person.impact.as_ref().map(|impact| block(&impact.value.text)),
        "body": person.body.as_ref().map(|body| block(&body.value.text)),
        "duties": task::duties_ahead(material, duty),
        "calendar": calendar::path_ahead(material.plan(), person.id.value.as_str()).map(path),
        "facts": facts(material, person, duty),
        "informed": communication::of(material, person),
        "load": load::ahead_of(material, place),
        "particulars": particulars::of_person(material, person, decisions),
    })
}

/// What is known of a person or group beside their tasks: a term, and a text, Markdown or names.
pub fn facts(material: &Material<'_>, person: &Stakeholder, duty: &Duty<'_>) -> Vec<Value> {
    let (plan, words) = (material.plan(), &material.words);
    let mut facts = Vec::new();
    let mut add = |term: &str, text: Option<String>| facts.extend(text.map(|text| json!({"term": term, "text": text})));
    add(say!(words, name_people), person.headcount.as_ref().map(|count| words.whole(i64::from(count.value.0))));
    add(
        say!(words, people_time_for_this_project),
        person.capacity.as_ref().map(|days| say!(words, people_a_week, days = words.written_days(days.value.0))),
    );
    add(say!(words, people_part_in_the_milestones_ahead), parts(words, duty));
    // The page of a group is sent to the group: what is thought of it stands with that of all others, on the page of all people.
    let is_group = communication::is_group(person);
    if !is_group {
        add(say!(words, name_power_and_interest), judged(words, person));
        add(say!(words, name_engagement), engagement::in_words(words, person).map(|told| words.capitalised(&told)));
        add(say!(words, people_readiness_for_the_change_too), change::in_words(words, person));
    }
    if let Some(concerns) = &person.concerns {
        facts.push(json!({"term": say!(words, name_concerns), "text": inline(&concerns.value.text)}));
    }
    // A group reads of its courses and its daily work at length.
    let training: Vec<Value> = person.training.iter().map(|training| course(material, &training.value)).collect();
    if !training.is_empty() && !is_group {
        facts.push(json!({"term": say!(words, name_training), "lines": training}));
    }
    let named = |kind: Kind, ids: Vec<&str>| -> Vec<Value> {
        ids.into_iter().filter_map(|id| mention::entity(material, kind, id)).collect()
    };
    let leads = duty.leads.iter().map(|place| plan.stakeholders[*place].id.value.as_str()).collect();
    let work =
        duty.workflows.iter().filter(|_| !is_group).map(|place| plan.workflows[*place].id.value.as_str()).collect();
    for (term, names) in [
        (say!(words, name_looked_after_by), mention::owner(material, person).into_iter().collect()),
        (say!(words, name_looks_after), named(Kind::Stakeholder, leads)),
        (say!(words, people_daily_work_that_changes), named(Kind::Workflow, work)),
    ] {
        if !names.is_empty() {
            facts.push(json!({"term": term, "names": names}));
        }
    }
    facts
}

/// A course, and by when it is passed.
fn course(material: &Material<'_>, training: &Training) -> Value {
    let hours = training.hours.as_ref().map(|hours| hours_of(&material.words, hours.value.0));
    let by = training.by.as_ref().and_then(|by| mention::finish(material, by.value.id()));
    let by = by.map(|date| say!(material.words, people_by_too, date = material.words.date_short(date)));
    let after: Vec<String> = hours.into_iter().chain(by).collect();
    json!({"text": &training.title.value.text, "note": after.join(", ")})
}

/// `1 hour`, `2.5 hours`.
pub fn hours_of(words: &Words, hours: rust_decimal::Decimal) -> String {
    say!(words, count_hours, count = hours)
}

fn judged(words: &Words, person: &Stakeholder) -> Option<String> {
    let power = person.influence.as_ref().map(|scale| scale.value.0);
    let interest = person.interest.as_ref().map(|scale| scale.value.0);
    let which = match (power, interest) {
        (None, None) => return None,
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "power",
        (None, Some(_)) => "interest",
    };
    let (power, interest) = (power.unwrap_or_default(), interest.unwrap_or_default());
    Some(say!(words, people_of_5_too, which = which, power = power, interest = interest))
}

/// `Does the work on 3, is asked on 1 and is told of 12.`
fn parts(words: &Words, duty: &Duty<'_>) -> Option<String> {
    let (does, asked, told) = (duty.responsible.len(), duty.consulted.len(), duty.informed.len());
    let parts = [
        (does > 0).then(|| say!(words, people_does_the_work_on, count = does)),
        (asked > 0).then(|| say!(words, people_is_asked_on, count = asked)),
        (told > 0).then(|| say!(words, people_is_told_of, count = told)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| words.capitalised(&words.list(&parts)))
}

fn text(field: Option<&crate::model::record::Sp<crate::model::values::Text>>) -> Option<&str> {
    field.map(|field| field.value.text.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_counted_in_english() {
        let words = Words::new("USD", "en-US");
        let duty = |does: usize, asked: usize, told: usize| Duty {
            responsible: vec![0; does],
            consulted: vec![0; asked],
            informed: vec![0; told],
            ..Duty::default()
        };
        assert_eq!(parts(&words, &duty(0, 0, 0)), None);
        assert_eq!(parts(&words, &duty(0, 1, 0)).as_deref(), Some("Is asked on 1"));
        let all = parts(&words, &duty(3, 1, 12));
        assert_eq!(all.as_deref(), Some("Does the work on 3, is asked on 1 and is told of 12"));
    }

    #[test]
    fn one_hour_is_an_hour() {
        let words = Words::new("USD", "en-US");
        let told = |hours: i64| hours_of(&words, rust_decimal::Decimal::new(hours, 1));
        assert_eq!([told(10), told(25)], ["1 hour", "2.5 hours"]);
    }
}
