//! What an audience is not shown, for the search that proves it of a written portal.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::history::{Project, Revision};
use crate::model::Plan;
use crate::model::kinds::{EntityView, Kind};
use crate::model::record::{FieldView, Record, View};
use crate::source::markdown;
use crate::source::words::{Markup, Sort, Token, digits, hash_of_all, tokens};

use super::Visible;

/// Words, numbers and runs of words that stand in hidden parts of a project and in no part that the audience sees.
#[derive(Clone, Debug, Default)]
pub struct Withheld {
    /// The terms, by the hash of their tokens.
    pub terms: HashMap<u64, Term>,
}

/// Something that must not stand in the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// As it was written.
    pub text: String,
    /// How many tokens it has: 1, or as many as [`RUNS`] allows.
    pub tokens: usize,
    /// What it is.
    pub sort: Sort,
    /// Where it comes from, such as `concerns of stakeholder pm`.
    pub origin: String,
}

/// Runs of so many words are searched for where each word alone may be shown: the longest within any text, the shorter
/// ones where they are a whole text, such as a title. Fewer words meet by chance too often.
pub const RUNS: std::ops::RangeInclusive<usize> = 3..=8;

/// A run needs so many words of so many letters and more, because the others are in every text.
const TELLING: usize = 3;
const LETTERS_OF_TELLING: usize = 5;

/// Shorter words are searched for only where they are names: short words are in every text.
const LETTERS: usize = 4;
const LETTERS_OF_NAME: usize = 3;

/// Numbers with fewer digits that say something are met by chance in any table.
const DIGITS: usize = 3;

/// What a text is, which says what of it is worth a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Written {
    /// An id, a title or a person's name.
    Name,
    /// A line of text.
    Line,
    /// Sentences in Markdown. Numbers in them are facts that other pages may state, so only the words count.
    Prose,
    /// An amount or another number.
    Number,
    /// What is shown: all of it counts.
    Shown,
}

/// What `visible` lacks of `project`, over all of its past.
pub fn withheld(project: &Project, visible: &Visible<Project>) -> Withheld {
    let hidden = hidden(project, visible);
    if hidden.terms.is_empty() {
        return hidden;
    }
    let shown = Shown::of(visible);
    Withheld { terms: hidden.terms.into_iter().filter(|(hash, _)| !shown.0.contains(hash)).collect() }
}

impl Withheld {
    /// The same without what the portal says of itself: the words of its theme and of its sentences.
    pub fn without<'a>(mut self, own: impl IntoIterator<Item = (&'a str, Markup)>) -> Withheld {
        if !self.terms.is_empty() {
            for (text, markup) in own {
                each_term(text, markup, Written::Shown, &mut |hash, _, _| {
                    self.terms.remove(&hash);
                });
            }
        }
        self
    }

    fn add(&mut self, text: &str, written: Written, origin: &dyn Fn() -> String) {
        let mut add = |text: &str, written: Written| {
            each_term(text, Markup::Plain, written, &mut |hash, run, sort| {
                self.terms.entry(hash).or_insert_with(|| {
                    let text = &text[run[0].start..run[run.len() - 1].end];
                    Term { text: text.to_owned(), tokens: run.len(), sort, origin: origin() }
                });
            });
        };
        match written {
            Written::Prose => add(&markdown::plain(text), written),
            _ => add(text, written),
        }
    }
}

/// Calls `each` for the words and numbers of a text and for its runs of words, with their hashes.
fn each_term(text: &str, markup: Markup, written: Written, each: &mut dyn FnMut(u64, &[Token], Sort)) {
    let mut run: Vec<Token> = Vec::with_capacity(*RUNS.end());
    let mut count = 0;
    let letters = |token: &Token| text[token.start..token.end].chars().count();
    let is_telling = |run: &[Token]| {
        let long = |token: &&Token| token.sort == Sort::Word && letters(token) >= LETTERS_OF_TELLING;
        run.iter().filter(long).count() >= TELLING
    };
    let mut each_run = |run: &[Token]| {
        if is_telling(run) {
            each(hash_of_all(run.iter().map(|token| token.hash)), run, Sort::Word);
        }
    };
    let mut alone = Vec::new();
    tokens(text, markup, |token| {
        if counts(&text[token.start..token.end], token.sort, written) {
            alone.push(token);
        }
        if token.sort == Sort::WordInTag {
            return;
        }
        count += 1;
        if run.len() == *RUNS.end() {
            run.remove(0);
        }
        run.push(token);
        if written == Written::Shown {
            RUNS.filter(|length| *length <= run.len()).for_each(|length| each_run(&run[run.len() - length..]));
        } else if run.len() == *RUNS.end() {
            each_run(&run);
        }
    });
    if RUNS.contains(&count) && count < *RUNS.end() {
        each_run(&run);
    }
    alone.into_iter().for_each(|token| each(hash_of_all([token.hash]), &[token], token.sort));
}

/// Whether a token alone is worth a search.
fn counts(text: &str, sort: Sort, written: Written) -> bool {
    let least = if matches!(written, Written::Name | Written::Shown) { LETTERS_OF_NAME } else { LETTERS };
    match sort {
        Sort::Number if written == Written::Prose => false,
        Sort::Number => digits(text).trim_end_matches('0').chars().filter(char::is_ascii_digit).count() >= DIGITS,
        Sort::Word | Sort::WordInTag => text.chars().count() >= least,
    }
}

/// All that stands in the project and not at the same place of what is visible; some of it may be visible elsewhere.
fn hidden(project: &Project, visible: &Visible<Project>) -> Withheld {
    let mut found = Withheld::default();
    let past = project.plans_of_past().map(|plan| &**plan).zip(visible.plans_of_past().map(|plan| &**plan));
    for (whole, shown) in std::iter::once((&project.plan, &visible.plan)).chain(past) {
        hidden_of_plan(whole, shown, &mut found);
    }
    for (whole, shown) in revisions(project).zip(revisions(visible)) {
        let origin = |what: &str| format!("{what} of revision {}", whole.short());
        if whole.author != shown.author {
            found.add(&whole.author, Written::Name, &|| origin("author"));
        }
        if whole.subject != shown.subject {
            found.add(&whole.subject, Written::Prose, &|| origin("message"));
        }
    }
    found
}

fn hidden_of_plan(whole: &Plan, shown: &Plan, found: &mut Withheld) {
    if whole.settings != shown.settings {
        hidden_of_fields(&whole.settings.fields(), &shown.settings.fields(), &|| "milepost.yaml".to_owned(), found);
    }
    if whole.vision != shown.vision {
        hidden_of_fields(&whole.vision.fields(), &shown.vision.fields(), &|| "the vision".to_owned(), found);
    }
    for kind in Kind::ALL.iter().copied() {
        let kept: BTreeSet<&str> = shown.ids(kind).into_iter().collect();
        let differing = shown.differing(kind, whole);
        let gone = whole.ids(kind).into_iter().filter(|id| !kept.contains(id));
        for id in gone.clone() {
            if let Some(view) = whole.view(kind, id) {
                let origin = |field: &str| format!("{field} of {} {id}", kind.name());
                found.add(view.path, Written::Name, &|| origin("file"));
                found.add(id, Written::Name, &|| origin("id"));
                found.add(view.title, Written::Name, &|| origin("title"));
                hidden_of_fields(&view.fields, &[], &|| format!("{} {id}", kind.name()), found);
            }
        }
        for id in differing {
            if let (Some(whole), Some(shown)) = (whole.view(kind, id), shown.view(kind, id)) {
                hidden_of_fields(&whole.fields, &shown.fields, &|| format!("{} {id}", kind.name()), found);
            }
        }
    }
    if whole.ledger.len() != shown.ledger.len() {
        let kept: HashSet<&str> = shown.ledger.iter().map(|payment| payment.line.value.as_str()).collect();
        for payment in whole.ledger.iter().filter(|payment| !kept.contains(payment.line.value.as_str())) {
            let origin = || format!("the ledger's row on line {}", payment.line.value);
            let amount = payment.amount.value.normalize().to_string();
            found.add(&amount, Written::Number, &origin);
            [&payment.reference.value, &payment.note].iter().for_each(|text| found.add(text, Written::Line, &origin));
        }
    }
}

/// The fields of an entity that are not there, or are different, in what is shown of it.
fn hidden_of_fields(whole: &[FieldView<'_>], shown: &[FieldView<'_>], of: &dyn Fn() -> String, found: &mut Withheld) {
    for field in whole {
        let kept = shown.iter().filter(|kept| kept.name == field.name);
        let equal = format!("{:?}", field.value);
        // Items of lists share their name, so any of them may be the one.
        if kept.clone().any(|kept| format!("{:?}", kept.value) == equal) {
            continue;
        }
        let origin = || format!("{} of {}", field.name, of());
        each_text(&field.value, &mut |text, written| found.add(text, written, &origin));
    }
}

/// Every text of a value.
fn each_text(value: &View<'_>, each: &mut dyn FnMut(&str, Written)) {
    match value {
        View::Text(text) => each(text, Written::Line),
        View::Prose(text) => each(text, Written::Prose),
        View::Reference(_, id) => each(id, Written::Name),
        View::Money(amount) | View::Number(amount, _) => each(&amount.normalize().to_string(), Written::Number),
        View::List(items) | View::Record(items) => items.iter().for_each(|item| each_text(&item.value, each)),
        View::Date(_) | View::Flag(_) | View::Word(_) => {}
    }
}

/// Everything that the audience may read, over all of the past.
#[derive(Default)]
struct Shown(HashSet<u64>);

impl Shown {
    fn of(visible: &Visible<Project>) -> Shown {
        let mut shown = Shown::default();
        let mut before: Option<&Plan> = None;
        for plan in std::iter::once(&visible.plan).chain(visible.plans_of_past().map(|plan| &**plan)) {
            shown.add_plan(plan, before);
            before = Some(plan);
        }
        for revision in revisions(visible) {
            let texts = [&revision.id, &revision.author, &revision.subject];
            texts.into_iter().chain(&revision.tags).for_each(|text| shown.add(text));
        }
        shown
    }

    /// Adds what a plan has that the one before it does not.
    fn add_plan(&mut self, plan: &Plan, before: Option<&Plan>) {
        self.add_fields(&plan.settings.fields());
        self.add_fields(&plan.vision.fields());
        plan.audiences().iter().for_each(|audience| self.add(&audience.name));
        for view in Kind::ALL.iter().flat_map(|kind| new_since(plan, before, *kind)) {
            self.add_fields(&view.fields);
            [view.id, view.title, view.path].iter().for_each(|text| self.add(text));
        }
        if before.is_none_or(|before| before.ledger != plan.ledger) {
            for payment in plan.ledger.iter() {
                let amount = payment.amount.value.normalize().to_string();
                let texts = [payment.line.value.as_str(), &payment.reference.value, &payment.note, &amount];
                texts.iter().for_each(|text| self.add(text));
            }
        }
    }

    fn add_fields(&mut self, fields: &[FieldView<'_>]) {
        for field in fields {
            each_text(&field.value, &mut |text, written| {
                self.add(text);
                if written == Written::Prose {
                    self.add(&markdown::plain(text));
                }
            });
        }
    }

    fn add(&mut self, text: &str) {
        each_term(text, Markup::Plain, Written::Shown, &mut |hash, _, _| {
            self.0.insert(hash);
        });
    }
}

/// The entities that are not the same as in the plan looked at before.
fn new_since<'a>(plan: &'a Plan, before: Option<&Plan>, kind: Kind) -> Vec<EntityView<'a>> {
    let Some(before) = before else { return plan.views(kind) };
    let known: HashSet<&str> = before.ids(kind).into_iter().collect();
    let new = plan.ids(kind).into_iter().filter(|id| !known.contains(id));
    let ids: Vec<&str> = new.chain(plan.differing(kind, before)).collect();
    ids.into_iter().filter_map(|id| plan.view(kind, id)).collect()
}

fn revisions(project: &Project) -> impl Iterator<Item = &Revision> {
    let past = project.past.iter().map(|state| &state.revision);
    let skipped = project.skipped.iter().map(|skipped| &skipped.revision);
    project
        .revision
        .iter()
        .chain(past)
        .chain(skipped)
        .chain(project.baselines.iter().map(|baseline| &baseline.revision))
}
