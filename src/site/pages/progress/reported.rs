//! The status month by month: what the plan itself said, and what the reports said where they said otherwise.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::analysis::reason::Judgement;
use crate::analysis::status::{Assessment, Standing};
use crate::analysis::trend::Point;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::Plan;
use crate::model::kinds::{Kind, Update, UpdateStatus};
use crate::model::record::Sp;
use crate::model::values::Status;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::judged;

/// How many months stand side by side.
const MONTHS: usize = 12;

/// Something that stands well or badly: its name, what a report says of it, and what is computed of it, if anything.
struct Area {
    name: fn(&Words) -> &'static str,
    /// Whether only those are told of it who are told of money.
    is_money: bool,
    reported: fn(&UpdateStatus) -> &Option<Sp<Status>>,
    computed: fn(&Computed) -> Option<Judgement>,
}

const AREAS: [Area; 5] = [
    Area {
        name: |words| say!(words, name_overall),
        is_money: false,
        reported: |status| &status.overall,
        computed: |computed| computed.project,
    },
    Area {
        name: |words| say!(words, name_schedule),
        is_money: false,
        reported: |status| &status.schedule,
        computed: |computed| computed.dates,
    },
    Area {
        name: |words| say!(words, name_money),
        is_money: true,
        reported: |status| &status.cost,
        computed: |computed| computed.cost,
    },
    Area {
        name: |words| say!(words, name_scope),
        is_money: false,
        reported: |status| &status.scope,
        computed: |_| None,
    },
    Area {
        name: |words| say!(words, name_people),
        is_money: false,
        reported: |status| &status.people,
        computed: |_| None,
    },
];

/// What is computed of a plan; nothing where there is nothing to judge.
#[derive(Clone, Copy, Default)]
struct Computed {
    project: Option<Judgement>,
    dates: Option<Judgement>,
    cost: Option<Judgement>,
}

impl Computed {
    fn of(standing: Standing, has_dates: bool) -> Computed {
        Computed {
            project: (has_dates || standing.cost.is_some()).then_some(standing.project),
            dates: has_dates.then_some(standing.dates),
            cost: standing.cost,
        }
    }

    fn then(point: &Point) -> Computed {
        Computed::of(point.standing, point.complete.is_some())
    }

    fn now(material: &Material<'_>) -> Computed {
        let statuses = &material.analysis.statuses;
        let standing = Standing {
            project: statuses.project.judgement,
            dates: statuses.schedule.judgement,
            cost: statuses.cost.as_ref().map(|cost| cost.judgement),
        };
        Computed::of(standing, !material.plan().milestones.is_empty())
    }
}

/// A month: what was computed of its last state, and its reports in the order of time.
#[derive(Clone, Default)]
struct Month<'a> {
    computed: Computed,
    reports: Vec<&'a Update>,
}

impl Month<'_> {
    /// What the last report that tells of something said of it.
    fn said(&self, area: &Area) -> Option<Judgement> {
        let told = self.reports.iter().rev().filter_map(|report| report.status.as_ref());
        told.filter_map(|status| (area.reported)(&status.value).as_ref())
            .map(|status| Judgement::from(status.value))
            .next()
    }

    fn computed(&self, area: &Area) -> Option<Judgement> {
        (area.computed)(&self.computed)
    }

    /// What that report said where the plan itself said something else.
    fn otherwise(&self, area: &Area) -> Option<Judgement> {
        let said = self.said(area)?;
        (self.computed(area)? != said).then_some(said)
    }
}

/// Whether any report says how something stands.
pub fn any(plan: &Plan) -> bool {
    plan.updates.iter().any(|update| update.status.is_some())
}

/// The reports up to the status date that say how something stands, in the order of time.
fn reports<'a>(material: &Material<'a>) -> Vec<&'a Update> {
    let today = material.analysis.status_date;
    let updates = material.plan().updates.iter();
    let mut updates: Vec<&Update> =
        updates.filter(|update| update.status.is_some() && update.date.value <= today).collect();
    updates.sort_by_key(|update| update.date.value);
    updates
}

/// The newest months of which anything is known, in the order of time.
fn by_month<'a>(material: &Material<'a>) -> Vec<(Date, Month<'a>)> {
    let today = material.analysis.status_date;
    let mut months: BTreeMap<Date, Month<'a>> = BTreeMap::new();
    for point in material.trend.iter().flat_map(|trend| &trend.points) {
        months.entry(point.date.first_of_month()).or_default().computed = Computed::then(point);
    }
    months.entry(today.first_of_month()).or_default().computed = Computed::now(material);
    for update in reports(material) {
        months.entry(update.date.value.first_of_month()).or_default().reports.push(update);
    }
    let all: Vec<(Date, Month<'a>)> = months.into_iter().collect();
    all[all.len().saturating_sub(MONTHS)..].to_vec()
}

/// The history of the status; nothing where neither the past nor a report knows one.
pub fn reported(material: &Material<'_>) -> Option<Value> {
    let (words, months) = (&material.words, by_month(material));
    let newest = months.iter().rev().find_map(|(_, month)| month.reports.last().copied());
    let (now, known) = (months.last()?, months.iter().filter(|(_, month)| month.computed.project.is_some()).count());
    let has_past = known > 1;
    if newest.is_none() && !has_past {
        return None;
    }
    // Money is an area of its own only for those who see any.
    let areas = AREAS.iter().filter(|area| !area.is_money || material.analysis.money.is_some());
    let is_known =
        |area: &&Area| months.iter().any(|(_, month)| month.said(area).or_else(|| month.computed(area)).is_some());
    let areas: Vec<&Area> = areas.filter(is_known).collect();
    let heads = months.iter().map(|(first, _)| {
        let month = words.month_short(*first);
        json!({"letter": month.get(..1), "rest": month.get(1..3), "title": words.month(*first)})
    });
    let otherwise = areas.iter().any(|area| months.iter().any(|(_, month)| month.otherwise(area).is_some()));
    let span = match months.first() {
        Some((first, _)) if first != &now.0 => {
            say!(words, progress_to, month = words.month(*first), month_2 = words.month(now.0))
        }
        _ => words.month(now.0),
    };
    Some(json!({
        "caption": say!(words, progress_status_by_month, span = &span),
        "finding": match has_past {
            true => told(words, &months),
            false => finding(words, &overall(&reports(material))),
        },
        "note": match has_past {
            true => say!(words, progress_what_the_rules_said_of),
            false => say!(words, progress_what_the_reports_said_and_what),
        },
        "months": heads.collect::<Vec<_>>(),
        "rows": areas.iter().map(|area| row(words, area, &months)).collect::<Vec<_>>(),
        "key": key(words, &areas, &months),
        "otherwise": otherwise,
        "computed": computed(material),
        "more": newest.map(|newest| json!({
            "text": say!(words, progress_read_the_latest_report),
            "path": material.path(Kind::Update, newest.id.value.as_str()),
        })),
    }))
}

/// An area with a cell for each month.
fn row(words: &Words, area: &Area, months: &[(Date, Month<'_>)]) -> Value {
    let is_computed = months.iter().any(|(_, month)| month.computed(area).is_some());
    let shown = |judgement: Judgement| json!({"status": judgement.key(), "word": word(words, judgement)});
    // What was said stands within a sentence, where it begins with a small letter.
    let within = |judgement: Judgement| json!({"status": judgement.key(), "word": words.judgement(judgement)});
    let cell = |(_, month): &(Date, Month<'_>)| {
        let (status, said) = match is_computed {
            true if month.computed(area).is_none() => (None, month.said(area)),
            true => (month.computed(area), month.otherwise(area)),
            false => (month.said(area), None),
        };
        (status.or(said).is_some()).then(|| json!({"is": status.map(shown), "said": said.map(within)}))
    };
    let now = months.last().and_then(|(_, month)| month.computed(area).or_else(|| month.said(area)));
    let said = months.last().and_then(|(_, month)| month.otherwise(area));
    json!({
        "name": (area.name)(words),
        "note": (!is_computed).then_some(say!(words, progress_as_reported)),
        "cells": months.iter().map(cell).collect::<Vec<_>>(),
        "now": now.map_or_else(|| say!(words, name_not_said).to_owned(), |now| word(words, now)),
        "said": said.map(|said| say!(words, progress_reported_too, word = words.judgement(said))),
    })
}

/// The word for a judgement where it stands alone or begins a sentence.
fn word(words: &Words, judgement: Judgement) -> String {
    words.capitalised(&words.judgement(judgement))
}

/// What stands in the cells, each with its word.
fn key(words: &Words, areas: &[&Area], months: &[(Date, Month<'_>)]) -> Vec<Value> {
    let cells =
        areas.iter().flat_map(|area| months.iter().flat_map(|(_, month)| [month.computed(area), month.said(area)]));
    let used: Vec<Judgement> = cells.flatten().collect();
    let usual = [Judgement::OnTrack, Judgement::AtRisk, Judgement::OffTrack];
    let others = Judgement::ALL.into_iter().filter(|one| used.contains(one) && !usual.contains(one));
    let all = usual.into_iter().chain(others);
    all.map(|judgement| json!({"status": judgement.key(), "word": word(words, judgement)})).collect()
}

/// What follows from the plan alone, whatever was reported.
fn computed(material: &Material<'_>) -> Vec<Value> {
    let statuses = &material.analysis.statuses;
    let one = |name: &str, assessment: &Assessment| {
        json!({
            "name": name,
            "status": assessment.judgement.key(),
            "sentences": judged::reasons(material, assessment, 3),
            "stated": judged::stated(material, assessment),
        })
    };
    let mut found = vec![one(say!(material.words, name_schedule), &statuses.schedule)];
    found.extend(statuses.cost.as_ref().map(|cost| one(say!(material.words, name_money), cost)));
    found
}

/// How the project stood over the months by the rules, and where reports said otherwise.
fn told(words: &Words, months: &[(Date, Month<'_>)]) -> Option<String> {
    let overall = &AREAS[0];
    let computed: Vec<(Date, Judgement)> =
        months.iter().filter_map(|(first, month)| Some((*first, month.computed(overall)?))).collect();
    let standing = by_rules(words, &computed)?;
    let otherwise = months.iter().filter(|(_, month)| month.otherwise(overall).is_some()).count();
    Some(match (months.last().and_then(|(_, month)| month.otherwise(overall)), otherwise) {
        (Some(said), _) => {
            say!(words, progress_reported_too_too, standing = &standing, word = words.judgement(said))
        }
        (None, 0) => standing,
        (None, 1) => say!(words, progress_in_one_month_the_report, standing = &standing),
        (None, many) => {
            say!(words, progress_in_months_the_report_said, standing = &standing, count = words.whole(many as i64))
        }
    })
}

/// How long the project has stood as it does.
fn by_rules(words: &Words, computed: &[(Date, Judgement)]) -> Option<String> {
    let (_, now) = *computed.last()?;
    let since = computed.iter().rev().take_while(|(_, judgement)| *judgement == now).count();
    Some(match computed.len().checked_sub(since + 1) {
        None => say!(
            words,
            progress_in_each_of_the_last,
            word = word(words, now),
            months = say!(words, count_months, count = computed.len())
        ),
        Some(before) => {
            let (month, judgement) = computed[before];
            let stood = computed[..=before].iter().rev().take_while(|(_, one)| *one == judgement).count();
            say!(
                words,
                progress_now_after_in,
                word = word(words, now),
                word_2 = words.judgement(judgement),
                span = if stood == 1 { "single" } else { "several" },
                first = words.month(computed[before + 1 - stood].0),
                month = words.month(month)
            )
        }
    })
}

/// What each of some reports says of the whole project, where it says that.
fn overall(reports: &[&Update]) -> Vec<Judgement> {
    let said = |report: &&Update| Some(Judgement::from(report.status.as_ref()?.value.overall.as_ref()?.value));
    reports.iter().filter_map(said).collect()
}

/// How the project was reported, from report to report.
fn finding(words: &Words, overall: &[Judgement]) -> Option<String> {
    let now = *overall.last()?;
    let reports = overall.len();
    let since = overall.iter().rev().take_while(|judgement| **judgement == now).count();
    let word = words.judgement(now);
    Some(match (since, reports) {
        (_, 1) => say!(words, progress_reported_in_the_only_report, word = &word),
        (since, reports) if since == reports => {
            say!(
                words,
                progress_reported_in_all_of_the,
                word = &word,
                reports = say!(words, count_reports, count = reports)
            )
        }
        (1, _) => {
            let before = words.judgement(overall[reports - 2]);
            say!(words, progress_reported_now_after_in_the, word = &word, before = &before)
        }
        (since, _) => say!(
            words,
            progress_reported_in_the_last,
            word = &word,
            reports = say!(words, count_reports, count = since)
        ),
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::Judgement::{AtRisk, OffTrack, OnTrack};
    use super::*;
    use crate::site::testing::{Fixture, at};

    #[test]
    fn by_the_rules_the_finding_says_what_was_before() {
        let words = Words::new("USD", "en-US");
        let of = |all: &[Judgement]| {
            let all: Vec<_> = (1..).zip(all).map(|(month, one)| (date(2026, month, 1), *one)).collect();
            by_rules(&words, &all).unwrap_or_default()
        };
        assert_eq!(of(&[]), "");
        assert_eq!(of(&[OnTrack, OnTrack]), "On track in each of the last 2 months");
        assert_eq!(of(&[OffTrack, OnTrack, OnTrack]), "On track now, after off track in January 2026");
        assert_eq!(of(&[OnTrack, AtRisk]), "At risk now, after on track in January 2026");
    }

    #[test]
    fn what_was_reported_stands_beside_what_was_computed_where_the_two_differ() {
        let plan = |day: &str, due: &str| {
            format!(
                "--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: {day}\n\
                 --- plan/milestones.yaml\nmilestones:\n  \
                 - {{id: live, title: Live, start: 2026-01-30, duration: 30, due: {due}}}\n\
                 --- updates/a.md\n---\ntitle: A\ndate: 2026-01-30\nstatus: {{overall: on-track, scope: at-risk}}\n---\n\
                 --- updates/b.md\n---\ntitle: B\ndate: 2026-02-27\nstatus: {{overall: on-track}}\n---\n"
            )
        };
        // Four weeks late in February, by the rules, and still reported as on track.
        let (first, second) = (plan("2026-01-30", "2026-03-13"), plan("2026-02-27", "2026-02-13"));
        let page = Fixture::over_time(&[("2026-01-30", "", "", &first), ("2026-02-27", "", "", &second)])
            .page("progress.html");
        let reported = &page["reported"];
        assert_eq!(reported["finding"], "Off track now, after on track in January 2026; reported on track");
        let rows: Vec<(&Value, &Value)> =
            reported["rows"].as_array().unwrap().iter().map(|row| (&row["name"], &row["note"])).collect();
        assert_eq!(
            rows,
            [
                (&json!("Overall"), &Value::Null),
                (&json!("Schedule"), &Value::Null),
                (&json!("Scope"), &json!("as reported"))
            ]
        );
        assert_eq!(at(reported, "rows.0.cells.0.said"), &Value::Null);
        assert_eq!(at(reported, "rows.0.cells.1.is.word"), "Off track");
        assert_eq!(at(reported, "rows.0.cells.1.said.word"), "on track");
        assert_eq!(at(reported, "rows.0.said"), "reported on track");
        assert_eq!(at(reported, "rows.2.cells.0.is.word"), "At risk");
        assert_eq!(at(reported, "rows.2.cells.1"), &Value::Null);
    }

    #[test]
    fn a_past_without_reports_has_a_status_and_neither_has_none() {
        let plan = |day: &str| {
            format!(
                "--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: {day}\n\
                 --- plan/milestones.yaml\nmilestones: [{{id: live, title: Live, due: 2026-06-01}}]\n"
            )
        };
        let (first, second) = (plan("2026-01-30"), plan("2026-02-27"));
        let page = Fixture::over_time(&[("2026-01-30", "", "", &first), ("2026-02-27", "", "", &second)])
            .page("progress.html");
        assert_eq!(page["reported"]["months"].as_array().unwrap().len(), 2);
        assert_eq!(page["reported"]["more"], Value::Null);
        assert_eq!(Fixture::of(&second).page("progress.html")["reported"], Value::Null);
    }

    #[test]
    fn each_report_of_a_month_counts_and_the_one_before_is_the_one_before_by_its_day() {
        let report = |day: u32, status: &str| {
            format!(
                "--- updates/r{day}.md\n---\ntitle: R{day}\ndate: 2026-03-{day:02}\nstatus: {{overall: {status}}}\n---\n"
            )
        };
        let plan = |reports: &[String]| {
            let finding = Fixture::of(&format!(
                "--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: 2026-03-31\n{}",
                reports.concat()
            ))
            .page("progress.html")["reported"]["finding"]
                .clone();
            finding.as_str().unwrap().to_owned()
        };
        let march = [report(2, "at-risk"), report(16, "off-track"), report(30, "on-track")];
        assert_eq!(plan(&march), "Reported on track now, after off track in the report before");
        assert_eq!(plan(&march[..2]), "Reported off track now, after at risk in the report before");
        assert_eq!(
            plan(&[report(2, "at-risk"), report(3, "at-risk")]),
            "Reported at risk in all of the last 2 reports"
        );
    }

    #[test]
    fn of_several_reports_of_a_month_the_last_one_that_tells_of_something_counts() {
        let plan = |day: &str, more: &str| {
            format!(
                "--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: {day}\n\
                 --- plan/milestones.yaml\nmilestones: [{{id: live, title: Live, due: 2026-06-01}}]\n{more}"
            )
        };
        let report = |day: &str, status: &str| {
            format!("--- updates/r{day}.md\n---\ntitle: R\ndate: 2026-{day}\nstatus: {{{status}}}\n---\n")
        };
        let reports = [
            report("01-09", "overall: off-track, scope: at-risk"),
            report("01-23", "overall: at-risk"),
            report("02-20", "overall: on-track"),
        ];
        let (first, second) = (plan("2026-01-30", ""), plan("2026-02-27", &reports.concat()));
        let page = Fixture::over_time(&[("2026-01-30", "", "", &first), ("2026-02-27", "", "", &second)])
            .page("progress.html");
        let reported = &page["reported"];
        assert_eq!(at(reported, "rows.0.cells.0.said.word"), "at risk");
        assert_eq!(at(reported, "rows.0.cells.1.said"), &Value::Null);
        assert_eq!(at(reported, "rows.2.name"), "Scope");
        assert_eq!(at(reported, "rows.2.cells.0.is.word"), "At risk", "the report after it says nothing of scope");
        let finding = "On track in each of the last 2 months; in one month its last report said something else";
        assert_eq!(reported["finding"], finding);
    }

    #[test]
    fn the_finding_says_how_long_it_has_been_so() {
        let words = Words::new("USD", "en-US");
        let of = |overall: &[Judgement]| finding(&words, overall).unwrap_or_default();
        assert_eq!(of(&[]), "");
        assert_eq!(of(&[OnTrack]), "Reported on track in the only report");
        assert_eq!(of(&[AtRisk, AtRisk]), "Reported at risk in all of the last 2 reports");
        assert_eq!(of(&[OnTrack, AtRisk]), "Reported at risk now, after on track in the report before");
        assert_eq!(of(&[AtRisk, OnTrack, OnTrack]), "Reported on track in the last 2 reports");
    }
}
