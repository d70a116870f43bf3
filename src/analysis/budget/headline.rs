//! The figures of the budget that stand first, and what the open risks would likely cost.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::books::{Books, Part, Variance};
use crate::analysis::budget::Parts;
use crate::analysis::explained::{Explained, Unit, money, number};
use crate::analysis::split;
use crate::model::kinds::{Risk, RiskStatus};

/// The figures of the budget that stand first: cash of the project with its contingency, without running costs and
/// without losses that nobody invoices. In the project's currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// What was approved: the baseline of project and contingency.
    pub approved: Decimal,
    /// What is planned today for project and contingency.
    pub planned: Decimal,
    /// Of that, the work of the project.
    pub project: Decimal,
    /// The contingency that was approved first: with several baselines, in the first of them.
    pub contingency_approved: Decimal,
    /// The contingency in today's plan.
    pub contingency_planned: Decimal,
    /// What of the contingency itself is under contract, with what is paid from it.
    pub contingency_committed: Decimal,
    /// What of the forecast is contingency: what its lines will have cost themselves.
    pub contingency_forecast: Decimal,
    /// What of the contingency nobody needed: the forecast leaves it out once the last milestone is finished. Else 0.
    pub contingency_released: Decimal,
    /// The days of these payments, in the order of time.
    pub contingency_payments: Vec<(Date, Decimal)>,
    /// What is under contract, with what is paid.
    pub committed: Decimal,
    /// What is paid.
    pub actual: Decimal,
    /// What it will have cost, as the sum of the forecasts of all lines: until the last milestone is finished, the contingency
    /// counts as if it will be spent.
    pub forecast: Decimal,
    /// The money that the open risks will likely take.
    pub risks: LikelyCost,
}

/// What a forecast counts of the contingency. In the project's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// All that is left of it, as if that will be spent.
    Left(Decimal),
    /// What its own lines are forecast to cost in the end, with what is paid from them.
    Forecast(Decimal),
}

/// What the open risks would likely cost (PMBOK Guide: expected monetary value).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LikelyCost {
    /// Each open risk with a probability and an exposure, in the order of the plan.
    pub risks: Vec<RiskCost>,
    /// The sum of their likely costs.
    pub total: Decimal,
    /// How many open risks lack a probability or an exposure and are not in the sum.
    pub without_numbers: usize,
}

/// What one risk would likely cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiskCost {
    /// Its place among the risks of the plan.
    pub place: usize,
    /// The money at stake.
    pub exposure: Decimal,
    /// How likely it is, in percent: 10, 30, 50, 70 and 90 on the scale from 1 to 5, the middles of five equal steps.
    pub probability: Decimal,
    /// `exposure × probability ÷ 100`, in whole units of the currency, rounded so that the parts add up to the rounded sum.
    pub likely: Decimal,
}

/// The headline of books whose lines add up to `total`.
pub fn headline(books: &Books<'_>, total: &Parts) -> Headline {
    let sum = total.with_contingency();
    Headline {
        approved: sum.baseline,
        planned: sum.planned,
        project: total.project.planned,
        contingency_approved: total.contingency.baseline,
        contingency_planned: total.contingency.planned,
        contingency_committed: total.contingency.committed,
        contingency_forecast: total.contingency.forecast,
        contingency_released: match books.is_finished() {
            true => (total.contingency.planned - total.contingency.forecast).max(Decimal::ZERO),
            false => Decimal::ZERO,
        },
        contingency_payments: contingency_payments(books),
        committed: sum.committed,
        actual: sum.actual,
        forecast: sum.forecast,
        risks: likely_cost(books),
    }
}

fn contingency_payments(books: &Books<'_>) -> Vec<(Date, Decimal)> {
    let mut payments: Vec<(Date, Decimal)> =
        books.of(Part::Contingency).flat_map(|account| account.payments.iter().copied()).collect();
    payments.sort_unstable();
    payments
}

impl Headline {
    /// The contingency that was drawn: what left its line for others since it was approved first, and what is under
    /// contract or paid from it.
    pub fn contingency_drawn(&self) -> Decimal {
        self.contingency_approved - self.contingency_planned + self.contingency_committed
    }

    /// The contingency that is left to spend: today's amount less what is under contract or paid from it, and what was
    /// released.
    pub fn contingency_left(&self) -> Decimal {
        self.contingency_planned - self.contingency_committed - self.contingency_released
    }

    /// The forecast of the lines that are no contingency, with what they cost already.
    pub fn forecast_without_contingency(&self) -> Decimal {
        self.forecast - self.contingency_forecast
    }

    /// What the forecast counts of the contingency beyond what is under contract; `None` where that is nothing that
    /// anybody expects to be left.
    pub fn contingency_counted(&self) -> Option<Counted> {
        let (left, counted) = (self.contingency_left(), self.contingency_forecast - self.contingency_committed);
        match () {
            () if self.contingency_released > Decimal::ZERO => None,
            () if left > Decimal::ZERO && counted == left => Some(Counted::Left(left)),
            () if left > Decimal::ZERO || !counted.is_zero() => Some(Counted::Forecast(self.contingency_forecast)),
            () => None,
        }
    }

    /// The forecast against what was approved; positive is over.
    pub fn variance_to_approved(&self) -> Variance {
        Variance::between(self.forecast, self.approved)
    }

    /// The forecast against today's plan; positive is over.
    pub fn variance_to_plan(&self) -> Variance {
        Variance::between(self.forecast, self.planned)
    }

    /// The contingency that is left when the open risks have cost what they likely will; negative where it is short.
    pub fn contingency_after_risks(&self) -> Decimal {
        self.contingency_left() - self.risks.total
    }

    /// Each figure with its formula and its numbers.
    pub fn explained(&self) -> Vec<Explained> {
        let figure = |name, value, formula, numbers| Explained {
            name,
            short: "",
            value,
            unit: Unit::Money,
            formula,
            numbers,
            source: "PMBOK Guide, Project Cost Management",
        };
        let variance = self.variance_to_approved();
        let mut explained = vec![
            figure(
                "Planned",
                Some(self.planned),
                "work of the project + contingency",
                vec![money("work of the project", self.project), money("contingency", self.contingency_planned)],
            ),
            figure(
                "Contingency drawn",
                Some(self.contingency_drawn()),
                "first approved − in the plan + paid or under contract",
                vec![
                    money("first approved", self.contingency_approved),
                    money("in the plan", self.contingency_planned),
                    money("paid or under contract", self.contingency_committed),
                ],
            ),
            figure(
                "Contingency left",
                Some(self.contingency_left()),
                "in the plan − paid or under contract",
                vec![
                    money("in the plan", self.contingency_planned),
                    money("paid or under contract", self.contingency_committed),
                ],
            ),
            Explained {
                source: "PMBOK Guide, expected monetary value; 10, 30, 50, 70 and 90 percent for probabilities 1 to 5",
                ..figure(
                    "Likely cost of open risks",
                    Some(self.risks.total),
                    "sum of exposure × probability",
                    vec![number("risks counted", self.risks.risks.len(), Unit::Count)],
                )
            },
            figure(
                "Forecast against what was approved",
                Some(variance.amount),
                "forecast − approved",
                vec![money("forecast", self.forecast), money("approved", self.approved)],
            ),
            Explained {
                unit: Unit::Percent,
                ..figure(
                    "Forecast against what was approved, in percent",
                    variance.percent,
                    "(forecast − approved) ÷ approved × 100",
                    vec![money("forecast", self.forecast), money("approved", self.approved)],
                )
            },
        ];
        // Of what was released nothing is left, and no formula is needed for that.
        if !self.contingency_released.is_zero() {
            explained.retain(|figure| figure.name != "Contingency left");
        }
        explained
    }
}

fn likely_cost(books: &Books<'_>) -> LikelyCost {
    let open = |risk: &Risk| risk.status.as_ref().is_none_or(|status| status.value == RiskStatus::Open);
    let mut found = LikelyCost::default();
    let mut exact = Vec::new();
    for (place, risk) in books.plan.risks.iter().enumerate().filter(|(_, risk)| open(risk)) {
        let (Some(probability), Some(exposure)) = (&risk.probability, &risk.exposure) else {
            found.without_numbers += 1;
            continue;
        };
        let (exposure, probability) =
            (exposure.value.0, Decimal::from(20 * u32::from(probability.value.0)) - Decimal::TEN);
        exact.push(exposure * probability / Decimal::ONE_HUNDRED);
        found.risks.push(RiskCost { place, exposure, probability, likely: Decimal::ZERO });
    }
    // The sum is rounded once, and its parts so that they add up to it.
    for (risk, likely) in found.risks.iter_mut().zip(split::shown(&exact, books.unit.decimals())) {
        risk.likely = likely;
        found.total += likely;
    }
    found
}
