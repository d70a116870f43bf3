//! What the command line asks of the desktop it runs on.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Output};

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

/// The programs that can print, by the names they have on Linux, macOS and Windows.
const PRINTERS: [&str; 8] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/// Prints a page that needs nothing else into a PDF.
///
/// # Errors
/// Why it cannot, and what to do instead.
pub fn print(program: Option<&Path>, page: &Path, pdf: &Path) -> Result<(), String> {
    let page = page.canonicalize().map_err(|error| format!("`{}` cannot be found again: {error}", page.display()))?;
    let folder = tempfile::tempdir().map_err(|error| format!("there is no place for temporary files: {error}"))?;
    let printed = folder.path().join("pack.pdf");
    let programs = program.map_or_else(|| PRINTERS.iter().map(Path::new).collect(), |program| vec![program]);
    for program in programs {
        let run = |more: &[&str]| -> std::io::Result<Output> {
            let mut output = std::ffi::OsString::from("--print-to-pdf=");
            output.push(&printed);
            let mut profile = std::ffi::OsString::from("--user-data-dir=");
            profile.push(folder.path().join("profile"));
            let mut address = std::ffi::OsString::from("file://");
            address.push(&page);
            let plain = ["--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer"];
            Command::new(program).args(plain).args(more).arg(profile).arg(output).arg(address).output()
        };
        let mut output = match run(&[]) {
            Ok(output) => output,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => return Err(format!("`{}` cannot be run: {error}", program.display())),
        };
        // Chromium has no sandbox for the root of a container. The page has no script and loads nothing.
        if !printed.is_file() && String::from_utf8_lossy(&output.stderr).contains("--no-sandbox") {
            output =
                run(&["--no-sandbox"]).map_err(|error| format!("`{}` cannot be run: {error}", program.display()))?;
        }
        if !printed.is_file() {
            let said = String::from_utf8_lossy(&output.stderr);
            let said = said.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("it said nothing");
            return Err(format!("`{}` did not print: {said}", program.display()));
        }
        let copied = std::fs::read(&printed).and_then(|bytes| crate::output::replace(pdf, &bytes));
        return copied.map_err(|error| format!("cannot write `{}`: {error}", pdf.display()));
    }
    let asked = "open the pack in a browser and print it there, or name a program with --chromium";
    Err(match program {
        Some(program) => format!("there is no program `{}`; {asked}", program.display()),
        None => format!("Chromium, Chrome and Edge are not installed where they usually are; {asked}"),
    })
}
