//! A count out of a few in steps, so many of them filled: a judgement from 1 to 5, or criteria that are met.

use super::budget::cell;
use super::draw::{percent, pixels};
use super::{Chart, Shape};

/// More steps than these are too narrow to be counted.
pub const MOST: usize = 40;

/// Draws a judgement from 1 to 5; 10 pixels high, as wide as the cell.
pub fn scale(judgement: u8) -> Chart {
    Chart { kind: "bar-cell scale", ..steps(usize::from(judgement), 5) }
}

/// Draws so many steps, the first ones filled; 10 pixels high, as wide as the cell. Without steps there is no drawing.
pub fn steps(filled: usize, all: usize) -> Chart {
    let all = all.min(MOST);
    let slot = 100.0 / all.max(1) as f64;
    let steps = (0..all).map(|step| Shape::Rect {
        role: if step < filled { "bar done" } else { "box planned" },
        x: percent(step as f64 * slot),
        y: pixels(0.5),
        width: percent(slot * 0.88),
        height: pixels(9.0),
    });
    Chart { kind: "bar-cell steps", ..cell(if all == 0 { 0 } else { 10 }, steps.collect()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(chart: &Chart) -> (usize, usize) {
        let shapes = &chart.plots[0].shapes;
        let filled = shapes.iter().filter(|shape| matches!(shape, Shape::Rect { role: "bar done", .. }));
        (filled.count(), shapes.len())
    }

    #[test]
    fn as_many_steps_are_filled_as_were_reached() {
        assert_eq!([0, 1, 5, 9].map(|judgement| filled(&scale(judgement)).0), [0, 1, 5, 5]);
        assert_eq!(filled(&steps(7, 12)), (7, 12));
        assert_eq!(steps(0, 0).height, 0);
    }
}
