//! A workbook as a file (ECMA-376), written cell by cell into its archive, so that a sheet of any length costs no memory.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;

use jiff::civil::Date;
use rust_decimal::prelude::ToPrimitive;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::writing::Target;
use crate::model::values::MinorUnit;
use crate::source::bytes::before;

/// Excel opens no sheet with more rows.
pub const MOST_ROWS: usize = 1_048_576;

/// The longest text that a cell holds, in the units of UTF-16 that Excel counts.
const LONGEST: usize = 32_767;

/// The longest name of a sheet.
const LONGEST_NAME: usize = 31;

/// Texts of plans are packed to a third at the fastest level, and to little less at the slowest.
const LEVEL: i64 = 1;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006";

/// How a cell looks: its place among the styles of the workbook.
#[derive(Clone, Copy)]
pub enum Look {
    /// As it is.
    Plain = 0,
    /// The head of a column.
    Head = 1,
    /// A day as `2026-03-02`.
    Day = 2,
    /// An amount as `1,234.50`.
    Amount = 3,
}

/// What is known of a sheet before its cells.
pub struct Sheet {
    /// What it is called.
    pub name: String,
    /// The width of each column, in letters.
    pub widths: Vec<usize>,
    /// How many rows it has below its head.
    pub rows: usize,
}

/// A workbook that is being written.
pub struct Writer<'t> {
    archive: ZipWriter<&'t mut dyn Target>,
    names: Vec<String>,
    taken: BTreeSet<String>,
    text: String,
    /// The letters of the columns so far.
    letters: Vec<String>,
    column: usize,
    row: usize,
}

/// Once so much of a sheet is written, it goes into the archive.
const BUFFER: usize = 1 << 16;

impl<'t> Writer<'t> {
    /// An empty workbook.
    pub fn new(to: &'t mut dyn Target) -> Writer<'t> {
        let (names, taken, text, letters) = Default::default();
        Writer { archive: ZipWriter::new(to), names, taken, text, letters, column: 0, row: 0 }
    }

    /// Begins a sheet; its rows follow, the head of the columns first.
    ///
    /// # Errors
    /// When what is written to refuses.
    pub fn sheet(&mut self, sheet: &Sheet) -> Result<(), ZipError> {
        self.names.push(free_name(&sheet.name, &mut self.taken));
        self.begin(&format!("xl/worksheets/sheet{}.xml", self.names.len()))?;
        self.row = 0;
        self.text.push_str(&format!(
            r#"{HEAD}<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"#
        ));
        if !sheet.widths.is_empty() {
            self.text.push_str("<cols>");
            for (place, width) in (1..).zip(&sheet.widths) {
                self.text.push_str(&format!(r#"<col min="{place}" max="{place}" width="{width}" customWidth="1"/>"#));
            }
            self.text.push_str("</cols>");
        }
        self.text.push_str("<sheetData>");
        Ok(())
    }

    /// Ends the sheet that was begun last.
    ///
    /// # Errors
    /// When what is written to refuses.
    pub fn end_sheet(&mut self, sheet: &Sheet) -> Result<(), ZipError> {
        self.text.push_str("</sheetData>");
        if !sheet.widths.is_empty() {
            let last = format!("{}{}", letters(sheet.widths.len()), sheet.rows + 1);
            self.text.push_str(&format!(r#"<autoFilter ref="A1:{last}"/>"#));
        }
        self.text.push_str("</worksheet>");
        self.flush()
    }

    /// Begins the next row.
    pub fn row(&mut self) {
        (self.row, self.column) = (self.row + 1, 0);
        self.text.push_str(&format!("<row r=\"{}\">", self.row));
    }

    /// Ends a row.
    ///
    /// # Errors
    /// When what is written to refuses.
    pub fn end_row(&mut self) -> Result<(), ZipError> {
        self.text.push_str("</row>");
        if self.text.len() < BUFFER { Ok(()) } else { self.flush() }
    }

    /// Leaves a cell empty.
    pub fn skip(&mut self) {
        self.column += 1;
    }

    /// Writes a text, cut where it is longer than a cell can hold.
    pub fn text(&mut self, text: &str, look: Look) {
        self.cell(look, "inlineStr");
        self.text.push_str("<is><t xml:space=\"preserve\">");
        escape(cut(text, LONGEST), &mut self.text);
        self.text.push_str("</t></is></c>");
    }

    /// Writes a number.
    pub fn number(&mut self, number: f64, look: Look) {
        self.cell(look, "n");
        // Memory takes whatever is written to it.
        let _ = match number.to_i64().filter(|_| number.fract() == 0.0) {
            Some(whole) => write!(self.text, "<v>{whole}</v></c>"),
            None => write!(self.text, "<v>{number}</v></c>"),
        };
    }

    /// Writes yes or no.
    pub fn flag(&mut self, flag: bool) {
        self.cell(Look::Plain, "b");
        self.text.push_str(&format!("<v>{}</v></c>", u8::from(flag)));
    }

    /// Writes a day: as a text where Excel cannot count it.
    pub fn day(&mut self, date: Date) {
        match serial(date) {
            Some(days) => self.number(f64::from(days), Look::Day),
            None => self.text(&date.to_string(), Look::Plain),
        }
    }

    fn cell(&mut self, look: Look, kind: &str) {
        self.column += 1;
        while self.letters.len() < self.column {
            self.letters.push(letters(self.letters.len() + 1));
        }
        let (column, row, look) = (&self.letters[self.column - 1], self.row, look as u8);
        let _ = write!(self.text, r#"<c r="{column}{row}" s="{look}" t="{kind}">"#);
    }

    /// Ends the workbook, which has a title and a day on which it says that it was made.
    ///
    /// # Errors
    /// When what is written to refuses.
    pub fn finish(mut self, title: &str, date: Date, unit: MinorUnit) -> Result<(), ZipError> {
        let sheets = self.names.len();
        let overrides = (1..=sheets).map(|place| {
            format!(
                r#"<Override PartName="/xl/worksheets/sheet{place}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"#
            )
        });
        let types = overrides.collect::<String>();
        self.part("[Content_Types].xml", &CONTENT_TYPES.replace("{sheets}", &types))?;
        self.part("_rels/.rels", RELATIONS)?;
        let mut escaped = String::new();
        escape(cut(title, 255), &mut escaped);
        self.part("docProps/core.xml", &CORE.replace("{date}", &date.to_string()).replace("{title}", &escaped))?;
        let named = self.names.iter().zip(1..).map(|(name, place)| {
            let mut escaped = String::new();
            escape(name, &mut escaped);
            format!(r#"<sheet name="{}" sheetId="{place}" r:id="rId{place}"/>"#, escaped.replace('"', "&quot;"))
        });
        let named: String = named.collect();
        let workbook = format!(
            r#"<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}/relationships"><bookViews><workbookView/></bookViews><sheets>{named}</sheets></workbook>"#
        );
        self.part("xl/workbook.xml", &workbook)?;
        let relation = |place: usize, kind: &str, target: String| {
            format!(r#"<Relationship Id="rId{place}" Type="{DOCUMENT}/relationships/{kind}" Target="{target}"/>"#)
        };
        let sheets_of = (1..=sheets).map(|place| relation(place, "worksheet", format!("worksheets/sheet{place}.xml")));
        let all: String = sheets_of.chain([relation(sheets + 1, "styles", "styles.xml".to_owned())]).collect();
        let relations = format!(r#"<Relationships xmlns="{PACKAGE}/relationships">{all}</Relationships>"#);
        self.part("xl/_rels/workbook.xml.rels", &relations)?;
        self.part("xl/styles.xml", &styles(unit))?;
        self.archive.finish().map(|_| ())
    }

    /// Writes a whole file of the archive.
    fn part(&mut self, path: &str, text: &str) -> Result<(), ZipError> {
        self.begin(path)?;
        self.text.push_str(HEAD);
        self.text.push_str(text);
        self.flush()
    }

    fn begin(&mut self, path: &str) -> Result<(), ZipError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(LEVEL))
            .last_modified_time(zip::DateTime::default());
        self.archive.start_file(path, options)
    }

    fn flush(&mut self) -> Result<(), ZipError> {
        self.archive.write_all(self.text.as_bytes())?;
        self.text.clear();
        Ok(())
    }
}

/// The letters of a column, by its number from 1: `A`, `Z`, `AA`.
fn letters(mut column: usize) -> String {
    let mut letters = Vec::new();
    while column > 0 {
        column -= 1;
        letters.insert(0, b'A' + u8::try_from(column % 26).unwrap_or(0));
        column /= 26;
    }
    String::from_utf8(letters).unwrap_or_default()
}

/// The number by which Excel knows a day; `None` before March 1900, where it counts a day that never was.
fn serial(date: Date) -> Option<i32> {
    let first = Date::constant(1899, 12, 30);
    let days = first.until(date).ok()?.get_days();
    (days > 60).then_some(days)
}

/// Text as XML; what XML cannot hold stands as Excel writes it, and what looks like that is kept apart from it.
fn escape(text: &str, into: &mut String) {
    let is_control = |byte: u8| (byte < b' ') & (byte != b'\t') & (byte != b'\n') & (byte != b'\r');
    // The last two letters of Unicode's first plane begin with 0xef.
    let may_be_replaced = |byte: u8| {
        let is_mark = (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'_') | (byte == 0xef);
        is_mark | is_control(byte)
    };
    let mut rest = text;
    loop {
        let (plain, after) = rest.split_at(before(rest.as_bytes(), may_be_replaced));
        into.push_str(plain);
        let Some(letter) = after.chars().next() else { return };
        match letter {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '\u{fffe}' => into.push_str("_xFFFE_"),
            '\u{ffff}' => into.push_str("_xFFFF_"),
            '_' if is_escaped(after.as_bytes()) => into.push_str("_x005F_"),
            '\0'..' ' => into.push_str(&format!("_x{:04X}_", u32::from(letter))),
            _ => into.push(letter),
        }
        rest = &after[letter.len_utf8()..];
    }
}

/// Whether a text begins as Excel writes a letter that XML cannot hold: `_x000B_`.
fn is_escaped(text: &[u8]) -> bool {
    matches!(text, [b'_', b'x', digits @ .., ] if digits.len() > 4 && digits[4] == b'_' && digits[..4].iter().all(u8::is_ascii_hexdigit))
}

/// The beginning of a text that fits so many units of UTF-16.
fn cut(text: &str, most: usize) -> &str {
    if text.len() <= most {
        return text;
    }
    let mut units = 0;
    for (at, letter) in text.char_indices() {
        units += letter.len_utf16();
        if units > most {
            return &text[..at];
        }
    }
    text
}

/// A name that no sheet has yet, `goals measures` as `Goals measures`.
fn free_name(name: &str, taken: &mut BTreeSet<String>) -> String {
    let words = name.replace('-', " ");
    let mut letters = words.chars();
    let name: String = letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect();
    let name = if name.is_empty() { "Sheet".to_owned() } else { name };
    let mut free = cut(&name, LONGEST_NAME).trim_end().to_owned();
    let mut number = 2;
    while !taken.insert(free.to_lowercase()) {
        let end = format!(" {number}");
        free = format!("{}{end}", cut(&name, LONGEST_NAME - end.len()).trim_end());
        number += 1;
    }
    free
}

const CONTENT_TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{sheets}</Types>"#;

const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#;

const CORE: &str = r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">{date}T00:00:00Z</dcterms:created></cp:coreProperties>"#;

/// The styles, with amounts that have so many decimals. Excel has numbers of its own for the most frequent formats.
fn styles(unit: MinorUnit) -> String {
    let decimals = unit.decimals();
    let amount = match decimals {
        0 => "3",
        2 => "4",
        _ => {
            return STYLES
                .replace("{amount}", "165")
                .replace("<numFmts count=\"1\">", "<numFmts count=\"2\">")
                .replace(
                    "</numFmts>",
                    &format!(
                        "<numFmt numFmtId=\"165\" formatCode=\"#,##0.{}\"/></numFmts>",
                        "0".repeat(decimals as usize)
                    ),
                );
        }
    };
    STYLES.replace("{amount}", amount)
}

/// The styles in the order of [`Look`].
const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="{amount}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#;

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader, Xlsx};

    use super::*;

    fn read_back(text: &str, date: Date) -> Vec<Vec<Data>> {
        let sheet = Sheet { name: "all-of-it".to_owned(), widths: vec![10, 10], rows: 1 };
        let mut bytes = Cursor::new(Vec::new());
        let mut writer = Writer::new(&mut bytes);
        writer.sheet(&sheet).unwrap();
        writer.row();
        ["A", "B"].iter().for_each(|head| writer.text(head, Look::Head));
        writer.end_row().unwrap();
        writer.row();
        writer.text(text, Look::Plain);
        writer.day(date);
        writer.end_row().unwrap();
        writer.end_sheet(&sheet).unwrap();
        writer.finish("Title & more", Date::constant(2026, 3, 2), MinorUnit::HUNDREDTH).unwrap();
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(bytes).unwrap();
        assert_eq!(book.sheet_names(), ["All of it"]);
        let range = book.worksheet_range("All of it").unwrap();
        range.rows().map(<[Data]>::to_vec).collect()
    }

    #[test]
    fn another_program_reads_what_was_written() {
        let text = "a & b <c> \"d\"\nzwei  Zeilen 人";
        let rows = read_back(text, Date::constant(2026, 3, 20));
        assert_eq!(rows[1][0], Data::String(text.to_owned()));
        let Data::DateTime(day) = &rows[1][1] else { panic!("{:?} is no day", rows[1][1]) };
        assert_eq!((day.as_f64(), day.is_datetime()), (46_101.0, true));
    }

    #[test]
    fn a_day_that_excel_cannot_count_is_a_text() {
        assert_eq!(read_back("", Date::constant(1899, 5, 1))[1][1], Data::String("1899-05-01".to_owned()));
        assert_eq!(serial(Date::constant(1900, 3, 1)), Some(61));
    }

    #[test]
    fn what_xml_cannot_hold_is_told_from_what_looks_like_it() {
        let mut escaped = String::new();
        escape("\u{b}_x000B_ snake_x_y \u{ffff}é", &mut escaped);
        assert_eq!(escaped, "_x000B__x005F_x000B_ snake_x_y _xFFFF_é");
    }

    #[test]
    fn columns_are_counted_in_letters() {
        assert_eq!([1, 26, 27, 702, 703].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }

    #[test]
    fn no_two_sheets_have_one_name() {
        let mut taken = BTreeSet::new();
        let long = "stakeholders-engagement-assessments-by-month";
        assert_eq!(free_name(long, &mut taken), "Stakeholders engagement assessm");
        assert_eq!(free_name(long, &mut taken), "Stakeholders engagement asses 2");
    }
}
