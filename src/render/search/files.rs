//! The files of an index, which `themes/clarity/search.js` reads.
//!
//! Numbers are written in digits of 32 by the letters of `LETTERS`; all but the last digit of a number come from the
//! upper half. What differs after a page was edited are the files of the words that it won or lost.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use rayon::prelude::*;
use serde_json::{Value, json};

use super::terms::Seen;
use super::{FOLDER, Page, TERMS, WORDS, words};
use crate::site::Place;

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// How many pages share a file of titles.
const PAGES: usize = 12;

/// How long a file of terms may be: a longer one is parted.
const LONGEST: usize = 24 * 1024;

/// Returns all files. `pages` are in the order of their paths.
pub fn files(pages: &[Page], seen: &Seen, places: &BTreeMap<String, Place>) -> Vec<(String, Vec<u8>)> {
    let of_titles = || -> Vec<_> {
        let numbered = pages.par_chunks(PAGES).enumerate();
        let file = |(number, some): (usize, &[Page])| {
            (format!("{FOLDER}pages-{number}.js"), titles(number, some, places).into_bytes())
        };
        numbered.map(file).collect()
    };
    let (mut files, sorted) = rayon::join(of_titles, || sorted(seen, pages));
    let shards = shards(&sorted);
    files.push((format!("{FOLDER}{WORDS}"), all_words(pages, seen, &shards).into_bytes()));
    for (start, body) in shards {
        let name = name(start);
        let script = format!("milepostSearch.terms(\"{name}\", `{body}`);\n");
        files.push((format!("{FOLDER}{TERMS}{name}.js"), script.into_bytes()));
    }
    files
}

/// A line a page: title, path, kind, date, text, and the parts that a result may lead to, as title and id, with kind, date
/// and text where they are things of the plan.
fn titles(number: usize, pages: &[Page], places: &BTreeMap<String, Place>) -> String {
    let mut out = format!("milepostSearch.pages({number}, [\n");
    for page in pages {
        let place = |address: &str| places.get(address).map_or(("", ""), |place| (place.kind, place.date.as_str()));
        let sections = page.sections.iter().skip(1).map(|section| {
            let (kind, date) = place(&format!("{}#{}", page.path, section.id));
            if kind.is_empty() {
                json!([section.title, section.id])
            } else {
                json!([section.title, section.id, kind, date, section.text])
            }
        });
        let (kind, date) = place(&page.path);
        let sections: Vec<Value> = sections.collect();
        let _ = writeln!(out, "{},", json!([page.title, page.path, kind, date, page.text, sections]));
    }
    out.push_str("]);\n");
    out
}

/// Every term with where it stands, in the order of the alphabet.
fn sorted<'a>(seen: &'a Seen, pages: &[Page]) -> Vec<(&'a str, String)> {
    // Each part of the terms goes through all pages, of which it looks at its own standings only.
    let lists_of = |part: &Range<usize>| -> Vec<List> {
        let mut lists: Vec<List> = part.clone().map(|_| List::default()).collect();
        for (number, page) in pages.iter().enumerate() {
            let from = page.standings.partition_point(|standing| (standing.term as usize) < part.start);
            for standing in &page.standings[from..] {
                let Some(list) = lists.get_mut(standing.term as usize - part.start) else { break };
                list.add(number, standing.section as usize, standing.weight as usize);
            }
        }
        lists
    };
    let lists: Vec<Vec<List>> = parts(seen, pages).par_iter().map(lists_of).collect();
    let terms = seen.terms.iter().map(|term| &**term);
    let mut sorted: Vec<(&str, String)> = terms.zip(lists.into_iter().flatten().map(|list| list.text)).collect();
    sorted.par_sort_unstable();
    sorted
}

/// How many parts of the terms are put together at once, if that can be.
const PARTS: usize = 8;

/// All terms in parts that stand about equally often: what is said first is said on most pages.
fn parts(seen: &Seen, pages: &[Page]) -> Vec<Range<usize>> {
    let mut often = vec![0_usize; seen.terms.len()];
    pages.iter().flat_map(|page| &page.standings).for_each(|standing| often[standing.term as usize] += 1);
    let enough = often.iter().sum::<usize>().div_ceil(PARTS);
    let (mut parts, mut from, mut sum) = (Vec::new(), 0, 0);
    for (term, count) in often.iter().enumerate() {
        sum += count;
        if sum >= enough || term + 1 == often.len() {
            parts.push(from..term + 1);
            (from, sum) = (term + 1, 0);
        }
    }
    parts
}

/// Where a term stands: for each page twice the way from the last page, then for each section four times the way from the
/// last section and the weight; a section after the first of its page is led by a 1.
#[derive(Default)]
struct List {
    text: String,
    page: usize,
    section: usize,
}

impl List {
    fn add(&mut self, page: usize, section: usize, weight: usize) {
        if self.text.is_empty() || page != self.page {
            number(2 * (page - self.page), &mut self.text);
            (self.page, self.section) = (page, 0);
        } else {
            number(1, &mut self.text);
        }
        number(4 * (section - self.section) + weight, &mut self.text);
        self.section = section;
    }
}

fn number(mut value: usize, out: &mut String) {
    while value >= 32 {
        out.push(char::from(LETTERS[32 + value % 32]));
        value /= 32;
    }
    out.push(char::from(LETTERS[value]));
}

/// Terms parted by the alphabet: the start that all of a file share or come after, and its text.
fn shards<'a>(terms: &[(&'a str, String)]) -> Vec<(&'a str, String)> {
    let mut shards = Vec::new();
    part(terms, 0, &mut shards);
    if let Some((start, _)) = shards.first_mut() {
        *start = "";
    }
    shards
}

fn part<'a>(terms: &[(&'a str, String)], depth: usize, shards: &mut Vec<(&'a str, String)>) {
    let length = |terms: &[(&str, String)]| terms.iter().map(|(term, list)| term.len() + list.len() + 2).sum::<usize>();
    let letter =
        |term: &'a str| term.char_indices().nth(depth).map_or(term, |(at, letter)| &term[..at + letter.len_utf8()]);
    let is_one = terms.len() == 1;
    if is_one || length(terms) <= LONGEST {
        let Some((first, _)) = terms.first() else { return };
        let mut body = String::new();
        for (term, list) in terms {
            let _ = writeln!(body, "{term} {list}");
        }
        shards.push((letter(first), body));
        return;
    }
    // Neighbours that are short share a file, so that a small portal has few.
    let groups: Vec<&[(&str, String)]> = terms.chunk_by(|one, other| letter(one.0) == letter(other.0)).collect();
    let mut from = 0;
    let mut place = 0;
    for (number, group) in groups.iter().enumerate() {
        let end = place + group.len();
        let next = groups.get(number + 1).map_or(0, |next| length(next));
        if length(&terms[from..end]) + next > LONGEST || number + 1 == groups.len() {
            let together = &terms[from..end];
            if together.len() == group.len() && length(together) > LONGEST {
                part(together, depth + 1, shards);
            } else {
                part(together, depth, shards);
            }
            from = end;
        }
        place = end;
    }
}

/// The name of the file whose terms begin at `start`: letters and digits of ASCII as they are, others by their number.
fn name(start: &str) -> String {
    let mut name = String::new();
    for letter in start.chars() {
        if letter.is_ascii_alphanumeric() {
            name.push(letter);
        } else {
            let _ = write!(name, "_{:x}", u32::from(letter));
        }
    }
    if name.is_empty() { "0".to_owned() } else { name }
}

/// Folders of pages that repeat words of others, or say what they cost: few readers mean these, so that they come after those.
const MINOR: [&str; 3] = ["budget/", "tags/", "changes/"];

/// What is loaded first: how many pages there are, which are minor, where the files of terms start, and every word.
fn all_words(pages: &[Page], seen: &Seen, shards: &[(&str, String)]) -> String {
    let starts: Vec<(&str, String)> = shards.iter().map(|(start, _)| (*start, name(start))).collect();
    let is_minor = |page: &Page| MINOR.iter().any(|folder| page.path.starts_with(folder));
    let minor: Vec<usize> = (0..).zip(pages).filter(|(_, page)| is_minor(page)).map(|(number, _)| number).collect();
    let head = json!({
        "pages": pages.len(),
        "minor": minor,
        "pagesInFile": PAGES,
        "english": seen.is_english,
        "common": words::COMMON.join(" "),
        "terms": starts,
    });
    let mut out = format!("milepostSearch.words({head}, `");
    let mut previous = "";
    for word in &seen.words {
        // An upper-case letter tells how much of the word before is kept; a line for each first letter.
        let kept = previous
            .chars()
            .zip(word.chars())
            .take_while(|(one, other)| one == other && one.len_utf16() == 1)
            .count()
            .min(25);
        if kept == 0 {
            out.push('\n');
        }
        out.push(char::from(LETTERS[kept]));
        out.extend(word.chars().skip(kept));
        previous = word;
    }
    out.push_str("\n`);\n");
    out
}

/// The words that the file of all words holds, a line each.
pub fn words_of(script: &str) -> String {
    let mut words = String::new();
    let body = script.split_once('`').map_or("", |(_, body)| body.split('`').next().unwrap_or_default());
    let mut word = String::new();
    for letter in body.chars() {
        if letter.is_ascii_uppercase() {
            words.push_str(&word);
            words.push('\n');
            let kept = usize::from(letter as u8 - b'A');
            word = word.trim_end().chars().take(kept).collect();
        } else {
            word.push(letter);
        }
    }
    words.push_str(&word);
    words
}

/// The terms that a file of terms holds.
pub fn terms_of(script: &str) -> impl Iterator<Item = &str> {
    let body = script.split_once('`').map_or("", |(_, body)| body.split('`').next().unwrap_or_default());
    body.lines().filter_map(|line| line.split(' ').next())
}
