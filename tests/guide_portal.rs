//! The user guide is a project of its own, and the portal that Milepost makes of it leads to each of its pages.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The addresses that the links of a portal's page lead to, as paths in the portal, without the places in a page.
fn linked(portal: &Path, page: &str) -> BTreeSet<String> {
    let html = fs::read_to_string(portal.join(page)).unwrap();
    let folder = Path::new(page).parent().unwrap();
    let addresses = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let inside = addresses.filter(|address| !address.contains(':') && !address.starts_with('#'));
    let whole = |address: &str| {
        let mut parts: Vec<&str> = folder.to_str().unwrap().split('/').filter(|part| !part.is_empty()).collect();
        for part in address.split('#').next().unwrap().split('/') {
            match part {
                ".." => drop(parts.pop()),
                part => parts.push(part),
            }
        }
        parts.join("/")
    };
    inside.map(whole).filter(|path| path.ends_with(".html")).collect()
}

#[test]
fn the_guide_is_a_portal_without_faults_and_each_page_is_reached_from_its_contents() {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/guide");
    let folder = tempfile::tempdir().unwrap();
    let portal = folder.path().join("guide");
    let output = Command::new(env!("CARGO_BIN_EXE_milepost")).arg("build").arg(&guide).arg("-o").arg(&portal).output();
    let output = output.unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && !said.contains("warning["), "{said}");
    let from_contents = linked(&portal, "vision.html");
    let names = fs::read_dir(guide.join("pages")).unwrap().map(|entry| entry.unwrap().file_name());
    let pages: Vec<String> =
        names.map(|name| format!("pages/{}", name.to_str().unwrap().replace(".md", ".html"))).collect();
    assert!(pages.len() > 15, "{pages:?}");
    let unreached: Vec<&String> = pages.iter().filter(|page| !from_contents.contains(*page)).collect();
    assert!(unreached.is_empty(), "not in the contents: {unreached:?}");
    for page in pages.iter().map(String::as_str).chain(["index.html", "vision.html"]) {
        let dead: Vec<String> = linked(&portal, page).into_iter().filter(|path| !portal.join(path).is_file()).collect();
        assert!(dead.is_empty(), "{page} leads to {dead:?}");
    }
}
