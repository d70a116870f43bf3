//! A plan of the past, which is read when something first looks at it: of thousands of states, a build that knows what
//! followed from them looks at a few.

use std::fmt;
use std::ops::Deref;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use gix::ObjectId;
use jiff::civil::Date;

use super::git::Reopen;
use crate::model::values::Level;
use crate::model::{self, Memo, Plan, Snapshot};

/// A plan of the past.
#[derive(Clone, Debug)]
pub struct PastPlan(Arc<Inner>);

#[derive(Debug)]
enum Inner {
    Read(Arc<Plan>),
    Stored(Stored),
}

/// Where a plan is read, and what is known of it before.
#[derive(Debug)]
struct Stored {
    tree: ObjectId,
    status_date: Option<Date>,
    library: Arc<Library>,
    plan: OnceLock<Arc<Plan>>,
}

/// Where plans are that are not read yet.
pub struct Library {
    repository: Reopen,
    audiences: Vec<String>,
    /// The audience to which each of them is shown as it is written.
    seen_by: Level,
    /// Stands for a plan that can no longer be read, until the build that needed it is refused.
    instead: Arc<Plan>,
    has_failed: AtomicBool,
    /// What is known of files: states that follow each other have most of them in common.
    memo: Mutex<Memo>,
}

impl fmt::Debug for Library {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Library").field("has_failed", &self.has_failed).finish_non_exhaustive()
    }
}

impl Library {
    /// The plans of a repository, written for audiences of these names, that `seen_by` sees as they are.
    pub(super) fn new(repository: Reopen, audiences: Vec<String>, seen_by: Level, instead: Arc<Plan>) -> Library {
        Library { repository, audiences, seen_by, instead, has_failed: AtomicBool::new(false), memo: Mutex::default() }
    }

    /// Two threads may read the same plan at once and get the same: waiting for one of them could be waiting for oneself,
    /// because reading shares its work with the threads that wait.
    fn read(&self, tree: ObjectId) -> Arc<Plan> {
        let read = || {
            let repository = self.repository.open();
            // Nobody waits for it, for the reason above.
            let (mut shared, mut own) = (self.memo.try_lock().ok(), Memo::default());
            let memo = shared.as_deref_mut().unwrap_or(&mut own);
            let snapshot = Snapshot::take(&repository.files_of(tree).ok()?, None, memo);
            memo.forget_all_but([&snapshot].into_iter());
            model::load_past(&[snapshot], &self.audiences, memo).pop()?.ok()
        };
        read().unwrap_or_else(|| {
            self.has_failed.store(true, Ordering::Relaxed);
            self.instead.clone()
        })
    }
}

impl PastPlan {
    /// A plan that will be read from a tree when it is looked at.
    pub(super) fn stored(tree: ObjectId, status_date: Option<Date>, library: Arc<Library>) -> PastPlan {
        PastPlan(Arc::new(Inner::Stored(Stored { tree, status_date, library, plan: OnceLock::new() })))
    }

    fn stored_as(&self) -> Option<&Stored> {
        match &*self.0 {
            Inner::Read(_) => None,
            Inner::Stored(stored) => Some(stored),
        }
    }

    /// Whether it is read when something first looks at it. Such plans are written in one language.
    pub fn is_stored(&self) -> bool {
        self.stored_as().is_some()
    }

    /// The status date that it names. Nothing is read for it.
    pub fn status_date(&self) -> Option<Date> {
        match self.stored_as() {
            Some(stored) => stored.status_date,
            None => self.settings.status_date.as_ref().map(|date| date.value),
        }
    }

    /// Whether it is known, without a look at it, that an audience sees all of it.
    pub fn is_known_to_hide_nothing_from(&self, level: Level) -> bool {
        self.stored_as().is_some_and(|stored| stored.library.seen_by == level)
    }

    /// Whether two are the very same, which tells without a look that nothing differs.
    pub fn is(&self, other: &PastPlan) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// Whether it was to be read and could not be.
    pub fn has_failed(&self) -> bool {
        self.stored_as().is_some_and(|stored| stored.library.has_failed.load(Ordering::Relaxed))
    }
}

impl From<Arc<Plan>> for PastPlan {
    fn from(plan: Arc<Plan>) -> PastPlan {
        PastPlan(Arc::new(Inner::Read(plan)))
    }
}

impl From<Plan> for PastPlan {
    fn from(plan: Plan) -> PastPlan {
        Arc::new(plan).into()
    }
}

impl AsRef<Plan> for PastPlan {
    fn as_ref(&self) -> &Plan {
        self
    }
}

impl Deref for PastPlan {
    type Target = Plan;

    fn deref(&self) -> &Plan {
        match &*self.0 {
            Inner::Read(plan) => plan,
            Inner::Stored(stored) => match stored.plan.get() {
                Some(plan) => plan,
                None => {
                    let plan = stored.library.read(stored.tree);
                    stored.plan.get_or_init(|| plan)
                }
            },
        }
    }
}
