//! What follows from a change and nobody wrote.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::reason::{Judgement, Mention};
use crate::changes::entities::{Found, Pair};
use crate::changes::field::{Measure, days, money};
use crate::changes::{Presence, Sort};
use crate::model::kinds::{Entity, Kind};

/// Something that follows.
#[derive(Clone, Debug, PartialEq)]
pub enum Consequence {
    /// The forecast of a milestone's finish, or a phase's, moved.
    Finish {
        /// What it was.
        before: Date,
        /// What it is.
        after: Date,
        /// How far the two are apart.
        measure: Measure,
    },
    /// The forecast of its first day moved; told only where the finish did not.
    Start {
        /// What it was.
        before: Date,
        /// What it is.
        after: Date,
        /// How far the two are apart.
        measure: Measure,
    },
    /// It is on the critical path now.
    EnteredCriticalPath,
    /// It is not on the critical path any more.
    LeftCriticalPath,
    /// The working days by which it could slip are used up.
    FloatUsedUp {
        /// How many it had.
        before: i64,
        /// How many it has: 0 or less.
        after: i64,
    },
    /// Where it stands changed.
    Status {
        /// Where it stood.
        before: Judgement,
        /// Where it stands.
        after: Judgement,
    },
    /// A line's planned amount changed.
    Planned {
        /// What it was.
        before: Decimal,
        /// What it is.
        after: Decimal,
        /// How far the two are apart.
        measure: Measure,
    },
    /// What was paid on a line changed.
    Paid {
        /// What it was.
        before: Decimal,
        /// What it is.
        after: Decimal,
        /// How far the two are apart.
        measure: Measure,
    },
    /// A line's forecast changed.
    Forecast {
        /// What it was.
        before: Decimal,
        /// What it is.
        after: Decimal,
        /// How far the two are apart.
        measure: Measure,
    },
    /// No milestone serves the goal any more.
    LeftWithoutWork,
    /// No money serves the goal any more.
    LeftWithoutMoney,
    /// A gate may not be passed in time: the milestone that it guards stands worse than it did.
    Endangered {
        /// The milestone.
        milestone: Mention,
        /// Where that stands.
        after: Judgement,
    },
}

/// Adds what follows to what was written.
pub fn add(pair: &Pair<'_>, found: &mut Found) {
    milestones(pair, found);
    phases(pair, found);
    goals(pair, found);
    if pair.tells_money() {
        lines(pair, found);
    }
}

fn milestones(pair: &Pair<'_>, found: &mut Found) {
    let (then, now) = pair.plans();
    let (earlier, later) = (&pair.before.analysis, &pair.after.analysis);
    let mut turned = vec![None; now.milestones.len()];
    for (place, milestone) in now.milestones.iter().enumerate() {
        let id = milestone.id().value.as_str();
        let Some(was) = then.milestones.position(pair.earlier_id(Kind::Milestone, id)) else { continue };
        let (old, new) = (&earlier.schedule.milestones[was], &later.schedule.milestones[place]);
        let (stood, stands) = (earlier.statuses.milestones[was].judgement, later.statuses.milestones[place].judgement);
        let mut follows = Vec::new();
        if old.finish != new.finish {
            let measure = days(&later.schedule, old.finish, new.finish);
            follows.push(Consequence::Finish { before: old.finish, after: new.finish, measure });
        } else if old.start != new.start {
            let measure = days(&later.schedule, old.start, new.start);
            follows.push(Consequence::Start { before: old.start, after: new.start, measure });
        }
        match (old.critical, new.critical) {
            (false, true) => follows.push(Consequence::EnteredCriticalPath),
            (true, false) if milestone.finished.is_none() => follows.push(Consequence::LeftCriticalPath),
            _ => {}
        }
        if old.total_float > 0 && new.total_float <= 0 && milestone.finished.is_none() {
            follows.push(Consequence::FloatUsedUp { before: old.total_float, after: new.total_float });
        }
        if stood != stands {
            follows.push(Consequence::Status { before: stood, after: stands });
            turned[place] = (stands.severity() > stood.severity()).then_some(stands);
        }
        if !follows.is_empty() {
            found.about(Sort::Entity(Kind::Milestone), id, milestone.title()).consequences = follows;
        }
    }
    for gate in now.gates.iter() {
        let Some(guarded) = gate.milestone.as_ref().and_then(|id| now.milestones.position(id.value.id())) else {
            continue;
        };
        let Some(after) = turned[guarded] else { continue };
        let milestone = &now.milestones[guarded];
        let mention = Mention { id: milestone.id().value.to_string(), title: milestone.title().to_owned() };
        let id = gate.id().value.as_str();
        if found.presence(Sort::Entity(Kind::Gate), id) == Presence::Stayed {
            let change = found.about(Sort::Entity(Kind::Gate), id, gate.title());
            change.consequences.push(Consequence::Endangered { milestone: mention, after });
        }
    }
}

fn phases(pair: &Pair<'_>, found: &mut Found) {
    let (then, now) = pair.plans();
    let (earlier, later) = (&pair.before.analysis, &pair.after.analysis);
    for (place, phase) in now.phases.iter().enumerate() {
        let id = phase.id().value.as_str();
        let Some(was) = then.phases.position(pair.earlier_id(Kind::Phase, id)) else { continue };
        let mut follows = Vec::new();
        if let (Some((_, before)), Some((_, after))) = (earlier.schedule.phases[was], later.schedule.phases[place])
            && before != after
        {
            follows.push(Consequence::Finish { before, after, measure: days(&later.schedule, before, after) });
        }
        let (before, after) = (earlier.statuses.phases[was].judgement, later.statuses.phases[place].judgement);
        follows.extend((before != after).then_some(Consequence::Status { before, after }));
        if !follows.is_empty() {
            found.about(Sort::Entity(Kind::Phase), id, phase.title()).consequences = follows;
        }
    }
}

fn goals(pair: &Pair<'_>, found: &mut Found) {
    let (then, now) = pair.plans();
    let (earlier, later) = (&pair.before.analysis, &pair.after.analysis);
    for (place, goal) in now.goals.iter().enumerate() {
        let id = goal.id().value.as_str();
        let Some(was) = then.goals.position(pair.earlier_id(Kind::Goal, id)) else { continue };
        let (old, new) = (&earlier.alignment, &later.alignment);
        let mut follows = Vec::new();
        if new.goals_without_work.contains(&place) && !old.goals_without_work.contains(&was) {
            follows.push(Consequence::LeftWithoutWork);
        }
        if pair.tells_money() && new.goals_without_money.contains(&place) && !old.goals_without_money.contains(&was) {
            follows.push(Consequence::LeftWithoutMoney);
        }
        let (before, after) = (earlier.statuses.goals[was].judgement, later.statuses.goals[place].judgement);
        follows.extend((before != after).then_some(Consequence::Status { before, after }));
        if !follows.is_empty() {
            found.about(Sort::Entity(Kind::Goal), id, goal.title()).consequences = follows;
        }
    }
}

fn lines(pair: &Pair<'_>, found: &mut Found) {
    let (then, now) = pair.plans();
    let (Some(earlier), Some(later)) = (&pair.before.analysis.money, &pair.after.analysis.money) else { return };
    let rule = pair.before.project.money();
    let mut old = vec![None; then.lines.len()];
    earlier.budget.visible_lines(rule).iter().for_each(|row| old[row.place] = Some(row.amounts));
    for row in later.budget.visible_lines(pair.after.project.money()) {
        let line = &now.lines[row.place];
        let id = line.id().value.as_str();
        let was = then.lines.position(pair.earlier_id(Kind::Line, id)).and_then(|was| old[was]);
        let Some(before) = was else { continue };
        let after = row.amounts;
        let mut follows = Vec::new();
        let amount_written = match (then.lines.get(pair.earlier_id(Kind::Line, id)), line.amount.as_ref()) {
            (Some(then), Some(now)) => then.amount.as_ref().is_some_and(|then| then.value != now.value),
            _ => false,
        };
        // An amount that was written stands among the fields already.
        if before.planned != after.planned && !amount_written {
            let measure = money(before.planned, after.planned);
            follows.push(Consequence::Planned { before: before.planned, after: after.planned, measure });
        }
        if before.actual != after.actual {
            let measure = money(before.actual, after.actual);
            follows.push(Consequence::Paid { before: before.actual, after: after.actual, measure });
        }
        // Where the plan changed, the forecast mostly goes along and says nothing new.
        let with_plan = after.forecast - before.forecast == after.planned - before.planned;
        if before.forecast != after.forecast && !with_plan {
            let measure = money(before.forecast, after.forecast);
            follows.push(Consequence::Forecast { before: before.forecast, after: after.forecast, measure });
        }
        if !follows.is_empty() {
            found.about(Sort::Entity(Kind::Line), id, line.title()).consequences = follows;
        }
    }
}
