//! Three versions of a list, such as the lines of a text, merged by their places.

use std::hash::Hash;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A part of the merged list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Items of our version.
    Ours(Range<usize>),
    /// Items of their version.
    Theirs(Range<usize>),
    /// Both sides changed what was `base`.
    Conflict {
        /// What it was.
        base: Range<usize>,
        /// What it is on our side.
        ours: Range<usize>,
        /// What it is on the other side.
        theirs: Range<usize>,
    },
}

/// Merges three lists. Where `apart`, changes that touch each other conflict, as in git's merge of lines.
pub fn merge<T: Eq + Hash>(base: &[T], ours: &[T], theirs: &[T], apart: bool) -> Vec<Part> {
    let (left, right) = (hunks(base, ours), hunks(base, theirs));
    let (mut left, mut right) = (left.as_slice(), right.as_slice());
    let mut parts = Vec::new();
    // Where we are, in our version and in their version; between hunks all three are equal.
    let (mut at, mut other) = (0, 0);
    loop {
        let heads = left.first().into_iter().chain(right.first());
        // What is put in before a place comes before what stands there.
        let Some(mut group) = heads.map(|hunk| hunk.base.clone()).min_by_key(|base| (base.start, base.end)) else {
            break;
        };
        let (mut taken, mut taken_right) = (0, 0);
        loop {
            let meets = |hunk: &&Hunk| meet(&group, &hunk.base, apart);
            let hunk = if let Some(hunk) = left.get(taken).filter(meets) {
                taken += 1;
                hunk
            } else if let Some(hunk) = right.get(taken_right).filter(meets) {
                taken_right += 1;
                hunk
            } else {
                break;
            };
            group.end = group.end.max(hunk.base.end);
        }
        let (mine, yours) = (&left[..taken], &right[..taken_right]);
        let grown = |hunks: &[Hunk]| {
            let side: usize = hunks.iter().map(|hunk| hunk.side.len()).sum();
            let gone: usize = hunks.iter().map(|hunk| hunk.base.len()).sum();
            group.len() - gone + side
        };
        // What is equal before the group is the same length on both sides.
        let lead = match (mine.first(), yours.first()) {
            (Some(hunk), _) => hunk.side.start - (hunk.base.start - group.start) - at,
            (None, Some(hunk)) => hunk.side.start - (hunk.base.start - group.start) - other,
            (None, None) => 0,
        };
        if lead > 0 {
            parts.push(Part::Ours(at..at + lead));
        }
        (at, other) = (at + lead, other + lead);
        let our_range = at..at + grown(mine);
        let their_range = other..other + grown(yours);
        (at, other) = (our_range.end, their_range.end);
        parts.push(if yours.is_empty() || ours[our_range.clone()] == theirs[their_range.clone()] {
            Part::Ours(our_range)
        } else if mine.is_empty() {
            Part::Theirs(their_range)
        } else {
            Part::Conflict { base: group, ours: our_range, theirs: their_range }
        });
        (left, right) = (&left[taken..], &right[taken_right..]);
    }
    if at < ours.len() {
        parts.push(Part::Ours(at..ours.len()));
    }
    parts
}

/// Whether a change of the base belongs to a group of them.
fn meet(group: &Range<usize>, change: &Range<usize>, apart: bool) -> bool {
    if apart {
        return change.start <= group.end && group.start <= change.end;
    }
    let inside = |point: usize, range: &Range<usize>| range.start < point && point < range.end;
    match (group.is_empty(), change.is_empty()) {
        (true, true) => group == change,
        (true, false) => inside(group.start, change),
        (false, true) => inside(change.start, group),
        (false, false) => change.start < group.end && group.start < change.end,
    }
}

/// A place at which a version differs from the base.
struct Hunk {
    base: Range<usize>,
    side: Range<usize>,
}

fn hunks<T: Eq + Hash>(base: &[T], side: &[T]) -> Vec<Hunk> {
    let differing = capture_diff_slices(Algorithm::Myers, base, side);
    let differing = differing.into_iter().filter(|change| !matches!(change, DiffOp::Equal { .. }));
    let mut hunks: Vec<Hunk> = Vec::new();
    for change in differing {
        let (then, now) = (change.old_range(), change.new_range());
        match hunks.last_mut().filter(|last| last.base.end == then.start && last.side.end == now.start) {
            Some(last) => (last.base.end, last.side.end) = (then.end, now.end),
            None => hunks.push(Hunk { base: then, side: now }),
        }
    }
    hunks
}

/// The merged text, and in how many places both sides changed the same lines. Those stand between the marks of git.
pub fn text(base: &[u8], ours: &[u8], theirs: &[u8]) -> (Vec<u8>, usize) {
    let (base, ours, theirs) = (lines(base), lines(ours), lines(theirs));
    let mut merged = Vec::new();
    let mut conflicts = 0;
    for part in merge(&base, &ours, &theirs, true) {
        match part {
            Part::Ours(range) => push(&mut merged, &ours[range]),
            Part::Theirs(range) => push(&mut merged, &theirs[range]),
            Part::Conflict { ours: mine, theirs: yours, .. } => {
                let (mine, yours) = (&ours[mine], &theirs[yours]);
                let start = mine.iter().zip(yours).take_while(|(mine, yours)| mine == yours).count();
                let (mine_rest, yours_rest) = (&mine[start..], &yours[start..]);
                let same_end = mine_rest.iter().rev().zip(yours_rest.iter().rev());
                let end = same_end.take_while(|(mine, yours)| mine == yours).count();
                push(&mut merged, &mine[..start]);
                marked(&mut merged, &mine_rest[..mine_rest.len() - end], &yours_rest[..yours_rest.len() - end]);
                push(&mut merged, &mine_rest[mine_rest.len() - end..]);
                conflicts += 1;
            }
        }
    }
    (merged, conflicts)
}

/// The merged text where no lines were changed on both sides.
pub fn clean(base: &str, ours: &str, theirs: &str) -> Option<String> {
    match text(base.as_bytes(), ours.as_bytes(), theirs.as_bytes()) {
        (merged, 0) => String::from_utf8(merged).ok(),
        _ => None,
    }
}

fn lines(text: &[u8]) -> Vec<&[u8]> {
    text.split_inclusive(|byte| *byte == b'\n').collect()
}

fn push(merged: &mut Vec<u8>, lines: &[&[u8]]) {
    for line in lines {
        // The last line of a file may have no end, and is not the last any more.
        end_line(merged, line);
        merged.extend_from_slice(line);
    }
}

fn end_line(merged: &mut Vec<u8>, like: &[u8]) {
    if merged.last().is_some_and(|byte| *byte != b'\n') {
        merged.extend_from_slice(if like.ends_with(b"\r\n") { b"\r\n" } else { b"\n" });
    }
}

fn marked(merged: &mut Vec<u8>, ours: &[&[u8]], theirs: &[&[u8]]) {
    let like: &[u8] = ours.iter().chain(theirs).copied().next().unwrap_or_default();
    let newline = if like.ends_with(b"\r\n") { "\r\n" } else { "\n" };
    let mark = |merged: &mut Vec<u8>, mark: &str| {
        end_line(merged, like);
        merged.extend_from_slice(format!("{mark}{newline}").as_bytes());
    };
    mark(merged, "<<<<<<< ours");
    push(merged, ours);
    mark(merged, "=======");
    push(merged, theirs);
    mark(merged, ">>>>>>> theirs");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(base: &str, ours: &str, theirs: &str, expected: &str) {
        let (merged, _) = text(base.as_bytes(), ours.as_bytes(), theirs.as_bytes());
        assert_eq!(String::from_utf8(merged).unwrap(), expected, "{base:?} {ours:?} {theirs:?}");
    }

    #[test]
    fn lines_that_are_apart_merge() {
        check("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", "A\nb\nC\n");
        check("a\nb\nc\n", "a\nc\n", "a\nb\nc\nd\n", "a\nc\nd\n");
        check("a\n", "a\nx\n", "a\nx\n", "a\nx\n");
        check("", "x\n", "", "x\n");
        check("a\nb\n", "b\n", "a\n", "<<<<<<< ours\nb\n=======\na\n>>>>>>> theirs\n");
    }

    #[test]
    fn lines_that_both_changed_are_marked() {
        check("a\nb\nc\n", "a\nx\nc\n", "a\ny\nc\n", "a\n<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs\nc\n");
        check("a\r\n", "x", "y\r\n", "<<<<<<< ours\nx\n=======\ny\r\n>>>>>>> theirs\n");
        check("a\nb\nc\n", "a\ns\nx\nc\n", "a\ns\ny\nc\n", "a\ns\n<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs\nc\n");
    }

    #[test]
    fn items_that_touch_merge_where_that_is_wanted() {
        let parts = merge(&["a", "b"], &["A", "b"], &["a", "B"], false);
        assert_eq!(parts, [Part::Ours(0..1), Part::Theirs(1..2)]);
        let parts = merge(&["a"], &["a", "x"], &["a", "y"], false);
        assert_eq!(parts, [Part::Ours(0..1), Part::Conflict { base: 1..1, ours: 1..2, theirs: 1..2 }]);
    }
}
