//! Files of other programs become plans, and come back as they were.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rust_decimal::Decimal;
use serde_json::Value;

use super::*;
use crate::analysis::Analysed;
use crate::audience::{Reader, redact};
use crate::export::data::Data;
use crate::export::mspdi;
use crate::history::Project;
use crate::model::Plan;
use crate::model::kinds::Kind;

/// The data that is kept beside the repository, where it is.
fn data(path: &str) -> Option<PathBuf> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data")).join(path);
    folder.exists().then_some(folder)
}

fn plan(files: &BTreeMap<String, String>) -> Plan {
    let bytes = files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes())).collect();
    model::load(&Memory(bytes)).plan.unwrap()
}

fn exported(outcome: &Outcome) -> String {
    let project = redact(&Project::of(plan(&outcome.files)), Reader::Widest);
    let analysed = Analysed::of(project, outcome.draft.status_date.unwrap());
    mspdi::mspdi(&Data::of(&analysed)).xml
}

const TASKS: &str = include_str!("../../tests/commands/import.in/move.xml");

#[test]
fn what_a_file_of_microsoft_project_holds_is_in_the_plan() {
    let outcome = import(TASKS.as_bytes(), "move.xml", &Asked::default()).unwrap();
    let plan = plan(&outcome.files);
    assert_eq!(
        plan.milestones.iter().map(|one| one.id.value.as_str()).collect::<Vec<_>>(),
        ["pack-label", "clean", "moved"]
    );
    assert_eq!(plan.phases.iter().map(|one| one.title.value.text.as_str()).collect::<Vec<_>>(), ["Prepare", "Move"]);
    let pack = plan.milestones.get("pack-label").unwrap();
    assert_eq!(pack.duration.as_ref().unwrap().value.0, 6);
    assert_eq!(pack.body.as_ref().unwrap().value.text, "Two lines:\nthe second");
    assert_eq!(pack.owner.as_ref().unwrap().value.id(), "ada");
    assert_eq!(pack.work[0].value.days.value.0.to_string(), "3");
    assert_eq!(pack.baseline.as_ref().unwrap().value.due.as_ref().unwrap().value.to_string(), "2026-01-12");
    let clean = plan.milestones.get("clean").unwrap();
    assert_eq!(
        (clean.duration.as_ref().unwrap().value.0, clean.depends_on[0].value.lag.as_ref().unwrap().value.0),
        (2, 2)
    );
    assert_eq!(clean.due.as_ref().unwrap().value.to_string(), "2026-02-02");
    // What waits for a summary waits for all in it.
    assert_eq!(plan.milestones.get("moved").unwrap().depends_on.len(), 2);
    let line = plan.lines.get("cost-of-pack-label").unwrap();
    assert_eq!((line.amount.as_ref().unwrap().value.0.to_string(), plan.ledger.len()), ("1250.5".to_owned(), 1));
    assert_eq!(
        (plan.currency(), plan.settings.status_date.as_ref().unwrap().value.to_string()),
        ("EUR", "2026-01-08".to_owned())
    );
    assert!(!plan.calendar().is_working(jiff::civil::date(2026, 1, 13)));
    let notes: Vec<String> = outcome.draft.notes.iter().map(|note| format!("{} {}", note.about, note.text)).collect();
    for wanted in ["Idle is inactive", "Clean its 1.5 days were rounded up to 2", "Boxes"] {
        assert!(notes.iter().any(|note| note.contains(wanted)), "{wanted} in {notes:?}");
    }
}

#[test]
fn import_export_and_import_give_the_same_plan() {
    let mut files = vec![TASKS.as_bytes().to_vec()];
    files.extend(data("ehr/ehr_mspdi.xml").map(|path| fs::read(path).unwrap()));
    for file in files {
        let first = import(&file, "plan.xml", &Asked::default()).unwrap();
        let again = import(exported(&first).as_bytes(), "plan.xml", &Asked::default()).unwrap();
        let without_comments = |files: &BTreeMap<String, String>| {
            let mut plan = plan(files);
            plan.files = Default::default();
            plan
        };
        for path in ["milepost.yaml", "plan/milestones.yaml", "plan/budget.yaml", "plan/stakeholders.yaml"] {
            assert_eq!(first.files.get(path), again.files.get(path), "{path}");
        }
        assert_eq!(without_comments(&first.files), without_comments(&again.files));
    }
}

#[test]
fn the_example_file_comes_to_the_dates_of_mpxj() {
    let (Some(file), Some(expected)) = (data("ehr/ehr_mspdi.xml"), data("ehr/expected_mpxj.json")) else { return };
    let outcome = import(&fs::read(file).unwrap(), "ehr.xml", &Asked::default()).unwrap();
    let (same, all, differing) = outcome.agreement.as_ref().unwrap();
    assert_eq!((*same, *all, differing.as_slice()), (56, 56, &[][..]));
    let plan = plan(&outcome.files);
    let schedule = crate::analysis::schedule::schedule(&plan, plan.settings.start.value);
    let expected: Value = serde_json::from_str(&fs::read_to_string(expected).unwrap()).unwrap();
    for task in expected.as_array().unwrap() {
        let id = task["id"].as_str().unwrap();
        let place = plan.milestones.iter().position(|one| one.title.value.text.starts_with(id)).unwrap();
        let forecast = &schedule.milestones[place];
        assert_eq!(forecast.finish.to_string(), task["finish"].as_str().unwrap(), "{id}");
        assert_eq!(forecast.total_float as f64, task["slack_days"].as_f64().unwrap(), "{id}");
        assert_eq!(forecast.critical, task["critical"].as_bool().unwrap(), "{id}");
        if forecast.duration > 0 {
            assert_eq!(forecast.start.to_string(), task["start"].as_str().unwrap(), "{id}");
        }
    }
}

#[test]
fn six_files_are_imported_whole_and_each_difference_has_a_reason() {
    let Some(folder) = data("mspdi") else { return };
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let outcome = import(text.as_bytes(), &path.to_string_lossy(), &Asked::default()).unwrap();
        let root = xml::parse(&text).unwrap();
        let tasks: Vec<_> = root.list("Tasks", "Task").filter(|task| !task.is("IsNull")).collect();
        let real = tasks.iter().filter(|task| task.number_of("UID") != Some(0) || tasks.len() == 1);
        let all = outcome.draft.of(Kind::Milestone).len() + outcome.draft.of(Kind::Phase).len();
        let (same, of, differing) = outcome.agreement.as_ref().unwrap();
        assert_eq!(same + differing.len(), *of);
        assert!(all >= real.count(), "{}", path.display());
        for note in differing {
            assert!(note.text.contains(": "), "{}: {note:?}", path.display());
        }
        seen += 1;
    }
    assert_eq!(seen, 6);
}

#[test]
fn files_of_other_programs_are_refused_kindly() {
    let refused = |bytes: &[u8]| import(bytes, "x", &Asked::default()).err().unwrap();
    assert!(refused(b"<?xml version=\"1.0\"?><APIBusinessObjects/>").contains("Primavera"));
    assert!(refused(b"ERMHDR\t19.12").contains("Primavera"));
    assert!(refused(&[0xd0, 0xcf, 0x11, 0xe0, 0, 0]).contains("XML Format"));
    assert!(refused(b"<html/>").contains("`<html>`"));
    assert!(refused(b"<Project><Tasks>").contains("ends"));
    assert!(refused(b"<Project/>").contains("no date"));
}

#[test]
fn a_file_in_utf_16_is_read() {
    let units = TASKS.encode_utf16().flat_map(u16::to_le_bytes);
    let bytes: Vec<u8> = [0xff, 0xfe].into_iter().chain(units).collect();
    assert_eq!(import(&bytes, "move.xml", &Asked::default()).unwrap().draft.of(Kind::Milestone).len(), 3);
}

#[test]
fn what_had_not_begun_by_a_later_day_is_told_to_be_behind_it() {
    let file = "<Project><StartDate>2026-01-05T08:00:00</StartDate><MinutesPerDay>480</MinutesPerDay>\
                <StatusDate>2026-01-05T17:00:00</StatusDate><Tasks>\
                <Task><UID>1</UID><Name>Pack</Name><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration>\
                <Start>2026-01-06T08:00:00</Start><Finish>2026-01-07T17:00:00</Finish></Task>\
                <Task><UID>2</UID><Name>Move</Name><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration>\
                <Start>2026-01-19T08:00:00</Start><Finish>2026-01-20T17:00:00</Finish>\
                <PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type></PredecessorLink></Task>\
                </Tasks></Project>";
    let told = |day: Option<Date>| {
        let asked = Asked { status_date: day, ..Asked::default() };
        let (_, _, differing) = import(file.as_bytes(), "old.xml", &asked).unwrap().agreement.unwrap();
        let told = |note: &Note| format!("{}: {}", note.about, note.text.rsplit(": ").next().unwrap());
        differing.iter().filter(|note| note.text.contains("starts")).map(told).collect::<Vec<String>>()
    };
    let behind =
        "Pack: it had not begun on 2026-01-12, the day for which the file stands, so all of it comes after that day";
    assert_eq!(told(Some(jiff::civil::date(2026, 1, 12))), [behind]);
    assert_eq!(told(None), [""; 0]);
}

#[test]
fn what_starts_late_for_no_reason_is_held_there() {
    let task = |uid: i64, start: &str, finish: &str, link: &str| {
        format!(
            "<Task><UID>{uid}</UID><Name>T{uid}</Name><OutlineLevel>1</OutlineLevel><Start>{start}T08:00:00</Start>\
             <Finish>{finish}T17:00:00</Finish><Duration>PT8H0M0S</Duration><Critical>1</Critical>{link}</Task>"
        )
    };
    let link = "<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type></PredecessorLink>";
    let tasks = task(1, "2026-01-07", "2026-01-07", "") + &task(2, "2026-01-08", "2026-01-08", link);
    let file = format!("<Project><StartDate>2026-01-05T08:00:00</StartDate><Tasks>{tasks}</Tasks></Project>");
    let outcome = import(file.as_bytes(), "x.xml", &Asked::default()).unwrap();
    let plan = plan(&outcome.files);
    assert_eq!(plan.milestones[0].start.as_ref().unwrap().value.to_string(), "2026-01-07");
    assert!(plan.milestones[1].start.is_none());
    assert_eq!(outcome.agreement.unwrap().0, 2);
}

/// A workbook with a sheet of remarks and two of tasks.
fn workbook() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, rows) in [
        ("Read me", vec![["Call Ada", ""]]),
        ("North", vec![["Task", "Due"], ["Pack", "2026-02-02"]]),
        ("South", vec![["Task", "Due"], ["Clean", "2026-02-03"], ["Move", "2026-02-04"]]),
    ] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn a_sheet_of_a_workbook_is_chosen_by_its_name() {
    let read = |sheet: Option<&str>| {
        import(&workbook(), "moves.xlsx", &Asked { sheet: sheet.map(str::to_owned), ..Asked::default() })
    };
    let first = read(None).unwrap();
    assert_eq!(first.draft.of(Kind::Milestone).len(), 1);
    assert!(
        first.draft.notes.iter().any(|note| note.text.contains("the sheet `North` was taken, and not Read me, South"))
    );
    assert_eq!(read(Some("South")).unwrap().draft.of(Kind::Milestone).len(), 2);
    assert!(read(Some("Sout")).err().unwrap().contains("did you mean `South`?"));
    let asked = Asked { sheet: Some("South".to_owned()), ..Asked::default() };
    assert!(import(b"Task\nPack\n", "x.csv", &asked).err().unwrap().contains("no workbook"));
}

/// A workbook without the values of its formulas, as programs write it that do not calculate; the value `x` becomes an empty text.
fn without_values(workbook: &[u8]) -> Vec<u8> {
    use std::io::{Cursor, Read, Write};
    let mut from = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..from.len() {
        let mut file = from.by_index(place).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        let name = file.name().unwrap().into_owned();
        if name.ends_with("sheet1.xml") {
            bytes = String::from_utf8(bytes)
                .unwrap()
                .replace("</f><v>0</v>", "</f>")
                .replace("<v>x</v>", "<v></v>")
                .into_bytes();
        }
        to.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        to.write_all(&bytes).unwrap();
    }
    to.finish().unwrap().into_inner()
}

#[test]
fn a_formula_without_a_value_is_told_and_kept() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Task", "Start", "Due", "Room"]).unwrap();
    sheet.write_row(1, 0, ["Pack", "2026-02-02"]).unwrap();
    sheet.write_formula(1, 2, "B2+14").unwrap();
    let nothing = rust_xlsxwriter::Formula::new("IF(FALSE,1,\"\")").set_result("x");
    sheet.write_formula(1, 3, nothing).unwrap();
    let outcome = import(&without_values(&book.save_to_buffer().unwrap()), "x.xlsx", &Asked::default()).unwrap();
    let told: Vec<(usize, &str)> = outcome.draft.notes.iter().map(|note| (note.line, note.text.as_str())).collect();
    assert!(told.contains(&(2, "`=B2+14` is no date; it is kept as text")), "{told:?}");
    assert!(told.iter().any(|(_, text)| text.starts_with("1 cell holds a formula and no value")), "{told:?}");
    let body = plan(&outcome.files).milestones[0].body.as_ref().unwrap().value.text.to_string();
    assert_eq!(body.trim(), "- Due: =B2+14");
}

#[test]
fn a_table_that_begins_further_right_keeps_its_cells_beside_a_formula_without_a_value() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(2, 1, ["Task", "Due", "Cost"]).unwrap();
    sheet.write_row(3, 1, ["Pack"]).unwrap();
    sheet.write_row(4, 1, ["Move", "2026-03-02"]).unwrap();
    sheet.write_formula(3, 2, "TODAY()").unwrap();
    sheet.write_number(3, 3, 500).unwrap();
    let outcome = import(&without_values(&book.save_to_buffer().unwrap()), "x.xlsx", &Asked::default()).unwrap();
    let told: Vec<&str> = outcome.draft.notes.iter().map(|note| note.text.as_str()).collect();
    assert!(told.contains(&"`=TODAY()` is no date; it is kept as text"), "{told:?}");
    assert_eq!(plan(&outcome.files).lines[0].amount.as_ref().unwrap().value.0, Decimal::from(500));
}

#[test]
fn a_cell_far_from_the_others_is_refused_before_the_table_is_made() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Task", "Due"]).unwrap();
    sheet.write_string(1_048_575, 16_383, "x").unwrap();
    let refused = import(&book.save_to_buffer().unwrap(), "x.xlsx", &Asked::default()).err().unwrap();
    assert!(refused.contains("the sheet `Sheet1` has a cell so far from the others"), "{refused}");
}

#[test]
fn amounts_that_were_computed_are_rounded_to_the_currency_and_told() {
    let table = "Task,Due,Cost,Paid,Currency\nPack,2026-02-02,33.333333333333336,12.12345,\nMove,2026-03-02,1000.5,,\n";
    let outcome = import(table.as_bytes(), "x.csv", &Asked::default()).unwrap();
    let told: Vec<&str> = outcome.draft.notes.iter().map(|note| note.text.as_str()).collect();
    assert!(told.contains(&"2 amounts such as 33.333333333333336 were rounded to two decimals, as 33.33"), "{told:?}");
    let plan = plan(&outcome.files);
    let amounts: Vec<String> =
        plan.lines.iter().map(|line| line.amount.as_ref().unwrap().value.0.to_string()).collect();
    assert_eq!(amounts, ["33.33", "1000.5"]);
    assert_eq!(plan.ledger[0].amount.value.to_string(), "12.12");
}

const PACKAGE: &str = include_str!("../../tests/commands/import-others.in/package.json");

#[test]
fn an_oc4ids_package_is_a_plan_with_its_contracts_and_measures() {
    let outcome = import(PACKAGE.as_bytes(), "package.json", &Asked::default()).unwrap();
    let plan = plan(&outcome.files);
    assert_eq!(plan.settings.title.value.text, "A bridge over the river");
    assert_eq!(plan.vision.statement.value.text, "Everybody crosses the river in five minutes.");
    assert_eq!((plan.currency(), plan.settings.start.value.to_string().as_str()), ("GBP", "2026-01-05"));
    let due = |id: &str| plan.milestones.get(id).unwrap().due.as_ref().unwrap().value.to_string();
    assert_eq!(
        (due("preparation-ends"), due("piers-the-contract-ends")),
        ("2026-05-29".to_owned(), "2026-12-18".to_owned())
    );
    assert_eq!(plan.milestones.get("m1").unwrap().finished.as_ref().unwrap().value.to_string(), "2026-02-18");
    assert_eq!(plan.lines.get("piers").unwrap().amount.as_ref().unwrap().value.0.to_string(), "400000.5");
    assert_eq!((plan.ledger.len(), plan.ledger[0].line.value.as_str()), (1, "piers"));
    let measure = &plan.goals[0].measures[0].value;
    assert_eq!((measure.readings.len(), measure.target.as_ref().unwrap().value.0.to_string()), (1, "900".to_owned()));
    assert!(plan.stakeholders.get("ada-lovelace").is_some() && plan.stakeholders.get("bank-of-example").is_none());
    let notes: Vec<&str> = outcome.draft.notes.iter().map(|note| note.text.as_str()).collect();
    for wanted in ["1 other project", "sector", "is worth 5 USD", "has transactions", "`type`", "has observations"] {
        assert!(notes.iter().any(|note| note.contains(wanted)), "{wanted} in {notes:?}");
    }
}

#[test]
fn the_example_as_a_package_comes_back_with_its_dates_and_money() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-project");
    let loaded = model::load(&crate::source::Disk::new(&folder)).plan.unwrap();
    let status_date = loaded.settings.status_date.as_ref().unwrap().value;
    let project = redact(&Project::of(loaded), Reader::Widest);
    let analysed = Analysed::of(project, status_date);
    let exported = crate::export::oc4ids::oc4ids(&Data::of(&analysed)).unwrap();
    let text = exported.package.to_string();
    let back = plan(&import(text.as_bytes(), "oc4ids.json", &Asked::default()).unwrap().files);
    let own = &analysed.project.plan;
    assert_eq!(back.milestones.len(), own.milestones.len());
    for (place, milestone) in own.milestones.iter().enumerate() {
        let again = back.milestones.get(milestone.id.value.as_str()).unwrap();
        let due = milestone.due.as_ref().map_or(analysed.analysis.schedule.milestones[place].finish, |due| due.value);
        assert_eq!(again.due.as_ref().unwrap().value, due);
        assert_eq!(again.finished.as_ref().map(|date| date.value), milestone.finished.as_ref().map(|date| date.value));
    }
    assert_eq!((back.currency(), back.settings.start.value), (own.currency(), analysed.analysis.schedule.start));
    let planned: rust_decimal::Decimal = back.lines.iter().map(|line| line.amount.as_ref().unwrap().value.0).sum();
    let money = analysed.analysis.money.as_ref().unwrap();
    assert_eq!(
        planned,
        money
            .budget
            .by_funding
            .iter()
            .filter(|group| group.key.is_some())
            .map(|group| group.parts.with_contingency().planned)
            .sum()
    );
}

#[test]
fn the_file_of_the_example_put_back_into_it_changes_nothing() {
    let disk = crate::source::Disk::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("example-project"));
    let loaded = model::load(&disk).plan.unwrap();
    let status_date = loaded.settings.status_date.as_ref().unwrap().value;
    let project = redact(&Project::of(loaded), Reader::Widest);
    let analysed = Analysed::of(project, status_date);
    let exported = crate::export::mspdi::mspdi(&Data::of(&analysed));
    let mut outcome = import(exported.xml.as_bytes(), "example.xml", &Asked::default()).unwrap();
    let put = put_into(&mut outcome, &disk).ok().unwrap();
    assert_eq!(put.merged.files, BTreeMap::new());
    let stays = put.merged.stays.join("\n");
    assert!(stays.contains("the budget of milestone `"), "{stays}");
}

#[test]
fn json_of_others_is_refused_kindly() {
    let refused = |text: &str| import(text.as_bytes(), "x.json", &Asked::default()).err().unwrap();
    assert!(refused("{\"a\": 1}").contains("neither an OC4IDS package"));
    assert!(refused("[{]").contains("line 1, column 3"));
    assert!(refused("{\"projects\": []}").contains("no project"));
    assert!(refused("[]").contains("neither"));
    assert!(refused("[{\"title\": \"A\", \"due_on\": null}]").contains("no date"));
}

#[test]
fn a_table_of_a_project_that_has_not_begun_is_looked_at_before_its_first_date() {
    let table = b"Task,Due\nChoose rooms,2026-12-15\nMove in,2027-01-20\n";
    let day = |text: &str| text.parse().unwrap();
    for (today, start) in [("2026-11-27", "2026-11-27"), ("2026-12-20", "2026-12-15")] {
        let outcome = import(table, "rooms.csv", &Asked { status_date: Some(day(today)), ..Asked::default() }).unwrap();
        let plan = plan(&outcome.files);
        assert_eq!((plan.settings.start.value, outcome.draft.status_date), (day(start), Some(day(today))));
    }
}
