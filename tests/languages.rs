//! The portal of the example in each language holds no English word of its own: what the plan says is disguised in Greek
//! letters first, so that all Latin letters left on a page are the portal's.

mod disguise;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use milepost::language::{Language, messages};

/// English words that stand in no sentence of the other languages.
const ENGLISH: &str = "\
    the of and is are not day days week weeks month months year years was were have has had with from by \
    later earlier than that this its it their who what when which how more less under over for to on at all \
    none both each every no yes reached done late early approved promised forecast spent planned left today \
    tomorrow since until goal goals milestone milestones risk risks people open closed new removed before \
    after result results";

fn is_english(word: &str) -> bool {
    ENGLISH.split_whitespace().any(|known| known == word)
}

/// Those of them that are words of another language as well.
fn is_spoken(language: Language, word: &str) -> bool {
    match language {
        Language::English => true,
        Language::French => word == "on",
        Language::German => matches!(word, "was" | "all"),
        Language::Spanish => matches!(word, "no" | "has"),
    }
}

/// Names that are the same everywhere: the program, its formats, the letters of formulas, and the standards that figures follow.
const NAMES: &[&str] = &[
    "Milepost",
    "PMBOK Guide, Project Cost Management",
    "PMBOK Guide, expected monetary value",
    "PMBOK Guide, benefit measurement",
    "HM Treasury, The Green Book",
    "EIA-748",
    "PMI Practice Standard for Earned Value Management",
    "Lipke, Schedule is Different (2003)",
    // Of the example: its audience and its approved states, as the files have them.
    "board",
    "baseline-1",
    "baseline-2",
];

fn locale(language: Language) -> &'static str {
    match language {
        Language::English => "en-US",
        Language::French => "fr-FR",
        Language::German => "de-DE",
        Language::Spanish => "es-ES",
    }
}

/// The texts of the portal of the disguised example, each with a page on which it stands.
fn texts(language: Language) -> BTreeMap<String, String> {
    let place = tempfile::tempdir().unwrap();
    let (plan, portal) = (place.path().join("plan"), place.path().join("portal"));
    disguise::copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("example-project"), &plan);
    let settings = plan.join("milepost.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    let text = text.replace("locale: en-US", &format!("locale: {}\nlanguage: {}", locale(language), language.tag()));
    fs::write(&settings, text).unwrap();
    let mut build = Command::new(env!("CARGO_BIN_EXE_milepost"));
    let output = build.arg("build").arg(&plan).args(["--audience", "board", "-o"]).arg(&portal).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut found = BTreeMap::new();
    for entry in walkdir::WalkDir::new(&portal).sort_by_file_name().into_iter().filter_map(Result::ok) {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "html") {
            let page = path.strip_prefix(&portal).unwrap().display().to_string();
            for text in page_texts(&fs::read_to_string(path).unwrap()) {
                found.entry(text).or_insert_with(|| page.clone());
            }
        }
    }
    found
}

/// Elements whose text is a name in the files or a program.
const CODE: [&str; 4] = ["code", "style", "script", "pre"];

/// Attributes that are read or shown. What begins with `data-` and holds a space is a sentence for a script.
fn is_read(name: &str, value: &str) -> bool {
    matches!(name, "title" | "aria-label" | "alt" | "placeholder" | "data-label")
        || (name.starts_with("data-") && value.contains(' '))
}

/// The text nodes and the attributes of a page, without its names in code.
fn page_texts(html: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut inside: Option<String> = None;
    let mut add = |text: &str| {
        let text = unescaped(text).split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().any(|letter| letter.is_ascii_alphabetic()) {
            found.insert(text);
        }
    };
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let name = tag.split(|letter: char| letter.is_whitespace() || letter == '/').find(|part| !part.is_empty());
        let name = name.unwrap_or_default().to_owned();
        match &inside {
            Some(code) if tag.starts_with('/') && *code == name => inside = None,
            Some(_) => continue,
            None if CODE.contains(&&*name) && !tag.starts_with('/') => inside = Some(name),
            None => {}
        }
        for attribute in tag.split("=\"").collect::<Vec<_>>().windows(2) {
            let name = attribute[0].rsplit([' ', '"', '\n']).next().unwrap_or_default();
            let value = attribute[1].split('"').next().unwrap_or_default();
            if is_read(name, value) {
                add(value);
            }
        }
        if inside.is_none() {
            add(text);
        }
    }
    found
}

fn unescaped(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// English that a language says otherwise: whole messages, and the long fixed parts of those that are told something.
struct English {
    whole: BTreeMap<String, &'static str>,
    parts: Vec<(String, &'static str)>,
    /// The words of the language, and those of names.
    vocabulary: BTreeSet<String>,
}

/// The words of a text in small letters; capitals are letters of a formula, such as `AT`.
fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    words.filter(|word| word.chars().any(char::is_lowercase)).map(str::to_lowercase)
}

impl English {
    fn against(language: Language) -> English {
        let spoken: Vec<String> = messages::ALL.iter().flat_map(|message| message.texts(language)).collect();
        let said = spoken.join("\n").to_lowercase();
        let (mut whole, mut parts) = (BTreeMap::new(), Vec::new());
        for message in messages::ALL {
            for text in message.texts(Language::English) {
                let is_the_same = said.contains(&text.to_lowercase());
                if !text.contains("{}") && !is_the_same {
                    whole.insert(text.trim().to_owned(), message.id);
                }
                for part in text.split("{}").map(str::trim) {
                    let is_telling = part.len() >= 9 && part.contains(' ');
                    if is_telling && !said.contains(&part.to_lowercase()) {
                        parts.push((part.to_owned(), message.id));
                    }
                }
            }
        }
        let vocabulary = spoken.iter().flat_map(|text| words(text)).chain(NAMES.iter().flat_map(|name| words(name)));
        English { whole, parts, vocabulary: vocabulary.collect() }
    }

    /// What is English in a text; `None` where nothing is.
    fn in_text(&self, language: Language, text: &str) -> Option<String> {
        let mut text = text.to_owned();
        NAMES.iter().for_each(|name| text = text.replace(name, " "));
        // A link of the plan that is cut in the middle, an address and a file lead somewhere.
        text = text.split("[[").map(|part| part.split_once("]]").map_or(part, |(_, rest)| rest)).collect();
        text = text.split("](").map(|part| part.split_once(')').map_or(part, |(_, rest)| rest)).collect();
        if text.starts_with("http") || (text.contains('.') && !text.contains(' ')) {
            return None;
        }
        if let Some(id) = self.whole.get(&text) {
            return Some(format!("it is the English of `{id}`"));
        }
        if let Some((part, id)) = self.parts.iter().find(|(part, _)| text.contains(part.as_str())) {
            return Some(format!("“{part}” is of the English `{id}`"));
        }
        if let Some(word) = words(&text).find(|word| is_english(word) && !is_spoken(language, word)) {
            return Some(format!("“{word}” is English"));
        }
        // What the plan says is in Greek letters.
        let is_latin = |word: &String| word.chars().filter(char::is_ascii_lowercase).count() > 2;
        let foreign = words(&text).find(|word| is_latin(word) && !self.vocabulary.contains(word));
        foreign.map(|word| format!("no message has the word “{word}”"))
    }
}

fn faults(language: Language, english: &English, texts: &BTreeMap<String, String>) -> Vec<String> {
    let fault = |(text, page): (&String, &String)| {
        english.in_text(language, text).map(|why| format!("{page}: {text:?}: {why}"))
    };
    texts.iter().filter_map(fault).collect()
}

fn check(language: Language) {
    let faults = faults(language, &English::against(language), &texts(language));
    assert!(faults.is_empty(), "{} texts in {language:?} are English:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn no_english_word_is_left_in_french() {
    check(Language::French);
}

#[test]
fn no_english_word_is_left_in_german() {
    check(Language::German);
}

#[test]
fn no_english_word_is_left_in_spanish() {
    check(Language::Spanish);
}

#[test]
fn a_semicolon_in_french_has_its_narrow_space() {
    let place = tempfile::tempdir().unwrap();
    let (plan, portal) = (place.path().join("plan"), place.path().join("portal"));
    disguise::copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("example-project"), &plan);
    let files = |folder: &Path| {
        walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok).map(walkdir::DirEntry::into_path)
    };
    // Those that are left are the portal's own.
    for path in files(&plan).filter(|path| path.extension().is_some_and(|ending| ending == "md" || ending == "yaml")) {
        fs::write(&path, fs::read_to_string(&path).unwrap().replace(';', "")).unwrap();
    }
    let settings = fs::read_to_string(plan.join("milepost.yaml")).unwrap();
    fs::write(plan.join("milepost.yaml"), settings.replace("locale: en-US", "locale: fr-FR\nlanguage: fr")).unwrap();
    let mut build = Command::new(env!("CARGO_BIN_EXE_milepost"));
    let output = build.arg("build").arg(&plan).args(["--audience", "board", "-o"]).arg(&portal).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let (mut found, mut faults) = (0, BTreeSet::new());
    for path in files(&portal).filter(|path| path.extension().is_some_and(|ending| ending == "html")) {
        let html = fs::read_to_string(&path).unwrap();
        for piece in
            html.split('<').filter(|piece| !["meta", "style", "script"].iter().any(|name| piece.starts_with(name)))
        {
            let text = unescaped(piece);
            for (at, _) in text.match_indices("; ") {
                found += 1;
                if !text[..at].ends_with('\u{202f}') {
                    faults.insert(format!("{}: {text}", path.display()));
                }
            }
        }
    }
    assert!(found > 100, "{found}");
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn an_english_word_that_is_planted_is_found() {
    let english = English::against(Language::French);
    for (html, why) in [
        ("<p>3 days <b>x</b></p>", "“days” is English"),
        ("<p title=\"Skip to main content\">x</p>", "skip_to_main_content"),
        ("<svg aria-label=\"Matrix of probability and impact. X\"></svg>", "risks_matrix_of_probability"),
        ("<text>Roadmap</text>", "name_roadmap"),
        ("<p>64 % <span>sideways</span></p>", "no message has the word “sideways”"),
        ("<button data-results=\"# results\">x</button>", "“results” is English"),
    ] {
        let texts = page_texts(html).into_iter().map(|text| (text, "a.html".to_owned())).collect();
        let faults = faults(Language::French, &english, &texts);
        assert!(faults.iter().any(|fault| fault.contains(why)), "{html}: {faults:?}");
    }
    let clean = "<p>3 jours de retard</p><code>days of the plan</code><script>var days = 'of the plan';</script>";
    let texts = page_texts(clean).into_iter().map(|text| (text, "a.html".to_owned())).collect();
    assert_eq!(faults(Language::French, &english, &texts), Vec::<String>::new());
}
