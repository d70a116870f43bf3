//! What pages are made of.

use std::sync::{Arc, OnceLock};

use super::address;
use super::last_changed::LastChanged;
use super::line_pages::LinePages;
use super::pages::changes::Comparisons;
use super::parts::Path;
use super::past::Past;
use super::recall::Recall;
use super::tags::Tags;
use crate::analysis::alignment::Suspect;
use crate::analysis::schedule::Odds;
use crate::analysis::trend::{Trend, trend};
use crate::analysis::words::Words;
use crate::analysis::{Analysed, Analysis, edits};
use crate::audience::Visible;
use crate::export::data::Data;
use crate::history::Project;
use crate::model::Plan;
use crate::model::kinds::Kind;
use crate::model::values::MoneyRule;

/// What pages are made of: a project as its audience may see it, and what follows from it.
pub struct Material<'a> {
    /// What the audience may see.
    pub project: &'a Visible<Project>,
    /// What follows from it.
    pub analysis: &'a Analysis,
    /// How dates, numbers and money are written.
    pub words: Words,
    /// How dates, money and status have moved; `None` for a plan without a past.
    pub trend: Option<Trend>,
    /// The pages of budget lines.
    pub line_pages: LinePages,
    /// The tags, and what carries them.
    pub tags: Arc<Tags>,
    /// The states of the plan's past, analysed and compared when they are first asked for.
    pub past: Past<'a>,
    /// What comparisons of these states tell.
    pub comparisons: Comparisons,
    odds: OnceLock<Option<Odds>>,
    suspects: OnceLock<Vec<Suspect>>,
    last_changed: OnceLock<LastChanged>,
}

impl<'a> Material<'a> {
    /// The material of a project.
    pub fn new(now: &'a Analysed) -> Self {
        Material::after(now, &Recall::default())
    }

    /// The same, with what is known of the site before it.
    pub fn after(now: &'a Analysed, recall: &Recall) -> Self {
        let Analysed { project, analysis } = now;
        let (words, line_pages) = (Words::of(&project.plan), LinePages::of(&project.plan));
        let tags = recall.tags(&project.plan, project.money() != MoneyRule::None);
        // Looking at every state costs; a plan that has only one has no trend.
        let trend = (project.past.len() > 1).then(|| trend(project, analysis.status_date)).filter(Trend::has_past);
        let (odds, suspects, last_changed) = Default::default();
        Material {
            project,
            analysis,
            words,
            line_pages,
            tags,
            trend,
            past: Past::new(now),
            comparisons: Comparisons::default(),
            odds,
            suspects,
            last_changed,
        }
    }

    /// The material of a plan that is no longer the one of today: its pages name its status date.
    pub fn of_version(then: &'a Analysed) -> Self {
        let mut material = Material::new(then);
        material.words = material.words.as_of(then.analysis.status_date);
        material
    }

    /// How likely which dates are: simulated when it is first asked for, once for all pages.
    pub fn odds(&self) -> Option<&Odds> {
        self.odds.get_or_init(|| self.analysis.schedule.likely()).as_ref()
    }

    /// The links to goals that changed after what rests on them did, in the order of the goals.
    pub fn suspects(&self) -> &[Suspect] {
        let find = || edits::suspects(self.project, &self.analysis.alignment, self.analysis.status_date);
        self.suspects.get_or_init(find)
    }

    /// When what pages are about was last changed: looked for when a page first asks.
    pub fn last_changed(&self) -> &LastChanged {
        self.last_changed.get_or_init(|| LastChanged::of(self))
    }

    /// The plan for other programs.
    pub fn data(&self) -> Data<'a> {
        Data { project: self.project, analysis: self.analysis }
    }

    /// Whether nothing can be hidden from the readers of this portal, so that a sum is one of all there is.
    pub fn sees_all(&self) -> bool {
        let narrowest = self.plan().audiences().last().map(|audience| audience.name.as_str());
        self.project.audience() == narrowest
    }

    /// The plan.
    pub fn plan(&self) -> &'a Plan {
        &self.project.plan
    }

    /// The place of an entity in the portal, for a template.
    pub fn path(&self, kind: Kind, id: &str) -> Path {
        Path(address::of(self.plan(), &self.line_pages, kind, id))
    }

    /// The title of a stakeholder; empty for one who is not there.
    pub fn person(&self, id: &str) -> &'a str {
        self.plan().stakeholders.get(id).map_or("", |stakeholder| &stakeholder.title.value.text)
    }
}
