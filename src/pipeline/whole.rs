//! A project with all that any audience may see.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::Analysed;
use crate::audience::{self, Reader, Visible, Withheld};
use crate::check::{self, Doubts};
use crate::diagnostic::{Diagnostic, Sources, nearest};
use crate::history::Project;
use crate::language::Language;
use crate::language::known::Known;
use crate::model;
use crate::site;
use crate::verify;

/// The program itself, by its sources.
pub(super) const PROGRAM: &str = include_str!(concat!(env!("OUT_DIR"), "/program.txt"));

/// A project with all that any audience may see, for its authors.
pub struct Whole {
    pub(super) project: Arc<Project>,
    status_date: Date,
    sources: Sources,
    /// What could not be read of it.
    doubts: Doubts,
    /// What all files of it come to; `None` where nobody asked.
    state: Option<blake3::Hash>,
}

impl Whole {
    /// A project that was read, with its files and what could not be read of them.
    pub(super) fn new(project: Project, status_date: Date, sources: Sources, doubts: Doubts) -> Whole {
        Whole { project: Arc::new(project), status_date, sources, doubts, state: None }
    }

    /// Notes the state that was read.
    pub(super) fn is_of(&mut self, state: blake3::Hash) {
        self.state = Some(state);
    }

    /// What was read, by its hash; `None` where nobody asked.
    pub(super) fn state(&self) -> Option<blake3::Hash> {
        self.state
    }

    /// What decides every byte of a portal of it; `None` where the state is not known.
    pub(super) fn made_from(&self, shown: &Analysed) -> Option<String> {
        let mut hasher = blake3::Hasher::new();
        hasher.update(PROGRAM.as_bytes()).update(&[0]).update(self.state?.as_bytes());
        hasher.update(self.status_date.to_string().as_bytes()).update(&[0]);
        hasher.update(shown.project.audience().unwrap_or_default().as_bytes());
        Some(hasher.finalize().to_hex().to_string())
    }

    /// What deserves a look. Advice is for the author, so it is given on everything but drafts, whomever the portal is
    /// for. `shown` is what was read with it; where that is all there is, nothing is analysed again.
    pub fn advice(&self, shown: Option<&Analysed>) -> Vec<Diagnostic> {
        let audiences = self.project.plan.audiences();
        let narrowest = audiences.last().map(|audience| audience.name.as_str());
        match shown.filter(|shown| shown.project.audience() == narrowest) {
            Some(shown) => check::check(&shown.project, &shown.analysis, &self.sources, &self.doubts),
            None => {
                let shown = self.to_narrowest();
                check::check(&shown.project, &shown.analysis, &self.sources, &self.doubts)
            }
        }
    }

    /// The project as the audience sees it that sees most, and what follows from it.
    pub fn to_narrowest(&self) -> Analysed {
        self.shown_to(self.project.plan.audiences().len().saturating_sub(1))
    }

    /// The files that it was read from.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// The files of `assets/` that something links to.
    pub fn linked_files(&self) -> impl Iterator<Item = String> {
        let in_language = |language: String| site::linked_files(&self.project.in_language(&language).plan);
        let all: BTreeSet<String> = match self.project.plan.is_translated {
            true => self.project.written_languages().into_iter().flat_map(in_language).collect(),
            false => site::linked_files(&self.project.plan),
        };
        all.into_iter()
    }

    /// The names of the project's audiences, from the widest to the narrowest.
    pub fn audiences(&self) -> impl Iterator<Item = &str> {
        self.project.plan.audiences().iter().map(|audience| audience.name.as_str())
    }

    /// The project as an audience sees it, given by its place among the audiences, and what follows from it.
    pub fn shown_to(&self, audience: usize) -> Analysed {
        let visible = audience::redact(&self.project.in_own_language(), Reader::At(audience));
        Analysed::of(visible, self.status_date)
    }

    /// What readers of the other languages see of what `shown` shows of the project: for each of them, in their order.
    pub fn in_other_languages(&self, shown: &Analysed) -> Vec<Analysed> {
        self.project.plan.languages().iter().skip(1).map(|language| self.spoken(shown, language)).collect()
    }

    /// What readers of a language of the portal see of what `shown` shows of the project.
    ///
    /// # Errors
    /// When there is no portal in the language; the reason, for people.
    pub fn in_language(&self, shown: &Analysed, language: &str) -> Result<Analysed, String> {
        let languages = self.project.plan.languages();
        let tags = || languages.iter().map(|known| known.tag);
        match languages.iter().find(|known| known.tag == language) {
            Some(known) => Ok(self.spoken(shown, known)),
            None => {
                let near = nearest(language, tags()).map(|near| format!("; did you mean `{near}`?"));
                let all = tags().map(|tag| format!("`{tag}`")).collect::<Vec<_>>().join(", ");
                Err(format!("there is no portal in `{language}`: it is in {all}{}", near.unwrap_or_default()))
            }
        }
    }

    fn spoken(&self, shown: &Analysed, language: &Known) -> Analysed {
        let reader = audience::reader_of(&self.project, &shown.project);
        let visible = audience::redact(&self.project.in_language(language.tag), reader);
        Analysed::of(visible, shown.analysis.status_date)
    }

    /// What of the project an audience is not shown, for the search that proves it of a portal.
    pub fn withheld(&self, visible: &Visible<Project>) -> Withheld {
        // What was only left out because it is dated later is withheld from nobody.
        let known = self.project.known_on(self.status_date);
        audience::withheld(&known, visible, verify::forms(&languages(&self.project.plan)))
    }
}

/// The languages in which the portals of a plan speak.
pub(super) fn languages(plan: &model::Plan) -> Vec<Language> {
    plan.languages().iter().map(|known| Language::tagged(known.tag)).collect()
}
