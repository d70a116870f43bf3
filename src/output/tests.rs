use std::collections::BTreeMap;
use std::os::unix::fs::MetadataExt;

use super::*;

struct Pages(BTreeMap<&'static str, Result<&'static str, &'static str>>);

impl Content for Pages {
    fn paths(&self) -> Vec<String> {
        self.0.keys().map(|path| path.to_string()).collect()
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, String> {
        self.0[path].map(|text| text.as_bytes().to_vec()).map_err(str::to_owned)
    }

    /// Tables are written letter by letter.
    fn writing(&self, path: &str) -> Option<Writing<'_>> {
        let text = self.0[path];
        path.ends_with(".csv").then(|| -> Writing<'_> {
            Box::new(move |to| match text {
                Ok(text) => text.bytes().try_for_each(|letter| to.write_all(&[letter])),
                Err(fault) => to.write_all(b"half").and(Err(io::Error::other(fault))),
            })
        })
    }
}

fn pages<const N: usize>(pages: [(&'static str, &'static str); N]) -> Pages {
    Pages(pages.into_iter().map(|(path, text)| (path, Ok(text))).collect())
}

fn files(folder: &Path) -> Vec<String> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    let files = entries.filter(|entry| entry.file_type().is_file());
    files.map(|entry| entry.path().strip_prefix(folder).unwrap().display().to_string()).collect()
}

#[test]
fn only_what_differs_is_written_and_what_is_gone_is_removed() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("out");
    let first = write(&pages([("a.html", "one"), ("b/c.html", "two"), ("d/e/f.html", "three")]), &folder).unwrap();
    assert_eq!(first, Written { files: 3, changed: 3, removed: 0 });
    let inode = fs::metadata(folder.join("a.html")).unwrap().ino();
    let second = write(&pages([("a.html", "one"), ("b/c.html", "2")]), &folder).unwrap();
    assert_eq!(second, Written { files: 2, changed: 1, removed: 1 });
    assert_eq!(fs::metadata(folder.join("a.html")).unwrap().ino(), inode);
    assert_eq!(files(&folder), [MANIFEST, "a.html", "b/c.html"]);
    assert!(!folder.join("d").exists());
    assert_eq!(files(root.path()).len(), 3, "no litter beside the folder");
}

#[test]
fn what_is_written_in_pieces_is_compared_as_a_whole() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("out");
    let long = "a row\n".repeat(PIECE);
    let other: &'static str = Box::leak(long.replace("row\n", "now\n").into_boxed_str());
    let long: &'static str = Box::leak(long.into_boxed_str());
    let changed = |text| write(&pages([("a.html", "one"), ("data/a.csv", text)]), &folder).unwrap().changed;
    assert_eq!([long, long, other, "", ""].map(changed), [2, 0, 1, 1, 0]);
    assert_eq!(changed(long), 1);
    let broken = Pages([("a.html", Ok("new")), ("data/a.csv", Err("too large"))].into());
    assert!(matches!(write(&broken, &folder), Err(Fault::Content(fault)) if fault == "too large"));
    assert_eq!(fs::read_to_string(folder.join("data/a.csv")).unwrap(), long);
    assert_eq!(files(root.path()).len(), 3, "no litter beside the folder");
}

#[test]
fn somebody_elses_folder_is_left_alone() {
    let root = tempfile::tempdir().unwrap();
    fs::write(root.path().join("thesis.doc"), "years of work").unwrap();
    assert!(matches!(write(&pages([("a.html", "one")]), root.path()), Err(Fault::Foreign(_))));
    assert_eq!(files(root.path()), ["thesis.doc"]);
}

#[test]
fn a_page_that_cannot_be_made_changes_nothing() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("out");
    write(&pages([("a.html", "one")]), &folder).unwrap();
    let broken = Pages([("a.html", Ok("new")), ("b.html", Err("no template"))].into());
    assert!(matches!(write(&broken, &folder), Err(Fault::Content(_))));
    assert_eq!(fs::read_to_string(folder.join("a.html")).unwrap(), "one");
    assert_eq!(files(root.path()).len(), 2);
}

#[test]
fn a_manifest_cannot_name_files_outside_its_folder() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("out");
    fs::create_dir(&folder).unwrap();
    fs::write(root.path().join("keep"), "me").unwrap();
    fs::write(folder.join(MANIFEST), "head\n../keep\n/etc/hosts\n").unwrap();
    write(&pages([("a.html", "one")]), &folder).unwrap();
    assert!(root.path().join("keep").exists());
}

#[cfg(unix)]
#[test]
fn nothing_is_written_or_removed_through_a_link() {
    let root = tempfile::tempdir().unwrap();
    let (folder, elsewhere) = (root.path().join("out"), root.path().join("elsewhere"));
    fs::create_dir_all(folder.join("deep")).unwrap();
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("keys"), "mine").unwrap();
    fs::write(folder.join(MANIFEST), "head\ndeep/assets/keys\n").unwrap();
    std::os::unix::fs::symlink(&elsewhere, folder.join("deep/assets")).unwrap();
    for page in ["a.html", "deep/assets/a.html"] {
        let Err(Fault::Refused(told)) = write(&pages([(page, "one")]), &folder) else { panic!("{page}") };
        assert!(told.contains("deep/assets` is a link"), "{told}");
        assert_eq!(files(&elsewhere), ["keys"]);
    }
    // The folder itself may be one: whoever names it knows where it leads.
    let served = root.path().join("served");
    std::os::unix::fs::symlink(&elsewhere, &served).unwrap();
    fs::remove_file(elsewhere.join("keys")).unwrap();
    write(&pages([("b/c.html", "one")]), &served).unwrap();
    assert!(elsewhere.join("b/c.html").is_file());
}

#[test]
fn portals_go_beside_portals_only() {
    let root = tempfile::tempdir().unwrap();
    let (folder, page) = (root.path().join("all"), pages([("a.html", "one")]));
    assert!(is_for_portals(&folder).is_ok());
    write(&page, &folder.join("staff")).unwrap();
    fs::create_dir(folder.join(".board.milepost-staging")).unwrap();
    assert!(is_for_portals(&folder).is_ok());
    assert_eq!(portals(&folder), ["staff"]);
    assert!(matches!(is_for_portals(&folder.join("staff")), Err(Fault::Portal(_))));
    fs::write(folder.join("thesis.doc"), "years of work").unwrap();
    assert!(matches!(is_for_portals(&folder), Err(Fault::Foreign(_))));
}
