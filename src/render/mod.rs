//! Turns a site into the files of a portal, one at a time and when it is asked for it.

mod frame;
mod html;
mod languages;
pub mod markdown;
pub mod pack;
mod portal;
mod say;
pub mod search;
pub mod theme;
mod value;
mod versions;

#[cfg(test)]
mod tests;

pub use languages::{InLanguage, Languages};
pub use portal::{Options, Portal};
pub use theme::{TemplateError, Theme};
pub use versions::{Beside, Choice};

use crate::site::Site;

/// Returns the portal of a site in a theme. Nothing is rendered yet: `Portal::file` does that, page by page.
pub fn render<'a>(site: &'a Site<'a>, theme: &'a Theme, options: Options) -> Portal<'a> {
    Portal::new(site, theme, options)
}
