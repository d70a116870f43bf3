//! How things lie in time, in words that can be worked with: days by month, and amounts by month.

use jiff::ToSpan;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::phasing::{Portion, Span};
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::values::Timeline;

/// The working days of a span that have passed by the end of each of its months: `Sep 2025 12, Oct 35, Nov 40`.
pub fn days_by_month(words: &Words, timeline: &Timeline<'_>, span: Span) -> String {
    let mut told = Vec::new();
    let mut end = span.first.last_of_month();
    loop {
        let (passed, _) = span.passed(end, timeline);
        // A span may begin after the last working day of a month.
        if passed > 0 {
            let month = month(words, end, told.is_empty());
            told.push(format!("{month} {}", words.whole(passed)));
        }
        if end >= span.last || end == Date::MAX {
            return told.join(", ");
        }
        end = end.saturating_add(1.day()).last_of_month();
    }
}

/// Months that follow each other with the same amount, but for the cent that is rounded off one and is in the next.
struct Run {
    span: Span,
    first: Portion,
    months: i64,
    sum: Decimal,
}

impl Run {
    fn takes(&self, next: &Portion) -> bool {
        let follows = self.span.last.tomorrow().is_ok_and(|day| day == next.span.first);
        let whole = is_month(self.first.span) && is_month(next.span);
        follows && whole && (next.amount - self.first.amount).abs() <= Decimal::new(1, 2)
    }

    fn told(&self, words: &Words) -> String {
        let Run { span, first, months, sum } = self;
        let from_to = || format!("{} – {}", words.month_short(span.first), words.month_short(span.last));
        match (months, is_month(first.span)) {
            (1, true) => format!("{} {}", words.month_short(span.first), words.money(*sum)),
            (1, false) if span.first == span.last => format!("{} {}", words.date_short(span.first), words.money(*sum)),
            (1, false) => format!("{} {}", words.span(span.first, span.last), words.money(*sum)),
            _ if first.amount * Decimal::from(*months) == *sum => {
                say!(words, progress_a_month_too, from_to = from_to(), amount = words.money(first.amount))
            }
            _ => say!(
                words,
                progress_in_equal_months,
                from_to = from_to(),
                amount = words.money(*sum),
                count = words.whole(*months)
            ),
        }
    }
}

/// Portions in the order of time, equal ones of neighbouring months as one: `Jul 2025 $8,000; Aug 2025 – Mar 2026
/// $2,000 a month`. A portion that is no whole month is told by its days.
pub fn amounts(words: &Words, portions: &[Portion]) -> String {
    let mut runs: Vec<Run> = Vec::new();
    for portion in portions {
        match runs.last_mut() {
            Some(run) if run.takes(portion) => {
                run.span.last = portion.span.last;
                run.months += 1;
                run.sum += portion.amount;
            }
            _ => runs.push(Run { span: portion.span, first: *portion, months: 1, sum: portion.amount }),
        }
    }
    words.clauses(&runs.iter().map(|run| run.told(words)).collect::<Vec<_>>())
}

fn is_month(span: Span) -> bool {
    span.first == span.first.first_of_month() && span.last == span.first.last_of_month()
}

/// `Sep 2025` where the year is new, else `Oct`.
fn month(words: &Words, date: Date, first: bool) -> String {
    let month = words.month_short(date);
    match month.split_once(' ') {
        Some((name, _)) if !first && date.month() > 1 => name.to_owned(),
        _ => month,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::values::{Calendar, MinorUnit};

    #[test]
    fn days_add_up_month_by_month() {
        let (words, calendar) = (Words::new("USD", "en-US"), Calendar::five_day_week());
        let timeline = Timeline::new(&calendar, date(2025, 1, 6));
        let of = |first, last| days_by_month(&words, &timeline, Span::new(first, last));
        assert_eq!(of(date(2025, 9, 15), date(2025, 11, 7)), "Sep 2025 12, Oct 35, Nov 40");
        assert_eq!(of(date(2025, 12, 29), date(2026, 1, 2)), "Dec 2025 3, Jan 2026 5");
        assert_eq!(of(date(2025, 9, 15), date(2025, 9, 15)), "Sep 2025 1");
        assert_eq!(of(date(2025, 9, 13), date(2025, 9, 14)), "Sep 2025 1", "a weekend counts as a day");
    }

    #[test]
    fn equal_months_are_told_together() {
        let words = Words::new("USD", "en-US");
        let month = |year, month, amount: i64| {
            let first = date(year, month, 1);
            Portion {
                amount: Decimal::from(amount),
                span: Span::new(first, first.last_of_month()),
                unit: MinorUnit::HUNDREDTH,
            }
        };
        let told = |portions: &[Portion]| amounts(&words, portions);
        assert_eq!(told(&[month(2025, 7, 8000)]), "Jul 2025 $8,000");
        assert_eq!(
            told(&[month(2025, 11, 8000), month(2025, 12, 2000), month(2026, 1, 2000), month(2026, 3, 2000)]),
            "Nov 2025 $8,000; Dec 2025 – Jan 2026 $2,000 a month; Mar 2026 $2,000"
        );
        let cents = |month_of, cents| Portion { amount: Decimal::new(cents, 2), ..month(2025, month_of, 0) };
        let thirds = [cents(4, 3333), cents(5, 3334), cents(6, 3333)];
        assert_eq!(told(&thirds), "Apr 2025 – Jun 2025 $100 in 3 equal months");
        let odd = Portion {
            amount: 50.into(),
            span: Span::new(date(2026, 2, 3), date(2026, 4, 1)),
            unit: MinorUnit::HUNDREDTH,
        };
        assert_eq!(told(&[odd]), "3 Feb – 1 Apr 2026 $50");
        assert_eq!(told(&[]), "");
    }
}
