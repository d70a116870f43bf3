//! `milepost theme`: which themes there are, and a file of one to change.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::Outcome;
use crate::diagnostic::nearest;
use crate::model::{self, Plan};
use crate::render::theme::built_in;
use crate::source::Disk;

/// List themes, and put a file of one into the project to change it.
#[derive(Args)]
#[command(after_help = "Examples:
  milepost theme list                    the themes of the project in this folder
  milepost theme list --files            the files that its theme is made of
  milepost theme eject roadmap.html      copy the template of the Roadmap into the project's theme")]
pub struct Theme {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    List(List),
    Eject(Eject),
}

/// List the themes that come with Milepost and those of the project, and say which one it has.
#[derive(Args)]
struct List {
    /// The project's folder; without it, the nearest one upward that holds milepost.yaml.
    #[arg(default_value_os_t = crate::cli::nearest_folder(), hide_default_value = true)]
    folder: PathBuf,
    /// List the files of the project's theme instead, each with the theme it is from.
    #[arg(long)]
    files: bool,
}

/// Copy a file that comes with Milepost into the project's theme, where it replaces the built-in one.
#[derive(Args)]
struct Eject {
    /// The file, such as roadmap.html or style.css; `theme list --files` names them all.
    file: String,
    /// The project's folder; without it, the nearest one upward that holds milepost.yaml.
    #[arg(default_value_os_t = crate::cli::nearest_folder(), hide_default_value = true)]
    folder: PathBuf,
}

impl Theme {
    pub(super) fn run(self) -> Outcome {
        let done = match self.command {
            Command::List(list) => list.run(),
            Command::Eject(eject) => eject.run(),
        };
        done.map_or_else(
            |message| {
                report_line!("milepost: {message}");
                Outcome::Failed
            },
            |()| Outcome::Done,
        )
    }
}

/// A project as far as its looks go: the name of its theme, and the themes in its folder with the number of their files.
struct Project {
    theme: String,
    own: BTreeSet<String>,
}

impl Project {
    fn open(folder: &Path) -> Result<Project, String> {
        let plan = model::load(&Disk::new(folder)).plan;
        let plan = plan.ok_or_else(|| {
            format!("`{}` holds no plan that can be read; `milepost check` says why", folder.display())
        })?;
        let own =
            plan.files.iter().filter_map(|path| Some(path.strip_prefix("themes/")?.split_once('/')?.0.to_owned()));
        Ok(Project { own: own.collect(), theme: name(&plan).to_owned() })
    }
}

/// The theme that a plan asks for.
fn name(plan: &Plan) -> &str {
    let asked = plan.settings.theme.as_ref().and_then(|theme| theme.name.as_ref());
    asked.map_or("clarity", |name| &name.value.text)
}

impl List {
    fn run(self) -> Result<(), String> {
        let project = Project::open(&self.folder)?;
        if self.files {
            for file in built_in::files(&project.theme) {
                let own = self.folder.join("themes").join(&project.theme).join(&file.path).is_file();
                print_line!("{:<44} {}", file.path, if own { "yours" } else { &file.theme });
            }
            return Ok(());
        }
        let built_in = built_in::names();
        let mut names: BTreeSet<&String> = built_in.iter().chain(&project.own).collect();
        names.insert(&project.theme);
        for name in names {
            let what = match (built_in.contains(name), project.own.contains(name)) {
                (true, true) => format!("comes with Milepost; themes/{name}/ changes it"),
                (true, false) => "comes with Milepost".to_owned(),
                (false, true) => format!("themes/{name}/, laid over clarity"),
                (false, false) => format!("is asked for, and there is no themes/{name}/"),
            };
            let mark = if *name == project.theme { "*" } else { " " };
            print_line!("{mark} {name:<10} {what}");
        }
        Ok(())
    }
}

impl Eject {
    fn run(self) -> Result<(), String> {
        let project = Project::open(&self.folder)?;
        let files = built_in::files(&project.theme);
        let Some(file) = files.iter().find(|file| file.path == self.file) else {
            let near = nearest(&self.file, files.iter().map(|file| file.path.as_str()));
            let hint = near.map_or_else(
                || "`milepost theme list --files` names all".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            return Err(format!("no file `{}` comes with Milepost; {hint}", self.file));
        };
        let path = self.folder.join("themes").join(&project.theme).join(&file.path);
        if path.exists() {
            return Err(format!("`{}` is there already, and stays as it is", path.display()));
        }
        let write = |path: &Path| {
            fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
            // It must not be there: what somebody wrote in the meantime stays.
            fs::File::create_new(path)?.write_all(&file.bytes)
        };
        write(&path).map_err(|error| format!("cannot write `{}`: {error}", path.display()))?;
        print_line!("{}: from the theme {}", path.display(), file.theme);
        if self.file.ends_with(".html") {
            print_line!("It no longer follows new versions; to change one block, extend `builtin/{}`.", self.file);
        }
        Ok(())
    }
}
