use crate::site::data::Value;

use crate::site::testing::{Fixture, at};

fn texts(values: &Value, field: &str) -> Vec<String> {
    let values = values.as_array().unwrap_or_else(|| panic!("not a list: {values}"));
    values.iter().map(|value| value[field].as_str().unwrap_or_default().to_owned()).collect()
}

/// A plan of so many milestones, each ten after another in a phase of its own, the last ones without a phase.
fn large(milestones: usize, phases: usize) -> Fixture {
    let mut text = String::from("--- plan/milestones.yaml\nphases:\n");
    (0..phases).for_each(|phase| text.push_str(&format!("- {{id: p{phase}, title: Phase {phase}}}\n")));
    text.push_str("milestones:\n");
    for place in 0..milestones {
        text.push_str(&format!("- id: m{place}\n  title: Milestone {place}\n  duration: 5\n  due: 2026-04-01\n"));
        if place % 10 > 0 {
            text.push_str(&format!("  depends_on: [m{}]\n", place - 1));
        }
        if place / 10 < phases {
            text.push_str(&format!("  phase: p{}\n", place / 10));
        }
    }
    Fixture::of(&text)
}

const SMALL: &str = "--- plan/milestones.yaml
phases:
- {id: build, title: Build, body: What is built.}
- {id: empty, title: Later}
milestones:
- {id: a, title: Core, phase: build, owner: ann, duration: 20, started: 2026-02-02, progress: 50%, baseline: {start: 2026-02-02, due: 2026-02-27}}
- {id: b, title: Tested, phase: build, owner: bob, duration: 5, depends_on: [a], baseline: {due: 2026-03-06}}
- {id: c, title: Live, key: go-live, owner: ann, depends_on: [b], baseline: {due: 2026-03-06}}
- {id: d, title: Printed, duration: 2, depends_on: [{id: a, type: SS, lag: 2d}]}
--- plan/stakeholders.yaml
stakeholders:
- {id: ann, title: Ann}
- {id: bob, title: Bob}
";

#[test]
fn the_first_sentences_say_where_the_plan_stands() {
    let page = Fixture::of(SMALL).page("roadmap.html");
    assert_eq!(
        page["lede"],
        "The go-live moves to 20 March 2026, 10 working days later than approved. None of the 4 milestones is finished yet. \
         3 of the 4 that are left are later than approved, by up to 10 working days."
    );
}

#[test]
fn milestones_stand_under_their_phases_in_drawing_and_table() {
    let page = Fixture::of(SMALL).page("roadmap.html");
    let rows = ["Build", "Core", "Tested", "Without a phase", "Live", "Printed"];
    assert_eq!(texts(at(&page, "timeline.rows"), "title"), rows);
    assert_eq!(at(&page, "timeline.chart.plots.1.shapes").as_array().map(Vec::len), Some(rows.len()));
    assert_eq!(texts(at(&page, "table.groups"), "id"), ["phase-build", "phase-empty", ""]);
    assert_eq!(at(&page, "table.groups.0.note"), "2 Feb – 20 Mar 2026, 0 of 2 milestones finished.");
    assert_eq!(at(&page, "table.groups.1.note"), "No milestones yet.");
    let names = at(&page, "table.groups.0.rows").as_array().unwrap();
    assert_eq!(texts(&names.iter().map(|row| row["name"].clone()).collect(), "text"), ["Core", "Tested"]);
}

#[test]
fn the_critical_path_is_the_chain_that_sets_the_end() {
    let page = Fixture::of(SMALL).page("roadmap.html");
    assert_eq!(
        at(&page, "critical.chains.0.finding"),
        "3 milestones in a row set the end of the project, 20 March 2026."
    );
    assert_eq!(texts(at(&page, "critical.chains.0.chain.rows"), "title"), ["Core", "Tested", "Live"]);
    assert_eq!(texts(at(&page, "critical.chains.0.chain.rows"), "room"), ["no room"; 3]);
    assert_eq!(page["critical"]["chains"].as_array().map(Vec::len), Some(1));
    assert_eq!(page["critical"]["others"], Value::Null);
}

#[test]
fn what_is_reached_sets_the_end_no_more() {
    let reached = SMALL
        .replace("started: 2026-02-02, progress: 50%", "started: 2026-02-02, finished: 2026-02-27")
        .replace("depends_on: [a]", "depends_on: [{id: a, lag: 3d}]");
    let page = Fixture::of(&reached).page("roadmap.html");
    let finding = at(&page, "critical.chains.0.finding").as_str().unwrap().to_owned();
    assert!(finding.starts_with("2 milestones in a row set the end of the project"), "{finding}");
    assert_eq!(texts(at(&page, "critical.chains.0.chain.rows"), "title"), ["Tested", "Live"]);
    assert_eq!(at(&page, "critical.chains.0.chain.cut"), &Value::Null);
}

#[test]
fn the_next_go_live_has_a_chain_of_its_own_where_it_does_not_set_the_end() {
    let longer = SMALL.replace("duration: 2,", "duration: 60,").replace("type: SS, lag: 2d", "type: FS");
    let page = Fixture::of(&longer).page("roadmap.html");
    assert_eq!(texts(at(&page, "critical.chains.0.chain.rows"), "title"), ["Core", "Printed"]);
    assert_eq!(texts(at(&page, "critical.chains.1.chain.rows"), "title"), ["Core", "Tested", "Live"]);
    assert_eq!(at(&page, "critical.chains.1.finding"), "3 milestones in a row set “Live”, 20 March 2026.");
    // A go-live on the way to the end needs no chain of its own.
    let after = SMALL.replace(
        "- {id: d, title: Printed, duration: 2, depends_on: [{id: a, type: SS, lag: 2d}]}",
        "- {id: d, title: Closed, duration: 2, depends_on: [c]}",
    );
    let page = Fixture::of(&after).page("roadmap.html");
    assert_eq!(at(&page, "critical.inside.text"), "Live");
    assert_eq!(page["critical"]["chains"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_plan_that_is_finished_has_no_critical_path() {
    let done = "--- plan/milestones.yaml
milestones:
- {id: a, title: Core, due: 2026-02-02, finished: 2026-02-04}
- {id: b, title: Live, due: 2026-02-20, finished: 2026-02-20, depends_on: [a]}
";
    let page = Fixture::of(done).page("roadmap.html");
    assert_eq!(page["critical"], Value::Null);
    assert_eq!(
        page["lede"],
        "The last milestone was reached on 20 February 2026, as promised. Both milestones are finished."
    );
}

#[test]
fn owners_are_chosen_by_links_and_classes() {
    let fixture = Fixture::of(SMALL);
    let page = fixture.page("roadmap.html");
    assert_eq!(texts(at(&page, "filter.owners"), "title"), ["Ann", "Bob"]);
    assert_eq!(texts(at(&page, "timeline.rows"), "owner"), ["", "ann", "bob", "", "ann", ""]);
    let html = fixture.html("roadmap.html");
    assert!(html.contains("<a href=\"#owner-ann\" id=\"owner-ann\">Ann</a>"), "{html}");
    assert!(html.contains("<tr class=\"o-bob\">"), "{html}");
    // One owner is no choice.
    let page = Fixture::of(&SMALL.replace("owner: bob", "owner: ann")).page("roadmap.html");
    assert_eq!(page["filter"], Value::Null);
}

#[test]
fn estimates_say_which_dates_are_likely() {
    let page = Fixture::of(SMALL).page("roadmap.html");
    assert_eq!(page["likely"], Value::Null);
    let estimated =
        SMALL.replace("depends_on: [a], ", "depends_on: [a], estimate: {optimistic: 5, likely: 5, pessimistic: 25}, ");
    let page = Fixture::of(&estimated).page("roadmap.html");
    let rows = at(&page, "likely.table.rows").as_array().unwrap();
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0]["cells"][0]["text"], "Live");
    assert_eq!(rows[1]["cells"][0], "End of the project");
    assert_eq!(rows[1]["cells"][1], "20 Mar 2026");
    assert_ne!(rows[1]["cells"][2], rows[1]["cells"][4]);
}

#[test]
fn a_large_plan_shows_its_phases_and_each_has_its_pages() {
    let fixture = large(160, 4);
    let page = fixture.page("roadmap.html");
    let rows = ["Phase 0", "Phase 1", "Phase 2", "Phase 3", "Milestones 1 to 100", "Milestones 101 to 120"];
    assert_eq!(texts(at(&page, "timeline.rows"), "title"), rows);
    assert_eq!(at(&page, "table.groups.0.rows.0.id"), "phase-p0");
    let paths = fixture.paths();
    for path in ["phases/p0.html", "phases/p3.html", "phases/without_phase.html", "phases/without_phase_2.html"] {
        assert!(paths.iter().any(|known| known == path), "{path}");
    }
    let sheet = fixture.page("phases/without_phase_2.html");
    assert_eq!(texts(&sheet["pager"], "text"), ["1", "2"]);
    assert_eq!(sheet["timeline"]["rows"].as_array().map(Vec::len), Some(20));
    let phase = fixture.page("phases/p1.html");
    assert_eq!(texts(at(&phase, "timeline.rows"), "title").len(), 10);
    let milestone = fixture.page("milestones/m15.html");
    assert_eq!(at(&milestone, "crumbs.1.path.$path"), "phases/p1.html");
}

#[test]
fn no_page_grows_with_the_plan() {
    let sizes = [400, 800].map(|milestones| {
        let fixture = large(milestones, 0);
        let paths = fixture.paths();
        assert_eq!(paths.iter().filter(|path| path.starts_with("milestones/")).count(), milestones);
        fixture.html("phases/without_phase_3.html").len()
    });
    assert!(sizes[0].abs_diff(sizes[1]) < 2_000, "{sizes:?}");
    assert!(sizes[0] < 250_000, "{sizes:?}");
}

#[test]
fn hidden_milestones_hold_the_dates_and_are_never_named() {
    let text = "--- milepost.yaml
title: Test
start: 2026-01-05
status_date: 2026-03-02
audiences: {staff: {}, board: {}}
--- plan/milestones.yaml
milestones:
- {id: secret, title: Canary, duration: 30, due: 2026-05-01, audience: board}
- {id: open, title: Announced, depends_on: [secret]}
- {id: last, title: Printed, duration: 3, depends_on: [open]}
";
    let staff = Fixture::for_audience(text, Some("staff"));
    let board = Fixture::for_audience(text, Some("board"));
    let date = |fixture: &Fixture| fixture.page("milestones/last.html")["date"].clone();
    assert_eq!(date(&staff), date(&board));
    for path in staff.paths().iter().filter(|path| path.ends_with(".html")) {
        let html = staff.html(path);
        for word in ["Canary", "secret", "hidden-milestone"] {
            assert!(!html.contains(word), "{word} in {path}");
        }
    }
    // What sets the date is not shown, and nothing is said of it.
    assert_eq!(staff.page("milestones/open.html")["leads"], Value::Null);
    assert_eq!(staff.page("roadmap.html")["critical"]["chains"][0]["chain"]["rows"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_plan_without_milestones_has_no_roadmap() {
    let fixture = Fixture::of("--- plan/goals.yaml\ngoals: []\n");
    assert!(!fixture.paths().iter().any(|path| path == "roadmap.html"));
    let fixture = Fixture::of("--- plan/milestones.yaml\nphases:\n- {id: p, title: Later}\n");
    let html = fixture.html("roadmap.html");
    assert!(html.contains("id=\"phase-p\""), "{html}");
}

#[test]
fn every_page_of_the_example_can_be_set() {
    for audience in [None, Some("board")] {
        let Some(example) = Fixture::example(audience) else { return };
        let html = example.html("roadmap.html");
        assert!(html.len() < 300_000, "{}", html.len());
        for path in example.paths().iter().filter(|path| path.starts_with("milestones/")) {
            assert!(example.html(path).contains("class=\"ms-date\""), "{path}");
        }
    }
}
