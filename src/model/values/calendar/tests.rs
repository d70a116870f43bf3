//! The working calendar against examples, against counting day by day, and at the ends of time.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;

const MONDAY: Date = date(2025, 2, 3);

#[test]
fn a_week_without_workdays_is_refused() {
    assert_eq!(Calendar::new([false; 7], Vec::new()), Err(CalendarError::NoWorkday));
    assert_eq!(CalendarError::NoWorkday.to_string(), "the working week has no workday");
}

#[test]
fn a_holiday_that_ends_before_it_begins_is_refused() {
    let error = Calendar::new([true; 7], vec![(date(2025, 12, 26), date(2025, 12, 24))]).unwrap_err();
    assert_eq!(error.to_string(), "the holiday from `2025-12-26` to `2025-12-24` ends before it begins");
}

#[test]
fn five_days_of_work_from_a_monday_end_on_friday_and_their_follower_starts_on_monday() {
    let calendar = Calendar::five_day_week();
    let timeline = Timeline::new(&calendar, MONDAY);
    assert_eq!(timeline.instant_at_start_of(MONDAY), 0);
    assert_eq!(timeline.day_ending_at(5), date(2025, 2, 7));
    assert_eq!(timeline.day_beginning_at(5), date(2025, 2, 10));
    assert_eq!(timeline.instant_at_end_of(date(2025, 2, 7)), 5);
    assert_eq!(timeline.instant_at_start_of(date(2025, 2, 10)), 5);
}

#[test]
fn days_that_are_not_worked_begin_with_the_next_and_end_with_the_last_working_day() {
    let calendar = Calendar::five_day_week();
    let timeline = Timeline::new(&calendar, MONDAY);
    for weekend in [date(2025, 2, 8), date(2025, 2, 9)] {
        assert!(!calendar.is_working(weekend));
        assert_eq!(timeline.instant_at_start_of(weekend), 5);
        assert_eq!(timeline.instant_at_end_of(weekend), 5);
    }
}

#[test]
fn a_start_on_a_weekend_is_the_monday_after_it() {
    let calendar = Calendar::five_day_week();
    let timeline = Timeline::new(&calendar, date(2025, 2, 1));
    assert_eq!(timeline.day_beginning_at(0), MONDAY);
    assert_eq!(timeline.instant_at_start_of(MONDAY), 0);
}

#[test]
fn instant_zero_is_shown_as_the_first_day_and_earlier_ones_before_it() {
    let calendar = Calendar::five_day_week();
    let timeline = Timeline::new(&calendar, MONDAY);
    assert_eq!(timeline.day_ending_at(0), MONDAY);
    assert_eq!(timeline.day_ending_at(1), MONDAY);
    assert_eq!(timeline.day_ending_at(-1), date(2025, 1, 30));
    assert_eq!(timeline.day_beginning_at(-1), date(2025, 1, 31));
    assert_eq!(timeline.instant_at_start_of(date(2025, 1, 31)), -1);
}

#[test]
fn working_days_between_two_days_are_signed_and_leave_out_the_later() {
    let calendar = Calendar::new([true, true, true, true, true, false, false], vec![(MONDAY, MONDAY)]).unwrap();
    assert_eq!(calendar.working_days_between(date(2025, 1, 31), date(2025, 2, 4)), 1);
    assert_eq!(calendar.working_days_between(date(2025, 2, 4), date(2025, 1, 31)), -1);
    assert_eq!(calendar.working_days_between(MONDAY, MONDAY), 0);
}

#[test]
fn holidays_in_any_order_that_overlap_or_touch_become_one() {
    let calendar = Calendar::new(
        [true; 7],
        vec![
            (date(2025, 12, 31), date(2026, 1, 1)),
            (date(2025, 12, 24), date(2025, 12, 28)),
            (date(2025, 12, 26), date(2025, 12, 26)),
            (date(2025, 12, 29), date(2025, 12, 30)),
            (date(2025, 5, 1), date(2025, 5, 1)),
        ],
    )
    .unwrap();
    let expected = [(date(2025, 5, 1), date(2025, 5, 1)), (date(2025, 12, 24), date(2026, 1, 1))];
    assert!(calendar.holidays().eq(expected));
}

#[test]
fn a_century_of_holidays_is_one_step_wide() {
    let calendar = Calendar::new([true; 7], vec![(date(2030, 1, 1), date(2129, 12, 31))]).unwrap();
    let timeline = Timeline::new(&calendar, date(2029, 12, 31));
    assert_eq!(timeline.day_ending_at(1), date(2029, 12, 31));
    assert_eq!(timeline.day_beginning_at(1), date(2130, 1, 1));
}

#[test]
fn the_ends_of_time_are_where_dates_stop() {
    let ever = Calendar::new([true; 7], vec![(Date::MIN, Date::MAX)]).unwrap();
    let five = Calendar::five_day_week();
    let one = Calendar::new([false, false, true, false, false, false, false], Vec::new()).unwrap();
    for calendar in [&ever, &five, &one] {
        for start in [Date::MIN, MONDAY, Date::MAX] {
            let timeline = Timeline::new(calendar, start);
            for day in [Date::MIN, MONDAY, Date::MAX] {
                let between = timeline.instant_at_start_of(day) - timeline.instant_at_start_of(start);
                assert_eq!(calendar.working_days_between(start, day), between);
                assert!(timeline.instant_at_end_of(day) >= timeline.instant_at_start_of(day));
                calendar.is_working(day);
            }
            for instant in [i64::MIN, i64::MIN + 1, -10_000_000, 10_000_000, i64::MAX - 1, i64::MAX] {
                let expected = if instant < 0 { Date::MIN } else { Date::MAX };
                if calendar != &ever {
                    assert_eq!(timeline.day_beginning_at(instant), expected);
                    assert_eq!(timeline.day_ending_at(instant), expected);
                }
            }
        }
    }
    assert_eq!(Timeline::new(&ever, MONDAY).day_beginning_at(0), Date::MAX);
    assert!(!ever.is_working(MONDAY));
}

#[test]
fn day_numbers_know_the_day_of_the_week() {
    let mut day = date(-4, 12, 20);
    for _ in 0..4000 {
        let weekday = i64::from(day.weekday().to_monday_zero_offset());
        assert_eq!(day_number(day).rem_euclid(7), weekday);
        assert_eq!(date_of(day_number(day)), day);
        day = day.saturating_add(1.day());
    }
    assert_eq!(date_of(day_number(Date::MIN)), Date::MIN);
    assert_eq!(date_of(day_number(Date::MAX)), Date::MAX);
}

fn any_calendar() -> impl Strategy<Value = Calendar> {
    let holidays = prop::collection::vec((-120i64..500, 0i64..25), 0..12);
    (1u8..128, holidays).prop_map(|(week, holidays)| {
        let workdays = std::array::from_fn(|weekday| week >> weekday & 1 == 1);
        let ranges = holidays.into_iter().map(|(first, length)| (day(first), day(first + length)));
        Calendar::new(workdays, ranges.collect()).unwrap()
    })
}

fn day(offset: i64) -> Date {
    MONDAY.saturating_add(offset.days())
}

proptest! {
    #[test]
    fn counting_day_by_day_agrees(calendar in any_calendar(), start in -200i64..500, length in 0i64..300) {
        let worked = (start..start + length).filter(|offset| calendar.is_working(day(*offset))).count() as i64;
        prop_assert_eq!(calendar.working_days_between(day(start), day(start + length)), worked);
        prop_assert_eq!(calendar.working_days_between(day(start + length), day(start)), -worked);
    }

    #[test]
    fn is_working_agrees_with_the_week_and_the_ranges(calendar in any_calendar(), offset in -200i64..600) {
        let day = day(offset);
        let weekday = day.weekday().to_monday_zero_offset() as usize;
        let free = calendar.holidays().any(|(first, last)| first <= day && day <= last);
        prop_assert_eq!(calendar.is_working(day), calendar.workdays()[weekday] && !free);
    }

    #[test]
    fn instants_become_days_and_instants_again(
        calendar in any_calendar(), start in -100i64..400, instant in -400i64..800
    ) {
        let timeline = Timeline::new(&calendar, day(start));
        let first = timeline.day_beginning_at(instant);
        prop_assert!(calendar.is_working(first));
        prop_assert_eq!(timeline.instant_at_start_of(first), instant);
        prop_assert_eq!(timeline.instant_at_end_of(first), instant + 1);
        let last = timeline.day_ending_at(instant);
        prop_assert!(calendar.is_working(last));
        prop_assert_eq!(timeline.instant_at_end_of(last), if instant == 0 { 1 } else { instant });
    }

    #[test]
    fn days_become_instants_and_days_again(calendar in any_calendar(), start in -100i64..400, offset in -300i64..600) {
        let timeline = Timeline::new(&calendar, day(start));
        let next = (offset..).map(day).find(|day| calendar.is_working(*day)).unwrap();
        let date = day(offset);
        prop_assert_eq!(timeline.day_beginning_at(timeline.instant_at_start_of(date)), next);
        let last = (0..).map(|back| day(offset - back)).find(|day| calendar.is_working(*day)).unwrap();
        let end = timeline.instant_at_end_of(date);
        if end != 0 {
            prop_assert_eq!(timeline.day_ending_at(end), last);
        }
    }
}

#[test]
fn days_are_numbered_as_the_calendar_has_them() {
    const FIRST_MONDAY: Date = date(1, 1, 1);
    let days = [Date::MIN, date(0, 2, 29), date(0, 3, 1), FIRST_MONDAY, date(1900, 2, 28), date(1900, 3, 1), Date::MAX];
    for day in days.into_iter().chain(date(2023, 12, 1).series(1.day()).take(1000)) {
        assert_eq!(day_number(day), day.duration_since(FIRST_MONDAY).as_hours() / 24, "{day}");
        assert_eq!(date_of(day_number(day)), day);
    }
    assert_eq!([i64::MIN, i64::MAX].map(date_of), [Date::MIN, Date::MAX]);
    assert_eq!([day_number(Date::MIN) - 1, day_number(Date::MAX) + 1].map(date_of), [Date::MIN, Date::MAX]);
}
