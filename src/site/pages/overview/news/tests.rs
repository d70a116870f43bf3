use super::*;
use crate::site::testing::Fixture;

const REPORT: &str = "--- updates/a.md\n---\ntitle: A\ndate: 2026-01-30\n---\nText.\n\
                      --- updates/b.md\n---\ntitle: B\ndate: 2026-02-27\n---\nText.\n";

fn told(files: &str) -> (String, Vec<String>) {
    let news = Fixture::of(&format!("{REPORT}{files}")).page("index.html")["news"].clone();
    let plain = |sentence: &Value| -> String {
        let parts = sentence.as_array().unwrap().iter();
        parts.map(|part| part.as_str().or(part["text"].as_str()).unwrap()).collect()
    };
    let sentences = news["sentences"].as_array().unwrap().iter().map(plain).collect();
    (news["title"].as_str().unwrap().to_owned(), sentences)
}

fn milestones(dates: &[(&str, &str)]) -> String {
    let one = |(place, (due, finished)): (usize, &(&str, &str))| {
        format!("  - {{id: m{place}, title: M{place}, due: {due}, started: 2026-01-06, finished: {finished}}}\n")
    };
    let all: String = dates.iter().enumerate().map(one).collect();
    format!("--- plan/milestones.yaml\nmilestones:\n{all}")
}

#[test]
fn finished_milestones_are_on_time_early_or_late_and_counted_when_many() {
    let (title, told_few) = told(&milestones(&[
        ("2026-02-06", "2026-02-06"),
        ("2026-02-09", "2026-02-10"),
        ("2026-02-27", "2026-02-25"),
        ("2026-01-30", "2026-01-30"),
    ]));
    assert_eq!(title, "What is new since 30 January");
    assert_eq!(
        told_few,
        [
            "“M0”: done on 6 February, as promised.",
            "“M1”: done on 10 February, 1 working day late.",
            "“M2”: done on 25 February, 2 working days early.",
        ]
    );
    let (_, on_saturday) = told(&milestones(&[("2026-02-06", "2026-02-07")]));
    assert_eq!(on_saturday, ["“M0”: done on 7 February, on time."]);
    let on_time = [("2026-02-06", "2026-02-06"); 4];
    let (_, many) = told(&milestones(&on_time));
    assert_eq!(many, ["4 milestones are finished: M0, M1, M2 and M3. None of them was late."]);
    let (_, many) = told(&milestones(&[("2026-02-05", "2026-02-06"); 6]));
    assert_eq!(many, ["6 milestones are finished: M0, M1, M2 and 3 more. All of them were late."]);
}

#[test]
fn decisions_are_asked_for_or_taken() {
    let decision = |id: &str, status: &str, date: &str| {
        format!("--- decisions/{id}.md\n---\ntitle: {id}\nstatus: {status}\ndate: {date}\n---\n")
    };
    let (_, told_all) = told(
        &[
            decision("a", "proposed", "2026-03-13"),
            decision("b", "accepted", "2026-02-12"),
            decision("c", "rejected", "2026-02-13"),
            decision("d", "accepted", "2025-12-12"),
        ]
        .concat(),
    );
    assert_eq!(
        told_all,
        [
            "A decision is due: “a”. Needed in 11 days, by 13 March.",
            "Decided on 12 February: “b”.",
            "Turned down on 13 February: “c”.",
        ]
    );
}

#[test]
fn criteria_issues_and_work_that_began_are_told() {
    let files = "--- plan/milestones.yaml
milestones:
  - {id: m, title: M, started: 2026-02-09, due: 2026-04-01}
--- plan/readiness.yaml
gates:
  - {id: g, title: G, milestone: m, criteria: [{text: a, met: 2026-01-12}, {text: b, met: 2026-02-12}, {text: c}]}
  - {id: h, title: H, criteria: [{text: a, met: 2026-02-12}]}
--- plan/risks.yaml
issues:
  - {id: i, title: I, raised: 2026-02-20}
  - {id: j, title: J, raised: 2026-02-21, resolution: Done.}
";
    let (_, all) = told(files);
    assert_eq!(
        all,
        [
            "1 more criterion is met for G, now 2 of 3.",
            "1 criterion is met for H, now all there is.",
            "“I”: came up on 20 February.",
            "“J”: came up on 21 February and is settled.",
            "Work has begun on one more milestone: M.",
        ]
    );
}

#[test]
fn no_more_is_told_than_is_read_and_what_is_asked_comes_first() {
    let decisions = ["a", "b", "c"].map(|id| {
        let status = if id == "a" { "proposed" } else { "accepted" };
        format!("--- decisions/{id}.md\n---\ntitle: {id}\nstatus: {status}\ndate: 2026-02-12\n---\n")
    });
    let files = [
        milestones(&[("2026-02-06", "2026-02-06"), ("2026-02-09", "2026-02-09"), ("2026-02-10", "2026-02-10")]),
        "--- plan/readiness.yaml\ngates: [{id: h, title: H, criteria: [{text: a, met: 2026-02-12}, {text: b}]}]\n"
            .to_owned(),
        decisions.concat(),
    ];
    let (_, all) = told(&files.concat());
    assert_eq!(all.len(), 6, "{all:#?}");
    assert!(all[0].starts_with("A decision is due: “a”."), "{all:#?}");
    assert!(all[1].starts_with("“M0”: done") && all[4].starts_with("1 criterion is met for H"), "{all:#?}");
}

#[test]
fn nothing_new_is_no_section() {
    assert!(Fixture::of("").page("index.html")["news"].is_null());
}

#[test]
fn only_a_paragraph_begins_a_report() {
    assert_eq!(first_paragraph("**Bold.** Text\nmore.\n\nNext."), Some("**Bold.** Text\nmore."));
    for other in ["# Title\n\nText", "- item", "1. item", "| a |", "![x](y)", "> said", ""] {
        assert_eq!(first_paragraph(other), None, "{other}");
    }
}

#[test]
fn what_is_different_leads_to_all_changes_with_their_number() {
    let text = |due: &str| format!("--- plan/milestones.yaml\nmilestones: [{{id: lab, title: Lab, due: {due}}}]\n");
    let (before, after) = (text("2026-03-02"), text("2026-03-09"));
    let last = |before: &str, after: &str| {
        let (before, after) = (format!("{REPORT}{before}"), format!("{REPORT}{after}"));
        let states = [("2026-01-05", "", "", before.as_str()), ("2026-03-02", "", "", after.as_str())];
        let page = Fixture::with_past(&states, None).page("index.html");
        page["news"]["sentences"].as_array().unwrap().last().cloned().unwrap_or_default()
    };
    let changes = json!({"text": "1 change to the plan", "path": {"$path": "changes.html"}});
    assert_eq!(last(&before, &after), json!(["All that is different: ", changes, "."]));
    assert!(!last(&before, &before).to_string().contains("changes.html"), "nothing is no change");
}
