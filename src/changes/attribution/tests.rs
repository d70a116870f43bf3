//! Who is named for which change, and what is looked at for it.

use super::*;
use crate::analysis::testing::visible;
use crate::changes::tests::changes;

fn revision(day: i8, author: &str) -> Revision {
    Revision {
        id: format!("{day:0>40}"),
        date: jiff::civil::date(2026, 2, day),
        author: author.to_owned(),
        subject: "why".to_owned(),
        tags: Vec::new(),
    }
}

/// A milestone that Priya, Sam and Helen changed one after the other, and somebody after them.
fn edited() -> [String; 5] {
    [
        "{id: a, title: Alpha, due: 2026-04-01}",
        "{id: a, title: Alpha, due: 2026-04-08}",
        "{id: a, title: Alpha, due: 2026-04-08, owner: ana}",
        "{id: a, title: Alpha, due: 2026-04-15, owner: ana}",
        "{id: a, title: Alpha, due: 2026-04-15, owner: ana, tags: [new]}",
    ]
    .map(|one| {
        format!("--- plan/milestones.yaml\nmilestones:\n  - {one}\n--- plan/stakeholders.yaml\nstakeholders:\n  - {{id: ana, title: Ana}}\n")
    })
}

const EDITORS: [(i8, &str); 3] = [(1, "Priya"), (2, "Sam"), (3, "Helen")];

fn editors(found: &Changes) -> Vec<(&str, Option<&str>)> {
    let by = |field: &'_ FieldChange| field.by.as_ref().map(|by| by.author.clone());
    let author = |by: Option<String>| by.map(|by| EDITORS.iter().find(|(_, author)| *author == by).unwrap().1);
    found.changes[0].fields.iter().map(|field| (field.field(), author(by(field)))).collect()
}

#[test]
fn each_change_names_the_revision_that_made_it() {
    let states = edited();
    let mut found = changes(&states[0], &states[4]);
    let committed = EDITORS.into_iter().zip(&states[1..4]);
    let committed: Vec<_> = committed.map(|((day, who), text)| (revision(day, who), visible(text))).collect();
    let committed: Vec<_> = committed.iter().map(|(revision, seen)| (revision, &seen.plan)).collect();
    let earlier = visible(&states[0]);
    attribute(&mut found, earlier.money(), &earlier.plan, &committed);
    assert_eq!(editors(&found), [("due", Some("Helen")), ("tags", None), ("owner", Some("Sam"))]);
}

#[test]
fn what_an_earlier_comparison_has_found_is_not_looked_for_again() {
    /// A plan, or one that nobody may look at.
    struct Shut<'a>(Option<&'a Plan>);
    impl AsRef<Plan> for Shut<'_> {
        fn as_ref(&self) -> &Plan {
            self.0.expect("a state before the last that was searched is not looked at")
        }
    }
    let states = edited();
    let revisions = EDITORS.map(|(day, who)| revision(day, who));
    let plans: Vec<_> = states.iter().map(|text| visible(text)).collect();
    let (money, earlier) = (plans[0].money(), &plans[0].plan);
    let all: Vec<(&Revision, &Plan)> = revisions.iter().zip(&plans[1..]).map(|(by, seen)| (by, &seen.plan)).collect();
    let nothing = Makers { key: [7; 32], ..Makers::default() };
    // Sam's state was the last: the owner was Sam's work, and the date of then Priya's.
    let makers = attribute_after(&nothing, &mut changes(&states[0], &states[2]), money, earlier, &all[..2]);
    assert_eq!((makers.states, makers.of.len()), (2, 2));
    let shut: Vec<_> = all.iter().enumerate().map(|(at, (by, plan))| (*by, Shut((at > 0).then_some(*plan)))).collect();
    let mut found = changes(&states[0], &states[3]);
    let again = attribute_after(&makers, &mut found, money, earlier, &shut);
    assert_eq!(editors(&found), [("due", Some("Helen")), ("owner", Some("Sam"))]);
    let mut anew = changes(&states[0], &states[3]);
    assert_eq!(again, attribute_after(&nothing, &mut anew, money, earlier, &all));
    assert_eq!(editors(&found), editors(&anew));
    // Under another key they stand for nothing.
    let other = Makers { key: [8; 32], ..makers };
    let mut found = changes(&states[0], &states[3]);
    attribute_after(&other, &mut found, money, earlier, &all);
    assert_eq!(editors(&found), editors(&anew));
}
