//! What changed between any two versions that have a name.

use super::comparison::{Head, comparison, crumb};
use super::{baselines, which};
use crate::language::say;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, page, path};
use crate::site::past::Moment;
use crate::site::{Version, versions};

/// With so many named versions or fewer, any two have a page. With more, each has one with the next, and one with today:
/// the pages of all pairs would outnumber the plan's.
const PAIRED: usize = 8;

/// A pair of versions, by their places in the list; `None` is today's plan.
type Pair = (usize, Option<usize>);

fn pairs(material: &Material<'_>, versions: &[Version]) -> Vec<Pair> {
    let last = material.past.states().len().saturating_sub(1);
    let mut pairs = Vec::new();
    for (from, version) in versions.iter().enumerate() {
        let until = if versions.len() <= PAIRED { versions.len() } else { (from + 2).min(versions.len()) };
        pairs.extend((from + 1..until).map(|to| (from, Some(to))));
        // The newest version may be today's plan itself.
        pairs.extend(
            (version.place < last && versions.last().is_none_or(|newest| newest.place < last)).then_some((from, None)),
        );
    }
    pairs
}

/// Whether there are two versions to compare.
pub fn any(material: &Material<'_>) -> bool {
    !pairs(material, &versions(material)).is_empty()
}

/// The list of versions, and a page for each pair.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    let all = versions(material);
    let pairs = pairs(material, &all);
    if pairs.is_empty() {
        return Vec::new();
    }
    let mut pages = Vec::with_capacity(pairs.len() + 1);
    for (from, to) in &pairs {
        let (from, to) = (all[*from].clone(), to.map(|to| all[to].clone()));
        if to.is_none() && baselines::since_version(material, &from).is_some() {
            continue;
        }
        let path = address(material, &from, to.as_ref());
        pages.push(page(path, "changes.html", move || one(material, &from, to.as_ref())));
    }
    pages.push(page("changes/versions.html", "list.html", move || list(material, &all, &pairs)));
    pages
}

fn address(material: &Material<'_>, from: &Version, to: Option<&Version>) -> String {
    match to {
        Some(to) => format!("changes/from-{}-to-{}.html", from.slug, to.slug),
        // What was approved has a page of its own that says the same.
        None => baselines::since_version(material, from)
            .unwrap_or_else(|| format!("changes/from-{}-to-today.html", from.slug)),
    }
}

fn list(material: &Material<'_>, versions: &[Version], pairs: &[Pair]) -> Value {
    let words = &material.words;
    let day = |version: &Version| words.date_short(material.past.states()[version.place].revision.date);
    let group = |(from, version): (usize, &Version)| {
        let items: Vec<Value> = pairs
            .iter()
            .filter(|(left, _)| *left == from)
            .map(|(_, to)| {
                let to = to.map(|to| &versions[to]);
                let title = to
                    .map_or(say!(words, changes_to_the_plan_as_of, status_date = words.status_date()), |to| {
                        say!(words, changes_to_too, title = &to.title)
                    });
                let date = to.map_or_else(|| words.date_short(material.analysis.status_date), day);
                json!({"title": title, "path": path(address(material, version, to)), "date": date})
            })
            .collect();
        (!items.is_empty()).then(|| {
            json!({
                "id": format!("from-{}", version.slug),
                "title": say!(words, changes_from_too, title = &version.title),
                "note": say!(words, changes_recorded_on, day = day(version)),
                "items": items,
            })
        })
    };
    let lede = match versions.len() <= PAIRED {
        true => say!(words, changes_choose_the_version_that_you).to_owned(),
        false => {
            let now = words.status_date();
            say!(words, changes_each_named_version_is_compared_with, now = &now)
        }
    };
    json!({
        "title": say!(words, name_changes_between_versions),
        "section": "changes",
        "lede": lede,
        "crumbs": [crumb(say!(words, name_changes), "changes.html"), say!(words, name_between_versions)],
        "which": which(material, "changes/versions.html"),
        "groups": versions.iter().enumerate().rev().filter_map(group).collect::<Vec<_>>(),
    })
}

fn one(material: &Material<'_>, from: &Version, to: Option<&Version>) -> Value {
    let title = match to {
        Some(to) => say!(material.words, changes_from_to, title = &from.title, title_2 = &to.title),
        None => {
            say!(material.words, changes_from_to_too, title = &from.title, status_date = material.words.status_date())
        }
    };
    let head = Head {
        crumbs: vec![
            crumb(say!(material.words, name_changes), "changes.html"),
            crumb(say!(material.words, name_between_versions), "changes/versions.html"),
            json!(title.clone()),
        ],
        title,
        current: "",
        ..Head::default()
    };
    comparison(material, Moment::State(from.place), to.map_or(Moment::Now, |to| Moment::State(to.place)), head)
}
