//! Payback: when the net flows of the years have added up to nothing again, for good.

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::analysis::explained::{Operand, Unit, money, number, ratio};
use crate::analysis::fiscal_year::FiscalYear;
use crate::analysis::phasing::{Span, days};

/// When the money is back. Within a year, its net flow is taken to come evenly by the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payback {
    /// Years from the first day of the horizon (see [`Payback::FORMULA`]), not rounded.
    pub years: Decimal,
    /// The day.
    pub date: Date,
    /// The fiscal year that holds it.
    pub fiscal_year: FiscalYear,
    /// The fiscal years before that one; of one that the horizon cuts short, its part.
    pub years_before: Decimal,
    /// What is still to be paid back when that year begins.
    pub open: Decimal,
    /// The net flow of that year.
    pub net: Decimal,
    /// The days of that year that the horizon counts, and all its days.
    pub days: (Decimal, Decimal),
}

impl Payback {
    /// How the years are counted.
    pub const FORMULA: &str =
        "years before it + open at the year’s begin ÷ net flow of the year × days counted ÷ days of the year";

    /// The numbers in the formula.
    pub fn operands(&self) -> Vec<Operand> {
        vec![
            number("years before it", self.years_before, Unit::Years),
            money("open at the year’s begin", self.open),
            money("net flow of the year", self.net),
            number("days counted", self.days.0, Unit::Days),
            number("days of the year", self.days.1, Unit::Days),
        ]
    }
}

/// The payback of the net flows of consecutive fiscal years: the last time that their sum turns from below nothing to
/// nothing or more. `None` where it is below nothing at the end of the horizon. Where it never is at the end of a year,
/// the money is back within the first.
pub fn payback(flows: &[(FiscalYear, Decimal)], horizon: Span) -> Option<Payback> {
    let mut sum = Decimal::ZERO;
    let mut found = (!flows.is_empty()).then_some((0, Decimal::ZERO));
    for (place, (_, net)) in flows.iter().enumerate() {
        let before = sum;
        sum += net;
        if sum < Decimal::ZERO {
            found = None;
        } else if before < Decimal::ZERO {
            found = Some((place, -before));
        }
    }
    let (place, open) = found?;
    let (fiscal_year, net) = flows[place];
    let years_before = flows[..place].iter().map(|(year, _)| counted(*year, horizon) / all(*year)).sum::<Decimal>();
    let first = fiscal_year.first().max(horizon.first).min(fiscal_year.last());
    let last = fiscal_year.last().min(horizon.last.max(first));
    let (counted, all) = (counted(fiscal_year, horizon), all(fiscal_year));
    let part = ratio(open, net).unwrap_or_default();
    // The day on which it is reached: the first one when nothing is open, the last one when all of the year is needed.
    let day = (part * counted).ceil().to_i64().unwrap_or_default().max(1) - 1;
    Some(Payback {
        years: years_before + part * counted / all,
        date: first.saturating_add(day.days()).min(last),
        fiscal_year,
        years_before,
        open,
        net,
        days: (counted, all),
    })
}

/// The days of a fiscal year that the horizon counts.
fn counted(year: FiscalYear, horizon: Span) -> Decimal {
    let first = year.first().max(horizon.first).min(year.last());
    days(first, year.last().min(horizon.last.max(first)))
}

fn all(year: FiscalYear) -> Decimal {
    days(year.first(), year.last())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn flows(nets: &[i64]) -> Vec<(FiscalYear, Decimal)> {
        let begin = FiscalYear::of(date(2026, 1, 1), 1);
        std::iter::successors(Some(begin), |year| Some(year.next()))
            .zip(nets.iter().map(|net| Decimal::from(*net)))
            .collect()
    }

    fn back(nets: &[i64], last: Date) -> Option<(String, Date)> {
        payback(&flows(nets), Span::new(date(2026, 1, 1), last))
            .map(|back| (back.years.normalize().to_string(), back.date))
    }

    #[test]
    fn the_money_is_back_within_the_year_in_which_the_sum_is_no_longer_negative() {
        let end = date(2030, 12, 31);
        // −100, −60, −10, +50: 10 of 60 are open in the fourth year, a sixth of its 365 days, 60.8, is the 61st day.
        let found = payback(&flows(&[-100, 40, 50, 60]), Span::new(date(2026, 1, 1), end)).unwrap();
        assert_eq!((found.years_before, found.open, found.net), (3.into(), 10.into(), 60.into()));
        assert_eq!((found.date, found.fiscal_year.name().as_str()), (date(2029, 3, 2), "2029"));
        assert_eq!(found.years.round_dp(4).to_string(), "3.1667");
        // To the last day of the second year, and no further.
        assert_eq!(back(&[-100, 100, 100], end), Some(("2".to_owned(), date(2027, 12, 31))));
        assert_eq!(back(&[-100, 50, 49], end), None);
        assert_eq!(back(&[], end), None);
        // Nothing is ever open at the end of a year.
        assert_eq!(back(&[10, 10], end), Some(("0".to_owned(), date(2026, 1, 1))));
    }

    #[test]
    fn money_that_is_lost_again_is_not_back() {
        let end = date(2030, 12, 31);
        assert_eq!(back(&[-100, 150, -100, 100], end), Some(("3.5".to_owned(), date(2029, 7, 2))));
        assert_eq!(back(&[-100, 150, -100], end), None);
    }

    #[test]
    fn years_are_counted_from_the_first_day_of_the_horizon() {
        // The first year is one day long; of the second, half is needed: 182.5 days.
        let horizon = Span::new(date(2026, 12, 31), date(2030, 12, 31));
        let found = payback(&flows(&[-50, 100, 100]), horizon).unwrap();
        assert_eq!(
            (found.years_before, found.years),
            (Decimal::ONE / Decimal::from(365), Decimal::from(367) / Decimal::from(730))
        );
        assert_eq!(found.date, date(2027, 7, 2));
        // Within a first year that begins late, the money comes from its first day on.
        let begun = payback(&flows(&[0]), Span::new(date(2026, 7, 1), date(2026, 12, 31))).unwrap();
        assert_eq!((begun.years, begun.date), (Decimal::ZERO, date(2026, 7, 1)));
    }

    #[test]
    fn a_year_that_the_horizon_cuts_short_counts_by_its_days() {
        // 50 of 100 in the 181 days to 30 June: the 91st day; 91 would be half a year, 90.5 of 365 is a little less.
        let (years, day) = back(&[-50, 100], date(2027, 6, 30)).unwrap();
        assert_eq!((years.get(..7), day), (Some("1.24794"), date(2027, 4, 1)));
    }
}
