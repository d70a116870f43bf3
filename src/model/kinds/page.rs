//! Free pages: anything else that readers need, in Markdown.

use crate::model::declare::{choice, entity};
use crate::model::values::{Text, WholeNumber};

entity! {
    /// A page with any content. Its title is `title`, else its first heading.
    pub struct Page {
        /// A shorter title for the navigation.
        short_title: optional Text,
        /// Where the portal links to it: `main` (in the main navigation), `more` (the default, in the foot of every page and in the list of all
        /// pages) or `none`.
        navigation: optional Navigation,
        /// Its place among the pages of the same navigation; lower comes first.
        order: optional WholeNumber,
    }
}

choice! {
    /// Where the portal links to a free page.
    pub enum Navigation {
        /// In the main navigation.
        Main = "main",
        /// In the list of all pages.
        More = "more",
        /// Nowhere; other pages may link to it.
        None = "none",
    }
}
