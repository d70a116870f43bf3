use super::*;
use crate::site::testing::{Fixture, at};

const PLAN: &str = "
--- milepost.yaml
title: Test
start: 2026-01-05
status_date: 2026-03-02
audiences: {staff: {money: none}, board: {}}
--- plan/stakeholders.yaml
stakeholders: [{id: ann, title: Ann}]
--- plan/milestones.yaml
milestones: [{id: live, title: North live, due: 2026-04-08}]
--- plan/risks.yaml
risks:
  - {id: small, title: Small, probability: 1, impact: 2, exposure: 5000}
  - id: grave
    title: Grave
    owner: ann
    cause: Haste
    event: A mistake
    effect: A delay
    probability: 4
    impact: 4
    exposure: 80000
    response: reduce
    residual: {probability: 2, impact: 4}
    milestones: [live]
    actions:
      - {text: Check twice, owner: ann, due: 2026-02-27}
      - {text: Ask, done: true, due: 2026-02-20}
  - {id: vague, title: Vague}
  - {id: gone, title: Gone, status: closed, probability: 5, impact: 5}
assumptions:
  - {id: later, title: Later, test_by: 2026-05-01, because: They said so, if_wrong: We wait}
  - {id: sooner, title: Sooner, test_by: 2026-03-01}
issues:
  - {id: open, title: Open one, raised: 2026-02-01, due: 2026-03-09, positions: [{who: ann, view: No}]}
  - {id: settled, title: Settled one, resolution: Agreed, due: 2026-02-09}
";

#[test]
fn sentences_hold_for_none_one_and_many() {
    let words = Words::new("USD", "en-US");
    assert_eq!(open_risks(&words, 0, &[]), "No risks are open.");
    assert_eq!(open_risks(&words, 1, &["Haste"]), "1 risk is open.");
    assert_eq!(open_risks(&words, 7, &["Haste"]), "7 risks are open; “Haste” is the gravest.");
    assert_eq!(open_risks(&words, 7, &["Haste", "Rain"]), "7 risks are open; “Haste” and “Rain” are the gravest.");
    assert_eq!(open_risks(&words, 7, &["a", "b", "c", "d"]), "7 risks are open.");
    assert_eq!(open_risks(&words, 2, &["Haste", "Rain"]), "2 risks are open.");
    assert_eq!(overdue_actions(&words, 0, 2), None);
    assert_eq!(overdue_actions(&words, 1, 2).as_deref(), Some("1 action against them is overdue."));
    assert_eq!(overdue_actions(&words, 2, 2).as_deref(), Some("2 actions against them are overdue."));
    assert_eq!(overdue_actions(&words, 1, 1).as_deref(), Some("1 action against it is overdue."));
    assert_eq!(overdue_actions(&words, 2, 1).as_deref(), Some("2 actions against it are overdue."));
    assert_eq!(open_issues(&words, 0), "All issues are settled.");
    assert_eq!(open_issues(&words, 1), "1 issue waits for an answer.");
    assert_eq!(open_issues(&words, 5), "5 issues wait for an answer.");
}

#[test]
fn the_gravest_risk_comes_first() {
    let page = Fixture::for_audience(PLAN, Some("board")).page("risks.html");
    assert_eq!(at(&page, "open.0.title"), "Grave");
    assert_eq!(at(&page, "open.0.judged"), "16 of 25: likely and major");
    assert!(at(&page, "open.0.actions.0.overdue").is_null());
    assert_eq!(at(&page, "open.0.actions.1.overdue"), "3 days overdue", "they stand in the order of their days");
    assert_eq!(at(&page, "open.2.title"), "Vague");
    assert_eq!(at(&page, "closed.0.title"), "Gone");
    assert_eq!(at(&page, "matrix.rows").as_array().unwrap().len(), 2);
    assert_eq!(at(&page, "assumptions.0.title"), "Sooner");
    assert_eq!(at(&page, "assumptions.0.overdue"), "1 day overdue");
    assert_eq!(
        at(&page, "lede"),
        "3 risks are open; “Grave” is the gravest. 1 action against them is overdue. 1 issue waits for an answer."
    );
}

#[test]
fn an_audience_without_money_sees_no_amount() {
    let staff = Fixture::of(PLAN).html("risks.html");
    let board = Fixture::for_audience(PLAN, Some("board")).html("risks.html");
    assert!(board.contains("$80,000") && board.contains("$85,000") && board.contains("At stake"));
    assert!(!staff.contains('$') && !staff.contains("At stake"));
    // Positions are for the narrowest audience.
    assert!(board.contains(">Ann</a>: ") || board.contains("Who sees it how"));
    assert!(!staff.contains("Who sees it how"));
}

#[test]
fn every_anchor_is_there() {
    let html = Fixture::of(PLAN).html("risks.html");
    for id in ["risk-small", "risk-grave", "risk-vague", "risk-gone", "assumption-later", "issue-open", "issue-settled"]
    {
        assert!(html.contains(&format!("id=\"{id}\"")), "{id}");
    }
}

#[test]
fn what_is_at_stake_counts_what_stands_in_the_table() {
    let plan = PLAN.replace("{id: vague, title: Vague}", "{id: vague, title: Vague, impact: 3, exposure: 1000}");
    let fixture = Fixture::for_audience(&plan, Some("board"));
    let page = fixture.page("risks.html");
    let stake = "Should all 3 happen, $86,000 is at stake.";
    assert_eq!(at(&page, "matrix.stake"), stake);
    let rows = page["matrix"]["rows"].as_array().unwrap();
    let last = rows.last().unwrap();
    let told: Vec<&str> = ["number", "title", "probability", "score", "stake"]
        .iter()
        .map(|field| last[*field].as_str().unwrap())
        .collect();
    assert_eq!((rows.len(), told), (3, vec!["–", "Vague", "–", "–", "$1,000"]));
}

#[test]
fn a_decision_that_was_taken_settles_an_issue_on_every_page() {
    let page = |status: &str| {
        Fixture::of(&format!(
            "--- plan/milestones.yaml\nmilestones:\n  - {{id: live, title: Live, due: 2026-06-01}}\n\
             --- plan/risks.yaml\nissues:\n  - {{id: who, title: Who pays, decision: half, milestones: [live]}}\n\
             --- decisions/half.md\n---\ntitle: Half each\nstatus: {status}\naffects: [issue:who]\n---\n"
        ))
    };
    for (status, is_settled) in [("proposed", false), ("accepted", true), ("rejected", true), ("superseded", true)] {
        let fixture = page(status);
        let risks = fixture.page("risks.html");
        let count = |key: &str| risks[key].as_array().unwrap().len();
        assert_eq!(
            (count("open_issues"), count("settled_issues")),
            (usize::from(!is_settled), usize::from(is_settled))
        );
        let word = if is_settled { "settled" } else { "open" };
        assert!(fixture.html("milestones/live.html").contains(word), "{status}");
        let decision = fixture.html("decisions/half.html");
        assert!(decision.contains(if is_settled { "settled" } else { "still open" }), "{status}");
    }
}
