//! Words: lines of text, Markdown, locales and the three statuses.

use std::borrow::Cow;

use crate::diagnostic::{Span, nearest};
use crate::language::known::{KNOWN, Known};
use crate::model::values::{Level, Shared};

use crate::model::declare::choice;
use crate::model::kinds::Kind;
use crate::model::reader::{Reader, shorten};
use crate::model::record::{Redaction, Value, View};
use crate::model::shape::Shape;
use crate::model::translation::{Adding, Translated, TranslatedValue, Wanted, Written};
use crate::source::markdown::{self, BlockFault};
use crate::source::yaml::{Node, NodeValue};

/// A line of text, with translations where there are any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The text: the only one, or that of the first language given.
    pub text: String,
    /// Language codes and texts, where it was written in several languages.
    pub translations: Vec<(String, String)>,
}

/// Markdown, with translations where there are any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// The Markdown: the only one, or that of the first language given.
    pub text: Shared,
    /// Language codes and texts, where it was written in several languages.
    pub translations: Vec<(String, String)>,
}

/// A language that a portal may be in, such as `fr`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PortalLanguage(pub &'static Known);

/// How dates, numbers and money are written, such as `en-US`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locale(pub String);

choice! {
    /// A judgement.
    pub enum Status {
        /// As promised, or near enough.
        OnTrack = "on-track",
        /// Something must be done to keep the promise.
        AtRisk = "at-risk",
        /// The promise will not be kept.
        OffTrack = "off-track",
    }
}

fn read_text(node: &Node<'_>, reader: &mut Reader<'_>, expected: &str) -> Option<(String, Vec<(String, String)>)> {
    let NodeValue::Mapping(entries) = &node.value else {
        let text = reader.scalar(node, expected)?;
        return Some((clean(text, node, reader).into_owned(), Vec::new()));
    };
    let languages = entries.iter().all(|entry| is_language(&entry.key));
    if !languages || entries.is_empty() {
        reader.wrong_type(node, &format!("{expected}, or one a language such as `{{en: …, fr: …}}`"));
        return None;
    }
    let mut named = Vec::with_capacity(entries.len());
    let mut translations = Vec::with_capacity(entries.len());
    for entry in entries {
        let text = reader.scalar(&entry.node, expected)?;
        match Known::tagged(&entry.key) {
            Some(known) => named.push((known, entry.key_span)),
            None => {
                let near = nearest(&entry.key, KNOWN.iter().map(|known| known.tag));
                let hint = near.map(|near| format!("did you mean `{near}`?"));
                reader.error("unknown-language", format!("there is no language `{}`", entry.key), entry.key_span, hint);
            }
        }
        translations.push((entry.key.to_string(), clean(text, &entry.node, reader).into_owned()));
    }
    reader.translated.push(named);
    Some((translations[0].1.clone(), translations))
}

/// Control characters have no place in a plan: they can reverse or hide what stands beside them.
fn clean<'t>(text: &'t str, node: &Node<'_>, reader: &mut Reader<'_>) -> Cow<'t, str> {
    reader.report_cut(node);
    let strange = |letter: char| {
        (letter.is_control() && !matches!(letter, '\n' | '\t' | '\r'))
            || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    // Bytes are quicker to look at than letters, and almost no text has one that begins a strange letter.
    let may_be_strange =
        |byte: u8| byte < b' ' && !matches!(byte, b'\n' | b'\t' | b'\r') || matches!(byte, 0x7f | 0xc2 | 0xe2);
    // All bytes of a stretch are looked at, which processors do many at a time.
    let is_strange = |stretch: &[u8]| stretch.iter().fold(false, |found, byte| found | may_be_strange(*byte));
    let found = text.as_bytes().chunks(64).any(is_strange);
    let found = found.then(|| text.chars().find(|letter| strange(*letter))).flatten();
    if let Some(letter) = found {
        let message = format!("the character U+{:04X} cannot be seen and is not allowed", u32::from(letter));
        reader.error("control-character", message, node.span, Some("delete it, or type the text anew".to_owned()));
        return text.chars().filter(|letter| !strange(*letter)).collect::<String>().trim_end().to_owned().into();
    }
    text.trim_end().into()
}

/// The Markdown without comments, and with its audience blocks resolved; an unknown audience is reported where it is written, and so is a field that was meant
/// to hide and is text, with which the text ends.
fn resolved(text: &str, node: &Node<'_>, reader: &mut Reader<'_>) -> String {
    let mut text = markdown::without_comments(text).into_owned();
    if let Some(mark) = markdown::mark_in_text(&text) {
        let hint =
            "write it between the lines `---` at the head of the file, or as a field beside the others of its entry";
        let span = span_of(&text, mark.clone(), node, reader);
        reader.error("mark-in-text", "this line is text and hides nothing", span, Some(hint.to_owned()));
        text.truncate(mark.start);
    }
    if !markdown::may_have_blocks(&text) {
        return text;
    }
    let audiences = reader.audiences();
    let mut faults = Vec::new();
    let resolved = Level::resolve_markdown(&text, audiences, |block| faults.push(block.clone()));
    for block in faults {
        let line = match &block.fault {
            Some(BlockFault::Nested(line)) => line.clone(),
            _ => block.line.clone(),
        };
        let span = span_of(&text, line, node, reader);
        let audience = block.audience.as_str();
        match block.fault {
            None => {
                let length = u32::try_from(audience.len()).unwrap_or(0);
                Level::report_unknown(audience, Span { start: span.end - length, ..span }, reader);
            }
            Some(fault) => {
                let (rule, message, hint) = told(&fault, audience);
                reader.error(rule, message, span, Some(hint.to_owned()));
            }
        }
    }
    resolved
}

/// Where a line of a text stands in its file.
fn span_of(text: &str, line: std::ops::Range<usize>, node: &Node<'_>, reader: &Reader<'_>) -> Span {
    let at = place_of(text, line.start, reader.text(node.span));
    let place = |at: usize| u32::try_from(at).unwrap_or(0) + node.span.start;
    Span { start: place(at), end: place(at + line.len()), ..node.span }
}

/// Where a line of a text begins within what was written. The text of a YAML scalar is not that of the file, but its lines stand in both, in the
/// same order.
fn place_of(text: &str, line: usize, written: &str) -> usize {
    let lines = text[..line].lines().map(str::trim).filter(|line| !line.is_empty());
    let after = lines.fold(0, |after, line| written[after..].find(line).map_or(after, |at| after + at + line.len()));
    let line = text[line..].lines().next().unwrap_or_default().trim();
    written[after..].find(line).map_or(0, |at| after + at)
}

/// The rule that a block breaks, in words, and what to do.
fn told(fault: &BlockFault, audience: &str) -> (&'static str, String, &'static str) {
    match fault {
        BlockFault::Unclosed => {
            ("unclosed-audience-block", format!("this block for `{audience}` has no end"), "end it with a line `:::`")
        }
        BlockFault::Nested(_) => (
            "nested-audience-block",
            "no line with `:::` can stand in a block for an audience but the one that ends it".to_owned(),
            "end the block with a line `:::` before this one",
        ),
        BlockFault::Misspelt => (
            "misspelt-audience-block",
            "this looks like the beginning of a block for an audience and is none".to_owned(),
            "write `:::audience NAME`, such as `:::audience board`, as a line of its own, without anything before it",
        ),
        BlockFault::NoBlock => {
            ("audience-block-without-beginning", "this line ends no block".to_owned(), "delete it, or begin the block")
        }
    }
}

fn is_language(key: &str) -> bool {
    let (language, region) = key.split_once('-').unwrap_or((key, ""));
    (2..=3).contains(&language.len())
        && language.bytes().all(|letter| letter.is_ascii_lowercase())
        && (region.is_empty()
            || (2..=4).contains(&region.len()) && region.bytes().all(|letter| letter.is_ascii_alphanumeric()))
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text { text: text.to_owned(), translations: Vec::new() }
    }
}

impl From<&str> for Prose {
    fn from(text: &str) -> Self {
        Prose { text: text.into(), translations: Vec::new() }
    }
}

impl Value for Text {
    fn shape() -> Shape {
        Shape::Text
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let (text, translations) = read_text(node, reader, "text")?;
        Some(Text { text, translations })
    }

    fn view(&self) -> View<'_> {
        View::Text(&self.text)
    }

    fn each_text<'a>(&'a self, each: &mut dyn FnMut(Written<'a>)) {
        each(Written { text: &self.text, translations: &self.translations });
    }

    fn translate(&mut self, wanted: &Wanted<'_>) {
        if let Some(text) = wanted.chosen(&self.translations) {
            self.text = text.to_owned();
        }
        wanted.keep_shown(&self.text, &mut self.translations);
    }

    fn add_translation(&mut self, _: &str, translated: &Translated, to: &mut Adding<'_, '_>) {
        if let TranslatedValue::Line(text) | TranslatedValue::Prose(text) = &translated.value {
            self.translations.push((to.language.to_owned(), text.clone()));
        }
    }
}

impl Value for Prose {
    fn shape() -> Shape {
        Shape::Prose
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if let NodeValue::Scalar { text, .. } = &node.value {
            let is_plain = |text: &str| {
                !markdown::may_have_blocks(text)
                    && markdown::mark_in_text(text).is_none()
                    && matches!(markdown::without_comments(text), Cow::Borrowed(_))
            };
            let text = match clean(text, node, reader) {
                Cow::Borrowed(text) if is_plain(text) => Shared::of(text, reader.whole(node.span)),
                text => resolved(&text, node, reader).into(),
            };
            return Some(Prose { text, translations: Vec::new() });
        }
        let (text, mut translations) = read_text(node, reader, "text")?;
        let text = resolved(&text, node, reader).into();
        for (_, translation) in &mut translations {
            *translation = resolved(translation, node, reader);
        }
        Some(Prose { text, translations })
    }

    fn view(&self) -> View<'_> {
        View::Prose(&self.text)
    }

    fn each_text<'a>(&'a self, each: &mut dyn FnMut(Written<'a>)) {
        each(Written { text: &self.text, translations: &self.translations });
    }

    fn translate(&mut self, wanted: &Wanted<'_>) {
        if let Some(text) = wanted.chosen(&self.translations) {
            self.text = text.into();
        }
        wanted.keep_shown(&self.text, &mut self.translations);
    }

    fn add_translation(&mut self, _: &str, translated: &Translated, to: &mut Adding<'_, '_>) {
        if let TranslatedValue::Line(text) | TranslatedValue::Prose(text) = &translated.value {
            self.translations.push((to.language.to_owned(), text.clone()));
        }
    }

    fn redact(&mut self, redaction: &Redaction) {
        let shown = |text: &str| {
            let visible = without_forgotten_lines(redaction.level.visible_markdown(text), redaction);
            without_hidden_links(visible, redaction)
        };
        self.text = shown(&self.text).into();
        self.translations.iter_mut().for_each(|(_, text)| *text = shown(text));
    }

    fn loses(&self, redaction: &Redaction) -> bool {
        let loses = |text: &str| {
            // Most prose has neither a block nor a link, which is seen without reading it as Markdown.
            let blocks = markdown::may_have_blocks(text) && redaction.level.visible_markdown(text) != text;
            blocks
                || has_forgotten_line(text, redaction)
                || redaction.hides_any()
                    && text.contains([':', '/', '.'])
                    && without_hidden_links(text.to_owned(), redaction) != text
        };
        loses(&self.text) || self.translations.iter().any(|(_, text)| loses(text))
    }
}

fn has_forgotten_line(text: &str, redaction: &Redaction) -> bool {
    let forgotten = &redaction.forgotten_lines;
    !forgotten.is_empty() && text.lines().any(|line| forgotten.contains(line.trim()))
}

/// What stands in a block today may once have stood outside of it.
fn without_forgotten_lines(text: String, redaction: &Redaction) -> String {
    if !has_forgotten_line(&text, redaction) {
        return text;
    }
    text.split_inclusive('\n').filter(|line| !redaction.forgotten_lines.contains(line.trim())).collect()
}

/// A link to something hidden would tell its id or its file; what is left of it leads nowhere.
fn without_hidden_links(text: String, redaction: &Redaction) -> String {
    if redaction.gone.is_empty() {
        return text;
    }
    let hides = |target: &str| match target.split_once(':') {
        Some((kind, id)) => Kind::named(kind).is_some_and(|kind| redaction.hides(kind, id)),
        None => redaction.gone_files.iter().any(|path| markdown::leads_to(target, path)),
    };
    markdown::without_links_to(&text, hides).0
}

impl Value for PortalLanguage {
    fn shape() -> Shape {
        Shape::Pattern { name: "language", pattern: "^[a-z]{2,3}$", example: "fr" }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, "a language such as `fr`")?;
        let known = KNOWN.iter().find(|known| known.tag == text);
        if known.is_none() {
            let region = text.split(['-', '_']).next().and_then(Known::tagged).map(|known| known.tag);
            let name = |known: &Known| {
                known.own_name.eq_ignore_ascii_case(text) || known.english_name.eq_ignore_ascii_case(text)
            };
            let named = KNOWN.iter().find(|known| name(known)).map(|known| known.tag);
            let near = region.or(named).or_else(|| nearest(text, KNOWN.iter().map(|known| known.tag)));
            let hint = near.map(|near| format!("did you mean `{near}`?"));
            reader.error("unknown-language", format!("there is no language `{}`", shorten(text)), node.span, hint);
        }
        known.map(PortalLanguage)
    }

    fn view(&self) -> View<'_> {
        View::Word(self.0.tag)
    }
}

impl Value for Locale {
    fn shape() -> Shape {
        Shape::Pattern { name: "locale", pattern: "^[a-z]{2,3}(-[A-Z]{2})?$", example: "en-US" }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node, "a locale such as `en-US`")?;
        let (language, region) = text.split_once('-').unwrap_or((text, ""));
        let fits = is_language(language)
            && !language.contains('-')
            && (region.is_empty() || region.len() == 2 && region.bytes().all(|letter| letter.is_ascii_uppercase()));
        if !fits {
            let (language, region) = text.trim().split_once(['-', '_']).unwrap_or((text.trim(), ""));
            let letters = |part: &str| part.len() == 2 && part.bytes().all(|letter| letter.is_ascii_alphabetic());
            let known = letters(language) && letters(region);
            let hint = known.then(|| format!("write `{}-{}`", language.to_lowercase(), region.to_uppercase()));
            reader.wrong_type_with(node, "a locale such as `en-US`", hint);
        }
        fits.then(|| Locale(text.to_owned()))
    }

    fn view(&self) -> View<'_> {
        View::Text(&self.0)
    }
}
