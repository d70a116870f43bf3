//! Milepost: a project's plan, kept as Markdown and YAML, becomes a portal that people read.
//!
//! The modules stand in the order in which data passes through them; each imports only from those before it.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod diagnostic;
pub mod source;
pub mod language;
pub mod model;
pub mod merge;
pub mod history;
pub mod audience;
pub mod analysis;
pub mod changes;
pub mod check;
pub mod export;
pub mod import;
pub mod chart;
pub mod site;
pub mod render;
pub mod verify;
pub mod output;
pub mod pipeline;
pub mod server;
pub mod cli;
