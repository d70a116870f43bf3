//! A task report of TaskJuggler, written as CSV, as a draft: tasks without tasks in them are milestones, those around them
//! are phases.

use std::collections::HashMap;

use jiff::civil::Date;

use super::draft::{Draft, Entity, Ids, Written};
use super::table::{Grid, Row, amounts, dates};
use super::{decimal, title_of};
use crate::model::kinds::Kind;
use crate::model::values::Calendar;

/// What TaskJuggler calls the columns of its reports, and what is read of them.
const KNOWN: [&str; 14] = [
    "Name",
    "Id",
    "BSI",
    "WBS",
    "Start",
    "End",
    "Duration",
    "Effort",
    "Completion",
    "Precursors",
    "Resources",
    "Responsible",
    "Cost",
    "Note",
];

/// Whether a table is a report of TaskJuggler: columns by the names that no other program gives them, or names that are
/// indented.
pub fn is_report(grid: &Grid) -> bool {
    let Some(head) = grid.rows.first() else { return false };
    let has = |name: &str| (0..head.cells.len()).any(|place| head.cell(place) == name);
    let name = (0..head.cells.len()).find(|place| head.cell(*place) == "Name");
    let is_indented = |row: &Row| name.and_then(|name| row.cells.get(name)).is_some_and(|name| name.starts_with("  "));
    let own = ["BSI", "Precursors", "Followers", "Completion"].iter().any(|name| has(name));
    has("Name")
        && has("Start")
        && has("End")
        && (own || has("Id") && grid.rows.iter().any(is_indented) || has("WBS") && grid.rows.iter().any(is_indented))
}

struct Task<'a> {
    row: &'a Row,
    level: usize,
    /// Whether tasks stand in it.
    is_container: bool,
    /// The places of the tasks around it, the outermost first.
    above: Vec<usize>,
}

struct Report<'a> {
    columns: HashMap<&'static str, usize>,
    tasks: Vec<Task<'a>>,
    ids: Vec<String>,
}

/// Reads a report.
///
/// # Errors
/// When it holds no task, or no date; for people.
pub fn read(grid: &Grid, name: &str, asked: Option<Date>) -> Result<Draft, String> {
    let mut draft = Draft { title: title_of(name), costs_are_of_tasks: true, ..Draft::default() };
    let head = grid.rows.first().ok_or("the file is empty")?;
    let mut columns = HashMap::new();
    let mut others = Vec::new();
    for place in 0..head.cells.len() {
        match KNOWN.iter().find(|known| **known == head.cell(place)) {
            Some(known) => _ = columns.insert(*known, place),
            None if !head.cell(place).is_empty() => others.push(head.cell(place)),
            None => {}
        }
    }
    if !others.is_empty() {
        draft.note(0, "", format!("these columns have no place in a plan: {}", others.join(", ")));
    }
    let tasks = tasks(grid, columns["Name"], &mut draft);
    let mut report = Report { columns, tasks, ids: Vec::new() };
    report.ids = report.make_ids();
    report.phases(&mut draft);
    let mut days: Vec<Date> = Vec::new();
    for place in 0..report.tasks.len() {
        if !report.tasks[place].is_container {
            report.milestone(place, &mut days, &mut draft);
        }
    }
    if draft.of(Kind::Milestone).is_empty() {
        return Err("the report holds no task".to_owned());
    }
    draft.start = days.iter().min().copied().or(asked);
    draft.status_date = asked.or(draft.start);
    if draft.start.is_none() {
        return Err("no date stands in the report; give it the columns start and end".to_owned());
    }
    Ok(draft)
}

fn tasks<'a>(grid: &'a Grid, name: usize, draft: &mut Draft) -> Vec<Task<'a>> {
    let mut tasks: Vec<Task<'a>> = Vec::new();
    for row in &grid.rows[1..] {
        if row.is_blank() {
            continue;
        }
        if row.cell(name).is_empty() {
            draft.note(row.number, "column `Name`", "is empty, so that this row is no task");
            continue;
        }
        let text = &row.cells[name];
        let level = (text.len() - text.trim_start_matches(' ').len()) / 2;
        let mut above = Vec::new();
        if let Some(last) = tasks.len().checked_sub(1) {
            above.clone_from(&tasks[last].above);
            above.push(last);
            above.retain(|place| tasks[*place].level < level);
        }
        if let Some(parent) = above.last() {
            tasks[*parent].is_container = true;
        }
        tasks.push(Task { row, level, is_container: false, above });
    }
    tasks
}

impl<'a> Report<'a> {
    fn cell(&self, place: usize, column: &str) -> Option<&'a str> {
        let text = self.tasks[place].row.cell(*self.columns.get(column)?);
        (!text.is_empty()).then_some(text)
    }

    fn name(&self, place: usize) -> &'a str {
        self.cell(place, "Name").unwrap_or_default()
    }

    /// An id of a plan for each task: that of TaskJuggler, whose parts are parted by points, else one made of the name.
    fn make_ids(&self) -> Vec<String> {
        let (mut milestones, mut phases) = (Ids::default(), Ids::default());
        (0..self.tasks.len())
            .map(|place| {
                let ids = if self.tasks[place].is_container { &mut phases } else { &mut milestones };
                ids.make(self.cell(place, "Id").unwrap_or(self.name(place)), &format!("task-{}", place + 1))
            })
            .collect()
    }

    /// The innermost tasks around milestones, each with the names of those around it.
    fn phases(&self, draft: &mut Draft) {
        let leaves = || self.tasks.iter().filter(|task| !task.is_container);
        let mut tops = leaves().map(|task| task.above.first());
        // One task around everything is the project itself.
        let top = tops.next().flatten();
        let whole = top.filter(|top| tops.all(|other| other == Some(top)));
        if let Some(whole) = whole {
            self.name(*whole).clone_into(&mut draft.title);
        }
        for (place, task) in self.tasks.iter().enumerate() {
            if !leaves().any(|leaf| leaf.above.last() == Some(&place)) {
                continue;
            }
            let inner = task.above.iter().filter(|above| whole != Some(above)).map(|above| self.name(*above));
            let title: Vec<&str> = inner.chain([self.name(place)]).collect();
            draft.add(Kind::Phase, Entity::new(&self.ids[place], &title.join(": ")));
        }
    }

    fn milestone(&self, place: usize, days: &mut Vec<Date>, draft: &mut Draft) {
        let number = self.tasks[place].row.number;
        let mut entity = Entity::new(&self.ids[place], self.name(place));
        let phase = self.tasks[place].above.last().map(|above| Written::plain(&self.ids[*above]));
        entity.set("phase", phase);
        let (start, end) = (self.date(place, "Start", draft), self.date(place, "End", draft));
        // What ends when a day begins has ended on the day before.
        let is_midnight = self.cell(place, "End").is_some_and(|end| end.contains("-00:00") || end.contains(" 00:00"));
        let last = end.map(|end| {
            if is_midnight && start.is_some_and(|start| start < end) { end.yesterday().unwrap_or(end) } else { end }
        });
        days.extend(start.into_iter().chain(last));
        let is_point = self.cell(place, "Start") == self.cell(place, "End")
            || self.cell(place, "Duration").and_then(amounts::days) == Some(0.0);
        let waits = self.links(place, draft);
        match (start, last) {
            (_, Some(end)) if is_point && waits.is_empty() => entity.set("due", Some(Written::plain(end))),
            (_, Some(_)) if is_point => {}
            (Some(start), Some(end)) if start <= end => {
                entity.set("start", Some(Written::plain(start)));
                let worked = Calendar::five_day_week().working_days_between(start, end.tomorrow().unwrap_or(end));
                entity.set("duration", Some(Written::plain(worked.max(1))));
            }
            (start, end) => {
                entity.set("start", start.filter(|_| end.is_none()).map(Written::plain));
                entity.set("due", end.map(Written::plain));
            }
        }
        let done = self.cell(place, "Completion").and_then(|text| amounts::percent(text, false));
        let is_started = done.is_some_and(|done| done > 0.0);
        entity.set("started", start.filter(|_| is_started && !is_point).map(Written::plain));
        match done {
            Some(done) if done >= 100.0 => entity.set("finished", last.map(Written::plain)),
            Some(done) => entity.set("progress", (done > 0.0).then(|| Written::plain(decimal(done)))),
            None => {}
        }
        entity.set("depends_on", (!waits.is_empty()).then_some(Written::List(waits)));
        self.people(place, &mut entity, draft);
        if let Some(effort) =
            self.cell(place, "Effort").filter(|text| amounts::days(text).is_some_and(|days| days > 0.0))
        {
            draft.note(
                number,
                &format!("{}:", self.name(place)),
                format!("the effort of {effort} is not divided among people"),
            );
        }
        self.cost(place, &entity.id, draft);
        entity.set("body", self.cell(place, "Note").map(Written::text));
        draft.add(Kind::Milestone, entity);
    }

    fn date(&self, place: usize, column: &str, draft: &mut Draft) -> Option<Date> {
        let text = self.cell(place, column)?;
        // The zone at the end of TaskJuggler's own form says nothing of the day.
        match dates::read(text.get(..10).unwrap_or(text)).or_else(|| dates::read(text)) {
            Some(dates::Written::Sure(date)) => Some(date),
            _ => {
                let what =
                    format!("`{text}` is no date that can mean one day only; give the report timeformat \"%Y-%m-%d\"");
                draft.note(self.tasks[place].row.number, &format!("column `{column}`"), what);
                None
            }
        }
    }

    /// What a task waits for: `Name (id) ]->[ date`, one after the other.
    fn links(&self, place: usize, draft: &mut Draft) -> Vec<Written> {
        let Some(text) = self.cell(place, "Precursors") else { return Vec::new() };
        let mut links = Vec::new();
        let mut rest = text;
        while let Some(at) = rest.find("->") {
            let (before, after) = rest.split_at(at);
            let kind = match (before.chars().last(), after.chars().nth(2)) {
                (Some('['), Some('[')) => "SS",
                (Some(']'), Some(']')) => "FF",
                (Some('['), Some(']')) => "SF",
                _ => "FS",
            };
            let id = before
                .rfind('(')
                .and_then(|open| before[open + 1..].find(')').map(|close| &before[open + 1..open + 1 + close]));
            let named = id.map(|id| self.named(id)).unwrap_or_default();
            if named.is_empty() {
                let what = format!("`{}` is no task of the report; give it the column id", id.unwrap_or(before).trim());
                draft.note(self.tasks[place].row.number, "column `Precursors`", what);
            }
            links.extend(named.into_iter().filter(|other| *other != place).map(|other| {
                let id = ("id", Written::plain(&self.ids[other]));
                match kind {
                    "FS" => id.1,
                    kind => Written::Map(vec![id, ("type", Written::plain(kind))]),
                }
            }));
            rest = after.char_indices().nth(3).map_or("", |(at, _)| &after[at..]);
        }
        links.dedup();
        links
    }

    /// The tasks without tasks in them that an id of TaskJuggler means.
    fn named(&self, id: &str) -> Vec<usize> {
        let Some(found) = (0..self.tasks.len()).find(|place| self.cell(*place, "Id") == Some(id)) else {
            return Vec::new();
        };
        let leaves = (0..self.tasks.len()).filter(|place| !self.tasks[*place].is_container);
        leaves.filter(|place| *place == found || self.tasks[*place].above.contains(&found)).collect()
    }

    fn people(&self, place: usize, entity: &mut Entity, draft: &mut Draft) {
        let names = |column: &str| -> Vec<&'a str> {
            let text = self.cell(place, column).unwrap_or_default();
            text.split([',', ';', '\n'])
                .map(|name| name.split('(').next().unwrap_or(name).trim())
                .filter(|name| !name.is_empty())
                .collect()
        };
        let (responsible, resources) = (names("Responsible"), names("Resources"));
        let Some(first) = responsible.first().or(resources.first()) else { return };
        entity.set("owner", Some(person(first, draft)));
        if resources.len() > 1 || !responsible.is_empty() && !resources.is_empty() {
            let all = resources.iter().map(|name| person(name, draft)).collect();
            let fields = vec![("accountable", person(first, draft)), ("responsible", Written::List(all))];
            entity.set("raci", Some(Written::Map(fields)));
        }
    }

    fn cost(&self, place: usize, milestone: &str, draft: &mut Draft) {
        let Some(text) = self.cell(place, "Cost") else { return };
        let Some((amount, _)) = amounts::amount(text, amounts::Decimals::Point) else {
            draft.note(self.tasks[place].row.number, "column `Cost`", format!("`{text}` is no amount"));
            return;
        };
        if amount.is_zero() {
            return;
        }
        let mut line = Entity::new(format!("cost-of-{milestone}"), self.name(place));
        line.set("amount", Some(Written::plain(amount.normalize())));
        line.set("milestones", Some(Written::List(vec![Written::plain(milestone)])));
        draft.add(Kind::Line, line);
    }
}

/// The id of a person by the name, who is added when first named.
fn person(name: &str, draft: &mut Draft) -> Written {
    let known = draft.of(Kind::Stakeholder).iter().find(|one| one.title() == name).map(|one| one.id.clone());
    let id = known.unwrap_or_else(|| {
        let mut ids = Ids::default();
        draft.of(Kind::Stakeholder).iter().for_each(|one| _ = ids.take(&one.id));
        let id = ids.make(name, "person");
        draft.add(Kind::Stakeholder, Entity::new(&id, name));
        id
    });
    Written::plain(id)
}
