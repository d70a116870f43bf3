//! Daily work, today and later.

use jiff::civil::Date;

use super::particulars::{Decisions, particulars};
use super::{mention, when};
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{Entity, Kind, Milestone, Workflow};
use crate::model::record::List;
use crate::model::values::Prose;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Markdown, Page, block, inline, page};

/// The page, where any daily work changes.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    match material.plan().workflows.is_empty() {
        true => Vec::new(),
        false => vec![page("workflows.html", "workflows.html", move || workflows(material))],
    }
}

/// From this many on, a list at the top leads to each of them.
const LISTED: usize = 6;

fn workflows(material: &Material<'_>) -> Value {
    let plan = material.plan();
    let decisions = Decisions::of(plan);
    let first = plan.workflows.iter().filter_map(|workflow| begins(material, workflow)).min();
    let all = alike(plan.workflows.iter().map(|workflow| from(material, workflow))).filter(|all| all.len() > 1);
    let entry = |workflow| entry(material, workflow, &decisions, all.is_none());
    let entries: Vec<Value> = plan.workflows.iter().map(entry).collect();
    let index =
        plan.workflows.iter().map(|workflow| mention::entity(material, Kind::Workflow, workflow.id.value.as_str()));
    json!({
        "title": say!(material.words, decisions_daily_work_today_and_later),
        "section": "workflows",
        "source": plan.workflows.path(0),
        "lede": lede(&material.words, plan.workflows.len(), first, material.analysis.status_date),
        "from": all,
        "index": if entries.len() >= LISTED { index.flatten().collect() } else { Vec::new() },
        "workflows": entries,
    })
}

fn begins(material: &Material<'_>, workflow: &Workflow) -> Option<Date> {
    workflow.milestone.iter().filter_map(|by| mention::finish(material, by.value.id())).min()
}

/// The milestones from which a new way holds, each with its day; in the order of these.
pub fn from(material: &Material<'_>, workflow: &Workflow) -> Vec<Value> {
    let dated = |id: &str| Some((mention::finish(material, id)?, mention::milestone(material, id)?));
    let mut from: Vec<(Date, Value)> = workflow.milestone.iter().filter_map(|by| dated(by.value.id())).collect();
    from.sort_by_key(|(date, _)| *date);
    let told = |(date, mut milestone): (Date, Value)| {
        milestone["day"] = material.words.date_with_weekday(date).into();
        milestone
    };
    from.into_iter().map(told).collect()
}

/// What all of several lists say alike, where there are more than one and they do: it is said once.
pub fn alike(mut lists: impl Iterator<Item = Vec<Value>>) -> Option<Vec<Value>> {
    let first = lists.next().filter(|first| !first.is_empty())?;
    let mut others = lists.peekable();
    (others.peek().is_some() && others.all(|other| other == first)).then_some(first)
}

fn lede(words: &Words, count: usize, first: Option<Date>, today: Date) -> String {
    match first {
        None => say!(words, decisions_daily_work_changes, count = count),
        Some(date) if date < today => {
            say!(words, decisions_since, count = count, date = words.date_with_weekday_full(date))
        }
        Some(date) => {
            let ahead = when::from_today(words, today, date);
            say!(words, decisions_on, count = count, date = words.date_with_weekday_full(date), ahead = &ahead)
        }
    }
}

fn entry(material: &Material<'_>, workflow: &Workflow, decisions: &Decisions<'_>, dated: bool) -> Value {
    let words = &material.words;
    json!({
        "id": format!("workflow-{}", workflow.id.value),
        "title": workflow.title(),
        "finding": finding(words, workflow.today.len(), workflow.future.len(), later(material, workflow)),
        "later": later_name(words, later(material, workflow)),
        "why": workflow.why.as_ref().map(|why| block(&why.value.text)),
        "body": workflow.body.as_ref().map(|body| block(&body.value.text)),
        "affects": mention::people(material, &workflow.affects),
        "from": if dated { from(material, workflow) } else { Vec::new() },
        "owner": mention::owner(material, workflow),
        "today": steps(&workflow.today),
        "future": steps(&workflow.future),
        "particulars": particulars(material, workflow, workflow.review_by.as_ref(), decisions),
    })
}

/// Steps, each within a line.
pub fn steps(steps: &List<Prose>) -> Vec<Markdown> {
    steps.iter().map(|step| inline(&step.value.text)).collect()
}

/// When another way of work begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Later {
    /// With a go-live.
    FromGoLive,
    /// At another time, or nobody has said when.
    AtSomeTime,
}

/// When a piece of daily work changes.
pub fn later(material: &Material<'_>, workflow: &Workflow) -> Later {
    let is_go_live = |id: &str| material.plan().milestones.get(id).is_some_and(Milestone::is_go_live);
    let mut milestones = workflow.milestone.iter().map(|by| by.value.id()).peekable();
    match milestones.peek().is_some() && milestones.all(is_go_live) {
        true => Later::FromGoLive,
        false => Later::AtSomeTime,
    }
}

/// What stands over the steps that are to come.
pub fn later_name(words: &Words, later: Later) -> &'static str {
    match later {
        Later::FromGoLive => say!(words, name_from_go_live),
        Later::AtSomeTime => say!(words, name_later_on),
    }
}

/// What becomes of the number of steps; `None` where one side is not told.
fn finding(words: &Words, today: usize, future: usize, later: Later) -> Option<String> {
    if today == 0 || future == 0 {
        return None;
    }
    let steps = say!(words, count_steps, count = today);
    Some(match today == future {
        true if today == 1 => say!(words, decisions_1_step_done_differently).to_owned(),
        true => say!(words, decisions_done_differently, steps = &steps),
        false => {
            let later = if later == Later::FromGoLive { "go-live" } else { "later" };
            say!(
                words,
                decisions_steps_today_and_later,
                steps = &steps,
                count = words.whole(future as i64),
                later = later
            )
        }
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::site::testing::Fixture;

    #[test]
    fn steps_are_counted_in_english() {
        let words = Words::new("USD", "en-US");
        assert_eq!(finding(&words, 0, 3, Later::AtSomeTime), None);
        assert_eq!(finding(&words, 11, 5, Later::FromGoLive).as_deref(), Some("11 steps today, 5 from go-live"));
        assert_eq!(finding(&words, 1, 2, Later::AtSomeTime).as_deref(), Some("1 step today, 2 later"));
        assert_eq!(finding(&words, 4, 4, Later::FromGoLive).as_deref(), Some("4 steps, done differently"));
    }

    #[test]
    fn the_lede_tells_when_the_first_change_comes() {
        let words = Words::new("USD", "en-US");
        let today = date(2026, 3, 2);
        assert_eq!(lede(&words, 1, None, today), "One piece of daily work changes.");
        assert_eq!(
            lede(&words, 1, Some(date(2026, 3, 9)), today),
            "One piece of daily work changes on Monday 9 March 2026, in 7 days."
        );
        assert_eq!(
            lede(&words, 2, Some(date(2026, 3, 9)), today),
            "2 pieces of daily work change, the first on Monday 9 March 2026, in 7 days."
        );
        assert_eq!(
            lede(&words, 2, Some(date(2026, 2, 9)), today),
            "2 pieces of daily work change, the first since Monday 9 February 2026."
        );
    }

    #[test]
    fn today_and_later_stand_side_by_side() {
        let fixture = Fixture::of(
            "
--- plan/stakeholders.yaml
stakeholders: [{id: nurses, title: Nurses, kind: group}]
--- plan/workflows.yaml
workflows:
  - {id: refill, title: A refill, affects: [nurses], today: [Write a *slip*, Walk], future: [Click], why: Faster}
",
        );
        let html = fixture.html("workflows.html");
        for part in
            ["id=\"workflow-refill\"", "people/nurses.html", "<em>slip</em>", "2\u{a0}steps today, 1\u{a0}later"]
        {
            assert!(html.contains(part), "{part}");
        }
        assert!(!html.contains("From "));
    }
}
