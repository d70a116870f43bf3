//! Words, numbers and rows of them that must not stand in a portal.

use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;

use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};
use rust_decimal::Decimal;

use crate::model::kinds::Kind;
use crate::source::markdown;
use crate::source::words::{Markup, Sort, Tail, Token, hash, hash_backwards, is_currency, is_money, tokens};

use super::amounts;
use super::forms::{Forms, each_form, has_digits};

/// Words, numbers and rows of them that stand in hidden parts of a project and in no part that the audience sees.
#[derive(Clone, Debug)]
pub struct Withheld {
    /// The terms, by the hash of their tokens.
    pub terms: HashMap<u64, Term>,
    /// The forms in which the search of a portal would hold them, by their hash.
    pub forms: HashMap<u64, Term>,
    /// Gives those forms.
    pub(super) forms_of: Forms,
    /// The texts whose terms are here, by a hash that nobody can choose.
    added: HashSet<u64>,
    hasher: RandomState,
}

/// Something that must not stand in the portal.
#[derive(Clone, Debug)]
pub struct Term {
    /// As it was written.
    pub text: String,
    /// How many tokens it has, up to 8.
    pub tokens: usize,
    /// What it is.
    pub sort: Sort,
    /// Where it comes from, such as `concerns of stakeholder pm`.
    pub origin: Arc<str>,
    /// Whether figures that the audience may see can be the same by chance.
    pub is_by_chance: bool,
    /// Whether its tokens have to stand as close as they do in a name.
    pub(super) is_close: bool,
    /// The hash of its last two tokens, or of its one.
    pub(super) ending: u64,
    /// Who says that the audience reads it: [`BY_MARKS`], [`BY_REDACTION`].
    pub(super) seen: u8,
}

/// By the marks, the audience reads it.
pub const BY_MARKS: u8 = 1;
/// In what redaction left, the audience reads it.
pub const BY_REDACTION: u8 = 2;

/// Rows of so many words are searched for where each word alone may be shown: the longest within any text, the shorter
/// ones where they are a whole text, such as a title. Fewer words meet by chance too often.
const ROWS: std::ops::RangeInclusive<usize> = 3..=LONGEST;
pub const LONGEST: usize = 8;

/// A number in a sentence is searched for with so many tokens in a row.
const FACT: usize = 3;

/// A row needs so many words of so many letters and more, because the others are in every text.
const TELLING: usize = 3;
const LETTERS_OF_TELLING: usize = 5;

/// Shorter words are searched for only where they are names or in capitals.
const LETTERS: usize = 3;
const LETTERS_OF_NAME: usize = 2;

/// Words so short are in tags whatever the plan is, and shorter ones have to be written with the same capitals.
const LETTERS_IN_TAG: usize = 4;
const LETTERS_IN_ANY_CASE: usize = 3;

/// What is no text has shorter words and numbers by chance.
const LENGTH_IN_BYTES: usize = 5;

/// What a hidden text is, which says what of it is worth a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Written {
    /// An id.
    Id,
    /// A title or a person's name.
    Name,
    /// A line of text.
    Line,
    /// Sentences in Markdown.
    Prose,
    /// An amount or another number.
    Number,
}

impl Withheld {
    pub(super) fn new(forms_of: Forms) -> Withheld {
        Withheld {
            terms: HashMap::new(),
            forms: HashMap::new(),
            forms_of,
            added: HashSet::new(),
            hasher: RandomState::new(),
        }
    }

    /// Whether nothing is withheld.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    pub(super) fn add(&mut self, text: &str, written: Written, origin: &dyn Fn() -> String) {
        // The marks and redaction name most of what is hidden both.
        if !self.added.insert(self.hasher.hash_one((text, written))) {
            return;
        }
        let mut adding = Adding { withheld: self, written, origin, known: None };
        match written {
            Written::Prose => {
                adding.text(&markdown::plain(text));
                let links = markdown::links(text);
                links.iter().for_each(|link| adding.address(&link.target));
            }
            Written::Number => adding.number(text),
            _ => adding.text(text),
        }
    }
}

/// One text on its way among the terms.
struct Adding<'a> {
    withheld: &'a mut Withheld,
    written: Written,
    origin: &'a dyn Fn() -> String,
    /// The origin in words, once it was asked for.
    known: Option<Arc<str>>,
}

/// Tokens in a row, the last first, each with its start; and where the last ends.
struct Row<'a> {
    text: &'a str,
    tokens: &'a [(usize, u64)],
    end: usize,
}

impl Adding<'_> {
    fn origin(&mut self) -> Arc<str> {
        self.known.get_or_insert_with(|| (self.origin)().into()).clone()
    }

    fn row(&mut self, row: &Row<'_>, sort: Sort, is_close: bool, is_by_chance: bool) {
        let of = |tokens: &[(usize, u64)]| hash_backwards(tokens.iter().map(|(_, hash)| *hash));
        let key = of(row.tokens);
        if self.withheld.terms.contains_key(&key) {
            return;
        }
        let start = row.tokens.last().map_or(row.end, |(start, _)| *start);
        let term = Term {
            text: row.text[start..row.end].to_owned(),
            tokens: row.tokens.len(),
            sort,
            origin: self.origin(),
            is_by_chance,
            is_close,
            ending: of(&row.tokens[..row.tokens.len().min(2)]),
            seen: 0,
        };
        if term.tokens == 1 && !is_by_chance {
            let forms = &mut self.withheld.forms;
            each_form(&term.text, sort, self.withheld.forms_of, &mut |form| {
                forms.entry(hash(form)).or_insert_with(|| term.clone());
            });
        }
        self.withheld.terms.insert(key, term);
    }

    /// A text: its words and numbers, and what of its rows is worth a search.
    fn text(&mut self, text: &str) {
        let mut tail = Tail::<LONGEST>::default();
        let mut tokens_of_row = Vec::with_capacity(LONGEST);
        let (mut end, mut has_number) = (0, false);
        let is_telling =
            |row: &[(usize, u64)]| row.iter().filter(|(start, _)| is_long(&text[*start..])).count() >= TELLING;
        tokens(text, Markup::Plain, |token| {
            self.alone(text, token);
            tail.push(token);
            end = token.end;
            has_number |= token.sort == Sort::Number;
            tokens_of_row.clear();
            tokens_of_row.extend(tail.newest_first());
            if tokens_of_row.len() == LONGEST && is_telling(&tokens_of_row) {
                self.row(&Row { text, tokens: &tokens_of_row, end }, Sort::Word, false, false);
            }
            if self.written == Written::Prose {
                self.fact(&Row { text, tokens: &tokens_of_row, end });
            }
        });
        let row = Row { text, tokens: &tokens_of_row, end };
        if (*ROWS.start()..LONGEST).contains(&tail.count()) && is_telling(row.tokens) {
            self.row(&row, Sort::Word, false, false);
        } else if (2..=LONGEST).contains(&tail.count()) {
            // A name of common words is one only as it is written.
            let is_name = self.written == Written::Id || self.written == Written::Name && !has_number;
            if is_name {
                self.row(&row, Sort::Word, true, false);
            }
        }
    }

    /// A number in a sentence with the words beside it: others may state the number, but not so.
    fn fact(&mut self, row: &Row<'_>) {
        let row = Row { tokens: &row.tokens[..row.tokens.len().min(FACT)], ..*row };
        let is_number = |(start, _): &(usize, u64)| {
            let digits = row.text[*start..].find(|letter: char| !letter.is_numeric() && !matches!(letter, '.' | ','));
            let number = &row.text[*start..digits.map_or(row.text.len(), |digits| start + digits)];
            let number = number.trim_end_matches(['.', ',']);
            has_digits(number) && !is_year(number)
        };
        if row.tokens.len() == FACT && row.tokens.iter().filter(|token| is_number(token)).count() == 1 {
            self.row(&row, Sort::Word, true, false);
        }
    }

    fn alone(&mut self, text: &str, token: Token) {
        if counts(&text[token.start..token.end], token.sort, self.written) {
            let row = Row { text, tokens: &[(token.start, token.hash)], end: token.end };
            // Other pages may state the facts that a hidden sentence does.
            let is_fact = token.sort == Sort::Number && self.written == Written::Prose;
            self.row(&row, token.sort, false, is_fact);
        }
    }

    /// The words of an address, and the name of the file that it leads to.
    fn address(&mut self, text: &str) {
        if let Some((_, id)) = text.split_once(':').filter(|(kind, _)| Kind::named(kind).is_some()) {
            self.written = Written::Id;
            return self.text(id);
        }
        let address = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(text);
        tokens(address, Markup::Plain, |token| self.alone(address, token));
        let file = address.rsplit('/').next().unwrap_or_default();
        self.written = Written::Name;
        self.text(file.rsplit_once('.').map_or(file, |(name, _)| name));
    }

    /// An amount in every way in which it may be written.
    fn number(&mut self, text: &str) {
        tokens(text, Markup::Plain, |token| self.alone(text, token));
        let Ok(amount) = text.parse::<Decimal>() else { return };
        for whole in amounts::whole(amount) {
            tokens(&whole, Markup::Plain, |token| self.alone(&whole, token));
        }
        if !has_digits(text) {
            return;
        }
        if let Some(text) = amounts::spaced(amount) {
            let mut row = Vec::new();
            tokens(&text, Markup::Plain, |token| row.insert(0, (token.start, token.hash)));
            self.row(&Row { text: &text, tokens: &row, end: text.len() }, Sort::Number, true, false);
        }
    }
}

impl Term {
    /// Whether what stands in a text from `start` to the end of `last` is this term, and not only the same tokens. What is no
    /// text, such as a picture, has short words and numbers by chance.
    pub fn is_at(&self, text: &str, start: usize, last: &Token, is_text: bool) -> bool {
        let found = &text[start..last.end];
        if self.tokens > 1 {
            return !self.is_close || is_close(found) && stands_alone(text, start, last.end);
        }
        let length = found.chars().count();
        if !is_text && length < LENGTH_IN_BYTES {
            return false;
        }
        if self.sort == Sort::Number {
            // What the program writes as money are figures of its own.
            return !self.is_by_chance || !is_money(text, start, last.end);
        }
        (length >= LETTERS_IN_TAG || last.sort == Sort::Word) && (length >= LETTERS_IN_ANY_CASE || found == self.text)
    }
}

/// Whether nothing but a space, a hyphen or the sign of a currency stands between tokens, and what parts digits between digits.
fn is_close(found: &str) -> bool {
    let is_told = |letter: char| letter.is_alphanumeric() || is_currency(letter);
    let mut letters = found.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        let after = letters.peek().copied().unwrap_or(' ');
        let fits = match letter {
            ' ' | '-' | '\u{2011}' | '\u{a0}' | '\u{202f}' => is_told(before) && is_told(after),
            '.' | ',' => before.is_ascii_digit() && after.is_ascii_digit(),
            letter => is_told(letter),
        };
        if !fits {
            return false;
        }
        before = letter;
    }
    true
}

/// Whether no hyphen makes a longer name of what stands there.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    !text[..start].ends_with('-') && !text[end..].starts_with('-')
}

/// Whether a text begins with a word that tells something.
fn is_long(text: &str) -> bool {
    let mut letters = text.chars();
    letters.by_ref().take(LETTERS_OF_TELLING).filter(|letter| letter.is_alphabetic()).count() == LETTERS_OF_TELLING
}

/// Whether a token alone is worth a search.
fn counts(text: &str, sort: Sort, written: Written) -> bool {
    match sort {
        // A year is in every date.
        Sort::Number if written != Written::Number && is_year(text) => false,
        Sort::Number => has_digits(text),
        Sort::Word | Sort::WordInTag => {
            let is_name =
                written == Written::Name || text.chars().all(|letter| letter.is_uppercase() || letter.is_ascii_digit());
            text.chars().nth(if is_name { LETTERS_OF_NAME } else { LETTERS } - 1).is_some()
        }
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4
        && (text.starts_with("19") || text.starts_with("20"))
        && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Numbers that an audience may see, in every way in which they may be written.
#[derive(Clone, Debug, Default)]
pub struct Figures(HashSet<u64>);

impl Figures {
    /// Adds the numbers of a text.
    pub fn add(&mut self, text: &str, markup: Markup) {
        tokens(text, markup, |token| {
            if token.sort == Sort::Number {
                self.0.insert(hash_backwards([token.hash]));
                self.0.extend(amounts::hash_spaced(&text[token.start..token.end]));
            }
        });
    }

    /// Whether a term with a hash is one of them.
    pub fn has(&self, hash: u64) -> bool {
        self.0.contains(&hash)
    }
}
