//! Milestones, and what consists of milestones.

use jiff::civil::Date;

use super::{Assessment, Judge, Stated};
use crate::analysis::baseline::FirstPromise;
use crate::analysis::end::{self, Against, End, Held};
use crate::analysis::reason::{Cause, EndOf, Judgement, Mention, Reason, Reference, Standing};
use crate::model::kinds::Milestone;

impl Judge<'_> {
    /// A milestone: done when it is finished, however late. Else the worst of its forecast against the promise, the same
    /// against the baseline, and its float below zero; past its date it is at risk from the first day. Without any of
    /// these it is on track once work has begun.
    pub(super) fn milestone(&self, place: usize) -> Assessment {
        let milestone = &self.plan.milestones[place];
        let stated = milestone.status.as_ref().map(|status| Stated {
            status: status.value,
            because: milestone.because.as_ref().map_or(String::new(), |because| because.value.text.to_string()),
            on: None,
        });
        let assessment = match &milestone.finished {
            Some(finished) => self.finished(place, finished.value),
            None => self.unfinished(place),
        };
        assessment.stated(stated)
    }

    fn finished(&self, place: usize, on: Date) -> Assessment {
        let promised = self.promised(place);
        let late = promised.map_or(0, |(promised, _)| self.schedule.working_days_after(promised, on));
        let first = promised
            .and_then(|(promised, _)| self.first_promises.of_milestones(self.schedule, &[place], (promised, on)));
        let reason = self.words.reason(Judgement::Done, Cause::Finished { on, promised, late, first });
        Assessment::of(Judgement::Done, vec![reason])
    }

    fn unfinished(&self, place: usize) -> Assessment {
        let milestone = &self.plan.milestones[place];
        let forecast = &self.schedule.milestones[place];
        let due = milestone.due.as_ref().map(|due| due.value);
        let begun = has_begun(milestone);
        let mut reasons = Vec::new();
        let first = |wanted| {
            let first = self.first_promises.of_milestones(self.schedule, &[place], (wanted, forecast.finish));
            // A baseline that says another day than the promise is a reason of its own.
            first.filter(|first| Some(first.date) != forecast.baseline_finish)
        };
        let mut add = |judgement, cause| reasons.push(self.words.reason(judgement, cause));
        if let (Some(promised), Some(late)) = (due, forecast.lateness) {
            let (judgement, limit) = self.limits.lateness(late);
            if promised < self.status_date {
                let judgement = Judgement::AtRisk.worse(judgement);
                add(judgement, Cause::PastDue { promised, forecast: forecast.finish, late });
            } else {
                let first = first(promised);
                add(judgement, Cause::Promise { promised, forecast: forecast.finish, late, limit, first });
            }
        }
        if let (Some(approved), Some(late)) = (forecast.baseline_finish.filter(|day| Some(*day) != due), forecast.slip)
        {
            let (judgement, limit) = self.limits.lateness(late);
            let first = first(approved);
            add(judgement, Cause::Baseline { approved, forecast: forecast.finish, late, limit, first });
        }
        if due.is_none() && forecast.baseline_finish.is_none() {
            add(Judgement::OnTrack, Cause::NoPromise { forecast: forecast.finish });
        }
        if forecast.total_float < 0 {
            let short = forecast.total_float.saturating_neg();
            let judgement = Judgement::AtRisk.worse(self.limits.lateness(short).0);
            add(judgement, Cause::NegativeFloat { short });
        }
        if !begun && forecast.duration > 0 {
            add(Judgement::NotStarted, Cause::Unbegun { start: forecast.start });
        }
        Assessment::of(if begun { Judgement::OnTrack } else { Judgement::NotStarted }, reasons)
    }

    /// Each phase, by its milestones.
    pub(super) fn phases(&self, milestones: &[Assessment]) -> Vec<Assessment> {
        let mut places: Vec<Vec<usize>> = vec![Vec::new(); self.plan.phases.len()];
        for (place, milestone) in self.plan.milestones.iter().enumerate() {
            let phase = milestone.phase.as_ref().and_then(|phase| self.plan.phases.position(phase.value.id()));
            phase.into_iter().for_each(|phase| places[phase].push(place));
        }
        places.iter().map(|places| self.of_milestones(places, milestones)).collect()
    }

    /// What consists of milestones: done when all of them are; else the worst of
    /// - its end: the last forecast against the last promise,
    /// - its milestones on the critical path, which move the end of the project,
    /// - its other milestones, one step milder: what is off track there puts it at risk, and what is at risk there is
    ///   named and changes nothing, for it has room to slip.
    pub(super) fn of_milestones(&self, places: &[usize], milestones: &[Assessment]) -> Assessment {
        if places.is_empty() {
            let reason = self.words.reason(Judgement::NotStarted, Cause::NoMilestones);
            return Assessment::of(Judgement::NotStarted, vec![reason]);
        }
        let is = |place: &&usize, judgement| milestones[**place].judgement == judgement;
        let finished = places.iter().filter(|place| is(place, Judgement::Done)).count();
        let count = Cause::Count { finished, of: places.len() };
        if finished == places.len() {
            let mut reasons = vec![self.words.reason(Judgement::Done, count)];
            reasons.extend(self.last_finished(places));
            return Assessment::of(Judgement::Done, reasons);
        }
        let mut reasons = self.end(places);
        reasons.extend(self.troubled(places, milestones, Standing::Critical));
        reasons.extend(self.troubled(places, milestones, Standing::Other));
        reasons.push(self.words.reason(Judgement::OnTrack, count));
        let begun = finished > 0 || places.iter().any(|place| has_begun(&self.plan.milestones[*place]));
        Assessment::of(if begun { Judgement::OnTrack } else { Judgement::NotStarted }, reasons)
    }

    /// When the last of finished milestones was finished, against the last promise where it had one.
    fn last_finished(&self, places: &[usize]) -> Option<Reason> {
        let end = end::of(self.plan, self.schedule, places, |place| self.promised(place))?;
        let (on, promised) = (end.forecast, end.against.of_the_end());
        let late = promised.map_or(0, |(promised, _)| self.schedule.working_days_after(promised, on));
        let first =
            promised.and_then(|(promised, _)| self.first_promises.of_milestones(self.schedule, places, (promised, on)));
        Some(self.words.reason(Judgement::Done, Cause::Finished { on, promised, late, first }))
    }

    /// The end of milestones against their last promise.
    pub(super) fn end(&self, places: &[usize]) -> Vec<Reason> {
        end::of(self.plan, self.schedule, places, |place| self.promised(place)).map_or(Vec::new(), |end| {
            self.of_end(&end, &|days| self.first_promises.of_milestones(self.schedule, places, days))
        })
    }

    /// The end of the project, which work may set that the audience is not shown.
    pub(super) fn end_of_project(&self) -> Vec<Reason> {
        end::of_project(self.plan, self.schedule, |place| self.promised(place))
            .map_or(Vec::new(), |end| self.of_end(&end, &|days| self.first_promises.of_end(self.schedule, days)))
    }

    /// `first_promise` is what was promised first of an end that is wanted on one day and forecast for another.
    fn of_end(
        &self,
        end: &End<(Date, Reference)>,
        first_promise: &dyn Fn((Date, Date)) -> Option<FirstPromise>,
    ) -> Vec<Reason> {
        let held = |held: &Held<(Date, Reference)>, of| {
            let Held { wanted: (promised, reference), forecast } = *held;
            let late = self.schedule.working_days_after(promised, forecast);
            let (judgement, limit) = self.limits.lateness(late);
            // Another end than that of all milestones was never promised as one.
            let first = (of == EndOf::All).then(|| first_promise((promised, forecast))).flatten();
            self.words.reason(judgement, Cause::End { of, promised, reference, forecast, late, limit, first })
        };
        let (shown, others) = match &end.against {
            Against::Nothing => return Vec::new(),
            Against::Last(all) => return vec![held(all, EndOf::All)],
            Against::Others(others) => (true, others),
            Against::NotShown(others) => (false, others),
        };
        // What was not promised cannot break a promise.
        let cause = Cause::UnpromisedEnd { forecast: end.forecast, shown };
        let unpromised = self.words.reason(Judgement::OnTrack, cause);
        std::iter::once(unpromised).chain(others.iter().map(|others| held(others, EndOf::Promised))).collect()
    }

    /// The milestones off track and those at risk, on the critical path or off it.
    fn troubled(&self, places: &[usize], milestones: &[Assessment], standing: Standing) -> Vec<Reason> {
        let critical = standing == Standing::Critical;
        let of = |judgement, weight| {
            let matters = |place: &&usize| {
                milestones[**place].judgement == judgement && self.schedule.milestones[**place].critical == critical
            };
            self.mentioning(places.iter().filter(matters).copied(), judgement, weight, standing)
        };
        let (off_track, at_risk) = match critical {
            true => (Judgement::OffTrack, Judgement::AtRisk),
            false => (Judgement::AtRisk, Judgement::OnTrack),
        };
        [of(Judgement::OffTrack, off_track), of(Judgement::AtRisk, at_risk)].into_iter().flatten().collect()
    }

    /// A reason that names milestones, the next one first; `None` where there are none.
    pub(super) fn mentioning(
        &self,
        places: impl Iterator<Item = usize>,
        judgement: Judgement,
        weight: Judgement,
        standing: Standing,
    ) -> Option<Reason> {
        let mention = |place: usize| {
            let milestone = &self.plan.milestones[place];
            Mention { id: milestone.id.value.to_string(), title: milestone.title.value.text.clone() }
        };
        let mut places: Vec<usize> = places.collect();
        places.sort_by_key(|place| (self.schedule.milestones[*place].finish, &self.plan.milestones[*place].id.value));
        let milestones: Vec<Mention> = places.into_iter().map(mention).collect();
        let cause = Cause::Milestones { judgement, standing, milestones };
        match &cause {
            Cause::Milestones { milestones, .. } if milestones.is_empty() => None,
            _ => Some(self.words.reason(weight, cause)),
        }
    }

    /// The promised day of a milestone, else the approved one.
    fn promised(&self, place: usize) -> Option<(Date, Reference)> {
        let due = self.plan.milestones[place].due.as_ref().map(|due| (due.value, Reference::Promised));
        due.or_else(|| Some((self.schedule.milestones[place].baseline_finish?, Reference::Approved)))
    }
}

/// Whether work on a milestone has begun.
pub(super) fn has_begun(milestone: &Milestone) -> bool {
    let progress = milestone.progress.as_ref().is_some_and(|progress| !progress.value.0.is_zero());
    milestone.started.is_some() || milestone.finished.is_some() || progress
}
