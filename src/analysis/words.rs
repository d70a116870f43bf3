//! How dates, numbers and money are written, and the words around them.
//!
//! Numbers follow the project's locale, sentences and the names of months its language.

mod convention;
mod sentences;

use jiff::civil::Date;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::language::{Argument, Language, Message, say};
use crate::model::Plan;
use convention::{Convention, Sign};

/// Writes dates, numbers and money as a project's locale and currency have it.
#[derive(Clone, Debug)]
pub struct Words {
    convention: Convention,
    sign: Sign,
    language: Language,
    is_silent: bool,
    /// The day that is written where it would else be called today.
    as_of: Option<Date>,
}

const MINUS: char = '\u{2212}';
impl Words {
    /// The words for a currency, such as `USD`, in a locale, such as `en-US`. An unknown locale is written as `en-US`, an
    /// unknown currency by its code.
    pub fn new(currency: &str, locale: &str) -> Words {
        Words {
            convention: Convention::of(locale),
            sign: Sign::of(currency, locale),
            language: Language::default(),
            is_silent: false,
            as_of: None,
        }
    }

    /// The words of a project.
    pub fn of(plan: &Plan) -> Words {
        let locale = plan.settings.locale.as_ref().map_or("en-US", |locale| &locale.value.0);
        Words::new(plan.currency(), locale).in_language(Language::tagged(plan.language().tag))
    }

    /// The same without sentences for reasons, for whoever judges thousands of states and reads none.
    pub fn silent(self) -> Words {
        Words { is_silent: true, ..self }
    }

    /// The same for readers to whom a day is no longer today.
    pub fn as_of(self, day: Date) -> Words {
        Words { as_of: Some(day), ..self }
    }

    /// The same in another language.
    pub fn in_language(self, language: Language) -> Words {
        Words { language, ..self }
    }

    /// The language of the sentences.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message in the language of the words; [`say!`](crate::language) calls it.
    pub(crate) fn say<const COUNT: usize>(
        &self,
        message: &Message,
        order: [usize; COUNT],
        told: [Argument<'_>; COUNT],
    ) -> String {
        self.told(message, &order.map(|place| &told[place]))
    }

    /// The same for what is only known at run time; the arguments are in the message's order.
    pub(crate) fn told(&self, message: &Message, arguments: &[&Argument<'_>]) -> String {
        message.say(self.language, arguments, &|number| self.number(number))
    }

    /// A message that wants to know nothing.
    pub(crate) fn word(&self, message: &Message) -> &'static str {
        message.word(self.language)
    }
}

/// The status date.
impl Words {
    /// `today`; as of a day, `on 27 February 2026`.
    pub fn today(&self) -> String {
        match self.as_of {
            None => say!(self, today).to_owned(),
            Some(day) => say!(self, on_day, day = self.date_full(day)),
        }
    }

    /// `today`; as of a day, `27 February 2026`.
    pub fn status_date(&self) -> String {
        self.as_of.map_or_else(|| say!(self, today).to_owned(), |day| self.date_full(day))
    }

    /// `Today`, for charts; as of a day, `27 Feb 2026`.
    pub fn today_short(&self) -> String {
        self.as_of.map_or_else(|| self.capitalised(say!(self, today)), |day| self.date_short(day))
    }

    /// `Today, 27 Feb`; as of a day, `27 Feb 2026`.
    pub fn today_with_day(&self, today: Date) -> String {
        match self.as_of {
            None => format!("{}, {}", self.today_short(), self.day_and_month(today)),
            Some(day) => self.date_short(day),
        }
    }

    /// Whether readers know what is yesterday and tomorrow.
    pub fn is_told_today(&self) -> bool {
        self.as_of.is_none()
    }
}

/// Dates.
impl Words {
    /// `17 Mar 2027`.
    pub fn date_short(&self, date: Date) -> String {
        say!(self, date_short, day = date.day(), month = date.month(), year = year(date))
    }

    /// `17 March 2027`, for running text.
    pub fn date_full(&self, date: Date) -> String {
        say!(self, date_full, day = date.day(), month = date.month(), year = year(date))
    }

    /// `17 Mar`, where the year stands nearby.
    pub fn day_and_month(&self, date: Date) -> String {
        say!(self, day_and_month, day = date.day(), month = date.month())
    }

    /// `17 March`, where the year is known.
    pub fn day_and_month_full(&self, date: Date) -> String {
        say!(self, day_and_month_full, day = date.day(), month = date.month())
    }

    /// `Wednesday`.
    pub fn weekday(&self, date: Date) -> String {
        say!(self, weekday, weekday = weekday(date))
    }

    /// `Wed 17 Mar 2027`, where people must act and space is scarce.
    pub fn date_with_weekday(&self, date: Date) -> String {
        let weekday = weekday(date);
        say!(self, date_with_weekday, weekday = weekday, day = date.day(), month = date.month(), year = year(date))
    }

    /// `Wednesday 17 March 2027`, where people must act.
    pub fn date_with_weekday_full(&self, date: Date) -> String {
        let weekday = weekday(date);
        say!(self, date_with_weekday_full, weekday = weekday, day = date.day(), month = date.month(), year = year(date))
    }

    /// `Mar 2027`.
    pub fn month_short(&self, date: Date) -> String {
        say!(self, month_and_year_short, month = date.month(), year = year(date))
    }

    /// `March 2027`.
    pub fn month(&self, date: Date) -> String {
        say!(self, month_and_year, month = date.month(), year = year(date))
    }

    /// From one day to another, without saying anything twice: `3–17 Mar 2027`, `3 Mar – 2 Apr 2027`.
    pub fn span(&self, first: Date, last: Date) -> String {
        let end = self.date_short(last);
        match () {
            () if first == last => end,
            () if (first.year(), first.month()) == (last.year(), last.month()) => {
                say!(
                    self,
                    span_in_month,
                    first = first.day(),
                    day = last.day(),
                    month = last.month(),
                    year = year(last)
                )
            }
            () if first.year() == last.year() => say!(self, span, first = self.day_and_month(first), last = end),
            () => say!(self, span, first = self.date_short(first), last = end),
        }
    }

    /// Both ends of a change and the days between them: `3 Mar 2027 → 17 Mar 2027, +14 days`; `no change`.
    pub fn date_change(&self, before: Date, after: Date) -> String {
        let days = i64::from(before.until(after).map_or(0, |span| span.get_days()));
        if days == 0 {
            return say!(self, no_change).to_owned();
        }
        let (before, after, signed) = (self.date_short(before), self.date_short(after), self.signed(days));
        say!(self, date_change, before = before, after = after, signed = signed, days = days.abs())
    }
}

fn year(date: Date) -> String {
    date.year().to_string()
}

/// From 1, a Monday, to 7.
fn weekday(date: Date) -> i8 {
    date.weekday().to_monday_one_offset()
}

/// Numbers.
impl Words {
    /// A number with all its decimals: `1,250.5`.
    pub fn number(&self, number: Decimal) -> String {
        // Small counts are most of what is written, and no locale groups them.
        if number.scale() == 0 && number >= Decimal::ZERO && number < Decimal::ONE_THOUSAND {
            return number.mantissa().to_string();
        }
        self.digits(number.normalize(), number.normalize().scale())
    }

    /// A number with at most so many decimals, rounded half away from zero: `1,250.5`.
    pub fn number_to(&self, number: Decimal, decimals: u32) -> String {
        self.number(round(number, decimals))
    }

    /// A number with exactly so many decimals, for columns and ratios: `0.90`.
    pub fn number_with(&self, number: Decimal, decimals: u32) -> String {
        self.digits(number, decimals)
    }

    /// A whole number: `1,250`.
    pub fn whole(&self, number: i64) -> String {
        self.number(Decimal::from(number))
    }

    /// A whole number with its sign: `+14`, `−3`, `0`.
    pub fn signed(&self, number: i64) -> String {
        let plus = if number > 0 { "+" } else { "" };
        format!("{plus}{}", self.whole(number))
    }

    /// Hundredths without decimals, `9%`; but never 0% or 100% for what is a little more or less, which gets as many
    /// decimals as it takes to say so: `0.4%`, `99.97%`.
    pub fn percent(&self, percent: Decimal) -> String {
        let hides = |decimals: &u32| {
            let rounded = round(percent, *decimals);
            rounded != percent && (rounded.is_zero() || rounded.abs() == Decimal::ONE_HUNDRED)
        };
        self.percent_to(percent, (0..6).find(|decimals| !hides(decimals)).unwrap_or(6))
    }

    /// Hundredths with at most so many decimals: `8.6%`.
    pub fn percent_to(&self, percent: Decimal, decimals: u32) -> String {
        format!("{}{}%", self.number_to(percent, decimals), self.convention.before_percent)
    }

    /// Hundredths with exactly so many decimals, for columns: `9.0%`.
    pub fn percent_with(&self, percent: Decimal, decimals: u32) -> String {
        format!("{}{}%", self.number_with(percent, decimals), self.convention.before_percent)
    }

    /// Hundredths with their sign: `+9%`, `−3%`.
    pub fn percent_signed(&self, percent: Decimal) -> String {
        let plus = if percent > Decimal::ZERO { "+" } else { "" };
        format!("{plus}{}", self.percent(percent))
    }

    fn digits(&self, number: Decimal, decimals: u32) -> String {
        let rounded = round(number, decimals);
        let text = format!("{:.*}", decimals as usize, rounded.abs());
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let mut written = String::with_capacity(text.len() + 8);
        if rounded.is_sign_negative() && !rounded.is_zero() {
            written.push(MINUS);
        }
        let grouped = whole.len() >= self.convention.least_grouped;
        for (place, digit) in whole.chars().enumerate() {
            if grouped && place > 0 && (whole.len() - place) % 3 == 0 {
                written.push_str(self.convention.group);
            }
            written.push(digit);
        }
        if !fraction.is_empty() {
            written.push(self.convention.decimal);
            written.push_str(fraction);
        }
        written
    }
}

/// Money.
impl Words {
    /// An amount for tables and sentences: `$12,000`, with cents only where there are any: `$12,000.50`.
    pub fn money(&self, amount: Decimal) -> String {
        let rounded = round(amount, self.sign.decimals);
        let decimals = if rounded.fract().is_zero() { 0 } else { self.sign.decimals };
        self.with_sign(&self.digits(rounded, decimals), "")
    }

    /// An amount with its cents even where there are none, for columns in which others have some: `$12,000.00`.
    pub fn money_with_cents(&self, amount: Decimal) -> String {
        self.with_sign(&self.digits(round(amount, self.sign.decimals), self.sign.decimals), "")
    }

    /// How the amounts of a column are written: all with their cents where one of them has some.
    pub fn money_column(&self, amounts: impl IntoIterator<Item = Decimal>) -> impl Fn(Decimal) -> String {
        let cents = amounts.into_iter().any(|amount| !amount.fract().is_zero());
        move |amount| if cents { self.money_with_cents(amount) } else { self.money(amount) }
    }

    /// An amount with its sign, for differences: `+$6,000`, `−$6,000`, `$0`.
    pub fn money_signed(&self, amount: Decimal) -> String {
        let plus = if round(amount, self.sign.decimals) > Decimal::ZERO { "+" } else { "" };
        format!("{plus}{}", self.money(amount))
    }

    /// An amount for charts and headlines: `$4.56M`, `$304k`, `$950`. Millions that were rounded keep both decimals, `$2.10M`,
    /// because amounts beside them have two as well; `$2.5M` is exact.
    pub fn money_compact(&self, amount: Decimal) -> String {
        let size = amount.abs();
        let thousand = |power: u32| Decimal::from(10_i64.pow(power));
        // The limits are where the smaller unit would round to a thousand.
        let (unit, suffix, decimals) = match () {
            () if size >= Decimal::new(999_995, 0) * thousand(3) => (thousand(9), say!(self, billions), 2),
            () if size >= Decimal::new(9_995, 1) * thousand(3) => (thousand(6), say!(self, millions), 2),
            () if size >= Decimal::new(9_995, 0) => (thousand(3), say!(self, thousands), 0),
            () if size >= Decimal::new(9_995, 1) => (thousand(3), say!(self, thousands), 1),
            () => (Decimal::ONE, "", 0),
        };
        let amount = amount / unit;
        let is_rounded = decimals == 2 && round(amount, decimals) != amount;
        let digits = if is_rounded { self.number_with(amount, decimals) } else { self.number_to(amount, decimals) };
        self.with_sign(&digits, suffix)
    }

    /// Both ends of a change of money: `$304,000 → $310,000, +$6,000 (+2%)`; `no change`.
    pub fn money_change(&self, before: Decimal, after: Decimal) -> String {
        if before == after {
            return say!(self, no_change).to_owned();
        }
        let change = after - before;
        let (from, to, signed) = (self.money(before), self.money(after), self.money_signed(change));
        match before > Decimal::ZERO {
            true => {
                let share = self.percent_signed(change / before * Decimal::ONE_HUNDRED);
                say!(self, money_change_with_share, before = from, after = to, signed = signed, share = share)
            }
            false => say!(self, money_change, before = from, after = to, signed = signed),
        }
    }

    /// `$5,000 over`, `$5,000 under` or `on plan`, for what is more or less than planned.
    pub fn over_or_under(&self, difference: Decimal) -> String {
        match sign(round(difference, self.sign.decimals)) {
            over if over > Decimal::ZERO => say!(self, amount_over, amount = self.money(difference)),
            under if under < Decimal::ZERO => say!(self, amount_under, amount = self.money(-difference)),
            _ => say!(self, on_plan).to_owned(),
        }
    }

    fn with_sign(&self, digits: &str, suffix: &str) -> String {
        let Sign { text, first, .. } = &self.sign;
        let (minus, digits) = digits.strip_prefix(MINUS).map_or(("", digits), |rest| ("\u{2212}", rest));
        let between = if suffix.is_empty() || *first { "" } else { "\u{a0}" };
        match first {
            true => format!("{minus}{text}{digits}{suffix}"),
            false => format!("{minus}{digits}{between}{suffix}\u{a0}{text}"),
        }
    }
}

/// Counts and lists.
impl Words {
    /// `no milestones`, `1 milestone`, `1,250 milestones`.
    pub fn count(&self, count: usize, one: &str, many: &str) -> String {
        match count {
            0 => format!("no {many}"),
            1 => format!("1 {one}"),
            _ => format!("{} {many}", self.number(Decimal::from(count))),
        }
    }

    /// `the only milestone`, `both milestones`, `all 12 milestones`.
    pub fn all(&self, count: usize, one: &str, many: &str) -> String {
        match count {
            1 => format!("the only {one}"),
            2 => format!("both {many}"),
            _ => format!("all {} {many}", self.number(Decimal::from(count))),
        }
    }

    /// `1 day`, `12 days`; the sign is left out.
    pub fn days(&self, days: i64) -> String {
        say!(self, days, count = days.saturating_abs())
    }

    /// `1 working day`, `12 working days`; the sign is left out.
    pub fn working_days(&self, days: i64) -> String {
        say!(self, working_days, count = days.saturating_abs())
    }

    /// `1 week`, `5 weeks`; the sign is left out.
    pub fn weeks(&self, weeks: i64) -> String {
        say!(self, weeks, count = weeks.saturating_abs())
    }

    /// Days of people's time, to the tenth: `1 day`, `2.5 days`, `1,250 days`.
    pub fn work_days(&self, days: Decimal) -> String {
        say!(self, days, count = round(days, 1))
    }

    /// `3 working days late`, `1 working day early`, `on time`.
    pub fn lateness(&self, days: i64) -> String {
        match days {
            0 => say!(self, on_time).to_owned(),
            late if late > 0 => say!(self, working_days_late, count = late),
            early => say!(self, working_days_early, count = early.saturating_abs()),
        }
    }

    /// `a`, `a and b`, `a, b and c`.
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        match items {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [first @ .., last] => {
                let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
                say!(self, list, first = first.join(say!(self, list_comma)), last = last.as_ref())
            }
        }
    }

    /// A list of which at most so many are named: `a, b and 3 more`.
    pub fn list_to<T: AsRef<str>>(&self, items: &[T], most: usize) -> String {
        if items.len() <= most {
            return self.list(items);
        }
        let mut named: Vec<String> = items.iter().take(most).map(|item| item.as_ref().to_owned()).collect();
        let rest = items.len() - most;
        named.push(if most == 0 { self.whole(rest as i64) } else { say!(self, more, count = rest) });
        self.list(&named)
    }

    /// The same with a capital letter, to begin a sentence.
    pub fn capitalised(&self, text: &str) -> String {
        let mut letters = text.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }
}

fn round(number: Decimal, decimals: u32) -> Decimal {
    number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

fn sign(number: Decimal) -> Decimal {
    match number {
        zero if zero.is_zero() => Decimal::ZERO,
        negative if negative.is_sign_negative() => Decimal::NEGATIVE_ONE,
        _ => Decimal::ONE,
    }
}

#[cfg(test)]
mod tests;
