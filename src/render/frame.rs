//! What all pages share: made once for each way to the root, and the markup of it once for each section.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use tera::{Context, Map, Value};

use super::theme::{TemplateError, Theme};

/// The frames of a portal, each made when a page first asks.
#[derive(Default)]
pub struct Frames {
    sites: Mutex<HashMap<String, Value>>,
    shared: Mutex<HashMap<(String, String), Value>>,
}

/// The templates that are set for a section and not for a page.
const PARTS: [(&str, &str); 2] = [("masthead", "masthead.html"), ("foot", "foot.html")];

/// Those that are so where they are built in; a project's own may ask for what is on the page.
const PARTS_AS_BUILT_IN: [(&str, &str); 2] = [("head", "head.html"), ("search", "search.html")];

impl Frames {
    /// What templates see as `site` on pages with this way to the root. `convert` makes it.
    pub fn site(&self, root: &str, convert: impl FnOnce() -> Value) -> Value {
        let mut sites = self.sites.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = sites.get(root) {
            return known.clone();
        }
        let site = convert();
        sites.insert(root.to_owned(), site.clone());
        site
    }

    /// What templates see as `shared`: the markup that is the same on all pages of a section.
    ///
    /// # Errors
    /// When a template is faulty.
    pub fn shared(&self, theme: &Theme, site: &Value, root: &str, section: &str) -> Result<Value, TemplateError> {
        let key = (root.to_owned(), section.to_owned());
        if let Some(known) = self.shared.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(known.clone());
        }
        let mut context = Context::new();
        context.insert_value("site", site.clone());
        let page = [("section".into(), Value::from(section))].into_iter().collect::<Map>();
        context.insert_value("page", Value::from(page));
        context.insert_value("root", Value::from(root));
        // A page with either sets its own head.
        ["versions", "languages"].iter().for_each(|name| context.insert_value(*name, Value::none()));
        let mut shared = Map::new();
        let as_built_in = PARTS_AS_BUILT_IN.into_iter().filter(|(_, template)| !theme.is_of_project(template));
        for (name, template) in PARTS.into_iter().chain(as_built_in) {
            let markup = theme.templates.render(template, &context).map_err(|error| theme.error(&error))?;
            shared.insert(name.into(), Value::safe_string(markup.trim()));
        }
        let shared = Value::from(shared);
        self.shared.lock().unwrap_or_else(PoisonError::into_inner).insert(key, shared.clone());
        Ok(shared)
    }
}
