//! What the roadmap says in sentences.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::register::Reference;
use crate::analysis::words::Words;
use crate::language::say;

/// How many milestones are finished: `30 of 56 milestones are finished.`
pub fn reached(words: &Words, reached: usize, of: usize) -> String {
    match (reached, of) {
        (1, 1) => say!(words, roadmap_the_only_milestone_is_reached).to_owned(),
        (0, 1) => say!(words, roadmap_the_only_milestone_is_still).to_owned(),
        (0, 2) => say!(words, roadmap_neither_of_the_two_milestones).to_owned(),
        (0, of) => say!(words, roadmap_none_of_the_is_reached, milestones = say!(words, count_milestones, count = of)),
        (2, 2) => say!(words, roadmap_both_milestones_are_reached).to_owned(),
        (reached, of) if reached == of => {
            say!(words, roadmap_all_are_reached, milestones = say!(words, count_milestones, count = of))
        }
        (reached, of) => {
            say!(words, roadmap_of_reached, count = reached, of = of)
        }
    }
}

/// How many of the milestones still to be reached are late, and by how much: `late` holds names and days.
pub fn late(words: &Words, open: usize, late: &[(&str, i64)], reference: Reference) -> String {
    let done = reference.done();
    match late {
        [] if open == 0 => String::new(),
        [] if open == 1 => say!(words, roadmap_the_one_that_is_left, done = &done),
        [] if open == 2 => say!(words, roadmap_neither_of_the_two_that, done = &done),
        [] => say!(words, roadmap_none_of_the_that_are, count = words.whole(open as i64), done = &done),
        [(title, days)] => {
            say!(words, roadmap_is_later_than, title = &title, days = words.working_days(*days), done = &done)
        }
        [(first, days), (second, same)] if days == same => {
            say!(
                words,
                roadmap_and_are_later_than,
                first = &first,
                second = &second,
                days = words.working_days(*days),
                done = &done
            )
        }
        [(first, days), (second, others)] => {
            let (days, others) = (words.working_days(*days), words.working_days(*others));
            say!(
                words,
                roadmap_is_later_than_and,
                first = &first,
                days = &days,
                done = &done,
                second = &second,
                others = &others
            )
        }
        all => {
            let most = all.iter().map(|(_, days)| *days).max().unwrap_or_default();
            let count = words.whole(all.len() as i64);
            let of = if open == all.len() {
                say!(words, roadmap_all, count = &count)
            } else {
                say!(words, roadmap_of_the, count = &count, count_2 = words.whole(open as i64))
            };
            say!(words, roadmap_that_are_left_are_later, of = &of, done = &done, days = words.working_days(most))
        }
    }
}

/// A date of the plan, and by how many working days it is later than the date it is compared with.
#[derive(Clone, Copy)]
pub struct Moved {
    /// The forecast, or the day it was reached.
    pub date: Date,
    /// The working days; `None` where there is no date to compare it with.
    pub slip: Option<i64>,
}

/// Which of the days on which people begin to work in the new way is the next.
#[derive(Clone, Copy)]
pub enum GoLive {
    /// The plan has no other.
    Only,
    /// None is reached yet.
    First,
    /// Others are behind us.
    Next,
}

/// The next of the days on which people begin to work in the new way, and the last day of the project.
pub fn dates(
    words: &Words,
    go_live: Option<(GoLive, Moved)>,
    end: Option<(bool, Moved)>,
    reference: Option<Reference>,
) -> Vec<String> {
    let name = |which: GoLive| match which {
        GoLive::Only => say!(words, name_the_go_live),
        GoLive::First => say!(words, name_the_first_go_live),
        GoLive::Next => say!(words, name_the_next_go_live),
    };
    if let (Some((which, next)), Some((false, last))) = (go_live, end)
        && (next.slip, last.slip) == (Some(0), Some(0))
    {
        let (next, last) = (words.date_full(next.date), words.date_full(last.date));
        let done = reference.map_or("promised", |reference| reference.done());
        return vec![say!(
            words,
            roadmap_keeps_its_date_and_so,
            name = name(which),
            done = done,
            next = &next,
            last = &last
        )];
    }
    let go_live = go_live.map(|(which, moved)| keeps(words, name(which), moved, reference));
    let end = end.map(|(over, moved)| match over {
        true => say!(
            words,
            roadmap_the_last_milestone_was_reached,
            date = words.date_full(moved.date),
            against = against(words, moved.slip, reference)
        ),
        false => keeps(words, say!(words, name_the_end), moved, reference),
    });
    go_live.into_iter().chain(end).collect()
}

fn keeps(words: &Words, what: &str, Moved { date, slip }: Moved, reference: Option<Reference>) -> String {
    let date = words.date_full(date);
    match (slip, reference) {
        (Some(0), reference) => {
            let done = reference.map_or("promised", |reference| reference.done());
            say!(words, roadmap_keeps_its_date, what = &what, done = done, date = &date)
        }
        (Some(slip), Some(_)) => {
            let moves = if slip > 0 { "later" } else { "forward" };
            say!(
                words,
                roadmap_to,
                what = &what,
                moves = moves,
                date = &date,
                against = against(words, Some(slip), reference)
            )
        }
        _ => say!(words, roadmap_is_forecast_for, what = &what, date = &date),
    }
}

/// How a day stands to the date it is compared with: `, as approved`, `, 10 working days later than approved`.
fn against(words: &Words, slip: Option<i64>, reference: Option<Reference>) -> String {
    let (Some(days), Some(reference)) = (slip, reference) else { return String::new() };
    let done = reference.done();
    match days {
        0 => say!(words, roadmap_as, done = &done),
        late if late > 0 => say!(words, roadmap_later_than, days = words.working_days(late), done = &done),
        early => say!(words, roadmap_earlier_than, days = words.working_days(early), done = &done),
    }
}

/// What the chain of milestones comes to that sets the date of its last one.
pub fn chain(words: &Words, length: usize, last: &str, date: Date, ends_project: bool) -> String {
    let date = words.date_full(date);
    let what = if ends_project {
        say!(words, roadmap_the_end_of_the_project, date = &date)
    } else {
        say!(words, roadmap_chain_end, last = last, date = &date)
    };
    match length {
        1 => say!(words, roadmap_one_milestone_alone_sets, what = &what),
        length => say!(words, roadmap_milestones_in_a_row_set, count = words.whole(length as i64), what = &what),
    }
}

/// How many milestones stand before those that are shown of a chain.
pub fn cut(words: &Words, hidden: usize) -> String {
    say!(words, roadmap_before_these, milestones_stand = say!(words, count_milestones_stand, count = hidden))
}

/// The work that ends in a milestone: `5 working days of work from 2 Apr 2026`, `under way since 23 Feb 2026, 20% done`.
pub fn work(words: &Words, days: i64, start: Date, started: Option<Date>, done: Option<Decimal>) -> String {
    let done = done.map(|done| say!(words, roadmap_done, share = words.percent(done)));
    match (started, done) {
        (Some(started), Some(done)) => {
            say!(words, roadmap_under_way_since, date = words.date_short(started), done = &done)
        }
        (Some(started), None) => say!(words, roadmap_under_way_since_too, date = words.date_short(started)),
        (None, Some(done)) => say!(words, roadmap_under_way, done = &done),
        (None, None) => {
            say!(words, roadmap_of_work_from, days = words.working_days(days), date = words.date_short(start))
        }
    }
}

/// How much later a milestone could come, in a few words: `no room`, `12 working days of room`.
pub fn room(words: &Words, float: i64) -> String {
    match float {
        0 => say!(words, roadmap_no_room).to_owned(),
        room if room > 0 => say!(words, roadmap_of_room, days = words.working_days(room)),
        short => say!(words, roadmap_too_late, days = words.working_days(short)),
    }
}

/// By when how many of a hundred simulated projects end: `In 80 of 100 simulated projects the end comes by 14 October
/// 2026, 10 working days after the forecast.`
pub fn likely(words: &Words, p80: Date, days_after_forecast: i64) -> String {
    let date = words.date_full(p80);
    let against = match days_after_forecast {
        0 => say!(words, roadmap_the_day_of_the_forecast).to_owned(),
        later if later > 0 => say!(words, roadmap_after_the_forecast, days = words.working_days(later)),
        earlier => say!(words, roadmap_before_the_forecast, days = words.working_days(earlier)),
    };
    say!(words, roadmap_in_80_of_100_simulated, date = &date, against = &against)
}

/// The stretch of a phase: `6 Jan – 14 Mar 2025, 3 of 8 milestones finished`.
pub fn stretch(words: &Words, dates: Option<(Date, Date)>, reached: usize, of: usize) -> String {
    let Some((first, last)) = dates else { return say!(words, roadmap_no_milestones_yet).to_owned() };
    let count = match (reached, of) {
        (1, 1) => say!(words, roadmap_its_only_milestone_is_reached).to_owned(),
        (0, 1) => say!(words, roadmap_its_only_milestone_is_still).to_owned(),
        (2, 2) => say!(words, roadmap_both_milestones_reached).to_owned(),
        (reached, of) if reached == of => {
            say!(words, roadmap_all_reached, milestones = say!(words, count_milestones, count = of))
        }
        (reached, of) => {
            say!(words, roadmap_of_reached_too, count = words.whole(reached as i64), of = of)
        }
    };
    format!("{}, {count}.", words.span(first, last))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use Reference::{Baseline, Promise};

    fn words() -> Words {
        Words::new("USD", "en-US")
    }

    const DAY: Date = date(2027, 3, 17);

    #[test]
    fn what_is_reached() {
        let said = |count, of| reached(&words(), count, of);
        assert_eq!(said(0, 1), "The only milestone is still to be reached.");
        assert_eq!(said(1, 1), "The only milestone is finished.");
        assert_eq!(said(0, 2), "Neither of the two milestones is finished yet.");
        assert_eq!(said(0, 12), "None of the 12 milestones is finished yet.");
        assert_eq!(said(1, 12), "1 of 12 milestones is finished.");
        assert_eq!(said(5, 1200), "5 of 1,200 milestones are finished.");
        assert_eq!(said(2, 2), "Both milestones are finished.");
        assert_eq!(said(12, 12), "All 12 milestones are finished.");
    }

    #[test]
    fn what_is_late() {
        let said = |open, titles: &[(&str, i64)], reference| late(&words(), open, titles, reference);
        assert_eq!(said(0, &[], Baseline), "");
        assert_eq!(said(1, &[], Promise), "The one that is left is not later than promised.");
        assert_eq!(said(2, &[], Baseline), "Neither of the two that are left is later than approved.");
        assert_eq!(said(9, &[], Baseline), "None of the 9 that are left is later than approved.");
        assert_eq!(said(9, &[("Test", 1)], Baseline), "“Test” is 1 working day later than approved.");
        assert_eq!(said(9, &[("A", 7), ("B", 7)], Baseline), "“A” and “B” are 7 working days later than approved.");
        assert_eq!(
            said(9, &[("A", 7), ("B", 1)], Promise),
            "“A” is 7 working days later than promised, and “B” 1 working day."
        );
        assert_eq!(
            said(9, &[("A", 7), ("B", 1), ("C", 7)], Promise),
            "3 of the 9 that are left are later than promised, by up to 7 working days."
        );
        assert_eq!(
            said(3, &[("A", 1), ("B", 1), ("C", 1)], Promise),
            "All 3 that are left are later than promised, by up to 1 working day."
        );
    }

    #[test]
    fn what_comes_next_and_last() {
        let words = words();
        let moved = |slip| Moved { date: DAY, slip };
        let next = |which, slip, reference| dates(&words, Some((which, moved(slip))), None, reference).concat();
        let day = "17 March 2027";
        assert_eq!(
            next(GoLive::First, Some(0), Some(Baseline)),
            format!("The first go-live keeps its approved date, {day}.")
        );
        assert_eq!(next(GoLive::Only, Some(0), Some(Baseline)), format!("The go-live keeps its approved date, {day}."));
        assert_eq!(
            next(GoLive::First, Some(14), Some(Baseline)),
            format!("The first go-live moves to {day}, 14 working days later than approved.")
        );
        assert_eq!(
            next(GoLive::Next, Some(-1), Some(Promise)),
            format!("The next go-live comes forward to {day}, 1 working day earlier than promised.")
        );
        assert_eq!(next(GoLive::Next, None, None), format!("The next go-live is forecast for {day}."));
        let last = |over, slip| dates(&words, None, Some((over, moved(slip))), Some(Promise)).concat();
        assert_eq!(last(false, Some(0)), format!("The end keeps its promised date, {day}."));
        assert_eq!(last(false, Some(2)), format!("The end moves to {day}, 2 working days later than promised."));
        assert_eq!(last(true, None), format!("The last milestone was reached on {day}."));
        assert_eq!(last(true, Some(0)), format!("The last milestone was reached on {day}, as promised."));
        assert_eq!(
            last(true, Some(-3)),
            format!("The last milestone was reached on {day}, 3 working days earlier than promised.")
        );
        let both = |slips: [i64; 2]| {
            let [next, end] = slips.map(|slip| moved(Some(slip)));
            dates(&words, Some((GoLive::First, next)), Some((false, end)), Some(Baseline)).join(" ")
        };
        assert_eq!(
            both([0, 0]),
            format!("The first go-live keeps its approved date, {day}, and so does the end, {day}.")
        );
        assert_eq!(
            both([7, 0]),
            format!(
                "The first go-live moves to {day}, 7 working days later than approved. The end keeps its approved date, {day}."
            )
        );
    }

    #[test]
    fn what_sets_the_end() {
        let words = words();
        let said = |length, ends| chain(&words, length, "North", DAY, ends);
        assert_eq!(said(1, true), "One milestone alone sets the end of the project, 17 March 2027.");
        assert_eq!(said(14, true), "14 milestones in a row set the end of the project, 17 March 2027.");
        assert_eq!(said(2, false), "2 milestones in a row set “North”, 17 March 2027.");
        assert_eq!(cut(&words, 1), "1 milestone stands before these");
        assert_eq!(cut(&words, 40), "40 milestones stand before these");
    }

    #[test]
    fn what_work_leads_to_a_milestone() {
        let words = words();
        let said = |days, started, done: Option<i64>| work(&words, days, DAY, started, done.map(Decimal::from));
        assert_eq!(said(1, None, None), "1 working day of work from 17 Mar 2027");
        assert_eq!(said(5, None, None), "5 working days of work from 17 Mar 2027");
        assert_eq!(said(5, Some(DAY), None), "under way since 17 Mar 2027");
        assert_eq!(said(5, Some(DAY), Some(20)), "under way since 17 Mar 2027, 20% done");
        assert_eq!(said(5, None, Some(20)), "under way, 20% done");
    }

    #[test]
    fn how_much_room_there_is() {
        let said = |float| room(&words(), float);
        assert_eq!([said(0), said(1), said(12)], ["no room", "1 working day of room", "12 working days of room"]);
        assert_eq!(said(-2), "2 working days too late");
    }

    #[test]
    fn what_is_likely() {
        let said = |days| likely(&words(), DAY, days);
        let start = "In 80 of 100 simulated projects the end comes by 17 March 2027, ";
        assert_eq!(said(0), format!("{start}the day of the forecast."));
        assert_eq!(said(14), format!("{start}14 working days after the forecast."));
        assert_eq!(said(-1), format!("{start}1 working day before the forecast."));
    }

    #[test]
    fn where_a_phase_stands() {
        let words = words();
        let said = |reached, of| stretch(&words, Some((date(2027, 3, 3), DAY)), reached, of);
        assert_eq!(stretch(&words, None, 0, 0), "No milestones yet.");
        assert_eq!(said(0, 1), "3–17 Mar 2027, its only milestone is still to be reached.");
        assert_eq!(said(1, 1), "3–17 Mar 2027, its only milestone is finished.");
        assert_eq!(said(0, 8), "3–17 Mar 2027, 0 of 8 milestones finished.");
        assert_eq!(said(3, 8), "3–17 Mar 2027, 3 of 8 milestones finished.");
        assert_eq!(said(8, 8), "3–17 Mar 2027, all 8 milestones finished.");
    }
}
