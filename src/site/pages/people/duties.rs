//! Who does what by when, and who answers for what: gathered once from all kinds of the plan.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::analysis::words::Words;
use crate::language::say;
use crate::model::Plan;
use crate::model::kinds::{DecisionStatus, Entity, Kind, Milestone, Navigation, Page, Risk, RiskStatus, Stakeholder};
use crate::model::record::{List, Sp};
use crate::model::values::{MoneyRule, Prose, Ref};
use crate::site::material::Material;
use crate::site::pages::mention;

/// The duties of everybody, in the order of the plan's stakeholders.
pub struct Duties<'a> {
    of: Vec<Duty<'a>>,
    places: HashMap<&'a str, usize>,
}

/// What one person or group has to do with the plan.
#[derive(Default)]
pub struct Duty<'a> {
    /// What is done by a day, or was.
    pub tasks: Vec<Task<'a>>,
    /// What they answer for without a day of its own.
    pub answers: Vec<Answer<'a>>,
    /// The persons and groups that they look after, by their places.
    pub leads: Vec<usize>,
    /// The workflows that change for them, by their places.
    pub workflows: Vec<usize>,
    /// The milestones in which they do the work, are asked and are told, by their places; only those ahead.
    pub responsible: Vec<usize>,
    /// See `responsible`.
    pub consulted: Vec<usize>,
    /// See `responsible`.
    pub informed: Vec<usize>,
}

/// Something to be done by a day.
#[derive(Clone, Copy)]
pub struct Task<'a> {
    /// The day: the forecast of a milestone, the due date of anything else.
    pub date: Option<Date>,
    /// Whether it is done.
    pub done: bool,
    /// What it is.
    pub what: What<'a>,
    /// Where it stands.
    pub place: (Kind, &'a str),
}

/// The sorts of tasks.
#[derive(Clone, Copy)]
pub enum What<'a> {
    /// A milestone that they lead, answer for, or both.
    Milestone { title: &'a str, leads: bool, answers: bool },
    /// An action against a risk.
    Action { text: &'a Prose, risk: &'a str },
    /// A criterion of a gate.
    Criterion { text: &'a Prose, gate: &'a str },
    /// An assumption to be tested.
    Assumption { title: &'a str },
    /// An issue to be settled.
    Issue { title: &'a str },
    /// A decision that is asked for, or was taken.
    Decision { title: &'a str },
}

/// Something that somebody answers for.
#[derive(Clone, Copy)]
pub struct Answer<'a> {
    /// What it is: a goal, a risk, a measure of a goal.
    pub what: &'static str,
    /// Its title.
    pub title: &'a str,
    /// Where it stands.
    pub place: (Kind, &'a str),
    /// The measure of the goal, by its id.
    pub measure: Option<&'a str>,
}

impl<'a> Duties<'a> {
    /// Gathers the duties of a plan.
    pub fn of(material: &Material<'a>) -> Self {
        let plan = material.plan();
        let places = plan.stakeholders.iter().enumerate();
        let mut duties = Duties {
            of: plan.stakeholders.iter().map(|_| Duty::default()).collect(),
            places: places.map(|(place, stakeholder)| (stakeholder.id.value.as_str(), place)).collect(),
        };
        duties.milestones(material);
        duties.risks(plan);
        duties.gates(material);
        duties.questions(plan);
        duties.goals(&material.words, plan);
        duties.owners(material);
        for duty in &mut duties.of {
            // What has no date comes last; the order of the plan decides between equals.
            duty.tasks.sort_by_key(|task| task.date.unwrap_or(Date::MAX));
        }
        duties
    }

    /// The duty of a person or group.
    pub fn get(&self, place: usize) -> &Duty<'a> {
        &self.of[place]
    }

    fn find(&mut self, id: Option<&str>) -> Option<&mut Duty<'a>> {
        let place = *self.places.get(id?)?;
        self.of.get_mut(place)
    }

    fn task(&mut self, who: Option<&str>, task: Task<'a>) {
        if let Some(duty) = self.find(who) {
            duty.tasks.push(task);
        }
    }

    fn milestones(&mut self, material: &Material<'a>) {
        let plan = material.plan();
        for (place, milestone) in plan.milestones.iter().enumerate() {
            let done = milestone.finished.is_some();
            let date = Some(material.analysis.schedule.milestones[place].finish);
            let accountable = milestone.raci.as_ref().and_then(|raci| raci.value.accountable.first());
            let accountable = accountable.map(|who| who.value.id());
            let mut add = |who: Option<&str>, leads, answers| {
                let what = What::Milestone { title: milestone.title(), leads, answers };
                self.task(who, Task { date, done, what, place: (Kind::Milestone, milestone.id.value.as_str()) });
            };
            match (milestone.owner(), accountable) {
                (owner, accountable) if owner == accountable => add(owner, true, true),
                (owner, accountable) => {
                    add(owner, true, false);
                    add(accountable, false, true);
                }
            }
            if !done {
                self.parts(place, milestone);
            }
        }
    }

    fn parts(&mut self, place: usize, milestone: &'a Milestone) {
        let Some(raci) = &milestone.raci else { return };
        let mut each = |who: &List<Ref<Stakeholder>>, part: for<'d> fn(&'d mut Duty<'a>) -> &'d mut Vec<usize>| {
            for who in who {
                if let Some(duty) = self.find(Some(who.value.id())) {
                    part(duty).push(place);
                }
            }
        };
        each(&raci.value.responsible, |duty| &mut duty.responsible);
        each(&raci.value.consulted, |duty| &mut duty.consulted);
        each(&raci.value.informed, |duty| &mut duty.informed);
    }

    fn risks(&mut self, plan: &'a Plan) {
        for risk in &plan.risks {
            // Nobody has to act any more against a risk that is over.
            let closed = risk.status.as_ref().is_some_and(|status| status.value == RiskStatus::Closed);
            for action in &risk.actions {
                let done = closed || action.value.done.as_ref().is_some_and(|done| done.value.0);
                let what = What::Action { text: &action.value.text.value, risk: risk.title() };
                let date = action.value.due.as_ref().map(|due| due.value);
                let task = Task { date, done, what, place: (Kind::Risk, risk.id.value.as_str()) };
                self.task(id_of(action.value.owner.as_ref()), task);
            }
        }
    }

    fn gates(&mut self, material: &Material<'a>) {
        for gate in &material.plan().gates {
            let date = mention::day_of_vote(material, gate);
            for criterion in &gate.criteria {
                let what = What::Criterion { text: &criterion.value.text.value, gate: gate.title() };
                let done = criterion.value.met.is_some();
                let date = criterion.value.met.as_ref().map(|met| met.value).or(date);
                let task = Task { date, done, what, place: (Kind::Gate, gate.id.value.as_str()) };
                self.task(id_of(criterion.value.owner.as_ref()), task);
            }
        }
    }

    fn questions(&mut self, plan: &'a Plan) {
        for assumption in &plan.assumptions {
            let date = assumption.test_by.as_ref().map(|date| date.value);
            let what = What::Assumption { title: assumption.title() };
            let place = (Kind::Assumption, assumption.id.value.as_str());
            self.task(assumption.owner(), Task { date, done: false, what, place });
        }
        for issue in &plan.issues {
            let date = issue.due.as_ref().map(|date| date.value);
            let done = plan.is_settled(issue);
            let place = (Kind::Issue, issue.id.value.as_str());
            self.task(issue.owner(), Task { date, done, what: What::Issue { title: issue.title() }, place });
        }
        for decision in &plan.decisions {
            let date = decision.date.as_ref().map(|date| date.value);
            let done = decision.status.as_ref().is_some_and(|status| status.value != DecisionStatus::Proposed);
            let what = What::Decision { title: decision.title() };
            let task = Task { date, done, what, place: (Kind::Decision, decision.id.value.as_str()) };
            decision.deciders.iter().for_each(|who| self.task(Some(who.value.id()), task));
        }
    }

    fn goals(&mut self, words: &Words, plan: &'a Plan) {
        for goal in &plan.goals {
            let place = (Kind::Goal, goal.id.value.as_str());
            for measure in &goal.measures {
                let id = measure.value.id.value.as_str();
                let title = &measure.value.title.value.text;
                let answer = Answer { what: say!(words, name_measures), title, place, measure: Some(id) };
                self.answer(id_of(measure.value.owner.as_ref()), answer);
            }
            for benefit in &goal.benefits {
                let answer = Answer {
                    what: say!(words, name_benefits),
                    title: &benefit.value.title.value.text,
                    place,
                    measure: None,
                };
                self.answer(id_of(benefit.value.owner.as_ref()), answer);
            }
        }
    }

    /// What people own without a day by which it is done.
    fn owners(&mut self, material: &Material<'a>) {
        let plan = material.plan();
        for (place, stakeholder) in plan.stakeholders.iter().enumerate() {
            // Many look after themselves.
            let other = stakeholder.owner().filter(|owner| *owner != stakeholder.id.value.as_str());
            if let Some(duty) = self.find(other) {
                duty.leads.push(place);
            }
        }
        for (place, workflow) in plan.workflows.iter().enumerate() {
            for who in &workflow.affects {
                if let Some(duty) = self.find(Some(who.value.id())) {
                    duty.workflows.push(place);
                }
            }
        }
        self.owned(say!(material.words, name_goals), &plan.goals);
        self.owned(say!(material.words, name_phases), &plan.phases);
        let open = |risk: &&Risk| risk.status.as_ref().is_none_or(|status| status.value != RiskStatus::Closed);
        self.owned(say!(material.words, name_risks), plan.risks.iter().filter(open));
        self.owned(say!(material.words, name_daily_work), &plan.workflows);
        self.owned(say!(material.words, name_go_or_no_go), &plan.gates);
        if material.project.money() != MoneyRule::None {
            self.owned(say!(material.words, name_sources_of_money), &plan.funding);
            self.owned(say!(material.words, name_budget_categories), &plan.categories);
            self.owned(say!(material.words, name_budget_lines), &plan.lines);
        }
        self.owned(say!(material.words, name_decisions), &plan.decisions);
        let listed = |page: &&Page| page.navigation.as_ref().is_none_or(|place| place.value != Navigation::None);
        self.owned(say!(material.words, name_pages), plan.pages.iter().filter(listed));
    }

    fn owned<T: Entity + 'a>(&mut self, what: &'static str, entities: impl IntoIterator<Item = &'a T>) {
        for entity in entities {
            let place = (T::KIND, entity.id().value.as_str());
            let answer = Answer { what, title: entity.title(), place, measure: None };
            self.answer(entity.owner(), answer);
        }
    }

    fn answer(&mut self, who: Option<&str>, answer: Answer<'a>) {
        if let Some(duty) = self.find(who) {
            duty.answers.push(answer);
        }
    }
}

fn id_of(owner: Option<&Sp<Ref<Stakeholder>>>) -> Option<&str> {
    owner.map(|owner| owner.value.id())
}
