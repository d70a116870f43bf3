//! Compiles the message files, and collects the words that the portal says of itself beside them, so that the search for hidden
//! texts does not take them for a leak, and what tells this program from every other.

#[path = "build/messages.rs"]
mod messages;

use std::fs;
use std::path::{Path, PathBuf};

/// The modules whose texts reach a page.
const MODULES: [&str; 7] = ["analysis", "changes", "chart", "export", "model/kinds", "render", "site"];

#[allow(clippy::disallowed_methods, reason = "cargo tells a build script where to write by the environment")]
fn main() {
    let root = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo names the package's folder"));
    let mut found = String::new();
    for module in MODULES {
        let place = root.join("src").join(module);
        println!("cargo:rerun-if-changed={}", place.display());
        let file = place.with_extension("rs");
        println!("cargo:rerun-if-changed={}", file.display());
        collect(&file, &mut found);
        collect(&place, &mut found);
    }
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo names a folder for what is made"));
    fs::write(out.join("messages.rs"), messages::compile(&root)).expect("the folder for what is made can be written");
    fs::write(out.join("own-words.txt"), found).expect("the folder for what is made can be written");
    fs::write(out.join("program.txt"), program(&root)).expect("the folder for what is made can be written");
}

/// A number of all that the program is made of: its sources, its themes and the versions of its libraries.
fn program(root: &Path) -> String {
    let mut number = 0xcbf2_9ce4_8422_2325_u64;
    for place in ["src", "locales", "themes", "Cargo.lock", "Cargo.toml"] {
        println!("cargo:rerun-if-changed={}", root.join(place).display());
        add(&root.join(place), &mut number);
    }
    format!("{number:016x}")
}

/// Adds a file, or all files of a folder, as FNV-1a does.
fn add(place: &Path, number: &mut u64) {
    let bytes = if place.is_dir() {
        let entries = fs::read_dir(place).expect("a folder of sources can be read");
        let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        paths.iter().for_each(|path| add(path, number));
        Vec::new()
    } else {
        fs::read(place).unwrap_or_default()
    };
    for byte in bytes {
        *number = (*number ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
}

fn collect(place: &Path, found: &mut String) {
    if place.is_dir() {
        let entries = fs::read_dir(place).expect("a folder of sources can be read");
        let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        paths.iter().filter(|path| !is_test(path)).for_each(|path| collect(path, found));
    } else if place.extension().is_some_and(|extension| extension == "rs") {
        let Ok(source) = fs::read_to_string(place) else { return };
        let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        literals(code, found);
    }
}

fn is_test(path: &Path) -> bool {
    path.file_name().is_some_and(|name| {
        let name = name.to_string_lossy();
        matches!(&*name, "tests" | "tests.rs" | "testing.rs" | "samples.rs")
    })
}

/// Adds the text literals of a Rust file, a line each.
fn literals(code: &str, found: &mut String) {
    let mut letters = code.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '/' if letters.peek() == Some(&'/') => while letters.next().is_some_and(|letter| letter != '\n') {},
            // A quote as a character is no beginning of a text.
            '\'' if letters.peek() == Some(&'"') => drop(letters.next()),
            '"' => {
                literal(&mut letters, found);
                found.push('\n');
            }
            _ => {}
        }
    }
}

fn literal(letters: &mut impl Iterator<Item = char>, found: &mut String) {
    while let Some(letter) = letters.next() {
        match letter {
            '"' => return,
            '\\' => match letters.next() {
                Some('u') => {
                    let code: String =
                        letters.by_ref().take_while(|letter| *letter != '}').filter(char::is_ascii_hexdigit).collect();
                    found.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
                }
                Some('\n' | 'n' | 't' | 'r') | None => found.push(' '),
                Some(escaped) => found.push(escaped),
            },
            '\n' => found.push(' '),
            _ => found.push(letter),
        }
    }
}
