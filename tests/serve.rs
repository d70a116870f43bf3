//! `milepost serve`: a real server, real files, and whatever editors, git and strangers do to them.

#![allow(clippy::disallowed_methods, reason = "tests wait, and read what the system says of a process")]

mod serving;

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use serving::{SETTINGS, VISION, project, replace, serve, write};

fn milestone(due: &str) -> String {
    format!("milestones:\n  - {{id: go-live, title: Go-live, due: {due}}}\n")
}

fn update(title: &str) -> String {
    format!("---\ntitle: {title}\ndate: 2026-01-30\n---\nText.\n")
}

#[test]
fn every_kind_of_save_is_shown() {
    let server = serve(project(&[("updates/a.md", &update("First"))]), &[]);
    let root = server.root.path();
    server.until("/updates/a.html", |page| page.body.contains("First"));

    write(root, "updates/a.md", &update("Second"));
    server.until("/updates/a.html", |page| page.body.contains("Second"));
    replace(root, "updates/a.md", &update("Third"));
    server.until("/updates/a.html", |page| page.body.contains("Third"));
    fs::rename(root.join("updates/a.md"), root.join("updates/b.md")).unwrap();
    server.until("/updates/b.html", |page| page.status == 200 && page.body.contains("Third"));
    assert_eq!(server.get("/updates/a.html").status, 404);

    // A folder that goes and comes back, twice, and what is then saved in it.
    for title in ["Fourth", "Fifth"] {
        fs::remove_dir_all(root.join("updates")).unwrap();
        server.until("/updates/b.html", |page| page.status == 404);
        write(root, "updates/deep/b.md", &update(title));
        server.until("/updates/deep-b.html", |page| page.body.contains(title));
        write(root, "updates/deep/b.md", &update("Sixth"));
        server.until("/updates/deep-b.html", |page| page.body.contains("Sixth"));
        fs::remove_dir_all(root.join("updates/deep")).unwrap();
        write(root, "updates/b.md", &update(title));
        server.until("/updates/b.html", |page| page.body.contains(title));
    }
    // A folder that was filled elsewhere and is moved in.
    let elsewhere = root.join("elsewhere");
    write(&elsewhere, "one.md", "---\ntitle: Moved in\n---\nText.\n");
    fs::rename(&elsewhere, root.join("pages")).unwrap();
    server.until("/pages/one.html", |page| page.body.contains("Moved in"));
    write(root, "pages/one.md", "---\ntitle: Saved there\n---\nText.\n");
    server.until("/pages/one.html", |page| page.body.contains("Saved there"));
}

#[test]
fn a_project_that_goes_and_comes_back_is_shown_again() {
    let server = serve(project(&[]), &[]);
    let root = server.root.path();
    server.until("/", |page| page.body.contains("Clinic"));
    fs::remove_dir_all(root).unwrap();
    server.line(|line| line.contains("the portal stays as it was"));
    assert!(server.get("/").body.contains("Clinic"));
    write(root, "vision.md", VISION);
    write(root, "milepost.yaml", &SETTINGS.replace("Clinic", "Again"));
    server.until("/", |page| page.body.contains("Again"));
    write(root, "milepost.yaml", &SETTINGS.replace("Clinic", "And again"));
    server.until("/", |page| page.body.contains("And again"));
}

#[test]
fn the_terminal_says_what_changed_in_the_plan() {
    let server = serve(project(&[("plan/milestones.yaml", &milestone("2026-04-01"))]), &[]);
    server.line(|line| line.starts_with("ready in "));
    write(server.root.path(), "plan/milestones.yaml", &milestone("2026-04-15"));
    let said = server.line(|line| line.contains("go-live"));
    assert!(said.starts_with("go-live: due +14 days; last day +14 days (") && said.ends_with(" ms)"), "{said}");
    // What is written anew as it was changes nothing, and nothing is said of it.
    write(server.root.path(), "plan/milestones.yaml", &milestone("2026-04-15"));
    assert_eq!(server.rest(), Vec::<String>::new());
}

#[test]
fn a_thousand_files_are_one_rebuild_and_none_is_missed() {
    let root = project(&[]);
    git(root.path(), &["init", "-q", "-b", "main"]);
    git(root.path(), &["add", "-A"]);
    git(root.path(), &["commit", "-qm", "Begin"]);
    git(root.path(), &["checkout", "-qb", "many"]);
    for place in 0..1000 {
        write(root.path(), &format!("updates/u{place}.md"), &update(&format!("Title {place}")));
    }
    git(root.path(), &["add", "-A"]);
    git(root.path(), &["commit", "-qm", "Report"]);
    git(root.path(), &["checkout", "-q", "main"]);
    let server = serve(root, &[]);
    server.line(|line| line.starts_with("ready in "));
    git(server.root.path(), &["checkout", "-q", "many"]);
    server.until("/updates/u999.html", |page| page.status == 200);
    let said = server.rest();
    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(said[0].contains("new update") && said[0].contains("and 996 more"), "{said:#?}");
    for place in (0..1000).step_by(37) {
        assert!(server.get(&format!("/updates/u{place}.html")).body.contains(&format!("Title {place}")));
    }
    git(server.root.path(), &["checkout", "-q", "main"]);
    server.until("/updates/u999.html", |page| page.status == 404);
    assert_eq!(server.get("/updates.html").status, 404);
}

#[test]
fn many_files_written_one_by_one_are_all_shown() {
    let server = serve(project(&[]), &[]);
    server.line(|line| line.starts_with("ready in "));
    for place in 0..300 {
        write(server.root.path(), &format!("updates/u{place}.md"), &update(&format!("Title {place}")));
    }
    server.until("/updates/u299.html", |page| page.status == 200);
    for place in 0..300 {
        assert_eq!(server.get(&format!("/updates/u{place}.html")).status, 200, "{place}");
    }
    // They are taken together, though nobody says how many there will be, and on a busy machine whoever writes them is held up.
    let rebuilds = server.rest().len();
    assert!(rebuilds < 30, "{rebuilds} rebuilds");
}

#[test]
fn a_fault_is_told_with_its_line_and_the_portal_stays() {
    let server = serve(project(&[("plan/milestones.yaml", &milestone("2026-04-01"))]), &[]);
    server.until("/", |page| page.body.contains("Go-live"));
    let host = &server.address;
    let stream = server.connect(&format!("GET /.milepost/events HTTP/1.1\r\nHost: {host}\r\n\r\n"));
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let mut told = || -> serde_json::Value {
        let line = lines.find(|line| line.starts_with("data: ")).unwrap();
        serde_json::from_str(&line[6..]).unwrap()
    };
    assert_eq!(told()["faults"], serde_json::json!([]));
    write(
        server.root.path(),
        "plan/milestones.yaml",
        "milestones:\n  - {id: go-live, title: Live, dues: 2026-04-01}\n",
    );
    let faults = told()["faults"].clone();
    assert_eq!(faults[0]["place"]["text"], "plan/milestones.yaml:2:32", "{faults:#}");
    assert_eq!(faults[0]["hint"], "did you mean `due`?");
    assert!(server.get("/").body.contains("Go-live"));
    write(server.root.path(), "plan/milestones.yaml", &milestone("2026-04-15"));
    assert_eq!(told()["faults"], serde_json::json!([]));
    server.until("/", |page| page.body.contains("15 Apr"));
}

#[test]
fn a_plan_that_begins_with_faults_is_shown_when_they_are_mended() {
    let server = serve(project(&[("milepost.yaml", "title: [\n")]), &[]);
    let page = server.until("/", |page| page.status == 503);
    assert!(page.body.contains("There is no portal yet") && page.body.contains("/.milepost/live.js"), "{}", page.body);
    write(server.root.path(), "milepost.yaml", SETTINGS);
    server.until("/", |page| page.status == 200);
}

#[test]
fn a_faulty_template_is_named_and_then_mended() {
    let server = serve(project(&[("themes/clarity/vision.html", "{{ page.nothing.at.all }}")]), &[]);
    let page = server.until("/vision.html", |page| page.status == 500);
    assert!(page.body.contains("themes/clarity/vision.html:1"), "{}", page.body);
    let said = |line: &str| line.starts_with("the theme has a fault") && line.contains("themes/clarity/vision.html:1");
    server.line(said);
    write(server.root.path(), "themes/clarity/vision.html", "{% if %}");
    server.line(|line| line.contains("themes/clarity/vision.html:1"));
    fs::remove_file(server.root.path().join("themes/clarity/vision.html")).unwrap();
    server.until("/vision.html", |page| page.status == 200);
    server.line(|line| line.starts_with("no errors any more"));
    // A template that can be read and not be filled in leaves the portal as it was.
    write(server.root.path(), "themes/clarity/vision.html", "{{ page.nothing.at.all }}");
    server.line(|line| line.contains("error[faulty-theme]") && line.contains("themes/clarity/vision.html:1"));
    server.line(|line| line.contains("the portal stays as it was"));
    assert_eq!(server.get("/vision.html").status, 200);
}

/// What pages are told of faults, in turn.
fn faults(server: &serving::Server) -> impl FnMut() -> serde_json::Value + use<> {
    let host = &server.address;
    let stream = server.connect(&format!("GET /.milepost/events HTTP/1.1\r\nHost: {host}\r\n\r\n"));
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    move || {
        let line = lines.find(|line| line.starts_with("data: ")).unwrap();
        serde_json::from_str::<serde_json::Value>(&line[6..]).unwrap()["faults"].clone()
    }
}

#[test]
fn a_template_that_a_plan_first_uses_is_tried_and_the_portal_stays_when_it_fails() {
    let template = "<p>{{ page.title }}</p>\n{{ page.nothing.at.all }}";
    let server = serve(project(&[("themes/clarity/milestone.html", template)]), &[]);
    let root = server.root.path();
    server.until("/", |page| page.status == 200 && page.body.contains("Clinic"));
    let mut told = faults(&server);
    assert_eq!(told(), serde_json::json!([]));
    write(root, "plan/milestones.yaml", &milestone("2026-04-01"));
    let fault = told()[0]["message"].as_str().unwrap().to_owned();
    assert!(fault.contains("themes/clarity/milestone.html:2"), "{fault}");
    assert!(!server.get("/").body.contains("Go-live"));
    write(root, "themes/clarity/milestone.html", "<p>{{ page.title }}</p>");
    assert_eq!(told(), serde_json::json!([]));
    server.until("/", |page| page.body.contains("Go-live"));
}

#[test]
fn a_template_that_fails_on_one_page_is_told_and_the_page_stays() {
    let template = "<p>{{ page.title }}</p>\n{% if page.title == \"Third\" %}{{ page.nothing.at.all }}{% endif %}";
    let plan = |first: &str, second: &str| {
        format!(
            "milestones:\n  - {{id: a, title: {first}, due: 2026-04-01}}\n  - {{id: b, title: {second}, due: 2026-04-01}}\n"
        )
    };
    let files = [("themes/clarity/milestone.html", template), ("plan/milestones.yaml", &plan("First", "Second"))];
    let server = serve(project(&files), &[]);
    let save = |first: &str, second: &str| write(server.root.path(), "plan/milestones.yaml", &plan(first, second));
    server.until("/milestones/b.html", |page| page.body.contains("Second"));
    let mut told = faults(&server);
    assert_eq!(told(), serde_json::json!([]));
    save("First", "Third");
    assert_eq!(told(), serde_json::json!([]));
    let page = server.get("/milestones/b.html");
    assert!(page.status == 200 && page.body.contains("Second"), "{page:?}");
    let fault = told()[0]["message"].as_str().unwrap().to_owned();
    assert!(fault.contains("themes/clarity/milestone.html:2"), "{fault}");
    // Saved once more, the page is still that of the portal in which it could be set.
    save("Fourth", "Third");
    server.until("/milestones/a.html", |page| page.body.contains("Fourth"));
    assert!(server.get("/milestones/b.html").body.contains("Second"));
    save("Fourth", "Fifth");
    server.until("/milestones/b.html", |page| page.body.contains("Fifth"));
}

#[test]
fn pages_are_answered_as_browsers_expect() {
    let server = serve(project(&[]), &[]);
    let page = server.until("/", |page| page.status == 200);
    assert!(page.head.contains("content-type: text/html; charset=utf-8"), "{}", page.head);
    assert!(page.head.contains("cache-control: no-cache") && page.head.contains("nosniff"), "{}", page.head);
    assert!(page.head.contains("cross-origin-resource-policy: same-origin"), "{}", page.head);
    assert!(page.body.contains("connect-src 'self'") && page.body.contains("src=\"/.milepost/live.js\""));
    let tag = page.head.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap().to_owned();
    let known = server.ask("GET", "/", &format!("If-None-Match: {tag}\r\n"));
    assert_eq!((known.status, known.body.as_str()), (304, ""));
    let head = server.ask("HEAD", "/", "");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert!(head.head.contains(&format!("etag: {tag}")), "{}", head.head);
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
        assert_eq!(server.ask(method, "/", "Content-Length: 0\r\n").status, 405, "{method}");
    }
    let style = server.get("/assets/theme/style.css");
    assert!(style.head.contains("content-type: text/css") && !style.body.contains("live.js"));
    let nowhere = server.get("/deep/down/nowhere.html");
    assert_eq!(nowhere.status, 404);
    assert!(nowhere.body.contains("href=\"/assets/theme/style.css\""), "{}", nowhere.body);
    assert!(server.get("/.milepost/live.js").head.contains("text/javascript"));
    assert_eq!(server.get("/?a=b").status, 200);
}

#[test]
fn nothing_but_the_portal_is_given_away() {
    let root = project(&[("secret.txt", "canary"), ("assets/plan.txt", "canary"), ("plan/risks.yaml", "risks: []\n")]);
    let outside = tempfile::tempdir().unwrap();
    write(outside.path(), "secret.txt", "canary");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(outside.path().join("secret.txt"), root.path().join("assets/link.txt")).unwrap();
        std::os::unix::fs::symlink(outside.path(), root.path().join("assets/outside")).unwrap();
    }
    let name = root.path().file_name().unwrap().to_string_lossy().into_owned();
    let server = serve(root, &[]);
    server.until("/vision.html", |page| page.status == 200);
    let folder = server.root.path().display().to_string();
    let paths = [
        "/secret.txt".to_owned(),
        "/milepost.yaml".to_owned(),
        "/plan/risks.yaml".to_owned(),
        // Nothing links to it.
        "/assets/plan.txt".to_owned(),
        "/assets/link.txt".to_owned(),
        "/assets/outside/secret.txt".to_owned(),
        "/../secret.txt".to_owned(),
        format!("/../{name}/secret.txt"),
        "/assets/../../secret.txt".to_owned(),
        "/%2e%2e/secret.txt".to_owned(),
        "/..%2fsecret.txt".to_owned(),
        "/%2e%2e%5csecret.txt".to_owned(),
        "/..\\secret.txt".to_owned(),
        "/secret.txt%00.html".to_owned(),
        "//etc/passwd".to_owned(),
        format!("/{folder}/secret.txt"),
        format!("{folder}/secret.txt"),
        "/%".to_owned(),
        "file:///etc/passwd".to_owned(),
    ];
    for path in paths {
        let answer = server.get(&path);
        assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.status);
        assert!(!answer.body.contains("canary") && !answer.body.contains("root:"), "{path}: {}", answer.body);
    }
}

#[test]
fn a_name_that_somebody_else_made_lead_here_is_refused() {
    let server = serve(project(&[]), &[]);
    server.until("/", |page| page.status == 200);
    let as_host =
        |host: &str| server.raw(&format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")).status;
    let port = server.address.rsplit(':').next().unwrap();
    assert_eq!(as_host(&format!("localhost:{port}")), 200);
    assert_eq!(as_host(&format!("evil.example:{port}")), 403);
    assert_eq!(as_host(&format!("127.0.0.1.evil.example:{port}")), 403);
    assert_eq!(server.raw("GET / HTTP/1.0\r\n\r\n").status, 403);
}

#[test]
fn an_audience_is_shown_what_it_may_see() {
    let files = [
        (
            "milepost.yaml",
            "title: Clinic\nstart: 2026-01-05\nstatus_date: 2026-02-02\naudiences:\n  all: {}\n  team: {}\n",
        ),
        ("updates/a.md", "---\ntitle: Canary\ndate: 2026-01-30\naudience: team\n---\nText.\n"),
    ];
    let server = serve(project(&files), &[]);
    server.until("/", |page| page.status == 200);
    assert_eq!(server.get("/updates/a.html").status, 404);
    let server = serve(project(&files), &["--audience", "team"]);
    server.until("/updates/a.html", |page| page.status == 200);
}

#[test]
fn a_page_that_would_show_what_is_hidden_is_not_served() {
    // The only amount of its sort is told by a sum.
    let lines = |audience: &str| {
        format!(
            "lines:\n  - {{id: server, title: Server, amount: 12345.67}}\n  \
             - {{id: reserve, title: Reserve, amount: 71717.17, contingency: true{audience}}}\n"
        )
    };
    let settings = format!("{SETTINGS}audiences: {{staff: {{money: totals}}, board: {{}}}}\n");
    let files = [("milepost.yaml", settings.as_str()), ("plan/budget.yaml", &lines(", audience: board"))];
    let server = serve(project(&files), &["--audience", "staff"]);
    let page = server.until("/budget.html", |page| page.body.contains("This page is not shown"));
    assert_eq!(page.status, 500);
    assert!(!page.body.contains("71,717"), "{}", page.body);
    assert_eq!(server.get("/about.html").status, 200);
    write(server.root.path(), "plan/budget.yaml", &lines(""));
    server.until("/budget.html", |page| page.status == 200 && page.body.contains("71,717"));
}

#[test]
fn an_audience_that_the_plan_does_not_name_is_served_to_nobody() {
    let root = project(&[("milepost.yaml", &format!("{SETTINGS}audiences: {{staff: {{}}, board: {{}}}}\n"))]);
    let serve = || Command::new(env!("CARGO_BIN_EXE_milepost"));
    let out = serve().args(["serve", "--port", "0", "--audience", "press"]).arg(root.path()).output().unwrap();
    let said = String::from_utf8_lossy(&out.stderr);
    assert_eq!(out.status.code(), Some(2), "{said}");
    assert!(said.contains("there is no audience `press`") && said.contains("the audiences are staff, board"), "{said}");
    assert!(out.stdout.is_empty(), "{:?}", String::from_utf8_lossy(&out.stdout));
}

#[test]
fn a_port_that_is_taken_is_left_alone() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let server = serve(project(&[]), &["--port", &port]);
    assert_ne!(server.address, format!("127.0.0.1:{port}"));
    server.until("/", |page| page.status == 200);
    server.line(|line| line.starts_with(&format!("milepost: port {port} is taken")));
}

#[cfg(unix)]
#[test]
fn it_ends_when_it_is_asked_to() {
    for signal in ["-INT", "-TERM"] {
        let mut server = serve(project(&[]), &[]);
        server.until("/", |page| page.status == 200);
        let host = server.address.clone();
        // Somebody is still listening.
        let _listening = server.connect(&format!("GET /.milepost/events HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        assert!(Command::new("kill").args([signal, &server.child.id().to_string()]).status().unwrap().success());
        assert!(server.child.wait().unwrap().success(), "{signal}");
    }
}

/// Each save writes one word, which stands in many places of every page; a client asks for pages all the while.
#[cfg(target_os = "linux")]
#[test]
fn two_hundred_rebuilds_show_no_page_that_is_partly_old_and_leave_nothing_behind() {
    let files = [("plan/milestones.yaml", milestone("2026-04-01")), ("updates/a.md", update("First"))];
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let server = serve(project(&files), &[]);
    let client = server.client();
    let settings = |word: usize| SETTINGS.replace("Clinic", &format!("Word{word}x"));
    let rebuild = |word: usize| {
        replace(server.root.path(), "milepost.yaml", &settings(word));
        server.until("/updates/a.html", |page| page.body.contains(&format!("Word{word}x")));
    };
    (0..40).for_each(rebuild);
    let process = format!("/proc/{}", server.child.id());
    let open = || fs::read_dir(format!("{process}/fd")).unwrap().count();
    let threads = || fs::read_dir(format!("{process}/task")).unwrap().count();
    let resident = || -> usize {
        let status = fs::read_to_string(format!("{process}/status")).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    };
    let before = (open(), threads(), resident());
    let done = AtomicBool::new(false);
    let asked = thread::scope(|scope| {
        let asking = scope.spawn(|| {
            let mut asked = 0;
            while !done.load(Ordering::Relaxed) {
                for path in ["/", "/updates/a.html", "/roadmap.html", "/assets/theme/portal.css", "/nowhere.html"] {
                    let page = client.get(path);
                    let wanted = if path == "/nowhere.html" { 404 } else { 200 };
                    assert_eq!(page.status, wanted, "{path}: {}", page.body);
                    let mut words = page.body.split("Word").skip(1).map(|rest| rest.split('x').next().unwrap());
                    let first = words.next().unwrap_or_else(|| panic!("{path} has no word: {}", page.body));
                    assert!(words.all(|word| word == first), "{path} is of two states: {}", page.body);
                    asked += 1;
                }
            }
            asked
        });
        (40..240).for_each(rebuild);
        done.store(true, Ordering::Relaxed);
        asking.join().unwrap()
    });
    assert!(asked > 100, "{asked} pages were asked for");
    // What is ending takes a moment.
    thread::sleep(std::time::Duration::from_millis(500));
    let after = (open(), threads(), resident());
    assert!(after.0 <= before.0 + 2, "open files: {before:?}, {after:?}");
    assert!(after.1 <= before.1 + 2, "threads: {before:?}, {after:?}");
    assert!(after.2 <= before.2 + before.2 / 4, "KB of memory: {before:?}, {after:?}");
}

fn git(folder: &std::path::Path, arguments: &[&str]) {
    let output = Command::new("git")
        .args(["-c", "user.name=Priya", "-c", "user.email=p@example.org", "-c", "commit.gpgsign=false"])
        .args(arguments)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .output()
        .expect("git runs");
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn all_languages_are_shown_and_follow_their_files() {
    let settings = format!("{SETTINGS}languages: [en, fr]\n");
    let french = "---\nstatement: Soigner\n---\n";
    let help = "# Help\n\nCall us.\n";
    let server =
        serve(project(&[("milepost.yaml", &settings), ("vision.fr.md", french), ("pages/help.md", help)]), &[]);
    let root = server.root.path();
    server.until("/fr/vision.html", |page| page.body.contains("Soigner"));
    assert!(server.get("/pages/help.html").body.contains("href=\"../fr/pages/help.html\""));
    write(root, "vision.fr.md", &french.replace("Soigner", "Prendre soin"));
    server.until("/fr/vision.html", |page| page.body.contains("Prendre soin"));
    write(root, "pages/help.fr.md", "# Aide\n\nAppelez-nous.\n");
    server.until("/fr/pages/help.html", |page| page.body.contains("Appelez-nous"));
    assert!(server.get("/pages/help.html").body.contains("Call us."));
    assert_eq!(server.get("/de/index.html").status, 404);
}
