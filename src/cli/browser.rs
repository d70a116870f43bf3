//! What the command line asks of the desktop it runs on.

use std::ffi::OsStr;

/// Opens an address or a file in the browser.
///
/// # Errors
/// Why it cannot, and what to do instead.
pub fn open(what: impl AsRef<OsStr>) -> Result<(), String> {
    let what = what.as_ref();
    open::that_detached(what)
        .map_err(|error| format!("no browser can be opened ({error}); open {} in one", what.display()))
}

/// Ends when somebody presses ctrl-c, or the system asks the program to end.
pub async fn interrupted() {
    #[cfg(unix)]
    if let Ok(mut terminated) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminated.recv() => {}
        }
        return;
    }
    // Where signals cannot be heard, the system ends the program by itself.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
