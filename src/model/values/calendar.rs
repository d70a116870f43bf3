//! The working calendar: which days are worked, and how dates become instants that can be added up.

use std::error::Error;
use std::fmt;

use jiff::civil::Date;

/// A point in working time: the number of working days since the project's start, negative before it.
///
/// Work fills whole working days, so that an instant always lies between two of them: five days of work that begin at
/// instant 0 end at instant 5, which is the end of the fifth day and the beginning of the sixth.
pub type Instant = i64;

/// The days on which work is done: a working week, less the holidays.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Calendar {
    workdays: [bool; 7],
    // How many of them come before each day of the week, and before the next week; counted once as well.
    worked_before: [i64; 8],
    // Sorted, apart from each other by at least a day.
    holidays: Vec<Holiday>,
}

/// Consecutive days on which no one works. Ranges are kept as such, so that a century costs no more than a day.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Holiday {
    first: DayNumber,
    after: DayNumber,
    // Days of the working week that the holidays before this one take away, counted once so that no question has to.
    lost_before: i64,
}

/// Days since 0001-01-01, which was a Monday, so that the remainder by seven is the day of the week.
type DayNumber = i64;

/// Why a calendar cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarError {
    /// No day of the week is a workday, so that no work would ever end.
    NoWorkday,
    /// A range of holidays ends before it begins.
    HolidayEndsBeforeItBegins {
        /// The day on which the range begins.
        first: Date,
        /// The day on which it ends.
        last: Date,
    },
}

impl fmt::Display for CalendarError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoWorkday => write!(formatter, "the working week has no workday"),
            Self::HolidayEndsBeforeItBegins { first, last } => {
                write!(formatter, "the holiday from `{first}` to `{last}` ends before it begins")
            }
        }
    }
}

impl Error for CalendarError {}

impl Calendar {
    /// A calendar of a working week, Monday first, and of holidays as inclusive ranges, in any order and overlapping
    /// as they like.
    ///
    /// # Errors
    /// When the week has no workday, or a range ends before it begins.
    pub fn new(workdays: [bool; 7], mut holidays: Vec<(Date, Date)>) -> Result<Self, CalendarError> {
        if !workdays.contains(&true) {
            return Err(CalendarError::NoWorkday);
        }
        if let Some(&(first, last)) = holidays.iter().find(|(first, last)| last < first) {
            return Err(CalendarError::HolidayEndsBeforeItBegins { first, last });
        }
        holidays.sort_unstable();
        let mut calendar = Self::of_week(workdays);
        for (first, last) in holidays {
            calendar.add_holiday(day_number(first), day_number(last) + 1);
        }
        Ok(calendar)
    }

    /// The calendar on which every day is worked.
    pub fn every_day() -> Self {
        Self::of_week([true; 7])
    }

    /// The calendar of Monday to Friday, without holidays.
    pub fn five_day_week() -> Self {
        Self::of_week([true, true, true, true, true, false, false])
    }

    fn of_week(workdays: [bool; 7]) -> Self {
        let mut worked_before = [0; 8];
        for (day, works) in workdays.iter().enumerate() {
            worked_before[day + 1] = worked_before[day] + i64::from(*works);
        }
        Self { workdays, worked_before, holidays: Vec::new() }
    }

    /// Whether a day of the week is worked, Monday first, holidays apart.
    pub fn workdays(&self) -> [bool; 7] {
        self.workdays
    }

    /// The holidays as inclusive ranges, in order; what overlapped or touched is one range.
    pub fn holidays(&self) -> impl Iterator<Item = (Date, Date)> + '_ {
        self.holidays.iter().map(|holiday| (date_of(holiday.first), date_of(holiday.after - 1)))
    }

    /// Whether work is done on a day.
    pub fn is_working(&self, date: Date) -> bool {
        let day = day_number(date);
        self.working_days_before(day + 1) > self.working_days_before(day)
    }

    /// The working days from the start of one day to the start of another: those of `from..to`, `to` itself left out,
    /// as a negative number when `to` is the earlier. From a Friday to the Monday after it is one working day.
    pub fn working_days_between(&self, from: Date, to: Date) -> i64 {
        self.working_days_before(day_number(to)) - self.working_days_before(day_number(from))
    }

    /// Appends a holiday that begins no earlier than those before it.
    fn add_holiday(&mut self, first: DayNumber, after: DayNumber) {
        match self.holidays.last_mut() {
            Some(previous) if first <= previous.after => previous.after = previous.after.max(after),
            _ => {
                let lost_before = self.holidays.last().map_or(0, |previous| self.lost_through(previous));
                self.holidays.push(Holiday { first, after, lost_before });
            }
        }
    }

    /// The working days from a fixed but arbitrary day to the start of `day`; only differences have a meaning.
    fn working_days_before(&self, day: DayNumber) -> i64 {
        let begun = self.holidays.partition_point(|holiday| holiday.first < day);
        let lost = begun.checked_sub(1).map_or(0, |last| {
            let holiday = &self.holidays[last];
            holiday.lost_before + self.weekdays_within(holiday.first, day.min(holiday.after))
        });
        self.weekdays_before(day) - lost
    }

    /// The working day that begins when `count` working days have passed: the inverse of `working_days_before`.
    fn working_day_after(&self, count: i64) -> DayNumber {
        // Far beyond every date; what is cut off here is cut off again by the first and the last date there is.
        const BEYOND_DATES: i64 = 1 << 32;
        let count = count.clamp(-BEYOND_DATES, BEYOND_DATES);
        // A holiday that begins at this very count lies before the working day which begins there.
        let passed =
            self.holidays.partition_point(|holiday| self.weekdays_before(holiday.first) - holiday.lost_before <= count);
        let lost = passed.checked_sub(1).map_or(0, |last| self.lost_through(&self.holidays[last]));
        self.weekday_after(count + lost)
    }

    fn lost_through(&self, holiday: &Holiday) -> i64 {
        holiday.lost_before + self.weekdays_within(holiday.first, holiday.after)
    }

    fn weekdays_within(&self, first: DayNumber, after: DayNumber) -> i64 {
        self.weekdays_before(after) - self.weekdays_before(first)
    }

    /// Like `working_days_before`, as if there were no holidays.
    fn weekdays_before(&self, day: DayNumber) -> i64 {
        let weekday = day.rem_euclid(7) as usize;
        day.div_euclid(7) * self.worked_before[7] + self.worked_before[weekday]
    }

    /// Like `working_day_after`, as if there were no holidays.
    fn weekday_after(&self, count: i64) -> DayNumber {
        let per_week = self.worked_before[7];
        let within_week = count.rem_euclid(per_week) as usize;
        let mut weekdays = (0..7).filter(|weekday| self.workdays[*weekday as usize]);
        let weekday: DayNumber = weekdays.nth(within_week).unwrap_or(0);
        count.div_euclid(per_week) * 7 + weekday
    }
}

/// A calendar with the project's start: what turns dates into instants, and instants into dates.
///
/// Instant 0 is the beginning of the start day, or of the next working day when that one is not worked. Dates beyond
/// the first and the last one there is (the years −9999 and 9999) are shown as these.
#[derive(Clone, Copy, Debug)]
pub struct Timeline<'a> {
    calendar: &'a Calendar,
    start: Date,
    origin: i64,
}

impl<'a> Timeline<'a> {
    /// The timeline of a project that starts on a day.
    pub fn new(calendar: &'a Calendar, start: Date) -> Self {
        Self { calendar, start, origin: calendar.working_days_before(day_number(start)) }
    }

    /// The calendar on which the timeline runs.
    pub fn calendar(&self) -> &'a Calendar {
        self.calendar
    }

    /// The project's start, as it was given.
    pub fn start(&self) -> Date {
        self.start
    }

    /// The instant at which a day begins; for a day that is not worked, that of the next working day.
    pub fn instant_at_start_of(&self, date: Date) -> Instant {
        self.calendar.working_days_before(day_number(date)) - self.origin
    }

    /// The instant at which a day ends; for a day that is not worked, that of the last working day before it.
    ///
    /// The difference to the start of another day is the duration of work that fills both: `start` with `due`.
    pub fn instant_at_end_of(&self, date: Date) -> Instant {
        self.calendar.working_days_before(day_number(date) + 1) - self.origin
    }

    /// The working day that begins at an instant: the first day of work that starts there.
    pub fn day_beginning_at(&self, instant: Instant) -> Date {
        date_of(self.calendar.working_day_after(instant.saturating_add(self.origin)))
    }

    /// The working day that ends at an instant: the last day of work that finishes there, and the day on which a point
    /// is shown. Instant 0 is shown as the first day, for nothing of the project lies before it.
    ///
    /// What really finished on the last working day before the start has instant 0 as well: show its own date.
    pub fn day_ending_at(&self, instant: Instant) -> Date {
        self.day_beginning_at(if instant == 0 { 0 } else { instant.saturating_sub(1) })
    }
}

/// Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `days_from_civil`: years begin with March, so that the leap day is
/// their last. It is asked for each amount of money in each month, where a general difference of dates costs too much.
pub(crate) fn day_number(date: Date) -> DayNumber {
    let (month, day) = (i64::from(date.month()), i64::from(date.day()));
    let year = i64::from(date.year()) - i64::from(month <= 2);
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    // From 0000-03-01 to 0001-01-01.
    era * 146_097 + day_of_era - 306
}

/// The date of a day, or the first or the last date there is. Hinnant, `civil_from_days`: it is asked for each milestone in each
/// state of the past.
pub(crate) fn date_of(day: DayNumber) -> Date {
    // More days than there are dates, and few enough to be added to.
    const MORE_THAN_ALL: i64 = 1 << 24;
    let from_march = day.clamp(-MORE_THAN_ALL, MORE_THAN_ALL) + 306;
    let (era, day_of_era) = (from_march.div_euclid(146_097), from_march.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day_of_month = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    match year {
        ..=-10_000 => Date::MIN,
        10_000.. => Date::MAX,
        // Every one of the numbers is small.
        _ => Date::new(year as i16, month as i8, day_of_month as i8).unwrap_or(Date::MAX),
    }
}

#[cfg(test)]
mod tests;
