//! The days of each milestone, month by month: what is planned and what is done grows evenly over them.

use crate::analysis::progress::Days;
use crate::model::kinds::Entity;
use crate::model::values::Timeline;
use crate::site::Material;
use crate::site::data::{Value, json};
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
        let (worked, by_month) = match days.worked {
            None => ("–".to_owned(), String::new()),
            Some(same) if same == approved => ("as approved".to_owned(), String::new()),
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
        "caption": "Working days of each milestone, in all and passed by the end of each month. What is planned grows evenly \
                    over the approved ones: all × days passed ÷ days. What is done grew evenly over those worked",
        "label": "Working days of each milestone",
        "class": "days",
        "head": [
            {"text": "Milestone"},
            {"text": "Approved"},
            {"text": "Days", "num": true},
            {"text": "Passed by the end of"},
            {"text": "Done", "num": true},
            {"text": "Worked"},
            {"text": "Passed by the end of"},
        ],
        "rows": progress.days.iter().enumerate().map(row).collect::<Vec<_>>(),
    }))
}
