//! Which column is what: guessed from its name, or told by a mapping.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::cells::{Grid, Row};
use super::names::FIELDS;
use crate::model::kinds::Kind;
use crate::source::edit::scalar;
use crate::source::yaml::{self, NodeValue};

/// The head of a table is looked for in so many rows.
const HEAD_WITHIN: usize = 25;

/// Which column is what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The name of each column and the field that it is; `None` for one that nothing is known of.
    pub columns: Vec<(String, Option<&'static str>)>,
    /// The places of columns that an export of Milepost has beside those that are read; nothing is made of them.
    pub left_out: Vec<usize>,
}

impl Mapping {
    /// The mapping as it can be saved, changed and given again.
    pub fn text(&self) -> String {
        let mut text =
            "# Which column is what: the name of a column, and a field. A column without a field is kept as text.\n"
                .to_owned();
        let fields: Vec<&str> = FIELDS.iter().map(|(name, _)| *name).collect();
        text.push_str(&format!("# The fields are {}.\n", fields.join(", ")));
        for (column, field) in self.columns.iter().filter(|(column, _)| !column.is_empty()) {
            let key = scalar(column);
            let key = if key.contains(": ") || key.ends_with(':') { format!("{key:?}") } else { key };
            text.push_str(&format!("{key}: {}\n", field.unwrap_or("")).replace(": \n", ":\n"));
        }
        text
    }

    /// The place of the column that is a field.
    pub fn place(&self, field: &str) -> Option<usize> {
        self.columns.iter().position(|(_, known)| *known == Some(field))
    }
}

/// The columns that a row names; each field is given once, to the column that it fits best.
pub fn guess(row: &Row) -> Mapping {
    let names: Vec<String> = (0..row.cells.len()).map(|place| row.cell(place).to_owned()).collect();
    let own = own_columns(row);
    let mut fields: Vec<Option<&'static str>> = vec![None; names.len()];
    for (place, field) in &own {
        fields[*place] = *field;
    }
    let fit = |name: &str, aliases: &str| {
        let plain = plain(name);
        aliases.split(' ').position(|alias| alias == plain)
    };
    for (field, aliases) in FIELDS {
        if fields.contains(&Some(field)) {
            continue;
        }
        let free = (0..names.len()).filter(|place| !own.contains_key(place) && fields[*place].is_none());
        let best = free.filter_map(|place| Some((fit(&names[place], aliases)?, place))).min();
        if let Some((_, place)) = best {
            fields[place] = Some(field);
        }
    }
    let columns = names.into_iter().zip(fields).collect();
    Mapping { columns, left_out: left_out(own) }
}

/// The columns of a table of milestones that Milepost exported, by their places, and the fields that they are; `None` for those
/// of which nothing is read. There are none in a table of another program.
fn own_columns(row: &Row) -> BTreeMap<usize, Option<&'static str>> {
    let names = || (0..row.cells.len()).map(|place| row.cell(place));
    let has = |wanted: &str| names().any(|name| name == wanted);
    // Tables of goals and phases have computed columns as well, and no dates that are due.
    if !(has("id") && has("title") && (has("due") || has("depends_on")) && names().any(is_computed)) {
        return BTreeMap::new();
    }
    let shapes = Kind::Milestone.field_shapes();
    let of_milestone = |name: &str| {
        let field = name.split('.').next().unwrap_or(name);
        field == "id" || field == "title" || is_computed(name) || shapes.iter().any(|shape| shape.name == field)
    };
    // Tables of other programs say by these words what has no field of the same name.
    let read = |name: &str| FIELDS.iter().map(|(field, _)| *field).find(|field| *field == name && name != "status");
    names().enumerate().filter(|(_, name)| of_milestone(name)).map(|(place, name)| (place, read(name))).collect()
}

fn is_computed(name: &str) -> bool {
    name.starts_with("computed.")
}

fn left_out(own: BTreeMap<usize, Option<&'static str>>) -> Vec<usize> {
    own.into_iter().filter(|(_, field)| field.is_none()).map(|(place, _)| place).collect()
}

/// Whether a table is one of milestones that Milepost exported.
pub fn is_own(grid: &Grid) -> bool {
    grid.rows.iter().take(HEAD_WITHIN).any(|row| !own_columns(row).is_empty())
}

/// A name without what differs from one table to the next: `% Complete` is `percentcomplete`, `Cost (USD)` is `cost`, `Fällig am`
/// is `falligam`.
fn plain(name: &str) -> String {
    let name = name
        .split(['(', '['])
        .next()
        .filter(|start| !start.trim().is_empty())
        .unwrap_or(name)
        .replace('%', "percent")
        .replace('#', "number");
    name.nfkd().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The row that names columns and what they are: the first with a title and something else.
pub fn find_head(grid: &Grid) -> Option<(usize, Mapping)> {
    let rows = grid.rows.iter().take(HEAD_WITHIN).enumerate();
    let mut heads =
        rows.map(|(place, row)| (place, guess(row))).filter(|(_, mapping)| mapping.place("title").is_some());
    let known = |mapping: &Mapping| mapping.columns.iter().filter(|(_, field)| field.is_some()).count();
    heads.find(|(_, mapping)| known(mapping) > 1 || mapping.columns.len() == 1)
}

/// The row that names the columns of a mapping.
pub fn head_of(grid: &Grid, mapping: &Mapping) -> Option<usize> {
    let wanted: Vec<&str> =
        mapping.columns.iter().filter(|(_, field)| field.is_some()).map(|(name, _)| name.as_str()).collect();
    grid.rows.iter().take(HEAD_WITHIN).position(|row| {
        wanted.iter().all(|name| (0..row.cells.len()).any(|place| row.cell(place) == *name)) && !wanted.is_empty()
    })
}

/// A saved mapping, for a table whose columns may stand in another order.
///
/// # Errors
/// What is wrong with it, for people.
pub fn read_mapping(text: &str, grid: &Grid) -> Result<Mapping, String> {
    let (node, faults) = yaml::parse(text, 0, 0);
    if let Some(fault) = faults.first() {
        return Err(fault.message.clone());
    }
    let Some(NodeValue::Mapping(entries)) = node.map(|node| node.value) else {
        return Err("a mapping has lines such as `Task Name: title`".to_owned());
    };
    let mut known: Vec<(String, Option<&'static str>)> = Vec::new();
    for entry in entries {
        let field = match &entry.node.value {
            NodeValue::Scalar { text, .. } if !text.trim().is_empty() => {
                let field = FIELDS.iter().find(|(name, _)| *name == text.trim()).map(|(name, _)| *name);
                let names = FIELDS.iter().map(|(name, _)| *name);
                let near = crate::diagnostic::nearest(text.trim(), names.clone());
                let hint = near.map_or_else(
                    || format!("the fields are {}", names.collect::<Vec<_>>().join(", ")),
                    |near| format!("did you mean `{near}`?"),
                );
                Some(field.ok_or_else(|| format!("`{}` is no field; {hint}", text.trim()))?)
            }
            _ => None,
        };
        known.push((entry.key.to_string(), field));
    }
    if !known.iter().any(|(_, field)| *field == Some("title")) {
        return Err("one column has to be the title".to_owned());
    }
    let head = head_of(grid, &Mapping { columns: known.clone(), left_out: Vec::new() });
    let row = &grid.rows[head.ok_or("no row of the table has the columns of the mapping")?];
    let field = |name: &str| known.iter().find(|(column, _)| column == name).and_then(|(_, field)| *field);
    let columns: Vec<_> =
        (0..row.cells.len()).map(|place| (row.cell(place).to_owned(), field(row.cell(place)))).collect();
    let left_out = left_out(own_columns(row)).into_iter().filter(|place| columns[*place].1.is_none()).collect();
    Ok(Mapping { columns, left_out })
}
