//! Diagnostics as text for people and as JSON for programs.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::Outcome;
use crate::diagnostic::{Diagnostic, Severity};
use crate::pipeline::{self, Refused};
use crate::verify::CLOSED;

/// Prints diagnostics to standard error, each with the line it is about.
pub fn print(diagnostics: &[Diagnostic]) {
    // What a stream without colours would take out again is not put in.
    let has_colours = anstream::AutoStream::choice(&std::io::stderr()) != anstream::ColorChoice::Never;
    let renderer = if has_colours { Renderer::styled() } else { Renderer::plain() };
    let mut stream = anstream::stderr().lock();
    for diagnostic in diagnostics {
        // A terminal that has gone away is no reason to stop.
        let _ = writeln!(stream, "{}\n", text(diagnostic, &renderer));
    }
}

/// With so many warnings or fewer, all are printed beside something else that was asked for.
const FEW: usize = 20;
/// With more, these of each rule.
const OF_EACH_RULE: usize = 3;

/// Prints diagnostics beside what was asked for: each error, but of many warnings the first of each rule, and how many there
/// are of it. `are_asked_for` where the warnings decide how the command ends, so that each is printed.
pub fn print_beside(folder: &Path, diagnostics: &[Diagnostic], are_asked_for: bool) {
    let (shown, left) = if are_asked_for { (diagnostics.to_vec(), Vec::new()) } else { first_of_each(diagnostics) };
    print_of(folder, &shown);
    if !left.is_empty() {
        let more: usize = left.iter().map(|(_, more)| more).sum();
        let rules: Vec<String> = left.iter().map(|(rule, more)| format!("{more} {rule}")).collect();
        report_line!(
            "milepost: {more} more warning{} ({}): `milepost check {}` prints them all\n",
            if more == 1 { "" } else { "s" },
            rules.join(", "),
            folder.display()
        );
    }
}

/// What is printed of diagnostics, and how many warnings of which rule are not: the rule with the most first.
fn first_of_each(diagnostics: &[Diagnostic]) -> (Vec<Diagnostic>, Vec<(&'static str, usize)>) {
    let warnings = diagnostics.iter().filter(|diagnostic| !diagnostic.is_error()).count();
    if warnings <= FEW {
        return (diagnostics.to_vec(), Vec::new());
    }
    let mut of_rule: BTreeMap<&'static str, usize> = BTreeMap::new();
    let is_shown = |diagnostic: &&Diagnostic| {
        let known = of_rule.entry(diagnostic.rule).or_default();
        *known += usize::from(!diagnostic.is_error());
        *known <= OF_EACH_RULE
    };
    let shown = diagnostics.iter().filter(is_shown).cloned().collect();
    let mut left: Vec<(&'static str, usize)> =
        of_rule.into_iter().filter_map(|(rule, count)| Some((rule, count.checked_sub(OF_EACH_RULE)?))).collect();
    left.retain(|(_, more)| *more > 0);
    left.sort_by_key(|(_, more)| Reverse(*more));
    (shown, left)
}

/// Prints diagnostics of the plan in a folder, and where a plan is that was looked for at a wrong place.
pub fn print_of(folder: &Path, diagnostics: &[Diagnostic]) {
    print(diagnostics);
    let is_missing = diagnostics.iter().any(|fault| {
        fault.rule == "missing-file" && fault.location.as_ref().is_some_and(|at| &*at.path == "milepost.yaml")
    });
    if let Some(near) = is_missing.then(|| near(folder)).flatten() {
        report_line!("milepost: the plan that is near is in `{}`: name that folder\n", near.display());
    }
}

/// The nearest folder above that holds a plan, or the first one in the folder itself.
pub(super) fn near(folder: &Path) -> Option<PathBuf> {
    let holds_plan = |folder: &Path| folder.join("milepost.yaml").is_file();
    let whole = folder.canonicalize().ok()?;
    let above = whole.ancestors().skip(1).find(|above| holds_plan(above)).map(Path::to_owned);
    above.or_else(|| {
        let entries = std::fs::read_dir(folder).ok()?;
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| holds_plan(path));
        paths.min().map(|path| path.strip_prefix(".").map(Path::to_owned).unwrap_or(path))
    })
}

/// How many errors and warnings there are, in words.
pub fn summary(diagnostics: &[Diagnostic]) -> String {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    let count = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    match (errors, diagnostics.len() - errors) {
        (0, 0) => "no faults".to_owned(),
        (errors, 0) => count(errors, "error"),
        (0, warnings) => count(warnings, "warning"),
        (errors, warnings) => format!("{} and {}", count(errors, "error"), count(warnings, "warning")),
    }
}

/// How a command ends that these keep from doing what it was asked for.
pub fn stopped(diagnostics: &[Diagnostic]) -> Outcome {
    if diagnostics.iter().any(pipeline::is_of_request) { Outcome::Failed } else { Outcome::Faults }
}

fn text(diagnostic: &Diagnostic, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.rule);
    let mut group = match diagnostic.location.as_ref() {
        Some(at) if at.line > 0 => {
            let start = byte_of(&at.excerpt, at.column as usize - 1);
            let end = byte_of(&at.excerpt, at.column as usize - 1 + at.length as usize);
            let snippet = Snippet::source(at.excerpt.as_str())
                .path(&*at.path)
                .line_start(at.line as usize)
                .annotation(AnnotationKind::Primary.span(start..end.max(start)));
            title.element(snippet)
        }
        Some(at) => title.element(annotate_snippets::Origin::path(&*at.path)),
        None => Group::with_title(title),
    };
    if let Some(hint) = &diagnostic.hint {
        group = group.element(Level::HELP.message(hint.as_str()));
    }
    renderer.render(&[group])
}

fn byte_of(text: &str, characters: usize) -> usize {
    text.char_indices().nth(characters).map_or(text.len(), |(at, _)| at)
}

/// Says why a portal was not written.
pub fn refuse(refused: &Refused) -> Outcome {
    match refused {
        Refused::Leaks(leaks) => {
            print(leaks);
            let why = match leaks.iter().all(|leak| leak.rule == CLOSED) {
                true => "nobody can say whether it holds what is hidden from its audience",
                false => "it holds what is hidden from its audience",
            };
            report_line!("no portal is written: {why}");
            Outcome::Faults
        }
        Refused::Fault(fault) => {
            report_line!("milepost: {fault}");
            Outcome::Failed
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_warnings_the_first_of_each_rule_are_printed_and_every_error() {
        let warnings = |rule: &'static str, count: usize| {
            (0..count).map(move |place| Diagnostic::warning(rule, format!("{rule} {place}")))
        };
        let few: Vec<Diagnostic> = warnings("stale", FEW).collect();
        assert_eq!(first_of_each(&few), (few.clone(), Vec::new()));
        let errors = (0..5).map(|place| Diagnostic::error("leak", format!("error {place}")));
        let many: Vec<Diagnostic> =
            warnings("stale", 3).chain(errors).chain(warnings("thin", 30)).chain(warnings("bare", 5)).collect();
        let (shown, left) = first_of_each(&many);
        let rules: Vec<&str> = shown.iter().map(|diagnostic| diagnostic.rule).collect();
        assert_eq!(rules, [["stale"; 3].as_slice(), &["leak"; 5], &["thin"; 3], &["bare"; 3]].concat());
        assert_eq!(left, [("thin", 27), ("bare", 2)]);
    }
}
