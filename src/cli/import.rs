//! `milepost import`: a plan from the file of another program.

mod into;
mod past;

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::{Outcome, init};
use crate::import::draft::Note;
use crate::import::{self, Asked};
use crate::model::kinds::Kind;

/// Make a plan of a file of another program: of Microsoft Project, saved as XML, a table of tasks (CSV, Excel, ODS), a report of
/// TaskJuggler (CSV), milestones of GitHub or GitLab, or an OC4IDS package (JSON).
///
/// The plan builds at once. What of the file has no place in it, and which dates come out otherwise and why, is listed.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost import clinic.xml clinic-plan
  milepost import tasks.csv clinic-plan --save-mapping columns.yaml
  milepost import tasks.xlsx clinic-plan --mapping columns.yaml --dates day-first
  milepost import clinic-january.xml clinic-plan --as-of 2026-01-31    an old file, for the past of the plan
  milepost import clinic.xml --into clinic-plan    what changed in the file changes in the plan

Microsoft Project writes XML by File > Save As > XML Format.")]
pub struct Import {
    /// The file to import.
    file: PathBuf,
    /// The folder of the new plan, this one without it; it may hold other files, and none of them is changed. With --as-of, the
    /// folder of the plan; without it, the nearest one upward that holds milepost.yaml.
    folder: Option<PathBuf>,
    /// Put the file into the plan in this folder: what it says of milestones, people and costs, by their ids. Comments, order
    /// and all that is only in the plan stay, and the changes are shown before anything is written.
    #[arg(long, value_name = "DIR", conflicts_with = "folder")]
    into: Option<PathBuf>,
    /// Record an old file in history/ as what the plan was on this day, such as 2026-01-31, and change nothing else.
    #[arg(long, value_name = "DATE", value_parser = super::date, conflicts_with_all = ["into", "status_date"])]
    as_of: Option<Date>,
    /// With --into, write without a question.
    #[arg(long, requires = "into")]
    yes: bool,
    /// With --into, show the changes and write nothing.
    #[arg(long, requires = "into", conflicts_with = "yes")]
    dry_run: bool,
    /// Which column of a table is what, as --save-mapping writes it; without it, that is guessed and shown.
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// Write which column of the table is what into a file, to change it and give it again.
    #[arg(long, value_name = "FILE")]
    save_mapping: Option<PathBuf>,
    /// The sheet of a workbook; without it, the first whose columns have names.
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// How dates such as 03/04/2026 are meant; without it, that is seen from the other dates.
    #[arg(long, value_enum, value_name = "ORDER")]
    dates: Option<Order>,
    /// Which mark stands before the decimals of amounts such as 7.500; without it, that is seen from the other amounts.
    #[arg(long, value_enum, value_name = "MARK")]
    decimals: Option<Mark>,
    /// The day for which the file stands, such as 2026-02-27; for a table, today without it, and with --into the status date
    /// of the plan.
    #[arg(long, value_name = "DATE", value_parser = super::date)]
    status_date: Option<Date>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Order {
    /// 3 April.
    DayFirst,
    /// 4 March.
    MonthFirst,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Mark {
    /// 7.500 is seven and a half.
    Point,
    /// 7.500 is seven thousand and five hundred.
    Comma,
}

/// A larger file is not read.
const LARGEST: u64 = 256 << 20;

impl Import {
    pub(super) fn run(self) -> Outcome {
        match self.import() {
            Ok(()) => Outcome::Done,
            Err(reason) => {
                report_line!("milepost: {reason}");
                Outcome::Failed
            }
        }
    }

    fn import(&self) -> Result<(), String> {
        // The folder and --into exclude each other, for which clap forgives what else wants --into.
        if self.into.is_none() && (self.dry_run || self.yes) {
            let flag = if self.dry_run { "--dry-run" } else { "--yes" };
            return Err(format!("{flag} is for a plan that is there: name it with --into"));
        }
        let name = self.file.display().to_string();
        let size = std::fs::metadata(&self.file).map_or(0, |data| data.len());
        if size > LARGEST {
            return Err(format!("`{name}` is larger than 256 MB, and no plan needs that"));
        }
        let bytes = super::new::read(&self.file)?;
        let mapping = self.mapping.as_ref().map(|path| {
            std::fs::read_to_string(path).map_err(|error| format!("cannot read `{}`: {error}", path.display()))
        });
        let is_table = matches!(import::sort_of(&bytes, &name), import::Sort::Table | import::Sort::Workbook);
        let asked = Asked {
            mapping: mapping.transpose()?,
            day_first: self.dates.map(|order| order == Order::DayFirst),
            decimal_comma: self.decimals.map(|mark| mark == Mark::Comma),
            sheet: self.sheet.clone(),
            status_date: self.status_date.or(self.as_of).or_else(|| is_table.then(|| self.day_of_table())),
        };
        let mut outcome = import::import(&bytes, &name, &asked).map_err(|reason| format!("`{name}`: {reason}"))?;
        outcome.draft.is_undated = is_table && self.status_date.is_none();
        if let (Some(path), Some((mapping, _))) = (&self.save_mapping, &outcome.table) {
            let whole = std::path::absolute(path).unwrap_or_else(|_| path.clone());
            let projects = whole.ancestors().skip(1).filter(|folder| folder.join("milepost.yaml").is_file());
            projects.into_iter().try_for_each(|project| super::new::spare(project, &whole))?;
            super::new::write(path, mapping.text().as_bytes())?;
        }
        if let Some(folder) = &self.into {
            let asked = into::Asked { yes: self.yes, dry_run: self.dry_run };
            let said = into::into(&mut outcome, folder, &name, asked)?;
            print_line!("{said}");
            return Ok(());
        }
        if let Some(date) = self.as_of {
            let folder = self.folder.clone().unwrap_or_else(super::nearest_folder);
            let said = past::record(&mut outcome, &folder, &name, date)?;
            tell_of_file(&outcome, &self.file);
            print_line!("{said}");
            return Ok(());
        }
        let files: Vec<init::File> =
            outcome.files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes())).collect();
        let advice = "begin in another folder, or put the file into a plan with --into";
        let folder = self.folder.as_deref().unwrap_or(Path::new("."));
        let written = init::write(folder, &files, advice)?;
        self.tell(&outcome, folder, written);
        Ok(())
    }

    /// The day for which a table stands that says nothing of it: that of the plan it is put into, else today.
    fn day_of_table(&self) -> Date {
        let of_plan = self.into.as_ref().and_then(|folder| super::status_date(folder));
        of_plan.unwrap_or_else(super::today)
    }

    fn tell(&self, outcome: &import::Outcome, folder: &Path, files: usize) {
        let folder = folder.display();
        let draft = &outcome.draft;
        let counted: Vec<String> = [
            (Kind::Phase, "phase", "phases"),
            (Kind::Milestone, "milestone", "milestones"),
            (Kind::Stakeholder, "person or group", "people and groups"),
            (Kind::Line, "budget line", "budget lines"),
        ]
        .into_iter()
        .filter_map(|(kind, one, many)| count(draft.of(kind).len(), one, many))
        .collect();
        tell_of_file(outcome, &self.file);
        print_line!("{} in {folder} ({files} files)", counted.join(", "));
        if let Some((same, all, _)) = &outcome.agreement {
            print_line!("{same} of {all} tasks have the dates and the slack that the file gives them");
        }
        if let Some((_, rows)) = &outcome.table {
            print_line!("{}", accounted(rows));
        }
        // A file may say what the project is for.
        let vision = if draft.files.contains_key("vision.md") { "" } else { "write vision.md, then " };
        print_line!("next: {vision}milepost build {folder}");
    }
}

/// Tells how a file was understood, and what of it is not carried over.
fn tell_of_file(outcome: &import::Outcome, file: &Path) {
    let draft = &outcome.draft;
    if let Some((mapping, _)) = &outcome.table {
        print_line!("columns:");
        let columns = mapping.columns.iter().enumerate();
        let read = columns.filter(|(place, (column, _))| !column.is_empty() && !mapping.left_out.contains(place));
        for (_, (column, field)) in read {
            print_line!("  {column}: {}", field.unwrap_or("kept as text"));
        }
    }
    if let Some((_, _, differing)) = outcome.agreement.as_ref().filter(|(_, _, differing)| !differing.is_empty()) {
        print_line!("dates that differ from the file:");
        list(file, differing);
    }
    if !draft.notes.is_empty() {
        print_line!("not carried over, or not as it was:");
        list(file, &draft.notes);
    }
}

/// What became of the rows of a table, as a sentence.
fn accounted(rows: &import::table::Rows) -> String {
    let mut parts = vec![format!("{} imported", rows.imported)];
    let mut add = |count: usize, what: &str| parts.extend((count > 0).then(|| format!("{count} {what}")));
    add(rows.heads, "with the names of columns or above them");
    add(rows.blank, "blank");
    add(rows.refused, "not understood, each told above");
    format!("{} rows: {}", rows.all, parts.join(", "))
}

fn count(count: usize, one: &str, many: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {one}")),
        count => Some(format!("{count} {many}")),
    }
}

fn list(file: &Path, notes: &[Note]) {
    let file = file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    for note in notes {
        // A column is told with its row, as a spreadsheet numbers it; anything else with its line in the file.
        let is_cell = note.about.starts_with("column ");
        let place = match note.line {
            0 => String::new(),
            row if is_cell => format!("row {row}, {}: ", note.about),
            line => format!("{file}:{line}: "),
        };
        let about = if note.about.is_empty() || is_cell { String::new() } else { format!("{} ", note.about) };
        print_line!("  {place}{about}{}", note.text);
    }
}
