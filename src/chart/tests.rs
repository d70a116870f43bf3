//! All charts under random plans: no label touches another at any width, and every number is finite.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::axis::Format;
use super::labels::Widths;
use super::text::{face, width};
use super::time::Reading;
use super::*;
use crate::language::Language;

/// A text on the screen: left, right, top, bottom, words.
type Words = (f64, f64, f64, f64, String);

fn is_shown(shown: Shown, container: f64) -> bool {
    match shown {
        Shown::Always => true,
        Shown::Wide => container >= 760.0,
        Shown::Medium => container >= 600.0,
        Shown::MediumOnly => (600.0..760.0).contains(&container),
        Shown::BelowWide => container < 760.0,
        Shown::Narrow => container < 600.0,
    }
}

fn collect(shapes: &[Shape], origin: (f64, f64), size: (f64, f64), container: f64, found: &mut Vec<Words>) {
    let place = |length: Length, whole: f64| match length {
        Length::Percent(value) => value / 100.0 * whole,
        Length::Pixels(value) => value,
    };
    for shape in shapes {
        match shape {
            Shape::Group { x, y, shown, shapes, .. } if is_shown(*shown, container) => {
                let origin = (origin.0 + place(*x, size.0), origin.1 + place(*y, size.1));
                collect(shapes, origin, size, container, found);
            }
            Shape::Text { role, x, y, anchor, text, shown } if is_shown(*shown, container) => {
                let (x, y) = (origin.0 + place(*x, size.0), origin.1 + place(*y, size.1));
                let wide = width(text, face(role));
                let left = match anchor {
                    Anchor::Start => x,
                    Anchor::Middle => x - wide / 2.0,
                    Anchor::End => x - wide,
                };
                found.push((left, left + wide, y - 10.0, y + 3.0, text.clone()));
            }
            Shape::Mark { x, y, mark: Symbol::Plate { text, width, anchor }, .. } => {
                let (x, y) = (origin.0 + place(*x, size.0), origin.1 + place(*y, size.1));
                let left = if *anchor == Anchor::Start { x } else { x - f64::from(*width) };
                found.push((left, left + f64::from(*width), y, y + 20.0, text.clone()));
            }
            _ => {}
        }
    }
}

/// The pairs of texts of a chart that touch at some width.
fn collisions(chart: &Chart, plot_of: impl Fn(f64) -> f64) -> Vec<String> {
    let mut faults = Vec::new();
    for container in (288..=1440).step_by(10).map(f64::from) {
        let mut found = Vec::new();
        for plot in &chart.plots {
            let size = (plot_of(container), f64::from(plot.height));
            collect(&plot.shapes, (0.0, f64::from(plot.y)), size, container, &mut found);
        }
        found.sort_by(|left, right| left.2.total_cmp(&right.2));
        for (index, one) in found.iter().enumerate() {
            for other in found[index + 1..].iter().take_while(|other| other.2 < one.3) {
                let across = one.1.min(other.1) - one.0.max(other.0);
                if across > 0.5 && one.3.min(other.3) - one.2.max(other.2) > 1.0 {
                    faults.push(format!("{container}: `{}` and `{}` in {}", one.4, other.4, chart.kind));
                }
            }
        }
    }
    faults
}

fn finite(shapes: &[Shape]) -> bool {
    let fine = |lengths: &[&Length]| {
        lengths.iter().all(|length| match length {
            Length::Percent(value) | Length::Pixels(value) => value.is_finite(),
        })
    };
    shapes.iter().all(|shape| match shape {
        Shape::Line { x1, y1, x2, y2, .. } => fine(&[x1, y1, x2, y2]),
        Shape::Rect {
            x,
            y,
            width: Length::Percent(w) | Length::Pixels(w),
            height: Length::Percent(h) | Length::Pixels(h),
            ..
        } => fine(&[x, y]) && *w >= 0.0 && *h >= 0.0 && w.is_finite() && h.is_finite(),
        Shape::Polyline { points, .. } | Shape::Area { points, .. } => {
            points.0.iter().all(|(x, y)| x.is_finite() && y.is_finite())
        }
        Shape::Ribbon { path, .. } => !path.contains("NaN") && !path.contains("inf"),
        Shape::Text { x, y, .. } | Shape::Mark { x, y, .. } => fine(&[x, y]),
        Shape::Group { x, y, shapes, .. } => fine(&[x, y]) && finite(shapes),
    })
}

#[track_caller]
fn check(chart: &Chart) {
    check_at(chart, |container| container);
}

#[track_caller]
fn check_at(chart: &Chart, plot_of: impl Fn(f64) -> f64) {
    assert!(chart.plots.iter().all(|plot| finite(&plot.shapes)), "{chart:?}");
    let faults = collisions(chart, plot_of);
    assert!(faults.is_empty(), "{:#?}", &faults[..faults.len().min(6)]);
}

/// The width of a timeline beside its labels.
fn beside(container: f64) -> f64 {
    if container >= 760.0 { container - 230.0 } else { container }
}

const NAMES: [&str; 6] =
    ["North", "Go-live, Riverside and Lakeview", "Build complete", "", "Äußere Prüfung", "数据迁移"];

fn name() -> impl Strategy<Value = String> {
    prop::sample::select(NAMES.as_slice()).prop_map(str::to_owned)
}

fn day() -> impl Strategy<Value = Date> {
    prop_oneof![4 => 0..700_i64, 1 => -900..6_000_i64].prop_map(|days| date(2026, 1, 1).saturating_add(days.days()))
}

fn value() -> impl Strategy<Value = f64> {
    prop_oneof![6 => 0.0..5_000.0, 1 => Just(0.0), 1 => -900.0..0.0, 1 => prop::sample::select([f64::NAN, f64::INFINITY, 1e300, 1e-300].as_slice())]
}

fn readings() -> impl Strategy<Value = Vec<Reading>> {
    prop::collection::vec((day(), value()), 0..14).prop_map(|mut readings| {
        readings.sort_by_key(|reading| reading.0);
        readings.into_iter().map(|(date, value)| Reading { date, value }).collect()
    })
}

fn plain(value: f64) -> String {
    format!("${}k", number(value.clamp(-1e6, 1e6)))
}

fn long(value: f64) -> String {
    format!("{} a year", plain(value))
}

const FORMAT: Format<'static> = Format { value: &plain, top: &long };

prop_compose! {
    fn content()(kind in 0..3, dates in prop::array::uniform4(day()), done in value(), flags in any::<[bool; 3]>()) -> gantt::Content {
        let [start, finish, early, late] = dates;
        match kind {
            0 => gantt::Content::Phase { start, finish },
            1 => gantt::Content::Work(gantt::Work {
                start, finish, done, baseline: flags[0].then_some((early, late)), critical: flags[1], marks: vec![late],
            }),
            _ => gantt::Content::Milestone { date: start, baseline: flags[0].then_some(early), past: flags[1], critical: flags[2] },
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_road_holds(ends in (day(), day()), today in prop::option::of(day()), stops in prop::collection::vec((day(), name(), 0..3_u32), 0..24)) {
        let stop = |(date, name, rank): (Date, String, u32)| road::Stop { date, short: "Short".into(), name, date_text: "17 Mar 2027".into(), past: rank == 0, rank };
        let stops = stops.into_iter().map(stop).collect();
        // Names are shown on wide pages only.
        let chart = road::road(&road::Road { start: ends.0, end: ends.1, today, today_text: "Today".into(), stops, named: true });
        check_at(&chart, |container| container.max(1060.0));
    }

    #[test]
    fn the_timeline_holds(ends in (day(), day()), today in prop::option::of(day()), rows in prop::collection::vec((prop::option::of(content()), name()), 0..30), links in prop::collection::vec((0..40_usize, 0..40_usize, any::<bool>()), 0..20)) {
        let row = |(content, text)| gantt::Row { content, text, short: "+1".into(), role: "row" };
        let link = |(from, to, critical)| gantt::Link { from, to, critical };
        let input = gantt::Gantt { label: String::new(), language: Language::default(), start: ends.0, end: ends.1, today, today_text: "Today, 20 Nov".into(), today_short: "Today".into(), rows: rows.into_iter().map(row).collect(), links: links.into_iter().map(link).collect() };
        check_at(&gantt::gantt_top(&input), beside);
        check_at(&gantt::gantt(&input), beside);
    }

    #[test]
    fn money_holds(values in prop::array::uniform6(value()), texts in prop::array::uniform4(name()), all in prop::collection::vec((value(), value()), 0..20)) {
        let amount = |index: usize| budget::Amount { value: values[index], name: texts[index % 4].clone(), text: "$4.86M".into() };
        check(&budget::budget_total(&budget::BudgetTotal { label: String::new(), approved: amount(0), spent: amount(1), committed: amount(2), forecast: Some(amount(3)), left: Some(amount(4)), left_from: values[5] }));
        let row = budget::BudgetRow { planned: values[0], committed: values[1], spent: values[2], forecast: values[3] };
        check(&budget::budget_row(&row, budget::most([&row])));
        check(&budget::done_row(values[4], Some(values[5])));
        let year = |(index, (capital, operating)): (usize, (f64, f64))| years::Year { name: (2026 + index).to_string(), capital, operating, texts: vec!["$2.41M".into(), "241".into()] };
        let years = all.into_iter().enumerate().map(year).collect();
        check(&years::years(&years::Years { label: String::new(), years, reference: Some(years::Reference { value: values[0], name: texts[0].clone(), years: (2, 9) }), format: FORMAT }));
    }

    #[test]
    fn contingency_holds(ends in (day(), day()), today in day(), total in value(), draws in prop::collection::vec((day(), value()), 0..9), risks in value(), text in name()) {
        check(&contingency::contingency(&contingency::Contingency { label: String::new(), language: Language::default(), start: ends.0, end: ends.1, today, today_text: "Today".into(), total, draws, left_text: "$304k left of $360k".into(), even_text: text.clone(), risks: Some((risks, text)), format: FORMAT }));
    }

    #[test]
    fn the_flow_holds(sources in prop::collection::vec(name(), 0..8), goals in prop::collection::vec(name(), 0..8), amounts in prop::collection::vec((0..9_usize, 0..9_usize, value()), 0..30)) {
        let node = |name: String| flow::Node { name, text: "$1.60M, 35%".into(), unclaimed: false };
        check(&flow::flow(&flow::Flow { label: String::new(), sources: sources.into_iter().map(node).collect(), goals: goals.into_iter().map(node).collect(), amounts }));
    }

    #[test]
    fn curves_hold(ends in (day(), day()), today in day(), series in prop::array::uniform4(readings()), approved in value(), text in name(), finish in prop::option::of((day(), day()))) {
        let [planned, earned, spent, forecast] = series;
        check(&burn_up::burn_up(&burn_up::BurnUp { label: String::new(), language: Language::default(), scope: planned.clone(), built: earned.clone(), planned: spent.clone(), finish, scope_text: text.clone(), built_text: "356 built".into(), planned_name: "Plan".into(), finish_text: vec!["Finishes".into(), text.clone()], format: FORMAT }));
        check(&measure::readings(&measure::Readings { label: String::new(), language: Language::default(), readings: earned.clone(), expected: planned.clone(), expected_name: "Expected".into(), target: Some((approved, text.clone())), now_text: "36% now".into(), format: FORMAT }));
        check(&curve::curve(&curve::Curve { label: String::new(), language: Language::default(), start: ends.0, end: ends.1, today, today_text: "Today".into(), planned, earned, spent, forecast, approved: Some((approved, text.clone())), approved_short: "Approved".into(), planned_name: "Planned".into(), planned_text: "Planned by now $2.36M".into(), earned_text: "Earned $2.14M".into(), spent_text: "Spent $2.19M".into(), forecast_text: text.clone(), variance: Some(curve::Variances { title: "More is done than was planned by now, and it cost less than it is worth".into(), schedule: text, cost: "Against the cost".into() }), format: FORMAT }));
    }

    #[test]
    fn totals_hold(series in prop::array::uniform3(readings()), until in day(), text in name()) {
        let [approved, forecast, spent] = series;
        check(&total::total(&total::Total { label: String::new(), language: Language::default(), until, approved, forecast, spent, approved_text: text.clone(), forecast_text: "Forecast $2.28M".into(), spent_text: "Spent $1.27M".into(), difference_text: text, format: FORMAT }));
    }

    #[test]
    fn dates_hold(mut reports in prop::collection::vec(day(), 0..12), lines in prop::collection::vec((name(), prop::collection::vec(prop::option::of(day()), 12), any::<bool>()), 0..12), moves in prop::collection::vec((day(), day(), name()), 0..6), until in day()) {
        reports.sort();
        let line = |(name, dates, late): (String, _, bool)| trend::TrendLine { short: name.clone(), name, text: "17 Mar, +35 days".into(), short_text: "+35 days".into(), dates, done: late, late };
        let chart = trend::trend(&trend::Trend { label: String::new(), language: Language::default(), reports, lines: lines.into_iter().map(line).collect(), past_text: "Past".into() });
        check_at(&chart, |container| container - if container < 600.0 { trend::RESERVED.0 } else { trend::RESERVED.1 });
        let step = |(reported, due, text)| history::Move { reported, due, text };
        check(&history::history(&history::History { label: String::new(), language: Language::default(), moves: moves.into_iter().map(step).collect(), until, past: false }));
        let window = shift::Window::holding([(until, date(2026, 5, 5))], Language::default());
        check_at(&shift::shift(until, date(2026, 5, 5), window), |container| container.clamp(220.0, 600.0));
    }

    #[test]
    fn people_hold(people in prop::collection::vec((name(), 0..7_u8, 0..7_u8), 0..40), months in prop::collection::vec((value(), value()), 0..40), today in prop::option::of(day()), steps in (0..9_usize, 0..9_usize, 0..7_usize)) {
        let person = |(index, (name, power, interest)): (usize, (String, u8, u8))| people::Person { number: index.to_string(), name, power, interest, gap: index % 3 == 0, rank: index as u32 % 5 };
        let people = people.into_iter().enumerate().map(person).collect();
        let quadrants = ["Keep satisfied", "Work closely together", "Keep an eye on", "Keep informed"].map(String::from);
        check(&people::power(&people::Power { label: String::new(), people, quadrants, power_text: "Power".into(), interest_text: "Interest".into() }));
        check(&people::engagement(steps.0, Some(steps.1), steps.2));
        let month = |(index, (load, capacity)): (usize, (f64, f64))| load::Month { first: date(2026, 5, 1).saturating_add((index as i64).months()), load, capacity, text: "22".into() };
        check(&load::load(&load::Load { label: String::new(), language: Language::default(), months: months.into_iter().enumerate().map(month).collect(), capacity_name: "Has time for 20 days".into(), today, today_text: "Today".into(), format: FORMAT }));
    }

    #[test]
    fn risks_hold(risks in prop::collection::vec((0..9_u8, 0..9_u8, prop::option::of((0..9_u8, 0..9_u8))), 0..60)) {
        let risk = |(index, (probability, impact, residual)): (usize, (u8, u8, _))| risk::Risk { number: index.to_string(), probability, impact, residual, strong: false };
        let risks = risks.into_iter().enumerate().map(risk).collect();
        let names = ["Rare", "Unlikely", "Possible", "Likely", "Almost certain"].map(String::from);
        check(&risk::risk_matrix(&risk::RiskMatrix { label: String::new(), risks, probabilities: names.clone(), impacts: names, probability_text: "Probability".into(), impact_text: "Impact".into() }));
    }
}

#[test]
fn a_goal_without_a_way_is_drawn() {
    for (start, target) in [(5.0, 5.0), (f64::NAN, 3.0), (9.0, 2.0)] {
        check(&measure::goal(&measure::Measure { start, target, now: Some(4.0), expected: Some(-1.0) }));
    }
}

#[test]
fn three_hundred_rows_are_placed_soon() {
    let row = |index: i64| gantt::Row {
        content: Some(gantt::Content::Milestone {
            date: date(2026, 1, 1).saturating_add(index.days()),
            baseline: None,
            past: false,
            critical: false,
        }),
        text: "4 Dec (+14 days)".into(),
        short: String::new(),
        role: "row",
    };
    let links = (1..300).map(|to| gantt::Link { from: to / 2, to, critical: to % 3 == 0 }).collect();
    let input = gantt::Gantt {
        label: String::new(),
        language: Language::default(),
        start: date(2026, 1, 1),
        end: date(2027, 2, 1),
        today: None,
        today_text: String::new(),
        today_short: String::new(),
        rows: (0..300).map(row).collect(),
        links,
    };
    let chart = gantt::gantt(&input);
    assert_eq!(chart.plots[1].shapes.len(), 300);
    assert_eq!(chart, gantt::gantt(&input));
    check_at(&chart, beside);
}

#[test]
fn widths_of_the_design_are_in_order() {
    for widths in [Widths::FULL, Widths::BESIDE_LABELS, Widths::FULL.less(112.0, 190.0)] {
        assert!(
            widths.narrow.0 < widths.narrow.1 && widths.medium.0 < widths.medium.1 && widths.wide.0 < widths.wide.1
        );
    }
}

#[test]
fn todays_plate_leaves_the_name_of_the_year_free() {
    use super::time::{Plate, Span};
    let (start, end) = (date(2025, 2, 1), date(2026, 11, 30));
    let side =
        |today| Plate::over(Span::new(start, end), Widths::BESIDE_LABELS, today, ["Today", "Today, 27 Feb"]).sides[1];
    // It hangs in the past, where that hides nothing.
    assert_eq!(side(date(2025, 9, 30)), Anchor::End);
    assert_eq!(side(date(2026, 8, 31)), Anchor::End);
    assert_eq!(side(date(2026, 2, 27)), Anchor::Start);
}

#[test]
fn the_plate_of_the_road_rises_over_a_milestone_that_it_would_hide() {
    let day = |month, day| jiff::civil::date(2026, month, day);
    let drawn = |stop: Date| {
        let stop = road::Stop {
            date: stop,
            name: "Stop".into(),
            short: String::new(),
            date_text: "1 Jun 2026".into(),
            past: true,
            rank: 0,
        };
        let road = road::Road {
            start: day(1, 1),
            end: day(12, 31),
            today: Some(day(7, 1)),
            today_text: "Today".into(),
            stops: vec![stop],
            named: false,
        };
        let chart = road::road(&road);
        let plates = chart.plots[0].shapes.iter().filter_map(|shape| match shape {
            Shape::Mark { mark: Symbol::Plate { .. }, y, .. } => Some(*y),
            _ => None,
        });
        plates.collect::<Vec<_>>()
    };
    assert_eq!(drawn(day(6, 24)), [Length::Pixels(-6.0)]);
    assert_eq!(drawn(day(2, 1)), [Length::Pixels(0.0)]);
}

#[test]
fn nothing_is_done_beyond_today() {
    let day = |month, day| jiff::civil::date(2026, month, day);
    let drawn = |done, today| {
        let work = gantt::Work {
            start: day(1, 1),
            finish: day(12, 31),
            done,
            baseline: None,
            critical: false,
            marks: Vec::new(),
        };
        let row = gantt::Row {
            content: Some(gantt::Content::Work(work)),
            text: String::new(),
            short: String::new(),
            role: "row",
        };
        let input = gantt::Gantt {
            label: String::new(),
            language: Language::default(),
            start: day(1, 1),
            end: day(12, 31),
            today,
            today_text: String::new(),
            today_short: String::new(),
            rows: vec![row],
            links: Vec::new(),
        };
        let chart = gantt::gantt(&input);
        let [Shape::Group { shapes, .. }] = &chart.plots[1].shapes[..] else { panic!("one row") };
        shapes.iter().find_map(|shape| match shape {
            Shape::Rect { role: "bar done", width: Length::Percent(width), .. } => Some(width.round()),
            _ => None,
        })
    };
    assert_eq!(drawn(0.9, Some(day(6, 30))), Some(50.0));
    assert_eq!(drawn(0.25, Some(day(6, 30))), Some(25.0));
    assert_eq!(drawn(0.0, Some(day(6, 30))), None);
    assert_eq!(drawn(0.9, None), Some(90.0));
}

#[test]
fn a_number_is_written_as_its_digits_say() {
    let slow = |value: f64| {
        let text = format!("{value:.2}");
        let text = text.trim_end_matches('0').trim_end_matches('.').to_owned();
        if text == "-0" { "0".to_owned() } else { text }
    };
    let values =
        (-4_000..4_000).map(|step| f64::from(step) * 0.005).chain((0..9_000).map(|step| f64::from(step) / 7.0));
    for value in values.chain([0.0, -0.0, 1.115, 0.285, 1e13, -1e13, 0.004_999, -0.001, 99.995, f64::MAX]) {
        assert_eq!(number(value), slow(value), "{value:?}");
    }
}

/// The texts of a chart that a series runs through at some width.
fn struck(chart: &Chart) -> Vec<String> {
    let mut faults = Vec::new();
    for container in (288..=1440).step_by(24).map(f64::from) {
        for plot in &chart.plots {
            let size = (container, f64::from(plot.height));
            let mut found = Vec::new();
            collect(&plot.shapes, (0.0, 0.0), size, container, &mut found);
            let series = plot.shapes.iter().filter_map(|shape| match shape {
                Shape::Polyline { role, points } if role.starts_with("series") => Some(&points.0),
                _ => None,
            });
            let ends: Vec<_> = series.flat_map(|points| points.windows(2)).collect();
            for (left, right, top, bottom, text) in found {
                let is_on = |part: usize, pair: &[(f64, f64)]| {
                    let along = |from: f64, to: f64| from + (to - from) * part as f64 / 200.0;
                    let x = along(pair[0].0, pair[1].0) / 100.0 * size.0;
                    let y = along(pair[0].1, pair[1].1) / 100.0 * size.1;
                    left < x && x < right && top < y && y < bottom
                };
                if ends.iter().any(|pair| (0..=200).any(|part| is_on(part, pair))) {
                    faults.push(format!("{container}: `{text}` in {}", chart.kind));
                }
            }
        }
    }
    faults
}

#[test]
fn no_series_runs_through_a_label() {
    let step = |reported, due, text: &str| history::Move { reported, due, text: text.to_owned() };
    let moved = history::history(&history::History {
        label: String::new(),
        language: Language::default(),
        moves: vec![
            step(date(2025, 2, 3), date(2026, 2, 11), "First 11 Feb 2026"),
            step(date(2025, 7, 25), date(2026, 2, 25), "25 Feb 2026, +10 working days"),
            step(date(2025, 10, 3), date(2026, 3, 18), "18 Mar 2026, +15 working days"),
            step(date(2025, 12, 12), date(2026, 3, 25), "25 Mar 2026, +5 working days"),
            step(date(2026, 1, 9), date(2026, 4, 1), "1 Apr 2026, +5 working days"),
        ],
        until: date(2026, 2, 27),
        past: false,
    });
    let plain = |value: f64| value.to_string();
    let top = |value: f64| format!("{value} hours");
    let format = Format { value: &plain, top: &top };
    let reading = |year, month, value| Reading { date: date(year, month, 27), value };
    // One falls to its target, the other begins on a line of the axis.
    let readings = |values: [f64; 3], target: f64| {
        measure::readings(&measure::Readings {
            label: String::new(),
            language: Language::default(),
            readings: vec![reading(2025, 3, values[0]), reading(2025, 9, values[1]), reading(2026, 2, values[2])],
            expected: vec![reading(2025, 3, values[0]), reading(2027, 1, target)],
            expected_name: "Straight to the target".to_owned(),
            target: Some((target, format!("Target {target} hours"))),
            now_text: "6.8 hours".to_owned(),
            format,
        })
    };
    let contingency = contingency::contingency(&contingency::Contingency {
        label: String::new(),
        language: Language::default(),
        start: date(2025, 1, 15),
        end: date(2026, 11, 25),
        today: date(2026, 2, 27),
        today_text: "Today".to_owned(),
        total: 240.0,
        draws: vec![(date(2026, 1, 23), 60.0)],
        left_text: "$180k left of $240k".to_owned(),
        even_text: "If used evenly".to_owned(),
        risks: Some((135.0, "Likely cost of open risks: at least $135k".to_owned())),
        format,
    });
    for chart in [moved, readings([6.5, 6.6, 6.8], 4.0), readings([22.0, 23.0, 24.0], 60.0), contingency] {
        check(&chart);
        assert_eq!(struck(&chart), [""; 0]);
    }
}

/// The texts of a chart on a container this wide, from the top and from the left.
fn texts(chart: &Chart, container: f64) -> Vec<Words> {
    let mut found = Vec::new();
    for plot in &chart.plots {
        let size = (container, f64::from(plot.height));
        collect(&plot.shapes, (0.0, f64::from(plot.y)), size, container, &mut found);
    }
    found.sort_by(|left, right| (left.2, left.0).partial_cmp(&(right.2, right.0)).unwrap());
    found
}

fn named_road(stops: &[(Date, &str)]) -> Chart {
    let stop = |(date, name): &(Date, &str)| road::Stop {
        date: *date,
        name: (*name).into(),
        short: String::new(),
        date_text: format!("{} {}", date.day(), date.month()),
        past: false,
        rank: 0,
    };
    road::road(&road::Road {
        start: date(2026, 1, 1),
        end: date(2026, 12, 31),
        today: None,
        today_text: String::new(),
        stops: stops.iter().map(stop).collect(),
        named: true,
    })
}

#[test]
fn a_long_name_on_the_road_has_two_lines_and_one_that_needs_more_leaves_its_date() {
    let lines = |name: &str| -> Vec<String> {
        texts(&named_road(&[(date(2026, 6, 15), name)]), 1200.0).into_iter().map(|words| words.4).collect()
    };
    assert_eq!(lines("Go-live"), ["Go-live", "15 6"]);
    let two = lines("The first three clinics are live and well");
    assert_eq!((two.len(), two[..2].join(" ").as_str()), (3, "The first three clinics are live and well"), "{two:?}");
    let endless = "Acceptance of the interfaces for the central emergency department and of the protection of data";
    assert_eq!(lines(endless), ["15 6"]);
}

#[test]
fn a_date_on_the_road_does_not_seem_to_belong_to_the_name_below_it() {
    let near = [(date(2026, 6, 1), "Test round two done"), (date(2026, 6, 12), "Wave one trained")];
    let chart = named_road(&near);
    assert_eq!(chart.kind, "road deep");
    let found = texts(&chart, 1200.0);
    let rows: Vec<(f64, f64)> = found.iter().map(|words| (words.2, words.3)).collect();
    let gap = |row: usize| rows[row + 1].0 - rows[row].1;
    assert!(gap(1) > 2.0 * gap(0), "{rows:?}");
}

#[test]
fn a_slip_stands_after_its_bar_also_where_a_thin_line_runs() {
    let work = |start, finish, baseline| {
        Some(gantt::Content::Work(gantt::Work {
            start,
            finish,
            done: 0.0,
            baseline: Some(baseline),
            critical: false,
            marks: Vec::new(),
        }))
    };
    let day = |month, day| date(2026, month, day);
    let row = |content, text: &str| gantt::Row { content, text: text.into(), short: String::new(), role: "row" };
    let rows = vec![
        row(work(day(1, 5), day(5, 1), (day(1, 5), day(5, 1))), ""),
        row(work(day(3, 1), day(4, 20), (day(1, 5), day(2, 20))), "+20 d"),
        row(work(day(6, 1), day(8, 1), (day(6, 1), day(8, 1))), ""),
    ];
    let chart = gantt::gantt(&gantt::Gantt {
        label: String::new(),
        language: Language::default(),
        start: day(1, 1),
        end: day(12, 31),
        today: None,
        today_text: String::new(),
        today_short: String::new(),
        rows,
        links: vec![gantt::Link { from: 0, to: 2, critical: false }],
    });
    let found = texts(&chart, 900.0);
    let slip = found.iter().find(|words| words.4 == "+20 d").unwrap();
    assert!(slip.0 > 110.0 / 365.0 * 900.0, "{slip:?}");
}

fn money(value: f64, name: &str, text: &str) -> budget::Amount {
    budget::Amount { value, name: name.into(), text: text.into() }
}

#[test]
fn what_is_left_of_the_contingency_has_its_amount_at_every_width_and_the_forecast_stays_off_the_words_above() {
    let chart = budget::budget_total(&budget::BudgetTotal {
        label: String::new(),
        approved: money(2280.0, "Approved", "$2.28M"),
        spent: money(1270.0, "Spent", "$1.27M"),
        committed: money(598.0, "Under contract", "$598k"),
        forecast: Some(money(2100.0, "Forecast without contingency", "$2.10M")),
        left: Some(money(180.0, "Contingency left", "$180k")),
        left_from: 2100.0,
    });
    for container in [320.0, 358.0, 640.0, 940.0, 1400.0] {
        let found = texts(&chart, container);
        for amount in ["$2.28M", "$1.27M", "$598k", "$2.10M", "$180k"] {
            assert!(found.iter().any(|words| words.4.ends_with(amount)), "{amount} at {container}: {found:?}");
        }
    }
    let bar = chart.plots[0].shapes.iter().find_map(|shape| match shape {
        Shape::Rect { role: "box planned", y: Length::Pixels(top), .. } => Some(*top),
        _ => None,
    });
    let stroke = chart.plots[0].shapes.iter().find_map(|shape| match shape {
        Shape::Line { role: "forecast", y1: Length::Pixels(top), .. } => Some(*top),
        _ => None,
    });
    assert!(bar.is_some() && stroke == bar, "{stroke:?} {bar:?}");
}

#[test]
fn each_step_of_a_date_is_named_where_it_was_made() {
    let step = |reported, due, text: &str| history::Move { reported, due, text: text.to_owned() };
    let chart = history::history(&history::History {
        label: String::new(),
        language: Language::default(),
        moves: vec![
            step(date(2025, 2, 3), date(2026, 2, 11), "First 11 Feb 2026"),
            step(date(2025, 7, 1), date(2026, 4, 1), "1 Apr 2026, +35 working days"),
        ],
        until: date(2026, 2, 27),
        past: false,
    });
    // July is after five of thirteen months, and the last name ends or begins there and not at today.
    let found = texts(&chart, 900.0);
    let last = found.iter().find(|words| words.4.starts_with("1 Apr")).unwrap();
    let made = 900.0 * (0.07 + 0.93 * 148.0 / 390.0);
    assert!((last.0 - made).abs() < 30.0 || (last.1 - made).abs() < 30.0, "{last:?} {made}");
    let dots = chart.plots[0].shapes.iter().filter(|shape| matches!(shape, Shape::Mark { mark: Symbol::Dot, .. }));
    assert_eq!(dots.count(), 1);
}
