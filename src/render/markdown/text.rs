//! Text on its way into HTML: escaping, addresses and slugs.

use std::fmt::Write;

use crate::source::bytes::before;
use crate::source::markdown::{is_scheme, scheme};

/// Appends text with the characters escaped that mean something in HTML, in attributes as well.
pub fn escape(text: &str, out: &mut String) {
    // All of these are single bytes, and none is a part of a longer character: what lies between them is copied as it is.
    let means_something = |byte: u8| {
        let is_mark = (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"') | (byte == b'\'');
        is_mark | is_control(byte)
    };
    let mut rest = text;
    loop {
        let (plain, after) = rest.split_at(before(rest.as_bytes(), means_something));
        out.push_str(plain);
        let Some(byte) = after.bytes().next() else { return };
        out.push_str(match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => "",
        });
        rest = &after[1..];
    }
}

/// What HTML has no place for, not even escaped.
fn is_control(byte: u8) -> bool {
    ((byte < b' ') & (byte != b'\t') & (byte != b'\n') & (byte != b'\r')) | (byte == 0x7f)
}

/// Returns text with the characters escaped that mean something in HTML.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

/// Returns an address as the value of an attribute: what may not stand in an address is percent-encoded, then escaped.
pub fn address(url: &str) -> String {
    if is_plain(url) {
        return url.to_owned();
    }
    let mut out = String::with_capacity(url.len());
    for character in url.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '\'' => out.push_str("&#39;"),
            '\0'..=' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | '\u{7f}' => {
                // Writing into a string does not fail.
                let _ = write!(out, "%{:02X}", character as u32);
            }
            _ => out.push(character),
        }
    }
    out
}

/// Returns whether nothing of an address has to be encoded or escaped.
pub fn is_plain(url: &str) -> bool {
    let is_plain = |byte: u8| {
        let is_letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        // From the hyphen to the colon: the point, the slash and the digits stand between them.
        is_letter | (byte.wrapping_sub(b'-') <= b':' - b'-') | (byte == b'_') | (byte == b'#')
    };
    before(url.as_bytes(), |byte| !is_plain(byte)) == url.len()
}

/// Returns whether an address may stand behind a link: one of `http`, `https`, `mailto`, `tel`, or without a scheme and a
/// host, that is: within the portal.
pub fn is_allowed(url: &str) -> bool {
    if url.bytes().all(|byte| byte.is_ascii_graphic()) {
        return has_harmless_scheme(url);
    }
    // Browsers skip white space and control characters when they look for the scheme.
    let bare: String = url.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    has_harmless_scheme(&bare)
}

fn has_harmless_scheme(bare: &str) -> bool {
    match scheme(bare) {
        Some((scheme, _)) => is_scheme(scheme),
        // `//host` and its spellings with backslashes leave the portal without saying how.
        None => !bare.contains('\\') && !bare.starts_with("//"),
    }
}

/// Returns whether an address leads away from the portal.
pub fn is_external(url: &str) -> bool {
    scheme(url).is_some() || url.starts_with("//")
}

/// Returns the id of a heading as GitHub makes it: lower case, words joined by hyphens, without punctuation.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.trim().chars() {
        match character {
            'a'..='z' | '0'..='9' => out.push(character),
            'A'..='Z' => out.push(character.to_ascii_lowercase()),
            ' ' => out.push('-'),
            '-' | '_' => out.push(character),
            _ if character.is_whitespace() => out.push('-'),
            _ if character.is_alphanumeric() => out.extend(character.to_lowercase()),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_schemes_pass() {
        for url in ["https://a.b", "mailto:a@b.c", "TEL:+1", "a.html", "#x", "", "a/b:c", "?a=b:c", "/a"] {
            assert!(is_allowed(url), "{url}");
        }
        for url in [
            "javascript:alert(1)",
            " java\nscript:x",
            "data:text/html,x",
            "vbscript:x",
            "//host",
            "/\\host",
            "file:///x",
        ] {
            assert!(!is_allowed(url), "{url}");
        }
    }

    #[test]
    fn slugs_are_those_of_github() {
        assert_eq!(slug("What we considered (2)?"), "what-we-considered-2");
        assert_eq!(slug("Über uns & Co."), "über-uns--co");
    }

    #[test]
    fn a_plain_address_has_letters_digits_and_few_signs() {
        let plain = (0..128).map(char::from).filter(|letter| is_plain(&letter.to_string()));
        assert_eq!(plain.collect::<String>(), "#-./0123456789:ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
        assert!(!is_plain("\u{e9}") && is_plain(""));
    }

    #[test]
    fn addresses_cannot_leave_their_attribute() {
        assert_eq!(address("a b\"<>&é"), "a%20b%22%3C%3E&amp;é");
    }
}
