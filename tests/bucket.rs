//! A portal is published to an S3-compatible server on this machine. A proxy before it refuses, fails and cuts connections: a
//! run that cannot end says so, the next one goes on, and readers never find a page without what it loads.
//!
//! `tests/run unit` installs the server (moto); without it these tests are skipped.
#![cfg(unix)]

#[path = "bucket/server.rs"]
mod server;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use server::{Fate, Proxy, Request, Server};

const KEY: &str = "AKIA-of-the-test";
const SECRET: &str = "t0p-s3cret-of-the-test";

/// A plan, a store and what stands between.
struct Place {
    root: tempfile::TempDir,
    server: Server,
    proxy: Proxy,
}

fn said(output: &Output) -> String {
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(!said.contains(SECRET) && !said.contains(KEY), "a key is told: {said}");
    said
}

impl Place {
    /// `None` where the server is not installed.
    fn new() -> Option<Place> {
        let root = tempfile::tempdir().unwrap();
        let Some(server) = Server::start(root.path(), "portals") else {
            println!("skipped: `tests/run unit` installs the S3-compatible server");
            return None;
        };
        let proxy = Proxy::before(server.port());
        let place = Place { root, server, proxy };
        let made = place.command(&["init", "plan"]).output().unwrap();
        assert!(made.status.success(), "{}", said(&made));
        place.call("Amber");
        Some(place)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_milepost"));
        command.args(arguments).current_dir(self.root.path());
        command.env("AWS_ACCESS_KEY_ID", KEY).env("AWS_SECRET_ACCESS_KEY", SECRET).env("AWS_REGION", "us-east-1");
        command
            .env("AWS_ENDPOINT_URL", format!("http://127.0.0.1:{}", self.proxy.port()))
            .env("AWS_ALLOW_HTTP", "true");
        command
    }

    fn call(&self, title: &str) {
        let path = self.plan().join("milepost.yaml");
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().map(|line| match line.starts_with("title:") {
            true => format!("title: {title}\n"),
            false => format!("{line}\n"),
        });
        fs::write(&path, lines.collect::<String>()).unwrap();
    }

    fn plan(&self) -> PathBuf {
        self.root.path().join("plan")
    }

    fn publish(&self, more: &[&str]) -> Output {
        self.command(&[&["publish", "s3://portals/ehr", "--project", "plan"], more].concat()).output().unwrap()
    }

    fn published(&self) -> String {
        let output = self.publish(&[]);
        assert!(output.status.success(), "{}", said(&output));
        said(&output)
    }

    /// The paths that were put since the last time, in their order.
    fn puts(&self) -> Vec<String> {
        let done = self.proxy.requests();
        let puts = done.iter().filter(|request| request.method == "PUT");
        puts.map(|request| request.path.trim_start_matches("/portals/ehr/").to_owned()).collect()
    }

    fn object(&self, path: &str) -> Option<String> {
        let (status, body) = self.server.get(&format!("/portals/ehr/{path}"));
        (status == 200).then(|| String::from_utf8_lossy(&body).into_owned())
    }

    /// What a reader of the entry page and of all pages that it leads to does not find.
    fn missing(&self) -> Vec<String> {
        let (mut known, mut next, mut missing) = (Vec::new(), vec!["index.html".to_owned()], Vec::new());
        while let Some(path) = next.pop() {
            let Some(text) = self.object(&path) else {
                missing.push(path);
                continue;
            };
            if !path.ends_with(".html") {
                continue;
            }
            assert!(text.ends_with("</html>\n"), "{path} is torn");
            for path in links(&path, &text) {
                if !known.contains(&path) {
                    known.push(path.clone());
                    next.push(path);
                }
            }
        }
        missing
    }

    fn title(&self) -> String {
        let page = self.object("index.html").unwrap_or_default();
        page.split(" – ").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap_or_default().to_owned()
    }
}

/// The files that a page names.
fn links(path: &str, page: &str) -> Vec<String> {
    let values = ["href=\"", "src=\""].iter().flat_map(|name| page.split(name).skip(1));
    let values = values
        .filter_map(|rest| rest.split(['"', '#']).next())
        .filter(|value| !value.is_empty() && !value.contains(':'));
    let resolve = |value: &str| {
        let mut parts: Vec<&str> = path.split('/').collect();
        parts.pop();
        for part in value.split('/') {
            if part == ".." {
                parts.pop();
            } else {
                parts.push(part);
            }
        }
        parts.join("/")
    };
    values.map(resolve).filter(|path| !path.is_empty()).collect()
}

#[test]
fn what_differs_is_uploaded_and_the_entry_page_comes_last() {
    let Some(place) = Place::new() else { return };
    let dry = place.publish(&["--dry-run"]);
    assert!(said(&dry).contains("would be what readers of s3://portals/ehr see"), "{}", said(&dry));
    assert!(place.puts().is_empty(), "a dry run changes nothing");
    let told = place.published();
    assert!(told.contains("is what readers of s3://portals/ehr see") && !told.contains("--rollback"), "{told}");
    let puts = place.puts();
    let at = |name: &str| puts.iter().position(|path| path == name).unwrap_or_else(|| panic!("{name}: {puts:?}"));
    let pages = puts.iter().position(|path| path.ends_with(".html")).unwrap();
    let last_asset = puts.iter().rposition(|path| path.starts_with("assets/")).unwrap();
    assert!(last_asset < pages, "{puts:?}");
    assert_eq!(at("index.html"), puts.len() - 2, "only what is known of the bucket comes later: {puts:?}");
    assert_eq!(place.missing(), [""; 0]);
    let head = place.server.head("/portals/ehr/index.html");
    assert!(
        head.contains("text/html; charset=utf-8") && head.to_lowercase().contains("cache-control: no-cache"),
        "{head}"
    );
    assert!(place.published().contains("nothing has changed") && place.puts().is_empty());
    place.call("Birch");
    let before: Vec<String> = puts.iter().filter(|path| path.starts_with("assets/")).cloned().collect();
    place.published();
    let again = place.puts();
    assert!(again.iter().all(|path| !before.contains(path)), "what is there is not uploaded again: {again:?}");
    assert!(before.iter().all(|path| place.object(path).is_some()), "what the release before loads stays");
    assert_eq!((place.title().as_str(), place.missing()), ("Birch", Vec::new()));
    let refused = place.publish(&["--rollback"]);
    assert!(said(&refused).contains("holds one release only"), "{}", said(&refused));
}

#[test]
fn faults_of_the_line_are_overcome_or_told_and_the_next_run_goes_on() {
    let Some(place) = Place::new() else { return };
    place.published();
    place.call("Birch");
    // Now and then something goes wrong, and the same run overcomes it.
    place.proxy.fate(|request: &Request| match request.number % 7 {
        2 => Fate::Fails,
        5 => Fate::Cut,
        _ => Fate::Passes,
    });
    place.published();
    assert_eq!((place.title().as_str(), place.missing()), ("Birch", Vec::new()));
    for (title, fate, told) in [
        ("Cedar", Fate::Fails, "500"),
        ("Dogwood", Fate::Refused, "AccessDenied"),
        ("Elder", Fate::Cut, "cannot upload to"),
    ] {
        let before = place.title();
        place.call(title);
        place.puts();
        let good_ones = 12;
        place.proxy.fate(move |request| match request.method == "PUT" && request.number > good_ones {
            true => fate,
            false => Fate::Passes,
        });
        let failed = place.publish(&[]);
        assert_eq!(failed.status.code(), Some(2), "{}", said(&failed));
        assert!(said(&failed).contains(told), "{}", said(&failed));
        assert_eq!((place.title(), place.missing()), (before, Vec::new()), "readers find whole pages");
        let done = place.puts();
        place.proxy.fate(|_| Fate::Passes);
        place.published();
        assert_eq!((place.title().as_str(), place.missing()), (title, Vec::new()));
        let passed: Vec<&String> = done.iter().filter(|path| path.starts_with("assets/")).collect();
        let again = place.puts();
        let repeated: Vec<_> = passed.iter().filter(|path| again.contains(path)).collect();
        assert!(repeated.is_empty(), "uploaded twice: {repeated:?}");
    }
}

#[test]
fn a_server_that_takes_no_connection_is_told_and_the_next_run_goes_on() {
    let Some(place) = Place::new() else { return };
    place.published();
    place.call("Birch");
    // Nobody listens at a port that was let go.
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut publish = place.command(&["publish", "s3://portals/ehr", "--project", "plan"]);
    let failed = publish.env("AWS_ENDPOINT_URL", format!("http://127.0.0.1:{free}")).output().unwrap();
    assert_eq!(failed.status.code(), Some(2), "{}", said(&failed));
    assert!(said(&failed).contains("s3://portals/ehr"), "{}", said(&failed));
    assert_eq!((place.title().as_str(), place.missing()), ("Amber", Vec::new()));
    place.published();
    assert_eq!((place.title().as_str(), place.missing()), ("Birch", Vec::new()));
}

#[test]
fn a_run_that_is_killed_leaves_whole_pages_and_the_next_one_goes_on() {
    let Some(place) = Place::new() else { return };
    place.published();
    for (round, kill_at) in [3, 9, 15, 30, 60].into_iter().enumerate() {
        let title = ["Birch", "Cedar"][round % 2];
        place.call(title);
        place.proxy.requests();
        place.proxy.fate(move |request| if request.number > kill_at { Fate::Waits } else { Fate::Passes });
        let mut child = place.command(&["publish", "s3://portals/ehr", "--project", "plan"]).spawn().unwrap();
        place.proxy.until_one_waits(&mut child);
        let _ = child.kill();
        child.wait().unwrap();
        place.proxy.fate(|_| Fate::Passes);
        assert_eq!(place.missing(), [""; 0], "killed at request {kill_at}");
        let locked = place.publish(&[]);
        if !locked.status.success() {
            assert!(said(&locked).contains("somebody else publishes to `s3://portals/ehr`"), "{}", said(&locked));
            place.server.delete("/portals/ehr/.milepost-lock");
            place.published();
        }
        assert_eq!((place.title().as_str(), place.missing()), (title, Vec::new()));
    }
}

#[test]
fn who_publishes_is_said_by_the_environment_alone_and_never_told() {
    let Some(place) = Place::new() else { return };
    let publish = || place.command(&["publish", "s3://portals/ehr", "--project", "plan"]);
    let nobody = publish().env_remove("AWS_ACCESS_KEY_ID").output().unwrap();
    assert!(said(&nobody).contains("set AWS_ACCESS_KEY_ID"), "{}", said(&nobody));
    let no_bucket = place.command(&["publish", "s3://none-of-ours", "--project", "plan"]).output().unwrap();
    assert!(said(&no_bucket).contains("NoSuchBucket"), "{}", said(&no_bucket));
    let body = format!(
        "<Error><Code>SignatureDoesNotMatch</Code><Message>no, {KEY}</Message><AWSAccessKeyId>{KEY}</AWSAccessKeyId></Error>"
    );
    place.proxy.answers(403, &body);
    let wrong = publish().output().unwrap();
    assert_eq!(wrong.status.code(), Some(2));
    assert!(said(&wrong).contains("SignatureDoesNotMatch"), "{}", said(&wrong));
}

#[test]
fn somebody_else_s_bucket_and_two_at_once_are_refused() {
    let Some(place) = Place::new() else { return };
    place.server.put("/portals/ehr/mine.txt", "mine");
    let foreign = place.publish(&[]);
    assert!(said(&foreign).contains("did not write; name another folder"), "{}", said(&foreign));
    assert_eq!(place.object("mine.txt").as_deref(), Some("mine"));
    place.server.delete("/portals/ehr/mine.txt");
    place.published();
    place.call("Birch");
    let spawn = || {
        let mut command = place.command(&["publish", "s3://portals/ehr", "--project", "plan"]);
        command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap()
    };
    let outputs = [spawn(), spawn()].map(|child| child.wait_with_output().unwrap());
    let refused: Vec<&Output> = outputs.iter().filter(|output| !output.status.success()).collect();
    assert!(refused.len() < 2, "{outputs:?}");
    refused.iter().for_each(|output| assert!(said(output).contains("somebody else publish"), "{}", said(output)));
    assert_eq!((place.title().as_str(), place.missing()), ("Birch", Vec::new()));
}
