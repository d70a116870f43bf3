//! The page as data and as HTML: for plans with little, with orphans both ways, and for the example.

use crate::site::data::Value;

use crate::site::testing::{Fixture, at};

const EACH: &str = "
--- milepost.yaml
title: Clinic
start: 2026-01-05
status_date: 2026-03-02
audiences: {staff: {money: totals}, board: {money: full}, none: {money: none}}
--- vision.md
---
statement: One *record*.
---
--- plan/goals.yaml
goals:
  - {id: safety, title: Safety}
  - {id: speed, title: Speed}
  - {id: idle, title: Idle}
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/milestones.yaml
phases: [{id: build, title: Build}]
milestones:
  - {id: built, title: Built, phase: build, duration: 5, goals: [safety], budget: [wire], owner: ann, work: [{who: ann, days: 3}]}
  - {id: stray, title: Stray, duration: 5, work: [{who: ann, days: 1}]}
--- plan/budget.yaml
lines:
  - {id: wire, title: Wire, amount: 100, goals: [{id: safety, weight: 3}, {id: speed, weight: 1}]}
  - {id: lost, title: Lost, amount: 50}
  - {id: spare, title: Spare, amount: 9, contingency: true}
  - {id: secret, title: Secret, amount: 7777, audience: board, goals: [safety]}
  - {id: whisper, title: Whisper, amount: 3331, audience: board, goals: [speed]}
";

fn texts(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|item| item["text"].as_str().unwrap()).collect()
}

#[test]
fn a_plan_without_goals_or_work_has_no_such_page() {
    let has = |text: &str| Fixture::of(text).paths().contains(&"alignment.html".to_owned());
    assert!(!has(""));
    assert!(!has("--- plan/goals.yaml\ngoals: [{id: a, title: A}]\n"));
    assert!(!has("--- plan/milestones.yaml\nmilestones: [{id: a, title: A}]\n"));
    assert!(has(
        "--- plan/goals.yaml\ngoals: [{id: a, title: A}]\n--- plan/milestones.yaml\nmilestones: [{id: m, title: M}]\n"
    ));
}

#[test]
fn orphans_are_listed_both_ways() {
    let fixture = Fixture::for_audience(EACH, Some("board"));
    let page = fixture.page("alignment.html");
    let lists: Vec<(&str, Vec<&str>)> = at(&page, "orphans")
        .as_array()
        .unwrap()
        .iter()
        .map(|list| (list["title"].as_str().unwrap(), texts(&list["items"])))
        .collect();
    assert_eq!(
        lists,
        [
            ("Milestones that serve no goal", vec!["Stray"]),
            ("Budget lines that serve no goal", vec!["Lost"]),
            ("Goals that no milestone serves", vec!["Speed", "Idle"]),
            ("Goals that no budget line serves", vec!["Idle"]),
        ]
    );
    let html = fixture.html("alignment.html");
    assert!(html.contains("id=\"goal-safety\"") && html.contains("<em>record</em>"));
}

#[test]
fn the_line_of_sight_runs_from_the_goal_to_the_people() {
    let page = Fixture::for_audience(EACH, Some("board")).page("alignment.html");
    let safety = at(&page, "sight.0");
    assert_eq!(
        safety["steps"],
        crate::site::data::json!(["1 milestone in 1 phase", "2 budget lines", "1 person or group, 3 days"])
    );
    let row = at(safety, "rows.0");
    assert_eq!(
        (texts(&row["milestones"]), texts(&row["lines"]), texts(&row["people"])),
        (vec!["Built"], vec!["Wire"], vec!["Ann"])
    );
    assert_eq!(texts(&safety["others"]), ["Secret"]);
}

#[test]
fn money_and_days_add_up_with_what_serves_no_goal() {
    let page = Fixture::for_audience(EACH, Some("board")).page("alignment.html");
    let rows: Vec<Value> =
        at(&page, "goals.table.rows").as_array().unwrap().iter().map(|row| row["cells"].clone()).collect();
    let column = |place: usize| rows.iter().map(|row| row[place].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(column(1), ["$7,852", "$3,356", "$0", "$50", "$11,258"]);
    assert_eq!(column(3), ["3", "0", "0", "1", "4"]);
    assert_eq!(at(&page, "split.rows.0.parts.0.share"), "75%, $75");
}

#[test]
fn hidden_lines_are_a_row_of_their_own_and_nothing_of_them_is_told() {
    let fixture = Fixture::for_audience(EACH, Some("staff"));
    let html = fixture.html("alignment.html");
    for word in ["Secret", "Whisper", "7,777", "3,331", "7,852", "3,356"] {
        assert!(!html.contains(word), "{word}");
    }
    assert!(html.contains("Lines not shown") && html.contains("$11,108"));
    for goal in ["safety", "speed"] {
        let html = fixture.html(&format!("goals/{goal}.html"));
        assert!(!html.contains("7,777") && !html.contains("3,331"), "{goal}");
    }
}

#[test]
fn whoever_sees_no_money_sees_no_lines() {
    let html = Fixture::for_audience(EACH, Some("none")).html("alignment.html");
    assert!(!html.contains("Wire") && !html.contains('$') && !html.contains("budget line"));
    assert!(html.contains("Built") && html.contains("Stray"));
}

#[test]
fn the_example_is_aligned() {
    let Some(example) = Fixture::example(Some("board")) else { return };
    let page = example.page("alignment.html");
    let lede = "Every milestone and every budget line serves a goal, and every goal is served by work and by money.";
    assert_eq!(page["lede"], lede);
    assert!(example.html("alignment.html").contains("goal-safer-care"));
}
