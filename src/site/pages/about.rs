//! About this portal: what it was made from, and when.

use super::mention;
use crate::analysis::words::Words;
use crate::changes::plain;
use crate::export::calendar;
use crate::export::files::{self, Exports};
use crate::language::say;
use crate::model::kinds::Kind;
use crate::model::later::Fact;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, page, path};
use crate::site::places;

/// The page.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    vec![page("about.html", "about.html", move || about(material))]
}

fn about(material: &Material<'_>) -> Value {
    let (plan, words) = (material.plan(), &material.words);
    let mut facts =
        vec![fact(say!(words, name_status_date), &words.date_with_weekday_full(material.analysis.status_date))];
    if let Some(revision) = &material.project.revision {
        facts.push(fact(say!(words, name_revision), &revision.id));
        let day = words.date_full(revision.date);
        // Not every audience is told who recorded it and why.
        facts.push(match revision.author.is_empty() {
            true => fact(say!(words, name_recorded), &day),
            false => fact(say!(words, name_recorded), &say!(words, pages_by, day = &day, author = &revision.author)),
        });
        facts.extend((!revision.subject.is_empty()).then(|| fact(say!(words, name_message), &revision.subject)));
    }
    if let Some(name) = &plan.settings.organisation {
        facts.push(fact(say!(words, name_organization), &name.value.text));
    }
    facts.push(fact(say!(words, name_audience), material.project.audience().unwrap_or("everybody")));
    facts.push(fact(say!(words, name_currency), plan.currency()));
    let counts = Kind::ALL.iter().filter_map(|kind| {
        let count = plan.ids(*kind).len();
        (count > 0).then(|| json!({"cells": [places::kinds(words, *kind), words.whole(count as i64)]}))
    });
    let counts: Vec<Value> = counts.collect();
    let counts = (!counts.is_empty()).then(|| {
        json!({
            "caption": say!(words, pages_what_the_plan_holds),
            "hide_caption": true,
            "class": "counts",
            "head": [{"text": say!(words, name_in_the_plan)}, {"text": say!(words, name_number), "num": true}],
            "rows": counts,
        })
    });
    json!({
        "later": later(material),
        "title": say!(words, name_about_this_portal),
        "section": "about",
        "lede": say!(words, pages_every_page_here_is_made),
        "facts": facts,
        "counts": counts,
        "files": files(material),
        "index": path("all.html"),
    })
}

/// What the plan dates after the status date, so that nothing counts it; `None` where there is nothing of that. Payments stand
/// with the budget, for those who see money.
fn later(material: &Material<'_>) -> Option<Value> {
    let (plan, words, today) = (material.plan(), &material.words, material.analysis.status_date);
    let facts = plan.later.iter().map(|later| {
        let told = match &later.fact {
            Fact::Started => say!(words, pages_later_started),
            Fact::Finished => say!(words, pages_later_finished),
            Fact::Decided => say!(words, pages_later_decided),
            Fact::Met => say!(words, pages_later_met),
            Fact::Read(_) => say!(words, pages_later_read),
            Fact::Raised => say!(words, pages_later_raised),
        };
        let what =
            mention::entity(material, later.kind, later.id.as_str()).unwrap_or_else(|| json!(later.title.as_str()));
        (later.on.value, what, told)
    });
    let reports = plan.updates.iter().filter(|update| update.date.value > today);
    let reports = reports.filter_map(|update| {
        let what = mention::entity(material, Kind::Update, update.id.value.as_str())?;
        Some((update.date.value, what, say!(words, pages_later_reported)))
    });
    let mut found: Vec<_> = facts.chain(reports).collect();
    found.sort_by_key(|(date, ..)| *date);
    let rows = found.into_iter().map(|(date, what, told)| json!({"cells": [what, told, words.date_short(date)]}));
    let rows: Vec<Value> = rows.collect();
    (!rows.is_empty()).then(|| {
        json!({
            "caption": say!(words, pages_later),
            "hide_caption": true,
            "head": [{"text": say!(words, name_in_the_plan)}, {"text": say!(words, pages_later_said)}, {"text": say!(words, name_day)}],
            "rows": rows,
        })
    })
}

/// The files for other programs; `None` where there are none.
fn files(material: &Material<'_>) -> Option<Value> {
    let words = &material.words;
    let exports = Exports::of(material.data());
    let mut rows = Vec::new();
    if exports.has_downloads() {
        rows.push(row(files::WORKBOOK, say!(words, pages_everything_as_a_workbook_with), None, words));
        rows.push(row(files::PLAN, say!(words, pages_everything_as_data_for_programs), None, words));
        rows.push(row(files::SCHEMA, say!(words, pages_what_that_data_looks_like), None, words));
    }
    if !material.plan().milestones.is_empty() {
        rows.push(row(
            calendar::PATH,
            say!(words, pages_the_milestones_as_a_calendar),
            Some(material.plan().milestones.len()),
            words,
        ));
    }
    if exports.has_downloads() {
        rows.extend(
            exports
                .table_files()
                .into_iter()
                .map(|(path, title, count)| row(&path, &held(words, &title), Some(count), words)),
        );
    }
    (!rows.is_empty()).then(|| {
        json!({
            "caption": say!(words, name_files_to_download),
            "hide_caption": true,
            "head": [{"text": say!(words, name_file)}, {"text": say!(words, name_what_it_holds)}, {"text": say!(words, name_entries), "num": true}],
            "rows": rows,
        })
    })
}

/// What a table holds: a kind, or the fields of one that have a table of their own.
fn held(words: &Words, title: &str) -> String {
    let (kind, fields) = title.split_once(": ").unwrap_or((title, ""));
    let known = Kind::ALL.iter().find(|known| known.plural() == kind);
    // What is no kind is the ledger.
    let kind = known.map_or(say!(words, name_payments), |kind| places::kinds(words, *kind)).to_owned();
    let fields: Vec<String> = fields.split_whitespace().map(|name| plain(words, name)).collect();
    if fields.is_empty() { kind } else { say!(words, changes_field_of, whole = kind, part = fields.join(" ")) }
}

fn row(file: &str, title: &str, count: Option<usize>, words: &Words) -> Value {
    let count = count.map_or(String::new(), |count| words.whole(count as i64));
    json!({"cells": [{"text": file, "path": path(file)}, title, count]})
}

fn fact(term: &str, value: &str) -> Value {
    json!({"term": term, "value": value})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::Revision;
    use crate::site::testing::Fixture;

    const AHEAD: &str = "
--- milepost.yaml
title: Test
start: 2026-01-05
status_date: 2026-03-02
url: https://example.org
--- plan/milestones.yaml
milestones:
  - {id: live, title: Go-live, key: go-live, due: 2026-04-01, started: 2026-01-05, finished: 2026-04-01, budget: [works]}
  - {id: next, title: Next, due: 2026-05-01, started: 2026-04-02}
--- plan/budget.yaml
lines: [{id: works, title: Works, amount: 1000}]
--- plan/actuals.csv
date,line,amount
2026-04-02,works,700
--- plan/goals.yaml
goals: [{id: care, title: Care, measures: [{id: m, title: M, baseline: 1, target: 9, by: 2026-06-01, readings: [{on: 2026-04-01, value: 8765}]}]}]
--- plan/readiness.yaml
gates: [{id: ready, title: Ready, milestone: live, criteria: [{text: Tested, met: 2026-04-01}]}]
--- decisions/vendor.md
---
title: Vendor
status: accepted
date: 2026-04-01
---
--- updates/late.md
---
title: All done
date: 2026-04-03
---
";

    #[test]
    fn what_is_dated_after_the_status_date_is_listed_and_counts_nowhere() {
        let fixture = Fixture::of(AHEAD);
        let page = fixture.page("about.html");
        let rows = page["later"]["rows"].as_array().unwrap();
        let told: Vec<(String, String)> = rows
            .iter()
            .map(|row| {
                let text = |cell: &Value| cell.as_str().unwrap_or_default().to_owned();
                (row["cells"][0]["text"].as_str().unwrap().to_owned(), text(&row["cells"][1]))
            })
            .collect();
        let expected = [
            ("Go-live", "It is reached"),
            ("Ready", "A criterion is met"),
            ("Vendor", "It is decided"),
            ("Care", "A measure is read"),
            ("Next", "Work begins"),
            ("All done", "It reports"),
        ];
        assert_eq!(told, expected.map(|(title, told)| (title.to_owned(), told.to_owned())));
        let analysed = fixture.analysed();
        let status = crate::export::status::status(&analysed.project, &analysed.analysis);
        assert_eq!(status["milestones"][0]["finished"], false);
        assert_eq!(status["budget"]["forecast"], 1000, "not what will have been paid");
        for path in fixture.paths().into_iter().filter(|path| path.ends_with(".html")) {
            let html = fixture.html(&path);
            for wrong in ["8,765", "1 of 1 milestones", "The gate is passed", "days ago"] {
                assert!(!html.contains(wrong), "{path}: {wrong}");
            }
        }
        assert!(fixture.html("readiness.html").contains("The only criterion is not met yet"));
        assert!(fixture.html("decisions.html").contains("asked-for"));
        assert!(fixture.html("updates.html").contains("Dated after the status date"));
        assert!(!fixture.paths().contains(&"feed.xml".to_owned()), "there is no news yet");
    }

    #[test]
    fn who_is_not_told_names_sees_no_empty_fact() {
        let plan = "--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: 2026-03-02\n\
                    audiences: {staff: {}, board: {}}\n";
        let facts = |audience: &str| {
            let recorded = |project: &mut crate::history::Project| {
                let subject = "Why".to_owned();
                let revision = Revision::of_work_tree("2026-03-02".parse().unwrap());
                project.revision =
                    Some(Revision { author: "Priya".to_owned(), subject, id: "v1".to_owned(), ..revision });
            };
            let fixture = Fixture::knowing_as(plan, &[("2026-03-02", "Priya", "", plan)], recorded, Some(audience));
            let page = fixture.page("about.html");
            let facts = page["facts"].as_array().unwrap().clone();
            facts.into_iter().filter(|fact| fact["term"] == "Recorded" || fact["term"] == "Message").collect::<Vec<_>>()
        };
        assert_eq!(facts("staff"), [fact("Recorded", "2 March 2026")]);
        assert_eq!(facts("board"), [fact("Recorded", "2 March 2026 by Priya"), fact("Message", "Why")]);
    }

    #[test]
    fn a_plan_may_keep_its_data_to_itself() {
        let plan = |downloads: &str| {
            format!(
                "--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: 2026-03-02\n{downloads}\
                 --- plan/milestones.yaml\nmilestones:\n  - {{id: live, title: Live, due: 2026-06-01}}\n"
            )
        };
        let listed = |downloads: &str| {
            let fixture = Fixture::of(&plan(downloads));
            let rows = fixture.page("about.html")["files"]["rows"].as_array().unwrap().clone();
            let paths = Exports::of(fixture.material().data()).paths();
            (rows.len(), paths)
        };
        assert_eq!(listed("downloads: false\n"), (1, vec!["calendar.ics".to_owned()]));
        let (rows, paths) = listed("");
        assert!(rows > 4 && paths.iter().any(|path| path == "plan.xlsx"), "{paths:?}");
    }
}
