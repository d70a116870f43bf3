//! Texts in several languages: which of them is shown, and translations that stand in files of their own.

use crate::diagnostic::{Diagnostic, Span, nearest};
use crate::language::known::{KNOWN, Known};
use crate::model::kinds::Kind;
use crate::model::reader::{Reader, shorten};
use crate::model::record::Value;
use crate::model::shape::{FieldShape, Shape};
use crate::model::values::{Prose, Text};
use crate::source::yaml::{Node, NodeValue};

/// The language that texts are wanted in.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The language.
    pub language: &'a str,
    /// The language of texts that do not say theirs.
    pub default: &'a str,
}

/// A text as it was written.
#[derive(Clone, Copy, Debug)]
pub struct Written<'a> {
    /// What is shown of it.
    pub text: &'a str,
    /// Languages and texts, where it was written in several.
    pub translations: &'a [(String, String)],
}

impl Wanted<'_> {
    /// What is shown of a text: the text in the language that is wanted, else that in the default one; `None` where it stays
    /// what it is.
    pub fn chosen<'t>(&self, translations: &'t [(String, String)]) -> Option<&'t str> {
        in_language(translations, self.language).or_else(|| in_language(translations, self.default))
    }

    /// Forgets all translations of a text but the one that is shown, so that it is the same as long as its readers see the
    /// same. One in the default language does not say so.
    pub fn keep_shown(&self, shown: &str, translations: &mut Vec<(String, String)>) {
        translations.retain(|(tag, text)| text == shown && tag.split('-').next() != Some(self.default));
    }
}

impl<'a> Written<'a> {
    /// The language of what is shown.
    pub fn language(&self, wanted: &Wanted<'a>) -> &'a str {
        if in_language(self.translations, wanted.language).is_some() {
            return wanted.language;
        }
        let same = self.translations.iter().find(|(_, text)| text == self.text);
        same.map_or(wanted.default, |(language, _)| language)
    }
}

/// The text in a language; of its regions, one that is written for that very region comes first.
fn in_language<'t>(translations: &'t [(String, String)], language: &str) -> Option<&'t str> {
    let exact = translations.iter().find(|(tag, _)| tag == language);
    let of_any_region = || translations.iter().find(|(tag, _)| tag.split('-').next() == Some(language));
    exact.or_else(of_any_region).map(|(_, text)| text.as_str())
}

/// Whether any text of a value was written in several languages.
pub fn is_translated<V: Value>(value: &V) -> bool {
    let mut found = false;
    value.each_text(&mut |written| found |= !written.translations.is_empty());
    found
}

/// A file that holds the texts of another one in another language.
#[derive(Clone, Debug)]
pub struct Translation {
    /// The path of the file that it translates.
    pub original: String,
    /// The language, as the file's name has it.
    pub language: String,
    /// The kind of what it translates; `None` for the vision.
    pub kind: Option<Kind>,
    /// The texts.
    pub texts: Translated,
}

/// What a translation says in the place of a value.
#[derive(Clone, Debug)]
pub struct Translated {
    /// Where it is written.
    pub span: Span,
    /// What it is.
    pub value: TranslatedValue,
}

/// See [`Translated`].
#[derive(Clone, Debug)]
pub enum TranslatedValue {
    /// A line of text.
    Line(String),
    /// Markdown.
    Prose(String),
    /// Fields by their names.
    Fields(Vec<(&'static str, Translated)>),
    /// What stands in a list, in its order.
    Items(Vec<Translated>),
}

/// The translation that is put beside the texts of a plan.
pub struct Adding<'a, 'r> {
    /// Its language.
    pub language: &'a str,
    /// The path of what it translates.
    pub original: &'a str,
    /// Who is told what does not fit.
    pub reader: &'a mut Reader<'r>,
}

impl Adding<'_, '_> {
    /// Says that there is no text which this could translate.
    pub fn nothing_to_translate(&mut self, name: &str, span: Span) {
        let message = format!("`{}` has no `{name}` that this could translate", self.original);
        self.reader.error("nothing-to-translate", message, span, Some("write it there first, or remove it".to_owned()));
    }

    /// Says that two lists do not have the same length.
    pub fn of_another_length(&mut self, name: &str, span: Span, here: usize, there: usize) {
        let message = format!("`{name}` has {here} items here and {there} in `{}`", self.original);
        self.reader.error(
            "nothing-to-translate",
            message,
            span,
            Some("translate each of them, in the same order".to_owned()),
        );
    }
}

/// The file that a file translates, and the language, both from its path: `vision.fr.md` holds `vision.md` in French. `None`
/// for a file that is no translation.
pub fn of_path(path: &str) -> Option<(String, &str)> {
    let (base, tag) = path.strip_suffix(".md")?.rsplit_once('.')?;
    let (language, region) = tag.split_once('-').unwrap_or((tag, ""));
    let is_small = |text: &str| text.bytes().all(|letter| letter.is_ascii_lowercase());
    // Three letters may as well be a month or a name, so that they have to be known.
    let is_language =
        is_small(language) && (language.len() == 2 || language.len() == 3 && Known::tagged(tag).is_some());
    let is_region = region.is_empty() && !tag.contains('-') || (2..=4).contains(&region.len());
    let has_name = !base.is_empty() && !base.ends_with('/');
    (is_language && is_region && has_name).then(|| (format!("{base}.md"), tag))
}

/// Reads the tree of a file that translates something with these fields.
pub fn read(node: &Node<'_>, fields: &[FieldShape], reader: &mut Reader<'_>) -> Option<Translated> {
    let NodeValue::Mapping(entries) = &node.value else { return None };
    let mut read = Vec::with_capacity(entries.len());
    for entry in entries {
        let Some(field) = fields.iter().find(|field| field.name == entry.key) else {
            let hint =
                nearest(&entry.key, fields.iter().filter(|field| holds_text(&field.shape, 3)).map(|field| field.name));
            let hint = hint.map(|name| format!("did you mean `{name}`?"));
            let message = format!("`{}` is not a field that can be translated", shorten(&entry.key));
            reader.error("unknown-field", message, entry.key_span, hint);
            continue;
        };
        if !holds_text(&field.shape, 3) {
            let message = format!("`{}` is no text", field.name);
            let hint = "a translation holds texts alone; all else stands in the file that it translates";
            reader.error("not-translatable", message, entry.key_span, Some(hint.to_owned()));
            continue;
        }
        read.extend(value(&entry.node, &field.shape, reader).map(|value| (field.name, value)));
    }
    Some(Translated { span: node.span, value: TranslatedValue::Fields(read) })
}

fn value(node: &Node<'_>, shape: &Shape, reader: &mut Reader<'_>) -> Option<Translated> {
    let of = |value| Some(Translated { span: node.span, value });
    match shape {
        Shape::Text => of(TranslatedValue::Line(alone(node, reader, Text::read)?.text)),
        Shape::Prose => of(TranslatedValue::Prose(alone(node, reader, Prose::read)?.text.to_string())),
        Shape::List { item, bare } => match &node.value {
            NodeValue::Sequence(items) => {
                let items: Option<Vec<Translated>> = items.iter().map(|node| value(node, item, reader)).collect();
                of(TranslatedValue::Items(items?))
            }
            _ if *bare => of(TranslatedValue::Items(vec![value(node, item, reader)?])),
            _ => {
                reader.wrong_type(node, "a list");
                None
            }
        },
        Shape::Record { fields, shorthand, .. } => {
            let fields = fields();
            let short = shorthand.and_then(|name| fields.iter().find(|field| field.name == name));
            match (&node.value, short) {
                (NodeValue::Mapping(_), _) => read(node, &fields, reader),
                (_, Some(field)) if holds_text(&field.shape, 1) => {
                    let inner = value(node, &field.shape, reader)?;
                    of(TranslatedValue::Fields(vec![(field.name, inner)]))
                }
                _ => {
                    reader.wrong_type(node, "a mapping of texts");
                    None
                }
            }
        }
        _ => {
            reader.wrong_type(node, "text");
            None
        }
    }
}

/// A text in the one language of the file.
fn alone<T>(node: &Node<'_>, reader: &mut Reader<'_>, read: fn(&Node<'_>, &mut Reader<'_>) -> Option<T>) -> Option<T> {
    reader.scalar(node, "text in the language that the file's name says")?;
    read(node, reader)
}

/// Whether any text stands in values of a shape, no deeper than some records within each other.
fn holds_text(shape: &Shape, depth: usize) -> bool {
    match shape {
        Shape::Text | Shape::Prose => true,
        Shape::List { item, .. } => holds_text(item, depth),
        Shape::Record { fields, .. } => depth > 0 && fields().iter().any(|field| holds_text(&field.shape, depth - 1)),
        _ => false,
    }
}

/// Reports a translation in a language in which no portal is, or of a file that is not there. `languages` are those of the
/// project, its own first; `originals` are the paths of what may be translated.
pub fn check<'a>(
    path: &str,
    translation: &Translation,
    languages: &[&'static Known],
    originals: impl Iterator<Item = &'a str> + Clone,
) -> Option<Diagnostic> {
    let Translation { original, language, .. } = translation;
    let stem = |path: &str| path.trim_end_matches(".md").to_owned();
    let Some(known) = Known::tagged(language) else {
        let fault = Diagnostic::error("unknown-language", format!("there is no language `{language}`"));
        let others = languages.iter().skip(1).map(|language| language.tag);
        let near = nearest(language, others.clone());
        let near =
            near.or_else(|| others.clone().next()).or_else(|| nearest(language, KNOWN.iter().map(|known| known.tag)));
        let near = near.unwrap_or(KNOWN[1].tag);
        let hint = format!("did you mean `{}.{near}.md`?", stem(original));
        let hint =
            if original.contains('/') { format!("{hint} A page of its own has no dot in its name") } else { hint };
        return Some(fault.in_file(path).hint(hint));
    };
    if !originals.clone().any(|path| path == original) {
        let message = format!("there is no `{original}` that this could translate");
        let fault = Diagnostic::error("translation-without-original", message);
        let near = nearest(original, originals);
        let hint = near.map_or_else(
            || format!("write `{original}` first; a page of its own has no dot in its name"),
            |near| format!("did you mean `{}.{language}.md`?", stem(near)),
        );
        return Some(fault.in_file(path).hint(hint));
    }
    let first = languages.first()?;
    if first.tag == known.tag {
        let message = format!("`{original}` is in {} already: nobody is shown this file", known.english_name);
        let hint = "write it there; `languages:` in milepost.yaml names the language of the plan first";
        return Some(Diagnostic::warning("unused-translation", message).in_file(path).hint(hint));
    }
    if !languages.contains(&known) {
        let message = format!("no portal is in {}: nobody is shown this file", known.english_name);
        return Some(
            Diagnostic::warning("unused-translation", message).in_file(path).hint(with_portal(known, languages)),
        );
    }
    None
}

/// Reports the texts of a file that are written in several languages: once each language in which no portal is, and the first
/// text that is not there in the language of the plan.
pub fn check_texts(
    texts: &[Vec<(&'static Known, Span)>],
    languages: &[&'static Known],
    reader: &Reader<'_>,
) -> Vec<Diagnostic> {
    let Some(own) = languages.first() else { return Vec::new() };
    let and_others = |count: usize| match count {
        0 => String::new(),
        1 => ", nor 1 other text of this file".to_owned(),
        count => format!(", nor {count} other texts of this file"),
    };
    let mut found = Vec::new();
    let mut unused: Vec<(&'static Known, Vec<Span>)> = Vec::new();
    for (known, span) in texts.iter().flatten().filter(|(known, _)| !languages.contains(known)) {
        match unused.iter_mut().find(|(language, _)| language == known) {
            Some((_, spans)) => spans.push(*span),
            None => unused.push((known, vec![*span])),
        }
    }
    for (known, spans) in unused {
        let others = and_others(spans.len() - 1);
        let message = format!("no portal is in {}: nobody is shown this text{others}", known.english_name);
        let fault = Diagnostic::warning("unused-translation", message).at(reader.locate(spans[0]));
        found.push(fault.hint(with_portal(known, languages)));
    }
    let mut lacking = texts.iter().filter(|text| !text.iter().any(|(known, _)| known == own));
    if let Some((first, span)) = lacking.next().and_then(|text| text.first()) {
        let others = and_others(lacking.count());
        let message = format!("this text is not there in {}, the language of the plan{others}", own.english_name);
        let hint = format!("write it as `{}:` as well; {} is shown until then", own.tag, first.english_name);
        found.push(Diagnostic::warning("text-not-in-own-language", message).at(reader.locate(*span)).hint(hint));
    }
    found
}

/// How a portal in a language comes to be.
fn with_portal(known: &Known, languages: &[&'static Known]) -> String {
    let all: Vec<&str> = languages.iter().map(|language| language.tag).chain([known.tag]).collect();
    format!("write `languages: [{}]` in milepost.yaml", all.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_translation_is_known_by_its_name() {
        let is = |path: &str, wanted: Option<(&str, &str)>| {
            let found = of_path(path);
            assert_eq!(found.as_ref().map(|(original, tag)| (original.as_str(), *tag)), wanted, "{path}");
        };
        is("vision.fr.md", Some(("vision.md", "fr")));
        is("decisions/a-b.pt-BR.md", Some(("decisions/a-b.md", "pt-BR")));
        is("vision.xx.md", Some(("vision.md", "xx")));
        is("pages/x.fil.md", Some(("pages/x.md", "fil")));
        is("pages/2026.feb.md", None);
        is("pages/release-2.0.md", None);
        is("pages/.fr.md", None);
        is("vision.md", None);
    }

    #[test]
    fn texts_that_no_portal_shows_or_the_plan_lacks_are_told_once_a_file() {
        let check = |languages: &str, expect: &[(&str, u32, u32)]| {
            let text = format!(
                "--- milepost.yaml\ntitle: P\nstart: 2026-01-05\n{languages}\n--- vision.md\n---\nstatement: V\n---\n\
                 --- plan/milestones.yaml\nmilestones:\n  - {{id: a, title: {{de: A, fr: B}}, due: 2026-02-02}}\n\
                 \x20 - {{id: b, title: {{de: A, fr: B, en-GB: C}}, due: 2026-02-02}}\n"
            );
            let loaded = crate::model::load(&crate::source::Memory::from_text(&text));
            let told = loaded.diagnostics.iter().map(|fault| {
                let at = fault.location.as_ref().unwrap();
                (fault.rule, at.line, at.column)
            });
            assert_eq!(told.collect::<Vec<_>>(), expect, "{:?}", loaded.diagnostics);
            assert!(loaded.diagnostics.iter().all(|fault| !fault.is_error()));
        };
        let (unused, lacking) = ("unused-translation", "text-not-in-own-language");
        check("languages: [en, de]", &[(lacking, 2, 21), (unused, 2, 28)]);
        check("languages: [de, fr, en]", &[]);
        check("languages: [en, de, fr]", &[(lacking, 2, 21)]);
        check("language: de", &[(unused, 2, 28), (unused, 3, 35)]);
    }

    #[test]
    fn the_text_of_the_language_is_chosen_and_else_that_of_the_plan() {
        let written = |languages: &[&str]| -> Vec<(String, String)> {
            languages.iter().map(|language| ((*language).to_owned(), format!("in {language}"))).collect()
        };
        let wanted = Wanted { language: "fr", default: "en" };
        assert_eq!(wanted.chosen(&written(&["de", "en", "fr"])), Some("in fr"));
        assert_eq!(wanted.chosen(&written(&["de", "en-GB", "fr-CA"])), Some("in fr-CA"));
        assert_eq!(wanted.chosen(&written(&["de", "en"])), Some("in en"));
        assert_eq!(wanted.chosen(&written(&["de"])), None);
        let language = |text: &str, languages: &[&str]| {
            let translations = written(languages);
            let (text, wanted) = (text.to_owned(), Wanted { language: "fr", default: "en" });
            Written { text: &text, translations: &translations }.language(&wanted).to_owned()
        };
        assert_eq!(language("in fr", &["en", "fr"]), "fr");
        assert_eq!(language("in de", &["de"]), "de");
        assert_eq!(language("as it is", &["de"]), "en");
        assert_eq!(language("as it is", &[]), "en");
    }

    #[test]
    fn a_text_is_the_same_as_long_as_its_readers_see_the_same() {
        let shown_in = |language: &str, translations: &[(&str, &str)]| {
            let translations = translations.iter().map(|(tag, text)| ((*tag).to_owned(), (*text).to_owned()));
            let mut text = Text { text: "Care".to_owned(), translations: translations.collect() };
            text.translate(&Wanted { language, default: "en" });
            text
        };
        let before = shown_in("en", &[]);
        assert_eq!(shown_in("en", &[("fr", "Soins")]), before);
        assert_eq!(shown_in("en", &[("en", "Care"), ("fr", "Soins")]), before);
        let french = shown_in("fr", &[("en", "Care"), ("fr", "Soins")]);
        assert_eq!((french.text.as_str(), french == shown_in("fr", &[("fr", "Soins")])), ("Soins", true));
        assert_ne!(shown_in("fr", &[("fr", "Le soin")]), french);
    }
}
