//! The links of a network as adjacency lists, an order in which they can be followed, and the cycles that have none.

use std::collections::VecDeque;

use super::{LONGEST, Link};

/// A network's links, ready to be followed. Nothing here recurses, so that no chain is too long for the stack.
pub(in crate::analysis::schedule) struct Graph {
    /// The links as they were given, lags within bounds.
    pub links: Vec<Link>,
    /// The links that lead to each activity, those among cycles left out.
    pub incoming: Adjacency,
    /// The links that lead away from each activity, those among cycles left out.
    pub outgoing: Adjacency,
    /// All activities, predecessors first.
    pub order: Vec<usize>,
    /// The links of each cycle.
    pub cycles: Vec<Vec<usize>>,
}

/// Lists of links by activity, in compressed rows: one array of links, and where in it each activity's begin.
pub(in crate::analysis::schedule) struct Adjacency {
    begins: Vec<usize>,
    links: Vec<usize>,
}

impl Graph {
    pub fn new(activities: usize, links: &[Link]) -> Self {
        let links: Vec<Link> =
            links.iter().map(|link| Link { lag: link.lag.clamp(-LONGEST, LONGEST), ..*link }).collect();
        let incoming = Adjacency::new(activities, &links, |link| link.successor, |_| true);
        let outgoing = Adjacency::new(activities, &links, |link| link.predecessor, |_| true);
        let order = topological_order(&links, &incoming, &outgoing);
        if order.len() == activities {
            return Self { links, incoming, outgoing, order, cycles: Vec::new() };
        }
        let component = strong_components(&links, &outgoing);
        let tangled = |link: &Link| component[link.predecessor] == component[link.successor];
        let cycles = cycles(&links, &outgoing, tangled);
        let incoming = Adjacency::new(activities, &links, |link| link.successor, |link| !tangled(link));
        let outgoing = Adjacency::new(activities, &links, |link| link.predecessor, |link| !tangled(link));
        let order = topological_order(&links, &incoming, &outgoing);
        Self { links, incoming, outgoing, order, cycles }
    }
}

impl Adjacency {
    /// Sorts links by one of their ends, in counting sort, which keeps their order within an activity.
    fn new(activities: usize, links: &[Link], end: impl Fn(&Link) -> usize, keep: impl Fn(&Link) -> bool) -> Self {
        let mut begins = vec![0; activities + 1];
        for link in links.iter().filter(|link| keep(link)) {
            begins[end(link) + 1] += 1;
        }
        for activity in 0..activities {
            begins[activity + 1] += begins[activity];
        }
        let mut next = begins.clone();
        let mut sorted = vec![0; begins[activities]];
        for (position, link) in links.iter().enumerate().filter(|(_, link)| keep(link)) {
            sorted[next[end(link)]] = position;
            next[end(link)] += 1;
        }
        Self { begins, links: sorted }
    }

    /// The positions of one activity's links, in ascending order.
    pub fn of(&self, activity: usize) -> &[usize] {
        &self.links[self.begins[activity]..self.begins[activity + 1]]
    }

    fn activities(&self) -> usize {
        self.begins.len() - 1
    }
}

/// The activities with predecessors first (Kahn 1962), without those in a cycle and those that wait for one.
fn topological_order(links: &[Link], incoming: &Adjacency, outgoing: &Adjacency) -> Vec<usize> {
    let mut waits_for: Vec<usize> = (0..incoming.activities()).map(|activity| incoming.of(activity).len()).collect();
    let mut order: Vec<usize> = (0..waits_for.len()).filter(|activity| waits_for[*activity] == 0).collect();
    let mut followed = 0;
    while let Some(&activity) = order.get(followed) {
        followed += 1;
        for link in outgoing.of(activity) {
            let successor = links[*link].successor;
            waits_for[successor] -= 1;
            if waits_for[successor] == 0 {
                order.push(successor);
            }
        }
    }
    order
}

/// The strongly connected component of each activity (Tarjan 1972): two are in the same when each waits for the other.
fn strong_components(links: &[Link], outgoing: &Adjacency) -> Vec<usize> {
    const NONE: usize = usize::MAX;
    let activities = outgoing.activities();
    let mut discovery = vec![NONE; activities];
    let mut low = vec![NONE; activities];
    let mut component = vec![NONE; activities];
    let mut open = Vec::new();
    // The path from the root to where the search is, each activity with how many of its links it has followed.
    let mut path: Vec<(usize, usize)> = Vec::new();
    let (mut discovered, mut components) = (0, 0);
    for root in 0..activities {
        if discovery[root] == NONE {
            path.push((root, 0));
        }
        while let Some((activity, followed)) = path.last_mut() {
            let activity = *activity;
            if discovery[activity] == NONE {
                discovery[activity] = discovered;
                low[activity] = discovered;
                discovered += 1;
                open.push(activity);
            }
            if let Some(&link) = outgoing.of(activity).get(*followed) {
                *followed += 1;
                let successor = links[link].successor;
                if discovery[successor] == NONE {
                    path.push((successor, 0));
                } else if component[successor] == NONE {
                    low[activity] = low[activity].min(discovery[successor]);
                }
                continue;
            }
            path.pop();
            if let Some(&(parent, _)) = path.last() {
                low[parent] = low[parent].min(low[activity]);
            }
            if low[activity] == discovery[activity] {
                while let Some(member) = open.pop() {
                    component[member] = components;
                    if member == activity {
                        break;
                    }
                }
                components += 1;
            }
        }
    }
    component
}

/// For every component that holds a cycle, the shortest one through its first activity, as links in order.
fn cycles(links: &[Link], outgoing: &Adjacency, tangled: impl Fn(&Link) -> bool) -> Vec<Vec<usize>> {
    let mut reached = vec![false; outgoing.activities()];
    let mut reached_by = vec![0; outgoing.activities()];
    let mut cycles = Vec::new();
    for first in 0..outgoing.activities() {
        // From the first of a component, the search reaches all of it.
        if reached[first] || !outgoing.of(first).iter().any(|link| tangled(&links[*link])) {
            continue;
        }
        reached[first] = true;
        let mut closing = None;
        let mut queue = VecDeque::from([first]);
        while let Some(activity) = queue.pop_front() {
            for &link in outgoing.of(activity).iter().filter(|link| tangled(&links[**link])) {
                let successor = links[link].successor;
                if successor == first {
                    closing = closing.or(Some(link));
                } else if !reached[successor] {
                    reached[successor] = true;
                    reached_by[successor] = link;
                    queue.push_back(successor);
                }
            }
        }
        let back = |link: &usize| {
            let predecessor = links[*link].predecessor;
            (predecessor != first).then(|| reached_by[predecessor])
        };
        let mut cycle: Vec<usize> = std::iter::successors(closing, back).collect();
        cycle.reverse();
        cycles.push(cycle);
    }
    cycles
}
