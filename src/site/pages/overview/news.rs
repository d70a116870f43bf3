//! What is new since the report before the latest: what the plan had otherwise then, and what happened by its own dates.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::super::changes;
use super::super::decisions::{Standing, needed};
use super::super::events::{Event, Events};
use super::super::facts::{person, prose_inline};
use super::super::sentence::{Sentence, slot};
use super::super::updates::Report;
use super::changed::changed;
use crate::analysis::reason::Reference;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{DecisionStatus, Kind, Milestone};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Path, block, path};

/// More finished milestones than this are named in one sentence.
const FINISHED: usize = 3;

/// More of any other sort than this are named in one sentence.
const SINGLE: usize = 2;

/// More sentences than these are a list that nobody reads: the weightiest stand first.
const MOST: usize = 6;

/// What is new: the latest report, and what happened since the one before it.
pub fn news(material: &Material<'_>, reports: &[Report<'_>], events: &Events) -> Option<Value> {
    let today = material.analysis.status_date;
    let past = || reports.iter().filter(|report| report.update.date.value <= today);
    let latest = past().next();
    let before = past().nth(1).map(|report| report.update.date.value);
    // One period for all that is told: from the plan that the readers of the report before saw.
    let stood_on = before.and_then(|before| changes::stood_on(material, before));
    let since = match (latest, before) {
        (_, Some(before)) => stood_on.unwrap_or(before),
        (Some(_), None) => material.analysis.schedule.start,
        // Without reports, a month is what most people can look back on, or a little more: to the plan as it was then.
        (None, None) => {
            let month_ago = today.saturating_sub(1.month());
            changes::stood_on(material, month_ago).unwrap_or(month_ago)
        }
    };
    let teller = Teller { material, today };
    let first = since > material.analysis.schedule.start;
    let mut sentences = teller.asked();
    sentences.extend(changed(material, since));
    sentences.extend(teller.sentences(events.between(first.then_some(since), today)));
    // The rest stands behind the link to all changes.
    let all = all_changes(material);
    sentences.truncate(MOST - usize::from(all.is_some()));
    sentences.extend(all);
    if latest.is_none() && sentences.is_empty() {
        return None;
    }
    // Without reports, nothing else says from when on this is.
    let is_dated = first || (latest.is_none() && since == material.analysis.schedule.start);
    let title = match is_dated {
        true => say!(material.words, overview_what_is_new_since, day = teller.day(since)),
        false => say!(material.words, name_what_is_new).to_owned(),
    };
    Some(json!({
        "title": title,
        "note": latest.map(|_| say!(material.words, overview_from_the_latest_report_and)),
        "more": latest.map(|_| json!({"text": say!(material.words, name_see_all_reports), "path": path("updates.html")})),
        "report": latest.map(|report| the_report(material, report)),
        "sentences": sentences.iter().map(|sentence| json!(sentence)).collect::<Vec<_>>(),
    }))
}

/// How many things changed in the plan, with the page that tells of each; nothing where it did not change.
fn all_changes(material: &Material<'_>) -> Option<Sentence> {
    let count = changes::count_of_latest(material).filter(|count| *count > 0)?;
    let counted = say!(material.words, count_changes_to_the_plan, count = count);
    let said = say!(material.words, overview_all_that_is_different, changes = slot(0));
    Some(Sentence::said(&said, vec![Sentence::default().link(counted, path("changes.html"))]))
}

/// The latest report: its title, its summary and how it begins.
fn the_report(material: &Material<'_>, report: &Report<'_>) -> Value {
    let Report { update, source } = report;
    let body = update.body.as_ref().and_then(|body| first_paragraph(&body.value.text));
    json!({
        "title": &update.title.value.text,
        "path": material.path(Kind::Update, update.id.value.as_str()),
        "date": material.words.date_full(update.date.value),
        "author": update.author.as_ref().and_then(|author| person(material, author.value.id())),
        "summary": update.summary.as_ref().map(|summary| prose_inline(&summary.value, source)),
        "begins": body.map(|text| {
            let mut value = json!(block(text));
            value["source"] = (*source).into();
            value
        }),
    })
}

/// The first paragraph of a text: what stands before its first empty line, unless that is a heading, a list, a table or a
/// picture.
fn first_paragraph(text: &str) -> Option<&str> {
    let first = text.trim_start().split("\n\n").next().unwrap_or_default().trim();
    let plain = !first.starts_with(['#', '-', '*', '+', '|', '!', '>', '`', ':', '<', '[']) || first.starts_with("**");
    let listed = first.split_once(['.', ')']).is_some_and(|(number, _)| number.parse::<u32>().is_ok());
    (plain && !listed && !first.is_empty()).then_some(first)
}

/// Tells what happened.
struct Teller<'a> {
    material: &'a Material<'a>,
    today: Date,
}

impl Teller<'_> {
    fn sentences(&self, events: &[(Date, Event)]) -> Vec<Sentence> {
        let places = |wanted: fn(&Event) -> Option<usize>| -> Vec<usize> {
            events.iter().filter_map(|(_, event)| wanted(event)).collect()
        };
        let finished = places(|event| if let Event::Finished(place) = event { Some(*place) } else { None });
        let begun = places(|event| if let Event::Begun(place) = event { Some(*place) } else { None });
        let decided = places(|event| if let Event::Decided(place) = event { Some(*place) } else { None });
        let raised = places(|event| if let Event::Raised(place) = event { Some(*place) } else { None });
        let mut met: BTreeMap<usize, usize> = BTreeMap::new();
        for (_, event) in events {
            if let Event::Met { gate, .. } = event {
                *met.entry(*gate).or_default() += 1;
            }
        }
        let mut sentences = self.finished(&finished);
        sentences.extend(met.into_iter().map(|(gate, count)| self.met(gate, count)));
        sentences.extend(self.decided(&decided));
        sentences.extend(self.raised(&raised));
        sentences.extend(self.begun(&begun));
        sentences
    }

    /// Decisions that are due: they concern the reader who can take them.
    fn asked(&self) -> Vec<Sentence> {
        let decisions = &self.material.plan().decisions;
        let mut asked: Vec<_> = decisions
            .iter()
            .filter(|decision| decision.status.as_ref().is_some_and(|status| status.value == DecisionStatus::Proposed))
            .collect();
        asked.sort_by_key(|decision| {
            let date = decision.date.as_ref().map(|date| date.value);
            (date.is_none(), date)
        });
        if asked.len() > SINGLE {
            let links = asked.iter().map(|decision| self.decision(decision)).collect();
            let what = say!(self.material.words, overview_decisions_are_due, count = asked.len());
            return vec![self.several(what, links, "decisions.html", None)];
        }
        let sentence = |decision: &&crate::model::kinds::Decision| {
            let (title, to) = self.decision(decision);
            let (words, title) = (&self.material.words, Sentence::default().link(title, to));
            match decision.date.as_ref().map(|date| date.value) {
                None => Sentence::said(&say!(words, overview_a_decision_is_due, title = slot(0)), vec![title]),
                Some(date) => {
                    let needed = needed(words, date, self.today);
                    let said =
                        say!(words, overview_a_decision_is_due_by, title = slot(0), needed = needed, day = slot(1));
                    Sentence::said(&said, vec![title, Sentence::default().new_words(self.day(date))])
                }
            }
        };
        asked.iter().map(sentence).collect()
    }

    fn decision(&self, decision: &crate::model::kinds::Decision) -> (String, Path) {
        let path = self.material.path(Kind::Decision, decision.id.value.as_str());
        (decision.title.value.text.clone(), path)
    }

    fn milestone(&self, place: usize) -> (String, Path) {
        let milestone = &self.material.plan().milestones[place];
        (milestone.title.value.text.clone(), self.material.path(Kind::Milestone, milestone.id.value.as_str()))
    }

    fn finished(&self, places: &[usize]) -> Vec<Sentence> {
        let milestones = &self.material.plan().milestones;
        // As on the page of the milestone: against the promise, else against what was approved.
        let lateness = |place: &usize| {
            let forecast = &self.material.analysis.schedule.milestones[*place];
            forecast.lateness.or(forecast.slip)
        };
        if places.len() > FINISHED {
            let promised: Vec<i64> = places.iter().filter_map(lateness).collect();
            let late = promised.iter().filter(|days| **days > 0).count();
            // Those that everybody knows are named first.
            let (key, other): (Vec<usize>, Vec<usize>) =
                places.iter().partition(|place| milestones[**place].key.is_some());
            let links = key.iter().chain(&other).map(|place| self.milestone(*place)).collect();
            let what = say!(self.material.words, overview_milestones_too, count = places.len());
            // Of what nobody promised, nobody can say that it was not late.
            let told = late > 0 || promised.len() == places.len();
            let late = told.then(|| how_many_late(&self.material.words, late, places.len()));
            return vec![self.several(what, links, "roadmap.html", late)];
        }
        let sentence = |place: &usize| {
            let (title, to) = self.milestone(*place);
            let (words, day) = (&self.material.words, finished_on(&milestones[*place]).map(|date| self.day(date)));
            let said = match (day, lateness(place)) {
                (Some(day), Some(days)) => {
                    say!(words, overview_done, title = slot(0), day = day, lateness = self.promised(*place, days))
                }
                (Some(day), None) => say!(words, overview_done_on, title = slot(0), day = day),
                (None, _) => say!(words, overview_done_undated, title = slot(0)),
            };
            Sentence::said(&said, vec![Sentence::default().link(title, to)])
        };
        places.iter().map(sentence).collect()
    }

    fn promised(&self, place: usize, days: i64) -> String {
        let forecast = &self.material.analysis.schedule.milestones[place];
        let due = self.material.plan().milestones[place].due.as_ref().map(|due| (due.value, Reference::Promised));
        let wanted = due.or_else(|| Some((forecast.baseline_finish?, Reference::Approved)));
        let reasons = &self.material.analysis.statuses.milestones[place].reasons;
        match wanted {
            // A day on which nobody works may lie between the two, and is no promise kept to the day.
            Some((wanted, reference)) if days == 0 && wanted == forecast.finish => {
                self.material.words.kept(reference, reasons.iter().find_map(|reason| reason.cause.first_promise()))
            }
            _ => self.material.words.lateness(days),
        }
    }

    fn met(&self, gate: usize, count: usize) -> Sentence {
        let (words, gate) = (&self.material.words, &self.material.plan().gates[gate]);
        let until = |met: Option<Date>| met.is_some_and(|met| met <= self.today);
        let met = gate.criteria.iter().filter(|one| until(one.value.met.as_ref().map(|met| met.value))).count();
        let all = gate.criteria.len();
        let now = match met == all {
            true if all == 1 => say!(words, overview_all_there_is).to_owned(),
            true if all == 2 => say!(words, overview_both).to_owned(),
            true => say!(words, overview_all, all = &all),
            false => say!(words, overview_of, met = &met, all = &all),
        };
        let path = self.material.path(Kind::Gate, gate.id.value.as_str());
        let link = Sentence::default().link(gate.title.value.text.clone(), path);
        let all = if met == count { "yes" } else { "no" };
        let said = say!(words, overview_criteria_are_met, count = count, all = all, gate = slot(0), now = slot(1));
        Sentence::said(&said, vec![link, Sentence::default().new_words(now)])
    }

    fn decided(&self, places: &[usize]) -> Vec<Sentence> {
        let decisions = &self.material.plan().decisions;
        if places.len() > SINGLE {
            let links = places.iter().map(|place| self.decision(&decisions[*place])).collect();
            let what = say!(self.material.words, overview_decisions, count = places.len());
            return vec![self.several(what, links, "decisions.html", None)];
        }
        let sentence = |place: &usize| {
            let decision = &decisions[*place];
            let standing = Standing::written(decision.status.as_ref().map(|status| status.value));
            let standing = if standing == Standing::TurnedDown { "refused" } else { "taken" };
            let words = &self.material.words;
            let said = match &decision.date {
                Some(date) => {
                    let day = self.day(date.value);
                    say!(words, overview_decided_on, standing = standing, day = day, title = slot(0))
                }
                None => say!(words, overview_decided, standing = standing, title = slot(0)),
            };
            let (title, to) = self.decision(decision);
            Sentence::said(&said, vec![Sentence::default().link(title, to)])
        };
        places.iter().map(sentence).collect()
    }

    /// Work that began and goes on.
    fn begun(&self, places: &[usize]) -> Option<Sentence> {
        let open = |place: &&usize| {
            let milestone = &self.material.plan().milestones[**place];
            finished_on(milestone).is_none_or(|finished| finished > self.today)
        };
        let links: Vec<_> = places.iter().filter(open).map(|place| self.milestone(*place)).collect();
        let words = &self.material.words;
        let said = say!(words, overview_work_has_begun, count = links.len(), names = slot(0));
        let any = !links.is_empty();
        any.then(|| Sentence::said(&said, vec![Sentence::links(words, links, 3, &path("roadmap.html"))]))
    }

    fn raised(&self, places: &[usize]) -> Vec<Sentence> {
        let plan = self.material.plan();
        let issues = &plan.issues;
        let link = |place: &usize| {
            let issue = &issues[*place];
            (issue.title.value.text.clone(), self.material.path(Kind::Issue, issue.id.value.as_str()))
        };
        if places.len() > SINGLE {
            let settled = places.iter().filter(|place| plan.is_settled(&issues[**place])).count();
            let what = say!(self.material.words, overview_issues, count = places.len());
            let settled = how_many_settled(&self.material.words, settled, places.len());
            return vec![self.several(what, places.iter().map(link).collect(), "risks.html", Some(settled))];
        }
        let sentence = |place: &usize| {
            let issue = &issues[*place];
            let (title, to) = link(place);
            let day = issue.raised.as_ref().map(|date| self.day(date.value));
            let is = |is: bool| if is { "yes" } else { "no" };
            let said = say!(
                self.material.words,
                overview_came_up,
                title = slot(0),
                dated = is(day.is_some()),
                day = day.unwrap_or_default(),
                settled = is(plan.is_settled(issue))
            );
            Sentence::said(&said, vec![Sentence::default().link(title, to)])
        };
        places.iter().map(sentence).collect()
    }

    /// What several things did, which, and what there is to say of them together.
    fn several(&self, what: String, links: Vec<(String, Path)>, more: &'static str, then: Option<String>) -> Sentence {
        let words = &self.material.words;
        let names = Sentence::links(words, links, 3, &path(more));
        let said = match then {
            Some(then) => say!(words, overview_several_and, what = slot(0), names = slot(1), then = then),
            None => say!(words, overview_several, what = slot(0), names = slot(1)),
        };
        Sentence::said(&said, vec![Sentence::default().new_words(what), names])
    }

    /// `6 February`, with the year where it is not this one.
    fn day(&self, date: Date) -> String {
        match date.year() == self.today.year() {
            true => self.material.words.day_and_month_full(date),
            false => self.material.words.date_full(date),
        }
    }
}

fn finished_on(milestone: &Milestone) -> Option<Date> {
    milestone.finished.as_ref().map(|date| date.value)
}

fn how_many_late(words: &Words, late: usize, of: usize) -> String {
    match late {
        0 => say!(words, overview_none_of_them_was_late).to_owned(),
        1 => say!(words, overview_one_of_them_was_late).to_owned(),
        all if all == of => say!(words, overview_all_of_them_were_late).to_owned(),
        late => say!(words, overview_of_them_were_late, late = &late),
    }
}

fn how_many_settled(words: &Words, settled: usize, of: usize) -> String {
    match settled {
        0 => say!(words, overview_none_is_settled_yet).to_owned(),
        1 => say!(words, overview_one_is_settled).to_owned(),
        all if all == of => say!(words, overview_all_are_settled).to_owned(),
        settled => say!(words, overview_are_settled, settled = &settled),
    }
}

#[cfg(test)]
mod tests;
