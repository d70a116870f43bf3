//! What other programs read, from the visible plan.

pub mod calendar;
pub mod csv;
pub mod data;
pub mod diagnostics;
pub mod diff;
pub mod files;
pub mod govs1002;
pub mod mspdi;
pub mod oc4ids;
pub mod plan;
pub mod status;
pub mod table;
pub mod workbook;
pub mod writing;
mod xlsx;

#[cfg(test)]
mod tests;
