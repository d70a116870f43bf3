//! How long the schedule takes and how much memory, over networks of growing size: `cargo bench --bench schedule`.

#![allow(clippy::disallowed_methods, reason = "a benchmark measures time")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use milepost::analysis::schedule::network::{Activity, Link, LinkKind, schedule};
use milepost::analysis::schedule::simulation::{ThreePoint, simulate};

fn main() {
    for size in [1_000, 10_000, 100_000] {
        let (activities, links) = network(size, 3);
        let time = best_of(7, || schedule(&activities, &links, Some(100)));
        println!("schedule   {size:>7} activities {:>7} links {time:>12.3?} {}", links.len(), peak());
    }
    let (activities, links) = network(56, 2);
    let estimates: Vec<Option<ThreePoint>> = (0u64..)
        .zip(&activities)
        .map(|(stream, Activity { duration, .. })| {
            Some(ThreePoint { optimistic: duration / 2, likely: *duration, pessimistic: duration * 2, stream })
        })
        .collect();
    let time = best_of(7, || simulate(&activities, &links, &estimates, Some(0), 10_000, 1));
    println!("simulate   {:>7} activities {:>7} links {time:>12.3?} for 10000 runs", 56, links.len());
}

/// A network in which each activity has links of every kind to ones a little before it.
fn network(size: usize, links_each: usize) -> (Vec<Activity>, Vec<Link>) {
    let mut state = 1u64;
    let mut random = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let activities = (0..size).map(|_| Activity { duration: random(30) as i64, ..Activity::default() }).collect();
    let kinds = [LinkKind::FinishToStart, LinkKind::StartToStart, LinkKind::FinishToFinish, LinkKind::StartToFinish];
    let mut links = Vec::new();
    for successor in 1..size {
        for _ in 0..links_each {
            let predecessor = successor - 1 - random(successor.min(size / 10 + 1));
            links.push(Link { predecessor, successor, kind: kinds[random(4)], lag: random(5) as i64 - 1 });
        }
    }
    (activities, links)
}

/// The most memory that the process has had until now, where the machine says it. Sizes grow, so that it is that of the last.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.map_or_else(String::new, |peak| format!("peak {}", peak.trim()))
}

fn best_of<T>(times: usize, work: impl Fn() -> T) -> Duration {
    let time = |_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    };
    (0..times).map(time).min().unwrap_or_default()
}
