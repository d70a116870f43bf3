//! `milepost init`: begins a plan.

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use rust_embed::RustEmbed;

use super::Outcome;
use crate::merge::install;
use crate::model::schema::{self, Subject};

/// Begin a plan: a guided one for a small practice, with a comment on each of its fields, that builds at once.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost init clinic-plan            a guided plan in a new folder
  milepost init clinic-plan --ci gitlab    the same with a pipeline, or the pipeline for a plan that is there
  milepost init --example ehr          the whole example project, to look around in")]
pub struct Init {
    /// The folder to begin in; it may hold other files, and none of them is changed.
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// Write the example project: an electronic health record at a group of six clinics.
    #[arg(long)]
    example: bool,
    /// Write a pipeline that checks the plan, says on merge requests what they change, and publishes the portal. Where the
    /// folder holds a plan already, nothing else is written.
    #[arg(long, value_enum, value_name = "FORGE")]
    ci: Option<Forge>,
}

/// Where a plan is kept in git, and pipelines run.
#[derive(Clone, Copy, ValueEnum)]
enum Forge {
    /// GitLab, with GitLab Pages.
    Gitlab,
    /// GitHub, with GitHub Pages.
    Github,
    /// Gitea or Forgejo, with the portal on the branch `pages`.
    Gitea,
}

#[derive(RustEmbed)]
#[folder = "src/cli/guided"]
struct Guided;

#[derive(RustEmbed)]
#[folder = "example-project"]
#[exclude = "public/*"]
#[exclude = ".milepost/*"]
struct Example;

impl Init {
    pub(super) fn run(self) -> Outcome {
        let folder = self.folder.display();
        match self.begin() {
            Ok((written, pipeline)) => {
                if written > 0 {
                    print_line!("{written} files in {folder}");
                }
                if let Some(path) = pipeline {
                    print_line!("a pipeline in {path}");
                }
                match written {
                    0 => print_line!("next: commit it and push"),
                    _ => print_line!("next: milepost build {folder}"),
                }
                Outcome::Done
            }
            Err(reason) => {
                report_line!("milepost: {reason}");
                Outcome::Failed
            }
        }
    }

    /// How many files of a plan were written, and the path of the pipeline.
    fn begin(&self) -> Result<(usize, Option<String>), String> {
        let pipeline = match self.ci {
            Some(forge) => {
                let folder = std::path::absolute(&self.folder)
                    .map_err(|error| format!("`{}` is no folder: {error}", self.folder.display()))?;
                // A forge looks for pipelines where the repository begins.
                let root = folder.ancestors().find(|folder| folder.join(".git").exists()).unwrap_or(&folder).to_owned();
                let within = folder.strip_prefix(&root).map(|path| path.to_string_lossy().replace('\\', "/"));
                let pipeline = pipeline(forge, &within.unwrap_or_default());
                free(&root, std::slice::from_ref(&pipeline), "take it away first")?;
                Some((root, pipeline))
            }
            None => None,
        };
        let files = match (self.example, self.ci.is_some() && self.folder.join("milepost.yaml").is_file()) {
            (_, true) => Vec::new(),
            (true, false) => example(),
            (false, false) => guided(super::today()),
        };
        let written = write(&self.folder, &files, "begin in another folder")?;
        if let Some((root, pipeline)) = &pipeline {
            write(root, std::slice::from_ref(pipeline), "take it away first")?;
        }
        Ok((written, pipeline.map(|(_, (path, _))| path)))
    }
}

/// The pipeline of a forge for a project in a folder of its repository.
fn pipeline(forge: Forge, folder: &str) -> File {
    let (path, text) = match forge {
        Forge::Gitlab => (".gitlab-ci.yml", include_str!("pipelines/gitlab.yml")),
        Forge::Github => (".github/workflows/milepost.yml", include_str!("pipelines/github.yml")),
        Forge::Gitea => (".gitea/workflows/milepost.yml", include_str!("pipelines/gitea.yml")),
    };
    let folder = if folder.is_empty() { "." } else { folder };
    // In double quotes, as in the pipelines, a path means itself but for these two.
    let folder = folder.replace('\\', "\\\\").replace('"', "\\\"");
    (path.to_owned(), text.replace("@project@", &folder).into_bytes())
}

pub(super) type File = (String, Vec<u8>);

fn example() -> Vec<File> {
    let files = Example::iter().filter_map(|path| Some((path.to_string(), Example::get(&path)?.data.into_owned())));
    files.chain(set_up()).collect()
}

/// What git and editors need to know beside a plan: what is made and not written, how plans are merged, and the schemas that
/// editors complete by.
fn set_up() -> Vec<File> {
    // A file that begins with a dot is not taken into the program.
    let ignored = Guided::get(GITIGNORE).map(|file| file.data.into_owned()).unwrap_or_default();
    let schemas = ["plan", "settings"].into_iter().filter_map(|name| {
        let text = serde_json::to_string_pretty(&schema::schema(Subject::named(name)?)).unwrap_or_default();
        Some((format!(".schema/{name}.schema.json"), format!("{text}\n").into_bytes()))
    });
    let of_git = [(".gitignore", ignored), (".gitattributes", install::ATTRIBUTES.as_bytes().to_vec())];
    of_git.into_iter().map(|(path, bytes)| (path.to_owned(), bytes)).chain(schemas).collect()
}

const GITIGNORE: &str = "gitignore";

/// The guided plan, with the dates in it counted from its first day.
fn guided(start: Date) -> Vec<File> {
    let files = Guided::iter().filter(|path| &**path != GITIGNORE).filter_map(|path| {
        let text = String::from_utf8_lossy(&Guided::get(&path)?.data).into_owned();
        // The update is named by its day.
        let path = if &*path == "updates/first.md" { format!("updates/{start}.md") } else { path.to_string() };
        Some((path, dated(&text, start).into_bytes()))
    });
    files.chain(set_up()).collect()
}

/// Replaces `{{start}}` and `{{start+30}}` by dates.
fn dated(text: &str, start: Date) -> String {
    let mut parts = text.split("{{start");
    let mut dated = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let (days, rest) = part.split_once("}}").unwrap_or(("", part));
        let days = days.trim_start_matches('+').parse::<i64>().unwrap_or(0);
        let day = start.saturating_add(days.days());
        // Nothing is due on a day on which nobody works; the first day is the one on which somebody began.
        let moved = match day.weekday() {
            Weekday::Saturday if days > 0 => 2,
            Weekday::Sunday if days > 0 => 1,
            _ => 0,
        };
        dated.push_str(&day.saturating_add(moved.days()).to_string());
        dated.push_str(rest);
    }
    dated
}

/// What git reads about a folder, which may be there before a plan is, and stays as it is.
const OF_GIT: [&str; 2] = [".gitignore", ".gitattributes"];

/// Whether no file is there yet but what may stay; else what is, and what to do.
fn free(folder: &Path, files: &[File], advice: &str) -> Result<(), String> {
    let is_there = |path: &str| folder.join(path).symlink_metadata().is_ok();
    match files.iter().find(|(path, _)| is_there(path) && !OF_GIT.contains(&path.as_str())) {
        Some((path, _)) => Err(format!("`{}` is there already; {advice}", folder.join(path).display())),
        None => Ok(()),
    }
}

/// Writes files that are not there yet and returns how many; `advice` is what to do where one is. Where one cannot be written, those
/// before it are taken away again, so that the command can be given once more.
pub(super) fn write(folder: &Path, files: &[File], advice: &str) -> Result<usize, String> {
    super::new::is_for_folder(folder)?;
    free(folder, files, advice)?;
    let mut written = Vec::new();
    for (path, bytes) in files {
        let target = folder.join(path);
        if target.symlink_metadata().is_ok() {
            continue;
        }
        written.push(target.clone());
        let created = target.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&target, bytes));
        if let Err(error) = created {
            take_away(folder, &written);
            return Err(format!("cannot write `{}`: {error}", target.display()));
        }
    }
    Ok(written.len())
}

/// Removes files below a folder, and folders that are empty without them. What cannot be removed stays.
fn take_away(folder: &Path, files: &[PathBuf]) {
    for file in files {
        let _ = fs::remove_file(file);
        let within = file.ancestors().skip(1).take_while(|inner| *inner != folder);
        for empty in within {
            let _ = fs::remove_dir(empty);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::analysis;
    use crate::audience::{self, Reader};
    use crate::check;
    use crate::history::Project;
    use crate::model;
    use crate::source::Memory;
    use crate::source::yaml::{self, Node, NodeValue};

    fn day() -> Date {
        Date::constant(2026, 3, 2)
    }

    #[test]
    fn nothing_of_the_guided_plan_is_due_on_a_weekend() {
        assert_eq!(
            dated("{{start}} {{start+1}} {{start+2}} {{start+3}}", Date::constant(2026, 2, 28)),
            "2026-02-28 2026-03-02 2026-03-02 2026-03-03"
        );
    }

    #[test]
    fn what_cannot_be_written_as_a_whole_leaves_nothing_behind() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("mine.txt"), "kept").unwrap();
        let file = |path: &str| (path.to_owned(), b"x".to_vec());
        // No file can be written below one.
        let files = [file("plan/a.yaml"), file("milepost.yaml"), file("mine.txt/b.yaml")];
        assert!(write(root.path(), &files, "").unwrap_err().contains("cannot write"));
        let left: Vec<_> = fs::read_dir(root.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left, ["mine.txt"]);
        assert_eq!(write(root.path(), &files[..2], ""), Ok(2));
    }

    #[test]
    fn the_guided_plan_has_no_fault() {
        let files: BTreeMap<String, Vec<u8>> = guided(day()).into_iter().collect();
        let loaded = model::load(&Memory(files));
        let faults: Vec<String> = loaded.diagnostics.iter().map(ToString::to_string).collect();
        assert_eq!(faults, Vec::<String>::new());
        assert_eq!(loaded.plan.map(|plan| plan.milestones.len()), Some(12));
    }

    #[test]
    fn the_guided_plan_needs_no_advice_whenever_it_begins() {
        for weeks in 0..60 {
            let start = day().saturating_add((weeks * 8).days());
            let loaded = model::load(&Memory(guided(start).into_iter().collect()));
            let project = Project::of(loaded.plan.unwrap());
            let project = audience::redact(&project, Reader::Widest);
            let advice =
                check::check(&project, &analysis::analyze(&project, start), &loaded.sources, &Default::default());
            assert_eq!(advice.iter().map(ToString::to_string).collect::<Vec<_>>(), Vec::<String>::new(), "{start}");
        }
    }

    /// What the shell is given: texts under `run`, and the lines of lists under `script` and `before_script` as one.
    fn scripts(node: &Node<'_>, found: &mut Vec<String>) {
        match &node.value {
            NodeValue::Mapping(entries) => {
                for entry in entries {
                    match (&*entry.key, &entry.node.value) {
                        ("run", NodeValue::Scalar { text, .. }) => found.push(text.to_string()),
                        ("script" | "before_script", NodeValue::Sequence(lines)) => {
                            let lines = lines.iter().map(|line| match &line.value {
                                NodeValue::Scalar { text, .. } => text.as_ref(),
                                _ => panic!("{line:?}"),
                            });
                            found.push(lines.collect::<Vec<_>>().join("\n"));
                        }
                        _ => scripts(&entry.node, found),
                    }
                }
            }
            NodeValue::Sequence(items) => items.iter().for_each(|item| scripts(item, found)),
            _ => {}
        }
    }

    #[test]
    fn each_pipeline_is_yaml_whose_scripts_the_shell_understands() {
        for (forge, folder) in [(Forge::Gitlab, ""), (Forge::Github, "plans/our \"clinic\""), (Forge::Gitea, "clinic")]
        {
            let (path, bytes) = pipeline(forge, folder);
            let text = String::from_utf8(bytes).unwrap();
            let (node, faults) = yaml::parse(&text, 0, 0);
            assert_eq!(faults, Vec::new(), "{path}");
            let mut found = Vec::new();
            scripts(&node.unwrap(), &mut found);
            for script in &found {
                let shell = std::process::Command::new("sh").args(["-n", "-c", script]).output().unwrap();
                assert!(shell.status.success(), "{path}: {}\n{script}", String::from_utf8_lossy(&shell.stderr));
            }
            let all = found.join("\n");
            for wanted in ["milepost check \"$MILEPOST_PROJECT\"", "milepost diff ", "milepost build ", "--locked"] {
                assert!(all.contains(wanted), "{path} has no {wanted}");
            }
            assert!(text.contains("GIT_DEPTH: 0") || text.contains("fetch-depth: 0"), "{path}");
            assert!(!text.contains("@project@"), "{path}");
        }
    }

    #[test]
    fn dates_are_counted_from_the_first_day() {
        assert_eq!(dated("a {{start}} b {{start+30}}", day()), "a 2026-03-02 b 2026-04-01");
    }

    #[test]
    fn nothing_that_is_there_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("vision.md"), "mine").unwrap();
        assert!(write(folder.path(), &guided(day()), "").is_err());
        assert_eq!(fs::read_to_string(folder.path().join("vision.md")).unwrap(), "mine");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
