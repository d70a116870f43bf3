//! Projects of any size, the same on every machine: reports to read, and plans to compute.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const NOUNS: &str = "account action agreement amount approval area audit baseline benefit board budget build capacity change \
    charter clarity commitment component condition contract cost criterion customer cycle data deadline decision delay delivery \
    demand design detail document draft duration effort engineer estimate evidence expectation feature finance forecast gap \
    gate goal governance handover impact index input interface invoice issue journey launch lesson limit load maintenance \
    margin market measure meeting method migration milestone module need objective office option order outcome output owner \
    partner payment phase pilot plan platform policy position practice principle priority problem process product program \
    progress project proposal quality quarter question range reason record region release report request reserve resource \
    response result review risk roadmap role scenario schedule scope security service session signal source sponsor staff \
    stage standard status step strategy supplier support survey system target task team template tender test threshold \
    timeline tool topic training transition trend trial unit update user value vendor version view vision week workshop yield";
const VERBS: &str = "moves supports delays reduces explains confirms covers limits drives follows improves tracks";
const GLUE: &str = "the a this each our every that its one another";
const TAGS: [&str; 20] = [
    "budget",
    "design",
    "delivery",
    "finance",
    "governance",
    "hiring",
    "legal",
    "migration",
    "milestone",
    "operations",
    "planning",
    "quality",
    "release",
    "research",
    "risk",
    "scope",
    "security",
    "supplier",
    "testing",
    "training",
];

/// Milestones of one stream of work, which wait for each other.
const STREAM: usize = 25;

/// Writes a project of so many reports of about 460 words, each with headings, a list, a table, code, links and three of
/// twenty tags, beside a plan of 100 milestones.
pub fn site(folder: &Path, reports: usize, with_search: bool) {
    plan(folder, 100, with_search);
    let reports_folder = folder.join("updates");
    fs::create_dir_all(&reports_folder).expect("a folder can be made");
    for number in 1..=reports {
        let text = report(number, reports);
        fs::write(reports_folder.join(format!("{}.md", name(number))), text).expect("a file can be written");
    }
}

/// The name of a report.
pub fn name(number: usize) -> String {
    format!("report-{number:05}")
}

/// Writes a project of so many milestones, each with a line of the budget, a payment where it has begun, and links to a goal.
pub fn plan(folder: &Path, milestones: usize, with_search: bool) {
    let write = |path: &str, text: &str| {
        let target = folder.join(path);
        fs::create_dir_all(target.parent().expect("it lies in a folder")).expect("a folder can be made");
        fs::write(target, text).expect("a file can be written");
    };
    write(
        "milepost.yaml",
        &format!(
            "title: Bench\nurl: https://example.org/bench/\nstart: 2025-01-06\nstatus_date: 2025-06-02\ncurrency: EUR\nsearch: \
             {with_search}\nhistory: {{git: false}}\ncalendar: {{workdays: [mon, tue, wed, thu, fri, sat, sun]}}\n"
        ),
    );
    write("vision.md", "---\nstatement: The portal\n---\n\nThe portal.\n");
    let streams = milestones.div_ceil(STREAM);
    let each = |head: &str, entry: &dyn Fn(usize) -> String| {
        (0..streams).fold(format!("{head}:\n"), |text, stream| text + "  - " + &entry(stream) + "\n")
    };
    let goals = each("goals", &|at| {
        format!(
            "{{id: g{at}, title: Goal {at}, measures: [{{id: m{at}, title: Measure {at}, unit: percent, baseline: 0, target: {}, \
             direction: up}}]}}",
            at * 10 + 10
        )
    });
    write("plan/goals.yaml", &goals);
    let people = each("stakeholders", &|at| {
        format!("{{id: r{at}, title: Team {at}, kind: group, role: owner, influence: {}, interest: 3}}", at % 5 + 1)
    });
    write("plan/stakeholders.yaml", &people);
    let risks = each("risks", &|at| {
        format!("{{id: k{at}, title: Risk {at}, probability: {}, impact: {}, owner: r{at}}}", at % 5 + 1, at % 4 + 1)
    });
    write("plan/risks.yaml", &risks);
    let phases = each("phases", &|at| format!("{{id: s{at}, title: Stream {at}}}"));
    let (entries, lines, ledger) = work(milestones);
    write("plan/milestones.yaml", &format!("{phases}milestones:\n{entries}"));
    let categories = TAGS.iter().fold(String::new(), |text, tag| text + &format!("  - {{id: {tag}, title: {tag}}}\n"));
    write("plan/budget.yaml", &format!("categories:\n{categories}lines:\n{lines}"));
    write("plan/actuals.csv", &format!("date,line,amount,reference,note\n{ledger}"));
}

/// Milestones, lines and payments. A milestone waits for the one before it in its stream, and some for one of the stream
/// before.
fn work(milestones: usize) -> (String, String, String) {
    let (mut entries, mut lines, mut ledger) = (String::new(), String::new(), String::new());
    let mut ends: Vec<i64> = Vec::with_capacity(milestones);
    let status_day = 147;
    for at in 0..milestones {
        let mut random = Random::of(7_000 + at);
        let stream = at / STREAM;
        let mut waits: Vec<usize> = (at % STREAM > 0).then(|| at - 1).into_iter().collect();
        if stream > 0 && random.below(10) < 3 {
            waits.push((stream - 1) * STREAM + random.below(at % STREAM + 1));
        }
        let start = waits.iter().map(|other| ends[*other] + 1).max().unwrap_or(0);
        let finish = start + 2 + random.below(7) as i64;
        ends.push(finish);
        let progress = match [0, 0, 0, 25, 50, 75, 100, 100][random.below(8)] {
            _ if start > status_day => 0,
            progress if finish > status_day => progress.min(90),
            progress => progress,
        };
        let (title, amount) = (random.words(3), 500 + 100 * random.below(396));
        let waits: Vec<String> = waits.iter().map(|other| format!("t{other}")).collect();
        let real = if progress == 100 {
            format!(", started: {}, finished: {}", day(start), day(finish))
        } else {
            String::new()
        };
        let _ = writeln!(
            entries,
            "  - {{id: t{at}, title: {title}, phase: s{stream}, start: {}, due: {}, depends_on: [{}], owner: r{stream}, goals: \
             [g{stream}], budget: [b{at}], progress: {progress}{real}}}",
            day(start),
            day(finish),
            waits.join(", "),
        );
        let _ = writeln!(
            lines,
            "  - {{id: b{at}, title: Cost of {title}, category: {}, kind: operating, amount: {amount}, milestones: [t{at}], \
             goals: [g{stream}]}}",
            TAGS[at % TAGS.len()],
        );
        if progress > 0 {
            let _ = writeln!(ledger, "{},b{at},{},INV-{at},", day(finish.min(status_day)), amount * progress / 100);
        }
    }
    (entries, lines, ledger)
}

/// A day by its distance from 6 January 2025.
fn day(distance: i64) -> String {
    date(jiff::civil::date(2025, 1, 6), distance)
}

fn date(from: jiff::civil::Date, days: i64) -> String {
    from.saturating_add(jiff::Span::new().days(days)).to_string()
}

fn report(number: usize, of: usize) -> String {
    let mut random = Random::of(number);
    let title = format!("Report {number}: {}", random.words(4));
    let when = date(jiff::civil::date(2014, 1, 1), number as i64 / 3);
    let mut tags: Vec<&str> = Vec::new();
    while tags.len() < 3 {
        let tag = TAGS[random.below(TAGS.len())];
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    let summary = random.paragraph(20).replace(['*', '`'], "");
    let mut text =
        format!("---\ntitle: \"{title}\"\ndate: {when}\ntags: [{}]\nsummary: \"{summary}\"\n---\n\n", tags.join(", "));
    let (earlier, other) = (name(random.below(of) + 1), name(random.below(of) + 1));
    let _ = write!(text, "{}\n\n## {}\n\n{}\n", random.paragraph(65), random.words(3), random.paragraph(65));
    let _ = write!(text, "See [the earlier note]({earlier}.md).\n\n");
    (0..5).for_each(|_| text.push_str(&format!("- {}\n", random.words(7))));
    let _ = write!(text, "\n## {}\n\n{}\n\n", random.words(3), random.paragraph(65));
    text.push_str("| Item | Plan | Owner | Done |\n|---|---:|---|---:|\n");
    for _ in 0..4 {
        let (item, plan, owner, done) = (random.words(1), random.below(99), random.words(1), random.below(99));
        let _ = writeln!(text, "| {item} | {plan} | {owner} | {done}% |");
    }
    let _ = write!(text, "\n### {}\n\n{}\n\n", random.words(3), random.paragraph(65));
    let _ = write!(
        text,
        "```rust\npub fn total(lines: &[Line]) -> u64 {{\n    let mut sum = {};\n    for line in lines {{\n        if line.active {{\n\
                     sum += line.amount * {}; // {}\n        }}\n    }}\n    sum\n}}\n```\n\n",
        random.below(999),
        random.below(9),
        random.words(1)
    );
    let _ = write!(text, "## {}\n\n{}\n", random.words(3), random.paragraph(65));
    let _ = writeln!(text, "It follows from [this report]({other}.md).");
    text
}

/// Numbers that are the same each time.
struct Random {
    state: u64,
    nouns: Vec<&'static str>,
    verbs: Vec<&'static str>,
    glue: Vec<&'static str>,
}

impl Random {
    fn of(seed: usize) -> Random {
        let words = |text: &'static str| text.split_whitespace().collect();
        Random { state: seed as u64, nouns: words(NOUNS), verbs: words(VERBS), glue: words(GLUE) }
    }

    fn below(&mut self, limit: usize) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.state >> 33) as usize % limit
    }

    fn noun(&mut self) -> &'static str {
        let place = self.below(self.nouns.len());
        self.nouns[place]
    }

    fn words(&mut self, count: usize) -> String {
        (0..count).map(|_| self.noun()).collect::<Vec<_>>().join(" ")
    }

    fn paragraph(&mut self, words: usize) -> String {
        let (mut text, mut count) = (String::new(), 0);
        while count < words {
            let length = 9 + self.below(9);
            let sentence: Vec<String> = (0..length).map(|at| self.word(at)).collect();
            let sentence = sentence.join(" ");
            let (first, rest) = sentence.split_at(1);
            let space = if text.is_empty() { "" } else { " " };
            let _ = write!(text, "{space}{}{rest}.", first.to_uppercase());
            count += length;
        }
        text
    }

    fn word(&mut self, at: usize) -> String {
        let word = match at % 4 {
            0 => {
                let place = self.below(self.glue.len());
                self.glue[place]
            }
            2 => {
                let place = self.below(self.verbs.len());
                self.verbs[place]
            }
            _ => self.noun(),
        };
        match self.below(100) {
            0 => format!("**{word}**"),
            1 => format!("*{word}*"),
            2 => format!("`{word}`"),
            _ => word.to_owned(),
        }
    }
}
