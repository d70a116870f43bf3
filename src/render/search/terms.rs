//! The words that pages use, and the terms that stand for them in the index.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError, RwLock};

use foldhash::HashMap;

use super::stem::stem;
use super::words::is_telling;

/// How many parts the tables have, so that threads seldom wait for each other.
const PARTS: usize = 32;

/// Every word that was seen, and the number of its term; `None` where it tells nothing.
pub struct Terms {
    is_english: bool,
    words: [RwLock<HashMap<Box<str>, Option<u32>>>; PARTS],
    numbers: [Mutex<HashMap<Box<str>, u32>>; PARTS],
    next: AtomicU32,
}

/// The tables when all pages are read.
pub struct Seen {
    /// Whether terms are stems of English words.
    pub is_english: bool,
    /// All words, sorted.
    pub words: Vec<Box<str>>,
    /// All terms by their number.
    pub terms: Vec<Box<str>>,
}

impl Terms {
    /// Empty tables; in English a term is the stem of a word, else the word itself.
    pub fn new(is_english: bool) -> Self {
        Terms {
            is_english,
            words: std::array::from_fn(|_| RwLock::default()),
            numbers: std::array::from_fn(|_| Mutex::default()),
            next: AtomicU32::new(0),
        }
    }

    /// The number of a word's term; `None` for a word that tells nothing. Numbers tell terms apart and nothing else: they differ
    /// from run to run.
    pub fn of(&self, word: &str) -> Option<u32> {
        let part = &self.words[part_of(word)];
        let known = part.read().unwrap_or_else(PoisonError::into_inner).get(word).copied();
        known.unwrap_or_else(|| {
            let term = || if self.is_english { stem(word) } else { word.to_owned() };
            let number = is_telling(word).then(|| self.number(term()));
            part.write().unwrap_or_else(PoisonError::into_inner).insert(word.into(), number);
            number
        })
    }

    fn number(&self, term: String) -> u32 {
        let mut numbers = self.numbers[part_of(&term)].lock().unwrap_or_else(PoisonError::into_inner);
        *numbers.entry(term.into()).or_insert_with(|| self.next.fetch_add(1, Ordering::Relaxed))
    }

    /// Returns what was seen.
    pub fn seen(&self) -> Seen {
        let mut words: Vec<Box<str>> = Vec::new();
        for part in &self.words {
            let part = part.read().unwrap_or_else(PoisonError::into_inner);
            words.extend(part.iter().filter(|(_, number)| number.is_some()).map(|(word, _)| word.clone()));
        }
        words.sort_unstable();
        let mut terms: Vec<(u32, Box<str>)> = Vec::new();
        for part in &self.numbers {
            let part = part.lock().unwrap_or_else(PoisonError::into_inner);
            terms.extend(part.iter().map(|(term, number)| (*number, term.clone())));
        }
        terms.sort_unstable();
        Seen { is_english: self.is_english, words, terms: terms.into_iter().map(|(_, term)| term).collect() }
    }
}

fn part_of(text: &str) -> usize {
    text.bytes().fold(0, |sum: usize, byte| sum.wrapping_mul(31).wrapping_add(byte.into())) % PARTS
}
