//! Milepost: a project's plan, kept as Markdown and YAML, becomes a portal that people read.
//!
//! The modules stand in the order in which data passes through them; each imports only from those before it.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod analysis;
pub mod audience;
pub mod cli;
pub mod diagnostic;
pub mod history;
pub mod model;
pub mod output;
pub mod source;
