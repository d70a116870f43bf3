//! Where the money goes: a flow from sources, such as categories, to goals.

use super::draw::{area, finite};
use super::labels::{Field, Label, Piece, Widths};
use super::text::{face, wrap};
use super::{Anchor, Chart, Plot, Shape, number};

/// What the chart shows. More than six sources are hard to follow: the caller groups the rest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flow {
    /// The finding in words.
    pub label: String,
    /// Where it comes from, from the top.
    pub sources: Vec<Node>,
    /// Where it goes, from the top.
    pub goals: Vec<Node>,
    /// How much flows: index of the source, index of the goal, amount; what is not positive is left out.
    pub amounts: Vec<(usize, usize, f64)>,
}

/// An end of the flow.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Node {
    /// Its name.
    pub name: String,
    /// How much in words.
    pub text: String,
    /// Whether it stands for money without a goal.
    pub unclaimed: bool,
}

/// The width of a node in percent.
const WIDE: f64 = 2.2;
/// The widths in pixels at which a name goes to more lines.
const LIMITS: [f64; 2] = [170.0, 125.0];
/// The distance of two lines of a label.
const LINE: f64 = 17.0;

struct Slot {
    top: f64,
    height: f64,
    middle: f64,
}

/// Draws the flow; its height grows with the number of nodes.
pub fn flow(input: &Flow) -> Chart {
    let known = |(source, goal, amount): &(usize, usize, f64)| {
        let amount = finite(*amount);
        (*source < input.sources.len() && *goal < input.goals.len() && amount > 0.0).then_some((*source, *goal, amount))
    };
    let mut amounts: Vec<(usize, usize, f64)> = input.amounts.iter().filter_map(known).collect();
    amounts.sort_by_key(|(source, goal, _)| (*source, *goal));
    let sums = |count: usize, end: fn(&(usize, usize, f64)) -> usize| {
        let mut sums = vec![0.0; count];
        amounts.iter().for_each(|amount| sums[end(amount)] += amount.2);
        sums
    };
    let (left, right) = (sums(input.sources.len(), |it| it.0), sums(input.goals.len(), |it| it.1));
    let (left, right) = (ends(&input.sources, &left), ends(&input.goals, &right));
    let most = left.len().max(right.len());
    let room = |ends: &[End]| ends.iter().map(|end| end.least).sum::<f64>();
    let least = room(&left).max(room(&right)).max(most as f64 * 76.0);
    let height = least.clamp(160.0, 20_000.0).max(if most > 2 { 320.0 } else { 160.0 }).ceil();
    let scale = scale(&left, height).min(scale(&right, height));
    let (left, right) = (slots(&left, scale, height), slots(&right, scale, height));

    let percent = |pixels: f64| pixels / height * 100.0;
    let mut shapes = ribbons(&amounts, &left, &right, scale, height);
    for (node, slot) in input.sources.iter().zip(&left) {
        let role = if node.unclaimed { "node unclaimed" } else { "node" };
        shapes.push(area(role, 0.0, percent(slot.top), WIDE, percent(slot.height)));
    }
    for (node, slot) in input.goals.iter().zip(&right) {
        let role = if node.unclaimed { "node unclaimed" } else { "node goal" };
        shapes.push(area(role, 100.0 - WIDE, percent(slot.top), WIDE, percent(slot.height)));
    }
    let mut field = Field::new(Widths::FULL, -8.0, height + 8.0);
    let names = |nodes: &[Node], slots: &[Slot], x, anchor| -> Vec<Label> {
        nodes.iter().zip(slots).map(|(node, slot)| label(node, slot, x, anchor)).collect()
    };
    let mut labels = names(&input.sources, &left, WIDE, Anchor::Start);
    labels.extend(names(&input.goals, &right, 100.0 - WIDE, Anchor::End));
    shapes.extend(field.place(&labels));
    let plot = Plot { y: 8, height: height as u32, shapes };
    Chart { kind: "flow", label: input.label.clone(), height: height as u32 + 16, plots: vec![plot] }
}

/// How much flows through a node, and the least height of its slot in pixels: room for its name, in as many lines as it
/// takes where the plot is narrow, and its amount.
struct End {
    sum: f64,
    least: f64,
}

impl End {
    fn slot(&self, scale: f64) -> f64 {
        (self.sum * scale + 8.0).max(self.least)
    }
}

fn ends(nodes: &[Node], sums: &[f64]) -> Vec<End> {
    let end = |(node, sum): (&Node, &f64)| {
        let lines = wrap(&node.name, face("label strong"), LIMITS[1]).len() + usize::from(!node.text.is_empty());
        End { sum: *sum, least: (LINE * lines.clamp(1, 8) as f64 + 4.0).max(40.0) }
    };
    nodes.iter().zip(sums).map(end).collect()
}

/// The pixels a unit has when all slots fill the height: a slot is as high as its amount, but never below its least height.
fn scale(ends: &[End], height: f64) -> f64 {
    let total: f64 = ends.iter().map(|end| end.sum).sum();
    if total <= 0.0 {
        return 0.0;
    }
    let (mut low, mut high) = (0.0, height / total);
    for _ in 0..40 {
        let middle = (low + high) / 2.0;
        let needed: f64 = ends.iter().map(|end| end.slot(middle)).sum();
        if needed > height { high = middle } else { low = middle }
    }
    low
}

fn slots(ends: &[End], scale: f64, height: f64) -> Vec<Slot> {
    let needed: f64 = ends.iter().map(|end| end.slot(scale)).sum();
    let spare = ((height - needed) / ends.len().max(1) as f64).max(0.0);
    let mut top = 0.0;
    let slot = |end: &End| {
        let slot = end.slot(scale) + spare;
        let (high, middle) = (end.sum * scale, top + slot / 2.0);
        top += slot;
        Slot { top: middle - high / 2.0, height: high, middle }
    };
    ends.iter().map(slot).collect()
}

/// The streams, the large ones in front: those that carry at least the average.
fn ribbons(amounts: &[(usize, usize, f64)], left: &[Slot], right: &[Slot], scale: f64, height: f64) -> Vec<Shape> {
    let average = amounts.iter().map(|amount| amount.2).sum::<f64>() / amounts.len().max(1) as f64;
    let mut leaves: Vec<f64> = left.iter().map(|slot| slot.top).collect();
    let mut arrives: Vec<f64> = right.iter().map(|slot| slot.top).collect();
    let (mut small, mut large) = (Vec::new(), Vec::new());
    for (source, goal, amount) in amounts {
        let thick = amount * scale / height * 100.0;
        let [from, to] = [leaves[*source] / height * 100.0, arrives[*goal] / height * 100.0];
        leaves[*source] += amount * scale;
        arrives[*goal] += amount * scale;
        let path = ribbon(from, to, thick);
        if *amount >= average * 1.2 {
            large.push(Shape::Ribbon { role: "ribbon big", path });
        } else {
            small.push(Shape::Ribbon { role: "ribbon", path });
        }
    }
    small.extend(large);
    small
}

fn ribbon(from: f64, to: f64, thick: f64) -> String {
    let [a, b, c, d] = [from, to, to + thick, from + thick].map(number);
    let (left, right) = (number(WIDE), number(100.0 - WIDE));
    format!("M{left} {a}C45 {a} 55 {b} {right} {b}V{c}C55 {c} 45 {d} {left} {d}z")
}

/// The name and the amount beside the middle of a node; the name in more lines where the plot is narrow.
fn label(node: &Node, slot: &Slot, x: f64, anchor: Anchor) -> Label {
    let (offset, half) = if anchor == Anchor::Start { (8.0, (0.0, 49.0)) } else { (-8.0, (51.0, 100.0)) };
    let block = |lines: &[String]| -> Vec<Piece> {
        let rows = lines.len() + usize::from(!node.text.is_empty());
        let first = 5.0 - (rows as f64 - 1.0) * LINE / 2.0;
        let names = lines.iter().map(|line| ("label strong halo", line.as_str()));
        let text = (!node.text.is_empty()).then_some(("label halo", node.text.as_str()));
        let lines = names.chain(text).enumerate();
        lines
            .map(|(row, (role, words))| {
                Piece::new(role, words, offset, first + LINE * row as f64, anchor).kept_within(half.0, half.1)
            })
            .collect()
    };
    let mut placements = vec![block(std::slice::from_ref(&node.name))];
    for limit in LIMITS {
        let lines = wrap(&node.name, face("label strong"), limit);
        if lines.len() > 1 {
            placements.push(block(&lines));
        }
    }
    // Where even that has no room, the name alone.
    let name = Piece::new("label strong halo", &node.name, offset, 5.0, anchor);
    placements.push(vec![name.kept_within(half.0, half.1)]);
    Label { x, y: slot.middle, rank: 0, placements }
}
