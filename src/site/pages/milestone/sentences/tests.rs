use jiff::civil::date;

use super::*;
use Reference::{Baseline, Promise};

fn words() -> Words {
    Words::new("USD", "en-US")
}

fn forecast(total_float: i64, free_float: i64) -> Forecast {
    let day = date(2027, 3, 17);
    Forecast {
        start: day,
        finish: day,
        late_start: day,
        late_finish: day,
        duration: 1,
        total_float,
        free_float,
        critical: total_float <= 0,
        driving: None,
        baseline_start: None,
        baseline_finish: None,
        lateness: None,
        slip: None,
    }
}

#[test]
fn how_far_away_a_day_is() {
    let words = words();
    assert_eq!([ahead(&words, 0), ahead(&words, 1), ahead(&words, 117)], ["Today", "1 day", "117 days"]);
    // A date in the past that is still to come is told by its size.
    assert_eq!([ago(&words, 0), ago(&words, 1), ago(&words, 35)], ["Today", "Yesterday", "35 days ago"]);
    let by = |days| moved_by(&words, days);
    let said = ["No change", "+1 working day", "−1 working day", "+14 working days"];
    assert_eq!([by(0), by(1), by(-1), by(14)], said);
}

#[test]
fn how_a_date_stands_to_the_one_approved() {
    let words = words();
    let said = |is_off_day| compared(&words, Baseline, date(2027, 3, 3), is_off_day);
    assert_eq!(said(false), "Approved for 3 Mar 2027.");
    assert_eq!(said(true), "Approved for 3 Mar 2027, with no working day between.");
    let said = |reference, days, reached| moved(&words, reference, days, reached);
    assert_eq!(said(Baseline, 0, false), "It is forecast as approved: the date has not moved");
    assert_eq!(said(Promise, 0, true), "It was reached as promised");
    assert_eq!(said(Baseline, 1, true), "It was reached 1 working day later than approved");
    assert_eq!(said(Promise, -14, false), "It is forecast 14 working days earlier than promised");
}

#[test]
fn how_much_room_there_is() {
    let words = words();
    let said = |total, free| room(&words, &forecast(total, free));
    assert_eq!(
        said(0, 0),
        "There is no room: it is on the critical path, and a day lost here is a day lost at the end."
    );
    assert_eq!(said(-1, -1), "There is less than no room: a fixed date further on will be missed by 1 working day.");
    assert_eq!(said(12, 12), "It could come 12 working days later before anything else moves.");
    assert_eq!(
        said(12, 0),
        "It could come 12 working days later before the end moves, but other milestones would move at once."
    );
    assert_eq!(
        said(12, 1),
        "It could come 12 working days later before the end moves, and 1 working day before another milestone does."
    );
    assert_eq!([room_in_short(&words, 0), room_in_short(&words, 1)], ["None", "1 working day"]);
}

#[test]
fn what_binds_a_date() {
    let said = |kind| constraint(&words(), Constraint { kind, date: Some(date(2026, 7, 1)) });
    assert_eq!(said(ConstraintKind::StartNoEarlierThan), "It must not start before 1 Jul 2026.");
    assert_eq!(said(ConstraintKind::FinishNoLaterThan), "It must be reached by 1 Jul 2026.");
    assert_eq!(said(ConstraintKind::MustStartOn), "It must start on 1 Jul 2026.");
    assert_eq!(said(ConstraintKind::MustFinishOn), "It must be reached on 1 Jul 2026.");
    assert_eq!(said(ConstraintKind::AsLateAsPossible), "It waits as long as nothing else is delayed.");
}

#[test]
fn how_long_it_takes() {
    let words = words();
    assert_eq!(duration(&words, 0), "A point in time, without work of its own");
    assert_eq!(duration(&words, 1), "1 working day");
    assert_eq!(estimate(&words, 1, 5, 8), "1 working day if all goes well, 5 most likely, 8 if much goes wrong");
    assert_eq!([to_spare(&words, 0), to_spare(&words, 3)], ["no day to spare", "3 working days to spare"]);
}

#[test]
fn how_many_criteria_are_met() {
    let said = |count, of| met(&words(), count, of);
    assert_eq!(said(0, 1), "The only criterion is not met yet.");
    assert_eq!(said(1, 1), "The only criterion is met.");
    assert_eq!(said(0, 8), "None of the 8 criteria is met yet.");
    assert_eq!(said(1, 8), "1 of 8 criteria is met.");
    assert_eq!(said(3, 8), "3 of 8 criteria are met.");
    assert_eq!(said(8, 8), "All 8 criteria are met.");
}

#[test]
fn what_a_line_comes_to() {
    let said = |planned: i64, actual: i64, others| paid(&words(), planned.into(), actual.into(), others);
    assert_eq!(said(80_000, 0, 0), "$80,000 planned");
    assert_eq!(said(80_000, 12_400, 1), "$12,400 paid of $80,000 planned; shared with 1 other milestone");
    assert_eq!(said(18_000, 23_400, 0), "$23,400 paid of $18,000 planned, $5,400 over");
    assert_eq!(said(0, 0, 2), "$0 planned; shared with 2 other milestones");
}
