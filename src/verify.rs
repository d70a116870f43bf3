//! The proof that a portal holds nothing that is hidden from its audience: a search through every byte of it.
//!
//! Redaction takes what is hidden out of the plan before a page is made. This search does not rest on that: it knows only
//! what was taken out, and looks for it in what was written.

use std::collections::HashSet;
use std::sync::OnceLock;

use rust_decimal::Decimal;

use crate::analysis::books::Amounts;
use crate::analysis::budget::Group;
use crate::analysis::{Analysed, Finances};
use crate::audience::{Figures, Finder, Forms, Term, Withheld};
use crate::diagnostic::{Diagnostic, Sources, Span};
use crate::export::data::Data;
use crate::export::files::{Exports, PLAN, own_texts};
use crate::export::status::status;
use crate::language::known::KNOWN;
use crate::language::{Language, messages};
use crate::render::search;
use crate::source::words::{Markup, Sort, hash, hash_backwards, text_of, tokens};
use reading::{Found, Reading};

mod reading;

/// The sentences of the program, a line each.
const OWN: &str = include_str!(concat!(env!("OUT_DIR"), "/own-words.txt"));

/// All that the program may say in some languages.
fn own_messages(languages: &[Language]) -> Vec<String> {
    let in_language = |language: &Language| {
        let language = *language;
        messages::ALL.iter().flat_map(move |message| message.texts(language))
    };
    languages.iter().flat_map(in_language).collect()
}

/// The rule of what is found and hidden.
pub const LEAK: &str = "leak";

/// The rule of what cannot be looked into.
pub const CLOSED: &str = "closed-archive";

/// The folder in which the portals of versions stand, each in a folder of its own.
pub const VERSIONS: &str = "versions/";

/// Gives the figures that an audience may see; asked for once, and only where one may be what is searched for.
pub type SeenFigures<'a> = Box<dyn Fn() -> Figures + Send + Sync + 'a>;

/// The folder of the portal that a file belongs to, one of a language, of a version or of both, and the file's path within it.
pub fn in_portal(path: &str) -> (&str, &str) {
    let first = path.split_once('/').map_or("", |(folder, _)| folder);
    let is_language = KNOWN.iter().any(|known| known.tag == first);
    let language = if is_language { first.len() + 1 } else { 0 };
    let version = path[language..].strip_prefix(VERSIONS).and_then(|rest| rest.find('/'));
    path.split_at(language + version.map_or(0, |slash| VERSIONS.len() + slash + 1))
}

/// A search for what an audience must not find.
pub struct Search<'a> {
    withheld: Withheld,
    finder: Finder,
    audience: String,
    figures: OnceLock<Figures>,
    seen_figures: SeenFigures<'a>,
    differences: OnceLock<Figures>,
    seen_differences: SeenFigures<'a>,
}

/// The figures that an audience is told of a project, as its data and its status say them.
pub fn figures(analysed: &Analysed) -> Figures {
    let mut figures = Figures::default();
    let plan = Exports::of(Data::of(analysed)).file(PLAN).and_then(Result::ok).unwrap_or_default();
    figures.add(&text_of(&plan), Markup::Plain);
    figures.add(&status(&analysed.project, &analysed.analysis).to_string(), Markup::Plain);
    figures
}

/// How far apart sums of money are that an audience is told, such as what is left of a source of money. They are the same as a
/// hidden amount by chance only: sums themselves may be one, and so may what they differ from nothing by.
pub fn differences<'a>(all: impl Iterator<Item = &'a Analysed>) -> Figures {
    let mut figures = Figures::default();
    for Analysed { project, analysis } in all {
        let Some(Finances { budget, .. }) = &analysis.money else { continue };
        let funding = &project.plan.funding;
        let given = |place: Option<usize>| Some(funding[place?].amount.as_ref()?.value.0);
        let (by_funding, by_category) = (Group::shown(&budget.by_funding).0, Group::shown(&budget.by_category).0);
        let by_kind = Group::shown(&budget.by_kind).0;
        let of_funding = by_funding.iter().map(|group| (&group.parts, given(group.key)));
        let of_category = by_category.iter().map(|group| (&group.parts, None));
        let of_kind = by_kind.iter().map(|group| (&group.parts, None));
        let whole =
            (&budget.total, Some(funding.iter().filter_map(|source| Some(source.amount.as_ref()?.value.0)).sum()));
        for (parts, given) in of_funding.chain(of_category).chain(of_kind).chain([whole]) {
            let sum = parts.with_contingency();
            for amounts in [parts.project, parts.contingency, parts.running, sum, sum + parts.running] {
                let Amounts { planned, baseline, committed, actual, forecast } = amounts;
                let all: Vec<Decimal> =
                    [planned, baseline, committed, actual, forecast].into_iter().chain(given).collect();
                let pairs = all.iter().flat_map(|one| all.iter().map(move |other| (one, other)));
                for (one, other) in pairs.filter(|(one, other)| one > other && !other.is_zero()) {
                    figures.add(&(one - other).normalize().to_string(), Markup::Plain);
                }
            }
        }
    }
    figures
}

/// Gives the forms in which the search of portals in some languages holds words.
pub fn forms(languages: &[Language]) -> Forms {
    // Those of English are those of all others, and stems.
    if languages.contains(&Language::English) { search::english_forms } else { search::plain_forms }
}

impl<'a> Search<'a> {
    /// A search for what is withheld from an audience, but for words that `theme` or the program itself says in the portal's languages.
    pub fn new<'t>(
        withheld: Withheld,
        audience: &str,
        languages: &[Language],
        theme: impl Iterator<Item = (&'t str, Markup)>,
        seen_figures: SeenFigures<'a>,
        seen_differences: SeenFigures<'a>,
    ) -> Search<'a> {
        let own = OWN.lines().map(|line| (line, Markup::Plain));
        // Names of fields and what every workbook holds tell nothing of a plan.
        let files = if withheld.is_empty() { Vec::new() } else { own_texts() };
        let readings: Vec<Reading> = files.iter().flat_map(|(bytes, path)| reading::readings(path, bytes)).collect();
        let of_files = readings.iter().map(|reading| (reading.text.as_str(), reading.markup));
        let said = if withheld.is_empty() { Vec::new() } else { own_messages(languages) };
        let said = said.iter().map(|text| (text.as_str(), Markup::Plain));
        let withheld = withheld.without(own.chain(said).chain(of_files)).without(theme);
        let finder = Finder::new(&withheld);
        let (audience, figures, differences) = (audience.to_owned(), OnceLock::new(), OnceLock::new());
        Search { withheld, finder, audience, figures, seen_figures, differences, seen_differences }
    }

    /// What is searched for.
    pub fn terms(&self) -> impl Iterator<Item = &Term> {
        self.withheld.terms.values()
    }

    /// Whether there is nothing to search for.
    pub fn is_empty(&self) -> bool {
        self.withheld.terms.is_empty()
    }

    /// What a file of the portal tells that it should not, each at the first place; its path is searched as well.
    pub fn file(&self, path: &str, bytes: &[u8]) -> Vec<Diagnostic> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut found = Vec::new();
        self.text(&reading::of_path(path), &mut |term, _| found.push(self.leak(term).in_file(path)));
        let part = index_part(path);
        if let Some(forms) = part.and_then(|name| forms_in(name, bytes)) {
            // The index holds forms of words, so that it may tell what no page holds letter by letter.
            let hint = |term: &Term| {
                format!(
                    "it stands in the {}; a page says it, perhaps in another form: the search is made of the pages",
                    term.origin
                )
            };
            self.forms(&forms, &mut |term| found.push(self.leak(term).in_file(path).hint(hint(term))));
            return found;
        }
        reading::look(path, bytes, &mut |within| match within {
            Found::Text(reading) => {
                let mut sources = Sources::default();
                self.text(&reading, &mut |term, span| {
                    if sources.path(0).is_empty() {
                        sources.add(&reading.path, reading.text.as_str().into());
                    }
                    found.push(self.leak(term).at(sources.locate(span)));
                });
            }
            Found::Closed(path) => found.push(self.closed(&path)),
        });
        found
    }

    /// What nobody can look into may hold anything.
    fn closed(&self, path: &str) -> Diagnostic {
        let message = format!("nobody can look here for what is hidden from `{}`", self.audience);
        let hint =
            "pack it again without a password, with Deflate and with less in it, or publish what it holds as files";
        Diagnostic::error(CLOSED, message).in_file(path).hint(hint)
    }

    fn leak(&self, term: &Term) -> Diagnostic {
        let what = match (term.sort, term.tokens) {
            (Sort::Number, _) => "a number",
            (_, 1) => "a word",
            _ => "words",
        };
        let message = format!("the portal holds {what} hidden from `{}`: `{}`", self.audience, one_line(&term.text));
        Diagnostic::error(LEAK, message).hint(format!("it stands in the {}", term.origin))
    }

    fn text(&self, reading: &Reading, found: &mut dyn FnMut(&Term, Span)) {
        let Reading { text, markup, is_text, .. } = reading;
        let mut told = HashSet::new();
        let is_found = |hash: u64, term: &Term| match term.sort {
            _ if term.is_by_chance => !self.figures().has(hash),
            Sort::Number => !self.differences().has(hash),
            _ => true,
        };
        self.finder.candidates(
            text,
            *markup,
            |_| {},
            |hash, start, last| {
                let term = self.withheld.terms.get(&hash).filter(|term| term.is_at(text, start, &last, *is_text));
                if let Some(term) = term.filter(|term| is_found(hash, term) && told.insert(hash)) {
                    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
                    found(term, Span { file: 0, start: place(start), end: place(last.end) });
                }
            },
        );
    }

    /// What the search of a portal holds, a form a line.
    fn forms(&self, forms: &str, found: &mut dyn FnMut(&Term)) {
        let mut told = HashSet::new();
        for term in forms.lines().filter_map(|form| self.withheld.forms.get(&hash(form))) {
            let mut is_told = false;
            if term.sort == Sort::Number {
                tokens(&term.text, Markup::Plain, |token| {
                    is_told |= self.differences().has(hash_backwards([token.hash]));
                });
            }
            if !is_told && told.insert(&term.text) {
                found(term);
            }
        }
    }

    fn figures(&self) -> &Figures {
        self.figures.get_or_init(|| (self.seen_figures)())
    }

    fn differences(&self) -> &Figures {
        self.differences.get_or_init(|| (self.seen_differences)())
    }
}

/// The forms of words that a file of the search index holds, a line each; `None` for a file of it that holds texts.
fn forms_in(name: &str, bytes: &[u8]) -> Option<String> {
    let script = text_of(bytes);
    match name {
        search::WORDS => Some(search::words_of(&script)),
        _ if name.starts_with(search::TERMS) => Some(search::terms_of(&script).collect::<Vec<_>>().join("\n")),
        _ => None,
    }
}

/// What a file says to a program that reads it, as one text.
#[cfg(test)]
pub fn readable(path: &str, bytes: &[u8]) -> String {
    reading::readings(path, bytes).iter().map(|reading| reading.text.as_str()).collect::<Vec<_>>().join("\n")
}

/// The name of a file of the search index.
fn index_part(path: &str) -> Option<&str> {
    // In a release the index lies in a folder that is named for its content.
    in_portal(path).1.strip_prefix(search::FOLDER).and_then(|path| path.rsplit('/').next())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
