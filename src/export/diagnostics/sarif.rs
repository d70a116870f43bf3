//! SARIF 2.1.0 (OASIS), which GitHub's code scanning and most editors read.

use serde_json::{Value, json};

use super::{Report, sentence, sentences};
use crate::check::RULES;
use crate::diagnostic::Diagnostic;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The report as one run of the program.
pub fn sarif(report: &Report<'_>) -> Value {
    let mut rules: Vec<&str> = report.diagnostics.iter().map(|diagnostic| diagnostic.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    let results = report.diagnostics.iter().zip(report.fingerprints()).map(|(diagnostic, fingerprint)| {
        let index = rules.binary_search(&diagnostic.rule).unwrap_or_default();
        json!({
            "ruleId": diagnostic.rule,
            "ruleIndex": index,
            "level": if report.is_error(diagnostic) { "error" } else { "warning" },
            "message": {"text": sentences(diagnostic)},
            "locations": [{"physicalLocation": location(report, diagnostic)}],
            "partialFingerprints": {"milepost/v1": fingerprint},
        })
    });
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "Milepost",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(|rule| described(rule)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results.collect::<Vec<_>>(),
        }],
    })
}

fn described(name: &str) -> Value {
    let about = RULES.iter().find(|rule| rule.name == name).map(|rule| rule.about.to_owned());
    let about = about.unwrap_or_else(|| sentence(&name.replace('-', " ")));
    json!({"id": name, "shortDescription": {"text": about}})
}

fn location(report: &Report<'_>, diagnostic: &Diagnostic) -> Value {
    let mut location = json!({"artifactLocation": {"uri": uri(&report.path(diagnostic))}});
    if let Some(at) = diagnostic.location.as_ref().filter(|at| at.line > 0) {
        location["region"] = json!({
            "startLine": at.line,
            "startColumn": at.column,
            "endColumn": at.column + at.length,
            "snippet": {"text": at.excerpt},
        });
    }
    location
}

/// A path as an address: a relative one, unless the path is that of a folder outside of any repository.
fn uri(path: &str) -> String {
    let mut uri = if path.starts_with('/') { "file://".to_owned() } else { String::with_capacity(path.len()) };
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}
