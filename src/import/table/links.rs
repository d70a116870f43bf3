//! What the rows of a table wait for.

use std::collections::HashMap;

use super::amounts;
use crate::import::draft::{Draft, Written};

/// What links can name rows by, and the links.
#[derive(Default)]
pub struct Links {
    /// The own id of a row, its number and its title, each with the id of its milestone.
    names: HashMap<String, String>,
    /// The ids of the milestones in the order of their rows.
    order: Vec<String>,
    /// What each milestone waits for, as it was written: the number of its row, its id, and the cell.
    waits: Vec<(usize, String, String)>,
}

/// A milestone that waits for others.
pub struct Waiting {
    /// The number of its row.
    pub row: usize,
    /// Its id.
    pub id: String,
    /// What it waits for.
    pub ties: Vec<Written>,
    /// Links that name no other row.
    pub unknown: Vec<String>,
}

impl Links {
    /// Adds the milestone of a row, with what links can name it by.
    pub fn add(&mut self, id: &str, names: [String; 3]) {
        for name in names.into_iter().filter(|name| !name.is_empty()) {
            self.names.entry(name).or_insert_with(|| id.to_owned());
        }
        self.order.push(id.to_owned());
    }

    /// Adds what a milestone waits for.
    pub fn wait(&mut self, row: usize, id: &str, text: &str) {
        self.waits.push((row, id.to_owned(), text.to_owned()));
    }

    /// The milestones that wait for others, in the order of their rows.
    pub fn finish(self) -> Vec<Waiting> {
        let waiting = |(row, id, text): &(usize, String, String)| {
            let mut waiting = Waiting { row: *row, id: id.clone(), ties: Vec::new(), unknown: Vec::new() };
            for part in parts(text) {
                match self.tie(part).filter(|(before, _)| before != id) {
                    Some((_, tie)) => waiting.ties.push(tie),
                    None => waiting.unknown.push(part.to_owned()),
                }
            }
            waiting
        };
        self.waits.iter().map(waiting).collect()
    }

    /// Gives rows the numbers that Microsoft Project shows beside them, where links name rows by numbers that no row is known by.
    /// For tables without a column of numbers.
    pub fn number(&mut self, draft: &mut Draft) {
        let mut by_number = 0;
        for part in self.waits.iter().flat_map(|(_, _, text)| parts(text)) {
            let digits = part.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(part.len());
            let is_row = part[..digits].parse().is_ok_and(|number: usize| (1..=self.order.len()).contains(&number));
            by_number += usize::from(is_row && self.tie(part).is_none());
        }
        if by_number == 0 {
            return;
        }
        for (number, id) in (1..).zip(&self.order) {
            self.names.entry(number.to_string()).or_insert_with(|| id.clone());
        }
        let links = if by_number == 1 {
            "1 link names a row by its number".to_owned()
        } else {
            format!("{by_number} links name rows by their numbers")
        };
        let told = format!(
            "{links}, and no column has numbers; the first task was taken for number 1, as Microsoft Project counts"
        );
        draft.note(0, "", told);
    }

    /// A link such as `5`, `5FS+2d` or `Pack the boxes`, and the id of what it names.
    fn tie(&self, text: &str) -> Option<(String, Written)> {
        let find = |name: &str| self.names.get(&name.trim().to_lowercase()).cloned();
        if let Some(id) = find(text) {
            return Some((id.clone(), Written::plain(id)));
        }
        // A hyphen may as well belong to an id.
        let lag = text.rfind(['+', '-']).filter(|at| *at > 0).and_then(|at| {
            let days = amounts::days(&text[at + 1..])? as i64;
            Some((&text[..at], if text[at..].starts_with('-') { -days } else { days }))
        });
        let (name, lag) = lag.unwrap_or((text, 0));
        let name = name.trim();
        let kind = ["FS", "SS", "FF", "SF"].into_iter().find(|kind| name.to_uppercase().ends_with(kind));
        // In capitals some letters become two.
        let id = find(kind.map_or(Some(name), |kind| name.get(..name.len().saturating_sub(kind.len())))?)?;
        let mut fields = vec![("id", Written::plain(&id))];
        fields.extend(kind.filter(|kind| *kind != "FS").map(|kind| ("type", Written::plain(kind))));
        if lag != 0 {
            fields.push(("lag", Written::plain(format!("{lag}d"))));
        }
        Some((id, Written::Map(fields)))
    }
}

/// The links in a cell.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', ',', '\n']).map(str::trim).filter(|part| !part.is_empty())
}
