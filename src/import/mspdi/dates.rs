//! Dates, times and durations as Microsoft Project writes them.

use jiff::civil::{Date, DateTime, Time};

use super::{Outline, Project};
use crate::import::xml::Element;

/// A date with its time, such as `2026-02-27T08:00:00`.
pub fn date_time(text: Option<&str>) -> Option<DateTime> {
    let text = text?.trim().trim_end_matches('Z');
    let date: DateTime = text.parse().ok().or_else(|| text.parse::<Date>().ok().map(|date| date.at(0, 0, 0, 0)))?;
    // A plan holds no other years, and Microsoft Project writes 1984 or 2049 where it means none.
    (1985..=2148).contains(&date.year()).then_some(date)
}

/// The date in an element.
pub fn date_of(element: &Element, name: &str) -> Option<DateTime> {
    date_time(element.text_of(name))
}

/// A time such as `08:00:00`.
pub fn time(text: Option<&str>) -> Option<Time> {
    text?.parse().ok()
}

/// Minutes of a duration such as `PT80H30M0S`; of one with days, weeks and so on, those of full days around the clock.
pub fn minutes(text: Option<&str>) -> Option<f64> {
    let text = text?.trim();
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text),
    };
    let (mut minutes, mut number, mut in_time) = (0.0, String::new(), false);
    for letter in rest.strip_prefix('P')?.chars() {
        if letter == 'T' {
            in_time = true;
        } else if letter.is_ascii_digit() || letter == '.' {
            number.push(letter);
        } else {
            let value: f64 = number.parse().ok()?;
            number.clear();
            minutes += value
                * match (letter, in_time) {
                    ('H', true) => 60.0,
                    ('M', true) => 1.0,
                    ('S', true) => 1.0 / 60.0,
                    ('D', false) => 1440.0,
                    ('W', false) => 10_080.0,
                    _ => return None,
                };
        }
    }
    Some(sign * minutes)
}

/// The first day of the project: the one that the file names, or an earlier one on which a task starts.
pub fn first_day(root: &Element) -> Option<Date> {
    let starts = root.list("Tasks", "Task").filter_map(|task| date_of(task, "Start"));
    let named = date_of(root, "StartDate");
    starts.chain(named).min().map(|date| date.date())
}

/// The day for which the file stands: the one it names; else the day to which the actual work in it leads, for the day on
/// which it was saved says nothing of its dates.
pub fn status_date(project: &Project<'_>, outline: &Outline<'_>) -> Date {
    if let Some(named) = date_of(project.root, "StatusDate") {
        return named.date();
    }
    let actual = |task: &Element| {
        let dates = ["ActualStart", "ActualFinish"].into_iter();
        let done = dates.filter_map(|name| date_of(task, name)).map(|date| project.finish_day(date));
        done.chain(date_of(task, "Stop").map(|stop| project.next_day(stop))).max()
    };
    outline.leaves.iter().filter_map(|leaf| actual(leaf.task)).max().unwrap_or(project.start).max(project.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_minutes() {
        assert_eq!(minutes(Some("PT80H30M0S")), Some(4830.0));
        assert_eq!(minutes(Some("P1DT0H0M0S")), Some(1440.0));
        assert_eq!(minutes(Some("-PT1H")), Some(-60.0));
        assert_eq!((minutes(Some("8 days")), minutes(None)), (None, None));
    }

    #[test]
    fn a_date_that_means_none_is_none() {
        assert!(date_time(Some("1984-01-01T08:00:00")).is_none());
        assert!(date_time(Some("2026-02-27T08:00:00")).is_some());
        assert!(date_time(Some("NA")).is_none());
    }
}
