use jiff::civil::date;

use crate::analysis::{analyze, testing};

#[test]
fn where_the_plan_writes_some_approved_dates_promises_are_the_others() {
    let (project, _) = testing::read(
        "
--- plan/milestones.yaml
milestones:
  - {id: a, title: A, duration: 10, due: 2026-03-20, baseline: {due: 2026-03-13}}
  - {id: b, title: B, duration: 10, start: 2026-04-01, due: 2026-05-29}
  - {id: c, title: C, duration: 1}
",
    );
    let schedule = analyze(&project, date(2026, 3, 2)).schedule;
    let approved: Vec<_> = schedule.milestones.iter().map(|it| (it.baseline_start, it.baseline_finish)).collect();
    let [a, b] = [date(2026, 3, 13), date(2026, 5, 29)];
    assert_eq!(approved, [(None, Some(a)), (Some(date(2026, 4, 1)), Some(b)), (None, None)]);
}

#[test]
fn promises_alone_are_nothing_that_was_approved() {
    let (project, _) = testing::read("--- plan/milestones.yaml\nmilestones:\n  - {id: a, title: A, due: 2026-03-20}\n");
    let schedule = analyze(&project, date(2026, 3, 2)).schedule;
    assert_eq!(schedule.milestones[0].baseline_finish, None);
}
