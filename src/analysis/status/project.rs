//! The project as a whole.

use jiff::civil::Date;

use super::{Assessment, Freshness, Judge, Limits, Reported, Stated};
use crate::analysis::end;
use crate::analysis::reason::{Cause, Judgement, SignOfLife, Standing};
use crate::model::Plan;
use crate::model::values::Status;

impl Judge<'_> {
    /// The dates of the project: done when every milestone is, those that the audience is not shown as well; else the worst of its end and its key milestones (those
    /// with `key`). Before its first day it has not started.
    pub(super) fn dates(&self, milestones: &[Assessment]) -> Assessment {
        let places: Vec<usize> = (0..milestones.len()).collect();
        let finished = milestones.iter().filter(|milestone| milestone.judgement == Judgement::Done).count();
        let is_reached = finished == milestones.len() && end::is_reached(self.plan);
        if is_reached {
            return self.of_milestones(&places, milestones);
        }
        let mut reasons = self.end_of_project();
        for judgement in [Judgement::OffTrack, Judgement::AtRisk] {
            let key =
                |place: &usize| self.plan.milestones[*place].key.is_some() && milestones[*place].judgement == judgement;
            let key = places.iter().copied().filter(key);
            reasons.extend(self.mentioning(key, judgement, judgement, Standing::Key));
        }
        reasons.push(self.words.reason(Judgement::OnTrack, Cause::Count { finished, of: milestones.len() }));
        let start = self.plan.settings.start.value;
        if self.status_date < start {
            reasons.push(self.words.reason(Judgement::NotStarted, Cause::BeforeStart { start }));
            return Assessment::of(Judgement::NotStarted, reasons);
        }
        Assessment::of(Judgement::OnTrack, reasons)
    }

    /// The project: the worst of dates and money. A stale plan is at risk at best, for nobody knows how it stands.
    pub(super) fn project(&self, dates: &Assessment, money: Option<&Assessment>, fresh: &Freshness) -> Assessment {
        let mut reasons = dates.reasons.clone();
        reasons.extend(money.iter().flat_map(|money| money.reasons.iter().cloned()));
        if fresh.stale && dates.judgement != Judgement::Done {
            let Freshness { since, sign, days, .. } = *fresh;
            let cause = Cause::Stale { since, sign, days, limit: self.limits.stale_after };
            reasons.push(self.words.reason(Judgement::AtRisk, cause));
        }
        Assessment::of(dates.judgement, reasons)
    }
}

/// When somebody last showed that the plan is looked after: by the newest report. Where no report was ever written, by the
/// newest actual date, payment or reading, else the project's start.
pub fn freshness(plan: &Plan, status_date: Date) -> Freshness {
    let past = |date: &Date| *date <= status_date;
    let newest = plan.updates.iter().map(|update| update.date.value).filter(past).max();
    let recorded = || recorded_dates(plan).filter(past).max();
    let start = plan.settings.start.value.min(status_date);
    let (since, sign) = match newest {
        Some(date) => (date, SignOfLife::Update),
        None => recorded().map_or((start, SignOfLife::Start), |date| (date, SignOfLife::Record)),
    };
    let days = status_date.duration_since(since).as_hours() / 24;
    Freshness { since, sign, days, stale: days > Limits::of(&plan.settings).stale_after }
}

fn recorded_dates(plan: &Plan) -> impl Iterator<Item = Date> {
    let milestones = plan.milestones.iter().flat_map(|milestone| [&milestone.started, &milestone.finished]);
    let actual = milestones.flatten().map(|date| date.value);
    let measures = plan.goals.iter().flat_map(|goal| &goal.measures);
    let readings = measures.flat_map(|measure| &measure.readings).map(|reading| reading.on.value);
    actual.chain(readings).chain(plan.ledger.iter().map(|payment| payment.date.value))
}

/// The newest report up to the status date; of two of one day, the last by its id.
pub(super) fn newest_report(plan: &Plan, status_date: Date) -> Option<Reported> {
    let reports = plan.updates.iter().enumerate().filter(|(_, update)| update.date.value <= status_date);
    let (update, report) = reports.max_by_key(|(_, update)| (update.date.value, &update.id.value))?;
    let status = report.status.as_ref().map(|status| &status.value);
    let area = |written: Option<&crate::model::record::Sp<Status>>| written.map(|status| status.value);
    Some(Reported {
        update,
        on: report.date.value,
        overall: area(status.and_then(|status| status.overall.as_ref())),
        schedule: area(status.and_then(|status| status.schedule.as_ref())),
        cost: area(status.and_then(|status| status.cost.as_ref())),
        scope: area(status.and_then(|status| status.scope.as_ref())),
        people: area(status.and_then(|status| status.people.as_ref())),
    })
}

/// What a report says of one area.
pub(super) fn stated(reported: &Option<Reported>, area: fn(&Reported) -> Option<Status>) -> Option<Stated> {
    let report = reported.as_ref()?;
    Some(Stated { status: area(report)?, because: String::new(), on: Some(report.on) })
}
