//! The schedule by chance: durations drawn from three-point estimates, and the finishes that come of them.
//!
//! Every activity is drawn on its own (no correlation), from a triangular distribution by its inverse: it has the least
//! and the greatest value that people named and the mode between them, and needs one square root, where PERT's beta
//! needs powers and logarithms, which differ from machine to machine. All arithmetic is in whole numbers, so that the
//! same plan gives the same dates, to the bit, on every one.

use crate::model::values::calendar::Instant;

use super::network::graph::Graph;
use super::network::passes::{self, Early, LONGEST, State, Work};
use super::network::{Activity, Link};

/// What people think an activity may take in all, in working days. In whatever order the three are, the least is taken
/// for the optimistic one and the greatest for the pessimistic one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThreePoint {
    /// When everything goes well.
    pub optimistic: i64,
    /// What is expected most.
    pub likely: i64,
    /// When what may go wrong does.
    pub pessimistic: i64,
    /// Which sequence of random numbers it draws from; those with the same draw the same luck. A number made from the
    /// activity's identity, such as by [`stream_of`], and not from its position, keeps an edit elsewhere in the plan
    /// from changing the luck of this one.
    pub stream: u64,
}

/// What came of the runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Simulation {
    /// The finish of each activity, in the order in which they were given.
    pub activities: Vec<Percentiles>,
    /// The finish of the project.
    pub finish: Percentiles,
}

/// The instants by which a finish fell in so many runs of a hundred, by nearest rank: each is the finish of some run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Percentiles {
    /// In half of the runs.
    pub p50: Instant,
    /// In four of five.
    pub p80: Instant,
    /// In nineteen of twenty.
    pub p95: Instant,
}

/// Schedules a network `runs` times (at least once), each time with durations drawn from the estimates; an activity
/// without one keeps its duration.
///
/// What is finished does not vary. Of what has started, only the remainder does: the duration drawn is multiplied by
/// the remaining share of the plain duration. Durations are rounded to whole days. The same arguments give the same
/// result. It takes four bytes for each run and each activity that can vary.
///
/// # Panics
/// When a link names a position at which there is no activity.
pub fn simulate(
    activities: &[Activity],
    links: &[Link],
    estimates: &[Option<ThreePoint>],
    status: Option<Instant>,
    runs: usize,
    seed: u64,
) -> Simulation {
    let graph = Graph::new(activities.len(), links);
    let work: Vec<Work> = activities.iter().map(|activity| Work::new(activity, status)).collect();
    let draws: Vec<(usize, Draw)> = (0..work.len())
        .filter_map(|activity| Some((activity, Draw::new(&work[activity], (*estimates.get(activity)?)?, seed)?)))
        .collect();
    let mut runner = Runner::new(&graph, &work);
    // The plain run gives the finishes of all that cannot vary.
    let plain_finish = runner.run();
    let plain: Vec<Instant> = runner.early.iter().map(|early| early.finish).collect();

    let varying = varying(&graph, &work, &draws);
    let runs = runs.max(1);
    let mut finishes = Finishes::new(varying.len() + 1, runs);
    for run in 0..runs {
        for (activity, draw) in &draws {
            runner.remaining[*activity] = draw.remaining(run as u64);
        }
        finishes.record(0, run, if draws.is_empty() { plain_finish } else { runner.run() });
        for (row, activity) in varying.iter().enumerate() {
            finishes.record(row + 1, run, runner.early[*activity].finish);
        }
    }

    let certain = |finish: Instant| Percentiles { p50: finish, p80: finish, p95: finish };
    let mut activities: Vec<Percentiles> = plain.into_iter().map(certain).collect();
    for (row, activity) in varying.iter().enumerate() {
        activities[*activity] = finishes.percentiles(row + 1);
    }
    Simulation { activities, finish: finishes.percentiles(0) }
}

/// A stream of random numbers for an identity (FNV-1a, 64 bits).
pub fn stream_of(identity: &str) -> u64 {
    identity.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// The activities whose finish may differ between runs: those with a draw, and all that follow one.
fn varying(graph: &Graph, work: &[Work], draws: &[(usize, Draw)]) -> Vec<usize> {
    let mut varies = vec![false; work.len()];
    for (activity, _) in draws {
        varies[*activity] = true;
    }
    for &activity in &graph.order {
        // What is placed as late as possible depends on what comes after it as well.
        let late = work[activity].as_late_as_possible() && !draws.is_empty();
        let mut links = graph.incoming.of(activity).iter();
        let follows = links.any(|link| varies[graph.links[*link].predecessor]);
        varies[activity] = !work[activity].is_finished() && (varies[activity] || late || follows);
    }
    (0..work.len()).filter(|activity| varies[*activity]).collect()
}

/// One network to run many times, over the same buffers.
struct Runner<'a> {
    graph: &'a Graph,
    work: &'a [Work],
    remaining: Vec<i64>,
    early: Vec<Early>,
    late_finish: Vec<Instant>,
    needs_late_dates: bool,
}

impl<'a> Runner<'a> {
    fn new(graph: &'a Graph, work: &'a [Work]) -> Self {
        Self {
            graph,
            work,
            remaining: work.iter().map(|work| work.remaining).collect(),
            early: vec![Early::default(); work.len()],
            late_finish: vec![0; work.len()],
            needs_late_dates: work.iter().any(Work::as_late_as_possible),
        }
    }

    /// Computes the early dates and returns the project's finish.
    fn run(&mut self) -> Instant {
        let finish = passes::forward(self.graph, self.work, &self.remaining, &mut self.early);
        if self.needs_late_dates {
            let Self { graph, work, remaining, early, late_finish, .. } = self;
            passes::backward(graph, work, remaining, finish, early, late_finish);
            passes::delay_what_is_as_late_as_possible(graph, work, late_finish, early);
        }
        finish
    }
}

/// The triangular distribution of what remains of an activity, in parts of a day so that it is rounded only once.
struct Draw {
    least: u64,
    mode: u64,
    greatest: u64,
    parts_of_a_day: u64,
    start_of_stream: u64,
}

impl Draw {
    /// None for what cannot vary: finished work, and started work without a duration to take a share of.
    fn new(work: &Work, estimate: ThreePoint, seed: u64) -> Option<Self> {
        let (share, parts_of_a_day) = match work.state {
            State::NotStarted => (1, 1),
            State::Started { .. } if work.duration > 0 => (work.remaining, work.duration),
            State::Started { .. } | State::Finished { .. } => return None,
        };
        let mut days = [estimate.optimistic, estimate.likely, estimate.pessimistic];
        days.sort_unstable();
        let [least, mode, greatest] = days.map(|days| days.clamp(0, LONGEST).unsigned_abs() * share.unsigned_abs());
        let start_of_stream = mixed(seed.wrapping_add(mixed(estimate.stream)));
        Some(Self { least, mode, greatest, parts_of_a_day: parts_of_a_day.unsigned_abs(), start_of_stream })
    }

    /// The remaining working days in one run.
    fn remaining(&self, run: u64) -> i64 {
        let position = run.wrapping_add(1).wrapping_mul(GOLDEN_GAMMA);
        self.remaining_at(mixed(self.start_of_stream.wrapping_add(position)) >> 32)
    }

    /// The remaining working days below which lies a share of `chance` in 2³² of the distribution:
    /// least + √(u (greatest − least) (mode − least)) up to the mode, and greatest − √((1 − u) (greatest − least)
    /// (greatest − mode)) above it, rounded to the nearest day.
    fn remaining_at(&self, chance: u64) -> i64 {
        const CERTAIN: u128 = 1 << 32;
        let chance = u128::from(chance);
        let width = u128::from(self.greatest - self.least);
        let below = u128::from(self.mode - self.least);
        let above = u128::from(self.greatest - self.mode);
        // Roots of four times the formula's radicand are twice its value: rounding has to see half a part of a day.
        // The widths are at most 2⁴⁶, so that the products are at most 2¹²⁴.
        let twice = if chance * width < below * CERTAIN {
            2 * u128::from(self.least) + ((chance * width * below) >> 30).isqrt()
        } else {
            let radicand = (CERTAIN - chance) * width * above;
            let root = (radicand >> 30).isqrt();
            // What is taken away is rounded up, so that both branches round down here.
            2 * u128::from(self.greatest) - root - u128::from((root * root) << 30 < radicand)
        };
        let parts = u128::from(self.parts_of_a_day);
        ((twice + parts) / (2 * parts)) as i64
    }
}

/// The increment of SplitMix64.
const GOLDEN_GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;

/// The output function of SplitMix64 (Steele, Lea and Flood, “Fast Splittable Pseudorandom Number Generators”, 2014,
/// with the constants of Vigna's public-domain splitmix64.c). The number at any position of a stream is
/// `mixed(start + position × GOLDEN_GAMMA)`, so that runs need no state between them.
fn mixed(state: u64) -> u64 {
    let state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

/// The finishes of all runs, one row for each activity.
struct Finishes {
    // Instants beyond the range are cut off; they lie far behind the last date.
    rows: Vec<i32>,
    runs: usize,
}

impl Finishes {
    fn new(rows: usize, runs: usize) -> Self {
        Self { rows: vec![0; rows * runs], runs }
    }

    fn record(&mut self, row: usize, run: usize, finish: Instant) {
        self.rows[row * self.runs + run] = finish.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32;
    }

    fn percentiles(&mut self, row: usize) -> Percentiles {
        let finishes = &mut self.rows[row * self.runs..(row + 1) * self.runs];
        finishes.sort_unstable();
        // The nearest rank is the least one that leaves no smaller share below it; ranks count from one.
        let nearest_rank = |percent: usize| Instant::from(finishes[(percent * finishes.len()).div_ceil(100) - 1]);
        Percentiles { p50: nearest_rank(50), p80: nearest_rank(80), p95: nearest_rank(95) }
    }
}

#[cfg(test)]
mod tests;
