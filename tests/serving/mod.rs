//! A server on a port of its own, and a client that asks it for anything.

use std::cell::RefCell;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

/// `milepost serve` on a folder.
pub struct Server {
    /// The project's folder.
    pub root: tempfile::TempDir,
    /// The process.
    pub child: Child,
    client: Client,
    /// What it prints, line by line.
    pub lines: Receiver<String>,
    /// What was passed over while another line was waited for: two streams come in any order.
    passed: RefCell<Vec<String>>,
}

/// Somebody who asks a server.
#[derive(Clone)]
pub struct Client {
    /// Where the server listens, such as `127.0.0.1:4000`.
    pub address: String,
}

/// What was answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

/// A machine that is busy with other tests takes its time.
const PATIENCE: Duration = Duration::from_secs(20);

pub const SETTINGS: &str = "title: Clinic\nstart: 2026-01-05\nstatus_date: 2026-02-02\n";
pub const VISION: &str = "---\nstatement: Care\n---\n";

/// A folder with files, and what every plan needs.
pub fn project(files: &[(&str, &str)]) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    for (path, text) in [("milepost.yaml", SETTINGS), ("vision.md", VISION)].iter().chain(files) {
        write(root.path(), path, text);
    }
    root
}

/// Writes a file, and the folders it needs.
pub fn write(root: &Path, path: &str, text: &str) {
    let target = root.join(path);
    fs::create_dir_all(target.parent().unwrap()).unwrap();
    fs::write(target, text).unwrap();
}

/// Writes a file as editors do that keep the old one until the new one is whole.
pub fn replace(root: &Path, path: &str, text: &str) {
    let target = root.join(path);
    let new = target.with_file_name(".new-file-of-an-editor");
    fs::write(&new, text).unwrap();
    fs::rename(new, target).unwrap();
}

/// Serves a project, and waits until it is ready.
pub fn serve(root: tempfile::TempDir, arguments: &[&str]) -> Server {
    let mut child = Command::new(env!("CARGO_BIN_EXE_milepost"))
        .arg("serve")
        .args(if arguments.contains(&"--port") { &[][..] } else { &["--port", "0"] })
        .args(arguments)
        .arg(root.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (to, lines) = mpsc::channel();
    let outputs: [Box<dyn Read + Send>; 2] =
        [Box::new(child.stdout.take().unwrap()), Box::new(child.stderr.take().unwrap())];
    for output in outputs {
        let to = to.clone();
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if to.send(line).is_err() {
                    return;
                }
            }
        });
    }
    let mut server =
        Server { root, child, client: Client { address: String::new() }, lines, passed: RefCell::default() };
    let said = server.line(|line| line.contains("http://"));
    let url = said.split_whitespace().find(|word| word.starts_with("http://")).unwrap();
    server.client.address = url.trim_start_matches("http://").trim_end_matches('/').to_owned();
    server
}

impl Server {
    /// The next line that is wanted.
    pub fn line(&self, wanted: impl Fn(&str) -> bool) -> String {
        let mut passed = self.passed.borrow_mut();
        if let Some(place) = passed.iter().position(|line| wanted(line)) {
            return passed.remove(place);
        }
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            match self.lines.recv_timeout(Duration::from_millis(100)) {
                Ok(line) if wanted(&line) => return line,
                Ok(line) => passed.push(line),
                Err(mpsc::RecvTimeoutError::Timeout) => {}
                Err(mpsc::RecvTimeoutError::Disconnected) => break,
            }
        }
        panic!("the line that was waited for is not among {passed:#?}");
    }

    /// What is printed until nothing more comes for a while.
    pub fn rest(&self) -> Vec<String> {
        let mut lines = Vec::new();
        while let Ok(line) = self.lines.recv_timeout(Duration::from_secs(1)) {
            lines.push(line);
        }
        lines
    }

    /// Somebody who asks it, apart from what it prints.
    pub fn client(&self) -> Client {
        self.client.clone()
    }
}

impl std::ops::Deref for Server {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

impl Client {
    /// Opens a connection and sends a request as it is.
    pub fn connect(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    /// The answer to a request that is sent as it is.
    pub fn raw(&self, request: &str) -> Answer {
        let mut bytes = Vec::new();
        self.connect(request).read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        Answer { status, head: head.to_ascii_lowercase(), body: body.to_owned() }
    }

    /// The answer to a request with a method and more lines in its head.
    pub fn ask(&self, method: &str, path: &str, head: &str) -> Answer {
        let host = &self.address;
        self.raw(&format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{head}\r\n"))
    }

    /// A page.
    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "")
    }

    /// A page as soon as it is as wanted.
    pub fn until(&self, path: &str, wanted: impl Fn(&Answer) -> bool) -> Answer {
        let start = Instant::now();
        loop {
            let answer = self.get(path);
            if wanted(&answer) {
                return answer;
            }
            assert!(start.elapsed() < PATIENCE, "{path} is not as it should be: {answer:#?}");
            thread::sleep(Duration::from_millis(2));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
