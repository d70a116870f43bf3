//! The languages of the world that a portal may be in, each with its own name and the direction of its script.

/// A language that a portal, or a text of a plan, may be in.
#[derive(Debug, PartialEq, Eq)]
pub struct Known {
    /// Its tag, such as `fr`.
    pub tag: &'static str,
    /// What its speakers call it.
    pub own_name: &'static str,
    /// What it is called in English.
    pub english_name: &'static str,
    /// Whether it is written from right to left.
    pub is_right_to_left: bool,
}

/// English, in which a plan is unless it says otherwise.
pub const ENGLISH: &Known = &KNOWN[0];

const fn known(tag: &'static str, own_name: &'static str, english_name: &'static str) -> Known {
    Known { tag, own_name, english_name, is_right_to_left: false }
}

const fn leftward(tag: &'static str, own_name: &'static str, english_name: &'static str) -> Known {
    Known { tag, own_name, english_name, is_right_to_left: true }
}

/// All of them; those in which the portal has words of its own come first.
pub const KNOWN: &[Known] = &[
    known("en", "English", "English"),
    known("fr", "Français", "French"),
    known("de", "Deutsch", "German"),
    known("es", "Español", "Spanish"),
    known("am", "አማርኛ", "Amharic"),
    leftward("ar", "العربية", "Arabic"),
    known("bg", "Български", "Bulgarian"),
    known("bn", "বাংলা", "Bengali"),
    known("bs", "Bosanski", "Bosnian"),
    known("ca", "Català", "Catalan"),
    known("cs", "Čeština", "Czech"),
    known("cy", "Cymraeg", "Welsh"),
    known("da", "Dansk", "Danish"),
    known("el", "Ελληνικά", "Greek"),
    known("et", "Eesti", "Estonian"),
    known("eu", "Euskara", "Basque"),
    leftward("fa", "فارسی", "Persian"),
    known("fi", "Suomi", "Finnish"),
    known("fil", "Filipino", "Filipino"),
    known("ga", "Gaeilge", "Irish"),
    known("gl", "Galego", "Galician"),
    leftward("he", "עברית", "Hebrew"),
    known("hi", "हिन्दी", "Hindi"),
    known("hmn", "Hmoob", "Hmong"),
    known("hr", "Hrvatski", "Croatian"),
    known("ht", "Kreyòl ayisyen", "Haitian Creole"),
    known("hu", "Magyar", "Hungarian"),
    known("hy", "Հայերեն", "Armenian"),
    known("id", "Bahasa Indonesia", "Indonesian"),
    known("is", "Íslenska", "Icelandic"),
    known("it", "Italiano", "Italian"),
    known("ja", "日本語", "Japanese"),
    known("ka", "ქართული", "Georgian"),
    known("km", "ខ្មែរ", "Khmer"),
    known("ko", "한국어", "Korean"),
    known("lo", "ລາວ", "Lao"),
    known("lt", "Lietuvių", "Lithuanian"),
    known("lv", "Latviešu", "Latvian"),
    known("mk", "Македонски", "Macedonian"),
    known("mn", "Монгол", "Mongolian"),
    known("ms", "Bahasa Melayu", "Malay"),
    known("mt", "Malti", "Maltese"),
    known("my", "မြန်မာ", "Burmese"),
    known("nb", "Norsk", "Norwegian"),
    known("ne", "नेपाली", "Nepali"),
    known("nl", "Nederlands", "Dutch"),
    known("pl", "Polski", "Polish"),
    leftward("ps", "پښتو", "Pashto"),
    known("pt", "Português", "Portuguese"),
    known("ro", "Română", "Romanian"),
    known("ru", "Русский", "Russian"),
    known("sk", "Slovenčina", "Slovak"),
    known("sl", "Slovenščina", "Slovenian"),
    known("so", "Soomaali", "Somali"),
    known("sq", "Shqip", "Albanian"),
    known("sr", "Српски", "Serbian"),
    known("sv", "Svenska", "Swedish"),
    known("sw", "Kiswahili", "Swahili"),
    known("ta", "தமிழ்", "Tamil"),
    known("th", "ไทย", "Thai"),
    known("ti", "ትግርኛ", "Tigrinya"),
    known("tl", "Tagalog", "Tagalog"),
    known("tr", "Türkçe", "Turkish"),
    known("uk", "Українська", "Ukrainian"),
    leftward("ur", "اردو", "Urdu"),
    known("vi", "Tiếng Việt", "Vietnamese"),
    leftward("yi", "ייִדיש", "Yiddish"),
    known("zh", "中文", "Chinese"),
];

impl Known {
    /// The language that a tag names, whatever region it is of: `fr` and `fr-CA` are French.
    pub fn tagged(tag: &str) -> Option<&'static Known> {
        let language = tag.split('-').next().unwrap_or(tag);
        KNOWN.iter().find(|known| known.tag == language)
    }

    /// The direction of its script, as HTML names it.
    pub fn direction(&self) -> &'static str {
        if self.is_right_to_left { "rtl" } else { "ltr" }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::language::Language;

    #[test]
    fn each_language_stands_once_and_those_with_words_come_first() {
        assert_eq!(KNOWN.iter().map(|known| known.tag).collect::<BTreeSet<_>>().len(), KNOWN.len());
        let own: Vec<&str> = Language::ALL.iter().map(|language| language.tag()).collect();
        assert_eq!(KNOWN[..own.len()].iter().map(|known| known.tag).collect::<Vec<_>>(), own);
        assert_eq!(Known::tagged("fr-CA").map(|known| known.own_name), Some("Français"));
        assert_eq!(Known::tagged("ar").map(Known::direction), Some("rtl"));
        assert!(Known::tagged("xx").is_none());
    }
}
