//! One run reports every fault of every file, each at its exact line and column.

use std::collections::BTreeSet;

use milepost::diagnostic::Diagnostic;
use milepost::model;
use milepost::source::Memory;

/// A fault is announced by `⟪rule⟫` right before the place where it is to be reported. The marks are taken out before
/// the plan is read.
const PLAN: &str = "
--- milepost.yaml
title: Faults
start: 2026-01-05
status_date: 2026-02-27
currency: ⟪wrong-type⟫dollars
⟪unknown-field⟫organization: Northfield
calendar: {workdays: [mon, ⟪wrong-word⟫tues]}
audiences: {staff: {money: totals}, board: {}}
edit_url: ⟪invalid-address⟫https://git.example.org/plan
theme:
  accent:
    light: ⟪faint-colour⟫'#7fb2ff'
    ⟪colour-without-quotes⟫dark: #7fb2ff
  logo: ⟪logo-without-text⟫assets/lgoo.svg
  fonts: {source: ⟪contradiction⟫system, text: [{file: ⟪unknown-file⟫fonts/own.woff2, weight: ⟪wrong-type⟫bold}]}
--- vision.md
---
⟪unknown-field⟫statment: Lost
statement: One record
agreed: {on: ⟪impossible-date⟫2026-02-30}
---
See [[milestone:⟪⟫go-live]] and [[⟪unknown-id⟫milestone:go-lve]] and [the plan](⟪unknown-file⟫plans.md).
A [plan](⟪link-with-spaces⟫assets/my plan.pdf), [another](⟪link-not-shown⟫C:/plans/a.pdf), ![third](⟪unknown-file⟫a\\b.png) and [[⟪unknown-id⟫Go live]].

:::audience ⟪unknown-audience⟫boadr
Secret.
:::
--- plan/milestones.yaml
phases:
  - {id: build, title: Build}
  - {id: ⟪duplicate-id⟫build, title: Build again}
milestones:
  - id: go-live
    title: Go-live
    phase: ⟪unknown-id⟫biuld
    due: ⟪wrong-type⟫17 March 2026
    owner: pm
    depends_on: [⟪depends-on-itself⟫go-live, {id: tested, type: ⟪wrong-word⟫FX}]
  - ⟪missing-field⟫id: tested
    due: 2026-03-02
    ⟪unknown-field⟫finnished: 2026-03-02
    owner: ⟪unknown-id⟫nobdy
    depends_on: [{id: ⟪unknown-id⟫nowhere, type: ⟪wrong-word⟫FX}]
  - id: trained
    title: Trained
    started: 2026-02-10
    finished: ⟪finished-before-started⟫2026-02-03
    ⟪duplicate-key⟫started: 2026-02-11
    raci: {responsible: [pm], accountable: [pm, ⟪raci-without-one-accountable⟫nurses]}
    items: {total: 10, done: ⟪contradiction⟫12}
    estimate: {optimistic: 10, likely: ⟪contradiction⟫5, pessimistic: 20}
  - id: ⟪invalid-id⟫Go Live North
    title: North
  - id: asked
    title: Asked
    raci: ⟪raci-without-one-accountable⟫{responsible: [pm]}
    status: ⟪status-without-because⟫at-risk
    start: 2026-04-01
    due: ⟪dates-out-of-order⟫2026-03-01
    links: [⟪invalid-address⟫'javascript:alert(1)']
    constraint: {must_finish_on: 2026-04-01, must_start_on: 2026-04-01}
    depends_on: ⟪wrong-type⟫go-live
  - id: cut
    title: ⟪cut-by-comment⟫Room #4
    ⟪cut-by-comment⟫because: #4 is the last
    deliverables: [a, b] # room 4
    tags: [one] #two
  - id: ends
    title: Ends
    depends_on: ⟪wrong-type⟫⟪unknown-id⟫go-liv
--- plan/stakeholders.yaml
stakeholders:
  - {id: pm, title: Priya, influence: ⟪wrong-type⟫7}
  - {id: nurses, title: Nurses, kind: ⟪wrong-word⟫groups, headcount: ⟪wrong-type⟫many}
  - ⟪wrong-type⟫just a word
--- plan/budget.yaml
⟪unknown-field⟫line:
  - {id: x}
lines:
  - id: licences
    title: Licences
    amount: ⟪wrong-type⟫$12,000
    goals: [{id: ⟪unknown-id⟫one-record, weight: 2}]
  - id: support
    title: Support
    amount: 5
    per_year: ⟪contradiction⟫10
    from: 2026-01-01
    to: 2026-12-31
    audience: ⟪unknown-audience⟫bord
  - {id: both, title: Both, amount: 1, contingency: true, running: ⟪contradiction⟫true}
  - {id: grouped, title: Grouped, amount: ⟪amount-with-three-decimals⟫12.500, committed: 12.50}
  - {id: monthly, title: Monthly, periods: ⟪amount-with-three-decimals⟫{2026-04: 12.500, 2026-05: 100}}
  - {id: unpaid, title: Unpaid, amount: 1, running: false, cash: false, contingency: ⟪contradiction⟫true}
  - id: hidden
    title: Hidden
    amount: {value: ⟪marked-figure⟫7, audience: board}
  - id: training
    title: {value: Training, audience: board}
    contingency: ⟪wrong-type⟫maybe
    audience: ⟪unknown-audience⟫baord
--- plan/actuals.csv
date,line,amount,⟪unknown-field⟫refrence
2026-01-10,licences,100,A
⟪impossible-date⟫2026-02-31,licences,100,B
2026-01-12,⟪unknown-id⟫licenses,⟪wrong-type⟫1e5,C
2026-01-12,⟪unknown-id⟫licenses,15,C
2026-01-12,licences,⟪amount-with-three-decimals⟫1.200,\"1\"
2026-01-12,licences,⟪decimal-comma⟫1200,75
2026-01-13,licences,20,⟪line-break-in-cell⟫\"17\"\" monitor
2026-01-14,licences,300,\"rack\"
--- plan/risks.yaml
risks:
\t- ⟪⟫id: tabbed
--- plan/workflows.yaml
workflows: [{id: a, title: A
--- plan/goals.yaml
goals: &bomb
  - &a {id: one, title: One, tags: [x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x]}
  - [*a, *a, *a, *a]
--- decisions/vendor.md
---
title: Vendor
status: accepted
supersedes: ⟪contradiction⟫vendor
affects: [⟪wrong-type⟫go-live, milestone:go-live]
---
Text with [[decision:⟪⟫vendor]].
--- decisions/open.md
⟪unclosed-front-matter⟫---
title: Open
--- updates/2026-01-30.md
---
title: No date
---
Text.
--- updates/2026-02-13.md
---
date: 2026-02-13
title: ⟪control-character⟫\"A\u{202e}b\"
---
Text for all.

⟪unclosed-audience-block⟫:::audience board
Not for all.
--- pages/blocks.md
---
title: Blocks
---
⟪misspelt-audience-block⟫::: audience board
x
:::
⟪audience-block-without-beginning⟫:::

:::audience board
x
⟪nested-audience-block⟫:::audience board
y
:::
:::

:::audience ⟪unknown-audience⟫bord
z
:::
--- pages/late.md
# Late
---
title: Late
⟪mark-in-text⟫audience: board
---
Not for all.
--- pages/empty.md
";

type Place = (String, u32, u32, String);

fn unmarked(text: &str) -> (String, Vec<Place>) {
    let (mut plain, mut places, mut path, mut line) = (String::new(), Vec::new(), String::new(), 0);
    for text in text.replace("\\t", "\t").lines() {
        line += 1;
        if let Some(name) = text.strip_prefix("--- ").filter(|name| name.contains('.')) {
            (path, line) = (name.to_owned(), 0);
        }
        let mut parts = text.split('⟪');
        let mut clean = parts.next().unwrap_or("").to_owned();
        for part in parts {
            let (rule, rest) = part.split_once('⟫').expect("a mark has an end");
            if !rule.is_empty() {
                places.push((path.clone(), line, clean.chars().count() as u32 + 1, rule.to_owned()));
            }
            clean.push_str(rest);
        }
        plain.push_str(&clean);
        plain.push('\n');
    }
    (plain, places)
}

fn found(diagnostics: &[Diagnostic]) -> Vec<Place> {
    let place = |diagnostic: &Diagnostic| {
        let at = diagnostic.location.as_ref().expect("every fault of a file has a place");
        (at.path.to_string(), at.line, at.column, diagnostic.rule.to_owned())
    };
    diagnostics.iter().map(place).collect()
}

#[test]
fn every_fault_of_every_file_is_reported_at_its_place() {
    let (plain, mut expected) = unmarked(PLAN);
    let mut files = Memory::from_text(&plain);
    // What cannot stand in a Rust string, and what has no column to mark.
    files.0.insert("plan/readiness.yaml".into(), b"gates:\n  - id: go\n    title: \xff\xfe\n".to_vec());
    files.0.insert(
        "plan/readings.csv".into(),
        b"\xef\xbb\xbfdate,measure,value\r\n2026-01-31,lost,1\r\n2026-02-01,\"lost,2\r\n2026-02-02,lost,3\r\n".to_vec(),
    );
    files.0.insert("plan/bomb.yaml".into(), bomb().into_bytes());
    let others = [
        ("milepost.yaml", 13, 9, "unknown-file"),
        ("plan/bomb.yaml", 5, 40, "alias-bomb"),
        ("pages/empty.md", 1, 1, "empty-file"),
        ("plan/goals.yaml", 3, 5, "wrong-type"),
        ("plan/milestones.yaml", 33, 17, "wrong-type"),
        ("plan/readiness.yaml", 3, 12, "invalid-utf-8"),
        ("plan/readings.csv", 2, 12, "unknown-id"),
        ("plan/readings.csv", 3, 12, "unclosed-quote"),
        ("updates/2026-01-30.md", 1, 1, "missing-field"),
        ("plan/risks.yaml", 2, 1, "tab-indentation"),
        ("plan/workflows.yaml", 1, 13, "yaml-syntax"),
        ("plan/budget.yaml", 23, 12, "hidden-required-field"),
    ];
    expected.extend(others.map(|(path, line, column, rule)| (path.to_owned(), line, column, rule.to_owned())));
    expected.sort();

    let loaded = model::load(&files);
    let mut found = found(&loaded.diagnostics);
    found.sort();
    let missing: Vec<_> = expected.iter().filter(|place| !found.contains(place)).collect();
    let unexpected: Vec<_> = found.iter().filter(|place| !expected.contains(place)).collect();
    assert_eq!((missing, unexpected), (Vec::new(), Vec::new()));

    let rules: BTreeSet<&str> = loaded.diagnostics.iter().map(|diagnostic| diagnostic.rule).collect();
    let paths: BTreeSet<&String> = found.iter().map(|(path, ..)| path).collect();
    assert!(rules.len() >= 25, "{} kinds of fault: {rules:?}", rules.len());
    assert!(paths.len() >= 8, "{} files", paths.len());
}

/// Seven levels, each with ten times the values of the one before it.
fn bomb() -> String {
    let mut text = "goals: [&a0 {tags: [x, x, x, x, x, x, x, x, x, x]}]\n".to_owned();
    for level in 1..7 {
        text += &format!("l{level}: &a{level} [{}]\n", vec![format!("*a{}", level - 1); 10].join(", "));
    }
    text
}

#[test]
fn the_nearest_valid_name_is_offered() {
    let (plain, _) = unmarked(PLAN);
    let loaded = model::load(&Memory::from_text(&plain));
    let hint = |part: &str| {
        let found = loaded.diagnostics.iter().find(|diagnostic| diagnostic.message.contains(part));
        found.and_then(|diagnostic| diagnostic.hint.clone()).unwrap_or_default()
    };
    assert_eq!(hint("`organization` is not a field"), "did you mean `organisation`?");
    assert_eq!(hint("there is no phase `biuld`"), "did you mean `build`?");
    assert_eq!(hint("there is no milestone `go-lve`"), "did you mean `go-live`?");
    assert_eq!(hint("`line` is not a list"), "did you mean `lines`?");
    assert_eq!(hint("there is no audience `boadr`"), "did you mean `board`?");
    assert_eq!(hint("is not an id"), "try `go-live-north`");
}

#[test]
fn what_is_written_otherwise_is_told_as_it_is_written_here() {
    let text = "--- milepost.yaml\ntitle: P\nstart: 2026-01-05\ncurrency: usd\nlanguage: de_AT\nlocale: de_at\n--- vision.md\n---\n\
        statement: V\n---\n[a](assets/a b.pdf) [b](C:\\x\\y z.pdf) [c](C:/x/y.pdf) [d](a\\b.pdf) [[live]] [[Milestone live]] [[liev]]\n\
        [[northern care unit]]\n--- plan/all.yaml\nmilestones:\n  - id: live\n    title: Ward #4\n    depends_on: old, new\n    due: “2026-04-03”\n    duration: ‘5’\n\
        risks:\n  - {id: r, title: R, status: Done}\n";
    let loaded = model::load(&Memory::from_text(text));
    let mut told: Vec<_> = loaded.diagnostics.iter().map(|fault| fault.hint.as_deref().unwrap_or_default()).collect();
    told.sort_unstable();
    let mut expected = [
        "write `USD`",
        "did you mean `de`?",
        "write `de-AT`",
        "write `(assets/a%20b.pdf)`",
        "put the file into `assets/`, and link to `/assets/y%20z.pdf`",
        "put the file into `assets/`, and link to `/assets/y.pdf`",
        "folders are parted by `/`: write `/a/b.pdf`",
        "write `[[milestone:live]]`",
        "write `[[milestone:live]]`",
        "did you mean `[[milestone:live]]`?",
        "a link names a kind and an id, such as `[[milestone:go-live]]`",
        "write `\"Ward #4\"`, or a space after the `#` of a comment",
        "write `depends_on: [old, new]`",
        "did you mean `closed`?",
        "write `2026-04-03`: quotes as they are printed mean nothing here",
        "write `5`: quotes as they are printed mean nothing here",
    ];
    expected.sort_unstable();
    assert_eq!(told, expected);
}

#[test]
fn a_status_date_before_the_start_is_told_and_may_be() {
    let text = "--- milepost.yaml\ntitle: P\nstart: 2027-06-01\nstatus_date: 2026-11-27\n--- vision.md\n---\nstatement: V\n---\n";
    let loaded = model::load(&Memory::from_text(text));
    let told: Vec<_> = loaded.diagnostics.iter().map(|fault| (fault.to_string(), fault.hint.as_deref())).collect();
    let message = "milepost.yaml:3:14: warning[status-date-before-start]: on the `status_date` 2026-11-27 the project has not begun: \
                   its `start` is 2027-06-01";
    let hint = "if it has, move `status_date` to 2027-06-01 or later, or `start` to 2026-11-27 or earlier";
    assert_eq!(told, [(message.to_owned(), Some(hint))]);
}

#[test]
fn the_example_has_no_fault() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("example-project");
    let loaded = model::load(&milepost::source::Disk::new(folder));
    let faults: Vec<String> = loaded.diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn what_is_in_a_file_that_cannot_be_read_is_missed_nowhere_else() {
    let settings = "--- milepost.yaml\ntitle: P\nstart: 2026-01-05\nstatus_date: 2026-02-27\n";
    let vision =
        "--- vision.md\n---\nstatement: Care\n---\nSee [[milestone:live]], [[decision:vendor]] and [[risk:gone]].\n";
    let milestones = "milestones:\n  - id: live\n    title: Live\n    due: 2026-03-02\n";
    let decision = "---\ntitle: Vendor\nstatus: accepted\n---\nThe first.\n";
    let risks = "--- plan/risks.yaml\nrisks:\n  - {id: labs, title: Labs, milestones: [live], owner: ana}\n";
    let faults = |milestones: &str, decision: &str, path: &str| {
        let text = format!("{settings}{vision}--- {path}\n{milestones}--- decisions/vendor.md\n{decision}{risks}");
        let loaded = model::load(&Memory::from_text(&text));
        loaded.diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let others = [
        "plan/risks.yaml:2:56: error[unknown-id]: there is no stakeholder `ana`",
        "vision.md:4:51: error[unknown-id]: there is no risk `gone`",
    ];
    assert_eq!(faults(milestones, decision, "plan/milestones.yaml"), others);
    let broken = milestones.replace("title: Live", "title: [Live");
    let told = faults(&broken, decision, "plan/milestones.yaml");
    assert_eq!((told[0].contains("yaml-syntax"), &told[1..]), (true, &others.map(str::to_owned)[..]), "{told:?}");
    // What is not in it either is reported all the same.
    let told = faults(&broken.replace("id: live", "id: live-north"), decision, "plan/milestones.yaml");
    assert!(told.iter().any(|fault| fault.contains("there is no milestone `live`")), "{told:?}");
    let told = faults(milestones, &decision.replace("accepted\n---", "[accepted\n---"), "plan/milestones.yaml");
    assert_eq!((told[0].contains("yaml-syntax"), &told[1..]), (true, &others.map(str::to_owned)[..]), "{told:?}");
}

/// The files below a folder with an ending, with their texts.
fn texts(folder: &std::path::Path, ending: &str) -> Vec<(String, String)> {
    let entries = std::fs::read_dir(folder).unwrap().flatten();
    let found = entries.flat_map(|entry| match entry.path() {
        path if path.is_dir() => texts(&path, ending),
        path if path.to_string_lossy().ends_with(ending) => {
            vec![(path.display().to_string(), std::fs::read_to_string(&path).unwrap())]
        }
        _ => Vec::new(),
    });
    found.collect()
}

#[test]
fn a_portal_of_a_plan_with_errors_says_so_on_every_page_and_in_its_data() {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    let settings = "title: P\nstart: 2026-01-05\nstatus_date: 2026-03-02\nlanguages: [en, de, es, fr]\n";
    write("vision.md", "---\nstatement: V\n---\n");
    write("plan/milestones.yaml", "milestones: [{id: a, title: A, due: 2026-04-01}]\n");
    let portal = folder.path().join("portal");
    let build = || {
        let mut build = std::process::Command::new(env!("CARGO_BIN_EXE_milepost"));
        build.arg("build").arg(folder.path()).arg("--keep-going").arg("-o").arg(&portal).output().unwrap()
    };
    for theme in ["clarity", "plain"] {
        write("milepost.yaml", &format!("{settings}theme: {{name: {theme}}}\n"));
        write(
            "plan/budget.yaml",
            "lines: [{id: x, title: X, amount: '12.000,50 €'}, {id: y, title: Y, amount: 12.500}]\n",
        );
        assert_eq!(build().status.code(), Some(1));
        let notices = [
            ("", "The plan has 2 errors."),
            ("de/", "Der Plan hat 2 Fehler."),
            ("es/", "El plan tiene 2 errores."),
            ("fr/", "Le plan contient 2 erreurs."),
        ];
        for (path, text) in texts(&portal, ".html") {
            let path = path.strip_prefix(&format!("{}/", portal.display())).unwrap();
            let (_, notice) = notices.iter().rev().find(|(folder, _)| path.starts_with(folder)).unwrap();
            assert!(text.contains(notice), "{theme}: {path} does not say {notice}");
        }
        let data = std::fs::read_to_string(portal.join("data/plan.json")).unwrap();
        assert!(data.contains("\"faults\": 2"), "{data}");
        write("plan/budget.yaml", "lines: [{id: x, title: X, amount: 12000.50}]\n");
        assert_eq!(build().status.code(), Some(0));
        assert!(texts(&portal, ".html").iter().all(|(_, text)| !text.contains("The plan has")));
        assert!(!std::fs::read_to_string(portal.join("data/plan.json")).unwrap().contains("\"faults\""));
    }
}
