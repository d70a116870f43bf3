//! Numbers, hundredths and money, each rounded once and written with what its locale groups and parts by.

use rust_decimal::{Decimal, RoundingStrategy};

use super::Words;
use super::convention::Sign;
use crate::analysis::split::shown;
use crate::language::say;

/// More decimals than these tell nobody anything.
const MOST_DECIMALS: u32 = 12;

const MINUS: char = '\u{2212}';

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

    /// A number with at most so many decimals, or more where it takes more to stand on the side of each limit on which it
    /// is: `89.999` beside 90.
    pub fn number_beside(&self, number: Decimal, decimals: u32, limits: &[Decimal]) -> String {
        self.number_to(number, decimals_beside(number, decimals, limits))
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

    /// Hundredths without decimals, `9%`; but never 0% or 100% for what is a little more or less, which gets up to three
    /// decimals to say so, `0.4%`, `99.97%`, and beyond them a sign: `<0.001%`, `>100%`.
    pub fn percent(&self, percent: Decimal) -> String {
        self.percent_beside(percent, &[])
    }

    /// The same beside limits: with as many decimals as it takes to stand on the side of each on which it is, `4.9%` of a
    /// limit of 5%.
    pub fn percent_beside(&self, percent: Decimal, limits: &[Decimal]) -> String {
        let at_edge = |decimals: u32| {
            let rounded = round(percent, decimals);
            rounded != percent && (rounded.is_zero() || rounded.abs() == Decimal::ONE_HUNDRED)
        };
        // Nobody reads a fourth decimal; beside a limit it is what tells the two apart.
        if at_edge(3) && !limits.iter().any(|limit| round(percent, 3).cmp(limit) != percent.cmp(limit)) {
            return self.beyond_edge(percent);
        }
        let hides = |decimals: &u32| {
            let rounded = round(percent, *decimals);
            at_edge(*decimals) || limits.iter().any(|limit| rounded.cmp(limit) != percent.cmp(limit))
        };
        self.percent_to(percent, (0..MOST_DECIMALS).find(|decimals| !hides(decimals)).unwrap_or(MOST_DECIMALS))
    }

    /// What is nearly none or all in hundredths, and neither: `<0.001%`, `<100%`, `>100%`, with the minus of what is below 0.
    fn beyond_edge(&self, percent: Decimal) -> String {
        let minus = if percent < Decimal::ZERO { "−" } else { "" };
        let (size, least) = (percent.abs(), Decimal::new(1, 3));
        let (sign, edge) = match () {
            () if size < least => ("<", least),
            () if size < Decimal::ONE_HUNDRED => ("<", Decimal::ONE_HUNDRED),
            () => (">", Decimal::ONE_HUNDRED),
        };
        format!("{minus}{sign}{}", self.percent_to(edge, 3))
    }

    /// Shares of one whole that stand side by side, in hundredths: whole ones that add up to the whole (largest remainder). What is
    /// nearly none or all of it gets the decimals that say so, as [`Words::percent`] gives them.
    pub fn shares(&self, parts: &[Decimal]) -> Vec<String> {
        let text = |(part, whole): (&Decimal, Decimal)| {
            let rounded = round(*part, 0);
            let is_edge = |number: Decimal| number.is_zero() || number.abs() == Decimal::ONE_HUNDRED;
            match *part == rounded {
                false if is_edge(rounded) => self.percent(*part),
                false if is_edge(whole) => self.percent_to(*part, 1),
                _ => self.percent_to(whole, 0),
            }
        };
        parts.iter().zip(shown(parts, 0)).map(text).collect()
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
            let rest = whole.len() - place;
            let begins_group = rest == 3 || rest > 3 && (rest - 3).is_multiple_of(self.convention.group_size);
            if grouped && place > 0 && begins_group {
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
        let rounded = round(amount, self.sign.unit.decimals());
        let decimals = if rounded.fract().is_zero() { 0 } else { self.sign.unit.decimals() };
        self.with_sign(&self.digits(rounded, decimals), "")
    }

    /// An amount with its cents even where there are none, for columns in which others have some: `$12,000.00`.
    pub fn money_with_cents(&self, amount: Decimal) -> String {
        self.with_sign(&self.digits(round(amount, self.sign.unit.decimals()), self.sign.unit.decimals()), "")
    }

    /// How the amounts of a column are written: all with their cents where one of them has some.
    pub fn money_column(&self, amounts: impl IntoIterator<Item = Decimal>) -> impl Fn(Decimal) -> String {
        let cents = amounts.into_iter().any(|amount| !amount.fract().is_zero());
        move |amount| if cents { self.money_with_cents(amount) } else { self.money(amount) }
    }

    /// An amount with its sign, for differences: `+$6,000`, `−$6,000`, `$0`.
    pub fn money_signed(&self, amount: Decimal) -> String {
        let plus = if round(amount, self.sign.unit.decimals()) > Decimal::ZERO { "+" } else { "" };
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
        match sign(round(difference, self.sign.unit.decimals())) {
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

/// As many decimals as it takes, `least` or more, for a number to stand on the side of each limit on which it is.
pub(super) fn decimals_beside(number: Decimal, least: u32, limits: &[Decimal]) -> u32 {
    let hides = |decimals: &u32| limits.iter().any(|limit| round(number, *decimals).cmp(limit) != number.cmp(limit));
    (least..number.scale()).find(|decimals| !hides(decimals)).unwrap_or(number.scale().max(least))
}

pub(super) fn round(number: Decimal, decimals: u32) -> Decimal {
    number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

fn sign(number: Decimal) -> Decimal {
    match number {
        zero if zero.is_zero() => Decimal::ZERO,
        negative if negative.is_sign_negative() => Decimal::NEGATIVE_ONE,
        _ => Decimal::ONE,
    }
}
