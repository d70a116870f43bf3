//! Milestones of GitHub and GitLab, as their REST interfaces give them, as a draft.

use jiff::civil::Date;
use serde_json::Value;

use super::draft::{Draft, Entity, Ids, Written};
use super::title_of;
use crate::model::kinds::Kind;
use crate::model::values::date::parse_date;

/// Whether JSON holds milestones of a forge.
pub fn is_milestones(value: &Value) -> bool {
    let is_milestone =
        |one: &Value| one.get("title").is_some() && ["due_on", "due_date"].iter().any(|name| one.get(name).is_some());
    match value {
        Value::Array(all) => all.first().is_some_and(is_milestone),
        one => is_milestone(one),
    }
}

/// Reads the milestones. One that has no title, or is none, is told.
///
/// # Errors
/// When nothing says on which day they stand; for people.
pub fn read(value: &Value, name: &str, asked: Option<Date>) -> Result<Draft, String> {
    let mut draft = Draft { title: title_of(name), ..Draft::default() };
    let all = match value {
        Value::Array(all) => all.as_slice(),
        one => std::slice::from_ref(one),
    };
    let mut ids = Ids::default();
    let (mut days, mut updated) = (Vec::new(), Vec::new());
    for (place, one) in all.iter().enumerate() {
        let Some(title) = text(one, "title") else {
            draft.note(0, "", format!("item {} has no title, so that it is no milestone", place + 1));
            continue;
        };
        let milestone = milestone(one, title, &mut ids, &mut draft);
        days.extend(
            ["start_date", "created_at", "due_on", "due_date", "closed_at"].iter().filter_map(|name| day(one, name)),
        );
        updated.extend(day(one, "updated_at"));
        draft.add(Kind::Milestone, milestone);
    }
    if draft.of(Kind::Milestone).is_empty() {
        return Err("the file holds no milestone".to_owned());
    }
    draft.start = days.iter().min().copied().or(asked);
    draft.status_date = asked.or(updated.into_iter().max()).or(draft.start);
    if draft.start.is_none() {
        return Err("no date stands in the file; say with --status-date for which day it stands".to_owned());
    }
    Ok(draft)
}

fn milestone(one: &Value, title: &str, ids: &mut Ids, draft: &mut Draft) -> Entity {
    let number = one.get("iid").or(one.get("number")).map(ToString::to_string).unwrap_or_default();
    let mut entity = Entity::new(ids.make(title, &format!("milestone-{number}")), title);
    let (start, due) = (day(one, "start_date"), day(one, "due_on").or_else(|| day(one, "due_date")));
    let ordered = start.zip(due).is_none_or(|(start, due)| start <= due);
    if !ordered {
        draft.note(0, title, "starts after it is due, so the start is left out");
    }
    entity.set("start", start.filter(|_| ordered).map(Written::plain));
    entity.set("due", due.map(Written::plain));
    let is_closed = text(one, "state") == Some("closed");
    let finished = is_closed.then(|| day(one, "closed_at").or_else(|| day(one, "updated_at"))).flatten();
    if is_closed && day(one, "closed_at").is_none() {
        let told = match finished {
            Some(day) => format!("is closed, and the file does not say since when; {day}, its last change, is taken"),
            None => "is closed, and the file does not say since when; it is not imported as finished".to_owned(),
        };
        draft.note(0, title, told);
    }
    entity.set("finished", finished.map(Written::plain));
    let count = |name: &str| one.get(name).and_then(Value::as_u64);
    if let (Some(open), Some(closed)) = (count("open_issues"), count("closed_issues"))
        && open + closed > 0
    {
        let items = vec![("total", Written::plain(open + closed)), ("done", Written::plain(closed))];
        entity.set("items", Some(Written::Map(items)));
        if finished.is_none() {
            entity.set("progress", Some(Written::plain(closed * 100 / (open + closed))));
        }
    }
    let address = text(one, "html_url").or_else(|| text(one, "web_url")).filter(|url| url.starts_with("http"));
    entity.set("links", address.map(|address| Written::List(vec![Written::text(address)])));
    entity.set("body", text(one, "description").map(Written::text));
    entity
}

fn text<'a>(one: &'a Value, name: &str) -> Option<&'a str> {
    one.get(name)?.as_str().map(str::trim).filter(|text| !text.is_empty())
}

/// The day of a date or of a point in time.
fn day(one: &Value, name: &str) -> Option<Date> {
    parse_date(text(one, name)?.get(..10)?).ok()
}
