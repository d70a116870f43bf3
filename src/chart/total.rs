//! How a total has moved: what was approved, forecast and spent at each state of the plan; below it, the forecast against
//! what was approved.

use jiff::civil::Date;

use super::axis::{Axis, Format};
use super::draw::{dot, finite, polyline, ring};
use super::labels::{Extent, Field, Label, Piece, Widths, along};
use super::time::{Reading, Span, axis as time_axis};
use super::{Anchor, Chart, Plot, Role};
use crate::language::Language;

/// What the chart shows. Readings stand in the order of their dates; a value holds until the next one.
#[derive(Clone)]
pub struct Total<'a> {
    /// The finding in words.
    pub label: String,
    /// The language in which months are named.
    pub language: Language,
    /// The last day.
    pub until: Date,
    /// What was approved.
    pub approved: Vec<Reading>,
    /// What it was expected to come to.
    pub forecast: Vec<Reading>,
    /// What was spent.
    pub spent: Vec<Reading>,
    /// The name of the line of what was approved, with the amount.
    pub approved_text: String,
    /// The forecast in words.
    pub forecast_text: String,
    /// What is spent, in words.
    pub spent_text: String,
    /// The name of the strip below.
    pub difference_text: String,
    /// How values are written on the axes.
    pub format: Format<'a>,
}

const HEIGHT: f64 = 200.0;
const STRIP: f64 = 84.0;

/// Draws the lines and the strip; 386 pixels high.
pub fn total(input: &Total) -> Chart {
    let all = [&input.approved, &input.forecast, &input.spent];
    let dates = all.into_iter().flatten().map(|reading| reading.date).chain([input.until]);
    let Some(span) = Span::around(dates).map(|span| span.in_language(input.language)) else {
        return Chart { kind: "total", label: input.label.clone(), height: 0, plots: Vec::new() };
    };
    let axis = Axis::from_zero(all.into_iter().flatten().map(|reading| reading.value), 4);
    let down = |y: f64| y / 100.0 * HEIGHT;
    let scaled = |points: &[(f64, f64)]| -> Vec<(f64, f64)> { points.iter().map(|(x, y)| (*x, down(*y))).collect() };
    let [approved, forecast, spent] = all.map(|readings| steps(readings, span, &axis));

    let mut field = Field::new(Widths::FULL, -22.0, HEIGHT);
    let mut shapes = axis.draw(input.format, HEIGHT, &mut field);
    let drawn: [(Role, &[(f64, f64)]); 3] =
        [("series baseline", &approved), ("series", &forecast), ("series measured", &spent)];
    for (role, points) in drawn {
        if points.len() > 1 {
            shapes.push(polyline(role, points));
        }
        field.avoid_line(&scaled(points));
    }
    let mut labels = Vec::new();
    if let Some((x, y)) = spent.last().copied() {
        shapes.push(dot("point measured", x, y, 9));
        field.block(Extent::mark(x, down(y), 9.0));
        let piece = |dy| vec![Piece::new("label measured strong halo", &input.spent_text, -2.0, dy, Anchor::End)];
        let shifts = [-12.0, 24.0, -26.0, 38.0, -40.0, 54.0, -60.0, 74.0];
        labels.push(Label { x, y: down(y), rank: 0, placements: shifts.map(piece).to_vec() });
    }
    if let Some((x, y)) = forecast.last().copied() {
        shapes.push(ring("point", x, y, 9));
        field.block(Extent::mark(x, down(y), 9.0));
        let piece = |dy| vec![Piece::new("label strong halo", &input.forecast_text, -2.0, dy, Anchor::End)];
        let shifts = [-14.0, 24.0, -28.0, 40.0, -44.0, 58.0, 76.0];
        labels.push(Label { x, y: down(y), rank: 1, placements: shifts.map(piece).to_vec() });
    }
    let placements = along("label soft halo", &input.approved_text, &scaled(&approved));
    labels.push(Label { x: 0.0, y: 0.0, rank: 2, placements });
    shapes.extend(field.place(&labels));
    let mut plots = vec![Plot { y: 26, height: HEIGHT as u32, shapes }];
    plots.push(strip(input, span));
    Chart { kind: "total", label: input.label.clone(), height: 386, plots }
}

/// The forecast less what was approved, from zero up or down.
fn strip(input: &Total, span: Span) -> Plot {
    let approved = |date: Date| {
        let before = input.approved.iter().rev().find(|reading| reading.date <= date);
        before.or(input.approved.first()).map_or(0.0, |reading| reading.value)
    };
    let mut days: Vec<Date> = input.forecast.iter().chain(&input.approved).map(|reading| reading.date).collect();
    days.sort_unstable();
    days.dedup();
    let forecast = |date: Date| input.forecast.iter().rev().find(|reading| reading.date <= date);
    let difference = |date: &Date| {
        let forecast = forecast(*date)?.value;
        Some(Reading { date: *date, value: finite(forecast - approved(*date)) })
    };
    let differences: Vec<Reading> = days.iter().filter_map(difference).collect();
    let axis = Axis::from_zero(differences.iter().map(|reading| reading.value), 2);
    let mut field = Field::new(Widths::FULL, -20.0, STRIP + 4.0);
    let mut shapes = axis.draw(input.format, STRIP, &mut field);
    let points = steps(&differences, span, &axis);
    if points.len() > 1 {
        shapes.push(polyline("series", &points));
    }
    let scaled: Vec<(f64, f64)> = points.iter().map(|(x, y)| (*x, y / 100.0 * STRIP)).collect();
    field.avoid_line(&scaled);
    if let Some((x, y)) = points.last().copied() {
        shapes.push(ring("point", x, y, 9));
        field.block(Extent::mark(x, y / 100.0 * STRIP, 9.0));
        let piece = |dy| vec![Piece::new("label halo", &input.difference_text, -2.0, dy, Anchor::End)];
        let shifts = [-14.0, 24.0, -28.0, 38.0, -42.0, 52.0, -56.0];
        let label = Label { x, y: y / 100.0 * STRIP, rank: 0, placements: shifts.map(piece).to_vec() };
        shapes.extend(field.place(&[label]));
    }
    shapes.extend(time_axis(span, Widths::FULL, STRIP));
    Plot { y: 26 + HEIGHT as u32 + 46, height: STRIP as u32, shapes }
}

/// A line that holds each value until the next one, and the last to the right edge.
fn steps(readings: &[Reading], span: Span, axis: &Axis) -> Vec<(f64, f64)> {
    let mut steps: Vec<(f64, f64)> = Vec::new();
    for reading in readings {
        let (x, y) = (span.inside(reading.date), axis.percent(reading.value));
        if let Some(last) = steps.last().copied().filter(|last| last.1 != y) {
            steps.push((x, last.1));
        }
        steps.push((x, y));
    }
    if let Some(last) = steps.last().copied() {
        steps.push((100.0, last.1));
    }
    steps
}
