use super::*;

fn faults(text: &str) -> Vec<(&'static str, String)> {
    let (_, faults) = parse(text, 0, 0);
    faults.into_iter().map(|fault| (fault.rule, text[fault.span.start as usize..].chars().take(3).collect())).collect()
}

#[test]
fn every_value_knows_its_place() {
    let text = "goals:\n  - id: safer\n    why: >-\n      Because\n      we care\n";
    let (node, faults) = parse(text, 3, 10);
    assert!(faults.is_empty());
    let Some(Node { value: NodeValue::Mapping(entries), .. }) = node else { panic!("{node:?}") };
    let NodeValue::Sequence(items) = &entries[0].node.value else { panic!() };
    let NodeValue::Mapping(fields) = &items[0].value else { panic!() };
    let at = |span: Span| &text[span.start as usize - 10..span.end as usize - 10];
    assert_eq!(at(fields[0].key_span), "id");
    assert_eq!(at(fields[0].node.span), "safer");
    assert!(at(fields[1].node.span).starts_with("Because"));
    assert_eq!(fields[1].node.value, NodeValue::Scalar { text: "Because we care".into(), plain: false });
    assert_eq!(fields[0].key_span.file, 3);
}

#[test]
fn faults_of_the_yaml_are_named_and_placed() {
    assert_eq!(faults("a: 1\na: 2\nb: 3\nb: 4\n"), [("duplicate-key", "a: ".into()), ("duplicate-key", "b: ".into())]);
    assert_eq!(faults("a:\n\tb: 1\n"), [("tab-indentation", "\tb:".into())]);
    assert_eq!(faults("a: x\n\tb: 1\n"), [("tab-indentation", "\tb:".into())]);
    assert_eq!(faults("a: [1, 2\nb: 3\n")[0].0, "yaml-syntax");
    assert_eq!(faults("a: 1\n---\nb: 2\n")[0].0, "yaml-syntax");
    assert_eq!(faults(&"[".repeat(100_000)).len(), 1);
    assert_eq!(faults(&format!("{}{}", "[".repeat(80), "]".repeat(80)))[0].0, "yaml-too-deep");
}

#[test]
fn an_alias_bomb_is_refused() {
    let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..10 {
        let previous = vec![format!("*a{}", level - 1); 10].join(", ");
        text += &format!("a{level}: &a{level} [{previous}]\n");
    }
    assert_eq!(faults(&text)[0].0, "alias-bomb");
}

#[test]
fn anchors_and_merge_keys_work() {
    let (node, faults) = parse("base: &b {x: 1, y: 2}\nmore: {<<: *b, y: 3}\n", 0, 0);
    assert!(faults.is_empty());
    let Some(Node { value: NodeValue::Mapping(entries), .. }) = node else { panic!() };
    let NodeValue::Mapping(more) = &entries[1].node.value else { panic!() };
    let keys: Vec<&str> = more.iter().map(|entry| &*entry.key).collect();
    assert_eq!(keys, ["y", "x"]);
}
