//! The stem of an English word, by Martin Porter's second algorithm ("Porter2", <https://snowballstem.org>).
//!
//! `themes/clarity/search.js` stems what a reader types by the same steps; `tests/kept/stems.txt` is what both have to give.

/// Returns the stem of a word in lower case and without apostrophes; what is not of the letters a to z stays as it is.
pub fn stem(word: &str) -> String {
    if word.len() < 3 || !word.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return word.to_owned();
    }
    if let Some((_, stem)) = EXCEPTIONS.iter().find(|(exception, _)| *exception == word) {
        return (*stem).to_owned();
    }
    let mut word = Word::of(word);
    word.plurals();
    if !FINISHED.contains(&word.text.as_str()) {
        word.past_and_present();
        word.last_y();
        word.replace_in(word.first, FIRST);
        word.replace_in(word.first, SECOND);
        word.endings();
        word.last_letter();
    }
    word.text.make_ascii_lowercase();
    word.text
}

const EXCEPTIONS: &[(&str, &str)] = &[
    ("andes", "andes"),
    ("atlas", "atlas"),
    ("bias", "bias"),
    ("cosmos", "cosmos"),
    ("dying", "die"),
    ("early", "earli"),
    ("gently", "gentl"),
    ("howe", "howe"),
    ("idly", "idl"),
    ("lying", "lie"),
    ("news", "news"),
    ("only", "onli"),
    ("singly", "singl"),
    ("skies", "sky"),
    ("skis", "ski"),
    ("sky", "sky"),
    ("tying", "tie"),
    ("ugly", "ugli"),
];

/// Words that are stems once their plural is gone.
const FINISHED: &[&str] =
    &["canning", "earring", "evening", "exceed", "herring", "inning", "outing", "proceed", "succeed"];

/// Beginnings after which the first region begins: `organize` is not `organ`.
const PREFIXES: &[&str] = &["arsen", "commun", "emerg", "gener", "inter", "later", "organ", "univers"];

/// What has to stand before an ending.
#[derive(Clone, Copy)]
enum Before {
    Anything,
    /// One of these letters.
    Letter(&'static str),
    /// The ending stands in the second region.
    Second,
}

type Ending = (&'static str, &'static str, Before);

use Before::{Anything, Letter, Second};

/// Longer endings stand before those that they end with.
const FIRST: &[Ending] = &[
    ("ational", "ate", Anything),
    ("fulness", "ful", Anything),
    ("iveness", "ive", Anything),
    ("ization", "ize", Anything),
    ("ousness", "ous", Anything),
    ("biliti", "ble", Anything),
    ("lessli", "less", Anything),
    ("tional", "tion", Anything),
    ("alism", "al", Anything),
    ("aliti", "al", Anything),
    ("ation", "ate", Anything),
    ("ogist", "og", Anything),
    ("entli", "ent", Anything),
    ("fulli", "ful", Anything),
    ("iviti", "ive", Anything),
    ("ousli", "ous", Anything),
    ("abli", "able", Anything),
    ("alli", "al", Anything),
    ("anci", "ance", Anything),
    ("ator", "ate", Anything),
    ("enci", "ence", Anything),
    ("izer", "ize", Anything),
    ("bli", "ble", Anything),
    ("ogi", "og", Letter("l")),
    ("li", "", Letter("cdeghkmnrt")),
];

const SECOND: &[Ending] = &[
    ("ational", "ate", Anything),
    ("tional", "tion", Anything),
    ("alize", "al", Anything),
    ("ative", "", Second),
    ("icate", "ic", Anything),
    ("iciti", "ic", Anything),
    ("ical", "ic", Anything),
    ("ness", "", Anything),
    ("ful", "", Anything),
];

const THIRD: &[&str] = &[
    "ement", "able", "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ion", "ism", "iti", "ive", "ize", "ous",
    "al", "er", "ic",
];

/// A word on its way; `Y` is a y that is a consonant.
struct Word {
    text: String,
    /// Where the first region begins: after the first consonant that follows a vowel.
    first: usize,
    /// Where the second region begins: the same within the first.
    second: usize,
}

fn is_vowel(letter: u8) -> bool {
    b"aeiouy".contains(&letter)
}

impl Word {
    fn of(word: &str) -> Word {
        let mut letters = word.as_bytes().to_vec();
        for place in 0..letters.len() {
            if letters[place] == b'y' && (place == 0 || is_vowel(letters[place - 1])) {
                letters[place] = b'Y';
            }
        }
        let after = |from: usize| {
            let found = (from + 1..letters.len()).find(|end| is_vowel(letters[end - 1]) && !is_vowel(letters[*end]));
            found.map_or(letters.len(), |end| end + 1)
        };
        let prefix = PREFIXES.iter().find(|prefix| word.starts_with(**prefix));
        let first = prefix.map_or_else(|| after(0), |prefix| prefix.len());
        let second = if first < letters.len() { after(first) } else { first };
        Word { text: letters.into_iter().map(char::from).collect(), first, second }
    }

    /// Where an ending begins.
    fn place(&self, ending: &str) -> Option<usize> {
        self.text.strip_suffix(ending).map(str::len)
    }

    fn has_vowel(&self, until: usize) -> bool {
        self.text.as_bytes()[..until].iter().any(|letter| is_vowel(*letter))
    }

    /// Whether what stands before `end` ends in a short syllable.
    fn is_short(&self, end: usize) -> bool {
        match &self.text.as_bytes()[..end] {
            [vowel, last] => is_vowel(*vowel) && !is_vowel(*last),
            [.., before, vowel, last] => {
                !is_vowel(*before) && is_vowel(*vowel) && !is_vowel(*last) && !b"wxY".contains(last)
            }
            _ => false,
        }
    }

    fn plurals(&mut self) {
        if self.place("sses").is_some() {
            self.text.truncate(self.text.len() - 2);
        } else if let Some(place) = self.place("ied").or_else(|| self.place("ies")) {
            self.text.truncate(if place > 1 { place + 1 } else { place + 2 });
        } else if self.place("us").is_none()
            && self.place("ss").is_none()
            && let Some(place) = self.place("s").filter(|place| self.has_vowel(place.saturating_sub(1)))
        {
            self.text.truncate(place);
        }
    }

    fn past_and_present(&mut self) {
        if let Some(place) = self.place("eedly").or_else(|| self.place("eed")) {
            if place >= self.first {
                self.text.truncate(place + 2);
            }
            return;
        }
        let endings = ["ingly", "edly", "ing", "ed"].into_iter();
        let found = endings.filter_map(|ending| Some((self.place(ending)?, ending))).next();
        let Some((place, ending)) = found else { return };
        if !self.has_vowel(place) {
            return;
        }
        self.text.truncate(place);
        if let [first, b'y'] = self.text.as_bytes()
            && !is_vowel(*first)
            && ending == "ing"
        {
            self.text.pop();
            self.text.push_str("ie");
            return;
        }
        let doubled = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"];
        if ["at", "bl", "iz"].into_iter().any(|ending| self.text.ends_with(ending)) {
            self.text.push('e');
        } else if doubled.into_iter().any(|ending| self.text.ends_with(ending)) {
            // `add` and `err` keep both.
            if self.text.len() > 3 || !self.text.starts_with(['a', 'e', 'o']) {
                self.text.pop();
            }
        } else if self.first >= self.text.len() && self.is_short(self.text.len()) {
            self.text.push('e');
        }
    }

    fn last_y(&mut self) {
        let letters = self.text.as_bytes();
        if let [_, .., before, b'y' | b'Y'] = letters
            && !is_vowel(*before)
        {
            self.text.pop();
            self.text.push('i');
        }
    }

    fn replace_in(&mut self, region: usize, endings: &[Ending]) {
        let found = endings.iter().find_map(|ending| Some((self.place(ending.0)?, ending)));
        let Some((place, (_, new, before))) = found.filter(|(place, _)| *place >= region) else { return };
        let holds = match before {
            Anything => true,
            Letter(letters) => self.text[..place].ends_with(|letter| letters.contains(letter)),
            Second => place >= self.second,
        };
        if holds {
            self.text.truncate(place);
            self.text.push_str(new);
        }
    }

    fn endings(&mut self) {
        let found = THIRD.iter().find_map(|ending| Some((self.place(ending)?, *ending)));
        let Some((place, ending)) = found.filter(|(place, _)| *place >= self.second) else { return };
        if ending != "ion" || self.text[..place].ends_with(['s', 't']) {
            self.text.truncate(place);
        }
    }

    fn last_letter(&mut self) {
        if let Some(place) = self.place("e") {
            if place >= self.second || (place >= self.first && !self.is_short(place)) {
                self.text.truncate(place);
            }
        } else if let Some(place) = self.place("l")
            && place >= self.second
            && self.text[..place].ends_with('l')
        {
            self.text.truncate(place);
        }
    }
}
