//! Reads the plan whenever it was saved, and says what became of it.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::edition::{Edition, Plan};
use super::standing::{Board, of_theme};
use super::watch::{Batch, Noticed, Watch};
use super::{Asked, Rebuilt, Tell};
use crate::analysis::Analysed;
use crate::changes;
use crate::diagnostic::Diagnostic;
use crate::output::Fault;
use crate::pipeline::{Reading, Session, Whole};
use crate::site::Recall;

/// Who reads the plan.
pub(super) struct Reader {
    pub asked: Asked,
    pub session: Session,
    pub watch: Option<Watch>,
    pub board: Board,
    pub tell: Box<dyn Tell>,
    /// The plan that is shown, to be compared with the next.
    pub shown: Option<Arc<Analysed>>,
    /// What is known of the portals that are shown, one a language.
    pub recalls: Vec<Arc<Recall>>,
}

/// After a save everything is looked at once more: a folder can be filled before it is watched. Later it is looked at now
/// and then, for disks that say nothing.
const LOOKS: [Duration; 3] = [Duration::from_millis(250), Duration::from_secs(2), Duration::from_secs(10)];

/// A project's folder that is gone may be back soon, and cannot be watched until then.
const GONE: Duration = Duration::from_millis(500);

impl Reader {
    /// Reads the plan, and again after each save, until nobody notices any more.
    pub fn run(mut self, noticed: &Receiver<Noticed>) {
        self.tell.begun();
        let seen = self.board.now();
        self.read(seen);
        let mut looked = 0;
        loop {
            let is_gone = !self.asked.folder.is_dir();
            let wait = if is_gone { GONE } else { LOOKS[looked.min(LOOKS.len() - 1)] };
            match noticed.recv_timeout(wait) {
                Ok(first) => {
                    self.tell.begun();
                    let lock = self.session.lock();
                    let is_locked = || lock.as_ref().is_some_and(|lock| lock.exists());
                    let batch = Batch::gather(first, noticed, &is_locked);
                    if batch.ended {
                        return;
                    }
                    let seen = self.board.now();
                    if self.differs(&batch) {
                        self.read(seen)
                    } else {
                        self.board.keep(seen)
                    }
                    looked = 0;
                }
                Err(RecvTimeoutError::Timeout) => {
                    looked += 1;
                    let seen = self.board.now();
                    self.tell.begun();
                    if self.differs(&Batch { anything: true, ..Batch::default() }) {
                        self.read(seen);
                        looked = 0;
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Whether anything that is shown may be different.
    fn differs(&mut self, batch: &Batch) -> bool {
        if let Some(watch) = &mut self.watch {
            // A folder that cannot be watched is looked at now and then.
            let _ = watch.renew();
        }
        let recorded = (batch.recorded || batch.anything) && self.session.look_at_repository();
        let paths: Vec<String> = batch.paths.iter().cloned().collect();
        let differs = if batch.anything { self.session.look() } else { self.session.look_at(&paths) };
        recorded || differs
    }

    /// What readers of each language see.
    fn plans(&mut self, analysed: Analysed, whole: &Arc<Whole>) -> Result<Vec<Plan>, Fault> {
        let others = whole.in_other_languages(&analysed);
        let all: Vec<Arc<Analysed>> = std::iter::once(analysed).chain(others).map(Arc::new).collect();
        self.recalls.resize_with(all.len(), Arc::default);
        let recalls = self.recalls.clone().into_iter();
        let plan = |(analysed, recall): (Arc<Analysed>, Arc<Recall>)| {
            let theme = self.session.theme(&analysed)?;
            Ok(Plan { analysed, whole: whole.clone(), theme, recall })
        };
        all.into_iter().zip(recalls).map(plan).collect()
    }

    fn read(&mut self, seen: u64) {
        let reading = self.session.read(self.asked.status_date, self.asked.audience.as_deref());
        let Reading { analysed, mut faults, whole } = reading;
        let whole = whole.map(Arc::new);
        faults.retain(Diagnostic::is_error);
        let plans = match (analysed, &whole, faults.is_empty()) {
            (Some(analysed), Some(whole), true) => match self.plans(analysed, whole) {
                Ok(plans) => plans,
                Err(fault) => {
                    faults.push(of_theme(fault.to_string()));
                    Vec::new()
                }
            },
            _ => Vec::new(),
        };
        let analysed = plans.first().map(|plan| plan.analysed.clone());
        // The templates of the program set whatever a plan holds.
        let may_fail = !self.session.files().list(&["themes"]).0.is_empty();
        let edition = Edition::open(plans, may_fail, &|| self.session.copies());
        let fault = edition.as_ref().filter(|_| may_fail).and_then(Edition::fault);
        let edition = match &fault {
            // The last good portal stays; where there is none, those pages are shown that can be.
            Some(fault) if self.shown.is_some() => {
                faults.push(of_theme(fault));
                None
            }
            _ => edition,
        };
        let Some((analysed, edition)) = analysed.zip(edition) else {
            self.board.put(None, faults.clone(), seen);
            self.tell.told(&Rebuilt::Faulty(&faults));
            return;
        };
        let edition = Arc::new(edition);
        self.board.put(Some(edition.clone()), fault.iter().map(of_theme).collect(), seen);
        self.tell.served();
        // What costs time and changes no page comes after it can be seen.
        let before = self.shown.replace(analysed.clone());
        let changes = before.map(|before| {
            let date = analysed.analysis.status_date;
            match before.analysis.status_date == date {
                true => changes::between(&before, &analysed),
                false => changes::between(&Analysed::of(before.project.clone(), date), &analysed),
            }
        });
        let advice = match &changes {
            None => whole.map(|whole| whole.advice(Some(&analysed)).len()),
            Some(_) => None,
        };
        let (changes, fault) = (changes.as_ref(), fault.as_deref());
        self.tell.told(&Rebuilt::Shown { analysed: &analysed, changes, advice, fault });
    }
}
