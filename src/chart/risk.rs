//! The risk matrix: probability up, impact to the right, a numbered badge for each risk, and a dashed one where it will stand.

use super::draw::{area, percent};
use super::labels::{Field, Label, Piece, Widths, share_of_longest};
use super::people::badge;
use super::text::{face, halve};
use super::{Anchor, Chart, Plot, Role, Shape};

/// What the matrix shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RiskMatrix {
    /// The finding in words.
    pub label: String,
    /// The risks, the gravest first: where a cell is full, the last ones are counted.
    pub risks: Vec<Risk>,
    /// The names of the probabilities, from the lowest.
    pub probabilities: [String; 5],
    /// The names of the impacts, from the lowest.
    pub impacts: [String; 5],
    /// The name of the upward axis.
    pub probability_text: String,
    /// The name of the other axis.
    pub impact_text: String,
}

/// A risk in the matrix; levels from 1 to 5.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Risk {
    /// What stands in its badge.
    pub number: String,
    /// Its probability.
    pub probability: u8,
    /// Its impact.
    pub impact: u8,
    /// Probability and impact after its treatment, where a dashed badge stands.
    pub residual: Option<(u8, u8)>,
    /// Whether it stands out: new or grown since the last report.
    pub strong: bool,
}

const CELL: f64 = 76.0;
const HEIGHT: f64 = CELL * 5.0;
/// The left part of the plot, which belongs to the names of the probabilities, in percent.
const LEFT: f64 = 15.0;
/// Badges of a cell stand in two columns and three rows: that fits a phone.
const ROOM: usize = 6;

/// Draws the matrix; 446 pixels high.
pub fn risk_matrix(input: &RiskMatrix) -> Chart {
    let mut shapes = Vec::new();
    let column = (100.0 - LEFT) / 5.0;
    let x = |impact: u8| LEFT + column * (f64::from(impact.clamp(1, 5)) - 0.5);
    let y = |probability: u8| HEIGHT - CELL * (f64::from(probability.clamp(1, 5)) - 0.5);
    for probability in 1..=5 {
        for impact in 1..=5 {
            let top = (y(probability) - CELL / 2.0) / HEIGHT * 100.0;
            shapes.push(area(severity(probability, impact), x(impact) - column / 2.0, top, column, 20.0));
        }
    }
    shapes.push(area("frame", LEFT, 0.0, 100.0 - LEFT, 100.0));
    for probability in 1..=5 {
        for impact in 1..=5 {
            let badges = badges(input, (probability, impact));
            let places = places(badges.len().min(ROOM));
            let shown = if badges.len() > ROOM { ROOM - 1 } else { badges.len() };
            let middle = percent(y(probability) / HEIGHT * 100.0);
            for ((role, number), place) in badges[..shown].iter().zip(&places) {
                shapes.push(badge(role, x(impact), middle, *place, number));
            }
            if badges.len() > ROOM {
                let text = format!("+{}", badges.len() - shown);
                shapes.push(badge("badge more", x(impact), middle, places[ROOM - 1], &text));
            }
        }
    }
    shapes.extend(names(input, x, y));
    let plot = Plot { y: 24, height: HEIGHT as u32, shapes };
    Chart { kind: "risk", label: input.label.clone(), height: 456, plots: vec![plot] }
}

/// What stands in a cell: first the risks that are there now, then those that will be.
fn badges(input: &RiskMatrix, cell: (u8, u8)) -> Vec<(Role, &str)> {
    let at = |(probability, impact): (u8, u8)| (probability.clamp(1, 5), impact.clamp(1, 5));
    let now = |risk: &Risk| at((risk.probability, risk.impact));
    let here = input.risks.iter().filter(|risk| now(risk) == cell);
    let here = here.map(|risk| (if risk.strong { "badge strong" } else { "badge" }, risk.number.as_str()));
    let moves = |risk: &&Risk| now(risk) != cell && risk.residual.is_some_and(|residual| at(residual) == cell);
    let after = input.risks.iter().filter(moves).map(|risk| ("badge after", risk.number.as_str()));
    here.chain(after).collect()
}

/// How grave a cell is, by the product of both levels.
fn severity(probability: u8, impact: u8) -> Role {
    match probability * impact {
        0..=4 => "cell low",
        5..=9 => "cell medium",
        10..=14 => "cell high",
        _ => "cell extreme",
    }
}

/// Where the badges of a cell stand around its middle, in pixels.
fn places(count: usize) -> Vec<(f64, f64)> {
    let columns = if count > 1 { 2 } else { 1 };
    let rows = count.div_ceil(columns).max(1);
    let place = |index: usize| {
        let (row, column) = (index / columns, index % columns);
        // The last one of an odd number stands in the middle.
        let alone = index + 1 == count && column == 0;
        let across = if alone { 0.0 } else { (column as f64 - 0.5) * 24.0 };
        (across, (row as f64 - (rows as f64 - 1.0) / 2.0) * 24.0)
    };
    (0..count).map(place).collect()
}

fn names(input: &RiskMatrix, x: impl Fn(u8) -> f64, y: impl Fn(u8) -> f64) -> Vec<Shape> {
    let mut field = Field::new(Widths::FULL, -24.0, HEIGHT + 52.0);
    let mut labels = Vec::new();
    for (level, name) in (1..=5).zip(&input.impacts) {
        let placements = wordings(&input.impacts, name, level).map(|(lines, share)| {
            let half = (100.0 - LEFT) / 10.0 * share;
            let piece = |(row, text)| Piece::new("axis", text, 0.0, 18.0 + 16.0 * row as f64, Anchor::Middle);
            let lines = lines.iter().map(String::as_str).enumerate();
            lines.map(|line| piece(line).kept_within(x(level) - half, x(level) + half)).collect()
        });
        labels.push(Label { x: x(level), y: HEIGHT, rank: 0, placements: placements.to_vec() });
    }
    for (level, name) in (1..=5).zip(&input.probabilities) {
        let placements = wordings(&input.probabilities, name, level).map(|(lines, share)| {
            let first = 5.0 - 8.0 * (lines.len() as f64 - 1.0);
            let piece = |(row, text)| Piece::new("axis", text, -8.0, first + 16.0 * row as f64, Anchor::End);
            let lines = lines.iter().map(String::as_str).enumerate();
            lines.map(|line| piece(line).kept_within(LEFT * (1.0 - share), LEFT)).collect()
        });
        labels.push(Label { x: LEFT, y: y(level), rank: 0, placements: placements.to_vec() });
    }
    labels.push(Label {
        x: 0.0,
        y: 0.0,
        rank: 1,
        placements: vec![vec![Piece::new("axis", &input.probability_text, 0.0, -8.0, Anchor::Start)]],
    });
    let right = [(40.0, Anchor::End), (52.0, Anchor::End)];
    let placements = right.map(|(dy, anchor)| vec![Piece::new("axis", &input.impact_text, 0.0, dy, anchor)]);
    labels.push(Label { x: 100.0, y: HEIGHT, rank: 1, placements: placements.to_vec() });
    field.place(&labels)
}

/// A name on one line, on two, or its number, each with the share of the room that it may take, so that a row of names
/// has the same wording throughout.
fn wordings(names: &[String; 5], name: &str, level: u8) -> [(Vec<String>, f64); 3] {
    let whole = |name: &str| vec![name.to_owned()];
    let halves = |name: &str| halve(name, face("axis"));
    let share = |lines: &dyn Fn(&str) -> Vec<String>| {
        let all: Vec<String> = names.iter().flat_map(|name| lines(name)).collect();
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        lines(name).iter().map(|line| share_of_longest(line, &all, "axis")).fold(0.0, f64::max)
    };
    [(whole(name), share(&whole)), (halves(name), share(&halves)), (vec![level.to_string()], 1.0)]
}
