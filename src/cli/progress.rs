//! A sign of life for work that takes longer than half a second, on a terminal.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A line that turns while work goes on; it is gone when this is.
pub struct Spinner(ProgressBar);

/// Begins a line. Where standard error is no terminal, nothing is shown.
pub fn start(words: &'static str) -> Spinner {
    let bar = ProgressBar::new_spinner();
    bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(10));
    if let Ok(style) = ProgressStyle::with_template("{spinner} {msg}") {
        bar.set_style(style);
    }
    bar.set_message(words);
    let turning = bar.clone();
    // Short work shows nothing: the line begins to turn after half a second.
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(500));
        if !turning.is_finished() {
            turning.enable_steady_tick(Duration::from_millis(100));
        }
    });
    Spinner(bar)
}

impl Spinner {
    /// Changes the words.
    pub fn say(&self, words: &'static str) {
        self.0.set_message(words);
    }

    /// Does something that writes to the terminal.
    pub fn pause(&self, work: impl FnOnce()) {
        self.0.suspend(work);
    }
}

impl Drop for Spinner {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
