//! The files beside the pages that other programs read, each made when it is asked for.

use std::sync::OnceLock;

use super::calendar::{self, Moves, Whose};
use super::data::Data;
use super::table::{self, Outline};
use super::writing::{Writing, in_memory};
use super::{csv, plan, workbook};

/// The plan as JSON.
pub const PLAN: &str = "data/plan.json";
/// The JSON Schema of the plan as JSON.
pub const SCHEMA: &str = "data/plan.schema.json";
/// The plan as a workbook.
pub const WORKBOOK: &str = "plan.xlsx";

/// The files of a portal for other programs. None of them is kept: each is made anew when it is asked for.
pub struct Exports<'a> {
    data: Data<'a>,
    /// The tables that have rows.
    tables: Vec<Outline>,
    moves: OnceLock<Moves>,
}

impl<'a> Exports<'a> {
    /// The exports of a project.
    pub fn of(data: Data<'a>) -> Self {
        let mut tables = table::outlines(&data);
        tables.retain(|table| !table.is_empty(&data));
        Exports { data, tables, moves: OnceLock::new() }
    }

    /// The paths of all files.
    pub fn paths(&self) -> Vec<String> {
        let mut paths = Vec::new();
        if self.has_downloads() {
            paths.extend([PLAN, SCHEMA, WORKBOOK].map(str::to_owned));
            paths.extend(self.tables.iter().map(csv_path));
        }
        if !self.data.plan().milestones.is_empty() {
            paths.push(calendar::PATH.to_owned());
        }
        let owners = calendar::owners(self.data.plan());
        paths.extend(owners.iter().map(|owner| calendar::path_of(owner.id.value.as_str())));
        paths
    }

    /// Whether the plan is to be had as tables, as a workbook and as data, and not as calendars alone.
    pub fn has_downloads(&self) -> bool {
        self.data.plan().settings.downloads.as_ref().is_none_or(|downloads| downloads.value.0)
    }

    /// The tables: the path of each, its title and how many rows it has.
    pub fn table_files(&self) -> Vec<(String, String, usize)> {
        self.tables.iter().map(|table| (csv_path(table), table.title(), table.count(&self.data))).collect()
    }

    /// The bytes of a file; `None` where there is no such file.
    ///
    /// # Errors
    /// When the plan is too large for the format.
    pub fn file(&self, path: &str) -> Option<Result<Vec<u8>, String>> {
        let write = self.writing(path)?;
        Some(in_memory(write).map_err(|error| error.to_string()))
    }

    /// Writes a file piece by piece; `None` where there is no such file.
    pub fn writing(&self, path: &str) -> Option<Writing<'_>> {
        let (plan, data) = (self.data.plan(), &self.data);
        Some(match path {
            PLAN => Box::new(|to| plan::write(data, to)),
            SCHEMA => Box::new(|to| to.write_all(&json(&plan::schema()))),
            WORKBOOK => Box::new(|to| workbook::write(data, to)),
            calendar::PATH => Box::new(|to| to.write_all(&calendar::calendar(data, Whose::All, self.moves()))),
            path => match path.strip_prefix("calendar/").and_then(|name| name.strip_suffix(".ics")) {
                Some(owner) => {
                    let owner = plan.stakeholders.get(owner)?;
                    Box::new(|to| to.write_all(&calendar::calendar(data, Whose::Of(owner), self.moves())))
                }
                None => {
                    let table = self.tables.iter().find(|table| csv_path(table) == path)?;
                    Box::new(|to| csv::write(table, data, to))
                }
            },
        })
    }

    fn moves(&self) -> &Moves {
        self.moves.get_or_init(|| Moves::of_project(&self.data))
    }
}

/// What these files say of themselves, whatever the plan: names of fields, and what a workbook always holds.
pub fn own_texts() -> Vec<(Vec<u8>, &'static str)> {
    vec![(json(&plan::schema()), SCHEMA), (workbook::empty(), WORKBOOK)]
}

fn csv_path(table: &Outline) -> String {
    format!("data/{}.csv", table.name)
}

/// JSON as it is written into a file.
pub fn json(value: &serde_json::Value) -> Vec<u8> {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text.into_bytes()
}
