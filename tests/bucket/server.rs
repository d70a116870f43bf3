//! An S3-compatible server, and a proxy that lets requests through or not.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// A server in a process of its own.
pub struct Server {
    child: Child,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Signed by anybody: the server asks only that somebody did.
const SIGNED: &str =
    "Authorization: AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=x";

impl Server {
    /// Starts it with an empty bucket; `None` where it is not installed.
    pub fn start(scratch: &Path, bucket: &str) -> Option<Server> {
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bucket/venv/bin/moto_server");
        if !program.is_file() {
            return None;
        }
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let log = std::fs::File::create(scratch.join("server.log")).unwrap();
        let mut command = Command::new(program);
        command.args(["-H", "127.0.0.1", "-p", &port.to_string()]).stdout(Stdio::null()).stderr(log);
        let server = Server { child: command.spawn().unwrap(), port };
        for _ in 0..1200 {
            if server
                .try_ask("PUT", &format!("/{bucket}"), "")
                .is_some_and(|answer| answer.starts_with(b"HTTP/1.1 200"))
            {
                return Some(server);
            }
            thread::sleep(Duration::from_millis(100));
        }
        panic!("the server does not come up: {}", std::fs::read_to_string(scratch.join("server.log")).unwrap());
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    fn try_ask(&self, method: &str, path: &str, body: &str) -> Option<Vec<u8>> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        let length = body.len();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n{SIGNED}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n",
            self.port
        );
        stream.write_all(format!("{head}{body}").as_bytes()).ok()?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).ok()?;
        Some(answer)
    }

    /// The status and the body of an object.
    pub fn get(&self, path: &str) -> (u16, Vec<u8>) {
        let answer = self.try_ask("GET", path, "").unwrap();
        let head_end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let head = String::from_utf8_lossy(&answer[..head_end]).into_owned();
        (head.split(' ').nth(1).unwrap().parse().unwrap(), answer[head_end + 4..].to_vec())
    }

    pub fn head(&self, path: &str) -> String {
        String::from_utf8_lossy(&self.try_ask("HEAD", path, "").unwrap()).into_owned()
    }

    pub fn put(&self, path: &str, body: &str) {
        assert!(self.try_ask("PUT", path, body).unwrap().starts_with(b"HTTP/1.1 200"));
    }

    pub fn delete(&self, path: &str) {
        self.try_ask("DELETE", path, "").unwrap();
    }
}

/// What becomes of a request.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    Passes,
    /// The server is said to have failed.
    Fails,
    /// The server is said to refuse.
    Refused,
    /// Half of it reaches the server, and nobody gets an answer.
    Cut,
    /// Nothing happens any more.
    Waits,
}

/// A request as the proxy sees it.
#[derive(Clone, Debug)]
pub struct Request {
    /// Its number since the last fate was set, from 1.
    pub number: usize,
    pub method: String,
    pub path: String,
}

type Decide = Box<dyn Fn(&Request) -> Fate + Send>;

struct State {
    decide: Mutex<Decide>,
    number: AtomicUsize,
    waits: AtomicBool,
    answer: Mutex<Option<(u16, String)>>,
    passed: Mutex<Vec<Request>>,
    server: u16,
}

/// Stands before the server.
pub struct Proxy {
    state: Arc<State>,
    port: u16,
}

impl Proxy {
    pub fn before(server: u16) -> Proxy {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = State {
            decide: Mutex::new(Box::new(|_| Fate::Passes)),
            number: AtomicUsize::new(0),
            waits: AtomicBool::new(false),
            answer: Mutex::default(),
            passed: Mutex::default(),
            server,
        };
        let state = Arc::new(state);
        let shared = Arc::clone(&state);
        // It ends with the test's process.
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = Arc::clone(&shared);
                thread::spawn(move || drop(pass(&state, stream)));
            }
        });
        Proxy { state, port }
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// From now on, decides what becomes of each request.
    pub fn fate(&self, decide: impl Fn(&Request) -> Fate + Send + 'static) {
        *self.state.decide.lock().unwrap() = Box::new(decide);
        self.state.number.store(0, Ordering::SeqCst);
        self.state.waits.store(false, Ordering::SeqCst);
    }

    /// From now on, answers everything like this.
    pub fn answers(&self, status: u16, body: &str) {
        *self.state.answer.lock().unwrap() = Some((status, body.to_owned()));
    }

    /// The requests that came through since the last time that somebody asked.
    pub fn requests(&self) -> Vec<Request> {
        std::mem::take(&mut self.state.passed.lock().unwrap())
    }

    /// Returns when a request waits, or the program has ended.
    pub fn until_one_waits(&self, child: &mut Child) {
        while !self.state.waits.load(Ordering::SeqCst) && child.try_wait().unwrap().is_none() {
            thread::sleep(Duration::from_millis(5));
        }
    }
}

/// Reads one request of a connection, decides what becomes of it, and ends the connection.
fn pass(state: &State, stream: TcpStream) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let (mut head, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Ok(());
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
        if line == "\r\n" {
            break;
        }
        if !line.to_ascii_lowercase().starts_with("connection:") {
            head.push_str(&line);
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let mut words = head.split(' ');
    let (method, path) = (words.next().unwrap_or_default().to_owned(), words.next().unwrap_or_default().to_owned());
    let number = state.number.fetch_add(1, Ordering::SeqCst) + 1;
    let request = Request { number, method, path };
    if let Some((status, body)) = state.answer.lock().unwrap().clone() {
        return answer(stream, status, &body);
    }
    let fate = (state.decide.lock().unwrap())(&request);
    match fate {
        Fate::Passes => {
            let mut server = TcpStream::connect(("127.0.0.1", state.server))?;
            server.write_all(format!("{head}Connection: close\r\n\r\n").as_bytes())?;
            server.write_all(&body)?;
            let mut reply = Vec::new();
            server.read_to_end(&mut reply)?;
            state.passed.lock().unwrap().push(request);
            (&stream).write_all(&reply)
        }
        Fate::Fails => {
            answer(stream, 500, "<Error><Code>InternalError</Code><Message>500: try again</Message></Error>")
        }
        Fate::Refused => answer(stream, 403, "<Error><Code>AccessDenied</Code><Message>no</Message></Error>"),
        Fate::Cut => {
            let mut server = TcpStream::connect(("127.0.0.1", state.server))?;
            server.write_all(format!("{head}Connection: close\r\n\r\n").as_bytes())?;
            server.write_all(&body[..body.len() / 2])
        }
        Fate::Waits => {
            state.waits.store(true, Ordering::SeqCst);
            thread::sleep(Duration::from_secs(600));
            Ok(())
        }
    }
}

fn answer(mut stream: TcpStream, status: u16, body: &str) -> std::io::Result<()> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status} X\r\nContent-Type: application/xml\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(format!("{head}{body}").as_bytes())
}
