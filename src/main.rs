//! The `milepost` command.

use std::process::ExitCode;

/// Pages are made of many small pieces on all processors, which is what this allocator is good at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    milepost::cli::run()
}
