//! Cycles, and chains so long that recursion would not survive them.

use proptest::prelude::*;

use super::*;

/// The cycles of `activities` one-day activities, as the activities that each link of them leads from.
fn cycles(activities: usize, links: &[(usize, usize)]) -> (Network, Vec<Vec<usize>>) {
    let activities = vec![work(1); activities];
    let links: Vec<Link> = links.iter().map(|&(predecessor, successor)| link(predecessor, successor)).collect();
    let network = schedule(&activities, &links, None);
    for cycle in &network.cycles {
        let next = cycle.iter().cycle().skip(1);
        assert!(cycle.iter().zip(next).all(|(link, next)| links[*link].successor == links[*next].predecessor));
    }
    let named = network.cycles.iter().map(|cycle| cycle.iter().map(|link| links[*link].predecessor).collect());
    let named = named.collect();
    (network, named)
}

#[test]
fn what_waits_for_itself_is_a_cycle() {
    let (network, cycles) = cycles(2, &[(0, 0), (0, 1)]);
    assert_eq!(cycles, [[0]]);
    assert_eq!(network.finish, 2);
    assert_eq!(network.activities[1].driving, Some(1));
}

#[test]
fn a_cycle_of_two_is_left_out_and_what_follows_is_computed() {
    let (network, cycles) = cycles(4, &[(2, 1), (1, 2), (0, 1), (2, 3)]);
    assert_eq!(cycles, [[1, 2]]);
    let starts: Vec<Instant> = network.activities.iter().map(|activity| activity.early_start).collect();
    assert_eq!(starts, [0, 1, 0, 1]);
    assert_eq!(network.finish, 2);
}

#[test]
fn two_separate_cycles_are_both_named() {
    let (_, cycles) = cycles(7, &[(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (5, 4), (4, 6), (6, 5)]);
    assert_eq!(cycles, [vec![0, 1, 2], vec![4, 6, 5]]);
}

#[test]
fn of_a_tangle_the_shortest_cycle_through_its_first_is_named() {
    let (_, cycles) = cycles(4, &[(0, 1), (1, 2), (2, 3), (3, 0), (2, 1), (1, 0), (2, 2)]);
    assert_eq!(cycles, [[0, 1]]);
}

#[test]
fn the_same_link_given_twice_is_no_cycle() {
    let (network, cycles) = cycles(2, &[(0, 1), (0, 1)]);
    assert!(cycles.is_empty());
    assert_eq!(network.finish, 2);
}

#[test]
fn long_chains_and_long_cycles_do_not_exhaust_the_stack() {
    let size = 100_000;
    let chain: Vec<(usize, usize)> = (1..size).map(|successor| (successor - 1, successor)).collect();
    let (network, found) = cycles(size, &chain);
    assert!(found.is_empty());
    assert_eq!(network.finish, size as i64);
    let ring: Vec<(usize, usize)> = chain.into_iter().chain([(size - 1, 0)]).collect();
    let (network, found) = cycles(size, &ring);
    assert_eq!(found, [(0..size).collect::<Vec<_>>()]);
    assert_eq!(network.finish, 1);
}

#[test]
fn nothing_at_all_finishes_at_once() {
    let empty = Network { activities: Vec::new(), finish: 0, order: Vec::new(), cycles: Vec::new() };
    assert_eq!(schedule(&[], &[], Some(3)), empty);
}

#[test]
fn numbers_without_bounds_do_no_harm() {
    let far = [i64::MIN, i64::MAX];
    let mut activities = Vec::new();
    for instant in far {
        for constraint in [
            Constraint::StartNoEarlierThan(instant),
            Constraint::FinishNoLaterThan(instant),
            Constraint::MustStartOn(instant),
            Constraint::MustFinishOn(instant),
        ] {
            for progress in [
                Progress::NotStarted,
                Progress::Started { start: Some(instant), remaining: instant },
                Progress::Started { start: None, remaining: i64::MAX },
                Progress::Finished { start: None, finish: instant },
                Progress::Finished { start: Some(i64::MAX), finish: instant },
            ] {
                let constraint = Some(constraint);
                activities.push(Activity { duration: i64::MAX, not_before: Some(instant), constraint, progress });
            }
        }
    }
    let kinds = [LinkKind::FinishToStart, LinkKind::StartToStart, LinkKind::FinishToFinish, LinkKind::StartToFinish];
    let links: Vec<Link> = (1..activities.len())
        .map(|successor| Link {
            predecessor: successor - 1,
            successor,
            kind: kinds[successor % 4],
            lag: far[successor / 4 % 2],
        })
        .collect();
    for status in [None, Some(i64::MIN), Some(i64::MAX)] {
        assert_eq!(schedule(&activities, &links, status).activities.len(), activities.len());
    }
}

proptest! {
    #[test]
    fn what_waits_for_itself_by_any_way_is_told_and_left_out_and_nothing_else_is(
        links in prop::collection::vec((0usize..9, 0usize..9), 0..14)
    ) {
        // Whether one activity leads to another, by all ways (Warshall 1962).
        let mut leads = [[false; 9]; 9];
        for &(predecessor, successor) in &links {
            leads[predecessor][successor] = true;
        }
        for by in 0..9 {
            for from in 0..9 {
                for to in 0..9 {
                    leads[from][to] |= leads[from][by] && leads[by][to];
                }
            }
        }
        let (network, found) = cycles(9, &links);
        // One cycle is told of every group in which all wait for one another, through the first of the group.
        let is_first = |activity: &usize| leads[*activity][*activity] && !(0..*activity).any(|other| {
            leads[other][*activity] && leads[*activity][other]
        });
        let firsts: Vec<usize> = (0..9).filter(is_first).collect();
        prop_assert_eq!(found.iter().map(|cycle| cycle[0]).collect::<Vec<_>>(), firsts);
        let kept: Vec<(usize, usize)> =
            links.iter().copied().filter(|&(predecessor, successor)| !leads[successor][predecessor]).collect();
        let (acyclic, none) = cycles(9, &kept);
        prop_assert!(none.is_empty());
        prop_assert_eq!(acyclic.finish, network.finish);
        for (one, other) in acyclic.activities.iter().zip(&network.activities) {
            prop_assert_eq!((one.early_start, one.late_start), (other.early_start, other.late_start));
            prop_assert_eq!((one.free_float, one.critical), (other.free_float, other.critical));
        }
    }
}
