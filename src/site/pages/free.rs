//! Free pages: whatever else readers need, as it was written.

use super::facts::{Common, common, facts_of, person, reading_time};
use crate::language::say;
use crate::model::kinds::Kind;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, page};

/// The pages.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    let pages = &material.plan().pages;
    let one = |place: usize| {
        let address = material.path(Kind::Page, pages[place].id.value.as_str()).0;
        page(address, "article.html", move || free(material, place))
    };
    (0..pages.len()).map(one).collect()
}

fn free(material: &Material<'_>, place: usize) -> Value {
    let pages = &material.plan().pages;
    let (page, source) = (&pages[place], pages.path(place));
    let id = page.id.value.as_str();
    let text = page.body.as_ref().map_or("", |body| body.value.text.as_str());
    let owner = page.owner.as_ref().and_then(|owner| person(material, owner.value.id()));
    let mut facts = Vec::new();
    facts.extend(facts_of(say!(material.words, name_owner), owner.into_iter().collect()));
    facts.extend(reading_time(&material.words, text));
    facts.extend(common(
        material,
        &Common { source, tags: &page.tags, links: &page.links, review_by: page.review_by.as_ref().map(|by| by.value) },
    ));
    json!({
        "title": &page.title.value.text,
        "section": format!("page-{id}"),
        "source": source,
        "facts": facts,
        "document": page.body.as_ref().map(|body| json!({"$markdown": &*body.value.text, "headings": true})),
    })
}
