//! The message files and the code say the same: what is there is said, and what a template says is there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

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

/// The message files that are complete in every language.
const COMPLETE: [&str; 6] = ["words.ftl", "reasons.ftl", "names.ftl", "counts.ftl", "frame.ftl", "theme.ftl"];

#[test]
fn what_is_complete_is_there_in_every_language() {
    let english = texts("locales/en", "ftl");
    let mut missing = Vec::new();
    for file in COMPLETE {
        let (_, text) = english.iter().find(|(path, _)| path.ends_with(file)).unwrap();
        for message in text.lines().filter_map(|line| Message::named(line.split_once(" =")?.0)) {
            let absent = Language::ALL.into_iter().filter(|language| !message.is_in(*language));
            missing.extend(absent.map(|language| format!("{}: {}", language.tag(), message.id)));
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}
