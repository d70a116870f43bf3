//! What an importer found, before it is a plan: entities with fields as they will be written.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::language::Language;
use crate::model::kinds::Kind;
use crate::model::values::Id;

/// A value as it will be written.
#[derive(Clone, Debug, PartialEq)]
pub enum Written {
    /// Text that somebody wrote, in quotes where it needs them.
    Text(String),
    /// A word, number or date of the program.
    Plain(String),
    /// Values in order.
    List(Vec<Written>),
    /// Values by name.
    Map(Vec<(&'static str, Written)>),
}

/// An entity.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// Its id.
    pub id: String,
    /// Its other fields, in the order in which they are written.
    pub fields: Vec<(&'static str, Written)>,
    /// Whether its id has a number only because of where it stands in the file, so that another file may give the number to
    /// something else.
    pub is_numbered: bool,
}

/// A row of the ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct Paid {
    /// The day.
    pub date: Date,
    /// The id of the budget line.
    pub line: String,
    /// The amount.
    pub amount: String,
    /// What the row says of itself.
    pub note: String,
}

/// What an importer found.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// What the project is called.
    pub title: String,
    /// The first day; without one, that of the first date.
    pub start: Option<Date>,
    /// Whether the file itself says that this is the first day, and not just its first date.
    pub says_start: bool,
    /// The day for which the file stands.
    pub status_date: Option<Date>,
    /// Whether neither the file nor anybody else says for which day it stands; a plan that is there then keeps its own.
    pub is_undated: bool,
    /// Other settings.
    pub settings: Vec<(&'static str, Written)>,
    /// What stands beside the settings as comments: what has no place in them.
    pub remarks: Vec<String>,
    /// The entities by kind, in order.
    pub entities: BTreeMap<Kind, Vec<Entity>>,
    /// Whether each budget line is the cost of one task, as files of schedules have it, and none of a budget of its own.
    pub costs_are_of_tasks: bool,
    /// Whether this is a package of one budget and of measures without goals, whose milestones all have a date, be it promised or
    /// forecast.
    pub is_package: bool,
    /// Whether the budget lines are parts of one budget by whose money it is, and not what the money is for.
    pub has_parts_of_budget: bool,
    /// The milestone that stands for the end of a project whose file has none.
    pub stand_in: Option<String>,
    /// The phase for what the file has in none.
    pub rest_phase: Option<String>,
    /// What was paid.
    pub ledger: Vec<Paid>,
    /// Other files, by path.
    pub files: BTreeMap<String, String>,
    /// What the reader of the import should know: what was not carried over, and why something differs.
    pub notes: Vec<Note>,
}

/// Something that the reader of an import should know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// The line or row of the file that it is about; 0 where the file as a whole is meant.
    pub line: usize,
    /// What it is about, such as a task; empty where the file as a whole is meant.
    pub about: String,
    /// What it says, as a clause.
    pub text: String,
}

impl Written {
    /// A word, number or date of the program.
    pub fn plain(value: impl ToString) -> Written {
        Written::Plain(value.to_string())
    }

    /// Text that somebody wrote.
    pub fn text(value: impl Into<String>) -> Written {
        Written::Text(value.into())
    }
}

impl Entity {
    /// An entity with a title.
    pub fn new(id: impl Into<String>, title: &str) -> Entity {
        Entity { id: id.into(), fields: vec![("title", Written::text(title))], is_numbered: false }
    }

    /// The same, with an id that may be a number of its place in the file.
    pub fn numbered(self, is_numbered: bool) -> Entity {
        Entity { is_numbered, ..self }
    }

    /// Adds a field where there is a value.
    pub fn set(&mut self, name: &'static str, value: Option<Written>) {
        self.fields.extend(value.map(|value| (name, value)));
    }

    /// The value of a field.
    pub fn get(&self, name: &str) -> Option<&Written> {
        self.fields.iter().find(|(field, _)| *field == name).map(|(_, value)| value)
    }

    /// Its title.
    pub fn title(&self) -> &str {
        match self.get("title") {
            Some(Written::Text(title)) => title,
            _ => &self.id,
        }
    }
}

impl Draft {
    /// Adds an entity.
    pub fn add(&mut self, kind: Kind, entity: Entity) {
        self.entities.entry(kind).or_default().push(entity);
    }

    /// The entities of a kind.
    pub fn of(&self, kind: Kind) -> &[Entity] {
        self.entities.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// The entity of a kind with an id, to be changed.
    pub fn entity(&mut self, kind: Kind, id: &str) -> Option<&mut Entity> {
        self.entities.get_mut(&kind)?.iter_mut().find(|entity| entity.id == id)
    }

    /// Adds something that the reader should know.
    pub fn note(&mut self, line: usize, about: &str, text: impl Into<String>) {
        self.notes.push(Note { line, about: about.to_owned(), text: text.into() });
    }
}

/// Ids that are given once.
#[derive(Debug, Default)]
pub struct Ids {
    given: BTreeSet<String>,
    numbered: BTreeSet<String>,
}

/// Longer ids make links that nobody can read.
const LONGEST: usize = 60;

/// The id that is made of a title in a language, where nothing else has it.
pub fn wanted(title: &str, language: Language) -> String {
    let mut wanted = Id::suggest_in(title, language);
    if wanted.len() > LONGEST {
        let cut = wanted[..LONGEST].rfind('-').filter(|cut| *cut > LONGEST / 2).unwrap_or(LONGEST);
        wanted.truncate(cut);
    }
    wanted
}

impl Ids {
    /// An id made of a title, or of `otherwise`, the name of its kind, where the title has no letters of ids; numbered where it is
    /// taken.
    pub fn make(&mut self, title: &str, otherwise: &str) -> String {
        let wanted = wanted(title, Language::English);
        let kind = otherwise.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '-');
        // A number that the file has stays the same when things are added to it.
        let wanted = if wanted.is_empty() && kind != otherwise { Id::suggest(otherwise) } else { wanted };
        let id = Id::free(&wanted, kind, |id| self.given.contains(id));
        self.given.insert(id.clone());
        if id != wanted || !id.contains(|letter: char| letter.is_ascii_alphabetic()) || Id::suggest(title).is_empty() {
            self.numbered.insert(id.clone());
        }
        id
    }

    /// Whether an id that was made here says no more than a number.
    pub fn is_numbered(&self, id: &str) -> bool {
        self.numbered.contains(id)
    }

    /// Takes an id that was given elsewhere; returns whether it is free and an id at all.
    pub fn take(&mut self, id: &str) -> bool {
        Id::new(id).is_some() && self.given.insert(id.to_owned())
    }
}
