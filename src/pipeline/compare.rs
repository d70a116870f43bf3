//! Two states of a project, read and compared.

use std::path::Path;

use jiff::civil::Date;

use crate::analysis::Analysed;
use crate::analysis::baseline::status_date_of;
use crate::audience::{self, Reader};
use crate::changes::{self, Changes};
use crate::diagnostic::Diagnostic;
use crate::history::compare::{Past, Range, State};
use crate::history::{Project, Revision};
use crate::model::Plan;
use crate::model::load::{Memo, Snapshot, load_past, load_with};
use crate::model::values::Level;
use crate::source::{Disk, Files, yaml};

/// What a comparison is asked for.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// The project's folder.
    pub folder: &'a Path,
    /// The two states.
    pub range: &'a Range,
    /// The day on which both are looked at, where the command line names it.
    pub status_date: Option<Date>,
    /// Whether each is looked at on its own status date instead, as its readers did.
    pub as_told: bool,
    /// The audience, by its name; the widest without it.
    pub audience: Option<&'a str>,
    /// Whether rules are asked for, which judge the whole plan.
    pub with_rules: bool,
}

/// Two states and what differs between them.
pub struct Compared {
    /// The earlier one.
    pub before: Side,
    /// The later one.
    pub after: Side,
    /// What differs.
    pub changes: Changes,
    /// What differs in the whole plan, for rules: whoever changes it must not pass them by hiding. `None` where that is
    /// what differs for the audience as well.
    pub in_all: Option<Changes>,
    /// What deserves to be known about the reading.
    pub notices: Vec<String>,
}

/// One of two states.
pub struct Side {
    /// What is said of it; of the work tree, of the commit that is checked out.
    pub revision: Option<Revision>,
    /// Whether it is what stands in the folder, committed or not.
    pub is_work_tree: bool,
    /// The plan and what follows from it on the day on which it is looked at.
    pub analysed: Analysed,
}

/// Why two states cannot be compared.
pub enum Fault {
    /// It was asked for something that there is not; the reason, for people.
    Request(String),
    /// The later state has faults.
    Plan(Vec<Diagnostic>),
}

/// More revisions between the two are not searched for who made a change.
const SEARCHED: usize = 500;

/// Reads two states and says what differs.
///
/// # Errors
/// When a state is not there, or cannot be read.
pub fn compare(request: &Request<'_>) -> Result<Compared, Fault> {
    let disk = Disk::new(request.folder);
    let past = Past::of(disk.clone(), reads_git(&disk));
    let (from, to) = (state(&past, &request.range.from)?, state(&past, &request.range.to)?);
    let (mut memo, mut notices) = (Memo::default(), Vec::new());
    let now = load_with(&to, &mut memo);
    if now.plan.is_none() || now.diagnostics.iter().any(Diagnostic::is_error) {
        return Err(Fault::Plan(now.diagnostics));
    }
    let then = load_with(&from, &mut memo);
    let name = || from.revision.as_ref().map_or("the earlier one", |revision| revision.short());
    if let Some(fault) = then.broken() {
        return Err(Fault::Request(format!("the plan cannot be read at revision {}: {fault}", name())));
    }
    let (Some(now), Some(earlier)) = (now.plan, then.plan) else {
        return Err(unreadable(name()));
    };
    let faults = then.diagnostics.iter().filter(|fault| fault.is_error()).count();
    if faults > 0 {
        let faults = if faults == 1 { "1 error".to_owned() } else { format!("{faults} errors") };
        notices.push(format!("the earlier revision has {faults}; what could not be read in it counts as not written"));
    }
    let status_date = request.status_date.or(now.settings.status_date.as_ref().map(|date| date.value));
    let status_date = status_date.or(to.revision.as_ref().map(|revision| revision.date));
    let Some(status_date) = status_date else { return Err(no_day()) };
    let own = from.revision.as_ref().filter(|_| request.as_told);
    let earlier_date = own.map_or(status_date, |revision| status_date_of(&earlier, revision));
    let reader = reader(&now, request.audience)?;
    let audiences: Vec<String> = now.audiences().iter().map(|audience| audience.name.clone()).collect();
    let whole = request.with_rules.then(|| (earlier.clone(), now.clone()));
    let earlier = with_audiences(earlier, &then.snapshot, &audiences, &mut memo).ok_or_else(|| unreadable(name()))?;
    let own = now.own_language();
    let in_own = |plan: Plan| if plan.is_translated { plan.in_language(own.tag, own) } else { plan };
    // Both are judged by what is approved, as the portal judges them.
    let mut baselines = past.baselines(&now.settings, &audiences, &mut memo).map_err(Fault::Request)?;
    baselines.iter_mut().for_each(|baseline| baseline.plan = in_own(Plan::clone(&baseline.plan)).into());
    let of = |state: &State<'_>, plan: Plan| {
        let (revision, baselines) = (state.revision.clone(), baselines.clone());
        Project { revision, baselines, ..Project::of(in_own(plan)) }
    };
    let (earlier, later) = (of(&from, earlier), of(&to, now));
    let (before, after) = rayon::join(
        || {
            let project = audience::redact_past(&earlier, &later.plan, reader);
            Analysed::of(project, earlier_date)
        },
        || {
            let project = audience::redact(&later, reader);
            Analysed::of(project, status_date)
        },
    );
    let mut changes = changes::between(&before, &after);
    let in_all =
        whole.and_then(|(earlier, later)| whole_changes(of(&from, earlier), of(&to, later), reader, status_date));
    if !changes.changes.is_empty() {
        let mut between = past.between(&from, &to);
        let is_cut = between.len() > SEARCHED;
        between.drain(..between.len().saturating_sub(SEARCHED));
        let mut states = Vec::with_capacity(between.len());
        for state in &between {
            // A revision that cannot be read names nobody; the next one that can is named instead.
            let loaded = load_with(state, &mut memo);
            let plan = if loaded.broken().is_none() { loaded.plan } else { None };
            let plan = plan.and_then(|plan| with_audiences(plan, &loaded.snapshot, &audiences, &mut memo));
            let (Some(plan), Some(_)) = (plan, &state.revision) else { continue };
            let project = Project { revision: state.revision.clone(), ..Project::of(in_own(plan)) };
            states.push(audience::redact_past(&project, &later.plan, reader));
        }
        // Who changed the plan is told as these readers may know it.
        let all: Vec<(&Revision, &Plan)> =
            states.iter().filter_map(|seen| Some((seen.revision.as_ref()?, &seen.plan))).collect();
        match all.split_first().filter(|_| is_cut) {
            // What was brought about before the first of these has no name.
            Some(((_, first), rest)) => changes::attribute(&mut changes, before.project.money(), first, rest),
            None => changes::attribute(&mut changes, before.project.money(), &before.project.plan, &all),
        }
    }
    let side = |state: &State<'_>, analysed: Analysed| Side {
        revision: state.revision.as_ref().and_then(|_| analysed.project.revision.clone()),
        is_work_tree: state.is_work_tree,
        analysed,
    };
    Ok(Compared { before: side(&from, before), after: side(&to, after), changes, in_all, notices })
}

/// What differs between two plans as a whole: as those see them who see the most, each by its own marks. So what was hidden
/// or made a draft is judged as well. `None` where `reader` sees all of it.
fn whole_changes(earlier: Project, later: Project, reader: Reader, status_date: Date) -> Option<Changes> {
    let narrowest = |plan: &Plan| plan.audiences().len().saturating_sub(1);
    let hides = |plan: &Plan| plan.hides_from(Level::at(narrowest(plan)));
    let is_narrowest = match reader {
        Reader::Widest => narrowest(&later.plan) == 0,
        Reader::At(place) => place == narrowest(&later.plan),
    };
    let names = |plan: &Plan| plan.audiences().iter().map(|one| one.name.clone()).collect::<Vec<_>>();
    let is_same = names(&earlier.plan) == names(&later.plan);
    if is_narrowest && is_same && !hides(&earlier.plan) && !hides(&later.plan) {
        return None;
    }
    let analysed = |project: &Project| {
        let reader = Reader::At(narrowest(&project.plan));
        Analysed::of(audience::redact(project, reader), status_date)
    };
    let then = earlier.revision.as_ref().map(|revision| revision.date);
    let mut earlier = earlier;
    earlier.baselines.retain(|baseline| then.is_none_or(|then| baseline.revision.date <= then));
    let (before, after) = rayon::join(|| analysed(&earlier), || analysed(&later));
    Some(changes::between(&before, &after))
}

/// An earlier plan as it is read for today's audiences. Where they were others then, marks count by their names.
fn with_audiences(plan: Plan, snapshot: &Snapshot, audiences: &[String], memo: &mut Memo) -> Option<Plan> {
    let own = plan.audiences().iter().map(|audience| &audience.name);
    if own.eq(audiences) {
        return Some(plan);
    }
    let plan = load_past(std::slice::from_ref(snapshot), audiences, memo).pop()?.ok()?;
    Some((*plan).clone())
}

fn unreadable(name: &str) -> Fault {
    Fault::Request(format!("the plan cannot be read at revision {name}"))
}

/// Says what differs between two plans in memory, both looked at on the status date of the later one. `name` is what the
/// later one is called; the earlier one is what stands in `folder`, where approved plans are looked for.
///
/// # Errors
/// When one of them has errors, a baseline cannot be read, or nothing says on which day they are looked at.
pub fn plans(folder: &Path, before: &dyn Files, after: &dyn Files, name: &str) -> Result<Compared, Fault> {
    let mut memo = Memo::default();
    let mut plan = |files: &dyn Files| {
        let loaded = load_with(files, &mut memo);
        loaded.plan.ok_or(Fault::Plan(loaded.diagnostics))
    };
    let (earlier, later) = (plan(before)?, plan(after)?);
    let disk = Disk::new(folder);
    let past = Past::of(disk.clone(), reads_git(&disk));
    let mut of = |plan: Plan| {
        let audiences: Vec<String> = plan.audiences().iter().map(|audience| audience.name.clone()).collect();
        let baselines = past.baselines(&plan.settings, &audiences, &mut memo).map_err(Fault::Request)?;
        Ok(Project { baselines, ..Project::of(plan) })
    };
    let (earlier, later) = (of(earlier)?, of(later)?);
    let day = later.plan.settings.status_date.as_ref().or(earlier.plan.settings.status_date.as_ref());
    let Some(status_date) = day.map(|date| date.value) else { return Err(no_day()) };
    let analysed = |project: &Project| {
        let project = audience::redact(project, Reader::Widest);
        Analysed::of(project, status_date)
    };
    let (before, after) = rayon::join(|| analysed(&earlier), || analysed(&later));
    let changes = changes::between(&before, &after);
    let revision = Revision {
        id: name.to_owned(),
        date: status_date,
        author: String::new(),
        subject: String::new(),
        tags: Vec::new(),
    };
    Ok(Compared {
        before: Side { revision: None, is_work_tree: true, analysed: before },
        after: Side { revision: Some(revision), is_work_tree: false, analysed: after },
        changes,
        in_all: None,
        notices: Vec::new(),
    })
}

fn no_day() -> Fault {
    Fault::Request("nothing says on which day the project is looked at; give --status-date".to_owned())
}

fn state<'a>(past: &'a Past, name: &crate::history::compare::Name) -> Result<State<'a>, Fault> {
    past.state(name).map_err(Fault::Request)
}

/// Whether the settings let git be read; a folder without settings that can be read, such as a bare repository, does.
fn reads_git(disk: &Disk) -> bool {
    use yaml::NodeValue;
    let Ok(text) = disk.read("milepost.yaml").map(|bytes| String::from_utf8_lossy(&bytes).into_owned()) else {
        return true;
    };
    let (node, _) = yaml::parse(&text, 0, 0);
    let git = node.as_ref().and_then(|node| entry(node, "history")).and_then(|history| entry(history, "git"));
    !git.is_some_and(|git| matches!(&git.value, NodeValue::Scalar { text, .. } if text == "false"))
}

fn entry<'a, 'n>(node: &'a yaml::Node<'n>, key: &str) -> Option<&'a yaml::Node<'n>> {
    let yaml::NodeValue::Mapping(entries) = &node.value else { return None };
    entries.iter().find(|entry| entry.key == key).map(|entry| &entry.node)
}

fn reader(plan: &Plan, audience: Option<&str>) -> Result<Reader, Fault> {
    let Some(name) = audience else { return Ok(Reader::Widest) };
    audience::named(plan, name).map_err(|instead| Fault::Request(format!("there is no audience `{name}`; {instead}")))
}
