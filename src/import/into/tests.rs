use super::super::{Asked, Refused, import, put_into};
use super::*;
use crate::source::Memory;

const PLAN: &str = "
--- milepost.yaml
title: The move of the clinic   # as the board calls it
start: 2026-01-05
status_date: 2026-01-05
currency: EUR
--- vision.md
---
statement: Everybody finds us.
---
--- plan/milestones.yaml
# The work, by the week.
phases:
  - {id: prepare, title: Prepare}

milestones:
  # Ada promised this to the board.
  - id: pack
    title: Pack & label
    phase: prepare
    goals: [found]
    duration: 4d      # working days
    depends_on:
      - keys          # from the landlord
    progress: 25
    body: |
      Ask for boxes early.

  - id: keys
    title: Keys handed over
    phase: prepare
    due: 2026-01-07

  - id: clean
    title: Clean
    phase: prepare
    duration: 2d
--- plan/goals.yaml
goals:
  - id: found
    title: Found
--- plan/stakeholders.yaml
stakeholders:
  - id: ada-lovelace   # the boss
    title: Ada
--- plan/budget.yaml
lines:
  - id: boxes
    title: Pack & label
    amount: 1000
--- plan/actuals.csv
Date;Line;Amount;Reference;Note
2026-01-06;boxes;100;R-1;first boxes
";

const TASKS: &str = include_str!("../../../tests/commands/import.in/move.xml");

fn merged(plan: &str, file: &str, name: &str) -> Result<super::super::Put, String> {
    let mut outcome = import(file.as_bytes(), name, &Asked::default()).unwrap();
    put_into(&mut outcome, &Memory::from_text(plan)).map_err(|refused| match refused {
        Refused::Reason(reason) => reason,
        Refused::Plan(faults) => format!("{faults:?}"),
    })
}

#[test]
fn a_file_changes_what_it_says_and_nothing_else() {
    let put = merged(PLAN, TASKS, "move.xml").unwrap();
    let expected = "# The work, by the week.
phases:
  - {id: prepare, title: Prepare}
  - id: all-work
    title: Move

milestones:
  # Ada promised this to the board.
  - id: pack
    title: Pack & label
    phase: prepare
    goals: [found]
    duration: 6      # working days
    depends_on:
      - keys          # from the landlord
    started: 2026-01-05
    progress: 50
    body: |
      Ask for boxes early.
    owner: ada-lovelace
";
    let text = &put.merged.files["plan/milestones.yaml"];
    assert!(text.starts_with(expected), "{text}");
    assert!(
        text.contains("  - id: keys\n    title: Keys handed over\n    phase: prepare\n    due: 2026-01-07\n"),
        "{text}"
    );
    assert!(text.contains("depends_on: [{id: pack, type: SS, lag: 2d}]"), "{text}");
    let settings = &put.merged.files["milepost.yaml"];
    assert!(
        settings.starts_with(
            "title: The move of the clinic   # as the board calls it\nstart: 2026-01-05\nstatus_date: 2026-01-08\n"
        ),
        "{settings}"
    );
    assert!(!put.merged.files.contains_key("plan/goals.yaml") && !put.merged.files.contains_key("vision.md"));
    // Who is found by a title has the id of the plan.
    let people = &put.merged.files["plan/stakeholders.yaml"];
    assert!(text.contains("owner: ada-lovelace"), "{text}");
    assert!(people.starts_with("stakeholders:\n  - id: ada-lovelace   # the boss\n    title: Ada\n"), "{people}");
    let stays = put.merged.stays.join("\n");
    for wanted in
        ["milestone `keys`: Keys handed over", "the text of milestone `pack`", "`depends_on` of milestone `pack`"]
    {
        assert!(stays.contains(wanted), "{wanted} in {stays}");
    }
}

#[test]
fn what_the_file_knows_more_of_is_booked() {
    let put = merged(PLAN, TASKS, "move.xml").unwrap();
    let ledger = &put.merged.files["plan/actuals.csv"];
    assert_eq!(
        ledger,
        "Date;Line;Amount;Reference;Note\n2026-01-06;boxes;100;R-1;first boxes\n\
         2026-01-08;boxes;400;;actual cost in Microsoft Project\n"
    );
}

#[test]
fn a_file_that_was_put_in_has_nothing_more_to_say() {
    let once = merged(PLAN, TASKS, "move.xml").unwrap();
    let mut outcome = import(TASKS.as_bytes(), "move.xml", &Asked::default()).unwrap();
    let again = put_into(&mut outcome, &once.after).ok().unwrap();
    assert_eq!(again.merged.files, BTreeMap::new());
}

#[test]
fn another_currency_is_refused() {
    let plan = PLAN.replace("currency: EUR", "currency: USD");
    assert!(merged(&plan, TASKS, "move.xml").err().unwrap().contains("the file counts in EUR and the plan in USD"));
}

#[test]
fn a_form_without_a_place_is_refused_and_an_empty_list_gives_way() {
    let plan =
        PLAN.replace("phases:\n  - {id: prepare, title: Prepare}\n", "phases: [{id: prepare, title: Prepare}]\n");
    let reason = merged(&plan, TASKS, "move.xml").err().unwrap();
    assert!(reason.contains("`plan/milestones.yaml` is written in a form"), "{reason}");
    let plan = "
--- milepost.yaml
title: Move
start: 2026-01-05
status_date: 2026-01-05
--- vision.md
---
statement: Everybody finds us.
---
--- plan/milestones.yaml
# Nothing yet.
milestones: []
";
    let table = "Task,Due,Owner\nPack,2026-02-01,Ada\n";
    let text = merged(plan, table, "x.csv").unwrap().merged.files["plan/milestones.yaml"].clone();
    assert!(text.starts_with("# Nothing yet.\nmilestones:\n  - id: pack\n"), "{text}");
}

#[test]
fn a_field_for_some_readers_stays_for_them() {
    let plan = PLAN.replace("currency: EUR", "currency: EUR\naudiences: {public: {}, board: {}}");
    let plan =
        plan.replace("    progress: 25\n", "    progress: 25\n    owner: {value: ada-lovelace, audience: board}\n");
    let table = "Task,Due,Owner\nPack & label,2026-02-01,Ben\n";
    let text = merged(&plan, table, "x.csv").unwrap().merged.files["plan/milestones.yaml"].clone();
    assert!(text.contains("    owner: {value: ben, audience: board}\n"), "{text}");
}

/// What is left of a plan's budget and ledger after a file with costs, and what stays as it is.
fn costs(lines: &str) -> (String, String, String) {
    let budget = "lines:\n  - id: boxes\n    title: Pack & label\n    amount: 1000\n";
    let put = merged(&PLAN.replace(budget, lines), TASKS, "move.xml").unwrap();
    let text = |path: &str| put.after.0.get(path).map(|bytes| String::from_utf8(bytes.clone()).unwrap());
    (text("plan/budget.yaml").unwrap(), text("plan/actuals.csv").unwrap(), put.merged.stays.join("\n"))
}

#[test]
fn a_cost_goes_to_the_one_line_that_pays_for_the_milestone() {
    let (budget, ledger, _) =
        costs("lines:\n  - id: boxes\n    title: Boxes   # and tape\n    amount: 1000\n    milestones: [pack]\n");
    assert!(budget.contains("- id: boxes\n    title: Boxes   # and tape\n    amount: 1250.5\n"), "{budget}");
    assert!(!budget.contains("cost-of-pack") && !budget.contains("costs-of-tasks"), "{budget}");
    assert!(ledger.ends_with("2026-01-08;boxes;400;;actual cost in Microsoft Project\n"), "{ledger}");
}

#[test]
fn a_cost_is_not_counted_beside_a_budget_of_the_plan() {
    let two = "lines:\n  - {id: boxes, title: Boxes, amount: 700, milestones: [pack]}\n  \
               - {id: tape, title: Tape, amount: 500}\n";
    let budgets = [
        two.replace("title: Tape", "milestones: [pack], title: Tape"),
        two.replace("milestones: [pack]", "milestones: [pack, keys]"),
        two.replace("amount: 700", "periods: {2026-01: 300, 2026-02: 400}"),
    ];
    for lines in budgets {
        let (budget, ledger, stays) = costs(&lines);
        assert_eq!(budget, lines);
        assert!(!ledger.contains("Microsoft Project"), "{ledger}");
        assert!(stays.contains("the budget of milestone `pack`, `boxes`"), "{stays}");
        assert!(stays.contains("where the file has costs of 1250.5"), "{stays}");
    }
}

#[test]
fn a_file_that_says_the_same_in_another_way_changes_nothing() {
    // The plan places `pack` by its due date, the file by its start; units of a resource are what a group can give.
    let plan = "
--- plan/milestones.yaml
phases:
  - {id: all-work, title: Move}
milestones:
  - id: pack
    title: Pack
    phase: all-work
    owner: ada
    duration: 4d
    due: 2026-01-15
    work: [{who: movers, days: 4}, {who: ada, days: 1}]
--- plan/stakeholders.yaml
stakeholders:
  - {id: ada, title: Ada}
  - id: movers
    title: Movers
    kind: group
    headcount: 12
    capacity: 10
";
    let header = PLAN.split("--- plan/").next().unwrap();
    let plan = &format!("{header}{}", plan.trim_start());
    let file = |units: &str, start: &str| {
        format!(
            "<Project xmlns=\"http://schemas.microsoft.com/project\"><Title>Move</Title><StartDate>2026-01-05T08:00:00</StartDate>\
             <StatusDate>2026-01-05T17:00:00</StatusDate><CurrencyCode>EUR</CurrencyCode><Tasks>\
             <Task><UID>1</UID><Name>Pack</Name><OutlineLevel>1</OutlineLevel><Duration>PT32H0M0S</Duration>\
             <ConstraintType>4</ConstraintType><ConstraintDate>{start}T08:00:00</ConstraintDate>\
             <Deadline>2026-01-15T17:00:00</Deadline></Task></Tasks><Resources>\
             <Resource><UID>1</UID><Name>Ada</Name><Type>1</Type><MaxUnits>1</MaxUnits></Resource>\
             <Resource><UID>2</UID><Name>Movers</Name><Type>1</Type><MaxUnits>{units}</MaxUnits></Resource></Resources>\
             <Assignments>\
             <Assignment><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID><Work>PT8H0M0S</Work></Assignment>\
             <Assignment><TaskUID>1</TaskUID><ResourceUID>2</ResourceUID><Work>PT32H0M0S</Work></Assignment>\
             </Assignments></Project>"
        )
    };
    let same = merged(plan, &file("2", "2026-01-12"), "move.xml").unwrap();
    assert_eq!(same.merged.files, BTreeMap::new());
    let other = merged(plan, &file("3", "2026-01-09"), "move.xml").unwrap().merged.files;
    assert!(other["plan/milestones.yaml"].contains("start: 2026-01-09"), "{other:?}");
    let people = &other["plan/stakeholders.yaml"];
    assert!(people.contains("headcount: 12\n    capacity: 15\n"), "{people}");
}

#[test]
fn a_table_that_names_people_by_their_ids_renames_nobody() {
    let files = merged(PLAN, "ID,Task,Due,Owner\nclean,Clean,2026-02-01,ada-lovelace\n", "x.csv").unwrap().merged.files;
    assert!(files["plan/milestones.yaml"].contains("owner: ada-lovelace"), "{files:?}");
    assert!(!files.contains_key("plan/stakeholders.yaml"), "{files:?}");
}

#[test]
fn what_stands_in_no_phase_gets_none() {
    let plan = "
--- milepost.yaml
title: Move
start: 2026-01-05
status_date: 2026-01-05
--- vision.md
---
statement: Everybody finds us.
---
--- plan/milestones.yaml
milestones:
  - id: pack
    title: Pack
    start: 2026-01-05
    duration: 4d
";
    let task = |uid: u8, name: &str, days: u8| {
        format!(
            "<Task><UID>{uid}</UID><Name>{name}</Name><OutlineLevel>1</OutlineLevel><Duration>PT{}H0M0S</Duration></Task>",
            days * 8
        )
    };
    let file = |tasks: &str| {
        format!(
            "<Project xmlns=\"http://schemas.microsoft.com/project\"><Title>Move</Title>\
             <StartDate>2026-01-05T08:00:00</StartDate><StatusDate>2026-01-05T17:00:00</StatusDate><Tasks>{tasks}</Tasks></Project>"
        )
    };
    let same = merged(plan, &file(&task(1, "Pack", 4)), "move.xml").unwrap().merged;
    assert_eq!(same.files, BTreeMap::new());
    let more = merged(plan, &file(&(task(1, "Pack", 4) + &task(2, "Clean", 2))), "move.xml").unwrap().merged.files;
    let text = &more["plan/milestones.yaml"];
    assert!(text.contains("title: Clean") && !text.contains("phase"), "{text}");
    // Where the plan knows phases, only what it has in none stays in none.
    let phased = plan.replace("milestones:\n", "phases:\n  - {id: a, title: A}\nmilestones:\n");
    let more = merged(&phased, &file(&(task(1, "Pack", 4) + &task(2, "Clean", 2))), "move.xml").unwrap().merged.files;
    let text = &more["plan/milestones.yaml"];
    assert_eq!(text.matches("phase: all-work").count(), 1, "{text}");
}

#[test]
fn the_schedule_of_a_plan_put_back_changes_nothing() {
    let header = PLAN.split("--- plan/").next().unwrap();
    for files in [
        "--- plan/goals.yaml\ngoals:\n  - {id: found, title: Found}\n",
        "--- plan/milestones.yaml\nmilestones:\n  - id: keys\n    title: Keys\n    due: 2026-02-01\n",
        "--- plan/milestones.yaml\nmilestones:\n  - id: pack\n    title: Pack\n    start: 2026-01-12\n    due: 2026-02-01\n    \
         budget: [boxes]\n    body: See [[milestone:keys]].\n  - id: keys\n    title: Keys\n    depends_on: [pack]\n    duration: 5d\n\
         --- plan/budget.yaml\nlines:\n  - id: boxes\n    title: Boxes\n    amount: 1000\n",
    ] {
        let plan = format!("{header}{files}");
        let project = crate::history::Project::of(crate::model::load(&Memory::from_text(&plan)).plan.unwrap());
        let project = crate::audience::redact(&project, crate::audience::Reader::Widest);
        let analysis = crate::analysis::analyze(&project, jiff::civil::date(2026, 1, 5));
        let analysed = crate::analysis::Analysed { project, analysis };
        let file = crate::export::mspdi::mspdi(&crate::export::data::Data::of(&analysed));
        let put = merged(&plan, &file.xml, "x.xml").unwrap().merged;
        assert_eq!(put.files, BTreeMap::new(), "{plan}");
        assert!(!put.stays.iter().any(|what| what.contains("differs")), "{:?}", put.stays);
    }
}

#[test]
fn rows_in_other_scripts_are_known_by_their_titles_wherever_they_stand() {
    let settings = PLAN.split("--- plan/").next().unwrap();
    for titles in [
        ["Συσκευασία", "Καθαρισμός", "Κλειδιά", "Έναρξη"],
        ["Упаковка", "Уборка", "Ключи", "Начало"],
        ["打包", "打扫", "钥匙", "开始"],
        ["荷造り 1", "そうじ 1", "かぎ 1", "はじめ 1"],
    ] {
        let row = |title: &str, day: u8, after: &str| format!("{title},2026-02-{day:02},{title} της,{after}\n");
        let head = "Task,Due,Phase,Predecessors\n";
        let [one, new, two, three] = titles;
        let first = format!("{head}{}{}{}", row(one, 2, ""), row(two, 3, one), row(three, 4, two));
        let plan = merged(settings, &first, "x.csv").unwrap().after;
        let next = format!("{head}{}{}{}{}", row(one, 2, ""), row(new, 9, one), row(two, 5, one), row(three, 4, two));
        let mut outcome = import(next.as_bytes(), "x.csv", &Asked::default()).unwrap();
        let put = put_into(&mut outcome, &plan).ok().unwrap();
        let after = crate::model::load(&put.after).plan.unwrap();
        let before = crate::model::load(&put.before).plan.unwrap();
        assert_eq!(after.milestones.len(), 4);
        for there in before.milestones.iter() {
            let now = after.milestones.get(there.id.value.as_str()).unwrap();
            assert_eq!(now.title.value.text, there.title.value.text);
            assert_eq!(now.phase.as_ref().unwrap().value.id(), there.phase.as_ref().unwrap().value.id());
            let waits = |of: &crate::model::kinds::Milestone| {
                of.depends_on.iter().map(|one| one.value.id.value.id().to_owned()).collect::<Vec<_>>()
            };
            assert_eq!(waits(now), waits(there));
        }
        let due = |title: &str| {
            let found = after.milestones.iter().find(|one| &*one.title.value.text == title).unwrap();
            found.due.as_ref().unwrap().value.to_string()
        };
        assert_eq!([due(one), due(new), due(two), due(three)].map(|day| day[8..].to_owned()), ["02", "09", "05", "04"]);
    }
}

#[test]
fn links_in_other_words_are_the_same_and_keep_those_of_the_plan() {
    let plan = "
--- milepost.yaml
title: P
start: 2026-01-05
status_date: 2026-02-02
--- vision.md
---
statement: V
---
--- plan/milestones.yaml
milestones:
  - id: keys
    title: Keys
    due: 2026-02-02
  - id: boxes
    title: Boxes
  - id: pack
    title: Pack
    depends_on:
      - id: keys
        type: FS   # the works council asks for it
        lag: 0d    # see the minutes
      - id: boxes
";
    let table =
        |links: &str| format!("ID,Task,Due,Depends on\nkeys,Keys,2026-02-02,\nboxes,Boxes,,\npack,Pack,,{links}\n");
    let files = merged(plan, &table("keys;boxes"), "x.csv").unwrap().merged.files;
    assert!(files.is_empty(), "{files:?}");
    let text = merged(plan, &table("keys"), "x.csv").unwrap().merged.files["plan/milestones.yaml"].clone();
    assert!(text.contains("{id: keys, type: FS, lag: 0d}") && text.matches("boxes").count() == 1, "{text}");
}

#[test]
fn what_a_german_plan_does_not_have_gets_an_id_in_german_spelling() {
    let german = PLAN.replacen("--- milepost.yaml\n", "--- milepost.yaml\nlanguage: de\n", 1);
    assert_ne!(german, PLAN);
    let table = "Task,Start,Due,Owner\nÜbergabe der Räume,2026-02-02,2026-02-06,Käthe Groß\n";
    let milestones = |plan: &str| {
        let put = merged(plan, table, "tasks.csv").unwrap();
        put.merged.files.values().cloned().collect::<String>()
    };
    let files = milestones(&german);
    assert!(files.contains("id: uebergabe-der-raeume"), "{files}");
    assert!(files.contains("id: kaethe-gross") && files.contains("owner: kaethe-gross"), "{files}");
    let files = milestones(PLAN);
    assert!(files.contains("id: ubergabe-der-raume"), "{files}");
}
