//! Readiness: what must be true before the project goes on, and what proves it.

use jiff::civil::Date;

use super::particulars::{Decisions, particulars};
use super::{mention, when};
use crate::analysis::words::Words;
use crate::chart::scale;
use crate::chart::time::days_between;
use crate::language::say;
use crate::model::kinds::{Criterion, Entity, Gate};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, block, inline, page};

/// The page, where there are gates.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    match material.plan().gates.is_empty() {
        true => Vec::new(),
        false => vec![page("readiness.html", "readiness.html", move || readiness(material))],
    }
}

fn readiness(material: &Material<'_>) -> Value {
    let plan = material.plan();
    let words = &material.words;
    let today = material.analysis.status_date;
    let decisions = Decisions::of(plan);
    let mut gates: Vec<(&Gate, State)> = plan.gates.iter().map(|gate| (gate, State::of(material, gate))).collect();
    // What is next comes first, and what is behind us last.
    gates.sort_by_key(|(_, state)| (state.passed, state.date.unwrap_or(Date::MAX)));
    let next = gates.iter().find(|(_, state)| !state.passed);
    let lede = next.map(|(gate, state)| {
        let (gate, met) = (gate.title().trim_end_matches('.'), met_so_far(words, state.met, state.all));
        let ready = if state.all > 0 && state.met == state.all { "yes" } else { "no" };
        match state.date {
            None => say!(words, decisions_next_gate, ready = ready, met = met, gate = gate),
            Some(date) if date < today => {
                let (day, from_today) = (words.date_with_weekday(date), when::from_today(words, today, date));
                say!(words, decisions_vote_was_due_on, gate = gate, day = day, from_today = from_today)
            }
            Some(date) => {
                let (day, left) = (words.date_with_weekday(date), i64::from(days_between(today, date)));
                say!(words, decisions_next_gate_on, ready = ready, met = met, left = left, gate = gate, day = day)
            }
        }
    });
    let entries = gates.iter().map(|(gate, state)| entry(material, gate, state, &decisions));
    json!({
        "title": say!(words, decisions_ready_to_go_on),
        "section": "readiness",
        "source": plan.gates.path(0),
        "lede": lede.unwrap_or_else(|| all_passed(words, gates.len())),
        "gates": entries.collect::<Vec<_>>(),
    })
}

/// The vote that comes next: the first gate that is not passed.
pub struct NextGate<'a> {
    /// The gate.
    pub gate: &'a Gate,
    /// The day on which it is held against its criteria.
    pub date: Date,
    /// How many of its criteria are met, as a sentence without a full stop.
    pub met: String,
}

/// The vote that comes next; `None` where no gate that has criteria and a day is ahead.
pub fn next_gate<'a>(material: &Material<'a>) -> Option<NextGate<'a>> {
    let gates = material.plan().gates.iter().map(|gate| (gate, State::of(material, gate)));
    let ahead = gates.filter(|(_, state)| !state.passed && state.all > 0);
    let (date, gate, state) =
        ahead.filter_map(|(gate, state)| Some((state.date?, gate, state))).min_by_key(|(date, ..)| *date)?;
    let words = &material.words;
    Some(NextGate { gate, date, met: words.capitalised(&met_so_far(words, state.met, state.all)) })
}

/// Where a gate stands.
#[derive(Clone, Copy, Debug, Default)]
struct State {
    met: usize,
    all: usize,
    date: Option<Date>,
    passed: bool,
}

impl State {
    fn of(material: &Material<'_>, gate: &Gate) -> State {
        State {
            met: gate.criteria.iter().filter(|criterion| criterion.value.met.is_some()).count(),
            all: gate.criteria.len(),
            date: mention::day_of_vote(material, gate),
            passed: mention::is_passed(material, gate),
        }
    }
}

fn entry(material: &Material<'_>, gate: &Gate, state: &State, decisions: &Decisions<'_>) -> Value {
    let words = &material.words;
    let today = material.analysis.status_date;
    let (met, open): (Vec<&Criterion>, Vec<&Criterion>) =
        gate.criteria.iter().map(|criterion| &criterion.value).partition(|criterion| criterion.met.is_some());
    let list = |criteria: &[&Criterion]| -> Vec<Value> {
        criteria.iter().map(|criterion| told(material, criterion)).collect()
    };
    json!({
        "id": format!("gate-{}", gate.id.value),
        "title": gate.title(),
        "milestone": gate.milestone.as_ref().and_then(|milestone| mention::milestone(material, milestone.value.id())),
        "has_own_date": gate.date.is_some() && !state.passed,
        "date": state.date.map(|date| words.date_with_weekday(date)),
        "from_today": state.date.map(|date| when::from_today(words, today, date)),
        "owner": mention::owner(material, gate),
        "finding": sentence(words, today, state),
        "chart": (state.all > 1 && state.all <= scale::MOST).then(|| scale::steps(state.met, state.all)),
        "body": gate.body.as_ref().map(|body| block(&body.value.text)),
        "open": list(&open),
        "met": list(&met),
        "passed": state.passed,
        "particulars": particulars(material, gate, gate.review_by.as_ref(), decisions),
    })
}

fn told(material: &Material<'_>, criterion: &Criterion) -> Value {
    json!({
        "text": inline(&criterion.text.value.text),
        "met": criterion.met.as_ref().map(|met| material.words.date_short(met.value)),
        "evidence": criterion.evidence.as_ref().map(|evidence| inline(&evidence.value.text)),
        "owner": criterion.owner.as_ref().and_then(|owner| mention::person(material, owner.value.id())),
    })
}

/// How many criteria are met, and how much time is left.
fn sentence(words: &Words, today: Date, state: &State) -> String {
    let State { met, all, date, passed } = *state;
    let met_so_far = met_so_far(words, met, all);
    let said = match date {
        Some(date) if passed => {
            return say!(words, decisions_passed_on, date = words.date_short(date), met_so_far = &met_so_far);
        }
        Some(date) if date == today => {
            say!(words, decisions_and_the_day_is, met_so_far = met_so_far, status_date = words.status_date())
        }
        Some(date) if date > today => {
            let days = i64::from(days_between(today, date));
            let left = words.days(days);
            let until = words.date_short(date);
            say!(
                words,
                decisions_so_far_and_days_left,
                met_so_far = met_so_far,
                days = left,
                count = days,
                date = until
            )
        }
        Some(date) => {
            say!(words, decisions_and_the_day_was, met_so_far = met_so_far, date = words.date_short(date))
        }
        None => format!("{met_so_far}."),
    };
    words.capitalised(&said)
}

/// How many criteria are met, as the beginning of a sentence.
fn met_so_far(words: &Words, met: usize, all: usize) -> String {
    let open = all - met;
    let criteria = |count: usize| say!(words, count_criteria, count = count);
    match (met, open) {
        (0, 0) => say!(words, decisions_no_criteria_are_written_down).to_owned(),
        (1, 0) => say!(words, decisions_the_only_criterion_is_met).to_owned(),
        (2, 0) => say!(words, decisions_both_criteria_are_met).to_owned(),
        (_, 0) => say!(words, decisions_all_are_met, criteria = criteria(all)),
        (0, 1) => say!(words, decisions_the_only_criterion_is_not).to_owned(),
        (0, 2) => say!(words, decisions_neither_of_the_two_criteria).to_owned(),
        (0, _) => say!(words, decisions_none_of_is_met_yet, criteria = criteria(all)),
        (1, _) => say!(words, decisions_1_of_is_met, criteria = criteria(all)),
        _ => say!(words, decisions_of_are_met, count = words.whole(met as i64), criteria = criteria(all)),
    }
}

fn all_passed(words: &Words, count: usize) -> String {
    match count {
        1 => say!(words, decisions_the_gate_is_passed).to_owned(),
        count => say!(words, decisions_all_gates_are_passed, count = words.whole(count as i64)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::site::testing::{Fixture, at};

    #[test]
    fn sentences_hold_for_none_one_and_many() {
        let words = Words::new("USD", "en-US");
        let today = date(2026, 3, 2);
        let told = |met, all, day: i8, passed| {
            let date = (day > 0).then(|| date(2026, 3, day));
            sentence(&words, today, &State { met, all, date, passed })
        };
        assert_eq!(told(0, 0, 0, false), "No criteria are written down yet.");
        assert_eq!(told(0, 1, 0, false), "The only criterion is not met yet.");
        assert_eq!(told(1, 1, 3, false), "The only criterion is met, and 1 day is left until 3 Mar 2026.");
        assert_eq!(told(0, 10, 12, false), "None of 10 criteria is met yet, and 10 days are left until 12 Mar 2026.");
        assert_eq!(told(1, 10, 2, false), "1 of 10 criteria is met, and the day is today.");
        assert_eq!(told(7, 12, 1, false), "7 of 12 criteria are met, and the day was 1 Mar 2026.");
        assert_eq!(told(12, 12, 0, false), "All 12 criteria are met.");
        assert_eq!(told(11, 12, 1, true), "Passed on 1 Mar 2026; 11 of 12 criteria are met.");
    }

    #[test]
    fn a_gate_counts_to_its_own_day_and_not_to_that_of_what_it_guards() {
        let plan = "--- plan/milestones.yaml
milestones: [{id: live, title: Live, due: 2026-03-19}]
--- plan/readiness.yaml
gates: [{id: vote, title: Vote, milestone: live, date: 2026-03-12, criteria: [{text: One}]}]
";
        let said = |plan: &str| {
            let sample = Fixture::of(plan);
            let page = readiness(&sample.material());
            (page["gates"][0]["finding"].to_string(), sample.html("readiness.html").replace('\u{a0}', " "))
        };
        let (finding, html) = said(plan);
        assert_eq!(finding, "\"The only criterion is not met yet, and 10 days are left until 12 Mar 2026.\"");
        assert!(
            html.contains("<p>Thu 12 Mar 2026, in 10 days, for <a href=\"milestones/live.html\">Live</a></p>"),
            "{html}"
        );
        let (finding, html) = said(&plan.replace(" date: 2026-03-12,", ""));
        assert!(finding.contains("17 days are left until 19 Mar 2026"), "{finding}");
        assert!(html.contains("Live</a>, Thu 19 Mar 2026, in 17 days"), "{html}");
    }

    #[test]
    fn the_next_gate_comes_first_and_shows_its_evidence() {
        let fixture = Fixture::of(
            "
--- plan/milestones.yaml
milestones:
  - {id: one, title: One, finished: 2026-02-02}
  - {id: two, title: Two, due: 2026-03-30}
  - {id: three, title: Three, due: 2026-03-20}
--- plan/readiness.yaml
gates:
  - {id: past, title: Past, milestone: one}
  - {id: later, title: Later, milestone: two}
  - id: next
    title: Next
    milestone: three
    criteria: [{text: It works, met: 2026-02-20, evidence: A report}, {text: All can do it}]
",
        );
        let page = fixture.page("readiness.html");
        let titles: Vec<&str> =
            page["gates"].as_array().unwrap().iter().filter_map(|gate| gate["title"].as_str()).collect();
        assert_eq!(titles, ["Next", "Later", "Past"]);
        assert_eq!(
            at(&page, "lede"),
            "Not yet: 1 of 2 criteria is met, 18 days are left until “Next”, Fri 20 Mar 2026."
        );
        let overdue = "--- plan/readiness.yaml\ngates: [{id: g, title: Go, date: 2026-02-27}]\n";
        let page = Fixture::of(overdue).page("readiness.html");
        assert_eq!(at(&page, "lede"), "The vote on Go was due on Fri 27 Feb 2026, 3 days ago.");
        let html = fixture.html("readiness.html");
        assert!(html.contains("id=\"gate-next\"") && html.contains("A report"));
    }
}
