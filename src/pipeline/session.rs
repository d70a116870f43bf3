//! A project that is read again and again.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::shelf::Kept;
use super::whole::Whole;
use super::{Analysed, no_audience, no_status_date, status_date, theme};
use crate::audience::{self, Reader};
use crate::check::Doubts;
use crate::diagnostic::Diagnostic;
use crate::history::{self, Asked, Place, Recollection, Shelved};
use crate::model::{self, Memo};
use crate::output::Fault;
use crate::render::Theme;
use crate::source::files::Content;
use crate::source::{Disk, Files, Folder, Memory};

/// Reads a project, and remembers what cannot have changed: files by their content, and the past for as long as nobody
/// records anything. What follows from the plan is computed anew each time.
pub struct Session {
    path: PathBuf,
    place: Place,
    /// `None` for a bare repository, whose files are those of its newest commit.
    folder: Option<Folder>,
    memo: Memo,
    past: Recollection,
    /// One a language.
    themes: BTreeMap<&'static str, (blake3::Hash, Arc<Theme>)>,
}

/// What a reading comes to.
pub struct Reading {
    /// The plan and what follows from it; `None` where the faults leave nothing to show.
    pub analysed: Option<Analysed>,
    /// Everything that is wrong, in the order of files and lines.
    pub faults: Vec<Diagnostic>,
    /// What advice is given on; `None` where there is no plan.
    pub whole: Option<Whole>,
}

impl Session {
    /// Looks at a project's folder.
    pub fn open(path: &Path) -> Session {
        let place = Place::open(path);
        let folder = (!place.is_bare()).then(|| Folder::open(path, model::roots()));
        Session {
            path: path.to_owned(),
            place,
            folder,
            memo: Memo::default(),
            past: Recollection::default(),
            themes: BTreeMap::new(),
        }
    }

    /// Looks at the whole folder again, and returns whether anything in it is different, or may be.
    pub fn look(&mut self) -> bool {
        self.folder.as_mut().is_none_or(Folder::look)
    }

    /// Looks at some files again, given by their paths within the project, and returns whether any is different.
    pub fn look_at(&mut self, paths: &[String]) -> bool {
        self.folder.as_mut().is_none_or(|folder| folder.look_at(paths))
    }

    /// Looks whether something was committed, checked out or tagged, and returns whether it was.
    pub fn look_at_repository(&mut self) -> bool {
        let place = Place::open(&self.path);
        let differs = place.marks() != self.place.marks();
        if differs {
            self.place = place;
        }
        differs
    }

    /// Whatever a portal is made of, as it was when it was last looked at.
    pub fn files(&self) -> Box<dyn Files + '_> {
        match &self.folder {
            Some(folder) => Box::new(folder),
            None => self.place.files(),
        }
    }

    /// What tells this state of the project from every other: its files, and what is recorded of its past.
    pub fn state(&self) -> blake3::Hash {
        self.state_of(&self.contents())
    }

    /// The same where the contents of all files are at hand.
    pub(super) fn state_of(&self, contents: &[(String, Content)]) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        for (path, content) in contents {
            hasher.update(path.as_bytes()).update(&[0]).update(content.hash.as_bytes());
        }
        let unlisted = self.files().list(&model::roots()).1;
        unlisted.iter().for_each(|place| _ = hasher.update(place.path.as_bytes()).update(&[0]));
        self.place.marks().iter().for_each(|marks| _ = hasher.update(marks.as_bytes()));
        hasher.finalize()
    }

    /// The contents of all files of the project that can be read, by their paths.
    pub fn contents(&self) -> Vec<(String, Content)> {
        let files = self.files();
        let paths = files.list(&model::roots()).0;
        let contents = files.contents(&paths.iter().map(String::as_str).collect::<Vec<_>>());
        paths.into_iter().zip(contents).filter_map(|(path, content)| Some((path, content.ok()?))).collect()
    }

    /// The files as a portal reads them while the session goes on.
    pub fn copies(&self) -> Box<dyn Files + Send> {
        match &self.folder {
            Some(folder) => Box::new(Disk::new(folder.root())),
            None => {
                let files = self.place.files();
                let read = |path: String| Some((path.clone(), files.read(&path).ok()?));
                Box::new(Memory(files.list(&["assets"]).0.into_iter().filter_map(read).collect()))
            }
        }
    }

    /// The theme of a project that was read; the same as before, unless one of its files is different.
    ///
    /// # Errors
    /// When a file of it cannot be read, or a template is faulty.
    pub fn theme(&mut self, analysed: &Analysed) -> Result<Arc<Theme>, Fault> {
        let settings = analysed.project.plan.settings.theme.as_ref();
        let name = settings.and_then(|theme| theme.name.as_ref()).map_or("", |name| &name.value.text);
        let mut hasher = blake3::Hasher::new();
        hasher.update(name.as_bytes());
        // Themes speak by the words of the project.
        let settings = &analysed.project.plan.settings;
        let locale = settings.locale.as_ref().map_or("", |locale| &locale.value.0);
        hasher.update(&[0]).update(locale.as_bytes()).update(analysed.project.plan.currency().as_bytes());
        let files = self.files();
        for path in files.list(&["themes"]).0 {
            hasher.update(path.as_bytes());
            hasher.update(files.content(&path).ok().map_or(blake3::hash(&[]), |content| content.hash).as_bytes());
        }
        let hash = hasher.finalize();
        let language = analysed.project.plan.language().tag;
        if let Some((known, theme)) = self.themes.get(language)
            && *known == hash
        {
            return Ok(theme.clone());
        }
        let theme = Arc::new(theme(analysed, &*files)?);
        drop(files);
        self.themes.insert(language, (hash, theme.clone()));
        Ok(theme)
    }

    /// The folders in which git keeps what was recorded of a project, and whether those below them count as well.
    pub fn recorded_in(path: &Path) -> Vec<(PathBuf, bool)> {
        Place::open(path).recorded_in()
    }

    /// The file that is there as long as git writes the project's files; `None` without git.
    pub fn lock(&self) -> Option<PathBuf> {
        self.place.lock()
    }

    /// Reads the project for an audience, the widest without a name, and says what is wrong with it.
    pub fn read(&mut self, day: Option<Date>, audience: Option<&str>) -> Reading {
        self.read_with(Asked { status_date: day, audience, shelf: Shelved::default() })
    }

    /// The same with what `.milepost/` of the project keeps of its past from one run to the next.
    pub fn read_kept(&mut self, day: Option<Date>, audience: Option<&str>) -> Reading {
        let shelf = self.kept().map_or_else(Shelved::default, |kept| Shelved::on(Arc::new(kept)));
        self.read_with(Asked { status_date: day, audience, shelf })
    }

    /// What is kept in `.milepost/` of the project; `None` where that is not to be trusted.
    pub(super) fn kept(&self) -> Option<Kept> {
        Kept::of(&self.place, &self.path)
    }

    fn read_with(&mut self, asked: Asked<'_>) -> Reading {
        let (day, audience) = (asked.status_date, asked.audience);
        let read = match &self.folder {
            Some(folder) => history::read_again(&self.place, folder, asked, &mut self.memo, &mut self.past),
            None => {
                let files = self.place.files();
                history::read_again(&self.place, &*files, asked, &mut self.memo, &mut self.past)
            }
        };
        self.memo.forget_all_but(self.past.snapshots().chain([&read.snapshot]));
        let mut faults = read.diagnostics;
        let Some(project) = read.project else { return Reading { analysed: None, faults, whole: None } };
        faults.extend(project.notices.iter().cloned());
        let Some(status_date) = status_date(day, &project) else {
            faults.push(no_status_date());
            return Reading { analysed: None, faults, whole: None };
        };
        let reader = match audience.map(|name| audience::named(&project.plan, name)) {
            None => Reader::Widest,
            Some(Ok(reader)) => reader,
            Some(Err(instead)) => {
                faults.push(no_audience(audience.unwrap_or_default(), instead));
                return Reading { analysed: None, faults, whole: None };
            }
        };
        let visible = audience::redact(&project.in_own_language(), reader);
        let analysed = Analysed::of(visible, status_date);
        let doubts = Doubts::of(&faults, |path| read.snapshot.text(path));
        let whole = Whole::new(project, status_date, read.sources, doubts);
        Reading { analysed: Some(analysed), faults, whole: Some(whole) }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use super::*;

    const SETTINGS: &str = "title: Clinic\nstart: 2026-01-05\nstatus_date: 2026-02-02\n";
    const VISION: &str = "---\nstatement: Care\n---\n";

    fn write(root: &Path, path: &str, text: &str) {
        let target = root.join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, text).unwrap();
    }

    /// What a session sees after each of many edits is what a reader without a memory sees.
    fn sees_what_a_first_reading_sees(root: &Path, edits: &[&dyn Fn()]) {
        let mut session = Session::open(root);
        session.read(None, None);
        for (number, edit) in edits.iter().enumerate() {
            edit();
            assert!(session.look(), "edit {number}");
            let (again, first) = (session.read(None, None), Session::open(root).read(None, None));
            assert_eq!(again.faults, first.faults, "edit {number}");
            let seen = |reading: &Reading| {
                let analysed = reading.analysed.as_ref().unwrap();
                let project = &analysed.project;
                (project.plan.clone(), project.past.len(), analysed.analysis.schedule.finish)
            };
            assert!(seen(&again) == seen(&first), "edit {number}");
            let whole = |reading: &Reading| reading.whole.as_ref().unwrap().project.plan.clone();
            assert!(whole(&again) == whole(&first), "edit {number}");
            let advice = |reading: &Reading| reading.whole.as_ref().unwrap().advice(None);
            assert_eq!(advice(&again), advice(&first), "edit {number}");
            let withheld = |reading: &Reading| {
                let withheld = reading.whole.as_ref().unwrap().withheld(&reading.analysed.as_ref().unwrap().project);
                withheld.terms.into_values().map(|term| (term.text, term.origin)).collect::<BTreeSet<_>>()
            };
            assert_eq!(withheld(&again), withheld(&first), "edit {number}");
            assert!(!session.look(), "nothing has changed since edit {number}");
        }
    }

    #[test]
    fn a_session_sees_what_a_first_reading_sees() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        write(root, "milepost.yaml", SETTINGS);
        write(root, "vision.md", VISION);
        let milestones = |due: &str| {
            format!("milestones:\n  - {{id: a, title: A, due: {due}}}\n  - {{id: b, title: B, depends_on: [a]}}\n")
        };
        let update = |text: &str| {
            write(root, "updates/one.md", &format!("---\ntitle: One\ndate: 2026-01-30\n---\n{text}\n"));
        };
        sees_what_a_first_reading_sees(
            root,
            &[
                &|| write(root, "plan/milestones.yaml", &milestones("2026-03-02")),
                &|| write(root, "plan/milestones.yaml", &milestones("2026-03-16")),
                &|| update("See [[milestone:a]]."),
                &|| update("See [[milestone:b]]."),
                &|| update("See [[milestone:c]]."),
                &|| update("See [[milestone:b]] again."),
                &|| write(root, "plan/milestones.yaml", "milestones: [{id: b, title: B, dew: 2026-03-02}]\n"),
                &|| write(root, "plan/milestones.yaml", &milestones("2026-03-02")),
                &|| write(root, "vision.md", "---\nstatement: More care\n---\n"),
                &|| write(root, "milepost.yaml", &SETTINGS.replace("Clinic", "Hospital")),
                &|| fs::rename(root.join("updates/one.md"), root.join("updates/two.md")).unwrap(),
                &|| write(root, "history/2026-01-05/vision.md", VISION),
                &|| fs::remove_dir_all(root.join("updates")).unwrap(),
            ],
        );
    }

    #[test]
    fn a_session_follows_money_goals_and_what_is_hidden() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        write(root, "milepost.yaml", &format!("{SETTINGS}audiences: {{staff: {{}}, board: {{}}}}\n"));
        write(root, "vision.md", VISION);
        let goals = |more: &str| {
            let measure = "{id: m, title: M, readings: [{on: 2026-01-09, value: 7}]}";
            write(root, "plan/goals.yaml", &format!("goals:\n  - {{id: g, title: G, measures: [{measure}]{more}}}\n"));
        };
        let lines = |more: &str| {
            write(root, "plan/budget.yaml", &format!("lines:\n  - {{id: l, title: L, amount: 5{more}}}\n"))
        };
        let paid = |rows: &str| write(root, "plan/actuals.csv", &format!("date,line,amount\n{rows}"));
        let page = |name: &str, text: &str| write(root, &format!("pages/{name}.md"), text);
        sees_what_a_first_reading_sees(
            root,
            &[
                &|| goals(""),
                &|| lines(""),
                &|| lines(", goals: [g]"),
                &|| paid("2026-01-12,l,3\n"),
                &|| paid("2026-01-12,l,4\n"),
                &|| paid("2026-01-12,k,4\n"),
                &|| paid("2026-01-12,l,4\n2026-01-13,l,1\n"),
                &|| write(root, "plan/readings.csv", "date,measure,value\n2026-02-01,m,5\n"),
                &|| write(root, "plan/readings.csv", "date,measure,value\n2026-02-01,m,6\n"),
                &|| goals(", body: More"),
                &|| page("one", "---\ntitle: One\n---\nText.\n"),
                &|| page("two", "---\ntitle: Two\n---\nSee [[page:one]].\n"),
                &|| page("one", "---\ntitle: One\naudience: board\n---\nText.\n"),
                &|| page("two", "---\ntitle: Two\n---\nSee [[page:one]] and\n\n:::audience board\nmore\n:::\n"),
                &|| page("one", "---\ntitle: One\n---\nText.\n"),
                &|| page("two", "---\ntitle: Two\n---\nSee [[page:one]].\n"),
                &|| lines(", audience: board"),
                &|| lines(", goals: [g], audience: board"),
                &|| lines(""),
                &|| write(root, "plan/more.yaml", "lines:\n  - {id: l, title: Again, amount: 7}\n"),
                &|| write(root, "plan/more.yaml", "lines:\n  - {id: k, title: Another, amount: 7}\n"),
            ],
        );
    }

    #[test]
    fn what_is_remembered_does_not_grow_with_the_edits() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        write(root, "milepost.yaml", SETTINGS);
        write(root, "vision.md", VISION);
        let mut session = Session::open(root);
        for edit in 0..500 {
            write(root, "vision.md", &format!("---\nstatement: Care {edit}\n---\n"));
            session.look_at(&["vision.md".to_owned()]);
            let reading = session.read(None, None);
            let statement = &reading.analysed.unwrap().project.plan.vision.statement.value.text;
            assert_eq!(*statement, format!("Care {edit}"));
        }
        assert!(session.memo.len() < 100, "{} files are remembered", session.memo.len());
    }
}
