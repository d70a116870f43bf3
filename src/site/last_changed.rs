//! When what a page is about was last changed, by whom and in which revision; and where it can be edited.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::address;
use super::data::{Value, json};
use crate::analysis::kept::{self, Chain, Reading, Writer};
use crate::history::State;
use crate::model::kinds::Kind;
use crate::site::material::Material;
use crate::site::parts::Page;

/// The states that brought pages to what they are, by the path of the page and the place of the state among those of the past.
pub struct LastChanged(HashMap<String, usize>);

/// The place of the newest state that changed each thing, by its kind and id; of the vision, by neither.
type Places = BTreeMap<(&'static str, String), usize>;

impl LastChanged {
    /// Looks through the past of everything that has a page of its own; what the audience is not shown is in none of its states.
    pub fn of(material: &Material<'_>) -> LastChanged {
        let states = &material.project.past;
        let mut found = HashMap::new();
        // A plan without a past says nothing of who made it.
        if states.len() > 1 {
            let chain = Chain::of(material.project);
            let (until, before) = before(material, &chain).unwrap_or_default();
            let (known, mut now) = (until.saturating_sub(1), Places::new());
            for kind in Kind::ALL {
                for (id, path, place) in look_at(material, states, (known, &before), *kind) {
                    found.insert(path, place);
                    now.insert((kind.name(), id.to_owned()), place);
                }
            }
            let vision = vision(&states[known..]).map(|place| known + place);
            let vision = vision.or_else(|| before.get(&VISION).copied()).or_else(|| self::vision(states)).unwrap_or(0);
            found.insert("vision.html".to_owned(), vision);
            now.insert(VISION, vision);
            // What nobody has recorded yet is no state of the next run.
            if until < chain.len() && chain.len() == states.len() {
                keep(material, &chain, &now);
            }
        }
        LastChanged(found)
    }
}

const VISION: (&str, String) = ("vision", String::new());

/// The place of the newest state whose vision is another than in the state before.
fn vision(states: &[State]) -> Option<usize> {
    states.windows(2).rposition(|pair| pair[0].plan.vision != pair[1].plan.vision).map(|place| place + 1)
}

const KEPT: &str = "changed";

/// What is kept: of how many states, and which of them changed each thing last.
fn before(material: &Material<'_>, chain: &Chain) -> Option<(usize, Places)> {
    let (until, bytes) = kept::read(material.project, KEPT, chain)?;
    let mut reading = Reading(&bytes);
    let mut before = Places::new();
    while !reading.0.is_empty() {
        let kind = match reading.text()? {
            "" => VISION.0,
            kind => Kind::ALL.iter().find(|known| known.name() == kind)?.name(),
        };
        let id = reading.text()?.to_owned();
        before.insert((kind, id), usize::try_from(reading.count()?).ok().filter(|place| *place < until)?);
    }
    Some((until, before))
}

fn keep(material: &Material<'_>, chain: &Chain, places: &Places) {
    let mut writer = Writer::default();
    for ((kind, id), place) in places {
        writer.text(if *kind == VISION.0 { "" } else { kind });
        writer.text(id);
        writer.count(*place as u64);
    }
    kept::write(material.project, KEPT, chain, &writer);
}

/// Each entity of a kind that has a page, with that page and the newest state in which it differs from the state before:
/// the newest first, because of those that share a page the one that was left alone longest tells its age. What is known
/// from before is so in the state at a place.
fn look_at<'a>(
    material: &Material<'a>,
    states: &[State],
    (known, before): (usize, &Places),
    kind: Kind,
) -> Vec<(&'a str, String, usize)> {
    let ids = material.plan().ids(kind);
    let paths = ids.into_iter().map(|id| (id, address::of(material.plan(), &material.line_pages, kind, id)));
    let mut open: BTreeSet<(&str, String)> = paths.filter(|(_, path)| !path.contains('#')).collect();
    let mut found = Vec::new();
    for place in (1..states.len()).rev() {
        if place == known {
            open.retain(|(id, path)| match before.get(&(kind.name(), (*id).to_owned())) {
                Some(place) => {
                    found.push((*id, path.clone(), *place));
                    false
                }
                None => true,
            });
        }
        if open.is_empty() {
            break;
        }
        let (earlier, later) = (&states[place - 1].plan, &states[place].plan);
        let touched = |id: &str| !later.shares(kind, id, earlier);
        if !open.iter().any(|(id, _)| touched(id)) {
            continue;
        }
        let differing: BTreeSet<&str> = later.differing(kind, earlier).into_iter().collect();
        open.retain(|(id, path)| {
            let is_new = touched(id) && (differing.contains(id) || !earlier.has(kind, id));
            if is_new {
                found.push((*id, path.clone(), place));
            }
            !is_new
        });
    }
    found.extend(open.into_iter().map(|(id, path)| (id, path, 0)));
    found.sort_by_key(|(id, _, place)| (Reverse(*place), *id));
    found
}

/// Lets pages tell when they were last changed (`changed`: date, author, revision) and where they are edited (`edit`).
pub fn told<'a>(material: &'a Material<'a>, page: Page<'a>) -> Page<'a> {
    let Page { path, template, content } = page;
    let own = path.clone();
    let told = move || {
        let mut data = content();
        let edit = data["source"].as_str().and_then(|source| edit(material, source));
        data["edit"] = json!(edit);
        data["changed"] = changed(material, &own).unwrap_or_default();
        data
    };
    Page { path, template, content: Box::new(told) }
}

fn changed(material: &Material<'_>, path: &str) -> Option<Value> {
    let place = *material.last_changed().0.get(path)?;
    let revision = &material.project.past[place].revision;
    let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Some(json!({
        "date": material.words.date_short(revision.date),
        "author": said(&revision.author),
        "revision": revision.commit(),
    }))
}

/// Where a file of the plan is edited, by the `edit_url` of the settings.
fn edit(material: &Material<'_>, source: &str) -> Option<String> {
    let plan = material.plan();
    let pattern = &plan.settings.edit_url.as_ref()?.value.text;
    let translated = source.strip_suffix(".md").map(|base| format!("{base}.{}.md", plan.language().tag));
    let translated = translated.filter(|path| plan.files.contains(path));
    Some(pattern.replace("{path}", &encoded(translated.as_deref().unwrap_or(source))))
}

/// A path as a part of an address.
fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::testing::Fixture;

    fn milestones(first: &str, second: &str) -> String {
        format!(
            "--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: 2026-03-02\naudiences: {{staff: {{}}, board: {{}}}}\n\
             edit_url: https://git.example.org/clinic/edit/main/{{path}}\n\
             --- plan/milestones.yaml\nmilestones:\n  - {{id: a, title: A, due: {first}}}\n  - {{id: b, title: B, {second}}}\n"
        )
    }

    #[test]
    fn a_page_says_when_what_it_is_about_was_last_changed() {
        let hidden = |why: &str| format!("due: 2026-04-01, body: {{value: Until {why}, audience: board}}");
        let texts = [
            milestones("2026-03-09", &hidden("2026-04-01")),
            milestones("2026-03-16", &hidden("2026-04-01")),
            milestones("2026-03-16", &hidden("2026-04-08")),
        ];
        let states: Vec<(&str, &str, &str, &str)> = ["2026-01-05", "2026-02-02", "2026-03-02"]
            .into_iter()
            .zip(["Ann", "Ben", "Cleo"])
            .zip(&texts)
            .map(|((day, author), text)| (day, author, "", text.as_str()))
            .collect();
        let said = |audience: Option<&str>, page: &str| {
            let page = Fixture::with_past(&states, audience).page(page);
            page["changed"]["date"].as_str().unwrap().to_owned()
        };
        assert_eq!(said(Some("board"), "milestones/a.html"), "2 Feb 2026");
        assert_eq!(said(Some("board"), "milestones/b.html"), "2 Mar 2026");
        // Nothing that staff see of it has changed since it was first recorded.
        assert_eq!(said(Some("staff"), "milestones/b.html"), "5 Jan 2026");
        assert_eq!(said(Some("staff"), "vision.html"), "5 Jan 2026");
        let page = Fixture::with_past(&states, Some("board")).page("milestones/a.html");
        assert_eq!(page["edit"], "https://git.example.org/clinic/edit/main/plan/milestones.yaml");
        assert_eq!(page["changed"]["author"], "Ben");
    }

    #[test]
    fn a_plan_without_a_past_says_nothing() {
        let page = Fixture::of(&milestones("2026-03-09", "due: 2026-04-01")).page("milestones/a.html");
        assert!(page["changed"].is_null(), "{page}");
    }

    #[test]
    fn a_path_in_an_address_is_encoded() {
        assert_eq!(encoded("pages/the floor & more.md"), "pages/the%20floor%20%26%20more.md");
    }
}
