//! What a board is sent before its meeting: which pages, in which order, and what stands on the cover.

use super::data::{Value, json};
use super::{pages, shown};
use crate::language::say;
use crate::site::material::Material;

/// The pages of a board pack.
pub struct Pack {
    /// What the cover says: title, organisation, date, revision, audience and the facts that stand first.
    pub cover: Value,
    /// Its parts, in their order.
    pub parts: Vec<Part>,
}

/// A part of a pack.
pub struct Part {
    /// Its name on the cover.
    pub title: &'static str,
    /// What the cover says of it, where no page of it begins with what it says.
    pub note: Option<String>,
    /// Whether the cover names each of its pages, and not what the only one says first.
    pub is_list: bool,
    /// The paths of its pages in the portal.
    pub pages: Vec<String>,
}

/// The board pack of a project: what there is of it.
pub fn pack(material: &Material<'_>) -> Pack {
    let (plan, words) = (material.plan(), &material.words);
    let mut parts = Vec::new();
    let mut add = |shown: bool, title: &'static str, page: &str, note: Option<String>| {
        if shown {
            parts.push(Part { title, note, is_list: false, pages: vec![page.to_owned()] });
        }
    };
    add(true, say!(words, name_overview), "index.html", Some(plan.vision.statement.value.text.clone()));
    add(pages::has_changes(material), say!(words, name_changes), "changes.html", None);
    add(pages::has_roadmap(plan), say!(words, name_roadmap), "roadmap.html", None);
    add(shown::has_budget(material), say!(words, name_budget), "budget.html", None);
    add(pages::has_progress(material), say!(words, name_progress), "progress.html", None);
    add(shown::has_risks(plan), say!(words, name_risks_and_issues), "risks.html", None);
    let asked = pages::asked_for(material);
    if !plan.decisions.is_empty() {
        let note = asked.is_empty().then(|| say!(words, frame_none_is_waiting).to_owned());
        parts.push(Part { title: say!(words, name_decisions_asked_for), note, is_list: true, pages: asked });
    }
    let cover = json!({
        "title": &plan.settings.title.value.text,
        "organisation": plan.settings.organisation.as_ref().map(|name| &name.value.text),
        "date": words.date_full(material.analysis.status_date),
        "facts": pages::headlines(material),
        "revision": material.project.revision.as_ref().map(crate::history::Revision::short),
        "audience": material.project.audience(),
    });
    Pack { cover, parts }
}
