use std::collections::BTreeMap;

use super::*;
use crate::output::publish::Environment;
use crate::output::release::Differences;

struct Pages(BTreeMap<String, String>);

impl Content for Pages {
    fn paths(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, String> {
        match self.0[path].as_str() {
            "broken" => Err("no template".to_owned()),
            text => Ok(text.as_bytes().to_vec()),
        }
    }

    fn may_stay(&self, _path: &str, bytes: &[u8]) -> bool {
        !String::from_utf8_lossy(bytes).contains("secret")
    }

    fn gone(&self, path: &str) -> Option<Vec<u8>> {
        (!path.contains("secret")).then(|| b"<link href=\"assets/theme/style.css\">gone".to_vec())
    }
}

fn pages(pages: &[(&str, &str)]) -> Pages {
    Pages(pages.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect())
}

static NO_ENVIRONMENT: Environment = Environment(Vec::new());

fn asked(scratch: &Path) -> Asked<'_> {
    let (project, plan, environment) = (scratch, "nothing", &NO_ENVIRONMENT);
    Asked {
        name: "2026-02-27",
        audience: "staff",
        keep: 2,
        project,
        plan,
        dry_run: false,
        scratch,
        environment,
        now: 0,
    }
}

/// What a page loads: the value of its `href`.
fn loads(target: &Path, page: &str) -> String {
    let text = fs::read_to_string(target.join("current").join(page)).unwrap();
    text.split('"').nth(1).unwrap().to_owned()
}

const PAGE: &str = "<link href=\"assets/theme/style.css\">";

#[test]
fn a_page_of_the_release_before_finds_what_belongs_to_it() {
    let root = tempfile::tempdir().unwrap();
    let target = root.path().join("ehr");
    let first =
        publish(&pages(&[("index.html", PAGE), ("assets/theme/style.css", "one")]), &target, &asked(&target)).unwrap();
    assert_eq!((first.release.as_str(), first.before), ("0001-2026-02-27", None));
    let old = loads(&target, "index.html");
    publish(&pages(&[("index.html", PAGE), ("assets/theme/style.css", "two")]), &target, &asked(&target)).unwrap();
    let new = loads(&target, "index.html");
    assert_ne!(old, new);
    let read = |path: &str| fs::read_to_string(target.join("current").join(path)).ok();
    assert_eq!((read(&old).as_deref(), read(&new).as_deref()), (Some("one"), Some("two")));
    // One release later nobody has it any more.
    let third = publish(&pages(&[("index.html", PAGE), ("assets/theme/style.css", "three")]), &target, &asked(&target))
        .unwrap();
    assert_eq!((read(&old), read(&new).as_deref()), (None, Some("two")));
    assert_eq!(third.removed, ["0001-2026-02-27"]);
}

#[test]
fn a_page_that_is_gone_leaves_word_unless_it_is_hidden() {
    let root = tempfile::tempdir().unwrap();
    let target = root.path().join("ehr");
    let style = ("assets/theme/style.css", "one");
    let all = [("index.html", PAGE), ("a.html", PAGE), ("secret.html", PAGE), ("assets/b.svg", "secret"), style];
    publish(&pages(&all), &target, &asked(&target)).unwrap();
    let second = publish(&pages(&[("index.html", PAGE), style]), &target, &asked(&target)).unwrap();
    assert_eq!(second.differences, Differences { new: 0, changed: 0, gone: 2, any: true });
    assert_eq!(loads(&target, "a.html"), loads(&target, "index.html"));
    assert!(!target.join("current/secret.html").exists());
    assert_eq!(fs::read_dir(target.join("current/assets")).unwrap().count(), 1, "a hidden picture is not kept");
    let third = publish(&pages(&[("index.html", PAGE), style]), &target, &asked(&target)).unwrap();
    assert_eq!((third.release, third.differences.any), (second.release, false), "nothing has changed");
}

#[test]
fn what_cannot_be_made_leaves_readers_what_they_had() {
    let root = tempfile::tempdir().unwrap();
    let target = root.path().join("ehr");
    publish(&pages(&[("index.html", "one")]), &target, &asked(&target)).unwrap();
    assert!(publish(&pages(&[("a.html", "new"), ("index.html", "broken")]), &target, &asked(&target)).is_err());
    assert_eq!(fs::read_to_string(target.join("current/index.html")).unwrap(), "one");
    assert_eq!(fs::read_dir(target.join("releases")).unwrap().count(), 1, "no litter");
    let other = Asked { audience: "board", ..asked(&target) };
    assert!(matches!(publish(&pages(&[("index.html", "new")]), &target, &other), Err(Fault::Refused(_))));
}

#[test]
fn a_rehearsal_changes_nothing() {
    let root = tempfile::tempdir().unwrap();
    let (target, scratch) = (root.path().join("ehr"), root.path().join("scratch"));
    let rehearsal = Asked { dry_run: true, ..asked(&scratch) };
    publish(&pages(&[("index.html", "one")]), &target, &rehearsal).unwrap();
    assert!(!target.exists());
}

#[test]
fn the_release_before_is_shown_again() {
    let root = tempfile::tempdir().unwrap();
    let target = root.path().join("ehr");
    for text in ["one", "two"] {
        publish(
            &pages(&[("index.html", PAGE), ("assets/theme/style.css", text), ("assets/x.svg", text)]),
            &target,
            &asked(&target),
        )
        .unwrap();
    }
    let (style, picture) = (loads(&target, "index.html"), fs::read_dir(target.join("current/assets")).unwrap().count());
    assert_eq!(picture, 4, "the picture, both its names and the theme");
    let back = roll_back(&target).unwrap();
    assert_eq!((back.release.as_str(), back.withdrawn.as_str()), ("0001-2026-02-27", "0002-2026-02-27"));
    assert_eq!(fs::read_to_string(target.join("current").join(&style)).unwrap(), "two", "an open page looks as it did");
    assert!(matches!(roll_back(&target), Err(Fault::Refused(_))));
    let next = publish(&pages(&[("index.html", "three")]), &target, &asked(&target)).unwrap();
    assert_eq!((next.release.as_str(), next.before.as_deref()), ("0003-2026-02-27", Some("0001-2026-02-27")));
}

#[test]
fn a_release_that_was_withdrawn_is_not_shown_again() {
    let root = tempfile::tempdir().unwrap();
    let target = root.path().join("ehr");
    let put = |text: &str| {
        publish(&pages(&[("index.html", text)]), &target, &Asked { keep: 5, ..asked(&target) }).unwrap().release
    };
    let (first, mistake) = (put("one"), put("mistake"));
    assert_eq!(roll_back(&target).unwrap().release, first);
    let third = put("three");
    let back = roll_back(&target).unwrap();
    assert_eq!((&back.release, &back.withdrawn), (&first, &third));
    assert!(target.join(RELEASES).join(mistake).is_dir(), "whoever has a page of it open still reads it");
}

#[test]
fn two_do_not_publish_at_once_and_nobody_elses_folder_is_touched() {
    let root = tempfile::tempdir().unwrap();
    let target = root.path().join("ehr");
    let page = pages(&[("index.html", "one")]);
    let lock = Target::at(&target).unwrap().take().unwrap();
    assert!(matches!(publish(&page, &target, &asked(&target)), Err(Fault::Refused(_))));
    drop(lock);
    publish(&page, &target, &asked(&target)).unwrap();
    assert!(matches!(publish(&page, root.path(), &asked(root.path())), Err(Fault::Refused(_))));
    assert!(matches!(crate::output::write(&page, &target), Err(Fault::Foreign(_))), "build leaves releases alone");
    assert!(matches!(crate::output::write(&page, &target.join("current")), Err(Fault::Foreign(_))));
}
