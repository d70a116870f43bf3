use super::*;

fn read(text: &str, markup: Markup) -> Vec<(&str, Sort)> {
    let mut found = Vec::new();
    tokens(text, markup, |token| found.push((&text[token.start..token.end], token.sort)));
    found
}

#[test]
fn words_and_numbers_are_found_whatever_stands_between() {
    use Sort::{Number, Word};
    let found = read("Zoë’s go-live, $12,500.00 (B36)\\nnext 3.", Markup::Plain);
    let expected = [
        ("Zoë", Word),
        ("s", Word),
        ("go", Word),
        ("live", Word),
        ("12,500.00", Number),
        ("B36", Word),
        ("next", Word),
        ("3", Number),
    ];
    assert_eq!(found, expected);
}

#[test]
fn tags_part_no_sentence_and_their_positions_are_no_amounts() {
    use Sort::{Number, Word, WordInTag};
    let found = read("<a x=\"1250\" title=\"$9,100\">the</a> deal &amp; more", Markup::Tags);
    let expected = [
        ("a", WordInTag),
        ("x", WordInTag),
        ("title", WordInTag),
        ("9,100", Number),
        ("the", Word),
        ("a", WordInTag),
        ("deal", Word),
        ("more", Word),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_number_is_the_same_in_every_locale() {
    for written in ["12500", "12,500", "12.500", "12’500", "12\u{202f}500", "12,500.00", "12.500,00"] {
        assert_eq!(digits(written), "12500", "{written}");
    }
    assert_eq!(digits("1250.10"), "1250.1");
    assert_eq!(digits("0.125"), "0.125");
    assert_eq!(digits("500"), "500");
}

#[test]
fn capitals_do_not_matter() {
    let mut hashes = Vec::new();
    tokens("École ÉCOLE école", Markup::Plain, |token| hashes.push(token.hash));
    assert!(hashes.iter().all(|hashed| *hashed == hash("École")), "{hashes:?}");
}

#[test]
fn a_tail_has_the_newest_tokens() {
    let mut read = Vec::new();
    tokens("one two three four five six", Markup::Plain, |token| read.push(token));
    let mut tail = Tail::<4>::default();
    for (place, token) in read.iter().enumerate() {
        tail.push(*token);
        let newest: Vec<(usize, u64)> = tail.newest_first().collect();
        let expected = read[..=place].iter().rev().take(4).map(|token| (token.start, token.hash));
        assert_eq!(newest, expected.collect::<Vec<_>>());
    }
    assert_eq!(tail.count(), 6);
    let [five, six] = [read[4].hash, read[5].hash];
    assert_eq!(hash_backwards([six, five]), before(hash_backwards([six]), five));
}

#[test]
fn a_sieve_lets_pass_what_it_was_made_for() {
    let held: Vec<u64> = (0..1000).map(|number: u64| hash(&number.to_string())).collect();
    let sieve = Sieve::new(&held);
    assert!(held.iter().all(|hash| sieve.may_hold(*hash)));
    let others = (1000..11_000).filter(|number: &u64| sieve.may_hold(hash(&number.to_string()))).count();
    assert!(others < 1_500, "{others} of 10,000 others pass");
    assert!(!Sieve::new(&[]).may_hold(7));
}

#[test]
fn no_text_makes_it_stumble() {
    let texts = ["", "&", "&amp", "<", "\\", "é\\", "1,", "€", "a&#", "١٢", "é12é", "<a é=\"1\">ß", "12\u{202f}3é"];
    for (text, markup) in texts.iter().flat_map(|text| [(text, Markup::Plain), (text, Markup::Tags)]) {
        let mut end = 0;
        tokens(text, markup, |token| {
            // In order, and each a part of the text.
            assert!(end <= token.start && token.start < token.end, "{text}: {token:?}");
            assert!(text.get(token.start..token.end).is_some(), "{text}: {token:?}");
            end = token.end;
        });
    }
}
