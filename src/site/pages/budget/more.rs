//! What is written about a line, a category or a source of money, beside its amounts.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{Sheet, moved};
use crate::analysis::alignment::Split;
use crate::analysis::books::Amounts;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{CostKind, Entity, Kind, Line};
use crate::model::record::Sp;
use crate::site::data::{Value, json};
use crate::site::pages::particulars::particulars;
use crate::site::pages::{facts, mention};

/// Everything about a line that its row has no column for.
pub fn line(sheet: &Sheet<'_>, place: usize, amounts: &Amounts) -> Value {
    let (plan, words) = (sheet.plan, sheet.words);
    let line = &plan.lines[place];
    let mut known = Vec::new();
    let mut tell = |term: &str, text: String| known.push(json!({"term": term, "text": text}));
    if amounts.baseline != amounts.planned {
        tell(say!(words, name_changed), words.money_change(amounts.baseline, amounts.planned));
    }
    if let Some(when) = when(sheet, line) {
        tell(say!(words, name_when), when);
    }
    tell(say!(words, name_forecast), forecast(sheet, place, amounts));
    if let Some(paid) = paid(words, sheet, line) {
        tell(say!(words, name_paid), paid);
    }
    let mut name = |term: &str, names: Vec<Value>| {
        if !names.is_empty() {
            known.push(json!({"term": term, "names": names}));
        }
    };
    let aligned = &sheet.material.analysis.alignment.lines[place];
    let milestone = |place: &usize| mention::milestone(sheet.material, plan.milestones[*place].id.value.as_str());
    name(say!(words, name_pays_for), aligned.milestones.iter().filter_map(milestone).collect());
    name(say!(words, name_serves), serves(sheet, place));
    name(say!(words, name_answers_for_it), mention::owner(sheet.material, line).into_iter().collect());
    let funding =
        line.funding.as_ref().and_then(|source| mention::entity(sheet.material, Kind::Funding, source.value.id()));
    name(say!(words, name_paid_from), funding.into_iter().collect());
    if let Some(kind) = &line.kind {
        known.push(json!({"term": say!(words, name_kind), "text": kind_word(words, kind.value)}));
    }
    known.extend(moved::moved(sheet, place));
    about(sheet, line, line.review_by.as_ref(), plan.lines.path(place), known)
}

/// What all entities have: facts, text and particulars; `Null` where there is nothing.
pub fn about<T: Entity>(
    sheet: &Sheet<'_>,
    entity: &T,
    review: Option<&Sp<Date>>,
    source: &str,
    known: Vec<Value>,
) -> Value {
    let body = entity.body().map(|body| facts::prose(&body.value, source));
    let particulars = particulars(sheet.material, entity, review, &sheet.decisions);
    if known.is_empty() && body.is_none() && particulars.is_none() {
        return Value::Null;
    }
    json!({"facts": known, "body": body, "particulars": particulars})
}

/// Who answers for an entity, as a fact.
pub fn owner<T: Entity>(words: &Words, sheet: &Sheet<'_>, entity: &T) -> Vec<Value> {
    let owner = mention::owner(sheet.material, entity);
    owner.into_iter().map(|owner| json!({"term": say!(words, name_answers_for_it), "names": [owner]})).collect()
}

/// `Capital` or `Operating`.
pub fn kind_word(words: &Words, kind: CostKind) -> &'static str {
    match kind {
        CostKind::Capital => say!(words, budget_capital_it_buys_something_that),
        CostKind::Operating => say!(words, budget_operating_it_is_used_up),
    }
}

/// The goals that a line serves, each with its part of the amount.
fn serves(sheet: &Sheet<'_>, place: usize) -> Vec<Value> {
    let line = &sheet.material.analysis.alignment.lines[place];
    let goal = |part: &crate::analysis::alignment::GoalShare| {
        let id = sheet.plan.goals[part.goal].id.value.as_str();
        let mut named = mention::entity(sheet.material, Kind::Goal, id)?;
        if matches!(line.method, Split::Weights | Split::Evenly | Split::Milestones) {
            named["note"] = sheet.words.money(part.amount).into();
        }
        Some(named)
    };
    let mut parts: Vec<_> = line.goals.iter().filter(|part| !part.weight.is_zero()).collect();
    parts.sort_by_key(|part| part.goal);
    let rest = (!line.goals.is_empty() && !line.without_goal.is_zero())
        .then(|| json!({"text": say!(sheet.words, name_no_goal), "note": sheet.words.money(line.without_goal)}));
    let not_shown = (!line.not_shown.is_zero())
        .then(|| json!({"text": say!(sheet.words, name_work_not_shown), "note": sheet.words.money(line.not_shown)}));
    parts.into_iter().filter_map(goal).chain(rest).chain(not_shown).collect()
}

/// When a line's money is spent, where its own dates say so.
fn when(sheet: &Sheet<'_>, line: &Line) -> Option<String> {
    let words = sheet.words;
    if line.amount.is_none()
        && let Some(periods) = &line.periods
    {
        return months(sheet, &periods.value.0);
    }
    let until = match (&line.from, &line.to) {
        (Some(from), Some(to)) => words.span(from.value, to.value),
        (Some(from), None) => say!(words, budget_from, date = words.date_short(from.value)),
        (None, Some(to)) => say!(words, budget_to, date = words.date_short(to.value)),
        (None, None) => return None,
    };
    let per_year = line.per_year.as_ref().filter(|_| line.amount.is_none() && line.periods.is_none());
    Some(match per_year {
        Some(per_year) => say!(words, budget_a_year, amount = words.money(per_year.value.0), until = &until),
        None => until,
    })
}

/// `$18,900 a month, Aug 2025 to Jul 2026`, or each stretch of months with the same amount.
fn months(sheet: &Sheet<'_>, periods: &[(Date, Decimal)]) -> Option<String> {
    let words = sheet.words;
    let next = |date: Date| date.last_of_month().tomorrow().unwrap_or(date);
    let stretch = |stretch: &[(Date, Decimal)]| {
        let ((first, amount), (last, _)) = (stretch[0], stretch[stretch.len() - 1]);
        let amount = words.money(amount);
        match first == last {
            true => say!(words, budget_in_too, amount = &amount, month = words.month_short(first)),
            false => say!(
                words,
                budget_a_month_to,
                amount = &amount,
                month = words.month_short(first),
                month_2 = words.month_short(last)
            ),
        }
    };
    let same = |one: &(Date, Decimal), other: &(Date, Decimal)| one.1 == other.1 && next(one.0) == other.0;
    let stretches: Vec<String> = periods.chunk_by(same).map(stretch).collect();
    (!stretches.is_empty()).then(|| words.clauses(&stretches))
}

/// Where the forecast of a line comes from.
fn forecast(sheet: &Sheet<'_>, place: usize, amounts: &Amounts) -> String {
    let line = &sheet.plan.lines[place];
    let milestones = &sheet.material.analysis.alignment.lines[place].milestones;
    let finished = |place: &usize| sheet.plan.milestones[*place].finished.is_some();
    let forecast = sheet.words.money(amounts.forecast);
    let why = if line.forecast.is_some() {
        "written"
    } else if !milestones.is_empty() && milestones.iter().all(finished) {
        if amounts.forecast == amounts.actual { "finished" } else { "owed" }
    } else if amounts.forecast == amounts.planned {
        "planned"
    } else if amounts.forecast == amounts.committed {
        "contract"
    } else {
        "paid"
    };
    say!(sheet.words, budget_forecast_from, forecast = forecast, why = why)
}

/// How often a line was paid, and when last.
fn paid(words: &Words, sheet: &Sheet<'_>, line: &Line) -> Option<String> {
    let (count, last) = sheet.payments.get(line.id.value.as_str())?;
    let payments = say!(sheet.words, count_payments, count = *count);
    let last = sheet.words.date_short(*last);
    Some(if *count == 1 {
        say!(words, budget_1_payment_on, last = &last)
    } else {
        say!(words, budget_the_last_on, payments = &payments, last = &last)
    })
}
