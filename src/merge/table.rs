//! Tables merged row by row.

use std::collections::HashMap;

use crate::merge::keys::order;
use crate::merge::mark::{self, Mark};
use crate::merge::pieces::line_start;
use crate::source::csv::{self, Row};

/// A row, by what it is known and as it is written.
struct Line<'a> {
    cells: Vec<String>,
    text: &'a str,
}

/// What a table's row is known by.
struct Columns {
    names: Vec<usize>,
    reference: Option<usize>,
}

/// The merged table and what it could not decide; `None` where the three are not tables with the same columns.
pub fn merge(base: &str, ours: &str, theirs: &str) -> Option<(String, Vec<String>)> {
    let (head, mine) = read(ours)?;
    let (their_head, yours) = read(theirs)?;
    let was = match base.trim().is_empty() {
        true => Vec::new(),
        false => read(base).filter(|(was, _)| *was == head)?.1,
    };
    if head != their_head {
        return None;
    }
    let columns = Columns::of(&head)?;
    let base_keys = columns.keys(&was, &[]);
    let mut known: Vec<&Line<'_>> = was.iter().collect();
    let our_keys = columns.keys(&mine, &known);
    // What both sides added just so has one key, wherever it stands among others of its name.
    known.extend(mine.iter().zip(&our_keys).filter(|(_, key)| !base_keys.contains(key)).map(|(line, _)| line));
    let their_keys = columns.keys(&yours, &known);
    let first = mine.first().map_or(ours.len(), |line| offset(ours, line.text));
    let mut merged = ended(&ours[..first]);
    let mut messages = Vec::new();
    let mut push = |lines: &[&Line<'_>], mark: Option<Mark>| {
        if let Some(mark) = mark {
            merged.push_str(&mark.cell());
            messages.push(mark.message);
        }
        lines.iter().for_each(|line| merged.push_str(&ended(line.text)));
    };
    for (key, [then, our, their]) in order(&base_keys, &our_keys, &their_keys) {
        let at = [format!("row {}", key.replace('\u{1f}', ", "))];
        let (then, our, their) = (then.map(|at| &was[at]), our.map(|at| &mine[at]), their.map(|at| &yours[at]));
        match (then, our, their) {
            // Nobody but people can tell whether the same payment was written down twice, or two that are alike.
            (None, Some(our), Some(their)) if our.cells == their.cells && columns.may_repeat(our) => {
                push(&[our], Some(mark::twice(&at, our.text.trim())));
            }
            (_, Some(our), Some(their)) if our.cells == their.cells => push(&[our], None),
            (Some(then), Some(our), Some(their)) if then.cells == our.cells => push(&[their], None),
            (Some(then), Some(our), Some(their)) if then.cells == their.cells => push(&[our], None),
            // Two payments on a day, without a number, are two.
            (None, Some(our), Some(their)) if columns.may_repeat(our) => push(&[our, their], None),
            (then, Some(our), Some(their)) => {
                let written = |line: &Line<'_>| line.text.trim().to_owned();
                let then = then.map(written);
                push(&[our], Some(mark::changed(&at, then.as_deref(), &written(our), &written(their))));
            }
            (None, Some(line), None) | (None, None, Some(line)) => push(&[line], None),
            (Some(then), Some(line), None) | (Some(then), None, Some(line)) => {
                if then.cells != line.cells {
                    push(&[line], Some(mark::deleted(&at, our.is_some())));
                }
            }
            (_, None, None) => {}
        }
    }
    Some((merged, messages))
}

fn read(text: &str) -> Option<(Vec<String>, Vec<Line<'_>>)> {
    let rows = csv::parse(text, 0);
    let start = |row: &Row| row.cells.first().map(|cell| line_start(text, cell.span.start as usize));
    let starts: Vec<usize> = rows.iter().map(start).collect::<Option<_>>()?;
    let cells = |row: &Row| row.cells.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>();
    let lines = rows.iter().enumerate().skip(1).map(|(place, row)| {
        let end = starts.get(place + 1).copied().unwrap_or(text.len());
        Some(Line { cells: cells(row), text: text.get(starts[place]..end)? })
    });
    let head = rows.first().map(|row| cells(row).iter().map(|name| name.to_lowercase()).collect())?;
    Some((head, lines.collect::<Option<_>>()?))
}

/// Where a part of a text begins in it.
fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

fn ended(text: &str) -> String {
    let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    format!("{text}{end}")
}

impl Columns {
    /// A row of the ledger is known by its number and its budget line, without a number by day and line; a reading by day and
    /// measure.
    fn of(head: &[String]) -> Option<Columns> {
        let column = |name: &str| head.iter().position(|column| column == name);
        let date = column("date")?;
        match (column("line"), column("measure")) {
            (Some(line), _) => Some(Columns { names: vec![date, line], reference: column("reference") }),
            (None, Some(measure)) => Some(Columns { names: vec![date, measure], reference: None }),
            (None, None) => None,
        }
    }

    fn reference<'l>(&self, line: &'l Line<'_>) -> Option<&'l str> {
        line.cells.get(self.reference?).map(String::as_str).filter(|text| !text.is_empty())
    }

    /// Whether two new rows that are known by the same may both be right.
    fn may_repeat(&self, line: &Line<'_>) -> bool {
        self.reference.is_some() && self.reference(line).is_none()
    }

    fn name(&self, line: &Line<'_>) -> String {
        let cell = |place: usize| line.cells.get(place).map_or("", String::as_str);
        match self.reference(line) {
            Some(reference) => format!("{reference}\u{1f}{}", cell(self.names[1])),
            None => format!("{}\u{1f}{}", cell(self.names[0]), cell(self.names[1])),
        }
    }

    /// A key for each row: its name, with a number where several have the same name. A row that stands in the base just so
    /// has the number that it has there.
    fn keys(&self, lines: &[Line<'_>], base: &[&Line<'_>]) -> Vec<String> {
        let mut of_base: HashMap<String, Vec<(&Line<'_>, bool)>> = HashMap::new();
        base.iter().for_each(|&line| of_base.entry(self.name(line)).or_default().push((line, false)));
        let mut numbers: Vec<Option<usize>> = vec![None; lines.len()];
        for (number, line) in numbers.iter_mut().zip(lines) {
            let known = of_base.get_mut(&self.name(line));
            let found = known.and_then(|known| {
                let place = known.iter().position(|(base, taken)| !taken && base.cells == line.cells)?;
                known[place].1 = true;
                Some(place)
            });
            *number = found;
        }
        let mut more: HashMap<String, usize> = HashMap::new();
        for (number, line) in numbers.iter_mut().zip(lines).filter(|(number, _)| number.is_none()) {
            let name = self.name(line);
            let known = of_base.get_mut(&name).and_then(|known| {
                let place = known.iter().position(|(_, taken)| !taken)?;
                known[place].1 = true;
                Some(place)
            });
            let next = more.entry(name.clone()).or_insert_with(|| of_base.get(&name).map_or(0, Vec::len));
            *number = known.or(Some(*next));
            *next += usize::from(known.is_none());
        }
        let numbered = numbers.iter().zip(lines).map(|(number, line)| match number.unwrap_or(0) {
            0 => self.name(line),
            number => format!("{}\u{1f}{}", self.name(line), number + 1),
        });
        numbered.collect()
    }
}
