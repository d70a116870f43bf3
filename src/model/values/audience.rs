//! Who may see what.

use crate::diagnostic::{Span, nearest};
use crate::model::declare::choice;
use crate::model::reader::Reader;
use crate::model::record::{Value, View};
use crate::model::shape::{FieldShape, Shape};
use crate::source::markdown::{self, AudienceBlock};
use crate::source::yaml::{Node, NodeValue};

/// An audience by its place among the project's audiences: 0 is the widest, and each sees what those before it see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

/// The project's audiences, widest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audiences(pub Vec<Audience>);

/// One audience.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audience {
    /// Its name.
    pub name: String,
    /// What it sees of money.
    pub money: MoneyRule,
}

choice! {
    /// What an audience sees of money.
    pub enum MoneyRule {
        /// Every amount that is not hidden itself.
        Full = "full",
        /// Totals; hidden lines are folded into one.
        Totals = "totals",
        /// No amount, and no figure made from one.
        None = "none",
    }
}

impl Level {
    /// What nobody sees: a draft.
    pub const NOBODY: Level = Level(u8::MAX);

    /// The audience with a place among the project's audiences.
    pub fn at(place: usize) -> Level {
        Level(u8::try_from(place).unwrap_or(u8::MAX - 1).min(u8::MAX - 1))
    }

    /// The narrowest audience that does not see what this one sees; `None` for the widest.
    pub fn just_wider(self) -> Option<Level> {
        self.0.checked_sub(1).map(Level)
    }

    /// Whether this audience sees what is marked for `marked`.
    pub fn sees(self, marked: Level) -> bool {
        marked != Level::NOBODY && self.0 >= marked.0
    }

    /// Markdown without the blocks that are not for this audience, and without the fences of those that are. A block
    /// whose audience has no name in the project was reported when it was loaded, and is left out.
    pub fn visible_markdown(self, text: &str) -> String {
        let blocks = markdown::audience_blocks(text);
        if blocks.is_empty() {
            return text.to_owned();
        }
        let (mut shown, mut at) = (String::with_capacity(text.len()), 0);
        for block in blocks {
            shown.push_str(&text[at..block.block.start]);
            let marked = block.audience.strip_prefix('#').and_then(|place| place.parse().ok()).map(Level);
            if block.fault.is_none() && marked.is_some_and(|marked| self.sees(marked)) {
                shown.push_str(&text[block.content.clone()]);
            }
            at = block.block.end;
        }
        shown.push_str(&text[at..]);
        shown
    }

    /// The same Markdown with the names of its audience blocks replaced by their places, so that redaction needs no
    /// names. Blocks of no known audience are given to `faulty` and are for nobody; those with a fault are as well, and are taken out.
    pub fn resolve_markdown(text: &str, audiences: &[String], mut faulty: impl FnMut(&AudienceBlock)) -> String {
        let (mut resolved, mut at) = (String::with_capacity(text.len()), 0);
        for block in markdown::audience_blocks_for(text, audiences) {
            let level = find(&block.audience, audiences);
            if level.is_none() || block.fault.is_some() {
                faulty(&block);
            }
            resolved.push_str(&text[at..block.block.start]);
            at = match block.fault {
                Some(_) => block.block.end,
                None => {
                    resolved.push_str(&format!(":::audience #{}", level.unwrap_or(Level::NOBODY).0));
                    block.line.end
                }
            };
        }
        resolved.push_str(&text[at..]);
        resolved
    }
}

impl Level {
    /// Reports a name that no audience has.
    pub fn report_unknown(name: &str, span: Span, reader: &mut Reader<'_>) {
        let known: Vec<&str> = reader.audiences().iter().map(String::as_str).chain(["nobody"]).collect();
        let hint = match nearest(name, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None if known.len() == 1 => "name the audiences in `milepost.yaml` first".to_owned(),
            None => format!("the audiences are {}", known.join(", ")),
        };
        reader.error("unknown-audience", format!("there is no audience `{name}`"), span, Some(hint));
    }
}

/// The level of an audience by its name.
pub fn find(name: &str, audiences: &[String]) -> Option<Level> {
    if name == "nobody" {
        return Some(Level::NOBODY);
    }
    audiences.iter().position(|known| known == name).map(Level::at)
}

impl Value for Level {
    fn shape() -> Shape {
        Shape::Pattern { name: "audience", pattern: "^[a-z][a-z0-9-]*$", example: "board" }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(name) = reader.scalar(node, "the name of an audience") else { return Some(Level::NOBODY) };
        let level = find(name, reader.audiences());
        if level.is_none() {
            Level::report_unknown(name, node.span, reader);
        }
        // What was meant to be hidden stays hidden when its audience is misspelt.
        Some(level.unwrap_or(Level::NOBODY))
    }

    fn view(&self) -> View<'_> {
        View::Number(self.0.into(), "audience")
    }
}

impl Audiences {
    /// The names, widest first.
    pub fn names(&self) -> Vec<String> {
        self.0.iter().map(|audience| audience.name.clone()).collect()
    }
}

fn audience_fields() -> Vec<FieldShape> {
    let description = "What it sees of money; `full` without it.".to_owned();
    vec![FieldShape { name: "money", description, required: false, shape: MoneyRule::shape() }]
}

impl Value for Audiences {
    fn shape() -> Shape {
        let item = Shape::Record { name: "AudienceRules", fields: audience_fields, shorthand: None };
        Shape::Map { keys: "^[a-z][a-z0-9-]*$", item: Box::new(item) }
    }

    fn read(node: &Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let NodeValue::Mapping(entries) = &node.value else {
            reader.wrong_type(node, "audiences from the widest to the narrowest, such as `{staff: {}, board: {}}`");
            return None;
        };
        let mut audiences = Vec::with_capacity(entries.len());
        for entry in entries {
            let shaped = crate::model::values::Id::new(&entry.key).is_some() && entry.key != "nobody";
            if !shaped || audiences.len() >= 100 {
                let message = format!("`{}` cannot be the name of an audience", entry.key);
                let hint = match (&*entry.key, shaped) {
                    ("nobody", _) => "drafts are marked with this word; use another one",
                    (_, true) => "a project has at most 100 audiences",
                    _ => "use lower-case letters and hyphens",
                };
                reader.error("invalid-id", message, entry.key_span, Some(hint.to_owned()));
                continue;
            }
            let mut money = MoneyRule::Full;
            if entry.node.value != NodeValue::Null
                && let Some(mut fields) = reader.fields(&entry.node, "Audience", &["money"], None)
            {
                money = fields.optional::<MoneyRule>("money", reader).map_or(money, |rule| rule.value);
            }
            audiences.push(Audience { name: entry.key.to_string(), money });
        }
        Some(Audiences(audiences))
    }

    fn view(&self) -> View<'_> {
        View::Flag(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_seen_by_its_audience_and_by_narrower_ones() {
        let text = "a\n:::audience board\nsecret\n:::\nb\n";
        let names = ["staff".to_owned(), "board".to_owned()];
        let resolved = Level::resolve_markdown(text, &names, |block| panic!("{block:?}"));
        assert_eq!(Level::at(0).visible_markdown(&resolved), "a\nb\n");
        assert_eq!(Level::at(1).visible_markdown(&resolved), "a\nsecret\nb\n");
        let mut unknown = Vec::new();
        let resolved = Level::resolve_markdown(text, &[], |block| unknown.push(block.audience.clone()));
        assert_eq!((unknown.len(), Level::at(1).visible_markdown(&resolved)), (1, "a\nb\n".to_owned()));
    }

    #[test]
    fn nobody_sees_a_draft() {
        assert!(
            !Level::at(3).sees(Level::NOBODY) && Level::at(3).sees(Level::at(3)) && !Level::at(0).sees(Level::at(1))
        );
    }
}
