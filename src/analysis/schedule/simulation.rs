//! The schedule by chance: durations drawn from three-point estimates, and the finishes that come of them.
//!
//! Every activity is drawn on its own (no correlation), from a triangular distribution by its inverse: it has the least
//! and the greatest value that people named and the mode between them, and needs one square root, where PERT's beta
//! needs powers and logarithms, which differ from machine to machine. All arithmetic is in whole numbers, so that the
//! same plan gives the same dates, to the bit, on every one.

mod lanes;

use std::sync::{Arc, Mutex, PoisonError};

use foldhash::HashMap;

use crate::model::values::calendar::Instant;

use self::lanes::{FAR, LANES, Lanes};
use super::network::LONGEST;
use super::network::graph::Graph;
use super::network::passes::{self, Allowed, Days, Early, State, Work};
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
    let drawn = Drawn::new(activities, links, estimates, status, seed);
    let mut runner = Runner::new(&drawn.graph, &drawn.work);
    // The plain run gives the finishes of all that cannot vary.
    let plain_finish = runner.run();
    let plain: Vec<Instant> = runner.early.iter().map(|early| early.finish).collect();

    let varying = drawn.varying();
    runner.keep_to(&varying);
    let runs = runs.max(1);
    let mut finishes = Finishes::new(varying.len() + 1, runs);
    for run in 0..runs {
        finishes.record(0, run, if drawn.draws.is_empty() { plain_finish } else { runner.run_with(&drawn.draws, run) });
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

/// What was drawn for simulations of the same activities, such as those of one plan at several times. It takes four bytes
/// for each run of each activity that differs in what is known of its duration.
#[derive(Debug, Default)]
pub struct Luck {
    drawn: Mutex<HashMap<(Draw, usize), DaysByRun>>,
}

/// Working days, one number a run.
type DaysByRun = Arc<[i32]>;

impl Luck {
    /// The remaining working days of an activity in each run.
    fn of(&self, draw: &Draw, runs: usize) -> DaysByRun {
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        // DaysByRun are at most `LONGEST`.
        let draw_all = || (0..runs).map(|run| draw.remaining(run as u64) as i32).collect();
        drawn.entry((*draw, runs)).or_insert_with(draw_all).clone()
    }
}

/// The finish of the project as [`simulate`] gives it, in less time and four bytes for each run; `luck` saves drawing again
/// what was drawn for another state of the plan.
///
/// # Panics
/// When a link names a position at which there is no activity.
pub fn simulate_finish(
    activities: &[Activity],
    links: &[Link],
    estimates: &[Option<ThreePoint>],
    status: Option<Instant>,
    (runs, seed): (usize, u64),
    luck: &Luck,
) -> Percentiles {
    let drawn = Drawn::new(activities, links, estimates, status, seed);
    let mut runner = Runner::new(&drawn.graph, &drawn.work);
    let plain_finish = runner.run();
    if drawn.draws.is_empty() {
        return Percentiles { p50: plain_finish, p80: plain_finish, p95: plain_finish };
    }
    runner.keep_to(&drawn.varying());
    let runs = runs.max(1);
    let draws: Vec<(usize, DaysByRun)> =
        drawn.draws.iter().map(|(activity, draw)| (*activity, luck.of(draw, runs))).collect();
    let mut finishes = Finishes::new(1, runs);
    let together = runner.together(&draws, &mut finishes.rows);
    for run in together..runs {
        for (activity, remaining) in &draws {
            runner.remaining[*activity] = i64::from(remaining[run]);
        }
        finishes.record(0, run, runner.run());
    }
    finishes.percentiles(0)
}

/// A network and what is drawn for its activities.
struct Drawn {
    graph: Graph,
    work: Vec<Work>,
    draws: Vec<(usize, Draw)>,
}

impl Drawn {
    fn new(
        activities: &[Activity],
        links: &[Link],
        estimates: &[Option<ThreePoint>],
        status: Option<Instant>,
        seed: u64,
    ) -> Self {
        let work: Vec<Work> = activities.iter().map(|activity| Work::new(activity, status)).collect();
        let draw = |activity: usize| Some((activity, Draw::new(&work[activity], (*estimates.get(activity)?)?, seed)?));
        let draws = (0..work.len()).filter_map(draw).collect();
        Self { graph: Graph::new(activities.len(), links), work, draws }
    }

    /// The activities whose finish may differ between runs, predecessors first: those with a draw, and all that follow
    /// one.
    fn varying(&self) -> Vec<usize> {
        let Self { graph, work, draws } = self;
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
        graph.order.iter().copied().filter(|activity| varies[*activity]).collect()
    }
}

/// A stream of random numbers for an identity (FNV-1a, 64 bits).
pub fn stream_of(identity: &str) -> u64 {
    identity.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// One network to run many times, over the same buffers.
struct Runner<'a> {
    graph: &'a Graph,
    work: &'a [Work],
    remaining: Vec<i64>,
    early: Vec<Early>,
    late_finish: Vec<Instant>,
    needs_late_dates: bool,
    kept: Option<Kept>,
}

/// What of a network is placed anew in each run, where the rest stays as it is.
struct Kept {
    steps: Vec<Step>,
    /// The links between what is placed anew, by the place of the step that they lead to.
    links: Vec<Link>,
    /// The latest finish of the rest; the farthest past where there is no rest.
    finish: Instant,
}

/// An activity to be placed.
struct Step {
    activity: usize,
    /// What the rest allows.
    allowed: Allowed,
    /// Where its links end among all.
    links_end: usize,
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
            kept: None,
        }
    }

    /// Places only these activities, predecessors first, from now on: after a run, the others stay where that put them.
    fn keep_to(&mut self, varying: &[usize]) {
        if self.needs_late_dates {
            return;
        }
        let mut varies = vec![false; self.work.len()];
        varying.iter().for_each(|activity| varies[*activity] = true);
        let mut links = Vec::new();
        let step = |activity: &usize| {
            let mut allowed = Allowed::default();
            for link in self.graph.incoming.of(*activity).iter().map(|link| self.graph.links[*link]) {
                if varies[link.predecessor] {
                    links.push(link);
                } else {
                    allowed.after(&link, &self.early);
                }
            }
            Step { activity: *activity, allowed, links_end: links.len() }
        };
        let steps = varying.iter().map(step).collect();
        let rest = self.graph.order.iter().filter(|activity| !varies[**activity]);
        let finish = rest.map(|activity| self.early[*activity].finish).max();
        let finish = finish.unwrap_or(Allowed::<Instant>::default().finish);
        self.kept = Some(Kept { steps, links, finish });
    }

    /// Runs with the durations of one draw.
    fn run_with(&mut self, draws: &[(usize, Draw)], run: usize) -> Instant {
        for (activity, draw) in draws {
            self.remaining[*activity] = draw.remaining(run as u64);
        }
        self.run()
    }

    /// Computes the early dates and returns the project's finish.
    fn run(&mut self) -> Instant {
        let Self { graph, work, remaining, early, late_finish, .. } = self;
        if let Some(kept) = &self.kept {
            return kept.run(work, remaining, early);
        }
        let finish = passes::forward(graph, work, remaining, early);
        if self.needs_late_dates {
            passes::backward(graph, work, remaining, finish, early, late_finish);
            passes::delay_what_is_as_late_as_possible(graph, work, late_finish, early);
        }
        finish
    }
}

impl Runner<'_> {
    /// Makes as many runs as possible several at once, and returns how many it made: none where that could be less exact.
    fn together(&self, draws: &[(usize, DaysByRun)], finishes: &mut [i32]) -> usize {
        let Some(kept) = self.kept.as_ref().filter(|_| self.are_dates_near(draws)) else { return 0 };
        let runs = finishes.len() / LANES * LANES;
        let mut remaining: Vec<Lanes> = self.remaining.iter().map(|days| Lanes::of(*days)).collect();
        let mut early = vec![Early::default(); self.work.len()];
        for first in (0..runs).step_by(LANES) {
            for (activity, days) in draws {
                remaining[*activity] = Lanes::from(&days[first..first + LANES]);
            }
            let made: Lanes = kept.run(self.work, &remaining, &mut early);
            finishes[first..first + LANES].copy_from_slice(&made.days());
        }
        runs
    }

    /// Whether no date of any run is so far away that it would not fit into [`Lanes`].
    fn are_dates_near(&self, draws: &[(usize, DaysByRun)]) -> bool {
        // No chain is longer than all work and all lags together, and none begins behind the farthest date.
        let farthest = self.work.iter().map(Work::farthest).max().unwrap_or(0);
        let work = self.work.iter().map(|work| work.duration.max(work.remaining)).sum::<i64>();
        let lags = self.graph.links.iter().map(|link| link.lag.abs()).sum::<i64>();
        let drawn = draws.iter().map(|(_, days)| i64::from(days.iter().copied().max().unwrap_or(0))).sum::<i64>();
        farthest + work + lags + drawn < FAR / 2
    }
}

impl Kept {
    fn run<D: Days>(&self, work: &[Work], remaining: &[D], early: &mut [Early<D>]) -> D {
        let mut finish = D::of(self.finish);
        let mut begin = 0;
        for step in &self.steps {
            let mut allowed = Allowed { start: D::of(step.allowed.start), finish: D::of(step.allowed.finish) };
            for link in &self.links[begin..step.links_end] {
                allowed.after(link, early);
            }
            begin = step.links_end;
            let placed = work[step.activity].placed(allowed, remaining[step.activity]);
            early[step.activity] = placed;
            finish = finish.latest(placed.finish);
        }
        finish
    }
}

/// The triangular distribution of what remains of an activity, in parts of a day so that it is rounded only once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
            2 * self.least + root((chance * width * below) >> 30)
        } else {
            let radicand = (CERTAIN - chance) * width * above;
            let root = root(radicand >> 30);
            // What is taken away is rounded up, so that both branches round down here.
            2 * self.greatest - root - u64::from((u128::from(root) * u128::from(root)) << 30 < radicand)
        };
        let parts = self.parts_of_a_day;
        ((twice + parts) / (2 * parts)) as i64
    }
}

/// The root of a product of widths, rounded down. Hardly any needs all of its digits, and fewer take a fraction of the time.
fn root(radicand: u128) -> u64 {
    u64::try_from(radicand).map_or_else(|_| radicand.isqrt() as u64, u64::isqrt)
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
        // The nearest rank is the least one that leaves no smaller share below it; ranks count from one.
        let mut nearest_rank = |percent: usize| {
            let rank = (percent * finishes.len()).div_ceil(100) - 1;
            Instant::from(*finishes.select_nth_unstable(rank).1)
        };
        Percentiles { p50: nearest_rank(50), p80: nearest_rank(80), p95: nearest_rank(95) }
    }
}

#[cfg(test)]
mod tests;
