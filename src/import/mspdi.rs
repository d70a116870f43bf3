//! Microsoft Project's XML (MSPDI) as a draft.
//!
//! Leaf tasks become milestones and summary tasks become phases. Microsoft Project counts minutes, Milepost whole working
//! days: what does not come out even is rounded up and told.

mod calendar;
mod compare;
mod costs;
mod dates;
mod links;
mod outline;
mod people;
mod tasks;

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};

use super::draft::{Draft, Ids, Note, Written};
use super::xml::{self, Element};
use crate::export::mspdi::ID_FIELD_NUMBER;
use crate::model::kinds::Kind;
use crate::model::values::{Calendar, Currency};
use outline::{Named, Outline};

pub use compare::{Agreement, compare};

/// A file of Microsoft Project that was understood.
pub struct Imported {
    /// What it holds.
    pub draft: Draft,
    /// What the file says of the dates of each task, by the id of its milestone.
    pub stored: BTreeMap<String, Stored>,
}

/// What a file says of the dates of a task.
#[derive(Clone, Debug, Default)]
pub struct Stored {
    /// The name of the task.
    pub name: String,
    /// The line on which it stands.
    pub line: usize,
    /// The first day of its work.
    pub start: Option<Date>,
    /// The last day of its work.
    pub finish: Option<Date>,
    /// The total slack, in working days.
    pub slack: Option<f64>,
    /// Whether it is critical.
    pub is_critical: bool,
    /// The ids of the milestones it waits for.
    pub waits_for: Vec<String>,
    /// Why Milepost may come to other dates, as clauses.
    pub reasons: Vec<String>,
}

/// What is known of the file while it is read.
struct Project<'a> {
    root: &'a Element,
    minutes_per_day: f64,
    day_start: jiff::civil::Time,
    calendar: Calendar,
    start: Date,
}

/// Reads a file.
///
/// # Errors
/// When it is another kind of file, or holds no task; for people.
pub fn read(text: &str, name: &str) -> Result<Imported, String> {
    let root = xml::parse(text)?;
    refuse_others(&root)?;
    let mut draft = Draft { title: title(&root, name), costs_are_of_tasks: true, ..Draft::default() };
    let calendar = calendar::read(&root, &mut draft);
    let project = Project {
        minutes_per_day: root.number_of("MinutesPerDay").filter(|minutes| *minutes > 0).unwrap_or(480) as f64,
        day_start: dates::time(root.text_of("DefaultStartTime")).unwrap_or(jiff::civil::time(8, 0, 0, 0)),
        start: dates::first_day(&root).ok_or("the file names no date at all")?,
        calendar,
        root: &root,
    };
    draft.start = Some(project.start);
    draft.says_start = true;
    currency(&root, &mut draft);
    let outline = Outline::of(&project, &mut draft);
    if outline.leaves.is_empty() {
        return Err("the file holds no task".to_owned());
    }
    let mut ids = Ids::default();
    let named = outline.name(&mut ids);
    outline.phases(&mut draft);
    let people = people::read(&project, &mut draft);
    let mut stored = BTreeMap::new();
    for place in 0..outline.leaves.len() {
        let task = tasks::task(place, &project, &outline, &named, &people, &mut draft);
        stored.insert(task.entity.id.clone(), task.stored);
        draft.add(Kind::Milestone, task.entity);
    }
    costs::read(&project, &outline, &named, &mut draft);
    tasks::baselines(&project, &outline, &named, &mut draft);
    draft.status_date = Some(dates::status_date(&project, &outline));
    tell_what_is_left(&root, &mut draft);
    compare::hold_unexplained(&mut draft, &stored);
    Ok(Imported { draft, stored })
}

/// Kindly says what to do with files of other programs.
fn refuse_others(root: &Element) -> Result<(), String> {
    match root.name.as_str() {
        "Project" => Ok(()),
        "APIBusinessObjects" => {
            Err("this is a file of Primavera P6; in P6, choose File › Export › Microsoft Project XML, \
                                     and import that file"
                .to_owned())
        }
        other => {
            Err(format!("this is no file of Microsoft Project: it begins with `<{other}>` instead of `<Project>`"))
        }
    }
}

/// The project's title, else the name of its first task, else that of the file.
fn title(root: &Element, file: &str) -> String {
    let summary = || root.list("Tasks", "Task").find(|task| task.number_of("UID") == Some(0))?.text_of("Name");
    let stem = file.rsplit(['/', '\\']).next().unwrap_or(file).trim_end_matches(".xml");
    root.text_of("Title").or_else(summary).unwrap_or(stem).to_owned()
}

fn currency(root: &Element, draft: &mut Draft) {
    let Some(code) = root.text_of("CurrencyCode") else { return };
    let is_code = code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_uppercase());
    if is_code {
        draft.settings.push(("currency", Written::plain(Currency(code.to_owned()).0)));
    } else {
        draft.note(0, "", format!("the currency `{code}` has no ISO code, so the plan counts in USD"));
    }
}

/// What the file holds that has no place in a plan.
fn tell_what_is_left(root: &Element, draft: &mut Draft) {
    let tasks: Vec<&Element> = root.list("Tasks", "Task").collect();
    let mut tell = |count: usize, what: &str| {
        if count > 0 {
            let tasks = if count == 1 { "1 task".to_owned() } else { format!("{count} tasks") };
            draft.note(0, "", format!("{what} of {tasks} has no place in a plan"));
        }
    };
    let count = |is: &dyn Fn(&&Element) -> bool| tasks.iter().copied().filter(|task| is(task)).count();
    tell(count(&|task| task.number_of("Priority").is_some_and(|priority| priority != 500)), "the priority");
    tell(count(&|task| task.text_of("Contact").is_some()), "the contact");
    tell(count(&|task| task.number_of("LevelingDelay").is_some_and(|delay| delay != 0)), "the leveling delay");
    let used = |field: &str| {
        tasks.iter().any(|task| task.all("ExtendedAttribute").any(|value| value.text_of("FieldID") == Some(field)))
    };
    for column in root.list("ExtendedAttributes", "ExtendedAttribute") {
        let field = column.text_of("FieldID").unwrap_or_default();
        if field == ID_FIELD_NUMBER || !used(field) {
            continue;
        }
        let name = column.text_of("Alias").or_else(|| column.text_of("FieldName")).unwrap_or(field);
        draft.note(0, "", format!("the column `{name}` has no place in a plan"));
    }
}

impl Project<'_> {
    /// Working days of so many minutes.
    fn days(&self, minutes: f64) -> f64 {
        minutes / self.minutes_per_day
    }

    /// The day on which work begins that starts at a time.
    fn start_day(&self, at: DateTime) -> Date {
        at.date()
    }

    /// The day on which work goes on that came to a time: the next working day where that was the end of a day.
    fn next_day(&self, at: DateTime) -> Date {
        let end = dates::time(self.root.text_of("DefaultFinishTime")).unwrap_or(jiff::civil::time(17, 0, 0, 0));
        if at.time() < end {
            return at.date();
        }
        let timeline = crate::model::values::Timeline::new(&self.calendar, at.date());
        timeline.day_beginning_at(timeline.instant_at_end_of(at.date()))
    }

    /// The last day of work that ends at a time: what ends when the day begins has ended on the working day before.
    fn finish_day(&self, at: DateTime) -> Date {
        if at.time() > self.day_start || at.date() <= self.start {
            return at.date();
        }
        let mut day = at.date();
        for _ in 0..366 {
            day = day.yesterday().unwrap_or(day);
            if self.calendar.is_working(day) {
                break;
            }
        }
        day
    }
}

/// A clause about a task.
fn note_of(task: &Element, text: impl Into<String>) -> Note {
    Note {
        line: task.line,
        about: task.text_of("Name").unwrap_or("a task without a name").to_owned(),
        text: text.into(),
    }
}
