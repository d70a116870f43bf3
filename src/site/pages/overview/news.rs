//! What is new since the report before the latest: what the plan had otherwise then, and what happened by its own dates.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::super::changes;
use super::super::decisions::{Standing, needed};
use super::super::events::{Event, Events};
use super::super::facts::{person, prose_inline};
use super::super::sentence::Sentence;
use super::super::updates::Report;
use super::changed::changed;
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

/// What is new: the latest report, and what happened since the one before it.
pub fn news(material: &Material<'_>, reports: &[Report<'_>], events: &Events) -> Option<Value> {
    let today = material.analysis.status_date;
    let past = || reports.iter().filter(|report| report.update.date.value <= today);
    let latest = past().next();
    let before = past().nth(1).map(|report| report.update.date.value);
    let since = match (latest, before) {
        (_, Some(before)) => before,
        (Some(_), None) => material.analysis.schedule.start,
        // Without reports, a month is what most people can look back on.
        (None, None) => today.saturating_sub(1.month()),
    };
    let teller = Teller { material, today };
    let first = since > material.analysis.schedule.start;
    let mut sentences = changed(material, since);
    sentences.extend(teller.sentences(events.between(first.then_some(since), today)));
    sentences.extend(all_changes(material));
    if latest.is_none() && sentences.is_empty() {
        return None;
    }
    let title = match first {
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
    Some(Sentence::new("All that is different: ").link(counted, path("changes.html")).words("."))
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
        let mut sentences = Vec::new();
        sentences.extend(self.asked());
        sentences.extend(self.finished(&finished));
        sentences.extend(met.into_iter().map(|(gate, count)| self.met(gate, count)));
        sentences.extend(self.decided(&decided));
        sentences.extend(self.begun(&begun));
        sentences.extend(self.raised(&raised));
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
            let count = self.material.words.whole(asked.len() as i64);
            let links = asked.iter().map(|decision| self.decision(decision)).collect();
            let sentence = Sentence::default()
                .new_words(say!(self.material.words, overview_decisions_are_due, count = &count))
                .words(": ");
            return vec![sentence.links(links, 3, &path("decisions.html")).words(".")];
        }
        let sentence = |decision: &&crate::model::kinds::Decision| {
            let (title, to) = self.decision(decision);
            let sentence = Sentence::new("A decision is due: ").link(title, to);
            match decision.date.as_ref().map(|date| date.value) {
                None => sentence.words("."),
                Some(date) => {
                    let needed = needed(&self.material.words, date, self.today);
                    sentence.words(". ").words(needed).words(", by ").new_words(self.day(date)).words(".")
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
        let lateness = |place: &usize| self.material.analysis.schedule.milestones[*place].lateness;
        if places.len() > FINISHED {
            let promised: Vec<i64> = places.iter().filter_map(lateness).collect();
            let late = promised.iter().filter(|days| **days > 0).count();
            // Those that everybody knows are named first.
            let (key, other): (Vec<usize>, Vec<usize>) =
                places.iter().partition(|place| milestones[**place].key.is_some());
            let links = key.iter().chain(&other).map(|place| self.milestone(*place)).collect();
            let count = say!(
                self.material.words,
                overview_milestones_too,
                count = self.material.words.whole(places.len() as i64)
            );
            let sentence = Sentence::default().new_words(count).words(" are done: ");
            let sentence = sentence.links(links, 3, &path("roadmap.html"));
            let late = if promised.is_empty() {
                String::new()
            } else {
                format!(" {}", how_many_late(&self.material.words, late, places.len()))
            };
            return vec![sentence.words(format!(".{late}"))];
        }
        let sentence = |place: &usize| {
            let (title, to) = self.milestone(*place);
            let on =
                finished_on(&milestones[*place]).map_or_else(String::new, |date| format!(" on {}", self.day(date)));
            let lateness = lateness(place).map_or_else(String::new, |days| format!(", {}", self.promised(days)));
            Sentence::default().link(title, to).words(say!(
                self.material.words,
                overview_done,
                on = &on,
                lateness = &lateness
            ))
        };
        places.iter().map(sentence).collect()
    }

    fn promised(&self, days: i64) -> String {
        if days == 0 {
            say!(self.material.words, overview_as_promised).to_owned()
        } else {
            self.material.words.lateness(days)
        }
    }

    fn met(&self, gate: usize, count: usize) -> Sentence {
        let (words, gate) = (&self.material.words, &self.material.plan().gates[gate]);
        let until = |met: Option<Date>| met.is_some_and(|met| met <= self.today);
        let met = gate.criteria.iter().filter(|one| until(one.value.met.as_ref().map(|met| met.value))).count();
        let more = say!(words, count_more_criteria_are_met, count = count);
        let all = gate.criteria.len();
        let now = match met == all {
            true if all == 1 => say!(words, overview_all_there_is).to_owned(),
            true if all == 2 => "both".to_owned(),
            true => say!(words, overview_all, all = &all),
            false => say!(words, overview_of, met = &met, all = &all),
        };
        Sentence::new(format!("{} for ", if met == count { more.replacen(" more", "", 1) } else { more }))
            .link(gate.title.value.text.clone(), self.material.path(Kind::Gate, gate.id.value.as_str()))
            .words(", now ")
            .new_words(now)
            .words(".")
    }

    fn decided(&self, places: &[usize]) -> Vec<Sentence> {
        let decisions = &self.material.plan().decisions;
        if places.len() > SINGLE {
            let links = places.iter().map(|place| self.decision(&decisions[*place])).collect();
            let count =
                say!(self.material.words, overview_decisions, count = self.material.words.whole(places.len() as i64));
            let sentence = Sentence::default().new_words(count).words(" were taken: ");
            return vec![sentence.links(links, 3, &path("decisions.html")).words(".")];
        }
        let sentence = |place: &usize| {
            let decision = &decisions[*place];
            let standing = Standing::written(decision.status.as_ref().map(|status| status.value));
            let verb = if standing == Standing::TurnedDown {
                say!(self.material.words, name_turned_down)
            } else {
                say!(self.material.words, name_decided)
            };
            let on = decision.date.as_ref().map_or_else(String::new, |date| format!(" on {}", self.day(date.value)));
            let (title, to) = self.decision(decision);
            Sentence::new(format!("{verb}{on}: ")).link(title, to).words(".")
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
        let words = if links.len() == 1 { "Work has begun on one more milestone: " } else { "Work has begun on: " };
        (!links.is_empty()).then(|| Sentence::new(words).links(links, 3, &path("roadmap.html")).words("."))
    }

    fn raised(&self, places: &[usize]) -> Vec<Sentence> {
        let issues = &self.material.plan().issues;
        let link = |place: &usize| {
            let issue = &issues[*place];
            (issue.title.value.text.clone(), self.material.path(Kind::Issue, issue.id.value.as_str()))
        };
        if places.len() > SINGLE {
            let settled = places.iter().filter(|place| issues[**place].resolution.is_some()).count();
            let count =
                say!(self.material.words, overview_issues, count = self.material.words.whole(places.len() as i64));
            let sentence = Sentence::default().new_words(count).words(" came up: ");
            let sentence = sentence.links(places.iter().map(link).collect(), 3, &path("risks.html"));
            return vec![
                sentence.words(format!(". {}", how_many_settled(&self.material.words, settled, places.len()))),
            ];
        }
        let sentence = |place: &usize| {
            let issue = &issues[*place];
            let (title, to) = link(place);
            let on = issue.raised.as_ref().map_or_else(String::new, |date| format!(" on {}", self.day(date.value)));
            let settled = if issue.resolution.is_some() { " and is settled" } else { "" };
            Sentence::default().link(title, to).words(say!(
                self.material.words,
                overview_came_up,
                on = &on,
                settled = &settled
            ))
        };
        places.iter().map(sentence).collect()
    }

    /// `6 February`, with the year where it is not this one.
    fn day(&self, date: Date) -> String {
        let whole = self.material.words.date_full(date);
        let year = format!(" {}", date.year());
        match date.year() == self.today.year() {
            true => whole.strip_suffix(&year).unwrap_or(&whole).to_owned(),
            false => whole,
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
