use super::*;
use crate::model;
use crate::source::Memory;

const PLAN: &str = "
--- milepost.yaml
title: Audiences
start: 2026-01-05
audiences: {staff: {money: totals}, board: {}}
--- vision.md
---
statement: One record
---
For all. [[milestone:secret-deal]] and [the talks](milestone:secret-deal).
:::audience board
For the board.
:::
--- plan/all.yaml
stakeholders:
  - id: pm
    title: Priya
    concerns: Too little time
    engagement: {value: {current: leading}, audience: staff}
  - {id: rival, title: Rival, audience: board}
milestones:
  - id: chosen
    title: Chosen
    duration: 5
  - id: secret-deal
    title: Secret deal
    audience: board
    duration: 10
    depends_on: [chosen]
    owner: pm
  - id: go-live
    title: Go-live
    duration: 1
    depends_on: [secret-deal]
    owner: rival
    budget: [licences, bribe]
    because: {value: Nobody knows, audience: nobody}
    status: {value: at-risk, audience: nobody}
    work: [{who: rival, days: 3}, {who: pm, days: 2}]
lines:
  - {id: licences, title: Licences, amount: 100}
  - {id: bribe, title: Bribe, amount: 900, audience: board, basis: Under the table}
  - {id: draft, title: Draft, amount: 5, audience: nobody}
--- plan/actuals.csv
date,line,amount,reference,note
2026-01-06,licences,40,A,plain
2026-01-07,bribe,300,B-secret,in cash
";

fn shown(reader: Reader) -> Visible<Project> {
    let loaded = model::load(&Memory::from_text(PLAN));
    let faults: Vec<String> = loaded.diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(faults, Vec::<String>::new());
    redact(&Project::of(loaded.plan.unwrap()), reader)
}

#[test]
fn staff_see_nothing_of_what_is_for_the_board() {
    let staff = shown(Reader::Widest);
    let text = format!("{:?}", staff.plan);
    for word in [
        "secret",
        "Secret",
        "Rival",
        "rival",
        "For the board",
        "Bribe",
        "Under the table",
        "in cash",
        "Too little time",
        "Nobody knows",
        "Draft",
    ] {
        assert!(!text.contains(word), "{word} in {text}");
    }
    assert!(text.contains("For all") && text.contains("Leading"));
    assert_eq!((staff.audience(), staff.money()), (Some("staff"), MoneyRule::Totals));
}

#[test]
fn every_audience_is_told_the_same_dates() {
    let today = jiff::civil::Date::constant(2026, 1, 5);
    let finish = |reader| crate::analysis::schedule::schedule(&shown(reader).plan, today).finish;
    assert_eq!(finish(Reader::Widest), finish(Reader::At(1)));
    let staff = shown(Reader::Widest);
    let go_live = staff.plan.milestones.get("go-live").unwrap();
    assert_eq!(go_live.depends_on[0].id.value.id(), "hidden-milestone-1");
    assert_eq!(staff.plan.milestones.len(), 2);
}

#[test]
fn what_is_hidden_keeps_its_numbers_and_nothing_else() {
    let staff = shown(Reader::Widest);
    let amounts: Vec<String> = staff
        .plan
        .hidden
        .lines
        .iter()
        .map(|line| line.amount.as_ref().map_or(String::new(), |amount| amount.value.0.to_string()))
        .collect();
    assert_eq!(amounts, ["900"], "a draft is in no total");
    let milestones: Vec<&str> =
        staff.plan.hidden.lines[0].milestones.iter().map(|milestone| milestone.value.id()).collect();
    assert_eq!(milestones, ["go-live"], "named by the milestone, which does not name it any more");
    assert_eq!(staff.plan.hidden.ledger[0].amount.value.to_string(), "300");
    assert_eq!(staff.plan.ledger.len(), 1);
    let go_live = staff.plan.milestones.get("go-live").unwrap();
    assert_eq!(go_live.budget.len(), 1);
    assert_eq!(go_live.work.len(), 1);
    assert!(go_live.owner.is_none());
}

#[test]
fn the_board_sees_all_but_drafts() {
    let text = format!("{:?}", shown(Reader::At(1)).plan);
    for word in ["Secret deal", "Rival", "For the board", "Bribe", "Too little time"] {
        assert!(text.contains(word), "{word}");
    }
    assert!(!text.contains("Nobody knows") && !text.contains("Draft"));
}
