//! The pages of the user guide that are made from the program: its commands, and the fields of its files.

mod kept;
#[path = "guide/template_data.rs"]
mod template_data;

use std::fmt::Write;

use milepost::model::kinds::{Kind, Place, Settings, Vision};
use milepost::model::record::Record;
use milepost::model::shape::{FieldShape, Shape};

#[test]
fn the_guide_lists_the_commands_as_they_are() {
    is_kept("docs/guide/pages/commands.md", &commands());
}

#[test]
fn the_guide_lists_the_fields_as_they_are() {
    is_kept("docs/guide/pages/fields.md", &fields());
}

#[test]
fn the_guide_lists_the_advice_as_it_is() {
    is_kept("docs/guide/pages/advice.md", &advice());
}

#[test]
fn the_guide_lists_what_templates_are_given() {
    is_kept("docs/guide/pages/template-data.md", &format!("{MADE}\n{}", template_data::template_data()));
}

fn is_kept(file: &str, text: &str) {
    if let Err(difference) = kept::compare(file, text) {
        panic!("the guide is stale: {difference}\nwrite it anew: UPDATE_GOLDEN=1 cargo nextest run guide");
    }
}

const MADE: &str = "<!-- Made from the program: UPDATE_GOLDEN=1 cargo nextest run guide -->\n";

fn commands() -> String {
    let mut text = format!("{MADE}\n# Commands\n\n");
    text.push_str(
        "What each command does, as it says itself when asked with `--help`. Every command ends with an exit status:\n\n\
         | status | meaning |\n|---|---|\n\
         | 0 | It did what it was asked for. Warnings do not change that. |\n\
         | 1 | The plan has errors (with `--strict`, warnings count as errors); a portal holds what is hidden from its audience; a merge has a conflict. |\n\
         | 2 | It was asked for something it cannot do: a misspelt option, a folder that is not there, a disk that is \
         full. |\n\
         | 3 | `diff` found what a rule of `--fail-on` forbids. |\n\n\
         Faults are printed to standard error, results to standard output. Colours are left out where the output is \
         no terminal, and with `NO_COLOR=1`.\n",
    );
    let mut program = milepost::cli::command().term_width(100);
    program.build();
    let names: Vec<String> = program.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    let _ = write!(text, "\n## milepost\n\n```text\n{}```\n", program.render_long_help());
    for name in names.iter().filter(|name| *name != "help") {
        if let Some(command) = program.find_subcommand_mut(name) {
            let _ = write!(text, "\n## milepost {name}\n\n```text\n{}```\n", command.render_long_help());
        }
    }
    // Help texts are padded to columns.
    text.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

fn advice() -> String {
    let mut text = format!("{MADE}\n# Advice\n\n");
    text.push_str(
        "What `milepost check` and `milepost build` say of a plan that can be read and has a weak spot. Advice is given on \
         the whole plan, drafts left out, whomever a portal is for. A warning keeps no portal from being written, \
         unless `--strict` is given; an error does. What would follow from a value that cannot be read is not advised \
         until the value is mended. Of more than 20 warnings `build`, `publish` and `pack` print the first three of each \
         rule, and how many more there are; `check` prints all.

| rule | | why |
|---|---|---|
",
    );
    for rule in milepost::check::RULES {
        let severity = if rule.severity == milepost::diagnostic::Severity::Error { "error" } else { "warning" };
        let _ = writeln!(text, "| `{}` | {severity} | {} |", rule.name, cell(rule.about));
    }
    text.push_str(
        "\n## What is read and may be meant otherwise\n\nThese are told while files are read.\n\n| rule | | why |\n|---|---|---|\n",
    );
    for (rule, about) in OF_READING {
        let _ = writeln!(text, "| `{rule}` | warning | {about} |");
    }
    text.push_str(
        "\n## Data of patients, and keys\n\nThe text of every file is searched as well, comments, `assets/` and `history/` \
         included: for social security numbers, medical record numbers, dates of birth beside a name or a word that says \
         so, phone numbers of patients, tables with columns of such data, and for keys and passwords. The report shows the \
         place and not what stands there. Where it is no such thing, say so in a comment on the line or on the one above, \
         with the reason:\n\n```yaml\n# milepost: allow patient-identifier because the number is made up\n```\n\n\
         In Markdown, the comment is `<!-- milepost: allow patient-identifier because the number is made up -->`.\n\n| rule | | why |\n|---|---|---|\n",
    );
    for rule in milepost::check::sensitive::SENSITIVE {
        let severity = if rule.severity == milepost::diagnostic::Severity::Error { "error" } else { "warning" };
        let _ = writeln!(text, "| `{}` | {severity} | {} |", rule.name, cell(rule.about));
    }
    text
}

/// The warnings that are given while a plan is read.
const OF_READING: [(&str, &str); 12] = [
    ("unknown-file", "A file that looks like one of the plan is not read, because of its name or its place."),
    (
        "unlisted-file",
        "A file or folder is left out: a symbolic link, a repository of its own, a name in other letters.",
    ),
    ("missing-file", "A state in `history/` does not say its date, author and message."),
    (
        "cut-by-comment",
        "Behind a space, `#` begins a comment, so that `Ward #4` is only `Ward`. Put such text in quotes.",
    ),
    ("hidden-name-in-text", "A text that others read names a person who is hidden from them."),
    ("link-with-spaces", "An address with spaces is no link in Markdown. Write `%20` for each space."),
    ("link-not-shown", "A portal cannot lead there, so that only the words of the link stay."),
    ("status-date-before-start", "The plan is shown as of a day before its project begins."),
    ("unused-translation", "A translation is of something that the plan does not have."),
    ("text-not-in-own-language", "A text has translations and none in the language of the plan."),
    ("shallow-clone", "The clone has only the newest states, so that the past of the plan is missing in the portal."),
    ("unreadable-history", "A state of the past cannot be read and is left out."),
];

const INTRODUCTION: &str = "
# Fields

Every field that a plan may have. A field that is not listed here is an error, and `milepost check` names the nearest one
that is. `milepost schema` prints the same list for editors.

Any optional field may be for some readers only, `exposure: {value: 30000, audience: board}`; see
[Who sees what](audiences.md). What dates, money, ids and references look like is told in
[Plan files](plan-files.md#values).

";

fn fields() -> String {
    let common = common();
    let mut text = format!("{MADE}{INTRODUCTION}");
    text.push_str("## Every entity\n\nWhat goals, milestones, risks and all the others have in common.\n\n");
    table(&common, &mut text);
    text.push_str(
        "\nIn a Markdown file (`decisions/`, `updates/`, `pages/`) the `body` is the text below the front matter, ",
    );
    text.push_str("`id` is the name of the file, and `title` may be left to the first heading.\n");
    section("milepost.yaml", &Settings::description(), "`milepost.yaml`", &Settings::field_shapes(), &mut text);
    section("Vision", &Vision::description(), "the front matter of `vision.md`", &Vision::field_shapes(), &mut text);
    for kind in Kind::ALL {
        let place = match kind.place() {
            Place::List { key, file } => {
                format!("the list `{key}:` of `{file}`, or of any other YAML file in `plan/`")
            }
            Place::Folder(folder) => format!("the front matter of a Markdown file in `{folder}/`"),
        };
        let own = kind.field_shapes().into_iter().filter(|field| !common.iter().any(|known| same(known, field)));
        section(&title(*kind), &kind.description(), &place, &own.collect::<Vec<_>>(), &mut text);
    }
    text
}

fn title(kind: Kind) -> String {
    let mut letters = kind.name().chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The fields that all kinds have.
fn common() -> Vec<FieldShape> {
    let everywhere =
        |field: &FieldShape| Kind::ALL.iter().all(|kind| kind.field_shapes().iter().any(|other| same(field, other)));
    Kind::ALL.first().map_or_else(Vec::new, |kind| kind.field_shapes().into_iter().filter(everywhere).collect())
}

fn same(left: &FieldShape, right: &FieldShape) -> bool {
    left.name == right.name && left.description == right.description
}

fn section(title: &str, description: &str, place: &str, fields: &[FieldShape], text: &mut String) {
    let _ = write!(text, "\n## {title}\n\n{description}\n\nWritten in {place}.\n\n");
    if fields.is_empty() {
        text.push_str("It has the common fields and no others.\n");
        return;
    }
    table(fields, text);
    inner(fields, "", text);
}

fn table(fields: &[FieldShape], text: &mut String) {
    text.push_str("| field | written as | meaning |\n|---|---|---|\n");
    for field in fields {
        let required = if field.required { " **Required.**" } else { "" };
        let form = words(&field.shape);
        let _ = writeln!(text, "| `{}` | {} | {}{required} |", field.name, cell(&form), cell(&field.description));
    }
}

/// What stands inside of fields: the meanings of words, and the fields of mappings.
fn inner(fields: &[FieldShape], before: &str, text: &mut String) {
    for field in fields {
        let name = format!("{before}{}", field.name);
        match core(&field.shape) {
            Shape::Choice(choices) if choices.iter().any(|(_, meaning)| !meaning.is_empty()) => {
                let _ = write!(text, "\n**`{name}`** is one of\n\n");
                for (word, meaning) in choices {
                    let _ = writeln!(text, "- `{word}`: {meaning}");
                }
            }
            Shape::Record { fields, .. } => {
                let fields = fields();
                let _ = write!(text, "\n**`{name}`** has\n\n");
                table(&fields, text);
                inner(&fields, &format!("{name}."), text);
            }
            _ => {}
        }
    }
}

/// What a list or a mapping is made of.
fn core(shape: &Shape) -> &Shape {
    match shape {
        Shape::List { item, .. } | Shape::Map { item, .. } => core(item),
        shape => shape,
    }
}

fn words(shape: &Shape) -> String {
    match shape {
        Shape::Text => "text".to_owned(),
        Shape::Prose => "Markdown".to_owned(),
        Shape::Pattern { name, example, .. } => format!("{name}, such as `{example}`"),
        Shape::Number { name, minimum: Some(least), maximum: Some(most), .. } if *most < 1_000 => {
            format!("{name}, {least} to {most}")
        }
        Shape::Number { name, .. } => (*name).to_owned(),
        Shape::Flag => "`true` or `false`".to_owned(),
        Shape::Choice(words) => words.iter().map(|(word, _)| format!("`{word}`")).collect::<Vec<_>>().join(", "),
        Shape::Reference { kind: Some(kind) } => format!("id of a {kind}"),
        Shape::Reference { kind: None } => "kind and id, such as `milestone:go-live`".to_owned(),
        Shape::List { item, bare: false } => format!("list of: {}", words(item)),
        Shape::List { item, bare: true } => format!("{}, or a list of them", words(item)),
        Shape::Map { keys, item } if keys.starts_with("^[0-9]{4}") => {
            format!("months such as `2026-04`, each with: {}", words(item))
        }
        Shape::Map { item, .. } => format!("names, each with: {}", words(item)),
        Shape::Record { fields, shorthand, .. } => {
            let fields = fields();
            let names = fields.iter().map(|field| field.name).collect::<Vec<_>>().join(", ");
            match shorthand.map(|short| (short, fields.iter().find(|field| field.name == short))) {
                None => format!("`{{{names}}}`"),
                Some((_, Some(field))) => format!("{}, or `{{{names}}}`", words(&field.shape)),
                Some((word, None)) => format!("`{word}`, or one of `{{{names}}}`"),
            }
        }
    }
}

/// A text within a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

/// Each is given somewhere in the code, and none is missing in the guide.
#[test]
fn the_guide_lists_the_warnings_of_reading() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = walkdir::WalkDir::new(root)
        .into_iter()
        .flatten()
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "rs"));
    let code: String = files.map(|entry| std::fs::read_to_string(entry.path()).unwrap()).collect();
    let calls = ["Diagnostic::warning(", ".warning("].into_iter().flat_map(|call| code.split(call).skip(1));
    let given: std::collections::BTreeSet<&str> =
        calls.filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next()).collect();
    let advised: Vec<&str> = milepost::check::RULES.iter().map(|rule| rule.name).collect();
    let listed: Vec<&str> = OF_READING.iter().map(|(rule, _)| *rule).collect();
    // Those of a profile are told where that is asked for.
    let is_told = |rule: &&&str| listed.contains(*rule) || advised.contains(*rule) || rule.starts_with("govs1002-");
    let missing: Vec<_> = given.iter().filter(|rule| !is_told(rule)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let strange: Vec<_> = listed.iter().filter(|rule| !code.contains(&format!("\"{rule}\""))).collect();
    assert!(strange.is_empty(), "{strange:?}");
}
