use jiff::civil::Date;

use super::{Entity, PROJECT_FEATURES, entities, lacking, names, possible};
use crate::analysis::Analysed;
use crate::analysis::testing::read;
use crate::diagnostic::Sources;
use crate::export::data::Data;
use crate::export::table::Cell;

const PLAN: &str = "\
--- milepost.yaml
title: Clinic
organisation: The clinic
start: 2026-01-05
currency: GBP
--- plan/all.yaml
goals:
  - id: care
    title: Care
    measures: [{id: waits, title: Waits, owner: ada, unit: minutes, baseline: 40, target: 20, by: 2026-12-01}]
    benefits: [{id: saved, title: Saved, per_year: 1000}]
stakeholders: [{id: ada, title: Ada, role: Lead}]
milestones:
  - {id: a, title: Start, due: 2026-02-02, owner: ada}
  - {id: b, title: End, due: 2026-03-02, depends_on: [a]}
risks:
  - {id: late, title: Late, cause: x, event: y, effect: z, owner: ada, probability: 2, impact: 3}
lines: [{id: licences, title: Licences, amount: 500, kind: operating}]
";

fn analysed(text: &str) -> (Analysed, Sources) {
    let (project, sources) = read(text);
    (Analysed::of(project, Date::constant(2026, 2, 9)), sources)
}

fn entity(analysed: &Analysed, name: &str) -> Entity {
    entities(&Data::of(analysed)).into_iter().find(|entity| entity.name == name).unwrap()
}

/// What an attribute is in each row.
fn values(entity: &Entity, column: &str) -> Vec<Cell> {
    let place = entity.columns.iter().position(|name| *name == column).unwrap_or_else(|| panic!("no {column}"));
    entity.rows.iter().map(|row| row[place].clone()).collect()
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn said(text: &str) -> Vec<String> {
    let (analysed, sources) = analysed(text);
    lacking(&Data::of(&analysed), &sources).iter().map(ToString::to_string).collect()
}

#[test]
fn each_entity_of_the_standard_has_the_rows_of_the_plan() {
    let (analysed, _) = analysed(PLAN);
    let found: Vec<(&str, usize)> =
        entities(&Data::of(&analysed)).iter().map(|entity| (entity.name, entity.rows.len())).collect();
    let expected = [
        ("project-features", 1),
        ("risk", 1),
        ("issue", 0),
        ("benefit", 2),
        ("milestone", 2),
        ("cost", 1),
        ("people", 1),
    ];
    assert_eq!(found, expected);
    assert_eq!(names().collect::<Vec<_>>(), expected.map(|(name, _)| name));
    let benefits = entity(&analysed, "benefit");
    assert_eq!(values(&benefits, "benefit_type"), [text("in money"), text("measured")]);
    assert_eq!(values(&benefits, "currency"), [text("GBP"), Cell::Empty]);
    assert_eq!(values(&benefits, "target_value"), [Cell::Empty, Cell::Number(20.into())]);
    let milestones = entity(&analysed, "milestone");
    assert_eq!(values(&milestones, "promised_date")[1], Cell::Date(Date::constant(2026, 3, 2)));
    let costs = entity(&analysed, "cost");
    assert_eq!(values(&costs, "planned_amount"), [Cell::Money(500.into())]);
    assert_eq!(values(&costs, "is_cash"), [text("true")]);
    assert_eq!(values(&entity(&analysed, "project-features"), "forecast_cost"), [Cell::Money(500.into())]);
}

#[test]
fn who_sees_no_money_gets_no_amount() {
    let plan = PLAN.replace("currency: GBP\n", "currency: GBP\naudiences: {staff: {money: none}, board: {}}\n");
    let (analysed, sources) = analysed(&plan);
    let data = Data::of(&analysed);
    for entity in entities(&data) {
        assert!(!entity.rows.iter().flatten().any(|cell| matches!(cell, Cell::Money(_))), "{}", entity.name);
    }
    assert!(entities(&data).iter().all(|entity| entity.name != "cost" && !entity.columns.is_empty()));
    // Nobody is told that a plan has no costs whose costs are kept from them.
    assert!(!lacking(&data, &sources).iter().any(|found| found.rule == "govs1002-cost"));
}

#[test]
fn what_is_lacking_is_said_where_it_is_missing_and_once_where_all_lack_it() {
    let found = said(PLAN);
    for expected in [
        "milepost.yaml: warning[govs1002-project-features]: the project has no `project_id`",
        "vision.md: warning[govs1002-project-features]: the project has no `senior_responsible_owner`",
        "plan/all.yaml:5:21: warning[govs1002-benefit]: `saved` has no `owner`",
        "plan/all.yaml:8:10: warning[govs1002-milestone]: none of the 2 milestones has `baseline_date`",
        "plan/all.yaml:9:10: warning[govs1002-milestone]: `b` has no `owner`",
        "plan/all.yaml:11:10: warning[govs1002-risk]: `late` has no `response`",
        "plan/all.yaml:12:14: warning[govs1002-cost]: `licences` has no `category`",
    ] {
        assert!(found.iter().any(|line| line == expected), "{expected}\n{found:#?}");
    }
}

#[test]
fn a_plan_without_risks_is_asked_for_them_and_one_without_issues_is_not() {
    let plan = PLAN.split("risks:").next().unwrap();
    let found = said(plan);
    assert!(found.contains(&"plan/risks.yaml: warning[govs1002-risk]: the plan has no risks".to_owned()), "{found:#?}");
    assert!(!found.iter().any(|line| line.contains("issue")), "{found:#?}");
}

#[test]
fn what_an_export_may_write_has_the_columns_that_it_writes() {
    let (analysed, _) = analysed(PLAN);
    let written = entities(&Data::of(&analysed)).into_iter().map(|entity| (entity.name, entity.columns));
    assert_eq!(written.filter(|(name, _)| *name != PROJECT_FEATURES).collect::<Vec<_>>(), possible());
}
