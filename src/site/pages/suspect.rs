//! Goals that changed after what serves them did: nobody knows whether it still does.

use crate::analysis::alignment::{Dependent, Suspect};
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{Entity, Kind};
use crate::site::data::{Value, json};
use crate::site::material::Material;

/// What is to be looked at again for each goal that changed: the goal, a sentence, and the links with the day since
/// which each is as it is.
pub fn suspects(material: &Material<'_>) -> Vec<Value> {
    shown(material).chunk_by(|one, next| one.goal == next.goal).map(|suspects| of_goal(material, suspects)).collect()
}

/// The same for one goal.
pub fn suspects_of(material: &Material<'_>, goal: usize) -> Option<Value> {
    let shown = shown(material);
    let mut suspects = shown.chunk_by(|one, next| one.goal == next.goal);
    suspects.find(|suspects| suspects[0].goal == goal).map(|suspects| of_goal(material, suspects))
}

/// Lines are only for those who see money.
fn shown(material: &Material<'_>) -> Vec<Suspect> {
    let money = material.analysis.money.is_some();
    let suspects = material.suspects().iter().copied();
    suspects.filter(|suspect| money || matches!(suspect.dependent, Dependent::Milestone(_))).collect()
}

fn of_goal(material: &Material<'_>, suspects: &[Suspect]) -> Value {
    let (plan, words) = (material.plan(), &material.words);
    let goal = &plan.goals[suspects[0].goal];
    let item = |suspect: &Suspect| {
        let (title, path) = match suspect.dependent {
            Dependent::Milestone(place) => {
                let milestone = &plan.milestones[place];
                (milestone.title(), material.path(Kind::Milestone, milestone.id.value.as_str()))
            }
            Dependent::Line(place) => {
                let line = &plan.lines[place];
                (line.title(), material.path(Kind::Line, line.id.value.as_str()))
            }
        };
        let since = say!(words, alignment_unchanged_since, date = words.date_short(suspect.dependent_changed));
        json!({"text": title, "path": path, "note": since})
    };
    let is_milestone = |suspect: &&Suspect| matches!(suspect.dependent, Dependent::Milestone(_));
    let milestones = suspects.iter().filter(is_milestone).count();
    let changed = words.date_full(suspects[0].goal_changed);
    json!({
        "title": goal.title(),
        "path": material.path(Kind::Goal, goal.id.value.as_str()),
        "sentence": sentence(words, &changed, milestones, suspects.len() - milestones),
        "items": suspects.iter().map(item).collect::<Vec<_>>(),
    })
}

fn sentence(words: &Words, changed: &str, milestones: usize, lines: usize) -> String {
    let mut counted = Vec::new();
    if milestones > 0 {
        counted.push(say!(words, count_milestones, count = milestones));
    }
    if lines > 0 {
        counted.push(say!(words, count_budget_lines, count = lines));
    }
    let counted = words.list(&counted);
    say!(words, alignment_the_goal_changed_on_that, changed = changed, counted = counted, count = milestones + lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::testing::Fixture;

    #[test]
    fn the_sentence_counts_what_is_to_be_looked_at() {
        let of = |milestones, lines| sentence(&Words::new("USD", "en-US"), "6 February 2026", milestones, lines);
        let changed = "The goal changed on 6 February 2026. ";
        let cases = [
            (1, 0, "1 milestone that serves it has not changed since; look whether it still does."),
            (0, 1, "1 budget line that serves it has not changed since; look whether it still does."),
            (3, 0, "3 milestones that serve it have not changed since; look whether they still do."),
            (2, 1, "2 milestones and 1 budget line that serve it have not changed since; look whether they still do."),
        ];
        for (milestones, lines, expected) in cases {
            assert_eq!(of(milestones, lines), format!("{changed}{expected}"));
        }
    }

    #[test]
    fn the_pages_of_alignment_and_goal_say_what_to_look_at_again() {
        let plan = |goal: &str| {
            format!(
                "--- plan/goals.yaml\ngoals: [{{id: safety, title: {goal}}}]\n--- plan/milestones.yaml\nmilestones: \
                 [{{id: live, title: Live, due: 2026-03-02, goals: [safety]}}]\n"
            )
        };
        let (first, later) = (plan("Safety"), plan("Fewer errors"));
        let fixture = Fixture::over_time(&[("2026-01-05", "", "", &first), ("2026-02-02", "", "", &later)]);
        let of_page = &fixture.page("alignment.html")["suspects"];
        let of_goal = &fixture.page("goals/safety.html")["suspects"];
        assert_eq!((of_page.as_array().unwrap().len(), &of_page[0]), (1, of_goal));
        assert_eq!(of_goal["items"][0]["note"], "unchanged since 5 Jan 2026");
        let still = Fixture::over_time(&[("2026-01-05", "", "", &first), ("2026-02-02", "", "", &first)]);
        assert!(still.page("goals/safety.html")["suspects"].is_null());
    }
}
