//! One risk: what may happen and why, what is done about it, and what is left then.

use jiff::civil::Date;

use crate::analysis::words::Words;
use crate::language::say;
use crate::model::Plan;
use crate::model::kinds::{Action, Entity, Risk, RiskResponse, RiskStatus};
use crate::model::values::MoneyRule;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::pages::particulars::{Decisions, particulars};
use crate::site::pages::{mention, when};
use crate::site::parts::{block, inline};

/// What the levels of probability are called, from the lowest.
pub fn probabilities(words: &Words) -> [String; 5] {
    [1, 2, 3, 4, 5].map(|level| words.capitalised(&say!(words, risks_probability_word, level = level)))
}

/// What the levels of impact are called, from the lowest.
pub fn impacts(words: &Words) -> [String; 5] {
    [1, 2, 3, 4, 5].map(|level| words.capitalised(&say!(words, risks_impact_word, level = level)))
}

/// The risks by where they stand.
pub struct Risks<'a> {
    /// What may still happen, the gravest first.
    pub open: Vec<Judged<'a>>,
    /// What has happened.
    pub happened: Vec<Judged<'a>>,
    /// What can no longer happen.
    pub closed: Vec<Judged<'a>>,
}

/// A risk with what follows from its fields.
#[derive(Clone, Copy)]
pub struct Judged<'a> {
    /// The risk.
    pub risk: &'a Risk,
    /// Probability times impact; 0 where one of them is missing.
    pub score: u8,
    /// How many of its actions are overdue.
    pub overdue: usize,
}

impl<'a> Risks<'a> {
    /// The risks of a plan at a day.
    pub fn of(plan: &'a Plan, today: Date) -> Self {
        let mut risks = Risks { open: Vec::new(), happened: Vec::new(), closed: Vec::new() };
        for risk in &plan.risks {
            let judged = Judged::of(risk, today);
            match risk.status.as_ref().map_or(RiskStatus::Open, |status| status.value) {
                RiskStatus::Open => risks.open.push(judged),
                RiskStatus::Happened => risks.happened.push(judged),
                RiskStatus::Closed => risks.closed.push(judged),
            }
        }
        // Of two with the same score, the one that would hurt more; then the order of the plan.
        let impact = |judged: &Judged<'_>| judged.levels().map_or(0, |(_, impact)| impact);
        risks.open.sort_by_key(|judged| std::cmp::Reverse((judged.score, impact(judged))));
        risks
    }
}

impl<'a> Judged<'a> {
    fn of(risk: &'a Risk, today: Date) -> Self {
        let late = |action: &Action| !is_done(action) && action.due.as_ref().is_some_and(|due| due.value < today);
        let overdue = risk.actions.iter().filter(|action| late(&action.value)).count();
        let judged = Judged { risk, score: 0, overdue };
        Judged { score: judged.levels().map_or(0, |(probability, impact)| probability * impact), ..judged }
    }

    /// Probability and impact.
    pub fn levels(&self) -> Option<(u8, u8)> {
        Some((self.risk.probability.as_ref()?.value.0, self.risk.impact.as_ref()?.value.0))
    }

    /// Probability and impact when the actions are done.
    pub fn residual(&self) -> Option<(u8, u8)> {
        let residual = &self.risk.residual.as_ref()?.value;
        Some((residual.probability.value.0, residual.impact.value.0))
    }
}

/// `12 of 25: possible and major`.
pub fn judged_in_words(words: &Words, (probability, impact): (u8, u8)) -> String {
    say!(
        words,
        risks_of_25_and,
        score = probability * impact,
        probability_word = say!(words, risks_probability_word, level = probability),
        impact_word = say!(words, risks_impact_word, level = impact)
    )
}

/// The risks as they are told, numbered as in the matrix where they stand in it.
pub fn entries(material: &Material<'_>, risks: &[Judged<'_>], numbered: bool, decisions: &Decisions<'_>) -> Vec<Value> {
    let told = risks.iter().enumerate().map(|(place, judged)| {
        let number = (numbered && judged.score > 0).then(|| (place + 1).to_string());
        entry(material, judged, number, decisions)
    });
    told.collect()
}

fn entry(material: &Material<'_>, judged: &Judged<'_>, number: Option<String>, decisions: &Decisions<'_>) -> Value {
    let risk = judged.risk;
    let today = material.analysis.status_date;
    let open = risk.status.as_ref().is_none_or(|status| status.value != RiskStatus::Closed);
    let mut actions: Vec<&Action> = risk.actions.iter().map(|action| &action.value).collect();
    actions.sort_by_key(|action| action.due.as_ref().map_or(Date::MAX, |due| due.value));
    let actions = actions.into_iter().map(|done| action(material, today, open, done));
    json!({
        "id": format!("risk-{}", risk.id.value),
        "number": number,
        "title": risk.title(),
        "judged": judged.levels().map(|levels| judged_in_words(&material.words, levels)),
        "owner": mention::owner(material, risk),
        "chain": chain(&material.words, risk),
        "body": risk.body.as_ref().map(|body| block(&body.value.text)),
        "actions": actions.collect::<Vec<_>>(),
        "facts": facts(material, judged),
        "particulars": particulars(material, risk, risk.review_by.as_ref(), decisions),
    })
}

/// Cause, event, effect and the response, as far as they are told.
fn chain(words: &Words, risk: &Risk) -> Vec<Value> {
    let event = say!(words, risks_the_event, status = status_key(risk));
    let parts = [
        (say!(words, name_because), &risk.cause),
        (event.as_str(), &risk.event),
        (say!(words, name_then), &risk.effect),
    ];
    let told = parts.into_iter().filter_map(|(term, text)| {
        let text = text.as_ref()?;
        Some(json!({"term": term, "text": inline(&text.value.text)}))
    });
    let answer = risk.response.as_ref();
    let answer = answer
        .map(|answer| json!({"term": say!(words, risks_the_answer, status = status_key(risk)), "text": response_in_words(words, answer.value)}));
    told.chain(answer).collect()
}

/// Where a risk stands, for messages: what is over is told in the past.
fn status_key(risk: &Risk) -> &'static str {
    match risk.status.as_ref().map_or(RiskStatus::Open, |status| status.value) {
        RiskStatus::Open => "open",
        RiskStatus::Happened => "happened",
        RiskStatus::Closed => "closed",
    }
}

fn action(material: &Material<'_>, today: Date, open: bool, action: &Action) -> Value {
    let words = &material.words;
    let done = is_done(action);
    let due = action.due.as_ref().map(|due| due.value);
    let overdue = due.filter(|_| !done && open).and_then(|due| when::overdue(words, today, due));
    json!({
        "text": inline(&action.text.value.text),
        "owner": action.owner.as_ref().and_then(|owner| mention::person(material, owner.value.id())),
        "due": due.map(|due| words.date_short(due)),
        "done": done,
        "overdue": overdue,
    })
}

fn facts(material: &Material<'_>, judged: &Judged<'_>) -> Vec<Value> {
    let mut facts = Vec::new();
    if let Some(residual) = judged.residual() {
        facts.push(json!({"term": say!(material.words, risks_when_that_is_done, status = status_key(judged.risk)), "text": judged_in_words(&material.words, residual)}));
    }
    if let Some(exposure) = exposure(material, judged.risk) {
        facts.push(json!({"term": say!(material.words, name_at_stake), "text": material.words.money(exposure)}));
    }
    // What is reached can no longer be endangered by what may still happen.
    let may_happen = status_key(judged.risk) == "open";
    let is_reached = |id: &str| material.plan().milestones.get(id).is_some_and(|one| one.finished.is_some());
    let endangers = judged.risk.milestones.iter().map(|milestone| milestone.value.id());
    let endangers = endangers.filter(|id| !(may_happen && is_reached(id)));
    let endangers: Vec<Value> = endangers.filter_map(|id| mention::milestone(material, id)).collect();
    if !endangers.is_empty() {
        facts.push(json!({"term": say!(material.words, name_endangers), "dated": endangers}));
    }
    facts
}

/// The money at stake, where the audience is told of money.
pub fn exposure(material: &Material<'_>, risk: &Risk) -> Option<rust_decimal::Decimal> {
    match material.project.money() {
        MoneyRule::None => None,
        MoneyRule::Full | MoneyRule::Totals => Some(risk.exposure.as_ref()?.value.0),
    }
}

/// Whether an action is done.
pub fn is_done(action: &Action) -> bool {
    action.done.as_ref().is_some_and(|done| done.value.0)
}

fn response_in_words(words: &Words, response: RiskResponse) -> &'static str {
    match response {
        RiskResponse::Avoid => say!(words, risks_avoid_it_the_plan_is),
        RiskResponse::Reduce => say!(words, risks_reduce_it_make_it_less),
        RiskResponse::Transfer => say!(words, risks_transfer_it_somebody_else_carries),
        RiskResponse::Accept => say!(words, risks_accept_it_live_with_it),
    }
}
