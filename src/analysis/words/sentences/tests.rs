use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use crate::analysis::reason::{Cause, EndOf, Judgement, MeasureStanding, Mention, Reference, SignOfLife, Standing};
use crate::analysis::words::Words;
use Judgement::{AtRisk, Done, NotStarted, OffTrack, OnTrack};

const DAY: Date = date(2027, 3, 17);
const EARLIER: Date = date(2027, 3, 3);

fn check(table: Vec<(Judgement, Cause, &str)>) {
    let words = Words::new("USD", "en-US");
    for (judgement, cause, expected) in table {
        assert_eq!(words.reason(judgement, cause).sentence, expected);
    }
}

fn mentions(count: usize) -> Vec<Mention> {
    ["Build done", "Tests passed", "Staff trained", "First visit", "Review"]
        .iter()
        .take(count)
        .map(|title| Mention { id: title.to_lowercase().replace(' ', "-"), title: (*title).to_owned() })
        .collect()
}

#[test]
fn dates_late_early_and_on_time() {
    let finished = |promised: Option<Date>, late| Cause::Finished {
        on: DAY,
        promised: promised.map(|day| (day, Reference::Promised)),
        late,
        first: None,
    };
    let promise = |late| Cause::Promise { promised: EARLIER, forecast: DAY, late, limit: 5, first: None };
    let held = |reference, late| Cause::End {
        of: EndOf::All,
        promised: EARLIER,
        reference,
        forecast: DAY,
        late,
        limit: 15,
        first: None,
    };
    let part = |reference, late| Cause::End {
        of: EndOf::Promised,
        promised: EARLIER,
        reference,
        forecast: DAY,
        late,
        limit: 15,
        first: None,
    };
    let end = |late| held(Reference::Promised, late);
    check(vec![
        (Done, finished(None, 0), "Finished on 17 Mar 2027."),
        (Done, finished(Some(DAY), 0), "Finished on 17 Mar 2027, as promised."),
        (Done, finished(Some(EARLIER), 0), "Finished on 17 Mar 2027, on time."),
        (Done, finished(Some(EARLIER), 1), "Finished on 17 Mar 2027, 1 working day late."),
        (Done, finished(Some(EARLIER), 10), "Finished on 17 Mar 2027, 10 working days late."),
        (Done, finished(Some(EARLIER), -1), "Finished on 17 Mar 2027, 1 working day early."),
        (OnTrack, promise(0), "The forecast is 17 Mar 2027, as promised."),
        (OnTrack, promise(-1), "The forecast is 17 Mar 2027, 1 working day earlier than promised (3 Mar 2027)."),
        (
            OnTrack,
            promise(1),
            "The forecast is 17 Mar 2027, 1 working day later than promised (3 Mar 2027). That is within the limit of 5 \
             working days.",
        ),
        (
            AtRisk,
            promise(10),
            "The forecast is 17 Mar 2027, 10 working days later than promised (3 Mar 2027). From 5 working days on it \
             counts as at risk.",
        ),
        (
            OffTrack,
            end(20),
            "The end is forecast for 17 Mar 2027, 20 working days later than promised (3 Mar 2027). From 15 working days \
             on it counts as off track.",
        ),
        (OnTrack, end(0), "The end is forecast for 17 Mar 2027, as promised."),
        (OnTrack, held(Reference::Approved, 0), "The end is forecast for 17 Mar 2027, as approved."),
        (
            OnTrack,
            held(Reference::Approved, -2),
            "The end is forecast for 17 Mar 2027, 2 working days earlier than approved (3 Mar 2027).",
        ),
        (
            OnTrack,
            Cause::UnpromisedEnd { forecast: DAY, shown: true },
            "The end is forecast for 17 Mar 2027. No date was promised for it.",
        ),
        (
            OnTrack,
            Cause::UnpromisedEnd { forecast: DAY, shown: false },
            "The end is forecast for 17 Mar 2027. It depends on work that is not shown here.",
        ),
        (OnTrack, part(Reference::Promised, 0), "The promised work is forecast to end on 17 Mar 2027, as promised."),
        (
            OffTrack,
            part(Reference::Approved, 20),
            "The approved work is forecast to end on 17 Mar 2027, 20 working days later than approved (3 Mar 2027). From \
             15 working days on it counts as off track.",
        ),
        (
            Done,
            Cause::Finished { on: DAY, promised: Some((DAY, Reference::Approved)), late: 0, first: None },
            "Finished on 17 Mar 2027, as approved.",
        ),
        (
            OnTrack,
            Cause::Baseline { approved: EARLIER, forecast: DAY, late: -2, limit: 5, first: None },
            "The forecast is 17 Mar 2027, 2 working days earlier than approved (3 Mar 2027).",
        ),
        (
            AtRisk,
            Cause::PastDue { promised: EARLIER, forecast: DAY, late: 10 },
            "It was promised for 3 Mar 2027 and is not finished. The forecast is 17 Mar 2027, 10 working days late.",
        ),
        (
            OnTrack,
            Cause::NoPromise { forecast: DAY },
            "The forecast is 17 Mar 2027. No date was promised to compare it with.",
        ),
        (AtRisk, Cause::NegativeFloat { short: 1 }, "A fixed date further on will be missed by 1 working day."),
        (AtRisk, Cause::NegativeFloat { short: 4 }, "A fixed date further on will be missed by 4 working days."),
        (NotStarted, Cause::Unbegun { start: DAY }, "Work begins on 17 Mar 2027."),
        (OnTrack, Cause::MoneyNotShown, "Only the dates are judged here, for money is not shown."),
        (NotStarted, Cause::BeforeStart { start: DAY }, "The project begins on 17 Mar 2027."),
    ]);
}

#[test]
fn counts_none_one_some_and_all() {
    let count = |finished, of| Cause::Count { finished, of };
    check(vec![
        (NotStarted, Cause::NoMilestones, "No milestone belongs to it, so there is nothing to judge."),
        (NotStarted, count(0, 1), "Its only milestone is not finished yet."),
        (Done, count(1, 1), "Its only milestone is finished."),
        (NotStarted, count(0, 2), "Neither of its two milestones is finished yet."),
        (Done, count(2, 2), "Both milestones are finished."),
        (NotStarted, count(0, 4), "None of its 4 milestones is finished yet."),
        (OnTrack, count(1, 4), "1 of 4 milestones is finished."),
        (OnTrack, count(3, 4), "3 of 4 milestones are finished."),
        (Done, count(4, 4), "All 4 milestones are finished."),
    ]);
}

#[test]
fn milestones_are_named_and_the_many_are_counted() {
    let troubled = |judgement, standing, count| Cause::Milestones { judgement, standing, milestones: mentions(count) };
    check(vec![
        (OffTrack, troubled(OffTrack, Standing::Critical, 1), "On the critical path, “Build done” is off track."),
        (
            AtRisk,
            troubled(AtRisk, Standing::Critical, 2),
            "On the critical path, “Build done” and “Tests passed” are at risk.",
        ),
        (
            OffTrack,
            troubled(OffTrack, Standing::Key, 5),
            "Key milestones “Build done”, “Tests passed”, “Staff trained” and 2 more are off track.",
        ),
        (AtRisk, troubled(AtRisk, Standing::Key, 1), "Key milestone “Build done” is at risk."),
        (OnTrack, troubled(AtRisk, Standing::Other, 1), "“Build done” is at risk, but has room before the end moves."),
        (
            AtRisk,
            troubled(OffTrack, Standing::Other, 2),
            "“Build done” and “Tests passed” are off track, but have room before the end moves.",
        ),
    ]);
}

#[test]
fn measures_say_reading_line_and_target() {
    let measure = |standing, value: i64| Cause::Measure {
        measure: Mention { id: "denials".to_owned(), title: "Claims denied".to_owned() },
        unit: "percent".to_owned(),
        value: Decimal::new(value, 1),
        on: EARLIER,
        expected: Decimal::new(78, 1),
        target: Decimal::from(5),
        by: DAY,
        standing,
    };
    let waits = |measures| Cause::MeasuresWait { measures, until: DAY };
    let unread =
        |missed| Cause::Unread { measure: Mention { id: "x".to_owned(), title: "Claims denied".to_owned() }, missed };
    check(vec![
        (
            Done,
            measure(MeasureStanding::Reached, 48),
            "“Claims denied” has reached its target: 4.8% on 3 Mar 2027, target 5%.",
        ),
        (
            OnTrack,
            measure(MeasureStanding::OnLine, 75),
            "“Claims denied” keeps pace: 7.5% on 3 Mar 2027, where the way to 5% by 17 Mar 2027 asks for 7.8%.",
        ),
        (
            AtRisk,
            measure(MeasureStanding::Behind, 84),
            "“Claims denied” is behind: 8.4% on 3 Mar 2027, where the way to 5% by 17 Mar 2027 asks for 7.8%.",
        ),
        (
            OffTrack,
            measure(MeasureStanding::FarBehind, 95),
            "“Claims denied” is less than half as far as it should be: 9.5% on 3 Mar 2027, where the way to 5% by 17 Mar \
             2027 asks for 7.8%.",
        ),
        (
            OffTrack,
            measure(MeasureStanding::Missed, 84),
            "“Claims denied” missed its target of 5% by 17 Mar 2027: the last reading is 8.4%, on 3 Mar 2027.",
        ),
        (
            OnTrack,
            measure(MeasureStanding::Kept, 50),
            "“Claims denied” is kept: 5% on 3 Mar 2027, and 5% is to hold until 17 Mar 2027.",
        ),
        (
            AtRisk,
            measure(MeasureStanding::Lost, 84),
            "“Claims denied” is not kept: 8.4% on 3 Mar 2027, but 5% is to hold until 17 Mar 2027.",
        ),
        (OnTrack, waits(1), "1 measure is judged once the work is finished; the forecast of that is 17 Mar 2027."),
        (OnTrack, waits(2), "2 measures are judged once the work is finished; the forecast of that is 17 Mar 2027."),
        (OnTrack, unread(None), "There is no reading yet to judge “Claims denied” by."),
        (
            OffTrack,
            unread(Some(EARLIER)),
            "“Claims denied” was to reach its target by 3 Mar 2027, and no reading says that it did.",
        ),
    ]);
}

#[test]
fn cost_over_under_and_as_approved() {
    let cost = |forecast: i64, over: Option<i64>, limit: i64| Cause::Cost {
        planned: if over.is_some() { Decimal::from(100_000) } else { Decimal::ZERO },
        forecast: Decimal::from(forecast),
        over: over.map(Decimal::from),
        limit: Decimal::from(limit),
        off_track: Decimal::TEN,
    };
    let nearly = |forecast: i64, limit: i64| Cause::Cost {
        planned: Decimal::from(1000),
        forecast: Decimal::from(forecast),
        over: Some(Decimal::new(forecast - 1000, 1)),
        limit: Decimal::from(limit),
        off_track: Decimal::TEN,
    };
    let credit = Cause::Cost {
        planned: Decimal::from(-500),
        forecast: Decimal::from(-600),
        over: None,
        limit: Decimal::from(5),
        off_track: Decimal::TEN,
    };
    check(vec![
        (
            OnTrack,
            nearly(1049, 5),
            "The forecast is $1,049, $49 (4.9%) over the $1,000 approved. That is within the limit of 5%.",
        ),
        (
            OnTrack,
            nearly(1044, 5),
            "The forecast is $1,044, $44 (4%) over the $1,000 approved. That is within the limit of 5%.",
        ),
        (
            AtRisk,
            nearly(1099, 5),
            "The forecast is $1,099, $99 (9.9%) over the $1,000 approved. From 5% on it counts as at risk.",
        ),
        (
            AtRisk,
            nearly(1050, 5),
            "The forecast is $1,050, $50 (5%) over the $1,000 approved. From 5% on it counts as at risk.",
        ),
        (OnTrack, cost(100_000, Some(0), 5), "The forecast is $100,000, as approved."),
        (OnTrack, cost(98_000, Some(-2), 5), "The forecast is $98,000, $2,000 (2%) under the $100,000 approved."),
        (
            OnTrack,
            cost(103_000, Some(3), 5),
            "The forecast is $103,000, $3,000 (3%) over the $100,000 approved. That is within the limit of 5%.",
        ),
        (
            AtRisk,
            cost(107_000, Some(7), 5),
            "The forecast is $107,000, $7,000 (7%) over the $100,000 approved. From 5% on it counts as at risk.",
        ),
        (
            OffTrack,
            cost(112_000, Some(12), 10),
            "The forecast is $112,000, $12,000 (12%) over the $100,000 approved. From 10% on it counts as off \
             track.",
        ),
        (OffTrack, cost(500, None, 10), "The forecast is $500, and nothing was approved."),
        (OnTrack, credit, "The forecast is −$600, and −$500 was approved."),
    ]);
}

#[test]
fn silence_is_said_in_weeks() {
    let stale = |sign, days| Cause::Stale { since: EARLIER, sign, days, limit: 35 };
    check(vec![
        (
            AtRisk,
            stale(SignOfLife::Update, 49),
            "The last update is from 3 Mar 2027, 7 weeks ago. After 5 weeks without one, a status is no longer trusted.",
        ),
        (
            AtRisk,
            stale(SignOfLife::Record, 36),
            "The last date, payment or reading on record is from 3 Mar 2027, 5 weeks ago. After 5 weeks without one, a \
             status is no longer trusted.",
        ),
        (
            AtRisk,
            stale(SignOfLife::Start, 70),
            "No report, date, payment or reading has come in since the start on 3 Mar 2027, 10 weeks ago. After 5 weeks \
             without one, a status is no longer trusted.",
        ),
    ]);
    let words = Words::new("USD", "en-US");
    assert_eq!(
        [0, 1, 2, 20, 21].map(|days| words.ago(days)),
        ["today", "yesterday", "2 days ago", "20 days ago", "3 weeks ago"]
    );
}
