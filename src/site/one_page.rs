//! The plan on one sheet of paper: what a board needs before it reads anything else, and never more than fits.

use super::data::{Value, json};
use super::frame::the_road;
use super::pages;
use crate::site::material::Material;

/// So many milestones, risks, decisions and sentences fit whatever else is on the sheet.
const MILESTONES: usize = 7;
/// So many milestones stand there even where the facts above them are long.
const FEWEST_MILESTONES: usize = 3;
const RISKS: usize = 4;
const DECISIONS: usize = 3;
const SENTENCES: usize = 3;

/// So many lines of text the rows of all lists may have together; what shorter ones leave is filled with what else a board asks for.
const LINES: usize = 26;
/// A title or a note longer than this takes two lines of its column.
const TITLE_LINE: usize = 58;
const NOTE_LINE: usize = 40;
/// So many letters of a sentence stand on a line.
const SENTENCE_LINE: usize = 110;
/// So many letters of a status stand on a line of its column.
const STATUS_LINE: usize = 18;
/// So many letters of a large fact stand on a line, and so many lines it always has.
const FACT_LINE: usize = 42;
const FACT_LINES: usize = 2;
/// The heading of a list takes as much room as so many lines.
const HEADING: usize = 2;
/// No more of these, however much room there is.
const MOST_GOALS: usize = 6;
const MOST_SENTENCES: usize = 8;

/// A text longer than this is cut, so that a row stays one line of the sheet.
const LETTERS: usize = 72;

/// So long may each sentence of a large fact be: what qualifies a date or an amount stands at its end.
const FACT: usize = 180;

/// So long may the note beside it be: two lines of its column.
const NOTE: usize = 64;

/// What stands on the sheet: `title`, `organisation`, `date`, `statement`, `facts`, `road`, `milestones`, `decisions`, `money`, `risks`,
/// `goals` and `news`; null where there is nothing to say, and `goals` where there is no room for them.
pub fn one_page(material: &Material<'_>) -> Value {
    let (plan, words) = (material.plan(), &material.words);
    let sheet = json!({
        "title": &plan.settings.title.value.text,
        "organisation": plan.settings.organisation.as_ref().map(|name| &name.value.text),
        "date": words.date_full(material.analysis.status_date),
        "milestones": pages::milestones_that_matter(material, MILESTONES),
        "decisions": pages::asked_for_in_brief(material, DECISIONS),
        "risks": pages::gravest_risks(material, RISKS),
        "news": pages::news_in_brief(material, SENTENCES),
        "revision": material.project.revision.as_ref().map(crate::history::Revision::short),
        "audience": material.project.audience(),
    });
    let facts = pages::headlines(material).into_iter().map(weightiest).map(|fact| shortened(fact, FACT));
    let facts: Vec<Value> = facts.collect();
    let asked = texts_of(&sheet["decisions"]);
    let mut sheet = shortened(sheet, LETTERS);
    sheet["facts"] = facts.into();
    fill(material, &mut sheet, asked);
    sheet["statement"] = cut(&plan.vision.statement.value.text, 2 * LETTERS).into();
    // Charts have their own room, whatever their words.
    sheet["road"] = json!(the_road(material, true));
    sheet["money"] = pages::money_in_brief(material).unwrap_or_default();
    sheet
}

/// The texts below the titles of a list, in its order.
fn texts_of(list: &Value) -> Vec<Value> {
    list["rows"].as_array().map_or_else(Vec::new, |rows| rows.iter().map(|row| row["text"].clone()).collect())
}

/// Puts what fits into the room that is left: what each decision asks for, the goals, then more news. `asked` is what the decisions ask
/// for, in full.
fn fill(material: &Material<'_>, sheet: &mut Value, asked: Vec<Value>) {
    if sheet["decisions"].is_object()
        && let Value::List(rows) = &mut sheet["decisions"]["rows"]
    {
        rows.iter_mut().for_each(|row| row["text"] = Value::default());
    }
    let lists = ["news", "decisions", "milestones", "risks"];
    let taken = |sheet: &Value| {
        let taken: usize = lists.iter().map(|list| lines(&sheet[*list], ROWS)).sum();
        taken + more_of_facts(&sheet["facts"])
    };
    // Long facts take their room from the milestones that come last.
    for most in (FEWEST_MILESTONES..MILESTONES).rev() {
        if taken(sheet) <= LINES {
            break;
        }
        sheet["milestones"] = shortened(json!(pages::milestones_that_matter(material, most)), LETTERS);
    }
    let mut room = LINES.saturating_sub(taken(sheet));
    if sheet["decisions"].is_object()
        && let Value::List(rows) = &mut sheet["decisions"]["rows"]
    {
        for (row, text) in rows.iter_mut().zip(&asked) {
            let Some(text) = text.as_str() else { continue };
            let before = row_lines(row, ROWS);
            // What is asked for may take two lines, and is cut to one where there is not the room.
            for most in [2 * TITLE_LINE, TITLE_LINE] {
                row["text"] = cut(text, most).into();
                let more = row_lines(row, ROWS) - before;
                if more <= room {
                    room -= more;
                    break;
                }
                row["text"] = Value::default();
            }
        }
    }
    let rest = room.saturating_sub(HEADING);
    let goals = (1..=MOST_GOALS).rev().filter_map(|most| pages::goals_in_brief(material, most));
    if let Some(goals) = goals.map(|goals| shortened(goals, LETTERS)).find(|goals| lines(goals, GOAL_ROWS) <= rest) {
        room -= lines(&goals, GOAL_ROWS) + HEADING;
        sheet["goals"] = goals;
    }
    let news = (SENTENCES + 1..=MOST_SENTENCES).rev().filter_map(|most| pages::news_in_brief(material, most));
    let before = lines(&sheet["news"], ROWS);
    if let Some(news) = news.map(|news| shortened(news, LETTERS)).find(|news| lines(news, ROWS) <= before + room) {
        sheet["news"] = news;
    }
}

/// How many letters of the texts of a row stand on a line.
#[derive(Clone, Copy)]
struct Widths {
    title: usize,
    note: usize,
}

const ROWS: Widths = Widths { title: TITLE_LINE, note: NOTE_LINE };
/// Titles of goals are short, and what they are measured by is long.
const GOAL_ROWS: Widths = Widths { title: 42, note: 54 };

/// How many lines of text a list takes, without its heading.
fn lines(list: &Value, widths: Widths) -> usize {
    let rows = list["rows"].as_array().map_or(0, |rows| rows.iter().map(|row| row_lines(row, widths)).sum());
    let sentence = |sentence: &Value| 1 + letters(sentence) / SENTENCE_LINE;
    rows + list["sentences"].as_array().map_or(0, |sentences| sentences.iter().map(sentence).sum())
}

/// How many lines the large facts take more than those that they always have; the longest of them counts.
fn more_of_facts(facts: &Value) -> usize {
    let of = |text: &Value| letters(text).div_ceil(FACT_LINE);
    let told = |fact: &Value| {
        let sentences = fact["sentences"].as_array().into_iter().flatten().map(of).sum::<usize>();
        sentences + of(&fact["note"]) + of(&fact["odds"])
    };
    facts.as_array().into_iter().flatten().map(told).max().unwrap_or_default().saturating_sub(FACT_LINES)
}

/// How many lines a row takes: a text stands below the title, and the note and the status beside both.
fn row_lines(row: &Value, widths: Widths) -> usize {
    let of = |text: &Value, width: usize| text.as_str().map_or(0, |text| text.chars().count().div_ceil(width));
    let left = of(&row["title"], widths.title) + of(&row["text"], widths.title);
    let status = of(&row["word"], STATUS_LINE) + of(&row["beside"], STATUS_LINE);
    left.max(of(&row["note"], widths.note)).max(status).max(1)
}

/// How many letters the words of a sentence have.
fn letters(sentence: &Value) -> usize {
    match sentence {
        Value::Text(text) => text.chars().count(),
        Value::List(parts) => parts.iter().map(letters).sum(),
        part => part["text"].as_str().map_or(0, |text| text.chars().count()),
    }
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
/// early, between two words. It is not cut within brackets or quotes, unless they begin too early: then they are closed.
fn cut(text: &str, most: usize) -> String {
    if text.chars().nth(most).is_none() {
        return text.to_owned();
    }
    let ends = ends(text, most);
    let is_late = |end: &&End| 2 * text[..end.at].chars().count() >= most;
    let late = || ends.iter().rev().filter(is_late);
    let outside = |end: &&End| end.open.is_empty();
    let chosen = late().filter(outside).find(|end| end.is_clause).or_else(|| late().find(outside));
    let chosen = chosen.or_else(|| late().find(|end| end.is_clause)).or_else(|| late().next()).or(ends.last());
    let (short, open) = match chosen {
        Some(end) => (&text[..end.at], end.open.as_slice()),
        None => (text.char_indices().nth(most).map_or(text, |(end, _)| &text[..end]), &[][..]),
    };
    let closed: String = open.iter().rev().collect();
    // A sentence may be set in parts: what begins in one before this, or ends in one behind it, does so still.
    let (whole, kept) = (marks(text), marks(short));
    let ending: String = whole.ending.iter().skip(kept.ending.len()).collect();
    let beginning: String =
        whole.open.iter().filter(|_| open.is_empty()).map(|(opening, _)| format!(" {opening}")).collect();
    format!("{}…{closed}{ending}{beginning}", short.trim_end_matches([',', ';', ':', '.', ' ']))
}

/// A place at which a text may end.
struct End {
    at: usize,
    is_clause: bool,
    /// What closes the brackets and quotes that are open there.
    open: Vec<char>,
}

/// The places in the first so many letters at which a text may end.
fn ends(text: &str, most: usize) -> Vec<End> {
    let mut ends = Vec::new();
    let mut marks = Marks::default();
    let mut before = ' ';
    for (at, letter) in text.char_indices().take(most) {
        let rest = &text[at..];
        let is_sentence = matches!(letter, '.' | '!' | '?')
            && before.is_lowercase()
            && rest[letter.len_utf8()..].starts_with(' ')
            && rest.chars().nth(2).is_some_and(char::is_uppercase);
        let is_clause = is_sentence || matches!(letter, ',' | ';') && rest[1..].starts_with(' ');
        if (is_clause || letter == ' ') && !is_within_date(text, at) {
            ends.push(End { at, is_clause, open: marks.open.iter().map(|(_, closing)| *closing).collect() });
        }
        marks.read(letter);
        before = letter;
    }
    ends
}

/// Whether a place between two words stands between the parts of a date, or of a number and what it counts: `5 January`, `January 2026`,
/// `5 de enero`.
fn is_within_date(text: &str, at: usize) -> bool {
    let (before, after) = (text[..at].trim_end_matches([',', ' ']), text[at..].trim_start_matches([',', ' ']));
    let before = before.strip_suffix(" de").unwrap_or(before).trim_end_matches('.');
    let after = after.strip_prefix("de ").unwrap_or(after);
    before.ends_with(|letter: char| letter.is_ascii_digit())
        || after.starts_with(|letter: char| letter.is_ascii_digit())
}

/// The brackets and quotes of a text that have only one of their two ends in it.
#[derive(Default)]
struct Marks {
    /// Those that are open, each with what closes it.
    open: Vec<(char, char)>,
    /// Those that close what began before.
    ending: Vec<char>,
}

impl Marks {
    fn read(&mut self, letter: char) {
        const PAIRS: [(char, char); 9] = [
            ('(', ')'),
            ('[', ']'),
            ('{', '}'),
            ('“', '”'),
            ('„', '“'),
            ('‘', '’'),
            ('«', '»'),
            ('‹', '›'),
            ('"', '"'),
        ];
        if self.open.last().is_some_and(|(_, closing)| *closing == letter) {
            self.open.pop();
        } else if let Some(pair) = PAIRS.iter().find(|(opening, _)| *opening == letter) {
            self.open.push(*pair);
        } else if letter != '’' && PAIRS.iter().any(|(_, closing)| *closing == letter) {
            // The other is an apostrophe more often.
            self.ending.push(letter);
        }
    }
}

fn marks(text: &str) -> Marks {
    let mut marks = Marks::default();
    text.chars().for_each(|letter| marks.read(letter));
    marks
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
        for (text, wanted) in [
            (
                "Nothing of what was promised to the clinics has moved since the start on 5 January 2025",
                "since the start…",
            ),
            ("Nothing of what was promised to the clinics has moved again since 5 January 2025", "moved again…"),
            ("Nada de lo que se prometió a las clínicas se ha movido desde el 5 de enero de 2025", "movido desde…"),
            ("Nichts von allem in den Praxen hat sich noch einmal bewegt seit dem 5. Januar 2025", "bewegt seit…"),
        ] {
            let short = cut(text, LETTERS);
            assert!(short.ends_with(wanted), "{short}");
        }
    }

    #[test]
    fn a_text_is_cut_with_its_brackets_and_quotes_whole() {
        for (text, wanted) in [
            (
                "Go-live North is now at risk (10 days late, 3 days of room, waits for the vendor and for the training)",
                "Go-live North is now at risk (10 days late, 3 days of room…)",
            ),
            (
                "The board has settled which of the two vendors is taken (the first, whose offer was the lower one)",
                "The board has settled which of the two vendors is taken…",
            ),
            (
                "It is settled that “the first vendor is taken, whose offer was the lower one of both by far in May”",
                "It is settled that “the first vendor is taken…”",
            ),
            (
                "Il est décidé que « le premier fournisseur est retenu, dont l’offre était la moins chère des deux »",
                "Il est décidé que « le premier fournisseur est retenu…»",
            ),
            (
                "The patient’s charts are moved first. Then those of the archive and of all other places in town",
                "The patient’s charts are moved first…",
            ),
            // Parts of a sentence, whose brackets open or close in another part.
            (
                "by 10 days) and with it all that waits for the vendor, the training and the charts of the archive",
                "by 10 days) and with it all that waits for the vendor…",
            ),
            (
                "by 10 days and with it all that waits for the vendor, the training and the charts of the archive)",
                "by 10 days and with it all that waits for the vendor…)",
            ),
            (
                "by 10 days and with it all that waits for the vendor, the training and the charts of (",
                "by 10 days and with it all that waits for the vendor… (",
            ),
        ] {
            let short = cut(text, LETTERS);
            assert_eq!(short, wanted);
            assert_eq!(marks(&short).open.len(), marks(text).open.len(), "{short}");
            assert_eq!(marks(&short).ending, marks(text).ending, "{short}");
        }
    }

    #[test]
    fn a_plan_with_nothing_in_it_has_a_sheet() {
        let sample = Fixture::of("");
        let sheet = one_page(&sample.material());
        assert!(sheet["milestones"].is_null() && sheet["risks"].is_null() && sheet["money"].is_null(), "{sheet}");
    }
}
