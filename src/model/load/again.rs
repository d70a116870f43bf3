//! A reading that goes on from the last one, where only what stands in some files differs and not what is named in them.

use std::sync::Arc;

use super::{Assembled, PathPart, Read};
use crate::diagnostic::Sources;
use crate::model::Plan;
use crate::model::kinds::{AllEntities, Settings, Vision};
use crate::model::ledger::Payment;
use crate::model::reader::Reader;
use crate::model::references::{self, Mention, Unread};
use crate::model::validate;

/// What a reading without any fault came to.
pub(super) struct Last {
    pub read: Read,
    settings: Arc<Settings>,
    vision: Arc<Vision>,
    entities: AllEntities,
    ledger: Arc<[Payment]>,
}

impl Last {
    /// The last reading, and the plan that it came to.
    pub fn of(read: Read, plan: &Plan) -> Last {
        let (settings, vision, ledger) = (plan.settings.clone(), plan.vision.clone(), plan.ledger.clone());
        Last { read, settings, vision, entities: plan.entities.clone(), ledger }
    }

    /// The plan of another reading, and that reading as the last one. `None` where names came, went or changed places, or
    /// where anything is wrong: then all files are looked at together.
    pub fn go_on(mut self, read: &Read, sources: &Sources) -> Option<(Plan, Last)> {
        if !Arc::ptr_eq(&self.read.snapshot.paths, &read.snapshot.paths) || self.read.parts.len() != read.parts.len() {
            return None;
        }
        // Translations are put beside what they translate, which is read without them.
        if read.parts.iter().any(|(_, part)| part.translation.is_some()) {
            return None;
        }
        let pairs = self.read.parts.iter().zip(&read.parts);
        let changed: Vec<(&PathPart, &PathPart)> =
            pairs.filter(|((_, before), (_, now))| !Arc::ptr_eq(before, now)).collect();
        if !changed.iter().all(|(before, now)| names_the_same(before, now)) {
            return None;
        }
        for (_, (path, part)) in &changed {
            self.entities.replace(&part.batch);
            self.settings = part.settings.clone().unwrap_or(self.settings);
            self.vision = part.vision.clone().unwrap_or(self.vision);
            if **path == *super::LEDGER {
                self.ledger = part.payments.clone();
            }
        }
        let mut reader = Reader::new(sources, &[]);
        let mentions: Vec<&Mention> = changed.iter().flat_map(|(_, (_, part))| &part.mentions).collect();
        let charged: Vec<_> = changed.iter().flat_map(|(_, (_, part))| part.charged.iter().cloned()).collect();
        let files = &read.snapshot.paths;
        references::check(&mentions, &self.entities, &charged, files, &Unread::default(), &mut reader);
        validate::check(Some(&self.settings), &self.entities, &self.ledger, files, &mut reader);
        if !reader.diagnostics.is_empty() {
            return None;
        }
        let Last { settings, vision, entities, ledger, .. } = self;
        let assembled = Assembled { settings: Some(settings), vision: Some(vision), entities };
        let plan = assembled.with(ledger, files.clone(), &read.parts)?;
        let read =
            Read { snapshot: read.snapshot.clone(), audiences: read.audiences.clone(), parts: read.parts.clone() };
        let last = Last::of(read, &plan);
        Some((plan, last))
    }
}

/// Whether a file names the same things in the same order as before, and nothing is wrong with it.
fn names_the_same((_, before): &PathPart, (_, now): &PathPart) -> bool {
    // Measures have names of their own within goals, and readings are added to them.
    let has_measures = |part: &super::Part| !part.batch.goals.is_empty() || !part.readings.is_empty();
    let is_there =
        before.settings.is_some() == now.settings.is_some() && before.vision.is_some() == now.vision.is_some();
    now.diagnostics.is_empty()
        && now.failed.is_empty()
        && is_there
        && !has_measures(before)
        && !has_measures(now)
        && now.batch.has_names_of(&before.batch)
}
