//! What a change touches, and why that matters.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::reason::Mention;
use crate::analysis::words::Words;
use crate::changes::effect::Effect;
use crate::changes::entities::{Found, Pair, is_of_money, is_wording};
use crate::changes::field::{FieldChange, Measure};
use crate::changes::value::Value;
use crate::changes::{Change, Consequence, Presence, Sort};
use crate::language::say;
use crate::model::kinds::{Entity, Kind, Milestone};

/// What a change touches, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Impact {
    /// A go-live moves, or what sets its date.
    GoLive,
    /// Money.
    Money,
    /// Other dates.
    Dates,
    /// Goals, risks, status or people.
    People,
    /// Words alone.
    Wording,
}

/// Why a change matters.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// The reason.
    pub reason: Reason,
    /// The same as a sentence.
    pub sentence: String,
}

/// A reason for which a change matters.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The author says so, in Markdown.
    Said(String),
    /// It is a go-live.
    GoLive,
    /// It is on the critical path.
    Critical,
    /// It moved because another milestone did.
    Follows(Mention),
    /// By so many working days it may still slip before the end moves.
    Room(i64),
    /// A gate waits for it.
    Gate(Mention),
    /// The change is so many hundredths of the project's forecast total.
    OfTotal(Decimal),
}

impl Impact {
    /// All of them, the weightiest first.
    pub const ALL: [Impact; 5] = [Impact::GoLive, Impact::Money, Impact::Dates, Impact::People, Impact::Wording];

    /// The heading above such changes.
    pub fn heading(self, words: &Words) -> String {
        say!(words, changes_impact, impact = self.key())
    }

    /// The word for programs.
    pub fn key(self) -> &'static str {
        match self {
            Impact::GoLive => "go-live",
            Impact::Money => "money",
            Impact::Dates => "dates",
            Impact::People => "people",
            Impact::Wording => "wording",
        }
    }
}

impl Reason {
    /// The word for programs.
    pub fn key(&self) -> &'static str {
        match self {
            Reason::Said(_) => "said",
            Reason::GoLive => "go-live",
            Reason::Critical => "critical-path",
            Reason::Follows(_) => "follows",
            Reason::Room(_) => "room",
            Reason::Gate(_) => "gate",
            Reason::OfTotal(_) => "of-total",
        }
    }

    /// Why it matters, in the language of the words.
    pub fn sentence(&self, words: &Words) -> String {
        match self {
            Reason::Said(text) => text.trim().to_owned(),
            Reason::GoLive => say!(words, changes_why_go_live).to_owned(),
            Reason::Critical => say!(words, changes_why_critical).to_owned(),
            Reason::Follows(mention) => say!(words, changes_it_follows, milestone = words.quoted(&mention.title)),
            Reason::Room(days) => say!(words, changes_why_room, days = words.working_days(*days), count = *days),
            Reason::Gate(mention) => say!(words, changes_the_gate_waits, gate = words.quoted(&mention.title)),
            Reason::OfTotal(percent) => say!(words, changes_why_of_total, share = words.percent(*percent)),
        }
    }
}

/// Says of each change what it touches and why that matters.
pub fn weigh(pair: &Pair<'_>, effect: &Effect, found: &mut Found) {
    let moved = moved(found);
    let leads = leading_to_go_lives(pair, &moved);
    let mut gates: BTreeMap<&str, Mention> = BTreeMap::new();
    for gate in pair.plans().1.gates.iter() {
        let mention = || Mention { id: gate.id().value.to_string(), title: gate.title().to_owned() };
        gate.milestone.iter().for_each(|id| _ = gates.entry(id.value.id()).or_insert_with(mention));
    }
    let context = Context { pair, effect, moved: &moved, leads: &leads, gates: &gates };
    for change in found.iter_mut() {
        change.impact = context.impact(change);
        change.why = context
            .reasons(change)
            .into_iter()
            .map(|reason| Why { sentence: reason.sentence(&pair.words), reason })
            .collect();
    }
}

/// What changes are sorted by: what they touch, then their dates or amounts, then where they stand in the plan.
pub fn order(pair: &Pair<'_>, change: &Change) -> impl Ord + use<> {
    let milestone = change.subject.kind() == Some(Kind::Milestone);
    let (then, now) = pair.plans();
    let id = change.subject.id.as_str();
    let date = milestone.then(|| match now.milestones.position(id) {
        Some(place) => Some(pair.after.analysis.schedule.milestones[place].finish),
        None => then.milestones.position(id).map(|place| pair.before.analysis.schedule.milestones[place].finish),
    });
    let go_live = milestone && now.milestones.get(id).is_some_and(Milestone::is_go_live);
    // What moves the forecast comes before what is paid as planned.
    let money = match change.impact {
        Impact::Money => (-forecast_moves(change), -largest_amount(change).unwrap_or_default()),
        _ => (Decimal::ZERO, Decimal::ZERO),
    };
    let date: Option<Date> = date.flatten().filter(|_| change.impact != Impact::Money);
    (change.impact, !go_live, !milestone, date, money, change.subject.sort, change.subject.id.clone())
}

struct Context<'a> {
    pair: &'a Pair<'a>,
    effect: &'a Effect,
    /// The milestones whose forecast moved.
    moved: &'a HashSet<String>,
    /// The milestones that set the date of a go-live that moved.
    leads: &'a HashSet<String>,
    gates: &'a BTreeMap<&'a str, Mention>,
}

impl Context<'_> {
    fn impact(&self, change: &Change) -> Impact {
        let kind = change.subject.kind();
        if kind == Some(Kind::Milestone) && self.touches_go_live(change) {
            return Impact::GoLive;
        }
        let of_money = kind.is_some_and(is_of_money);
        let written = change.fields.iter().filter(|field| !is_wording(field));
        let written: Vec<&FieldChange> = written.collect();
        let stayed = change.presence == Presence::Stayed;
        if stayed && written.is_empty() && change.consequences.is_empty() {
            return Impact::Wording;
        }
        if of_money || written.iter().any(|field| is_amount(field)) || largest_amount(change).is_some() {
            return Impact::Money;
        }
        let dated = matches!(kind, Some(Kind::Milestone | Kind::Phase | Kind::Gate | Kind::Goal) | None);
        let moves = change.consequences.iter().any(|one| {
            use Consequence::{Finish, Start};
            matches!(one, Finish { .. } | Start { .. })
        });
        let came_or_went = !stayed && matches!(kind, Some(Kind::Milestone | Kind::Phase));
        // That work began or ended on its day moves nothing.
        let real = |field: &FieldChange| ["started", "finished"].contains(&field.field());
        let writes = dated && written.iter().any(|field| is_date(field) && !real(field));
        match moves || came_or_went || writes {
            true => Impact::Dates,
            // A page or report that is new is something to read and changes nothing by itself.
            false if !stayed && matches!(kind, Some(Kind::Page | Kind::Update)) => Impact::Wording,
            false if stayed && matches!(kind, Some(Kind::Page)) => Impact::Wording,
            false => Impact::People,
        }
    }

    fn touches_go_live(&self, change: &Change) -> bool {
        let (then, now) = self.pair.plans();
        let id = change.subject.id.as_str();
        let was = then.milestones.get(self.pair.earlier_id(Kind::Milestone, id)).is_some_and(Milestone::is_go_live);
        let is = now.milestones.get(id).is_some_and(Milestone::is_go_live);
        let moved = self.moved.contains(id);
        match change.presence {
            Presence::Added | Presence::Removed => was || is,
            Presence::Stayed => {
                let promised = change.fields.iter().any(|field| field.field() == "due");
                was != is || (is && (moved || promised)) || (moved && self.leads.contains(id))
            }
        }
    }

    fn reasons(&self, change: &Change) -> Vec<Reason> {
        let mut reasons = Vec::new();
        let said = change.fields.iter().find(|field| field.field() == "because" && field.path.len() == 1);
        if let Some(Value::Prose(text)) = said.and_then(|field| field.after.as_ref()) {
            reasons.push(Reason::Said(text.written.clone()));
        }
        if change.subject.sort == Sort::Entity(Kind::Milestone) {
            self.reasons_of_milestone(change, &mut reasons);
        }
        let total = self.effect.total.as_ref().map(|total| total.after).filter(|total| *total > Decimal::ZERO);
        if let (Some(amount), Some(total), true) =
            (largest_amount(change), total, change.subject.kind() == Some(Kind::Line))
        {
            let percent = amount / total * Decimal::ONE_HUNDRED;
            reasons.extend((percent >= Decimal::ONE).then_some(Reason::OfTotal(percent)));
        }
        reasons
    }

    fn reasons_of_milestone(&self, change: &Change, reasons: &mut Vec<Reason>) {
        let now = self.pair.plans().1;
        let id = change.subject.id.as_str();
        let Some(place) = now.milestones.position(id) else { return };
        let forecast = &self.pair.after.analysis.schedule.milestones[place];
        if now.milestones[place].is_go_live() {
            reasons.push(Reason::GoLive);
        }
        if forecast.critical {
            reasons.push(Reason::Critical);
        }
        if self.moved.contains(id) {
            let driver = forecast.driving.filter(|driver| *driver < now.milestones.len());
            let driver = driver.map(|driver| &now.milestones[driver]);
            if let Some(driver) = driver.filter(|driver| self.moved.contains(driver.id().value.as_str())) {
                let mention = Mention { id: driver.id().value.to_string(), title: driver.title().to_owned() };
                reasons.push(Reason::Follows(mention));
            }
            reasons.extend(self.gates.get(id).cloned().map(Reason::Gate));
            if !forecast.critical && now.milestones[place].finished.is_none() {
                reasons.push(Reason::Room(forecast.total_float));
            }
        }
    }
}

/// The ids of the milestones whose forecast moved.
fn moved(found: &mut Found) -> HashSet<String> {
    let milestones = found.iter_mut().filter(|change| change.subject.kind() == Some(Kind::Milestone));
    let moves = |one: &Consequence| matches!(one, Consequence::Finish { .. });
    let moved = milestones.filter(|change| change.consequences.iter().any(moves));
    moved.map(|change| change.subject.id.clone()).collect()
}

/// The milestones that set the date of a go-live that moved: followed back, in either revision.
fn leading_to_go_lives(pair: &Pair<'_>, moved: &HashSet<String>) -> HashSet<String> {
    let mut leads = HashSet::new();
    for (side, later) in [(pair.before, false), (pair.after, true)] {
        let milestones = &side.project.plan.milestones;
        let now = |place: usize| {
            let id = milestones[place].id().value.as_str();
            if later { id.to_owned() } else { pair.later_id(Kind::Milestone, id).to_owned() }
        };
        let mut seen = vec![false; milestones.len()];
        for place in (0..milestones.len()).filter(|place| milestones[*place].is_go_live()) {
            let mut next = Some(place).filter(|place| moved.contains(&now(*place)));
            // A hidden milestone leads on, too, but is none of ours to tell of: the way ends there.
            while let Some(place) = next.filter(|place| *place < milestones.len() && !seen[*place]) {
                seen[place] = true;
                leads.insert(now(place));
                next = side.analysis.schedule.milestones[place].driving;
            }
        }
    }
    leads
}

fn is_amount(field: &FieldChange) -> bool {
    fn holds(value: &Value) -> bool {
        match value {
            Value::Money(_) => true,
            Value::List(items) => items.iter().any(holds),
            Value::Record(fields) => fields.iter().any(|(_, value)| holds(value)),
            _ => false,
        }
    }
    match &field.measure {
        Measure::Items { added, removed } => added.iter().chain(removed).any(holds),
        Measure::Money { .. } => true,
        _ => [&field.before, &field.after].into_iter().flatten().any(holds),
    }
}

fn is_date(field: &FieldChange) -> bool {
    fn holds(value: &Value) -> bool {
        match value {
            Value::Date(_) | Value::Number(_, "d") => true,
            Value::Record(fields) => fields.iter().any(|(_, value)| holds(value)),
            _ => false,
        }
    }
    let names = ["depends_on", "calendar", "phase", "estimate"];
    names.contains(&field.field()) || [&field.before, &field.after].into_iter().flatten().any(holds)
}

/// By how much a change moves the forecast of a line, without its sign: what is paid or committed alone moves nothing.
fn forecast_moves(change: &Change) -> Decimal {
    let moved = |measure: &Measure| match measure {
        Measure::Money { amount, .. } => Some(amount.abs()),
        _ => None,
    };
    let forecast = change.consequences.iter().find_map(|one| match one {
        Consequence::Forecast { measure, .. } => moved(measure),
        _ => None,
    });
    // Where the plan of a line moved, its forecast went along.
    let planned = change.consequences.iter().find_map(|one| match one {
        Consequence::Planned { measure, .. } => moved(measure),
        _ => None,
    });
    let written = change.fields.iter().filter(|field| !PAID.contains(&field.field()));
    let written = written.filter_map(|field| match change.presence {
        Presence::Stayed => moved(&field.measure),
        Presence::Added | Presence::Removed => [&field.before, &field.after].into_iter().flatten().find_map(money_of),
    });
    forecast.or(planned).or_else(|| written.max()).unwrap_or_default()
}

fn money_of(value: &Value) -> Option<Decimal> {
    match value {
        Value::Money(amount) => Some(amount.abs()),
        _ => None,
    }
}

/// The fields that say what is paid or will be, not what it will cost.
const PAID: [&str; 1] = ["committed"];

impl Change {
    /// Whether it says of a budget line only that something was paid or ordered as it was planned.
    pub fn is_payment(&self) -> bool {
        let paid = |one: &Consequence| matches!(one, Consequence::Paid { .. });
        self.subject.kind() == Some(Kind::Line)
            && self.presence == Presence::Stayed
            && self.renamed_from.is_none()
            && self.consequences.iter().all(paid)
            && self.fields.iter().all(|field| PAID.contains(&field.field()))
    }
}

/// The largest difference of an amount, without its sign.
fn largest_amount(change: &Change) -> Option<Decimal> {
    let written = change.fields.iter().map(|field| &field.measure);
    let follows = change.consequences.iter().filter_map(|one| match one {
        Consequence::Planned { measure, .. }
        | Consequence::Paid { measure, .. }
        | Consequence::Forecast { measure, .. } => Some(measure),
        _ => None,
    });
    let amount = |measure: &Measure| match measure {
        Measure::Money { amount, .. } => Some(amount.abs()),
        _ => None,
    };
    written.chain(follows).filter_map(amount).max()
}
