use std::io::{Cursor, Write};

use jiff::civil::date;

use super::*;
use crate::analysis::analyze;
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

fn search(reader: Reader) -> Search<'static> {
    search_in(PLAN, reader)
}

fn search_in(plan: &str, reader: Reader) -> Search<'static> {
    let loaded = model::load(&Memory::from_text(plan));
    assert_eq!(loaded.diagnostics, []);
    let project = Project::of(loaded.plan.unwrap());
    let visible = redact(&project, reader);
    let analysed = Analysed { analysis: analyze(&visible, date(2026, 3, 2)), project: visible.clone() };
    let again = analysed.clone();
    Search::new(
        withheld(&project, &visible, forms(&[Language::English])),
        visible.audience().unwrap_or_default(),
        &[Language::English],
        std::iter::empty(),
        Box::new(move || figures(&analysed)),
        Box::new(move || differences(std::iter::once(&again))),
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
    let terms = "milepostSearch.terms(\"0\", `lark AB\nlarkspur AC\nvendor AD\n`);\n";
    let hits = found(Reader::Widest, "assets/search/terms-0.js", terms);
    assert_eq!(hits.len(), 1, "{hits:?}");
    let leaks = search(Reader::Widest).file("assets/search/terms-0.js", terms.as_bytes());
    let hint = leaks[0].hint.as_deref().unwrap_or_default();
    assert!(hint.ends_with("a page says it, perhaps in another form: the search is made of the pages"), "{hint}");
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
fn bytes_before_an_archive_hide_nothing_in_it() {
    let words = workbook(|sheet| drop(sheet.write_string(0, 0, "sold to Larkspur")));
    let unpacks_itself = [b"MZ\0 a program that unpacks what follows \0".as_slice(), &words].concat();
    let found = search(Reader::Widest).file("assets/letter.exe", &unpacks_itself);
    assert!(
        found.iter().any(|leak| leak.to_string().starts_with("assets/letter.exe/xl/sharedStrings.xml:")),
        "{found:?}"
    );
}

#[test]
fn what_cannot_be_looked_into_is_told_and_the_rest_is_looked_into() {
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, text) in [("word/document.xml", "<p>with Larkspur</p>"), ("word/odd.xml", "<p>Kim</p>")] {
        packed.start_file(name, stored).unwrap();
        packed.write_all(text.as_bytes()).unwrap();
    }
    let mut packed = packed.finish().unwrap().into_inner();
    // The method of the second file, where it begins and in the directory, as of a packer that is not known.
    for (mark, place) in [(b"PK\x03\x04", 8), (b"PK\x01\x02", 10)] {
        let at = memchr::memmem::rfind(&packed, mark).unwrap();
        packed[at + place] = 97;
    }
    let found = search(Reader::Widest).file("assets/letter.docx", &packed);
    let told: Vec<(&str, String)> = found.iter().map(|fault| (fault.rule, fault.to_string())).collect();
    let [(LEAK, leak), (CLOSED, closed)] = &told[..] else { panic!("{told:?}") };
    assert!(leak.starts_with("assets/letter.docx/word/document.xml:1:"), "{leak}");
    assert_eq!(
        closed,
        "assets/letter.docx/word/odd.xml: error[closed-archive]: nobody can look here for what is hidden from `staff`"
    );
    // Where nothing is hidden, nobody looks.
    assert!(search(Reader::At(1)).file("assets/letter.docx", &packed).is_empty());
}

#[test]
fn a_date_in_a_workbook_is_no_amount() {
    let search = search_in(&PLAN.replace("918273.50", "46101"), Reader::Widest);
    let date = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 3, 20).unwrap();
    let format = rust_xlsxwriter::Format::new().set_num_format("yyyy\\-mm\\-dd");
    let dated = workbook(|sheet| drop(sheet.write_datetime_with_format(0, 0, &date, &format)));
    assert!(search.file("plan.xlsx", &dated).is_empty());
    let amount = workbook(|sheet| drop(sheet.write_number(0, 0, 46_101)));
    assert_eq!(search.file("plan.xlsx", &amount).len(), 1);
}

#[test]
fn amounts_are_found_in_every_form_that_says_them_in_full() {
    for text in ["918 273.50", "918273.50USD", "918.273,50 €", "918274", "<td data-sort=\"918273.5\">"] {
        assert_eq!(found(Reader::Widest, "budget.html", text).len(), 1, "{text}");
    }
    assert_eq!(found(Reader::Widest, "budget.html", "<a title=\"it took 918273.50\">").len(), 1);
    // A place on a chart is no amount, and many amounts round to the same.
    for text in ["<path d=\"M918 273.5\"/>", "<rect x=\"918273.5\"/>", "$918k", "918 thousand", "$918.3k"] {
        assert_eq!(found(Reader::Widest, "budget.html", text), [""; 0], "{text}");
    }
}

#[test]
fn numbers_in_hidden_sentences_are_found() {
    let plan = PLAN.replace("by an IPO.", "by an IPO for 7,431,000 in 2027, after 12,500.");
    let search = search_in(&plan, Reader::Widest);
    for text in ["<p>7431000</p>", "<p>7.431.000</p>", "<p>for $7,431,000 in</p>"] {
        assert_eq!(search.file("a.html", text.as_bytes()).len(), 1, "{text}");
    }
    // What the program writes as money may be a sum that the sentence speaks of.
    assert!(search.file("a.html", b"<p>In 2027 we spend $12,500 of $7,431,000.</p>").is_empty());
}

#[test]
fn short_words_and_names_are_found_as_they_stand() {
    let plan = PLAN
        .replace("title: Kim", "title: Bo Li")
        .replace("title: Deal signed", "title: New page")
        .replace("by an IPO", "after the EU spy case");
    let search = search_in(&plan, Reader::Widest);
    let count = |path: &str, text: &str| search.file(path, text.as_bytes()).len();
    for text in ["<p>Bo says</p>", "<p>the EU</p>", "<p>a spy</p>", "<p>a new page</p>", "{\"x\": \"New page\"}"] {
        assert_eq!(count("a.html", text), 1, "{text}");
    }
    for text in ["<p bo eu spy>", "<p>bo, eu</p>", "<p>Boat</p>", "<b>new</b><i>page</i>", "<p>new, page</p>"] {
        assert_eq!(count("a.html", text), 0, "{text}");
    }
    assert_eq!(count("photo.png", "\u{0}Bo\u{0}EU\u{0}spy\u{0}"), 0);
}

#[test]
fn ids_are_found_as_one_name_where_each_word_of_them_is_shown() {
    let plan = PLAN.replace("secret-deal", "vendor-chosen-2");
    let search = search_in(&plan, Reader::Widest);
    let count = |path: &str, text: &str| search.file(path, text.as_bytes()).len();
    assert_eq!(count("a.html", "<a href=\"milestones/vendor-chosen-2.html#top\">x</a>"), 1);
    assert_eq!(count("milestones/vendor-chosen-2.html", ""), 1);
    assert_eq!(count("a.html", "<a href=\"vendor-chosen-21.html\" id=\"my-vendor-chosen-2\">Vendor chosen</a>"), 0);
}

#[test]
fn names_of_files_are_found_as_addresses_write_them() {
    let plan = PLAN.replace("tell nobody.\n:::\n---", "tell nobody.\n[x](<assets/Zoë term sheet.pdf>)\n:::\n---")
        + "--- assets/Zoë term sheet.pdf\nPDF\n";
    let search = search_in(&plan, Reader::Widest);
    assert!(!search.file("a.html", b"<a href=\"assets/Zo%C3%AB%20x.pdf\">x</a>").is_empty());
    assert!(!search.file("assets/Zoë.pdf", b"").is_empty());
}

#[test]
fn stems_in_the_index_are_found_but_for_those_of_shown_words() {
    let plan = PLAN.replace("Licences", "Licences for the clinics").replace("by an IPO", "to Merging Partners");
    let search = search_in(&plan, Reader::Widest);
    let count = |terms: &str| {
        let script = format!("milepostSearch.terms(\"0\", `{terms} AB\n`);\n");
        search.file("assets/search/terms-0.js", script.as_bytes()).len()
    };
    assert_eq!((count("merg"), count("partner")), (1, 1));
    // It stands in hidden texts, and as another form in what is shown.
    assert_eq!((count("clinic"), count("licenc")), (0, 0));
}

#[test]
fn what_redaction_forgets_is_found_all_the_same() {
    let loaded = model::load(&Memory::from_text(PLAN));
    let project = Project::of(loaded.plan.unwrap());
    // As if all of the plan had been left: what the board sees, under the name of the staff's portal.
    let everything = PLAN.replace("audience: board", "audience: staff");
    let left = redact(&Project::of(model::load(&Memory::from_text(&everything)).plan.unwrap()), Reader::Widest);
    let withheld = withheld(&project, &left, forms(&[Language::English]));
    let nothing = || -> SeenFigures<'_> { Box::new(Default::default) };
    let search = Search::new(withheld, "staff", &[Language::English], std::iter::empty(), nothing(), nothing());
    for text in ["Kim", "$918,273.50", "Deal signed", "bribe", "Larkspur"] {
        assert!(!search.file("a.html", text.as_bytes()).is_empty(), "{text}");
    }
}

#[test]
fn what_is_left_of_a_sum_may_be_a_hidden_amount_by_chance_and_a_sum_may_not() {
    let plan = |payments: &str| {
        format!(
            "--- milepost.yaml\ntitle: P\nstart: 2026-01-05\naudiences: {{staff: {{}}, board: {{}}}}\n\
             --- vision.md\n---\nstatement: Care\n---\n\
             --- plan/budget.yaml\nfunding:\n  - {{id: grant, title: Grant, amount: 20000}}\nlines:\n  \
             - {{id: open, title: Open, amount: 14100, funding: grant}}\n  \
             - {{id: shut, title: Shut, amount: 2040, funding: grant, audience: board}}\n\
             --- plan/actuals.csv\ndate,line,amount\n{payments}"
        )
    };
    // Of 20,000 there are 3,860 left; the payment of so much is still to come.
    let search = search_in(&plan("2026-02-01,shut,1230\n2026-02-27,shut,3860\n"), Reader::At(0));
    let leaks = |text: &str| search.file("budget.html", text.as_bytes()).len();
    assert_eq!((leaks("<td>$1,230</td>"), leaks("<td>$3,860</td>")), (1, 0));
    assert_eq!((leaks("<td>1 230 €</td>"), leaks("<td>3 860 €</td>")), (1, 0));
    // The amount of the hidden line is no difference, though it is the forecast less nothing.
    assert_eq!(leaks("<td>$2,040</td>"), 1);
    let search = search_in(&plan("2026-02-01,shut,1230\n"), Reader::At(0));
    assert_eq!(search.file("assets/search/words.js", b"milepostSearch.words({}, `\nA1230\n`);").len(), 1);
}

#[test]
fn an_amount_that_is_shown_elsewhere_is_no_leak_where_spaces_part_its_thousands() {
    let plan = "--- milepost.yaml\ntitle: P\nstart: 2026-01-05\naudiences: {staff: {}, board: {}}\n\
                --- vision.md\n---\nstatement: Care\n---\n\
                --- plan/budget.yaml\nlines:\n  - {id: open, title: Open, amount: 60480}\n  \
                - {id: shut, title: Shut, amount: 51230, audience: board}\n\
                --- plan/actuals.csv\ndate,line,amount\n2026-02-01,open,4320\n2026-02-03,shut,4320\n2026-02-04,shut,5430\n";
    let search = search_in(plan, Reader::At(0));
    let leaks = |text: &str| search.file("assets/search/pages-1.js", text.as_bytes()).len();
    assert_eq!((leaks("\"4 320 €\""), leaks("\"5 430 €\""), leaks("\"51 230 €\"")), (0, 1, 1));
}

#[test]
fn a_year_before_a_comma_is_no_number_of_a_sentence() {
    let plan = "--- milepost.yaml\ntitle: P\nstart: 2026-01-05\naudiences: {staff: {}, board: {}}\n\
                --- vision.md\n---\nstatement: Care\n---\n\
                --- plan/goals.yaml\ngoals:\n  - {id: g, title: Goal, body: {value: \"Asked on 18 April 2025, and done; 4321, and more\", audience: board}}\n";
    let search = search_in(plan, Reader::At(0));
    assert!(search.terms().all(|term| term.text != "April 2025, and"));
    assert!(search.terms().any(|term| term.text == "done; 4321" || term.text.contains("4321")));
}
