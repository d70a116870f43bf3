//! Colours, and whether text in one can be read on another.

use std::fmt;

use crate::model::reader::{Reader, shorten};
use crate::model::record::{Value, View};
use crate::model::shape::Shape;
use crate::source::yaml::Node;

/// A colour of sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// What text stands on in a theme, and the ink of that text.
#[derive(Clone, Copy, Debug)]
pub struct Ground {
    /// The page, and the panels on it.
    pub papers: [Colour; 2],
    /// The colour of text.
    pub ink: Colour,
}

/// What every theme that comes with Milepost is printed on by day.
pub const LIGHT: Ground = Ground { papers: [hex(0xff_ffff), hex(0xf4_f5f2)], ink: hex(0x14_1a2a) };

/// What every theme that comes with Milepost is printed on by night.
pub const DARK: Ground = Ground { papers: [hex(0x10_131c), hex(0x19_1d28)], ink: hex(0xee_f0f4) };

/// The contrast that WCAG 2.2 asks of text at level AA, as a ratio to 1.
pub const TEXT: f64 = 4.5;

/// So often a range is halved: then it is finer than the steps of a colour.
const HALVINGS: usize = 24;

const fn hex(number: u32) -> Colour {
    let [_, red, green, blue] = number.to_be_bytes();
    Colour { red, green, blue }
}

impl Colour {
    /// The colour that `#1f3f94`, `1f3f94` or `#13f` stands for.
    pub fn parse(text: &str) -> Option<Colour> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        let whole = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            6 => digits.to_owned(),
            _ => return None,
        };
        let is_hexadecimal = whole.bytes().all(|digit| digit.is_ascii_hexdigit());
        u32::from_str_radix(&whole, 16).ok().filter(|_| is_hexadecimal).map(hex)
    }

    /// How far the colour stands out from another, from 1 (not at all) to 21 (black from white), as WCAG works it out.
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The least contrast of the colour with what text stands on.
    pub fn contrast_on(self, ground: &Ground) -> f64 {
        ground.papers.iter().map(|paper| self.contrast(*paper)).fold(f64::INFINITY, f64::min)
    }

    /// The nearest colour of the same hue that has a contrast of at least `least` to 1 with what text stands on; the colour
    /// itself where it has.
    pub fn readable_on(self, ground: &Ground, least: f64) -> Colour {
        if self.contrast_on(ground) >= least {
            return self;
        }
        let own = Perceived::of(self);
        let end = Perceived::of(ground.ink).lightness.round();
        let at = |share: f64| Perceived { lightness: own.lightness + (end - own.lightness) * share, ..own }.colour();
        let (mut faint, mut enough) = (0.0, 1.0);
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(faint, enough);
            if at(middle).contrast_on(ground) >= least { enough = middle } else { faint = middle }
        }
        at(enough)
    }

    /// As much of the colour on the paper as leaves ink on it a contrast of `least` to 1.
    pub fn tint_on(self, ground: &Ground, least: f64) -> Colour {
        let [paper, _] = ground.papers;
        let (mut readable, mut much) = (0.0, 1.0);
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(readable, much);
            if paper.mixed(self, middle).contrast(ground.ink) >= least { readable = middle } else { much = middle }
        }
        paper.mixed(self, readable)
    }

    fn mixed(self, other: Colour, share: f64) -> Colour {
        let [one, two] = [self.channels(), other.channels()];
        Colour::of([0, 1, 2].map(|channel| one[channel] + (two[channel] - one[channel]) * share))
    }

    /// Its channels from 0 to 1.
    fn channels(self) -> [f64; 3] {
        [self.red, self.green, self.blue].map(|channel| f64::from(channel) / 255.0)
    }

    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a channel is clamped to that of a byte"
    )]
    fn of(channels: [f64; 3]) -> Colour {
        let [red, green, blue] = channels.map(|channel| (channel.clamp(0.0, 1.0) * 255.0).round() as u8);
        Colour { red, green, blue }
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.channels().map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

/// A channel of sRGB as light.
fn linear(channel: f64) -> f64 {
    if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
}

/// Light as a channel of sRGB.
fn encoded(light: f64) -> f64 {
    if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 }
}

/// A colour as people see it: Oklab, in which a change of lightness leaves the hue.
#[derive(Clone, Copy)]
struct Perceived {
    lightness: f64,
    a: f64,
    b: f64,
}

impl Perceived {
    fn of(colour: Colour) -> Perceived {
        let [red, green, blue] = colour.channels().map(linear);
        let long = (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
        let middle = (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
        let short = (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
        Perceived {
            lightness: 0.210_454_255_3 * long + 0.793_617_785_0 * middle - 0.004_072_046_8 * short,
            a: 1.977_998_495_1 * long - 2.428_592_205_0 * middle + 0.450_593_709_9 * short,
            b: 0.025_904_037_1 * long + 0.782_771_766_2 * middle - 0.808_675_766_0 * short,
        }
    }

    fn light(self) -> [f64; 3] {
        let cube = |root: f64| root * root * root;
        let long = cube(self.lightness + 0.396_337_777_4 * self.a + 0.215_803_757_3 * self.b);
        let middle = cube(self.lightness - 0.105_561_345_8 * self.a - 0.063_854_172_8 * self.b);
        let short = cube(self.lightness - 0.089_484_177_5 * self.a - 1.291_485_548_0 * self.b);
        [
            4.076_741_662_1 * long - 3.307_711_591_3 * middle + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * middle - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * middle + 1.707_614_701_0 * short,
        ]
    }

    /// The colour, less vivid where no screen shows it as vivid as that.
    fn colour(self) -> Colour {
        let vivid = |share: f64| Perceived { a: self.a * share, b: self.b * share, ..self }.light();
        let is_shown = |light: [f64; 3]| light.iter().all(|channel| (-0.0005..=1.0005).contains(channel));
        let (mut shown, mut beyond) = (0.0, 1.0);
        if is_shown(vivid(1.0)) {
            shown = 1.0;
        }
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(shown, beyond);
            if is_shown(vivid(middle)) { shown = middle } else { beyond = middle }
        }
        Colour::of(vivid(shown).map(|light| encoded(light.max(0.0))))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl Value for Colour {
    fn shape() -> Shape {
        Shape::Pattern { name: "colour", pattern: "^#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$", example: "'#1f3f94'" }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let expected = "a colour such as `'#1f3f94'`";
        let text = reader.scalar(node, expected)?.trim();
        let colour = Colour::parse(text);
        if colour.is_none() {
            reader.error("wrong-type", format!("expected {expected}, found `{}`", shorten(text)), node.span, None);
        }
        colour
    }

    fn view(&self) -> View<'_> {
        View::Number(rust_decimal::Decimal::from(u32::from_be_bytes([0, self.red, self.green, self.blue])), "")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((colour("#000").contrast(colour("fff")) - 21.0).abs() < 1e-9);
        // Published: #767676 is the lightest grey that may stand on white.
        assert!(colour("#767676").contrast(colour("#fff")) >= TEXT);
        assert!(colour("#777").contrast(colour("#fff")) < TEXT);
    }

    #[test]
    fn what_is_no_colour_is_none() {
        for text in ["", "#", "red", "#12345", "#1234567", "+12345", "#ggg", "##123", "１２３"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_nearest_readable_colour_passes_and_the_one_before_it_does_not() {
        for ground in [&LIGHT, &DARK] {
            for text in
                ["#ffe14d", "#00ffff", "#ff0000", "#7fb2ff", "#808080", "#1f3f94", "#ffffff", "#000000", "#5a189a"]
            {
                let (asked, found) = (colour(text), colour(text).readable_on(ground, TEXT));
                assert!(found.contrast_on(ground) >= TEXT, "{text} → {found}");
                if asked.contrast_on(ground) >= TEXT {
                    assert_eq!(asked, found);
                } else {
                    assert!(found.contrast_on(ground) < TEXT + 0.12, "{text} → {found} is farther than it has to be");
                }
            }
        }
    }

    #[test]
    fn the_hue_stays() {
        let hue = |colour: Colour| {
            let seen = Perceived::of(colour);
            seen.b.atan2(seen.a)
        };
        let (asked, found) = (colour("#7fb2ff"), colour("#7fb2ff").readable_on(&LIGHT, TEXT));
        assert!((hue(asked) - hue(found)).abs() < 0.05, "{found}");
    }

    #[test]
    fn ink_can_be_read_on_a_tint_and_a_bar_tells_done_from_left() {
        for text in ["#1f3f94", "#7a1f5c", "#000000", "#00695c", "#6b6b00"] {
            let accent = colour(text).readable_on(&LIGHT, TEXT);
            let rest = accent.tint_on(&LIGHT, 11.0);
            assert!(rest.contrast(LIGHT.ink) >= 11.0 && accent.contrast(rest) >= 3.0, "{text}: {rest}");
            let accent = colour(text).readable_on(&DARK, 7.0);
            let rest = accent.tint_on(&DARK, 8.0);
            assert!(rest.contrast(DARK.ink) >= 8.0 && accent.contrast(rest) >= 3.0, "{text}: {rest}");
        }
    }
}
