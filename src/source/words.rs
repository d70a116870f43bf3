//! Text as words and numbers, for a search that white space, capitals, markup and grouping cannot hide anything from.

/// What a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// Text, Markdown, CSV, JSON, scripts.
    Plain,
    /// HTML, SVG and XML: tags part no sentence, and numbers in tags are positions unless a currency stands before them.
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

/// The hash of a word or a number as [`tokens`] gives it (FNV-1a, 64 bits).
pub fn hash(text: &str) -> u64 {
    text.chars().flat_map(char::to_lowercase).fold(SEED, add)
}

/// The hash of several tokens in a row.
pub fn hash_of_all(hashes: impl IntoIterator<Item = u64>) -> u64 {
    hashes.into_iter().fold(SEED, |all, one| (all.rotate_left(5) ^ one).wrapping_mul(PRIME))
}

fn add(hash: u64, letter: char) -> u64 {
    let mut bytes = [0; 4];
    letter.encode_utf8(&mut bytes).bytes().fold(hash, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

/// Calls `each` for every token of a text, in order.
pub fn tokens(text: &str, markup: Markup, mut each: impl FnMut(Token)) {
    let bytes = text.as_bytes();
    let (mut at, mut in_tag) = (0, false);
    while at < bytes.len() {
        match bytes[at] {
            b'<' if markup == Markup::Tags => in_tag = true,
            b'>' if markup == Markup::Tags => in_tag = false,
            b'&' if markup == Markup::Tags => {
                at = after_entity(bytes, at);
                continue;
            }
            // An escape in a script or in JSON parts words: `\n` is no letter.
            b'\\' if markup == Markup::Plain => at += 1,
            byte if byte.is_ascii_digit() => {
                let token = number(text, at).unwrap_or_else(|| word(text, at, Sort::Word));
                at = token.end;
                match token.sort {
                    Sort::Number if in_tag && !follows_currency(&text[..token.start]) => {}
                    Sort::Word if in_tag => each(Token { sort: Sort::WordInTag, ..token }),
                    _ => each(token),
                }
                continue;
            }
            byte if byte.is_ascii_alphabetic() || byte >= 0x80 && letter_at(text, at).is_some_and(is_letter) => {
                let token = word(text, at, if in_tag { Sort::WordInTag } else { Sort::Word });
                at = token.end;
                each(token);
                continue;
            }
            _ => {}
        }
        at += 1;
        while at < bytes.len() && !text.is_char_boundary(at) {
            at += 1;
        }
    }
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
    let mut hashed = SEED;
    let mut end = start;
    for (place, letter) in text[start..].char_indices() {
        if letter.is_ascii_alphanumeric() {
            hashed = (hashed ^ u64::from(letter.to_ascii_lowercase() as u8)).wrapping_mul(PRIME);
        } else if !letter.is_ascii() && is_letter(letter) {
            hashed = letter.to_lowercase().fold(hashed, add);
        } else {
            break;
        }
        end = start + place + letter.len_utf8();
    }
    Token { start, end, hash: hashed, sort }
}

/// The number that begins here; `None` where letters follow at once, as in `b36` or `12th`, so that it is a word.
fn number(text: &str, start: usize) -> Option<Token> {
    let mut end = start;
    let mut joint = None;
    for (place, letter) in text[start..].char_indices() {
        if letter.is_ascii_digit() {
            end = start + place + 1;
            joint = None;
        } else if is_joint(letter) && joint.is_none() {
            joint = Some(letter);
        } else if joint.is_none() && is_letter(letter) {
            return None;
        } else {
            break;
        }
    }
    Some(Token { start, end, hash: hash(&digits(&text[start..end])), sort: Sort::Number })
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

fn is_currency(letter: char) -> bool {
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
mod tests {
    use super::*;

    fn read(text: &str, markup: Markup) -> Vec<(&str, Sort)> {
        let mut found = Vec::new();
        tokens(text, markup, |token| found.push((&text[token.start..token.end], token.sort)));
        found
    }

    #[test]
    fn words_and_numbers_are_found_whatever_stands_between() {
        use Sort::{Number, Word};
        let found = read("Zoë’s go-live, $12,500.00 (B36)\\nnext 3.", Markup::Plain);
        let expected = [
            ("Zoë", Word),
            ("s", Word),
            ("go", Word),
            ("live", Word),
            ("12,500.00", Number),
            ("B36", Word),
            ("next", Word),
            ("3", Number),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn tags_part_no_sentence_and_their_positions_are_no_amounts() {
        use Sort::{Number, Word, WordInTag};
        let found = read("<a x=\"1250\" title=\"$9,100\">the</a> deal &amp; more", Markup::Tags);
        let expected = [
            ("a", WordInTag),
            ("x", WordInTag),
            ("title", WordInTag),
            ("9,100", Number),
            ("the", Word),
            ("a", WordInTag),
            ("deal", Word),
            ("more", Word),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_number_is_the_same_in_every_locale() {
        for written in ["12500", "12,500", "12.500", "12’500", "12\u{202f}500", "12,500.00", "12.500,00"] {
            assert_eq!(digits(written), "12500", "{written}");
        }
        assert_eq!(digits("1250.10"), "1250.1");
        assert_eq!(digits("0.125"), "0.125");
        assert_eq!(digits("500"), "500");
    }

    #[test]
    fn capitals_do_not_matter() {
        let mut hashes = Vec::new();
        tokens("École ÉCOLE école", Markup::Plain, |token| hashes.push(token.hash));
        assert!(hashes.iter().all(|hashed| *hashed == hash("École")), "{hashes:?}");
    }

    #[test]
    fn no_text_makes_it_stumble() {
        for text in ["", "&", "&amp", "<", "\\", "é\\", "1,", "€", "a&#", "١٢"] {
            read(text, Markup::Plain);
            read(text, Markup::Tags);
        }
    }
}
