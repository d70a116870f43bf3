//! Writes the events of a Markdown document as HTML.

use std::fmt::Write;
use std::mem;

use pulldown_cmark::{Alignment, BlockQuoteKind, CowStr, Event, LinkType, Tag, TagEnd};

use super::links::{self, Target};
use super::notes::{Notes, single_paragraph};
use super::text::{address, escape, escaped, is_allowed, is_external, slug};
use super::{Context, Heading, Rendered, raw_html};
use crate::language::{Language, messages};

/// What has been written so far, and what is open.
pub struct Writer<'a> {
    context: &'a Context<'a>,
    /// The level of the document's highest headings.
    highest: u8,
    out: String,
    /// What was written before the heading or footnote that is open.
    outer: Vec<String>,
    headings: Vec<Heading>,
    /// The words of the open heading, without markup, and the id its author gave it.
    heading: Option<(String, Option<String>)>,
    /// For each open link, whether it is written.
    links: Vec<bool>,
    /// Whether the words of the open link are replaced by the title of what it leads to.
    is_titled: bool,
    /// The image that is open.
    image: Option<Image>,
    is_in_html: bool,
    table: Option<Table>,
    notes: Notes,
    /// The label of the footnote that is open; they do not nest.
    open_note: Option<String>,
}

struct Image {
    url: String,
    title: String,
    alternative: String,
    /// Images inside its description.
    depth: usize,
}

struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    is_head: bool,
}

impl<'a> Writer<'a> {
    /// Writes a document of `length` bytes.
    pub fn new(context: &'a Context<'a>, highest: u8, length: usize) -> Self {
        Writer {
            context,
            highest,
            // Markup makes it longer, by a third in a document with lists and tables.
            out: String::with_capacity(length + length / 2),
            outer: Vec::new(),
            headings: Vec::new(),
            heading: None,
            links: Vec::new(),
            is_titled: false,
            image: None,
            is_in_html: false,
            table: None,
            notes: Notes::default(),
            open_note: None,
        }
    }

    pub fn event(&mut self, event: Event<'_>) {
        if self.image.is_some() {
            return self.inside_image(&event);
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            // The words of a titled link, or the white space around raw HTML.
            Event::Text(_) | Event::Code(_) if self.is_titled || self.is_in_html => {}
            Event::Text(words) => self.words(&words),
            Event::Code(words) => {
                self.out.push_str("<code>");
                self.words(&words);
                self.out.push_str("</code>");
            }
            // A line break in a table cell cannot be written otherwise.
            Event::InlineHtml(html) if is_line_break(&html) => self.out.push_str("<br>"),
            Event::Html(html) | Event::InlineHtml(html) if self.context.raw_html => {
                self.out.push_str(&raw_html::marked(&html));
            }
            Event::Html(_) | Event::InlineHtml(_) => {}
            Event::SoftBreak => self.space('\n'),
            Event::HardBreak => {
                self.out.push_str("<br>");
                self.space('\n');
            }
            Event::Rule => self.block("<hr>\n"),
            Event::FootnoteReference(label) => {
                let mark = self.notes.reference(&label, self.context.ids, self.context.language);
                self.out.push_str(&mark);
            }
            Event::TaskListMarker(is_done) => {
                let (said, sign) = if is_done { (&messages::text_done, '☑') } else { (&messages::text_to_do, '☐') };
                let said = said.word(self.context.language);
                // Writing into a string does not fail.
                let _ = write!(self.out, "<span class=\"box\" role=\"img\" aria-label=\"{said}\">{sign}</span> ");
            }
            Event::InlineMath(words) | Event::DisplayMath(words) => self.words(&words),
        }
    }

    pub fn finish(mut self) -> Rendered {
        // Tags are balanced, yet nothing here relies on it.
        while !self.outer.is_empty() {
            let inner = self.close();
            self.out.push_str(&inner);
        }
        let notes = self.notes.section(self.context.top, self.context.language);
        self.block(&notes);
        let mut html = raw_html::cleaned(self.out, self.context);
        html.truncate(html.trim_end().len());
        let shown = html.trim_start_matches('\n');
        let shown = if self.context.inline { single_paragraph(shown).unwrap_or(shown) } else { shown };
        if shown.len() < html.len() {
            html = shown.to_owned();
        }
        Rendered { html, headings: self.headings }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => self.block("<p>"),
            Tag::Heading { id, .. } => {
                self.heading = Some((String::new(), id.map(|id| slug(&id))));
                self.open();
            }
            Tag::BlockQuote(None) => self.block("<blockquote>\n"),
            Tag::BlockQuote(Some(kind)) => {
                let (class, title) = callout(kind, self.context.language);
                self.block(&format!("<div class=\"{class}\">\n<p class=\"callout-title\">{title}</p>\n"));
            }
            Tag::CodeBlock(_) => self.block("<pre tabindex=\"0\"><code>"),
            Tag::HtmlBlock => self.is_in_html = true,
            Tag::List(Some(1)) => self.block("<ol>\n"),
            Tag::List(Some(first)) => self.block(&format!("<ol start=\"{first}\">\n")),
            Tag::List(None) => self.block("<ul>\n"),
            Tag::Item => self.block("<li>"),
            Tag::FootnoteDefinition(label) => {
                self.open_note = Some(label.into_string());
                self.open();
            }
            Tag::DefinitionList => self.block("<dl>\n"),
            Tag::DefinitionListTitle => self.block("<dt>"),
            Tag::DefinitionListDefinition => self.block("<dd>"),
            Tag::Table(alignments) => {
                self.table = Some(Table { alignments, column: 0, is_head: false });
                let said = messages::text_table.word(self.context.language);
                self.block(&format!(
                    "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{said}\">\n<table>\n"
                ));
            }
            Tag::TableHead => self.row("<thead>\n<tr>", true),
            Tag::TableRow => self.row("<tr>", false),
            Tag::TableCell => self.cell(),
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<del>"),
            Tag::Superscript => self.out.push_str("<sup>"),
            Tag::Subscript => self.out.push_str("<sub>"),
            Tag::Link { link_type, dest_url, title, .. } => self.link(link_type, dest_url, &title),
            Tag::Image { dest_url, title, .. } => {
                let url = trap_free(&dest_url).to_owned();
                self.image = Some(Image { url, title: title.into_string(), alternative: String::new(), depth: 0 });
            }
            Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.out.push_str("</p>\n"),
            TagEnd::Heading(level) => self.end_heading(level as u8),
            TagEnd::BlockQuote(None) => self.out.push_str("</blockquote>\n"),
            TagEnd::BlockQuote(Some(_)) => self.out.push_str("</div>\n"),
            TagEnd::CodeBlock => self.out.push_str("</code></pre>\n"),
            TagEnd::HtmlBlock => self.is_in_html = false,
            TagEnd::List(true) => self.out.push_str("</ol>\n"),
            TagEnd::List(false) => self.out.push_str("</ul>\n"),
            TagEnd::Item => self.out.push_str("</li>\n"),
            TagEnd::FootnoteDefinition => {
                let body = self.close();
                if let Some(label) = self.open_note.take() {
                    self.notes.define(label, body);
                }
            }
            TagEnd::DefinitionList => self.out.push_str("</dl>\n"),
            TagEnd::DefinitionListTitle => self.out.push_str("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.out.push_str("</dd>\n"),
            TagEnd::Table => {
                self.table = None;
                self.out.push_str("</tbody>\n</table>\n</div>\n");
            }
            TagEnd::TableHead => self.out.push_str("</tr>\n</thead>\n<tbody>\n"),
            TagEnd::TableRow => self.out.push_str("</tr>\n"),
            TagEnd::TableCell => {
                let is_head = self.table.as_ref().is_some_and(|table| table.is_head);
                // An empty corner is the head of nothing.
                let is_empty = |from: &usize| self.out[*from..].find('>') == Some(self.out.len() - from - 1);
                let head = if is_head { self.out.rfind("<th") } else { None };
                match head.filter(is_empty) {
                    Some(from) => self.out.replace_range(from.., "<td></td>"),
                    None => self.out.push_str(if is_head { "</th>" } else { "</td>" }),
                }
            }
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Strikethrough => self.out.push_str("</del>"),
            TagEnd::Superscript => self.out.push_str("</sup>"),
            TagEnd::Subscript => self.out.push_str("</sub>"),
            TagEnd::Link => {
                self.is_titled = false;
                if self.links.pop() == Some(true) {
                    self.out.push_str("</a>");
                }
            }
            TagEnd::Image | TagEnd::MetadataBlock(_) => {}
        }
    }

    fn words(&mut self, words: &str) {
        escape(words, &mut self.out);
        self.of_heading(words);
    }

    /// Adds to the words of the heading that is open.
    fn of_heading(&mut self, words: &str) {
        if let Some((text, _)) = &mut self.heading {
            text.push_str(words);
        }
    }

    fn space(&mut self, space: char) {
        self.out.push(space);
        self.of_heading(" ");
    }

    /// Writes the start of a block element on a line of its own.
    fn block(&mut self, html: &str) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
        self.out.push_str(html);
    }

    /// Sets what is written aside, until `close`.
    fn open(&mut self) {
        self.outer.push(mem::take(&mut self.out));
    }

    /// Returns what was written since `open`.
    fn close(&mut self) -> String {
        let outer = self.outer.pop().unwrap_or_default();
        mem::replace(&mut self.out, outer)
    }

    fn end_heading(&mut self, level: u8) {
        let inner = self.close();
        let (words, id) = self.heading.take().unwrap_or_default();
        let words = words.trim().to_owned();
        let id = self.context.ids.take(&id.filter(|id| !id.is_empty()).unwrap_or_else(|| slug(&words)));
        let level = (self.context.top + level.saturating_sub(self.highest)).clamp(1, 6);
        self.block("");
        // Writing into a string does not fail.
        let _ = writeln!(self.out, "<h{level} id=\"{}\">{inner}</h{level}>", escaped(&id));
        self.headings.push(Heading { level, id, text: words });
    }

    fn row(&mut self, html: &str, is_head: bool) {
        if let Some(table) = &mut self.table {
            table.column = 0;
            table.is_head = is_head;
        }
        self.block(html);
    }

    fn cell(&mut self) {
        let Some(table) = &mut self.table else { return };
        self.out.push_str(if table.is_head { "<th scope=\"col\"" } else { "<td" });
        self.out.push_str(match table.alignments.get(table.column) {
            Some(Alignment::Right) => " class=\"n\">",
            Some(Alignment::Center) => " class=\"c\">",
            _ => ">",
        });
        table.column += 1;
    }

    fn link(&mut self, link_type: LinkType, url: CowStr<'_>, title: &str) {
        let url = match link_type {
            LinkType::Email => format!("mailto:{url}"),
            _ => trap_free(&url).to_owned(),
        };
        let target = links::resolve(&url, self.context);
        self.links.push(target.href().is_some());
        if let Some(href) = target.href() {
            self.anchor(href, title);
        }
        if matches!(link_type, LinkType::WikiLink { has_pothole: false }) {
            self.is_titled = true;
            match target {
                Target::Known { title, .. } => self.words(&title),
                // What is not there is named by its id; it cannot be something hidden, whose links lose their marks.
                _ => self.words(url.split_once(':').map_or(url.as_str(), |(_, id)| id)),
            }
        }
    }

    fn anchor(&mut self, href: &str, title: &str) {
        let _ = write!(self.out, "<a href=\"{href}\"");
        self.attribute("title", title);
        self.out.push('>');
    }

    fn attribute(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            let _ = write!(self.out, " {name}=\"{}\"", escaped(value));
        }
    }

    /// Gathers the words that describe an image, until it ends.
    fn inside_image(&mut self, event: &Event<'_>) {
        let Some(image) = &mut self.image else { return };
        match event {
            Event::Text(words) | Event::Code(words) => image.alternative.push_str(words),
            Event::SoftBreak | Event::HardBreak => image.alternative.push(' '),
            Event::Start(Tag::Image { .. }) => image.depth += 1,
            Event::End(TagEnd::Image) if image.depth > 0 => image.depth -= 1,
            Event::End(TagEnd::Image) => {
                if let Some(image) = self.image.take() {
                    self.write_image(&image);
                }
            }
            _ => {}
        }
    }

    fn write_image(&mut self, image: &Image) {
        self.of_heading(&image.alternative);
        let is_in_link = self.links.contains(&true);
        match links::resolve(&image.url, self.context) {
            Target::File { href } => {
                let _ = write!(self.out, "<img src=\"{href}\" alt=\"{}\"", escaped(&image.alternative));
                self.attribute("title", &image.title);
                self.out.push('>');
            }
            // A portal loads nothing from elsewhere, so that the picture becomes a link to it.
            Target::Address { .. } if is_external(&image.url) && is_allowed(&image.url) && !is_in_link => {
                self.anchor(&address(&image.url), &image.title);
                let words = if image.alternative.is_empty() { &image.url } else { &image.alternative };
                escape(words, &mut self.out);
                self.out.push_str("</a>");
            }
            _ => escape(&image.alternative, &mut self.out),
        }
    }
}

/// In a table `[[x\|y]]` has to be written, and the parser leaves the backslash at the target.
fn trap_free(url: &str) -> &str {
    url.strip_suffix('\\').unwrap_or(url)
}

fn is_line_break(html: &str) -> bool {
    matches!(html, "<br>" | "<br/>" | "<br />")
}

fn callout(kind: BlockQuoteKind, language: Language) -> (&'static str, String) {
    let (class, kind) = match kind {
        BlockQuoteKind::Note => ("callout", "note"),
        BlockQuoteKind::Tip => ("callout tip", "tip"),
        BlockQuoteKind::Important => ("callout important", "important"),
        BlockQuoteKind::Warning => ("callout warn", "warning"),
        BlockQuoteKind::Caution => ("callout caution", "caution"),
    };
    (class, messages::text_callout.say(language, &[&kind.into()], &|number| number.to_string()))
}
