//! `milepost completions`: lets a shell complete the commands.

use clap::Args;
use clap_complete::Shell;

use super::Outcome;

/// Print what a shell needs to complete milepost's commands and options.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost completions bash > ~/.local/share/bash-completion/completions/milepost
  milepost completions zsh > ~/.zfunc/_milepost
  milepost completions fish > ~/.config/fish/completions/milepost.fish")]
pub struct Completions {
    /// The shell.
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    pub(super) fn run(self) -> Outcome {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut super::command(), "milepost", &mut script);
        super::out::bytes(&script);
        Outcome::Done
    }
}
