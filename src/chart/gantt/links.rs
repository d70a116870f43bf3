//! What waits for what: lines down, then across, with the head of an arrow.

use super::{Content, Gantt, Link, ROW, Row};
use crate::chart::draw::{line, mark, percent, pixels};
use crate::chart::labels::Extent;
use crate::chart::time::Span;
use crate::chart::{Role, Shape, Shown, Symbol};

/// More links than these hide the bars: then only those of the critical path are drawn.
const MOST: usize = 150;

pub(super) struct Drawn {
    pub shapes: Vec<Shape>,
    /// Where the lines cross rows; labels keep off.
    pub crossings: Vec<Extent>,
}

pub(super) fn group(shapes: Vec<Shape>) -> Shape {
    Shape::Group { role: "dependencies", x: percent(0.0), y: percent(0.0), shown: Shown::Always, shapes }
}

pub(super) fn links(input: &Gantt, span: Span, places: &[f64]) -> Drawn {
    let mut drawn = Drawn { shapes: Vec::new(), crossings: Vec::new() };
    let all = input.links.len() <= MOST;
    let (critical, others): (Vec<&Link>, Vec<&Link>) = input.links.iter().partition(|link| link.critical);
    // The critical path lies over the rest.
    for link in others.into_iter().filter(|_| all).chain(critical) {
        let [Some(from), Some(to)] = [input.rows.get(link.from), input.rows.get(link.to)] else { continue };
        let [Some(start), Some(end)] = [leaves(from, span), arrives(to, span)] else { continue };
        if link.from != link.to {
            draw(&mut drawn, link, (start, places[link.from]), (end, places[link.to]), &to.content);
        }
    }
    drawn
}

fn draw(drawn: &mut Drawn, link: &Link, from: (f64, f64), to: (f64, f64), target: &Option<Content>) {
    let role = if link.critical { "dependency critical" } else { "dependency" };
    let arrow = if link.critical { "arrow critical" } else { "arrow" };
    let [(x1, y1), (x2, y2)] = [from, to];
    let downwards = y2 > y1;
    let corner = if x2 - x1 < 0.5 { x2 } else { x1 };
    drawn.shapes.push(segment(role, corner, y1, corner, y2));
    // Labels stand over thin lines, whose paper they cover, so that they stay after their marks.
    if link.critical {
        drawn.crossings.push(crossing(corner, link.from, link.to));
    }
    if corner == x2 {
        if downwards {
            drawn.shapes.push(head(arrow, x2, y2, (0.0, -8.0), "down"));
        }
        return;
    }
    drawn.shapes.push(segment(role, x1, y2, x2, y2));
    let middle = (link.to as f64 + 0.5) * ROW;
    drawn.crossings.push(Extent::spread(x1, x2, middle - 2.0, middle + 2.0, 0.0));
    if !matches!(target, Some(Content::Milestone { .. })) {
        drawn.shapes.push(head(arrow, x2, y2, (-1.0, 0.0), "right"));
    }
}

fn segment(role: Role, x1: f64, y1: f64, x2: f64, y2: f64) -> Shape {
    line(role, percent(x1), percent(y1), percent(x2), percent(y2))
}

fn head(role: Role, x: f64, y: f64, offset: (f64, f64), towards: &'static str) -> Shape {
    let tip = mark(role, pixels(offset.0), pixels(offset.1), Symbol::Arrow { towards }, 7);
    Shape::Group { role: "head", x: percent(x), y: percent(y), shown: Shown::Always, shapes: vec![tip] }
}

/// The upright line through the rows between two, without the row it leaves.
fn crossing(x: f64, from: usize, to: usize) -> Extent {
    let (upper, lower) = (from.min(to) as f64, from.max(to) as f64);
    Extent::spread(x, x, (upper + 0.5) * ROW, (lower + 0.5) * ROW, 1.0)
}

/// Where a link leaves a row: at its finish.
fn leaves(row: &Row, span: Span) -> Option<f64> {
    match row.content.as_ref()? {
        Content::Phase { finish, .. } => Some(span.end(*finish)),
        Content::Work(work) => Some(super::extent(work.start, work.finish, span).1),
        Content::Milestone { date, .. } => Some(span.middle(*date)),
    }
}

/// Where a link arrives: at its start.
fn arrives(row: &Row, span: Span) -> Option<f64> {
    match row.content.as_ref()? {
        Content::Phase { start, .. } => Some(span.inside(*start)),
        Content::Work(work) => Some(super::extent(work.start, work.finish, span).0),
        Content::Milestone { date, .. } => Some(span.middle(*date)),
    }
}
