//! The critical path method over activities and links, by number: no dates, no names, no plan.
//!
//! The terms are those of the PMBOK Guide's precedence diagramming method. Where schools differ:
//! - *Network logic wins over constraints.* A date that must be kept is kept while the links allow it; when they do
//!   not, the forecast moves past it and the total float goes negative by as much (Primavera's “Start On” and “Finish On”,
//!   Microsoft Project with “Tasks will always honor their constraint dates” switched off).
//! - *Retained logic.* What has started out of sequence goes on only when its unfinished predecessors let it.
//! - *As late as possible* takes up free float, so that no successor moves (Primavera's reading; Microsoft Project
//!   takes up the total float).
//! - *What is finished* keeps its dates and is never critical: its links bind its successors, and nothing binds it.

use crate::model::values::calendar::Instant;

pub(super) mod graph;
pub(super) mod passes;

use graph::Graph;
use passes::{Early, Work};

/// The longest duration and the farthest instant, in working days: more than there are dates, and so few that sums over
/// any network that fits into memory, and the simulation's products, stay exact.
pub(super) const LONGEST: i64 = 1 << 23;

/// One piece of work, or a point where the duration is zero.
///
/// Numbers beyond 2²³ working days, which is more than there are dates, are taken as that; a duration or a remainder
/// below zero is taken as zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Activity {
    /// How long all of it takes, in working days.
    pub duration: i64,
    /// The instant before which it does not start; it holds beside a constraint, and no longer once work has started.
    pub not_before: Option<Instant>,
    /// What else its dates are held to.
    pub constraint: Option<Constraint>,
    /// How far it has come.
    pub progress: Progress,
}

/// How far an activity has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// It has not started.
    #[default]
    NotStarted,
    /// It has started, and goes on at the status date at the earliest.
    Started {
        /// The actual start. Without one, it counts as started when the network first allowed it, and no later than
        /// the status date.
        start: Option<Instant>,
        /// The working days that are still to be done.
        remaining: i64,
    },
    /// It is finished: its dates are actual ones, whatever the network says.
    Finished {
        /// The actual start; without one, the finish less the duration.
        start: Option<Instant>,
        /// The actual finish.
        finish: Instant,
    },
}

/// What the dates of an activity are held to, by the names of Microsoft Project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constraint {
    /// It starts at this instant or later.
    StartNoEarlierThan(Instant),
    /// It is to finish by this instant: its late finish is no later, and its float is negative when that is impossible.
    FinishNoLaterThan(Instant),
    /// It starts at this instant: not before it, and after it only when the network leaves no choice.
    MustStartOn(Instant),
    /// It finishes at this instant: not before it, and after it only when the network leaves no choice.
    MustFinishOn(Instant),
    /// It starts as late as it can without moving the early dates of any successor, nor the project's finish.
    AsLateAsPossible,
}

/// A dependency of one activity on another, both by their position among the activities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The activity that is waited for.
    pub predecessor: usize,
    /// The activity that waits.
    pub successor: usize,
    /// Which end of one waits for which end of the other.
    pub kind: LinkKind,
    /// The working days between the two ends; negative for a lead.
    pub lag: i64,
}

/// Which end of the successor waits for which end of the predecessor (the PMBOK Guide's logical relationships).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkKind {
    /// FS: the successor's start waits for the predecessor's finish.
    #[default]
    FinishToStart,
    /// SS: the successor's start waits for the predecessor's start.
    StartToStart,
    /// FF: the successor's finish waits for the predecessor's finish.
    FinishToFinish,
    /// SF: the successor's finish waits for the predecessor's start.
    StartToFinish,
}

/// A network with its dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    /// What was found out about each activity, in the order in which they were given.
    pub activities: Vec<Scheduled>,
    /// The forecast finish of the project: the latest early finish, and zero when there is no activity.
    pub finish: Instant,
    /// The positions of all activities, each after those that it waits for.
    pub order: Vec<usize>,
    /// The cycles, each as the positions of its links in order: the successor of one is the predecessor of the next,
    /// and the last leads back to the first. Of activities that all wait for one another, by however many cycles, the
    /// shortest cycle through the first of them is told. All links among these are left out of the dates.
    pub cycles: Vec<Vec<usize>>,
}

/// The dates and floats of one activity. Floats are in working days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheduled {
    /// ES: the earliest start, or the actual one.
    pub early_start: Instant,
    /// EF: the earliest finish, or the actual one; this is the forecast.
    pub early_finish: Instant,
    /// LS: the latest start that keeps the project's forecast finish and every constraint; the actual one if it has
    /// started.
    pub late_start: Instant,
    /// LF: the latest finish that does; the actual one if it is finished.
    pub late_finish: Instant,
    /// LF − EF, which is LS − ES for what has not started: how far it can slip before the project's finish or a
    /// constraint gives way. Zero for what is finished.
    pub total_float: i64,
    /// How far it can slip before a successor moves: the least slack of the links to its successors, and no more than
    /// the total float, which it equals without successors. Zero for what is finished.
    pub free_float: i64,
    /// Whether the total float is zero or less, and it is not finished.
    pub critical: bool,
    /// The position of the link that sets its early start (or the resumption of started work): one without slack, a
    /// critical predecessor's before others, then the first. None when a date sets it, or it starts with the project.
    pub driving: Option<usize>,
}

/// Computes the dates of a network in which no one starts before instant 0 (unless they did), nor before the status
/// instant: the start of the status date.
///
/// Without a status, started work is taken to have gone as planned. It takes time and memory in proportion to
/// activities and links.
///
/// # Panics
/// When a link names a position at which there is no activity.
pub fn schedule(activities: &[Activity], links: &[Link], status: Option<Instant>) -> Network {
    let graph = Graph::new(activities.len(), links);
    let work: Vec<Work> = activities.iter().map(|activity| Work::new(activity, status)).collect();
    let remaining: Vec<i64> = work.iter().map(|work| work.remaining).collect();
    let mut early = vec![Early::default(); work.len()];
    let mut late_finish = vec![0; work.len()];

    let finish = passes::forward(&graph, &work, &remaining, &mut early);
    passes::backward(&graph, &work, &remaining, finish, &early, &mut late_finish);
    let mut driving = driving_links(&graph, &work, &early, &late_finish);
    for moved in passes::delay_what_is_as_late_as_possible(&graph, &work, &late_finish, &mut early) {
        // Its successors set its dates now.
        driving[moved] = None;
    }

    let scheduled = |activity: usize| {
        let Early { start, finish, .. } = early[activity];
        let late_finish = late_finish[activity];
        let total_float = late_finish - finish;
        let free_float = passes::slack_to_successors(&graph, &work, &early, activity).min(total_float);
        Scheduled {
            early_start: start,
            early_finish: finish,
            late_start: if work[activity].waits() { start + total_float } else { start },
            late_finish,
            total_float,
            free_float,
            critical: is_critical(&work[activity], finish, late_finish),
            driving: driving[activity],
        }
    };
    let activities = (0..work.len()).map(scheduled).collect();
    Network { activities, finish, order: graph.order, cycles: graph.cycles }
}

fn is_critical(work: &Work, early_finish: Instant, late_finish: Instant) -> bool {
    !work.is_finished() && late_finish <= early_finish
}

/// For each activity the link that leaves it no room before its early start.
fn driving_links(graph: &Graph, work: &[Work], early: &[Early], late_finish: &[Instant]) -> Vec<Option<usize>> {
    let critical = |activity: usize| is_critical(&work[activity], early[activity].finish, late_finish[activity]);
    let driving = |activity: usize| {
        if work[activity].is_finished() {
            return None;
        }
        let links = graph.incoming.of(activity).iter().copied();
        let mut tight = links.filter(|link| passes::slack(&graph.links[*link], early) == 0);
        let first = tight.next()?;
        if critical(graph.links[first].predecessor) {
            return Some(first);
        }
        Some(tight.find(|link| critical(graph.links[*link].predecessor)).unwrap_or(first))
    };
    (0..work.len()).map(driving).collect()
}

#[cfg(test)]
pub(super) mod tests;
