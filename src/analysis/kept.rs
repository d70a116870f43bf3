//! How what follows from the past is written and read again, and which past that was.

use crate::audience::Visible;
use crate::history::{Origin, Project};

/// The recorded states of a past as an audience sees them: each with what tells it and all before it from every other past.
pub struct Chain(Vec<blake3::Hash>);

impl Chain {
    /// The chain of a project, as far as the contents of its states are known.
    pub fn of(project: &Visible<Project>) -> Chain {
        let mut last = project.seen_by();
        let recorded = project.past.iter().take_while(|state| state.origin != Origin::WorkTree);
        let key = |state: &crate::history::State| {
            let mut hasher = blake3::Hasher::new();
            hasher.update(last.as_bytes()).update(state.content?.as_bytes());
            hasher.update(state.status_date().to_string().as_bytes());
            last = hasher.finalize();
            Some(last)
        };
        Chain(recorded.map_while(key).collect())
    }

    /// How many states there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// What tells a state and all before it from every other past, by its place; `None` where that is not known.
    pub fn key(&self, place: usize) -> Option<blake3::Hash> {
        self.0.get(place).copied()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What is kept under a name of the first states of a project's past: how many they are, and what was written of them.
pub fn read(project: &Visible<Project>, what: &str, chain: &Chain) -> Option<(usize, Vec<u8>)> {
    let mut bytes = project.shelf.get()?.read(&name(project, what))?;
    let mut reading = Reading(&bytes);
    let states = usize::try_from(reading.count()?).ok()?;
    let key = chain.0.get(states.checked_sub(1)?)?;
    (reading.take(blake3::OUT_LEN)? == key.as_bytes()).then_some(())?;
    let head = bytes.len() - reading.0.len();
    bytes.drain(..head);
    Some((states, bytes))
}

/// Keeps something of all states of a chain.
pub fn write(project: &Visible<Project>, what: &str, chain: &Chain, writer: &Writer) {
    if let (Some(shelf), Some(key)) = (project.shelf.get(), chain.0.last()) {
        let mut whole = Writer::default();
        whole.count(chain.len() as u64);
        whole.0.extend(key.as_bytes());
        whole.0.extend(&writer.0);
        shelf.write(&name(project, what), &whole.0);
    }
}

/// The name under which something is kept for an audience.
pub fn name(project: &Visible<Project>, what: &str) -> String {
    format!("{what}-{}", &project.seen_by().to_hex()[..16])
}

/// Writes numbers in as few bytes as they need.
#[derive(Default)]
pub struct Writer(pub Vec<u8>);

impl Writer {
    /// A number, seven bits a byte, the lowest first.
    pub fn count(&mut self, mut number: u64) {
        while number >= 128 {
            self.0.push(number as u8 | 128);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    /// A number that may be negative: small distances in either direction are small numbers.
    pub fn distance(&mut self, number: i64) {
        self.count((number.wrapping_shl(1) ^ (number >> 63)) as u64);
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        self.count(text.len() as u64);
        self.0.extend(text.as_bytes());
    }
}

/// Reads numbers and texts out of bytes that may be anything: what is still to be read.
pub struct Reading<'a>(pub &'a [u8]);

impl<'a> Reading<'a> {
    /// So many bytes; `None` where there are fewer.
    pub fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    /// A byte.
    pub fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|byte| byte[0])
    }

    /// A number that was written seven bits a byte, the lowest first.
    pub fn count(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return Some(number);
            }
        }
        None
    }

    /// A number that may be negative.
    pub fn distance(&mut self) -> Option<i64> {
        let number = self.count()?;
        Some((number >> 1) as i64 ^ -((number & 1) as i64))
    }

    /// A text.
    pub fn text(&mut self) -> Option<&'a str> {
        let length = usize::try_from(self.count()?).ok()?;
        std::str::from_utf8(self.take(length)?).ok()
    }
}
