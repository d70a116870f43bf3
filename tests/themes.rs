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
