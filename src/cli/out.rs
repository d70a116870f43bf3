//! What commands print. A terminal that is gone or a full disk stops no command: whoever closed a pipe has read enough, and what could
//! not be written otherwise is told when the command ends.

use std::fmt::Arguments;
use std::io::{self, Write};
use std::sync::OnceLock;

static REFUSED: OnceLock<String> = OnceLock::new();

/// Prints a line for people, or for a program that reads what is printed.
macro_rules! print_line {
    ($($text:tt)*) => { $crate::cli::out::line(format_args!($($text)*)) };
}

/// Prints a line beside what is printed, where terminals show what went wrong.
macro_rules! report_line {
    ($($text:tt)*) => { $crate::cli::out::beside(format_args!($($text)*)) };
}

/// Prints a line.
pub fn line(text: Arguments<'_>) {
    text_of(format_args!("{text}\n"));
}

/// Prints a text, without colours where no terminal shows them.
pub fn text_of(text: Arguments<'_>) {
    let mut stream = anstream::stdout().lock();
    keep(stream.write_fmt(text).and_then(|()| stream.flush()));
}

/// Prints bytes as they are.
pub fn bytes(bytes: &[u8]) {
    let mut stream = io::stdout().lock();
    keep(stream.write_all(bytes).and_then(|()| stream.flush()));
}

/// Prints a line to the standard error. Nobody is left to tell when that cannot be done.
pub fn beside(text: Arguments<'_>) {
    let _ = writeln!(anstream::stderr(), "{text}");
}

/// Why something that was printed reached nobody; `None` where all of it was written, or the reader went away.
pub fn refused() -> Option<&'static str> {
    REFUSED.get().map(String::as_str)
}

fn keep(written: io::Result<()>) {
    if let Err(error) = written.as_ref()
        && error.kind() != io::ErrorKind::BrokenPipe
    {
        // The first reason is the reason of all others.
        let _ = REFUSED.set(error.to_string());
    }
}
