//! How the lines that serve several goals are split among them.

use rust_decimal::Decimal;

use crate::analysis::alignment::{GoalShare, Split};
use crate::analysis::explained::percent;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{Entity, Kind};
use crate::site::data::{Value, json};
use crate::site::material::Material;

/// The lines that serve several goals; nothing where there is none, or the audience sees no money.
pub fn split(material: &Material<'_>) -> Option<Value> {
    material.analysis.money.as_ref()?;
    let (plan, words) = (material.plan(), &material.words);
    let lines = plan.lines.iter().zip(&material.analysis.alignment.lines);
    let (mut counts, mut rows) = (Counts::default(), Vec::new());
    for (line, aligned) in lines {
        let (count, method) = match aligned.method {
            Split::Weights => (&mut counts.weights, say!(words, alignment_by_weights)),
            Split::Evenly => (&mut counts.evenly, say!(words, alignment_evenly)),
            Split::Milestones => (&mut counts.milestones, say!(words, alignment_by_milestones)),
            Split::None | Split::Whole => continue,
        };
        *count += 1;
        let share = |weight: Decimal, amount: Decimal| {
            let share = percent(weight, aligned.weights).unwrap_or_default();
            format!("{}, {}", words.percent_to(share, 1), words.money(amount))
        };
        let part = |part: &GoalShare| {
            let goal = &plan.goals[part.goal];
            json!({
                "text": goal.title(),
                "path": material.path(Kind::Goal, goal.id.value.as_str()),
                "share": share(part.weight, part.amount),
            })
        };
        let served: Decimal = aligned.goals.iter().map(|part| part.weight).sum();
        let rest = (!aligned.without_goal.is_zero()).then(|| {
            json!({
                "text": say!(words, name_no_goal),
                "path": null,
                "share": share(aligned.weights - served - aligned.weight_not_shown, aligned.without_goal),
            })
        });
        let not_shown = (!aligned.not_shown.is_zero()).then(|| {
            json!({
                "text": say!(words, name_work_not_shown),
                "path": null,
                "share": share(aligned.weight_not_shown, aligned.not_shown),
            })
        });
        // In the order of the plan, and without the goals that weigh nothing and get nothing.
        let mut parts: Vec<&GoalShare> = aligned.goals.iter().filter(|part| !part.weight.is_zero()).collect();
        parts.sort_by_key(|part| part.goal);
        rows.push(json!({
            "title": line.title(),
            "path": material.path(Kind::Line, line.id.value.as_str()),
            "amount": words.money(aligned.amount),
            "method": method,
            "parts": parts.into_iter().map(part).chain(rest).chain(not_shown).collect::<Vec<_>>(),
        }));
    }
    (!rows.is_empty()).then(|| json!({"finding": finding(words, &counts), "rows": rows}))
}

/// How many lines are split in which way.
#[derive(Default)]
struct Counts {
    weights: usize,
    evenly: usize,
    milestones: usize,
}

fn finding(words: &Words, counts: &Counts) -> String {
    let Counts { weights, evenly, milestones } = *counts;
    let lines = |count: usize| words.capitalised(&say!(words, count_lines, count = count));
    let weighted = say!(words, alignment_split_by_written_weights, lines = lines(weights), count = weights);
    match (weights, evenly, milestones) {
        (0, 0, milestones) => say!(words, alignment_split_by_milestones, lines = lines(milestones), count = milestones),
        (weights, evenly, milestones) => {
            let first = match (weights, evenly) {
                (0, evenly) => {
                    say!(words, alignment_split_evenly_among_the_goals, lines = lines(evenly), count = evenly)
                }
                (_, 0) => weighted,
                (_, evenly) if milestones > 0 => {
                    return say!(
                        words,
                        alignment_evenly_and_by_milestones,
                        weighted = &weighted,
                        evenly = evenly,
                        milestones = milestones
                    );
                }
                (_, evenly) => say!(words, alignment_and_evenly, weighted = &weighted, count = evenly),
            };
            match milestones {
                0 => first,
                count => say!(words, alignment_and_by_milestones, others = &first, count = count),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_finding_counts_both_ways() {
        let words = Words::new("USD", "en-US");
        let of = |weights, evenly, milestones| finding(&words, &Counts { weights, evenly, milestones });
        assert_eq!(of(0, 1, 0), "1 line is split evenly among the goals");
        assert_eq!(of(2, 0, 0), "2 lines are split by written weights");
        assert_eq!(of(1, 3, 0), "1 line is split by written weights, and 3 evenly");
        assert_eq!(of(0, 0, 2), "2 lines are split by their milestones");
        assert_eq!(of(0, 2, 1), "2 lines are split evenly among the goals, and 1 by milestones");
        assert_eq!(of(4, 2, 1), "4 lines are split by written weights, 2 evenly, and 1 by milestones");
    }
}
