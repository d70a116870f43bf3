//! Text as words and numbers, for a search that white space, capitals, markup and grouping cannot hide anything from.

use std::borrow::Cow;

/// Bytes as text; what is none of it becomes `\u{fffd}`. Nearly all bytes are text, and seeing that of all at once takes a
/// fraction of the time of looking for what is none.
pub fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

/// What a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// Text, Markdown, CSV, JSON, scripts.
    Plain,
    /// HTML, SVG and XML: tags part no sentence, and numbers in tags are positions unless a currency stands before them or
    /// their attribute is one that is read.
    Tags,
}

/// A word or a number in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// A hash of the word in lower case; of a number, of its digits without grouping and without zeros that say nothing.
    pub hash: u64,
    /// What it is.
    pub sort: Sort,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A word that is read.
    Word,
    /// A word inside a tag: a name, or a value of an attribute.
    WordInTag,
    /// A number that is read, or an amount of money anywhere.
    Number,
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;
const MIXING: u64 = 0x9e37_79b9_7f4a_7c15;

/// The hash of a word or a number as [`tokens`] gives it.
pub fn hash(text: &str) -> u64 {
    match text.is_ascii() {
        true => hash_of_ascii(text.as_bytes(), text.len()),
        false => hash_of(text.to_lowercase().as_bytes(), 0),
    }
}

/// The hash of so many bytes at the beginning of some, in any case of letters.
fn hash_of_ascii(bytes: &[u8], length: usize) -> u64 {
    // This bit makes capitals small and leaves digits and hyphens as they are.
    const SMALL: u64 = 0x2020_2020_2020_2020;
    match bytes.first_chunk::<8>() {
        // Most words are short, and most stand before others.
        Some(first) if length <= 8 && length > 0 => {
            mixed(SEED, (u64::from_le_bytes(*first) | SMALL) & (u64::MAX >> (64 - 8 * length)))
        }
        _ => hash_of(&bytes[..length], SMALL),
    }
}

fn hash_of(bytes: &[u8], bits: u64) -> u64 {
    let eight = |bytes: &[u8]| {
        let mut eight = [0; 8];
        eight[..bytes.len()].copy_from_slice(bytes);
        (u64::from_le_bytes(eight) | bits) & (u64::MAX >> (64 - 8 * bytes.len()))
    };
    bytes.chunks(8).fold(SEED, |hash, bytes| mixed(hash, eight(bytes)))
}

/// Both halves of a product: each bit of what goes in changes about half of what comes out.
fn mixed(hash: u64, bytes: u64) -> u64 {
    let product = u128::from(hash ^ bytes) * u128::from(MIXING);
    (product as u64) ^ ((product >> 64) as u64)
}

/// The hash of tokens in a row, the last one first.
pub fn hash_backwards(hashes: impl IntoIterator<Item = u64>) -> u64 {
    hashes.into_iter().fold(SEED, before)
}

/// The hash of a row of tokens with one more before them, from the hash of the row.
pub fn before(row: u64, token: u64) -> u64 {
    (row.rotate_left(5) ^ token).wrapping_mul(PRIME)
}

/// The last tokens of a text, up to `LONGEST`, a power of two.
pub struct Tail<const LONGEST: usize> {
    tokens: [(usize, u64); LONGEST],
    count: usize,
}

impl<const LONGEST: usize> Default for Tail<LONGEST> {
    fn default() -> Self {
        Tail { tokens: [(0, 0); LONGEST], count: 0 }
    }
}

impl<const LONGEST: usize> Tail<LONGEST> {
    /// Adds a token.
    pub fn push(&mut self, token: Token) {
        self.tokens[self.count & (LONGEST - 1)] = (token.start, token.hash);
        self.count += 1;
    }

    /// The hash of the newest.
    pub fn newest(&self) -> Option<u64> {
        (self.count > 0).then(|| self.tokens[(self.count - 1) & (LONGEST - 1)].1)
    }

    /// How many tokens were added.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Where each token begins and its hash, the newest first.
    pub fn newest_first(&self) -> impl Iterator<Item = (usize, u64)> {
        let kept = LONGEST.min(self.count);
        (1..=kept).map(|back| self.tokens[(self.count - back) & (LONGEST - 1)])
    }
}

/// Tells of most hashes at once that a set does not hold them.
#[derive(Clone, Debug, Default)]
pub struct Sieve {
    bits: Vec<u64>,
}

impl Sieve {
    /// A sieve for some hashes.
    pub fn new(hashes: &[u64]) -> Sieve {
        // Sixteen bits for each, and more, let one in sixteen of the others pass.
        let words = (hashes.len() / 4).next_power_of_two();
        let mut sieve = Sieve { bits: vec![0; words] };
        for hash in hashes {
            let (word, bit) = sieve.place(*hash);
            sieve.bits[word] |= bit;
        }
        sieve
    }

    /// Whether the set may hold a hash; `false` is certain.
    pub fn may_hold(&self, hash: u64) -> bool {
        let (word, bit) = self.place(hash);
        self.bits[word] & bit != 0
    }

    fn place(&self, hash: u64) -> (usize, u64) {
        // The highest bits of a product are the best mixed.
        let place = usize::try_from(hash >> 32).unwrap_or(0);
        ((place >> 6) & (self.bits.len() - 1), 1 << (place & 63))
    }
}

/// What a byte may begin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Nothing that counts.
    Other,
    /// Markup, or an escape.
    Mark,
    /// A word.
    Letter,
    /// A number, or a word.
    Digit,
    /// A letter beyond ASCII, perhaps.
    Beyond,
}

/// Most bytes are asked for nothing else.
const CLASSES: [Class; 256] = {
    let mut classes = [Class::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'<' | b'>' | b'=' | b'&' | b'\\' => Class::Mark,
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            0x80.. => Class::Beyond,
            _ => Class::Other,
        };
        byte += 1;
    }
    classes
};

fn class(byte: u8) -> Class {
    CLASSES[usize::from(byte)]
}

/// Calls `each` for every token of a text, in order.
pub fn tokens(text: &str, markup: Markup, mut each: impl FnMut(Token)) {
    let bytes = text.as_bytes();
    let (mut at, mut in_tag, mut is_read) = (0, false, false);
    while at < bytes.len() {
        match class(bytes[at]) {
            Class::Other => at += 1,
            Class::Mark => {
                match bytes[at] {
                    b'<' if markup == Markup::Tags => (in_tag, is_read) = (true, false),
                    b'>' if markup == Markup::Tags => in_tag = false,
                    b'=' if in_tag && bytes.get(at + 1) == Some(&b'"') => is_read = is_name_of_text(&bytes[..at]),
                    b'&' if markup == Markup::Tags => {
                        at = after_entity(bytes, at);
                        continue;
                    }
                    // An escape in a script or in JSON parts words: `\n` is no letter.
                    b'\\' if markup == Markup::Plain => at += 1,
                    _ => {}
                }
                at = next_letter(text, at);
            }
            Class::Digit => {
                let Some(mut end) = end_of_number(text, at) else {
                    let token = word(text, at, if in_tag { Sort::WordInTag } else { Sort::Word });
                    at = token.end;
                    each(token);
                    continue;
                };
                if !in_tag || is_read || follows_currency(&text[..at]) {
                    each(Token { start: at, end, hash: hash_of_number(&text[at..end]), sort: Sort::Number });
                    // Its unit is read with it, in a tag as well.
                    if bytes.get(end).is_some_and(u8::is_ascii_alphabetic) {
                        let unit = word(text, end, Sort::Word);
                        end = unit.end;
                        each(unit);
                    }
                }
                at = end;
            }
            Class::Beyond if !letter_at(text, at).is_some_and(is_letter) => at = next_letter(text, at),
            Class::Letter | Class::Beyond => {
                let token = word(text, at, if in_tag { Sort::WordInTag } else { Sort::Word });
                at = token.end;
                each(token);
            }
        }
    }
}

/// Where the next letter or sign begins.
fn next_letter(text: &str, at: usize) -> usize {
    (at + 1..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

/// The digits of a number without grouping, and without zeros at its end that say nothing: `12,500.00` is `12500`.
pub fn digits(written: &str) -> String {
    let plain: Vec<char> = written.chars().filter(|letter| letter.is_ascii_digit() || is_joint(*letter)).collect();
    let last = plain.iter().rposition(|letter| is_joint(*letter));
    let decimals = last.map_or(0, |last| plain.len() - last - 1);
    // A joint before exactly three digits groups, unless it is a point after a lone zero, as in `0.125`.
    let is_decimal = last.is_some_and(|last| decimals != 3 || plain[..last] == ['0']);
    let joined: String = plain
        .iter()
        .enumerate()
        .filter_map(|(place, letter)| match is_joint(*letter) {
            false => Some(*letter),
            true => (is_decimal && Some(place) == last).then_some('.'),
        })
        .collect();
    match joined.contains('.') {
        true => joined.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => joined,
    }
}

fn word(text: &str, start: usize, sort: Sort) -> Token {
    let bytes = text.as_bytes();
    let is_of_word = |byte: &u8| matches!(class(*byte), Class::Letter | Class::Digit);
    let end = bytes[start..].iter().position(|byte| !is_of_word(byte)).map_or(bytes.len(), |length| start + length);
    if bytes.get(end).is_none_or(u8::is_ascii) {
        return Token { start, end, hash: hash_of_ascii(&bytes[start..], end - start), sort };
    }
    let end = text[start..].find(|letter| !is_letter(letter)).map_or(text.len(), |length| start + length);
    Token { start, end, hash: hash(&text[start..end]), sort }
}

/// One past the number that begins here. A unit may follow at once, as in `918k` or `12.50USD`; `None` where other letters do,
/// as in `3f9a` or `20percent`, so that it is a word.
fn end_of_number(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut end = start;
    loop {
        while bytes.get(end).is_some_and(u8::is_ascii_digit) {
            end += 1;
        }
        let joint = match bytes.get(end) {
            None => return Some(end),
            Some(b',' | b'.' | b'\'') => 1,
            Some(byte) if byte.is_ascii_alphabetic() => return is_unit(&bytes[end..]).then_some(end),
            Some(byte) if byte.is_ascii() => return Some(end),
            Some(_) => match letter_at(text, end) {
                Some(letter) if is_joint(letter) => letter.len_utf8(),
                Some(letter) if is_letter(letter) => return None,
                _ => return Some(end),
            },
        };
        if !bytes.get(end + joint).is_some_and(u8::is_ascii_digit) {
            return Some(end);
        }
        end += joint;
    }
}

/// Whether a text begins with a word as short as a unit.
fn is_unit(text: &[u8]) -> bool {
    let letters = text.iter().take(LONGEST_UNIT + 1).take_while(|byte| byte.is_ascii_alphabetic()).count();
    letters <= LONGEST_UNIT && text.get(letters).is_none_or(|byte| byte.is_ascii() && !byte.is_ascii_digit())
}

/// `USD`, `Tsd`, `bn`.
const LONGEST_UNIT: usize = 4;

/// Whether a tag ends with the name of an attribute whose numbers are read or name something; those of the others are places
/// and sizes.
fn is_name_of_text(tag: &[u8]) -> bool {
    let length = tag.iter().rev().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-').count();
    let name = &tag[tag.len() - length..];
    let names: [&[u8]; 7] = [b"title", b"alt", b"content", b"value", b"label", b"id", b"href"];
    names.contains(&name) || name.starts_with(b"data-") || name.starts_with(b"aria-")
}

fn hash_of_number(written: &str) -> u64 {
    if written.bytes().all(|byte| byte.is_ascii_digit()) {
        hash_of_ascii(written.as_bytes(), written.len())
    } else {
        hash(&digits(written))
    }
}

/// What may stand between the digits of a number in some locale.
fn is_joint(letter: char) -> bool {
    matches!(letter, ',' | '.' | '\'' | '\u{2019}' | '\u{a0}' | '\u{202f}')
}

fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric()
}

fn letter_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// Whether the number at a place in a text is an amount of money.
pub fn is_money(text: &str, start: usize, end: usize) -> bool {
    let after = text[end..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    follows_currency(&text[..start]) || after.chars().next().is_some_and(is_currency)
}

fn follows_currency(before: &str) -> bool {
    let mut letters = before.chars().rev();
    match letters.next() {
        Some('\u{a0}' | '\u{202f}' | ' ') => {
            letters.next().is_some_and(|letter| is_currency(letter) || letter.is_ascii_uppercase())
        }
        Some(letter) => is_currency(letter),
        None => false,
    }
}

/// Whether a letter is the sign of a currency.
pub fn is_currency(letter: char) -> bool {
    matches!(letter, '$' | '£' | '¥' | '\u{20a0}'..='\u{20cf}')
}

/// One past an entity such as `&amp;`, or one past the `&`.
fn after_entity(bytes: &[u8], at: usize) -> usize {
    let longest = (at + 12).min(bytes.len());
    let name = bytes[at + 1..longest].iter().position(|byte| !(byte.is_ascii_alphanumeric() || *byte == b'#'));
    match name {
        Some(length) if bytes[at + 1 + length] == b';' => at + length + 2,
        _ => at + 1,
    }
}

#[cfg(test)]
mod tests;
