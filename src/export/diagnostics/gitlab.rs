//! GitLab's Code Quality report, which its merge requests show.

use serde_json::{Value, json};

use super::{Report, place, sentences};

/// The report: a list of findings.
pub fn gitlab(report: &Report<'_>) -> Value {
    let findings = report.diagnostics.iter().zip(report.fingerprints()).map(|(diagnostic, fingerprint)| {
        json!({
            "description": sentences(diagnostic),
            "check_name": diagnostic.rule,
            "fingerprint": fingerprint,
            "severity": if report.is_error(diagnostic) { "critical" } else { "minor" },
            "location": {"path": report.path(diagnostic), "lines": {"begin": place(diagnostic).0}},
        })
    });
    findings.collect()
}
