//! Texts of a plan beside what a file has of them.

use crate::export::oc4ids::without_links;
use crate::model::Plan;
use crate::model::values::Level;

/// Whether a text of a file is that of the plan, as some export of it writes it: with titles in the place of links, with the marks
/// of links as plain text, or without what is for other readers.
pub fn say_the_same(file: &str, there: &str, plan: &Plan) -> bool {
    let said = words(file, plan);
    let shown = |place: usize| words(&Level::at(place).visible_markdown(there), plan);
    said == words(there, plan) || (0..plan.audiences().len().max(1)).any(|place| said == shown(place))
}

/// The words of a text: links as what they are called, whatever an import made of their marks, and spaces alike.
fn words(text: &str, plan: &Plan) -> String {
    let marked = text.replace("\\[\\[", "[[").replace("]\\(", "](").replace("]\\:", "]:").replace("\\:::", ":::");
    without_links(plan, &marked).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::super::{Asked, Refused, import, put_into};
    use crate::source::Memory;

    const PLAN: &str = "
--- milepost.yaml
title: Move
start: 2026-01-05
status_date: 2026-01-05
audiences: {staff: {}, board: {}}
--- vision.md
---
statement: Everybody finds us, see [[milestone:pack]].
---
--- plan/milestones.yaml
milestones:
  - id: pack
    title: Pack
    due: 2026-02-02
    body: |
      Comes before [[milestone:clean]] and [the rest](milestone:clean).

      :::audience board
      It may be late.
      :::

      ![plan](../assets/plan.png)
  - {id: clean, title: Clean, due: 2026-03-02}
--- assets/plan.png
x
";

    #[test]
    fn a_text_that_an_export_wrote_in_its_own_way_is_no_other_text() {
        let links = "Comes before [[milestone:clean]] and [the rest](milestone:clean).";
        let titles = "Comes before Clean and [the rest](milestone:clean).";
        for (text, differs) in [
            (format!("{links}\n\nIt may be late.\n\n![plan](../assets/plan.png)"), false),
            (format!("{links}\n\n![plan](../assets/plan.png)"), false),
            (format!("{titles}\n\n\n![plan](../assets/plan.png)"), false),
            (format!("{titles}\n\nIt is late.\n\n![plan](../assets/plan.png)"), true),
        ] {
            let text = serde_json::Value::from(text);
            let file = format!(
                "{{\"projects\": [{{\"id\": \"x\", \"description\": \"Everybody finds us, see Pack.\", \"milestones\": \
                 [{{\"id\": \"pack\", \"title\": \"Pack\", \"dueDate\": \"2026-02-02\", \"description\": {text}}}]}}]}}"
            );
            let mut outcome = import(file.as_bytes(), "x.json", &Asked::default()).unwrap();
            let put = put_into(&mut outcome, &Memory::from_text(PLAN)).unwrap_or_else(|refused| match refused {
                Refused::Plan(faults) => panic!("{faults:#?}"),
                Refused::Reason(reason) => panic!("{reason}"),
            });
            let stays = put.merged.stays.join("\n");
            assert_eq!(stays.contains("the text of milestone `pack`, which differs"), differs, "{text}: {stays}");
            assert!(!stays.contains("vision.md"), "{stays}");
            let told = outcome.draft.notes.iter().any(|note| note.text.contains("marks that mean something"));
            assert_eq!(told, differs, "{:?}", outcome.draft.notes);
            assert!(!put.merged.files.contains_key("plan/milestones.yaml"), "{:?}", put.merged.files);
        }
    }
}
