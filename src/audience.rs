//! The one door between what is known of a project and what an audience is shown.

mod placeholders;
mod taken_out;
mod withheld;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::history::{Origin, PastPlan, Project, Revision, State};
use crate::model::Plan;
use crate::model::kinds::{Kind, Line, Milestone, Place};
use crate::model::ledger::Payment;
use crate::model::record::{Record, Redaction, Value, View, hidden_fields, redact_alone};
use crate::model::translation::of_path;
use crate::model::values::{Id, Level, MoneyRule};
use crate::source::markdown;

use placeholders::{
    Names, Numbered, dependencies_on_hidden, is_draft, milestones_of_hidden, milestones_of_lines, placeholder,
    placeholder_line, placeholder_payment, renamed,
};
pub use withheld::{Figures, Finder, Forms, Term, Withheld, withheld};

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
    seen_by: blake3::Hash,
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

    /// What tells this audience from every other, and what is hidden from it today from what was hidden another day: the
    /// same state of the past, redacted for two that have this in common, is the same.
    pub fn seen_by(&self) -> blake3::Hash {
        self.seen_by
    }
}

impl Visible<Project> {
    /// The project as it was in a state of its past, by its place; with what went before it, and measured against the
    /// baselines that were approved by then.
    pub fn at(&self, place: usize) -> Visible<Project> {
        let mut then = self.alone_at(place);
        then.value.past = self.value.past[..=place].to_vec();
        let day = self.value.past[place].revision.date;
        let known = self.value.skipped.iter().filter(|skipped| skipped.revision.date <= day);
        then.value.skipped = known.cloned().collect();
        then.value.notices.clone_from(&self.value.notices);
        then
    }

    /// The same without what went before it.
    pub fn alone_at(&self, place: usize) -> Visible<Project> {
        let state = &self.value.past[place];
        self.approved_by(&state.plan, &state.revision)
    }

    /// The project as it was when a baseline was approved, by the baseline's place; without what went before it.
    pub fn at_baseline(&self, place: usize) -> Visible<Project> {
        let baseline = &self.value.baselines[place];
        self.approved_by(&baseline.plan, &baseline.revision)
    }

    /// The project as it is known at the end of a day: what is dated later is no fact yet (see [`Plan::known_on`]). Its past is as
    /// it was, and is looked at on days of its own.
    pub fn known_on(&self, day: Date) -> Cow<'_, Visible<Project>> {
        match self.value.plan.known_on(day) {
            Cow::Borrowed(_) => Cow::Borrowed(self),
            Cow::Owned(plan) => Cow::Owned(self.with(Project { plan, ..self.value.clone() })),
        }
    }

    fn approved_by(&self, plan: &Plan, revision: &Revision) -> Visible<Project> {
        let baselines = self.value.baselines.iter().filter(|baseline| baseline.revision.date <= revision.date);
        self.with(Project {
            revision: Some(revision.clone()),
            baselines: baselines.cloned().collect(),
            ..Project::of(plan.clone())
        })
    }

    fn with(&self, value: Project) -> Visible<Project> {
        Visible { value, audience: self.audience.clone(), money: self.money, seen_by: self.seen_by }
    }
}

/// The audience that a project was redacted for.
pub fn reader_of(project: &Project, visible: &Visible<Project>) -> Reader {
    let mut audiences = project.plan.audiences().iter();
    let place = audiences.position(|audience| Some(audience.name.as_str()) == visible.audience());
    place.map_or(Reader::Widest, Reader::At)
}

/// The project as an audience may see it, with all of its past. Drafts (`audience: nobody`) are seen by none.
///
/// What is hidden today, or was when it was taken out, is hidden in the past as well, even where it was once written for all.
/// Who changed the plan and what they said of it is for the narrowest audience alone, because messages speak of what others may
/// not see.
pub fn redact(project: &Project, reader: Reader) -> Visible<Project> {
    let place = match reader {
        Reader::Widest => 0,
        Reader::At(place) => place,
    };
    let audiences = project.plan.audiences();
    let audience = audiences.get(place);
    let level = Level::at(place);
    let entities = &project.plan.entities;
    let gone = entities.hidden(level);
    let (mut gone_once, mut forgotten) = (gone.clone(), entities.hidden_fields(level));
    for kind in Kind::ALL.iter().copied() {
        for (former, id) in entities.former_ids(kind) {
            let (Some(former), Some(id)) = (Id::new(former), Id::new(id)) else { continue };
            if let Some(fields) = forgotten.get(&(kind, id.clone())).cloned() {
                forgotten.insert((kind, former.clone()), fields);
            }
            if gone.contains(&(kind, id)) {
                gone_once.insert((kind, former));
            }
        }
    }
    // In the past, what is hidden today is hidden as well, where it stands without a mark or has another name.
    let mut today = Redaction {
        gone: gone_once,
        forgotten,
        forgotten_lines: hidden_lines(&project.plan, level).into(),
        forgotten_of_vision: hidden_fields(&*project.plan.vision, level),
        forgotten_of_settings: hidden_fields(&*project.plan.settings, level),
        ..Redaction::of(level)
    };
    taken_out::add(project, &mut today);
    let today = today;
    let gone_files: BTreeSet<String> = files_of(&project.plan, &gone).collect();
    let redaction = |plan: &Plan| {
        let gone = plan.entities.hidden(level).into_iter().chain(today.gone.iter().cloned()).collect();
        let mut then = Redaction { gone, ..today.clone() };
        // Something whose new name was taken back has it in the past alone.
        if today.hides_any() || !today.forgotten.is_empty() {
            for kind in Kind::ALL.iter().copied() {
                for (former, id) in plan.entities.former_ids(kind) {
                    let (Some(former), Some(id)) = (Id::new(former), Id::new(id)) else { continue };
                    if let Some(fields) = today.forgotten.get(&(kind, former.clone())) {
                        then.forgotten.entry((kind, id.clone())).or_insert_with(|| fields.clone());
                    }
                    if today.gone.contains(&(kind, former)) {
                        then.gone.insert((kind, id));
                    }
                }
            }
        }
        then.gone_files = files_of(plan, &then.gone).chain(gone_files.iter().cloned()).collect();
        then
    };
    let now = Redaction { level, gone, gone_files: gone_files.clone(), ..Redaction::of(level) };

    // A plan that was not read, because nothing of it is hidden, need not be read for that.
    let hides_today = today.hides_any()
        || !(today.forgotten.is_empty()
            && today.forgotten_lines.is_empty()
            && today.forgotten_of_vision.is_empty()
            && today.forgotten_of_settings.is_empty());
    let is_whole = |plan: &PastPlan| !hides_today && plan.is_known_to_hide_nothing_from(level);
    let past: Vec<(&PastPlan, Option<Redaction>)> = project
        .plans_of_past()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|plan| (plan, (!is_whole(plan)).then(|| redaction(plan))))
        .collect();
    let mut names = Names::default();
    names.add(&project.plan, &now);
    for (plan, redaction) in &past {
        redaction.iter().for_each(|redaction| names.add(plan, redaction));
    }
    let names = names.numbered();
    let all: Vec<&str> = audiences.iter().map(|audience| audience.name.as_str()).collect();
    let money = audience.map_or(MoneyRule::Full, |audience| audience.money);
    let seen_by = format!("{all:?} {money:?} {today:?} {names:?}");

    let mut plan = project.plan.clone();
    redact_plan(&mut plan, &now, &names);
    let redacted = |(plan, redaction): &(&PastPlan, Option<Redaction>)| match redaction {
        Some(redaction) if loses(plan, redaction) => {
            let mut redacted = Plan::clone(plan);
            redact_plan(&mut redacted, redaction, &names);
            redacted.into()
        }
        _ => (*plan).clone(),
    };
    let mut past = past.par_iter().map(redacted).collect::<Vec<_>>().into_iter();
    let told = place + 1 >= audiences.len();
    let mut value = Project { plan, ..project.clone() };
    value.plans_of_past_mut().zip(&mut past).for_each(|(plan, redacted)| *plan = redacted);
    if !told {
        value.revisions_mut().for_each(Revision::withhold);
        let withheld = "its files could not be read";
        value.skipped.iter_mut().for_each(|skipped| skipped.reason = withheld.to_owned());
    }
    Visible {
        audience: audience.map(|audience| audience.name.clone()),
        money,
        seen_by: blake3::hash(seen_by.as_bytes()),
        value,
    }
}

/// The lines of blocks that an audience does not see today, each without the spaces at its ends. Short ones may stand anywhere.
fn hidden_lines(plan: &Plan, level: Level) -> BTreeSet<String> {
    let mut lines = BTreeSet::new();
    let mut add = |text: &str| {
        for block in markdown::audience_blocks(text) {
            if !level.visible_markdown(&text[block.block.clone()]).is_empty() {
                continue;
            }
            let telling = text[block.content].lines().map(str::trim).filter(|line| line.split(' ').nth(2).is_some());
            lines.extend(telling.map(str::to_owned));
        }
    };
    let of_entities = plan.views_losing().into_iter().flat_map(|view| view.fields);
    for field in of_entities.chain(plan.vision.fields()) {
        each_prose(&field.value, &mut |text| {
            if markdown::may_have_blocks(text) {
                add(text);
            }
        });
    }
    lines
}

fn each_prose(value: &View<'_>, each: &mut dyn FnMut(&str)) {
    match value {
        View::Prose(text) => each(text),
        View::List(fields) | View::Record(fields) => fields.iter().for_each(|field| each_prose(&field.value, each)),
        _ => {}
    }
}

/// An earlier state of a project as an audience may see it today, measured against those of its baselines that were approved by
/// then: what `now` hides was shown once, and is hidden all the same.
pub fn redact_past(project: &Project, now: &Plan, reader: Reader) -> Visible<Project> {
    let revision = project.revision.clone().unwrap_or_else(|| Revision::of_work_tree(now.settings.start.value));
    let state = State { revision, plan: project.plan.clone().into(), origin: Origin::Git, content: None };
    let whole = Project { past: vec![state], baselines: project.baselines.clone(), ..Project::of(now.clone()) };
    redact(&whole, reader).at(0)
}

/// Whether redaction changes anything, so that a plan that loses nothing stays shared.
fn loses(plan: &Plan, redaction: &Redaction) -> bool {
    let charged = || plan.ledger.iter().any(|payment| redaction.hides(Kind::Line, &payment.line.value));
    plan.settings.loses(redaction)
        || plan.vision.loses(redaction)
        || !redaction.forgotten_of_vision.is_empty()
        || !redaction.forgotten_of_settings.is_empty()
        || plan.entities.lose(redaction)
        || redaction.hides_any() && charged()
}

/// How many benefits are put in money; a draft is no part of the plan yet.
fn benefits(plan: &Plan) -> usize {
    let goals = plan.goals.iter().filter(|goal| !is_draft(goal.audience.as_ref()));
    goals.flat_map(|goal| &goal.benefits).filter(|benefit| benefit.value.per_year.is_some()).count()
}

fn redact_plan(plan: &mut Plan, redaction: &Redaction, names: &Numbered) {
    forget_files(plan, redaction);
    let links = dependencies_on_hidden(plan, redaction);
    let mut payers = milestones_of_hidden(plan, redaction);
    plan.hidden.milestones_of = milestones_of_lines(plan, redaction, names);
    redact_alone(&mut plan.settings, redaction, &redaction.forgotten_of_settings);
    redact_alone(&mut plan.vision, redaction, &redaction.forgotten_of_vision);
    let before = benefits(plan);
    let mut gone = plan.entities.redact(redaction);
    plan.hidden.any_benefit = benefits(plan) < before;
    // A draft is no part of the plan yet, so nothing rests on it.
    gone.milestones.retain(|milestone| !is_draft(milestone.audience.as_ref()));
    gone.lines.retain(|line| !is_draft(line.audience.as_ref()));

    plan.hidden.milestones =
        gone.milestones.iter().map(|milestone| placeholder(milestone, &names.milestones)).collect();
    let has_lost = |milestone: &Milestone| !links.is_empty() && links.contains_key(&milestone.id.value);
    plan.entities.milestones.change_where(has_lost, |milestone| {
        let lost = links.get(&milestone.id.value).into_iter().flatten();
        milestone.depends_on.extend(lost.filter_map(|dependency| renamed(dependency, &names.milestones)));
    });
    let mut hidden_line = |line: &Arc<Line>| {
        let mut kept = placeholder_line(line, &names.lines, redaction);
        for milestone in payers.remove(&line.id.value).unwrap_or_default() {
            if !kept.milestones.iter().any(|named| named.value == milestone.value) {
                kept.milestones.push(milestone);
            }
        }
        kept
    };
    plan.hidden.lines = gone.lines.iter().map(&mut hidden_line).collect();
    if plan.ledger.iter().any(|payment| redaction.hides(Kind::Line, &payment.line.value)) {
        let (hidden, shown): (Vec<&Payment>, Vec<&Payment>) =
            plan.ledger.iter().partition(|payment| redaction.hides(Kind::Line, &payment.line.value));
        let counts = |payment: &&&Payment| gone.lines.iter().any(|line| line.id.value.as_str() == payment.line.value);
        plan.hidden.ledger =
            hidden.iter().filter(counts).filter_map(|payment| placeholder_payment(payment, &names.lines)).collect();
        plan.ledger = shown.into_iter().cloned().collect();
    }
}

/// The files of a plan that hold one of these entities and nothing else.
fn files_of<'a>(plan: &'a Plan, gone: &'a BTreeSet<(Kind, Id)>) -> impl Iterator<Item = String> + 'a {
    let alone = gone.iter().filter(|(kind, _)| matches!(kind.place(), Place::Folder(_)));
    alone.filter_map(|(kind, id)| Some(plan.view(*kind, id.as_str())?.path.to_owned()))
}

/// Takes the files out of the plan's list that hold something hidden and nothing else: their names tell what it is.
fn forget_files(plan: &mut Plan, redaction: &Redaction) {
    let hidden: BTreeSet<String> = files_of(plan, &redaction.gone).collect();
    if !hidden.is_empty() {
        // What was recorded lies in files of the same names, and so do translations.
        let is_of_hidden =
            |path: &str| hidden.contains(path) || of_path(path).is_some_and(|(of, _)| hidden.contains(&*of));
        let tells = |path: &&String| is_of_hidden(path) || path.starts_with("history/");
        plan.files = Arc::new(plan.files.iter().filter(|path| !tells(path)).cloned().collect());
    }
}

/// The audience of a name.
///
/// # Errors
/// What to do instead, when the project has no such audience: take the nearest known name, or one of those that there are.
pub fn named(plan: &Plan, name: &str) -> Result<Reader, String> {
    let names = || plan.audiences().iter().map(|audience| audience.name.as_str());
    match names().position(|known| known == name) {
        Some(place) => Ok(Reader::At(place)),
        None => Err(match (crate::diagnostic::nearest(name, names()), names().next()) {
            (Some(near), _) => format!("did you mean `{near}`?"),
            (None, Some(_)) => format!("the audiences are {}", names().collect::<Vec<_>>().join(", ")),
            (None, None) => {
                "the plan names no audiences, so that everybody sees all of it: leave --audience out".to_owned()
            }
        }),
    }
}

#[cfg(test)]
mod tests;
