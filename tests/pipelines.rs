//! The pipelines that `init --ci` writes, run job by job as a forge would, against a forge that keeps what it is told: each
//! says once on a request what it changes, updates that with the next push, and fails where a rule is hit.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};

use milepost::source::yaml::{self, Node, NodeValue};
use serde_json::{Value, json};

/// What a forge was asked.
#[derive(Clone, Debug)]
struct Asked {
    method: String,
    path: String,
    token: String,
    comment: Option<String>,
}

/// A forge whose requests have comments, which is all that pipelines ask of one.
struct Forge {
    address: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Forge {
    fn open() -> Forge {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let forge =
            Forge { address: format!("http://{}", listener.local_addr().unwrap()), asked: Arc::new(Mutex::default()) };
        let asked = forge.asked.clone();
        // It ends with the test.
        std::thread::spawn(move || {
            let mut comments = Vec::new();
            listener.incoming().for_each(|stream| answer(stream.unwrap(), &mut comments, &asked));
        });
        forge
    }

    /// Which requests there were, and where they went.
    fn methods(&self) -> Vec<(String, String)> {
        self.asked.lock().unwrap().iter().map(|asked| (asked.method.clone(), asked.path.clone())).collect()
    }
}

fn answer(mut stream: TcpStream, comments: &mut Vec<Value>, all: &Mutex<Vec<Asked>>) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let line = |reader: &mut BufReader<TcpStream>| {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    };
    let first = line(&mut reader);
    let (method, rest) = first.split_once(' ').unwrap();
    let (path, _) = rest.split_once(' ').unwrap();
    let (mut length, mut token, mut is_json) = (0, String::new(), false);
    loop {
        let header = line(&mut reader);
        let Some((name, value)) = header.split_once(": ") else { break };
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.parse().unwrap(),
            "private-token" | "authorization" => value.clone_into(&mut token),
            "content-type" => is_json = value.contains("json"),
            "expect" => stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n").unwrap(),
            _ => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let comment = match is_json {
        _ if length == 0 => None,
        true => Some(serde_json::from_slice::<Value>(&body).unwrap()["body"].as_str().unwrap().to_owned()),
        false => Some(of_form(std::str::from_utf8(&body).unwrap().strip_prefix("body=").unwrap())),
    };
    all.lock().unwrap().push(Asked {
        method: method.to_owned(),
        path: path.to_owned(),
        token,
        comment: comment.clone(),
    });
    let told = match comment {
        None => json!(comments),
        Some(comment) if method == "POST" => {
            let made = json!({"id": comments.len() + 1, "body": comment, "user": {"login": "github-actions[bot]"}});
            comments.push(made.clone());
            made
        }
        Some(comment) => {
            let id: usize = path.rsplit('/').next().unwrap().parse().unwrap();
            comments[id - 1]["body"] = json!(comment);
            comments[id - 1].clone()
        }
    };
    let told = told.to_string();
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close";
    write!(stream, "{head}\r\nContent-Length: {}\r\n\r\n{told}", told.len()).unwrap();
}

/// A value of a form as it was before it was encoded.
fn of_form(encoded: &str) -> String {
    let bytes = encoded.as_bytes();
    let (mut plain, mut at) = (Vec::new(), 0);
    while let Some(byte) = bytes.get(at) {
        let (byte, length) = match byte {
            b'%' => (u8::from_str_radix(&encoded[at + 1..at + 3], 16).unwrap(), 3),
            b'+' => (b' ', 1),
            byte => (*byte, 1),
        };
        plain.push(byte);
        at += length;
    }
    String::from_utf8(plain).unwrap()
}

/// A clone of a plan with a pipeline, whose last commit moves its go-live by months.
struct Checkout {
    root: tempfile::TempDir,
    /// The pipeline, with its places for scratch files in a folder of its own.
    pipeline: String,
    base: String,
}

impl Checkout {
    fn of(forge: &str, path: &str) -> Checkout {
        let root = tempfile::tempdir().unwrap();
        let milepost = |arguments: &[&str]| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_milepost"));
            success(command.args(arguments).current_dir(root.path()).output().unwrap())
        };
        milepost(&["init", "plan", "--ci", forge]);
        let plan = root.path().join("plan");
        let scratch = root.path().join("scratch");
        fs::create_dir(&scratch).unwrap();
        let pipeline = fs::read_to_string(plan.join(path)).unwrap();
        let pipeline = pipeline.replace("/tmp/", &format!("{}/", scratch.display()));
        let mut checkout = Checkout { root, pipeline, base: String::new() };
        checkout.git(&["init", "-q", "-b", "main"]);
        checkout.commit();
        checkout.base = checkout.git(&["rev-parse", "HEAD"]).trim().to_owned();
        checkout.lengthen("2w", "90");
        checkout
    }

    fn plan(&self) -> PathBuf {
        self.root.path().join("plan")
    }

    fn lengthen(&self, from: &str, to: &str) {
        let path = self.plan().join("plan/milestones.yaml");
        let text = fs::read_to_string(&path).unwrap();
        let longer = text.replacen(&format!("duration: {from}"), &format!("duration: {to}"), 1);
        assert_ne!(text, longer);
        fs::write(path, longer).unwrap();
        self.commit();
    }

    fn commit(&self) {
        self.git(&["add", "-A"]);
        self.git(&["-c", "user.name=Ana", "-c", "user.email=ana@example.org", "commit", "-q", "-m", "Plan"]);
    }

    fn git(&self, arguments: &[&str]) -> String {
        let mut command = Command::new("git");
        command.args(arguments).current_dir(self.plan()).env("GIT_CONFIG_GLOBAL", "/dev/null");
        success(command.env("GIT_CONFIG_SYSTEM", "/dev/null").output().unwrap())
    }

    /// Runs a script as runners do, with `milepost` on the path and some variables.
    fn run(&self, script: &str, variables: &[(&str, &str)]) -> Output {
        let program = Path::new(env!("CARGO_BIN_EXE_milepost")).parent().unwrap();
        let scratch = self.root.path().join("scratch");
        let script = format!("PATH=\"{}:{}:$PATH\"\n{script}", scratch.display(), program.display());
        let mut command = Command::new("bash");
        command.args(["-eo", "pipefail", "-c", &script]).current_dir(self.plan());
        command.env("RUNNER_TEMP", &scratch).env("GITHUB_STEP_SUMMARY", scratch.join("summary.md"));
        command.env("GIT_CONFIG_GLOBAL", "/dev/null").envs(variables.iter().copied()).output().unwrap()
    }

    /// What a runner tells a step about a pull request, and more.
    fn on_a_pull_request<'a>(&'a self, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        let all = [("MILEPOST_PROJECT", "."), RULES, ("NUMBER", "3"), ("GITHUB_REPOSITORY", "clinic/plan")];
        [&all[..], &[("BASE", self.base.as_str())], more].concat()
    }

    /// The script of the step whose command holds some words.
    fn step(&self, words: &str) -> String {
        let pipeline = read(&self.pipeline);
        let steps = list(at(&pipeline, &["jobs", "plan", "steps"]));
        let runs = steps.iter().filter_map(|step| field(step, "run").map(text));
        let found: Vec<String> = runs.filter(|run| run.contains(words)).collect();
        assert_eq!(found.len(), 1, "{words}: {found:?}");
        found[0].clone()
    }
}

fn success(output: Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn read(text: &str) -> Node<'_> {
    let (root, faults) = yaml::parse(text, 0, 0);
    assert_eq!(faults, []);
    root.unwrap()
}

fn field<'n, 't>(node: &'n Node<'t>, name: &str) -> Option<&'n Node<'t>> {
    let NodeValue::Mapping(entries) = &node.value else { return None };
    entries.iter().find(|entry| entry.key == name).map(|entry| &entry.node)
}

fn at<'n, 't>(node: &'n Node<'t>, path: &[&str]) -> &'n Node<'t> {
    path.iter().fold(node, |node, name| field(node, name).unwrap_or_else(|| panic!("no {name} in {path:?}")))
}

fn list<'n, 't>(node: &'n Node<'t>) -> &'n [Node<'t>] {
    let NodeValue::Sequence(items) = &node.value else { panic!("{node:?} is no list") };
    items
}

fn text(node: &Node<'_>) -> String {
    let NodeValue::Scalar { text, .. } = &node.value else { panic!("{node:?} is no text") };
    text.to_string()
}

/// The comment is made once and updated afterwards, and says what happens and which rule is hit.
fn is_told_once(forge: &Forge, update: &str, token: &str) {
    let asked = forge.asked.lock().unwrap().clone();
    let methods: Vec<&str> = asked.iter().map(|asked| asked.method.as_str()).collect();
    assert_eq!(methods, ["GET", "POST", "GET", update], "{asked:?}");
    assert!(asked.iter().all(|asked| asked.token == token), "{asked:?}");
    let said: Vec<&str> = asked.iter().filter_map(|asked| asked.comment.as_deref()).collect();
    for comment in &said {
        assert!(
            comment.starts_with("<!-- milepost -->\n### Our new health record: what changes in the plan"),
            "{comment}"
        );
        assert!(comment.contains("rule `slip>10d` is hit"), "{comment}");
    }
    assert_ne!(said[0], said[1], "the second push moves it again");
}

const RULES: (&str, &str) = ("MILEPOST_RULES", "--fail-on slip>10d");

#[test]
fn gitlab_comments_on_a_merge_request_and_publishes() {
    let (forge, checkout) = (Forge::open(), Checkout::of("gitlab", ".gitlab-ci.yml"));
    let pipeline = read(&checkout.pipeline);
    let project = text(at(&pipeline, &["variables", "MILEPOST_PROJECT"]));
    let script = |job: &str| {
        let lines = list(at(&pipeline, &[job, "script"])).iter().map(text);
        // What a runner would install is there.
        lines.filter(|line| !line.starts_with("apt-get")).collect::<Vec<_>>().join("\n")
    };
    let api = format!("{}/api/v4", forge.address);
    let variables = [
        ("MILEPOST_PROJECT", project.as_str()),
        RULES,
        ("MILEPOST_TOKEN", "a-token"),
        ("CI_API_V4_URL", &api),
        ("CI_PROJECT_ID", "7"),
        ("CI_MERGE_REQUEST_IID", "3"),
        ("CI_MERGE_REQUEST_DIFF_BASE_SHA", &checkout.base),
    ];
    assert_eq!(success(checkout.run(&script("check"), &variables)), ".: no faults\n");
    assert_eq!(checkout.run(&script("changes"), &variables).status.code(), Some(3));
    checkout.lengthen("30", "60");
    assert_eq!(checkout.run(&script("changes"), &variables).status.code(), Some(3));
    is_told_once(&forge, "PUT", "a-token");
    let notes = "/api/v4/projects/7/merge_requests/3/notes";
    assert_eq!(forge.methods()[3].1, format!("{notes}/1"));
    success(checkout.run(&script("pages"), &variables));
    assert!(checkout.plan().join("public/index.html").is_file());
    // Without a token nothing is said, and without a rule nothing fails.
    let before = forge.methods().len();
    let quiet: Vec<_> = variables.into_iter().filter(|(name, _)| !["MILEPOST_TOKEN", RULES.0].contains(name)).collect();
    success(checkout.run(&script("changes"), &quiet));
    assert_eq!(forge.methods().len(), before);
    assert!(fs::read_to_string(checkout.plan().join("changes.md")).unwrap().contains("The go-live and the end move "));
}

#[test]
fn gitea_comments_on_a_pull_request_and_publishes_a_branch() {
    let (forge, checkout) = (Forge::open(), Checkout::of("gitea", ".gitea/workflows/milepost.yml"));
    let variables = |server| {
        let own = [("TOKEN", "a-token"), ("GITHUB_SERVER_URL", server), ("GITHUB_SHA", "7be30d1")];
        checkout.on_a_pull_request(&own)
    };
    assert_eq!(checkout.run(&checkout.step("milepost diff"), &variables(&forge.address)).status.code(), Some(3));
    checkout.lengthen("30", "60");
    assert_eq!(checkout.run(&checkout.step("milepost diff"), &variables(&forge.address)).status.code(), Some(3));
    is_told_once(&forge, "PATCH", "token a-token");
    assert_eq!(forge.methods()[3].1, "/api/v1/repos/clinic/plan/issues/comments/1");
    // A repository in a folder takes the branch as one behind an address does.
    let server = checkout.root.path().join("served");
    let served = server.join("clinic/plan");
    checkout.git(&["init", "-q", "--bare", served.to_str().unwrap()]);
    success(checkout.run(&checkout.step("milepost build"), &variables(server.to_str().unwrap())));
    let files = checkout.git(&["-C", served.to_str().unwrap(), "ls-tree", "--name-only", "pages"]);
    assert!(files.lines().any(|file| file == "index.html"), "{files}");
}

#[test]
fn github_comments_on_a_pull_request_and_builds_the_site() {
    let (forge, checkout) = (Forge::open(), Checkout::of("github", ".github/workflows/milepost.yml"));
    // GitHub's own program, as far as the pipeline calls it: it finds the address and the token by itself.
    let program = checkout.root.path().join("scratch/gh");
    fs::write(&program, GH).unwrap();
    assert!(Command::new("chmod").arg("+x").arg(&program).status().unwrap().success());
    let variables =
        |own| checkout.on_a_pull_request(&[("GH_TOKEN", "a-token"), ("OWN", own), ("FORGE", forge.address.as_str())]);
    // A request from a fork is told in the summary of its run.
    assert_eq!(checkout.run(&checkout.step("milepost diff"), &variables("false")).status.code(), Some(3));
    assert_eq!(forge.methods(), []);
    let summary = fs::read_to_string(checkout.root.path().join("scratch/summary.md")).unwrap();
    assert!(summary.contains("rule `slip>10d` is hit"), "{summary}");
    assert_eq!(checkout.run(&checkout.step("milepost diff"), &variables("true")).status.code(), Some(3));
    checkout.lengthen("30", "60");
    assert_eq!(checkout.run(&checkout.step("milepost diff"), &variables("true")).status.code(), Some(3));
    is_told_once(&forge, "PATCH", "a-token");
    assert_eq!(forge.methods()[3].1, "/repos/clinic/plan/issues/comments/1");
    success(checkout.run(&checkout.step("milepost build"), &variables("true")));
    assert!(checkout.root.path().join("scratch/site/index.html").is_file());
}

const GH: &str = r#"#!/usr/bin/env bash
set -euo pipefail
[ "$1" = api ]; shift
method=GET filter=. body=
while [ $# -gt 0 ]; do
  case "$1" in
    --paginate | --silent) ;;
    --jq) filter=$2; shift ;;
    -X) method=$2; shift ;;
    -F) body=${2#body=@}; shift ;;
    -*) echo "unknown: $1" >&2; exit 1 ;;
    *) path=$1 ;;
  esac
  shift
done
send=()
[ -z "$body" ] || send=(-H 'Content-Type: application/json' -d "$(jq -Rs '{body: .}' "$body")")
curl -fsS -X "$method" -H "Authorization: $GH_TOKEN" "${send[@]}" "$FORGE/$path" | jq -r "$filter"
"#;
