//! What data of patients and keys look like.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, Input, MatchKind};
use regex_lite::Regex;

use super::{PATIENT, SECRET, Sensitive};
use crate::source::bytes::before;

/// Something to look for.
pub struct Pattern {
    pub rule: Sensitive,
    pub message: &'static str,
    pub hint: &'static str,
    /// What stands in a line that it may be in: most lines need no closer look.
    clues: Clues,
    /// Whether there is enough in a text for it to be there.
    is_likely: fn(&str) -> bool,
    /// Whether it may be in a file with a path, after some text.
    may_stand: fn(&str, &str) -> bool,
    /// Its group `x`, or all of it, is what is meant.
    expression: Regex,
    /// What else has to be true of it.
    holds: fn(&str) -> bool,
}

/// What is cheaper to look for than an expression.
#[derive(Clone, Copy)]
enum Clues {
    /// Two hyphens, with two signs between them.
    Hyphens,
    /// One of these, in any case of letters, and a digit; what heads a table has none.
    Words(&'static [&'static str]),
    /// One of these, letter by letter.
    Signs(&'static [&'static str]),
}

/// All that is looked for.
pub struct Patterns {
    all: Vec<Pattern>,
    /// Finds the words of all, in one walk.
    words: Option<AhoCorasick>,
    /// Which of all a word belongs to.
    of_word: Vec<usize>,
    /// Finds the signs of all.
    signs: Option<AhoCorasick>,
}

impl Patterns {
    fn new(all: Vec<Pattern>) -> Patterns {
        let (mut words, mut of_word, mut signs) = (Vec::<&str>::new(), Vec::new(), Vec::<&str>::new());
        for (place, pattern) in all.iter().enumerate() {
            match pattern.clues {
                Clues::Hyphens => {}
                Clues::Words(of) => {
                    words.extend(of);
                    of_word.extend(of.iter().map(|_| place));
                }
                Clues::Signs(of) => signs.extend(of),
            }
        }
        let mut finder = AhoCorasick::builder();
        let finder = finder.ascii_case_insensitive(true).kind(Some(AhoCorasickKind::DFA));
        let words = finder.build(words).ok();
        // Of the matches that leave out others, those are found many bytes at a time.
        let signs = AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(signs).ok();
        Patterns { all, words, of_word, signs }
    }

    /// The patterns with the lines in which they may stand, each by its first byte and one past its end, in the order of patterns.
    /// Expressions take a hundred times as long as looking for clues.
    pub fn possible_lines(&self, text: &str) -> Vec<(&Pattern, usize, usize)> {
        let bytes = text.as_bytes();
        let line = |at: usize| {
            let begin = memchr::memrchr(b'\n', &bytes[..at]).map_or(0, |end| end + 1);
            (begin, memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |end| at + end + 1))
        };
        let mut lines = Vec::new();
        let mut add = |place: usize, (begin, end): (usize, usize)| {
            if (self.all[place].is_likely)(&text[begin..end]) {
                lines.push((place, begin, end));
            }
        };
        let all = || self.all.iter().enumerate();
        // Hyphens are in nearly every line; where those stand that are meant, there is another three signs on.
        for at in memchr::memchr_iter(b'-', bytes).filter(|at| bytes.get(at + 3) == Some(&b'-')) {
            let joined = all().filter(|(_, pattern)| matches!(pattern.clues, Clues::Hyphens));
            joined.for_each(|(place, _)| add(place, line(at)));
        }
        // No clue goes on in the next line. The first line may be the head of a table.
        let mut from = 0;
        while from < bytes.len() {
            let (begin, end) = line(from);
            let words = self.words.iter().flat_map(|words| words.find_overlapping_iter(&text[begin..end]));
            words.for_each(|word| add(self.of_word[word.pattern().as_usize()], (begin, end)));
            from = end + before(&bytes[end..], |byte| byte.is_ascii_digit());
        }
        from = 0;
        while let Some(first) = self.signs.as_ref().and_then(|signs| signs.find(Input::new(text).range(from..))) {
            let (begin, end) = line(first.start());
            let has = |pattern: &Pattern| match pattern.clues {
                Clues::Signs(signs) => signs.iter().any(|sign| text[begin..end].contains(sign)),
                _ => false,
            };
            all().filter(|(_, pattern)| has(pattern)).for_each(|(place, _)| add(place, (begin, end)));
            from = end;
        }
        lines.sort_unstable();
        lines.dedup();
        lines.into_iter().map(|(place, begin, end)| (&self.all[place], begin, end)).collect()
    }
}

impl Pattern {
    /// Where it stands in a line, by first byte and one past the last; `before` is the text before the line.
    pub fn find(&self, path: &str, before: &str, line: &str) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        if !(self.may_stand)(path, before) {
            return found;
        }
        for captures in self.expression.captures_iter(line) {
            if let Some(at) = captures.name("x").or_else(|| captures.get(0))
                && (self.holds)(at.as_str())
            {
                found.push((at.start(), at.end()));
            }
        }
        found
    }
}

/// Begins at a word; ends at one.
const FROM: &str = r"(?:^|[^0-9A-Za-z_-])";
const TO: &str = r"(?:[^0-9A-Za-z_-]|$)";

const MONTH: &str = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";

const MOVE: &str = "keep it in the record system; a plan needs a count at most";
const WITHDRAW: &str = "withdraw it where it was issued, and keep the new one out of the plan";

/// All patterns, made when they are first asked for.
pub fn all() -> &'static Patterns {
    static ALL: OnceLock<Patterns> = OnceLock::new();
    ALL.get_or_init(|| Patterns::new(patients().into_iter().chain(secrets()).filter_map(Result::ok).collect()))
}

type Made = Result<Pattern, regex_lite::Error>;

/// A pattern that is looked for only where something cheaper is true.
fn only_if(is_likely: fn(&str) -> bool, made: Made) -> Made {
    made.map(|pattern| Pattern { is_likely, ..pattern })
}

/// A pattern that is looked for only in some places.
fn only_at(may_stand: fn(&str, &str) -> bool, made: Made) -> Made {
    made.map(|pattern| Pattern { may_stand, ..pattern })
}

fn has_digits<const LEAST: usize>(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_digit).nth(LEAST - 1).is_some()
}

/// Whether so many digits follow each other somewhere.
fn has_run<const LEAST: usize>(text: &str) -> bool {
    let mut run = 0;
    text.bytes().any(|byte| {
        run = if byte.is_ascii_digit() { run + 1 } else { 0 };
        run == LEAST
    })
}

/// Whether a year of the last century stands somewhere.
fn has_year_long_ago(text: &str) -> bool {
    text.as_bytes().windows(4).enumerate().any(|(at, year)| {
        let follows_digit = at > 0 && text.as_bytes()[at - 1].is_ascii_digit();
        year.starts_with(b"19") && year[2..].iter().all(u8::is_ascii_digit) && !follows_digit
    })
}

/// Whether the end of a number of a telephone stands somewhere: three digits and four.
fn has_telephone(text: &str) -> bool {
    let fits =
        |(at, byte): (usize, &u8)| if at == 3 { matches!(byte, b'-' | b'.' | b' ') } else { byte.is_ascii_digit() };
    text.as_bytes().windows(8).any(|found| found.iter().enumerate().all(fits))
}

/// Whether three digits, two and four are joined by hyphens somewhere.
fn has_three_groups(text: &str) -> bool {
    let fits = |found: &[u8]| {
        found
            .iter()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 3 | 6) { *byte == b'-' } else { byte.is_ascii_digit() })
    };
    text.as_bytes().windows(11).any(|found| found[3] == b'-' && fits(found))
}

fn always(_: &str) -> bool {
    true
}

fn is_head_of_table(path: &str, before: &str) -> bool {
    [".csv", ".tsv"].iter().any(|ending| path.ends_with(ending)) && !before.contains('\n')
}

fn patients() -> Vec<Made> {
    let day = format!(
        r"(?:(?:19|20)[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}}|[0-9]{{1,2}}/[0-9]{{1,2}}/(?:19|20)?[0-9]{{2}}|{MONTH}\.? [0-9]{{1,2}},? (?:19|20)[0-9]{{2}}|[0-9]{{1,2}} {MONTH} (?:19|20)[0-9]{{2}})"
    );
    let long_ago = format!(
        r"(?:19[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}}|[0-9]{{1,2}}/[0-9]{{1,2}}/19[0-9]{{2}}|{MONTH}\.? [0-9]{{1,2}},? 19[0-9]{{2}})"
    );
    let name = r"[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][a-z]+";
    let pattern =
        |clues, expression: String, message, holds| pattern((PATIENT, MOVE), clues, &expression, message, holds);
    vec![
        only_if(
            has_three_groups,
            pattern(
                Clues::Hyphens,
                format!(r"{FROM}(?P<x>[0-9]{{3}}-[0-9]{{2}}-[0-9]{{4}}){TO}"),
                "this looks like a social security number",
                is_issued,
            ),
        ),
        pattern(
            Clues::Words(&["ssn", "social security"]), format!(r"{FROM}(?i:SSN|social security (?:number|no\.?))[ :#=]{{1,3}}(?P<x>[0-9]{{9}}){TO}"),
            "this looks like a social security number",
            always,
        ),
        only_if(has_run::<5>, pattern(
            Clues::Words(&["mrn", "record n", "patient ", "chart n"]), format!(
                r"{FROM}(?i:MRN|medical record (?:number|no\.?)|patient (?:ID|number|no\.?)|chart (?:number|no\.?))(?: is)?[ :#=]{{1,3}}(?P<x>[A-Z]{{0,3}}-?[0-9]{{5,12}}){TO}"
            ),
            "this looks like a medical record number",
            always,
        )),
        only_if(has_digits::<4>, pattern(
            Clues::Words(&["dob", "d.o.b", "birth", "born"]), format!(r"{FROM}(?i:DOB|D\.O\.B\.|date of birth|birth ?date|born(?: on)?)[ :=(]{{1,3}}(?P<x>{day})(?:[^0-9]|$)"),
            "this looks like a date of birth",
            always,
        )),
        only_if(has_year_long_ago, pattern(Clues::Words(&["19"]), format!(r"{FROM}(?P<x>{name},? \(?{long_ago})(?:[^0-9]|$)"), "this looks like a name with a date of birth", always)),
        only_if(has_telephone, pattern(
            Clues::Words(&["patient"]), format!(
                r"{FROM}[Pp]atient:? (?:(?:Mr|Mrs|Ms|Dr)\.? )?(?P<x>{name}[^\n]{{0,40}}?(?:\([0-9]{{3}}\) ?|[0-9]{{3}}[-. ])[0-9]{{3}}[-. ][0-9]{{4}}){TO}"
            ),
            "this looks like a patient's name and phone number",
            always,
        )),
        only_if(|line| has_telephone(line) || line.contains('+') && has_digits::<9>(line), pattern(
            Clues::Words(&["patient"]), format!(
                r"{FROM}[Pp]atient(?:['’]s)?[:,]? (?:(?:(?:Mr|Mrs|Ms|Dr)\.? (?:[A-Z][a-z]+ )?[A-Z][a-z]+|{name})[:,]? )?\(?(?P<x>(?i:tel|telephone|phone|mobile|cell)\.?:?(?: number:?| no\.?:?)? (?:(?:\+[0-9]{{1,3}} )?(?:\([0-9]{{3}}\) ?|[0-9]{{3}}[-. ])[0-9]{{3}}[-. ][0-9]{{4}}|\+[0-9][0-9 ()./-]{{7,18}}[0-9])){TO}"
            ),
            "this looks like a patient's phone number",
            always,
        )),
        only_at(is_head_of_table, pattern(
            Clues::Words(&["ssn", "mrn", "dob", "birth", "patient", "medical"]), r"(?i)(?:^|[,;\t])\x22?(?P<x>SSN|MRN|DOB|date[ _]of[ _]birth|birth[ _]?date|patient[ _](?:name|id)|medical[ _]record[ _]number)\x22?(?:[,;\t\r\n]|$)".to_owned(),
            "this table has a column of data of patients",
            always,
        )),
    ]
}

/// A number that could have been issued.
fn is_issued(number: &str) -> bool {
    let part = |range: std::ops::Range<usize>| number.get(range).unwrap_or_default();
    !matches!(part(0..3), "000" | "666") && !number.starts_with('9') && part(4..6) != "00" && part(7..11) != "0000"
}

fn secrets() -> Vec<Made> {
    let key = "this looks like a key to a service";
    let password = "password|passwd|passphrase|pwd|passwort|kennwort|mot de passe|contraseña";
    let pattern =
        |clues, expression: String, message, holds| pattern((SECRET, WITHDRAW), clues, &expression, message, holds);
    vec![
        pattern(
            Clues::Signs(&["-----BEGIN"]),
            r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----".to_owned(),
            "this is a private key",
            always,
        ),
        pattern(Clues::Signs(&["AKIA", "ASIA"]), format!("{FROM}(?P<x>(?:AKIA|ASIA)[0-9A-Z]{{16}}){TO}"), key, always),
        pattern(
            Clues::Signs(&["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"]),
            format!("{FROM}(?P<x>gh[pousr]_[A-Za-z0-9]{{36,}}|github_pat_[A-Za-z0-9_]{{22,}}){TO}"),
            key,
            always,
        ),
        pattern(Clues::Signs(&["glpat-"]), format!("{FROM}(?P<x>glpat-[A-Za-z0-9_-]{{20,}})"), key, always),
        pattern(Clues::Signs(&["xox"]), format!("{FROM}(?P<x>xox[abprs]-[A-Za-z0-9-]{{20,}})"), key, always),
        pattern(Clues::Signs(&["AIza"]), format!("{FROM}(?P<x>AIza[0-9A-Za-z_-]{{35}}){TO}"), key, always),
        pattern(Clues::Signs(&["k_live_"]), format!("{FROM}(?P<x>[rs]k_live_[0-9A-Za-z]{{20,}}){TO}"), key, always),
        pattern(
            Clues::Signs(&["eyJ"]),
            format!(r"{FROM}(?P<x>eyJ[A-Za-z0-9_-]{{10,}}\.eyJ[A-Za-z0-9_-]{{10,}}\.[A-Za-z0-9_-]{{10,}})"),
            "this looks like a token that somebody signs in with",
            always,
        ),
        only_if(
            |line| line.contains('@'),
            pattern(
                Clues::Signs(&["://"]),
                r"[a-z][a-z0-9+.-]*://[^/\s:@\x22'<>]+:(?P<x>[^/\s:@\x22'<>]{3,})@[A-Za-z0-9]".to_owned(),
                "this address holds a password",
                is_real,
            ),
        ),
        pattern(
            Clues::Words(PASSWORDS),
            format!(
                r"{FROM}(?:[0-9A-Za-z]+[_.-])*(?i:{password}|(?:api|access|secret|private)[_ -]?key|secret[_ -]?access[_ -]?key|access[_ -]?token|[0-9A-Za-z]+[_-]token|client[_ -]?secret)(?:[_-][0-9A-Za-z]+)*\x22?\s?[:=]\s?[\x22'`]?(?P<x>[^\s\x22'`<>{{}}()]{{8,}})"
            ),
            "this looks like a password or a key",
            |value| is_real(value) && has_letters_and_digits(value),
        ),
        // A sentence is over behind a password that it tells.
        pattern(
            Clues::Words(PASSWORDS),
            format!(
                r"{FROM}(?i:{password}) (?:is|ist|lautet|est|es):? [\x22'`]?(?P<x>[^\s\x22'`<>{{}}()]{{8,}})[\x22'`)]{{0,2}}\s*$"
            ),
            "this looks like a password",
            |value| {
                is_real(value)
                    && has_letters_and_digits(value)
                    && value.contains(|letter: char| letter.is_ascii_lowercase())
            },
        ),
    ]
}

/// Words before passwords and keys.
const PASSWORDS: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "pwd",
    "passwort",
    "kennwort",
    "mot de passe",
    "contrase",
    "apikey",
    "api_key",
    "api key",
    "api-key",
    "accesskey",
    "access_key",
    "access key",
    "access-key",
    "secretkey",
    "secret_key",
    "secret key",
    "secret-key",
    "privatekey",
    "private_key",
    "private-key",
    "accesstoken",
    "access token",
    "_token",
    "-token",
    "clientsecret",
    "client_secret",
    "client secret",
    "client-secret",
];

/// Something that stands for a password, as in documentation, is none.
fn is_real(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let stands_for_one = ["password", "example", "xxx", "***", "...", "your", "changeme", "secret"];
    !value.contains(['$', '%', '•', '…']) && !stands_for_one.iter().any(|word| lower.contains(word))
}

fn has_letters_and_digits(value: &str) -> bool {
    let has = |is: fn(&u8) -> bool| value.as_bytes().iter().any(is);
    has(u8::is_ascii_digit) && has(u8::is_ascii_alphabetic)
}

fn pattern(
    (rule, hint): (Sensitive, &'static str),
    clues: Clues,
    expression: &str,
    message: &'static str,
    holds: fn(&str) -> bool,
) -> Made {
    Ok(Pattern {
        rule,
        message,
        hint,
        clues,
        is_likely: |_| true,
        may_stand: |_, _| true,
        expression: Regex::new(expression)?,
        holds,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_expression_is_one() {
        let faulty: Vec<String> =
            patients().into_iter().chain(secrets()).filter_map(Result::err).map(|error| error.to_string()).collect();
        assert_eq!(faulty, [""; 0]);
    }
}
