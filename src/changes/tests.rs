//! Each kind of change, told as people read it.

use super::*;
use crate::analysis::Analysed;
use crate::analysis::testing::visible;
use crate::analysis::words::Words;

pub fn analysed(text: &str) -> Analysed {
    let project = visible(text);
    Analysed::of(project, "2026-03-02".parse().unwrap())
}

pub fn changes(before: &str, after: &str) -> Changes {
    between(&analysed(before), &analysed(after))
}

/// Each change as `impact: heading: lines; why`.
fn told(changes: &Changes) -> Vec<String> {
    let words = Words::new("USD", "en-US");
    let one = |change: &Change| {
        let lines: Vec<String> = change.told(&words).iter().map(|told| told.line(&words)).collect();
        let why: Vec<&str> = change.why.iter().map(|why| why.sentence.as_str()).collect();
        let why = if why.is_empty() { String::new() } else { format!(" [{}]", why.join(" ")) };
        format!("{}| {}| {}{why}", change.impact.key(), change.heading(&words), lines.join("| "))
    };
    changes.changes.iter().map(one).collect()
}

fn check(before: &str, after: &str, expected: &[&str]) {
    assert_eq!(told(&changes(before, after)), expected, "{before}\n→\n{after}");
}

/// A milestone with more fields.
fn milestone(fields: &str) -> String {
    format!(
        "--- plan/milestones.yaml\nmilestones:\n  - {{id: a, title: Alpha{fields}}}\n  - {{id: end, title: End, start: 2026-12-01}}\n"
    )
}

fn risk(fields: &str) -> String {
    format!(
        "--- plan/risks.yaml\nrisks:\n  - {{id: r, title: Labs are late{fields}}}\n\
         --- plan/stakeholders.yaml\nstakeholders:\n  - {{id: ana, title: Ana}}\n  - {{id: bo, title: Bo}}\n"
    )
}

#[test]
fn nothing_differs_between_equal_plans() {
    let text = milestone(", due: 2026-04-01");
    let found = changes(&text, &text);
    assert!(found.is_empty() && found.changes.is_empty());
    let words = Words::new("USD", "en-US");
    assert_eq!(found.sentence(&words), "No date moved.");
}

#[test]
fn each_sort_of_field_has_its_measure() {
    let cases = [
        (", due: 2026-04-01", ", due: 2026-04-15", "Due: 1 Apr 2026 → 15 Apr 2026, +10 working days"),
        (", due: 2026-04-02", ", due: 2026-04-01", "Due: 2 Apr 2026 → 1 Apr 2026, −1 working day"),
        (", due: 2026-04-03", ", due: 2026-04-04", "Due: 3 Apr 2026 → 4 Apr 2026, +1 day, no working day"),
        ("", ", due: 2026-04-01", "Due: 1 Apr 2026, new"),
        (", due: 2026-04-01", "", "Due: 1 Apr 2026 → nothing"),
        (
            ", deliverables: [A report]",
            ", deliverables: [A short report]",
            "Deliverables, A short report: new: “short”",
        ),
        (", deliverables: [One]", ", deliverables: [One, Two]", "Deliverables: added Two"),
        (", deliverables: [One, Two]", ", deliverables: [Two]", "Deliverables: removed One"),
        (
            ", deliverables: [One, Two]",
            ", deliverables: [Two, Three, Four]",
            "Deliverables: added Three and Four; removed One",
        ),
        (", items: {total: 10}", ", items: {total: 12}", "Items: total: 10 → 12, +2"),
        (", tags: [x]", ", tags: [x, y]", "Tags: added y"),
        (", short_title: One", ", short_title: Two", "Short title: One → Two"),
        (", duration: 15", ", duration: 4w", "Duration: 15 working days → 20 working days, +5 working days"),
        (", progress: 30", ", progress: 45%", "Progress: 30% → 45%, +15 points"),
        (", key: road", ", key: go-live", "Key: road → go live"),
        (", goals: [safe]", "", "Goals: Safe care → nothing"),
        (
            ", goals: [{id: safe, weight: 1}]",
            ", goals: [{id: safe, weight: 2.5}]",
            "Goals, Safe care: weight: 1 → 2.5, +1.5",
        ),
        (
            ", depends_on: [{id: end, lag: 5}]",
            ", depends_on: [{id: end, lag: -1w}]",
            "Waits for, End: lag: 5 working days → −5 working days, −10 working days",
        ),
        (", work: [{who: ana, days: 4}]", ", work: [{who: ana, days: 6.5}]", "Work, Ana: days: 4 → 6.5, +2.5"),
        (
            ", links: [{title: Map, url: 'https://example.org/'}]",
            ", links: [{title: The map, url: 'https://example.org/'}]",
            "Links, The map: title: Map → The map",
        ),
        (
            ", estimate: {optimistic: 1, likely: 2, pessimistic: 9}",
            ", estimate: {optimistic: 1, likely: 3, pessimistic: 9}",
            "Estimate: likely: 2 working days → 3 working days, +1 working day",
        ),
        (
            ", status: at-risk, because: Labs",
            ", status: off-track, because: Labs are late",
            "Status: at risk → off track",
        ),
        (", body: One record.", ", body: Two records.", "Description: “One record.” becomes “Two records.”"),
        (", owner: ana", ", owner: bo", "Owner: Ana → Bo"),
        (
            ", raci: {accountable: ana, responsible: ana}",
            ", raci: {accountable: ana, responsible: [ana, bo]}",
            "Roles: responsible: added Bo",
        ),
        (
            ", constraint: {start_no_earlier_than: 2026-03-09}",
            ", constraint: {must_start_on: 2026-03-09}",
            "Constraint: must start on: 9 Mar 2026, new",
        ),
    ];
    let people = "--- plan/stakeholders.yaml\nstakeholders:\n  - {id: ana, title: Ana}\n  - {id: bo, title: Bo}\n\
                  --- plan/goals.yaml\ngoals:\n  - {id: safe, title: Safe care}\n";
    for (before, after, expected) in cases {
        let found = changes(&(milestone(before) + people), &(milestone(after) + people));
        let change = found.about(Kind::Milestone, "a").unwrap();
        let words = Words::new("USD", "en-US");
        let lines: Vec<String> = change.fields.iter().map(|field| field.told(&words).line(&words)).collect();
        assert!(lines.contains(&expected.to_owned()), "{lines:#?} has no {expected:?}");
    }
}

#[test]
fn risks_move_by_steps_and_people_by_name() {
    let cases = [
        (", probability: 3", ", probability: 4", "people| Risk: Labs are late| Probability: 3 → 4, +1 step"),
        (", probability: 5", ", probability: 2", "people| Risk: Labs are late| Probability: 5 → 2, −3 steps"),
        (", status: open", ", status: closed", "people| Risk: Labs are late| Status: open → closed"),
        (", owner: ana", ", owner: bo", "people| Risk: Labs are late| Owner: Ana → Bo"),
        (", exposure: 100", ", exposure: 150", "money| Risk: Labs are late| Exposure: $100 → $150, +$50 (+50%)"),
        (", exposure: 0", ", exposure: 150", "money| Risk: Labs are late| Exposure: $0 → $150, +$150"),
        (
            ", cause: Two of five labs are slow",
            ", cause: Three of five labs are slow",
            "wording| Risk: Labs are late| Cause: “Two” becomes “Three”",
        ),
        (
            ", actions: [{text: Call them, owner: ana}]",
            ", actions: [{text: Call them, owner: bo, done: true}]",
            "people| Risk: Labs are late| Actions, Call them: owner: Ana → Bo| Actions, Call them: done: yes",
        ),
    ];
    for (before, after, expected) in cases {
        check(&risk(before), &risk(after), &[expected]);
    }
}

#[test]
fn things_come_go_and_are_renamed() {
    let plan = |list: &str| format!("--- plan/milestones.yaml\nmilestones:\n{list}");
    let both = "  - {id: a, title: Alpha, start: 2026-06-01}\n  - {id: b, title: Beta, depends_on: [a]}\n";
    check(&plan(both), &plan("  - {id: a, title: Alpha, start: 2026-06-01}\n"), &["dates| Beta| Removed"]);
    check(
        &plan("  - {id: a, title: Alpha, start: 2026-06-01}\n"),
        &plan(both),
        &["dates| Beta| New [It is on the critical path: when it slips, the end slips.]"],
    );
    // What refers to the renamed one did not change.
    let renamed = "  - {id: first, formerly: [a], title: Alpha, start: 2026-06-01}\n  - {id: b, title: Beta, depends_on: [first]}\n";
    let found = changes(&plan(both), &plan(renamed));
    let lines = told(&found);
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert!(lines[0].contains("| Alpha| Name in the files: a → first"), "{lines:#?}");
    // A new name that was taken back: only the earlier one says that it is the same thing.
    let lines = told(&changes(&plan(renamed), &plan(both)));
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert!(lines[0].contains("| Alpha| Name in the files: first → a"), "{lines:#?}");
}

#[test]
fn a_milestone_moves_between_phases() {
    let plan = |phase: &str| {
        let one =
            |id: &str, phase: &str| format!("  - {{id: {id}, title: M {id}, start: 2026-06-01, phase: {phase}}}\n");
        let milestones = one("a", phase) + &one("b", "build") + &one("c", "test");
        let phases = "phases:\n  - {id: build, title: Build}\n  - {id: test, title: Test}\n";
        format!("--- plan/milestones.yaml\n{phases}milestones:\n{milestones}")
    };
    let found = changes(&plan("build"), &plan("test"));
    let about = found.about(Kind::Milestone, "a").unwrap();
    let words = Words::new("USD", "en-US");
    let lines: Vec<String> = about.told(&words).iter().map(|told| told.line(&words)).collect();
    assert_eq!((lines, about.impact), (vec!["Moved to another phase: Build → Test".to_owned()], Impact::Dates));
}

#[test]
fn what_follows_is_told_where_nobody_wrote_it() {
    let plan = |days: u32| {
        format!(
            "--- plan/milestones.yaml\nmilestones:\n  - {{id: build, title: Build, start: 2026-03-09, duration: {days}}}\n  \
             - {{id: live, title: Go-live, key: go-live, depends_on: [build], duration: 1, due: 2026-03-31}}\n  \
             - {{id: train, title: Train, start: 2026-03-09, duration: 12}}\n"
        )
    };
    let found = changes(&plan(10), &plan(30));
    assert_eq!(
        told(&found),
        [
            "go-live| Go-live| Forecast: 31 Mar 2026 → 20 Apr 2026, +14 working days\
             | Status: Not started → At risk \
             [This is a go-live. It is on the critical path: when it slips, the end slips. It follows “Build”.]",
            "go-live| Build| Forecast: 20 Mar 2026 → 17 Apr 2026, +20 working days| Now on the critical path\
             | Room used up: it had 6 working days| Duration: 10 working days → 30 working days, +20 working days \
             [It is on the critical path: when it slips, the end slips.]",
        ]
    );
    let words = Words::new("USD", "en-US");
    assert_eq!(
        found.sentence(&words),
        "The go-live and the end move 14 working days later. The status stays as it is."
    );
    let earlier = changes(&plan(30), &plan(10));
    assert_eq!(
        earlier.sentence(&words),
        "The go-live and the end move 14 working days earlier. The status stays as it is."
    );
}

#[test]
fn the_critical_path_goes_from_one_to_another() {
    let plan = |days: u32| {
        let one =
            |id: &str, days: u32| format!("  - {{id: {id}, title: M {id}, start: 2026-03-09, duration: {days}}}\n");
        format!("--- plan/milestones.yaml\nmilestones:\n{}{}", one("a", days), one("b", 20))
    };
    check(
        &plan(19),
        &plan(21),
        &[
            "dates| M a| Forecast: 2 Apr 2026 → 6 Apr 2026, +2 working days| Now on the critical path\
             | Room used up: it had 1 working day| Duration: 19 working days → 21 working days, +2 working days \
             [It is on the critical path: when it slips, the end slips.]",
            "people| M b| No longer on the critical path",
        ],
    );
}

const GOALS: &str = "--- plan/goals.yaml\ngoals:\n  - {id: safe, title: Safe care}\n";

#[test]
fn money_is_compared_by_amount_and_share() {
    let plan = |lines: &str| format!("{GOALS}--- plan/budget.yaml\nlines:\n{lines}");
    let before = plan(
        "  - {id: work, title: Work, amount: 1000, goals: [safe]}\n  - {id: rest, title: Reserve, amount: 500, contingency: true}\n",
    );
    let after = plan(
        "  - {id: work, title: Work, amount: 1100, goals: [safe]}\n  - {id: rest, title: Reserve, amount: 400, contingency: true}\n",
    );
    check(
        &before,
        &after,
        &[
            "money| Budget line: Reserve| Amount: $500 → $400, −$100 (−20%) [That is 7% of the forecast total.]",
            "money| Budget line: Work| Amount: $1,000 → $1,100, +$100 (+10%) [That is 7% of the forecast total.]",
        ],
    );
    let words = Words::new("USD", "en-US");
    let found = changes(&before, &after);
    assert_eq!(found.effect.total.as_ref().map(Both::differs), Some(false));
    assert_eq!(
        found
            .effect
            .told(&words)
            .iter()
            .map(|told| told.line(&words))
            .find(|line| line.starts_with("Contingency"))
            .unwrap(),
        "Contingency left: $500 → $400, −$100 (−20%)"
    );
    let by_month = plan("  - {id: work, title: Work, periods: {2026-04: 600, 2026-05: 500}, goals: [safe]}\n");
    let moved = plan("  - {id: work, title: Work, periods: {2026-04: 500, 2026-05: 600}, goals: [safe]}\n");
    check(
        &by_month,
        &moved,
        &["money| Budget line: Work| By month, Apr 2026: amount: $600 → $500, −$100 (−17%)\
           | By month, May 2026: amount: $500 → $600, +$100 (+20%) [That is 9% of the forecast total.]"],
    );
    let unserved = plan("  - {id: work, title: Work, amount: 1000}\n");
    let lines = told(&changes(&before, &unserved));
    assert!(
        lines.iter().any(|line| line.contains("Goal: Safe care| No money serves this goal any more")),
        "{lines:#?}"
    );
}

#[test]
fn whoever_sees_no_money_is_told_of_none() {
    let plan = |amount: u32| {
        format!(
            "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\nstatus_date: 2026-03-02\naudiences: {{staff: {{money: none}}, board: {{}}}}\n\
             --- plan/budget.yaml\nlines:\n  - {{id: work, title: Work, amount: {amount}, basis: made of {amount}}}\n{}",
            risk(&format!(", exposure: {amount}"))
        )
    };
    let found = changes(&plan(777), &plan(888));
    assert_eq!(told(&found), Vec::<String>::new());
    assert!(found.effect.total.is_none() && found.effect.contingency.is_none());
}

#[test]
fn a_gate_is_endangered_when_what_it_guards_stands_worse() {
    let plan = |days: u32| {
        format!(
            "--- plan/milestones.yaml\nmilestones:\n  - {{id: a, title: Alpha, start: 2026-03-09, duration: {days}, due: 2026-03-31}}\n\
             --- plan/readiness.yaml\ngates:\n  - {{id: g, title: Ready, milestone: a, criteria: [{{text: Trained}}]}}\n"
        )
    };
    let lines = told(&changes(&plan(5), &plan(60)));
    assert!(lines.iter().any(|line| line == "people| Gate: Ready| Endangered: “Alpha” is off track now"), "{lines:#?}");
    assert!(lines.iter().any(|line| line.contains("The gate “Ready” waits for it.")), "{lines:#?}");
}

#[test]
fn a_link_with_its_defaults_is_the_link_without_them() {
    let plan = |link: &str, goal: &str| {
        format!(
            "--- plan/goals.yaml\ngoals:\n  - {{id: safe, title: Safe}}\n--- plan/milestones.yaml\nmilestones:\n  - {{id: a, title: Alpha}}\n  \
             - {{id: b, title: Beta, depends_on: [{link}], goals: [{goal}]}}\n"
        )
    };
    let (bare, whole) = (plan("a", "safe"), plan("{id: a, type: FS, lag: 0d}", "{id: safe, weight: 1}"));
    for (before, after) in [(&bare, &whole), (&whole, &bare)] {
        assert!(changes(before, after).changes.is_empty(), "{after}");
    }
    assert_eq!(changes(&whole, &plan("{id: a, type: SS, lag: 2d}", "safe")).changes.len(), 1);
}

#[test]
fn rules_are_hit_or_kept_or_refused() {
    let plan = |days: u32, amount: u32| {
        format!(
            "--- plan/milestones.yaml\nmilestones:\n  - {{id: a, title: Alpha, start: 2026-03-09, duration: {days}}}\n\
             --- plan/budget.yaml\nlines:\n  - {{id: work, title: Work, amount: {amount}}}\n"
        )
    };
    let found = changes(&plan(5, 100), &plan(15, 106));
    let words = Words::new("USD", "en-US");
    let hits = |rule: &str| Rule::parse(rule).unwrap().hits(&found, &words).unwrap().len();
    for (rule, expected) in [
        ("slip>9d", 1),
        ("slip>10d", 0),
        ("slip>1w", 1),
        ("slip", 1),
        ("finish>0d", 1),
        ("finish > 2w", 0),
        ("cost>5%", 1),
        ("cost>6%", 0),
        ("cost>5", 1),
        ("cost>6", 0),
        ("contingency", 0),
        ("critical", 0),
        ("go-live>0d", 0),
        ("status", 0),
        ("removed", 0),
    ] {
        assert_eq!(hits(rule), expected, "{rule}");
    }
    for (rule, message) in [
        ("slipp>1d", "there is no rule `slipp`; did you mean `slip`?"),
        ("slip>much", "`much` is no number of working days, such as `10d` or `2w`"),
        ("cost>-1", "`-1` is neither a percentage such as `5%` nor an amount such as `20000`"),
        ("critical>3", "`critical` has no limit: write it by itself"),
    ] {
        assert_eq!(Rule::parse(rule).unwrap_err(), message);
    }
    assert!(Rule::parse("p80>1d").unwrap().hits(&found, &words).is_err());
    let grouped = Rule::parse("cost>20.000").unwrap();
    let refused = "the limit of `cost>20.000` has more decimals than the currency, which has 2; write `20000` or `20.00`, \
                   whichever is meant";
    assert_eq!(grouped.hits(&found, &words).unwrap_err(), refused);
    assert_eq!(grouped.hits(&found, &Words::new("KWD", "en-US")), Ok(Vec::new()));
    assert_eq!(Rule::parse("cost>5.125%").unwrap().hits(&found, &words).map(|hits| hits.len()), Ok(1));
}

/// The changes as an audience is told them, both plans taken for what it may see today.
fn told_to(audience: &str, before: &str, after: &str) -> Vec<String> {
    let loaded = |text: &str| {
        let settings = "title: T\nstart: 2026-01-05\nstatus_date: 2026-03-02\naudiences: {staff: {}, board: {}}\n";
        let mut files = crate::source::Memory::from_text(text);
        files.0.insert("milepost.yaml".to_owned(), settings.into());
        files.0.insert("vision.md".to_owned(), "---\nstatement: Care\n---\n".into());
        crate::history::Project::of(crate::model::load(&files).plan.unwrap())
    };
    let (before, after) = (loaded(before), loaded(after));
    let reader = crate::audience::named(&after.plan, audience).unwrap();
    let analysed = |project| Analysed::of(project, "2026-03-02".parse().unwrap());
    let before = analysed(crate::audience::redact_past(&before, &after.plan, reader));
    told(&between(&before, &analysed(crate::audience::redact(&after, reader))))
}

#[test]
fn who_may_see_something_is_a_change_for_those_who_see_it_both_times() {
    let (open, closed) = (risk(""), risk(", audience: board"));
    assert_eq!(told_to("board", &open, &closed), ["people| Risk: Labs are late| Seen by: everybody → board"]);
    assert_eq!(told_to("board", &closed, &open), ["people| Risk: Labs are late| Seen by: board → everybody"]);
    // What is hidden today was never there, and what was hidden then is new.
    assert_eq!(told_to("staff", &open, &closed), [""; 0]);
    assert_eq!(told_to("staff", &closed, &open), ["people| Risk: Labs are late| New"]);
}
