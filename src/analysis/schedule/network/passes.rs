//! The forward and the backward pass, over buffers that the simulation uses again and again.

use super::graph::Graph;
use super::{Activity, Constraint, LONGEST, Link, LinkKind, Progress};
use crate::model::values::calendar::Instant;

// So far that no sum gets there, and that a sum with them still fits.
const FAR_PAST: Instant = i64::MIN / 4;
const FAR_FUTURE: Instant = i64::MAX / 4;

/// An activity as the passes see it: what is given, and what is still to be placed.
pub(in crate::analysis::schedule) struct Work {
    pub state: State,
    /// All of it, in working days.
    pub duration: i64,
    /// What is still to be placed, in working days.
    pub remaining: i64,
    /// The earliest start that dates allow, the status apart.
    not_before: Instant,
    /// The earliest finish that dates allow.
    not_finished_before: Instant,
    start_by: Instant,
    finish_by: Instant,
    status: Option<Instant>,
    as_late_as_possible: bool,
}

/// How far an activity has come, within bounds.
pub(in crate::analysis::schedule) enum State {
    NotStarted,
    Started { start: Option<Instant> },
    Finished { start: Instant, finish: Instant },
}

/// The early dates of an activity, in one run or in several at once.
#[derive(Clone, Copy, Default)]
pub(in crate::analysis::schedule) struct Early<D = Instant> {
    pub start: D,
    /// Where what remains begins: the start of what has not started.
    pub resume: D,
    pub finish: D,
}

impl Work {
    pub fn new(activity: &Activity, status: Option<Instant>) -> Self {
        let bounded = |instant: Instant| instant.clamp(-LONGEST, LONGEST);
        let duration = activity.duration.clamp(0, LONGEST);
        let mut work = Self {
            state: State::NotStarted,
            duration,
            remaining: duration,
            not_before: activity.not_before.map_or(0, bounded).max(0),
            not_finished_before: FAR_PAST,
            start_by: FAR_FUTURE,
            finish_by: FAR_FUTURE,
            status: status.map(bounded),
            as_late_as_possible: false,
        };
        match activity.progress {
            Progress::NotStarted => {}
            Progress::Started { start, remaining } => {
                work.state = State::Started { start: start.map(bounded) };
                work.remaining = remaining.clamp(0, LONGEST);
            }
            Progress::Finished { start, finish } => {
                let finish = bounded(finish);
                let start = start.map_or(finish - duration, bounded).min(finish);
                work.state = State::Finished { start, finish };
                work.remaining = 0;
            }
        }
        let not_started = work.waits();
        match activity.constraint {
            None => {}
            Some(Constraint::StartNoEarlierThan(instant)) => work.not_before = work.not_before.max(bounded(instant)),
            Some(Constraint::FinishNoLaterThan(instant)) => work.finish_by = bounded(instant),
            Some(Constraint::MustStartOn(instant)) => {
                work.not_before = work.not_before.max(bounded(instant));
                // A start that is past cannot be held to anything any more.
                work.start_by = if not_started { bounded(instant) } else { FAR_FUTURE };
            }
            Some(Constraint::MustFinishOn(instant)) => {
                work.not_finished_before = bounded(instant);
                work.finish_by = bounded(instant);
            }
            Some(Constraint::AsLateAsPossible) => work.as_late_as_possible = not_started,
        }
        work
    }

    /// Whether it has not started.
    pub fn waits(&self) -> bool {
        matches!(self.state, State::NotStarted)
    }

    pub fn is_finished(&self) -> bool {
        matches!(self.state, State::Finished { .. })
    }

    /// Whether it is to be placed as late as its successors allow.
    pub fn as_late_as_possible(&self) -> bool {
        self.as_late_as_possible
    }

    /// The early dates, given the earliest start and finish that the links to it allow.
    #[inline]
    pub fn placed<D: Days>(&self, allowed: Allowed<D>, remaining: D) -> Early<D> {
        let Allowed { start: after_start, finish: after_finish } = allowed;
        let after_finish = after_finish.latest(D::of(self.not_finished_before));
        // Where the links and its own dates let work of some length begin, the status apart.
        let allowed = |days: D| after_start.latest(after_finish.before(days));
        match self.state {
            State::NotStarted => {
                let floor = D::of(self.not_before.max(self.status.unwrap_or(0)));
                let start = allowed(remaining).latest(floor);
                Early { start, resume: start, finish: start.after(remaining) }
            }
            State::Started { start } => {
                let assumed = || {
                    let start = allowed(D::of(self.duration)).latest(D::of(self.not_before));
                    start.earliest(D::of(self.status.unwrap_or(FAR_FUTURE)))
                };
                let start = start.map_or_else(assumed, D::of);
                let as_planned = || start.after(D::of((self.duration - self.remaining).max(0)));
                let resume = allowed(remaining).latest(start).latest(self.status.map_or_else(as_planned, D::of));
                Early { start, resume, finish: resume.after(remaining) }
            }
            State::Finished { start, finish } => {
                Early { start: D::of(start), resume: D::of(finish), finish: D::of(finish) }
            }
        }
    }

    /// How far from the first day the farthest of its own dates is.
    pub fn farthest(&self) -> i64 {
        let bounds = [self.not_before, self.not_finished_before, self.status.unwrap_or(0)];
        let dates = match self.state {
            State::NotStarted => [0, 0],
            State::Started { start } => [start.unwrap_or(0), 0],
            State::Finished { start, finish } => [start, finish],
        };
        let known = bounds.into_iter().chain(dates).filter(|date| *date != FAR_PAST).map(i64::abs);
        known.max().unwrap_or(0)
    }
}

/// Computes the early dates, predecessors first, and returns the project's finish.
///
/// FS: ES ≥ EF of the predecessor, SS: ES ≥ ES, FF: EF ≥ EF, SF: EF ≥ ES, each plus the lag; EF = ES + duration.
pub(in crate::analysis::schedule) fn forward(
    graph: &Graph,
    work: &[Work],
    remaining: &[i64],
    early: &mut [Early],
) -> Instant {
    let mut project_finish = None;
    for &activity in &graph.order {
        let mut allowed = Allowed::default();
        for link in graph.incoming.of(activity) {
            allowed.after(&graph.links[*link], early);
        }
        early[activity] = work[activity].placed(allowed, remaining[activity]);
        project_finish = project_finish.max(Some(early[activity].finish));
    }
    project_finish.unwrap_or(0)
}

/// The earliest start and finish that links allow to their successor.
#[derive(Clone, Copy)]
pub(in crate::analysis::schedule) struct Allowed<D = Instant> {
    pub start: D,
    pub finish: D,
}

impl<D: Days> Default for Allowed<D> {
    fn default() -> Self {
        Self { start: D::of(FAR_PAST), finish: D::of(FAR_PAST) }
    }
}

impl<D: Days> Allowed<D> {
    /// Takes one more link into account.
    #[inline]
    pub fn after(&mut self, link: &Link, early: &[Early<D>]) {
        let end = predecessor_end(link, early);
        if binds_start(link.kind) {
            self.start = self.start.latest(end);
        } else {
            self.finish = self.finish.latest(end);
        }
    }
}

/// Working days and instants, of one run or of several at once.
pub(in crate::analysis::schedule) trait Days: Copy {
    /// The same number in each run.
    fn of(number: i64) -> Self;
    /// So many days later.
    fn after(self, days: Self) -> Self;
    /// So many days earlier.
    fn before(self, days: Self) -> Self;
    /// The later of two.
    fn latest(self, other: Self) -> Self;
    /// The earlier of two.
    fn earliest(self, other: Self) -> Self;
}

impl Days for i64 {
    fn of(number: i64) -> Self {
        number
    }

    fn after(self, days: Self) -> Self {
        self + days
    }

    fn before(self, days: Self) -> Self {
        self - days
    }

    fn latest(self, other: Self) -> Self {
        self.max(other)
    }

    fn earliest(self, other: Self) -> Self {
        self.min(other)
    }
}

/// Computes the late finishes, successors first: the latest that keep the project's finish, the links and the
/// constraints. LF = min(LS of the successor − lag) for FS and likewise for the others; LS = LF − duration.
pub(in crate::analysis::schedule) fn backward(
    graph: &Graph,
    work: &[Work],
    remaining: &[i64],
    project_finish: Instant,
    early: &[Early],
    late_finish: &mut [Instant],
) {
    for &activity in graph.order.iter().rev() {
        let this = &work[activity];
        if this.is_finished() {
            late_finish[activity] = early[activity].finish;
            continue;
        }
        let days = remaining[activity];
        let mut latest = project_finish.min(this.finish_by).min(this.start_by + days);
        for link in graph.outgoing.of(activity) {
            let link = &graph.links[*link];
            if !can_delay(link, work) {
                continue;
            }
            let late_finish_of_successor = late_finish[link.successor];
            let late_end = if binds_start(link.kind) {
                late_finish_of_successor - remaining[link.successor]
            } else {
                late_finish_of_successor
            };
            let own_end_to_finish = if leaves_from_start(link.kind) { days } else { 0 };
            latest = latest.min(late_end - link.lag + own_end_to_finish);
        }
        late_finish[activity] = latest;
    }
}

/// Moves what is to be as late as possible into its free float, successors first so that they make room, and returns
/// what it moved.
pub(in crate::analysis::schedule) fn delay_what_is_as_late_as_possible(
    graph: &Graph,
    work: &[Work],
    late_finish: &[Instant],
    early: &mut [Early],
) -> Vec<usize> {
    let mut moved = Vec::new();
    for &activity in graph.order.iter().rev().filter(|activity| work[**activity].as_late_as_possible) {
        let total_float = late_finish[activity] - early[activity].finish;
        let room = slack_to_successors(graph, work, early, activity).min(total_float).max(0);
        if room > 0 {
            early[activity].start += room;
            early[activity].resume += room;
            early[activity].finish += room;
            moved.push(activity);
        }
    }
    moved
}

/// How far the end of an activity can slip before an early date of a successor moves; without bound when none would.
pub(in crate::analysis::schedule) fn slack_to_successors(
    graph: &Graph,
    work: &[Work],
    early: &[Early],
    activity: usize,
) -> i64 {
    let links = graph.outgoing.of(activity).iter().map(|link| &graph.links[*link]);
    links.filter(|link| can_delay(link, work)).map(|link| slack(link, early)).min().unwrap_or(FAR_FUTURE)
}

/// The working days between what a link asks of its successor and what that does; never negative, unless the successor
/// finished regardless.
pub(in crate::analysis::schedule) fn slack(link: &Link, early: &[Early]) -> i64 {
    let successor = &early[link.successor];
    let end = if binds_start(link.kind) { successor.resume } else { successor.finish };
    end - predecessor_end(link, early)
}

/// Whether the successor can still be delayed by the predecessor: not when it is finished, and not by a start that is
/// past.
fn can_delay(link: &Link, work: &[Work]) -> bool {
    let fixed_start = leaves_from_start(link.kind) && !work[link.predecessor].waits();
    !fixed_start && !work[link.successor].is_finished()
}

/// The earliest instant that a link allows to the end of its successor which it binds.
fn predecessor_end<D: Days>(link: &Link, early: &[Early<D>]) -> D {
    let predecessor = &early[link.predecessor];
    let end = if leaves_from_start(link.kind) { predecessor.start } else { predecessor.finish };
    end.after(D::of(link.lag))
}

fn binds_start(kind: LinkKind) -> bool {
    matches!(kind, LinkKind::FinishToStart | LinkKind::StartToStart)
}

fn leaves_from_start(kind: LinkKind) -> bool {
    matches!(kind, LinkKind::StartToStart | LinkKind::StartToFinish)
}
