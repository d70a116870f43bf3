//! Laws that hold for every network, over random ones with all kinds of links, lags and leads.

use proptest::prelude::*;

use super::*;

/// Up to fourteen activities, and links that lead from lower to higher ones.
fn any_network() -> impl Strategy<Value = (Vec<Activity>, Vec<Link>)> {
    let kind = prop::sample::select(vec![
        LinkKind::FinishToStart,
        LinkKind::StartToStart,
        LinkKind::FinishToFinish,
        LinkKind::StartToFinish,
    ]);
    let activity = (0i64..12, prop::option::weighted(0.3, -5i64..20))
        .prop_map(|(duration, not_before)| Activity { not_before, ..work(duration) });
    let link = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), kind, -6i64..7);
    (prop::collection::vec(activity, 1..14), prop::collection::vec(link, 0..30)).prop_map(|(activities, links)| {
        let ends = |(one, other, kind, lag): (prop::sample::Index, prop::sample::Index, LinkKind, i64)| {
            let (one, other) = (one.index(activities.len()), other.index(activities.len()));
            (one != other).then(|| Link { predecessor: one.min(other), successor: one.max(other), kind, lag })
        };
        let links = links.into_iter().filter_map(ends).collect();
        (activities, links)
    })
}

/// The same with progress and constraints of all kinds.
fn any_network_under_way() -> impl Strategy<Value = (Vec<Activity>, Vec<Link>)> {
    let progress = prop_oneof![
        3 => Just(Progress::NotStarted),
        1 => (prop::option::of(-5i64..12), 0i64..12)
            .prop_map(|(start, remaining)| Progress::Started { start, remaining }),
        1 => (prop::option::of(-5i64..12), -3i64..15).prop_map(|(start, finish)| Progress::Finished { start, finish }),
    ];
    let constraint = prop_oneof![
        4 => Just(None),
        1 => (0i64..40).prop_map(|instant| Some(Constraint::StartNoEarlierThan(instant))),
        1 => (0i64..40).prop_map(|instant| Some(Constraint::FinishNoLaterThan(instant))),
        1 => (0i64..40).prop_map(|instant| Some(Constraint::MustStartOn(instant))),
        1 => (0i64..40).prop_map(|instant| Some(Constraint::MustFinishOn(instant))),
        2 => Just(Some(Constraint::AsLateAsPossible)),
    ];
    (any_network(), prop::collection::vec((progress, constraint), 14)).prop_map(|((mut activities, links), extras)| {
        for (activity, (progress, constraint)) in activities.iter_mut().zip(extras) {
            activity.progress = progress;
            activity.constraint = constraint;
        }
        (activities, links)
    })
}

fn any_status() -> impl Strategy<Value = Option<Instant>> {
    prop::option::of(-3i64..25)
}

/// What a link asks of the start of its successor, by dates as they are.
fn start_asked(link: &Link, start: &[Instant], activities: &[Activity]) -> Instant {
    let (from, to) = (activities[link.predecessor].duration, activities[link.successor].duration);
    let begins = start[link.predecessor] + link.lag;
    match link.kind {
        LinkKind::FinishToStart => begins + from,
        LinkKind::StartToStart => begins,
        LinkKind::FinishToFinish => begins + from - to,
        LinkKind::StartToFinish => begins - to,
    }
}

/// The early starts by brute force: push every start as far as any link asks, until nothing moves (Bellman 1958).
fn pushed_starts(activities: &[Activity], links: &[Link], status: Option<Instant>) -> Vec<Instant> {
    let earliest = |activity: &Activity| activity.not_before.unwrap_or(0).max(0).max(status.unwrap_or(0));
    let mut start: Vec<Instant> = activities.iter().map(earliest).collect();
    loop {
        let before = start.clone();
        for link in links {
            start[link.successor] = start[link.successor].max(start_asked(link, &start, activities));
        }
        if start == before {
            return start;
        }
    }
}

/// The late starts in the same way, from the finish backwards.
fn pulled_starts(activities: &[Activity], links: &[Link], finish: Instant) -> Vec<Instant> {
    let mut start: Vec<Instant> = activities.iter().map(|activity| finish - activity.duration).collect();
    loop {
        let before = start.clone();
        for link in links {
            let too_late = start_asked(link, &start, activities) - start[link.successor];
            start[link.predecessor] -= too_late.max(0);
        }
        if start == before {
            return start;
        }
    }
}

fn early_starts(network: &Network) -> Vec<Instant> {
    network.activities.iter().map(|activity| activity.early_start).collect()
}

/// The dates and floats without the driving link, whose position depends on the order of the links.
fn without_driving(network: &Network) -> Vec<Scheduled> {
    network.activities.iter().map(|activity| Scheduled { driving: None, ..activity.clone() }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn pushing_and_pulling_until_nothing_moves_agrees((activities, links) in any_network(), status in any_status()) {
        let network = schedule(&activities, &links, status);
        let start = pushed_starts(&activities, &links, status);
        prop_assert_eq!(early_starts(&network), start.clone());
        let finish = start.iter().zip(&activities).map(|(start, activity)| start + activity.duration).max().unwrap();
        prop_assert_eq!(network.finish, finish);
        let late: Vec<Instant> = network.activities.iter().map(|activity| activity.late_start).collect();
        prop_assert_eq!(late, pulled_starts(&activities, &links, finish));
    }

    #[test]
    fn float_is_never_negative_without_constraints((activities, links) in any_network(), status in any_status()) {
        let network = schedule(&activities, &links, status);
        for activity in &network.activities {
            prop_assert!(activity.free_float >= 0);
            prop_assert!(activity.total_float >= activity.free_float);
            prop_assert_eq!(activity.critical, activity.total_float == 0);
        }
        prop_assert!(network.activities.iter().any(|activity| activity.critical));
    }

    #[test]
    fn float_without_constraints_is_not_negative_for_work_under_way_either(
        (mut activities, links) in any_network_under_way(), status in any_status()
    ) {
        for activity in &mut activities {
            activity.constraint = activity.constraint.filter(|constraint| {
                matches!(constraint, Constraint::StartNoEarlierThan(_) | Constraint::AsLateAsPossible)
            });
        }
        for activity in &schedule(&activities, &links, status).activities {
            prop_assert!(activity.free_float >= 0 && activity.total_float >= activity.free_float);
        }
    }

    #[test]
    fn what_slips_by_its_total_float_keeps_the_finish_and_by_a_day_more_does_not(
        (activities, links) in any_network(), which in any::<prop::sample::Index>()
    ) {
        let network = schedule(&activities, &links, None);
        let which = which.index(activities.len());
        let late_start = network.activities[which].late_start;
        let slipped = |start: Instant| {
            let mut activities = activities.clone();
            activities[which].not_before = Some(start);
            schedule(&activities, &links, None)
        };
        prop_assert_eq!(slipped(late_start).finish, network.finish);
        prop_assert_eq!(slipped(late_start + 1).finish, network.finish + 1);
    }

    #[test]
    fn what_slips_by_its_free_float_moves_nothing_else_and_by_a_day_more_does(
        (activities, links) in any_network(), which in any::<prop::sample::Index>()
    ) {
        let network = schedule(&activities, &links, None);
        let which = which.index(activities.len());
        let Scheduled { early_start, free_float, .. } = network.activities[which];
        let others_and_finish = |days: i64| {
            let mut activities = activities.clone();
            activities[which].not_before = Some(early_start + days);
            let network = schedule(&activities, &links, None);
            let mut starts = early_starts(&network);
            starts.remove(which);
            (starts, network.finish)
        };
        prop_assert_eq!(others_and_finish(free_float), others_and_finish(0));
        prop_assert_ne!(others_and_finish(free_float + 1), others_and_finish(0));
    }

    #[test]
    fn shifting_the_start_shifts_everything((activities, links) in any_network(), days in 0i64..30) {
        let shift = |instant: Option<Instant>| Some(instant.unwrap_or(0).max(0) + days);
        let shifted: Vec<Activity> = activities
            .iter()
            .map(|activity| Activity { not_before: shift(activity.not_before), ..activity.clone() })
            .collect();
        let (network, later) = (schedule(&activities, &links, None), schedule(&shifted, &links, None));
        prop_assert_eq!(later.finish, network.finish + days);
        for (activity, later) in network.activities.iter().zip(&later.activities) {
            prop_assert_eq!(later.early_start, activity.early_start + days);
            prop_assert_eq!(later.late_finish, activity.late_finish + days);
            prop_assert_eq!((later.total_float, later.free_float), (activity.total_float, activity.free_float));
            prop_assert_eq!(later.driving, activity.driving);
        }
    }

    #[test]
    fn the_order_in_which_things_are_given_changes_nothing(
        ((activities, links), order, status) in any_network_under_way().prop_flat_map(|(activities, links)| {
            let order = Just((0..activities.len()).collect::<Vec<_>>()).prop_shuffle();
            ((Just(activities), Just(links).prop_shuffle()), order, any_status())
        })
    ) {
        // `order[new]` is where the activity stood before.
        let mut now = vec![0; order.len()];
        for (new, old) in order.iter().enumerate() {
            now[*old] = new;
        }
        let moved: Vec<Activity> = order.iter().map(|old| activities[*old].clone()).collect();
        let moved_links: Vec<Link> = links
            .iter()
            .rev()
            .map(|link| Link { predecessor: now[link.predecessor], successor: now[link.successor], ..*link })
            .collect();
        let network = schedule(&activities, &links, status);
        let other = schedule(&moved, &moved_links, status);
        prop_assert_eq!(other.finish, network.finish);
        let (network, other) = (without_driving(&network), without_driving(&other));
        for (new, old) in order.iter().enumerate() {
            prop_assert_eq!(&other[new], &network[*old]);
        }
    }

    #[test]
    fn whatever_is_under_way_every_link_is_kept_and_every_figure_follows_from_the_others(
        (activities, links) in any_network_under_way(), status in any_status()
    ) {
        let network = schedule(&activities, &links, status);
        for (activity, scheduled) in activities.iter().zip(&network.activities) {
            let Scheduled { early_start, early_finish, late_start, late_finish, .. } = *scheduled;
            let Scheduled { total_float, free_float, .. } = *scheduled;
            prop_assert_eq!(late_finish - early_finish, total_float);
            prop_assert!(free_float <= total_float);
            prop_assert!(early_finish <= network.finish && early_start <= early_finish);
            match activity.progress {
                Progress::NotStarted => {
                    prop_assert_eq!(early_finish - early_start, activity.duration);
                    prop_assert_eq!(late_start - early_start, total_float);
                    prop_assert!(early_start >= status.unwrap_or(0).max(activity.not_before.unwrap_or(0)));
                    prop_assert_eq!(scheduled.critical, total_float <= 0);
                }
                Progress::Started { start, remaining } => {
                    prop_assert!(start.is_none_or(|start| start == early_start));
                    prop_assert!(status.is_none_or(|status| early_finish - remaining >= status));
                }
                Progress::Finished { finish, .. } => {
                    prop_assert_eq!((early_finish, total_float, free_float), (finish, 0, 0));
                    prop_assert!(!scheduled.critical && scheduled.driving.is_none());
                }
            }
        }
        for link in &links {
            let resume = |activity: usize| match activities[activity].progress {
                Progress::Started { remaining, .. } => network.activities[activity].early_finish - remaining,
                _ => network.activities[activity].early_start,
            };
            let from = &network.activities[link.predecessor];
            let end = if matches!(link.kind, LinkKind::FinishToStart | LinkKind::StartToStart) {
                resume(link.successor)
            } else {
                network.activities[link.successor].early_finish
            };
            let begins = matches!(link.kind, LinkKind::StartToStart | LinkKind::StartToFinish);
            let asked = link.lag + if begins { from.early_start } else { from.early_finish };
            let regardless = matches!(activities[link.successor].progress, Progress::Finished { .. });
            prop_assert!(regardless || end >= asked);
        }
    }

    #[test]
    fn as_late_as_possible_moves_nothing_that_is_not(
        (activities, links) in any_network_under_way(), status in any_status()
    ) {
        let mut plain = activities.clone();
        for activity in &mut plain {
            activity.constraint = activity.constraint.filter(|constraint| *constraint != Constraint::AsLateAsPossible);
        }
        let (network, soon) = (schedule(&activities, &links, status), schedule(&plain, &links, status));
        prop_assert_eq!(network.finish, soon.finish);
        for ((activity, late), soon) in activities.iter().zip(&network.activities).zip(&soon.activities) {
            prop_assert_eq!(late.late_finish, soon.late_finish);
            if activity.constraint == Some(Constraint::AsLateAsPossible) && activity.progress == Progress::NotStarted {
                prop_assert!(late.early_start >= soon.early_start);
                prop_assert_eq!(late.free_float, late.free_float.min(0));
            } else {
                prop_assert_eq!((late.early_start, late.early_finish), (soon.early_start, soon.early_finish));
            }
        }
    }
}
