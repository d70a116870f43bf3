use super::*;
use crate::analysis::Analysed;
use crate::analysis::testing::visible;

fn exported(text: &str, whose: Option<&str>) -> String {
    let project = visible(text);
    let status_date = Date::constant(2026, 3, 2);
    let analysed = Analysed::of(project, status_date);
    let data = Data::of(&analysed);
    let whose = whose.map_or(Whose::All, |id| Whose::Of(data.plan().stakeholders.get(id).unwrap()));
    String::from_utf8(calendar(&data, whose, &Moves::of_project(&data))).unwrap()
}

const PLAN: &str = "\
--- plan/all.yaml
stakeholders: [{id: ada, title: Ada}, {id: bo, title: Bo}, {id: idle, title: Idle}]
phases: [{id: one, title: \"One, two; three\"}]
milestones:
  - {id: a, title: \"Zoë’s long, long; go-live with a title that is far longer than a line of a calendar may be\",
     due: 2026-03-09, phase: one, owner: ada}
  - {id: b, title: B, due: 2026-03-10, raci: {responsible: bo, accountable: ada}}
  - {id: c, title: C, due: 2026-03-11, formerly: [first, second]}
";

#[test]
fn every_milestone_is_a_day() {
    let calendar = exported(PLAN, None);
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 3);
    assert!(calendar.contains("DTSTART;VALUE=DATE:20260309\r\nDTEND;VALUE=DATE:20260310\r\n"), "{calendar}");
    assert!(calendar.contains("UID:a.test@milepost\r\n") && calendar.contains("UID:first.test@milepost\r\n"));
    assert!(calendar.contains("DTSTAMP:20260302T000000Z\r\n") && calendar.contains("SEQUENCE:0\r\n"));
    assert!(calendar.contains("CATEGORIES:One\\, two\\; three\r\n"), "{calendar}");
}

#[test]
fn lines_are_folded_and_come_back_whole() {
    let calendar = exported(PLAN, None);
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75), "{calendar}");
    let whole = text::unfolded(&calendar);
    assert!(
        whole.contains("SUMMARY:Zoë’s long\\, long\\; go-live with a title that is far longer than a line"),
        "{whole}"
    );
}

#[test]
fn a_person_has_what_they_have_to_do_with() {
    assert_eq!(exported(PLAN, Some("ada")).matches("BEGIN:VEVENT").count(), 2);
    assert_eq!(exported(PLAN, Some("bo")).matches("BEGIN:VEVENT").count(), 1);
    let project = visible(PLAN);
    let owners: Vec<&str> = owners(&project.plan).iter().map(|owner| owner.id.value.as_str()).collect();
    assert_eq!(owners, ["ada", "bo"]);
}

#[test]
fn each_recorded_state_that_moves_a_day_raises_its_sequence() {
    let at =
        |due: &str| format!("milestones: [{{id: a, title: A, due: {due}}}, {{id: b, title: B, due: 2026-04-01}}]\n");
    let state = |day: &str, due: &str| {
        format!(
            "--- history/{day}/milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: 2026-03-02\n\
             --- history/{day}/vision.md\n---\nstatement: It works.\n---\n\
             --- history/{day}/revision.yaml\ndate: {day}\n--- history/{day}/plan/all.yaml\n{}",
            at(due)
        )
    };
    let sequences = |text: &str| -> Vec<String> {
        let calendar = exported(text, None);
        calendar.lines().filter_map(|line| line.strip_prefix("SEQUENCE:").map(str::to_owned)).collect()
    };
    let now = |due: &str| format!("--- plan/all.yaml\n{}", at(due));
    let first = state("2026-02-01", "2026-03-09");
    assert_eq!(sequences(&format!("{first}{}", now("2026-03-09"))), ["0", "0"]);
    assert_eq!(sequences(&format!("{first}{}", now("2026-03-12"))), ["1", "0"]);
    // Recorded and moved again, on one and the same status date.
    let second = state("2026-02-02", "2026-03-12");
    assert_eq!(sequences(&format!("{first}{second}{}", now("2026-03-12"))), ["1", "0"]);
    assert_eq!(sequences(&format!("{first}{second}{}", now("2026-03-09"))), ["2", "0"]);
}
