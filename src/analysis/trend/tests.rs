use std::path::Path;

use jiff::civil::date;

use super::*;
use crate::analysis::reason::Judgement;
use crate::audience::{Reader, redact};
use crate::history::{Asked, Place, read};
use crate::model::Memo;

/// The example that comes with the program, with everything in it.
fn example() -> (Visible<Project>, Trend) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-project");
    let project = read(&Place::open(&folder), Asked::default(), &mut Memo::default()).project.unwrap();
    let status_date = project.plan.settings.status_date.as_ref().unwrap().value;
    let project = redact(&project, Reader::At(1));
    let trend = trend(&project, status_date);
    (project, trend)
}

#[test]
fn the_example_tells_how_its_project_went() {
    let (project, trend) = example();
    let told = |id: &str| -> Vec<String> {
        let tell = |step: &Move| {
            let by = step.by.map_or("time", |by| project.past[by].revision.id.as_str());
            format!(
                "{} {} → {}{}: {by}",
                step.seen,
                step.from,
                step.to,
                if step.is_finished { ", reached" } else { "" }
            )
        };
        trend.moves_of(id).iter().map(tell).collect()
    };
    // Ten working days late.
    assert_eq!(told("contract-signed"), ["2025-07-25 2025-07-11 → 2025-07-25, reached: 2025-07-25-contract"]);
    assert_eq!(
        told("go-live-wave-1"),
        [
            "2025-07-25 2026-02-18 → 2026-03-04: 2025-07-25-contract",
            "2025-10-03 2026-03-04 → 2026-03-25: 2025-10-03-second-lab",
            "2025-12-12 2026-03-25 → 2026-04-01: 2025-12-12-cardiology",
            "2026-01-09 2026-04-01 → 2026-04-08: 2026-01-09-test-round-1-late",
        ]
    );
    assert_eq!(told("vision-and-goals-approved"), [""; 0]);
    let on = |day: Date| trend.points.iter().find(|point| point.date == day).unwrap();
    let before = on(date(2026, 1, 9));
    let after = on(date(2026, 1, 23));
    assert_eq!((before.standing.dates, after.standing.dates), (Judgement::OffTrack, Judgement::OnTrack), "rebaselined");
    let [before, after] = [before, after].map(|point| point.money.unwrap());
    assert_eq!(before.contingency - after.contingency, Decimal::from(60_000));
    assert_eq!(trend.points.len(), 16);
}

#[test]
fn the_days_alone_are_those_of_the_schedule() {
    let (project, trend) = example();
    for state in &project.past {
        for day in [state.status_date(), trend.points.last().unwrap().date] {
            let schedule = schedule::schedule(&state.plan, day);
            let finishes: Vec<Date> = schedule.milestones.iter().map(|forecast| forecast.finish).collect();
            assert_eq!(schedule::finishes(&state.plan, day), finishes, "{}", state.revision.id);
        }
    }
}
