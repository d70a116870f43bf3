//! What all pages share: names, navigation, the road and the foot.

use crate::analysis::end;
use crate::chart::Chart;
use crate::chart::road::{Road, Stop, road};
use crate::language::say;
use crate::model::Plan;
use crate::model::kinds::{KeyMilestone, Navigation, Page};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::Path;
use crate::site::{look, pages, shown, tags};

/// The frame of a portal.
pub fn frame(material: &Material<'_>) -> Value {
    let (plan, words) = (material.plan(), &material.words);
    let schedule = &material.analysis.schedule;
    let title = &plan.settings.title.value.text;
    let date = words.date_short(material.analysis.status_date);
    let revision = material
        .project
        .revision
        .as_ref()
        .map(|revision| json!({"id": revision.short(), "path": Path("about.html".to_owned())}));
    let print = match &material.project.revision {
        Some(revision) => say!(words, frame_plan_at_revision, title = title, date = &date, revision = revision.short()),
        None => say!(words, frame_plan_at, title = title, date = &date),
    };
    let locale = plan.settings.locale.as_ref().map_or("en-US", |locale| &locale.value.0);
    json!({
        "title": title,
        "organisation": plan.settings.organisation.as_ref().map(|name| &name.value.text),
        "language": language(plan, locale),
        "direction": plan.language().direction(),
        "home": Path("index.html".to_owned()),
        "url": pages::own_address(material),
        "feed": pages::has_feed(material).then(|| Path(pages::FEED.to_owned())),
        "feed_of_changes": pages::has_feed_of_changes(material).then(|| Path(pages::FEED_OF_CHANGES.to_owned())),
        "navigation": navigation(material),
        "more": more(material),
        "road": the_road(material, false),
        "road_note": (!plan.milestones.is_empty()).then(|| json!({
            "start": words.month_short(schedule.start),
            "status": status(material),
            "text": road_text(material),
            "end": words.month_short(road_end(material)),
        })),
        "date": date,
        "today": words.today(),
        "status_day": words.status_date(),
        "revision": revision,
        "faulty": (material.project.faults > 0).then(|| say!(words, frame_faulty, count = material.project.faults)),
        "contact": pages::contact(material),
        "print": print,
        "paper": paper(plan),
        "search": plan.settings.search.as_ref().is_none_or(|search| search.value.0).then(|| Path("assets/search/".to_owned())),
        "owners": pages::owners(words, plan),
        "audience": material.project.audience(),
        "look": look::look(plan),
    })
}

/// The language of the portal with the region that the numbers are of, such as `en-US`, where both are of one language.
fn language<'a>(plan: &Plan, locale: &'a str) -> &'a str {
    let tag = plan.language().tag;
    // A translation is for all readers of its language; only how it writes numbers is taken from the region.
    let is_of_region = plan.language() == plan.own_language() && locale.split('-').next() == Some(tag);
    if is_of_region { locale } else { tag }
}

/// The paper on which the project's people print: `A4` or `Letter`.
pub fn paper(plan: &Plan) -> &'static str {
    let locale = plan.settings.locale.as_ref().map_or("en-US", |locale| &locale.value.0);
    if locale.ends_with("-US") || locale.ends_with("-CA") { "Letter" } else { "A4" }
}

/// How many free pages stand at the foot of every page.
const MORE_PAGES: usize = 6;

fn entry(id: &str, title: &str, path: &str) -> Value {
    json!({"id": id, "title": title, "path": Path(path.to_owned())})
}

/// The entries of the main navigation: only what there is.
fn navigation(material: &Material<'_>) -> Vec<Value> {
    let plan = material.plan();
    let mut entries = vec![entry("overview", say!(material.words, name_overview), "index.html")];
    let mut add = |shown: bool, id: &str, title: &str, path: &str| {
        if shown {
            entries.push(entry(id, title, path));
        }
    };
    add(pages::has_roadmap(plan), "roadmap", say!(material.words, name_roadmap), "roadmap.html");
    add(pages::has_progress(material), "progress", say!(material.words, name_progress), "progress.html");
    add(shown::has_budget(material), "budget", say!(material.words, name_budget), "budget.html");
    add(!plan.stakeholders.is_empty(), "people", say!(material.words, name_people), "people.html");
    add(shown::has_risks(plan), "risks", say!(material.words, name_risks), "risks.html");
    add(pages::has_changes(material), "changes", say!(material.words, name_changes), "changes.html");
    add(!plan.updates.is_empty(), "updates", say!(material.words, name_updates), "updates.html");
    for page in free_pages(material, Navigation::Main) {
        let id = page.id.value.as_str();
        entries.push(entry(&format!("page-{id}"), name(page), &format!("pages/{id}.html")));
    }
    entries
}

/// The free pages with a place in a navigation, in the order that they ask for.
fn free_pages<'a>(material: &Material<'a>, wanted: Navigation) -> Vec<&'a Page> {
    let place = |page: &Page| page.navigation.as_ref().map_or(Navigation::More, |place| place.value);
    let mut pages: Vec<&Page> = material.plan().pages.iter().filter(|page| place(page) == wanted).collect();
    pages.sort_by_key(|page| (page.order.as_ref().map_or(u32::MAX, |order| order.value.0), page.id.value.as_str()));
    pages
}

fn name(page: &Page) -> &str {
    &page.short_title.as_ref().unwrap_or(&page.title).value.text
}

/// The entries at the foot of every page: what the main navigation has no room for.
fn more(material: &Material<'_>) -> Vec<Value> {
    let plan = material.plan();
    let mut entries = vec![entry("vision", say!(material.words, name_vision), "vision.html")];
    let mut add = |shown: bool, id: &str, title: &str, path: &str| {
        if shown {
            entries.push(entry(id, title, path));
        }
    };
    add(!plan.goals.is_empty(), "goals", say!(material.words, name_goals), "goals.html");
    add(pages::has_alignment(material), "alignment", say!(material.words, name_alignment), "alignment.html");
    add(!plan.workflows.is_empty(), "workflows", say!(material.words, name_daily_work), "workflows.html");
    add(!plan.gates.is_empty(), "readiness", say!(material.words, name_readiness), "readiness.html");
    add(!plan.decisions.is_empty(), "decisions", say!(material.words, name_decisions), "decisions.html");
    let listed = free_pages(material, Navigation::More);
    // More than a line of them are found on the list of all pages.
    for page in listed.into_iter().take(MORE_PAGES) {
        let id = page.id.value.as_str();
        add(true, &format!("page-{id}"), name(page), &format!("pages/{id}.html"));
    }
    add(!material.tags.is_empty(), "tags", say!(material.words, name_tags), tags::INDEX);
    add(true, "all", say!(material.words, name_all_pages), "all.html");
    add(true, "about", say!(material.words, name_about_this_portal), "about.html");
    entries
}

/// The line under the masthead, with or without the names of its stops.
pub fn the_road(material: &Material<'_>, named: bool) -> Option<Chart> {
    let (plan, words) = (material.plan(), &material.words);
    if plan.milestones.is_empty() {
        return None;
    }
    let schedule = &material.analysis.schedule;
    let stops = plan.milestones.iter().zip(&schedule.milestones).filter_map(|(milestone, forecast)| {
        let key = milestone.key.as_ref()?.value;
        Some(Stop {
            date: forecast.finish,
            name: milestone.short_title.as_ref().unwrap_or(&milestone.title).value.text.clone(),
            short: String::new(),
            date_text: words.date_short(forecast.finish),
            past: milestone.finished.is_some(),
            rank: if key == KeyMilestone::GoLive { 0 } else { 1 },
        })
    });
    Some(road(&Road {
        start: schedule.start,
        end: road_end(material),
        today: Some(material.analysis.status_date),
        today_text: words.today_short(),
        stops: stops.collect(),
        named,
    }))
}

/// The road ends with the project, or today where the project is behind us.
fn road_end(material: &Material<'_>) -> jiff::civil::Date {
    material.analysis.schedule.finish.max(material.analysis.status_date)
}

/// Where the project stands, on every page; nothing where there is nothing to judge.
fn status(material: &Material<'_>) -> Option<&'static str> {
    let statuses = &material.analysis.statuses;
    let judged = !material.plan().milestones.is_empty() || statuses.cost.is_some();
    judged.then(|| statuses.project.judgement.key())
}

/// All entries of both navigations but one.
pub fn entries(material: &Material<'_>, without: &str) -> Vec<Value> {
    let all = navigation(material).into_iter().chain(more(material));
    all.filter(|entry| entry["id"] != without).collect()
}

/// How far it is to the next go-live, else to the end.
fn road_text(material: &Material<'_>) -> String {
    let (plan, words) = (material.plan(), &material.words);
    let today = material.analysis.status_date;
    let days = |date: jiff::civil::Date| i64::from(crate::chart::time::days_between(today, date));
    let open = plan
        .milestones
        .iter()
        .zip(&material.analysis.schedule.milestones)
        .filter(|(milestone, _)| milestone.finished.is_none() && milestone.is_go_live());
    let reached = plan.milestones.iter().any(|milestone| milestone.finished.is_some() && milestone.is_go_live());
    let which = if reached { "next" } else { "first" };
    match open.map(|(_, forecast)| forecast.finish).min() {
        Some(date) if date > today => say!(words, frame_to_the_go_live, days = words.days(days(date)), which = which),
        Some(_) => say!(words, frame_go_live_today, which = which, today = words.today()),
        None if end::is_reached(plan) => say!(words, frame_finished).to_owned(),
        None => match material.analysis.schedule.finish {
            date if date > today => say!(words, frame_to_the_end, days = words.days(days(date))),
            _ => say!(words, frame_the_end_today, today = words.today()),
        },
    }
}

#[cfg(test)]
mod tests {
    use crate::site::testing::Fixture;

    #[test]
    fn an_end_that_is_today_is_not_behind_us() {
        let said = |fields: &str| {
            let plan = format!("--- plan/milestones.yaml\nmilestones: [{{id: a, title: A, {fields}}}]\n");
            super::road_text(&Fixture::of(&plan).material())
        };
        assert_eq!(said("due: 2026-02-27"), "the end today");
        assert_eq!(said("due: 2026-03-09"), "7 days to the end");
        assert_eq!(said("due: 2026-02-27, finished: 2026-02-27"), "finished");
    }

    #[test]
    fn a_plan_without_milestones_has_no_road_and_is_not_called_finished() {
        let fixture = Fixture::of("--- pages/a.md\n# A\n");
        for page in ["index.html", "pages/a.html"] {
            let html = fixture.html(page);
            assert!(!html.contains("line-note") && !html.contains("finished"), "{html}");
        }
        let fixture = Fixture::of("--- plan/milestones.yaml\nmilestones: [{id: a, title: A, due: 2026-03-09}]\n");
        assert!(fixture.html("roadmap.html").contains("line-note"));
    }
}
