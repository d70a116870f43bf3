//! How the date of a milestone moved: each state in which its forecast or its promise became another, and who made it so.

use jiff::civil::Date;

use crate::analysis::schedule::Schedule;
use crate::analysis::trend::{MilestonePoint, Move};
use crate::analysis::words::Words;
use crate::chart::history::{History, Move as Step, history as draw};
use crate::chart::time::days_between;
use crate::language::say;
use crate::model::kinds::Milestone;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::past::{Course, moved_by, recorded, stretches};
use crate::site::pages::roadmap::Register;

/// More moves than these are not read.
const ROWS: usize = 40;

/// A forecast or a promise that became another, or both in one state.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    /// The day of the first state that has it.
    seen: Date,
    /// The day of the last one; another one only where time alone moved the date again and again.
    until: Date,
    forecast: Option<(Date, Date)>,
    promise: Option<(Option<Date>, Option<Date>)>,
    is_finished: bool,
    by: Option<usize>,
}

/// The moves; nothing for a milestone without a past.
pub fn moved(register: &Register<'_>, place: usize) -> Option<Value> {
    let (material, words) = (register.material, &register.material.words);
    let id = register.milestone(place).id.value.as_str();
    let trend = material.trend.as_ref()?;
    let course = Course::of(trend, id, &material.analysis.schedule, material.analysis.status_date)?;
    let finding = course.told(words, say!(words, name_it));
    let rows = rows(trend.of(id));
    if rows.is_empty() {
        return Some(json!({"finding": finding}));
    }
    let promised = rows.iter().any(|row| row.promise.is_some());
    let skipped = rows.len().saturating_sub(ROWS);
    let told = rows[skipped..].iter().map(|row| told(material, row, register.milestone(place)));
    let told: Vec<Value> = told.collect();
    let reasons = told.iter().any(|row| !row["why"].is_null());
    Some(json!({
        "chart": chart(words, &material.analysis.schedule, &course, &finding, rows.get(skipped).map(|row| row.seen).filter(|_| skipped > 0)),
        "finding": finding,
        "first": first(words, trend.of(id), &course),
        "promised": promised,
        "reasons": reasons,
        "rows": told,
        "skipped": (skipped > 0).then(|| say!(words, milestone_the_first_are_left_out, moves = say!(words, count_moves, count = skipped))),
    }))
}

/// What was planned first.
fn first(words: &Words, seen: &[MilestonePoint], course: &Course) -> String {
    let forecast = say!(
        words,
        milestone_on_it_was_forecast_for,
        date = words.date_full(course.since),
        date_2 = words.date_full(course.first)
    );
    match seen.first().and_then(|first| first.promised) {
        Some(promised) if promised == course.first => say!(words, milestone_as_promised, forecast = &forecast),
        Some(promised) => {
            say!(words, milestone_and_promised_for, forecast = &forecast, date = words.date_full(promised))
        }
        None => format!("{forecast}."),
    }
}

/// Where the forecast or the promise differs from the one before. What time alone moved day after day is one row.
fn rows(seen: &[MilestonePoint]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for pair in seen.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        let forecast = (before.finish != after.finish).then_some((before.finish, after.finish));
        // What is promised of a day that was reached before moves nothing any more: a baseline has only taken it over.
        let promise =
            (before.promised != after.promised && !before.is_finished).then_some((before.promised, after.promised));
        let row = Row {
            seen: after.date,
            until: after.date,
            forecast: None,
            promise: None,
            is_finished: after.is_finished,
            by: None,
        };
        let by_time = |row: &Row| row.by.is_none() && row.promise.is_none() && !row.is_finished;
        match (forecast, promise) {
            (None, None) => {}
            (Some(forecast), None) if after.by.is_none() && !after.is_finished => match rows.last_mut() {
                Some(last) if by_time(last) && last.until == before.date => {
                    last.until = after.date;
                    last.forecast = last.forecast.map(|(from, _)| (from, forecast.1));
                }
                _ => rows.push(Row { forecast: Some(forecast), ..row }),
            },
            (Some(_), Some(_)) if after.by == after.promised_by => {
                rows.push(Row { forecast, promise, by: after.by, ..row });
            }
            (forecast, promise) => {
                rows.extend(promise.map(|_| Row { promise, by: after.promised_by, ..row.clone() }));
                rows.extend(forecast.map(|_| Row { forecast, by: after.by, ..row }));
            }
        }
    }
    rows
}

fn told(material: &Material<'_>, row: &Row, milestone: &Milestone) -> Value {
    let words = &material.words;
    let date = |date: Option<Date>| {
        date.map_or_else(|| say!(words, milestone_no_date_before).to_owned(), |date| words.date_short(date))
    };
    let change = |from: Option<Date>, to: Option<Date>| {
        let days = from.zip(to).map(|(from, to)| moved_by(words, &material.analysis.schedule, from, to));
        json!({"from": date(from), "to": date(to), "by": days})
    };
    let why = match row.by {
        Some(place) => recorded(material, place, milestone),
        None => json!({"plain": say!(words, milestone_nobody_moved_it_what_leads)}),
    };
    json!({
        "day": words.span(row.seen, row.until),
        "forecast": row.forecast.map(|(from, to)| change(Some(from), Some(to))),
        "promise": row.promise.map(|(from, to)| change(from, to)),
        "reached": row.is_finished && row.forecast.is_some(),
        "why": why,
    })
}

/// The steps of the forecast from a day on, from the first without one; nothing where it never moved.
fn chart(words: &Words, schedule: &Schedule, course: &Course, finding: &str, from: Option<Date>) -> Option<Value> {
    let skipped = from.map_or(0, |from| course.moves.partition_point(|step| step.seen < from));
    let shown = &course.moves[skipped..];
    if shown.is_empty() {
        return None;
    }
    let first = match course.moves[..skipped].last() {
        Some(last) => Step { reported: last.seen, due: last.to, text: words.date_short(last.to) },
        None => Step {
            reported: course.since,
            due: course.first,
            text: say!(words, milestone_first, date = words.date_short(course.first)),
        },
    };
    let mut moves: Vec<Step> =
        std::iter::once(first).chain(stretches(shown).flat_map(|stretch| drawn(words, schedule, stretch))).collect();
    name_few(&mut moves);
    let named = || moves.iter().filter(|step| !step.text.is_empty());
    let told = named()
        .map(|step| format!("{} {}", say!(words, name_label, text = words.date_short(step.reported)), step.text));
    let label = match named().count() {
        few if few <= 12 => format!("{finding}. {}.", words.clauses(&told.collect::<Vec<_>>())),
        _ => format!("{finding}."),
    };
    let chart =
        draw(&History { label, language: words.language(), moves, until: course.today, past: course.is_reached });
    Some(json!(chart))
}

/// More names than these do not fit a drawing.
const NAMES: usize = 12;

/// Leaves the first and the last step their names, and of the others those that moved the date most.
fn name_few(moves: &mut [Step]) {
    let last = moves.len() - 1;
    let by = |place: usize| days_between(moves[place - 1].due, moves[place].due).abs();
    let mut inner: Vec<usize> = (1..last).filter(|place| !moves[*place].text.is_empty()).collect();
    inner.sort_by_key(|place| (std::cmp::Reverse(by(*place)), *place));
    for place in inner.into_iter().skip(NAMES - 2) {
        moves[place].text.clear();
    }
}

/// More steps than these, which time alone makes day after day, are one slope to the eye.
const OF_TIME: usize = 40;

/// In a stretch of no more steps than these, each is named.
const EACH: usize = 3;

/// A stretch of moves, of which the last is named; a short one has all its names.
fn drawn(words: &Words, schedule: &Schedule, stretch: &[Move]) -> Vec<Step> {
    let each = || stretch.iter().map(|step| named(words, schedule, step.seen, step.from, step.to)).collect();
    let [first, .., last] = stretch else { return each() };
    if stretch.len() <= EACH {
        return each();
    }
    let every = stretch.len().div_ceil(OF_TIME);
    let between = stretch[..stretch.len() - 1].iter().step_by(every);
    let mut steps: Vec<Step> =
        between.map(|step| Step { reported: step.seen, due: step.to, text: String::new() }).collect();
    steps.push(named(words, schedule, last.seen, first.from, last.to));
    steps
}

fn named(words: &Words, schedule: &Schedule, seen: Date, from: Date, to: Date) -> Step {
    let by = moved_by(words, schedule, from, to);
    Step { reported: seen, due: to, text: format!("{}, {by}", words.date_short(to)) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::site::testing::{Fixture, at};

    fn plan(due: &str, more: &str) -> String {
        format!("--- plan/milestones.yaml\nmilestones:\n  - {{id: live, title: Live, due: {due}}}\n{more}")
    }

    #[test]
    fn a_page_says_who_moved_its_date_and_what_was_decided_with_it() {
        let decision = "--- decisions/later.md\n---\nstatus: accepted\naffects: [milestone:live]\n---\nLater.\n\
                        --- decisions/other.md\n---\nstatus: accepted\n---\nAbout `milestone:live-again`.\n\
                        --- decisions/linked.md\n---\nstatus: accepted\n---\nAbout [[milestone:live]].\n";
        let (first, later) = (plan("2026-03-02", ""), plan("2026-03-16", decision));
        let fixture = Fixture::over_time(&[
            ("2026-01-05", "Priya", "Open", &first),
            ("2026-01-12", "Omar", "Give training more time", &later),
            ("2026-02-02", "Priya", "Nothing new", &later),
        ]);
        let page = fixture.page("milestones/live.html");
        let moved = &page["moved"];
        assert_eq!(moved["finding"], "It moved 10 working days later in January 2026, and has held since");
        assert_eq!(moved["first"], "On 5 January 2026, it was forecast for 2 March 2026, as promised.");
        assert_eq!(moved["rows"].as_array().unwrap().len(), 1);
        assert_eq!(
            *at(moved, "rows.0.forecast"),
            json!({"from": "2 Mar 2026", "to": "16 Mar 2026", "by": "+10 working days"})
        );
        let why = at(moved, "rows.0.why");
        let said = [&why["message"], &why["author"], at(why, "decided.0.text")];
        assert_eq!(said, ["Give training more time", "Omar", "Later"]);
        assert_eq!(at(why, "decided.1.text"), "Linked");
        assert_eq!(*at(why, "decided.2"), Value::Null, "a decision of that day about something else");
        let html = fixture.html("milestones/live.html");
        assert!(html.contains("href=\"../decisions/later.html\""), "{html}");
    }

    #[test]
    fn without_a_move_there_is_one_sentence_and_without_a_past_there_is_none() {
        let plan = plan("2026-03-02", "");
        let still = Fixture::over_time(&[("2026-01-05", "", "", &plan), ("2026-02-02", "", "", &plan)]);
        let moved = &still.page("milestones/live.html")["moved"];
        assert_eq!(*moved, json!({"finding": "It has not moved since 5 January 2026"}));
        let young = Fixture::over_time(&[("2026-02-02", "", "", &plan)]);
        assert_eq!(young.page("milestones/live.html")["moved"], Value::Null);
    }

    #[test]
    fn where_no_reason_may_be_told_there_is_no_column_for_it() {
        let (first, later) = (plan("2026-03-02", ""), plan("2026-03-16", ""));
        let fixture = Fixture::over_time(&[("2026-01-05", "", "", &first), ("2026-02-02", "", "", &later)]);
        let moved = &fixture.page("milestones/live.html")["moved"];
        assert_eq!((&moved["reasons"], at(moved, "rows.0.why")), (&json!(false), &Value::Null));
        let html = fixture.html("milestones/live.html");
        assert!(!html.contains("data-l=\"Why\""), "{html}");
    }

    #[test]
    fn what_nobody_moved_is_moved_by_time() {
        let plan = plan("2026-01-12", "");
        let fixture = Fixture::over_time(&[("2026-01-05", "Omar", "", &plan), ("2026-02-02", "Omar", "", &plan)]);
        let why = at(&fixture.page("milestones/live.html"), "moved.rows.0.why").clone();
        assert_eq!(
            why,
            json!({"plain": "Nobody moved it: the days passed, and the work for it, or before it, was not done."})
        );
    }

    #[test]
    fn a_long_past_is_drawn_with_few_steps_and_few_names() {
        // A year in which nothing was done and somebody moved the date each week.
        let (today, start) = (date(2026, 12, 31), date(2026, 1, 1));
        let step = |(day, from): (Date, Date)| {
            let by = (day.weekday() == jiff::civil::Weekday::Monday).then_some(0);
            Move { seen: day, from, to: from.tomorrow().unwrap(), is_finished: false, by }
        };
        let days = start.series(jiff::ToSpan::days(1)).take(365);
        let moves: Vec<Move> = days.map(|day| (day, day)).map(step).collect();
        let last = moves.last().unwrap().to;
        let fixture = Fixture::of("");
        let schedule = &fixture.analysed().analysis.schedule;
        let days = schedule.working_days_after(start, last);
        let course = Course { since: start, first: start, last, days, moves, is_reached: false, today };
        let words = Words::new("USD", "en-US");
        let labels = |from: Option<Date>| {
            let chart = chart(&words, schedule, &course, "It moved", from).unwrap().to_string();
            (chart.len(), chart.matches("label halo").count())
        };
        let (whole, few) = (labels(None), labels(Some(date(2026, 12, 7))));
        assert!(few.0 < whole.0 && whole.1 <= NAMES + 10, "few names, and those of the axes: {whole:?} {few:?}");
        let creeping = Course { moves: course.moves.iter().map(|step| Move { by: None, ..*step }).collect(), ..course };
        let drawn = drawn(&words, schedule, &creeping.moves);
        assert!(drawn.len() <= OF_TIME + 1, "{}", drawn.len());
        assert_eq!(drawn.iter().filter(|step| !step.text.is_empty()).count(), 1);
        assert_eq!(drawn.last().unwrap().text, "1 Jan 2027, +261 working days");
    }

    /// A day of January, the days that were forecast and promised then, and the states behind them.
    type Seen = (i8, i8, i8, Option<usize>, Option<usize>);

    /// A milestone on those days.
    fn seen(days: &[Seen]) -> Vec<MilestonePoint> {
        let point =
            |(day, finish, promised, by, promised_by): &(i8, i8, i8, Option<usize>, Option<usize>)| MilestonePoint {
                date: date(2026, 1, *day),
                finish: date(2026, 1, *finish),
                is_finished: false,
                promised: Some(date(2026, 1, *promised)),
                by: *by,
                promised_by: *promised_by,
            };
        days.iter().map(point).collect()
    }

    fn listed(days: &[Seen]) -> Vec<String> {
        let row = |row: Row| {
            let forecast = row.forecast.map(|(from, to)| format!(" forecast {}-{}", from.day(), to.day()));
            let promise =
                row.promise.map(|(from, to)| format!(" promise {}-{}", from.unwrap().day(), to.unwrap().day()));
            let by = row.by.map_or("time".to_owned(), |by| by.to_string());
            let changes = [forecast, promise].map(Option::unwrap_or_default).concat();
            format!("{}-{}{changes} by {by}", row.seen.day(), row.until.day())
        };
        rows(&seen(days)).into_iter().map(row).collect()
    }

    #[test]
    fn each_state_that_moved_something_is_a_row_and_days_that_pass_are_one() {
        assert_eq!(listed(&[(1, 20, 20, None, None), (2, 20, 20, None, None)]), [""; 0]);
        assert_eq!(
            listed(&[(1, 20, 20, None, None), (2, 22, 22, Some(4), Some(4))]),
            ["2-2 forecast 20-22 promise 20-22 by 4"]
        );
        assert_eq!(
            listed(&[(1, 20, 20, None, None), (2, 22, 24, Some(5), Some(4))]),
            ["2-2 promise 20-24 by 4", "2-2 forecast 20-22 by 5"]
        );
        assert_eq!(
            listed(&[
                (1, 2, 2, None, None),
                (3, 3, 2, None, None),
                (4, 4, 2, None, None),
                (5, 9, 2, Some(3), None),
                (10, 10, 2, None, None)
            ]),
            ["3-4 forecast 2-4 by time", "5-5 forecast 4-9 by 3", "10-10 forecast 9-10 by time"]
        );
    }
}
