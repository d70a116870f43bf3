use std::collections::BTreeMap;
use std::fmt::Write;

use super::*;
use crate::site::testing::Fixture;

/// The files of an index, by their path.
type Files = BTreeMap<String, String>;

fn files<'a>(places: &BTreeMap<String, Place>, pages: impl Iterator<Item = (&'a str, &'a str)>) -> Files {
    let index = Index::new(places, "en-US");
    pages.for_each(|(path, html)| index.add(path, html));
    index.files().into_iter().map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

fn index_of(fixture: &Fixture) -> Files {
    let material = fixture.material();
    let site = crate::site::site(&material, &|_| None);
    let pages = fixture.every_page();
    files(site.places.get(), pages.iter().map(|(path, html)| (path.as_str(), html.as_str())))
}

/// Pages of 400 words: frequent ones as in a language, and a few of their own.
fn portal(pages: usize) -> Vec<(String, String)> {
    let mut state = 7_u64;
    let mut random = move |limit: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % limit
    };
    let word = |rank: u64| {
        let syllables =
            ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "wo", "zu", "st"];
        let mut rest = rank + 1;
        let mut word = String::new();
        while rest > 0 {
            word.push_str(syllables[(rest % 16) as usize]);
            rest /= 16;
        }
        word
    };
    let mut made = Vec::new();
    for number in 0..pages {
        let mut html = format!("<title>Page {number} – P</title><main><h1>Page {number}</h1>");
        for section in 0..4 {
            let _ = write!(html, "<h2 id=\"s{section}\">{} {}</h2><p>", word(random(3000)), word(random(3000)));
            for _ in 0..100 {
                // The rank of a word, by Zipf's law: its logarithm is spread evenly.
                let rank = (2_f64).powf(random(13_000) as f64 / 1000.0) as u64;
                let _ = write!(html, "{} ", word(rank));
            }
            html.push_str("</p>");
        }
        html.push_str("</main>");
        made.push((format!("updates/p{number:05}.html"), html));
    }
    made
}

fn of(pages: &[(String, String)]) -> Files {
    files(&BTreeMap::new(), pages.iter().map(|(path, html)| (path.as_str(), html.as_str())))
}

#[test]
fn the_order_in_which_pages_come_does_not_matter() {
    let mut pages = portal(40);
    let one = of(&pages);
    pages.reverse();
    assert_eq!(one, of(&pages));
}

#[test]
fn an_edited_page_changes_few_files() {
    let mut pages = portal(600);
    let before = of(&pages);
    pages[300].1 = pages[300].1.replacen("<p>", "<p>Quarantine ", 1);
    let after = of(&pages);
    let changed: Vec<&String> = after.keys().filter(|path| before.get(*path) != after.get(*path)).collect();
    assert_eq!(before.keys().filter(|path| !after.contains_key(*path)).count(), 0);
    assert!(before.len() > 50, "{} files", before.len());
    assert!((2..=3).contains(&changed.len()), "{changed:?}");
}

#[test]
fn a_reader_of_a_thousand_pages_loads_little_before_the_first_result() {
    let files = of(&portal(1000));
    let largest = |kind: &str| {
        let found = files.iter().filter(|(path, _)| path.starts_with(&format!("{FOLDER}{kind}")));
        found.map(|(_, text)| text.len()).max().unwrap()
    };
    let theme = include_str!("../../../themes/clarity/search.js").len();
    // The script, all words, and for a search by one word its terms and the titles of ten pages.
    let loaded = theme + largest("words") + largest("terms") + 10 * largest("pages");
    assert!(loaded < 150_000, "{loaded} bytes");
}

#[test]
fn things_of_the_plan_are_results_of_their_own() {
    let files = index_of(&Fixture::of(
        "--- plan/risks.yaml\nrisks:\n  - {id: leave, title: Trained staff leave, probability: 3, impact: 4}\n",
    ));
    let titles = files.values().find(|text| text.contains("\"risks.html\"")).unwrap();
    assert!(titles.contains("[\"Trained staff leave\",\"risk-leave\",\"Risk\",\"\","), "{titles}");
}

#[test]
fn lists_of_everything_are_not_searched() {
    let files = index_of(&Fixture::of(""));
    assert!(!files.is_empty());
    assert!(files.values().all(|text| !text.contains("\"all.html\"") && !text.contains("\"404.html\"")));
}

#[test]
fn the_index_of_an_audience_knows_no_word_that_is_hidden_from_it() {
    let plan = "--- milepost.yaml\ntitle: P\nstart: 2026-01-01\nstatus_date: 2026-02-01\naudiences: {public: {}, board: {}}\n\
                --- plan/risks.yaml\nrisks:\n  - {id: open, title: Weather, probability: 3, impact: 4}\n  - id: shut\n    \
                title: Bankruptcy\n    audience: board\n    probability: 3\n    impact: 4\n";
    let knows = |audience| {
        let files = index_of(&Fixture::for_audience(plan, Some(audience)));
        let all: String = files.into_values().collect();
        (all.contains("Weather"), all.to_lowercase().contains("bankrupt"))
    };
    assert_eq!(knows("board"), (true, true));
    assert_eq!(knows("public"), (true, false));
}

#[test]
fn english_words_have_the_stems_that_the_browser_gives_them() {
    let kept = include_str!("../../../tests/kept/stems.txt");
    let pairs: Vec<(&str, &str)> = kept.lines().filter_map(|line| line.split_once(' ')).collect();
    assert!(pairs.len() > 1000);
    let wrong: Vec<_> = pairs.iter().filter(|(word, known)| stem::stem(word) != *known).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn other_languages_are_not_stemmed() {
    let places = BTreeMap::new();
    let index = Index::new(&places, "de-DE");
    index.add("a.html", "<title>A – P</title><main><h1>A</h1><p>Schulungen für Pflegekräfte</p></main>");
    let all: String = index.files().into_iter().map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect();
    assert!(all.contains("pflegekrafte ") && all.contains("schulungen "), "{all}");
}

#[test]
fn the_words_of_an_index_can_be_read_again() {
    let places = BTreeMap::new();
    let index = Index::new(&places, "en");
    let page = "<title>T – S</title><main><h1>Larkspur</h1><p>lark larks éclair 12,500 go-live</p></main>";
    index.add("a.html", page);
    let files: BTreeMap<String, Vec<u8>> = index.files().into_iter().collect();
    let script = String::from_utf8(files[&format!("{FOLDER}{WORDS}")].clone()).unwrap();
    let words = words_of(&script);
    let words: Vec<&str> = words.split_whitespace().collect();
    for word in ["larkspur", "lark", "larks", "eclair", "12500", "golive"] {
        assert!(words.contains(&word), "{word} in {words:?}");
    }
}

#[test]
fn standings_stay_in_order_as_numbers() {
    let weights = [Weight::Text, Weight::Dense, Weight::Heading, Weight::Title];
    let all: Vec<Standing> = [0, 1, u32::MAX]
        .into_iter()
        .flat_map(|term| [0, 7, (1 << 30) - 1].map(|section| (term, section)))
        .flat_map(|(term, section)| weights.map(|weight| Standing { term, section, weight }))
        .collect();
    let packed: Vec<u64> = all.iter().map(|standing| standing.packed()).collect();
    assert!(packed.is_sorted_by(|one, other| one < other));
    assert_eq!(packed.into_iter().map(Standing::unpacked).collect::<Vec<_>>(), all);
}
