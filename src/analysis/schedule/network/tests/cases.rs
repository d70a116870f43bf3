//! Written cases: a network as text, and its dates as text.

use super::*;

mod constraints;
mod under_way;

/// Schedules a network of lines such as `B 3 | after A, C SS+1 | must start on 4 | started 2 | left 1` and compares
/// what comes of it, written as `B 5..8 late 6..9 float 1 free 0 critical driven by A`.
#[track_caller]
fn check(status: impl Into<Option<Instant>>, network: &str, expect: &str) {
    let (names, activities, links) = parsed(network);
    let network = schedule(&activities, &links, status.into());
    let lines = |text: &str| text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
    let expected: Vec<String> = lines(expect);
    let written: Vec<String> =
        names.iter().zip(&network.activities).map(|(name, activity)| written(name, activity, &names, &links)).collect();
    assert_eq!(written, expected, "\n{}\n", written.join("\n"));
}

fn written(name: &str, activity: &Scheduled, names: &[&str], links: &[Link]) -> String {
    let Scheduled { early_start, early_finish, late_start, late_finish, total_float, free_float, .. } = activity;
    let critical = if activity.critical { " critical" } else { "" };
    let driving = activity.driving.map(|link| format!(" driven by {}", names[links[link].predecessor]));
    format!(
        "{name} {early_start}..{early_finish} late {late_start}..{late_finish} float {total_float} free {free_float}\
         {critical}{}",
        driving.unwrap_or_default()
    )
}

fn parsed(text: &str) -> (Vec<&str>, Vec<Activity>, Vec<Link>) {
    let lines: Vec<Vec<&str>> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    let names: Vec<&str> = lines.iter().map(|line| line[0].split_once(' ').unwrap().0).collect();
    let mut activities = Vec::new();
    let mut links = Vec::new();
    for (successor, line) in lines.iter().enumerate() {
        let mut activity = work(line[0].split_once(' ').unwrap().1.parse().unwrap());
        for field in &line[1..] {
            if let Some(predecessors) = field.strip_prefix("after ") {
                links.extend(predecessors.split(", ").map(|text| parsed_link(text, successor, &names)));
            } else {
                apply(field, &mut activity);
            }
        }
        activities.push(activity);
    }
    (names, activities, links)
}

fn parsed_link(text: &str, successor: usize, names: &[&str]) -> Link {
    let (name, how) = text.split_once(' ').unwrap_or((text, "FS"));
    let (kind, lag) = how.split_at(2);
    let kind = match kind {
        "FS" => LinkKind::FinishToStart,
        "SS" => LinkKind::StartToStart,
        "FF" => LinkKind::FinishToFinish,
        "SF" => LinkKind::StartToFinish,
        _ => panic!("no kind of link: {kind}"),
    };
    let predecessor = names.iter().position(|other| *other == name).unwrap();
    Link { predecessor, successor, kind, lag: if lag.is_empty() { 0 } else { lag.parse().unwrap() } }
}

fn apply(field: &str, activity: &mut Activity) {
    let (what, value) = field.rsplit_once(' ').unwrap_or((field, ""));
    let number = || value.parse().unwrap();
    match what {
        "not before" => activity.not_before = Some(number()),
        "start no earlier than" => activity.constraint = Some(Constraint::StartNoEarlierThan(number())),
        "finish no later than" => activity.constraint = Some(Constraint::FinishNoLaterThan(number())),
        "must start on" => activity.constraint = Some(Constraint::MustStartOn(number())),
        "must finish on" => activity.constraint = Some(Constraint::MustFinishOn(number())),
        "as late as" => activity.constraint = Some(Constraint::AsLateAsPossible),
        "started" => activity.progress = Progress::Started { start: Some(number()), remaining: activity.duration },
        "begun" => activity.progress = Progress::Started { start: None, remaining: activity.duration },
        "left" => match &mut activity.progress {
            Progress::Started { remaining, .. } => *remaining = number(),
            _ => panic!("`left` comes after `started` or `begun`"),
        },
        "finished" => {
            let (start, finish) = value.split_once("..").unwrap();
            activity.progress = Progress::Finished { start: start.parse().ok(), finish: finish.parse().unwrap() };
        }
        _ => panic!("no such field: {field}"),
    }
}

#[test]
fn the_longest_path_is_critical_and_the_others_have_float() {
    check(
        None,
        "A 3
         B 5 | after A
         C 2 | after A
         D 1 | after B, C
         E 2 | after C",
        "A 0..3 late 0..3 float 0 free 0 critical
         B 3..8 late 3..8 float 0 free 0 critical driven by A
         C 3..5 late 5..7 float 2 free 0 driven by A
         D 8..9 late 8..9 float 0 free 0 critical driven by B
         E 5..7 late 7..9 float 2 free 2 driven by C",
    );
}

#[test]
fn points_take_no_time_and_carry_links() {
    check(
        None,
        "A 0
         B 4 | after A
         C 0 | after B
         D 0 | after A
         E 2 | after C, D",
        "A 0..0 late 0..0 float 0 free 0 critical
         B 0..4 late 0..4 float 0 free 0 critical driven by A
         C 4..4 late 4..4 float 0 free 0 critical driven by B
         D 0..0 late 4..4 float 4 free 4 driven by A
         E 4..6 late 4..6 float 0 free 0 critical driven by C",
    );
}

#[test]
fn lags_hold_back_and_leads_let_overlap() {
    check(
        None,
        "A 5
         B 5 | after A FS+2
         C 3 | after B FS-4",
        "A 0..5 late 0..5 float 0 free 0 critical
         B 7..12 late 7..12 float 0 free 0 critical driven by A
         C 8..11 late 9..12 float 1 free 1 driven by B",
    );
}

#[test]
fn a_lead_does_not_reach_before_the_project_starts() {
    check(
        None,
        "A 2
         B 3 | after A FS-5",
        "A 0..2 late 1..3 float 1 free 1
         B 0..3 late 0..3 float 0 free 0 critical",
    );
}

#[test]
fn starts_wait_for_starts() {
    check(
        None,
        "A 6
         B 2 | after A SS+3
         C 4 | after B SS",
        "A 0..6 late 0..6 float 0 free 0 critical
         B 3..5 late 3..5 float 0 free 0 critical driven by A
         C 3..7 late 3..7 float 0 free 0 critical driven by B",
    );
}

#[test]
fn finishes_wait_for_finishes_and_for_starts() {
    check(
        None,
        "A 6
         B 2 | after A FF+1
         C 1 | after A SF+3
         D 1 | after A FF-4",
        "A 0..6 late 0..6 float 0 free 0 critical
         B 5..7 late 5..7 float 0 free 0 critical driven by A
         C 2..3 late 6..7 float 4 free 4 driven by A
         D 1..2 late 6..7 float 5 free 5 driven by A",
    );
}

#[test]
fn of_two_that_drive_the_critical_one_is_named_then_the_first() {
    check(
        None,
        "A 5
         B 2
         C 5 | finish no later than 4
         D 1 | after A, C, B
         E 3 | after A, C | not before 9",
        "A 0..5 late 4..9 float 4 free 0
         B 0..2 late 9..11 float 9 free 3
         C 0..5 late -1..4 float -1 free -1 critical
         D 5..6 late 11..12 float 6 free 6 driven by C
         E 9..12 late 9..12 float 0 free 0 critical",
    );
}

#[test]
#[should_panic]
fn a_link_to_nowhere_is_a_fault_of_the_caller() {
    schedule(&[work(1)], &[link(0, 1)], None);
}
