//! A theme: templates that set pages, and the files that pages load.

pub mod built_in;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use tera::{ErrorKind, Kwargs, State, StringInput, Tera, Value};

use super::markdown::text;
use super::say;
use crate::analysis::words::Words;
use crate::chart::number;
use crate::source::words::Markup;

/// The template that is not of a page in a browser.
const FEED: &str = "feed.xml";

/// The style sheets that stand in the one file that they are for, so that a portal needs no copy of them.
const SHEETS: [&str; 2] = ["pack.css", "one-page.css"];

/// Where a theme's files lie in a portal.
pub const FOLDER: &str = "assets/theme/";

/// A theme, ready to render.
pub struct Theme {
    pub(super) templates: Tera,
    /// Files that are copied as they are, by their path in the portal.
    pub(super) files: BTreeMap<String, Cow<'static, [u8]>>,
    /// The style sheets of the board pack and of the one-page report, by their names.
    pub(super) sheets: BTreeMap<String, Cow<'static, [u8]>>,
    /// Templates that make a file for all pages, such as `portal.css.tera`, by that file's path in the portal.
    pub(super) shared: BTreeMap<String, String>,
    /// The templates as they are written.
    sources: Vec<String>,
    name: String,
}

/// What is wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateError {
    /// The template: a path in the project, such as `themes/clarity/base.html`, or `builtin/base.html`.
    pub template: String,
    /// The line in it, from 1.
    pub line: Option<usize>,
    /// What is wrong, in the words of the template engine.
    pub message: String,
}

impl fmt::Display for TemplateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(formatter, "{}:{line}: {}", self.template, self.message),
            None => write!(formatter, "{}: {}", self.template, self.message),
        }
    }
}

impl std::error::Error for TemplateError {}

impl Theme {
    /// Returns the theme `name`, which speaks by `words`, overlaid by the project's files of `themes/NAME/`, given by their path below that folder.
    ///
    /// A project's template replaces the built-in one of the same name and may extend it as `builtin/base.html`; a
    /// component that it defines anywhere replaces the built-in component of that name. A name that is not built in
    /// stands for a theme of the project alone, laid over `clarity`.
    pub fn load(
        name: &str,
        words: &Words,
        overrides: impl IntoIterator<Item = (String, Vec<u8>)>,
    ) -> Result<Self, TemplateError> {
        let mut theme = Theme {
            templates: Tera::default(),
            files: BTreeMap::new(),
            sheets: BTreeMap::new(),
            shared: BTreeMap::new(),
            sources: Vec::new(),
            name: name.to_owned(),
        };
        // A template that is not the project's is looked up among the built-in ones.
        theme.templates.set_fallback_prefixes(built_in::LAYERS).map_err(|error| theme.error(&error))?;
        register(&mut theme.templates);
        say::register(&mut theme.templates, words);

        let mut templates = BTreeMap::new();
        for (layer, file) in built_in::layers(name) {
            theme.add(layer, &file.path, file.bytes, &mut templates)?;
        }
        let mut is_empty = true;
        for (path, bytes) in overrides {
            is_empty = false;
            theme.add("", &path, Cow::Owned(bytes), &mut templates)?;
        }
        if is_empty && !built_in::has(name) {
            let message = format!("there is no theme `{name}`: it is not built in, and the project has no such folder");
            return Err(TemplateError { template: format!("themes/{name}"), line: None, message });
        }
        theme.sources = templates.values().cloned().collect();
        // All at once, because each call checks all templates again.
        theme.templates.add_raw_templates(templates).map_err(|error| theme.error(&error))?;
        Ok(theme)
    }

    /// What the theme itself says, whatever the plan: its templates and its files of text.
    pub fn texts(&self) -> impl Iterator<Item = (&str, Markup)> {
        let templates = self.sources.iter().map(|source| (source.as_str(), Markup::Tags));
        let files = self.files.values().chain(self.sheets.values()).filter_map(|bytes| std::str::from_utf8(bytes).ok());
        templates.chain(files.map(|text| (text, Markup::Plain)))
    }

    fn add(
        &mut self,
        prefix: &str,
        path: &str,
        bytes: Cow<'static, [u8]>,
        templates: &mut BTreeMap<String, String>,
    ) -> Result<(), TemplateError> {
        if SHEETS.contains(&path) {
            self.sheets.insert(path.to_owned(), bytes);
            return Ok(());
        }
        let shared = path.strip_suffix(".tera");
        if shared.is_none() && !path.ends_with(".html") && path != FEED {
            self.files.insert(format!("{FOLDER}{path}"), bytes);
            return Ok(());
        }
        if let Some(file) = shared {
            self.shared.insert(format!("{FOLDER}{file}"), path.to_owned());
        }
        let name = format!("{prefix}{path}");
        match String::from_utf8(bytes.into_owned()) {
            Ok(source) => {
                // What a project writes itself is read as it is written.
                let source = if prefix.is_empty() { source } else { without_empty_lines(&source) };
                templates.insert(name, source);
                Ok(())
            }
            Err(_) => Err(TemplateError {
                template: self.path_of(&name),
                line: None,
                message: "the file is not UTF-8 text".to_owned(),
            }),
        }
    }

    /// Whether a template is one of the project's files.
    pub(super) fn is_of_project(&self, template: &str) -> bool {
        self.templates.get_template_names().any(|name| name == template)
    }

    /// Returns an error of the template engine as a value with a place.
    pub(super) fn error(&self, error: &tera::Error) -> TemplateError {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => TemplateError {
                template: self.path_of(report.filename()),
                line: Some(report.span().start_line),
                message: in_our_voice(report.message()),
            },
            ErrorKind::MissingParent { current, parent } => TemplateError {
                template: self.path_of(current),
                line: None,
                message: format!("extends `{parent}`, which does not exist"),
            },
            ErrorKind::TemplateNotFound(name) => TemplateError {
                template: self.path_of(name),
                line: None,
                message: "there is no such template".to_owned(),
            },
            kind => self.reported(&kind.to_string()),
        }
    }

    /// Reads the place out of a report in text, which is how the engine tells of faults found when templates are joined.
    fn reported(&self, report: &str) -> TemplateError {
        let mut lines = report.lines();
        let message = lines.next().unwrap_or_default().trim_start_matches("error: ");
        let place = lines.next().and_then(|line| line.trim_start().strip_prefix("--> "));
        // `name:line:column`
        let place = place.and_then(|place| place.rsplit_once(':')).and_then(|(place, _)| place.rsplit_once(':'));
        let (template, line) = match place {
            Some((name, line)) => (self.path_of(name), line.parse().ok()),
            None => (format!("themes/{}", self.name), None),
        };
        TemplateError { template, line, message: in_our_voice(message) }
    }

    fn path_of(&self, template: &str) -> String {
        if built_in::LAYERS.iter().any(|layer| template.starts_with(layer)) {
            template.to_owned()
        } else {
            format!("themes/{}/{template}", self.name)
        }
    }
}

/// A template whose lines that are nothing but a tag leave no empty line in a page. Each line stays where it is, for what is told
/// of faults.
fn without_empty_lines(source: &str) -> String {
    // What a component writes may begin and end in the middle of a line, which ends where the component does; and where a tag
    // takes away the end of the line before it, the end of its own stands for that.
    let begins = |line: &str| {
        let tag = line.strip_prefix("{%").map(str::trim_start);
        tag.is_some_and(|tag| !["-", "component", "</"].iter().any(|other| tag.starts_with(other)))
    };
    let is_tag = |line: &str| begins(line) && line.ends_with("%}") && line.matches("%}").count() == 1;
    let mut out = String::with_capacity(source.len() + source.len() / 16);
    for line in source.split_inclusive('\n') {
        let tag = line.trim_end();
        match tag.strip_suffix("%}").filter(|_| is_tag(tag)) {
            Some(tag) if !tag.ends_with('-') => out.extend([tag, "-%}\n"]),
            _ => out.push_str(line),
        }
    }
    out
}

/// Messages start in lower case and end without a full stop.
fn in_our_voice(message: &str) -> String {
    let message = message.trim_end_matches('.');
    let mut characters = message.chars();
    match characters.next() {
        Some(first) => first.to_lowercase().chain(characters).collect(),
        None => String::new(),
    }
}

fn register(templates: &mut Tera) {
    templates.register_filter("one_line", |value: StringInput<'_>, _: Kwargs, _: &State<'_>| {
        value.inherit_safety(value.as_str().lines().map(str::trim).collect())
    });
    // HTML that is a text in another document, and escaped there as one.
    templates.register_filter("as_text", |value: &str, _: Kwargs, _: &State<'_>| value.to_owned());
    templates.register_filter("number", |value: f64, _: Kwargs, _: &State<'_>| number(value));
    templates.register_filter("together", |value: StringInput<'_>, _: Kwargs, _: &State<'_>| {
        value.inherit_safety(together(value.as_str()))
    });
    templates.register_filter("allowed", |url: &str, _: Kwargs, _: &State<'_>| text::is_allowed(url));
    templates
        .register_filter("css_string", |value: &str, _: Kwargs, _: &State<'_>| Value::safe_string(&css_string(value)));
}

/// Keeps a number and the word after it on one line: `25 November 2026`, `10 days`. Words with tags among them stay as they are.
fn together(text: &str) -> String {
    let ends_number = |pair: &[u8]| pair[0].is_ascii_digit() && pair[1] == b' ';
    if !text.as_bytes().windows(2).any(ends_number) || text.contains('<') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut letters = text.chars().peekable();
    let mut last = ' ';
    while let Some(letter) = letters.next() {
        let before_a_word = letters.peek().is_some_and(|next| next.is_alphabetic());
        out.push(if letter == ' ' && last.is_ascii_digit() && before_a_word { '\u{a0}' } else { letter });
        last = letter;
    }
    out
}

/// Returns text as a string of CSS, quotes included.
fn css_string(value: &str) -> String {
    let mut out = String::from("\"");
    for character in value.chars() {
        if character.is_alphanumeric() || " .,;:-()+/_%".contains(character) {
            out.push(character);
        } else {
            out.push_str(&format!("\\{:x} ", u32::from(character)));
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::values::colour::{Colour, DARK, LIGHT};

    fn words() -> Words {
        Words::new("USD", "en-US")
    }

    #[test]
    fn a_number_stays_with_the_word_after_it() {
        assert_eq!(
            together("ends on 25 November 2026, 10 days late"),
            "ends on 25\u{a0}November 2026, 10\u{a0}days late"
        );
        assert_eq!(together("4 of 12, 3 × 2"), "4\u{a0}of 12, 3 × 2");
        assert_eq!(together("<b title=\"4 of\">4 of</b>"), "<b title=\"4 of\">4 of</b>");
    }

    fn project(files: &[(&str, &str)]) -> Result<Theme, TemplateError> {
        Theme::load(
            "clarity",
            &words(),
            files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())),
        )
    }

    #[test]
    fn every_built_in_theme_loads() {
        let theme = project(&[]).unwrap();
        assert!(theme.files.contains_key("assets/theme/style.css"));
        assert_eq!(theme.shared.get("assets/theme/portal.css").map(String::as_str), Some("portal.css.tera"));
    }

    /// An accent is held against these colours, so they have to be those of the themes.
    #[test]
    fn built_in_themes_stand_on_the_ground_that_colours_are_checked_against() {
        for name in built_in::names() {
            let theme = Theme::load(&name, &words(), []).unwrap();
            let style = std::str::from_utf8(&theme.files["assets/theme/style.css"]).unwrap();
            // Written as one colour for light pages and one for dark ones, or each where it holds.
            let values = |name: &str| -> BTreeSet<String> {
                let begin = format!("--{name}:");
                let parts = style.split(&begin).skip(1).map(|rest| rest.split(';').next().unwrap());
                let written =
                    parts.flat_map(|part| part.trim_start_matches("light-dark(").trim_end_matches(')').split(','));
                written.map(|colour| Colour::parse(colour.trim()).unwrap().to_string()).collect()
            };
            for (variable, light, dark) in [
                ("paper", LIGHT.papers[0], DARK.papers[0]),
                ("wash", LIGHT.papers[1], DARK.papers[1]),
                ("ink", LIGHT.ink, DARK.ink),
            ] {
                let expected = BTreeSet::from([light.to_string(), dark.to_string()]);
                assert_eq!(values(variable), expected, "--{variable} of {name}");
            }
        }
    }

    #[test]
    fn plain_takes_the_pages_of_clarity_and_brings_its_own_looks() {
        let theme = Theme::load("plain", &words(), []).unwrap();
        assert!(theme.files["assets/theme/style.css"].len() < 10_000, "a small style sheet");
        assert!(!theme.files.keys().any(|path| path.contains("/fonts/")), "no fonts");
        let from = |path: &str| {
            let file = built_in::files("plain").into_iter().find(|file| file.path == path);
            file.map(|file| file.theme)
        };
        assert_eq!(from("base.html").as_deref(), Some("plain"));
        assert_eq!(from("roadmap.html").as_deref(), Some("clarity"));
        assert_eq!(from("search.js").as_deref(), Some("clarity"));
        assert_eq!(from("fonts/newsreader-display.woff2"), None);
        // A project extends them by the same name, whichever theme they are from.
        let own = |path: &str| (path.to_owned(), format!("{{% extends \"builtin/{path}\" %}}").into_bytes());
        Theme::load("plain", &words(), ["base.html", "roadmap.html", "people.html"].map(own)).unwrap();
    }

    #[test]
    fn a_project_replaces_single_files() {
        let theme = project(&[("style.css", "b{}"), ("images/x.svg", "<svg/>")]).unwrap();
        assert_eq!(theme.files["assets/theme/style.css"].as_ref(), b"b{}");
        assert!(theme.files.contains_key("assets/theme/images/x.svg"));
    }

    #[test]
    fn a_template_of_the_project_is_named_by_its_path() {
        let broken = project(&[("base.html", "a\n{{ x | nofilter }}")]).err().unwrap();
        assert_eq!(broken.to_string(), "themes/clarity/base.html:2: unknown filter `nofilter`");
        let broken = project(&[("base.html", "a\n\n{% if %}")]).err().unwrap();
        assert_eq!((broken.template.as_str(), broken.line), ("themes/clarity/base.html", Some(3)));
        let broken = project(&[("base.html", "{% extends \"none.html\" %}")]).err().unwrap();
        assert_eq!(broken.to_string(), "themes/clarity/base.html: extends `none.html`, which does not exist");
        let broken = Theme::load("other", &words(), []).err().unwrap();
        assert_eq!(broken.template, "themes/other");
    }

    #[test]
    fn text_cannot_leave_a_string_of_css() {
        assert_eq!(css_string("A\"\\\n</style>"), "\"A\\22 \\5c \\a \\3c /style\\3e \"");
    }
}
