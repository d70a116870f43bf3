//! A plan in several languages: a portal for each, in which readers find the way to the others, see what is not translated,
//! and find nothing that is hidden from them in any language.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const SETTINGS: &str = "title: {en: New record, fr: Nouveau dossier}\nstart: 2026-01-05\nstatus_date: 2026-03-02\n\
                        languages: [en, fr, ar]\nurl: https://example.org/clinic/\naudiences: {staff: {}, board: {}}\n";

const PLAN: &str = "stakeholders:
  - {id: ann, title: Ann Lee, role: {en: Lead, fr: Responsable}}
  - {id: nurses, title: {en: Nurses, fr: Personnel infirmier}, kind: group, impact: You write each reading once.}
milestones:
  - {id: live, title: {en: Switch, fr: Bascule}, due: 2026-04-30, tags: [{en: care, fr: soins}]}
  - {id: deal, title: {en: Sale signed, fr: Cession au groupe Quivendre}, due: 2026-04-01, audience: board}
lines:
  - {id: software, title: {en: Software, fr: Logiciel}, amount: 1250.50}
";

/// Files of the project beside its settings.
fn files() -> Vec<(&'static str, &'static str)> {
    vec![
        ("milepost.yaml", SETTINGS),
        ("plan/all.yaml", PLAN),
        ("vision.md", "---\nstatement: One record\n---\nWe write everything once.\n"),
        (
            "vision.fr.md",
            "---\nstatement: Un seul dossier\n---\nTout une seule fois, voir [[milestone:live]].\n\n:::audience board\nRien \
             pour Larkspurien.\n:::\n",
        ),
        ("vision.ar.md", "---\nstatement: سجل واحد\n---\nنكتب كل شيء مرة واحدة.\n"),
        (
            "decisions/vendor.md",
            "---\nstatus: accepted\noptions: [{title: First, pros: [Near]}]\n---\n# Which vendor\n\nThe first.\n",
        ),
        (
            "decisions/vendor.fr.md",
            "---\noptions: [{title: Le premier, pros: [Proche]}]\n---\n# Quel fournisseur\n\nLe premier.\n",
        ),
        ("decisions/secret.md", "---\naudience: board\n---\n# Whom to sell to\n\nTo nobody yet.\n"),
        ("decisions/secret.fr.md", "# À qui vendre\n\nÀ Tournemarché.\n"),
        ("updates/february.md", "---\ntitle: February\ndate: 2026-02-27\n---\nWe built a lot.\n"),
        ("pages/help.md", "# Help\n\nCall us.\n"),
    ]
}

fn project(with: &[(&str, &str)]) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    for (path, text) in files().iter().chain(with) {
        write(root.path(), path, text);
    }
    root
}

fn write(root: &Path, path: &str, text: &str) {
    let target = root.join(path);
    fs::create_dir_all(target.parent().unwrap()).unwrap();
    fs::write(target, text).unwrap();
}

fn milepost(root: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_milepost")).current_dir(root).args(arguments).output().unwrap()
}

fn succeeds(root: &Path, arguments: &[&str]) -> String {
    let output = milepost(root, arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

fn faults(root: &Path) -> String {
    let output = milepost(root, &["check"]);
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// All files of a portal by their paths.
fn portal(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries =
        walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let read = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
        (path, fs::read(entry.path()).unwrap())
    };
    entries.map(read).collect()
}

fn page(root: &Path, path: &str) -> String {
    fs::read_to_string(root.join("public").join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[track_caller]
fn holds(page: &str, texts: &[&str]) {
    for text in texts {
        assert!(page.contains(text), "`{text}` is not in:\n{page}");
    }
}

#[test]
fn each_language_has_a_portal_and_each_page_leads_to_the_others() {
    let root = project(&[]);
    let said = succeeds(root.path(), &["build"]);
    holds(&said, &["in 3 languages"]);
    let english = page(root.path(), "people/nurses.html");
    holds(
        &english,
        &[
            "<html lang=\"en-US\" dir=\"ltr\">",
            "<b aria-current=\"true\">English</b>",
            "<a href=\"../fr/people/nurses.html\" hreflang=\"fr\" lang=\"fr\" dir=\"ltr\">Français</a>",
            "<a href=\"../ar/people/nurses.html\" hreflang=\"ar\" lang=\"ar\" dir=\"rtl\">العربية</a>",
            "<link rel=\"alternate\" hreflang=\"fr\" href=\"https://example.org/clinic/fr/people/nurses.html\">",
            "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.org/clinic/people/nurses.html\">",
            "Nurses",
        ],
    );
    let french = page(root.path(), "fr/people/nurses.html");
    holds(&french, &["<html lang=\"fr\" dir=\"ltr\">", "../../people/nurses.html", "../../ar/people/nurses.html"]);
    holds(&french, &["Personnel infirmier", "Nouveau dossier"]);
    holds(&page(root.path(), "ar/people/nurses.html"), &["<html lang=\"ar\" dir=\"rtl\">"]);
    // Numbers as the language writes them, in the project's own country.
    holds(&page(root.path(), "budget.html"), &["$1,250"]);
    holds(&page(root.path(), "fr/budget.html"), &["$US"]);
    // Tags are named for words; where a language lacks the page, its first page stands in.
    holds(&page(root.path(), "tags/care.html"), &["href=\"../fr/index.html\" hreflang=\"fr\""]);
    holds(&page(root.path(), "fr/tags/soins.html"), &["href=\"../../index.html\" hreflang=\"en\""]);
}

#[test]
fn texts_are_those_of_the_language_and_else_those_of_the_plan_with_a_mark() {
    let root = project(&[]);
    succeeds(root.path(), &["build"]);
    let french = page(root.path(), "fr/vision.html");
    holds(&french, &["Un seul dossier", "Tout une seule fois", "href=\"milestones/live.html\""]);
    assert!(!french.contains("lang=\"en\"") || !french.contains("data-language"), "all of it is translated");
    let decision = page(root.path(), "fr/decisions/vendor.html");
    holds(&decision, &["Quel fournisseur", "Le premier", "Proche"]);
    let update = page(root.path(), "fr/updates/february.html");
    holds(
        &update,
        &[
            "Une partie de cette page est en anglais",
            "<div lang=\"en\" dir=\"ltr\" data-language=\"En anglais\">\n<p lang=\"en\">We built a lot.</p>",
            "<h1 lang=\"en\">February</h1>",
        ],
    );
    // A name is a name, and what is in the language of the portal is not marked.
    assert!(!update.contains("lang=\"en\">Ann Lee"));
    let arabic = page(root.path(), "ar/updates/february.html");
    holds(&arabic, &["<h1 lang=\"en\"><bdi dir=\"ltr\">February</bdi></h1>"]);
    let english = page(root.path(), "updates/february.html");
    assert!(!english.contains("data-language") && !english.contains("class=\"untranslated"), "{english}");
}

#[test]
fn each_language_searches_itself() {
    let root = project(&[]);
    succeeds(root.path(), &["build"]);
    let words = |folder: &str| {
        let all = portal(&root.path().join("public").join(folder).join("assets/search"));
        String::from_utf8(all.into_values().flatten().collect()).unwrap()
    };
    assert!(words("").contains("switch") && !words("").contains("bascule"));
    assert!(words("fr").contains("bascule") && !words("fr").contains("switch"));
}

#[test]
fn nothing_hidden_is_told_in_any_language() {
    let root = project(&[]);
    succeeds(root.path(), &["build", "--all-audiences", "-o", "portals"]);
    let text = |audience: &str| {
        let files = portal(&root.path().join("portals").join(audience));
        let texts = files.iter().map(|(path, bytes)| format!("{path}\n{}", String::from_utf8_lossy(bytes)));
        texts.collect::<String>()
    };
    let (staff, board) = (text("staff"), text("board"));
    for secret in ["Quivendre", "Larkspurien", "Tournemarché", "Sale signed", "secret"] {
        assert!(!staff.contains(secret), "{secret}");
        assert!(board.contains(secret), "{secret}");
    }
    // The proof knows the translations, wherever somebody copies them to.
    let leaked = root.path().join("portals/staff/index.html");
    for secret in ["Quivendre", "Tournemarché", "Larkspurien"] {
        let before = fs::read_to_string(&leaked).unwrap();
        fs::write(&leaked, before.replace("</main>", &format!("<p>{secret}</p></main>"))).unwrap();
        let output = milepost(root.path(), &["verify", "portals/staff"]);
        let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && said.contains(secret), "{said}");
        fs::write(&leaked, before).unwrap();
    }
    assert!(milepost(root.path(), &["verify", "portals/staff"]).status.success());
}

#[test]
fn a_second_build_writes_nothing_and_another_machine_the_same() {
    let root = project(&[]);
    succeeds(root.path(), &["build"]);
    holds(&succeeds(root.path(), &["build"]), &["nothing has changed", "in 3 languages"]);
    let other = project(&[]);
    succeeds(other.path(), &["build"]);
    assert!(portal(&root.path().join("public")) == portal(&other.path().join("public")));
    // A language less, and its portal is gone.
    write(root.path(), "milepost.yaml", &SETTINGS.replace(", ar]", "]"));
    fs::remove_file(root.path().join("vision.ar.md")).unwrap();
    succeeds(root.path(), &["build"]);
    assert!(!root.path().join("public/ar").exists());
    assert!(!page(root.path(), "index.html").contains("hreflang=\"ar\""));
}

#[test]
fn faulty_names_are_told_with_the_nearest_that_is_right() {
    let told = |with: &[(&str, &str)], expected: &[&str]| holds(&faults(project(with).path()), expected);
    let text = "Bonjour.\n";
    told(
        &[("vision.xx.md", text)],
        &["error[unknown-language]: there is no language `xx`", "--> vision.xx.md", "did you mean `vision.fr.md`?"],
    );
    told(
        &[("decisions/vender.fr.md", text)],
        &[
            "error[translation-without-original]: there is no `decisions/vender.md`",
            "did you mean `decisions/vendor.fr.md`?",
        ],
    );
    told(&[("pages/help.de.md", text)], &["warning[unused-translation]: no portal is in German", "[en, fr, ar, de]"]);
    told(&[("pages/help.en.md", text)], &["warning[unused-translation]", "in English already"]);
    told(
        &[("updates/february.fr.md", "---\ndate: 2026-03-01\n---\n")],
        &["error[not-translatable]: `date` is no text"],
    );
    told(&[("updates/february.fr.md", "---\nsumary: X\n---\n")], &["error[unknown-field]", "did you mean `summary`?"]);
    told(&[("updates/february.fr.md", "---\nsummary: X\n---\n")], &["error[nothing-to-translate]", "has no `summary`"]);
    told(
        &[("decisions/vendor.fr.md", "---\noptions: [{title: A}, {title: B}]\n---\n")],
        &["`options` has 2 items here and 1 in `decisions/vendor.md`"],
    );
    told(&[("updates/february.fr.md", "Voir [[milestone:lve]].\n")], &["error[unknown-id]", "did you mean `live`?"]);
    told(&[("milepost.yaml", &SETTINGS.replace("[en, fr, ar]", "[en, french]"))], &["did you mean `fr`?"]);
    let both = format!("{SETTINGS}language: fr\n");
    told(&[("milepost.yaml", &both)], &["error[contradiction]: `language` and `languages`"]);
    told(&[("plan/more.yaml", "phases: [{id: a, title: {en: A, xx: B}}]\n")], &["error[unknown-language]"]);
}

#[test]
fn a_portal_in_one_language_shows_the_texts_in_it() {
    let one = SETTINGS.replace("languages: [en, fr, ar]", "language: fr");
    let root = project(&[("milepost.yaml", &one)]);
    for path in ["vision.fr.md", "vision.ar.md", "decisions/vendor.fr.md", "decisions/secret.fr.md"] {
        fs::remove_file(root.path().join(path)).unwrap();
    }
    succeeds(root.path(), &["build"]);
    let french = page(root.path(), "people.html");
    holds(&french, &["Personnel infirmier", "Nouveau dossier", "<html lang=\"fr\" dir=\"ltr\">"]);
    assert!(!french.contains("class=\"languages"), "there is no choice");
    assert!(!root.path().join("public/fr").exists());
}

#[test]
fn versions_and_releases_have_all_languages() {
    let root = project(&[]);
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        git.current_dir(root.path()).args(["-c", "user.name=Ann", "-c", "user.email=ann@example.org"]).args(arguments);
        assert!(git.output().unwrap().status.success(), "{arguments:?}");
    };
    git(&["init", "-q"]);
    git(&["add", "-A"]);
    git(&["commit", "-q", "-m", "Begin"]);
    git(&["tag", "v1"]);
    write(root.path(), "pages/help.fr.md", "# Aide\n\nAppelez-nous.\n");
    git(&["add", "-A"]);
    git(&["commit", "-q", "-m", "Help in French"]);
    succeeds(root.path(), &["build", "--versions"]);
    holds(&page(root.path(), "fr/pages/help.html"), &["Aide", "href=\"../versions/v1/pages/help.html\""]);
    let then = page(root.path(), "fr/versions/v1/pages/help.html");
    holds(&then, &["<h1 lang=\"en\">Help</h1>", "href=\"../../../../versions/v1/pages/help.html\" hreflang=\"en\""]);
    assert!(!then.contains("<link rel=\"alternate\" hreflang"), "search engines are not led to what is past");
    succeeds(root.path(), &["publish", "releases"]);
    let current = fs::read_to_string(root.path().join("releases/current/fr/index.html")).unwrap();
    holds(&current, &["hreflang=\"en\"", "Un seul dossier"]);
}

#[test]
fn a_pack_is_in_one_language() {
    let root = project(&[]);
    succeeds(root.path(), &["pack", "--language", "fr", "-o", "pack.html"]);
    let pack = fs::read_to_string(root.path().join("pack.html")).unwrap();
    holds(&pack, &["<html lang=\"fr\"", "Nouveau dossier"]);
    let output = milepost(root.path(), &["pack", "--language", "fr-CA"]);
    holds(&String::from_utf8_lossy(&output.stderr), &["there is no portal in `fr-CA`: it is in `en`, `fr`, `ar`"]);
}
