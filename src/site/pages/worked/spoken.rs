//! The figures of the analysis in the language of the words: their names, their formulas and what stands in these.

use std::borrow::Cow;

use crate::analysis::words::Words;
use crate::language::{Language, Message, messages, say};

/// What the analysis says in English, by the messages that say the same.
const SPOKEN: &[&Message] = &[
    &messages::figure_planned,
    &messages::figure_contingency_drawn,
    &messages::figure_contingency_left,
    &messages::figure_likely_cost,
    &messages::figure_against_approved,
    &messages::figure_against_approved_percent,
    &messages::figure_earned_schedule,
    &messages::figure_schedule_variance_time,
    &messages::figure_schedule_index_time,
    &messages::figure_estimated_duration,
    &messages::figure_schedule_variance,
    &messages::figure_cost_variance,
    &messages::figure_schedule_index,
    &messages::figure_cost_index,
    &messages::figure_estimate_typical,
    &messages::figure_estimate_atypical,
    &messages::figure_estimate_late,
    &messages::figure_estimate_to_complete,
    &messages::figure_variance_at_completion,
    &messages::figure_to_complete_budget,
    &messages::figure_to_complete_estimate,
    &messages::figure_percent_earned,
    &messages::figure_percent_spent,
    &messages::figure_cost_of_ownership,
    &messages::figure_net_benefit,
    &messages::figure_net_present_value,
    &messages::figure_return_on_investment,
    &messages::figure_payback,
    &messages::figure_discounted_payback,
    &messages::figure_percent_complete,
    &messages::figure_probabilities,
    &messages::figure_project,
    &messages::figure_contingency,
    &messages::figure_approved,
    &messages::figure_first_approved,
    &messages::figure_in_the_plan,
    &messages::figure_paid_or_contracted,
    &messages::figure_forecast,
    &messages::figure_risks_counted,
    &messages::figure_project_with_contingency,
    &messages::figure_running_costs,
    &messages::figure_benefits,
    &messages::figure_costs,
    &messages::figure_rate,
    &messages::figure_years_before,
    &messages::figure_days_to_it,
    &messages::figure_benefits_so_far,
    &messages::figure_costs_so_far,
    &messages::figure_days_of_the_year,
    &messages::figure_budget_done,
    &messages::figure_budget_all,
    &messages::figure_days_done,
    &messages::figure_days_all,
    &messages::figure_milestones_done,
    &messages::figure_milestones_all,
    &messages::figure_pv_at_n,
    &messages::figure_pv_after_n,
    &messages::figure_months_from_n,
    &messages::figure_formula_planned,
    &messages::figure_formula_drawn,
    &messages::figure_formula_left,
    &messages::figure_formula_likely,
    &messages::figure_formula_against,
    &messages::figure_formula_against_percent,
    &messages::figure_formula_earned_schedule,
    &messages::figure_formula_just_as_much,
    &messages::figure_formula_ownership,
    &messages::figure_formula_net_benefit,
    &messages::figure_formula_net_present,
    &messages::figure_formula_return,
    &messages::figure_formula_payback,
    &messages::figure_formula_budget,
    &messages::figure_formula_days,
    &messages::figure_formula_milestones,
];

/// What begins the name of a year's net flow.
const NET_FLOW: &str = "net flow of ";

/// A name or a formula in the language of the words. Formulas of letters alone, such as `EV ÷ AC`, are the same in all.
pub fn spoken<'a>(words: &Words, english: &'a str) -> Cow<'a, str> {
    if words.language() == Language::English {
        return Cow::Borrowed(english);
    }
    if let Some(year) =
        english.strip_prefix(NET_FLOW).filter(|year| year.starts_with(|letter: char| letter.is_ascii_digit()))
    {
        return Cow::Owned(say!(words, figure_net_flow_of, year = year));
    }
    let said = SPOKEN.iter().find(|message| message.word(Language::English) == english);
    said.map_or(Cow::Borrowed(english), |message| Cow::Borrowed(words.word(message)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_says_a_formula_with_the_names_of_its_numbers() {
        for (formula, names) in [
            (
                "first approved − in the plan + paid or under contract",
                &["first approved", "in the plan", "paid or under contract"][..],
            ),
            ("(forecast − approved) ÷ approved × 100", &["forecast", "approved"]),
            (
                "N + (EV − PV at N) ÷ (PV at N + 1 − PV at N) × months from N to N + 1",
                &["PV at N", "PV at N + 1", "months from N to N + 1"],
            ),
            (crate::analysis::economics::Payback::FORMULA, &["years before it", "days to it"]),
            ("project with contingency + running costs", &["project with contingency", "running costs"]),
            ("(benefits − costs) ÷ costs × 100", &["benefits", "costs"]),
            ("milestones done ÷ all milestones × 100", &["milestones done", "all milestones"]),
        ] {
            for language in Language::ALL {
                let words = Words::new("EUR", "de-DE").in_language(language);
                let said = spoken(&words, formula);
                for name in names {
                    let name = spoken(&words, name);
                    assert!(said.contains(&*name), "{language:?}: {said} has no {name}");
                }
            }
        }
    }
}
