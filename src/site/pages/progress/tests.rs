//! The page as data and as HTML: for plans with little, with one of each, and for the example.

mod by_hand;

use crate::site::testing::{Fixture, at};

const EACH: &str = "
--- milepost.yaml
title: Clinic
start: 2026-01-05
status_date: 2026-03-02
audiences: {staff: {money: totals}, board: {money: full}, none: {money: none}}
--- vision.md
---
statement: One record.
---
--- plan/milestones.yaml
phases: [{id: build, title: Build}, {id: empty, title: Empty}]
milestones:
  - {id: built, title: Built, key: road, phase: build, start: 2026-01-05, due: 2026-02-27, started: 2026-01-05, finished: 2026-02-27, baseline: {start: 2026-01-05, due: 2026-02-20}, items: {total: 4}}
  - {id: live, title: Live, key: go-live, phase: build, duration: 20, depends_on: [built], due: 2026-03-27, items: {total: 6, done: 0}}
--- plan/budget.yaml
categories: [{id: goods, title: Goods}, {id: work, title: Work}]
lines:
  - {id: wire, title: Wire, category: goods, amount: 1000, milestones: [built, live]}
  - {id: lead, title: Lead, category: work, periods: {2026-01: 100, 2026-02: 100, 2026-03: 100}}
  - {id: secret, title: Secret, category: goods, amount: 7777, milestones: [built, live], audience: board}
  - {id: whisper, title: Whisper, category: work, amount: 3331, forecast: 3000, milestones: [built], audience: board}
--- plan/actuals.csv
date,line,amount,reference,note
2026-02-01,wire,700,A,
--- updates/2026-01-30.md
---
title: January
date: 2026-01-30
status: {overall: at-risk, cost: on-track}
---
--- updates/2026-02-10.md
---
title: Early
date: 2026-02-10
status: {overall: off-track}
---
--- updates/2026-02-27.md
---
title: February
date: 2026-02-27
status: {overall: on-track, people: at-risk}
---
";

#[test]
fn a_plan_without_work_reports_or_money_has_no_progress() {
    assert!(!Fixture::of("").paths().contains(&"progress.html".to_owned()));
}

#[test]
fn a_plan_of_one_milestone_shows_nothing_empty() {
    let fixture = Fixture::of("--- plan/milestones.yaml\nmilestones: [{id: a, title: A, duration: 5}]\n");
    let page = fixture.page("progress.html");
    for part in ["dates", "reported", "built", "value", "phases"] {
        assert!(page[part].is_null(), "{part}");
    }
    let html = fixture.html("progress.html");
    assert!(html.contains("The only milestone is not finished yet. The project is forecast to end on"));
}

#[test]
fn key_milestones_are_held_against_what_was_approved_or_promised() {
    let page = Fixture::for_audience(EACH, Some("board")).page("progress.html");
    assert_eq!(at(&page, "dates.finding"), "1 of 2 key milestones is later than approved: “Built”, by 5 working days");
    assert_eq!(at(&page, "dates.key.rows.0.cells.4"), "+5 working days");
    assert_eq!(at(&page, "dates.key.rows.1.cells.1"), "27 Mar 2026");
}

#[test]
fn the_last_report_of_a_month_stands_for_it() {
    let page = Fixture::for_audience(EACH, Some("board")).page("progress.html");
    let reported = &page["reported"];
    assert_eq!(reported["months"].as_array().unwrap().len(), 3, "two with a report, and the one of today");
    assert_eq!(
        reported["finding"], "Reported on track now, after off track in the report before",
        "each report counts"
    );
    let names: Vec<&str> =
        reported["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Overall", "Schedule", "Money", "People"]);
    assert_eq!(at(reported, "rows.3.note"), "as reported");
    assert_eq!(at(reported, "rows.3.now"), "Not said");
}

#[test]
fn the_money_is_told_by_what_it_bought() {
    let page = Fixture::for_audience(EACH, Some("board")).page("progress.html");
    assert_eq!(at(&page, "built.finding"), "4 of 10 pieces of work are done, as planned by now");
    assert!(at(&page, "value.finding").as_str().unwrap().starts_with("The work done is worth"));
    let work = at(&page, "value.work.rows").as_array().unwrap();
    assert_eq!(work.len(), 6, "two lines on two milestones, another one, and the sum");
    assert_eq!(at(&page, "value.effort.rows.0.cells.2"), "Jan 2026 – Mar 2026 $100 a month");
    assert_eq!(at(&page, "value.effort.rows.0.cells.3"), "$204.55 of $300");
}

#[test]
fn hidden_lines_are_one_row_and_their_parts_are_not_told() {
    let fixture = Fixture::for_audience(EACH, Some("staff"));
    let html = fixture.html("progress.html");
    for word in ["Secret", "Whisper", "7,777", "3,331"] {
        assert!(!html.contains(word), "{word}");
    }
    let page = fixture.page("progress.html");
    let hidden = at(&page, "value.by_category.rows.2.cells");
    assert_eq!((&hidden[0], &hidden[1]), (&"Lines not shown".into(), &"$11,108.00".into()));
    assert!(at(&page, "phases.worked")["table"].is_null());
    let board = Fixture::for_audience(EACH, Some("board"));
    assert_eq!(at(&page, "value.figures"), at(&board.page("progress.html"), "value.figures"));
}

#[test]
fn whoever_sees_no_money_sees_no_figure_made_from_it() {
    let fixture = Fixture::for_audience(EACH, Some("none"));
    let html = fixture.html("progress.html");
    assert!(!html.contains('$') && !html.contains("Money") && !html.contains("CPI"));
    let page = fixture.page("progress.html");
    assert!(page["value"].is_null());
    assert_eq!(at(&page, "phases.worked.table.rows.0.cells.1"), "working days");
}

#[test]
fn the_example_holds_its_dates() {
    let example = Fixture::example_with_past(Some("board"));
    let page = example.page("progress.html");
    assert!(page["lede"].as_str().unwrap().starts_with("40 of 56 milestones are finished."));
    let value = at(&page, "value.figures.rows").as_array().unwrap();
    let of = |place: usize| value[place]["cells"][1].as_str().unwrap().to_owned();
    assert_eq!([of(0), of(3), of(6), of(7)], ["$2,098,840", "$1,267,144", "0.99", "1.02"]);
    for audience in [None, Some("board")] {
        assert!(Fixture::example(audience).unwrap().html("progress.html").contains("<h1>Progress</h1>"));
    }
}

#[test]
fn very_many_lines_have_a_table_on_pages_of_its_own() {
    let milestones: String = (0..201)
        .map(|at| format!("  - {{id: m{at}, title: M{at}, start: 2026-01-05, due: 2026-03-10, budget: [l{at}]}}\n"))
        .collect();
    let lines: String = (0..201).map(|at| format!("  - {{id: l{at}, title: L{at}, amount: 10}}\n")).collect();
    let fixture = Fixture::of(&format!(
        "--- plan/milestones.yaml\nmilestones:\n{milestones}--- plan/budget.yaml\nlines:\n{lines}"
    ));
    let page = fixture.page("progress.html");
    assert_eq!(at(&page, "value.work"), &crate::site::data::Value::Null);
    assert_eq!(at(&page, "value.work_page.$path"), "progress-lines.html");
    let (first, last) = (fixture.page("progress-lines.html"), fixture.page("progress-lines-2.html"));
    assert_eq!(at(&first, "table.rows").as_array().unwrap().len(), 200);
    assert_eq!(at(&last, "table.rows.0.cells.0"), "L200");
    assert_eq!(at(&last, "table.rows.1.cells.0"), "Together");
}

#[test]
fn the_days_of_each_milestone_lead_to_what_is_planned_and_done() {
    let page = Fixture::of(
        "--- plan/milestones.yaml\nmilestones:
  - {id: a, title: A, start: 2026-01-19, due: 2026-02-13, started: 2026-01-26, progress: 40%, items: {total: 10, done: 4}}
  - {id: b, title: B, start: 2026-01-12, due: 2026-01-16, started: 2026-01-12, finished: 2026-01-16, items: {total: 5}}
  - {id: c, title: C, duration: 5, depends_on: [a]}\n",
    )
    .page("progress.html");
    let rows = at(&page, "days.rows").as_array().unwrap();
    let row = |place: usize| {
        let cells = rows[place]["cells"].as_array().unwrap();
        cells[1..].iter().map(|cell| cell.as_str().unwrap()).collect::<Vec<_>>().join(" | ")
    };
    assert_eq!(
        row(0),
        "19 Jan – 13 Feb 2026 | 20 | Jan 2026 10, Feb 20 | 40% | 26 Jan – 2 Mar 2026 | Jan 2026 5, Feb 25, Mar 26"
    );
    assert_eq!(row(1), "12–16 Jan 2026 | 5 | Jan 2026 5 | 100% | as approved | ");
    assert!(row(2).ends_with("| 0% | – | "), "{}", row(2));
    let items = at(&page, "built.items.rows").as_array().unwrap();
    assert_eq!(items.last().unwrap()["cells"], crate::site::data::json!(["Together", "9", "15"]));
}

#[test]
fn no_page_of_the_example_is_heavy() {
    let example = Fixture::example_with_past(Some("board"));
    for page in ["progress.html", "budget.html", "people.html", "roadmap.html", "risks.html", "alignment.html"] {
        assert!(example.html(page).len() < 155_000, "{page}: {}", example.html(page).len());
    }
}
