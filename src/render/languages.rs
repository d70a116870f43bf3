//! The same portal in other languages, for readers to choose from.

use std::collections::BTreeSet;
use std::sync::Arc;

use tera::{Map, Value};

use super::value::relative;
use crate::language::known::Known;

/// The portals of one plan in several languages, seen from one of them.
#[derive(Clone, Debug)]
pub struct Languages {
    /// All of them; the first is in the language of the plan.
    pub all: Arc<[InLanguage]>,
    /// The place of the one that the reader is in.
    pub here: usize,
    /// Whether they are told to search engines: what is past is not.
    pub is_told: bool,
}

/// A portal in a language.
#[derive(Clone, Debug)]
pub struct InLanguage {
    /// The language.
    pub language: &'static Known,
    /// Its folder within that of the first one, with `/` at the end; empty for the first.
    pub folder: String,
    /// Its pages: readers stay on the page that they read, where there is one. `None` where nobody looked: then all but those
    /// that are named for words have their counterpart.
    pub pages: Option<BTreeSet<String>>,
    /// The address at which it will be, with a slash at its end, where it is known.
    pub address: Option<String>,
}

/// The page that stands for any that is not there.
const NOT_FOUND: &str = "404.html";

/// The pages of tags, whose names are made of words of a language.
const TAGS: &str = "tags/";

impl InLanguage {
    fn has(&self, page: &str) -> bool {
        let is_there = self.pages.as_ref().map_or(!page.starts_with(TAGS), |pages| pages.contains(page));
        page != NOT_FOUND && is_there
    }
}

impl Languages {
    /// What the theme gets on a page, given with the way from there to the root of its portal: `items`, a language each, with
    /// `title` in that very language, `tag`, `direction`, `path` and `here`; and `alternates`, with `tag` and `address`, for
    /// those that have this page.
    pub fn on(&self, page: &str, root: &str) -> Value {
        let here = &self.all[self.here];
        let top = format!("{root}{}", "../".repeat(here.folder.matches('/').count()));
        let way = |other: &InLanguage, page: &str| relative(&format!("{}{page}", other.folder), &top);
        let item = |(place, other): (usize, &InLanguage)| {
            mapping([
                ("title", Value::from(other.language.own_name)),
                ("tag", Value::from(other.language.tag)),
                ("direction", Value::from(other.language.direction())),
                ("path", Value::from(way(other, if other.has(page) { page } else { "index.html" }))),
                ("here", Value::from(place == self.here)),
            ])
        };
        // Search engines want whole addresses.
        let address = |other: &InLanguage| match &other.address {
            Some(address) => relative(page, address),
            None => way(other, page),
        };
        let alternate = |tag: &str, other: &InLanguage| {
            mapping([("tag", Value::from(tag)), ("address", Value::from(address(other)))])
        };
        let of_all = self.all.iter().filter(|other| self.is_told && other.has(page));
        let mut alternates: Vec<Value> = of_all.map(|other| alternate(other.language.tag, other)).collect();
        let own = self.all.first().filter(|own| self.is_told && own.has(page));
        alternates.extend(own.map(|own| alternate("x-default", own)));
        mapping([
            ("items", Value::from(self.all.iter().enumerate().map(item).collect::<Vec<_>>())),
            ("alternates", Value::from(alternates)),
        ])
    }
}

fn mapping<const N: usize>(fields: [(&'static str, Value); N]) -> Value {
    Value::from(fields.into_iter().map(|(name, value)| (name.into(), value)).collect::<Map>())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn languages(here: usize, pages: Option<&[&str]>, address: bool) -> Languages {
        let in_language = |tag: &str, folder: &str| InLanguage {
            language: Known::tagged(tag).unwrap(),
            folder: folder.to_owned(),
            pages: pages.map(|pages| pages.iter().map(|page| (*page).to_owned()).collect()),
            address: address.then(|| format!("https://example.org/{folder}")),
        };
        Languages { all: [in_language("en", ""), in_language("ar", "ar/")].into(), here, is_told: true }
    }

    fn listed(value: &Value, list: &str, field: &str) -> Vec<String> {
        let items = value.get_from_path(list).unwrap().as_array().unwrap().to_vec();
        items.iter().map(|item| item.get_from_path(field).unwrap().to_string()).collect()
    }

    #[test]
    fn a_reader_stays_on_the_page_where_the_other_language_has_it() {
        let both = languages(0, Some(&["index.html", "people/a.html"]), false);
        let seen = both.on("people/a.html", "../");
        assert_eq!(listed(&seen, "items", "path"), ["../people/a.html", "../ar/people/a.html"]);
        assert_eq!(listed(&seen, "items", "title"), ["English", "العربية"]);
        assert_eq!(listed(&seen, "alternates", "tag"), ["en", "ar", "x-default"]);
        let back = Languages { here: 1, ..both };
        assert_eq!(listed(&back.on("people/a.html", "../"), "items", "path")[0], "../../people/a.html");
        let alone = back.on("tags/soins.html", "../");
        assert_eq!(listed(&alone, "items", "path"), ["../../index.html", "../../ar/index.html"]);
        assert_eq!(listed(&alone, "alternates", "tag"), [""; 0]);
    }

    #[test]
    fn search_engines_are_told_whole_addresses_where_they_are_known() {
        let told = |languages: &Languages| listed(&languages.on("index.html", ""), "alternates", "address");
        let [english, arabic] = ["https://example.org/index.html", "https://example.org/ar/index.html"];
        assert_eq!(told(&languages(1, None, true)), [english, arabic, english]);
        assert_eq!(told(&languages(1, None, false)), ["../index.html", "../ar/index.html", "../index.html"]);
        assert_eq!(told(&Languages { is_told: false, ..languages(1, None, true) }), [""; 0]);
    }
}
