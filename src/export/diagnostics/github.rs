//! The commands by which a workflow of GitHub Actions (and of Gitea and Forgejo) marks lines.

use super::{Report, sentences};

/// A command a line, for standard output.
pub fn github(report: &Report<'_>) -> String {
    let mut commands = String::new();
    for diagnostic in report.diagnostics {
        let level = if report.is_error(diagnostic) { "error" } else { "warning" };
        let mut properties = vec![format!("file={}", property(&report.path(diagnostic)))];
        if let Some(at) = diagnostic.location.as_ref().filter(|at| at.line > 0) {
            properties.push(format!("line={}", at.line));
            properties.push(format!("col={}", at.column));
            properties.push(format!("endColumn={}", at.column + at.length));
        }
        properties.push(format!("title={}", property(diagnostic.rule)));
        commands.push_str(&format!("::{level} {}::{}\n", properties.join(","), data(&sentences(diagnostic))));
    }
    commands
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
