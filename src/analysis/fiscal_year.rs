//! Fiscal years: twelve months from the first day of a month.

use jiff::ToSpan;
use jiff::civil::Date;

/// Twelve months in which an organisation does its books.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalYear {
    first: Date,
}

impl FiscalYear {
    /// The fiscal year that holds a day, where fiscal years begin in the month `starts_in`, from 1 to 12.
    pub fn of(date: Date, starts_in: u8) -> FiscalYear {
        let starts_in = i8::try_from(starts_in).unwrap_or(1).clamp(1, 12);
        let months_in = (date.month() - starts_in).rem_euclid(12);
        FiscalYear { first: date.first_of_month().saturating_sub(i64::from(months_in).months()) }
    }

    /// Its first day.
    pub fn first(self) -> Date {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> Date {
        self.first.saturating_add(11.months()).last_of_month()
    }

    /// The one after it.
    pub fn next(self) -> FiscalYear {
        FiscalYear { first: self.first.saturating_add(1.year()) }
    }

    /// `2026` for one that is a calendar year, `2025/26` for one that spans two.
    pub fn name(self) -> String {
        let year = self.first.year();
        if self.first.month() == 1 { year.to_string() } else { format!("{year}/{:02}", (year + 1).rem_euclid(100)) }
    }

    /// All fiscal years from the one that holds `first` to the one that holds `last`.
    pub fn all(first: Date, last: Date, starts_in: u8) -> Vec<FiscalYear> {
        let begin = FiscalYear::of(first, starts_in);
        std::iter::successors(Some(begin), |year| Some(year.next()).filter(|next| next.first <= last && *next > *year))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_fiscal_year_begins_in_its_month_and_is_named_by_the_years_it_touches() {
        let year = |day: Date, starts_in: u8| {
            let year = FiscalYear::of(day, starts_in);
            (year.name(), year.first(), year.last())
        };
        assert_eq!(year(date(2026, 2, 27), 1), ("2026".to_owned(), date(2026, 1, 1), date(2026, 12, 31)));
        assert_eq!(year(date(2026, 2, 27), 7), ("2025/26".to_owned(), date(2025, 7, 1), date(2026, 6, 30)));
        assert_eq!(year(date(2026, 7, 1), 7), ("2026/27".to_owned(), date(2026, 7, 1), date(2027, 6, 30)));
        assert_eq!(year(date(1999, 12, 31), 12), ("1999/00".to_owned(), date(1999, 12, 1), date(2000, 11, 30)));
        let years = FiscalYear::all(date(2025, 2, 3), date(2027, 1, 1), 4);
        assert_eq!(years.iter().map(|year| year.name()).collect::<Vec<_>>(), ["2024/25", "2025/26", "2026/27"]);
    }
}
