//! What of the advice on a plan with errors would follow from what could not be read.
//!
//! A field that is there and faulty is told once, as the error it is. To say as well that it is missing, or what follows
//! from its absence, would send its author the wrong way.

use std::collections::BTreeMap;

use super::{Finding, Rule};
use crate::diagnostic::{Diagnostic, Severity, Sources, nearest};
use crate::source::front_matter;
use crate::source::yaml::{self, Node, NodeValue};

/// What was written and could not be read.
#[derive(Clone, Debug, Default)]
pub struct Doubts(Vec<Doubt>);

/// One value that could not be read.
#[derive(Clone, Debug)]
struct Doubt {
    place: Place,
    name: Name,
}

/// What the name of a field says that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
        "line-hidden-alone",
        &[],
        &["lines.amount", "lines.periods", "lines.per_year", "lines.audience", "lines.committed", "actuals.csv"],
    ),
    ("committed-below-paid", &["forecast"], &["actuals.csv"]),
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
        let mut doubts = Vec::new();
        for (path, faults) in by_path {
            let file = FileOfPlan::new(path, text(path).unwrap_or_default());
            for fault in faults {
                let at = fault.location.as_ref().map_or((0, 0), |at| (at.line, at.column));
                let mut place = file.place(byte_at(file.text, at));
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
                doubts.push(Doubt { place, name });
            }
        }
        Doubts(doubts)
    }

    /// The findings of a rule that do not rest on what could not be read.
    pub(super) fn without_doubtful(&self, rule: &Rule, mut findings: Vec<Finding>, sources: &Sources) -> Vec<Finding> {
        let known = RESTS_ON.iter().find(|(name, _, _)| *name == rule.name);
        let Some((_, own, others)) = known.filter(|_| !self.0.is_empty() && rule.severity != Severity::Error) else {
            return findings;
        };
        if self.0.iter().any(|doubt| others.iter().any(|field| doubt.is_of(field))) {
            return Vec::new();
        }
        findings.retain(|finding| {
            let path = sources.path(finding.span.file);
            let near = self.0.iter().filter(|doubt| doubt.place.path == path);
            let mut near = near.peekable();
            if near.peek().is_none() {
                return true;
            }
            let text = sources.whole(finding.span.file).map_or("", |text| text);
            let place = FileOfPlan::new(path, text).place(finding.span.start);
            !near.any(|doubt| doubt.place.is_with(&place) && doubt.is_one_of(own))
        });
        findings
    }
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
        may_be_in && !self.place.path.ends_with(".csv") && (whole || self.is_one_of(&[field]))
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

impl Place {
    /// Whether one of the two is in what the other stands in.
    fn is_with(&self, other: &Place) -> bool {
        let within = |inner: &Place, outer: &Place| {
            outer.mappings.last().is_some_and(|mapping| inner.mappings.contains(mapping))
        };
        within(self, other) || within(other, self)
    }
}

/// A file of a plan as far as places in it are looked for.
struct FileOfPlan<'a> {
    path: &'a str,
    text: &'a str,
    tree: Option<Node<'a>>,
}

impl<'a> FileOfPlan<'a> {
    fn new(path: &'a str, text: &'a str) -> FileOfPlan<'a> {
        let yaml = if path.ends_with(".md") {
            front_matter::split(text).ok().and_then(|parts| parts.front_matter)
        } else if path.ends_with(".csv") {
            None
        } else {
            Some((text, 0))
        };
        let tree = yaml.and_then(|(yaml, start)| yaml::parse(yaml, 0, u32::try_from(start).unwrap_or(u32::MAX)).0);
        FileOfPlan { path, text, tree }
    }

    fn place(&self, at: u32) -> Place {
        let mut place = Place { path: self.path.to_owned(), ..Place::default() };
        let is_list = self.path.starts_with("plan/");
        if let (false, Some((folder, _))) = (is_list, self.path.split_once('/')) {
            folder.clone_into(&mut place.list);
        } else if !is_list {
            self.path.trim_end_matches(".yaml").clone_into(&mut place.list);
        }
        let mut node = self.tree.as_ref();
        if self.path.ends_with(".md") {
            // What the file itself gives, its id and its text, belongs to the entry of the front matter.
            let (start, end) = node.map_or((0, 0), |tree| (tree.span.start, tree.span.end));
            if at < start || at > end || node.is_none() {
                place.mappings.push(start);
                place.fields.extend((at > end).then(|| "body".to_owned()));
                return place;
            }
        }
        while let Some(inside) = node {
            node = match &inside.value {
                NodeValue::Mapping(entries) => {
                    // What is merged from elsewhere stands behind what is written here.
                    let before = entries.iter().filter(|entry| entry.key_span.start <= at);
                    let entry = before.max_by_key(|entry| entry.key_span.start);
                    match entry {
                        Some(entry) if is_list && place.list.is_empty() => {
                            entry.key.as_ref().clone_into(&mut place.list)
                        }
                        Some(entry) => {
                            place.mappings.push(inside.span.start);
                            place.fields.push(entry.key.to_string());
                        }
                        None => {}
                    }
                    entry.map(|entry| &entry.node)
                }
                NodeValue::Sequence(items) => {
                    items.iter().filter(|item| item.span.start <= at).max_by_key(|item| item.span.start)
                }
                NodeValue::Null | NodeValue::Scalar { .. } => None,
            };
        }
        place
    }
}

/// The byte at a line and a column, both from 1; the first where the whole file is meant.
fn byte_at(text: &str, (line, column): (u32, u32)) -> u32 {
    let mut start = 0;
    for (number, written) in (1..).zip(text.split_inclusive('\n')) {
        if number == line {
            let mark = written.len() - written.trim_start_matches('\u{feff}').len();
            let letters = written[mark..].char_indices().nth(column.saturating_sub(1) as usize);
            start += mark + letters.map_or(written.len() - mark, |(at, _)| at);
            return u32::try_from(start).unwrap_or(u32::MAX);
        }
        start += written.len();
    }
    0
}

#[cfg(test)]
mod tests;
