//! The forms in which the search of a portal holds words: without accents, joined where hyphens joined them, as stems.

use foldhash::{HashMap, HashMapExt};

use crate::source::words::{Sort, Token, digits, hash};

/// Gives each form in which the search of a portal holds the words of a text.
pub type Forms = fn(&str, &mut dyn FnMut(&str));

/// Numbers with fewer digits that say something are met by chance in any table.
const DIGITS: usize = 3;

/// Whether a number has enough digits that say something.
pub fn has_digits(number: &str) -> bool {
    digits(number).trim_end_matches('0').chars().filter(char::is_ascii_digit).count() >= DIGITS
}

/// Calls `each` with every form of a word or a number.
pub fn each_form(text: &str, sort: Sort, forms_of: Forms, each: &mut dyn FnMut(&str)) {
    if sort != Sort::Number {
        return forms_of(text, each);
    }
    // The search parts a number at its point.
    let digits = digits(text);
    let whole = digits.split('.').next().unwrap_or_default();
    if has_digits(whole) {
        each(whole);
    }
}

/// The forms of what is read: of each word once, and only where it begins like a form that is withheld, as most do not.
pub struct FormsRead {
    forms_of: Forms,
    beginnings: Vec<bool>,
    /// What was looked at, and by whom it is read.
    known: HashMap<u64, u8>,
}

/// Letters that are told apart at the beginning of a word; all others are one.
const LETTERS: usize = 27;

impl FormsRead {
    /// Looks for the forms of some words and numbers; for those of all where there are none.
    pub fn new<'a>(wanted: impl ExactSizeIterator<Item = (&'a str, Sort)>, forms_of: Forms) -> FormsRead {
        let mut beginnings = vec![wanted.len() == 0; LETTERS * LETTERS * LETTERS];
        for (text, sort) in wanted {
            each_form(text, sort, forms_of, &mut |form| {
                if let Some(place) = place(form) {
                    beginnings[place] = true;
                }
            });
        }
        FormsRead { forms_of, beginnings, known: HashMap::new() }
    }

    /// Calls `each` with the forms of a token of a text, and of what hyphens and apostrophes join it to.
    pub fn of_token(&mut self, text: &str, token: &Token, by: u8, each: &mut dyn FnMut(&str)) {
        if place(&text[token.start..]).is_some_and(|place| !self.beginnings[place]) {
            return;
        }
        let word = &text[token.start..token.end + joined(&text[token.end..])];
        let known = self.known.entry(hash(word)).or_default();
        if by & !*known != 0 {
            *known |= by;
            each_form(word, token.sort, self.forms_of, each);
        }
    }
}

/// The place of the first three letters of a word; `None` where it is shorter, or has other letters than those of ASCII.
fn place(word: &str) -> Option<usize> {
    let mut letters = word.bytes().filter(|byte| !matches!(byte, b'-' | b'\''));
    let mut place = 0;
    for _ in 0..3 {
        let letter = letters.next().filter(u8::is_ascii)?;
        let number = match letter.to_ascii_lowercase() {
            // A stem may end with the one where the word has the other.
            b'y' => b'i' - b'a',
            letter @ b'a'..=b'z' => letter - b'a',
            b'0'..=b'9' => 26,
            _ => return None,
        };
        place = place * LETTERS + usize::from(number);
    }
    Some(place)
}

/// How many bytes follow a word that hyphens or apostrophes join to it.
fn joined(rest: &str) -> usize {
    let is_joint = |letter: char| matches!(letter, '-' | '\'' | '\u{2019}' | '\u{2011}');
    let mut end = 0;
    let mut letters = rest.char_indices().peekable();
    while let Some((_, letter)) = letters.next() {
        let is_followed = letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if !(letter.is_alphanumeric() || is_joint(letter) && is_followed) {
            break;
        }
        end = letters.peek().map_or(rest.len(), |(at, _)| *at);
    }
    end
}
