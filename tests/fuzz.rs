//! What is fuzzed by `cargo fuzz`, on a stable toolchain: the texts of `fuzz/corpus/` and what becomes of them by chance.
//!
//! Each target tries the same few texts every day; `MILEPOST_FUZZ_SECONDS=600` goes on for so long, each run with others. What fails is
//! written to `target/fuzz-failures/`.

#[path = "../fuzz/entries.rs"]
mod entries;

use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// So many texts are tried every day.
const TEXTS: usize = 200;

/// Longer than this is a hang; a build for tests is many times slower than one for users.
const HANG: Duration = Duration::from_secs(10);

/// What texts are made of that mean something to somebody.
const WORDS: &[&str] = &[
    "---\n",
    "--- plan/a.yaml\n",
    "\n=====\n",
    ":::audience board\n",
    ":::\n",
    "- id: a\n",
    "  title: x\n",
    "milestones:\n",
    "depends_on: [a]\n",
    "audience: nobody\n",
    "{value: 1, audience: board}",
    "2026-02-29",
    "9999-12-31",
    "-0001-01-01",
    "999999999999999999999999",
    "-1",
    "0.00000000000000000001",
    "1e308",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "\r\n",
    "\t",
    "\"",
    "'",
    "`",
    "&a ",
    "*a ",
    "<<: *a\n",
    "!!binary ",
    "|\n",
    ">-\n",
    "? ",
    ": ",
    "# ",
    "[[milestone:a]]",
    "](javascript:",
    "![x](",
    "<b>",
    "</b>",
    "<img src=\"assets/a.png\" onerror=x>",
    "<svg>",
    "</svg>",
    "<style>",
    "url(",
    "&#x3c;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "|x|\n|-|\n",
    "[^1]",
    "[^1]: ",
    "> [!note]\n",
    "~~~\n",
    "    ",
    "﷽",
    "e\u{301}",
    "date,line,amount,reference,note\n",
    ",,,\n",
    "\"\"",
    ";",
];

struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
        (self.0 >> 33) as usize % limit.max(1)
    }

    /// A text that is like one of the corpus, and not the same.
    fn text(&mut self, corpus: &[Vec<u8>]) -> Vec<u8> {
        let mut text = corpus[self.below(corpus.len())].clone();
        for _ in 0..=self.below(8) {
            let (at, length) = (self.below(text.len() + 1), self.below(64));
            let end = (at + length).min(text.len());
            match self.below(7) {
                0 => drop(text.drain(at..end)),
                1 => drop(text.splice(at..at, WORDS[self.below(WORDS.len())].bytes())),
                2 => drop(text.splice(at..end, WORDS[self.below(WORDS.len())].bytes())),
                3 => {
                    let piece = text[at..end].to_vec();
                    let to = self.below(text.len() + 1);
                    let piece = piece.repeat(1 + self.below(4));
                    drop(text.splice(to..to, piece));
                }
                4 if at < text.len() => text[at] ^= 1 << self.below(8),
                5 if at < text.len() => text[at] = self.below(256) as u8,
                _ => {
                    let other = &corpus[self.below(corpus.len())];
                    let (from, to) = (self.below(other.len() + 1), self.below(256));
                    let piece = other[from..(from + to).min(other.len())].to_vec();
                    drop(text.splice(at..end, piece));
                }
            }
        }
        text
    }
}

fn corpus(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| fs::read(path).unwrap()).collect()
}

#[allow(clippy::disallowed_methods, reason = "who fuzzes says for how long, and hangs are found by the clock")]
fn run(name: &str, target: fn(&[u8])) {
    let corpus = corpus(name);
    let asked = std::env::var("MILEPOST_FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    // The tests of every day try the same texts; who asks for longer gets others each time.
    let seed = if asked.is_some() { u64::from(std::process::id()) } else { 1 };
    let (begun, budget) = (Instant::now(), asked.map(Duration::from_secs));
    let (mut chance, mut count, mut slowest) = (Chance(seed), 0, Duration::ZERO);
    let faulty = |text: &[u8], why: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/fuzz-failures");
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join(format!("{name}-{}", &blake3::hash(text).to_hex()[..10]));
        fs::write(&path, text).unwrap();
        panic!("{name} {why} with {}", path.display());
    };
    let mut attempt = |text: &[u8]| {
        let started = Instant::now();
        if panic::catch_unwind(AssertUnwindSafe(|| target(text))).is_err() {
            faulty(text, "panics");
        }
        slowest = slowest.max(started.elapsed());
        if started.elapsed() > HANG {
            faulty(text, "hangs");
        }
    };
    corpus.iter().for_each(|text| attempt(text));
    while budget.map_or(count < TEXTS, |budget| begun.elapsed() < budget) {
        attempt(&chance.text(&corpus));
        count += 1;
    }
    println!("{name}: {count} texts, the slowest in {slowest:?}");
}

macro_rules! fuzzed {
    ($($name:ident)*) => {$(
        #[test]
        fn $name() {
            let (name, target) = *entries::TARGETS.iter().find(|(name, _)| *name == stringify!($name)).unwrap();
            run(name, target);
        }
    )*};
}

fuzzed!(yaml front_matter markdown ledger plan history diff merge svg);

#[test]
fn what_html_may_not_do_is_seen_and_what_looks_like_it_is_not_taken_for_it() {
    let is_seen = |html: &str| panic::catch_unwind(|| entries::is_harmless(html)).is_err();
    let harmful = [
        "<script>x</script>",
        "<b onclick=\"x\">x</b>",
        "<b title=\"x\" onclick>x</b>",
        "<img alt=\"x\" src=\"https://example.org/a.png\">",
        "<a title=\"x\"\nhref=\"JavaScript:x\">x</a>",
        "<a href=\"//example.org\">x</a>",
        "<div><i></div></i>",
        "<p>x",
    ];
    harmful.iter().for_each(|html| assert!(is_seen(html), "{html}"));
    let harmless = [
        "<div title=\"&gt;&lt;img src=\">x</div>",
        "<div title=\"a onclick=\" id=\"x\"><br></div>",
        "<p><img src=\"../assets/a.png\" alt=\"href=\"><a href=\"b.html\">x</a></p>",
    ];
    harmless.iter().for_each(|html| assert!(!is_seen(html), "{html}"));
}
