//! What leads to a milestone, and what waits for it.

use super::sentences;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::values::{Dependency, LinkKind};
use crate::site::data::{Value, json};
use crate::site::pages::roadmap::{Register, chain, tie};

/// So many milestones of the chain stand on the page.
const CHAIN: usize = 9;

/// More than these make a page that nobody reads to its end.
const MOST: usize = 100;

/// The chain of milestones that sets the date, and what else it waits for.
pub fn leads(register: &Register<'_>, place: usize) -> Option<Value> {
    let driving = register.forecast(place).driving;
    let predecessors = register.predecessors(place);
    let mut others: Vec<&(usize, &Dependency)> =
        predecessors.iter().filter(|(predecessor, _)| Some(*predecessor) != driving).collect();
    others.sort_by_key(|(predecessor, _)| register.forecast(*predecessor).finish);
    if predecessors.is_empty() {
        return None;
    }
    let places = register.chain(place, CHAIN);
    let before = places.first().map_or(0, |first| register.before[*first]);
    let milestone = register.milestone(place);
    let finished = milestone.finished.is_some();
    let under_way = register.begun(place);
    let note = match (driving, finished) {
        (None, false) if under_way => {
            say!(register.material.words, milestone_the_work_is_under_way)
        }
        (Some(_), _) => say!(register.material.words, milestone_the_chain_of_work_that),
        (None, true) => say!(register.material.words, milestone_what_it_waited_for),
        (None, false) => what_sets(register, place),
    };
    // A predecessor that the audience does not see may set the date: then nothing is said of what does.
    let all_shown = predecessors.len() == register.milestone(place).depends_on.len();
    let note = if driving.is_none() && !finished && !all_shown {
        say!(register.material.words, milestone_what_it_waits_for)
    } else {
        note
    };
    let title = match (driving, finished) {
        (Some(_), true) | (None, true) => say!(register.material.words, name_it_waited_for),
        (Some(_), false) => say!(register.material.words, milestone_it_also_waits_for),
        (None, false) => say!(register.material.words, name_it_waits_for),
    };
    Some(json!({
        "note": note,
        "chain": driving.map(|_| chain(register, &places, before, Some(place), true)),
        "others_title": title,
        "others": others.iter().take(MOST).map(|(predecessor, dependency)| {
            let spare = spare(register, *predecessor, place, dependency);
            let spare = spare.map(|days| sentences::to_spare(&register.material.words, days));
            entry(register, *predecessor, [tie(register, dependency, say!(register.material.words, milestone_that_one)).map(|tie| own(&register.material.words, tie)), spare])
        }).collect::<Vec<_>>(),
        "more": more(register, others.len()),
    }))
}

/// What sets the date of a milestone that has not begun and that no other one drives.
fn what_sets(register: &Register<'_>, place: usize) -> &'static str {
    let (words, analysis) = (&register.material.words, register.material.analysis);
    let (milestone, forecast, today) = (register.milestone(place), register.forecast(place), analysis.status_date);
    let starts = milestone.start.as_ref().is_some_and(|start| start.value > today);
    match () {
        // Of a date that has passed nothing is left to wait for.
        () if starts || forecast.lateness.is_some_and(|days| days <= 0) => say!(words, milestone_its_own_date_sets_it),
        () if analysis.schedule.start > today => say!(words, milestone_the_start_sets_it),
        () => say!(words, milestone_the_status_date_sets_it),
    }
}

/// The milestones that wait for this one.
pub fn waits(register: &Register<'_>, place: usize) -> Option<Value> {
    let mut successors = register.ties[place].successors.clone();
    successors.sort_by_key(|(successor, _)| register.forecast(*successor).finish);
    let finished = register.milestone(place).finished.is_some();
    let all_reached = successors.iter().all(|(successor, _)| register.milestone(*successor).finished.is_some());
    let entries = successors.iter().take(MOST).map(|(successor, at)| {
        let dependency = &register.milestone(*successor).depends_on[*at].value;
        let driven = register.forecast(*successor).driving == Some(place) && !finished;
        let how = if driven {
            Some(say!(register.material.words, milestone_this_date_sets_it).to_owned())
        } else {
            spare(register, place, *successor, dependency)
                .map(|days| sentences::to_spare(&register.material.words, days))
        };
        entry(register, *successor, [tie(register, dependency, say!(register.material.words, milestone_this_one)), how])
    });
    (!successors.is_empty()).then(|| {
        json!({
            "title": match finished && all_reached {
                true => say!(register.material.words, milestone_what_waited_for_it),
                false => say!(register.material.words, milestone_what_waits_for_it),
            },
            // Where no date is compared, the headline tells the room.
            "note": (!finished && register.compares(place))
                .then(|| sentences::room(&register.material.words, register.forecast(place))),
            "entries": entries.collect::<Vec<_>>(),
            "more": more(register, successors.len()),
        })
    })
}

/// In the list of what this one waits for, the tie is told from this one's side.
fn own(words: &Words, tie: String) -> String {
    say!(words, milestone_this_one_too, tie = &tie)
}

fn entry(register: &Register<'_>, place: usize, notes: [Option<String>; 2]) -> Value {
    let owner = Some(register.owner(place).to_owned()).filter(|owner| !owner.is_empty());
    let notes: Vec<String> = owner.into_iter().chain(notes.into_iter().flatten()).collect();
    json!({
        "date": register.material.words.date_short(register.forecast(place).finish),
        "title": register.title(place),
        "path": register.path(place),
        "note": notes.join(", "),
        "status": register.status(place),
    })
}

fn more(register: &Register<'_>, count: usize) -> Option<String> {
    (count > MOST).then(|| {
        say!(register.material.words, milestone_and_more, count = register.material.words.whole((count - MOST) as i64))
    })
}

/// The working days between the end of what is waited for and the beginning of what waits, both still to come; only
/// where the one begins when the other is reached.
fn spare(register: &Register<'_>, predecessor: usize, place: usize, dependency: &Dependency) -> Option<i64> {
    let kind = dependency.r#type.as_ref().map_or(LinkKind::FinishToStart, |kind| kind.value);
    if kind != LinkKind::FinishToStart || register.begun(place) || register.milestone(predecessor).finished.is_some() {
        return None;
    }
    let schedule = &register.material.analysis.schedule;
    let (before, after) = (register.forecast(predecessor), register.forecast(place));
    let between = if register.is_point(place) {
        schedule.working_days_after(before.finish, after.finish)
    } else {
        -schedule.working_days(after.start, before.finish)
    };
    let lag = dependency.lag.as_ref().map_or(0, |lag| lag.value.0);
    Some((between - lag).max(0))
}
