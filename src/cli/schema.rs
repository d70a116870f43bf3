//! `milepost schema`: what may be written, for editors.

use clap::Args;

use super::Outcome;
use super::out;
use crate::diagnostic::nearest;
use crate::export;
use crate::model::schema::{self, Subject};

/// Print the JSON Schema of a plan's files, for editors that complete and check while you type.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost schema                        the files in plan/
  milepost schema milestone              one milestone
  milepost schema settings > .schema/settings.schema.json")]
pub struct Schema {
    /// What to describe: plan (the files in plan/), settings (milepost.yaml), vision, status (what `milepost
    /// status --format json` prints), diff (what `milepost diff --format json` prints), export
    /// (what `milepost export json` prints), or a kind such as milestone.
    #[arg(default_value = "plan")]
    kind: String,
}

/// What programs read of what is printed.
const PRINTED: [&str; 3] = ["status", "diff", "export"];

impl Schema {
    pub(super) fn run(self) -> Outcome {
        if self.kind == "status" {
            out::text_of(format_args!("{}", export::status::SCHEMA));
            return Outcome::Done;
        }
        if self.kind == "diff" {
            out::text_of(format_args!("{}", export::diff::SCHEMA));
            return Outcome::Done;
        }
        if self.kind == "export" {
            out::bytes(&export::files::json(&export::plan::schema()));
            return Outcome::Done;
        }
        let Some(subject) = Subject::named(&self.kind) else {
            let names = [&Subject::names()[..], &PRINTED].concat();
            let hint = nearest(&self.kind, names.iter().copied()).map(|near| format!("; did you mean `{near}`?"));
            report_line!("milepost: there is no kind `{}`{}", self.kind, hint.unwrap_or_default());
            report_line!("The kinds are {}.", names.join(", "));
            return Outcome::Failed;
        };
        let text = serde_json::to_string_pretty(&schema::schema(subject)).unwrap_or_default();
        print_line!("{text}");
        Outcome::Done
    }
}
