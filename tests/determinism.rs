//! The same plan gives the same bytes, wherever and whenever it is built, and a changed date changes the lines that show it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use milepost::analysis::words::Words;
use milepost::pipeline::{self, Analysed, Input};

/// A portal: the content of each file by its path.
type Portal = BTreeMap<String, Vec<u8>>;

#[test]
fn a_portal_is_the_same_in_every_folder_time_zone_language_and_year() {
    let place = tempfile::tempdir().unwrap();
    let here = place.path().join("here");
    let there = place.path().join("somewhere else/entirely/Ünïcode");
    copy(&example(), &here);
    copy(&example(), &there);

    let first = build(&mut milepost(), &here, &[("TZ", "Pacific/Kiritimati"), ("LANG", "de_DE.UTF-8")]);
    let second = build(&mut milepost(), &there, &[("TZ", "America/Los_Angeles"), ("LC_ALL", "C"), ("LANG", "C")]);
    assert!(first.len() > 3, "{:?}", first.keys());
    same(&first, &second);

    if Command::new("faketime").arg("--version").output().is_ok_and(|output| output.status.success()) {
        fs::remove_dir_all(there.join("public")).unwrap();
        let mut years_later = Command::new("faketime");
        years_later.args(["2041-07-01 23:59:30", env!("CARGO_BIN_EXE_milepost")]);
        same(&first, &build(&mut years_later, &there, &[]));
    } else {
        eprintln!("another clock is not tried: this machine has no `faketime` (Debian: faketime)");
    }
}

fn example() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("example-project")
}

fn milepost() -> Command {
    Command::new(env!("CARGO_BIN_EXE_milepost"))
}

/// Builds the project in a folder and returns its portal.
fn build(command: &mut Command, folder: &Path, environment: &[(&str, &str)]) -> Portal {
    let output = command.arg("build").arg(folder).envs(environment.iter().copied()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut portal = Portal::new();
    collect(&folder.join("public"), "", &mut portal);
    portal
}

fn collect(folder: &Path, prefix: &str, portal: &mut Portal) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            collect(&entry.path(), &format!("{path}/"), portal);
        } else {
            portal.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        // A portal that somebody built in the example is not part of it.
        if entry.file_name() == "public" {
            continue;
        }
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn same(left: &Portal, right: &Portal) {
    assert_eq!(left.keys().collect::<Vec<_>>(), right.keys().collect::<Vec<_>>());
    let different: Vec<&String> = left.keys().filter(|path| left[*path] != right[*path]).collect();
    assert_eq!(different, Vec::<&String>::new());
}

/// The beginnings of the pages that lay people's days and the budget over time by the dates of the work.
const OVER_TIME: [&str; 3] = ["people.html", "people/", "budget.html"];

/// What is changed in the example's `plan/milestones.yaml`, and what may come of it.
struct Edit {
    /// The milestone.
    id: &'static str,
    /// What is written, and what is written instead.
    line: [&'static str; 2],
    /// How many milestones have other dates or another float then; pages of all others stay as they are.
    touched: usize,
    /// How many lines change at most, in all pages together.
    lines: usize,
}

#[test]
fn a_moved_promise_changes_the_lines_that_show_it() {
    is_shown(&Edit { id: "old-system-archived", line: ["due: 2026-09-23", "due: 2026-09-25"], touched: 2, lines: 400 });
}

#[test]
fn a_longer_job_with_room_changes_the_lines_that_show_it() {
    is_shown(&Edit { id: "old-system-archived", line: ["duration: 30", "duration: 33"], touched: 2, lines: 400 });
}

#[test]
fn a_delayed_go_live_changes_the_lines_that_show_what_waits_for_it() {
    is_shown(&Edit { id: "go-live-wave-1", line: ["duration: 5", "duration: 7"], touched: 20, lines: 5_200 });
}

/// Builds the example before and after an edit and accounts for every line that differs. A line is accounted for when it
/// - shows a date of a touched milestone in words, as it was on a line that is gone, as it is on a line that is new,
/// - belongs to a drawing (`<svg`) of a page that names a touched milestone, or to the road in the masthead,
/// - counts days, on a page that names a touched milestone,
/// - stands on Progress, which lists what has moved, or among what is new on the Overview, which says whether a go-live has, and of
///   all else the weightiest,
/// - is money or people's time laid over months or years, which moves with the dates of the work,
/// - stands in the row of a table or the entry of a list that names a touched milestone,
/// - stands in a row that spreads people's work over months (`<tr class="work">`), on a page that names a touched milestone,
/// - stands on the page of a touched milestone, which is about nothing else: what leads to it may be another chain now,
/// - is the same line in another place, on a page that names a touched milestone: lists go by date,
/// - is the same line with other figures, on a page that lays days or money over months and years.
///
/// A page that names no touched milestone, and lays nothing over months and years, may differ in its masthead alone.
fn is_shown(edit: &Edit) {
    let place = tempfile::tempdir().unwrap();
    let (old, new) = (place.path().join("old"), place.path().join("new"));
    copy(&example(), &old);
    copy(&example(), &new);
    let file = new.join("plan/milestones.yaml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, edited(&text, edit)).unwrap();

    let (before, after) = (read(&old), read(&new));
    let touched = touched(&before, &after);
    assert!((1..=edit.touched).contains(&touched.len()), "{} milestones are touched: {touched:?}", touched.len());
    let (shown_before, shown_after) = (dates(&before, &touched), dates(&after, &touched));
    let (old, new) = (build(&mut milepost(), &old, &[]), build(&mut milepost(), &new, &[]));
    // The search is cut into files of about the same size, wherever in the alphabet that is.
    let read =
        |portal: &Portal| portal.keys().filter(|path| !path.starts_with("assets/search/")).cloned().collect::<Vec<_>>();
    assert_eq!(read(&old), read(&new));

    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut unexplained = Vec::new();
    // The search holds what the pages say, and the pages of changes are about nothing but what was edited.
    let searched = |path: &&String| path.starts_with("assets/search/") || path.starts_with("changes");
    // What programs read is compared by programs: calendars, tables, and what `build` knows the portal by.
    let for_programs = |path: &&String| {
        path.starts_with("calendar") || path.starts_with("data/") || path.starts_with('.') || *path == "plan.xlsx"
    };
    let passed_over = |path: &&String| searched(path) || for_programs(path);
    for path in old.keys().filter(|path| !passed_over(path) && old.get(*path) != new.get(*path)) {
        assert!(path.ends_with(".html"), "{path} is no page and has changed");
        let (old, new) = (page(&old[path]), page(&new[path]));
        let over_time = OVER_TIME.iter().any(|page| path.starts_with(page));
        let names = over_time || names_one(path, &old, &touched) || names_one(path, &new, &touched);
        let (gone, added) = differing(&old, &new);
        let texts = |lines: &[&Line]| lines.iter().map(|line| line.text.clone()).collect::<BTreeSet<_>>();
        let in_order = &texts(&gone) & &texts(&added);
        let figures = |lines: &[&Line]| lines.iter().map(|line| without_figures(&line.text)).collect::<BTreeSet<_>>();
        let in_words = &figures(&gone) & &figures(&added);
        let gone = gone.into_iter().map(|line| (line, &shown_before));
        let added = added.into_iter().map(|line| (line, &shown_after));
        let mut masthead = 0;
        for (line, shown) in gone.chain(added) {
            masthead += usize::from(line.masthead);
            let account = match () {
                () if line.masthead => Some("masthead"),
                () if !names => None,
                () if shown.iter().any(|date| line.text.replace('\u{a0}', " ").contains(date.as_str())) => Some("date"),
                () if line.drawing => Some("drawing"),
                () if counts_days(&line.text) => Some("days"),
                () if is_laid_over_months(path, &line.text) => Some("laid over months"),
                () if path == "progress.html" => Some("what moved"),
                () if path == "index.html" && tells_news(&line.text) => Some("what moved"),
                () if touched.iter().any(|id| line.entry.contains(&address(id))) => Some("its row"),
                () if line.entry.starts_with("<tr class=\"work\">") => Some("people's work"),
                () if touched.iter().any(|id| *path == address(id)) => Some("its own page"),
                () if in_order.contains(&line.text) => Some("order"),
                () if over_time && in_words.contains(&without_figures(&line.text)) => Some("figure over time"),
                () => None,
            };
            match account {
                Some(account) => *counts.entry(account).or_default() += 1,
                None => unexplained.push(format!("{path}: {}", line.text)),
            }
        }
        // The road, and what stands under it: the way to the next go-live, and the last month.
        assert!(masthead <= 6, "{path}: {masthead} lines of the masthead differ");
    }
    println!("{}: {:?} → {counts:?}", edit.id, edit.line);
    assert_eq!(unexplained, Vec::<String>::new());
    let lines: usize = counts.values().sum();
    assert!((1..=edit.lines).contains(&lines), "{lines} lines differ: {counts:?}");
}

/// Whether a line of the Overview says what is new: what is said moves up when something weightier is not to be said any more.
fn tells_news(line: &str) -> bool {
    let news =
        ["has moved", "The project is still", "The forecast of the total", "finished</mark>", "All that is different"];
    line.starts_with("<li>") && news.iter().any(|what| line.contains(what))
}

/// Whether a line is an amount or a load that follows from when work is done.
fn is_laid_over_months(path: &str, line: &str) -> bool {
    let pages = ["budget.html", "progress.html", "people.html", "alignment.html"];
    (pages.contains(&path) || path.starts_with("people/"))
        && (line.contains(['$', '%'])
            || line.contains("class=\"n\"")
            // Whose months are drawn: those of the one with the heaviest.
            || line.contains("work and time by month"))
}

fn edited(text: &str, edit: &Edit) -> String {
    let start = text.find(&format!("  - id: {}\n", edit.id)).unwrap();
    let (before, entry) = text.split_at(start);
    assert!(entry.contains(edit.line[0]), "{} has no `{}`", edit.id, edit.line[0]);
    format!("{before}{}", entry.replacen(edit.line[0], edit.line[1], 1))
}

fn read(folder: &Path) -> Analysed {
    pipeline::read(&Input { folder, status_date: None, audience: None }).analysed.unwrap()
}

/// The milestones whose promise, dates or floats differ.
fn touched(before: &Analysed, after: &Analysed) -> BTreeSet<String> {
    let of = |analysed: &Analysed| {
        let plan = &analysed.project.plan;
        let both = plan.milestones.iter().zip(&analysed.analysis.schedule.milestones);
        both.map(|(milestone, forecast)| {
            let due = milestone.due.as_ref().map(|due| due.value);
            (milestone.id.value.to_string(), (due, forecast.clone()))
        })
        .collect::<BTreeMap<_, _>>()
    };
    let (before, after) = (of(before), of(after));
    before.keys().filter(|id| before[*id] != after[*id]).cloned().collect()
}

/// The dates of some milestones as pages write them, and the dates that their odds give.
fn dates(analysed: &Analysed, touched: &BTreeSet<String>) -> BTreeSet<String> {
    let plan = &analysed.project.plan;
    let words = Words::of(plan);
    let mut dates = BTreeSet::new();
    for (milestone, forecast) in plan.milestones.iter().zip(&analysed.analysis.schedule.milestones) {
        if touched.contains(milestone.id.value.as_str()) {
            dates.extend([forecast.start, forecast.finish, forecast.late_start, forecast.late_finish]);
            dates.extend(milestone.due.as_ref().map(|due| due.value));
        }
    }
    dates
        .into_iter()
        .flat_map(|date| [words.date_short(date), words.date_full(date), words.day_and_month(date)])
        .collect()
}

/// A line of a page.
struct Line {
    text: String,
    /// Whether it belongs to the head of the page, which all pages share.
    masthead: bool,
    /// Whether it belongs to a drawing.
    drawing: bool,
    /// The whole row of a table, or entry of a list, that it belongs to; empty outside of one.
    entry: String,
}

fn page(bytes: &[u8]) -> Vec<Line> {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let (mut head, mut depth, mut entry) = (true, 0_usize, None);
    let mut lines: Vec<Line> = Vec::new();
    for line in text.lines() {
        head = head && !line.starts_with("<main");
        let (opened, closed) = (line.matches("<svg").count(), line.matches("</svg>").count());
        if line.starts_with("<tr") || line.starts_with("<li") {
            entry = Some(lines.len());
        }
        lines.push(Line {
            text: line.to_owned(),
            masthead: head,
            drawing: depth > 0 || opened > 0,
            entry: String::new(),
        });
        depth = (depth + opened).saturating_sub(closed);
        if line.ends_with("</tr>") || line.ends_with("</li>") {
            let begin = entry.take().unwrap_or(lines.len() - 1);
            let whole: String = lines[begin..].iter().map(|line| line.text.as_str()).collect();
            lines[begin..].iter_mut().for_each(|line| line.entry.clone_from(&whole));
        }
    }
    lines
}

/// The lines of two pages that are not part of their longest common sequence: those gone, and those added.
fn differing<'a>(old: &'a [Line], new: &'a [Line]) -> (Vec<&'a Line>, Vec<&'a Line>) {
    let same = |(left, right): &(&Line, &Line)| left.text == right.text;
    let ahead = old.iter().zip(new).take_while(same).count();
    let (old, new) = (&old[ahead..], &new[ahead..]);
    let behind = old.iter().rev().zip(new.iter().rev()).take_while(same).count();
    let (old, new) = (&old[..old.len() - behind], &new[..new.len() - behind]);
    // The length of the longest common sequence of what is left from each place on.
    let width = new.len() + 1;
    let mut common = vec![0_u32; (old.len() + 1) * width];
    for left in (0..old.len()).rev() {
        for right in (0..new.len()).rev() {
            common[left * width + right] = if old[left].text == new[right].text {
                common[(left + 1) * width + right + 1] + 1
            } else {
                common[(left + 1) * width + right].max(common[left * width + right + 1])
            };
        }
    }
    let (mut gone, mut added, mut left, mut right) = (Vec::new(), Vec::new(), 0, 0);
    while left < old.len() || right < new.len() {
        if left < old.len() && right < new.len() && old[left].text == new[right].text {
            (left, right) = (left + 1, right + 1);
        } else if right == new.len()
            || left < old.len() && common[(left + 1) * width + right] >= common[left * width + right + 1]
        {
            gone.push(&old[left]);
            left += 1;
        } else {
            added.push(&new[right]);
            right += 1;
        }
    }
    (gone, added)
}

/// Whether a page is that of a milestone, or links to it.
fn names_one(path: &str, page: &[Line], ids: &BTreeSet<String>) -> bool {
    ids.iter().any(|id| path == address(id) || page.iter().any(|line| line.text.contains(&address(id))))
}

fn address(id: &str) -> String {
    format!("milestones/{id}.html")
}

/// A line with one sign for each number in it, with its sign and its separators.
fn without_figures(text: &str) -> String {
    let figure = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',' | '−' | '+' | '$');
    let mut masked = String::new();
    for letter in text.chars() {
        match figure(letter) {
            true if masked.ends_with('#') => {}
            true => masked.push('#'),
            false => masked.push(letter),
        }
    }
    masked
}

fn counts_days(text: &str) -> bool {
    let words: Vec<&str> = text.split(|letter: char| !letter.is_alphanumeric()).collect();
    let number = |word: &str| !word.is_empty() && word.bytes().all(|letter| letter.is_ascii_digit());
    text.contains("no room")
        || words.iter().any(|word| word.starts_with("day")) && words.iter().any(|word| number(word))
}
