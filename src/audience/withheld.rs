//! What an audience is not shown, for the search that proves it of a written portal.
//!
//! Two know it: the marks of the plan, and redaction, which went by them. Whatever either says is hidden is searched for, unless
//! both say that the audience reads it elsewhere. So a mark that redaction missed is found, and a thing that it took and nobody
//! marked as well.

mod amounts;
mod finder;
mod forms;
mod hidden;
mod marks;
mod shown;
mod terms;

pub use finder::Finder;
pub use terms::{Figures, Forms, Term, Withheld};

use super::Visible;
use crate::history::{Project, Revision};
use marks::Marks;

/// What is hidden in a project from the audience that `visible` is for, over all of its past. `forms` gives the forms in which
/// the search of a portal holds a word.
pub fn withheld(project: &Project, visible: &Visible<Project>, forms: Forms) -> Withheld {
    let marks = Marks::of(&project.plan, visible);
    let mut found = Withheld::new(forms);
    hidden::add(project, visible, &marks, &mut found);
    if !found.is_empty() {
        shown::strike(project, visible, &marks, &mut found);
    }
    found
}

fn revisions(project: &Project) -> impl Iterator<Item = &Revision> {
    let past = project.past.iter().map(|state| &state.revision);
    let skipped = project.skipped.iter().map(|skipped| &skipped.revision);
    project
        .revision
        .iter()
        .chain(past)
        .chain(skipped)
        .chain(project.baselines.iter().map(|baseline| &baseline.revision))
}
