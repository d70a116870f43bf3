//! What all changes come to: the end, the go-lives, the money, the status and the odds.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::reason::Judgement;
use crate::analysis::schedule::{Luck, Schedule};
use crate::analysis::{Analysed, Finances};
use crate::changes::field::{Measure, days, money};

/// What all changes come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// The forecast of the last day.
    pub finish: Both<Date>,
    /// The forecast of the first go-live; `None` where either revision has none.
    pub first_go_live: Option<Both<Date>>,
    /// The forecast of the last go-live, where there are several.
    pub last_go_live: Option<Both<Date>>,
    /// What it will have cost; `None` where the audience sees no money, or there is none.
    pub total: Option<Both<Decimal>>,
    /// What was approved.
    pub approved: Option<Both<Decimal>>,
    /// The contingency that is left.
    pub contingency: Option<Both<Decimal>>,
    /// Where the project stands.
    pub status: Both<Judgement>,
    /// The last day that four in five simulated projects keep; `None` where either revision has no estimates.
    pub p80: Option<Both<Date>>,
}

/// A figure in both revisions.
#[derive(Clone, Debug, PartialEq)]
pub struct Both<T> {
    /// What it was.
    pub before: T,
    /// What it is.
    pub after: T,
    /// How far the two are apart.
    pub measure: Measure,
}

impl<T: PartialEq> Both<T> {
    /// Whether the two differ.
    pub fn differs(&self) -> bool {
        self.before != self.after
    }
}

impl Effect {
    /// Whether there was no money before: what is there now did not rise, but was entered.
    pub fn is_first_budget(&self) -> bool {
        let is_new = |both: &Option<Both<Decimal>>| both.as_ref().is_none_or(|both| both.before.is_zero());
        let is_there = self.total.as_ref().is_some_and(|both| !both.after.is_zero());
        is_new(&self.total) && is_new(&self.approved) && is_there
    }

    /// Whether nothing of it differs.
    pub fn is_none(&self) -> bool {
        let dates = [Some(&self.finish), self.first_go_live.as_ref(), self.last_go_live.as_ref(), self.p80.as_ref()];
        let amounts = [&self.total, &self.approved, &self.contingency];
        !dates.into_iter().flatten().any(Both::differs)
            && !amounts.into_iter().flatten().any(Both::differs)
            && !self.status.differs()
    }
}

/// What the changes between two revisions come to.
pub fn effect(before: &Analysed, after: &Analysed, p80: (Option<Date>, Option<Date>)) -> Effect {
    let (then, now) = (&before.analysis, &after.analysis);
    let date = |before: Date, after: Date| Both { before, after, measure: days(&now.schedule, before, after) };
    let (old, new) = (go_lives(before), go_lives(after));
    let first = old.first().zip(new.first()).map(|(before, after)| date(*before, *after));
    let several = old.len() > 1 || new.len() > 1;
    let last = old.last().zip(new.last()).filter(|_| several).map(|(before, after)| date(*before, *after));
    let finances = then.money.as_ref().zip(now.money.as_ref());
    let any = |finances: &Finances| {
        let headline = &finances.budget.headline;
        !(headline.approved.is_zero() && headline.forecast.is_zero())
    };
    let finances = finances.filter(|(then, now)| any(then) || any(now));
    let amount = |of: fn(&Finances) -> Decimal| {
        let (before, after) = finances.map(|(then, now)| (of(then), of(now)))?;
        Some(Both { before, after, measure: money(before, after) })
    };
    Effect {
        finish: date(then.schedule.finish, now.schedule.finish),
        first_go_live: first,
        last_go_live: last,
        total: amount(|finances| finances.budget.headline.forecast),
        approved: amount(|finances| finances.budget.headline.approved),
        contingency: amount(|finances| finances.budget.headline.contingency_left()),
        status: Both {
            before: then.statuses.project.judgement,
            after: now.statuses.project.judgement,
            measure: Measure::Replaced,
        },
        p80: dates(after, p80),
    }
}

/// A date that is known of both, on the calendar of the later one.
pub fn dates(after: &Analysed, (then, now): (Option<Date>, Option<Date>)) -> Option<Both<Date>> {
    let (before, now) = then.zip(now)?;
    Some(Both { before, after: now, measure: days(&after.analysis.schedule, before, now) })
}

/// The last day that four in five simulated projects keep, before and after; what is alike has the same odds.
pub fn likely(before: &Analysed, after: &Analysed) -> (Option<Date>, Option<Date>) {
    let (then, now) = (&before.analysis.schedule, &after.analysis.schedule);
    let luck = Luck::default();
    let p80 = |schedule: &Schedule| schedule.likely_finish(&luck).map(|finish| finish.p80);
    match then.is_alike(now) {
        true => {
            let both = p80(now);
            (both, both)
        }
        false => rayon::join(|| p80(then), || p80(now)),
    }
}

/// The forecasts of all go-lives, in the order of time.
fn go_lives(side: &Analysed) -> Vec<Date> {
    let milestones = side.project.plan.milestones.iter().zip(&side.analysis.schedule.milestones);
    let go_live = milestones.filter(|(milestone, _)| milestone.is_go_live());
    let mut dates: Vec<Date> = go_live.map(|(_, forecast)| forecast.finish).collect();
    dates.sort_unstable();
    dates
}
