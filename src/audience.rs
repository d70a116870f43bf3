//! The one door between what is known of a project and what an audience is shown.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::Arc;

use crate::history::Project;
use crate::model::Plan;
use crate::model::kinds::{Kind, Line, Milestone};
use crate::model::ledger::Payment;
use crate::model::record::{List, Redaction, Sp, Value};
use crate::model::values::{Id, Level, MoneyRule, Ref, Text};

/// What an audience may see. Only [`redact`] makes one, so that nothing above this module can hold a plan that was not
/// redacted:
///
/// ```compile_fail
/// fn show(project: milepost::history::Project) -> milepost::audience::Visible<milepost::history::Project> {
///     milepost::audience::Visible(project)
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Visible<T> {
    value: T,
    audience: Option<String>,
    money: MoneyRule,
}

/// Whom a portal is built for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The widest audience of the project; everybody where it names none.
    Widest,
    /// The audience with a place among the project's audiences.
    At(usize),
}

impl<T> Deref for Visible<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> Visible<T> {
    /// The name of the audience; `None` in a project without audiences.
    pub fn audience(&self) -> Option<&str> {
        self.audience.as_deref()
    }

    /// What the audience sees of money.
    pub fn money(&self) -> MoneyRule {
        self.money
    }
}

/// The project as an audience may see it. Drafts (`audience: nobody`) are seen by none.
pub fn redact(project: &Project, reader: Reader) -> Visible<Project> {
    redact_with(project, reader, BTreeSet::new())
}

/// An earlier state of a project as an audience may see it today: what `now` hides was shown once, and is hidden all the
/// same.
pub fn redact_past(project: &Project, now: &Plan, reader: Reader) -> Visible<Project> {
    let level = match reader {
        Reader::Widest => Level::at(0),
        Reader::At(place) => Level::at(place),
    };
    let mut gone = now.entities.hidden(level);
    for kind in Kind::ALL {
        let formers = now.former_ids(*kind).into_iter();
        let hidden = formers.filter(|(_, id)| Id::new(id).is_some_and(|id| gone.contains(&(*kind, id))));
        let hidden: Vec<_> = hidden.filter_map(|(former, _)| Some((*kind, Id::new(former)?))).collect();
        gone.extend(hidden);
    }
    redact_with(project, reader, gone)
}

fn redact_with(project: &Project, reader: Reader, gone: BTreeSet<(Kind, Id)>) -> Visible<Project> {
    let place = match reader {
        Reader::Widest => 0,
        Reader::At(place) => place,
    };
    let audience = project.plan.audiences().get(place);
    let level = Level::at(place);
    let mut value = project.clone();
    redact_plan(&mut value.plan, level, gone);
    Visible {
        audience: audience.map(|audience| audience.name.clone()),
        money: audience.map_or(MoneyRule::Full, |audience| audience.money),
        value,
    }
}

fn redact_plan(plan: &mut Plan, level: Level, mut gone: BTreeSet<(Kind, Id)>) {
    gone.append(&mut plan.entities.hidden(level));
    let redaction = Redaction { level, gone };
    let links = dependencies_on_hidden(plan, &redaction);
    let mut payers = milestones_of_hidden(plan, &redaction);
    plan.settings.redact(&redaction);
    plan.vision.redact(&redaction);
    let mut gone = plan.entities.redact(&redaction);
    // A draft is no part of the plan yet, so nothing rests on it.
    gone.milestones.retain(|milestone| !is_draft(milestone.audience.as_ref()));
    gone.lines.retain(|line| !is_draft(line.audience.as_ref()));

    let names = placeholder_names(&gone.milestones, "hidden-milestone");
    plan.hidden.milestones = gone.milestones.iter().map(|milestone| placeholder(milestone, &names)).collect();
    plan.entities.milestones.change(|milestone| {
        let lost = links.get(&milestone.id.value).into_iter().flatten();
        milestone.depends_on.extend(lost.filter_map(|dependency| renamed(dependency, &names)));
    });
    let names = line_names(&gone.lines, "hidden-line");
    let mut hidden_line = |line: &Arc<Line>| {
        let mut kept = placeholder_line(line, &names, &redaction);
        for milestone in payers.remove(&line.id.value).unwrap_or_default() {
            if !kept.milestones.iter().any(|named| named.value == milestone.value) {
                kept.milestones.push(milestone);
            }
        }
        kept
    };
    plan.hidden.lines = gone.lines.iter().map(&mut hidden_line).collect();
    let (shown, hidden) = std::mem::take(&mut plan.ledger)
        .into_iter()
        .partition(|payment| !redaction.hides(Kind::Line, &payment.line.value));
    plan.ledger = shown;
    plan.hidden.ledger =
        Vec::from_iter(hidden).into_iter().filter_map(|payment| placeholder_payment(&payment, &names)).collect();
}

fn is_draft(audience: Option<&Sp<Level>>) -> bool {
    audience.is_some_and(|audience| audience.value == Level::NOBODY)
}

type Names = BTreeMap<Id, Id>;
type Dependencies = List<crate::model::values::Dependency>;

/// The dependencies of visible milestones on hidden ones, which redaction is about to take.
fn dependencies_on_hidden(plan: &Plan, redaction: &Redaction) -> BTreeMap<Id, Dependencies> {
    let lost = |milestone: &Milestone| -> Dependencies {
        let hidden = |id: &str| redaction.hides(Kind::Milestone, id);
        milestone.depends_on.iter().filter(|dependency| hidden(dependency.id.value.id())).cloned().collect()
    };
    let all = plan.milestones.iter().map(|milestone| (milestone.id.value.clone(), lost(milestone)));
    all.filter(|(_, lost)| !lost.is_empty()).collect()
}

/// The visible milestones that name a hidden line, which are about to lose its name.
fn milestones_of_hidden(plan: &Plan, redaction: &Redaction) -> BTreeMap<Id, List<Ref<Milestone>>> {
    let mut found: BTreeMap<Id, List<Ref<Milestone>>> = BTreeMap::new();
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

fn placeholder_names(gone: &[Arc<Milestone>], word: &str) -> Names {
    number(gone.iter().map(|milestone| &milestone.id.value), word)
}

fn line_names(gone: &[Arc<Line>], word: &str) -> Names {
    number(gone.iter().map(|line| &line.id.value), word)
}

/// Numbered names in the order of the ids, so that they tell nothing of the order in the files.
fn number<'a>(ids: impl Iterator<Item = &'a Id>, word: &str) -> Names {
    let sorted: BTreeSet<&Id> = ids.collect();
    let named = sorted.into_iter().enumerate();
    named.filter_map(|(place, id)| Some((id.clone(), Id::new(&format!("{word}-{}", place + 1))?))).collect()
}

fn renamed(
    dependency: &Sp<crate::model::values::Dependency>,
    names: &Names,
) -> Option<Sp<crate::model::values::Dependency>> {
    let mut renamed = dependency.clone();
    renamed.value.id.value = Ref::to(names.get(dependency.id.value.id())?.clone());
    Some(renamed)
}

/// What the network needs of a milestone, and nothing else.
fn placeholder(milestone: &Milestone, names: &Names) -> Milestone {
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
        baseline: None,
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
fn placeholder_line(line: &Line, names: &Names, redaction: &Redaction) -> Line {
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

fn placeholder_payment(payment: &Payment, names: &Names) -> Option<Payment> {
    let line = names.get(payment.line.value.as_str())?.to_string();
    Some(Payment {
        date: payment.date.clone(),
        line: Sp::new(line, payment.line.span),
        amount: payment.amount.clone(),
        reference: Sp::new(String::new(), payment.reference.span),
        note: String::new(),
    })
}

/// The audience of a name.
///
/// # Errors
/// The nearest known name, if any is near, when the project has no such audience.
pub fn named<'a>(plan: &'a Plan, name: &str) -> Result<Reader, Option<&'a str>> {
    let names = || plan.audiences().iter().map(|audience| audience.name.as_str());
    match names().position(|known| known == name) {
        Some(place) => Ok(Reader::At(place)),
        None => Err(crate::diagnostic::nearest(name, names())),
    }
}

#[cfg(test)]
mod tests;
