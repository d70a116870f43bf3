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

/// Plans of three days, the last of which is today's.
fn over_time(plans: [&str; 3]) -> Project {
    let load = |text: &str| {
        let head = "--- milepost.yaml\ntitle: Past\nstart: 2026-01-05\naudiences: {staff: {}, board: {}}\n\
                    --- vision.md\n---\nstatement: Care\n---\n";
        let loaded = model::load(&Memory::from_text(&format!("{head}{text}")));
        assert_eq!(loaded.diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>(), [""; 0]);
        loaded.plan.unwrap()
    };
    let plans = plans.map(load);
    let state = |(month, plan): (i8, &Plan)| {
        let revision = Revision::of_work_tree(Date::constant(2026, month, 1));
        State { revision, plan: plan.clone().into(), origin: Origin::Recorded, content: None }
    };
    let past = (1..).zip(&plans).map(state).collect();
    Project { past, ..Project::of(plans[2].clone()) }
}

/// What staff see of each state, as text.
fn staff_over_time(plans: [&str; 3]) -> [String; 3] {
    let seen = redact(&over_time(plans), Reader::Widest);
    [0, 1, 2].map(|place| format!("{:?}", *seen.past[place].plan))
}

#[test]
fn what_was_hidden_when_it_was_taken_out_is_hidden_before_as_well() {
    let open =
        "--- plan/all.yaml\nmilestones: [{id: deal, title: Merger, duration: 5}, {id: a, title: Alpha, duration: 5}]\n";
    let marked = open.replace("Merger,", "Merger, audience: board,");
    let gone = "--- plan/all.yaml\nmilestones: [{id: a, title: Alpha, duration: 5}]\n";
    for (then, state) in [&marked, open].iter().zip(staff_over_time([open, &marked, gone])) {
        assert!(!state.contains("Merger") && !state.contains("deal") && state.contains("Alpha"), "{then}: {state}");
    }
    // What everybody saw last is no secret, though it was one.
    let told = staff_over_time([&marked, open, gone]);
    assert!(!told[0].contains("Merger") && told[1].contains("Merger"), "{told:?}");
    // It had another name before it was marked.
    let renamed = marked.replace("id: deal", "id: sale, formerly: [deal]");
    let told = staff_over_time([open, &renamed, gone]);
    assert!(!told[0].contains("Merger") && !told[1].contains("Merger"), "{told:?}");
}

#[test]
fn fields_items_and_lines_that_were_hidden_when_they_were_taken_out_are_hidden_before_as_well() {
    let plan = |body: &str, list: &str, prose: &str| {
        format!(
            "--- plan/all.yaml\nmilestones:\n  - id: a\n    title: Alpha\n    duration: 5\n{body}    tags: [{list}lights]\n\
             --- updates/2026-01.md\n---\ntitle: January\ndate: 2026-01-31\n---\n{prose}We began.\n"
        )
    };
    let open = plan("    body: For Larkspur\n", "guards, ", "Two wards close in May.\n\n");
    let marked = plan(
        "    body: {value: For Larkspur, audience: board}\n",
        "{value: guards, audience: board}, ",
        ":::audience board\nTwo wards close in May.\n:::\n\n",
    );
    for state in staff_over_time([&open, &marked, &plan("", "", "")]) {
        for word in ["Larkspur", "guards", "Two wards"] {
            assert!(!state.contains(word), "{word} in {state}");
        }
        assert!(state.contains("lights") && state.contains("We began"), "{state}");
    }
}

#[test]
fn what_is_hidden_and_was_renamed_is_one_thing_in_every_state() {
    let plan = |milestones: &str, lines: &str| format!("--- plan/all.yaml\nmilestones:\n{milestones}lines:\n{lines}");
    let hidden =
        |id: &str, formerly: &str| format!("  - {{id: {id}, title: T, formerly: [{formerly}], audience: board}}\n");
    let line = |id: &str, formerly: &str| {
        format!("  - {{id: {id}, title: T, amount: 5, formerly: [{formerly}], audience: board}}\n")
    };
    let past = plan(&hidden("talks", ""), &line("gifts", ""));
    // A new one takes the place of the old one in the alphabet.
    let today = plan(
        &format!("{}{}", hidden("deal", "talks"), hidden("a-first", "")),
        &format!("{}{}", line("presents", "gifts"), line("a-first", "")),
    );
    let seen = redact(&over_time([&past, &past, &today]), Reader::Widest);
    let names = |plan: &Plan| -> (Vec<String>, Vec<String>) {
        let milestones = plan.hidden.milestones.iter().map(|milestone| milestone.id.value.to_string());
        (milestones.collect(), plan.hidden.lines.iter().map(|line| line.id.value.to_string()).collect())
    };
    let (milestones, lines) = names(&seen.plan);
    assert_eq!((milestones[0].as_str(), lines[0].as_str()), ("hidden-milestone-2", "hidden-line-2"));
    assert_eq!(names(&seen.past[0].plan), (milestones[..1].to_vec(), lines[..1].to_vec()));
    // An id that was given to another thing, while the first one still stands under it, is that of two things.
    let both = plan(&format!("{}{}", hidden("deal", ""), hidden("talks", "")), &line("gifts", ""));
    let seen = redact(&over_time([&both, &past, &plan(&hidden("deal", "talks"), &line("gifts", ""))]), Reader::Widest);
    assert_eq!(names(&seen.past[0].plan).0, ["hidden-milestone-1", "hidden-milestone-2"]);
}
