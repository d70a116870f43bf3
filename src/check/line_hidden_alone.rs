//! A budget line that is hidden and whose amount the total tells all the same.

use rust_decimal::Decimal;

use super::{Evidence, Finding, LineMoney, Rule};
use crate::analysis::books::Part;
use crate::diagnostic::Severity;
use crate::model::kinds::Line;
use crate::model::values::{Level, MoneyRule};

/// The rule.
pub const RULE: Rule = Rule {
    name: "line-hidden-alone",
    severity: Severity::Warning,
    about: "An audience that sees totals can work out what it does not see, where that is a single line: the total less \
            the lines that are shown. What is paid and what is committed have totals as well. The work of the project, \
            the contingency, the running costs and the costs without an invoice have a total each.",
    bad: "
--- milepost.yaml
title: Test
start: 2026-01-05
status_date: 2026-03-02
audiences: {public: {money: none}, staff: {money: totals}, board: {}}
--- plan/budget.yaml
lines:
  - {id: portal, title: Portal, amount: 1000}
  - {id: lawyer, title: Lawyer, amount: 2000, audience: board} # here
  - {id: support, title: Support, amount: 500, running: true}
  - {id: analyst, title: Analyst, amount: 700, running: true, audience: board} # here
  - {id: reserve, title: Reserve, amount: 90, contingency: true, audience: board} # here
  - {id: more, title: More, amount: 80, contingency: true, audience: board}
  - {id: grant, title: Grant, amount: -600, committed: -500, cash: false, audience: board} # here
  - {id: bonus, title: Bonus, amount: -100, cash: false, audience: board}
--- plan/actuals.csv
date,line,amount
2026-02-02,lawyer,300
2026-02-02,reserve,30
",
    good: "
--- milepost.yaml
title: Test
start: 2026-01-05
status_date: 2026-03-02
audiences: {public: {money: none}, staff: {money: totals}, board: {}}
--- plan/budget.yaml
lines:
  - {id: portal, title: Portal, amount: 1000, audience: staff}
  - {id: lawyer, title: Lawyer, amount: 2000, audience: board}
  - {id: coach, title: Coach, amount: 3000, committed: 500, audience: board}
  - {id: idea, title: Idea, amount: 500, running: true, audience: nobody}
  - {id: free, title: Free support, running: true, audience: board}
--- plan/actuals.csv
date,line,amount
2026-02-02,portal,500
2026-02-02,lawyer,300
2026-02-02,coach,200
2026-03-20,idea,200
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    Part::ALL.into_iter().flat_map(|part| alone(evidence, part)).collect()
}

/// What a total is told of.
#[derive(Clone, Copy)]
enum Told {
    Planned,
    Paid,
    UnderContract,
}

impl Told {
    const ALL: [Told; 3] = [Told::Planned, Told::Paid, Told::UnderContract];

    /// What a line adds to the total.
    fn of(self, line: &LineMoney<'_>) -> Decimal {
        match self {
            Told::Planned => line.planned,
            Told::Paid => line.paid,
            Told::UnderContract => line.committed,
        }
    }
}

/// The lines that are hidden by themselves among those of a part that add to its totals, each once. What a wider audience does
/// not see holds what a narrower one does not, so that it is the same line for all of them.
fn alone(evidence: &Evidence<'_>, part: Part) -> Vec<Finding> {
    let (plan, words) = (evidence.plan, &evidence.words);
    let lines: Vec<LineMoney<'_>> = evidence.lines().filter(|line| Part::of(line.line) == part).collect();
    let mut told: Vec<&str> = Vec::new();
    let mut findings = Vec::new();
    for what in Told::ALL {
        let adding: Vec<&Line> = lines.iter().filter(|line| !what.of(line).is_zero()).map(|line| line.line).collect();
        let hidden =
            |place: usize| -> Vec<&Line> { adding.iter().copied().filter(|line| is_hidden(line, place)).collect() };
        let see_money = plan.audiences().iter().enumerate().filter(|(_, audience)| audience.money != MoneyRule::None);
        let found: Vec<(&str, &Line)> = see_money
            .filter_map(|(place, audience)| match hidden(place)[..] {
                [line] => Some((audience.name.as_str(), line)),
                _ => None,
            })
            .collect();
        let Some((_, line)) = found.first().filter(|(_, line)| !told.contains(&line.id.value.as_str())) else {
            continue;
        };
        told.push(line.id.value.as_str());
        let names: Vec<String> = found.iter().map(|(name, _)| format!("`{name}`")).collect();
        let id = &line.id.value;
        let (what, why, hint) = match what {
            Told::Planned => (
                format!("the amount of `{id}`"),
                "since no other line of it is hidden",
                "hide another line as well, or show this one",
            ),
            Told::Paid => (
                format!("what is paid on `{id}`"),
                "since nothing is paid on any other line of it that is hidden",
                "show this line, or hide another on which something is paid",
            ),
            Told::UnderContract => (
                format!("what is committed on `{id}`"),
                "since nothing is on any other line of it that is hidden",
                "show this line, or hide another that has `committed:`",
            ),
        };
        let message = format!(
            "{what} is told to {} by the total of {}, {why}",
            words.list(&names),
            match part {
                Part::Project => "the project’s work",
                Part::Contingency => "the contingency",
                Part::Running => "the running costs",
                Part::NonCash => "the costs without an invoice",
            }
        );
        findings.push(Finding::at(line.id.span, message).hint(hint));
    }
    findings
}

/// Whether an audience does not see a line. What nobody sees is a draft and counts nowhere.
fn is_hidden(line: &Line, place: usize) -> bool {
    let marked = line.audience.as_ref().map(|audience| audience.value);
    marked.is_some_and(|marked| marked != Level::NOBODY && !Level::at(place).sees(marked))
}
