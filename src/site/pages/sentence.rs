//! Sentences with links in them.

use serde::Serialize;

use crate::analysis::words::Words;
use crate::language::say;
use crate::site::data::serialised;
use crate::site::parts::Path;

/// A sentence as the parts it is set from.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Sentence(Vec<Part>);

/// A part of a sentence, in the form that the theme's component `value` knows.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
enum Part {
    Words(String),
    Link { text: String, path: Path },
    New { text: String, mark: bool },
}

serialised!(Sentence);

impl Sentence {
    /// A sentence that begins with these words.
    pub fn new(words: impl Into<String>) -> Sentence {
        Sentence::default().words(words)
    }

    /// Adds words.
    pub fn words(mut self, words: impl Into<String>) -> Sentence {
        let words = words.into();
        match self.0.last_mut() {
            Some(Part::Words(before)) => before.push_str(&words),
            _ if words.is_empty() => {}
            _ => self.0.push(Part::Words(words)),
        }
        self
    }

    /// Adds a link.
    pub fn link(mut self, text: impl Into<String>, path: Path) -> Sentence {
        self.0.push(Part::Link { text: text.into(), path });
        self
    }

    /// Adds words that are new, which yellow stands for.
    pub fn new_words(mut self, words: impl Into<String>) -> Sentence {
        self.0.push(Part::New { text: words.into(), mark: true });
        self
    }

    /// A sentence that a message says, whose slots are filled.
    pub fn said(text: &str, mut fillings: Vec<Sentence>) -> Sentence {
        let mut sentence = Sentence::default();
        let mut rest = text;
        while let Some((place, letter)) = rest.char_indices().find(|(_, letter)| number(*letter) < fillings.len()) {
            sentence = sentence.words(&rest[..place]);
            let filling = std::mem::take(&mut fillings[number(letter)]);
            for part in filling.0 {
                sentence = match part {
                    Part::Words(text) => sentence.words(text),
                    Part::Link { text, path } => sentence.link(text, path),
                    Part::New { text, .. } => sentence.new_words(text),
                };
            }
            rest = &rest[place + letter.len_utf8()..];
        }
        sentence.words(rest)
    }

    /// Links as a list, of which at most so many are named: `a, b and 3 more`; the rest stands behind `more`.
    pub fn links(words: &Words, mut links: Vec<(String, Path)>, most: usize, more: &Path) -> Sentence {
        // A list never ends in “and 1 more”, which is as long as a name.
        let named = if links.len() <= most + 1 { links.len() } else { most };
        let rest = links.len() - named;
        if rest > 0 {
            links.truncate(named);
            links.push((say!(words, more, count = rest), more.clone()));
        }
        let slots: Vec<String> = (0..links.len()).map(slot).collect();
        let links = links.into_iter().map(|(text, path)| Sentence::default().link(text, path));
        Sentence::said(&words.list(&slots), links.collect())
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        let words = self.0.iter().map(|part| match part {
            Part::Words(text) | Part::Link { text, .. } | Part::New { text, .. } => text.as_str(),
        });
        words.collect()
    }
}

/// The first of the letters that stand for links within a message; nobody writes them.
const FIRST_SLOT: u32 = 0xE000;

/// What a message is told in the place of the part with this number, so that each language puts the part where it belongs.
pub fn slot(number: usize) -> String {
    u32::try_from(number).ok().and_then(|number| char::from_u32(FIRST_SLOT + number)).into_iter().collect()
}

fn number(letter: char) -> usize {
    u32::from(letter).checked_sub(FIRST_SLOT).map_or(usize::MAX, |number| number as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn lists_of_links_read_as_english() {
        let words = Words::new("USD", "en-US");
        let list = |count: usize| {
            let links = (1..=count).map(|number| (format!("m{number}"), Path(String::new()))).collect();
            let links = Sentence::links(&words, links, 3, &Path(String::new()));
            Sentence::said(&format!("See {}.", slot(0)), vec![links]).plain()
        };
        assert_eq!(list(1), "See m1.");
        assert_eq!(list(2), "See m1 and m2.");
        assert_eq!(list(3), "See m1, m2 and m3.");
        assert_eq!(list(4), "See m1, m2, m3 and m4.");
        assert_eq!(list(5), "See m1, m2, m3 and 2 more.");
    }

    #[test]
    fn each_language_puts_a_part_where_it_belongs() {
        let link = || Sentence::default().link("Live", Path("live.html".to_owned()));
        let day = || Sentence::default().new_words("17 March");
        let said = |text: &str| Sentence::said(text, vec![link(), day()]);
        let sentence = said(&format!("{} moves to {}.", slot(0), slot(1)));
        assert_eq!(sentence, link().words(" moves to ").new_words("17 March").words("."));
        assert_eq!(said(&format!("Am {}: {}", slot(1), slot(0))).plain(), "Am 17 March: Live");
        let german = Words::new("EUR", "de-DE").in_language(Language::German);
        let links = vec![("A".to_owned(), Path(String::new())), ("B".to_owned(), Path(String::new()))];
        assert_eq!(Sentence::links(&german, links, 3, &Path(String::new())).plain(), "A und B");
    }

    #[test]
    fn neighbouring_words_are_one_part() {
        assert_eq!(Sentence::new("a").words("b").words(""), Sentence::new("ab"));
    }
}
