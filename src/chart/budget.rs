//! The budget: one bar for the whole, and a bar for each category.

use super::draw::{bar, finite, share, upright};
use super::labels::{Field, Label, Piece, Widths};
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
    /// What the whole is forecast to cost: a heavy stroke.
    pub forecast: Option<Amount>,
    /// What is left between forecast and approved, in words; its value is not drawn.
    pub left: Option<Amount>,
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

/// Draws the budget as one bar; 112 pixels high.
pub fn budget_total(input: &BudgetTotal) -> Chart {
    let positive = |value: f64| finite(value).max(0.0);
    let [approved, spent] = [positive(input.approved.value), positive(input.spent.value)];
    let committed = spent + positive(input.committed.value);
    let forecast = input.forecast.as_ref().map_or(0.0, |forecast| positive(forecast.value));
    let most = [approved, committed, forecast].into_iter().fold(0.0, f64::max);
    let place = |value: f64| share(value, most);
    let mut shapes = vec![
        bar("box planned", 0.0, place(approved), TOP, 30.0),
        bar("bar remaining", 0.0, place(committed), TOP, 30.0),
        bar("bar done", 0.0, place(spent), TOP, 30.0),
    ];
    if input.forecast.is_some() {
        shapes.push(upright("forecast", place(forecast), TOP - 6.0, TOP + 36.0));
    }

    let mut field = Field::new(Widths::FULL, 4.0, 112.0);
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
        labels.push(under("label", amount, place(most), 4));
    }
    shapes.extend(field.place(&labels));
    Chart {
        kind: "budget-total",
        label: input.label.clone(),
        height: 112,
        plots: vec![Plot { y: 0, height: 112, shapes }],
    }
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
    for y in [80.0, 104.0] {
        placements.push(vec![Piece::new("label", &both, 0.0, y, Anchor::Start)]);
        placements.push(vec![Piece::new("label", &both, 0.0, y, Anchor::End).standing_at(to)]);
    }
    Label { x: from, y: 0.0, rank, placements }
}

fn approved_label(amount: &Amount, x: f64) -> Label {
    let both = format!("{} {}", amount.name, amount.text);
    let placed = [(20.0, Anchor::End), (20.0, Anchor::Middle), (104.0, Anchor::End), (80.0, Anchor::End)];
    let placements = placed.into_iter().map(|(y, anchor)| vec![Piece::new("label", &both, 0.0, y, anchor)]);
    Label { x, y: 0.0, rank: 1, placements: placements.chain(from_the_left(&both)).collect() }
}

fn under(role: Role, amount: &Amount, x: f64, rank: u32) -> Label {
    let both = format!("{} {}", amount.name, amount.text);
    let at = |y: f64, anchor| vec![Piece::new(role, &both, 0.0, y, anchor)];
    let ends = [80.0, 104.0].into_iter().flat_map(|y| [at(y, Anchor::End), at(y, Anchor::Start)]);
    Label { x, y: 0.0, rank, placements: ends.chain(from_the_left(&both)).collect() }
}

fn from_the_left(both: &str) -> impl Iterator<Item = Vec<Piece>> {
    [80.0, 104.0].into_iter().map(|y| vec![Piece::new("label", both, 0.0, y, Anchor::Start).standing_at(0.0)])
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
