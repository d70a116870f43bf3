//! Leaf tasks as milestones.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::outline::{Leaf, Outline, name};
use super::people::People;
use super::{Named, Project, Stored, dates, links, note_of};
use crate::import::decimal;
use crate::import::draft::{Draft, Entity, Written};
use crate::import::xml::Element;

/// A milestone, and what the file says of its dates.
pub struct Task {
    /// The milestone.
    pub entity: Entity,
    /// What the file says of its dates.
    pub stored: Stored,
}

/// The milestone of a leaf task.
pub fn task(
    place: usize,
    project: &Project<'_>,
    outline: &Outline<'_>,
    named: &Named,
    people: &People,
    draft: &mut Draft,
) -> Task {
    let Leaf { task, .. } = &outline.leaves[place];
    let mut stored = stored(task, project);
    let days = duration(task, project, &mut stored, draft);
    let depends_on = links::dependencies(place, project, outline, named, &mut stored, draft);
    let held = held(task, days, project, &mut stored, draft);
    let due = dates::date_of(task, "Deadline").map(|date| project.finish_day(date));
    let mut entity = Entity::new(&named.leaves[place], name(task)).numbered(named.numbered[place]);
    if task.number_of("UID") == Some(0) || task.number_of("OutlineLevel") == Some(0) {
        draft.stand_in = Some(entity.id.clone());
    }
    entity.set("phase", Some(Written::plain(&named.phases[place])));
    // A due date alone would place the work; with a start it is a promise and nothing else.
    let start = held.start.or(due.map(|_| project.start));
    entity.set("start", start.map(Written::plain));
    let is_point = days == 0 && due.is_none();
    entity.set("duration", (!is_point).then(|| Written::plain(days)));
    entity.set("due", due.map(Written::plain));
    progress(task, project, &mut entity, &mut stored);
    entity.set("depends_on", depends_on);
    entity.set("constraint", held.constraint);
    let (owner, work) = people.of(task);
    entity.set("owner", owner);
    entity.set("work", work);
    if let Some(baseline) = task.all("Baseline").find(|baseline| baseline.number_of("Number") == Some(0)) {
        entity.set("baseline", approved(baseline, project));
    }
    entity.set("body", task.text_of("Notes").map(Written::text));
    let address = task.text_of("HyperlinkAddress").filter(|address| !address.contains(char::is_whitespace));
    let address = address.filter(|address| address.starts_with("http://") || address.starts_with("https://"));
    entity.set("links", address.map(|address| Written::List(vec![Written::text(address)])));
    Task { entity, stored }
}

fn stored(task: &Element, project: &Project<'_>) -> Stored {
    let slack = dates::date_of(task, "Finish").map(|_| task.number_of("TotalSlack").unwrap_or(0) as f64 / 10.0);
    let mut reasons = Vec::new();
    let own =
        task.number_of("CalendarUID").filter(|uid| *uid >= 0 && Some(*uid) != project.root.number_of("CalendarUID"));
    if own.is_some() {
        reasons.push("the task has a calendar of its own, and a plan has one for all".to_owned());
    }
    if task.number_of("LevelingDelay").is_some_and(|delay| delay != 0) {
        reasons.push("it was delayed by leveling".to_owned());
    }
    let finish = dates::date_of(task, "Finish");
    if finish.is_some_and(|at| at.time() > project.day_start && !ends_a_day(at.time(), project)) {
        reasons.push("it ends in the middle of a day, and Milepost counts whole days".to_owned());
    }
    if dates::date_of(task, "Start").is_some_and(|at| at.time() > project.day_start && !ends_a_day(at.time(), project))
    {
        reasons.push("it starts in the middle of a day, and Milepost counts whole days".to_owned());
    }
    Stored {
        name: name(task).to_owned(),
        line: task.line,
        start: dates::date_of(task, "Start").map(|date| project.start_day(date)),
        finish: finish.map(|date| project.finish_day(date)),
        slack: slack.map(|minutes| project.days(minutes)),
        is_critical: task.is("Critical"),
        waits_for: Vec::new(),
        reasons,
    }
}

fn ends_a_day(time: jiff::civil::Time, project: &Project<'_>) -> bool {
    let end = dates::time(project.root.text_of("DefaultFinishTime")).unwrap_or(jiff::civil::time(17, 0, 0, 0));
    time >= end
}

/// The working days of a task.
fn duration(task: &Element, project: &Project<'_>, stored: &mut Stored, draft: &mut Draft) -> i64 {
    let minutes = dates::minutes(task.text_of("Duration")).unwrap_or(0.0).max(0.0);
    let format = task.number_of("DurationFormat").unwrap_or(7);
    // The formats of durations around the clock.
    if matches!(format, 4 | 6 | 8 | 10 | 12 | 36 | 38 | 40 | 42 | 44) && minutes > 0.0 {
        let (start, finish) = (stored.start.unwrap_or(project.start), stored.finish.unwrap_or(project.start));
        let worked = project.calendar.working_days_between(start, finish.tomorrow().unwrap_or(finish)).max(1);
        let text = format!("{} days around the clock were made {worked} working days", decimal(minutes / 1440.0));
        draft.notes.push(note_of(task, text));
        stored.reasons.push("its duration around the clock was turned into working days".to_owned());
        return worked;
    }
    let days = project.days(minutes);
    let whole = (days - 0.001).ceil().max(0.0);
    if whole - days > 0.001 {
        draft.notes.push(note_of(task, format!("its {} days were rounded up to {whole}", decimal(days))));
        stored.reasons.push(format!("its {} days were rounded up to {whole}", decimal(days)));
    }
    whole as i64
}

/// What holds the dates of a task.
#[derive(Default)]
struct Held {
    start: Option<Date>,
    constraint: Option<Written>,
}

fn held(task: &Element, days: i64, project: &Project<'_>, stored: &mut Stored, draft: &mut Draft) -> Held {
    if task.is("Manual") {
        let start = dates::date_of(task, "ManualStart").or_else(|| dates::date_of(task, "Start"));
        if task.child("PredecessorLink").is_some() {
            stored
                .reasons
                .push("it is scheduled by hand in the file, against its links; Milepost keeps to the links".to_owned());
        }
        return Held { start: start.map(|date| project.start_day(date)), constraint: None };
    }
    let at = dates::date_of(task, "ConstraintDate");
    let dated = |name, date: Date| Some(Written::Map(vec![(name, Written::plain(date))]));
    let with = |constraint| Held { start: None, constraint };
    match (task.number_of("ConstraintType").unwrap_or(0), at) {
        (1, _) => {
            stored.reasons.push(
                "it is as late as possible: Microsoft Project takes up all of its slack, Milepost only what moves nothing else".to_owned(),
            );
            with(Some(Written::plain("as late as possible")))
        }
        (2, Some(at)) => with(dated("must_start_on", project.start_day(at))),
        (3, Some(at)) => with(dated("must_finish_on", project.finish_day(at))),
        (4, Some(at)) => Held { start: Some(project.start_day(at)), constraint: None },
        (5, Some(at)) => {
            // To start no later than a day is to finish no later than the day on which that work would end.
            let last = shifted(project, project.start_day(at), days - 1);
            draft.notes.push(note_of(task, format!("`start no later than` was made `finish no later than` {last}")));
            with(dated("finish_no_later_than", last))
        }
        (6, Some(at)) => {
            let first = shifted(project, project.finish_day(at), 1 - days);
            draft.notes.push(note_of(task, format!("`finish no earlier than` was made a start on {first} or later")));
            Held { start: Some(first), constraint: None }
        }
        (7, Some(at)) => with(dated("finish_no_later_than", project.finish_day(at))),
        _ => Held::default(),
    }
}

/// The working day so many working days after a day, or before it.
fn shifted(project: &Project<'_>, day: Date, days: i64) -> Date {
    let timeline = crate::model::values::Timeline::new(&project.calendar, day);
    timeline.day_beginning_at(days.max(-100_000))
}

fn progress(task: &Element, project: &Project<'_>, entity: &mut Entity, stored: &mut Stored) {
    let done = task.number_of("PercentComplete").unwrap_or(0).clamp(0, 100);
    let started = dates::date_of(task, "ActualStart").map(|date| project.start_day(date));
    let finished = dates::date_of(task, "ActualFinish").map(|date| project.finish_day(date));
    entity.set("started", started.map(Written::plain));
    entity.set("finished", finished.map(Written::plain));
    if finished.is_none() && done > 0 {
        entity.set("progress", Some(Written::plain(done)));
        let reason = "it is under way: Milepost puts what is left of it after the status date, and counts whole days";
        stored.reasons.push(reason.to_owned());
    }
    if finished.is_some() {
        stored.reasons.push("it is finished, and what is finished is not critical and has no slack".to_owned());
    }
}

fn approved(baseline: &Element, project: &Project<'_>) -> Option<Written> {
    let start = dates::date_of(baseline, "Start").map(|date| ("start", Written::plain(project.start_day(date))));
    let due = dates::date_of(baseline, "Finish").map(|date| ("due", Written::plain(project.finish_day(date))));
    let fields: Vec<_> = start.into_iter().chain(due).collect();
    (!fields.is_empty()).then_some(Written::Map(fields))
}

/// Keeps the baselines beside the first: a plan has one, so that others which differ from it are written on a page.
pub fn baselines(project: &Project<'_>, outline: &Outline<'_>, named: &Named, draft: &mut Draft) {
    let numbers: BTreeSet<i64> = outline
        .leaves
        .iter()
        .flat_map(|leaf| leaf.task.all("Baseline").filter_map(|baseline| baseline.number_of("Number")))
        .filter(|number| *number > 0)
        .collect();
    let of = |task: &Element, number: i64| {
        let baseline = task.all("Baseline").find(|baseline| baseline.number_of("Number") == Some(number));
        baseline.and_then(|baseline| approved(baseline, project))
    };
    let mut table = String::new();
    let (mut same, mut other) = (Vec::new(), Vec::new());
    for number in numbers {
        let differs = |leaf: &Leaf<'_>| of(leaf.task, number) != of(leaf.task, 0);
        if !outline.leaves.iter().any(differs) {
            same.push(number.to_string());
            continue;
        }
        other.push(number.to_string());
        for (leaf, id) in outline.leaves.iter().zip(&named.leaves) {
            let Some(Written::Map(fields)) = of(leaf.task, number) else { continue };
            let date = |name: &str| match fields.iter().find(|(field, _)| *field == name) {
                Some((_, Written::Plain(date))) => date.clone(),
                _ => String::new(),
            };
            table.push_str(&format!("| {number} | [[milestone:{id}]] | {} | {} |\n", date("start"), date("due")));
        }
    }
    if !same.is_empty() {
        draft.note(
            0,
            "",
            format!("the dates of baseline {} are those of the first and are kept once", same.join(", ")),
        );
    }
    if !table.is_empty() {
        let page = format!(
            "---\ntitle: Further baselines\n---\n\nDates of the baselines beside the first, as Microsoft Project had them.\n\n\
             | Baseline | Milestone | Start | Finish |\n|---|---|---|---|\n{table}"
        );
        draft.files.insert("pages/further-baselines.md".to_owned(), page);
        draft.note(0, "", format!("baseline {} is kept on the page `pages/further-baselines.md`", other.join(", ")));
    }
}
