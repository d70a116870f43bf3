//! What documents become, and what they may never become.

use std::path::PathBuf;

use proptest::prelude::*;

use std::collections::BTreeMap;

use super::*;
use crate::language::Language;

fn links() -> BTreeMap<String, Link> {
    let link = |path: &str, title: &str| Link { path: path.to_owned(), title: title.to_owned() };
    BTreeMap::from([
        ("milestone:go-live".to_owned(), link("milestones/go-live.html", "Go-live, <North>")),
        ("risk:labs".to_owned(), link("risks.html#labs", "Labs are late")),
        ("decisions/d-1.md".to_owned(), link("decisions/d-1.html", "D-1")),
    ])
}

fn render(source: &str, inline: bool) -> Rendered {
    let links = links();
    let context = Context {
        links: &|target: &str| links.get(target).cloned(),
        is_file: &|path| path == "assets/x y.svg",
        root: "../",
        source: "updates/2026-01.md",
        top: 2,
        inline,
        ids: &Ids::default(),
        raw_html: false,
        others: &OtherLanguages::default(),
        language: Language::default(),
    };
    to_html(source, &context)
}

fn check(source: &str, html: &str) {
    assert_eq!(render(source, false).html, html, "{source}");
}

#[test]
fn an_entity_link_shows_the_title() {
    check(
        "See [[milestone:go-live]].",
        "<p>See <a href=\"../milestones/go-live.html\">Go-live, &lt;North&gt;</a>.</p>",
    );
    check("[[milestone:go-live|the *day*]]", "<p><a href=\"../milestones/go-live.html\">the <em>day</em></a></p>");
    check("[the day](milestone:go-live)", "<p><a href=\"../milestones/go-live.html\">the day</a></p>");
    check("[[risk:labs]]", "<p><a href=\"../risks.html#labs\">Labs are late</a></p>");
}

#[test]
fn a_link_to_nothing_keeps_its_words() {
    check("[[milestone:gone]] [[milestone:gone|x]] [y](milestone:gone) [z](../gone.md)", "<p>gone x y z</p>");
    check("[a](javascript:alert(1)) [b](//host)", "<p>a b</p>");
}

#[test]
fn a_link_in_a_table_may_have_its_own_words() {
    let html = render("| a | b |\n|---|--:|\n| [[milestone:go-live\\|day]] | 1 |", false).html;
    assert_eq!(
        html,
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">\n<table>\n<thead>\n\
         <tr><th scope=\"col\">a</th><th scope=\"col\" class=\"n\">b</th></tr>\n</thead>\n<tbody>\n\
         <tr><td><a href=\"../milestones/go-live.html\">day</a></td><td class=\"n\">1</td></tr>\n</tbody>\n</table>\n</div>"
    );
}

#[test]
fn a_relative_link_starts_at_its_document() {
    check("[d](../decisions/d-1.md#why)", "<p><a href=\"../decisions/d-1.html#why\">d</a></p>");
    check("[d](decisions/d-1.md)", "<p><a href=\"../decisions/d-1.html\">d</a></p>");
    check("![p](../assets/x%20y.svg)", "<p><img src=\"../assets/x%20y.svg\" alt=\"p\"></p>");
    check("[f](assets/x%20y.svg)", "<p><a href=\"../assets/x%20y.svg\">f</a></p>");
    check("![p](assets/none.svg)", "<p>p</p>");
}

#[test]
fn a_link_with_a_leading_slash_starts_at_the_project() {
    check("[d](/decisions/d-1.md#why)", "<p><a href=\"../decisions/d-1.html#why\">d</a></p>");
    check("![p](/assets/x%20y.svg)", "<p><img src=\"../assets/x%20y.svg\" alt=\"p\"></p>");
    check("[f](/assets/x%20y.svg)", "<p><a href=\"../assets/x%20y.svg\">f</a></p>");
    check("[f](/assets/none.svg) ![p](/img/a.png) [g](/plan/budget.yaml)", "<p>f p g</p>");
}

#[test]
fn a_file_that_the_portal_does_not_hold_is_no_link() {
    check("[b](../plan/budget.yaml) [c](../notes/a.txt) [d](../assets/page.html)", "<p>b c d</p>");
    check("[r](../risks.html#labs)", "<p><a href=\"../risks.html#labs\">r</a></p>");
}

#[test]
fn a_picture_from_elsewhere_becomes_a_link() {
    check("![a *b*](https://x.org/p.png)", "<p><a href=\"https://x.org/p.png\">a b</a></p>");
    check("[![a](https://x.org/p.png)](https://y.org)", "<p><a href=\"https://y.org\">a</a></p>");
    check("![a](data:image/png;base64,x)", "<p>a</p>");
}

#[test]
fn headings_fit_below_the_title_of_the_page() {
    check(
        "# A b\n\n## A b\n\n### C {#own}",
        "<h2 id=\"a-b\">A b</h2>\n<h3 id=\"a-b-1\">A b</h3>\n<h4 id=\"own\">C</h4>",
    );
    check("## A\n\n### B", "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>");
    let rendered = render("## The [[milestone:go-live]] `x`", false);
    assert_eq!(rendered.headings[0].text, "The Go-live, <North> x");
}

#[test]
fn raw_html_is_left_out() {
    check("a <b onclick=\"x\">b</b> c<br>d", "<p>a b c<br>d</p>");
    check("<div>\n<script>x</script>\n</div>\n\nafter", "<p>after</p>");
}

#[test]
fn an_alert_has_a_title() {
    check(
        "> [!WARNING]\n> Mind the gap.",
        "<div class=\"callout warn\">\n<p class=\"callout-title\">Warning</p>\n<p>Mind the gap.</p>\n</div>",
    );
}

#[test]
fn footnotes_of_two_documents_keep_apart() {
    let links = links();
    let ids = Ids::default();
    let context = Context {
        links: &|target: &str| links.get(target).cloned(),
        is_file: &|_| false,
        root: "",
        source: "",
        top: 2,
        inline: false,
        ids: &ids,
        raw_html: false,
        others: &OtherLanguages::default(),
        language: Language::default(),
    };
    let first = to_html("A[^1] and [^1].\n\n[^1]: Note *one*.", &context).html;
    assert_eq!(
        first,
        "<p>A<a class=\"fnref\" id=\"fn-1-1-ref\" href=\"#fn-1-1\" aria-label=\"Footnote 1\">1</a> and \
         <a class=\"fnref\" id=\"fn-1-1-ref-2\" href=\"#fn-1-1\" aria-label=\"Footnote 1\">1</a>.</p>\n\
         <section class=\"fns\" aria-label=\"Footnotes\">\n<h2>Notes</h2>\n<ol>\n<li id=\"fn-1-1\">Note <em>one</em>. \
         <a href=\"#fn-1-1-ref\" aria-label=\"Back to text, note 1\">Back</a></li>\n</ol>\n</section>"
    );
    assert!(to_html("B[^x]\n\n[^x]: y", &context).html.contains("id=\"fn-2-1\""));
}

#[test]
fn lists_and_code_stand_on_lines() {
    check("- a\n- b\n  1. c", "<ul>\n<li>a</li>\n<li>b\n<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>");
    check("```yaml\na: <b>\n```", "<pre tabindex=\"0\"><code>a: &lt;b&gt;\n</code></pre>");
    check("a\n: b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>");
    assert!(render("- [x] a", false).html.contains("☑</span> a"));
}

#[test]
fn a_single_paragraph_may_stand_within_a_line() {
    assert_eq!(render("a *b*", true).html, "a <em>b</em>");
    assert_eq!(render("a\n\nb", true).html, "<p>a</p>\n<p>b</p>");
}

#[test]
fn every_example_of_the_standard_is_harmless() {
    let Some(text) = shared("commonmark-0.31.json") else { return };
    let examples: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    assert_eq!(examples.len(), 652);
    for example in &examples {
        harmless(example["markdown"].as_str().unwrap());
    }
}

#[test]
fn hostile_strings_are_harmless() {
    let Some(text) = shared("hostile/dompurify-fixtures.json") else { return };
    let fixtures: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    for fixture in &fixtures {
        let payload = fixture["payload"].as_str().unwrap();
        for source in [
            payload.to_owned(),
            format!("a {payload}"),
            format!("[a]({payload})"),
            format!("[a](<{payload}>)"),
            format!("![{payload}]({payload} \"{payload}\")"),
            format!("[[{payload}]] `{payload}`"),
            format!("# {payload} {{#{payload}}}"),
            format!("| {payload} |\n|---|\n| {payload} |"),
            format!("a[^1]\n\n[^1]: {payload}"),
        ] {
            harmless(&source);
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_harmless(source in any::<String>()) {
        harmless(&source);
    }

    #[test]
    fn any_markup_is_harmless(parts in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        harmless(&parts.concat());
    }
}

const PIECES: &[&str] = &[
    "[",
    "]",
    "(",
    ")",
    "[[",
    "]]",
    "|",
    "\\",
    "!",
    "*",
    "_",
    "`",
    "~",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "1. ",
    "# ",
    "{#i .c o=1}",
    "[^1]",
    "[^1]: ",
    "    ",
    "\t",
    "|---|\n",
    ": ",
    "<a href='javascript:x'>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<img onerror=x>",
    "javascript:x",
    "\"",
    "'",
    "milestone:go-live",
    "&#106;avascript:x",
    "[!NOTE]\n",
    "[x] ",
    "é",
    "\0",
    "word",
    "---",
    "```",
    "<http://x>",
    "<java\nscript:x>",
    "\u{1}",
];

/// Reads the tags of the result as a browser would, and fails at any that could run something.
fn harmless(source: &str) {
    for inline in [false, true] {
        let html = render(source, inline).html;
        for tag in tags(&html) {
            let name = tag.split([' ', '>']).next().unwrap().trim_start_matches('/');
            assert!(ALLOWED.contains(&name), "{name} from {source:?}: {html}");
            for (attribute, value) in attributes(tag) {
                assert!(!attribute.starts_with("on") && attribute != "style", "{attribute} from {source:?}");
                if ["href", "src"].contains(&attribute) {
                    assert!(text::is_allowed(value), "{value} from {source:?}");
                }
            }
        }
    }
}

const ALLOWED: &[&str] = &[
    "a",
    "blockquote",
    "br",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "span",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).map(|rest| rest.split_once('>').expect("a tag ends").0)
}

#[test]
fn raw_html_keeps_what_is_harmless_where_it_is_asked_for() {
    let links = links();
    let is_file = |path: &str| path == "assets/x y.svg";
    let check = |source: &str, expected: &str| {
        let (root, ids) = ("../", Ids::default());
        let context = Context {
            links: &|target: &str| links.get(target).cloned(),
            is_file: &is_file,
            root,
            source: "updates/a.md",
            top: 2,
            inline: false,
            ids: &ids,
            raw_html: true,
            others: &OtherLanguages::default(),
            language: Language::default(),
        };
        assert_eq!(to_html(source, &context).html, expected, "{source}");
    };
    check("a <kbd title=\"x\" onclick=\"alert(1)\">b</kbd>", "<p>a <kbd title=\"x\">b</kbd></p>");
    check("<script>alert(1)</script>\n\n**b**", "<p><strong>b</strong></p>");
    check(
        "<div class=\"callout\" id=\"mp-search\" style=\"color:red\">\n\n# T\n\n</div>",
        "<div>\n\n<h2 id=\"t\">T</h2>\n</div>",
    );
    check("<b>open\n\nnext</b></div>", "<p><b>open</b></p><b>\n</b><p><b>next</b></p>");
    check(
        "<img src=\"../assets/x%20y.svg\"><img src=\"//evil.example/x\">",
        "<p><img src=\"../assets/x%20y.svg\"><img></p>",
    );
    check(
        "<a href=\"javascript:alert(1)\">x</a> <a href=\"../decisions/d-1.md\">y</a>",
        "<p><a>x</a> <a href=\"../decisions/d-1.html\">y</a></p>",
    );
    check(
        "> [!NOTE]\n> <u>x</u> [z](https://a.example/?b&c)",
        "<div class=\"callout\">\n<p class=\"callout-title\">Note</p>\n<p><u>x</u> <a href=\"https://a.example/?b&amp;c\">z</a></p>\n</div>",
    );
}

fn attributes(tag: &str) -> Vec<(&str, &str)> {
    let mut rest = tag.split_once(' ').map_or("", |(_, rest)| rest);
    let mut found = Vec::new();
    while let Some((name, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').expect("a value ends");
        found.push((name.trim(), value));
        rest = after;
    }
    found
}

fn shared(name: &str) -> Option<String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    std::fs::read_to_string(folder.join(name)).ok()
}
