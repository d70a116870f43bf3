//! Milestone trend analysis: the forecast date of each milestone at each report; a flat line is a promise kept.

use jiff::civil::Date;

use super::dates_up::{DatesUp, LEFT, after_dates, right_of_dates};
use super::draw::{diamond, dot, outline, percent, pixels, polyline};
use super::labels::{Edge, Extent, Field, Label, Piece, Widths, around};
use super::text::{face, halve, width, wrap};
use super::time::{Span, axis as time_axis};
use super::{Anchor, Chart, Plot, Shape, Shown};
use crate::language::Language;

/// What the chart shows; more than seven lines are hard to follow.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trend {
    /// The finding in words.
    pub label: String,
    /// The language in which months are named.
    pub language: Language,
    /// The dates of the reports, in their order.
    pub reports: Vec<Date>,
    /// The milestones.
    pub lines: Vec<TrendLine>,
    /// The name of the part below the diagonal, such as `Past`.
    pub past_text: String,
}

/// A milestone through the reports.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrendLine {
    /// Its name.
    pub name: String,
    /// A shorter name; may be empty.
    pub short: String,
    /// Its date and how far it moved, in words.
    pub text: String,
    /// The same, shorter; may be empty.
    pub short_text: String,
    /// Its forecast at each report; `None` before it was planned, and after it was met.
    pub dates: Vec<Option<Date>>,
    /// Whether it is met: then its line ends at the report that says so.
    pub done: bool,
    /// Whether it is the one to look at.
    pub late: bool,
}

/// The space at the right that a theme keeps free of the plot: when narrow, and when wider.
pub const RESERVED: (f64, f64) = (112.0, 190.0);
/// The pixels between a diamond and its name.
const GAP: f64 = 13.0;

/// An end of a line whose name stands right of the plot.
struct End<'a> {
    line: &'a TrendLine,
    y: f64,
}

/// Draws the lines; the theme keeps [`RESERVED`] pixels at the right for their names.
pub fn trend(input: &Trend) -> Chart {
    let empty = Chart { kind: "trend", label: input.label.clone(), height: 0, plots: Vec::new() };
    let height =
        (input.lines.len() as f64 * 56.0).clamp(240.0, 4_000.0).max(if input.lines.len() > 3 { 410.0 } else { 240.0 });
    let Some(reports) = Span::around(input.reports.iter().copied()) else { return empty };
    let dates = input.lines.iter().flat_map(|line| line.dates.iter().flatten().copied());
    let Some(up) = DatesUp::new(dates, height, input.language) else { return empty };
    let x = |date: Date| match reports.days() {
        1 => 100.0,
        _ => right_of_dates(100.0 * reports.percent(date) / reports.percent(end_of(reports)).max(1e-9)),
    };

    let widths = Widths::FULL.less(RESERVED.0, RESERVED.1);
    // Right of the plot, names that find no room in it may stand beside those of the ends.
    let mut field = Field::new(widths, -22.0, height).overhang(0.0, RESERVED.0 - 4.0);
    let mut shapes = Vec::new();
    if let Some((start, end, corners)) = past(&up, reports, &x) {
        shapes.extend([outline("area past", &corners), polyline("diagonal", &[start, end])]);
        field.avoid_line(&[(start.0, start.1 / 100.0 * height), (end.0, end.1 / 100.0 * height)]);
    }
    up.keep_off(&mut field);
    let (lines, mut labels) = up.lines();
    shapes.extend(lines);
    let mut ends = Vec::new();
    let mut marks = Vec::new();
    for line in &input.lines {
        let known = input.reports.iter().zip(&line.dates).filter_map(|(report, date)| Some((*report, (*date)?)));
        let known: Vec<(Date, Date)> = known.collect();
        let Some(last) = known.last().copied() else { continue };
        let points: Vec<(f64, f64)> = known.iter().map(|(report, date)| (x(*report), up.percent(*date))).collect();
        if points.len() > 1 {
            shapes.push(polyline(if line.late { "series measured" } else { "series" }, &points));
        }
        let scaled: Vec<(f64, f64)> = points.iter().map(|(x, y)| (*x, y / 100.0 * height)).collect();
        field.avoid_line(&scaled);
        let role = if line.late { "point measured" } else { "point" };
        for (index, (x, y)) in points.iter().enumerate().take(points.len() - 1) {
            let moved = index > 0 && known[index].1 != known[index - 1].1;
            if moved || index == 0 {
                marks.push(dot(role, *x, *y, if moved { 7 } else { 5 }));
            }
        }
        let (at, y) = (x(last.0), up.percent(last.1));
        marks.push(diamond(if line.done { "milestone past" } else { "milestone" }, at, y, 13));
        field.block(Extent::mark(at, y / 100.0 * height, 13.0));
        if at > 99.0 {
            ends.push(End { line, y: y / 100.0 * height });
        } else {
            labels.push(inside(line, at, y / 100.0 * height));
        }
    }
    shapes.extend(marks);
    let mut after = Vec::new();
    if !input.past_text.is_empty() {
        let piece = Piece::new("axis", &input.past_text, -8.0, height - 10.0, Anchor::End);
        labels.push(Label { x: 100.0, y: 0.0, rank: 9, placements: vec![vec![piece]] });
    }
    for (room, shown) in [(RESERVED.0, Shown::Narrow), (RESERVED.1, Shown::Medium)] {
        let names = stacked(&ends, room, height);
        names.iter().for_each(|name| field.block_when(shown == Shown::Narrow, name.extent(room)));
        after.extend(names.into_iter().map(|name| name.draw(shown)));
    }
    shapes.extend(field.place(&labels));
    shapes.extend(after);
    let last = Span::new(reports.first(), end_of(reports).yesterday().unwrap_or(reports.first()).max(reports.first()))
        .in_language(input.language);
    shapes.extend(after_dates(time_axis(last, widths.part(1.0 - LEFT / 100.0), height)));
    let plot = Plot { y: 26, height: height as u32, shapes };
    Chart { kind: "trend", label: input.label.clone(), height: height as u32 + 60, plots: vec![plot] }
}

fn end_of(span: Span) -> Date {
    span.first().saturating_add(jiff::ToSpan::days(i64::from(span.days() - 1)))
}

type Point = (f64, f64);

/// The part of the plot where forecast dates lie before their reports: the ends of the diagonal over it, and its corners.
fn past(up: &DatesUp, reports: Span, x: &impl Fn(Date) -> f64) -> Option<(Point, Point, Vec<Point>)> {
    let (low, high) = up.ends();
    let from = low.max(reports.first());
    let to = high.min(end_of(reports));
    if from >= to {
        return None;
    }
    let (start, end) = ((x(from), up.percent(from)), (x(to), up.percent(to)));
    let mut corners = vec![start, end];
    if end.0 < 100.0 {
        corners.push((100.0, end.1));
    }
    corners.extend([(100.0, 100.0), (start.0, 100.0)]);
    Some((start, end, corners))
}

/// The name of a milestone that was met before the last report: beside its diamond.
fn inside(line: &TrendLine, x: f64, y: f64) -> Label {
    let mut placements = Vec::new();
    let [long, short] = [&line.text, &line.short_text];
    for (name, text) in [(&line.name, long), (&line.short, long), (&line.name, short), (&line.short, short)] {
        if name.is_empty() || text.is_empty() {
            continue;
        }
        let mut places = around(&[("label strong halo", name), ("label halo", text)], 11.0);
        // The diagonal rises to the right of its diamond: a little lower there is room under it.
        let lower = [9.0, 18.0].map(|shift| down(&places[0], shift));
        places.splice(1..1, lower);
        placements.extend(places);
    }
    // A line that has just risen runs where its name would stand: further down there is room.
    let under: Vec<Vec<Piece>> = placements.iter().filter(|pieces| pieces[0].y > 11.0).cloned().collect();
    for shift in [9.0, 18.0, 26.0] {
        placements.extend(under.iter().map(|pieces| down(pieces, shift)));
    }
    Label { x, y, rank: 1, placements }
}

fn down(pieces: &[Piece], shift: f64) -> Vec<Piece> {
    pieces.iter().map(|piece| Piece { y: piece.y + shift, ..piece.clone() }).collect()
}

/// A name right of the plot.
struct Beside {
    /// The height of the end of its line.
    y: f64,
    lines: Vec<Piece>,
    tall: f64,
    /// The height of its middle.
    middle: f64,
}

/// The names right of the plot, each at the height of its line, moved apart where they would touch.
fn stacked(ends: &[End], room: f64, height: f64) -> Vec<Beside> {
    // All have the long wording of their date, or none has.
    let fits = |end: &End| width(&end.line.text, face("label")) <= room - GAP - 2.0;
    let long = ends.iter().all(fits);
    let name = |end: &End| {
        let lines = lines(end.line, room - GAP - 2.0, long);
        let tall = lines.len() as f64 * 18.0 + 4.0;
        Beside { y: end.y, lines, tall, middle: end.y }
    };
    let mut names: Vec<Beside> = ends.iter().map(name).collect();
    names.sort_by(|left, right| left.y.total_cmp(&right.y));
    let wanted: Vec<(f64, f64)> = names.iter().map(|name| (name.y, name.tall)).collect();
    let middles = spread(&wanted, (-22.0, height + 14.0));
    names.iter_mut().zip(middles).for_each(|(name, middle)| name.middle = middle);
    names
}

impl Beside {
    /// What it takes of the room right of the plot.
    fn extent(&self, room: f64) -> Extent {
        let edge = |pixels| Edge { percent: 100.0, pixels };
        let half = self.tall / 2.0;
        Extent { left: edge(7.0), right: edge(room), top: self.middle - half, bottom: self.middle + half }
    }

    fn draw(self, shown: Shown) -> Shape {
        let away = self.middle - self.y;
        let first = away + 5.0 - (self.lines.len() as f64 - 1.0) * 9.0;
        let mut group: Vec<Shape> = Vec::new();
        if away.abs() > 7.0 {
            let [from, to] = [pixels(8.0), pixels(GAP - 2.0)];
            group.push(super::draw::line("leader", from, pixels(0.0), to, pixels(away)));
        }
        group.extend(self.lines.iter().enumerate().map(|(row, piece)| {
            super::draw::text(piece.role, piece.x, first + 18.0 * row as f64, piece.anchor, &piece.text)
        }));
        Shape::Group { role: "name", x: percent(100.0), y: pixels(self.y), shown, shapes: group }
    }
}

/// The longest wording that fits: the name, a shorter one, or the name in two lines; then its date.
fn lines(line: &TrendLine, room: f64, long: bool) -> Vec<Piece> {
    let bold = face("label strong");
    let fits = |text: &&String| !text.is_empty() && width(text, bold) <= room;
    let names = match [&line.name, &line.short].into_iter().find(fits) {
        Some(name) => vec![name.clone()],
        None => halve(if line.short.is_empty() { &line.name } else { &line.short }, bold),
    };
    let short = if line.short_text.is_empty() { &line.text } else { &line.short_text };
    let names = names.iter().map(|name| Piece::new("label strong", name, GAP, 0.0, Anchor::Start));
    let texts = wrap(if long { &line.text } else { short }, face("label"), room);
    names.chain(texts.iter().map(|text| Piece::new("label", text, GAP, 0.0, Anchor::Start))).collect()
}

/// Moves blocks (middle and height, from the top) apart so that none overlap, each as little as its neighbours allow.
pub(super) fn spread(blocks: &[(f64, f64)], (top, bottom): (f64, f64)) -> Vec<f64> {
    // Blocks that touch move as one, around the mean of what they want; going down, each new block joins those above it.
    let mut runs: Vec<(f64, f64, usize)> = Vec::new();
    for (middle, tall) in blocks {
        let mut run = (middle - tall / 2.0, *tall, 1);
        while let Some(above) = runs.last().copied().filter(|above| above.0 + above.1 > run.0) {
            runs.pop();
            let count = above.2 + run.2;
            // The tops that the members want of the whole run, averaged by their number.
            let wanted = (above.0 * above.2 as f64 + (run.0 - above.1) * run.2 as f64) / count as f64;
            run = (wanted, above.1 + run.1, count);
        }
        run.0 = run.0.min(bottom - run.1).max(top);
        runs.push(run);
    }
    // What was pushed up by the bottom edge may meet the run above.
    for index in (1..runs.len()).rev() {
        let limit = runs[index].0 - runs[index - 1].1;
        runs[index - 1].0 = runs[index - 1].0.min(limit);
    }
    let mut middles = Vec::new();
    let mut tall = blocks.iter().map(|block| block.1);
    for (start, _, count) in runs {
        let mut at = start;
        for tall in tall.by_ref().take(count) {
            middles.push(at + tall / 2.0);
            at += tall;
        }
    }
    middles
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn names_that_would_touch_move_apart() {
        let middles = spread(&[(10.0, 20.0), (12.0, 20.0), (14.0, 20.0), (90.0, 20.0)], (-20.0, 100.0));
        assert_eq!(middles, [-8.0, 12.0, 32.0, 90.0]);
    }

    #[test]
    fn names_stay_above_the_bottom() {
        let middles = spread(&[(95.0, 20.0), (96.0, 20.0), (99.0, 20.0)], (0.0, 100.0));
        assert_eq!(middles, [50.0, 70.0, 90.0]);
    }
}
