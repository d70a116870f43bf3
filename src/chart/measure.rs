//! Measures of goals: a strip from start to target, and a line of readings over time.

use jiff::civil::Date;

use super::axis::{Axis, Format};
use super::budget::cell;
use super::draw::{dot, finite, level, line, mark, percent, pixels, polyline, upright};
use super::labels::{Extent, Field, Label, Piece, Widths, along, around};
use super::time::{Reading, Span, axis as time_axis};
use super::{Anchor, Chart, Plot, Shape, Symbol};
use crate::language::Language;

/// A measure on its way; falling measures have a target below their start.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measure {
    /// The value at the start.
    pub start: f64,
    /// The value to reach.
    pub target: f64,
    /// The latest value; `None` before the first reading.
    pub now: Option<f64>,
    /// The value that was expected by now.
    pub expected: Option<f64>,
}

/// Draws the strip for a cell of a table; 34 pixels high. What is worse than the start stands at the start.
pub fn goal(measure: &Measure) -> Chart {
    let way = finite(measure.target) - finite(measure.start);
    let place = |value: f64| {
        let made = if way == 0.0 { 1.0 } else { (finite(value) - finite(measure.start)) / way };
        (finite(made) * 100.0).clamp(0.0, 100.0)
    };
    let track = |role, to: f64| line(role, percent(0.0), pixels(17.0), percent(to), pixels(17.0));
    let mut shapes = vec![track("track", 100.0)];
    let now = measure.now.map(place);
    shapes.extend(now.map(|now| track("track done", now)));
    shapes.extend(measure.expected.map(|value| upright("expected", place(value), 8.0, 26.0)));
    shapes.push(upright("track end", 0.0, 11.0, 23.0));
    shapes.push(mark("milestone", percent(100.0), pixels(17.0), Symbol::Diamond, 12));
    shapes.extend(now.map(|now| mark("point measured", percent(now), pixels(17.0), Symbol::Dot, 11)));
    cell(34, shapes)
}

/// Readings of a measure over time.
#[derive(Clone)]
pub struct Readings<'a> {
    /// The finding in words.
    pub label: String,
    /// The language in which months are named.
    pub language: Language,
    /// The readings, in the order of their dates.
    pub readings: Vec<Reading>,
    /// What is expected, from the start to the target.
    pub expected: Vec<Reading>,
    /// The name of that line.
    pub expected_name: String,
    /// The target and its name with the value in it.
    pub target: Option<(f64, String)>,
    /// The latest value in words.
    pub now_text: String,
    /// How values are written on the axis.
    pub format: Format<'a>,
}

const HEIGHT: f64 = 180.0;

/// Draws the readings; 236 pixels high. The axis need not begin at zero: it shows a line, not bars.
pub fn readings(input: &Readings) -> Chart {
    let all = || input.readings.iter().chain(&input.expected);
    let dates: Vec<Date> = all().map(|reading| reading.date).collect();
    let Some(span) = Span::around(dates).map(|span| span.in_language(input.language)) else {
        return Chart { kind: "readings", label: input.label.clone(), height: 0, plots: Vec::new() };
    };
    let values = all().map(|reading| reading.value).chain(input.target.as_ref().map(|(value, _)| *value)).map(finite);
    let (low, high) = values.fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
    let axis = if low >= 0.0 && low < 0.5 * high { Axis::from_zero([high], 4) } else { Axis::between(low, high, 4) };
    let line = |readings: &[Reading]| -> Vec<(f64, f64)> {
        readings.iter().map(|reading| (span.middle(reading.date), axis.percent(reading.value))).collect()
    };
    let scaled =
        |points: &[(f64, f64)]| -> Vec<(f64, f64)> { points.iter().map(|(x, y)| (*x, y / 100.0 * HEIGHT)).collect() };
    let mut field = Field::new(Widths::FULL, -20.0, HEIGHT);
    let (measured, expected) = (line(&input.readings), line(&input.expected));
    [&expected, &measured].into_iter().for_each(|points| field.avoid_line(&scaled(points)));
    let drawn = axis.draw(input.format, HEIGHT, &mut field);
    let (mut shapes, names): (Vec<_>, Vec<_>) =
        drawn.into_iter().partition(|shape| matches!(shape, Shape::Line { .. }));
    let mut labels = Vec::new();
    if let Some((value, name)) = &input.target {
        let y = axis.percent(*value);
        shapes.push(level("limit", y));
        let piece = |x, dy, anchor| vec![Piece::new("label halo", name, 0.0, dy, anchor).standing_at(x)];
        // Further left where the steady progress arrives from above.
        let places = [(100.0, Anchor::End), (70.0, Anchor::Middle), (50.0, Anchor::Middle), (30.0, Anchor::Middle)];
        let placements = places.into_iter().flat_map(|(x, anchor)| [piece(x, -7.0, anchor), piece(x, 18.0, anchor)]);
        let placements = placements.collect();
        labels.push(Label { x: 100.0, y: y / 100.0 * HEIGHT, rank: 1, placements });
    }
    for (role, points) in [("series baseline", &expected), ("series measured", &measured)] {
        if points.len() > 1 {
            shapes.push(polyline(role, points));
        }
    }
    for (x, y) in &measured {
        shapes.push(dot("point measured", *x, *y, 6));
    }
    if let Some((x, y)) = measured.last() {
        shapes.push(dot("point measured", *x, *y, 9));
        field.block(Extent::mark(*x, y / 100.0 * HEIGHT, 9.0));
        let placements = around(&[("label measured strong halo", &input.now_text)], 11.0);
        labels.push(Label { x: *x, y: y / 100.0 * HEIGHT, rank: 0, placements });
    }
    let placements = along("label soft halo", &input.expected_name, &scaled(&expected));
    labels.push(Label { x: 0.0, y: 0.0, rank: 2, placements });
    shapes.extend(names);
    shapes.extend(field.place(&labels));
    shapes.extend(time_axis(span, Widths::FULL, HEIGHT));
    let plot = Plot { y: 22, height: HEIGHT as u32, shapes };
    Chart { kind: "readings", label: input.label.clone(), height: 236, plots: vec![plot] }
}
