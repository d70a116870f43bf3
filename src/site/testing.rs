//! Pages for tests: a plan as one text, its pages as data and as HTML.

use std::sync::Arc;

use serde_json::Value;

use super::{Material, Page, site};
use crate::analysis::{Analysis, analyze};
use crate::audience::{self, Reader, Visible, redact};
use crate::history::{self, Origin, Place, Project, Revision, State};
use crate::model::{Memo, Plan, load};
use crate::render::{Options, Theme, render};
use crate::source::{Disk, Files, Memory};

const SETTINGS: &str = "title: Test\nstart: 2026-01-05\nstatus_date: 2026-03-02\n";
const VISION: &str = "---\nstatement: It works.\n---\n";

/// A project as an audience sees it.
pub struct Fixture {
    project: Visible<Project>,
    analysis: Analysis,
}

impl Fixture {
    /// The project that a text of files holds, for its widest audience. Panics when the plan has errors: a test about
    /// pages should not stumble over typing mistakes.
    pub fn of(text: &str) -> Fixture {
        Fixture::for_audience(text, None)
    }

    /// The same for an audience by its name.
    pub fn for_audience(text: &str, audience: Option<&str>) -> Fixture {
        let mut files = Memory::from_text(text);
        files.0.entry("milepost.yaml".to_owned()).or_insert_with(|| SETTINGS.into());
        files.0.entry("vision.md".to_owned()).or_insert_with(|| VISION.into());
        Fixture::read(&files, audience)
    }

    /// The example that comes with the program; `None` where it is not there yet.
    pub fn example(audience: Option<&str>) -> Option<Fixture> {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("example-project");
        folder.join("milepost.yaml").exists().then(|| Fixture::read(&Disk::new(folder), audience))
    }

    /// The example with its recorded past.
    pub fn example_with_past(audience: Option<&str>) -> Fixture {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("example-project");
        let read = history::read(&Place::open(&folder), None, &mut Memo::default());
        Fixture::show(&read.project.unwrap(), audience)
    }

    /// A project that was recorded again and again: the day, the author, the message and the files of each state. The last
    /// one is the plan as it is now; its day is the status date.
    pub fn over_time(states: &[(&str, &str, &str, &str)]) -> Fixture {
        let states = states.iter().map(|(date, author, subject, text)| {
            let settings = format!("title: Test\nstart: 2026-01-05\nstatus_date: {date}\n");
            let mut files = Memory::from_text(text);
            files.0.entry("milepost.yaml".to_owned()).or_insert_with(|| settings.into());
            files.0.entry("vision.md".to_owned()).or_insert_with(|| VISION.into());
            let (author, subject) = ((*author).to_owned(), (*subject).to_owned());
            let id = format!("{date}-state");
            let revision = Revision { id, author, subject, ..Revision::of_work_tree(date.parse().unwrap()) };
            State { revision, plan: Arc::new(Fixture::plan(&files)), origin: Origin::Recorded }
        });
        let past: Vec<State> = states.collect();
        let plan = (*past.last().unwrap().plan).clone();
        Fixture::show(&Project { past, ..Project::of(plan) }, None)
    }

    fn read(files: &dyn Files, audience: Option<&str>) -> Fixture {
        Fixture::show(&Project::of(Fixture::plan(files)), audience)
    }

    fn plan(files: &dyn Files) -> Plan {
        let loaded = load(files);
        let faults: Vec<String> = loaded.diagnostics.iter().map(ToString::to_string).collect();
        assert!(faults.is_empty(), "{faults:#?}");
        loaded.plan.unwrap()
    }

    fn show(project: &Project, audience: Option<&str>) -> Fixture {
        let reader = audience.map_or(Reader::Widest, |name| audience::named(&project.plan, name).unwrap());
        let status_date = project.plan.settings.status_date.as_ref().unwrap().value;
        let project = redact(project, reader);
        let analysis = analyze(&project, status_date);
        Fixture { project, analysis }
    }

    /// What pages are made of.
    pub fn material(&self) -> Material<'_> {
        Material::new(&self.project, &self.analysis)
    }

    /// The data of a page.
    pub fn page(&self, path: &str) -> Value {
        let material = self.material();
        let site = site(&material, &|_| None);
        let page = site.pages.iter().find(|page| page.path == path);
        (page.unwrap_or_else(|| panic!("there is no page {path}")).content)()
    }

    /// A page as it is written.
    pub fn html(&self, path: &str) -> String {
        let material = self.material();
        let site = site(&material, &|_| None);
        let theme = Theme::load("clarity", []).unwrap();
        let portal = render(&site, &theme, Options::default());
        let bytes = portal.file(path).unwrap_or_else(|error| panic!("{error}"));
        String::from_utf8(bytes.into_owned()).unwrap()
    }

    /// All pages as they are written, by their paths.
    pub fn every_page(&self) -> Vec<(String, String)> {
        let material = self.material();
        let site = site(&material, &|_| Some(Vec::new()));
        let theme = Theme::load("clarity", []).unwrap();
        let portal = render(&site, &theme, Options::default());
        let written = |page: &Page<'_>| {
            let bytes = portal.file(&page.path).unwrap_or_else(|error| panic!("{}: {error}", page.path));
            (page.path.clone(), String::from_utf8(bytes.into_owned()).unwrap())
        };
        site.pages.iter().map(written).collect()
    }

    /// The paths of all pages.
    pub fn paths(&self) -> Vec<String> {
        let material = self.material();
        site(&material, &|_| None).pages.iter().map(|page| page.path.clone()).collect()
    }
}

/// The value of a path such as `groups.0.title`; `Null` where there is none.
pub fn at<'a>(value: &'a Value, path: &str) -> &'a Value {
    let step = |value: &'a Value, name: &str| match name.parse::<usize>() {
        Ok(place) => &value[place],
        Err(_) => &value[name],
    };
    path.split('.').fold(value, step)
}
