//! Plans for tests: one text that holds all files, with the least that a project needs added where it is missing.

use crate::audience::{Reader, Visible, redact};
use crate::diagnostic::Sources;
use crate::history::recorded::recorded;
use crate::history::{Origin, Project, Revision, State};
use crate::model::Plan;
use crate::model::entities::Entities;
use crate::model::kinds::Entity;
use crate::model::load;
use crate::source::Memory;

const SETTINGS: &str = "title: Test\nstart: 2026-01-05\nstatus_date: 2026-03-02\n";
const VISION: &str = "---\nstatement: It works.\n---\n";

/// The project that a text of files holds, for its widest audience, with the texts for the places of faults. Panics when
/// the plan has errors: a test about rules should not stumble over typing mistakes. `history/DATE/` holds its past.
pub fn read(text: &str) -> (Visible<Project>, Sources) {
    read_for(text, |_| Reader::Widest)
}

/// The same for the narrowest audience.
pub fn read_narrowest(text: &str) -> (Visible<Project>, Sources) {
    read_for(text, |plan| Reader::At(plan.audiences().len().saturating_sub(1)))
}

fn read_for(text: &str, reader: impl Fn(&Plan) -> Reader) -> (Visible<Project>, Sources) {
    let mut files = Memory::from_text(text);
    files.0.entry("milepost.yaml".to_owned()).or_insert_with(|| SETTINGS.into());
    files.0.entry("vision.md".to_owned()).or_insert_with(|| VISION.into());
    let loaded = load(&files);
    let faults: Vec<String> = loaded.diagnostics.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{text}\n{faults:#?}");
    let plan = loaded.plan.expect("a plan without faults is there");
    let recorded = recorded(&files).0.into_iter();
    let mut past: Vec<State> = recorded.map(|state| state_of(load(&state.files).plan, state.revision)).collect();
    if let Some(last) = past.last().map(|last| last.revision.date) {
        let today = plan.settings.status_date.as_ref().map_or(last, |date| date.value);
        past.push(State { origin: Origin::WorkTree, ..state_of(Some(plan.clone()), Revision::of_work_tree(today)) });
    }
    let reader = reader(&plan);
    (redact(&Project { past, ..Project::of(plan) }, reader), loaded.sources)
}

fn state_of(plan: Option<Plan>, revision: Revision) -> State {
    State { revision, plan: plan.expect("a recorded plan can be read").into(), origin: Origin::Recorded, content: None }
}

/// The project alone.
pub fn visible(text: &str) -> Visible<Project> {
    read(text).0
}

/// The place of an entity.
pub fn place<T: Entity>(entities: &Entities<T>, id: &str) -> usize {
    entities.position(id).expect("the test names an entity that is there")
}
