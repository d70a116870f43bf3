use rust_decimal::Decimal;

use super::{Alignment, Dependent, Flow, GoalMoney, Served, Split, align, suspects};
use crate::analysis::books::Part;
use crate::analysis::testing::{place, visible};
use crate::audience::Visible;
use crate::history::Project;

const PLAN: &str = "
--- plan/goals.yaml
goals:
  - {id: access, title: Access}
  - {id: safety, title: Safety}
  - {id: idle, title: Idle}
--- plan/stakeholders.yaml
stakeholders:
  - {id: ann, title: Ann}
  - {id: bob, title: Bob}
  - {id: cleo, title: Cleo}
--- plan/milestones.yaml
phases:
  - {id: build, title: Build, goals: [safety]}
  - {id: later, title: Later}
milestones:
  - {id: own, title: Own, phase: later, goals: [{id: access, weight: 3}, {id: safety, weight: 1}], owner: ann}
  - {id: by-phase, title: By phase, phase: build, work: [{who: bob, days: 4}], budget: [tests]}
  - {id: both, title: Both, phase: build, goals: [access], raci: {responsible: cleo, accountable: ann}}
  - {id: lost, title: Lost}
--- plan/budget.yaml
categories:
  - {id: software, title: Software}
lines:
  - {id: licences, title: Licences, category: software, goals: [access, safety], owner: cleo}
  - {id: tests, title: Tests, category: software}
  - {id: training, title: Training, milestones: [own]}
  - {id: shared, title: Shared, milestones: [own, by-phase]}
  - {id: reserve, title: Reserve, contingency: true}
  - {id: stray, title: Stray, milestones: [lost]}
  - {id: lost-visits, title: Lost visits, cash: false, goals: [access]}
";

fn aligned() -> (Visible<Project>, Alignment) {
    let project = visible(PLAN);
    let amounts = [101, 50, 80, 30, 500, 7, 40].map(Decimal::from);
    let alignment = align(&project.plan, &amounts, &[]);
    (project, alignment)
}

fn parts(alignment: &Alignment, line: usize) -> Vec<(usize, String)> {
    alignment.lines[line].goals.iter().map(|part| (part.goal, part.amount.to_string())).collect()
}

#[test]
fn milestones_serve_their_own_goals_and_those_of_their_phase() {
    let (_, alignment) = aligned();
    let goals: Vec<Vec<usize>> =
        alignment.milestones.iter().map(|milestone| milestone.goals.iter().map(|goal| goal.goal).collect()).collect();
    assert_eq!(goals, [vec![0, 1], vec![1], vec![0, 1], vec![]]);
    assert_eq!(alignment.milestones_without_goal, [3]);
    assert_eq!(alignment.goals_without_work, [2]);
}

#[test]
fn work_goes_to_the_goals_that_the_milestone_itself_names() {
    let (_, alignment) = aligned();
    let split = |milestone: usize| alignment.milestones[milestone].split(Decimal::from(8));
    assert_eq!(split(0), [(0, Decimal::from(6)), (1, Decimal::from(2))]);
    assert_eq!(split(1), [(1, Decimal::from(8))]);
    assert_eq!(split(2), [(0, Decimal::from(8)), (1, Decimal::ZERO)]);
    assert_eq!(split(3), []);
}

#[test]
fn lines_serve_the_goals_they_name_else_those_of_their_milestones() {
    let (_, alignment) = aligned();
    assert_eq!(parts(&alignment, 0), [(0, "50.5".to_owned()), (1, "50.5".to_owned())]);
    assert_eq!(parts(&alignment, 1), [(1, "50".to_owned())], "the milestone names the line");
    assert_eq!(parts(&alignment, 2), [(0, "60".to_owned()), (1, "20".to_owned())], "by the milestone's weights");
    // Half of 30 for each milestone: 3 of 4 and 1 of 4 of the first, and all of the second.
    assert_eq!(parts(&alignment, 3), [(0, "11.25".to_owned()), (1, "18.75".to_owned())]);
    let methods: Vec<Split> = alignment.lines.iter().map(|line| line.method).collect();
    use Split::{Evenly, Milestones, None, Weights, Whole};
    assert_eq!(methods, [Evenly, Whole, Weights, Milestones, None, None, Whole]);
}

#[test]
fn a_line_is_shared_among_its_milestones_and_each_share_among_their_goals() {
    let project = visible(
        "--- plan/goals.yaml\ngoals: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]\n\
         --- plan/milestones.yaml\nmilestones:\n  \
         - {id: x, title: X, goals: [{id: a, weight: 3}, {id: b, weight: 1}]}\n  \
         - {id: y, title: Y, goals: [{id: b, weight: 1}, {id: c, weight: 2}]}\n  \
         - {id: z, title: Z}\n\
         --- plan/budget.yaml\nlines:\n  \
         - {id: one, title: One, milestones: [x, y]}\n  \
         - {id: two, title: Two, milestones: [x, y, z]}\n  \
         - {id: three, title: Three, milestones: [x, z]}\n  \
         - {id: four, title: Four, milestones: [z]}\n",
    );
    let amounts = [Decimal::from(1000), Decimal::new(10_001, 2), Decimal::from(-40), Decimal::from(7)];
    // Ten working days, thirty and ten.
    let alignment = align(&project.plan, &amounts, &[10, 30, 10].map(Decimal::from));
    // 250 of x are 187.50 and 62.50; 750 of y are 250 and 500.
    let named =
        |parts: &[(usize, &str)]| parts.iter().map(|(goal, part)| (*goal, (*part).to_owned())).collect::<Vec<_>>();
    assert_eq!(parts(&alignment, 0), named(&[(0, "187.5"), (1, "312.5"), (2, "500")]));
    // 100.01 in fifths: 20.00, 60.01 and 20.00. x: 15 and 5; y: 20.00 and 40.01; z serves no goal.
    assert_eq!(parts(&alignment, 1), named(&[(0, "15"), (1, "25"), (2, "40.01")]));
    assert_eq!(alignment.lines[1].without_goal, Decimal::from(20));
    // A credit, half of it for what serves no goal.
    assert_eq!(parts(&alignment, 2), named(&[(0, "-15"), (1, "-5")]));
    assert_eq!(alignment.lines[2].without_goal, Decimal::from(-20));
    assert_eq!(alignment.lines[3].without_goal, Decimal::from(7));
    let weights: Vec<String> =
        alignment.lines[1].goals.iter().map(|part| part.weight.normalize().to_string()).collect();
    assert_eq!(weights, ["0.15", "0.25", "0.4"]);
    assert_eq!(alignment.lines_without_goal, [3]);
    let goals: Decimal = alignment.goals.iter().map(|goal| goal.money.project).sum();
    assert_eq!(goals + alignment.unclaimed.project, amounts.iter().sum());
    let flows: Decimal = alignment.flows.iter().map(|flow| flow.amount).sum();
    assert_eq!(flows, amounts.iter().sum());
}

#[test]
fn lines_without_a_goal_are_listed_and_the_contingency_is_not() {
    let (_, alignment) = aligned();
    assert_eq!(alignment.lines_without_goal, [5]);
    assert_eq!(alignment.goals_without_money, [2]);
    let unclaimed = GoalMoney { project: 7.into(), contingency: 500.into(), ..GoalMoney::default() };
    assert_eq!(alignment.unclaimed, unclaimed);
}

#[test]
fn money_of_all_goals_and_of_none_is_all_money() {
    let (_, alignment) = aligned();
    let project: Decimal = alignment.goals.iter().map(|goal| goal.money.project).sum();
    let of_part =
        |part| alignment.lines.iter().filter(|line| line.part == part).map(|line| line.amount).sum::<Decimal>();
    assert_eq!(project + alignment.unclaimed.project, of_part(Part::Project));
    assert_eq!(alignment.goals[0].money.non_cash, Decimal::from(40));
    let flows: Decimal = alignment.flows.iter().map(|flow| flow.amount).sum();
    assert_eq!(flows, of_part(Part::Project));
}

#[test]
fn flows_run_from_categories_to_goals() {
    let (_, alignment) = aligned();
    let flows: Vec<_> =
        alignment.flows.iter().map(|flow| (flow.category, flow.served, flow.amount.to_string())).collect();
    let flow = |category, goal, amount: &str| (category, goal, amount.to_owned());
    assert_eq!(
        flows,
        [
            flow(Some(0), Served::Goal(0), "50.5"),
            flow(Some(0), Served::Goal(1), "100.5"),
            flow(None, Served::Goal(0), "71.25"),
            flow(None, Served::Goal(1), "38.75"),
            flow(None, Served::None, "7"),
        ]
    );
}

#[test]
fn the_line_of_sight_runs_by_phase_to_lines_and_people() {
    let (project, alignment) = aligned();
    let safety = &alignment.goals[place(&project.plan.goals, "safety")];
    let sight: Vec<_> =
        safety.sight.iter().map(|phase| (phase.phase, &phase.milestones[..], &phase.lines[..])).collect();
    assert_eq!(sight, [(Some(0), &[1, 2][..], &[1, 3][..]), (Some(1), &[0][..], &[2, 3][..])]);
    assert_eq!(safety.sight[0].people, [0, 1, 2]);
    assert_eq!(safety.other_lines, [0]);
    assert_eq!(safety.people, [0, 1, 2]);
}

#[test]
fn hidden_lines_count_and_are_not_listed() {
    let hidden = PLAN.replace("cash: false, ", "cash: false, audience: board, ");
    let settings = "--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: 2026-03-02\n\
                    audiences: {staff: {money: totals}, board: {}}\n";
    let project = visible(&format!("{settings}{hidden}"));
    let alignment = align(&project.plan, &[101, 50, 80, 30, 500, 7, 40].map(Decimal::from), &[]);
    assert_eq!(alignment.goals[0].money.non_cash, Decimal::from(40));
    assert!(alignment.goals.iter().flat_map(|goal| &goal.lines).all(|line| *line < 6));
}

#[test]
fn a_goal_that_changed_later_makes_its_links_suspect() {
    let (_, alignment) = aligned();
    let day = |day| Some(jiff::civil::date(2026, 2, day));
    let found =
        suspects(&alignment, &[day(10), None, day(20)], &[day(9), day(1), day(10), None], &[day(10), None, day(3)]);
    let dependents: Vec<Dependent> = found.iter().map(|suspect| suspect.dependent).collect();
    assert_eq!(dependents, [Dependent::Milestone(0), Dependent::Line(2)]);
}

#[test]
fn the_odd_cent_stays_where_it_is_when_entries_are_reordered() {
    let plan = |goals: &str, named: &str| {
        format!(
            "--- plan/goals.yaml\ngoals: [{goals}]\n--- plan/budget.yaml\nlines: [{{id: l, title: L, goals: [{named}]}}]\n"
        )
    };
    let (a, b) = ("{id: a, title: A}", "{id: b, title: B}");
    for (goals, named) in [(format!("{a}, {b}"), "a, b"), (format!("{b}, {a}"), "a, b"), (format!("{b}, {a}"), "b, a")]
    {
        let project = visible(&plan(&goals, named));
        let alignment = align(&project.plan, &[Decimal::new(3, 2)], &[]);
        let of_a = &alignment.goals[place(&project.plan.goals, "a")];
        assert_eq!(of_a.money.project, Decimal::new(2, 2), "{goals}");
    }
}

#[test]
fn no_sum_tells_the_amount_of_a_hidden_line() {
    let settings = "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\nstatus_date: 2026-03-02\n\
                    audiences: {staff: {money: totals}, board: {}}\n";
    let seen = |hidden: &[&str]| {
        let hide =
            |text: String, id: &&str| text.replace(&format!("id: {id},"), &format!("id: {id}, audience: board,"));
        let project = visible(&format!("{settings}{}", hidden.iter().fold(PLAN.to_owned(), hide)));
        let lines = project.plan.lines.iter().chain(&project.plan.hidden.lines);
        // The shown lines cost 10 each, the hidden ones 100.
        let shown = project.plan.lines.len();
        let amounts: Vec<Decimal> =
            lines.enumerate().map(|(place, _)| if place < shown { 10.into() } else { 100.into() }).collect();
        align(&project.plan, &amounts, &[])
    };
    // Tests serve one goal, and the stray line none: each would be told by what is left of a sum.
    let both = seen(&["tests", "stray"]);
    let (goals, unclaimed, not_shown) = both.shown_money();
    assert_eq!(not_shown.unwrap().project, Decimal::from(200));
    let total = |sums: &[GoalMoney]| sums.iter().map(|sum| sum.project).sum::<Decimal>();
    assert_eq!((total(&goals) + unclaimed.project, unclaimed.project), (Decimal::from(30), Decimal::ZERO));
    let (flows, not_shown) = both.shown_flows.clone().unwrap();
    assert_eq!((flows.iter().map(|flow| flow.amount).sum::<Decimal>(), not_shown), (30.into(), 200.into()));
    // One line on one goal: the fold of one is what the total tells anyway.
    let one = seen(&["tests"]);
    assert_eq!((one.shown_money().2, one.shown_flows.is_none()), (None, true));
    // One line on two goals is split by weights that are not shown.
    let split = seen(&["licences"]);
    assert_eq!(split.shown_money().2.unwrap().project, Decimal::from(100));
}

#[test]
fn a_goals_money_is_the_same_for_those_who_do_not_see_all_work_that_a_line_pays_for() {
    let text = "--- milepost.yaml\ntitle: T\nstart: 2026-01-05\nstatus_date: 2026-03-02\n\
                audiences: {staff: {}, board: {}}\n\
                --- plan/all.yaml\n\
                goals: [{id: care, title: Care}, {id: costs, title: Costs}]\n\
                milestones:\n\
                \x20 - {id: trained, title: Trained, duration: 10, goals: [care]}\n\
                \x20 - {id: deal, title: Deal, duration: 30, goals: [costs], audience: board}\n\
                categories: [{id: goods, title: Goods}]\n\
                lines:\n\
                \x20 - {id: platform, title: Platform, amount: 400, category: goods, milestones: [trained, deal]}\n\
                \x20 - {id: talks, title: Talks, amount: 40, milestones: [deal]}\n";
    let day = jiff::civil::date(2026, 3, 2);
    let seen =
        |project: &crate::audience::Visible<crate::history::Project>| crate::analysis::analyze(project, day).alignment;
    let board = seen(&crate::analysis::testing::read_narrowest(text).0);
    let staff = seen(&visible(text));
    let project = |money: &GoalMoney| money.project;
    assert_eq!(board.goals.iter().map(|goal| project(&goal.money)).collect::<Vec<_>>(), [100.into(), 340.into()]);
    assert_eq!(staff.goals.iter().map(|goal| project(&goal.money)).collect::<Vec<_>>(), [100.into(), 0.into()]);
    // What serves nobody knows what is in no goal's sum, and no goal or line is said to have none.
    let (_, unclaimed, not_shown) = staff.shown_money();
    assert_eq!((unclaimed.project, not_shown.map(|money| money.project)), (Decimal::ZERO, Some(340.into())));
    assert_eq!((staff.lines_without_goal, staff.goals_without_money), (vec![], vec![]));
    let of_platform = &staff.lines[0];
    assert_eq!((of_platform.not_shown, of_platform.weight_not_shown), (300.into(), Decimal::new(75, 2)));
    let flow = |category, served, amount: i64| Flow { category, served, amount: amount.into() };
    let flows =
        [flow(Some(0), Served::Goal(0), 100), flow(Some(0), Served::NotShown, 300), flow(None, Served::NotShown, 40)];
    assert_eq!(staff.flows, flows);
}
