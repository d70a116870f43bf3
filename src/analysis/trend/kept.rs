//! What is kept of a trend from one run to the next: the days that are over, which nothing can change any more.
//!
//! A day is known by all that it follows from: who looks, what is hidden from them, the content of the plans of that day
//! and of what was approved by then, and all of that of the days before it. What is kept was worked out after redaction,
//! and holds dates, amounts and the ids of milestones that these readers see, no word of the plan and nobody's name.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{Day, Looked, MilestonePoint, Milestones, Money, Point};
use crate::analysis::kept::{Reading, Writer};
use crate::analysis::reason::Judgement;
use crate::analysis::status::Standing;
use crate::audience::Visible;
use crate::history::{Origin, Project, Revision};
use crate::model::values::Id;
use crate::model::values::calendar::{date_of, day_number};

/// What each day follows from, for as many of them as is known; the last day is not over.
pub(super) fn keys(project: &Visible<Project>, days: &[Day<'_>], renamed: &HashMap<&str, &Id>) -> Vec<blake3::Hash> {
    let mut hasher = blake3::Hasher::new();
    hasher.update(project.seen_by().as_bytes());
    let mut renamed: Vec<_> = renamed.iter().collect();
    renamed.sort_unstable();
    for (former, now) in renamed {
        hasher.update(former.as_bytes()).update(&[0]).update(now.as_str().as_bytes()).update(&[0]);
    }
    let mut last = hasher.finalize();
    let over = &days[..days.len().saturating_sub(1)];
    let key = |day: &Day<'_>| {
        let mut hasher = blake3::Hasher::new();
        hasher.update(last.as_bytes()).update(&day_number(day.date).to_le_bytes());
        for state in &day.states {
            hasher.update(project.past[*state].content?.as_bytes());
        }
        // What is finished is measured against an earlier baseline than the one in force.
        let baselines = super::in_force(project, day.date).map_or(&[][..], |place| &project.baselines[..=place]);
        for baseline in baselines {
            let (approved, looks_at) = (baseline.revision.date, baseline.status_date());
            hasher.update(baseline.content?.as_bytes());
            hasher.update(&day_number(approved).to_le_bytes()).update(&day_number(looks_at).to_le_bytes());
        }
        hasher.update(&[0]);
        last = hasher.finalize();
        Some(last)
    };
    over.iter().map_while(key).collect()
}

/// The name under which the days of a project are kept.
pub(super) fn name(project: &Visible<Project>) -> String {
    crate::analysis::kept::name(project, "trend")
}

/// Days as they are kept, each after its key. The first of them are written already, in `before`.
pub(super) fn written(
    before: &[u8],
    over: usize,
    looked: &[Looked],
    days: &[Day<'_>],
    keys: &[blake3::Hash],
) -> Vec<u8> {
    let mut writer = Writer(before.to_vec());
    let nothing = Milestones::default();
    let mut last = over.checked_sub(1).map_or(&nothing, |last| &looked[last].milestones);
    for ((looked, day), key) in looked.iter().zip(days).zip(keys).skip(over) {
        writer.0.extend(key.as_bytes());
        writer.point(&looked.point);
        writer.milestones(&looked.milestones, last, &day.states);
        last = &looked.milestones;
    }
    writer.0
}

/// The first days that are kept as they are now, and how many bytes they are. What does not read as it was written ends
/// them.
pub(super) fn read(
    bytes: &[u8],
    project: &Visible<Project>,
    days: &[Day<'_>],
    keys: &[blake3::Hash],
) -> (Vec<Looked>, usize) {
    let mut reading = Reading(bytes);
    let mut read: Vec<Looked> = Vec::new();
    let (nothing, mut sound) = (Milestones::default(), 0);
    for (day, key) in days.iter().zip(keys) {
        let before = read.last().map_or(&nothing, |before| &before.milestones);
        let mut one = || {
            (reading.take(32)? == key.as_bytes()).then_some(())?;
            let (revision, origin) = super::recorded(project, day);
            let point = reading.point(day.date, revision, origin)?;
            Some(Looked { point, milestones: reading.milestones(day, before)? })
        };
        let Some(one) = one() else { break };
        read.push(one);
        sound = bytes.len() - reading.0.len();
    }
    (read, sound)
}

const JUDGEMENTS: [Judgement; 5] = Judgement::ALL;
const NO_JUDGEMENT: u8 = 255;

const FINISHED: u8 = 1;
const PROMISED: u8 = 2;
const PROMISED_AS_BEFORE: u8 = 4;
const MOVED: u8 = 8;
const PROMISE_MOVED: u8 = 16;

impl Writer {
    fn judgement(&mut self, judgement: Option<Judgement>) {
        let place = judgement.and_then(|judgement| JUDGEMENTS.iter().position(|known| *known == judgement));
        self.0.push(place.map_or(NO_JUDGEMENT, |place| place as u8));
    }

    fn point(&mut self, point: &Point) {
        self.distance(day_number(point.finish));
        self.text(&point.complete.map(|complete| complete.to_string()).unwrap_or_default());
        let Standing { project, dates, cost } = point.standing;
        [Some(project), Some(dates), cost].into_iter().for_each(|judgement| self.judgement(judgement));
        self.0.push(u8::from(point.money.is_some()));
        if let Some(Money { approved, planned, forecast, actual, contingency }) = point.money {
            [approved, planned, forecast, actual, contingency].iter().for_each(|amount| self.text(&amount.to_string()));
        }
    }

    /// Milestones, by what differs from the day before.
    fn milestones(&mut self, milestones: &Milestones, before: &Milestones, states: &[usize]) {
        let same = milestones.are_those_of(before);
        self.0.push(u8::from(same));
        if !same {
            self.count(milestones.ids.len() as u64);
            milestones.ids.iter().for_each(|id| self.text(id.as_str()));
        }
        for (place, point) in milestones.seen.iter().enumerate() {
            let before = before.seen.get(place).filter(|_| same);
            self.distance(day_number(point.finish) - before.map_or(0, |before| day_number(before.finish)));
            let as_before = before.is_some_and(|before| before.promised == point.promised);
            let place_of = |by: Option<usize>| by.and_then(|by| states.iter().position(|state| *state == by));
            let (by, promised_by) = (place_of(point.by), place_of(point.promised_by));
            let flag = |is_so: bool, flag: u8| if is_so { flag } else { 0 };
            self.0.push(
                flag(point.is_finished, FINISHED)
                    | flag(point.promised.is_some(), PROMISED)
                    | flag(as_before, PROMISED_AS_BEFORE)
                    | flag(by.is_some(), MOVED)
                    | flag(promised_by.is_some(), PROMISE_MOVED),
            );
            if let Some(promised) = point.promised.filter(|_| !as_before) {
                self.distance(day_number(promised));
            }
            by.into_iter().chain(promised_by).for_each(|place| self.count(place as u64));
        }
    }
}

impl Reading<'_> {
    fn judgement(&mut self) -> Option<Option<Judgement>> {
        match self.byte()? {
            NO_JUDGEMENT => Some(None),
            place => Some(Some(*JUDGEMENTS.get(usize::from(place))?)),
        }
    }

    fn amount(&mut self) -> Option<Decimal> {
        self.text()?.parse().ok()
    }

    fn point(&mut self, date: Date, revision: Revision, origin: Origin) -> Option<Point> {
        let finish = date_of(self.distance()?);
        let complete = match self.text()? {
            "" => None,
            complete => Some(complete.parse().ok()?),
        };
        let standing = Standing { project: self.judgement()??, dates: self.judgement()??, cost: self.judgement()? };
        let money = match self.byte()? {
            0 => None,
            _ => Some(Money {
                approved: self.amount()?,
                planned: self.amount()?,
                forecast: self.amount()?,
                actual: self.amount()?,
                contingency: self.amount()?,
            }),
        };
        Some(Point { date, revision, origin, finish, complete, standing, money })
    }

    fn milestones(&mut self, day: &Day<'_>, before: &Milestones) -> Option<Milestones> {
        let same = self.byte()? == 1;
        let ids: Arc<[Id]> = match same {
            true => before.ids.clone(),
            // A number of ids that is not there ends with the bytes.
            false => (0..self.count()?).map(|_| Id::new(self.text()?)).collect::<Option<_>>()?,
        };
        let date = day.date;
        let mut milestone = |place: usize| {
            let before = before.seen.get(place).filter(|_| same);
            let finish = date_of(self.distance()?.checked_add(before.map_or(0, |before| day_number(before.finish)))?);
            let flags = self.byte()?;
            let has = |flag: u8| flags & flag != 0;
            let promised = match (has(PROMISED), has(PROMISED_AS_BEFORE)) {
                (_, true) => before?.promised,
                (true, false) => Some(date_of(self.distance()?)),
                (false, false) => None,
            };
            let mut mover = |moved: bool| match moved {
                true => Some(Some(*day.states.get(usize::try_from(self.count()?).ok()?)?)),
                false => Some(None),
            };
            let (by, promised_by) = (mover(has(MOVED))?, mover(has(PROMISE_MOVED))?);
            Some(MilestonePoint { date, finish, is_finished: has(FINISHED), promised, by, promised_by })
        };
        let mut seen = Vec::with_capacity(ids.len());
        for place in 0..ids.len() {
            seen.push(milestone(place)?);
        }
        Some(Milestones { ids, seen })
    }
}
