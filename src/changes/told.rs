//! Changes in words.

use crate::analysis::words::Words;
use crate::changes::effect::{Both, Effect};
use crate::changes::field::{FieldChange, Measure, Step, label};
use crate::changes::names::kind_of;
use crate::changes::prose::Rewording;
use crate::changes::quote::first_words;
use crate::changes::value::Value;
use crate::changes::{Change, Changes, Consequence, Impact, Presence};
use crate::history::Revision;
use crate::language::say;
use crate::model::kinds::Kind;

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
    /// Whether that is a commit's id, and not the name of a folder.
    pub is_commit: bool,
    /// The first line of the message; `None` where it is not to be shown, or there is none.
    pub subject: Option<String>,
}

impl Signature {
    fn of(revision: &Revision, words: &Words, with_makers: bool) -> Signature {
        let said = |text: &String| (with_makers && !text.is_empty()).then(|| text.clone());
        Signature {
            author: said(&revision.author),
            date: words.date_short(revision.date),
            revision: revision.short().to_owned(),
            is_commit: revision.commit().is_some(),
            subject: said(&revision.subject),
        }
    }

    /// The same as a line: `Sam Whitaker, 19 Nov 2026, 7be30d1: Move the go-live`.
    pub fn line(&self) -> String {
        let who = self.author.iter().chain([&self.date, &self.revision]).map(String::as_str);
        let who = who.collect::<Vec<_>>().join(", ");
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
    pub fn line(&self, words: &Words) -> String {
        let ends = match (&self.before, &self.after) {
            (Some(before), Some(after)) => Some(format!("{before} → {after}")),
            (Some(before), None) => Some(format!("{before} → {}", say!(words, changes_nothing))),
            (None, Some(after)) => Some(after.clone()),
            (None, None) => None,
        };
        let said: Vec<String> = ends.into_iter().chain(self.measure.clone()).collect();
        match said.is_empty() {
            true => self.label.clone(),
            false => say!(words, changes_field_of, whole = &self.label, part = said.join(", ")),
        }
    }
}

impl FieldChange {
    /// The change as a line.
    pub fn told(&self, words: &Words) -> Told {
        let moved = matches!((&self.measure, self.path.as_slice()), (Measure::Replaced, [Step::Field("phase")]));
        let label =
            if moved { say!(words, changes_moved_to_another_phase).to_owned() } else { label(words, &self.path) };
        if self.field() == "audience" {
            // What is marked for nobody in particular is for all.
            let everybody = || say!(words, changes_everybody).to_owned();
            let seen = |value: &Option<Value>| value.as_ref().map_or_else(everybody, |value| value.written(words));
            return Told { label, before: Some(seen(&self.before)), after: Some(seen(&self.after)), measure: None };
        }
        let measure = self.measure.told(words);
        let written = |value: &Option<Value>| value.as_ref().map(|value| value.written(words));
        match &self.measure {
            Measure::Words(_) | Measure::Items { .. } => Told { label, measure, ..Told::default() },
            // That a mark is new says nothing beside it.
            Measure::Set if matches!(self.after, Some(Value::Flag(_))) => {
                Told { label, after: written(&self.after), measure: None, before: None }
            }
            Measure::Set => {
                let measure = Some(say!(words, changes_new).to_owned());
                Told { label, after: written(&self.after), measure, before: None }
            }
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
                let (signed, by) = (words.signed(*calendar), words.signed(*working));
                let (count, working) = (calendar.saturating_abs(), working.saturating_abs());
                say!(words, changes_by_days, signed = signed, count = count, by = by, working = working)
            }
            Measure::Money { amount, percent: Some(percent) } => {
                format!("{} ({})", words.money_signed(*amount), words.percent_signed(*percent))
            }
            Measure::Money { amount, percent: None } => words.money_signed(*amount),
            Measure::WorkingDays(days) => {
                let signed = signed(*days, words.number(days.abs()));
                say!(words, changes_by_working_days, signed = signed, count = days.abs())
            }
            Measure::Points(points) => {
                let signed = signed(*points, words.number(points.abs()));
                say!(words, changes_by_points, signed = signed, count = points.abs())
            }
            Measure::Steps(steps) => {
                say!(words, changes_by_steps, signed = words.signed(*steps), count = steps.abs())
            }
            Measure::Number(number) => signed(*number, words.number(number.abs())),
            Measure::Words(places) => reworded(places, words),
            Measure::Items { added, removed } => {
                let names = |values: &[Value]| {
                    let names: Vec<String> = values.iter().map(|value| first_words(&value.name(words))).collect();
                    words.list_to(&names, ITEMS)
                };
                match (added.is_empty(), removed.is_empty()) {
                    (false, true) => say!(words, changes_added, names = names(added)),
                    (true, _) => say!(words, changes_removed, names = names(removed)),
                    (false, false) => {
                        say!(words, changes_added_and_removed, added = names(added), removed = names(removed))
                    }
                }
            }
            Measure::Replaced | Measure::Set | Measure::Unset => return None,
        })
    }
}

/// Whether words are a heading without anything under it.
fn is_heading(text: &str) -> bool {
    text.starts_with('#') && !text.contains(['.', '!', '?'])
}

fn reworded(places: &[Rewording], words: &Words) -> String {
    let place = |place: &Rewording| {
        let (before, after) = (first_words(&place.gone), first_words(&place.came));
        match (before.is_empty(), after.is_empty(), &place.sentence) {
            (true, _, _) if is_heading(&place.after) => say!(words, changes_new_heading, text = after),
            (true, _, Some(sentence)) => say!(words, changes_sentence_is_now, text = first_words(sentence)),
            (true, ..) => say!(words, changes_new_text, text = after),
            (_, true, _) => say!(words, changes_gone_text, text = before),
            _ => say!(words, changes_text_becomes, before = before, after = after),
        }
    };
    let mut told: Vec<String> = places.iter().take(PLACES).map(place).collect();
    if places.len() > PLACES {
        let more_places = say!(words, count_more_places, count = places.len() - PLACES);
        told.push(say!(words, changes_and_more_places, more_places = more_places));
    }
    words.clauses(&told)
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
            Consequence::Finish { before, after, measure } => dates(say!(words, name_forecast), before, after, measure),
            Consequence::Start { before, after, measure } => dates(say!(words, name_starts), before, after, measure),
            Consequence::Planned { before, after, measure } => {
                amounts(say!(words, name_planned), before, after, measure)
            }
            Consequence::Paid { before, after, measure } => amounts(say!(words, name_paid), before, after, measure),
            Consequence::Forecast { before, after, measure } => {
                amounts(say!(words, changes_forecast_cost), before, after, measure)
            }
            Consequence::EnteredCriticalPath => said(say!(words, changes_now_on_the_critical_path)),
            Consequence::LeftCriticalPath => said(say!(words, changes_no_longer_on_the_critical_path)),
            Consequence::FloatUsedUp { before, after } => Told {
                label: say!(words, changes_room_used_up).to_owned(),
                measure: Some(match after {
                    0 => say!(words, changes_it_had, days = words.working_days(*before)),
                    short => {
                        let (days, short) = (words.working_days(*before), words.working_days(*short));
                        say!(words, changes_it_had_and_is_short, days = days, short = short)
                    }
                }),
                ..Told::default()
            },
            Consequence::Status { before, after } => Told {
                label: say!(words, name_status).to_owned(),
                before: Some(words.capitalised(&words.judgement(*before))),
                after: Some(words.capitalised(&words.judgement(*after))),
                measure: None,
            },
            Consequence::LeftWithoutWork => said(say!(words, changes_no_milestone_serves_it)),
            Consequence::LeftWithoutMoney => said(say!(words, changes_no_money_serves_it)),
            Consequence::Endangered { milestone, after } => Told {
                label: say!(words, changes_endangered).to_owned(),
                measure: Some(say!(
                    words,
                    changes_milestone_is_now,
                    title = &milestone.title,
                    status = words.judgement(*after)
                )),
                ..Told::default()
            },
        }
    }
}

impl Change {
    /// Who made it, the newest first; at most two, and how many revisions before them had a part in it.
    pub fn signatures(&self, words: &Words, with_makers: bool) -> (Vec<Signature>, Option<String>) {
        const MOST: usize = 2;
        let revisions = self.revisions();
        let told = revisions.iter().take(MOST).map(|revision| Signature::of(revision, words, with_makers));
        let rest = revisions.len().saturating_sub(MOST);
        let revisions = say!(words, count_revisions, count = rest);
        let before = (rest > 0).then(|| say!(words, changes_and_revisions_before, revisions = revisions));
        (told.collect(), before)
    }

    /// What it is about, as a heading: `Risk: Labs are late`; a milestone's title stands by itself.
    pub fn heading(&self, words: &Words) -> String {
        match self.subject.kind() {
            None | Some(Kind::Milestone) => self.subject.title.clone(),
            Some(kind) => say!(words, changes_heading, kind = kind_of(words, kind), title = &self.subject.title),
        }
    }

    /// Its lines: whether it is new or gone, what was written, what follows.
    pub fn told(&self, words: &Words) -> Vec<Told> {
        let mut lines = Vec::new();
        match self.presence {
            Presence::Added => lines.push(Told { label: say!(words, name_new).to_owned(), ..Told::default() }),
            Presence::Removed => lines.push(Told { label: say!(words, name_removed).to_owned(), ..Told::default() }),
            Presence::Stayed => {}
        }
        if let Some(former) = &self.renamed_from {
            let (before, after) = (Some(former.clone()), Some(self.subject.id.clone()));
            lines.push(Told { label: say!(words, changes_name_in_the_files).to_owned(), before, after, measure: None });
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
        let mut lines = vec![date(say!(words, changes_end_of_the_project), &self.finish)];
        let several = self.last_go_live.is_some();
        let first = if several { say!(words, name_first_go_live) } else { say!(words, name_go_live) };
        lines.extend(self.first_go_live.as_ref().map(|both| date(first, both)));
        lines.extend(self.last_go_live.as_ref().map(|both| date(say!(words, changes_last_go_live), both)));
        lines.extend(self.total.as_ref().map(|both| amount(say!(words, changes_forecast_total), both)));
        lines.extend(self.approved.as_ref().map(|both| amount(say!(words, changes_approved_total), both)));
        lines.extend(self.contingency.as_ref().map(|both| amount(say!(words, name_contingency_left), both)));
        let word = |judgement| words.capitalised(&words.judgement(judgement));
        let (before, after) = (word(self.status.before), word(self.status.after));
        lines.push(figure(say!(words, name_status), &self.status, before, after, words));
        lines.extend(self.p80.as_ref().map(|both| date(say!(words, changes_end_in_80_of_100), both)));
        lines
    }
}

impl Changes {
    /// The effect in sentences: what moves first, then what stays. What moves by the same days is told together.
    pub fn sentence(&self, words: &Words) -> String {
        let effect = &self.effect;
        let (mut moved, mut stays) = (Vec::<(i64, Vec<&str>)>::new(), Vec::new());
        let mut date = |name: &'static str, both: Option<&Both<jiff::civil::Date>>| match both.map(|both| &both.measure)
        {
            None => {}
            Some(Measure::Days { calendar, working }) if *calendar != 0 => {
                // Days on which nobody works may lie between two dates that are no working day apart.
                let by = if *working == 0 { calendar.signum() } else { *working };
                match moved.iter_mut().find(|(other, _)| *other == by) {
                    Some((_, names)) => names.push(name),
                    None => moved.push((by, vec![name])),
                }
            }
            Some(_) => stays.push(name),
        };
        let days_of = |both: Option<&Both<jiff::civil::Date>>| match both.map(|both| &both.measure) {
            Some(Measure::Days { calendar, working }) => Some((*calendar, *working)),
            _ => None,
        };
        let (first, last) = (effect.first_go_live.as_ref(), effect.last_go_live.as_ref());
        match (first, last) {
            (Some(_), Some(_)) if days_of(first) == days_of(last) => date(say!(words, changes_both_go_lives), first),
            (_, Some(_)) => {
                date(say!(words, name_the_first_go_live), first);
                date(say!(words, changes_the_last_go_live), last);
            }
            (_, None) => date(say!(words, name_the_go_live), first),
        }
        date(say!(words, name_the_end), Some(&effect.finish));
        let together = |names: &[&str]| {
            let names = names.iter().enumerate();
            let names: Vec<String> =
                names.map(|(at, name)| if at == 0 { (*name).to_owned() } else { lower_first(name) }).collect();
            words.list(&names)
        };
        let mut said: Vec<String> = Vec::new();
        for (by, names) in &moved {
            let way = if *by > 0 { "later" } else { "earlier" };
            // Two go-lives that are told as one are still two.
            let count = names.len() + usize::from(names.contains(&say!(words, changes_both_go_lives)));
            let days = words.working_days(*by);
            said.push(say!(words, changes_moves_later, names = together(names), count = count, days = days, way = way));
        }
        let (mut total_stays, mut has_total) = (true, false);
        if let Some(both) = &effect.total {
            has_total = true;
            match both.after - both.before {
                _ if effect.is_first_budget() => {
                    total_stays = false;
                    said.push(say!(words, changes_a_budget_was_entered, amount = words.money(both.after)));
                }
                zero if zero.is_zero() => stays.push(say!(words, changes_the_forecast_total)),
                change => {
                    total_stays = false;
                    let way = if change.is_sign_positive() { "rises" } else { "falls" };
                    said.push(say!(words, changes_the_total_moves, way = way, amount = words.money(change.abs())));
                }
            }
        }
        match effect.status.differs() {
            true => {
                let (before, after) = (words.judgement(effect.status.before), words.judgement(effect.status.after));
                said.push(say!(words, changes_the_status_goes, before = before, after = after));
            }
            false => stays.push(say!(words, changes_the_status)),
        }
        let moves = |one: &Consequence| matches!(one, Consequence::Finish { .. });
        let any_date = !moved.is_empty() || self.changes.iter().any(|change| change.consequences.iter().any(moves));
        if !any_date && total_stays {
            said.push(say!(words, changes_no_date_moved, total = if has_total { "yes" } else { "no" }));
        } else if !stays.is_empty() {
            let count = stays.len() + usize::from(stays.contains(&say!(words, changes_both_go_lives)));
            said.push(say!(words, changes_stay_as_they_are, names = together(&stays), count = count));
        }
        said.join(" ")
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn figure<T: PartialEq>(label: &str, both: &Both<T>, before: String, after: String, words: &Words) -> Told {
    let label = label.to_owned();
    match both.differs() {
        true => Told { label, before: Some(before), after: Some(after), measure: both.measure.told(words) },
        false => Told { label, before: None, after: Some(after), measure: Some(say!(words, no_change).to_owned()) },
    }
}

impl Changes {
    /// What stands beside the heading of a group: `2 changes.`
    pub fn note(&self, impact: Impact, words: &Words) -> String {
        let count = self.of(impact).count();
        let counted = words.capitalised(&say!(words, count_changes, count = count));
        match impact {
            Impact::Money => match self.effect.approved.as_ref().map(Both::differs) {
                Some(false) => say!(words, changes_note_approved_stays, changes = counted),
                _ => say!(words, changes_note, changes = counted),
            },
            Impact::Wording => say!(words, changes_note_wording, changes = counted),
            _ => say!(words, changes_note, changes = counted),
        }
    }
}
