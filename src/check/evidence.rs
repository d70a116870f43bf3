//! What rules look at: the plan, what follows from it, and the parts of it that several rules ask for.

use std::collections::HashSet;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::Analysis;
use crate::analysis::alignment::{Alignment, Suspect};
use crate::analysis::books::line_amounts;
use crate::analysis::edits;
use crate::analysis::people::PeopleTime;
use crate::analysis::schedule::Schedule;
use crate::analysis::words::Words;
use crate::audience::Visible;
use crate::history::Project;
use crate::language::Language;
use crate::model::Plan;
use crate::model::kinds::{
    Action, Benefit, Criterion, Gate, Issue, Line, Measure, Milestone, Risk, RiskStatus, Stakeholder, StakeholderKind,
};
use crate::model::record::Sp;

/// A plan and what follows from it.
pub struct Evidence<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// How it writes dates and money.
    pub words: Words,
    project: &'a Visible<Project>,
    analysis: &'a Analysis,
}

/// A budget line with what was paid on it.
pub struct LineMoney<'a> {
    /// The line.
    pub line: &'a Line,
    /// Its planned amount.
    pub planned: Decimal,
    /// What was paid up to the status date.
    pub paid: Decimal,
    /// What is under contract, with what is paid.
    pub committed: Decimal,
}

impl LineMoney<'_> {
    /// The most that the plan expects to be paid: planned, under contract or forecast.
    pub fn known(&self) -> Decimal {
        let written = [&self.line.committed, &self.line.forecast].into_iter().flatten().map(|money| money.value.0);
        written.chain([self.planned]).max().unwrap_or_default()
    }

    /// Whether more was paid than anybody expects.
    pub fn is_overspent(&self) -> bool {
        // Of a credit nothing is expected to be paid, and it may come late.
        self.paid > self.known().max(Decimal::ZERO)
    }
}

impl<'a> Evidence<'a> {
    pub(super) fn new(project: &'a Visible<Project>, analysis: &'a Analysis) -> Evidence<'a> {
        Evidence {
            plan: &project.plan,
            words: Words::of(&project.plan).in_language(Language::English),
            project,
            analysis,
        }
    }

    /// The links to goals that changed after what rests on them did.
    pub fn suspects(&self) -> Vec<Suspect> {
        edits::suspects(self.project, &self.analysis.alignment, self.status_date())
    }

    /// The one “now” of a build.
    pub fn status_date(&self) -> Date {
        self.analysis.status_date
    }

    /// The dates.
    pub fn schedule(&self) -> &'a Schedule {
        &self.analysis.schedule
    }

    /// What serves which goal.
    pub fn alignment(&self) -> &'a Alignment {
        &self.analysis.alignment
    }

    /// The time of people.
    pub fn people(&self) -> &'a PeopleTime {
        &self.analysis.people
    }

    /// The milestones that are not finished, with their places.
    pub fn open(&self) -> impl Iterator<Item = (usize, &'a Milestone)> {
        self.plan.milestones.iter().enumerate().filter(|(_, milestone)| milestone.finished.is_none())
    }

    /// The milestones that are not finished and have a promised day, without those whose author says how they stand: with
    /// a status, or an open issue.
    pub fn promised(&self) -> impl Iterator<Item = (usize, &'a Milestone, &'a Sp<Date>)> {
        let issues = self.open_issues().flat_map(|issue| &issue.milestones);
        let known: HashSet<&str> = issues.map(|milestone| milestone.value.id()).collect();
        let open = self
            .open()
            .filter(move |(_, milestone)| milestone.status.is_none() && !known.contains(milestone.id.value.as_str()));
        open.filter_map(|(place, milestone)| Some((place, milestone, milestone.due.as_ref()?)))
    }

    /// The measures of all goals.
    pub fn measures(&self) -> impl Iterator<Item = &'a Measure> {
        self.plan.goals.iter().flat_map(|goal| &goal.measures).map(|measure| &measure.value)
    }

    /// The benefits of all goals.
    pub fn benefits(&self) -> impl Iterator<Item = &'a Benefit> {
        self.plan.goals.iter().flat_map(|goal| &goal.benefits).map(|benefit| &benefit.value)
    }

    /// The shown budget lines with what was paid.
    pub fn lines(&self) -> impl Iterator<Item = LineMoney<'a>> {
        line_amounts(self.plan, self.status_date()).map(|(line, amounts)| LineMoney {
            line,
            planned: amounts.planned,
            paid: amounts.actual,
            committed: amounts.committed,
        })
    }

    /// The risks that may still happen.
    pub fn open_risks(&self) -> impl Iterator<Item = &'a Risk> {
        let open = |risk: &&Risk| risk.status.as_ref().is_none_or(|status| status.value == RiskStatus::Open);
        self.plan.risks.iter().filter(open)
    }

    /// What is still to be done about risks that may still happen.
    pub fn open_actions(&self) -> impl Iterator<Item = (&'a Risk, &'a Sp<Action>)> {
        let actions = self.open_risks().flat_map(|risk| risk.actions.iter().map(move |action| (risk, action)));
        actions.filter(|(_, action)| !action.done.as_ref().is_some_and(|done| done.value.0))
    }

    /// The issues that nothing has settled: neither a resolution nor a decision that was taken.
    pub fn open_issues(&self) -> impl Iterator<Item = &'a Issue> {
        let plan = self.plan;
        plan.issues.iter().filter(|issue| !plan.is_settled(issue))
    }

    /// The criteria of all gates.
    pub fn criteria(&self) -> impl Iterator<Item = (&'a Gate, &'a Sp<Criterion>)> {
        self.plan.gates.iter().flat_map(|gate| gate.criteria.iter().map(move |criterion| (gate, criterion)))
    }

    /// The groups whose daily work changes.
    pub fn changing_groups(&self) -> impl Iterator<Item = &'a Stakeholder> {
        let affected = self.plan.workflows.iter().flat_map(|workflow| &workflow.affects);
        let affected: HashSet<&str> = affected.map(|stakeholder| stakeholder.value.id()).collect();
        self.plan.stakeholders.iter().filter(move |stakeholder| {
            let group = stakeholder.kind.as_ref().is_some_and(|kind| kind.value == StakeholderKind::Group);
            group && affected.contains(stakeholder.id.value.as_str())
        })
    }
}
