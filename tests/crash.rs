//! What is published and built is never torn: whoever reads while the program is killed at any moment, while the disk is full
//! or the folder read-only, finds whole files.
//!
//! `MILEPOST_CRASHES=200 cargo nextest run --test crash` kills that often; without it, a few times.
#![cfg(unix)]

mod reading;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use reading::Reader;

/// What a plan is called in turn, so that every page differs from one portal to the next.
const TITLES: [&str; 3] = ["Amber", "Birch", "Cedar"];

fn milepost() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_milepost"));
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn done(output: Output) -> String {
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{said}");
    said
}

/// A plan whose title can be changed.
struct Plan(PathBuf);

impl Plan {
    fn new(root: &Path) -> Plan {
        let folder = root.join("plan");
        done(milepost().arg("init").arg(&folder).output().unwrap());
        Plan(folder)
    }

    fn call(&self, title: &str) {
        let path = self.0.join("milepost.yaml");
        let lines = fs::read_to_string(&path).unwrap();
        let lines = lines.lines().map(|line| match line.starts_with("title:") {
            true => format!("title: {title}\n"),
            false => format!("{line}\n"),
        });
        fs::write(&path, lines.collect::<String>()).unwrap();
    }

    fn publish(&self, target: &Path) -> Command {
        let mut command = milepost();
        command.arg("publish").arg(target).arg("--project").arg(&self.0).args(["--keep", "3"]);
        command
    }

    fn build(&self, target: &Path) -> Command {
        let mut command = milepost();
        command.arg("build").arg(&self.0).arg("-o").arg(target);
        command
    }
}

/// Runs a command and kills it, so many times as are asked for, each time at another moment of its way.
#[allow(clippy::disallowed_methods, reason = "the moments are parts of the time that a whole run takes")]
fn kill_often(mut command: impl FnMut(usize) -> Command) -> usize {
    let asked = std::env::var("MILEPOST_CRASHES").ok().and_then(|count| count.parse().ok()).unwrap_or(8);
    let begun = Instant::now();
    done(command(0).output().unwrap());
    let mut whole = begun.elapsed();
    let (mut killed, mut state) = (0, 0x2545_f491_4f6c_dd1d_u64);
    for round in 1..=4 * asked {
        state = state.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
        let moment = whole.mul_f64(1.1 * (state >> 40) as f64 / (1 << 24) as f64);
        let mut child = command(round).spawn().unwrap();
        thread::sleep(moment);
        child.kill().unwrap();
        match child.wait().unwrap().code() {
            None => killed += 1,
            // It came too late: a run takes less time now.
            Some(_) => whole = (whole + moment.min(whole)) / 2,
        }
        if killed == asked {
            break;
        }
    }
    killed
}

/// Reads over and over while something else goes on, and returns how often, with the faults that were found.
fn reading<T>(look: impl Fn() -> Vec<String> + Sync, work: impl FnOnce() -> T) -> (T, usize, Vec<String>) {
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let (mut rounds, mut faults) = (0, Vec::new());
            while !over.load(Ordering::Relaxed) && faults.is_empty() {
                faults.extend(look());
                rounds += 1;
                thread::sleep(Duration::from_millis(2));
            }
            (rounds, faults)
        });
        let done = work();
        over.store(true, Ordering::Relaxed);
        let (rounds, faults) = reader.join().unwrap();
        (done, rounds, faults)
    })
}

/// All files below a folder.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .filter_map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap().to_string_lossy().into_owned();
            // It may have been removed since it was listed.
            fs::read(entry.path()).ok().map(|bytes| (path, bytes))
        })
        .collect()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn whoever_reads_while_publishing_is_killed_finds_whole_pages_and_all_that_they_load() {
    let root = tempfile::tempdir().unwrap();
    let (plan, target) = (Plan::new(root.path()), root.path().join("www"));
    plan.call(TITLES[0]);
    done(plan.publish(&target).output().unwrap());
    let reader = Reader::new(&target.join("current"), &TITLES);
    let (killed, rounds, faults) = reading(
        || reader.read_all(),
        || {
            let killed = kill_often(|round| {
                plan.call(TITLES[round % 3]);
                plan.publish(&target)
            });
            // And while nobody is killed, readers are switched over.
            for title in TITLES {
                plan.call(title);
                done(plan.publish(&target).output().unwrap());
            }
            killed
        },
    );
    assert_eq!(faults, [""; 0]);
    println!("publish: killed {killed} times, read {rounds} times");
    plan.call("Last");
    done(plan.publish(&target).output().unwrap());
    assert_eq!(Reader::new(&target.join("current"), &["Last"]).read_all(), [""; 0]);
    assert_eq!(names(&target), [".milepost-publish", "current", "releases"]);
    let releases = names(&target.join("releases"));
    assert!(releases.len() <= 3 && !releases.iter().any(|name| name.starts_with('.')), "{releases:?}");
}

#[test]
fn whoever_reads_while_building_is_killed_finds_whole_files() {
    let root = tempfile::tempdir().unwrap();
    let (plan, target) = (Plan::new(root.path()), root.path().join("public"));
    let portals = TITLES.map(|title| {
        let reference = root.path().join(title);
        plan.call(title);
        done(plan.build(&reference).output().unwrap());
        files(&reference)
    });
    let look = || {
        // No reader asks for the two that `build` keeps for itself.
        let torn = |(path, bytes): &(String, Vec<u8>)| {
            ![".milepost-portal", ".milepost-made-from"].contains(&path.as_str())
                && !portals.iter().any(|portal| portal.get(path) == Some(bytes))
        };
        files(&target).into_iter().filter(torn).map(|(path, bytes)| format!("{path}: {} bytes", bytes.len())).collect()
    };
    let (killed, rounds, faults) = reading(look, || {
        kill_often(|round| {
            plan.call(TITLES[round % 3]);
            plan.build(&target)
        })
    });
    assert_eq!(faults, [""; 0]);
    println!("build: killed {killed} times, read {rounds} times");
    plan.call(TITLES[1]);
    done(plan.build(&target).output().unwrap());
    assert!(files(&target) == portals[1], "the next run completes the portal");
    assert_eq!(names(root.path()), ["Amber", "Birch", "Cedar", "plan", "public"], "and leaves no litter");
}

#[test]
fn what_was_left_beside_a_whole_portal_is_removed_by_a_run_that_writes_nothing() {
    let root = tempfile::tempdir().unwrap();
    let (plan, target) = (Plan::new(root.path()), root.path().join("public"));
    done(plan.build(&target).output().unwrap());
    let left = root.path().join(".public.milepost-staging/portal");
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join("index.html"), "half").unwrap();
    assert!(done(plan.build(&target).output().unwrap()).contains("nothing has changed"));
    assert_eq!(names(root.path()), ["plan", "public"]);
}

#[test]
fn two_who_build_into_one_folder_do_so_one_after_the_other() {
    let root = tempfile::tempdir().unwrap();
    let plans = ["one", "two"].map(|name| {
        fs::create_dir(root.path().join(name)).unwrap();
        Plan::new(&root.path().join(name))
    });
    let target = root.path().join("public");
    let portals = [0, 1].map(|which| {
        plans[which].call(TITLES[which]);
        let reference = root.path().join(format!("reference-{which}"));
        done(plans[which].build(&reference).output().unwrap());
        files(&reference)
    });
    for round in 0..4 {
        let torn = || {
            let is_torn = |(path, bytes): &(String, Vec<u8>)| {
                ![".milepost-portal", ".milepost-made-from"].contains(&path.as_str())
                    && !portals.iter().any(|portal| portal.get(path) == Some(bytes))
            };
            files(&target).into_iter().filter(is_torn).map(|(path, _)| path).collect()
        };
        let (outputs, _, faults) = reading(torn, || {
            let children = [0, 1, 0, 1].map(|which| plans[which].build(&target).spawn().unwrap());
            children.map(|child| child.wait_with_output().unwrap())
        });
        assert_eq!(faults, [""; 0]);
        for output in outputs {
            done(output);
        }
        let there = files(&target);
        assert!(portals.contains(&there), "the portal is that of one plan, whole");
        if round % 2 == 1 {
            // The next time, it is a new one.
            fs::remove_dir_all(&target).unwrap();
        }
    }
    assert_eq!(names(root.path()), ["one", "reference-0", "reference-1", "two"], "and no litter");
    // What it was made from is known again.
    done(plans[0].build(&target).output().unwrap());
    assert!(done(plans[0].build(&target).output().unwrap()).contains("nothing has changed"));
}

#[test]
fn a_new_portal_appears_at_once_or_not_at_all() {
    let root = tempfile::tempdir().unwrap();
    let (plan, target) = (Plan::new(root.path()), root.path().join("public"));
    let reference = root.path().join("reference");
    done(plan.build(&reference).output().unwrap());
    let whole = files(&reference);
    let (mut appeared, mut absent) = (0, 0);
    let mut look = || {
        if target.exists() {
            assert!(files(&target) == whole, "half a portal");
            fs::remove_dir_all(&target).unwrap();
            appeared += 1;
        } else {
            absent += 1;
        }
    };
    let killed = kill_often(|_| {
        look();
        plan.build(&target)
    });
    look();
    println!("build anew: killed {killed} times, {appeared} whole portals, {absent} times none");
    done(plan.build(&target).output().unwrap());
    assert_eq!(names(root.path()), ["plan", "public", "reference"]);
}

/// Runs a script in which `small` is a file system that can be filled and made read-only; `None` where this machine does
/// not permit one.
fn on_a_small_disk(root: &Path, script: &str) -> Option<String> {
    let begin = "mount -t tmpfs -o size=24m tmpfs small 2>/dev/null || { echo no small disk; exit 0; }\n";
    let mut shell = Command::new("unshare");
    shell.args(["--mount", "--map-root-user", "sh", "-euc", &format!("{begin}{script}")]).current_dir(root);
    shell.env("milepost", env!("CARGO_BIN_EXE_milepost"));
    fs::create_dir(root.join("small")).unwrap();
    let output = shell.output().ok()?;
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let is_permitted = !said.contains("no small disk") && !said.contains("unshare:");
    if !is_permitted {
        println!("skipped: no small disk is permitted here");
        return None;
    }
    assert!(output.status.success(), "{said}");
    Some(said)
}

/// The portal is there, then the disk is full, then it cannot be written to at all.
const FULL_AND_READ_ONLY: &str = r#"
"$milepost" publish small/www --project plan >/dev/null 2>&1
"$milepost" build plan -o small/public >/dev/null 2>&1
cp -rL small/www/current published
cp -r small/public built
sed -i 's/^title:.*/title: Another/' plan/milepost.yaml
dd if=/dev/zero of=small/filler bs=1k 2>/dev/null || true
rm small/filler
dd if=/dev/zero of=small/filler bs=1k count=$(( $(df --output=avail -k small | tail -n 1) - 40 )) 2>/dev/null
try() {
  "$milepost" publish small/www --project plan 2>&1 && exit 1 || echo "publish: $?"
  "$milepost" build plan -o small/public 2>&1 && exit 1 || echo "build: $?"
  diff -r small/www/current published
  diff -r small/public built
}
echo "-- full"
try
test "$(ls -A small/www/releases | wc -l)" = 1
test "$(ls -A small)" = "$(printf 'filler\npublic\nwww')"
rm small/filler
mount -o remount,ro small
echo "-- read-only"
try
"#;

#[test]
fn a_full_disk_and_a_read_only_folder_are_told_and_leave_the_old_portal() {
    let root = tempfile::tempdir().unwrap();
    Plan::new(root.path());
    let Some(said) = on_a_small_disk(root.path(), FULL_AND_READ_ONLY) else { return };
    let (full, read_only) = said.split_once("-- read-only").unwrap();
    assert_eq!(full.matches("No space left on device").count(), 2, "{said}");
    assert_eq!(read_only.matches("Read-only file system").count(), 2, "{said}");
    assert_eq!((said.matches("publish: 2").count(), said.matches("build: 2").count()), (2, 2), "{said}");
}
