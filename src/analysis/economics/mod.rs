//! Whether it is worth it: costs and benefits by fiscal year, what owning the result costs, and when the money is back.
//!
//! Costs are those of today's plan, with the contingency, which counts as if it will be spent. The horizon runs from the
//! project's start, or the first day that a line covers, to the last day that one covers; where no line is a running cost, and there are benefits, to at
//! least five years after the start. A benefit counts from `starts`, else from the day after the project's forecast
//! finish, a twelfth of `per_year` for each month, to the end of the horizon. What is `cash: false` is kept apart: each
//! figure is there without and with it.

mod payback;
mod yearly;

pub use payback::Payback;

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::books::{Account, Books, Dates, Part};
use crate::analysis::explained::{Explained, Unit, money, number, percent};
use crate::analysis::fiscal_year::FiscalYear;
use crate::analysis::phasing::{Portion, Span, months, yearly};
use crate::model::kinds::{Benefit, CostKind};
use payback::Flows;

/// Costs and benefits over the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Economics {
    /// The days that are counted.
    pub horizon: Span,
    /// Each fiscal year of the horizon, in order.
    pub years: Vec<Year>,
    /// What each visible line costs in each of these years, in the order of the plan; without losses that have no
    /// invoice.
    pub lines: Vec<LineYears>,
    /// What it costs to run the result in the dearest twelve months from the first day of a running line.
    pub running_in_a_year: Decimal,
    /// Whether it costs as much in the years after those.
    pub running_is_steady: bool,
    /// What the benefits that are money in the bank bring in a full year of all of them that begin before the horizon ends.
    pub benefits_in_a_year: Decimal,
    /// The `discount_rate` of the settings, in percent.
    pub rate: Option<Decimal>,
    /// What it costs to have the result until the horizon ends.
    pub cost_of_ownership: CostOfOwnership,
    /// What each benefit that is put in money brings until then, in the order of the plan.
    pub benefits: Vec<BenefitSum>,
    /// The figures of money that is really paid and saved.
    pub cash: Appraisal,
    /// The same with what is `cash: false` among costs and benefits.
    pub with_non_cash: Appraisal,
    /// What the net present value would be at other rates, and with a fifth less or more benefit.
    pub sensitivity: Vec<Scenario>,
}

/// The costs and benefits of a fiscal year, in the project's currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// The fiscal year.
    pub fiscal_year: FiscalYear,
    /// Costs that buy something that lasts.
    pub capital: Decimal,
    /// Costs that are used up within the year, with those of lines without a `kind`.
    pub operating: Decimal,
    /// Costs of operation after the project, of whatever kind.
    pub running: Decimal,
    /// Losses without an invoice.
    pub non_cash_cost: Decimal,
    /// Benefits that are money in the bank.
    pub benefit: Decimal,
    /// Benefits that are not.
    pub non_cash_benefit: Decimal,
    /// What a unit of money of this year is worth in the first: `1 ÷ (1 + rate)^years after the first`. `None` without a
    /// `discount_rate`.
    pub discount_factor: Option<Decimal>,
}

/// What is planned for a line, by fiscal year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineYears {
    /// The place of the line in the plan.
    pub line: usize,
    /// Its part of each fiscal year of the horizon.
    pub years: Vec<Decimal>,
    /// How it lies in time: its part of each milestone that it pays for, by place, or of each month.
    pub over: Vec<(Option<usize>, Portion)>,
}

impl Year {
    /// `capital + operating + running`.
    pub fn cost(&self) -> Decimal {
        self.capital + self.operating + self.running
    }

    /// Net flow: `benefit − cost`.
    pub fn net(&self) -> Decimal {
        self.benefit - self.cost()
    }

    /// Net flow with what is `cash: false`.
    pub fn net_with_non_cash(&self) -> Decimal {
        self.net() + self.non_cash_benefit - self.non_cash_cost
    }
}

/// Total cost of ownership over the horizon, in the project's currency, not discounted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostOfOwnership {
    /// The project with its contingency.
    pub project: Decimal,
    /// The running costs.
    pub running: Decimal,
    /// Losses without an invoice, which [`CostOfOwnership::total`] leaves out.
    pub non_cash: Decimal,
    /// By how much the total changes when the project and the running costs cost what is forecast today.
    pub forecast_less_planned: Decimal,
}

impl CostOfOwnership {
    /// `project + running`.
    pub fn total(&self) -> Decimal {
        self.project + self.running
    }
}

impl CostOfOwnership {
    /// The total with its formula and its numbers.
    pub fn explained(&self) -> Explained {
        Explained {
            name: "Total cost of ownership",
            short: "TCO",
            value: Some(self.total()),
            unit: Unit::Money,
            formula: "project with contingency + running costs",
            numbers: vec![money("project with contingency", self.project), money("running costs", self.running)],
            source: "",
        }
    }
}

/// What a benefit brings until the horizon ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BenefitSum {
    /// The place of its goal in the plan.
    pub goal: usize,
    /// Its place among the benefits of the goal.
    pub place: usize,
    /// The first day from which it counts.
    pub starts: Date,
    /// The months from then to the end of the horizon; a part of a month by its days.
    pub months: Decimal,
    /// A full year of it.
    pub per_year: Decimal,
    /// `per_year × months ÷ 12`, in whole units of the currency.
    pub amount: Decimal,
    /// Whether it is money in the bank.
    pub cash: bool,
}

/// Whether it pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appraisal {
    /// All costs over the horizon.
    pub costs: Decimal,
    /// All benefits over the horizon.
    pub benefits: Decimal,
    /// NPV: the sum of each year's `net × discount factor`. The first fiscal year is not discounted. `None` without a
    /// `discount_rate`.
    pub net_present_value: Option<Decimal>,
    /// ROI over the horizon, in percent: `(benefits − costs) ÷ costs × 100`, not discounted. `None` without costs.
    pub return_on_investment: Option<Decimal>,
    /// When the benefits have paid back the costs; `None` where they do not within the horizon.
    pub payback: Option<Payback>,
    /// The same with discounted flows.
    pub discounted_payback: Option<Payback>,
    /// The `discount_rate`, in percent.
    rate: Option<Decimal>,
    /// The net flow of each fiscal year.
    flows: Vec<(FiscalYear, Decimal)>,
}

/// The net present value if things were otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// The yearly rate, in percent.
    pub rate: Decimal,
    /// How much of the benefits is real, in percent.
    pub benefits: Decimal,
    /// NPV of cash.
    pub cash: Decimal,
    /// NPV with what is `cash: false`.
    pub with_non_cash: Decimal,
}

impl Appraisal {
    /// Each figure with its formula and its numbers.
    pub fn explained(&self) -> Vec<Explained> {
        let figure = |name, short, unit, value, formula, numbers| Explained {
            name,
            short,
            value,
            unit,
            formula,
            numbers,
            source: "PMBOK Guide, benefit measurement; HM Treasury, The Green Book",
        };
        let totals = vec![money("benefits", self.benefits), money("costs", self.costs)];
        let rate = self.rate.map(|rate| number("rate", rate, Unit::Percent));
        let flow = |(year, net): &(FiscalYear, Decimal)| money(format!("net flow of {}", year.name()), *net);
        let back = |payback: &Option<Payback>| payback.as_ref().map(Payback::operands).unwrap_or_default();
        let years_of = |payback: &Option<Payback>| payback.as_ref().map(|payback| payback.years);
        vec![
            figure(
                "Net benefit",
                "",
                Unit::Money,
                Some(self.benefits - self.costs),
                "benefits − costs",
                totals.clone(),
            ),
            figure(
                "Net present value",
                "NPV",
                Unit::Money,
                self.net_present_value,
                "sum over the fiscal years of net flow ÷ (1 + rate)ⁿ, where n is 0 for the first",
                rate.into_iter().chain(self.flows.iter().map(flow)).collect(),
            ),
            figure(
                "Return on investment",
                "ROI",
                Unit::Percent,
                self.return_on_investment,
                "(benefits − costs) ÷ costs × 100",
                totals,
            ),
            figure("Payback", "", Unit::Years, years_of(&self.payback), Payback::FORMULA, back(&self.payback)),
            figure(
                "Discounted payback",
                "",
                Unit::Years,
                years_of(&self.discounted_payback),
                Payback::FORMULA,
                back(&self.discounted_payback),
            ),
        ]
    }
}

/// Costs and benefits of a plan over the years.
pub fn economics(books: &Books<'_>) -> Economics {
    let costs: Vec<(&Account<'_>, Vec<Portion>)> = books
        .accounts
        .iter()
        .map(|account| (account, books.by_time(account, account.amounts.planned, Dates::Forecast)))
        .collect();
    let horizon = horizon(books, &costs);
    let benefits: Vec<(BenefitSum, Vec<Portion>)> = benefits(books, horizon);
    let starts_in = books.plan.settings.fiscal_year_start.as_ref().map_or(1, |month| month.value.0);
    let rate = books.plan.settings.discount_rate.as_ref().map(|rate| rate.value.0);
    let timeline = books.timeline();
    let fiscal_years = FiscalYear::all(horizon.first, horizon.last, starts_in);
    let within = |portions: &[Portion], year: FiscalYear| -> Decimal {
        let through = |date| portions.iter().map(|portion| portion.through(date, &timeline)).sum::<Decimal>();
        through(year.last()) - year.first().yesterday().map_or(Decimal::ZERO, through)
    };
    let factors = rate.map(|rate| factors(rate, fiscal_years.len()));
    let year = |(place, fiscal_year): (usize, FiscalYear)| {
        let mut year = Year {
            fiscal_year,
            capital: Decimal::ZERO,
            operating: Decimal::ZERO,
            running: Decimal::ZERO,
            non_cash_cost: Decimal::ZERO,
            benefit: Decimal::ZERO,
            non_cash_benefit: Decimal::ZERO,
            discount_factor: factors.as_ref().map(|factors| factors[place]),
        };
        for (account, portions) in &costs {
            *column(account, &mut year) += within(portions, fiscal_year);
        }
        for (benefit, portions) in &benefits {
            let column = if benefit.cash { &mut year.benefit } else { &mut year.non_cash_benefit };
            *column += within(portions, fiscal_year);
        }
        year
    };
    let in_years = |(account, portions): &(&Account<'_>, Vec<Portion>)| {
        let line = account.place.filter(|_| account.part != Part::NonCash)?;
        let mut over = books.over_time(account, account.amounts.planned, Dates::Forecast);
        over.retain(|(milestone, _)| milestone.is_none_or(|place| books.is_shown(place)));
        Some(LineYears { line, years: fiscal_years.iter().map(|year| within(portions, *year)).collect(), over })
    };
    let lines = costs.iter().filter_map(in_years).collect();
    let years: Vec<Year> = fiscal_years.iter().copied().enumerate().map(year).collect();
    let payback = |with_non_cash: bool, is_discounted: bool| {
        let factor = |year: &Year| if is_discounted { year.discount_factor } else { Some(Decimal::ONE) };
        let flows = Flows {
            costs: costs
                .iter()
                .filter(|(account, _)| with_non_cash || account.part != Part::NonCash)
                .flat_map(|(_, portions)| portions)
                .collect(),
            benefits: benefits
                .iter()
                .filter(|(benefit, _)| with_non_cash || benefit.cash)
                .flat_map(|(_, portions)| portions)
                .collect(),
            years: years.iter().map(|year| Some((year.fiscal_year, factor(year)?))).collect::<Option<_>>()?,
            horizon,
        };
        payback::payback(&flows, &timeline)
    };
    Economics {
        horizon,
        running_in_a_year: yearly::running(&costs, &timeline),
        running_is_steady: yearly::is_steady(&costs),
        benefits_in_a_year: benefits
            .iter()
            .filter(|(benefit, _)| benefit.cash && benefit.starts <= horizon.last)
            .map(|(benefit, _)| benefit.per_year)
            .sum(),
        lines,
        rate,
        cost_of_ownership: cost_of_ownership(books),
        cash: appraisal(&years, rate, |is_discounted| payback(false, is_discounted), Year::cost, |year| year.benefit),
        with_non_cash: appraisal(
            &years,
            rate,
            |is_discounted| payback(true, is_discounted),
            |year| year.cost() + year.non_cash_cost,
            |year| year.benefit + year.non_cash_benefit,
        ),
        sensitivity: sensitivity(&years, rate),
        benefits: benefits.into_iter().map(|(benefit, _)| benefit).collect(),
        years,
    }
}

fn column<'y>(account: &Account<'_>, year: &'y mut Year) -> &'y mut Decimal {
    match (account.part, account.line.kind.as_ref().map(|kind| kind.value)) {
        (Part::NonCash, _) => &mut year.non_cash_cost,
        (Part::Running, _) => &mut year.running,
        (_, Some(CostKind::Capital)) => &mut year.capital,
        (_, Some(CostKind::Operating) | None) => &mut year.operating,
    }
}

fn horizon(books: &Books<'_>, costs: &[(&Account<'_>, Vec<Portion>)]) -> Span {
    let portions = || costs.iter().flat_map(|(_, portions)| portions);
    let schedule = books.schedule;
    // A month in which the project starts is not one before it.
    let before = portions().map(|portion| portion.span.first).filter(|first| *first < schedule.start.first_of_month());
    let first = before.min().unwrap_or(schedule.start);
    let mut last =
        portions().map(|portion| portion.span.last).chain([schedule.finish]).max().unwrap_or(schedule.finish);
    let runs = books.of(Part::Running).next().is_some();
    let pays = books.plan.goals.iter().any(|goal| !goal.benefits.is_empty());
    if !runs && pays {
        let five_years = schedule.start.saturating_add(5.years()).yesterday().unwrap_or(schedule.start);
        last = last.max(five_years);
    }
    Span::new(first, last)
}

fn benefits(books: &Books<'_>, horizon: Span) -> Vec<(BenefitSum, Vec<Portion>)> {
    let after = books.schedule.finish.tomorrow().unwrap_or(books.schedule.finish);
    let goals = books.plan.goals.iter().enumerate();
    let all = goals.flat_map(|(goal, written)| {
        written.benefits.iter().enumerate().map(move |(place, benefit)| (goal, place, &benefit.value))
    });
    let sum = |(goal, place, benefit): (usize, usize, &Benefit)| {
        let per_year = benefit.per_year.as_ref()?.value.0;
        let starts: Date = benefit.starts.as_ref().map_or(after, |starts| starts.value).max(horizon.first);
        let portions = yearly(per_year, starts, horizon.last, books.unit);
        let sum = BenefitSum {
            goal,
            place,
            starts,
            months: months(starts, horizon.last).iter().map(|(_, part)| part).sum(),
            per_year,
            amount: portions.iter().map(|portion| portion.amount).sum(),
            cash: benefit.cash.as_ref().is_none_or(|cash| cash.value.0),
        };
        Some((sum, portions))
    };
    all.filter_map(sum).collect()
}

/// The discount factors of so many years at a rate in percent; the first is 1.
fn factors(rate: Decimal, years: usize) -> Vec<Decimal> {
    let growth = Decimal::ONE + rate / Decimal::ONE_HUNDRED;
    std::iter::successors(Some(Decimal::ONE), |factor| factor.checked_div(growth)).take(years).collect()
}

fn cost_of_ownership(books: &Books<'_>) -> CostOfOwnership {
    let planned = |part| books.of(part).map(|account| account.amounts.planned).sum::<Decimal>();
    let cash = || books.accounts.iter().filter(|account| account.part != Part::NonCash);
    CostOfOwnership {
        project: planned(Part::Project) + planned(Part::Contingency),
        running: planned(Part::Running),
        non_cash: planned(Part::NonCash),
        forecast_less_planned: cash().map(|account| account.amounts.forecast - account.amounts.planned).sum(),
    }
}

fn appraisal(
    years: &[Year],
    rate: Option<Decimal>,
    payback: impl Fn(bool) -> Option<Payback>,
    cost: impl Fn(&Year) -> Decimal,
    benefit: impl Fn(&Year) -> Decimal,
) -> Appraisal {
    let costs: Decimal = years.iter().map(&cost).sum();
    let benefits: Decimal = years.iter().map(&benefit).sum();
    let flow = |year: &Year| (year.fiscal_year, benefit(year) - cost(year));
    let flows: Vec<(FiscalYear, Decimal)> = years.iter().map(flow).collect();
    let worth = |year: &Year| Some(flow(year).1 * year.discount_factor?);
    Appraisal {
        costs,
        benefits,
        net_present_value: rate.and_then(|_| years.iter().map(worth).sum()),
        return_on_investment: percent(benefits - costs, costs),
        payback: payback(false),
        discounted_payback: rate.and_then(|_| payback(true)),
        rate,
        flows,
    }
}

/// Rates of 0, 3, 5, 8 and 10 percent and the project's own, each with 80, 100 and 120 percent of the benefits.
fn sensitivity(years: &[Year], rate: Option<Decimal>) -> Vec<Scenario> {
    let mut rates: Vec<Decimal> = [0, 3, 5, 8, 10].map(Decimal::from).into_iter().chain(rate).collect();
    rates.sort_unstable();
    rates.dedup();
    let scenario = |rate: Decimal, benefits: Decimal| {
        let factors = factors(rate, years.len());
        let worth = |net: &dyn Fn(&Year) -> Decimal| -> Decimal {
            years.iter().zip(&factors).map(|(year, factor)| net(year) * factor).sum()
        };
        let real = |amount: Decimal| amount * benefits / Decimal::ONE_HUNDRED;
        let cash = |year: &Year| real(year.benefit) - year.cost();
        let all = |year: &Year| real(year.benefit + year.non_cash_benefit) - year.cost() - year.non_cash_cost;
        Scenario { rate, benefits, cash: worth(&cash), with_non_cash: worth(&all) }
    };
    let shares = [80, 100, 120].map(Decimal::from);
    rates.into_iter().flat_map(|rate| shares.map(|share| scenario(rate, share))).collect()
}

#[cfg(test)]
mod tests;
