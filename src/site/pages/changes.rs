//! What changed in the plan: since the last report, since what was approved, month by month, and between named versions.
//!
//! Each side of a comparison is shown as it stood on its own day, which is what its readers saw then.

mod baselines;
mod comparison;
mod gaps;
mod item;
mod kept;
pub(super) mod months;
mod reworded;
#[cfg(test)]
mod tests;
mod versions;

use jiff::ToSpan;
use jiff::civil::Date;

use super::updates::{newest_first, overall};
use crate::analysis::reason::Judgement;
use crate::language::say;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, page, path};
use crate::site::past::Moment;
use comparison::{Head, comparison};

pub use kept::Comparisons;

/// The pages; none where nothing is known to compare with.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    if !has_changes(material) {
        return Vec::new();
    }
    let mut pages = vec![page("changes.html", "changes.html", move || latest(material))];
    pages.extend(baselines::pages(material));
    pages.extend(months::pages(material));
    pages.extend(versions::pages(material));
    pages
}

/// Whether there is a past to compare with, or something to say of its absence.
pub fn has_changes(material: &Material<'_>) -> bool {
    material.past.states().len() > 1 || gaps::is_cut_off(material)
}

/// What the latest changes are counted from.
enum Since {
    /// The report before the latest, of a day, and the state that its readers saw.
    Report(Date, usize),
    /// A month ago, where nobody writes reports.
    Month(usize),
    /// The oldest state, where none is older than the day that is asked for.
    Oldest,
    /// A day of which this copy of the plan does not know how things stood.
    Unknown(Date),
}

fn since(material: &Material<'_>) -> Since {
    let today = material.analysis.status_date;
    let reports = newest_first(material);
    let past: Vec<Date> = reports.iter().map(|report| report.update.date.value).filter(|date| *date <= today).collect();
    let day = match (past.first(), past.get(1)) {
        (_, Some(before)) => *before,
        (Some(_), None) => return Since::Oldest,
        (None, None) => today.saturating_sub(1.month()),
    };
    match material.past.newest_on(day) {
        Some(place) if past.is_empty() => Since::Month(place),
        Some(place) => Since::Report(day, place),
        None if gaps::is_cut_off(material) => Since::Unknown(day),
        None => Since::Oldest,
    }
}

/// How many things changed since the report before the latest; `None` where that is not known.
pub fn count_of_latest(material: &Material<'_>) -> Option<usize> {
    if !has_changes(material) {
        return None;
    }
    let from = start(material, &since(material))?;
    Some(material.past.count(Moment::State(from), Moment::Now))
}

/// The state that the latest changes are counted from.
fn start(material: &Material<'_>, since: &Since) -> Option<usize> {
    match since {
        Since::Report(_, place) | Since::Month(place) => Some(*place),
        Since::Oldest => (!material.past.states().is_empty()).then_some(0),
        Since::Unknown(_) => None,
    }
}

fn latest(material: &Material<'_>) -> Value {
    let words = &material.words;
    let since = since(material);
    let kick = match &since {
        Since::Report(day, place) => since_the_report(material, *day, *place),
        Since::Month(place) => {
            say!(words, changes_since, date = words.date_full(material.past.states()[*place].revision.date))
        }
        Since::Oldest => say!(words, changes_since_the_plan_was_first).to_owned(),
        Since::Unknown(day) => say!(words, changes_since_the_report_of, date = words.date_full(*day)),
    };
    let Some(from) = start(material, &since) else { return unknown(material, &kick) };
    let said = match &since {
        Since::Report(day, _) => said_otherwise(material, *day),
        Since::Month(_) | Since::Oldest | Since::Unknown(_) => None,
    };
    let head = Head {
        title: say!(words, changes_changes_to_the_plan).to_owned(),
        kick: Some(kick),
        note: said,
        current: "changes.html",
        ..Head::default()
    };
    comparison(material, Moment::State(from), Moment::Now, head)
}

/// `Since the report of 30 January 2026`, with the day of the plan that its readers saw where that is another.
fn since_the_report(material: &Material<'_>, day: Date, place: usize) -> String {
    let (words, stood) = (&material.words, material.past.status_date(Moment::State(place)));
    let date = words.date_full(day);
    match stood == day {
        true => say!(words, changes_since_the_report_of, date = date),
        false => say!(words, changes_since_the_plan_of_the_report, date = date, day = words.date_full(stood)),
    }
}

/// The day of the plan on which the report of a day stood, where that is before its own.
pub fn stood_on(material: &Material<'_>, report: Date) -> Option<Date> {
    let place = material.past.newest_on(report)?;
    Some(material.past.status_date(Moment::State(place))).filter(|day| *day < report)
}

/// What the report of a day said of the project, where the rules say something else of the plan on which it stood: its author
/// judged more than dates and amounts.
pub fn said_otherwise(material: &Material<'_>, day: Date) -> Option<String> {
    let words = &material.words;
    let report = newest_first(material).into_iter().find(|report| report.update.date.value == day)?.update;
    let said = Judgement::from(overall(report)?);
    let points = material.trend.iter().flat_map(|trend| &trend.points);
    let then = points.take_while(|point| point.date <= day).last()?.standing.project;
    if said == then {
        return None;
    }
    let author = report.author.as_ref().map_or("", |author| material.person(author.value.id()));
    Some(say!(
        words,
        changes_the_report_said,
        date = words.date_full(day),
        named = if author.is_empty() { "no" } else { "yes" },
        author = author,
        status = words.judgement(said),
        then = words.judgement(then)
    ))
}

/// The page where this copy of the plan does not know how things stood.
fn unknown(material: &Material<'_>, kick: &str) -> Value {
    json!({
        "title": say!(material.words, changes_changes_to_the_plan),
        "section": "changes",
        "kick": kick,
        "lede": say!(material.words, changes_nobody_can_say_from_this),
        "which": which(material, "changes.html"),
        "gaps": gaps::gaps(material),
    })
}

/// The ways to look at changes, of which one is the page itself.
fn which(material: &Material<'_>, current: &str) -> Vec<Value> {
    let entry = |text: &str, to: &str| json!({"text": text, "path": path(to), "current": to == current});
    let mut entries = vec![entry(say!(material.words, changes_since_the_last_report), "changes.html")];
    if let Some(to) = baselines::in_force(material) {
        entries.push(entry(say!(material.words, name_since_the_baseline), &to));
    }
    if months::any(material) {
        entries.push(entry(say!(material.words, name_month_by_month), "changes/months.html"));
    }
    if versions::any(material) {
        entries.push(entry(say!(material.words, name_between_versions), "changes/versions.html"));
    }
    // One way is no choice.
    if entries.len() > 1 { entries } else { Vec::new() }
}
