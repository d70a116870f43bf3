//! Compiles the message files of `locales/` into Rust: what the portal says, in each language.
//!
//! Fluent's own parser reads them. Messages within messages are put in their places here, so that a build of a portal parses and
//! looks up nothing, and the compiler knows the name of each message and of each thing that it wants to know.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

/// The languages, the first of which has every message; `Language` in `src/language/` has them in the same order.
const LANGUAGES: [&str; 4] = ["en", "fr", "de", "es"];

/// How deep messages may stand within messages: more is a circle.
const DEPTH: usize = 8;

/// A part of a message.
enum Piece {
    Text(String),
    Argument(String),
    Choice { of: String, among: Vec<(String, Vec<Piece>)>, otherwise: Vec<Piece> },
}

type Patterns = BTreeMap<String, Pattern<String>>;

/// The messages of all languages as Rust. Panics, and so stops the compiler, with the place of what is wrong.
pub fn compile(root: &Path) -> String {
    let languages = LANGUAGES.map(|language| read(&root.join("locales").join(language)));
    let compiled = languages.each_ref().map(|patterns| {
        let compile = |(id, pattern): (&String, _)| (id.clone(), pieces(id, pattern, patterns, 0));
        patterns.iter().map(compile).collect::<BTreeMap<String, Vec<Piece>>>()
    });
    let [english, others @ ..] = &compiled;
    for ((language, messages), patterns) in LANGUAGES[1..].iter().zip(others).zip(&languages[1..]) {
        for (id, pieces) in messages {
            let Some(known) = english.get(id) else {
                // A language may have parts of its own.
                let is_part = patterns.values().any(|pattern| mentions(pattern, id));
                assert!(
                    is_part,
                    "locales/{language}: `{id}` is no message of locales/en, and stands in no other message"
                );
                continue;
            };
            let known = arguments(known);
            let strange = arguments(pieces).into_iter().find(|name| !known.contains(name));
            assert!(
                strange.is_none(),
                "locales/{language}: `{id}` in English knows no `${}`",
                strange.unwrap_or_default()
            );
        }
    }
    let mut out = String::new();
    for (id, pieces) in english {
        let names = arguments(pieces);
        let said = compiled.each_ref().map(|messages| match messages.get(id) {
            Some(pieces) => format!("Some({})", rust(pieces, &names)),
            None => "None".to_owned(),
        });
        let documentation = shown(pieces);
        writeln!(out, "#[doc = {documentation:?}]").expect("text can be written");
        writeln!(
            out,
            "pub static {id}: Message = Message {{ id: {id:?}, arguments: &{names:?}, patterns: [{}] }};",
            said.join(", ")
        )
        .expect("text can be written");
    }
    let all: Vec<String> = english.keys().map(|id| format!("&{id}")).collect();
    writeln!(out, "/// All messages, in the order of their names.").expect("text can be written");
    writeln!(out, "pub static ALL: &[&Message] = &[{}];", all.join(", ")).expect("text can be written");
    out
}

/// The messages of a language, of all files in its folder.
fn read(folder: &Path) -> Patterns {
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut paths: Vec<PathBuf> = match fs::read_dir(folder) {
        Ok(entries) => entries.filter_map(|entry| Some(entry.ok()?.path())).collect(),
        Err(_) => Vec::new(),
    };
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "ftl"));
    paths.sort();
    let mut patterns = Patterns::new();
    for path in paths {
        println!("cargo:rerun-if-changed={}", path.display());
        let source = fs::read_to_string(&path).expect("a message file is UTF-8 text");
        let resource = match parser::parse(source.clone()) {
            Ok(resource) => resource,
            Err((_, errors)) => {
                let error = &errors[0];
                let line = source[..error.pos.start].lines().count();
                panic!("{}:{line}: {}", path.display(), error.kind);
            }
        };
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            let is_name =
                id.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_');
            assert!(is_name, "{}: `{id}` must be a name of lower-case letters, digits and `_`", path.display());
            let value = message.value.unwrap_or_else(|| panic!("{}: `{id}` says nothing", path.display()));
            assert!(message.attributes.is_empty(), "{}: `{id}` has attributes, which nothing reads", path.display());
            assert!(patterns.insert(id.clone(), value).is_none(), "{}: `{id}` is there twice", path.display());
        }
    }
    patterns
}

fn pieces(id: &str, pattern: &Pattern<String>, patterns: &Patterns, depth: usize) -> Vec<Piece> {
    assert!(depth < DEPTH, "`{id}` stands within itself");
    let mut pieces = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => add_text(&mut pieces, value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } => add_text(&mut pieces, &unescaped(value)),
                InlineExpression::NumberLiteral { value } => add_text(&mut pieces, value),
                InlineExpression::VariableReference { id } => pieces.push(Piece::Argument(id.name.clone())),
                InlineExpression::MessageReference { id: other, attribute: None } => {
                    let inner =
                        patterns.get(&other.name).unwrap_or_else(|| panic!("`{id}`: there is no `{}`", other.name));
                    for piece in self::pieces(&other.name, inner, patterns, depth + 1) {
                        match piece {
                            Piece::Text(text) => add_text(&mut pieces, &text),
                            piece => pieces.push(piece),
                        }
                    }
                }
                _ => panic!("`{id}`: only texts, variables, messages and choices are understood"),
            },
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let InlineExpression::VariableReference { id: of } = selector else {
                    panic!("`{id}`: a choice is made by a variable")
                };
                let mut among = Vec::new();
                let mut otherwise = Vec::new();
                for variant in variants {
                    let value = self::pieces(id, &variant.value, patterns, depth + 1);
                    let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = &variant.key;
                    match variant.default {
                        true => otherwise = value,
                        false => among.push((name.clone(), value)),
                    }
                }
                pieces.push(Piece::Choice { of: of.name.clone(), among, otherwise });
            }
        }
    }
    pieces
}

/// Whether a message stands within a pattern.
fn mentions(pattern: &Pattern<String>, id: &str) -> bool {
    pattern.elements.iter().any(|element| match element {
        PatternElement::TextElement { .. } => false,
        PatternElement::Placeable { expression: Expression::Inline(inline) } => {
            matches!(inline, InlineExpression::MessageReference { id: other, .. } if other.name == id)
        }
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
            variants.iter().any(|variant| mentions(&variant.value, id))
        }
    })
}

fn add_text(pieces: &mut Vec<Piece>, text: &str) {
    match pieces.last_mut() {
        Some(Piece::Text(before)) => before.push_str(text),
        _ => pieces.push(Piece::Text(text.to_owned())),
    }
}

/// A literal without its escapes, such as `\u00A0`.
fn unescaped(literal: &str) -> String {
    fluent_syntax::unicode::unescape_unicode_to_string(literal).into_owned()
}

/// The names of what a message wants to know, in the order in which it says it.
fn arguments(pieces: &[Piece]) -> Vec<String> {
    fn add(pieces: &[Piece], names: &mut Vec<String>) {
        for piece in pieces {
            match piece {
                Piece::Text(_) => {}
                Piece::Argument(name) if names.contains(name) => {}
                Piece::Argument(name) => names.push(name.clone()),
                Piece::Choice { of, among, otherwise } => {
                    if !names.contains(of) {
                        names.push(of.clone());
                    }
                    among.iter().for_each(|(_, pieces)| add(pieces, names));
                    add(otherwise, names);
                }
            }
        }
    }
    let mut names = Vec::new();
    add(pieces, &mut names);
    names
}

fn rust(pieces: &[Piece], names: &[String]) -> String {
    let place = |name: &String| names.iter().position(|known| known == name).unwrap_or_default();
    let pieces = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => format!("Piece::Text({text:?})"),
        Piece::Argument(name) => format!("Piece::Argument({})", place(name)),
        Piece::Choice { of, among, otherwise } => {
            let key = |key: &String| match key.parse::<i64>() {
                Ok(number) => format!("Key::Number({number})"),
                Err(_) => format!("Key::Name({key:?})"),
            };
            let among = among.iter().map(|(name, pieces)| format!("({}, {})", key(name), rust(pieces, names)));
            let among = among.collect::<Vec<_>>().join(", ");
            format!("Piece::Choice {{ of: {}, among: &[{among}], otherwise: {} }}", place(of), rust(otherwise, names))
        }
    });
    format!("&[{}]", pieces.collect::<Vec<_>>().join(", "))
}

/// The message in one line, for whoever points at its name in the code.
fn shown(pieces: &[Piece]) -> String {
    let pieces = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => text.replace(['\n', '`'], " "),
        Piece::Argument(name) => format!("{{{name}}}"),
        Piece::Choice { otherwise, .. } => shown(otherwise).trim_matches('`').to_owned(),
    });
    format!("`{}`", pieces.collect::<String>())
}
