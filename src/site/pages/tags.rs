//! Tags: the list of all of them, and for each what carries it, of any kind.

use std::cmp::Reverse;
use std::sync::Arc;

use super::facts::crumb;
use super::listing::{ENTRIES, Group, Listing, NAMES};
use crate::language::say;
use crate::model::kinds::Kind;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, page, path};
use crate::site::places;
use crate::site::tags::{INDEX, Tag};

/// The pages; none in a plan without tags.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    if material.tags.is_empty() {
        return Vec::new();
    }
    let mut pages = Vec::new();
    let mut index = Listing::new(INDEX, NAMES);
    let group = Group { id: "tags".to_owned(), title: say!(material.words, pages_from_a_to_z).to_owned(), note: None };
    index.group(group, 0..material.tags.iter().len());
    let index = Arc::new(index);
    for number in 1..=index.count() {
        let index = index.clone();
        pages.push(page(index.address(number), "list.html", move || all(material, &index, number)));
    }
    for tag in material.tags.iter() {
        let listing = Arc::new(listing(material, tag));
        for number in 1..=listing.count() {
            let listing = listing.clone();
            pages.push(page(listing.address(number), "list.html", move || one(material, tag, &listing, number)));
        }
    }
    pages
}

fn all(material: &Material<'_>, index: &Listing, number: usize) -> Value {
    let words = &material.words;
    let item = |_, place: usize| {
        let tag = material.tags.at(place);
        json!({
            "title": tag.title.as_str(),
            "path": path(tag.path.as_str()),
            "note": words.whole(i64::try_from(tag.count()).unwrap_or(i64::MAX)),
        })
    };
    json!({
        "title": index.title(words, say!(words, name_tags), number),
        "unsearched": true,
        "section": "tags",
        "lede": (number == 1).then(|| lede(material)),
        "groups": index.groups(number, true, item),
        "pager": index.pager(words, number),
    })
}

fn lede(material: &Material<'_>) -> String {
    let count = say!(material.words, count_tags, count = material.tags.iter().len());
    say!(material.words, pages_each_leads_to_the_parts, count = &count)
}

/// What carries a tag. Dated things stand in the order in which people look for them: what is to come by its date, what
/// was written with the newest first.
fn listing(material: &Material<'_>, tag: &Tag) -> Listing {
    let mut listing = Listing::new(&tag.path, ENTRIES);
    if tag.is_of_vision {
        listing.group(
            Group { id: "tag-vision".to_owned(), title: say!(material.words, name_vision).to_owned(), note: None },
            [0],
        );
    }
    for (kind, found) in &tag.things {
        let mut found = found.clone();
        let date = |place: &usize| places::date(material, *kind, *place);
        match kind {
            Kind::Decision | Kind::Update => found.sort_by_key(|place| Reverse(date(place))),
            Kind::Milestone => found.sort_by_key(date),
            _ => {}
        }
        let title = places::kinds(&material.words, *kind).to_owned();
        let group = Group { id: format!("tag-{}", kind.name()), title, note: None };
        listing.group(group, found);
    }
    listing
}

fn one(material: &Material<'_>, tag: &Tag, listing: &Listing, number: usize) -> Value {
    let words = &material.words;
    let item = |group: usize, place: usize| {
        let Some((kind, _)) = group.checked_sub(usize::from(tag.is_of_vision)).and_then(|group| tag.things.get(group))
        else {
            return json!({"title": &material.plan().vision.statement.value.text, "path": path("vision.html")});
        };
        let (id, title) = material.plan().named(*kind, place);
        let date = places::date(material, *kind, place).map(|date| words.date_short(date));
        json!({"date": date, "title": title, "path": material.path(*kind, id)})
    };
    json!({
        "title": listing.title(words, &tag.title, number),
        "area": say!(words, name_tags),
        "unsearched": true,
        "section": "tags",
        "crumbs": [crumb(say!(words, name_tags), INDEX)],
        "lede": (number == 1).then(|| counted(material, tag)),
        "groups": listing.groups(number, false, item),
        "pager": listing.pager(words, number),
    })
}

fn counted(material: &Material<'_>, tag: &Tag) -> String {
    let count = tag.count();
    say!(
        material.words,
        pages_of_the_plan_this_tag,
        name = material.words.capitalised(&say!(material.words, count_parts, count = count)),
        count = count
    )
}

#[cfg(test)]
mod tests {
    use super::super::samples::EACH;
    use super::*;
    use crate::site::testing::{Fixture, at};

    #[test]
    fn what_carries_a_tag_is_listed_by_kind_and_leads_there() {
        let fixture = Fixture::of(
            "--- vision.md\n---\nstatement: It works.\ntags: [care]\n---\n--- plan/risks.yaml\nrisks: [{id: r, title: R, tags: \
             [Care]}]\n--- updates/old.md\n---\ntitle: Old\ndate: 2026-01-30\ntags: [care]\n---\n--- updates/new.md\n---\ntitle: \
             New\ndate: 2026-02-27\ntags: [care, other]\n---\n",
        );
        let page = fixture.page("tags/care.html");
        let titles = |group: &str| -> Vec<String> {
            let items = at(&page, group).as_array().unwrap();
            items.iter().map(|item| item["title"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(titles("groups.0.items"), ["It works."]);
        assert_eq!(titles("groups.1.items"), ["R"]);
        assert_eq!(titles("groups.2.items"), ["New", "Old"]);
        assert_eq!(page["lede"], "4 parts of the plan carry this tag.");
        let index = fixture.page("tags.html");
        assert_eq!(
            (at(&index, "groups.0.items.0.note"), at(&index, "groups.0.items.1.note")),
            (&json!("4"), &json!("1"))
        );
    }

    #[test]
    fn every_tag_that_a_page_shows_has_a_page() {
        let pages = Fixture::of(EACH).every_page();
        let linked: Vec<&str> = pages
            .iter()
            .flat_map(|(_, html)| html.split("href=\"").skip(1))
            .filter_map(|rest| rest.split('"').next())
            .filter(|href| href.contains("tags/"))
            .collect();
        assert!(linked.len() >= 4, "{linked:?}");
        for href in linked {
            let path = href.trim_start_matches("../");
            assert!(pages.iter().any(|(known, _)| known == path), "{href}");
        }
    }

    #[test]
    fn a_tag_that_only_hidden_things_carry_has_no_page() {
        let files = "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\nstatus_date: 2026-03-02\naudiences: {staff: {}, board: {}}\n--- \
                     plan/risks.yaml\nrisks: [{id: r, title: R, tags: [merger], audience: board}]\n";
        assert!(!Fixture::for_audience(files, Some("staff")).paths().iter().any(|path| path.contains("tags")));
        assert!(Fixture::for_audience(files, Some("board")).paths().contains(&"tags/merger.html".to_owned()));
    }
}
