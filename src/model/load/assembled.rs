//! What the files of a plan are together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::duplicates::{self, Duplicate};
use super::{LEDGER, PathPart, SETTINGS, translated};
use crate::diagnostic::{Diagnostic, Span};
use crate::model::Plan;
use crate::model::kinds::{AllEntities, Goal, Kind, Reading, Settings, Vision};
use crate::model::ledger::{MeasureReading, Payment};
use crate::model::reader::Reader;
use crate::model::record::{List, Sp};
use crate::model::references::{self, Mention, Unread};
use crate::model::validate;
use crate::model::values::{Id, Number};

/// What several files make together.
pub(super) struct Assembled {
    pub settings: Option<Arc<Settings>>,
    pub vision: Option<Arc<Vision>>,
    pub entities: AllEntities,
}

impl Assembled {
    /// The plan; `None` where even title and start are missing.
    pub fn whole(self, parts: &[PathPart], files: Arc<BTreeSet<String>>) -> Option<Plan> {
        self.with(ledger(parts), files, parts)
    }

    /// The same with this ledger.
    pub fn with(self, ledger: Arc<[Payment]>, files: Arc<BTreeSet<String>>, parts: &[PathPart]) -> Option<Plan> {
        let (settings, vision) = self.settings.zip(self.vision)?;
        let is_translated = parts.iter().any(|(_, part)| part.is_translated);
        Some(Plan {
            settings,
            vision,
            entities: self.entities,
            ledger,
            files,
            hidden: Default::default(),
            is_translated,
            later: Vec::new(),
        })
    }
}

/// The plan that several files make together.
pub(super) fn assemble(parts: &[PathPart], files: &Arc<BTreeSet<String>>, reader: &mut Reader<'_>) -> Assembled {
    if !files.contains(SETTINGS) {
        let fault = Diagnostic::error("missing-file", "this folder has no `milepost.yaml`");
        reader.diagnostics.push(fault.in_file(SETTINGS).hint("run `milepost init` to begin a plan"));
    }
    if !files.contains("vision.md") {
        let fault = Diagnostic::error("missing-file", "this project has no `vision.md`");
        let hint = "write one whose front matter holds `statement`, the vision in one sentence";
        reader.diagnostics.push(fault.in_file("vision.md").hint(hint));
    }
    let settings = parts.iter().find_map(|(_, part)| part.settings.clone());
    let mut vision = parts.iter().find_map(|(_, part)| part.vision.clone());
    let batches = parts.iter().map(|(path, part)| (path, &part.batch));
    let mut twice = Vec::new();
    let mut entities = AllEntities::assemble(batches, &mut |kind, id, first| {
        twice.push(Duplicate { kind, id: id.value.to_string(), first, second: id.span });
    });
    duplicates::report(twice, parts, reader);
    let readings = parts.iter().flat_map(|(_, part)| part.readings.iter().cloned());
    add_readings(&mut entities, readings, &unread(parts, reader), reader);
    translated::add(parts, &mut vision, &mut entities, reader);
    Assembled { settings, vision, entities }
}

/// Reports what is wrong with several files together.
pub(super) fn check_together(parts: &[PathPart], plan: &Assembled, files: &BTreeSet<String>, reader: &mut Reader<'_>) {
    let charged: Vec<Sp<String>> = parts.iter().flat_map(|(_, part)| part.charged.iter().cloned()).collect();
    let mentions: Vec<&Mention> = parts.iter().flat_map(|(_, part)| &part.mentions).collect();
    references::check(&mentions, &plan.entities, &charged, files, &unread(parts, reader), reader);
    validate::check(plan.settings.as_deref(), &plan.entities, &ledger(parts), files, reader);
    translated::check(parts, plan.settings.as_deref(), reader);
}

/// The payments; none without a ledger.
fn ledger(parts: &[PathPart]) -> Arc<[Payment]> {
    let ledger = parts.iter().find(|(path, _)| &**path == LEDGER).map(|(_, part)| part.payments.clone());
    ledger.unwrap_or_default()
}

/// What was written and could not be read.
fn unread(parts: &[PathPart], reader: &Reader<'_>) -> Unread {
    let mut unread = Unread::default();
    unread.entities.extend(parts.iter().flat_map(|(_, part)| part.failed.iter().cloned()));
    for (path, part) in parts.iter().filter(|(_, part)| part.broken().is_some()) {
        let (folder, name) = path.split_once('/').unwrap_or(("", path));
        match Kind::with_folder(folder) {
            Some(kind) => _ = unread.entities.insert((kind, Id::suggest(name.trim_end_matches(".md")))),
            None => {
                let anywhere = |file| Span { file, start: 0, end: 0 };
                match part.file.and_then(|file| reader.whole(anywhere(file))) {
                    Some(text) => unread.add(text),
                    None if path.ends_with(".csv") => {}
                    None => unread.add_file(path),
                }
            }
        }
    }
    unread
}

/// Gives each measure its readings; of two measures with one id, which is a fault, the first has them.
fn add_readings(
    entities: &mut AllEntities,
    readings: impl Iterator<Item = MeasureReading>,
    unread: &Unread,
    reader: &mut Reader<'_>,
) {
    let measures = entities.goals.iter().flat_map(|goal| goal.measures.iter().map(|measure| &measure.id.value));
    let known: BTreeSet<Id> = measures.cloned().collect();
    let mut added: BTreeMap<Id, List<Reading>> = BTreeMap::new();
    for MeasureReading { date, measure, value } in readings {
        let Some(id) = known.get(measure.value.as_str()) else {
            if !unread.has_measure(&measure.value) {
                references::unknown("measure", &measure.value, measure.span, known.iter().map(Id::as_str), reader);
            }
            continue;
        };
        let span = date.span;
        let value = Sp::new(Number(value.value), value.span);
        added.entry(id.clone()).or_default().push(Sp::new(Reading { on: date, value }, span));
    }
    let has_new = |goal: &Goal| goal.measures.iter().any(|measure| added.contains_key(&measure.id.value));
    let unsorted = |goal: &Goal| {
        goal.measures.iter().any(|measure| !measure.readings.is_sorted_by_key(|reading| reading.on.value))
    };
    let wanted: BTreeSet<Id> = entities
        .goals
        .iter()
        .filter(|goal| has_new(goal) || unsorted(goal))
        .map(|goal| goal.id.value.clone())
        .collect();
    entities.goals.change_where(
        |goal| wanted.contains(&goal.id.value),
        |goal| {
            for measure in &mut goal.measures {
                measure.value.readings.extend(added.remove(&measure.value.id.value).unwrap_or_default());
                measure.value.readings.sort_by_key(|reading| reading.on.value);
            }
        },
    );
}
