//! Footnotes of a document: gathered while it is written, set at its end.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::Ids;

/// Footnotes, numbered in the order in which the text refers to them.
#[derive(Default)]
pub struct Notes {
    /// What their ids begin with, once there is one.
    prefix: Option<String>,
    numbers: BTreeMap<String, usize>,
    references: BTreeMap<usize, usize>,
    bodies: BTreeMap<String, String>,
}

impl Notes {
    /// Returns the mark in the text that leads to the note.
    pub fn reference(&mut self, label: &str, ids: &Ids) -> String {
        let prefix = self.prefix.get_or_insert_with(|| ids.document());
        let next = self.numbers.len() + 1;
        let number = *self.numbers.entry(label.to_owned()).or_insert(next);
        let count = self.references.entry(number).or_default();
        *count += 1;
        // The first reference is where the note leads back to.
        let suffix = if *count == 1 { String::new() } else { format!("-{count}") };
        format!(
            "<a class=\"fnref\" id=\"{prefix}-{number}-ref{suffix}\" href=\"#{prefix}-{number}\" \
             aria-label=\"Footnote {number}\">{number}</a>"
        )
    }

    /// Remembers the text of a note; of two with the same label the first holds.
    pub fn define(&mut self, label: String, html: String) {
        self.bodies.entry(label).or_insert(html);
    }

    /// Returns the notes that the text refers to, or nothing when there are none.
    pub fn section(&self, level: u8) -> String {
        let Some(prefix) = &self.prefix else { return String::new() };
        let level = level.clamp(1, 6);
        let mut out = format!("<section class=\"fns\" aria-label=\"Footnotes\">\n<h{level}>Notes</h{level}>\n<ol>\n");
        let mut labels: Vec<(&String, &usize)> = self.numbers.iter().collect();
        labels.sort_by_key(|(_, number)| **number);
        for (label, number) in labels {
            let body = self.bodies.get(label).map_or("", |body| body.trim_end());
            let body = single_paragraph(body).unwrap_or(body);
            // Writing into a string does not fail.
            let _ = writeln!(
                out,
                "<li id=\"{prefix}-{number}\">{body} \
                 <a href=\"#{prefix}-{number}-ref\" aria-label=\"Back to text, note {number}\">Back</a></li>"
            );
        }
        out.push_str("</ol>\n</section>\n");
        out
    }
}

/// Returns what stands in the one paragraph that `html` is.
pub fn single_paragraph(html: &str) -> Option<&str> {
    // Paragraphs do not nest, so that a second end is a second paragraph.
    html.strip_prefix("<p>")?.strip_suffix("</p>").filter(|inner| !inner.contains("</p>"))
}
