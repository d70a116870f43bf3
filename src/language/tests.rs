use super::*;

/// A message of a test, by the words that say it.
struct Said(Language);

impl Said {
    fn say<const COUNT: usize>(&self, message: &Message, order: [usize; COUNT], told: [Argument<'_>; COUNT]) -> String {
        message.say(self.0, &order.map(|place| &told[place]), &|number| number.to_string())
    }
}

const DAYS: Message = Message {
    id: "days",
    arguments: &["who", "count"],
    patterns: [
        Some(&[
            Piece::Argument(0),
            Piece::Text(" has "),
            Piece::Choice {
                of: 1,
                among: &[(Key::Number(0), &[Piece::Text("no days")]), (Key::Name("one"), &[Piece::Text("a day")])],
                otherwise: &[Piece::Argument(1), Piece::Text(" days")],
            },
        ]),
        Some(&[
            Piece::Choice {
                of: 1,
                among: &[(Key::Name("one"), &[Piece::Argument(1), Piece::Text(" jour")])],
                otherwise: &[Piece::Argument(1), Piece::Text(" jours")],
            },
            Piece::Text(" pour "),
            Piece::Argument(0),
        ]),
        None,
        None,
    ],
};

#[test]
fn a_number_chooses_by_itself_and_then_by_its_plural() {
    let say = |language, count: i64| {
        let order = const { order(&DAYS, &["count", "who"]) };
        Said(language).say(&DAYS, order, [count.into(), "Ana".into()])
    };
    assert_eq!(
        [0, 1, 2].map(|count| say(Language::English, count)),
        ["Ana has no days", "Ana has a day", "Ana has 2 days"]
    );
    assert_eq!(
        [0, 1, 2].map(|count| say(Language::French, count)),
        ["0 jour pour Ana", "1 jour pour Ana", "2 jours pour Ana"]
    );
    // What is not translated is said in English, with English plurals.
    assert_eq!(say(Language::German, 0), "Ana has no days");
}

#[test]
fn the_texts_of_a_message_are_all_ways_through_it() {
    assert_eq!(DAYS.texts(Language::English), ["{} has no days", "{} has a day", "{} has {} days"]);
}

#[test]
fn messages_are_found_by_name() {
    for message in messages::ALL {
        assert!(std::ptr::eq(Message::named(message.id).unwrap(), *message));
        assert!(message.is_in(Language::English), "{}", message.id);
    }
    assert!(Message::named("no_such_message").is_none());
}
