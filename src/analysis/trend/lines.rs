//! How the amounts of each budget line have moved, and which state of the plan moved them.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use super::course::{LineAmounts, LineCourse, LineMove};
use super::kept_lines::Kept;
use super::{Day, days};
use crate::analysis::books::line_amounts;
use crate::audience::Visible;
use crate::history::{Project, State};
use crate::model::Plan;
use crate::model::values::{Id, MoneyRule};

/// The courses of today's lines, by their ids; none where the audience is shown no money. What the days that are over made of
/// them is taken from the shelf of the project as far as it is known, and put there.
pub fn lines(project: &Visible<Project>, status_date: Date) -> BTreeMap<Id, LineCourse> {
    if project.money() == MoneyRule::None {
        return BTreeMap::new();
    }
    let renamed = renamed(&project.plan);
    let days = days(project, status_date);
    let kept = Kept::of(project, &days, &renamed);
    let (known, mut courses) = kept.read().unwrap_or_default();
    for (place, day) in days.iter().enumerate().skip(known) {
        let last = place.checked_sub(1).map(|before| &days[before]);
        let mut then = None;
        for (id, now) in amounts(day.plan(), day.date, &renamed) {
            let Some(course) = courses.get_mut(id) else {
                courses.insert(id.clone(), LineCourse { since: day.date, first: now, moves: Vec::new() });
                continue;
            };
            let before = course.moves.last().map_or(course.first, |step| step.to);
            if before != now {
                let then = then.get_or_insert_with(|| candidates(last, day, &project.past, &renamed));
                course.moves.push(LineMove { seen: day.date, from: before, to: now, by: mover(then, day, id, now) });
            }
        }
        if place + 1 == kept.over() {
            kept.write(&courses);
        }
    }
    courses.retain(|id, _| project.plan.lines.get(id.as_str()).is_some());
    courses
}

type Amounts<'a> = HashMap<&'a Id, LineAmounts>;

/// What the plan of the day before, and those of a day but the last, say on that day.
fn candidates<'a>(
    before: Option<&Day<'a>>,
    day: &Day<'a>,
    past: &'a [State],
    renamed: &HashMap<&str, &'a Id>,
) -> Vec<Amounts<'a>> {
    let earlier =
        day.states.iter().take(day.states.len().saturating_sub(1)).map(|state| -> &Plan { &past[*state].plan });
    let plans = before.map(Day::plan).into_iter().chain(earlier);
    plans.map(|plan| amounts(plan, day.date, renamed).collect()).collect()
}

/// The state after the last plan that had other amounts; none where the plan of the day before already has these.
fn mover(then: &[Amounts<'_>], day: &Day<'_>, id: &Id, now: LineAmounts) -> Option<usize> {
    let is_as_now = |then: &Amounts<'_>| then.get(id) == Some(&now);
    let last = then.iter().rposition(|then| !is_as_now(then)).filter(|_| !then.first().is_some_and(is_as_now))?;
    day.states.get(last).copied()
}

/// The amounts of each visible line on a day, by the id that it has today.
fn amounts<'a>(
    plan: &'a Plan,
    day: Date,
    renamed: &HashMap<&str, &'a Id>,
) -> impl Iterator<Item = (&'a Id, LineAmounts)> {
    let named = |line: &'a crate::model::kinds::Line| {
        let id = &line.id.value;
        renamed.get(id.as_str()).copied().unwrap_or(id)
    };
    let all: Vec<_> = line_amounts(plan, day)
        .map(|(line, amounts)| (named(line), LineAmounts { planned: amounts.planned, forecast: amounts.forecast }))
        .collect();
    all.into_iter()
}

/// The id that each former id has become.
fn renamed(plan: &Plan) -> HashMap<&str, &Id> {
    let former =
        plan.lines.iter().flat_map(|line| line.formerly.iter().map(|former| (former.value.as_str(), &line.id.value)));
    former.filter(|(former, _)| plan.lines.get(former).is_none()).collect()
}
