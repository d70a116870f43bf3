//! The day of each milestone: instants as dates.
//!
//! Between the end of a working day and the beginning of the next there is one instant, and all days on which nobody works. Work
//! begins and ends on working days, so its days follow from its instants. A point has no length and may stand on any of these days: it
//! stands on the day of what sets it, so that it is never said to be reached before the date written for it, nor before what it waits
//! for. Other schedulers do the same: TaskJuggler leaves a milestone on the date that is written for it, and Microsoft Project shows one
//! at the hour at which its predecessor ends or begins.

use jiff::civil::Date;

use super::network::{Activity, Link, LinkKind, Network, Scheduled};
use crate::model::kinds::Milestone;
use crate::model::values::calendar::Instant;
use crate::model::values::{ConstraintKind, Timeline};

/// What the days of milestones follow from.
pub(super) struct Days<'a> {
    pub timeline: &'a Timeline<'a>,
    pub milestones: &'a [&'a Milestone],
    pub activities: &'a [Activity],
    pub links: &'a [Link],
    pub network: &'a Network,
    pub status_date: Date,
}

impl Days<'_> {
    /// The day on which each milestone is or will be reached, in the order in which they were given: the actual one of what is
    /// finished; none before the status date of what is not.
    pub fn reached(&self) -> Vec<Date> {
        let mut reached: Vec<Option<Date>> = vec![None; self.milestones.len()];
        let mut incoming: Vec<Vec<&Link>> = vec![Vec::new(); self.milestones.len()];
        for link in self.links.iter().filter(|link| self.is_open_point(link.successor) && self.is_tight(link)) {
            incoming[link.successor].push(link);
        }
        for &place in &self.network.order {
            let day = match &self.milestones[place].finished {
                Some(finished) => finished.value,
                None => self.forecast(place, &incoming[place], &reached),
            };
            reached[place] = Some(day);
        }
        reached.into_iter().map(|day| day.unwrap_or(self.status_date)).collect()
    }

    fn forecast(&self, place: usize, incoming: &[&Link], reached: &[Option<Date>]) -> Date {
        let instant = self.scheduled(place).early_finish;
        let stands = self.written(place).filter(|date| self.timeline.instant_at_end_of(*date) == instant);
        let follows = incoming.iter().filter_map(|link| self.following(link, reached, instant));
        // The instant at which the status date begins is also the end of the day before, when it is too late.
        let first = self.timeline.day_ending_at(instant).max(self.status_date);
        stands.chain(follows).fold(first, Date::max)
    }

    /// What is written for days on which nobody works, of milestones that are not finished, as their places with the days.
    pub fn written_off_days(&self) -> Vec<(usize, Date)> {
        let open = (0..self.milestones.len()).filter(|place| self.milestones[*place].finished.is_none());
        let written = open.flat_map(|place| self.written(place).map(move |date| (place, date)));
        written.filter(|(_, date)| !self.timeline.calendar().is_working(*date)).collect()
    }

    /// The days that are written for a milestone and that it is not reached before. A promise for a day on which nobody works, such as
    /// a go-live on a Saturday, holds for work as well: it stands when nothing moves it.
    fn written(&self, place: usize) -> impl Iterator<Item = Date> {
        use ConstraintKind::{MustFinishOn, MustStartOn, StartNoEarlierThan};
        let milestone = self.milestones[place];
        let constraint = milestone.constraint.as_ref().map(|constraint| &constraint.value);
        let binds = constraint.filter(|it| matches!(it.kind, StartNoEarlierThan | MustStartOn | MustFinishOn));
        let start = milestone.start.as_ref().map(|start| start.value);
        let of_point = [start, binds.and_then(|constraint| constraint.date)];
        let of_point = of_point.into_iter().filter(move |_| self.is_open_point(place));
        of_point.chain([milestone.due.as_ref().map(|due| due.value)]).flatten()
    }

    /// The day that a link without slack gives to the point that waits.
    fn following(&self, link: &Link, reached: &[Option<Date>], instant: Instant) -> Option<Date> {
        let place = link.predecessor;
        let day = reached[place]?;
        let predecessor = self.scheduled(place);
        let is_work = self.activities[place].duration > 0;
        let from_start = is_work && matches!(link.kind, LinkKind::StartToStart | LinkKind::StartToFinish);
        let begins = from_start || !is_work && day == self.timeline.day_beginning_at(predecessor.early_finish);
        match link.lag {
            0 if from_start => Some(self.timeline.day_beginning_at(predecessor.early_start)),
            0 => Some(day),
            // Two working days before Monday morning is Thursday morning, and after Monday morning it is Tuesday evening.
            lead if lead < 0 && begins => Some(self.timeline.day_beginning_at(instant)),
            _ => None,
        }
    }

    fn is_tight(&self, link: &Link) -> bool {
        let predecessor = self.scheduled(link.predecessor);
        let end = match link.kind {
            LinkKind::FinishToStart | LinkKind::FinishToFinish => predecessor.early_finish,
            LinkKind::StartToStart | LinkKind::StartToFinish => predecessor.early_start,
        };
        end.saturating_add(link.lag) == self.scheduled(link.successor).early_finish
    }

    fn is_open_point(&self, place: usize) -> bool {
        self.activities[place].duration == 0 && self.milestones[place].finished.is_none()
    }

    fn scheduled(&self, place: usize) -> &Scheduled {
        &self.network.activities[place]
    }
}
