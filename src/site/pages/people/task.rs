//! What somebody does by a day, and what they answer for, as lists to be read.

use super::duties::{Answer, Duty, Task, What};
use crate::language::say;
use crate::model::values::Prose;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::when;
use crate::site::parts::{Path, inline};

/// So many tasks ahead are shown at once; the others are folded away.
const MOST: usize = 3;

/// The tasks and answers of one person or group; `None` where nothing is ahead or answered for: what is all done is no list to work
/// from.
pub fn duties_ahead(material: &Material<'_>, duty: &Duty<'_>) -> Option<Value> {
    let (done, open): (Vec<&Task<'_>>, Vec<&Task<'_>>) = duty.tasks.iter().partition(|task| task.done);
    let nothing = open.is_empty() && duty.answers.is_empty();
    if nothing {
        return None;
    }
    let words = &material.words;
    let rows = |tasks: &[&Task<'_>]| -> Vec<Value> { tasks.iter().map(|task| row(material, task)).collect() };
    // A fold of one line is no shorter than the line.
    let shown = if open.len() <= MOST + 1 { open.len() } else { MOST };
    let (first, more) = open.split_at(shown);
    Some(json!({
        "next": rows(first),
        "later": rows(more),
        "later_title": say!(words, people_more_ahead, count = words.whole(more.len() as i64)),
        "done": rows(&done),
        "done_title": say!(words, people_done_too, count = words.whole(done.len() as i64)),
        "answers": answers(material, &duty.answers),
    }))
}

/// The next thing that somebody does; `None` where nothing is ahead.
pub fn next(material: &Material<'_>, duty: &Duty<'_>) -> Option<Value> {
    let next = duty.tasks.iter().find(|task| !task.done)?;
    let mut row = row(material, next);
    // Beside the name alone, an assumption would read as if it were to be done.
    if let What::Assumption { title } = next.what {
        row["text"] = say!(material.words, people_to_be_tested, title = title).into();
    }
    Some(row)
}

fn row(material: &Material<'_>, task: &Task<'_>) -> Value {
    let words = &material.words;
    let done = if task.done { "yes" } else { "no" };
    let (text, what) = match task.what {
        What::Milestone { title, leads, answers } => {
            (json!(title), say!(words, people_part_in_it, part = part(leads, answers)))
        }
        What::Action { text, risk } => (prose(text), say!(words, people_against_the_risk, risk = &risk)),
        What::Criterion { text, gate } => (prose(text), say!(words, people_to_be_shown_for, done = done, gate = &gate)),
        What::Assumption { title } => (json!(title), say!(words, people_assumption_to_be_tested).to_owned()),
        What::Issue { title } => (json!(title), say!(words, people_issue_to_be_settled, done = done)),
        What::Decision { title } => (json!(title), say!(words, people_decision).to_owned()),
    };
    let is_milestone = matches!(task.what, What::Milestone { .. });
    let overdue = task.date.filter(|_| !task.done && !is_milestone);
    json!({
        "date": task.date.map(|date| words.date_short(date)),
        "text": text,
        "what": what,
        // Markdown may hold links of its own, and a link cannot stand in another: the words behind it lead there.
        "is_prose": matches!(task.what, What::Action { .. } | What::Criterion { .. }),
        "path": material.path(task.place.0, task.place.1),
        "overdue": overdue.and_then(|date| when::overdue(words, material.analysis.status_date, date)),
    })
}

/// What is written, without the full stop that would stand before what follows it on the line.
fn prose(text: &Prose) -> Value {
    let text = text.text.trim_end();
    json!(inline(text.strip_suffix('.').filter(|rest| !rest.ends_with('.')).unwrap_or(text)))
}

fn part(leads: bool, answers: bool) -> &'static str {
    match (leads, answers) {
        (true, true) => "both",
        (true, false) => "leads",
        (false, _) => "answers",
    }
}

/// What is answered for, by what it is, in the order in which the sorts first come up.
fn answers(material: &Material<'_>, answers: &[Answer<'_>]) -> Vec<Value> {
    let mut sorts: Vec<(&'static str, Vec<Value>)> = Vec::new();
    for answer in answers {
        let page = material.path(answer.place.0, answer.place.1);
        let path = answer.measure.map(|id| Path(format!("{}#measure-{id}", page.0))).unwrap_or(page);
        let named = json!({"text": answer.title, "path": path});
        match sorts.iter_mut().find(|(what, _)| *what == answer.what) {
            Some((_, named_so_far)) => named_so_far.push(named),
            None => sorts.push((answer.what, vec![named])),
        }
    }
    sorts.into_iter().map(|(what, named)| json!({"what": what, "names": named})).collect()
}
