//! Whole portals: what is in them, and what a project's theme can change.

use std::collections::BTreeMap;

use crate::site::data::{Value, json};

use super::*;
use crate::analysis::words::Words;
use crate::chart::{Anchor, Chart, Length, Plot, Points, Shape, Shown, Symbol};
use crate::site::parts::{Link, Markdown, Page, Path};
use crate::site::{Later, Site};

fn site() -> Site<'static> {
    let page = |path: &str, template, content: fn() -> Value| Page {
        path: path.to_owned(),
        template,
        content: Box::new(content),
    };
    Site {
        frame: json!({
            "title": "Clinic \"<North>\"",
            "home": Path("index.html".into()),
            "navigation": [{"id": "pages", "title": "Pages", "path": Path("pages/faq.html".into())}],
            "road": chart("road"),
            "road_note": {"start": "Jan", "status": "at-risk", "end": "Dec"},
            "search": false,
            "owners": [{"id": "it", "title": "IT"}],
            "look": {"accent": null, "logo": null, "fonts": {"theme_text": true, "theme_headings": true, "faces": []}},
        }),
        pages: vec![
            page("404.html", "404.html", || json!({"title": "Not found"})),
            page("chart.html", "chart.html", || json!({"title": "Chart", "chart": chart("curve")})),
            page("index.html", "list.html", || json!({"title": "All", "groups": []})),
            page("pages/faq.html", "article.html", || {
                let body = Markdown { text: "# Go-live\n\n![x](../assets/a.svg) [[page:faq]]".into(), inline: false };
                json!({"title": "Questions", "section": "pages", "source": "pages/faq.md", "body": body})
            }),
        ],
        raw_html: false,
        files: vec![("assets/a.svg".to_owned(), b"<svg/>".to_vec())],
        exports: crate::site::Exported::default(),
        foreign: crate::site::foreign::Foreign::default(),
        links: Box::new(|target| {
            (target == "page:faq").then(|| Link { path: "pages/faq.html".into(), title: "Questions".into() })
        }),
        places: Later::new(BTreeMap::new),
    }
}

fn chart(kind: &'static str) -> Chart {
    let (x, y) = (Length::Percent(12.5), Length::Pixels(3.0));
    let points = Points(vec![(0.0, 100.0), (33.333, 0.0)]);
    let mark = |mark, size| Shape::Mark { role: "milestone past", x, y, mark, size };
    let text = |text: &str, shown| Shape::Text { role: "label", x, y, anchor: Anchor::End, text: text.into(), shown };
    let shapes = vec![
        Shape::Line { role: "grid", x1: x, y1: y, x2: x, y2: y },
        Shape::Rect { role: "done", x, y, width: x, height: y },
        Shape::Polyline { role: "series", points: points.clone() },
        Shape::Area { role: "cone", points },
        Shape::Ribbon { role: "ribbon", path: "M0 0L1 1z".into() },
        mark(Symbol::Diamond, 15),
        mark(Symbol::Dot, 9),
        mark(Symbol::Ring, 10),
        mark(Symbol::Badge { text: "3".into() }, 22),
        mark(Symbol::Arrow { towards: "down" }, 7),
        mark(Symbol::Plate { text: "Today".into(), width: 50, anchor: Anchor::Middle }, 20),
        mark(Symbol::Status { status: "at-risk" }, 14),
        Shape::Group {
            role: "stop",
            x,
            y,
            shown: Shown::MediumOnly,
            shapes: vec![Shape::Group {
                role: "inner",
                x,
                y,
                shown: Shown::Always,
                shapes: vec![text("a < b go-live", Shown::Wide)],
            }],
        },
    ];
    Chart { kind, label: String::new(), height: 40, plots: vec![Plot { y: 10, height: 30, shapes }] }
}

const CHART_PAGE: (&str, &str) = ("chart.html", "{{ <chart chart={page.chart} /> }}");

fn theme(files: &[(&str, &str)]) -> Theme {
    let files = files.iter().chain([&CHART_PAGE]);
    Theme::load(
        "clarity",
        &Words::new("USD", "en-US"),
        files.map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())),
    )
    .unwrap()
}

fn file(portal: &Portal<'_>, path: &str) -> String {
    String::from_utf8(portal.file(path).unwrap().into_owned()).unwrap()
}

#[test]
fn a_head_of_the_project_knows_the_page_that_it_stands_on() {
    let site = site();
    let own = "{% include \"builtin/head.html\" %}\n<meta name=\"description\" content=\"{{ page.title }}\">";
    let (built_in, own) = (theme(&[]), theme(&[("head.html", own)]));
    let [shared, own] = [&built_in, &own].map(|theme| {
        let portal = render(&site, theme, Options::default());
        ["index.html", "pages/faq.html"].map(|path| file(&portal, path))
    });
    for (title, (shared, own)) in ["All", "Questions"].iter().zip(shared.iter().zip(&own)) {
        let line = format!("<meta name=\"description\" content=\"{title}\">\n");
        assert!(own.contains(&line), "{own}");
        assert_eq!(own.replace(&line, ""), *shared);
    }
}

#[test]
fn a_portal_holds_pages_theme_and_files() {
    let (site, theme) = (site(), theme(&[]));
    let portal = render(&site, &theme, Options::default());
    let paths: Vec<&str> = portal.paths().collect();
    for path in ["404.html", "assets/a.svg", "assets/theme/portal.css", "assets/theme/style.css", "pages/faq.html"] {
        assert!(paths.contains(&path), "{path}");
    }
    assert!(paths.is_sorted());
    assert!(paths.iter().all(|path| portal.file(path).is_ok()));
    assert_eq!(portal.file("none.html").unwrap_err().message, "the portal has no such file");
}

#[test]
fn paths_are_relative_to_their_page() {
    let (site, theme) = (site(), theme(&[]));
    let options = Options { base: Some("/ehr/".to_owned()), ..Options::default() };
    let portal = render(&site, &theme, options);
    let faq = file(&portal, "pages/faq.html");
    assert!(faq.contains("href=\"../assets/theme/style.css\""));
    assert!(faq.contains("<a href=\"../pages/faq.html\" aria-current=\"page\">Pages</a>"));
    assert!(faq.contains("<img src=\"../assets/a.svg\" alt=\"x\"> <a href=\"../pages/faq.html\">Questions</a>"));
    assert!(faq.contains("<h2 id=\"go-live\"><span class=\"nw\">Go-live</span></h2>"));
    assert!(faq.contains("<title>Questions – Clinic &quot;&lt;North&gt;&quot;</title>"));
    assert!(file(&portal, "index.html").contains("href=\"assets/theme/style.css\""));
    // A server shows this page at any depth.
    assert!(file(&portal, "404.html").contains("href=\"/ehr/assets/theme/style.css\""));
}

#[test]
fn pages_are_made_to_be_compared() {
    let (site, theme) = (site(), theme(&[]));
    let portal = render(&site, &theme, Options::default());
    for path in portal.paths().filter(|path| path.ends_with(".html")) {
        let page = file(&portal, path);
        assert!(page.ends_with(">\n"), "{path}");
        assert!(page.lines().all(|line| !line.is_empty() && line.trim() == line), "{path}");
        assert!(!page.contains("style=\"") && !page.contains("<style") && !page.contains(" on"), "{path}");
        assert_eq!(page, file(&portal, path), "{path}");
    }
    let faq = file(&portal, "pages/faq.html");
    let road = faq.lines().find(|line| line.starts_with("<svg class=\"chart road\"")).unwrap();
    assert!(road.ends_with("</svg></svg>"));
    assert!(!faq.contains("mp-search"), "without an index there is no search");
}

#[test]
fn every_shape_is_drawn() {
    let (site, theme) = (site(), theme(&[]));
    let drawn = file(&render(&site, &theme, Options::default()), "chart.html");
    let expected = r##"<svg class="chart curve" aria-hidden="true" width="100%" height="40">
<svg class="plot" y="10" width="100%" height="30" overflow="visible">
<line class="grid" x1="12.5%" y1="3" x2="12.5%" y2="3"/>
<rect class="done" x="12.5%" y="3" width="12.5%" height="3"/>
<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" overflow="visible"><polyline class="series" points="0,100 33.33,0"/></svg>
<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" overflow="visible"><polygon class="cone" points="0,100 33.33,0"/></svg>
<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" overflow="visible"><path class="ribbon" d="M0 0L1 1z"/></svg>
<svg x="12.5%" y="3" overflow="visible"><path class="diamond milestone past" d="M0 -7.5L7.5 0 0 7.5 -7.5 0z"/></svg>
<circle class="dot milestone past" cx="12.5%" cy="3" r="4.5"/>
<circle class="ring milestone past" cx="12.5%" cy="3" r="5"/>
<svg x="12.5%" y="3" overflow="visible"><circle class="badge milestone past" r="11"/><text class="badge-text milestone past" y="4.25" text-anchor="middle">3</text></svg>
<svg x="12.5%" y="3" overflow="visible"><path class="arrow milestone past" d="M-3.5 -7h7L0 0z"/></svg>
<svg x="12.5%" y="3" overflow="visible"><rect class="plate" x="-25" y="0" width="50" height="20"/><text class="plate-text" x="0" y="14" text-anchor="middle">Today</text></svg>
<svg x="12.5%" y="3" overflow="visible"><svg class="st st-at-risk" viewBox="0 0 16 16" x="-7" y="-7" width="14" height="14"><path d="M8 .8 15.6 14.6H.4z"/><path class="k" d="M8 5.6v4.2M8 11.7v1.2"/></svg></svg>
<svg class="stop medium-only" x="12.5%" y="3" overflow="visible">
<svg class="inner" x="12.5%" y="3" overflow="visible">
<text class="label wide" x="12.5%" y="3" text-anchor="end">a &lt; b go-live</text>
</svg>
</svg>
</svg>
</svg>
"##;
    assert_eq!(drawn, expected);
}

#[test]
fn a_project_replaces_one_block_or_one_component() {
    let overrides = [
        (
            "base.html",
            "{% extends \"builtin/base.html\" %}\n{% block footer %}<p>Ours</p>{{ super() }}{% endblock footer %}",
        ),
        ("ours.html", "{% component icon(status: string) %}<i>{{ status }}</i>{% endcomponent icon %}"),
    ];
    let (site, theme) = (site(), theme(&overrides));
    let page = file(&render(&site, &theme, Options::default()), "index.html");
    assert!(page.contains("<i>at-risk</i> At risk"));
    assert!(page.contains("<p>Ours</p>") && page.contains("<footer class=\"wrap\">") && page.contains("<header"));
}

#[test]
fn an_error_names_template_and_line() {
    let overrides =
        [("list.html", "{% extends \"base.html\" %}\n{% block main %}\n{{ page.nothing }}\n{% endblock main %}")];
    let (site, theme) = (site(), theme(&overrides));
    let portal = render(&site, &theme, Options::default());
    let error = portal.file("index.html").unwrap_err();
    assert_eq!((error.template.as_str(), error.line), ("themes/clarity/list.html", Some(3)), "{error}");
}

#[test]
fn the_foot_of_printed_pages_is_the_portals() {
    let (site, theme) = (site(), theme(&[]));
    let css = file(&render(&site, &theme, Options::default()), "assets/theme/portal.css");
    assert!(css.contains("content:\"Clinic \\22 \\3c North\\3e \\22 \""), "{css}");
    assert!(css.contains(":has(#owner-it:target)"));
}
