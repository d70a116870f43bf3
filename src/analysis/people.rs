//! People's time: who works how much in which month, against what they can give, and for which goal.
//!
//! The days of `work` are spread evenly over the working days from the first to the last day of the milestone: the actual
//! ones where it is finished, else the forecast.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::analysis::alignment::Alignment;
use crate::analysis::schedule::{Forecast, Schedule};
use crate::analysis::split::{DAY_DECIMALS, split};
use crate::model::Plan;

/// The time of people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleTime {
    /// The first days of the months from the first to the last in which anybody works.
    pub months: Vec<Date>,
    /// Who works, in the order of the plan.
    pub people: Vec<Load>,
    /// The days that each goal gets, in the order of the plan.
    pub goals: Vec<Decimal>,
    /// The days of milestones that serve no goal.
    pub without_goal: Decimal,
    /// All days. They are those of the goals and those without a goal.
    pub total: Decimal,
}

/// The time of one person or group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Load {
    /// The place of the stakeholder.
    pub stakeholder: usize,
    /// The days a week that they can give; `None` where nobody has said.
    pub capacity: Option<Decimal>,
    /// Every month of [`PeopleTime::months`].
    pub months: Vec<MonthLoad>,
    /// The days of all months.
    pub total: Decimal,
    /// The days for each goal that gets any: the place of the goal, and the days.
    pub goals: Vec<(usize, Decimal)>,
    /// The days of milestones that serve no goal.
    pub without_goal: Decimal,
}

/// A month of one person or group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthLoad {
    /// The first day of the month.
    pub month: Date,
    /// The days of work.
    pub days: Decimal,
    /// The days that they can give: days a week × working days of the month ÷ working days of a week, to the hundredth.
    pub capacity: Option<Decimal>,
    /// Days of work in hundredths of the days that they can give, to the tenth; `None` without a capacity above 0.
    pub load: Option<Decimal>,
    /// Whether the work is more than they can give.
    pub overloaded: bool,
    /// The milestones that take the time, and the days.
    pub milestones: Vec<(usize, Decimal)>,
}

impl Load {
    /// The overloaded months, from a day on: the month of that day is among them.
    pub fn overloads(&self, from: Date) -> impl Iterator<Item = &MonthLoad> {
        let first = from.first_of_month();
        self.months.iter().filter(move |month| month.overloaded && month.month >= first)
    }
}

/// The time of people, given the dates and the goals of the milestones.
pub fn people(plan: &Plan, schedule: &Schedule, alignment: &Alignment) -> PeopleTime {
    let mut sheets: BTreeMap<usize, Sheet> = BTreeMap::new();
    let mut goals = vec![Decimal::ZERO; plan.goals.len()];
    let (mut without_goal, mut total) = (Decimal::ZERO, Decimal::ZERO);
    for (place, milestone) in plan.milestones.iter().enumerate() {
        let months = working_days_by_month(schedule, &schedule.milestones[place]);
        for work in &milestone.work {
            let Some(who) = plan.stakeholders.position(work.who.value.id()) else { continue };
            let days = work.days.value.0.max(Decimal::ZERO);
            let sheet = sheets.entry(who).or_default();
            sheet.spread(place, days, &months);
            let shares = alignment.milestones[place].split(days);
            for (goal, days) in &shares {
                goals[*goal] += days;
                *sheet.goals.entry(*goal).or_default() += days;
            }
            if shares.is_empty() {
                without_goal += days;
                sheet.without_goal += days;
            }
            total += days;
        }
    }
    let months = months_of(&sheets);
    let people = sheets.into_iter().map(|(who, sheet)| sheet.load(plan, schedule, who, &months)).collect();
    PeopleTime { months, people, goals, without_goal, total }
}

/// The days of one person or group while they are being added up.
#[derive(Default)]
struct Sheet {
    months: BTreeMap<Date, BTreeMap<usize, Decimal>>,
    goals: BTreeMap<usize, Decimal>,
    without_goal: Decimal,
}

impl Sheet {
    fn spread(&mut self, milestone: usize, days: Decimal, months: &[(Date, Decimal)]) {
        let weights: Vec<Decimal> = months.iter().map(|(_, weight)| *weight).collect();
        for ((month, _), days) in months.iter().zip(split(days, &weights, DAY_DECIMALS)) {
            *self.months.entry(*month).or_default().entry(milestone).or_default() += days;
        }
    }

    fn load(mut self, plan: &Plan, schedule: &Schedule, stakeholder: usize, months: &[Date]) -> Load {
        let capacity = plan.stakeholders[stakeholder].capacity.as_ref().map(|capacity| capacity.value.0);
        let mut month = |month: &Date| {
            let milestones: Vec<(usize, Decimal)> = self.months.remove(month).unwrap_or_default().into_iter().collect();
            MonthLoad::new(*month, milestones, capacity, schedule)
        };
        let months: Vec<MonthLoad> = months.iter().map(&mut month).collect();
        Load {
            stakeholder,
            capacity,
            total: months.iter().map(|month| month.days).sum(),
            months,
            goals: self.goals.into_iter().filter(|(_, days)| !days.is_zero()).collect(),
            without_goal: self.without_goal,
        }
    }
}

impl MonthLoad {
    fn new(month: Date, milestones: Vec<(usize, Decimal)>, weekly: Option<Decimal>, schedule: &Schedule) -> MonthLoad {
        let days: Decimal = milestones.iter().map(|(_, days)| days).sum();
        let week = schedule.calendar.workdays().iter().filter(|works| **works).count();
        let week = Decimal::from(week.max(1));
        let worked = Decimal::from(schedule.working_days(month, month.last_of_month()));
        // Both sides times the days of a week, so that nothing is rounded before it is compared.
        let overloaded = weekly.is_some_and(|weekly| days * week > weekly * worked);
        let capacity = weekly.map(|weekly| weekly * worked / week);
        let hundredths = |capacity: Decimal| Decimal::ONE_HUNDRED * days / capacity;
        let load = capacity.filter(|capacity| *capacity > Decimal::ZERO).map(hundredths);
        MonthLoad {
            month,
            days,
            capacity: capacity.map(|capacity| round(capacity, 2)),
            load: load.map(|load| round(load, 1)),
            overloaded,
            milestones,
        }
    }
}

/// The months of a milestone's work, each with its working days. A point on a day without work has its month alone.
fn working_days_by_month(schedule: &Schedule, forecast: &Forecast) -> Vec<(Date, Decimal)> {
    let (first, last) = (forecast.start.min(forecast.finish), forecast.finish);
    let mut months = Vec::new();
    for month in months_between(first, last) {
        let (from, to) = (month.max(first), month.last_of_month().min(last));
        let days = schedule.working_days(from, to);
        if days > 0 {
            months.push((month, Decimal::from(days)));
        }
    }
    if months.is_empty() { vec![(last.first_of_month(), Decimal::ONE)] } else { months }
}

fn months_of(sheets: &BTreeMap<usize, Sheet>) -> Vec<Date> {
    let first = sheets.values().filter_map(|sheet| sheet.months.keys().next()).min();
    let last = sheets.values().filter_map(|sheet| sheet.months.keys().next_back()).max();
    first.zip(last).map_or_else(Vec::new, |(first, last)| months_between(*first, *last).collect())
}

/// The first days of the months from a day to another.
fn months_between(first: Date, last: Date) -> impl Iterator<Item = Date> {
    let next = |month: &Date| month.last_of_month().tomorrow().ok();
    std::iter::successors(Some(first.first_of_month()), next).take_while(move |month| *month <= last)
}

fn round(number: Decimal, decimals: u32) -> Decimal {
    number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero).normalize()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::analysis::alignment::align;
    use crate::analysis::schedule::schedule;
    use crate::analysis::testing::visible;

    const PLAN: &str = "
--- plan/goals.yaml
goals:
  - {id: access, title: Access}
  - {id: safety, title: Safety}
--- plan/stakeholders.yaml
stakeholders:
  - {id: ann, title: Ann, capacity: 2}
  - {id: bob, title: Bob}
  - {id: idle, title: Idle, capacity: 5}
--- plan/milestones.yaml
milestones:
  - id: done
    title: Done
    started: 2026-01-26
    finished: 2026-02-06
    work: [{who: ann, days: 5}]
    goals: [{id: access, weight: 3}, {id: safety, weight: 1}]
  - id: next
    title: Next
    start: 2026-03-02
    duration: 10
    work: [{who: ann, days: 10}, {who: bob, days: 1}]
    goals: [safety]
  - id: point
    title: Point
    due: 2026-03-14
    work: [{who: ann, days: 0.5}]
";

    fn time(text: &str) -> PeopleTime {
        let project = visible(text);
        let schedule = schedule(&project.plan, date(2026, 3, 2));
        people(&project.plan, &schedule, &align(&project.plan, &[], &[]))
    }

    fn months(load: &Load) -> Vec<(i8, String)> {
        load.months.iter().map(|month| (month.month.month(), month.days.to_string())).collect()
    }

    #[test]
    fn work_is_spread_over_the_working_days_of_its_months() {
        let time = time(PLAN);
        let ann = &time.people[0];
        // Five of the ten days lie in January, and five in February; a Saturday's point keeps its month.
        assert_eq!(months(ann), [(1, "2.5".to_owned()), (2, "2.5".to_owned()), (3, "10.5".to_owned())]);
        assert_eq!(ann.total, Decimal::new(155, 1));
        assert_eq!(ann.months[2].milestones, [(1, Decimal::from(10)), (2, Decimal::new(5, 1))]);
    }

    #[test]
    fn capacity_is_days_a_week_times_the_weeks_of_the_month() {
        let time = time(PLAN);
        let march = &time.people[0].months[2];
        // March 2026 has 22 working days: 2 × 22 ÷ 5.
        assert_eq!(march.capacity, Some(Decimal::new(88, 1)));
        assert_eq!(march.load, Some(Decimal::new(1193, 1)));
        assert!(march.overloaded);
        assert_eq!(time.people[0].overloads(date(2026, 3, 31)).count(), 1);
        assert_eq!(time.people[0].overloads(date(2026, 4, 1)).count(), 0);
        assert_eq!(time.people[1].months[2].capacity, None);
        assert!(!time.people[1].months[2].overloaded);
    }

    #[test]
    fn goals_get_the_days_of_the_milestones_that_serve_them() {
        let time = time(PLAN);
        assert_eq!(time.goals, [Decimal::new(375, 2), Decimal::new(1225, 2)]);
        assert_eq!(time.without_goal, Decimal::new(5, 1));
        assert_eq!(time.goals.iter().sum::<Decimal>() + time.without_goal, time.total);
        assert_eq!(time.people[1].goals, [(1, Decimal::ONE)]);
    }

    #[test]
    fn a_month_at_capacity_is_not_overloaded() {
        let plan = PLAN.replace("capacity: 2", "capacity: 2.386364");
        assert!(!time(&plan).people[0].months[2].overloaded);
        let plan = PLAN.replace("capacity: 2", "capacity: 2.386363");
        assert!(time(&plan).people[0].months[2].overloaded);
    }

    #[test]
    fn nobody_works_in_a_plan_without_work() {
        assert_eq!(time("--- plan/milestones.yaml\nmilestones: [{id: a, title: A}]\n"), PeopleTime::default());
    }
}
