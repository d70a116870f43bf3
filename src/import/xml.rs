//! XML as a tree whose elements know their lines. Namespaces and attributes play no part in the files that are imported.

use quick_xml::Reader;
use quick_xml::events::Event;

/// Elements within elements are read to this depth.
const DEEPEST: usize = 64;

/// An element.
#[derive(Debug, Default)]
pub struct Element {
    /// Its name, without a prefix.
    pub name: String,
    /// Its own text, without white space at its ends.
    pub text: String,
    /// The elements in it, in order.
    pub children: Vec<Element>,
    /// The line on which it begins, from 1.
    pub line: usize,
}

impl Element {
    /// The first element in it with a name.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The elements in it with a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The elements of a list in it: `list("Tasks", "Task")`.
    pub fn list<'a>(&'a self, list: &str, item: &'a str) -> impl Iterator<Item = &'a Element> {
        self.child(list).into_iter().flat_map(move |list| list.all(item))
    }

    /// The text of an element in it; `None` where it is absent or empty.
    pub fn text_of(&self, name: &str) -> Option<&str> {
        self.child(name).map(|child| child.text.as_str()).filter(|text| !text.is_empty())
    }

    /// The whole number in an element in it.
    pub fn number_of(&self, name: &str) -> Option<i64> {
        self.text_of(name)?.parse().ok()
    }

    /// Whether an element in it says yes.
    pub fn is(&self, name: &str) -> bool {
        matches!(self.text_of(name), Some("1" | "true"))
    }
}

/// The tree of a text.
///
/// # Errors
/// What is wrong with the text, with its line.
pub fn parse(text: &str) -> Result<Element, String> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Element> = vec![Element::default()];
    let mut lines = Lines { text, at: 0, line: 1 };
    loop {
        let position = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let line = lines.at(position);
        let fault = |what: &str| format!("line {line}: {what}");
        match reader.read_event().map_err(|error| fault(&format!("this is not XML: {error}")))? {
            Event::Start(tag) => {
                if open.len() > DEEPEST {
                    return Err(fault("its elements lie too deep"));
                }
                let name = tag.local_name().as_ref().to_owned();
                open.push(Element { name, line, ..Element::default() });
            }
            Event::Empty(tag) => {
                let name = tag.local_name().as_ref().to_owned();
                last(&mut open).children.push(Element { name, line, ..Element::default() });
            }
            Event::End(_) => {
                let mut done = open.pop().filter(|_| !open.is_empty()).ok_or_else(|| fault("an element ends twice"))?;
                done.text = done.text.trim().to_owned();
                last(&mut open).children.push(done);
            }
            Event::Text(content) => last(&mut open).text.push_str(&content.xml10_content()),
            Event::CData(content) => last(&mut open).text.push_str(&content.xml10_content()),
            Event::GeneralRef(name) => match name.resolve_char_ref() {
                Ok(Some(letter)) => last(&mut open).text.push(letter),
                _ => last(&mut open)
                    .text
                    .push_str(named(&name.xml10_content()).ok_or_else(|| fault("an unknown entity"))?),
            },
            Event::Eof => break,
            _ => {}
        }
    }
    let root = open.pop().filter(|_| open.is_empty()).ok_or("the file ends within an element")?;
    root.children.into_iter().next().ok_or_else(|| "there is no XML in it".to_owned())
}

fn last(open: &mut [Element]) -> &mut Element {
    let place = open.len() - 1;
    &mut open[place]
}

fn named(entity: &str) -> Option<&'static str> {
    Some(match entity {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => return None,
    })
}

/// The line of a position; positions only grow.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn at(&mut self, position: usize) -> usize {
        let position = position.clamp(self.at, self.text.len());
        self.line += self.text.as_bytes()[self.at..position].iter().filter(|byte| **byte == b'\n').count();
        self.at = position;
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_has_texts_entities_and_lines() {
        let text = "<?xml version=\"1.0\"?>\n<p:A xmlns:p=\"x\">\n <B>1 &lt; 2 &#233;<![CDATA[<&]]></B>\n <B/></p:A>";
        let root = parse(text).unwrap();
        assert_eq!((root.name.as_str(), root.children.len()), ("A", 2));
        assert_eq!(root.text_of("B"), Some("1 < 2 é<&"));
        assert_eq!(root.children[1].line, 4);
    }

    #[test]
    fn what_is_no_tree_is_told() {
        for text in ["", "hello", "<a>", "<a></b>", "<a>&x;</a>", &"<a>".repeat(100)] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
