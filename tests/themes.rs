//! A project changes one block of the theme, and nothing else.

use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn a_project_overrides_one_block_on_every_page() {
    let project = tempfile::tempdir().unwrap();
    let folder = project.path().join("plan");
    run(&["init", "--example", &folder.to_string_lossy()]);
    let plain = project.path().join("plain");
    run(&["build", &folder.to_string_lossy(), "-o", &plain.to_string_lossy()]);

    let theme = folder.join("themes/clarity");
    fs::create_dir_all(&theme).unwrap();
    let line = "<p class=\"wrap\">Questions? Call extension 4100.</p>";
    let base = format!(
        "{{% extends \"builtin/base.html\" %}}\n{{% block footer %}}\n{line}\n{{{{ super() }}}}\n{{% endblock footer %}}\n"
    );
    fs::write(theme.join("base.html"), base).unwrap();
    let changed = project.path().join("changed");
    run(&["build", &folder.to_string_lossy(), "-o", &changed.to_string_lossy()]);

    let mut pages = 0;
    each_page(&changed, &mut |path, text| {
        let without = text.replace(&format!("{line}\n"), "");
        assert_ne!(without, text, "{} lacks the line", path.display());
        let before = fs::read_to_string(plain.join(path.strip_prefix(&changed).unwrap())).unwrap();
        assert_eq!(without, before, "{} differs in more than the line", path.display());
        pages += 1;
    });
    assert!(pages > 2, "{pages} pages");
}

const LOGO: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' onload='alert(1)'>\
    <script>alert(2)</script><rect width='9' height='9'/></svg>";

#[test]
fn the_theme_plain_has_every_page_and_loads_no_font() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("plan");
    run(&["init", "--example", &folder.to_string_lossy()]);
    let clarity = place.path().join("clarity");
    run(&["build", &folder.to_string_lossy(), "-o", &clarity.to_string_lossy()]);
    let settings = folder.join("milepost.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("{text}theme: {{name: plain, accent: '#7a1f5c'}}\n")).unwrap();
    let plain = place.path().join("plain");
    run(&["build", &folder.to_string_lossy(), "-o", &plain.to_string_lossy()]);
    let mut pages = 0;
    each_page(&clarity, &mut |path, _| {
        let page = fs::read_to_string(plain.join(path.strip_prefix(&clarity).unwrap())).unwrap();
        assert!(page.contains("<nav class=\"menu\"") && !page.contains("class=\"mast wrap\""), "{}", path.display());
        pages += 1;
    });
    assert!(pages > 2, "{pages} pages");
    let css =
        ["style.css", "portal.css"].map(|name| fs::read_to_string(plain.join("assets/theme").join(name)).unwrap());
    assert!(css.iter().map(String::len).sum::<usize>() < 11_000, "a small theme, with the project's colour");
    assert!(css[1].contains("--link:#7a1f5c") && !css.join("").contains("@font-face"));
    assert!(!plain.join("assets/theme/fonts").exists());
    run(&["pack", &folder.to_string_lossy(), "-o", &place.path().join("pack.html").to_string_lossy()]);
}

#[test]
fn a_project_has_its_colour_its_logo_and_its_fonts() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("plan");
    run(&["init", "--example", &folder.to_string_lossy()]);
    let settings = folder.join("milepost.yaml");
    let without = fs::read_to_string(&settings).unwrap();
    let theme = "theme:\n  accent: '#7a1f5c'\n  logo: assets/own logo.svg\n  fonts:\n    text: assets/own_text.woff2\n    \
                 headings: [{file: assets/own-display.ttf, weight: 300 700, italic: true}]\n";
    fs::write(&settings, format!("{without}{theme}")).unwrap();
    fs::write(folder.join("assets/own logo.svg"), LOGO).unwrap();
    fs::write(folder.join("assets/own_text.woff2"), "the font of text").unwrap();
    fs::write(folder.join("assets/own-display.ttf"), "the font of headings").unwrap();
    let portal = place.path().join("portal");
    run(&["build", &folder.to_string_lossy(), "-o", &portal.to_string_lossy()]);

    let css = fs::read_to_string(portal.join("assets/theme/portal.css")).unwrap();
    for line in [
        "{--link:#7a1f5c;--work:#7a1f5c;--rest:#",
        "src:url(\"../../assets/own_text.woff2\") format(\"woff2\");font-weight:1 1000;font-style:normal",
        "src:url(\"../../assets/own-display.ttf\") format(\"truetype\");font-weight:300 700;font-style:italic",
    ] {
        assert!(css.contains(line), "{line} is not in {css}");
    }
    assert!(!css.contains("newsreader") && !css.contains("source-sans"), "{css}");
    assert_eq!(fs::read_to_string(portal.join("assets/own_text.woff2")).unwrap(), "the font of text");
    let shown = fs::read_to_string(portal.join("assets/own logo.svg")).unwrap();
    assert!(shown.contains("<rect") && !shown.contains("alert"), "{shown}");
    let mut pages = 0;
    each_page(&portal, &mut |path, text| {
        let way = "../".repeat(path.strip_prefix(&portal).unwrap().components().count() - 1);
        let logo =
            format!("<img class=\"logo\" src=\"{way}assets/own%20logo.svg\" alt=\"Harlow Creek Medical Group\">");
        assert!(text.contains(&logo), "{} lacks {logo}", path.display());
        pages += 1;
    });
    assert!(pages > 2, "{pages} pages");

    let pack = place.path().join("pack.html");
    run(&["pack", &folder.to_string_lossy(), "-o", &pack.to_string_lossy()]);
    let pack = fs::read_to_string(pack).unwrap();
    assert!(pack.contains("<img class=\"logo\" src=\"data:image/svg+xml;base64,"), "the cover shows the logo");
    assert_eq!(pack.matches("font-family:\"Milepost Text\";src:url(data:font/woff2;base64,").count(), 1);
    assert_eq!(pack.matches("src:url(data:font/ttf;base64,").count(), 1);

    // The fonts of the reader's machine: none is loaded.
    fs::write(&settings, format!("{without}theme: {{fonts: system}}\n")).unwrap();
    run(&["build", &folder.to_string_lossy(), "-o", &portal.to_string_lossy()]);
    assert!(!fs::read_to_string(portal.join("assets/theme/portal.css")).unwrap().contains("@font-face"));
}

#[test]
fn a_colour_that_nobody_can_read_is_refused_with_the_nearest_that_can_be() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("plan");
    run(&["init", "--example", &folder.to_string_lossy()]);
    let settings = folder.join("milepost.yaml");
    let without = fs::read_to_string(&settings).unwrap();
    let build = |accent: &str| {
        fs::write(&settings, format!("{without}theme: {{accent: {accent}}}\n")).unwrap();
        let portal = place.path().join("portal");
        let output =
            Command::new(env!("CARGO_BIN_EXE_milepost")).arg("build").arg(&folder).arg("-o").arg(portal).output();
        let output = output.unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (code, said) = build("'#7fb2ff'");
    assert_eq!(code, Some(1), "{said}");
    let near = said.split("the nearest colour that can be read is `").nth(1).and_then(|rest| rest.split('`').next());
    let (code, said) = build(near.expect("the nearest is named"));
    assert_eq!(code, Some(0), "{said}");
    let (code, said) = build("{light: '#1f3f94', dark: '#1f3f94'}");
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("on a dark page"), "{said}");
}

fn run(arguments: &[&str]) {
    let output = Command::new(env!("CARGO_BIN_EXE_milepost")).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn each_page(folder: &Path, see: &mut dyn FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            each_page(&path, see);
        } else if path.extension().is_some_and(|extension| extension == "html") {
            see(&path, &fs::read_to_string(&path).unwrap());
        }
    }
}
