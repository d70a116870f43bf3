//! Long lists over several pages: `updates.html`, `updates-2.html` and so on, each made without looking at the others.

use std::ops::Range;

use crate::analysis::words::Words;
use crate::language::say;
use crate::site::data::{Value, json};
use crate::site::parts::path;

/// So many entries with a text of their own stand on one page.
pub const ENTRIES: usize = 50;

/// So many bare names stand on one page.
pub const NAMES: usize = 200;

/// A list in groups, over one page or several.
pub struct Listing {
    /// The first of its pages.
    first: String,
    /// What stands between a page's name and its number.
    mark: char,
    groups: Vec<Group>,
    /// For each entry, its group and what it is called by: its place among things of its kind.
    entries: Vec<(usize, usize)>,
    size: usize,
}

/// A group of a list. Where a page ends within one, it goes on under the same heading.
pub struct Group {
    /// The id of its heading.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What is said of it under the heading.
    pub note: Option<String>,
}

impl Listing {
    /// An empty list of so many entries a page, at the portal's root or in a folder of pages with names of their own.
    pub fn new(first: &str, size: usize) -> Listing {
        // No id has an underscore, so that a page with a number never stands where another thing has its page.
        let mark = if first.contains('/') { '_' } else { '-' };
        Listing { first: first.to_owned(), mark, groups: Vec::new(), entries: Vec::new(), size }
    }

    /// Adds a group and the places of its entries.
    pub fn group(&mut self, group: Group, places: impl IntoIterator<Item = usize>) {
        let number = self.groups.len();
        self.groups.push(group);
        self.entries.extend(places.into_iter().map(|place| (number, place)));
    }

    /// How many pages there are; at least one.
    pub fn count(&self) -> usize {
        self.entries.len().div_ceil(self.size).max(1)
    }

    /// The address of a page, by its number from 1.
    pub fn address(&self, number: usize) -> String {
        match number {
            1 => self.first.clone(),
            _ => format!("{}{}{number}.html", self.first.trim_end_matches(".html"), self.mark),
        }
    }

    /// The places of the entries on a page.
    pub fn places(&self, number: usize) -> impl Iterator<Item = usize> {
        self.entries[self.range(number)].iter().map(|(_, place)| *place)
    }

    fn range(&self, number: usize) -> Range<usize> {
        let start = ((number - 1) * self.size).min(self.entries.len());
        start..(start + self.size).min(self.entries.len())
    }

    /// The groups on a page, with what `item` makes of each entry's group and place.
    pub fn groups(&self, number: usize, compact: bool, item: impl Fn(usize, usize) -> Value) -> Vec<Value> {
        let entries = &self.entries[self.range(number)];
        let group = |entries: &[(usize, usize)]| {
            let group = &self.groups[entries[0].0];
            let items: Vec<Value> = entries.iter().map(|(group, place)| item(*group, *place)).collect();
            json!({
                "id": group.id.as_str(),
                "title": group.title.as_str(),
                "note": group.note.as_deref(),
                "compact": compact,
                "items": items,
            })
        };
        entries.chunk_by(|left, right| left.0 == right.0).map(group).collect()
    }

    /// A title that tells the pages of the list apart.
    pub fn title(&self, words: &Words, title: &str, number: usize) -> String {
        match number {
            1 => title.to_owned(),
            _ => say!(words, pages_title_page_of, title = title, number = number, count = self.count()),
        }
    }

    /// The way to the other pages; nothing where there is only one.
    pub fn pager(&self, words: &Words, number: usize) -> Option<Value> {
        let count = self.count();
        let to = |number: usize| path(self.address(number));
        (count > 1).then(|| {
            json!({
                "text": position(words, number, count),
                "first": (number > 2).then(|| to(1)),
                "previous": (number > 1).then(|| to(number - 1)),
                "next": (number < count).then(|| to(number + 1)),
                "last": (number + 1 < count).then(|| to(count)),
            })
        })
    }
}

fn position(words: &Words, number: usize, count: usize) -> String {
    let whole = |number: usize| words.whole(i64::try_from(number).unwrap_or(i64::MAX));
    say!(words, pages_page_of, whole = whole(number), whole_2 = whole(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_as_many_pages_as_it_needs_and_groups_go_on() {
        let words = Words::new("USD", "en-US");
        let mut listing = Listing::new("updates.html", 50);
        let group = |title: &str| Group { id: title.to_lowercase(), title: title.to_owned(), note: None };
        listing.group(group("New"), 0..60);
        listing.group(group("Old"), 60..101);
        assert_eq!(
            (listing.count(), listing.address(1).as_str(), listing.address(3).as_str()),
            (3, "updates.html", "updates-3.html")
        );
        let titles = |number: usize| {
            let groups = listing.groups(number, false, |_, place| place.into());
            groups
                .iter()
                .map(|group| (group["title"].clone(), group["items"].as_array().unwrap().len()))
                .collect::<Vec<_>>()
        };
        assert_eq!(titles(1), [("New".into(), 50)]);
        assert_eq!(titles(2), [("New".into(), 10), ("Old".into(), 40)]);
        assert_eq!(titles(3), [("Old".into(), 1)]);
        assert_eq!(listing.title(&words, "Updates", 2), "Updates, page 2 of 3");
        let pager = listing.pager(&words, 3).unwrap();
        assert_eq!(pager["text"], "Page 3 of 3");
        assert_eq!(pager["previous"]["$path"], "updates-2.html");
        assert_eq!((&pager["first"]["$path"], &pager["next"]), (&"updates.html".into(), &Value::Null));
    }

    #[test]
    fn a_short_list_has_one_page_without_a_pager() {
        let words = Words::new("USD", "en-US");
        let listing = Listing::new("tags/a.html", 50);
        assert_eq!(listing.count(), 1);
        assert!(listing.pager(&words, 1).is_none());
        assert_eq!(listing.address(2), "tags/a_2.html");
    }
}
