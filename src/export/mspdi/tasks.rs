//! Milestones as tasks.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::writer::Writer;
use super::{ID_FIELD_NUMBER, ends, hours, starts};
use crate::analysis::books::Part;
use crate::analysis::progress::MOST_WHILE_OPEN;
use crate::analysis::schedule::Forecast;
use crate::analysis::split::split;
use crate::export::data::Data;
use crate::model::kinds::{Entity, Line, Milestone};
use crate::model::values::{ConstraintKind, LinkKind};

/// Tenths of a minute in a working day, in which slack and lag are written.
const TENTHS: i64 = 4800;

/// The tasks of a plan with their numbers.
pub struct Tasks<'a> {
    data: &'a Data<'a>,
    /// The phases with milestones and the milestones without one, as they follow each other.
    order: Vec<Row>,
    uids: BTreeMap<&'a str, usize>,
    costs: BTreeMap<&'a str, Cost>,
}

/// What a row of the file is.
#[derive(Clone, Copy)]
enum Row {
    Phase(usize),
    Milestone { place: usize, level: u8 },
}

/// The money of a milestone.
#[derive(Clone, Copy, Default)]
struct Cost {
    planned: Decimal,
    baseline: Decimal,
    actual: Decimal,
    /// The day of the last payment.
    paid: Option<Date>,
}

impl<'a> Tasks<'a> {
    /// The tasks of a plan.
    pub fn of(data: &'a Data<'a>) -> Self {
        let plan = data.plan();
        let phase_of =
            |milestone: &Milestone| milestone.phase.as_ref().and_then(|phase| plan.phases.position(phase.value.id()));
        let mut order = Vec::new();
        for phase in 0..plan.phases.len() {
            order.push(Row::Phase(phase));
            let inside = plan.milestones.iter().enumerate().filter(|(_, milestone)| phase_of(milestone) == Some(phase));
            order.extend(inside.map(|(place, _)| Row::Milestone { place, level: 2 }));
        }
        let outside = plan.milestones.iter().enumerate().filter(|(_, milestone)| phase_of(milestone).is_none());
        order.extend(outside.map(|(place, _)| Row::Milestone { place, level: 1 }));
        let numbered = order.iter().zip(1..).filter_map(|(row, uid)| match row {
            Row::Milestone { place, .. } => Some((plan.milestones[*place].id.value.as_str(), uid)),
            Row::Phase(_) => None,
        });
        Tasks { data, uids: numbered.collect(), costs: costs(data), order }
    }

    /// The number of a milestone's task; 0 where there is none.
    pub fn uid(&self, milestone: &str) -> usize {
        self.uids.get(milestone).copied().unwrap_or(0)
    }

    /// The lines whose money stands at no task.
    pub fn unplaced_lines(&self, data: &Data<'a>) -> Vec<&'a Line> {
        let lines = data.plan().lines.iter().enumerate().filter(|(place, line)| shares(data, *place, line).is_none());
        lines.map(|(_, line)| line).collect()
    }

    /// Writes all tasks.
    pub fn write(&self, writer: &mut Writer) {
        let plan = self.data.plan();
        writer.element("Tasks", |writer| {
            writer.element("Task", |writer| {
                for (name, value) in [("UID", "0"), ("ID", "0")] {
                    writer.text(name, value);
                }
                writer.text("Name", &plan.settings.title.value.text);
                writer.text("OutlineLevel", "0");
                writer.text("Summary", "1");
            });
            for (row, uid) in self.order.iter().zip(1..) {
                writer.element("Task", |writer| match row {
                    Row::Phase(place) => self.phase(*place, uid, writer),
                    Row::Milestone { place, level } => self.milestone(*place, uid, *level, writer),
                });
            }
        });
    }

    fn phase(&self, place: usize, uid: usize, writer: &mut Writer) {
        let phase = &self.data.plan().phases[place];
        head(uid, phase.title(), 1, writer);
        if let Some((start, finish)) = self.data.analysis.schedule.phases[place] {
            writer.text("Start", &starts(start));
            writer.text("Finish", &ends(finish));
        }
        writer.text("Summary", "1");
        writer.some("Notes", phase.body.as_ref().map(|body| body.value.text.to_string()));
        own_id(phase.id.value.as_str(), writer);
    }

    fn milestone(&self, place: usize, uid: usize, level: u8, writer: &mut Writer) {
        let milestone = &self.data.plan().milestones[place];
        let forecast = &self.data.analysis.schedule.milestones[place];
        head(uid, milestone.title(), level, writer);
        dates(forecast, writer);
        writer.text("Milestone", if forecast.duration == 0 { "1" } else { "0" });
        writer.text("Summary", "0");
        writer.text("Critical", if forecast.critical { "1" } else { "0" });
        writer.text("FreeSlack", &(forecast.free_float * TENTHS).to_string());
        writer.text("TotalSlack", &(forecast.total_float * TENTHS).to_string());
        let cost = self.costs.get(milestone.id.value.as_str()).copied().unwrap_or_default();
        // Of some currencies a thousandth is the smallest unit, and a hundredth may be broken.
        let hundredths = |amount: Decimal| (amount * Decimal::ONE_HUNDRED).normalize().to_string();
        if !cost.planned.is_zero() {
            writer.text("FixedCost", &hundredths(cost.planned));
            writer.text("Cost", &hundredths(cost.planned));
        }
        if !cost.actual.is_zero() {
            writer.text("ActualCost", &hundredths(cost.actual));
        }
        progress(milestone, forecast, writer);
        // The day until which it has come; money that was paid stands for that day.
        writer.some("Stop", cost.paid.filter(|_| milestone.finished.is_none()).map(ends));
        constraint(self.data, milestone, forecast, writer);
        writer.some("Deadline", milestone.due.as_ref().map(|due| ends(due.value)));
        writer.some("Notes", milestone.body.as_ref().map(|body| body.value.text.to_string()));
        self.links(milestone, writer);
        own_id(milestone.id.value.as_str(), writer);
        if let Some(baseline) = &milestone.baseline {
            writer.element("Baseline", |writer| {
                writer.text("Number", "0");
                writer.some("Start", baseline.value.start.as_ref().map(|start| starts(start.value)));
                writer.some("Finish", baseline.value.due.as_ref().map(|due| ends(due.value)));
                if !cost.baseline.is_zero() {
                    writer.text("Cost", &hundredths(cost.baseline));
                }
            });
        }
    }

    fn links(&self, milestone: &Milestone, writer: &mut Writer) {
        for dependency in &milestone.depends_on {
            let Some(uid) = self.uids.get(dependency.value.id.value.id()) else { continue };
            let kind = match dependency.value.r#type.as_ref().map_or(LinkKind::FinishToStart, |kind| kind.value) {
                LinkKind::FinishToFinish => "0",
                LinkKind::FinishToStart => "1",
                LinkKind::StartToFinish => "2",
                LinkKind::StartToStart => "3",
            };
            let lag = dependency.value.lag.as_ref().map_or(0, |lag| lag.value.0);
            writer.element("PredecessorLink", |writer| {
                writer.text("PredecessorUID", &uid.to_string());
                writer.text("Type", kind);
                writer.text("CrossProject", "0");
                writer.text("LinkLag", &(lag * TENTHS).to_string());
                writer.text("LagFormat", "7");
            });
        }
    }
}

fn head(uid: usize, name: &str, level: u8, writer: &mut Writer) {
    writer.text("UID", &uid.to_string());
    writer.text("ID", &uid.to_string());
    writer.text("Name", name);
    for (name, value) in [("Active", "1"), ("Manual", "0"), ("Type", "1"), ("IsNull", "0")] {
        writer.text(name, value);
    }
    writer.text("OutlineLevel", &level.to_string());
}

fn own_id(id: &str, writer: &mut Writer) {
    writer.element("ExtendedAttribute", |writer| {
        writer.text("FieldID", ID_FIELD_NUMBER);
        writer.text("Value", id);
    });
}

fn dates(forecast: &Forecast, writer: &mut Writer) {
    // A point stands at the end of its day.
    let begin = |date| if forecast.duration == 0 { ends(date) } else { starts(date) };
    writer.text("Start", &begin(forecast.start));
    writer.text("Finish", &ends(forecast.finish));
    writer.text("Duration", &hours(forecast.duration));
    writer.text("DurationFormat", "7");
    writer.text("EarlyStart", &begin(forecast.start));
    writer.text("EarlyFinish", &ends(forecast.finish));
    writer.text("LateStart", &begin(forecast.late_start));
    writer.text("LateFinish", &ends(forecast.late_finish));
}

fn progress(milestone: &Milestone, forecast: &Forecast, writer: &mut Writer) {
    let finished = milestone.finished.as_ref().map(|finished| finished.value);
    let done = match (finished, &milestone.progress) {
        (Some(_), _) => Decimal::ONE_HUNDRED,
        // Other programs take 100 for finished, and rounding must not finish it either.
        (None, Some(progress)) => progress.value.0.round().min(MOST_WHILE_OPEN),
        (None, None) => Decimal::ZERO,
    };
    writer.text("PercentComplete", &done.round().normalize().to_string());
    // What is finished has started, too.
    let started = milestone.started.as_ref().map(|started| started.value).or(finished.map(|_| forecast.start));
    writer.some("ActualStart", started.map(starts));
    writer.some("ActualFinish", finished.map(ends));
}

/// The dates that hold a task. Where Milepost has a first day and a constraint, Microsoft Project has room for the
/// constraint alone.
fn constraint(data: &Data<'_>, milestone: &Milestone, forecast: &Forecast, writer: &mut Writer) {
    let written = milestone.constraint.as_ref().map(|constraint| constraint.value);
    let (kind, date) = match written.map(|written| (written.kind, written.date)) {
        Some((ConstraintKind::AsLateAsPossible, _)) => (1, None),
        Some((ConstraintKind::MustStartOn, date)) => (2, date.map(starts)),
        Some((ConstraintKind::MustFinishOn, date)) => (3, date.map(ends)),
        Some((ConstraintKind::StartNoEarlierThan, date)) => (4, date.map(starts)),
        Some((ConstraintKind::FinishNoLaterThan, date)) => (7, date.map(ends)),
        None => match not_before(data, milestone, forecast) {
            Some(day) => (4, Some(if forecast.duration == 0 { ends(day) } else { starts(day) })),
            None => (0, None),
        },
    };
    writer.text("ConstraintType", &kind.to_string());
    writer.some("ConstraintDate", date);
}

/// The day before which a milestone does not start: as it is written, or as its promised date places it.
fn not_before(data: &Data<'_>, milestone: &Milestone, forecast: &Forecast) -> Option<Date> {
    if let Some(start) = &milestone.start {
        return Some(start.value);
    }
    let due = milestone.due.as_ref()?.value;
    let schedule = &data.analysis.schedule;
    let timeline = crate::model::values::Timeline::new(&schedule.calendar, schedule.start);
    if forecast.duration == 0 {
        return Some(due);
    }
    Some(timeline.day_beginning_at(timeline.instant_at_end_of(due) - forecast.duration))
}

/// The milestones among which a line is split; `None` where it is none of theirs.
fn shares<'a>(data: &Data<'a>, place: usize, line: &'a Line) -> Option<Vec<&'a str>> {
    let money = data.analysis.money.as_ref()?;
    let row = money.budget.visible_lines(data.project.money()).iter().find(|row| row.place == place)?;
    let plan = data.plan();
    let mut named: Vec<&str> = line.milestones.iter().map(|milestone| milestone.value.id()).collect();
    let own = line.id.value.as_str();
    let back = plan.milestones.iter().filter(|milestone| milestone.budget.iter().any(|line| line.value.id() == own));
    for id in back.map(|milestone| milestone.id.value.as_str()) {
        if !named.contains(&id) {
            named.push(id);
        }
    }
    named.retain(|id| plan.milestones.get(id).is_some());
    (matches!(row.part, Part::Project | Part::Contingency) && !named.is_empty()).then_some(named)
}

fn costs<'a>(data: &Data<'a>) -> BTreeMap<&'a str, Cost> {
    let mut costs: BTreeMap<&str, Cost> = BTreeMap::new();
    let Some(money) = &data.analysis.money else { return costs };
    let unit = data.plan().minor_unit();
    for row in money.budget.visible_lines(data.project.money()) {
        let line = &data.plan().lines[row.place];
        let Some(named) = shares(data, row.place, line) else { continue };
        let payments = data.payments().filter(|payment| payment.line.value == line.id.value.as_str());
        let paid = payments.map(|payment| payment.date.value).max();
        let even = vec![Decimal::ONE; named.len()];
        let of = |amount: Decimal| split(amount, &even, unit.decimals());
        let (planned, baseline, actual) = (of(row.amounts.planned), of(row.amounts.baseline), of(row.amounts.actual));
        for (place, id) in named.iter().enumerate() {
            let cost = costs.entry(id).or_default();
            cost.planned += planned[place];
            cost.baseline += baseline[place];
            cost.actual += actual[place];
            cost.paid = cost.paid.max(paid);
        }
    }
    costs
}
