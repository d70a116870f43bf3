//! The vision: the statement, why it holds, and the goals that lead there.

use super::facts::{Common, common, facts_of, person, prose_inline};
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{Kind, Vision};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, block, page, path};

/// The page.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    vec![page("vision.html", "vision.html", move || vision(material))]
}

const SOURCE: &str = "vision.md";

fn vision(material: &Material<'_>) -> Value {
    let (plan, words) = (material.plan(), &material.words);
    let vision = &plan.vision;
    let mut facts = Vec::new();
    let owner = vision.owner.as_ref().and_then(|owner| person(material, owner.value.id()));
    facts.extend(facts_of(say!(words, name_owner), owner.into_iter().collect()));
    facts.extend(common(
        material,
        &Common {
            source: SOURCE,
            tags: &vision.tags,
            links: &vision.links,
            review_by: vision.review_by.as_ref().map(|by| by.value),
        },
    ));
    json!({
        "title": title(words, vision),
        "section": "vision",
        "source": SOURCE,
        "kick": kick(words, vision),
        "statement": &vision.statement.value.text,
        "long": is_long(vision),
        "facts": facts,
        "body": vision.body.as_ref().map(|body| block(&body.value.text)),
        "goals": goals(material),
        "all_goals": path("goals.html"),
    })
}

fn title<'a>(words: &Words, vision: &'a Vision) -> &'a str {
    vision.title.as_ref().map_or(say!(words, name_vision), |title| &title.value.text)
}

/// Whether the statement is more than a line or two in the largest type.
pub fn is_long(vision: &Vision) -> bool {
    vision.statement.value.text.chars().count() > 70
}

/// `Our vision, agreed by the board on 16 January 2026`.
pub fn kick(words: &Words, vision: &Vision) -> String {
    let name = match &vision.title {
        Some(title) => title.value.text.clone(),
        None => say!(words, name_our_vision).to_owned(),
    };
    match &vision.agreed {
        None => name,
        Some(agreed) => {
            let date = words.date_full(agreed.value.on.value);
            match &agreed.value.by {
                Some(by) => say!(words, goals_agreed_by, name = name, by = &by.value.text, date = date),
                None => say!(words, goals_agreed_on, name = name, date = date),
            }
        }
    }
}

fn goals(material: &Material<'_>) -> Vec<Value> {
    let goals = &material.plan().goals;
    let goal = |(place, goal): (usize, &crate::model::kinds::Goal)| {
        json!({
            "title": &goal.title.value.text,
            "path": material.path(Kind::Goal, goal.id.value.as_str()),
            "text": goal.why.as_ref().map(|why| prose_inline(&why.value, goals.path(place))),
        })
    };
    goals.iter().enumerate().map(goal).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::testing::Fixture;

    #[test]
    fn the_kick_says_what_is_known_of_the_agreement() {
        let kick = |front: &str| {
            let files = format!("--- vision.md\n---\nstatement: One.\n{front}---\n");
            let sample = Fixture::of(&format!(
                "--- milepost.yaml\ntitle: C\nstart: 2026-01-05\nstatus_date: 2026-03-02\n{files}"
            ));
            let material = sample.material();
            kick(&material.words, &material.plan().vision)
        };
        assert_eq!(kick(""), "Our vision");
        assert_eq!(kick("agreed: {on: 2026-01-16}\n"), "Our vision, agreed on 16 January 2026");
        assert_eq!(
            kick("title: Where we go\nagreed: {on: 2026-01-16, by: the board}\n"),
            "Where we go, agreed by the board on 16 January 2026"
        );
    }
}
