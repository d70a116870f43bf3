//! The budget: one bar for the whole, and a bar for each category.

use super::draw::{bar, finite, pixels, share, upright};
use super::labels::{Extent, Field, Label, Piece, Widths, groups};
use super::{Anchor, Chart, Plot, Role};

/// An amount with its name and its value in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Amount {
    /// How much, in any unit that the chart shares.
    pub value: f64,
    /// What it is, such as `Under contract`.
    pub name: String,
    /// How much in words, such as `$1.70M`.
    pub text: String,
}

/// The budget as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct BudgetTotal {
    /// The finding in words.
    pub label: String,
    /// What was approved, with contingency: the box.
    pub approved: Amount,
    /// What is spent: solid.
    pub spent: Amount,
    /// What is under contract and not yet spent: tinted, drawn after what is spent.
    pub committed: Amount,
    /// What the whole is forecast to cost, without contingency: a heavy stroke.
    pub forecast: Option<Amount>,
    /// What is left of the contingency: a dashed box after the forecast.
    pub left: Option<Amount>,
    /// Where that box begins: the forecast with what is under contract of the contingency.
    pub left_from: f64,
}

/// One category: all amounts in the same unit; `committed` includes what is spent.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BudgetRow {
    /// What was planned: the box.
    pub planned: f64,
    /// What is spent or under contract: tinted.
    pub committed: f64,
    /// What is spent: solid.
    pub spent: f64,
    /// What it is forecast to cost.
    pub forecast: f64,
}

const TOP: f64 = 30.0;

/// The height of the drawing, and where its labels need one more line.
const HEIGHTS: [u32; 2] = [112, 136];

/// Draws the budget as one bar; 112 pixels high, or 136 where labels need one more line below it: `deep-narrow` where only narrow
/// drawings do.
pub fn budget_total(input: &BudgetTotal) -> Chart {
    let positive = |value: f64| finite(value).max(0.0);
    let [approved, spent] = [positive(input.approved.value), positive(input.spent.value)];
    let committed = spent + positive(input.committed.value);
    let forecast = input.forecast.as_ref().map_or(0.0, |forecast| positive(forecast.value));
    let left_from = positive(input.left_from);
    let left_to = input.left.as_ref().map_or(0.0, |left| left_from + positive(left.value));
    let most = [approved, committed, forecast, left_to].into_iter().fold(0.0, f64::max);
    let place = |value: f64| share(value, most);
    let mut shapes = vec![
        bar("box planned", 0.0, place(approved), TOP, 30.0),
        bar("bar remaining", 0.0, place(committed), TOP, 30.0),
        bar("bar done", 0.0, place(spent), TOP, 30.0),
    ];
    if input.left.is_some() {
        shapes.push(bar("bar contingency", place(left_from), place(left_to), TOP, 30.0));
    }
    if input.forecast.is_some() {
        // It ends at its label below, and does not touch those above.
        shapes.push(upright("forecast", place(forecast), TOP, TOP + 36.0));
    }
    shapes.push(upright("approved", place(approved), TOP - 20.0, TOP));

    let mut field = Field::new(Widths::FULL, 4.0, f64::from(HEIGHTS[1]));
    field.block(Extent::spread(place(approved), place(approved), TOP - 20.0, TOP, 2.0));
    let mut labels = Vec::new();
    if let Some(amount) = &input.forecast {
        labels.push(under("label strong", amount, place(forecast), 0));
    }
    labels.push(approved_label(&input.approved, place(approved)));
    labels.push(on_bar("label inverse strong", &input.spent, (0.0, place(spent)), 2));
    if input.committed.value > 0.0 {
        labels.push(on_bar("label strong", &input.committed, (place(spent), place(committed)), 3));
    }
    if let Some(amount) = &input.left {
        labels.push(left_label(amount, (place(left_from), place(left_to))));
    }
    let chosen = field.choose(&labels);
    let is_deep = |band: usize| {
        let places = chosen.iter().filter_map(|(label, chosen)| Some(&labels[*label].placements[chosen[band]?]));
        places.flatten().any(|piece| piece.y > f64::from(HEIGHTS[0]))
    };
    let deep = [0, 1, 2].map(is_deep);
    let height = HEIGHTS[usize::from(deep.contains(&true))];
    let kind = if deep == [true, false, false] { "budget-total deep-narrow" } else { "budget-total" };
    shapes.extend(chosen.iter().flat_map(|(label, chosen)| groups(&labels[*label], chosen, pixels(0.0))));
    Chart { kind, label: input.label.clone(), height, plots: vec![Plot { y: 0, height, shapes }] }
}

/// The name over its part of the bar and the value on it; or both over it, or both under it.
fn on_bar(role: Role, amount: &Amount, (from, to): (f64, f64), rank: u32) -> Label {
    let both = format!("{} {}", amount.name, amount.text);
    let above = if from > 0.0 { 8.0 } else { 0.0 };
    let value = Piece::new(role, &amount.text, if from > 0.0 { 8.0 } else { 10.0 }, 50.0, Anchor::Start);
    let mut placements = vec![
        vec![Piece::new("label", &amount.name, above, 20.0, Anchor::Start), value.kept_within(from, to)],
        vec![Piece::new("label", &both, above, 20.0, Anchor::Start)],
        vec![Piece::new("label", &both, 0.0, 20.0, Anchor::End).standing_at(to)],
    ];
    for y in [80.0, 104.0, 128.0] {
        placements.push(vec![Piece::new("label", &both, 0.0, y, Anchor::Start)]);
        placements.push(vec![Piece::new("label", &both, 0.0, y, Anchor::End).standing_at(to)]);
    }
    Label { x: from, y: 0.0, rank, placements }
}

/// Before its tick over the end of the box, or after it.
fn approved_label(amount: &Amount, x: f64) -> Label {
    let both = format!("{} {}", amount.name, amount.text);
    let placed = [
        (-7.0, 20.0, Anchor::End),
        (7.0, 20.0, Anchor::Start),
        (0.0, 104.0, Anchor::End),
        (0.0, 80.0, Anchor::End),
        (0.0, 128.0, Anchor::End),
    ];
    let placements = placed.into_iter().map(|(away, y, anchor)| vec![Piece::new("label", &both, away, y, anchor)]);
    Label { x, y: 0.0, rank: 1, placements: placements.chain(from_the_left(&both)).collect() }
}

/// The amount in its box, and its name under it; or both under it.
fn left_label(amount: &Amount, (from, to): (f64, f64)) -> Label {
    let both = format!("{} {}", amount.name, amount.text);
    let inside = Piece::new("label", &amount.text, 0.0, 50.0, Anchor::Middle).standing_at((from + to) / 2.0);
    let lines = [80.0, 104.0, 128.0];
    let under = |text: &str, y: f64, anchor| Piece::new("label", text, 0.0, y, anchor);
    let named = lines
        .into_iter()
        .map(|y| vec![inside.clone().kept_within(from, to), under(&amount.name, y, Anchor::End).standing_at(to)]);
    let ends = lines.into_iter().flat_map(|y| {
        [vec![under(&both, y, Anchor::End).standing_at(to)], vec![under(&both, y, Anchor::Start).standing_at(from)]]
    });
    let placements = named.chain(ends).chain(from_the_left(&both)).collect();
    Label { x: to, y: 0.0, rank: 4, placements }
}

fn under(role: Role, amount: &Amount, x: f64, rank: u32) -> Label {
    let both = format!("{} {}", amount.name, amount.text);
    let at = |y: f64, anchor| vec![Piece::new(role, &both, 0.0, y, anchor)];
    let ends = [80.0, 104.0, 128.0].into_iter().flat_map(|y| [at(y, Anchor::End), at(y, Anchor::Start)]);
    Label { x, y: 0.0, rank, placements: ends.chain(from_the_left(&both)).collect() }
}

fn from_the_left(both: &str) -> impl Iterator<Item = Vec<Piece>> {
    let lines = [80.0, 104.0, 128.0].into_iter();
    lines.map(|y| vec![Piece::new("label", both, 0.0, y, Anchor::Start).standing_at(0.0)])
}

/// Draws a category in a cell of a table; all rows share `most`, the largest value of any of them (see [`most`]).
pub fn budget_row(row: &BudgetRow, most: f64) -> Chart {
    let place = |value: f64| share(finite(value).max(0.0), most).min(100.0);
    let shapes = vec![
        bar("bar remaining", 0.0, place(row.committed), 8.0, 12.0),
        bar("bar done", 0.0, place(row.spent), 8.0, 12.0),
        bar("box planned", 0.0, place(row.planned), 4.0, 20.0),
        upright("forecast", place(row.forecast), 1.0, 27.0),
    ];
    cell(28, shapes)
}

/// The largest value of the rows, on which their bars end.
pub fn most<'a>(rows: impl IntoIterator<Item = &'a BudgetRow>) -> f64 {
    let values = rows.into_iter().flat_map(|row| [row.planned, row.committed, row.spent, row.forecast]);
    values.map(finite).fold(0.0, f64::max)
}

/// Draws how much of something is done, against what was expected by now: shares from 0 to 1.
pub fn done_row(done: f64, expected: Option<f64>) -> Chart {
    let mut shapes = vec![bar("bar remaining", 0.0, 100.0, 4.0, 12.0)];
    shapes.push(bar("bar done", 0.0, (finite(done) * 100.0).clamp(0.0, 100.0), 4.0, 12.0));
    if let Some(expected) = expected {
        shapes.push(upright("expected", (finite(expected) * 100.0).clamp(0.0, 100.0), -1.0, 21.0));
    }
    cell(20, shapes)
}

/// A small chart in a cell: the numbers stand beside it, so it has no label.
pub(super) fn cell(height: u32, shapes: Vec<super::Shape>) -> Chart {
    Chart { kind: "bar-cell", label: String::new(), height, plots: vec![Plot { y: 0, height, shapes }] }
}
