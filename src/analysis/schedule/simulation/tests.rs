//! The simulation against the plain schedule, against the distribution's formulas, and against itself.

use proptest::prelude::*;

use super::super::network::tests::{ehr_network, link, work};
use super::super::network::{Constraint, LinkKind, Progress, schedule};
use super::*;

fn estimate(optimistic: i64, likely: i64, pessimistic: i64) -> Option<ThreePoint> {
    Some(ThreePoint { optimistic, likely, pessimistic, stream: 7 })
}

/// The percentiles of a lone activity.
fn alone(activity: Activity, estimate: Option<ThreePoint>, status: Option<Instant>) -> Percentiles {
    let simulation = simulate(&[activity], &[], &[estimate], status, 20_000, 1);
    assert_eq!(simulation.activities, [simulation.finish]);
    simulation.finish
}

#[test]
fn percentiles_are_those_of_the_triangular_distribution() {
    // 10 + √(u 50 10) up to 20, and 60 − √((1 − u) 50 40) above it: 28.4, 40.0 and 50.0 at 50, 80 and 95 %.
    let Percentiles { p50, p80, p95 } = alone(work(20), estimate(10, 20, 60), None);
    assert!((27..=29).contains(&p50), "{p50}");
    assert!((39..=41).contains(&p80), "{p80}");
    assert!((49..=51).contains(&p95), "{p95}");
}

#[test]
fn the_inverse_of_the_distribution_is_exact_at_its_corners_and_rounds_to_days() {
    let draw = |activity: &Activity, optimistic, likely, pessimistic| {
        Draw::new(&Work::new(activity, None), estimate(optimistic, likely, pessimistic).unwrap(), 0).unwrap()
    };
    let half = 1 << 31;
    let last = (1 << 32) - 1;
    let symmetric = draw(&work(0), 10, 20, 30);
    assert_eq!([0, half, last].map(|chance| symmetric.remaining_at(chance)), [10, 20, 30]);
    // 10 + √(¼ 20 10) is 17.07, and 10 + √(0.001 20 10) is 10.45.
    assert_eq!(symmetric.remaining_at(1 << 30), 17);
    assert_eq!(symmetric.remaining_at(4_294_967), 10);
    let at_its_least = draw(&work(0), 10, 10, 30);
    // 30 − √(½ 20 20) is 15.86.
    assert_eq!([0, half, last].map(|chance| at_its_least.remaining_at(chance)), [10, 16, 30]);
    let at_its_greatest = draw(&work(0), 10, 30, 30);
    // 10 + √(½ 20 20) is 24.14.
    assert_eq!([0, half, last].map(|chance| at_its_greatest.remaining_at(chance)), [10, 24, 30]);
    let disordered = draw(&work(0), 30, 10, 20);
    assert_eq!([0, half, last].map(|chance| disordered.remaining_at(chance)), [10, 20, 30]);
    // A quarter of what remains of 20 days: 17.07 days by four are 4.27, 20 by four are five, and just short
    // of 30 by four is just short of 7.5.
    let quarter = Activity { progress: Progress::Started { start: Some(0), remaining: 5 }, ..work(20) };
    let quarter = draw(&quarter, 10, 20, 30);
    assert_eq!([0, 1 << 30, half, last].map(|chance| quarter.remaining_at(chance)), [3, 4, 5, 7]);
}

#[test]
fn estimates_without_bounds_do_no_harm() {
    let progress = [Progress::NotStarted, Progress::Started { start: None, remaining: i64::MAX }];
    for progress in progress {
        let activity = Activity { duration: i64::MAX, progress, ..Activity::default() };
        let work = Work::new(&activity, None);
        for [optimistic, likely, pessimistic] in [[i64::MIN, 0, i64::MAX], [0, 0, i64::MAX], [0, i64::MAX, i64::MAX]] {
            let draw = Draw::new(&work, estimate(optimistic, likely, pessimistic).unwrap(), 0).unwrap();
            for chance in [0, 1, 1 << 31, (1 << 32) - 1] {
                assert!((0..=LONGEST).contains(&draw.remaining_at(chance)));
            }
        }
    }
}

#[test]
fn the_finish_alone_is_the_finish_among_all() {
    let luck = Luck::default();
    let activities: Vec<Activity> = (0..12).map(|place| work(3 + place % 5)).collect();
    let links: Vec<Link> = (2..12).flat_map(|place| [link(place - 1, place), link(place - 2, place)]).collect();
    let estimates: Vec<Option<ThreePoint>> =
        (0..12).map(|place| if place % 3 == 2 { estimate(5, 10, 40) } else { None }).collect();
    for status in [None, Some(20), Some(120)] {
        let all = simulate(&activities, &links, &estimates, status, 500, 3);
        assert_eq!(simulate_finish(&activities, &links, &estimates, status, (500, 3), &luck), all.finish);
    }
    let late = Activity { constraint: Some(Constraint::AsLateAsPossible), ..work(4) };
    let (activities, links) = ([work(9), late, work(3)], [link(0, 2)]);
    let estimates = [estimate(5, 9, 30), None, None];
    let all = simulate(&activities, &links, &estimates, None, 500, 3);
    assert_eq!(simulate_finish(&activities, &links, &estimates, None, (500, 3), &luck), all.finish);
    assert!(all.activities[1].p80 > 9, "it moves with the finish: {:?}", all.activities[1]);
}

#[test]
fn what_is_finished_does_not_vary() {
    let finished = Activity { progress: Progress::Finished { start: Some(0), finish: 12 }, ..work(10) };
    let Percentiles { p50, p80, p95 } = alone(finished, estimate(5, 10, 90), Some(12));
    assert_eq!((p50, p80, p95), (12, 12, 12));
}

#[test]
fn what_has_started_varies_in_its_remainder_from_the_status_on() {
    let half_done = Activity { progress: Progress::Started { start: Some(0), remaining: 10 }, ..work(20) };
    let Percentiles { p50, p80, p95 } = alone(half_done, estimate(10, 20, 60), Some(15));
    // Half of 28.4, 40.0 and 50.0 days after the status.
    assert!((28..=30).contains(&p50) && (34..=36).contains(&p80) && (39..=41).contains(&p95));
}

#[test]
fn what_is_as_late_as_possible_varies_with_what_comes_after_it() {
    let late = Activity { constraint: Some(Constraint::AsLateAsPossible), ..work(2) };
    let estimates = [None, estimate(10, 20, 60), None];
    let simulation = simulate(&[late, work(20), work(5)], &[link(1, 2)], &estimates, None, 1000, 1);
    assert_eq!(simulation.activities[0], simulation.finish);
    assert!(simulation.finish.p50 < simulation.finish.p95);
}

#[test]
fn two_that_draw_the_same_stream_have_the_same_luck_and_others_have_not() {
    let finishes = |streams: [u64; 2]| {
        let estimates =
            streams.map(|stream| Some(ThreePoint { optimistic: 0, likely: 500, pessimistic: 1000, stream }));
        simulate(&[work(500), work(500)], &[link(0, 1)], &estimates, None, 20_000, 5).finish
    };
    // The deviations of two that vary together add up; those of two that do not partly cancel.
    let (together, apart) = (finishes([1, 1]), finishes([1, 2]));
    assert!(together.p95 > apart.p95 + 100, "{together:?} {apart:?}");
    assert!((together.p50 - 1000).abs() < 25 && (apart.p50 - 1000).abs() < 25, "{together:?} {apart:?}");
}

#[test]
fn an_edit_elsewhere_does_not_change_the_luck_of_an_activity() {
    let one = ThreePoint { optimistic: 3, likely: 10, pessimistic: 4_000, stream: stream_of("go-live-north") };
    let other = ThreePoint { stream: stream_of("training"), ..one };
    let alone = simulate(&[work(10)], &[], &[Some(one)], None, 1000, 5);
    let beside = simulate(&[work(4), work(10)], &[], &[Some(other), Some(one)], None, 1000, 5);
    assert_eq!(alone.activities[0], beside.activities[1]);
    assert_ne!(beside.activities[0], beside.activities[1]);
}

#[test]
fn the_numbers_are_those_of_splitmix64() {
    // The first numbers of the published generator from the seeds 0 and 1234567.
    let number = |seed: u64, position: u64| mixed(seed.wrapping_add(position.wrapping_mul(GOLDEN_GAMMA)));
    assert_eq!(number(0, 1), 0xe220_a839_7b1d_cdaf);
    assert_eq!(number(0, 2), 0x6e78_9e6a_a1b9_65f4);
    assert_eq!(number(1_234_567, 1), 6_457_827_717_110_365_317);
    assert_eq!(number(1_234_567, 2), 3_203_168_211_198_807_973);
    // The published check values of FNV-1a.
    assert_eq!(stream_of(""), 0xcbf2_9ce4_8422_2325);
    assert_eq!(stream_of("a"), 0xaf63_dc4c_8601_ec8c);
}

#[test]
fn ranks_are_the_nearest() {
    let percentiles = |values: &[i32]| {
        let mut finishes = Finishes { rows: values.to_vec(), runs: values.len() };
        let Percentiles { p50, p80, p95 } = finishes.percentiles(0);
        [p50, p80, p95]
    };
    assert_eq!(percentiles(&[4]), [4, 4, 4]);
    assert_eq!(percentiles(&[2, 1]), [1, 2, 2]);
    assert_eq!(percentiles(&[50, 40, 35, 20, 15]), [35, 40, 50]);
    assert_eq!(percentiles(&(1..=100).rev().collect::<Vec<i32>>()), [50, 80, 95]);
}

#[test]
fn a_run_at_least_is_made_and_estimates_may_be_missing() {
    let simulation = simulate(&[work(3), work(4)], &[link(0, 1)], &[], None, 0, 1);
    assert_eq!(simulation.finish, Percentiles { p50: 7, p80: 7, p95: 7 });
    assert!(simulate(&[], &[], &[], None, 10, 1).activities.is_empty());
}

#[test]
fn the_example_forecasts_the_same_dates_on_every_machine() {
    let Some((ids, activities, links)) = ehr_network() else {
        return;
    };
    let estimates: Vec<Option<ThreePoint>> = ids
        .iter()
        .zip(&activities)
        .map(|(id, activity)| {
            let days = activity.duration;
            Some(ThreePoint { optimistic: days * 4 / 5, likely: days, pessimistic: days * 2, stream: stream_of(id) })
        })
        .collect();
    let simulation = simulate(&activities, &links, &estimates, None, 10_000, 2025);
    assert_eq!(simulation.finish, Percentiles { p50: 558, p80: 581, p95: 604 });
}

/// Activities in a chain with side links, some under way, some as late as possible.
fn any_plan() -> impl Strategy<Value = (Vec<Activity>, Vec<Link>)> {
    let progress = prop_oneof![
        3 => Just(Progress::NotStarted),
        1 => (0i64..12).prop_map(|remaining| Progress::Started { start: Some(0), remaining }),
        1 => (0i64..10).prop_map(|finish| Progress::Finished { start: None, finish }),
    ];
    let constraint = prop_oneof![
        3 => Just(None),
        1 => Just(Some(Constraint::AsLateAsPossible)),
        1 => Just(Some(Constraint::MustFinishOn(15))),
    ];
    let activity = (0i64..12, progress, constraint).prop_map(|(duration, progress, constraint)| Activity {
        progress,
        constraint,
        ..work(duration)
    });
    prop::collection::vec(activity, 1..10).prop_map(|activities| {
        let kinds = [LinkKind::FinishToStart, LinkKind::FinishToFinish, LinkKind::StartToStart];
        let links = (1..activities.len())
            .map(|successor| Link { kind: kinds[successor % 3], ..link(successor / 2, successor) })
            .collect();
        (activities, links)
    })
}

proptest! {
    #[test]
    fn estimates_that_leave_no_doubt_give_the_plain_schedule((activities, links) in any_plan(), seed: u64) {
        let estimates: Vec<_> =
            activities.iter().map(|Activity { duration, .. }| estimate(*duration, *duration, *duration)).collect();
        let network = schedule(&activities, &links, Some(4));
        let simulation = simulate(&activities, &links, &estimates, Some(4), 20, seed);
        let certain = |finish| Percentiles { p50: finish, p80: finish, p95: finish };
        prop_assert_eq!(simulation.finish, certain(network.finish));
        for (simulated, scheduled) in simulation.activities.iter().zip(&network.activities) {
            prop_assert_eq!(*simulated, certain(scheduled.early_finish));
        }
    }

    #[test]
    fn runs_made_together_come_to_the_same_as_runs_made_one_by_one(
        (activities, links) in any_plan(),
        spread in prop::collection::vec((0i64..9, 0i64..30), 10),
        lag in -6i64..20,
        status in prop::option::of(0i64..40),
        farthest in prop::option::weighted(0.2, 0i64..1 << 23),
        seed: u64,
    ) {
        let mut activities = activities;
        if let Some(farthest) = farthest {
            activities[0].not_before = Some(farthest);
        }
        let links: Vec<Link> = links.into_iter().map(|link| Link { lag: link.lag + lag, ..link }).collect();
        let of = |(activity, (less, more)): (&Activity, &(i64, i64))| {
            estimate((activity.duration - less).max(0), activity.duration, activity.duration + more)
        };
        let estimates: Vec<_> = activities.iter().zip(&spread).map(of).collect();
        let all = simulate(&activities, &links, &estimates, status, 53, seed);
        let finish = simulate_finish(&activities, &links, &estimates, status, (53, seed), &Luck::default());
        prop_assert_eq!(finish, all.finish);
    }

    #[test]
    fn the_same_arguments_give_the_same_result((activities, links) in any_plan(), seed: u64) {
        let estimates: Vec<_> = (0..)
            .zip(&activities)
            .map(|(stream, Activity { duration, .. })| {
                Some(ThreePoint { optimistic: duration / 2, likely: *duration, pessimistic: duration * 3, stream })
            })
            .collect();
        let simulated = || simulate(&activities, &links, &estimates, Some(4), 50, seed);
        prop_assert_eq!(simulated(), simulated());
        for Percentiles { p50, p80, p95 } in simulated().activities {
            prop_assert!(p50 <= p80 && p80 <= p95);
        }
    }

    #[test]
    fn draws_stay_between_the_estimates_and_grow_with_chance(
        mut days in prop::array::uniform3(0i64..400), chance in 0u64..1 << 32, more in 0u64..1 << 32
    ) {
        days.sort_unstable();
        let [least, mode, greatest] = days;
        let draw = Draw::new(&Work::new(&work(0), None), estimate(least, mode, greatest).unwrap(), 0).unwrap();
        prop_assert!((least..=greatest).contains(&draw.remaining_at(chance)));
        prop_assert!(draw.remaining_at(chance.min(more)) <= draw.remaining_at(chance.max(more)));
        let (least, mode, greatest) = (least as f64, mode as f64, greatest as f64);
        let share = chance as f64 / 4_294_967_296.0;
        let formula = if share * (greatest - least) < mode - least {
            least + (share * (greatest - least) * (mode - least)).sqrt()
        } else {
            greatest - ((1.0 - share) * (greatest - least) * (greatest - mode)).sqrt()
        };
        prop_assert!((draw.remaining_at(chance) as f64 - formula).abs() < 0.501);
    }
}
