use crate::site::data::Value;

use crate::site::testing::{Fixture, at};

const EVERYTHING: &str = "--- milepost.yaml
title: Test
start: 2026-01-05
status_date: 2026-03-02
audiences: {public: {money: none}, staff: {money: totals}, board: {}}
--- plan/milestones.yaml
phases:
- {id: build, title: Build, goals: [safe]}
milestones:
- {id: before, title: Ready, phase: build, duration: 5, due: 2026-03-06, owner: ann}
- {id: beside, title: Rooms painted, duration: 2, due: 2026-03-04}
- id: live
  formerly: [go]
  title: First day
  short_title: Day 1
  key: go-live
  phase: build
  duration: 5
  due: 2026-03-13
  baseline: {start: 2026-03-02, due: 2026-03-06}
  depends_on: [before, beside]
  constraint: {finish_no_later_than: 2026-03-11}
  estimate: {optimistic: 4, likely: 5, pessimistic: 12}
  progress: 0
  items: {total: 12, done: 3}
  work: [{who: ann, days: 2.5}, {who: nurses, days: 10}]
  budget: [help]
  goals: [{id: fast, weight: 2}]
  raci: {responsible: [nurses], accountable: ann, consulted: [ann], informed: [nurses]}
  deliverables: [An open door]
  status: off-track
  because: The door is stuck.
  body: See [[milestone:before]].
  tags: [door]
  owner: ann
  links: [{title: The house, url: 'https://example.org/'}]
  review_by: 2026-02-01
- {id: after, title: Party, depends_on: [live]}
- {id: later, title: Paid, depends_on: [{id: live, lag: 5d}]}
--- plan/stakeholders.yaml
stakeholders:
- {id: ann, title: Ann, role: Lead}
- id: nurses
  title: Nurses
  kind: group
  training: [{title: Doors, hours: 1, by: live}]
--- plan/goals.yaml
goals:
- {id: fast, title: Faster}
- {id: safe, title: Safer}
--- plan/budget.yaml
lines:
- {id: help, title: Helpers, amount: 84000}
- {id: locks, title: Locks, amount: 900, milestones: [live, before]}
--- plan/actuals.csv
date,line,amount,reference,note
2026-02-01,locks,300,R-1,
--- plan/risks.yaml
risks:
- {id: rain, title: Rain, milestones: [live], status: closed}
issues:
- {id: key, title: Key lost, milestones: [live]}
--- plan/workflows.yaml
workflows:
- {id: enter, title: Coming in, milestone: live}
--- plan/readiness.yaml
gates:
- id: gate
  title: May we open
  milestone: live
  criteria:
  - {text: The door opens, owner: ann, met: 2026-02-20, evidence: Tried it}
  - {text: The light works}
--- decisions/door.md
---
title: Which door
status: accepted
date: 2026-01-20
affects: [milestone:live]
---
The wide one.
";

fn fact<'a>(page: &'a Value, section: &str, term: &str) -> &'a Value {
    let facts = page[section].as_array().unwrap();
    facts.iter().find(|fact| fact["term"] == term).unwrap_or_else(|| panic!("no {term} in {facts:#?}"))
}

fn listed(page: &Value, section: &str, term: &str) -> Vec<String> {
    let values = fact(page, section, term)["values"].as_array().unwrap().iter();
    let said = values.map(|value| match &value["note"] {
        Value::Text(note) => format!("{}: {note}", value["text"].as_str().unwrap()),
        _ => value["text"].as_str().unwrap_or("?").to_owned(),
    });
    said.collect()
}

#[test]
fn everything_that_the_plan_says_of_a_milestone_is_on_its_page() {
    let page = Fixture::for_audience(EVERYTHING, Some("staff")).page("milestones/live.html");
    assert_eq!((page["title"].as_str(), page["date"].as_str()), (Some("First day"), Some("13 Mar 2026")));
    assert_eq!(at(&page, "headline.0.stated.status"), "off-track");
    assert_eq!(at(&page, "headline.1.big"), "11 days");
    assert_eq!(at(&page, "headline.2.big"), "+5 working days");
    assert_eq!(
        at(&page, "headline.2.notes.0"),
        "Approved for 6 Mar 2026. Approved dates are those of the baseline that is written in the plan. On the critical path."
    );
    assert_eq!(fact(&page, "people", "Owner")["value"]["text"], "Ann");
    let terms = |page: &Value| -> Vec<String> {
        page["people"].as_array().unwrap().iter().map(|fact| fact["term"].as_str().unwrap().to_owned()).collect()
    };
    assert!(!terms(&page).contains(&"Answers for it".to_owned()), "Ann is named once");
    let other = EVERYTHING.replace("accountable: ann", "accountable: nurses");
    let other = Fixture::for_audience(&other, Some("staff")).page("milestones/live.html");
    assert_eq!(listed(&other, "people", "Answers for it"), ["Nurses"]);
    assert_eq!(listed(&page, "people", "Does the work"), ["Nurses"]);
    assert_eq!(listed(&page, "people", "Time it takes"), ["Ann: 2.5 days", "Nurses: 10 days", "12.5 days in all"]);
    assert_eq!(fact(&page, "facts", "Duration")["value"], "5 working days");
    assert_eq!(fact(&page, "facts", "Pieces of work")["value"], "3 of 12 done");
    let room = "There is less than no room: a fixed date further on will be missed by 2 working days.";
    assert_eq!(at(&page, "waits.note"), room);
    assert_eq!(page.to_string().matches(room).count(), 1);
    assert_eq!(at(&page, "ready.gates.0.criteria.0.text.$markdown"), "The light works");
    assert_eq!(at(&page, "ready.gates.0.criteria.1.text.$markdown"), "The door opens");
    let html = Fixture::for_audience(EVERYTHING, Some("staff")).html("milestones/live.html");
    let place = |id: &str| html.find(&format!("id=\"{id}\"")).unwrap();
    assert!(
        place("about") < place("ready") && place("ready") < place("dates"),
        "what is not met stands before the dates"
    );
    assert_eq!(fact(&page, "facts", "Bound to")["value"], "It must be reached by 11 Mar 2026.");
    assert_eq!(
        fact(&page, "facts", "Estimate")["value"],
        "4 working days if all goes well, 5 most likely, 12 if much goes wrong"
    );
    assert_eq!(listed(&page, "facts", "Serves"), ["Faster: weight 2", "Safer: through its phase"]);
    assert_eq!(
        listed(&page, "facts", "Paid from"),
        ["Helpers: $84,000 planned", "Locks: $300 paid of $900 planned; shared with 1 other milestone"]
    );
    assert_eq!(listed(&page, "facts", "Risks"), ["Rain: closed"]);
    assert_eq!(listed(&page, "facts", "Issues"), ["Key lost: open"]);
    assert_eq!(listed(&page, "facts", "Decisions"), ["Which door: 20 Jan 2026"]);
    assert_eq!(listed(&page, "facts", "Daily work that changes"), ["Coming in"]);
    assert_eq!(listed(&page, "facts", "Training before it"), ["Nurses: Doors, 1 hour"]);
    assert_eq!(listed(&page, "facts", "Tags"), ["door"]);
    assert_eq!(fact(&page, "facts", "To be reviewed")["value"], "overdue since 1 Feb 2026");
    assert_eq!(fact(&page, "facts", "Name in the plan")["note"], "formerly go");
    assert_eq!(at(&page, "ready.gates.0.note"), "1 of 2 criteria is met.");
    assert_eq!(at(&page, "ready.gates.0.criteria.1.owner.text"), "Ann");
    assert_eq!(at(&page, "ready.deliverables.0.done"), false);
}

#[test]
fn what_is_held_by_no_other_is_held_by_its_own_date_or_by_the_status_date() {
    let note = |fields: &str| {
        let files = format!(
            "--- plan/milestones.yaml\nmilestones:\n  - {{id: z, title: Z, duration: 1, started: 2026-01-05, finished: 2026-01-05}}\n  \
             - {{id: a, title: A, duration: 5, depends_on: [z]{fields}}}\n"
        );
        Fixture::of(&files).page("milestones/a.html")["leads"]["note"].as_str().unwrap().to_owned()
    };
    let (own, today) = ("Its own date sets it", "Only the status date sets it");
    let after = "; what it waits for is reached before.";
    assert_eq!(note(""), format!("{today}{after}"));
    assert_eq!(note(", due: 2026-02-06"), format!("{today}{after}"), "its date has passed");
    assert_eq!(note(", due: 2026-05-08"), format!("{own}{after}"));
    assert_eq!(note(", start: 2026-05-04"), format!("{own}{after}"));
    assert_eq!(note(", start: 2026-02-02"), format!("{today}{after}"));
}

#[test]
fn what_leads_here_and_what_waits_for_it() {
    let page = Fixture::for_audience(EVERYTHING, Some("staff")).page("milestones/live.html");
    let titles = |path: &str| -> Vec<String> {
        let rows = at(&page, path).as_array().unwrap().iter();
        rows.map(|row| format!("{}: {}", row["title"].as_str().unwrap(), row["note"].as_str().unwrap())).collect()
    };
    assert_eq!(
        titles("leads.chain.rows"),
        [
            "Ready: Ann, 5 working days of work from 2 Mar 2026",
            "First day: Ann, 5 working days of work from 9 Mar 2026"
        ]
    );
    assert_eq!(titles("leads.others"), ["Rooms painted: 2 working days to spare"]);
    assert_eq!(
        titles("waits.entries"),
        ["Party: this date sets it", "Paid: begins 5 working days after this one is reached, this date sets it"]
    );
}

#[test]
fn the_dates_stand_side_by_side() {
    let page = Fixture::for_audience(EVERYTHING, Some("staff")).page("milestones/live.html");
    let rows = at(&page, "dates.table.rows").as_array().unwrap();
    let said: Vec<String> = rows
        .iter()
        .map(|row| {
            let cells = row["cells"].as_array().unwrap().iter();
            cells.map(|cell| cell.as_str().unwrap_or("-")).collect::<Vec<_>>().join(", ")
        })
        .collect();
    assert_eq!(said[0], "Approved, Mon 2 Mar 2026, Fri 6 Mar 2026");
    assert_eq!(said[1], "Promised, -, Fri 13 Mar 2026");
    assert_eq!(said[2], "Forecast, Mon 9 Mar 2026, Fri 13 Mar 2026");
    assert!(said[3].starts_with("In 50 of 100 simulated projects, -, "), "{said:?}");
    assert_eq!(page["dates"]["finding"], "It is forecast 5 working days later than approved");
    assert_eq!(
        at(&page, "dates.chart.label"),
        "It is forecast 5 working days later than approved: from 6 March 2026 to 13 March 2026."
    );
}

#[test]
fn an_audience_without_money_sees_no_amount() {
    let fixture = Fixture::for_audience(EVERYTHING, Some("public"));
    for path in ["milestones/live.html", "roadmap.html"] {
        let html = fixture.html(path);
        assert!(!html.contains('$') && !html.contains("Helpers") && !html.contains("Paid from"), "{path}: {html}");
    }
}

#[test]
fn the_page_has_every_section_that_there_is_something_for_and_no_other() {
    let fixture = Fixture::for_audience(EVERYTHING, Some("staff"));
    let full = fixture.html("milestones/live.html");
    for id in ["about", "dates", "leads", "waits", "ready", "people", "facts"] {
        assert!(full.contains(&format!("<h2 id=\"{id}\">")), "{id}");
    }
    assert!(full.contains("<a href=\"https://example.org/\">The house</a>"), "{full}");
    assert!(full.contains("Its owner says:"), "{full}");
    let plain = Fixture::of("--- plan/milestones.yaml\nmilestones:\n- {id: only, title: Only}\n");
    let plain = plain.html("milestones/only.html");
    for id in ["about", "leads", "waits", "ready", "people"] {
        assert!(!plain.contains(&format!("<h2 id=\"{id}\">")), "{id}: {plain}");
    }
}

#[test]
fn what_is_reached_says_when_and_how_it_stood() {
    let text = "--- plan/milestones.yaml
milestones:
- {id: a, title: Core, due: 2026-02-02}
- {id: b, title: Live, duration: 5, due: 2026-02-20, finished: 2026-02-27, depends_on: [a]}
";
    let page = Fixture::of(text).page("milestones/b.html");
    assert_eq!((at(&page, "headline.1.term"), at(&page, "headline.1.big")), (&"Reached".into(), &"3 days ago".into()));
    assert_eq!(at(&page, "headline.2.term"), "Against the promised date");
    assert_eq!(page["dates"]["finding"], "It was reached 5 working days later than promised");
    assert_eq!(page["leads"]["note"], "What it waited for.");
    assert_eq!(page["leads"]["chain"], Value::Null);
}
