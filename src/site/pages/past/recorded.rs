//! Who recorded a state of the plan, what they said, and what was decided with it.

use jiff::civil::Date;

use crate::history::Origin;
use crate::language::say;
use crate::model::Plan;
use crate::model::kinds::{Decision, DecisionStatus, Entity, Kind};
use crate::model::values::AnyRef;
use crate::site::data::{Value, json};
use crate::site::material::Material;

/// What is known of a state, by its place in the past of the project: message, author, commit (each only where the
/// audience is told), and the decisions that were taken with it about the thing that it changed; where none of these is, the report
/// of that month. Null where nothing is.
pub fn recorded<T: Entity>(material: &Material<'_>, place: usize, about: &T) -> Value {
    let state = &material.project.past[place];
    let revision = &state.revision;
    let is_told = !revision.author.is_empty() || !revision.subject.is_empty();
    let decided: Vec<Value> = decided(material, place)
        .into_iter()
        .filter(|decision| concerns(decision, about))
        .map(|decision| json!({"text": decision.title(), "path": material.path(Kind::Decision, decision.id.value.as_str())}))
        .collect();
    let plain = match state.origin {
        Origin::WorkTree => Some(say!(material.words, changes_in_the_plan_as_it)),
        _ if is_told || !decided.is_empty() => None,
        // That the plan was changed says nothing beside a change; the report of that month may say why.
        _ => return report(material, revision.date).map_or(Value::Null, |report| json!({"report": report})),
    };
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    json!({
        "message": text(&revision.subject),
        "author": text(&revision.author),
        "revision": revision.commit().filter(|_| is_told),
        "decided": decided,
        "plain": plain,
    })
}

/// The first report after a day, if it is of the same month.
fn report(material: &Material<'_>, day: Date) -> Option<Value> {
    let updates = material.plan().updates.iter();
    let of_month = updates.filter(|update| {
        let date = update.date.value;
        date >= day && (date.year(), date.month()) == (day.year(), day.month())
    });
    let update = of_month.min_by_key(|update| (update.date.value, update.id.value.as_str()))?;
    Some(json!({"text": update.title(), "path": material.path(Kind::Update, update.id.value.as_str())}))
}

/// Today's decisions that were in force in a state for the first time.
fn decided<'a>(material: &Material<'a>, place: usize) -> Vec<&'a Decision> {
    let (past, plan) = (&material.project.past, material.plan());
    // Without decisions today nothing of the past has to be looked at.
    let before = place.checked_sub(1).filter(|_| !plan.decisions.is_empty());
    let Some(before) = before.map(|before| -> &Plan { &past[before].plan }) else { return Vec::new() };
    let then: &Plan = &past[place].plan;
    let new = then.decisions.iter().filter(|decision| is_taken(decision) && !was_taken(before, decision));
    let today = |decision: &Decision| {
        let renamed = |now: &&Decision| now.formerly.iter().any(|former| former.value == decision.id.value);
        plan.decisions.get(decision.id.value.as_str()).or_else(|| plan.decisions.iter().find(renamed))
    };
    new.filter_map(today).collect()
}

/// Whether a decision says that it affects something, or a link leads from one of them to the other: many things are
/// recorded on the day of a decision and have nothing to do with it.
fn concerns<T: Entity>(decision: &Decision, about: &T) -> bool {
    let id = about.id().value.as_str();
    let affects = |one: &AnyRef| one.kind == T::KIND && one.id.as_str() == id;
    decision.affects.iter().any(|one| affects(&one.value))
        || links_to(decision, T::KIND, id)
        || links_to(about, Kind::Decision, decision.id.value.as_str())
}

/// Whether a thing has a link to another, in its text or among its links.
fn links_to<T: Entity>(from: &T, kind: Kind, id: &str) -> bool {
    let target = format!("{}:{id}", kind.name());
    let is_whole = |rest: &str| !rest.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '-');
    let names = |text: &str| text.split(target.as_str()).skip(1).any(is_whole);
    let says = from.body().is_some_and(|body| names(&body.value.text));
    says || from.links().iter().any(|link| names(&link.value.url.value.0))
}

fn was_taken(before: &Plan, decision: &Decision) -> bool {
    let former = decision.formerly.iter().find_map(|former| before.decisions.get(former.value.as_str()));
    before.decisions.get(decision.id.value.as_str()).or(former).is_some_and(is_taken)
}

fn is_taken(decision: &Decision) -> bool {
    decision.status.as_ref().is_none_or(|status| status.value == DecisionStatus::Accepted)
}
