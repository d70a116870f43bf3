//! The portal's own sentences are plain: short words, short sentences, and no letters for words that nobody has said.

use milepost::language::{Language, Message, messages};

/// The school grade that the sentences may need at most, by Flesch and Kincaid.
const GRADE: f64 = 8.0;

/// The grade that a single sentence may need at most.
const HARDEST: f64 = 12.0;

/// Words that a sentence is told stand in it as a short plausible one.
const TOLD: &str = "ten days";

/// The English texts that read as sentences: what has fewer words is a heading or a label. Of a message that chooses among
/// several, the longest.
fn sentences() -> Vec<(&'static str, String)> {
    let longest = |message: &&Message| {
        let texts = message.texts(Language::English).into_iter().map(|text| text.replace("{}", TOLD));
        Some((message.id, texts.max_by_key(String::len)?))
    };
    let all = messages::ALL.iter().filter_map(longest);
    all.filter(|(_, text)| text.split_whitespace().count() >= 8).collect()
}

/// Words, sentences and syllables of a text.
fn counted(text: &str) -> (usize, usize, usize) {
    let words: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric() && letter != '’').collect();
    let words: Vec<&str> = words.into_iter().filter(|word| word.chars().any(char::is_alphabetic)).collect();
    let ends = text.split(['.', '?', '!']).filter(|part| part.chars().any(char::is_alphabetic)).count();
    (words.len(), ends.max(1), words.iter().map(|word| syllables(word)).sum())
}

/// The syllables of an English word: its groups of vowels, without an e at its end that is not spoken.
fn syllables(word: &str) -> usize {
    let word: Vec<char> = word.to_lowercase().chars().filter(|letter| letter.is_alphabetic()).collect();
    let is_vowel = |letter: char| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let begins = |place: &usize| is_vowel(word[*place]) && (*place == 0 || !is_vowel(word[*place - 1]));
    let groups = (0..word.len()).filter(begins).count();
    let text: String = word.iter().collect();
    let is_silent = (text.ends_with('e') && !text.ends_with("le"))
        || (text.ends_with("es") && !text.ends_with("ses") && !text.ends_with("ches") && !text.ends_with("ces"))
        || (text.ends_with("ed") && !text.ends_with("ted") && !text.ends_with("ded"));
    groups.saturating_sub(usize::from(is_silent)).max(1)
}

fn grade((words, sentences, syllables): (usize, usize, usize)) -> f64 {
    0.39 * words as f64 / sentences as f64 + 11.8 * syllables as f64 / words as f64 - 15.59
}

#[test]
fn the_sentences_of_the_portal_are_read_in_the_eighth_grade() {
    let sentences = sentences();
    let mut all = (0, 0, 0);
    let mut each: Vec<(f64, &str, &str)> = Vec::new();
    for (id, text) in &sentences {
        let of = counted(text);
        if of.0 == 0 {
            continue;
        }
        all = (all.0 + of.0, all.1 + of.1, all.2 + of.2);
        each.push((grade(of), id, text));
    }
    each.sort_by(|one, other| other.0.total_cmp(&one.0));
    let hard: Vec<&(f64, &str, &str)> = each.iter().filter(|(grade, ..)| *grade > HARDEST).collect();
    let list = |of: &[&(f64, &str, &str)]| {
        of.iter().map(|(grade, id, text)| format!("{grade:.1} {id}: {text}")).collect::<Vec<_>>().join("\n")
    };
    let worst: Vec<_> = each.iter().take(15).collect();
    let overall = grade(all);
    println!("grade {overall:.2} over {} texts; the hardest:\n{}", each.len(), list(&worst));
    assert!(overall <= GRADE, "grade {overall:.2}; the hardest sentences:\n{}", list(&worst));
    assert!(hard.is_empty(), "these sentences are too hard:\n{}", list(&hard));
}

#[test]
fn a_hard_sentence_has_a_high_grade() {
    let plain = "The first go-live has not moved. We keep the date.";
    let hard = "Notwithstanding considerable organizational interdependencies, the implementation methodology necessitates \
                comprehensive reconsideration of previously established prioritization.";
    assert!(grade(counted(plain)) < 4.0 && grade(counted(hard)) > 20.0);
    let table =
        [("the", 1), ("people", 2), ("finished", 2), ("moved", 1), ("needed", 2), ("table", 2), ("approved", 2)];
    for (word, count) in table {
        assert_eq!(syllables(word), count, "{word}");
    }
}

/// Letters that stand for words, by the messages that may say them and why.
const KNOWN: &[(&str, &[&str], &str)] = &[
    ("BAC", &["name_", "progress_", "figure_"], "the page of progress says “Budget at completion” beside it"),
    ("PV", &["name_", "progress_", "figure_"], "beside “Planned value”"),
    ("EV", &["name_", "progress_", "figure_"], "beside “Earned value”"),
    ("AC", &["name_", "progress_"], "beside “Actual cost”"),
    ("SV", &["name_"], "beside “Schedule variance”"),
    ("CV", &["name_"], "beside “Cost variance”"),
    ("SPI", &["name_", "progress_"], "beside “Schedule performance”"),
    ("CPI", &["name_", "progress_"], "beside “Cost performance”"),
    ("EAC", &["progress_"], "a formula under what it means, “If the rest costs …”"),
    ("ES", &["name_"], "beside “Earned schedule”"),
    ("AT", &["name_"], "beside “Time so far”"),
    ("IEAC", &["progress_going_on_like_this"], "the sentence says what it is"),
    ("JSON", &["pages_what_that_data"], "the name of a format, for those who read it"),
];

#[test]
fn letters_stand_for_words_only_beside_these() {
    let mut faults = Vec::new();
    for message in messages::ALL {
        for text in message.texts(Language::English) {
            for letters in acronyms(&text) {
                let is_known = KNOWN
                    .iter()
                    .any(|(known, of, _)| *known == letters && of.iter().any(|start| message.id.starts_with(start)));
                if !is_known && !is_spelled_out(&text, &letters) {
                    faults.push(format!("{}: {letters} in {text:?}", message.id));
                }
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

/// The words of capital letters and digits, such as `EAC` and `P80`.
fn acronyms(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let is_acronym = |word: &&str| {
        let sound = word.chars().all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit());
        word.len() > 1 && sound && word.chars().any(|letter| letter.is_ascii_uppercase())
    };
    words.filter(is_acronym).map(str::to_owned).collect()
}

/// Whether the words of the letters stand in the same text: `To-complete performance index (TCPI)`.
fn is_spelled_out(text: &str, letters: &str) -> bool {
    let initials: String = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| *word != letters)
        .filter_map(|word| word.chars().next())
        .collect::<String>()
        .to_uppercase();
    initials.contains(letters)
}

#[test]
fn letters_without_their_words_are_found() {
    assert_eq!(acronyms("The EAC of 2 FTE, at P80"), ["EAC", "FTE", "P80"]);
    assert!(is_spelled_out("To-complete performance index (TCPI)", "TCPI"));
    assert!(!is_spelled_out("The TCPI of the plan", "TCPI"));
}
