//! Payback: when the benefits so far are no longer less than the costs so far, for good.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::explained::{Operand, Unit, money, number};
use crate::analysis::fiscal_year::FiscalYear;
use crate::analysis::phasing::{Portion, Span, days};
use crate::model::values::Timeline;

/// When the money is back, by the day. Each portion flows evenly over the working days of its span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payback {
    /// Years from the first day of the horizon (see [`Payback::FORMULA`]), not rounded.
    pub years: Decimal,
    /// The day.
    pub date: Date,
    /// What the benefits have brought up to that day, with it; discounted where the payback is.
    pub benefits: Decimal,
    /// What was spent up to that day, with it; discounted where the payback is.
    pub costs: Decimal,
    /// The fiscal years before the one that holds the day; of one that the horizon cuts short, its part.
    pub years_before: Decimal,
    /// The days of that year that the horizon counts up to the day, with it, and all its days.
    pub days: (Decimal, Decimal),
}

impl Payback {
    /// How the years are counted.
    pub const FORMULA: &str = "years before it + days to it ÷ days of the year";

    /// The numbers in the formula, and those by which the day is found.
    pub fn operands(&self) -> Vec<Operand> {
        vec![
            number("years before it", self.years_before, Unit::Years),
            number("days to it", self.days.0, Unit::Days),
            number("days of the year", self.days.1, Unit::Days),
            money("benefits so far", self.benefits),
            money("costs so far", self.costs),
        ]
    }
}

/// Costs and benefits as they lie in time, and what each is worth.
pub struct Flows<'f> {
    /// What is spent.
    pub costs: Vec<&'f Portion>,
    /// What is gained.
    pub benefits: Vec<&'f Portion>,
    /// The fiscal years of the horizon and the discount factor of each, 1 where nothing is discounted.
    pub years: Vec<(FiscalYear, Decimal)>,
    /// The days that are counted.
    pub horizon: Span,
}

/// What was spent and gained, undiscounted or not.
#[derive(Clone, Copy, Default)]
struct Sums {
    costs: Decimal,
    benefits: Decimal,
}

impl Sums {
    fn is_open(&self) -> bool {
        self.benefits < self.costs
    }
}

impl std::ops::Add for Sums {
    type Output = Sums;

    fn add(self, other: Sums) -> Sums {
        Sums { costs: self.costs + other.costs, benefits: self.benefits + other.benefits }
    }
}

/// The payback of costs and benefits: the first day from which the benefits so far are never less than the costs so far,
/// but not before a benefit and a cost have flowed. `None` where they are less at the end of the horizon, and where there
/// is no benefit or no cost.
pub fn payback(flows: &Flows<'_>, timeline: &Timeline<'_>) -> Option<Payback> {
    let begun = |portions: &[&Portion]| {
        let flowing = portions.iter().filter(|portion| portion.amount > Decimal::ZERO);
        flowing.filter_map(|portion| first_flow(portion, timeline)).min()
    };
    let begun = begun(&flows.benefits)?.max(begun(&flows.costs)?).max(flows.horizon.first);
    let months = by_month(flows, timeline);
    let mut before = Sums::default();
    let mut last_open = None;
    for (first, month) in &months {
        let after = before + month.sums;
        // In most months it cannot be open on any day, or is open at the end, and no day of them needs to be looked at.
        if after.is_open() {
            last_open = Some(first.last_of_month());
        } else if before.benefits < before.costs + month.spent {
            let open = |day: &Date| (before + month.through(flows, *first, *day, timeline)).is_open();
            last_open = all_days(*first, first.last_of_month()).rev().find(open).or(last_open);
        }
        before = after;
    }
    if before.is_open() {
        return None;
    }
    let date = last_open.and_then(|day| day.tomorrow().ok()).map_or(begun, |day| day.max(begun));
    Some(told(flows, &months, date, timeline))
}

/// What flows in a month.
#[derive(Default)]
struct Month {
    sums: Sums,
    // What may have been spent at most before anything is gained: a credit may come on the last day.
    spent: Decimal,
    factor: Decimal,
    costs: Vec<usize>,
    benefits: Vec<usize>,
}

impl Month {
    /// What of the month's flows lies up to a day of it.
    fn through(&self, flows: &Flows<'_>, first: Date, day: Date, timeline: &Timeline<'_>) -> Sums {
        let sum = |of: &[usize], portions: &[&Portion]| {
            of.iter().map(|place| between(portions[*place], first, day, timeline)).sum::<Decimal>() * self.factor
        };
        Sums { costs: sum(&self.costs, &flows.costs), benefits: sum(&self.benefits, &flows.benefits) }
    }
}

/// The months in which anything flows, by their first days. None of them lies in two fiscal years.
fn by_month(flows: &Flows<'_>, timeline: &Timeline<'_>) -> BTreeMap<Date, Month> {
    let mut months: BTreeMap<Date, Month> = BTreeMap::new();
    let both = [(&flows.costs, false), (&flows.benefits, true)];
    for (portions, is_benefit) in both {
        for (place, portion) in portions.iter().enumerate() {
            let begin = portion.span.first.first_of_month();
            let firsts = (0..).map(|count: i64| begin.saturating_add(count.months()));
            for first in firsts.take_while(|first| *first <= portion.span.last) {
                let month = months.entry(first).or_insert_with(|| {
                    let year = flows.years.iter().find(|(year, _)| first <= year.last());
                    Month { factor: year.map_or(Decimal::ONE, |(_, factor)| *factor), ..Month::default() }
                });
                let amount = between(portion, first, first.last_of_month(), timeline) * month.factor;
                let (sum, places) = match is_benefit {
                    true => (&mut month.sums.benefits, &mut month.benefits),
                    false => (&mut month.sums.costs, &mut month.costs),
                };
                *sum += amount;
                places.push(place);
                let spends = if is_benefit { -amount } else { amount };
                month.spent += spends.max(Decimal::ZERO);
            }
        }
    }
    months
}

fn told(flows: &Flows<'_>, months: &BTreeMap<Date, Month>, date: Date, timeline: &Timeline<'_>) -> Payback {
    let begin = date.first_of_month();
    let earlier = months.range(..begin).fold(Sums::default(), |sums, (_, month)| sums + month.sums);
    let within = months.get(&begin).map(|month| month.through(flows, begin, date, timeline));
    let sums = earlier + within.unwrap_or_default();
    let counted = |year: FiscalYear, last: Date| {
        let first = year.first().max(flows.horizon.first).min(year.last());
        days(first, year.last().min(last.max(first)))
    };
    let all = |year: FiscalYear| days(year.first(), year.last());
    let year = flows.years.iter().map(|(year, _)| *year).rfind(|year| year.first() <= date);
    let years_before = flows.years.iter().map(|(year, _)| *year).filter(|year| year.last() < date);
    let years_before: Decimal = years_before.map(|year| counted(year, date) / all(year)).sum();
    let (to_it, all) = year.map_or((Decimal::ZERO, Decimal::ONE), |year| (counted(year, date), all(year)));
    Payback {
        years: years_before + to_it / all,
        date,
        benefits: sums.benefits,
        costs: sums.costs,
        years_before,
        days: (to_it, all),
    }
}

/// What of a portion lies on the days from a first to a last.
fn between(portion: &Portion, first: Date, last: Date, timeline: &Timeline<'_>) -> Decimal {
    let before = first.yesterday().map_or(Decimal::ZERO, |day| portion.through(day, timeline));
    portion.through(last, timeline) - before
}

/// The first day on which anything of a portion flows; weekends and holidays are none.
fn first_flow(portion: &Portion, timeline: &Timeline<'_>) -> Option<Date> {
    let flows = |day: &Date| !portion.through(*day, timeline).is_zero();
    all_days(portion.span.first, portion.span.last).find(flows)
}

fn all_days(first: Date, last: Date) -> impl DoubleEndedIterator<Item = Date> {
    let count = last.duration_since(first).as_hours() / 24;
    (0..=count).map(move |day| first.saturating_add(day.days()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::analysis::phasing::yearly;
    use crate::model::values::{Calendar, MinorUnit};

    const UNIT: MinorUnit = MinorUnit::HUNDREDTH;

    fn portion(amount: i64, first: Date, last: Date) -> Portion {
        Portion { amount: amount.into(), span: Span::new(first, last), unit: UNIT }
    }

    /// The payback of flows in the calendar years 2026 to 2030, on a calendar on which every day is worked.
    fn back(costs: &[Portion], benefits: &[Portion]) -> Option<Payback> {
        discounted(costs, benefits, Decimal::ONE)
    }

    fn discounted(costs: &[Portion], benefits: &[Portion], factor: Decimal) -> Option<Payback> {
        let horizon = Span::new(date(2026, 1, 1), date(2030, 12, 31));
        let factors = std::iter::successors(Some(Decimal::ONE), |before| Some(before * factor));
        let flows = Flows {
            costs: costs.iter().collect(),
            benefits: benefits.iter().collect(),
            years: FiscalYear::all(horizon.first, horizon.last, 1).into_iter().zip(factors).collect(),
            horizon,
        };
        let calendar = Calendar::every_day();
        payback(&flows, &Timeline::new(&calendar, horizon.first))
    }

    fn from(per_year: i64, first: Date) -> Vec<Portion> {
        yearly(per_year.into(), first, date(2030, 12, 31), UNIT)
    }

    #[test]
    fn nothing_is_back_before_the_first_benefit() {
        // 1000 on 5 January; 3000 a year from July are 250 a month, so that the fourth month, October, brings it back.
        let spent = [portion(1000, date(2026, 1, 5), date(2026, 1, 5))];
        let found = back(&spent, &from(3000, date(2026, 7, 1))).unwrap();
        assert_eq!((found.date, found.benefits, found.costs), (date(2026, 10, 31), 1000.into(), 1000.into()));
        // The last day of October is the 304th of the year.
        assert_eq!((found.years_before, found.days), (Decimal::ZERO, (304.into(), 365.into())));
        // A cent is back by the first day that brings one.
        let little = [portion(1, date(2026, 1, 5), date(2026, 1, 5))];
        assert_eq!(back(&little, &from(3000, date(2026, 7, 1))).unwrap().date, date(2026, 7, 1));
        // Nor where nothing is open for another reason: a credit, or a cost that comes later.
        let repaid = [spent[0], portion(-1000, date(2026, 2, 2), date(2026, 2, 2))];
        assert_eq!(back(&repaid, &from(3000, date(2026, 7, 1))).unwrap().date, date(2026, 7, 1));
        let later = [portion(100, date(2026, 9, 1), date(2026, 9, 1))];
        assert_eq!(back(&later, &from(3000, date(2026, 7, 1))).unwrap().date, date(2026, 9, 1));
    }

    #[test]
    fn the_day_is_found_within_its_month() {
        // 3100 a month of 31 days from March 2027: 15 days of March bring 1500.
        let spent = [portion(1500, date(2026, 2, 1), date(2026, 6, 30))];
        let gained = [portion(3100, date(2027, 3, 1), date(2027, 3, 31))];
        let found = back(&spent, &gained).unwrap();
        assert_eq!(found.date, date(2027, 3, 15));
        // A year and the 74 days to 15 March.
        assert_eq!(found.years, Decimal::ONE + Decimal::from(74) / Decimal::from(365));
    }

    #[test]
    fn money_that_is_lost_again_is_not_back() {
        let mut spent = vec![portion(100, date(2026, 1, 5), date(2026, 1, 5))];
        let gained = from(1200, date(2026, 2, 1));
        assert_eq!(back(&spent, &gained).unwrap().date, date(2026, 2, 28));
        // 400 are back at the end of May, and 1200 more on the day after.
        spent.push(portion(1200, date(2026, 6, 1), date(2026, 6, 1)));
        assert_eq!(back(&spent, &gained).unwrap().date, date(2027, 2, 28));
        spent.push(portion(9000, date(2030, 12, 31), date(2030, 12, 31)));
        assert_eq!(back(&spent, &gained), None);
    }

    #[test]
    fn a_bill_in_the_middle_of_a_month_keeps_it_open() {
        let spent =
            [portion(100, date(2026, 1, 5), date(2026, 1, 5)), portion(60, date(2026, 3, 15), date(2026, 3, 15))];
        // 100 are back at the end of February, 31 of 62 on 15 March, and the last of 160 on the 30th.
        let gained =
            [portion(100, date(2026, 2, 1), date(2026, 2, 28)), portion(62, date(2026, 3, 1), date(2026, 3, 31))];
        assert_eq!(back(&spent, &gained).unwrap().date, date(2026, 3, 30));
    }

    #[test]
    fn later_money_is_worth_less() {
        // 1000 now; 1200 in 2027 at a factor of 0.8 are 960, and 100 in January 2028 at 0.64 are 64.
        let spent = [portion(1000, date(2026, 1, 5), date(2026, 1, 5))];
        let gained = from(1200, date(2027, 1, 1));
        let found = discounted(&spent, &gained, Decimal::new(8, 1)).unwrap();
        // 40 of 64 in 31 days are 19.4 days.
        assert_eq!(found.date, date(2028, 1, 20));
        assert_eq!((found.benefits.round_dp(1), found.costs), (Decimal::new(10_013, 1), 1000.into()));
        assert_eq!(found.years_before, 2.into());
    }

    #[test]
    fn without_a_cost_or_a_benefit_nothing_is_paid_back() {
        assert_eq!(back(&[], &from(1200, date(2027, 1, 1))), None);
        assert_eq!(back(&[portion(10, date(2026, 1, 5), date(2026, 1, 5))], &[]), None);
        assert_eq!(back(&[], &[]), None);
    }
}
