//! The outline of a file: leaf tasks, and the summary tasks above them.

use std::collections::HashMap;

use super::{Project, note_of};
use crate::import::draft::{Draft, Entity, Ids, Written};
use crate::import::xml::Element;
use crate::model::kinds::Kind;

/// The tasks of a file.
pub struct Outline<'a> {
    /// The tasks that are no summaries, in the order of the file.
    pub leaves: Vec<Leaf<'a>>,
    /// The summary tasks, in the order of the file.
    pub summaries: Vec<Summary<'a>>,
    /// What each task is, by the number that links name it by.
    pub by_uid: HashMap<i64, Place>,
}

/// A task that is no summary.
pub struct Leaf<'a> {
    /// The task.
    pub task: &'a Element,
    /// The places of the summary tasks above it, from the top.
    pub above: Vec<usize>,
}

/// A summary task.
pub struct Summary<'a> {
    /// The task.
    pub task: &'a Element,
    /// The places of the summary tasks above it, from the top.
    pub above: Vec<usize>,
}

/// Where a task stands in an outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Among the leaves.
    Leaf(usize),
    /// Among the summaries.
    Summary(usize),
}

/// The ids of leaves and phases.
pub struct Named {
    /// The id of each leaf.
    pub leaves: Vec<String>,
    /// The id of the phase of each leaf.
    pub phases: Vec<String>,
    /// Which ids of leaves are only numbers.
    pub numbered: Vec<bool>,
}

impl<'a> Outline<'a> {
    /// The outline of a file.
    pub fn of(project: &Project<'a>, draft: &mut Draft) -> Self {
        let mut outline = Outline { leaves: Vec::new(), summaries: Vec::new(), by_uid: HashMap::new() };
        let all: Vec<&Element> = project.root.list("Tasks", "Task").filter(|task| !task.is("IsNull")).collect();
        let mut above: Vec<(i64, usize)> = Vec::new();
        for (place, task) in all.iter().copied().enumerate() {
            let level = task.number_of("OutlineLevel").unwrap_or(1);
            above.retain(|(upper, _)| *upper < level);
            let over: Vec<usize> = above.iter().map(|(_, place)| *place).collect();
            let has_tasks = all.get(place + 1).is_some_and(|next| next.number_of("OutlineLevel").unwrap_or(1) > level);
            let uid = task.number_of("UID").unwrap_or(-1);
            // The first task of a file is the project itself, unless it is the only one.
            if (level == 0 || uid == 0) && all.len() > 1 {
                continue;
            }
            if task.text_of("Active") == Some("0") {
                draft.notes.push(note_of(task, "is inactive, so it is not imported"));
                continue;
            }
            if task.is("ExternalTask") || task.is("IsSubproject") {
                draft.notes.push(note_of(task, "stands for another file, which is not imported with it"));
            }
            if has_tasks {
                outline.by_uid.insert(uid, Place::Summary(outline.summaries.len()));
                above.push((level, outline.summaries.len()));
                outline.summaries.push(Summary { task, above: over });
            } else {
                outline.by_uid.insert(uid, Place::Leaf(outline.leaves.len()));
                outline.leaves.push(Leaf { task, above: over });
            }
        }
        outline
    }

    /// Gives ids to the leaves: those that Milepost once gave them, else made of their names.
    pub fn name(&self, ids: &mut Ids) -> Named {
        let known: Vec<Option<&str>> = self.leaves.iter().map(|leaf| known_id(leaf.task)).collect();
        let kept: Vec<bool> = known.iter().map(|id| id.is_some_and(|id| ids.take(id))).collect();
        let leaf = |(place, leaf): (usize, &Leaf<'_>)| match known[place].filter(|_| kept[place]) {
            Some(id) => id.to_owned(),
            None => {
                let number = leaf.task.text_of("ID").or_else(|| leaf.task.text_of("UID")).unwrap_or_default();
                ids.make(name(leaf.task), &format!("task-{number}"))
            }
        };
        let leaves: Vec<String> = self.leaves.iter().enumerate().map(leaf).collect();
        let numbered = leaves.iter().map(|id| ids.is_numbered(id)).collect();
        let (of_summaries, _) = self.summary_ids();
        let phase =
            |leaf: &Leaf<'_>| leaf.above.last().map_or_else(|| self.rest_id(), |last| of_summaries[*last].clone());
        Named { leaves, phases: self.leaves.iter().map(phase).collect(), numbered }
    }

    /// The ids of all summaries, and which of them are only numbers.
    fn summary_ids(&self) -> (Vec<String>, Vec<bool>) {
        let mut ids = Ids::default();
        let id = |summary: &Summary<'_>| match known_id(summary.task).filter(|id| ids.take(id)) {
            Some(id) => id.to_owned(),
            None => {
                let number = summary.task.text_of("ID").unwrap_or_default();
                ids.make(name(summary.task), &format!("phase-{number}"))
            }
        };
        let all: Vec<String> = self.summaries.iter().map(id).collect();
        let numbered = all.iter().map(|id| ids.is_numbered(id)).collect();
        (all, numbered)
    }

    /// Adds the summaries that hold leaves as phases. What stands in none is in a phase that is called like the project.
    pub fn phases(&self, draft: &mut Draft) {
        let (ids, numbered) = self.summary_ids();
        for (place, summary) in self.summaries.iter().enumerate() {
            if !self.leaves.iter().any(|leaf| leaf.above.last() == Some(&place)) {
                continue;
            }
            let above = summary.above.iter().map(|place| name(self.summaries[*place].task));
            let title: Vec<&str> = above.chain([name(summary.task)]).collect();
            // One summary over everything is the project itself.
            let title = if self.is_whole(summary.above.first()) { title[1..].join(": ") } else { title.join(": ") };
            let mut phase = Entity::new(&ids[place], &title).numbered(numbered[place]);
            phase.set("body", summary.task.text_of("Notes").map(Written::text));
            draft.add(Kind::Phase, phase);
        }
        if self.leaves.iter().any(|leaf| leaf.above.is_empty()) {
            let title = draft.title.clone();
            draft.rest_phase = Some(self.rest_id());
            draft.add(Kind::Phase, Entity::new(self.rest_id(), &title));
        }
    }

    /// The id of the phase for what stands under no summary.
    fn rest_id(&self) -> String {
        let mut ids = Ids::default();
        self.summary_ids().0.iter().for_each(|id| {
            ids.take(id);
        });
        ids.make("all-work", "all-work")
    }

    fn is_whole(&self, summary: Option<&usize>) -> bool {
        summary.is_some_and(|top| {
            let leaves = self.leaves.iter().all(|leaf| leaf.above.first() == Some(top));
            leaves && self.summaries.iter().filter(|summary| summary.above.is_empty()).count() == 1
        })
    }

    /// The leaves of a task: itself, or all below it.
    pub fn leaves_of(&self, place: Place) -> Vec<usize> {
        match place {
            Place::Leaf(leaf) => vec![leaf],
            Place::Summary(summary) => {
                let leaves = self.leaves.iter().enumerate();
                leaves.filter(|(_, leaf)| leaf.above.contains(&summary)).map(|(place, _)| place).collect()
            }
        }
    }
}

/// The name of a task.
pub fn name(task: &Element) -> &str {
    task.text_of("Name").unwrap_or("Without a name")
}

/// The id that Milepost gave a task before it was exported.
fn known_id(task: &Element) -> Option<&str> {
    let own =
        task.all("ExtendedAttribute").find(|it| it.text_of("FieldID") == Some(crate::export::mspdi::ID_FIELD_NUMBER));
    own?.text_of("Value")
}
