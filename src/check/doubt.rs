//! What of the advice on a plan with errors would follow from what could not be read.
//!
//! A field that is there and faulty is told once, as the error it is. To say as well that it is missing, or what follows
//! from its absence, would send its author the wrong way.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{Finding, Rule};
use crate::diagnostic::{Diagnostic, Severity, Sources, nearest};
use crate::source::front_matter;
use crate::source::yaml::{self, Node, NodeValue};

/// What was written and could not be read.
#[derive(Clone, Debug, Default)]
pub struct Doubts {
    all: Vec<Doubt>,
    /// The places of `all` whose fields or lists differ, for what does not ask where they stand.
    distinct: Vec<usize>,
    /// The places of `all` in a file that are within a mapping, by where it begins; `true` where it is their innermost.
    within: HashMap<(String, u32), Vec<(usize, bool)>>,
}

/// The files in which findings were looked for, so that each is read once.
#[derive(Default)]
pub(super) struct Looked<'a>(HashMap<u32, FileOfPlan<'a>>);

/// One value that could not be read.
#[derive(Clone, Debug)]
struct Doubt {
    place: Place,
    name: Name,
}

/// What the name of a field says that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Name {
    /// It is the field.
    Known,
    /// It is no field, and near to one.
    Misspelt,
    /// It is no field and near to none, so that any may be meant.
    Strange,
}

/// Where something stands in a plan.
#[derive(Clone, Debug, Default)]
struct Place {
    path: String,
    /// The list or the folder that it is in, such as `milestones`; empty where it is in none.
    list: String,
    /// Where the mappings begin that it is in, in bytes of the file, from the outermost to the innermost.
    mappings: Vec<u32>,
    /// The fields that lead to it.
    fields: Vec<String>,
}

/// The rule of names that no field has.
const UNKNOWN: &str = "unknown-field";

/// The fields of an entry that tell a rule to be silent about it.
type Own = &'static [&'static str];

/// The fields of any entry that tell a rule to be silent altogether, as `field` or as `list.field`.
type Others = &'static [&'static str];

/// What dates follow from.
const DATES: Others = &[
    "milestones.start",
    "milestones.duration",
    "milestones.due",
    "milestones.started",
    "milestones.finished",
    "milestones.progress",
    "milestones.items",
    "milestones.depends_on",
    "milestones.constraint",
    "milestones.estimate",
    "milepost.calendar",
    "milepost.status_date",
];

const AMOUNTS: Own = &["amount", "periods", "per_year", "from", "to", "committed", "forecast"];

const PLANNED: Others = &["lines.amount", "lines.periods", "lines.per_year", "lines.from", "lines.to"];

/// What rules follow from, where it may be there and unreadable. Rules that speak of what is there alone have no row.
const RESTS_ON: &[(&str, Own, Others)] = &[
    ("milestone-past-due", &["finished", "status", "because"], &["issues.milestones", "issues.resolution"]),
    ("due-before-forecast", &["status", "because"], DATES),
    ("constraint-not-met", &[], DATES),
    ("progress-without-finish", &["finished"], &[]),
    ("progress-without-start", &["started", "finished"], &[]),
    ("started-out-of-sequence", &[], &["milestones.finished"]),
    ("dangling-milestone", &[], &["milestones.depends_on"]),
    ("milestone-without-date", &["due", "duration", "depends_on", "start", "started", "constraint", "estimate"], &[]),
    ("milestone-without-phase", &["phase"], &[]),
    ("phase-without-milestone", &[], &["milestones.phase"]),
    ("milestone-without-owner", &["owner", "raci"], DATES),
    ("goal-without-milestone", &[], &["milestones.goals", "milestones.phase", "phases.goals"]),
    (
        "goal-without-money",
        &[],
        &[
            "lines.goals",
            "lines.milestones",
            "milestones.goals",
            "milestones.budget",
            "milestones.phase",
            "phases.goals",
        ],
    ),
    ("milestone-without-goal", &["goals", "phase"], &["phases.goals"]),
    (
        "line-without-goal",
        &["goals", "milestones"],
        &["milestones.goals", "milestones.budget", "milestones.phase", "phases.goals"],
    ),
    ("goal-without-owner", &["owner"], &[]),
    ("goal-without-measure", &["measures"], &[]),
    ("measure-without-target", &["target"], &[]),
    ("measure-without-baseline", &["baseline", "readings"], &[]),
    ("measure-without-date", &["by"], &[]),
    ("measure-unread", &["readings"], &["readings.csv"]),
    ("benefit-without-owner", &["owner"], &[]),
    ("benefit-without-amount", &["per_year"], &[]),
    ("benefit-without-start", &["starts"], &[]),
    ("line-without-amount", AMOUNTS, &[]),
    ("amount-finer-than-currency", &[], &["milepost.currency"]),
    ("line-without-category", &["category"], &[]),
    ("line-without-funding", &["funding", "cash"], &[]),
    ("budget-over-funding", &[], PLANNED),
    ("line-overspent", AMOUNTS, &["actuals.csv"]),
    (
        "finished-line-unpaid",
        &["amount", "periods", "per_year", "from", "to", "committed", "forecast", "milestones", "cash"],
        &["milestones.finished", "milestones.budget", "actuals.csv"],
    ),
    (
        "line-hidden-alone",
        &[],
        &["lines.amount", "lines.periods", "lines.per_year", "lines.audience", "lines.committed", "actuals.csv"],
    ),
    ("committed-below-paid", &["forecast"], &["actuals.csv"]),
    ("forecast-below-paid", &[], &["actuals.csv"]),
    ("unused-category", &[], &["lines.category"]),
    ("unused-funding", &[], &["lines.funding"]),
    ("risk-without-owner", &["owner", "status"], &[]),
    ("risk-without-response", &["response", "status"], &[]),
    ("risk-without-score", &["probability", "impact", "status"], &[]),
    ("high-risk-without-action", &["actions", "response", "status"], &[]),
    ("action-without-owner", &["owner", "done"], &[]),
    ("action-overdue", &["done"], &[]),
    ("issue-overdue", &["resolution", "decision"], &["decisions.status"]),
    ("issue-without-owner", &["owner", "resolution", "decision"], &["decisions.status"]),
    ("decision-without-decider", &["deciders", "status"], &[]),
    ("decision-without-date", &["date"], &[]),
    ("gate-without-milestone", &["milestone"], &[]),
    ("gate-without-criterion", &["criteria"], &[]),
    ("criterion-without-owner", &["owner"], &[]),
    ("gate-passed-unmet", &["met"], &[]),
    ("stakeholder-overloaded", &[], DATES),
    ("same-name", &["role", "organisation"], &["stakeholders.role", "stakeholders.organisation", "stakeholders.kind"]),
    (
        "unused-stakeholder",
        &["part", "impact", "communication", "training"],
        &["owner", "raci", "who", "deciders", "affects", "body"],
    ),
    ("group-without-training", &["training", "organisation"], &[]),
    ("group-without-impact", &["impact"], &[]),
    ("workflow-without-people", &["affects"], &[]),
    (
        "stale-plan",
        &[],
        &[
            "date",
            "started",
            "finished",
            "on",
            "met",
            "updates.date",
            "actuals.csv",
            "readings.csv",
            "milepost.thresholds",
        ],
    ),
];

impl Doubts {
    /// What the errors of a plan leave in doubt; `text` gives the text of a file by its path.
    pub fn of<'a>(faults: &[Diagnostic], text: impl Fn(&str) -> Option<&'a str>) -> Doubts {
        let mut by_path: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
        // What stands twice was read once.
        for fault in faults.iter().filter(|fault| fault.is_error() && fault.rule != "repeated-file") {
            if let Some(at) = &fault.location {
                by_path.entry(&at.path).or_default().push(fault);
            }
        }
        let mut doubts = Doubts::default();
        for (path, faults) in by_path {
            let file = FileOfPlan::new(path, text(path).unwrap_or_default());
            for fault in faults {
                let at = fault.location.as_ref().map_or((0, 0), |at| (at.line, at.column));
                let mut place = file.place(file.byte_at(at));
                if fault.rule == UNKNOWN && place.fields.is_empty() {
                    // A list whose name is wrong may be any list.
                    place.list.clear();
                }
                let has_near = fault.hint.as_ref().is_some_and(|hint| hint.starts_with("did you mean"));
                let name = match (fault.rule == UNKNOWN, has_near) {
                    (false, _) => Name::Known,
                    (true, true) => Name::Misspelt,
                    (true, false) => Name::Strange,
                };
                doubts.add(Doubt { place, name });
            }
        }
        let mut seen = HashSet::new();
        let key = |doubt: &Doubt| {
            (
                doubt.place.list.clone(),
                doubt.place.fields.clone(),
                doubt.name,
                is_table(&doubt.place.path).then(|| doubt.place.path.clone()),
            )
        };
        doubts.distinct = (0..doubts.all.len()).filter(|at| seen.insert(key(&doubts.all[*at]))).collect();
        doubts
    }

    fn add(&mut self, doubt: Doubt) {
        let place = &doubt.place;
        for (depth, mapping) in place.mappings.iter().enumerate() {
            let is_innermost = depth + 1 == place.mappings.len();
            self.within.entry((place.path.clone(), *mapping)).or_default().push((self.all.len(), is_innermost));
        }
        self.all.push(doubt);
    }

    /// The findings of a rule that do not rest on what could not be read.
    pub(super) fn without_doubtful<'a>(
        &self,
        rule: &Rule,
        mut findings: Vec<Finding>,
        sources: &'a Sources,
        looked: &mut Looked<'a>,
    ) -> Vec<Finding> {
        let known = RESTS_ON.iter().find(|(name, _, _)| *name == rule.name);
        let Some((_, own, others)) = known.filter(|_| !self.all.is_empty() && rule.severity != Severity::Error) else {
            return findings;
        };
        let may_be = |at: &usize| others.iter().any(|field| self.all[*at].is_of(field));
        if self.distinct.iter().any(may_be) {
            return Vec::new();
        }
        findings.retain(|finding| {
            let number = finding.span.file;
            let file = looked.0.entry(number).or_insert_with(|| {
                FileOfPlan::new(sources.path(number), sources.whole(number).map_or("", |text| text))
            });
            !self.is_doubtful(&file.place(finding.span.start), own)
        });
        findings
    }

    /// Whether one of these fields could not be read in the entry that a place is in, or in an entry within it.
    fn is_doubtful(&self, place: &Place, fields: &[&str]) -> bool {
        place.mappings.iter().enumerate().any(|(depth, mapping)| {
            let is_innermost = depth + 1 == place.mappings.len();
            let Some(doubts) = self.within.get(&(place.path.clone(), *mapping)) else { return false };
            let with = doubts.iter().filter(|(_, innermost_of_doubt)| is_innermost || *innermost_of_doubt);
            with.into_iter().any(|(at, _)| self.all[*at].is_one_of(fields))
        })
    }
}

fn is_table(path: &str) -> bool {
    path.ends_with(".csv")
}

impl Doubt {
    /// Whether a field of this name, as `field` or `list.field`, may be what could not be read.
    fn is_of(&self, field: &str) -> bool {
        if field.ends_with(".csv") {
            return self.place.path.ends_with(field);
        }
        let (list, field) = field.split_once('.').unwrap_or(("", field));
        let may_be_in = list.is_empty() || self.place.list.is_empty() || self.place.list == list;
        // Of an entry without a sound id or title, nothing at all is read.
        let whole = self.place.fields.first().is_none_or(|first| matches!(first.as_str(), "id" | "title"));
        may_be_in && !is_table(&self.place.path) && (whole || self.is_one_of(&[field]))
    }

    /// Whether one of these fields may be what could not be read.
    fn is_one_of(&self, fields: &[&str]) -> bool {
        let written = &self.place.fields;
        match (self.name, written.split_last()) {
            (Name::Known, _) => written.iter().any(|field| fields.contains(&field.as_str())),
            (Name::Strange, _) | (_, None) => true,
            (Name::Misspelt, Some((last, above))) => {
                let is_near = nearest(last, fields.iter().copied()).is_some();
                is_near || above.iter().any(|field| fields.contains(&field.as_str()))
            }
        }
    }
}

/// A file of a plan as far as places in it are looked for.
struct FileOfPlan<'a> {
    path: &'a str,
    text: &'a str,
    /// Where each line begins.
    lines: Vec<usize>,
    /// The mappings and fields of its YAML, by where they begin.
    steps: Vec<Step>,
    /// Where its YAML begins and ends.
    range: Option<(u32, u32)>,
}

/// A mapping or a field, as a step to what is in it.
struct Step {
    start: u32,
    above: Option<usize>,
    /// The name of the field; `None` of a mapping.
    field: Option<String>,
}

impl<'a> FileOfPlan<'a> {
    fn new(path: &'a str, text: &'a str) -> FileOfPlan<'a> {
        let yaml = if path.ends_with(".md") {
            front_matter::split(text).ok().and_then(|parts| parts.front_matter)
        } else if is_table(path) {
            None
        } else {
            Some((text, 0))
        };
        let tree = yaml.and_then(|(yaml, start)| yaml::parse(yaml, 0, u32::try_from(start).unwrap_or(u32::MAX)).0);
        let lines = [0].into_iter().chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|end| end + 1)).collect();
        let range = tree.as_ref().map(|tree| (tree.span.start, tree.span.end));
        let mut file = FileOfPlan { path, text, lines, steps: Vec::new(), range };
        if let Some(tree) = &tree {
            file.add(tree, None);
        }
        file
    }

    /// Adds what is in a node. What is merged or repeated from elsewhere begins before what is written here, and is left out.
    fn add(&mut self, node: &Node<'_>, above: Option<usize>) {
        let begins = |file: &FileOfPlan<'_>, start: u32| file.steps.last().is_none_or(|last| last.start <= start);
        match &node.value {
            NodeValue::Mapping(entries) if begins(self, node.span.start) => {
                let mapping = self.steps.len();
                self.steps.push(Step { start: node.span.start, above, field: None });
                for entry in entries.iter().filter(|entry| entry.key_span.start >= node.span.start) {
                    if begins(self, entry.key_span.start) {
                        let field = self.steps.len();
                        let name = Some(entry.key.to_string());
                        self.steps.push(Step { start: entry.key_span.start, above: Some(mapping), field: name });
                        self.add(&entry.node, Some(field));
                    }
                }
            }
            NodeValue::Sequence(items) => {
                // What stands as an entry in a list of a plan and is none has no field.
                let is_list =
                    above.and_then(|above| self.steps[above].above) == Some(0) && self.path.starts_with("plan/");
                for item in items {
                    let is_entry = matches!(item.value, NodeValue::Mapping(_));
                    if is_list && !is_entry && begins(self, item.span.start) {
                        self.steps.push(Step { start: item.span.start, above, field: None });
                    }
                    self.add(item, above);
                }
            }
            _ => {}
        }
    }

    fn place(&self, at: u32) -> Place {
        let mut place = Place { path: self.path.to_owned(), ..Place::default() };
        let is_list = self.path.starts_with("plan/");
        if let (false, Some((folder, _))) = (is_list, self.path.split_once('/')) {
            folder.clone_into(&mut place.list);
        } else if !is_list {
            self.path.trim_end_matches(".yaml").clone_into(&mut place.list);
        }
        let (start, end) = self.range.unwrap_or_default();
        if self.path.ends_with(".md") && (at < start || at > end || self.range.is_none()) {
            // What the file itself gives, its id and its text, belongs to the entry of the front matter.
            place.mappings.push(start);
            place.fields.extend((at > end).then(|| "body".to_owned()));
            return place;
        }
        let mut step = self.steps.partition_point(|step| step.start <= at).checked_sub(1);
        while let Some(Step { start, above, field }) = step.and_then(|step| self.steps.get(step)) {
            match field {
                Some(name) => place.fields.push(name.clone()),
                None => place.mappings.push(*start),
            }
            step = *above;
        }
        place.fields.reverse();
        place.mappings.reverse();
        if is_list && !place.fields.is_empty() {
            // A file of lists is a mapping that is no entry.
            place.list = place.fields.remove(0);
            place.mappings.remove(0);
        }
        place
    }

    /// The byte at a line and a column, both from 1; the first where the whole file is meant.
    fn byte_at(&self, (line, column): (u32, u32)) -> u32 {
        let Some(start) = (line as usize).checked_sub(1).and_then(|line| self.lines.get(line)) else { return 0 };
        let rest = &self.text[*start..];
        let written = &rest[..rest.find('\n').unwrap_or(rest.len())];
        let bare = written.trim_start_matches('\u{feff}');
        let letters = bare.char_indices().nth(column.saturating_sub(1) as usize);
        let at = start + written.len() - bare.len() + letters.map_or(bare.len(), |(at, _)| at);
        u32::try_from(at).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests;
