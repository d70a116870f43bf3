use std::collections::BTreeSet;

use jiff::civil::date;

use super::{Doubts, RULES, Rule, check};
use crate::analysis::analyze;
use crate::analysis::testing::read_narrowest;
use crate::diagnostic::Diagnostic;

fn findings(rule: &Rule, text: &str) -> Vec<Diagnostic> {
    let (project, sources) = read_narrowest(text);
    let analysis = analyze(&project, date(2026, 3, 2));
    let found = check(&project, &analysis, &sources, &Doubts::default());
    found.into_iter().filter(|diagnostic| diagnostic.rule == rule.name).collect()
}

#[test]
fn every_rule_finds_its_fault_at_its_place() {
    for rule in RULES {
        let found = findings(rule, rule.bad);
        let places: Vec<&str> = found.iter().map(|found| found.location.as_ref().unwrap().excerpt.as_str()).collect();
        assert!(places.iter().all(|line| line.ends_with("here")), "{}: {found:#?}", rule.name);
        let marked = rule.bad.lines().filter(|line| line.ends_with("here")).count();
        assert_eq!(found.len(), marked, "{}: {found:#?}", rule.name);
        assert!(marked > 0, "{} has no plan with its fault", rule.name);
    }
}

#[test]
fn no_rule_finds_a_fault_that_is_not_there() {
    for rule in RULES {
        assert!(!rule.good.trim().is_empty(), "{} has no plan without its fault", rule.name);
        let found = findings(rule, rule.good);
        assert!(found.is_empty(), "{}: {found:#?}", rule.name);
    }
}

#[test]
fn messages_are_clauses_and_names_are_unique() {
    let names: BTreeSet<&str> = RULES.iter().map(|rule| rule.name).collect();
    assert_eq!(names.len(), RULES.len());
    for rule in RULES {
        assert!(rule.about.ends_with('.'), "{}", rule.name);
        for found in findings(rule, rule.bad) {
            let begins = found.message.starts_with(|first: char| !first.is_uppercase());
            assert!(begins && !found.message.ends_with('.'), "{}: {}", rule.name, found.message);
            let hint = found.hint.unwrap_or_default();
            assert!(!hint.ends_with('.') && hint.starts_with(|first: char| !first.is_uppercase()) || hint.is_empty());
        }
    }
}

#[test]
fn every_file_of_a_rule_is_in_the_table() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/check");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let others = ["mod.rs", "doubt", "doubt.rs", "evidence.rs", "sensitive", "tests.rs"];
    let rules: BTreeSet<String> = files.filter(|name| !others.contains(&name.as_str())).collect();
    let expected = RULES.iter().map(|rule| format!("{}.rs", rule.name.replace('-', "_"))).collect();
    assert_eq!(rules, expected);
}

#[test]
fn a_plan_that_holds_nothing_but_itself_needs_no_advice_for_weeks() {
    let (project, sources) = read_narrowest("");
    let at = |day| check(&project, &analyze(&project, day), &sources, &Doubts::default());
    assert_eq!(at(date(2026, 2, 9)), []);
    assert_eq!(at(date(2026, 2, 10)).len(), 1);
}

#[test]
fn a_cycle_is_named_edge_by_edge_and_is_an_error() {
    let plan = "--- plan/milestones.yaml\nmilestones:\n  - {id: a, title: A, depends_on: [c]}\n  - {id: b, title: B, depends_on: [a]}\n  - {id: c, title: C, depends_on: [b]}\n";
    let rule = RULES.iter().find(|rule| rule.name == "dependency-cycle").unwrap();
    let found = findings(rule, plan);
    assert_eq!(found[0].message, "these milestones wait for each other: `a → b → c → a`");
    assert!(found[0].is_error());
}

#[test]
fn a_milestone_that_waits_for_itself_is_told_once() {
    let settings = "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\n--- vision.md\n---\nstatement: S\n---\n";
    let plan = "--- plan/milestones.yaml\nmilestones:\n  - {id: a, title: A, due: 2026-04-01, depends_on: [a]}\n";
    let loaded = crate::model::load(&crate::source::Memory::from_text(&format!("{settings}{plan}")));
    let project = crate::history::Project::of(loaded.plan.unwrap());
    let project = crate::audience::redact(&project, crate::audience::Reader::Widest);
    let advice = check(&project, &analyze(&project, date(2026, 1, 6)), &loaded.sources, &Doubts::default());
    let rules = loaded.diagnostics.iter().chain(&advice).map(|found| found.rule);
    assert_eq!(rules.collect::<Vec<_>>(), ["depends-on-itself"]);
}
