//! What leaves the program holds what the plan holds, and nothing that its reader may not see.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde_json::Value;

use super::data::Data;
use super::files::Exports;
use super::{plan, table, workbook};
use crate::analysis::Analysed;
use crate::analysis::testing::visible;
use crate::site::testing::Fixture;

const PLAN: &str = "\
--- milepost.yaml
title: Clinic
start: 2026-01-05
audiences: {staff: {money: none}, board: {}}
--- plan/all.yaml
goals:
  - id: care
    title: Care
    measures: [{id: waits, title: Waits, readings: [{on: 2026-02-01, value: 7}, {on: 2026-03-01, value: 5}]}]
    benefits: [{id: saved, title: Saved, per_year: 771771}]
stakeholders: [{id: ada, title: Ada, training: [{title: Course, hours: 2}]}]
milestones:
  - {id: a, title: =Start, duration: 5, goals: [{id: care, weight: 2}], budget: [licences]}
  - {id: b, title: End, depends_on: [{id: a, type: SS, lag: -2d}, a], constraint: {must_finish_on: 2026-03-02}}
categories: [{id: software, title: Software}]
lines: [{id: licences, title: Licences, periods: {2026-01: 331331, 2026-02: 442442}}]
risks: [{id: r, title: R, exposure: 551551, actions: [{text: Do it, due: 2026-04-01}]}]
--- decisions/d.md
---
options: [{title: One, cost: 661661}]
affects: [\"line:licences\", \"milestone:a\"]
---
Because.
--- plan/actuals.csv
date,line,amount
2026-01-15,licences,881881
";

fn analysed(text: &str) -> Analysed {
    let project = visible(text);
    Analysed::of(project, Date::constant(2026, 3, 2))
}

fn full() -> Analysed {
    analysed(&PLAN.replace("audiences: {staff: {money: none}, board: {}}\n", ""))
}

#[test]
fn texts_to_read_stand_in_the_data_and_in_no_cell() {
    let text = "--- updates/u.md\n---\ntitle: U\ndate: 2026-02-27\n---\nLong words.\n--- pages/p.md\n---\ntitle: P\n---\nLong words.\n\
                --- decisions/d.md\n---\ntitle: D\n---\nLong words.\n";
    let analysed = analysed(&format!("{}{text}", PLAN.replace("--- decisions/d.md", "--- decisions/e.md")));
    let data = Data::of(&analysed);
    let holders: Vec<String> = table::outlines(&data)
        .iter()
        .filter(|table| String::from_utf8(super::csv::csv(table, &data)).unwrap().contains("Long words."))
        .map(|table| table.name.clone())
        .collect();
    assert_eq!(holders, ["decisions"]);
    assert_eq!(String::from_utf8(plan::json(&data)).unwrap().matches("Long words.").count(), 3);
}

#[test]
fn a_table_has_a_row_for_each_entity_and_one_for_each_item_inside() {
    let analysed = full();
    let data = Data::of(&analysed);
    let tables = table::outlines(&data);
    let table = |name: &str| tables.iter().find(|table| table.name == name).unwrap();
    let csv = |name: &str| String::from_utf8(super::csv::csv(table(name), &data)).unwrap();
    let readings = csv("goals-measures-readings");
    assert_eq!(readings, "goal,measure,number,on,value\r\ncare,waits,1,2026-02-01,7\r\ncare,waits,2,2026-03-01,5\r\n");
    assert!(csv("lines-periods").contains("licences,2,2026-02-01,442442\r\n"), "{}", csv("lines-periods"));
    let milestones = csv("milestones");
    assert!(milestones.contains("'=Start") && milestones.contains("a SS-2d; a"), "{milestones}");
    assert!(milestones.contains("must_finish_on 2026-03-02") && milestones.contains("care 2"), "{milestones}");
    assert!(csv("decisions").contains("line:licences; milestone:a"));
    assert_eq!(csv("payments"), "date,line,amount,reference,note\r\n2026-01-15,licences,881881,,\r\n");
    for table in &tables {
        let mut count = 0;
        table.each(&data, &mut |row| {
            assert_eq!(row.len(), table.columns.len(), "{}", table.name);
            count += 1;
        });
        assert_eq!((count, count == 0), (table.count(&data), table.is_empty(&data)), "{}", table.name);
        let names: BTreeSet<&String> = table.columns.iter().collect();
        assert_eq!(names.len(), table.columns.len(), "{:?}", table.columns);
    }
}

#[test]
fn whoever_sees_no_money_takes_none_away() {
    let analysed = analysed(PLAN);
    let exports = Exports::of(Data::of(&analysed));
    let paths = exports.paths();
    assert!(!paths.iter().any(|path| path.contains("lines") || path.contains("payments")), "{paths:?}");
    for path in &paths {
        let text = crate::verify::readable(path, &exports.file(path).unwrap().unwrap());
        for amount in ["331331", "442442", "551551", "661661", "771771", "881881", "licences"] {
            assert!(!text.contains(amount), "{amount} in {path}");
        }
    }
    let all = Exports::of(Data::of(&full())).file("data/plan.json").map(|made| made.unwrap()).unwrap_or_default();
    let all = String::from_utf8(all).unwrap();
    for amount in ["331331", "442442", "551551", "661661", "771771", "881881"] {
        assert!(all.contains(amount), "{amount}");
    }
}

/// What of a value its schema does not allow.
fn faults(value: &Value, schema: &Value, root: &Value, path: &str, found: &mut Vec<String>) {
    if let Some(name) = schema["$ref"].as_str() {
        return faults(value, &root["$defs"][name.trim_start_matches("#/$defs/")], root, path, found);
    }
    if let Some(options) = schema["anyOf"].as_array() {
        let fits = |option: &&Value| {
            let mut found = Vec::new();
            faults(value, option, root, path, &mut found);
            found.is_empty()
        };
        return if options.iter().any(|option| fits(&option)) {
        } else {
            found.push(format!("{path}: no option"))
        };
    }
    let is = |name: &Value| match name.as_str().unwrap_or_default() {
        "string" => value.is_string(),
        "integer" => value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "null" => value.is_null(),
        other => panic!("{other}"),
    };
    let fits = match &schema["type"] {
        Value::Array(names) => names.iter().any(is),
        Value::Null => {
            schema["enum"].as_array().is_some_and(|words| words.contains(value)) || schema["const"] == *value
        }
        name => is(name),
    };
    if !fits {
        found.push(format!("{path}: {value} is not {schema}"));
    }
    for (name, inner) in value.as_object().into_iter().flatten() {
        match schema["properties"].get(name) {
            Some(schema) => faults(inner, schema, root, &format!("{path}.{name}"), found),
            None => found.push(format!("{path}.{name} is unknown")),
        }
    }
    for name in schema["required"].as_array().into_iter().flatten() {
        if value.get(name.as_str().unwrap()).is_none() {
            found.push(format!("{path}.{name} is missing"));
        }
    }
    value.as_array().into_iter().flatten().for_each(|item| faults(item, &schema["items"], root, path, found));
}

#[test]
fn the_plan_as_data_is_what_its_schema_says() {
    let schema = plan::schema();
    let example = Fixture::example(None).unwrap();
    for analysed in [&full(), &analysed(PLAN), example.analysed()] {
        let mut found = Vec::new();
        faults(&plan::plan(&Data::of(analysed)), &schema, &schema, "plan", &mut found);
        assert_eq!(found, Vec::<String>::new());
    }
}

#[test]
fn a_workbook_is_the_same_each_time() {
    let analysed = full();
    let first = workbook::workbook(&Data::of(&analysed)).unwrap();
    assert_eq!(first, workbook::workbook(&Data::of(&analysed)).unwrap());
    let text = crate::verify::readable("plan.xlsx", &first);
    for wanted in ["Goals measures readings", "=Start", "2026-03-02T00:00:00Z"] {
        assert!(text.contains(wanted), "{wanted}");
    }
}

#[test]
fn amounts_are_written_in_the_smallest_unit_of_the_currency() {
    const SPLIT: &str = "
--- plan/milestones.yaml
milestones:
  - {id: a, title: A, start: 2026-01-05, due: 2026-01-30, started: 2026-01-05, progress: 33}
  - {id: b, title: B, start: 2026-02-02, due: 2026-03-27}
  - {id: c, title: C, start: 2026-02-02, due: 2026-04-30}
--- plan/budget.yaml
lines:
  - {id: x, title: X, amount: 1000, milestones: [a, b, c]}
  - {id: y, title: Y, per_year: 100, from: 2026-01-01, to: 2026-12-31}
--- plan/actuals.csv
date,line,amount
2026-02-02,x,350
";
    let decimals = |currency: &str, decimals: usize, digits: &str, format: &str| {
        let settings = format!("title: T\nstart: 2026-01-05\nstatus_date: 2026-03-02\ncurrency: {currency}\n");
        let analysed = analysed(&format!("--- milepost.yaml\n{settings}{SPLIT}"));
        let status = super::status::status(&analysed.project, &analysed.analysis);
        let earned = status["earned_value"].as_object().unwrap();
        for name in ["planned_value", "earned_value", "estimate_at_completion", "estimate_to_complete"] {
            let text = earned[name].to_string();
            let written = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
            assert!(written <= decimals, "{currency} {name} {text}");
        }
        let data = Data::of(&analysed);
        let project = super::mspdi::mspdi(&data).xml;
        assert!(project.contains(&format!("<CurrencyDigits>{digits}</CurrencyDigits>")), "{currency}");
        let costs: rust_decimal::Decimal = project
            .split("<FixedCost>")
            .skip(1)
            .filter_map(|rest| rest.split_once('<')?.0.parse::<rust_decimal::Decimal>().ok())
            .sum();
        assert_eq!(costs, rust_decimal::Decimal::from(100_000), "{currency}");
        let workbook = super::workbook::workbook(&data).unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
        let mut styles = String::new();
        std::io::Read::read_to_string(&mut archive.by_name("xl/styles.xml").unwrap(), &mut styles).unwrap();
        assert!(styles.contains(format), "{currency} {styles}");
    };
    decimals("JPY", 0, "0", "<xf numFmtId=\"3\"");
    decimals("USD", 2, "2", "<xf numFmtId=\"4\"");
    decimals("KWD", 3, "2", "formatCode=\"#,##0.000\"");
}
