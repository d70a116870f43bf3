//! What the pages of the roadmap share, found once for all of them: groups, owners, and what is tied to each milestone.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::owners::Owners;
use crate::analysis::end::{self, End};
use crate::analysis::schedule::Forecast;
use crate::analysis::status::Assessment;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::Plan;
use crate::model::kinds::{Kind, Milestone, Phase};
use crate::model::values::{Dependency, MoneyRule};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::Path;

/// What the pages of the roadmap share.
pub struct Register<'a> {
    /// What all pages are made of.
    pub material: &'a Material<'a>,
    /// What the forecast is compared with.
    pub reference: Option<Reference>,
    /// The owners of milestones, for the filter.
    pub owners: Owners<'a>,
    /// The milestones by phase, in the order of the plan; those without a phase stand last.
    pub groups: Vec<Group>,
    /// What is tied to each milestone, in the order of the plan.
    pub ties: Vec<Ties>,
    /// For how many milestones each budget line pays.
    pub paid_by: Vec<usize>,
    /// How many milestones stand before each in the chain that sets its date.
    pub before: Vec<usize>,
}

/// The date with which a forecast is compared: one for the whole plan, so that the columns of a table mean one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// What was approved.
    Baseline,
    /// What is promised, in a plan without a baseline.
    Promise,
}

/// The milestones of a phase, or those without one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The place of the phase.
    pub phase: Option<usize>,
    /// The places of its milestones.
    pub milestones: Vec<usize>,
}

/// What names a milestone, by places in the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ties {
    /// The milestones that wait for it, and which of their dependencies says so.
    pub successors: Vec<(usize, usize)>,
    /// The budget lines that pay for it.
    pub lines: Vec<usize>,
    /// The risks that endanger it.
    pub risks: Vec<usize>,
    /// The issues that hold it up.
    pub issues: Vec<usize>,
    /// The decisions that affect it.
    pub decisions: Vec<usize>,
    /// The gates that guard it.
    pub gates: Vec<usize>,
    /// The daily work that changes with it.
    pub workflows: Vec<usize>,
    /// Who has training to pass before it: stakeholder and training.
    pub training: Vec<(usize, usize)>,
}

impl<'a> Register<'a> {
    /// Reads the plan once.
    pub fn new(material: &'a Material<'a>) -> Register<'a> {
        let plan = material.plan();
        let ties = ties(material);
        let mut paid_by = vec![0; plan.lines.len()];
        ties.iter().flat_map(|ties| &ties.lines).for_each(|line| paid_by[*line] += 1);
        Register {
            material,
            reference: reference(material),
            owners: Owners::of(plan),
            groups: groups(plan),
            ties,
            paid_by,
            before: before(material),
        }
    }

    /// The milestone at a place.
    pub fn milestone(&self, place: usize) -> &'a Milestone {
        &self.material.plan().milestones[place]
    }

    /// The phase at a place.
    pub fn phase(&self, place: usize) -> &'a Phase {
        &self.material.plan().phases[place]
    }

    /// The dates of the milestone at a place.
    pub fn forecast(&self, place: usize) -> &'a Forecast {
        &self.material.analysis.schedule.milestones[place]
    }

    /// What the milestone at a place is called.
    pub fn title(&self, place: usize) -> &'a str {
        &self.milestone(place).title.value.text
    }

    /// What it is called where there is little room.
    pub fn short_title(&self, place: usize) -> &'a str {
        let milestone = self.milestone(place);
        &milestone.short_title.as_ref().unwrap_or(&milestone.title).value.text
    }

    /// The page of the milestone at a place.
    pub fn path(&self, place: usize) -> Path {
        self.material.path(Kind::Milestone, self.milestone(place).id.value.as_str())
    }

    /// Where the milestone at a place stands, with the reasons.
    pub fn assessment(&self, place: usize) -> &'a Assessment {
        &self.material.analysis.statuses.milestones[place]
    }

    /// Where the milestone at a place stands, as the theme names it.
    pub fn status(&self, place: usize) -> &'static str {
        self.assessment(place).judgement.key()
    }

    /// Where the phase at a place stands, with the reasons.
    pub fn phase_assessment(&self, place: usize) -> &'a Assessment {
        &self.material.analysis.statuses.phases[place]
    }

    /// Where a phase stands; nothing for milestones without one, and for a phase without milestones.
    pub fn phase_status(&self, group: &Group) -> Option<&'static str> {
        let place = group.phase.filter(|_| !group.milestones.is_empty())?;
        Some(self.phase_assessment(place).judgement.key())
    }

    /// How much of some milestones of a group is done, in percent: weighted where they are a whole phase, else by number.
    pub fn done(&self, group: &Group) -> Decimal {
        let progress = &self.material.analysis.progress;
        let whole = group.phase.and_then(|phase| progress.phases[phase].as_ref());
        let reached = || {
            let reached = group.milestones.iter().filter(|place| self.milestone(**place).finished.is_some()).count();
            Decimal::from(reached * 100) / Decimal::from(group.milestones.len().max(1))
        };
        whole.map_or_else(reached, |complete| complete.actual)
    }

    /// Whether the milestone at a place is a point in time, without work of its own.
    pub fn is_point(&self, place: usize) -> bool {
        self.forecast(place).duration == 0
    }

    /// Whether work on the milestone at a place has begun.
    pub fn begun(&self, place: usize) -> bool {
        let milestone = self.milestone(place);
        let done = milestone.progress.as_ref().is_some_and(|progress| !progress.value.0.is_zero());
        milestone.started.is_some() || milestone.finished.is_some() || done
    }

    /// The date with which the forecast of the milestone at a place is compared.
    pub fn compared_with(&self, place: usize) -> Option<Date> {
        match self.reference? {
            Reference::Baseline => self.forecast(place).baseline_finish,
            Reference::Promise => self.milestone(place).due.as_ref().map(|due| due.value),
        }
    }

    /// Whether the milestone at a place has such a date.
    pub fn compares(&self, place: usize) -> bool {
        self.compared_with(place).is_some()
    }

    /// The working days by which the forecast is after that date; negative when it is before it.
    pub fn slip(&self, place: usize) -> Option<i64> {
        let before = self.compared_with(place)?;
        Some(self.material.analysis.schedule.working_days_after(before, self.forecast(place).finish))
    }

    /// The latest of the dates compared with among milestones, if the last of them to be reached has one: only then
    /// do the two ends speak of the same work.
    pub fn compared_end(&self, places: &[usize]) -> Option<Date> {
        let (plan, schedule) = (self.material.plan(), &self.material.analysis.schedule);
        end::of(plan, schedule, places, |place| self.compared_with(place))?.against.of_the_end()
    }

    /// The end of the project, and the date with which it is compared; `None` without milestones.
    pub fn end_of_project(&self) -> Option<End<Date>> {
        let (plan, schedule) = (self.material.plan(), &self.material.analysis.schedule);
        end::of_project(plan, schedule, |place| self.compared_with(place))
    }

    /// The person or group with an id, as a link.
    pub fn person(&self, id: &str) -> Value {
        let title = self.material.person(id);
        json!({"text": title, "path": self.material.path(Kind::Stakeholder, id)})
    }

    /// The owner of the milestone at a place; empty without one.
    pub fn owner(&self, place: usize) -> &'a str {
        self.milestone(place).owner.as_ref().map_or("", |owner| self.material.person(owner.value.id()))
    }

    /// The milestones in the chain that sets the date of one, from its beginning; of a long chain the last `most`.
    pub fn chain(&self, place: usize, most: usize) -> Vec<usize> {
        let mut chain = vec![place];
        let mut next = self.forecast(place).driving;
        while let Some(driving) = next.filter(|_| chain.len() < most) {
            chain.push(driving);
            next = self.forecast(driving).driving;
        }
        chain.reverse();
        chain
    }

    /// The milestone that a dependency names and its place; nothing for one that the audience does not see.
    pub fn predecessors(&self, place: usize) -> Vec<(usize, &'a Dependency)> {
        let named = |dependency: &'a Dependency| {
            let place = self.material.plan().milestones.position(dependency.id.value.id())?;
            Some((place, dependency))
        };
        self.milestone(place).depends_on.iter().filter_map(|dependency| named(&dependency.value)).collect()
    }
}

impl Reference {
    /// What the date is called over a column.
    pub fn heading(self, words: &Words) -> &'static str {
        match self {
            Reference::Baseline => say!(words, name_approved),
            Reference::Promise => say!(words, name_promised),
        }
    }

    /// What was done to the date: `approved`.
    pub fn done(self) -> &'static str {
        match self {
            Reference::Baseline => "approved",
            Reference::Promise => "promised",
        }
    }
}

fn reference(material: &Material<'_>) -> Option<Reference> {
    if material.analysis.schedule.milestones.iter().any(|forecast| forecast.baseline_finish.is_some()) {
        return Some(Reference::Baseline);
    }
    material.plan().milestones.iter().any(|milestone| milestone.due.is_some()).then_some(Reference::Promise)
}

fn groups(plan: &Plan) -> Vec<Group> {
    let mut groups: Vec<Group> =
        (0..plan.phases.len()).map(|phase| Group { phase: Some(phase), milestones: Vec::new() }).collect();
    let mut rest = Group { phase: None, milestones: Vec::new() };
    for (place, milestone) in plan.milestones.iter().enumerate() {
        let phase = milestone.phase.as_ref().and_then(|phase| plan.phases.position(phase.value.id()));
        phase.map_or(&mut rest, |phase| &mut groups[phase]).milestones.push(place);
    }
    if !rest.milestones.is_empty() {
        groups.push(rest);
    }
    groups
}

fn ties(material: &Material<'_>) -> Vec<Ties> {
    let plan = material.plan();
    let mut ties = vec![Ties::default(); plan.milestones.len()];
    let mut tie = |milestone: &str, with: &mut dyn FnMut(&mut Ties)| {
        if let Some(place) = plan.milestones.position(milestone) {
            with(&mut ties[place]);
        }
    };
    for (successor, milestone) in plan.milestones.iter().enumerate() {
        for (at, dependency) in milestone.depends_on.iter().enumerate() {
            tie(dependency.id.value.id(), &mut |ties| ties.successors.push((successor, at)));
        }
    }
    for (place, risk) in plan.risks.iter().enumerate() {
        risk.milestones.iter().for_each(|id| tie(id.value.id(), &mut |ties| ties.risks.push(place)));
    }
    for (place, issue) in plan.issues.iter().enumerate() {
        issue.milestones.iter().for_each(|id| tie(id.value.id(), &mut |ties| ties.issues.push(place)));
    }
    for (place, decision) in plan.decisions.iter().enumerate() {
        let affected = decision.affects.iter().filter(|affected| affected.value.kind == Kind::Milestone);
        affected.for_each(|affected| tie(affected.value.id.as_str(), &mut |ties| ties.decisions.push(place)));
    }
    for (place, gate) in plan.gates.iter().enumerate() {
        gate.milestone.iter().for_each(|id| tie(id.value.id(), &mut |ties| ties.gates.push(place)));
    }
    for (place, workflow) in plan.workflows.iter().enumerate() {
        workflow.milestone.iter().for_each(|id| tie(id.value.id(), &mut |ties| ties.workflows.push(place)));
    }
    for (place, stakeholder) in plan.stakeholders.iter().enumerate() {
        for (at, training) in stakeholder.training.iter().enumerate() {
            training.by.iter().for_each(|id| tie(id.value.id(), &mut |ties| ties.training.push((place, at))));
        }
    }
    if material.project.money() != MoneyRule::None {
        for (milestone, lines) in lines(plan) {
            ties[milestone].lines = lines;
        }
    }
    ties
}

/// The budget lines of each milestone, whichever of the two names the other, in the order of the budget.
fn lines(plan: &Plan) -> BTreeMap<usize, Vec<usize>> {
    let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (place, milestone) in plan.milestones.iter().enumerate() {
        let named = milestone.budget.iter().filter_map(|line| plan.lines.position(line.value.id()));
        named.for_each(|line| found.entry(place).or_default().push(line));
    }
    for (line, entry) in plan.lines.iter().enumerate() {
        let named = entry.milestones.iter().filter_map(|id| plan.milestones.position(id.value.id()));
        named.for_each(|place| found.entry(place).or_default().push(line));
    }
    for lines in found.values_mut() {
        lines.sort_unstable();
        lines.dedup();
    }
    found
}

/// How many stand before each milestone in the chain of those that set the dates, each counted once.
fn before(material: &Material<'_>) -> Vec<usize> {
    let forecasts = &material.analysis.schedule.milestones;
    let mut before: Vec<Option<usize>> = vec![None; forecasts.len()];
    for place in 0..forecasts.len() {
        let mut way = Vec::new();
        let mut at = Some(place);
        while let Some(here) = at.filter(|here| before[*here].is_none() && way.len() <= forecasts.len()) {
            way.push(here);
            at = forecasts[here].driving;
        }
        let first = at.and_then(|here| before[here]).map_or(0, |count| count + 1);
        for (count, here) in (first..).zip(way.into_iter().rev()) {
            before[here] = Some(count);
        }
    }
    before.into_iter().map(Option::unwrap_or_default).collect()
}
