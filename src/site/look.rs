//! What a project says of its looks, as data: tones of its colour, its logo and its fonts.

use super::data::{Value, json};
use crate::model::Plan;
use crate::model::kinds::{AccentSettings, FontChoice, FontFile, FontSettings, LogoSettings};
use crate::model::record::List;
use crate::model::values::colour::{Colour, DARK, Ground, LIGHT};
use crate::site::parts::Path;

/// The contrast on a dark page of a colour that was chosen for a light one.
const EASY: f64 = 7.0;

/// The look of a portal: `accent` with the tones of `light` and `dark`, `logo` (`path`, `alt`), both null without
/// one, and `fonts` (`theme_text`, `theme_headings`, and `faces` of `of`, `path`, `format`, `weight`, `style`).
pub fn look(plan: &Plan) -> Value {
    let theme = plan.settings.theme.as_ref().map(|theme| &theme.value);
    let organisation = plan.settings.organisation.as_ref().map_or("", |name| &name.value.text);
    json!({
        "accent": theme.and_then(|theme| theme.accent.as_ref()).map(|accent| tones(&accent.value)),
        "logo": theme.and_then(|theme| theme.logo.as_ref()).map(|picture| logo(&picture.value, organisation)),
        "fonts": fonts(theme.and_then(|theme| theme.fonts.as_ref()).map(|fonts| &fonts.value)),
    })
}

fn tones(accent: &AccentSettings) -> Value {
    let light = accent.light.value;
    let dark = accent.dark.as_ref().map_or_else(|| light.readable_on(&DARK, EASY), |dark| dark.value);
    json!({"light": tones_on(light, &LIGHT, [11.2, 14.2, 10.3]), "dark": tones_on(dark, &DARK, [8.3, 13.0, 8.3])})
}

/// The colour itself and its tints, each with the contrast that ink keeps on it: what is left of a bar, and bands, also
/// stronger ones.
fn tones_on(colour: Colour, ground: &Ground, [rest, band, strong]: [f64; 3]) -> Value {
    let tint = |least| colour.tint_on(ground, least).to_string();
    json!({"colour": colour.to_string(), "rest": tint(rest), "band": tint(band), "strong": tint(strong)})
}

fn logo(logo: &LogoSettings, organisation: &str) -> Value {
    let alt = logo.alt.as_ref().map_or(organisation, |alt| &alt.value.text);
    json!({"path": Path(logo.file.value.text.clone()), "alt": alt})
}

/// Whether text and headings are in the theme's fonts, and the project's own fonts, as `faces`.
fn fonts(fonts: Option<&FontSettings>) -> Value {
    let own = |fonts: &FontSettings| {
        let is_system = fonts.source.as_ref().is_some_and(|source| source.value == FontChoice::System);
        let headings = if fonts.headings.is_empty() { &fonts.text } else { &fonts.headings };
        let faces = faces("headings", headings).chain(faces("text", &fonts.text)).collect::<Vec<_>>();
        json!({"theme_text": !is_system && fonts.text.is_empty(), "theme_headings": !is_system && headings.is_empty(), "faces": faces})
    };
    fonts.map_or_else(|| json!({"theme_text": true, "theme_headings": true, "faces": []}), own)
}

fn faces(of: &'static str, fonts: &List<FontFile>) -> impl Iterator<Item = Value> {
    fonts.iter().map(move |font| {
        let path = font.value.file.value.text.as_str();
        let format = match path.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).as_deref() {
            Some("ttf") => "truetype",
            Some("otf") => "opentype",
            Some("woff") => "woff",
            _ => "woff2",
        };
        let weight = font.value.weight.as_ref().map_or("1 1000", |weight| &weight.value.text);
        let style = if font.value.italic.as_ref().is_some_and(|italic| italic.value.0) { "italic" } else { "normal" };
        json!({"of": of, "path": Path(path.to_owned()), "format": format, "weight": weight, "style": style})
    })
}
