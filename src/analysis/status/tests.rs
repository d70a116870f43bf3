use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use super::goals::expected_on;
use super::{CostPosition, Limits, Statuses, assess, judge_cost};
use crate::analysis::alignment::align;
use crate::analysis::baseline::FirstPromises;
use crate::analysis::reason::Judgement::{self, AtRisk, Done, NotStarted, OffTrack, OnTrack};
use crate::analysis::schedule::schedule;
use crate::analysis::testing::visible;
use crate::analysis::words::Words;

/// A Monday, on which all these plans are looked at.
const TODAY: Date = date(2026, 3, 2);

fn statuses(text: &str, cost: Option<CostPosition>) -> Statuses {
    let project = visible(text);
    let schedule = schedule(&project.plan, TODAY);
    let alignment = align(&project.plan, &[], &[]);
    assess(&project.plan, &schedule, &alignment, cost, TODAY, &FirstPromises::default(), &Words::of(&project.plan))
}

/// A milestone by its fields, and what it comes to, by which rules.
fn check(fields: &str, judgement: Judgement, rules: &[&str]) {
    let found = statuses(&format!("--- plan/milestones.yaml\nmilestones:\n  - {{id: m, title: M, {fields}}}\n"), None);
    let milestone = &found.milestones[0];
    let found: Vec<&str> = milestone.reasons.iter().map(|reason| reason.cause.rule()).collect();
    assert_eq!((milestone.judgement, &found[..]), (judgement, rules), "{fields}");
}

#[test]
fn milestones_are_judged_by_the_days_they_are_late() {
    check("start: 2026-03-02, duration: 10, due: 2026-03-13", NotStarted, &["promise", "unbegun"]);
    check("started: 2026-03-02, duration: 10, due: 2026-03-13", OnTrack, &["promise"]);
    check("started: 2026-03-02, duration: 10, due: 2026-03-27", OnTrack, &["promise"]);
    check("started: 2026-03-02, duration: 14, due: 2026-03-13", OnTrack, &["promise"]);
    check("started: 2026-03-02, duration: 15, due: 2026-03-13", AtRisk, &["promise"]);
    check("started: 2026-03-02, duration: 24, due: 2026-03-13", AtRisk, &["promise"]);
    check("started: 2026-03-02, duration: 25, due: 2026-03-13", OffTrack, &["promise"]);
    check("start: 2026-03-09, duration: 10, due: 2026-03-13", AtRisk, &["promise", "unbegun"]);
    check("due: 2026-03-13", NotStarted, &["promise"]);
    check("duration: 10", NotStarted, &["no-promise", "unbegun"]);
}

#[test]
fn a_day_past_due_is_at_risk_and_long_past_is_off_track() {
    check("started: 2026-02-02, duration: 20, progress: 90, due: 2026-02-27", AtRisk, &["past-due"]);
    check("due: 2026-02-27", AtRisk, &["past-due"]);
    check("due: 2026-02-06", OffTrack, &["past-due"]);
    check("started: 2026-02-02, duration: 20, progress: 95, due: 2026-03-02", OnTrack, &["promise"]);
}

#[test]
fn what_is_finished_is_done_however_late() {
    check("finished: 2026-02-27, due: 2026-01-30", Done, &["finished"]);
    check("finished: 2026-01-29, due: 2026-01-30", Done, &["finished"]);
    check("finished: 2026-01-29", Done, &["finished"]);
}

#[test]
fn a_slip_against_the_baseline_counts_as_lateness_does() {
    check(
        "started: 2026-03-02, duration: 20, due: 2026-03-27, baseline: {due: 2026-03-13}",
        AtRisk,
        &["baseline", "promise"],
    );
    check("started: 2026-03-02, duration: 10, due: 2026-03-13, baseline: {due: 2026-03-13}", OnTrack, &["promise"]);
    check("started: 2026-03-02, duration: 10, baseline: {due: 2026-03-13}", OnTrack, &["baseline"]);
}

#[test]
fn negative_float_is_a_risk_by_its_size() {
    let fixed = |by: &str| format!("start: 2026-03-02, duration: 10, constraint: {{finish_no_later_than: {by}}}");
    check(&fixed("2026-03-13"), NotStarted, &["no-promise", "unbegun"]);
    check(&fixed("2026-03-12"), AtRisk, &["negative-float", "no-promise", "unbegun"]);
    let long = "start: 2026-03-02, duration: 30, constraint: {finish_no_later_than: 2026-03-13}";
    check(long, OffTrack, &["negative-float", "no-promise", "unbegun"]);
}

#[test]
fn an_author_is_quoted_and_changes_nothing() {
    let plan = "--- plan/milestones.yaml\nmilestones:\n  - {id: m, title: M, due: 2026-03-13, status: off-track, because: The vendor left.}\n";
    let found = statuses(plan, None);
    let stated = found.milestones[0].stated.as_ref().unwrap();
    assert_eq!((found.milestones[0].judgement, stated.because.as_str()), (NotStarted, "The vendor left."));
}

const PHASES: &str = "
--- plan/goals.yaml
goals:
  - {id: quick, title: Quick}
  - id: measured
    title: Measured
    measures: [{id: calls, title: Calls, baseline: 100, target: 60, by: 2026-04-30}]
--- plan/milestones.yaml
phases:
  - {id: past, title: Past, goals: [measured]}
  - {id: now, title: Now, goals: [quick]}
  - {id: next, title: Next}
  - {id: none, title: None}
milestones:
  - {id: past-1, title: First past, phase: past, finished: 2026-01-20, due: 2026-01-16}
  - {id: past-2, title: Second past, phase: past, finished: 2026-01-30, due: 2026-01-30}
  - {id: side, title: Side work, phase: now, started: 2026-02-23, duration: 21, due: 2026-03-13}
  - {id: main, title: Main work, phase: now, started: 2026-02-23, duration: 30, due: 2026-04-10}
  - {id: last, title: Last work, phase: next, depends_on: [main], duration: 20, due: 2026-05-08, key: go-live}
";

fn judged(assessments: &[super::Assessment]) -> Vec<Judgement> {
    assessments.iter().map(|assessment| assessment.judgement).collect()
}

fn sentences(assessment: &super::Assessment) -> Vec<&str> {
    assessment.reasons.iter().map(|reason| reason.sentence.as_str()).collect()
}

#[test]
fn a_phase_bears_what_has_room_to_slip() {
    let found = statuses(PHASES, None);
    assert_eq!(judged(&found.milestones), [Done, Done, AtRisk, OnTrack, NotStarted]);
    assert_eq!(judged(&found.phases), [Done, OnTrack, NotStarted, NotStarted]);
    assert_eq!(
        sentences(&found.phases[1]),
        [
            "The end is forecast for 10 Apr 2026, as promised.",
            "“Side work” is at risk, but has room before the end moves.",
            "Neither of its two milestones is finished yet.",
        ]
    );
    assert_eq!(sentences(&found.phases[0]), ["Both milestones are finished.", "Finished on 30 Jan 2026, as promised."]);
}

#[test]
fn what_nobody_promised_is_held_against_the_approved_day_and_says_so() {
    let approved = "--- plan/milestones.yaml
phases: [{id: past, title: Past}, {id: now, title: Now}]
milestones:
  - {id: a, title: A, phase: past, finished: 2026-01-30, baseline: {due: 2026-01-30}}
  - {id: b, title: B, phase: now, started: 2026-03-02, duration: 10, baseline: {due: 2026-03-11}}
";
    let later = "The end is forecast for 13 Mar 2026, 2 working days later than approved (11 Mar 2026). That is within the \
                 limit of 5 working days.";
    let found = statuses(approved, None);
    assert_eq!(sentences(&found.phases[1])[0], later);
    assert_eq!(sentences(&found.schedule)[0], later);
    assert_eq!(sentences(&found.phases[0])[1], "Finished on 30 Jan 2026, as approved.");
    // The last day is a promise, although another milestone has only an approved one.
    let promised = statuses(&approved.replace("baseline: {due: 2026-03-11}", "due: 2026-03-11"), None);
    assert_eq!(sentences(&promised.schedule)[0], later.replace("approved", "promised"));
}

#[test]
fn the_end_that_nobody_promised_is_named_beside_the_last_promise() {
    let plan = "--- plan/milestones.yaml
milestones:
  - {id: a, title: A, due: 2026-03-06}
  - {id: b, title: B, duration: 60, depends_on: [a]}
";
    let found = statuses(plan, None);
    let of_a = "The promised work is forecast to end on 6 Mar 2026, as promised.";
    let of_b = "The end is forecast for 29 May 2026. No date was promised for it.";
    assert_eq!(sentences(&found.schedule)[..2], [of_b, of_a]);
    // A promise that is broken stands first and counts, whatever ends later.
    let late = statuses(&plan.replace("due: 2026-03-06", "due: 2026-03-06, start: 2026-03-02, duration: 20"), None);
    assert_eq!(
        (late.schedule.judgement, sentences(&late.schedule)[0].split(',').next()),
        (OffTrack, Some("The promised work is forecast to end on 27 Mar 2026"))
    );
    // What is over is held against its own promise, and not against that of something else.
    let over = statuses(
        &plan
            .replace("due: 2026-03-06", "due: 2026-02-06, finished: 2026-02-06")
            .replace("duration: 60, depends_on: [a]", "finished: 2026-02-27"),
        None,
    );
    assert_eq!(sentences(&over.schedule)[1], "Finished on 27 Feb 2026.");
}

#[test]
fn a_phase_suffers_with_what_moves_the_end() {
    // Four more days do not reach the limit, five do; and the milestone is critical.
    let by = |days: &str| statuses(&PHASES.replace("duration: 30", days), None);
    assert_eq!(judged(&by("duration: 34").phases)[1], OnTrack);
    let late = by("duration: 35");
    assert_eq!(judged(&late.phases)[1..3], [AtRisk, AtRisk]);
    assert!(sentences(&late.phases[1]).contains(&"On the critical path, “Main work” is at risk."));
    assert_eq!(judged(&by("duration: 45").phases)[1..3], [OffTrack, OffTrack]);
    // Off the critical path, what is off track is one step milder for its phase.
    let side = statuses(&PHASES.replace("duration: 21", "duration: 35"), None);
    assert_eq!((judged(&side.milestones)[2], judged(&side.phases)[1]), (OffTrack, AtRisk));
}

#[test]
fn a_goal_stands_as_its_work_does_and_then_as_its_measures_do() {
    let goals = |text: &str| statuses(text, None).goals;
    assert_eq!(judged(&goals(PHASES)), [OnTrack, OnTrack]);
    assert_eq!(sentences(&goals(PHASES)[1])[0], "There is no reading yet to judge “Calls” by.");
    // By 2 March, 56 of 115 days have passed: the line stands at 80.52.
    let table = [
        ("2026-03-02,calls,80.5", OnTrack),
        ("2026-03-02,calls,80.6", AtRisk),
        ("2026-03-02,calls,90.2", AtRisk),
        ("2026-03-02,calls,90.3", OffTrack),
        ("2026-03-02,calls,110", OffTrack),
        ("2026-03-02,calls,60", Done),
        ("2026-03-03,calls,60", OnTrack),
    ];
    for (reading, expected) in table {
        let found = goals(&format!("{PHASES}--- plan/readings.csv\ndate,measure,value\n{reading}\n"));
        assert_eq!(found[1].judgement, expected, "{reading}");
    }
    let missed = PHASES.replace("by: 2026-04-30", "by: 2026-02-20");
    let unread = &goals(&missed)[1];
    assert_eq!(unread.judgement, OffTrack);
    let sentence = "“Calls” was to reach its target by 20 Feb 2026, and no reading says that it did.";
    assert_eq!(sentences(unread)[0], sentence);
    let today = PHASES.replace("by: 2026-04-30", "by: 2026-03-02");
    assert_eq!(goals(&today)[1].judgement, OnTrack, "the day is not over");
    let found = goals(&format!("{missed}--- plan/readings.csv\ndate,measure,value\n2026-02-20,calls,61\n"));
    assert_eq!(found[1].judgement, OffTrack);
}

#[test]
fn a_measure_to_be_kept_is_judged_by_its_direction() {
    let judge = |reading: i64, direction: &str, by: &str| {
        let kept = PHASES.replace("target: 60, by: 2026-04-30", &format!("target: 100, by: {by}{direction}"));
        let found =
            statuses(&format!("{kept}--- plan/readings.csv\ndate,measure,value\n2026-02-20,calls,{reading}\n"), None);
        (found.goals[1].judgement, sentences(&found.goals[1])[0].split(':').next().unwrap().to_owned())
    };
    let (up, down, later, past) = (", direction: up", ", direction: down", "2026-04-30", "2026-02-25");
    let said = |judgement, words: &str| (judgement, format!("“Calls” {words}"));
    assert_eq!(judge(100, up, later), said(OnTrack, "is kept"));
    assert_eq!(judge(120, up, later), said(OnTrack, "is kept"));
    assert_eq!(judge(80, up, later), said(AtRisk, "is not kept"));
    assert_eq!(judge(120, down, later), said(AtRisk, "is not kept"));
    assert_eq!(judge(80, down, later), said(OnTrack, "is kept"));
    assert_eq!(judge(99, "", later), said(AtRisk, "is not kept"));
    assert_eq!(judge(100, "", past), said(Done, "has reached its target"));
    assert_eq!(judge(80, up, past), said(OffTrack, "missed its target of 100 by 25 Feb 2026"));
}

#[test]
fn the_work_for_a_goal_is_judged_by_its_milestones_alone() {
    let missed = "--- plan/milestones.yaml
milestones: [{id: m, title: M, started: 2026-02-16, duration: 40, due: 2026-04-24, goals: [g]}]
--- plan/goals.yaml
goals:
  - id: g
    title: G
    measures:
      - {id: a, title: A, baseline: 0, target: 90, by: 2026-02-20, readings: [{on: 2026-02-19, value: 80}]}
      - {id: b, title: B, baseline: 0, target: 90, by: 2026-12-31}
";
    let found = statuses(missed, None);
    assert_eq!((found.goals[0].judgement, found.works[0]), (OffTrack, OnTrack));
    let late = statuses(&missed.replace("due: 2026-04-24", "due: 2026-03-06"), None);
    assert_eq!((late.goals[0].judgement, late.works[0]), (OffTrack, OffTrack));
    let alone = statuses(&missed.replace(", goals: [g]", ""), None);
    assert_eq!((alone.goals[0].judgement, alone.works[0]), (OffTrack, NotStarted));
}

#[test]
fn measures_wait_for_the_end_of_the_work() {
    let plan = PHASES.replace("goals: [quick]", "goals: [quick, measured]");
    let plan = format!("{plan}--- plan/readings.csv\ndate,measure,value\n2026-03-02,calls,110\n");
    let measured = &statuses(&plan, None).goals[1];
    assert_eq!(measured.judgement, OnTrack);
    let waits = "1 measure is judged once the work is finished; the forecast of that is 10 Apr 2026.";
    assert!(sentences(measured).contains(&waits), "{:?}", sentences(measured));
}

#[test]
fn the_line_of_a_measure_is_straight() {
    let line = |day| expected_on(day, (date(2026, 1, 1), Decimal::from(10)), (date(2026, 1, 11), Decimal::from(20)));
    assert_eq!(line(date(2025, 12, 1)), Decimal::from(10));
    assert_eq!(line(date(2026, 1, 4)), Decimal::from(13));
    assert_eq!(line(date(2026, 2, 1)), Decimal::from(20));
}

#[test]
fn money_is_judged_by_hundredths_of_the_plan() {
    let limits = Limits::of(&visible("").plan.settings);
    let judge = |planned: i64, forecast: &str| {
        let position = CostPosition { planned: Decimal::from(planned), forecast: forecast.parse().unwrap() };
        judge_cost(position, &limits, &Words::new("USD", "en-US")).judgement
    };
    let table = [
        (100, "100", OnTrack),
        (100, "50", OnTrack),
        (100, "104.99", OnTrack),
        (100, "105", AtRisk),
        (100, "109.99", AtRisk),
        (100, "110", OffTrack),
        (0, "0", OnTrack),
        (0, "1", OffTrack),
    ];
    for (planned, forecast, expected) in table {
        assert_eq!(judge(planned, forecast), expected, "{forecast} of {planned}");
    }
}

#[test]
fn the_project_is_as_its_worst_part() {
    let updated = "--- updates/2026-02-27.md\n---\ndate: 2026-02-27\nstatus: {overall: at-risk, cost: on-track}\n---\n";
    let plan = format!("{PHASES}{updated}");
    let cost = |forecast: i64| Some(CostPosition { planned: Decimal::from(100), forecast: Decimal::from(forecast) });
    let calm = statuses(&plan, cost(100));
    assert_eq!((calm.schedule.judgement, calm.project.judgement), (OnTrack, OnTrack));
    assert_eq!(calm.project.stated.as_ref().unwrap().status, crate::model::values::Status::AtRisk);
    assert_eq!(calm.cost.unwrap().stated.unwrap().on, Some(date(2026, 2, 27)));
    assert_eq!(statuses(&plan, cost(107)).project.judgement, AtRisk);
    assert_eq!(statuses(&plan, None).cost, None);
    let late = statuses(&plan.replace("duration: 30", "duration: 45"), cost(100));
    assert_eq!(late.project.judgement, OffTrack);
    assert!(sentences(&late.schedule).contains(&"Key milestone “Last work” is off track."));
}

#[test]
fn a_plan_without_news_is_at_risk_at_best() {
    let updated = |on: &str| format!("{PHASES}--- updates/{on}.md\n---\ndate: {on}\n---\n");
    let fresh = statuses(&updated("2026-01-26"), None);
    assert_eq!((fresh.freshness.days, fresh.freshness.stale, fresh.project.judgement), (35, false, OnTrack));
    let stale = statuses(&updated("2026-01-25"), None);
    assert_eq!((stale.freshness.stale, stale.project.judgement, stale.schedule.judgement), (true, AtRisk, OnTrack));
    // A report of tomorrow is no news, and a plan without any report lives by its records.
    assert!(statuses(&updated("2026-03-03"), None).project.judgement == OnTrack);
    let silent = statuses("--- plan/milestones.yaml\nmilestones: [{id: a, title: A, due: 2026-05-01}]\n", None);
    assert_eq!(silent.freshness.since, date(2026, 1, 5));
    assert!(silent.freshness.stale);
}

#[test]
fn a_project_begins_not_started_and_ends_done() {
    let later = "--- milepost.yaml\ntitle: T\nstart: 2026-04-01\n--- plan/milestones.yaml\nmilestones: [{id: a, title: A, due: 2026-05-01}]\n";
    assert_eq!(statuses(later, None).project.judgement, NotStarted);
    let over = "--- plan/milestones.yaml\nmilestones: [{id: a, title: A, finished: 2026-01-12, due: 2026-01-09}]\n";
    let over = statuses(over, None);
    assert_eq!((over.project.judgement, over.freshness.stale), (Done, true));
    assert_eq!(statuses("", None).project.judgement, AtRisk, "a plan of nothing is stale");
}
