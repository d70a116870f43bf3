//! For programs.

use rust_decimal::Decimal;
use serde_json::{Map, Value as Json, json};

use super::{Diff, End};
use crate::changes::{Both, Change, Consequence, FieldChange, Measure, Presence, Reason, Step, Value, label};
use crate::export::status::exact;
use crate::history::Revision;

/// The JSON Schema of [`json()`], draft 2020-12.
pub const SCHEMA: &str = include_str!("diff.schema.json");

/// The changes as data. Amounts are in the project's currency.
pub fn json(diff: &Diff<'_>) -> Json {
    let effect = &diff.changes.effect;
    let rules = diff.rules.iter().map(|rule| json!({"rule": rule.rule, "hits": rule.hits}));
    json!({
        "title": diff.title,
        "audience": diff.audience,
        "status_date": diff.after.status_date,
        "currency": diff.currency,
        "from": end(diff, &diff.before),
        "to": end(diff, &diff.after),
        "effect": {
            "sentence": diff.changes.sentence(diff.words),
            "finish": both(&effect.finish, |date| json!(date)),
            "first_go_live": effect.first_go_live.as_ref().map(|one| both(one, |date| json!(date))),
            "last_go_live": effect.last_go_live.as_ref().map(|one| both(one, |date| json!(date))),
            "total": effect.total.as_ref().map(|one| both(one, |amount| exact(*amount))),
            "approved": effect.approved.as_ref().map(|one| both(one, |amount| exact(*amount))),
            "contingency_left": effect.contingency.as_ref().map(|one| both(one, |amount| exact(*amount))),
            "status": both(&effect.status, |judgement| json!(judgement.key())),
            "p80": effect.p80.as_ref().map(|one| both(one, |date| json!(date))),
        },
        "changes": diff.changes.changes.iter().map(|one| change(diff, one)).collect::<Vec<_>>(),
        "rules": rules.collect::<Vec<_>>(),
    })
}

fn end(diff: &Diff<'_>, end: &End<'_>) -> Json {
    let revision = end.revision.map(|one| revision(diff, one));
    json!({"work_tree": end.is_work_tree, "status_date": end.status_date, "revision": revision})
}

fn revision(diff: &Diff<'_>, revision: &Revision) -> Json {
    let (author, subject) = diff.shows_makers.then_some((&revision.author, &revision.subject)).unzip();
    json!({"id": revision.id, "date": revision.date, "author": author, "subject": subject, "tags": revision.tags})
}

fn both<T>(both: &Both<T>, value: impl Fn(&T) -> Json) -> Json {
    json!({"before": value(&both.before), "after": value(&both.after), "measure": measure(&both.measure)})
}

fn change(diff: &Diff<'_>, change: &Change) -> Json {
    let by = |one: &Option<Revision>| one.as_ref().map(|one| revision(diff, one));
    let field = |field: &FieldChange| {
        json!({
            "path": path(&field.path),
            "label": label(diff.words, &field.path),
            "before": field.before.as_ref().map(value),
            "after": field.after.as_ref().map(value),
            "measure": measure(&field.measure),
            "sentence": field.told(diff.words).line(diff.words),
            "by": by(&field.by),
        })
    };
    let consequence = |one: &Consequence| {
        let mut fields = follows(one);
        fields.insert("sentence".to_owned(), json!(one.told(diff.words).line(diff.words)));
        Json::Object(fields)
    };
    let why = change.why.iter().map(|why| {
        let about = match &why.reason {
            Reason::Follows(mention) => Some(format!("milestone:{}", mention.id)),
            Reason::Gate(mention) => Some(format!("gate:{}", mention.id)),
            _ => None,
        };
        json!({"reason": why.reason.key(), "about": about, "sentence": why.sentence})
    });
    json!({
        "kind": change.subject.sort.name(),
        "id": change.subject.id,
        "title": change.subject.title,
        "presence": match change.presence {
            Presence::Added => "added",
            Presence::Removed => "removed",
            Presence::Stayed => "stayed",
        },
        "renamed_from": change.renamed_from,
        "impact": change.impact.key(),
        "fields": change.fields.iter().map(field).collect::<Vec<_>>(),
        "consequences": change.consequences.iter().map(consequence).collect::<Vec<_>>(),
        "why": why.collect::<Vec<_>>(),
        "by": by(&change.by),
    })
}

fn path(path: &[Step]) -> Vec<&str> {
    let mut names = Vec::with_capacity(path.len());
    for step in path {
        names.push(match step {
            Step::Field(name) => name,
            Step::Item { key, .. } => key.as_str(),
        });
    }
    names
}

fn follows(consequence: &Consequence) -> Map<String, Json> {
    let ends = |key: &str, before: Json, after: Json, how: Option<&Measure>| json!({"follows": key, "before": before, "after": after, "measure": how.map(measure)});
    let amounts = |key: &str, before: &Decimal, after: &Decimal, how: &Measure| {
        ends(key, exact(*before), exact(*after), Some(how))
    };
    let alone = |key: &str| ends(key, Json::Null, Json::Null, None);
    let data = match consequence {
        Consequence::Finish { before, after, measure } => ends("finish", json!(before), json!(after), Some(measure)),
        Consequence::Start { before, after, measure } => ends("start", json!(before), json!(after), Some(measure)),
        Consequence::EnteredCriticalPath => alone("entered-critical-path"),
        Consequence::LeftCriticalPath => alone("left-critical-path"),
        Consequence::FloatUsedUp { before, after } => ends("float-used-up", json!(before), json!(after), None),
        Consequence::Status { before, after } => ends("status", json!(before.key()), json!(after.key()), None),
        Consequence::Planned { before, after, measure } => amounts("planned", before, after, measure),
        Consequence::Paid { before, after, measure } => amounts("paid", before, after, measure),
        Consequence::Forecast { before, after, measure } => amounts("forecast", before, after, measure),
        Consequence::LeftWithoutWork => alone("without-work"),
        Consequence::LeftWithoutMoney => alone("without-money"),
        Consequence::Endangered { milestone, after } => {
            ends("endangered", json!(format!("milestone:{}", milestone.id)), json!(after.key()), None)
        }
    };
    match data {
        Json::Object(fields) => fields,
        _ => Map::new(),
    }
}

fn measure(measure: &Measure) -> Json {
    let values = |values: &[Value]| values.iter().map(value).collect::<Vec<_>>();
    match measure {
        Measure::Days { calendar, working } => json!({"sort": "days", "calendar": calendar, "working": working}),
        Measure::Money { amount, percent } => {
            let percent = percent.map(|percent| exact(percent.round_dp(6)));
            json!({"sort": "money", "amount": exact(*amount), "percent": percent})
        }
        Measure::WorkingDays(days) => json!({"sort": "working-days", "days": exact(*days)}),
        Measure::Points(points) => json!({"sort": "points", "points": exact(*points)}),
        Measure::Steps(steps) => json!({"sort": "steps", "steps": steps}),
        Measure::Number(number) => json!({"sort": "number", "difference": exact(*number)}),
        Measure::Words(places) => {
            let places = places.iter().map(|place| json!({"before": place.before, "after": place.after}));
            json!({"sort": "words", "places": places.collect::<Vec<_>>()})
        }
        Measure::Items { added, removed } => {
            json!({"sort": "items", "added": values(added), "removed": values(removed)})
        }
        Measure::Replaced => json!({"sort": "replaced"}),
        Measure::Set => json!({"sort": "set"}),
        Measure::Unset => json!({"sort": "unset"}),
    }
}

fn value(of: &Value) -> Json {
    match of {
        Value::Text(text) => json!(text),
        Value::Prose(text) => json!(text.written),
        Value::Date(date) => json!(date),
        Value::Money(number) | Value::Number(number, _) => exact(*number),
        Value::Flag(flag) => json!(flag),
        Value::Word(word) => json!(word),
        Value::Reference(referred) => json!(format!("{}:{}", referred.kind.name(), referred.id)),
        Value::List(items) => Json::Array(items.iter().map(value).collect()),
        Value::Record(fields) => {
            Json::Object(fields.iter().map(|(name, inner)| ((*name).to_owned(), value(inner))).collect())
        }
    }
}
