//! What an audience is not shown, for the search that proves it of a written portal.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use crate::history::{Project, Revision};
use crate::model::Plan;
use crate::model::kinds::{EntityView, Kind};
use crate::model::record::{FieldView, Record, View};
use crate::source::markdown;
use crate::source::words::{Markup, Sieve, Sort, Tail, Token, before, digits, hash_backwards, tokens};

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
    /// How many tokens it has: 1, or from 3 to 8.
    pub tokens: usize,
    /// What it is.
    pub sort: Sort,
    /// Where it comes from, such as `concerns of stakeholder pm`.
    pub origin: String,
    /// The hash of its last two tokens, or of its one.
    ending: u64,
}

/// Runs of so many words are searched for where each word alone may be shown: the longest within any text, the shorter
/// ones where they are a whole text, such as a title. Fewer words meet by chance too often.
const RUNS: std::ops::RangeInclusive<usize> = 3..=LONGEST;
const LONGEST: usize = 8;

/// A run needs so many words of so many letters and more, because the others are in every text.
const TELLING: usize = 3;
const LETTERS_OF_TELLING: usize = 5;

/// Shorter words are searched for only where they are names: short words are in every text.
const LETTERS: usize = 4;
const LETTERS_OF_NAME: usize = 3;

/// Numbers with fewer digits that say something are met by chance in any table.
const DIGITS: usize = 3;

/// What a hidden text is, which says what of it is worth a search.
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
}

/// What `visible` lacks of `project`, over all of its past and in every language that a text of it is written in: what is
/// hidden in one language must not be told in another.
pub fn withheld(project: &Project, visible: &Visible<Project>) -> Withheld {
    let shown = project.plan.languages();
    if !project.plan.is_translated && shown.len() < 2 {
        return without_shown(hidden(project, visible), std::iter::once(visible));
    }
    let reader = super::reader_of(project, visible);
    let mut found = Withheld::default();
    let mut visible = Vec::new();
    for language in project.written_languages() {
        let project = project.in_language(&language);
        let seen = super::redact(&project, reader);
        found.terms.extend(hidden(&project, &seen).terms);
        // No page is made of a text in a language that no portal is in.
        visible.extend(shown.iter().any(|known| known.tag == language).then_some(seen));
    }
    without_shown(found, visible.iter())
}

fn without_shown<'a>(mut found: Withheld, visible: impl Iterator<Item = &'a Visible<Project>>) -> Withheld {
    if !found.terms.is_empty() {
        let mut shown = Shown(Strike::new(&mut found));
        visible.for_each(|visible| shown.strike(visible));
    }
    found
}

impl Withheld {
    /// The same without what the portal says of itself: the words of its theme and of its sentences.
    pub fn without<'a>(mut self, own: impl IntoIterator<Item = (&'a str, Markup)>) -> Withheld {
        if !self.terms.is_empty() {
            let mut strike = Strike::new(&mut self);
            own.into_iter().for_each(|(text, markup)| strike.text(text, markup));
        }
        self
    }

    fn add(&mut self, text: &str, written: Written, origin: &dyn Fn() -> String) {
        match written {
            Written::Prose => self.add_plain(&markdown::plain(text), written, origin),
            _ => self.add_plain(text, written, origin),
        }
    }

    fn add_plain(&mut self, text: &str, written: Written, origin: &dyn Fn() -> String) {
        let mut add = |row: &[(usize, u64)], end: usize, sort: Sort| {
            let hash = |row: &[(usize, u64)]| hash_backwards(row.iter().map(|(_, hash)| *hash));
            let start = row.last().map_or(end, |(start, _)| *start);
            let text = || text[start..end].to_owned();
            let ending = hash(&row[..row.len().min(2)]);
            self.terms.entry(hash(row)).or_insert_with(|| Term {
                text: text(),
                tokens: row.len(),
                sort,
                origin: origin(),
                ending,
            });
        };
        let mut tail = Tail::<LONGEST>::default();
        let mut row = Vec::with_capacity(LONGEST);
        let mut end = 0;
        let is_telling =
            |row: &[(usize, u64)]| row.iter().filter(|(start, _)| is_long(&text[*start..])).count() >= TELLING;
        tokens(text, Markup::Plain, |token| {
            if counts(&text[token.start..token.end], token.sort, written) {
                add(&[(token.start, token.hash)], token.end, token.sort);
            }
            tail.push(token);
            end = token.end;
            row.clear();
            row.extend(tail.newest_first());
            if row.len() == LONGEST && is_telling(&row) {
                add(&row, end, Sort::Word);
            }
        });
        if (*RUNS.start()..LONGEST).contains(&tail.count()) && is_telling(&row) {
            add(&row, end, Sort::Word);
        }
    }
}

/// Whether a text begins with a word that tells something.
fn is_long(text: &str) -> bool {
    let mut letters = text.chars();
    letters.by_ref().take(LETTERS_OF_TELLING).filter(|letter| letter.is_alphabetic()).count() == LETTERS_OF_TELLING
}

/// Strikes out of what is withheld whatever is read elsewhere.
struct Strike<'a> {
    withheld: &'a mut Withheld,
    finder: Finder,
}

impl Strike<'_> {
    fn new(withheld: &mut Withheld) -> Strike<'_> {
        let finder = Finder::new(withheld);
        Strike { withheld, finder }
    }

    fn text(&mut self, text: &str, markup: Markup) {
        self.finder.candidates(text, markup, |hash, _, _| {
            self.withheld.terms.remove(&hash);
        });
    }
}

/// Finds in a text what may be withheld, at a few steps a word: nearly all words are no term, and nearly all pairs of words
/// end none.
#[derive(Clone, Debug)]
pub struct Finder {
    single: Sieve,
    endings: Sieve,
    runs: Sieve,
}

impl Finder {
    /// Finds what is withheld.
    pub fn new(withheld: &Withheld) -> Finder {
        let of = |wanted: fn(&Term) -> bool, hash: fn(u64, &Term) -> u64| {
            let terms = withheld.terms.iter().filter(|(_, term)| wanted(term));
            Sieve::new(&terms.map(|(of_all, term)| hash(*of_all, term)).collect::<Vec<_>>())
        };
        Finder {
            single: of(|term| term.tokens == 1, |hash, _| hash),
            endings: of(|term| term.tokens > 1, |_, term| term.ending),
            runs: of(|term| term.tokens > 1, |hash, _| hash),
        }
    }

    /// Calls `each` with the hash of each token and each run of words that may be a term, where it begins, and its last token.
    pub fn candidates(&self, text: &str, markup: Markup, mut each: impl FnMut(u64, usize, Token)) {
        let mut tail = Tail::<LONGEST>::default();
        tokens(text, markup, |token| {
            let alone = hash_backwards([token.hash]);
            if self.single.may_hold(alone) {
                each(alone, token.start, token);
            }
            // What stands in a tag parts no sentence.
            if token.sort == Sort::WordInTag {
                return;
            }
            let pair = tail.newest_first().next().map(|(_, previous)| before(alone, previous));
            tail.push(token);
            let Some(mut hash) = pair.filter(|pair| self.endings.may_hold(*pair)) else { return };
            for (start, earlier) in tail.newest_first().skip(2) {
                hash = before(hash, earlier);
                if self.runs.may_hold(hash) {
                    each(hash, start, token);
                }
            }
        });
    }
}

/// Whether a token alone is worth a search.
fn counts(text: &str, sort: Sort, written: Written) -> bool {
    let least = if written == Written::Name { LETTERS_OF_NAME } else { LETTERS };
    match sort {
        Sort::Number if written == Written::Prose => false,
        Sort::Number => digits(text).trim_end_matches('0').chars().filter(char::is_ascii_digit).count() >= DIGITS,
        // Three capitals are a name as well: what is called IPO says all.
        Sort::Word | Sort::WordInTag => {
            let is_name = text.len() >= LETTERS_OF_NAME && text.bytes().all(|letter| letter.is_ascii_uppercase());
            is_name || text.chars().nth(least - 1).is_some()
        }
    }
}

/// All that stands in the project and not at the same place of what is visible; some of it may be visible elsewhere.
fn hidden(project: &Project, visible: &Visible<Project>) -> Withheld {
    let mut found = Withheld::default();
    hidden_of_plan(&project.plan, &visible.plan, None, &mut found);
    let mut before = (&project.plan, &visible.plan);
    for (whole, shown) in project.plans_of_past().zip(visible.plans_of_past()) {
        // A plan that loses nothing is shown as it is.
        if !Arc::ptr_eq(whole, shown) {
            hidden_of_plan(whole, shown, Some(before), &mut found);
        }
        before = (whole, shown);
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

/// What a plan hides, but for entities that are the same in the plan looked at before and are shown in the same way.
fn hidden_of_plan(whole: &Plan, shown: &Plan, before: Option<(&Plan, &Plan)>, found: &mut Withheld) {
    if whole.settings != shown.settings {
        hidden_of_fields(&whole.settings.fields(), &shown.settings.fields(), &|| "milepost.yaml".to_owned(), found);
    }
    if whole.vision != shown.vision {
        hidden_of_fields(&whole.vision.fields(), &shown.vision.fields(), &|| "the vision".to_owned(), found);
    }
    for kind in Kind::ALL.iter().copied() {
        let kept: BTreeSet<&str> = shown.ids(kind).into_iter().collect();
        let differing = shown.differing(kind, whole);
        let is_new = |id: &&str| {
            before.is_none_or(|(before, shown_before)| {
                !(whole.shares(kind, id, before) && shown.shares(kind, id, shown_before))
            })
        };
        let gone = whole.ids(kind).into_iter().filter(|id| !kept.contains(id));
        for id in gone.filter(is_new) {
            if let Some(view) = whole.view(kind, id) {
                let origin = |field: &str| format!("{field} of {} {id}", kind.name());
                found.add(view.path, Written::Name, &|| origin("file"));
                found.add(id, Written::Name, &|| origin("id"));
                found.add(view.title, Written::Name, &|| origin("title"));
                hidden_of_fields(&view.fields, &[], &|| format!("{} {id}", kind.name()), found);
            }
        }
        for id in differing.into_iter().filter(is_new) {
            if let (Some(whole), Some(shown)) = (whole.view(kind, id), shown.view(kind, id)) {
                hidden_of_fields(&whole.fields, &shown.fields, &|| format!("{} {id}", kind.name()), found);
            }
        }
    }
    if whole.ledger.len() != shown.ledger.len() {
        let kept: HashSet<&str> = shown.ledger.iter().map(|payment| payment.line.value.as_str()).collect();
        for payment in whole.ledger.iter().filter(|payment| !kept.contains(payment.line.value.as_str())) {
            let origin = || format!("ledger's row on line {}", payment.line.value);
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

/// Strikes everything that the audience may read, over all of the past.
struct Shown<'a>(Strike<'a>);

impl Shown<'_> {
    fn strike(&mut self, visible: &Visible<Project>) {
        let mut before: Option<&Plan> = None;
        for plan in std::iter::once(&visible.plan).chain(visible.plans_of_past().map(|plan| &**plan)) {
            self.add_plan(plan, before);
            before = Some(plan);
        }
        for revision in revisions(visible) {
            let texts = [&revision.id, &revision.author, &revision.subject];
            texts.into_iter().chain(&revision.tags).for_each(|text| self.add(text));
        }
    }

    /// Strikes what a plan has that the one before it does not.
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
        self.0.text(text, Markup::Plain);
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
