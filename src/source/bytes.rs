//! Looks through bytes many at a time.

/// How many are looked at together, and how many of those that are left then.
const BLOCK: usize = 32;
const SMALL: usize = 8;

/// How many bytes stand before the first of a sort; all of them where there is none.
pub fn before(bytes: &[u8], is_of_sort: impl Fn(u8) -> bool) -> usize {
    let mut clean = clean::<BLOCK>(bytes, &is_of_sort);
    clean += self::clean::<SMALL>(&bytes[clean..], &is_of_sort);
    let rest = &bytes[clean..];
    clean + rest.iter().position(|byte| is_of_sort(*byte)).unwrap_or(rest.len())
}

/// How many bytes stand in the first blocks in which there is none of a sort.
fn clean<const SIZE: usize>(bytes: &[u8], is_of_sort: impl Fn(u8) -> bool) -> usize {
    // Without a branch for each byte, processors look at the whole block at once.
    let is_clean = |block: &&[u8; SIZE]| !block.iter().fold(false, |found, byte| found | is_of_sort(*byte));
    bytes.as_chunks().0.iter().take_while(is_clean).count() * SIZE
}

/// How many words stand in a text: each begins after white space or at the start.
pub fn words(text: &str) -> usize {
    let bytes = text.as_bytes();
    // From the tab to the carriage return, all are white space.
    let is_space = |byte: u8| (byte == b' ') | (byte.wrapping_sub(b'\t') < 5);
    let begins = |before: &u8, here: &u8| u8::from(is_space(*before) & !is_space(*here));
    let first = usize::from(bytes.first().is_some_and(|byte| !is_space(*byte)));
    let after = bytes.get(1..).unwrap_or_default();
    // A byte holds the sum of so many.
    let counts = bytes.chunks(usize::from(u8::MAX)).zip(after.chunks(usize::from(u8::MAX)));
    let counts =
        counts.map(|(before, here)| before.iter().zip(here).map(|(before, here)| begins(before, here)).sum::<u8>());
    first + counts.map(usize::from).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_byte_of_a_sort_is_found_wherever_it_is() {
        for length in 0..100 {
            let mut bytes = vec![b'a'; length];
            assert_eq!(before(&bytes, |byte| byte == b'<'), length);
            for place in 0..length {
                bytes[place] = b'<';
                assert_eq!(before(&bytes, |byte| byte == b'<'), place);
                bytes[place] = b'a';
            }
        }
        assert_eq!(before(b"a<<", |byte| byte == b'<'), 1);
    }

    #[test]
    fn words_are_counted_as_the_white_space_parts_them() {
        let texts = ["", " ", "one", " one", "one two\nthree\t", "\u{e9}t\u{e9} l\u{e0}", "a  b"];
        for text in texts.iter().map(|text| (*text).to_owned()).chain((250..600).map(|count| "ab c ".repeat(count))) {
            assert_eq!(words(&text), text.split_ascii_whitespace().count(), "{text}");
        }
    }
}
