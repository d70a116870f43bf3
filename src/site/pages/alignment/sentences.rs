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
        (true, true) => "Every milestone and every budget line serves a goal".to_owned(),
        (true, false) => "Every milestone serves a goal".to_owned(),
        (false, _) => {
            let verb = if counts.milestones + counts.lines == 1 { "serves" } else { "serve" };
            words.capitalised(&format!("{} {verb} no goal", words.list(&idle)))
        }
    };
    let goal = |count: usize, by: &str| {
        let verb = if count == 1 { "is" } else { "are" };
        format!("{} {verb} served by no {by}", say!(words, count_goals, count = count))
    };
    let served = match (counts.without_work, counts.without_money) {
        (0, 0) if counts.money => "every goal is served by work and by money".to_owned(),
        (0, 0) => "every goal is served by work".to_owned(),
        (work, 0) => goal(work, "work"),
        (0, money) => goal(money, "money"),
        (work, money) => format!("{}, and {}", goal(work, "work"), goal(money, "money")),
    };
    format!("{work}, and {served}.")
}

/// Which goal gets most of the money, and of people's time: the titles with the shares in percent.
pub fn most(money: Option<(&str, String)>, days: Option<(&str, String)>) -> String {
    match (money, days) {
        (None, None) => "What goes into each goal".to_owned(),
        (Some((goal, share)), None) => format!("“{goal}” gets {share} of the money, more than any other goal"),
        (None, Some((goal, share))) => format!("“{goal}” gets {share} of people’s time, more than any other goal"),
        (Some((money, share)), Some((days, of_days))) if money == days => {
            format!("“{money}” gets most: {share} of the money and {of_days} of people’s time")
        }
        (Some((money, share)), Some((days, of_days))) => {
            format!("“{money}” gets most of the money, {share}, and “{days}” most of people’s time, {of_days}")
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
        assert_eq!(most(None, None), "What goes into each goal");
        assert_eq!(most(Some(("A", share("5%"))), None), "“A” gets 5% of the money, more than any other goal");
        assert_eq!(most(None, Some(("A", share("5%")))), "“A” gets 5% of people’s time, more than any other goal");
        let same = most(Some(("A", share("5%"))), Some(("A", share("6%"))));
        assert_eq!(same, "“A” gets most: 5% of the money and 6% of people’s time");
        let two = most(Some(("A", share("5%"))), Some(("B", share("6%"))));
        assert_eq!(two, "“A” gets most of the money, 5%, and “B” most of people’s time, 6%");
    }
}
