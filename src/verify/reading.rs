//! A file as a program reads it: archives unpacked, lines of calendars unfolded, so that neither hides a word.

use std::io::{Cursor, Read};

use percent_encoding::percent_decode_str;

use crate::export::calendar::unfolded;
use crate::source::words::{Markup, text_of};

/// A text that a file holds.
pub struct Reading {
    /// The file; of an archive, the file within it.
    pub path: String,
    /// The text.
    pub text: String,
    /// What it is written in.
    pub markup: Markup,
    /// Whether it is text, and not bytes in which words stand by chance.
    pub is_text: bool,
}

/// More than this is not unpacked of one file: no plan needs it, and an archive can claim any size.
const MOST_UNPACKED: u64 = 256 << 20;

/// Archives within archives are opened to this depth.
const DEEPEST: usize = 3;

/// What is found in a file.
pub enum Found {
    /// A text.
    Text(Reading),
    /// Something in an archive, by its path, that holds bytes and cannot be unpacked.
    Closed(String),
}

/// Calls `each` with what a file holds, one thing at a time. A file of any other sort than an archive is read as it is: what is no text,
/// such as a font or a picture, may still hold text.
pub fn look(path: &str, bytes: &[u8], each: &mut dyn FnMut(Found)) {
    Looking { left: MOST_UNPACKED, each }.file(path, bytes, 0);
}

/// The texts that a file holds.
pub fn readings(path: &str, bytes: &[u8]) -> Vec<Reading> {
    let mut texts = Vec::new();
    look(path, bytes, &mut |found| {
        if let Found::Text(reading) = found {
            texts.push(reading);
        }
    });
    texts
}

/// A file that is looked into.
struct Looking<'e> {
    /// So many bytes may still be unpacked.
    left: u64,
    each: &'e mut dyn FnMut(Found),
}

impl Looking<'_> {
    fn text(&mut self, reading: Reading) {
        (self.each)(Found::Text(reading));
    }

    fn file(&mut self, path: &str, bytes: &[u8], depth: usize) {
        let is_text = !bytes.contains(&0) && std::str::from_utf8(bytes).is_ok();
        if !is_text && may_be_archive(bytes) {
            if depth == DEEPEST {
                return (self.each)(Found::Closed(path.to_owned()));
            }
            if self.archive(path, bytes, depth).is_some() {
                return;
            }
        }
        let text = text_of(bytes);
        let is_markup = [".html", ".svg", ".xml", ".rels"].iter().any(|ending| path.ends_with(ending));
        let text = if path.ends_with(".ics") { unfolded(&text) } else { text.into_owned() };
        let markup = if is_markup { Markup::Tags } else { Markup::Plain };
        if let Some(decoded) = addresses(&text).filter(|_| is_text) {
            self.text(Reading { path: path.to_owned(), text: decoded, markup: Markup::Plain, is_text });
        }
        self.text(Reading { path: path.to_owned(), text, markup, is_text });
    }

    /// `None` where the bytes are no archive.
    fn archive(&mut self, path: &str, bytes: &[u8], depth: usize) -> Option<()> {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
        let comment = String::from_utf8_lossy(archive.comment()).into_owned();
        let mut names: Vec<String> = (0..archive.len()).map(|place| name_in(&mut archive, place)).collect();
        names.push(comment);
        self.text(Reading { path: path.to_owned(), text: names.join("\n"), markup: Markup::Plain, is_text: true });
        let styles = names.iter().position(|name| name == "xl/styles.xml");
        let styles = styles.and_then(|place| self.unpacked(&mut archive, place));
        let dates = styles.map(|styles| date_styles(&text_of(&styles))).unwrap_or_default();
        for (place, name) in names.iter().enumerate().take(archive.len()) {
            let inner = format!("{path}/{name}");
            match self.unpacked(&mut archive, place) {
                None => (self.each)(Found::Closed(inner)),
                Some(content) if name.starts_with("xl/worksheets/") => {
                    let text = amounts_of(&text_of(&content), &dates);
                    self.text(Reading { path: inner, text, markup: Markup::Tags, is_text: true });
                }
                Some(content) => self.file(&inner, &content, depth + 1),
            }
        }
        Some(())
    }

    /// What is packed at a place; `None` where it has a password, is packed in a way that few programs know, or is too large.
    fn unpacked(&mut self, archive: &mut Archive<'_>, place: usize) -> Option<Vec<u8>> {
        let mut file = archive.by_index(place).ok()?;
        let mut content = Vec::new();
        // One byte more tells that there is more.
        let length = (&mut file).take(self.left + 1).read_to_end(&mut content).ok()? as u64;
        self.left = self.left.checked_sub(length)?;
        Some(content)
    }
}

type Archive<'a> = zip::ZipArchive<Cursor<&'a [u8]>>;

/// Whether bytes have the beginning or the end of a ZIP archive. An archive is told by its content, whatever its name, and bytes before
/// it, such as a program that unpacks it, are no part of it.
fn may_be_archive(bytes: &[u8]) -> bool {
    // The record at the end is so long, with a comment.
    const LONGEST_END: usize = 22 + u16::MAX as usize;
    let end = &bytes[bytes.len().saturating_sub(LONGEST_END)..];
    bytes.starts_with(b"PK\x03\x04") || memchr::memmem::rfind(end, b"PK\x05\x06").is_some()
}

fn name_in(archive: &mut Archive<'_>, place: usize) -> String {
    archive.by_index_raw(place).ok().and_then(|file| Some(file.name().ok()?.into_owned())).unwrap_or_default()
}

/// The path of a file as a text.
pub fn of_path(path: &str) -> Reading {
    let text = addresses(path).map_or_else(|| path.to_owned(), |decoded| format!("{path}\n{decoded}"));
    Reading { path: path.to_owned(), text, markup: Markup::Plain, is_text: true }
}

/// The addresses of a text in which letters are written as `%20`, as they are read; `None` where there are none.
fn addresses(text: &str) -> Option<String> {
    let mut decoded = String::new();
    let mut known = 0;
    for (at, _) in text.match_indices('%') {
        if at < known
            || !text[at + 1..].bytes().take(2).eq(text[at + 1..].bytes().take(2).filter(u8::is_ascii_hexdigit))
        {
            continue;
        }
        let is_end = |letter: char| letter.is_whitespace() || matches!(letter, '"' | '\'' | '<' | '>' | '(' | ')');
        let start = at - text[..at].rsplit(is_end).next().map_or(0, str::len);
        known = text[at..].find(is_end).map_or(text.len(), |end| at + end);
        decoded.push_str(&crate::source::words::text_of(&percent_decode_str(&text[start..known]).collect::<Vec<u8>>()));
        decoded.push('\n');
    }
    (!decoded.is_empty()).then_some(decoded)
}

/// The numbers of the styles by which a workbook shows numbers as dates.
fn date_styles(styles: &str) -> Vec<usize> {
    let custom: Vec<&str> = styles
        .split("<numFmt ")
        .skip(1)
        .filter(|format| attribute(format, "formatCode").is_some_and(|code| code.contains("yy")))
        .filter_map(|format| attribute(format, "numFmtId"))
        .collect();
    let is_date = |id: &str| custom.contains(&id) || id.parse().is_ok_and(|id: u32| (14..=22).contains(&id));
    let cells = styles.split_once("<cellXfs").and_then(|(_, rest)| rest.split_once("</cellXfs>"));
    let styles = cells.map_or("", |(cells, _)| cells).split("<xf ").skip(1).enumerate();
    styles.filter(|(_, style)| attribute(style, "numFmtId").is_some_and(is_date)).map(|(number, _)| number).collect()
}

/// A sheet without the numbers that are no amounts: days, which Excel counts, and the places of texts, which stand elsewhere.
fn amounts_of(sheet: &str, dates: &[usize]) -> String {
    let mut cells = sheet.split("<c ");
    let mut kept = cells.next().unwrap_or_default().to_owned();
    for cell in cells {
        kept.push_str("<c ");
        let style = attribute(cell, "s").and_then(|style| style.parse().ok());
        let is_amount = match attribute(cell, "t") {
            None | Some("n") => style.is_none_or(|style| !dates.contains(&style)),
            Some(kind) => kind != "s",
        };
        match cell.split_once("<v>").and_then(|(head, rest)| Some((head, rest.split_once("</v>")?))) {
            Some((head, (_, rest))) if !is_amount => {
                kept.push_str(head);
                kept.push_str(rest);
            }
            _ => kept.push_str(cell),
        }
    }
    kept
}

/// The value of an attribute within the tag that a text begins with.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let tag = tag.split('>').next()?;
    let at = tag
        .match_indices(name)
        .find(|(at, _)| (*at == 0 || tag[..*at].ends_with(' ')) && tag[at + name.len()..].starts_with("=\""))?;
    tag[at.0 + name.len() + 2..].split('"').next()
}
