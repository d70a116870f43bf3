//! The past as an audience may see it today.

use super::*;

const AUDIENCES: &str = "audiences: {staff: {}, board: {}}\n";

#[test]
fn what_is_hidden_today_is_hidden_in_the_past() {
    let root = journey();
    write(root.path(), "milepost.yaml", &format!("{SETTINGS}{AUDIENCES}baseline: baseline-1\n"));
    let hidden = fs::read_to_string(root.path().join("plan/milestones.yaml")).unwrap();
    write(
        root.path(),
        "plan/milestones.yaml",
        &hidden.replace("title: Contract,", "title: Contract, audience: board,"),
    );
    write(
        root.path(),
        "plan/budget.yaml",
        "lines:\n  - id: licences\n    title: Licences\n    amount: 120\n    audience: board\n",
    );
    let project = project(root.path());
    let staff = audience::redact(&project, Reader::At(0));
    let text = format!("{:?} {:?}", staff.past, staff.baselines);
    for word in ["Contract", "Licences", "Priya", "Move the go-live"] {
        assert!(!text.contains(word), "{word}");
    }
    assert!(text.contains("Travel"));
    let board = audience::redact(&project, Reader::At(1));
    assert!(format!("{:?}", board.past).contains("Priya"));
    let day = date("2026-01-26");
    let [staff, board] = [staff, board].map(|project| analysis::analyze(&project, day));
    let approved = |analysis: &analysis::Analysis| analysis.money.as_ref().unwrap().budget.headline.approved;
    assert_eq!(approved(&staff), approved(&board), "every audience is told the same total");
    assert_eq!(staff.schedule.finish, board.schedule.finish);
}

/// The plan of one commit and of none since, in which items of lists and a field within one are marked.
#[test]
fn the_past_is_hidden_item_by_item() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path();
    git(folder, &["init", "-q"]);
    let plan = |mark: &str, more: &str| {
        format!(
            "risks:\n  - id: r\n    title: Risk\n    actions:\n      - {{text: Order early, due: {}}}\n      - text: Ask around\n{more}",
            if mark.is_empty() { "2026-03-01".to_owned() } else { format!("{{value: 2026-03-01, audience: {mark}}}") }
        )
    };
    write(folder, "milepost.yaml", &format!("{SETTINGS}{AUDIENCES}"));
    write(folder, "vision.md", VISION);
    write(folder, "plan/risks.yaml", &plan("", "      - text: Secret once\n"));
    commit_as(folder, "Priya", "2026-01-06T09:00:00+0000", "Open");
    write(folder, "plan/risks.yaml", &plan("board", ""));
    commit_as(folder, "Priya", "2026-01-07T09:00:00+0000", "Mark");
    let project = project(folder);
    let staff = audience::redact(&project, Reader::At(0));
    let actions = |plan: &Plan| -> Vec<(String, bool)> {
        let risk = plan.risks.get("r").unwrap();
        risk.actions
            .iter()
            .map(|action| (action.value.text.value.text.to_string(), action.value.due.is_some()))
            .collect()
    };
    let seen = [("Order early".to_owned(), false), ("Ask around".to_owned(), false)];
    for plan in [&staff.past[0].plan, &staff.past[1].plan] {
        assert_eq!(actions(plan), seen, "what cannot be told from what is hidden is hidden");
    }
    assert_eq!(actions(&staff.plan), seen);
    let board = audience::redact(&project, Reader::At(1));
    assert_eq!(actions(&board.past[0].plan).len(), 3);
}

/// A new name that was taken back: the past alone knows it.
#[test]
fn what_is_hidden_today_is_hidden_under_a_name_that_was_taken_back() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path();
    git(folder, &["init", "-q"]);
    write(folder, "milepost.yaml", &format!("{SETTINGS}{AUDIENCES}"));
    write(folder, "vision.md", VISION);
    write(folder, "plan/risks.yaml", "risks:\n  - {id: canary-two, formerly: [one], title: Canary}\n");
    commit_as(folder, "Priya", "2026-01-06T09:00:00+0000", "Rename");
    write(folder, "plan/risks.yaml", "risks:\n  - {id: one, title: Canary, audience: board}\n");
    commit_as(folder, "Priya", "2026-01-07T09:00:00+0000", "Take it back, and hide it");
    let staff = audience::redact(&project(folder), Reader::At(0));
    assert!(!format!("{:?}", staff.past).to_lowercase().contains("canary"));
}

#[test]
fn a_state_of_the_past_can_be_looked_at_like_today() {
    let root = journey();
    let project = everything(&project(root.path()));
    let first = project.at(0);
    assert_eq!((first.plan.milestones.get("go-live").is_some(), first.past.len()), (true, 1));
    assert_eq!(first.revision.as_ref().map(|revision| revision.subject.as_str()), Some("Open the plan"));
}
