//! What the marks of a plan hide from an audience, read without asking what redaction took.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::prelude::ToPrimitive;

use crate::history::Project;
use crate::model::Plan;
use crate::model::kinds::{EntityView, Kind, Place};
use crate::model::record::{FieldView, Record, View, key};
use crate::model::values::{Id, Level, MoneyRule};
use crate::source::markdown;

use super::terms::Written;
use crate::audience::Visible;

/// The marks of today's plan: what is hidden today is hidden in the past as well.
pub struct Marks<'a> {
    /// The audience's.
    pub level: Level,
    /// Whether the audience is told who changed the plan, and what they said of it.
    pub is_told: bool,
    hides_money: bool,
    /// The entities that are hidden, by each name they ever had.
    gone: BTreeSet<(Kind, &'a str)>,
    /// Today's fields of which something is hidden.
    fields: BTreeMap<(Kind, &'a str), Vec<FieldView<'a>>>,
    vision: Vec<FieldView<'a>>,
    settings: Vec<FieldView<'a>>,
}

/// A text of the plan, with what the marks say of it.
pub struct Said<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// What it is.
    pub written: Written,
    /// The field it stands in.
    pub field: &'static str,
    /// Whether the audience may not read it.
    pub is_hidden: bool,
}

type Each<'e> = &'e mut dyn FnMut(Said<'_>);

impl<'a> Marks<'a> {
    /// The marks of a plan for the audience that something visible is for.
    pub fn of(plan: &'a Plan, visible: &Visible<Project>) -> Marks<'a> {
        let audiences = plan.audiences();
        let place = audiences.iter().position(|audience| Some(audience.name.as_str()) == visible.audience());
        let level = Level::at(place.unwrap_or(0));
        let mut marks = Marks {
            level,
            is_told: place.is_none_or(|place| place + 1 >= audiences.len()),
            hides_money: visible.money() == MoneyRule::None,
            gone: BTreeSet::new(),
            fields: BTreeMap::new(),
            vision: marked(plan.vision.fields(), level),
            settings: marked(plan.settings.fields(), level),
        };
        for view in plan.views_marked() {
            if is_hidden(&view, level) {
                marks.gone.insert((view.kind, view.id));
                continue;
            }
            let fields = marked(view.fields, level);
            if !fields.is_empty() {
                marks.fields.insert((view.kind, view.id), fields);
            }
        }
        for kind in Kind::ALL.iter().copied() {
            for (former, id) in plan.former_ids(kind) {
                if marks.gone.contains(&(kind, id)) {
                    marks.gone.insert((kind, former));
                }
                if let Some(fields) = marks.fields.get(&(kind, id)).cloned() {
                    marks.fields.insert((kind, former), fields);
                }
            }
        }
        marks
    }

    /// Whether today's plan marks nothing for a narrower audience.
    pub fn hide_nothing(&self) -> bool {
        let is_empty = self.gone.is_empty() && self.fields.is_empty();
        is_empty && self.vision.is_empty() && self.settings.is_empty() && !self.hides_money
    }

    /// The marks for today's plan, or for one of the past, which may hide more.
    pub fn in_plan<'m>(&'m self, plan: &'m Plan, is_past: bool) -> MarksOfPlan<'m, 'a> {
        let mut own = if is_past { plan.entities.hidden(self.level) } else { BTreeSet::new() };
        if is_past && !self.gone.is_empty() {
            // A name that was taken back since.
            for kind in Kind::ALL.iter().copied() {
                let taken_back =
                    plan.former_ids(kind).into_iter().filter(|(former, _)| self.gone.contains(&(kind, *former)));
                own.extend(taken_back.filter_map(|(_, id)| Some((kind, Id::new(id)?))));
            }
        }
        let mut marks = MarksOfPlan { today: self, plan, is_past, own, files: Vec::new() };
        if !marks.today.gone.is_empty() || !marks.own.is_empty() {
            let folders = Kind::ALL.iter().filter(|kind| matches!(kind.place(), Place::Folder(_)));
            let alone = folders.flat_map(|kind| plan.views(*kind)).filter(|view| marks.hides(view.kind, view.id));
            marks.files = alone.map(|view| view.path).collect();
        }
        marks
    }
}

/// The marks for one plan of the project: today's, or one of the past.
pub struct MarksOfPlan<'m, 'a> {
    today: &'m Marks<'a>,
    plan: &'m Plan,
    is_past: bool,
    own: BTreeSet<(Kind, Id)>,
    /// The files that hold something hidden and nothing else.
    files: Vec<&'m str>,
}

impl MarksOfPlan<'_, '_> {
    /// The entities of a plan of the past of which a mark hides something: today's, or one of its own.
    pub fn marked(&self) -> BTreeSet<(Kind, Id)> {
        let today = self.today.gone.iter().chain(self.today.fields.keys());
        let today = today.filter_map(|(kind, id)| Some((*kind, Id::new(id)?)));
        let own = self.plan.entities.hidden_fields(self.today.level).into_keys();
        today.chain(own).chain(self.own.iter().cloned()).collect()
    }

    /// The entities of which the marks may hide something: all of them where a link to what is hidden may stand anywhere, or
    /// an amount.
    pub fn touched(&self) -> Vec<EntityView<'_>> {
        if self.today.gone.is_empty() && self.own.is_empty() && !self.today.hides_money {
            return self.plan.views_marked();
        }
        Kind::ALL.iter().flat_map(|kind| self.plan.views(*kind)).collect()
    }

    /// Whether an entity is hidden.
    pub fn hides(&self, kind: Kind, id: &str) -> bool {
        let is_own = || !self.own.is_empty() && Id::new(id).is_some_and(|id| self.own.contains(&(kind, id)));
        self.today.gone.contains(&(kind, id)) || is_own()
    }

    /// Every text of an entity.
    pub fn entity(&self, view: &EntityView<'_>, each: Each<'_>) {
        let is_hidden = self.hides(view.kind, view.id);
        let path = Said { text: view.path.into(), written: Written::Line, field: "file", is_hidden };
        each(path);
        let marked_today = self.today.fields.get(&(view.kind, view.id)).map_or(&[][..], Vec::as_slice);
        self.fields(&view.fields, marked_today, is_hidden, each);
    }

    /// Every text of the settings and of the vision.
    pub fn alone(&self, each: Each<'_>) {
        self.fields(&self.plan.settings.fields(), &self.today.settings, false, each);
        self.fields(&self.plan.vision.fields(), &self.today.vision, false, each);
    }

    fn fields(&self, fields: &[FieldView<'_>], marked_today: &[FieldView<'_>], is_hidden: bool, each: Each<'_>) {
        for field in fields {
            // In the past, what is marked today may stand without a mark.
            let today = marked_today.iter().find(|today| self.is_past && today.name == field.name);
            self.value(field, field.name, today, is_hidden, each);
        }
    }

    /// A value; `today` is what became of it, where something of that is marked.
    fn value(
        &self,
        field: &FieldView<'_>,
        name: &'static str,
        today: Option<&FieldView<'_>>,
        is_hidden: bool,
        each: Each<'_>,
    ) {
        let level = self.today.level;
        let is_hidden = is_hidden || is_marked(field, level) || today.is_some_and(|today| is_marked(today, level));
        let mut say = |text: Cow<'_, str>, written, is_hidden| each(Said { text, written, field: name, is_hidden });
        match &field.value {
            View::Text(text) => {
                let written = match name {
                    "id" | "formerly" => Written::Id,
                    "title" | "short_title" => Written::Name,
                    _ => Written::Line,
                };
                say((*text).into(), written, is_hidden);
            }
            View::Prose(text) => self.prose(text, is_hidden, &mut say),
            View::Reference(kind, id) => say((*id).into(), Written::Id, is_hidden || self.hides(*kind, id)),
            View::Money(amount) => {
                say(amount.normalize().to_string().into(), Written::Number, is_hidden || self.today.hides_money);
            }
            View::Number(_, "audience") | View::Date(_) | View::Flag(_) | View::Word(_) => {}
            View::Number(number, _) => say(number.normalize().to_string().into(), Written::Number, is_hidden),
            View::Record(fields) => {
                let inner = match today.map(|today| &today.value) {
                    Some(View::Record(inner)) => inner.as_slice(),
                    _ => &[],
                };
                for field in fields {
                    let today = inner.iter().find(|today| today.name == field.name && holds_mark(today, level));
                    self.value(field, field.name, today, is_hidden, each);
                }
            }
            View::List(items) => {
                let inner = match today.map(|today| &today.value) {
                    Some(View::List(inner)) => Some(inner),
                    _ => None,
                };
                for item in items {
                    // What cannot be told from something that is marked is hidden with it.
                    let found = inner.map(|inner| {
                        let known = key(&item.value);
                        let same = |today: &&FieldView<'_>| known.is_some() && key(&today.value) == known;
                        inner.iter().filter(same).collect::<Vec<_>>()
                    });
                    let (today, is_lost) = match found.as_deref() {
                        None => (None, false),
                        Some([one]) => (Some(*one).filter(|one| holds_mark(one, level)), false),
                        Some(several) => (None, several.is_empty() || several.iter().any(|one| holds_mark(one, level))),
                    };
                    self.value(item, item.name, today, is_hidden || is_lost, each);
                }
            }
        }
    }

    /// Prose: what is for this audience as one text, and each block that is not.
    fn prose(&self, text: &str, is_hidden: bool, say: &mut dyn FnMut(Cow<'_, str>, Written, bool)) {
        if is_hidden || !markdown::may_have_blocks(text) {
            return self.stretch(text, is_hidden, say);
        }
        let (mut shown, mut at) = (String::with_capacity(text.len()), 0);
        for block in markdown::audience_blocks(text) {
            shown.push_str(&text[at..block.block.start]);
            let marked = block.audience.strip_prefix('#').and_then(|place| place.parse().ok()).map(Level::at);
            if block.fault.is_none() && marked.is_some_and(|marked| self.today.level.sees(marked)) {
                shown.push_str(&text[block.content.clone()]);
            } else {
                self.stretch(&text[block.content.clone()], true, say);
            }
            at = block.block.end;
        }
        shown.push_str(&text[at..]);
        self.stretch(&shown, false, say);
    }

    /// A stretch of prose; of what the audience reads, links to what is hidden lead nowhere.
    fn stretch(&self, text: &str, is_hidden: bool, say: &mut dyn FnMut(Cow<'_, str>, Written, bool)) {
        let hides_any = !self.today.gone.is_empty() || !self.own.is_empty();
        if is_hidden || !hides_any || !text.contains([':', '/', '.']) {
            return say(text.into(), Written::Prose, is_hidden);
        }
        let hides = |target: &str| match target.split_once(':') {
            Some((kind, id)) => Kind::named(kind).is_some_and(|kind| self.hides(kind, id)),
            None => self.files.iter().any(|path| markdown::leads_to(target, path)),
        };
        let (shown, told) = markdown::without_links_to(text, hides);
        for target in told {
            if let Some((_, id)) = target.split_once(':') {
                say(id.to_owned().into(), Written::Id, true);
            }
        }
        say(shown.into(), Written::Prose, false);
    }
}

fn is_hidden(view: &EntityView<'_>, level: Level) -> bool {
    view.fields.iter().any(|field| match (&field.value, field.name) {
        (View::Number(place, "audience"), "audience") => !level.sees(place.to_usize().map_or(Level::NOBODY, Level::at)),
        _ => false,
    })
}

/// The fields that are marked for a narrower audience, or hold something that is.
fn marked(fields: Vec<FieldView<'_>>, level: Level) -> Vec<FieldView<'_>> {
    fields.into_iter().filter(|field| holds_mark(field, level)).collect()
}

fn holds_mark(field: &FieldView<'_>, level: Level) -> bool {
    let inner = match &field.value {
        View::List(items) | View::Record(items) => items.as_slice(),
        _ => &[],
    };
    is_marked(field, level) || inner.iter().any(|item| holds_mark(item, level))
}

fn is_marked(field: &FieldView<'_>, level: Level) -> bool {
    field.audience.is_some_and(|audience| !level.sees(audience))
}
