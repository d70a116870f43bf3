//! What changed month by month.

use jiff::ToSpan;
use jiff::civil::Date;

use super::super::feed::{CHANGES, has_feed_of_changes};
use super::comparison::{Head, comparison, crumb};
use super::which;
use crate::language::say;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, page, path};
use crate::site::past::Moment;

/// A month of the past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// The newest state before it, else its own first.
    from: usize,
    /// The newest state in it, else before it.
    to: usize,
}

impl Month {
    fn is_quiet(self) -> bool {
        self.from >= self.to
    }

    /// The page that tells what changed in it.
    pub fn address(self) -> String {
        format!("changes/month-{:04}-{:02}.html", self.first.year(), self.first.month())
    }

    /// The day of its newest state.
    pub fn last_changed(self, material: &Material<'_>) -> Date {
        material.past.states()[self.to].revision.date
    }

    /// What it changed, in brief.
    pub fn told(self, material: &Material<'_>) -> Told {
        let words = &material.words;
        let told = material.comparisons.between(material, Moment::State(self.from), end(material, self));
        let text = told.sentence.as_deref().unwrap_or(say!(words, changes_the_plan_did_not_change)).to_owned();
        Told { text, count: say!(words, count_changes, count = told.count) }
    }
}

/// What a month changed, in brief.
pub struct Told {
    /// The effect on finish, cost and status, as a sentence.
    pub text: String,
    /// How many things changed, such as `3 changes`.
    pub count: String,
}

/// The list of months, and a page for each in which the plan changed.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    if !any(material) {
        return Vec::new();
    }
    let mut pages = vec![page("changes/months.html", "list.html", move || list(material))];
    let all = months(material);
    for (place, month) in all.iter().enumerate().filter(|(_, month)| !month.is_quiet()) {
        let month = *month;
        let before = all[..place].iter().rfind(|month| !month.is_quiet()).copied();
        let after = all[place + 1..].iter().find(|month| !month.is_quiet()).copied();
        pages.push(page(month.address(), "changes.html", move || one(material, month, before, after)));
    }
    pages
}

/// Whether there are at least two months.
pub fn any(material: &Material<'_>) -> bool {
    months(material).len() > 1
}

/// The months in which the plan changed, the oldest first.
pub fn changed(material: &Material<'_>) -> Vec<Month> {
    let mut months = months(material);
    months.retain(|month| !month.is_quiet());
    months
}

/// All months from the first state to the status date, the oldest first.
fn months(material: &Material<'_>) -> Vec<Month> {
    let (past, today) = (&material.past, material.analysis.status_date);
    let Some(begin) = past.states().iter().map(|state| state.revision.date).min() else { return Vec::new() };
    let mut months = Vec::new();
    let mut first = begin.first_of_month();
    while first <= today {
        let last = first.last_of_month();
        let before = first.yesterday().ok().and_then(|day| past.newest_on(day));
        let oldest = past.states().iter().position(|state| state.revision.date >= first).unwrap_or(0);
        let from = before.unwrap_or(oldest);
        months.push(Month { first, from, to: past.newest_on(last).unwrap_or(from) });
        let Ok(next) = first.checked_add(1.month()) else { break };
        first = next;
    }
    months
}

/// The later end of a month: the plan as it is now, where that is its newest state.
fn end(material: &Material<'_>, month: Month) -> Moment {
    match month.to + 1 == material.past.states().len() {
        true => Moment::Now,
        false => Moment::State(month.to),
    }
}

fn list(material: &Material<'_>) -> Value {
    let words = &material.words;
    let mut years: Vec<(i16, Vec<Value>)> = Vec::new();
    for month in months(material).into_iter().rev() {
        let name = words.month(month.first);
        let item = match month.is_quiet() {
            true => json!({"title": name, "text": say!(words, changes_the_plan_did_not_change)}),
            false => {
                let told = month.told(material);
                json!({"title": name, "path": path(month.address()), "text": told.text, "note": told.count})
            }
        };
        match years.last_mut().filter(|(year, _)| *year == month.first.year()) {
            Some((_, items)) => items.push(item),
            None => years.push((month.first.year(), vec![item])),
        }
    }
    let groups = years
        .into_iter()
        .map(|(year, items)| json!({"id": format!("year-{year}"), "title": year.to_string(), "items": items}));
    json!({
        "title": say!(words, changes_changes_month_by_month),
        "section": "changes",
        "lede": say!(words, changes_what_each_month_changed_in),
        "crumbs": [crumb(say!(words, name_changes), "changes.html"), say!(words, name_month_by_month)],
        "which": which(material, "changes/months.html"),
        "groups": groups.collect::<Vec<_>>(),
        "feed": has_feed_of_changes(material)
            .then(|| json!({"path": path(CHANGES), "text": say!(words, changes_follow_in_a_feed_reader)})),
    })
}

fn one(material: &Material<'_>, month: Month, before: Option<Month>, after: Option<Month>) -> Value {
    let words = &material.words;
    let side = |relation: &str, word: &str, month: Month| json!({"relation": relation, "word": word, "title": words.month(month.first), "path": path(month.address())});
    let sides = before.map(|month| side("previous", say!(words, name_before), month)).into_iter();
    let sides: Vec<Value> = sides.chain(after.map(|month| side("next", say!(words, name_after), month))).collect();
    let head = Head {
        title: say!(words, changes_changes_in, month = words.month(month.first)),
        crumbs: vec![
            crumb(say!(words, name_changes), "changes.html"),
            crumb(say!(words, name_month_by_month), "changes/months.html"),
            json!(words.month(month.first)),
        ],
        current: "",
        turn: (!sides.is_empty()).then(|| json!({"label": say!(words, name_other_months), "sides": sides})),
        ..Head::default()
    };
    comparison(material, Moment::State(month.from), end(material, month), head)
}
