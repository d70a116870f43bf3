//! The kinds of things that a plan consists of, one file each, and the table that names them.
//!
//! A new kind is a file beside this one and a row in the table below: loading, references, redaction, comparison, schema
//! and search then know it.

mod budget;
mod decision;
mod gate;
mod goal;
mod milestone;
mod page;
mod risk;
mod settings;
mod stakeholder;
mod theme;
mod update;
mod vision;
mod workflow;

pub use budget::*;
pub use decision::*;
pub use gate::*;
pub use goal::*;
pub use milestone::*;
pub use page::*;
pub use risk::*;
pub use settings::*;
pub use stakeholder::*;
pub use theme::*;
pub use update::*;
pub use vision::*;
pub use workflow::*;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::Span;
use crate::model::entities::Entities;
use crate::model::reader::Reader;
use crate::model::record::{FieldView, Record, Redaction, Sp, Value};
use crate::model::shape::FieldShape;
use crate::model::translation::{Adding, Translated, Wanted, Written};
use crate::model::values::{Id, Level, LinkTo, Prose, Text};
use crate::source::yaml::Node;

/// A type that is a kind.
pub trait Named {
    /// Which kind it is.
    const KIND: Kind;
}

/// What all kinds have in common.
pub trait Entity: Record + Named + Send + Sync {
    /// The name that never changes.
    fn id(&self) -> &Sp<Id>;
    /// What it is called.
    fn title(&self) -> &str;
    /// Ids that it had before.
    fn formerly(&self) -> &[Sp<Id>];
    /// More about it.
    fn body(&self) -> Option<&Sp<Prose>>;
    /// Words to find it by.
    fn tags(&self) -> &[Sp<Text>];
    /// The id of the stakeholder who answers for it.
    fn owner(&self) -> Option<&str>;
    /// Who may see it; `None` is everybody.
    fn audience(&self) -> Option<Level>;
    /// Where to read on.
    fn links(&self) -> &[Sp<LinkTo>];
}

/// Where a kind is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a list of a YAML file of `plan/`.
    List {
        /// The key of the list, such as `milestones`.
        key: &'static str,
        /// The file in which `milepost new` puts it.
        file: &'static str,
    },
    /// One Markdown file each, in a folder.
    Folder(&'static str),
}

/// An entity of any kind, seen from outside.
#[derive(Clone, Debug)]
pub struct EntityView<'a> {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The file it is written in.
    pub path: &'a str,
    /// Its fields, in order.
    pub fields: Vec<FieldView<'a>>,
}

macro_rules! kinds {
    ($( $kind:ident $name:literal $plural:literal in $field:ident: $place:expr; )*) => {
        /// The kinds of things that a plan consists of.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $( #[doc = concat!("See [`struct@", stringify!($kind), "`].")] $kind, )*
        }

        impl Kind {
            /// All kinds, in the order of the table.
            pub const ALL: &'static [Kind] = &[$( Kind::$kind ),*];

            /// The word for it in references, such as `milestone`.
            pub fn name(self) -> &'static str {
                match self { $( Kind::$kind => $name, )* }
            }

            /// What several are called, as a heading.
            pub fn plural(self) -> &'static str {
                match self { $( Kind::$kind => $plural, )* }
            }

            /// Where it is written.
            pub fn place(self) -> Place {
                match self { $( Kind::$kind => $place, )* }
            }

            /// What it is, in words.
            pub fn description(self) -> String {
                match self { $( Kind::$kind => <$kind as Record>::description(), )* }
            }

            /// Its fields.
            pub fn field_shapes(self) -> Vec<FieldShape> {
                match self { $( Kind::$kind => <$kind as Record>::field_shapes(), )* }
            }
        }

        $( impl Named for $kind { const KIND: Kind = Kind::$kind; } )*

        /// The entities that one file holds.
        #[derive(Clone, Debug, Default)]
        pub struct Batch {
            $( #[doc = concat!("Its entities of kind `", $name, "`, in order.")] pub $field: Vec<Arc<$kind>>, )*
        }

        impl Batch {
            /// How many entities it holds.
            pub fn count(&self) -> usize {
                [$( self.$field.len() ),*].iter().sum()
            }

            /// Whether another file holds entities of the same ids in the same order.
            pub fn has_names_of(&self, other: &Batch) -> bool {
                fn same<T: Entity>(here: &[Arc<T>], there: &[Arc<T>]) -> bool {
                    let ids = |entities: &[Arc<T>]| entities.iter().map(|entity| entity.id().value.clone()).collect::<Vec<_>>();
                    here.len() == there.len() && ids(here) == ids(there)
                }
                true $( && same(&self.$field, &other.$field) )*
            }

            /// Hands the fields of each entity to `each`.
            pub fn each(&self, each: &mut dyn FnMut(&[FieldView<'_>])) {
                $( self.$field.iter().for_each(|entity| each(&entity.fields())); )*
            }

            /// Reads an entity of a kind; returns whether it could be read.
            pub fn read(&mut self, kind: Kind, node: &Node<'_>, reader: &mut Reader<'_>) -> bool {
                match kind { $(
                    Kind::$kind => {
                        let entity = <$kind as Value>::read(node, reader);
                        let read = entity.is_some();
                        self.$field.extend(entity.map(Arc::new));
                        read
                    }
                )* }
            }
        }

        /// Entities that were taken out of a plan.
        #[derive(Clone, Debug, Default)]
        pub struct AllGone {
            $( #[doc = concat!("What was taken out of `", stringify!($field), "`.")] pub $field: Vec<Arc<$kind>>, )*
        }

        /// All entities of a plan.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct AllEntities {
            $( #[doc = concat!("The entities of kind `", $name, "`, in the order of their files.")] pub $field: Entities<$kind>, )*
        }

        impl AllEntities {
            /// The entities of all files, in their order. One whose id another of its kind already has is left out, and
            /// its kind, its id and the place of the other are given to `duplicate`.
            pub fn assemble<'a>(
                batches: impl Iterator<Item = (&'a Arc<str>, &'a Batch)> + Clone,
                duplicate: &mut dyn FnMut(Kind, &Sp<Id>, Span),
            ) -> Self {
                AllEntities { $( $field: {
                    let items = batches.clone().flat_map(|(path, batch)| batch.$field.iter().map(move |item| (path, item)));
                    Entities::assemble(items, duplicate)
                }, )* }
            }

            /// Puts the entities of a file in the place of those with their ids, which must be there.
            pub fn replace(&mut self, batch: &Batch) {
                $( if !batch.$field.is_empty() {
                    self.$field.replace(batch.$field.iter());
                } )*
            }

            /// Shows all texts in the language that is wanted.
            pub fn translate(&mut self, wanted: &Wanted<'_>) {
                $( self.$field.translate(wanted); )*
            }

            /// Hands each text of each entity to `each`, with the entity's kind.
            pub fn each_text<'a>(&'a self, each: &mut dyn FnMut(Kind, Written<'a>)) {
                $( self.$field.iter().for_each(|entity| entity.each_text(&mut |written| each(Kind::$kind, written))); )*
            }

            /// Puts a translation beside the texts of the entity that is written in a file of its own, where there is one.
            pub fn add_translation(&mut self, kind: Kind, translated: &Translated, to: &mut Adding<'_, '_>) {
                match kind { $( Kind::$kind => {
                    if let Some(place) = self.$field.at_path(to.original) {
                        self.$field.change_at(place, |entity| entity.add_translation("", translated, to));
                    }
                } )* }
            }

            /// The entities of one kind, seen from outside.
            pub fn views(&self, kind: Kind) -> Vec<EntityView<'_>> {
                match kind { $( Kind::$kind => self.$field.views(), )* }
            }

            /// The entities that some audience is not shown, or not all of, as redaction goes by; seen from outside.
            pub fn views_losing(&self) -> Vec<EntityView<'_>> {
                let mut views = Vec::new();
                $( views.extend(self.$field.views_losing()); )*
                views
            }

            /// The entities with a mark in a field, told from what is seen from outside.
            pub fn views_marked(&self) -> Vec<EntityView<'_>> {
                let mut views = Vec::new();
                $( views.extend(self.$field.views_marked()); )*
                views
            }

            /// The place of the entity of a kind that is written in a file of its own.
            pub fn at_path(&self, kind: Kind, path: &str) -> Option<usize> {
                match kind { $( Kind::$kind => self.$field.at_path(path), )* }
            }

            /// How many entities of a kind there are.
            pub fn count(&self, kind: Kind) -> usize {
                match kind { $( Kind::$kind => self.$field.len(), )* }
            }

            /// The fields of the entity of a kind at a place, in order.
            pub fn fields_of(&self, kind: Kind, place: usize) -> Vec<FieldView<'_>> {
                match kind { $( Kind::$kind => self.$field[place].fields(), )* }
            }

            /// An entity, seen from outside, if there is one with this id.
            pub fn view(&self, kind: Kind, id: &str) -> Option<EntityView<'_>> {
                match kind { $( Kind::$kind => self.$field.position(id).map(|place| self.$field.view(place)), )* }
            }

            /// The ids that entities of one kind had before, each with the id that it has now.
            pub fn former_ids(&self, kind: Kind) -> Vec<(&str, &str)> {
                match kind { $( Kind::$kind => {
                    self.$field.former_ids().map(|(former, place)| (former, self.$field[place].id().value.as_str())).collect()
                } )* }
            }

            /// The ids of one kind whose entities are there in an earlier state of the plan, too, and are not equal to
            /// what they were.
            pub fn differing(&self, kind: Kind, earlier: &AllEntities) -> Vec<&str> {
                match kind { $( Kind::$kind => {
                    let pairs = self.$field.pairs(&earlier.$field).filter(|(_, _, equal)| !equal);
                    pairs.map(|(place, _, _)| self.$field[place].id().value.as_str()).collect()
                } )* }
            }

            /// Whether two states of the plan share an entity, or have none with this id: then it is not different.
            pub fn shares(&self, kind: Kind, id: &str, other: &AllEntities) -> bool {
                match kind { $( Kind::$kind => self.$field.shares(id, &other.$field), )* }
            }

            /// Whether there is an entity with this id.
            pub fn has(&self, kind: Kind, id: &str) -> bool {
                match kind { $( Kind::$kind => self.$field.position(id).is_some(), )* }
            }

            /// The title of an entity, if there is one with this id.
            pub fn title(&self, kind: Kind, id: &str) -> Option<&str> {
                match kind { $( Kind::$kind => self.$field.get(id).map(Entity::title), )* }
            }

            /// The id and the title of the entity at a place among those of its kind.
            pub fn named(&self, kind: Kind, place: usize) -> (&str, &str) {
                match kind { $( Kind::$kind => {
                    let entity = &self.$field[place];
                    (entity.id().value.as_str(), entity.title())
                } )* }
            }

            /// The tags of each entity of one kind, in order.
            pub fn tags(&self, kind: Kind) -> Vec<&[Sp<Text>]> {
                match kind { $( Kind::$kind => self.$field.iter().map(Entity::tags).collect(), )* }
            }

            /// Whether the entities of one kind are those of an earlier state and carry the same tags.
            pub fn has_tags_of(&self, kind: Kind, earlier: &AllEntities) -> bool {
                match kind { $( Kind::$kind => {
                    let (now, then) = (&self.$field, &earlier.$field);
                    let is_same = |place: usize| now[place].tags() == then[place].tags();
                    now.has_names_of(then) && now.unshared(then).into_iter().all(is_same)
                } )* }
            }

            /// The ids of one kind, in order.
            pub fn ids(&self, kind: Kind) -> Vec<&str> {
                match kind { $( Kind::$kind => self.$field.iter().map(|entity| entity.id().value.as_str()).collect(), )* }
            }

            /// The id that what had an id of a kind before has now.
            pub fn renamed(&self, kind: Kind, id: &str) -> Option<&str> {
                match kind { $( Kind::$kind => self.$field.iter().find_map(|entity| {
                    let had = entity.formerly().iter().any(|former| former.value.as_str() == id);
                    had.then(|| entity.id().value.as_str())
                }), )* }
            }

            /// The entities that `level` may not see.
            pub fn hidden(&self, level: Level) -> BTreeSet<(Kind, Id)> {
                let mut hidden = BTreeSet::new();
                $( hidden.extend(self.$field.hidden(level)); )*
                hidden
            }

            /// The fields of entities in which something is hidden from `level`.
            pub fn hidden_fields(&self, level: Level) -> BTreeMap<(Kind, Id), crate::model::record::ForgottenFields> {
                let mut hidden = BTreeMap::new();
                $( hidden.extend(self.$field.hidden_fields(level)); )*
                hidden
            }

            /// Whether an audience may not see something of them.
            pub fn lose(&self, redaction: &Redaction) -> bool {
                false $( || self.$field.lose(redaction) )*
            }

            /// Takes out what an audience may not see, and returns the entities that are gone as a whole.
            pub fn redact(&mut self, redaction: &Redaction) -> AllGone {
                AllGone { $( $field: self.$field.redact(redaction), )* }
            }
        }
    };
}

kinds! {
    Goal "goal" "Goals" in goals: Place::List { key: "goals", file: "plan/goals.yaml" };
    Stakeholder "stakeholder" "People and groups" in stakeholders: Place::List { key: "stakeholders", file: "plan/stakeholders.yaml" };
    Phase "phase" "Phases" in phases: Place::List { key: "phases", file: "plan/milestones.yaml" };
    Milestone "milestone" "Milestones" in milestones: Place::List { key: "milestones", file: "plan/milestones.yaml" };
    Funding "funding" "Sources of money" in funding: Place::List { key: "funding", file: "plan/budget.yaml" };
    Category "category" "Budget categories" in categories: Place::List { key: "categories", file: "plan/budget.yaml" };
    Line "line" "Budget lines" in lines: Place::List { key: "lines", file: "plan/budget.yaml" };
    Risk "risk" "Risks" in risks: Place::List { key: "risks", file: "plan/risks.yaml" };
    Assumption "assumption" "Assumptions" in assumptions: Place::List { key: "assumptions", file: "plan/risks.yaml" };
    Issue "issue" "Issues" in issues: Place::List { key: "issues", file: "plan/risks.yaml" };
    Workflow "workflow" "Daily work" in workflows: Place::List { key: "workflows", file: "plan/workflows.yaml" };
    Gate "gate" "Go or no-go gates" in gates: Place::List { key: "gates", file: "plan/readiness.yaml" };
    Decision "decision" "Decisions" in decisions: Place::Folder("decisions");
    Update "update" "Updates" in updates: Place::Folder("updates");
    Page "page" "Other pages" in pages: Place::Folder("pages");
}

impl Kind {
    /// The kind with this name.
    pub fn named(name: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// Whether it is shown only to those who are shown money.
    pub fn is_money(self) -> bool {
        matches!(self, Kind::Funding | Kind::Category | Kind::Line)
    }

    /// The kind that has a folder of files.
    pub fn with_folder(folder: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| matches!(kind.place(), Place::Folder(known) if known == folder))
    }

    /// The kind whose list has this key.
    pub fn with_list(key: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| matches!(kind.place(), Place::List { key: list, .. } if list == key))
    }
}
