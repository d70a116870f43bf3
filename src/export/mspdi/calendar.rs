//! The working calendar.

use super::writer::Writer;
use crate::model::Plan;

/// Writes the one calendar of the plan.
pub fn write(plan: &Plan, writer: &mut Writer) {
    let calendar = plan.calendar();
    let workdays = calendar.workdays();
    writer.element("Calendars", |writer| {
        writer.element("Calendar", |writer| {
            for (name, value) in
                [("UID", "1"), ("Name", "Standard"), ("IsBaseCalendar", "1"), ("BaseCalendarUID", "-1")]
            {
                writer.text(name, value);
            }
            writer.element("WeekDays", |writer| {
                // Sunday is the first day of their week, and the last of ours.
                (1..=7).for_each(|number| day(number, workdays[(number + 5) % 7], writer));
            });
            writer.element("Exceptions", |writer| exceptions(plan, writer));
        });
    });
}

fn day(number: usize, works: bool, writer: &mut Writer) {
    writer.element("WeekDay", |writer| {
        writer.text("DayType", &number.to_string());
        writer.text("DayWorking", if works { "1" } else { "0" });
        if works {
            writer.element("WorkingTimes", |writer| {
                for (from, to) in [("08:00:00", "12:00:00"), ("13:00:00", "17:00:00")] {
                    writer.element("WorkingTime", |writer| {
                        writer.text("FromTime", from);
                        writer.text("ToTime", to);
                    });
                }
            });
        }
    });
}

fn exceptions(plan: &Plan, writer: &mut Writer) {
    let written = plan.settings.calendar.as_ref();
    for holiday in written.into_iter().flat_map(|calendar| &calendar.value.holidays) {
        let from = holiday.value.from.value;
        let to = holiday.value.to.as_ref().map_or(from, |to| to.value);
        writer.element("Exception", |writer| {
            writer.text("EnteredByOccurrences", "0");
            writer.element("TimePeriod", |writer| {
                writer.text("FromDate", &format!("{from}T00:00:00"));
                writer.text("ToDate", &format!("{to}T23:59:00"));
            });
            writer.text("Occurrences", "1");
            writer.some("Name", holiday.value.title.as_ref().map(|title| title.value.text.clone()));
            writer.text("Type", "1");
            writer.text("DayWorking", "0");
        });
    }
}
