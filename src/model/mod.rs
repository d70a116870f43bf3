//! The plan: its kinds, its values, and how it is read from files.

pub mod declare;
pub mod entities;
pub mod kinds;
pub mod later;
pub mod ledger;
pub mod load;
mod part;
pub mod reader;
pub mod record;
pub mod references;
pub mod schema;
pub mod shape;
pub mod translation;
pub mod validate;
pub mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::Arc;

pub use load::{Loaded, Memo, Snapshot, is_plan_file, load, load_past, load_with, roots};

use crate::language::known::{ENGLISH, Known};
use kinds::{AllEntities, DecisionStatus, Issue, Settings, Vision};
use ledger::Payment;
use record::{Redaction, Value, hidden_fields};
use translation::{Wanted, is_translated};
use values::{Audience, Calendar, Level, MinorUnit};

/// A project's plan at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// What the portal is called, and the rules it counts by.
    pub settings: Arc<Settings>,
    /// What the project is for.
    pub vision: Arc<Vision>,
    /// Everything else that is written, by kind; its fields are reached through the plan itself.
    pub entities: AllEntities,
    /// What was paid, in the order of the ledger.
    pub ledger: Arc<[Payment]>,
    /// The paths of all files of the project.
    pub files: Arc<BTreeSet<String>>,
    /// What the audience does not see and what shown figures rest on.
    pub hidden: Hidden,
    /// Whether any text of it is written in several languages.
    pub is_translated: bool,
    /// What is said to have happened after the day on which the plan is looked at, and is no fact yet (see
    /// [`Plan::known_on`]); nothing before it is looked at on a day.
    pub later: Vec<later::Later>,
}

impl AsRef<Plan> for Plan {
    fn as_ref(&self) -> &Plan {
        self
    }
}

/// Parts of a plan that carry numbers and nothing else: no id that was written, no title, no owner, no text. Pages never
/// list them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hidden {
    /// Hidden milestones, so that every audience is told the same dates. Visible milestones may depend on their ids.
    pub milestones: Vec<kinds::Milestone>,
    /// Hidden budget lines, so that totals hold for every audience.
    pub lines: Vec<kinds::Line>,
    /// What was paid on hidden lines.
    pub ledger: Vec<Payment>,
    /// Lines that were approved and are no more, with their approved amounts; only in a plan that a baseline was laid
    /// behind.
    pub removed: Vec<kinds::Line>,
    /// Which of the hidden lines were approved and are no more; only in a plan that a baseline was laid behind.
    pub no_more: BTreeSet<values::Id>,
    /// All milestones of each line, shown or hidden, that pays for one that is hidden. They are in the order of the ids that are
    /// written, so that amounts are split in the same way for every audience.
    pub milestones_of: BTreeMap<values::Id, Vec<values::Id>>,
    /// Whether any benefit that is put in money is hidden, so that what is shown of them is the least that there is.
    pub any_benefit: bool,
}

impl Deref for Plan {
    type Target = AllEntities;

    fn deref(&self) -> &AllEntities {
        &self.entities
    }
}

impl Plan {
    /// The working days of the project.
    pub fn calendar(&self) -> Calendar {
        let Some(written) = &self.settings.calendar else { return Calendar::five_day_week() };
        let mut workdays = [false; 7];
        written.workdays.iter().for_each(|day| workdays[usize::from(day.value.0) % 7] = true);
        if written.workdays.is_empty() {
            workdays = [true, true, true, true, true, false, false];
        }
        let holidays = written.holidays.iter().map(|holiday| {
            let from = holiday.from.value;
            (from, holiday.to.as_ref().map_or(from, |to| to.value))
        });
        Calendar::new(workdays, holidays.collect()).unwrap_or_else(|_| Calendar::five_day_week())
    }

    /// Whether an issue has found its answer: a resolution, or a decision that was taken, whichever way.
    pub fn is_settled(&self, issue: &Issue) -> bool {
        let decision = issue.decision.as_ref().and_then(|decision| self.decisions.get(decision.value.id()));
        let status = decision.and_then(|decision| decision.status.as_ref());
        issue.resolution.is_some() || status.is_some_and(|status| status.value != DecisionStatus::Proposed)
    }

    /// The audiences, widest first.
    pub fn audiences(&self) -> &[Audience] {
        self.settings.audiences.as_ref().map_or(&[], |audiences| &audiences.value.0)
    }

    /// Whether something of it is not shown to an audience.
    pub fn hides_from(&self, level: Level) -> bool {
        let marked = Redaction::of(level);
        let entities = &self.entities;
        let (of_settings, of_vision) = (hidden_fields(&*self.settings, level), hidden_fields(&*self.vision, level));
        let is_unmarked = entities.hidden(level).is_empty()
            && entities.hidden_fields(level).is_empty()
            && of_settings.is_empty()
            && of_vision.is_empty();
        !is_unmarked || self.settings.loses(&marked) || self.vision.loses(&marked) || entities.lose(&marked)
    }

    /// The languages of the portal, that of the plan first.
    pub fn languages(&self) -> Vec<&'static Known> {
        self.settings.spoken()
    }

    /// The language that texts which do not say theirs are in.
    pub fn own_language(&self) -> &'static Known {
        self.languages().first().copied().unwrap_or(ENGLISH)
    }

    /// The language in which the plan is shown.
    pub fn language(&self) -> &'static Known {
        self.settings.language.as_ref().map_or_else(|| self.own_language(), |language| language.value.0)
    }

    /// The plan in a language of which `own` is the one that texts are in which do not say theirs.
    pub fn in_language(&self, language: &str, own: &Known) -> Plan {
        let mut plan = self.clone();
        let wanted = Wanted { language, default: own.tag };
        if self.is_translated {
            plan.entities.translate(&wanted);
            if is_translated(&*self.vision) {
                Arc::make_mut(&mut plan.vision).translate(&wanted);
            }
        }
        Arc::make_mut(&mut plan.settings).speak(&wanted);
        plan
    }

    /// The name of the currency, such as `USD`.
    pub fn currency(&self) -> &str {
        self.settings.currency.as_ref().map_or("USD", |currency| &currency.value.0)
    }

    /// The smallest unit of the project's currency.
    pub fn minor_unit(&self) -> MinorUnit {
        MinorUnit::of(self.currency())
    }
}
