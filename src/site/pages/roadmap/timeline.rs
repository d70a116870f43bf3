//! The timeline of milestones, and that of phases where there are too many milestones for one drawing.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::register::{Group, Reference, Register};
use crate::chart::gantt::{Content, Gantt, Link, Row, Work, gantt, gantt_top};
use crate::chart::time::days_between;
use crate::language::say;
use crate::site::data::{Value, json};
use crate::site::pages::past::signed_in_short;
use crate::site::pages::row_heights::row_heights;
use crate::site::parts::Path;

/// A row: what is drawn, and what stands beside it.
pub struct Line {
    row: Row,
    label: Value,
    /// The milestone that it shows.
    milestone: Option<usize>,
    name: String,
    /// What stands behind the name; may be empty.
    note: String,
}

/// A heading over the rows of a phase.
pub fn heading(title: &str, path: Option<Path>, dates: Option<(Date, Date)>) -> Line {
    let content = dates.map(|(start, finish)| Content::Phase { start, finish });
    Line {
        row: row(content, String::new(), String::new()),
        label: json!({"phase": true, "title": title, "path": path}),
        milestone: None,
        name: title.to_owned(),
        note: String::new(),
    }
}

/// The row of a milestone.
pub fn milestone(register: &Register<'_>, place: usize) -> Line {
    let words = &register.material.words;
    let (milestone, forecast) = (register.milestone(place), register.forecast(place));
    let slip = register.slip(place).filter(|days| *days != 0);
    let short = slip.map(|days| signed_in_short(words, days)).unwrap_or_default();
    let (content, text) = if register.is_point(place) {
        let content = Content::Milestone {
            date: forecast.finish,
            baseline: register.compared_with(place),
            past: milestone.finished.is_some(),
            critical: forecast.critical,
        };
        let day = words.day_and_month(forecast.finish);
        (content, if short.is_empty() { day } else { format!("{day} ({short})") })
    } else {
        let go_live = milestone.is_go_live();
        let work = Work {
            start: forecast.start,
            finish: forecast.finish,
            done: share(register.material.analysis.progress.milestones[place].actual),
            baseline: planned_work(register, place),
            critical: forecast.critical,
            marks: if go_live { vec![forecast.finish] } else { Vec::new() },
        };
        let day = words.day_and_month(forecast.finish);
        let text = match (go_live, short.is_empty()) {
            (false, _) => short.clone(),
            (true, true) => day,
            (true, false) => format!("{day} ({short})"),
        };
        (Content::Work(work), text)
    };
    let name = register.short_title(place).to_owned();
    let owner = milestone.owner.as_ref().map(|owner| owner.value.id());
    Line {
        row: row(Some(content), text, short),
        label: json!({
            "title": &name,
            "path": register.path(place),
            "status": register.status(place),
            "owner": register.owners.class(owner),
        }),
        milestone: Some(place),
        name,
        note: String::new(),
    }
}

/// A phase as a bar, in a timeline of phases.
pub struct Bar<'a> {
    /// Its title.
    pub title: &'a str,
    /// Where to read on.
    pub path: &'a Path,
    /// Its milestones.
    pub group: &'a Group,
}

/// The row of a phase.
pub fn bar(register: &Register<'_>, bar: &Bar<'_>) -> Line {
    let words = &register.material.words;
    let places: &[usize] = &bar.group.milestones;
    let done = register.done(bar.group);
    let dates = dates(register, places);
    let go_live = |place: &&usize| register.milestone(**place).is_go_live();
    let content = dates.map(|(start, finish)| {
        Content::Work(Work {
            start,
            finish,
            done: share(done),
            baseline: planned(register, places),
            critical: places.iter().any(|place| register.forecast(*place).critical),
            marks: places.iter().filter(go_live).map(|place| register.forecast(*place).finish).collect(),
        })
    });
    let slip = slip(register, places).filter(|days| *days != 0);
    let text = slip.map(|days| signed_in_short(words, days)).unwrap_or_default();
    let note = say!(words, roadmap_done, share = words.percent(done));
    Line {
        row: row(content, text.clone(), text),
        label: json!({
            "title": bar.title,
            "path": bar.path,
            "status": register.phase_status(bar.group),
            "note": &note,
        }),
        milestone: None,
        name: bar.title.to_owned(),
        note,
    }
}

/// The first and the last day of some milestones.
pub fn dates(register: &Register<'_>, places: &[usize]) -> Option<(Date, Date)> {
    let first = places.iter().map(|place| register.forecast(*place).start).min()?;
    let last = places.iter().map(|place| register.forecast(*place).finish).max()?;
    Some((first, last))
}

/// The working days by which the last of some milestones is later than the date compared with.
pub fn slip(register: &Register<'_>, places: &[usize]) -> Option<i64> {
    let (_, finish) = dates(register, places)?;
    Some(register.material.analysis.schedule.working_days_after(register.compared_end(places)?, finish))
}

/// A drawing of rows, for the theme: its head, its rows, and what stands beside them.
pub fn timeline(register: &Register<'_>, title: &str, label: &str, kind: &str, lines: Vec<Line>) -> Value {
    let words = &register.material.words;
    let today = register.material.analysis.status_date;
    let rows: Vec<Row> = lines.iter().map(|line| line.row.clone()).collect();
    let (start, end) = extent(register, &rows, today);
    let input = Gantt {
        language: words.language(),
        label: label.to_owned(),
        start,
        end,
        today: (start <= today && today <= end).then_some(today),
        today_text: words.today_with_day(today),
        today_short: words.today_short(),
        links: links(register, &lines),
        rows,
    };
    let kind = format!(
        "{kind} {}{}",
        row_heights(lines.iter().map(|line| (line.name.as_str(), line.note.as_str()))),
        paper(lines.len())
    );
    let labels: Vec<Value> = lines.into_iter().map(|line| line.label).collect();
    json!({
        "title": title,
        "kind": kind,
        "top": gantt_top(&input),
        "chart": gantt(&input),
        "rows": labels,
    })
}

/// What the marks of a timeline mean: only those that are there.
pub fn key(register: &Register<'_>, places: &[usize], phases: bool) -> Vec<Value> {
    let any = |test: &dyn Fn(usize) -> bool| places.iter().any(|place| test(*place));
    let work = phases || any(&|place| !register.is_point(place));
    let point = phases || any(&|place| register.is_point(place));
    let critical = any(&|place| register.forecast(place).critical);
    let item = |sample: &str, text: &str| json!({"sample": sample, "text": text});
    let mut items = Vec::new();
    if work {
        items.push(if phases {
            item("work", say!(register.material.words, roadmap_phase_done_part_solid))
        } else {
            item("work", say!(register.material.words, roadmap_work_done_part_solid))
        });
    }
    if work && critical {
        items.push(item("critical", say!(register.material.words, name_critical_path)));
    }
    if any(&|place| register.compared_with(place).is_some()) {
        let text = if register.reference == Some(Reference::Baseline) {
            say!(register.material.words, name_approved_dates)
        } else {
            say!(register.material.words, name_promised_dates)
        };
        items.push(item("baseline", text));
    }
    let go_live = |place: usize| register.milestone(place).is_go_live();
    if !phases && point {
        items.push(item("milestone", say!(register.material.words, name_point_in_time)));
    }
    let go_lives = any(&|place| go_live(place) && (phases || !register.is_point(place)));
    let critical_points = !phases && any(&|place| register.is_point(place) && register.forecast(place).critical);
    let slipped = match phases {
        true => register.groups.iter().any(|group| slip(register, &group.milestones).is_some_and(|days| days != 0)),
        false => any(&|place| register.slip(place).is_some_and(|days| days != 0)),
    };
    match (go_lives, critical_points) {
        (true, true) => {
            items.push(item("milestone-critical", say!(register.material.words, roadmap_go_live_or_critical_point)))
        }
        (true, false) => items.push(item("milestone-critical", say!(register.material.words, name_go_live))),
        (false, true) => items.push(item("milestone-critical", say!(register.material.words, name_critical_point))),
        (false, false) => {}
    }
    if slipped {
        items.push(item("", say!(register.material.words, name_slip_in_short_is)));
    }
    items
}

fn row(content: Option<Content>, text: String, short: String) -> Row {
    Row { content, text, short, role: "row" }
}

/// A part of the whole, from 0 to 1.
fn share(percent: Decimal) -> f64 {
    f64::try_from(percent).unwrap_or_default() / 100.0
}

/// From when to when the work was approved, or promised.
fn planned_work(register: &Register<'_>, place: usize) -> Option<(Date, Date)> {
    let finish = register.compared_with(place)?;
    let start = match register.reference? {
        Reference::Baseline => register.forecast(place).baseline_start,
        Reference::Promise => register.milestone(place).start.as_ref().map(|start| start.value),
    };
    Some((start.unwrap_or(finish).min(finish), finish))
}

/// The same for all milestones of a phase.
fn planned(register: &Register<'_>, places: &[usize]) -> Option<(Date, Date)> {
    let finish = register.compared_end(places)?;
    let start = places.iter().filter_map(|place| planned_work(register, *place)).map(|(start, _)| start).min()?;
    Some((start.min(finish), finish))
}

/// The axis begins and ends with a month.
fn extent(register: &Register<'_>, rows: &[Row], today: Date) -> (Date, Date) {
    let mut dates = Vec::new();
    for content in rows.iter().filter_map(|row| row.content.as_ref()) {
        match content {
            Content::Phase { start, finish } => dates.extend([*start, *finish]),
            Content::Work(work) => {
                dates.extend([work.start, work.finish]);
                dates.extend(work.baseline.into_iter().flat_map(|(start, finish)| [start, finish]));
            }
            Content::Milestone { date, baseline, .. } => {
                dates.push(*date);
                dates.extend(baseline);
            }
        }
    }
    let schedule = &register.material.analysis.schedule;
    let first = dates.iter().copied().min().unwrap_or(schedule.start);
    let last = dates.iter().copied().max().unwrap_or(schedule.finish);
    // Today belongs to the picture while it is near.
    let near = last.saturating_add(31.days());
    let last = if today > last && today <= near { today } else { last };
    let (first, end) = (first.first_of_month(), last.last_of_month());
    // A bar from one end to the other leaves its label no room on either side.
    let days = f64::from(days_between(first, end));
    let part = |date: Date| f64::from(days_between(first, date)) / days.max(1.0);
    let cramped = rows.iter().filter(|row| !row.text.is_empty()).any(|row| match &row.content {
        Some(Content::Work(work)) => part(work.start) < 0.2 && part(work.finish) > 0.86,
        _ => false,
    });
    let end = if cramped { end.saturating_add(((days * 0.14) as i64).days()) } else { end };
    (first, end.last_of_month())
}

/// What waits for what among the rows.
fn links(register: &Register<'_>, lines: &[Line]) -> Vec<Link> {
    let shown = lines.iter().enumerate().filter_map(|(row, line)| Some((line.milestone?, row)));
    let rows: BTreeMap<usize, usize> = shown.collect();
    let mut links = Vec::new();
    // Nobody waits any more for what is reached: without these lines, those that matter can be followed.
    for (place, to) in rows.iter().filter(|(place, _)| register.milestone(**place).finished.is_none()) {
        for (predecessor, _) in register.predecessors(*place) {
            let Some(from) = rows.get(&predecessor) else { continue };
            let [before, after] = [predecessor, *place].map(|place| register.forecast(place));
            let critical = before.critical && after.critical && after.driving == Some(predecessor);
            links.push(Link { from: *from, to: *to, critical });
        }
    }
    links.sort_by_key(|link| (link.from, link.to));
    links
}

/// More rows than these do not fit under the head of a printed page: the drawing then has a page to itself.
const ON_PAPER: usize = 30;

/// More rows than these cannot be read on one page: the drawing then runs on over the next ones.
const MOST_ON_PAPER: usize = 130;

/// Classes that let the drawing fit a page of paper: `tall`, and its rows in tens.
fn paper(rows: usize) -> String {
    let fits = (ON_PAPER + 1..=MOST_ON_PAPER).contains(&rows);
    if fits { format!(" tall p{}", rows.div_ceil(10)) } else { String::new() }
}
