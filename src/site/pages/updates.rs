//! Updates: the list of all reports, and a page for each.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::events::{Event, Events};
use super::facts::{Common, common, crumb, fact, facts_of, person, prose_inline, reading_time};
use super::feed::{FEED, has_feed};
use super::listing::{ENTRIES, Group, Listing};
use super::mention;
use crate::analysis::reason::Judgement;
use crate::language::say;
use crate::model::kinds::{Kind, Update, UpdateStatus};
use crate::model::record::Sp;
use crate::model::values::Status;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, block, page, path};

/// The pages.
pub fn pages<'a>(material: &'a Material<'a>, events: &Arc<Events>) -> Vec<Page<'a>> {
    let order = Arc::new(newest_first(material));
    if order.is_empty() {
        return Vec::new();
    }
    let listing = Arc::new(listing(material, &order));
    let mut pages = Vec::with_capacity(order.len() + listing.count());
    for number in 1..=listing.count() {
        let (order, listing) = (order.clone(), listing.clone());
        pages.push(page(listing.address(number), "list.html", move || list(material, &order, &listing, number)));
    }
    for place in 0..order.len() {
        let (order, events) = (order.clone(), events.clone());
        let address = material.path(Kind::Update, order[place].update.id.value.as_str()).0;
        pages.push(page(address, "article.html", move || update(material, &order, place, &events)));
    }
    pages
}

/// An update and the file it is written in.
pub struct Report<'a> {
    /// The update.
    pub update: &'a Update,
    /// Its file.
    pub source: &'a str,
}

/// All updates, the newest first.
pub fn newest_first<'a>(material: &Material<'a>) -> Vec<Report<'a>> {
    let updates = &material.plan().updates;
    let reports = updates.iter().enumerate().map(|(place, update)| Report { update, source: updates.path(place) });
    let mut reports: Vec<Report<'_>> = reports.collect();
    let newer =
        |left: &Update, right: &Update| (left.date.value, &left.id.value).cmp(&(right.date.value, &right.id.value));
    reports.sort_by(|left, right| newer(right.update, left.update));
    reports
}

/// All updates by year, the newest first.
fn listing(material: &Material<'_>, reports: &[Report<'_>]) -> Listing {
    let mut listing = Listing::new("updates.html", ENTRIES);
    // What is dated later stands first, and by itself.
    let today = material.analysis.status_date;
    let mut place = reports.partition_point(|report| report.update.date.value > today);
    if place > 0 {
        let note = Some(counted(material, place));
        let title = say!(material.words, about_dated_later).to_owned();
        listing.group(Group { id: "later".to_owned(), title, note }, 0..place);
    }
    let year = |report: &Report<'_>| report.update.date.value.year();
    for of_year in reports[place..].chunk_by(|left, right| year(left) == year(right)) {
        let year = year(&of_year[0]);
        let note = Some(counted(material, of_year.len()));
        listing
            .group(Group { id: format!("year-{year}"), title: year.to_string(), note }, place..place + of_year.len());
        place += of_year.len();
    }
    listing
}

fn list(material: &Material<'_>, reports: &[Report<'_>], listing: &Listing, number: usize) -> Value {
    let words = &material.words;
    let item = |_, place: usize| {
        let Report { update, source } = &reports[place];
        json!({
            "date": words.date_short(update.date.value),
            "title": &update.title.value.text,
            "path": material.path(Kind::Update, update.id.value.as_str()),
            "text": update.summary.as_ref().map(|summary| prose_inline(&summary.value, source)),
            "status": overall(update).map(Status::word),
        })
    };
    json!({
        "title": listing.title(words, say!(words, name_updates), number),
        // What search finds in a list is a report that it finds as well.
        "unsearched": number > 1,
        "section": "updates",
        "lede": (number == 1).then(|| lede(material, reports)),
        "groups": listing.groups(number, false, item),
        "pager": listing.pager(words, number),
        "feed": has_feed(material)
            .then(|| json!({"path": path(FEED), "text": say!(words, list_follow_the_updates_in_a)})),
    })
}

fn counted(material: &Material<'_>, count: usize) -> String {
    material.words.capitalised(&say!(material.words, count_reports, count = count))
}

/// How many reports there are, and how old the latest is.
fn lede(material: &Material<'_>, reports: &[Report<'_>]) -> String {
    let words = &material.words;
    let today = material.analysis.status_date;
    let dates = || reports.iter().map(|report| report.update.date.value).filter(|date| *date <= today);
    let (Some(latest), Some(first)) = (dates().next(), dates().next_back()) else { return String::new() };
    let latest = words.date_full(latest);
    match dates().count() {
        1 => say!(words, pages_what_happened_what_it_means, latest = &latest),
        count => say!(
            words,
            pages_what_happened_what_it_means_and,
            reports = say!(words, count_reports, count = count),
            month = words.month(first),
            latest = &latest
        ),
    }
}

/// What its author says of the whole project.
pub fn overall(update: &Update) -> Option<Status> {
    update.status.as_ref()?.value.overall.as_ref().map(|status| status.value)
}

fn update(material: &Material<'_>, reports: &[Report<'_>], place: usize, events: &Events) -> Value {
    let words = &material.words;
    let Report { update, source } = &reports[place];
    let older = reports.get(place + 1);
    let date = update.date.value;
    let text = update.body.as_ref().map_or("", |body| body.value.text.as_str());
    let mut facts = vec![fact(say!(words, name_date), words.date_with_weekday(date))];
    let author = update.author.as_ref().map(|author| author.value.id());
    let owner = update.owner.as_ref().map(|owner| owner.value.id()).filter(|owner| Some(*owner) != author);
    for (term, who) in [(say!(words, name_written_by), author), (say!(words, name_owner), owner)] {
        facts.extend(who.and_then(|who| person(material, who)).map(|who| fact(term, who)));
    }
    facts.extend(reading_time(words, text));
    facts.extend(common(
        material,
        &Common {
            source,
            tags: &update.tags,
            links: &update.links,
            review_by: update.review_by.as_ref().map(|by| by.value),
        },
    ));
    json!({
        "title": &update.title.value.text,
        "section": "updates",
        "source": source,
        "crumbs": [crumb(say!(words, name_updates), "updates.html")],
        "lede": update.summary.as_ref().map(|summary| prose_inline(&summary.value, source)),
        "areas": areas(material, update, older.map(|report| report.update)),
        "facts": facts,
        "facts_title": say!(words, name_about_this_report),
        "body": update.body.as_ref().map(|body| block(&body.value.text)),
        "effects": in_the_plan(material, older.map(|report| report.update.date.value), date, events),
        "effects_title": match older {
            Some(older) => say!(words, pages_in_the_plan_since, day_and_month = words.day_and_month(older.update.date.value)),
            None => say!(words, pages_in_the_plan_until_then).to_owned(),
        },
        "turn": turn(material, older, place.checked_sub(1).and_then(|place| reports.get(place))),
    })
}

/// Reads one area of an author's judgement.
type Area = fn(&UpdateStatus) -> &Option<Sp<Status>>;

/// The author's judgement by area, and what it was in the report before where it was another.
fn areas(material: &Material<'_>, update: &Update, before: Option<&Update>) -> Vec<Value> {
    let judged = |update: &Update, area: Area| area(&update.status.as_ref()?.value).as_ref().map(|status| status.value);
    let areas: [(&str, Area); 5] = [
        (say!(material.words, name_overall), |status| &status.overall),
        (say!(material.words, name_dates), |status| &status.schedule),
        (say!(material.words, name_money), |status| &status.cost),
        (say!(material.words, name_scope), |status| &status.scope),
        (say!(material.words, name_people), |status| &status.people),
    ];
    let shown = areas.iter().filter_map(|(term, area)| {
        let now = judged(update, *area)?;
        let was = before.and_then(|before| Some((judged(before, *area)?, before.date.value)));
        let was = was.filter(|(was, _)| *was != now);
        let was = was.map(|(was, date)| {
            say!(
                material.words,
                pages_on,
                word = material.words.judgement(Judgement::from(was)),
                day_and_month = material.words.day_and_month(date)
            )
        });
        Some(json!({"term": term, "status": now.word(), "was": was}))
    });
    shown.collect()
}

/// More of one sort than this would be longer than the report.
const LISTED: usize = 8;

/// What the plan itself dates in the time of a report.
fn in_the_plan(material: &Material<'_>, after: Option<Date>, until: Date, events: &Events) -> Vec<Value> {
    let plan = material.plan();
    let mut kinds: [(&str, Vec<Value>); 4] = [
        (say!(material.words, name_finished), Vec::new()),
        (say!(material.words, name_decided), Vec::new()),
        (say!(material.words, name_criteria_met_for), Vec::new()),
        (say!(material.words, name_came_up), Vec::new()),
    ];
    let mut gates = BTreeSet::new();
    for (_, event) in events.between(after, until.min(material.analysis.status_date)) {
        let (place, kind, id) = match *event {
            Event::Finished(place) => (0, Kind::Milestone, &plan.milestones[place].id),
            Event::Decided(place) => (1, Kind::Decision, &plan.decisions[place].id),
            Event::Met { gate, .. } if gates.insert(gate) => (2, Kind::Gate, &plan.gates[gate].id),
            Event::Raised(place) => (3, Kind::Issue, &plan.issues[place].id),
            Event::Begun(_) | Event::Met { .. } => continue,
        };
        kinds[place].1.extend(mention::entity(material, kind, id.value.as_str()));
    }
    let pages = ["roadmap.html", "decisions.html", "readiness.html", "risks.html"];
    let shown = kinds.into_iter().zip(pages).filter_map(|((term, mut values), all)| {
        let rest = values.len().saturating_sub(LISTED);
        // One more is as long as the words that there is one more.
        if rest > 1 {
            values.truncate(LISTED);
            values.push(json!({"text": say!(material.words, pages_more, count = material.words.whole(rest as i64)), "path": path(all)}));
        }
        facts_of(term, values)
    });
    shown.collect()
}

/// The reports before and after.
fn turn(material: &Material<'_>, older: Option<&Report<'_>>, newer: Option<&Report<'_>>) -> Option<Value> {
    let side = |report: &Report<'_>| {
        json!({
            "title": &report.update.title.value.text,
            "path": material.path(Kind::Update, report.update.id.value.as_str()),
            "note": material.words.date_short(report.update.date.value),
        })
    };
    let sides = [
        ("previous", say!(material.words, name_report_before), older),
        ("next", say!(material.words, name_report_after), newer),
    ];
    let sides = sides.into_iter().filter_map(|(relation, word, report)| {
        let mut side = side(report?);
        side["relation"] = relation.into();
        side["word"] = word.into();
        Some(side)
    });
    let sides: Vec<Value> = sides.collect();
    (!sides.is_empty()).then(
        || json!({"label": say!(material.words, name_other_reports), "sides": sides, "all": path("updates.html")}),
    )
}

#[cfg(test)]
mod tests {
    use super::super::samples::EACH;
    use super::*;
    use crate::site::testing::{Fixture, at};

    #[test]
    fn the_newest_report_comes_first_and_years_part_them() {
        let report =
            |id: &str, date: &str| format!("--- updates/{id}.md\n---\ntitle: {id}\ndate: {date}\n---\nText.\n");
        let one = Fixture::of(&report("a", "2026-01-30")).page("updates.html");
        let lede = "What happened, what it means and what comes next. There is one report so far, of 30 January 2026.";
        assert_eq!(one["lede"], lede);
        let files = [report("a", "2025-12-30"), report("b", "2026-02-27"), report("c", "2026-01-30")].concat();
        let three = Fixture::of(&files).page("updates.html");
        assert_eq!(
            three["lede"],
            "What happened, what it means and what comes next: 3 reports since December 2025. The latest is of 27 February \
             2026."
        );
        assert_eq!(at(&three, "groups.0.title"), "2026");
        assert_eq!(
            (at(&three, "groups.0.items.0.title"), at(&three, "groups.0.items.1.title")),
            (&json!("b"), &json!("c"))
        );
        assert_eq!(at(&three, "groups.1.note"), "1 report");
    }

    #[test]
    fn many_reports_go_on_over_several_pages() {
        let report = |place: usize| {
            let (year, day) = (2024 + place / 28, 1 + place % 28);
            format!("--- updates/u-{place}.md\n---\ntitle: U{place}\ndate: {year}-01-{day:02}\n---\n")
        };
        let fixture = Fixture::of(&(0..56).map(report).collect::<String>());
        let (first, last) = (fixture.page("updates.html"), fixture.page("updates-2.html"));
        assert_eq!(at(&first, "pager.text"), "Page 1 of 2");
        assert_eq!(
            (at(&first, "groups.1.note"), at(&last, "groups.0.note")),
            (&json!("28 reports"), &json!("28 reports"))
        );
        assert_eq!(
            (at(&first, "groups.1.items.21.title"), at(&last, "groups.0.items.0.title")),
            (&json!("U6"), &json!("U5"))
        );
        assert_eq!((at(&last, "lede"), at(&last, "unsearched")), (&Value::Null, &json!(true)));
        assert!(fixture.html("updates-2.html").contains("<title>Updates, page 2 of 2 – Test</title>"));
    }

    #[test]
    fn a_report_says_what_changed_since_the_one_before_and_leads_there() {
        let page = Fixture::of(EACH).page("updates/2026-02-27.html");
        assert_eq!(at(&page, "areas.0.status"), "at-risk");
        assert_eq!(at(&page, "areas.0.was"), "on track on 30 Jan");
        assert_eq!(at(&page, "areas.2.was"), &Value::Null, "the report before says nothing of people");
        assert_eq!(at(&page, "turn.sides.0.title"), "Under way");
        assert_eq!(at(&page, "turn.sides").as_array().unwrap().len(), 1);
        let terms: Vec<&Value> = page["effects"].as_array().unwrap().iter().map(|fact| &fact["term"]).collect();
        assert_eq!(terms, ["Finished", "Decided", "Criteria met for", "Came up"]);
        assert_eq!(page["effects_title"], "In the plan since 30 Jan");
    }

    #[test]
    fn long_lists_of_what_happened_are_cut() {
        let one =
            |place: usize| format!("  - {{id: m{place}, title: M{place}, due: 2026-02-06, finished: 2026-02-06}}\n");
        let listed = |count: usize| {
            let milestones: String = (0..count).map(one).collect();
            let files =
                "--- updates/a.md\n---\ntitle: A\ndate: 2026-02-27\n---\n--- plan/milestones.yaml\nmilestones:\n";
            let page = Fixture::of(&format!("{files}{milestones}")).page("updates/a.html");
            let values = at(&page, "effects.0.values").as_array().unwrap().clone();
            (values.len(), values[values.len() - 1]["text"].as_str().unwrap().to_owned())
        };
        assert_eq!(listed(9), (9, "M8".to_owned()));
        assert_eq!(listed(20), (9, "12 more".to_owned()));
    }
}
