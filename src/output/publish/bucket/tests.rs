use std::collections::BTreeMap;
use std::sync::Arc;

use object_store::memory::InMemory;

use super::lock::{ABANDONED, LOCK};
use super::*;
use crate::output::publish::Environment;

struct Pages(BTreeMap<String, String>);

impl Content for Pages {
    fn paths(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }

    fn bytes(&self, path: &str) -> Result<Vec<u8>, String> {
        Ok(self.0[path].clone().into_bytes())
    }

    fn may_stay(&self, _path: &str, bytes: &[u8]) -> bool {
        !String::from_utf8_lossy(bytes).contains("secret")
    }
}

struct Bench {
    store: Store,
    inner: Arc<InMemory>,
}

const PAGE: &str = "<link href=\"assets/theme/style.css\">";

impl Bench {
    fn new() -> Bench {
        let inner = Arc::new(InMemory::new());
        let store = Store::new(inner.clone(), Bucket::parse("portals/ehr").unwrap(), Vec::new()).unwrap();
        Bench { store, inner }
    }

    fn publish_at(&self, now: i64, style: &str) -> Result<Published, Fault> {
        let scratch = tempfile::tempdir().unwrap();
        let pages = [("index.html", PAGE), ("goals/a.html", "a"), ("assets/theme/style.css", style)];
        let pages = Pages(pages.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect());
        let asked = Asked {
            name: "2026-02-27",
            audience: "staff",
            keep: 2,
            project: scratch.path(),
            plan: "nothing",
            dry_run: false,
            scratch: scratch.path(),
            environment: &Environment(Vec::new()),
            now,
        };
        publish_to(&self.store, &pages, "s3://portals/ehr", &asked)
    }

    fn publish(&self, style: &str) -> Published {
        self.publish_at(0, style).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let state = State::parse(&self.store.read(STATE).unwrap().unwrap().bytes).unwrap();
        let there = |path: &&str| self.store.read(path).unwrap().is_some();
        state.files().keys().copied().filter(there).map(str::to_owned).collect()
    }
}

#[test]
fn what_the_release_before_loads_stays_for_one_more() {
    let bench = Bench::new();
    assert_eq!(bench.publish("one").release, "0001-2026-02-27");
    let first = bench.names();
    assert_eq!(bench.publish("two").before.as_deref(), Some("0001-2026-02-27"));
    assert!(first.iter().all(|path| bench.names().contains(path)), "{first:?} {:?}", bench.names());
    bench.publish("three");
    let style = first.iter().find(|path| path.ends_with(".css")).unwrap();
    assert!(!bench.names().contains(style) && bench.store.read(style).unwrap().is_none());
    let same = bench.publish("three");
    assert_eq!((same.release.as_str(), same.differences.any), ("0003-2026-02-27", false));
    bench.publish("secret");
    let hidden = bench.names();
    bench.publish("four");
    let style = hidden.iter().find(|path| path.ends_with(".css") && !bench.names().contains(path));
    assert!(style.is_some(), "what is hidden now does not stay: {hidden:?}");
    assert!(bench.store.read(LOCK).unwrap().is_none());
}

#[test]
fn a_lock_holds_until_nobody_has_given_a_sign_for_long() {
    let bench = Bench::new();
    bench.publish("one");
    let lock = Lock::take(&bench.store, "x", 0).unwrap_or_else(|fault| panic!("{fault}"));
    let now = bench.store.read(LOCK).unwrap().unwrap().written;
    assert!(matches!(bench.publish_at(now + ABANDONED - 5, "two"), Err(Fault::Refused(_))));
    assert_eq!(bench.publish_at(now + ABANDONED + 5, "two").unwrap().release, "0002-2026-02-27");
    drop(lock);
}

#[test]
fn what_somebody_else_put_there_is_left_alone() {
    let bench = Bench::new();
    assert!(bench.store.write("readme.txt", b"mine".to_vec(), Only::New).unwrap().is_some());
    assert!(matches!(bench.publish_at(0, "one"), Err(Fault::Refused(_))));
    let other = Store::new(bench.inner.clone(), Bucket::parse("portals/other").unwrap(), Vec::new()).unwrap();
    assert!(other.is_empty().unwrap(), "another folder is another place");
}

#[test]
fn a_state_is_read_as_it_was_written() {
    let listing = Listing { audience: "staff".to_owned(), files: [("a b.html".to_owned(), "00".to_owned())].into() };
    let others = [("x".to_owned(), None), ("y z".to_owned(), Some("11".to_owned()))].into();
    let state = State { release: Some("0001-x".to_owned()), listing, others };
    assert_eq!(State::parse(state.text().as_bytes()), Some(state));
    assert_eq!(State::parse(b"else"), None);
}
