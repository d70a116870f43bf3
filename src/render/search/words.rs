//! The words of a text, as search knows them. `themes/clarity/search.js` takes what a reader types apart in the same way.

use unicode_normalization::UnicodeNormalization;

/// Words that stand on every page, in order: they tell nothing, and are not searched for.
pub const COMMON: &[&str] = &[
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "did", "do", "does", "for", "from", "had", "has",
    "have", "he", "her", "his", "how", "i", "if", "in", "into", "is", "it", "its", "me", "my", "of", "on", "or", "our",
    "she", "so", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "to", "us", "was",
    "we", "were", "what", "when", "where", "which", "will", "with", "would", "you", "your",
];

/// Calls `each` with every word: letters and digits in lower case without accents, `nurse's` as `nurses`, `12,500` as
/// `12500`. What is joined by hyphens comes in its parts and as one.
pub fn words(text: &str, mut each: impl FnMut(&str)) {
    let bytes = text.as_bytes();
    let mut word = String::new();
    let mut piece = 0;
    while piece < bytes.len() {
        // Most pieces between two spaces are a word of ASCII with signs around it at most, in lower case already.
        let start = after_signs(bytes, piece);
        let mut end = start;
        let mut differing = 0;
        while let Some((byte, lower)) = bytes.get(end).map(|byte| (*byte, LOWER[usize::from(*byte)])) {
            if lower <= SIGN {
                break;
            }
            differing |= byte ^ lower;
            end += 1;
        }
        let last = after_signs(bytes, end);
        if bytes.get(last).is_none_or(|byte| *byte == b' ') {
            if differing != 0 {
                word.clear();
                word.push_str(&text[start..end]);
                word.make_ascii_lowercase();
                each(&word);
            } else if start < end {
                each(&text[start..end]);
            }
            piece = last + 1;
        } else {
            let length = memchr::memchr(b' ', &bytes[last..]).unwrap_or(bytes.len() - last);
            text[piece..last + length].split_whitespace().for_each(|piece| of_piece(piece, &mut word, &mut each));
            piece = last + length + 1;
        }
    }
}

/// A sign of ASCII that is seen and is no letter or digit.
const SIGN: u8 = 1;

/// Letters and digits of ASCII in lower case, [`SIGN`] for its other signs, and nothing for all else.
const LOWER: [u8; 256] = {
    let mut lower = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        let letter = byte as u8;
        if letter.is_ascii_alphanumeric() {
            lower[byte] = letter.to_ascii_lowercase();
        } else if letter.is_ascii_graphic() {
            lower[byte] = SIGN;
        }
        byte += 1;
    }
    lower
};

fn after_signs(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while bytes.get(at).is_some_and(|byte| LOWER[usize::from(*byte)] == SIGN) {
        at += 1;
    }
    at
}

/// The words of what stands between two spaces.
fn of_piece(piece: &str, word: &mut String, each: &mut impl FnMut(&str)) {
    let mut parts = 0;
    let mut joined = String::new();
    let folded = fold(piece);
    let mut rest = folded.chars().peekable();
    word.clear();
    let mut previous = ' ';
    while let Some(letter) = rest.next() {
        let next = rest.peek().copied().unwrap_or(' ');
        if letter.is_alphanumeric() {
            word.push(letter);
        } else if is_within(previous, letter, next) {
            // It neither ends a word nor belongs to it.
        } else if !word.is_empty() {
            each(word);
            if letter == '-' && next.is_alphanumeric() {
                joined.push_str(word);
                parts += 1;
            } else {
                finish(&mut joined, &mut parts, word, each);
            }
            word.clear();
        }
        previous = letter;
    }
    if !word.is_empty() {
        each(word);
        finish(&mut joined, &mut parts, word, each);
    }
}

/// Says what hyphens joined as one word.
fn finish(joined: &mut String, parts: &mut usize, last: &str, each: &mut impl FnMut(&str)) {
    if *parts > 0 {
        joined.push_str(last);
        each(joined);
    }
    joined.clear();
    *parts = 0;
}

/// Apostrophes within a word and separators of thousands.
fn is_within(previous: char, letter: char, next: char) -> bool {
    match letter {
        '\'' | '\u{2019}' => previous.is_alphanumeric() && next.is_alphanumeric(),
        ',' => previous.is_numeric() && next.is_numeric(),
        _ => false,
    }
}

fn fold(piece: &str) -> String {
    if piece.is_ascii() {
        return piece.to_ascii_lowercase();
    }
    // Hyphens that do not break are hyphens.
    let lower = piece.to_lowercase().replace('\u{2011}', "-");
    lower.nfd().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).collect()
}

/// Whether a word is worth finding: single letters and common words are not.
pub fn is_telling(word: &str) -> bool {
    let single = word.chars().nth(1).is_none();
    if single { word.chars().all(char::is_numeric) } else { COMMON.binary_search(&word).is_err() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        words(text, |word| found.push(word.to_owned()));
        found
    }

    #[test]
    fn words_are_letters_and_digits_in_lower_case() {
        assert_eq!(
            of("The nurse's $1,250,000, at 7:15 (Müller)"),
            ["the", "nurses", "1250000", "at", "7", "15", "muller"]
        );
        assert_eq!(
            of("Go-live’s day-of-month. x - y -z"),
            ["go", "lives", "golives", "day", "of", "month", "dayofmonth", "x", "y", "z"]
        );
        assert_eq!(of("one,two 1,2"), ["one", "two", "12"]);
    }

    #[test]
    fn a_piece_gives_the_same_words_on_the_short_way_and_on_the_long() {
        let pieces = [
            "a",
            "(B)",
            "c.",
            "--",
            "",
            "d-e",
            "f's",
            "\u{e9}t\u{e9}",
            "\tg\n",
            "1,2",
            "#h",
            "i\u{a0}j",
            "\u{2019}",
            "k\u{2011}l.",
        ];
        for first in pieces {
            for (second, third) in pieces.iter().flat_map(|second| pieces.map(|third| (second, third))) {
                let text = format!("{first} {second} {third}");
                let mut slow = Vec::new();
                let mut word = String::new();
                text.split_whitespace()
                    .for_each(|piece| of_piece(piece, &mut word, &mut |word| slow.push(word.to_owned())));
                assert_eq!(of(&text), slow, "{text:?}");
            }
        }
    }

    #[test]
    fn common_words_are_in_order() {
        assert!(COMMON.is_sorted());
    }

    #[test]
    fn common_words_and_single_letters_tell_nothing() {
        let telling: Vec<String> =
            of("when do we go live in wave 2 x").into_iter().filter(|word| is_telling(word)).collect();
        assert_eq!(telling, ["go", "live", "wave", "2"]);
    }
}
