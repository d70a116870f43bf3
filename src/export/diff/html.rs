//! One page that needs nothing else: to be sent by mail, or kept with the minutes.

use super::Diff;
use crate::changes::{Change, Impact, Told};

const STYLE: &str = include_str!("diff.css");

/// The changes as a page.
pub fn html(diff: &Diff<'_>) -> String {
    let (changes, words) = (diff.changes, diff.words);
    let title = escaped(diff.title);
    let mut text = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Changes to the plan: {title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <p class=\"project\">{title}</p>\n<h1>Changes to the plan</h1>\n"
    );
    match changes.is_empty() {
        true => text.push_str(&format!("<p class=\"lede\">{}</p>\n", diff.nothing())),
        false => text.push_str(&format!("<p class=\"lede\">{}</p>\n", escaped(&changes.sentence(words)))),
    }
    text.push_str(&format!("<p class=\"ends\">{}.</p>\n", escaped(&diff.ends())));
    for rule in diff.hit_rules() {
        let hits: Vec<String> = rule.hits.iter().map(|hit| format!("<li>{}</li>", escaped(hit))).collect();
        let (name, hits) = (escaped(&rule.rule), hits.join(""));
        text.push_str(&format!(
            "<section class=\"hit\"><h2>Needs a decision: <code>{name}</code></h2><ul>{hits}</ul></section>\n"
        ));
    }
    if !changes.is_empty() {
        text.push_str("<dl class=\"effect\">\n");
        for line in changes.effect.told(words) {
            text.push_str(&format!("<div><dt>{}</dt><dd>{}</dd></div>\n", escaped(&line.label), ends(&line)));
        }
        text.push_str("</dl>\n");
    }
    for impact in Impact::ALL.into_iter().filter(|impact| changes.of(*impact).next().is_some()) {
        let note = escaped(&changes.note(impact, words));
        text.push_str(&format!("<section>\n<h2>{}</h2>\n<p class=\"note\">{note}</p>\n", impact.heading(words)));
        changes.of(impact).for_each(|change| item(diff, change, &mut text));
        text.push_str("</section>\n");
    }
    let audience = diff.audience.map(|audience| format!("<footer>As {} sees it.</footer>\n", escaped(audience)));
    text.push_str(&format!("{}</main>\n</body>\n</html>\n", audience.unwrap_or_default()));
    text
}

fn item(diff: &Diff<'_>, change: &Change, text: &mut String) {
    text.push_str(&format!("<article>\n<h3>{}</h3>\n<ul>\n", escaped(&change.heading(diff.words))));
    for line in change.told(diff.words) {
        let ends = ends(&line);
        let colon = if ends.is_empty() { "" } else { ": " };
        text.push_str(&format!("<li>{}{colon}{ends}</li>\n", escaped(&line.label)));
    }
    text.push_str("</ul>\n");
    if !change.why.is_empty() {
        let why: Vec<String> = change.why.iter().map(|why| escaped(&why.sentence)).collect();
        text.push_str(&format!("<p class=\"why\">{}</p>\n", why.join(" ")));
    }
    if let Some(by) = diff.by(change) {
        text.push_str(&format!("<p class=\"by\">{}</p>\n", escaped(&by)));
    }
    text.push_str("</article>\n");
}

fn ends(line: &Told) -> String {
    let Told { before, after, measure, .. } = line;
    let measure = measure.as_ref().map(|measure| escaped(measure));
    let ends = match (before, after) {
        (Some(before), Some(after)) => Some(format!("<del>{}</del> → <ins>{}</ins>", escaped(before), escaped(after))),
        (Some(before), None) => Some(format!("<del>{}</del>", escaped(before))),
        (None, Some(after)) => Some(escaped(after)),
        (None, None) => None,
    };
    ends.into_iter().chain(measure).collect::<Vec<_>>().join(", ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
