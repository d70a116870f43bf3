//! Checks that everything that is referred to is there.

use std::collections::BTreeSet;

use foldhash::HashSet;
use rayon::prelude::*;

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Span, nearest};
use crate::model::kinds::{AllEntities, Batch, Kind, Place, Vision};
use crate::model::reader::{Reader, shorten};
use crate::model::record::{FieldView, Record, Sp, View};
use crate::model::translation::{Translated, TranslatedValue};
use crate::model::values::Id;
use crate::source::markdown::{self, percent_decoded};

/// Something that a file refers to.
#[derive(Clone, Debug)]
pub struct Mention {
    to: Target,
    span: Span,
}

#[derive(Clone, Debug)]
enum Target {
    Entity(Kind, Box<str>),
    Measure(Box<str>),
    /// A file, by its path in the project.
    File(Box<str>),
    /// What is written between `[[` and `]]` without the name of a kind, and the path in the project that it is as a file.
    Named(Box<str>, Option<Box<str>>),
    /// A file on the disk of somebody's computer, as it is written.
    Local(Box<str>),
    /// What is written as the address of a link and is none, because of its spaces.
    Spaced(Box<str>),
    /// A place outside of the project, as it is written.
    Outside(Box<str>),
    /// Something of a kind that there is not: what is written as the kind, and the rest.
    Unkind(Box<str>, Box<str>),
    /// An address that no portal links to, by its scheme.
    Refused(Box<str>),
}

/// Schemes of addresses that are near the name of a kind, or would be taken for a wrong one.
const OTHER_SCHEMES: [&str; 4] = ["data", "file", "ftp", "javascript"];

/// Everything that the file at `path` refers to, in order: it depends on the file alone.
pub fn mentions(
    batch: &Batch,
    vision: Option<&Vision>,
    translated: Option<&Translated>,
    path: &str,
    reader: &Reader<'_>,
) -> Vec<Mention> {
    let mut finder = Finder { path, reader, found: Vec::new() };
    batch.each(&mut |fields| finder.fields(fields));
    if let Some(vision) = vision {
        finder.fields(&vision.fields());
    }
    if let Some(translated) = translated {
        finder.translated(translated);
    }
    finder.found
}

/// Adds what is `referred` to and not mentioned by what could be read.
pub fn add_lost(referred: &[(Kind, Id, Span)], mentions: &mut Vec<Mention>) {
    let known: HashSet<Span> = mentions.iter().map(|mention| mention.span).collect();
    let lost = referred.iter().filter(|(.., span)| !known.contains(span));
    mentions
        .extend(lost.map(|(kind, id, span)| Mention { to: Target::Entity(*kind, id.as_str().into()), span: *span }));
}

/// What was written and could not be read: references to it are not reported as well.
#[derive(Debug, Default)]
pub struct Unread {
    /// Entities.
    pub entities: BTreeSet<(Kind, String)>,
    /// What files that could not be read at all seem to have, by its ids.
    ids: HashSet<String>,
    /// What else may be anything: the kinds of those files that are no text, so that nobody can tell what is in them.
    kinds: BTreeSet<Kind>,
}

impl Unread {
    /// Takes in a file that could not be read, as far as it can be told what is in it.
    pub fn add(&mut self, text: &str) {
        for rest in text.split("id:").skip(1) {
            let rest = rest.trim_start_matches([' ', '"', '\'']);
            let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '-').unwrap_or(rest.len());
            self.ids.insert(rest[..end].to_owned());
        }
    }

    /// Takes in a file at a path that is no text: what is kept in files of that name, and of a name of its own anything.
    pub fn add_file(&mut self, path: &str) {
        let kept_here = |kind: &Kind| matches!(kind.place(), Place::List { file, .. } if file == path);
        let of_name: Vec<Kind> = Kind::ALL.iter().copied().filter(kept_here).collect();
        self.kinds.extend(if of_name.is_empty() { Kind::ALL.to_vec() } else { of_name });
    }

    /// Whether one of the files seems to have something of a kind with an id, or may have.
    pub fn has(&self, kind: Kind, id: &str) -> bool {
        self.kinds.contains(&kind) || self.ids.contains(id) || self.entities.contains(&(kind, id.to_owned()))
    }

    /// Whether one of the files seems to have a measure with an id, or may have.
    pub fn has_measure(&self, id: &str) -> bool {
        self.kinds.contains(&Kind::Goal) || self.ids.contains(id)
    }
}

/// Reports every reference to something that is not there. `charged` are the lines that the ledger names.
pub fn check(
    mentions: &[&Mention],
    entities: &AllEntities,
    charged: &[Sp<String>],
    files: &BTreeSet<String>,
    unread: &Unread,
    reader: &mut Reader<'_>,
) {
    let measures = entities.goals.iter().flat_map(|goal| goal.measures.iter().map(|measure| measure.id.value.as_str()));
    let checker = Checker { entities, measures: measures.collect(), files, unread };
    let missing: Vec<&&Mention> = mentions.par_iter().filter(|mention| !checker.shows(&mention.to)).collect();
    missing.into_iter().for_each(|mention| checker.report(mention, reader));
    for line in charged.iter().filter(|line| !checker.has(Kind::Line, &line.value)) {
        checker.unknown(Kind::Line, &line.value, line.span, reader);
    }
}

/// Reports an id that nothing has.
pub fn unknown<'a>(kind: &str, id: &str, span: Span, known: impl Iterator<Item = &'a str>, reader: &mut Reader<'_>) {
    let hint = nearest(id, known).map(|near| format!("did you mean `{near}`?"));
    reader.error("unknown-id", format!("there is no {kind} `{}`", shorten(id)), span, hint);
}

struct Finder<'a, 'r> {
    path: &'a str,
    reader: &'a Reader<'r>,
    found: Vec<Mention>,
}

impl Finder<'_, '_> {
    fn fields(&mut self, fields: &[FieldView<'_>]) {
        for field in fields {
            match &field.value {
                View::Reference(kind, id) => self.add(Target::Entity(*kind, (*id).into()), field.span),
                View::Prose(text) => self.prose(text, field.span),
                View::List(inner) | View::Record(inner) => self.fields(inner),
                View::Text(text) if field.name == "url" => self.address(text, false, field.span),
                _ => {}
            }
        }
    }

    fn translated(&mut self, translated: &Translated) {
        match &translated.value {
            TranslatedValue::Line(_) => {}
            TranslatedValue::Prose(text) => self.prose(text, translated.span),
            TranslatedValue::Fields(fields) => fields.iter().for_each(|(_, inner)| self.translated(inner)),
            TranslatedValue::Items(items) => items.iter().for_each(|inner| self.translated(inner)),
        }
    }

    fn add(&mut self, to: Target, span: Span) {
        self.found.push(Mention { to, span });
    }

    fn prose(&mut self, text: &str, span: Span) {
        let mut from = 0;
        for link in markdown::links(text) {
            // The text of a YAML scalar is not the text of the file, but its links stand in both in the same order.
            let written = self.reader.text(span);
            let at = written.as_bytes().get(from..).and_then(|rest| memchr::memmem::find(rest, link.target.as_bytes()));
            let at = at.map(|at| from + at);
            let place = at.map_or(span, |at| {
                from = at + link.target.len();
                let position = |byte: usize| span.start.saturating_add(u32::try_from(byte).unwrap_or(u32::MAX));
                Span { start: position(at), end: position(from), ..span }
            });
            self.address(&link.target, link.is_wiki, place);
        }
        for target in markdown::spaced_links(text) {
            let written = self.reader.text(span);
            let place = memchr::memmem::find(written.as_bytes(), target.as_bytes()).map_or(span, |at| {
                let position = |byte: usize| span.start.saturating_add(u32::try_from(byte).unwrap_or(u32::MAX));
                Span { start: position(at), end: position(at + target.len()), ..span }
            });
            let is_local = markdown::scheme(&target).is_some_and(|(scheme, rest)| is_local(scheme, rest));
            let to = if is_local { Target::Local(target.into()) } else { Target::Spaced(target.into()) };
            self.add(to, place);
        }
    }

    fn address(&mut self, target: &str, is_wiki: bool, span: Span) {
        let Some((word, rest)) = markdown::scheme(target) else {
            let file = target.split(['#', '?']).next().unwrap_or("");
            let resolved = resolve(self.path, file);
            if is_wiki && !file.contains('.') {
                self.add(Target::Named(target.into(), resolved.map(Into::into)), span);
                return;
            }
            // Which pages a portal has is not known yet.
            let is_page = file.ends_with(".html") && !resolved.as_ref().is_some_and(|path| path.starts_with("assets/"));
            if !file.is_empty() && !is_page {
                let resolved = resolved.map(|path| Target::File(path.into()));
                self.add(resolved.unwrap_or_else(|| Target::Outside(target.into())), span);
            }
            return;
        };
        if word == MEASURE {
            self.add(Target::Measure(rest.into()), span);
        } else if let Some(kind) = Kind::named(word) {
            self.add(Target::Entity(kind, rest.into()), span);
        } else if !is_wiki && is_local(word, rest) {
            self.add(Target::Local(target.into()), span);
        } else if !markdown::is_scheme(word) {
            let is_other = OTHER_SCHEMES.iter().any(|known| word.eq_ignore_ascii_case(known));
            let is_kind = is_wiki || (!is_other && nearest(word, kinds()).is_some());
            let to = if is_kind { Target::Unkind(word.into(), rest.into()) } else { Target::Refused(word.into()) };
            self.add(to, span);
        }
    }
}

struct Checker<'a> {
    entities: &'a AllEntities,
    measures: HashSet<&'a str>,
    files: &'a BTreeSet<String>,
    unread: &'a Unread,
}

/// The word by which measures are referred to, which are no kind of their own.
const MEASURE: &str = "measure";

/// The words before the colon of what a link may name.
fn kinds() -> impl Iterator<Item = &'static str> {
    Kind::ALL.iter().map(|kind| kind.name()).chain([MEASURE])
}

/// Whether a portal shows a file of the project, at its own address or as a page.
fn is_published(path: &str) -> bool {
    let folder = path.split_once('/').map_or("", |(folder, _)| folder);
    folder == "assets" || path == "vision.md" || (path.ends_with(".md") && Kind::with_folder(folder).is_some())
}

impl Checker<'_> {
    /// Whether there is what is referred to, and a portal has a place for it.
    fn shows(&self, target: &Target) -> bool {
        self.knows(target) && !matches!(target, Target::File(path) if !is_published(path))
    }

    fn knows(&self, target: &Target) -> bool {
        match target {
            Target::Entity(kind, id) => self.has(*kind, id),
            Target::Measure(id) => self.measures.contains(&**id) || self.unread.has_measure(id),
            Target::File(path) => self.files.contains(&**path),
            Target::Named(_, path) => path.as_ref().is_some_and(|path| self.files.contains(&**path)),
            Target::Outside(_) | Target::Unkind(..) | Target::Refused(_) | Target::Local(_) | Target::Spaced(_) => {
                false
            }
        }
    }

    fn has(&self, kind: Kind, id: &str) -> bool {
        self.entities.has(kind, id) || self.unread.has(kind, id)
    }

    fn report(&self, mention: &Mention, reader: &mut Reader<'_>) {
        match &mention.to {
            Target::Entity(kind, id) => self.unknown(*kind, id, mention.span, reader),
            Target::Measure(id) => unknown("measure", id, mention.span, self.measures.iter().copied(), reader),
            Target::Unkind(word, rest) => {
                let hint = match nearest(word, kinds()) {
                    Some(near) => format!("did you mean `{near}:{}`?", shorten(rest)),
                    None => format!("a link names one of {}", kinds().collect::<Vec<_>>().join(", ")),
                };
                let message = format!("there is nothing that is called a `{}`", shorten(word));
                reader.error("unknown-kind", message, mention.span, Some(hint));
            }
            Target::Refused(scheme) => {
                let message = format!("no portal links to `{}:`, so that only the words stay", shorten(scheme));
                let schemes = markdown::SCHEMES.map(|scheme| format!("`{scheme}:`")).join(", ");
                reader.warning("link-not-shown", message, mention.span, format!("links may begin with {schemes}"));
            }
            Target::File(path) if self.files.contains(&**path) => {
                let message =
                    format!("`{}` is not part of the portal, so that only the words of the link stay", shorten(path));
                let hint = "link to what it holds, such as `milestone:go-live`, or put the file into `assets/`";
                reader.warning("link-not-shown", message, mention.span, hint.to_owned());
            }
            Target::Named(name, _) => {
                let message = format!("`[[{}]]` does not say what it links to", shorten(name));
                reader.error("unknown-id", message, mention.span, Some(self.hint_for_name(name)));
            }
            Target::Local(path) => {
                let message =
                    format!("`{}` is on one computer, so that only the words of the link stay", shorten(path));
                let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
                let hint = format!("put the file into `assets/`, and link to `/assets/{}`", linked(name));
                reader.warning("link-not-shown", message, mention.span, hint);
            }
            Target::Spaced(target) => {
                let message = "this is not read as a link, because its address has spaces".to_owned();
                let hint = format!("write `({})`", linked(&target.replace('\\', "/")));
                reader.warning("link-with-spaces", message, mention.span, hint);
            }
            Target::File(path) if path.contains('\\') => {
                let message = format!("the project has no file `{}`", shorten(path));
                let path = path.replace('\\', "/");
                let known = self.files.iter().map(String::as_str);
                let meant = nearest(&path, known).unwrap_or(&path);
                let hint = format!("folders are parted by `/`: write `/{}`", linked(meant));
                reader.error("unknown-file", message, mention.span, Some(hint));
            }
            Target::File(path) => {
                let mut known = self.files.iter().map(String::as_str);
                // Both look the same, so that a name to copy would say nothing.
                let is_spelled_apart = known.clone().any(|file| file.nfc().eq(path.nfc()));
                let hint = match is_spelled_apart {
                    true => Some(
                        "a file is called so whose accents are letters of their own, as on a Mac, or the other way round; give the file \
                         a name without accents, or copy its name into the link"
                            .to_owned(),
                    ),
                    false => nearest(path, &mut known).map(|near| format!("did you mean `{}`?", linked(near))),
                };
                let message = format!("the project has no file `{}`", shorten(path));
                reader.error("unknown-file", message, mention.span, hint);
            }
            Target::Outside(target) => {
                let message = format!("`{}` leads out of the project", shorten(target));
                reader.error("unknown-file", message, mention.span, None);
            }
        }
    }

    /// How what was meant by a name without a kind is written, as far as it can be told.
    fn hint_for_name(&self, name: &str) -> String {
        let mut kind = None;
        let mut id = Id::suggest(name);
        for known in Kind::ALL {
            let rest = id.strip_prefix(known.name()).and_then(|rest| rest.strip_prefix('-'));
            if let Some(rest) = rest.filter(|rest| self.entities.has(*known, rest)) {
                (kind, id) = (Some(*known), rest.to_owned());
                break;
            }
        }
        let kind = kind.or_else(|| Kind::ALL.iter().copied().find(|kind| self.entities.has(*kind, &id)));
        if let Some(kind) = kind {
            return format!("write `[[{}:{id}]]`", kind.name());
        }
        let of_kind = |kind: &Kind| nearest(&id, self.entities.ids(*kind)).map(|near| (*kind, near.to_owned()));
        match Kind::ALL.iter().find_map(of_kind) {
            Some((kind, near)) => format!("did you mean `[[{}:{near}]]`?", kind.name()),
            None => "a link names a kind and an id, such as `[[milestone:go-live]]`".to_owned(),
        }
    }

    fn unknown(&self, kind: Kind, id: &str, span: Span, reader: &mut Reader<'_>) {
        match self.entities.renamed(kind, id) {
            Some(now) => {
                let message = format!("there is no {} `{}`", kind.name(), shorten(id));
                reader.error("unknown-id", message, span, Some(format!("it is called `{now}` now")));
            }
            None => unknown(kind.name(), id, span, self.entities.ids(kind).into_iter(), reader),
        }
    }
}

/// The path in the project that a relative link in the file `from` means; a leading `/` is the project's folder, and `%20`
/// is a blank. `None` where it leads out of the project.
pub fn resolve(from: &str, link: &str) -> Option<String> {
    let link = percent_decoded(link);
    let mut parts: Vec<&str> = match link.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => from.rsplit_once('/').map_or_else(Vec::new, |(folder, _)| folder.split('/').collect()),
    };
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => _ = parts.pop()?,
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Whether an address leads to a file on a computer: `file:///plans`, `C:\\plans` or `C:/plans`.
fn is_local(scheme: &str, rest: &str) -> bool {
    let is_drive = scheme.len() == 1 && scheme.bytes().all(|letter| letter.is_ascii_alphabetic());
    scheme.eq_ignore_ascii_case("file") || is_drive && rest.starts_with(['\\', '/'])
}

/// A path as it is written in a link, where a blank or a bracket would end it.
fn linked(path: &str) -> String {
    let mut written = String::with_capacity(path.len());
    for letter in path.chars() {
        match letter {
            '%' => written.push_str("%25"),
            ' ' => written.push_str("%20"),
            '(' => written.push_str("%28"),
            ')' => written.push_str("%29"),
            letter => written.push(letter),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_hinted_at_as_a_link_takes_it() {
        for path in ["assets/My File (2).pdf", "assets/100%20.pdf", "assets/é.pdf"] {
            assert_eq!(resolve("vision.md", &linked(path)).as_deref(), Some(path));
        }
        assert_eq!(linked("assets/My File.pdf"), "assets/My%20File.pdf");
    }

    #[test]
    fn a_name_with_accents_apart_is_told_from_one_with_them_in() {
        let plan = |file: &str, link: &str| {
            let files = format!(
                "--- milepost.yaml\ntitle: P\nstart: 2026-01-05\n--- vision.md\n---\nstatement: V\n---\n![x](assets/{link})\n--- assets/{file}\nx\n"
            );
            let faults = crate::model::load(&crate::source::Memory::from_text(&files)).diagnostics;
            faults.into_iter().filter(|fault| fault.rule == "unknown-file").filter_map(|fault| fault.hint).next()
        };
        let (together, apart) = ("ger\u{e4}t.png", "gera\u{308}t.png");
        for (file, link) in [(together, apart), (apart, together)] {
            assert!(plan(file, link).is_some_and(|hint| hint.contains("as on a Mac")), "{file}");
            assert_eq!(plan(file, file), None);
        }
        assert_eq!(plan(together, "ger\u{e4}te.png").as_deref(), Some("did you mean `assets/ger\u{e4}t.png`?"));
    }

    #[test]
    fn links_are_relative_to_their_file_and_stay_in_the_project() {
        assert_eq!(resolve("pages/a/b.md", "../c.md").as_deref(), Some("pages/c.md"));
        assert_eq!(resolve("vision.md", "assets/x.svg").as_deref(), Some("assets/x.svg"));
        assert_eq!(resolve("pages/b.md", "/assets/x.svg").as_deref(), Some("assets/x.svg"));
        assert_eq!(resolve("pages/b.md", "../../etc/passwd"), None);
    }
}
