//! Decisions: the list, what is asked for first, and a page for each.

mod affected;
mod options;
mod standing;

use std::sync::Arc;

use super::facts::{Common, common, crumb, fact, facts_of, person, prose_inline, reading_time};
use super::listing::{ENTRIES, Group, Listing};
use crate::changes::{title_of, without_links};
use crate::language::say;
use crate::model::kinds::{Decision, Kind};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, block, page};

pub use standing::{Standing, needed};

/// The pages.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    let decisions = &material.plan().decisions;
    if decisions.is_empty() {
        return Vec::new();
    }
    let around = Arc::new(Around::of(material));
    let (listing, asked) = listing(material, &around);
    let listing = Arc::new(listing);
    let mut pages = Vec::with_capacity(decisions.len() + listing.count());
    for number in 1..=listing.count() {
        let (around, listing) = (around.clone(), listing.clone());
        let lede = move || lede(material, asked, decisions.len() - asked);
        pages.push(page(listing.address(number), "list.html", move || {
            let words = &material.words;
            json!({
                "title": listing.title(words, say!(words, name_decisions), number),
                "unsearched": number > 1,
                "section": "decisions",
                "lede": (number == 1).then(lede),
                "groups": listing.groups(number, false, |_, place| item(material, place, &around)),
                "pager": listing.pager(words, number),
            })
        }));
    }
    for place in 0..decisions.len() {
        let around = around.clone();
        let address = material.path(Kind::Decision, decisions[place].id.value.as_str()).0;
        pages.push(page(address, "decision.html", move || decision(material, place, &around)));
    }
    pages
}

/// What each decision needs to know of the others and of issues, by its place.
struct Around {
    standings: Vec<Standing>,
    /// Which decisions replace it, or would.
    successors: Vec<Vec<usize>>,
    /// Which issues it settled.
    issues: Vec<Vec<usize>>,
}

impl Around {
    fn of(material: &Material<'_>) -> Around {
        let plan = material.plan();
        let mut successors = vec![Vec::new(); plan.decisions.len()];
        for (place, decision) in plan.decisions.iter().enumerate() {
            let older = decision.supersedes.as_ref().and_then(|older| plan.decisions.position(older.value.id()));
            older.into_iter().for_each(|older| successors[older].push(place));
        }
        let mut issues = vec![Vec::new(); plan.decisions.len()];
        for (place, issue) in plan.issues.iter().enumerate() {
            let settled = issue.decision.as_ref().and_then(|decision| plan.decisions.position(decision.value.id()));
            settled.into_iter().for_each(|settled| issues[settled].push(place));
        }
        let standing = |(decision, successors): (&Decision, &Vec<usize>)| {
            let replaced = successors.iter().any(|place| {
                let status = plan.decisions[*place].status.as_ref().map(|status| status.value);
                matches!(Standing::written(status), Standing::InForce)
            });
            Standing::of(decision, replaced)
        };
        let standings = plan.decisions.iter().zip(&successors).map(standing).collect();
        Around { standings, successors, issues }
    }
}

/// The pages of the decisions that are asked for, what is needed soonest first.
pub fn asked_for(material: &Material<'_>) -> Vec<String> {
    let (asked, _) = parted(material, &Around::of(material));
    let decisions = &material.plan().decisions;
    asked.iter().map(|place| material.path(Kind::Decision, decisions[*place].id.value.as_str()).0).collect()
}

/// The same as rows of a short list, at most so many, and how many more wait; nothing where none does.
pub fn asked_for_in_brief(material: &Material<'_>, most: usize) -> Option<Value> {
    let words = &material.words;
    let (asked, _) = parted(material, &Around::of(material));
    let row = |place: &usize| {
        let decision = &material.plan().decisions[*place];
        let date = decision.date.as_ref().map(|date| date.value);
        let needed = date.map(|date| needed(words, date, material.analysis.status_date));
        let deciders =
            decision.deciders.iter().map(|who| material.person(who.value.id())).filter(|who| !who.is_empty());
        let note: Vec<&str> = needed.as_deref().into_iter().chain(deciders).collect();
        json!({
            "lead": date.map(|date| words.date_short(date)),
            "title": &decision.title.value.text,
            "path": material.path(Kind::Decision, decision.id.value.as_str()),
            "note": note.join(", "),
            "text": decision.summary.as_ref().map(|summary| {
                let title = |target: &str| title_of(material.plan(), target);
                without_links(&summary.value.text, &title).replace(['*', '`'], "")
            }),
        })
    };
    let rest = asked.len().saturating_sub(most);
    let more = (rest > 0).then(|| say!(words, decisions_more_wait, count = rest));
    let rows: Vec<Value> = asked.iter().take(most).map(row).collect();
    (!rows.is_empty()).then(|| json!({"rows": rows, "more": more}))
}

/// The places of the decisions that are asked for, what is needed soonest first, and of those that are taken, the newest
/// first; what has no date is last.
fn parted(material: &Material<'_>, around: &Around) -> (Vec<usize>, Vec<usize>) {
    let decisions = &material.plan().decisions;
    let date = |place: usize| decisions[place].date.as_ref().map(|date| date.value);
    let (mut asked, mut taken): (Vec<usize>, Vec<usize>) =
        (0..decisions.len()).partition(|place| around.standings[*place] == Standing::AskedFor);
    asked.sort_by_key(|place| (date(*place).is_none(), date(*place), *place));
    taken.sort_by_key(|place| (std::cmp::Reverse(date(*place)), *place));
    (asked, taken)
}

/// All decisions, those that are asked for first, and how many these are.
fn listing(material: &Material<'_>, around: &Around) -> (Listing, usize) {
    let decisions = &material.plan().decisions;
    let date = |place: usize| decisions[place].date.as_ref().map(|date| date.value);
    let (asked, taken) = parted(material, around);
    let mut listing = Listing::new("decisions.html", ENTRIES);
    let open = asked.len();
    if open > 0 {
        let note = Some(say!(material.words, decisions_still_open_the_plan_waits).to_owned());
        listing.group(
            Group { id: "asked-for".to_owned(), title: say!(material.words, name_asked_for).to_owned(), note },
            asked,
        );
    }
    let year = |place: usize| date(place).map(|date| date.year());
    for of_year in taken.chunk_by(|left, right| year(*left) == year(*right)) {
        let (id, title) = match year(of_year[0]) {
            Some(year) => (format!("year-{year}"), say!(material.words, decisions_decided_in, year = year.to_string())),
            None => ("undated".to_owned(), say!(material.words, decisions_decided_without_a_date).to_owned()),
        };
        listing.group(Group { id, title, note: None }, of_year.iter().copied());
    }
    (listing, open)
}

/// How many are open and how many are taken.
fn lede(material: &Material<'_>, asked: usize, taken: usize) -> String {
    let words = &material.words;
    let about = say!(words, decisions_what_was_chosen_from_what);
    match (asked, taken) {
        (0, taken) => say!(
            words,
            decisions_none_is_waiting,
            about = &about,
            decisions = say!(words, count_decisions, count = taken)
        ),
        (asked, 0) => say!(words, decisions_for_an_answer_none_is, about = &about, waiting = asked),
        (asked, taken) => {
            let decisions = say!(words, count_decisions, count = taken);
            say!(
                words,
                decisions_taken_for_an_answer,
                about = &about,
                taken = decisions,
                count = taken,
                waiting = asked
            )
        }
    }
}

fn item(material: &Material<'_>, place: usize, around: &Around) -> Value {
    let decisions = &material.plan().decisions;
    let decision = &decisions[place];
    let date = decision.date.as_ref().map(|date| date.value);
    let standing = around.standings[place];
    let note = match standing {
        Standing::AskedFor => date.map(|date| needed(&material.words, date, material.analysis.status_date)),
        _ => None,
    };
    let chosen = decision.options.iter().find(|option| option.value.chosen.as_ref().is_some_and(|flag| flag.value.0));
    let summary = decision.summary.as_ref().map(|summary| prose_inline(&summary.value, decisions.path(place)));
    json!({
        "date": date.map(|date| material.words.date_short(date)),
        "title": &decision.title.value.text,
        "path": material.path(Kind::Decision, decision.id.value.as_str()),
        "text": summary.or_else(|| Some(say!(material.words, decisions_chosen, title = &chosen?.value.title.value.text).into())),
        "tag": standing.tag(&material.words),
        "note": note,
    })
}

fn decision(material: &Material<'_>, place: usize, around: &Around) -> Value {
    let decisions = &material.plan().decisions;
    let (decision, source) = (&decisions[place], decisions.path(place));
    let standing = around.standings[place];
    let text = decision.body.as_ref().map_or("", |body| body.value.text.as_str());
    let mut effects = affected::affected(material, decision);
    let settled = around.issues[place].iter().map(|issue| &material.plan().issues[*issue]);
    effects.extend(affected::settled(material, decision, settled));
    json!({
        "title": &decision.title.value.text,
        "section": "decisions",
        "source": source,
        "crumbs": [crumb(say!(material.words, name_decisions), "decisions.html")],
        "lede": decision.summary.as_ref().map(|summary| prose_inline(&summary.value, source)),
        "notice": notice(material, place, around),
        "facts": facts(material, decision, source, standing, text),
        "facts_title": say!(material.words, name_about_this_decision),
        "body": decision.body.as_ref().map(|body| block(&body.value.text)),
        "effects": effects,
        "effects_title": if standing == Standing::AskedFor { say!(material.words, decisions_what_it_would_change) } else { say!(material.words, decisions_effect_on_the_plan) },
        "options": options::options(material, decision, standing, source),
    })
}

fn facts(material: &Material<'_>, decision: &Decision, source: &str, standing: Standing, text: &str) -> Vec<Value> {
    let words = &material.words;
    let date = decision.date.as_ref().map(|date| date.value);
    let mut facts = vec![fact(say!(words, name_status), standing.word(words))];
    match (standing, date) {
        (Standing::AskedFor, Some(date)) => {
            let needed = needed(words, date, material.analysis.status_date);
            facts
                .push(fact(say!(words, name_answer_by), json!({"text": words.date_with_weekday(date), "sub": needed})));
        }
        (_, Some(date)) => facts.push(fact(say!(words, name_date), words.date_with_weekday(date))),
        (_, None) => {}
    }
    let people = |ids: Vec<&str>| ids.into_iter().filter_map(|id| person(material, id)).collect();
    let deciders = people(decision.deciders.iter().map(|who| who.value.id()).collect());
    let asked = standing == Standing::AskedFor;
    facts.extend(facts_of(if asked { say!(words, name_decides) } else { say!(words, name_decided_by) }, deciders));
    let owner = people(decision.owner.iter().map(|owner| owner.value.id()).collect());
    facts.extend(facts_of(if asked { say!(words, name_asked_by) } else { say!(words, name_owner) }, owner));
    let chosen = decision.options.iter().filter(|option| option.value.chosen.as_ref().is_some_and(|flag| flag.value.0));
    let chosen = chosen.map(|option| json!({"text": &option.value.title.value.text, "path": "#options"}));
    facts.extend(facts_of(if asked { say!(words, name_proposed) } else { say!(words, name_chosen) }, chosen.collect()));
    facts.extend(reading_time(words, text));
    facts.extend(common(
        material,
        &Common {
            source,
            tags: &decision.tags,
            links: &decision.links,
            review_by: decision.review_by.as_ref().map(|by| by.value),
        },
    ));
    facts
}

/// What it replaces, and what replaces it: said above the text, because it changes what the text is worth.
fn notice(material: &Material<'_>, place: usize, around: &Around) -> Vec<Value> {
    let plan = material.plan();
    let decision = &plan.decisions[place];
    let words = &material.words;
    // The day on which the other decision was taken.
    let day = |place: usize| match (&plan.decisions[place].date, around.standings[place]) {
        (Some(date), standing) if standing != Standing::AskedFor => Some(words.date_full(date.value)),
        _ => None,
    };
    let linked = |lead: String, place: usize| {
        let other = &plan.decisions[place];
        let path = material.path(Kind::Decision, other.id.value.as_str());
        json!({"text": say!(words, decisions_lead, lead = lead), "link": {"text": &other.title.value.text, "path": path}})
    };
    let newer = around.successors[place].iter().map(|newer| {
        let lead = match around.standings[*newer] {
            Standing::AskedFor => say!(words, decisions_a_decision_is_asked_for).to_owned(),
            Standing::TurnedDown => say!(words, decisions_a_decision_that_would_have).to_owned(),
            _ => match day(*newer) {
                Some(date) => say!(words, decisions_it_was_replaced_on_by, date = date),
                None => say!(words, decisions_it_was_replaced_by).to_owned(),
            },
        };
        linked(lead, *newer)
    });
    let mut notices: Vec<Value> = newer.collect();
    if around.standings[place] == Standing::Replaced && notices.is_empty() {
        notices.push(json!({"text": say!(material.words, decisions_this_decision_no_longer_holds)}));
    }
    let older = decision.supersedes.as_ref().and_then(|older| plan.decisions.position(older.value.id()));
    notices.extend(older.map(|older| {
        let standing = match around.standings[place] {
            Standing::AskedFor => "asked",
            Standing::TurnedDown => "refused",
            _ => "taken",
        };
        let lead = match day(older) {
            Some(date) => say!(words, decisions_it_replaces_an_earlier_of, standing = standing, date = date),
            None => say!(words, decisions_it_replaces_an_earlier, standing = standing),
        };
        linked(lead, older)
    }));
    notices
}

#[cfg(test)]
mod tests {
    use super::super::samples::EACH;
    use super::*;
    use crate::site::testing::{Fixture, at};

    #[test]
    fn what_is_asked_for_comes_first() {
        let page = Fixture::of(EACH).page("decisions.html");
        assert_eq!(
            page["lede"],
            "What was chosen, from what, by whom and why. 2 decisions are taken, 1 waits for an answer."
        );
        assert_eq!(
            (at(&page, "groups.0.title"), at(&page, "groups.1.title")),
            (&json!("Asked for"), &json!("Decided in 2026"))
        );
        assert_eq!(at(&page, "groups.0.items.0.note"), "Needed in 11 days");
        assert_eq!(at(&page, "groups.1.items.0.title"), "Which forms");
        assert_eq!(at(&page, "groups.1.items.1.tag"), "Replaced");
    }

    #[test]
    fn the_lede_reads_as_english_for_none_one_and_many() {
        let fixture = Fixture::of("");
        let lede = |asked, taken| lede(&fixture.material(), asked, taken);
        let about = "What was chosen, from what, by whom and why";
        assert_eq!(lede(0, 1), format!("{about}: 1 decision. None is waiting."));
        assert_eq!(lede(2, 0), format!("{about}. 2 wait for an answer, none is taken yet."));
        assert_eq!(lede(1, 1), format!("{about}. 1 decision is taken, 1 waits for an answer."));
    }

    #[test]
    fn a_decision_and_the_one_it_replaces_lead_to_each_other() {
        let fixture = Fixture::of(EACH);
        let (newer, older) = (fixture.page("decisions/which-forms.html"), fixture.page("decisions/own-forms.html"));
        assert_eq!(at(&newer, "notice.0.text"), "It replaces an earlier decision of 20 January 2026:");
        assert_eq!(at(&newer, "notice.0.link.text"), "Our own forms");
        assert_eq!(
            at(&older, "notice.0.text"),
            "This decision no longer holds. It was replaced on 12 February 2026 by:"
        );
        assert_eq!(at(&older, "notice.0.link.text"), "Which forms");
    }

    #[test]
    fn the_effects_say_where_things_stand_and_what_was_settled() {
        let page = Fixture::of(EACH).page("decisions/which-forms.html");
        let facts: Vec<(&Value, &Value)> =
            page["effects"].as_array().unwrap().iter().map(|fact| (&fact["term"], &fact["values"][0]["sub"])).collect();
        let expected = [
            (json!("Milestone"), json!("now 1 Apr 2026")),
            (json!("Budget line"), Value::Null),
            (json!("Risk"), json!("still open")),
            (json!("Settles"), Value::Null),
        ];
        let expected: Vec<(&Value, &Value)> = expected.iter().map(|(term, sub)| (term, sub)).collect();
        assert_eq!(facts, expected);
    }
}
