//! What a portal costs, stage by stage and as a whole, beside two floors measured in the same run: only parsing the same
//! Markdown, and only writing the same bytes. See `benches/README.md`.

#![allow(clippy::disallowed_methods, reason = "a benchmark measures time")]

mod generate;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use milepost::pipeline::{self, Session};
use milepost::render::{Options, render};
use milepost::site;
use pulldown_cmark::{Parser, html};
use rayon::prelude::*;

const ROUNDS: usize = 3;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let (kinds, sizes): (Vec<&String>, Vec<&String>) =
        arguments.iter().partition(|argument| argument.parse::<usize>().is_err());
    let is_asked = |kind: &str| kinds.is_empty() || kinds.iter().any(|asked| *asked == kind);
    let sizes = |default: &[usize]| -> Vec<usize> {
        let asked: Vec<usize> = sizes.iter().filter_map(|size| size.parse().ok()).collect();
        if asked.is_empty() { default.to_vec() } else { asked }
    };
    if is_asked("site") {
        sizes(&[1_000, 10_000]).into_iter().for_each(|size| report("reports", size, &generate::site));
    }
    if is_asked("plan") {
        sizes(&[1_000, 3_000]).into_iter().for_each(|size| report("milestones", size, &generate::plan));
    }
}

/// Measures a project of one size, and prints a table.
fn report(what: &str, size: usize, generate: &dyn Fn(&Path, usize, bool)) {
    let place = tempfile::tempdir().expect("a folder for the project");
    let project = place.path().join("project");
    generate(&project, size, false);
    let mut outs = Outs { folder: place.path().to_owned(), count: 0 };
    println!("\n{size} {what}, best of {ROUNDS}\n{:<34}{:>9}{:>9}{:>9}{:>9}", "", "wall s", "CPU s", "MiB", "× floors");
    let built = best(|| build(&project, &outs.next(), &[]));
    let (floors, bytes) = floors(&project, &outs.last());
    let floor = floors.iter().fold(Cost::default(), |sum, (_, cost)| sum.and(*cost));
    let row = |name: &str, cost: Cost| println!("{name:<34}{}", cost.row(floor));
    floors.iter().for_each(|(name, cost)| row(name, *cost));
    row(&format!("both floors, {:.1} MB", bytes as f64 / 1e6), floor);
    stages(&project).into_iter().for_each(|(name, cost)| row(&name, cost));
    row("whole: milepost build", built);
    let last = outs.last();
    row("again, nothing changed", best(|| build(&project, &last, &[])));
    generate(&project, size, true);
    row("whole, with search", best(|| build(&project, &outs.next(), &[])));
    println!("largest page: {}", largest(&outs.last()));
}

/// What something took: seconds, and memory where it was a program of its own.
#[derive(Clone, Copy, Default)]
struct Cost {
    wall: f64,
    cpu: f64,
    peak: f64,
}

impl Cost {
    fn and(self, other: Cost) -> Cost {
        Cost { wall: self.wall + other.wall, cpu: self.cpu + other.cpu, peak: self.peak.max(other.peak) }
    }

    fn row(self, floor: Cost) -> String {
        let peak = if self.peak > 0.0 { format!("{:.0}", self.peak) } else { String::new() };
        format!("{:>9.3}{:>9.2}{peak:>9}{:>9.2}", self.wall, self.cpu, self.wall / floor.wall)
    }
}

/// A fresh folder for each run: making files just after others were removed is slow on some file systems.
struct Outs {
    folder: PathBuf,
    count: usize,
}

impl Outs {
    fn next(&mut self) -> PathBuf {
        self.count += 1;
        self.last()
    }

    fn last(&self) -> PathBuf {
        self.folder.join(format!("out-{}", self.count))
    }
}

fn best(mut work: impl FnMut() -> Cost) -> Cost {
    let runs = (0..ROUNDS).map(|_| work());
    runs.min_by(|left, right| left.wall.total_cmp(&right.wall)).unwrap_or_default()
}

/// Times work in this program; its CPU time is that of all threads, as the system counts it in hundredths of a second.
fn timed(work: impl FnOnce()) -> Cost {
    let (start, cpu) = (Instant::now(), cpu_of("self", false));
    work();
    Cost { wall: start.elapsed().as_secs_f64(), cpu: cpu_of("self", false) - cpu, peak: 0.0 }
}

fn cpu_of(process: &str, of_children: bool) -> f64 {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let fields: Vec<&str> = text.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let first = if of_children { 13 } else { 11 };
    fields.iter().skip(first).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// Runs the program on a project.
fn build(project: &Path, out: &Path, more: &[&str]) -> Cost {
    let (start, cpu) = (Instant::now(), cpu_of("self", true));
    let mut command = Command::new(env!("CARGO_BIN_EXE_milepost"));
    command.arg("build").arg(project).arg("-o").arg(out).args(more).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().expect("the program runs");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0.0_f64;
    let done = loop {
        peak = peak.max(high_water(&status));
        match child.try_wait().expect("the program can be waited for") {
            Some(done) => break done,
            None => std::thread::sleep(Duration::from_millis(2)),
        }
    };
    assert!(done.success(), "the build failed");
    Cost { wall: start.elapsed().as_secs_f64(), cpu: cpu_of("self", true) - cpu, peak }
}

fn high_water(status: &str) -> f64 {
    let text = fs::read_to_string(status).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches("kB").trim().parse::<f64>().unwrap_or_default() / 1024.0
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

/// What no program can do without: reading and parsing the Markdown, and writing the bytes of the portal.
fn floors(project: &Path, portal: &Path) -> (Vec<(&'static str, Cost)>, usize) {
    let sources: Vec<PathBuf> =
        files(project).into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect();
    let parse = best(|| {
        timed(|| {
            sources.par_iter().for_each(|path| {
                let text = fs::read_to_string(path).expect("a report can be read");
                let body = text.split_once("\n---\n").map_or(text.as_str(), |(_, body)| body);
                let mut out = String::with_capacity(body.len() * 2);
                html::push_html(&mut out, Parser::new_ext(body, pulldown_cmark::Options::ENABLE_TABLES));
                std::hint::black_box(out);
            });
        })
    });
    let pages: Vec<(PathBuf, Vec<u8>)> = files(portal)
        .into_iter()
        .map(|path| {
            (path.strip_prefix(portal).expect("it lies there").to_owned(), fs::read(&path).expect("it is there"))
        })
        .collect();
    let bytes = pages.iter().map(|(_, bytes)| bytes.len()).sum();
    let mut number = 0;
    let write = best(|| {
        number += 1;
        let folder = portal.with_extension(format!("floor-{number}"));
        timed(|| {
            for (path, _) in &pages {
                fs::create_dir_all(folder.join(path).parent().expect("it lies in a folder")).expect("a folder");
            }
            pages.par_iter().for_each(|(path, bytes)| fs::write(folder.join(path), bytes).expect("a file"));
        })
    });
    (vec![("floor: read and parse Markdown", parse), ("floor: write the same bytes", write)], bytes)
}

/// Each stage on its own, in the order of the pipeline.
fn stages(project: &Path) -> Vec<(String, Cost)> {
    let mut stages = Vec::new();
    let mut session = None;
    stages.push(("  read the files".to_owned(), timed(|| session = Some(Session::open(project)))));
    let mut session = session.expect("it was opened");
    let mut reading = None;
    stages.push(("  load, redact, analyze".to_owned(), timed(|| reading = Some(session.read(None, None)))));
    let reading = reading.expect("it was read");
    let (analysed, whole) = (reading.analysed.expect("a plan"), reading.whole.expect("a plan"));
    stages.push(("  advice".to_owned(), timed(|| drop(whole.advice(Some(&analysed))))));
    stages.push(("  look for what is hidden".to_owned(), timed(|| drop(whole.withheld(&analysed.project)))));
    let files = session.files();
    let theme = pipeline::theme(&analysed, &*files).expect("the theme is sound");
    let start = Instant::now();
    let material = site::material::Material::new(&analysed);
    let pages = site::site(&material, &|_| None);
    let portal = render(&pages, &theme, Options::default());
    let frame = Cost { wall: start.elapsed().as_secs_f64(), ..Cost::default() };
    stages.push(("  pages, not their content".to_owned(), frame));
    let content = timed(|| pages.pages.par_iter().for_each(|page| drop(std::hint::black_box((page.content)()))));
    stages.push(("  content of all pages, as data".to_owned(), content));
    let paths: Vec<&str> = portal.paths().collect();
    let rendered = timed(|| {
        paths.par_iter().for_each(|path| drop(std::hint::black_box(portal.file(path).expect("a page is set"))));
    });
    stages.push(("  content and HTML of all pages".to_owned(), rendered));
    stages
}

fn largest(portal: &Path) -> String {
    let pages = files(portal).into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "html"));
    let sized = pages.filter_map(|path| Some((fs::metadata(&path).ok()?.len(), path)));
    let (size, path) = sized.max().unwrap_or_default();
    let name = path.strip_prefix(portal).unwrap_or(&path).display().to_string();
    format!("{name}, {:.0} KB", size as f64 / 1000.0)
}
