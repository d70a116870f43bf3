//! How an amount of money lies in time: in portions, each spread evenly over the working days of a span.
//!
//! Portions are in whole units of the currency, cents or yen, and what is rounded off one is in the next, so that portions always add up to the amount
//! and a reader can add them up too.

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::explained::scaled;
use crate::model::values::{MinorUnit, Timeline};

/// Days from a first to a last, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
}

/// An amount that is spread evenly over the working days of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Portion {
    /// The amount.
    pub amount: Decimal,
    /// The days over which it is spread.
    pub span: Span,
    /// The smallest unit in which parts of it are told.
    pub unit: MinorUnit,
}

impl Span {
    /// The span that ends on `last` and begins on `first`, or on `last` where that is earlier.
    pub fn new(first: Date, last: Date) -> Span {
        Span { first: first.min(last), last }
    }

    /// The working days in it.
    pub fn working_days(&self, timeline: &Timeline<'_>) -> i64 {
        timeline.instant_at_end_of(self.last) - timeline.instant_at_start_of(self.first)
    }

    /// How many of its working days have passed at the end of a day, and how many there are; at its last day all have,
    /// even where no day of it is worked.
    pub fn passed(&self, date: Date, timeline: &Timeline<'_>) -> (i64, i64) {
        let all = self.working_days(timeline);
        if date >= self.last {
            (all.max(1), all.max(1))
        } else if date < self.first {
            (0, all.max(1))
        } else {
            (timeline.instant_at_end_of(date) - timeline.instant_at_start_of(self.first), all.max(1))
        }
    }
}

impl Portion {
    /// What of it lies on a day or before it, in whole units: `amount × working days passed ÷ working days`.
    pub fn through(&self, date: Date, timeline: &Timeline<'_>) -> Decimal {
        // Of most portions all has passed or nothing, and that needs no calendar.
        if date >= self.span.last {
            return self.amount;
        }
        if date < self.span.first {
            return Decimal::ZERO;
        }
        let (passed, all) = self.span.passed(date, timeline);
        share(self.amount, passed.into(), all.into(), self.unit)
    }
}

/// `amount × part ÷ whole` in whole units of its currency; the whole of it is the amount itself.
pub fn share(amount: Decimal, part: Decimal, whole: Decimal, unit: MinorUnit) -> Decimal {
    if part == whole { amount } else { unit.round(scaled(amount, part, whole).unwrap_or_default()) }
}

/// The months from a day to another: from the day itself to the day before the same day of the next month, and so on. Where a
/// month has no such day, the next one begins on the first of the month after it: from 29 February, a year ends on
/// 28 February.
/// The last one may be cut short; then its part of a month is `days counted ÷ days of that month`.
pub fn months(from: Date, to: Date) -> Vec<(Span, Decimal)> {
    let begin = |count: i64| {
        let same = from.saturating_add(count.months());
        if same.day() < from.day() { same.tomorrow().unwrap_or(same) } else { same }
    };
    let month = |count: i64| {
        let (first, next) = (begin(count), begin(count + 1));
        (first <= to && next > first).then(|| {
            let last = next.yesterday().unwrap_or(next);
            let part = if last <= to { Decimal::ONE } else { days(first, to) / days(first, last) };
            (Span { first, last: last.min(to) }, part)
        })
    };
    (0..).map_while(month).collect()
}

/// Days of the calendar from a first to a last, both counted.
pub fn days(first: Date, last: Date) -> Decimal {
    Decimal::from(last.duration_since(first).as_hours() / 24 + 1)
}

/// A yearly amount over the months from a day to another, a twelfth of it each.
pub fn yearly(per_year: Decimal, from: Date, to: Date, unit: MinorUnit) -> Vec<Portion> {
    let (spans, parts): (Vec<Span>, Vec<Decimal>) = months(from, to).into_iter().unzip();
    let portion = |(span, amount)| Portion { amount, span, unit };
    spans.into_iter().zip(along(per_year, &parts, Decimal::from(12), unit)).map(portion).collect()
}

/// The same portions in time with another sum.
pub fn rescaled(portions: &[Portion], amount: Decimal) -> Vec<Portion> {
    let sum: Decimal = portions.iter().map(|portion| portion.amount).sum();
    // As they were written, credits among them.
    if sum == amount {
        return portions.to_vec();
    }
    // Of a credit, what is below nothing counts.
    let counted = |portion: &Portion| if sum.is_sign_negative() { -portion.amount } else { portion.amount };
    let weights: Vec<Decimal> = portions.iter().map(|portion| counted(portion).max(Decimal::ZERO)).collect();
    let whole: Decimal = weights.iter().sum();
    let unit = portions.first().map_or(MinorUnit::HUNDREDTH, |portion| portion.unit);
    let amounts = match whole.is_zero() {
        true => along(amount, &vec![Decimal::ONE; portions.len()], portions.len().into(), unit),
        false => along(amount, &weights, whole, unit),
    };
    portions.iter().zip(amounts).map(|(portion, amount)| Portion { amount, ..*portion }).collect()
}

/// `amount × weight ÷ whole` for each of a row of weights in time, in whole units. What is rounded off one is in the next,
/// so that twelve months are always a year.
fn along(amount: Decimal, weights: &[Decimal], whole: Decimal, unit: MinorUnit) -> Vec<Decimal> {
    let (mut reached, mut given) = (Decimal::ZERO, Decimal::ZERO);
    let mut next = |weight: &Decimal| {
        reached += weight;
        let through = share(amount, reached, whole, unit);
        through - std::mem::replace(&mut given, through)
    };
    weights.iter().map(&mut next).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::values::Calendar;

    fn amounts(portions: &[Portion]) -> Vec<String> {
        portions.iter().map(|portion| portion.amount.to_string()).collect()
    }

    #[test]
    fn a_year_from_any_day_is_twelve_months_and_a_part_of_a_month_counts_by_its_days() {
        let total = |from, to| {
            yearly(Decimal::from(12_000), from, to, MinorUnit::HUNDREDTH)
                .iter()
                .map(|portion| portion.amount)
                .sum::<Decimal>()
        };
        assert_eq!(total(date(2026, 8, 1), date(2030, 7, 31)), Decimal::from(48_000));
        assert_eq!(total(date(2027, 2, 15), date(2028, 2, 14)), Decimal::from(12_000));
        // What began on a day that not every month has counts no day twice.
        assert_eq!(total(date(2024, 2, 29), date(2025, 2, 28)), Decimal::from(12_000));
        assert_eq!(total(date(2024, 2, 29), date(2026, 2, 28)), Decimal::from(24_000));
        assert_eq!(total(date(2026, 1, 31), date(2027, 1, 30)), Decimal::from(12_000));
        assert_eq!(total(date(2026, 1, 31), date(2026, 2, 28)), Decimal::from(1000));
        // One month, and 10 of the 31 days from 15 March to 14 April: 1000 + 1000 × 10 ÷ 31.
        assert_eq!(total(date(2026, 2, 15), date(2026, 3, 24)), Decimal::new(132_258, 2));
        assert_eq!(
            amounts(&yearly(Decimal::from(100), date(2026, 1, 1), date(2026, 3, 31), MinorUnit::HUNDREDTH)),
            ["8.33", "8.34", "8.33"]
        );
        assert!(yearly(Decimal::TEN, date(2026, 1, 2), date(2026, 1, 1), MinorUnit::HUNDREDTH).is_empty());
    }

    #[test]
    fn a_portion_grows_by_working_days_and_is_whole_on_its_last_day() {
        let calendar = Calendar::five_day_week();
        let timeline = Timeline::new(&calendar, date(2026, 1, 5));
        let portion = |first, last| Portion {
            amount: Decimal::from(1000),
            span: Span::new(first, last),
            unit: MinorUnit::HUNDREDTH,
        };
        // Monday to the Friday of the week after: ten working days.
        let work = portion(date(2026, 1, 5), date(2026, 1, 16));
        let through = |day| work.through(day, &timeline).to_string();
        assert_eq!(through(date(2026, 1, 4)), "0");
        assert_eq!(through(date(2026, 1, 5)), "100");
        assert_eq!((through(date(2026, 1, 9)), through(date(2026, 1, 11))), ("500".to_owned(), "500".to_owned()));
        assert_eq!((through(date(2026, 1, 16)), through(date(2027, 1, 1))), ("1000".to_owned(), "1000".to_owned()));
        // A go-live on a Saturday.
        let point = portion(date(2026, 1, 10), date(2026, 1, 10));
        assert_eq!(point.through(date(2026, 1, 9), &timeline), Decimal::ZERO);
        assert_eq!(point.through(date(2026, 1, 10), &timeline), Decimal::from(1000));
    }

    #[test]
    fn what_is_rounded_off_one_month_is_in_the_next() {
        let months = yearly(Decimal::from(480), date(2026, 1, 1), date(2027, 12, 31), MinorUnit::HUNDREDTH);
        let other = rescaled(&months, Decimal::from(1000));
        let year = |portions: &[Portion]| portions.iter().map(|portion| portion.amount).sum::<Decimal>();
        assert_eq!((year(&other[..12]), year(&other[12..])), (Decimal::from(500), Decimal::from(500)));
        assert_eq!(amounts(&other[..3]), ["41.67", "41.66", "41.67"]);
        let nothing = months.iter().map(|portion| Portion { amount: Decimal::ZERO, ..*portion }).collect::<Vec<_>>();
        assert_eq!(amounts(&rescaled(&nothing[..2], Decimal::TEN)), ["5", "5"]);
        assert!(rescaled(&[], Decimal::TEN).is_empty());
    }

    #[test]
    fn what_lies_in_time_is_in_the_smallest_unit_of_the_currency() {
        let quarter = |currency| {
            amounts(&yearly(Decimal::from(100), date(2026, 1, 1), date(2026, 3, 31), MinorUnit::of(currency)))
        };
        assert_eq!(quarter("JPY"), ["8", "9", "8"]);
        assert_eq!(quarter("KWD"), ["8.333", "8.334", "8.333"]);
        let calendar = Calendar::five_day_week();
        let timeline = Timeline::new(&calendar, date(2026, 1, 5));
        let span = Span::new(date(2026, 1, 5), date(2026, 1, 7));
        let yen = Portion { amount: Decimal::from(100), span, unit: MinorUnit::of("JPY") };
        assert_eq!(yen.through(date(2026, 1, 5), &timeline).to_string(), "33");
        assert_eq!(yen.through(date(2026, 1, 6), &timeline).to_string(), "67");
    }
}
