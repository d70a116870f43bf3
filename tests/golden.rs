//! The portal of the example, as it was last looked at: what differs is read as a difference in `tests/golden/`.

mod kept;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

const FOLDER: &str = "tests/golden";

/// More than these bytes no page of the example has: it is to open at once on a slow line.
const HEAVIEST: usize = 150_000;

#[test]
fn the_golden_portal_is_the_portal_of_the_example() {
    let place = tempfile::tempdir().unwrap();
    let portal = place.path().join("portal");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut build = Command::new(env!("CARGO_BIN_EXE_milepost"));
    let output = build.arg("build").arg(root.join("example-project")).arg("-o").arg(&portal).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

    let (made, known) = (pages(&portal), pages(&root.join(FOLDER)));
    let mut faults: Vec<String> = Vec::new();
    for path in &made {
        let text = fs::read_to_string(portal.join(path)).unwrap();
        faults.extend(kept::compare(&format!("{FOLDER}/{path}"), &text).err());
        if text.len() > HEAVIEST {
            faults.push(format!("{path} has {} bytes, and a page may have {HEAVIEST}", text.len()));
        }
    }
    for path in known.difference(&made) {
        faults.extend(kept::remove(&format!("{FOLDER}/{path}")).err());
    }
    let shown = faults.len().min(10);
    assert!(
        faults.is_empty(),
        "{} pages differ from {FOLDER}:\n{}\nwhere that is meant: UPDATE_GOLDEN=1 cargo nextest run golden, and read the \
         difference",
        faults.len(),
        faults[..shown].join("\n")
    );
}

/// The paths of all pages in a folder.
fn pages(folder: &Path) -> BTreeSet<String> {
    let files = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let paths = files.filter_map(|entry| Some(entry.path().strip_prefix(folder).ok()?.to_str()?.replace('\\', "/")));
    paths.filter(|path| path.ends_with(".html")).collect()
}
