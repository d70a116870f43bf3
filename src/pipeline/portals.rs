//! All portals that stand in one folder: that of the plan in each of its languages, and those of its versions.

use std::path::Path;
use std::sync::Arc;

use super::versions::{self, Tagged};
use super::{Analysed, Whole, theme};
use crate::history::Place;
use crate::output::Fault;
use crate::render::{self, InLanguage, Languages, Options, Portal, Theme};
use crate::site::material::Material;
use crate::site::{self, Site};

/// The plan as readers of one language see it.
struct Spoken<'a> {
    analysed: &'a Analysed,
    theme: Theme,
    tagged: Vec<Tagged>,
    /// The folder of its portal, with `/` at its end; empty for the language of the plan.
    folder: String,
}

impl Spoken<'_> {
    /// Today's plan and its versions.
    fn states(&self) -> impl Iterator<Item = &Analysed> {
        std::iter::once(self.analysed).chain(self.tagged.iter().map(|tagged| &tagged.analysed))
    }
}

/// Hands all portals to `work`, each with its folder, those that lie within others after them; and the themes that they are
/// made with, and how many pages of today's plan and how many versions there are.
///
/// # Errors
/// When a template is faulty, or a file of a theme cannot be read.
pub fn with_portals<T>(
    analysed: &Analysed,
    whole: &Whole,
    project_folder: &Path,
    with_versions: bool,
    work: impl FnOnce(&Made<'_>) -> T,
) -> Result<T, Fault> {
    let place = Place::open(project_folder);
    let files = place.files();
    let others = whole.in_other_languages(analysed);
    let all: Vec<&Analysed> = std::iter::once(analysed).chain(&others).collect();
    let materials: Vec<Material<'_>> = all.iter().map(|spoken| Material::new(spoken)).collect();
    let mut spoken = Vec::with_capacity(all.len());
    for (number, (analysed, material)) in all.iter().zip(&materials).enumerate() {
        let tagged = if with_versions { versions::tagged(material) } else { Vec::new() };
        let tag = analysed.project.plan.language().tag;
        let folder = if number == 0 { String::new() } else { format!("{tag}/") };
        spoken.push(Spoken { analysed, theme: theme(analysed, &*files)?, tagged, folder });
    }
    let of_versions: Vec<Vec<Material<'_>>> = spoken.iter().map(materials_of_versions).collect();
    let past = spoken.iter().any(|one| !one.tagged.is_empty());
    let past = past.then(|| versions::files(&analysed.project, project_folder));
    let today = |path: &str| files.read(path).ok();
    let then = |one: &Tagged, path: &str| {
        let state = past.as_ref().and_then(|past| versions::state(past, one));
        versions::read(state.as_ref(), path)
    };
    let all = spoken.iter().zip(materials.iter().zip(&of_versions));
    let sites: Vec<Vec<Site<'_>>> = all.map(|(one, materials)| sites(one, materials, &today, &then)).collect();
    let pages = |site: &Site<'_>| site.pages.iter().filter(|page| page.path.ends_with(".html")).count();
    Ok(work(&Made {
        portals: portals(&spoken, &materials, &sites),
        themes: spoken.iter().map(|one| &one.theme).collect(),
        pages: sites.iter().map(|sites| pages(&sites[0])).sum(),
        pages_with_versions: sites.iter().flatten().map(pages).sum(),
        versions: spoken[0].tagged.len(),
        analysed: spoken.iter().flat_map(Spoken::states).collect(),
        materials: &materials,
    }))
}

fn materials_of_versions<'a>(spoken: &'a Spoken<'_>) -> Vec<Material<'a>> {
    spoken.tagged.iter().map(|tagged| Material::of_version(&tagged.analysed)).collect()
}

/// The sites of a language: today's first, then those of the versions. `today` and `then` read files of the project.
fn sites<'a>(
    spoken: &Spoken<'_>,
    (material, of_versions): (&'a Material<'a>, &'a Vec<Material<'a>>),
    today: &dyn Fn(&str) -> Option<Vec<u8>>,
    then: &dyn Fn(&Tagged, &str) -> Option<Vec<u8>>,
) -> Vec<Site<'a>> {
    let mut sites = vec![site::site(material, today)];
    let of_version = |(material, tagged)| site::site(material, &|path| then(tagged, path));
    sites.extend(of_versions.iter().zip(&spoken.tagged).map(of_version));
    sites
}

/// All portals, each with its folder.
fn portals<'a>(
    spoken: &'a [Spoken<'_>],
    materials: &[Material<'_>],
    sites: &'a [Vec<Site<'a>>],
) -> Vec<(String, Portal<'a>)> {
    let mut portals = Vec::new();
    for (number, one) in spoken.iter().enumerate() {
        let choices = versions::choices(&materials[number], &sites[number], &one.tagged);
        for (state, (site, versions)) in sites[number].iter().zip(choices).enumerate() {
            let languages = languages(spoken, sites, number, state);
            let options = Options { versions, languages, ..Options::default() };
            portals.push((folder(one, state), render::render(site, &one.theme, options)));
        }
    }
    portals
}

/// What was made.
pub struct Made<'a> {
    /// The portals by their folders, the one that holds the others first.
    pub portals: Vec<(String, Portal<'a>)>,
    /// The themes that they are made with, one a language.
    pub themes: Vec<&'a Theme>,
    /// How many pages of today's plan there are, in all languages.
    pub pages: usize,
    /// How many pages there are with those of the versions, in all languages.
    pub pages_with_versions: usize,
    /// How many versions have portals below each of today's.
    pub versions: usize,
    /// The states of the plan that have portals.
    pub analysed: Vec<&'a Analysed>,
    materials: &'a [Material<'a>],
}

impl Made<'_> {
    /// Whether a plan of the past was looked at that could not be read.
    pub fn has_failed(&self) -> bool {
        self.analysed.iter().any(|one| one.project.has_failed())
    }

    /// Keeps what was found out about the past, for the next run.
    pub fn keep(&self) {
        for material in self.materials {
            material.comparisons.keep(material);
            material.past.keep();
        }
    }
}

fn folder(spoken: &Spoken<'_>, state: usize) -> String {
    let within = state.checked_sub(1).map_or("", |place| spoken.tagged[place].folder.as_str());
    format!("{}{within}", spoken.folder)
}

/// The choice of languages that a state of the plan offers; none where there is only one.
fn languages(spoken: &[Spoken<'_>], sites: &[Vec<Site<'_>>], here: usize, state: usize) -> Option<Languages> {
    let in_language = |(one, sites): (&Spoken<'_>, &Vec<Site<'_>>)| InLanguage {
        language: one.analysed.project.plan.language(),
        folder: folder(one, state),
        pages: Some(sites[state].pages.iter().map(|page| page.path.clone()).collect()),
        address: sites[state].address().map(str::to_owned),
    };
    let all = || spoken.iter().zip(sites).map(in_language).collect::<Arc<[InLanguage]>>();
    (spoken.len() > 1).then(|| Languages { all: all(), here, is_told: state == 0 })
}
