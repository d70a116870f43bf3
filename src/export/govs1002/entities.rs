//! The entities of the standard besides the project itself, each with where its attributes stand in a plan's tables.

/// An entity of the standard.
pub(super) struct Entity {
    /// Its name as a file is called.
    pub name: &'static str,
    /// What it is called in a sentence about several.
    pub plural: &'static str,
    /// The rule that finds what is lacking.
    pub rule: &'static str,
    /// Where to begin when a plan has none of it; `None` where having none is good news.
    pub file: Option<&'static str>,
    /// The tables whose rows are such entities.
    pub parts: &'static [Part],
}

/// A table whose rows are entities of one sort.
pub(super) struct Part {
    /// The name of the table.
    pub table: &'static str,
    /// Its attributes.
    pub attributes: &'static [Attribute],
}

/// An attribute of an entity.
pub(super) struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub of: Of,
    /// What would mend one that is missing; `None` where it may be.
    pub mend: Option<&'static str>,
}

/// What an attribute holds.
pub(super) enum Of {
    /// What stands in a column of the table.
    Column(&'static str),
    /// The same, and what holds where nothing stands there.
    ColumnOr(&'static str, &'static str),
    /// The same for each.
    Word(&'static str),
    /// The currency of the project.
    Currency,
}

const fn may(name: &'static str, column: &'static str) -> Attribute {
    Attribute { name, of: Of::Column(column), mend: None }
}

const fn or(name: &'static str, column: &'static str, otherwise: &'static str) -> Attribute {
    Attribute { name, of: Of::ColumnOr(column, otherwise), mend: None }
}

const fn wants(name: &'static str, column: &'static str, mend: &'static str) -> Attribute {
    Attribute { name, of: Of::Column(column), mend: Some(mend) }
}

const fn word(name: &'static str, word: &'static str) -> Attribute {
    Attribute { name, of: Of::Word(word), mend: None }
}

const CURRENCY: Attribute = Attribute { name: "currency", of: Of::Currency, mend: None };

/// The entities, in the standard's order.
pub(super) const ENTITIES: &[Entity] = &[
    Entity {
        name: "risk",
        plural: "risks",
        rule: "govs1002-risk",
        file: Some("plan/risks.yaml"),
        parts: &[Part { table: "risks", attributes: RISK }],
    },
    Entity {
        name: "issue",
        plural: "issues",
        rule: "govs1002-issue",
        file: None,
        parts: &[Part { table: "issues", attributes: ISSUE }],
    },
    Entity {
        name: "benefit",
        plural: "benefits",
        rule: "govs1002-benefit",
        file: Some("plan/goals.yaml"),
        parts: &[
            Part { table: "goals-benefits", attributes: BENEFIT },
            Part { table: "goals-measures", attributes: MEASURE },
        ],
    },
    Entity {
        name: "milestone",
        plural: "milestones",
        rule: "govs1002-milestone",
        file: Some("plan/milestones.yaml"),
        parts: &[Part { table: "milestones", attributes: MILESTONE }],
    },
    Entity {
        name: "cost",
        plural: "costs",
        rule: "govs1002-cost",
        file: Some("plan/budget.yaml"),
        parts: &[Part { table: "lines", attributes: COST }],
    },
    Entity {
        name: "people",
        plural: "people",
        rule: "govs1002-people",
        file: Some("plan/stakeholders.yaml"),
        parts: &[Part { table: "stakeholders", attributes: PEOPLE }],
    },
];

const RISK: &[Attribute] = &[
    may("risk_id", "id"),
    may("risk_name", "title"),
    wants("cause", "cause", "add `cause:`"),
    wants("event", "event", "add `event:`"),
    wants("effect", "effect", "add `effect:`"),
    wants("owner", "owner", "add `owner:`"),
    wants("probability", "probability", "add `probability:` from 1 to 5"),
    wants("impact", "impact", "add `impact:` from 1 to 5"),
    may("residual_probability", "residual.probability"),
    may("residual_impact", "residual.impact"),
    may("exposure", "exposure"),
    wants("response", "response", "add `response:`"),
    or("status", "status", "open"),
    may("review_date", "review_by"),
    may("milestones", "milestones"),
];

const ISSUE: &[Attribute] = &[
    may("issue_id", "id"),
    may("issue_name", "title"),
    may("description", "body"),
    wants("owner", "owner", "add `owner:`"),
    wants("raised_date", "raised", "add `raised:`"),
    wants("due_date", "due", "add `due:`"),
    may("resolution", "resolution"),
    may("decision", "decision"),
    may("milestones", "milestones"),
];

const BENEFIT: &[Attribute] = &[
    may("benefit_id", "id"),
    may("benefit_name", "title"),
    word("benefit_type", "in money"),
    may("goal", "goal"),
    wants("owner", "owner", "add `owner:`"),
    wants("start_date", "starts", "add `starts:`"),
    wants("amount_per_year", "per_year", "add `per_year:`"),
    CURRENCY,
    or("is_cash", "cash", "true"),
];

const MEASURE: &[Attribute] = &[
    may("benefit_id", "id"),
    may("benefit_name", "title"),
    word("benefit_type", "measured"),
    may("goal", "goal"),
    wants("owner", "owner", "add `owner:`"),
    wants("unit", "unit", "add `unit:`"),
    wants("baseline_value", "baseline", "add `baseline:`"),
    wants("target_value", "target", "add `target:`"),
    wants("target_date", "by", "add `by:`"),
];

const MILESTONE: &[Attribute] = &[
    may("milestone_id", "id"),
    may("milestone_name", "title"),
    may("description", "body"),
    may("phase", "phase"),
    wants("owner", "owner", "add `owner:`"),
    may("accountable", "raci.accountable"),
    may("promised_date", "due"),
    wants(
        "baseline_date",
        "computed.baseline_finish",
        "approve a state of the plan with `baseline:` in milepost.yaml, or add `baseline: {due: …}` to the milestone",
    ),
    may("forecast_date", "computed.finish"),
    may("actual_date", "finished"),
    may("percent_complete", "computed.percent_complete"),
    may("status", "computed.status"),
    may("is_critical", "computed.critical"),
    may("goals", "goals"),
];

const COST: &[Attribute] = &[
    may("cost_id", "id"),
    may("cost_name", "title"),
    wants("category", "category", "add `category:`"),
    wants("cost_type", "kind", "add `kind: capital` or `kind: operating`"),
    may("funding_source", "funding"),
    may("owner", "owner"),
    wants(
        "approved_amount",
        "computed.baseline",
        "approve a state of the plan with `baseline:` in milepost.yaml, or add `baseline: {amount: …}` to the line",
    ),
    may("planned_amount", "computed.planned"),
    may("committed_amount", "computed.committed"),
    may("actual_amount", "computed.actual"),
    may("forecast_amount", "computed.forecast"),
    CURRENCY,
    or("is_contingency", "contingency", "false"),
    or("is_running_cost", "running", "false"),
    or("is_cash", "cash", "true"),
];

const PEOPLE: &[Attribute] = &[
    may("person_id", "id"),
    may("name", "title"),
    or("kind", "kind", "person"),
    wants("role", "role", "add `role:`"),
    may("organisation", "organisation"),
    may("headcount", "headcount"),
    may("days_per_week", "capacity"),
];
