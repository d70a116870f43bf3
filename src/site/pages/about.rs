//! About this portal: what it was made from, and when.

use serde_json::{Value, json};

use super::{page, path};
use crate::model::kinds::Kind;
use crate::site::{Material, Page};

/// The page.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    vec![page("about.html", "about.html", move || about(material))]
}

fn about(material: &Material<'_>) -> Value {
    let (plan, words) = (material.plan(), &material.words);
    let mut facts = vec![fact("Status date", &words.date_with_weekday_full(material.analysis.status_date))];
    if let Some(revision) = &material.project.revision {
        facts.push(fact("Revision", &revision.id));
        facts.push(fact("Recorded", &format!("{} by {}", words.date_full(revision.date), revision.author)));
        facts.push(fact("Message", &revision.subject));
    }
    if let Some(name) = &plan.settings.organisation {
        facts.push(fact("Organization", &name.value.text));
    }
    facts.push(fact("Audience", material.project.audience().unwrap_or("everybody")));
    facts.push(fact("Currency", plan.currency()));
    let counts = Kind::ALL.iter().filter_map(|kind| {
        let count = plan.ids(*kind).len();
        (count > 0).then(|| json!({"cells": [kind.plural(), words.whole(count as i64)]}))
    });
    let counts: Vec<Value> = counts.collect();
    let counts = (!counts.is_empty()).then(|| {
        json!({
            "caption": "What the plan holds",
            "hide_caption": true,
            "class": "counts",
            "head": [{"text": "In the plan"}, {"text": "Number", "num": true}],
            "rows": counts,
        })
    });
    json!({
        "title": "About this portal",
        "section": "about",
        "lede": "Every page here is made from one plan, kept as text files. A change to the plan changes the pages, and \
                 nothing else does.",
        "facts": facts,
        "counts": counts,
        "index": path("all.html"),
    })
}

fn fact(term: &str, value: &str) -> Value {
    json!({"term": term, "value": value})
}
