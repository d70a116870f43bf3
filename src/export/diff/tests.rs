//! The same changes in all four forms.

use super::*;
use crate::analysis::Analysed;
use crate::analysis::testing::visible;
use crate::changes::between;

fn analysed(days: u32, title: &str) -> Analysed {
    let text = format!(
        "--- plan/milestones.yaml\nmilestones:\n  - {{id: live, title: '{title}', key: go-live, start: 2026-03-09, duration: {days}}}\n"
    );
    let project = visible(&text);
    Analysed::of(project, "2026-03-02".parse().unwrap())
}

fn with_diff<T>(title: &str, tell: impl Fn(&Diff<'_>) -> T) -> T {
    with_diff_seen(title, "2026-03-02", tell)
}

/// The same with the earlier one seen on a day.
fn with_diff_seen<T>(title: &str, seen: &str, tell: impl Fn(&Diff<'_>) -> T) -> T {
    let seen = seen.parse().unwrap();
    let (before, after) = (analysed(5, title), analysed(15, title));
    let (changes, words) = (between(&before, &after), Words::new("USD", "en-US"));
    let revision = Revision {
        id: "0123456789".repeat(4),
        date: "2026-02-27".parse().unwrap(),
        author: "secret Sam".to_owned(),
        subject: "secret reasons".to_owned(),
        tags: vec!["v1".to_owned()],
    };
    tell(&Diff {
        title: "Harlow Creek",
        audience: Some("staff"),
        shows_makers: false,
        currency: "USD",
        before: End { revision: Some(&revision), is_work_tree: false, status_date: seen },
        after: End { revision: Some(&revision), is_work_tree: true, status_date: after.analysis.status_date },
        changes: &changes,
        words: &words,
        rules: &[Checked { rule: "slip>5d".to_owned(), hits: vec!["It slips".to_owned()] }],
    })
}

#[test]
fn the_effect_stands_first_and_the_details_are_folded() {
    let text = with_diff("Go-live", markdown);
    assert_eq!(
        text,
        "### Harlow Creek: what changes in the plan

**The go-live and the end move 10 working days later. The status stays as it is.**

> **Needs a decision:** rule `slip>5d` is hit. It slips
>

| | Before | After | Change |
|---|---|---|---|
| End of the project | 13 Mar 2026 | 27 Mar 2026 | +10 working days |
| Go-live | 13 Mar 2026 | 27 Mar 2026 | +10 working days |

Unchanged: status (At risk).

<details><summary><b>Moves a go-live</b>: 1 change</summary>

- **Go-live**
  - Forecast: ~~13 Mar 2026~~ → **27 Mar 2026**, +10 working days
  - Duration: ~~5 working days~~ → **15 working days**, +10 working days
  - This is a go-live. It is on the critical path: when it slips, the end slips.

</details>

<sub>From 0123456 (v1, 27 Feb 2026) to the files in the folder, both seen on 2 Mar 2026, as `staff` sees it.</sub>
"
    );
}

#[test]
fn a_comment_is_no_longer_than_a_forge_takes() {
    let plan = |due: &str| {
        let body = "long text ".repeat(40);
        let risk = |number: usize| {
            format!("  - {{id: r{number}, title: '{body} {number}', actions: [{{text: '{body}', due: {due}}}]}}\n")
        };
        let text = format!("--- plan/risks.yaml\nrisks:\n{}", (0..300).map(risk).collect::<String>());
        let project = visible(&text);
        Analysed::of(project, "2026-03-02".parse().unwrap())
    };
    let (before, after) = (plan("2026-04-01"), plan("2026-04-02"));
    let (changes, words) = (between(&before, &after), Words::new("USD", "en-US"));
    let text = with_diff("Go-live", |diff| markdown(&Diff { changes: &changes, words: &words, ..*diff }));
    assert!(text.len() < 65_536 && text.contains("`milepost diff` lists them"), "{}", text.len());
    let folded = text.split("<details>").next().unwrap();
    assert!(folded.lines().count() < 40, "{folded}");
    assert_eq!(text.matches("<details>").count(), text.matches("</details>").count());
}

#[test]
fn titles_mean_themselves_and_call_nobody() {
    let title = "<img src=x> **@sam** [a](http://b) | #1 & `c`";
    let text = with_diff(title, markdown);
    assert!(text.contains("&lt;img src=x\\>") && !text.contains("<img"), "{text}");
    assert!(!text.contains("@sam") && !text.contains("**@") && !text.contains(" #1"), "{text}");
    let page = with_diff(title, html);
    assert!(!page.contains("<img") && page.contains("&lt;img src=x&gt;"), "{page}");
}

#[test]
fn who_made_a_change_and_why_are_for_those_who_see_all() {
    for text in [
        with_diff("M", text),
        with_diff("M", markdown),
        with_diff("M", html),
        with_diff("M", |diff| json(diff).to_string()),
    ] {
        assert!(!text.contains("secret"), "{text}");
    }
}

/// What the schema allows and requires, as far as types, members and words go.
fn fits(value: &serde_json::Value, schema: &serde_json::Value, root: &serde_json::Value) -> Result<(), String> {
    use serde_json::Value as Json;
    if let Some(Json::String(reference)) = schema.get("$ref") {
        let name = reference.trim_start_matches("#/$defs/");
        fits(value, &root["$defs"][name], root)?;
    }
    if let Some(Json::Array(all)) = schema.get("anyOf") {
        let faults: Vec<String> = all.iter().filter_map(|one| fits(value, one, root).err()).collect();
        return if faults.len() < all.len() { Ok(()) } else { Err(faults.join("; ")) };
    }
    let sort = match value {
        Json::Null => "null",
        Json::Bool(_) => "boolean",
        Json::Number(number) if number.is_f64() => "number",
        Json::Number(_) => "integer",
        Json::String(_) => "string",
        Json::Array(_) => "array",
        Json::Object(_) => "object",
    };
    let is = |name: &Json| name == sort || (name == "number" && sort == "integer");
    match schema.get("type") {
        Some(Json::Array(names)) if !names.iter().any(is) => return Err(format!("{value} is {sort}, not {names:?}")),
        Some(name @ Json::String(_)) if !is(name) => return Err(format!("{value} is {sort}, not {name}")),
        _ => {}
    }
    if let Some(Json::Array(words)) = schema.get("enum").filter(|words| !words.as_array().unwrap().contains(value)) {
        return Err(format!("{value} is none of {words:?}"));
    }
    if let (Json::Array(items), Some(item)) = (value, schema.get("items")) {
        items.iter().try_for_each(|value| fits(value, item, root))?;
    }
    let (Json::Object(fields), Some(Json::Object(known))) = (value, schema.get("properties")) else { return Ok(()) };
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Json::as_str) {
        fields.get(name).ok_or_else(|| format!("{name} is missing"))?;
    }
    for (name, inner) in fields {
        let schema = known.get(name).ok_or_else(|| format!("{name} is not known"))?;
        fits(inner, schema, root).map_err(|fault| format!("{name}: {fault}"))?;
    }
    Ok(())
}

#[test]
fn the_data_fits_its_schema() {
    let schema: serde_json::Value = serde_json::from_str(SCHEMA).unwrap();
    assert_eq!(fits(&with_diff("Go-live", json), &schema, &schema), Ok(()));
}

#[test]
fn each_revision_says_on_which_day_it_is_seen() {
    let same = with_diff("Go-live", |diff| diff.ends());
    assert_eq!(same, "From 0123456 (v1, 27 Feb 2026) to the files in the folder, both seen on 2 Mar 2026");
    let own = with_diff_seen("Go-live", "2026-02-27", |diff| diff.ends());
    let expected =
        "From 0123456 (v1, 27 Feb 2026), seen on 27 Feb 2026, to the files in the folder, seen on 2 Mar 2026";
    assert_eq!(own, expected);
}
