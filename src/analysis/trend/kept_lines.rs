//! What is kept of the courses of budget lines from one run to the next: as they were on the last day that is over.
//!
//! Like the days of a trend (`kept.rs`) they are known by all that they follow from, were worked out after redaction, and hold
//! dates, amounts and the ids of lines that these readers see.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::course::{LineAmounts, LineCourse, LineMove};
use super::{Day, kept};
use crate::analysis::kept::{Reading, Writer};
use crate::audience::Visible;
use crate::history::Project;
use crate::model::values::Id;
use crate::model::values::calendar::{date_of, day_number};

/// The courses of lines by their ids.
pub(super) type Courses = BTreeMap<Id, LineCourse>;

/// The days of a project that are over, and what is kept of them.
pub(super) struct Kept<'a> {
    project: &'a Visible<Project>,
    days: &'a [Day<'a>],
    keys: Vec<blake3::Hash>,
}

const WHAT: &str = "lines";

/// What is written where no state moved a line; others are counted from 1 among those of their day.
const BY_NOBODY: u64 = 0;

impl<'a> Kept<'a> {
    /// For the days of a project up to its status date; `renamed` are the lines that have another id today.
    pub fn of(project: &'a Visible<Project>, days: &'a [Day<'a>], renamed: &HashMap<&str, &Id>) -> Kept<'a> {
        let keys = if project.shelf.get().is_some() { kept::keys(project, days, renamed) } else { Vec::new() };
        Kept { project, days, keys }
    }

    /// How many days can be kept.
    pub fn over(&self) -> usize {
        self.keys.len()
    }

    /// How many of the first days are known, and the courses on the last of them.
    pub fn read(&self) -> Option<(usize, Courses)> {
        let bytes = self.project.shelf.get()?.read(&self.name())?;
        let mut reading = Reading(&bytes);
        let known = usize::try_from(reading.count()?).ok()?;
        (reading.take(blake3::OUT_LEN)? == self.keys.get(known.checked_sub(1)?)?.as_bytes()).then_some(())?;
        let mut courses = Courses::new();
        while !reading.0.is_empty() {
            let id = Id::new(reading.text()?)?;
            courses.insert(id, self.course(&mut reading)?);
        }
        Some((known, courses))
    }

    /// Keeps the courses as they are on the last day that is over.
    pub fn write(&self, courses: &Courses) {
        let (Some(shelf), Some(key)) = (self.project.shelf.get(), self.keys.last()) else { return };
        let mut writer = Writer::default();
        writer.count(self.keys.len() as u64);
        writer.0.extend(key.as_bytes());
        for (id, course) in courses {
            writer.text(id.as_str());
            writer.day(course.since);
            writer.amounts(course.first);
            writer.count(course.moves.len() as u64);
            for LineMove { seen, from: _, to, by } in &course.moves {
                writer.day(*seen);
                writer.amounts(*to);
                // Among those of its day, because states that count for no day move the places of others.
                let place = by.and_then(|by| self.states(*seen)?.iter().position(|state| *state == by));
                writer.count(place.map_or(BY_NOBODY, |place| place as u64 + 1));
            }
        }
        shelf.write(&self.name(), &writer.0);
    }

    fn course(&self, reading: &mut Reading<'_>) -> Option<LineCourse> {
        let (since, first) = (reading.day()?, reading.amounts()?);
        let mut last = first;
        // A number of moves that are not there ends with the bytes.
        let moves = (0..reading.count()?).map(|_| {
            let (seen, to) = (reading.day()?, reading.amounts()?);
            let by = match reading.count()? {
                BY_NOBODY => None,
                place => Some(*self.states(seen)?.get(usize::try_from(place - 1).ok()?)?),
            };
            Some(LineMove { seen, from: std::mem::replace(&mut last, to), to, by })
        });
        Some(LineCourse { since, first, moves: moves.collect::<Option<_>>()? })
    }

    fn states(&self, day: Date) -> Option<&[usize]> {
        let place = self.days.binary_search_by_key(&day, |day| day.date).ok()?;
        Some(&self.days[place].states)
    }

    fn name(&self) -> String {
        crate::analysis::kept::name(self.project, WHAT)
    }
}

impl Writer {
    fn day(&mut self, date: Date) {
        self.distance(day_number(date));
    }

    fn amounts(&mut self, LineAmounts { planned, forecast }: LineAmounts) {
        [planned, forecast].iter().for_each(|amount| self.text(&amount.to_string()));
    }
}

impl Reading<'_> {
    fn day(&mut self) -> Option<Date> {
        self.distance().map(date_of)
    }

    fn amounts(&mut self) -> Option<LineAmounts> {
        let mut amount = || -> Option<Decimal> { self.text()?.parse().ok() };
        Some(LineAmounts { planned: amount()?, forecast: amount()? })
    }
}
