//! People: power and interest, and engagement now and wanted.

use super::budget::cell;
use super::draw::{area, at, line, mark, percent, pixels, text};
use super::labels::{Edge, Extent, Field, Label, Piece, Widths, groups};
use super::text::{face, halve, width};
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
    /// From 1 to 5; from 4 on it is much.
    pub power: u8,
    /// From 1 to 5; from 4 on it is much.
    pub interest: u8,
    /// Whether it stands out: far from the engagement that is wanted.
    pub gap: bool,
    /// The smaller, the sooner it is named, where not all have room.
    pub rank: u32,
}

const BADGE: f64 = 22.0;
/// From one badge of a stack to the next, where names stand on one line, and where one of them needs two.
const STEP: f64 = 26.0;
const TALL_STEP: f64 = 36.0;
/// The least height of a half of the grid.
const HALF: f64 = 210.0;
/// A stack of more than these stands in two columns.
const MOST_IN_COLUMN: usize = 8;
/// Where the stacks of each interest stand across, in percent: 1 to 3 left of the middle, 4 and 5 right of it, each with room for
/// names before it.
const ACROSS: [f64; 5] = [5.0, 22.0, 45.0, 69.0, 95.0];

/// Draws the grid; at least 470 pixels high, more where many stand at one place. On a phone the numbers stand without names.
pub fn power(input: &Power) -> Chart {
    let stacks = stacks(&input.people);
    // The names of the quarters stand in a band of their own at the top and at the bottom, where no badge comes.
    let room = Widths::FULL.narrow.0 / 2.0 - 14.0;
    let long = input.quadrants.iter().any(|name| width(name, face("quadrant")) > room);
    let band = if long { 50.0 } else { 32.0 };
    let (upper, lower) = (Half::of(&stacks, 4..=5, band), Half::of(&stacks, 1..=3, band));
    let (middle, height) = (upper.height, upper.height + lower.height);
    let up = |y: f64| y / height * 100.0;
    let mut shapes = vec![area("quadrant", 50.0, 0.0, 50.0, up(middle))];
    shapes.push(line("grid year", percent(0.0), percent(up(middle)), percent(100.0), percent(up(middle))));
    shapes.push(line("grid year", percent(50.0), percent(0.0), percent(50.0), percent(100.0)));
    shapes.push(area("frame", 0.0, 0.0, 100.0, 100.0));
    let mut field = Field::new(Widths::FULL, 0.0, height);
    let mut labels: Vec<Label> = quarter_names(&input.quadrants, height);
    let quarters = labels.len();
    let mut badges = Vec::new();
    for stack in &stacks {
        let half = if stack.power >= 4 { &upper } else { &lower };
        let centre = if stack.power >= 4 { band + half.centre(stack.power) } else { middle + half.centre(stack.power) };
        for (person, (dx, dy), side) in stack.places() {
            let (x, y) = (ACROSS[stack.interest - 1], centre + dy);
            let edge = |pixels: f64| Edge { percent: x, pixels };
            let half = BADGE / 2.0 + 1.0;
            field.block(Extent { left: edge(dx - half), right: edge(dx + half), top: y - half, bottom: y + half });
            let role = if person.gap { "badge strong" } else { "badge" };
            badges.push(badge(role, x, percent(up(y)), (dx, 0.0), &person.number));
            labels.push(name(person, (x, y), dx, side));
        }
    }
    for (label, mut chosen) in field.choose(&labels) {
        // Names stand too close on a phone to tell whose they are; the list under the grid has all of them.
        if label >= quarters {
            chosen[0] = None;
        }
        shapes.extend(groups(&labels[label], &chosen, pixels(labels[label].y)));
    }
    shapes.extend(badges);
    shapes.push(at("axis-name", 0.0, 0.0, vec![text("axis", 0.0, -8.0, Anchor::Start, &input.power_text)]));
    shapes.push(at("axis-name", 100.0, 100.0, vec![text("axis", 0.0, 20.0, Anchor::End, &input.interest_text)]));
    let plot = Plot { y: 22, height: height as u32, shapes };
    Chart { kind: "power", label: input.label.clone(), height: height as u32 + 50, plots: vec![plot] }
}

/// A numbered circle, some pixels aside of a point in percent.
pub(super) fn badge(role: super::Role, x: f64, y: Length, (dx, dy): (f64, f64), number: &str) -> Shape {
    let inner = mark(role, pixels(dx), pixels(dy), Symbol::Badge { text: number.to_owned() }, BADGE as u32);
    Shape::Group { role: "spot", x: percent(x), y, shown: Shown::Always, shapes: vec![inner] }
}

/// Those of one judgement, one under the other so that each has room for its name.
struct Stack<'a> {
    power: u8,
    interest: usize,
    people: Vec<&'a Person>,
}

/// On which side of a badge its name may stand.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Either,
    Before,
    After,
}

/// The stacks, by power and interest; those in one stand in their order.
fn stacks(people: &[Person]) -> Vec<Stack<'_>> {
    let mut stacks: Vec<Stack<'_>> = Vec::new();
    for person in people {
        let (power, interest) = (person.power.clamp(1, 5), usize::from(person.interest.clamp(1, 5)));
        match stacks.iter_mut().find(|stack| (stack.power, stack.interest) == (power, interest)) {
            Some(stack) => stack.people.push(person),
            None => stacks.push(Stack { power, interest, people: vec![person] }),
        }
    }
    stacks
}

impl<'a> Stack<'a> {
    fn columns(&self) -> usize {
        if self.people.len() > MOST_IN_COLUMN { 2 } else { 1 }
    }

    fn rows(&self) -> usize {
        self.people.len().div_ceil(self.columns())
    }

    fn step(&self) -> f64 {
        // Before the badge, from the stack or the frame to its left.
        let (from, badges) = match self.interest {
            1 => return STEP,
            4 => (50.0, 1.0),
            interest => (ACROSS[interest - 2], 1.5),
        };
        let room = (ACROSS[self.interest - 1] - from) / 100.0 * Widths::FULL.wide.0 - badges * BADGE;
        let is_long = |person: &&Person| width(&person.name, face("label")) > room;
        if self.people.iter().any(is_long) { TALL_STEP } else { STEP }
    }

    fn height(&self) -> f64 {
        self.rows() as f64 * self.step()
    }

    /// Where each stands: pixels from the point of the stack, and where its name may be.
    fn places(&self) -> impl Iterator<Item = (&'a Person, (f64, f64), Side)> + '_ {
        let (rows, two) = (self.rows(), self.columns() == 2);
        // A second column stands towards the middle of the quarter.
        let (first, second) = if self.interest <= 2 { (0.0, BADGE + 3.0) } else { (-BADGE - 3.0, 0.0) };
        self.people.iter().enumerate().map(move |(index, person)| {
            let (column, row) = (index / rows, index % rows);
            let dy = (row as f64 - (rows as f64 - 1.0) / 2.0) * self.step();
            match (two, column) {
                (false, _) => (*person, (0.0, dy), Side::Either),
                (true, 0) => (*person, (first, dy), Side::Before),
                (true, _) => (*person, (second, dy), Side::After),
            }
        })
    }
}

/// A half of the grid: how high it is, and where the stacks of each power stand in it.
struct Half {
    height: f64,
    levels: Vec<(u8, f64)>,
}

impl Half {
    /// The highest power is on top; each takes as much as its highest stack, and what is left is spread evenly.
    fn of(stacks: &[Stack<'_>], powers: std::ops::RangeInclusive<u8>, band: f64) -> Half {
        let tall = |power: u8| {
            stacks.iter().filter(|stack| stack.power == power).map(Stack::height).fold(STEP, f64::max) + STEP / 2.0
        };
        let needed: f64 = powers.clone().map(tall).sum();
        let height = (needed + band).max(HALF).ceil();
        let spare = (height - band - needed) / powers.clone().count() as f64;
        let mut top = 0.0;
        let mut levels = Vec::new();
        for power in powers.rev() {
            levels.push((power, top + (tall(power) + spare) / 2.0));
            top += tall(power) + spare;
        }
        Half { height, levels }
    }

    /// Pixels from the top of what belongs to badges.
    fn centre(&self, power: u8) -> f64 {
        self.levels.iter().find(|(level, _)| *level == power).map_or(0.0, |(_, centre)| *centre)
    }
}

/// The names of the quarters in their corners, on one line or on two; they are placed before all others.
fn quarter_names(names: &[String; 4], height: f64) -> Vec<Label> {
    let corners = [(0.0, 20.0), (100.0, 20.0), (0.0, height - 12.0), (100.0, height - 12.0)];
    let label = |(name, (x, y)): (&String, (f64, f64))| {
        let (offset, anchor, within) =
            if x == 0.0 { (10.0, Anchor::Start, (0.0, 50.0)) } else { (-10.0, Anchor::End, (50.0, 100.0)) };
        let piece = |text: &String, y| Piece::new("quadrant", text, offset, y, anchor).kept_within(within.0, within.1);
        let lines = halve(name, face("quadrant"));
        let first = if y > height / 2.0 { y - 17.0 } else { y };
        let two = lines.iter().enumerate().map(|(row, text)| piece(text, first + 17.0 * row as f64));
        Label { x, y: 0.0, rank: 0, placements: vec![vec![piece(name, y)], two.collect()] }
    };
    names.iter().zip(corners).map(label).collect()
}

/// Before the badge or after it, within its quarter, on one line or on two, in smaller letters before not at all. Without room for it, the
/// number leads to the list.
fn name(person: &Person, (x, y): (f64, f64), dx: f64, side: Side) -> Label {
    let within = if x < 50.0 { (0.0, 50.0) } else { (50.0, 100.0) };
    let mut placements: Vec<Vec<Piece>> = Vec::new();
    for role in ["label halo", "label small halo"] {
        let mut blocks = vec![vec![person.name.clone()], halve(&person.name, face(role))];
        blocks.dedup();
        for lines in &blocks {
            let first = 4.5 - (lines.len() as f64 - 1.0) * 8.0;
            let block = |offset: f64, anchor| -> Vec<Piece> {
                let lines = lines.iter().enumerate();
                let piece = |(row, text): (usize, &String)| {
                    Piece::new(role, text, dx + offset, first + 16.0 * row as f64, anchor)
                        .kept_within(within.0, within.1)
                };
                lines.map(piece).collect()
            };
            let (before, after) = (block(-16.0, Anchor::End), block(16.0, Anchor::Start));
            placements.extend(match side {
                Side::Before => vec![before],
                Side::After => vec![after],
                // Names of a stack stand on one side of it.
                Side::Either if x == ACROSS[0] || x == ACROSS[1] => vec![after, before],
                Side::Either => vec![before, after],
            });
        }
    }
    Label { x, y, rank: person.rank.saturating_add(1), placements }
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
