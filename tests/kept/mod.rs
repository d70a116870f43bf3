//! Texts that are kept in the repository and made again by a test, so that they are read as a difference and never stale.

use std::env;
use std::fs;
use std::path::Path;

/// Compares a text with the file that keeps it; writes the file instead where `UPDATE_GOLDEN` is set.
pub fn compare(file: &str, text: &str) -> Result<(), String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if is_written() {
        let folder = path.parent().ok_or("the file has no folder")?;
        fs::create_dir_all(folder).and_then(|()| fs::write(&path, text)).map_err(|error| format!("{file}: {error}"))?;
        return Ok(());
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    if kept == text {
        return Ok(());
    }
    let line = kept.lines().zip(text.lines()).take_while(|(kept, made)| kept == made).count();
    let of = |text: &str| text.lines().nth(line).unwrap_or("(the end)").to_owned();
    Err(format!("{file}:{}\n  kept: {}\n  made: {}", line + 1, of(&kept), of(text)))
}

/// Reports a kept file that nothing makes any more; removes it where `UPDATE_GOLDEN` is set.
#[allow(dead_code, reason = "not every test that keeps texts has files that may go")]
pub fn remove(file: &str) -> Result<(), String> {
    if is_written() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        return fs::remove_file(path).map_err(|error| format!("{file}: {error}"));
    }
    Err(format!("{file}: kept, and not made any more"))
}

#[allow(clippy::disallowed_methods, reason = "a test may be told to write what it keeps")]
fn is_written() -> bool {
    env::var_os("UPDATE_GOLDEN").is_some()
}
