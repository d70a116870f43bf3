//! The plan as tables: one a kind, and one for each list inside of it that has fields of its own.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::data::{self, Data};
use super::plan::reference;
use crate::model::kinds::Kind;
use crate::model::record::{FieldView, Value, View};
use crate::model::shape::{FieldShape, Shape};
use crate::model::values::Money;

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its name, such as `milestones` or `goals-measures`.
    pub name: String,
    /// The names of its columns.
    pub columns: Vec<String>,
    /// Its rows, each as long as the columns.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// What it is called for people, such as `Goals: measures`.
    pub fn title(&self) -> String {
        let (list, rest) = self.name.split_once('-').unwrap_or((&self.name, ""));
        let kind = Kind::ALL.iter().find(|kind| data::list_name(**kind) == list);
        let title = kind.map_or("Payments", |kind| kind.plural());
        if rest.is_empty() { title.to_owned() } else { format!("{title}: {}", rest.replace('-', " ")) }
    }
}

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

/// All tables of a plan, in the order of its kinds. A table has all columns that it can have, so that they stay the same from
/// one plan to the next.
pub fn tables(data: &Data<'_>) -> Vec<Table> {
    let mut tables = Vec::new();
    for kind in data.kinds() {
        let shapes = shown(data::shapes(kind), data.shows_money());
        let entities = data.entities(kind);
        let rows = entities.iter().map(|view| Source { keys: Vec::new(), number: None, fields: &view.fields });
        let name = data::list_name(kind).to_owned();
        let named = Named { name, keys: Vec::new(), is_inner: false, owner: kind.name() };
        build(named, &shapes, rows.collect(), data, &mut tables);
    }
    if data.shows_money() {
        tables.push(payments(data));
    }
    tables
}

fn payments(data: &Data<'_>) -> Table {
    let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
    let rows = data.payments().iter().map(|payment| {
        vec![
            Cell::Date(payment.date.value),
            text(&payment.line.value),
            Cell::Money(payment.amount.value),
            text(&payment.reference.value),
            text(&payment.note),
        ]
    });
    let columns = ["date", "line", "amount", "reference", "note"].map(str::to_owned).to_vec();
    Table { name: "payments".to_owned(), columns, rows: rows.collect() }
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

/// What a table is called, the columns that say what its rows belong to, and what such a row is.
struct Named {
    name: String,
    keys: Vec<String>,
    /// Whether its rows are items of a list, which have a number.
    is_inner: bool,
    owner: &'static str,
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

fn build(named: Named, shapes: &[FieldShape], sources: Vec<Source<'_>>, data: &Data<'_>, tables: &mut Vec<Table>) {
    let (mut columns, mut inner) = (Vec::new(), Vec::new());
    arrange(shapes, &[], data.shows_money(), &mut columns, &mut inner);
    let title = |column: &Column| column.path.join(".");
    let row = |source: &Source<'_>| {
        let value = |column: &Column| find(source.fields, &column.path).map(|value| cell(value, &column.shape));
        let cells = columns.iter().map(|column| value(column).unwrap_or(Cell::Empty));
        let number = source.number.map(|number| Cell::Number(Decimal::from(number)));
        source.keys.iter().cloned().chain(number).chain(cells).collect()
    };
    let number = named.is_inner.then(|| "number".to_owned());
    tables.push(Table {
        name: named.name.clone(),
        columns: named.keys.iter().cloned().chain(number).chain(columns.iter().map(title)).collect(),
        rows: sources.iter().map(row).collect(),
    });
    let has_id = shapes.iter().any(|shape| shape.name == "id");
    for column in inner {
        let fields = shown(fields_of_items(&column.shape), data.shows_money());
        let rows = sources.iter().flat_map(|source| items(source, &column.path, has_id)).collect();
        let last = column.path.last().copied().unwrap_or_default();
        // Of rows without an id, the number among their siblings tells them apart.
        let key = if has_id { named.owner.to_owned() } else { format!("{} number", named.owner) };
        let keys = named.keys.iter().cloned().chain([key]).collect();
        let name = format!("{}-{}", named.name, title(&column).replace(['.', '_'], "-"));
        let owner = last.strip_suffix('s').unwrap_or(last);
        build(Named { name, keys, is_inner: true, owner }, &fields, rows, data, tables);
    }
}

/// The items of a list in a row, as rows.
fn items<'b>(source: &Source<'b>, path: &[&'static str], has_id: bool) -> Vec<Source<'b>> {
    let Some(View::List(items)) = find(source.fields, path) else { return Vec::new() };
    let key = match has_id {
        true => find(source.fields, &["id"]).map_or(Cell::Empty, |id| cell(id, &Shape::Text)),
        false => Cell::Number(Decimal::from(source.number.unwrap_or(0))),
    };
    let keys: Vec<Cell> = source.keys.iter().cloned().chain([key]).collect();
    let rows = items.iter().enumerate().filter_map(|(place, item)| match &item.value {
        View::Record(fields) => Some(Source { keys: keys.clone(), number: Some(place + 1), fields }),
        _ => None,
    });
    rows.collect()
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
