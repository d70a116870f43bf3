//! For a comment on a merge request: the effect first, on one screen; the details are folded.

use super::Diff;
use crate::changes::{Change, Impact, Told};

/// More changes of one group than these would make a comment that no forge takes.
const MOST: usize = 60;

/// The changes as Markdown.
pub fn markdown(diff: &Diff<'_>) -> String {
    let (changes, words) = (diff.changes, diff.words);
    let mut text = format!("### {}: what changes in the plan\n\n", escaped(diff.title));
    if changes.is_empty() {
        text.push_str(&format!("Nothing changes. {}.\n", escaped(&diff.ends())));
        return text;
    }
    text.push_str(&format!("**{}**\n\n", escaped(&changes.effect.sentence(words))));
    for rule in diff.hit_rules() {
        let first = rule.hits.first().map(|hit| escaped(hit)).unwrap_or_default();
        let more = match rule.hits.len() - 1 {
            0 => String::new(),
            more => format!(" (and {more} more)"),
        };
        text.push_str(&format!(
            "> **Needs a decision:** rule `{}` is hit. {first}{more}\n>\n",
            rule.rule.replace('`', "")
        ));
    }
    if diff.hit_rules().next().is_some() {
        text.push('\n');
    }
    text.push_str("| | Before | After | Change |\n|---|---|---|---|\n");
    for Told { label, before, after, measure } in changes.effect.told(words) {
        let after = after.unwrap_or_default();
        let before = before.unwrap_or_else(|| after.clone());
        let measure = measure.unwrap_or_default();
        text.push_str(&format!(
            "| {} | {} | {} | {} |\n",
            escaped(&label),
            escaped(&before),
            escaped(&after),
            escaped(&measure)
        ));
    }
    for impact in Impact::ALL {
        let of: Vec<&Change> = changes.of(impact).collect();
        if of.is_empty() {
            continue;
        }
        let counted = words.count(of.len(), "change", "changes");
        text.push_str(&format!("\n<details><summary><b>{}</b>: {counted}</summary>\n\n", impact.heading()));
        of.iter().take(MOST).for_each(|change| item(diff, change, &mut text));
        if of.len() > MOST {
            text.push_str(&format!("- and {} more; `milepost diff` lists them\n", of.len() - MOST));
        }
        text.push_str("\n</details>\n");
    }
    let audience = diff.audience.map(|audience| format!(", as `{audience}` sees it")).unwrap_or_default();
    text.push_str(&format!(
        "\n<sub>{}, both at {}{audience}.</sub>\n",
        escaped(&diff.ends()),
        words.date_short(diff.status_date)
    ));
    text
}

fn item(diff: &Diff<'_>, change: &Change, text: &mut String) {
    text.push_str(&format!("- **{}**\n", escaped(&change.heading(diff.words))));
    for Told { label, before, after, measure } in change.told(diff.words) {
        let before = before.map(|before| format!("~~{}~~", escaped(&before)));
        let after = after.map(|after| format!("**{}**", escaped(&after)));
        let ends: Vec<String> = before.into_iter().chain(after).collect();
        let measure = measure.map(|measure| escaped(&measure));
        let said: Vec<String> =
            Some(ends.join(" → ")).filter(|ends| !ends.is_empty()).into_iter().chain(measure).collect();
        let colon = if said.is_empty() { "" } else { ": " };
        text.push_str(&format!("  - {}{colon}{}\n", escaped(&label), said.join(", ")));
    }
    let why: Vec<String> = change.why.iter().map(|why| escaped(&why.sentence)).collect();
    if !why.is_empty() {
        text.push_str(&format!("  - {}\n", why.join(" ")));
    }
    if let Some(by) = diff.by(change) {
        text.push_str(&format!("  - <sub>{}</sub>\n", escaped(&by)));
    }
}

/// Text that means itself in Markdown, on one line, and calls nobody by `@name`.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => safe.push_str("&lt;"),
            '&' => safe.push_str("&amp;"),
            '@' => safe.push_str("@<!-- -->"),
            '#' => safe.push_str("#<!-- -->"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '>' => safe.extend(['\\', letter]),
            '\n' | '\r' => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}
