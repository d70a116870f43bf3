//! How one date has moved, from report to report.

use jiff::civil::Date;

use super::dates_up::{DatesUp, LEFT, after_dates, right_of_dates};
use super::draw::{diamond, dot, polyline};
use super::labels::{Extent, Field, Label, Piece, Widths, around};
use super::text::{face, halve};
use super::time::{Span, axis as time_axis};
use super::{Anchor, Chart, Plot};
use crate::language::Language;

/// What the chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// The finding in words.
    pub label: String,
    /// The language in which months are named.
    pub language: Language,
    /// The dates that were promised, in the order in which they were.
    pub moves: Vec<Move>,
    /// The day up to which the last one holds.
    pub until: Date,
    /// Whether the milestone is met.
    pub past: bool,
}

/// A date, from the day on which it was promised.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// When it was promised.
    pub reported: Date,
    /// The date.
    pub due: Date,
    /// The date and its reason in words, such as `3 Mar: baseline, D-006`; empty for one that is drawn and not named.
    pub text: String,
}

/// The height of the plot for four names, and of what each more needs.
const HEIGHT: (f64, f64) = (186.0, 20.0);

/// Draws the steps; 240 pixels high, or higher where more than four have names.
pub fn history(input: &History) -> Chart {
    let until = input.moves.iter().map(|step| step.reported).fold(input.until, Date::max);
    let first = input.moves.first().map_or(until, |step| step.reported);
    let span = Span::new(first, until).in_language(input.language);
    let named = input.moves.iter().filter(|step| !step.text.is_empty()).count();
    let height = HEIGHT.0 + HEIGHT.1 * named.saturating_sub(4) as f64;
    let Some(up) = DatesUp::new(input.moves.iter().map(|step| step.due), height, input.language) else {
        return Chart { kind: "history", label: input.label.clone(), height: 0, plots: Vec::new() };
    };
    let mut field = Field::new(Widths::FULL, -18.0, height);
    let (mut shapes, mut labels) = up.lines();
    let mut points: Vec<(f64, f64)> = Vec::new();
    let at = |step: &Move| (right_of_dates(span.inside(step.reported)), up.percent(step.due));
    for step in &input.moves {
        let (x, y) = at(step);
        if let Some(last) = points.last().copied() {
            points.push((x, last.1));
        }
        points.push((x, y));
    }
    let end = (100.0, points.last().map_or(100.0, |point| point.1));
    points.push(end);
    shapes.push(polyline("series measured", &points));
    let down = |y: f64| y / 100.0 * height;
    let scaled: Vec<(f64, f64)> = points.iter().map(|(x, y)| (*x, down(*y))).collect();
    field.avoid_line(&scaled);
    up.keep_off(&mut field);
    field.block(Extent::mark(end.0, down(end.1), 14.0));

    let last = input.moves.len() - 1;
    for (index, step) in input.moves.iter().enumerate() {
        let (x, y) = at(step);
        // A step of today stands at the diamond.
        let is_end = end.0 - x < 1.0;
        let size = if is_end { 14.0 } else { 9.0 };
        let role = if index == last { "label strong halo" } else { "label halo" };
        if step.text.is_empty() {
            continue;
        }
        if index > 0 && !is_end {
            shapes.push(dot("point measured", x, y, 8));
            field.block(Extent::mark(x, down(y), 8.0));
        }
        // Newer dates are placed before older ones.
        let rank = (last - index) as u32;
        labels.push(Label { x, y: down(y), rank, placements: placements(role, &step.text, size) });
    }
    shapes.push(diamond(if input.past { "milestone past" } else { "milestone" }, end.0, end.1, 14));
    shapes.extend(field.place(&labels));
    shapes.extend(after_dates(time_axis(span, Widths::FULL.part(1.0 - LEFT / 100.0), height)));
    let plot = Plot { y: 18, height: height as u32, shapes };
    Chart { kind: "history", label: input.label.clone(), height: height as u32 + 54, plots: vec![plot] }
}

/// Over the step, or under it, or further away.
fn placements(role: super::Role, text: &str, size: f64) -> Vec<Vec<Piece>> {
    let mut placements = around(&[(role, text)], size.max(10.0));
    // Over and under come before the sides: the line itself runs there.
    placements.rotate_left(4);
    let near: Vec<Vec<Piece>> = placements.iter().take(4).cloned().collect();
    for shift in [10.0, -10.0, 20.0, -20.0] {
        placements.extend(
            near.iter()
                .map(|pieces| pieces.iter().map(|piece| Piece { y: piece.y + shift, ..piece.clone() }).collect()),
        );
    }
    // Two short lines stand between two steps where one long one would cross them.
    let halves = match text.split_once(", ") {
        Some((date, rest)) => vec![format!("{date},"), rest.to_owned()],
        None => halve(text, face(role)),
    };
    let halves: Vec<(super::Role, &str)> = halves.iter().map(|line| (role, line.as_str())).collect();
    if halves.len() > 1 {
        let mut broken = around(&halves, size.max(10.0));
        broken.rotate_left(4);
        // Clear of the upright part of the step.
        let aside = |piece: Piece| Piece {
            x: match piece.anchor {
                Anchor::Start => piece.x + 4.0,
                Anchor::Middle => piece.x,
                Anchor::End => piece.x - 4.0,
            },
            ..piece
        };
        placements.extend(broken.into_iter().map(|pieces| pieces.into_iter().map(aside).collect()));
    }
    placements
}
