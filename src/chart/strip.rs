//! A strip of the time ahead of somebody: what is learned when, the days on which something begins, and today.

use jiff::civil::Date;

use super::draw::{bar, diamond, upright};
use super::labels::{Extent, Field, Label, Piece, Widths};
use super::text::{face, halve};
use super::time::{Span, Step};
use super::{Anchor, Chart, Plot, Shape};
use crate::language::Language;

/// What the strip shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// The finding in words.
    pub label: String,
    /// The language in which months are named.
    pub language: Language,
    /// The status date.
    pub today: Option<Date>,
    /// The words on its plate.
    pub today_text: String,
    /// The rows, from the top.
    pub rows: Vec<Row>,
}

/// A row of the strip.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The first day.
    pub first: Date,
    /// The last day; the same as the first for a single day.
    pub last: Date,
    /// Whether it is behind us.
    pub done: bool,
    /// Whether something begins on that day: a diamond instead of a bar.
    pub begins: bool,
    /// Its name.
    pub text: String,
    /// A shorter name where there is no room; may be empty.
    pub short: String,
}

const ROW: f64 = 30.0;
/// Today's plate and the names of the months.
const HEAD: u32 = 50;

/// Draws the strip; 30 pixels a row and 50 above them. Without rows there is no drawing.
pub fn strip(input: &Strip) -> Chart {
    let days = input.rows.iter().flat_map(|row| [row.first, row.last]).chain(input.today);
    let (Some(span), false) = (Span::around(days), input.rows.is_empty()) else {
        return Chart { kind: "strip", label: String::new(), height: 0, plots: Vec::new() };
    };
    // Air at both ends, so that no mark stands on the edge.
    let air = (i64::from(span.days()) / 20).max(3);
    let moved = |date: Date, days: i64| date.saturating_add(jiff::ToSpan::days(days));
    let last = moved(span.first(), i64::from(span.days()));
    let span = Span::new(moved(span.first(), -air), moved(last, air)).in_language(input.language);
    let height = ROW * input.rows.len() as f64;
    let mut field = Field::new(Widths::FULL, -26.0, height);
    let mut shapes = months(span, height);
    let mut labels = Vec::new();
    for (index, row) in input.rows.iter().enumerate() {
        let middle = ROW * (index as f64 + 0.5);
        shapes.push(mark(row, span, middle / height * 100.0, middle));
        let (from, to) = ends(row, span);
        field.block(Extent::spread(from, to, middle - 9.0, middle + 9.0, if row.begins { 9.0 } else { 1.0 }));
        labels.push(name(row, (from, to), middle));
    }
    if let Some(today) = input.today.filter(|today| span.holds(*today)) {
        let x = span.middle(today);
        shapes.extend(super::today(x, &input.today_text, Widths::FULL));
        field.avoid(Extent::spread(x, x, 0.0, height, 1.5));
    }
    shapes.extend(field.place(&labels));
    let plot = Plot { y: HEAD, height: height as u32, shapes };
    Chart { kind: "strip", label: input.label.clone(), height: HEAD + height as u32, plots: vec![plot] }
}

fn ends(row: &Row, span: Span) -> (f64, f64) {
    match row.begins {
        true => (span.middle(row.first), span.middle(row.first)),
        false => (span.inside(row.first), span.end(row.last)),
    }
}

fn mark(row: &Row, span: Span, share: f64, middle: f64) -> Shape {
    let (from, to) = ends(row, span);
    match (row.begins, row.done) {
        (true, true) => diamond("milestone past", from, share, 15),
        (true, false) => diamond("milestone", from, share, 15),
        (false, true) => bar("bar done", from, to, middle - 7.0, 14.0),
        (false, false) => bar("bar remaining", from, to, middle - 7.0, 14.0),
    }
}

/// The months, or coarser steps, as lines with their names at the top.
fn months(span: Span, height: f64) -> Vec<Shape> {
    // Weeks of more than two months are numbers that nobody reads.
    let least = if span.days() > 70 { 30.0 * Widths::FULL.wide.0 / f64::from(span.days()) } else { 62.0 };
    let steps = [(Widths::FULL.narrow.0, 62.0), (Widths::FULL.wide.0, least)]
        .map(|(width, room)| Step::choose(span, width, room));
    let coarse = steps[0].dates(span);
    let mut shapes = Vec::new();
    let mut labels = Vec::new();
    let mut year = None;
    for date in steps[1].dates(span) {
        let x = span.percent(date);
        shapes.push(upright("grid", x, -6.0, height));
        let whole = year != Some(date.year());
        year = Some(date.year());
        let names = [span.name(steps[1], date, whole), span.name(steps[1], date, false)];
        let piece = |name: &String| vec![Piece::new("axis", name, 4.0, -30.0, Anchor::Start)];
        let rank = if whole { 0 } else { 1 + u32::from(!coarse.contains(&date)) };
        labels.push(Label { x, y: 0.0, rank, placements: names.iter().map(piece).collect() });
    }
    let mut head = Field::new(Widths::FULL, -50.0, -26.0);
    shapes.extend(head.place(&labels));
    shapes
}

/// After its bar or before it, on one line or two, or shortened.
fn name(row: &Row, (from, to): (f64, f64), middle: f64) -> Label {
    let role = if row.begins { "label strong halo" } else { "label halo" };
    let gap = if row.begins { 13.0 } else { 7.0 };
    let mut placements = Vec::new();
    for text in [&row.text, &row.short].into_iter().filter(|text| !text.is_empty()) {
        for lines in [vec![text.clone()], halve(text, face(role))] {
            if lines.len() == 1 && lines[0] != *text {
                continue;
            }
            let first = 5.0 - 8.0 * (lines.len() as f64 - 1.0);
            let line = |at: f64, offset: f64, anchor: Anchor| -> Vec<Piece> {
                let lines = lines.iter().enumerate();
                lines
                    .map(|(row, text)| {
                        Piece::new(role, text, offset, first + 16.0 * row as f64, anchor).standing_at(at)
                    })
                    .collect()
            };
            let after = line(to, gap, Anchor::Start);
            let before = line(from, -gap, Anchor::End);
            placements.extend(if to < 60.0 { [after, before] } else { [before, after] });
        }
    }
    Label { x: from, y: middle, rank: 0, placements }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn row(first: Date, last: Date, begins: bool) -> Row {
        let text = "Everybody of wave 1 trained and checked, 10 hours".to_owned();
        Row { first, last, done: false, begins, text, short: "10 hours".to_owned() }
    }

    #[test]
    fn every_row_has_a_mark_and_a_name() {
        let rows = vec![
            row(date(2026, 2, 23), date(2026, 3, 20), false),
            row(date(2026, 4, 8), date(2026, 4, 8), true),
            row(date(2026, 7, 15), date(2026, 7, 15), true),
        ];
        let input = Strip {
            label: String::new(),
            language: Language::default(),
            today: Some(date(2026, 2, 27)),
            today_text: "Today".to_owned(),
            rows,
        };
        let chart = strip(&input);
        assert_eq!(chart.height, 140);
        let shapes = &chart.plots[0].shapes;
        let marks = shapes.iter().filter(|shape| match shape {
            Shape::Mark { role, .. } => *role == "milestone",
            Shape::Rect { .. } => true,
            _ => false,
        });
        assert_eq!(marks.count(), 3);
        let has_name = |y: f64| {
            shapes.iter().any(|shape| {
                matches!(shape, Shape::Group { role: "name", y: super::super::Length::Pixels(at), .. } if *at == y)
            })
        };
        assert!([15.0, 45.0, 75.0].into_iter().all(has_name));
    }

    #[test]
    fn nothing_is_drawn_without_rows() {
        let input = Strip {
            label: String::new(),
            language: Language::default(),
            today: None,
            today_text: String::new(),
            rows: Vec::new(),
        };
        assert_eq!(strip(&input).height, 0);
    }
}
