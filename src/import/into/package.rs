//! What a package says as sums and lists of its own, where the plan has it in more detail.
//!
//! OC4IDS divides one budget by where the money comes from, and knows measures without the goals that they are of. Where the
//! plan has a budget, such a part would count the same money twice; a measure of the plan stays with its goal.

use rust_decimal::Decimal;

use crate::analysis::books::{Part, planned};
use crate::export::oc4ids::{WITHOUT_CATEGORY, WITHOUT_FUNDING};
use crate::import::draft::{Draft, Entity, Written};
use crate::model::Plan;
use crate::model::kinds::{Entity as _, Goal, Kind, Line, Measure};
use crate::model::record::{Record as _, View};

/// Takes out of a draft what the plan has in more detail. Returns what of the plan stays therefore although the file has something
/// else, as clauses.
pub fn settle(draft: &mut Draft, plan: &Plan) -> Vec<String> {
    if !draft.is_package {
        return Vec::new();
    }
    let mut stays = Vec::new();
    organisation(draft, plan);
    budget(draft, plan, &mut stays);
    measures(draft, plan, &mut stays);
    draft.entities.retain(|_, entities| !entities.is_empty());
    stays
}

/// The organisation of the plan is none of its stakeholders, unless the plan says so; that somebody belongs to it need not be said.
fn organisation(draft: &mut Draft, plan: &Plan) {
    let Some(own) = plan.settings.organisation.as_ref().map(|name| name.value.text.trim()) else { return };
    let Some(people) = draft.entities.get_mut(&Kind::Stakeholder) else { return };
    let titled = |entity: &Entity| plan.stakeholders.iter().any(|one| one.title() == entity.title());
    people.retain(|entity| entity.title() != own || titled(entity));
    for person in people.iter_mut() {
        let is_silent = |entity: &Entity| {
            plan.stakeholders.get(&entity.id).is_some_and(|one| one.organisation.is_none())
                && text(entity.get("organisation")) == Some(own)
        };
        if is_silent(person) {
            person.fields.retain(|(name, _)| *name != "organisation");
        }
    }
}

/// Takes out the parts of the budget, and what was paid of them, where the plan has budget lines.
fn budget(draft: &mut Draft, plan: &Plan, stays: &mut Vec<String>) {
    if plan.lines.is_empty() || !draft.has_parts_of_budget {
        return;
    }
    for part in draft.entities.remove(&Kind::Line).unwrap_or_default() {
        let amount = number(part.get("amount")).unwrap_or_default();
        if amounts_called(plan, part.title()).all(|known| known != amount) {
            stays.push(format!("the budget, of which the file has {} as `{}`", amount.normalize(), part.title()));
        }
    }
    let file: Decimal = draft.ledger.iter().filter_map(|row| row.amount.parse::<Decimal>().ok()).sum();
    let there: Decimal = plan.ledger.iter().map(|payment| payment.amount.value).sum();
    if !draft.ledger.is_empty() && file != there {
        stays.push(format!("the ledger of {}, where the file has {} paid", there.normalize(), file.normalize()));
    }
    draft.ledger.clear();
}

/// The planned amounts of all that a part of the budget may mean by a title: a source of money, a category, or the whole.
fn amounts_called<'a>(plan: &'a Plan, title: &'a str) -> impl Iterator<Item = Decimal> + 'a {
    let of = |is_in: &dyn Fn(&Line) -> bool| -> Decimal {
        let lines = plan.lines.iter().filter(|line| matches!(Part::of(line), Part::Project | Part::Contingency));
        lines.filter(|line| is_in(line)).map(|line| planned(line, plan.minor_unit())).sum()
    };
    let sources = plan.funding.iter().filter(move |source| source.title() == title).map(move |source| {
        of(&|line| line.funding.as_ref().is_some_and(|funding| funding.value.id() == source.id.value.as_str()))
    });
    let categories = plan.categories.iter().filter(move |category| category.title() == title).map(move |category| {
        of(&|line| line.category.as_ref().is_some_and(|one| one.value.id() == category.id.value.as_str()))
    });
    let rest = [
        (title == WITHOUT_FUNDING).then(|| of(&|line| line.funding.is_none())),
        (title == WITHOUT_CATEGORY).then(|| of(&|line| line.category.is_none())),
    ];
    sources.chain(categories).chain(rest.into_iter().flatten()).chain([of(&|_| true)])
}

/// Takes out the measures that the plan has, where the file says nothing else of them or the plan has them with other goals.
fn measures(draft: &mut Draft, plan: &Plan, stays: &mut Vec<String>) {
    let Some(goals) = draft.entities.get_mut(&Kind::Goal) else { return };
    for goal in goals.iter_mut() {
        let own = goal.id.clone();
        let Some((_, Written::List(said))) = goal.fields.iter_mut().find(|(name, _)| *name == "measures") else {
            continue;
        };
        let there = |one: &Written| known(plan, text(part(one, "id"))?);
        let differing = |one: &Written| there(one).and_then(|(goal, measure)| Some((goal, difference(one, measure)?)));
        let is_of_own = |goal: &Goal| goal.id.value.as_str() == own;
        // A list is written as a whole, so that one measure brings the others along.
        let keeps_own = said.iter().any(|one| match there(one) {
            Some((goal, _)) => is_of_own(goal) && differing(one).is_some(),
            None => true,
        });
        for one in said.iter() {
            if let Some((goal, what)) = differing(one).filter(|(goal, _)| !is_of_own(goal)) {
                let id = text(part(one, "id")).unwrap_or_default();
                stays.push(format!("the measure `{id}` of goal `{}`, where the file has {what}", goal.id.value));
            }
        }
        said.retain(|one| there(one).is_none_or(|(goal, _)| is_of_own(goal) && keeps_own));
        for one in said.iter_mut() {
            if let Some((_, measure)) = known(plan, text(part(one, "id")).unwrap_or_default()) {
                complete(one, measure);
            }
        }
    }
    goals.retain(|goal| !matches!(goal.get("measures"), Some(Written::List(said)) if said.is_empty()));
}

fn known<'a>(plan: &'a Plan, id: &str) -> Option<(&'a Goal, &'a Measure)> {
    let of_goal = |goal: &'a Goal| goal.measures.iter().map(move |measure| (goal, &measure.value));
    plan.goals.iter().flat_map(of_goal).find(|(_, measure)| measure.id.value.as_str() == id)
}

/// The first thing that a file says otherwise of a measure, for people.
fn difference(said: &Written, there: &Measure) -> Option<String> {
    let words = |name: &'static str, known: Option<&str>| {
        let value = text(part(said, name))?;
        (known.map(str::trim) != Some(value.trim())).then(|| format!("the {name} `{value}`"))
    };
    let numbers = |known: Option<Decimal>| {
        let value = number(part(said, "target"))?;
        (known != Some(value)).then(|| format!("the target {value}"))
    };
    let day = |known: Option<String>| {
        let value = text(part(said, "by"))?;
        (known.as_deref() != Some(value)).then(|| format!("a target by {value}"))
    };
    let reading = |one: &Written| {
        let (on, value) = (text(part(one, "on"))?, number(part(one, "value"))?);
        let is_there = |(day, known): (String, Decimal)| day == on && known == value;
        let mut readings = there.readings.iter().map(|one| (one.value.on.value.to_string(), one.value.value.value.0));
        (!readings.any(is_there)).then(|| format!("{value} read on {on}"))
    };
    let readings = match part(said, "readings") {
        Some(Written::List(readings)) => readings.as_slice(),
        _ => &[],
    };
    words("title", Some(&there.title.value.text))
        .or_else(|| words("unit", there.unit.as_ref().map(|unit| &*unit.value.text)))
        .or_else(|| numbers(there.target.as_ref().map(|target| target.value.0)))
        .or_else(|| day(there.by.as_ref().map(|by| by.value.to_string())))
        .or_else(|| readings.iter().find_map(reading))
}

/// Adds what a file cannot say of a measure.
fn complete(said: &mut Written, there: &Measure) {
    let Written::Map(fields) = said else { return };
    for field in there.fields() {
        let value = match field.value {
            View::Number(number, _) => Written::plain(number.normalize()),
            View::Date(date) => Written::plain(date),
            View::Word(word) => Written::plain(word),
            View::Reference(_, id) => Written::plain(id),
            View::Text(words) => Written::text(words),
            _ => continue,
        };
        if field.audience.is_none() && !fields.iter().any(|(name, _)| *name == field.name) {
            fields.push((field.name, value));
        }
    }
}

fn part<'a>(value: &'a Written, name: &str) -> Option<&'a Written> {
    let Written::Map(fields) = value else { return None };
    fields.iter().find(|(field, _)| *field == name).map(|(_, value)| value)
}

fn text(value: Option<&Written>) -> Option<&str> {
    match value? {
        Written::Plain(text) | Written::Text(text) => Some(text),
        _ => None,
    }
}

fn number(value: Option<&Written>) -> Option<Decimal> {
    text(value)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::super::{Asked, Put, import, put_into};
    use crate::analysis::{Analysed, analyze};
    use crate::audience::{Reader, redact};
    use crate::export::data::Data;
    use crate::export::oc4ids::oc4ids;
    use crate::history::Project;
    use crate::model::load;
    use crate::source::Memory;

    const PLAN: &str = "
--- milepost.yaml
title: Move
organisation: The clinic
url: https://example.org
start: 2026-01-03   # a Saturday
status_date: 2026-03-02
--- vision.md
---
statement: Everybody finds us.
---
--- plan/goals.yaml
goals:
  - id: found
    title: Found
    measures:
      - {id: visits, title: Visits, unit: a day, baseline: 10, target: 20, by: 2026-12-31, readings: [{on: 2026-02-01, value: 12}]}
      - {id: calls, title: Calls}
  - id: liked
    title: Liked
    measures:
      - {id: score, title: Score, target: 5}
--- plan/readings.csv
date,measure,value
2026-03-01,visits,13
--- plan/stakeholders.yaml
stakeholders:
  - {id: ada, title: Ada, role: Boss}
  - {id: post, title: Post, kind: group}
--- plan/milestones.yaml
milestones:
  - {id: pack, title: Pack, duration: 10d, budget: [boxes], body: 'Before [[milestone:clean]].'}
  - {id: clean, title: Clean, depends_on: [pack]}
  - {id: keys, title: Keys, due: 2026-02-02, finished: 2026-02-03}
--- plan/budget.yaml
funding:
  - {id: reserve, title: Reserve, amount: 3000}
  - {id: gift, title: Gift, amount: 500}
categories:
  - {id: things, title: Things}
lines:
  - {id: boxes, title: Boxes, amount: 1000, funding: reserve, category: things}
  - {id: tape, title: Tape, amount: 200, funding: gift, category: things}
  - {id: rent, title: Rent, amount: 700, running: true, funding: reserve}
--- plan/actuals.csv
date,line,amount
2026-02-01,boxes,300
2026-02-03,tape,20
";

    fn package(plan: &str) -> String {
        let loaded = load(&Memory::from_text(plan));
        let plan = loaded.plan.unwrap();
        let date = plan.settings.status_date.as_ref().map_or(jiff::civil::date(2026, 3, 2), |date| date.value);
        let project = redact(&Project::of(plan), Reader::Widest);
        let analysis = analyze(&project, date);
        oc4ids(&Data::of(&Analysed { project, analysis })).ok().unwrap().package.to_string()
    }

    fn put(plan: &str, file: &str) -> Put {
        let mut outcome = import(file.as_bytes(), "x.json", &Asked::default()).unwrap();
        put_into(&mut outcome, &Memory::from_text(plan)).ok().unwrap()
    }

    #[test]
    fn the_package_of_a_plan_put_back_changes_nothing() {
        let one_source =
            PLAN.replace("funding: gift", "funding: reserve").replace("  - {id: gift, title: Gift, amount: 500}\n", "");
        let some_without = PLAN.replace(", funding: gift, category: things", "");
        let no_source = PLAN.replace(", funding: reserve", "").replace(", funding: gift", "");
        let no_part = no_source.replace(", category: things", "");
        let (before, after) = (
            PLAN.split("--- plan/milestones.yaml").next().unwrap(),
            PLAN.split("--- plan/budget.yaml").nth(1).unwrap(),
        );
        let no_milestones = format!("{before}--- plan/budget.yaml{after}").replace(" [[milestone:clean]]", "");
        let undated = PLAN.replace("status_date: 2026-03-02\n", "");
        for plan in [PLAN.to_owned(), one_source, some_without, no_source, no_part, no_milestones, undated] {
            let put = put(&plan, &package(&plan));
            assert_eq!(put.merged.files, BTreeMap::new(), "{plan}");
            let stays = put.merged.stays.join("\n");
            for word in ["measure", "budget", "ledger", "text", "vision", "goal"] {
                assert!(!stays.contains(word), "{stays}");
            }
        }
    }

    #[test]
    fn what_a_package_has_otherwise_is_told_and_counts_no_money_twice() {
        let file = package(PLAN).replace("\"measure\":13", "\"measure\":14").replace(":1000,", ":1100,");
        let put = put(PLAN, &file);
        assert_eq!(put.merged.files, BTreeMap::new());
        let stays = put.merged.stays.join("\n");
        assert!(
            stays.contains("the measure `visits` of goal `found`, where the file has 14 read on 2026-03-01"),
            "{stays}"
        );
        assert!(stays.contains("the budget, of which the file has 1100 as `Reserve`"), "{stays}");
    }

    #[test]
    fn a_plan_made_of_a_package_takes_the_next_one() {
        let first = package(PLAN);
        let made = import(first.as_bytes(), "x.json", &Asked::default()).unwrap().files;
        let plan = Memory(
            made.into_iter()
                .map(|(path, text)| (path, text.replace("title: Visits", "title: Visits, baseline: 10").into_bytes()))
                .collect(),
        );
        let next = first.replace("\"measure\":13", "\"measure\":14");
        let mut outcome = import(next.as_bytes(), "x.json", &Asked::default()).unwrap();
        let put = put_into(&mut outcome, &plan).ok().unwrap();
        let goals = &put.merged.files["plan/goals.yaml"];
        assert!(goals.contains("value: 14") && goals.contains("baseline: 10"), "{goals}");
        assert_eq!(put.merged.files.len(), 1, "{:?}", put.merged.files);
    }
}
