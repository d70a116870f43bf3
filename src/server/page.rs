//! What serving adds to pages: the script that reloads them, and pages for what is not in a portal.

use crate::source::words::text_of;

/// The script that pages load while they are served.
pub(super) const SCRIPT: &str = include_str!("live.js");
/// How the script's messages look.
pub(super) const STYLE: &str = include_str!("live.css");
/// Where the two are found. No file of a portal begins with a dot.
pub(super) const SCRIPT_PATH: &str = ".milepost/live.js";
/// See [`SCRIPT_PATH`].
pub(super) const STYLE_PATH: &str = ".milepost/live.css";
/// Where the script is told what happens.
pub(super) const EVENTS_PATH: &str = ".milepost/events";

/// What a file is known by.
pub(super) fn tag(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..20].to_owned()
}

/// A page with the script that reloads it, and the leave to ask the server whether it has to.
pub(super) fn alive(page: &[u8], tag: &str) -> Vec<u8> {
    let page = text_of(page);
    let added = format!(
        "<link rel=\"stylesheet\" href=\"/{STYLE_PATH}\">\n<script src=\"/{SCRIPT_PATH}\" data-page=\"{tag}\" defer></script>\n"
    );
    let at = page.find("</head>").unwrap_or(page.len());
    let (head, rest) = page.split_at(at);
    format!("{}{added}{rest}", permitted(head)).into_bytes()
}

/// A page's policy lets its script ask its own server, and nobody else.
fn permitted(head: &str) -> String {
    const POLICY: &str = "http-equiv=\"Content-Security-Policy\" content=\"";
    match head.find(POLICY) {
        Some(at) => {
            let (before, rest) = head.split_at(at + POLICY.len());
            format!("{before}connect-src 'self'; {rest}")
        }
        None => head.to_owned(),
    }
}

/// The page that stands where a page cannot be rendered.
pub(super) fn of_fault(fault: &str) -> Vec<u8> {
    whole("This page cannot be shown", "Its template has a fault:", Some(fault))
}

/// The page that stands where a page would show its audience what is hidden from it.
pub(super) fn of_leak() -> Vec<u8> {
    whole("This page is not shown", "It holds something that is hidden from its audience.", None)
}

/// The page that stands where there is no portal yet.
pub(super) fn of_no_portal() -> Vec<u8> {
    whole("There is no portal yet", "The plan has errors. The portal appears here as soon as they are mended.", None)
}

fn whole(title: &str, text: &str, detail: Option<&str>) -> Vec<u8> {
    let detail = detail.map(|detail| format!("<pre>{}</pre>\n", escaped(detail))).unwrap_or_default();
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>{title} – \
         Milepost</title>\n</head>\n<body class=\"milepost-message\">\n<main>\n<h1>{title}</h1>\n<p>{text}</p>\n{detail}</main>\n</body>\n\
         </html>\n"
    )
    .into_bytes()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_may_ask_its_own_server_and_loads_the_script() {
        let page = "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n</head>\n<body></body>";
        let served = String::from_utf8(alive(page.as_bytes(), "abc")).unwrap();
        assert!(served.contains("content=\"connect-src 'self'; default-src 'none'\""), "{served}");
        assert!(
            served.contains("<script src=\"/.milepost/live.js\" data-page=\"abc\" defer></script>\n</head>"),
            "{served}"
        );
    }

    #[test]
    fn a_fault_cannot_become_markup() {
        assert!(String::from_utf8(of_fault("<script>")).unwrap().contains("&lt;script&gt;"));
    }
}
