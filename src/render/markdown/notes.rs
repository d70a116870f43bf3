//! Footnotes of a document: gathered while it is written, set at its end.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::Ids;
use crate::language::{Argument, Language, Message, messages};

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
    pub fn reference(&mut self, label: &str, ids: &Ids, language: Language) -> String {
        let prefix = self.prefix.get_or_insert_with(|| ids.document());
        let next = self.numbers.len() + 1;
        let number = *self.numbers.entry(label.to_owned()).or_insert(next);
        let count = self.references.entry(number).or_default();
        *count += 1;
        // The first reference is where the note leads back to.
        let suffix = if *count == 1 { String::new() } else { format!("-{count}") };
        format!(
            "<a class=\"fnref\" id=\"{prefix}-{number}-ref{suffix}\" href=\"#{prefix}-{number}\" \
             aria-label=\"{}\">{number}</a>",
            numbered(&messages::text_footnote, number, language)
        )
    }

    /// Remembers the text of a note; of two with the same label the first holds.
    pub fn define(&mut self, label: String, html: String) {
        self.bodies.entry(label).or_insert(html);
    }

    /// Returns the notes that the text refers to, or nothing when there are none.
    pub fn section(&self, level: u8, language: Language) -> String {
        let Some(prefix) = &self.prefix else { return String::new() };
        let level = level.clamp(1, 6);
        let (footnotes, notes) = (messages::text_footnotes.word(language), messages::text_notes.word(language));
        let mut out =
            format!("<section class=\"fns\" aria-label=\"{footnotes}\">\n<h{level}>{notes}</h{level}>\n<ol>\n");
        let mut labels: Vec<(&String, &usize)> = self.numbers.iter().collect();
        labels.sort_by_key(|(_, number)| **number);
        for (label, number) in labels {
            let body = self.bodies.get(label).map_or("", |body| body.trim_end());
            let body = single_paragraph(body).unwrap_or(body);
            // Writing into a string does not fail.
            let _ = writeln!(
                out,
                "<li id=\"{prefix}-{number}\">{body} \
                 <a href=\"#{prefix}-{number}-ref\" aria-label=\"{}\">{}</a></li>",
                numbered(&messages::text_back_from_note, *number, language),
                messages::text_back.word(language)
            );
        }
        out.push_str("</ol>\n</section>\n");
        out
    }
}

fn numbered(message: &Message, number: usize, language: Language) -> String {
    message.say(language, &[&Argument::from(number)], &|number| number.to_string())
}

/// Returns what stands in the one paragraph that `html` is.
pub fn single_paragraph(html: &str) -> Option<&str> {
    // Paragraphs do not nest, so that a second end is a second paragraph.
    html.strip_prefix("<p>")?.strip_suffix("</p>").filter(|inner| !inner.contains("</p>"))
}
