//! The days on which something begins for a group or waits for its word: which go-lives are theirs, what they decide, and how
//! each is told.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::analysis::schedule::Forecast;
use crate::language::say;
use crate::model::kinds::{Decision, DecisionStatus, Entity, Gate, Kind, Milestone, Stakeholder};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::{mention, when};
use crate::site::parts::Path;

/// The go-lives of a plan, and which milestones come after which.
pub struct GoLives {
    /// The places of the go-lives, in the order of their dates.
    places: Vec<usize>,
    successors: Vec<Vec<usize>>,
}

/// The go-lives that a group is told of.
pub struct Days {
    /// Their places, in the order of their dates.
    pub places: Vec<usize>,
    /// Whether something says that they are theirs; otherwise they are those of everybody.
    pub theirs: bool,
}

impl GoLives {
    /// The go-lives of a plan.
    pub fn of(material: &Material<'_>) -> GoLives {
        let plan = material.plan();
        let all = plan.milestones.iter().enumerate();
        let mut places: Vec<usize> =
            all.filter(|(_, milestone)| milestone.is_go_live()).map(|(place, _)| place).collect();
        places.sort_by_key(|place| material.analysis.schedule.milestones[*place].finish);
        let ids: HashMap<&str, usize> =
            plan.milestones.iter().enumerate().map(|(place, milestone)| (milestone.id.value.as_str(), place)).collect();
        let mut successors = vec![Vec::new(); plan.milestones.len()];
        for (place, milestone) in plan.milestones.iter().enumerate() {
            for dependency in &milestone.depends_on {
                if let Some(before) = ids.get(dependency.value.id.value.id()) {
                    successors[*before].push(place);
                }
            }
        }
        GoLives { places, successors }
    }

    /// The go-lives of a group: those with which its work changes, those that its training leads to, and those that
    /// follow. Where neither says anything, all.
    pub fn days(&self, material: &Material<'_>, group: &Stakeholder, workflows: &[usize]) -> Days {
        let plan = material.plan();
        let work = workflows.iter().flat_map(|place| &plan.workflows[*place].milestone);
        let training = group.training.iter().filter_map(|training| training.value.by.as_ref());
        let begins: Vec<usize> =
            work.chain(training).filter_map(|by| plan.milestones.position(by.value.id())).collect();
        let reached = self.reached(&begins);
        let places: Vec<usize> = self.places.iter().copied().filter(|place| reached[*place]).collect();
        match places.is_empty() {
            true => Days { places: self.places.clone(), theirs: false },
            false => Days { places, theirs: true },
        }
    }

    /// The milestones from which the network leads to others, and those others.
    fn reached(&self, begins: &[usize]) -> Vec<bool> {
        let mut reached = vec![false; self.successors.len()];
        let mut next = begins.to_vec();
        while let Some(place) = next.pop() {
            if !std::mem::replace(&mut reached[place], true) {
                next.extend(&self.successors[place]);
            }
        }
        reached
    }
}

/// More days than these are listed in lines.
const MOST: usize = 6;

/// The section with the go-lives and the days on which the group decides; `None` where there are none.
pub fn section(material: &Material<'_>, group: &Stakeholder, days: &Days) -> Option<Value> {
    let plan = material.plan();
    let day = |title: &str, path: Path, date: Date, note: String| {
        let shown = material.words.date_with_weekday(date);
        (date, json!({"title": title, "path": path, "date": shown, "note": note}))
    };
    let go_live = |place: &usize| {
        let (milestone, forecast) = (&plan.milestones[*place], &material.analysis.schedule.milestones[*place]);
        let path = material.path(Kind::Milestone, milestone.id.value.as_str());
        day(milestone.title(), path, forecast.finish, note(material, milestone, forecast))
    };
    let decided = |(kind, id, title, date): (Kind, &str, &str, Date)| {
        let from_today = when::from_today(&material.words, material.analysis.status_date, date);
        let note = say!(material.words, people_you_decide, from_today = from_today);
        day(title, material.path(kind, id), date, note)
    };
    let mut all: Vec<(Date, Value)> = days.places.iter().map(go_live).collect();
    all.extend(decides(material, group).into_iter().map(decided));
    if all.is_empty() {
        return None;
    }
    all.sort_by_key(|(date, _)| *date);
    let title = match (days.theirs, all.len()) {
        (true, 1) => say!(material.words, name_your_day),
        (true, _) => say!(material.words, name_your_days),
        (false, 1) => say!(material.words, people_the_day_to_know),
        (false, _) => say!(material.words, people_the_days_to_know),
    };
    Some(json!({
        "title": title,
        "in_lines": all.len() > MOST,
        "days": all.into_iter().map(|(_, day)| day).collect::<Vec<_>>(),
    }))
}

/// What a group is to decide: decisions that are proposed, and gates that it owns or whose milestone it owns.
fn decides<'a>(material: &'a Material<'_>, group: &Stakeholder) -> Vec<(Kind, &'a str, &'a str, Date)> {
    let (plan, id) = (material.plan(), group.id.value.as_str());
    let is_proposed = |decision: &&Decision| {
        decision.status.as_ref().is_none_or(|status| status.value == DecisionStatus::Proposed)
            && decision.deciders.iter().any(|who| who.value.id() == id)
    };
    let decisions = plan.decisions.iter().filter(is_proposed).filter_map(|decision| {
        Some((Kind::Decision, decision.id.value.as_str(), decision.title(), decision.date.as_ref()?.value))
    });
    let owns = |gate: &&Gate| {
        let milestone = gate.milestone.as_ref().and_then(|milestone| plan.milestones.get(milestone.value.id()));
        gate.owner() == Some(id) || milestone.is_some_and(|milestone| milestone.owner() == Some(id))
    };
    let gates = plan.gates.iter().filter(owns).filter(|gate| !mention::is_passed(material, gate)).filter_map(|gate| {
        Some((Kind::Gate, gate.id.value.as_str(), gate.title(), mention::day_of_vote(material, gate)?))
    });
    decisions.chain(gates).collect()
}

/// How far the day is, and how it has moved: `in 40 days, as promised`, or with the day that people were told first.
fn note(material: &Material<'_>, milestone: &Milestone, forecast: &Forecast) -> String {
    let (words, today) = (&material.words, material.analysis.status_date);
    let from_today = when::from_today(words, today, forecast.finish);
    if milestone.finished.is_some() {
        return say!(words, people_done, from_today = &from_today);
    }
    let promised = milestone.due.as_ref().map(|due| due.value).or(forecast.baseline_finish);
    let seen = material.trend.as_ref().map_or(&[][..], |trend| trend.of(milestone.id.value.as_str()));
    let first = seen.first().map(|first| first.promised.unwrap_or(first.finish));
    match promised {
        Some(promised) if promised == forecast.finish && first.is_some_and(|first| first != promised) => {
            let first = words.date_short(first.unwrap_or(promised));
            say!(words, people_first_told, from_today = &from_today, date = first)
        }
        Some(promised) if promised == forecast.finish => say!(words, people_as_promised, from_today = &from_today),
        Some(promised) => say!(words, people_was, from_today = &from_today, date = words.date_short(promised)),
        None => from_today,
    }
}
