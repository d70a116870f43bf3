//! Changes in a few words, for a line on a terminal.

use crate::analysis::words::Words;
use crate::changes::field::label;
use crate::changes::field::{FieldChange, Measure};
use crate::changes::{Change, Changes, Presence, Sort};

impl Changes {
    /// What differs, as a few words each: `go-live-north: due +14 days`. What was written comes first, in the order of its
    /// weight, and what it does to the project's last day at the end.
    pub fn brief(&self, words: &Words) -> Vec<String> {
        let mut said: Vec<String> = self.changes.iter().filter_map(|change| change.brief(words)).collect();
        if self.effect.finish.differs()
            && let Some(days) = short(&self.effect.finish.measure, words)
        {
            said.push(format!("last day {days}"));
        }
        said
    }
}

impl Change {
    /// What was written about one thing, in a few words; `None` where nothing was, and something only follows.
    fn brief(&self, words: &Words) -> Option<String> {
        let name = match self.subject.sort {
            Sort::Entity(_) => self.subject.id.as_str(),
            sort => sort.name(),
        };
        let what = match self.presence {
            Presence::Added => format!("new {}", self.subject.sort.name()),
            Presence::Removed => format!("{} removed", self.subject.sort.name()),
            Presence::Stayed if self.fields.is_empty() => return None,
            Presence::Stayed => {
                let mut fields: Vec<String> = self.fields.iter().map(|field| field.brief(words)).collect();
                let more = fields.len().saturating_sub(FIELDS);
                fields.truncate(FIELDS);
                fields.extend((more > 0).then(|| format!("{more} more")));
                fields.join(", ")
            }
        };
        Some(format!("{name}: {what}"))
    }
}

/// More fields of one thing than these are counted.
const FIELDS: usize = 3;

impl FieldChange {
    fn brief(&self, words: &Words) -> String {
        let label = lower_first(&label(words, &self.path));
        let told = self.told(words);
        match (short(&self.measure, words), &told.before, &told.after) {
            (Some(measure), ..) => format!("{label} {measure}"),
            (None, Some(_), Some(after)) => format!("{label} now {after}"),
            (None, None, Some(after)) => format!("{label} {after}"),
            (None, Some(_), None) => format!("{label} removed"),
            (None, None, None) => label,
        }
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// How far two values are apart, without what else there is to say of it.
fn short(measure: &Measure, words: &Words) -> Option<String> {
    match measure {
        Measure::Days { calendar, .. } => {
            let days = if calendar.abs() == 1 { "day" } else { "days" };
            Some(format!("{} {days}", words.signed(*calendar)))
        }
        Measure::Money { amount, .. } => Some(words.money_signed(*amount)),
        Measure::Words(_) => Some("reworded".to_owned()),
        Measure::Replaced | Measure::Set | Measure::Unset => None,
        measure => measure.told(words),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::analysed;
    use super::*;
    use crate::changes::between;

    fn brief(before: &str, after: &str) -> String {
        between(&analysed(before), &analysed(after)).brief(&Words::new("USD", "en-US")).join("; ")
    }

    fn plan(milestones: &str) -> String {
        format!("--- plan/milestones.yaml\nmilestones:\n{milestones}")
    }

    #[test]
    fn what_was_written_comes_first_and_the_last_day_at_the_end() {
        let go_live = |fields: &str| plan(&format!("  - {{id: go-live, title: Go-live{fields}}}\n"));
        let north = go_live(", due: 2026-04-01");
        assert_eq!(brief(&north, &north), "");
        assert_eq!(brief(&north, &go_live(", due: 2026-04-15")), "go-live: due +14 days; last day +14 days");
        assert_eq!(brief(&north, &go_live(", due: 2026-03-31")), "go-live: due −1 day; last day −1 day");
        let tagged = go_live(", due: 2026-04-01, tags: [x]");
        assert_eq!(brief(&north, &tagged), "go-live: tags x");
        assert_eq!(brief(&tagged, &go_live(", due: 2026-04-01, tags: [x, y]")), "go-live: tags added y");
        let two = north.clone() + "  - {id: gone, title: Gone, due: 2026-03-10}\n";
        assert_eq!(brief(&north, &two), "gone: new milestone");
        assert_eq!(brief(&two, &north), "gone: milestone removed");
    }
}
