//! What changed since the plan was approved, for each time that it was.

use super::comparison::{Head, comparison, crumb};
use crate::history::Baseline;
use crate::language::say;
use crate::site::Version;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, page, path};
use crate::site::past::Moment;

/// A page for each baseline.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    let baselines = &material.project.baselines;
    let pages = baselines.iter().enumerate();
    pages.map(|(place, baseline)| page(address(baseline), "changes.html", move || since(material, place))).collect()
}

/// The page of the baseline in force.
pub fn in_force(material: &Material<'_>) -> Option<String> {
    material.project.baselines.last().map(address)
}

/// The page of what changed since a version was approved; `None` for one that was not.
pub fn since_version(material: &Material<'_>, version: &Version) -> Option<String> {
    let revision = &material.past.states()[version.place].revision;
    material.project.baselines.iter().find(|baseline| baseline.revision.id == revision.id).map(address)
}

fn address(baseline: &Baseline) -> String {
    format!("changes/since-{}.html", baseline.id)
}

fn since(material: &Material<'_>, place: usize) -> Value {
    let (words, baselines) = (&material.words, &material.project.baselines);
    let baseline = &baselines[place];
    let day = words.date_full(baseline.revision.date);
    let note = match baselines.last() {
        Some(last) if place + 1 < baselines.len() => {
            say!(
                words,
                changes_this_is_what_was_approved,
                day = &day,
                date = words.date_full(last.revision.date),
                title = &last.title
            )
        }
        _ => say!(words, changes_this_is_the_baseline_in, day = &day),
    };
    let in_force = place + 1 == baselines.len();
    let head = Head {
        title: say!(words, changes_changes_since, title = &baseline.title),
        crumbs: vec![crumb(say!(words, name_changes), "changes.html"), json!(say!(words, name_since_the_baseline))],
        note: Some(note),
        // The others are reached from the one in force.
        current: if in_force { say!(words, changes_in_force) } else { "" },
        more: (baselines.len() > 1).then(|| all(material, place)),
        ..Head::default()
    };
    let mut value = comparison(material, Moment::Baseline(place), Moment::Now, head);
    value["which"] = super::which(material, &if in_force { address(baseline) } else { String::new() }).into();
    value
}

/// All baselines, in order.
fn all(material: &Material<'_>, current: usize) -> Value {
    let (words, baselines) = (&material.words, &material.project.baselines);
    let item = |(place, baseline): (usize, &Baseline)| {
        let author = (!baseline.revision.author.is_empty()).then(|| baseline.revision.author.clone());
        let mut said: Vec<String> = Some(words.date_short(baseline.revision.date)).into_iter().chain(author).collect();
        said.extend((place + 1 == baselines.len()).then(|| say!(words, changes_in_force).to_owned()));
        let link = (place != current).then(|| path(address(baseline)));
        json!({"title": &baseline.title, "path": link, "note": said.join(", ")})
    };
    json!({
        "title": say!(words, name_all_baselines),
        "note": say!(words, changes_in_the_order_in_which),
        "items": baselines.iter().enumerate().map(item).collect::<Vec<_>>(),
    })
}
