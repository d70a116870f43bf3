//! A plan whose texts are written in Greek letters: what is read of it on a page is told from what the portal says itself.

use std::fs;
use std::path::Path;

use milepost::source::yaml::{self, Node, NodeValue};

/// The fields that hold a text of the plan.
const TEXTS: &[&str] = &[
    "title",
    "short_title",
    "organisation",
    "statement",
    "strategic_objective",
    "why",
    "cause",
    "event",
    "effect",
    "text",
    "because",
    "body",
    "summary",
    "basis",
    "role",
    "channel",
    "what",
    "unit",
    "every",
    "concerns",
    "deliverables",
    "pros",
    "cons",
    "today",
    "future",
    "evidence",
    "resolution",
    "if_wrong",
    "name",
    "author",
    "message",
    "by",
    "reference",
    "note",
    "advice",
    "source",
    "tags",
    "links",
    "view",
];

/// Copies a project; its texts are disguised on the way.
pub fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().filter_map(Result::ok) {
        let place = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(&place).unwrap();
            continue;
        }
        let extension = entry.path().extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        match extension {
            "yaml" | "md" | "csv" => {
                let text = fs::read_to_string(entry.path()).unwrap();
                let text = match extension {
                    "yaml" => fields(&text),
                    "md" => document(&text),
                    _ => table(&text),
                };
                fs::write(&place, text).unwrap();
            }
            _ => _ = fs::copy(entry.path(), &place).unwrap(),
        }
    }
}

/// The letters of a text as Greek ones; what leads somewhere stays as it is.
fn greek(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    'next: while let Some(letter) = rest.chars().next() {
        for (opens, closes) in
            [("[[", "]]"), ("](", ")"), ("[!", "]"), ("`", "`"), ("<", ">"), ("http", " "), ("{#", "}")]
        {
            let Some(inner) = rest.strip_prefix(opens) else { continue };
            let Some(end) = inner.find(closes) else { continue };
            let (kept, after) = rest.split_at(opens.len() + end + closes.len());
            match kept.strip_suffix("]]").map(|kept| kept.split_once('|').unwrap_or((kept, ""))) {
                // Where a text is quoted, a link without words has those of its id, which is no text.
                Some((target, "")) => {
                    // In a table, `|` would part cells.
                    let target = target.trim_start_matches('[');
                    let id = target.rsplit(':').next().unwrap_or(target);
                    out.push_str(&format!("[{}]({target})", greek(&id.replace('-', " "))));
                }
                Some((target, words)) => out.push_str(&format!("{target}|{}]]", greek(words))),
                None => out.push_str(kept),
            }
            rest = after;
            continue 'next;
        }
        out.push(alike(letter));
        rest = &rest[letter.len_utf8()..];
    }
    out
}

fn alike(letter: char) -> char {
    const GREEK: [char; 26] = [
        'α', 'β', 'ψ', 'δ', 'ε', 'φ', 'γ', 'η', 'ι', 'ξ', 'κ', 'λ', 'μ', 'ν', 'ο', 'π', 'ϑ', 'ρ', 'σ', 'τ', 'θ', 'ω',
        'ϕ', 'χ', 'υ', 'ζ',
    ];
    match letter {
        'a'..='z' => GREEK[letter as usize - 'a' as usize],
        'A'..='Z' => GREEK[letter as usize - 'A' as usize].to_uppercase().next().unwrap_or(letter),
        letter => letter,
    }
}

fn fields(text: &str) -> String {
    let (root, _) = yaml::parse(text, 0, 0);
    let mut places = Vec::new();
    root.iter().for_each(|node| find(node, false, &mut places));
    places.sort_unstable();
    let (mut out, mut at) = (String::new(), 0);
    for (start, end) in places {
        out.push_str(&text[at..start]);
        out.push_str(&greek(&text[start..end]));
        at = end;
    }
    out + &text[at..]
}

/// The places of the texts below a node.
fn find(node: &Node<'_>, is_text: bool, places: &mut Vec<(usize, usize)>) {
    match &node.value {
        NodeValue::Null => {}
        NodeValue::Scalar { text, .. } => {
            let is_kept = matches!(&**text, "percent" | "per cent" | "%") || text.contains(".md") || is_id(text);
            if (is_text || text.contains(' ')) && !is_kept {
                places.push((node.span.start as usize, node.span.end as usize));
            }
        }
        NodeValue::Sequence(items) => items.iter().for_each(|item| find(item, is_text, places)),
        NodeValue::Mapping(entries) => {
            entries.iter().for_each(|entry| find(&entry.node, TEXTS.contains(&&*entry.key), places));
        }
    }
}

/// Whether a text is written as the name of something in the files: `go-live-north`.
fn is_id(text: &str) -> bool {
    text.contains('-') && text.chars().all(|letter| matches!(letter, 'a'..='z' | '0'..='9' | '-'))
}

fn document(text: &str) -> String {
    let Some((front, body)) = text.strip_prefix("---\n").and_then(|text| text.split_once("\n---\n")) else {
        return greek(text);
    };
    format!("---\n{}\n---\n{}", fields(&format!("{front}\n")).trim_end(), greek(body))
}

/// A table whose columns after the third hold texts.
fn table(text: &str) -> String {
    let row = |line: &str| {
        let mut columns = line.splitn(4, ',');
        let first: Vec<&str> = columns.by_ref().take(3).collect();
        let rest = columns.next().map(|rest| format!(",{}", greek(rest))).unwrap_or_default();
        format!("{}{rest}\n", first.join(","))
    };
    let mut lines = text.lines();
    let head = lines.next().map(|line| format!("{line}\n")).unwrap_or_default();
    head + &lines.map(row).collect::<String>()
}
