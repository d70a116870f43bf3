//! Repositories that keep their names in a form that gix does not read.

use std::fs;
use std::path::{Path, PathBuf};

/// Why the past of such a repository is not known.
pub const MESSAGE: &str = "git keeps the branches and tags of this repository as a reftable, which is not read";

/// What to do about it.
pub const HINT: &str = "`git refs migrate --ref-format=files` (git 2.48 or later) keeps them as files";

/// Whether the repository around a folder keeps its names as a reftable.
pub fn is_around(folder: &Path) -> bool {
    let Ok(folder) = folder.canonicalize() else { return false };
    let found = folder.ancestors().find_map(git_directory);
    found.is_some_and(|git| {
        let common =
            fs::read_to_string(git.join("commondir")).map_or_else(|_| git.clone(), |path| git.join(path.trim()));
        common.join("reftable").is_dir() || fs::read_to_string(common.join("config")).is_ok_and(|text| is_set(&text))
    })
}

/// The folder of git's own for a work tree, or a bare repository.
fn git_directory(folder: &Path) -> Option<PathBuf> {
    let inner = folder.join(".git");
    if inner.is_dir() {
        return Some(inner);
    }
    if let Ok(text) = fs::read_to_string(&inner) {
        return text.strip_prefix("gitdir:").map(|path| folder.join(path.trim()));
    }
    (folder.join("HEAD").is_file() && folder.join("objects").is_dir()).then(|| folder.to_owned())
}

fn is_set(config: &str) -> bool {
    let mut lines = config.lines().map(|line| line.to_lowercase().split_whitespace().collect::<String>());
    lines.any(|line| line == "refstorage=reftable")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::testing::git;

    #[test]
    fn a_reftable_is_seen_in_work_trees_and_bare_repositories() {
        let root = tempfile::tempdir().unwrap();
        for (name, setting) in
            [("plain", "[core]\n\tbare = false\n"), ("table", "[extensions]\n\trefStorage = reftable\n")]
        {
            fs::create_dir_all(root.path().join(name).join(".git")).unwrap();
            fs::create_dir_all(root.path().join(name).join("plan")).unwrap();
            fs::write(root.path().join(name).join(".git/config"), setting).unwrap();
        }
        assert!(!is_around(&root.path().join("plain/plan")) && is_around(&root.path().join("table/plan")));
        git(root.path(), &["init", "-q", "--bare", "bare.git"]);
        assert!(!is_around(&root.path().join("bare.git")));
        fs::create_dir(root.path().join("bare.git/reftable")).unwrap();
        assert!(is_around(&root.path().join("bare.git")));
        fs::create_dir(root.path().join("tree")).unwrap();
        fs::write(root.path().join("tree/.git"), "gitdir: ../table/.git\n").unwrap();
        assert!(is_around(&root.path().join("tree")));
    }
}
