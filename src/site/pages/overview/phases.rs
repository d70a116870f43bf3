//! The plan by phase: a bar for each, with the go-lives on it, and the same as a table.

use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::super::row_heights::row_heights;
use crate::analysis::end;
use crate::analysis::progress::Complete;
use crate::analysis::words::Words;
use crate::chart::gantt::{Content, Gantt, Row, Work, gantt, gantt_top};
use crate::language::say;
use crate::model::kinds::Kind;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::approved;
use crate::site::parts::path;

/// Of more phases than this, the first that are not done are shown.
const SHOWN: usize = 24;

/// What a phase comes to.
struct Phase {
    place: usize,
    start: Date,
    finish: Date,
    baseline: Option<(Date, Date)>,
    critical: bool,
    go_lives: Vec<Date>,
    milestones: usize,
    finished: usize,
    complete: Option<Complete>,
}

/// The timeline of the phases and its table; nothing where no phase has a milestone.
pub fn phases(material: &Material<'_>) -> Option<Value> {
    let mut phases = gathered(material);
    if phases.is_empty() {
        return None;
    }
    let mut finding = finding(material, &phases);
    let count = phases.len();
    if count > SHOWN {
        if phases.iter().any(|phase| phase.finished < phase.milestones) {
            phases.retain(|phase| phase.finished < phase.milestones);
        }
        phases.truncate(SHOWN);
        let words = &material.words;
        finding = say!(words, overview_phases_shown, finding = finding, shown = phases.len(), count = count);
    }
    let (plan, words) = (material.plan(), &material.words);
    let (schedule, today) = (&material.analysis.schedule, material.analysis.status_date);
    let start = phases.iter().map(|phase| phase.start).fold(schedule.start, Date::min);
    let end = phases.iter().map(|phase| phase.finish.max(phase.baseline.map_or(phase.finish, |(_, last)| last)));
    let gantt_of = Gantt {
        language: words.language(),
        label: label(material, &phases, &finding),
        start,
        end: end.fold(schedule.finish, Date::max),
        today: Some(today),
        today_text: words.today_with_day(today),
        today_short: words.today_short(),
        rows: phases.iter().map(row).collect(),
        links: Vec::new(),
    };
    let titles = phases
        .iter()
        .map(|phase| (plan.phases[phase.place].title.value.text.as_str(), part_done(words, phase).unwrap_or_default()));
    let titles: Vec<(&str, String)> = titles.collect();
    let rows = phases.iter().map(|phase| {
        let entity = &plan.phases[phase.place];
        json!({
            "title": &entity.title.value.text,
            "path": material.path(Kind::Phase, entity.id.value.as_str()),
            "status": phase_status(material, phase),
            "note": part_done(words, phase),
        })
    });
    Some(json!({
        "finding": finding,
        "kind": format!("mini {}", row_heights(titles.iter().map(|(title, note)| (*title, note.as_str())))),
        "key": key(words, &phases, approved::dates(material).as_deref()),
        "top": gantt_top(&gantt_of),
        "chart": gantt(&gantt_of),
        "rows": rows.collect::<Vec<_>>(),
        "table": table(material, &phases),
        "weighted": phases.iter().any(|phase| phase.complete.is_some()).then(|| path("progress.html#phases")),
    }))
}

/// One pass over the milestones, so that many phases cost no more than few.
fn gathered(material: &Material<'_>) -> Vec<Phase> {
    let (plan, schedule) = (material.plan(), &material.analysis.schedule);
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); plan.phases.len()];
    for (place, milestone) in plan.milestones.iter().enumerate() {
        let phase = milestone.phase.as_ref().and_then(|phase| plan.phases.position(phase.value.id()));
        phase.into_iter().for_each(|phase| members[phase].push(place));
    }
    let phase = |(place, members): (usize, Vec<usize>)| {
        let (start, finish) = schedule.phases.get(place).copied().flatten()?;
        let forecasts = || members.iter().map(|member| &schedule.milestones[*member]);
        let milestones = || members.iter().map(|member| &plan.milestones[*member]);
        let approved = |place: usize| schedule.milestones[place].baseline_finish;
        let last = end::of(plan, schedule, &members, approved).and_then(|end| end.against.of_the_end());
        let first = forecasts().filter_map(|forecast| forecast.baseline_start.or(forecast.baseline_finish)).min();
        let go_lives = milestones().zip(forecasts()).filter(|(milestone, _)| milestone.is_go_live());
        Some(Phase {
            place,
            start,
            finish,
            baseline: first.zip(last),
            critical: forecasts().any(|forecast| forecast.critical),
            go_lives: go_lives.map(|(_, forecast)| forecast.finish).collect(),
            milestones: members.len(),
            finished: milestones().filter(|milestone| milestone.finished.is_some()).count(),
            complete: material.analysis.progress.phases.get(place).copied().flatten(),
        })
    };
    members.into_iter().enumerate().filter_map(phase).collect()
}

fn phase_status(material: &Material<'_>, phase: &Phase) -> &'static str {
    material.analysis.statuses.phases[phase.place].judgement.key()
}

/// `45% done`.
fn part_done(words: &Words, phase: &Phase) -> Option<String> {
    let complete = phase.complete.filter(|complete| !complete.actual.is_zero())?;
    Some(say!(words, overview_done_too, share = words.percent(complete.actual)))
}

fn row(phase: &Phase) -> Row {
    let done = phase.complete.map_or(Decimal::ZERO, |complete| complete.actual) / Decimal::ONE_HUNDRED;
    let work = Work {
        start: phase.start,
        finish: phase.finish,
        done: done.to_f64().unwrap_or_default(),
        baseline: phase.baseline,
        critical: phase.critical,
        marks: phase.go_lives.clone(),
    };
    Row { content: Some(Content::Work(work)), text: String::new(), short: String::new(), role: "row" }
}

/// The marks that there are in this plan.
fn key(words: &Words, phases: &[Phase], approved: Option<&str>) -> Vec<Value> {
    let any = |has: fn(&Phase) -> bool| phases.iter().any(has);
    let samples = [
        (true, "work", say!(words, overview_work_done_part_solid)),
        (any(|phase| phase.critical), "critical", say!(words, overview_on_the_critical_path)),
        (any(|phase| phase.baseline.is_some()), "baseline", say!(words, name_approved_dates)),
        (any(|phase| !phase.go_lives.is_empty()), "milestone-critical", say!(words, name_go_live)),
    ];
    samples
        .iter()
        .filter(|(shown, ..)| *shown)
        .map(|(_, sample, text)| match (*sample, approved) {
            ("baseline", Some(approved)) => {
                json!({"sample": sample, "text": format!("{} {approved}", say!(words, name_label, text = *text))})
            }
            _ => json!({"sample": sample, "text": text}),
        })
        .collect()
}

/// How many phases are done, when the go-lives are, and whether the end has moved.
fn finding(material: &Material<'_>, phases: &[Phase]) -> String {
    let (words, schedule) = (&material.words, &material.analysis.schedule);
    let finished = phases.iter().filter(|phase| phase.finished == phase.milestones).count();
    let mut sentences = vec![phases_done(words, finished, phases.len())];
    let today = material.analysis.status_date;
    let mut go_lives: Vec<Date> = phases.iter().flat_map(|phase| &phase.go_lives).copied().collect();
    go_lives.retain(|date| *date >= today);
    go_lives.sort_unstable();
    go_lives.dedup();
    sentences.extend(still_to_come(words, &go_lives));
    let approved = |place: usize| schedule.milestones[place].baseline_finish;
    if let Some(end) = end::of_project(material.plan(), schedule, approved).filter(|end| !end.is_reached) {
        let moved = end.against.of_the_end().map(|approved| schedule.working_days_after(approved, end.forecast));
        sentences.push(end_said(words, end.forecast, moved));
    }
    sentences.join(" ")
}

fn phases_done(words: &Words, finished: usize, of: usize) -> String {
    match (finished, of) {
        (0, 1) => say!(words, overview_the_only_phase_is_under).to_owned(),
        (1, 1) => say!(words, overview_the_only_phase_is_done).to_owned(),
        (0, 2) => say!(words, overview_neither_of_the_two_phases).to_owned(),
        (2, 2) => say!(words, overview_both_phases_are_done).to_owned(),
        (0, of) => say!(words, overview_none_of_the_phases_is, count = words.whole(of as i64)),
        (finished, of) if finished == of => say!(words, overview_all_phases_are_done, count = words.whole(of as i64)),
        (finished, of) => {
            say!(words, overview_of_phases_done, count = finished, count_2 = of)
        }
    }
}

fn still_to_come(words: &Words, dates: &[Date]) -> Option<String> {
    let named: Vec<String> = dates.iter().map(|date| words.date_short(*date)).collect();
    Some(match named.as_slice() {
        [] => return None,
        [one] => say!(words, overview_one_go_live_is_still, one = &one),
        several if several.len() <= 4 => say!(words, overview_go_lives_are_still_to, names = words.list(several)),
        several => {
            let (count, first) = (words.whole(several.len() as i64), &several[0]);
            say!(
                words,
                overview_go_lives_are_still_to_come,
                count = &count,
                first = &first,
                several = &several[several.len() - 1]
            )
        }
    })
}

fn end_said(words: &Words, finish: Date, moved: Option<i64>) -> String {
    let end = say!(words, overview_the_end_is_forecast_for, date = words.date_short(finish));
    match moved {
        None => format!("{end}."),
        Some(0) => say!(words, overview_as_approved, end = &end),
        Some(late) if late > 0 => {
            say!(words, overview_later_than_approved, end = &end, days = words.working_days(late))
        }
        Some(early) => say!(words, overview_earlier_than_approved, end = &end, days = words.working_days(early)),
    }
}

fn label(material: &Material<'_>, phases: &[Phase], finding: &str) -> String {
    /// More than this are told by the table alone.
    const TOLD: usize = 12;
    let told = phases.iter().take(TOLD).map(|phase| {
        let title = &material.plan().phases[phase.place].title.value.text;
        let done = part_done(&material.words, phase).map_or_else(String::new, |done| format!(", {done}"));
        let (label, span) =
            (say!(material.words, name_label, text = title), material.words.span(phase.start, phase.finish));
        format!("{label} {span}{done}.")
    });
    let told: Vec<String> = told.collect();
    say!(material.words, overview_timeline_of_the_phases, finding = &finding, told = told.join(" "))
}

fn table(material: &Material<'_>, phases: &[Phase]) -> Value {
    let (plan, words) = (material.plan(), &material.words);
    let any_baseline = phases.iter().any(|phase| phase.baseline.is_some());
    let head = |text: &str, num: bool| json!({"text": text, "num": num});
    let mut heads = vec![
        head(say!(words, name_phase), false),
        head(say!(words, name_starts), true),
        head(say!(words, name_ends), true),
    ];
    if any_baseline {
        heads.extend([head(say!(words, name_approved_end), true), head(say!(words, name_later), true)]);
    }
    heads.extend([
        head(say!(words, name_done), true),
        head(say!(words, name_milestones_done), true),
        json!({"text": say!(words, name_status), "unlabelled": true}),
    ]);
    let rows = phases.iter().map(|phase| {
        let entity = &plan.phases[phase.place];
        let path = material.path(Kind::Phase, entity.id.value.as_str());
        let mut cells = vec![
            json!({"text": &entity.title.value.text, "path": path}),
            json!(words.date_short(phase.start)),
            json!(words.date_short(phase.finish)),
        ];
        if any_baseline {
            let approved = phase.baseline.map(|(_, approved)| approved);
            let later = approved.map(|date| material.analysis.schedule.working_days_after(date, phase.finish));
            cells.push(json!(approved.map_or_else(String::new, |date| words.date_short(date))));
            cells.push(json!(later.map_or_else(String::new, |days| moved(words, days))));
        }
        let done = phase.complete.map_or_else(String::new, |complete| words.percent(complete.actual));
        cells.push(json!(done));
        cells.push(json!(say!(
            words,
            overview_of_too,
            count = words.whole(phase.finished as i64),
            count_2 = words.whole(phase.milestones as i64)
        )));
        cells.push(json!({"status": phase_status(material, phase)}));
        json!({"cells": cells})
    });
    json!({
        "caption": weighed(words, phases),
        "stack": true,
        "head": heads,
        "rows": rows.collect::<Vec<_>>(),
    })
}

fn moved(words: &Words, days: i64) -> String {
    match days {
        0 => say!(words, overview_0_days).to_owned(),
        1 | -1 => say!(words, overview_day, signed = words.signed(days)),
        _ => say!(words, overview_days, signed = words.signed(days)),
    }
}

/// What the percentages are weighted by: the same for most plans, else what each phase has.
fn weighed(words: &Words, phases: &[Phase]) -> String {
    let mut weightings: Vec<&str> = phases.iter().filter_map(|phase| Some(phase.complete?.weighting.key())).collect();
    weightings.sort_unstable();
    weightings.dedup();
    match weightings.as_slice() {
        [] => say!(words, name_phases).to_owned(),
        [one] => say!(words, overview_phases_what_is_done_is, weighting = *one),
        _ => say!(words, overview_phases_what_is_done_is_weighted).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn findings_read_as_english_for_none_one_and_all() {
        let words = Words::new("USD", "en-US");
        let done = |finished, of| phases_done(&words, finished, of);
        assert_eq!(done(0, 1), "The only phase is under way or still to come.");
        assert_eq!(done(1, 1), "The only phase is done.");
        assert_eq!(done(0, 2), "Neither of the two phases is done yet.");
        assert_eq!(done(2, 2), "Both phases are done.");
        assert_eq!(done(0, 5), "None of the 5 phases is done yet.");
        assert_eq!(done(1, 5), "1 of 5 phases is done.");
        assert_eq!(done(3, 5), "3 of 5 phases are done.");
        assert_eq!(done(5, 5), "All 5 phases are done.");
    }

    #[test]
    fn the_end_is_early_late_or_as_approved() {
        let words = Words::new("USD", "en-US");
        let end = |moved| end_said(&words, date(2026, 11, 4), moved);
        assert_eq!(end(None), "The end is forecast for 4 Nov 2026.");
        assert_eq!(end(Some(0)), "The end is forecast for 4 Nov 2026, as approved.");
        assert_eq!(end(Some(1)), "The end is forecast for 4 Nov 2026, 1 working day later than approved.");
        assert_eq!(end(Some(-3)), "The end is forecast for 4 Nov 2026, 3 working days earlier than approved.");
    }

    #[test]
    fn go_lives_are_named_while_they_are_few() {
        let words = Words::new("USD", "en-US");
        let told = |count: i8| {
            let dates: Vec<Date> = (1..=count).map(|day| date(2026, 4, day)).collect();
            still_to_come(&words, &dates)
        };
        assert_eq!(told(0), None);
        assert_eq!(told(1).as_deref(), Some("One go-live is still to come, on 1 Apr 2026."));
        assert_eq!(told(2).as_deref(), Some("Go-lives are still to come on 1 Apr 2026 and 2 Apr 2026."));
        assert_eq!(told(5).as_deref(), Some("5 go-lives are still to come, from 1 Apr 2026 to 5 Apr 2026."));
    }
}
