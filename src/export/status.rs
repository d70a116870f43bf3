//! The state of a project as data: what `milepost status --format json` prints.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Value, json};

use crate::analysis::Analysis;
use crate::analysis::budget::Budget;
use crate::analysis::earned_value::{EarnedValue, Estimate};
use crate::analysis::status::Assessment;
use crate::audience::Visible;
use crate::history::Project;
use crate::model::values::MinorUnit;

/// The JSON Schema of [`status`], draft 2020-12.
pub const SCHEMA: &str = include_str!("status.schema.json");

/// The state of a project. Amounts are in the project's currency. A ratio whose denominator is not positive is null, and
/// so is everything about money where the audience sees none.
pub fn status(project: &Visible<Project>, analysis: &Analysis) -> Value {
    let (plan, schedule) = (&project.plan, &analysis.schedule);
    let money = analysis.money.as_ref();
    let mut critical: Vec<usize> =
        (0..plan.milestones.len()).filter(|place| schedule.milestones[*place].critical).collect();
    critical.sort_by_key(|place| (schedule.milestones[*place].start, schedule.milestones[*place].finish, *place));
    let milestones = plan.milestones.iter().enumerate().map(|(place, milestone)| {
        let forecast = &schedule.milestones[place];
        json!({
            "id": milestone.id.value.as_str(),
            "title": milestone.title.value.text,
            "start": forecast.start,
            "finish": forecast.finish,
            "due": milestone.due.as_ref().map(|due| due.value),
            "baseline_finish": forecast.baseline_finish,
            "finished": milestone.finished.is_some(),
            "percent_complete": exact(analysis.progress.milestones[place].actual),
            "total_float": forecast.total_float,
            "free_float": forecast.free_float,
            "critical": forecast.critical,
            "status": assessment(&analysis.statuses.milestones[place]),
        })
    });
    json!({
        "title": plan.settings.title.value.text,
        "audience": project.audience(),
        "revision": project.revision.as_ref().map(|revision| &revision.id),
        "status_date": analysis.status_date,
        "start": schedule.start,
        "finish": schedule.finish,
        "baseline_finish": schedule.milestones.iter().filter_map(|forecast| forecast.baseline_finish).max(),
        "status": assessment(&analysis.statuses.project),
        "percent_complete": analysis.progress.project.as_ref().map(|complete| exact(complete.actual)),
        "percent_planned": analysis.progress.project.as_ref().map(|complete| exact(complete.planned)),
        "weighted_by": analysis.progress.project.as_ref().map(|complete| complete.weighting.words()),
        "critical_path": critical.iter().map(|place| plan.milestones[*place].id.value.as_str()).collect::<Vec<_>>(),
        "currency": plan.currency(),
        "budget": money.map(|money| budget(&money.budget)),
        "earned_value": money.map(|money| earned_value(&money.earned_value, project.plan.minor_unit())),
        "milestones": milestones.collect::<Vec<_>>(),
    })
}

fn assessment(assessment: &Assessment) -> Value {
    let reasons = assessment.reasons.iter().map(
        |reason| json!({"rule": reason.cause.rule(), "status": reason.judgement.key(), "sentence": reason.sentence}),
    );
    let stated = assessment
        .stated
        .as_ref()
        .map(|stated| json!({"status": stated.status.word(), "because": stated.because, "on": stated.on}));
    json!({"computed": assessment.judgement.key(), "reasons": reasons.collect::<Vec<_>>(), "stated": stated})
}

fn budget(budget: &Budget) -> Value {
    let headline = &budget.headline;
    json!({
        "approved": exact(headline.approved),
        "planned": exact(headline.planned),
        "committed": exact(headline.committed),
        "actual": exact(headline.actual),
        "forecast": exact(headline.forecast),
        "contingency_left": exact(headline.contingency_left()),
        "likely_cost_of_open_risks": exact(headline.risks.total),
        "running_planned": exact(budget.total.running.planned),
        "without_invoice_planned": exact(budget.total.non_cash.planned),
    })
}

fn earned_value(value: &EarnedValue, unit: MinorUnit) -> Value {
    let (figures, schedule) = (&value.total, &value.earned_schedule);
    let ratio = |ratio: Option<Decimal>| ratio.map(|ratio| exact(ratio.round_dp(6)));
    let estimate = |estimate| figures.estimate_at_completion(estimate).map(|amount| exact(unit.round(amount)));
    json!({
        "budget_at_completion": exact(figures.budget_at_completion),
        "undistributed_budget": exact(value.undistributed),
        "planned_value": exact(figures.planned_value),
        "earned_value": exact(figures.earned_value),
        "actual_cost": exact(figures.actual_cost),
        "schedule_variance": exact(figures.schedule_variance()),
        "cost_variance": exact(figures.cost_variance()),
        "schedule_performance_index": ratio(figures.schedule_performance_index()),
        "cost_performance_index": ratio(figures.cost_performance_index()),
        "estimate_at_completion": estimate(Estimate::Typical),
        "estimate_at_completion_atypical": estimate(Estimate::Atypical),
        "estimate_at_completion_cost_and_schedule": estimate(Estimate::CostAndSchedule),
        "estimate_to_complete": ratio(figures.estimate_to_complete().map(|amount| unit.round(amount))),
        "variance_at_completion": ratio(figures.variance_at_completion().map(|amount| unit.round(amount))),
        "to_complete_performance_index": ratio(figures.to_complete_performance_index()),
        "to_complete_performance_index_to_estimate": ratio(figures.to_complete_performance_index_to_estimate()),
        "earned_schedule_months": ratio(schedule.earned),
        "actual_time_months": ratio(Some(schedule.actual)),
        "schedule_performance_index_time": ratio(schedule.index()),
    })
}

/// A decimal as a JSON number with the same digits: a number of 15 digits survives the way through a double.
pub(super) fn exact(number: Decimal) -> Value {
    let number = number.normalize();
    match number.to_i64().filter(|_| number.scale() == 0) {
        Some(whole) => json!(whole),
        None => json!(number.to_string().parse::<f64>().unwrap_or_default()),
    }
}
