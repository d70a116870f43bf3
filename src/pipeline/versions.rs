//! The plan at each tag, as today's audience may see it, for portals of their own below today's.

use std::path::Path;
use std::sync::Arc;

use crate::analysis::Analysed;
use crate::history::Project;
use crate::history::compare::{Name, Past, State};
use crate::render::{Beside, Choice};
use crate::site::material::Material;
use crate::site::{Site, Version, versions};
use crate::source::{Disk, Files};
use crate::verify;

/// A version with what follows from it on its own day.
pub struct Tagged {
    version: Version,
    /// Its plan, redacted for the audience that the whole portal is for.
    pub analysed: Analysed,
    /// The folder of its portal, with `/` at the end.
    pub folder: String,
}

/// The versions of a project, the newest first.
pub fn tagged(material: &Material<'_>) -> Vec<Tagged> {
    let one = |version: Version| {
        let project = material.project.at(version.place);
        let analysed = Analysed::of(project, version.day(material));
        let folder = format!("{}{}/", verify::VERSIONS, version.slug);
        Tagged { version, analysed, folder }
    };
    versions(material).into_iter().rev().map(one).collect()
}

/// The choice that each portal offers, that of today first; `sites` has today's first as well.
pub fn choices(material: &Material<'_>, sites: &[Site<'_>], tagged: &[Tagged]) -> Vec<Option<Choice>> {
    let words = &material.words;
    let pages = |site: &Site<'_>| site.pages.iter().map(|page| page.path.clone()).collect();
    let now = sites.first().map(|today| Beside {
        title: "Today’s plan".to_owned(),
        date: words.date_short(material.analysis.status_date),
        notice: String::new(),
        folder: String::new(),
        pages: pages(today),
    });
    let others = tagged.iter().zip(sites.iter().skip(1)).map(|(one, site)| Beside {
        title: one.version.title.clone(),
        date: words.date_short(one.version.day(material)),
        notice: one.version.notice(material),
        folder: one.folder.clone(),
        pages: pages(site),
    });
    let all: Arc<[Beside]> = now.into_iter().chain(others).collect();
    let choice = |here| (all.len() > 1).then(|| Choice { all: all.clone(), here });
    (0..all.len()).map(choice).collect()
}

/// The files of the past, for the pictures and documents that pages of a version link to.
pub fn files(project: &Project, folder: &Path) -> Past {
    let git = project.plan.settings.history.as_ref().and_then(|history| history.git.as_ref());
    Past::of(Disk::new(folder), git.is_none_or(|git| git.value.0))
}

/// The state that a version was read from; `None` where its files cannot be reached any more.
pub fn state<'a>(past: &'a Past, tagged: &Tagged) -> Option<State<'a>> {
    let id = &tagged.analysed.project.revision.as_ref()?.id;
    past.state(&Name::Of(id.clone())).ok()
}

/// Reads a file of a state.
pub fn read(state: Option<&State<'_>>, path: &str) -> Option<Vec<u8>> {
    state?.read(path).ok()
}
