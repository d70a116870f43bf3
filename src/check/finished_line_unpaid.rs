//! A finished line is forecast at what was paid, and much of it is not.

use rust_decimal::Decimal;

use super::LineMoney;
use super::{Evidence, Finding, Rule};
use crate::analysis::books::finished_lines;
use crate::diagnostic::Severity;

/// The rule.
pub const RULE: Rule = Rule {
    name: "finished-line-unpaid",
    severity: Severity::Warning,
    about: "The milestones of this line are finished, and less than nine tenths of it is paid. Without `committed` or `forecast` \
            nothing more is expected, so that an invoice that is still to come is missing in the forecast.",
    bad: "
--- plan/milestones.yaml
milestones: [{id: installed, title: Installed, started: 2026-02-02, finished: 2026-02-06, budget: [cables]}]
--- plan/budget.yaml
lines:
  - {id: devices, title: Devices, amount: 1000, milestones: [installed]} # here
  - {id: cables, title: Cables, amount: 1000} # here
",
    good: "
--- plan/milestones.yaml
milestones:
  - {id: installed, title: Installed, started: 2026-02-02, finished: 2026-02-06}
  - {id: live, title: Live, due: 2027-01-08, depends_on: [installed], budget: [shared]}
--- plan/budget.yaml
lines:
  - {id: owed, title: Owed, amount: 1000, committed: 1000, milestones: [installed]}
  - {id: saved, title: Saved, amount: 1000, forecast: 0, milestones: [installed]}
  - {id: paid, title: Paid, amount: 1000, milestones: [installed]}
  - {id: open, title: Open, amount: 1000, milestones: [live]}
  - {id: shared, title: Shared, amount: 1000, milestones: [installed]}
  - {id: team, title: Team, per_year: 1200, from: 2026-02-01, to: 2027-12-31, milestones: [installed]}
--- plan/actuals.csv
date,line,amount,reference,note
2026-02-09,paid,900,i-1,
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    let finished = finished_lines(evidence.plan, evidence.status_date());
    let is_over = |line: &LineMoney<'_>| finished.contains(line.line.id.value.as_str());
    evidence.lines().filter(|line| is_over(line) && is_left(line)).map(|line| told(evidence, &line)).collect()
}

fn is_left(line: &LineMoney<'_>) -> bool {
    // What nobody invoices is never paid.
    let is_paid_for = line.line.cash.as_ref().is_none_or(|cash| cash.value.0);
    let is_said = line.line.committed.is_some() || line.line.forecast.is_some();
    is_paid_for && !is_said && line.paid * Decimal::TEN < line.planned * Decimal::from(9)
}

fn told(evidence: &Evidence<'_>, line: &LineMoney<'_>) -> Finding {
    let words = &evidence.words;
    let message = format!(
        "`{}` is finished, and {} of {} is paid; nothing more is expected",
        line.line.id.value,
        words.money(line.paid),
        words.money(line.planned)
    );
    let hint = "add `committed:` where an invoice is to come, else `forecast:` with what it has cost";
    Finding::at(line.line.id.span, message).hint(hint)
}
