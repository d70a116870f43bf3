//! Judgements on pages: the shape, the word and the reasons, with links to what they name.

use super::sentence::{Sentence, slot};
use crate::analysis::reason::{Cause, Judgement, Mention, Reason};
use crate::analysis::status::Assessment;
use crate::analysis::words::Words;
use crate::language::say;
use crate::model::kinds::Kind;
use crate::site::data::{Value, json};
use crate::site::material::Material;
use crate::site::parts::Path;

/// A reason's sentence with links to the milestones and measures that it names.
pub fn sentence(material: &Material<'_>, reason: &Reason) -> Sentence {
    let mentions: Vec<(&Mention, Path)> = match &reason.cause {
        Cause::Milestones { milestones, .. } => {
            milestones.iter().map(|mention| (mention, material.path(Kind::Milestone, &mention.id))).collect()
        }
        Cause::Measure { measure, .. } | Cause::Unread { measure, .. } => {
            measure_path(material, &measure.id).map(|path| (measure, path)).into_iter().collect()
        }
        _ => Vec::new(),
    };
    let (mut sentence, mut rest) = (Sentence::default(), reason.sentence.as_str());
    for (mention, path) in mentions {
        // The sentence names a few of them, in this order, between quotes.
        let quoted = material.words.quoted(&mention.title);
        let Some((before, after)) = rest.split_once(quoted.as_str()) else { break };
        sentence = sentence.words(before).link(mention.title.clone(), path);
        rest = after;
    }
    sentence.words(rest)
}

/// The place of a measure.
pub fn measure_path(material: &Material<'_>, id: &str) -> Option<Path> {
    let goals = &material.plan().goals;
    let goal = goals.iter().find(|goal| goal.measures.iter().any(|measure| measure.value.id.value.as_str() == id))?;
    Some(Path(format!("{}#measure-{id}", material.path(Kind::Goal, goal.id.value.as_str()).0)))
}

/// The weightiest reasons of an assessment: those that made it what it is, at most so many.
pub fn reasons(material: &Material<'_>, assessment: &Assessment, most: usize) -> Vec<Sentence> {
    weightiest(assessment).take(most).map(|reason| sentence(material, reason)).collect()
}

fn weightiest(assessment: &Assessment) -> impl Iterator<Item = &Reason> {
    let severity = assessment.judgement.severity();
    let reasons = assessment.reasons.iter();
    reasons.filter(move |reason| reason.judgement.severity() == severity && reason.cause != Cause::MoneyNotShown)
}

/// What the author says where that is something else than what is computed.
pub fn stated(material: &Material<'_>, assessment: &Assessment) -> Option<Sentence> {
    let stated = assessment.stated.as_ref()?;
    let said = Judgement::from(stated.status);
    if said == assessment.judgement {
        return None;
    }
    let word = material.words.judgement(said);
    let reported = material.analysis.statuses.reported.as_ref().filter(|report| Some(report.on) == stated.on);
    Some(match reported {
        Some(report) => {
            let update = &material.plan().updates[report.update];
            let path = material.path(Kind::Update, update.id.value.as_str());
            let link = Sentence::default().link(say!(material.words, progress_latest_report), path);
            let said = say!(material.words, progress_the_latest_report_says, report = slot(0), word = word);
            Sentence::said(&said, vec![link])
        }
        None => Sentence::new(say!(material.words, progress_its_owner_says, word = &word)),
    })
}

/// A status as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Whose shape is drawn.
    pub judgement: Judgement,
    /// The words beside the shape; `None` where the status's own word will do.
    pub word: Option<String>,
    /// What else is said of it, in grey.
    pub beside: Option<String>,
}

impl Shown {
    /// The worse of two things that are said comes first; the other stands beside it.
    pub fn worse_first(words: &Words, one: (Judgement, String), other: (Judgement, String)) -> Shown {
        let (first, second) = if other.0.severity() > one.0.severity() { (other, one) } else { (one, other) };
        Shown { judgement: first.0, word: Some(words.capitalised(&first.1)), beside: Some(second.1) }
    }

    /// The fields `status`, `word` and `beside` of a cell or a row.
    pub fn put(self, mut value: Value) -> Value {
        value["status"] = self.judgement.key().into();
        value["word"] = json!(self.word);
        value["beside"] = json!(self.beside);
        value
    }
}

/// A status where its owner may say something else: `At risk, says the owner`, and beside that `on track by the rules`.
pub fn shown(words: &Words, assessment: &Assessment) -> Shown {
    let rules = assessment.judgement;
    match assessment.stated.as_ref().map(|stated| Judgement::from(stated.status)).filter(|said| *said != rules) {
        None => Shown { judgement: rules, word: None, beside: None },
        Some(said) => Shown::worse_first(
            words,
            (said, say!(words, pages_owner_says, word = words.judgement(said))),
            (rules, say!(words, pages_by_the_rules, word = words.judgement(rules))),
        ),
    }
}

/// So many reasons stand beside a large status.
const REASONS: usize = 2;

/// The causes of the reasons that stand beside a large status.
pub fn causes_told(assessment: &Assessment) -> Vec<&Cause> {
    weightiest(assessment).take(REASONS).map(|reason| &reason.cause).collect()
}

/// A large fact for the theme's component `headline`: the status with its reasons and what the author says.
pub fn headline(material: &Material<'_>, term: &str, assessment: &Assessment) -> Value {
    let unjudged = assessment.reasons.iter().filter(|reason| reason.cause == Cause::MoneyNotShown);
    let unjudged = unjudged.map(|reason| sentence(material, reason));
    let sentences =
        reasons(material, assessment, REASONS).into_iter().chain(unjudged).chain(stated(material, assessment));
    json!({
        "term": term,
        "status": assessment.judgement.key(),
        "big": material.words.capitalised(&material.words.judgement(assessment.judgement)),
        "sentences": sentences.collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::testing::Fixture;

    #[test]
    fn a_reason_leads_to_the_milestones_it_names() {
        let fixture = Fixture::of(
            "--- plan/milestones.yaml
milestones:
  - {id: late, title: Late, key: road, due: 2026-02-02}
  - {id: later, title: Later, due: 2026-09-01}
",
        );
        let material = fixture.material();
        let headline = headline(&material, "Status", &material.analysis.statuses.project);
        let parts: Vec<&Value> =
            headline["sentences"].as_array().unwrap().iter().flat_map(|one| one.as_array().unwrap()).collect();
        let linked = parts.iter().find(|part| part["text"] == "Late").unwrap();
        assert_eq!(linked["path"]["$path"], "milestones/late.html");
    }

    #[test]
    fn lists_name_what_the_owner_says_where_it_is_something_else() {
        let said = |status: &str| {
            let fixture = Fixture::of(&format!(
                "--- plan/milestones.yaml\nmilestones:\n  - {{id: m, title: M, due: 2026-09-01, started: 2026-02-02, \
                 duration: 5{status}}}\n"
            ));
            let material = fixture.material();
            let shown = shown(&material.words, &material.analysis.statuses.milestones[0]);
            (shown.judgement, [shown.word, shown.beside].map(Option::unwrap_or_default))
        };
        let told = |judgement, word: &str, beside: &str| (judgement, [word.to_owned(), beside.to_owned()]);
        assert_eq!(
            said(", status: at-risk, because: Two are ill"),
            told(Judgement::AtRisk, "At risk, says the owner", "on track by the rules")
        );
        assert_eq!(said(", status: on-track, because: All well"), told(Judgement::OnTrack, "", ""));
        assert_eq!(said(""), told(Judgement::OnTrack, "", ""));
    }

    #[test]
    fn another_judgement_of_the_author_is_said_with_its_source() {
        let files = |overall: &str| {
            format!(
                "--- updates/a.md\n---\ntitle: A\ndate: 2026-02-27\nstatus: {{overall: {overall}}}\n---\n\
                 --- plan/milestones.yaml\nmilestones:\n  - {{id: m, title: M, due: 2026-09-01}}\n"
            )
        };
        let said = |overall: &str| {
            let fixture = Fixture::of(&files(overall));
            let material = fixture.material();
            stated(&material, &material.analysis.statuses.project).map(|sentence| sentence.plain())
        };
        assert_eq!(said("on-track"), None);
        assert_eq!(said("off-track").as_deref(), Some("The latest report says: off track."));
    }

    #[test]
    fn who_sees_no_money_is_told_that_only_dates_are_judged() {
        let plan = "--- milepost.yaml
title: Test
start: 2026-01-05
status_date: 2026-03-02
audiences: {staff: {money: none}, board: {}}
--- plan/milestones.yaml
milestones:
  - {id: a, title: A, finished: 2026-02-27, due: 2026-02-27}
  - {id: b, title: B, due: 2026-05-29, start: 2026-03-02}
--- updates/2026-02-27.md
---
date: 2026-02-27
---
--- plan/budget.yaml
lines:
  - {id: first, title: First, amount: 900, forecast: 1200, milestones: [a]}
  - {id: second, title: Second, amount: 100, milestones: [b]}
";
        let said = |audience| {
            let fixture = Fixture::for_audience(plan, Some(audience));
            let material = fixture.material();
            let analysis = &material.analysis;
            let weighting = analysis.progress.project.unwrap().weighting.key();
            let headline = headline(&material, "Status", &analysis.statuses.project);
            (headline["big"].to_string(), weighting, headline["sentences"].to_string())
        };
        let told = "Only the dates are judged here, for money is not shown.";
        let (status, weighting, sentences) = said("staff");
        assert_eq!((status.as_str(), weighting), ("\"On track\"", "working-days"));
        assert!(sentences.contains(told), "{sentences}");
        let (status, weighting, sentences) = said("board");
        assert_eq!((status.as_str(), weighting), ("\"Off track\"", "budget"));
        assert!(!sentences.contains(told), "{sentences}");
    }
}
