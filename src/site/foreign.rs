//! Texts that are not in the language of the portal, because nobody has translated them yet: readers are told, and programs
//! that read pages aloud know how.

use std::collections::HashMap;

use crate::analysis::words::Words;
use crate::language::known::Known;
use crate::language::say;
use crate::model::Plan;
use crate::model::kinds::StakeholderKind;
use crate::model::record::Value;
use crate::model::translation::{Wanted, Written};

/// The texts of a plan that are in another language than its portal.
#[derive(Debug, Default)]
pub struct Foreign {
    texts: HashMap<String, usize>,
    languages: Vec<Other>,
}

/// A language that is not that of the portal, with what readers are told of it.
#[derive(Debug)]
pub struct Other {
    /// The language.
    pub language: &'static Known,
    /// What is said of one text, such as `In English`.
    pub mark: String,
    /// What is said of a page.
    pub note: String,
}

impl Foreign {
    /// The texts of a plan; none where it is written in one language and shown in it.
    pub fn of(plan: &Plan, words: &Words) -> Foreign {
        let (here, own) = (plan.language(), plan.own_language());
        let mut foreign = Foreign::default();
        if here == own && !plan.is_translated {
            return foreign;
        }
        let wanted = Wanted { language: here.tag, default: own.tag };
        let mut add = |written: Written<'_>| {
            let other = Known::tagged(written.language(&wanted)).filter(|known| *known != here);
            if let Some(known) = other.filter(|_| written.text.contains(char::is_alphabetic)) {
                foreign.add(written.text, known, words);
            }
        };
        plan.entities.each_text(&mut |_, written| add(written));
        plan.vision.each_text(&mut add);
        plan.settings.title.value.each_text(&mut add);
        // The names of people and of organisations are the same in every language.
        for stakeholder in &plan.stakeholders {
            let is_group = stakeholder.kind.as_ref().is_some_and(|kind| kind.value == StakeholderKind::Group);
            let title = Some(&stakeholder.title).filter(|_| !is_group);
            for name in title.into_iter().chain(stakeholder.organisation.as_ref()) {
                foreign.texts.remove(&name.value.text);
            }
        }
        foreign
    }

    fn add(&mut self, text: &str, language: &'static Known, words: &Words) {
        let known = self.languages.iter().position(|other| other.language == language);
        let place = known.unwrap_or_else(|| {
            self.languages.push(Other::of(language, words));
            self.languages.len() - 1
        });
        self.texts.insert(text.to_owned(), place);
    }

    /// Whether all texts are in the language of the portal.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The language of a text that is not in that of the portal.
    pub fn other(&self, text: &str) -> Option<&Other> {
        self.texts.get(text).map(|place| &self.languages[*place])
    }
}

impl Other {
    fn of(language: &'static Known, words: &Words) -> Other {
        let name = say!(words, language_called, tag = language.tag, name = language.own_name);
        Other {
            language,
            mark: say!(words, in_a_language, language = &name),
            note: say!(words, some_is_in_a_language, language = &name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::Project;
    use crate::model::load;
    use crate::source::Memory;

    const PLAN: &str = "
--- milepost.yaml
title: {en: Clinic, fr: Clinique}
start: 2026-01-05
languages: [en, fr]
--- vision.md
---
statement: One record
---
Why.
--- vision.fr.md
---
statement: Un seul dossier
---
--- plan/people.yaml
stakeholders:
  - {id: ann, title: Ann Lee, role: Nurse}
  - {id: nurses, title: Nurses, kind: group, impact: {fr: Vous partez plus tôt.}}
";

    fn foreign(language: &str) -> (Foreign, Plan) {
        let loaded = load(&Memory::from_text(PLAN));
        assert!(!loaded.diagnostics.iter().any(crate::diagnostic::Diagnostic::is_error));
        let plan = Project::of(loaded.plan.unwrap()).in_language(language).plan;
        (Foreign::of(&plan, &Words::of(&plan)), plan)
    }

    #[test]
    fn what_is_not_translated_is_known_by_its_language() {
        let (french, plan) = foreign("fr");
        assert_eq!(plan.settings.title.value.text, "Clinique");
        assert_eq!(plan.vision.statement.value.text, "Un seul dossier");
        let mark = |foreign: &Foreign, text: &str| foreign.other(text).map(|other| other.mark.clone());
        assert_eq!(mark(&french, "Why."), Some("En anglais".to_owned()));
        assert_eq!(mark(&french, "Nurse").as_deref(), Some("En anglais"));
        assert_eq!(mark(&french, "Nurses").as_deref(), Some("En anglais"));
        assert_eq!(
            ["Clinique", "Un seul dossier", "Vous partez plus tôt."].map(|text| mark(&french, text)),
            [None, None, None]
        );
        assert_eq!(mark(&french, "Ann Lee"), None, "a name is a name");
        let (english, plan) = foreign("en");
        assert_eq!(plan.settings.title.value.text, "Clinic");
        assert_eq!(mark(&english, "Vous partez plus tôt.").as_deref(), Some("In French"));
        assert_eq!(mark(&english, "Why."), None);
    }
}
