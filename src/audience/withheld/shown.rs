//! Strikes everything that the audience may read, over all of the past.

use std::hash::{BuildHasher, Hash, RandomState};

use foldhash::{HashMap, HashMapExt, HashSet};

use crate::audience::Visible;
use crate::history::Project;
use crate::model::Plan;
use crate::model::kinds::{EntityView, Kind};
use crate::model::ledger::Payment;
use crate::model::record::{FieldView, Record};
use crate::source::markdown;
use crate::source::words::{Markup, Sort, hash};

use super::amounts;
use super::finder::Finder;
use super::forms::FormsRead;
use super::hidden::each_text;
use super::marks::{Marks, MarksOfPlan};
use super::revisions;
use super::terms::{BY_MARKS, BY_REDACTION, Withheld, Written};

/// Strikes what an audience reads by the marks and in what redaction left.
pub fn strike(project: &Project, visible: &Visible<Project>, marks: &Marks<'_>, strike: &mut Strike<'_>) {
    let mut before: Option<(&Plan, &Plan)> = None;
    let plans = project.plans_of_past().zip(visible.plans_of_past()).map(|(whole, shown)| (&**whole, &**shown));
    for (whole, shown) in std::iter::once((&project.plan, &visible.plan)).chain(plans) {
        plan(&marks.in_plan(whole, before.is_some()), whole, shown, before, strike);
        before = Some((whole, shown));
    }
    for revision in revisions(visible) {
        let tags = revision.tags.iter().chain([&revision.id]);
        tags.for_each(|text| strike.text(text, Markup::Plain, BY_MARKS | BY_REDACTION));
        let by = if marks.is_told { BY_MARKS | BY_REDACTION } else { BY_REDACTION };
        [&revision.author, &revision.subject].iter().for_each(|text| strike.text(text, Markup::Plain, by));
    }
}

/// Strikes what a plan has that the one before it does not.
fn plan(
    marks: &MarksOfPlan<'_, '_>,
    whole: &Plan,
    shown: &Plan,
    before: Option<(&Plan, &Plan)>,
    strike: &mut Strike<'_>,
) {
    let is_as_before = |plan: &Plan, before: &Plan| plan.settings == before.settings && plan.vision == before.vision;
    if !before.is_some_and(|before| is_as_before(whole, before.0) && is_as_before(shown, before.1)) {
        marks.alone(&mut |said| {
            if !said.is_hidden {
                strike.said(&said.text, said.written, BY_MARKS);
            }
        });
        fields(&shown.settings.fields(), strike);
        fields(&shown.vision.fields(), strike);
    }
    for audience in shown.audiences() {
        strike.text(&audience.name, Markup::Plain, BY_MARKS | BY_REDACTION);
    }
    for kind in Kind::ALL.iter().copied() {
        // What redaction left alone is read once for both.
        let is_whole = |id: &str| shown.has(kind, id) && whole.shares(kind, id, shown);
        for view in new_since(whole, before.map(|(whole, _)| whole), kind) {
            let by = if is_whole(view.id) { BY_MARKS | BY_REDACTION } else { BY_MARKS };
            marks.entity(&view, &mut |said| {
                if !said.is_hidden {
                    strike.said(&said.text, said.written, by);
                }
            });
        }
        let left =
            if std::ptr::eq(whole, shown) { Vec::new() } else { new_since(shown, before.map(|both| both.1), kind) };
        for view in left {
            if !is_whole(view.id) {
                fields(&view.fields, strike);
                strike.text(view.path, Markup::Plain, BY_REDACTION);
            }
        }
    }
    if before.is_none_or(|(before, _)| before.ledger != whole.ledger) {
        let by_marks = whole.ledger.iter().filter(|payment| !marks.hides(Kind::Line, &payment.line.value));
        by_marks.for_each(|paid| payment(paid, BY_MARKS, strike));
        shown.ledger.iter().for_each(|paid| payment(paid, BY_REDACTION, strike));
    }
}

fn payment(payment: &Payment, by: u8, strike: &mut Strike<'_>) {
    let Payment { line, amount, reference, note, .. } = payment;
    let by = strike.not_yet((&line.value, &reference.value, note, amount.value), by);
    if by != 0 {
        let amount = amount.value.normalize().to_string();
        [&line.value, &reference.value, note, &amount].iter().for_each(|text| strike.text(text, Markup::Plain, by));
    }
}

fn fields(fields: &[FieldView<'_>], strike: &mut Strike<'_>) {
    for field in fields {
        each_text(&field.value, &mut |text, written| strike.said(text, written, BY_REDACTION));
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

/// Strikes out of what is withheld whatever is read elsewhere.
pub struct Strike<'a> {
    withheld: &'a mut Withheld,
    finder: Finder,
    forms: FormsRead,
    /// The texts and payments of the plan that were looked at, and by whom they are read: states of the past have most of them in common.
    said: HashMap<u64, u8>,
    hasher: RandomState,
}

impl Strike<'_> {
    /// Begins with nothing struck.
    pub fn new(withheld: &mut Withheld) -> Strike<'_> {
        let finder = Finder::new(withheld);
        let wanted = withheld.forms.values().map(|term| (term.text.as_str(), term.sort));
        let forms = FormsRead::new(wanted, withheld.forms_of);
        Strike { withheld, finder, forms, said: HashMap::new(), hasher: RandomState::new() }
    }

    /// Strikes what a text of the plan says, as it is written and as it is read.
    fn said(&mut self, text: &str, written: Written, by: u8) {
        let by = self.not_yet((text, written == Written::Prose), by);
        if by == 0 {
            return;
        }
        self.text(text, Markup::Plain, by);
        if written == Written::Prose {
            self.text(&markdown::plain(text), Markup::Plain, by);
        }
    }

    /// Those of `by` by whom something of the plan was not read yet; it counts as read by them from now on.
    fn not_yet(&mut self, something: impl Hash, by: u8) -> u8 {
        let said = self.said.entry(self.hasher.hash_one(something)).or_default();
        let by = by & !*said;
        *said |= by;
        by
    }

    /// Strikes what a text says.
    pub fn text(&mut self, text: &str, markup: Markup, by: u8) {
        let Strike { withheld, finder, forms, .. } = self;
        let Withheld { terms, forms: withheld_forms, .. } = &mut **withheld;
        let mut spaced = Vec::new();
        finder.candidates(
            text,
            markup,
            |token| {
                forms.of_token(text, token, by, &mut |form| {
                    withheld_forms.entry(hash(form)).and_modify(|term| term.seen |= by);
                });
                if token.sort == Sort::Number {
                    spaced.extend(amounts::hash_spaced(&text[token.start..token.end]));
                }
            },
            |hash, start, last| {
                if let Some(term) = terms.get_mut(&hash).filter(|term| term.is_at(text, start, &last, true)) {
                    term.seen |= by;
                }
            },
        );
        // Who reads an amount reads it however its thousands are parted.
        for hash in spaced {
            terms.entry(hash).and_modify(|term| term.seen |= by);
        }
    }

    /// Takes away what was struck by all.
    pub fn finish(self) {
        self.withheld.terms.retain(|_, term| term.seen != BY_MARKS | BY_REDACTION);
        self.withheld.forms.retain(|_, term| term.seen != BY_MARKS | BY_REDACTION);
        self.withheld.terms.values_mut().chain(self.withheld.forms.values_mut()).for_each(|term| term.seen = 0);
    }
}

impl Withheld {
    /// The same without what the portal says of itself: the words of its theme and of its sentences.
    pub fn without<'a>(mut self, own: impl IntoIterator<Item = (&'a str, Markup)>) -> Withheld {
        if !self.is_empty() {
            let mut strike = Strike::new(&mut self);
            own.into_iter().for_each(|(text, markup)| strike.text(text, markup, BY_MARKS | BY_REDACTION));
            strike.finish();
        }
        self
    }
}
