//! The days of each milestone, month by month: what is planned and what is done grows evenly over them.

use crate::analysis::progress::Days;
use crate::language::say;
use crate::model::kinds::Entity;
use crate::model::values::Timeline;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::over_time::days_by_month;

/// A plan with more milestones than these would make a page of nothing else; each of them has its dates on its own page.
const MOST: usize = 150;

/// The table; nothing without milestones, or with too many.
pub fn days(material: &Material<'_>) -> Option<Value> {
    let (plan, words) = (material.plan(), &material.words);
    let (progress, schedule) = (&material.analysis.progress, &material.analysis.schedule);
    if plan.milestones.is_empty() || plan.milestones.len() > MOST {
        return None;
    }
    let timeline = Timeline::new(&schedule.calendar, schedule.start);
    let row = |(place, days): (usize, &Days)| {
        let milestone = &plan.milestones[place];
        let approved = days.approved;
        // Work that has not begun is planned, however soon it is.
        let begun =
            milestone.started.is_some() || milestone.finished.is_some() || !progress.milestones[place].actual.is_zero();
        let (worked, by_month) = match days.worked.filter(|_| begun) {
            None => ("–".to_owned(), String::new()),
            Some(same) if same == approved => (say!(words, progress_as_approved).to_owned(), String::new()),
            Some(worked) => (words.span(worked.first, worked.last), days_by_month(words, &timeline, worked)),
        };
        json!({"cells": [
            milestone.title(),
            words.span(approved.first, approved.last),
            words.whole(approved.working_days(&timeline).max(1)),
            days_by_month(words, &timeline, approved),
            words.percent(progress.milestones[place].actual),
            worked,
            by_month,
        ]})
    };
    Some(json!({
        "caption": say!(words, progress_working_days_of_each_milestone_in),
        "label": say!(words, progress_days_of_each_milestone),
        "class": "days",
        "head": [
            {"text": say!(words, name_milestone)},
            {"text": say!(words, name_approved)},
            {"text": say!(words, name_days), "num": true},
            {"text": say!(words, progress_passed_by_the_end_of)},
            {"text": say!(words, name_done), "num": true},
            {"text": say!(words, name_worked)},
            {"text": say!(words, progress_passed_by_the_end_of)},
        ],
        "rows": progress.days.iter().enumerate().map(row).collect::<Vec<_>>(),
    }))
}
