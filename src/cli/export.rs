//! `milepost export`: the plan for other programs.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::{Outcome, report};
use crate::analysis::words::Words;
use crate::diagnostic::{Diagnostic, nearest};
use crate::export::calendar::{self, Moves, Whose};
use crate::export::data::Data;
use crate::export::table;
use crate::export::{csv, files, govs1002, mspdi, oc4ids, workbook};
use crate::language::say;
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
  milepost export oc4ids clinic-plan -o oc4ids.json --audience public
  milepost export govs1002 clinic-plan -o govs1002/   a table for each entity of the standard")]
pub struct Export {
    /// What to write.
    #[arg(value_enum)]
    format: Format,
    /// The project's folder; without it, the nearest one upward that holds milepost.yaml.
    #[arg(default_value_os_t = super::nearest_folder(), hide_default_value = true)]
    folder: PathBuf,
    /// The file to write; for `csv` and `govs1002` a folder, which gets every table. Without it, standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The table to write as `csv` or `govs1002`; `milestones` or `milestone` without it.
    #[arg(long, value_name = "NAME", conflicts_with = "output")]
    table: Option<String>,
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
    /// A table for each entity of the UK's programme and project data standard.
    Govs1002,
}

impl Export {
    pub(super) fn run(self) -> Outcome {
        if !self.folder.is_dir() {
            report_line!("milepost: `{}` is not a folder", self.folder.display());
            return Outcome::Failed;
        }
        if let Some(idle) = self.idle() {
            report_line!("milepost: {idle}");
            return Outcome::Failed;
        }
        let input = Input { folder: &self.folder, status_date: self.status_date, audience: self.audience.as_deref() };
        let read = pipeline::read(&input);
        let errors: Vec<_> = read.diagnostics.into_iter().filter(Diagnostic::is_error).collect();
        let Some(analysed) = read.analysed.filter(|_| errors.is_empty()) else {
            report::print_of(&self.folder, &errors);
            report_line!("nothing is exported: {}", report::summary(&errors));
            return report::stopped(&errors);
        };
        match self.export(Data::of(&analysed)) {
            Ok(()) => Outcome::Done,
            Err(reason) => {
                report_line!("milepost: {reason}");
                Outcome::Failed
            }
        }
    }

    /// What was asked for that this format has nothing to do with.
    fn idle(&self) -> Option<&'static str> {
        let has_tables = matches!(self.format, Format::Csv | Format::Govs1002);
        match (&self.table, &self.of) {
            (Some(_), _) if !has_tables => Some("--table is for `csv` and `govs1002`"),
            (_, Some(_)) if self.format != Format::Ics => Some("--of is for `ics`, the calendar of a person or group"),
            _ => None,
        }
    }

    fn export(&self, data: Data<'_>) -> Result<(), String> {
        match (self.format, &self.output) {
            (Format::Csv, Some(folder)) => return tables_into(&self.folder, folder, data),
            (Format::Govs1002, Some(folder)) => return entities_into(&self.folder, folder, data),
            _ => {}
        }
        let bytes = self.bytes(data)?;
        match &self.output {
            Some(path) => super::new::spare(&self.folder, path).and_then(|()| super::new::write(path, &bytes)),
            None if self.format == Format::Xlsx && std::io::stdout().is_terminal() => {
                Err("a workbook is nothing for a terminal; name a file with -o".to_owned())
            }
            None => {
                super::out::bytes(&bytes);
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
                tell_left(&data, &exported.left);
                Ok(exported.xml.into_bytes())
            }
            Format::Oc4ids => {
                let exported = oc4ids::oc4ids(&data)?;
                tell_left(&data, &exported.left);
                Ok(files::json(&exported.package))
            }
            Format::Csv => {
                let (tables, name) = (table::outlines(&data), self.table.as_deref().unwrap_or("milestones"));
                match tables.iter().find(|table| table.name == name) {
                    Some(table) => Ok(csv::csv(table, &data)),
                    None => Err(no_table(name, tables.iter().map(|table| table.name.as_str()))),
                }
            }
            Format::Govs1002 => {
                let name = self.table.as_deref().unwrap_or("milestone");
                let entities = govs1002::entities(&data);
                match entities.iter().find(|entity| entity.name == name) {
                    Some(entity) => Ok(csv::rows(&entity.columns, &entity.rows)),
                    None if govs1002::names().any(|known| known == name) => {
                        Err(format!("`{name}` is about money, which this audience is not shown"))
                    }
                    None => Err(no_table(name, entities.iter().map(|entity| entity.name))),
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

/// Says what the file has no place for, in the language of the plan.
fn tell_left(data: &Data<'_>, left: &[String]) {
    let words = Words::of(data.plan());
    for what in left {
        report_line!("{}", say!(words, export_not_carried_over, what = what));
    }
}

fn tables_into(plan: &Path, folder: &Path, data: Data<'_>) -> Result<(), String> {
    super::new::is_for_folder(folder)?;
    super::new::apart(plan, folder)?;
    let mut filled = table::outlines(&data);
    filled.retain(|table| !table.is_empty(&data));
    let file = |table: &table::Outline| folder.join(format!("{}.csv", table.name));
    filled.iter().try_for_each(|table| super::new::spare(plan, &file(table)))?;
    for table in &filled {
        super::new::write(&file(table), &csv::csv(table, &data))?;
    }
    let possible = [true, false].into_iter().flat_map(table::possible);
    let others: Vec<(String, Vec<u8>)> = possible
        .filter(|table| !filled.iter().any(|written| written.name == table.name))
        .map(|table| {
            let head = csv::rows(&table.columns.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
            (format!("{}.csv", table.name), head)
        })
        .collect();
    remove_former(plan, folder, &others)?;
    say_tables(filled.len(), folder);
    Ok(())
}

/// Removes the tables from a folder that an earlier export wrote there and this one does not: they would tell of the plan as it
/// was, or to another audience. `others` are the names and the first lines of such tables; a file that begins otherwise is
/// somebody's own, and is named.
fn remove_former(plan: &Path, folder: &Path, others: &[(String, Vec<u8>)]) -> Result<(), String> {
    let mut names: Vec<&str> = others.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let path = folder.join(name);
        let Ok(bytes) = std::fs::read(&path) else { continue };
        if super::new::spare(plan, &path).is_err() {
            continue;
        }
        let is_ours = others.iter().any(|(other, head)| other == name && bytes.starts_with(head));
        if is_ours {
            std::fs::remove_file(&path).map_err(|error| format!("cannot remove `{}`: {error}", path.display()))?;
            print_line!("removed {}, which an earlier export wrote", path.display());
        } else {
            report_line!("milepost: `{}` is not of this export, and was left as it is", path.display());
        }
    }
    Ok(())
}

/// Those without rows too: whoever asks for the standard's entities finds each of them.
fn entities_into(plan: &Path, folder: &Path, data: Data<'_>) -> Result<(), String> {
    super::new::is_for_folder(folder)?;
    let entities = govs1002::entities(&data);
    let file = |name: &str| folder.join(format!("{name}.csv"));
    entities.iter().try_for_each(|entity| super::new::spare(plan, &file(entity.name)))?;
    for entity in &entities {
        super::new::write(&file(entity.name), &csv::rows(&entity.columns, &entity.rows))?;
    }
    let others: Vec<(String, Vec<u8>)> = govs1002::possible()
        .into_iter()
        .filter(|(name, _)| !entities.iter().any(|entity| entity.name == *name))
        .map(|(name, columns)| (format!("{name}.csv"), csv::rows(&columns, &[])))
        .collect();
    remove_former(plan, folder, &others)?;
    say_tables(entities.len(), folder);
    Ok(())
}

fn say_tables(count: usize, folder: &Path) {
    print_line!("{count} table{} in {}", if count == 1 { "" } else { "s" }, folder.display());
}

fn no_table<'a>(name: &str, tables: impl Iterator<Item = &'a str> + Clone) -> String {
    match nearest(name, tables.clone()) {
        Some(near) => format!("there is no table `{name}`; did you mean `{near}`?"),
        None => format!("there is no table `{name}`; the tables are {}", tables.collect::<Vec<_>>().join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_an_earlier_export_wrote_is_removed_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let lines = table::possible(true).into_iter().find(|table| table.name == "lines").unwrap();
        let head = csv::rows(&lines.columns.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
        let others = [("lines.csv".to_owned(), head.clone()), ("payments.csv".to_owned(), b"date,line\r\n".to_vec())];
        let own = b"date,line,mine\r\n";
        for (name, text) in
            [("lines.csv", &[&head[..], b"a,A\r\n"].concat()[..]), ("payments.csv", own), ("x.csv", &head)]
        {
            fs::write(folder.join(name), text).unwrap();
        }
        remove_former(Path::new("nowhere"), folder, &others).unwrap();
        let mut left: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["payments.csv", "x.csv"]);
        assert_eq!(fs::read(folder.join("payments.csv")).unwrap(), own);
    }
}
