//! Days, months and spans, and how far one is from another.

use jiff::civil::Date;
use rust_decimal::{Decimal, RoundingStrategy};

use super::Words;
use crate::analysis::phasing::months;
use crate::language::say;

/// The status date.
impl Words {
    /// `today`; as of a day, `on 27 February 2026`.
    pub fn today(&self) -> String {
        match self.as_of {
            None => say!(self, today).to_owned(),
            Some(day) => say!(self, on_day, day = self.date_full(day)),
        }
    }

    /// `today`; as of a day, `27 February 2026`.
    pub fn status_date(&self) -> String {
        self.as_of.map_or_else(|| say!(self, today).to_owned(), |day| self.date_full(day))
    }

    /// `Today`, for charts; as of a day, `27 Feb 2026`.
    pub fn today_short(&self) -> String {
        self.as_of.map_or_else(|| self.capitalised(say!(self, today)), |day| self.date_short(day))
    }

    /// `Today, 27 Feb`; as of a day, `27 Feb 2026`.
    pub fn today_with_day(&self, today: Date) -> String {
        match self.as_of {
            None => format!("{}, {}", self.today_short(), self.day_and_month(today)),
            Some(day) => self.date_short(day),
        }
    }

    /// Whether readers know what is yesterday and tomorrow.
    pub fn is_told_today(&self) -> bool {
        self.as_of.is_none()
    }
}

/// Dates.
impl Words {
    /// `17 Mar 2027`.
    pub fn date_short(&self, date: Date) -> String {
        say!(self, date_short, day = date.day(), month = date.month(), year = year(date))
    }

    /// `17 March 2027`, for running text.
    pub fn date_full(&self, date: Date) -> String {
        say!(self, date_full, day = date.day(), month = date.month(), year = year(date))
    }

    /// `17 Mar`, where the year stands nearby.
    pub fn day_and_month(&self, date: Date) -> String {
        say!(self, day_and_month, day = date.day(), month = date.month())
    }

    /// `17 March`, where the year is known.
    pub fn day_and_month_full(&self, date: Date) -> String {
        say!(self, day_and_month_full, day = date.day(), month = date.month())
    }

    /// `Wednesday`.
    pub fn weekday(&self, date: Date) -> String {
        say!(self, weekday, weekday = weekday(date))
    }

    /// `Wed 17 Mar 2027`, where people must act and space is scarce.
    pub fn date_with_weekday(&self, date: Date) -> String {
        let weekday = weekday(date);
        say!(self, date_with_weekday, weekday = weekday, day = date.day(), month = date.month(), year = year(date))
    }

    /// `Wednesday 17 March 2027`, where people must act.
    pub fn date_with_weekday_full(&self, date: Date) -> String {
        let weekday = weekday(date);
        say!(self, date_with_weekday_full, weekday = weekday, day = date.day(), month = date.month(), year = year(date))
    }

    /// `Mar 2027`.
    pub fn month_short(&self, date: Date) -> String {
        say!(self, month_and_year_short, month = date.month(), year = year(date))
    }

    /// `March 2027`.
    pub fn month(&self, date: Date) -> String {
        say!(self, month_and_year, month = date.month(), year = year(date))
    }

    /// From one day to another, without saying anything twice: `3–17 Mar 2027`, `3 Mar – 2 Apr 2027`.
    pub fn span(&self, first: Date, last: Date) -> String {
        let end = self.date_short(last);
        match () {
            () if first == last => end,
            () if (first.year(), first.month()) == (last.year(), last.month()) => {
                say!(
                    self,
                    span_in_month,
                    first = first.day(),
                    day = last.day(),
                    month = last.month(),
                    year = year(last)
                )
            }
            () if first.year() == last.year() => say!(self, span, first = self.day_and_month(first), last = end),
            () => say!(self, span, first = self.date_short(first), last = end),
        }
    }

    /// How long it is from a day to another, both counted: `5 years`, `18 months`, `2.5 months`.
    pub fn length(&self, first: Date, last: Date) -> String {
        let count: Decimal = months(first, last).iter().map(|(_, part)| part).sum();
        let count = count.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero).normalize();
        let year = Decimal::from(12);
        match (count / year).fract().is_zero() && !count.is_zero() {
            true => say!(self, count_years, count = (count / year).normalize()),
            false => say!(self, months_exactly, count = count),
        }
    }

    /// Both ends of a change and the `working` days between them: `3 Mar 2027 → 17 Mar 2027, +10 working days`; `no change`.
    pub fn date_change(&self, before: Date, after: Date, working: i64) -> String {
        let days = i64::from(before.until(after).map_or(0, |span| span.get_days()));
        if days == 0 {
            return say!(self, no_change).to_owned();
        }
        let (before, after, signed) = (self.date_short(before), self.date_short(after), self.signed(days));
        let by = self.signed(working);
        let (count, working) = (days.saturating_abs(), working.saturating_abs());
        say!(
            self,
            date_change,
            before = before,
            after = after,
            signed = signed,
            count = count,
            by = by,
            working = working
        )
    }
}

fn year(date: Date) -> String {
    date.year().to_string()
}

/// From 1, a Monday, to 7.
fn weekday(date: Date) -> i8 {
    date.weekday().to_monday_one_offset()
}
