//! Geometry: what a chart consists of, as shapes with roles, without markup and without colours.
//!
//! Positions that come from data are percentages of the plot, type and marks are pixels, so that one drawing serves a
//! phone, a wide screen and paper without scaling its text.

mod draw;

pub mod axis;
pub mod budget;
pub mod burn_up;
pub mod contingency;
pub mod curve;
mod dates_up;
pub mod flow;
pub mod gantt;
pub mod history;
pub mod labels;
pub mod load;
pub mod measure;
pub mod people;
pub mod risk;
pub mod road;
pub mod scale;
pub mod shift;
#[cfg(test)]
mod tests;
pub mod strip;
pub mod text;
pub mod time;
pub mod total;
pub mod trend;
pub mod years;

use std::fmt;

use serde::{Serialize, Serializer};

/// A drawing with its accessible name.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Chart {
    /// What kind of chart it is, such as `gantt`; a theme may style it by this word.
    pub kind: &'static str,
    /// The finding and the numbers in words, for readers who do not see the drawing. Empty: the drawing repeats what
    /// stands beside it in text and is hidden from assistive technology.
    pub label: String,
    /// The height of the whole in pixels.
    pub height: u32,
    /// The parts, from top to bottom.
    pub plots: Vec<Plot>,
}

/// A part of a chart with a height of its own; percentages inside refer to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Plot {
    /// The distance from the top of the chart, in pixels.
    pub y: u32,
    /// The height in pixels.
    pub height: u32,
    /// What is drawn, from back to front.
    pub shapes: Vec<Shape>,
}

/// One thing that is drawn.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "shape", rename_all = "kebab-case")]
pub enum Shape {
    /// A straight line.
    Line {
        /// What it stands for.
        role: Role,
        /// Where it begins, from the left.
        x1: Length,
        /// Where it begins, from the top.
        y1: Length,
        /// Where it ends, from the left.
        x2: Length,
        /// Where it ends, from the top.
        y2: Length,
    },
    /// A box.
    Rect {
        /// What it stands for.
        role: Role,
        /// Its left edge.
        x: Length,
        /// Its upper edge.
        y: Length,
        /// Its width.
        width: Length,
        /// Its height.
        height: Length,
    },
    /// A line through points.
    Polyline {
        /// What it stands for.
        role: Role,
        /// The points, in percent of the plot.
        points: Points,
    },
    /// A filled outline.
    Area {
        /// What it stands for.
        role: Role,
        /// The corners, in percent of the plot.
        points: Points,
    },
    /// A ribbon of a flow chart.
    Ribbon {
        /// What it stands for.
        role: Role,
        /// An SVG path whose numbers are percent of the plot.
        path: String,
    },
    /// Words.
    Text {
        /// What they stand for.
        role: Role,
        /// Their point, from the left.
        x: Length,
        /// Their base line, from the top.
        y: Length,
        /// Which end stands at the point.
        anchor: Anchor,
        /// The words.
        text: String,
        /// At which widths they are shown.
        shown: Shown,
    },
    /// A mark with a fixed size, centred on a point.
    Mark {
        /// What it stands for.
        role: Role,
        /// Its point, from the left.
        x: Length,
        /// Its point, from the top.
        y: Length,
        /// Its form.
        mark: Symbol,
        /// Its full width in pixels.
        size: u32,
    },
    /// Shapes that share an origin: lengths inside are pixels from it, or percent of the plot's size.
    Group {
        /// What they stand for.
        role: Role,
        /// The origin, from the left.
        x: Length,
        /// The origin, from the top.
        y: Length,
        /// At which widths they are shown.
        shown: Shown,
        /// What is drawn.
        shapes: Vec<Shape>,
    },
}

/// What a shape stands for; the theme gives it its look. Kebab-case words, several with spaces, such as `work done`.
pub type Role = &'static str;

/// At which widths of the chart a label is shown; the theme's container queries do it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// At every width.
    #[default]
    Always,
    /// From 760 pixels up, and on paper.
    Wide,
    /// From 600 pixels up, and on paper.
    Medium,
    /// From 600 to 760 pixels.
    MediumOnly,
    /// Below 760 pixels.
    BelowWide,
    /// Below 600 pixels.
    Narrow,
}

/// Which end of a text stands at its point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Anchor {
    /// The text begins there.
    #[default]
    Start,
    /// The text is centred there.
    Middle,
    /// The text ends there.
    End,
}

/// A mark.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "symbol", rename_all = "kebab-case")]
pub enum Symbol {
    /// A milestone.
    Diamond,
    /// A data point.
    Dot,
    /// An open data point: forecast or wanted.
    Ring,
    /// A filled circle with a number or letter in it.
    Badge {
        /// The number or letter.
        text: String,
    },
    /// The head of an arrow.
    Arrow {
        /// Where it points: `down`, `right`, `left` or `up`.
        towards: &'static str,
    },
    /// The yellow plate of the milepost.
    Plate {
        /// The words on it.
        text: String,
        /// Its width in pixels.
        width: u32,
        /// Which of its ends stands at the point.
        anchor: Anchor,
    },
    /// A status shape.
    Status {
        /// `on-track`, `at-risk`, `off-track`, `done` or `not-started`.
        status: &'static str,
    },
}

/// A length or position: percent of the plot, or pixels. Written with at most two decimals, so that diffs stay small.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Length {
    /// Percent of the plot's width or height.
    Percent(f64),
    /// Pixels.
    Pixels(f64),
}

impl fmt::Display for Length {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Length::Percent(value) => formatter.write_str(&(number(*value) + "%")),
            Length::Pixels(value) => formatter.write_str(&number(*value)),
        }
    }
}

impl Serialize for Length {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Points in percent of the plot; serialised as the value of an SVG `points` attribute.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Points(pub Vec<(f64, f64)>);

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let points: Vec<String> = self.0.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y))).collect();
        serializer.serialize_str(&points.join(" "))
    }
}

/// A number with at most two decimals and no trailing zeros; never `-0`.
pub fn number(value: f64) -> String {
    let hundredths = value * 100.0;
    // Near the middle between two of them it takes all digits of the value to know which is nearer.
    let is_plain = hundredths.abs() < 1e12 && ((hundredths - hundredths.trunc()).abs() - 0.5).abs() > 1e-3;
    if is_plain {
        return in_hundredths(hundredths.round() as i64);
    }
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Written digit by digit, because drawings are full of numbers.
fn in_hundredths(hundredths: i64) -> String {
    let size = hundredths.unsigned_abs();
    let (mut whole, rest) = (size / 100, size % 100);
    let mut digits = Vec::with_capacity(24);
    let digit = |value: u64| b'0' + (value % 10) as u8;
    if !rest.is_multiple_of(10) {
        digits.push(digit(rest));
    }
    if rest > 0 {
        digits.extend([digit(rest / 10), b'.']);
    }
    loop {
        digits.push(digit(whole));
        whole /= 10;
        if whole == 0 {
            break;
        }
    }
    if hundredths < 0 {
        digits.push(b'-');
    }
    digits.iter().rev().map(|byte| char::from(*byte)).collect()
}

/// Keeps labels off today's post and plate.
fn keep_off_today(field: &mut labels::Field, x: f64, words: &str, widths: labels::Widths, height: f64) {
    field.avoid_post(labels::Extent::spread(x, x, 0.0, height, 1.5));
    field.block(time::plate_extent(x, words, widths, -22.0));
}

/// Today's post through a plot and the yellow plate on top of it, 22 pixels above the plot.
fn today(x: f64, words: &str, widths: labels::Widths) -> Vec<Shape> {
    let x = draw::finite(x);
    let plate = Symbol::Plate {
        text: words.to_owned(),
        width: time::plate_width(words),
        anchor: time::plate_anchor(x, words, widths),
    };
    let post = draw::line("today", draw::percent(x), draw::pixels(-4.0), draw::percent(x), draw::percent(100.0));
    vec![post, draw::mark("today", draw::percent(x), draw::pixels(-22.0), plate, 20)]
}
