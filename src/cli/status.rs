//! `milepost status`: the state of a project on one screen.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::out;
use super::{Outcome, report};
use crate::analysis::end;
use crate::analysis::reason::Judgement;
use crate::analysis::words::Words;
use crate::export;
use crate::language::Language;
use crate::pipeline::{self, Analysed, Input};

/// Print the state of a project on one screen, or as data.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost status
  milepost status clinic-plan --audience board
  milepost status --format json | jq .status")]
pub struct Status {
    /// The project's folder; without it, the nearest one upward that holds milepost.yaml.
    #[arg(default_value_os_t = super::nearest_folder(), hide_default_value = true)]
    folder: PathBuf,
    /// How the state is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The day on which the project is looked at, such as 2026-02-27.
    #[arg(long, value_name = "DATE", value_parser = super::date)]
    status_date: Option<Date>,
    /// Whom it is for: an audience of milepost.yaml; without it, the widest.
    #[arg(long, value_name = "NAME")]
    audience: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people.
    Text,
    /// For programs; `milepost schema status` describes it.
    Json,
}

/// How many milestones are named of those to come.
const NEXT: usize = 5;

impl Status {
    pub(super) fn run(self) -> Outcome {
        if !self.folder.is_dir() {
            report_line!("milepost: `{}` is not a folder", self.folder.display());
            return Outcome::Failed;
        }
        let input = Input { folder: &self.folder, status_date: self.status_date, audience: self.audience.as_deref() };
        let read = pipeline::read(&input);
        let (errors, others): (Vec<_>, Vec<_>) =
            read.diagnostics.into_iter().partition(crate::diagnostic::Diagnostic::is_error);
        // Advice has a command of its own; that the past is missing bears on what is said here.
        let of_past: Vec<_> = others.into_iter().filter(|fault| fault.rule == "unreadable-history").collect();
        report::print_of(&self.folder, &of_past);
        if !errors.is_empty() {
            report::print_of(&self.folder, &errors);
            report_line!("no status is given: {}", report::summary(&errors));
            return report::stopped(&errors);
        }
        let Some(analysed) = read.analysed else { return Outcome::Faults };
        match self.format {
            Format::Text => out::text_of(format_args!("{}", text(&analysed))),
            Format::Json => {
                let state = export::status::status(&analysed.project, &analysed.analysis);
                print_line!("{}", serde_json::to_string_pretty(&state).unwrap_or_default());
            }
        }
        Outcome::Done
    }
}

/// The state in less than one screen of 24 lines.
fn text(analysed: &Analysed) -> String {
    let (plan, analysis) = (&analysed.project.plan, &analysed.analysis);
    let (words, schedule, status) =
        (Words::of(plan).in_language(Language::English), &analysis.schedule, &analysis.statuses);
    let mut lines = vec![format!(
        "{}: {} at {}",
        plan.settings.title.value.text,
        status.project.judgement.word(),
        words.date_short(analysis.status_date)
    )];
    lines.extend(status.project.reasons.iter().take(3).map(|reason| format!("  {}", reason.sentence)));
    lines.push(String::new());
    let row = |name: &str, value: String| format!("{name:<10} {value}");
    let end = end::of_project(plan, schedule, |place| schedule.milestones[place].baseline_finish);
    let approved = end.and_then(|end| end.against.of_the_end());
    let change = approved.map(|date| match date == schedule.finish {
        true => ", as approved".to_owned(),
        false => format!(
            ", approved {}",
            words.date_change(date, schedule.finish, schedule.working_days_after(date, schedule.finish))
        ),
    });
    if !plan.milestones.is_empty() {
        lines.push(row("Finish", format!("{}{}", words.date_short(schedule.finish), change.unwrap_or_default())));
    }
    if let Some(complete) = &analysis.progress.project {
        let (actual, planned) = (words.percent(complete.actual), words.percent(complete.planned));
        lines.push(row(
            "Done",
            format!("{actual}, planned by now {planned}, weighted by {}", complete.weighting.words()),
        ));
    }
    let has_budget = !(plan.lines.is_empty() && plan.hidden.lines.is_empty());
    if let Some(money) = analysis.money.as_ref().filter(|_| has_budget) {
        let headline = &money.budget.headline;
        let amounts = [headline.forecast, headline.approved, headline.actual].map(|amount| words.money(amount));
        let [forecast, approved, actual] = amounts;
        lines.push(row("Money", format!("forecast {forecast} of {approved} approved, {actual} paid")));
        if !(headline.contingency_approved.is_zero() && headline.contingency_planned.is_zero()) {
            let left = headline.contingency_left();
            let (what, amount) = match () {
                () if headline.contingency_released > Decimal::ZERO => ("not needed", headline.contingency_released),
                () if left < Decimal::ZERO => ("overdrawn by", -left),
                () => ("left", left),
            };
            lines.push(row("", format!("contingency {what} {}", words.money(amount))));
        }
    }
    let earned = analysis.money.as_ref().map(|money| &money.earned_value.total);
    if let Some(figures) = earned.filter(|figures| !figures.budget_at_completion.is_zero()) {
        let ratio = |ratio: Option<Decimal>| ratio.map_or("n/a".to_owned(), |ratio| words.number_with(ratio, 2));
        let spi = ratio(figures.schedule_performance_index());
        let cpi = ratio(figures.cost_performance_index());
        lines.push(row("Earned", format!("{} (SPI {spi}, CPI {cpi})", words.money(figures.earned_value))));
    }
    let mut next: Vec<usize> =
        (0..plan.milestones.len()).filter(|place| plan.milestones[*place].finished.is_none()).collect();
    next.sort_by_key(|place| (schedule.milestones[*place].finish, *place));
    if !next.is_empty() {
        lines.push(String::new());
        lines.push("Next".to_owned());
    }
    for place in next.iter().take(NEXT) {
        let judgement = status.milestones[*place].judgement;
        let critical = if schedule.milestones[*place].critical { ", critical" } else { "" };
        let title = &plan.milestones[*place].title.value.text;
        let date = words.date_short(schedule.milestones[*place].finish);
        lines.push(format!("  {date:>11}  {title} ({}{critical})", judgement.word().to_lowercase()));
    }
    let off = status.milestones.iter().filter(|status| status.judgement == Judgement::OffTrack).count();
    if off > 0 {
        lines.push(String::new());
        lines.push(words.count(off, "milestone is off track", "milestones are off track"));
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::testing::Fixture;

    #[test]
    fn what_a_plan_does_not_have_has_no_row() {
        let rows = |plan: &str| {
            let text = text(Fixture::of(plan).analysed());
            let named =
                |line: &str| line.split_whitespace().next().filter(|_| !line.starts_with(' ')).map(str::to_owned);
            text.lines().skip(1).filter_map(named).collect::<Vec<_>>()
        };
        let milestones = "--- plan/milestones.yaml\nmilestones: [{id: a, title: A, due: 2026-09-01}]\n";
        let budget = "--- plan/budget.yaml\nlines: [{id: line, title: Line, amount: 100, milestones: [a]}]\n";
        assert_eq!(rows(""), [""; 0]);
        assert_eq!(rows(milestones), ["Finish", "Done", "Next"]);
        assert_eq!(rows(&format!("{milestones}{budget}")), ["Finish", "Done", "Money", "Earned", "Next"]);
        assert!(!text(Fixture::of(&format!("{milestones}{budget}")).analysed()).contains("contingency"));
    }
}
