use super::*;

#[test]
fn people_are_counted_in_english() {
    let words = Words::new("USD", "en-US");
    let told = |groups, persons| counted(&words, groups, persons);
    assert_eq!(told(0, 1), "1 person has a part in this project.");
    assert_eq!(told(1, 0), "1 group has a part in this project.");
    assert_eq!(told(0, 2), "2 people have a part in this project.");
    assert_eq!(told(3, 0), "3 groups have a part in this project.");
    assert_eq!(told(1, 1), "1 group and 1 person have a part in this project.");
    assert_eq!(told(11, 1_200), "11 groups and 1,200 people have a part in this project.");
}

#[test]
fn the_furthest_are_named_or_counted() {
    let words = Words::new("USD", "en-US");
    assert_eq!(furthest_away(&words, 2, &["Cleo"]), "Cleo is furthest from where we need them: 2 steps.");
    assert_eq!(furthest_away(&words, 1, &["Ann", "Bob"]), "Ann and Bob are furthest from where we need them: 1 step.");
    assert_eq!(
        furthest_away(&words, 1, &["Ann", "Bob", "Cleo", "Dan"]),
        "4 of them are 1 step from where we need them."
    );
}
