//! 480 networks of PSPLIB, and the EHR example as MPXJ's scheduler computed it.

use jiff::civil::{Date, date};

use super::*;
use crate::model::values::calendar::{Calendar, Timeline};

#[test]
fn every_psplib_network_takes_as_long_as_its_header_says() {
    let Some(data) = shared_data() else { return };
    let mut networks = 0;
    for entry in fs::read_dir(data.join("psplib-j30")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "sm") {
            let (activities, links, expected) = psplib(&fs::read_to_string(&path).unwrap());
            let network = schedule(&activities, &links, None);
            assert_eq!(network.finish, expected, "{}", path.display());
            assert!(network.cycles.is_empty() && network.activities.iter().any(|activity| activity.critical));
            networks += 1;
        }
    }
    assert_eq!(networks, 480);
}

/// The activities and links of a file in PSPLIB's format, and the length of its critical path.
fn psplib(text: &str) -> (Vec<Activity>, Vec<Link>, i64) {
    let numbers = |line: &str| -> Vec<i64> { line.split_whitespace().filter_map(|word| word.parse().ok()).collect() };
    let section = |heading: &str| -> Vec<Vec<i64>> {
        let lines = text.lines().skip_while(|line| !line.starts_with(heading)).skip(1);
        let lines = lines.take_while(|line| !line.starts_with('*'));
        // Column headings hold numbers as well.
        let rows = lines.filter(|line| line.trim_start().starts_with(|first: char| first.is_ascii_digit()));
        rows.map(numbers).collect()
    };
    let expected = section("PROJECT INFORMATION")[0][5];
    let activities: Vec<Activity> = section("REQUESTS/DURATIONS").iter().map(|row| work(row[2])).collect();
    let mut links = Vec::new();
    for row in section("PRECEDENCE RELATIONS") {
        assert_eq!(row[2] as usize, row.len() - 3);
        links.extend(row[3..].iter().map(|successor| link(row[0] as usize - 1, *successor as usize - 1)));
    }
    assert_eq!(activities.len(), 32);
    (activities, links, expected)
}

#[test]
fn the_ehr_network_has_the_dates_floats_and_critical_path_of_mpxj() {
    let Some((ids, activities, links)) = ehr_network() else {
        return;
    };
    let text = fs::read_to_string(shared_data().unwrap().join("ehr/expected_mpxj.json")).unwrap();
    let expected: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let calendar = Calendar::five_day_week();
    let timeline = Timeline::new(&calendar, date(2025, 2, 3));
    let network = schedule(&activities, &links, None);
    assert_eq!(network.activities.len(), 56);
    for ((id, activity), expected) in ids.iter().zip(&network.activities).zip(&expected) {
        let computed = serde_json::json!({
            "id": id,
            "start": timeline.day_beginning_at(activity.early_start),
            "finish": timeline.day_ending_at(activity.early_finish),
            "slack_days": activity.total_float as f64,
            "critical": activity.critical,
        });
        assert_eq!(&computed, expected);
    }
    assert_eq!(expected.len(), 56);
}

#[test]
fn holidays_move_the_first_go_live_of_the_ehr_network_to_march() {
    let Some((ids, activities, links)) = ehr_network() else {
        return;
    };
    let holidays: Vec<(Date, Date)> =
        vec![(date(2025, 11, 27), date(2025, 11, 27)), (date(2025, 12, 24), date(2026, 1, 1))];
    let calendar = Calendar::new([true, true, true, true, true, false, false], holidays).unwrap();
    let timeline = Timeline::new(&calendar, date(2025, 2, 3));
    let network = schedule(&activities, &links, None);
    let go_live = ids.iter().position(|id| id == "M47").unwrap();
    assert_eq!(timeline.day_ending_at(network.activities[go_live].early_finish), date(2026, 3, 2));
}
