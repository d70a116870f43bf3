//! From the save of a file until its new page is served: `milepost serve` asked every millisecond, as `benches/README.md` tells.

#![allow(clippy::disallowed_methods, reason = "a benchmark measures time")]

#[allow(dead_code, reason = "each bench makes the projects that it measures")]
mod generate;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Between two saves everything that the first began comes to its end.
const PAUSE: Duration = Duration::from_millis(700);
const POLL: Duration = Duration::from_millis(1);
/// A page that takes longer than this never comes.
const PATIENCE: Duration = Duration::from_secs(60);
/// The first edits warm the program up and are not counted.
const UNCOUNTED: usize = 2;
const EDITS: usize = 15;

/// How many reports name the milestone that is edited.
const MENTIONS: usize = 200;

fn main() {
    let arguments = std::env::args().skip(1).filter_map(|argument| argument.parse().ok());
    let sizes: Vec<usize> = arguments.collect();
    let sizes = if sizes.is_empty() { vec![1_000, 10_000] } else { sizes };
    sizes.into_iter().for_each(report);
}

/// One kind of edit: which file it changes and how, and the page on which it is then seen.
struct Edit {
    name: &'static str,
    file: String,
    /// What is replaced by itself and a word that no page has had before.
    mark: String,
    page: String,
}

/// Measures a project of one size, and prints a table.
fn report(size: usize) {
    let place = tempfile::tempdir().expect("a folder for the project");
    generate::site(place.path(), size, true);
    mention(place.path(), size);
    let server = Server::start(place.path());
    println!("\n{size} reports, {EDITS} edits each: from the save until the page is served, in milliseconds");
    println!("{:<44}{:>9}{:>9}{:>9}{:>12}", "", "median", "least", "most", "MiB after");
    for edit in edits(size) {
        let mut times = server.times(place.path(), &edit);
        times.sort_by(f64::total_cmp);
        let (median, least, most) = (times[times.len() / 2], times[0], times[times.len() - 1]);
        println!("{:<44}{median:>9.1}{least:>9.1}{most:>9.1}{:>12.0}", edit.name, server.resident());
    }
}

fn edits(size: usize) -> Vec<Edit> {
    let report = |number: usize| (format!("updates/{}.md", generate::name(number)), generate::name(number));
    let ((seventh, of_seventh), (last, _)) = (report(7), report(size));
    let title = "title: \"Report".to_owned();
    let (milestones, named) = ("plan/milestones.yaml".to_owned(), "{id: t5, title: ".to_owned());
    let page = |name: &str| format!("/updates/{name}.html");
    vec![
        Edit {
            name: "a report's text, on its page",
            file: seventh.clone(),
            mark: "It follows".to_owned(),
            page: page(&of_seventh),
        },
        Edit {
            name: "a report's title, on the list of reports",
            file: last.clone(),
            mark: title.clone(),
            page: "/updates.html".to_owned(),
        },
        Edit {
            name: "a report's title, in the feed",
            file: last.clone(),
            mark: title.clone(),
            page: "/feed.xml".to_owned(),
        },
        Edit {
            name: "a report's new tag, on the list of tags",
            file: last,
            mark: "tags: [".to_owned(),
            page: "/tags.html".to_owned(),
        },
        Edit {
            name: "a milestone's title, on one of 200 that name it",
            file: milestones.clone(),
            mark: named.clone(),
            page: page(&generate::name(1)),
        },
        Edit {
            name: "the same, on its own page",
            file: milestones,
            mark: named,
            page: "/milestones/t5.html".to_owned(),
        },
        Edit {
            name: "the project's name, in the masthead of all pages",
            file: "milepost.yaml".to_owned(),
            mark: "title: Bench".to_owned(),
            page: page(&of_seventh),
        },
    ]
}

/// Lets reports name a milestone.
fn mention(folder: &Path, reports: usize) {
    for number in 1..=MENTIONS.min(reports) {
        let path = folder.join(format!("updates/{}.md", generate::name(number)));
        let text = fs::read_to_string(&path).expect("a report is there");
        fs::write(path, format!("{text}It waits for [[milestone:t5]].\n")).expect("it can be written");
    }
}

struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(folder: &Path) -> Server {
        let mut command = Command::new(env!("CARGO_BIN_EXE_milepost"));
        command.arg("serve").arg("--port").arg("0").arg(folder).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("the program runs");
        let mut lines = BufReader::new(child.stdout.take().expect("it prints")).lines().map_while(Result::ok);
        let said = lines.find_map(|line| Some(line.split_once("http://")?.1.to_owned())).expect("it says where it is");
        let address = said.split(['/', ' ']).next().unwrap_or_default().to_owned();
        // What it prints is read to the end, so that it never waits for us.
        std::thread::spawn(move || lines.for_each(drop));
        let server = Server { child, address };
        let start = Instant::now();
        while !contains(&server.get("/"), b"</html>") {
            assert!(start.elapsed() < PATIENCE, "nothing is served");
            sleep(POLL);
        }
        sleep(PAUSE * 3);
        server
    }

    /// How long each edit takes to be seen, in milliseconds.
    fn times(&self, folder: &Path, edit: &Edit) -> Vec<f64> {
        let path = folder.join(&edit.file);
        let text = fs::read_to_string(&path).expect("the file is there");
        let mut times = Vec::with_capacity(EDITS);
        for number in 0..UNCOUNTED + EDITS {
            let word = format!("w{number}{}", edit.name.len());
            let edited = text.replacen(&edit.mark, &added(&edit.mark, &word), 1);
            assert_ne!(edited, text, "{} has no `{}`", edit.file, edit.mark);
            let start = Instant::now();
            fs::write(&path, edited).expect("the file can be written");
            while !contains(&self.get(&edit.page), word.as_bytes()) {
                assert!(start.elapsed() < PATIENCE, "{}: {} never comes", edit.name, edit.page);
                sleep(POLL);
            }
            times.push(start.elapsed().as_secs_f64() * 1000.0);
            sleep(PAUSE);
        }
        fs::write(&path, text).expect("the file can be written");
        sleep(PAUSE);
        times.split_off(UNCOUNTED)
    }

    /// An answer as it comes, head and all.
    fn get(&self, path: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        if let Ok(mut stream) = TcpStream::connect(&self.address) {
            let host = &self.address;
            let _ = write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
            let _ = stream.read_to_end(&mut bytes);
        }
        bytes
    }

    /// Memory in MiB; 0 where the system does not tell.
    fn resident(&self) -> f64 {
        let status = PathBuf::from(format!("/proc/{}/status", self.child.id()));
        let text = fs::read_to_string(status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
        line.trim().trim_end_matches("kB").trim().parse::<f64>().unwrap_or_default() / 1024.0
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A mark with a word more: within brackets or quotes where the mark opens them.
fn added(mark: &str, word: &str) -> String {
    if mark.ends_with('[') { format!("{mark}{word}, ") } else { format!("{mark} {word} ") }
}

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    memchr::memmem::find(bytes, word).is_some()
}
