//! The sentences that explain a status: plain English, short, the meaning first.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::Words;
use super::amounts::decimals_beside;
use crate::analysis::baseline::FirstPromise;
use crate::analysis::reason::{
    Cause, EndOf, Judgement, MeasureStanding, Mention, Reason, Reference, SignOfLife, Standing,
};
use crate::language::say;

/// More names than these make a sentence that nobody reads to its end.
const NAMED: usize = 3;

/// From where on something is at risk or off track.
enum Limit {
    WorkingDays(i64),
    /// In percent of the plan.
    Share(Decimal),
}

impl Words {
    /// A reason with its sentence.
    pub fn reason(&self, judgement: Judgement, cause: Cause) -> Reason {
        let sentence = if self.is_silent { String::new() } else { self.sentence(judgement, &cause) };
        Reason { judgement, cause, sentence }
    }

    fn sentence(&self, judgement: Judgement, cause: &Cause) -> String {
        match cause {
            Cause::Finished { on, promised, late, first } => self.finished(*on, *promised, *late, *first),
            Cause::PastDue { promised, forecast, late } => {
                let (promised, forecast) = (self.date_short(*promised), self.forecast(*forecast, *late));
                say!(self, reason_past_due, promised = promised, forecast = forecast)
            }
            Cause::Promise { promised, forecast, late, limit, first } => {
                self.against(judgement, *forecast, (*late, *limit), "promised", (*promised, *first))
            }
            Cause::Baseline { approved, forecast, late, limit, first } => {
                self.against(judgement, *forecast, (*late, *limit), "approved", (*approved, *first))
            }
            Cause::NoPromise { forecast } => say!(self, reason_no_promise, forecast = self.date_short(*forecast)),
            Cause::NegativeFloat { short } => say!(self, reason_negative_float, short = self.working_days(*short)),
            Cause::Unbegun { start } => say!(self, reason_unbegun, start = self.date_short(*start)),
            Cause::NoMilestones => say!(self, reason_no_milestones).to_owned(),
            Cause::Count { finished, of } if finished == of && *of > 2 => {
                say!(self, reason_all_milestones_finished, of = *of)
            }
            Cause::Count { finished, of } => say!(self, reason_milestones_finished, finished = *finished, of = *of),
            Cause::End { of, promised, reference, forecast, late, limit, first } => {
                let than = match (of, reference) {
                    (EndOf::All, Reference::Promised) => "end",
                    (EndOf::All, Reference::Approved) => "end-approved",
                    (EndOf::Promised, Reference::Promised) => "part",
                    (EndOf::Promised, Reference::Approved) => "part-approved",
                };
                self.against(judgement, *forecast, (*late, *limit), than, (*promised, *first))
            }
            Cause::UnpromisedEnd { forecast, shown } => {
                let shown = if *shown { "yes" } else { "no" };
                say!(self, reason_unpromised_end, day = self.date_short(*forecast), shown = shown)
            }
            Cause::Milestones { judgement, standing, milestones } => self.troubled(*judgement, *standing, milestones),
            Cause::MeasuresWait { measures, until } => {
                say!(self, reason_measures_wait, measures = *measures, until = self.date_short(*until))
            }
            Cause::MeasuresOnTheirDay { measures, first } => {
                say!(self, reason_measures_on_their_day, measures = *measures, first = self.date_short(*first))
            }
            Cause::Unread { measure, missed: None } => say!(self, reason_unread, measure = &measure.title),
            Cause::Unread { measure, missed: Some(by) } => {
                say!(self, reason_unread_and_missed, measure = &measure.title, by = self.date_short(*by))
            }
            Cause::Measure { .. } => self.measure(cause),
            Cause::Cost { planned, forecast, over, limit, off_track } => {
                self.cost(judgement, (*planned, *forecast), *over, (*limit, *off_track))
            }
            Cause::Stale { since, sign, days, limit } => self.stale(*since, *sign, *days, *limit),
            Cause::MoneyNotShown => say!(self, reason_money_not_shown).to_owned(),
            Cause::BeforeStart { start } => say!(self, reason_before_start, start = self.date_short(*start)),
        }
    }

    fn finished(
        &self,
        on: Date,
        promised: Option<(Date, Reference)>,
        late: i64,
        first: Option<FirstPromise>,
    ) -> String {
        let day = self.date_short(on);
        match promised {
            None => say!(self, reason_finished, day = day),
            // Two days with no working day between them, such as a Friday and the Sunday after it.
            Some((promised, _)) if late == 0 && promised != on => say!(self, reason_finished_on_time, day = day),
            Some((_, reference)) if late == 0 => {
                say!(self, reason_finished_as_promised, day = day, kept = self.kept(reference, first))
            }
            Some(_) => say!(self, reason_finished_late, day = day, lateness = self.lateness(late)),
        }
    }

    /// How a date is kept: `as promised`, or since when it is that: `as approved on 23 January 2026, 35 working days after the
    /// first promise (7 Oct 2026)`.
    pub fn kept(&self, reference: Reference, first: Option<FirstPromise>) -> String {
        let than = match reference {
            Reference::Promised => "promised",
            Reference::Approved => "approved",
        };
        self.kept_than(than, first)
    }

    fn kept_than(&self, than: &str, first: Option<FirstPromise>) -> String {
        let Some(FirstPromise { date, later, approved_on }) = first else {
            return say!(self, reason_kept, than = than);
        };
        let (days, first) = (self.working_days(later), self.date_short(date));
        match approved_on {
            Some(on) => say!(self, reason_kept_since, on = self.date_full(on), days = days, first = first),
            None => say!(self, reason_kept_now, than = than, days = days, first = first),
        }
    }

    fn forecast(&self, forecast: Date, late: i64) -> String {
        let day = self.date_short(forecast);
        match late {
            0 => say!(self, reason_forecast, day = day),
            _ => say!(self, reason_forecast_late, day = day, lateness = self.lateness(late)),
        }
    }

    /// `than` is what the forecast is compared with: `promised`, `approved`, the promised `end`, `end-approved`, and `part` and
    /// `part-approved` where something else ends later.
    fn against(
        &self,
        judgement: Judgement,
        forecast: Date,
        (late, limit): (i64, i64),
        than: &str,
        (date, first): (Date, Option<FirstPromise>),
    ) -> String {
        let (day, date) = (self.date_short(forecast), self.date_short(date));
        match late {
            0 => say!(self, reason_forecast_kept, than = than, day = day, kept = self.kept_than(than, first)),
            early if early < 0 => {
                let days = self.working_days(early);
                match first {
                    None => say!(self, reason_forecast_earlier, than = than, day = day, days = days, date = date),
                    Some(first) => {
                        let (later, first) = (self.working_days(first.later), self.date_short(first.date));
                        say!(
                            self,
                            reason_forecast_earlier_again,
                            than = than,
                            day = day,
                            days = days,
                            date = date,
                            later = later,
                            first = first
                        )
                    }
                }
            }
            late => {
                let (days, limit) = (self.working_days(late), self.limit(judgement, Limit::WorkingDays(limit)));
                say!(self, reason_forecast_later, than = than, day = day, days = days, date = date, limit = limit)
            }
        }
    }

    fn limit(&self, judgement: Judgement, limit: Limit) -> String {
        let (unit, count, share) = match limit {
            Limit::WorkingDays(days) => ("days", days, String::new()),
            Limit::Share(percent) => ("share", 0, self.percent_to(percent, 2)),
        };
        match judgement {
            Judgement::AtRisk => say!(self, reason_limit_at_risk, unit = unit, count = count, share = share),
            Judgement::OffTrack => say!(self, reason_limit_off_track, unit = unit, count = count, share = share),
            _ => say!(self, reason_limit_within, unit = unit, count = count, share = share),
        }
    }

    fn troubled(&self, judgement: Judgement, standing: Standing, milestones: &[Mention]) -> String {
        let count = milestones.len();
        let titles: Vec<String> = milestones.iter().map(|milestone| self.quoted(&milestone.title)).collect();
        let titles = self.list_to(&titles, NAMED);
        let trouble = if judgement == Judgement::OffTrack { "off-track" } else { "at-risk" };
        match standing {
            Standing::Critical => say!(self, reason_critical, titles = titles, count = count, trouble = trouble),
            Standing::Key => say!(self, reason_key, titles = titles, count = count, trouble = trouble),
            Standing::Other => {
                let titles = self.capitalised(&titles);
                say!(self, reason_other, titles = titles, count = count, trouble = trouble)
            }
        }
    }

    fn measure(&self, cause: &Cause) -> String {
        let Cause::Measure { measure, unit, value, on, expected, target, by, standing } = cause else {
            return String::new();
        };
        let amount = |number: Decimal, limits: &[Decimal]| self.measured_beside(number, unit, limits);
        let (title, on, by) = (&measure.title, self.date_short(*on), self.date_short(*by));
        let line = amount(*expected, &[*value]);
        let (value, target) = (amount(*value, &[*target, *expected]), amount(*target, &[*value]));
        match standing {
            MeasureStanding::Reached => {
                say!(self, measure_reached, title = title, value = value, on = on, target = target)
            }
            MeasureStanding::OnLine => {
                say!(
                    self,
                    measure_on_line,
                    title = title,
                    value = value,
                    on = on,
                    target = target,
                    by = by,
                    line = line
                )
            }
            MeasureStanding::Behind => {
                say!(self, measure_behind, title = title, value = value, on = on, target = target, by = by, line = line)
            }
            MeasureStanding::FarBehind => {
                say!(
                    self,
                    measure_far_behind,
                    title = title,
                    value = value,
                    on = on,
                    target = target,
                    by = by,
                    line = line
                )
            }
            MeasureStanding::Missed => {
                say!(self, measure_missed, title = title, target = target, by = by, value = value, on = on)
            }
            MeasureStanding::Kept => {
                say!(self, measure_kept, title = title, value = value, on = on, target = target, by = by)
            }
            MeasureStanding::Lost => {
                say!(self, measure_lost, title = title, value = value, on = on, target = target, by = by)
            }
        }
    }

    /// A judgement within a sentence: `on track`.
    pub fn judgement(&self, judgement: Judgement) -> String {
        say!(self, judgement, is = judgement.key())
    }

    /// A title within a sentence: `“Go-live”`.
    pub fn quoted(&self, title: &str) -> String {
        say!(self, quoted, title = title)
    }

    /// A measured number with its unit: `9.6%`, `6.5 hours`, `12`.
    pub fn measured(&self, number: Decimal, unit: &str) -> String {
        self.measured_beside(number, unit, &[])
    }

    /// The same beside limits such as its target: never as what it has not reached.
    pub fn measured_beside(&self, number: Decimal, unit: &str, limits: &[Decimal]) -> String {
        let decimals = decimals_beside(number, 2, limits);
        match unit.trim() {
            "percent" | "%" | "per cent" => self.percent_to(number, decimals),
            "" => self.number_to(number, decimals),
            unit => format!("{} {unit}", self.number_to(number, decimals)),
        }
    }

    fn cost(
        &self,
        judgement: Judgement,
        (planned, forecast): (Decimal, Decimal),
        over: Option<Decimal>,
        (limit, off_track): (Decimal, Decimal),
    ) -> String {
        let (difference, forecast) = (forecast - planned, self.money(forecast));
        if difference.is_zero() {
            return say!(self, reason_cost_kept, forecast = forecast);
        }
        let Some(over) = over else {
            // Of a credit no share can be told.
            return match planned.is_zero() {
                true => say!(self, reason_cost_unapproved, forecast = forecast),
                false => say!(self, reason_cost_of_credit, forecast = forecast, planned = self.money(planned)),
            };
        };
        let amount = self.money(difference.abs());
        let share = match difference > Decimal::ZERO {
            true => self.percent_beside(over, &[limit, off_track]),
            false => self.percent(over.abs()),
        };
        let planned = self.money(planned);
        match difference > Decimal::ZERO {
            true => {
                let limit = self.limit(judgement, Limit::Share(limit));
                let (forecast, planned) = (&forecast, &planned);
                say!(
                    self,
                    reason_cost_over,
                    forecast = forecast,
                    amount = amount,
                    share = share,
                    planned = planned,
                    limit = limit
                )
            }
            false => {
                say!(self, reason_cost_under, forecast = forecast, amount = amount, share = share, planned = planned)
            }
        }
    }

    fn stale(&self, since: Date, sign: SignOfLife, days: i64, limit: i64) -> String {
        let sign = match sign {
            SignOfLife::Update => "update",
            SignOfLife::Record => "record",
            SignOfLife::Start => "start",
        };
        let limit = if limit % 7 == 0 { self.weeks(limit / 7) } else { self.days(limit) };
        say!(self, reason_stale, sign = sign, since = self.date_short(since), ago = self.ago(days), limit = limit)
    }

    /// `today`, `yesterday`, `12 days ago`, `5 weeks ago`.
    pub fn ago(&self, days: i64) -> String {
        match days {
            0 => self.today(),
            1 if self.is_told_today() => say!(self, yesterday).to_owned(),
            weeks if weeks >= 21 => say!(self, weeks_ago, count = weeks / 7),
            days => say!(self, days_ago, count = days),
        }
    }
}

#[cfg(test)]
mod tests;
