//! Baselines and the trend over them.

use super::*;

#[test]
fn the_baseline_stands_behind_dates_money_and_scope() {
    let root = journey();
    write(root.path(), "milepost.yaml", &format!("{SETTINGS}baseline: baseline-1\n"));
    let renamed = fs::read_to_string(root.path().join("plan/milestones.yaml")).unwrap();
    write(root.path(), "plan/milestones.yaml", &format!("{renamed}  - {{id: survey, title: Survey, duration: 5}}\n"));
    write(root.path(), "plan/budget.yaml", &lines(120, "  - {id: extra, title: Extra, amount: 7}\n"));
    let project = everything(&project(root.path()));
    let analysis = analysis::analyze(&project, date("2026-01-26"));
    let baseline = analysis.baseline.unwrap();
    assert_eq!((baseline.id.as_str(), baseline.title.as_str()), ("baseline", "baseline-1"));
    assert_eq!(baseline.revision.subject, "Open the plan");
    let approved = |id: &str| {
        let place = project.plan.milestones.position(id).unwrap();
        analysis.schedule.milestones[place].baseline_finish
    };
    assert_eq!(approved("go-live-north"), Some(date("2026-02-18")), "found under the id it had");
    assert_eq!(approved("survey"), None, "added since");
    let budget = analysis.money.unwrap().budget;
    let headline = &budget.headline;
    assert_eq!((headline.approved.to_string(), headline.planned.to_string()), ("130".into(), "127".into()));
    let removed: Vec<(&str, String)> =
        baseline.removed_lines.iter().map(|line| (line.id.as_str(), line.amount.to_string())).collect();
    assert_eq!(removed, [("travel", "30".to_owned())]);
    assert_eq!(budget.hidden, None, "what was removed is not hidden");
}

#[test]
fn the_last_baseline_is_in_force_and_a_commit_can_be_one() {
    let root = journey();
    let commit = project(root.path()).past[2].revision.id[..10].to_owned();
    let named = format!(
        "{SETTINGS}baselines:\n  - {{id: first, revision: baseline-1}}\n  - {{id: second, title: Second, revision: {commit}}}\n"
    );
    write(root.path(), "milepost.yaml", &named);
    let project = project(root.path());
    let baselines: Vec<(&str, &str)> =
        project.baselines.iter().map(|one| (one.title.as_str(), one.revision.subject.as_str())).collect();
    assert_eq!(baselines, [("baseline-1", "Open the plan"), ("Second", "Mend the budget")]);
    let analysis = analysis::analyze(&everything(&project), date("2026-01-26"));
    assert_eq!(analysis.baseline.unwrap().id, "second");
    assert_eq!(analysis.money.unwrap().budget.headline.approved.to_string(), "150");
}

#[test]
fn an_unknown_baseline_is_an_error_that_names_the_nearest_tag() {
    let root = journey();
    write(root.path(), "milepost.yaml", &format!("{SETTINGS}baseline: baseline-2\n"));
    let read = read_at(root.path(), None);
    let [fault] = read.diagnostics.as_slice() else { panic!("{:?}", read.diagnostics) };
    assert_eq!(
        fault.to_string(),
        "milepost.yaml:3:11: error[unknown-baseline]: there is no tag, commit or recorded revision `baseline-2`"
    );
    assert_eq!(fault.hint.as_deref(), Some("did you mean `baseline-1`?"));
}

#[test]
fn the_trend_has_a_point_a_day_at_its_own_status_date() {
    let root = journey();
    let project = everything(&project(root.path()));
    let trend = trend::trend(&project, date("2026-01-28"));
    let seen: Vec<String> = trend
        .points
        .iter()
        .map(|point| format!("{} {} {}", point.date, point.finish, point.money.unwrap().planned))
        .collect();
    assert_eq!(
        seen,
        [
            "2026-01-06 2026-02-18 130",
            "2026-01-12 2026-03-02 130",
            "2026-01-14 2026-03-02 150",
            "2026-01-20 2026-03-02 120",
            "2026-01-21 2026-03-02 120",
            "2026-01-26 2026-03-02 120",
            "2026-01-28 2026-03-02 120",
        ]
    );
    let moves: Vec<Date> = trend.moves("go-live-north").iter().map(|seen| seen.finish).collect();
    assert_eq!(moves, [date("2026-02-18"), date("2026-03-02")], "under the id it had before as well");
    // The contract was promised for 16 January and is still open.
    let contract: Vec<String> = trend.moves("contract").iter().map(|seen| seen.finish.to_string()).collect();
    assert_eq!(contract, ["2026-01-16", "2026-01-20", "2026-01-21", "2026-01-26", "2026-01-28"]);
    assert_eq!(trend::trend(&project, date("2026-01-12")).points.len(), 2, "nothing is later than the status date");
}

/// A shelf in memory.
#[derive(Default)]
struct Memory(Mutex<BTreeMap<String, Vec<u8>>>);

impl Shelf for Memory {
    fn read(&self, name: &str) -> Option<Vec<u8>> {
        self.0.lock().unwrap().get(name).cloned()
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        self.0.lock().unwrap().insert(name.to_owned(), bytes.to_owned());
    }
}

/// The same project with a shelf.
fn on_shelf(project: &Project, shelf: &Arc<Memory>) -> Visible<Project> {
    everything(&Project { shelf: Shelved::on(shelf.clone()), ..project.clone() })
}

#[test]
fn a_trend_is_the_same_with_what_is_kept_of_it() {
    let root = journey();
    write(root.path(), "milepost.yaml", &format!("{SETTINGS}baseline: baseline-1\n"));
    commit_as(root.path(), "Priya", "2026-01-27T09:00:00+0000", "Name the baseline");
    let (shelf, day) = (Arc::<Memory>::default(), date("2026-01-28"));
    let before = project(root.path());
    assert_eq!(trend::trend(&on_shelf(&before, &shelf), day), trend::trend(&everything(&before), day));
    let kept = shelf.0.lock().unwrap().clone();
    let [(name, bytes)] = kept.iter().collect::<Vec<_>>()[..] else { panic!("{kept:?}") };
    // Two commits of a day that follows, with another baseline in force since the first of them.
    git(root.path(), &["tag", "baseline-2"]);
    write(root.path(), "milepost.yaml", &format!("{SETTINGS}baseline: baseline-2\n"));
    commit_as(root.path(), "Lena", "2026-01-29T09:00:00+0000", "Approve it again");
    write(
        root.path(),
        "plan/milestones.yaml",
        &milestones("2026-03-20", "  - {id: survey, title: Survey, duration: 5}\n"),
    );
    commit_as(root.path(), "Omar", "2026-01-29T10:00:00+0000", "Add a survey");
    let (after, day) = (project(root.path()), date("2026-02-02"));
    let expected = trend::trend(&everything(&after), day);
    let after = on_shelf(&after, &shelf);
    for length in 0..=bytes.len() {
        shelf.0.lock().unwrap().insert(name.clone(), bytes[..length].to_owned());
        assert_eq!(trend::trend(&after, day), expected, "of {length} bytes");
        assert_ne!(shelf.0.lock().unwrap()[name], bytes[..length], "what is new is kept as well");
    }
    assert_eq!(trend::trend(&after, day), expected, "where nothing is new");
}
