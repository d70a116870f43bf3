//! What an audience may take away: its entities with what is computed of them, and nothing made of money where it sees none.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::reason::Judgement;
use crate::analysis::{Analysed, Analysis};
use crate::audience::Visible;
use crate::diagnostic::Span;
use crate::history::Project;
use crate::model::Plan;
use crate::model::kinds::{Kind, Place};
use crate::model::ledger::Payment;
use crate::model::record::{FieldView, Record, Value, View};
use crate::model::shape::{FieldShape, Shape};
use crate::model::values::{Date as Day, Flag, Money, MoneyRule, Number, Percent, WorkingDays};

/// The name of the field that holds what is computed of an entity.
pub const COMPUTED: &str = "computed";

/// The settings that say something of the project; the others are about the portal.
const SETTINGS: [&str; 7] = ["title", "organisation", "start", "calendar", "currency", "locale", "fiscal_year_start"];

/// What an audience may take away.
#[derive(Clone, Copy)]
pub struct Data<'a> {
    /// What the audience may see.
    pub project: &'a Visible<Project>,
    /// What follows from it.
    pub analysis: &'a Analysis,
}

impl<'a> Data<'a> {
    /// The data of a project.
    pub fn of(analysed: &'a Analysed) -> Self {
        Data { project: &analysed.project, analysis: &analysed.analysis }
    }

    /// The plan.
    pub fn plan(&self) -> &'a Plan {
        &self.project.plan
    }

    /// Whether the audience sees money.
    pub fn shows_money(&self) -> bool {
        self.project.money() != MoneyRule::None
    }

    /// The kinds that the audience may see, in their order.
    pub fn kinds(&self) -> impl Iterator<Item = Kind> {
        kinds(self.shows_money())
    }

    /// The fields of the entity of a kind at a place in the plan; what is computed of it is the last of them.
    pub fn fields(&self, kind: Kind, place: usize) -> Vec<FieldView<'a>> {
        let mut fields = self.written(kind, place);
        let computed = self.computed(kind, place);
        if !computed.is_empty() {
            fields.push(field(COMPUTED, View::Record(computed)));
        }
        fields
    }

    /// The same as they are written, without what is computed.
    pub fn written(&self, kind: Kind, place: usize) -> Vec<FieldView<'a>> {
        self.allowed(self.plan().fields_of(kind, place))
    }

    /// The settings that say something of the project.
    pub fn settings(&self) -> Vec<FieldView<'a>> {
        let mut fields = self.plan().settings.fields();
        fields.retain(|field| SETTINGS.contains(&field.name));
        fields
    }

    /// The vision.
    pub fn vision(&self) -> Vec<FieldView<'a>> {
        self.plan().vision.fields()
    }

    /// What was paid up to the status date, in the order of the ledger; nothing where the audience sees no money.
    pub fn payments(&self) -> impl Iterator<Item = &'a Payment> + Clone + use<'a> {
        let (shown, day) = (if self.shows_money() { &*self.plan().ledger } else { &[] }, self.analysis.status_date);
        shown.iter().filter(move |payment| payment.date.value <= day)
    }

    /// The fields without money where the audience sees none, and without what only the program understands.
    fn allowed(&self, fields: Vec<FieldView<'a>>) -> Vec<FieldView<'a>> {
        let fields = fields.into_iter().filter(|field| field.name != "audience");
        if self.shows_money() { fields.collect() } else { fields.filter_map(without_money).collect() }
    }

    fn computed(&self, kind: Kind, place: usize) -> Vec<FieldView<'a>> {
        match kind {
            Kind::Milestone => self.of_milestone(place),
            Kind::Phase => self.of_phase(place),
            Kind::Goal => vec![status(self.analysis.statuses.goals[place].judgement)],
            Kind::Line => self.of_line(place),
            _ => Vec::new(),
        }
    }

    fn of_milestone(&self, place: usize) -> Vec<FieldView<'a>> {
        let forecast = &self.analysis.schedule.milestones[place];
        let progress = self.analysis.progress.milestones[place].actual;
        let mut fields = vec![
            field("start", View::Date(forecast.start)),
            field("finish", View::Date(forecast.finish)),
            field("late_start", View::Date(forecast.late_start)),
            field("late_finish", View::Date(forecast.late_finish)),
            days("duration", forecast.duration),
            days("total_float", forecast.total_float),
            days("free_float", forecast.free_float),
            field("critical", View::Flag(forecast.critical)),
            field("percent_complete", View::Number(progress.round_dp(2), "%")),
        ];
        let date = |name, date: Option<Date>| date.map(|date| field(name, View::Date(date)));
        fields.extend(date("baseline_start", forecast.baseline_start));
        fields.extend(date("baseline_finish", forecast.baseline_finish));
        fields.push(status(self.analysis.statuses.milestones[place].judgement));
        fields
    }

    fn of_phase(&self, place: usize) -> Vec<FieldView<'a>> {
        let dates = self.analysis.schedule.phases[place];
        let complete = self.analysis.progress.phases[place].as_ref();
        let mut fields = Vec::new();
        if let Some((start, finish)) = dates {
            fields.push(field("start", View::Date(start)));
            fields.push(field("finish", View::Date(finish)));
        }
        let percent = complete.map(|complete| complete.actual.round_dp(2));
        fields.extend(percent.map(|percent| field("percent_complete", View::Number(percent, "%"))));
        fields.push(status(self.analysis.statuses.phases[place].judgement));
        fields
    }

    fn of_line(&self, place: usize) -> Vec<FieldView<'a>> {
        let Some(money) = &self.analysis.money else { return Vec::new() };
        let lines = money.budget.visible_lines(self.project.money());
        let Ok(row) = lines.binary_search_by_key(&place, |row| row.place) else { return Vec::new() };
        let row = &lines[row];
        let amount = |name, amount: Decimal| field(name, View::Money(amount));
        vec![
            amount("planned", row.amounts.planned),
            amount("baseline", row.amounts.baseline),
            amount("committed", row.amounts.committed),
            amount("actual", row.amounts.actual),
            amount("forecast", row.amounts.forecast),
        ]
    }
}

/// The fields of what is computed of a kind; none where nothing is.
pub fn computed_shapes(kind: Kind) -> Vec<FieldShape> {
    match kind {
        Kind::Milestone => milestone_shapes(),
        Kind::Phase => vec![
            shape("start", "The first day of its milestones.", Day::shape()),
            shape("finish", "The last day of its milestones.", Day::shape()),
            shape("percent_complete", "How much of its work is done.", Percent::shape()),
            shape("status", STATUS, status_shape()),
        ],
        Kind::Goal => vec![shape("status", STATUS, status_shape())],
        Kind::Line => vec![
            shape("planned", "What is planned in all.", Money::shape()),
            shape("baseline", "What was approved.", Money::shape()),
            shape("committed", "What is under contract or paid.", Money::shape()),
            shape("actual", "What was paid by the status date.", Money::shape()),
            shape("forecast", "What it is expected to have cost in the end.", Money::shape()),
        ],
        _ => Vec::new(),
    }
}

/// The fields of an entity as they are exported: those of the plan, and what is computed.
pub fn shapes(kind: Kind) -> Vec<FieldShape> {
    let mut shapes = kind.field_shapes();
    shapes.retain(|shape| shape.name != "audience");
    let fields: Option<fn() -> Vec<FieldShape>> = match kind {
        Kind::Milestone => Some(milestone_shapes),
        Kind::Phase => Some(|| computed_shapes(Kind::Phase)),
        Kind::Goal => Some(|| computed_shapes(Kind::Goal)),
        Kind::Line => Some(|| computed_shapes(Kind::Line)),
        _ => None,
    };
    let computed = |fields| Shape::Record { name: COMPUTED, fields, shorthand: None };
    shapes.extend(fields.map(|fields| shape(COMPUTED, "What is computed at the status date.", computed(fields))));
    shapes
}

/// The fields of the settings that are exported.
pub fn settings_shapes() -> Vec<FieldShape> {
    let mut shapes = crate::model::kinds::Settings::field_shapes();
    shapes.retain(|shape| SETTINGS.contains(&shape.name));
    shapes
}

/// Where the entities of a kind stand in a list by name, such as `milestones`.
pub fn list_name(kind: Kind) -> &'static str {
    match kind.place() {
        Place::List { key, .. } => key,
        Place::Folder(folder) => folder,
    }
}

/// The kinds that an audience may see which sees money, or one which does not, in their order.
pub fn kinds(shows_money: bool) -> impl Iterator<Item = Kind> {
    Kind::ALL.iter().copied().filter(move |kind| shows_money || !is_money(*kind))
}

/// Whether a kind is about money and nothing else.
pub fn is_money(kind: Kind) -> bool {
    matches!(kind, Kind::Funding | Kind::Category | Kind::Line)
}

fn milestone_shapes() -> Vec<FieldShape> {
    vec![
        shape("start", "The first day of its work, forecast or real.", Day::shape()),
        shape("finish", "The day on which it will be or was reached.", Day::shape()),
        shape("late_start", "The latest first day that delays nothing.", Day::shape()),
        shape("late_finish", "The latest day that delays nothing.", Day::shape()),
        shape("duration", "The working days of its work; 0 for a point in time.", WorkingDays::shape()),
        shape("total_float", "Working days by which it can slip before the end moves.", WorkingDays::shape()),
        shape("free_float", "Working days by which it can slip before another moves.", WorkingDays::shape()),
        shape("critical", "Whether its total float is 0 or less and it is not finished.", Flag::shape()),
        shape("percent_complete", "How much of its work is done.", Percent::shape()),
        shape("baseline_start", "The approved first day.", Day::shape()),
        shape("baseline_finish", "The approved date.", Day::shape()),
        shape("status", STATUS, status_shape()),
    ]
}

const STATUS: &str = "What is computed of where it stands.";

/// The shape of a computed status.
pub fn status_shape() -> Shape {
    Shape::Choice(Judgement::ALL.iter().map(|judgement| (judgement.key(), judgement.word().to_owned())).collect())
}

/// A field that the program adds.
pub fn field<'a>(name: &'static str, value: View<'a>) -> FieldView<'a> {
    FieldView { name, span: Span::default(), audience: None, value }
}

/// The shape of a field that the program adds.
pub fn shape(name: &'static str, description: &str, shape: Shape) -> FieldShape {
    FieldShape { name, description: description.to_owned(), required: false, shape }
}

/// A number of any sort, for shapes.
pub fn number_shape() -> Shape {
    Number::shape()
}

fn days<'a>(name: &'static str, days: i64) -> FieldView<'a> {
    field(name, View::Number(days.into(), "d"))
}

fn status<'a>(judgement: Judgement) -> FieldView<'a> {
    field("status", View::Word(judgement.key()))
}

fn without_money(mut field: FieldView<'_>) -> Option<FieldView<'_>> {
    match field.value {
        View::Money(_) => return None,
        View::Reference(kind, _) if is_money(kind) => return None,
        View::List(items) => {
            field.value = View::List(items.into_iter().filter_map(without_money).collect());
        }
        View::Record(fields) => {
            let kept: Vec<FieldView<'_>> = fields.into_iter().filter_map(without_money).collect();
            if kept.is_empty() {
                return None;
            }
            field.value = View::Record(kept);
        }
        _ => {}
    }
    Some(field)
}
