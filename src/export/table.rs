//! The plan as tables: one a kind, and one for each list inside of it that has fields of its own.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::data::{self, Data};
use super::plan::reference;
use crate::diagnostic::Span;
use crate::model::kinds::Kind;
use crate::model::ledger::Payment;
use crate::model::record::{FieldView, Value, View};
use crate::model::shape::{FieldShape, Shape};
use crate::model::values::Money;

/// A value in a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text.
    Text(String),
    /// A civil date.
    Date(Date),
    /// A number.
    Number(Decimal),
    /// An amount in the currency of the project.
    Money(Decimal),
    /// Yes or no.
    Flag(bool),
}

/// A table before its rows are made, so that whoever writes it needs to hold one row at a time.
pub struct Outline {
    /// Its name, such as `milestones` or `goals-measures`.
    pub name: String,
    /// The names of its columns.
    pub columns: Vec<String>,
    rows: Rows,
}

/// What the rows of a table are made of.
enum Rows {
    Payments,
    /// The entities of a kind, or the items of lists within them, outermost first.
    Entities {
        kind: Kind,
        lists: Vec<Inner>,
        values: Vec<Column>,
    },
}

/// A list within what another table has as rows.
#[derive(Clone)]
struct Inner {
    path: Vec<&'static str>,
    /// Whether what it belongs to has an id, by which its items then name it.
    of_id: bool,
}

impl Outline {
    /// What it is called for people, such as `Goals: measures`.
    pub fn title(&self) -> String {
        title(&self.name)
    }

    /// Hands each row to `use_row`, in order; it is as long as the columns.
    pub fn each(&self, data: &Data<'_>, use_row: &mut dyn FnMut(Vec<Cell>)) {
        self.each_placed(data, &mut |_, row| use_row(row));
    }

    /// The same, with the place in the plan's files where what became the row is named.
    pub fn each_placed(&self, data: &Data<'_>, use_row: &mut dyn FnMut(Span, Vec<Cell>)) {
        match &self.rows {
            Rows::Payments => data.payments().for_each(|payment| use_row(payment.date.span, cells_of(payment))),
            Rows::Entities { values, .. } => self.sources(data, &mut |source| {
                let id = source.fields.iter().find(|field| field.name == "id");
                use_row(id.or(source.fields.first()).map(|field| field.span).unwrap_or_default(), source.row(values));
                true
            }),
        }
    }

    /// How many rows it has.
    pub fn count(&self, data: &Data<'_>) -> usize {
        match &self.rows {
            Rows::Payments => data.payments().count(),
            Rows::Entities { kind, lists, .. } if lists.is_empty() => data.plan().count(*kind),
            Rows::Entities { .. } => {
                let mut count = 0;
                self.sources(data, &mut |_| {
                    count += 1;
                    true
                });
                count
            }
        }
    }

    /// Whether it has no rows.
    pub fn is_empty(&self, data: &Data<'_>) -> bool {
        match &self.rows {
            Rows::Entities { lists, .. } if !lists.is_empty() => {
                let mut is_empty = true;
                self.sources(data, &mut |_| {
                    is_empty = false;
                    false
                });
                is_empty
            }
            _ => self.count(data) == 0,
        }
    }

    /// Hands what becomes a row to `each`, in order, for as long as it wants more.
    fn sources(&self, data: &Data<'_>, each: &mut dyn FnMut(&Source<'_>) -> bool) {
        let Rows::Entities { kind, lists, .. } = &self.rows else { return };
        for place in 0..data.plan().count(*kind) {
            // What is computed has no lists.
            let fields = if lists.is_empty() { data.fields(*kind, place) } else { data.written(*kind, place) };
            let source = Source { keys: Vec::new(), number: None, fields: &fields };
            if !source.descend(lists, each) {
                return;
            }
        }
    }
}

/// All tables of a plan, in the order of its kinds. A table has all columns that it can have, so that they stay the same from
/// one plan to the next.
pub fn outlines(data: &Data<'_>) -> Vec<Outline> {
    outlines_of(data.kinds(), data.shows_money())
}

/// All tables that an export may write, for an audience that sees money or for one that does not.
pub fn possible(shows_money: bool) -> Vec<Outline> {
    outlines_of(data::kinds(shows_money), shows_money)
}

fn outlines_of(kinds: impl Iterator<Item = Kind>, shows_money: bool) -> Vec<Outline> {
    let mut outlines = Vec::new();
    for kind in kinds {
        let mut shapes = shown(data::shapes(kind), shows_money);
        shapes.retain(|shape| !(is_document(kind) && shape.name == "body"));
        let name = data::list_name(kind).to_owned();
        let named = Named { name, keys: Vec::new(), owner: kind.name(), kind, lists: Vec::new() };
        outline(named, &shapes, shows_money, &mut outlines);
    }
    if shows_money {
        let columns = ["date", "line", "amount", "reference", "note"].map(str::to_owned).to_vec();
        outlines.push(Outline { name: "payments".to_owned(), columns, rows: Rows::Payments });
    }
    outlines
}

fn cells_of(payment: &Payment) -> Vec<Cell> {
    let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
    vec![
        Cell::Date(payment.date.value),
        text(&payment.line.value),
        Cell::Money(payment.amount.value),
        text(&payment.reference.value),
        text(&payment.note),
    ]
}

/// Whether what there is of a kind is a text to read: several pages of it are nothing for a cell, and stand whole in `plan.json`.
fn is_document(kind: Kind) -> bool {
    matches!(kind, Kind::Update | Kind::Page)
}

/// The fields without money where the audience sees none.
fn shown(mut shapes: Vec<FieldShape>, shows_money: bool) -> Vec<FieldShape> {
    shapes.retain(|shape| shows_money || !is_money(&shape.shape));
    shapes
}

fn is_money(shape: &Shape) -> bool {
    match shape {
        Shape::Number { name, .. } => *name == "amount of money",
        Shape::Reference { kind } => kind.and_then(Kind::named).is_some_and(data::is_money),
        Shape::List { item, .. } | Shape::Map { item, .. } => is_money(item),
        _ => false,
    }
}

fn title(name: &str) -> String {
    let (list, rest) = name.split_once('-').unwrap_or((name, ""));
    let kind = Kind::ALL.iter().find(|kind| data::list_name(**kind) == list);
    let title = kind.map_or("Payments", |kind| kind.plural());
    if rest.is_empty() { title.to_owned() } else { format!("{title}: {}", rest.replace('-', " ")) }
}

/// What a table is called, the columns that say what its rows belong to, what such a row is, and where the rows come from.
struct Named {
    name: String,
    keys: Vec<String>,
    owner: &'static str,
    kind: Kind,
    lists: Vec<Inner>,
}

/// What becomes a row: what it belongs to, and its fields.
struct Source<'a> {
    keys: Vec<Cell>,
    /// Its number in its list, from 1.
    number: Option<usize>,
    fields: &'a [FieldView<'a>],
}

/// A value of a row, found by the names that lead to it.
struct Column {
    path: Vec<&'static str>,
    shape: Shape,
}

impl Column {
    fn title(&self) -> String {
        self.path.join(".")
    }
}

/// A table and, after it, those of the lists within its rows.
fn outline(named: Named, shapes: &[FieldShape], shows_money: bool, outlines: &mut Vec<Outline>) {
    let Named { name, keys, owner, kind, lists } = named;
    let (mut values, mut inner) = (Vec::new(), Vec::new());
    arrange(shapes, &[], shows_money, &mut values, &mut inner);
    // Items of a list have a number.
    let number = (!lists.is_empty()).then(|| "number".to_owned());
    let columns = keys.iter().cloned().chain(number).chain(values.iter().map(Column::title)).collect();
    outlines.push(Outline { name: name.clone(), columns, rows: Rows::Entities { kind, lists: lists.clone(), values } });
    let of_id = shapes.iter().any(|shape| shape.name == "id");
    for column in inner {
        let fields = shown(fields_of_items(&column.shape), shows_money);
        let last = column.path.last().copied().unwrap_or_default();
        // Of rows without an id, the number among their siblings tells them apart.
        let key = if of_id { owner.to_owned() } else { format!("{owner} number") };
        let keys = keys.iter().cloned().chain([key]).collect();
        let name = format!("{name}-{}", column.title().replace(['.', '_'], "-"));
        let owner = last.strip_suffix('s').unwrap_or(last);
        let lists = lists.iter().cloned().chain([Inner { path: column.path, of_id }]).collect();
        outline(Named { name, keys, owner, kind, lists }, &fields, shows_money, outlines);
    }
}

impl<'b> Source<'b> {
    fn row(&self, columns: &[Column]) -> Vec<Cell> {
        let value = |column: &Column| find(self.fields, &column.path).map(|value| cell(value, &column.shape));
        let cells = columns.iter().map(|column| value(column).unwrap_or(Cell::Empty));
        let number = self.number.map(|number| Cell::Number(Decimal::from(number)));
        self.keys.iter().cloned().chain(number).chain(cells).collect()
    }

    /// Hands itself to `each`, or the items of the lists within it; returns whether more are wanted.
    fn descend(&self, lists: &[Inner], each: &mut dyn FnMut(&Source<'_>) -> bool) -> bool {
        match lists.split_first() {
            None => each(self),
            Some((list, rest)) => self.items(list).iter().all(|item| item.descend(rest, each)),
        }
    }

    /// The items of a list within it.
    fn items(&self, list: &Inner) -> Vec<Source<'b>> {
        let Some(View::List(items)) = find(self.fields, &list.path) else { return Vec::new() };
        let key = match list.of_id {
            true => find(self.fields, &["id"]).map_or(Cell::Empty, |id| cell(id, &Shape::Text)),
            false => Cell::Number(Decimal::from(self.number.unwrap_or(0))),
        };
        let keys: Vec<Cell> = self.keys.iter().cloned().chain([key]).collect();
        let rows = items.iter().enumerate().filter_map(|(place, item)| match &item.value {
            View::Record(fields) => Some(Source { keys: keys.clone(), number: Some(place + 1), fields }),
            _ => None,
        });
        rows.collect()
    }
}

fn fields_of_items(shape: &Shape) -> Vec<FieldShape> {
    match shape {
        Shape::List { item, .. } => match &**item {
            Shape::Record { fields, .. } => fields(),
            _ => Vec::new(),
        },
        // Amounts by month.
        _ => vec![
            data::shape("month", "The first day of the month.", <Date as Value>::shape()),
            data::shape("amount", "The amount.", <Money as Value>::shape()),
        ],
    }
}

/// Sorts fields into columns and tables of their own.
fn arrange(
    shapes: &[FieldShape],
    path: &[&'static str],
    money: bool,
    columns: &mut Vec<Column>,
    inner: &mut Vec<Column>,
) {
    for field in shapes {
        let path: Vec<&'static str> = path.iter().copied().chain([field.name]).collect();
        let column = Column { path: path.clone(), shape: field.shape.clone() };
        match &field.shape {
            Shape::Record { name, fields, .. } if !is_one_cell(name) => {
                arrange(&shown(fields(), money), &path, money, columns, inner);
            }
            Shape::List { item, .. } => match &**item {
                Shape::Record { name, .. } if !is_one_cell(name) => inner.push(column),
                _ => columns.push(column),
            },
            Shape::Map { .. } => inner.push(column),
            _ => columns.push(column),
        }
    }
}

/// Records that are read as one value: a link between milestones, a goal with its share, an address, a date that binds.
fn is_one_cell(name: &str) -> bool {
    matches!(name, "Dependency" | "Share" | "LinkTo" | "Constraint")
}

fn find<'a>(fields: &'a [FieldView<'a>], path: &[&'static str]) -> Option<&'a View<'a>> {
    let (first, rest) = path.split_first()?;
    let value = &fields.iter().find(|field| field.name == *first)?.value;
    match (rest.is_empty(), value) {
        (true, value) => Some(value),
        (false, View::Record(fields)) => find(fields, rest),
        _ => None,
    }
}

fn cell(view: &View<'_>, shape: &Shape) -> Cell {
    match view {
        View::Date(date) => Cell::Date(*date),
        View::Money(amount) => Cell::Money(*amount),
        View::Number(number, _) => Cell::Number(*number),
        View::Flag(flag) => Cell::Flag(*flag),
        View::List(items) => {
            let item = if let Shape::List { item, .. } = shape { &**item } else { shape };
            let items: Vec<String> = items.iter().map(|field| text(&field.value, item)).collect();
            if items.is_empty() { Cell::Empty } else { Cell::Text(items.join("; ")) }
        }
        _ => match text(view, shape) {
            text if text.is_empty() => Cell::Empty,
            text => Cell::Text(text),
        },
    }
}

fn text(view: &View<'_>, shape: &Shape) -> String {
    match view {
        View::Text(text) | View::Prose(text) => (*text).to_owned(),
        View::Word(word) => (*word).to_owned(),
        View::Reference(kind, id) => reference(*kind, id, Some(shape)),
        View::Date(date) => date.to_string(),
        View::Money(number) | View::Number(number, _) => number.normalize().to_string(),
        View::Flag(flag) => flag.to_string(),
        View::List(items) => items.iter().map(|field| text(&field.value, shape)).collect::<Vec<_>>().join("; "),
        View::Record(fields) => record(fields, shape),
    }
}

/// `contract-signed FS+5d`, `safer-care 2`, `must_finish_on 2026-07-01`, `Title <address>`.
fn record(fields: &[FieldView<'_>], shape: &Shape) -> String {
    let Shape::Record { name, .. } = shape else { return String::new() };
    let of = |name: &str| {
        let field = fields.iter().find(|field| field.name == name);
        field.map_or(String::new(), |field| text(&field.value, &Shape::Text))
    };
    match *name {
        "Dependency" => {
            let (kind, lag) = (of("type"), of("lag"));
            let kind = if kind.is_empty() && !lag.is_empty() { "FS".to_owned() } else { kind };
            let lag = match lag.strip_prefix('-') {
                _ if lag.is_empty() || lag == "0" => String::new(),
                Some(days) => format!("-{days}d"),
                None => format!("+{lag}d"),
            };
            format!("{} {kind}{lag}", of("id")).trim_end().to_owned()
        }
        "LinkTo" if !of("title").is_empty() => format!("{} <{}>", of("title"), of("url")),
        "LinkTo" => of("url"),
        "Share" => format!("{} {}", of("id"), of("weight")).trim_end().to_owned(),
        _ => fields.iter().map(|field| format!("{} {}", field.name, text(&field.value, &Shape::Text))).collect(),
    }
}
