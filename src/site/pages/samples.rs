//! A plan with one of each kind for the tests of pages, and what all pages of all plans must be.

use crate::site::testing::Fixture;

/// One of each kind, each with all that a page can show.
pub const EACH: &str = "
--- milepost.yaml
title: Clinic
organisation: Group
start: 2026-01-05
status_date: 2026-03-02
audiences: {staff: {money: full}, board: {}}
--- vision.md
---
statement: One record for every patient.
agreed: {on: 2026-01-05, by: the board}
owner: ann
tags: [care]
links: [{title: 'Strategy [1]', url: 'https://example.org/a?b=1&c=2'}]
review_by: 2026-02-01
---
Because paper gets lost. See [[goal:safer]].
--- plan/goals.yaml
goals:
  - id: safer
    title: Safer care
    owner: ann
    strategic_objective: Safety first
    why: Results arrive late.
    measures:
      - id: results
        title: Results seen in two days
        unit: percent
        baseline: 70
        target: 95
        by: 2026-12-31
        owner: ann
        readings: [{on: 2026-01-31, value: 70}, {on: 2026-02-28, value: 74.5}]
    benefits:
      - {id: less-paper, title: Less paper, owner: ann, starts: 2027-01-01, per_year: 12000}
    body: More about it.
    links: [https://example.org]
--- plan/stakeholders.yaml
stakeholders:
  - id: ann
    title: Ann Lee
    role: Sponsor
    organisation: Group
    influence: 5
    interest: 4
    capacity: 0.5
    engagement: {value: {current: leading, desired: leading}, audience: staff}
    links: [{title: Write, url: 'mailto:ann@example.org'}]
    tags: [board]
    review_by: 2026-02-27
  - id: nurses
    title: Nurses
    kind: group
    owner: ann
    headcount: 12
    influence: 3
    interest: 5
    engagement: {value: {current: neutral, desired: supportive}, audience: staff}
    concerns: {value: Who covers the floor?, audience: staff}
    capacity: 1
    part: You know what gets lost.
    impact: |
      You chart at the bedside.

      - **Once**, and not twice.
    body: More for nurses.
    communication: [{what: News, channel: huddle, every: every Monday, owner: ann}]
    training: [{title: Two hours, hours: 2, by: built}, {title: A drill, hours: 1, by: go-live}, {title: Practice}]
    readiness: {awareness: 4, desire: 3, knowledge: 2}
--- plan/milestones.yaml
phases:
  - {id: build, title: Build, goals: [safer]}
milestones:
  - id: built
    title: Forms built
    phase: build
    start: 2026-01-05
    due: 2026-02-13
    started: 2026-01-05
    finished: 2026-02-16
    baseline: {start: 2026-01-05, due: 2026-02-13}
    owner: ann
  - id: go-live
    title: Go-live
    key: go-live
    phase: build
    due: 2026-04-01
    baseline: {due: 2026-03-30}
    depends_on: [built]
    goals: [safer]
    work: [{who: nurses, days: 9}, {who: ann, days: 1}]
    duration: 20
    raci: {responsible: [nurses], accountable: ann}
--- plan/budget.yaml
funding:
  - {id: reserve, title: Reserve, amount: 50000}
categories:
  - {id: software, title: Software}
lines:
  - {id: licences, title: Licences, category: software, funding: reserve, amount: 40000, milestones: [built]}
--- plan/risks.yaml
risks:
  - id: late-lab
    title: The lab is late
    owner: ann
    cause: New software
    event: No results
    effect: Paper stays
    probability: 3
    impact: 4
    exposure: 9000
    response: accept
    residual: {probability: 1, impact: 4}
    actions: [{text: Call, owner: ann, due: 2026-02-20}, {text: Ask, done: true}, {text: Wait}]
    milestones: [go-live]
    body: More about it.
  - {id: flood, title: A flood, status: closed}
  - {id: strike, title: A strike, status: happened, probability: 5, impact: 1}
assumptions:
  - {id: staff, title: Staff stay, owner: ann, because: They like it, test_by: 2026-02-27, if_wrong: We hire}
  - {id: power, title: Power stays}
issues:
  - id: printers
    title: Printers misprint
    raised: 2026-02-20
    decision: which-forms
    positions: {value: [{who: nurses, view: They never worked}], audience: staff}
  - {id: room, title: No room, owner: ann, due: 2026-02-27, milestones: [go-live], body: More about it.}
--- plan/workflows.yaml
workflows:
  - id: refill
    title: Refill
    owner: ann
    affects: [nurses]
    today: [Call, Wait]
    future: [Click]
    why: It is faster.
    milestone: go-live
    body: More about it.
    tags: [drugs]
--- plan/readiness.yaml
gates:
  - id: gate
    title: Go or no-go
    milestone: go-live
    criteria:
      - {text: Forms tested, met: 2026-02-18, owner: ann, evidence: A report}
      - {text: Staff trained}
--- decisions/which-forms.md
---
title: Which forms
status: accepted
date: 2026-02-12
deciders: [ann, nurses]
owner: ann
summary: The standard forms, with two of our own.
supersedes: own-forms
options:
  - {title: Standard forms, pros: [Quick], cons: [Plain, Short], cost: 0, score: 8, chosen: true}
  - {title: Own forms, cons: [Slow], cost: 18000, score: 3.5}
affects: [milestone:go-live, line:licences, risk:late-lab]
tags: [forms]
---
## Why

They work.
--- decisions/own-forms.md
---
title: Our own forms
status: superseded
date: 2026-01-20
---
--- decisions/more-help.md
---
title: More help
status: proposed
date: 2026-03-13
deciders: ann
---
--- updates/2026-01-30.md
---
title: Under way
date: 2026-01-30
author: ann
status: {overall: on-track, schedule: on-track}
---
We began.
--- updates/2026-02-27.md
---
title: Forms are built
date: 2026-02-27
author: ann
status: {overall: at-risk, schedule: at-risk, people: on-track}
summary: The forms are built, a day late.
---
**The forms are built.** The lab is next.

## Later

More.
--- pages/faq.md
---
title: Questions
short_title: FAQ
navigation: main
order: 2
owner: ann
review_by: 2026-03-27
---
## When?

Soon, see [the update](../updates/2026-02-27.md).
--- pages/help.md
---
title: Help
navigation: main
order: 1
---
Ask.
";

/// Plans with only one kind, or two that belong together.
const YOUNG: [&str; 10] = [
    "plan/milestones.yaml\nmilestones:\n  - {id: a, title: A, due: 2026-02-01}\n",
    "plan/milestones.yaml\nphases:\n  - {id: p, title: P}\nmilestones:\n  - {id: a, title: A, start: 2026-01-05, due: 2026-02-01, phase: p, progress: 50}\n",
    "plan/goals.yaml\ngoals:\n  - {id: g, title: G}\n",
    "plan/goals.yaml\ngoals:\n  - {id: g, title: G, measures: [{id: m, title: M}], benefits: [{id: b, title: B, per_year: 5, starts: 2026-05-01}]}\n",
    "plan/budget.yaml\nlines:\n  - {id: l, title: L, amount: 500}\n",
    "plan/budget.yaml\ncategories:\n  - {id: k, title: K}\nlines:\n  - {id: l, title: L, amount: 500, category: k}\n  - {id: m, title: M, amount: 5, running: true}\n",
    "plan/risks.yaml\nrisks:\n  - {id: r, title: R, probability: 3, impact: 4}\nassumptions:\n  - {id: s, title: S}\nissues:\n  - {id: i, title: I}\n",
    "plan/stakeholders.yaml\nstakeholders:\n  - {id: s, title: S, kind: group, headcount: 5, training: [{title: T}]}\n",
    "plan/workflows.yaml\nworkflows:\n  - {id: w, title: W, today: [a], future: [b]}\n",
    "plan/readiness.yaml\ngates:\n  - {id: g, title: G, criteria: [{text: T}]}\n",
];

/// The tables of a page that a template made, without those in Markdown, whose first corner may be empty.
fn tables(html: &str) -> impl Iterator<Item = &str> {
    html.split("<table class=").skip(1).filter_map(|table| table.split("</table>").next())
}

#[test]
fn every_column_and_every_row_of_a_table_is_named() {
    let young = YOUNG.map(|plan| Fixture::of(&format!("--- {plan}")));
    let example = Fixture::example_with_past(Some("board"));
    for fixture in [Fixture::of(""), Fixture::of(EACH), example].into_iter().chain(young) {
        for (path, html) in fixture.every_page() {
            for table in tables(&html) {
                let head = table.split("</thead>").next().unwrap_or_default();
                let is_empty =
                    |cell: &str| cell.split_once('>').is_some_and(|(_, text)| text.trim_start().starts_with("</th>"));
                assert!(!head.contains("<td"), "{path}: {head}");
                assert!(!table.split("<th ").skip(1).any(is_empty), "{path}: {table}");
            }
        }
    }
}

#[test]
fn all_pages_of_all_plans_can_be_set() {
    let examples = [Fixture::example(Some("staff")), Fixture::example(Some("board"))];
    for fixture in [Fixture::of(""), Fixture::of(EACH)].into_iter().chain(examples.into_iter().flatten()) {
        for (path, html) in fixture.every_page() {
            assert!(html.contains("<h1") || !path.ends_with(".html"), "{path}");
            for empty in ["<ul>\n</ul>", "<dl>\n</dl>", "<p></p>", "<dd></dd>", "<h2></h2>", "<tbody>\n</tbody>"] {
                assert!(!html.contains(empty), "{path} has {empty}");
            }
        }
    }
}
