//! `milepost verify`: proves of a written portal that it holds nothing that is hidden from its audience.

use std::path::{Path, PathBuf};

use clap::Args;
use jiff::civil::Date;

use super::{Outcome, report};
use crate::output::publish::{CURRENT, MARK};
use crate::pipeline::{self, Input};
use crate::verify::CLOSED;

/// So many leaks show what is wrong; the others are counted.
const SHOWN: usize = 20;

/// Search every byte of a portal for what is hidden from its audience.
///
/// It looks for the words, names, ids and amounts of the plan and of its past that its audience may not see and that no
/// visible part holds. `build` does the same before it puts a portal in place.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost verify clinic-plan/public --project clinic-plan
  milepost verify /srv/www/ehr --project clinic-plan --audience staff")]
pub struct Verify {
    /// The folder of the portal.
    portal: PathBuf,
    /// The project's folder; without it, the nearest one upward from here.
    #[arg(long, value_name = "FOLDER")]
    project: Option<PathBuf>,
    /// Whom the portal is for: an audience of milepost.yaml; without it, the widest.
    #[arg(long, value_name = "NAME")]
    audience: Option<String>,
    /// The day on which the portal shows the project, such as 2026-02-27.
    #[arg(long, value_name = "DATE", value_parser = super::date)]
    status_date: Option<Date>,
}

/// Where a portal lies: of a folder in which `publish` keeps several, the one that is served.
fn served(folder: &Path) -> PathBuf {
    let current = folder.join(CURRENT);
    if folder.join(MARK).is_file() && current.is_dir() { current } else { folder.to_owned() }
}

impl Verify {
    pub(super) fn run(self) -> Outcome {
        let Some(project) = self.project.or_else(super::project_folder) else {
            report_line!("milepost: no folder here or above holds a `milepost.yaml`; name one with --project");
            return Outcome::Failed;
        };
        for folder in [&project, &self.portal] {
            if !folder.is_dir() {
                report_line!("milepost: `{}` is not a folder", folder.display());
                return Outcome::Failed;
            }
        }
        let input = Input { folder: &project, status_date: self.status_date, audience: self.audience.as_deref() };
        let read = pipeline::read(&input);
        let (Some(analysed), Some(whole)) = (read.analysed, read.whole) else {
            report::print(&read.diagnostics);
            report_line!("nothing is known of the plan: {}", report::summary(&read.diagnostics));
            return report::stopped(&read.diagnostics);
        };
        let audience = analysed.project.audience().map(|name| format!(" from `{name}`")).unwrap_or_default();
        match pipeline::verify(&analysed, &whole, &project, &served(&self.portal)) {
            Ok(verified) if verified.leaks.is_empty() => {
                let count =
                    |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
                let terms = count(verified.terms, "term is", "terms are");
                let files = count(verified.files, "file", "files");
                print_line!("{terms} hidden{audience}, and found nowhere in {files}");
                Outcome::Done
            }
            Ok(verified) => {
                report::print(&verified.leaks[..verified.leaks.len().min(SHOWN)]);
                let closed = verified.leaks.iter().filter(|leak| leak.rule == CLOSED).count();
                report_line!("{}", told(verified.leaks.len() - closed, closed, &audience));
                Outcome::Faults
            }
            Err(fault) => {
                report_line!("milepost: {fault}");
                Outcome::Failed
            }
        }
    }
}

/// How many places hold what is hidden, how many cannot be looked into, and whether these are all that was printed.
fn told(holding: usize, closed: usize, audience: &str) -> String {
    let places = |count: usize, one: &str, many: &str| match count {
        0 => None,
        1 => Some(format!("1 place {one}")),
        _ => Some(format!("{count} places {many}")),
    };
    let holding_places = places(holding, "holds", "hold").map(|places| format!("{places} what is hidden{audience}"));
    let closed_places = places(closed, "cannot", "cannot").map(|places| format!("{places} be looked into"));
    let all = holding_places.into_iter().chain(closed_places).collect::<Vec<_>>().join(", and ");
    match holding + closed > SHOWN {
        true => format!("{all}; the first {SHOWN} of them are shown above"),
        false => all,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_not_all_places_are_printed_that_is_said() {
        assert_eq!(told(1, 0, " from `staff`"), "1 place holds what is hidden from `staff`");
        assert_eq!(told(0, 1, ""), "1 place cannot be looked into");
        assert_eq!(told(2, 3, ""), "2 places hold what is hidden, and 3 places cannot be looked into");
        assert_eq!(told(SHOWN, 0, ""), "20 places hold what is hidden");
        assert_eq!(told(3000, 0, ""), "3000 places hold what is hidden; the first 20 of them are shown above");
    }
}
