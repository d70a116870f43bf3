//! Files that look as if they were a part of the plan and are not read.

use crate::diagnostic::Diagnostic;
use crate::model::kinds::{Kind, Place};

use super::is_plan_file;

/// Files of `plan/` that people put beside `milepost.yaml`, where nothing is read.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    let lists = Kind::ALL.iter().filter_map(|kind| match kind.place() {
        Place::List { file, .. } => file.strip_prefix("plan/"),
        Place::Folder(_) => None,
    });
    ["actuals.csv", "readings.csv"].into_iter().chain(lists)
}

/// The warning that a file is not read, and what would be; `None` where it is read, or nobody would take it for the plan.
pub(super) fn warning(path: &str) -> Option<Diagnostic> {
    if is_plan_file(path) {
        return None;
    }
    let (stem, ending) = path.rsplit_once('.')?;
    let ending = ending.to_lowercase();
    let (message, instead) = match path.split_once('/') {
        None if names().any(|name| name == path) => {
            ("of the plan, what is in `plan/` is read".to_owned(), format!("plan/{path}"))
        }
        Some(("plan", _)) if matches!(&*ending, "yaml" | "yml" | "csv") => {
            ("in `plan/`, names end in `.yaml`, `.yml` or `.csv`".to_owned(), format!("{stem}.{ending}"))
        }
        Some((folder, _)) if Kind::with_folder(folder).is_some() && matches!(&*ending, "md" | "markdown") => {
            (format!("in `{folder}/`, names end in `.md`"), format!("{stem}.md"))
        }
        _ => return None,
    };
    let fault = Diagnostic::warning("unknown-file", format!("this file is not read: {message}"));
    Some(fault.in_file(path).hint(format!("call it `{instead}`")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_the_plan_and_is_not_read_is_named_with_what_would_be() {
        let check = |path: &str, instead: &str| {
            let warning = warning(path).unwrap_or_else(|| panic!("{path} is read"));
            assert_eq!(warning.hint.as_deref(), Some(&*format!("call it `{instead}`")), "{path}");
        };
        check("plan/D.YAML", "plan/D.yaml");
        check("plan/sub/x.Csv", "plan/sub/x.csv");
        check("decisions/y.markdown", "decisions/y.md");
        check("pages/a/Z.MD", "pages/a/Z.md");
        check("risks.yaml", "plan/risks.yaml");
        check("actuals.csv", "plan/actuals.csv");
        for path in ["plan/a.yaml", "plan/notes.txt", "decisions/x.md", "compose.yaml", "assets/x.YAML", "vision.md"] {
            assert_eq!(warning(path), None, "{path}");
        }
    }
}
