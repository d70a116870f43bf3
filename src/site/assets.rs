//! What of a project's `assets/` may stand in a portal.
//!
//! A portal is often one of several at its host, and what a browser opens there may do what the host's own pages may. So a
//! file that a browser would run as a page is not published, and pictures in SVG lose everything that is not drawn.

mod svg;

use std::borrow::Cow;

/// Files that browsers open as pages, or that pages run.
const ACTIVE: &[&str] = &[
    "htm", "html", "shtml", "xht", "xhtml", "xml", "xsl", "xslt", "rdf", "mht", "mhtml", "hta", "svgz", "js", "mjs",
    "wasm", "swf", "htc", "url", "webloc", "desktop", "lnk",
];

/// Files whose names tell browsers what they are, so that their content is not guessed at.
const KNOWN: &[&str] = &[
    "png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico", "pdf", "csv", "txt", "md", "json", "zip", "docx",
    "xlsx", "pptx", "odt", "ods", "odp", "mp4", "webm", "mp3", "ogg", "woff", "woff2", "ics", "css",
];

/// How a file begins that browsers take for a page when its name tells them nothing.
const PAGES: &[&str] = &[
    "<!doctype html",
    "<html",
    "<head",
    "<script",
    "<iframe",
    "<h1",
    "<div",
    "<font",
    "<table",
    "<a",
    "<style",
    "<title",
    "<b",
    "<body",
    "<br",
    "<p",
    "<!--",
    "<?xml",
    "<svg",
    "<img",
    "<math",
];

/// Returns a file of `assets/` as it may be published.
///
/// # Errors
/// Why it may not, as a clause.
pub fn published(path: &str, bytes: Vec<u8>) -> Result<Cow<'static, [u8]>, &'static str> {
    let ending =
        path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending.to_lowercase());
    match ending.as_deref() {
        Some("svg") => svg::drawn(&bytes).map(|text| Cow::Owned(text.into_bytes())),
        Some(ending) if ACTIVE.contains(&ending) => Err("a browser would run it as a page of the portal"),
        Some(ending) if KNOWN.contains(&ending) => Ok(Cow::Owned(bytes)),
        _ if is_taken_for_a_page(&bytes) => Err("a browser would take it for a page of the portal"),
        _ => Ok(Cow::Owned(bytes)),
    }
}

fn is_taken_for_a_page(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let is_wide = bytes.starts_with(b"\xfe\xff") || bytes.starts_with(b"\xff\xfe");
    let begins = |page: &&str| text.get(..page.len()).is_some_and(|start| start.eq_ignore_ascii_case(page.as_bytes()));
    is_wide || PAGES.iter().any(begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_not_published_whatever_they_are_called() {
        let page = b"\n <ScRipt>alert(1)</script>".to_vec();
        for path in
            ["assets/a.html", "assets/a.XHTML", "assets/a.xml", "assets/a", "assets/a.b", "assets/.c", "assets/a.svgz"]
        {
            assert!(published(path, page.clone()).is_err(), "{path}");
        }
        for path in ["assets/a.txt", "assets/a.png", "assets/a.PDF"] {
            assert_eq!(published(path, page.clone()).as_deref(), Ok(&*page), "{path}");
        }
        assert!(published("assets/plan.mpp", b"\xd0\xcf\x11\xe0".to_vec()).is_ok());
    }
}
