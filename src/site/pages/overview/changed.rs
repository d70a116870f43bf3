//! What is different since a day: the go-lives, the other dates, the total and the status, as the plan had them then.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::super::sentence::{Sentence, slot};
use crate::analysis::trend::{MilestonePoint, Point, Trend};
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{Entity, Kind};
use crate::site::material::Material;
use crate::site::parts::{Path, path};

/// So many go-lives are told in a sentence each.
const SINGLE: usize = 3;

/// A milestone that has another date.
struct Moved<'a> {
    title: &'a str,
    path: Path,
    from: Date,
    to: Date,
    /// Working days from the one date to the other; negative when it came forward.
    days: i64,
}

/// What is different, in sentences; none where the plan of that day is not known.
pub fn changed(material: &Material<'_>, since: Date) -> Vec<Sentence> {
    let Some(trend) = &material.trend else { return Vec::new() };
    let known = trend.points.partition_point(|point| point.date <= since).saturating_sub(1);
    let [before, .., now] = &trend.points[known..] else { return Vec::new() };
    let words = &material.words;
    let (mut told, mut stays) = (Vec::new(), Vec::new());
    let (go_lives, others) = moved(material, trend, before.date);
    let open = material.plan().milestones.iter().filter(|milestone| milestone.finished.is_none());
    let waited_for = open.filter(|milestone| milestone.is_go_live()).count();
    match (go_lives.len(), waited_for) {
        (0, 0) => {}
        (0, 1) => stays.push(say!(words, overview_the_go_live_has_not).to_owned()),
        (0, _) => stays.push(say!(words, overview_no_go_live_has_moved).to_owned()),
        (few, _) if few <= SINGLE => told.extend(go_lives.iter().map(|moved| go_live(words, moved))),
        (many, _) => {
            let links = go_lives.iter().map(|moved| (moved.title.to_owned(), moved.path.clone())).collect();
            let count = Sentence::default().new_words(say!(words, overview_go_lives, count = many));
            let names = Sentence::links(words, links, 3, &path("roadmap.html"));
            let said = say!(words, overview_go_lives_have_moved, moved = slot(0), names = slot(1));
            told.push(Sentence::said(&said, vec![count, names]));
        }
    }
    told.extend(other_dates(words, &others, !go_lives.is_empty()));
    money(words, before, now, &mut told, &mut stays);
    status(words, before, now, &mut told, &mut stays);
    if !stays.is_empty() {
        told.push(Sentence::new(format!("{}.", words.capitalised(&words.list(&stays)))));
    }
    told
}

/// The milestones that are not reached and have another date than then: go-lives, and others, the key ones first and then
/// those that moved most.
fn moved<'a>(material: &Material<'a>, trend: &Trend, then: Date) -> (Vec<Moved<'a>>, Vec<Moved<'a>>) {
    let on = |seen: &[MilestonePoint]| {
        let before = seen.binary_search_by_key(&then, |seen| seen.date).ok().map(|place| seen[place].finish)?;
        let now = seen.last()?;
        (before != now.finish && !now.is_finished).then_some((before, now.finish))
    };
    let mut found: Vec<(bool, i64, Moved<'a>)> = Vec::new();
    let mut go_lives = Vec::new();
    let schedule = &material.analysis.schedule;
    for milestone in &material.plan().milestones {
        let id = milestone.id.value.as_str();
        let Some((from, to)) = on(trend.of(id)) else { continue };
        let days = schedule.working_days_after(from, to);
        let moved = Moved { title: milestone.title(), path: material.path(Kind::Milestone, id), from, to, days };
        match milestone.is_go_live() {
            true => go_lives.push(moved),
            false => found.push((milestone.key.is_none(), -days.abs(), moved)),
        }
    }
    go_lives.sort_by_key(|moved| moved.to);
    found.sort_by_key(|(other, days, _)| (*other, *days));
    (go_lives, found.into_iter().map(|(_, _, moved)| moved).collect())
}

/// `Wave 1 goes live moves from 1 April to 8 April 2026, 5 working days later.`
fn go_live(words: &Words, moved: &Moved<'_>) -> Sentence {
    let from = match moved.from.year() == moved.to.year() {
        true => words.day_and_month_full(moved.from),
        false => words.date_full(moved.from),
    };
    let (days, way) = distance(words, moved);
    let said = say!(words, overview_go_live_moves, title = slot(0), from = from, to = slot(1), days = days, way = way);
    let title = Sentence::default().link(moved.title, moved.path.clone());
    Sentence::said(&said, vec![title, Sentence::default().new_words(words.date_full(moved.to))])
}

fn distance(words: &Words, moved: &Moved<'_>) -> (String, &'static str) {
    (words.working_days(moved.days), if moved.to < moved.from { "earlier" } else { "later" })
}

fn other_dates(words: &Words, others: &[Moved<'_>], with_go_lives: bool) -> Option<Sentence> {
    let other = if with_go_lives { "yes" } else { "no" };
    match others {
        [] => None,
        [only] => {
            let count = Sentence::default().new_words(say!(words, overview_1_milestone, other = other));
            let (days, way) = distance(words, only);
            let said = say!(words, overview_one_has_moved, moved = slot(0), title = slot(1), days = days, way = way);
            Some(Sentence::said(&said, vec![count, Sentence::default().link(only.title, only.path.clone())]))
        }
        many => {
            let (later, earlier): (Vec<_>, Vec<_>) = many.iter().partition(|moved| moved.to > moved.from);
            let which = match (later.is_empty(), earlier.is_empty()) {
                (true, _) => "earlier",
                (_, true) => "later",
                _ => "both",
            };
            let names = |some: &[&Moved<'_>]| {
                let links = some.iter().map(|moved| (moved.title.to_owned(), moved.path.clone())).collect();
                Sentence::links(words, links, 3, &path("roadmap.html"))
            };
            let count = say!(words, overview_milestones, count = many.len(), other = other);
            let count = Sentence::default().new_words(count);
            let said = say!(
                words,
                overview_others_have_moved,
                moved = slot(0),
                which = which,
                count = many.len(),
                later = slot(1),
                earlier = slot(2)
            );
            Some(Sentence::said(&said, vec![count, names(&later), names(&earlier)]))
        }
    }
}

fn money(words: &Words, before: &Point, now: &Point, told: &mut Vec<Sentence>, stays: &mut Vec<String>) {
    let Some((before, now)) = before.money.zip(now.money) else { return };
    let moves = |total: &str, before: Decimal, now: Decimal| {
        let way = if now > before { "rises" } else { "falls" };
        let amount = words.money(now);
        let said = say!(words, overview_total_moves, total = total, way = way, by = slot(0), amount = amount);
        Sentence::said(&said, vec![Sentence::default().new_words(words.money((now - before).abs()))])
    };
    if before.approved != now.approved {
        told.push(moves("approved", before.approved, now.approved));
    }
    match before.forecast == now.forecast {
        true => stays.push(say!(words, overview_the_forecast_of_the_total).to_owned()),
        false => told.push(moves("forecast", before.forecast, now.forecast)),
    }
}

fn status(words: &Words, before: &Point, now: &Point, told: &mut Vec<Sentence>, stays: &mut Vec<String>) {
    let (then, now) = (before.standing.project, now.standing.project);
    match then == now {
        true => stays.push(say!(words, overview_the_project_is_still, word = words.judgement(now))),
        false => {
            let said = say!(words, overview_project_went, before = words.judgement(then), after = slot(0));
            told.push(Sentence::said(&said, vec![Sentence::default().new_words(words.judgement(now))]));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::site::testing::Fixture;

    /// The sentences of a plan that was as the first text on 5 January and is as the second one on 2 February.
    fn told(before: &str, after: &str) -> Vec<String> {
        let fixture = Fixture::over_time(&[("2026-01-05", "", "", before), ("2026-02-02", "", "", after)]);
        let material = fixture.material();
        let since = "2026-01-10".parse().unwrap();
        super::changed(&material, since).iter().map(super::Sentence::plain).collect()
    }

    fn plan(go_lives: &[&str], others: &[&str], amount: u32) -> String {
        let mut text = "--- plan/milestones.yaml\nmilestones:\n".to_owned();
        for (place, due) in go_lives.iter().enumerate() {
            text.push_str(&format!("  - {{id: live-{place}, title: Live {place}, key: go-live, due: {due}}}\n"));
        }
        for (place, due) in others.iter().enumerate() {
            text.push_str(&format!("  - {{id: other-{place}, title: Other {place}, due: {due}}}\n"));
        }
        text + &format!("--- plan/budget.yaml\nlines: [{{id: line, title: Line, amount: {amount}}}]\n")
    }

    #[test]
    fn what_moved_is_told_first_and_what_stays_last() {
        let before = plan(&["2026-06-01", "2026-07-01"], &["2026-03-02", "2026-03-16"], 100);
        let stays = "the forecast of the total is the same and the project is still on track.";
        assert_eq!(told(&before, &before), [format!("No go-live has moved, {stays}")]);
        let moved = plan(&["2026-06-15", "2026-07-01"], &["2026-03-03", "2026-03-16"], 100);
        let capital = "The forecast of the total is the same and the project is still on track.".to_owned();
        assert_eq!(
            told(&before, &moved),
            [
                "“Live 0” moves from 1 June to 15 June 2026, 10 working days later.".to_owned(),
                "1 other open milestone has moved: “Other 0”, 1 working day later.".to_owned(),
                capital.clone(),
            ]
        );
        let many = plan(&["2026-06-01", "2026-07-01"], &["2026-03-09", "2026-03-09"], 100);
        assert_eq!(told(&before, &many)[0], "2 open milestones have moved: later Other 0; earlier Other 1.");
        let late = plan(&["2026-06-01", "2026-07-01"], &["2026-03-09", "2026-03-17"], 100);
        assert_eq!(told(&before, &late)[0], "2 open milestones have moved, both later: Other 0 and Other 1.");
        let one = plan(&["2026-06-01"], &[], 100);
        assert!(told(&one, &one)[0].starts_with("The go-live has not moved"));
        let year = plan(&["2027-01-04"], &[], 100);
        assert_eq!(told(&one, &year)[0], "“Live 0” moves from 1 June 2026 to 4 January 2027, 155 working days later.");
    }

    #[test]
    fn the_total_rises_or_falls() {
        let with = |amount| plan(&["2026-06-01"], &[], amount);
        let total = |before, after| {
            let told = told(&with(before), &with(after));
            told.into_iter().filter(|sentence| sentence.contains("total")).collect::<Vec<_>>()
        };
        assert_eq!(
            total(100, 120),
            ["The approved total rises by $20, to $120.", "The forecast of the total rises by $20, to $120."]
        );
        assert_eq!(total(100, 90)[1], "The forecast of the total falls by $10, to $90.");
    }

    #[test]
    fn a_plan_without_a_past_says_nothing_of_it() {
        let fixture = Fixture::of(&plan(&["2026-06-01"], &[], 100));
        assert!(super::changed(&fixture.material(), "2026-01-10".parse().unwrap()).is_empty());
    }
}
