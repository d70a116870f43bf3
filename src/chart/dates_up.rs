//! Dates up the side of a chart: later is higher.

use jiff::ToSpan;
use jiff::civil::Date;

use super::draw::level;
use super::labels::{Extent, Field, Label, Piece};
use super::time::{Span, Step};
use super::{Anchor, Length, Shape};
use crate::language::Language;

/// The left part of the plot, which belongs to the names of the dates, in percent.
pub(super) const LEFT: f64 = 7.0;

/// A place right of the names of the dates, of one in percent of what is left beside them.
pub(super) fn right_of_dates(percent: f64) -> f64 {
    LEFT + (100.0 - LEFT) * percent / 100.0
}

/// The shapes of an axis that begins right of the names of the dates.
pub(super) fn after_dates(axis: Vec<Shape>) -> impl Iterator<Item = Shape> {
    let right = |x: f64| super::draw::percent(right_of_dates(x));
    axis.into_iter().map(move |shape| match shape {
        Shape::Group { role, x: Length::Percent(x), y, shown, shapes } => {
            Shape::Group { role, x: right(x), y, shown, shapes }
        }
        Shape::Text { role, x: Length::Percent(x), y, anchor, text, shown } => {
            Shape::Text { role, x: right(x), y, anchor, text, shown }
        }
        other => other,
    })
}

/// The days up the side, with some room above the last and below the first.
pub(super) struct DatesUp {
    span: Span,
    height: f64,
}

impl DatesUp {
    pub(super) fn new(dates: impl IntoIterator<Item = Date>, height: f64, language: Language) -> Option<DatesUp> {
        let tight = Span::around(dates)?;
        let room = i64::from(tight.days() / 12 + 10).days();
        let first = tight.first().saturating_sub(room);
        let last = tight.first().saturating_add(i64::from(tight.days()).days()).saturating_add(room);
        Some(DatesUp { span: Span::new(first, last).in_language(language), height })
    }

    /// The first and the last day that are shown.
    pub(super) fn ends(&self) -> (Date, Date) {
        (self.span.first(), self.span.first().saturating_add(i64::from(self.span.days() - 1).days()))
    }

    /// The place of a date in percent from the top.
    pub(super) fn percent(&self, date: Date) -> f64 {
        100.0 - self.span.inside(date)
    }

    /// Keeps labels off the lines where they have another choice.
    pub(super) fn keep_off(&self, field: &mut Field) {
        for date in Step::choose(self.span, self.height, 44.0).dates(self.span) {
            let y = self.percent(date) / 100.0 * self.height;
            field.rather_not(Extent::spread(0.0, 100.0, y - 1.0, y + 1.0, 0.0));
        }
    }

    /// A line for each quarter, month or year; and their names, over the line or, where something runs there, under it.
    pub(super) fn lines(&self) -> (Vec<Shape>, Vec<Label>) {
        let step = Step::choose(self.span, self.height, 44.0);
        let (mut shapes, mut names) = (Vec::new(), Vec::new());
        let mut named = None;
        for date in step.dates(self.span) {
            let y = self.percent(date);
            let above = (date.year(), if matches!(step, Step::Months(_)) { 0 } else { date.month() });
            let name = self.span.name(step, date, named != Some(above));
            named = Some(above);
            let is_year = date.day_of_year() == 1 && step.above().is_some();
            shapes.push(level(if is_year { "grid year" } else { "grid" }, y));
            let at = |right: f64, anchor| {
                [-5.0, 15.0].map(|down| vec![Piece::new("axis halo", &name, 0.0, down, anchor).standing_at(right)])
            };
            // At the other end where something runs over the line and under it.
            let placements = [at(0.0, Anchor::Start), at(100.0, Anchor::End)].concat();
            names.push(Label { x: 0.0, y: y / 100.0 * self.height, rank: 0, placements });
        }
        (shapes, names)
    }
}
