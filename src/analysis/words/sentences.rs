//! The sentences that explain a status: plain English, short, the meaning first.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::Words;
use crate::analysis::reason::{Cause, Judgement, MeasureStanding, Mention, Reason, SignOfLife, Standing};

/// More names than these make a sentence that nobody reads to its end.
const NAMED: usize = 3;

impl Words {
    /// A reason with its sentence.
    pub fn reason(&self, judgement: Judgement, cause: Cause) -> Reason {
        let sentence = if self.is_silent { String::new() } else { self.sentence(judgement, &cause) };
        Reason { judgement, cause, sentence }
    }

    fn sentence(&self, judgement: Judgement, cause: &Cause) -> String {
        match cause {
            Cause::Finished { on, promised, late } => self.finished(*on, *promised, *late),
            Cause::PastDue { promised, forecast, late } => {
                let promised = self.date_short(*promised);
                let forecast = self.forecast(*forecast, *late);
                format!("It was promised for {promised} and is not finished. {forecast}")
            }
            Cause::Promise { promised, forecast, late, limit } => {
                let than = format!("promised ({})", self.date_short(*promised));
                self.against(judgement, *forecast, *late, *limit, "as promised", &than)
            }
            Cause::Baseline { approved, forecast, late, limit } => {
                let than = format!("approved ({})", self.date_short(*approved));
                self.against(judgement, *forecast, *late, *limit, "as approved", &than)
            }
            Cause::NoPromise { forecast } => {
                format!("The forecast is {}. No date was promised to compare it with.", self.date_short(*forecast))
            }
            Cause::NegativeFloat { short } => {
                format!("A fixed date further on will be missed by {}.", self.working_days(*short))
            }
            Cause::Unbegun { start } => format!("Work begins on {}.", self.date_short(*start)),
            Cause::NoMilestones => "No milestone belongs to it, so there is nothing to judge.".to_owned(),
            Cause::Count { finished, of } => self.milestones_finished(*finished, *of),
            Cause::End { promised, forecast, late, limit } => {
                let than = format!("promised ({})", self.date_short(*promised));
                let end = self.against(judgement, *forecast, *late, *limit, "as promised", &than);
                end.replacen("The forecast is", "The end is forecast for", 1)
            }
            Cause::Milestones { judgement, standing, milestones } => self.troubled(*judgement, *standing, milestones),
            Cause::MeasuresWait { measures, until } => {
                let verb = if *measures == 1 { "is" } else { "are" };
                let measures = self.capitalised(&self.count(*measures, "measure", "measures"));
                let until = self.date_short(*until);
                format!("{measures} {verb} judged once the work is finished; the forecast of that is {until}.")
            }
            Cause::Unread { measure } => {
                format!("There is no reading yet to judge “{}” by.", measure.title)
            }
            Cause::Measure { .. } => self.measure(cause),
            Cause::Cost { planned, forecast, over, limit } => self.cost(judgement, *planned, *forecast, *over, *limit),
            Cause::Stale { since, sign, days, limit } => self.stale(*since, *sign, *days, *limit),
            Cause::BeforeStart { start } => format!("The project begins on {}.", self.date_short(*start)),
        }
    }

    fn finished(&self, on: Date, promised: Option<Date>, late: i64) -> String {
        let day = self.date_short(on);
        match promised {
            None => format!("Finished on {day}."),
            Some(promised) if late == 0 && promised != on => {
                // Two days with no working day between them, such as a Friday and the Sunday after it.
                format!("Finished on {day}, on time.")
            }
            Some(_) if late == 0 => format!("Finished on {day}, as promised."),
            Some(_) => format!("Finished on {day}, {}.", self.lateness(late)),
        }
    }

    fn forecast(&self, forecast: Date, late: i64) -> String {
        let day = self.date_short(forecast);
        match late {
            0 => format!("The forecast is {day}."),
            _ => format!("The forecast is {day}, {}.", self.lateness(late)),
        }
    }

    fn against(&self, judgement: Judgement, forecast: Date, late: i64, limit: i64, same: &str, than: &str) -> String {
        let day = self.date_short(forecast);
        match late {
            0 => format!("The forecast is {day}, {same}."),
            early if early < 0 => format!("The forecast is {day}, {} earlier than {than}.", self.working_days(early)),
            late => {
                let days = self.working_days(late);
                format!("The forecast is {day}, {days} later than {than}. {}", self.days_limit(judgement, limit))
            }
        }
    }

    fn days_limit(&self, judgement: Judgement, limit: i64) -> String {
        self.limit(judgement, &self.working_days(limit))
    }

    fn limit(&self, judgement: Judgement, limit: &str) -> String {
        match judgement {
            Judgement::AtRisk => format!("From {limit} on it counts as at risk."),
            Judgement::OffTrack => format!("From {limit} on it counts as off track."),
            _ => format!("That is within the limit of {limit}."),
        }
    }

    fn milestones_finished(&self, finished: usize, of: usize) -> String {
        match (finished, of) {
            (1, 1) => "Its only milestone is finished.".to_owned(),
            (0, 1) => "Its only milestone is not finished yet.".to_owned(),
            (2, 2) => "Both milestones are finished.".to_owned(),
            (0, 2) => "Neither of its two milestones is finished yet.".to_owned(),
            (finished, of) if finished == of => {
                format!("All {} are finished.", self.count(of, "milestone", "milestones"))
            }
            (0, of) => format!("None of its {} is finished yet.", self.count(of, "milestone", "milestones")),
            (finished, of) => {
                let verb = if finished == 1 { "is" } else { "are" };
                let finished = self.number(Decimal::from(finished));
                format!("{finished} of {} {verb} finished.", self.count(of, "milestone", "milestones"))
            }
        }
    }

    fn troubled(&self, judgement: Judgement, standing: Standing, milestones: &[Mention]) -> String {
        let one = milestones.len() == 1;
        let titles: Vec<String> = milestones.iter().map(|milestone| format!("“{}”", milestone.title)).collect();
        let titles = self.list_to(&titles, NAMED);
        let trouble = if judgement == Judgement::OffTrack { "off track" } else { "at risk" };
        let verb = if one { "is" } else { "are" };
        match standing {
            Standing::Critical => format!("On the critical path, {titles} {verb} {trouble}."),
            Standing::Key => {
                let kind = if one { "Key milestone" } else { "Key milestones" };
                format!("{kind} {titles} {verb} {trouble}.")
            }
            Standing::Other => {
                let has = if one { "has" } else { "have" };
                format!("{} {verb} {trouble}, but {has} room before the end moves.", self.capitalised(&titles))
            }
        }
    }

    fn measure(&self, cause: &Cause) -> String {
        let Cause::Measure { measure, unit, value, on, expected, target, by, standing } = cause else {
            return String::new();
        };
        let amount = |number: Decimal| self.measured(number, unit);
        let (title, on, by) = (&measure.title, self.date_short(*on), self.date_short(*by));
        let (value, target, line) = (amount(*value), amount(*target), amount(*expected));
        match standing {
            MeasureStanding::Reached => format!("“{title}” has reached its target: {value} on {on}, target {target}."),
            MeasureStanding::OnLine => {
                format!("“{title}” keeps pace: {value} on {on}, where the way to {target} by {by} asks for {line}.")
            }
            MeasureStanding::Behind => {
                format!("“{title}” is behind: {value} on {on}, where the way to {target} by {by} asks for {line}.")
            }
            MeasureStanding::FarBehind => format!(
                "“{title}” is less than half as far as it should be: {value} on {on}, where the way to {target} by {by} \
                 asks for {line}."
            ),
            MeasureStanding::Missed => {
                format!("“{title}” missed its target of {target} by {by}: the last reading is {value}, on {on}.")
            }
            MeasureStanding::Kept => format!("“{title}” is kept: {value} on {on}, and {target} is to hold until {by}."),
            MeasureStanding::Lost => {
                format!("“{title}” is not kept: {value} on {on}, but {target} is to hold until {by}.")
            }
        }
    }

    /// A measured number with its unit: `9.6%`, `6.5 hours`, `12`.
    pub fn measured(&self, number: Decimal, unit: &str) -> String {
        match unit.trim() {
            "percent" | "%" | "per cent" => self.percent_to(number, 2),
            "" => self.number_to(number, 2),
            unit => format!("{} {unit}", self.number_to(number, 2)),
        }
    }

    fn cost(
        &self,
        judgement: Judgement,
        planned: Decimal,
        forecast: Decimal,
        over: Option<Decimal>,
        limit: Decimal,
    ) -> String {
        let (difference, forecast) = (forecast - planned, self.money(forecast));
        if difference.is_zero() {
            return format!("The forecast is {forecast}, as approved.");
        }
        let Some(over) = over else {
            return format!("The forecast is {forecast}, and nothing was approved.");
        };
        let size = format!("{} ({})", self.money(difference.abs()), self.percent(over.abs()));
        match difference > Decimal::ZERO {
            true => {
                let limit = self.limit(judgement, &self.percent_to(limit, 2));
                format!("The forecast is {forecast}, {size} over the {} approved. {limit}", self.money(planned))
            }
            false => format!("The forecast is {forecast}, {size} under the {} approved.", self.money(planned)),
        }
    }

    fn stale(&self, since: Date, sign: SignOfLife, days: i64, limit: i64) -> String {
        let ago = self.ago(days);
        let since = self.date_short(since);
        let sign = match sign {
            SignOfLife::Update => format!("The last update is from {since}, {ago}"),
            SignOfLife::Record => format!("The last date, payment or reading on record is from {since}, {ago}"),
            SignOfLife::Start => format!("Nothing has been recorded since the start on {since}, {ago}"),
        };
        let limit = if limit % 7 == 0 { self.weeks(limit / 7) } else { self.days(limit) };
        format!("{sign}. After {limit} without one, a status is no longer trusted.")
    }

    /// `today`, `yesterday`, `12 days ago`, `5 weeks ago`.
    pub fn ago(&self, days: i64) -> String {
        match days {
            0 => self.today(),
            1 if self.is_told_today() => "yesterday".to_owned(),
            weeks if weeks >= 21 => format!("{} ago", self.weeks(weeks / 7)),
            days => format!("{} ago", self.days(days)),
        }
    }
}

#[cfg(test)]
mod tests;
