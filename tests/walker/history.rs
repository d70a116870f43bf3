//! A plan that lives through every kind of edit in a git repository, written in every way that YAML has.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::raw::Files;

/// A repository, and its states: the id of each commit, and what it holds.
pub struct Past {
    root: tempfile::TempDir,
    /// The states, oldest first.
    pub states: Vec<(String, Files)>,
}

const MILESTONES: &str = "phases:
  - {id: build, title: Build}
  - {id: use, title: Use}
milestones:
  - id: contract
    title: Contract signed
    phase: build
    due: 2026-03-31
    duration: 15
    owner: ana
  - id: interface
    title: Lab interface
    phase: build
    duration: 20
    depends_on: [contract]
    deliverables: [A test report, A list of tests]
  - id: live
    title: Go-live
    key: go-live
    phase: use
    due: 2026-08-31
    depends_on:
      - interface
      - {id: contract, lag: 10}
";

const PLAN: [(&str, &str); 11] = [
    (
        "milepost.yaml",
        "title: Clinic\nstart: 2026-01-05\nstatus_date: 2026-02-27\naudiences: {staff: {}, board: {}}\ncalendar:\n  holidays: [2026-05-25]\n",
    ),
    ("vision.md", "---\nstatement: Staff chart once.\n---\nBecause paper gets lost.\n"),
    ("plan/milestones.yaml", MILESTONES),
    (
        "plan/budget.yaml",
        "funding: [{id: loan, title: Loan, amount: 50000}]\ncategories: [{id: it, title: IT}]\nlines:\n  - {id: licence, title: Licence, category: it, amount: 1000, funding: loan}\n  - id: work\n    title: Work\n    category: it\n    periods: {2026-04: 600, 2026-05: 500}\n",
    ),
    (
        "plan/goals.yaml",
        "goals:\n  - id: safe\n    title: Safe care\n    measures:\n      - {id: errors, title: Errors, unit: a month, baseline: 20, target: 5, by: 2026-12-31}\n    benefits: [{id: less-paper, title: Less paper, per_year: 4000, starts: 2026-09-01}]\n",
    ),
    (
        "plan/stakeholders.yaml",
        "stakeholders:\n  - {id: ana, title: Ana}\n  - {id: bo, title: Bo, engagement: {current: neutral, desired: leading}}\n  - id: nurses\n    title: Nurses\n    kind: group\n    headcount: 12\n    readiness: {awareness: 2, desire: 2}\n    communication: [{what: News, every: Monday}]\n",
    ),
    (
        "plan/risks.yaml",
        "risks:\n  - id: late-labs\n    title: Labs are late\n    probability: 3\n    impact: 4\n    exposure: 5000\n    actions:\n      - {text: Call them, owner: ana}\nissues:\n  - {id: hours, title: Opening hours, positions: [{who: bo, view: Open longer}]}\n",
    ),
    (
        "plan/actuals.csv",
        "date,line,amount,reference,note\n2026-02-02,licence,100,R-1,\n2026-02-03,work,50.50,,\"first, of two\"\n",
    ),
    ("plan/readings.csv", "date,measure,value\n2026-01-31,errors,19\n"),
    (
        "plan/workflows.yaml",
        "workflows:\n  - id: lab\n    title: Order a test\n    today: [Write on paper, Fax it, Call]\n    future: [Type it]\n",
    ),
    (
        "decisions/vendor.md",
        "---\nstatus: proposed\ndate: 2026-02-02\ndeciders: [ana]\n---\n# Which vendor\n\nThe first one. It costs less.\n",
    ),
];

/// One replacement in one file; the text before has to be there.
type Edit = (&'static str, &'static str, &'static str);

const MILESTONE_FILE: &str = "plan/milestones.yaml";
const RISK_FILE: &str = "plan/risks.yaml";

const EDITS: [&[Edit]; 58] = [
    &[(MILESTONE_FILE, "due: 2026-03-31", "due: 2026-04-10")],
    // The same in other words changes nothing.
    &[(MILESTONE_FILE, "duration: 15", "duration: 15d")],
    &[(MILESTONE_FILE, "duration: 15d", "duration: 3w # three weeks")],
    &[(MILESTONE_FILE, "title: Contract signed", "title: \"Contract signed\"")],
    &[(MILESTONE_FILE, "phases:", "# What the board was told.\nphases:")],
    &[(
        MILESTONE_FILE,
        "  - id: interface\n    title: Lab interface\n    phase: build\n    duration: 20\n    depends_on: [contract]\n",
        "  - phase: 'build'\n    depends_on:\n      - contract\n    duration: 4w\n    title: >-\n      Lab\n      interface\n    id: interface\n",
    )],
    &[("plan/budget.yaml", "amount: 1000,", "amount: 1000.00,")],
    &[("plan/budget.yaml", "{id: loan, title: Loan, amount: 50000}", "{amount: 50000, title: 'Loan', \"id\": loan}")],
    &[
        (MILESTONE_FILE, "    owner: ana\n", "    owner: &lead ana\n"),
        (MILESTONE_FILE, "    key: go-live\n", "    key: go-live\n    owner: *lead\n"),
    ],
    &[(RISK_FILE, "exposure: 5000", "exposure: {value: 5000, audience: board}")],
    // Values of each sort.
    &[(MILESTONE_FILE, "duration: 3w", "duration: 25")],
    &[(RISK_FILE, "value: 5000", "value: 7500")],
    &[(RISK_FILE, "probability: 3", "probability: 5"), (RISK_FILE, "impact: 4", "impact: 2")],
    &[(RISK_FILE, "    actions:\n", "    response: reduce\n    status: open\n    actions:\n")],
    &[(RISK_FILE, "response: reduce\n    status: open", "response: transfer\n    status: happened")],
    &[(RISK_FILE, "{text: Call them, owner: ana}", "{text: Call them, owner: bo, due: 2026-03-20, done: true}")],
    &[(RISK_FILE, "      - {text: Call them", "      - text: Ask another lab\n      - {text: Call them")],
    &[(RISK_FILE, "view: Open longer", "view: Open an hour longer")],
    &[("plan/budget.yaml", "amount: 1000.00", "amount: 1250.10")],
    &[("plan/budget.yaml", "{2026-04: 600, 2026-05: 500}", "{2026-04: 500, 2026-05: 600}")],
    &[("plan/budget.yaml", "{2026-04: 500, 2026-05: 600}", "{2026-05: 600, 2026-06: 500}")],
    &[("plan/budget.yaml", "category: it, amount", "category: it, kind: capital, cash: false, amount")],
    &[(MILESTONE_FILE, "{id: contract, lag: 10}", "{id: contract, lag: 3w, type: SS}")],
    &[(MILESTONE_FILE, "{id: contract, lag: 3w, type: SS}", "contract")],
    &[(MILESTONE_FILE, "    phase: use\n", "    phase: build\n")],
    &[(MILESTONE_FILE, "A test report", "A signed test report")],
    &[(MILESTONE_FILE, "[A signed test report, A list of tests]", "[A list of tests, A plan, A film]")],
    &[(
        MILESTONE_FILE,
        "    key: go-live\n",
        "    key: go-live\n    raci: {accountable: ana, responsible: [ana, bo]}\n    goals: [{id: safe, weight: 2}]\n",
    )],
    &[(
        MILESTONE_FILE,
        "{accountable: ana, responsible: [ana, bo]}",
        "{accountable: ana, responsible: bo, informed: [nurses]}",
    )],
    &[(MILESTONE_FILE, "[{id: safe, weight: 2}]", "[safe]")],
    &[(
        MILESTONE_FILE,
        "    key: go-live\n",
        "    key: go-live\n    estimate: {optimistic: 1, likely: 1w, pessimistic: 12d}\n    constraint: {start_no_earlier_than: 2026-08-03}\n",
    )],
    &[(MILESTONE_FILE, "{start_no_earlier_than: 2026-08-03}", "{must_start_on: 2026-08-10}")],
    &[(
        MILESTONE_FILE,
        "    due: 2026-04-10\n",
        "    due: 2026-04-10\n    started: 2026-02-02\n    progress: 30\n    items: {total: 10, done: 3}\n    work: [{who: ana, days: 4.5}]\n",
    )],
    &[(MILESTONE_FILE, "progress: 30", "progress: 30%")],
    &[
        (MILESTONE_FILE, "progress: 30%", "progress: 45%"),
        (MILESTONE_FILE, "done: 3}", "done: 4}"),
        (MILESTONE_FILE, "days: 4.5", "days: 6"),
    ],
    &[(
        MILESTONE_FILE,
        "    title: Go-live\n",
        "    title: Go-live\n    tags: [clinic, first]\n    links: [https://example.org/plan, {title: Map, url: https://example.org/map}]\n",
    )],
    &[(MILESTONE_FILE, "[clinic, first]", "[first]"), (MILESTONE_FILE, "title: Map,", "title: The map,")],
    &[("plan/goals.yaml", "target: 5,", "target: 4, direction: down,")],
    &[(
        "plan/goals.yaml",
        "    benefits:",
        "      - id: minutes\n        title: Minutes\n        readings: [{on: 2026-02-01, value: 12}]\n    benefits:",
    )],
    &[
        ("plan/goals.yaml", "per_year: 4000", "per_year: 4500.5"),
        ("plan/goals.yaml", "{on: 2026-02-01, value: 12}", "{on: 2026-02-01, value: 13}"),
    ],
    &[("plan/readings.csv", "errors,19\n", "errors,19\n2026-02-27,errors,17.5\n")],
    &[
        ("plan/stakeholders.yaml", "headcount: 12", "headcount: 14"),
        ("plan/stakeholders.yaml", "desire: 2", "desire: 4"),
    ],
    &[
        ("plan/stakeholders.yaml", "current: neutral", "current: supportive"),
        ("plan/stakeholders.yaml", "every: Monday", "every: Friday"),
    ],
    &[("plan/workflows.yaml", "Fax it, Call", "Fax it twice, Call")],
    &[("plan/workflows.yaml", "[Write on paper, Fax it twice, Call]", "[Write it down, Fax it twice]")],
    &[("plan/actuals.csv", "R-1,\n", "R-1,\n2026-02-10,licence,-20,R-2,credit\n")],
    &[("plan/actuals.csv", "work,50.50", "work,60")],
    &[("plan/actuals.csv", "2026-02-10,licence,-20,R-2,credit\n", "")],
    &[
        ("vision.md", "Staff chart", "Clinicians and staff chart"),
        ("vision.md", "paper gets lost", "paper gets lost, and nobody reads it"),
    ],
    &[("milepost.yaml", "[2026-05-25]", "[2026-05-25, {from: 2026-12-24, to: 2026-12-31, title: Christmas}]")],
    &[("milepost.yaml", "title: Clinic", "title: The clinic\ncurrency: EUR\nthresholds: {schedule: {at_risk: 1w}}")],
    &[("decisions/vendor.md", "status: proposed", "status: accepted")],
    &[
        ("decisions/vendor.md", "# Which vendor", "# Which of the vendors"),
        ("decisions/vendor.md", "costs less", "costs less, and the nurses like it"),
    ],
    &[("decisions/vendor.md", "deciders: [ana]", "deciders:\n- bo\n- ana\nsummary: 'The first'")],
    // Another id for the same thing, and what refers to it.
    &[
        (MILESTONE_FILE, "  - id: contract\n", "  - id: signed\n    formerly: [contract]\n"),
        (MILESTONE_FILE, "      - contract\n    duration", "      - signed\n    duration"),
        (MILESTONE_FILE, "      - interface\n      - contract\n", "      - interface\n      - signed\n"),
    ],
    &[(MILESTONE_FILE, "due: 2026-04-10", "due: 2026-04-17")],
    &[(
        RISK_FILE,
        "- {id: hours, title: Opening hours, positions: [{who: bo, view: Open an hour longer}]}",
        "- id: parking\n    title: Parking\n    raised: 2026-02-20",
    )],
    &[(
        "plan/stakeholders.yaml",
        "  - {id: ana, title: Ana}\n",
        "  - &person {id: ana, title: Ana, organisation: Clinic, interest: 4}\n  - {<<: *person, id: cy, title: Cy}\n",
    )],
];

impl Past {
    /// Writes the repository.
    pub fn write() -> Past {
        let mut past = Past { root: tempfile::tempdir().unwrap(), states: Vec::new() };
        past.git(&["init", "-q"]);
        let mut files: Files = PLAN.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        let mut random = Random(20_260_227);
        let mut drawn = Drawn::new();
        files.insert("plan/drawn.yml".to_owned(), drawn.text(&mut random));
        past.commit(&files);
        for (place, edits) in EDITS.iter().enumerate() {
            for (path, old, new) in *edits {
                let text = files.get_mut(*path).unwrap();
                assert_eq!(text.matches(old).count(), 1, "{path} has not one {old:?}:\n{text}");
                *text = text.replace(old, new);
            }
            // Each edit may come with one that nobody planned.
            if place % 3 == 0 {
                drawn.change(&mut random);
                files.insert("plan/drawn.yml".to_owned(), drawn.text(&mut random));
            }
            past.commit(&files);
        }
        past.files_move(files);
        past
    }

    /// Things that move between files, files that come and go, and other ends of lines.
    fn files_move(&mut self, mut files: Files) {
        let text = files.remove(MILESTONE_FILE).unwrap();
        files.insert("plan/milestones/all.yaml".to_owned(), text.clone());
        self.commit(&files);
        let at = text.find("  - id: live\n").unwrap();
        files.insert("plan/milestones/all.yaml".to_owned(), text[..at].to_owned());
        files.insert(
            "plan/milestones/north.yaml".to_owned(),
            format!("milestones:\n{}", text[at..].replace("*lead", "ana")),
        );
        self.commit(&files);
        for text in files.values_mut() {
            *text = text.replace('\n', "\r\n");
        }
        self.commit(&files);
        files.insert("decisions/rooms.md".to_owned(), "# Which rooms\n\nAll of them.\n".to_owned());
        files.insert(
            "updates/2026-02-20.md".to_owned(),
            "---\ntitle: February\ndate: 2026-02-20\n---\nAll well.\n".to_owned(),
        );
        self.commit(&files);
        files.remove("decisions/vendor.md");
        files.insert("pages/how/to-help.md".to_owned(), "# How to help\n\nAsk.\n".to_owned());
        self.commit(&files);
        files.remove("plan/workflows.yaml");
        self.commit(&files);
    }

    /// The folder of the project, which is not that of the repository.
    pub fn project(&self) -> PathBuf {
        self.root.path().join("plans/clinic")
    }

    fn commit(&mut self, files: &Files) {
        let project = self.project();
        if project.exists() {
            fs::remove_dir_all(&project).unwrap();
        }
        for (path, text) in files {
            let target = project.join(path);
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::write(target, text).unwrap();
        }
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "--allow-empty", "-m", "Change something"]);
        let id = self.git(&["rev-parse", "HEAD"]).trim().to_owned();
        self.states.push((id, files.clone()));
    }

    fn git(&self, arguments: &[&str]) -> String {
        let minute = self.states.len();
        let date = format!("2026-02-01T{:02}:{:02}:00+0000", minute / 60, minute % 60);
        let output = Command::new("git")
            .args(["-c", "user.name=Priya", "-c", "user.email=p@example.org", "-c", "init.defaultBranch=main"])
            .args(["-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"])
            .args(arguments)
            .current_dir(&self.root)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null")
            .env("GIT_AUTHOR_DATE", &date)
            .env("GIT_COMMITTER_DATE", &date)
            .output()
            .expect("git runs");
        assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }
}

/// Numbers that are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

/// Milestones that are changed by chance and written by chance.
struct Drawn(BTreeMap<usize, BTreeMap<&'static str, String>>);

impl Drawn {
    fn new() -> Drawn {
        Drawn((0..8).map(|number| (number, BTreeMap::from([("due", format!("2026-06-{:02}", number + 1))]))).collect())
    }

    fn change(&mut self, random: &mut Random) {
        for _ in 0..=random.below(3) {
            let number = random.below(10);
            let Some(fields) = self.0.get_mut(&number) else {
                self.0.insert(number, BTreeMap::from([("duration", "5".to_owned())]));
                continue;
            };
            match random.below(6) {
                0 => _ = self.0.remove(&number),
                1 => _ = fields.insert("due", format!("2026-0{}-{:02}", 6 + random.below(3), 1 + random.below(28))),
                2 => _ = fields.insert("duration", (1 + random.below(30)).to_string()),
                3 => _ = fields.insert("owner", ["ana", "bo", "nurses"][random.below(3)].to_owned()),
                4 => _ = fields.remove("due"),
                _ => _ = fields.insert("short_title", format!("Number {}", random.below(50))),
            }
        }
    }

    fn text(&self, random: &mut Random) -> String {
        let mut numbers: Vec<usize> = self.0.keys().copied().collect();
        for place in (1..numbers.len()).rev() {
            numbers.swap(place, random.below(place + 1));
        }
        let mut text = String::from("milestones:\n");
        for number in numbers {
            let quote = ["", "'", "\""][random.below(3)];
            let own = self.0[&number].iter().map(|(name, value)| format!("{name}: {quote}{value}{quote}"));
            let mut fields: Vec<String> =
                [format!("id: d{number}"), format!("title: Drawn {number}")].into_iter().chain(own).collect();
            let place = random.below(fields.len());
            fields.rotate_left(place);
            match random.below(2) {
                0 => text.push_str(&format!("  - {{{}}}\n", fields.join(", "))),
                _ => text.push_str(&format!("  # {number}\n  - {}\n", fields.join("\n    "))),
            }
        }
        text
    }
}
