//! Changes in words.

use crate::analysis::reason::Judgement;
use crate::analysis::words::Words;
use crate::changes::effect::{Both, Effect};
use crate::changes::field::{FieldChange, Measure, Step};
use crate::changes::prose::Rewording;
use crate::changes::value::{Value, first_words};
use crate::changes::{Change, Changes, Consequence, Impact, Presence};
use crate::history::Revision;
use crate::language::say;

/// A change as a line: what it is called, both ends, and how far they are apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What it is called.
    pub label: String,
    /// What it was; `None` where nothing was, or both ends say nothing.
    pub before: Option<String>,
    /// What it is; `None` where nothing is, or both ends say nothing.
    pub after: Option<String>,
    /// How far the two are apart, or what else is to be said.
    pub measure: Option<String>,
}

/// Who recorded a change, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Who; `None` where the audience is not told, or nobody said.
    pub author: Option<String>,
    /// The day.
    pub date: String,
    /// What people quote of the revision.
    pub revision: String,
    /// The first line of the message; `None` where it is not to be shown, or there is none.
    pub subject: Option<String>,
}

impl Signature {
    fn of(revision: &Revision, words: &Words, with_subject: bool) -> Signature {
        let said = |text: &String| (!text.is_empty()).then(|| text.clone());
        Signature {
            author: said(&revision.author),
            date: words.date_short(revision.date),
            revision: revision.short().to_owned(),
            subject: said(&revision.subject).filter(|_| with_subject),
        }
    }

    /// The same as a line: `Sam Whitaker, 19 Nov 2026, 7be30d1: Move the go-live`.
    pub fn line(&self) -> String {
        let who = format!("{}, {}, {}", self.author.as_deref().unwrap_or("Somebody"), self.date, self.revision);
        match &self.subject {
            Some(subject) => format!("{who}: {subject}"),
            None => who,
        }
    }
}

/// More places of a text than these are counted.
const PLACES: usize = 3;
/// More items of a list than these are counted.
const ITEMS: usize = 4;

impl Told {
    /// How far the two are apart, as the figure and what is said beside it: `+14 days`, `10 working days`.
    pub fn in_two(&self) -> Option<(&str, Option<&str>)> {
        let measure = self.measure.as_deref()?;
        let parted = measure.strip_suffix(')').and_then(|measure| measure.split_once(" ("));
        Some(parted.map_or((measure, None), |(figure, aside)| (figure, Some(aside))))
    }

    /// The line as plain text: `Due: 3 Mar 2027 → 17 Mar 2027, +14 days`.
    pub fn line(&self) -> String {
        let ends = match (&self.before, &self.after) {
            (Some(before), Some(after)) => Some(format!("{before} → {after}")),
            (Some(before), None) => Some(format!("{before} → nothing")),
            (None, Some(after)) => Some(after.clone()),
            (None, None) => None,
        };
        let said: Vec<String> = ends.into_iter().chain(self.measure.clone()).collect();
        match said.is_empty() {
            true => self.label.clone(),
            false => format!("{}: {}", self.label, said.join(", ")),
        }
    }
}

/// What a field is called: `Depends on`, `Measures, Waiting time: target`.
pub fn label(words: &Words, path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Field(name) if text.is_empty() => text = words.capitalised(&plain(name)),
            Step::Field(name) => text = format!("{text}: {}", plain(name)),
            Step::Item { title, .. } => text = format!("{text}, {}", first_words(title)),
        }
    }
    text
}

/// The name of a field in plain words, where its own is a term of the files.
fn plain(name: &str) -> String {
    match name {
        "body" => "description".to_owned(),
        "audience" => "seen by".to_owned(),
        "committed" => "under contract".to_owned(),
        "depends_on" => "waits for".to_owned(),
        "raci" => "roles".to_owned(),
        "periods" => "by month".to_owned(),
        name => name.replace('_', " "),
    }
}

impl FieldChange {
    /// The change as a line.
    pub fn told(&self, words: &Words) -> Told {
        let moved = matches!((&self.measure, self.path.as_slice()), (Measure::Replaced, [Step::Field("phase")]));
        let label = if moved { "Moved to another phase".to_owned() } else { label(words, &self.path) };
        if self.field() == "audience" {
            // What is marked for nobody in particular is for all.
            let seen =
                |value: &Option<Value>| value.as_ref().map_or("everybody".to_owned(), |value| value.written(words));
            return Told { label, before: Some(seen(&self.before)), after: Some(seen(&self.after)), measure: None };
        }
        let measure = self.measure.told(words);
        let written = |value: &Option<Value>| value.as_ref().map(|value| value.written(words));
        match &self.measure {
            Measure::Words(_) | Measure::Items { .. } => Told { label, measure, ..Told::default() },
            Measure::Set => Told { label, after: written(&self.after), measure: Some("new".to_owned()), before: None },
            _ => Told { label, before: written(&self.before), after: written(&self.after), measure },
        }
    }
}

impl Measure {
    /// How far two values are apart, in words; `None` where the two ends say it all.
    pub fn told(&self, words: &Words) -> Option<String> {
        let signed = |number: rust_decimal::Decimal, text: String| match number.is_sign_negative() {
            true => format!("\u{2212}{text}"),
            false => format!("+{text}"),
        };
        Some(match self {
            Measure::Days { calendar, working } => {
                let days = if calendar.abs() == 1 { "day" } else { "days" };
                let working = match working {
                    0 => "no working day".to_owned(),
                    working => words.working_days(*working),
                };
                format!("{} {days} ({working})", words.signed(*calendar))
            }
            Measure::Money { amount, percent: Some(percent) } => {
                format!("{} ({})", words.money_signed(*amount), words.percent_signed(*percent))
            }
            Measure::Money { amount, percent: None } => words.money_signed(*amount),
            Measure::WorkingDays(days) => {
                let unit = if days.abs() == rust_decimal::Decimal::ONE { "working day" } else { "working days" };
                signed(*days, format!("{} {unit}", words.number(days.abs())))
            }
            Measure::Points(points) => {
                let unit = if points.abs() == rust_decimal::Decimal::ONE { "point" } else { "points" };
                signed(*points, format!("{} {unit}", words.number(points.abs())))
            }
            Measure::Steps(steps) => {
                let unit = if steps.abs() == 1 { "step" } else { "steps" };
                format!("{} {unit}", words.signed(*steps))
            }
            Measure::Number(number) => signed(*number, words.number(number.abs())),
            Measure::Words(places) => reworded(places, words),
            Measure::Items { added, removed } => {
                let names = |values: &[Value]| {
                    let names: Vec<String> = values.iter().map(|value| first_words(&value.name(words))).collect();
                    words.list_to(&names, ITEMS)
                };
                match (added.is_empty(), removed.is_empty()) {
                    (false, true) => format!("added {}", names(added)),
                    (true, _) => format!("removed {}", names(removed)),
                    (false, false) => format!("added {}; removed {}", names(added), names(removed)),
                }
            }
            Measure::Replaced | Measure::Set | Measure::Unset => return None,
        })
    }
}

fn reworded(places: &[Rewording], words: &Words) -> String {
    let place = |place: &Rewording| {
        let (before, after) = (first_words(&place.before), first_words(&place.after));
        match (before.is_empty(), after.is_empty()) {
            (true, _) => format!("new: “{after}”"),
            (_, true) => format!("gone: “{before}”"),
            _ => format!("“{before}” becomes “{after}”"),
        }
    };
    let mut told: Vec<String> = places.iter().take(PLACES).map(place).collect();
    if places.len() > PLACES {
        told.push(format!("and {}", say!(words, count_more_places, count = places.len() - PLACES)));
    }
    told.join("; ")
}

impl Consequence {
    /// What follows as a line.
    pub fn told(&self, words: &Words) -> Told {
        let dates = |label: &str, before: &jiff::civil::Date, after: &jiff::civil::Date, measure: &Measure| Told {
            label: label.to_owned(),
            before: Some(words.date_short(*before)),
            after: Some(words.date_short(*after)),
            measure: measure.told(words),
        };
        let amounts =
            |label: &str, before: &rust_decimal::Decimal, after: &rust_decimal::Decimal, measure: &Measure| {
                let (before, after) = (Some(words.money(*before)), Some(words.money(*after)));
                Told { label: label.to_owned(), before, after, measure: measure.told(words) }
            };
        let said = |label: &str| Told { label: label.to_owned(), ..Told::default() };
        match self {
            Consequence::Finish { before, after, measure } => dates("Forecast", before, after, measure),
            Consequence::Start { before, after, measure } => dates("Starts", before, after, measure),
            Consequence::Planned { before, after, measure } => amounts("Planned", before, after, measure),
            Consequence::Paid { before, after, measure } => amounts("Paid", before, after, measure),
            Consequence::Forecast { before, after, measure } => amounts("Forecast cost", before, after, measure),
            Consequence::EnteredCriticalPath => said("Now on the critical path"),
            Consequence::LeftCriticalPath => said("No longer on the critical path"),
            Consequence::FloatUsedUp { before, after } => Told {
                label: "Room used up".to_owned(),
                measure: Some(match after {
                    0 => format!("it had {}", words.working_days(*before)),
                    short => format!(
                        "it had {} and is {} short now",
                        words.working_days(*before),
                        words.working_days(*short)
                    ),
                }),
                ..Told::default()
            },
            Consequence::Status { before, after } => Told {
                label: "Status".to_owned(),
                before: Some(before.word().to_owned()),
                after: Some(after.word().to_owned()),
                measure: None,
            },
            Consequence::LeftWithoutWork => said("No milestone serves this goal any more"),
            Consequence::LeftWithoutMoney => said("No money serves this goal any more"),
            Consequence::Endangered { milestone, after } => Told {
                label: "Endangered".to_owned(),
                measure: Some(format!("“{}” is {} now", milestone.title, after.word().to_lowercase())),
                ..Told::default()
            },
        }
    }
}

impl Change {
    /// Who made it, the newest first; at most two, and how many revisions before them had a part in it.
    pub fn signatures(&self, words: &Words, with_subjects: bool) -> (Vec<Signature>, Option<String>) {
        const MOST: usize = 2;
        let revisions = self.revisions();
        let told = revisions.iter().take(MOST).map(|revision| Signature::of(revision, words, with_subjects));
        let rest = revisions.len().saturating_sub(MOST);
        let before = (rest > 0).then(|| format!("and {} before", say!(words, count_revisions, count = rest)));
        (told.collect(), before)
    }

    /// What it is about, as a heading: `Risk: Labs are late`; a milestone's title stands by itself.
    pub fn heading(&self, words: &Words) -> String {
        use crate::model::kinds::Kind;
        match self.subject.kind() {
            None | Some(Kind::Milestone) => self.subject.title.clone(),
            Some(Kind::Line) => format!("Budget line: {}", self.subject.title),
            Some(kind) => format!("{}: {}", words.capitalised(kind.name()), self.subject.title),
        }
    }

    /// Its lines: whether it is new or gone, what was written, what follows.
    pub fn told(&self, words: &Words) -> Vec<Told> {
        let mut lines = Vec::new();
        match self.presence {
            Presence::Added => lines.push(Told { label: "New".to_owned(), ..Told::default() }),
            Presence::Removed => lines.push(Told { label: "Removed".to_owned(), ..Told::default() }),
            Presence::Stayed => {}
        }
        if let Some(former) = &self.renamed_from {
            let (before, after) = (Some(former.clone()), Some(self.subject.id.clone()));
            lines.push(Told { label: "Name in the files".to_owned(), before, after, measure: None });
        }
        lines.extend(self.consequences.iter().map(|one| one.told(words)));
        lines.extend(self.fields.iter().map(|field| field.told(words)));
        lines
    }
}

impl Effect {
    /// The figures that stand first, each with both ends; one that stayed says so.
    pub fn told(&self, words: &Words) -> Vec<Told> {
        let date = |label: &str, both: &Both<jiff::civil::Date>| {
            figure(label, both, words.date_short(both.before), words.date_short(both.after), words)
        };
        let amount = |label: &str, both: &Both<rust_decimal::Decimal>| {
            figure(label, both, words.money(both.before), words.money(both.after), words)
        };
        let mut lines = vec![date("End of the project", &self.finish)];
        let first = if self.last_go_live.is_some() { "First go-live" } else { "Go-live" };
        lines.extend(self.first_go_live.as_ref().map(|both| date(first, both)));
        lines.extend(self.last_go_live.as_ref().map(|both| date("Last go-live", both)));
        lines.extend(self.total.as_ref().map(|both| amount("Forecast total", both)));
        lines.extend(self.approved.as_ref().map(|both| amount("Approved total", both)));
        lines.extend(self.contingency.as_ref().map(|both| amount("Contingency left", both)));
        let (before, after) = (self.status.before.word().to_owned(), self.status.after.word().to_owned());
        lines.push(figure("Status", &self.status, before, after, words));
        lines.extend(self.p80.as_ref().map(|both| date("End in 80 of 100 cases", both)));
        lines
    }

    /// The effect in sentences: what moves first, then what stays.
    pub fn sentence(&self, words: &Words) -> String {
        let mut said = Vec::new();
        let mut stays = Vec::new();
        let mut date = |name: &'static str, both: Option<&Both<jiff::civil::Date>>| {
            let Some(both) = both else { return };
            match &both.measure {
                Measure::Days { calendar, .. } if *calendar != 0 => {
                    let way = if *calendar > 0 { "later" } else { "earlier" };
                    said.push(format!("{name} moves {} {way}.", words.days(*calendar)));
                }
                _ => stays.push(name),
            }
        };
        let several = self.last_go_live.is_some();
        date(if several { "The first go-live" } else { "The go-live" }, self.first_go_live.as_ref());
        date("The last go-live", self.last_go_live.as_ref());
        date("The end", Some(&self.finish));
        if let Some(both) = &self.total {
            match both.after - both.before {
                zero if zero.is_zero() => stays.push("The forecast total"),
                more if more.is_sign_positive() => said.push(format!("The total rises by {}.", words.money(more))),
                less => said.push(format!("The total falls by {}.", words.money(-less))),
            }
        }
        match self.status.differs() {
            true => said.push(status_sentence(self.status.before, self.status.after)),
            false => stays.push("The status"),
        }
        if !stays.is_empty() {
            let lower = |name: &str| format!("the{}", &name[3..]);
            let names: Vec<String> = stays
                .iter()
                .enumerate()
                .map(|(at, name)| if at == 0 { (*name).to_owned() } else { lower(name) })
                .collect();
            let rest = match names.len() {
                1 => "stays as it is",
                _ => "stay as they are",
            };
            said.push(format!("{} {rest}.", words.list(&names)));
        }
        said.join(" ")
    }
}

fn status_sentence(before: Judgement, after: Judgement) -> String {
    format!("The status goes from {} to {}.", before.word().to_lowercase(), after.word().to_lowercase())
}

fn figure<T: PartialEq>(label: &str, both: &Both<T>, before: String, after: String, words: &Words) -> Told {
    let label = label.to_owned();
    match both.differs() {
        true => Told { label, before: Some(before), after: Some(after), measure: both.measure.told(words) },
        false => Told { label, before: None, after: Some(after), measure: Some("no change".to_owned()) },
    }
}

impl Changes {
    /// What stands beside the heading of a group: `2 changes.`
    pub fn note(&self, impact: Impact, words: &Words) -> String {
        let count = self.of(impact).count();
        let counted = words.capitalised(&say!(words, count_changes, count = count));
        match impact {
            Impact::Money => match self.effect.approved.as_ref().map(Both::differs) {
                Some(false) => format!("{counted}. The approved total stays as it is."),
                _ => format!("{counted}."),
            },
            Impact::Wording => format!("{counted}. No effect on dates, money or status."),
            _ => format!("{counted}."),
        }
    }
}
