//! The updates, and what changes in the plan, as Atom feeds, for those who read them elsewhere.

use jiff::civil::Date;

use super::changes::months::{self, Month};
use super::facts::prose_inline;
use super::updates::newest_first;
use crate::language::say;
use crate::model::kinds::Kind;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::{Page, page, path};

/// Where the feed of updates stands; it is also the template of both.
pub const FEED: &str = "feed.xml";

/// Where the feed of changes to the plan stands.
pub const CHANGES: &str = "changes/feed.xml";

/// So many entries are in a feed.
const ENTRIES: usize = 50;

/// Whether there is a feed of updates. An entry needs an address that is its own in all the world, so that the portal has to know its
/// own.
pub fn has_feed(material: &Material<'_>) -> bool {
    address(material).is_some()
        && material.plan().updates.iter().any(|update| update.date.value <= material.analysis.status_date)
}

/// Whether there is a feed of changes to the plan: where there is a page for each month of them.
pub fn has_feed_of_changes(material: &Material<'_>) -> bool {
    address(material).is_some() && months::any(material)
}

/// The address at which the portal will be, with a slash at its end.
pub fn address(material: &Material<'_>) -> Option<String> {
    let url = &material.plan().settings.url.as_ref()?.value.0;
    Some(format!("{}/", url.trim_end_matches('/')))
}

/// The feeds.
pub fn pages<'a>(material: &'a Material<'a>) -> Vec<Page<'a>> {
    let updates = has_feed(material).then(|| page(FEED, FEED, move || feed(material)));
    let changes = has_feed_of_changes(material).then(|| page(CHANGES, FEED, move || changes(material)));
    updates.into_iter().chain(changes).collect()
}

fn feed(material: &Material<'_>) -> Value {
    let plan = material.plan();
    // What is dated later is no news yet.
    let mut reports = newest_first(material);
    reports.retain(|report| report.update.date.value <= material.analysis.status_date);
    let entries = reports.iter().take(ENTRIES).map(|report| {
        let update = report.update;
        let author = update.author.as_ref().map(|author| material.person(author.value.id()));
        let tags: Vec<&str> = update.tags.iter().map(|tag| tag.value.text.as_str()).collect();
        json!({
            "title": &update.title.value.text,
            "path": material.path(Kind::Update, update.id.value.as_str()),
            "updated": instant(update.date.value),
            "author": author.filter(|author| !author.is_empty()),
            "tags": tags,
            "summary": update.summary.as_ref().map(|summary| prose_inline(&summary.value, report.source)),
            "text": Value::Null,
        })
    });
    let settings = &plan.settings;
    json!({
        "title": say!(material.words, pages_updates, title = &settings.title.value.text),
        "author": &settings.organisation.as_ref().unwrap_or(&settings.title).value.text,
        "updated": reports.first().map(|report| instant(report.update.date.value)),
        "self": path(FEED),
        "all": path("updates.html"),
        "entries": entries.collect::<Vec<_>>(),
    })
}

/// An entry for each month in which the plan changed. It is new again whenever the month sees another change.
fn changes(material: &Material<'_>) -> Value {
    let words = &material.words;
    let months: Vec<Month> = months::changed(material).into_iter().rev().take(ENTRIES).collect();
    let entries = months.iter().map(|month| {
        let told = month.told(material);
        json!({
            "title": say!(words, changes_changes_in, month = words.month(month.first)),
            "path": path(month.address()),
            "updated": instant(month.last_changed(material)),
            "author": Value::Null,
            "tags": Vec::<&str>::new(),
            "summary": Value::Null,
            "text": format!("{} ({})", told.text, told.count),
        })
    });
    let settings = &material.plan().settings;
    json!({
        "title": say!(words, changes_of_the_plan, title = &settings.title.value.text),
        "author": &settings.organisation.as_ref().unwrap_or(&settings.title).value.text,
        "updated": months.first().map(|month| instant(month.last_changed(material))),
        "self": path(CHANGES),
        "all": path("changes/months.html"),
        "entries": entries.collect::<Vec<_>>(),
    })
}

/// A day as Atom writes an instant. An update knows its day and no more.
fn instant(date: Date) -> String {
    format!("{date}T00:00:00Z")
}

#[cfg(test)]
mod tests {
    use crate::site::testing::Fixture;

    const UPDATES: &str = "--- plan/stakeholders.yaml\nstakeholders: [{id: ann, title: Ann <A>}]\n--- updates/a.md\n---\ntitle: Fish & \
                           chips\ndate: 2026-01-30\nauthor: ann\ntags: [food]\nsummary: See [[update:b]] & go-live.\n---\n--- \
                           updates/b.md\n---\ntitle: B\ndate: 2026-02-27\n---\n";

    fn settings(more: &str) -> String {
        format!("--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: 2026-03-02\n{more}{UPDATES}")
    }

    #[test]
    fn the_feed_holds_the_updates_with_absolute_addresses() {
        let fixture = Fixture::of(&settings("url: https://example.org/clinic\n"));
        let feed = fixture.html("feed.xml");
        let expected = r#"<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-US">
<title>Test: updates</title>
<id>https://example.org/clinic/feed.xml</id>
<link rel="self" type="application/atom+xml" href="https://example.org/clinic/feed.xml"/>
<link rel="alternate" type="text/html" href="https://example.org/clinic/updates.html"/>
<updated>2026-02-27T00:00:00Z</updated>
<author><name>Test</name></author>
<generator>Milepost</generator>
<entry>
<title>B</title>
<id>https://example.org/clinic/updates/b.html</id>
<link rel="alternate" type="text/html" href="https://example.org/clinic/updates/b.html"/>
<updated>2026-02-27T00:00:00Z</updated>
</entry>
<entry>
<title>Fish &amp; chips</title>
<id>https://example.org/clinic/updates/a.html</id>
<link rel="alternate" type="text/html" href="https://example.org/clinic/updates/a.html"/>
<updated>2026-01-30T00:00:00Z</updated>
<author><name>Ann &lt;A&gt;</name></author>
<category term="food"/>
<summary type="html">See &lt;a href=&quot;https://example.org/clinic/updates/b.html&quot;&gt;B&lt;/a&gt; &amp;amp; go-live.</summary>
</entry>
</feed>
"#;
        assert_eq!(feed, expected);
        let updates = fixture.html("updates.html");
        let link = r#"<link rel="alternate" type="application/atom+xml" title="Test: updates" href="feed.xml">"#;
        assert!(updates.contains(link) && updates.contains(r#"<a href="feed.xml""#), "{updates}");
    }

    #[test]
    fn the_feed_of_changes_has_an_entry_for_each_month_in_which_the_plan_changed() {
        let state = |day: &str, title: &str, due: &str| {
            format!(
                "--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: {day}\nurl: https://example.org/clinic\n\
                 --- plan/milestones.yaml\nmilestones: [{{id: a, title: {title}, due: {due}}}]\n"
            )
        };
        let (first, second, third) = (
            state("2026-01-09", "A", "2026-04-06"),
            state("2026-02-10", "A & <B>", "2026-04-06"),
            state("2026-03-02", "A & <B>", "2026-04-13"),
        );
        let states =
            [("2026-01-09", "Ann", "", &*first), ("2026-02-10", "Ann", "", &second), ("2026-03-02", "Ann", "", &third)];
        let fixture = Fixture::with_past(&states, None);
        let feed = fixture.html("changes/feed.xml");
        let entries: Vec<&str> = feed.split("<entry>").skip(1).collect();
        assert_eq!(entries.len(), 2, "{feed}");
        assert!(entries[0].contains("<id>https://example.org/clinic/changes/month-2026-03.html</id>"), "{feed}");
        assert!(entries[0].contains("<title>Changes in March 2026</title>"), "{feed}");
        assert!(entries[1].contains("<updated>2026-02-10T00:00:00Z</updated>"), "{feed}");
        assert!(feed.contains("<title>Test: changes to the plan</title>"), "{feed}");
        assert!(fixture.html("changes/months.html").contains(r#"<a href="../changes/feed.xml""#));
        assert!(fixture.html("index.html").contains(r#"title="Test: changes to the plan" href="changes/feed.xml""#));
    }

    #[test]
    fn without_an_address_there_is_no_feed() {
        let fixture = Fixture::of(&settings(""));
        assert!(!fixture.paths().contains(&"feed.xml".to_owned()));
        assert!(!fixture.html("updates.html").contains("feed"));
    }

    #[test]
    fn the_feed_keeps_hidden_updates_to_itself() {
        let hidden = settings("url: https://example.org/\naudiences: {staff: {}, board: {}}\n")
            .replace("title: B\n", "title: B\naudience: board\n");
        let feed = |audience: &str| Fixture::for_audience(&hidden, Some(audience)).html("feed.xml");
        assert!(feed("board").contains("b.html") && !feed("staff").contains("b.html"));
        assert!(feed("staff").contains("<updated>2026-01-30T00:00:00Z</updated>\n<author><name>Test"));
    }
}
