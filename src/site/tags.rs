//! The tags of a plan: words by which people find what belongs together, over all kinds.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::model::Plan;
use crate::model::kinds::Kind;
use crate::model::record::Sp;
use crate::model::values::{Id, Text};

/// Where the list of all tags stands.
pub const INDEX: &str = "tags.html";

/// All tags that the audience sees, from A to Z.
#[derive(Debug, Default)]
pub struct Tags {
    tags: Vec<Tag>,
    /// The place of a tag by its words in lower case.
    by_words: HashMap<String, usize>,
}

/// A tag and what carries it.
#[derive(Debug)]
pub struct Tag {
    /// How it is written where it stands first.
    pub title: String,
    /// The first of its pages, such as `tags/hiring.html`.
    pub path: String,
    /// The things that carry it, by kind in the order of the kinds: their places in the plan.
    pub things: Vec<(Kind, Vec<usize>)>,
    /// Whether the vision carries it.
    pub is_of_vision: bool,
}

impl Tag {
    /// How many things carry it.
    pub fn count(&self) -> usize {
        self.things.iter().map(|(_, places)| places.len()).sum::<usize>() + usize::from(self.is_of_vision)
    }

    fn add(&mut self, kind: Kind, place: usize) {
        match self.things.last_mut().filter(|(last, _)| *last == kind) {
            // A thing that says it twice carries it once.
            Some((_, places)) if places.last() == Some(&place) => {}
            Some((_, places)) => places.push(place),
            None => self.things.push((kind, vec![place])),
        }
    }
}

impl Tags {
    /// The tags of a plan; those of the budget only `with_money`. Two that differ in capitals or spaces alone are one.
    pub fn of(plan: &Plan, with_money: bool) -> Tags {
        let mut found: BTreeMap<String, Tag> = BTreeMap::new();
        for tag in &plan.vision.tags {
            entry(&mut found, tag).is_of_vision = true;
        }
        for kind in Kind::ALL.iter().filter(|kind| with_money || !kind.is_money()) {
            for (place, tags) in plan.tags(*kind).into_iter().enumerate() {
                tags.iter().for_each(|tag| entry(&mut found, tag).add(*kind, place));
            }
        }
        let mut taken = BTreeSet::new();
        let mut tags = Tags::default();
        for (words, mut tag) in found {
            tag.path = format!("tags/{}.html", free_name(&words, &mut taken));
            tags.by_words.insert(words, tags.tags.len());
            tags.tags.push(tag);
        }
        tags
    }

    /// The tags, from A to Z.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Tag> {
        self.tags.iter()
    }

    /// The tag at a place among all.
    pub fn at(&self, place: usize) -> &Tag {
        &self.tags[place]
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.tags.is_empty()
    }

    /// The tag of these words.
    pub fn get(&self, words: &str) -> Option<&Tag> {
        self.by_words.get(&key(words)).map(|place| &self.tags[*place])
    }
}

fn entry<'a>(found: &'a mut BTreeMap<String, Tag>, tag: &Sp<Text>) -> &'a mut Tag {
    let title = &tag.value.text;
    found.entry(key(title)).or_insert_with(|| Tag {
        title: title.split_whitespace().collect::<Vec<_>>().join(" "),
        path: String::new(),
        things: Vec::new(),
        is_of_vision: false,
    })
}

fn key(words: &str) -> String {
    words.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// A file name for a tag that no other has; one in another script gets a number alone.
fn free_name(words: &str, taken: &mut BTreeSet<String>) -> String {
    let name = match Id::suggest(words) {
        name if name.is_empty() => "tag".to_owned(),
        name => name,
    };
    let mut free = name.clone();
    let mut number = 2;
    while !taken.insert(free.clone()) {
        free = format!("{name}-{number}");
        number += 1;
    }
    free
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing::visible;

    #[test]
    fn tags_that_differ_in_capitals_are_one_and_paths_are_never_shared() {
        let project = visible(
            "--- plan/goals.yaml\ngoals: [{id: g, title: G, tags: [Hiring, hiring, c++]}]\n--- plan/risks.yaml\nrisks:\n  - \
             {id: r, title: R, tags: ['HIRING', c, 人]}\n  - {id: s, title: S, tags: [hiring]}\n",
        );
        let tags = Tags::of(&project.plan, true);
        let seen: Vec<(&str, &str, usize)> =
            tags.iter().map(|tag| (tag.title.as_str(), tag.path.as_str(), tag.count())).collect();
        let expected = [
            ("c", "tags/c.html", 1),
            ("c++", "tags/c-2.html", 1),
            ("Hiring", "tags/hiring.html", 3),
            ("人", "tags/tag.html", 1),
        ];
        assert_eq!(seen, expected);
        assert_eq!(tags.get(" hiring ").unwrap().things, [(Kind::Goal, vec![0]), (Kind::Risk, vec![0, 1])]);
    }

    #[test]
    fn without_money_no_tag_tells_of_the_budget() {
        let project = visible(
            "--- plan/budget.yaml\nlines: [{id: l, title: L, amount: 1, tags: [legal]}]\n--- plan/goals.yaml\ngoals: []\n",
        );
        assert_eq!(Tags::of(&project.plan, true).iter().len(), 1);
        assert!(Tags::of(&project.plan, false).is_empty());
    }
}
