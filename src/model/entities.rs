//! The entities of one kind, in order and by id.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use foldhash::{HashMap, HashMapExt};
use rayon::prelude::*;

use crate::diagnostic::Span;
use crate::model::kinds::{Entity, EntityView, Kind};
use crate::model::record::{self, ForgottenFields, Redaction, Sp};
use crate::model::translation::{Wanted, is_translated};
use crate::model::values::{Id, Level};

/// The entities of one kind. Those that did not change between two revisions are shared by them, and so is all of it where
/// nothing did.
#[derive(Clone, Debug)]
pub struct Entities<T> {
    items: Arc<Vec<Arc<T>>>,
    paths: Arc<Vec<Arc<str>>>,
    index: Arc<HashMap<Id, usize>>,
    /// The places of those that some audience is not shown, or not all of, as redaction goes by.
    losing: Places,
    /// The places of those with a mark in a field, whatever redaction makes of it.
    marked: Places,
}

/// Some of the places, in order, found when they are first asked for.
#[derive(Clone, Debug, Default)]
struct Places(Arc<OnceLock<Vec<usize>>>);

impl<T> Default for Entities<T> {
    fn default() -> Self {
        Entities {
            items: Arc::default(),
            paths: Arc::default(),
            index: Arc::default(),
            losing: Places::default(),
            marked: Places::default(),
        }
    }
}

impl<T: PartialEq> PartialEq for Entities<T> {
    fn eq(&self, other: &Self) -> bool {
        let pairs = || self.items.iter().zip(other.items.iter());
        Arc::ptr_eq(&self.items, &other.items)
            || self.items.len() == other.items.len()
                && pairs().all(|(here, there)| Arc::ptr_eq(here, there) || here == there)
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
        let (mut kept, mut paths): (Vec<Arc<T>>, Vec<Arc<str>>) = Default::default();
        let mut index: HashMap<Id, usize> = HashMap::new();
        for (path, item) in items {
            let id = item.id();
            match index.get(&id.value) {
                Some(earlier) => duplicate(T::KIND, id, kept[*earlier].id().span),
                None => {
                    index.insert(id.value.clone(), kept.len());
                    kept.push(item.clone());
                    paths.push(path.clone());
                }
            }
        }
        Entities::of(kept, paths, index)
    }

    fn of(items: Vec<Arc<T>>, paths: Vec<Arc<str>>, index: HashMap<Id, usize>) -> Self {
        Entities { items: items.into(), paths: paths.into(), index: index.into(), ..Entities::default() }
    }

    /// Forgets what was found out about the entities, since one of them changes.
    fn forget_places(&mut self) {
        (self.losing, self.marked) = Default::default();
    }

    /// Puts new entities in the place of those with their ids, which must be there.
    pub fn replace<'a>(&mut self, new: impl Iterator<Item = &'a Arc<T>>)
    where
        T: 'a,
    {
        let items = Arc::make_mut(&mut self.items);
        let mut changed = BTreeSet::new();
        for item in new {
            if let Some(place) = self.index.get(&item.id().value) {
                items[*place] = item.clone();
                changed.insert(*place);
            }
        }
        self.losing = self.losing.again(&changed, |place| is_losing(&*self.items[place]));
        self.marked = self.marked.again(&changed, |place| record::bear_mark(&self.items[place].fields()));
    }

    /// The places of those that some audience is not shown, or not all of, in order.
    fn losing(&self) -> &[usize] {
        self.losing.find(self.items.len(), |place| is_losing(&*self.items[place]))
    }

    /// Whether this and an earlier state have entities of the same ids at the same places.
    pub fn has_names_of(&self, earlier: &Entities<T>) -> bool {
        let mut pairs = self.items.iter().zip(earlier.items.iter());
        let is_same =
            |(here, there): (&Arc<T>, &Arc<T>)| Arc::ptr_eq(here, there) || here.id().value == there.id().value;
        Arc::ptr_eq(&self.index, &earlier.index) || self.items.len() == earlier.items.len() && pairs.all(is_same)
    }

    /// The places at which this and an earlier state of the same names do not share an entity.
    pub fn unshared(&self, earlier: &Entities<T>) -> Vec<usize> {
        if Arc::ptr_eq(&self.items, &earlier.items) {
            return Vec::new();
        }
        let pairs = self.items.iter().zip(earlier.items.iter()).enumerate();
        pairs.filter(|(_, (here, there))| !Arc::ptr_eq(here, there)).map(|(place, _)| place).collect()
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
        self.forget_places();
        Arc::make_mut(&mut self.items).iter_mut().map(Arc::make_mut).for_each(change);
    }

    /// Changes those that want it; the others stay shared with other revisions. Their ids must stay.
    pub fn change_where(&mut self, wanted: impl Fn(&T) -> bool, mut change: impl FnMut(&mut T)) {
        if !self.items.iter().any(|item| wanted(item)) {
            return;
        }
        self.forget_places();
        let items = Arc::make_mut(&mut self.items).iter_mut();
        items.filter(|item| wanted(item)).for_each(|item| change(Arc::make_mut(item)));
    }

    /// Changes the one at a place, which is first parted from other revisions; its id must stay.
    pub fn change_at(&mut self, place: usize, change: impl FnOnce(&mut T)) {
        self.forget_places();
        change(Arc::make_mut(&mut Arc::make_mut(&mut self.items)[place]));
    }

    /// Shows their texts in the language that is wanted. Those that are written in one language stay shared.
    pub fn translate(&mut self, wanted: &Wanted<'_>) {
        self.change_where(is_translated, |item| item.translate(wanted));
    }

    /// Whether an audience may not see something of them.
    pub fn lose(&self, redaction: &Redaction) -> bool {
        let mut all = self.touched_by(redaction).map(|place| &self.items[place]);
        let hidden = |item: &T| redaction.hides_any() && redaction.hides(T::KIND, item.id().value.as_str());
        all.any(|item| hidden(item) || loses(&**item, redaction))
    }

    /// The places at which a redaction may take something: those that are marked, and all where something else is gone that
    /// they may refer to.
    fn touched_by(&self, redaction: &Redaction) -> Box<dyn Iterator<Item = usize> + '_> {
        if redaction.hides_any() || !redaction.forgotten.is_empty() || !redaction.forgotten_lines.is_empty() {
            Box::new(0..self.items.len())
        } else {
            Box::new(self.losing().iter().copied())
        }
    }

    /// The fields of each entity in which something is hidden from `level`.
    pub fn hidden_fields(&self, level: Level) -> impl Iterator<Item = ((Kind, Id), ForgottenFields)> {
        let fields = move |place: &usize| {
            let item = &self.items[*place];
            ((T::KIND, item.id().value.clone()), record::hidden_fields(&**item, level))
        };
        self.losing().iter().map(fields).filter(|(_, fields)| !fields.is_empty())
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

    /// The place of the entity that is written in a file, where each has a file of its own: files are read in the order of
    /// their paths.
    pub fn at_path(&self, path: &str) -> Option<usize> {
        self.paths.binary_search_by(|known| (**known).cmp(path)).ok()
    }

    /// Each entity, seen from outside.
    pub fn views(&self) -> Vec<EntityView<'_>> {
        (0..self.len()).map(|place| self.view(place)).collect()
    }

    /// Those that some audience is not shown, or not all of, as redaction goes by; seen from outside.
    pub fn views_losing(&self) -> impl Iterator<Item = EntityView<'_>> {
        self.losing().iter().map(|place| self.view(*place))
    }

    /// Those with a mark in a field, told from what is seen from outside: this asks nothing that redaction goes by.
    pub fn views_marked(&self) -> impl Iterator<Item = EntityView<'_>> {
        let marked = self.marked.find(self.items.len(), |place| record::bear_mark(&self.items[place].fields()));
        marked.iter().map(|place| self.view(*place))
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
        let losing = self.losing().iter().map(|place| &self.items[*place]);
        let hidden = move |entity: &&Arc<T>| entity.audience().is_some_and(|audience| !level.sees(audience));
        losing.filter(hidden).map(|entity| (T::KIND, entity.id().value.clone()))
    }

    /// Takes out those that are not wanted.
    pub fn retain(&mut self, wanted: impl Fn(&T) -> bool) {
        if self.items.iter().all(|item| wanted(item)) {
            return;
        }
        let kept = self.items.iter().zip(self.paths.iter()).filter(|(item, _)| wanted(item));
        let (kept, paths): (Vec<Arc<T>>, Vec<Arc<str>>) = kept.map(|(item, path)| (item.clone(), path.clone())).unzip();
        let index = kept.iter().enumerate().map(|(place, item)| (item.id().value.clone(), place)).collect();
        *self = Entities::of(kept, paths, index);
    }

    /// Takes out what an audience may not see, and returns the entities that are gone as a whole.
    pub fn redact(&mut self, redaction: &Redaction) -> Vec<Arc<T>> {
        if !self.lose(redaction) {
            return Vec::new();
        }
        let (mut kept, mut paths, mut gone) = (Vec::<Arc<T>>::new(), Vec::<Arc<str>>::new(), Vec::<Arc<T>>::new());
        for (item, path) in self.items.iter().zip(self.paths.iter()) {
            if redaction.hides(T::KIND, item.id().value.as_str()) {
                gone.push(item.clone());
                continue;
            }
            let mut item = item.clone();
            if loses(&*item, redaction) {
                let item = Arc::make_mut(&mut item);
                if let Some(forgotten) = redaction.forgotten_of(T::KIND, &item.id().value) {
                    item.forget_fields(forgotten);
                }
                item.redact(redaction);
            }
            kept.push(item);
            paths.push(path.clone());
        }
        if gone.is_empty() {
            self.items = kept.into();
            self.forget_places();
        } else {
            let index = kept.iter().enumerate().map(|(place, item)| (item.id().value.clone(), place)).collect();
            *self = Entities::of(kept, paths, index);
        }
        gone
    }
}

impl Places {
    /// The places of `0..count` that are wanted.
    fn find(&self, count: usize, wanted: impl Fn(usize) -> bool + Sync) -> &[usize] {
        let places = || (0..count).into_par_iter().with_min_len(256);
        self.0.get_or_init(|| places().filter(|place| wanted(*place)).collect())
    }

    /// The same once there is something else at some places.
    fn again(&self, changed: &BTreeSet<usize>, wanted: impl Fn(usize) -> bool) -> Places {
        let Some(known) = self.0.get() else { return Places::default() };
        let stay = known.iter().copied().filter(|place| !changed.contains(place));
        let mut places: Vec<usize> = stay.chain(changed.iter().copied().filter(|place| wanted(*place))).collect();
        places.sort_unstable();
        Places(Arc::new(OnceLock::from(places)))
    }
}

/// Whether some audience is not shown an entity, or not all of it, whatever else is hidden. The widest audience is shown the
/// least.
fn is_losing<T: Entity>(item: &T) -> bool {
    let nothing = Redaction::of(Level::at(0));
    item.audience().is_some_and(|audience| !nothing.level.sees(audience)) || item.loses(&nothing)
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
