//! Advice on a plan.

use crate::analysis::Analysis;
use crate::audience::Visible;
use crate::diagnostic::{Diagnostic, Sources};
use crate::history::Project;

/// What deserves a look in a plan.
pub fn check(_project: &Visible<Project>, _analysis: &Analysis, _sources: &Sources) -> Vec<Diagnostic> {
    Vec::new()
}
