//! What is computed from a plan: dates, progress, money, alignment, status.

pub mod books;
pub mod budget;
pub mod earned_value;
pub mod economics;
pub mod explained;
pub mod fiscal_year;
pub mod phasing;
pub mod progress;
pub mod schedule;
