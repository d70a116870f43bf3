//! What stays of a milestone or a budget line that an audience is not shown: what dates and totals need of it, under a name that
//! tells nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Plan;
use crate::model::entities::Entities;
use crate::model::kinds::{Entity, Kind, Line, Milestone};
use crate::model::ledger::Payment;
use crate::model::record::{List, Redaction, Sp, Value as _};
use crate::model::values::{Id, Level, Ref, Text};

pub(super) fn is_draft(audience: Option<&Sp<Level>>) -> bool {
    audience.is_some_and(|audience| audience.value == Level::NOBODY)
}

pub(super) type Renamed = BTreeMap<Id, Id>;

/// What placeholders there are, in any state of the plan.
#[derive(Default)]
pub(super) struct Names<'a> {
    milestones: NamesOfKind<'a>,
    lines: NamesOfKind<'a>,
}

/// The ids of placeholders of a kind, in each state those that are in it; and by each former id the one that came after it.
#[derive(Default)]
struct NamesOfKind<'a> {
    states: Vec<BTreeSet<&'a Id>>,
    later: BTreeMap<&'a Id, &'a Id>,
}

/// Their names: the same in every state, so that what was approved of a hidden line is found again.
#[derive(Debug)]
pub(super) struct Numbered {
    pub(super) milestones: Renamed,
    pub(super) lines: Renamed,
}

impl<'a> Names<'a> {
    pub(super) fn add(&mut self, plan: &'a Plan, redaction: &Redaction) {
        self.milestones.add(&plan.milestones, Kind::Milestone, redaction);
        self.lines.add(&plan.lines, Kind::Line, redaction);
    }

    pub(super) fn numbered(self) -> Numbered {
        Numbered { milestones: self.milestones.numbered("hidden-milestone"), lines: self.lines.numbered("hidden-line") }
    }
}

pub(super) type Dependencies = List<crate::model::values::Dependency>;

/// The dependencies of visible milestones on hidden ones, which redaction is about to take.
pub(super) fn dependencies_on_hidden(plan: &Plan, redaction: &Redaction) -> BTreeMap<Id, Dependencies> {
    if !redaction.hides_any() {
        return BTreeMap::new();
    }
    let lost = |milestone: &Milestone| -> Dependencies {
        let hidden = |id: &str| redaction.hides(Kind::Milestone, id);
        milestone.depends_on.iter().filter(|dependency| hidden(dependency.id.value.id())).cloned().collect()
    };
    let all = plan.milestones.iter().map(|milestone| (milestone.id.value.clone(), lost(milestone)));
    all.filter(|(_, lost)| !lost.is_empty()).collect()
}

/// The visible milestones that name a hidden line, which are about to lose its name.
pub(super) fn milestones_of_hidden(plan: &Plan, redaction: &Redaction) -> BTreeMap<Id, List<Ref<Milestone>>> {
    let mut found: BTreeMap<Id, List<Ref<Milestone>>> = BTreeMap::new();
    if !redaction.hides_any() {
        return found;
    }
    let shown =
        plan.milestones.iter().filter(|milestone| !redaction.hides(Kind::Milestone, milestone.id.value.as_str()));
    for milestone in shown {
        for line in milestone.budget.iter().filter_map(|line| Id::new(line.value.id())) {
            if redaction.hides(Kind::Line, line.as_str()) {
                let named = Sp::new(Ref::to(milestone.id.value.clone()), milestone.id.span);
                found.entry(line).or_default().push(named);
            }
        }
    }
    found
}

/// All milestones of each line that pays for a hidden one (see [`Hidden::milestones_of`](crate::model::Hidden::milestones_of)),
/// under the names that lines and milestones have once something is hidden. A draft is no part of the plan yet.
pub(super) fn milestones_of_lines(plan: &Plan, redaction: &Redaction, names: &Numbered) -> BTreeMap<Id, Vec<Id>> {
    let is_hidden = |milestone: &Milestone| redaction.hides(Kind::Milestone, milestone.id.value.as_str());
    if !redaction.hides_any() || !plan.milestones.iter().any(&is_hidden) {
        return BTreeMap::new();
    }
    let mut found: BTreeMap<&Id, BTreeMap<&Id, &Milestone>> = BTreeMap::new();
    for line in &plan.lines {
        let named = line.milestones.iter().filter_map(|milestone| plan.milestones.get(milestone.value.id()));
        found.entry(&line.id.value).or_default().extend(named.map(|milestone| (&milestone.id.value, milestone)));
    }
    for milestone in &plan.milestones {
        for line in milestone.budget.iter().filter_map(|line| plan.lines.get(line.value.id())) {
            found.entry(&line.id.value).or_default().insert(&milestone.id.value, milestone);
        }
    }
    let name = |milestone: &Milestone| match is_hidden(milestone) {
        true if is_draft(milestone.audience.as_ref()) => None,
        true => names.milestones.get(&milestone.id.value).cloned(),
        false => Some(milestone.id.value.clone()),
    };
    let of_line = |(line, milestones): (&Id, BTreeMap<&Id, &Milestone>)| {
        let line = match redaction.hides(Kind::Line, line.as_str()) {
            true => names.lines.get(line)?.clone(),
            false => line.clone(),
        };
        let any = milestones.values().any(|milestone| is_hidden(milestone));
        any.then(|| (line, milestones.into_values().filter_map(name).collect()))
    };
    found.into_iter().filter_map(of_line).collect()
}

impl<'a> NamesOfKind<'a> {
    /// Adds those of a state. The newest state comes first, and what it says of former ids holds.
    fn add<T: Entity>(&mut self, all: &'a Entities<T>, kind: Kind, redaction: &Redaction) {
        let ids = redaction.gone.iter().filter(|(of, _)| *of == kind);
        let gone = ids.filter_map(|(_, id)| all.get(id.as_str())).filter(|gone| gone.audience() != Some(Level::NOBODY));
        let mut state = BTreeSet::new();
        for gone in gone {
            state.insert(&gone.id().value);
            for former in gone.formerly() {
                self.later.entry(&former.value).or_insert(&gone.id().value);
            }
        }
        self.states.push(state);
    }

    /// Numbered names in the order of the ids, so that they tell nothing of the order in the files. What was renamed has one name, so
    /// that it is the same thing in every state; where both ids stand in one state, they are two things.
    fn numbered(self, word: &str) -> Renamed {
        let are_two = |one: &Id, other: &Id| self.states.iter().any(|ids| ids.contains(one) && ids.contains(other));
        let last = |id: &'a Id| {
            let mut last = id;
            // Ids that were given back and forth have no last one.
            for _ in 0..self.later.len() {
                match self.later.get(last) {
                    Some(later) if *later != id && !are_two(id, later) => last = later,
                    _ => break,
                }
            }
            last
        };
        let ids: BTreeSet<&Id> = self.states.iter().flatten().copied().collect();
        let things: BTreeSet<&Id> = ids.iter().map(|id| last(id)).collect();
        let numbers = things.into_iter().zip(1..).map(|(id, number)| Some((id, Id::new(&format!("{word}-{number}"))?)));
        let numbers: BTreeMap<&Id, Id> = numbers.flatten().collect();
        ids.into_iter().filter_map(|id| Some((id.clone(), numbers.get(last(id))?.clone()))).collect()
    }
}

pub(super) fn renamed(
    dependency: &Sp<crate::model::values::Dependency>,
    names: &Renamed,
) -> Option<Sp<crate::model::values::Dependency>> {
    let mut renamed = dependency.clone();
    renamed.value.id.value = Ref::to(names.get(dependency.id.value.id())?.clone());
    Some(renamed)
}

/// What dates and totals need of a milestone, and nothing else.
pub(super) fn placeholder(milestone: &Milestone, names: &Renamed) -> Milestone {
    let kept: Milestone = milestone.clone();
    let depends_on =
        kept.depends_on.iter().map(|dependency| renamed(dependency, names).unwrap_or_else(|| dependency.clone()));
    Milestone {
        id: Sp::new(names[&milestone.id.value].clone(), milestone.id.span),
        formerly: Vec::new(),
        title: Sp::new(Text::default(), milestone.title.span),
        short_title: None,
        key: None,
        phase: None,
        start: kept.start,
        duration: kept.duration,
        // With a start or a duration it places the work; alone it is the day.
        due: kept.due,
        started: kept.started,
        finished: kept.finished,
        progress: kept.progress,
        items: None,
        work: Vec::new(),
        depends_on: depends_on.collect(),
        constraint: kept.constraint,
        estimate: kept.estimate,
        budget: Vec::new(),
        goals: Vec::new(),
        raci: None,
        deliverables: Vec::new(),
        baseline: kept.baseline,
        status: None,
        because: None,
        body: None,
        tags: Vec::new(),
        owner: None,
        audience: None,
        links: Vec::new(),
        review_by: None,
    }
}

/// What totals need of a budget line, and nothing else. It loses milestones and goals that are hidden themselves.
pub(super) fn placeholder_line(line: &Line, names: &Renamed, redaction: &Redaction) -> Line {
    let mut kept = line.clone();
    kept.redact(redaction);
    Line {
        id: Sp::new(names[&line.id.value].clone(), line.id.span),
        formerly: Vec::new(),
        title: Sp::new(Text::default(), line.title.span),
        basis: None,
        body: None,
        tags: Vec::new(),
        owner: None,
        audience: None,
        links: Vec::new(),
        review_by: None,
        ..kept
    }
}

pub(super) fn placeholder_payment(payment: &Payment, names: &Renamed) -> Option<Payment> {
    let line = names.get(payment.line.value.as_str())?.to_string();
    Some(Payment {
        date: payment.date.clone(),
        line: Sp::new(line, payment.line.span),
        amount: payment.amount.clone(),
        reference: Sp::new(String::new(), payment.reference.span),
        note: String::new(),
    })
}
