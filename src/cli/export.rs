//! `milepost export`: the plan for other programs.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::{Outcome, report};
use crate::diagnostic::{Diagnostic, nearest};
use crate::export::calendar::{self, Moves, Whose};
use crate::export::data::Data;
use crate::export::table::{self, Outline};
use crate::export::{csv, files, mspdi, oc4ids, workbook};
use crate::pipeline::{self, Input};

/// Write the plan for other programs: as data, tables, a calendar or a workbook.
///
/// A portal holds the same files, made for its audience when it is built.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost export json > plan.json
  milepost export ics clinic-plan --of front-desk -o front-desk.ics
  milepost export csv clinic-plan --table risks
  milepost export csv clinic-plan -o tables/       every table as a file
  milepost export xlsx clinic-plan -o plan.xlsx --audience board
  milepost export mspdi clinic-plan -o plan.xml    for Microsoft Project
  milepost export oc4ids clinic-plan -o oc4ids.json --audience public")]
pub struct Export {
    /// What to write.
    #[arg(value_enum)]
    format: Format,
    /// The project's folder.
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// The file to write; for `csv` a folder, which gets every table. Without it, standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The table to write as `csv`.
    #[arg(long, value_name = "NAME", default_value = "milestones", conflicts_with = "output")]
    table: String,
    /// The person or group whose calendar to write as `ics`; without it, all milestones.
    #[arg(long, value_name = "ID")]
    of: Option<String>,
    /// Whom it is for: an audience of milepost.yaml; without it, the widest.
    #[arg(long, value_name = "NAME")]
    audience: Option<String>,
    /// The day on which the project is looked at, such as 2026-02-27.
    #[arg(long, value_name = "DATE", value_parser = super::date)]
    status_date: Option<Date>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Everything as data; `milepost schema export` describes it.
    Json,
    /// A table, or all of them.
    Csv,
    /// The milestones as a calendar.
    Ics,
    /// Everything as an Excel workbook, with a sheet for each kind.
    Xlsx,
    /// The milestones with their links, people and costs, as XML for Microsoft Project.
    Mspdi,
    /// The project as a package of the Open Contracting for Infrastructure Data Standard.
    Oc4ids,
}

impl Export {
    pub(super) fn run(self) -> Outcome {
        if !self.folder.is_dir() {
            anstream::eprintln!("milepost: `{}` is not a folder", self.folder.display());
            return Outcome::Failed;
        }
        let input = Input { folder: &self.folder, status_date: self.status_date, audience: self.audience.as_deref() };
        let read = pipeline::read(&input);
        let errors: Vec<_> = read.diagnostics.into_iter().filter(Diagnostic::is_error).collect();
        let Some(analysed) = read.analysed.filter(|_| errors.is_empty()) else {
            report::print(&errors);
            anstream::eprintln!("nothing is exported: {}", report::summary(&errors));
            return Outcome::Faults;
        };
        match self.export(Data::of(&analysed)) {
            Ok(()) => Outcome::Done,
            Err(reason) => {
                anstream::eprintln!("milepost: {reason}");
                Outcome::Failed
            }
        }
    }

    fn export(&self, data: Data<'_>) -> Result<(), String> {
        if let (Format::Csv, Some(folder)) = (self.format, &self.output) {
            return tables_into(folder, data);
        }
        let bytes = self.bytes(data)?;
        match &self.output {
            Some(path) => super::new::write(path, &bytes),
            None if self.format == Format::Xlsx && std::io::stdout().is_terminal() => {
                Err("a workbook is nothing for a terminal; name a file with -o".to_owned())
            }
            // A pipe that was closed is no reason to stop.
            None => {
                let _ = std::io::stdout().write_all(&bytes);
                Ok(())
            }
        }
    }

    fn bytes(&self, data: Data<'_>) -> Result<Vec<u8>, String> {
        match self.format {
            Format::Json => Ok(crate::export::plan::json(&data)),
            Format::Xlsx => workbook::workbook(&data),
            Format::Ics => Ok(calendar::calendar(&data, self.whose(data)?, &Moves::of_project(&data))),
            Format::Mspdi => {
                let exported = mspdi::mspdi(&data);
                for left in &exported.left {
                    anstream::eprintln!("not carried over: {left}");
                }
                Ok(exported.xml.into_bytes())
            }
            Format::Oc4ids => {
                let exported = oc4ids::oc4ids(&data)?;
                for left in &exported.left {
                    anstream::eprintln!("not carried over: {left}");
                }
                Ok(files::json(&exported.package))
            }
            Format::Csv => {
                let tables = table::outlines(&data);
                match tables.iter().find(|table| table.name == self.table) {
                    Some(table) => Ok(csv::csv(table, &data)),
                    None => Err(no_table(&self.table, &tables)),
                }
            }
        }
    }

    fn whose<'a>(&self, data: Data<'a>) -> Result<Whose<'a>, String> {
        let Some(id) = &self.of else { return Ok(Whose::All) };
        let people = &data.plan().stakeholders;
        match people.get(id) {
            Some(stakeholder) => Ok(Whose::Of(stakeholder)),
            None => {
                let near = nearest(id, people.iter().map(|one| one.id.value.as_str()));
                let hint = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
                Err(format!("there is no stakeholder `{id}`{hint}"))
            }
        }
    }
}

fn tables_into(folder: &Path, data: Data<'_>) -> Result<(), String> {
    let mut filled = table::outlines(&data);
    filled.retain(|table| !table.is_empty(&data));
    for table in &filled {
        super::new::write(&folder.join(format!("{}.csv", table.name)), &csv::csv(table, &data))?;
    }
    let count = filled.len();
    anstream::println!("{count} table{} in {}", if count == 1 { "" } else { "s" }, folder.display());
    Ok(())
}

fn no_table(name: &str, tables: &[Outline]) -> String {
    let names = || tables.iter().map(|table| table.name.as_str());
    match nearest(name, names()) {
        Some(near) => format!("there is no table `{name}`; did you mean `{near}`?"),
        None => format!("there is no table `{name}`; the tables are {}", names().collect::<Vec<_>>().join(", ")),
    }
}
