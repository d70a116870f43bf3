//! The S-curve of earned value: planned, earned and spent, the forecast and the approved total; below it the variances.

mod variance;

use jiff::civil::Date;

use super::axis::{Axis, Format};
use super::draw::{dot, level, polyline, ring};
use super::labels::{Extent, Field, LINE, Label, Piece, Widths, along};
use super::time::{Reading, Span, axis as time_axis};
use super::{Anchor, Chart, Plot, Role};
use crate::language::Language;

/// What the chart shows. Values are cumulative; readings stand in the order of their dates.
#[derive(Clone)]
pub struct Curve<'a> {
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
    /// Planned value over the whole project.
    pub planned: Vec<Reading>,
    /// Earned value until today.
    pub earned: Vec<Reading>,
    /// Actual cost until today.
    pub spent: Vec<Reading>,
    /// The forecast of the cost, from the last of `spent` on.
    pub forecast: Vec<Reading>,
    /// The approved total and its name in words, with the amount.
    pub approved: Option<(f64, String)>,
    /// A shorter name of it where there is no room; may be empty.
    pub approved_short: String,
    /// The name of the planned line.
    pub planned_name: String,
    /// Planned value today in words, such as `Planned by now $2.36M`; may be empty, like the following.
    pub planned_text: String,
    /// Earned value today in words.
    pub earned_text: String,
    /// Actual cost today in words.
    pub spent_text: String,
    /// The forecast at completion in words.
    pub forecast_text: String,
    /// What is said of schedule and cost variance; without it there is no strip below.
    pub variance: Option<Variances>,
    /// How values are written on the axes.
    pub format: Format<'a>,
}

/// The words of the strip of variances.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Variances {
    /// The finding in a sentence, over the strip.
    pub title: String,
    /// The name of the schedule variance, whose bars are filled, with its value today.
    pub schedule: String,
    /// The name of the cost variance, whose bars are hollow, with its value today.
    pub cost: String,
}

const HEIGHT: f64 = 316.0;

/// Draws the curves: 380 pixels high, or 546 with the strip of variances.
pub fn curve(input: &Curve) -> Chart {
    let span = Span::new(input.start, input.end).in_language(input.language);
    let all = [&input.planned, &input.earned, &input.spent, &input.forecast];
    let values = all.into_iter().flatten().map(|reading| reading.value);
    let axis = Axis::from_zero(values.chain(input.approved.as_ref().map(|(value, _)| *value)), 5);
    let line = |readings: &[Reading]| points(readings, span, &axis);
    let x = span.middle(input.today);

    let mut field = Field::new(Widths::FULL, -22.0, HEIGHT);
    super::keep_off_today(&mut field, x, &input.today_text, Widths::FULL, HEIGHT);
    let mut shapes = axis.draw(input.format, HEIGHT, &mut field);
    let mut labels = Vec::new();
    if let Some((value, name)) = &input.approved {
        let y = axis.percent(*value) / 100.0 * HEIGHT;
        shapes.push(level("limit", axis.percent(*value)));
        field.avoid(Extent::spread(0.0, 100.0, y - 1.0, y + 1.0, 0.0));
        labels.push(approved([name, &input.approved_short], y));
    }
    let drawn: [(Role, &[Reading]); 4] = [
        ("series baseline", &input.planned),
        ("series forecast", &input.forecast),
        ("series", &input.spent),
        ("series measured", &input.earned),
    ];
    for (role, readings) in drawn {
        let points = line(readings);
        if points.len() > 1 {
            shapes.push(polyline(role, &points));
        }
        field.avoid_line(&scaled(&points));
    }
    shapes.extend(super::today(x, &input.today_text, Widths::FULL));

    if let Some((end, y)) = line(&input.forecast).last().copied() {
        shapes.push(ring("point", end, y, 9));
        field.block(Extent::mark(end, y / 100.0 * HEIGHT, 9.0));
        labels.push(forecast(&input.forecast_text, end, y / 100.0 * HEIGHT));
    }
    let planned_now = at(&input.planned, input.today);
    let now: [(Role, Role, Option<f64>, &str); 3] = [
        ("point baseline", "label soft halo", planned_now, &input.planned_text),
        ("point", "label halo", input.spent.last().map(|it| it.value), &input.spent_text),
        ("point measured", "label measured strong halo", input.earned.last().map(|it| it.value), &input.earned_text),
    ];
    let mut values = Vec::new();
    for (mark, role, value, text) in now {
        let Some(value) = value else { continue };
        shapes.push(dot(mark, x, axis.percent(value), 9));
        field.block(Extent::mark(x, axis.percent(value) / 100.0 * HEIGHT, 9.0));
        if !text.is_empty() {
            values.push((value, role, text));
        }
    }
    values.sort_by(|left, right| right.0.total_cmp(&left.0));
    labels.extend(now_label(&values, x, &axis));
    let placements = along("label soft halo", &input.planned_name, &scaled(&line(&input.planned)));
    labels.push(Label { x: 0.0, y: 0.0, rank: 3, placements });
    shapes.extend(field.place(&labels));
    shapes.extend(time_axis(span, Widths::FULL, HEIGHT));

    let mut plots = vec![Plot { y: 30, height: HEIGHT as u32, shapes }];
    if let Some(words) = &input.variance {
        plots.push(variance::strip(input, words, span));
    }
    let height = if plots.len() > 1 { 546 } else { 380 };
    Chart { kind: "curve", label: input.label.clone(), height, plots }
}

fn points(readings: &[Reading], span: Span, axis: &Axis) -> Vec<(f64, f64)> {
    readings.iter().map(|reading| (span.middle(reading.date), axis.percent(reading.value))).collect()
}

fn scaled(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    points.iter().map(|(x, y)| (*x, y / 100.0 * HEIGHT)).collect()
}

/// The value of a series on a day, between its readings.
fn at(readings: &[Reading], date: Date) -> Option<f64> {
    let after = readings.iter().position(|reading| reading.date >= date)?;
    let next = readings[after];
    let Some(last) = after.checked_sub(1).map(|before| readings[before]) else { return Some(next.value) };
    let days = f64::from(super::time::days_between(last.date, next.date).max(1));
    let part = f64::from(super::time::days_between(last.date, date)) / days;
    Some(last.value + (next.value - last.value) * part)
}

/// Over the right end of its line, or further left, or under it.
fn approved(names: [&str; 2], y: f64) -> Label {
    let mut placements = Vec::new();
    for name in names.into_iter().filter(|name| !name.is_empty()) {
        for dy in [-7.0, 18.0] {
            let piece = |x, anchor| vec![Piece::new("label halo", name, 0.0, dy, anchor).standing_at(x)];
            placements.extend([100.0, 80.0, 60.0, 40.0].map(|x| piece(x, Anchor::End)));
            placements.push(piece(18.0, Anchor::Start));
        }
    }
    Label { x: 100.0, y, rank: 0, placements }
}

fn forecast(text: &str, x: f64, y: f64) -> Label {
    let shifts = [26.0, -14.0, 44.0, 62.0, 80.0, 100.0, 120.0, -32.0, -50.0].into_iter();
    let placements = shifts.map(|dy| vec![Piece::new("label strong halo", text, 0.0, dy, Anchor::End)]);
    Label { x, y, rank: 1, placements: placements.collect() }
}

/// The values of today, one under the other in the order of their heights: below the curves at their right, or above at
/// their left.
fn now_label(values: &[(f64, Role, &str)], x: f64, axis: &Axis) -> Option<Label> {
    let (high, low) = (values.first()?.0, values.last()?.0);
    let down = |value: f64| axis.percent(value) / 100.0 * HEIGHT;
    let tall = LINE * (values.len() as f64 - 1.0);
    let block = |dx: f64, first: f64, anchor: Anchor| -> Vec<Piece> {
        let lines = values.iter().enumerate();
        lines.map(|(row, (_, role, text))| Piece::new(role, text, dx, first + LINE * row as f64, anchor)).collect()
    };
    let mut placements = Vec::new();
    let y = down(high);
    let centred = (down(low) - y) / 2.0 - tall / 2.0 + 5.0;
    for shift in [0.0, 12.0, 24.0, 36.0, -24.0, -40.0, -60.0, 60.0, 90.0] {
        placements.push(block(12.0, centred + shift, Anchor::Start));
    }
    for shift in [-24.0, 0.0, -40.0, 24.0, 40.0, -60.0, 60.0, 90.0, 120.0, 150.0, 190.0] {
        placements.push(block(-12.0, centred + shift, Anchor::End));
    }
    Some(Label { x, y, rank: 2, placements })
}
