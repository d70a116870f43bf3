//! What a full year comes to, wherever it begins.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::books::{Account, Part};
use crate::analysis::phasing::Portion;
use crate::model::values::Timeline;

/// What the running lines cost in the dearest twelve months, in the project's currency; 0 without any.
///
/// Lines may follow one another, so that the twelve months from the first day of each are looked at. A yearly amount that
/// covers all of them is not put together from its months, which need not add up to it by the day.
pub fn running(costs: &[(&Account<'_>, Vec<Portion>)], timeline: &Timeline<'_>) -> Decimal {
    let running = || costs.iter().filter(|(account, _)| account.part == Part::Running);
    let begins: BTreeSet<Date> =
        running().filter_map(|(_, portions)| portions.iter().map(|portion| portion.span.first).min()).collect();
    let from = |first: Date| -> Decimal {
        let last = first.saturating_add(1.year()).yesterday().unwrap_or(first);
        let of = |(account, portions): &(&Account<'_>, Vec<Portion>)| {
            let line = account.line;
            let covers = line.from.as_ref().is_some_and(|from| from.value <= first)
                && line.to.as_ref().is_some_and(|to| to.value >= last);
            let is_yearly = line.amount.is_none() && line.periods.is_none();
            match line.per_year.as_ref().filter(|_| covers && is_yearly) {
                Some(per_year) => per_year.value.0,
                None => {
                    let through =
                        |date| portions.iter().map(|portion| portion.through(date, timeline)).sum::<Decimal>();
                    through(last) - first.yesterday().map_or(Decimal::ZERO, through)
                }
            }
        };
        running().map(of).sum()
    };
    begins.into_iter().map(from).max().unwrap_or_default()
}

/// Whether what the running lines cost in their dearest twelve months is what they cost from then on: none ends before the
/// others do.
pub fn is_steady(costs: &[(&Account<'_>, Vec<Portion>)]) -> bool {
    let running = costs.iter().filter(|(account, _)| account.part == Part::Running);
    let ends: BTreeSet<Date> =
        running.filter_map(|(_, portions)| portions.iter().map(|portion| portion.span.last).max()).collect();
    ends.len() < 2
}
