//! Records compared field by field, with the measure that fits each.

use std::collections::BTreeMap;

use foldhash::{HashSet, HashSetExt};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::analysis::schedule::Schedule;
use crate::analysis::words::Words;
use crate::changes::names::plain;
use crate::changes::prose::{Rewording, rewordings};
use crate::changes::quote::{first_words, title_of, without_links};
use crate::changes::value::Value;
use crate::history::Revision;
use crate::language::say;
use crate::model::Plan;
use crate::model::shape::{FieldShape, Shape};

/// A field whose value is not what it was.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// The way to it from the entity.
    pub path: Vec<Step>,
    /// What it was; `None` where nothing was written.
    pub before: Option<Value>,
    /// What it is; `None` where nothing is written.
    pub after: Option<Value>,
    /// How far the two are apart.
    pub measure: Measure,
    /// The revision in which it got the new value; `None` where nobody said, or it is not committed yet.
    pub by: Option<Revision>,
}

/// A step on the way to a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// A field of a record.
    Field(&'static str),
    /// A record of a list.
    Item {
        /// What it is known by.
        key: String,
        /// What it is called.
        title: String,
    },
}

/// What a field is called: `Depends on`, `Measures, Waiting time: target`.
pub fn label(words: &Words, path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Field(name) if text.is_empty() => text = words.capitalised(&plain(words, name)),
            Step::Field(name) => text = say!(words, changes_field_of, whole = &text, part = plain(words, name)),
            Step::Item { title, .. } => {
                let title = first_words(title);
                // A sentence within a line is set off from it.
                let title = match title.strip_suffix('.') {
                    Some(sentence) if !sentence.ends_with('.') => words.quoted(sentence),
                    _ => title,
                };
                text = format!("{text}, {title}");
            }
        }
    }
    text
}

/// How far two values are apart.
#[derive(Clone, Debug, PartialEq)]
pub enum Measure {
    /// Dates.
    Days {
        /// Days of the calendar, positive when later.
        calendar: i64,
        /// Working days, positive when later.
        working: i64,
    },
    /// Amounts of money.
    Money {
        /// The difference.
        amount: Decimal,
        /// The same in hundredths of what it was; `None` where that was not positive.
        percent: Option<Decimal>,
    },
    /// Durations, in working days.
    WorkingDays(Decimal),
    /// Percentages, in points.
    Points(Decimal),
    /// Values on a scale, in steps.
    Steps(i64),
    /// Other numbers.
    Number(Decimal),
    /// Texts, by word.
    Words(Vec<Rewording>),
    /// Lists.
    Items {
        /// What is new in it.
        added: Vec<Value>,
        /// What is gone from it.
        removed: Vec<Value>,
    },
    /// One value for another.
    Replaced,
    /// Nothing was written before.
    Set,
    /// Nothing is written any more.
    Unset,
}

/// What fields are compared with.
pub struct Comparison<'a> {
    /// The working days of the later revision.
    pub schedule: &'a Schedule,
    /// The fields on a scale, by their names and those of the fields they are in.
    pub scales: HashSet<Vec<&'static str>>,
    /// How things are called.
    pub words: &'a Words,
    /// The later revision, whose titles stand in quoted texts where they link to something.
    pub plan: &'a Plan,
}

/// The fields of a kind that are on a scale.
pub fn scales(shapes: &[FieldShape]) -> HashSet<Vec<&'static str>> {
    fn collect(shape: &Shape, path: &mut Vec<&'static str>, found: &mut HashSet<Vec<&'static str>>) {
        match shape {
            Shape::Number { name: "scale", .. } => _ = found.insert(path.clone()),
            Shape::List { item, .. } => collect(item, path, found),
            Shape::Record { fields, .. } => {
                for field in fields() {
                    path.push(field.name);
                    collect(&field.shape, path, found);
                    path.pop();
                }
            }
            _ => {}
        }
    }
    let mut found = HashSet::new();
    for field in shapes {
        collect(&field.shape, &mut vec![field.name], &mut found);
    }
    found
}

impl Comparison<'_> {
    /// The fields that differ between two records, in the order of the later one.
    pub fn records(&self, before: &[(&'static str, Value)], after: &[(&'static str, Value)]) -> Vec<FieldChange> {
        let mut changes = Vec::new();
        self.fields(before, after, &mut Vec::new(), &mut changes);
        changes
    }

    fn fields(
        &self,
        before: &[(&'static str, Value)],
        after: &[(&'static str, Value)],
        path: &mut Vec<Step>,
        changes: &mut Vec<FieldChange>,
    ) {
        let find =
            |fields: &'_ [(&'static str, Value)], name: &str| fields.iter().position(|(field, _)| *field == name);
        for (name, now) in after {
            path.push(Step::Field(name));
            match find(before, name) {
                Some(place) => self.values(&before[place].1, now, path, changes),
                None if is_default(name, now) => {}
                None => push(changes, path, None, Some(now), Measure::Set),
            }
            path.pop();
        }
        let gone = before.iter().filter(|(name, then)| find(after, name).is_none() && !is_default(name, then));
        for (name, then) in gone {
            path.push(Step::Field(name));
            push(changes, path, Some(then), None, Measure::Unset);
            path.pop();
        }
    }

    fn values(&self, before: &Value, after: &Value, path: &mut Vec<Step>, changes: &mut Vec<FieldChange>) {
        match (before, after) {
            (before, after) if before == after => {}
            (Value::Record(before), Value::Record(after)) => self.fields(before, after, path, changes),
            (Value::List(then), Value::List(now)) => self.lists((before, then), (after, now), path, changes),
            _ => {
                let measure = self.measure(before, after, path);
                let same_words = matches!(&measure, Measure::Words(places) if places.is_empty());
                if !same_words {
                    push(changes, path, Some(before), Some(after), measure);
                }
            }
        }
    }

    /// Items that are equal stay, in whatever order; of the others, those that are known by the same name are compared.
    fn lists(
        &self,
        (whole_before, before): (&Value, &[Value]),
        (whole_after, after): (&Value, &[Value]),
        path: &mut Vec<Step>,
        changes: &mut Vec<FieldChange>,
    ) {
        let (mut removed, mut added) = leftovers(before, after);
        let mut by_key: BTreeMap<String, usize> = BTreeMap::new();
        for (place, value) in removed.iter().enumerate() {
            value.key().into_iter().for_each(|key| _ = by_key.entry(key).or_insert(place));
        }
        let mut paired = HashSet::new();
        added.retain(|now| {
            let Some((key, then)) = now.key().and_then(|key| by_key.remove_entry(&key)) else { return true };
            paired.insert(then);
            path.push(Step::Item { key, title: now.name(self.words) });
            self.values(removed[then], now, path, changes);
            path.pop();
            false
        });
        let mut place = 0;
        removed.retain(|_| {
            place += 1;
            !paired.contains(&(place - 1))
        });
        if let ([then @ Value::Prose(old)], [now @ Value::Prose(new)]) = (&*removed, &*added) {
            // One text of a list was changed.
            let title = first_words(&new.read);
            path.push(Step::Item { key: new.written.clone(), title });
            let places = rewordings(&old.written, &new.written);
            push(changes, path, Some(then), Some(now), Measure::Words(self.as_read(places)));
            path.pop();
        } else if !removed.is_empty() || !added.is_empty() {
            let owned = |values: Vec<&Value>| values.into_iter().cloned().collect();
            let measure = Measure::Items { added: owned(added), removed: owned(removed) };
            push(changes, path, Some(whole_before), Some(whole_after), measure);
        }
    }

    /// Places of a text with what is quoted of them.
    fn as_read(&self, places: Vec<Rewording>) -> Vec<Rewording> {
        let title = |target: &str| title_of(self.plan, target);
        let read = |place: Rewording| {
            let sentence = place.sentence.as_ref().map(|sentence| without_links(sentence, &title));
            let [gone, came] = [&place.before, &place.after].map(|text| without_links(text, &title));
            // Where only a link leads elsewhere, it is quoted as it is written.
            let (gone, came) = if gone == came { (place.before.clone(), place.after.clone()) } else { (gone, came) };
            Rewording { gone, came, sentence, ..place }
        };
        places.into_iter().map(read).collect()
    }

    fn measure(&self, before: &Value, after: &Value, path: &[Step]) -> Measure {
        match (before, after) {
            (Value::Date(before), Value::Date(after)) => days(self.schedule, *before, *after),
            (Value::Money(before), Value::Money(after)) => money(*before, *after),
            (Value::Number(before, "%"), Value::Number(after, "%")) => Measure::Points(after - before),
            (Value::Number(before, "d"), Value::Number(after, "d")) => Measure::WorkingDays(after - before),
            (Value::Number(before, _), Value::Number(after, _)) => {
                let names = path.iter().filter_map(|step| match step {
                    Step::Field(name) => Some(*name),
                    Step::Item { .. } => None,
                });
                match (self.scales.contains(&names.collect::<Vec<_>>()), (after - before).to_i64()) {
                    (true, Some(steps)) => Measure::Steps(steps),
                    _ => Measure::Number(after - before),
                }
            }
            (Value::Prose(before), Value::Prose(after)) => {
                Measure::Words(self.as_read(rewordings(&before.written, &after.written)))
            }
            _ => Measure::Replaced,
        }
    }
}

/// Whether a field says what holds without it: a dependency is `FS` without a lag, and a share weighs 1.
fn is_default(name: &str, value: &Value) -> bool {
    match (name, value) {
        ("type", Value::Word(word)) => *word == "FS",
        ("lag", Value::Number(lag, _)) => lag.is_zero(),
        ("weight", Value::Number(weight, _)) => *weight == Decimal::ONE,
        _ => false,
    }
}

/// What is left of two lists without the items that both have.
fn leftovers<'a>(before: &'a [Value], after: &'a [Value]) -> (Vec<&'a Value>, Vec<&'a Value>) {
    // Values have no hash; what they look like to a programmer is as good, and is made once for each.
    let mut left: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, value) in before.iter().enumerate().rev() {
        left.entry(identity(value)).or_default().push(place);
    }
    let added: Vec<&Value> =
        after.iter().filter(|value| left.get_mut(&identity(value)).and_then(Vec::pop).is_none()).collect();
    let mut removed: Vec<usize> = left.into_values().flatten().collect();
    removed.sort_unstable();
    (removed.into_iter().map(|place| &before[place]).collect(), added)
}

fn identity(value: &Value) -> String {
    match value {
        // Whatever it is called, it is the same entity.
        Value::Reference(referred) => format!("{}:{}", referred.kind.name(), referred.id),
        Value::List(items) => format!("[{}]", items.iter().map(identity).collect::<Vec<_>>().join(",")),
        Value::Record(fields) => {
            let fields: Vec<String> =
                fields.iter().map(|(name, value)| format!("{name}={}", identity(value))).collect();
            format!("{{{}}}", fields.join(","))
        }
        Value::Prose(text) => format!("{:?}", text.written),
        other => format!("{other:?}"),
    }
}

/// How far two days are apart.
pub fn days(schedule: &Schedule, before: jiff::civil::Date, after: jiff::civil::Date) -> Measure {
    let calendar = i64::from(before.until(after).map_or(0, |span| span.get_days()));
    Measure::Days { calendar, working: schedule.working_days_after(before, after) }
}

/// How far two amounts are apart.
pub fn money(before: Decimal, after: Decimal) -> Measure {
    let percent = (before > Decimal::ZERO).then(|| (after - before) / before * Decimal::ONE_HUNDRED);
    Measure::Money { amount: after - before, percent }
}

fn push(
    changes: &mut Vec<FieldChange>,
    path: &[Step],
    before: Option<&Value>,
    after: Option<&Value>,
    measure: Measure,
) {
    let (before, after) = (before.cloned(), after.cloned());
    changes.push(FieldChange { path: path.to_vec(), before, after, measure, by: None });
}

impl FieldChange {
    /// The name of the field of the entity that it is or is in.
    pub fn field(&self) -> &'static str {
        match self.path.first() {
            Some(Step::Field(name)) => name,
            _ => "",
        }
    }
}
