//! How the dates have moved: the forecast of each of the few milestones that everybody should know, state by state.

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::analysis::trend::{MilestonePoint, Trend};
use crate::chart::trend::{Trend as Drawing, TrendLine, trend as draw};
use crate::language::say;
use crate::model::kinds::{Entity, Kind};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::past::{Course, moved_by, signed_in_short};
use crate::site::parts::path;

/// More lines than these are hard to follow.
const LINES: usize = 7;
/// More days than these are left to the pages of the milestones.
const DAYS: usize = 40;

/// A milestone with its course.
struct Line {
    place: usize,
    course: Course,
    /// Its date on each day of the trend; `None` before it was planned, and after it was reached.
    seen: Vec<Option<MilestonePoint>>,
}

/// The drawing; nothing where the plan has no past, or no milestone is older than today.
pub fn moved(material: &Material<'_>) -> Option<Value> {
    let (trend, words) = (material.trend.as_ref()?, &material.words);
    let mut lines = chosen(material, trend);
    let subject = subject(material, &lines)?;
    let finding = lines[subject.0].course.told(words, &subject.1);
    let looked_at = lines[subject.0].place;
    lines.sort_by_key(|line| Reverse((line.course.last, line.place)));
    let days: Vec<Date> = trend.points.iter().map(|point| point.date).collect();
    let told = told(&lines, days.len());
    let drawn = drawn(&told, days.len());
    let chart = draw(&Drawing {
        language: words.language(),
        label: say!(words, progress_the_forecast_of_by_day, finding = &finding, names = names(material, &lines)),
        reports: drawn.iter().map(|day| days[*day]).collect(),
        lines: lines.iter().map(|line| draw_line(material, line, &drawn, line.place == looked_at)).collect(),
        past_text: say!(words, name_past).to_owned(),
    });
    let skipped = told.len().saturating_sub(DAYS);
    Some(json!({
        "finding": finding,
        "sub": match lines.iter().any(|line| line.course.days != 0) {
            true => words.clauses(&[say!(words, progress_forecast_date_by_the_day), say!(words, name_slip_in_short_is)]),
            false => say!(words, progress_forecast_date_by_the_day).to_owned(),
        },
        "chart": chart,
        "table": table(material, &lines, &days, &told[skipped..]),
        "skipped": (skipped > 0)
            .then(|| say!(words, progress_the_first_are_left_out, days = say!(words, count_days, count = skipped))),
    }))
}

/// The go-lives, then the other key milestones that moved, then those that did not, each in the order of their dates;
/// without key milestones, those that moved most.
fn chosen(material: &Material<'_>, trend: &Trend) -> Vec<Line> {
    let (plan, today) = (material.plan(), material.analysis.status_date);
    let schedule = &material.analysis.schedule;
    let course = |place: &usize| Course::of(trend, plan.milestones[*place].id.value.as_str(), schedule, today);
    let with_course = |place: usize| course(&place).map(|course| (place, course));
    let is_key = plan.milestones.iter().any(|milestone| milestone.key.is_some());
    let mut all: Vec<(usize, Course)> = (0..plan.milestones.len())
        .filter(|place| !is_key || plan.milestones[*place].key.is_some())
        .filter_map(with_course)
        .collect();
    all.sort_by_key(|(place, course)| {
        let go_live = plan.milestones[*place].is_go_live();
        let moved = if is_key { 0 } else { course.days.abs() };
        (!go_live, course.moves.is_empty(), Reverse(moved), course.last, *place)
    });
    all.truncate(LINES);
    let seen = |place: usize| {
        let points = trend.of(plan.milestones[place].id.value.as_str());
        let reached = points.iter().find(|seen| seen.is_finished).map(|seen| seen.date);
        let on = |day: Date| points.binary_search_by_key(&day, |seen| seen.date).ok().map(|found| points[found]);
        let of = |day: Date| on(day).filter(|_| reached.is_none_or(|reached| day <= reached));
        trend.points.iter().map(|point| of(point.date)).collect()
    };
    all.into_iter().map(|(place, course)| Line { place, course, seen: seen(place) }).collect()
}

/// The line to look at, and what it is called: the next go-live, else the last milestone that is not reached.
fn subject(material: &Material<'_>, lines: &[Line]) -> Option<(usize, String)> {
    let plan = material.plan();
    let go_live = |place: usize| plan.milestones[place].is_go_live();
    let go_lives: Vec<usize> = (0..lines.len()).filter(|line| go_live(lines[*line].place)).collect();
    let by_date = |line: &usize| (lines[*line].course.last, lines[*line].place);
    let open = go_lives.iter().copied().filter(|line| !lines[*line].course.is_reached).min_by_key(by_date);
    let reached = plan.milestones.iter().any(|it| it.finished.is_some() && it.is_go_live());
    if let Some(line) = open {
        let name = match (go_lives.len(), reached) {
            (1, false) => say!(material.words, name_the_go_live),
            (_, false) => say!(material.words, name_the_first_go_live),
            (_, true) => say!(material.words, name_the_next_go_live),
        };
        return Some((line, name.to_owned()));
    }
    let open = (0..lines.len()).filter(|line| !lines[*line].course.is_reached).max_by_key(by_date);
    let line = open.or_else(|| (0..lines.len()).max_by_key(by_date))?;
    Some((line, format!("“{}”", plan.milestones[lines[line].place].title())))
}

/// The days on which one of the lines has another date than on the day before, with the first day and the last.
fn told(lines: &[Line], days: usize) -> Vec<usize> {
    let date = |line: &Line, day: usize| line.seen[day].map(|seen| (seen.finish, seen.is_finished));
    let differs = |day: &usize| {
        *day == 0 || *day + 1 == days || lines.iter().any(|line| date(line, *day) != date(line, *day - 1))
    };
    (0..days).filter(differs).collect()
}

/// What is drawn: a date holds up to the day before the one on which it moved.
fn drawn(told: &[usize], days: usize) -> Vec<usize> {
    let mut drawn: Vec<usize> = told.iter().flat_map(|day| [day.saturating_sub(1), *day]).collect();
    drawn.dedup();
    drawn.retain(|day| *day < days);
    drawn
}

fn draw_line(material: &Material<'_>, line: &Line, days: &[usize], late: bool) -> TrendLine {
    let (words, milestone) = (&material.words, &material.plan().milestones[line.place]);
    let (first, last) = (line.course.first, line.course.last);
    let moved = match material.analysis.schedule.working_days_after(first, last) {
        0 => moved_by(words, &material.analysis.schedule, first, last),
        days => signed_in_short(words, days),
    };
    TrendLine {
        name: milestone.short_title.as_ref().unwrap_or(&milestone.title).value.text.clone(),
        short: String::new(),
        text: format!("{}, {moved}", words.date_short(last)),
        short_text: format!("{}, {moved}", words.day_and_month(last)),
        dates: days.iter().map(|day| line.seen[*day].map(|seen| seen.finish)).collect(),
        done: line.course.is_reached,
        late,
    }
}

fn names(material: &Material<'_>, lines: &[Line]) -> String {
    let name = |line: &Line| {
        let title = material.plan().milestones[line.place].title();
        let moved = moved_by(&material.words, &material.analysis.schedule, line.course.first, line.course.last);
        format!("{title} ({}, {moved})", material.words.date_short(line.course.last))
    };
    material.words.list(&lines.iter().map(name).collect::<Vec<_>>())
}

/// A row for each day on which a date was another than before, a column for each milestone.
fn table(material: &Material<'_>, lines: &[Line], days: &[Date], told: &[usize]) -> Value {
    let (words, plan) = (&material.words, material.plan());
    let head = lines.iter().rev().map(|line| {
        let milestone = &plan.milestones[line.place];
        json!({"text": &milestone.short_title.as_ref().unwrap_or(&milestone.title).value.text})
    });
    let cell = |line: &Line, day: usize| match line.seen[day] {
        None => json!("–"),
        Some(seen) => json!({
            "text": words.date_short(seen.finish),
            "sub": seen.is_finished.then_some(say!(words, progress_reached)),
        }),
    };
    let row = |day: &usize| {
        let first = json!(words.date_short(days[*day]));
        let cells = std::iter::once(first).chain(lines.iter().rev().map(|line| cell(line, *day)));
        json!({"cells": cells.collect::<Vec<_>>()})
    };
    let links = lines.iter().rev().map(|line| {
        let id = plan.milestones[line.place].id.value.as_str();
        json!({"text": say!(words, name_all_its_moves), "path": path(format!("{}#moves", material.path(Kind::Milestone, id).0))})
    });
    let mut rows: Vec<Value> = told.iter().map(row).collect();
    rows.push(
        json!({"cells": std::iter::once(json!(say!(words, progress_more_on_each))).chain(links).collect::<Vec<_>>()}),
    );
    json!({
        "class": "by-day",
        "caption": say!(words, progress_what_the_plan_forecast_on),
        "head": std::iter::once(json!({"text": say!(words, name_plan_of)})).chain(head).collect::<Vec<_>>(),
        "rows": rows,
    })
}

#[cfg(test)]
mod tests {
    use crate::site::testing::{Fixture, at};

    #[test]
    fn the_example_tells_how_far_its_first_go_live_moved() {
        let page = Fixture::example_with_past(Some("board")).page("progress.html");
        let moved = &page["moved"];
        let finding =
            "The first go-live moved 35 working days later in 4 steps, the last in January 2026, and has held since";
        assert_eq!(moved["finding"], finding);
        let chart = moved["chart"].to_string();
        assert!(chart.contains("8 Apr 2026, +35 d") && chart.contains("8 Apr, +35 d"), "{chart}");
        assert_eq!(moved["sub"], "Forecast date, by the day of the plan that says so; “+5 d”: five working days later");
        let head: Vec<&str> =
            at(moved, "table.head").as_array().unwrap().iter().map(|cell| cell["text"].as_str().unwrap()).collect();
        assert_eq!(head[1..3], ["Contract signed", "Core build done"]);
        let rows = at(moved, "table.rows").as_array().unwrap();
        let column = |column: usize| -> Vec<&str> {
            let cells = rows.iter().map(|row| &row["cells"][column]);
            cells.filter_map(|cell| cell["text"].as_str().or(cell.as_str())).collect()
        };
        assert_eq!(column(1)[..3], ["11 Jul 2025", "25 Jul 2025", "–"]);
        let first_go_live = column(head.iter().position(|name| *name == "Wave 1 go-live").unwrap());
        assert_eq!(first_go_live[..2], ["18 Feb 2026", "4 Mar 2026"]);
        assert_eq!(first_go_live.last(), Some(&"All its moves"));
        assert_eq!(first_go_live[first_go_live.len() - 2], "8 Apr 2026");
        let total = at(&page, "total.finding").as_str().unwrap();
        assert!(
            total.starts_with("The forecast is $4,000 over what was approved; at most, on 3 October 2025"),
            "{total}"
        );
    }

    #[test]
    fn a_plan_that_only_one_day_knows_has_no_trend() {
        let plan =
            "--- plan/milestones.yaml\nmilestones:\n  - {id: live, title: Live, due: 2026-03-02, key: go-live}\n";
        let young = Fixture::over_time(&[("2026-02-02", "", "", plan)]);
        assert!(young.page("progress.html")["moved"].is_null());
        let known = Fixture::over_time(&[("2026-01-05", "", "", plan), ("2026-02-02", "", "", plan)]);
        assert_eq!(known.page("progress.html")["moved"]["finding"], "The go-live has not moved since 5 January 2026");
    }
}
