//! A plan in which every place that can be hidden holds something that stands nowhere else.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use milepost::model::kinds::{Kind, Place, Settings, Vision};
use milepost::model::record::Record;
use milepost::model::shape::{FieldShape, Shape};
use serde_json::{Map, Value, json};

/// A word or a number that only its audience may find.
pub struct Canary {
    /// As it is written, in lower case.
    pub text: String,
    /// The audience it is for.
    pub level: &'static str,
    /// Where it stands.
    pub place: String,
}

/// The files of a plan, and what is hidden in them.
#[derive(Default)]
pub struct Plan {
    files: BTreeMap<String, String>,
    /// Everything that is hidden.
    pub canaries: Vec<Canary>,
}

const SETTINGS: &str = "title: Canaries\nstart: 2026-01-05\nstatus_date: 2026-03-02\nhistory: {git: false}\n\
    audiences: {staff: {money: totals}, board: {}}\nlanguages: [en, fr]\n";

impl Plan {
    /// A plan with all kinds and all fields: whole entities for the board and for nobody, entities for all with every
    /// field for the board, and a past in which all of that was written without a mark.
    pub fn of_every_field() -> Plan {
        let mut plan = Plan::default();
        let hidden = plan.block("board", "the vision");
        let draft = plan.block("nobody", "the vision");
        let french = plan.block("board", "the vision in French");
        let french_draft = plan.block("nobody", "the vision in French");
        for (prefix, is_past) in [("", false), ("history/2026-01-20/", true)] {
            let texts = Settings::field_shapes().into_iter().filter(|field| matches!(field.shape, Shape::Text));
            let texts = texts.filter(|field| !field.required && field.name != "baseline").collect();
            let own = plan.alone("the settings", texts, "board", is_past);
            plan.file(&format!("{prefix}milepost.yaml"), format!("{SETTINGS}{own}"));
            let fields = Vision::field_shapes().into_iter().filter(|field| !field.required && field.name != "body");
            let own = plan.alone("the vision", fields.collect(), "board", is_past);
            plan.file(
                &format!("{prefix}vision.md"),
                format!("---\nstatement: It works.\n{own}---\n\nFor all.\n\n{hidden}\n{draft}"),
            );
            plan.file(
                &format!("{prefix}vision.fr.md"),
                format!("---\nstatement: Cela marche.\n---\n\nPour tous.\n\n{french}\n{french_draft}"),
            );
        }
        for (prefix, is_past) in [("", false), ("history/2026-02-02/", true)] {
            let mut lists: Map<String, Value> = Map::new();
            for kind in Kind::ALL.iter().copied() {
                // Two of each, because the sum of one tells its amount.
                for level in ["board", "nobody"] {
                    for one in ['r', 's', 'f', 'g'] {
                        let entity = plan.whole(kind, level, one, is_past);
                        plan.put(prefix, kind, entity, &mut lists);
                    }
                }
                let entity = plan.with_hidden_fields(kind, is_past);
                plan.put(prefix, kind, entity, &mut lists);
            }
            plan.file(&format!("{prefix}plan/all.yaml"), format!("{:#}\n", Value::Object(lists)));
        }
        plan.two_more_states();
        plan.renamed_and_fenced_since();
        let mut ledger = "date,line,amount,reference,note\n".to_owned();
        for one in ['r', 's', 'f', 'g'] {
            let (reference, note) = (plan.word("board", "reference of a row"), plan.word("board", "note of a row"));
            let amount = plan.number("board", "amount of a row");
            ledger.push_str(&format!("2026-02-03,{},{amount},{reference},{note}\n", id(Kind::Line, "board", one)));
        }
        plan.file("plan/actuals.csv", ledger);
        plan
    }

    /// A state before the recorded one, with another date of something that all see, so that pages tell who changed it; and
    /// what was said of both.
    fn two_more_states(&mut self) {
        for (folder, days) in [("history/2026-01-20", 5), ("history/2026-02-02", 9)] {
            let (author, message) = (self.word("board", "author"), self.word("board", "message"));
            let date = &folder["history/".len()..];
            let revision = format!("date: {date}\nauthor: Author {author}\nmessage: Message {message}\n");
            self.file(&format!("{folder}/revision.yaml"), revision);
            let moved =
                format!("milestones: [{{id: moved, title: Moved, duration: {days}, due: 2026-02-{days:02}}}]\n");
            self.file(&format!("{folder}/plan/moved.yaml"), moved.clone());
            self.file("plan/moved.yaml", moved);
        }
    }

    /// What has another name today, and what stands in a block today: the past knows it by its old name and without a mark.
    fn renamed_and_fenced_since(&mut self) {
        let [old, new, title] = ["former id", "new id", "title"].map(|what| self.word("board", what));
        let once =
            |id: &str, more: &str| format!("milestones: [{{id: {id}, title: Title {title}, duration: 5{more}}}]\n");
        self.file("history/2026-02-02/plan/renamed.yaml", once(&old, ""));
        self.file("plan/renamed.yaml", once(&new, &format!(", formerly: [{old}], audience: board")));
        let line = format!("A line says {}.", self.word("board", "line that is in a block today"));
        let page = |line: &str| format!("---\nid: fenced\ntitle: Fenced\n---\n\nFor all.\n\n{line}\n");
        self.file("history/2026-02-02/pages/fenced.md", page(&line));
        self.file("pages/fenced.md", page(&format!(":::audience board\n{line}\n:::")));
    }

    /// Writes the files below a folder.
    pub fn write(&self, folder: &Path) {
        for (path, text) in &self.files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }

    fn file(&mut self, path: &str, text: String) {
        self.files.insert(path.to_owned(), text);
    }

    fn add(&mut self, text: String, level: &'static str, place: &str) -> String {
        self.canaries.push(Canary { text: text.clone(), level, place: place.to_owned() });
        text
    }

    /// A word that stands nowhere else.
    fn word(&mut self, level: &'static str, place: &str) -> String {
        let number = self.canaries.len();
        // Letters that no ending begins with, so that the search for readers keeps the word as it is.
        let of = |base: usize| char::from(b"bcdfghjklmnpqrtv"[number / base % 16]);
        let letters: String = [256, 16, 1].map(of).iter().collect();
        self.add(format!("zqx{letters}"), level, place)
    }

    /// A number that stands nowhere else.
    fn number(&mut self, level: &'static str, place: &str) -> i64 {
        // Scattered, so that no sum or difference of some is another.
        let place_in_row = self.canaries.len() as i64;
        let number = 1_000_000 + (place_in_row * place_in_row * 7_919 + place_in_row * 104_729 + 17) % 8_999_993;
        self.add(number.to_string(), level, place);
        number
    }

    fn block(&mut self, level: &'static str, place: &str) -> String {
        format!(":::audience {level}\nA block says {}.\n:::\n", self.word(level, place))
    }

    /// An entity that is hidden as a whole. `r`, which others name, and `s` have only what must be there and a text.
    fn whole(&mut self, kind: Kind, level: &'static str, one: char, is_past: bool) -> Value {
        let mut entity = Map::new();
        let own = id(kind, level, one);
        let rest = ['r', 's'].contains(&one);
        for field in kind.field_shapes() {
            let place = format!("{} of {kind:?} {own}", field.name);
            let is_wanted = !rest || field.required || field.name == "amount" || field.name == "body";
            let value = match field.name {
                "id" => json!(own),
                "audience" if is_past => continue,
                "audience" => json!(level),
                name if !is_wanted || is_contrary(kind, name) => continue,
                _ => self.value(&field, level, &place),
            };
            entity.insert(field.name.to_owned(), value);
        }
        if !is_past {
            self.add(own, level, &format!("id of {kind:?}"));
        }
        Value::Object(entity)
    }

    /// An entity for all whose every field is for the board, where it can be: dates and totals for all follow from some.
    fn with_hidden_fields(&mut self, kind: Kind, is_past: bool) -> Value {
        let mut entity = Map::new();
        for field in kind.field_shapes() {
            let place = format!("{} of {kind:?} for all", field.name);
            let value = match field.name {
                "id" => json!(format!("shown-{}", kind.name())),
                "title" => json!(format!("Shown {}", kind.name())),
                "audience" | "formerly" => continue,
                name if is_contrary(kind, name) || is_figure(kind, name) => continue,
                _ if field.required => self.shown(&field.shape),
                "body" => json!(self.block("board", &place)),
                _ if is_past => self.value(&field, "board", &place),
                _ => match self.value(&field, "board", &place) {
                    Value::Array(items) => {
                        items.into_iter().map(|item| json!({"value": item, "audience": "board"})).collect()
                    }
                    value => json!({"value": value, "audience": "board"}),
                },
            };
            entity.insert(field.name.to_owned(), value);
        }
        Value::Object(entity)
    }

    /// Fields of what is there once, hidden one by one; in the past they stand without a mark.
    fn alone(&mut self, of: &str, fields: Vec<FieldShape>, level: &'static str, is_past: bool) -> String {
        let mut text = String::new();
        for field in fields {
            let value = self.value(&field, level, &format!("{} of {of}", field.name));
            let marked = match value {
                value if is_past => value,
                Value::Array(items) => {
                    items.into_iter().map(|item| json!({"value": item, "audience": level})).collect()
                }
                value => json!({"value": value, "audience": level}),
            };
            text.push_str(&format!("{}: {marked}\n", field.name));
        }
        text
    }

    /// A value that must be there in what all may see.
    fn shown(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Pattern { example, .. } => json!(example),
            Shape::Reference { kind: Some(kind) } => json!(format!("shown-{kind}")),
            Shape::Choice(words) => json!(words[0].0),
            _ => json!("Shown to all"),
        }
    }

    fn value(&mut self, field: &FieldShape, level: &'static str, place: &str) -> Value {
        match field.name {
            // What must fit together, with numbers that stand nowhere else where they can be.
            "raci" => {
                let who = id(Kind::Stakeholder, level, 'r');
                json!({"responsible": [who], "accountable": who, "consulted": [who], "informed": [who]})
            }
            "items" => {
                let (one, other) = (self.number(level, place), self.number(level, place));
                json!({"total": one.max(other), "done": one.min(other)})
            }
            "estimate" => json!({"optimistic": 3, "likely": 4, "pessimistic": 9}),
            "constraint" => json!({"start_no_earlier_than": "2026-03-09"}),
            "depends_on" => json!([{"id": id(Kind::Milestone, level, 'r'), "lag": 2}]),
            "edit_url" => json!(format!("https://{}.example/{{path}}", self.word(level, place))),
            "title" => {
                let french = self.word(level, &format!("French {place}"));
                json!({"en": format!("Title {}", self.word(level, place)), "fr": format!("Titre {french}")})
            }
            _ => self.of_shape(&field.shape, level, place),
        }
    }

    fn of_shape(&mut self, shape: &Shape, level: &'static str, place: &str) -> Value {
        match shape {
            Shape::Text => {
                json!({"en": self.word(level, place), "fr": self.word(level, &format!("French {place}"))})
            }
            Shape::Prose => {
                let french = self.word(level, &format!("French {place}"));
                json!({"en": format!("It says **{}** here.", self.word(level, place)), "fr": format!("Ici **{french}**.")})
            }
            Shape::Pattern { name: "id", .. } => json!(self.word(level, place)),
            Shape::Pattern { name: "address", .. } => json!(format!("https://{}.example/", self.word(level, place))),
            Shape::Pattern { example, .. } => json!(example),
            Shape::Number { minimum, maximum: None, .. } if minimum.is_none_or(|least| least >= 0) => {
                json!(self.number(level, place))
            }
            Shape::Number { maximum, .. } => json!(maximum.unwrap_or(3).min(3)),
            Shape::Flag => json!(false),
            Shape::Choice(words) => json!(words[0].0),
            Shape::Reference { kind: Some(kind) } => json!(id(Kind::named(kind).unwrap(), level, 'r')),
            Shape::Reference { kind: None } => json!(format!("milestone:{}", id(Kind::Milestone, level, 'r'))),
            // Two lines together, because what is earned or late of one tells its amount.
            Shape::List { item, .. } if matches!(**item, Shape::Reference { kind: Some("line") }) => {
                json!([id(Kind::Line, level, 'r'), id(Kind::Line, level, 's')])
            }
            Shape::List { item, .. } => json!([self.of_shape(item, level, place)]),
            Shape::Map { item, .. } => json!({"2026-04": self.of_shape(item, level, place)}),
            Shape::Record { fields, .. } => {
                let fields = fields();
                // Which way a measure goes has to fit its numbers, and is no word that anybody would hide.
                let named = fields.iter().filter(|field| field.name != "direction").map(|field| {
                    let place = format!("{} in {place}", field.name);
                    (field.name.to_owned(), self.value(field, level, &place))
                });
                Value::Object(named.collect())
            }
        }
    }

    fn put(&mut self, prefix: &str, kind: Kind, entity: Value, lists: &mut Map<String, Value>) {
        match kind.place() {
            Place::List { key, .. } => {
                let list = lists.entry(key).or_insert_with(|| json!([]));
                list.as_array_mut().unwrap().push(entity);
            }
            Place::Folder(folder) => {
                let mut fields = entity;
                let body = fields.as_object_mut().unwrap().remove("body");
                let body = body.as_ref().map(|body| body.get("en").unwrap_or(body).as_str().unwrap().to_owned());
                let body = body.unwrap_or_default();
                let name = fields["id"].as_str().unwrap().to_owned();
                let level = match fields.get("audience").and_then(Value::as_str) {
                    Some("nobody") => "nobody",
                    // In the past it stands without a mark, and today it is for the board at most.
                    _ if name.starts_with("zqid") && name.contains(&format!("{}n", kind.name())) => "nobody",
                    _ => "board",
                };
                let french = match name.starts_with("zqid") {
                    true => format!("Ici {}.\n", self.word(level, &format!("body of {name} in French"))),
                    false => self.block(level, &format!("body of {name} in French")),
                };
                if !body.is_empty() {
                    self.file(&format!("{prefix}{folder}/{name}.fr.md"), french);
                }
                self.file(&format!("{prefix}{folder}/{name}.md"), format!("---\n{fields:#}\n---\n\n{body}\n"));
            }
        }
    }
}

/// The id of a hidden entity.
fn id(kind: Kind, level: &str, one: char) -> String {
    format!("zqid{}{}{one}", kind.name(), &level[..1])
}

/// Whether dates or totals that all audiences are told follow from a field, so that it cannot be hidden alone.
fn is_figure(kind: Kind, name: &str) -> bool {
    let apart = ["body", "tags", "owner", "links", "review_by"];
    let own: &[&str] = match kind {
        Kind::Milestone => &["short_title", "key", "goals", "raci", "deliverables", "work", "status", "because"],
        Kind::Line => &["basis"],
        _ => return false,
    };
    !apart.contains(&name) && !own.contains(&name)
}

/// Fields that cannot stand beside others of their kind.
fn is_contrary(kind: Kind, name: &str) -> bool {
    match kind {
        // With `contingency`, `running` or `cash` a line is folded apart.
        Kind::Line => ["periods", "per_year", "from", "to", "contingency", "running", "cash"].contains(&name),
        _ => false,
    }
}
