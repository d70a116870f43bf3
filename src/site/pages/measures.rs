//! Measures of goals: a strip from start to target in a row, and the readings over time.

mod detail;

use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::judged::Shown;
use crate::analysis::reason::{Cause, Judgement, MeasureStanding, Reason};
use crate::analysis::status::last_reading;
use crate::analysis::words::Words;
use crate::chart::Chart;
use crate::chart::measure::{self as drawing, goal as strip};
use crate::language::say;
use crate::model::kinds::{Direction, Kind, Measure};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::Path;

pub use detail::detail;

/// A measure among its goal's, with what the analysis says of it.
pub struct Measured<'a> {
    /// What is written.
    pub measure: &'a Measure,
    /// The place of its goal.
    pub goal: usize,
    /// Why it is judged as it is; `None` while its goal is still judged by the work.
    pub reason: Option<&'a Reason>,
}

/// The measures of a goal.
pub fn measures<'a>(material: &Material<'a>, goal: usize) -> Vec<Measured<'a>> {
    let reasons = &material.analysis.statuses.goals[goal].reasons;
    let of = |id: &str| {
        reasons.iter().find(|reason| match &reason.cause {
            Cause::Measure { measure, .. } | Cause::Unread { measure, .. } => measure.id == id,
            _ => false,
        })
    };
    let measures = material.plan().goals[goal].measures.iter();
    measures
        .map(|measure| Measured { measure: &measure.value, goal, reason: of(measure.value.id.value.as_str()) })
        .collect()
}

impl Measured<'_> {
    fn number(&self, words: &Words, number: Decimal) -> String {
        words.measured_beside(number, self.unit(), &self.limits())
    }

    /// What no other number may be shown as: the value at the start, and the target.
    fn limits(&self) -> Vec<Decimal> {
        self.baseline().into_iter().chain(self.target()).collect()
    }

    /// The number alone where the title says the unit; a percent sign costs no room.
    fn bare(&self, words: &Words, number: Decimal) -> String {
        if self.is_percent() { self.number(words, number) } else { words.number_beside(number, 2, &self.limits()) }
    }

    fn unit(&self) -> &str {
        self.measure.unit.as_ref().map_or("", |unit| unit.value.text.trim())
    }

    fn is_percent(&self) -> bool {
        matches!(self.unit(), "percent" | "per cent" | "%")
    }

    /// `Time for check-in, in minutes`; titles that begin with the unit stay as they are.
    fn title_with_unit(&self, words: &Words) -> String {
        let title = &self.measure.title.value.text;
        let unit = self.unit();
        let said = self.is_percent() || unit.is_empty() || title.to_lowercase().starts_with(&unit.to_lowercase());
        if said { title.clone() } else { say!(words, goals_in, title = &title, unit = &unit) }
    }

    /// The strip from start to target.
    fn strip(&self, now: Option<Decimal>) -> Option<Chart> {
        let (start, target) = (self.baseline()?, self.target()?);
        // What is to be kept and was not has its whole way before it again.
        let lost = now.filter(|now| start == target && gone(self.measure, start, *now).is_sign_negative());
        Some(strip(&drawing::Measure {
            start: float(lost.unwrap_or(start)),
            target: float(target),
            now: now.map(float),
            expected: self.expected().map(float),
        }))
    }

    fn baseline(&self) -> Option<Decimal> {
        self.measure.baseline.as_ref().map(|number| number.value.0)
    }

    fn target(&self) -> Option<Decimal> {
        self.measure.target.as_ref().map(|number| number.value.0)
    }

    /// The newest reading up to the status date.
    fn now(&self, today: Date) -> Option<(Date, Decimal)> {
        last_reading(self.measure, today).map(|reading| (reading.on.value, reading.value.value.0))
    }

    /// Whether the newest reading is worse than the value at the start. Where neither a target nor a direction says what is better,
    /// nothing is.
    fn is_worse(&self, today: Date) -> bool {
        if self.target().is_none() && self.measure.direction.is_none() {
            return false;
        }
        let way = self.baseline().zip(self.now(today));
        way.is_some_and(|(start, (_, now))| gone(self.measure, start, now) < Decimal::ZERO)
    }

    /// That the newest reading is worse than the value at the start; nothing where it is not.
    fn worse(&self, words: &Words, today: Date) -> Option<String> {
        let start = self.baseline().filter(|_| self.is_worse(today))?;
        Some(say!(words, goals_worse_than_at_the_start, start = self.number(words, start)))
    }

    /// How a reading is to the value at the start.
    fn since_the_start(&self, words: &Words, now: Decimal, today: Date) -> Option<String> {
        let start = self.baseline()?;
        Some(match self.worse(words, today) {
            Some(worse) => worse,
            None if now == start => say!(words, goals_as_at_the_start).to_owned(),
            None => say!(words, goals_from_at_the_start, start = self.number(words, start)),
        })
    }

    /// The value that the way to the target asks for, where measures are judged already.
    fn expected(&self) -> Option<Decimal> {
        match self.reason.map(|reason| &reason.cause) {
            Some(Cause::Measure { expected, .. }) => Some(*expected),
            _ => None,
        }
    }

    /// The place of the measure on its goal's page.
    pub fn path(&self, material: &Material<'_>) -> Path {
        let goal = &material.plan().goals[self.goal];
        let page = material.path(Kind::Goal, goal.id.value.as_str()).0;
        Path(format!("{page}#measure-{}", self.measure.id.value))
    }
}

/// A measure as a large fact: where it stands, how that is to its start, and its target; nothing where no value is known.
pub fn in_large(material: &Material<'_>, measured: &Measured<'_>) -> Option<Value> {
    let words = &material.words;
    let written = |number: Decimal| measured.number(words, number);
    let reading = measured.now(material.analysis.status_date).map(|(_, value)| value);
    let value = reading.or(measured.baseline())?;
    let mut told = vec![match reading {
        None => Some(say!(words, goals_there_is_no_reading_yet).to_owned()),
        Some(now) => measured.since_the_start(words, now, material.analysis.status_date),
    }];
    told.push(measured.target().map(|target| {
        let by = measured.measure.by.as_ref().map(|by| words.date_short(by.value));
        let target = written(target);
        let target = by.map_or(target.clone(), |by| say!(words, goals_by_too, target = &target, by = &by));
        say!(words, goals_the_target_is, target = &target)
    }));
    let sentences: Vec<Value> = told.into_iter().flatten().map(|sentence| json!([sentence])).collect();
    Some(json!({"term": &measured.measure.title.value.text, "big": written(value), "sentences": sentences}))
}

/// A goal by one of its measures, as a row of a short list: where that stands and where it is to go, the goal, and the measure; and
/// whether that has become worse.
pub fn in_brief(material: &Material<'_>, measured: &Measured<'_>) -> Value {
    let (words, goal) = (&material.words, &material.plan().goals[measured.goal]);
    let written = |number: Decimal| measured.bare(words, number);
    let now = measured.now(material.analysis.status_date).map(|(_, value)| value).or(measured.baseline());
    let lead = match (now.map(written), measured.target().map(written)) {
        (Some(now), Some(target)) => say!(words, overview_way_to_target, now = now, target = target),
        (one, other) => one.or(other).unwrap_or_default(),
    };
    let row = json!({
        "lead": lead,
        "title": &goal.title.value.text,
        "path": measured.path(material),
        "text": measured.worse(words, material.analysis.status_date).map(|worse| worse.trim_end_matches('.').to_owned()),
        "note": measured.title_with_unit(words),
    });
    goal_shown(material, measured.goal, std::slice::from_ref(measured)).put(row)
}

/// Which name leads a row of measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// The goal, with the measure below it.
    Goal,
    /// The measure.
    Measure,
}

/// Measures as a table of strips; nothing where there are none.
pub fn table(material: &Material<'_>, measures: &[Measured<'_>], lead: Lead, caption: &str) -> Option<Value> {
    if measures.is_empty() {
        return None;
    }
    // What is not judged yet is said of the goal, once.
    let judged = lead == Lead::Goal || measures.iter().any(|measured| measured.reason.is_some());
    let rows: Vec<Value> = measures.iter().map(|measured| row(material, measured, lead, judged)).collect();
    let head = |text: &str, num: bool| json!({"text": text, "num": num});
    let mut heads = vec![
        head(
            if lead == Lead::Goal {
                say!(material.words, name_goal_and_measure)
            } else {
                say!(material.words, name_measure)
            },
            false,
        ),
        head(say!(material.words, name_start), true),
        json!({"text": say!(material.words, goals_from_start_to_target), "hide": true}),
        head(say!(material.words, name_now), true),
        head(say!(material.words, name_target), true),
    ];
    heads.extend(judged.then(|| json!({"text": say!(material.words, name_status), "unlabelled": true})));
    Some(json!({
        "caption": caption,
        "hide_caption": true,
        "class": "goals",
        "stack": true,
        "head": heads,
        "rows": rows,
    }))
}

fn row(material: &Material<'_>, measured: &Measured<'_>, lead: Lead, judged: bool) -> Value {
    let goal = &material.plan().goals[measured.goal];
    let title = measured.title_with_unit(&material.words);
    let first = match lead {
        Lead::Goal => json!({"text": &goal.title.value.text, "path": measured.path(material), "sub": title}),
        Lead::Measure => json!({"text": title, "path": measured.path(material)}),
    };
    let now = measured.now(material.analysis.status_date).map(|(_, value)| value);
    let written =
        |number: Option<Decimal>| number.map_or_else(String::new, |number| measured.bare(&material.words, number));
    let by = measured
        .measure
        .by
        .as_ref()
        .map(|by| say!(material.words, goals_by, month = material.words.month_short(by.value)));
    let chart = measured.strip(now).map_or_else(|| json!(""), |chart| json!({"chart": chart}));
    let worse = measured.is_worse(material.analysis.status_date).then(|| say!(material.words, name_worse));
    let mut cells = vec![
        first,
        json!({"text": written(measured.baseline()), "class": "soft"}),
        chart,
        json!({"text": written(now), "strong": now.is_some(), "sub": worse}),
        json!({"text": written(measured.target()), "sub": by}),
    ];
    cells.extend(judged.then(|| standing(material, measured)));
    json!({"cells": cells})
}

/// Where a measure stands; until it is judged itself, where the work for its goal stands.
fn standing(material: &Material<'_>, measured: &Measured<'_>) -> Value {
    let Some(reason) = measured.reason else {
        return goal_shown(material, measured.goal, std::slice::from_ref(measured)).put(json!({}));
    };
    let word = match &reason.cause {
        Cause::Measure { standing, .. } => match standing {
            MeasureStanding::Reached => say!(material.words, name_target_reached),
            MeasureStanding::OnLine => say!(material.words, name_keeps_pace),
            MeasureStanding::Behind => say!(material.words, name_behind),
            MeasureStanding::FarBehind => say!(material.words, name_far_behind),
            MeasureStanding::Missed => say!(material.words, name_target_missed),
            MeasureStanding::Kept => say!(material.words, name_kept_so_far),
            MeasureStanding::Lost => say!(material.words, name_not_kept),
        },
        Cause::Unread { missed: Some(_), .. } => say!(material.words, name_no_reading_by_its_day),
        _ => say!(material.words, name_no_reading_yet),
    };
    json!({"status": reason.judgement.key(), "sub": word})
}

/// Where the work for a goal stands, by its milestones alone, while measures of it wait for that work; nothing where all of them
/// are judged.
pub fn work_told(material: &Material<'_>, goal: usize) -> Option<&'static str> {
    judged_from(material, goal)?;
    Some(work_stands(&material.words, material.analysis.statuses.works[goal]))
}

/// A goal as lists show it: its work and its measures are two things, of which the worse comes first. Once all its measures are
/// judged, or one of them has set its status, that is said alone. `measures` are those that are looked at.
pub fn goal_shown(material: &Material<'_>, goal: usize, measures: &[Measured<'_>]) -> Shown {
    let (statuses, words) = (&material.analysis.statuses, &material.words);
    let (judgement, work) = (statuses.goals[goal].judgement, statuses.works[goal]);
    let told = work_told(material, goal).filter(|_| judgement == work).map(str::to_owned);
    let worse = measures.iter().filter(|measured| measured.is_worse(material.analysis.status_date)).count();
    match told {
        Some(told) if worse > 0 => {
            Shown::worse_first(words, (work, told), (Judgement::AtRisk, worse_told(words, worse, measures.len())))
        }
        word => Shown { judgement, word, beside: None },
    }
}

/// How many measures have become worse, in a few words.
fn worse_told(words: &Words, worse: usize, of: usize) -> String {
    let which = match (worse, of) {
        (1, 1) => "own",
        (worse, of) if worse == of => "all",
        _ => "some",
    };
    say!(words, goals_measure_worse, worse = which, count = worse, of = of)
}

/// Where the work for a goal stands, in a few words under its status.
fn work_stands(words: &Words, judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Done => say!(words, name_work_finished),
        Judgement::OnTrack => say!(words, name_work_on_time),
        Judgement::NotStarted => say!(words, name_work_not_begun),
        Judgement::AtRisk => say!(words, name_work_at_risk),
        Judgement::OffTrack => say!(words, name_work_off_track),
    }
}

/// Why the status of a goal is that of its work, and how many of its measures have become worse meanwhile; nothing where
/// its measures are judged.
pub fn judged_from(material: &Material<'_>, goal: usize) -> Option<String> {
    let assessment = &material.analysis.statuses.goals[goal];
    let until = assessment.reasons.iter().find_map(|reason| match reason.cause {
        Cause::MeasuresWait { until, .. } => Some(until),
        _ => None,
    });
    let first = assessment.reasons.iter().find_map(|reason| match reason.cause {
        Cause::MeasuresOnTheirDay { first, .. } => Some(first),
        _ => None,
    });
    let judged = match (until, first) {
        (Some(until), None) => Judged::AfterTheWork(until),
        (None, Some(first)) => Judged::OnTheirDays(first),
        (Some(until), Some(first)) => Judged::Either(until, first),
        (None, None) => return None,
    };
    let measures = measures(material, goal);
    let worse = measures.iter().filter(|measured| measured.is_worse(material.analysis.status_date)).count();
    Some(waits(&material.words, material.analysis.statuses.works[goal], judged, worse, measures.len()))
}

/// When measures are judged.
enum Judged {
    /// When the work that is to move them is finished.
    AfterTheWork(Date),
    /// On the days of their targets, of which this is the first.
    OnTheirDays(Date),
    /// Some of them then, others on days of which the second date is the first.
    Either(Date, Date),
}

fn waits(words: &Words, judgement: Judgement, judged: Judged, worse: usize, of: usize) -> String {
    let work = match judgement {
        Judgement::Done => "done",
        Judgement::OnTrack => "on-time",
        Judgement::NotStarted => "not-begun",
        Judgement::AtRisk => "at-risk",
        Judgement::OffTrack => "off-track",
    };
    let (when, until, first) = match judged {
        Judged::AfterTheWork(until) => ("work", Some(until), None),
        Judged::OnTheirDays(first) => ("day", None, Some(first)),
        Judged::Either(until, first) => ("both", Some(until), Some(first)),
    };
    let [month, first] = [until, first].map(|day| day.map(|day| words.month(day)).unwrap_or_default());
    let today = words.capitalised(&words.today());
    let stands = say!(
        words,
        goals_the_work_for_it_judged,
        work = work,
        measures = of,
        when = when,
        month = month,
        first = first
    );
    let share = match (worse, of) {
        (0, _) => return stands,
        (1, 1) => "only",
        (2, 2) => "both",
        (worse, of) if worse == of => "all",
        _ => "some",
    };
    say!(words, goals_of_worse_than_at_the, stands = stands, today = today, share = share, of = of, worse = worse)
}

/// What the strips show, for the margin.
pub fn legend(words: &Words, measures: &[Measured<'_>]) -> String {
    let expected = measures.iter().any(|measured| measured.expected().is_some());
    let waiting = measures.iter().any(|measured| measured.reason.is_none());
    let mut said = vec![say!(words, goals_each_line_runs_from_our).to_owned()];
    if expected {
        said.push(say!(words, goals_the_upright_stroke_is_where_we, today = words.today()));
    }
    if waiting {
        said.push(say!(words, goals_until_the_work_for_a).to_owned());
    }
    said.join(" ")
}

/// How far a value is from the start, in the direction of the target; of a value to be kept, in the better direction, and
/// without one no value is better than another.
fn gone(measure: &Measure, start: Decimal, now: Decimal) -> Decimal {
    let target = measure.target.as_ref().map(|target| target.value.0);
    let way = target.map_or(Decimal::ZERO, |target| target - start);
    let rises = match measure.direction.as_ref().map(|direction| direction.value) {
        Some(direction) if way.is_zero() => direction == Direction::Up,
        None if target == Some(start) => return -(now - start).abs(),
        _ => way >= Decimal::ZERO,
    };
    if rises { now - start } else { start - now }
}

fn float(number: Decimal) -> f64 {
    number.to_f64().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::testing::{Fixture, at};

    #[test]
    fn until_measures_are_judged_the_work_is_and_what_became_worse_is_told() {
        let words = Words::new("USD", "en-US");
        let (april, november) = (jiff::civil::date(2026, 4, 8), jiff::civil::date(2026, 11, 25));
        let said = |judgement, worse, of| waits(&words, judgement, Judged::AfterTheWork(november), worse, of);
        assert_eq!(
            waits(&words, Judgement::OnTrack, Judged::OnTheirDays(april), 0, 1),
            "The work for it is on time. Its measure is judged on the day of its target, in April 2026."
        );
        assert_eq!(
            waits(&words, Judgement::OnTrack, Judged::Either(november, april), 0, 3),
            "The work for it is on time. Its measures are judged from November 2026 on, when that work is finished, or from the days \
             of their targets where these come sooner, the first in April 2026."
        );
        let many = "Its measures are judged from November 2026 on, when that work is finished.";
        assert_eq!(said(Judgement::OnTrack, 0, 2), format!("The work for it is on time. {many}"));
        assert_eq!(
            said(Judgement::AtRisk, 1, 2),
            format!("The work for it is at risk. {many} Today 1 of 2 is worse than at the start.")
        );
        assert_eq!(
            said(Judgement::OffTrack, 2, 3),
            format!("The work for it is off track. {many} Today 2 of 3 are worse than at the start.")
        );
        assert_eq!(
            said(Judgement::NotStarted, 2, 2),
            format!("The work for it has not begun. {many} Today both are worse than at the start.")
        );
        assert_eq!(
            said(Judgement::OnTrack, 1, 1),
            "The work for it is on time. Its measure is judged from November 2026 on, when that work is finished. Today it is \
             worse than at the start."
        );
    }

    #[test]
    fn the_work_is_told_by_its_milestones_and_without_target_or_direction_nothing_is_worse() {
        let sample = |direction: &str| {
            Fixture::of(&format!(
                "--- plan/milestones.yaml
milestones: [{{id: m, title: M, started: 2026-02-16, duration: 40, due: 2026-04-24, goals: [g]}}]
--- plan/goals.yaml
goals:
  - id: g
    title: G
    measures:
      - {{id: a, title: A, baseline: 0, target: 90, by: 2026-02-20, readings: [{{on: 2026-02-19, value: 80}}]}}
      - {{id: b, title: B, baseline: 10, readings: [{{on: 2026-02-19, value: 9}}]{direction}}}
      - {{id: c, title: C, baseline: 0, target: 90, by: 2026-12-31}}
"
            ))
        };
        let page = sample("").page("goals/g.html");
        let judged = at(&page, "judged").as_str().unwrap().to_owned();
        assert!(judged.starts_with("The work for it is on time."), "{judged}");
        assert!(!judged.contains("worse"), "{judged}");
        assert_eq!(at(&page, "measures.table.rows.1.cells.3.sub"), &Value::Null);
        let page = sample(", direction: up").page("goals/g.html");
        assert!(at(&page, "judged").as_str().unwrap().ends_with("Today 1 of 3 is worse than at the start."));
    }

    #[test]
    fn a_few_words_stand_under_the_status_of_a_goal() {
        assert_eq!(
            Judgement::ALL.map(|judgement| work_stands(&Words::new("USD", "en-US"), judgement)),
            ["Work: finished", "Work: on time", "Work: not begun", "Work: at risk", "Work: off track"]
        );
    }

    #[test]
    fn a_goal_whose_measures_got_worse_is_not_shown_as_good() {
        let shown = |readings: [u32; 2], due: &str| {
            let [first, second] = readings;
            let fixture = Fixture::of(&format!(
                "--- plan/milestones.yaml\nmilestones:\n  - {{id: m, title: M, due: {due}, started: 2026-02-02, duration: 80, goals: [g]}}\n\
                 --- plan/goals.yaml\ngoals:\n  - id: g\n    title: G\n    measures:\n      \
                 - {{id: a, title: A, baseline: 50, target: 90, by: 2026-12-31, readings: [{{on: 2026-02-19, value: {first}}}]}}\n      \
                 - {{id: b, title: B, baseline: 50, target: 90, by: 2026-12-31, readings: [{{on: 2026-02-19, value: {second}}}]}}\n"
            ));
            let material = fixture.material();
            let shown = goal_shown(&material, 0, &measures(&material, 0));
            (shown.judgement.key(), shown.word.unwrap_or_default(), shown.beside.unwrap_or_default())
        };
        let told = |key, word: &str, beside: &str| (key, word.to_owned(), beside.to_owned());
        assert_eq!(shown([60, 60], "2026-12-01"), told("on-track", "Work: on time", ""));
        let one = "Measures: 1 of 2 worse";
        assert_eq!(shown([60, 40], "2026-12-01"), told("at-risk", one, "Work: on time"));
        let all = "Measures: both worse";
        assert_eq!(shown([40, 40], "2026-12-01"), told("at-risk", all, "Work: on time"));
        // What is worse still comes first.
        assert_eq!(shown([60, 40], "2026-03-03"), told("off-track", "Work: off track", one));
    }
}
