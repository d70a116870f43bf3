//! What is computed from a plan: dates, progress, money, alignment, status.

pub mod schedule;
