//! Tells git to merge plan files with this program, without the git program.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What `.gitattributes` in a project's folder says: which files are merged by meaning.
pub const ATTRIBUTES: &str = include_str!("gitattributes");

const SECTION: &str = "[merge \"milepost\"]";
const CONFIGURATION: &str = "[merge \"milepost\"]
\tname = plan files merged by meaning
\tdriver = milepost merge %O %A %B %P
";

/// Adds the driver to the configuration of the repository around a folder, and the files it is for to `.gitattributes` in
/// the folder. Returns the files that were changed; none where all is there already.
///
/// # Errors
/// When there is no repository, or a file cannot be read or written.
pub fn install(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let (found, _) = gix::discover::upwards(folder).map_err(|_| "the folder is in no git repository".to_owned())?;
    let (git, _) = found.into_repository_and_work_tree_directories();
    // A work tree beside the first one has its configuration there.
    let repository = gix::open_opts(git, gix::open::Options::isolated()).map_err(|error| error.to_string())?;
    let configuration = repository.common_dir().join("config");
    let attributes = folder.join(".gitattributes");
    let mut changed = Vec::new();
    let known = read(&configuration)?;
    if !known.lines().any(|line| line.trim() == SECTION) {
        write(&configuration, &joined(&known, CONFIGURATION))?;
        changed.push(configuration);
    }
    let known = read(&attributes)?;
    let missing = ATTRIBUTES.lines().filter(|line| !known.lines().any(|known| known.trim() == *line));
    let missing: String = missing.map(|line| format!("{line}\n")).collect();
    if missing.lines().any(|line| !line.starts_with('#')) {
        write(&attributes, &joined(&known, &missing))?;
        changed.push(attributes);
    }
    Ok(changed)
}

fn joined(text: &str, more: &str) -> String {
    let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    format!("{text}{end}{more}")
}

fn read(path: &Path) -> Result<String, String> {
    match fs::read_to_string(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        read => read.map_err(|error| format!("cannot read `{}`: {error}", path.display())),
    }
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("cannot write `{}`: {error}", path.display()))
}
