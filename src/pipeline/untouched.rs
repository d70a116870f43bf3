//! A project of which nothing has changed since its portal was written: its files are read and hashed, and nothing is worked out
//! of them anew.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::shelf::Kept;
use super::whole::PROGRAM;
use super::{Analysed, Built, Input, Opened, Whole};
use crate::check::RULES;
use crate::diagnostic::{Diagnostic, Location, Severity};
use crate::history::{Shelf, sealed};
use crate::output;

/// What the build before came to, which is what this one would come to.
#[derive(Debug)]
pub struct Untouched {
    /// The portal, of which nothing has to be written.
    pub built: Built,
    /// The name of its audience, where the plan has audiences.
    pub audience: Option<String>,
    /// What deserves a look, in the order of files and lines.
    pub diagnostics: Vec<Diagnostic>,
}

/// What is kept of a build.
#[derive(Debug, Serialize, Deserialize)]
struct Record {
    made_from: String,
    languages: usize,
    audience: Option<String>,
    told: Vec<Told>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Told {
    rule: String,
    severity: Severity,
    message: String,
    location: Option<Location>,
    hint: Option<String>,
}

impl Told {
    fn of(one: &Diagnostic) -> Told {
        let Diagnostic { rule, severity, message, location, hint } = one.clone();
        Told { rule: rule.to_owned(), severity, message, location, hint }
    }

    /// `None` where the rule is none of those that every plan is held to.
    fn diagnostic(self) -> Option<Diagnostic> {
        let Told { rule, severity, message, location, hint } = self;
        let rule = RULES.iter().find(|known| known.name == rule)?.name;
        Some(Diagnostic { rule, severity, message, location, hint })
    }
}

/// Where a project keeps what its last build came to, for each that is asked for. Only who has all files of the project can read
/// it.
pub struct Drawer {
    kept: Kept,
    name: String,
    asked: String,
}

impl Drawer {
    pub(super) fn of(kept: Kept, input: &Input<'_>) -> Drawer {
        let asked = format!("{:?} {:?}", input.audience, input.status_date);
        let name = format!("built-{}", &blake3::hash(asked.as_bytes()).to_hex()[..16]);
        Drawer { kept, name, asked }
    }

    /// Keeps what a build came to that wrote the portal of what was read, and was told nothing worse than warnings.
    pub fn keep(&self, analysed: &Analysed, whole: &Whole, diagnostics: &[Diagnostic]) {
        let Some((state, made_from)) = whole.state().zip(whole.made_from(analysed)) else { return };
        let plan = &analysed.project.plan;
        let record = Record {
            made_from,
            languages: plan.languages().len(),
            audience: analysed.project.audience().map(str::to_owned),
            told: diagnostics.iter().map(Told::of).collect(),
        };
        let key = self.key(state);
        let Ok(mut text) = serde_json::to_vec(&record) else { return };
        sealed::seal(&mut text, key);
        let bytes = [&sealed::name(key)[..], &text].concat();
        // A portal of which nothing was written leaves this as it was.
        if self.kept.read(&self.name).as_deref() != Some(&bytes) {
            self.kept.write(&self.name, &bytes);
        }
    }

    fn open(&self, bytes: &[u8], state: blake3::Hash) -> Option<Record> {
        let key = self.key(state);
        let (name, record) = bytes.split_at_checked(blake3::OUT_LEN)?;
        if name != sealed::name(key) {
            return None;
        }
        let mut record = record.to_vec();
        sealed::seal(&mut record, key);
        serde_json::from_slice(&record).ok()
    }

    fn key(&self, state: blake3::Hash) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new_derive_key("milepost 2026 what a build came to");
        hasher.update(PROGRAM.as_bytes()).update(&[0]).update(state.as_bytes()).update(self.asked.as_bytes());
        hasher.finalize()
    }
}

impl Opened<'_> {
    /// What a build into a folder comes to where neither the project nor anything in the folder has changed since the last;
    /// `None` where that has to be found out.
    pub fn untouched(&self, folder: &Path) -> Option<Untouched> {
        let drawer = self.drawer()?;
        // Where nothing is kept, nobody has to know the state of the project.
        let bytes = drawer.kept.read(&drawer.name)?;
        let Record { made_from, languages, audience, told } = drawer.open(&bytes, self.session.state())?;
        let known = output::current::current(folder, &made_from)?;
        let diagnostics = told.into_iter().map(Told::diagnostic).collect::<Option<Vec<Diagnostic>>>()?;
        output::tidy(folder);
        let built = Built { pages: known.pages, versions: 0, languages, written: known.written };
        Some(Untouched { built, audience, diagnostics })
    }

    pub(super) fn drawer(&self) -> Option<Drawer> {
        Some(Drawer::of(self.session.kept()?, &self.input))
    }
}
