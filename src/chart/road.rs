//! The line under the masthead: the whole project from start to end, with its milestones and today.

use jiff::civil::Date;

use super::draw::{line, mark, percent, pixels, upright};
use super::labels::{Extent, Field, Label, Piece, Widths, groups};
use super::text::{face, width, wrap};
use super::time::{Span, Step, plate_anchor, plate_width};
use super::{Anchor, Chart, Plot, Shape, Shown, Symbol};

/// What the line shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Road {
    /// The first day of the project.
    pub start: Date,
    /// Its last day.
    pub end: Date,
    /// The status date.
    pub today: Option<Date>,
    /// The words on the yellow plate.
    pub today_text: String,
    /// The milestones.
    pub stops: Vec<Stop>,
    /// Whether the stops are named under the line, each with its date in a line of its own.
    pub named: bool,
}

/// A milestone on the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// When it is due, or was met.
    pub date: Date,
    /// Its name.
    pub name: String,
    /// A shorter name; may be empty.
    pub short: String,
    /// Its date in words.
    pub date_text: String,
    /// Whether it is met.
    pub past: bool,
    /// The smaller, the sooner its name is shown where not all have room: 0 for go-lives.
    pub rank: u32,
}

/// Names stand under the line only where the page is wide.
const WIDTHS: Widths = Widths { narrow: (1060.0, 1500.0), medium: (1060.0, 1500.0), wide: (1060.0, 1500.0) };

/// A longer name is broken into two lines, and where those do not hold it, its date stands alone.
const NAME: f64 = 170.0;

/// Draws the line: 30 pixels high, or as high as its names need.
pub fn road(input: &Road) -> Chart {
    let span = Span::new(input.start, input.end);
    let mut shapes = ticks(span);
    shapes.push(line("road", percent(0.0), pixels(20.0), percent(100.0), pixels(20.0)));
    if let Some(today) = input.today {
        shapes.push(line("road done", percent(0.0), pixels(20.0), percent(span.middle(today)), pixels(20.0)));
    }
    for stop in input.stops.iter().filter(|stop| span.holds(stop.date)) {
        let role = if stop.past { "milestone past" } else { "milestone" };
        shapes.push(mark(role, percent(span.middle(stop.date)), pixels(20.0), Symbol::Diamond, 11));
    }
    if let Some(today) = input.today {
        let x = span.middle(today);
        let (anchor, wide) = (plate_anchor(x, &input.today_text, Widths::FULL), plate_width(&input.today_text));
        let stops = input.stops.iter().filter(|stop| span.holds(stop.date));
        let covered = stops.map(|stop| span.middle(stop.date) - x).any(|away| is_under(away, anchor, wide));
        let top = if covered { -LIFT } else { 0.0 };
        shapes.push(upright("today", x, top, 27.0));
        let plate = Symbol::Plate { text: input.today_text.clone(), width: wide, anchor };
        shapes.push(mark("today", percent(x), pixels(top), plate, 20));
    }
    let names = if input.named { names(input, span) } else { Names::default() };
    shapes.extend(names.shapes);
    let (kind, height) = match (input.named, names.deep, names.tall) {
        (true, true, true) => ("road deep tall", 70 + 2 * LINE as u32 + ROW as u32),
        (true, true, false) => ("road deep", 70 + ROW as u32),
        (true, false, true) => ("road tall", 70 + LINE as u32),
        (true, false, false) => ("road", 70),
        (false, ..) => ("road", 30),
    };
    Chart { kind, label: String::new(), height, plots: vec![Plot { y: 0, height, shapes }] }
}

/// The plate hangs so many pixels higher where it would hide a milestone.
const LIFT: f64 = 6.0;

/// Whether a diamond so many per cent right of today is under today's plate, where the line is shortest.
fn is_under(away: f64, anchor: Anchor, wide: u32) -> bool {
    let (pixels, half) = (away / 100.0 * Widths::FULL.narrow.0, 6.0);
    match anchor {
        Anchor::Start => pixels > -half && pixels < f64::from(wide) + half,
        _ => pixels < half && pixels > -f64::from(wide) - half,
    }
}

fn ticks(span: Span) -> Vec<Shape> {
    let step = Step::choose(span, 1240.0, 30.0);
    let years = Step::Years(1).dates(span);
    let is_year = |date: &Date| step.above() == Some(Step::Years(1)) && years.contains(date);
    let dates = step.dates(span);
    let ticks = dates.iter().filter(|date| **date != span.first());
    ticks
        .map(|date| match is_year(date) {
            true => upright("tick year", span.percent(*date), 9.0, 20.0),
            false => upright("tick", span.percent(*date), 14.0, 20.0),
        })
        .collect()
}

/// The names of the stops, whether some stand in a second row, and whether some have two lines.
#[derive(Default)]
struct Names {
    shapes: Vec<Shape>,
    deep: bool,
    tall: bool,
}

/// How much lower the second row is: far enough that a date does not seem to belong to the name under it.
const ROW: f64 = 44.0;
/// The distance of two lines of a name.
const LINE: f64 = 17.0;

fn names(input: &Road, span: Span) -> Names {
    let stops: Vec<(&Stop, f64)> =
        input.stops.iter().filter(|stop| span.holds(stop.date)).map(|stop| (stop, span.middle(stop.date))).collect();
    let tall = stops.iter().any(|(stop, _)| wordings(stop).iter().any(|lines| lines.len() > 1));
    let more = if tall { LINE } else { 0.0 };
    let first: Vec<Label> = stops.iter().map(|(stop, x)| label(stop, *x, 0.0)).collect();
    let mut field = Field::new(WIDTHS, 30.0, 70.0 + more);
    let chosen = field.choose(&first);
    let mut left_out: Vec<usize> = missing(&chosen).filter(|stop| !first[*stop].placements.is_empty()).collect();
    if left_out.is_empty() {
        let dates = dates(&mut field, &stops, &missing(&chosen).collect::<Vec<_>>());
        return Names { shapes: named(&first, &chosen).into_iter().chain(dates).collect(), deep: false, tall };
    }
    // What has no room stands one row lower, under a thin line from its diamond, which no name of the first row crosses; what
    // has no room beside these lines as well, as far as that leaves out fewer.
    let (shapes, crowded, lost) = in_two_rows(&stops, &left_out, more);
    let mut best = (lost, shapes);
    left_out.extend(crowded);
    let ways = std::iter::once(left_out).chain([8.0, 11.0, 14.0].map(|near| every_other(&stops, near)));
    for lower in ways {
        if best.0 == 0 {
            break;
        }
        let (shapes, _, lost) = in_two_rows(&stops, &lower, more);
        if lost < best.0 {
            best = (lost, shapes);
        }
    }
    Names { shapes: best.1, deep: true, tall }
}

/// Every other stop of those that stand so near each other, in percent.
fn every_other(stops: &[(&Stop, f64)], near: f64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..stops.len()).collect();
    order.sort_by(|left, right| stops[*left].1.total_cmp(&stops[*right].1));
    let mut is_lower = false;
    let mut lower = Vec::new();
    for pair in order.windows(2) {
        is_lower = !is_lower && stops[pair[1]].1 - stops[pair[0]].1 < near;
        lower.extend(is_lower.then_some(pair[1]));
    }
    lower
}

/// The names in two rows, of which the first is so much higher than names of one line need; which of the first row have no room,
/// and how many have none in either: of those there is the date, where it has room.
fn in_two_rows(stops: &[(&Stop, f64)], lower: &[usize], more: f64) -> (Vec<Shape>, Vec<usize>, usize) {
    let mut field = Field::new(WIDTHS, 30.0, 70.0 + ROW + 2.0 * more);
    let of = |index: usize, down: f64| label(stops[index].0, stops[index].1, down);
    let below: Vec<Label> = lower.iter().map(|index| of(*index, ROW + more)).collect();
    let chosen_below = field.choose(&below);
    let shown: Vec<&Label> =
        chosen_below.iter().filter(|it| it.1.iter().all(Option::is_some)).map(|it| &below[it.0]).collect();
    for label in &shown {
        field.block(Extent::spread(label.x, label.x, 26.0, 70.0 + more, 3.0));
    }
    let first: Vec<usize> = (0..stops.len()).filter(|index| !lower.contains(index)).collect();
    let above: Vec<Label> = first.iter().map(|index| of(*index, 0.0)).collect();
    let chosen_above = field.choose(&above);
    let crowded: Vec<usize> = missing(&chosen_above).map(|place| first[place]).collect();
    let lost = crowded.len() + below.len() - shown.len();
    let leader = |label: &&Label| {
        let shapes = vec![line("leader", pixels(0.0), pixels(28.0), pixels(0.0), pixels(33.0 + ROW + more))];
        Shape::Group { role: "stop", x: percent(label.x), y: pixels(0.0), shown: Shown::Always, shapes }
    };
    let mut shapes = named(&above, &chosen_above);
    shapes.extend(shown.iter().map(leader));
    shapes.extend(named(&below, &chosen_below));
    let nameless = missing(&chosen_below).map(|place| lower[place]).chain(crowded.iter().copied());
    let nameless: Vec<usize> = nameless.collect();
    shapes.extend(dates(&mut field, stops, &nameless));
    (shapes, crowded, lost)
}

/// Those that are shown at some widths only, or at none.
fn missing(chosen: &[(usize, [Option<usize>; 3])]) -> impl Iterator<Item = usize> {
    chosen.iter().filter(|(_, chosen)| chosen.iter().any(Option::is_none)).map(|(place, _)| *place)
}

fn named(labels: &[Label], chosen: &[(usize, [Option<usize>; 3])]) -> Vec<Shape> {
    let groups = chosen.iter().flat_map(|(place, chosen)| groups(&labels[*place], chosen, pixels(labels[*place].y)));
    groups
        .map(|group| match group {
            Shape::Group { x, y, shown, shapes, .. } => Shape::Group { role: "stop", x, y, shown, shapes },
            other => other,
        })
        .collect()
}

/// The dates of stops whose names have no room, where there is room for those.
fn dates(field: &mut Field, stops: &[(&Stop, f64)], nameless: &[usize]) -> Vec<Shape> {
    let label = |index: &usize| {
        let (stop, x) = stops[*index];
        Label { placements: placements(&[], &stop.date_text, x, 0.0), x, y: 0.0, rank: stop.rank }
    };
    let labels: Vec<Label> = nameless.iter().map(label).collect();
    let chosen = field.choose(&labels);
    named(&labels, &chosen)
}

fn label(stop: &Stop, x: f64, down: f64) -> Label {
    let placements = wordings(stop).into_iter().flat_map(|lines| placements(&lines, &stop.date_text, x, down));
    Label { placements: placements.collect(), x, y: 0.0, rank: stop.rank }
}

/// The name in one line or in two, and the shorter one.
fn wordings(stop: &Stop) -> Vec<Vec<String>> {
    let names = [&stop.name, &stop.short].into_iter().filter(|name| !name.is_empty());
    let lines = names.map(|name| wrap(name, face("stop"), NAME));
    lines.filter(|lines| lines.len() <= 2 && lines.iter().all(|line| width(line, face("stop")) <= NAME)).collect()
}

/// The places of some lines of a name with the date under them.
fn placements(name: &[String], date: &str, x: f64, down: f64) -> Vec<Vec<Piece>> {
    let wide = name.iter().map(|line| width(line, face("stop"))).fold(width(date, face("stop date")), f64::max);
    // Centred under its diamond; or moved aside, as long as the diamond is still above the words.
    let sides = [
        (Anchor::Middle, 0.0),
        (Anchor::Start, -wide / 4.0),
        (Anchor::End, wide / 4.0),
        (Anchor::Start, -6.0),
        (Anchor::End, 6.0),
    ];
    let lines = |anchor, offset| {
        let texts = name.iter().map(|line| ("stop", line.as_str())).chain([("stop date", date)]).enumerate();
        let piece = |(row, (role, text))| Piece::new(role, text, offset, down + 46.0 + LINE * row as f64, anchor);
        texts.map(piece).collect::<Vec<_>>()
    };
    let mut placements: Vec<Vec<Piece>> = sides.into_iter().map(|(anchor, offset)| lines(anchor, offset)).collect();
    // Near the ends of the line: flush with it.
    let edge = match x {
        ..8.0 => Some((Anchor::Start, 0.0)),
        92.0.. => Some((Anchor::End, 100.0)),
        _ => None,
    };
    placements.extend(
        edge.map(|(anchor, edge)| lines(anchor, 0.0).into_iter().map(|piece| piece.standing_at(edge)).collect()),
    );
    placements
}
