//! The page of a phase in a plan with too many milestones for one drawing; a long phase takes several sheets.

use super::register::{Group, Register};
use super::{sentences, table, timeline};
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{Entity, Kind};
use crate::site::data::{Value, json};
use crate::site::pages::judged;
use crate::site::pages::sentence::Sentence;
use crate::site::parts::{Path, block, path};

/// So many milestones stand on one sheet.
const SHEET: usize = 100;

/// One page of milestones.
pub struct Sheet {
    /// Where it stands.
    pub path: String,
    /// Which group it belongs to.
    group: usize,
    /// Its number within the group, and of how many.
    number: (usize, usize),
    /// The places of its milestones.
    milestones: Vec<usize>,
}

/// The pages of all phases. No id has an underscore, so that no two of them have one path.
pub fn sheets(register: &Register<'_>) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    for (group, members) in register.groups.iter().enumerate() {
        let name = members.phase.map_or("without_phase", |phase| register.phase(phase).id.value.as_str());
        let parts: Vec<&[usize]> = members.milestones.chunks(SHEET).collect();
        // A phase without milestones has a page too: what is written of it has to stand somewhere.
        let parts = if parts.is_empty() { vec![&[][..]] } else { parts };
        let count = parts.len();
        for (at, part) in parts.into_iter().enumerate() {
            let path = if at == 0 { format!("phases/{name}.html") } else { format!("phases/{name}_{}.html", at + 1) };
            sheets.push(Sheet { path, group, number: (at + 1, count), milestones: part.to_vec() });
        }
    }
    sheets
}

/// What the roadmap shows as one row each, with its title and the page it leads to: the phases, and the sheets of what
/// has no phase.
pub fn firsts(register: &Register<'_>, sheets: &[Sheet]) -> Vec<(Group, String, Path)> {
    let mut rows = Vec::new();
    for sheet in sheets {
        let group = &register.groups[sheet.group];
        let target = path(sheet.path.clone());
        match group.phase {
            Some(phase) if sheet.number.0 == 1 => {
                rows.push((group.clone(), register.phase(phase).title.value.text.clone(), target));
            }
            Some(_) => {}
            None => {
                let part = Group { phase: None, milestones: sheet.milestones.clone() };
                rows.push((part, title_of_rest(&register.material.words, register, sheet), target));
            }
        }
    }
    rows
}

/// The sheet on which each milestone stands, by place.
pub fn sheet_of(sheets: &[Sheet], milestones: usize) -> Vec<Option<usize>> {
    let mut found = vec![None; milestones];
    for (at, sheet) in sheets.iter().enumerate() {
        sheet.milestones.iter().for_each(|place| found[*place] = Some(at));
    }
    found
}

fn title_of_rest(words: &Words, register: &Register<'_>, sheet: &Sheet) -> String {
    if register.material.plan().phases.is_empty() || sheet.number.1 > 1 {
        let first = (sheet.number.0 - 1) * SHEET + 1;
        let words = &register.material.words;
        let last = first + sheet.milestones.len() - 1;
        return say!(
            words,
            roadmap_milestones_to,
            count = words.whole(first as i64),
            count_2 = words.whole(last as i64)
        );
    }
    say!(words, name_without_a_phase).to_owned()
}

/// A page of milestones.
pub fn phase(register: &Register<'_>, sheets: &[Sheet], at: usize) -> Value {
    let sheet = &sheets[at];
    let group = &register.groups[sheet.group];
    let words = &register.material.words;
    let phase = group.phase.map(|phase| register.phase(phase));
    let title = phase.map_or_else(|| title_of_rest(words, register, sheet), |phase| phase.title.value.text.clone());
    let reached = group.milestones.iter().filter(|place| register.milestone(**place).finished.is_some()).count();
    let dates = timeline::dates(register, &group.milestones);
    let lede = sentences::stretch(words, dates, reached, group.milestones.len());
    let lines: Vec<timeline::Line> =
        sheet.milestones.iter().map(|place| timeline::milestone(register, *place)).collect();
    let drawn = (!lines.is_empty())
        .then(|| timeline::timeline(register, say!(words, roadmap_timeline_of_the_milestones), &lede, "full", lines));
    let part = Group { phase: group.phase, milestones: sheet.milestones.clone() };
    let mut milestones = table::milestones(register, &[part], false);
    milestones["caption"] = say!(words, roadmap_milestones_of, title = &title).into();
    let classes = sheet
        .milestones
        .iter()
        .filter_map(|place| register.owners.class(register.milestone(*place).owner.as_ref().map(|id| id.value.id())));
    let source = group.phase.map_or("plan/milestones.yaml", |phase| register.material.plan().phases.path(phase));
    json!({
        "title": title,
        "section": "roadmap",
        "source": source,
        "crumbs": [{"text": say!(words, name_roadmap), "path": path("roadmap.html")}],
        "lede": lede,
        "status": register.phase_status(group),
        "reasons": reasons(register, group),
        "body": phase.and_then(|phase| phase.body()).map(|body| block(&body.value.text)),
        "facts": phase.map(|phase| table::phase_facts(register, phase, source)),
        "timeline": drawn,
        "key": timeline::key(register, &sheet.milestones, false),
        "filter": register.owners.filter(&register.material.words, classes),
        "table": (!sheet.milestones.is_empty()).then_some(milestones),
        "pager": pager(register, sheets, sheet),
        "neighbours": neighbours(register, sheets, sheet),
    })
}

/// Why the phase stands where it does.
fn reasons(register: &Register<'_>, group: &Group) -> Vec<Sentence> {
    let place = group.phase.filter(|_| !group.milestones.is_empty());
    let reasons = place.map(|place| &register.phase_assessment(place).reasons);
    reasons.into_iter().flatten().map(|reason| judged::sentence(register.material, reason)).collect()
}

/// The sheets of the same group, where there are several.
fn pager(register: &Register<'_>, sheets: &[Sheet], sheet: &Sheet) -> Option<Value> {
    let words = &register.material.words;
    (sheet.number.1 > 1).then(|| {
        let same = sheets[first_of(sheets, sheet.group)..].iter().take(sheet.number.1);
        let pages = same.map(|other| {
            let dates = timeline::dates(register, &other.milestones);
            let span = dates.map_or(String::new(), |(first, last)| words.span(first, last));
            json!({
                "text": words.whole(other.number.0 as i64),
                "path": path(other.path.clone()),
                "span": span,
                "here": other.number.0 == sheet.number.0,
            })
        });
        pages.collect()
    })
}

/// The phases before and after.
fn neighbours(register: &Register<'_>, sheets: &[Sheet], sheet: &Sheet) -> Vec<Value> {
    let named = |group: usize, word: &str| {
        let members = register.groups.get(group)?;
        let first = sheets.get(first_of(sheets, group))?;
        let title = members.phase.map(|phase| register.phase(phase).title().to_owned());
        let title = title.unwrap_or_else(|| title_of_rest(&register.material.words, register, first));
        Some(json!({"term": word, "value": {"text": title, "path": path(first.path.clone())}}))
    };
    let before =
        sheet.group.checked_sub(1).and_then(|group| named(group, say!(register.material.words, name_phase_before)));
    before.into_iter().chain(named(sheet.group + 1, say!(register.material.words, name_next_phase))).collect()
}

/// The first sheet of a group: sheets stand in the order of the groups.
fn first_of(sheets: &[Sheet], group: usize) -> usize {
    sheets.partition_point(|sheet| sheet.group < group)
}

/// The way to the page of a milestone: through its phase.
pub fn crumbs(register: &Register<'_>, sheet: Option<&Sheet>, place: usize) -> Vec<Value> {
    let mut crumbs = vec![json!({"text": say!(register.material.words, name_roadmap), "path": path("roadmap.html")})];
    let plan = register.material.plan();
    let phase = register.milestone(place).phase.as_ref().and_then(|phase| plan.phases.get(phase.value.id()));
    let above = sheet.map(|sheet| path(sheet.path.clone()));
    match (phase, above) {
        (Some(phase), Some(above)) => crumbs.push(json!({"text": phase.title(), "path": above})),
        (Some(phase), None) => {
            let above = register.material.path(Kind::Phase, phase.id.value.as_str());
            crumbs.push(json!({"text": phase.title(), "path": above}));
        }
        (None, Some(above)) => {
            let text = sheet.map_or(String::new(), |sheet| title_of_rest(&register.material.words, register, sheet));
            crumbs.push(json!({"text": text, "path": above}));
        }
        (None, None) => {}
    }
    crumbs
}
