//! The budget over time: by fiscal year, and what is still to come of each line.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::Group;
use crate::analysis::books::{Account, Amounts, Books, Dates, Part};
use crate::analysis::fiscal_year::FiscalYear;
use crate::analysis::phasing::Portion;

/// The money of a plan as it lies in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByTime {
    /// By fiscal year, in order, without a gap. What was paid lies where the ledger has it. Plan and baseline lie on the
    /// line's `periods` or its months from `from` to `to`, else evenly over the working days of its milestones. Of
    /// committed and forecast, what is not yet paid lies where the plan has what is still to come.
    pub fiscal_years: Vec<Group<FiscalYear>>,
    /// What is still to come of each visible line that is paid, in the order of the plan.
    pub to_come: Vec<ToCome>,
}

/// What is still to come of a line: its forecast less what was paid, by time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCome {
    /// The place of the line in the plan.
    pub line: usize,
    /// With what it is added up.
    pub part: Part,
    /// Its amounts.
    pub amounts: Amounts,
    /// Its portions, each with the place of the milestone whose dates it has (see [`Books::to_come`]), but for those with the dates
    /// of milestones that are not shown.
    pub over: Vec<(Option<usize>, Portion)>,
    /// What has the dates of milestones that are not shown.
    pub not_shown: Decimal,
}

/// The budget of a plan over time.
pub fn by_time(books: &Books<'_>) -> ByTime {
    let laid: Vec<(&Account<'_>, Laid)> =
        books.accounts.iter().map(|account| (account, Laid::new(books, account))).collect();
    ByTime { fiscal_years: by_fiscal_year(books, &laid), to_come: to_come(books, laid) }
}

/// The amounts of one account, laid over time.
struct Laid {
    planned: Vec<Portion>,
    baseline: Vec<Portion>,
    committed: Vec<(Option<usize>, Portion)>,
    forecast: Vec<(Option<usize>, Portion)>,
}

impl Laid {
    fn new(books: &Books<'_>, account: &Account<'_>) -> Laid {
        let amounts = &account.amounts;
        Laid {
            planned: books.by_time(account, amounts.planned, Dates::Forecast),
            baseline: books.by_time(account, amounts.baseline, Dates::Approved),
            committed: books.to_come(account, amounts.committed),
            forecast: books.to_come(account, amounts.forecast),
        }
    }

    fn portions(&self) -> impl Iterator<Item = &Portion> {
        let to_come = self.committed.iter().chain(&self.forecast).map(|(_, portion)| portion);
        self.planned.iter().chain(&self.baseline).chain(to_come)
    }

    /// What lies on a day or before it.
    fn through(&self, date: Date, books: &Books<'_>, account: &Account<'_>) -> Amounts {
        let timeline = books.timeline();
        let through = |portion: &Portion| portion.through(date, &timeline);
        let sum = |portions: &[Portion]| -> Decimal { portions.iter().map(through).sum() };
        let open = |portions: &[(Option<usize>, Portion)]| -> Decimal {
            portions.iter().map(|(_, portion)| through(portion)).sum()
        };
        let paid = account.payments.iter().take_while(|(paid, _)| *paid <= date).map(|(_, amount)| amount);
        let actual = paid.sum();
        Amounts {
            planned: sum(&self.planned),
            baseline: sum(&self.baseline),
            committed: actual + open(&self.committed),
            actual,
            forecast: actual + open(&self.forecast),
        }
    }
}

fn to_come(books: &Books<'_>, laid: Vec<(&Account<'_>, Laid)>) -> Vec<ToCome> {
    let of = |(account, laid): (&Account<'_>, Laid)| {
        let line = account.place.filter(|_| account.part != Part::NonCash)?;
        let is_told = |(milestone, _): &(Option<usize>, Portion)| milestone.is_none_or(|place| books.is_shown(place));
        let open = laid.forecast.into_iter().filter(|(_, portion)| !portion.amount.is_zero());
        let (over, hidden): (Vec<_>, Vec<_>) = open.partition(is_told);
        let not_shown = hidden.iter().map(|(_, portion)| portion.amount).sum();
        let any = !(over.is_empty() && hidden.is_empty());
        any.then_some(ToCome { line, part: account.part, amounts: account.amounts, over, not_shown })
    };
    laid.into_iter().filter_map(of).collect()
}

fn by_fiscal_year(books: &Books<'_>, laid: &[(&Account<'_>, Laid)]) -> Vec<Group<FiscalYear>> {
    let portions = || laid.iter().flat_map(|(_, laid)| laid.portions()).filter(|portion| !portion.amount.is_zero());
    let paid = || books.accounts.iter().flat_map(|account| &account.payments).map(|(date, _)| *date);
    let first = portions().map(|portion| portion.span.first).chain(paid()).min();
    let last = portions().map(|portion| portion.span.last).chain(paid()).max();
    let (Some(first), Some(last)) = (first, last) else { return Vec::new() };
    let starts_in = books.plan.settings.fiscal_year_start.as_ref().map_or(1, |month| month.value.0);
    let mut groups: Vec<Group<FiscalYear>> =
        FiscalYear::all(first, last, starts_in).into_iter().map(Group::new).collect();
    for (account, laid) in laid {
        let mut before = Amounts::default();
        for group in &mut groups {
            let through = laid.through(group.key.last(), books, account);
            let within = through - before;
            if within != Amounts::default() {
                group.add(account, within);
            }
            before = through;
        }
    }
    groups
}
