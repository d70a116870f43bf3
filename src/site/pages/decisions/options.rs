//! What there was to choose from.

use rust_decimal::Decimal;

use super::super::facts::prose_inline;
use super::Standing;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::{Choice, Decision};
use crate::model::record::{List, Sp};
use crate::model::values::{MoneyRule, Prose};
use crate::site::data::{Value, json};
use crate::site::material::Material;

/// The options of a decision as a table; nothing where there are none. Columns in which nothing stands are left out.
pub fn options(material: &Material<'_>, decision: &Decision, standing: Standing, source: &str) -> Option<Value> {
    let options = &decision.options;
    if options.is_empty() {
        return None;
    }
    let words = &material.words;
    let money = material.project.money() != MoneyRule::None;
    let any = |has: fn(&Choice) -> bool| options.iter().any(|option| has(&option.value));
    let rows = options.iter().map(|Sp { value: option, .. }| {
        json!({
            "title": &option.title.value.text,
            "chosen": is_chosen(option).then(|| chosen_word(words, standing)),
            "pros": points(&option.pros, source),
            "cons": points(&option.cons, source),
            "cost": option.cost.as_ref().map(|cost| words.money(cost.value.0)),
            "score": option.score.as_ref().map(|score| words.number(score.value.0)),
        })
    });
    Some(json!({
        "title": if standing == Standing::AskedFor { say!(words, decisions_what_there_is_to_choose) } else { say!(words, name_what_we_considered) },
        "note": finding(words, options, standing),
        "caption": words.capitalised(&say!(words, count_options, count = options.len())),
        "columns": {
            "pros": any(|option| !option.pros.is_empty()),
            "cons": any(|option| !option.cons.is_empty()),
            "cost": money && any(|option| option.cost.is_some()),
            "score": any(|option| option.score.is_some()),
        },
        "rows": rows.collect::<Vec<_>>(),
        "costs": money.then(|| costs(words, options)).flatten(),
    }))
}

fn is_chosen(option: &Choice) -> bool {
    option.chosen.as_ref().is_some_and(|flag| flag.value.0)
}

fn chosen_word(words: &Words, standing: Standing) -> &'static str {
    if standing == Standing::AskedFor { say!(words, name_proposed) } else { say!(words, name_chosen) }
}

fn points(written: &List<Prose>, source: &str) -> Vec<Value> {
    written.iter().map(|point| prose_inline(&point.value, source)).collect()
}

/// What was chosen from how many.
fn finding(words: &Words, options: &List<Choice>, standing: Standing) -> String {
    let chosen: Vec<String> = options
        .iter()
        .filter(|option| is_chosen(&option.value))
        .map(|option| words.quoted(&option.value.title.value.text))
        .collect();
    let asked = standing == Standing::AskedFor;
    match (chosen.len(), options.len()) {
        // The table says how many there are.
        (0, _) if asked => String::new(),
        (0, 1) => say!(words, decisions_there_was_one_option).to_owned(),
        (0, count) => say!(words, decisions_there_were_options_which_one, count = &count),
        (_, 1) => say!(words, decisions_was_the_only_option, names = words.list(&chosen)),
        (_, count) if asked => {
            let names = words.list(&chosen);
            say!(words, decisions_of_options_proposed, count = count, names = names, chosen = chosen.len())
        }
        (_, count) => {
            let names = words.list(&chosen);
            say!(words, decisions_of_options_chosen, count = count, names = names, chosen = chosen.len())
        }
    }
}

/// What the options cost, from the least to the most.
fn costs(words: &Words, options: &List<Choice>) -> Option<String> {
    let costs: Vec<Decimal> = options.iter().filter_map(|option| Some(option.value.cost.as_ref()?.value.0)).collect();
    let (least, most) = (costs.iter().min()?, costs.iter().max()?);
    let range = match least == most {
        true => words.money(*least),
        false => say!(words, decisions_to, amount = words.money(*least), amount_2 = words.money(*most)),
    };
    let without = options.len() - costs.len();
    Some(match (costs.len(), without) {
        (1, 0) => say!(words, decisions_it_costs, range = &range),
        (_, 0) if least == most => say!(words, decisions_each_costs, range = &range),
        (_, 0) => say!(words, decisions_they_cost_from, range = &range),
        (_, without) => say!(words, decisions_the_costs_run_from_none, range = &range, without = without),
    })
}

#[cfg(test)]
mod tests {
    use crate::site::testing::Fixture;

    fn said(status: &str, options: &str) -> (String, String) {
        let front = format!("status: {status}\noptions: {options}");
        let sample = Fixture::of(&format!("--- decisions/it.md\n---\ntitle: It\n{front}\n---\n"));
        let data = sample.page("decisions/it.html");
        let text = |name: &str| data["options"][name].as_str().unwrap_or_default().to_owned();
        (text("note"), text("costs"))
    }

    #[test]
    fn findings_read_as_english_for_none_one_and_many() {
        let table = [
            ("accepted", "[{title: A}]", "There was one option.", ""),
            ("accepted", "[{title: A, chosen: true, cost: 5}]", "“A” was the only option.", "It costs $5."),
            (
                "accepted",
                "[{title: A, chosen: true, cost: 0}, {title: B, cost: 18000}]",
                "Of 2 options, “A” was chosen.",
                "They cost from $0 to $18,000.",
            ),
            (
                "accepted",
                "[{title: A, chosen: true}, {title: B, chosen: true, cost: 3}, {title: C}]",
                "Of 3 options, “A” and “B” were chosen.",
                "The costs run from $3; 2 have none written.",
            ),
            ("proposed", "[{title: A, cost: 3}, {title: B, cost: 3}]", "", "Each costs $3."),
            ("proposed", "[{title: A, chosen: true}, {title: B}]", "Of 2 options, “A” is proposed.", ""),
        ];
        for (status, options, note, costs) in table {
            assert_eq!(said(status, options), (note.to_owned(), costs.to_owned()), "{status} {options}");
        }
    }
}
