//! The portals of other versions of a plan beside one, for readers to choose from.

use std::collections::BTreeSet;
use std::sync::Arc;

use tera::{Map, Value};

use super::value::relative;

/// The portals that stand beside each other, seen from one of them.
#[derive(Clone, Debug)]
pub struct Choice {
    /// All of them; the first is that of the plan as it is now.
    pub all: Arc<[Beside]>,
    /// The place of the one that the reader is in.
    pub here: usize,
}

/// A portal that stands beside others.
#[derive(Clone, Debug)]
pub struct Beside {
    /// What it is called.
    pub title: String,
    /// The day that it shows, in words.
    pub date: String,
    /// What readers have to know before they read on; empty for the plan as it is now.
    pub notice: String,
    /// Its folder within that of the first one, with `/` at the end; empty for the first.
    pub folder: String,
    /// Its pages: readers stay on the page that they read, where there is one.
    pub pages: BTreeSet<String>,
}

impl Choice {
    /// What the theme gets on a page, given with the way from there to the root of its portal: `notice` and `today`, the
    /// page of the plan as it is now; and `items` with `title`, `date`, `path` and `here`.
    pub fn on(&self, page: &str, root: &str) -> Value {
        let here = &self.all[self.here];
        let top = format!("{root}{}", "../".repeat(here.folder.matches('/').count()));
        let path = |other: &Beside| {
            let page = if other.pages.contains(page) { page } else { "index.html" };
            Value::from(relative(&format!("{}{page}", other.folder), &top))
        };
        let item = |(place, other): (usize, &Beside)| {
            mapping([
                ("title", Value::from(other.title.as_str())),
                ("date", Value::from(other.date.as_str())),
                ("path", path(other)),
                ("here", Value::from(place == self.here)),
            ])
        };
        mapping([
            ("notice", Value::from(here.notice.as_str())),
            ("today", self.all.first().map_or_else(Value::none, path)),
            ("items", Value::from(self.all.iter().enumerate().map(item).collect::<Vec<_>>())),
        ])
    }
}

fn mapping<const N: usize>(fields: [(&'static str, Value); N]) -> Value {
    Value::from(fields.into_iter().map(|(name, value)| (name.into(), value)).collect::<Map>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_stays_on_the_page_where_another_version_has_it() {
        let beside = |folder: &str, pages: &[&str]| Beside {
            title: folder.to_owned(),
            date: String::new(),
            notice: if folder.is_empty() { String::new() } else { "Old.".to_owned() },
            folder: folder.to_owned(),
            pages: pages.iter().map(|page| (*page).to_owned()).collect(),
        };
        let all: Arc<[Beside]> =
            [beside("", &["index.html", "milestones/new.html"]), beside("versions/v1/", &["index.html"])].into();
        let paths = |here: usize, page: &str, root: &str| {
            let seen = Choice { all: all.clone(), here }.on(page, root);
            let items = seen.get_from_path("items").unwrap().as_array().unwrap().to_vec();
            let paths = items.iter().map(|item| item.get_from_path("path").unwrap().to_string());
            paths.collect::<Vec<_>>()
        };
        let new = "milestones/new.html";
        assert_eq!(paths(0, new, "../"), ["../milestones/new.html", "../versions/v1/index.html"]);
        assert_eq!(paths(1, "index.html", ""), ["../../index.html", "../../versions/v1/index.html"]);
        assert_eq!(paths(1, new, "../")[0], "../../../milestones/new.html");
    }
}
