//! Files that are written piece by piece.

use std::io::{self, Cursor, Seek, Write};

/// Where a file is written to.
pub trait Target: Write + Seek {}

impl<T: Write + Seek> Target for T {}

/// Writes a file piece by piece. Fails when the plan is too large for the format, or where the target does.
pub type Writing<'a> = Box<dyn FnOnce(&mut dyn Target) -> io::Result<()> + 'a>;

/// What is written piece by piece as a whole.
///
/// # Errors
/// Those of what writes it.
pub fn in_memory(write: impl FnOnce(&mut dyn Target) -> io::Result<()>) -> io::Result<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    write(&mut bytes)?;
    Ok(bytes.into_inner())
}
