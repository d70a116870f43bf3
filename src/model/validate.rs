//! Faults that need more than one field to be seen.

mod amounts;
mod marks;
mod names;
mod theme;
mod values;

use std::collections::BTreeSet;

use foldhash::{HashMap, HashMapExt};
use rust_decimal::Decimal;

use crate::diagnostic::Span;
use crate::model::kinds::{AllEntities, Decision, Goal, Line, Milestone, Settings};
use crate::model::ledger::Payment;
use crate::model::reader::{Reader, shorten};
use crate::model::record::Sp;
use crate::model::values::{Date, Flag, Percent, WorkingDays};

/// Reports every contradiction within one entity, and amounts and payments that cannot be what is meant.
pub fn check(
    settings: Option<&Settings>,
    entities: &AllEntities,
    ledger: &[Payment],
    files: &BTreeSet<String>,
    reader: &mut Reader<'_>,
) {
    if let Some(settings) = settings {
        check_settings(settings, reader);
        theme::check(settings, files, reader);
    }
    entities.milestones.iter().for_each(|milestone| check_milestone(milestone, reader));
    entities.lines.iter().for_each(|line| check_line(line, reader));
    entities.decisions.iter().for_each(|decision| check_decision(decision, reader));
    check_names(entities, reader);
    values::check(settings, entities, reader);
    names::check(entities, reader);
    amounts::check(settings, entities, ledger, reader);
    for goal in &entities.goals {
        check_goal(goal, reader);
    }
}

fn check_settings(settings: &Settings, reader: &mut Reader<'_>) {
    if let (Some(baseline), Some(first)) = (&settings.baseline, settings.baselines.first()) {
        let message = "`baseline` and `baselines` both say what was approved";
        let hint = Some("keep `baselines`, and name the other in it".to_owned());
        reader.error("contradiction", message, baseline.span.min(first.span), hint);
    }
    if let (Some(language), Some(first)) = (&settings.language, settings.languages.first()) {
        let message = "`language` and `languages` both say in which language the plan is";
        let hint = Some("keep `languages`, whose first is that of the plan".to_owned());
        reader.error("contradiction", message, language.span.min(first.span), hint);
    }
    for (place, language) in settings.languages.iter().enumerate() {
        if settings.languages[..place].iter().any(|earlier| earlier.value == language.value) {
            let message = format!("`{}` is named twice", language.value.0.tag);
            reader.error("contradiction", message, language.span, Some("remove one of the two".to_owned()));
        }
    }
    if let Some(url) = settings.url.as_ref().filter(|url| !is_whole(&url.value.0)) {
        let message = format!("`{}` is not the address of a portal", url.value.0);
        let hint = Some("write the whole address, such as `https://example.org/clinic/`".to_owned());
        reader.error("invalid-address", message, url.span, hint);
    }
    if let Some(url) = settings.edit_url.as_ref().filter(|url| !is_pattern(&url.value.text)) {
        let message = format!("`{}` is not an address at which files are edited", shorten(&url.value.text));
        let hint = "write the whole address, with `{path}` where the path of a file belongs, such as \
                    `https://git.example.org/clinic/plan/-/edit/main/{path}`";
        reader.error("invalid-address", message, url.span, Some(hint.to_owned()));
    }
    // A plan is looked at before its project begins as well, but most often one of the two years is a slip.
    if let Some(status_date) = settings.status_date.as_ref().filter(|day| day.value < settings.start.value) {
        let (first, day) = (settings.start.value, status_date.value);
        let message = format!("on the `status_date` {day} the project has not begun: its `start` is {first}");
        let hint = format!("if it has, move `status_date` to {first} or later, or `start` to {day} or earlier");
        reader.warning("status-date-before-start", message, status_date.span, hint);
    }
    for holiday in settings.calendar.iter().flat_map(|calendar| &calendar.holidays) {
        in_order(Some(&holiday.from), holiday.to.as_ref(), ["from", "to"], reader);
    }
    let thresholds = settings.thresholds.as_ref();
    if let Some(schedule) = thresholds.and_then(|thresholds| thresholds.schedule.as_ref()) {
        let days = |limit: &Sp<WorkingDays>| (limit.value.0.into(), limit.span);
        limits(schedule.at_risk.as_ref().map(days), schedule.off_track.as_ref().map(days), "d", reader);
    }
    if let Some(cost) = thresholds.and_then(|thresholds| thresholds.cost.as_ref()) {
        let percent = |limit: &Sp<Percent>| (limit.value.0.normalize(), limit.span);
        limits(cost.at_risk.as_ref().map(percent), cost.off_track.as_ref().map(percent), "%", reader);
    }
}

/// Reports limits of a status that exclude each other.
fn limits(at_risk: Option<(Decimal, Span)>, off_track: Option<(Decimal, Span)>, unit: &str, reader: &mut Reader<'_>) {
    if let (Some((at_risk, _)), Some((off_track, span))) = (at_risk, off_track)
        && at_risk > off_track
    {
        let message = format!("`off_track: {off_track}{unit}` is a lower limit than `at_risk: {at_risk}{unit}`");
        let hint = "what is off track is further off than what is at risk: give it the higher limit";
        reader.error("contradiction", message, span, Some(hint.to_owned()));
    }
}

/// Whether an address is one of the web, with a place for the path of a file.
fn is_pattern(url: &str) -> bool {
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let has_host = host.is_some_and(|host| !host.is_empty() && !host.starts_with(['/', '{']));
    has_host && url.contains("{path}") && !url.contains(char::is_whitespace)
}

/// Whether an address is one of the web, and the path of a page can be put behind it.
fn is_whole(url: &str) -> bool {
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    host.is_some_and(|host| !host.is_empty() && !host.starts_with('/') && !host.contains(['?', '#']))
}

fn check_milestone(milestone: &Milestone, reader: &mut Reader<'_>) {
    marks::check_milestone(milestone, reader);
    let id = milestone.id.value.as_str();
    if let (Some(started), Some(finished)) = (&milestone.started, &milestone.finished)
        && finished.value < started.value
    {
        let message = format!("`{id}` is finished on {} before it is started on {}", finished.value, started.value);
        reader.error("finished-before-started", message, finished.span, None);
    }
    in_order(milestone.start.as_ref(), milestone.due.as_ref(), ["start", "due"], reader);
    if let Some(baseline) = &milestone.baseline {
        in_order(baseline.start.as_ref(), baseline.due.as_ref(), ["start", "due"], reader);
    }
    if let Some(raci) = &milestone.raci {
        let fault = match raci.accountable.len() {
            1 => None,
            0 => Some((raci.span, "nobody is accountable".to_owned())),
            count => Some((raci.accountable[1].span, format!("{count} are accountable"))),
        };
        if let Some((span, found)) = fault {
            let message = format!("exactly one must be accountable for `{id}`, and {found}");
            reader.error("raci-without-one-accountable", message, one_line(span), None);
        }
    }
    if let (Some(status), None) = (&milestone.status, &milestone.because) {
        let message = format!("`{id}` has a `status` and does not say `because` of what");
        let hint = "add `because:` with the reason in a sentence";
        reader.error("status-without-because", message, status.span, Some(hint.to_owned()));
    }
    if let (None, Some(because)) = (&milestone.status, &milestone.because) {
        let hint = "add `status:`, or write the reason into the text below";
        reader.error(
            "contradiction",
            "`because` has no `status` to give the reason for",
            because.span,
            Some(hint.to_owned()),
        );
    }
    if let Some(items) = &milestone.items
        && let Some(done) = items.done.as_ref().filter(|done| done.value > items.total.value)
    {
        let message = format!("{} of {} items are done", done.value.0, items.total.value.0);
        reader.error("contradiction", message, done.span, None);
    }
    if let Some(estimate) = &milestone.estimate {
        let likely = estimate.likely.value;
        if estimate.optimistic.value > likely || likely > estimate.pessimistic.value {
            let days = [&estimate.optimistic, &estimate.likely, &estimate.pessimistic].map(|days| days.value.0);
            let [optimistic, likely, pessimistic] = days;
            let message = format!(
                "an estimate goes up from `optimistic` over `likely` to `pessimistic`, and here they are {optimistic}, {likely} and \
                 {pessimistic} working days"
            );
            let hint = "write the fewest days as `optimistic:` and the most as `pessimistic:`";
            reader.error("contradiction", message, estimate.likely.span, Some(hint.to_owned()));
        }
    }
    if let Some(duration) = milestone.duration.as_ref().filter(|duration| duration.value.0 < 0) {
        reader.error("wrong-type", "a duration is 0 or more working days", duration.span, None);
    }
    for dependency in milestone.depends_on.iter().filter(|dependency| dependency.id.value.id() == id) {
        let hint = Some("take this link out, or name the milestone that is meant".to_owned());
        reader.error("depends-on-itself", format!("`{id}` depends on itself"), dependency.id.span, hint);
    }
}

fn check_line(line: &Line, reader: &mut Reader<'_>) {
    marks::check_line(line, reader);
    in_order(line.from.as_ref(), line.to.as_ref(), ["from", "to"], reader);
    let mut given: Vec<(Span, &str)> = Vec::new();
    given.extend(line.amount.as_ref().map(|amount| (amount.span, "amount")));
    given.extend(line.periods.as_ref().map(|periods| (periods.span, "periods")));
    given.extend(line.per_year.as_ref().map(|per_year| (per_year.span, "per_year")));
    if let [(_, first), (span, second), ..] = given[..] {
        let message = format!("`{first}` and `{second}` both give the planned amount of `{}`", line.id.value);
        reader.error("contradiction", message, span, Some("keep one of them".to_owned()));
    }
    let is =
        |flag: &Option<Sp<Flag>>, value: bool| flag.as_ref().filter(|flag| flag.value.0 == value).map(|flag| flag.span);
    let sorts = [
        (is(&line.contingency, true), "contingency: true"),
        (is(&line.running, true), "running: true"),
        (is(&line.cash, false), "cash: false"),
    ];
    let mut sorts: Vec<(Span, &str)> = sorts.into_iter().filter_map(|(span, name)| Some((span?, name))).collect();
    sorts.sort_unstable_by_key(|(span, _)| span.start);
    if let [(_, first), (span, second), ..] = sorts[..] {
        let message =
            format!("`{first}` and `{second}` count `{}` as two sorts of money that are never mixed", line.id.value);
        let hint = "keep the one that it is, and make two lines of what is both: the reserve is `contingency: true`, operation \
                    after the project `running: true`, a loss without an invoice `cash: false`";
        reader.error("contradiction", message, span, Some(hint.to_owned()));
    }
    if let Some(per_year) = line.per_year.as_ref().filter(|_| line.from.is_none() || line.to.is_none()) {
        let hint = Some("add `from:` and `to:`".to_owned());
        reader.error("missing-field", "`per_year` needs the first and the last day", per_year.span, hint);
    }
}

fn check_goal(goal: &Goal, reader: &mut Reader<'_>) {
    for measure in &goal.measures {
        if let (Some(baseline), Some(target)) = (&measure.baseline, &measure.target)
            && let Some(direction) = &measure.direction
        {
            use crate::model::kinds::Direction;
            let wrong = match direction.value {
                Direction::Up => target.value < baseline.value,
                Direction::Down => target.value > baseline.value,
            };
            if wrong {
                let message = format!(
                    "`{}` is to go {} from {} to {}",
                    measure.id.value,
                    direction.value.word(),
                    baseline.value.0,
                    target.value.0
                );
                reader.error("contradiction", message, direction.span, None);
            }
        }
    }
}

fn check_decision(decision: &Decision, reader: &mut Reader<'_>) {
    if let Some(supersedes) =
        decision.supersedes.as_ref().filter(|other| other.value.id() == decision.id.value.as_str())
    {
        reader.error("contradiction", "a decision cannot replace itself", supersedes.span, None);
    }
}

/// Measures and benefits are named by ids of their own, across all goals.
fn check_names(entities: &AllEntities, reader: &mut Reader<'_>) {
    let mut measures: HashMap<&str, Span> = HashMap::new();
    let mut benefits: HashMap<&str, Span> = HashMap::new();
    for goal in &entities.goals {
        for measure in &goal.measures {
            unique("measure", measure.id.value.as_str(), measure.id.span, &mut measures, reader);
        }
        for benefit in &goal.benefits {
            unique("benefit", benefit.id.value.as_str(), benefit.id.span, &mut benefits, reader);
        }
    }
}

fn unique<'a>(kind: &str, id: &'a str, span: Span, seen: &mut HashMap<&'a str, Span>, reader: &mut Reader<'_>) {
    if let Some(first) = seen.insert(id, span) {
        let hint = format!("the first stands at {}", reader.locate(first));
        reader.error("duplicate-id", format!("another {kind} already has the id `{id}`"), span, Some(hint));
    }
}

fn in_order(first: Option<&Sp<Date>>, last: Option<&Sp<Date>>, names: [&str; 2], reader: &mut Reader<'_>) {
    if let (Some(first), Some(last)) = (first, last)
        && last.value < first.value
    {
        let message = format!("`{}` ({}) is before `{}` ({})", names[1], last.value, names[0], first.value);
        reader.error("dates-out-of-order", message, last.span, None);
    }
}

fn one_line(span: Span) -> Span {
    Span { end: span.start.saturating_add(1).min(span.end), ..span }
}
