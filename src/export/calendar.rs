//! Milestones as calendars (RFC 5545) that people subscribe to: everything, and what one person or group has to do with.

mod moves;
mod text;

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use super::data::Data;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::Plan;
use crate::model::kinds::{Entity, Milestone, Stakeholder};
use crate::model::values::Id;

pub use moves::Moves;
pub use text::unfolded;

/// Where the calendar of all milestones lies in a portal.
pub const PATH: &str = "calendar.ics";

/// Where the calendar of a person or group lies in a portal.
pub fn path_of(stakeholder: &str) -> String {
    format!("calendar/{stakeholder}.ics")
}

/// Whose milestones a calendar holds.
#[derive(Clone, Copy, Debug)]
pub enum Whose<'a> {
    /// All of them.
    All,
    /// Those that a person or group owns, does, is asked or told about, is trained before or whose daily work changes with.
    Of(&'a Stakeholder),
}

/// A calendar with a day for each milestone: the day it was reached, or is forecast to be.
pub fn calendar(data: &Data<'_>, whose: Whose<'_>, moves: &Moves) -> Vec<u8> {
    let plan = data.plan();
    let title = &plan.settings.title.value.text;
    let name = match whose {
        Whose::All => title.clone(),
        Whose::Of(stakeholder) => format!("{title}: {}", stakeholder.title.value.text),
    };
    let chosen = match whose {
        Whose::All => (0..plan.milestones.len()).collect(),
        Whose::Of(stakeholder) => milestones_of(plan, stakeholder.id.value.as_str()),
    };
    let mut lines = text::Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Milepost//Milepost//EN");
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("METHOD", "PUBLISH");
    lines.add_text("NAME", &name);
    lines.add_text("X-WR-CALNAME", &name);
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
    lines.add("X-PUBLISHED-TTL", "P1D");
    let words = Words::of(plan);
    chosen.into_iter().for_each(|place| event(data, place, moves, &words, &mut lines));
    lines.add("END", "VCALENDAR");
    lines.finish()
}

/// The persons and groups who have a calendar of their own, because some milestone is theirs.
pub fn owners(plan: &Plan) -> Vec<&Stakeholder> {
    plan.stakeholders.iter().filter(|one| own_path(plan, one.id.value.as_str()).is_some()).collect()
}

/// The path of the calendar of a person or group; `None` for one who has none.
pub fn own_path(plan: &Plan, stakeholder: &str) -> Option<String> {
    (!milestones_of(plan, stakeholder).is_empty()).then(|| path_of(stakeholder))
}

/// The same where the calendar has a day that is still ahead: nobody subscribes to what is over.
pub fn path_ahead(plan: &Plan, stakeholder: &str) -> Option<String> {
    let is_open = |place: &usize| plan.milestones[*place].finished.is_none();
    milestones_of(plan, stakeholder).iter().any(is_open).then(|| path_of(stakeholder))
}

fn event(data: &Data<'_>, place: usize, moves: &Moves, words: &Words, lines: &mut text::Lines) {
    let plan = data.plan();
    let milestone = &plan.milestones[place];
    let date = data.analysis.schedule.milestones[place].finish;
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", &uid(plan, milestone));
    // What the event says is as old as the plan's status date, so that the same plan gives the same calendar.
    lines.add("DTSTAMP", &format!("{}T000000Z", compact(data.analysis.status_date)));
    lines.add("SEQUENCE", &moves.of(&milestone.id.value).to_string());
    lines.add("DTSTART;VALUE=DATE", &compact(date));
    lines.add("DTEND;VALUE=DATE", &compact(date.saturating_add(1.day())));
    lines.add_text("SUMMARY", milestone.title());
    lines.add_text("DESCRIPTION", &description(data, place, words));
    if let Some(phase) = milestone.phase.as_ref().and_then(|phase| plan.phases.get(phase.value.id())) {
        lines.add_text("CATEGORIES", phase.title());
    }
    lines.add("TRANSP", "TRANSPARENT");
    lines.add("END", "VEVENT");
}

/// What a reader of the calendar wants to know beside the day.
fn description(data: &Data<'_>, place: usize, words: &Words) -> String {
    let plan = data.plan();
    let milestone = &plan.milestones[place];
    let forecast = &data.analysis.schedule.milestones[place];
    let day = words.date_full(forecast.finish);
    let mut lines = vec![match milestone.finished {
        Some(_) => say!(words, calendar_reached_on, day = day),
        None => say!(words, calendar_forecast_for, day = day),
    }];
    if let Some(due) = milestone.due.as_ref().filter(|due| due.value != forecast.finish) {
        lines.push(say!(words, calendar_promised_for, day = words.date_full(due.value)));
    }
    let status = data.analysis.statuses.milestones[place].judgement;
    lines.push(say!(words, calendar_status, status = words.judgement(status)));
    if let Some(owner) = milestone.owner().and_then(|owner| plan.stakeholders.get(owner)) {
        lines.push(say!(words, calendar_owner, owner = owner.title()));
    }
    lines.join("\n")
}

/// What calendars know the event by. It stays when the milestone is renamed (`formerly`), and when the project is where its
/// settings have an `id`.
fn uid(plan: &Plan, milestone: &Milestone) -> String {
    let first = milestone.formerly.first().map_or(&milestone.id.value, |former| &former.value);
    let title = || Id::suggest(&plan.settings.title.value.text);
    let project = plan.settings.id.as_ref().map_or_else(title, |id| id.value.to_string());
    let project = if project.is_empty() { "project".to_owned() } else { project };
    format!("{first}.{project}@milepost")
}

/// The places of the milestones that somebody has to do with, in the order of the plan.
fn milestones_of(plan: &Plan, who: &str) -> Vec<usize> {
    let trained = plan.stakeholders.get(who).into_iter().flat_map(|stakeholder| &stakeholder.training);
    let trained = trained.filter_map(|training| training.value.by.as_ref()).map(|by| by.value.id());
    let affects = |workflow: &&crate::model::kinds::Workflow| workflow.affects.iter().any(|one| one.value.id() == who);
    let changed = plan.workflows.iter().filter(affects);
    let changed = changed.flat_map(|workflow| &workflow.milestone).map(|milestone| milestone.value.id());
    let named: BTreeSet<&str> = trained.chain(changed).collect();
    let is_theirs = |milestone: &Milestone| {
        let raci = milestone.raci.as_ref().map(|raci| &raci.value);
        let mut roles = raci.into_iter().flat_map(|raci| {
            [&raci.responsible, &raci.accountable, &raci.consulted, &raci.informed].into_iter().flatten()
        });
        milestone.owner() == Some(who)
            || named.contains(milestone.id.value.as_str())
            || roles.any(|role| role.value.id() == who)
            || milestone.work.iter().any(|work| work.value.who.value.id() == who)
    };
    let places = plan.milestones.iter().enumerate();
    places.filter(|(_, milestone)| is_theirs(milestone)).map(|(place, _)| place).collect()
}

fn compact(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

#[cfg(test)]
mod tests;
