use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use super::Words;

fn english() -> Words {
    Words::new("USD", "en-US")
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Each row is a number and what it is written as; spaces that do not break are written as `_` and `'`.
fn check(write: impl Fn(Decimal) -> String, table: &[(&str, &str)]) {
    for (number, expected) in table {
        let written = write(decimal(number)).replace('\u{a0}', "_").replace('\u{202f}', "'");
        assert_eq!(written, *expected, "{number}");
    }
}

#[test]
fn dates_name_their_month() {
    let words = english();
    let day = date(2027, 3, 17);
    assert_eq!(words.date_short(day), "17 Mar 2027");
    assert_eq!(words.date_full(day), "17 March 2027");
    assert_eq!(words.day_and_month(day), "17 Mar");
    assert_eq!(words.weekday(day), "Wednesday");
    assert_eq!(words.date_with_weekday(day), "Wed 17 Mar 2027");
    assert_eq!(words.date_with_weekday_full(day), "Wednesday 17 March 2027");
    assert_eq!((words.month(day), words.month_short(day)), ("March 2027".to_owned(), "Mar 2027".to_owned()));
}

#[test]
fn every_month_and_weekday_has_its_name() {
    let words = english();
    let months: Vec<String> = (1..=12).map(|month| words.day_and_month(date(2026, month, 1))).collect();
    let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    assert_eq!(months, names.map(|name| format!("1 {name}")));
    let days: Vec<String> = (5..=11).map(|day| words.weekday(date(2026, 1, day))).collect();
    assert_eq!(days, ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]);
}

#[test]
fn spans_say_nothing_twice() {
    let table: [(Date, Date, &str); 4] = [
        (date(2027, 3, 3), date(2027, 3, 3), "3 Mar 2027"),
        (date(2027, 3, 3), date(2027, 3, 17), "3–17 Mar 2027"),
        (date(2027, 3, 3), date(2027, 4, 2), "3 Mar – 2 Apr 2027"),
        (date(2026, 12, 30), date(2027, 1, 2), "30 Dec 2026 – 2 Jan 2027"),
    ];
    for (first, last, expected) in table {
        assert_eq!(english().span(first, last), expected);
    }
}

#[test]
fn changes_compare_both_ends() {
    let words = english();
    let day = date(2027, 3, 3);
    assert_eq!(words.date_change(day, date(2027, 3, 17), 10), "3 Mar 2027 → 17 Mar 2027, +10 working days");
    assert_eq!(words.date_change(day, date(2027, 3, 2), -1), "3 Mar 2027 → 2 Mar 2027, −1 working day");
    assert_eq!(words.date_change(day, date(2027, 3, 4), 0), "3 Mar 2027 → 4 Mar 2027, +1 day, no working day");
    assert_eq!(words.date_change(day, date(2028, 3, 3), 262), "3 Mar 2027 → 3 Mar 2028, +262 working days");
    assert_eq!(words.date_change(day, day, 0), "no change");
    let money = |before: &str, after: &str| words.money_change(decimal(before), decimal(after));
    assert_eq!(money("304000", "310000"), "$304,000 → $310,000, +$6,000 (+2%)");
    assert_eq!(money("310000", "304000"), "$310,000 → $304,000, −$6,000 (−2%)");
    assert_eq!(money("0", "6000"), "$0 → $6,000, +$6,000");
    assert_eq!(money("6000", "6000.00"), "no change");
}

#[test]
fn money_has_cents_only_when_it_is_not_whole() {
    let table = [
        ("12000", "$12,000"),
        ("12000.00", "$12,000"),
        ("12000.5", "$12,000.50"),
        ("1250000", "$1,250,000"),
        ("999", "$999"),
        ("-12000", "−$12,000"),
        ("0", "$0"),
        ("-0.004", "$0"),
        ("0.005", "$0.01"),
        ("999.999", "$1,000"),
    ];
    check(|amount| english().money(amount), &table);
    check(|amount| english().money_with_cents(amount), &[("12000", "$12,000.00"), ("-0.5", "−$0.50")]);
    check(|amount| english().money_signed(amount), &[("6000", "+$6,000"), ("-6000", "−$6,000"), ("0", "$0")]);
}

#[test]
fn compact_money_keeps_three_digits() {
    let table = [
        ("4560000", "$4.56M"),
        ("4500000", "$4.5M"),
        ("4500001", "$4.50M"),
        ("2096000", "$2.10M"),
        ("2000000", "$2M"),
        ("304000", "$304k"),
        ("304499", "$304k"),
        ("12000", "$12k"),
        ("9994", "$10k"),
        ("9500", "$9.5k"),
        ("1000", "$1k"),
        ("999.4", "$999"),
        ("999.5", "$1k"),
        ("999499", "$999k"),
        ("999500", "$1.00M"),
        ("999994999", "$999.99M"),
        ("999995000", "$1.00B"),
        ("-304000", "−$304k"),
        ("0", "$0"),
    ];
    check(|amount| english().money_compact(amount), &table);
}

#[test]
fn each_locale_groups_digits_and_places_the_sign_in_its_own_way() {
    let amount = decimal("1250000.5");
    let table = [
        ("USD", "en-US", "$1,250,000.50", "1,250,000.5", "8.6%", "$1.25M"),
        ("GBP", "en-GB", "£1,250,000.50", "1,250,000.5", "8.6%", "£1.25M"),
        ("USD", "en-GB", "US$1,250,000.50", "1,250,000.5", "8.6%", "US$1.25M"),
        ("EUR", "fr-FR", "1'250'000,50_€", "1'250'000,5", "8,6'%", "1,25_M_€"),
        ("EUR", "de-DE", "1.250.000,50_€", "1.250.000,5", "8,6_%", "1,25_M_€"),
        ("EUR", "es-ES", "1.250.000,50_€", "1.250.000,5", "8,6_%", "1,25_M_€"),
        ("EUR", "it-IT", "1.250.000,50_€", "1.250.000,5", "8,6%", "1,25_M_€"),
        ("EUR", "nl-NL", "€_1.250.000,50", "1.250.000,5", "8,6%", "€_1,25M"),
        ("CHF", "de-CH", "CHF_1’250’000.50", "1’250’000.5", "8.6%", "CHF_1.25M"),
        ("BRL", "pt-BR", "R$_1.250.000,50", "1.250.000,5", "8,6%", "R$_1,25M"),
        ("CAD", "en-CA", "$1,250,000.50", "1,250,000.5", "8.6%", "$1.25M"),
        ("CAD", "en-US", "CA$1,250,000.50", "1,250,000.5", "8.6%", "CA$1.25M"),
        ("JPY", "en-US", "¥1,250,001", "1,250,000.5", "8.6%", "¥1.25M"),
        ("SEK", "sv-SE", "1_250_000,50_kr", "1_250_000,5", "8,6_%", "1,25_M_kr"),
        ("SEK", "en-US", "SEK_1,250,000.50", "1,250,000.5", "8.6%", "SEK_1.25M"),
        ("INR", "en-IN", "₹12,50,000.50", "12,50,000.5", "8.6%", "₹1.25M"),
        ("INR", "hi-IN", "₹12,50,000.50", "12,50,000.5", "8.6%", "₹1.25M"),
        ("INR", "en-GB", "₹1,250,000.50", "1,250,000.5", "8.6%", "₹1.25M"),
        ("XYZ", "xx", "XYZ_1,250,000.50", "1,250,000.5", "8.6%", "XYZ_1.25M"),
    ];
    for (currency, locale, money, number, percent, compact) in table {
        let words = Words::new(currency, locale);
        let written = [
            words.money(amount),
            words.number(amount),
            words.percent_to(decimal("8.6"), 1),
            words.money_compact(amount),
        ];
        let written = written.map(|text| text.replace('\u{a0}', "_").replace('\u{202f}', "'"));
        assert_eq!(written, [money, number, percent, compact].map(str::to_owned), "{currency} {locale}");
    }
}

#[test]
fn in_india_digits_are_grouped_by_lakh_and_crore() {
    let words = Words::new("INR", "en-IN");
    let table = [("999", "₹999"), ("1250", "₹1,250"), ("99999", "₹99,999"), ("100000", "₹1,00,000")];
    check(|amount| words.money(amount), &table);
    check(|amount| words.money(amount), &[("1234567", "₹12,34,567"), ("-123456789", "−₹12,34,56,789")]);
}

#[test]
fn spanish_groups_from_five_digits_on() {
    let words = Words::new("EUR", "es-ES");
    check(|amount| words.money(amount), &[("1250", "1250_€"), ("12500", "12.500_€"), ("-1250", "−1250_€")]);
}

#[test]
fn percentages_never_claim_none_or_all() {
    let table = [
        ("9", "9%"),
        ("8.6", "9%"),
        ("0", "0%"),
        ("0.4", "0.4%"),
        ("0.04", "0.04%"),
        ("-0.04", "−0.04%"),
        ("0.00876", "0.01%"),
        ("0.00376", "0.004%"),
        ("0.000002", "<0.001%"),
        ("-0.000002", "−<0.001%"),
        ("99.99999", "<100%"),
        ("100.00003", ">100%"),
        ("100", "100%"),
        ("99.6", "99.6%"),
        ("99.97", "99.97%"),
        ("100.3", "100.3%"),
        ("100.04", "100.04%"),
        ("99.4", "99%"),
        ("-3.5", "−4%"),
        ("1250", "1,250%"),
    ];
    check(|percent| english().percent(percent), &table);
    check(|percent| english().percent_signed(percent), &[("9", "+9%"), ("-3", "−3%"), ("0", "0%")]);
}

#[test]
fn what_stands_beside_a_limit_keeps_the_decimals_that_tell_the_two_apart() {
    let words = english();
    let beside = |number: &str, limit: &str| words.measured_beside(decimal(number), "percent", &[decimal(limit)]);
    assert_eq!([beside("89.999", "90"), beside("90", "90"), beside("89.5678", "90")], ["89.999%", "90%", "89.57%"]);
    assert_eq!([beside("99.985", "99.99"), beside("90.0001", "90")], ["99.985%", "90.0001%"]);
    assert_eq!(words.measured(decimal("89.999"), "percent"), "90%");
    assert_eq!(words.number_beside(decimal("4.996"), 2, &[decimal("5")]), "4.996");
    assert_eq!(words.percent_beside(decimal("4.9999999"), &[decimal("5")]), "4.9999999%");
}

#[test]
fn numbers_keep_what_they_are_told_to_keep() {
    let words = english();
    check(|number| words.number(number), &[("1250.50", "1,250.5"), ("-3", "−3"), ("0.0", "0"), ("0.125", "0.125")]);
    check(|number| words.number_to(number, 1), &[("6.25", "6.3"), ("6.04", "6"), ("-0.04", "0")]);
    check(
        |number| words.number_with(number, 2),
        &[("0.9", "0.90"), ("0.8928", "0.89"), ("1", "1.00"), ("-0.004", "0.00")],
    );
    assert_eq!([words.signed(14), words.signed(-3), words.signed(0)], ["+14", "−3", "0"]);
}

#[test]
fn counts_agree_with_their_nouns() {
    let words = english();
    let milestones = |count| words.count(count, "milestone", "milestones");
    assert_eq!([milestones(0), milestones(1), milestones(1250)], ["no milestones", "1 milestone", "1,250 milestones"]);
    assert_eq!([words.days(0), words.days(1), words.days(-1), words.days(2)], ["0 days", "1 day", "1 day", "2 days"]);
    assert_eq!([words.working_days(1), words.working_days(6)], ["1 working day", "6 working days"]);
    assert_eq!([words.weeks(1), words.weeks(5)], ["1 week", "5 weeks"]);
    check(|days| words.written_days(days), &[("1.0", "1 day"), ("0.25", "0.25 days")]);
    check(|days| words.work_days(days), &[("0", "0 days"), ("1", "1 day"), ("2.5", "2.5 days"), ("0.04", "0 days")]);
    let late = [words.lateness(3), words.lateness(1), words.lateness(0), words.lateness(-1), words.lateness(-2)];
    let expected =
        ["3 working days late", "1 working day late", "on time", "1 working day early", "2 working days early"];
    assert_eq!(late, expected);
    check(
        |difference| words.over_or_under(difference),
        &[("5000", "$5,000 over"), ("-5000", "$5,000 under"), ("0", "on plan"), ("0.001", "on plan")],
    );
}

#[test]
fn lists_end_in_and() {
    let words = english();
    assert_eq!(words.list::<&str>(&[]), "");
    assert_eq!(words.list(&["a"]), "a");
    assert_eq!(words.list(&["a", "b"]), "a and b");
    assert_eq!(words.list(&["a", "b", "c"]), "a, b and c");
    assert_eq!(words.list_to(&["a", "b", "c"], 3), "a, b and c");
    assert_eq!(words.list_to(&["a", "b", "c", "d", "e"], 2), "a, b and 3 more");
    assert_eq!(words.list_to(&["a", "b"], 1), "a and 1 more");
    assert_eq!(words.capitalised("no milestones"), "No milestones");
}

#[test]
fn shares_of_one_whole_add_up_to_it() {
    let shares =
        |parts: &[&str]| english().shares(&parts.iter().map(|part| decimal(part)).collect::<Vec<_>>()).join(" ");
    assert_eq!(shares(&["62.5", "37.5"]), "63% 37%");
    assert_eq!(shares(&["33.333", "33.333", "33.334"]), "33% 33% 34%");
    assert_eq!(shares(&["100", "0"]), "100% 0%");
    assert_eq!(shares(&["105.5", "-5.5"]), "106% −6%");
    // What is nearly none or all says so, though the sum of what is shown is then not the whole.
    assert_eq!(shares(&["99.7", "0.3"]), "99.7% 0.3%");
    assert_eq!(shares(&["99.4", "0.3", "0.3"]), "99.4% 0.3% 0.3%");
    assert_eq!(shares(&["0.6", "49.7", "49.7"]), "0.6% 50% 50%");
    assert_eq!(shares(&[]), "");
}
