//! How the lines that serve several goals are split among them.

use rust_decimal::Decimal;

use crate::analysis::alignment::{GoalShare, Split};
use crate::analysis::explained::percent;
use crate::language::say;
use crate::model::kinds::{Entity, Kind};
use crate::site::data::{Value, json};
use crate::site::material::Material;

/// The lines that serve several goals; nothing where there is none, or the audience sees no money.
pub fn split(material: &Material<'_>) -> Option<Value> {
    material.analysis.money.as_ref()?;
    let (plan, words) = (material.plan(), &material.words);
    let lines = plan.lines.iter().zip(&material.analysis.alignment.lines);
    let (mut weighted, mut even, mut rows) = (0, 0, Vec::new());
    for (line, aligned) in lines {
        let method = match aligned.method {
            Split::Weights => say!(words, alignment_by_weights),
            Split::Evenly => say!(words, alignment_evenly),
            Split::None | Split::Whole => continue,
        };
        *(if aligned.method == Split::Weights { &mut weighted } else { &mut even }) += 1;
        let all: Decimal = aligned.goals.iter().map(|part| part.weight).sum();
        let part = |part: &GoalShare| {
            let goal = &plan.goals[part.goal];
            let share = percent(part.weight, all).unwrap_or_default();
            json!({
                "text": goal.title(),
                "path": material.path(Kind::Goal, goal.id.value.as_str()),
                "share": format!("{}, {}", words.percent_to(share, 1), words.money(part.amount)),
            })
        };
        // In the order of the plan, and without the goals that weigh nothing and get nothing.
        let mut parts: Vec<&GoalShare> = aligned.goals.iter().filter(|part| !part.weight.is_zero()).collect();
        parts.sort_by_key(|part| part.goal);
        rows.push(json!({
            "title": line.title(),
            "path": material.path(Kind::Line, line.id.value.as_str()),
            "amount": words.money(aligned.amount),
            "method": method,
            "parts": parts.into_iter().map(part).collect::<Vec<_>>(),
        }));
    }
    (!rows.is_empty()).then(|| json!({"finding": finding(words, weighted, even), "rows": rows}))
}

fn finding(words: &crate::analysis::words::Words, weighted: usize, even: usize) -> String {
    let lines = |count: usize| say!(words, count_lines, count = count);
    match (weighted, even) {
        (0, even) => {
            say!(words, alignment_split_evenly_among_the_goals, lines = words.capitalised(&lines(even)), count = even)
        }
        (weighted, 0) => {
            say!(
                words,
                alignment_split_by_written_weights,
                lines = words.capitalised(&lines(weighted)),
                count = weighted
            )
        }
        (weighted, even) => {
            let weighted = say!(
                words,
                alignment_split_by_written_weights,
                lines = words.capitalised(&lines(weighted)),
                count = weighted
            );
            say!(words, alignment_and_evenly, weighted = &weighted, count = even)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::words::Words;

    #[test]
    fn the_finding_counts_both_ways() {
        let words = Words::new("USD", "en-US");
        assert_eq!(finding(&words, 0, 1), "1 line is split evenly among the goals");
        assert_eq!(finding(&words, 2, 0), "2 lines are split by written weights");
        assert_eq!(finding(&words, 1, 3), "1 line is split by written weights, and 3 evenly");
    }
}
