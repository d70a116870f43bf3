//! Values of a plan as they are compared: apart from the plan they were read from, and without places.

use foldhash::HashMap;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::words::Words;
use crate::changes::names::plain;
use crate::changes::quote::{first_words, title_of, without_links};
use crate::language::say;
use crate::model::Plan;
use crate::model::kinds::Kind;
use crate::model::record::{FieldView, KEYS, View};
use crate::model::values::MoneyRule;

/// Any value of a plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A line of text.
    Text(String),
    /// Markdown.
    Prose(Prose),
    /// A day.
    Date(Date),
    /// An amount of money in the project's currency.
    Money(Decimal),
    /// A number, with the unit it is written with, such as `%` or `d`.
    Number(Decimal, &'static str),
    /// Yes or no.
    Flag(bool),
    /// One of a few words.
    Word(&'static str),
    /// Another entity.
    Reference(Referred),
    /// Values in order.
    List(Vec<Value>),
    /// Named values.
    Record(Vec<(&'static str, Value)>),
}

/// A Markdown text.
#[derive(Clone, Debug)]
pub struct Prose {
    /// As it is written.
    pub written: String,
    /// As it is quoted: with the words of its links, and the titles of what they lead to, in their place.
    pub read: String,
}

impl PartialEq for Prose {
    /// What it leads to may have got another title: it is the same text.
    fn eq(&self, other: &Self) -> bool {
        self.written == other.written
    }
}

/// An entity that is referred to.
#[derive(Clone, Debug)]
pub struct Referred {
    /// Its kind.
    pub kind: Kind,
    /// Its id in the later revision.
    pub id: String,
    /// Its title; the id where nothing has that id.
    pub title: String,
}

impl PartialEq for Referred {
    /// It is the same entity whatever it is called.
    fn eq(&self, other: &Self) -> bool {
        (self.kind, &self.id) == (other.kind, &other.id)
    }
}

/// How the values of one revision are read.
pub struct Reading<'a> {
    /// The plan at the revision, as the audience may see it.
    pub plan: &'a Plan,
    /// What the audience sees of money.
    pub money: MoneyRule,
    /// The ids that entities have in the later revision, where they had others before.
    pub renamed: &'a HashMap<(Kind, String), String>,
}

impl Reading<'_> {
    /// The fields of a record. Whoever is told of no money is told of none here either.
    pub fn fields(&self, fields: &[FieldView<'_>]) -> Vec<(&'static str, Value)> {
        fields.iter().filter_map(|field| Some((field.name, self.value(&field.value)?))).collect()
    }

    fn value(&self, view: &View<'_>) -> Option<Value> {
        Some(match view {
            View::Text(text) => Value::Text((*text).to_owned()),
            View::Prose(text) => {
                let read = without_links(text, &|target| title_of(self.plan, target));
                Value::Prose(Prose { written: (*text).to_owned(), read })
            }
            View::Date(date) => Value::Date(*date),
            View::Money(_) if self.money == MoneyRule::None => return None,
            View::Money(amount) => Value::Money(amount.normalize()),
            View::Number(level, "audience") => Value::Text(self.audience(*level)),
            View::Number(number, unit) => Value::Number(number.normalize(), unit),
            View::Flag(flag) => Value::Flag(*flag),
            View::Word(word) => Value::Word(word),
            View::Reference(kind, id) => {
                let title = self.plan.title(*kind, id).unwrap_or(id).to_owned();
                Value::Reference(Referred {
                    kind: *kind,
                    id: self.renamed.get(&(*kind, (*id).to_owned())).map_or(*id, String::as_str).to_owned(),
                    title,
                })
            }
            View::List(items) => Value::List(items.iter().filter_map(|item| self.value(&item.value)).collect()),
            View::Record(fields) => Value::Record(self.fields(fields)),
        })
    }

    fn audience(&self, level: Decimal) -> String {
        let place = usize::try_from(level).ok();
        let audience = place.and_then(|place| self.plan.audiences().get(place));
        audience.map_or("nobody", |audience| &audience.name).to_owned()
    }
}

impl Value {
    /// What a record among others is known by: its name for a program.
    pub fn key(&self) -> Option<String> {
        let Value::Record(fields) = self else { return None };
        let known = KEYS.iter().find_map(|name| fields.iter().find(|(field, _)| field == name));
        Some(match &known?.1 {
            Value::Text(text) => text.clone(),
            Value::Prose(text) => text.written.clone(),
            Value::Reference(referred) => referred.id.clone(),
            Value::Date(date) => date.to_string(),
            _ => return None,
        })
    }

    /// What it is called, in a few words.
    pub fn name(&self, words: &Words) -> String {
        let Value::Record(fields) = self else { return self.written(words) };
        let field = |name: &str| fields.iter().find(|(field, _)| *field == name);
        let named = field("title").or_else(|| KEYS.iter().find_map(|name| field(name)));
        match named.or(fields.first()) {
            Some(("month", Value::Date(date))) => words.month_short(*date),
            Some((_, value)) => value.name(words),
            None => String::new(),
        }
    }

    /// The field of a record with a name.
    pub fn field(&self, name: &str) -> Option<&Value> {
        let Value::Record(fields) = self else { return None };
        fields.iter().find(|(field, _)| *field == name).map(|(_, value)| value)
    }

    /// The value in words.
    pub fn written(&self, words: &Words) -> String {
        match self {
            Value::Text(text) => text.clone(),
            Value::Prose(text) => first_words(&text.read),
            Value::Date(date) => words.date_short(*date),
            Value::Money(amount) => words.money(*amount),
            Value::Number(number, "%") => words.percent_to(*number, 2),
            Value::Number(number, "d") => match i64::try_from(*number) {
                Ok(days) if days < 0 => format!("\u{2212}{}", words.working_days(days)),
                Ok(days) => words.working_days(days),
                Err(_) => words.written_days(*number),
            },
            Value::Number(number, _) => words.number(*number),
            Value::Flag(true) => say!(words, changes_yes).to_owned(),
            Value::Flag(false) => say!(words, changes_no).to_owned(),
            Value::Word(word) => say!(words, field_word, word = *word, plain = word.replace('-', " ")),
            Value::Reference(referred) => referred.title.clone(),
            Value::List(items) => {
                let items: Vec<String> = items.iter().map(|item| item.name(words)).collect();
                words.list_to(&items, 4)
            }
            Value::Record(fields) => {
                let inner = fields.iter().filter(|(name, _)| *name != "id");
                let inner: Vec<String> = inner
                    .map(|(name, value)| match value {
                        Value::Reference(_) | Value::Text(_) | Value::Prose(_) => value.written(words),
                        value => format!("{} {}", plain(words, name), value.written(words)),
                    })
                    .collect();
                match inner.is_empty() {
                    true => self.name(words),
                    false => inner.join(", "),
                }
            }
        }
    }
}
