//! Where a link of a document leads, in the portal.

use super::{Context, text};
use crate::site::parts::Link;
use crate::source::markdown::percent_decoded;

/// Where a link leads.
#[derive(Debug, PartialEq)]
pub enum Target {
    /// To an entity or a document of the project, or to its name alone where the portal has no page for it.
    Known { href: Option<String>, title: String },
    /// To a file of the project's `assets/`.
    File { href: String },
    /// Elsewhere: out of the portal, to a heading of the same page, or to a page by its address.
    Address { href: String },
    /// Nowhere: the words stay, the link goes.
    Nowhere,
}

impl Target {
    /// Returns the value of the link's `href`.
    pub fn href(&self) -> Option<&str> {
        match self {
            Target::Known { href, .. } => href.as_deref(),
            Target::File { href } | Target::Address { href } => Some(href),
            Target::Nowhere => None,
        }
    }
}

/// Returns where a link leads that is written as `url` in the document of `context`.
pub fn resolve(url: &str, context: &Context<'_>) -> Target {
    let (path, fragment) = match url.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment)),
        None => (url, None),
    };
    if let Some(link) = (context.links)(path) {
        return to(context, link, fragment);
    }
    if !text::is_allowed(url) {
        return Target::Nowhere;
    }
    if path.is_empty() || text::is_external(path) {
        return Target::Address { href: text::address(url) };
    }
    let decoded = percent_decoded(path);
    // A leading `/` is the project's folder, as where repositories are looked at.
    let is_rooted = decoded.starts_with('/');
    let sources = if is_rooted { &[""][..] } else { &[context.source, ""] };
    for candidate in sources.iter().filter_map(|source| join(source, &decoded)) {
        if let Some(link) = (context.links)(&candidate) {
            return to(context, link, fragment);
        }
        if (context.is_file)(&candidate) {
            return Target::File { href: known(context, &candidate, fragment) };
        }
    }
    // What is no page is not part of this portal: a file of the plan, an asset that is not there or not published.
    match decoded.ends_with(".html") && !is_rooted && !decoded.contains("assets/") {
        true => Target::Address { href: text::address(url) },
        false => Target::Nowhere,
    }
}

fn to(context: &Context<'_>, link: Link, fragment: Option<&str>) -> Target {
    let href = (!link.path.is_empty()).then(|| known(context, &link.path, fragment));
    Target::Known { href, title: link.title }
}

fn known(context: &Context<'_>, path: &str, fragment: Option<&str>) -> String {
    let page = match fragment {
        Some(_) => path.split('#').next().unwrap_or(path),
        None => path,
    };
    let mut href = format!("{}{}", context.root, text::address(page));
    if let Some(fragment) = fragment {
        href.push('#');
        href.push_str(&text::address(fragment));
    }
    href
}

/// Returns the path that `relative` means in the document at `source`; `None` when it leaves the project.
fn join(source: &str, relative: &str) -> Option<String> {
    let mut parts: Vec<&str> = source.split('/').collect();
    parts.pop();
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_relative_to_their_document() {
        assert_eq!(join("updates/a.md", "../decisions/d-1.md").as_deref(), Some("decisions/d-1.md"));
        assert_eq!(join("vision.md", "./assets/x.svg").as_deref(), Some("assets/x.svg"));
        assert_eq!(join("vision.md", "../x.md"), None);
    }
}
