//! The plan as a project package of the Open Contracting for Infrastructure Data Standard (OC4IDS), version 0.9.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::{Map, Value, json};

use super::data::Data;
use super::status::exact;
use crate::analysis::end;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::Plan;
use crate::model::kinds::{Entity, Kind, Milestone, StakeholderKind};
use crate::model::values::Id;

/// A plan as a package.
pub struct Exported {
    /// The package.
    pub package: Value,
    /// What of the plan has no place in it, and what the standard wants that the plan lacks, as sentences.
    pub left: Vec<String>,
}

/// The plan that an audience may see.
///
/// # Errors
/// When the plan lacks what every package must have; for people.
pub fn oc4ids(data: &Data<'_>) -> Result<Exported, String> {
    let settings = &data.plan().settings;
    let address = settings.url.as_ref().map(|url| url.value.0.as_str());
    let publisher = settings.organisation.as_ref().map(|name| name.value.text.as_str());
    let (Some(address), Some(publisher)) = (address, publisher) else {
        let lacks: Vec<&str> = [("url", address.is_some()), ("organisation", publisher.is_some())]
            .into_iter()
            .filter_map(|(name, there)| (!there).then_some(name))
            .collect();
        return Err(format!(
            "an OC4IDS package names its address and its publisher; add `{}:` to milepost.yaml",
            lacks.join(":` and `")
        ));
    };
    let package = json!({
        "uri": format!("{}/oc4ids.json", address.trim_end_matches('/')),
        "publishedDate": time(data.analysis.status_date),
        "version": "0.9",
        "publisher": {"name": publisher},
        "projects": [project(data, publisher)],
    });
    Ok(Exported { package, left: left(data) })
}

/// Objects whose fields are left out where there is nothing to say: the standard has no empty texts and lists.
struct Object(Map<String, Value>);

impl Object {
    fn new(id: impl Into<String>) -> Self {
        let mut object = Object(Map::new());
        object.set("id", Some(id.into().into()));
        object
    }

    fn set(&mut self, name: &str, value: Option<Value>) {
        let is_empty = |value: &Value| match value {
            Value::String(text) => text.trim().is_empty(),
            Value::Array(items) => items.is_empty(),
            Value::Object(fields) => fields.is_empty(),
            Value::Null => true,
            _ => false,
        };
        self.0.extend(value.filter(|value| !is_empty(value)).map(|value| (name.to_owned(), value)));
    }

    fn text(&mut self, name: &str, text: Option<&str>) {
        self.set(name, text.map(|text| Value::from(text.trim())));
    }

    fn done(self) -> Value {
        Value::Object(self.0)
    }
}

fn project(data: &Data<'_>, publisher: &str) -> Value {
    let (plan, analysis) = (data.plan(), data.analysis);
    let mut project = Object::new(id(data));
    project.set("updated", Some(time(analysis.status_date).into()));
    project.text("title", Some(&plan.settings.title.value.text));
    project.text("description", Some(&without_links(plan, &plan.vision.statement.value.text)));
    project.set("status", Some(status(data).into()));
    let (start, finish) = (analysis.schedule.start, analysis.schedule.finish);
    project.set("period", Some(period(Some(start), Some(finish))));
    let authority = json!({"id": Id::suggest(publisher), "name": publisher});
    project.set("publicAuthority", Some(authority));
    project.set("parties", Some(parties(data, publisher)));
    project.set("budget", budget(data));
    project.set("milestones", Some((0..plan.milestones.len()).map(|place| milestone(data, place)).collect()));
    project.set("metrics", Some(measures(data, false)));
    project.set("forecasts", Some(measures(data, true)));
    project.set("benefits", Some(benefits(data)));
    project.set("transactions", Some(transactions(data)));
    project.done()
}

fn id(data: &Data<'_>) -> String {
    let settings = &data.plan().settings;
    let id = settings.id.as_ref().map_or_else(|| Id::suggest(&settings.title.value.text), |id| id.value.to_string());
    if id.is_empty() { "project".to_owned() } else { id }
}

/// Where the project stands by its milestones.
fn status(data: &Data<'_>) -> &'static str {
    let milestones = &data.plan().milestones;
    let is_begun = |one: &Milestone| one.started.is_some() || one.finished.is_some();
    if !milestones.is_empty() && end::is_reached(data.plan()) {
        "completion"
    } else if milestones.iter().any(is_begun) {
        "implementation"
    } else {
        "preparation"
    }
}

fn parties(data: &Data<'_>, publisher: &str) -> Value {
    let plan = data.plan();
    let mut authority = Object::new(Id::suggest(publisher));
    authority.text("name", Some(publisher));
    authority.set("roles", Some(json!(["publicAuthority"])));
    let is_person = |kind: Option<StakeholderKind>| kind != Some(StakeholderKind::Group);
    let people = plan.stakeholders.iter().filter(|one| {
        let own = one.organisation.as_ref().is_none_or(|organisation| organisation.value.text == publisher);
        own && is_person(one.kind.as_ref().map(|kind| kind.value))
    });
    let people = people.map(|one| {
        let mut person = Object::new(one.id.value.as_str());
        person.text("name", Some(one.title()));
        person.text("jobTitle", one.role.as_ref().map(|role| role.value.text.as_str()));
        person.done()
    });
    authority.set("people", Some(people.collect()));
    let mut parties = vec![authority.done()];
    if data.shows_money() {
        parties.extend(plan.funding.iter().map(|funding| {
            let mut funder = Object::new(funder(funding.id.value.as_str()));
            funder.text("name", Some(funding.title()));
            funder.set("roles", Some(json!(["funder"])));
            funder.done()
        }));
    }
    parties.into()
}

fn funder(id: &str) -> String {
    format!("funding-{id}")
}

/// The part of the budget for which the plan names no source of money.
pub const WITHOUT_FUNDING: &str = "Lines without a source of money";
/// The part of the budget that is in no category.
pub const WITHOUT_CATEGORY: &str = "Lines without a category";

/// The planned amount of the project with its contingency, by source of money and by category.
fn budget(data: &Data<'_>) -> Option<Value> {
    let budget = &data.analysis.money.as_ref()?.budget;
    let plan = data.plan();
    let whole = budget.total.with_contingency();
    if whole.planned.is_zero() {
        return None;
    }
    let value = |amount: Decimal| value(data, amount);
    let part = |id: &str, title: &str, amount: Decimal, source: Option<Value>| {
        let mut part = Object::new(id);
        part.text("description", Some(title));
        part.set("amount", Some(value(amount)));
        part.set("sourceParty", source);
        part.done()
    };
    let without =
        |id: &str, title: &str, planned: Decimal| (!planned.is_zero()).then(|| part(id, title, planned, None));
    let funding = budget.by_funding.iter().filter_map(|group| {
        let Some(place) = group.key else {
            return without("without-funding", WITHOUT_FUNDING, group.parts.with_contingency().planned);
        };
        let funding = &plan.funding[place];
        let source = json!({"id": funder(funding.id.value.as_str()), "name": funding.title()});
        let planned = group.parts.with_contingency().planned;
        (!planned.is_zero()).then(|| part(funding.id.value.as_str(), funding.title(), planned, Some(source)))
    });
    let categories = budget.by_category.iter().filter_map(|group| {
        let Some(place) = group.key else {
            return without("without-category", WITHOUT_CATEGORY, group.parts.with_contingency().planned);
        };
        let category = &plan.categories[place];
        let planned = group.parts.with_contingency().planned;
        (!planned.is_zero()).then(|| part(category.id.value.as_str(), category.title(), planned, None))
    });
    let breakdown = |id: &str, title: &str, parts: Vec<Value>| {
        // What is in no part alone divides nothing.
        let is_divided = parts
            .iter()
            .any(|part| ![Some("without-funding"), Some("without-category")].contains(&part["id"].as_str()));
        is_divided.then(|| json!({"id": id, "description": title, "budgetBreakdown": parts}))
    };
    let breakdowns = breakdown("funding", "By source of money", funding.collect()).into_iter().chain(breakdown(
        "categories",
        "By category",
        categories.collect(),
    ));
    Some(json!({"amount": value(whole.planned), "budgetBreakdowns": breakdowns.collect::<Vec<_>>()}))
}

fn milestone(data: &Data<'_>, place: usize) -> Value {
    let milestone = &data.plan().milestones[place];
    let forecast = &data.analysis.schedule.milestones[place];
    let today = data.analysis.status_date;
    let due = milestone.due.as_ref().map_or(forecast.finish, |due| due.value);
    let status = match &milestone.finished {
        Some(_) => "met",
        None if data.analysis.progress.milestones[place].actual > Decimal::ZERO => "partiallyMet",
        None if due < today => "notMet",
        None => "scheduled",
    };
    let mut object = Object::new(milestone.id.value.as_str());
    object.text("title", Some(milestone.title()));
    let body = milestone.body.as_ref().map(|body| without_links(data.plan(), &body.value.text));
    object.text("description", body.as_deref());
    object.set("dueDate", Some(time(due).into()));
    object.set("dateMet", milestone.finished.as_ref().map(|date| time(date.value).into()));
    object.set("dateModified", Some(time(today).into()));
    object.set("status", Some(status.into()));
    object.done()
}

/// A text with the title of each thing that it links to in place of the link.
pub fn without_links(plan: &Plan, text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[[") {
        plain.push_str(before);
        let Some((link, after)) = after.split_once("]]") else {
            plain.push_str("[[");
            rest = after;
            continue;
        };
        let (target, words) = link.split_once('|').map_or((link, None), |(target, words)| (target, Some(words)));
        let title = target.trim_end_matches('\\').split_once(':').and_then(|(kind, id)| {
            let kind = Kind::named(kind.trim())?;
            plan.title(kind, id.trim())
        });
        plain.push_str(words.or(title).unwrap_or_default());
        rest = after;
    }
    plain + rest
}

/// What is measured: the readings as metrics, the targets as forecasts.
fn measures(data: &Data<'_>, targets: bool) -> Value {
    let measures = data.plan().goals.iter().flat_map(|goal| &goal.measures).map(|measure| &measure.value);
    let metrics = measures.filter_map(|measure| {
        let unit = measure.unit.as_ref().map(|unit| unit.value.text.as_str());
        let observation = |id: String, day: Option<Date>, number: Decimal| {
            let mut observation = Object::new(id);
            observation.set("period", day.map(|day| period(None, Some(day))));
            observation.set("measure", Some(exact(number)));
            observation.set("unit", unit.map(|unit| json!({"name": unit})));
            observation.done()
        };
        let observations: Vec<Value> = if targets {
            let by = measure.by.as_ref().map(|by| by.value);
            measure.target.iter().map(|target| observation("target".to_owned(), by, target.value.0)).collect()
        } else {
            let readings = measure.readings.iter().enumerate();
            let reading = readings.map(|(place, reading)| {
                let number = (place + 1).to_string();
                observation(number, Some(reading.value.on.value), reading.value.value.value.0)
            });
            reading.collect()
        };
        let mut metric = Object::new(measure.id.value.as_str());
        metric.text("title", Some(&measure.title.value.text));
        metric.set("observations", Some(observations.clone().into()));
        (!observations.is_empty()).then(|| metric.done())
    });
    metrics.collect()
}

fn benefits(data: &Data<'_>) -> Value {
    let goals = data.plan().goals.iter();
    let benefits = goals.flat_map(|goal| goal.benefits.iter().map(move |benefit| (goal, &benefit.value)));
    let one = |(goal, benefit): (&crate::model::kinds::Goal, &crate::model::kinds::Benefit)| json!({"title": benefit.title.value.text, "description": format!("Brought by the goal “{}”.", goal.title())});
    benefits.map(one).collect()
}

fn transactions(data: &Data<'_>) -> Value {
    let rows = data.payments().enumerate();
    let rows = rows.map(|(place, payment)| {
        let mut transaction = Object::new((place + 1).to_string());
        transaction.set("date", Some(time(payment.date.value).into()));
        transaction.set("value", Some(value(data, payment.amount.value)));
        transaction.done()
    });
    rows.collect()
}

fn value(data: &Data<'_>, amount: Decimal) -> Value {
    json!({"amount": exact(amount), "currency": data.plan().currency()})
}

fn period(start: Option<Date>, end: Option<Date>) -> Value {
    let mut period = Object(Map::new());
    period.set("startDate", start.map(|start| time(start).into()));
    period.set("endDate", end.map(|end| time(end).into()));
    let days = start.zip(end).and_then(|(start, end)| start.until(end).ok()).map(|span| span.get_days() + 1);
    period.set("durationInDays", days.map(Value::from));
    period.done()
}

/// The day as the standard writes points in time.
fn time(day: Date) -> String {
    format!("{day}T00:00:00Z")
}

fn left(data: &Data<'_>) -> Vec<String> {
    let plan = data.plan();
    let words = Words::of(plan);
    let risks = plan.risks.len() + plan.issues.len() + plan.assumptions.len();
    let texts = plan.decisions.len() + plan.updates.len() + plan.pages.len();
    let work = plan.gates.len() + plan.workflows.len();
    let linked = plan.milestones.iter().filter(|one| !one.depends_on.is_empty()).count();
    let left = [
        (risks, say!(words, export_left_risks, count = risks)),
        (texts, say!(words, export_left_texts, count = texts)),
        (work, say!(words, export_left_work, count = work)),
        (linked, say!(words, export_left_links, count = linked)),
    ];
    let setting = format!("`id: oc4ids-PREFIX-{}`", id(data));
    let prefix = (!id(data).starts_with("oc4ids-")).then(|| say!(words, export_left_prefix, setting = &setting));
    let left = left.into_iter().filter(|(count, _)| *count > 0).map(|(_, what)| what);
    left.chain(prefix).chain([say!(words, export_left_unknown).to_owned()]).collect()
}
