//! How the portal looks: its theme, and the colour, logo and fonts of those who want no theme of their own.

use crate::model::declare::{choice, record};
use crate::model::values::{Colour, Flag, Text};

record! {
    /// How the portal looks.
    pub struct ThemeSettings shorthand name {
        /// The theme: `clarity` (the default), or a folder of the project's `themes/`.
        name: optional Text,
        /// The colour of links and finished work, such as `'#1f3f94'`, in quotes because `#` begins a comment. Text in it has to
        /// be readable, by day and by night.
        accent: optional AccentSettings,
        /// A picture in `assets/` that stands beside the title, such as `assets/logo.svg`.
        logo: optional LogoSettings,
        /// `embedded` (the default), `system`, or files of the project.
        fonts: optional FontSettings,
    }
}

record! {
    /// The colour of links and finished work.
    pub struct AccentSettings shorthand light {
        /// The colour on a light page.
        light: required Colour,
        /// The colour on a dark page; without it, the nearest of the same hue that is easily read there.
        dark: optional Colour,
    }
}

record! {
    /// A picture beside the title.
    pub struct LogoSettings shorthand file {
        /// The picture, a file in `assets/`: SVG, PNG, JPEG, GIF, WebP or AVIF.
        file: required Text,
        /// What it shows, for those who do not see it; without it, the organisation.
        alt: optional Text,
    }
}

record! {
    /// The fonts of the pages.
    pub struct FontSettings shorthand source {
        /// Fonts of the theme or of the reader's machine.
        source: optional FontChoice,
        /// The font of text: a file, or one for each weight and for italics.
        text: several FontFile,
        /// The font of headings and large figures; without it, that of text.
        headings: several FontFile,
    }
}

record! {
    /// A font in a file.
    pub struct FontFile shorthand file {
        /// The file, in `assets/`: WOFF2, WOFF, TTF or OTF.
        file: required Text,
        /// The weight that it holds, such as `400`, or the weights of a variable font, such as `200 900`; without it, all.
        weight: optional Text,
        /// Whether it holds italics; `false` without it.
        italic: optional Flag,
    }
}

choice! {
    /// Which fonts the pages use.
    pub enum FontChoice {
        /// The fonts of the theme.
        Embedded = "embedded",
        /// The fonts of the reader's machine.
        System = "system",
    }
}

impl ThemeSettings {
    /// The files of the project that every page shows, in the order in which they are named.
    pub fn files(&self) -> impl Iterator<Item = &crate::model::record::Sp<Text>> {
        let logo = self.logo.iter().map(|logo| &logo.value.file);
        let fonts = self.fonts.iter().flat_map(|fonts| fonts.text.iter().chain(&fonts.headings));
        logo.chain(fonts.map(|font| &font.value.file))
    }
}
