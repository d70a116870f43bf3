//! Value axes: round steps, level lines, and the value written on each line.

use super::draw::{finite, level, share};
use super::labels::{Field, Label, Piece};
use super::{Anchor, Shape};

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
        // Of some more or fewer lines, those that leave least of the plot empty.
        let ends = |count: usize| {
            let step = round_step((high - low) / count.max(1) as f64);
            let first = (low / step + 1e-9).floor();
            (step, first, (high / step - 1e-9).ceil().max(first + 1.0))
        };
        let choices = (count..=count + 1).map(ends);
        let best =
            choices.min_by(|left, right| (left.0 * (left.2 - left.1)).total_cmp(&(right.0 * (right.2 - right.1))));
        let (step, first, last) = best.unwrap_or_else(|| ends(count));
        let lines = (0..=(last - first).min(100.0) as i64).map(|index| (first + index as f64) * step).collect();
        Axis { low: first * step, high: last * step, lines }
    }

    /// The place of a value in percent from the top.
    pub fn percent(&self, value: f64) -> f64 {
        100.0 - share(finite(value).clamp(self.low, self.high) - self.low, self.high - self.low)
    }

    /// The lines, and the values over them; the field learns where they stand. The uppermost line has the unit.
    pub fn draw(&self, format: Format, height: f64, field: &mut Field) -> Vec<Shape> {
        // Right of today's post where that stands at the left end; all of them, so that they stand under each other.
        let beside = |aside: &&f64| self.labels(format, height, **aside).iter().all(|label| field.is_off_posts(label));
        let aside = [0.0, 8.0, 16.0, 24.0, 32.0].iter().find(beside).copied().unwrap_or_default();
        let lines = self.lines.iter().map(|value| {
            let is_base = self.is_base(*value);
            level(if is_base { "grid base" } else { "grid" }, self.percent(*value))
        });
        let mut shapes: Vec<Shape> = lines.collect();
        shapes.extend(field.place(&self.labels(format, height, aside)));
        shapes
    }

    fn is_base(&self, value: f64) -> bool {
        value.abs() < (self.high - self.low) * 1e-6
    }

    /// The values of the lines, some pixels aside of the left end.
    fn labels(&self, format: Format, height: f64, aside: f64) -> Vec<Label> {
        let mut labels = Vec::new();
        for (index, value) in self.lines.iter().enumerate() {
            let y = self.percent(*value);
            if index == 0 && self.is_base(*value) {
                continue;
            }
            // With its unit, the value may not reach far into the plot.
            let mut names = vec![((format.value)(*value), 100.0)];
            if index + 1 == self.lines.len() {
                names.insert(0, ((format.top)(*value), 25.0));
            }
            let line = |(text, end): &(String, f64), dy| {
                vec![Piece::new("axis", text, aside, dy, Anchor::Start).kept_within(0.0, *end)]
            };
            // Under the line where today's plate, or what is drawn, stands over it.
            let placements = [-5.0, 15.0].into_iter().flat_map(|dy| names.iter().map(move |name| line(name, dy)));
            let y = y / 100.0 * height;
            labels.push(Label { x: 0.0, y, rank: 0, placements: placements.collect() });
        }
        labels
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
