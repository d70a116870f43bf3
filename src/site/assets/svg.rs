//! Pictures in SVG, without what is not drawn: scripts, handlers, pages inside, and addresses.

use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, BytesText, Event};
use quick_xml::reader::Reader;
use quick_xml::{Writer, XmlVersion};

/// What may be drawn. An element that is not among these goes with all that it holds.
const ELEMENTS: &[&str] = &[
    "a",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "filter",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "metadata",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
    "view",
];

/// Deeper pictures are refused.
const DEPTH: usize = 200;

const FAULTY: &str = "it is no well-formed SVG";

/// Returns a picture with nothing in it but what is drawn.
///
/// # Errors
/// When it is no well-formed XML, or is nested deeper than pictures are.
pub fn drawn(bytes: &[u8]) -> Result<String, &'static str> {
    let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8 text")?;
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut writer = Writer::new(Vec::with_capacity(text.len()));
    let mut depth = 0_usize;
    loop {
        let event = reader.read_event().map_err(|_| FAULTY)?;
        match event {
            Event::Eof => break,
            Event::Start(start) if !is_drawn(&start) => {
                reader.read_to_end(start.name()).map_err(|_| FAULTY)?;
            }
            Event::Start(start) if start.local_name().as_ref() == "style" => {
                let inner = reader.read_text(start.name()).map_err(|_| FAULTY)?;
                if let Some(rules) = rules(&inner).filter(|rules| is_plain_style(rules)) {
                    writer.write_event(Event::Start(harmless(&start)?)).map_err(|_| FAULTY)?;
                    writer.write_event(Event::Text(BytesText::from_escaped(rules))).map_err(|_| FAULTY)?;
                    writer.write_event(Event::End(start.to_end())).map_err(|_| FAULTY)?;
                }
            }
            Event::Start(start) => {
                depth += 1;
                if depth > DEPTH {
                    return Err("it is nested too deeply");
                }
                writer.write_event(Event::Start(harmless(&start)?)).map_err(|_| FAULTY)?;
            }
            Event::Empty(start) if !is_drawn(&start) => {}
            Event::Empty(start) => writer.write_event(Event::Empty(harmless(&start)?)).map_err(|_| FAULTY)?,
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                writer.write_event(Event::End(end)).map_err(|_| FAULTY)?;
            }
            Event::Text(_) => writer.write_event(event).map_err(|_| FAULTY)?,
            // Whoever reads it as HTML would find tags in it.
            Event::CData(content) => {
                let text = content.escape().map_err(|_| FAULTY)?;
                writer.write_event(Event::Text(text)).map_err(|_| FAULTY)?;
            }
            // A reference to a character or to one of the five entities of XML; nothing else can be declared.
            Event::GeneralRef(_) => writer.write_event(event).map_err(|_| FAULTY)?,
            Event::Comment(_) | Event::PI(_) | Event::DocType(_) | Event::Decl(_) => {}
        }
    }
    if depth > 0 {
        return Err(FAULTY);
    }
    let kept = String::from_utf8(writer.into_inner()).map_err(|_| FAULTY)?;
    Ok(kept.trim_start_matches('\u{feff}').to_owned())
}

/// The rules of a style sheet; `None` where markup or references stand in it, which could put together what is looked for.
fn rules(inner: &str) -> Option<&str> {
    let data = inner.trim().strip_prefix("<![CDATA[").and_then(|rest| rest.strip_suffix("]]>"));
    Some(data.unwrap_or(inner)).filter(|rules| !rules.contains(['<', '&']) && !rules.contains("]]>"))
}

fn is_drawn(start: &BytesStart<'_>) -> bool {
    // An element of another namespace, such as `<h:script>`, is none of SVG.
    start.name().prefix().is_none() && ELEMENTS.iter().any(|name| **name == *start.local_name().as_ref())
}

/// An element without attributes that do something.
fn harmless<'a>(start: &BytesStart<'a>) -> Result<BytesStart<'a>, &'static str> {
    let name = start.name().as_ref().to_owned();
    let mut kept = BytesStart::new(name.clone());
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| FAULTY)?;
        if attribute.value.contains('<') || !is_name(attribute.key.as_ref()) {
            return Err(FAULTY);
        }
        if keeps(&name, &attribute)? {
            kept.push_attribute(attribute);
        }
    }
    Ok(kept)
}

/// Whether it is one as XML has them; the reader takes anything up to an equals sign.
fn is_name(name: &str) -> bool {
    let is_fit = |letter: char| letter.is_alphanumeric() || !letter.is_ascii() || "-_.:".contains(letter);
    !name.is_empty() && name.chars().all(|letter| is_fit(letter) && !letter.is_control())
}

fn keeps(element: &str, attribute: &Attribute<'_>) -> Result<bool, &'static str> {
    let name = attribute.key.as_ref().to_ascii_lowercase();
    let value = attribute.normalized_value(XmlVersion::Explicit1_0).map_err(|_| FAULTY)?;
    let bare: String = value.chars().filter(|letter| !letter.is_whitespace() && !letter.is_control()).collect();
    let bare = bare.to_lowercase();
    Ok(match name.as_str() {
        "xmlns" => bare == "http://www.w3.org/2000/svg",
        name if name.starts_with("xmlns:") => name == "xmlns:xlink" && bare == "http://www.w3.org/1999/xlink",
        "href" | "xlink:href" => is_harmless_address(element, &bare),
        name if name.starts_with("on") => false,
        // Prefixes stand for drawing programs, and for nothing that is drawn.
        name if name.contains(':') => name.starts_with("xml:"),
        "src" | "srcdoc" | "action" | "formaction" | "from" | "to" | "values" | "by" | "attributename" => false,
        _ => is_plain_style(&bare),
    })
}

/// Whether an address is a part of the picture, a picture inside it, or a link that a reader follows.
fn is_harmless_address(element: &str, bare: &str) -> bool {
    let pictures = ["data:image/png;", "data:image/jpeg;", "data:image/gif;", "data:image/webp;"];
    match element {
        _ if bare.starts_with('#') => true,
        "image" => pictures.iter().any(|start| bare.starts_with(start)),
        "a" => ["https://", "http://", "mailto:"].iter().any(|scheme| bare.starts_with(scheme)),
        _ => false,
    }
}

/// Whether a style loads nothing: each `url(` is a part of the picture.
fn is_plain_style(style: &str) -> bool {
    let lower: String = style.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_lowercase();
    let inside = |(at, _): (usize, &str)| lower[at + 4..].trim_start_matches(['"', '\'']).starts_with('#');
    let loads = ["@import", "expression(", "javascript:", "image-set(", "-moz-binding", "\\"];
    lower.match_indices("url(").all(inside) && !loads.iter().any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_stays_as_it_is() {
        let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>A &amp; B</title>\
                       <defs><linearGradient id=\"g\"><stop offset=\"1\" stop-color=\"#fff\"/></linearGradient></defs>\
                       <style>.a{fill:url(#g)}</style><path class=\"a\" style=\"stroke: red\" d=\"M0 0\"/><use href=\"#g\"/>\
                       <image href=\"data:image/png;base64,AA==\"/><a href=\"https://example.org\"><text>x</text></a></svg>";
        assert_eq!(drawn(picture.as_bytes()).unwrap(), picture);
    }

    #[test]
    fn what_is_no_name_of_an_attribute_is_refused() {
        for name in ["cla<foreignObject", "<script", "a\"b", "a'b", "a&b", "a\u{1}", "\u{1}"] {
            let picture = format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><path {name}=\"red\" d=\"M0 0\"/></svg>");
            assert_eq!(drawn(picture.as_bytes()), Err(FAULTY), "{name:?}");
        }
    }

    #[test]
    fn nothing_in_a_picture_runs_or_loads() {
        let svg = |inside: &str| drawn(format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>").as_bytes());
        for inside in [
            "<script>alert(1)</script>",
            "<script href=\"https://evil.example\"/>",
            "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></body></foreignObject>",
            "<g onload=\"alert(1)\"/>",
            "<a href=\"javascript:alert(1)\"/>",
            "<a xlink:href=\" java&#10;script:alert(1)\"/>",
            "<use href=\"https://evil.example/x.svg#a\"/>",
            "<image href=\"https://evil.example/x.png\"/>",
            "<image href=\"data:image/svg+xml;base64,AA==\"/>",
            "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>",
            "<animate attributeName=\"onload\" values=\"alert(1)\"/>",
            "<style>@import url(https://evil.example)</style>",
            "<style>a{background:url( 'https://evil.example')}</style>",
            "<style>a{background:ur&#108;(https://evil.example)}</style>",
            "<style>a{background:u<!-- -->rl(https://evil.example)}</style>",
            "<style>a{background:ur<![CDATA[l(https://evil.example)}]]></style>",
            "<rect style=\"fill:url(https://evil.example)\"/>",
            "<rect fill=\"url(//evil.example#a)\"/>",
            "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>",
            "<g xmlns=\"http://www.w3.org/1999/xhtml\"/>",
            "<handler type=\"text/javascript\">alert(1)</handler>",
            "<!-- alert(1) --><?xml-stylesheet href=\"https://evil.example\"?>",
        ] {
            let kept = svg(inside).unwrap();
            for word in ["alert", "evil", "javascript", "xhtml", "svg+xml"] {
                assert!(!kept.contains(word), "{inside} left {kept}");
            }
        }
        let doctype = "<!DOCTYPE svg [<!ENTITY x \"<script>alert(1)</script>\">]><svg>&x;</svg>";
        assert!(!drawn(doctype.as_bytes()).unwrap_or_default().contains("script"));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        for text in ["<svg>", "<svg></g>", "<svg><script></svg>", "\u{0}", "<svg a=\"<\"></svg", "<svg b='1' b='2'/>"] {
            let kept = drawn(text.as_bytes()).unwrap_or_default();
            assert!(!kept.contains("script") && !kept.contains('\u{1}'), "{text}: {kept}");
        }
        assert!(drawn("<g>".repeat(100_000).as_bytes()).is_err());
        assert!(drawn(b"\xff\xfe<\0s\0").is_err());
    }
}
