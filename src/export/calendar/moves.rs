//! How often the day of each milestone has moved, which calendars take as the number of an event's revision.

use std::collections::BTreeMap;

use foldhash::HashMap;
use jiff::civil::Date;
use rayon::prelude::*;

use crate::analysis::kept::{self, Chain, Reading, Writer};
use crate::analysis::schedule;
use crate::audience::Visible;
use crate::export::data::Data;
use crate::history::Project;
use crate::model::Plan;
use crate::model::kinds::Milestone;
use crate::model::values::Id;
use crate::model::values::calendar::{date_of, day_number};

/// How often days have moved, by milestone.
#[derive(Debug, Default)]
pub struct Moves(HashMap<Id, u32>);

/// How often a day has moved so far, and which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Course {
    moves: u32,
    last: Date,
}

/// The courses of milestones.
#[derive(Debug, Default, PartialEq, Eq)]
struct Courses {
    /// By a name, of whatever had it.
    alone: HashMap<String, Course>,
    /// Of those that had others, by all their names.
    renamed: HashMap<Vec<String>, Course>,
}

impl Moves {
    /// Counts the recorded states of the plan in which a milestone had another day than in the state before, each looked at
    /// on its own status date, and last the plan as it is exported.
    pub fn of_project(data: &Data<'_>) -> Moves {
        let past = &data.project.past;
        let chain = Chain::of(data.project);
        let all: Vec<Vec<&str>> = data.plan().milestones.iter().map(names).collect();
        // Of a milestone that got another name since, nobody has counted.
        let renamed = || all.iter().filter(|names| names.len() > 1);
        let is_known = |known: &Courses| renamed().all(|names| known.renamed.contains_key(&owned(names)));
        let known = known(data.project, &chain).filter(|(_, known)| is_known(known));
        let (until, mut courses) = known.unwrap_or_default();
        // Some at once, so that the days of thousands of states are never held together.
        for some in past[until..].chunks(AT_ONCE) {
            let days: Vec<Vec<(&str, Date)>> =
                some.par_iter().map(|state| days(&state.plan, state.status_date())).collect();
            days.iter().for_each(|days| courses.go_on(days, &all));
        }
        if until < chain.len() && chain.len() == past.len() {
            keep(data.project, &chain, &courses);
        }
        let now = all.iter().zip(&data.plan().milestones).zip(&data.analysis.schedule.milestones);
        let count = now.map(|((names, milestone), forecast)| {
            let moves = courses.of(names).map_or(0, |course| course.after(forecast.finish).moves);
            (milestone.id.value.clone(), moves)
        });
        Moves(count.collect())
    }

    /// How often the day of a milestone has moved.
    pub fn of(&self, milestone: &Id) -> u32 {
        self.0.get(milestone).copied().unwrap_or(0)
    }
}

impl Course {
    fn after(self, day: Date) -> Course {
        Course { moves: self.moves.saturating_add(u32::from(day != self.last)), last: day }
    }
}

/// The names that a milestone has and had.
fn names(milestone: &Milestone) -> Vec<&str> {
    let former = milestone.formerly.iter().map(|former| former.value.as_str());
    std::iter::once(milestone.id.value.as_str()).chain(former).collect()
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

impl Courses {
    fn of(&self, names: &[&str]) -> Option<Course> {
        match names {
            [name] => self.alone.get(*name).copied(),
            names => self.renamed.get(&owned(names)).copied(),
        }
    }

    /// Goes on with the days of one more state: for each name that stands in it, and for milestones of today that had others.
    fn go_on(&mut self, days: &[(&str, Date)], all: &[Vec<&str>]) {
        for (name, day) in days {
            match self.alone.get_mut(*name) {
                Some(course) => *course = course.after(*day),
                None => _ = self.alone.insert((*name).to_owned(), Course { moves: 0, last: *day }),
            }
        }
        let renamed: Vec<&Vec<&str>> = all.iter().filter(|names| names.len() > 1).collect();
        if renamed.is_empty() {
            return;
        }
        let days: HashMap<&str, Date> = days.iter().copied().collect();
        for names in renamed {
            if let Some(day) = names.iter().find_map(|name| days.get(name)) {
                let course = self.renamed.entry(owned(names)).or_insert(Course { moves: 0, last: *day });
                *course = course.after(*day);
            }
        }
    }
}

const KEPT: &str = "moves";

/// How many states are looked at before the next are.
const AT_ONCE: usize = 64;

/// What is kept: of how many states, and the courses up to then.
fn known(project: &Visible<Project>, chain: &Chain) -> Option<(usize, Courses)> {
    let (until, bytes) = kept::read(project, KEPT, chain)?;
    let mut reading = Reading(&bytes);
    let mut courses = Courses::default();
    while !reading.0.is_empty() {
        // A number of names that are not there ends with the bytes.
        let names: Vec<String> =
            (0..reading.count()?).map(|_| Some(reading.text()?.to_owned())).collect::<Option<_>>()?;
        let course = Course { moves: u32::try_from(reading.count()?).ok()?, last: date_of(reading.distance()?) };
        match <[String; 1]>::try_from(names) {
            Ok([name]) => courses.alone.insert(name, course),
            Err(names) => courses.renamed.insert(names, course),
        };
    }
    Some((until, courses))
}

fn keep(project: &Visible<Project>, chain: &Chain, courses: &Courses) {
    let mut writer = Writer::default();
    let alone = courses.alone.iter().map(|(name, course)| (vec![name.as_str()], course));
    let renamed = courses.renamed.iter().map(|(names, course)| (names.iter().map(String::as_str).collect(), course));
    for (names, Course { moves, last }) in alone.chain(renamed).collect::<BTreeMap<_, _>>() {
        writer.count(names.len() as u64);
        names.iter().for_each(|name| writer.text(name));
        writer.count(u64::from(*moves));
        writer.distance(day_number(*last));
    }
    kept::write(project, KEPT, chain, &writer);
}

fn days(plan: &Plan, status_date: Date) -> Vec<(&str, Date)> {
    let names = plan.milestones.iter().map(|milestone| milestone.id.value.as_str());
    names.zip(schedule::finishes(plan, status_date)).collect()
}
