//! Pages for tests: a plan as one text, its pages as data and as HTML.

use super::data::Value;
use super::site;
use crate::analysis::Analysed;
use crate::audience::{self, Reader, redact};
use crate::history::{self, Asked, Baseline, Origin, Place, Project, Revision, State};
use crate::model::{Memo, Plan, load};
use crate::render::{Options, Theme, render};
use crate::site::material::Material;
use crate::site::parts::Page;
use crate::source::{Disk, Files, Memory};

const SETTINGS: &str = "title: Test\nstart: 2026-01-05\nstatus_date: 2026-03-02\n";
const VISION: &str = "---\nstatement: It works.\n---\n";

/// A project as an audience sees it.
pub struct Fixture(Analysed);

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
        let read = history::read(&Place::open(&folder), Asked::default(), &mut Memo::default());
        Fixture::of_project(&read.project.unwrap(), audience)
    }

    /// A project that was recorded again and again: the day, the author, the message and the files of each state. The last
    /// one is the plan as it is now; the day of each is its status date.
    pub fn over_time(states: &[(&str, &str, &str, &str)]) -> Fixture {
        let state = |(day, author, subject, text): &(&str, &str, &str, &str)| {
            let settings = format!("title: Test\nstart: 2026-01-05\nstatus_date: {day}\n");
            let mut files = Memory::from_text(text);
            files.0.entry("milepost.yaml".to_owned()).or_insert_with(|| settings.into());
            files.0.entry("vision.md".to_owned()).or_insert_with(|| VISION.into());
            let (author, subject) = ((*author).to_owned(), (*subject).to_owned());
            let revision = Revision {
                id: format!("{day}-state"),
                author,
                subject,
                ..Revision::of_work_tree(day.parse().unwrap())
            };
            State { revision, plan: plan(&files).into(), origin: Origin::Recorded, content: None }
        };
        let past: Vec<State> = states.iter().map(state).collect();
        let now = Plan::clone(&past.last().expect("a past has a state").plan);
        Fixture::of_project(&Project { past, ..Project::of(now) }, None)
    }

    /// A project with its past: the texts of its states, oldest first, each with its day, who recorded it and its tag. The
    /// last state is the plan as it is now; the states with a tag are baselines.
    pub fn with_past(states: &[(&str, &str, &str, &str)], audience: Option<&str>) -> Fixture {
        Fixture::of_project(&past_of(states), audience)
    }

    /// The same after something else became known of its past.
    pub fn knowing(
        text_of_now: &str,
        states: &[(&str, &str, &str, &str)],
        change: impl FnOnce(&mut Project),
    ) -> Fixture {
        Fixture::knowing_as(text_of_now, states, change, None)
    }

    /// The same as an audience sees it.
    pub fn knowing_as(
        text_of_now: &str,
        states: &[(&str, &str, &str, &str)],
        change: impl FnOnce(&mut Project),
        audience: Option<&str>,
    ) -> Fixture {
        let mut project = past_of(states);
        let mut files = Memory::from_text(text_of_now);
        files.0.entry("milepost.yaml".to_owned()).or_insert_with(|| SETTINGS.into());
        files.0.entry("vision.md".to_owned()).or_insert_with(|| VISION.into());
        project.plan = plan(&files);
        change(&mut project);
        Fixture::of_project(&project, audience)
    }

    fn read(files: &dyn Files, audience: Option<&str>) -> Fixture {
        Fixture::of_project(&Project::of(plan(files)), audience)
    }

    fn of_project(project: &Project, audience: Option<&str>) -> Fixture {
        let reader = audience.map_or(Reader::Widest, |name| audience::named(&project.plan, name).unwrap());
        let status_date = project.plan.settings.status_date.as_ref().unwrap().value;
        let project = redact(project, reader);
        Fixture(Analysed::of(project, status_date))
    }

    /// The plan and what follows from it.
    pub fn analysed(&self) -> &Analysed {
        &self.0
    }

    /// What pages are made of.
    pub fn material(&self) -> Material<'_> {
        Material::new(&self.0)
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
        let theme = Theme::load("clarity", &material.words, []).unwrap();
        let portal = render(&site, &theme, Options::default());
        let bytes = portal.file(path).unwrap_or_else(|error| panic!("{error}"));
        String::from_utf8(bytes.into_owned()).unwrap()
    }

    /// All pages as they are written, by their paths.
    pub fn every_page(&self) -> Vec<(String, String)> {
        let material = self.material();
        let site = site(&material, &|_| Some(Vec::new()));
        let theme = Theme::load("clarity", &material.words, []).unwrap();
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

fn past_of(states: &[(&str, &str, &str, &str)]) -> Project {
    let state = |(day, author, tag, text): &(&str, &str, &str, &str)| {
        let mut files = Memory::from_text(text);
        files.0.entry("milepost.yaml".to_owned()).or_insert_with(|| SETTINGS.into());
        files.0.entry("vision.md".to_owned()).or_insert_with(|| VISION.into());
        let tags = if tag.is_empty() { Vec::new() } else { vec![(*tag).to_owned()] };
        let (id, author) = (format!("{day}-{author}"), (*author).to_owned());
        let revision = Revision { id, date: day.parse().unwrap(), author, subject: "Why".to_owned(), tags };
        State { revision, plan: plan(&files).into(), origin: Origin::Recorded, content: None }
    };
    let past: Vec<State> = states.iter().map(state).collect();
    let baseline = |state: &State| {
        let tag = state.revision.tags.first()?.clone();
        Some(Baseline {
            id: tag.clone(),
            title: tag,
            revision: state.revision.clone(),
            plan: state.plan.clone(),
            content: None,
        })
    };
    let baselines = past.iter().filter_map(baseline).collect();
    let now = Plan::clone(&past.last().expect("a past has a state").plan);
    Project { past, baselines, ..Project::of(now) }
}

fn plan(files: &dyn Files) -> Plan {
    let loaded = load(files);
    let faults: Vec<String> = loaded.diagnostics.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    loaded.plan.unwrap()
}

/// The value of a path such as `groups.0.title`; `Null` where there is none.
pub fn at<'a>(value: &'a Value, path: &str) -> &'a Value {
    let step = |value: &'a Value, name: &str| match name.parse::<usize>() {
        Ok(place) => &value[place],
        Err(_) => &value[name],
    };
    path.split('.').fold(value, step)
}
