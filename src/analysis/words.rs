//! How dates, numbers and money are written, and the words around them.
//!
//! Numbers follow the project's locale, sentences and the names of months its language.

mod amounts;
mod convention;
mod dates;
mod sentences;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::language::{Argument, Language, Message, say};
use crate::model::Plan;
use crate::model::values::MinorUnit;
use amounts::round;
use convention::{Convention, Sign};

/// Writes dates, numbers and money as a project's locale and currency have it.
#[derive(Clone, Debug)]
pub struct Words {
    convention: Convention,
    sign: Sign,
    language: Language,
    is_silent: bool,
    /// The day that is written where it would else be called today.
    as_of: Option<Date>,
}

impl Words {
    /// The words for a currency, such as `USD`, in a locale, such as `en-US`. An unknown locale is written as `en-US`, an
    /// unknown currency by its code.
    pub fn new(currency: &str, locale: &str) -> Words {
        Words {
            convention: Convention::of(locale),
            sign: Sign::of(currency, locale),
            language: Language::default(),
            is_silent: false,
            as_of: None,
        }
    }

    /// The words of a project.
    pub fn of(plan: &Plan) -> Words {
        let locale = plan.settings.locale.as_ref().map_or("en-US", |locale| &locale.value.0);
        Words::new(plan.currency(), locale).in_language(Language::tagged(plan.language().tag))
    }

    /// The same without sentences for reasons, for whoever judges thousands of states and reads none.
    pub fn silent(self) -> Words {
        Words { is_silent: true, ..self }
    }

    /// The same for readers to whom a day is no longer today.
    pub fn as_of(self, day: Date) -> Words {
        Words { as_of: Some(day), ..self }
    }

    /// The same in another language.
    pub fn in_language(self, language: Language) -> Words {
        Words { language, ..self }
    }

    /// The smallest unit of the currency.
    pub fn minor_unit(&self) -> MinorUnit {
        self.sign.unit
    }

    /// The language of the sentences.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message in the language of the words; [`say!`](crate::language) calls it.
    pub(crate) fn say<const COUNT: usize>(
        &self,
        message: &Message,
        order: [usize; COUNT],
        told: [Argument<'_>; COUNT],
    ) -> String {
        self.told(message, &order.map(|place| &told[place]))
    }

    /// The same for what is only known at run time; the arguments are in the message's order.
    pub(crate) fn told(&self, message: &Message, arguments: &[&Argument<'_>]) -> String {
        message.say(self.language, arguments, &|number| self.number(number))
    }

    /// A message that wants to know nothing.
    pub(crate) fn word(&self, message: &Message) -> &'static str {
        message.word(self.language)
    }
}

/// Counts and lists.
impl Words {
    /// `no milestones`, `1 milestone`, `1,250 milestones`.
    pub fn count(&self, count: usize, one: &str, many: &str) -> String {
        match count {
            0 => format!("no {many}"),
            1 => format!("1 {one}"),
            _ => format!("{} {many}", self.number(Decimal::from(count))),
        }
    }

    /// `the only milestone`, `both milestones`, `all 12 milestones`.
    pub fn all(&self, count: usize, one: &str, many: &str) -> String {
        match count {
            1 => format!("the only {one}"),
            2 => format!("both {many}"),
            _ => format!("all {} {many}", self.number(Decimal::from(count))),
        }
    }

    /// `1 day`, `12 days`; the sign is left out.
    pub fn days(&self, days: i64) -> String {
        say!(self, days, count = days.saturating_abs())
    }

    /// `1 working day`, `12 working days`; the sign is left out.
    pub fn working_days(&self, days: i64) -> String {
        say!(self, working_days, count = days.saturating_abs())
    }

    /// `1 week`, `5 weeks`; the sign is left out.
    pub fn weeks(&self, weeks: i64) -> String {
        say!(self, weeks, count = weeks.saturating_abs())
    }

    /// Days of people's time, to the tenth: `1 day`, `2.5 days`, `1,250 days`.
    pub fn work_days(&self, days: Decimal) -> String {
        say!(self, days, count = round(days, 1))
    }

    /// `0.25 days`: days as somebody wrote them, with all their decimals.
    pub fn written_days(&self, days: Decimal) -> String {
        say!(self, days, count = days.normalize())
    }

    /// `3 working days late`, `1 working day early`, `on time`.
    pub fn lateness(&self, days: i64) -> String {
        match days {
            0 => say!(self, on_time).to_owned(),
            late if late > 0 => say!(self, working_days_late, count = late),
            early => say!(self, working_days_early, count = early.saturating_abs()),
        }
    }

    /// `a`, `a and b`, `a, b and c`.
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        match items {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [first @ .., last] => {
                let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
                say!(self, list, first = first.join(say!(self, list_comma)), last = last.as_ref())
            }
        }
    }

    /// Clauses that have commas of their own, one after the other.
    pub fn clauses<T: AsRef<str>>(&self, clauses: &[T]) -> String {
        clauses.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(say!(self, list_clause))
    }

    /// A list of which at most so many are named: `a, b and 3 more`.
    pub fn list_to<T: AsRef<str>>(&self, items: &[T], most: usize) -> String {
        if items.len() <= most {
            return self.list(items);
        }
        let mut named: Vec<String> = items.iter().take(most).map(|item| item.as_ref().to_owned()).collect();
        let rest = items.len() - most;
        named.push(if most == 0 { self.whole(rest as i64) } else { say!(self, more, count = rest) });
        self.list(&named)
    }

    /// The same with a capital letter, to begin a sentence.
    pub fn capitalised(&self, text: &str) -> String {
        let mut letters = text.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }
}

#[cfg(test)]
mod tests;
