//! A judgement from 1 to 5 in a cell of a table: five steps, so many of them filled.

use super::budget::cell;
use super::draw::{percent, pixels};
use super::{Chart, Shape};

const STEPS: u8 = 5;

/// Draws the steps; 10 pixels high, as wide as the cell.
pub fn scale(judgement: u8) -> Chart {
    let steps = (0..STEPS).map(|step| Shape::Rect {
        role: if step < judgement { "bar done" } else { "box planned" },
        x: percent(f64::from(step) * 20.5),
        y: pixels(0.5),
        width: percent(18.0),
        height: pixels(9.0),
    });
    Chart { kind: "bar-cell scale", ..cell(10, steps.collect()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_steps_are_filled_as_were_judged() {
        let filled = |judgement| {
            let shapes = &scale(judgement).plots[0].shapes;
            shapes.iter().filter(|shape| matches!(shape, Shape::Rect { role: "bar done", .. })).count()
        };
        assert_eq!([0, 1, 5, 9].map(filled), [0, 1, 5, 5]);
    }
}
