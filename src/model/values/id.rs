//! Ids, and how they are made of titles.

use std::fmt;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::language::Language;
use crate::model::reader::{Reader, shorten};
use crate::model::record::{Value, View};
use crate::model::shape::Shape;
use crate::source::yaml::Node;

/// The kebab-case name of an entity.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(Arc<str>);

const ID_LENGTH: usize = 100;

impl Id {
    /// An id from text that is one; for the rest of the program, which makes ids from files' names.
    pub fn new(text: &str) -> Option<Id> {
        let letters = text.len() <= ID_LENGTH
            && text.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
        (letters && !text.is_empty() && !text.starts_with('-') && !text.ends_with('-')).then(|| Id(text.into()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The nearest id to any text: lower case, letters without their accents, all else as hyphens. Empty where the text has no
    /// Latin letters or digits.
    pub fn suggest(text: &str) -> String {
        Id::suggest_in(text, Language::English)
    }

    /// The same for a title in a language. In German, `ä`, `ö` and `ü` are spelled `ae`, `oe` and `ue`, as they are where a keyboard has
    /// none of them.
    pub fn suggest_in(text: &str, language: Language) -> String {
        let mut id = String::new();
        for letter in text.to_lowercase().nfkd() {
            match letter {
                'ß' => id.push_str("ss"),
                'æ' => id.push_str("ae"),
                'œ' => id.push_str("oe"),
                'ø' => id.push('o'),
                'ł' => id.push('l'),
                'đ' => id.push('d'),
                letter if letter.is_ascii_alphanumeric() => id.push(letter),
                '\u{308}' if language == Language::German && id.ends_with(['a', 'o', 'u']) => id.push('e'),
                letter if is_combining_mark(letter) => {}
                _ if !id.is_empty() && !id.ends_with('-') => id.push('-'),
                _ => {}
            }
        }
        id.truncate(ID_LENGTH);
        id.trim_end_matches('-').to_owned()
    }

    /// An id that is not taken, for something of a kind: `wanted`, with a number where it is taken. Where nothing is wanted, it
    /// is the kind's name with a number, and what YAML would read as something other than text has the kind's name before it.
    pub fn free(wanted: &str, kind: &str, taken: impl Fn(&str) -> bool) -> String {
        let numbered = |name: String, from: u32| (from..).map(move |number| format!("{name}-{number}"));
        let free = if wanted.is_empty() {
            numbered(kind.to_owned(), 1).find(|id| !taken(id))
        } else {
            let name = if is_text_in_yaml(wanted) { wanted.to_owned() } else { format!("{kind}-{wanted}") };
            std::iter::once(name.clone()).chain(numbered(name, 2)).find(|id| !taken(id))
        };
        // There are more numbers than things that have one.
        free.unwrap_or_default()
    }
}

/// Whether every reader of YAML takes an id for text where it stands without quotes, and none for nothing, yes or no, a number or a
/// date.
fn is_text_in_yaml(id: &str) -> bool {
    let is_word = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(&id);
    let starts_as_number = id.starts_with(|letter: char| letter.is_ascii_digit());
    let is_number = starts_as_number && id.parse::<f64>().is_ok();
    let is_of_another_base = id.starts_with("0x") || id.starts_with("0o") || id.starts_with("0b");
    let is_date =
        starts_as_number && id.split('-').count() == 3 && id.split('-').all(|part| part.parse::<u16>().is_ok());
    !(is_word || is_number || is_of_another_base || is_date)
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Value for Id {
    fn shape() -> Shape {
        Shape::Pattern { name: "id", pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", example: "go-live-north" }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, "an id such as `go-live-north`")?;
        let id = Id::new(text);
        if id.is_none() {
            let suggestion = Id::suggest(text);
            let hint = (!suggestion.is_empty()).then(|| format!("try `{suggestion}`"));
            let message = format!("`{}` is not an id: ids are lower-case letters, digits and hyphens", shorten(text));
            reader.error("invalid-id", message, node.span, hint);
        }
        id
    }

    fn view(&self) -> View<'_> {
        View::Text(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_of_letters_without_their_accents() {
        let check = |title: &str, expect: &str| assert_eq!(Id::suggest(title), expect, "{title}");
        check("Müller & Söhne", "muller-sohne");
        check("Straße nach Łódź", "strasse-nach-lodz");
        check("Smørrebrød, Œuvre, Æther, Đoković", "smorrebrod-oeuvre-aether-dokovic");
        check("Ångström 2 – e\u{301}te\u{301}", "angstrom-2-ete");
        check("مرحبا بالعالم", "");
    }

    #[test]
    fn german_letters_are_spelled_as_germans_do_and_accents_are_left_off_elsewhere() {
        let check = |title: &str, language: Language, expect: &str| {
            assert_eq!(Id::suggest_in(title, language), expect, "{title}");
        };
        check("Häufige Fragen", Language::German, "haeufige-fragen");
        check("ÜBERGABE, Größe, a\u{308}", Language::German, "uebergabe-groesse-ae");
        check("Citroën, café", Language::German, "citroen-cafe");
        check("Fréquence, façade, maïs", Language::French, "frequence-facade-mais");
        check("Pingüino, año", Language::Spanish, "pinguino-ano");
    }

    #[test]
    fn an_id_is_free_and_text_to_every_reader_of_yaml() {
        let taken = ["pack", "milestone-1", "milestone-null"];
        let check = |wanted: &str, expect: &str| {
            assert_eq!(Id::free(wanted, "milestone", |id| taken.contains(&id)), expect, "{wanted}");
        };
        check("go-live", "go-live");
        check("pack", "pack-2");
        check("", "milestone-2");
        check("null", "milestone-null-2");
        for wanted in ["true", "no", "12", "1e5", "0x1f", "2026-02-27"] {
            check(wanted, &format!("milestone-{wanted}"));
        }
        for wanted in ["nothing", "12-weeks", "1-2", "2026-plan-a", "e5", "nan"] {
            check(wanted, wanted);
        }
    }
}
