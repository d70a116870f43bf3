//! The same plan gives the same bytes, wherever and whenever it is built.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// A portal: the content of each file by its path.
type Portal = BTreeMap<String, Vec<u8>>;

#[test]
fn a_portal_is_the_same_in_every_folder_time_zone_language_and_year() {
    let place = tempfile::tempdir().unwrap();
    let here = place.path().join("here");
    let there = place.path().join("somewhere else/entirely/Ünïcode");
    copy(&example(), &here);
    copy(&example(), &there);

    let first = build(&mut milepost(), &here, &[("TZ", "Pacific/Kiritimati"), ("LANG", "de_DE.UTF-8")]);
    let second = build(&mut milepost(), &there, &[("TZ", "America/Los_Angeles"), ("LC_ALL", "C"), ("LANG", "C")]);
    assert!(first.len() > 3, "{:?}", first.keys());
    same(&first, &second);

    if Command::new("faketime").arg("--version").output().is_ok_and(|output| output.status.success()) {
        fs::remove_dir_all(there.join("public")).unwrap();
        let mut years_later = Command::new("faketime");
        years_later.args(["2041-07-01 23:59:30", env!("CARGO_BIN_EXE_milepost")]);
        same(&first, &build(&mut years_later, &there, &[]));
    } else {
        eprintln!("another clock is not tried: this machine has no `faketime` (Debian: faketime)");
    }
}

fn example() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("example-project")
}

fn milepost() -> Command {
    Command::new(env!("CARGO_BIN_EXE_milepost"))
}

/// Builds the project in a folder and returns its portal.
fn build(command: &mut Command, folder: &Path, environment: &[(&str, &str)]) -> Portal {
    let output = command.arg("build").arg(folder).envs(environment.iter().copied()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut portal = Portal::new();
    collect(&folder.join("public"), "", &mut portal);
    portal
}

fn collect(folder: &Path, prefix: &str, portal: &mut Portal) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            collect(&entry.path(), &format!("{path}/"), portal);
        } else {
            portal.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        // A portal that somebody built in the example is not part of it.
        if entry.file_name() == "public" {
            continue;
        }
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn same(left: &Portal, right: &Portal) {
    assert_eq!(left.keys().collect::<Vec<_>>(), right.keys().collect::<Vec<_>>());
    let different: Vec<&String> = left.keys().filter(|path| left[*path] != right[*path]).collect();
    assert_eq!(different, Vec::<&String>::new());
}
