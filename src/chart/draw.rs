//! Short ways to write down shapes.

use super::{Anchor, Length, Points, Role, Shape, Shown, Symbol};

/// Percent of the plot; a value that is not a number becomes zero.
pub(super) fn percent(value: f64) -> Length {
    Length::Percent(finite(value))
}

/// Pixels; a value that is not a number becomes zero.
pub(super) fn pixels(value: f64) -> Length {
    Length::Pixels(finite(value))
}

/// The value, or zero where it is infinite or not a number; far values are cut so that no sum overflows.
pub(super) fn finite(value: f64) -> f64 {
    if value.is_finite() { value.clamp(-1e15, 1e15) } else { 0.0 }
}

/// The share of a whole in percent, zero where the whole is zero.
pub(super) fn share(part: f64, whole: f64) -> f64 {
    if whole.abs() < f64::EPSILON { 0.0 } else { finite(part / whole * 100.0) }
}

pub(super) fn line(role: Role, x1: Length, y1: Length, x2: Length, y2: Length) -> Shape {
    Shape::Line { role, x1, y1, x2, y2 }
}

/// An upright line at a percentage, from one height to another in pixels.
pub(super) fn upright(role: Role, x: f64, top: f64, bottom: f64) -> Shape {
    line(role, percent(x), pixels(top), percent(x), pixels(bottom))
}

/// A level line over the whole width at a height in percent.
pub(super) fn level(role: Role, y: f64) -> Shape {
    line(role, percent(0.0), percent(y), percent(100.0), percent(y))
}

/// A bar from one percentage to another, with its top and height in pixels; it is never narrower than a hair.
pub(super) fn bar(role: Role, from: f64, to: f64, top: f64, height: f64) -> Shape {
    let width = if to > from { (to - from).max(0.25) } else { 0.0 };
    Shape::Rect { role, x: percent(from), y: pixels(top), width: percent(width), height: pixels(height) }
}

/// A box in percent of the plot.
pub(super) fn area(role: Role, x: f64, y: f64, width: f64, height: f64) -> Shape {
    let [width, height] = [percent(width.max(0.0)), percent(height.max(0.0))];
    Shape::Rect { role, x: percent(x), y: percent(y), width, height }
}

pub(super) fn text(role: Role, x: f64, y: f64, anchor: Anchor, text: &str) -> Shape {
    Shape::Text { role, x: pixels(x), y: pixels(y), anchor, text: text.to_owned(), shown: Shown::Always }
}

/// Shapes around a point whose place is in percent.
pub(super) fn at(role: Role, x: f64, y: f64, shapes: Vec<Shape>) -> Shape {
    Shape::Group { role, x: percent(x), y: percent(y), shown: Shown::Always, shapes }
}

pub(super) fn mark(role: Role, x: Length, y: Length, mark: Symbol, size: u32) -> Shape {
    Shape::Mark { role, x, y, mark, size }
}

pub(super) fn diamond(role: Role, x: f64, y: f64, size: u32) -> Shape {
    mark(role, percent(x), percent(y), Symbol::Diamond, size)
}

pub(super) fn dot(role: Role, x: f64, y: f64, size: u32) -> Shape {
    mark(role, percent(x), percent(y), Symbol::Dot, size)
}

pub(super) fn ring(role: Role, x: f64, y: f64, size: u32) -> Shape {
    mark(role, percent(x), percent(y), Symbol::Ring, size)
}

pub(super) fn polyline(role: Role, points: &[(f64, f64)]) -> Shape {
    Shape::Polyline { role, points: all_finite(points) }
}

pub(super) fn outline(role: Role, points: &[(f64, f64)]) -> Shape {
    Shape::Area { role, points: all_finite(points) }
}

fn all_finite(points: &[(f64, f64)]) -> Points {
    Points(points.iter().map(|(x, y)| (finite(*x), finite(*y))).collect())
}
