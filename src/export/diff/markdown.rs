//! For a comment on a merge request: the effect first, on one screen; the details are folded.

use super::Diff;
use crate::changes::{Change, Impact, Told};
use crate::language::say;

/// More changes of one group than these would make a comment that no forge takes.
const MOST: usize = 60;
/// GitHub refuses comments of more than 65,536 characters; what is said at the end needs some of them.
const LENGTH: usize = 60_000;

/// The changes as Markdown.
pub fn markdown(diff: &Diff<'_>) -> String {
    let (changes, words) = (diff.changes, diff.words);
    let mut text = format!("### {}: what changes in the plan\n\n", escaped(diff.title));
    if changes.is_empty() {
        // What hits a rule may be hidden from these readers.
        let (rules, ends) = (needs_a_decision(diff), escaped(&diff.ends()));
        text.push_str(&match rules.is_empty() {
            true => format!("Nothing changes. {ends}.\n"),
            false => format!("Nothing changes of what is shown here. {ends}.\n\n{rules}"),
        });
        return text;
    }
    text.push_str(&format!("**{}**\n\n{}", escaped(&changes.sentence(words)), needs_a_decision(diff)));
    let (moved, stayed): (Vec<Told>, Vec<Told>) =
        changes.effect.told(words).into_iter().partition(|told| told.before.is_some());
    if !moved.is_empty() {
        text.push_str("| | Before | After | Change |\n|---|---|---|---|\n");
    }
    for Told { label, before, after, measure } in moved {
        let cells = [Some(label), before, after, measure].map(|cell| escaped(&cell.unwrap_or_default()));
        text.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    let stayed: Vec<String> = stayed
        .iter()
        .map(|told| format!("{} ({})", uncapitalised(&told.label), told.after.as_deref().unwrap_or_default()))
        .collect();
    if !stayed.is_empty() {
        text.push_str(&format!("\nUnchanged: {}.\n", escaped(&stayed.join(", "))));
    }
    for impact in Impact::ALL {
        let of: Vec<&Change> = changes.of(impact).collect();
        if of.is_empty() {
            continue;
        }
        let counted = say!(words, count_changes, count = of.len());
        text.push_str(&format!("\n<details><summary><b>{}</b>: {counted}</summary>\n\n", impact.heading(words)));
        let mut told = 0;
        for change in of.iter().take(MOST) {
            let item = item(diff, change);
            if text.len() + item.len() > LENGTH {
                break;
            }
            text.push_str(&item);
            told += 1;
        }
        if of.len() > told {
            text.push_str(&format!("- and {} more; `milepost diff` lists them\n", of.len() - told));
        }
        text.push_str("\n</details>\n");
    }
    let audience = diff.audience.map(|audience| format!(", as `{audience}` sees it")).unwrap_or_default();
    text.push_str(&format!("\n<sub>{}{audience}.</sub>\n", escaped(&diff.ends())));
    text
}

/// The rules that are hit, each as a quote.
fn needs_a_decision(diff: &Diff<'_>) -> String {
    let mut text = String::new();
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
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

fn item(diff: &Diff<'_>, change: &Change) -> String {
    let mut text = format!("- **{}**\n", escaped(&change.heading(diff.words)));
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
    text
}

fn uncapitalised(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
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
