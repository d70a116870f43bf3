//! Goals: the work that serves them, and then the measures that show whether they are reached.

use std::cmp::Ordering;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{Assessment, Judge};
use crate::analysis::alignment::Alignment;
use crate::analysis::reason::{Cause, Judgement, MeasureStanding, Mention, Reason};
use crate::model::kinds::{Direction, Goal, Measure, Reading};

impl Judge<'_> {
    /// Each goal.
    pub(super) fn goals(&self, alignment: &Alignment, milestones: &[Assessment]) -> Vec<Assessment> {
        let served = self.plan.goals.iter().zip(&alignment.goals);
        served.map(|(goal, served)| self.goal(goal, &served.milestones, milestones)).collect()
    }

    /// A goal: until the work that serves it is finished, as that work stands, and as those of its measures whose day has
    /// passed. From then on by all its measures, each by its last reading; done when all of them have reached their targets,
    /// or when there are none.
    fn goal(&self, goal: &Goal, places: &[usize], milestones: &[Assessment]) -> Assessment {
        let work = self.of_milestones(places, milestones);
        if goal.measures.is_empty() {
            return work;
        }
        if work.judgement != Judgement::Done {
            let mut reasons = work.reasons;
            let by = |measure: &Measure| measure.by.as_ref().map(|by| by.value);
            let measures = goal.measures.iter().map(|measure| &measure.value);
            let (past, ahead): (Vec<&Measure>, Vec<&Measure>) =
                measures.partition(|one| by(one).is_some_and(|by| by < self.status_date));
            reasons.extend(past.into_iter().map(|one| self.measure(one)));
            if let Some(until) = places.iter().map(|place| self.schedule.milestones[*place].finish).max() {
                let days: Vec<Date> = ahead.iter().filter_map(|one| by(one)).filter(|by| *by < until).collect();
                let measures = ahead.len() - days.len();
                if measures > 0 {
                    reasons.push(self.words.reason(Judgement::OnTrack, Cause::MeasuresWait { measures, until }));
                }
                if let Some(first) = days.iter().min() {
                    let cause = Cause::MeasuresOnTheirDay { measures: days.len(), first: *first };
                    reasons.push(self.words.reason(Judgement::OnTrack, cause));
                }
            }
            return Assessment::of(work.judgement, reasons);
        }
        let mut reasons: Vec<Reason> = goal.measures.iter().map(|measure| self.measure(&measure.value)).collect();
        let reached = reasons.iter().all(|reason| reason.judgement == Judgement::Done);
        reasons.extend(work.reasons);
        Assessment::of(if reached { Judgement::Done } else { Judgement::OnTrack }, reasons)
    }

    /// A measure by its last reading up to the status date, against the straight line from the baseline to the target (see
    /// [`line_start`]). On the line or better is on track, behind it at risk; less than half as far
    /// as the line, or past the day without the target or without any reading, is off track. A measure whose target is its
    /// baseline is to be kept: worse is at risk, and off track when the day has passed.
    fn measure(&self, measure: &Measure) -> Reason {
        let mention = Mention { id: measure.id.value.to_string(), title: measure.title.value.text.clone() };
        let Some(reading) = last_reading(measure, self.status_date) else {
            let missed = measure.by.as_ref().map(|by| by.value).filter(|by| *by < self.status_date);
            let judgement = if missed.is_some() { Judgement::OffTrack } else { Judgement::OnTrack };
            return self.words.reason(judgement, Cause::Unread { measure: mention, missed });
        };
        let (Some(baseline), Some(target), Some(by)) = (&measure.baseline, &measure.target, &measure.by) else {
            return self.words.reason(Judgement::OnTrack, Cause::Unread { measure: mention, missed: None });
        };
        let (start, by) = (line_start(measure, self.plan.settings.start.value, self.status_date), by.value);
        let (baseline, target) = (baseline.value.0, target.value.0);
        let (value, on) = (reading.value.value.0, reading.on.value);
        let unit = measure.unit.as_ref().map_or(String::new(), |unit| unit.value.text.clone());
        if baseline == target {
            let better = measure.direction.as_ref().map(|direction| direction.value);
            let (judgement, standing) = kept(value.cmp(&target), better, by < self.status_date);
            let cause = Cause::Measure { measure: mention, unit, value, on, expected: target, target, by, standing };
            return self.words.reason(judgement, cause);
        }
        let expected = expected_on(on, (start, baseline), (by, target));
        // Along the way from baseline to target, whichever direction that is.
        let (way, gone, asked) = (target - baseline, value - baseline, expected - baseline);
        let (gone, asked, whole) = match way.is_sign_negative() {
            true => (-gone, -asked, -way),
            false => (gone, asked, way),
        };
        let (judgement, standing) = match () {
            () if gone >= whole => (Judgement::Done, MeasureStanding::Reached),
            () if by < self.status_date => (Judgement::OffTrack, MeasureStanding::Missed),
            () if gone >= asked => (Judgement::OnTrack, MeasureStanding::OnLine),
            () if gone * Decimal::TWO >= asked => (Judgement::AtRisk, MeasureStanding::Behind),
            () => (Judgement::OffTrack, MeasureStanding::FarBehind),
        };
        let cause = Cause::Measure { measure: mention, unit, value, on, expected, target, by, standing };
        self.words.reason(judgement, cause)
    }
}

/// How a measure stands that is to be kept as it is. Without a direction, no value is better than the target.
fn kept(value: Ordering, better: Option<Direction>, past: bool) -> (Judgement, MeasureStanding) {
    let kept = match better {
        Some(Direction::Up) => value.is_ge(),
        Some(Direction::Down) => value.is_le(),
        None => value.is_eq(),
    };
    match (kept, past) {
        (true, true) => (Judgement::Done, MeasureStanding::Reached),
        (true, false) => (Judgement::OnTrack, MeasureStanding::Kept),
        (false, true) => (Judgement::OffTrack, MeasureStanding::Missed),
        (false, false) => (Judgement::AtRisk, MeasureStanding::Lost),
    }
}

/// The day on which the straight line from a measure's baseline to its target begins: that of its first reading where there
/// are more up to the status date, for nobody looked before; else the first day of the project. Never after its day.
pub fn line_start(measure: &Measure, project: Date, until: Date) -> Date {
    let days = measure.readings.iter().map(|reading| reading.value.on.value).filter(|on| *on <= until);
    let (first, last) = (days.clone().min(), days.max());
    let by = measure.by.as_ref().map(|by| by.value);
    match first.filter(|first| Some(*first) < last && by.is_none_or(|by| *first < by)) {
        Some(first) => first.max(project),
        None => project,
    }
}

/// The newest reading up to a day.
pub fn last_reading(measure: &Measure, until: Date) -> Option<&Reading> {
    let read = measure.readings.iter().map(|reading| &reading.value).filter(|reading| reading.on.value <= until);
    // Of two readings of one day, the later one in the files holds.
    read.max_by_key(|reading| reading.on.value)
}

/// The value on a day of the straight line between two points in time: the first value before it, the last after it.
pub fn expected_on(day: Date, (start, from): (Date, Decimal), (end, to): (Date, Decimal)) -> Decimal {
    let days = |first: Date, last: Date| Decimal::from(last.duration_since(first).as_hours() / 24);
    let length = days(start, end);
    if length <= Decimal::ZERO || day >= end {
        return to;
    }
    let passed = days(start, day).max(Decimal::ZERO);
    (from + (to - from) * passed / length).round_dp(6).normalize()
}
