use jiff::civil::date;

use super::*;
use crate::analysis::alignment::align;
use crate::analysis::testing::visible;

const TODAY: &str = "
--- plan/goals.yaml
goals:
  - {id: safety, title: Safer care, measures: [{id: errors, title: Errors, target: 5}]}
  - {id: access, title: Access, measures: [{id: calls, title: Calls, target: 60}]}
--- plan/milestones.yaml
milestones:
  - {id: tested, title: Tested, goals: [safety, access]}
  - {id: live, formerly: [go-live], title: Live, goals: [access]}
  - {id: done, title: Done, finished: 2026-01-20, goals: [access]}
--- plan/budget.yaml
lines:
  - {id: tests, title: Tests, amount: 20, goals: [access]}
  - {id: paid, title: Paid, amount: 20, goals: [access], milestones: [done]}
--- plan/readings.csv
date,measure,value
2026-02-01,errors,9
";

/// Opened on 5 January; on 12 January the line is raised and a milestone renamed, on 2 February a measure of a goal gets
/// another target and a reading comes in.
fn project() -> crate::audience::Visible<Project> {
    let first = TODAY
        .replace("target: 60", "target: 80")
        .replace("amount: 20, goals: [access]}", "amount: 10, goals: [access]}");
    let first = first.replace("id: live, formerly: [go-live]", "id: go-live").replace("2026-02-01,errors,9\n", "");
    let second = TODAY.replace("target: 60", "target: 80").replace("2026-02-01,errors,9\n", "");
    let files = |date: &str, text: &str| {
        let about = format!("--- history/{date}/revision.yaml\ndate: {date}\n");
        about + &text.replace("--- plan/", &format!("--- history/{date}/plan/"))
    };
    let settings = "--- history/2026-01-05/milepost.yaml\ntitle: Test\nstart: 2026-01-05\n\
                    --- history/2026-01-05/vision.md\n---\nstatement: It works.\n---\n";
    visible(&format!("{settings}{}{}{TODAY}", files("2026-01-05", &first), files("2026-01-12", &second)))
}

#[test]
fn each_has_the_day_since_which_it_is_as_it_is() {
    let edits = edits(&project(), date(2026, 3, 2));
    let day = |month, day| Some(date(2026, month, day));
    assert_eq!(edits.goals, [day(1, 5), day(3, 2)], "a reading changes no goal, a target does");
    assert_eq!(edits.milestones, [day(1, 5), day(1, 12), day(1, 5)]);
    assert_eq!(edits.lines, [day(1, 12), day(1, 5)]);
}

#[test]
fn what_rests_on_a_goal_that_changed_since_is_suspect_unless_it_is_finished() {
    let project = project();
    let alignment = align(&project.plan, &[], &[]);
    let found: Vec<(usize, Dependent)> = suspects(&project, &alignment, date(2026, 3, 2))
        .iter()
        .map(|suspect| (suspect.goal, suspect.dependent))
        .collect();
    let dependents = [Dependent::Milestone(0), Dependent::Milestone(1), Dependent::Line(0)];
    assert_eq!(found, dependents.map(|dependent| (1, dependent)));
    let young = visible(TODAY);
    assert_eq!(suspects(&young, &align(&young.plan, &[], &[]), date(2026, 3, 2)), []);
}
