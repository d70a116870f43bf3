//! Everything there is, by kind, from A to Z. A kind with very many things has pages of its own.

use std::sync::{Arc, OnceLock};

use super::facts::crumb;
use super::listing::{Group, Listing, NAMES};
use crate::language::say;
use crate::model::kinds::{Kind, Navigation};
use crate::model::values::MoneyRule;
use crate::site::data::{Value, json};
use crate::site::frame::entries;
use crate::site::material::Material;
use crate::site::parts::{Page, page, path};
use crate::site::places;

/// The pages.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    let with_money = material.project.money() != MoneyRule::None;
    let kinds = Kind::ALL.iter().filter(|kind| with_money || !kind.is_money());
    let names: Arc<Vec<Names>> = Arc::new(kinds.filter_map(|kind| Names::of(material, *kind)).collect());
    let of_all = names.clone();
    let mut pages = vec![page("all.html", "list.html", move || all(material, &of_all))];
    for place in 0..names.len() {
        let numbers = names[place].pages.as_ref().map_or(0, Listing::count);
        for number in 1..=numbers {
            let names = names.clone();
            let address = names[place].pages.as_ref().map(|pages| pages.address(number)).unwrap_or_default();
            pages.push(page(address, "list.html", move || names[place].page(material, number)));
        }
    }
    pages
}

/// The names of all things of a kind.
struct Names {
    kind: Kind,
    count: usize,
    /// The pages of their own, where they are too many for the page of all kinds.
    pages: Option<Listing>,
    /// The places of the things in the plan, from A to Z: sorted when a page first asks.
    sorted: OnceLock<Vec<usize>>,
}

impl Names {
    fn of(material: &Material<'_>, kind: Kind) -> Option<Names> {
        let plan = material.plan();
        let ids = plan.ids(kind);
        let count = ids.len() - ids.iter().filter(|id| is_unlisted(material, kind, id)).count();
        // What has its only place on the page of all kinds is linked to there.
        let is_here = ids.first().is_some_and(|id| material.path(kind, id).0.starts_with("all.html#"));
        let pages = (count > NAMES && !is_here).then(|| {
            let mut listing = Listing::new(&format!("all-{}.html", kind.name()), NAMES);
            let group = Group {
                id: "all-names".to_owned(),
                title: say!(material.words, pages_from_a_to_z).to_owned(),
                note: None,
            };
            listing.group(group, 0..count);
            listing
        });
        (count > 0).then(|| Names { kind, count, pages, sorted: OnceLock::new() })
    }

    fn sorted(&self, material: &Material<'_>) -> &[usize] {
        self.sorted.get_or_init(|| {
            let plan = material.plan();
            let ids = plan.ids(self.kind);
            let listed = ids.iter().enumerate().filter(|(_, id)| !is_unlisted(material, self.kind, id));
            let mut places: Vec<(String, usize)> =
                listed.map(|(place, _)| (plan.named(self.kind, place).1.to_lowercase(), place)).collect();
            places.sort();
            places.into_iter().map(|(_, place)| place).collect()
        })
    }

    fn item(&self, material: &Material<'_>, place: usize) -> Value {
        let (id, title) = material.plan().named(self.kind, self.sorted(material)[place]);
        let path = material.path(self.kind, id);
        let title = self.told_apart(material, place).map_or(title.to_owned(), |by| format!("{title} ({by})"));
        let id = path.0.strip_prefix("all.html#").map(str::to_owned);
        json!({"title": title, "path": path, "id": id})
    }

    /// What tells a thing from others of the same title: the category of a budget line where that does, else its id.
    fn told_apart<'a>(&self, material: &Material<'a>, place: usize) -> Option<&'a str> {
        let (plan, sorted) = (material.plan(), self.sorted(material));
        let named = |place: usize| plan.named(self.kind, sorted[place]);
        let (id, title) = named(place);
        let is_same = |other: &usize| named(*other).1.to_lowercase() == title.to_lowercase();
        let before = (0..place).rev().take_while(is_same);
        let others: Vec<usize> = before.chain((place + 1..sorted.len()).take_while(is_same)).collect();
        if others.is_empty() {
            return None;
        }
        let category = |id: &str| {
            let line = plan.lines.get(id).filter(|_| self.kind == Kind::Line)?;
            plan.title(Kind::Category, line.category.as_ref()?.value.id())
        };
        let differs = |of: &&str| others.iter().all(|other| category(named(*other).0) != Some(*of));
        Some(category(id).filter(differs).unwrap_or(id))
    }

    /// Their part of the page of all kinds: each of them, or the pages on which they stand.
    fn group(&self, material: &Material<'_>) -> Value {
        let items: Vec<Value> = match &self.pages {
            Some(listing) => (1..=listing.count()).map(|number| self.span(material, listing, number)).collect(),
            None => (0..self.count).map(|place| self.item(material, place)).collect(),
        };
        json!({
            "id": format!("all-{}", self.kind.name()),
            "title": places::kinds(&material.words, self.kind),
            "compact": self.pages.is_none(),
            "items": items,
        })
    }

    /// A page of names, by the first and the last of them.
    fn span(&self, material: &Material<'_>, listing: &Listing, number: usize) -> Value {
        let words = &material.words;
        let sorted = self.sorted(material);
        let places: Vec<usize> = listing.places(number).collect();
        let (first, last) = (places[0], places[places.len() - 1]);
        let whole = |number: usize| words.whole(i64::try_from(number).unwrap_or(i64::MAX));
        let title = |place: usize| material.plan().named(self.kind, sorted[place]).1;
        json!({
            "title": say!(words, pages_to, whole = whole(first + 1), whole_2 = whole(last + 1)),
            "path": path(listing.address(number)),
            "text": format!("{} … {}", title(first), title(last)),
        })
    }

    fn page(&self, material: &Material<'_>, number: usize) -> Option<Value> {
        let (listing, words) = (self.pages.as_ref()?, &material.words);
        Some(json!({
            "title": listing.title(words, places::kinds(words, self.kind), number),
            "unsearched": true,
            "section": "all",
            "crumbs": [crumb(say!(words, name_all_pages), "all.html")],
            "groups": listing.groups(number, true, |_, place| self.item(material, place)),
            "pager": listing.pager(words, number),
        }))
    }
}

fn all(material: &Material<'_>, names: &[Names]) -> Value {
    let main = entries(material, "all");
    let main =
        json!({"id": "all-main", "title": say!(material.words, name_main_pages), "items": main, "compact": true});
    let groups = names.iter().map(|names| names.group(material));
    json!({
        "title": say!(material.words, name_all_pages),
        "unsearched": true,
        "section": "all",
        "lede": say!(material.words, pages_everything_in_this_portal_the),
        "groups": std::iter::once(main).chain(groups).collect::<Vec<_>>(),
    })
}

/// Free pages may ask not to be listed.
fn is_unlisted(material: &Material<'_>, kind: Kind, id: &str) -> bool {
    kind == Kind::Page
        && material
            .plan()
            .pages
            .get(id)
            .is_some_and(|page| page.navigation.as_ref().is_some_and(|place| place.value == Navigation::None))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::testing::{Fixture, at};

    #[test]
    fn very_many_things_of_a_kind_have_pages_of_their_own() {
        let milestones: String =
            (0..401).map(|place| format!("  - {{id: m{place}, title: M{place:03}, due: 2026-03-10}}\n")).collect();
        let fixture =
            Fixture::of(&format!("--- plan/milestones.yaml\nphases: [{{id: p, title: P}}]\nmilestones:\n{milestones}"));
        let all = fixture.page("all.html");
        assert_eq!(at(&all, "groups.1.items.0.title"), "P");
        assert_eq!(at(&all, "groups.2.items.1.title"), "201 to 400");
        assert_eq!(at(&all, "groups.2.items.1.text"), "M200 … M399");
        let last = fixture.page("all-milestone-3.html");
        assert_eq!(
            (at(&last, "title"), at(&last, "groups.0.items.0.title")),
            (&json!("Milestones, page 3 of 3"), &json!("M400"))
        );
    }
}
