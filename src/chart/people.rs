//! People: power and interest, and engagement now and wanted.

use super::budget::cell;
use super::draw::{area, at, finite, line, mark, percent, pixels, text};
use super::labels::{Edge, Extent, Field, Label, Piece, Widths};
use super::text::{face, halve, wrap};
use super::{Anchor, Chart, Length, Plot, Shape, Shown, Symbol};

/// The grid of power and interest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Power {
    /// The finding in words.
    pub label: String,
    /// The people or groups; a table beside the grid has the same numbers.
    pub people: Vec<Person>,
    /// The names of the quarters: top left, top right, bottom left, bottom right.
    pub quadrants: [String; 4],
    /// The name of the upward axis.
    pub power_text: String,
    /// The name of the other axis.
    pub interest_text: String,
}

/// A person or group in the grid.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// Its number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// From 0 to 100.
    pub power: f64,
    /// From 0 to 100.
    pub interest: f64,
    /// Whether it stands out: far from the engagement that is wanted.
    pub gap: bool,
    /// The smaller, the nearer to its place it stands and the sooner it is named, where not all have room.
    pub rank: u32,
}

const HEIGHT: f64 = 420.0;
const BADGE: f64 = 22.0;

/// Draws the grid; 470 pixels high.
pub fn power(input: &Power) -> Chart {
    let mut field = Field::new(Widths::FULL, 0.0, HEIGHT);
    let mut shapes = vec![area("quadrant", 50.0, 0.0, 50.0, 50.0)];
    shapes.push(line("grid year", percent(0.0), percent(50.0), percent(100.0), percent(50.0)));
    shapes.push(line("grid year", percent(50.0), percent(0.0), percent(50.0), percent(100.0)));
    shapes.push(area("frame", 0.0, 0.0, 100.0, 100.0));
    let spots = badges(&input.people, &mut field);
    field.rather_not(Extent::spread(50.0, 50.0, 0.0, HEIGHT, 1.0));
    field.rather_not(Extent::spread(0.0, 100.0, HEIGHT / 2.0 - 1.0, HEIGHT / 2.0 + 1.0, 0.0));
    let corners = [(0.0, 20.0), (100.0, 20.0), (0.0, HEIGHT - 12.0), (100.0, HEIGHT - 12.0)];
    let mut labels: Vec<Label> = Vec::new();
    for (name, (x, y)) in input.quadrants.iter().zip(corners) {
        let (offset, anchor, within) =
            if x == 0.0 { (10.0, Anchor::Start, (0.0, 50.0)) } else { (-10.0, Anchor::End, (50.0, 100.0)) };
        let piece = |text: &String, y| Piece::new("quadrant", text, offset, y, anchor).kept_within(within.0, within.1);
        let mut placements = vec![vec![piece(name, y)]];
        // At the same corner, but in two lines.
        let lines = halve(name, face("quadrant"));
        let first = if y > HEIGHT / 2.0 { y - 17.0 } else { y };
        let two = lines.iter().enumerate().map(|(row, text)| piece(text, first + 17.0 * row as f64));
        placements.push(two.collect());
        labels.push(Label { x, y: 0.0, rank: 1_000_000, placements });
    }
    for (person, (x, y, dx, dy)) in input.people.iter().zip(&spots) {
        labels.push(name(person, *x, y + dy, *dx, person.rank));
    }
    shapes.extend(field.place(&labels));
    for (person, (x, y, dx, dy)) in input.people.iter().zip(&spots) {
        let role = if person.gap { "badge strong" } else { "badge" };
        shapes.push(badge(role, *x, percent(y / HEIGHT * 100.0), (*dx, *dy), &person.number));
    }
    shapes.push(at("axis-name", 0.0, 0.0, vec![text("axis", 0.0, -8.0, Anchor::Start, &input.power_text)]));
    shapes.push(at("axis-name", 100.0, 100.0, vec![text("axis", 0.0, 20.0, Anchor::End, &input.interest_text)]));
    let plot = Plot { y: 22, height: HEIGHT as u32, shapes };
    Chart { kind: "power", label: input.label.clone(), height: 470, plots: vec![plot] }
}

/// A numbered circle, some pixels aside of a point in percent.
pub(super) fn badge(role: super::Role, x: f64, y: Length, (dx, dy): (f64, f64), number: &str) -> Shape {
    let inner = mark(role, pixels(dx), pixels(dy), Symbol::Badge { text: number.to_owned() }, BADGE as u32);
    Shape::Group { role: "spot", x: percent(x), y, shown: Shown::Always, shapes: vec![inner] }
}

/// Where the badges stand: at their place, or beside it where another one stands already (percent, pixels, and the
/// pixels aside).
fn badges(people: &[Person], field: &mut Field) -> Vec<(f64, f64, f64, f64)> {
    let mut taken: Vec<Extent> = Vec::new();
    let mut place = |person: &Person| {
        let x = finite(person.interest).clamp(0.0, 100.0);
        let y = HEIGHT - finite(person.power).clamp(0.0, 100.0) / 100.0 * HEIGHT;
        // Whole circles stay in the frame.
        let y = y.clamp(BADGE / 2.0 + 3.0, HEIGHT - BADGE / 2.0 - 3.0);
        let inwards = if x < 5.0 {
            14.0
        } else if x > 95.0 {
            -14.0
        } else {
            0.0
        };
        let spots = aside().map(|(dx, dy)| (x, y, dx + inwards, dy));
        let free = |spot: &(f64, f64, f64, f64)| {
            let extent = around(*spot);
            let (range, half) = (Widths::FULL.narrow, BADGE / 2.0);
            let left = spot.0 / 100.0 * range.0 + spot.2;
            (half..=HEIGHT - half).contains(&(spot.1 + spot.3))
                && (half..=range.0 - half).contains(&left)
                && taken.iter().all(|other| !extent.meets(other, (range.0, Widths::FULL.wide.1)))
        };
        let spot = spots.clone().find(free).unwrap_or((x, y, inwards, 0.0));
        taken.push(around(spot));
        field.block(around(spot));
        spot
    };
    let mut order: Vec<usize> = (0..people.len()).collect();
    order.sort_by_key(|index| people[*index].rank);
    let mut spots = vec![(0.0, 0.0, 0.0, 0.0); people.len()];
    order.into_iter().for_each(|index| spots[index] = place(&people[index]));
    spots
}

fn around((x, y, dx, dy): (f64, f64, f64, f64)) -> Extent {
    let half = BADGE / 2.0 + 1.0;
    let edge = |pixels| Edge { percent: x, pixels };
    Extent { left: edge(dx - half), right: edge(dx + half), top: y + dy - half, bottom: y + dy + half }
}

/// Places around a point, the nearest first: one over the other, so that there is room for names beside them, then in more
/// columns.
fn aside() -> impl Iterator<Item = (f64, f64)> + Clone {
    let ways = |steps: i32| (0..=steps).flat_map(|step| if step == 0 { vec![0] } else { vec![step, -step] });
    let steps = [1, 7].into_iter().flat_map(move |high| ways(7).flat_map(move |x| ways(high).map(move |y| (x, y))));
    steps.map(|(x, y)| (f64::from(x) * (BADGE + 3.0), f64::from(y) * (BADGE + 3.0)))
}

/// After the badge or before it, over it or under it, in up to three lines and in smaller letters before not at all.
/// Without room for it, the number leads to the list.
fn name(person: &Person, x: f64, y: f64, dx: f64, rank: u32) -> Label {
    let mut placements: Vec<Vec<Piece>> = Vec::new();
    for role in ["label halo", "label small halo"] {
        let face = face(role);
        let mut blocks = vec![vec![person.name.clone()], halve(&person.name, face), wrap(&person.name, face, 80.0)];
        blocks.dedup();
        for lines in &blocks {
            let last = lines.len() as f64 - 1.0;
            let block = |offset: f64, first: f64, anchor| -> Vec<Piece> {
                let lines = lines.iter().enumerate();
                lines
                    .map(|(row, text)| Piece::new(role, text, dx + offset, first + 16.0 * row as f64, anchor))
                    .collect()
            };
            let middle = 4.5 - last * 8.0;
            let (after, before) = (block(16.0, middle, Anchor::Start), block(-16.0, middle, Anchor::End));
            placements.extend(if x > 70.0 { [before, after] } else { [after, before] });
            let (above, below) = (-16.0 - last * 16.0, 25.0);
            for (offset, anchor) in [(0.0, Anchor::Middle), (-9.0, Anchor::Start), (9.0, Anchor::End)] {
                placements.extend([above, below].map(|first| block(offset, first, anchor)));
            }
        }
    }
    Label { x, y, rank, placements }
}

/// Draws engagement in a cell of a table: filled now, a ring where it is wanted; 26 pixels high. Levels count from 0.
pub fn engagement(now: usize, wanted: Option<usize>, levels: usize) -> Chart {
    let levels = levels.max(1);
    let x = |step: usize| percent((step.min(levels - 1) as f64 + 0.5) / levels as f64 * 100.0);
    let scale = (0..levels.min(50)).map(|step| line("scale", x(step), pixels(-12.0), x(step), pixels(38.0)));
    let mut shapes: Vec<Shape> = scale.collect();
    if let Some(wanted) = wanted.filter(|wanted| *wanted != now) {
        shapes.push(line("move", x(now), pixels(13.0), x(wanted), pixels(13.0)));
        let (offset, towards) = if wanted > now { (-8.0, "right") } else { (8.0, "left") };
        let head = mark("arrow move", pixels(offset), pixels(13.0), Symbol::Arrow { towards }, 7);
        let shapes_of = vec![head];
        shapes.push(Shape::Group {
            role: "head",
            x: x(wanted),
            y: pixels(0.0),
            shown: Shown::Always,
            shapes: shapes_of,
        });
        shapes.push(mark("point", x(wanted), pixels(13.0), Symbol::Ring, 13));
    }
    shapes.push(mark("point measured", x(now), pixels(13.0), Symbol::Dot, 13));
    cell(26, shapes)
}
