//! Links between tasks as dependencies of milestones.

use super::outline::{Outline, Place};
use super::{Named, Project, Stored, dates, note_of};
use crate::import::draft::{Draft, Written};
use crate::import::xml::Element;

/// A dependency on one milestone.
#[derive(Clone, Debug, PartialEq)]
struct Tie {
    leaf: usize,
    kind: &'static str,
    lag: i64,
}

/// The dependencies of a leaf: its own links, and those of the summary tasks above it.
pub fn dependencies(
    place: usize,
    project: &Project<'_>,
    outline: &Outline<'_>,
    named: &Named,
    stored: &mut Stored,
    draft: &mut Draft,
) -> Option<Written> {
    let leaf = &outline.leaves[place];
    let mut ties: Vec<Tie> = Vec::new();
    let own = leaf.task.all("PredecessorLink").map(|link| (leaf.task, link));
    let inherited = leaf.above.iter().flat_map(|summary| {
        let task = outline.summaries[*summary].task;
        task.all("PredecessorLink").map(move |link| (task, link))
    });
    for (task, link) in own.chain(inherited) {
        if link.is("CrossProject") {
            draft.notes.push(note_of(task, "waits for a task of another file; that link is not carried over"));
            continue;
        }
        let Some(before) = link.number_of("PredecessorUID").and_then(|uid| outline.by_uid.get(&uid)) else {
            draft
                .notes
                .push(note_of(task, "waits for a task that the import leaves out; that link is not carried over"));
            continue;
        };
        let kind = kind(link);
        let lag = lag(link, task, *before, project, outline, stored, draft);
        if matches!(before, Place::Summary(_)) && !kind.starts_with('F') {
            stored
                .reasons
                .push("it waits for the start of a summary task, in whose place its first tasks stand".to_owned());
        }
        if !std::ptr::eq(task, leaf.task) && kind.ends_with('F') {
            stored.reasons.push(
                "the end of its summary task waits for another, and so does the end of each task in it".to_owned(),
            );
        }
        for leaf in ends(*before, kind, outline) {
            let tie = Tie { leaf, kind, lag };
            if leaf != place && !ties.contains(&tie) {
                ties.push(tie);
            }
        }
    }
    stored.waits_for = ties.iter().map(|tie| named.leaves[tie.leaf].clone()).collect();
    let written = ties.iter().map(|tie| {
        let id = Written::plain(&named.leaves[tie.leaf]);
        if tie.kind == "FS" && tie.lag == 0 {
            return id;
        }
        let mut fields = vec![("id", id)];
        if tie.kind != "FS" {
            fields.push(("type", Written::plain(tie.kind)));
        }
        if tie.lag != 0 {
            fields.push(("lag", Written::plain(format!("{}d", tie.lag))));
        }
        Written::Map(fields)
    });
    let written: Vec<Written> = written.collect();
    (!written.is_empty()).then_some(Written::List(written))
}

fn kind(link: &Element) -> &'static str {
    match link.number_of("Type") {
        Some(0) => "FF",
        Some(2) => "SF",
        Some(3) => "SS",
        _ => "FS",
    }
}

/// The leaves that stand for an end of a task: all of a summary for its finish, those that begin it for its start.
fn ends(place: Place, kind: &str, outline: &Outline<'_>) -> Vec<usize> {
    let all = outline.leaves_of(place);
    if kind.starts_with('F') || all.len() < 2 {
        return all;
    }
    let start = |leaf: &usize| dates::date_of(outline.leaves[*leaf].task, "Start");
    let first = all.iter().filter_map(start).min();
    all.into_iter().filter(|leaf| start(leaf) == first).take(1).collect()
}

/// The lag in whole working days.
fn lag(
    link: &Element,
    task: &Element,
    before: Place,
    project: &Project<'_>,
    outline: &Outline<'_>,
    stored: &mut Stored,
    draft: &mut Draft,
) -> i64 {
    let written = link.number_of("LinkLag").unwrap_or(0) as f64;
    if written == 0.0 {
        return 0;
    }
    let format = link.number_of("LagFormat").unwrap_or(7);
    let days = match format {
        // A percentage of the duration of what is waited for.
        19 | 20 | 51 | 52 => {
            let minutes = |leaf: usize| dates::minutes(outline.leaves[leaf].task.text_of("Duration")).unwrap_or(0.0);
            let longest = outline.leaves_of(before).into_iter().map(minutes).fold(0.0, f64::max);
            let lag = project.days(longest * written / 100.0);
            draft.notes.push(note_of(task, format!("a lag of {written} % was made {} working days", lag.round())));
            lag
        }
        // Around the clock.
        4 | 6 | 8 | 10 | 12 | 36 | 38 | 40 | 42 | 44 => {
            let days = written / 10.0 / 1440.0;
            let worked = project.calendar.workdays().iter().filter(|works| **works).count() as f64;
            let lag = days * worked / 7.0;
            let text = format!("a lag of {days} days around the clock was made {} working days", lag.round());
            draft.notes.push(note_of(task, text));
            stored.reasons.push("a lag around the clock was turned into working days".to_owned());
            lag.round()
        }
        // Tenths of minutes of working time.
        _ => project.days(written / 10.0),
    };
    let whole = days.round();
    if (days - whole).abs() > 0.001 {
        draft.notes.push(note_of(task, format!("a lag of {days:.2} days was rounded to {whole}")));
        stored.reasons.push("a lag was rounded to whole days".to_owned());
    }
    whole as i64
}
