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

fn days(milestones: &str, status_date: Date) -> Vec<String> {
    forecasts(milestones, status_date).iter().map(|forecast| forecast.finish.to_string()).collect()
}

#[test]
fn a_point_stands_on_the_day_that_is_written_for_it_whoever_works_then() {
    // 17 and 18 January are Saturday and Sunday.
    let milestones = "
  - {id: due, title: M, due: 2026-01-17}
  - {id: start, title: M, start: 2026-01-17}
  - {id: no-length, title: M, start: 2026-01-19, duration: 0}
  - {id: later, title: M, constraint: {start_no_earlier_than: 2026-01-17}}
  - {id: begins, title: M, constraint: {must_start_on: 2026-01-18}}
  - {id: ends, title: M, constraint: {must_finish_on: 2026-01-17}}
  - {id: by, title: M, constraint: {finish_no_later_than: 2026-01-17}}
  - {id: two, title: M, start: 2026-01-17, due: 2026-01-18}
";
    let expected = [
        "2026-01-17",
        "2026-01-17",
        "2026-01-19",
        "2026-01-17",
        "2026-01-18",
        "2026-01-17",
        "2026-01-05",
        "2026-01-18",
    ];
    assert_eq!(days(milestones, date(2026, 1, 5)), expected);
}

#[test]
fn a_point_follows_what_it_waits_for_over_the_weekend() {
    let milestones = "
  - {id: move, title: M, due: 2026-01-17}
  - {id: moved, title: M, depends_on: [move]}
  - {id: told, title: M, depends_on: [moved]}
  - {id: work, title: M, duration: 1, depends_on: [move]}
  - {id: next-day, title: M, depends_on: [{id: move, lag: 1d}]}
  - {id: begun, title: M, depends_on: [{id: work, type: SS}]}
  - {id: before, title: M, depends_on: [{id: work, type: SS, lag: -2d}]}
  - {id: long, title: M, due: 2026-01-18, duration: 5}
  - {id: after, title: M, depends_on: [long]}
";
    let expected = [
        "2026-01-17",
        "2026-01-17",
        "2026-01-17",
        "2026-01-19",
        "2026-01-19",
        "2026-01-19",
        "2026-01-15",
        "2026-01-18",
        "2026-01-18",
    ];
    assert_eq!(days(milestones, date(2026, 1, 5)), expected);
    let plan = plan(&format!("{HEADER}--- plan/milestones.yaml\nmilestones:\n{milestones}"));
    let finishes = finishes(&plan, date(2026, 1, 5));
    assert_eq!(finishes.iter().map(Date::to_string).collect::<Vec<_>>(), expected);
}

#[test]
fn simulated_days_are_written_as_the_forecast_is_and_none_is_past() {
    let milestones = "
  - {id: trained, title: M, duration: 10, estimate: {optimistic: 5, likely: 10, pessimistic: 20}}
  - {id: live, title: M, due: 2026-04-18, depends_on: [trained]}
  - {id: tested, title: M, start: 2026-01-12, duration: 10, started: 2026-01-12, progress: 100, estimate: {optimistic: 5, likely: 10, pessimistic: 20}}
";
    let status_date = date(2026, 2, 2);
    let plan = plan(&format!("{HEADER}--- plan/milestones.yaml\nmilestones:\n{milestones}"));
    let schedule = schedule(&plan, status_date);
    let odds = schedule.likely().unwrap();
    let go_live = OddsOf { p50: date(2026, 4, 18), p80: date(2026, 4, 18), p95: date(2026, 4, 18) };
    assert_eq!((odds.milestones[1], odds.finish), (go_live, go_live));
    assert_eq!(schedule.likely_finish(&Luck::default()), Some(go_live));
    let today = OddsOf { p50: status_date, p80: status_date, p95: status_date };
    assert_eq!(odds.milestones[2], today);
    assert!(odds.milestones[0].p50 >= status_date && odds.milestones[0].p50 < odds.milestones[0].p95);
}

mod laws {
    use proptest::prelude::*;

    use super::*;
    use crate::model::values::LinkKind as Kind;

    /// One milestone in YAML, which waits for some of those before it.
    fn any_milestone() -> impl Strategy<Value = (String, Vec<(prop::sample::Index, &'static str, i64)>)> {
        let day = (0i64..35).prop_map(|days| date(2026, 1, 5).saturating_add(jiff::Span::new().days(days)).to_string());
        let dates = prop_oneof![
            2 => Just(String::new()),
            2 => day.clone().prop_map(|day| format!(", due: {day}")),
            1 => day.clone().prop_map(|day| format!(", start: {day}")),
            1 => day.clone().prop_map(|day| format!(", constraint: {{start_no_earlier_than: {day}}}")),
            1 => day.clone().prop_map(|day| format!(", constraint: {{must_start_on: {day}}}")),
            1 => day.prop_map(|day| format!(", constraint: {{must_finish_on: {day}}}")),
        ];
        let duration =
            prop_oneof![3 => Just(String::new()), 2 => (0i64..6).prop_map(|days| format!(", duration: {days}"))];
        let link = (any::<prop::sample::Index>(), prop::sample::select(vec!["FS", "SS", "FF", "SF"]), -3i64..4);
        let links = prop::collection::vec((link.0, link.1, prop_oneof![2 => Just(0i64), 1 => link.2]), 0..3);
        (dates, duration, links).prop_map(|(dates, duration, links)| (format!("{dates}{duration}"), links))
    }

    fn any_plan() -> impl Strategy<Value = String> {
        prop::collection::vec(any_milestone(), 1..9).prop_map(|milestones| {
            let mut text = format!("{HEADER}--- plan/milestones.yaml\nmilestones:\n");
            for (place, (fields, links)) in milestones.iter().enumerate() {
                let link = |(on, kind, lag): &(prop::sample::Index, &str, i64)| {
                    (place > 0).then(|| format!("{{id: m{}, type: {kind}, lag: {lag}}}", on.index(place.max(1))))
                };
                let links: Vec<String> = links.iter().filter_map(link).collect();
                text += &format!("  - {{id: m{place}, title: M{fields}, depends_on: [{}]}}\n", links.join(", "));
            }
            text.replace("title: T\n", "title: T\ncalendar: {holidays: [2026-01-19]}\n")
        })
    }

    proptest! {
        #[test]
        fn no_point_is_forecast_before_its_dates_or_what_it_waits_for(text in any_plan(), today in 0i64..14) {
            let status_date = date(2026, 1, 5).saturating_add(jiff::Span::new().days(today));
            let plan = plan(&text);
            let found = schedule(&plan, status_date);
            for (place, milestone) in plan.milestones.iter().enumerate() {
                let day = found.milestones[place].finish;
                prop_assert!(day >= status_date);
                if found.milestones[place].duration > 0 {
                    continue;
                }
                let held = milestone.constraint.as_ref().and_then(|constraint| constraint.value.date);
                let written = [&milestone.start, &milestone.due].into_iter().flatten().map(|day| day.value).chain(held);
                for written in written {
                    prop_assert!(day >= written, "{day} is before {written}\n{text}");
                }
                for dependency in &milestone.depends_on {
                    let before = &found.milestones[plan.milestones.position(dependency.id.value.id()).unwrap()];
                    let lag = dependency.lag.as_ref().map_or(0, |lag| lag.value.0);
                    let kind = dependency.r#type.as_ref().map_or(Kind::FinishToStart, |kind| kind.value);
                    let begins = matches!(kind, Kind::StartToStart | Kind::StartToFinish);
                    let from = if begins { before.start } else { before.finish };
                    prop_assert!(lag != 0 || day >= from, "{day} is before {from}\n{text}");
                    // A point may stand at the beginning of its day, from which the days of a lag are counted.
                    let after = match begins || before.duration == 0 {
                        true => found.working_days(from, day),
                        false => found.working_days_after(from, day),
                    };
                    prop_assert!(after >= lag, "{day} is {after} days after {from}, not {lag}\n{text}");
                }
            }
        }
    }
}
