use std::collections::BTreeSet;

use jiff::civil::date;

use super::super::{RULES, check};
use super::{Doubts, RESTS_ON};
use crate::analysis::analyze;
use crate::audience::{Reader, redact};
use crate::history::Project;
use crate::model::kinds::{Kind, Place};
use crate::model::{Loaded, load};
use crate::source::Memory;

/// The rules that speak up on a plan that has errors, with the lines at which they do.
fn advice(plan: &str) -> Vec<String> {
    let settings = "--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: 2026-01-07\n";
    let files = Memory::from_text(&format!("{settings}--- vision.md\n---\nstatement: It works.\n---\n{plan}"));
    let Loaded { plan, sources, diagnostics, snapshot } = load(&files);
    let project = redact(&Project::of(plan.unwrap()), Reader::Widest);
    let doubts = Doubts::of(&diagnostics, |path| snapshot.text(path));
    assert!(diagnostics.iter().any(|fault| fault.is_error()), "{diagnostics:#?}");
    let found = check(&project, &analyze(&project, date(2026, 1, 7)), &sources, &doubts);
    found.iter().map(|found| format!("{} {}", found.rule, found.location.as_ref().unwrap().line)).collect()
}

#[test]
fn a_field_that_is_there_and_faulty_is_not_missing() {
    for (plan, expected) in [
        ("lines:\n  - {id: l, title: L, amount: $1,200}\n  - {id: k, title: K}\n", "line-without-amount 3"),
        ("lines:\n  - {id: l, title: L, amuont: 1200}\n  - {id: k, title: K}\n", "line-without-amount 3"),
        ("lines:\n  - {id: l, title: L, price: 1200}\n  - {id: k, title: K}\n", "line-without-amount 3"),
        ("milestones:\n  - {id: a, title: A, due: 31.5.26}\n  - {id: b, title: B}\n", "milestone-without-date 3"),
        ("milestones:\n  - {id: a, title: A, duration: long}\n  - {id: b, title: B}\n", "milestone-without-date 3"),
        (
            "milestones:\n  - {id: a, title: A, due: 2026-01-06, started: 2026-01-05, finished: 2026-01-06}\nlines:\n  - {id: l, title: L, amount: 1200, committed: much, milestones: [a]}\n  - {id: k, title: K, amount: 1200, milestones: [a]}\n",
            "finished-line-unpaid 5",
        ),
        ("risks:\n  - {id: r, title: R, owner: No One, probability: 2, impact: 2}\n", "risk-without-response 2"),
        (
            "goals:\n  - id: g\n    title: G\n    measures:\n      - {id: m, title: M, target: many, baseline: 1, by: 2026-09-01}\n      - {id: n, title: N, target: 4, by: 2026-09-01}\n",
            "measure-without-baseline 6",
        ),
    ] {
        assert_eq!(advice(&format!("--- plan/all.yaml\n{plan}")), [expected], "{plan}");
    }
    let decision =
        "--- decisions/one.md\n---\ntitle: One\nstatus: accepted\ndeciders: [nobody]\ndate: in May\n---\nText.\n";
    assert_eq!(advice(decision), Vec::<String>::new());
}

#[test]
fn nothing_is_said_that_follows_from_what_could_not_be_read() {
    let milestones = "--- plan/all.yaml\nmilestones:\n  - {id: a, title: A, due: 2026-02-02}\n  - {id: b, title: B, due: 2026-02-09, depends_on: [a]}\n";
    let waits = |link: &str| {
        format!(
            "{milestones}  - {{id: c, title: C, due: 2026-03-02}}\n  - {{id: d, title: D, due: 2026-03-02{link}}}\n"
        )
    };
    assert_eq!(advice(&waits(", depends_on: [cc], status: on-trakc")), Vec::<String>::new());
    let both = ["dangling-milestone 4", "dangling-milestone 5"];
    assert_eq!(advice(&waits(", status: on-trakc")), both);
    let budget = |category: &str| {
        format!(
            "--- plan/all.yaml\ncategories:\n  - {{id: c, title: C}}\nlines:\n  - {{id: l, title: L, amount: 5, {category}}}\n"
        )
    };
    assert_eq!(advice(&budget("category: cc")), Vec::<String>::new());
    assert_eq!(advice(&budget("committed: some")), ["unused-category 2", "line-without-category 4"]);
    let broken = "--- plan/one.yaml\ncategories:\n  - {id: c, title: C}\n--- plan/two.yaml\nlines: [\n";
    assert_eq!(advice(broken), Vec::<String>::new());
}

#[test]
fn many_faults_and_findings_in_one_file_are_told_apart() {
    let entry =
        |number: usize| format!("  - {{id: l{number}, title: L, amount: $1}}\n  - {{id: k{number}, title: K}}\n");
    let entries: String = (0..5_000).map(entry).collect();
    // Where each finding reads the file again, this takes an hour.
    assert_eq!(advice(&format!("--- plan/all.yaml\nlines:\n{entries}")).len(), 5_000);
}

#[test]
fn the_table_names_rules_and_fields_that_there_are() {
    let rules: BTreeSet<&str> = RULES.iter().map(|rule| rule.name).collect();
    let places = Kind::ALL.iter().map(|kind| match kind.place() {
        Place::List { key, .. } => key,
        Place::Folder(folder) => folder,
    });
    let lists: BTreeSet<&str> = places.chain(["milepost", "actuals", "readings"]).collect();
    let nested = ["who", "on", "met", "done", "by", "baseline", "target", "starts", "readings", "per_year"];
    let fields = Kind::ALL.iter().flat_map(|kind| kind.field_shapes()).map(|field| field.name);
    let settings = ["calendar", "status_date", "currency", "thresholds", "csv"];
    let fields: BTreeSet<&str> = fields.chain(nested).chain(settings).collect();
    for (rule, own, others) in RESTS_ON {
        assert!(rules.contains(rule), "{rule}");
        for field in own.iter().chain(*others) {
            let (list, field) = field.split_once('.').unwrap_or(("milestones", field));
            assert!(lists.contains(list) && fields.contains(field), "{rule}: {list}.{field}");
        }
    }
}

#[test]
fn every_rule_of_what_is_missing_has_a_row() {
    let is_of_missing = |name: &str| name.contains("-without-") || name.starts_with("unused-");
    let names = RULES.iter().map(|rule| rule.name).filter(|name| is_of_missing(name));
    let alone: Vec<&str> = names.filter(|name| RESTS_ON.iter().all(|(rule, ..)| rule != name)).collect();
    assert!(alone.is_empty(), "{alone:?}");
}
