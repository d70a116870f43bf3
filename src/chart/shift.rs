//! A date before and after a change, on a window of the same length in every row, so that slips compare by length.

use jiff::ToSpan;
use jiff::civil::Date;

use super::budget::cell;
use super::draw::{line, mark, percent, pixels, upright};
use super::labels::{Field, Label, Piece, Widths};
use super::time::{Span, Step, days_between};
use super::{Anchor, Chart, Symbol};
use crate::language::Language;

/// How many days before and after the date before the change all rows show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Days before it.
    pub before: i32,
    /// Days after it.
    pub after: i32,
    /// The language in which months are named.
    pub language: Language,
}

impl Window {
    /// 120 days, or more where a date moved further: one window for all rows of a page.
    pub fn holding(moves: impl IntoIterator<Item = (Date, Date)>, language: Language) -> Window {
        let least = Window { before: 44, after: 76, language };
        moves.into_iter().fold(least, |window, (before, after)| {
            let days = days_between(before, after);
            // A tenth more, so that the mark does not stand on the edge.
            let needed = days.abs() + days.abs() / 10 + 6;
            match days {
                0.. => Window { after: window.after.max(needed), ..window },
                _ => Window { before: window.before.max(needed), ..window },
            }
        })
    }
}

/// A cell of the Changes page may be this narrow or wide.
const WIDTHS: Widths = Widths { narrow: (220.0, 600.0), medium: (220.0, 600.0), wide: (220.0, 600.0) };

/// Draws a row: hollow where the date was, solid where it is; 40 pixels high.
pub fn shift(before: Date, after: Date, window: Window) -> Chart {
    let start = before.saturating_sub(i64::from(window.before.max(1)).days());
    let end = before.saturating_add(i64::from(window.after.max(1)).days());
    let span = Span::new(start, end).in_language(window.language);
    let (x1, x2) = (span.middle(before), span.middle(after));
    let mut shapes = vec![line("track", percent(0.0), pixels(12.0), percent(100.0), pixels(12.0))];
    let mut field = Field::new(WIDTHS, 16.0, 40.0);
    let mut labels = Vec::new();
    let step = Step::choose(span, WIDTHS.narrow.0, 50.0);
    let mut named = Some(before.year());
    for date in step.dates(span) {
        let x = span.percent(date);
        shapes.push(upright("tick", x, 12.0, 18.0));
        // The year is said where it begins.
        let whole = named.is_some_and(|year| year < date.year());
        named = named.max(Some(date.year()));
        let name = span.name(step, date, whole);
        let side = |anchor| vec![Piece::new("axis", &name, 0.0, 34.0, anchor)];
        let placements = vec![side(Anchor::Middle), side(Anchor::Start), side(Anchor::End)];
        labels.push(Label { x, y: 0.0, rank: u32::from(!whole), placements });
    }
    shapes.extend(field.place(&labels));
    if before != after {
        shapes.push(line("slip-bar", percent(x1), pixels(12.0), percent(x2), pixels(12.0)));
        shapes.push(mark("milestone baseline", percent(x1), pixels(12.0), Symbol::Diamond, 13));
    }
    shapes.push(mark("milestone past", percent(x2), pixels(12.0), Symbol::Diamond, 15));
    Chart { kind: "bar-cell shift", ..cell(40, shapes) }
}
