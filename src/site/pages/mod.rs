//! The pages, one file each: what a reader is told, as data.

mod about;
mod alignment;
mod all;
mod approved;
mod budget;
pub(super) mod changes;
mod decisions;
mod events;
mod facts;
mod feed;
mod free;
mod goals;
mod group;
mod judged;
mod listing;
mod measures;
mod mention;
mod milestone;
mod over_time;
mod overview;
mod particulars;
mod past;
mod people;
mod progress;
mod readiness;
mod risks;
mod roadmap;
mod row_heights;
#[cfg(test)]
mod samples;
mod sentence;
mod suspect;
mod tags;
mod total_bar;
mod updates;
mod vision;
mod when;
mod workflows;
mod worked;

use std::sync::Arc;

use crate::analysis::words::Words;
use crate::language::say;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, page, path};
pub use alignment::has_alignment;
pub use changes::has_changes;
pub use decisions::{asked_for, asked_for_in_brief};
pub use feed::{CHANGES as FEED_OF_CHANGES, FEED, address as own_address, has_feed, has_feed_of_changes};
pub use overview::{goals_in_brief, headlines, milestones_that_matter, money_in_brief, news_in_brief};
pub use progress::has_progress;
pub use risks::gravest as gravest_risks;
pub use roadmap::{has_roadmap, owners};
pub use sentence::Sentence;

/// All pages of a portal.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    // What happened when: made once, because every report looks at its own time.
    let events = Arc::new(events::Events::of(material.plan()));
    let mut pages = vec![not_found(&material.words)];
    pages.extend(about::pages(material));
    pages.extend(all::pages(material));
    pages.extend(decisions::pages(material));
    pages.extend(feed::pages(material));
    pages.extend(free::pages(material));
    pages.extend(goals::pages(material));
    pages.extend(overview::pages(material, &events));
    pages.extend(roadmap::pages(material));
    pages.extend(updates::pages(material, &events));
    pages.extend(vision::pages(material));
    pages.extend(people::pages(material));
    pages.extend(group::pages(material));
    pages.extend(workflows::pages(material));
    pages.extend(readiness::pages(material));
    pages.extend(risks::pages(material));
    pages.extend(budget::pages(material));
    pages.extend(progress::pages(material));
    pages.extend(alignment::pages(material));
    pages.extend(changes::pages(material));
    pages.extend(tags::pages(material));
    pages
}

/// The page that a server shows where there is none.
fn not_found(words: &Words) -> Page<'static> {
    let title = say!(words, name_page_not_found);
    page("404.html", "404.html", move || json!({"title": title, "unsearched": true}))
}

/// Whom to ask: the people of the project.
pub fn contact(material: &Material<'_>) -> Option<Value> {
    let place = if people::has_persons(material) { "people.html#persons" } else { "people.html" };
    (!material.plan().stakeholders.is_empty())
        .then(|| json!({"title": say!(material.words, name_who_to_ask), "path": path(place)}))
}
