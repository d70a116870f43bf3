//! The entities of one kind, in order and by id.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::diagnostic::Span;
use crate::model::kinds::{Entity, EntityView, Kind};
use crate::model::record::{self, Redaction, Sp};
use crate::model::values::{Id, Level};

/// The entities of one kind. Those that did not change between two revisions are shared by them.
#[derive(Clone, Debug)]
pub struct Entities<T> {
    items: Vec<Arc<T>>,
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
    /// The entities of several files, each with the path of its file. One whose id another already has is left out, and
    /// its id and the place of the other are given to `duplicate`.
    pub fn assemble<'a>(
        items: impl Iterator<Item = (&'a Arc<str>, &'a Arc<T>)>,
        duplicate: &mut dyn FnMut(Kind, &Sp<Id>, Span),
    ) -> Self
    where
        T: 'a,
    {
        let mut entities: Entities<T> = Entities::default();
        for (path, item) in items {
            let id = item.id();
            match entities.index.get(&id.value) {
                Some(earlier) => duplicate(T::KIND, id, entities.items[*earlier].id().span),
                None => entities.push(item.clone(), path.clone()),
            }
        }
        entities
    }

    fn push(&mut self, item: Arc<T>, path: Arc<str>) {
        self.index.insert(item.id().value.clone(), self.items.len());
        self.items.push(item);
        self.paths.push(path);
    }

    /// Whether an earlier state holds the very same entity at the same place, which tells without a look that nothing of it
    /// changed.
    pub fn is_shared(&self, place: usize, earlier: &Entities<T>) -> bool {
        earlier.items.get(place).is_some_and(|then| Arc::ptr_eq(then, &self.items[place]))
    }

    /// What the entity at a place was in an earlier state: by its id, or by one that it had before.
    pub fn counterpart<'a>(&self, place: usize, earlier: &'a Entities<T>) -> Option<&'a T> {
        let now = &self.items[place];
        let former = || now.formerly().iter().find_map(|former| earlier.get(former.value.as_str()));
        earlier.get(now.id().value.as_str()).or_else(former)
    }

    /// The entity with an id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.position(id).map(|at| &*self.items[at])
    }

    /// The place of the entity with an id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// All entities, in order.
    pub fn iter(&self) -> Iter<'_, T> {
        Iter(self.items.iter())
    }

    /// Changes each entity, which is first parted from other revisions; their ids must stay.
    pub fn change(&mut self, change: impl FnMut(&mut T)) {
        self.items.iter_mut().map(Arc::make_mut).for_each(change);
    }

    /// Changes those that want it; the others stay shared with other revisions. Their ids must stay.
    pub fn change_where(&mut self, wanted: impl Fn(&T) -> bool, mut change: impl FnMut(&mut T)) {
        self.items.iter_mut().filter(|item| wanted(item)).for_each(|item| change(Arc::make_mut(item)));
    }

    /// Whether an audience may not see something of them.
    pub fn lose(&self, redaction: &Redaction) -> bool {
        let hidden = |item: &T| redaction.hides_any() && redaction.hides(T::KIND, item.id().value.as_str());
        self.items.iter().any(|item| hidden(item) || loses(&**item, redaction))
    }

    /// The fields of each entity in which something is hidden from `level`.
    pub fn hidden_fields(&self, level: Level) -> impl Iterator<Item = ((Kind, Id), BTreeSet<&'static str>)> {
        let fields = move |item: &Arc<T>| {
            let hidden = record::hidden_fields(&**item, level);
            ((T::KIND, item.id().value.clone()), hidden)
        };
        self.items.iter().map(fields).filter(|(_, fields)| !fields.is_empty())
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
        (0..self.len()).map(|place| self.view(place)).collect()
    }

    /// The entity at a place, seen from outside.
    pub fn view(&self, place: usize) -> EntityView<'_> {
        let entity = &self.items[place];
        EntityView {
            kind: T::KIND,
            id: entity.id().value.as_str(),
            title: entity.title(),
            path: &self.paths[place],
            fields: entity.fields(),
        }
    }

    /// The ids that an entity had before, each with its place.
    pub fn former_ids(&self) -> impl Iterator<Item = (&str, usize)> {
        self.items
            .iter()
            .enumerate()
            .flat_map(|(place, entity)| entity.formerly().iter().map(move |id| (id.value.as_str(), place)))
    }

    /// The places at which this and an earlier state of the same kind hold equal entities: `(now, then)` of each pair
    /// with the same id, and whether the two are equal.
    pub fn pairs<'a>(&'a self, earlier: &'a Entities<T>) -> impl Iterator<Item = (usize, usize, bool)> + 'a {
        self.items.iter().enumerate().filter_map(|(place, entity)| {
            let then = earlier.position(entity.id().value.as_str())?;
            let equal = Arc::ptr_eq(entity, &earlier.items[then]) || *entity == earlier.items[then];
            Some((place, then, equal))
        })
    }

    /// Whether two states share the entity with an id, or neither has one.
    pub fn shares(&self, id: &str, other: &Entities<T>) -> bool {
        match (self.position(id), other.position(id)) {
            (Some(here), Some(there)) => Arc::ptr_eq(&self.items[here], &other.items[there]),
            (None, None) => true,
            _ => false,
        }
    }

    /// The ids of the entities that `level` may not see.
    pub fn hidden(&self, level: Level) -> impl Iterator<Item = (Kind, Id)> {
        let hidden = move |entity: &&Arc<T>| entity.audience().is_some_and(|audience| !level.sees(audience));
        self.items.iter().filter(hidden).map(|entity| (T::KIND, entity.id().value.clone()))
    }

    /// Takes out what an audience may not see, and returns the entities that are gone as a whole.
    pub fn redact(&mut self, redaction: &Redaction) -> Vec<Arc<T>> {
        let items = std::mem::take(&mut self.items);
        let paths = std::mem::take(&mut self.paths);
        let mut gone = Vec::new();
        self.index.clear();
        for (mut item, path) in items.into_iter().zip(paths) {
            if redaction.hides(T::KIND, item.id().value.as_str()) {
                gone.push(item);
                continue;
            }
            if loses(&*item, redaction) {
                let item = Arc::make_mut(&mut item);
                let forgotten = redaction.forgotten_of(T::KIND, &item.id().value).into_iter().flatten();
                forgotten.for_each(|name| item.forget(name));
                item.redact(redaction);
            }
            self.push(item, path);
        }
        gone
    }
}

fn loses<T: Entity>(item: &T, redaction: &Redaction) -> bool {
    redaction.forgotten_of(T::KIND, &item.id().value).is_some() || item.loses(redaction)
}

impl<T> std::ops::Index<usize> for Entities<T> {
    type Output = T;

    fn index(&self, place: usize) -> &T {
        &self.items[place]
    }
}

/// The entities of one kind, in order.
#[derive(Debug)]
pub struct Iter<'a, T>(std::slice::Iter<'a, Arc<T>>);

impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self {
        Iter(self.0.clone())
    }
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        self.0.next().map(|item| &**item)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<T> DoubleEndedIterator for Iter<'_, T> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.0.next_back().map(|item| &**item)
    }
}

impl<T> ExactSizeIterator for Iter<'_, T> {}

impl<'a, T: Entity> IntoIterator for &'a Entities<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
