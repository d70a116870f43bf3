//! Working weeks and exceptions.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::dates::date_of;
use crate::import::draft::{Draft, Written};
use crate::import::xml::Element;
use crate::model::values::Calendar;

/// The days of a week as plans name them, Monday first.
const WEEK: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// A recurring exception is followed so often at most.
const MOST_OCCURRENCES: i64 = 2000;

/// The calendar of the project, which is also put among the settings of the draft.
pub fn read(root: &Element, draft: &mut Draft) -> Calendar {
    let all: Vec<&Element> = root.list("Calendars", "Calendar").collect();
    let of = |uid: Option<i64>| all.iter().copied().find(|calendar| uid.is_some() && calendar.number_of("UID") == uid);
    let Some(calendar) = of(root.number_of("CalendarUID")).or_else(|| all.first().copied()) else {
        return Calendar::five_day_week();
    };
    let workdays = week(calendar, draft);
    let holidays = holidays(calendar, draft);
    if calendar.child("WorkWeeks").is_some_and(|weeks| !weeks.children.is_empty()) {
        lost(draft, "weeks with working days of their own are not carried over".to_owned());
    }
    let days: Vec<Written> = (0..7).filter(|day| workdays[*day]).map(|day| Written::plain(WEEK[day])).collect();
    let ranges: Vec<(Date, Date)> = holidays.iter().map(|(from, to, _)| (*from, *to)).collect();
    let made = Calendar::new(workdays, ranges);
    let Ok(made) = made else {
        lost(draft, "no day of its week is a working day, so the plan works from Monday to Friday".to_owned());
        return Calendar::five_day_week();
    };
    let mut fields = vec![("workdays", Written::List(days))];
    if !holidays.is_empty() {
        fields.push(("holidays", Written::List(holidays.into_iter().map(holiday).collect())));
    }
    if made != Calendar::five_day_week() {
        draft.settings.push(("calendar", Written::Map(fields)));
    }
    for other in all.iter().filter(|other| other.number_of("UID") != calendar.number_of("UID")) {
        let name = other.text_of("Name").unwrap_or("without a name");
        if other.list("Exceptions", "Exception").count() > 0 {
            draft.note(
                other.line,
                "",
                format!("the calendar `{name}` has exceptions of its own, and a plan has one calendar"),
            );
        }
    }
    made
}

/// What of the calendar is lost, as a note and beside the settings.
fn lost(draft: &mut Draft, text: String) {
    draft.remarks.push(format!("calendar: {text}"));
    draft.note(0, "the calendar", text);
}

fn holiday((from, to, title): (Date, Date, String)) -> Written {
    let mut fields = vec![("from", Written::plain(from))];
    if to != from {
        fields.push(("to", Written::plain(to)));
    }
    if !title.is_empty() {
        fields.push(("title", Written::text(title)));
    }
    if fields.len() == 1 { Written::plain(from) } else { Written::Map(fields) }
}

/// Which days of the week are worked, Monday first.
fn week(calendar: &Element, draft: &mut Draft) -> [bool; 7] {
    let mut workdays = [true, true, true, true, true, false, false];
    let mut hours = Vec::new();
    for day in calendar.list("WeekDays", "WeekDay") {
        // 1 is Sunday.
        let Some(number) = day.number_of("DayType").filter(|number| (1..=7).contains(number)) else { continue };
        let place = usize::try_from(number + 5).unwrap_or(0) % 7;
        workdays[place] = day.is("DayWorking");
        let worked: f64 = day.list("WorkingTimes", "WorkingTime").filter_map(length).sum();
        if workdays[place] && worked > 0.0 {
            hours.push(worked);
        }
    }
    let longest = hours.iter().copied().fold(0.0, f64::max);
    if hours.iter().any(|worked| *worked < longest) {
        lost(draft, "some days of its week are shorter than others; a plan counts them as whole days".to_owned());
    }
    workdays
}

/// Hours between two times of a day.
fn length(times: &Element) -> Option<f64> {
    let (from, to) = (super::dates::time(times.text_of("FromTime"))?, super::dates::time(times.text_of("ToTime"))?);
    let minutes =
        f64::from(to.since(from).ok()?.get_minutes() as i32) + 60.0 * f64::from(to.since(from).ok()?.get_hours());
    // What ends at midnight ends at the end of the day.
    Some(if minutes > 0.0 { minutes / 60.0 } else { 24.0 + minutes / 60.0 })
}

/// The days on which nobody works, as ranges with what they are called.
fn holidays(calendar: &Element, draft: &mut Draft) -> Vec<(Date, Date, String)> {
    let mut found = Vec::new();
    let exceptions: Vec<&Element> = calendar.list("Exceptions", "Exception").collect();
    for exception in &exceptions {
        let name = exception.text_of("Name").unwrap_or_default();
        let period = exception.child("TimePeriod");
        let from = period.and_then(|period| date_of(period, "FromDate")).map(|date| date.date());
        let to = period.and_then(|period| date_of(period, "ToDate")).map(|date| date.date());
        let (Some(from), Some(to)) = (from, to) else { continue };
        if exception.is("DayWorking") {
            let named = if name.is_empty() { String::new() } else { format!(" (`{name}`)") };
            let hours: Vec<String> = exception.list("WorkingTimes", "WorkingTime").map(hours).collect();
            lost(
                draft,
                format!(
                    "from {from} to {to}{named}, hours are {}; a plan has whole days, and its week stays as it is",
                    hours.join(" and ")
                ),
            );
            continue;
        }
        match days(exception, from, to) {
            Some(days) => found.extend(days.into_iter().map(|(from, to)| (from, to, name.to_owned()))),
            None => lost(draft, format!("the exception `{name}` from {from} recurs in a way that is not understood")),
        }
    }
    // Older files have exceptions among the days of the week.
    if exceptions.is_empty() {
        let old = calendar.list("WeekDays", "WeekDay").filter(|day| day.number_of("DayType") == Some(0));
        for day in old.filter(|day| !day.is("DayWorking")) {
            let period = day.child("TimePeriod");
            let date = |name| period.and_then(|period| date_of(period, name)).map(|date| date.date());
            if let (Some(from), Some(to)) = (date("FromDate"), date("ToDate")) {
                found.push((from, to.max(from), String::new()));
            }
        }
    }
    found.sort();
    found
}

fn hours(times: &Element) -> String {
    let time = |name| times.text_of(name).map_or("", |time| time.get(..5).unwrap_or(time));
    format!("{} to {}", time("FromTime"), time("ToTime"))
}

/// The days of an exception as ranges; `None` for a recurrence that is not understood.
fn days(exception: &Element, from: Date, to: Date) -> Option<Vec<(Date, Date)>> {
    let kind = exception.number_of("Type").unwrap_or(1);
    let period = exception.number_of("Period").unwrap_or(1).max(1);
    let most = exception.number_of("Occurrences").filter(|_| exception.is("EnteredByOccurrences"));
    let most = usize::try_from(most.unwrap_or(MOST_OCCURRENCES).clamp(1, MOST_OCCURRENCES)).unwrap_or(1);
    let to = to.max(from);
    if kind == 1 && period == 1 {
        return Some(vec![(from, to)]);
    }
    let fits = |date: Date| -> Option<bool> {
        let months = i64::from(date.year() - from.year()) * 12 + i64::from(date.month() - from.month());
        let in_month = exception.number_of("Month").is_none_or(|month| i64::from(date.month()) == month + 1);
        let on_day = || exception.number_of("MonthDay").map(|day| i64::from(date.day()) == day);
        Some(match kind {
            1 => i64::from((date - from).get_days()) % period == 0,
            2 => in_month && on_day()?,
            3 => in_month && is_positioned(exception, date)?,
            4 => months % period == 0 && on_day()?,
            5 => months % period == 0 && is_positioned(exception, date)?,
            6 => {
                let mask = exception.number_of("DaysOfWeek")?;
                let weeks = i64::from((date - from).get_days()) / 7;
                weeks % period == 0 && mask >> date.weekday().to_sunday_zero_offset() & 1 == 1
            }
            _ => return None,
        })
    };
    let mut found = Vec::new();
    let mut date = from;
    while date <= to && found.len() < most {
        if fits(date)? {
            found.push((date, date));
        }
        date = date.checked_add(1.day()).ok()?;
    }
    Some(found)
}

/// Whether a day is, say, the fourth Thursday of its month. Items: 0 any day, 1 a weekday, 2 a day of the weekend, 3 Sunday
/// and so on; positions: 0 the first to 4 the last.
fn is_positioned(exception: &Element, date: Date) -> Option<bool> {
    let (item, position) = (exception.number_of("MonthItem")?, exception.number_of("MonthPosition")?);
    let matches = |date: Date| match item {
        0 => true,
        1 => !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday),
        2 => matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday),
        item => i64::from(date.weekday().to_sunday_zero_offset()) == item - 3,
    };
    if !matches(date) {
        return Some(false);
    }
    let in_month = |range: &mut dyn Iterator<Item = i8>| {
        range.filter(|day| Date::new(date.year(), date.month(), *day).is_ok_and(matches)).count()
    };
    Some(match position {
        4 => in_month(&mut (date.day() + 1..=date.days_in_month())) == 0,
        position => i64::try_from(in_month(&mut (1..date.day()))).ok()? == position,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::xml;

    fn found(exception: &str) -> Vec<String> {
        let element = xml::parse(&format!("<Exception>{exception}</Exception>")).unwrap();
        let period = element.child("TimePeriod").unwrap();
        let date = |name| date_of(period, name).unwrap().date();
        let days = days(&element, date("FromDate"), date("ToDate")).unwrap();
        days.iter().map(|(from, to)| if from == to { from.to_string() } else { format!("{from}..{to}") }).collect()
    }

    const YEARS: &str =
        "<TimePeriod><FromDate>2025-01-01T00:00:00</FromDate><ToDate>2026-12-31T23:59:00</ToDate></TimePeriod>";

    #[test]
    fn exceptions_recur_as_they_say() {
        assert_eq!(found(&format!("{YEARS}<Type>1</Type>")), ["2025-01-01..2026-12-31"]);
        let christmas = "<Type>2</Type><Month>11</Month><MonthDay>25</MonthDay>";
        assert_eq!(found(&format!("{YEARS}{christmas}")), ["2025-12-25", "2026-12-25"]);
        // The fourth Thursday of November, and the last Monday of May.
        let thanksgiving = "<Type>3</Type><Month>10</Month><MonthItem>7</MonthItem><MonthPosition>3</MonthPosition>";
        assert_eq!(found(&format!("{YEARS}{thanksgiving}")), ["2025-11-27", "2026-11-26"]);
        let memorial = "<Type>3</Type><Month>4</Month><MonthItem>4</MonthItem><MonthPosition>4</MonthPosition>";
        assert_eq!(found(&format!("{YEARS}{memorial}")), ["2025-05-26", "2026-05-25"]);
        let fridays = "<Type>6</Type><Period>2</Period><DaysOfWeek>32</DaysOfWeek><EnteredByOccurrences>1</EnteredByOccurrences>\
                       <Occurrences>2</Occurrences>";
        assert_eq!(found(&format!("{YEARS}{fridays}")), ["2025-01-03", "2025-01-17"]);
    }
}
