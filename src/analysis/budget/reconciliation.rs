//! The ledger held against the plan: rows that do not fit, and sums that must agree.

use std::collections::{BTreeMap, HashSet};

use rust_decimal::Decimal;

use crate::analysis::books::Books;
use crate::model::ledger::Payment;

/// What a bookkeeper would ask about the ledger. Rows are places in the visible ledger.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reconciliation {
    /// Rows dated before the project's first day. They are counted: what is paid is paid.
    pub before_start: Vec<usize>,
    /// Rows dated after the status date. They are not counted.
    pub after_status_date: Vec<usize>,
    /// Rows on a line that is not in the plan. They are not counted.
    pub on_unknown_line: Vec<usize>,
    /// Rows that share line and reference with others, together. They are counted as they stand: which of them is
    /// wrong, if one is, only the bookkeeper knows.
    pub duplicates: Vec<Vec<usize>>,
    /// Visible lines on which more was paid than is planned, in the order of the plan.
    pub overspent: Vec<Overspent>,
    /// Where all of its money is.
    pub sums: LedgerSums,
}

/// A line on which more was paid than is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overspent {
    /// Its place among the lines of the plan.
    pub place: usize,
    /// What was paid.
    pub actual: Decimal,
    /// What was planned.
    pub planned: Decimal,
}

/// Where the money of the ledger is, hidden rows included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LedgerSums {
    /// All rows.
    pub all: Decimal,
    /// The actual of all lines.
    pub on_lines: Decimal,
    /// Rows after the status date.
    pub after_status_date: Decimal,
    /// Rows on lines that are not in the plan.
    pub on_unknown_line: Decimal,
}

impl LedgerSums {
    /// Money of the ledger that is nowhere: `all − on lines − after the status date − on unknown lines`. Anything but 0
    /// is a fault of this program.
    pub fn difference(&self) -> Decimal {
        self.all - self.on_lines - self.after_status_date - self.on_unknown_line
    }
}

/// Holds the ledger against the plan.
pub fn reconciliation(books: &Books<'_>) -> Reconciliation {
    let plan = books.plan;
    let late = |payment: &Payment| payment.date.value > books.status_date;
    let hidden: HashSet<&str> = plan.hidden.lines.iter().map(|line| line.id.value.as_str()).collect();
    let unknown = |payment: &Payment| {
        let line = payment.line.value.as_str();
        plan.lines.get(line).is_none() && !hidden.contains(line)
    };
    let rows = |test: &dyn Fn(&Payment) -> bool| -> Vec<usize> {
        plan.ledger.iter().enumerate().filter(|(_, payment)| test(payment)).map(|(row, _)| row).collect()
    };
    let overspent = books.accounts.iter().filter_map(|account| {
        let (actual, planned) = (account.amounts.actual, account.amounts.planned);
        // Of a credit nothing is planned to be paid, and it may come late.
        (actual > planned.max(Decimal::ZERO)).then_some(Overspent { place: account.place?, actual, planned })
    });
    Reconciliation {
        before_start: rows(&|payment| payment.date.value < plan.settings.start.value),
        after_status_date: rows(&late),
        on_unknown_line: rows(&unknown),
        duplicates: duplicates(&plan.ledger),
        overspent: overspent.collect(),
        sums: sums(books, &late, &unknown),
    }
}

fn duplicates(ledger: &[Payment]) -> Vec<Vec<usize>> {
    let mut rows: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for (row, payment) in ledger.iter().enumerate() {
        let reference = payment.reference.value.trim();
        if !reference.is_empty() {
            rows.entry((reference, payment.line.value.as_str())).or_default().push(row);
        }
    }
    let mut found: Vec<Vec<usize>> = rows.into_values().filter(|rows| rows.len() > 1).collect();
    found.sort_unstable();
    found
}

fn sums(books: &Books<'_>, late: &dyn Fn(&Payment) -> bool, unknown: &dyn Fn(&Payment) -> bool) -> LedgerSums {
    let sum = |test: &dyn Fn(&Payment) -> bool| -> Decimal {
        let rows = books.plan.ledger.iter().chain(&books.plan.hidden.ledger);
        rows.filter(|payment| test(payment)).map(|payment| payment.amount.value).sum()
    };
    LedgerSums {
        all: sum(&|_| true),
        on_lines: books.accounts.iter().map(|account| account.amounts.actual).sum(),
        after_status_date: sum(&|payment| late(payment) && !unknown(payment)),
        on_unknown_line: sum(unknown),
    }
}
