//! `milepost diff`: two revisions of a plan compared by meaning.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::out;
use super::{Outcome, report};
use crate::analysis::words::Words;
use crate::changes::Rule;
use crate::export::diff::{self, Checked, End};
use crate::history::compare::Range;
use crate::pipeline::compare::{Compared, Fault, Request, Side, compare};

/// Say what differs between two revisions of a plan, and what follows from it.
///
/// Without revisions, the last commit is compared with the files in the folder; with one, that revision. A revision is a
/// tag, branch or commit, or one that is recorded in `history/`. `A..B` compares A with B, `A...B` what B changed since it
/// parted from A.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost diff                                  what is not committed yet
  milepost diff baseline-1                       everything since the baseline
  milepost diff january --as-told                what readers are told that the tag january did not tell
  milepost diff main...HEAD --format markdown    a comment for a merge request
  milepost diff main...HEAD --fail-on 'slip>10d' --fail-on 'cost>5%'

Rules for --fail-on, with limits in working days, percent or the project's currency:
  slip>10d, finish>0d, go-live>5d, p80>10d    a forecast gets later
  cost>5%, cost>20000, contingency>10%        the forecast total rises, the contingency falls
  critical, float                             a milestone gets on the critical path, its room is used up
  status, goal, gate, removed                 the project stands worse, a goal is left unserved, a gate is
                                              endangered, a milestone, goal or gate is removed")]
pub struct Diff {
    /// The earlier revision, or both as A..B or A...B.
    #[arg(value_name = "FROM")]
    from: Option<String>,
    /// The later revision; the files in the folder without it.
    #[arg(value_name = "TO")]
    to: Option<String>,
    /// The project's folder; without it, the nearest one upward that holds milepost.yaml.
    #[arg(long, value_name = "DIR")]
    project: Option<PathBuf>,
    /// How the changes are written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The day on which both revisions are looked at; without it, the later one's.
    #[arg(long, value_name = "DATE", value_parser = super::date)]
    status_date: Option<Date>,
    /// Compare what readers were told: each revision on its own status date, so that what slipped because nothing was done
    /// counts as well.
    #[arg(long, conflicts_with_all = ["status_date", "fail_on"])]
    as_told: bool,
    /// Whom it is for: an audience of milepost.yaml; without it, the widest.
    #[arg(long, value_name = "NAME")]
    audience: Option<String>,
    /// End with status 3 where a change does this, such as slip>10d; may be given several times. The whole plan is judged,
    /// whatever the audience sees of it.
    #[arg(long, value_name = "RULE", value_parser = Rule::parse)]
    fail_on: Vec<Rule>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people at a terminal.
    Text,
    /// For a comment on a merge request.
    Markdown,
    /// A page that needs nothing else.
    Html,
    /// For programs; `milepost schema diff` describes it.
    Json,
}

impl Diff {
    pub(super) fn run(self) -> Outcome {
        let Some(folder) = self.project.clone().or_else(super::project_folder) else {
            return failed("there is no milepost.yaml here or in a folder above; give --project");
        };
        if !folder.is_dir() {
            return failed(&format!("`{}` is not a folder", folder.display()));
        }
        let range = match Range::parse(self.from.as_deref(), self.to.as_deref()) {
            Ok(range) => range,
            Err(message) => return failed(&message),
        };
        let audience = self.audience.as_deref();
        let (status_date, as_told) = (self.status_date, self.as_told);
        let with_rules = !self.fail_on.is_empty();
        let request = Request { folder: &folder, range: &range, status_date, as_told, audience, with_rules };
        let compared = match compare(&request) {
            Ok(compared) => compared,
            Err(Fault::Request(message)) => return failed(&message),
            Err(Fault::Plan(diagnostics)) => {
                report::print(&diagnostics);
                report_line!("The later revision has {}.", report::summary(&diagnostics));
                return Outcome::Faults;
            }
        };
        compared.notices.iter().for_each(|notice| report_line!("milepost: {notice}"));
        let outcome = self.print(&compared);
        // The program ends here: taking large plans apart first would be work for nobody.
        std::mem::forget(compared);
        outcome
    }

    fn print(&self, compared: &Compared) -> Outcome {
        let project = &compared.after.analysed.project;
        let words = Words::of(&project.plan);
        let mut rules = Vec::with_capacity(self.fail_on.len());
        for rule in &self.fail_on {
            match rule.hits_in_all(&compared.changes, compared.in_all.as_ref(), &words) {
                Ok(hits) => rules.push(Checked { rule: rule.text.clone(), hits }),
                Err(message) => return failed(&message),
            }
        }
        let told = told(compared, &words, &rules);
        let text = match self.format {
            Format::Text => diff::text(&told),
            Format::Markdown => diff::markdown(&told),
            Format::Html => diff::html(&told),
            Format::Json => serde_json::to_string_pretty(&diff::json(&told)).unwrap_or_default() + "\n",
        };
        out::text_of(format_args!("{text}"));
        let hit: Vec<&Checked> = rules.iter().filter(|rule| !rule.hits.is_empty()).collect();
        for rule in &hit {
            report_line!("milepost: the rule `{}` is hit:", rule.rule);
            rule.hits.iter().for_each(|sentence| report_line!("  {sentence}"));
        }
        if hit.is_empty() { Outcome::Done } else { Outcome::Refused }
    }
}

/// What is told of two states.
pub(super) fn told<'a>(compared: &'a Compared, words: &'a Words, rules: &'a [Checked]) -> diff::Diff<'a> {
    let project = &compared.after.analysed.project;
    diff::Diff {
        title: &project.plan.settings.title.value.text,
        audience: project.audience(),
        shows_makers: project.plan.audiences().last().map(|last| last.name.as_str()) == project.audience(),
        currency: project.plan.currency(),
        before: end(&compared.before),
        after: end(&compared.after),
        changes: &compared.changes,
        words,
        rules,
    }
}

fn end(side: &Side) -> End<'_> {
    let status_date = side.analysed.analysis.status_date;
    End { revision: side.revision.as_ref(), is_work_tree: side.is_work_tree, status_date }
}

fn failed(message: &str) -> Outcome {
    report_line!("milepost: {message}");
    Outcome::Failed
}
