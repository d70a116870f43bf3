//! A budget line that is hidden and whose amount the total tells all the same.

use super::{Evidence, Finding, Rule};
use crate::analysis::books::{Part, planned};
use crate::diagnostic::Severity;
use crate::model::kinds::Line;
use crate::model::values::{Level, MoneyRule};

/// The rule.
pub const RULE: Rule = Rule {
    name: "line-hidden-alone",
    severity: Severity::Warning,
    about: "An audience that sees totals can work out what it does not see, where that is a single line: the total less \
            the lines that are shown. The work of the project, the contingency, the running costs and the costs without \
            an invoice have a total each.",
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
  - {id: coach, title: Coach, amount: 3000, audience: board}
  - {id: idea, title: Idea, amount: 500, running: true, audience: nobody}
  - {id: free, title: Free support, running: true, audience: board}
",
    find,
};

fn find(evidence: &Evidence<'_>) -> Vec<Finding> {
    Part::ALL.into_iter().filter_map(|part| alone(evidence, part)).collect()
}

/// The line that is hidden by itself among those of a part. What a wider audience does not see holds what a narrower one
/// does not, so that it is the same line for all of them.
fn alone(evidence: &Evidence<'_>, part: Part) -> Option<Finding> {
    let (plan, words) = (evidence.plan, &evidence.words);
    let lines: Vec<&Line> = plan
        .lines
        .iter()
        .filter(|line| Part::of(line) == part && !planned(line, plan.minor_unit()).is_zero())
        .collect();
    let hidden = |place: usize| -> Vec<&Line> { lines.iter().copied().filter(|line| is_hidden(line, place)).collect() };
    let see_money = plan.audiences().iter().enumerate().filter(|(_, audience)| audience.money != MoneyRule::None);
    let found: Vec<(&str, &Line)> = see_money
        .filter_map(|(place, audience)| match hidden(place)[..] {
            [line] => Some((audience.name.as_str(), line)),
            _ => None,
        })
        .collect();
    let (_, line) = found.first()?;
    let names: Vec<String> = found.iter().map(|(name, _)| format!("`{name}`")).collect();
    let message = format!(
        "the amount of `{}` is told to {} by the total of {}, since no other line of it is hidden",
        line.id.value,
        words.list(&names),
        match part {
            Part::Project => "the project’s work",
            Part::Contingency => "the contingency",
            Part::Running => "the running costs",
            Part::NonCash => "the costs without an invoice",
        }
    );
    Some(Finding::at(line.id.span, message).hint("hide another line as well, or show this one"))
}

/// Whether an audience does not see a line. What nobody sees is a draft and counts nowhere.
fn is_hidden(line: &Line, place: usize) -> bool {
    let marked = line.audience.as_ref().map(|audience| audience.value);
    marked.is_some_and(|marked| marked != Level::NOBODY && !Level::at(place).sees(marked))
}
