//! The budget at a status date: by line, category, kind, source and fiscal year, and the few figures that stand first.

mod headline;
mod reconciliation;

pub use headline::{Headline, LikelyCost, RiskCost, headline};
pub use reconciliation::{LedgerSums, Overspent, Reconciliation, reconciliation};

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::books::{Account, Amounts, Books, Dates, Part};
use crate::analysis::fiscal_year::FiscalYear;
use crate::analysis::phasing::Portion;
use crate::model::entities::Entities;
use crate::model::kinds::{CostKind, Entity};
use crate::model::values::MoneyRule;

/// The money of a plan. Hidden lines are in every sum; only [`Budget::hidden`] says that there are any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    /// The visible lines, in the order of the plan. Pages ask [`Budget::visible_lines`], which knows the audience's rule.
    lines: Vec<LineRow>,
    /// The lines that the audience does not see, as one row; `None` where it sees all.
    pub hidden: Option<Folded>,
    /// By category, in the order of the plan, then the lines without one.
    pub by_category: Vec<Group<Option<usize>>>,
    /// By kind of cost, then the lines without one.
    pub by_kind: Vec<Group<Option<CostKind>>>,
    /// By source of money, in the order of the plan, then the lines without one.
    pub by_funding: Vec<Group<Option<usize>>>,
    /// By fiscal year, in order, without a gap. What was paid lies where the ledger has it. Plan and baseline lie on the
    /// line's `periods` or its months from `from` to `to`, else evenly over the working days of its milestones. Of
    /// committed and forecast, what is not yet paid lies where the plan has what is still to come.
    pub by_fiscal_year: Vec<Group<FiscalYear>>,
    /// What is still to come of each visible line that is paid, in the order of the plan.
    pub to_come: Vec<ToCome>,
    /// Everything.
    pub total: Parts,
    /// The figures that stand first.
    pub headline: Headline,
    /// What does not add up in the ledger.
    pub reconciliation: Reconciliation,
}

/// A line of the budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineRow {
    /// Its place among the lines of the plan.
    pub place: usize,
    /// With what it is added up.
    pub part: Part,
    /// Its amounts.
    pub amounts: Amounts,
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
    /// Its portions, each with the place of the milestone whose dates it has (see [`Books::to_come`]).
    pub over: Vec<(Option<usize>, Portion)>,
}

/// The hidden lines as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    /// How many there are. A fold of one line tells its amounts.
    pub lines: usize,
    /// Their amounts.
    pub parts: Parts,
}

/// Amounts that are kept apart from each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The work of the project.
    pub project: Amounts,
    /// The reserve for what nobody foresaw.
    pub contingency: Amounts,
    /// Cost of operation after the project.
    pub running: Amounts,
    /// Losses without an invoice.
    pub non_cash: Amounts,
}

/// The lines that have something in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<K> {
    /// What they have in common.
    pub key: K,
    /// Their amounts.
    pub parts: Parts,
    /// The places of the visible ones among the lines of the plan.
    pub lines: Vec<usize>,
    /// How many hidden ones are among them.
    pub hidden: usize,
    /// What of the amounts is theirs.
    pub hidden_parts: Parts,
}

impl Parts {
    /// The amounts of one part.
    pub fn of(&self, part: Part) -> Amounts {
        match part {
            Part::Project => self.project,
            Part::Contingency => self.contingency,
            Part::Running => self.running,
            Part::NonCash => self.non_cash,
        }
    }

    /// The project with its contingency: what was asked for and approved as its cost.
    pub fn with_contingency(&self) -> Amounts {
        self.project + self.contingency
    }

    fn add(&mut self, part: Part, amounts: Amounts) {
        let sum = match part {
            Part::Project => &mut self.project,
            Part::Contingency => &mut self.contingency,
            Part::Running => &mut self.running,
            Part::NonCash => &mut self.non_cash,
        };
        *sum = *sum + amounts;
    }

    fn each(self, other: Parts, of: fn(Amounts, Amounts) -> Amounts) -> Parts {
        Parts {
            project: of(self.project, other.project),
            contingency: of(self.contingency, other.contingency),
            running: of(self.running, other.running),
            non_cash: of(self.non_cash, other.non_cash),
        }
    }
}

impl std::ops::Add for Parts {
    type Output = Parts;

    fn add(self, other: Parts) -> Parts {
        self.each(other, std::ops::Add::add)
    }
}

impl std::ops::Sub for Parts {
    type Output = Parts;

    fn sub(self, other: Parts) -> Parts {
        self.each(other, std::ops::Sub::sub)
    }
}

impl<K: Clone> Group<K> {
    /// The groups as whoever sees the visible lines may see them: hidden lines are in the sum of a group only when all
    /// of them lie in that one. Otherwise they are a row of their own, so that no sum less the lines that are seen is
    /// the amount of fewer than all of them.
    pub fn shown(groups: &[Group<K>]) -> (Vec<Group<K>>, Option<Folded>) {
        if groups.iter().filter(|group| group.hidden > 0).count() < 2 {
            return (groups.to_vec(), None);
        }
        let without = |group: &Group<K>| Group {
            parts: group.parts - group.hidden_parts,
            hidden: 0,
            hidden_parts: Parts::default(),
            ..group.clone()
        };
        let hidden = Folded {
            lines: groups.iter().map(|group| group.hidden).sum(),
            parts: groups.iter().map(|group| group.hidden_parts).fold(Parts::default(), std::ops::Add::add),
        };
        (groups.iter().map(without).collect(), Some(hidden))
    }
}

impl<K> Group<K> {
    fn new(key: K) -> Group<K> {
        Group { key, parts: Parts::default(), lines: Vec::new(), hidden: 0, hidden_parts: Parts::default() }
    }

    fn add(&mut self, account: &Account<'_>, amounts: Amounts) {
        self.parts.add(account.part, amounts);
        match account.place {
            Some(place) => self.lines.push(place),
            None if account.is_removed => {}
            None => {
                self.hidden += 1;
                self.hidden_parts.add(account.part, amounts);
            }
        }
    }
}

impl Budget {
    /// The lines that may be listed: all visible ones, or none where the audience is shown no money.
    pub fn visible_lines(&self, money: MoneyRule) -> &[LineRow] {
        if money == MoneyRule::None { &[] } else { &self.lines }
    }
}

/// The budget of a plan.
pub fn budget(books: &Books<'_>) -> Budget {
    let row =
        |account: &Account<'_>| Some(LineRow { place: account.place?, part: account.part, amounts: account.amounts });
    let mut folded = Folded { lines: 0, parts: Parts::default() };
    let mut total = Parts::default();
    for account in &books.accounts {
        total.add(account.part, account.amounts);
        if account.place.is_none() && !account.is_removed {
            folded.lines += 1;
            folded.parts.add(account.part, account.amounts);
        }
    }
    let plan = books.plan;
    let laid: Vec<(&Account<'_>, Laid)> =
        books.accounts.iter().map(|account| (account, Laid::new(books, account))).collect();
    Budget {
        lines: books.accounts.iter().filter_map(row).collect(),
        hidden: (folded.lines > 0).then_some(folded),
        by_category: by_place(books, &plan.categories, |account| account.line.category.as_ref()?.value.id().into()),
        by_kind: by_kind(books),
        by_funding: by_place(books, &plan.funding, |account| account.line.funding.as_ref()?.value.id().into()),
        by_fiscal_year: by_fiscal_year(books, &laid),
        to_come: to_come(laid),
        total,
        headline: headline(books, &total),
        reconciliation: reconciliation(books),
    }
}

fn by_place<T: Entity>(
    books: &Books<'_>,
    entities: &Entities<T>,
    named: impl for<'b> Fn(&'b Account<'_>) -> Option<&'b str>,
) -> Vec<Group<Option<usize>>> {
    let mut groups: Vec<Group<Option<usize>>> = (0..entities.len()).map(|place| Group::new(Some(place))).collect();
    let mut without = Group::new(None);
    for account in &books.accounts {
        match named(account).and_then(|id| entities.position(id)) {
            Some(place) => groups[place].add(account, account.amounts),
            None => without.add(account, account.amounts),
        }
    }
    groups
        .extend(Some(without).filter(|group| group.hidden + group.lines.len() > 0 || group.parts != Parts::default()));
    groups
}

fn by_kind(books: &Books<'_>) -> Vec<Group<Option<CostKind>>> {
    // None is less than any kind, and is wanted after all of them.
    let mut groups: BTreeMap<(bool, Option<CostKind>), Group<Option<CostKind>>> = BTreeMap::new();
    for account in &books.accounts {
        let kind = account.line.kind.as_ref().map(|kind| kind.value);
        groups.entry((kind.is_none(), kind)).or_insert_with(|| Group::new(kind)).add(account, account.amounts);
    }
    groups.into_values().collect()
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

fn to_come(laid: Vec<(&Account<'_>, Laid)>) -> Vec<ToCome> {
    let of = |(account, laid): (&Account<'_>, Laid)| {
        let line = account.place.filter(|_| account.part != Part::NonCash)?;
        let over: Vec<_> = laid.forecast.into_iter().filter(|(_, portion)| !portion.amount.is_zero()).collect();
        (!over.is_empty()).then_some(ToCome { line, part: account.part, amounts: account.amounts, over })
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

#[cfg(test)]
mod tests;
