//! `milepost pack`: writes the board pack of a plan.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use super::report::refuse;
use super::{Outcome, browser, progress, report};
use crate::pipeline::{self, Input, Packed};

/// Write the board pack: one file to send before a meeting.
///
/// It holds Overview, Changes, Roadmap, Budget, Progress, Risks and the decisions asked for, under a cover. Fonts, styles and
/// pictures stand in the file, so that it opens from an attachment of a mail and prints with page numbers. With --one-page it is a
/// report on one sheet of paper instead: status, finish, money, what is new, the milestones and risks that matter most, and the
/// decisions asked for.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost pack                        the project in this folder or above, into board-pack.html
  milepost pack clinic-plan -o 2026-02-board.html --audience board
  milepost pack --pdf                  also board-pack.pdf, through an installed Chromium
  milepost pack --one-page --pdf       the one-page report, one-page.html and one-page.pdf")]
pub struct Pack {
    /// The project's folder; without it, the nearest one upward that holds milepost.yaml.
    #[arg(default_value_os_t = super::nearest_folder(), hide_default_value = true)]
    folder: PathBuf,
    /// The file that is written; board-pack.html or one-page.html without it. With --pdf it may be named for the PDF.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write the report on one sheet of paper.
    #[arg(long)]
    one_page: bool,
    /// The paper of the one-page report; without it, that of the project's locale.
    #[arg(long, value_name = "SIZE", requires = "one_page", ignore_case = true)]
    paper: Option<Paper>,
    /// Also write a PDF beside it, through an installed Chromium; CHROMIUM may name its program.
    #[arg(long)]
    pdf: bool,
    /// The program that prints with --pdf: Chromium, Chrome or Edge.
    #[arg(long, env = "CHROMIUM", value_name = "PROGRAM", hide_env_values = true)]
    chromium: Option<PathBuf>,
    /// The day on which the pack shows the project, such as 2026-02-27.
    #[arg(long, value_name = "DATE", value_parser = super::date)]
    status_date: Option<Date>,
    /// Whom the pack is for: an audience of milepost.yaml; without it, the widest.
    #[arg(long, value_name = "NAME")]
    audience: Option<String>,
    /// The language of the pack, one of `languages:` in milepost.yaml; without it, that of the plan.
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<String>,
}

/// A size of paper.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Paper {
    A4,
    Letter,
}

impl Pack {
    pub(super) fn run(self) -> Outcome {
        if !self.folder.is_dir() {
            report_line!("milepost: `{}` is not a folder", self.folder.display());
            return Outcome::Failed;
        }
        let (name, called) =
            if self.one_page { ("one-page.html", "one-page report") } else { ("board-pack.html", "board pack") };
        let output = match page_of(self.output.unwrap_or_else(|| PathBuf::from(name)), self.pdf) {
            Ok(output) => output,
            Err(fault) => {
                report_line!("milepost: {fault}");
                return Outcome::Failed;
            }
        };
        if let Err(fault) = super::new::is_for_file(&output).and_then(|()| super::new::spare(&self.folder, &output)) {
            report_line!("milepost: {fault}");
            return Outcome::Failed;
        }
        let spinner = progress::start("reading the plan");
        let input = Input { folder: &self.folder, status_date: self.status_date, audience: self.audience.as_deref() };
        let read = pipeline::read(&input);
        spinner.pause(|| report::print_beside(&self.folder, &read.diagnostics, false));
        let faulty = read.diagnostics.iter().any(crate::diagnostic::Diagnostic::is_error);
        let (Some(analysed), Some(whole)) = (read.analysed.filter(|_| !faulty), read.whole) else {
            drop(spinner);
            report_line!("no pack is written: {}", report::summary(&read.diagnostics));
            return report::stopped(&read.diagnostics);
        };
        let analysed = match self.language.as_deref().map(|language| whole.in_language(&analysed, language)) {
            None => analysed,
            Some(Ok(spoken)) => spoken,
            Some(Err(fault)) => {
                drop(spinner);
                report_line!("milepost: {fault}");
                return Outcome::Failed;
            }
        };
        spinner.say("writing the pack");
        let what = match (self.one_page, self.paper) {
            (false, _) => Packed::Pages,
            (true, Some(Paper::A4)) => Packed::Sheet("A4"),
            (true, Some(Paper::Letter)) => Packed::Sheet("Letter"),
            (true, None) => Packed::Sheet(crate::site::paper(&analysed.project.plan)),
        };
        let packed = match pipeline::pack(&analysed, &whole, &self.folder, what) {
            Ok(packed) => packed,
            Err(refused) => {
                drop(spinner);
                return refuse(&refused);
            }
        };
        if let Err(error) = crate::output::replace(&output, packed.as_bytes()) {
            drop(spinner);
            report_line!("milepost: cannot write `{}`: {error}", output.display());
            return Outcome::Failed;
        }
        let audience =
            analysed.project.audience().map(|name| format!(" for the audience `{name}`")).unwrap_or_default();
        let written = format!("the {called}{audience} is in {}", output.display());
        if !self.pdf {
            drop(spinner);
            print_line!("{written}");
            return Outcome::Done;
        }
        spinner.say("printing the pack");
        let pdf = output.with_extension("pdf");
        let printed = browser::print(self.chromium.as_deref(), &output, &pdf);
        drop(spinner);
        match printed {
            Ok(()) => {
                print_line!("{written} and {}", pdf.display());
                Outcome::Done
            }
            Err(error) => {
                print_line!("{written}");
                report_line!("milepost: no PDF is written: {error}");
                Outcome::Failed
            }
        }
    }
}

/// The file of the page; where a PDF is asked for by its own name, the page stands beside it.
///
/// # Errors
/// When the page would get the name of a PDF.
fn page_of(output: PathBuf, with_pdf: bool) -> Result<PathBuf, String> {
    if !output.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("pdf")) {
        return Ok(output);
    }
    let page = output.with_extension("html");
    match with_pdf {
        true => Ok(page),
        false => {
            let (asked, page) = (output.display(), page.display());
            Err(format!(
                "the pack is a page for a browser, so it cannot be `{asked}`; name it `{page}`, or add --pdf to get both"
            ))
        }
    }
}
