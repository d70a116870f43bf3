//! The sentences of the page.

use crate::analysis::words::Words;
use crate::language::say;

/// How much is on no line from the vision to the people.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    /// Milestones that serve no goal.
    pub milestones: usize,
    /// Budget lines that serve no goal.
    pub lines: usize,
    /// Goals that no milestone serves.
    pub without_work: usize,
    /// Goals that no line serves.
    pub without_money: usize,
    /// Whether the audience sees money.
    pub money: bool,
}

/// What is aligned and what is not.
pub fn lede(words: &Words, counts: &Counts) -> String {
    let mut idle = Vec::new();
    if counts.milestones > 0 {
        idle.push(say!(words, count_milestones, count = counts.milestones));
    }
    if counts.lines > 0 {
        idle.push(say!(words, count_budget_lines, count = counts.lines));
    }
    let work = match (idle.is_empty(), counts.money) {
        (true, true) => say!(words, alignment_every_milestone_and_every_budget).to_owned(),
        (true, false) => say!(words, alignment_every_milestone_serves_a_goal).to_owned(),
        (false, _) => {
            let count = counts.milestones + counts.lines;
            words.capitalised(&say!(words, alignment_no_goal, names = words.list(&idle), count = count))
        }
    };
    let goal = |count: usize, by: &str| {
        say!(words, alignment_served_by_no, goals = say!(words, count_goals, count = count), count = count, by = by)
    };
    let served = match (counts.without_work, counts.without_money) {
        (0, 0) if counts.money => say!(words, alignment_every_goal_is_served_by).to_owned(),
        (0, 0) => say!(words, alignment_every_goal_is_served_by_work).to_owned(),
        (work, 0) => goal(work, "work"),
        (0, money) => goal(money, "money"),
        (work, money) => {
            say!(words, alignment_served_by_neither, work = goal(work, "work"), money = goal(money, "money"))
        }
    };
    say!(words, alignment_and, work = &work, served = &served)
}

/// Which goal gets most of the money, and of people's time: the titles with the shares in percent. The only goal of a plan
/// gets no more than another.
pub fn most(words: &Words, is_only: bool, money: Option<(&str, String)>, days: Option<(&str, String)>) -> String {
    match (money, days) {
        (Some((goal, share)), None) if is_only => {
            say!(words, alignment_gets_of_the_money, goal = &goal, share = &share)
        }
        (None, Some((goal, share))) if is_only => {
            say!(words, alignment_gets_of_peoples_time, goal = &goal, share = &share)
        }
        (None, None) => say!(words, alignment_what_goes_into_each_goal_too).to_owned(),
        (Some((goal, share)), None) => say!(words, alignment_gets_of_the_money_more, goal = &goal, share = &share),
        (None, Some((goal, share))) => say!(words, alignment_gets_of_peoples_time_more, goal = &goal, share = &share),
        (Some((money, share)), Some((days, of_days))) if money == days => {
            say!(words, alignment_gets_most_of_the_money, money = &money, share = &share, of_days = &of_days)
        }
        (Some((money, share)), Some((days, of_days))) => {
            say!(
                words,
                alignment_gets_most_of_the_money_and,
                money = &money,
                share = &share,
                days = &days,
                of_days = &of_days
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lede_counts_what_is_on_no_line() {
        let words = Words::new("USD", "en-US");
        let of = |milestones, lines, without_work, without_money, money| {
            lede(&words, &Counts { milestones, lines, without_work, without_money, money })
        };
        assert_eq!(
            of(0, 0, 0, 0, true),
            "Every milestone and every budget line serves a goal, and every goal is served by work and by money."
        );
        assert_eq!(of(0, 0, 0, 0, false), "Every milestone serves a goal, and every goal is served by work.");
        assert_eq!(of(1, 0, 0, 1, true), "1 milestone serves no goal, and 1 goal is served by no money.");
        assert_eq!(
            of(2, 1, 2, 1, true),
            "2 milestones and 1 budget line serve no goal, and 2 goals are served by no work, and 1 goal is served by no money."
        );
    }

    #[test]
    fn the_goal_that_gets_most_is_named_once() {
        let share = |text: &str| text.to_owned();
        assert_eq!(most(&Words::new("USD", "en-US"), false, None, None), "What goes into each goal");
        assert_eq!(
            most(&Words::new("USD", "en-US"), false, Some(("A", share("5%"))), None),
            "“A” gets 5% of the money, more than any other goal"
        );
        assert_eq!(
            most(&Words::new("USD", "en-US"), false, None, Some(("A", share("5%")))),
            "“A” gets 5% of people’s time, more than any other goal"
        );
        let same = most(&Words::new("USD", "en-US"), false, Some(("A", share("5%"))), Some(("A", share("6%"))));
        assert_eq!(same, "“A” gets most: 5% of the money and 6% of people’s time");
        let two = most(&Words::new("USD", "en-US"), false, Some(("A", share("5%"))), Some(("B", share("6%"))));
        assert_eq!(two, "“A” gets most of the money, 5%, and “B” most of people’s time, 6%");
    }
}
