//! The page as data and as HTML: for plans without money, with one of each, and for the example.

use crate::history::Baseline;
use crate::site::data::Value;
use crate::site::testing::{Fixture, at};

/// One of each: a category without lines, every part, a hidden line, payments that deserve a look.
const EACH: &str = "
--- milepost.yaml
title: Clinic
start: 2026-01-05
status_date: 2026-03-02
discount_rate: 5%
audiences: {staff: {money: totals}, board: {money: full}, none: {money: none}}
--- vision.md
---
statement: One record.
---
--- plan/goals.yaml
goals:
  - {id: safety, title: Safety, benefits: [{id: calm, title: Calm, per_year: 1200, starts: 2026-07-01}]}
  - {id: speed, title: Speed}
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/milestones.yaml
milestones:
  - {id: built, title: Built, start: 2026-01-05, due: 2026-02-27, started: 2026-01-05, finished: 2026-02-27}
  - {id: live, title: Live, duration: 20, depends_on: [built]}
--- plan/budget.yaml
funding:
  - {id: bank, title: Bank, amount: 500, owner: ann, body: 'A loan, see [[line:wire]].'}
  - {id: gift, title: Gift}
categories:
  - {id: goods, title: Goods, body: What stays.}
  - {id: empty, title: Empty}
  - {id: later, title: Later}
lines:
  - {id: wire, title: Wire <b>, category: goods, kind: capital, funding: bank, amount: 1000, baseline: {amount: 900}, milestones: [built], goals: [safety, speed], basis: 10 × $100, owner: ann, tags: [thing], links: ['https://example.org'], review_by: 2026-02-01}
  - {id: tape, title: Tape, category: goods, kind: operating, periods: {2026-01: 10, 2026-02: 10, 2026-04: 5}}
  - {id: secret, title: Secret, category: goods, amount: 7777, audience: board, goals: [safety]}
  - {id: whisper, title: Whisper, amount: 3331, audience: board}
  - {id: reserve, title: Reserve, amount: 300, baseline: {amount: 400}, contingency: true}
  - {id: care, title: Care, category: later, per_year: 240, from: 2026-06-01, to: 2027-05-31, running: true}
  - {id: lost, title: Lost visits, category: goods, amount: 50, cash: false}
--- plan/risks.yaml
risks: [{id: rain, title: Rain, probability: 3, exposure: 100}, {id: sun, title: Sun}]
--- plan/actuals.csv
date,line,amount,reference,note
2025-12-01,wire,100,A,
2026-02-01,wire,1000,B,
2026-02-01,wire,5,B,
2026-04-01,tape,5,,
2026-02-02,secret,1,S,
--- decisions/thin-wire.md
---
title: Thin wire
status: accepted
affects: [line:wire]
---
Because of [[line:wire]] and of [that](line:wire).
";

#[test]
fn a_plan_without_lines_has_no_budget() {
    let least = Fixture::of("");
    assert!(!least.paths().contains(&"budget.html".to_owned()));
    let none = Fixture::for_audience(EACH, Some("none"));
    assert!(!none.paths().contains(&"budget.html".to_owned()));
    assert!(!none.html("all.html").contains("budget.html"));
}

#[test]
fn every_line_and_source_has_its_place_once_and_every_category_a_page() {
    for audience in ["staff", "board"] {
        let fixture = Fixture::for_audience(EACH, Some(audience));
        let all: String = fixture.every_page().into_iter().map(|(_, html)| html).collect();
        let ids = ["line-wire", "line-tape", "line-reserve", "line-care", "line-lost", "funding-bank", "funding-gift"];
        for id in ids {
            assert_eq!(all.matches(&format!("id=\"{id}\"")).count(), 1, "{id} for {audience}");
        }
        let goods = fixture.html("budget/goods.html");
        assert!(goods.contains("Wire &lt;b&gt;") && goods.contains("10 × $100") && goods.contains("Thin wire"));
        assert!(goods.contains("id=\"line-wire\"") && goods.contains("What stays."));
        assert!(fixture.html("budget/empty.html").contains("It has no lines yet."));
        assert!(
            fixture.html("budget/later.html").contains("Running it is planned to cost $240\u{a0}over 1\u{a0}year.")
        );
        assert!(fixture.html("budget/without_category.html").contains("id=\"line-reserve\""));
        let budget = fixture.html("budget.html");
        assert!(
            budget.contains("href=\"budget/goods.html#line-wire\"") && budget.contains("href=\"budget/goods.html\"")
        );
    }
}

#[test]
fn a_link_to_a_line_stays_a_name_where_there_is_no_budget() {
    let none = Fixture::for_audience(EACH, Some("none"));
    for (path, html) in none.every_page() {
        assert!(!html.contains("budget.html") && !html.contains("budget/"), "{path}");
    }
    let decision = none.html("decisions/thin-wire.html");
    assert!(decision.contains("Because of Wire &lt;b&gt; and of that."), "{decision}");
    let board = Fixture::for_audience(EACH, Some("board")).html("decisions/thin-wire.html");
    assert!(board.contains("<a href=\"../budget/goods.html#line-wire\">that</a>"), "{board}");
}

#[test]
fn a_long_budget_has_sums_and_its_lines_are_on_the_pages_of_their_categories() {
    let lines: String = (0..130)
        .map(|at| {
            let (category, audience) =
                (if at < 120 { "category: goods, " } else { "" }, if at == 5 { "audience: board, " } else { "" });
            format!("  - {{id: l{at}, title: L, {category}{audience}amount: {}}}\n", at + 1)
        })
        .collect();
    let plan = format!(
        "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\nstatus_date: 2026-03-02\naudiences: {{staff: {{money: totals}}, \
         board: {{}}}}\n--- plan/budget.yaml\ncategories: [{{id: goods, title: Goods}}]\nlines:\n{lines}"
    );
    let board = Fixture::for_audience(&plan, Some("board"));
    let groups = at(&board.page("budget.html"), "lines.groups").as_array().unwrap().clone();
    assert_eq!(groups.len(), 1);
    let row = |at: usize| (groups[0]["rows"][at]["basis"].clone(), groups[0]["rows"][at]["cells"][1].clone());
    assert_eq!(row(0), ("120 lines".into(), "$7,260".into()));
    assert_eq!(row(1), ("10 lines".into(), "$1,255".into()));
    assert_eq!(groups[0]["sums"][0]["cells"][1], "$8,515");
    let page = board.page("budget/goods_2.html");
    assert_eq!(at(&page, "lists.0.table.groups.0.rows").as_array().unwrap().len(), 20);
    assert_eq!(at(&page, "lists.0.table.groups.0.sums.0.title"), "On this page");
    assert_eq!(at(&page, "lists.0.table.groups.0.sums.0.cells.1"), "$2,210");
    assert_eq!(at(&page, "lists.0.table.groups.0.sums.1.cells.1"), "$7,260");
    assert_eq!(at(&page, "pager.1.span"), "lines 101 to 120");
    let staff = Fixture::for_audience(&plan, Some("staff"));
    let rows = at(&staff.page("budget/goods_2.html"), "lists.0.table.groups.0.rows").as_array().unwrap().clone();
    assert_eq!(rows.len(), 20, "19 and the one that is not shown");
    assert_eq!(rows[19]["cells"][1], "$6");
    assert_eq!(at(&staff.page("budget.html"), "lines.groups.0.rows.0.basis"), &crate::site::data::Value::Null);
}

#[test]
fn no_amount_of_a_hidden_line_is_on_the_page() {
    let staff = Fixture::for_audience(EACH, Some("staff"));
    let html: String =
        ["budget.html", "budget/goods.html", "budget/without_category.html"].map(|path| staff.html(path)).concat();
    for word in ["Secret", "Whisper", "7,777", "3,331", "line-secret", "hidden-line"] {
        assert!(!html.contains(word), "{word}");
    }
    // A phone offers to show as many lines as are listed.
    assert_eq!(at(&staff.page("budget.html"), "lines.count").to_string(), "3");
    // One has a category and the other has none, so that neither sum may hold one of them.
    assert!(html.contains("Lines not shown") && html.contains("$11,108"));
    let board = Fixture::for_audience(EACH, Some("board"));
    let total =
        |page: &crate::site::data::Value| at(page, "numbers.table.rows").as_array().unwrap().last().unwrap().clone();
    assert_eq!(total(&staff.page("budget.html")), total(&board.page("budget.html")));
    assert!(board.html("budget.html").contains("7,777"));
}

#[test]
fn the_ledger_is_held_against_the_plan() {
    let page = Fixture::for_audience(EACH, Some("board")).page("budget.html");
    assert_eq!(at(&page, "ledger.finding"), "5 payments add up to $1,111; 4 of them deserve a look");
    assert_eq!(at(&page, "ledger.checks.1.text"), "1 payment is dated before the project began; it is counted");
    assert_eq!(at(&page, "ledger.rows.rows").as_array().unwrap().len(), 4);
    assert_eq!(at(&page, "ledger.overspent.rows.0.cells.3"), "+$105");
}

#[test]
fn a_line_tells_when_it_is_spent_and_where_its_forecast_comes_from() {
    let page = Fixture::for_audience(EACH, Some("board")).page("budget/goods.html");
    let facts = |row: usize| {
        let facts = at(&page, &format!("lists.0.table.groups.0.rows.{row}.more.facts")).as_array().unwrap().clone();
        facts.into_iter().map(|fact| (fact["term"].clone(), fact["text"].clone())).collect::<Vec<_>>()
    };
    let of = |row: usize, term: &str| {
        let found = facts(row).into_iter().find(|(name, _)| name == term);
        found.map(|(_, text)| text.as_str().unwrap_or_default().to_owned()).unwrap_or_default()
    };
    assert_eq!(of(0, "Changed"), "$900 → $1,000, +$100 (+11%)");
    assert_eq!(of(0, "Forecast"), "$1,105, what was paid, because all that it pays for is finished");
    assert_eq!(of(0, "Paid"), "3 payments, the last on 1 Feb 2026");
    assert_eq!(of(1, "When"), "$10 a month, Jan 2026 to Feb 2026; $5 in Apr 2026");
    assert_eq!(of(1, "Forecast"), "$25, as planned: neither contract nor payments are more than that");
}

#[test]
fn a_plan_of_one_line_shows_nothing_empty() {
    let plan = "--- plan/budget.yaml\nlines: [{id: a, title: A, amount: 5}]\n";
    let fixture = Fixture::of(plan);
    let page = fixture.page("budget.html");
    for part in ["years", "contingency", "purpose", "worth", "funding", "kinds", "running", "without_invoice", "ledger"]
    {
        assert!(page[part].is_null(), "{part}");
    }
    let html = fixture.html("budget.html");
    assert!(html.contains("The project is forecast to cost $5. That is what is planned."));
}

#[test]
fn the_example_adds_up() {
    let Some(example) = Fixture::example(Some("board")) else { return };
    let page = example.page("budget.html");
    let total = at(&page, "numbers.table.rows").as_array().unwrap().last().unwrap().clone();
    let expected = ["Total", "$2,278,840", "$2,278,840", "$1,865,504", "$1,267,144", "$2,282,840", "+$4,000", "+0.2%"];
    assert_eq!(total["cells"], crate::site::data::json!(expected));
    assert!(at(&page, "running.note").as_str().unwrap().contains("$2,056,000 in all, $514,000 in a full year"));
    for audience in [None, Some("board")] {
        let html = Fixture::example(audience).unwrap().html("budget/services.html");
        assert_eq!(html.contains("line-vendor-implementation"), audience.is_some());
    }
}

#[test]
fn each_line_is_laid_over_the_fiscal_years() {
    let page = Fixture::of(
        "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\nstatus_date: 2026-03-02\nfiscal_year_start: 2
--- plan/milestones.yaml\nmilestones:
  - {id: a, title: A, start: 2026-01-26, due: 2026-02-06, duration: 10}
--- plan/budget.yaml\nlines:
  - {id: one, title: One, amount: 1000, milestones: [a]}
  - {id: two, title: Two, periods: {2026-01: 300, 2026-02: 200, 2026-03: 200}}
  - {id: run, title: Run, per_year: 1200, from: 2026-05-01, to: 2027-04-30, running: true}\n",
    )
    .page("budget.html");
    let rows = at(&page, "years.lines.rows").as_array().unwrap();
    let row = |place: usize| {
        let cells = rows[place]["cells"].as_array().unwrap();
        let told = cells[1..].iter().map(|cell| cell.as_str().unwrap()).collect::<Vec<_>>().join(" | ");
        format!("{}: {told}", cells[0]["sub"].as_str().unwrap_or_default())
    };
    assert_eq!(row(0), ": – | $1,000 | – | $1,000", "its work is done after today, since it has not begun");
    assert_eq!(row(1), "Jan 2026 $300; Feb 2026 – Mar 2026 $200 a month: $300 | $400 | – | $700");
    assert_eq!(row(2), "$1,200 a year ÷ 12 × months, 1 May 2026 – 30 Apr 2027: – | $900 | $300 | $1,200");
    assert_eq!(row(3), ": $300 | $2,300 | $300 | $2,900");
}

#[test]
fn a_line_that_was_removed_since_the_baseline_has_a_row_so_that_tables_add_up() {
    let budget = |lines: &str| {
        format!(
            "--- plan/budget.yaml
categories: [{{id: c, title: C}}, {{id: d, title: D}}]
lines: [{lines}]
"
        )
    };
    let (kept, gone) = (
        "{id: a, title: A, amount: 100, category: c}",
        "{id: b, title: B, amount: 50, category: c}, {id: e, title: E, amount: 7, category: d}",
    );
    let approved = budget(&format!("{kept}, {gone}"));
    let now = budget(kept);
    let fixture =
        Fixture::knowing(&now, &[("2026-01-05", "", "", &approved), ("2026-03-02", "", "", &now)], |project| {
            let state = project.past[0].clone();
            let (id, title) = ("b1".to_owned(), "B1".to_owned());
            project.baselines = vec![Baseline { id, title, revision: state.revision, plan: state.plan, content: None }];
        });
    let rows = |page: &Value, at_path: &str| -> Vec<String> {
        let row =
            |row: &Value| format!("{} {}", row["title"].as_str().unwrap(), row["cells"][0].as_str().unwrap_or("?"));
        at(page, at_path).as_array().unwrap().iter().map(row).collect()
    };
    let page = fixture.page("budget.html");
    assert_eq!(rows(&page, "lines.groups.0.rows"), ["A $100", "Lines removed since the baseline $50"]);
    assert_eq!(rows(&page, "lines.groups.0.sums"), ["Together $150"]);
    assert_eq!(rows(&page, "lines.groups.1.rows"), ["Lines removed since the baseline $7"]);
    let page = fixture.page("budget/c.html");
    assert_eq!(rows(&page, "lists.0.table.groups.0.rows"), ["A $100", "Lines removed since the baseline $50"]);
}

#[test]
fn the_forecast_of_a_year_is_what_was_spent_in_it_and_what_is_still_to_come() {
    let number = |cell: &crate::site::data::Value| -> rust_decimal::Decimal {
        cell.as_str().unwrap().replace(['$', ','], "").replace('–', "0").parse().unwrap()
    };
    let page = Fixture::example(Some("board")).unwrap().page("budget.html");
    let years = at(&page, "years.table.rows").as_array().unwrap();
    let open = at(&page, "years.to_come").clone();
    let rows = open["rows"].as_array().unwrap();
    for (place, head) in open["head"].as_array().unwrap().iter().enumerate().skip(4) {
        let name = head["text"].as_str().unwrap().trim_start_matches("In ");
        let year = years.iter().find(|year| year["cells"][0] == name).unwrap()["cells"].as_array().unwrap();
        let (sum, lines) = rows.split_last().unwrap();
        let by_line: rust_decimal::Decimal = lines.iter().map(|line| number(&line["cells"][place])).sum();
        assert_eq!(by_line, number(&sum["cells"][place]), "{name}");
        assert_eq!(number(&year[year.len() - 2]) + by_line, number(&year[year.len() - 1]), "{name}");
    }
    for line in rows {
        let cells = line["cells"].as_array().unwrap();
        assert_eq!(number(&cells[1]) - number(&cells[2]), number(&cells[3]));
        assert_eq!(cells[4..].iter().map(number).sum::<rust_decimal::Decimal>(), number(&cells[3]));
    }
}

#[test]
fn sums_say_what_they_hold_and_add_up() {
    let plan = Fixture::of(
        "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\nstatus_date: 2026-03-02
--- plan/goals.yaml\ngoals: [{id: one, title: One}, {id: two, title: Two}]
--- plan/budget.yaml\nfunding: [{id: bank, title: Bank, amount: 1000}, {id: gift, title: Gift}]
categories: [{id: goods, title: Goods}, {id: rest, title: Rest}]
lines:
  - {id: wire, title: Wire, category: goods, kind: capital, amount: 900, funding: bank, goals: [one]}
  - {id: off, title: Discount, category: goods, kind: capital, amount: -100, funding: bank, goals: [two]}
  - {id: tape, title: Tape, category: rest, amount: 50, goals: [two]}
  - {id: ink, title: Ink, category: rest, kind: operating, amount: 70, funding: gift, goals: [one], to: 2027-02-01}
  - {id: reserve, title: Reserve, category: goods, amount: 200, contingency: true}\n",
    )
    .page("budget.html");
    let cells = |path: &str, row: usize| {
        let group = &at(&plan, "funding.table.groups").as_array().unwrap()[0];
        let cells = group[path][row]["cells"].as_array().unwrap();
        cells.iter().map(|cell| cell["text"].as_str().or(cell.as_str()).unwrap()).collect::<Vec<_>>().join(" | ")
    };
    // What no source gives is missing; of a source that gives nobody knows how much, nothing is counted as left.
    assert_eq!(cells("rows", 0), "$1,000 | $800 | $0 | $800 | $200");
    assert_eq!(cells("rows", 1), "– | $70 | $0 | $70 | –");
    assert_eq!(cells("rows", 2), "– | $250 | $0 | $250 | −$250");
    assert_eq!(cells("sums", 0), "$1,000 | $1,120 | $0 | $1,120 | −$50");
    // Of goods, 200 of 1,000 are contingency.
    let goods = &at(&plan, "lines.groups").as_array().unwrap()[0];
    assert_eq!(goods["sums"][0]["title"], "Together, with the contingency");
    // A credit is in what each goal gets, though nothing is drawn for it.
    let total = at(&plan, "purpose.table.rows").as_array().unwrap().last().unwrap().to_string();
    assert!(total.contains("$920"), "{total}");
    let head = at(&plan, "years.table.head").to_string();
    assert!(head.contains("Operating, or without a kind"), "{head}");
}

#[test]
fn the_net_present_value_is_the_same_wherever_it_stands() {
    // Rounded year by year these would not add up to what stands among the figures.
    let page = Fixture::of(
        "--- milepost.yaml\ntitle: T\nstart: 2026-01-01\nstatus_date: 2026-01-01\ndiscount_rate: 5%
--- plan/goals.yaml\ngoals: [{id: g, title: G, benefits: [{id: b, title: B, per_year: 100, starts: 2027-01-01}]}]
--- plan/budget.yaml\nlines: [{id: l, title: L, amount: 1000, from: 2026-01-05, to: 2026-03-31}]\n",
    )
    .page("budget.html");
    let rows = at(&page, "worth.years.rows").as_array().unwrap();
    let worth: Vec<String> =
        rows.iter().map(|row| row["cells"].as_array().unwrap().last().unwrap().as_str().unwrap().to_owned()).collect();
    let number =
        |text: &String| -> rust_decimal::Decimal { text.replace(['$', ','], "").replace('−', "-").parse().unwrap() };
    let (sum, years) = worth.split_last().unwrap();
    assert_eq!(sum, "−$645");
    assert_eq!(years.iter().map(number).sum::<rust_decimal::Decimal>(), number(sum));
    let figures = at(&page, "worth.worked.figures").as_array().unwrap();
    let value = figures.iter().find(|figure| figure["name"] == "Net present value (NPV)").unwrap();
    assert_eq!(value["line"], "= −$645.40", "how it is worked out keeps the cents");
}

#[test]
fn what_hidden_benefits_may_add_is_told_as_the_least_that_it_is() {
    let plan = "--- milepost.yaml\ntitle: T\nstart: 2026-01-01\nstatus_date: 2026-01-01\ndiscount_rate: 5%
audiences: {staff: {}, board: {}}
--- plan/goals.yaml\ngoals: [{id: g, title: G, benefits: [{id: b, title: B, per_year: 100, starts: 2027-01-01},
  {value: {id: c, title: Hush, per_year: 7654, starts: 2027-01-01}, audience: board}]}]
--- plan/budget.yaml
lines:
  - {id: l, title: L, amount: 1000, from: 2026-01-05, to: 2026-03-31}
  - {id: r, title: R, running: true, per_year: 12, from: 2027-01-01, to: 2030-12-31}\n";
    let of = |audience: &str| Fixture::for_audience(plan, Some(audience)).page("budget.html");
    let (staff, board) = (of("staff"), of("board"));
    let told = |page: &crate::site::data::Value| {
        ["worth.finding", "worth.scenarios.finding", "years.finding"]
            .map(|at_| at(page, at_).as_str().unwrap().to_owned())
    };
    assert_eq!(
        told(&staff),
        [
            "Until 31 December 2030 the benefits bring at least $400, and it costs $1,048",
            "What it is at least worth in each of these cases",
            "After the project it costs $12 a year to run and brings at least $100 a year",
        ]
    );
    assert!(at(&staff, "worth.note").as_str().unwrap().contains("at least what stands here"));
    assert!(!staff.to_string().contains("7,654") && !staff.to_string().contains("7,754"));
    let [paid, cases, years] = told(&board);
    assert_eq!(paid, "The benefits have paid back the cost by February 2027");
    assert!(cases.starts_with("In all of these cases it is worth more than it costs"), "{cases}");
    assert_eq!(years, "After the project it costs $12 a year to run and brings $7,754 a year");
    assert!(!at(&board, "worth.note").as_str().unwrap().contains("at least"));
    // Where nothing is hidden of them, nobody is told that it might be.
    let plain =
        plan.replace(",\n  {value: {id: c, title: Hush, per_year: 7654, starts: 2027-01-01}, audience: board}", "");
    assert_ne!(plain, plan);
    let of = |audience: &str| told(&Fixture::for_audience(&plain, Some(audience)).page("budget.html"));
    assert_eq!(of("staff"), of("board"));
}

#[test]
fn what_is_cash_among_the_benefits_has_a_sum_of_its_own() {
    let page = Fixture::of(
        "--- milepost.yaml\ntitle: T\nstart: 2026-01-01\nstatus_date: 2026-01-01\ndiscount_rate: 5%
--- plan/goals.yaml\ngoals: [{id: g, title: G, benefits: [
  {id: a, title: Evenings, per_year: 500, cash: false, starts: 2027-01-01},
  {id: b, title: Licenses, per_year: 100, starts: 2027-02-01},
  {id: c, title: Typing, per_year: 200, starts: 2027-02-01}]}]
--- plan/budget.yaml\nlines: [{id: l, title: L, amount: 1000, from: 2026-01-05, to: 2026-03-31}]\n",
    )
    .page("budget.html");
    let rows = at(&page, "worth.benefits.rows").as_array().unwrap();
    let told: Vec<String> = rows
        .iter()
        .map(|row| {
            let cell = |at: usize| row["cells"][at]["text"].as_str().or(row["cells"][at].as_str()).unwrap().to_owned();
            [cell(0), cell(6)].join(" ")
        })
        .collect();
    // Each is rounded so that the rows add up: 391.67 and 783.33 are 1,175.
    assert_eq!(told, ["Licenses $392", "Typing $783", "Together in cash $1,175", "Evenings $2,000", "Together $3,175"]);
    let figures = at(&page, "worth.figures.rows.1.cells").to_string();
    assert!(figures.contains("$1,175") && figures.contains("$3,175"), "{figures}");
    let finding = at(&page, "worth.benefits.finding").as_str().unwrap();
    assert!(finding.ends_with("benefits bring $1,175 in cash, and $2,000 in time and quality"), "{finding}");
}

#[test]
fn of_a_contingency_that_is_overdrawn_nothing_is_said_to_be_left() {
    let plan = |paid: u32| {
        let page = Fixture::of(&format!(
            "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\nstatus_date: 2026-03-02\n\
             --- plan/budget.yaml\nlines:\n  - {{id: work, title: Work, amount: 1000}}\n  \
             - {{id: reserve, title: Reserve, amount: 500, contingency: true}}\n\
             --- plan/actuals.csv\ndate,line,amount,reference,note\n2026-02-02,reserve,{paid},A,\n"
        ))
        .page("budget.html");
        at(&page, "contingency.chart").to_string()
    };
    let over = plan(700);
    assert!(over.contains("$200 over the $500") && !over.contains(" left of "), "{over}");
    assert!(plan(200).contains("$300 left of $500"));
}
