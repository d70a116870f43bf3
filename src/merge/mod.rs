//! Two versions of a plan file that both come from a third, merged by meaning.
//!
//! What the two sides changed in different entities, fields, rows or lines is all kept, with the comments and the order of
//! each. What both changed differently stays as it is on our side, under a comment that `check` reports. A file that
//! is not understood is merged by line, as git would.

mod fields;
pub mod install;
mod keys;
mod lines;
mod mark;
mod pieces;
mod proof;
mod references;
mod table;
mod values;

use fields::Fields;
use keys::Renamed;
use pieces::Block;

use crate::source::front_matter;
use crate::source::yaml::{self, Node, NodeValue};

/// A merged file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What could not be decided, as sentences; it is marked in the file.
    pub open: Vec<String>,
}

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Yaml,
    Markdown,
    Table,
    Text,
}

/// Merges what two sides made of `base`. `path` is that of the file in its repository; without it, the form is seen from the
/// text.
pub fn merge(path: Option<&str>, base: &[u8], ours: &[u8], theirs: &[u8]) -> Merged {
    let whole = |bytes: &[u8]| Merged { bytes: bytes.to_vec(), open: Vec::new() };
    if base == ours {
        return whole(theirs);
    }
    if base == theirs || ours == theirs {
        return whole(ours);
    }
    let by_meaning = || {
        let (base, ours, theirs) =
            (std::str::from_utf8(base).ok()?, std::str::from_utf8(ours).ok()?, std::str::from_utf8(theirs).ok()?);
        let newline = if ours.contains("\r\n") { "\r\n" } else { "\n" };
        let [base, ours, theirs] = [base, ours, theirs].map(plain);
        let (text, open) = match form(path, &ours) {
            Form::Yaml => plan_file(&base, &ours, &theirs)?,
            Form::Markdown => document(&base, &ours, &theirs)?,
            Form::Table => table::merge(&base, &ours, &theirs)?,
            Form::Text => return None,
        };
        let text = if newline == "\n" { text } else { text.replace('\n', newline) };
        Some(Merged { bytes: text.into_bytes(), open })
    };
    by_meaning().unwrap_or_else(|| by_line(base, ours, theirs))
}

/// A plan file in which what differs between `before` and `after` is changed, in its own words where it says the same.
/// Both are YAML, and hold only what changes. `None` where that has no place in it.
pub fn change(text: &str, before: &str, after: &str) -> Option<String> {
    if before == after {
        return Some(text.to_owned());
    }
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let ours = plain(text);
    if mapping(&ours)?.is_none() {
        return Some((ours + after).replace('\n', newline));
    }
    let (changed, open) = plan_file(before, &ours, after)?;
    open.is_empty().then(|| changed.replace('\n', newline))
}

/// The text with plain ends of lines, and one at its end.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    if text.is_empty() || text.ends_with('\n') { text } else { text + "\n" }
}

fn form(path: Option<&str>, text: &str) -> Form {
    let name = path.map(str::to_lowercase).unwrap_or_default();
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    if ends(&[".yaml", ".yml"]) {
        return Form::Yaml;
    }
    if ends(&[".md"]) {
        return Form::Markdown;
    }
    if ends(&[".csv"]) {
        return Form::Table;
    }
    if path.is_some() {
        return Form::Text;
    }
    let head = text.trim_start_matches('\u{feff}').lines().next().unwrap_or("");
    if head == "---" && front_matter::split(text).is_ok() {
        return Form::Markdown;
    }
    if head.to_lowercase().starts_with("date,") || head.to_lowercase().starts_with("date;") {
        return Form::Table;
    }
    match yaml::parse(text, 0, 0) {
        (Some(Node { value: NodeValue::Mapping(_), .. }), faults) if faults.is_empty() => Form::Yaml,
        _ => Form::Text,
    }
}

fn by_line(base: &[u8], ours: &[u8], theirs: &[u8]) -> Merged {
    // Bytes that are no text have no lines to be marked; ours stays, and git says that the file is in conflict.
    if [base, ours, theirs].iter().any(|bytes| bytes.contains(&0)) {
        return Merged {
            bytes: ours.to_vec(),
            open: vec!["the file is no text; it stays as it is on our side".to_owned()],
        };
    }
    let (bytes, conflicts) = lines::text(base, ours, theirs);
    let open = match conflicts {
        0 => Vec::new(),
        1 => vec!["one place was changed on both sides, and stands between marks".to_owned()],
        more => vec![format!("{more} places were changed on both sides, and stand between marks")],
    };
    Merged { bytes, open }
}

/// A YAML file; `None` where it cannot be merged by meaning.
fn plan_file(base: &str, ours: &str, theirs: &str) -> Option<(String, Vec<String>)> {
    let then = mapping(base)?;
    let (mine, yours) = (mapping(ours)??, mapping(theirs)??);
    let renamed = Renamed::between(then.as_ref(), [&mine, &yours]);
    let mut fields = Fields::new(&renamed);
    let was = match &then {
        Some(node) => Some(Block::file(base, node)?),
        None => None,
    };
    let (my_block, your_block) = (Block::file(ours, &mine)?, Block::file(theirs, &yours)?);
    let texts = [base, ours, theirs];
    let text = fields.block(&mut Vec::new(), texts, was.as_ref(), &my_block, &your_block)?.text();
    let merged = mapping(&text)??;
    let follows = proof::follows(&renamed, then.as_ref(), &mine, &yours, &merged, &fields.undecided);
    if !follows {
        return None;
    }
    let versions = [then.as_ref(), Some(&mine), Some(&yours)];
    let (marked, lost) = references::marked(text.clone(), &merged, versions, &renamed, &fields.undecided);
    Some((marked, fields.messages.into_iter().chain(lost).collect()))
}

/// The tree of a file that is a mapping without faults, or empty.
fn mapping(text: &str) -> Option<Option<Node<'_>>> {
    match yaml::parse(text, 0, 0) {
        (_, faults) if !faults.is_empty() => None,
        (None | Some(Node { value: NodeValue::Null, .. }), _) => Some(None),
        (Some(node), _) => {
            matches!(&node.value, NodeValue::Mapping(entries) if !entries.is_empty()).then_some(Some(node))
        }
    }
}

/// A Markdown file: its front matter by field, its text by line.
fn document(base: &str, ours: &str, theirs: &str) -> Option<(String, Vec<String>)> {
    let parts = |text| front_matter::split(text).ok();
    let (was, mine, yours) = (parts(base)?, parts(ours)?, parts(theirs)?);
    let (before, ours_head, theirs_head) = (yaml_of(&was), yaml_of(&mine), yaml_of(&yours));
    let (front, mut open) = if before == ours_head {
        (theirs_head.to_owned(), Vec::new())
    } else if before == theirs_head || ours_head == theirs_head {
        (ours_head.to_owned(), Vec::new())
    } else {
        plan_file(before, ours_head, theirs_head)?
    };
    let body = by_line(was.body.0.as_bytes(), mine.body.0.as_bytes(), yours.body.0.as_bytes());
    open.extend(body.open);
    let body = String::from_utf8(body.bytes).ok()?;
    let has_front = [mine, yours].iter().any(|parts| parts.front_matter.is_some());
    let mark = if ours.starts_with('\u{feff}') { "\u{feff}" } else { "" };
    let front = if has_front { format!("---\n{front}---\n") } else { String::new() };
    Some((format!("{mark}{front}{body}"), open))
}

fn yaml_of<'a>(parts: &front_matter::Parts<'a>) -> &'a str {
    parts.front_matter.map_or("", |(yaml, _)| yaml)
}

#[cfg(test)]
mod tests;
