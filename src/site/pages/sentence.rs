//! Sentences with links in them.

use serde::Serialize;

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

    /// Adds links as a list, of which at most so many are named: `a, b and 3 more`; the rest stands behind `more`.
    pub fn links(mut self, links: Vec<(String, Path)>, most: usize, more: &Path) -> Sentence {
        // A list never ends in “and 1 more”, which is as long as a name.
        let named = if links.len() <= most + 1 { links.len() } else { most };
        let rest = links.len() - named;
        let last = if rest > 0 { named } else { named.saturating_sub(1) };
        for (place, (text, path)) in links.into_iter().take(named).enumerate() {
            let before = match place {
                0 => "",
                _ if place == last => " and ",
                _ => ", ",
            };
            self = self.words(before).link(text, path);
        }
        if rest > 0 { self.words(" and ").link(format!("{rest} more"), more.clone()) } else { self }
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        let words = self.0.iter().map(|part| match part {
            Part::Words(text) | Part::Link { text, .. } | Part::New { text, .. } => text.as_str(),
        });
        words.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_links_read_as_english() {
        let list = |count: usize| {
            let links = (1..=count).map(|number| (format!("m{number}"), Path(String::new()))).collect();
            Sentence::new("See ").links(links, 3, &Path(String::new())).words(".").plain()
        };
        assert_eq!(list(1), "See m1.");
        assert_eq!(list(2), "See m1 and m2.");
        assert_eq!(list(3), "See m1, m2 and m3.");
        assert_eq!(list(4), "See m1, m2, m3 and m4.");
        assert_eq!(list(5), "See m1, m2, m3 and 2 more.");
    }

    #[test]
    fn neighbouring_words_are_one_part() {
        assert_eq!(Sentence::new("a").words("b").words(""), Sentence::new("ab"));
    }
}
