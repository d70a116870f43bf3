//! Rules for change control: what a change may not do without somebody saying yes.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::reason::Judgement;
use crate::analysis::words::Words;
use crate::changes::effect::Both;
use crate::changes::field::Measure;
use crate::changes::{Change, Changes, Consequence, Presence};
use crate::diagnostic::nearest;
use crate::model::kinds::Kind;
use crate::model::values::WorkingDays;
use crate::model::values::number::parse_decimal;

/// A rule such as `slip>10d`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// As it was written.
    pub text: String,
    subject: Subject,
    limit: Limit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Subject {
    Slip,
    Finish,
    GoLive,
    P80,
    Cost,
    Contingency,
    Critical,
    Float,
    Status,
    Goal,
    Gate,
    Removed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Limit {
    /// The rule is hit whenever it happens.
    Any,
    /// Working days.
    Days(i64),
    /// Hundredths of what it was.
    Percent(Decimal),
    /// Money.
    Amount(Decimal),
}

/// The rules, and what each looks at.
pub const RULES: [(&str, &str); 12] = [
    ("slip", "the forecast of any milestone gets later, in working days: slip>10d"),
    ("finish", "the end of the project gets later: finish>0d"),
    ("go-live", "the forecast of a go-live gets later: go-live>5d"),
    ("p80", "the day that 80 of 100 simulated projects keep gets later: p80>10d"),
    ("cost", "the forecast total rises: cost>5% or cost>20000"),
    ("contingency", "the contingency that is left falls: contingency>10% or contingency>20000"),
    ("critical", "a milestone comes onto the critical path"),
    ("float", "the room of a milestone is used up"),
    ("status", "the project stands worse than before"),
    ("goal", "a goal is left without work or money"),
    ("gate", "a gate is endangered"),
    ("removed", "a milestone, goal or gate is removed"),
];

const SUBJECTS: [Subject; 12] = [
    Subject::Slip,
    Subject::Finish,
    Subject::GoLive,
    Subject::P80,
    Subject::Cost,
    Subject::Contingency,
    Subject::Critical,
    Subject::Float,
    Subject::Status,
    Subject::Goal,
    Subject::Gate,
    Subject::Removed,
];

impl Rule {
    /// A rule from its text: a name, or a name, `>` and a limit.
    ///
    /// # Errors
    /// What is wrong with it, for people.
    pub fn parse(text: &str) -> Result<Rule, String> {
        let (name, limit) = match text.split_once('>') {
            Some((name, limit)) => (name.trim(), Some(limit.trim())),
            None => (text.trim(), None),
        };
        let Some(place) = RULES.iter().position(|(known, _)| *known == name) else {
            let names = || RULES.iter().map(|(name, _)| *name);
            let near = nearest(name, names()).map(|near| format!("did you mean `{near}`?"));
            let hint = near.unwrap_or_else(|| format!("the rules are {}", names().collect::<Vec<_>>().join(", ")));
            return Err(format!("there is no rule `{name}`; {hint}"));
        };
        let subject = SUBJECTS[place];
        let limit = match (subject, limit) {
            (_, None) => Limit::Any,
            (Subject::Slip | Subject::Finish | Subject::GoLive | Subject::P80, Some(limit)) => {
                let days = WorkingDays::parse(limit).filter(|days| days.0 >= 0);
                let days =
                    days.ok_or_else(|| format!("`{limit}` is no number of working days, such as `10d` or `2w`"))?;
                Limit::Days(days.0)
            }
            (Subject::Cost | Subject::Contingency, Some(limit)) => {
                let number = |text: &str| parse_decimal(text.trim()).filter(|number| !number.is_sign_negative());
                let read = match limit.strip_suffix('%') {
                    Some(percent) => number(percent).map(Limit::Percent),
                    None => number(limit).map(Limit::Amount),
                };
                read.ok_or_else(|| {
                    format!("`{limit}` is neither a percentage such as `5%` nor an amount such as `20000`")
                })?
            }
            (_, Some(_)) => return Err(format!("`{name}` has no limit: write it by itself")),
        };
        Ok(Rule { text: text.trim().to_owned(), subject, limit })
    }

    /// What hits the rule in the whole plan, as sentences that an audience may read; none where it is kept. `changes` is
    /// what differs for the audience, and `in_all` what differs in the whole plan, where that is something else.
    ///
    /// # Errors
    /// When the changes do not hold what the rule looks at, or its limit may be another amount than the one written: then it
    /// is not said to be kept.
    pub fn hits_in_all(
        &self,
        changes: &Changes,
        in_all: Option<&Changes>,
        words: &Words,
    ) -> Result<Vec<String>, String> {
        let Some(in_all) = in_all else { return self.hits(changes, words) };
        let all = self.hits(in_all, words)?;
        let mut told = self.hits(changes, words).unwrap_or_default();
        told.retain(|sentence| all.contains(sentence));
        if told.len() < all.len() {
            told.push("Something that this audience is not shown".to_owned());
        }
        Ok(told)
    }

    /// What hits the rule, as sentences; none where it is kept.
    ///
    /// # Errors
    /// When the changes do not hold what the rule looks at, or its limit may be another amount than the one written: then it
    /// is not said to be kept.
    pub fn hits(&self, changes: &Changes, words: &Words) -> Result<Vec<String>, String> {
        if let Limit::Amount(limit) = self.limit
            && let Some(hint) = words.minor_unit().hint_for_decimals(limit)
        {
            let decimals = words.minor_unit().decimals();
            return Err(format!(
                "the limit of `{}` has more decimals than the currency, which has {decimals}; {hint}",
                self.text
            ));
        }
        let effect = &changes.effect;
        let dated = |name: &str, both: Option<&Both<Date>>| {
            let Some(both) = both.filter(|both| self.is_over_days(&both.measure)) else { return Vec::new() };
            let Measure::Days { working, .. } = both.measure else { return Vec::new() };
            vec![format!("{name}: {}", words.date_change(both.before, both.after, working))]
        };
        let money = |name: &str, both: Option<&Both<Decimal>>, rises: bool| match both {
            None => Err(format!("`{}` cannot be checked: there is no money to see in the plan", self.text)),
            Some(both) if self.is_over_amount(both, rises) => {
                Ok(vec![format!("{name}: {}", words.money_change(both.before, both.after))])
            }
            Some(_) => Ok(Vec::new()),
        };
        let follows = |is: &dyn Fn(&Change, &Consequence) -> bool| {
            let hit = |change: &&Change| change.consequences.iter().any(|one| is(change, one));
            changes.changes.iter().filter(hit).map(|change| describe(change, is, words)).collect::<Vec<_>>()
        };
        let milestone = |change: &Change| change.subject.kind() == Some(Kind::Milestone);
        let moved = |change: &Change, one: &Consequence| {
            milestone(change) && matches!(one, Consequence::Finish { measure, .. } if self.is_over_days(measure))
        };
        Ok(match self.subject {
            Subject::Slip => follows(&moved),
            Subject::GoLive => {
                let go_live =
                    |change: &Change| change.why.iter().any(|why| why.reason == crate::changes::Reason::GoLive);
                follows(&|change, one| go_live(change) && moved(change, one))
            }
            Subject::Finish => dated("The end of the project", Some(&effect.finish)),
            Subject::P80 => match &effect.p80 {
                Some(both) => dated("The end in 80 of 100 cases", Some(both)),
                None => return Err(format!("`{}` cannot be checked: no milestone has an estimate", self.text)),
            },
            Subject::Cost => money("The forecast total", effect.total.as_ref(), true)?,
            Subject::Contingency => money("The contingency left", effect.contingency.as_ref(), false)?,
            Subject::Critical => follows(&|_, one| *one == Consequence::EnteredCriticalPath),
            Subject::Float => follows(&|_, one| matches!(one, Consequence::FloatUsedUp { .. })),
            Subject::Gate => follows(&|_, one| matches!(one, Consequence::Endangered { .. })),
            Subject::Goal => {
                follows(&|_, one| matches!(one, Consequence::LeftWithoutWork | Consequence::LeftWithoutMoney))
            }
            Subject::Status => {
                let worse = |before: Judgement, after: Judgement| after.severity() > before.severity();
                let (before, after) = (effect.status.before, effect.status.after);
                let project =
                    worse(before, after).then(|| format!("The project: {} → {}", before.word(), after.word()));
                project.into_iter().collect()
            }
            Subject::Removed => {
                let kinds = [Kind::Milestone, Kind::Goal, Kind::Gate];
                let gone = changes.changes.iter().filter(|change| {
                    change.presence == Presence::Removed
                        && change.subject.kind().is_some_and(|kind| kinds.contains(&kind))
                });
                gone.map(|change| format!("{}: removed", change.heading(words))).collect()
            }
        })
    }

    fn is_over_days(&self, measure: &Measure) -> bool {
        let Measure::Days { calendar, working } = measure else { return false };
        match self.limit {
            // A date on a weekend may move by days that are no working days.
            Limit::Any | Limit::Days(0) => *calendar > 0,
            Limit::Days(limit) => *working > limit,
            Limit::Percent(_) | Limit::Amount(_) => false,
        }
    }

    fn is_over_amount(&self, both: &Both<Decimal>, rises: bool) -> bool {
        let worse = if rises { both.after - both.before } else { both.before - both.after };
        match self.limit {
            Limit::Any => worse > Decimal::ZERO,
            Limit::Amount(limit) => worse > limit,
            // Any amount is more than all hundredths of nothing.
            Limit::Percent(limit) => worse > Decimal::ZERO && worse * Decimal::ONE_HUNDRED > limit * both.before,
            Limit::Days(_) => false,
        }
    }
}

fn describe(change: &Change, is: &dyn Fn(&Change, &Consequence) -> bool, words: &Words) -> String {
    let hit = change.consequences.iter().find(|one| is(change, one));
    let told = hit.map(|one| one.told(words).line(words)).unwrap_or_default();
    format!("{}: {told}", change.heading(words))
}
