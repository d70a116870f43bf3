//! The plan as Microsoft Project's XML (MSPDI).
//!
//! Phases are summary tasks, milestones are the tasks in them. A working day is eight hours, from 8 to 12 and from 13 to 17.

mod calendar;
mod people;
mod tasks;
mod writer;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::data::Data;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::Entity;
use tasks::Tasks;
use writer::Writer;

/// The number of the field of Microsoft Project (Text30) that carries ids of Milepost.
pub const ID_FIELD_NUMBER: &str = "188744016";

/// The name of that field for people.
pub const ID_FIELD: &str = "Milepost id";

/// A plan as a file of Microsoft Project.
pub struct Exported {
    /// The file.
    pub xml: String,
    /// What of the plan has no place in it, as sentences.
    pub left: Vec<String>,
}

/// The plan that an audience may see.
pub fn mspdi(data: &Data<'_>) -> Exported {
    let plan = data.plan();
    let schedule = &data.analysis.schedule;
    let mut writer = Writer::new("Project");
    writer.text("SaveVersion", "14");
    writer.text("Name", &format!("{}.xml", plan.settings.title.value.text));
    writer.text("Title", &plan.settings.title.value.text);
    writer.text("ScheduleFromStart", "1");
    writer.text("StartDate", &starts(schedule.start));
    writer.text("FinishDate", &ends(schedule.finish));
    writer.text("CriticalSlackLimit", "0");
    // Microsoft Project knows no currency with more.
    writer.text("CurrencyDigits", &plan.minor_unit().decimals().min(2).to_string());
    // A plan that names none has none of its own, and comes back so.
    if plan.settings.currency.is_some() {
        writer.text("CurrencyCode", plan.currency());
    }
    for (name, value) in [
        ("CalendarUID", "1"),
        ("DefaultStartTime", "08:00:00"),
        ("DefaultFinishTime", "17:00:00"),
        ("MinutesPerDay", "480"),
        ("MinutesPerWeek", "2400"),
        ("DaysPerMonth", "20"),
        ("DurationFormat", "7"),
        ("HonorConstraints", "0"),
    ] {
        writer.text(name, value);
    }
    writer.text("StatusDate", &ends(data.analysis.status_date));
    writer.element("ExtendedAttributes", |writer| {
        writer.element("ExtendedAttribute", |writer| {
            writer.text("FieldID", ID_FIELD_NUMBER);
            writer.text("FieldName", "Text30");
            writer.text("Alias", ID_FIELD);
        });
    });
    calendar::write(plan, &mut writer);
    let tasks = Tasks::of(data);
    tasks.write(&mut writer);
    people::write(data, &tasks, &mut writer);
    Exported { xml: writer.finish(), left: left(data, &tasks) }
}

/// What of the plan has no place in a file of Microsoft Project.
fn left(data: &Data<'_>, tasks: &Tasks<'_>) -> Vec<String> {
    let plan = data.plan();
    let words = Words::of(plan);
    let risks = plan.risks.len() + plan.issues.len() + plan.assumptions.len();
    let texts = plan.decisions.len() + plan.updates.len() + plan.pages.len();
    let work = plan.gates.len() + plan.workflows.len();
    let estimated = plan.milestones.iter().filter(|milestone| milestone.estimate.is_some()).count();
    let unplaced: BTreeSet<&str> = tasks.unplaced_lines(data).into_iter().map(|line| line.title()).collect();
    let left = [
        (plan.goals.len(), say!(words, export_left_goals, count = plan.goals.len())),
        (risks, say!(words, export_left_risks, count = risks)),
        (texts, say!(words, export_left_texts, count = texts)),
        (work, say!(words, export_left_work, count = work)),
        (estimated, say!(words, export_left_estimates, count = estimated)),
        (unplaced.len(), say!(words, export_left_lines, count = unplaced.len())),
    ];
    left.into_iter().filter(|(count, _)| *count > 0).map(|(_, what)| what).collect()
}

/// The time at which work begins on a day.
fn starts(date: Date) -> String {
    format!("{date}T08:00:00")
}

/// The time at which work ends on a day.
fn ends(date: Date) -> String {
    format!("{date}T17:00:00")
}

/// So many working days as a duration of eight hours each.
fn hours(days: i64) -> String {
    format!("PT{}H0M0S", days * 8)
}
