//! The budget at a status date: by line, category, kind and source, and the few figures that stand first; and by fiscal
//! year.

mod by_time;
mod headline;
mod reconciliation;

pub use by_time::{ByTime, ToCome, by_time};
pub use headline::{Counted, Headline, LikelyCost, RiskCost, headline};
pub use reconciliation::{LedgerSums, Overspent, Reconciliation, reconciliation};

use std::collections::BTreeMap;

use crate::analysis::baseline::FirstApproved;
use crate::analysis::books::{Account, Amounts, Books, Part};
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
    /// Everything.
    pub total: Parts,
    /// The figures that stand first.
    pub headline: Headline,
    /// What was approved first, where another baseline is in force.
    pub first_approved: Option<FirstApproved>,
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
    /// What of the amounts is that of lines which were approved, were shown and are no more: their approved amounts alone.
    pub removed_parts: Parts,
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
        let (parts, hidden_parts, removed_parts) = Default::default();
        Group { key, parts, lines: Vec::new(), hidden: 0, hidden_parts, removed_parts }
    }

    fn add(&mut self, account: &Account<'_>, amounts: Amounts) {
        self.parts.add(account.part, amounts);
        match account.place {
            Some(place) => self.lines.push(place),
            None if account.is_removed => self.removed_parts.add(account.part, amounts),
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
    Budget {
        lines: books.accounts.iter().filter_map(row).collect(),
        hidden: (folded.lines > 0).then_some(folded),
        by_category: by_place(books, &plan.categories, |account| account.line.category.as_ref()?.value.id().into()),
        by_kind: by_kind(books),
        by_funding: by_place(books, &plan.funding, |account| account.line.funding.as_ref()?.value.id().into()),
        total,
        headline: headline(books, &total),
        first_approved: None,
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

#[cfg(test)]
mod tests;
