//! The time axis: where a date stands, and which days, weeks, months, quarters or years are named on it.

use jiff::ToSpan;
use jiff::civil::Date;

use super::draw::{at, finite, upright};
use super::labels::{Edge, Extent, Field, Label, Piece, Widths};
use super::text::{face, width};
use super::{Anchor, Shape};
use crate::language::{Argument, Language, Message, messages};

/// The days that an axis shows, the first and the last included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    first: Date,
    days: i32,
    language: Language,
}

impl Span {
    /// The days from one date to another, in either order.
    pub fn new(one: Date, other: Date) -> Span {
        let (first, last) = (one.min(other), one.max(other));
        Span { first, days: days_between(first, last) + 1, language: Language::default() }
    }

    /// The same days, whose months are named in a language.
    pub fn in_language(self, language: Language) -> Span {
        Span { language, ..self }
    }

    /// How a tick is named.
    pub fn name(&self, step: Step, date: Date, whole: bool) -> String {
        step.name(date, whole, self.language)
    }

    /// The days that hold all dates; `None` without dates.
    pub fn around(dates: impl IntoIterator<Item = Date>) -> Option<Span> {
        let mut dates = dates.into_iter();
        let first = dates.next()?;
        let (first, last) = dates.fold((first, first), |(first, last), date| (first.min(date), last.max(date)));
        Some(Span::new(first, last))
    }

    /// The first day.
    pub fn first(&self) -> Date {
        self.first
    }

    /// How many days it has, at least one.
    pub fn days(&self) -> i32 {
        self.days
    }

    /// Whether a date lies in it.
    pub fn holds(&self, date: Date) -> bool {
        (0..self.days).contains(&days_between(self.first, date))
    }

    /// Where the day begins, in percent from the left, also outside of the axis.
    pub fn percent(&self, date: Date) -> f64 {
        finite(f64::from(days_between(self.first, date)) / f64::from(self.days) * 100.0)
    }

    /// Where the day begins, kept within the axis.
    pub fn inside(&self, date: Date) -> f64 {
        self.percent(date).clamp(0.0, 100.0)
    }

    /// The middle of the day, kept within the axis: where a mark stands.
    pub fn middle(&self, date: Date) -> f64 {
        (self.percent(date) + 50.0 / f64::from(self.days)).clamp(0.0, 100.0)
    }

    /// The end of the day, kept within the axis: where a bar that ends on it ends.
    pub fn end(&self, date: Date) -> f64 {
        (self.percent(date) + 100.0 / f64::from(self.days)).clamp(0.0, 100.0)
    }
}

/// A value on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The day.
    pub date: Date,
    /// The value, in the unit of its chart.
    pub value: f64,
}

/// The number of days from one date to another.
pub fn days_between(from: Date, to: Date) -> i32 {
    to.duration_since(from).as_hours().div_euclid(24) as i32
}

/// The distance of two ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// So many days, counted from the first.
    Days(i32),
    /// So many weeks, on Mondays.
    Weeks(i32),
    /// So many months, on their first day.
    Months(i32),
    /// So many years, on 1 January of years that it divides.
    Years(i32),
}

/// All steps, the finest first.
const STEPS: [Step; 15] = [
    Step::Days(1),
    Step::Days(2),
    Step::Weeks(1),
    Step::Weeks(2),
    Step::Months(1),
    Step::Months(2),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
    Step::Years(50),
    Step::Years(100),
];

impl Step {
    /// The finest step whose ticks stand at least `room` pixels apart in a plot of this width.
    pub fn choose(span: Span, width: f64, room: f64) -> Step {
        let day = width / f64::from(span.days);
        STEPS.into_iter().find(|step| step.days() * day >= room).unwrap_or(Step::Years(500))
    }

    fn days(self) -> f64 {
        match self {
            Step::Days(count) => f64::from(count),
            Step::Weeks(count) => f64::from(count) * 7.0,
            Step::Months(count) => f64::from(count) * 30.0,
            Step::Years(count) => f64::from(count) * 365.0,
        }
    }

    /// The step of the names above: months over days, years over months.
    pub fn above(self) -> Option<Step> {
        match self {
            Step::Days(_) | Step::Weeks(_) => Some(Step::Months(1)),
            Step::Months(_) => Some(Step::Years(1)),
            Step::Years(_) => None,
        }
    }

    /// The ticks within an axis.
    pub fn dates(self, span: Span) -> Vec<Date> {
        let mut dates = Vec::new();
        let mut next = self.start(span.first);
        while let Some(date) = next {
            if days_between(span.first, date) >= span.days || dates.len() > 5_000 {
                break;
            }
            if date >= span.first {
                dates.push(date);
            }
            next = self.after(date);
        }
        dates
    }

    /// The last tick at or before a date.
    fn start(self, date: Date) -> Option<Date> {
        match self {
            Step::Days(_) => Some(date),
            Step::Weeks(_) => date.checked_sub(i64::from(date.weekday().to_monday_zero_offset()).days()).ok(),
            Step::Months(count) => {
                let month = (i32::from(date.month()) - 1) / count * count + 1;
                Date::new(date.year(), month as i8, 1).ok()
            }
            Step::Years(count) => Date::new(date.year().div_euclid(count as i16) * count as i16, 1, 1).ok(),
        }
    }

    fn after(self, date: Date) -> Option<Date> {
        match self {
            Step::Days(count) => date.checked_add(count.days()),
            Step::Weeks(count) => date.checked_add(count.weeks()),
            Step::Months(count) => date.checked_add(count.months()),
            Step::Years(count) => date.checked_add(count.years()),
        }
        .ok()
    }

    /// How a tick is named; `whole` also says what stands above it: the month of a day, the year of a month.
    pub fn name(self, date: Date, whole: bool, language: Language) -> String {
        let (day, month, year) = (date.day(), Argument::from(date.month()), date.year().to_string());
        let say = |message: &Message, told: &[&Argument<'_>]| message.say(language, told, &|number| number.to_string());
        match (self, whole) {
            (Step::Days(_) | Step::Weeks(_), false) => day.to_string(),
            (Step::Days(_) | Step::Weeks(_), true) => say(&messages::day_and_month, &[&day.into(), &month]),
            (Step::Months(_), false) => say(&messages::month_short, &[&month]),
            (Step::Months(_), true) => say(&messages::month_and_year_short, &[&month, &year.into()]),
            (Step::Years(_), _) => year,
        }
    }
}

/// The axis under a plot of this height: a tick and its name at the widths that have room for it.
pub fn axis(span: Span, widths: Widths, height: f64) -> Vec<Shape> {
    let mut field = Field::new(widths, height, height + 24.0).overhang(4.0, 4.0);
    let steps = [widths.narrow, widths.medium, widths.wide].map(|(least, _)| Step::choose(span, least, 64.0));
    let mut shapes = Vec::new();
    let mut labels: Vec<Label> = Vec::new();
    let finest = steps.into_iter().min_by(|left, right| left.days().total_cmp(&right.days())).unwrap_or(steps[0]);
    let dates = finest.dates(span);
    let coarse = steps.map(|step| step.dates(span));
    let mut last_whole = None;
    for date in &dates {
        let x = span.percent(*date);
        // The names of the coarser steps are placed first, so that a phone shows every second or third of them.
        let rank = coarse.iter().filter(|step| !step.contains(date)).count() as u32;
        let above = (date.year(), if matches!(finest, Step::Months(_)) { 0 } else { date.month() });
        let whole = last_whole != Some(above);
        last_whole = Some(above);
        shapes.push(at("axis-tick", x, 100.0, vec![upright("tick", 0.0, 0.0, 5.0)]));
        let name = |whole: bool| span.name(finest, *date, whole);
        let mut names = vec![name(whole)];
        if whole {
            names.push(name(false));
        }
        // A tick that names its year says when all that follow are.
        labels.push(tick_label(x, height, if whole { 0 } else { rank + 1 }, &names));
    }
    if labels.is_empty() {
        // Shorter than one step: name its first day.
        labels.push(tick_label(0.0, height, 0, &[span.name(Step::Days(1), span.first, true)]));
    }
    shapes.extend(field.place(&labels));
    shapes
}

fn tick_label(x: f64, height: f64, rank: u32, names: &[String]) -> Label {
    let sides = [(Anchor::Middle, 0.0), (Anchor::Start, -2.0), (Anchor::End, 2.0)];
    let placements = names.iter().flat_map(|name| {
        sides.map(|(anchor, offset)| {
            // A little air on both sides keeps neighbours apart.
            vec![Piece::new("axis", name, offset, 20.0, anchor)]
        })
    });
    Label { x, y: height, rank, placements: placements.collect() }
}

/// Today's plate over a timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plate<'a> {
    /// Where today stands, in percent.
    pub x: f64,
    /// Its words when narrow and when wider.
    pub words: [&'a str; 2],
    /// On which side of today's post it hangs, when narrow and when wider.
    pub sides: [Anchor; 2],
}

impl<'a> Plate<'a> {
    /// The plate hangs to the left of its post, in the past, unless that hides the name of a year and the right side
    /// does not.
    pub fn over(span: Span, widths: Widths, today: Date, words: [&'a str; 2]) -> Plate<'a> {
        let x = span.middle(today);
        let names: Vec<(f64, f64)> = upper_dates(span, timeline_step(span, widths))
            .into_iter()
            .map(|(date, step)| (span.percent(date), width(&span.name(step, date, true), face("axis year"))))
            .collect();
        let bands = [widths.narrow, (widths.medium.0, widths.wide.1)];
        let side = |band: usize| {
            let wide = f64::from(plate_width(words[band]));
            let hides = |from: f64, to: f64| {
                let at = |plot: f64| {
                    names.iter().any(|(name, long)| {
                        let left = (name - x) / 100.0 * plot + NAME;
                        left < to + 2.0 && left + long > from - 2.0
                    })
                };
                let (least, most) = bands[band];
                (0..=8).any(|part| at(least + (most - least) * f64::from(part) / 8.0))
            };
            let room = (100.0 - x) / 100.0 * bands[band].0 >= wide;
            let usual = plate_anchor(x, words[band], widths);
            let other = usual == Anchor::End && room && hides(-wide, 0.0) && !hides(0.0, wide);
            if other { Anchor::Start } else { usual }
        };
        Plate { x, words, sides: [side(0), side(1)] }
    }

    fn extents(&self) -> [Extent; 2] {
        [0, 1].map(|band| extent_of(self.x, self.words[band], self.sides[band], 0.0))
    }
}

/// So many pixels right of its line does a name over a timeline begin.
const NAME: f64 = 5.0;

/// The names of the upper line of a timeline, each with the step that names it: the first day too, if none falls on it.
fn upper_dates(span: Span, step: Step) -> Vec<(Date, Step)> {
    let upper = step.above().unwrap_or(step);
    let mut dates = upper.dates(span);
    if dates.first() != Some(&span.first) {
        dates.insert(0, span.first);
    }
    dates.into_iter().map(|date| (date, upper)).collect()
}

/// The two lines of names over a timeline: years over months, or months over days; each begins right of its line. The
/// name of a year that today's plate hides stands a line lower, in the place of its first month.
pub fn head(span: Span, widths: Widths, today: Option<Plate<'_>>) -> Vec<Shape> {
    let mut field = Field::new(widths, 0.0, 44.0).overhang(0.0, 8.0);
    for (plate, narrow) in today.iter().flat_map(Plate::extents).zip([true, false]) {
        field.block_when(narrow, plate);
    }
    if let Some(Plate { x, .. }) = today {
        field.avoid(Extent::spread(x, x, 20.0, 44.0, 1.0));
    }
    let step = timeline_step(span, widths);
    let mut shapes = Vec::new();
    let mut labels = Vec::new();
    let upper_dates = upper_dates(span, step);
    for (index, (date, upper)) in upper_dates.iter().enumerate() {
        let x = span.percent(*date);
        shapes.push(upright("grid year", x, 4.0, 44.0));
        // The name of the cut-off first year gives way to the next one.
        let rank = if index == 0 { 1 } else { 0 };
        let names = [span.name(*upper, *date, true), span.name(*upper, *date, false)];
        let at = |name: &String, y: f64| vec![Piece::new("axis year", name, NAME, y, Anchor::Start)];
        let mut placements: Vec<Vec<Piece>> = names.iter().map(|name| at(name, 16.0)).collect();
        placements.extend(names.iter().map(|name| at(name, 38.0)));
        if upper == &Step::Years(1) {
            let short = format!("’{:02}", date.year().rem_euclid(100));
            placements.push(vec![Piece::new("axis year", &short, 2.0, 38.0, Anchor::Start)]);
        }
        labels.push(Label { x, y: 0.0, rank, placements });
    }
    if step.above().is_some() {
        let coarse = [widths.narrow, widths.medium].map(|(least, _)| Step::choose(span, least, 42.0).dates(span));
        for date in step.dates(span) {
            let x = span.percent(date);
            if !upper_dates.iter().any(|(upper, _)| *upper == date) {
                shapes.push(upright("grid", x, 24.0, 44.0));
            }
            let rank = 2 + coarse.iter().filter(|dates| !dates.contains(&date)).count() as u32;
            let piece = Piece::new("axis", &span.name(step, date, false), NAME, 38.0, Anchor::Start);
            labels.push(Label { x, y: 0.0, rank, placements: vec![vec![piece]] });
        }
    }
    shapes.extend(field.place(&labels));
    shapes
}

/// The upright lines behind the rows of a timeline, under the names of [`head`].
pub fn lines(span: Span, widths: Widths) -> Vec<Shape> {
    let step = timeline_step(span, widths);
    let upper = step.above().unwrap_or(step).dates(span);
    let below = step.dates(span).into_iter().filter(|date| !upper.contains(date));
    let line = |role, date: Date| {
        let x = super::draw::percent(span.percent(date));
        super::draw::line(role, x, super::draw::percent(0.0), x, super::draw::percent(100.0))
    };
    let mut shapes: Vec<Shape> = below.map(|date| line("grid", date)).collect();
    if upper.first() != Some(&span.first) {
        shapes.push(line("grid year", span.first));
    }
    shapes.extend(upper.iter().map(|date| line("grid year", *date)));
    shapes
}

/// A timeline has quarters rather than two months, so that its lines are those of the calendar.
fn timeline_step(span: Span, widths: Widths) -> Step {
    match Step::choose(span, widths.wide.0, 34.0) {
        Step::Months(2) => Step::Months(3),
        // Months of a plan of more than a year crowd the rows.
        Step::Months(1) if span.days > 380 => Step::Months(3),
        step => step,
    }
}

/// The width of the yellow plate with these words on it.
pub fn plate_width(words: &str) -> u32 {
    (width(words, face("plate strong")) + 14.0).ceil() as u32
}

/// The box of the plate whose top stands at a height in pixels.
pub fn plate_extent(x: f64, words: &str, widths: Widths, top: f64) -> Extent {
    extent_of(x, words, plate_anchor(x, words, widths), top)
}

fn extent_of(x: f64, words: &str, anchor: Anchor, top: f64) -> Extent {
    let wide = f64::from(plate_width(words));
    let left = if anchor == Anchor::Start { 0.0 } else { -wide };
    let edge = |pixels: f64| Edge { percent: x, pixels };
    Extent { left: edge(left), right: edge(left + wide), top, bottom: top + 20.0 }
}

/// The side of today's post on which its plate hangs: the left one, the past, unless there is no room at any width.
pub fn plate_anchor(x: f64, words: &str, widths: Widths) -> Anchor {
    if x / 100.0 * widths.narrow.0 < f64::from(plate_width(words)) { Anchor::Start } else { Anchor::End }
}
