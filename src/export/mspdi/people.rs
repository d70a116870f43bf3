//! Stakeholders as resources, and who works on what.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::tasks::Tasks;
use super::writer::Writer;
use crate::export::data::Data;
use crate::model::Plan;
use crate::model::kinds::{Entity, Milestone};

/// Writes the stakeholders who own or work on a milestone, and their assignments.
pub fn write(data: &Data<'_>, tasks: &Tasks<'_>, writer: &mut Writer) {
    let plan = data.plan();
    let assigned: Vec<Vec<(&str, Decimal)>> = plan.milestones.iter().map(assigned).collect();
    let is_assigned = |id: &str| assigned.iter().flatten().any(|(who, _)| *who == id);
    let people = plan.stakeholders.iter().filter(|person| is_assigned(person.id.value.as_str()));
    let uids: BTreeMap<&str, usize> = people.zip(1..).map(|(person, uid)| (person.id.value.as_str(), uid)).collect();
    writer.element("Resources", |writer| {
        for person in plan.stakeholders.iter().filter(|person| uids.contains_key(person.id.value.as_str())) {
            let uid = uids[person.id.value.as_str()].to_string();
            writer.element("Resource", |writer| {
                writer.text("UID", &uid);
                writer.text("ID", &uid);
                writer.text("Name", person.title());
                writer.text("Type", "1");
                writer.some("Group", person.organisation.as_ref().map(|name| name.value.text.clone()));
                writer.text("MaxUnits", &units(person, plan).normalize().to_string());
                writer.some("Notes", person.body.as_ref().map(|body| body.value.text.to_string()));
            });
        }
    });
    let mut uid = 0;
    writer.element("Assignments", |writer| {
        for (milestone, assigned) in plan.milestones.iter().zip(&assigned) {
            for (who, days) in assigned.iter().filter(|(who, _)| uids.contains_key(who)) {
                uid += 1;
                writer.element("Assignment", |writer| {
                    writer.text("UID", &uid.to_string());
                    writer.text("TaskUID", &tasks.uid(milestone.id.value.as_str()).to_string());
                    writer.text("ResourceUID", &uids[who].to_string());
                    writer.text("Units", if days.is_zero() { "0" } else { "1" });
                    writer.text("Work", &work(*days));
                });
            }
        }
    });
}

/// Who is assigned to a milestone, its owner first, with days of work.
fn assigned(milestone: &Milestone) -> Vec<(&str, Decimal)> {
    let mut all: Vec<(&str, Decimal)> =
        milestone.work.iter().map(|work| (work.value.who.value.id(), work.value.days.value.0)).collect();
    if let Some(owner) = milestone.owner() {
        match all.iter().position(|(who, _)| *who == owner) {
            Some(place) => all[..=place].rotate_right(1),
            None => all.insert(0, (owner, Decimal::ZERO)),
        }
    }
    all
}

/// How much of a full week somebody can give; of a group, of all its members together.
fn units(person: &crate::model::kinds::Stakeholder, plan: &Plan) -> Decimal {
    let week = plan.calendar().workdays().iter().filter(|works| **works).count();
    let capacity = person.capacity.as_ref().map(|capacity| capacity.value.0 / Decimal::from(week.max(1)));
    let headcount = person.headcount.as_ref().map(|count| Decimal::from(count.value.0));
    capacity.or(headcount).unwrap_or(Decimal::ONE).round_dp(4)
}

/// Days of work as a duration.
fn work(days: Decimal) -> String {
    let minutes = (days * Decimal::from(480)).round();
    let hours = (minutes / Decimal::from(60)).floor();
    format!("PT{hours}H{}M0S", (minutes - hours * Decimal::from(60)).normalize())
}
