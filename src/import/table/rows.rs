//! Rows as milestones.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::amounts::Decimals;
use super::cells::{Grid, Row};
use super::columns::{Mapping, guess};
use super::conventions::{day_first, decimals, is_fraction};
use super::links::{Links, Waiting};
use super::{Known, Rows, amounts, dates, named, owners};
use crate::import::draft::{Draft, Entity, Ids, Paid, Written};
use crate::model::kinds::Kind;

/// Words for nothing.
const NOTHING: [&str; 9] = ["", "-", "–", "—", "n/a", "na", "none", "null", "tbc"];

/// Words for done.
const DONE: [&str; 15] = [
    "done",
    "complete",
    "completed",
    "closed",
    "finished",
    "100%",
    "erledigt",
    "fertig",
    "abgeschlossen",
    "beendet",
    "terminé",
    "fait",
    "terminado",
    "completado",
    "hecho",
];

/// Reads the rows of a table.
pub struct Reader<'a> {
    mapping: &'a Mapping,
    head: Row,
    day_first: bool,
    decimals: Decimals,
    is_fraction: bool,
    /// The names that stand alone in a cell of owners.
    alone: BTreeSet<String>,
    ids: Ids,
    people: (Ids, Vec<(String, String)>),
    phases: (Ids, Vec<(String, String)>),
    lines: Ids,
    dates: BTreeSet<Date>,
    currencies: Vec<&'static str>,
    links: Links,
    payments: Vec<(String, Decimal, Option<Date>)>,
}

impl<'a> Reader<'a> {
    /// A reader of the rows below the head.
    pub fn new(grid: &Grid, head: usize, mapping: &'a Mapping, known: &Known, draft: &mut Draft) -> Self {
        let rows = &grid.rows[head + 1..];
        Reader {
            mapping,
            head: grid.rows[head].clone(),
            day_first: known.day_first.unwrap_or_else(|| day_first(rows, mapping, draft)),
            decimals: decimals(rows, mapping, known.decimal_comma, draft),
            is_fraction: is_fraction(rows, mapping),
            alone: owners::alone(rows, mapping),
            ids: Ids::default(),
            people: Default::default(),
            phases: Default::default(),
            lines: Ids::default(),
            dates: BTreeSet::new(),
            currencies: Vec::new(),
            links: Links::default(),
            payments: Vec::new(),
        }
    }

    /// Reads a row.
    pub fn row(&mut self, row: &Row, rows: &mut Rows, draft: &mut Draft) {
        if row.is_blank() {
            rows.blank += 1;
        } else if self.is_head(row) {
            rows.heads += 1;
        } else if self.text(row, "title").is_none() {
            rows.refused += 1;
            let all: Vec<&str> =
                (0..row.cells.len()).map(|place| row.cell(place)).filter(|cell| !cell.is_empty()).collect();
            draft.note(
                row.number,
                &self.column("title"),
                format!("is empty, so that this row is no milestone: {}", all.join(" | ")),
            );
        } else {
            rows.imported += 1;
            self.milestone(row, draft);
        }
    }

    /// The head again, as on each page of a printed table.
    fn is_head(&self, row: &Row) -> bool {
        let names = (0..self.head.cells.len()).map(|place| self.head.cell(place));
        names.clone().enumerate().all(|(place, name)| row.cell(place) == name) && names.count() > 0
            || guess(row).columns == self.mapping.columns
    }

    fn column(&self, field: &str) -> String {
        self.mapping.place(field).map_or(String::new(), |place| format!("column `{}`", self.mapping.columns[place].0))
    }

    /// The text of a field; `None` where nothing is written.
    fn text<'r>(&self, row: &'r Row, field: &str) -> Option<&'r str> {
        let text = row.cell(self.mapping.place(field)?);
        (!NOTHING.contains(&text.to_lowercase().as_str())).then_some(text)
    }

    fn milestone(&mut self, row: &Row, draft: &mut Draft) {
        let title = self.text(row, "title").unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        let own = self.text(row, "id").unwrap_or_default().to_owned();
        // A number says nothing as an id.
        let wanted =
            if own.chars().any(char::is_alphabetic) && own.len() <= 40 { own.as_str() } else { title.as_str() };
        let is_given = !self.mapping.left_out.is_empty() && self.ids.take(&own);
        let id = if is_given { own.clone() } else { self.ids.make(wanted, Kind::Milestone.name()) };
        self.links.add(&id, [own.to_lowercase(), title.to_lowercase(), format!("row {}", row.number)]);
        let mut entity = Entity::new(&id, &title).numbered(!is_given && self.ids.is_numbered(&id));
        let mut kept: Vec<String> = Vec::new();
        if let Some(phase) = self.text(row, "phase").map(str::to_owned) {
            entity.set("phase", Some(named(Kind::Phase, &phase, &mut self.phases.0, &mut self.phases.1, draft)));
        }
        let (start, due) = (self.date(row, "start", &mut kept, draft), self.date(row, "due", &mut kept, draft));
        let days = self.duration(row, &mut kept, draft);
        let ordered = start.zip(due).is_none_or(|(start, due)| start <= due);
        if !ordered {
            draft.note(row.number, &self.column("start"), "is after the end, so the start is kept as text");
            kept.push(format!("{}: {}", self.name("start"), self.text(row, "start").unwrap_or_default()));
        }
        let start = start.filter(|_| ordered);
        entity.set("start", start.map(Written::plain));
        entity.set("duration", days.map(Written::plain));
        entity.set("due", due.map(Written::plain));
        for field in ["started", "finished"] {
            let date = self.date(row, field, &mut kept, draft);
            entity.set(field, date.map(Written::plain));
        }
        let finished = entity.get("finished").is_some();
        let status = self.text(row, "status").map(str::to_owned);
        let is_done = status.as_ref().is_some_and(|status| DONE.contains(&status.to_lowercase().as_str()));
        let progress = self.progress(row, &mut kept, draft).or(is_done.then_some(100.0)).filter(|_| !finished);
        entity.set("progress", progress.map(|percent| Written::plain(crate::import::decimal(percent))));
        self.owner(row, &mut entity, draft);
        if let Some(baseline) = self.date(row, "baseline", &mut kept, draft) {
            entity.set("baseline", Some(Written::Map(vec![("due", Written::plain(baseline))])));
        }
        let tags = self.text(row, "tags").map(|tags| {
            tags.split([';', ',']).map(str::trim).filter(|tag| !tag.is_empty()).map(Written::text).collect()
        });
        entity.set("tags", tags.map(Written::List));
        if let Some(waits) = self.text(row, "depends_on") {
            self.links.wait(row.number, &id, waits);
        }
        self.cost(row, &id, &title, &mut kept, draft);
        if let Some(status) = status {
            kept.push(format!("{}: {status}", self.name("status")));
        }
        self.unknown(row, &mut kept);
        let body = self.text(row, "body").map(str::to_owned);
        let body: Vec<String> = body
            .into_iter()
            .chain(
                (!kept.is_empty()).then(|| kept.iter().map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n")),
            )
            .collect();
        entity.set("body", (!body.is_empty()).then(|| Written::text(body.join("\n\n"))));
        draft.add(Kind::Milestone, entity);
    }

    fn name(&self, field: &str) -> &str {
        self.mapping.place(field).map_or("", |place| &self.mapping.columns[place].0)
    }

    /// Columns that nothing is known of, and cells beyond the last column.
    fn unknown(&self, row: &Row, kept: &mut Vec<String>) {
        for place in 0..row.cells.len() {
            let text = row.cell(place);
            let known = self.mapping.columns.get(place);
            if self.mapping.left_out.contains(&place) {
                continue;
            }
            if !text.is_empty() && known.is_none_or(|(_, field)| field.is_none()) {
                let name = known.map_or("", |(name, _)| name.as_str());
                kept.push(if name.is_empty() { text.to_owned() } else { format!("{name}: {text}") });
            }
        }
    }

    /// Tells that a cell is not understood, and keeps its text.
    fn refuse(&self, row: &Row, field: &str, text: &str, what: &str, kept: &mut Vec<String>, draft: &mut Draft) {
        draft.note(row.number, &self.column(field), format!("`{text}` is {what}; it is kept as text"));
        kept.push(format!("{}: {text}", self.name(field)));
    }

    /// The day that a text says, where it says one.
    fn day(&self, text: &str) -> Option<Date> {
        Some(match dates::read(text)? {
            dates::Written::Sure(date) => date,
            dates::Written::Either { day_first, .. } if self.day_first => day_first,
            dates::Written::Either { month_first, .. } => month_first,
        })
    }

    fn date(&mut self, row: &Row, field: &str, kept: &mut Vec<String>, draft: &mut Draft) -> Option<Date> {
        let text = self.text(row, field)?.to_owned();
        let date = self.day(&text);
        match date {
            Some(date) => {
                self.dates.insert(date);
            }
            None => self.refuse(row, field, &text, "no date", kept, draft),
        }
        date
    }

    fn duration(&self, row: &Row, kept: &mut Vec<String>, draft: &mut Draft) -> Option<i64> {
        let text = self.text(row, "duration")?;
        let Some(days) = amounts::days(text) else {
            self.refuse(row, "duration", text, "no number of working days", kept, draft);
            return None;
        };
        if days.fract() != 0.0 {
            draft.note(
                row.number,
                &self.column("duration"),
                format!("`{text}` was rounded up to {} days", days.ceil()),
            );
        }
        Some(days.ceil() as i64)
    }

    fn progress(&self, row: &Row, kept: &mut Vec<String>, draft: &mut Draft) -> Option<f64> {
        let text = self.text(row, "progress")?;
        let percent = amounts::percent(text, self.is_fraction);
        let word = || {
            DONE.contains(&text.to_lowercase().as_str()) || matches!(text.to_lowercase().as_str(), "yes" | "x" | "true")
        };
        match percent.or_else(|| word().then_some(100.0)) {
            Some(percent) => Some(percent),
            None if matches!(text.to_lowercase().as_str(), "no" | "false" | "open" | "not started") => None,
            None => {
                self.refuse(row, "progress", text, "no percentage", kept, draft);
                None
            }
        }
    }

    fn owner(&mut self, row: &Row, entity: &mut Entity, draft: &mut Draft) {
        let Some(text) = self.text(row, "owner").map(str::to_owned) else { return };
        let (names, is_doubtful) = owners::names(&text, &self.alone);
        if is_doubtful {
            let told = format!("`{text}` was taken for one name; part several by `;`");
            draft.note(row.number, &self.column("owner"), told);
        }
        let all: Vec<Written> = names
            .into_iter()
            .map(|name| named(Kind::Stakeholder, name, &mut self.people.0, &mut self.people.1, draft))
            .collect();
        entity.set("owner", all.first().cloned());
        if all.len() > 1 {
            entity.set(
                "raci",
                Some(Written::Map(vec![("accountable", all[0].clone()), ("responsible", Written::List(all))])),
            );
        }
    }

    fn cost(&mut self, row: &Row, id: &str, title: &str, kept: &mut Vec<String>, draft: &mut Draft) {
        let mut amount = |reader: &mut Self, field: &str| {
            let text = reader.text(row, field)?.to_owned();
            let is_number = reader.mapping.place(field).is_some_and(|place| row.numbers.contains(&place));
            let read = match is_number {
                true => text.parse().ok().filter(amounts::is_in_limits).map(|number| (number, None)),
                false => amounts::amount(&text, reader.decimals),
            };
            let Some((amount, currency)) = read else {
                reader.refuse(row, field, &text, "no amount", kept, draft);
                return None;
            };
            if let Some(currency) = currency {
                if reader.currencies.first().is_some_and(|first| *first != currency) {
                    let first = reader.currencies[0];
                    draft.note(
                        row.number,
                        &reader.column(field),
                        format!("`{text}` is in {currency}, and was taken for {first}: a plan has one currency"),
                    );
                }
                reader.currencies.push(currency);
            }
            Some(amount)
        };
        let (planned, paid) = (amount(self, "cost"), amount(self, "paid"));
        if planned.is_none() && paid.is_none() {
            return;
        }
        let line = self.lines.make(&format!("cost-of-{id}"), "cost");
        let mut entity = Entity::new(&line, title).numbered(self.ids.is_numbered(id));
        entity.set("amount", planned.map(|planned| Written::plain(planned.normalize())));
        entity.set("milestones", Some(Written::List(vec![Written::plain(id)])));
        draft.add(Kind::Line, entity);
        if let Some(paid) = paid.filter(|paid| !paid.is_zero()) {
            let day = self.text(row, "finished").and_then(|finished| self.day(finished));
            self.payments.push((line, paid, day));
        }
    }

    /// Ties milestones to what they wait for, and returns all dates of the table.
    pub fn finish(mut self, draft: &mut Draft) -> Vec<Date> {
        if self.mapping.place("id").is_none() {
            self.links.number(draft);
        }
        for Waiting { row, id, ties, unknown } in std::mem::take(&mut self.links).finish() {
            for link in unknown {
                let told = format!("`{link}` is no other row of the table; the link is kept as text");
                draft.note(row, &self.column("depends_on"), told);
                keep(draft, &id, format!("{}: {link}", self.name("depends_on")));
            }
            if let Some(entity) = draft.entity(Kind::Milestone, &id).filter(|_| !ties.is_empty()) {
                let place = entity
                    .fields
                    .iter()
                    .position(|(name, _)| matches!(*name, "owner" | "raci" | "baseline" | "tags" | "body"));
                let place = place.unwrap_or(entity.fields.len());
                entity.fields.insert(place, ("depends_on", Written::List(ties)));
            }
        }
        let status_date = draft.status_date.or(self.dates.first().copied());
        for (line, paid, day) in std::mem::take(&mut self.payments) {
            // What is paid already was paid by the status date, however late the work is to be finished.
            let day = day.filter(|day| status_date.is_none_or(|status_date| *day <= status_date));
            if let Some(date) = day.or(status_date) {
                let note = "spent so far, in the imported table".to_owned();
                draft.ledger.push(Paid { date, line, amount: paid.normalize().to_string(), note });
            }
        }
        if let Some(currency) = self.currencies.first() {
            draft.settings.push(("currency", Written::plain(currency)));
        }
        self.dates.into_iter().collect()
    }
}

/// Adds a line to the text of a milestone.
fn keep(draft: &mut Draft, id: &str, line: String) {
    let Some(entity) = draft.entity(Kind::Milestone, id) else { return };
    match entity.fields.iter_mut().find(|(name, _)| *name == "body") {
        Some((_, Written::Text(body))) => body.push_str(&format!("\n- {line}")),
        _ => entity.set("body", Some(Written::text(format!("- {line}")))),
    }
}
