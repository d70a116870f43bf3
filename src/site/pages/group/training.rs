//! What a group learns, for how long, and by when: as a list and as a strip of time.

use jiff::civil::Date;

use super::days::Days;
use crate::analysis::words::Words;
use crate::chart::strip::{Row, Strip, strip};
use crate::language::say;
use crate::model::kinds::{Entity, Kind, Milestone, Stakeholder, Training};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::people::person::hours_of;

/// The section; `None` where there is nothing to learn.
pub fn section(material: &Material<'_>, group: &Stakeholder, days: &Days) -> Option<Value> {
    let courses: Vec<Course<'_>> =
        group.training.iter().map(|training| Course::of(material, &training.value)).collect();
    if courses.is_empty() {
        return None;
    }
    Some(json!({
        "courses": courses.iter().map(|course| course.told(material)).collect::<Vec<_>>(),
        "chart": chart(material, &courses, days),
    }))
}

/// A course with the milestone before which it is passed.
struct Course<'a> {
    training: &'a Training,
    by: Option<By<'a>>,
}

struct By<'a> {
    milestone: &'a Milestone,
    first: Date,
    last: Date,
}

impl<'a> Course<'a> {
    fn of(material: &Material<'a>, training: &'a Training) -> Course<'a> {
        let plan = material.plan();
        let place = training.by.as_ref().and_then(|by| plan.milestones.position(by.value.id()));
        let by = place.map(|place| {
            let forecast = &material.analysis.schedule.milestones[place];
            By { milestone: &plan.milestones[place], first: forecast.start, last: forecast.finish }
        });
        Course { training, by }
    }

    fn hours(&self, words: &Words) -> Option<String> {
        self.training.hours.as_ref().map(|hours| hours_of(words, hours.value.0))
    }

    fn told(&self, material: &Material<'_>) -> Value {
        let words = &material.words;
        let by = self.by.as_ref();
        json!({
            "title": &self.training.title.value.text,
            "when": by.map(|by| when(words, by)),
            "hours": self.hours(words),
            "by": by.map(|by| json!({
                "text": by.milestone.title(),
                "path": material.path(Kind::Milestone, by.milestone.id.value.as_str()),
            })),
            "span": by.and_then(|by| span(words, material.analysis.status_date, by)),
        })
    }
}

/// `By Fri 20 Mar 2026`, or `Done by Fri 6 Feb 2026`.
fn when(words: &Words, by: &By<'_>) -> String {
    match by.milestone.finished.is_some() {
        true => say!(words, people_done_by, date = words.date_with_weekday(by.last)),
        false => say!(words, people_by, date = words.date_with_weekday(by.last)),
    }
}

/// Since when or from when on people learn; `None` for a day, and for what is done.
fn span(words: &Words, today: Date, by: &By<'_>) -> Option<String> {
    if by.milestone.finished.is_some() || by.first == by.last {
        return None;
    }
    let first = words.date_with_weekday(by.first);
    Some(if by.first <= today {
        say!(words, people_since, first = &first)
    } else {
        say!(words, people_from, first = &first)
    })
}

/// The strip; `None` where nothing in it lies ahead.
fn chart(material: &Material<'_>, courses: &[Course<'_>], days: &Days) -> Option<Value> {
    let (plan, words) = (material.plan(), &material.words);
    let today = material.analysis.status_date;
    let mut rows: Vec<Row> = courses.iter().filter_map(|course| course_row(words, course)).collect();
    if rows.is_empty() {
        return None;
    }
    rows.extend(days.places.iter().filter(|_| days.theirs).map(|place| {
        let milestone = &plan.milestones[*place];
        let date = material.analysis.schedule.milestones[*place].finish;
        let name = milestone.short_title.as_ref().map_or(milestone.title(), |title| &title.value.text);
        let day = words.day_and_month(date);
        let done = milestone.finished.is_some();
        Row { first: date, last: date, done, begins: true, text: format!("{name}, {day}"), short: day }
    }));
    rows.sort_by_key(|row| (row.last, row.begins));
    if rows.len() > MOST_ROWS || rows.iter().all(|row| row.last < today) {
        return None;
    }
    let label = words.clauses(&rows.iter().map(|row| row.text.as_str()).collect::<Vec<_>>());
    let chart = strip(&Strip {
        language: words.language(),
        label: say!(words, people_your_training_and_your_days, label = &label),
        today: Some(today),
        today_text: words.today_short(),
        rows,
    });
    Some(json!(chart))
}

/// More rows than these say less than the list.
const MOST_ROWS: usize = 12;

fn course_row(words: &Words, course: &Course<'_>) -> Option<Row> {
    let by = course.by.as_ref()?;
    let name = by.milestone.short_title.as_ref().map_or(by.milestone.title(), |title| &title.value.text);
    let hours = course.hours(words);
    let text = match &hours {
        Some(hours) => format!("{name}, {hours}"),
        None => name.to_owned(),
    };
    let short = hours.unwrap_or_else(|| words.day_and_month(by.last));
    let done = by.milestone.finished.is_some();
    Some(Row { first: by.first, last: by.last, done, begins: false, text, short })
}
