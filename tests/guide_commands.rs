//! Every command that the guide shows runs: those in a block by what they do, those in a sentence by whether the program knows
//! them so.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The pages of the guide that people wrote, with their texts.
fn pages() -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for entry in fs::read_dir(Path::new(ROOT).join("docs/guide/pages")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.ends_with(".md") && !["commands.md", "fields.md", "advice.md"].contains(&name.as_str()) {
            pages.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    pages.sort();
    assert!(pages.len() > 10, "{}", pages.len());
    pages
}

/// The commands in the blocks of a page, in order.
fn shown(text: &str) -> Vec<String> {
    let mut commands = Vec::new();
    let mut is_console = false;
    for line in text.lines() {
        match line.trim() {
            "```console" => is_console = true,
            line if line.starts_with("```") => is_console = false,
            line if is_console => commands.extend(line.strip_prefix("$ ").map(str::to_owned)),
            _ => {}
        }
    }
    commands
}

/// A folder in which a command of the guide may be given: a plan in git with an origin, another in `clinic-plan` unless the page
/// makes one, and files of other programs.
struct Folder {
    root: tempfile::TempDir,
}

impl Folder {
    fn new(makes_plan: bool) -> Folder {
        let folder = Folder { root: tempfile::tempdir().unwrap() };
        let here = folder.here();
        copy(&Path::new(ROOT).join("example-project"), &here);
        if !makes_plan {
            copy(&Path::new(ROOT).join("example-project"), &here.join("clinic-plan"));
        }
        let samples = Path::new(ROOT).join("tests/commands/import.in");
        for name in ["clinic.xml", "clinic-january.xml", "clinic-february.xml"] {
            fs::copy(samples.join("move.xml"), here.join(name)).unwrap();
        }
        fs::copy(samples.join("tasks.csv"), here.join("tasks.csv")).unwrap();
        folder.shell("git init -q --bare ../origin.git && git init -q && git remote add origin ../origin.git", &[]);
        folder.shell("git add milepost.yaml plan && git commit -q -m Begin", &[]);
        folder
    }

    fn here(&self) -> PathBuf {
        let here = self.root.path().join("work");
        fs::create_dir_all(&here).unwrap();
        here
    }

    /// A command line as a person would give it here; returns what it printed.
    fn shell(&self, line: &str, allowed: &[i32]) -> String {
        let output = self.command(line).output().unwrap();
        let code = output.status.code().unwrap();
        let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(code == 0 || allowed.contains(&code), "$ {line}\nended with {code}:\n{said}");
        said
    }

    fn command(&self, line: &str) -> Command {
        let program = Path::new(env!("CARGO_BIN_EXE_milepost")).parent().unwrap();
        #[allow(clippy::disallowed_methods, reason = "a shell has to find the program beside what it finds already")]
        let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
        let mut command = Command::new("sh");
        command.args(["-c", line]).current_dir(self.here()).env("PATH", path).env("HOME", self.root.path());
        command.env("GIT_CONFIG_NOSYSTEM", "1").stdin(Stdio::null());
        for role in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{role}_NAME"), "Ada").env(format!("GIT_{role}_EMAIL"), "ada@example.org");
        }
        command
    }

    /// A server says where it is, and is ended then.
    fn served(&self, line: &str) {
        let mut server =
            self.command(&format!("exec {line}")).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let first = BufReader::new(server.stdout.take().unwrap())
            .lines()
            .map_while(Result::ok)
            .find(|line| line.contains("http"));
        server.kill().unwrap();
        server.wait().unwrap();
        assert!(first.is_some(), "$ {line}\nsaid no address");
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().filter_entry(|entry| entry.file_name() != "public") {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn every_command_in_a_block_of_the_guide_runs() {
    let mut ran = 0;
    for (page, text) in pages() {
        let commands = shown(&text);
        let makes_plan = commands
            .first()
            .is_some_and(|first| first.contains(" init ") || first.contains("import clinic.xml clinic-plan"));
        let folder = Folder::new(makes_plan);
        for line in &commands {
            // Where a web server has its pages is another place on each machine.
            let here = line.replace("/srv/www", &folder.root.path().join("www").display().to_string());
            // What needs a store has its own test, `tests/bucket.rs`.
            if here.contains("s3://") {
                continue;
            }
            if here.contains("milepost verify") {
                let portal = here.split_whitespace().nth(2).unwrap();
                folder.shell(&format!("milepost build clinic-plan --audience staff -o {portal}"), &[]);
            }
            if here.starts_with("milepost serve") {
                folder.served(&format!("{here} --port 0"));
            } else if here.contains("--into") && !here.contains("--dry-run") {
                // A person agrees at the terminal.
                folder.shell(&format!("{here} --yes"), &[]);
            } else {
                folder.shell(&here, &[]);
            }
            println!("{page}: {line}");
            ran += 1;
        }
    }
    assert!(ran >= 20, "{ran}");
}

#[test]
fn every_command_in_a_sentence_of_the_guide_is_one() {
    let mut known = 0;
    for (page, text) in pages() {
        for code in
            text.split('`').skip(1).step_by(2).filter(|code| code.starts_with("milepost ") && !code.contains('\n'))
        {
            let words: Vec<&str> = code.split(" #").next().unwrap().split_whitespace().collect();
            // An option that is only named has no value yet.
            let is_named = words.last().is_some_and(|last| last.starts_with('-'));
            // Of `json|csv`, one is given; what is in capitals or brackets stands for something.
            let words =
                words.iter().map(|word| word.split('|').next().unwrap_or(word).trim_matches(['[', ']', '\'', '"']));
            let parsed = milepost::cli::command().try_get_matches_from(words);
            if let Err(error) = parsed {
                // A command that is only named has no arguments yet, and its help is no error.
                let kind = error.kind();
                let named = [
                    clap::error::ErrorKind::MissingRequiredArgument,
                    clap::error::ErrorKind::DisplayHelp,
                    clap::error::ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand,
                ];
                let lacks_value = is_named && kind == clap::error::ErrorKind::InvalidValue;
                assert!(named.contains(&kind) || lacks_value, "{page}: `{code}`: {error}");
            }
            known += 1;
        }
    }
    assert!(known > 30, "{known}");
}

#[test]
fn a_file_of_microsoft_project_is_a_portal_after_three_commands() {
    let folder = Folder::new(true);
    for line in ["milepost import clinic.xml clinic-plan", "milepost check clinic-plan", "milepost build clinic-plan"] {
        folder.shell(line, &[]);
    }
    let page = fs::read_to_string(folder.here().join("clinic-plan/public/index.html")).unwrap();
    assert!(page.contains("<h1") && page.contains("Move"), "{page}");
}
