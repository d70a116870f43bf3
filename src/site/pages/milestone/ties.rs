//! What is tied to a milestone: goals, money, risks, decisions, daily work, and how it is planned.

use std::collections::BTreeSet;

use super::sentences;
use crate::analysis::books::Part;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::Plan;
use crate::model::kinds::{Decision, DecisionStatus, Issue, Kind, Milestone, Risk, RiskStatus};
use crate::site::data::{Value, json};
use crate::site::pages::facts::{Common, common, entity, fact, facts_of};
use crate::site::pages::roadmap::Register;

/// Everything else that the plan says of a milestone.
pub fn facts(register: &Register<'_>, place: usize) -> Vec<Value> {
    let milestone = register.milestone(place);
    let mut found = planning(register, place);
    found.extend(facts_of(say!(register.material.words, name_serves), goals(register, milestone)));
    found.extend(money(register, place));
    found.extend(tied(register, place));
    let entity = Common {
        source: register.material.plan().milestones.path(place),
        tags: &milestone.tags,
        links: &milestone.links,
        review_by: milestone.review_by.as_ref().map(|date| date.value),
    };
    found.extend(common(register.material, &entity));
    found.push(name(&register.material.words, milestone));
    found
}

fn planning(register: &Register<'_>, place: usize) -> Vec<Value> {
    let (milestone, forecast) = (register.milestone(place), register.forecast(place));
    let (material, words) = (register.material, &register.material.words);
    let mut found = Vec::new();
    let phase = milestone.phase.as_ref().and_then(|phase| entity(material, Kind::Phase, phase.value.id()));
    found.extend(phase.map(|phase| fact(say!(words, name_phase), phase)));
    found.push(fact(say!(words, name_duration), sentences::duration(words, forecast.duration)));
    let progress = material.analysis.progress.milestones[place].actual;
    let written = milestone.progress.is_some() && milestone.finished.is_none();
    found.extend(
        written.then(|| fact(say!(words, name_progress), say!(words, milestone_done, share = words.percent(progress)))),
    );
    found.extend(milestone.items.as_ref().map(|items| {
        let done = items.value.done.as_ref().map_or(0, |done| done.value.0);
        let [done, total] = [done, items.value.total.value.0].map(|count| words.whole(count.into()));
        fact(say!(words, name_pieces_of_work), say!(words, milestone_of_done, done = &done, total = &total))
    }));
    // What waits for it, or the headline, tells it too.
    if milestone.finished.is_none() && register.compares(place) && register.ties[place].successors.is_empty() {
        found.push(fact(say!(words, name_room), sentences::room(words, forecast)));
    }
    let bound = milestone.constraint.as_ref().map(|bound| sentences::constraint(words, bound.value));
    found.extend(bound.map(|bound| fact(say!(words, name_bound_to), bound)));
    found.extend(milestone.estimate.as_ref().map(|estimate| {
        let estimate = &estimate.value;
        let [optimistic, likely, pessimistic] =
            [&estimate.optimistic, &estimate.likely, &estimate.pessimistic].map(|days| days.value.0);
        fact(say!(words, name_estimate), sentences::estimate(words, optimistic, likely, pessimistic))
    }));
    found
}

/// Its own goals, and those of its phase.
fn goals(register: &Register<'_>, milestone: &Milestone) -> Vec<Value> {
    let (material, words) = (register.material, &register.material.words);
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for share in &milestone.goals {
        seen.insert(share.value.id());
        let Some(mut goal) = entity(material, Kind::Goal, share.value.id()) else { continue };
        if let Some(weight) = &share.value.weight {
            goal["note"] = say!(words, milestone_weight, number = words.number(weight.value.0)).into();
        }
        found.push(goal);
    }
    let phase = milestone.phase.as_ref().and_then(|phase| material.plan().phases.get(phase.value.id()));
    for goal in phase.iter().flat_map(|phase| &phase.goals) {
        if seen.insert(goal.value.id())
            && let Some(mut goal) = entity(material, Kind::Goal, goal.value.id())
        {
            goal["note"] = say!(words, milestone_through_its_phase).into();
            found.push(goal);
        }
    }
    found
}

/// The budget lines that pay for it, each with its whole amount and what of it is paid; apart from them, what it loses without
/// anybody being paid.
fn money(register: &Register<'_>, place: usize) -> Vec<Value> {
    let (material, words) = (register.material, &register.material.words);
    let Some(money) = &material.analysis.money else { return Vec::new() };
    let rows = money.budget.visible_lines(material.project.money());
    let told = |line: &usize| {
        let row = &rows[rows.binary_search_by_key(line, |row| row.place).ok()?];
        let line = &material.plan().lines[*line];
        let mut value = entity(material, Kind::Line, line.id.value.as_str())?;
        let others = register.paid_by[row.place].saturating_sub(1);
        value["note"] = sentences::paid(words, row.amounts.planned, row.amounts.actual, others).into();
        Some(value)
    };
    let is_cash = |line: &&usize| material.analysis.alignment.lines[**line].part != Part::NonCash;
    let (paid, lost): (Vec<&usize>, Vec<&usize>) = register.ties[place].lines.iter().partition(is_cash);
    let facts = |term: &str, lines: Vec<&usize>| facts_of(term, lines.into_iter().filter_map(told).collect());
    let paid = facts(say!(words, name_paid_from), paid);
    paid.into_iter().chain(facts(say!(words, goals_losses_without_an_invoice), lost)).collect()
}

fn tied(register: &Register<'_>, place: usize) -> Vec<Value> {
    let (material, plan, words) = (register.material, register.material.plan(), &register.material.words);
    let ties = &register.ties[place];
    let named = |kind: Kind, id: &str, note: Option<String>| {
        let mut value = entity(material, kind, id)?;
        if let Some(note) = note {
            value["note"] = note.into();
        }
        Some(value)
    };
    let risks = ties.risks.iter().map(|at| &plan.risks[*at]);
    let risks = risks.filter_map(|risk| named(Kind::Risk, risk.id.value.as_str(), risk_note(words, risk)));
    let issues = ties.issues.iter().map(|at| &plan.issues[*at]);
    let issues =
        issues.filter_map(|issue| named(Kind::Issue, issue.id.value.as_str(), Some(issue_note(words, plan, issue))));
    let decisions = ties.decisions.iter().map(|at| &plan.decisions[*at]);
    let decisions = decisions.filter_map(|decision| {
        let date = decision.date.as_ref().map(|date| words.date_short(date.value));
        let note = [decision_note(words, decision).map(str::to_owned), date];
        let note: Vec<String> = note.into_iter().flatten().collect();
        named(Kind::Decision, decision.id.value.as_str(), Some(note.join(", ")).filter(|note| !note.is_empty()))
    });
    let workflows = ties.workflows.iter().map(|at| &plan.workflows[*at]);
    let workflows = workflows.filter_map(|workflow| named(Kind::Workflow, workflow.id.value.as_str(), None));
    let training = ties.training.iter().filter_map(|(who, at)| {
        let stakeholder = &plan.stakeholders[*who];
        let training = &stakeholder.training[*at].value;
        let hours = training.hours.as_ref().map(|hours| say!(words, count_hours, count = hours.value.0));
        let note: Vec<String> = [Some(training.title.value.text.clone()), hours].into_iter().flatten().collect();
        named(Kind::Stakeholder, stakeholder.id.value.as_str(), Some(note.join(", ")))
    });
    let found = [
        facts_of(say!(words, name_risks), risks.collect()),
        facts_of(say!(words, name_issues), issues.collect()),
        facts_of(say!(words, name_decisions), decisions.collect()),
        facts_of(say!(words, milestone_daily_work_that_changes), workflows.collect()),
        facts_of(say!(words, name_training_before_it), training.collect()),
    ];
    found.into_iter().flatten().collect()
}

fn risk_note(words: &Words, risk: &Risk) -> Option<String> {
    match risk.status.as_ref().map(|status| status.value) {
        Some(RiskStatus::Closed) => Some(say!(words, decisions_closed).to_owned()),
        Some(RiskStatus::Happened) => Some(say!(words, decisions_has_happened).to_owned()),
        Some(RiskStatus::Open) | None => None,
    }
}

fn issue_note(words: &Words, plan: &Plan, issue: &Issue) -> String {
    let note = if plan.is_settled(issue) { say!(words, decisions_settled) } else { say!(words, decisions_open) };
    note.to_owned()
}

fn decision_note(words: &Words, decision: &Decision) -> Option<&'static str> {
    match decision.status.as_ref().map(|status| status.value)? {
        DecisionStatus::Proposed => Some(say!(words, decisions_asked_for)),
        DecisionStatus::Accepted => None,
        DecisionStatus::Rejected => Some(say!(words, decisions_turned_down)),
        DecisionStatus::Superseded => Some(say!(words, decisions_replaced_by_another)),
    }
}

/// The name by which the plan's files refer to it.
fn name(words: &Words, milestone: &Milestone) -> Value {
    let formerly: Vec<&str> = milestone.formerly.iter().map(|id| id.value.as_str()).collect();
    let note = (!formerly.is_empty()).then(|| say!(words, milestone_formerly, formerly = formerly.join(", ")));
    json!({"term": say!(words, milestone_name_in_the_plan), "code": milestone.id.value.as_str(), "note": note})
}
