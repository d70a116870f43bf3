//! The milestones that come next, and the go-live that everybody waits for.

use jiff::civil::Date;

use super::super::judged;
use super::super::readiness::{NextGate, next_gate};
use super::super::roadmap::early;
use super::super::when::from_today;
use crate::analysis::end;
use crate::analysis::words::Words;
use crate::chart::time::days_between;
use crate::language::say;
use crate::model::kinds::{Entity, Kind};
use crate::site::data::{Value, json};
use crate::site::material::Material;

/// How many milestones are named.
const NEXT: usize = 5;

/// The milestones that come next, by their forecast; with them the next vote and the next go-live, however far they are.
pub fn next(material: &Material<'_>) -> Vec<Value> {
    let (plan, words) = (material.plan(), &material.words);
    let (today, forecasts) = (material.analysis.status_date, &material.analysis.schedule.milestones);
    let gate = next_gate(material);
    let mut open: Vec<usize> =
        (0..plan.milestones.len()).filter(|place| plan.milestones[*place].finished.is_none()).collect();
    open.sort_by_key(|place| (forecasts[*place].finish, *place));
    let item = |place: usize| {
        let (milestone, forecast) = (&plan.milestones[place], &forecasts[place]);
        let was = forecast.baseline_finish.filter(|was| *was != forecast.finish);
        let row = json!({
            "date": words.date_short(forecast.finish),
            "title": &milestone.title.value.text,
            "path": material.path(Kind::Milestone, milestone.id.value.as_str()),
            "was": was.map(|was| before(material, was, forecast.finish)),
            "met": gate.as_ref().filter(|gate| gate_is(material, gate, place)).map(|gate| &gate.met),
            "in": from_today(words, today, forecast.finish),
        });
        judged::shown(words, &material.analysis.statuses.milestones[place]).put(row)
    };
    let go_live = open.iter().position(|place| plan.milestones[*place].is_go_live());
    let vote = gate.as_ref().and_then(|gate| open.iter().position(|place| gate_is(material, gate, *place)));
    let is_told = |at: &usize| *at < NEXT || Some(*at) == go_live || Some(*at) == vote;
    let told = (0..open.len()).filter(is_told).map(|at| (forecasts[open[at]].finish, item(open[at])));
    let mut rows: Vec<(Date, Value)> = told.collect();
    // A vote on a day of its own is no milestone.
    if let Some(gate) = gate.as_ref().filter(|_| vote.is_none()) {
        let row = json!({
            "date": words.date_short(gate.date),
            "title": gate.gate.title(),
            "path": material.path(Kind::Gate, gate.gate.id.value.as_str()),
            "met": &gate.met,
            "in": from_today(words, today, gate.date),
        });
        rows.push((gate.date, row));
        rows.sort_by_key(|(date, _)| *date);
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

/// Whether a gate is held against its criteria on the day of the milestone at a place, which it guards.
fn gate_is(material: &Material<'_>, gate: &NextGate<'_>, place: usize) -> bool {
    let milestone = gate.gate.milestone.as_ref().map(|milestone| milestone.value.id());
    milestone == Some(material.plan().milestones[place].id.value.as_str())
        && material.analysis.schedule.milestones[place].finish == gate.date
}

/// The open milestones that matter most: the next vote and those that everybody knows, then those that are not on track, then what
/// comes next, in the order of their dates; at most so many, and how many more are open. Nothing where none is open.
pub fn that_matter(material: &Material<'_>, most: usize) -> Option<Value> {
    let (plan, words) = (material.plan(), &material.words);
    let (forecasts, statuses) = (&material.analysis.schedule.milestones, &material.analysis.statuses.milestones);
    let open: Vec<usize> =
        (0..plan.milestones.len()).filter(|place| plan.milestones[*place].finished.is_none()).collect();
    let gate = next_gate(material);
    let is_vote = |place: usize| gate.as_ref().is_some_and(|gate| gate_is(material, gate, place));
    let own_row = gate.as_ref().filter(|_| !open.iter().any(|place| is_vote(*place)));
    let mut chosen = open.clone();
    chosen.sort_by_key(|place| {
        let severity = std::cmp::Reverse(statuses[*place].judgement.severity());
        let is_known = is_vote(*place) || plan.milestones[*place].key.is_some();
        (!is_known, severity, forecasts[*place].finish, *place)
    });
    chosen.truncate(most - usize::from(own_row.is_some()).min(most));
    chosen.sort_by_key(|place| (forecasts[*place].finish, *place));
    let row = |place: &usize| {
        let (milestone, forecast) = (&plan.milestones[*place], &forecasts[*place]);
        let was = forecast.baseline_finish.filter(|was| *was != forecast.finish);
        let row = json!({
            "lead": words.date_short(forecast.finish),
            "title": &milestone.title.value.text,
            "path": material.path(Kind::Milestone, milestone.id.value.as_str()),
            "note": match gate.as_ref().filter(|_| is_vote(*place)) {
                Some(gate) => Some(gate.met.clone()),
                None => was.map(|was| before(material, was, forecast.finish)),
            },
        });
        judged::shown(words, &statuses[*place]).put(row)
    };
    let rest = open.len() - chosen.len();
    let more = (rest > 0).then(|| say!(words, overview_more_are_open, count = rest));
    let mut rows: Vec<(Date, Value)> = chosen.iter().map(|place| (forecasts[*place].finish, row(place))).collect();
    if let Some(gate) = own_row {
        let row = json!({
            "lead": words.date_short(gate.date),
            "title": gate.gate.title(),
            "path": material.path(Kind::Gate, gate.gate.id.value.as_str()),
            "note": &gate.met,
        });
        rows.push((gate.date, row));
        rows.sort_by_key(|(date, _)| *date);
    }
    let rows: Vec<Value> = rows.into_iter().map(|(_, row)| row).collect();
    (!rows.is_empty()).then(|| json!({"rows": rows, "more": more}))
}

/// By how many working days a forecast is late or early: `10 working days late, approved for 27 Feb`, with the year where that is
/// another one.
fn before(material: &Material<'_>, was: Date, now: Date) -> String {
    told(&material.words, material.analysis.schedule.working_days_after(was, now), was, now)
}

fn told(words: &Words, days: i64, was: Date, now: Date) -> String {
    let day = match was.year() == now.year() {
        true => words.day_and_month(was),
        false => words.date_short(was),
    };
    let way = if now > was { "late" } else { "early" };
    say!(words, overview_approved_for, days = words.working_days(days), way = &way, day = &day)
}

/// How far it is to the next go-live, else to the end, as a headline; nothing where no milestone is planned.
pub fn days_left(material: &Material<'_>) -> Option<Value> {
    let (plan, words) = (material.plan(), &material.words);
    let (today, schedule) = (material.analysis.status_date, &material.analysis.schedule);
    if plan.milestones.is_empty() {
        return None;
    }
    let go_lives = || plan.milestones.iter().zip(&schedule.milestones).filter(|(milestone, _)| milestone.is_go_live());
    let open = || go_lives().filter(|(milestone, _)| milestone.finished.is_none());
    let days = |date: Date| match i64::from(days_between(today, date)) {
        ..=0 => words.capitalised(&words.today()),
        days => words.days(days),
    };
    if let Some(place) = next_go_live(material) {
        let (milestone, forecast) = (&plan.milestones[place], &schedule.milestones[place]);
        let reached = go_lives().count() > open().count();
        return Some(json!({
            "term": match (go_lives().count(), reached) {
                (1, _) => say!(words, name_go_live),
                (_, true) => say!(words, name_next_go_live),
                (_, false) => say!(words, name_first_go_live),
            },
            "big": days(forecast.finish),
            "link": {
                "text": &milestone.short_title.as_ref().unwrap_or(&milestone.title).value.text,
                "path": material.path(Kind::Milestone, milestone.id.value.as_str()),
            },
            "note": words.date_with_weekday_full(forecast.finish),
            "odds": material.odds().and_then(|odds| early(words, forecast.finish, &odds.milestones[place])),
        }));
    }
    Some(match end::is_reached(plan) {
        true => {
            let last = words.date_full(schedule.finish);
            json!({"term": say!(words, name_the_project), "big": say!(words, name_finished), "note": say!(words, overview_on, date = last)})
        }
        false => json!({
            "term": say!(words, name_to_the_end),
            "big": days(schedule.finish),
            "note": words.date_with_weekday_full(schedule.finish),
        }),
    })
}

/// The open go-live that is forecast first.
fn next_go_live(material: &Material<'_>) -> Option<usize> {
    let milestones = &material.plan().milestones;
    let open = (0..milestones.len()).filter(|place| {
        let milestone = &milestones[*place];
        milestone.is_go_live() && milestone.finished.is_none()
    });
    open.min_by_key(|place| material.analysis.schedule.milestones[*place].finish)
}

/// That the day of the end comes early by the estimates; nothing where it does not, or the next go-live is the end.
pub fn odds_of_end(material: &Material<'_>) -> Option<String> {
    let schedule = &material.analysis.schedule;
    let is_told = next_go_live(material).is_some_and(|place| schedule.milestones[place].finish == schedule.finish);
    let odds = material.odds().filter(|_| !is_told)?;
    early(&material.words, schedule.finish, &odds.finish)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::testing::Fixture;

    fn headline(milestones: &str) -> String {
        let sample = Fixture::of(&format!("--- plan/milestones.yaml\nmilestones:\n{milestones}"));
        let found = days_left(&sample.material()).unwrap();
        format!("{}: {}; {}", found["term"], found["big"], found["note"]).replace('"', "")
    }

    #[test]
    fn the_way_to_the_next_go_live_or_the_end_is_said_in_days() {
        let (one, two) = (
            "  - {id: a, title: A, key: go-live, due: 2026-03-12}\n",
            "  - {id: b, title: B, key: go-live, due: 2026-03-02}\n",
        );
        let past = "  - {id: c, title: C, key: go-live, due: 2026-02-02, finished: 2026-02-03}\n";
        let plain = "  - {id: d, title: D, due: 2026-03-03}\n";
        assert_eq!(headline(one), "Go-live: 10 days; Thursday 12 March 2026");
        assert_eq!(headline(&format!("{one}{two}")), "First go-live: Today; Monday 2 March 2026");
        assert_eq!(headline(&format!("{one}{past}")), "Next go-live: 10 days; Thursday 12 March 2026");
        assert_eq!(headline(&format!("{past}{plain}")), "To the end: 1 day; Tuesday 3 March 2026");
        assert_eq!(headline(past), "The project: Finished; On 3 February 2026.");
    }

    #[test]
    fn the_next_vote_and_the_next_go_live_are_told_however_far_they_are() {
        let plan = |gate: &str| {
            let near = (0..6).map(|at| format!("  - {{id: n{at}, title: N{at}, due: 2026-03-0{}}}\n", at + 3));
            let near: String = near.collect();
            format!(
                "--- plan/milestones.yaml\nmilestones:\n{near}  - {{id: vote, title: Vote, due: 2026-04-01}}\n  \
                 - {{id: live, title: Live, key: go-live, due: 2026-04-08}}\n  - {{id: end, title: End, due: 2026-06-01}}\n\
                 --- plan/readiness.yaml\ngates: [{{id: g, title: Go or no-go, criteria: [{{text: One, met: 2026-02-02}}, \
                 {{text: Two}}, {{text: Three}}], {gate}}}]\n"
            )
        };
        let told = |plan: &str| {
            let sample = Fixture::of(plan);
            let material = sample.material();
            let rows = next(&material).into_iter();
            let rows: Vec<String> =
                rows.map(|row| format!("{} {} {}", row["date"], row["title"], row["met"]).replace('"', "")).collect();
            let matter = that_matter(&material, 3).unwrap();
            let matter = matter["rows"].as_array().unwrap().iter();
            let matter = matter.map(|row| format!("{} {}", row["title"], row["note"]).replace('"', ""));
            (rows[4..].to_vec(), matter.collect::<Vec<_>>())
        };
        let (rows, matter) = told(&plan("milestone: vote"));
        let met = "1 of 3 criteria is met";
        assert_eq!(
            rows,
            ["7 Mar 2026 N4 null".to_owned(), format!("1 Apr 2026 Vote {met}"), "8 Apr 2026 Live null".to_owned()]
        );
        assert_eq!(matter, ["N0 null".to_owned(), format!("Vote {met}"), "Live null".to_owned()]);
        // On a day of its own before what it guards.
        let (rows, matter) = told(&plan("milestone: live, date: 2026-04-02"));
        assert_eq!(
            rows,
            [
                "7 Mar 2026 N4 null".to_owned(),
                format!("2 Apr 2026 Go or no-go {met}"),
                "8 Apr 2026 Live null".to_owned()
            ]
        );
        assert_eq!(matter, ["N0 null".to_owned(), format!("Go or no-go {met}"), "Live null".to_owned()]);
    }

    const HIDDEN_END: &str = "--- milepost.yaml
title: Test
start: 2026-01-05
status_date: 2026-02-02
audiences: {staff: {}, board: {}}
--- plan/milestones.yaml
phases: [{id: p, title: P}]
milestones:
  - {id: trained, title: Trained, phase: p, due: 2026-01-30, finished: 2026-01-30}
  - {id: go-live, title: Go-live, audience: board, due: 2026-04-18, depends_on: [trained]}
";

    #[test]
    fn an_end_that_is_not_shown_is_one_day_wherever_it_is_told() {
        let over = Fixture::for_audience(HIDDEN_END, None);
        let open = HIDDEN_END.replace(", finished: 2026-01-30", "").replace("due: 2026-01-30", "due: 2026-03-31");
        let open = Fixture::for_audience(&open, None);
        for sample in [&over, &open] {
            let material = sample.material();
            // A Saturday, as its own audience is told.
            assert_eq!(days_left(&material).unwrap()["note"], "Saturday 18 April 2026");
            let statuses = &material.analysis.statuses;
            assert_ne!(statuses.project.judgement, crate::analysis::reason::Judgement::Done);
            let sentence = "The end is forecast for 18 Apr 2026. It depends on work that is not shown here.";
            assert!(statuses.schedule.reasons.iter().any(|reason| reason.sentence == sentence), "{statuses:#?}");
            let text = |page| sample.html(page).replace(['\u{a0}', '\n'], " ");
            assert!(text("progress.html").contains("forecast to end on 18 April 2026."));
            assert!(text("roadmap.html").contains("The end is forecast for 18 April 2026."));
            let overview = text("index.html");
            assert!(overview.contains("The end is forecast for 18 Apr 2026.") && !overview.contains("Finished"));
        }
        let promised = "The promised work is forecast to end on 31 Mar 2026, as promised.";
        let reasons = &open.analysed().analysis.statuses.schedule.reasons;
        assert!(reasons.iter().any(|reason| reason.sentence == promised), "{reasons:#?}");
    }

    #[test]
    fn dates_before_a_change_have_their_year_where_it_is_another() {
        let words = Words::new("USD", "en-US");
        let date = jiff::civil::date;
        let said = |days, was, now| told(&words, days, was, now);
        assert_eq!(said(10, date(2026, 3, 3), date(2026, 3, 17)), "10 working days late, approved for 3 Mar");
        assert_eq!(said(-1, date(2026, 3, 6), date(2026, 3, 5)), "1 working day early, approved for 6 Mar");
        let other_year = said(6, date(2025, 12, 30), date(2026, 1, 7));
        assert_eq!(other_year, "6 working days late, approved for 30 Dec 2025");
    }
}
