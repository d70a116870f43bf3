//! Cost by year: capital on top of operating, against what the present costs.

use super::axis::{Axis, Format};
use super::draw::{area, finite, line, percent};
use super::labels::{Extent, Field, Label, Piece, Widths, share_of_longest};
use super::{Anchor, Chart, Plot, Shape};

/// What the chart shows.
#[derive(Clone)]
pub struct Years<'a> {
    /// The finding in words.
    pub label: String,
    /// The years, in their order.
    pub years: Vec<Year>,
    /// A level to compare with, and its name with the value in it, such as `Old system today: $702k a year`.
    pub reference: Option<(f64, String)>,
    /// How values are written on the axis.
    pub format: Format<'a>,
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
    /// The total in words.
    pub text: String,
    /// The same, shorter, for narrow bars; may be empty.
    pub short: String,
}

const HEIGHT: f64 = 264.0;
/// The left part of the plot, which belongs to the values of the axis.
const LEFT: f64 = 17.0;

/// Draws the years side by side; 320 pixels high.
pub fn years(input: &Years) -> Chart {
    let positive = |value: f64| finite(value).max(0.0);
    let totals = input.years.iter().map(|year| positive(year.capital) + positive(year.operating));
    let reference = input.reference.as_ref().map(|(value, _)| *value);
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
    if let Some((value, name)) = &input.reference {
        let y = axis.percent(*value);
        field.avoid(Extent::spread(LEFT, 100.0, y / 100.0 * HEIGHT - 1.0, y / 100.0 * HEIGHT + 1.0, 0.0));
        shapes.push(reference_line(y, name, &mut labels));
    }
    shapes.extend(field.place(&totals));
    blocked.into_iter().for_each(|bars| field.block(bars));
    shapes.extend(field.place(&labels));
    let plot = Plot { y: 24, height: HEIGHT as u32, shapes };
    Chart { kind: "years", label: input.label.clone(), height: 320, plots: vec![plot] }
}

/// The total of a year: over its bar, or on it where it is all of one kind. All years have the long wording or none has.
fn total(input: &Years, year: &Year, (x, y): (f64, f64), (slot, bars): (f64, (f64, f64)), mixed: bool) -> Label {
    let mut placements = Vec::new();
    for wording in [|year: &Year| year.text.clone(), |year: &Year| year.short.clone()] {
        let text = &wording(year);
        if text.is_empty() {
            continue;
        }
        let all: Vec<String> = input.years.iter().map(wording).collect();
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        let half = slot / 2.0 * share_of_longest(text, &all, "label strong");
        let piece = |role, dy| Piece::new(role, text, 0.0, dy, Anchor::Middle);
        placements.push(vec![piece("label strong halo", -7.0).kept_within(x - half, x + half)]);
        if !mixed && y < HEIGHT - 26.0 {
            placements.push(vec![piece("label strong", 19.0).kept_within(bars.0, bars.1)]);
        }
    }
    Label { x, y, rank: 0, placements }
}

/// The level to compare with, named over its right end, or wherever the bars leave room for its name.
fn reference_line(y: f64, name: &str, labels: &mut Vec<Label>) -> Shape {
    let height = y / 100.0 * HEIGHT;
    let mut placements = Vec::new();
    for rise in [-8.0, 18.0] {
        placements.push(vec![Piece::new("label halo", name, 0.0, rise, Anchor::End)]);
        placements.push(vec![Piece::new("label halo", name, 0.0, rise, Anchor::Start).standing_at(LEFT)]);
    }
    // Over the bars that stand in its way, step by step up the plot.
    let mut rise = -26.0;
    while height + rise > 4.0 {
        placements.push(vec![Piece::new("label halo", name, 0.0, rise, Anchor::End)]);
        rise -= 18.0;
    }
    labels.push(Label { x: 100.0, y: height, rank: 1_000, placements });
    line("limit", percent(LEFT - 3.0), percent(y), percent(100.0), percent(y))
}
