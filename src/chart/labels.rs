//! Labels that do not collide: for each label the first of its placements that is free at every width of the drawing.
//!
//! Across the plot, every edge is a share of the width plus pixels, so whether two boxes meet is a pair of linear
//! inequalities in the width: the pass solves them for the whole range of widths instead of trying a few.

use super::draw::{percent, pixels, text as words};
use super::text::{face, width};
use super::{Anchor, Length, Role, Shape, Shown};

/// The widths in pixels that the plot can have while the chart's container is narrow, medium or wide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Widths {
    /// While the container is below 600 pixels.
    pub narrow: (f64, f64),
    /// While it is between 600 and 760.
    pub medium: (f64, f64),
    /// From 760, and on paper.
    pub wide: (f64, f64),
}

impl Widths {
    /// A plot as wide as its container.
    pub const FULL: Widths = Widths { narrow: (288.0, 600.0), medium: (600.0, 760.0), wide: (740.0, 1480.0) };
    /// A plot beside a column of labels that stand in HTML, on wide screens and on paper.
    pub const BESIDE_LABELS: Widths = Widths { narrow: (288.0, 600.0), medium: (500.0, 760.0), wide: (500.0, 1280.0) };

    /// The same with a strip on the right taken away: pixels when narrow, and when wider.
    pub const fn less(self, narrow: f64, wider: f64) -> Widths {
        Widths {
            narrow: (self.narrow.0 - narrow, self.narrow.1 - narrow),
            medium: (self.medium.0 - wider, self.medium.1 - wider),
            wide: (self.wide.0 - wider, self.wide.1 - wider),
        }
    }

    /// A part of the plot, as a share of its width.
    pub fn part(self, share: f64) -> Widths {
        let of = |(least, most): (f64, f64)| (least * share, most * share);
        Widths { narrow: of(self.narrow), medium: of(self.medium), wide: of(self.wide) }
    }

    fn bands(self) -> [(f64, f64); 3] {
        [self.narrow, self.medium, self.wide]
    }
}

/// An edge across the plot: a share of its width plus pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    /// Percent of the plot's width.
    pub percent: f64,
    /// Pixels to the right of that.
    pub pixels: f64,
}

impl Edge {
    fn at(self, width: f64) -> f64 {
        self.percent / 100.0 * width + self.pixels
    }
}

/// A box in the plot: edges across, pixels down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// The left edge.
    pub left: Edge,
    /// The right edge.
    pub right: Edge,
    /// The top in pixels of the plot.
    pub top: f64,
    /// The bottom in pixels of the plot.
    pub bottom: f64,
}

impl Extent {
    /// The box of a mark of this size in pixels, around a point.
    pub fn mark(x: f64, y: f64, size: f64) -> Extent {
        Extent::spread(x, x, y - size / 2.0, y + size / 2.0, size / 2.0)
    }

    /// A box between two percentages and two heights, with pixels added at its left and right.
    pub fn spread(from: f64, to: f64, top: f64, bottom: f64, pixels: f64) -> Extent {
        let left = Edge { percent: from, pixels: -pixels };
        Extent { left, right: Edge { percent: to, pixels }, top, bottom }
    }

    /// Whether two boxes overlap at some width of a range.
    pub fn meets(&self, other: &Extent, range: (f64, f64)) -> bool {
        if self.top >= other.bottom || other.top >= self.bottom {
            return false;
        }
        let first = below(self.left, other.right, range);
        let second = below(other.left, self.right, range);
        match (first, second) {
            (Some(first), Some(second)) => first.0.max(second.0) < first.1.min(second.1) + 1e-9,
            _ => false,
        }
    }
}

/// The widths of a range at which one edge is left of another.
fn below(left: Edge, right: Edge, range: (f64, f64)) -> Option<(f64, f64)> {
    let slope = (left.percent - right.percent) / 100.0;
    let offset = left.pixels - right.pixels;
    if slope.abs() < 1e-12 {
        return (offset < -1e-6).then_some(range);
    }
    let turn = -offset / slope;
    let part = if slope > 0.0 { (range.0, range.1.min(turn)) } else { (range.0.max(turn), range.1) };
    (part.0 < part.1).then_some(part)
}

/// A line of a label: its text begins, is centred or ends at the pixels beside the point, on a baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Its role; its face follows from it.
    pub role: Role,
    /// The words.
    pub text: String,
    /// Pixels to the right of the point.
    pub x: f64,
    /// Pixels down from the point to the baseline.
    pub y: f64,
    /// Which end stands there.
    pub anchor: Anchor,
    /// Two percentages between which it has to stay, such as the ends of the bar it stands on.
    pub within: Option<(f64, f64)>,
    /// Where it stands across, in percent, if not at the point of its label: the other end of a bar.
    pub at: Option<f64>,
}

impl Piece {
    /// A line of a label.
    pub fn new(role: Role, text: &str, x: f64, y: f64, anchor: Anchor) -> Piece {
        Piece { role, text: text.to_owned(), x, y, anchor, within: None, at: None }
    }

    /// The same line, standing at another percentage than its label's point.
    pub fn standing_at(self, at: f64) -> Piece {
        Piece { at: Some(at), ..self }
    }

    /// The same line, which has to stay between two percentages.
    pub fn kept_within(self, from: f64, to: f64) -> Piece {
        Piece { within: Some((from, to)), ..self }
    }

    fn extent(&self, point: (f64, f64)) -> Extent {
        let face = face(self.role);
        let wide = width(&self.text, face);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - wide / 2.0,
            Anchor::End => self.x - wide,
        };
        let baseline = point.1 + self.y;
        let percent = self.at.unwrap_or(point.0);
        let left = Edge { percent, pixels: left - 2.0 };
        let right = Edge { percent, pixels: left.pixels + wide + 4.0 };
        Extent { left, right, top: baseline - face.size * 0.78, bottom: baseline + face.size * 0.26 }
    }
}

/// A label of a point, with the placements it may have, the best first. Placements are lines of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where the point is: percent across.
    pub x: f64,
    /// Pixels down the plot.
    pub y: f64,
    /// The smaller, the earlier it is placed, the less likely it is dropped.
    pub rank: u32,
    /// The placements to try. When none is free, the label is dropped.
    pub placements: Vec<Vec<Piece>>,
}

/// The lines of a label around a mark: after it, before it, above and below. `gap` is the pixels from the point.
pub fn around(lines: &[(Role, &str)], gap: f64) -> Vec<Vec<Piece>> {
    let last = lines.len().saturating_sub(1) as f64;
    let block = |x: f64, first: f64, anchor: Anchor| -> Vec<Piece> {
        let lines = lines.iter().enumerate();
        lines.map(|(row, (role, text))| Piece::new(role, text, x, first + LINE * row as f64, anchor)).collect()
    };
    let middle = 5.0 - last * LINE / 2.0;
    let (above, below) = (-gap - last * LINE, gap + 12.0);
    vec![
        block(gap, middle, Anchor::Start),
        block(-gap, middle, Anchor::End),
        block(0.0, above, Anchor::Middle),
        block(0.0, below, Anchor::Middle),
        block(2.0, above, Anchor::Start),
        block(-2.0, above, Anchor::End),
        block(2.0, below, Anchor::Start),
        block(-2.0, below, Anchor::End),
    ]
}

/// The name of a line through points (percent across, pixels down): over it or under it, at several places along it.
/// The label it belongs to stands at height zero.
pub fn along(role: Role, text: &str, points: &[(f64, f64)]) -> Vec<Vec<Piece>> {
    let mut placements = Vec::new();
    for part in [0.6, 0.5, 0.7, 0.4, 0.8, 0.3, 0.9, 0.2] {
        let Some((x, y)) = between(points, part) else { break };
        let piece = |dx, dy, anchor| vec![Piece::new(role, text, dx, y + dy, anchor).standing_at(x)];
        placements.push(piece(-8.0, -8.0, Anchor::End));
        placements.push(piece(6.0, 20.0, Anchor::Start));
        placements.push(piece(6.0, -10.0, Anchor::Start));
        placements.push(piece(-6.0, 22.0, Anchor::End));
    }
    placements
}

/// The point on a line through points at a part of its way across.
fn between(points: &[(f64, f64)], part: f64) -> Option<(f64, f64)> {
    let (first, last) = (points.first()?, points.last()?);
    let x = first.0 + (last.0 - first.0) * part;
    let pair = points.windows(2).find(|pair| pair[0].0 <= x && x <= pair[1].0)?;
    let run = pair[1].0 - pair[0].0;
    let rise = if run > 0.0 { (x - pair[0].0) / run } else { 0.0 };
    Some((x, pair[0].1 + (pair[1].1 - pair[0].1) * rise))
}

/// How much of its room a text may take so that texts of a row are shown all or not at all: its share of the longest.
pub fn share_of_longest(text: &str, all: &[&str], role: Role) -> f64 {
    let face = face(role);
    let longest = all.iter().map(|text| width(text, face)).fold(1.0, f64::max);
    // The pixels kept free around a text do not shrink with it, nor those that it may stand over: see `Field::is_free`.
    ((width(text, face) - 1.0).max(0.0) / (longest - 1.0).max(1.0)).min(1.0)
}

/// The distance of two baselines of a label.
pub const LINE: f64 = 18.0;

/// The place in which labels are put: its size, and what is there already.
#[derive(Clone, Debug)]
pub struct Field {
    widths: Widths,
    top: f64,
    bottom: f64,
    overhang: (f64, f64),
    /// Boxes by band of widths and by strips of height, so that a label is compared with its neighbours only.
    strips: [Vec<Vec<(Extent, Weight)>>; 3],
}

/// How much it matters that labels keep off a box, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Always,
    Posts,
    Lines,
    Grid,
}

const STRIP: f64 = 24.0;

impl Field {
    /// An empty plot; labels stay between two heights in pixels.
    pub fn new(widths: Widths, top: f64, bottom: f64) -> Field {
        let strips = ((bottom - top) / STRIP).ceil().clamp(1.0, 100_000.0) as usize;
        let empty = vec![Vec::new(); strips];
        Field { widths, top, bottom, overhang: (0.0, 0.0), strips: [empty.clone(), empty.clone(), empty] }
    }

    /// Lets labels stand out of the plot by pixels at the left and right.
    pub fn overhang(mut self, left: f64, right: f64) -> Field {
        self.overhang = (left, right);
        self
    }

    /// Keeps labels off a box.
    pub fn block(&mut self, extent: Extent) {
        (0..3).for_each(|band| self.insert(band, extent, Weight::Always));
    }

    /// Keeps labels off a box that is there while the container is narrow, or while it is not.
    pub fn block_when(&mut self, narrow: bool, extent: Extent) {
        let bands = if narrow { 0..1 } else { 1..3 };
        bands.for_each(|band| self.insert(band, extent, Weight::Always));
    }

    /// Keeps labels off a box where they have another choice.
    pub fn avoid(&mut self, extent: Extent) {
        (0..3).for_each(|band| self.insert(band, extent, Weight::Lines));
    }

    /// Keeps labels off a box, such as today's line, where they have another choice, be it on thinner lines.
    pub fn avoid_post(&mut self, extent: Extent) {
        (0..3).for_each(|band| self.insert(band, extent, Weight::Posts));
    }

    /// Keeps labels off a box, such as a line of the grid, where that brings them onto nothing else.
    pub fn rather_not(&mut self, extent: Extent) {
        (0..3).for_each(|band| self.insert(band, extent, Weight::Grid));
    }

    /// Keeps labels off a line through points (percent across, pixels down) where they have another choice.
    pub fn avoid_line(&mut self, points: &[(f64, f64)]) {
        for pair in points.windows(2) {
            let [(x1, y1), (x2, y2)] = [pair[0], pair[1]];
            let parts = ((y2 - y1).abs() / 10.0).max((x2 - x1).abs() / 4.0).ceil().clamp(1.0, 40.0);
            for part in 0..parts as usize {
                let (from, to) = (part as f64 / parts, (part as f64 + 1.0) / parts);
                let [xa, xb] = [x1 + (x2 - x1) * from, x1 + (x2 - x1) * to];
                let [ya, yb] = [y1 + (y2 - y1) * from, y1 + (y2 - y1) * to];
                self.avoid(Extent::spread(xa.min(xb), xa.max(xb), ya.min(yb) - 2.0, ya.max(yb) + 2.0, 1.0));
            }
        }
    }

    /// Whether one of the placements of a label keeps off posts, at all widths.
    pub fn is_off_posts(&self, label: &Label) -> bool {
        (0..3).all(|band| {
            label.placements.iter().any(|pieces| {
                let measured: Vec<_> = pieces.iter().map(|piece| (piece, piece.extent((label.x, label.y)))).collect();
                self.is_free(&measured, band, Weight::Posts)
            })
        })
    }

    /// Places labels by rank and returns their shapes; a label that has no free placement at some widths is left out there.
    pub fn place(&mut self, labels: &[Label]) -> Vec<Shape> {
        self.choose(labels).into_iter().flat_map(|(label, chosen)| shapes(&labels[label], &chosen)).collect()
    }

    /// For each label, in their order, the placement chosen when narrow, medium and wide.
    pub fn choose(&mut self, labels: &[Label]) -> Vec<(usize, [Option<usize>; 3])> {
        let mut order: Vec<usize> = (0..labels.len()).collect();
        order.sort_by_key(|label| labels[*label].rank);
        let mut chosen: Vec<_> = order.into_iter().map(|label| (label, self.choose_one(&labels[label]))).collect();
        chosen.sort_by_key(|(label, _)| *label);
        chosen
    }

    fn choose_one<'a>(&mut self, label: &'a Label) -> [Option<usize>; 3] {
        // Measuring the words takes longer than comparing their boxes, and there are up to twelve comparisons.
        let measured = |piece: &'a Piece| (piece, piece.extent((label.x, label.y)));
        let placements: Vec<Vec<(&Piece, Extent)>> =
            label.placements.iter().map(|pieces| pieces.iter().map(measured).collect()).collect();
        let chosen = [0, 1, 2].map(|band| {
            let free = |least: Weight| placements.iter().position(|pieces| self.is_free(pieces, band, least));
            [Weight::Grid, Weight::Lines, Weight::Posts, Weight::Always].into_iter().find_map(free)
        });
        for (band, place) in chosen.iter().enumerate() {
            for (_, extent) in place.map(|place| &placements[place]).into_iter().flatten() {
                self.insert(band, *extent, Weight::Always);
            }
        }
        chosen
    }

    fn is_free(&self, pieces: &[(&Piece, Extent)], band: usize, least: Weight) -> bool {
        let range = self.widths.bands()[band];
        pieces.iter().all(|(piece, extent)| {
            let inside = |width: f64| {
                let (from, to) = piece.within.map_or((-self.overhang.0, width + self.overhang.1), |(from, to)| {
                    (from / 100.0 * width, to / 100.0 * width)
                });
                extent.left.at(width) >= from - 2.5 && extent.right.at(width) <= to + 2.5
            };
            let fits = extent.top >= self.top - 1.0 && extent.bottom <= self.bottom + 1.0;
            let (from, to) = self.strips_of(extent);
            fits && inside(range.0)
                && inside(range.1)
                && self.strips[band][from..=to]
                    .iter()
                    .flatten()
                    .all(|(other, weight)| *weight > least || !extent.meets(other, range))
        })
    }

    fn insert(&mut self, band: usize, extent: Extent, weight: Weight) {
        let (from, to) = self.strips_of(&extent);
        for strip in &mut self.strips[band][from..=to] {
            strip.push((extent, weight));
        }
    }

    fn strips_of(&self, extent: &Extent) -> (usize, usize) {
        let last = self.strips[0].len() - 1;
        let strip = |y: f64| (((y - self.top) / STRIP).max(0.0) as usize).min(last);
        (strip(extent.top), strip(extent.bottom))
    }
}

/// One group a placement, for the widths at which it was chosen.
fn shapes(label: &Label, chosen: &[Option<usize>; 3]) -> Vec<Shape> {
    groups(label, chosen, pixels(label.y))
}

/// The same at a height that is not in pixels.
pub(super) fn groups(label: &Label, chosen: &[Option<usize>; 3], y: Length) -> Vec<Shape> {
    let mut groups = Vec::new();
    for (place, shown) in variants(chosen) {
        let pieces = &label.placements[place];
        let at = |piece: &Piece| piece.at.unwrap_or(label.x);
        for run in pieces.chunk_by(|left, right| at(left) == at(right)) {
            let x = percent(at(&run[0]));
            // Words that stand at the very place need no group around them.
            if let ([alone], Length::Pixels(top)) = (run, y)
                && alone.x == 0.0
            {
                let (role, anchor, text) = (alone.role, alone.anchor, alone.text.clone());
                groups.push(Shape::Text { role, x, y: pixels(top + alone.y), anchor, text, shown });
                continue;
            }
            let line = |piece: &Piece| words(piece.role, piece.x, piece.y, piece.anchor, &piece.text);
            let shapes = run.iter().map(line).collect();
            groups.push(Shape::Group { role: "name", x, y, shown, shapes });
        }
    }
    groups
}

/// Which placement to draw at which widths, with as few variants as possible.
fn variants(chosen: &[Option<usize>; 3]) -> Vec<(usize, Shown)> {
    let [narrow, medium, wide] = *chosen;
    let parts: Vec<(Option<usize>, Shown)> = if narrow == medium && medium == wide {
        vec![(narrow, Shown::Always)]
    } else if narrow == medium {
        vec![(narrow, Shown::BelowWide), (wide, Shown::Wide)]
    } else if medium == wide {
        vec![(narrow, Shown::Narrow), (wide, Shown::Medium)]
    } else {
        vec![(narrow, Shown::Narrow), (medium, Shown::MediumOnly), (wide, Shown::Wide)]
    };
    parts.into_iter().filter_map(|(place, shown)| Some((place?, shown))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_stands_on_thin_lines_rather_than_on_a_post_and_on_a_post_rather_than_on_nothing() {
        let piece = |x: f64, anchor| vec![Piece::new("label", "+10 days", x, 4.5, anchor)];
        let label =
            Label { x: 50.0, y: 16.0, rank: 0, placements: vec![piece(8.0, Anchor::Start), piece(-8.0, Anchor::End)] };
        let chosen = |prepare: &dyn Fn(&mut Field)| {
            let mut field = Field::new(Widths::BESIDE_LABELS, 0.0, 32.0);
            prepare(&mut field);
            field.choose(std::slice::from_ref(&label))[0].1
        };
        let at = |pixels: f64| {
            let edge = |pixels| Edge { percent: 50.0, pixels };
            Extent { left: edge(pixels - 1.0), right: edge(pixels + 1.0), top: 0.0, bottom: 32.0 }
        };
        let (after, before) = ([Some(0); 3], [Some(1); 3]);
        assert_eq!(chosen(&|_| ()), after);
        assert_eq!(chosen(&|field| field.avoid_post(at(30.0))), before);
        let lined = |field: &mut Field| {
            field.avoid_post(at(30.0));
            field.avoid(at(-30.0));
        };
        assert_eq!(chosen(&lined), before);
        let blocked = |field: &mut Field| {
            field.avoid_post(at(30.0));
            field.block(at(-30.0));
        };
        assert_eq!(chosen(&blocked), after);
    }
}
