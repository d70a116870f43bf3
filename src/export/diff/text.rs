//! For a terminal.

use super::Diff;
use crate::changes::{Impact, Told};

const BOLD: &str = "\u{1b}[1m";
const DIM: &str = "\u{1b}[2m";
const PLAIN: &str = "\u{1b}[0m";

/// The changes as text with bold headings; whoever prints it where there is no terminal takes the escapes out.
pub fn text(diff: &Diff<'_>) -> String {
    let (changes, words) = (diff.changes, diff.words);
    let mut lines = vec![format!("{BOLD}{}{PLAIN}", diff.title), diff.ends(), String::new()];
    if changes.is_empty() {
        lines.push(diff.nothing().to_owned());
        return lines.join("\n") + "\n";
    }
    lines.push(changes.sentence(words));
    lines.push(String::new());
    let effect = changes.effect.told(words);
    let width = effect.iter().map(|line| line.label.chars().count()).max().unwrap_or(0);
    for Told { label, before, after, measure } in effect {
        let ends: Vec<String> = before.into_iter().chain(after).collect();
        let measure = measure.map(|measure| format!(", {measure}")).unwrap_or_default();
        lines.push(format!("{label:width$}  {}{measure}", ends.join(" → ")));
    }
    for impact in Impact::ALL.into_iter().filter(|impact| changes.of(*impact).next().is_some()) {
        lines.push(String::new());
        lines.push(format!("{BOLD}{}{PLAIN}: {}", impact.heading(words), lowered(&changes.note(impact, words))));
        for change in changes.of(impact) {
            lines.push(format!("  {BOLD}{}{PLAIN}", change.heading(words)));
            lines.extend(change.told(words).iter().map(|line| format!("    {}", line.line(words))));
            if !change.why.is_empty() {
                let why: Vec<&str> = change.why.iter().map(|why| why.sentence.as_str()).collect();
                lines.push(format!("    {}", why.join(" ")));
            }
            lines.extend(diff.by(change).map(|by| format!("    {DIM}{by}{PLAIN}")));
        }
    }
    lines.join("\n") + "\n"
}

fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
