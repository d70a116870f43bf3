//! What stays of a milestone or a budget line that an audience is not shown: what dates and totals need of it, under a name that
//! tells nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Plan;
use crate::model::kinds::{Kind, Line, Milestone};
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
    milestones: BTreeSet<&'a Id>,
    lines: BTreeSet<&'a Id>,
}

/// Their names: the same in every state, so that what was approved of a hidden line is found again.
#[derive(Debug)]
pub(super) struct Numbered {
    pub(super) milestones: Renamed,
    pub(super) lines: Renamed,
}

impl<'a> Names<'a> {
    pub(super) fn add(&mut self, plan: &'a Plan, redaction: &Redaction) {
        for (kind, id) in &redaction.gone {
            match kind {
                Kind::Milestone => {
                    let gone = plan.milestones.get(id.as_str()).filter(|gone| !is_draft(gone.audience.as_ref()));
                    self.milestones.extend(gone.map(|gone| &gone.id.value));
                }
                Kind::Line => {
                    let gone = plan.lines.get(id.as_str()).filter(|gone| !is_draft(gone.audience.as_ref()));
                    self.lines.extend(gone.map(|gone| &gone.id.value));
                }
                _ => {}
            }
        }
    }

    pub(super) fn numbered(self) -> Numbered {
        Numbered { milestones: number(self.milestones, "hidden-milestone"), lines: number(self.lines, "hidden-line") }
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

/// Numbered names in the order of the ids, so that they tell nothing of the order in the files.
fn number(ids: BTreeSet<&Id>, word: &str) -> Renamed {
    let named = ids.into_iter().enumerate();
    named.filter_map(|(place, id)| Some((id.clone(), Id::new(&format!("{word}-{}", place + 1))?))).collect()
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
