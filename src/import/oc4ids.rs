//! A project of an OC4IDS package as a draft.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::{Map, Value};

use super::draft::{Draft, Entity, Ids, Paid, Written};
use super::foreign;
use crate::model::kinds::Kind;
use crate::model::values::date::parse_date;

/// What is read of a project, and what is known to say nothing more.
const READ: [&str; 20] = [
    "id",
    "updated",
    "title",
    "description",
    "period",
    "identificationPeriod",
    "preparationPeriod",
    "implementationPeriod",
    "completionPeriod",
    "maintenancePeriod",
    "decommissioningPeriod",
    "parties",
    "publicAuthority",
    "budget",
    "milestones",
    "contractingProcesses",
    "metrics",
    "forecasts",
    "transactions",
    "status",
];

/// The stretches of a project's life, by their names in the standard and for people.
const STRETCHES: [(&str, &str); 6] = [
    ("identificationPeriod", "Identification"),
    ("preparationPeriod", "Preparation"),
    ("implementationPeriod", "Implementation"),
    ("completionPeriod", "Completion"),
    ("maintenancePeriod", "Maintenance"),
    ("decommissioningPeriod", "Decommissioning"),
];

/// Whether JSON is a package, or a project of one.
pub fn is_package(value: &Value) -> bool {
    value.get("projects").is_some_and(Value::is_array)
}

struct Reader {
    draft: Draft,
    milestones: Ids,
    lines: Ids,
    days: Vec<Date>,
    currency: Option<String>,
}

/// Reads the first project of a package.
///
/// # Errors
/// When it has none, or nothing in it has a date; for people.
pub fn read(package: &Value, asked: Option<Date>) -> Result<Draft, String> {
    let projects = package.get("projects").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let project = projects.first().and_then(Value::as_object).ok_or("the package holds no project")?;
    let mut reader = Reader {
        draft: Draft { is_package: true, ..Draft::default() },
        milestones: Ids::default(),
        lines: Ids::default(),
        days: Vec::new(),
        currency: None,
    };
    let title = text(project, "title").or(text(project, "id")).unwrap_or("Imported");
    title.clone_into(&mut reader.draft.title);
    if projects.len() > 1 {
        let others = projects.len() - 1;
        let others = if others == 1 { "1 other project".to_owned() } else { format!("{others} other projects") };
        reader.draft.note(0, "", format!("{others} of the package is not imported: a plan is one project"));
    }
    let left: Vec<&str> = project.keys().map(String::as_str).filter(|key| !READ.contains(key)).collect();
    if !left.is_empty() {
        reader.draft.note(0, "", format!("these fields have no place in a plan: {}", left.join(", ")));
    }
    reader.vision(project);
    reader.people(project);
    reader.stretches(project);
    reader.milestones(project);
    reader.left_of_contracts(project);
    reader.contracts(project);
    reader.budget(project);
    reader.measures(project);
    reader.finish(project, package, asked)
}

fn text<'a>(object: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    object.get(name)?.as_str().map(str::trim).filter(|text| !text.is_empty())
}

fn list<'a>(object: &'a Map<String, Value>, name: &str) -> impl Iterator<Item = &'a Map<String, Value>> + use<'a> {
    object.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object)
}

fn object<'a>(object: &'a Map<String, Value>, name: &str) -> Option<&'a Map<String, Value>> {
    object.get(name)?.as_object()
}

/// The day of a point in time.
fn day(object: &Map<String, Value>, name: &str) -> Option<Date> {
    parse_date(text(object, name)?.get(..10)?).ok()
}

fn number(value: &Value) -> Option<Decimal> {
    match value {
        Value::Number(number) => {
            number.to_string().parse().ok().or_else(|| Decimal::from_scientific(&number.to_string()).ok())
        }
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

impl Reader {
    /// What the project is for, as the vision; without it a placeholder stands there.
    fn vision(&mut self, project: &Map<String, Value>) {
        if let Some(description) = text(project, "description") {
            let line = description.split_whitespace().collect::<Vec<_>>().join(" ");
            let line = foreign::as_text(&line, &|_, _| false).unwrap_or(line);
            let statement = crate::source::edit::scalar(&line);
            self.draft.files.insert("vision.md".to_owned(), format!("---\nstatement: {statement}\n---\n"));
        }
    }

    fn people(&mut self, project: &Map<String, Value>) {
        let mut ids = Ids::default();
        for party in list(project, "parties") {
            let Some(name) = text(party, "name") else { continue };
            let roles: Vec<&str> =
                party.get("roles").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
            if roles == ["funder"] {
                continue;
            }
            let mut group = Entity::new(ids.make(name, "party"), name);
            group.set("kind", Some(Written::plain("group")));
            group.set("role", (!roles.is_empty()).then(|| Written::text(roles.join(", "))));
            self.draft.add(Kind::Stakeholder, group);
            for person in list(party, "people") {
                let Some(own) = text(person, "name") else { continue };
                let wanted = text(person, "id").filter(|id| id.contains(char::is_alphabetic)).unwrap_or(own);
                let mut entity = Entity::new(ids.make(wanted, "person"), own);
                entity.set("role", text(person, "jobTitle").map(Written::text));
                entity.set("organisation", Some(Written::text(name)));
                self.draft.add(Kind::Stakeholder, entity);
            }
        }
        if let Some(authority) = object(project, "publicAuthority").and_then(|authority| text(authority, "name")) {
            self.draft.settings.push(("organisation", Written::text(authority)));
        }
    }

    fn stretches(&mut self, project: &Map<String, Value>) {
        for (field, title) in STRETCHES {
            let Some(period) = object(project, field) else { continue };
            self.stretch(&format!("{title} ends"), period, None);
        }
    }

    /// A milestone at the end of a period; returns its id.
    fn stretch(&mut self, title: &str, period: &Map<String, Value>, phase: Option<&str>) -> Option<String> {
        let (start, end) = (day(period, "startDate"), day(period, "endDate")?);
        let start = start.filter(|start| *start <= end);
        self.days.extend(start.into_iter().chain([end]));
        let mut milestone = Entity::new(self.milestones.make(title, "period"), title);
        milestone.set("phase", phase.map(Written::plain));
        milestone.set("start", start.map(Written::plain));
        milestone.set("due", Some(Written::plain(end)));
        let id = milestone.id.clone();
        self.draft.add(Kind::Milestone, milestone);
        Some(id)
    }

    fn milestones(&mut self, object: &Map<String, Value>) {
        for one in list(object, "milestones") {
            self.milestone(one, None);
        }
    }

    fn milestone(&mut self, one: &Map<String, Value>, phase: Option<&str>) {
        let own = text(one, "id").unwrap_or_default();
        let title = text(one, "title").or(text(one, "description")).unwrap_or(own);
        let wanted = if own.contains(char::is_alphabetic) { own } else { title };
        let id = self.milestones.make(wanted, "milestone");
        let mut entity = Entity::new(&id, title);
        entity.set("phase", phase.map(Written::plain));
        let (due, met) = (day(one, "dueDate"), day(one, "dateMet"));
        self.days.extend(due.into_iter().chain(met));
        entity.set("due", due.map(Written::plain));
        entity.set("finished", met.map(Written::plain));
        if met.is_none() && text(one, "status") == Some("met") {
            self.draft.note(0, title, "is met, and the file does not say when; it is not imported as finished");
        }
        entity.set("body", text(one, "description").filter(|text| *text != title).map(Written::text));
        for field in ["type", "code", "value"] {
            if one.get(field).is_some() {
                self.draft.note(0, title, format!("has the field `{field}`, which has no place in a plan"));
            }
        }
        self.draft.add(Kind::Milestone, entity);
    }

    /// Tells what of contracting processes has no place in a plan.
    fn left_of_contracts(&mut self, project: &Map<String, Value>) {
        let read = ["ocid", "title", "description", "contractPeriod", "contractValue", "milestones", "transactions"];
        let mut left: Vec<&str> = list(project, "contractingProcesses")
            .flat_map(|process| {
                let outer = process.keys().filter(|key| !["id", "summary"].contains(&key.as_str()));
                let inner = object(process, "summary").into_iter().flat_map(Map::keys);
                outer.chain(inner.filter(|key| !read.contains(&key.as_str())))
            })
            .map(String::as_str)
            .collect();
        left.sort_unstable();
        left.dedup();
        if !left.is_empty() {
            let text = format!("these fields of contracting processes have no place in a plan: {}", left.join(", "));
            self.draft.note(0, "", text);
        }
    }

    /// Contracting processes as phases, each with its contract as a milestone and a budget line.
    fn contracts(&mut self, project: &Map<String, Value>) {
        let mut phases = Ids::default();
        for process in list(project, "contractingProcesses") {
            let Some(summary) = object(process, "summary") else { continue };
            let own = text(process, "id").unwrap_or("contract");
            let title = text(summary, "title").unwrap_or(own);
            let phase = phases.make(title, own);
            let mut entity = Entity::new(&phase, title);
            entity.set("body", text(summary, "description").map(Written::text));
            self.draft.add(Kind::Phase, entity);
            let contract = object(summary, "contractPeriod")
                .and_then(|period| self.stretch(&format!("{title}: the contract ends"), period, Some(&phase)));
            for one in list(summary, "milestones") {
                self.milestone(one, Some(&phase));
            }
            let line = object(summary, "contractValue").and_then(|value| {
                let line = self.line(title, value, own)?;
                let milestones = contract.map(|id| Written::List(vec![Written::plain(id)]));
                self.draft.entity(Kind::Line, &line)?.set("milestones", milestones);
                Some(line)
            });
            self.paid(summary, line.as_deref(), title);
        }
    }

    fn paid(&mut self, object: &Map<String, Value>, line: Option<&str>, of: &str) {
        let mut lost = 0;
        for one in list(object, "transactions") {
            let value = one.get("value").and_then(Value::as_object);
            match (line, day(one, "date"), value.and_then(|value| self.amount(value, of))) {
                (Some(line), Some(date), Some(amount)) => {
                    self.days.push(date);
                    let note = format!("transaction {}", text(one, "id").unwrap_or_default());
                    self.draft.ledger.push(Paid { date, line: line.to_owned(), amount: amount.to_string(), note });
                }
                _ => lost += 1,
            }
        }
        if lost > 0 {
            self.draft.note(
                0,
                of,
                format!("has transactions without a day, an amount or a contract, which are not imported: {lost}"),
            );
        }
    }

    /// Adds a budget line; returns its id.
    fn line(&mut self, title: &str, value: &Map<String, Value>, otherwise: &str) -> Option<String> {
        let amount = self.amount(value, title)?;
        let mut line = Entity::new(self.lines.make(title, otherwise), title);
        line.set("amount", Some(Written::plain(amount)));
        let id = line.id.clone();
        self.draft.add(Kind::Line, line);
        Some(id)
    }

    fn amount(&mut self, value: &Map<String, Value>, of: &str) -> Option<Decimal> {
        let amount = number(value.get("amount")?)?.normalize();
        let currency = text(value, "currency")?;
        if self.currency.get_or_insert_with(|| currency.to_owned()) != currency {
            self.draft.note(
                0,
                of,
                format!("is worth {amount} {currency}, which is not imported: a plan has one currency"),
            );
            return None;
        }
        Some(amount)
    }

    /// The budget by its first breakdown, else as one line; only where no contract says what is spent on what.
    fn budget(&mut self, project: &Map<String, Value>) {
        let Some(budget) = object(project, "budget") else {
            self.paid(project, None, "The project");
            return;
        };
        let whole = object(budget, "amount").and_then(|value| self.amount(value, "The budget"));
        let mut breakdowns = list(budget, "budgetBreakdowns");
        let parts: Vec<&Map<String, Value>> =
            breakdowns.next().map(|first| list(first, "budgetBreakdown").collect()).unwrap_or_default();
        let further = breakdowns.count();
        if further > 0 {
            self.draft.note(
                0,
                "",
                format!("only the first breakdown of the budget is imported: others divide the same money, here {further} more"),
            );
        }
        if !self.draft.of(Kind::Line).is_empty() {
            if let Some(whole) = whole {
                self.draft.note(
                    0,
                    "",
                    format!("the budget of {whole} is not imported beside the contracts that it pays for"),
                );
            }
            self.paid(project, None, "The project");
            return;
        }
        self.draft.has_parts_of_budget = true;
        let mut sources: Vec<(String, String)> = Vec::new();
        let mut last = None;
        for part in parts {
            let title = text(part, "description").or(text(part, "id")).unwrap_or("Part of the budget");
            let Some(value) = object(part, "amount") else { continue };
            let Some(line) = self.line(title, value, "part") else { continue };
            let source = object(part, "sourceParty").and_then(|party| text(party, "name"));
            let source = source.map(|name| self.funding(name, &mut sources));
            let period = object(part, "period");
            let (from, to) = period.map_or((None, None), |period| (day(period, "startDate"), day(period, "endDate")));
            if let Some(entity) = self.draft.entity(Kind::Line, &line) {
                entity.set("funding", source.map(Written::plain));
                entity.set("from", from.map(Written::plain));
                entity.set("to", to.map(Written::plain));
            }
            last = Some(line);
        }
        if let (None, Some(value)) = (&last, object(budget, "amount")) {
            last = self.line("Budget", value, "budget");
        }
        self.paid(project, last.as_deref().filter(|_| self.draft.of(Kind::Line).len() == 1), "The project");
    }

    fn funding(&mut self, name: &str, known: &mut Vec<(String, String)>) -> String {
        if let Some((_, id)) = known.iter().find(|(known, _)| known == name) {
            return id.clone();
        }
        let mut ids = Ids::default();
        known.iter().for_each(|(_, id)| _ = ids.take(id));
        let id = ids.make(name, "funding");
        self.draft.add(Kind::Funding, Entity::new(&id, name));
        known.push((name.to_owned(), id.clone()));
        id
    }

    /// What was measured and what was forecast, as the measures of one goal.
    fn measures(&mut self, project: &Map<String, Value>) {
        let mut ids = Ids::default();
        let mut measures: Vec<(String, Vec<(&'static str, Written)>)> = Vec::new();
        for (field, is_forecast) in [("forecasts", true), ("metrics", false)] {
            for metric in list(project, field) {
                let own = text(metric, "id").unwrap_or("measure");
                let title = text(metric, "title").unwrap_or(own);
                let mut seen: Vec<(Date, Decimal)> = list(metric, "observations")
                    .filter_map(|one| {
                        let on = object(one, "period")
                            .and_then(|period| day(period, "endDate").or(day(period, "startDate")));
                        Some((on?, number(one.get("measure")?)?))
                    })
                    .collect();
                seen.sort();
                let unit = list(metric, "observations").find_map(|one| text(object(one, "unit")?, "name"));
                let lost = list(metric, "observations").count() - seen.len();
                if lost > 0 {
                    self.draft.note(
                        0,
                        title,
                        format!("has observations without a day or a number, which are not imported: {lost}"),
                    );
                }
                let place = measures.iter().position(|(known, _)| known == own).unwrap_or_else(|| {
                    let id = ids.make(if own.contains(char::is_alphabetic) { own } else { title }, "measure");
                    measures.push((own.to_owned(), vec![("id", Written::plain(id)), ("title", Written::text(title))]));
                    measures.len() - 1
                });
                let fields = &mut measures[place].1;
                if let Some(unit) = unit.filter(|_| !fields.iter().any(|(name, _)| *name == "unit")) {
                    fields.push(("unit", Written::text(unit)));
                }
                if is_forecast {
                    if let Some((by, target)) = seen.last() {
                        fields.extend([("target", Written::plain(target.normalize())), ("by", Written::plain(by))]);
                    }
                } else if !seen.is_empty() {
                    let reading = |(on, value): &(Date, Decimal)| {
                        Written::Map(vec![("on", Written::plain(on)), ("value", Written::plain(value.normalize()))])
                    };
                    fields.push(("readings", Written::List(seen.iter().map(reading).collect())));
                }
            }
        }
        if !measures.is_empty() {
            let mut goal = Entity::new("what-is-measured", "What is measured");
            let measures = measures.into_iter().map(|(_, fields)| Written::Map(fields)).collect();
            goal.set("measures", Some(Written::List(measures)));
            self.draft.add(Kind::Goal, goal);
        }
    }

    fn finish(mut self, project: &Map<String, Value>, package: &Value, asked: Option<Date>) -> Result<Draft, String> {
        let period = object(project, "period");
        let start = period.and_then(|period| day(period, "startDate"));
        let end = period.and_then(|period| day(period, "endDate"));
        if self.draft.of(Kind::Milestone).is_empty() {
            let end = end.ok_or("the project has no milestone and no end")?;
            let mut milestone = Entity::new("end", "The project ends");
            milestone.set("due", Some(Written::plain(end)));
            self.draft.stand_in = Some(milestone.id.clone());
            self.draft.add(Kind::Milestone, milestone);
        }
        self.draft.ledger.sort_by_key(|paid| paid.date);
        self.draft.says_start = start.is_some();
        self.draft.start = start.or(self.days.iter().min().copied());
        let published = package.as_object().and_then(|package| day(package, "publishedDate"));
        self.draft.status_date = asked.or(day(project, "updated")).or(published).or(self.draft.start);
        if let Some(currency) = self.currency.take() {
            self.draft.settings.push(("currency", Written::plain(currency)));
        }
        match self.draft.start {
            Some(_) => Ok(self.draft),
            None => Err("the project names no date at all".to_owned()),
        }
    }
}
