use super::*;
use crate::diagnostic::{Sources, Span};

fn diagnostics() -> Vec<Diagnostic> {
    let mut sources = Sources::default();
    let text = "ünknown: \"<1>\", 5%\nünknown: \"<1>\", 5%\n";
    let file = sources.add("plan/a b.yaml", text.into());
    let at = |start: u32| sources.locate(Span { file, start, end: start + 8 });
    vec![
        Diagnostic::error("unknown-field", "`ünknown` is\nnot <a> field: 5%").at(at(0)).hint("did you mean `x`?"),
        Diagnostic::error("unknown-field", "`ünknown` is\nnot <a> field: 5%").at(at(20)),
        Diagnostic::warning("stale-plan", "nothing was written for long"),
    ]
}

#[test]
fn sarif_names_rule_place_and_remedy() {
    let diagnostics = diagnostics();
    let log = sarif::sarif(&Report { diagnostics: &diagnostics, folder: "clinic", strict: false });
    let run = &log["runs"][0];
    let first = &run["results"][0];
    assert_eq!(first["message"]["text"], "`ünknown` is\nnot <a> field: 5%. Did you mean `x`?");
    let place = &first["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "clinic/plan/a%20b.yaml");
    let outside = sarif::sarif(&Report { diagnostics: &diagnostics, folder: "/srv/clinic", strict: false });
    let place_outside = &outside["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place_outside["artifactLocation"]["uri"], "file:///srv/clinic/plan/a%20b.yaml");
    assert_eq!(place["region"]["startLine"], 1);
    assert_eq!(run["results"][2]["level"], "warning");
    let rule = |place: usize| run["results"][place]["ruleIndex"].as_u64().unwrap() as usize;
    assert_eq!(run["tool"]["driver"]["rules"][rule(2)]["id"], "stale-plan");
    let prints: Vec<&str> =
        (0..3).map(|place| run["results"][place]["partialFingerprints"]["milepost/v1"].as_str().unwrap()).collect();
    assert!(prints[0] != prints[1] && prints[1] != prints[2], "{prints:?}");
}

#[test]
fn a_fingerprint_stays_when_lines_are_added_above() {
    let print = |lead: &str| {
        let mut sources = Sources::default();
        let file = sources.add("a.yaml", format!("{lead}x: 1\n").into());
        let start = u32::try_from(lead.len()).unwrap();
        let found = [Diagnostic::error("rule", "wrong").at(sources.locate(Span { file, start, end: start + 1 }))];
        Report { diagnostics: &found, folder: "", strict: false }.fingerprints()
    };
    assert_eq!(print(""), print("# one\n# two\n"));
}

#[test]
fn gitlab_wants_a_line_for_all() {
    let diagnostics = diagnostics();
    let found = gitlab::gitlab(&Report { diagnostics: &diagnostics, folder: "", strict: true });
    assert_eq!(found[2]["location"], serde_json::json!({"path": "milepost.yaml", "lines": {"begin": 1}}));
    assert_eq!((found[0]["severity"].as_str(), found[2]["severity"].as_str()), (Some("critical"), Some("critical")));
}

#[test]
fn commands_of_github_hold_on_one_line() {
    let diagnostics = diagnostics();
    let text = github::github(&Report { diagnostics: &diagnostics, folder: "a,b", strict: false });
    assert_eq!(text.lines().count(), 3);
    let first = text.lines().next().unwrap();
    assert!(first.starts_with("::error file=a%2Cb/plan/a b.yaml,line=1,col=1,endColumn="), "{first}");
    assert!(first.contains("is%0Anot <a> field: 5%25"), "{first}");
}

#[test]
fn junit_is_xml_and_counts_what_it_holds() {
    let diagnostics = diagnostics();
    for (strict, failures) in [(false, 2), (true, 3)] {
        let xml = junit::junit(&Report { diagnostics: &diagnostics, folder: "", strict });
        let mut reader = quick_xml::Reader::from_str(&xml);
        let (mut cases, mut failed) = (0, 0);
        loop {
            match reader.read_event().unwrap() {
                quick_xml::events::Event::Start(tag) | quick_xml::events::Event::Empty(tag) => {
                    match tag.name().as_ref() {
                        "testcase" => cases += 1,
                        "failure" => failed += 1,
                        _ => {}
                    }
                }
                quick_xml::events::Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(failed, failures);
        assert!(xml.contains(&format!("tests=\"{cases}\" failures=\"{failures}\"")), "{xml}");
    }
}
