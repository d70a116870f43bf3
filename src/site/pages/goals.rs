//! Goals: all of them with their measures, and a page for each with what serves it.

mod served;

use std::sync::Arc;

use super::facts::{Common, common, crumb, fact, facts_of, person, prose, prose_inline};
use super::judged::{causes_told, headline};
use super::measures::{Lead, Measured, detail, goal_shown, in_large, judged_from, legend, measures, table};
use super::mention;
use super::particulars::Decisions;
use super::suspect::suspects_of;
use crate::language::say;
use crate::model::kinds::{Goal, Kind};
use crate::model::values::MoneyRule;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, page, path};

/// The pages.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    let goals = &material.plan().goals;
    if goals.is_empty() {
        return Vec::new();
    }
    let decisions = Arc::new(Decisions::of(material.plan()));
    let mut pages = vec![page("goals.html", "goals.html", move || list(material))];
    for place in 0..goals.len() {
        let decisions = decisions.clone();
        let address = material.path(Kind::Goal, goals[place].id.value.as_str()).0;
        pages.push(page(address, "goal.html", move || goal(material, place, &decisions)));
    }
    pages
}

fn list(material: &Material<'_>) -> Value {
    let (goals, words) = (&material.plan().goals, &material.words);
    let all: Vec<_> = (0..goals.len()).flat_map(|place| measures(material, place)).collect();
    let shown = goals.iter().enumerate().map(|(place, goal)| {
        let title = &goal.title.value.text;
        let row = json!({
            "id": format!("goal-{}", goal.id.value),
            "title": title,
            "path": material.path(Kind::Goal, goal.id.value.as_str()),
            "why": goal.why.as_ref().map(|why| prose(&why.value, goals.path(place))),
            "objective": goal.strategic_objective.as_ref().map(|objective| &objective.value.text),
            "owner": goal.owner.as_ref().and_then(|owner| person(material, owner.value.id())),
            "judged": judged_from(material, place),
            "measures": table(material, &measures(material, place), Lead::Measure, &say!(words, goals_measures_of, title = &title)),
        });
        goal_shown(material, place, &measures(material, place)).put(row)
    });
    json!({
        "title": say!(words, name_goals),
        "section": "goals",
        "source": goals.path(0),
        "lede": lede(words, goals.len(), all.len()),
        "note": (!all.is_empty()).then(|| legend(&material.words, &all)),
        "goals": shown.collect::<Vec<_>>(),
        "vision": {"text": say!(words, name_see_the_vision), "path": path("vision.html")},
    })
}

fn lede(words: &crate::analysis::words::Words, goals: usize, measures: usize) -> String {
    let several = goals > 1;
    let goals = match goals {
        1 => say!(words, goals_there_is_one_goal).to_owned(),
        goals => say!(words, goals_there_are_goals, count = words.whole(goals as i64)),
    };
    match measures {
        0 => say!(words, goals_what_the_project_is_for, goals = &goals),
        measures => {
            let measures = say!(words, count_measures, count = measures);
            let several = if several { "yes" } else { "no" };
            say!(words, goals_what_the_project_is_for_and, goals = &goals, several = several, measures = &measures)
        }
    }
}

fn goal(material: &Material<'_>, place: usize, decisions: &Decisions<'_>) -> Value {
    let goals = &material.plan().goals;
    let (goal, source) = (&goals[place], goals.path(place));
    let measures = measures(material, place);
    let (lede, why) = why(goal, source);
    json!({
        "title": &goal.title.value.text,
        "section": "goals",
        "source": source,
        "crumbs": [crumb(say!(material.words, name_goals), "goals.html")],
        "lede": lede,
        "why": why,
        "headline": headlines(material, place, measures.first()),
        "facts": facts(material, goal, source, decisions),
        "body": goal.body.as_ref().map(|body| prose(&body.value, source)),
        "judged": judged_from(material, place),
        "measures": measures.iter().map(|measured| detail(material, measured)).collect::<Vec<_>>(),
        "benefits": benefits(material, goal),
        "suspects": suspects_of(material, place),
        "work": served::work(material, place),
        "money": served::money(material, place),
        "people": served::people(material, place),
    })
}

/// A reason of one paragraph leads the page, a longer one is set as text.
fn why(goal: &Goal, source: &str) -> (Option<Value>, Option<Value>) {
    let Some(why) = &goal.why else { return (None, None) };
    match why.value.text.trim().contains("\n\n") {
        true => (None, Some(prose(&why.value, source))),
        false => (Some(prose_inline(&why.value, source)), None),
    }
}

/// The status of the goal, where its first measure stands, and what goes into it; where nothing is measured, the work instead,
/// of which nothing is told twice.
fn headlines(material: &Material<'_>, place: usize, first: Option<&Measured<'_>>) -> Vec<Value> {
    let assessment = &material.analysis.statuses.goals[place];
    let mut status = headline(material, say!(material.words, name_status), assessment);
    // Beside a measure that has become worse, a status has to say what it is of.
    let shown = goal_shown(material, place, &measures(material, place));
    if let Some(word) = shown.word {
        status["status"] = shown.judgement.key().into();
        status["big"] = word.into();
    }
    if let (Some(beside), Value::List(sentences)) = (shown.beside, &mut status["sentences"]) {
        sentences.insert(0, json!([format!("{beside}.")]));
    }
    let mut facts = vec![status];
    facts.extend(match first.and_then(|measured| in_large(material, measured)) {
        Some(measure) => Some(measure),
        None => served::work_headline(material, place, &causes_told(assessment)),
    });
    facts.extend(served::effort_headline(material, place));
    facts
}

fn facts(material: &Material<'_>, goal: &Goal, source: &str, decisions: &Decisions<'_>) -> Vec<Value> {
    let mut facts = Vec::new();
    facts.extend(
        goal.strategic_objective
            .as_ref()
            .map(|objective| fact(say!(material.words, name_serves_the_objective), &objective.value.text)),
    );
    let owner = goal.owner.as_ref().and_then(|owner| person(material, owner.value.id()));
    facts.extend(facts_of(say!(material.words, name_owner), owner.into_iter().collect()));
    let decisions = decisions.on(Kind::Goal, goal.id.value.as_str()).iter();
    let decisions = decisions.filter_map(|id| mention::entity(material, Kind::Decision, id));
    facts.extend(facts_of(say!(material.words, name_decisions), decisions.collect()));
    facts.extend(common(
        material,
        &Common { source, tags: &goal.tags, links: &goal.links, review_by: goal.review_by.as_ref().map(|by| by.value) },
    ));
    facts
}

/// What reaching the goal is worth, each year.
fn benefits(material: &Material<'_>, goal: &Goal) -> Option<Value> {
    let words = &material.words;
    let money =
        material.project.money() != MoneyRule::None && goal.benefits.iter().any(|one| one.value.per_year.is_some());
    let mut head = vec![
        json!({"text": say!(words, name_gain)}),
        json!({"text": say!(words, name_counted_from)}),
        json!({"text": say!(words, name_answers_for_it)}),
    ];
    if money {
        head.extend([
            json!({"text": say!(words, name_each_year), "num": true}),
            json!({"text": say!(words, name_kind)}),
        ]);
    }
    let rows = goal.benefits.iter().map(|benefit| {
        let benefit = &benefit.value;
        let owner = benefit.owner.as_ref().and_then(|owner| person(material, owner.value.id()));
        let mut cells = vec![
            json!(&benefit.title.value.text),
            json!(benefit.starts.as_ref().map_or_else(String::new, |starts| words.date_short(starts.value))),
            owner.unwrap_or_else(|| json!("")),
        ];
        if money {
            cells.push(json!(benefit.per_year.as_ref().map_or_else(String::new, |amount| words.money(amount.value.0))));
            let cash = benefit.cash.as_ref().is_none_or(|cash| cash.value.0);
            cells.push(json!(if cash { say!(words, name_cash) } else { say!(words, goals_time_and_quality_in_money) }));
        }
        json!({"id": format!("benefit-{}", benefit.id.value), "cells": cells})
    });
    let rows: Vec<Value> = rows.collect();
    (!rows.is_empty())
        .then(|| json!({"caption": say!(words, name_benefits), "hide_caption": true, "stack": true, "head": head, "rows": rows}))
}

#[cfg(test)]
mod tests {
    use super::super::samples::EACH;
    use super::*;
    use crate::site::testing::Fixture;

    #[test]
    fn the_lede_counts_goals_and_measures() {
        let words = crate::analysis::words::Words::new("USD", "en-US");
        assert_eq!(lede(&words, 1, 0), "What the project is for. There is one goal, without measures so far.");
        assert_eq!(
            lede(&words, 1, 1),
            "What the project is for, and how we will know. There is one goal, with 1 measure."
        );
        assert_eq!(
            lede(&words, 6, 12),
            "What the project is for, and how we will know. There are 6 goals, with 12 measures in all."
        );
    }

    fn told(fact: &Value) -> String {
        let said = |sentence: &Value| {
            let parts = sentence.as_array().unwrap().iter();
            parts.map(|part| part.as_str().or(part["text"].as_str()).unwrap().to_owned()).collect::<String>()
        };
        let mut told: Vec<String> = ["term", "big"].map(|name| fact[name].as_str().unwrap().to_owned()).to_vec();
        told.extend(fact["sentences"].as_array().into_iter().flatten().map(said));
        told.extend(fact["note"].as_str().map(str::to_owned));
        told.join(" | ").replace('\u{a0}', " ")
    }

    #[test]
    fn the_first_facts_tell_the_status_and_the_first_measure_and_nothing_twice() {
        let headline = |measures: &str, finished: &str| {
            let sample = Fixture::of(&format!(
                "--- plan/goals.yaml\ngoals: [{{id: g, title: G{measures}}}]\n--- plan/milestones.yaml\nmilestones:\n  \
                 - {{id: a, title: A, finished: 2026-02-02, due: 2026-02-02, goals: [g]}}\n  \
                 - {{id: b, title: B, due: 2026-06-01, goals: [g]{finished}}}\n"
            ));
            let page = sample.page("goals/g.html");
            page["headline"].as_array().unwrap().iter().map(told).collect::<Vec<_>>()
        };
        let measures = ", measures: [{id: m, title: Portal use, unit: percent, baseline: 22, target: 60, by: 2026-09-01, readings: \
                        [{on: 2026-02-27, value: 20}]}, {id: n, title: N}]";
        assert_eq!(
            headline(measures, ""),
            [
                "Status | Measures: 1 of 2 worse | Work: on time. | The end is forecast for 1 Jun 2026, as promised. | 1 of 2 milestones is \
                 finished.",
                "Portal use | 20% | Worse than 22% at the start. | The target is 60% by 1 Sep 2026.",
            ]
        );
        assert_eq!(
            headline("", ""),
            ["Status | On track | The end is forecast for 1 Jun 2026, as promised. | 1 of 2 milestones is finished."]
        );
        let late = headline("", ", duration: 200, started: 2026-02-02");
        assert_eq!(late.len(), 2, "{late:?}");
        assert!(late[1].ends_with("1 of 2 done"), "{late:?}");
    }

    #[test]
    fn a_goal_shows_all_that_serves_it() {
        let page = Fixture::of(EACH).page("goals/safer.html");
        assert_eq!(page["work"]["rows"].as_array().unwrap().len(), 2);
        assert_eq!(page["money"]["rows"][0]["cells"][0]["text"], "Licences");
        assert_eq!(page["money"]["count"].to_string(), "1", "without its sum");
        assert_eq!(page["measures"][0]["id"], "measure-results");
        assert!(!Fixture::of("").paths().contains(&"goals.html".to_owned()));
    }
}
