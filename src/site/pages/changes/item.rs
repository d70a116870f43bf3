//! One change: what it is about, what moved and how far, why it matters, who made it and when.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::super::sentence::{Sentence, slot};
use crate::analysis::Analysed;
use crate::analysis::reason::Mention;
use crate::analysis::status::last_reading;
use crate::analysis::words::Words;
use crate::changes::{Change, Consequence, FieldChange, Measure, Presence, Reason, Sort, Step, Told, Value, label};
use crate::chart::shift::{Window, shift};
use crate::language::say;
use crate::model::kinds::{Decision, Kind, Measure as MeasureOfGoal};
use crate::site::data::{Value as Json, json};
use crate::site::material::Material;
use crate::site::parts::{Path, inline, path};
use crate::site::past::{Compared, Moment};

/// More changes within one field than these, such as the months of a budget line, are counted.
const WITHIN: usize = 3;

/// Tells the changes of one comparison.
pub struct Teller<'m, 'a> {
    material: &'m Material<'a>,
    compared: &'m Compared,
    window: Window,
    /// The decisions that name something they change, by what they name.
    decisions: BTreeMap<(Kind, &'m str), Vec<&'m Decision>>,
}

impl<'m, 'a> Teller<'m, 'a> {
    /// Tells what differs between two moments, with all bars to one scale.
    pub fn new(
        material: &'m Material<'a>,
        compared: &'m Compared,
        (from, to): (Moment, Moment),
        window: Window,
    ) -> Teller<'m, 'a> {
        let past = &material.past;
        let (after, until) = (past.status_date(from), past.status_date(to));
        let mut decisions: BTreeMap<_, Vec<&Decision>> = BTreeMap::new();
        let between =
            |decision: &&Decision| decision.date.as_ref().is_some_and(|date| date.value > after && date.value <= until);
        for decision in compared.after.project.plan.decisions.iter().filter(between) {
            for named in &decision.affects {
                decisions.entry((named.value.kind, named.value.id.as_str())).or_default().push(decision);
            }
        }
        Teller { material, compared, window, decisions }
    }

    /// A change, whole.
    pub fn item(&self, change: &Change) -> Json {
        json!({
            "title": change.heading(&self.material.words),
            "path": self.address(change),
            "tags": self.tags(change),
            "lines": self.lines(change),
            "why": self.why(change),
            "chart": self.moved(change).map(|(before, after)| shift(before, after, self.window)),
            "by": self.by(change),
        })
    }

    /// Lines on which something was paid or ordered as planned, as one row: there are many in each month, and the forecast stays.
    pub fn payments(&self, paid: &[&Change]) -> Json {
        let words = &self.material.words;
        let line = |change: &&Change| {
            let first = self.lines(change).into_iter().next().unwrap_or_default();
            json!({
                "label": &change.subject.title,
                "path": self.address(change),
                "before": &first["before"],
                "after": &first["after"],
                "measure": &first["measure"],
            })
        };
        let no: [Json; 0] = [];
        json!({
            "title": say!(words, changes_payments, lines = say!(words, count_budget_lines, count = paid.len())),
            "tags": &no,
            "lines": paid.iter().map(line).collect::<Vec<_>>(),
            "why": &no,
            "by": {"signatures": &no},
        })
    }

    /// A change by its name and the first of its lines.
    pub fn in_a_line(&self, change: &Change) -> Json {
        let first = self.lines(change).into_iter().next();
        json!({"title": change.heading(&self.material.words), "path": self.address(change), "line": first, "tags": self.tags(change)})
    }

    /// Whether a bar stands beside it.
    pub fn is_drawn(&self, change: &Change) -> bool {
        self.moved(change).is_some()
    }

    fn moved(&self, change: &Change) -> Option<(jiff::civil::Date, jiff::civil::Date)> {
        change.consequences.iter().find_map(|one| match one {
            Consequence::Finish { before, after, .. } => Some((*before, *after)),
            _ => None,
        })
    }

    /// Where the thing stands in today's portal, whatever it is called now.
    fn address(&self, change: &Change) -> Option<Path> {
        match change.subject.kind() {
            Some(kind) => self.entity(kind, &change.subject.id),
            None if change.subject.sort == Sort::Vision => Some(path("vision.html")),
            None => None,
        }
    }

    fn entity(&self, kind: Kind, id: &str) -> Option<Path> {
        let plan = self.material.plan();
        let known = plan.title(kind, id).is_some().then_some(id);
        let renamed = || plan.former_ids(kind).into_iter().find(|(former, _)| *former == id).map(|(_, now)| now);
        Some(self.material.path(kind, known.or_else(renamed)?))
    }

    fn tags(&self, change: &Change) -> Vec<&'static str> {
        let has = |wanted: fn(&Reason) -> bool| change.why.iter().any(|why| wanted(&why.reason));
        let mut tags = Vec::new();
        match change.presence {
            Presence::Added => tags.push(say!(self.material.words, name_new)),
            Presence::Removed => tags.push(say!(self.material.words, name_removed)),
            Presence::Stayed => {}
        }
        tags.extend(has(|reason| matches!(reason, Reason::GoLive)).then_some(say!(self.material.words, name_go_live)));
        tags.extend(
            has(|reason| matches!(reason, Reason::Critical)).then_some(say!(self.material.words, name_critical_path)),
        );
        tags
    }

    fn lines(&self, change: &Change) -> Vec<Json> {
        let words = &self.material.words;
        let mut lines: Vec<Json> = self.came_or_went(change).into_iter().map(line).collect();
        let told = change.told(words);
        // Whether it is new or gone stands among the tags; the fields are told below.
        let came = usize::from(change.presence != Presence::Stayed);
        let follows = &told[came.min(told.len())..told.len() - change.fields.len()];
        lines.extend(follows.iter().cloned().map(line));
        lines.extend(self.readings(change).into_iter().map(line));
        // Readings are told by what they came to.
        let others: Vec<FieldChange> = change.fields.iter().filter(|field| !is_reading(field)).cloned().collect();
        let mut fields = others.as_slice();
        let mut reworded = false;
        while let Some(first) = fields.first() {
            let alike = fields.iter().take_while(|field| field.field() == first.field()).count();
            let (run, rest) = fields.split_at(alike);
            fields = rest;
            // What it is expected to cost stands above, with what it was before.
            if first.field() == "forecast"
                && change.consequences.iter().any(|one| matches!(one, Consequence::Forecast { .. }))
            {
                continue;
            }
            if run.len() > WITHIN {
                let told = Told { label: label(words, &first.path[..1]), ..Told::default() };
                lines.push(line(Told { measure: Some(counted(run, words)), ..told }));
                continue;
            }
            // What the owner says of it stands among the reasons.
            let said = first.field() == "because" && change.why.iter().any(|why| matches!(why.reason, Reason::Said(_)));
            for field in run.iter().filter(|field| !said && !is_done(change, field)) {
                if is_reworded(field) && (!lines.is_empty() || fields.len() + run.len() > 1) {
                    // The words themselves stand at the end of the page.
                    reworded = true;
                } else {
                    lines.push(line(Told { label: self.label(change, field), ..field_line(field, words) }));
                }
            }
        }
        if lines.is_empty() && reworded {
            lines.extend(change.fields.iter().filter(|field| is_reworded(field)).map(|field| line(field.told(words))));
        }
        lines
    }

    /// What the measures of a goal came to by readings that are new or other.
    fn readings(&self, change: &Change) -> Vec<Told> {
        let (words, id) = (&self.material.words, change.subject.id.as_str());
        if change.subject.kind() != Some(Kind::Goal) || !change.fields.iter().any(is_reading) {
            return Vec::new();
        }
        let (before, after) = (&self.compared.before, &self.compared.after);
        let measures = after.project.plan.goals.iter().filter(|goal| goal.id.value.as_str() == id);
        let told = measures.flat_map(|goal| &goal.measures).filter_map(|measure| {
            let measure = &measure.value;
            let then = before.project.plan.goals.iter().flat_map(|goal| &goal.measures).map(|then| &then.value);
            let then = then.into_iter().find(|then| then.id.value == measure.id.value);
            let last = |measure: &MeasureOfGoal, side: &Analysed| {
                last_reading(measure, side.analysis.status_date).map(|reading| reading.value.value.0)
            };
            let now = last(measure, after)?;
            let was = then.and_then(|then| last(then, before)).or(measure.baseline.as_ref().map(|start| start.value.0));
            let is_new = then.is_none_or(|then| then.readings.len() != measure.readings.len());
            let unit = measure.unit.as_ref().map_or("", |unit| unit.value.text.trim());
            let written = |number: Decimal| words.measured(number, unit);
            let same = was == Some(now);
            (is_new || !same).then(|| Told {
                label: measure.title.value.text.clone(),
                before: was.filter(|_| !same).map(written),
                after: Some(written(now)),
                measure: same.then(|| say!(words, no_change).to_owned()),
            })
        });
        told.collect()
    }

    /// What a field is called. The status that an owner writes stands beside the one that the rules find.
    fn label(&self, change: &Change, field: &FieldChange) -> String {
        let judged = matches!(change.subject.kind(), Some(Kind::Milestone | Kind::Phase | Kind::Goal));
        match judged && field.field() == "status" && field.path.len() == 1 {
            true => say!(self.material.words, changes_status_by_its_owner).to_owned(),
            false => field.told(&self.material.words).label,
        }
    }

    /// What came or went with it.
    fn came_or_went(&self, change: &Change) -> Vec<Told> {
        let (side, came): (&Analysed, bool) = match change.presence {
            Presence::Stayed => return Vec::new(),
            Presence::Added => (&self.compared.after, true),
            Presence::Removed => (&self.compared.before, false),
        };
        let words = &self.material.words;
        let value = |label: &str, text: String| match came {
            true => Told { label: label.to_owned(), after: Some(text), ..Told::default() },
            false => Told { label: label.to_owned(), before: Some(text), ..Told::default() },
        };
        let (plan, id) = (&side.project.plan, change.subject.id.as_str());
        match change.subject.kind() {
            Some(Kind::Milestone) => {
                let Some(place) = plan.milestones.position(id) else { return Vec::new() };
                let (milestone, forecast) = (&plan.milestones[place], &side.analysis.schedule.milestones[place]);
                let label =
                    if milestone.finished.is_some() { say!(words, name_reached) } else { say!(words, name_forecast) };
                let mut told = vec![value(label, words.date_short(forecast.finish))];
                let phase = milestone.phase.as_ref().and_then(|phase| plan.title(Kind::Phase, phase.value.id()));
                told.extend(
                    phase.map(|title| Told {
                        label: say!(words, changes_in_the_phase, title = &title),
                        ..Told::default()
                    }),
                );
                told
            }
            Some(Kind::Line) => {
                let Some(money) = &side.analysis.money else { return Vec::new() };
                let rows = money.budget.visible_lines(side.project.money());
                let row = rows.iter().find(|row| plan.lines[row.place].id.value.as_str() == id);
                row.map(|row| value(say!(words, name_planned), words.money(row.amounts.planned))).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    /// Why it matters, and the decisions that changed it.
    fn why(&self, change: &Change) -> Vec<Json> {
        let (words, mut told) = (&self.material.words, Vec::new());
        for why in &change.why {
            match &why.reason {
                // They stand among the tags.
                Reason::GoLive | Reason::Critical => {}
                Reason::Said(text) => told.push(json!({"prose": inline(text)})),
                Reason::Follows(mention) => {
                    let said = say!(words, changes_it_follows, milestone = slot(0));
                    told.push(json!({"parts": self.about(&said, Kind::Milestone, mention)}));
                }
                Reason::Gate(mention) => {
                    let said = say!(words, changes_the_gate_waits, gate = slot(0));
                    told.push(json!({"parts": self.about(&said, Kind::Gate, mention)}));
                }
                Reason::Room(_) | Reason::OfTotal(_) => told.push(json!({"parts": [why.reason.sentence(words)]})),
            }
        }
        let kind = change.subject.kind();
        let decisions = kind.and_then(|kind| self.decisions.get(&(kind, change.subject.id.as_str())));
        for decision in decisions.into_iter().flatten() {
            let (id, title) = (decision.id.value.to_string(), decision.title.value.text.clone());
            let mention = Mention { id, title };
            let said = say!(words, changes_decision, decision = slot(0));
            told.push(json!({"parts": self.about(&said, Kind::Decision, &mention)}));
        }
        told
    }

    /// A sentence about something, which links to it where it is there today.
    fn about(&self, said: &str, kind: Kind, mention: &Mention) -> Sentence {
        let named = match self.entity(kind, &mention.id) {
            Some(to) => Sentence::default().link(&mention.title, to),
            None => Sentence::new(self.material.words.quoted(&mention.title)),
        };
        Sentence::said(said, vec![named])
    }

    /// Who made it: each signature. What follows from others has no author, and of what nobody has recorded yet, the head of the
    /// page tells.
    fn by(&self, change: &Change) -> Json {
        let words = &self.material.words;
        let (signatures, rest) = change.signatures(words, true);
        let signatures: Vec<Json> = signatures
            .into_iter()
            .map(|signed| json!({"author": signed.author, "date": signed.date, "id": signed.is_commit.then_some(signed.revision), "subject": signed.subject}))
            .collect();
        json!({"signatures": signatures, "rest": rest})
    }
}

/// How many entries of a list changed; of criteria, how many more are met, if that is what happened.
fn counted(run: &[FieldChange], words: &Words) -> String {
    let key = |field: &FieldChange| match field.path.get(1) {
        Some(Step::Item { key, .. }) => Some(key.clone()),
        _ => None,
    };
    let entries: BTreeSet<Option<String>> = run.iter().map(key).collect();
    let count = if entries.contains(&None) { run.len() } else { entries.len() };
    let is_met = |field: &&FieldChange| {
        matches!(field.path.last(), Some(Step::Field("met"))) && field.before.is_none() && field.after.is_some()
    };
    let met = run.iter().filter(is_met).count();
    let changed = |count: usize| say!(words, changes_changed, entries = say!(words, count_entries, count = count));
    if met == 0 || run.first().is_none_or(|field| field.field() != "criteria") {
        return changed(count);
    }
    let more = say!(words, changes_more_are_met, count = met);
    if met >= count { more } else { words.clauses(&[more, changed(count - met)]) }
}

/// Whether a field is a reading of a measure.
fn is_reading(field: &FieldChange) -> bool {
    field.field() == "measures" && field.path.iter().any(|step| matches!(step, Step::Field("readings")))
}

fn is_reworded(field: &FieldChange) -> bool {
    matches!(field.measure, Measure::Words(_))
}

/// Whether a field says no more how far something is, because it is finished.
fn is_done(change: &Change, field: &FieldChange) -> bool {
    let finished = || change.fields.iter().any(|field| field.field() == "finished" && field.after.is_some());
    field.field() == "progress" && field.after.is_none() && finished()
}

/// A field as a line. A text that is new or gone is quoted; of anything else that is gone, it is said.
fn field_line(field: &FieldChange, words: &Words) -> Told {
    let told = field.told(words);
    let is_prose = |value: &Option<Value>| value.as_ref().is_none_or(|value| matches!(value, Value::Prose(_)));
    if is_prose(&field.before) && is_prose(&field.after) && !is_reworded(field) {
        let measure = match (&told.before, &told.after) {
            (_, Some(text)) => Some(say!(words, changes_new_text, text = text)),
            (Some(text), None) => Some(say!(words, changes_gone_text, text = text)),
            (None, None) => None,
        };
        return Told { label: told.label, measure, ..Told::default() };
    }
    let measure = told.measure.clone().or_else(|| {
        (told.before.is_some() && told.after.is_none()).then(|| say!(words, changes_is_no_longer_stated).to_owned())
    });
    Told { measure, ..told }
}

fn line(told: Told) -> Json {
    json!({"label": told.label, "before": told.before, "after": told.after, "measure": told.measure})
}
