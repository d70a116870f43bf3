//! What is served at a moment, and for whom it is worth waiting.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde_json::json;
use tokio::sync::watch;

use super::edition::Edition;
use crate::diagnostic::Diagnostic;

/// What is served now.
#[derive(Clone, Default)]
pub(super) struct Standing {
    /// The last portal of a plan without errors; `None` where there was none yet.
    pub edition: Option<Arc<Edition>>,
    /// The portal before it, for pages whose templates fail on what is new; only where templates may.
    pub before: Option<Arc<Edition>>,
    /// What is wrong with the plan as it is now: where there is something, the portal is that of an earlier state.
    pub faults: Arc<[Diagnostic]>,
    /// How many notices of saves are in it.
    seen: u64,
}

/// Where the one who reads the plan says what is served, and those who serve it look it up.
#[derive(Clone)]
pub(super) struct Board {
    standing: watch::Sender<Standing>,
    noticed: Arc<AtomicU64>,
}

/// The rule of faults in templates.
const FAULTY_THEME: &str = "faulty-theme";

/// A fault of a template or of the files of a theme.
pub(super) fn of_theme(fault: impl Into<String>) -> Diagnostic {
    Diagnostic::error(FAULTY_THEME, fault)
}

/// A request is answered from the portal before, where the plan takes longer to read than this.
const PATIENCE: Duration = Duration::from_secs(10);

impl Board {
    /// A board on which nothing is served yet, and which waits for it.
    pub fn new() -> Board {
        Board { standing: watch::Sender::new(Standing::default()), noticed: Arc::new(AtomicU64::new(1)) }
    }

    /// The count of what was noticed, for those who notice.
    pub fn noticed(&self) -> Arc<AtomicU64> {
        self.noticed.clone()
    }

    /// How much was noticed; to be asked before the plan is read.
    pub fn now(&self) -> u64 {
        self.noticed.load(Ordering::SeqCst)
    }

    /// From now on this is served; `edition` is `None` where the portal stays as it was.
    pub fn put(&self, edition: Option<Arc<Edition>>, faults: Vec<Diagnostic>, seen: u64) {
        self.standing.send_modify(|standing| {
            if let Some(edition) = edition {
                let old = standing.edition.replace(edition.clone());
                // One that was found faulty shows less than the one before it.
                if !standing.faults.iter().any(|fault| fault.rule == FAULTY_THEME) {
                    standing.before = old;
                }
                standing.before = standing.before.take().filter(|_| edition.may_fail);
            }
            standing.faults = faults.into();
            standing.seen = seen;
        });
    }

    /// A page that somebody asked of a portal cannot be shown.
    pub fn failed(&self, edition: &Arc<Edition>, fault: &Diagnostic) {
        self.standing.send_if_modified(|standing| {
            let is_served = standing.edition.as_ref().is_some_and(|served| Arc::ptr_eq(served, edition));
            if !is_served || standing.faults.iter().any(|known| known.message == fault.message) {
                return false;
            }
            standing.faults = standing.faults.iter().cloned().chain([fault.clone()]).collect();
            true
        });
    }

    /// Nothing has changed for those who look, though something was noticed.
    pub fn keep(&self, seen: u64) {
        self.standing.send_if_modified(|standing| {
            standing.seen = seen;
            // Those who wait are to be woken, and they are the only ones who look at the number.
            true
        });
    }

    /// What is served, with everything in it that was saved and noticed before.
    pub async fn current(&self) -> Standing {
        let wanted = self.now();
        let mut standing = self.standing.subscribe();
        match tokio::time::timeout(PATIENCE, standing.wait_for(|standing| standing.seen >= wanted)).await {
            Ok(Ok(standing)) => standing.clone(),
            _ => self.standing.borrow().clone(),
        }
    }

    /// What is served, whenever that changes.
    pub fn changes(&self) -> watch::Receiver<Standing> {
        self.standing.subscribe()
    }
}

impl Standing {
    /// What pages are told of it, as one line of JSON.
    pub fn told(&self) -> String {
        let faults = self.faults.iter().map(|fault| {
            let place = fault.location.as_ref().map(|at| {
                json!({"text": at.to_string(), "line": at.line, "column": at.column, "length": at.length, "excerpt": at.excerpt})
            });
            json!({"rule": fault.rule, "message": fault.message, "hint": fault.hint, "place": place})
        });
        json!({"faults": faults.collect::<Vec<_>>(), "portal": self.edition.is_some()}).to_string()
    }
}
