//! The entities of one kind, in order and by id.

use std::collections::HashMap;
use std::sync::Arc;

use crate::model::kinds::{Entity, EntityView, Kind};
use crate::model::record::Redaction;
use crate::model::values::{Id, Level};

/// The entities of one kind.
#[derive(Clone, Debug)]
pub struct Entities<T> {
    items: Vec<T>,
    paths: Vec<Arc<str>>,
    index: HashMap<Id, usize>,
}

impl<T> Default for Entities<T> {
    fn default() -> Self {
        Entities { items: Vec::new(), paths: Vec::new(), index: HashMap::new() }
    }
}

impl<T: PartialEq> PartialEq for Entities<T> {
    fn eq(&self, other: &Self) -> bool {
        self.items == other.items
    }
}

impl<T: Entity> Entities<T> {
    /// Adds an entity that is written in the file `path`. Gives back the place of an earlier one with the same id
    /// instead.
    ///
    /// # Errors
    /// The index of the entity that already has the id.
    pub fn push(&mut self, entity: T, path: Arc<str>) -> Result<(), usize> {
        let id = entity.id().value.clone();
        if let Some(earlier) = self.index.get(&id) {
            return Err(*earlier);
        }
        self.index.insert(id, self.items.len());
        self.items.push(entity);
        self.paths.push(path);
        Ok(())
    }

    /// The entity with an id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.position(id).map(|at| &self.items[at])
    }

    /// The place of the entity with an id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// All entities, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.items.iter()
    }

    /// All entities, to be changed in place; their ids must stay.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.items.iter_mut()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The file in which the entity at a place is written.
    pub fn path(&self, place: usize) -> &str {
        &self.paths[place]
    }

    /// Each entity, seen from outside.
    pub fn views(&self) -> Vec<EntityView<'_>> {
        self.items
            .iter()
            .zip(&self.paths)
            .map(|(entity, path)| EntityView {
                kind: T::KIND,
                id: entity.id().value.as_str(),
                title: entity.title(),
                path,
                fields: entity.fields(),
            })
            .collect()
    }

    /// The ids of the entities that `level` may not see.
    pub fn hidden(&self, level: Level) -> impl Iterator<Item = (Kind, Id)> {
        let hidden = move |entity: &&T| entity.audience().is_some_and(|audience| !level.sees(audience));
        self.items.iter().filter(hidden).map(|entity| (T::KIND, entity.id().value.clone()))
    }

    /// Takes out what an audience may not see, and returns the entities that are gone as a whole.
    pub fn redact(&mut self, redaction: &Redaction) -> Vec<T> {
        let items = std::mem::take(&mut self.items);
        let paths = std::mem::take(&mut self.paths);
        let mut gone = Vec::new();
        self.index.clear();
        for (mut entity, path) in items.into_iter().zip(paths) {
            if redaction.hides(T::KIND, entity.id().value.as_str()) {
                gone.push(entity);
                continue;
            }
            entity.redact(redaction);
            self.index.insert(entity.id().value.clone(), self.items.len());
            self.items.push(entity);
            self.paths.push(path);
        }
        gone
    }
}

impl<T> std::ops::Index<usize> for Entities<T> {
    type Output = T;

    fn index(&self, place: usize) -> &T {
        &self.items[place]
    }
}

impl<'a, T: Entity> IntoIterator for &'a Entities<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
