//! Earned schedule: by how many months the work is ahead or behind, from the planned values at the ends of months.
//!
//! Walt Lipke, “Schedule is Different” (2003), and PMI's Practice Standard for Earned Value Management.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::explained::{Explained, Operand, Unit, money, number, ratio};
use crate::analysis::phasing::Span;
use crate::model::values::Timeline;

/// Earned schedule, in months of the calendar. Of the month in which the project starts and of that in which the plan is
/// complete, the part counts that lies between, by working days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarnedSchedule {
    /// ES: when the plan had what is earned now: `N + (EV − PV_N) ÷ (PV_N+1 − PV_N) × months from N to N+1`, where N is
    /// the end of the last month whose planned value is earned. `None` where no value is planned.
    pub earned: Option<Decimal>,
    /// AT: the months from the start to the status date, or to the day on which all was finished.
    pub actual: Decimal,
    /// PD: the months until the plan is complete.
    pub planned: Decimal,
    /// N and N+1, each with its planned value, where ES lies between them.
    between: Option<[Reached; 2]>,
    earned_value: Decimal,
}

/// What the plan has reached after some months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The months from the start (see [`months_to`]).
    pub months: Decimal,
    /// PV.
    pub planned_value: Decimal,
}

impl EarnedSchedule {
    /// SV(t), months: `ES − AT`. Negative is behind plan.
    pub fn variance(&self) -> Option<Decimal> {
        Some(self.earned? - self.actual)
    }

    /// SPI(t), a ratio: `ES ÷ AT`. Less than 1 is behind plan. `None` before the first working day is over, and while
    /// nothing was to be earned and nothing is, for that says nothing of the pace.
    pub fn index(&self) -> Option<Decimal> {
        let earned = self.earned?;
        let is_untouched = self.earned_value <= Decimal::ZERO && earned == self.actual;
        if is_untouched { None } else { ratio(earned, self.actual) }
    }

    /// IEAC(t), months: `PD ÷ SPI(t)`, how long the project takes when it goes on like this.
    pub fn estimate(&self) -> Option<Decimal> {
        ratio(self.planned, self.index()?)
    }

    /// Each figure with its formula and its numbers.
    pub fn explained(&self) -> Vec<Explained> {
        let figure = |name, short, unit, value, formula, numbers: Vec<Operand>| Explained {
            name,
            short,
            value,
            unit,
            formula,
            numbers,
            source: "Lipke, Schedule is Different (2003); PMI Practice Standard for Earned Value Management",
        };
        let months = |name, value| number(name, value, Unit::Months);
        let (formula, numbers) = match self.between {
            Some([n, after]) => (
                "N + (EV − PV at N) ÷ (PV at N + 1 − PV at N) × months from N to N + 1",
                vec![
                    months("N", n.months),
                    money("EV", self.earned_value),
                    money("PV at N", n.planned_value),
                    money("PV at N + 1", after.planned_value),
                    months("months from N to N + 1", after.months - n.months),
                ],
            ),
            None => ("the month by whose end the plan had just as much", vec![money("EV", self.earned_value)]),
        };
        let pair =
            || self.earned.map(|earned| vec![months("ES", earned), months("AT", self.actual)]).unwrap_or_default();
        let mut with_duration = vec![months("PD", self.planned)];
        with_duration.extend(pair().into_iter().rev());
        vec![
            figure("Earned schedule", "ES", Unit::Months, self.earned, formula, numbers),
            figure("Schedule variance in time", "SV(t)", Unit::Months, self.variance(), "ES − AT", pair()),
            figure("Schedule performance index in time", "SPI(t)", Unit::Ratio, self.index(), "ES ÷ AT", pair()),
            figure(
                "Estimated duration",
                "IEAC(t)",
                Unit::Months,
                self.estimate(),
                "PD ÷ SPI(t) = PD × AT ÷ ES",
                with_duration,
            ),
        ]
    }
}

/// The ends of the months from the one that holds `first` to the one that holds `last`.
pub fn month_ends(first: Date, last: Date) -> Vec<Date> {
    let next = |end: &Date| end.tomorrow().ok().map(jiff::civil::Date::last_of_month);
    std::iter::successors(Some(first.last_of_month()), next).take_while(|end| *end <= last.last_of_month()).collect()
}

/// The months from a start to a day; of a month that is not counted whole, the part of its working days.
pub fn months_to(start: Date, date: Date, timeline: &Timeline<'_>) -> Decimal {
    if date < start {
        return Decimal::ZERO;
    }
    let part = |first: Date, last: Date| {
        let month = Span::new(first.first_of_month(), first.last_of_month());
        let (passed, all) = month.passed(last, timeline);
        let before = first.yesterday().map_or(0, |day| month.passed(day, timeline).0);
        Decimal::from(passed - before) / Decimal::from(all)
    };
    let months = month_ends(start, date).len();
    match months {
        1 => part(start, date),
        _ => part(start, start.last_of_month()) + Decimal::from(months - 2) + part(date.first_of_month(), date),
    }
}

/// The earned schedule of `earned_value`, when the plan had reached `planned` at the ends of its months and on the day on
/// which it is complete, and `actual` months have passed.
pub fn earned_schedule(planned: &[Reached], earned_value: Decimal, actual: Decimal) -> EarnedSchedule {
    let mut at = vec![Reached { months: Decimal::ZERO, planned_value: Decimal::ZERO }];
    at.extend(planned);
    let all = at.last().map_or(Decimal::ZERO, |last| last.planned_value);
    let complete = at.iter().rposition(|at| at.planned_value != all).map_or(0, |before| before + 1);
    let planned = at[complete].months;
    let mut found = EarnedSchedule { earned: None, actual, planned, between: None, earned_value };
    if all <= Decimal::ZERO {
        return found;
    }
    let earned_value = earned_value.max(Decimal::ZERO);
    let Some(after) = at[..=complete].iter().position(|at| at.planned_value > earned_value) else {
        found.earned = Some(planned);
        return found;
    };
    let (n, after) = (at[after - 1], at[after]);
    if n.planned_value == earned_value {
        // While nothing is planned, PV stands still, and whoever has earned it is neither ahead nor behind.
        let first = at.iter().find(|at| at.planned_value == earned_value).map_or(n.months, |at| at.months);
        found.earned = Some(actual.max(first).min(n.months));
        return found;
    }
    let part = ratio(earned_value - n.planned_value, after.planned_value - n.planned_value);
    found.earned = part.map(|part| n.months + part * (after.months - n.months));
    found.between = Some([n, after]);
    found
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::values::Calendar;

    fn schedule(planned: &[i64], earned: i64, actual: i64) -> EarnedSchedule {
        let reached = |(month, value): (i64, &i64)| Reached { months: month.into(), planned_value: (*value).into() };
        let planned: Vec<Reached> = (1..).zip(planned).map(reached).collect();
        earned_schedule(&planned, earned.into(), actual.into())
    }

    fn earned(planned: &[i64], earned: i64, actual: i64) -> Option<String> {
        schedule(planned, earned, actual).earned.map(|months| months.normalize().to_string())
    }

    #[test]
    fn earned_schedule_lies_between_two_months() {
        // After 4 months 500 are earned; the plan had 400 after 2 months and 600 after 3.
        let late = schedule(&[200, 400, 600, 800, 1000], 500, 4);
        assert_eq!(late.earned, Some(Decimal::new(25, 1)));
        assert_eq!((late.variance(), late.index()), (Some(Decimal::new(-15, 1)), Some(Decimal::new(625, 3))));
        // 5 months ÷ 0.625
        assert_eq!(late.estimate(), Some(Decimal::from(8)));
    }

    #[test]
    fn the_ends_of_the_curve_are_the_start_and_the_month_in_which_the_plan_is_complete() {
        assert_eq!(earned(&[100, 200], 0, 1).as_deref(), Some("0"));
        assert_eq!(earned(&[100, 200, 200, 200], 200, 4).as_deref(), Some("2"));
        assert_eq!(earned(&[100, 200], 300, 4).as_deref(), Some("2"));
        assert_eq!(earned(&[100, 200], -50, 1).as_deref(), Some("0"));
        assert_eq!(earned(&[0, 0], 0, 1), None);
        assert_eq!(earned(&[], 10, 1), None);
        assert_eq!(schedule(&[100], 50, 0).index(), None);
    }

    #[test]
    fn a_month_that_counts_in_part_is_earned_in_part() {
        let reached =
            |months: &str, value: i64| Reached { months: months.parse().unwrap(), planned_value: value.into() };
        let planned = [reached("0.5", 100), reached("1.5", 300), reached("1.75", 350), reached("2.5", 350)];
        let at = |earned: i64| earned_schedule(&planned, earned.into(), Decimal::ONE).earned.unwrap();
        assert_eq!(
            [at(50), at(200), at(325), at(350)].map(|it| it.normalize().to_string()),
            ["0.25", "1", "1.625", "1.75"]
        );
        assert_eq!(earned_schedule(&planned, 200.into(), 2.into()).estimate(), Some(Decimal::new(35, 1)));
    }

    #[test]
    fn while_nothing_is_planned_nobody_is_ahead_or_behind() {
        let rest = [100, 100, 100, 200];
        let at = |actual| earned(&rest, 100, actual);
        assert_eq!([at(1), at(2), at(3), at(4)].map(Option::unwrap), ["1", "2", "3", "3"]);
        // Nothing is planned for the first two months.
        assert_eq!([earned(&[0, 0, 50], 0, 1), earned(&[0, 0, 50], 0, 3)].map(Option::unwrap), ["1", "2"]);
        let waiting = schedule(&[0, 0, 50], 0, 1);
        assert_eq!((waiting.index(), waiting.estimate()), (None, None));
        assert_eq!(schedule(&[0, 0, 50], 0, 3).index().map(|index| index.round_dp(2)), Some(Decimal::new(67, 2)));
    }

    #[test]
    fn months_count_by_their_working_days() {
        let calendar = Calendar::five_day_week();
        let start = date(2025, 2, 17);
        let timeline = Timeline::new(&calendar, start);
        let to = |day| months_to(start, day, &timeline).normalize().to_string();
        // From 17 to 28 February there are ten of its twenty working days.
        assert_eq!(
            (to(date(2025, 2, 16)), to(date(2025, 2, 17)), to(date(2025, 2, 21))),
            ("0".into(), "0.05".into(), "0.25".into())
        );
        assert_eq!((to(date(2025, 2, 28)), to(date(2025, 3, 1))), ("0.5".into(), "0.5".into()));
        // March 2025 has 21 working days, and 7 of them have passed on the 11th.
        assert_eq!(months_to(start, date(2025, 3, 11), &timeline).round_dp(4).to_string(), "0.8333");
        assert_eq!(to(date(2025, 4, 30)), "2.5");
        // A project that begins on the last day of a month has begun hardly any of it.
        let (late, timeline) = (date(2025, 3, 31), Timeline::new(&calendar, date(2025, 3, 31)));
        assert_eq!(months_to(late, date(2025, 4, 30), &timeline).round_dp(4).to_string(), "1.0476");
        assert_eq!(month_ends(start, date(2025, 4, 1)), [date(2025, 2, 28), date(2025, 3, 31), date(2025, 4, 30)]);
    }
}
