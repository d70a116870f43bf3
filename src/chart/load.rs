//! A person's load by month against what they have time for.

use jiff::civil::Date;

use super::axis::{Axis, Format};
use super::draw::{area, finite, line, percent};
use super::labels::{Extent, Field, Label, Piece, Widths};
use super::time::Step;
use super::{Anchor, Chart, Plot};
use crate::language::Language;

/// What the chart shows.
#[derive(Clone)]
pub struct Load<'a> {
    /// The finding in words.
    pub label: String,
    /// The language in which months are named.
    pub language: Language,
    /// The months, in their order.
    pub months: Vec<Month>,
    /// The name of the line of capacity.
    pub capacity_name: String,
    /// The status date.
    pub today: Option<Date>,
    /// The words on its plate.
    pub today_text: String,
    /// How values are written on the axis.
    pub format: Format<'a>,
}

/// The work of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// The work that is planned or done in it, in days.
    pub load: f64,
    /// The days there are for it.
    pub capacity: f64,
    /// The load in words, shown where it is over the capacity; may be empty.
    pub text: String,
}

const HEIGHT: f64 = 160.0;

/// Draws a bar a month, solid ink where it is over the capacity; 216 pixels high.
pub fn load(input: &Load) -> Chart {
    let values = input.months.iter().flat_map(|month| [month.load, month.capacity]).map(|value| finite(value).max(0.0));
    let axis = Axis::from_zero(values, 4);
    let mut field = Field::new(Widths::FULL, -20.0, HEIGHT + 26.0);
    let slot = 92.0 / input.months.len().max(1) as f64;
    let today = input.today.and_then(|today| today_place(input, today, slot));
    if let Some(x) = today {
        super::keep_off_today(&mut field, x, &input.today_text, Widths::FULL, HEIGHT);
    }
    let mut shapes = axis.draw(input.format, HEIGHT, &mut field);
    let wide = (slot * 0.7).min(8.0);
    let mut labels = Vec::new();
    let mut limits = Vec::new();
    let years_only = input.months.len() > 36;
    for (index, month) in input.months.iter().enumerate() {
        let middle = 8.0 + slot * (index as f64 + 0.5);
        let (load, capacity) = (finite(month.load).max(0.0), finite(month.capacity).max(0.0));
        let (top, limit) = (axis.percent(load), axis.percent(capacity));
        let fits = limit.max(top);
        shapes.push(area("bar load", middle - wide / 2.0, fits, wide, 100.0 - fits));
        if load > capacity {
            shapes.push(area("bar over", middle - wide / 2.0, top, wide, limit - top));
            let text = Piece::new("label strong halo", &month.text, 0.0, -6.0, Anchor::Middle);
            labels.push(Label { x: middle, y: top / 100.0 * HEIGHT, rank: 10, placements: vec![vec![text]] });
        }
        field.block(Extent::spread(middle - wide / 2.0, middle + wide / 2.0, top / 100.0 * HEIGHT, HEIGHT, 0.0));
        let (from, to) = (percent(middle - slot / 2.0), percent(middle + slot / 2.0));
        limits.push(line("limit", from, percent(limit), to, percent(limit)));
        let january = month.first.month() == 1;
        if !years_only || january {
            let name = |whole: bool| Step::Months(1).name(month.first, whole, input.language);
            let names = [name(index == 0 || january), name(false)];
            let piece = |name: &String| vec![Piece::new("axis", name, 0.0, 20.0, Anchor::Middle)];
            let rank = if january || index == 0 { 0 } else { 1 + u32::from((month.first.month() - 1) % 3 != 0) };
            labels.push(Label { x: middle, y: HEIGHT, rank, placements: names.iter().map(piece).collect() });
        }
    }
    shapes.extend(limits);
    if let Some(month) = input.months.last() {
        let y = axis.percent(finite(month.capacity)) / 100.0 * HEIGHT;
        let shifts = [-7.0, -22.0, -37.0, -52.0, -70.0, -90.0, -110.0];
        let mut placements: Vec<Vec<Piece>> = Vec::new();
        for dy in shifts {
            placements.push(vec![Piece::new("label halo", &input.capacity_name, 0.0, dy, Anchor::End)]);
            placements
                .push(vec![Piece::new("label halo", &input.capacity_name, 0.0, dy, Anchor::Start).standing_at(8.0)]);
        }
        labels.push(Label { x: 100.0, y, rank: 5, placements });
    }
    if let Some(x) = today {
        shapes.extend(super::today(x, &input.today_text, Widths::FULL));
    }
    shapes.extend(field.place(&labels));
    let plot = Plot { y: 28, height: HEIGHT as u32, shapes };
    Chart { kind: "load", label: input.label.clone(), height: 216, plots: vec![plot] }
}

/// Where a day stands among the months.
fn today_place(input: &Load, today: Date, slot: f64) -> Option<f64> {
    let is_month = |month: &Month| (month.first.year(), month.first.month()) == (today.year(), today.month());
    let index = input.months.iter().position(is_month)?;
    let part = f64::from(today.day()) / f64::from(today.days_in_month().max(1));
    Some(8.0 + slot * (index as f64 + part))
}
