//! The figures of earned value, from the four amounts they are made of.
//!
//! Terms and formulas: EIA-748, and PMI's Practice Standard for Earned Value Management. Nothing is rounded.

use rust_decimal::Decimal;

use crate::analysis::explained::{Explained, Operand, Unit, money, percent, ratio, scaled};

/// The four amounts of earned value, in the project's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// BAC: all that was approved for the work.
    pub budget_at_completion: Decimal,
    /// PV: what was approved for the work that should be done by now.
    pub planned_value: Decimal,
    /// EV: what was approved for the work that is done by now.
    pub earned_value: Decimal,
    /// AC: what that work has cost.
    pub actual_cost: Decimal,
}

/// What the rest of the work is taken to cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Estimate {
    /// As much more or less than approved as the work so far: `BAC ÷ CPI`.
    Typical,
    /// What was approved for it: `AC + (BAC − EV)`.
    Atypical,
    /// As the work so far, and more where lateness must be bought back: `AC + (BAC − EV) ÷ (CPI × SPI)`.
    CostAndSchedule,
}

impl std::ops::Add for Figures {
    type Output = Figures;

    fn add(self, other: Figures) -> Figures {
        Figures {
            budget_at_completion: self.budget_at_completion + other.budget_at_completion,
            planned_value: self.planned_value + other.planned_value,
            earned_value: self.earned_value + other.earned_value,
            actual_cost: self.actual_cost + other.actual_cost,
        }
    }
}

impl std::ops::Sub for Figures {
    type Output = Figures;

    fn sub(self, other: Figures) -> Figures {
        Figures {
            budget_at_completion: self.budget_at_completion - other.budget_at_completion,
            planned_value: self.planned_value - other.planned_value,
            earned_value: self.earned_value - other.earned_value,
            actual_cost: self.actual_cost - other.actual_cost,
        }
    }
}

impl std::iter::Sum for Figures {
    fn sum<I: Iterator<Item = Figures>>(figures: I) -> Figures {
        figures.fold(Figures::default(), |sum, figures| sum + figures)
    }
}

impl Figures {
    /// SV, money: `EV − PV`. Negative is behind plan.
    pub fn schedule_variance(&self) -> Decimal {
        self.earned_value - self.planned_value
    }

    /// CV, money: `EV − AC`. Negative is over cost.
    pub fn cost_variance(&self) -> Decimal {
        self.earned_value - self.actual_cost
    }

    /// SPI, a ratio: `EV ÷ PV`. Less than 1 is behind plan. `None` where PV is not positive.
    pub fn schedule_performance_index(&self) -> Option<Decimal> {
        ratio(self.earned_value, self.planned_value)
    }

    /// CPI, a ratio: `EV ÷ AC`. Less than 1 is over cost. `None` where AC is not positive.
    pub fn cost_performance_index(&self) -> Option<Decimal> {
        ratio(self.earned_value, self.actual_cost)
    }

    /// EAC, money. `None` where an index it divides by is not positive, or is itself not to be had.
    pub fn estimate_at_completion(&self, estimate: Estimate) -> Option<Decimal> {
        let Figures { budget_at_completion: bac, planned_value: pv, earned_value: ev, actual_cost: ac } = *self;
        let open = bac - ev;
        match estimate {
            // Dividing by EV ÷ AC is multiplying by AC ÷ EV, without a rounded index in between.
            Estimate::Typical => scaled(bac, ac, self.positive(ac, ev)?),
            Estimate::Atypical => Some(ac + open),
            Estimate::CostAndSchedule => {
                let at_cost = scaled(open, ac, self.positive(ac, ev)?)?;
                scaled(at_cost, pv, self.positive(pv, ev)?)?.checked_add(ac)
            }
        }
    }

    /// The lower number, where the index `lower ÷ upper` exists and is positive.
    fn positive(&self, upper: Decimal, lower: Decimal) -> Option<Decimal> {
        (upper > Decimal::ZERO && lower > Decimal::ZERO).then_some(lower)
    }

    /// ETC, money: `EAC − AC`, with the EAC of [`Estimate::Typical`].
    pub fn estimate_to_complete(&self) -> Option<Decimal> {
        Some(self.estimate_at_completion(Estimate::Typical)? - self.actual_cost)
    }

    /// VAC, money: `BAC − EAC`, with the EAC of [`Estimate::Typical`]. Negative is over what was approved.
    pub fn variance_at_completion(&self) -> Option<Decimal> {
        Some(self.budget_at_completion - self.estimate_at_completion(Estimate::Typical)?)
    }

    /// TCPI to the budget, a ratio: `(BAC − EV) ÷ (BAC − AC)`, the CPI that the rest of the work needs to stay within
    /// BAC. `None` where nothing of BAC is left to spend.
    pub fn to_complete_performance_index(&self) -> Option<Decimal> {
        ratio(self.budget_at_completion - self.earned_value, self.budget_at_completion - self.actual_cost)
    }

    /// TCPI to the estimate, a ratio: `(BAC − EV) ÷ (EAC − AC)`, with the EAC of [`Estimate::Typical`].
    pub fn to_complete_performance_index_to_estimate(&self) -> Option<Decimal> {
        ratio(self.budget_at_completion - self.earned_value, self.estimate_to_complete()?)
    }

    /// Percent earned: `EV ÷ BAC × 100`. It differs from the percent complete of
    /// [`Progress`](crate::analysis::progress::Progress) by the level of effort, which is in BAC and on no milestone.
    pub fn percent_earned(&self) -> Option<Decimal> {
        percent(self.earned_value, self.budget_at_completion)
    }

    /// Percent spent: `AC ÷ BAC × 100`.
    pub fn percent_spent(&self) -> Option<Decimal> {
        percent(self.actual_cost, self.budget_at_completion)
    }

    /// Each figure with its formula and its numbers. Formulas that divide by an index name the amounts it is made of, so
    /// that no rounded index has to be typed in.
    pub fn explained(&self) -> Vec<Explained> {
        let bac = &money("BAC", self.budget_at_completion);
        let (pv, ev) = (&money("PV", self.planned_value), &money("EV", self.earned_value));
        let ac = &money("AC", self.actual_cost);
        let figure = |name, short, unit, value, formula, numbers: &[&Operand]| Explained {
            name,
            short,
            value,
            unit,
            formula,
            numbers: numbers.iter().copied().cloned().collect(),
            source: "EIA-748; PMI Practice Standard for Earned Value Management",
        };
        let estimate = |name, estimate, formula, numbers: &[&Operand]| {
            figure(name, "EAC", Unit::Money, self.estimate_at_completion(estimate), formula, numbers)
        };
        let (m, r, p) = (Unit::Money, Unit::Ratio, Unit::Percent);
        vec![
            figure("Schedule variance", "SV", m, Some(self.schedule_variance()), "EV − PV", &[ev, pv]),
            figure("Cost variance", "CV", m, Some(self.cost_variance()), "EV − AC", &[ev, ac]),
            figure("Schedule performance index", "SPI", r, self.schedule_performance_index(), "EV ÷ PV", &[ev, pv]),
            figure("Cost performance index", "CPI", r, self.cost_performance_index(), "EV ÷ AC", &[ev, ac]),
            estimate(
                "Estimate at completion, when the rest costs like the work so far",
                Estimate::Typical,
                "BAC ÷ CPI = BAC × AC ÷ EV",
                &[bac, ac, ev],
            ),
            estimate(
                "Estimate at completion, when the rest costs what was approved",
                Estimate::Atypical,
                "AC + (BAC − EV)",
                &[ac, bac, ev],
            ),
            estimate(
                "Estimate at completion, when lateness costs too",
                Estimate::CostAndSchedule,
                "AC + (BAC − EV) ÷ (CPI × SPI) = AC + (BAC − EV) × AC ÷ EV × PV ÷ EV",
                &[ac, bac, ev, pv],
            ),
            figure(
                "Estimate to complete",
                "ETC",
                m,
                self.estimate_to_complete(),
                "EAC − AC = BAC × AC ÷ EV − AC",
                &[bac, ac, ev],
            ),
            figure(
                "Variance at completion",
                "VAC",
                m,
                self.variance_at_completion(),
                "BAC − EAC = BAC − BAC × AC ÷ EV",
                &[bac, ac, ev],
            ),
            figure(
                "To-complete performance index, to stay within the budget",
                "TCPI",
                r,
                self.to_complete_performance_index(),
                "(BAC − EV) ÷ (BAC − AC)",
                &[bac, ev, ac],
            ),
            figure(
                "To-complete performance index, to meet the estimate",
                "TCPI",
                r,
                self.to_complete_performance_index_to_estimate(),
                "(BAC − EV) ÷ (EAC − AC) = (BAC − EV) ÷ (BAC × AC ÷ EV − AC)",
                &[bac, ev, ac],
            ),
            figure("Percent earned", "", p, self.percent_earned(), "EV ÷ BAC × 100", &[ev, bac]),
            figure("Percent spent", "", p, self.percent_spent(), "AC ÷ BAC × 100", &[ac, bac]),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(bac: i64, pv: i64, ev: i64, ac: i64) -> Figures {
        Figures {
            budget_at_completion: bac.into(),
            planned_value: pv.into(),
            earned_value: ev.into(),
            actual_cost: ac.into(),
        }
    }

    fn rounded(value: Option<Decimal>, places: u32) -> String {
        value.map_or("n/a".to_owned(), |value| value.round_dp(places).normalize().to_string())
    }

    #[test]
    fn the_published_cases_hold() {
        let case = figures(4000, 3000, 2500, 2800);
        assert_eq!((case.cost_variance(), case.schedule_variance()), (Decimal::from(-300), Decimal::from(-500)));
        assert_eq!(rounded(case.cost_performance_index(), 3), "0.893");
        assert_eq!(rounded(case.schedule_performance_index(), 3), "0.833");
        assert_eq!(case.estimate_at_completion(Estimate::Typical), Some(Decimal::from(4480)));
        assert_eq!(case.variance_at_completion(), Some(Decimal::from(-480)));
        assert_eq!(case.estimate_to_complete(), Some(Decimal::from(1680)));
        assert_eq!(case.estimate_at_completion(Estimate::Atypical), Some(Decimal::from(4300)));
        // 2800 + 1500 ÷ (2500/2800 × 2500/3000) = 2800 + 1500 × 1.12 × 1.2
        assert_eq!(case.estimate_at_completion(Estimate::CostAndSchedule), Some(Decimal::from(4816)));
        assert_eq!(case.to_complete_performance_index(), Some(Decimal::new(125, 2)));
        // To meet 4480 with 2800 spent, 1500 of work for 1680: the CPI so far.
        assert_eq!(case.to_complete_performance_index_to_estimate(), case.cost_performance_index());

        let case = figures(100_000, 40_000, 35_000, 36_000);
        assert_eq!(rounded(case.schedule_performance_index(), 7), "0.875");
        assert_eq!(rounded(case.cost_performance_index(), 7), "0.9722222");
        assert_eq!((case.schedule_variance(), case.cost_variance()), (Decimal::from(-5000), Decimal::from(-1000)));

        let case = figures(100_000, 40_000, 35_000, 63_000);
        assert_eq!(rounded(case.to_complete_performance_index(), 2), "1.76");
    }

    #[test]
    fn what_has_no_positive_denominator_is_not_available() {
        for nothing in [figures(0, 0, 0, 0), figures(100, 0, 0, 0)] {
            assert_eq!(nothing.schedule_performance_index(), None);
            assert_eq!(nothing.cost_performance_index(), None);
            assert_eq!(nothing.estimate_at_completion(Estimate::Typical), None);
            assert_eq!(nothing.estimate_at_completion(Estimate::CostAndSchedule), None);
            assert_eq!((nothing.estimate_to_complete(), nothing.variance_at_completion()), (None, None));
            assert_eq!(nothing.to_complete_performance_index_to_estimate(), None);
        }
        assert_eq!(figures(0, 0, 0, 0).percent_earned(), None);
        // Nothing earned for 50 spent: an index of 0, and no estimate by it.
        let wasted = figures(100, 50, 0, 50);
        assert_eq!(wasted.cost_performance_index(), Some(Decimal::ZERO));
        assert_eq!(wasted.estimate_at_completion(Estimate::Typical), None);
        assert_eq!(wasted.estimate_at_completion(Estimate::Atypical), Some(Decimal::from(150)));
        // More spent than was approved: no pace can stay within it. A refund larger than all cost is no cost.
        assert_eq!(figures(100, 50, 50, 100).to_complete_performance_index(), None);
        assert_eq!(figures(100, 50, 50, -1).cost_performance_index(), None);
    }

    #[test]
    fn amounts_beyond_any_budget_are_not_available_rather_than_a_crash() {
        let most = Decimal::MAX / Decimal::from(4);
        let huge = Figures {
            budget_at_completion: most,
            planned_value: most,
            earned_value: Decimal::new(1, 6),
            actual_cost: most,
        };
        assert!(huge.cost_performance_index().is_some());
        assert!(huge.explained().iter().all(|figure| figure.formula.contains(&*figure.numbers[0].name)));
        assert_eq!(huge.estimate_at_completion(Estimate::CostAndSchedule), None);
    }
}
