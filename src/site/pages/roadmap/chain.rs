//! Chains of milestones in which each waits for the one before, as the theme sets them: oldest first.

use super::register::Register;
use super::sentences;
use crate::language::say;
use crate::model::values::{Dependency, LinkKind};
use crate::site::data::{Value, json};

/// A chain with the words around it.
/// `before` it, so many stand that are not shown. `here` stands out; on its own page it is not a link.
pub fn chain(register: &Register<'_>, places: &[usize], before: usize, here: Option<usize>, own_page: bool) -> Value {
    let rows = places.iter().enumerate().map(|(at, place)| {
        let before = at.checked_sub(1).map(|before| places[before]);
        let here = here == Some(*place);
        let mut row = row(register, *place, before, here);
        if here && own_page {
            row["path"] = Value::Null;
        }
        row
    });
    let cut = (before > 0).then(|| sentences::cut(&register.material.words, before));
    json!({"cut": cut, "rows": rows.collect::<Vec<_>>()})
}

fn row(register: &Register<'_>, place: usize, before: Option<usize>, here: bool) -> Value {
    let words = &register.material.words;
    let (milestone, forecast) = (register.milestone(place), register.forecast(place));
    let mut note = Vec::new();
    let owner = register.owner(place);
    if !owner.is_empty() {
        note.push(owner.to_owned());
    }
    if !register.is_point(place) && milestone.finished.is_none() {
        let done = milestone.progress.as_ref().map(|progress| progress.value.0).filter(|done| !done.is_zero());
        let start = milestone.started.as_ref().map(|started| started.value);
        note.push(sentences::work(words, forecast.duration, forecast.start, start, done));
    }
    note.extend(before.and_then(|before| tie_to(register, place, before)));
    let room = match &milestone.finished {
        Some(_) => say!(words, progress_reached).to_owned(),
        None => sentences::room(words, forecast.total_float),
    };
    json!({
        "date": words.date_short(forecast.finish),
        "title": &milestone.title.value.text,
        "path": register.path(place),
        "here": here,
        "point": register.is_point(place) || milestone.key.is_some(),
        "note": note.join(", "),
        "status": register.status(place),
        "room": room,
    })
}

/// How a milestone hangs on another, where it does not simply begin when that is reached.
fn tie_to(register: &Register<'_>, place: usize, before: usize) -> Option<String> {
    let (_, dependency) = register.predecessors(place).into_iter().find(|(named, _)| *named == before)?;
    tie(register, dependency, say!(register.material.words, roadmap_the_one_above))
}

/// How a dependency ties two milestones; nothing for the usual way. `other` is what the other one is called.
pub fn tie(register: &Register<'_>, dependency: &Dependency, other: &str) -> Option<String> {
    let kind = dependency.r#type.as_ref().map_or(LinkKind::FinishToStart, |kind| kind.value);
    let lag = dependency.lag.as_ref().map_or(0, |lag| lag.value.0);
    let (own, others) = match kind {
        LinkKind::FinishToStart => ("begins", "reached"),
        LinkKind::StartToStart => ("begins", "begins"),
        LinkKind::FinishToFinish => ("ends", "reached"),
        LinkKind::StartToFinish => ("ends", "begins"),
    };
    let days = register.material.words.working_days(lag);
    match (kind, lag) {
        (LinkKind::FinishToStart, 0) => None,
        (_, 0) => {
            Some(say!(register.material.words, roadmap_no_earlier_than, own = own, other = other, others = others))
        }
        (_, later) if later > 0 => {
            Some(say!(register.material.words, roadmap_after, own = own, days = &days, other = other, others = others))
        }
        _ => Some(say!(
            register.material.words,
            roadmap_up_to_before,
            own = own,
            days = &days,
            other = other,
            others = others
        )),
    }
}
