//! The plan by the seven entities of the UK's programme and project data standard (GovS 1002): as tables, and what they lack.
//!
//! The standard's overview and contents name the entities; what it asks of each of their attributes is taken from the
//! vocabulary that it complements (GovS 002, *Project delivery*), under names of our own.

mod entities;
mod lacking;

use super::data::Data;
use super::table::{self, Cell};
use crate::diagnostic::Span;
use crate::model::record::{FieldView, View};
use entities::{ENTITIES, Of, Part};

pub use lacking::lacking;

/// An entity of the standard with what a plan has of it.
pub struct Entity {
    /// Its name as a file is called, such as `project-features`.
    pub name: &'static str,
    /// The names of its attributes. Amounts are left out where the audience sees no money.
    pub columns: Vec<&'static str>,
    /// A row for each of them that the plan has, as long as the columns.
    pub rows: Vec<Vec<Cell>>,
}

/// The names of the entities, in the standard's order.
pub fn names() -> impl Iterator<Item = &'static str> + Clone {
    std::iter::once(PROJECT_FEATURES).chain(ENTITIES.iter().map(|entity| entity.name))
}

/// All entities, in the standard's order, as an audience may see them; those of which a plan has nothing are without rows.
/// One that is about money is not among them where the audience sees none.
pub fn entities(data: &Data<'_>) -> Vec<Entity> {
    let outlines = table::outlines(data);
    let of_plan = ENTITIES.iter().map(|entity| {
        let mut columns: Vec<&'static str> = Vec::new();
        let parts: Vec<Filled> = entity.parts.iter().map(|part| filled(part, &outlines, data)).collect();
        for (name, _) in parts.iter().flat_map(|part| &part.columns) {
            if !columns.contains(name) {
                columns.push(name);
            }
        }
        let rows = parts.iter().flat_map(|part| part.rows.iter().map(|(_, row)| part.arranged(row, &columns)));
        Entity { name: entity.name, rows: rows.collect(), columns }
    });
    let of_plan = of_plan.filter(|entity| !entity.columns.is_empty());
    std::iter::once(project_features(data)).chain(of_plan).collect()
}

/// The entities that an export may write and another leaves out, each with its columns where the audience sees money.
pub fn possible() -> Vec<(&'static str, Vec<&'static str>)> {
    let outlines = table::possible(true);
    let of = |entity: &'static entities::Entity| {
        let mut columns: Vec<&'static str> = Vec::new();
        for part in entity.parts {
            let outline = outlines.iter().find(|outline| outline.name == part.table);
            let attributes = part.attributes.iter().filter(|attribute| match attribute.of {
                Of::Column(column) | Of::ColumnOr(column, _) => {
                    outline.is_some_and(|outline| outline.columns.iter().any(|name| name == column))
                }
                Of::Word(_) | Of::Currency => outline.is_some(),
            });
            for attribute in attributes {
                if !columns.contains(&attribute.name) {
                    columns.push(attribute.name);
                }
            }
        }
        (entity.name, columns)
    };
    ENTITIES.iter().map(of).collect()
}

/// The name of the entity that is the project itself.
const PROJECT_FEATURES: &str = "project-features";

/// What a table of the plan gives to an entity: its attributes with what would mend one that is missing, and its rows with
/// the places where they are written.
struct Filled {
    columns: Vec<(&'static str, Option<&'static str>)>,
    rows: Vec<(Span, Vec<Cell>)>,
}

impl Filled {
    /// A row in the order of an entity's columns.
    fn arranged(&self, row: &[Cell], columns: &[&'static str]) -> Vec<Cell> {
        let place = |column: &&'static str| self.columns.iter().position(|(name, _)| name == column);
        columns.iter().map(|column| place(column).map_or(Cell::Empty, |place| row[place].clone())).collect()
    }
}

fn filled(part: &Part, outlines: &[table::Outline], data: &Data<'_>) -> Filled {
    let Some(outline) = outlines.iter().find(|outline| outline.name == part.table) else {
        // The table is about money, and the audience sees none.
        return Filled { columns: Vec::new(), rows: Vec::new() };
    };
    let place = |column: &str| outline.columns.iter().position(|name| name == column);
    let (mut columns, mut sources) = (Vec::new(), Vec::new());
    for attribute in part.attributes {
        let source = match attribute.of {
            Of::Column(column) => place(column).map(|place| Source::Place(place, Cell::Empty)),
            Of::ColumnOr(column, otherwise) => {
                place(column).map(|place| Source::Place(place, Cell::Text(otherwise.to_owned())))
            }
            Of::Word(word) => Some(Source::Cell(Cell::Text(word.to_owned()))),
            Of::Currency => Some(Source::Cell(Cell::Text(data.plan().currency().to_owned()))),
        };
        if let Some(source) = source {
            columns.push((attribute.name, attribute.mend));
            sources.push(source);
        }
    }
    let mut rows = Vec::new();
    outline.each_placed(data, &mut |span, row| {
        rows.push((span, sources.iter().map(|source| source.cell(&row)).collect()));
    });
    Filled { columns, rows }
}

/// Where an attribute of a row comes from.
enum Source {
    /// From a cell of the table, or what holds where that is empty.
    Place(usize, Cell),
    Cell(Cell),
}

impl Source {
    fn cell(&self, row: &[Cell]) -> Cell {
        match self {
            Source::Place(place, otherwise) if row[*place] == Cell::Empty => otherwise.clone(),
            Source::Place(place, _) => row[*place].clone(),
            Source::Cell(cell) => cell.clone(),
        }
    }
}

fn project_features(data: &Data<'_>) -> Entity {
    let (columns, row) = features(data).into_iter().unzip();
    Entity { name: PROJECT_FEATURES, columns, rows: vec![row] }
}

/// What there is to say of the project itself, in the order of the columns.
fn features(data: &Data<'_>) -> Vec<(&'static str, Cell)> {
    let (plan, analysis) = (data.plan(), data.analysis);
    let (settings, schedule) = (&plan.settings, &analysis.schedule);
    let text = |text: Option<&str>| match text.map(str::trim).filter(|text| !text.is_empty()) {
        Some(text) => Cell::Text(text.to_owned()),
        None => Cell::Empty,
    };
    let approved = schedule.milestones.iter().filter_map(|milestone| milestone.baseline_finish).max();
    let percent = analysis.progress.project.as_ref().map(|complete| complete.actual.round_dp(2));
    let vision = data.vision();
    let owner = vision.iter().find(|field| field.name == "owner").and_then(responsible);
    let mut features = vec![
        ("project_id", text(settings.id.as_ref().map(|id| id.value.as_str()))),
        ("project_name", text(Some(&settings.title.value.text))),
        ("description", text(Some(&plan.vision.statement.value.text))),
        ("organisation", text(settings.organisation.as_ref().map(|name| name.value.text.as_str()))),
        ("senior_responsible_owner", text(owner)),
        ("start_date", Cell::Date(schedule.start)),
        ("approved_finish_date", approved.map_or(Cell::Empty, Cell::Date)),
        ("forecast_finish_date", Cell::Date(schedule.finish)),
        ("status", text(Some(analysis.statuses.project.judgement.key()))),
        ("percent_complete", percent.map_or(Cell::Empty, Cell::Number)),
        ("status_date", Cell::Date(analysis.status_date)),
    ];
    if let Some(money) = analysis.money.as_ref().filter(|_| data.shows_money()) {
        let headline = &money.budget.headline;
        features.extend([
            ("currency", text(Some(plan.currency()))),
            ("approved_cost", Cell::Money(headline.approved)),
            ("forecast_cost", Cell::Money(headline.forecast)),
            ("actual_cost", Cell::Money(headline.actual)),
        ]);
    }
    features
}

fn responsible<'a>(field: &FieldView<'a>) -> Option<&'a str> {
    match &field.value {
        View::Reference(_, id) => Some(id),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
