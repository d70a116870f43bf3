use super::*;
use crate::site::testing::{Fixture, at};

const PLAN: &str = "
--- plan/stakeholders.yaml
stakeholders:
  - id: nurses
    title: Nurses
    kind: group
    owner: karen
    impact: |
      You write once what you write twice.

      - **Refills** go by protocol.
    training:
      - {title: Your ten hours, hours: 10, by: trained}
      - {title: A drill}
    communication: [{what: News, channel: huddle, every: every Tuesday, owner: karen}]
  - {id: board, title: The board, kind: group, impact: You decide.}
  - {id: karen, title: Karen, role: Nursing lead, links: [{title: Mail, url: 'mailto:k@example.org'}]}
  - {id: chris, title: Chris}
--- plan/milestones.yaml
milestones:
  - {id: trained, title: All trained, owner: chris, started: 2026-02-16, duration: 25, progress: 40%, due: 2026-03-20}
  - {id: live, title: North live, key: go-live, depends_on: [trained], due: 2026-04-08, duration: 3}
  - {id: later, title: South live, key: go-live, depends_on: [live], duration: 20, due: 2026-05-04}
  - {id: other, title: Elsewhere live, key: go-live, due: 2026-03-09}
--- plan/workflows.yaml
workflows: [{id: refill, title: A refill, affects: [nurses], milestone: live, today: [Write, Walk], future: [Click]}]
";

#[test]
fn a_group_is_told_of_the_days_that_its_training_leads_to() {
    let fixture = Fixture::of(PLAN);
    let page = fixture.page("people/nurses.html");
    assert_eq!(at(&page, "days.title"), "Your days");
    assert_eq!(at(&page, "days.days.0.date"), "Wed 8 Apr 2026");
    assert_eq!(at(&page, "days.days.0.note"), "in 37 days, as promised");
    assert_eq!(at(&page, "days.days.1.note"), "in 65 days; was 4 May 2026");
    assert_eq!(at(&page, "days.days").as_array().unwrap().len(), 2);
    let board = fixture.page("people/board.html");
    assert_eq!(at(&board, "days.title"), "The days to know");
    assert_eq!(at(&board, "days.days").as_array().unwrap().len(), 3);
}

#[test]
fn the_first_paragraph_leads() {
    let first = |text: &str| split(text).0.map(|lede| lede.text);
    assert_eq!(first("Once.\n\n- a\n- b").as_deref(), Some("Once."));
    assert_eq!(first("Once."), None);
    assert_eq!(first("- a\n\n- b"), None);
    assert_eq!(first("1. a\n\n2. b"), None);
    assert_eq!(split("Once.\n\n- a").1.as_deref(), Some("- a"));
}

#[test]
fn training_says_by_when_and_for_how_long() {
    let page = Fixture::of(PLAN).page("people/nurses.html");
    assert_eq!(at(&page, "training.courses.0.when"), "By Fri 20 Mar 2026");
    assert_eq!(at(&page, "training.courses.0.hours"), "10 hours");
    assert_eq!(at(&page, "training.courses.0.span"), "since Mon 16 Feb 2026");
    assert!(at(&page, "training.courses.1.when").is_null());
    assert!(at(&page, "training.chart").is_object());
}

#[test]
fn those_who_can_answer_are_named_once() {
    let page = Fixture::of(PLAN).page("people/nurses.html");
    assert_eq!(at(&page, "ask.0.name"), "Karen");
    assert_eq!(at(&page, "ask.1.about"), "About your training");
    assert_eq!(at(&page, "ask").as_array().unwrap().len(), 2);
}

#[test]
fn nothing_is_headed_that_is_not_there() {
    let sections = ["id=\"training\"", "id=\"work\"", "id=\"ask\"", "id=\"informed\"", "mailto:k@example.org"];
    let (board, nurses) = (Fixture::of(PLAN).html("people/board.html"), Fixture::of(PLAN).html("people/nurses.html"));
    for part in sections {
        assert!(!board.contains(part), "{part}");
        assert!(nurses.contains(part), "{part}");
    }
}

#[test]
fn what_is_over_leaves_no_empty_frames() {
    let plan = |finished: &str| {
        format!(
            "--- plan/stakeholders.yaml\nstakeholders:\n  - {{id: ann, title: Ann, capacity: 2}}\n  \
             - {{id: team, title: Team, kind: group, capacity: 2}}\n--- plan/milestones.yaml\nmilestones:\n  \
             - {{id: a, title: A, owner: ann, start: 2026-01-05, due: 2026-01-30{finished}, work: [{{who: ann, days: 3}}, \
             {{who: team, days: 3}}], raci: {{responsible: [team], accountable: ann}}}}\n"
        )
    };
    let (over, open) = (Fixture::of(&plan(", finished: 2026-01-30")), Fixture::of(&plan("")));
    for page in ["people/ann.html", "people/team.html"] {
        let (over, open) = (over.page(page), open.page(page));
        for part in ["duties", "calendar", "load"] {
            assert!(over[part].is_null(), "{part} of {page}");
        }
        assert!(open["calendar"].is_object() && open["load"].is_object(), "{page}");
    }
    assert!(open.page("people/ann.html")["duties"].is_object());
}

#[test]
fn nothing_is_told_twice() {
    let text = |page: &Value| page.to_string();
    let nurses = Fixture::of(PLAN).page("people/nurses.html");
    let team = text(&nurses["facts"]);
    assert!(!team.contains("Your ten hours") && !team.contains("A refill"), "{team}");
    let karen = Fixture::of(PLAN).page("people/karen.html");
    assert!(text(&karen["reach"]).contains("mailto:k@example.org") && karen["particulars"].is_null(), "{karen}");
    let shown = PLAN.to_owned()
        + "--- plan/readiness.yaml\ngates: [{id: g, title: Gate, milestone: live, criteria: [{text: It is tried., owner: karen}]}]\n";
    let karen = Fixture::of(&shown).page("people/karen.html");
    assert_eq!(at(&karen, "duties.next.0.text.$markdown"), "It is tried");
}
