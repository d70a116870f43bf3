//! What locales and currencies have agreed on, after the CLDR.

use crate::model::values::MinorUnit;

/// How a locale writes numbers.
#[derive(Clone, Copy, Debug)]
pub struct Convention {
    /// What stands before the decimals.
    pub decimal: char,
    /// What stands between groups of digits.
    pub group: &'static str,
    /// How many digits a group has beyond the last, which has three: two in India, `12,34,567`.
    pub group_size: usize,
    /// From how many digits on they are grouped.
    pub least_grouped: usize,
    /// What stands before the percent sign.
    pub before_percent: &'static str,
}

/// How a currency is written.
#[derive(Clone, Debug)]
pub struct Sign {
    /// The sign, with the space that keeps it apart from the digits where it stands before them.
    pub text: String,
    /// Whether it stands before the digits.
    pub first: bool,
    /// The smallest unit in which an amount is written.
    pub unit: MinorUnit,
}

const SPACE: &str = "\u{a0}";
const THIN_SPACE: &str = "\u{202f}";

impl Convention {
    /// The convention of a locale such as `en-US`; of `en-US` where it is not known.
    pub fn of(locale: &str) -> Convention {
        let (language, region) = parts(locale);
        let point = Convention { decimal: '.', group: ",", group_size: 3, least_grouped: 4, before_percent: "" };
        let comma = |group, least_grouped, before_percent| Convention {
            decimal: ',',
            group,
            least_grouped,
            before_percent,
            ..point
        };
        match (language, region) {
            ("de" | "it", "CH" | "LI") => Convention { group: "’", ..point },
            ("es", "MX" | "US" | "PR" | "GT" | "HN" | "NI" | "PA" | "PE" | "SV" | "DO") => point,
            ("fr", "CA") => comma(SPACE, 4, SPACE),
            ("fr", _) => comma(THIN_SPACE, 4, THIN_SPACE),
            ("de", "AT") => comma(SPACE, 4, SPACE),
            ("de" | "da", _) => comma(".", 4, SPACE),
            // Spanish, Polish and European Portuguese group from five digits on: 1250, 12.500.
            ("es", _) => comma(".", 5, SPACE),
            ("pl", _) => comma(SPACE, 5, ""),
            ("pt", "PT") => comma(SPACE, 5, ""),
            ("pt" | "it" | "nl" | "id" | "tr" | "el", _) => comma(".", 4, ""),
            (_, "IN") | ("hi" | "bn", _) => Convention { group_size: 2, ..point },
            ("sv" | "nb" | "no" | "fi" | "cs" | "sk", _) => comma(SPACE, 4, SPACE),
            _ => point,
        }
    }
}

impl Sign {
    /// The sign of a currency such as `USD` in a locale such as `en-US`.
    pub fn of(currency: &str, locale: &str) -> Sign {
        let (language, region) = parts(locale);
        let symbol = symbol(currency, language, region);
        let unit = MinorUnit::of(currency);
        let first = match (language, region) {
            ("de", "AT" | "CH" | "LI") | ("it", "CH") | ("nl", _) => true,
            ("pt", region) => region != "PT",
            ("es", region) => matches!(region, "MX" | "US" | "PR" | "AR" | "CL" | "CO" | "PE" | "GT" | "PA"),
            ("fr" | "de" | "it" | "da" | "sv" | "nb" | "no" | "fi" | "pl" | "cs" | "sk" | "el", _) => false,
            _ => true,
        };
        let apart = match language {
            "nl" | "pt" | "de" | "it" => true,
            // A code or letters would run into the digits.
            _ => symbol.ends_with(char::is_alphabetic),
        };
        let text = if first && apart { format!("{symbol}{SPACE}") } else { symbol.to_owned() };
        Sign { text, first, unit }
    }
}

fn parts(locale: &str) -> (&str, &str) {
    locale.split_once('-').unwrap_or((locale, ""))
}

/// The sign by itself: one that several currencies share is told apart outside its own country.
fn symbol<'a>(currency: &'a str, language: &str, region: &str) -> &'a str {
    let at_home = |regions: &[&str], home: &'static str, abroad: &'a str| {
        if regions.contains(&region) { home } else { abroad }
    };
    // Countries whose own money is a dollar or a peso.
    let other_dollars = ["CA", "AU", "NZ", "SG", "HK", "MX", "AR", "CL", "CO"];
    match currency {
        "USD" if other_dollars.contains(&region) || (language, region) == ("en", "GB") => "US$",
        "USD" if language == "fr" => "$US",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        "INR" => "₹",
        "ILS" => "₪",
        "KRW" => "₩",
        "UAH" => "₴",
        "BRL" => "R$",
        "CNY" => at_home(&["CN"], "¥", "CN¥"),
        "CAD" => at_home(&["CA"], "$", "CA$"),
        "AUD" => at_home(&["AU"], "$", "A$"),
        "NZD" => at_home(&["NZ"], "$", "NZ$"),
        "SGD" => at_home(&["SG"], "$", "S$"),
        "HKD" => at_home(&["HK"], "$", "HK$"),
        "MXN" => at_home(&["MX"], "$", "MX$"),
        "SEK" => at_home(&["SE"], "kr", currency),
        "NOK" => at_home(&["NO"], "kr", currency),
        "DKK" => at_home(&["DK"], "kr", currency),
        "PLN" => at_home(&["PL"], "zł", currency),
        "CZK" => at_home(&["CZ"], "Kč", currency),
        _ => currency,
    }
}
