use super::*;
use crate::audience::{Reader, redact, withheld};
use crate::history::Project;
use crate::language::Language;
use crate::model;
use crate::source::Memory;

const PLAN: &str = "
--- milepost.yaml
title: Proof
start: 2026-01-05
audiences: {staff: {money: totals}, board: {}}
--- vision.md
---
statement: One record
---
For all of us. The southern clinic will close its books and tell nobody in summer.
:::audience board
The practice will be sold to Larkspur by an IPO. We close the southern clinic in summer and tell nobody.
:::
--- plan/all.yaml
stakeholders:
  - {id: pm, title: Priya, concerns: Wants to leave in June}
  - {id: rival, title: Kim, audience: board}
milestones:
  - {id: chosen, title: Vendor chosen, duration: 5}
  - {id: secret-deal, title: Deal signed, audience: board, duration: 10, depends_on: [chosen]}
lines:
  - {id: licences, title: Licences, amount: 12500}
  - {id: bribe, title: Gift, amount: 918273.50, audience: board}
  - {id: round, title: Rounding, amount: 90000, audience: board}
";

fn search(reader: Reader) -> Search {
    let loaded = model::load(&Memory::from_text(PLAN));
    assert_eq!(loaded.diagnostics, []);
    let project = Project::of(loaded.plan.unwrap());
    let visible = redact(&project, reader);
    Search::new(
        withheld(&project, &visible),
        visible.audience().unwrap_or_default(),
        &[Language::English],
        std::iter::empty(),
    )
}

fn found(reader: Reader, path: &str, text: &str) -> Vec<String> {
    search(reader).file(path, text.as_bytes()).iter().map(ToString::to_string).collect()
}

#[test]
fn a_hidden_word_is_found_at_its_place() {
    let hits = found(Reader::Widest, "index.html", "<p>\nmade by <b>LARKSPUR</b></p>");
    assert_eq!(hits, ["index.html:2:12: error[leak]: the portal holds a word hidden from `staff`: `Larkspur`"]);
}

#[test]
fn hidden_words_are_found_in_tags_paths_and_data() {
    for (path, text) in [
        ("index.html", "<a id=\"secret-deal\">x</a>"),
        ("milestones/bribe.html", ""),
        ("data/plan.json", "{\"x\": \"\\nKim\"}"),
        ("calendar.ics", "SUMMARY:Larkspur"),
        ("logo.png", "\u{0}tEXtComment\u{0}larkspur\u{0}"),
    ] {
        assert!(!found(Reader::Widest, path, text).is_empty(), "{path} {text}");
    }
}

#[test]
fn hidden_words_are_found_in_the_index_of_the_search() {
    let words = "milepostSearch.words({\"pages\":1}, `\nAlarkGsEspur\nAzone\n`);\n";
    for path in ["assets/search/words.js", "assets/search/0123456789/words.js", "versions/a/assets/search/words.js"] {
        let hits = found(Reader::Widest, path, words);
        assert_eq!(hits.len(), 1, "{path}: {hits:?}");
    }
    assert_eq!(found(Reader::Widest, "assets/search/terms-l.js", "larkspur AB\n"), [""; 0]);
}

#[test]
fn three_capitals_are_a_name() {
    assert_eq!(found(Reader::Widest, "index.html", "<p>An ipo.</p>").len(), 1);
    assert_eq!(found(Reader::Widest, "index.html", "<p>for all of us</p>"), [""; 0]);
}

#[test]
fn hidden_amounts_are_found_however_they_are_written() {
    for text in ["$918,273.50", "918273.5", "918.273,50 €", "918\u{202f}273,50"] {
        assert_eq!(found(Reader::Widest, "budget.html", text).len(), 1, "{text}");
    }
    assert_eq!(found(Reader::Widest, "budget.html", "<text aria-label=\"paid $918,273.50\">").len(), 1);
    assert_eq!(found(Reader::Widest, "budget.html", "$90,000 in all"), [""; 0]);
}

#[test]
fn a_hidden_sentence_of_common_words_is_found() {
    let hits = found(
        Reader::Widest,
        "index.html",
        "<p>So we <em>close</em> the southern clinic in summer and tell nobody.</p>",
    );
    assert!(!hits.is_empty());
}

#[test]
fn what_the_audience_sees_is_no_leak() {
    let text = "<p>For all of us. Vendor chosen: $12,500. Priya. One record.</p>";
    assert_eq!(found(Reader::Widest, "index.html", text), [""; 0]);
    let board = "<p>Larkspur, Kim, $918,273.50, Wants to leave in June</p>";
    assert_eq!(found(Reader::At(1), "index.html", board), [""; 0]);
}

#[test]
fn the_words_of_the_program_are_no_leak() {
    let search = search(Reader::Widest);
    let words: Vec<&str> = search.terms().map(|term| term.text.as_str()).collect();
    assert!(!words.contains(&"June") && words.contains(&"Larkspur"), "{words:?}");
}

/// A workbook with one sheet of these cells.
fn workbook(write: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    write(workbook.add_worksheet());
    workbook.save_to_buffer().unwrap()
}

#[test]
fn what_is_packed_or_folded_is_found() {
    let search = search(Reader::Widest);
    let words = workbook(|sheet| drop(sheet.write_string(0, 0, "sold to Larkspur")));
    let found: Vec<String> = search.file("plan.xlsx", &words).iter().map(ToString::to_string).collect();
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("plan.xlsx/xl/sharedStrings.xml:"), "{found:?}");
    let number = workbook(|sheet| drop(sheet.write_number(0, 0, 918_273.5)));
    // Whatever its name.
    let found: Vec<String> = search.file("assets/letter.bin", &number).iter().map(ToString::to_string).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(search.file("calendar.ics", b"SUMMARY:gone to Lark\r\n spur\r\n").len(), 1);
    let packed = workbook(|sheet| drop(sheet.write_string(0, 0, "nothing")));
    assert!(search.file("plan.xlsx", &packed).is_empty());
}

#[test]
fn a_date_in_a_workbook_is_no_amount() {
    let plan = PLAN.replace("918273.50", "46101");
    let loaded = model::load(&Memory::from_text(&plan));
    let project = Project::of(loaded.plan.unwrap());
    let visible = redact(&project, Reader::Widest);
    let search = Search::new(withheld(&project, &visible), "staff", &[Language::English], std::iter::empty());
    let date = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 3, 20).unwrap();
    let format = rust_xlsxwriter::Format::new().set_num_format("yyyy\\-mm\\-dd");
    let dated = workbook(|sheet| drop(sheet.write_datetime_with_format(0, 0, &date, &format)));
    assert!(search.file("plan.xlsx", &dated).is_empty());
    let amount = workbook(|sheet| drop(sheet.write_number(0, 0, 46_101)));
    assert_eq!(search.file("plan.xlsx", &amount).len(), 1);
}

#[test]
fn a_portal_is_known_by_its_folder() {
    assert_eq!(in_portal("index.html"), ("", "index.html"));
    assert_eq!(in_portal("fr/assets/a.css"), ("fr/", "assets/a.css"));
    assert_eq!(in_portal("fr/versions/v1/x.html"), ("fr/versions/v1/", "x.html"));
    assert_eq!(in_portal("versions/v1/people/x.html"), ("versions/v1/", "people/x.html"));
    assert_eq!(in_portal("pages/fr/x.html"), ("", "pages/fr/x.html"));
}
