//! The milestones that come next, and the go-live that everybody waits for.

use jiff::civil::Date;

use super::super::judged;
use super::super::when::from_today;
use crate::analysis::end;
use crate::analysis::words::Words;
use crate::chart::time::days_between;
use crate::language::say;
use crate::model::kinds::{KeyMilestone, Kind, Milestone};
use crate::site::data::{Value, json};
use crate::site::material::Material;

/// How many milestones are named.
const NEXT: usize = 5;

/// The milestones that come next, by their forecast.
pub fn next(material: &Material<'_>) -> Vec<Value> {
    let (plan, words) = (material.plan(), &material.words);
    let forecasts = &material.analysis.schedule.milestones;
    let mut open: Vec<usize> =
        (0..plan.milestones.len()).filter(|place| plan.milestones[*place].finished.is_none()).collect();
    open.sort_by_key(|place| (forecasts[*place].finish, *place));
    let item = |place: usize| {
        let (milestone, forecast) = (&plan.milestones[place], &forecasts[place]);
        let was = forecast.baseline_finish.filter(|was| *was != forecast.finish);
        json!({
            "date": words.date_short(forecast.finish),
            "title": &milestone.title.value.text,
            "path": material.path(Kind::Milestone, milestone.id.value.as_str()),
            "was": was.map(|was| before(material, was, forecast.finish)),
            "status": material.analysis.statuses.milestones[place].judgement.key(),
            "word": judged::word(words, &material.analysis.statuses.milestones[place]),
            "in": from_today(words, material.analysis.status_date, forecast.finish),
        })
    };
    open.into_iter().take(NEXT).map(item).collect()
}

/// The open milestones that matter most: those that everybody knows, then those that are not on track, then what comes next, in the
/// order of their dates; at most so many, and how many more are open. Nothing where none is open.
pub fn that_matter(material: &Material<'_>, most: usize) -> Option<Value> {
    let (plan, words) = (material.plan(), &material.words);
    let (forecasts, statuses) = (&material.analysis.schedule.milestones, &material.analysis.statuses.milestones);
    let open: Vec<usize> =
        (0..plan.milestones.len()).filter(|place| plan.milestones[*place].finished.is_none()).collect();
    let mut chosen = open.clone();
    chosen.sort_by_key(|place| {
        let severity = std::cmp::Reverse(statuses[*place].judgement.severity());
        (plan.milestones[*place].key.is_none(), severity, forecasts[*place].finish, *place)
    });
    chosen.truncate(most);
    chosen.sort_by_key(|place| (forecasts[*place].finish, *place));
    let row = |place: &usize| {
        let (milestone, forecast) = (&plan.milestones[*place], &forecasts[*place]);
        let was = forecast.baseline_finish.filter(|was| *was != forecast.finish);
        json!({
            "lead": words.date_short(forecast.finish),
            "title": &milestone.title.value.text,
            "path": material.path(Kind::Milestone, milestone.id.value.as_str()),
            "note": was.map(|was| before(material, was, forecast.finish)),
            "status": statuses[*place].judgement.key(),
            "word": judged::word(words, &statuses[*place]),
        })
    };
    let rest = open.len() - chosen.len();
    let more = (rest > 0).then(|| say!(words, overview_more_are_open, count = rest));
    (!chosen.is_empty()).then(|| json!({"rows": chosen.iter().map(row).collect::<Vec<_>>(), "more": more}))
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
    let is_go_live =
        |milestone: &Milestone| milestone.key.as_ref().is_some_and(|key| key.value == KeyMilestone::GoLive);
    let go_lives = || plan.milestones.iter().zip(&schedule.milestones).filter(|(milestone, _)| is_go_live(milestone));
    let open = || go_lives().filter(|(milestone, _)| milestone.finished.is_none());
    let days = |date: Date| match i64::from(days_between(today, date)) {
        ..=0 => words.capitalised(&words.today()),
        days => words.days(days),
    };
    if let Some((milestone, forecast)) = open().min_by_key(|(_, forecast)| forecast.finish) {
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
