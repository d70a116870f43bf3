//! The message files and the code say the same: what is there is said, and what a template says is there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use milepost::language::{Language, Message, messages};

/// The texts of all files below a folder whose names end so, by their paths.
fn texts(folder: &str, extension: &str) -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files =
        walkdir::WalkDir::new(&root).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let files = files.filter(|entry| entry.path().extension().is_some_and(|found| found == extension));
    files.map(|entry| (entry.path().display().to_string(), fs::read_to_string(entry.path()).unwrap())).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
}

#[test]
fn every_message_is_said_somewhere() {
    let mut said = BTreeSet::new();
    let (code, templates) = (texts("src", "rs"), texts("themes", "html"));
    for text in code.values() {
        // `say!(words, id, …)`, also where it goes over several lines.
        for call in text.split("say!(").skip(1) {
            let arguments = call.split(',').nth(1).unwrap_or_default();
            said.extend(words(arguments).find(|word| !word.is_empty()));
        }
        said.extend(text.split("messages::").skip(1).filter_map(|rest| words(rest).next()));
    }
    for text in templates.values() {
        said.extend(text.split("say(id=\"").skip(1).filter_map(|rest| words(rest).next()));
    }
    let english = texts("locales/en", "ftl");
    for text in english.values() {
        said.extend(text.split("{ ").skip(1).filter_map(|rest| words(rest).next()));
    }
    let silent: Vec<&str> = messages::ALL.iter().map(|message| message.id).filter(|id| !said.contains(id)).collect();
    assert_eq!(silent, Vec::<&str>::new());
}

#[test]
fn templates_say_what_is_there_and_tell_it_what_it_wants_to_know() {
    let mut faults = Vec::new();
    for (path, text) in texts("themes", "html") {
        for call in text.split("say(id=\"").skip(1) {
            let (id, rest) = call.split_once('"').unwrap();
            let told = rest.split(')').next().unwrap();
            match Message::named(id) {
                None => faults.push(format!("{path}: there is no `{id}`")),
                Some(message) => {
                    let missing = message.arguments.iter().filter(|name| !told.contains(&format!("{name}=")));
                    faults.extend(missing.map(|name| format!("{path}: `{id}` is not told its `{name}`")));
                }
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn every_message_is_there_in_every_language() {
    let absent = |message: &&Message| -> Vec<String> {
        let absent = Language::ALL.into_iter().filter(|language| !message.is_in(*language));
        absent.map(|language| format!("{}: {}", language.tag(), message.id)).collect()
    };
    let missing: Vec<String> = messages::ALL.iter().flat_map(absent).collect();
    assert_eq!(missing, Vec::<String>::new());
}

/// What stands in the message files of a language: each message as Fluent reads it.
fn patterns(language: Language) -> BTreeMap<String, Pattern<String>> {
    let files = texts(&format!("locales/{}", language.tag()), "ftl");
    let resources = files.into_values().map(|text| fluent_syntax::parser::parse(text).unwrap());
    let entries = resources.flat_map(|resource| resource.body);
    let message = |entry| match entry {
        Entry::Message(message) => Some((message.id.name, message.value?)),
        _ => None,
    };
    entries.filter_map(message).collect()
}

/// The names of what a message is told, those that only choose apart from those that are said; messages within it are looked
/// into.
fn told(
    pattern: &Pattern<String>,
    all: &BTreeMap<String, Pattern<String>>,
    said: &mut BTreeSet<String>,
    plurals: &mut Vec<BTreeSet<String>>,
) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => _ = said.insert(id.name.clone()),
            Expression::Inline(InlineExpression::MessageReference { id, .. }) => {
                told(&all[&id.name], all, said, plurals)
            }
            Expression::Inline(_) => {}
            Expression::Select { variants, .. } => {
                let keys = variants.iter().filter_map(|variant| match &variant.key {
                    VariantKey::Identifier { name } => Some(name.clone()),
                    VariantKey::NumberLiteral { .. } => None,
                });
                plurals.push(keys.collect());
                variants.iter().for_each(|variant| told(&variant.value, all, said, plurals));
            }
        }
    }
}

/// Languages whose sentence leaves out what the English one says, each with why.
const LEFT_OUT: &[(&str, &str)] = &[
    // A French, German or Spanish sentence says with a chosen word what the English one is told.
    ("roadmap_", "done"),
];

#[test]
fn each_language_says_what_a_message_is_told() {
    let english = patterns(Language::English);
    let mut faults = Vec::new();
    for language in [Language::French, Language::German, Language::Spanish] {
        let translated = patterns(language);
        for (id, pattern) in &translated {
            let Some(original) = english.get(id) else { continue };
            let (mut here, mut there) = (BTreeSet::new(), BTreeSet::new());
            told(pattern, &translated, &mut here, &mut Vec::new());
            told(original, &english, &mut there, &mut Vec::new());
            // English writes “1” or “no” itself where others write the number.
            let number = |name: &&String| !matches!(&***name, "count" | "number");
            let allowed = |name: &&String| !LEFT_OUT.iter().any(|(of, left)| id.starts_with(of) && *name == left);
            let lost: Vec<&String> = there.difference(&here).filter(number).filter(allowed).collect();
            faults.extend(lost.iter().map(|name| format!("{}: `{id}` does not say its `{name}`", language.tag())));
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn plurals_are_those_of_the_cldr() {
    const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
    let mut faults = Vec::new();
    for language in Language::ALL {
        let all = patterns(language);
        for (id, pattern) in &all {
            let mut choices = Vec::new();
            told(pattern, &all, &mut BTreeSet::new(), &mut choices);
            for keys in choices {
                let plural: Vec<&str> =
                    keys.iter().map(String::as_str).filter(|key| CATEGORIES.contains(key)).collect();
                // All four languages count by `one` and `other`; what millions are in French and Spanish reads as others do.
                // A choice by words has `other` for those that it does not know.
                let counts = plural.iter().any(|key| *key != "other");
                let is_sound = keys.len() == plural.len() && plural.contains(&"other");
                let is_known = plural.iter().all(|key| matches!(*key, "one" | "many" | "other"));
                if counts && !(is_sound && is_known) {
                    faults.push(format!("{}: `{id}` chooses among {keys:?}", language.tag()));
                }
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn french_signs_stand_after_a_space_that_does_not_break() {
    let mut faults = Vec::new();
    for (path, text) in texts("locales/fr", "ftl") {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let breaks = [" :", " ;", " ?", " !", " »", "« "].iter().any(|signs| line.contains(signs));
            let breaks = breaks && !line.contains("{ \"");
            faults.extend(breaks.then(|| format!("{path}: {line}")));
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn french_signs_have_their_spaces() {
    let mut faults = Vec::new();
    for message in messages::ALL {
        for text in message.texts(Language::French) {
            let letters: Vec<char> = text.chars().collect();
            for (place, letter) in letters.iter().enumerate() {
                let before = place.checked_sub(1).map(|before| letters[before]);
                let after = letters.get(place + 1).copied();
                let is_kept = match letter {
                    ';' | '!' | '?' => before == Some('\u{202f}'),
                    ':' | '»' => matches!(before, Some('\u{a0}' | '\u{202f}')),
                    '«' => matches!(after, Some('\u{a0}' | '\u{202f}')),
                    '%' => before != Some(' ') || !letters[..place - 1].last().is_some_and(char::is_ascii_digit),
                    _ => true,
                };
                if !is_kept {
                    faults.push(format!("{}: {text}", message.id));
                }
            }
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}
