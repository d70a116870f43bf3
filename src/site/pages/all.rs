//! Everything there is, by kind.

use super::page;
use crate::model::kinds::{Kind, Navigation};
use crate::model::values::MoneyRule;
use crate::site::data::{Value, json};
use crate::site::frame::entries;
use crate::site::{Material, Page};

/// The page.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    vec![page("all.html", "list.html", move || all(material))]
}

fn all(material: &Material<'_>) -> Value {
    let plan = material.plan();
    let money = material.project.money() == MoneyRule::None;
    let shown = |kind: &&Kind| !(money && matches!(kind, Kind::Line | Kind::Category | Kind::Funding));
    let groups = Kind::ALL.iter().filter(shown).filter_map(|kind| {
        let mut items: Vec<(String, Value)> = plan
            .views(*kind)
            .iter()
            .filter(|view| !unlisted(material, *kind, view.id))
            .map(|view| {
                let path = material.path(*kind, view.id);
                // What has its place on this page is linked to here.
                let id = path.0.strip_prefix("all.html#").map(str::to_owned);
                (view.title.to_lowercase(), json!({"title": view.title, "path": path, "id": id}))
            })
            .collect();
        items.sort_by(|left, right| left.0.cmp(&right.0));
        let items: Vec<Value> = items.into_iter().map(|(_, item)| item).collect();
        (!items.is_empty()).then(
            || json!({"id": format!("all-{}", kind.name()), "title": kind.plural(), "items": items, "compact": true}),
        )
    });
    let main = entries(material, "all");
    let main = json!({"id": "all-main", "title": "Main pages", "items": main, "compact": true});
    json!({
        "title": "All pages",
        "unsearched": true,
        "section": "all",
        "lede": "Everything in this portal: the main pages, then all parts of the plan by kind, from A to Z.",
        "groups": std::iter::once(main).chain(groups).collect::<Vec<_>>(),
    })
}

/// Free pages may ask not to be listed.
fn unlisted(material: &Material<'_>, kind: Kind, id: &str) -> bool {
    kind == Kind::Page
        && material
            .plan()
            .pages
            .get(id)
            .is_some_and(|page| page.navigation.as_ref().is_some_and(|place| place.value == Navigation::None))
}
