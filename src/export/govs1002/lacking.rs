//! What the standard wants that a plan lacks.

use super::entities::{ENTITIES, Entity};
use super::{Filled, features, filled};
use crate::diagnostic::{Diagnostic, Sources, Span};
use crate::export::data::Data;
use crate::export::table::{self, Cell};

/// What of the project itself is wanted, and what would mend it.
const FEATURES: [(&str, &str, &str); 4] = [
    ("project_id", "milepost.yaml", "add `id:` to milepost.yaml"),
    ("organisation", "milepost.yaml", "add `organisation:` to milepost.yaml"),
    ("senior_responsible_owner", "vision.md", "add `owner:` to the front matter of vision.md"),
    (
        "approved_finish_date",
        "milepost.yaml",
        "approve a state of the plan with `baseline:` in milepost.yaml, or give milestones a `baseline:`",
    ),
];

/// A warning for each attribute that is missing, in the order of files and lines; what all of an entity lack is said once.
pub fn lacking(data: &Data<'_>, sources: &Sources) -> Vec<Diagnostic> {
    let outlines = table::outlines(data);
    let mut found = of_project(data);
    for entity in ENTITIES {
        let parts: Vec<Filled> = entity.parts.iter().map(|part| filled(part, &outlines, data)).collect();
        let is_there = parts.iter().any(|part| !part.rows.is_empty());
        let is_shown = parts.iter().any(|part| !part.columns.is_empty());
        match entity.file {
            Some(file) if !is_there && is_shown => {
                let message = format!("the plan has no {}", entity.plural);
                found.push(Diagnostic::warning(entity.rule, message).in_file(file));
            }
            _ => found.extend(parts.iter().flat_map(|part| of_part(entity, part, sources))),
        }
    }
    found.sort_by(|left, right| left.order().cmp(&right.order()));
    found
}

fn of_project(data: &Data<'_>) -> Vec<Diagnostic> {
    let features = features(data);
    let is_missing = |name: &str| features.iter().any(|(feature, cell)| *feature == name && *cell == Cell::Empty);
    let missing = FEATURES.iter().filter(|(name, ..)| is_missing(name));
    let warning = |(name, file, mend): &(&str, &str, &str)| {
        let message = format!("the project has no `{name}`");
        Diagnostic::warning("govs1002-project-features", message).in_file(file).hint(*mend)
    };
    missing.map(warning).collect()
}

fn of_part(entity: &Entity, part: &Filled, sources: &Sources) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (place, (name, mend)) in part.columns.iter().enumerate() {
        let Some(mend) = mend else { continue };
        let lack: Vec<&(Span, Vec<Cell>)> = part.rows.iter().filter(|(_, row)| row[place] == Cell::Empty).collect();
        let warning = |span: Span, message: String| {
            Diagnostic::warning(entity.rule, message).at(sources.locate(span)).hint(*mend)
        };
        match lack.first() {
            Some((first, _)) if lack.len() == part.rows.len() && lack.len() > 1 => {
                found.push(warning(*first, format!("none of the {} {} has `{name}`", lack.len(), entity.plural)));
            }
            _ => found.extend(lack.iter().map(|(span, row)| warning(*span, format!("{} has no `{name}`", named(row))))),
        }
    }
    found
}

/// What a row is called: by the id that it begins with.
fn named(row: &[Cell]) -> String {
    match row.first() {
        Some(Cell::Text(id)) => format!("`{id}`"),
        _ => "this".to_owned(),
    }
}
