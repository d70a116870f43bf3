//! The timeline: phases as brackets, work as bars, milestones as diamonds, and what waits for what.
//!
//! The names of the rows are HTML beside the drawing, so rows are as high as the theme wants: down the drawing every
//! place is a percentage of the rows, with the pixels of the marks around it.

mod links;

use jiff::civil::Date;

use super::draw::{bar, line, mark, percent, pixels, upright};
use super::labels::{Extent, Field, Label, Piece, Widths, groups};
use super::time::{Plate, Span, head, lines, plate_width};
use super::{Anchor, Chart, Plot, Shape, Shown, Symbol};
use crate::language::Language;

/// What the timeline shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Gantt {
    /// The finding in words, for readers who do not see it.
    pub label: String,
    /// The language in which months are named.
    pub language: Language,
    /// The first day.
    pub start: Date,
    /// The last day.
    pub end: Date,
    /// The status date.
    pub today: Option<Date>,
    /// The words on its plate.
    pub today_text: String,
    /// Fewer words for narrow screens; may be empty.
    pub today_short: String,
    /// The rows, from the top.
    pub rows: Vec<Row>,
    /// What waits for what.
    pub links: Vec<Link>,
}

/// A row of the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What stands in it; `None` leaves it empty.
    pub content: Option<Content>,
    /// The label after its mark, such as `4 Dec (+14 days)`; may be empty.
    pub text: String,
    /// A shorter label where there is no room; may be empty.
    pub short: String,
    /// The role of its group, such as `row`; a theme tells rows apart by their order, which is that of `rows`.
    pub role: super::Role,
}

/// What stands in a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A bracket over the rows that belong to it.
    Phase {
        /// Its first day.
        start: Date,
        /// Its last day.
        finish: Date,
    },
    /// A bar.
    Work(Work),
    /// A diamond.
    Milestone {
        /// When it is forecast, or was met.
        date: Date,
        /// When it was promised.
        baseline: Option<Date>,
        /// Whether it is met.
        past: bool,
        /// Whether it is on the critical path.
        critical: bool,
    },
}

/// A bar of the timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// Its first day.
    pub start: Date,
    /// Its last day.
    pub finish: Date,
    /// The part that is done, from 0 to 1; it is not drawn beyond today.
    pub done: f64,
    /// The first and last day that were promised.
    pub baseline: Option<(Date, Date)>,
    /// Whether it is on the critical path.
    pub critical: bool,
    /// Diamonds on the bar, such as the go-lives of a phase.
    pub marks: Vec<Date>,
}

/// One row waits for another: indices of rows; those that are not there are not drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The row that has to finish.
    pub from: usize,
    /// The row that waits.
    pub to: usize,
    /// Whether both are on the critical path.
    pub critical: bool,
}

/// The height of a row in pixels for which labels are placed; a theme may choose another.
pub const ROW: f64 = 32.0;

/// The head over the rows: years and months, and today's plate; 44 pixels high.
pub fn gantt_top(input: &Gantt) -> Chart {
    let span = Span::new(input.start, input.end).in_language(input.language);
    let short = if input.today_short.is_empty() { &input.today_text } else { &input.today_short };
    let plate = input.today.map(|today| Plate::over(span, Widths::BESIDE_LABELS, today, [short, &input.today_text]));
    let mut shapes = head(span, Widths::BESIDE_LABELS, plate);
    if let Some(Plate { x, words, sides }) = plate {
        shapes.push(upright("today", x, 0.0, 44.0));
        for ((words, anchor), shown) in words.into_iter().zip(sides).zip([Shown::Narrow, Shown::Medium]) {
            let plate = Symbol::Plate { text: words.to_owned(), width: plate_width(words), anchor };
            let shapes_of = vec![mark("today", pixels(0.0), pixels(0.0), plate, 20)];
            shapes.push(Shape::Group { role: "plate-at", x: percent(x), y: pixels(0.0), shown, shapes: shapes_of });
        }
    }
    Chart { kind: "gantt-top", label: String::new(), height: 44, plots: vec![Plot { y: 0, height: 44, shapes }] }
}

/// The rows, in four plots: behind them, one group a row, today's line, and one group a row with its label, over all lines.
pub fn gantt(input: &Gantt) -> Chart {
    let span = Span::new(input.start, input.end).in_language(input.language);
    let count = input.rows.len().max(1) as f64;
    let height = (count * ROW) as u32;
    let places: Vec<f64> = (0..input.rows.len()).map(|row| (row as f64 + 0.5) / count * 100.0).collect();

    let mut behind = lines(span, Widths::BESIDE_LABELS);
    let drawn = links::links(input, span, &places);
    let names = names(input, span, &drawn.crossings);
    behind.push(links::group(drawn.shapes));

    let group =
        |role, y: f64, shapes| Shape::Group { role, x: percent(0.0), y: percent(y), shown: Shown::Always, shapes };
    let rows = input.rows.iter().zip(&places).map(|(row, y)| {
        let shapes = row.content.as_ref().map(|content| content_shapes(content, span, input.today));
        group(row.role, *y, shapes.unwrap_or_default())
    });
    let rows = rows.collect();
    let labels =
        input.rows.iter().zip(&places).zip(names).map(|((row, y), names)| group(row.role, *y, names)).collect();

    let today = input.today.map(|today| percent(span.middle(today)));
    let front = today.map(|x| line("today", x, percent(0.0), x, percent(100.0))).into_iter().collect();
    let plots = [behind, rows, front, labels].map(|shapes| Plot { y: 0, height, shapes });
    Chart { kind: "gantt", label: input.label.clone(), height, plots: plots.into() }
}

fn content_shapes(content: &Content, span: Span, today: Option<Date>) -> Vec<Shape> {
    match content {
        Content::Phase { start, finish } => {
            let (from, to) = (span.inside(*start), span.end(*finish).max(span.inside(*start)));
            vec![
                line("bracket", percent(from), pixels(3.0), percent(to), pixels(3.0)),
                upright("bracket", from, 3.0, 9.0),
                upright("bracket", to, 3.0, 9.0),
            ]
        }
        Content::Work(work) => work_shapes(work, span, today),
        Content::Milestone { date, baseline, past, critical } => {
            let x = span.middle(*date);
            let mut shapes = Vec::new();
            if let Some(before) = baseline.filter(|before| before != date).map(|before| span.middle(before)) {
                shapes.push(mark("milestone baseline", percent(before), pixels(0.0), Symbol::Diamond, 12));
                shapes.push(line("slip", percent(before), pixels(0.0), percent(x), pixels(0.0)));
            }
            let role = match (past, critical) {
                (true, _) => "milestone past",
                (false, true) => "milestone critical",
                (false, false) => "milestone",
            };
            shapes.push(mark(role, percent(x), pixels(0.0), Symbol::Diamond, 15));
            shapes
        }
    }
}

fn work_shapes(work: &Work, span: Span, today: Option<Date>) -> Vec<Shape> {
    let (from, to) = extent(work.start, work.finish, span);
    let mut shapes = Vec::new();
    if let Some((start, finish)) = work.baseline {
        let (from, to) = extent(start, finish, span);
        shapes.push(bar("bar baseline", from, to, 9.0, 5.0));
    }
    shapes.push(bar("bar remaining", from, to, -8.0, 14.0));
    let done = super::draw::finite(work.done).clamp(0.0, 1.0);
    // What is done is done by today, whatever is ahead of its time.
    let reached = (from + (to - from) * done).min(today.map_or(100.0, |today| span.end(today)));
    if reached > from {
        shapes.push(bar("bar done", from, reached, -8.0, 14.0));
    }
    if work.critical {
        shapes.push(bar("bar critical", from, to, -8.0, 14.0));
    }
    let diamonds = work.marks.iter().map(|date| percent(span.middle(*date)));
    shapes.extend(diamonds.map(|x| mark("milestone critical", x, pixels(-1.0), Symbol::Diamond, 15)));
    shapes
}

/// Where a bar begins and ends; it has some width even where all of it is outside of the axis.
fn extent(start: Date, finish: Date, span: Span) -> (f64, f64) {
    let (from, to) = (span.inside(start), span.end(finish));
    if to - from >= 0.3 { (from, to) } else { (from.min(99.7), from.min(99.7) + 0.3) }
}

/// The labels of each row: after its mark, or before it where the plot ends or a link crosses.
fn names(input: &Gantt, span: Span, crossings: &[Extent]) -> Vec<Vec<Shape>> {
    let count = input.rows.len();
    let mut field = Field::new(Widths::BESIDE_LABELS, 0.0, count as f64 * ROW).overhang(0.0, 8.0);
    crossings.iter().for_each(|extent| field.avoid(*extent));
    if let Some(today) = input.today {
        let x = span.middle(today);
        field.avoid_post(Extent::spread(x, x, 0.0, count as f64 * ROW, 1.0));
    }
    let labels: Vec<Label> = input.rows.iter().enumerate().map(|(index, row)| label(index, row, span)).collect();
    let mut shapes = vec![Vec::new(); count];
    for (index, chosen) in field.choose(&labels) {
        shapes[index] = groups(&labels[index], &chosen, pixels(0.0));
    }
    shapes
}

fn label(index: usize, row: &Row, span: Span) -> Label {
    let (from, to, gap) = match &row.content {
        Some(Content::Phase { start, finish }) => (span.inside(*start), span.end(*finish), 7.0),
        Some(Content::Work(work)) => {
            let (from, to) = extent(work.start, work.finish, span);
            // A diamond at the end of the bar takes room; the thin bar of its baseline lies lower than words.
            (from, to, if work.marks.contains(&work.finish) { 13.0 } else { 7.0 })
        }
        Some(Content::Milestone { date, baseline, .. }) => {
            let x = span.middle(*date);
            let before = baseline.map_or(x, |before| span.middle(before));
            (x.min(before), x.max(before), 13.0)
        }
        None => (0.0, 0.0, 0.0),
    };
    let mut placements = Vec::new();
    let texts = [&row.text, &row.short].into_iter().filter(|text| !text.is_empty() && row.content.is_some());
    for text in texts {
        placements.push(vec![Piece::new("label halo", text, gap, 4.5, Anchor::Start).standing_at(to)]);
        placements.push(vec![Piece::new("label halo", text, -gap - 4.0, 4.5, Anchor::End).standing_at(from)]);
    }
    Label { x: to, y: (index as f64 + 0.5) * ROW, rank: index as u32, placements }
}
