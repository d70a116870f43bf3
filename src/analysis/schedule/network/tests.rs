//! The network against written cases, published networks, another scheduler's dates, and laws that always hold.

use std::fs;
use std::path::{Path, PathBuf};

use super::*;

mod cases;
mod cycles;
mod laws;
mod published;

/// The data shared between projects, where it is there.
pub(in crate::analysis::schedule) fn shared_data() -> Option<PathBuf> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data"));
    folder.is_dir().then(|| folder.to_path_buf())
}

/// The milestones of the EHR example with their ids.
pub(in crate::analysis::schedule) fn ehr_network() -> Option<(Vec<String>, Vec<Activity>, Vec<Link>)> {
    let text = fs::read_to_string(shared_data()?.join("ehr/milestones.csv")).unwrap();
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap).collect();
    let ids: Vec<String> = rows.iter().map(|row| row[0].to_owned()).collect();
    let activities = rows.iter().map(|row| work(row[3].parse().unwrap())).collect();
    let mut links = Vec::new();
    for (successor, row) in rows.iter().enumerate() {
        for id in row[4].split(';').filter(|id| !id.is_empty()) {
            let predecessor = ids.iter().position(|other| other == id).unwrap();
            links.push(link(predecessor, successor));
        }
    }
    Some((ids, activities, links))
}

pub(in crate::analysis::schedule) fn work(duration: i64) -> Activity {
    Activity { duration, ..Activity::default() }
}

pub(in crate::analysis::schedule) fn link(predecessor: usize, successor: usize) -> Link {
    Link { predecessor, successor, kind: LinkKind::FinishToStart, lag: 0 }
}
