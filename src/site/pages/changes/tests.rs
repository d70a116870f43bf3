//! Pages of changes: what is told, of what, and to whom.

use crate::site::data::{Value, json};
use crate::site::parts;

use crate::diagnostic::Diagnostic;
use crate::history::{Origin, Revision, Skipped, State};
use crate::site::testing::{Fixture, at};

fn plan(day: &str, milestones: &str, more: &str) -> String {
    format!(
        "--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: {day}\naudiences: {{staff: {{money: totals}}, board: {{}}}}\n\
         --- plan/milestones.yaml\nphases:\n  - {{id: build, title: Build}}\n  - {{id: test, title: Testing}}\nmilestones:\n{milestones}\n{more}"
    )
}

const REPORTS: &str = "--- updates/2026-01-30.md\n---\ntitle: January\ndate: 2026-01-30\n---\n\
                       --- updates/2026-02-27.md\n---\ntitle: February\ndate: 2026-02-27\n---\n";

/// A go-live that moves twice, a milestone that comes, one that goes, one with another name, id and phase.
fn texts() -> [String; 3] {
    let first = plan(
        "2026-01-09",
        "  - {id: live, title: Go-live, key: go-live, due: 2026-06-01}\n  - {id: lab, title: Lab, phase: build, due: 2026-03-02}\n  - {id: old, title: Old way, due: 2026-04-01}",
        "",
    );
    let second = plan(
        "2026-01-30",
        "  - {id: live, title: Go-live, key: go-live, due: 2026-06-08}\n  - {id: lab, title: Lab, phase: build, due: 2026-03-02}\n  - {id: old, title: Old way, due: 2026-04-01}",
        "",
    );
    let third = plan(
        "2026-02-27",
        "  - {id: live, title: Go-live, key: go-live, due: 2026-06-22}\n  - {id: lab-one, formerly: [lab], title: First lab, phase: test, due: 2026-03-02}\n  - {id: rehearsal, title: Rehearsal, phase: test, due: 2026-05-04}",
        &format!(
            "{REPORTS}--- decisions/later.md\n---\ntitle: We wait for the lab\nstatus: accepted\ndate: 2026-02-20\naffects: [milestone:live]\n---\n"
        ),
    );
    [first, second, third]
}

fn three_states(audience: Option<&str>) -> Fixture {
    let [first, second, third] = &texts();
    Fixture::with_past(
        &[
            ("2026-01-09", "Priya", "v1", first),
            ("2026-01-30", "Omar", "", second),
            ("2026-02-27", "Lena", "v2", third),
        ],
        audience,
    )
}

/// The change of a page with a title.
fn item<'a>(page: &'a Value, title: &str) -> &'a Value {
    let groups = page["groups"].as_array().unwrap();
    let mut items = groups.iter().flat_map(|group| group["items"].as_array().unwrap());
    items.find(|item| item["title"] == title).unwrap_or_else(|| panic!("no change of {title} in {page:#}"))
}

fn lines(item: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let line = |line: &Value| [&line["label"], &line["before"], &line["after"], &line["measure"]].map(text).join(" | ");
    item["lines"].as_array().unwrap().iter().map(line).collect()
}

#[test]
fn the_latest_changes_are_those_since_the_state_that_readers_saw_with_the_report_before() {
    let fixture = three_states(Some("board"));
    let page = fixture.page("changes.html");
    assert_eq!(page["kick"], "Since the report of 30 January 2026");
    assert_eq!(page["from"]["date"], "30 Jan 2026");
    let live = item(&page, "Go-live");
    assert_eq!(lines(live)[0], "Forecast | 8 Jun 2026 | 22 Jun 2026 | +10 working days");
    assert_eq!(at(live, "by.signatures.0.author"), "Lena");
    assert_eq!(at(live, "by.signatures.0.date"), "27 Feb 2026");
    assert_eq!(live["tags"], crate::site::data::json!(["Go-live", "Critical path"]));
    assert!(live["chart"].is_object());
    let why = live["why"].to_string();
    assert!(why.contains("We wait for the lab") && why.contains("decisions/later.html"), "{why}");
}

#[test]
fn what_came_went_or_has_another_name_reads_as_english() {
    let page = three_states(Some("board")).page("changes.html");
    let came = item(&page, "Rehearsal");
    assert_eq!(came["tags"], crate::site::data::json!(["New"]));
    assert_eq!(lines(came), ["Forecast | - | 4 May 2026 | -", "In the phase “Testing” | - | - | -"]);
    let went = item(&page, "Old way");
    assert_eq!(went["tags"], crate::site::data::json!(["Removed"]));
    assert_eq!(lines(went), ["Forecast | 1 Apr 2026 | - | -"]);
    assert_eq!(went["path"], Value::Null, "what is gone has no page");
    let renamed = lines(item(&page, "First lab"));
    assert!(renamed.contains(&"Title | Lab | First lab | -".to_owned()), "{renamed:?}");
    assert!(renamed.contains(&"Moved to another phase | Build | Testing | -".to_owned()), "{renamed:?}");
    assert!(renamed.contains(&"Name in the files | lab | lab-one | -".to_owned()), "{renamed:?}");
}

#[test]
fn whoever_is_not_told_names_is_told_dates() {
    let page = three_states(None).page("changes.html");
    let signed = at(item(&page, "Go-live"), "by.signatures.0").clone();
    assert_eq!((&signed["author"], &signed["subject"]), (&Value::Null, &Value::Null));
    assert_eq!(signed["date"], "27 Feb 2026");
}

#[test]
fn every_baseline_has_its_page_and_any_two_versions_have_theirs() {
    let fixture = three_states(None);
    let paths: Vec<String> = fixture.paths().into_iter().filter(|path| path.starts_with("changes")).collect();
    assert_eq!(
        paths,
        [
            "changes.html",
            "changes/from-v1-to-v2.html",
            "changes/month-2026-01.html",
            "changes/month-2026-02.html",
            "changes/months.html",
            "changes/since-v1.html",
            "changes/since-v2.html",
            "changes/versions.html",
        ]
    );
    let since = fixture.page("changes/since-v1.html");
    assert!(since["note"].as_str().unwrap().contains("another baseline is in force"), "{}", since["note"]);
    let named: Vec<&Value> = since["more"]["items"].as_array().unwrap().iter().map(|item| &item["title"]).collect();
    assert_eq!(named, ["v1", "v2"]);
    assert_eq!(fixture.page("changes/since-v2.html")["lede"], "Nothing in the plan has changed.");
    let month = fixture.page("changes/month-2026-01.html");
    assert_eq!(lines(item(&month, "Go-live"))[0], "Forecast | 1 Jun 2026 | 8 Jun 2026 | +5 working days");
}

#[test]
fn many_versions_are_compared_with_the_next_and_with_today() {
    let text = |day: u32| plan("2026-02-27", &format!("  - {{id: live, title: Go-live, due: 2026-06-{day:02}}}"), "");
    let texts: Vec<String> = (1..=11).map(text).collect();
    let days: Vec<String> = (1..=11).map(|day| format!("2026-01-{:02}", day + 4)).collect();
    let tags: Vec<String> = (1..=11).map(|tag| if tag < 11 { format!("v{tag}") } else { String::new() }).collect();
    let states: Vec<(&str, &str, &str, &str)> =
        (0..11).map(|at| (days[at].as_str(), "Priya", tags[at].as_str(), texts[at].as_str())).collect();
    let pairs = |states: &[(&str, &str, &str, &str)]| {
        let now = states.last().unwrap().3;
        let paths = Fixture::knowing(now, states, |project| project.baselines.clear()).paths();
        paths.iter().filter(|path| path.starts_with("changes/from-")).count()
    };
    assert_eq!(pairs(&states), 9 + 10);
    assert_eq!(pairs(&states[3..]), 21 + 7, "of seven versions, any two have a page, and each has one with today");
    let approved = Fixture::with_past(&states, None);
    let to_today = approved.paths().iter().filter(|path| path.ends_with("-to-today.html")).count();
    assert_eq!(to_today, 0, "what was approved is compared with today on its own page");
    let list = approved.page("changes/versions.html");
    let of_v3 = list["groups"].as_array().unwrap().iter().find(|group| group["id"] == "from-v3").unwrap();
    let targets: Vec<&Value> = of_v3["items"].as_array().unwrap().iter().map(|item| &item["path"]).collect();
    let expected =
        ["changes/from-v3-to-v4.html", "changes/since-v3.html"].map(|path| json!(parts::path(path.to_owned())));
    assert_eq!(targets, expected.iter().collect::<Vec<_>>());
}

#[test]
fn a_plan_without_a_past_has_no_page_of_changes() {
    let fixture = Fixture::of("--- plan/milestones.yaml\nmilestones:\n  - {id: a, title: A, due: 2026-04-01}\n");
    assert!(!fixture.paths().iter().any(|path| path.starts_with("changes")));
    assert!(!fixture.html("index.html").contains("changes.html"));
}

#[test]
fn what_is_not_committed_is_named_as_such_and_what_cannot_be_read_is_listed() {
    let [first, second, third] = &texts();
    let states = [("2026-01-09", "Priya", "", first.as_str()), ("2026-01-30", "Omar", "", second.as_str())];
    let fixture = Fixture::knowing(third, &states, |project| {
        let date = "2026-02-27".parse().unwrap();
        let now = State {
            revision: Revision::of_work_tree(date),
            plan: project.plan.clone().into(),
            origin: Origin::WorkTree,
            content: None,
        };
        project.past.push(now);
        project.revision = Some(project.past[1].revision.clone());
        let revision = Revision { id: "broken".to_owned(), ..project.past[0].revision.clone() };
        project.skipped.push(Skipped { revision, reason: "plan/budget.yaml:1:2: no list".to_owned() });
    });
    let page = fixture.page("changes.html");
    assert_eq!(page["to"]["name"], "The plan as it is");
    assert_eq!(page["to"]["note"], "Changes after 30 Jan 2026 are not committed yet.");
    assert_eq!(at(&page, "gaps.skipped.summary"), "1 recorded state could not be read");
    assert!(fixture.html("changes.html").contains("<code>broken</code>"));
}

#[test]
fn a_clone_without_its_past_says_so_instead_of_comparing() {
    let [_, _, third] = &texts();
    let fixture = Fixture::knowing(third, &[("2026-02-27", "Lena", "", third.as_str())], |project| {
        project.notices.push(Diagnostic::warning("shallow-clone", "only the newest commits"));
    });
    let page = fixture.page("changes.html");
    assert_eq!(page["groups"], Value::Null);
    let told = at(&page, "gaps.sentences.0").as_str().unwrap();
    assert!(told.contains("only the newest part of its past. It begins on 27 February 2026"), "{told}");
    assert!(fixture.html("changes.html").contains("Nobody can say from this copy"));
}

#[test]
fn the_pages_of_the_example_tell_its_story() {
    let fixture = Fixture::example_with_past(Some("board"));
    let told = |path: &str| fixture.page(path);
    let figure = |page: &Value, term: &str| {
        let figures = ["effect", "stayed"].map(|part| page[part].as_array().cloned().unwrap_or_default()).concat();
        let figure = figures.iter().find(|figure| figure["term"] == term).unwrap();
        ["before", "after", "big"].map(|name| figure[name].as_str().unwrap_or("-").to_owned()).join(" | ")
    };

    let july = told("changes/month-2025-07.html");
    let contract = item(&july, "Contract and privacy agreement signed");
    assert!(lines(contract).iter().any(|line| line.contains("10 working days")), "{contract:#}");
    assert_eq!(figure(&july, "First go-live"), "18 Feb 2026 | 4 Mar 2026 | +10 working days");

    let august = told("changes/month-2025-08.html").to_string();
    for word in ["Wave 1 live", "Wave 2 live", "Wave 3 live", "decisions/phased-or-all-at-once.html", "three waves"] {
        assert!(august.contains(word), "{word}");
    }

    let january = told("changes/month-2026-01.html");
    assert_eq!(figure(&january, "Contingency left"), "$240,000 | $180,000 | −$60,000");
    let text = january.to_string();
    assert!(text.contains("Baseline 2 is approved: same speed, more road"), "the rebaseline");

    let since = told("changes/since-baseline-1.html");
    assert_eq!(figure(&since, "First go-live"), "18 Feb 2026 | 8 Apr 2026 | +35 working days");
    assert!(since["note"].as_str().unwrap().contains("Baseline 2"), "{}", since["note"]);
    let in_force = told("changes/since-baseline-2.html");
    assert_eq!(figure(&in_force, "First go-live"), "- | 8 Apr 2026 | No change");
}

#[test]
fn what_changed_in_money_stands_in_a_table() {
    let plan = |amount: u32| {
        format!(
            "--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: 2026-03-02\n--- plan/budget.yaml\nlines:\n  \
             - {{id: a, title: Devices, amount: {amount}}}\n  - {{id: b, title: Travel, amount: 500}}\n"
        )
    };
    let (before, after) = (plan(100), plan(150));
    let states = [("2026-02-02", "A", "", before.as_str()), ("2026-03-02", "A", "", after.as_str())];
    let page = Fixture::with_past(&states, None).page("changes.html");
    let groups = page["groups"].as_array().unwrap();
    let money = groups.iter().find(|group| group["id"] == "money").unwrap();
    let rows = money["tables"][0]["rows"].as_array().unwrap();
    let first = rows[0]["cells"].as_array().unwrap();
    assert_eq!(first[0]["text"], "Devices");
    assert_eq!(
        [&first[1], &first[2], &first[3]].map(|cell| cell.as_str().or(cell["text"].as_str()).unwrap()),
        ["$100", "$150", "+$50 (+50%)"]
    );
    // Nothing is told a second time below.
    let items = money["items"].as_array().unwrap();
    assert!(items.iter().all(|item| item["title"] != "Budget line: Devices"), "{items:#?}");
}
