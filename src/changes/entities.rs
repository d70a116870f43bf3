//! The things of two revisions, matched by their ids.

use std::collections::BTreeMap;

use foldhash::{HashMap, HashMapExt, HashSet};

use crate::analysis::Analysed;
use crate::analysis::words::Words;
use crate::changes::field::{Comparison, FieldChange, Measure, Step, scales};
use crate::changes::value::{Reading, Value};
use crate::changes::{Change, Impact, Presence, Sort, Subject};
use crate::language::say;
use crate::model::Plan;
use crate::model::kinds::{EntityView, Kind};
use crate::model::record::{FieldView, Record, View};
use crate::model::values::MoneyRule;

/// Two revisions, and how their things are called in both.
pub struct Pair<'a> {
    /// The earlier one.
    pub before: &'a Analysed,
    /// The later one.
    pub after: &'a Analysed,
    /// How things are written.
    pub words: Words,
    /// The ids that things have now, by those they had and have no more.
    renamed: HashMap<(Kind, String), String>,
    /// The ids that things had, by those they have now, where they differ.
    formerly: HashMap<(Kind, String), String>,
    none: HashMap<(Kind, String), String>,
}

/// The changes so far, by what they are about.
#[derive(Default)]
pub struct Found(BTreeMap<(Sort, String), Change>);

impl<'a> Pair<'a> {
    /// Matches the things of two revisions: by id, else by an id that one of them names as `formerly`. In the earlier one it
    /// is there where a new name was taken back.
    pub fn new(before: &'a Analysed, after: &'a Analysed, words: Words) -> Pair<'a> {
        let (then, now) = (&before.project.plan, &after.project.plan);
        let (mut renamed, mut formerly) = (HashMap::new(), HashMap::new());
        for kind in Kind::ALL {
            let ids: HashSet<&str> = then.ids(*kind).into_iter().collect();
            let forwards = now.former_ids(*kind);
            let back = then.former_ids(*kind).into_iter().map(|(former, id)| (id, former));
            for (earlier, later) in forwards.into_iter().chain(back) {
                let free = ids.contains(earlier) && !ids.contains(later) && now.title(*kind, earlier).is_none();
                let free = free && now.title(*kind, later).is_some();
                let known = formerly.contains_key(&(*kind, later.to_owned()));
                if free && !known && !renamed.contains_key(&(*kind, earlier.to_owned())) {
                    renamed.insert((*kind, earlier.to_owned()), later.to_owned());
                    formerly.insert((*kind, later.to_owned()), earlier.to_owned());
                }
            }
        }
        Pair { before, after, words, renamed, formerly, none: HashMap::new() }
    }

    /// The plans.
    pub fn plans(&self) -> (&'a Plan, &'a Plan) {
        (&self.before.project.plan, &self.after.project.plan)
    }

    /// The id that something had before.
    pub fn earlier_id<'b>(&'b self, kind: Kind, id: &'b str) -> &'b str {
        self.formerly.get(&(kind, id.to_owned())).map_or(id, String::as_str)
    }

    /// The id that something has now.
    pub fn later_id<'b>(&'b self, kind: Kind, id: &'b str) -> &'b str {
        self.renamed.get(&(kind, id.to_owned())).map_or(id, String::as_str)
    }

    /// Whether amounts may be told.
    pub fn tells_money(&self) -> bool {
        [self.before, self.after].iter().all(|side| side.project.money() != MoneyRule::None)
    }

    /// Everything that was written differently.
    pub fn written(&self) -> Found {
        let mut found = Found::default();
        self.singles(&mut found);
        for kind in Kind::ALL.iter().filter(|kind| self.tells_money() || !is_of_money(**kind)) {
            self.entities(*kind, &mut found);
        }
        found
    }

    fn singles(&self, found: &mut Found) {
        let (then, now) = self.plans();
        let single = |sort, title: &str| Subject { sort, id: String::new(), title: title.to_owned() };
        let vision = (then.vision.fields(), now.vision.fields());
        let settings = (then.settings.fields(), now.settings.fields());
        let all = [
            (single(Sort::Vision, say!(self.words, name_vision)), vision, crate::model::kinds::Vision::field_shapes()),
            (
                single(Sort::Settings, say!(self.words, name_settings)),
                settings,
                crate::model::kinds::Settings::field_shapes(),
            ),
        ];
        for (subject, (before, after), shapes) in all {
            let comparison = self.comparison(scales(&shapes));
            let fields = comparison.records(&self.earlier().fields(&before), &self.later().fields(&after));
            found.keep(subject, fields, None);
        }
    }

    fn entities(&self, kind: Kind, found: &mut Found) {
        let (then, now) = self.plans();
        let comparison = self.comparison(scales(&kind.field_shapes()));
        let subject = |view: &EntityView<'_>| Subject {
            sort: Sort::Entity(kind),
            id: view.id.to_owned(),
            title: view.title.to_owned(),
        };
        let compare = |id: &str, former: Option<&str>, found: &mut Found| {
            let (Some(before), Some(after)) = (then.view(kind, former.unwrap_or(id)), now.view(kind, id)) else {
                return;
            };
            let (before, now) = self.unlike(&before.fields, &after.fields);
            let mut fields = comparison.records(&self.earlier().fields(&before), &self.later().fields(&now));
            // That it has another id is told by itself.
            fields.retain(|change| former.is_none() || !matches!(change.field(), "id" | "formerly"));
            found.keep(subject(&after), fields, former);
        };
        for id in now.differing(kind, then) {
            compare(id, None, found);
        }
        for id in now.ids(kind).into_iter().filter(|id| then.title(kind, id).is_none()) {
            match self.formerly.get(&(kind, id.to_owned())) {
                Some(former) => compare(id, Some(former), found),
                None => _ = now.view(kind, id).map(|view| found.came_or_went(subject(&view), Presence::Added)),
            }
        }
        let gone = then.ids(kind).into_iter().filter(|id| now.title(kind, id).is_none());
        for id in gone.filter(|id| !self.renamed.contains_key(&(kind, (*id).to_owned()))) {
            then.view(kind, id).iter().for_each(|view| found.came_or_went(subject(view), Presence::Removed));
        }
    }

    /// The fields of two records without those that are the same in both, which are most of them.
    fn unlike<'v>(
        &self,
        before: &[FieldView<'v>],
        after: &[FieldView<'v>],
    ) -> (Vec<FieldView<'v>>, Vec<FieldView<'v>>) {
        let renames = !self.renamed.is_empty();
        let without = |fields: &[FieldView<'v>], others: &[FieldView<'v>]| {
            let is_alike = |field: &FieldView<'v>| {
                let other = others.iter().find(|other| other.name == field.name);
                other.is_some_and(|other| is_alike(&field.value, &other.value, renames))
            };
            fields.iter().filter(|field| !is_alike(field)).cloned().collect()
        };
        (without(before, after), without(after, before))
    }

    fn comparison(&self, scales: HashSet<Vec<&'static str>>) -> Comparison<'_> {
        let after = self.after;
        Comparison { schedule: &after.analysis.schedule, scales, words: &self.words, plan: &after.project.plan }
    }

    fn earlier(&self) -> Reading<'_> {
        reading(self.before, &self.renamed)
    }

    fn later(&self) -> Reading<'_> {
        reading(self.after, &self.none)
    }
}

/// Whether two values are surely read alike, wherever they were written: names of audiences may have been given to others, and
/// where things were renamed, the same id may mean another.
fn is_alike(before: &View<'_>, after: &View<'_>, renames: bool) -> bool {
    match (before, after) {
        (View::Number(_, "audience"), _) => false,
        (View::Reference(..), View::Reference(..)) => !renames && before == after,
        (View::List(before), View::List(after)) | (View::Record(before), View::Record(after)) => {
            let mut pairs = before.iter().zip(after);
            before.len() == after.len()
                && pairs
                    .all(|(before, after)| before.name == after.name && is_alike(&before.value, &after.value, renames))
        }
        _ => before == after,
    }
}

fn reading<'a>(side: &'a Analysed, renamed: &'a HashMap<(Kind, String), String>) -> Reading<'a> {
    Reading { plan: &side.project.plan, money: side.project.money(), renamed }
}

/// Whether a kind is about money and nothing else.
pub fn is_of_money(kind: Kind) -> bool {
    matches!(kind, Kind::Line | Kind::Category | Kind::Funding)
}

impl Found {
    /// The change of something, which is made where there is none yet.
    pub fn about(&mut self, sort: Sort, id: &str, title: &str) -> &mut Change {
        self.0
            .entry((sort, id.to_owned()))
            .or_insert_with(|| change(Subject { sort, id: id.to_owned(), title: title.to_owned() }, Presence::Stayed))
    }

    /// All changes.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Change> {
        self.0.values_mut()
    }

    /// Whether something came or went.
    pub fn presence(&self, sort: Sort, id: &str) -> Presence {
        self.0.get(&(sort, id.to_owned())).map_or(Presence::Stayed, |change| change.presence)
    }

    /// All changes by what they are about.
    pub fn into_changes(self) -> Vec<Change> {
        self.0.into_values().collect()
    }

    fn keep(&mut self, subject: Subject, fields: Vec<FieldChange>, former: Option<&str>) {
        if fields.is_empty() && former.is_none() {
            return;
        }
        let key = (subject.sort, subject.id.clone());
        let renamed_from = former.map(str::to_owned);
        self.0.insert(key, Change { fields, renamed_from, ..change(subject, Presence::Stayed) });
    }

    fn came_or_went(&mut self, subject: Subject, presence: Presence) {
        self.0.insert((subject.sort, subject.id.clone()), change(subject, presence));
    }
}

fn change(subject: Subject, presence: Presence) -> Change {
    Change {
        subject,
        presence,
        renamed_from: None,
        fields: Vec::new(),
        consequences: Vec::new(),
        impact: Impact::Wording,
        why: Vec::new(),
        by: None,
    }
}

/// Whether a change of a field is one of words only.
pub fn is_wording(change: &FieldChange) -> bool {
    // The day of the report is when the plan is looked at, and no date of the plan.
    const WORDS: [&str; 7] = ["title", "short_title", "tags", "links", "body", "formerly", "status_date"];
    let last = change.path.iter().rev().find_map(|step| match step {
        Step::Field(name) => Some(*name),
        Step::Item { .. } => None,
    });
    let prose = |value: &Option<Value>| value.as_ref().is_none_or(|value| matches!(value, Value::Prose(_)));
    let named = last.is_some_and(|name| WORDS.contains(&name)) || WORDS.contains(&change.field());
    named || matches!(change.measure, Measure::Words(_)) || (prose(&change.before) && prose(&change.after))
}
