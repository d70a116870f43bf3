//! Advice on a plan: one rule a file, each named for the fault it finds.
//!
//! A rule speaks up only where a plan has taken up a habit and left it out somewhere: a plan without phases hears nothing
//! about milestones without a phase. What an author knows and says (`status` with `because`, an open issue, a forecast) is
//! not advised again.

mod doubt;
mod evidence;
pub mod sensitive;
mod dependency_cycle;
mod milestone_past_due;
mod due_before_forecast;
mod constraint_not_met;
mod progress_without_finish;
mod progress_without_start;
mod finished_after_status_date;
mod started_after_status_date;
mod started_out_of_sequence;
mod date_outside_project;
mod duration_outside_estimate;
mod dangling_milestone;
mod milestone_without_date;
mod milestone_without_phase;
mod phase_without_milestone;
mod milestone_without_owner;
mod goal_without_milestone;
mod goal_without_money;
mod suspect_link;
mod milestone_without_goal;
mod line_without_goal;
mod goal_without_owner;
mod goal_without_measure;
mod measure_without_target;
mod measure_without_baseline;
mod measure_without_date;
mod measure_unread;
mod reading_after_status_date;
mod benefit_without_owner;
mod benefit_without_amount;
mod benefit_without_start;
mod line_without_amount;
mod line_without_category;
mod line_without_funding;
mod budget_over_funding;
mod line_overspent;
mod finished_line_unpaid;
mod line_hidden_alone;
mod committed_below_paid;
mod forecast_below_paid;
mod ledger_before_start;
mod ledger_after_status_date;
mod ledger_duplicate_reference;
mod unused_category;
mod unused_funding;
mod risk_without_owner;
mod risk_without_response;
mod risk_without_score;
mod high_risk_without_action;
mod action_without_owner;
mod action_overdue;
mod amount_finer_than_currency;
mod assumption_overdue;
mod issue_overdue;
mod issue_without_owner;
mod issue_after_status_date;
mod decision_without_decider;
mod decision_without_date;
mod proposed_decision_overdue;
mod decision_after_status_date;
mod gate_without_milestone;
mod gate_without_criterion;
mod criterion_without_owner;
mod criterion_after_status_date;
mod gate_passed_unmet;
mod stakeholder_overloaded;
mod same_name;
mod unused_stakeholder;
mod group_without_training;
mod group_without_impact;
mod vision_unwritten;
mod workflow_without_people;
mod stale_plan;
mod update_after_status_date;
mod review_overdue;

use crate::analysis::Analysis;
use crate::audience::Visible;
use crate::diagnostic::{Diagnostic, Severity, Sources, Span};
use crate::history::Project;

pub use doubt::Doubts;
use doubt::Looked;
use evidence::{Evidence, LineMoney};

/// One piece of advice that a plan may need.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The name of the fault.
    pub name: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Why it is a fault, in a sentence or two.
    pub about: &'static str,
    /// Files of a plan with the fault; the word `here` stands in the lines it is reported at. What a plan needs besides
    /// is left out: it starts on 5 January 2026 and is looked at on 2 March 2026.
    pub bad: &'static str,
    /// Files of a plan that is near to the fault and does not have it.
    pub good: &'static str,
    find: fn(&Evidence<'_>) -> Vec<Finding>,
}

/// All rules, by what they are about.
pub const RULES: &[Rule] = &[
    // Dates.
    dependency_cycle::RULE,
    milestone_past_due::RULE,
    due_before_forecast::RULE,
    constraint_not_met::RULE,
    progress_without_finish::RULE,
    progress_without_start::RULE,
    finished_after_status_date::RULE,
    started_after_status_date::RULE,
    started_out_of_sequence::RULE,
    date_outside_project::RULE,
    duration_outside_estimate::RULE,
    dangling_milestone::RULE,
    milestone_without_date::RULE,
    milestone_without_phase::RULE,
    phase_without_milestone::RULE,
    milestone_without_owner::RULE,
    // Goals.
    goal_without_milestone::RULE,
    goal_without_money::RULE,
    suspect_link::RULE,
    milestone_without_goal::RULE,
    line_without_goal::RULE,
    goal_without_owner::RULE,
    goal_without_measure::RULE,
    measure_without_target::RULE,
    measure_without_baseline::RULE,
    measure_without_date::RULE,
    measure_unread::RULE,
    reading_after_status_date::RULE,
    benefit_without_owner::RULE,
    benefit_without_amount::RULE,
    benefit_without_start::RULE,
    // Money.
    line_without_amount::RULE,
    amount_finer_than_currency::RULE,
    line_without_category::RULE,
    line_without_funding::RULE,
    budget_over_funding::RULE,
    line_overspent::RULE,
    finished_line_unpaid::RULE,
    line_hidden_alone::RULE,
    committed_below_paid::RULE,
    forecast_below_paid::RULE,
    ledger_before_start::RULE,
    ledger_after_status_date::RULE,
    ledger_duplicate_reference::RULE,
    unused_category::RULE,
    unused_funding::RULE,
    // Risks.
    risk_without_owner::RULE,
    risk_without_response::RULE,
    risk_without_score::RULE,
    high_risk_without_action::RULE,
    action_without_owner::RULE,
    action_overdue::RULE,
    assumption_overdue::RULE,
    issue_overdue::RULE,
    issue_without_owner::RULE,
    issue_after_status_date::RULE,
    // Decisions.
    decision_without_decider::RULE,
    decision_without_date::RULE,
    proposed_decision_overdue::RULE,
    decision_after_status_date::RULE,
    // Gates.
    gate_without_milestone::RULE,
    gate_without_criterion::RULE,
    criterion_without_owner::RULE,
    criterion_after_status_date::RULE,
    gate_passed_unmet::RULE,
    // People.
    stakeholder_overloaded::RULE,
    same_name::RULE,
    unused_stakeholder::RULE,
    group_without_training::RULE,
    group_without_impact::RULE,
    vision_unwritten::RULE,
    workflow_without_people::RULE,
    // News.
    stale_plan::RULE,
    update_after_status_date::RULE,
    review_overdue::RULE,
];

/// What deserves a look in a plan, in the order of files and lines. Rules see what the audience sees: for all advice, the
/// plan is that of the narrowest audience. What would follow from what could not be read is left out.
pub fn check(project: &Visible<Project>, analysis: &Analysis, sources: &Sources, doubts: &Doubts) -> Vec<Diagnostic> {
    let known = project.known_on(analysis.status_date);
    let evidence = Evidence::new(&known, analysis);
    let mut diagnostics = Vec::new();
    let mut looked = Looked::default();
    for rule in RULES {
        let findings = doubts.without_doubtful(rule, (rule.find)(&evidence), sources, &mut looked);
        diagnostics.extend(findings.into_iter().map(|finding| finding.diagnostic(rule, sources)));
    }
    diagnostics.sort_by(|left, right| left.order().cmp(&right.order()));
    diagnostics
}

/// A place where a rule has something to say.
struct Finding {
    span: Span,
    message: String,
    hint: Option<String>,
}

impl Finding {
    fn at(span: Span, message: impl Into<String>) -> Finding {
        Finding { span, message: message.into(), hint: None }
    }

    fn hint(mut self, hint: impl Into<String>) -> Finding {
        self.hint = Some(hint.into());
        self
    }

    fn diagnostic(self, rule: &Rule, sources: &Sources) -> Diagnostic {
        Diagnostic {
            rule: rule.name,
            severity: rule.severity,
            message: self.message,
            location: Some(sources.locate(self.span)),
            hint: self.hint,
        }
    }
}

#[cfg(test)]
mod tests;
