//! Changes YAML text in one place and leaves every other byte, comments and order included, as it is.

use super::yaml::{self, Entry, Node, NodeValue};

/// A text as a YAML scalar: as it is where that means the same, else in quotes.
pub fn scalar(text: &str) -> String {
    let probe = format!("key: {text}\n");
    let same = |node: &Node<'_>| {
        matches!(&node.value, NodeValue::Mapping(entries)
            if matches!(&entries[..], [Entry { node: Node { value: NodeValue::Scalar { text: read, .. }, .. }, .. }] if read == text))
    };
    let (node, faults) = yaml::parse(&probe, 0, 0);
    let word = ["true", "false", "yes", "no", "on", "off"].contains(&text.to_lowercase().as_str());
    let number = text.parse::<f64>().is_ok();
    if faults.is_empty() && node.is_some_and(|node| same(&node)) && !text.contains('\n') && !word && !number {
        return text.to_owned();
    }
    let mut quoted = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            letter if letter.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(letter))),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

/// A text with one more item in the list `key`, and the line on which the item begins. The item is a mapping given by its
/// lines. The list is begun where it is not there.
///
/// # Errors
/// When the text is not a mapping of lists, or the list is written in a form that has no place for an item.
pub fn append_to_list(text: &str, key: &str, item: &[String]) -> Result<(String, usize), String> {
    let (node, faults) = yaml::parse(text, 0, 0);
    if let Some(fault) = faults.first() {
        return Err(fault.message.clone());
    }
    let entries = match node.map(|node| node.value) {
        None | Some(NodeValue::Null) => Vec::new(),
        Some(NodeValue::Mapping(entries)) => entries,
        Some(_) => return Err("this file is not a mapping of lists".to_owned()),
    };
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let Some(entry) = entries.iter().find(|entry| entry.key == key) else {
        let mut new = text.to_owned();
        if !new.is_empty() && !new.ends_with('\n') {
            new.push_str(newline);
        }
        if !new.trim().is_empty() {
            new.push_str(newline);
        }
        new.push_str(&format!("{key}:{newline}"));
        let line = new.matches('\n').count() + 1;
        new.push_str(&block(item, 2, newline));
        return checked(text, new, key, line);
    };
    match &entry.node.value {
        NodeValue::Sequence(items) if !items.is_empty() => {
            let (at, indentation) = end_of_list(text, entry, &items[0])?;
            let lists = || entries.iter().filter_map(|entry| last_of_several(&entry.node));
            let parted =
                last_of_several(&entry.node).or_else(|| lists().next()).is_some_and(|last| is_parted(text, last));
            insert(text, at, &block(item, indentation, newline), parted, newline, key)
        }
        NodeValue::Sequence(_) => {
            // An empty list is `[]`, and gives way to a block.
            let (start, end) = (entry.key_span.end as usize, entry.node.span.end as usize);
            let rest = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
            if text.get(end..rest).is_some_and(|rest| !rest.trim().is_empty()) {
                return Err(format!("`{key}` is written in a form that has no place for another item"));
            }
            let head = format!("{}:{newline}", &text[..start]);
            let line = head.matches('\n').count() + 1;
            checked(text, format!("{head}{}{}", block(item, 2, newline), &text[rest..]), key, line)
        }
        NodeValue::Null => {
            let key_end = entry.key_span.end as usize;
            let at = text[key_end..].find('\n').map_or(text.len(), |end| key_end + end + 1);
            insert(text, at, &block(item, 2, newline), false, newline, key)
        }
        _ => Err(format!("`{key}` is not a list")),
    }
}

fn block(lines: &[String], indentation: usize, newline: &str) -> String {
    let spaces = " ".repeat(indentation);
    let lines = lines.iter().enumerate();
    lines.map(|(place, line)| format!("{spaces}{}{line}{newline}", if place == 0 { "- " } else { "  " })).collect()
}

/// The byte after the last line of a block list, and the column of its dashes.
fn end_of_list(text: &str, entry: &Entry<'_>, first: &Node<'_>) -> Result<(usize, usize), String> {
    let start = first.span.start as usize;
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[line_start..start];
    let indentation = before.len() - before.trim_start_matches(' ').len();
    if before.trim() != "-" {
        return Err(format!("`{}` is written in a form that has no place for another item", entry.key));
    }
    let (mut end, mut at) = (line_start, line_start);
    for line in text[line_start..].split_inclusive('\n') {
        at += line.len();
        let content = line.trim_end();
        let inner = content.len() - content.trim_start_matches(' ').len();
        let of_list = inner > indentation
            || (inner == indentation && content.trim_start().starts_with("- "))
            || content.trim() == "-";
        if content.is_empty() || (content.trim_start().starts_with('#') && !of_list) {
            continue;
        }
        if !of_list {
            break;
        }
        end = at;
    }
    Ok((end, indentation))
}

/// The last item of a list that has more than one.
fn last_of_several<'a, 'n>(list: &'a Node<'n>) -> Option<&'a Node<'n>> {
    match &list.value {
        NodeValue::Sequence(items) if items.len() > 1 => items.last(),
        _ => None,
    }
}

/// Whether an empty line stands above an item and its comments.
fn is_parted(text: &str, item: &Node<'_>) -> bool {
    let start = item.span.start as usize;
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let above = text[..line].lines().rev().find(|line| !line.trim_start().starts_with('#'));
    above.is_some_and(|line| line.trim().is_empty())
}

/// Puts a block at a byte; `parted` with an empty line above.
fn insert(
    text: &str,
    at: usize,
    block: &str,
    parted: bool,
    newline: &str,
    key: &str,
) -> Result<(String, usize), String> {
    let mut new = text[..at].to_owned();
    if !new.ends_with('\n') {
        new.push_str(newline);
    }
    if parted {
        new.push_str(newline);
    }
    let line = new.matches('\n').count() + 1;
    new.push_str(block);
    new.push_str(&text[at..]);
    checked(text, new, key, line)
}

/// The new text, if it says what the old one said and one item more.
fn checked(old: &str, new: String, key: &str, line: usize) -> Result<(String, usize), String> {
    let count = |text: &str| -> Option<(usize, usize)> {
        let (node, faults) = yaml::parse(text, 0, 0);
        let entries = match node.map(|node| node.value) {
            Some(NodeValue::Mapping(entries)) if faults.is_empty() => entries,
            None | Some(NodeValue::Null) if faults.is_empty() => Vec::new(),
            _ => return None,
        };
        let length =
            |entry: &Entry<'_>| if let NodeValue::Sequence(items) = &entry.node.value { items.len() } else { 0 };
        let mine = entries.iter().filter(|entry| entry.key == key).map(length).sum();
        Some((mine, entries.iter().filter(|entry| entry.key != key).map(length).sum()))
    };
    match (count(old), count(&new)) {
        (Some((before, others)), Some((after, still))) if after == before + 1 && others == still => Ok((new, line)),
        _ => Err(format!("`{key}` is written in a form that has no place for another item")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: Result<&str, &str>) {
        let item = ["id: new".to_owned(), "title: New".to_owned()];
        let found = append_to_list(text, "risks", &item);
        assert_eq!(found.as_ref().map(|(text, _)| text.as_str()).map_err(String::as_str), expect);
    }

    #[test]
    fn an_item_is_added_and_every_other_byte_stays() {
        check("", Ok("risks:\n  - id: new\n    title: New\n"));
        check(
            "# Head\nrisks:\n- id: a # why\n  body: |\n    x\n\n# Next list\nissues:\n- id: b\n",
            Ok(
                "# Head\nrisks:\n- id: a # why\n  body: |\n    x\n- id: new\n  title: New\n\n# Next list\nissues:\n- id: b\n",
            ),
        );
        check("risks: []\nissues: []\n", Ok("risks:\n  - id: new\n    title: New\nissues: []\n"));
        check("risks:\nissues: []\n", Ok("risks:\n  - id: new\n    title: New\nissues: []\n"));
        check("issues: []", Ok("issues: []\n\nrisks:\n  - id: new\n    title: New\n"));
        check("risks:\n    - id: a", Ok("risks:\n    - id: a\n    - id: new\n      title: New\n"));
        check("risks:\r\n- id: a\r\n", Ok("risks:\r\n- id: a\r\n- id: new\r\n  title: New\r\n"));
    }

    #[test]
    fn an_item_is_parted_as_the_others_are() {
        let item = "- id: new\n  title: New\n";
        for text in [
            "risks:\n- id: a\n\n# why\n- id: b\n\n",
            "risks:\n- id: a\n  body: |\n    x\n\n    y\n\n- id: b\n\n",
            "issues:\n- id: a\n\n- id: b\n\nrisks:\n- id: c\n\n",
        ] {
            check(&format!("{text}other: []\n"), Ok(&format!("{text}{item}\nother: []\n")));
        }
        check(
            "risks:\n- id: a\n  body: |\n    x\n\n    y\n- id: b\n",
            Ok(&format!("risks:\n- id: a\n  body: |\n    x\n\n    y\n- id: b\n{item}")),
        );
        let (_, line) = append_to_list("risks:\n- id: a\n\n- id: b\n", "risks", &["id: new".to_owned()]).unwrap();
        assert_eq!(line, 6);
    }

    #[test]
    fn a_list_in_another_form_is_left_alone() {
        check("risks: [{id: a}]\n", Err("`risks` is written in a form that has no place for another item"));
        check("risks: soon\n", Err("`risks` is not a list"));
        check("- a\n", Err("this file is not a mapping of lists"));
    }

    #[test]
    fn titles_are_quoted_where_they_would_mean_something_else() {
        assert_eq!(scalar("Lab interface ready"), "Lab interface ready");
        for (text, expect) in [
            ("Build: done", "\"Build: done\""),
            ("yes", "\"yes\""),
            ("12", "\"12\""),
            ("# 1", "\"# 1\""),
            ("say \"hi\"", "say \"hi\""),
            ("'x", "\"'x\""),
            ("", "\"\""),
            ("null", "\"null\""),
        ] {
            assert_eq!(scalar(text), expect);
        }
    }
}
