use jiff::civil::date;

use super::*;
use crate::analysis::books::tests::plan;

const HEADER: &str = "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\n--- vision.md\n---\nstatement: S\n---\n";

fn forecasts(milestones: &str, status_date: Date) -> Vec<Forecast> {
    let text = format!("{HEADER}--- plan/milestones.yaml\nmilestones:\n{milestones}");
    schedule(&plan(&text), status_date).milestones
}

#[test]
fn a_point_that_is_said_to_be_under_way_keeps_its_day() {
    let milestones = "
  - {id: told, title: Told, due: 2026-03-31, progress: 25}
  - {id: begun, title: Begun, due: 2026-03-31, started: 2026-01-20}
  - {id: past, title: Past, due: 2026-01-30, progress: 90}
";
    let found = forecasts(milestones, date(2026, 2, 2));
    let finishes: Vec<Date> = found.iter().map(|forecast| forecast.finish).collect();
    assert_eq!(finishes, [date(2026, 3, 31), date(2026, 3, 31), date(2026, 2, 2)]);
}

#[test]
fn the_room_of_what_is_held_by_the_status_date_begins_after_it() {
    let milestones = "
  - {id: point, title: Point, due: 2026-01-30}
  - {id: done, title: Done, start: 2026-01-12, duration: 5, started: 2026-01-12, progress: 100}
  - {id: last, title: Last, due: 2026-02-13}
";
    // Monday, 2 February; Tuesday to the Friday of the next week are nine working days.
    for held in &forecasts(milestones, date(2026, 2, 2))[..2] {
        assert_eq!((held.finish, held.late_finish), (date(2026, 2, 2), date(2026, 2, 13)));
        assert_eq!((held.total_float, held.free_float), (9, 9));
    }
}

#[test]
fn the_latest_day_of_a_promise_on_a_saturday_is_not_before_it() {
    let found = forecasts("  - {id: move, title: Move, due: 2026-02-14}\n", date(2026, 2, 2));
    assert_eq!((found[0].finish, found[0].late_finish), (date(2026, 2, 14), date(2026, 2, 14)));
    assert_eq!(found[0].total_float, 0);
}
