//! Plans for tests: one text that holds all files, with the least that a project needs added where it is missing.

use crate::audience::{Reader, Visible, redact};
use crate::diagnostic::Sources;
use crate::history::Project;
use crate::model::entities::Entities;
use crate::model::kinds::Entity;
use crate::model::load;
use crate::source::Memory;

const SETTINGS: &str = "title: Test\nstart: 2026-01-05\nstatus_date: 2026-03-02\n";
const VISION: &str = "---\nstatement: It works.\n---\n";

/// The project that a text of files holds, for its widest audience, with the texts for the places of faults. Panics when
/// the plan has errors: a test about rules should not stumble over typing mistakes.
pub fn read(text: &str) -> (Visible<Project>, Sources) {
    let mut files = Memory::from_text(text);
    files.0.entry("milepost.yaml".to_owned()).or_insert_with(|| SETTINGS.into());
    files.0.entry("vision.md".to_owned()).or_insert_with(|| VISION.into());
    let loaded = load(&files);
    let faults: Vec<String> = loaded.diagnostics.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{text}\n{faults:#?}");
    let plan = loaded.plan.expect("a plan without faults is there");
    (redact(&Project::of(plan), Reader::Widest), loaded.sources)
}

/// The project alone.
pub fn visible(text: &str) -> Visible<Project> {
    read(text).0
}

/// The place of an entity.
pub fn place<T: Entity>(entities: &Entities<T>, id: &str) -> usize {
    entities.position(id).expect("the test names an entity that is there")
}
