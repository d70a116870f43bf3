//! What other programs read, from the visible plan.

pub mod diff;
pub mod status;
