//! Cost by year: capital on top of operating, against what the present costs.

use super::axis::{Axis, Format};
use super::draw::{area, finite, line, percent};
use super::labels::{Extent, Field, LINE, Label, Piece, Widths, share_of_longest};
use super::text::{face, wrap};
use super::{Anchor, Chart, Plot, Shape};

/// What the chart shows.
#[derive(Clone)]
pub struct Years<'a> {
    /// The finding in words.
    pub label: String,
    /// The years, in their order.
    pub years: Vec<Year>,
    /// A level to compare some of the years with.
    pub reference: Option<Reference>,
    /// How values are written on the axis.
    pub format: Format<'a>,
}

/// A level to compare years with, such as what benefits come to in a full year.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// The level.
    pub value: f64,
    /// Its name with the value in it, such as `Old system today: $702k a year`.
    pub name: String,
    /// The first and the last of the years that it holds for.
    pub years: (usize, usize),
}

/// The cost of a year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Year {
    /// Its name, such as `2027`.
    pub name: String,
    /// What is spent once.
    pub capital: f64,
    /// What is spent to keep things running.
    pub operating: f64,
    /// The total in words, the longest wording first; years have equally many, and all are shown in the same one.
    pub texts: Vec<String>,
}

const HEIGHT: f64 = 264.0;
/// The left part of the plot, which belongs to the values of the axis.
const LEFT: f64 = 17.0;

/// Draws the years side by side; 320 pixels high.
pub fn years(input: &Years) -> Chart {
    let positive = |value: f64| finite(value).max(0.0);
    let totals = input.years.iter().map(|year| positive(year.capital) + positive(year.operating));
    let reference = input.reference.as_ref().map(|reference| reference.value);
    let axis = Axis::from_zero(totals.chain(reference).map(positive), 5);
    let mut field = Field::new(Widths::FULL, -20.0, HEIGHT + 26.0);
    let mut shapes = axis.draw(input.format, HEIGHT, &mut field);
    let (mut labels, mut totals, mut blocked) = (Vec::new(), Vec::new(), Vec::new());
    let slot = (100.0 - LEFT) / input.years.len().max(1) as f64;
    let bar = (slot * 0.58).min(14.0);
    for (index, year) in input.years.iter().enumerate() {
        let middle = LEFT + slot * (index as f64 + 0.5);
        let [operating, capital] = [positive(year.operating), positive(year.capital)];
        let (low, top) = (axis.percent(operating), axis.percent(operating + capital));
        shapes.push(area("bar operating", middle - bar / 2.0, low, bar, 100.0 - low));
        if capital > 0.0 {
            shapes.push(area("bar capital", middle - bar / 2.0, top, bar, low - top));
        }
        let y = top / 100.0 * HEIGHT;
        let bars = (middle - bar / 2.0, middle + bar / 2.0);
        totals.push(total(input, year, (middle, y), (slot, bars), capital > 0.0));
        blocked.push(Extent::spread(bars.0, bars.1, y, HEIGHT, 0.0));
        let name = Piece::new("axis", &year.name, 0.0, 20.0, Anchor::Middle);
        labels.push(Label { x: middle, y: HEIGHT, rank: index as u32, placements: vec![vec![name]] });
    }
    if let Some(Reference { value, name, years: (first, last) }) = &input.reference {
        let y = axis.percent(*value);
        let last = (*last).min(input.years.len().saturating_sub(1));
        let (from, to) = (LEFT + slot * (*first).min(last) as f64, LEFT + slot * (last + 1) as f64);
        field.avoid(Extent::spread(from, to, y / 100.0 * HEIGHT - 1.0, y / 100.0 * HEIGHT + 1.0, 0.0));
        shapes.push(reference_line(y, (from, to), name, &mut labels));
    }
    shapes.extend(field.place(&totals));
    blocked.into_iter().for_each(|bars| field.block(bars));
    shapes.extend(field.place(&labels));
    let plot = Plot { y: 24, height: HEIGHT as u32, shapes };
    Chart { kind: "years", label: input.label.clone(), height: 320, plots: vec![plot] }
}

/// The total of a year: over its bar, or on it where it is all of one kind. All years have the same wording or none has any.
fn total(input: &Years, year: &Year, (x, y): (f64, f64), (slot, bars): (f64, (f64, f64)), mixed: bool) -> Label {
    let mut placements = Vec::new();
    for (wording, text) in year.texts.iter().enumerate() {
        let all: Vec<&str> =
            input.years.iter().filter_map(|year| year.texts.get(wording).map(String::as_str)).collect();
        for (over, on) in [("label strong halo", "label strong"), ("label small strong halo", "label small strong")] {
            let half = slot / 2.0 * share_of_longest(text, &all, over);
            let piece = |role, dy| Piece::new(role, text, 0.0, dy, Anchor::Middle);
            placements.push(vec![piece(over, -7.0).kept_within(x - half, x + half)]);
            if !mixed && y < HEIGHT - 26.0 {
                placements.push(vec![piece(on, 19.0).kept_within(bars.0, bars.1)]);
            }
        }
    }
    Label { x, y, rank: 0, placements }
}

/// The level to compare with, named over its right end, or wherever the bars leave room for its name, in more lines where
/// the plot is narrow.
fn reference_line(y: f64, (from, to): (f64, f64), name: &str, labels: &mut Vec<Label>) -> Shape {
    let height = y / 100.0 * HEIGHT;
    let mut placements = Vec::new();
    let face = face("label halo");
    let mut blocks = vec![vec![name.to_owned()]];
    blocks.extend([170.0, 120.0, 85.0].map(|limit| wrap(name, face, limit)));
    blocks.dedup();
    blocks.retain(|lines| !lines.is_empty());
    for lines in &blocks {
        let block = |last: f64, anchor: Anchor, at: f64| -> Vec<Piece> {
            let line = |(row, line): (usize, &String)| {
                let y = last - LINE * (lines.len() - 1 - row) as f64;
                Piece::new("label halo", line, 0.0, y, anchor).standing_at(at)
            };
            lines.iter().enumerate().map(line).collect()
        };
        let ends = [(Anchor::End, to), (Anchor::End, 100.0), (Anchor::Start, from)];
        let under = 18.0 + LINE * (lines.len() - 1) as f64;
        for last in [-8.0, under] {
            placements.extend(ends.map(|(anchor, at)| block(last, anchor, at)));
        }
        // Over the bars that stand in its way, step by step up the plot.
        let mut rise = -26.0;
        while height + rise - LINE * (lines.len() - 1) as f64 > 4.0 {
            placements.push(block(rise, Anchor::End, 100.0));
            rise -= 18.0;
        }
    }
    labels.push(Label { x: 100.0, y: height, rank: 1_000, placements });
    line("limit", percent(from), percent(y), percent(to), percent(y))
}
