//! Files that look as if they were a part of the plan and are not read.

use crate::diagnostic::Diagnostic;
use crate::model::kinds::{Kind, Place};
use crate::source::files::{Unlisted, Unread};

use super::is_plan_file;

/// Names that are not read, beside `milepost.yaml`: files of `plan/` that people put there, and how systems and programs name the
/// two files of the project itself.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    in_plan().chain(MISNAMED.iter().map(|(name, _)| *name))
}

const MISNAMED: [(&str, &str); 5] = [
    ("milepost.yml", "milepost.yaml"),
    ("milepost.yaml.txt", "milepost.yaml"),
    ("milepost.txt", "milepost.yaml"),
    ("vision.markdown", "vision.md"),
    ("vision.md.txt", "vision.md"),
];

fn in_plan() -> impl Iterator<Item = &'static str> {
    let lists = Kind::ALL.iter().filter_map(|kind| match kind.place() {
        Place::List { file, .. } => file.strip_prefix("plan/"),
        Place::Folder(_) => None,
    });
    ["actuals.csv", "readings.csv"].into_iter().chain(lists)
}

/// Endings that programs put behind a name: Windows hides the one of a text file, editors keep copies.
const PUT_BEHIND: [&str; 5] = ["txt", "bak", "old", "orig", "tmp"];

/// What spreadsheets save.
const SHEETS: [&str; 5] = ["xlsx", "xlsm", "xls", "ods", "numbers"];

/// The warning that a file is not read, and what would be; `None` where it is read, or nobody would take it for the plan.
pub(super) fn warning(path: &str) -> Option<Diagnostic> {
    if is_plan_file(path) {
        return None;
    }
    let warning = |message: &str, hint: String| {
        let fault = Diagnostic::warning("unknown-file", format!("this file is not read: {message}"));
        Some(fault.in_file(path).hint(hint))
    };
    let call_it = |name: &str| format!("call it `{name}`");
    let (stem, ending) = path.rsplit_once('.')?;
    let ending = ending.to_lowercase();
    let Some((folder, _)) = path.split_once('/') else {
        if let Some((_, instead)) = MISNAMED.iter().find(|(name, _)| *name == path) {
            return warning("its name is another one", call_it(instead));
        }
        let is_of_plan = in_plan().any(|name| name == path);
        return is_of_plan
            .then(|| warning("of the plan, what is in `plan/` is read", call_it(&format!("plan/{path}"))))?;
    };
    let is_text = Kind::with_folder(folder).is_some();
    if folder != "plan" && !is_text {
        return None;
    }
    let endings = match is_text {
        true => format!("in `{folder}/`, names end in `.md`"),
        false => "in `plan/`, names end in `.yaml`, `.yml` or `.csv`".to_owned(),
    };
    if PUT_BEHIND.contains(&&*ending) && is_plan_file(stem) {
        return warning(&endings, format!("call it `{stem}`, or keep a copy elsewhere"));
    }
    match &*ending {
        "md" | "markdown" if is_text => warning(&endings, call_it(&format!("{stem}.md"))),
        "yaml" | "yml" | "csv" if !is_text => warning(&endings, call_it(&format!("{stem}.{ending}"))),
        sheet if SHEETS.contains(&sheet) && !is_text => match stem {
            "plan/actuals" | "plan/readings" => warning(&endings, format!("save its sheet as CSV: `{stem}.csv`")),
            _ => warning(&endings, format!("take it over with `milepost import {path} --into .`")),
        },
        _ => None,
    }
}

/// What is said of a place that was left out of a listing: an error where a part of the plan may be missing for it, because a
/// portal would then show less than was written.
pub(super) fn unlisted(place: &Unlisted) -> Diagnostic {
    let path = &*place.path;
    let folder = path.split_once('/').map_or(path, |(folder, _)| folder);
    let is_root = !path.contains('/');
    let in_plan = folder == "plan" || Kind::with_folder(folder).is_some();
    let is_plan =
        |name: &str| is_plan_file(name) || name == "plan" || name == "history" || Kind::with_folder(name).is_some();
    let copy = || Some("put what it leads to in its place".to_owned());
    let (reason, hint, is_error) = match &place.why {
        Unread::Link { to_folder } => {
            let is_error = is_root || in_plan && (*to_folder || is_plan_file(path));
            ("symbolic links are not followed".to_owned(), copy(), is_error)
        }
        Unread::Submodule => ("submodules are not read".to_owned(), None, is_root),
        Unread::Unreadable => ("it cannot be read".to_owned(), None, is_root || in_plan),
        Unread::NotText => ("its name is not UTF-8".to_owned(), None, false),
        Unread::OtherCase { root } => {
            let reason = format!("it is not read, because its name is not written `{root}`");
            let instead = if in_plan_by_name(root) { format!("plan/{root}") } else { root.clone() };
            (reason, Some(format!("call it `{instead}`")), is_plan(root))
        }
        Unread::OtherNumber { root } => {
            (format!("this folder is not read: its name is not `{root}`"), Some(format!("call it `{root}`")), false)
        }
    };
    let fault = match is_error {
        true => Diagnostic::error("unlisted-file", reason),
        false => Diagnostic::warning("unlisted-file", reason),
    };
    let fault = fault.in_file(path);
    match hint {
        Some(hint) => fault.hint(hint),
        None => fault,
    }
}

fn in_plan_by_name(name: &str) -> bool {
    in_plan().any(|known| known == name)
}

/// Says of files that are missed which file they were meant to be, where that was `told`.
pub(super) fn name_missing(told: &[Diagnostic], faults: &mut [Diagnostic]) {
    for fault in faults.iter_mut().filter(|fault| fault.rule == "missing-file") {
        let Some(missed) = &fault.location else { continue };
        let call_it = format!("call it `{}`", missed.path);
        let meant = told.iter().find(|other| other.hint.as_ref() == Some(&call_it));
        if let Some(at) = meant.and_then(|other| other.location.as_ref()) {
            fault.hint = Some(format!("call `{}` so", at.path));
        }
    }
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
        check("milepost.yml", "milepost.yaml");
        check("vision.md.txt", "vision.md");
        let hint = |path: &str| warning(path).and_then(|warning| warning.hint);
        for (path, instead) in [
            ("plan/actuals.csv.txt", "call it `plan/actuals.csv`, or keep a copy elsewhere"),
            ("plan/risks.yaml.BAK", "call it `plan/risks.yaml`, or keep a copy elsewhere"),
            ("updates/a.md.txt", "call it `updates/a.md`, or keep a copy elsewhere"),
            ("plan/actuals.xlsx", "save its sheet as CSV: `plan/actuals.csv`"),
            ("plan/tasks.xlsx", "take it over with `milepost import plan/tasks.xlsx --into .`"),
        ] {
            assert_eq!(hint(path).as_deref(), Some(instead), "{path}");
        }
        for path in ["pages/form.xlsx", "plan/actuals.pdf", "assets/a.md.txt"] {
            assert_eq!(hint(path), None, "{path}");
        }
        for path in ["plan/a.yaml", "plan/notes.txt", "decisions/x.md", "compose.yaml", "assets/x.YAML", "vision.md"] {
            assert_eq!(warning(path), None, "{path}");
        }
    }

    #[test]
    fn what_is_left_out_is_an_error_where_the_plan_may_be_missing_for_it() {
        let check = |path: &str, why: Unread, expect: &str| {
            let told = unlisted(&Unlisted { path: path.to_owned(), why });
            assert_eq!(format!("{:?} {}", told.severity, told.hint.unwrap_or_default()), expect, "{path}");
        };
        let case = |path: &str, expect: &str| check(path, Unread::OtherCase { root: path.to_lowercase() }, expect);
        case("Plan", "Error call it `plan`");
        case("PAGES", "Error call it `pages`");
        case("Milepost.yaml", "Error call it `milepost.yaml`");
        case("Assets", "Warning call it `assets`");
        case("Risks.yaml", "Warning call it `plan/risks.yaml`");
        let copy = "put what it leads to in its place";
        check("plan", Unread::Link { to_folder: true }, &format!("Error {copy}"));
        check("plan/north", Unread::Link { to_folder: true }, &format!("Error {copy}"));
        check("decisions/a.md", Unread::Link { to_folder: false }, &format!("Error {copy}"));
        check("assets/a.png", Unread::Link { to_folder: false }, &format!("Warning {copy}"));
        check("plan/notes.txt", Unread::Link { to_folder: false }, &format!("Warning {copy}"));
        check("plan", Unread::Submodule, "Error ");
        check("plan/other", Unread::Submodule, "Warning ");
        check("updates", Unread::Unreadable, "Error ");
    }

    #[cfg(unix)]
    #[test]
    fn folders_that_are_not_read_are_found_on_disk() {
        let root = tempfile::tempdir().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        for (path, text) in [
            ("milepost.yml", "title: P\n"),
            ("Plan/risks.yaml", "risks: []\n"),
            ("vision.md", "---\nstatement: V\n---\n"),
        ] {
            let path = root.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        std::os::unix::fs::symlink(elsewhere.path(), root.path().join("updates")).unwrap();
        let loaded = crate::model::load(&crate::source::Disk::new(root.path()));
        let told: Vec<String> = loaded
            .diagnostics
            .iter()
            .map(|fault| format!("{fault}; {}", fault.hint.as_deref().unwrap_or_default()))
            .collect();
        assert_eq!(
            told,
            [
                "Plan: error[unlisted-file]: it is not read, because its name is not written `plan`; call it `plan`",
                "milepost.yaml: error[missing-file]: this folder has no `milepost.yaml`; call `milepost.yml` so",
                "milepost.yml: warning[unknown-file]: this file is not read: its name is another one; call it `milepost.yaml`",
                "updates: error[unlisted-file]: symbolic links are not followed; put what it leads to in its place",
            ]
        );
    }
}
