//! What is written in another way than a plan has it, and how it is written here.

use super::date::{Date, parse_date};
use super::number::parse_decimal;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// How a date such as `01.02.2026`, `29 May 2026` or `2026-5-9` is written here; `None` for what is no date.
pub fn hint_for_date(text: &str) -> Option<String> {
    let text = text.trim();
    let write = |date: Date| format!("write `{date}`");
    if let Some((day, _)) = text.split_once(['T', ' ']).filter(|(_, time)| time.contains(':'))
        && let Ok(date) = parse_date(day)
    {
        return Some(format!("write the day alone: `{date}`"));
    }
    if text.len() == 7 && parse_date(&format!("{text}-01")).is_ok() {
        return Some(format!("write the day as well, such as `{text}-15`"));
    }
    if let Some(date) = with_month_name(text) {
        return Some(write(date));
    }
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return parse_date(&format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..])).ok().map(write);
    }
    let parts: Vec<&str> = text.split(['.', '/', '-']).collect();
    let [first, second, third] = parts[..] else { return None };
    let small = |part: &str| (1..=2).contains(&part.len()) && part.parse::<u8>().is_ok();
    let year = |part: &str| part.len() == 4 && part.parse::<u16>().is_ok();
    if year(first) && small(second) && small(third) {
        return parse_date(&format!("{first}-{second:0>2}-{third:0>2}")).ok().map(write);
    }
    if !(small(first) && small(second) && year(third)) {
        return None;
    }
    // With slashes, either may be the month.
    let written = format!("{third}-{second:0>2}-{first:0>2}");
    Some(match text.contains('.') && parse_date(&written).is_ok() {
        true => format!("write the year first: `{written}`"),
        false => format!("write the year first, then the month and the day, such as `{third}-03-17`"),
    })
}

/// A date with the name of its month, in any order.
fn with_month_name(text: &str) -> Option<Date> {
    let words: Vec<String> =
        text.split([' ', ',', '.', '-']).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    let [one, two, three] = &words[..] else { return None };
    let month = |word: &str| {
        let begins = |month: &&str| word.len() >= 3 && word.starts_with(*month);
        (1..).zip(&MONTHS).find(|(_, month)| begins(month)).map(|(number, _)| number)
    };
    let day = |word: &str| word.trim_end_matches(char::is_alphabetic).parse::<i8>().ok();
    let year = |word: &str| (word.len() == 4).then(|| word.parse::<i16>().ok()).flatten();
    let date = |year: Option<i16>, month: Option<i8>, day: Option<i8>| Date::new(year?, month?, day?).ok();
    date(year(three), month(two), day(one))
        .or_else(|| date(year(three), month(one), day(two)))
        .or_else(|| date(year(one), month(two), day(three)))
}

/// How a number such as `1.250,50` or `$1,200` is written here; `None` for what is no number.
pub fn hint_for_number(text: &str) -> Option<String> {
    let text = text.trim();
    if !text.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    // Accountants put what is taken away in brackets, and word processors make a longer minus.
    let inner = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    let minus = text.replace(['\u{2212}', '\u{2013}'], "-");
    if let Some(number) = inner.and_then(parse_decimal) {
        return Some(format!("write what is taken away with a minus: `-{number}`"));
    }
    if minus != text && parse_decimal(&minus).is_some() {
        return Some(format!("write `{minus}`, with the minus of the keyboard"));
    }
    let bare = without_currency(text);
    let sign = if bare == text { "" } else { "without the currency, and " };
    if let Some(number) = parse_decimal(bare).filter(|_| bare != text) {
        return Some(format!("write `{number}`; the currency stands in milepost.yaml"));
    }
    let rule = "write a point before the decimals and nothing between the thousands";
    let parts_thousands = |letter: char| " \u{a0}\u{202f}'’".contains(letter);
    let Some(last) = bare.rfind([',', '.']) else {
        let whole = bare.replace(parts_thousands, "");
        let is_parted = whole != bare && bare.starts_with(|letter: char| letter.is_ascii_digit() || letter == '-');
        return (is_parted && parse_decimal(&whole).is_some()).then(|| format!("write `{whole}`"));
    };
    let decimals = &bare[last + 1..];
    let digits =
        |text: &str| -> String { text.chars().filter(|letter| letter.is_ascii_digit() || *letter == '-').collect() };
    let is_plain = bare.chars().all(|letter| letter.is_ascii_digit() || " \u{a0}\u{202f}'’.,-".contains(letter));
    let written = format!("{}.{decimals}", digits(&bare[..last]));
    // Three digits behind a comma may as well be thousands.
    let is_sure = is_plain && (1..=2).contains(&decimals.len()) && parse_decimal(&written).is_some();
    let rule = format!("{sign}{rule}").replace("and write", "with");
    Some(if is_sure { format!("{rule}: `{written}`") } else { format!("{rule}, such as `1250.50`") })
}

/// How a time such as `2 weeks` or `1.5` is written here, in working days; `None` for what is none.
pub fn hint_for_days(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    if let Some(days) = parse_decimal(&text).filter(|days| !days.fract().is_zero()) {
        return Some(format!("write whole days, such as `{}`", days.ceil()));
    }
    let end = text.find(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '-' | '.' | ','))?.max(1);
    let (number, unit) = (text.get(..end)?, text.get(end..)?.trim().trim_end_matches('.'));
    let number: i32 = number.parse().ok()?;
    match unit {
        "week" | "weeks" | "wk" | "wks" | "woche" | "wochen" | "semaine" | "semaines" | "semana" | "semanas" => {
            Some(format!("write `{number}w`"))
        }
        "day" | "days" | "tag" | "tage" | "jour" | "jours" | "día" | "días" => Some(format!("write `{number}`")),
        _ => None,
    }
}

/// How a percentage such as `33,3%` is written here; `None` for what is none.
pub fn hint_for_percent(text: &str) -> Option<String> {
    let written = text.trim().trim_end_matches('%').trim_end().replace(',', ".");
    let is_one = text.contains(',') && parse_decimal(&written).is_some();
    is_one.then(|| format!("write a point before the decimals: `{written}%`"))
}

/// How yes or no in another word is written here; `None` for other words.
pub fn hint_for_flag(text: &str) -> Option<String> {
    let flag = match &*text.trim().to_lowercase() {
        "true" | "yes" | "y" | "on" | "1" | "x" | "ja" | "j" | "wahr" | "oui" | "vrai" | "sí" | "si" | "verdadero" => {
            true
        }
        "false" | "no" | "n" | "off" | "0" | "nein" | "falsch" | "non" | "faux" | "falso" => false,
        _ => return None,
    };
    Some(format!("write `{flag}`"))
}

/// An amount without the sign or the code of its currency.
fn without_currency(text: &str) -> &str {
    let is_code = |code: &str| code.len() == 3 && code.chars().all(|letter| letter.is_ascii_uppercase());
    let is_sign = |letter: char| matches!(letter, '$' | '€' | '£' | '¥' | '₹' | '₩');
    let bare = text.trim_matches(|letter: char| is_sign(letter) || letter.is_whitespace());
    match (bare.get(..3), bare.len().checked_sub(3).and_then(|at| bare.get(at..))) {
        (Some(code), _) if is_code(code) => bare[3..].trim(),
        (_, Some(code)) if is_code(code) => bare[..bare.len() - 3].trim(),
        _ => bare,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_known_in_other_orders() {
        for (text, hint) in [
            ("29 May 2026", Some("write `2026-05-29`")),
            ("May 29, 2026", Some("write `2026-05-29`")),
            ("2026 september 3rd", Some("write `2026-09-03`")),
            ("2026-5-9", Some("write `2026-05-09`")),
            ("2026/05/09", Some("write `2026-05-09`")),
            ("20260509", Some("write `2026-05-09`")),
            ("20261309", None),
            ("01.02.2026", Some("write the year first: `2026-02-01`")),
            ("3/4/2026", Some("write the year first, then the month and the day, such as `2026-03-17`")),
            ("2026-04", Some("write the day as well, such as `2026-04-15`")),
            ("2026-04-01 10:00:00", Some("write the day alone: `2026-04-01`")),
            ("2026-04-01T10:00", Some("write the day alone: `2026-04-01`")),
            ("2026-13", None),
            ("today", None),
            ("2026-13-40", None),
            ("", None),
        ] {
            assert_eq!(hint_for_date(text).as_deref(), hint, "{text}");
        }
    }

    #[test]
    fn days_are_known_by_the_words_of_calendars() {
        for (text, hint) in [
            ("2 weeks", Some("write `2w`")),
            ("-3 Wochen", Some("write `-3w`")),
            ("10 days", Some("write `10`")),
            ("1.5", Some("write whole days, such as `2`")),
            ("2 months", None),
            ("\u{e9}", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(hint_for_days(text).as_deref(), hint, "{text}");
        }
    }

    #[test]
    fn numbers_are_known_with_signs_and_separators() {
        let rule = "write a point before the decimals and nothing between the thousands";
        let with = "without the currency, with a point before the decimals and nothing between the thousands";
        for (text, hint) in [
            ("$1200", Some("write `1200`; the currency stands in milepost.yaml".to_owned())),
            ("6000 USD", Some("write `6000`; the currency stands in milepost.yaml".to_owned())),
            ("€ 12.50", Some("write `12.50`; the currency stands in milepost.yaml".to_owned())),
            ("$1,200", Some(format!("{with}, such as `1250.50`"))),
            ("1.200,50 €", Some(format!("{with}: `1200.50`"))),
            ("14,500", Some(format!("{rule}, such as `1250.50`"))),
            ("(10)", Some("write what is taken away with a minus: `-10`".to_owned())),
            ("\u{2212}10", Some("write `-10`, with the minus of the keyboard".to_owned())),
            ("12'000", Some("write `12000`".to_owned())),
            ("12\u{a0}000", Some("write `12000`".to_owned())),
            ("lots", None),
            ("room 12", None),
            ("12", None),
        ] {
            assert_eq!(hint_for_number(text), hint, "{text}");
        }
    }

    #[test]
    fn percentages_and_flags_are_known_in_other_words() {
        assert_eq!(hint_for_percent("33,3%").as_deref(), Some("write a point before the decimals: `33.3%`"));
        assert_eq!(hint_for_percent("4,5 %").as_deref(), Some("write a point before the decimals: `4.5%`"));
        assert_eq!(hint_for_percent("120%"), None);
        assert_eq!(hint_for_flag("Ja").as_deref(), Some("write `true`"));
        assert_eq!(hint_for_flag("nein").as_deref(), Some("write `false`"));
        assert_eq!(hint_for_flag("maybe"), None);
    }
}
