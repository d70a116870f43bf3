//! A plan that was tagged twice: its portal holds the portals of both versions, each as it was and as today's audience may
//! see it, and readers find the way between them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const SETTINGS: &str = "title: Clinic\nstart: 2026-01-05\naudiences: {staff: {}, board: {}}\nstatus_date: ";

const RISKS: &str = "risks:
  - {id: lab, title: The laboratory is late, probability: 3, impact: 4}
  - {id: vendor, title: Umbrellacorp may be sold, probability: 2, impact: 5, audience: board}
";

struct Plan {
    root: tempfile::TempDir,
}

impl Plan {
    /// Version 1 shows everybody a risk that the board keeps to itself since version 2.
    fn new() -> Plan {
        let plan = Plan { root: tempfile::tempdir().unwrap() };
        plan.git(1, &["init", "-q"]);
        plan.write("vision.md", "---\nstatement: Staff chart once.\n---\nSee [the leaflet](assets/leaflet.txt).\n");
        plan.write("assets/leaflet.txt", "First edition\n");
        plan.write("assets/draft.txt", "Nothing links here\n");
        plan.state("2026-02-06", "2026-04-30", &RISKS.replace(", audience: board", ""));
        plan.commit(6, "Begin", "v1");
        plan.write("assets/leaflet.txt", "Second edition\n");
        plan.state("2026-02-20", "2026-05-14", RISKS);
        plan.commit(20, "Umbrellacorp stays between us", "release/2");
        plan.state("2026-02-27", "2026-05-28", RISKS);
        plan.write("pages/help.md", "---\ntitle: Help\n---\nCall us.\n");
        plan.commit(27, "Later", "");
        plan
    }

    fn state(&self, day: &str, due: &str, risks: &str) {
        self.write("milepost.yaml", &format!("{SETTINGS}{day}\n"));
        let milestones = format!("milestones:\n  - {{id: live, title: Go-live North, key: go-live, due: {due}}}\n");
        self.write("plan/milestones.yaml", &milestones);
        self.write("plan/risks.yaml", risks);
    }

    fn write(&self, path: &str, text: &str) {
        let target = self.root.path().join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, text).unwrap();
    }

    fn commit(&self, day: u32, message: &str, tag: &str) {
        self.git(day, &["add", "-A"]);
        self.git(day, &["commit", "-q", "-m", message]);
        if !tag.is_empty() {
            self.git(day, &["tag", tag]);
        }
    }

    fn git(&self, day: u32, arguments: &[&str]) {
        let date = format!("2026-02-{day:02}T12:00:00+0000");
        let output = Command::new("git")
            .args(["-c", "user.name=Priya", "-c", "user.email=p@example.org", "-c", "init.defaultBranch=main"])
            .args(["-c", "commit.gpgsign=false"])
            .args(arguments)
            .current_dir(self.root.path())
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null")
            .env("GIT_AUTHOR_DATE", &date)
            .env("GIT_COMMITTER_DATE", &date)
            .output()
            .expect("git runs");
        assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn milepost(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_milepost")).args(arguments).current_dir(self.root.path()).output().unwrap()
    }

    fn build(&self, arguments: &[&str]) -> String {
        let output = self.milepost(&[&["build"], arguments].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn portal(&self) -> PathBuf {
        self.root.path().join("public")
    }

    fn page(&self, path: &str) -> String {
        fs::read_to_string(self.portal().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}

/// The files below a folder, by their paths within it.
fn files(folder: &Path) -> BTreeSet<String> {
    let entries = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    entries.map(|entry| entry.path().strip_prefix(folder).unwrap().to_string_lossy().into_owned()).collect()
}

/// What readers see of a page, a line for each piece of text.
fn words(html: &str) -> Vec<&str> {
    let after = html.split('<').skip(1).filter_map(|rest| rest.split_once('>'));
    after.map(|(_, text)| text.trim()).filter(|text| !text.is_empty()).collect()
}

/// Asserts that every link of every page of a portal leads to a file of it.
fn assert_links_lead(portal: &Path) {
    let all = files(portal);
    for path in all.iter().filter(|path| path.ends_with(".html")) {
        let page = fs::read_to_string(portal.join(path)).unwrap();
        let folder = Path::new(path).parent().unwrap();
        let sources = page.split("src=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned);
        for link in links(&page).into_iter().chain(sources).filter(|link| !link.starts_with('#') && !link.contains(':'))
        {
            let mut target = PathBuf::new();
            for part in folder.join(link.split('#').next().unwrap()).components() {
                match part {
                    std::path::Component::ParentDir => assert!(target.pop(), "{path} leads out of the portal: {link}"),
                    part => target.push(part),
                }
            }
            assert!(all.contains(target.to_str().unwrap()), "{path} leads to {link}, which is not there");
        }
    }
}

/// The addresses that a page leads to.
fn links(html: &str) -> Vec<String> {
    let after = html.split("href=\"").skip(1);
    after.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

#[test]
fn each_version_is_shown_as_it_was_and_says_so() {
    let plan = Plan::new();
    assert!(plan.build(&["--versions"]).contains("for the audience `staff` and 2 versions in"));
    assert!(plan.page("milestones/live.html").contains("28 May 2026"));
    let first = plan.page("versions/v1/milestones/live.html");
    assert!(first.contains("30 Apr 2026") && !first.contains("28 May 2026"));
    assert!(first.contains("This is the plan as of 6 February 2026 (v1), not today’s."), "{first}");
    assert!(first.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(plan.page("versions/release-2/index.html").contains("This is the plan as of 20 February 2026 (release/2)"));
    assert!(!plan.page("index.html").contains("This is the plan as of"));
    // Its pictures and documents are those of its day, and only those that something links to.
    assert_eq!(plan.page("assets/leaflet.txt"), "Second edition\n");
    assert_eq!(plan.page("versions/v1/assets/leaflet.txt"), "First edition\n");
    assert!(!files(&plan.portal()).iter().any(|path| path.contains("draft")));
}

#[test]
fn readers_find_the_way_between_versions() {
    let plan = Plan::new();
    plan.build(&["--versions"]);
    let of = |path: &str| links(&plan.page(path)).into_iter().collect::<BTreeSet<_>>();
    let today = of("milestones/live.html");
    assert!(today.contains("../versions/v1/milestones/live.html"), "{today:?}");
    assert!(today.contains("../versions/release-2/milestones/live.html"));
    let first = of("versions/v1/milestones/live.html");
    assert!(first.contains("../../../milestones/live.html") && !first.contains("../../v1/milestones/live.html"));
    assert!(of("pages/help.html").contains("../versions/v1/index.html"), "there was no such page");
    assert_links_lead(&plan.portal());
    plan.build(&[]);
    assert!(!plan.page("index.html").contains("class=\"versions"), "without versions there is nothing to choose");
}

#[test]
fn a_version_names_its_day_where_today_s_portal_says_today() {
    let plan = Plan::new();
    plan.build(&["--versions"]);
    // A version speaks of today’s plan, and leads there; of its own day it never says that it is today.
    let of_today = ["See today’s plan", "Today’s plan", "This is the plan as of 6 February 2026 (v1), not today’s."];
    let says_today = |path: &str| {
        let page = plan.page(path);
        let said = words(&page).into_iter().filter(|text| !of_today.contains(text));
        said.filter(|text| text.to_lowercase().contains("today")).map(str::to_owned).collect::<Vec<_>>()
    };
    for path in files(&plan.portal().join("versions/v1")).iter().filter(|path| path.ends_with(".html")) {
        assert_eq!(says_today(&format!("versions/v1/{path}")), [""; 0], "{path}");
    }
    assert_eq!(says_today("milestones/live.html"), ["Today", "From today"]);
    let first = plan.page("versions/v1/milestones/live.html");
    assert!(words(&first).contains(&"From 6 February 2026") && words(&first).contains(&"6 Feb 2026"), "{first}");
}

#[test]
fn each_audience_has_the_versions_as_it_may_see_them() {
    let plan = Plan::new();
    plan.build(&["--versions", "--all-audiences", "-o", "portals"]);
    let risks = |audience: &str| {
        fs::read_to_string(plan.root.path().join(format!("portals/{audience}/versions/v1/risks.html"))).unwrap()
    };
    assert!(risks("board").contains("Umbrellacorp") && !risks("staff").contains("Umbrellacorp"));
    assert_links_lead(&plan.root.path().join("portals/board"));
}

#[test]
fn versions_are_published_with_assets_of_their_own() {
    let plan = Plan::new();
    let publish = |arguments: &[&str]| {
        let output = plan.milepost(&[&["publish", "www"], arguments].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    publish(&[]);
    let said = publish(&["--versions"]);
    let count = |what: &str| -> usize {
        let before = said.split(what).next().unwrap();
        before
            .rsplit(|letter: char| !letter.is_ascii_digit())
            .find(|number| !number.is_empty())
            .unwrap()
            .parse()
            .unwrap()
    };
    assert!(count(" pages") > count(" new"), "the pages of versions count in both: {said}");
    let current = plan.root.path().join("www/current");
    assert_links_lead(&current.canonicalize().unwrap());
    let first = files(&current.join("versions/v1"));
    assert!(first.iter().any(|path| path.starts_with("assets/theme/style.")), "{first:?}");
    assert!(!first.contains("assets/theme/style.css"), "a page finds the assets that it was written with");
    assert_eq!(fs::read_to_string(current.join("versions/v1/assets/leaflet.txt")).unwrap(), "First edition\n");
    publish(&[]);
    let gone = fs::read_to_string(current.join("versions/v1/milestones/live.html")).unwrap();
    assert!(!gone.contains("30 Apr 2026"), "the address says that its page is gone: {gone}");
    assert_links_lead(&current.canonicalize().unwrap());
}

#[test]
fn a_version_tells_nothing_that_is_hidden_today_and_verify_looks_for_it() {
    let plan = Plan::new();
    plan.build(&["--versions"]);
    let holds = |word: &str| {
        let paths = files(&plan.portal()).into_iter();
        paths
            .filter(|path| {
                let bytes = fs::read(plan.portal().join(path)).unwrap();
                path.contains(word) || String::from_utf8_lossy(&bytes).to_lowercase().contains(word)
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(holds("umbrellacorp"), [""; 0], "what everybody was shown once is hidden in the past as well");
    assert!(plan.milepost(&["verify", "public"]).status.success());
    let page = plan.page("versions/v1/risks.html");
    plan.write("public/versions/v1/risks.html", &page.replace("</main>", "<p>Umbrellacorp</p></main>"));
    let refused = plan.milepost(&["verify", "public"]);
    assert!(!refused.status.success());
    assert!(String::from_utf8(refused.stderr).unwrap().contains("versions/v1/risks.html"));
    plan.build(&["--versions", "--audience", "board"]);
    assert!(plan.page("versions/v1/risks.html").contains("Umbrellacorp"));
}

#[test]
fn a_version_goes_with_its_tag_and_without_the_option() {
    let plan = Plan::new();
    plan.build(&["--versions"]);
    plan.git(28, &["tag", "-d", "v1"]);
    plan.build(&["--versions"]);
    let there = |name: &str| plan.portal().join("versions").join(name).exists();
    assert!(there("release-2") && !there("v1"));
    plan.build(&[]);
    assert!(!plan.portal().join("versions").exists());
}

#[test]
fn no_name_of_a_version_leads_out_of_its_folder() {
    let plan = Plan::new();
    for (folder, tag) in [("2026-01-09", "../../escaped"), ("2026-01-12", ".."), ("2026-01-16", "/etc")] {
        plan.write(&format!("history/{folder}/milepost.yaml"), &format!("{SETTINGS}{folder}\n"));
        plan.write(&format!("history/{folder}/vision.md"), &format!("---\nstatement: Of {folder}.\n---\n"));
        plan.write(&format!("history/{folder}/revision.yaml"), &format!("message: Begin\ntag: {tag}\n"));
    }
    plan.build(&["--versions"]);
    let names = fs::read_dir(plan.portal().join("versions")).unwrap();
    let names: BTreeSet<String> = names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let expected = ["escaped", "etc", "release-2", "v1", "version"];
    assert_eq!(names, expected.into_iter().map(str::to_owned).collect());
    assert!(plan.page("versions/version/index.html").contains("Of 2026-01-12."));
}

/// Many figures of a large plan are the same as hidden ones by chance, the more the more portals stand together.
#[test]
fn the_example_has_portals_of_its_versions_for_each_audience() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-project");
    for audience in ["staff", "board"] {
        let target = tempfile::tempdir().unwrap();
        let folder = target.path().join("portal");
        let mut command = Command::new(env!("CARGO_BIN_EXE_milepost"));
        command.arg("build").arg(&example).args(["--versions", "--audience", audience, "-o"]).arg(&folder);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        for version in ["baseline-1", "baseline-2"] {
            assert!(folder.join("versions").join(version).join("budget.html").is_file());
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_milepost"));
        command.arg("verify").arg(&folder).args(["--audience", audience]).arg("--project").arg(&example);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}
