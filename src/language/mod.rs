//! What the portal says, in each of its languages: the messages of `locales/`, which `build/messages.rs` compiles.
//!
//! `say!` says one. The compiler finds a message that does not exist, and one that is not told what it wants to know.

pub mod known;
pub mod plural;

use std::borrow::Cow;

use rust_decimal::Decimal;

/// The messages, each by its name in `locales/`.
#[allow(non_upper_case_globals, reason = "a message has one name in the message files and in the code")]
pub mod messages {
    use super::{Key, Message, Piece};

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// A language of the portal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English, in which every message is there.
    #[default]
    English,
    /// French.
    French,
    /// German.
    German,
    /// Spanish.
    Spanish,
}

impl Language {
    /// The language with a tag; English where the portal has no words of its own for it.
    pub fn tagged(tag: &str) -> Language {
        Language::ALL.into_iter().find(|language| language.tag() == tag).unwrap_or_default()
    }

    /// All languages, in the order of the patterns of a message.
    pub const ALL: [Language; 4] = [Language::English, Language::French, Language::German, Language::Spanish];

    /// The language of a tag such as `fr-CH`; English where the portal does not speak it.
    pub fn of(tag: &str) -> Language {
        let spoken = tag.split('-').next().unwrap_or_default();
        Language::ALL.into_iter().find(|language| language.tag() == spoken).unwrap_or_default()
    }

    /// Its tag, such as `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::French => "fr",
            Language::German => "de",
            Language::Spanish => "es",
        }
    }
}

/// Something that the portal says.
#[derive(Debug)]
pub struct Message {
    /// Its name in the message files.
    pub id: &'static str,
    /// The names of what it wants to know.
    pub arguments: &'static [&'static str],
    /// How each language says it; English says everything.
    patterns: [Option<&'static [Piece]>; Language::ALL.len()],
}

/// A part of a message.
#[derive(Debug)]
enum Piece {
    Text(&'static str),
    Argument(usize),
    /// One of several texts: by a number, by its plural category or by a word.
    Choice {
        of: usize,
        among: &'static [(Key, &'static [Piece])],
        otherwise: &'static [Piece],
    },
}

/// What a text among several is chosen by.
#[derive(Debug, PartialEq)]
enum Key {
    Number(i64),
    /// A plural category or a word.
    Name(&'static str),
}

/// What a message is told.
#[derive(Clone, Debug)]
pub enum Argument<'a> {
    /// A text, shown as it is.
    Text(Cow<'a, str>),
    /// A number, written as the locale has it, which also chooses between singular and plural.
    Number(Decimal),
}

impl Message {
    /// The message with the name, if there is one.
    pub fn named(id: &str) -> Option<&'static Message> {
        let place = messages::ALL.binary_search_by_key(&id, |message| message.id).ok()?;
        Some(messages::ALL[place])
    }

    /// Whether a language has words of its own for it.
    pub fn is_in(&self, language: Language) -> bool {
        self.patterns[language as usize].is_some()
    }

    /// The message in a language, in English where it is not translated. `arguments` are in the order of
    /// [`Message::arguments`]; `number` writes a number.
    pub fn say(&self, language: Language, arguments: &[&Argument<'_>], number: &dyn Fn(Decimal) -> String) -> String {
        let (pattern, language) = self.pattern(language);
        let mut said = String::with_capacity(64);
        write(pattern, language, arguments, number, &mut said);
        said
    }

    /// A message that wants to know nothing; empty for any other.
    pub fn word(&self, language: Language) -> &'static str {
        match self.pattern(language).0 {
            [Piece::Text(text)] => text,
            _ => "",
        }
    }

    /// All texts that the message may consist of in a language.
    pub fn texts(&self, language: Language) -> Vec<String> {
        let mut texts = vec![String::new()];
        spread(self.pattern(language).0, &mut texts);
        texts
    }

    fn pattern(&self, language: Language) -> (&'static [Piece], Language) {
        match self.patterns[language as usize] {
            Some(pattern) => (pattern, language),
            None => (self.patterns[0].unwrap_or_default(), Language::English),
        }
    }
}

fn write(
    pattern: &[Piece],
    language: Language,
    arguments: &[&Argument<'_>],
    number: &dyn Fn(Decimal) -> String,
    said: &mut String,
) {
    for piece in pattern {
        match piece {
            Piece::Text(text) => said.push_str(text),
            Piece::Argument(place) => match arguments.get(*place) {
                Some(Argument::Text(text)) => said.push_str(text),
                Some(Argument::Number(value)) => said.push_str(&number(*value)),
                None => {}
            },
            Piece::Choice { of, among, otherwise } => {
                let chosen = arguments.get(*of).and_then(|argument| choose(argument, language, among));
                write(chosen.unwrap_or(otherwise), language, arguments, number, said);
            }
        }
    }
}

fn choose(
    argument: &Argument<'_>,
    language: Language,
    among: &'static [(Key, &'static [Piece])],
) -> Option<&'static [Piece]> {
    let at = |wanted: Key| among.iter().find(|(key, _)| *key == wanted).map(|(_, pattern)| *pattern);
    let named = |name: &str| {
        among.iter().find(|(key, _)| matches!(key, Key::Name(key) if *key == name)).map(|(_, pattern)| *pattern)
    };
    match argument {
        Argument::Text(text) => named(text),
        Argument::Number(value) => {
            let exact = value.fract().is_zero().then(|| i64::try_from(*value).ok()).flatten();
            exact.and_then(|exact| at(Key::Number(exact))).or_else(|| named(plural::category(language, *value)))
        }
    }
}

/// Every way through the choices of a message, a gap for each thing that it is told.
fn spread(pattern: &[Piece], texts: &mut Vec<String>) {
    for piece in pattern {
        match piece {
            Piece::Text(text) => texts.iter_mut().for_each(|before| before.push_str(text)),
            Piece::Argument(_) => texts.iter_mut().for_each(|before| before.push_str("{}")),
            Piece::Choice { among, otherwise, .. } => {
                let ways = among.iter().map(|(_, pattern)| *pattern).chain([*otherwise]);
                let spread_on = |way: &[Piece]| {
                    let mut texts = texts.clone();
                    spread(way, &mut texts);
                    texts
                };
                *texts = ways.flat_map(spread_on).collect();
            }
        }
    }
}

/// Where each thing that a message wants to know stands among those that it is given.
///
/// # Panics
/// When one is missing or too many; `say!` asks while it is compiled, so that the compiler says so.
pub const fn order<const COUNT: usize>(message: &Message, given: &[&str; COUNT]) -> [usize; COUNT] {
    assert!(message.arguments.len() == COUNT, "the message wants to know more or less than it is told");
    let mut order = [0; COUNT];
    let mut wanted = 0;
    while wanted < COUNT {
        let mut place = 0;
        while place < COUNT && !is_same(message.arguments[wanted].as_bytes(), given[place].as_bytes()) {
            place += 1;
        }
        assert!(place < COUNT, "the message is not told what it wants to know");
        order[wanted] = place;
        wanted += 1;
    }
    order
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut place = 0;
    while place < one.len() {
        if one[place] != other[place] {
            return false;
        }
        place += 1;
    }
    true
}

/// A message in the language of the words: `say!(words, days_late, days = 3)`, a `String`; without anything that it wants to
/// know, `say!(words, overview)`, a `&'static str`.
macro_rules! say {
    ($words:expr, $id:ident $(,)?) => {
        $words.word(const {
            let message = &$crate::language::messages::$id;
            assert!(message.arguments.is_empty(), "the message is not told what it wants to know");
            message
        })
    };
    ($words:expr, $id:ident, $($name:ident = $value:expr),+ $(,)?) => {
        $words.say(
            &$crate::language::messages::$id,
            const { $crate::language::order(&$crate::language::messages::$id, &[$(stringify!($name)),+]) },
            [$($crate::language::Argument::from($value)),+],
        )
    };
}

pub(crate) use say;

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Argument::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Argument::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&&'a str> for Argument<'a> {
    fn from(text: &&'a str) -> Self {
        Argument::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&&&'a str> for Argument<'a> {
    fn from(text: &&&'a str) -> Self {
        Argument::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&&'a String> for Argument<'a> {
    fn from(text: &&'a String) -> Self {
        Argument::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<Cow<'a, str>> for Argument<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Argument::Text(text)
    }
}

impl From<String> for Argument<'_> {
    fn from(text: String) -> Self {
        Argument::Text(Cow::Owned(text))
    }
}

macro_rules! numbers {
    ($($type:ty)*) => {$(
        impl From<$type> for Argument<'_> {
            fn from(number: $type) -> Self {
                Argument::Number(Decimal::from(number))
            }
        }

        impl From<&$type> for Argument<'_> {
            fn from(number: &$type) -> Self {
                Argument::Number(Decimal::from(*number))
            }
        }
    )*};
}

numbers!(i8 i16 i32 i64 u8 u32 u64 usize Decimal);

#[cfg(test)]
mod tests;
