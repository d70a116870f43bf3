//! The versions of a plan that have a name, because somebody tagged them.

use jiff::civil::Date;

use crate::history::Baseline;
use crate::language::say;
use crate::site::material::Material;
use crate::site::past::Moment;

/// A state of the plan that has a name.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its place in the past.
    pub place: usize,
    /// Its names, joined.
    pub title: String,
    /// Its name in addresses, of small letters, digits, points and hyphens; unique, and never a way out of a folder.
    pub slug: String,
}

/// The named versions, oldest first. The newest may be the plan as it is now.
pub fn versions(material: &Material<'_>) -> Vec<Version> {
    let mut versions: Vec<Version> = Vec::new();
    for (place, state) in material.past.states().iter().enumerate() {
        let Some(first) = state.revision.tags.first() else { continue };
        let mut slug = slug(first);
        if slug == "today" || versions.iter().any(|known| known.slug == slug) {
            // Another tag may differ only in letters that addresses cannot hold.
            slug = format!("{slug}-{}", place + 1);
        }
        let names: Vec<&str> = state.revision.tags.iter().map(|tag| name_of_tag(material, tag)).collect();
        versions.push(Version { place, title: names.join(", "), slug });
    }
    versions
}

/// What was approved by a tag is called as it is in prose, any other tag as it is written.
pub fn name_of_tag<'a>(material: &'a Material<'_>, tag: &'a str) -> &'a str {
    let of_tag = |baseline: &&Baseline| baseline.revision.tags.iter().any(|one| one == tag);
    let mut approved = material.project.baselines.iter().filter(of_tag);
    match (approved.next(), approved.next()) {
        (Some(only), None) => &only.title,
        _ => tag,
    }
}

fn slug(tag: &str) -> String {
    let kept =
        |letter: char| if letter.is_ascii_alphanumeric() || letter == '.' { letter.to_ascii_lowercase() } else { '-' };
    let slug = tag.chars().map(kept).collect::<String>().trim_matches(['-', '.']).to_owned();
    if slug.is_empty() { "version".to_owned() } else { slug }
}

impl Version {
    /// The day on which it looks at the plan.
    pub fn day(&self, material: &Material<'_>) -> Date {
        material.past.status_date(Moment::State(self.place))
    }

    /// What its readers have to know before they read on.
    pub fn notice(&self, material: &Material<'_>) -> String {
        let is_now = self.place + 1 == material.past.states().len();
        let day = material.words.date_full(self.day(material));
        match is_now {
            true => say!(material.words, frame_this_is_the_plan_as, day = &day, title = &self.title),
            false => say!(material.words, frame_this_is_the_plan_as_of, day = &day, title = &self.title),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::testing::Fixture;

    #[test]
    fn a_name_in_an_address_is_unique_and_leads_nowhere_else() {
        let tags = ["v1.0", "V1.0", "../../etc", "..", "été", "today", "release/2026", "名"];
        let states: Vec<(&str, &str, &str, &str)> = tags.iter().map(|tag| ("2026-01-05", "", *tag, "")).collect();
        let fixture = Fixture::with_past(&states, None);
        let slugs: Vec<String> = versions(&fixture.material()).into_iter().map(|version| version.slug).collect();
        let expected = ["v1.0", "v1.0-2", "etc", "version", "t", "today-6", "release-2026", "version-8"];
        assert_eq!(slugs, expected);
    }
}
