//! The states of the plan's past, each analysed and compared once, when a page first asks for it: of thousands of states,
//! pages look at a few dozen.

mod makers;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;

use crate::analysis::Analysed;
use crate::analysis::schedule::Luck;
use crate::analysis::words::Words;
use crate::audience::Visible;
use crate::changes::{self, Changes};
use crate::history::{Baseline, Origin, PastPlan, Project, Revision, State};
use makers::KeptMakers;

/// A moment of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// The state with a place in the past.
    State(usize),
    /// The approved plan with a place among the baselines.
    Baseline(usize),
    /// The plan as it is now.
    Now,
}

/// Two moments, each as it stood on its own day, which is what its readers saw then; and what differs between them.
pub struct Compared {
    /// The earlier one.
    pub before: Arc<Analysed>,
    /// The later one.
    pub after: Arc<Analysed>,
    /// What differs, and who made each change.
    pub changes: Changes,
}

/// What was worked out, by what it was asked for.
type Known<K, V> = Mutex<BTreeMap<K, Arc<V>>>;

/// The past of a project.
pub struct Past<'a> {
    now: &'a Analysed,
    analysed: Known<(Moment, Date), Analysed>,
    differing: Known<(Moment, Moment), Changes>,
    compared: Known<(Moment, Moment), Compared>,
    likely: Known<Moment, Option<Date>>,
    luck: Luck,
    makers: KeptMakers,
}

impl<'a> Past<'a> {
    /// The past of a project that was analysed as it is now.
    pub fn new(now: &'a Analysed) -> Past<'a> {
        let (analysed, differing, compared, likely, luck, makers) = Default::default();
        Past { now, analysed, differing, compared, likely, luck, makers }
    }

    fn project(&self) -> &'a Visible<Project> {
        &self.now.project
    }

    /// The states, oldest first; the last is the plan as it is now.
    pub fn states(&self) -> &'a [State] {
        &self.project().past
    }

    /// The place of the newest state that was recorded on or before a day.
    pub fn newest_on(&self, day: Date) -> Option<usize> {
        // Days of commits need not be in order: the newest is the last of those that are early enough.
        self.states().iter().rposition(|state| state.revision.date <= day)
    }

    /// What is said of a moment; `None` for the plan as it is now where no state of it is known.
    pub fn revision(&self, moment: Moment) -> Option<&'a Revision> {
        match moment {
            Moment::State(place) => Some(&self.states()[place].revision),
            Moment::Baseline(place) => Some(&self.project().baselines[place].revision),
            Moment::Now => self.states().last().map(|state| &state.revision),
        }
    }

    /// The day on which a moment looks at its plan.
    pub fn status_date(&self, moment: Moment) -> Date {
        match moment {
            Moment::State(place) => self.states()[place].status_date(),
            Moment::Baseline(place) => self.project().baselines[place].status_date(),
            Moment::Now => self.now.analysis.status_date,
        }
    }

    /// Whether a moment is the work tree, which nobody has committed yet.
    pub fn is_uncommitted(&self, moment: Moment) -> bool {
        let state = match moment {
            Moment::State(place) => self.states().get(place),
            Moment::Baseline(_) => None,
            Moment::Now => self.states().last(),
        };
        state.is_some_and(|state| state.origin == Origin::WorkTree)
    }

    /// The plan of a moment and what follows from it on a day.
    pub fn at(&self, moment: Moment, day: Date) -> Arc<Analysed> {
        let moment = self.as_state(moment);
        once(&self.analysed, (moment, day), || {
            let project = match moment {
                Moment::State(place) => self.project().alone_at(place),
                Moment::Baseline(place) => self.project().at_baseline(place),
                Moment::Now if day == self.now.analysis.status_date => return self.now.clone(),
                Moment::Now => self.project().clone(),
            };
            Analysed::of(project, day)
        })
    }

    /// What differs between two moments, each on its own status date.
    pub fn between(&self, from: Moment, to: Moment) -> Arc<Compared> {
        let (from, to) = (self.as_state(from), self.as_state(to));
        once(&self.compared, (from, to), || {
            let (before, after) = (self.own(from), self.own(to));
            let mut changes = Changes::clone(&self.differing(from, to));
            changes.foresee(&after, (self.likely(from, &before), self.likely(to, &after)));
            let places = self.states_between(from, to);
            let states = places.iter().map(|place| &self.states()[*place]);
            // Their plans are only read as far back as something is still to be explained.
            let states: Vec<(&Revision, &PastPlan)> = states.map(|state| (&state.revision, &state.plan)).collect();
            let (project, earlier) = (self.project(), &before.project.plan);
            let first = places.first().copied().filter(|_| to == Moment::Now);
            let known = first.map(|first| self.makers.known(project, from, first)).unwrap_or_default();
            let makers = changes::attribute_after(&known, &mut changes, project.money(), earlier, &states);
            if let Some(first) = first {
                self.makers.found(project, from, first, &makers);
            }
            Compared { before, after, changes }
        })
    }

    /// Keeps for the next run what was found out of who made which change.
    pub fn keep(&self) {
        self.makers.keep(self.project());
    }

    /// How many things changed between two moments. Nothing is simulated for it.
    pub fn count(&self, from: Moment, to: Moment) -> usize {
        self.differing(self.as_state(from), self.as_state(to)).changes.len()
    }

    /// What differs, before it is known how likely the end is and who made each change.
    fn differing(&self, from: Moment, to: Moment) -> Arc<Changes> {
        once(&self.differing, (from, to), || {
            // The past is told in the words of today.
            let words = Words::of(&self.now.project.plan);
            changes::between_likely(&self.own(from), &self.own(to), words, (None, None))
        })
    }

    /// A moment on its own status date.
    fn own(&self, moment: Moment) -> Arc<Analysed> {
        self.at(moment, self.status_date(moment))
    }

    /// The last day that four in five simulated projects keep, as things stood at a moment.
    fn likely(&self, moment: Moment, analysed: &Analysed) -> Option<Date> {
        *once(&self.likely, moment, || analysed.analysis.schedule.likely_finish(&self.luck).map(|finish| finish.p80))
    }

    /// The recorded states after one moment, up to and with another.
    fn states_between(&self, from: Moment, to: Moment) -> Vec<usize> {
        let after = self.place(from).map_or(0, |place| place + 1);
        let end = self.place(to).map_or(0, |place| place + 1);
        let recorded = |place: &usize| self.states()[*place].origin != Origin::WorkTree;
        (after..end).filter(recorded).collect()
    }

    /// The place of a moment in the past: of an approved plan that is no state of it, of the newest state before it.
    pub fn place(&self, moment: Moment) -> Option<usize> {
        match moment {
            Moment::State(place) => Some(place),
            Moment::Baseline(place) => {
                let baseline = &self.project().baselines[place];
                self.state_of(baseline).or_else(|| self.newest_on(baseline.revision.date))
            }
            Moment::Now => self.states().len().checked_sub(1),
        }
    }

    /// The place of the state that was approved as a baseline; `None` where the past does not hold it.
    fn state_of(&self, baseline: &Baseline) -> Option<usize> {
        self.states().iter().rposition(|state| state.revision.id == baseline.revision.id)
    }

    /// An approved plan that is a state of the past as that state, so that both are looked at once.
    fn as_state(&self, moment: Moment) -> Moment {
        match moment {
            Moment::Baseline(place) => self.state_of(&self.project().baselines[place]).map_or(moment, Moment::State),
            _ => moment,
        }
    }
}

/// What is known, or is worked out now. Nothing is locked meanwhile, because working it out may wait for other work of the
/// same threads; two that ask at once both work it out and get the same.
fn once<K: Ord, V>(known: &Known<K, V>, key: K, work_out: impl FnOnce() -> V) -> Arc<V> {
    let found = known.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
    found.unwrap_or_else(|| {
        let value = Arc::new(work_out());
        known.lock().unwrap_or_else(PoisonError::into_inner).entry(key).or_insert(value).clone()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::kinds::Kind;
    use crate::site::testing::Fixture;

    fn plan(day: &str, due: &str) -> String {
        format!(
            "--- milepost.yaml\ntitle: Test\nstart: 2026-01-05\nstatus_date: {day}\n\
             --- plan/milestones.yaml\nmilestones:\n  - {{id: live, title: Go-live, key: go-live, due: {due}}}\n"
        )
    }

    fn moved_twice() -> Fixture {
        let texts =
            [plan("2026-01-05", "2026-06-01"), plan("2026-02-02", "2026-06-08"), plan("2026-03-02", "2026-06-22")];
        let [first, second, third] = &texts;
        Fixture::with_past(
            &[
                ("2026-01-05", "Priya", "v1", first),
                ("2026-02-02", "Omar", "", second),
                ("2026-03-02", "Lena", "v2", third),
            ],
            None,
        )
    }

    #[test]
    fn moments_are_compared_once_and_name_who_made_each_change() {
        let fixture = moved_twice();
        let material = fixture.material();
        let compared = material.past.between(Moment::State(0), Moment::Now);
        assert!(Arc::ptr_eq(&compared, &material.past.between(Moment::State(0), Moment::Now)));
        assert_eq!(compared.before.analysis.status_date.to_string(), "2026-01-05", "as its readers saw it");
        let change = compared.changes.about(Kind::Milestone, "live").unwrap();
        assert_eq!(change.revisions().iter().map(|by| by.author.as_str()).collect::<Vec<_>>(), ["Lena"]);
        let earlier = material.past.between(Moment::State(0), Moment::State(1));
        assert_eq!(earlier.after.analysis.status_date.to_string(), "2026-02-02");
        let change = earlier.changes.about(Kind::Milestone, "live").unwrap();
        assert_eq!(change.revisions()[0].author, "Omar");
    }

    #[test]
    fn a_moment_is_measured_against_what_was_approved_by_then() {
        let fixture = moved_twice();
        let material = fixture.material();
        let day = material.past.status_date(Moment::Now);
        let approved = |moment| material.past.at(moment, day).analysis.baseline.clone().unwrap().title;
        assert_eq!(approved(Moment::State(1)), "v1");
        assert_eq!(approved(Moment::Baseline(0)), "v1");
        assert_eq!(approved(Moment::Now), "v2");
        assert_eq!(material.past.place(Moment::Baseline(1)), Some(2));
    }

    #[test]
    fn a_day_has_the_newest_state_until_then() {
        let fixture = moved_twice();
        let material = fixture.material();
        let on = |day: &str| material.past.newest_on(day.parse().unwrap());
        assert_eq!(
            [on("2026-01-04"), on("2026-01-05"), on("2026-02-28"), on("2027-01-01")],
            [None, Some(0), Some(1), Some(2)]
        );
    }
}
