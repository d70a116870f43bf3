//! How wide words are in the embedded text face, so that labels can be placed without a browser.

mod widths;

use self::widths::{BOLD, REGULAR, SIGNS};

/// A size and weight of the text face.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
    /// The size in pixels.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
}

/// The face in which a theme sets texts of a role.
pub fn face(role: &str) -> Face {
    let mut words = role.split(' ');
    let first = words.next().unwrap_or_default();
    let has = |word: &str| role.split(' ').any(|part| part == word);
    match first {
        "stop" => Face { size: 14.0, bold: !has("date") },
        "axis" => Face { size: 14.0, bold: has("year") },
        "label" if has("small") => Face { size: 13.0, bold: has("strong") },
        "label" => Face { size: 14.5, bold: has("strong") },
        _ => Face { size: 14.0, bold: has("strong") },
    }
}

/// The width of a text in pixels. Kerning is left out: it only makes words narrower.
pub fn width(text: &str, face: Face) -> f64 {
    let units: f64 = text.chars().map(|character| f64::from(advance(character, face.bold))).sum();
    units / 1000.0 * face.size
}

/// Breaks a text at its spaces into lines of at most `limit` pixels; a longer word has a line of its own.
pub fn wrap(text: &str, face: Face, limit: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line, face) + width(" ", face) + width(word, face) <= limit => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Breaks a text into two lines of nearly the same width, if it has a space.
pub fn halve(text: &str, face: Face) -> Vec<String> {
    let whole = width(text, face);
    let longest = |at: usize| width(&text[..at], face).max(width(text[at..].trim_start(), face));
    let breaks = text.char_indices().filter(|(_, character)| *character == ' ').map(|(at, _)| at);
    let best = breaks.min_by(|left, right| longest(*left).total_cmp(&longest(*right)));
    match best {
        Some(at) if longest(at) < whole => vec![text[..at].to_owned(), text[at..].trim_start().to_owned()],
        _ => vec![text.to_owned()],
    }
}

fn advance(character: char, bold: bool) -> u16 {
    let code = character as usize;
    if let Some(place) = code.checked_sub(0x20)
        && place < REGULAR.len()
    {
        return if bold { BOLD[place] } else { REGULAR[place] };
    }
    if let Ok(place) = SIGNS.binary_search_by_key(&character, |sign| sign.0) {
        return if bold { SIGNS[place].2 } else { SIGNS[place].1 };
    }
    match code {
        0..0x20 => 0,
        // Combining marks and joiners take no room.
        0x300..0x370 | 0x200b..=0x200f | 0xfe00..=0xfe0f => 0,
        // East Asian scripts and pictures take a whole em.
        0x1100..0x1200 | 0x2e80..0xd7b0 | 0xf900..0xfb00 | 0xff00..0xff61 | 0x1f000..0x40000 => 1000,
        _ => 620,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGULAR_14: Face = Face { size: 14.0, bold: false };

    #[test]
    fn a_wider_word_is_wider_and_bold_is_wider_still() {
        assert!(width("iii", REGULAR_14) < width("mmm", REGULAR_14));
        assert!(width("North clinic", REGULAR_14) < width("North clinic", Face { bold: true, ..REGULAR_14 }));
        assert_eq!(width("日本", REGULAR_14), 28.0);
        assert_eq!(width("", REGULAR_14), 0.0);
    }

    #[test]
    fn digits_are_equally_wide() {
        assert_eq!(width("111", REGULAR_14), width("888", REGULAR_14));
    }

    #[test]
    fn wrapping_keeps_every_word() {
        let lines = wrap("Nurses and medical assistants", REGULAR_14, 90.0);
        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), "Nurses and medical assistants");
        assert!(lines.iter().all(|line| width(line, REGULAR_14) <= 90.0));
        assert_eq!(halve("Go-live, Riverside", REGULAR_14), ["Go-live,", "Riverside"]);
        assert_eq!(halve("Riverside", REGULAR_14), ["Riverside"]);
    }
}
