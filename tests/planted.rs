//! What is put into a written portal by hand is found, in whatever file and in whatever form, and nothing else is.

use std::fs;
use std::path::Path;
use std::process::Command;

const PLAN: &[(&str, &str)] = &[
    (
        "milepost.yaml",
        "title: Planted\nstart: 2026-01-05\nstatus_date: 2026-03-02\nurl: https://portal.example/\n\
         audiences: {staff: {money: totals}, board: {}}\n",
    ),
    ("vision.md", "---\nstatement: One record for all of us.\n---\n"),
    (
        "plan/all.yaml",
        "stakeholders:\n- {id: pm, title: Priya, concerns: She wants to resign over Quillfeather}\n\
         - {id: bo-li, title: Bo Li, audience: board}\n\
         milestones:\n- {id: chosen, title: Vendor chosen, duration: 5, owner: pm}\n\
         - {id: new-page, title: New page, duration: 10, audience: board}\n\
         lines:\n- {id: licences, title: Licences, amount: 12500}\n\
         - {id: gift, title: Gift, amount: 918273.50, audience: board}\n\
         - {id: present, title: Present, amount: 1234567, audience: board}\n",
    ),
    (
        "updates/2026-02-01.md",
        "---\ntitle: First\ndate: 2026-02-01\n---\nAll is well.\n\n:::audience board\nLarkspur pays 7,431,000 for the practice. \
         We close the southern branch and tell nobody. See [x](<../assets/term sheet.pdf>).\n:::\n",
    ),
    ("assets/term sheet.pdf", "%PDF"),
];

fn milepost(arguments: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_milepost")).args(arguments).output().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    (output.status.success(), said)
}

/// A file of the portal whose path begins and ends so.
fn file(portal: &Path, begin: &str, end: &str) -> String {
    let paths = walkdir::WalkDir::new(portal).sort_by_file_name().into_iter().map(Result::unwrap);
    let paths = paths.filter(|entry| entry.file_type().is_file());
    let mut paths = paths.map(|entry| entry.path().strip_prefix(portal).unwrap().to_string_lossy().into_owned());
    paths.find(|path| path.starts_with(begin) && path.ends_with(end)).unwrap_or_else(|| panic!("no {begin}…{end}"))
}

/// What is planted: the beginning and the end of a file's path, what stands there, and what is put in its place.
const PLANTS: &[(&str, &str, &str, &str)] = &[
    // Names, words and sentences, in pages and in tags.
    ("index", ".html", "</main>", "<p>Larkspur</p></main>"),
    ("index", ".html", "</main>", "<p>of Bo and</p></main>"),
    ("index", ".html", "</main>", "<p>It pays $7,431,000 for it.</p></main>"),
    ("index", ".html", "</main>", "<p>a new page</p></main>"),
    ("index", ".html", "</main>", "<p>So we <em>close</em> the southern branch and tell nobody.</p></main>"),
    ("index", ".html", "</main>", "<i title=\"she resigns: quillfeather\"></i></main>"),
    // Ids.
    ("index", ".html", "</main>", "<a href=\"milestones.html#new-page\">x</a></main>"),
    // Amounts.
    ("budget", ".html", "</main>", "<td>$918,273.50</td></main>"),
    ("budget", ".html", "</main>", "<td>918.273,50 €</td></main>"),
    ("budget", ".html", "</main>", "<td>918 273.50</td></main>"),
    ("budget", ".html", "</main>", "<td data-amount=\"918273.5\"></td></main>"),
    ("budget", ".html", "</main>", "<p>7 431 000 or 7,431,000</p></main>"),
    // Files for other programs.
    ("data/milestones", ".csv", "\n", "\nx,918273.5\n"),
    ("data/plan", ".json", "\"settings\"", "\"gift\": 1, \"settings\""),
    ("calendar", ".ics", "END:VCALENDAR", "SUMMARY:Lark\r\n spur\r\nEND:VCALENDAR"),
    ("feed", ".xml", "</feed>", "<entry>Larkspur</entry></feed>"),
    // The search: a word, a stem, a title.
    ("assets/search/words", ".js", "\n`", "\nAquillfeather\n`"),
    ("assets/search/terms-", ".js", "\n`", "\nquillfeath AB\n`"),
    ("assets/search/pages-", ".js", "\n]", "\n[\"Gift\",\"x.html\"]]"),
    // What the program keeps beside the pages.
    (".milepost-portal", "", "index.html", "larkspur.html"),
    // The address of a document.
    ("index", ".html", "</main>", "<a href=\"assets/term%20sheet.pdf\">x</a></main>"),
];

#[test]
fn each_kind_of_leak_is_found() {
    let root = tempfile::tempdir().unwrap();
    let (plan, portal) = (root.path().join("plan"), root.path().join("portal"));
    for (path, text) in PLAN {
        let path = plan.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let (plan, folder) = (plan.to_str().unwrap(), portal.to_str().unwrap());
    let (is_built, said) = milepost(&["build", plan, "--audience", "staff", "-o", folder]);
    assert!(is_built, "{said}");
    let verify = || milepost(&["verify", folder, "--project", plan, "--audience", "staff"]);
    let (is_clean, said) = verify();
    assert!(is_clean, "{said}");
    for (begin, end, at, planted) in PLANTS {
        let name = file(&portal, begin, end);
        let path = portal.join(&name);
        let before = fs::read_to_string(&path).unwrap();
        assert!(before.contains(at), "{name} holds no {at}");
        fs::write(&path, before.replacen(at, planted, 1)).unwrap();
        let (is_clean, said) = verify();
        assert!(!is_clean && said.contains(&name), "{planted} in {name}: {said}");
        fs::write(&path, before).unwrap();
    }
    for name in ["assets/term sheet.pdf", "milestones/new-page.html", "people/Bo.html", "assets/larkspur.png"] {
        let path = portal.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "").unwrap();
        let (is_clean, said) = verify();
        assert!(!is_clean && said.contains(name), "{name}: {said}");
        fs::remove_file(path).unwrap();
    }
    let (is_clean, said) = verify();
    assert!(is_clean, "{said}");
}
