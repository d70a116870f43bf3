//! Data climbs one stair: a module imports only from those that stand before it in `src/lib.rs`.

use std::fs;
use std::path::Path;

#[test]
fn imports_point_only_down() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let library = fs::read_to_string(source.join("lib.rs")).unwrap();
    let modules: Vec<&str> =
        library.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert!(modules.len() > 10, "{modules:?}");
    let mut upward = Vec::new();
    for entry in walkdir::WalkDir::new(&source).sort_by_file_name().into_iter().filter_map(Result::ok) {
        let path = entry.path().strip_prefix(&source).unwrap().to_string_lossy().replace('\\', "/");
        let first = path.split(['/', '.']).next().unwrap();
        // Tests may look at everything.
        let name = path.rsplit('/').next().unwrap();
        let is_test = matches!(name, "tests.rs" | "testing.rs" | "samples.rs") || path.contains("/tests/");
        let Some(place) = modules.iter().position(|module| *module == first).filter(|_| !is_test) else { continue };
        let Ok(text) = fs::read_to_string(entry.path()) else { continue };
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(&text);
        for (number, line) in code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let named = line.split("crate::").skip(1);
            let named = named.map(|rest| rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next());
            let above = named.flatten().filter(|name| modules[place + 1..].contains(name));
            upward.extend(above.map(|name| format!("src/{path}:{}: `{first}` imports `{name}`", number + 1)));
        }
    }
    assert_eq!(upward, Vec::<String>::new());
}
