//! Burn-up: how much is built, how much there is to build, and when the two meet at the present pace.

use jiff::civil::Date;

use super::axis::{Axis, Format};
use super::draw::{dot, outline, polyline, ring};
use super::labels::{Extent, Field, Label, Piece, Widths, along, around};
use super::text::{face, halve};
use super::time::{Reading, Span, axis as time_axis};
use super::{Anchor, Chart, Plot};
use crate::language::Language;

/// What the chart shows. Readings stand in the order of their dates.
#[derive(Clone)]
pub struct BurnUp<'a> {
    /// The finding in words.
    pub label: String,
    /// The language in which months are named.
    pub language: Language,
    /// How much there is to build, from each day on.
    pub scope: Vec<Reading>,
    /// How much was built by each day.
    pub built: Vec<Reading>,
    /// How much should be built by each day; may be empty.
    pub planned: Vec<Reading>,
    /// The first and the last day on which the rest may be finished.
    pub finish: Option<(Date, Date)>,
    /// How much there is to build, in words.
    pub scope_text: String,
    /// How much is built, in words.
    pub built_text: String,
    /// The name of the planned line.
    pub planned_name: String,
    /// When the rest is finished: lines of words.
    pub finish_text: Vec<String>,
    /// How values are written on the axis.
    pub format: Format<'a>,
}

const HEIGHT: f64 = 264.0;

/// Draws scope and work; 320 pixels high.
pub fn burn_up(input: &BurnUp) -> Chart {
    let series = [&input.scope, &input.built, &input.planned];
    let finish = input.finish.map(|(one, other)| (one.min(other), one.max(other)));
    let dates = series.into_iter().flatten().map(|reading| reading.date);
    let dates = dates.chain(finish.into_iter().flat_map(|(early, late)| [early, late]));
    let Some(span) = Span::around(dates).map(|span| span.in_language(input.language)) else {
        return Chart { kind: "burn-up", label: input.label.clone(), height: 0, plots: Vec::new() };
    };
    let axis = Axis::from_zero(series.into_iter().flatten().map(|reading| reading.value), 4);
    let point = |reading: &Reading| (span.middle(reading.date), axis.percent(reading.value));
    let line = |readings: &[Reading]| -> Vec<(f64, f64)> { readings.iter().map(point).collect() };
    let down = |y: f64| y / 100.0 * HEIGHT;
    let scaled = |points: &[(f64, f64)]| -> Vec<(f64, f64)> { points.iter().map(|(x, y)| (*x, down(*y))).collect() };

    let mut field = Field::new(Widths::FULL, -22.0, HEIGHT);
    let mut shapes = axis.draw(input.format, HEIGHT, &mut field);
    let mut labels = Vec::new();
    let scope = steps(&line(&input.scope));
    let (built, planned) = (line(&input.built), line(&input.planned));
    let last = built.last().copied();
    let top = scope.last().copied();
    if let (Some((early, late)), Some(last), Some(top)) = (finish, last, top) {
        let ends = [span.middle(early), span.middle(late)];
        shapes.push(outline("area cone", &[last, (ends[0], top.1), (ends[1], top.1)]));
        shapes.push(polyline("series forecast", &[top, (100.0, top.1)]));
        field.avoid_line(&scaled(&[last, (ends[0], top.1)]));
        field.avoid_line(&scaled(&[top, (100.0, top.1)]));
        let lines: Vec<(&'static str, &str)> =
            input.finish_text.iter().map(|line| ("label strong halo", line.as_str())).collect();
        let block = |first: f64, at: f64, dx: f64, anchor| -> Vec<Piece> {
            let piece = |(row, (role, text)): (usize, &(&'static str, &str))| {
                Piece::new(role, text, dx, first + 18.0 * row as f64, anchor).standing_at(at)
            };
            lines.iter().enumerate().map(piece).collect()
        };
        let rises = 14.0 + 18.0 * (lines.len() as f64 - 1.0);
        // Beside its circle: over it, in one line if need be, or under it; else further down.
        let alone = input.finish_text.join(" ");
        let sides = [(0.0, Anchor::Middle), (6.0, Anchor::End), (0.0, Anchor::End), (-6.0, Anchor::Start)];
        let mut placements: Vec<Vec<Piece>> = Vec::new();
        placements.extend(sides.map(|(dx, anchor)| block(-rises, ends[1], dx, anchor)));
        placements.extend(
            sides.map(|(dx, anchor)| {
                vec![Piece::new("label strong halo", &alone, dx, -12.0, anchor).standing_at(ends[1])]
            }),
        );
        placements.extend(sides.map(|(dx, anchor)| block(24.0, ends[1], dx, anchor)));
        placements
            .extend([24.0, -rises, 34.0, 48.0, 64.0, 90.0, 120.0].map(|first| block(first, 100.0, 0.0, Anchor::End)));
        labels.push(Label { x: 100.0, y: down(top.1), rank: 0, placements });
    }
    for (role, points) in [("series baseline", &planned), ("series scope", &scope), ("series measured", &built)] {
        if points.len() > 1 {
            shapes.push(polyline(role, points));
        }
        field.avoid_line(&scaled(points));
    }
    if let (Some((early, late)), Some(top)) = (finish, top) {
        for x in [span.middle(early), span.middle(late)] {
            shapes.push(ring("point", x, top.1, 8));
            field.block(Extent::mark(x, down(top.1), 8.0));
        }
    }
    if let Some((x, y)) = last {
        shapes.push(dot("point measured", x, y, 9));
        field.block(Extent::mark(x, down(y), 9.0));
        let mut placements = around(&[("label measured strong halo", &input.built_text)], 12.0);
        placements.rotate_left(6);
        for (dx, dy) in [(4.0, 30.0), (10.0, 44.0), (10.0, 64.0)] {
            placements.push(vec![Piece::new("label measured strong halo", &input.built_text, dx, dy, Anchor::Start)]);
        }
        let halves = halve(&input.built_text, face("label measured strong"));
        let halves: Vec<(&'static str, &str)> =
            halves.iter().map(|line| ("label measured strong halo", line.as_str())).collect();
        placements.extend(around(&halves, 12.0));
        labels.push(Label { x, y: down(y), rank: 1, placements });
    }
    if let Some((x, y)) = top {
        let words = |dx, dy, anchor| vec![Piece::new("label halo", &input.scope_text, dx, dy, anchor)];
        let mut placements = vec![words(0.0, -10.0, Anchor::End), words(0.0, -10.0, Anchor::Middle)];
        placements.extend([words(0.0, -10.0, Anchor::Start), words(0.0, -24.0, Anchor::End)]);
        // Over the highest point of the line it crosses none of its steps.
        let highest = down(scope.iter().map(|point| point.1).fold(100.0, f64::min)) - down(y);
        for start in [10.0, 20.0, 30.0, 40.0, 0.0] {
            placements
                .push(words(0.0, highest - 10.0, Anchor::Start).into_iter().map(|it| it.standing_at(start)).collect());
        }
        placements.extend(
            along("label halo", &input.scope_text, &scaled(&scope))
                .into_iter()
                .map(|pieces| pieces.into_iter().map(|piece| Piece { y: piece.y - down(y), ..piece }).collect()),
        );
        labels.push(Label { x, y: down(y), rank: 2, placements });
    }
    let placements = along("label soft halo", &input.planned_name, &scaled(&planned));
    labels.push(Label { x: 0.0, y: 0.0, rank: 3, placements });
    shapes.extend(field.place(&labels));
    shapes.extend(time_axis(span, Widths::FULL, HEIGHT));
    let plot = Plot { y: 26, height: HEIGHT as u32, shapes };
    Chart { kind: "burn-up", label: input.label.clone(), height: 320, plots: vec![plot] }
}

/// Scope stays until it changes.
fn steps(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut steps: Vec<(f64, f64)> = Vec::new();
    for point in points {
        if let Some(last) = steps.last().copied().filter(|last| last.1 != point.1) {
            steps.push((point.0, last.1));
        }
        steps.push(*point);
    }
    steps
}
