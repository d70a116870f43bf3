//! The matrix of the open risks, with its table.

use rust_decimal::Decimal;

use super::risk::{Judged, exposure, impacts, is_done, judged_in_words, probabilities};
use crate::analysis::words::Words;
use crate::chart::risk::{Risk as Drawn, RiskMatrix, risk_matrix};
use crate::language::say;
use crate::model::kinds::{Action, Entity, Kind};
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::{mention, when};

/// More rows than these are folded away.
const MOST: usize = 30;
/// Of more risks than these it is not drawn where they will stand: that would crowd out where they do.
const MOST_WITH_RESIDUAL: usize = 20;

/// The section; `None` where no open risk has both a probability and an impact.
pub fn section(material: &Material<'_>, open: &[Judged<'_>]) -> Option<Value> {
    let judged: Vec<&Judged<'_>> = open.iter().filter(|risk| risk.score > 0).collect();
    if judged.is_empty() {
        return None;
    }
    let words = &material.words;
    let finding = finding(words, &judged, open.len());
    let drawn = judged.iter().enumerate().map(|(place, risk)| {
        let (probability, impact) = risk.levels().unwrap_or_default();
        let number = (place + 1).to_string();
        let residual = risk.residual().filter(|_| judged.len() <= MOST_WITH_RESIDUAL);
        Drawn { number, probability, impact, residual, strong: risk.overdue > 0 }
    });
    let chart = risk_matrix(&RiskMatrix {
        label: label(words, &finding, &judged),
        risks: drawn.collect(),
        probabilities: probabilities(words),
        impacts: impacts(words),
        probability_text: say!(words, name_more_probable).to_owned(),
        impact_text: say!(words, name_more_harmful).to_owned(),
    });
    let mut rows: Vec<Value> = judged.iter().enumerate().map(|(place, risk)| row(material, place, risk)).collect();
    // What is at stake counts them, so that they stand in the table as well.
    let unscored = open.iter().filter(|risk| risk.score == 0 && exposure(material, risk.risk).is_some());
    rows.extend(unscored.map(|risk| unscored_row(material, risk)));
    let folded = rows.split_off(rows.len().min(MOST));
    Some(json!({
        "finding": finding,
        "note": note(words, &judged),
        "chart": chart,
        "rows": rows,
        "folded_title": say!(words, count_more_risks, count = folded.len()),
        "folded": folded,
        // All rows have the column, or none has.
        "money": open.iter().any(|risk| exposure(material, risk.risk).is_some()),
        "stake": at_stake(material, open),
    }))
}

/// From this score on a risk is grave.
const GRAVE: u8 = 15;

/// How many of `all` open risks are grave and how many will fall, and how many of them cannot be judged.
fn finding(words: &Words, judged: &[&Judged<'_>], all: usize) -> String {
    let grave = judged.iter().filter(|risk| risk.score >= GRAVE).count();
    let is_to_fall = |risk: &&&Judged<'_>| risk.residual().is_some_and(|(p, i)| p * i < risk.score);
    let is_acted_upon = |risk: &&Judged<'_>| risk.risk.actions.iter().all(|action| is_done(&action.value));
    let (waiting, falling): (Vec<&Judged<'_>>, Vec<&Judged<'_>>) =
        judged.iter().filter(is_to_fall).copied().partition(|risk| is_acted_upon(risk));
    let (waiting, falling) = (waiting.len(), falling.len());
    let grave = match (grave, all) {
        (0, 1) => say!(words, risks_the_only_open_risk_scores, score = judged[0].score),
        (0, _) => say!(words, risks_no_open_risk_scores_or, grave = GRAVE, score = judged[0].score),
        (1, 1) => say!(words, risks_the_only_open_risk_is, score = judged[0].score),
        (1, _) => say!(words, risks_1_of_open_risks_scores, count = words.whole(all as i64), grave = GRAVE),
        (grave, all) if grave == all => {
            say!(words, risks_all_open_risks_score_or, count = words.whole(all as i64), grave = GRAVE)
        }
        (grave, all) => {
            say!(
                words,
                risks_of_open_risks_score_or,
                count = words.whole(grave as i64),
                count_2 = words.whole(all as i64),
                grave = GRAVE
            )
        }
    };
    let finding = match (falling, all) {
        (0, _) => format!("{grave}."),
        (_, 1) => say!(words, risks_it_falls_once_its_actions, grave = &grave),
        (falling, all) if falling == all => say!(words, risks_all_fall_once_their_actions, grave = &grave),
        (1, _) => say!(words, risks_1_falls_once_its_actions, grave = &grave),
        (falling, _) => {
            say!(words, risks_fall_once_their_actions_are, grave = &grave, count = words.whole(falling as i64))
        }
    };
    let mut told = vec![finding];
    if waiting > 0 {
        told.push(say!(words, risks_actions_done_and_no_lower, count = waiting));
    }
    let unscored = all.saturating_sub(judged.len());
    if unscored > 0 {
        told.push(say!(words, risks_have_no_score, count = unscored));
    }
    told.join(" ")
}

fn label(words: &Words, finding: &str, judged: &[&Judged<'_>]) -> String {
    let first = judged.iter().take(5).enumerate().filter_map(|(place, risk)| {
        let label = say!(words, name_label, text = (place + 1).to_string());
        Some(format!("{label} {}, {}", risk.risk.title(), judged_in_words(words, risk.levels()?)))
    });
    let rest = judged.len().saturating_sub(5);
    let gravest = words.clauses(&first.collect::<Vec<_>>());
    match rest {
        0 => say!(words, risks_matrix_of_probability_and_impact, finding = finding, gravest = gravest),
        rest => {
            let more = say!(words, count_more, count = rest);
            say!(words, risks_matrix_of_probability_and_more, finding = finding, gravest = gravest, more = more)
        }
    }
}

fn note(words: &Words, judged: &[&Judged<'_>]) -> String {
    let mut note = vec![say!(words, risks_the_score_is_probability_times)];
    if judged.len() <= MOST_WITH_RESIDUAL && judged.iter().any(|risk| risk.residual().is_some()) {
        note.push(say!(words, risks_a_dashed_number));
    }
    if judged.iter().any(|risk| risk.overdue > 0) {
        note.push(say!(words, risks_a_filled_number));
    }
    note.join(" ")
}

fn row(material: &Material<'_>, place: usize, judged: &Judged<'_>) -> Value {
    let words = &material.words;
    let risk = judged.risk;
    let (probability, impact) = judged.levels().unwrap_or_default();
    let stake = exposure(material, risk).map(|amount| words.money(amount));
    let (next, overdue) = next_action(material, judged);
    json!({
        "number": (place + 1).to_string(),
        "strong": judged.overdue > 0,
        "title": risk.title(),
        "path": material.path(Kind::Risk, risk.id.value.as_str()),
        "probability": probability,
        "impact": impact,
        "score": judged.score,
        "after": judged.residual().map_or_else(String::new, |(probability, impact)| (probability * impact).to_string()),
        "stake": stake.unwrap_or_default(),
        "owner": mention::owner(material, risk),
        "next": next,
        "overdue": overdue,
    })
}

/// A risk that names an amount and has no place in the matrix.
fn unscored_row(material: &Material<'_>, judged: &Judged<'_>) -> Value {
    let level = |level: Option<u8>| level.map_or_else(|| "–".to_owned(), |level| level.to_string());
    let risk = judged.risk;
    let mut row = row(material, 0, judged);
    row["number"] = "–".into();
    row["probability"] = level(risk.probability.as_ref().map(|level| level.value.0)).into();
    row["impact"] = level(risk.impact.as_ref().map(|level| level.value.0)).into();
    row["score"] = "–".into();
    row
}

/// When the next action is due, and for how long it has been.
fn next_action(material: &Material<'_>, judged: &Judged<'_>) -> (String, Option<String>) {
    let words = &material.words;
    let open = judged.risk.actions.iter().map(|action| &action.value).filter(|action: &&Action| !is_done(action));
    let due = open.clone().filter_map(|action| action.due.as_ref()).map(|due| due.value).min();
    match (due, open.count(), judged.risk.actions.len()) {
        (Some(due), ..) => (words.date_short(due), when::overdue(words, material.analysis.status_date, due)),
        (None, 0, 0) => (say!(words, risks_no_action).to_owned(), None),
        (None, 0, _) => (say!(words, risks_all_done).to_owned(), None),
        (None, ..) => (say!(words, risks_no_date).to_owned(), None),
    }
}

/// What the open risks would cost if all of them happened, which is more where some may be hidden; `None` where no amount is
/// told.
fn at_stake(material: &Material<'_>, open: &[Judged<'_>]) -> Option<String> {
    let amounts: Vec<Decimal> = open.iter().filter_map(|risk| exposure(material, risk.risk)).collect();
    if amounts.is_empty() {
        return None;
    }
    Some(stake(&material.words, amounts.iter().sum(), material.sees_all(), amounts.len(), open.len()))
}

fn stake(words: &Words, sum: Decimal, is_whole: bool, with: usize, open: usize) -> String {
    let amount = words.money(sum);
    let sum = if is_whole { amount.clone() } else { say!(words, risks_at_least, amount = &amount) };
    match (with, open) {
        (1, 1) => say!(words, risks_should_it_happen_are_at, sum = &sum),
        (with, open) if with == open => {
            say!(words, risks_should_all_happen_are_at, count = words.whole(open as i64), sum = &sum)
        }
        (1, open) => say!(words, risks_of_the_open_risks_1, count = words.whole(open as i64), sum = &amount),
        (with, open) => say!(
            words,
            risks_of_the_open_risks_name,
            count = words.whole(open as i64),
            count_2 = words.whole(with as i64),
            sum = &sum
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stake_says_how_many_name_an_amount() {
        let words = Words::new("USD", "en-US");
        let told = |with, open| stake(&words, Decimal::from(90_000), true, with, open);
        assert_eq!(told(1, 1), "Should it happen, $90,000 is at stake.");
        assert_eq!(told(3, 3), "Should all 3 happen, $90,000 is at stake.");
        assert_eq!(told(1, 3), "Of the 3 open risks, 1 names an amount: $90,000.");
        assert_eq!(
            told(2, 3),
            "Of the 3 open risks, 2 name an amount. Should all of those happen, $90,000 is at stake."
        );
        assert_eq!(
            stake(&words, Decimal::from(90_000), false, 3, 3),
            "Should all 3 happen, at least $90,000 is at stake."
        );
    }
}
