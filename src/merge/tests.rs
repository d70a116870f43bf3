//! Versions that git's merge of lines cannot merge, and what comes of them here.

use proptest::prelude::*;

use super::*;

fn merged(path: &str, base: &str, ours: &str, theirs: &str) -> (String, Vec<String>) {
    let merged = merge(Some(path), base.as_bytes(), ours.as_bytes(), theirs.as_bytes());
    (String::from_utf8(merged.bytes).unwrap(), merged.open)
}

fn check(path: &str, base: &str, ours: &str, theirs: &str, expected: &str) {
    let (text, open) = merged(path, base, ours, theirs);
    assert_eq!(text, expected);
    assert_eq!(open, Vec::<String>::new());
}

fn yaml(base: &str, ours: &str, theirs: &str, expected: &str) {
    check("plan/milestones.yaml", base, ours, theirs, expected);
    let with_marks = |text: &str| text.replace('\n', "\r\n");
    let [base, ours, theirs, expected] = [base, ours, theirs, expected].map(with_marks);
    check("plan/milestones.yaml", &base, &ours, &theirs, &expected);
}

/// What is left open, and the marked text.
fn open(base: &str, ours: &str, theirs: &str, message: &str, expected: &str) {
    let (text, open) = merged("plan/milestones.yaml", base, ours, theirs);
    assert_eq!(text, expected);
    assert_eq!(open, [message]);
}

#[test]
fn fields_side_by_side_merge() {
    yaml(
        "milestones:\n  - id: a\n    due: 2026-04-01 # promised\n    owner: ana\n",
        "milestones:\n  - id: a\n    due: 2026-04-08 # promised\n    owner: ana\n",
        "milestones:\n  - id: a\n    due: 2026-04-01 # promised twice\n    owner: bo\n",
        "milestones:\n  - id: a\n    due: 2026-04-08 # promised twice\n    owner: bo\n",
    );
    yaml(
        "milestones:\n  - {id: a, due: 2026-04-01, owner: ana}\n",
        "milestones:\n  - {id: a, due: 2026-04-08, owner: ana}\n",
        "milestones:\n  - {id: a, due: 2026-04-01, owner: bo, goals: [x]}\n",
        "milestones:\n  - {id: a, due: 2026-04-08, owner: bo, goals: [x]}\n",
    );
    yaml(
        "milestones:\n  - id: a\n    estimate:\n      likely: 5\n      pessimistic: 9\n",
        "milestones:\n  - id: a\n    estimate:\n      likely: 6\n      pessimistic: 9\n",
        "milestones:\n  - id: a\n    estimate:\n      likely: 5\n      pessimistic: 12\n",
        "milestones:\n  - id: a\n    estimate:\n      likely: 6\n      pessimistic: 12\n",
    );
}

#[test]
fn what_both_sides_add_is_kept_with_its_comments() {
    yaml(
        "# The plan\n\nmilestones:\n  # first\n  - id: a\n\n# Phases\nphases:\n  - id: p\n",
        "# The plan\n\nmilestones:\n  # first\n  - id: a\n  # ours\n  - id: x\n    title: X\n\n# Phases\nphases:\n  - id: p\n",
        "# The plan\n\nmilestones:\n  # first\n  - id: a\n  # theirs\n  - id: y\n    body: |\n      # no comment\n\n      text\n\n# Phases\nphases:\n  - id: p\n",
        "# The plan\n\nmilestones:\n  # first\n  - id: a\n  # ours\n  - id: x\n    title: X\n  # theirs\n  - id: y\n    body: |\n      # no comment\n\n      text\n\n# Phases\nphases:\n  - id: p\n",
    );
    yaml(
        "milestones:\n  - id: a\n    depends_on: [b]\n    goals:\n      - g\n",
        "milestones:\n  - id: a\n    depends_on: [b, c]\n    goals:\n      - g\n      - h\n",
        "milestones:\n  - id: a\n    depends_on: [d, b]\n    goals:\n      - i # why\n      - g\n",
        "milestones:\n  - id: a\n    depends_on: [d, b, c]\n    goals:\n      - i # why\n      - g\n      - h\n",
    );
    // A list that is indented otherwise there.
    yaml(
        "risks:\n  - id: a\n    title: A\n",
        "risks:\n  - id: a\n    title: A\n  - id: x\n",
        "risks:\n- id: a\n  title: A\n- id: y\n  actions:\n  - text: call\n",
        "risks:\n  - id: a\n    title: A\n  - id: x\n  - id: y\n    actions:\n    - text: call\n",
    );
}

#[test]
fn what_one_side_moves_deletes_or_renames_takes_the_other_along() {
    yaml(
        "milestones:\n  - id: a\n    due: 1\n  - id: b\n    due: 2\n  - id: c\n    due: 3\n",
        "milestones:\n  - id: a\n    due: 1\n  - id: b\n    due: 20\n  - id: c\n    due: 3\n",
        "milestones:\n  - id: c\n    due: 3\n  - id: b\n    due: 2\n",
        "milestones:\n  - id: c\n    due: 3\n  - id: b\n    due: 20\n",
    );
    yaml(
        "milestones:\n  - id: a\n    due: 1\n    owner: ana\n",
        "milestones:\n  - id: first\n    formerly: [a]\n    due: 1\n    owner: ana\n",
        "milestones:\n  - id: a\n    due: 2\n    owner: ana\n",
        "milestones:\n  - id: first\n    formerly: [a]\n    due: 2\n    owner: ana\n",
    );
}

#[test]
fn texts_merge_by_line_and_sentences_by_place() {
    yaml(
        "risks:\n  - id: a\n    body: |\n      One.\n\n      Two.\n\n      Three.\n    owner: x\n",
        "risks:\n  - id: a\n    body: |\n      One more.\n\n      Two.\n\n      Three.\n    owner: x\n",
        "risks:\n  - id: a\n    body: |\n      One.\n\n      Two.\n\n      Three more.\n    owner: y\n",
        "risks:\n  - id: a\n    body: |\n      One more.\n\n      Two.\n\n      Three more.\n    owner: y\n",
    );
    yaml(
        "workflows:\n  - id: w\n    today:\n      - Write on paper\n      - Fax it\n",
        "workflows:\n  - id: w\n    today:\n      - Write it on paper\n      - Fax it\n",
        "workflows:\n  - id: w\n    today:\n      - Write on paper\n      - Fax it twice\n",
        "workflows:\n  - id: w\n    today:\n      - Write it on paper\n      - Fax it twice\n",
    );
    let (base, ours, theirs) = (
        "workflows:\n  - id: w\n    today:\n      - Write on paper\n",
        "workflows:\n  - id: w\n    today:\n      - Write it on paper\n",
        "workflows:\n  - id: w\n    today:\n      - Type it\n",
    );
    let (text, said) = merged("plan/workflows.yaml", base, ours, theirs);
    assert!(
        said.len() == 1
            && text.contains("and `- Type it` on the other side\n")
            && text.contains("- Write it on paper\n"),
        "{text}"
    );
}

#[test]
fn a_value_that_both_changed_is_marked_and_ours_stays() {
    open(
        "milestones:\n  - id: a\n    title: A\n    due: 2026-04-01\n",
        "milestones:\n  - id: a\n    title: A\n    due: 2026-04-08\n",
        "milestones:\n  - id: a\n    title: A\n    due: 2026-04-15\n",
        "`due` of the milestone `a` was `2026-04-01`, is `2026-04-08` here and `2026-04-15` on the other side",
        "milestones:\n  - id: a\n    title: A\n    # milepost-conflict: `due` of the milestone `a` was `2026-04-01`, is `2026-04-08` here and `2026-04-15` on the other side\n    due: 2026-04-08\n",
    );
    open(
        "risks:\n  - {id: a, probability: 2, impact: 3}\n",
        "risks:\n  - {id: a, probability: 3, impact: 3}\n",
        "risks:\n  - {id: a, probability: 4, impact: 5}\n",
        "`probability` of the risk `a` was `2`, is `3` here and `4` on the other side",
        "risks:\n  # milepost-conflict: `probability` of the risk `a` was `2`, is `3` here and `4` on the other side\n  - {id: a, probability: 3, impact: 5}\n",
    );
    open(
        "",
        "milestones:\n  - id: a\n    title: One\n",
        "milestones:\n  - id: a\n    title: Two\n    due: 2026-04-15\n",
        "`title` of the milestone `a` is `One` here and `Two` on the other side",
        "milestones:\n  - id: a\n    # milepost-conflict: `title` of the milestone `a` is `One` here and `Two` on the other side\n    title: One\n    due: 2026-04-15\n",
    );
}

#[test]
fn what_one_side_deletes_and_the_other_changes_stays_under_a_mark() {
    let base = "milestones:\n  - id: a\n    due: 1\n  - id: b\n    due: 2\n";
    let without = "milestones:\n  - id: b\n    due: 2\n";
    let changed = "milestones:\n  - id: a\n    due: 9\n  - id: b\n    due: 2\n";
    for (ours, theirs, message) in [
        (
            without,
            changed,
            "the milestone `a` was changed on the other side and deleted on ours; it stands here as it was changed",
        ),
        (
            changed,
            without,
            "the milestone `a` was changed on our side and deleted on the other; it stands here as it was changed",
        ),
    ] {
        let expected =
            format!("milestones:\n  # milepost-conflict: {message}\n  - id: a\n    due: 9\n  - id: b\n    due: 2\n");
        open(base, ours, theirs, message, &expected);
    }
}

#[test]
fn a_reference_to_what_both_sides_renamed_is_marked_as_well() {
    let plan = |id: &str, formerly: &str, reference: &str| {
        format!(
            "milestones:\n  - id: {id}\n    due: 2026-04-01\n{formerly}  - id: after\n    depends_on: {reference}\n"
        )
    };
    let renamed = "    formerly: [go-live]\n";
    let id = "`id` of the milestone `go-live` was `go-live`, is `launch` here and `start` on the other side";
    let of_list =
        "`depends_on.go-live` of the milestone `after` was `go-live`, is `launch` here and `start` on the other side";
    for (open, close, rest) in [("[", "]", ""), ("\n      - ", "", "\n      - other"), ("[{id: ", ", lag: 2d}]", "")] {
        let list = |id: &str| format!("{open}{id}{close}{rest}");
        let base = plan("go-live", "", &list("go-live"));
        let ours = plan("launch", renamed, &list("launch"));
        let theirs = plan("start", renamed, &list("start"));
        let (text, open) = merged("plan/milestones.yaml", &base, &ours, &theirs);
        assert_eq!(open.len(), 2, "{open:?}\n{text}");
        assert_eq!(open[0], id);
        assert!(open[1].contains("is `launch` here and `start` on the other side"), "{open:?}");
        assert_eq!(text.matches("# milepost-conflict: ").count(), 2, "{text}");
        let plain: String = text.split_inclusive('\n').filter(|line| !line.trim().starts_with('#')).collect();
        assert_eq!(plain, ours);
    }
    // In another file nothing tells that the two are one thing, but that both sides put another name in the place of the same.
    let line = |id: &str| format!("lines:\n  - id: a\n    milestones: [{id}]\n");
    let (text, open) = merged("plan/budget.yaml", &line("go-live"), &line("launch"), &line("start"));
    assert_eq!(open, [of_list.replace("depends_on", "milestones").replace("milestone `after`", "line `a`")]);
    assert!(
        text.contains("# milepost-conflict: `milestones.go-live`") && text.contains("milestones: [launch]"),
        "{text}"
    );
    let decision = |id: &str| format!("---\nstatus: accepted\naffects: [milestone:{id}]\n---\nText.\n");
    let (text, open) = merged("decisions/a.md", &decision("go-live"), &decision("launch"), &decision("start"));
    assert!(open.len() == 1 && text.contains("affects: [milestone:launch]"), "{text}");
}

#[test]
fn a_reference_that_leads_nowhere_after_a_merge_is_marked() {
    // The other side still knows the old name.
    open(
        "milestones:\n  - id: a\n  - id: c\n",
        "milestones:\n  - id: b\n    formerly: [a]\n  - id: c\n",
        "milestones:\n  - id: a\n  - id: c\n    depends_on: [a]\n  - {id: d, depends_on: [c]}\n",
        "`depends_on` of the milestone `c` names the milestone `a`, which is `b` in this file now",
        "milestones:\n  - id: b\n    formerly: [a]\n  - id: c\n    # milepost-conflict: `depends_on` of the milestone `c` names the \
         milestone `a`, which is `b` in this file now\n    depends_on: [a]\n  - {id: d, depends_on: [c]}\n",
    );
    open(
        "phases:\n  - id: p\nmilestones:\n  - id: a\n",
        "milestones:\n  - id: a\n",
        "phases:\n  - id: p\nmilestones:\n  - id: a\n  - {id: b, phase: p}\n",
        "`phase` of the milestone `b` names the phase `p`, which is not in this file any more",
        "milestones:\n  - id: a\n  # milepost-conflict: `phase` of the milestone `b` names the phase `p`, which is not in this file any \
         more\n  - {id: b, phase: p}\n",
    );
}

#[test]
fn front_matter_merges_by_field_and_the_text_below_by_line() {
    check(
        "decisions/a.md",
        "---\nstatus: proposed\ndate: 2026-01-01\n---\nOne.\n\nTwo.\n",
        "---\nstatus: accepted\ndate: 2026-01-01\n---\nOne.\n\nTwo.\n",
        "---\nstatus: proposed\ndate: 2026-01-09\n---\nOne.\n\nTwo!\n",
        "---\nstatus: accepted\ndate: 2026-01-09\n---\nOne.\n\nTwo!\n",
    );
    let (text, said) = merged(
        "vision.md",
        "---\nstatement: A\n---\nx\n",
        "---\nstatement: B\n---\ny\n",
        "---\nstatement: C\n---\nz\n",
    );
    assert_eq!(
        text,
        "---\n# milepost-conflict: `statement` was `A`, is `B` here and `C` on the other side\nstatement: B\n---\n<<<<<<< ours\ny\n=======\nz\n>>>>>>> theirs\n"
    );
    assert_eq!(said.len(), 2);
}

#[test]
fn rows_of_the_ledger_are_a_set() {
    let head = "date,line,amount,reference,note\n";
    let ledger = |rows: &str| format!("{head}{rows}");
    let table = |base: &str, ours: &str, theirs: &str| {
        merged("plan/actuals.csv", &ledger(base), &ledger(ours), &ledger(theirs))
    };
    let (text, said) = table(
        "2026-01-05,work,100,R1,\n",
        "2026-01-05,work,100,R1,\n2026-02-01,work,50,R2,\n",
        "2026-01-05,work,110,R1,\n2026-02-01,labs,70,R3,\"a, b\"\n2026-02-01,work,50,R2,\n",
    );
    assert_eq!(text, ledger("2026-01-05,work,110,R1,\n2026-02-01,labs,70,R3,\"a, b\"\n2026-02-01,work,50,R2,\n"));
    assert_eq!(said, Vec::<String>::new());
    // Without a number, two payments of a day are two; with one, they are the same.
    let (text, said) = table("", "2026-02-01,work,50,,\n", "2026-02-01,work,60,,\n");
    assert_eq!((text, said.len()), (ledger("2026-02-01,work,50,,\n2026-02-01,work,60,,\n"), 0));
    // The very same row without a number is one payment or two, and nobody can tell which.
    for theirs in ["2026-02-01,work,50,,\n2026-02-02,labs,7,,\n", "2026-02-01,work,60,,\n2026-02-01,work,50,,\n"] {
        let (text, said) = table("2026-01-05,work,100,R1,\n", "2026-02-01,work,50,,\n", theirs);
        assert_eq!(text.matches("\n2026-02-01,work,50,,\n").count(), 1, "{text}");
        assert!(text.contains("it stands here once: write it twice if these are two payments"), "{text}");
        assert_eq!(said.len(), 1);
    }
    let (text, said) = table("2026-02-01,work,50,,\n", "2026-02-01,work,50,,\n", "2026-02-01,work,50,,\n");
    assert_eq!((text, said.len()), (ledger("2026-02-01,work,50,,\n"), 0));
    let (text, said) = table("", "2026-02-01,work,50,R2,\n", "2026-02-01,work,60,R2,\n");
    assert_eq!(
        text,
        ledger(
            "\"# milepost-conflict: `row R2, work` is `2026-02-01,work,50,R2,` here and `2026-02-01,work,60,R2,` on the other side\"\n2026-02-01,work,50,R2,\n"
        )
    );
    assert_eq!(said.len(), 1);
    let (text, said) = table("2026-02-01,work,50,,\n", "2026-02-01,work,51,,\n", "");
    assert!(said.len() == 1 && text.ends_with("2026-02-01,work,51,,\n"), "{text}");
    let readings = |value: &str| format!("date,measure,value\n2026-02-01,errors,{value}\n");
    let (_, said) = merged("plan/readings.csv", "date,measure,value\n", &readings("5"), &readings("6"));
    assert_eq!(said.len(), 1);
}

#[test]
fn what_is_not_understood_is_merged_by_line() {
    let (text, said) = merged("assets/notes.txt", "a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n");
    assert_eq!((text.as_str(), said.len()), ("A\nb\nC\n", 0));
    for (base, ours, theirs) in [
        ("a: [1\n", "a: [2\n", "a: [3\n"),
        ("- 1\n", "- 2\n", "- 3\n"),
        ("a: 1\na: 2\n", "a: 2\na: 2\n", "a: 3\na: 2\n"),
        ("", "x", "y"),
    ] {
        let (text, said) = merged("plan/a.yaml", base, ours, theirs);
        assert!(text.starts_with("<<<<<<< ours\n") && said.len() == 1, "{text}");
    }
    let bytes = merge(None, b"\0a", b"\0b", b"\0c");
    assert_eq!((bytes.bytes.as_slice(), bytes.open.len()), (&b"\0b"[..], 1));
    // An alias cannot be cut out of its file, but lines that are apart can be merged.
    let text = |one: &str, two: &str| {
        format!(
            "milestones:\n  - id: a\n    goals: &all [x, y]\n    due: {one}\n  - id: b\n    goals: *all\n    title: B\n    due: {two}\n"
        )
    };
    let (merged, said) = merged("plan/a.yaml", &text("1", "1"), &text("2", "1"), &text("1", "2"));
    assert_eq!((merged, said.len()), (text("2", "2"), 0));
}

#[test]
fn the_form_is_seen_without_a_path() {
    for (text, expected) in [
        ("---\ntitle: A\n---\nText\n", Form::Markdown),
        ("date,line,amount\n", Form::Table),
        ("risks:\n  - id: a\n", Form::Yaml),
        ("Some text\n", Form::Text),
    ] {
        assert_eq!(form(None, text), expected, "{text}");
    }
    assert_eq!(form(Some("assets/a.svg"), "a: 1\n"), Form::Text);
}

/// A plan of a few milestones, in block or flow style, with comments.
fn plan() -> impl Strategy<Value = String> {
    let milestone = (0..6usize, 0..4usize, proptest::option::of(0..3usize), any::<bool>(), any::<bool>());
    proptest::collection::vec(milestone, 0..5).prop_map(|milestones| {
        let mut seen = std::collections::BTreeSet::new();
        let mut text = "# The plan\nmilestones:\n".to_owned();
        for (id, due, owner, flow, comment) in milestones {
            if !seen.insert(id) {
                continue;
            }
            if comment {
                text.push_str(&format!("  # about {id}\n"));
            }
            let owner = owner.map(|owner| format!("o{owner}"));
            match (flow, owner) {
                (true, None) => text.push_str(&format!("  - {{id: m{id}, due: {due}}}\n")),
                (true, Some(owner)) => text.push_str(&format!("  - {{id: m{id}, due: {due}, owner: {owner}}}\n")),
                (false, None) => text.push_str(&format!("  - id: m{id}\n    due: {due}\n")),
                (false, Some(owner)) => {
                    text.push_str(&format!("  - id: m{id}\n    owner: {owner}\n    due: {due} # day\n"))
                }
            }
        }
        text
    })
}

/// The milestones, whatever their order and style.
fn meaning(text: &str) -> Vec<Vec<(String, String)>> {
    let (Some(Node { value: NodeValue::Mapping(lists), .. }), _) = yaml::parse(text, 0, 0) else { return Vec::new() };
    let NodeValue::Sequence(items) = &lists[0].node.value else { return Vec::new() };
    let mut milestones: Vec<_> = items
        .iter()
        .map(|item| {
            let NodeValue::Mapping(fields) = &item.value else { panic!("{item:?}") };
            let text = |node: &Node<'_>| {
                if let NodeValue::Scalar { text, .. } = &node.value { text.to_string() } else { String::new() }
            };
            let mut fields: Vec<_> = fields.iter().map(|field| (field.key.to_string(), text(&field.node))).collect();
            fields.sort();
            fields
        })
        .collect();
    milestones.sort();
    milestones
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_side_that_changed_nothing_decides_nothing(base in plan(), one in plan()) {
        let whole = |base: &str, ours: &str, theirs: &str| merged("plan/milestones.yaml", base, ours, theirs);
        prop_assert_eq!(whole(&base, &one, &base), (one.clone(), Vec::new()));
        prop_assert_eq!(whole(&base, &base, &one), (one.clone(), Vec::new()));
        prop_assert_eq!(whole(&base, &one, &one), (one, Vec::new()));
    }

    #[test]
    fn a_merge_is_valid_loses_no_comment_and_is_the_same_from_both_sides(base in plan(), one in plan(), two in plan()) {
        let (text, open) = merged("plan/milestones.yaml", &base, &one, &two);
        let (back, other) = merged("plan/milestones.yaml", &base, &two, &one);
        let marked = text.contains("<<<<<<<");
        if !marked {
            prop_assert_eq!(yaml::parse(&text, 0, 0).1, Vec::new(), "{}", &text);
            let noted = text.matches(crate::source::conflict::MARK).count();
            prop_assert_eq!(noted, open.len(), "{}", &text);
        }
        prop_assert_eq!(open.len(), other.len());
        if open.is_empty() {
            prop_assert_eq!(meaning(&text), meaning(&back), "{}\n{}", &text, &back);
        }
        for id in 0..6 {
            let about = format!("# about {id}\n");
            let stays = text.contains(&format!("id: m{id}\n")) || text.contains(&format!("id: m{id},"));
            // What one side alone wrote is not lost with an entity that stays.
            if stays && !base.contains(&about) && (one.contains(&about) || two.contains(&about)) {
                prop_assert!(text.contains(&about), "{}", &text);
            }
        }
    }
}
