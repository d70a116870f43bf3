//! JUnit XML, which every build server shows: a test for each finding, and one that passes for each rule without any.

use super::{Report, place, sentences};
use crate::check::RULES;
use crate::diagnostic::Diagnostic;

/// The report. Warnings are skipped tests, unless they count as errors.
pub fn junit(report: &Report<'_>) -> String {
    let passed = RULES.iter().filter(|rule| !report.diagnostics.iter().any(|diagnostic| diagnostic.rule == rule.name));
    let passed: Vec<&str> = passed.map(|rule| rule.name).collect();
    let failures = report.diagnostics.iter().filter(|diagnostic| report.is_error(diagnostic)).count();
    let skipped = report.diagnostics.len() - failures;
    let tests = report.diagnostics.len() + passed.len();
    let mut xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
    let counts = format!("tests=\"{tests}\" failures=\"{failures}\"");
    xml.push_str(&format!("<testsuites {counts}>\n"));
    xml.push_str(&format!("  <testsuite name=\"milepost check\" {counts} errors=\"0\" skipped=\"{skipped}\">\n"));
    for diagnostic in report.diagnostics {
        xml.push_str(&finding(report, diagnostic));
    }
    for rule in passed {
        xml.push_str(&format!("    <testcase classname=\"milepost\" name=\"{}\"/>\n", escaped(rule)));
    }
    xml.push_str("  </testsuite>\n</testsuites>\n");
    xml
}

fn finding(report: &Report<'_>, diagnostic: &Diagnostic) -> String {
    let (path, (line, column)) = (report.path(diagnostic), place(diagnostic));
    let at = format!("{path}:{line}:{column}");
    let message = escaped(&sentences(diagnostic));
    let outcome = match report.is_error(diagnostic) {
        true => {
            format!("<failure type=\"{}\" message=\"{message}\">{}</failure>", escaped(diagnostic.rule), escaped(&at))
        }
        false => format!("<skipped message=\"{message}\"/>"),
    };
    format!(
        "    <testcase classname=\"milepost.{}\" name=\"{}\" file=\"{}\" line=\"{line}\">{outcome}</testcase>\n",
        escaped(diagnostic.rule),
        escaped(&format!("{at} {}", diagnostic.message)),
        escaped(&path),
    )
}

/// A text as XML has it; what XML cannot hold is left out.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str("&#10;"),
            '\t' => escaped.push_str("&#9;"),
            letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}
