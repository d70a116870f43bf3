//! The plan on one sheet of paper: what a board needs before it reads anything else, and never more than fits.

use super::data::{Value, json};
use super::frame::the_road;
use super::{Material, pages};

/// So many milestones, risks, decisions and sentences fit whatever else is on the sheet.
const MILESTONES: usize = 6;
const RISKS: usize = 4;
const DECISIONS: usize = 3;
const SENTENCES: usize = 3;

/// A text longer than this is cut, so that a row stays one line of the sheet.
const LETTERS: usize = 72;

/// So long may the note beside it be.
const NOTE: usize = 42;

/// What stands on the sheet: `title`, `organisation`, `date`, `statement`, `facts`, `road`, `milestones`, `decisions`, `money`, `risks`
/// and `news`; null where there is nothing to say.
pub fn one_page(material: &Material<'_>) -> Value {
    let (plan, words) = (material.plan(), &material.words);
    let mut sheet = json!({
        "title": &plan.settings.title.value.text,
        "organisation": plan.settings.organisation.as_ref().map(|name| &name.value.text),
        "date": words.date_full(material.analysis.status_date),
        "facts": pages::headlines(material),
        "milestones": pages::milestones_that_matter(material, MILESTONES),
        "decisions": pages::asked_for_in_brief(material, DECISIONS),
        "risks": pages::gravest_risks(material, RISKS),
        "news": pages::news_in_brief(material, SENTENCES),
        "revision": material.project.revision.as_ref().map(crate::history::Revision::short),
        "audience": material.project.audience(),
    });
    // Of each large fact, the sentence that weighs most.
    for fact in sheet["facts"].as_array_mut().into_iter().flatten() {
        if let Some(sentences) = fact["sentences"].as_array_mut() {
            sentences.truncate(1);
        }
    }
    shorten(&mut sheet);
    for part in ["/milestones/rows", "/decisions/rows", "/risks/rows"] {
        for row in sheet.pointer_mut(part).and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(note) = row["note"].as_str() {
                row["note"] = cut(note, NOTE).into();
            }
        }
    }
    // Charts have their own room, whatever their words.
    sheet["statement"] = cut(&plan.vision.statement.value.text, 2 * LETTERS).into();
    sheet["road"] = serde_json::to_value(the_road(material, true)).unwrap_or_default();
    sheet["money"] = pages::money_in_brief(material).unwrap_or_default();
    sheet
}

/// Cuts every text that is too long for its place, between two words; addresses stay.
fn shorten(value: &mut Value) {
    match value {
        Value::String(text) => *text = cut(text, LETTERS),
        Value::Array(items) => items.iter_mut().for_each(shorten),
        Value::Object(fields) => {
            fields.iter_mut().filter(|(name, _)| *name != "$path").for_each(|(_, value)| shorten(value))
        }
        _ => {}
    }
}

fn cut(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let short = &text[..end];
    let short = short.rsplit_once(' ').map_or(short, |(words, _)| words);
    format!("{}…", short.trim_end_matches([',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::testing::Fixture;

    #[test]
    fn a_text_is_cut_between_two_words_and_an_address_is_not() {
        let long = "word ".repeat(40);
        let mut value = json!([{"title": long.trim(), "path": {"$path": &long}}, "short"]);
        shorten(&mut value);
        let title = value[0]["title"].as_str().unwrap();
        assert!(title.chars().count() <= LETTERS && title.ends_with("word…"), "{title}");
        assert_eq!(value[0]["path"]["$path"].as_str().unwrap(), long);
        assert_eq!(value[1], "short");
    }

    #[test]
    fn a_plan_with_nothing_in_it_has_a_sheet() {
        let sample = Fixture::of("");
        let sheet = one_page(&sample.material());
        assert!(sheet["milestones"].is_null() && sheet["risks"].is_null() && sheet["money"].is_null(), "{sheet}");
    }
}
