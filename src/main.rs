//! The `milepost` command.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A build makes and drops many small texts; this allocator does that with fewer steps than most systems' own.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    milepost::cli::run()
}
