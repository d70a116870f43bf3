//! Finds the approved plans that the settings name.

use std::collections::BTreeSet;

use super::git::Repository;
use super::{Baseline, Skipped, State};
use crate::diagnostic::{Diagnostic, Severity, Sources, nearest};
use crate::model::kinds::Settings;
use crate::model::reader::shorten;
use crate::model::record::Sp;
use crate::model::values::Text;
use crate::model::{self, Memo, Snapshot};

/// Where approved plans are looked for.
pub(super) struct Approved<'a> {
    pub past: &'a [State],
    pub skipped: &'a [Skipped],
    pub repository: Option<&'a Repository>,
    pub audiences: &'a [String],
}

/// The approved plans that settings name, in their order: the id of each, what it is called, and the name of the state that holds it.
pub(super) fn named(settings: &Settings) -> Vec<(String, String, &Sp<Text>)> {
    let text = |text: &Sp<Text>| text.value.text.clone();
    let mut named: Vec<(String, String, &Sp<Text>)> = Vec::new();
    named.extend(settings.baseline.as_ref().map(|name| ("baseline".to_owned(), text(name), name)));
    named.extend(settings.baselines.iter().map(|baseline| {
        let title = baseline.title.as_ref().map_or_else(|| text(&baseline.revision), text);
        (baseline.id.value.to_string(), title, &baseline.revision)
    }));
    named
}

impl Approved<'_> {
    /// The approved plans that the settings name, in their order, and the names that nothing has.
    pub fn named_by(
        &self,
        settings: &Settings,
        sources: &Sources,
        memo: &mut Memo,
    ) -> (Vec<Baseline>, Vec<Diagnostic>) {
        let (mut baselines, mut faults) = (Vec::new(), Vec::new());
        for (id, title, name) in named(settings) {
            match self.find(name.value.text.trim(), memo) {
                Ok(found) => baselines.push(Baseline { id, title, ..found }),
                Err(fault) => faults.push(fault.at(sources.locate(name.span))),
            }
        }
        (baselines, faults)
    }

    /// The plan that has a name: a tag, a recorded revision, or a commit.
    fn find(&self, name: &str, memo: &mut Memo) -> Result<Baseline, Box<Diagnostic>> {
        let is_tagged = |tags: &[String]| tags.iter().any(|tag| tag == name);
        let known = self.past.iter().rfind(|state| is_tagged(&state.revision.tags) || state.revision.id == name);
        if let Some(State { revision, plan, content, .. }) = known.filter(|_| !name.is_empty()) {
            let (revision, plan) = (revision.clone(), plan.clone());
            return Ok(Baseline { id: String::new(), title: String::new(), revision, plan, content: *content });
        }
        if let Some(skipped) = self.skipped.iter().rfind(|skipped| is_tagged(&skipped.revision.tags)) {
            return Err(Box::new(unreadable(name, &skipped.reason)));
        }
        let Some((repository, commit)) =
            self.repository.and_then(|repository| Some((repository, repository.commit_named(name)?)))
        else {
            return Err(Box::new(self.unknown(name)));
        };
        let tree = repository.tree(&commit).map_err(|fault| Box::new(unreadable(name, &fault)))?;
        let snapshot = Snapshot::take(&tree, None, memo);
        let content = Some(snapshot.content());
        match model::load_past(&[snapshot], self.audiences, memo).pop() {
            Some(Ok(plan)) => {
                let (id, title) = Default::default();
                Ok(Baseline { id, title, revision: commit.revision, plan: plan.into(), content })
            }
            Some(Err(fault)) => Err(Box::new(unreadable(name, &fault.message))),
            None => Err(Box::new(self.unknown(name))),
        }
    }

    fn unknown(&self, name: &str) -> Diagnostic {
        let mut tags: BTreeSet<String> =
            self.past.iter().flat_map(|state| state.revision.tags.iter().cloned()).collect();
        tags.extend(self.repository.map(Repository::tag_names).unwrap_or_default());
        let message = format!("there is no tag, commit or recorded revision `{}`", shorten(name));
        let fault = Diagnostic::error("unknown-baseline", message);
        if self.repository.is_some_and(Repository::is_shallow) {
            // The name may be right, and only this clone does not have it.
            let hint = "this clone has only the newest commits; fetch the whole past: `git fetch --unshallow --tags`";
            return Diagnostic { severity: Severity::Warning, ..fault }.hint(hint);
        }
        if let Some(near) = nearest(name, tags.iter().map(String::as_str)) {
            return fault.hint(format!("did you mean `{near}`?"));
        }
        match tags.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            [] => fault.hint(format!("tag the commit that was approved: `git tag {}`", shorten(name))),
            all if all.len() <= 8 => fault.hint(format!("the tags are {}", all.join(", "))),
            _ => fault,
        }
    }
}

fn unreadable(name: &str, reason: &str) -> Diagnostic {
    Diagnostic::error("unreadable-baseline", format!("the plan at `{}` cannot be read: {reason}", shorten(name)))
}
