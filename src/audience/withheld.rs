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
pub use forms::Forms;
pub use terms::{Figures, Term, Withheld};

use super::Visible;
use crate::history::{Project, Revision};
use marks::Marks;
use shown::Strike;

/// What is hidden in a project from the audience that `visible` is for, over all of its past and in every language that a text
/// of it is written in: what is hidden in one language must not be told in another. `forms` gives the forms in which the search
/// of a portal holds a word.
pub fn withheld(project: &Project, visible: &Visible<Project>, forms: Forms) -> Withheld {
    let shown = project.plan.languages();
    if !project.plan.is_translated && shown.len() < 2 {
        return of_all(&[Spoken { project, visible, is_shown: true }], forms);
    }
    let reader = super::reader_of(project, visible);
    let in_language = |language: String| {
        let project = project.in_language(&language);
        let visible = super::redact(&project, reader);
        // No page is made of a text in a language that no portal is in.
        (project, visible, shown.iter().any(|known| known.tag == language))
    };
    let all: Vec<_> = project.written_languages().into_iter().map(in_language).collect();
    let all = all.iter().map(|(project, visible, is_shown)| Spoken { project, visible, is_shown: *is_shown });
    of_all(&all.collect::<Vec<_>>(), forms)
}

/// A project in a language.
struct Spoken<'a> {
    project: &'a Project,
    visible: &'a Visible<Project>,
    is_shown: bool,
}

fn of_all(languages: &[Spoken<'_>], forms: Forms) -> Withheld {
    let mut found = Withheld::new(forms);
    let marks: Vec<Marks<'_>> = languages.iter().map(|one| Marks::of(&one.project.plan, one.visible)).collect();
    for (one, marks) in languages.iter().zip(&marks) {
        hidden::add(one.project, one.visible, marks, &mut found);
    }
    if !found.is_empty() {
        let mut strike = Strike::new(&mut found);
        for (one, marks) in languages.iter().zip(&marks).filter(|(one, _)| one.is_shown) {
            shown::strike(one.project, one.visible, marks, &mut strike);
        }
        strike.finish();
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
