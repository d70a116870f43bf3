//! The plan on one sheet of paper: what a board needs before it reads anything else, and never more than fits.

use super::data::{Value, json};
use super::frame::the_road;
use super::pages;
use crate::site::material::Material;

/// So many milestones, risks, decisions and sentences fit whatever else is on the sheet.
const MILESTONES: usize = 6;
const RISKS: usize = 4;
const DECISIONS: usize = 3;
const SENTENCES: usize = 3;

/// A text longer than this is cut, so that a row stays one line of the sheet.
const LETTERS: usize = 72;

/// So long may the note beside it be: two lines of its column.
const NOTE: usize = 64;

/// What stands on the sheet: `title`, `organisation`, `date`, `statement`, `facts`, `road`, `milestones`, `decisions`, `money`, `risks`
/// and `news`; null where there is nothing to say.
pub fn one_page(material: &Material<'_>) -> Value {
    let (plan, words) = (material.plan(), &material.words);
    let sheet = json!({
        "title": &plan.settings.title.value.text,
        "organisation": plan.settings.organisation.as_ref().map(|name| &name.value.text),
        "date": words.date_full(material.analysis.status_date),
        "facts": pages::headlines(material).into_iter().map(weightiest).collect::<Vec<_>>(),
        "milestones": pages::milestones_that_matter(material, MILESTONES),
        "decisions": pages::asked_for_in_brief(material, DECISIONS),
        "risks": pages::gravest_risks(material, RISKS),
        "news": pages::news_in_brief(material, SENTENCES),
        "revision": material.project.revision.as_ref().map(crate::history::Revision::short),
        "audience": material.project.audience(),
    });
    let mut sheet = shortened(sheet, LETTERS);
    sheet["statement"] = cut(&plan.vision.statement.value.text, 2 * LETTERS).into();
    // Charts have their own room, whatever their words.
    sheet["road"] = json!(the_road(material, true));
    sheet["money"] = pages::money_in_brief(material).unwrap_or_default();
    sheet
}

/// A large fact with the sentence that weighs most.
fn weightiest(mut fact: Value) -> Value {
    if let Some(first) = fact["sentences"].as_array().and_then(|sentences| sentences.first()) {
        fact["sentences"] = Value::List(vec![first.clone()]);
    }
    fact
}

/// The same with every text cut that is too long for its place; addresses stay.
fn shortened(value: Value, most: usize) -> Value {
    match value {
        Value::Text(text) => cut(&text, most).into(),
        Value::List(items) => items.into_iter().map(|item| shortened(item, most)).collect(),
        Value::Object(fields) => {
            let field = |(name, value): (std::borrow::Cow<'static, str>, Value)| {
                let value = match &*name {
                    "$path" => value,
                    "note" => shortened(value, NOTE),
                    _ => shortened(value, most),
                };
                (name, value)
            };
            Value::Object(fields.into_iter().map(field).collect())
        }
        plain => plain,
    }
}

/// A text of at most so many letters, cut between two clauses, so that no date and no name is cut; where the last one began too
/// early, between two words.
fn cut(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let short = &text[..end];
    let clause = short.rfind([',', ';']).filter(|clause| 2 * short[..*clause].chars().count() >= most);
    let short = match clause {
        Some(clause) => &short[..clause],
        None => short.rsplit_once(' ').map_or(short, |(words, _)| words),
    };
    format!("{}…", short.trim_end_matches([',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::testing::Fixture;

    #[test]
    fn a_text_is_cut_between_two_words_and_an_address_is_not() {
        let long = "word ".repeat(40);
        let value = shortened(json!([{"title": long.trim(), "path": {"$path": &long}}, "short"]), LETTERS);
        let title = value[0]["title"].as_str().unwrap();
        assert!(title.chars().count() <= LETTERS && title.ends_with("word…"), "{title}");
        assert_eq!(value[0]["path"]["$path"].as_str().unwrap(), long);
        assert_eq!(value[1], "short");
    }

    #[test]
    fn a_date_is_not_cut_in_its_middle() {
        let note = "10 jours de retard sur tout le reste du plan, approuvé pour le 27 février 2026";
        assert_eq!(cut(note, NOTE), "10 jours de retard sur tout le reste du plan…");
        assert_eq!(cut("10 jours de retard, approuvé pour le 27 févr. 2026", NOTE).matches('…').count(), 0);
    }

    #[test]
    fn a_plan_with_nothing_in_it_has_a_sheet() {
        let sample = Fixture::of("");
        let sheet = one_page(&sample.material());
        assert!(sheet["milestones"].is_null() && sheet["risks"].is_null() && sheet["money"].is_null(), "{sheet}");
    }
}
