//! The strip below the S-curve: schedule and cost variance at each reading, up is good.

use super::{Curve, Reading, Variances, at};
use crate::chart::axis::Axis;
use crate::chart::draw::{area, finite};
use crate::chart::labels::{Extent, Field, LINE, Label, Piece, Widths};
use crate::chart::text::{face, wrap};
use crate::chart::time::Span;
use crate::chart::{Anchor, Plot, Shape};

const HEIGHT: f64 = 84.0;

/// How far over the strip the last line of its title stands.
const TITLE: f64 = -26.0;

/// A pair of bars for each reading of the earned value, from zero up or down.
pub(super) fn strip(input: &Curve, words: &Variances, span: Span) -> Plot {
    let dates = input.earned.iter().filter(|reading| reading.date <= input.today);
    let variances: Vec<(f64, f64, f64)> = dates
        .map(|Reading { date, value }| {
            let planned = at(&input.planned, *date).unwrap_or(*value);
            let spent = at(&input.spent, *date).unwrap_or(*value);
            (span.middle(*date), finite(value - planned), finite(value - spent))
        })
        .collect();
    let values = variances.iter().flat_map(|(_, schedule, cost)| [*schedule, *cost]);
    let axis = Axis::from_zero(values, 1);
    let mut field = Field::new(Widths::FULL, -24.0, HEIGHT + 24.0);

    let gaps = variances.windows(2).map(|pair| pair[1].0 - pair[0].0);
    let gap = gaps.fold(4.0_f64, f64::min).max(0.4);
    let zero = axis.percent(0.0);
    let block = |field: &mut Field, role, from: f64, wide: f64, value: f64| -> Shape {
        let y = axis.percent(value);
        let (top, bottom) = (y.min(zero), y.max(zero));
        field.block(Extent::spread(from, from + wide, top / 100.0 * HEIGHT, bottom / 100.0 * HEIGHT, 1.0));
        area(role, from, top, wide, bottom - top)
    };
    let mut bars = Vec::new();
    for (x, schedule, cost) in &variances {
        let wide = gap * 0.36;
        let left = (x - wide).clamp(0.0, 100.0 - 2.0 * wide);
        bars.push(block(&mut field, "bar capital", left, wide, *schedule));
        bars.push(block(&mut field, "bar benefit", left + wide, wide, *cost));
    }
    // A value of the axis stands on none of the bars, not even on the first ones of a phone.
    let mut shapes = axis.draw(input.format, HEIGHT, &mut field);
    shapes.extend(bars);
    let last = variances.last().copied().unwrap_or((0.0, 0.0, 0.0));
    shapes.extend(title(&words.title));
    let labels = [("label strong halo", &words.schedule, last.1), ("label halo", &words.cost, last.2)];
    let labels: Vec<Label> = labels
        .into_iter()
        .enumerate()
        .map(|(rank, (role, name, value))| Label {
            x: last.0,
            y: axis.percent(value) / 100.0 * HEIGHT,
            rank: rank as u32,
            placements: placements(role, name),
        })
        .collect();
    shapes.extend(field.place(&labels));
    Plot { y: 30 + super::HEIGHT as u32 + 100, height: HEIGHT as u32, shapes }
}

/// The title in one line, or in two or three where the plot is narrow.
fn title(words: &str) -> Vec<Shape> {
    let role = "label strong";
    let placements = [700.0, 280.0].map(|limit| {
        let lines = wrap(words, face(role), limit);
        let first = TITLE - LINE * lines.len().saturating_sub(1) as f64;
        let piece =
            |(row, line): (usize, &String)| Piece::new(role, line, 0.0, first + LINE * row as f64, Anchor::Start);
        lines.iter().enumerate().map(piece).collect()
    });
    let label = Label { x: 0.0, y: 0.0, rank: 0, placements: placements.to_vec() };
    Field::new(Widths::FULL, TITLE - 3.0 * LINE, 0.0).place(&[label])
}

/// Right of the last bars, at the height of their end or near it; or left of them.
fn placements(role: crate::chart::Role, name: &str) -> Vec<Vec<Piece>> {
    let shifts = [5.0, -4.0, 14.0, 23.0, -13.0, 32.0, -22.0, 41.0, -40.0, 50.0, 59.0, -58.0, 68.0];
    let piece = |(dx, anchor)| move |dy| vec![Piece::new(role, name, dx, dy, anchor)];
    let after = shifts.map(piece((16.0, Anchor::Start)));
    let before = shifts.map(piece((-16.0, Anchor::End)));
    after.into_iter().chain(before).collect()
}
