//! Contingency: what is left of it after every draw, against an even use, and what the open risks may still cost.

use jiff::civil::Date;

use super::axis::{Axis, Format};
use super::draw::{dot, finite, outline, polyline, ring};
use super::labels::{Extent, Field, Label, Piece, Widths, along, around};
use super::text::{face, halve, width, wrap};
use super::time::{Span, axis as time_axis};
use super::{Chart, Plot, Role};
use crate::language::Language;

/// What the chart shows.
#[derive(Clone)]
pub struct Contingency<'a> {
    /// The finding in words.
    pub label: String,
    /// The language in which months are named.
    pub language: Language,
    /// The first day of the project.
    pub start: Date,
    /// Its last day.
    pub end: Date,
    /// The status date.
    pub today: Date,
    /// The words on its plate.
    pub today_text: String,
    /// What there was at the start.
    pub total: f64,
    /// What was taken on which day; a negative amount was added.
    pub draws: Vec<(Date, f64)>,
    /// What is left, in words.
    pub left_text: String,
    /// The name of the line of even use; may be empty.
    pub even_text: String,
    /// What the open risks are likely to cost, and that in words.
    pub risks: Option<(f64, String)>,
    /// How values are written on the axis.
    pub format: Format<'a>,
}

const HEIGHT: f64 = 226.0;

/// Draws what is left over time; 290 pixels high.
pub fn contingency(input: &Contingency) -> Chart {
    let span = Span::new(input.start, input.end).in_language(input.language);
    let mut draws: Vec<(Date, f64)> = input.draws.iter().filter(|draw| draw.0 <= input.today).copied().collect();
    draws.sort_by_key(|draw| draw.0);
    let mut levels = vec![finite(input.total)];
    levels.extend(draws.iter().scan(finite(input.total), |left, draw| {
        *left = finite(*left - finite(draw.1));
        Some(*left)
    }));
    let left = levels.last().copied().unwrap_or(0.0);
    let risks = input.risks.as_ref().map(|(value, _)| *value);
    let axis = Axis::from_zero(levels.iter().copied().chain(risks), 4);
    let y = |value: f64| axis.percent(value);
    let x = span.middle(input.today);

    let mut steps = vec![(0.0, y(levels[0]))];
    for (draw, level) in draws.iter().zip(levels.windows(2)) {
        let at = span.inside(draw.0).min(x);
        steps.push((at, y(level[0])));
        steps.push((at, y(level[1])));
    }
    steps.push((x, y(left)));

    let mut field = Field::new(Widths::FULL, -22.0, HEIGHT);
    super::keep_off_today(&mut field, x, &input.today_text, Widths::FULL, HEIGHT);
    let mut shapes = Vec::new();
    let mut fill = vec![(0.0, y(0.0))];
    fill.extend(&steps);
    fill.push((x, y(0.0)));
    shapes.push(outline("area remaining", &fill));
    let even = [(0.0, y(levels[0])), (100.0, y(0.0))];
    let down = |percent: f64| percent / 100.0 * HEIGHT;
    let scaled = |points: &[(f64, f64)]| -> Vec<(f64, f64)> { points.iter().map(|(x, y)| (*x, down(*y))).collect() };
    field.avoid_line(&scaled(&steps));
    field.avoid_line(&scaled(&even));
    shapes.extend(axis.draw(input.format, HEIGHT, &mut field));
    shapes.push(polyline("series baseline", &even));
    shapes.push(polyline("series measured", &steps));
    shapes.extend(super::today(x, &input.today_text, Widths::FULL));
    shapes.push(dot("point measured", x, y(left), 9));

    axis.lines
        .iter()
        .map(|value| down(y(*value)))
        .for_each(|y| field.rather_not(Extent::spread(0.0, 100.0, y - 1.0, y + 1.0, 0.0)));
    field.block(Extent::mark(x, down(y(left)), 9.0));
    let mut labels =
        vec![Label { x, y: down(y(left)), rank: 0, placements: beside("label strong halo", &input.left_text) }];
    if let Some((value, name)) = &input.risks {
        shapes.push(ring("point", x, y(*value), 9));
        field.block(Extent::mark(x, down(y(*value)), 9.0));
        labels.push(Label { x, y: down(y(*value)), rank: 1, placements: beside("label halo", name) });
    }
    if !input.even_text.is_empty() {
        let placements = along("label soft halo", &input.even_text, &scaled(&even));
        labels.push(Label { x: 0.0, y: 0.0, rank: 2, placements });
    }
    shapes.extend(field.place(&labels));
    shapes.extend(time_axis(span, Widths::FULL, HEIGHT));
    let plot = Plot { y: 30, height: HEIGHT as u32, shapes };
    Chart { kind: "contingency", label: input.label.clone(), height: 290, plots: vec![plot] }
}

/// On one line, two or three beside the point: a short block stands clear of the lines where a long one crosses them.
fn beside(role: Role, name: &str) -> Vec<Vec<Piece>> {
    let face = face(role);
    let thirds = wrap(name, face, width(name, face) * 0.42);
    let blocks = [vec![name.to_owned()], halve(name, face), thirds];
    let mut placements = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        if !blocks[..at].contains(block) {
            let lines: Vec<(Role, &str)> = block.iter().map(|line| (role, line.as_str())).collect();
            placements.extend(sides(&lines));
        }
    }
    placements
}

/// After the point, before it, or beside it and higher or lower.
fn sides(lines: &[(Role, &str)]) -> Vec<Vec<Piece>> {
    let mut placements = around(lines, 12.0);
    let level: Vec<Vec<Piece>> = placements.iter().take(2).cloned().collect();
    for shift in [5.0, -5.0, 14.0, -14.0, 26.0, -26.0] {
        placements.extend(
            level
                .iter()
                .map(|pieces| pieces.iter().map(|piece| Piece { y: piece.y + shift, ..piece.clone() }).collect()),
        );
    }
    placements
}
