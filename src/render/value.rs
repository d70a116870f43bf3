//! Turns the data of a page into what its template sees.

use serde::ser::{Serialize, SerializeStruct, Serializer};
use tera::{Map, Value};

use super::markdown::{self, Context, text};
use crate::site::data::{Object, Value as Data};
use crate::site::foreign::Other;

/// Returns data for templates, in one walk: `{"$markdown": text, "inline": bool}` becomes safe HTML and
/// `{"$path": path}` the way there from the page.
///
/// Beside `$markdown` may stand `source`, the path of the document, where its relative links start, and `top`, the level
/// of its highest headings; without them those of `context` hold. With `headings: true` the template gets a mapping of
/// `html` and `headings`, the document's highest headings as mappings of `id` and `text`.
pub fn convert(data: &Data, context: &Context<'_>) -> Value {
    // Nothing of it fails: the names of fields are text.
    Value::try_from_serializable(&Shown { data, context }).unwrap_or_else(|_| Value::none())
}

/// Data as the engine reads it. From serde it makes its mappings at once, and of those that it is given it makes others.
struct Shown<'a> {
    data: &'a Data,
    context: &'a Context<'a>,
}

impl Serialize for Shown<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Shown { data, context } = *self;
        match data {
            Data::Null => to.serialize_none(),
            Data::Bool(value) => to.serialize_bool(*value),
            Data::Integer(number) => to.serialize_i64(*number),
            Data::Float(number) => to.serialize_f64(*number),
            Data::Text(text) => {
                context.others.other(text);
                to.serialize_str(text)
            }
            Data::List(items) => to.collect_seq(items.iter().map(|data| Shown { data, context })),
            Data::Object(fields) => {
                if let Some(Data::Text(source)) = fields.get("$markdown") {
                    return document(source, fields, context).serialize(to);
                }
                if let Some(Data::Text(path)) = fields.get("$path") {
                    return to.serialize_str(&relative(path, context.root));
                }
                let Some(of_code) = fields.of_code() else {
                    return to.collect_map(fields.iter().map(|(name, data)| (name, Shown { data, context })));
                };
                // Names that stand in the code are not copied.
                let mut written = to.serialize_struct("", fields.len())?;
                for (name, data) in of_code {
                    written.serialize_field(name, &Shown { data, context })?;
                }
                written.end()
            }
        }
    }
}

/// Returns the way from a page to `path`, which starts at the portal's root.
pub fn relative(path: &str, root: &str) -> String {
    if text::is_plain(path) {
        return [root, path].concat();
    }
    // The address is escaped when a template prints it, so that only what an address cannot hold is encoded here.
    let address = text::address(path).replace("&amp;", "&").replace("&#39;", "'");
    format!("{root}{address}")
}

fn document(source: &str, fields: &Object, context: &Context<'_>) -> Value {
    let context = Context {
        inline: fields.get("inline").and_then(Data::as_bool).unwrap_or(false),
        source: fields.get("source").and_then(Data::as_str).unwrap_or(context.source),
        top: fields.get("top").and_then(Data::as_i64).and_then(|top| u8::try_from(top).ok()).unwrap_or(context.top),
        ..*context
    };
    let document = markdown::to_html(source, &context);
    let html = match context.others.other(source) {
        Some(other) => Value::safe_string(&in_language(&document.html, other, context.inline)),
        None => Value::safe_string(&document.html),
    };
    if !fields.get("headings").and_then(Data::as_bool).unwrap_or(false) {
        return html;
    }
    let highest = document.headings.iter().filter(|heading| heading.level == context.top);
    let heading = |heading: &markdown::Heading| {
        let fields = [("id", heading.id.as_str()), ("text", heading.text.as_str())];
        Value::from(fields.map(|(name, value)| (name.into(), Value::from(value))).into_iter().collect::<Map>())
    };
    let headings = Value::from(highest.map(heading).collect::<Vec<_>>());
    Value::from([("html".into(), html), ("headings".into(), headings)].into_iter().collect::<Map>())
}

/// What is not in the language of the page, so that it is read aloud as it should be, and readers of longer texts see why.
fn in_language(html: &str, other: &Other, is_inline: bool) -> String {
    let (tag, direction) = (other.language.tag, other.language.direction());
    match is_inline {
        true => format!("<span lang=\"{tag}\" dir=\"{direction}\">{html}</span>"),
        false => {
            let mark = text::escaped(&other.mark);
            format!("<div lang=\"{tag}\" dir=\"{direction}\" data-language=\"{mark}\">\n{html}\n</div>")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::markdown::{Ids, OtherLanguages};
    use super::*;
    use crate::site::data::json;

    #[test]
    fn markdown_becomes_html_and_paths_become_relative() {
        let context = Context {
            links: &|_| None,
            is_file: &|_| false,
            root: "../",
            source: "",
            top: 2,
            inline: false,
            ids: &Ids::default(),
            raw_html: false,
            others: &OtherLanguages::default(),
            language: crate::language::Language::default(),
        };
        let json = json!({
            "a": {"$markdown": "*x* & y", "inline": true},
            "b": [{"$path": "milestones/x y.html#z"}, 1, 2.5, -3, null, true, "<"],
            "c": {"$markdown": "# x", "inline": false, "top": 3},
            "d": {"$markdown": "## x\n\n### y", "headings": true},
        });
        let value = convert(&json, &context);
        let field = |path: &str| value.get_from_path(path).unwrap().clone();
        assert_eq!(field("a"), Value::from("<em>x</em> &amp; y"));
        assert!(field("a").is_safe());
        assert_eq!(field("c"), Value::from("<h3 id=\"x\">x</h3>"));
        assert_eq!(field("d.headings").to_string(), "[{\"id\": \"x-1\", \"text\": \"x\"}]");
        assert!(field("d.html").is_safe());
        assert_eq!(field("b").to_string(), "[\"../milestones/x%20y.html#z\", 1, 2.5, -3, , true, \"<\"]");
        assert!(!field("b").as_array().unwrap()[6].is_safe());
    }
}
