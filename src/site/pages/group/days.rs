//! The days on which something begins for a group: which go-lives are theirs, and how each is told.

use std::collections::HashMap;

use crate::analysis::schedule::Forecast;
use crate::language::say;
use crate::model::kinds::{Entity, KeyMilestone, Kind, Milestone, Stakeholder};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::when;

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
        let is_go_live =
            |milestone: &Milestone| milestone.key.as_ref().is_some_and(|key| key.value == KeyMilestone::GoLive);
        let all = plan.milestones.iter().enumerate();
        let mut places: Vec<usize> =
            all.filter(|(_, milestone)| is_go_live(milestone)).map(|(place, _)| place).collect();
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

/// The section with the days; `None` where there are none.
pub fn section(material: &Material<'_>, days: &Days) -> Option<Value> {
    if days.places.is_empty() {
        return None;
    }
    let plan = material.plan();
    let day = |place: &usize| {
        let (milestone, forecast) = (&plan.milestones[*place], &material.analysis.schedule.milestones[*place]);
        json!({
            "title": milestone.title(),
            "path": material.path(Kind::Milestone, milestone.id.value.as_str()),
            "date": material.words.date_with_weekday(forecast.finish),
            "note": note(material, milestone, forecast),
        })
    };
    let title = match (days.theirs, days.places.len()) {
        (true, 1) => say!(material.words, name_your_day),
        (true, _) => say!(material.words, name_your_days),
        (false, 1) => say!(material.words, people_the_day_to_know),
        (false, _) => say!(material.words, people_the_days_to_know),
    };
    Some(json!({
        "title": title,
        "days": days.places.iter().map(day).collect::<Vec<_>>(),
        "in_lines": days.places.len() > MOST,
    }))
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
