//! Whether what a project says of its looks can be shown: colours that can be read, and files that are there.

use std::collections::BTreeSet;

use crate::diagnostic::nearest;
use crate::model::kinds::{AccentSettings, FontSettings, LogoSettings, Settings};
use crate::model::reader::{Reader, shorten};
use crate::model::record::Sp;
use crate::model::values::Text;
use crate::model::values::colour::{Colour, DARK, Ground, LIGHT, TEXT};

/// How the names of pictures end.
const PICTURES: [&str; 7] = ["svg", "png", "jpg", "jpeg", "gif", "webp", "avif"];

/// How the names of fonts end.
const FONTS: [&str; 4] = ["woff2", "woff", "ttf", "otf"];

/// Reports every fault in the settings of the theme.
pub fn check(settings: &Settings, files: &BTreeSet<String>, reader: &mut Reader<'_>) {
    let Some(theme) = &settings.theme else { return };
    if let Some(accent) = &theme.accent {
        check_accent(&accent.value, reader);
    }
    if let Some(logo) = &theme.logo {
        check_logo(&logo.value, settings.organisation.is_some(), files, reader);
    }
    if let Some(fonts) = &theme.fonts {
        check_fonts(&fonts.value, files, reader);
    }
}

fn check_accent(accent: &AccentSettings, reader: &mut Reader<'_>) {
    check_contrast(&accent.light, &LIGHT, "light", reader);
    if let Some(dark) = &accent.dark {
        check_contrast(dark, &DARK, "dark", reader);
    }
}

fn check_contrast(colour: &Sp<Colour>, ground: &Ground, page: &str, reader: &mut Reader<'_>) {
    let contrast = colour.value.contrast_on(ground);
    if contrast < TEXT {
        // Cut, not rounded: 4.48 is not 4.5.
        let shown = (contrast * 10.0).floor() / 10.0;
        let message = format!(
            "text in `{}` is too faint on a {page} page: its contrast is {shown:.1} to 1, and 4.5 is needed",
            colour.value
        );
        let hint = format!("the nearest colour that can be read is `'{}'`", colour.value.readable_on(ground, TEXT));
        reader.error("faint-colour", message, colour.span, Some(hint));
    }
}

fn check_logo(logo: &LogoSettings, has_organisation: bool, files: &BTreeSet<String>, reader: &mut Reader<'_>) {
    check_file(&logo.file, &PICTURES, "picture", files, reader);
    if logo.alt.is_none() && !has_organisation {
        let message = "nothing says what the logo shows, for those who do not see it";
        let hint = "add `alt:` beside `file:`, or `organisation:` to the portal";
        reader.error("logo-without-text", message, logo.file.span, Some(hint.to_owned()));
    }
}

fn check_fonts(fonts: &FontSettings, files: &BTreeSet<String>, reader: &mut Reader<'_>) {
    for font in fonts.text.iter().chain(&fonts.headings) {
        check_file(&font.value.file, &FONTS, "font", files, reader);
        if let Some(weight) = font.value.weight.as_ref().filter(|weight| !is_weight(&weight.value.text)) {
            let message = format!("`{}` is not a weight of a font", shorten(&weight.value.text));
            let hint =
                "a weight is a number from 1 to 1000, such as `400`, or two for a variable font, such as `200 900`";
            reader.error("wrong-type", message, weight.span, Some(hint.to_owned()));
        }
    }
    if let (Some(source), Some(font)) = (&fonts.source, fonts.text.first().or(fonts.headings.first())) {
        let message = format!("`source: {}` and files both say which fonts are used", source.value.word());
        reader.error("contradiction", message, source.span.min(font.span), Some("keep one of them".to_owned()));
    }
}

/// Whether text is one weight of a font, or the first and the last of several.
pub fn is_weight(text: &str) -> bool {
    let weights: Vec<Option<u16>> = text.split(' ').map(|weight| weight.parse().ok()).collect();
    let fits = |weight: &Option<u16>| weight.is_some_and(|weight| (1..=1000).contains(&weight));
    (1..=2).contains(&weights.len()) && weights.iter().all(fits) && weights.is_sorted()
}

/// A file of `assets/` that is there and of the right sort.
fn check_file(file: &Sp<Text>, endings: &[&str], sort: &str, files: &BTreeSet<String>, reader: &mut Reader<'_>) {
    let path = file.value.text.as_str();
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    if !path.starts_with("assets/") {
        let message = format!("the {sort} `{}` is not in `assets/`", shorten(path));
        let hint = format!(
            "put it there, and write its path from the project's folder, such as `assets/{sort}.{}`",
            endings[0]
        );
        reader.error("unknown-file", message, file.span, Some(hint));
    } else if !files.contains(path) {
        let near = nearest(path, files.iter().map(String::as_str).filter(|known| known.starts_with("assets/")));
        let hint = near.map(|near| format!("did you mean `{near}`?"));
        reader.error("unknown-file", format!("there is no file `{}`", shorten(path)), file.span, hint);
    } else if !ending.is_some_and(|ending| endings.contains(&ending.as_str())) {
        let message = format!("`{}` is no {sort} that a browser shows", shorten(path));
        let hint = format!("the names of such files end in {}", endings.join(", "));
        reader.error("wrong-type", message, file.span, Some(hint));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_is_a_number_or_two_in_order() {
        for weight in ["400", "200 900", "1", "1000", "400 400"] {
            assert!(is_weight(weight), "{weight}");
        }
        for weight in ["", "bold", "0", "1001", "900 200", "1 2 3", "400;src", "400  500"] {
            assert!(!is_weight(weight), "{weight}");
        }
    }
}
