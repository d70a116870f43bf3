//! Value axes: round steps, level lines, and the value written on each line.

use super::draw::{at, finite, level, share, text};
use super::labels::{Extent, Field};
use super::text::{face, width};
use super::{Anchor, Shape, Shown};

/// How values are written on an axis.
#[derive(Clone, Copy)]
pub struct Format<'a> {
    /// On every line, such as `$2M`.
    pub value: &'a dyn Fn(f64) -> String,
    /// On the topmost line where there is room, with the unit in words, such as `$2 million`.
    pub top: &'a dyn Fn(f64) -> String,
}

/// A value axis from one round number to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// The value at the bottom.
    pub low: f64,
    /// The value at the top; always above `low`.
    pub high: f64,
    /// The values that have a line.
    pub lines: Vec<f64>,
}

impl Axis {
    /// An axis that holds zero and all values, with about `count` lines.
    pub fn from_zero(values: impl IntoIterator<Item = f64>, count: usize) -> Axis {
        let values = values.into_iter().map(finite);
        let (low, high) = values.fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        Axis::between(low, high, count)
    }

    /// An axis that holds two values, with about `count` lines. When both are the same, it spans one unit.
    pub fn between(low: f64, high: f64, count: usize) -> Axis {
        let (low, high) = (finite(low.min(high)), finite(high.max(low)));
        let high = if high - low < 1e-9 * low.abs().max(1e-3) { low + low.abs().max(1.0) } else { high };
        let step = round_step((high - low) / count.max(1) as f64);
        let first = (low / step + 1e-9).floor();
        let last = (high / step - 1e-9).ceil().max(first + 1.0);
        let lines = (0..=(last - first).min(100.0) as i64).map(|index| (first + index as f64) * step).collect();
        Axis { low: first * step, high: last * step, lines }
    }

    /// The place of a value in percent from the top.
    pub fn percent(&self, value: f64) -> f64 {
        100.0 - share(finite(value).clamp(self.low, self.high) - self.low, self.high - self.low)
    }

    /// The lines and the values on them; the field learns where they stand.
    pub fn draw(&self, format: Format, height: f64, field: &mut Field) -> Vec<Shape> {
        let mut shapes = Vec::new();
        for (index, value) in self.lines.iter().enumerate() {
            let y = self.percent(*value);
            let is_base = value.abs() < (self.high - self.low) * 1e-6;
            shapes.push(level(if is_base { "grid base" } else { "grid" }, y));
            let bottom = index == 0 && is_base;
            let top = index + 1 == self.lines.len();
            let (plain, long) = ((format.value)(*value), (format.top)(*value));
            let shown: &[(&str, Shown)] = match (bottom, top && plain != long) {
                (true, _) => &[],
                (_, true) => &[(&plain, Shown::Narrow), (&long, Shown::Medium)],
                _ => &[(&plain, Shown::Always)],
            };
            for (words, shown) in shown {
                let line = vec![text("axis", 0.0, -5.0, Anchor::Start, words)];
                shapes.push(match at("axis-value", 0.0, y, line) {
                    Shape::Group { role, x, y, shapes, .. } => Shape::Group { role, x, y, shown: *shown, shapes },
                    other => other,
                });
                let baseline = y / 100.0 * height - 5.0;
                let wide = width(words, face("axis"));
                field.block(Extent {
                    left: super::labels::Edge { percent: 0.0, pixels: 0.0 },
                    right: super::labels::Edge { percent: 0.0, pixels: wide + 4.0 },
                    top: baseline - 11.0,
                    bottom: baseline + 4.0,
                });
            }
        }
        shapes
    }
}

/// The round number (1, 2, 2.5 or 5 times a power of ten) at or above a step.
pub fn round_step(step: f64) -> f64 {
    if !step.is_finite() || step <= 0.0 {
        return 1.0;
    }
    let power = 10_f64.powf(step.log10().floor());
    let choice = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().find(|factor| factor * power >= step * (1.0 - 1e-9));
    choice.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round() {
        assert_eq!(Axis::from_zero([4.86], 5).lines, [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]);
        assert_eq!(Axis::from_zero([412.0], 4).high, 500.0);
        assert_eq!(round_step(0.21), 0.25);
    }

    #[test]
    fn no_values_still_give_an_axis() {
        let axis = Axis::from_zero([], 4);
        assert!(axis.high > axis.low);
        assert_eq!(axis.percent(0.0), 100.0);
        assert!(Axis::between(7.0, 7.0, 4).high > 7.0);
        assert!(Axis::from_zero([f64::NAN, f64::INFINITY], 3).percent(f64::NAN).is_finite());
    }
}
