//! The search of a portal: what its pages say, as scripts that a page loads when a reader searches.
//!
//! The index is made of the finished pages alone, so that it can say nothing that they do not. It is cut into files of
//! which a reader loads few: `words.js` with all words, `terms-NAME.js` with where the words of a stretch of the alphabet
//! stand, and `pages-N.js` with the titles of some pages. `themes/clarity/search.js` reads them.

mod files;
mod stem;
mod terms;
pub mod text;
mod words;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use foldhash::HashMap;

use crate::site::Place;
pub use files::{terms_of, words_of};
use terms::Terms;

/// Where the files lie in a portal.
pub const FOLDER: &str = "assets/search/";

/// The file with all words; [`words_of`] reads it.
pub const WORDS: &str = "words.js";

/// How the names of the files begin that say where words stand.
pub const TERMS: &str = "terms-";

/// An index in the making: pages are added in any order and from any thread.
pub struct Index<'a> {
    /// What the site says of its addresses: `risks.html#risk-x` is a risk.
    places: &'a BTreeMap<String, Place>,
    terms: Terms,
    /// The words that were asked for before, one table for each page that is added at the same time: asking all is dearer.
    known: Mutex<Vec<Known>>,
    pages: Mutex<Vec<Page>>,
}

type Known = HashMap<Box<str>, Option<u32>>;

/// What a page adds to the index.
struct Page {
    path: String,
    title: String,
    text: String,
    /// The parts that a result may lead to; the first is the top of the page.
    sections: Vec<Section>,
    /// Where which term stands, in the order of terms and sections.
    standings: Box<[Standing]>,
}

struct Section {
    id: String,
    title: String,
    /// What it says, for things of the plan, which say what they are by it.
    text: String,
}

/// That a term stands in a section of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Standing {
    term: u32,
    section: u32,
    weight: Weight,
}

/// How much it says that a term stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weight {
    /// In the text.
    Text,
    /// In a text that is short, or says it often.
    Dense,
    /// In a heading.
    Heading,
    /// In the title of a page or of a thing of the plan.
    Title,
}

/// A section is about a term that is at least one of so many of its words.
const DENSE: usize = 40;

/// What a result shows of a text, in letters.
const SHOWN: usize = 140;

/// Calls `each` with every form in which an English index holds the words of a text.
pub fn english_forms(text: &str, each: &mut dyn FnMut(&str)) {
    words::words(text, |word| {
        if words::is_telling(word) {
            each(word);
            each(&stem::stem(word));
        }
    });
}

/// The same of an index in another language.
pub fn plain_forms(text: &str, each: &mut dyn FnMut(&str)) {
    words::words(text, |word| {
        if words::is_telling(word) {
            each(word);
        }
    });
}

impl<'a> Index<'a> {
    /// An empty index for pages in a language, such as `en-US`.
    pub fn new(places: &'a BTreeMap<String, Place>, language: &str) -> Self {
        let is_english = language.split('-').next() == Some("en");
        Index { places, terms: Terms::new(is_english), known: Mutex::default(), pages: Mutex::default() }
    }

    /// Adds a page, as it is written.
    pub fn add(&self, path: &str, html: &str) {
        let place = |id: &str| self.places.get(&format!("{path}#{id}"));
        let Some(mut document) = text::read(html, |id| place(id).is_some()) else { return };
        let locked = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let mut known = locked().pop().unwrap_or_default();
        let mut term_of = |word: &str| match known.get(word) {
            Some(term) => *term,
            None => {
                let term = self.terms.of(word);
                known.insert(word.into(), term);
                term
            }
        };
        let mut standings = Vec::new();
        let mut add = |section: u32, text: &str, weight: Weight| {
            words::words(text, |word| {
                standings.extend(term_of(word).map(|term| Standing { term, section, weight }.packed()));
            });
        };
        let of_page = self.places.get(path);
        add(0, &document.title, Weight::Title);
        add(0, &document.lede, Weight::Text);
        add(0, of_page.map_or("", |place| place.kind), Weight::Text);
        for (number, section) in (0..).zip(&mut document.sections) {
            let of_section = place(&section.id).filter(|_| section.is_entity);
            let number = Section::number(number, of_section.is_some());
            match of_section {
                Some(place) => {
                    section.title.clone_from(&place.title);
                    add(number, &place.title, if place.is_main { Weight::Title } else { Weight::Heading });
                    add(number, place.kind, Weight::Text);
                }
                None => add(number, &section.title, Weight::Heading),
            }
            add(number, &section.text, Weight::Text);
        }
        locked().push(known);
        let page = Page {
            path: path.to_owned(),
            title: document.title.trim().to_owned(),
            text: beginning(lead(&document)),
            standings: counted(standings, document.sections.len()),
            sections: document.sections.iter().map(Section::of).collect(),
        };
        self.pages.lock().unwrap_or_else(PoisonError::into_inner).push(page);
    }

    /// Returns the files of the index: paths in the portal, and bytes. The order in which pages were added does not matter.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        pages.sort_by(|left, right| left.path.cmp(&right.path));
        files::files(&pages, &self.terms.seen(), self.places)
    }
}

impl Section {
    fn of(section: &text::Section) -> Section {
        let text = match (section.is_entity, section.lead.as_str()) {
            (false, _) => "",
            // What a thing of the plan says may begin with its title.
            (true, "") => section.text.trim().strip_prefix(section.title.trim()).unwrap_or(&section.text),
            (true, lead) => lead,
        };
        Section { id: section.id.clone(), title: section.title.trim().to_owned(), text: beginning(text) }
    }

    /// How the index numbers a section: odd for things of the plan, which are results of their own.
    fn number(place: u32, is_entity: bool) -> u32 {
        2 * place + u32::from(is_entity)
    }
}

/// What says best what a page is about.
fn lead(document: &text::Document) -> &str {
    if !document.lede.is_empty() {
        return &document.lede;
    }
    let leads = document.sections.iter().map(|section| section.lead.as_str());
    let texts = document.sections.iter().map(|section| section.text.trim());
    leads.chain(texts).find(|text| !text.is_empty()).unwrap_or("")
}

/// So many bits hold a weight, and so many a section: no page has a billion.
const BITS_OF_WEIGHT: u32 = 2;
const BITS_OF_SECTION: u32 = 30;

impl Standing {
    /// The same as one number, in the order of terms, sections and weights.
    fn packed(self) -> u64 {
        let section = u64::from(self.section) << BITS_OF_WEIGHT;
        u64::from(self.term) << (BITS_OF_WEIGHT + BITS_OF_SECTION) | section | self.weight as u64
    }

    fn unpacked(packed: u64) -> Standing {
        let bits = |from: u32, count: u32| u32::try_from(packed >> from & ((1 << count) - 1)).unwrap_or_default();
        let weights = [Weight::Text, Weight::Dense, Weight::Heading, Weight::Title];
        Standing {
            term: bits(BITS_OF_WEIGHT + BITS_OF_SECTION, u32::BITS),
            section: bits(BITS_OF_WEIGHT, BITS_OF_SECTION),
            weight: weights[bits(0, BITS_OF_WEIGHT) as usize],
        }
    }
}

/// Each term once a section, with the weight that says most, given how many sections there are.
fn counted(mut standings: Vec<u64>, sections: usize) -> Box<[Standing]> {
    let mut lengths = vec![0_usize; 2 * sections.max(1)];
    standings.iter().for_each(|standing| lengths[Standing::unpacked(*standing).section as usize] += 1);
    standings.sort_unstable();
    let groups = standings.chunk_by(|one, other| one >> BITS_OF_WEIGHT == other >> BITS_OF_WEIGHT);
    let groups = groups.filter_map(|group| {
        let heaviest = Standing::unpacked(*group.last()?);
        let length = lengths[heaviest.section as usize];
        let is_dense = heaviest.weight == Weight::Text && group.len() * DENSE >= length;
        Some(if is_dense { Standing { weight: Weight::Dense, ..heaviest } } else { heaviest })
    });
    groups.collect()
}

/// The beginning of a text, ended between words.
fn beginning(text: &str) -> String {
    let text = text.trim();
    let Some((end, _)) = text.char_indices().nth(SHOWN) else { return text.to_owned() };
    let cut = &text[..end];
    let cut = cut.rfind(' ').map_or(cut, |space| &cut[..space]);
    format!("{}…", cut.trim_end_matches([',', ';', ':', '.', ' ']))
}

#[cfg(test)]
mod tests;
