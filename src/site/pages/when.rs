//! How far a day is from today, in the words of people who have to be there.

use jiff::civil::Date;

use crate::analysis::words::Words;
use crate::chart::time::days_between;
use crate::language::say;

/// `today`, `tomorrow`, `in 40 days`, `yesterday`, `3 days ago`.
pub fn from_today(words: &Words, today: Date, date: Date) -> String {
    match i64::from(days_between(today, date)) {
        0 | -1 => words.ago(i64::from(days_between(date, today))),
        1 if words.is_told_today() => say!(words, tomorrow).to_owned(),
        ahead if ahead > 0 => say!(words, in_days, count = ahead),
        behind => say!(words, days_ago, count = -behind),
    }
}

/// How long something is overdue: `1 day overdue`; `None` while there is time, today included.
pub fn overdue(words: &Words, today: Date, due: Date) -> Option<String> {
    let days = i64::from(days_between(due, today));
    (days > 0).then(|| say!(words, days_overdue, count = days))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_told_from_today() {
        let words = Words::new("USD", "en-US");
        let today = date(2026, 3, 2);
        let told = |month, day| from_today(&words, today, date(2026, month, day));
        assert_eq!([told(3, 2), told(3, 3), told(3, 1)], ["today", "tomorrow", "yesterday"]);
        assert_eq!([told(3, 4), told(4, 8), told(2, 28)], ["in 2 days", "in 37 days", "2 days ago"]);
    }

    #[test]
    fn a_day_is_overdue_from_the_day_after() {
        let words = Words::new("USD", "en-US");
        let due = |day| overdue(&words, date(2026, 3, 2), date(2026, 3, day));
        assert_eq!([due(3), due(2)], [None, None]);
        assert_eq!(due(1).as_deref(), Some("1 day overdue"));
    }
}
