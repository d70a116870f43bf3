//! The line under the masthead: the whole project from start to end, with its milestones and today.

use jiff::civil::Date;

use super::draw::{line, mark, percent, pixels, upright};
use super::labels::{Field, Label, Piece, Widths};
use super::text::{face, width};
use super::time::{Span, Step, plate_anchor, plate_width};
use super::{Anchor, Chart, Plot, Shape, Symbol};

/// What the line shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Road {
    /// The first day of the project.
    pub start: Date,
    /// Its last day.
    pub end: Date,
    /// The status date.
    pub today: Option<Date>,
    /// The words on the yellow plate.
    pub today_text: String,
    /// The milestones.
    pub stops: Vec<Stop>,
    /// Whether the stops are named, in two lines under the line.
    pub named: bool,
}

/// A milestone on the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// When it is due, or was met.
    pub date: Date,
    /// Its name.
    pub name: String,
    /// A shorter name; may be empty.
    pub short: String,
    /// Its date in words.
    pub date_text: String,
    /// Whether it is met.
    pub past: bool,
    /// The smaller, the sooner its name is shown where not all have room: 0 for go-lives.
    pub rank: u32,
}

/// Names stand under the line only where the page is wide.
const WIDTHS: Widths = Widths { narrow: (1060.0, 1500.0), medium: (1060.0, 1500.0), wide: (1060.0, 1500.0) };

/// Draws the line: 30 pixels high, or 70 with names.
pub fn road(input: &Road) -> Chart {
    let span = Span::new(input.start, input.end);
    let mut shapes = ticks(span);
    shapes.push(line("road", percent(0.0), pixels(20.0), percent(100.0), pixels(20.0)));
    if let Some(today) = input.today {
        shapes.push(line("road done", percent(0.0), pixels(20.0), percent(span.middle(today)), pixels(20.0)));
    }
    for stop in input.stops.iter().filter(|stop| span.holds(stop.date)) {
        let role = if stop.past { "milestone past" } else { "milestone" };
        shapes.push(mark(role, percent(span.middle(stop.date)), pixels(20.0), Symbol::Diamond, 11));
    }
    if let Some(today) = input.today {
        let x = span.middle(today);
        let (anchor, wide) = (plate_anchor(x, &input.today_text, Widths::FULL), plate_width(&input.today_text));
        let stops = input.stops.iter().filter(|stop| span.holds(stop.date));
        let covered = stops.map(|stop| span.middle(stop.date) - x).any(|away| is_under(away, anchor, wide));
        let top = if covered { -LIFT } else { 0.0 };
        shapes.push(upright("today", x, top, 27.0));
        let plate = Symbol::Plate { text: input.today_text.clone(), width: wide, anchor };
        shapes.push(mark("today", percent(x), pixels(top), plate, 20));
    }
    if input.named {
        shapes.extend(names(input, span));
    }
    let height = if input.named { 70 } else { 30 };
    Chart { kind: "road", label: String::new(), height, plots: vec![Plot { y: 0, height, shapes }] }
}

/// The plate hangs so many pixels higher where it would hide a milestone.
const LIFT: f64 = 6.0;

/// Whether a diamond so many per cent right of today is under today's plate, where the line is shortest.
fn is_under(away: f64, anchor: Anchor, wide: u32) -> bool {
    let (pixels, half) = (away / 100.0 * Widths::FULL.narrow.0, 6.0);
    match anchor {
        Anchor::Start => pixels > -half && pixels < f64::from(wide) + half,
        _ => pixels < half && pixels > -f64::from(wide) - half,
    }
}

fn ticks(span: Span) -> Vec<Shape> {
    let step = Step::choose(span, 1240.0, 30.0);
    let years = Step::Years(1).dates(span);
    let is_year = |date: &Date| step.above() == Some(Step::Years(1)) && years.contains(date);
    let dates = step.dates(span);
    let ticks = dates.iter().filter(|date| **date != span.first());
    ticks
        .map(|date| match is_year(date) {
            true => upright("tick year", span.percent(*date), 9.0, 20.0),
            false => upright("tick", span.percent(*date), 14.0, 20.0),
        })
        .collect()
}

fn names(input: &Road, span: Span) -> Vec<Shape> {
    let mut field = Field::new(WIDTHS, 30.0, 70.0);
    let stops = input.stops.iter().filter(|stop| span.holds(stop.date));
    let labels: Vec<Label> = stops.map(|stop| label(stop, span.middle(stop.date))).collect();
    let groups = field.place(&labels).into_iter();
    groups
        .map(|group| match group {
            Shape::Group { x, y, shown, shapes, .. } => Shape::Group { role: "stop", x, y, shown, shapes },
            other => other,
        })
        .collect()
}

fn label(stop: &Stop, x: f64) -> Label {
    let mut placements = Vec::new();
    for name in [&stop.name, &stop.short].into_iter().filter(|name| !name.is_empty()) {
        let wide = width(name, face("stop")).max(width(&stop.date_text, face("stop date")));
        // Centred under its diamond; or moved aside, as long as the diamond is still above the words.
        let sides = [
            (Anchor::Middle, 0.0),
            (Anchor::Start, -wide / 4.0),
            (Anchor::End, wide / 4.0),
            (Anchor::Start, -6.0),
            (Anchor::End, 6.0),
        ];
        let lines = |anchor, offset| {
            let date = Piece::new("stop date", &stop.date_text, offset, 63.0, anchor);
            vec![Piece::new("stop", name, offset, 46.0, anchor), date]
        };
        placements.extend(sides.into_iter().map(|(anchor, offset)| lines(anchor, offset)));
        // Near the ends of the line: flush with it.
        let edge = match x {
            ..8.0 => Some((Anchor::Start, 0.0)),
            92.0.. => Some((Anchor::End, 100.0)),
            _ => None,
        };
        placements.extend(
            edge.map(|(anchor, edge)| lines(anchor, 0.0).into_iter().map(|piece| piece.standing_at(edge)).collect()),
        );
    }
    Label { x, y: 0.0, rank: stop.rank, placements }
}
