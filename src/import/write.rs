//! A draft as the files of a plan.

use std::collections::BTreeMap;

use super::draft::{Draft, Entity, Paid, Written};
use crate::model::kinds::{PLACEHOLDER, Place};
use crate::source::edit::scalar;

/// The files of a plan, by path.
pub fn files(draft: &Draft) -> BTreeMap<String, String> {
    let mut files = draft.files.clone();
    files.insert("milepost.yaml".to_owned(), settings(draft));
    let vision = format!("---\nstatement: {PLACEHOLDER}\n---\n\nWhy is it worth the work and the money?\n");
    files.entry("vision.md".to_owned()).or_insert(vision);
    files.insert(".gitignore".to_owned(), "public/\n".to_owned());
    for (path, text) in lists(draft) {
        files.insert(path, text);
    }
    if !draft.ledger.is_empty() {
        files.insert("plan/actuals.csv".to_owned(), ledger(&draft.ledger));
    }
    files
}

/// The files of `plan/` that hold lists, each with the lists of its kinds.
fn lists(draft: &Draft) -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for (kind, entities) in &draft.entities {
        match kind.place() {
            Place::List { key, file } => {
                let text = files.entry(file.to_owned()).or_default();
                if !text.is_empty() {
                    text.push('\n');
                }
                text.push_str(&list(key, entities));
            }
            Place::Folder(folder) => {
                for entity in entities {
                    files.insert(format!("{folder}/{}.md", entity.id), document(entity));
                }
            }
        }
    }
    files
}

/// A list of entities.
pub fn list(key: &str, entities: &[Entity]) -> String {
    let items: String = entities.iter().map(item).collect();
    format!("{key}:\n{items}")
}

/// An entity as an item of a list.
pub fn item(entity: &Entity) -> String {
    let mut text = String::new();
    for (place, line) in lines(entity).iter().enumerate() {
        text.push_str(if place == 0 { "  - " } else { "    " });
        text.push_str(line);
        text.truncate(text.trim_end_matches(' ').len());
        text.push('\n');
    }
    text
}

/// An entity as a Markdown file.
pub fn document(entity: &Entity) -> String {
    let fields = entity.fields.iter().filter(|(name, _)| *name != "body");
    let mut text = "---\n".to_owned();
    for (name, value) in fields {
        field(name, value).iter().for_each(|line| text.push_str(&format!("{line}\n")));
    }
    text.push_str("---\n");
    if let Some(Written::Text(body)) = entity.get("body") {
        text.push_str(&format!("\n{}\n", body.trim_end()));
    }
    text
}

fn settings(draft: &Draft) -> String {
    let mut text = String::new();
    let mut put = |lines: Vec<String>| lines.iter().for_each(|line| text.push_str(&format!("{line}\n")));
    put(field("title", &Written::text(&draft.title)));
    put(draft.start.map(|date| format!("start: {date}")).into_iter().collect());
    put(draft.status_date.map(|date| format!("status_date: {date}")).into_iter().collect());
    draft.settings.iter().for_each(|(name, value)| put(field(name, value)));
    put(draft.remarks.iter().map(|remark| format!("# {}", one_line(remark))).collect());
    text
}

/// The ledger.
pub fn ledger(rows: &[Paid]) -> String {
    let mut writer = ::csv::WriterBuilder::new().from_writer(Vec::new());
    // Memory takes whatever is written to it.
    let _ = writer.write_record(["date", "line", "amount", "reference", "note"]);
    for paid in rows {
        let _ = writer.write_record([&paid.date.to_string(), &paid.line, &paid.amount, "", &one_line(&paid.note)]);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// The lines of an entity, its id first.
pub fn lines(entity: &Entity) -> Vec<String> {
    let mut lines = vec![format!("id: {}", scalar(&entity.id))];
    entity.fields.iter().for_each(|(name, value)| lines.extend(field(name, value)));
    lines
}

/// A field in the form that is read best.
pub fn field(name: &str, value: &Written) -> Vec<String> {
    match value {
        Written::Text(text) if is_block(text) => {
            let mut lines = vec![format!("{name}: |-")];
            lines.extend(text.trim_end().lines().map(|line| format!("  {}", line.trim_end()).trim_end().to_owned()));
            lines
        }
        // A list of mappings reads better with an item a line.
        Written::List(items) if items.iter().any(|item| matches!(item, Written::Map(_))) && items.len() > 1 => {
            let mut lines = vec![format!("{name}:")];
            lines.extend(items.iter().map(|item| format!("  - {}", flow(item))));
            lines
        }
        value => vec![format!("{name}: {}", bare(value))],
    }
}

/// A field whose list or mapping stands in lines of its own.
pub fn block(name: &str, value: &Written) -> Vec<String> {
    let lines: Vec<String> = match value {
        Written::List(items) => items.iter().map(|item| format!("  - {}", flow(item))).collect(),
        Written::Map(fields) => fields.iter().map(|(name, value)| format!("  {name}: {}", flow(value))).collect(),
        value => return field(name, value),
    };
    std::iter::once(format!("{name}:")).chain(lines).collect()
}

/// Whether a text can be written line by line as it is.
fn is_block(text: &str) -> bool {
    let odd = |letter: char| {
        letter.is_control() && letter != '\n' || matches!(letter, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}')
    };
    let is_trimmed = |line: &str| line.len() == line.trim_end().len();
    text.trim_end().contains('\n')
        && text.trim_end().lines().all(is_trimmed)
        && !text.starts_with([' ', '\n', '\t'])
        && !text.contains(odd)
}

/// A value after the name of its field.
fn bare(value: &Written) -> String {
    match value {
        Written::Text(text) => scalar(text),
        value => flow(value),
    }
}

/// A value within brackets, where commas and brackets part values.
fn flow(value: &Written) -> String {
    match value {
        // The id of something in a plan may be a word for nothing.
        Written::Plain(text) if text == "null" => quoted(text),
        Written::Plain(text) => text.clone(),
        Written::Text(text) if text.contains([',', '[', ']', '{', '}', '#', ':']) => quoted(text),
        Written::Text(text) => scalar(text),
        Written::List(items) => format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", ")),
        Written::Map(fields) => {
            let fields = fields.iter().map(|(name, value)| format!("{name}: {}", flow(value)));
            format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
        }
    }
}

fn quoted(text: &str) -> String {
    match scalar(text) {
        done if done.starts_with('"') => done,
        _ => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}

/// A text without line breaks.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model;
    use crate::model::kinds::Kind;
    use crate::source::Memory;

    #[test]
    fn whatever_a_text_holds_is_read_as_it_was() {
        for text in [
            "plain",
            "a: b # c",
            "- x",
            "yes",
            "12",
            "\"quoted\" \\ back",
            "two\nlines\n\n  of text",
            " lead\nx",
            "tab\tx",
            "{a}, [b]",
            "é\u{2028}x",
            "'",
            "null",
            "~",
            "line: \n- x",
            "&a *b !c",
            "|-",
            "%x",
            "@x",
            "`x`",
        ] {
            let mut draft =
                Draft { title: "T".to_owned(), start: Some(jiff::civil::date(2026, 1, 5)), ..Draft::default() };
            let mut entity = Entity::new("a", "A");
            entity.set("body", Some(Written::text(text)));
            entity.set("deliverables", Some(Written::List(vec![Written::text(text), Written::text("x")])));
            draft.add(Kind::Milestone, entity);
            let files = files(&draft).into_iter().map(|(path, text)| (path, text.into_bytes())).collect();
            let loaded = model::load(&Memory(files));
            assert_eq!(loaded.diagnostics, [], "{text:?}");
            let plan = loaded.plan.unwrap();
            let body = &plan.milestones[0].body.as_ref().unwrap().value.text;
            assert_eq!(body.trim_end(), text.trim_end(), "{text:?}");
            assert_eq!(plan.milestones[0].deliverables[0].value.text.trim(), text.trim(), "{text:?}");
        }
    }
}
