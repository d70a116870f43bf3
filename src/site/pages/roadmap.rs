//! The roadmap: the whole plan on one axis of time, what sets its end, and the same plan as a table.
//!
//! Above some hundred milestones one drawing of all of them cannot be read: then the roadmap shows the phases, and each
//! phase has a page with its milestones.

mod chain;
mod likely;
mod owners;
pub mod phase;
mod register;
mod sentences;
mod table;
mod timeline;

#[cfg(test)]
mod tests;

pub use chain::{chain, tie};
pub use likely::early;
pub use register::{Group, Reference, Register};

use std::sync::Arc;

use super::approved::dates_sentence;
use super::milestone;
use crate::analysis::end::End;
use crate::analysis::words::Words;
use crate::export::calendar;
use crate::language::say;
use crate::model::Plan;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, page};
use phase::Sheet;
use sentences::Moved;

/// Up to so many milestones stand in one drawing.
const SHOWN: usize = 120;

/// Up to so many phases stand in one drawing; the table has all of them.
const PHASES: usize = 250;

/// Of a chain that is longer, its last so many milestones are shown.
const CHAIN: usize = 40;

/// Whether the plan has a roadmap.
pub fn has_roadmap(plan: &Plan) -> bool {
    !(plan.milestones.is_empty() && plan.phases.is_empty())
}

/// The owners that readers can choose from, for the stylesheet.
pub fn owners(words: &Words, plan: &Plan) -> Vec<Value> {
    owners::Owners::of(plan).choices(words)
}

/// The roadmap, the pages of phases in a large plan, and a page for every milestone.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    if !has_roadmap(material.plan()) {
        return Vec::new();
    }
    let register = Arc::new(Register::new(material));
    let sheets = Arc::new(if is_large(material.plan()) { phase::sheets(&register) } else { Vec::new() });
    let mut pages = Vec::new();
    for at in 0..sheets.len() {
        let (register, sheets) = (register.clone(), sheets.clone());
        let path = sheets[at].path.clone();
        pages.push(page(path, "phase.html", move || phase::phase(&register, &sheets, at)));
    }
    pages.extend(milestone::pages(&register, &sheets));
    pages.push(page("roadmap.html", "roadmap.html", move || roadmap(&register, &sheets)));
    pages
}

/// Whether the plan has too many milestones for one drawing.
fn is_large(plan: &Plan) -> bool {
    plan.milestones.len() > SHOWN
}

fn roadmap(register: &Register<'_>, sheets: &[Sheet]) -> Value {
    let plan = register.material.plan();
    let large = is_large(plan);
    let lede = lede(register);
    let everything: Vec<usize> = (0..plan.milestones.len()).collect();
    let (timeline, table) = if large { phases(register, sheets, &lede) } else { milestones(register, &lede) };
    let classes = plan
        .milestones
        .iter()
        .filter_map(|milestone| register.owners.class(milestone.owner.as_ref().map(|owner| owner.value.id())));
    json!({
        "title": say!(register.material.words, name_roadmap),
        "section": "roadmap",
        "source": "plan/milestones.yaml",
        "lede": lede,
        "large": large,
        "timeline": timeline,
        "timeline_note": timeline_note(register, large),
        "lines_note": lines_note(register, large),
        "key": timeline::key(register, &everything, large),
        "filter": if large { None } else { register.owners.filter(&register.material.words, classes) },
        "key_milestones": if large { key_milestones(register) } else { None },
        "critical": critical(register),
        "likely": likely::likely(register),
        "table": table,
        "table_note": table_note(register),
        "calendar": (!plan.milestones.is_empty()).then(|| super::path(calendar::PATH)),
    })
}

fn milestones(register: &Register<'_>, lede: &str) -> (Value, Value) {
    let plan = register.material.plan();
    let headings = !plan.phases.is_empty();
    let mut lines = Vec::new();
    for group in register.groups.iter().filter(|group| !group.milestones.is_empty()) {
        if headings {
            let title = group.phase.map_or(say!(register.material.words, name_without_a_phase), |phase| {
                &register.phase(phase).title.value.text
            });
            let id = group.phase.map(|phase| register.phase(phase).id.value.as_str());
            let path = id.map(|id| register.material.path(crate::model::kinds::Kind::Phase, id));
            lines.push(timeline::heading(title, path, timeline::dates(register, &group.milestones)));
        }
        lines.extend(group.milestones.iter().map(|place| timeline::milestone(register, *place)));
    }
    let timeline = timeline::timeline(
        register,
        say!(register.material.words, roadmap_timeline_of_all_milestones),
        lede,
        "full",
        lines,
    );
    let mut table = table::milestones(register, &register.groups, headings);
    table["caption"] = say!(register.material.words, name_all_milestones).into();
    (timeline, table)
}

fn phases(register: &Register<'_>, sheets: &[Sheet], lede: &str) -> (Value, Value) {
    let firsts = phase::firsts(register, sheets);
    let drawn = firsts.iter().filter(|(group, _, _)| !group.milestones.is_empty());
    // Of more than a drawing can hold, those that are left count most, in the order of the plan.
    let mut drawn: Vec<_> = drawn.collect();
    if drawn.len() > PHASES {
        let open = |group: &Group| group.milestones.iter().any(|place| register.milestone(*place).finished.is_none());
        drawn.retain(|(group, _, _)| open(group));
        drawn.truncate(PHASES);
    }
    let lines = drawn.into_iter();
    let lines =
        lines.map(|(group, title, path)| timeline::bar(register, &timeline::Bar { title, path, group })).collect();
    let timeline = timeline::timeline(
        register,
        say!(register.material.words, roadmap_timeline_of_all_phases),
        lede,
        "mini",
        lines,
    );
    let mut table = table::phases(register, &firsts);
    table["caption"] = say!(register.material.words, name_all_phases).into();
    (timeline, table)
}

/// Where the plan stands, in three or four sentences.
fn lede(register: &Register<'_>) -> String {
    let material = register.material;
    let (plan, words) = (material.plan(), &material.words);
    let all: Vec<usize> = (0..plan.milestones.len()).collect();
    if all.is_empty() {
        return say!(words, roadmap_the_plan_has_phases_and).to_owned();
    }
    let open: Vec<usize> = all.iter().copied().filter(|place| register.milestone(*place).finished.is_none()).collect();
    let go_live = next_go_live(register);
    let next = go_live.map(|place| {
        let mut go_lives = plan.milestones.iter().filter(|milestone| milestone.is_go_live());
        let which = match (go_lives.clone().count(), go_lives.any(|milestone| milestone.finished.is_some())) {
            (_, true) => sentences::GoLive::Next,
            (1, _) => sentences::GoLive::Only,
            (_, false) => sentences::GoLive::First,
        };
        (which, moved(register, register.forecast(place).finish, register.compared_with(place)))
    });
    let last = all.iter().copied().max_by_key(|place| (register.forecast(*place).finish, *place));
    // Where one milestone ends the project, its date is told elsewhere.
    let is_told = |end: &End<jiff::civil::Date>| {
        let shown = last.is_some_and(|last| register.forecast(last).finish == end.forecast);
        shown && (all.len() == 1 || last == go_live)
    };
    let end = register
        .end_of_project()
        .filter(|end| !is_told(end))
        .map(|end| (end.is_reached, moved(register, end.forecast, end.against.of_the_end())));
    let mut said = sentences::dates(words, next, end, register.reference);
    said.push(sentences::reached(words, all.len() - open.len(), all.len()));
    if let Some(reference) = register.reference.filter(|_| !open.is_empty()) {
        let late = open.iter().filter_map(|place| {
            let days = register.slip(*place).filter(|days| *days > 0)?;
            Some((register.short_title(*place), days))
        });
        said.push(sentences::late(words, open.len(), &late.collect::<Vec<_>>(), reference));
    }
    said.join(" ")
}

/// A date beside the one that it is compared with. Two that no working day parts are not compared: neither does the date keep, nor
/// is it later.
fn moved(register: &Register<'_>, date: jiff::civil::Date, wanted: Option<jiff::civil::Date>) -> Moved {
    let days = |wanted| register.material.analysis.schedule.working_days_after(wanted, date);
    let slip = wanted.map(|wanted| (days(wanted), wanted)).filter(|(days, wanted)| *days != 0 || *wanted == date);
    Moved { date, slip: slip.map(|(days, _)| days) }
}

/// The next of the days on which people begin to work in the new way.
fn next_go_live(register: &Register<'_>) -> Option<usize> {
    let plan = register.material.plan();
    let open = (0..plan.milestones.len()).filter(|place| {
        let milestone = register.milestone(*place);
        milestone.finished.is_none() && milestone.is_go_live()
    });
    open.min_by_key(|place| register.forecast(*place).finish)
}

fn timeline_note(register: &Register<'_>, large: bool) -> String {
    let all = 0..register.material.plan().milestones.len();
    let approved = dates_sentence(register.material);
    let mut sentences = Vec::new();
    if large {
        sentences.push(say!(register.material.words, roadmap_each_phase_leads_to_the));
    }
    if all.clone().any(|place| register.forecast(place).critical) {
        sentences.push(if large {
            say!(register.material.words, roadmap_work_is_outlined_where_the)
        } else {
            say!(register.material.words, roadmap_the_critical_path_is_outlined)
        });
    }
    match register.reference {
        Some(Reference::Baseline) => {
            sentences.push(say!(register.material.words, roadmap_the_thin_grey_bar_under));
            sentences.extend(approved.as_deref());
        }
        Some(Reference::Promise) => sentences.push(say!(register.material.words, roadmap_the_thin_grey_bar_under_the)),
        None => {}
    }
    sentences.join(" ")
}

/// What the lines of the timeline say; `None` where there are none.
fn lines_note<'a>(register: &'a Register<'_>, large: bool) -> Option<&'a str> {
    let waits =
        |place: usize| register.milestone(place).finished.is_none() && !register.milestone(place).depends_on.is_empty();
    let any = (0..register.material.plan().milestones.len()).any(waits);
    (!large && any).then(|| say!(register.material.words, roadmap_a_line_leads_from_a))
}

fn table_note(register: &Register<'_>) -> String {
    let all = 0..register.material.plan().milestones.len();
    let mut sentences = Vec::new();
    match register.reference {
        Some(Reference::Baseline) => sentences.push(say!(register.material.words, roadmap_slip_is_the_number_of)),
        Some(Reference::Promise) => {
            sentences.push(say!(register.material.words, roadmap_slip_is_the_number_of_promised))
        }
        None => {}
    }
    sentences.push(say!(register.material.words, roadmap_room_is_the_number_of));
    if all.clone().any(|place| register.milestone(place).key.is_some()) {
        sentences.push(say!(register.material.words, roadmap_a_diamond_marks_what_everybody));
    }
    sentences.join(" ")
}

/// The milestones that everybody should know, where the others stand on other pages.
fn key_milestones(register: &Register<'_>) -> Option<Value> {
    let plan = register.material.plan();
    let key: Vec<usize> = (0..plan.milestones.len()).filter(|place| register.milestone(*place).key.is_some()).collect();
    if key.is_empty() {
        return None;
    }
    let mut table = table::chosen(register, key.get(..SHOWN).unwrap_or(&key));
    table["caption"] = say!(register.material.words, roadmap_milestones_that_everybody_should_know).into();
    Some(table)
}

/// The chain that sets the end, and the one that sets the next go-live where that is another.
fn critical(register: &Register<'_>) -> Option<Value> {
    let (words, schedule) = (&register.material.words, &register.material.analysis.schedule);
    let last = last(register)?;
    // What is reached cannot move the end any more.
    let whole_chain_to = |place: usize| -> Vec<usize> {
        let mut places = register.chain(place, register.before.len());
        places.retain(|place| register.milestone(*place).finished.is_none());
        places
    };
    let shown = |whole: &[usize]| whole[whole.len().saturating_sub(CHAIN)..].to_vec();
    let told = |whole: &[usize], here: Option<usize>| {
        chain(register, &shown(whole), whole.len().saturating_sub(CHAIN), here, false)
    };
    let ends_project = register.forecast(last).finish == schedule.finish;
    let finding = |place: usize, length: usize, ends: bool| {
        sentences::chain(words, length, register.title(place), register.forecast(place).finish, ends)
    };
    let whole = whole_chain_to(last);
    let main = shown(&whole);
    let go_live = next_go_live(register).filter(|place| *place != last);
    let inside = go_live.filter(|place| main.contains(place));
    let mut chains = vec![json!({
        "finding": finding(last, whole.len(), ends_project),
        "chain": told(&whole, inside),
    })];
    if let Some(place) = go_live.filter(|_| inside.is_none()) {
        let whole = whole_chain_to(place);
        chains.push(json!({"finding": finding(place, whole.len(), false), "chain": told(&whole, Some(place))}));
    }
    Some(json!({
        "note": say!(words, roadmap_each_milestone_waits_for_the),
        "inside": inside.map(|place| json!({
            "text": register.title(place),
            "path": register.path(place),
            "date": words.date_full(register.forecast(place).finish),
        })),
        "chains": chains,
        "others": others(register, &main),
    }))
}

/// The milestone that is reached last, of those still to be reached: a critical one before others, then the one with the
/// longest chain.
fn last(register: &Register<'_>) -> Option<usize> {
    let open =
        (0..register.material.plan().milestones.len()).filter(|place| register.milestone(*place).finished.is_none());
    open.max_by_key(|place| {
        let forecast = register.forecast(*place);
        (forecast.finish, forecast.critical, register.before[*place], std::cmp::Reverse(*place))
    })
}

/// Critical milestones that stand in no shown chain.
fn others(register: &Register<'_>, shown: &[usize]) -> Option<Value> {
    const MOST: usize = 12;
    let plan = register.material.plan();
    let rest: Vec<usize> = (0..plan.milestones.len())
        .filter(|place| register.forecast(*place).critical && !shown.contains(place))
        .collect();
    let more = rest.len().saturating_sub(MOST);
    let words = &register.material.words;
    let named =
        rest.iter().take(MOST).map(|place| json!({"text": register.title(*place), "path": register.path(*place)}));
    (!rest.is_empty()).then(|| {
        json!({
            "milestones": named.collect::<Vec<_>>(),
            "more": (more > 0).then(|| say!(words, roadmap_more, count = words.whole(more as i64))),
        })
    })
}
