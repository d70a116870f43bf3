//! Judgements and what they rest on, as data; [`super::words`] says them in English.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::analysis::baseline::FirstPromise;
use crate::model::values::Status;

/// Where something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Judgement {
    /// It is reached.
    Done,
    /// It goes as promised, or near enough.
    OnTrack,
    /// Something must be done to keep the promise.
    AtRisk,
    /// The promise will not be kept.
    OffTrack,
    /// Nothing has been done yet, and nothing is late.
    NotStarted,
}

impl Judgement {
    /// All of them, from the best to the worst.
    pub const ALL: [Judgement; 5] =
        [Judgement::Done, Judgement::OnTrack, Judgement::NotStarted, Judgement::AtRisk, Judgement::OffTrack];

    /// The words that people read: `On track`.
    pub fn word(self) -> &'static str {
        match self {
            Judgement::Done => "Done",
            Judgement::OnTrack => "On track",
            Judgement::AtRisk => "At risk",
            Judgement::OffTrack => "Off track",
            Judgement::NotStarted => "Not started",
        }
    }

    /// The word that programs read: `on-track`.
    pub fn key(self) -> &'static str {
        match self {
            Judgement::Done => "done",
            Judgement::OnTrack => "on-track",
            Judgement::AtRisk => "at-risk",
            Judgement::OffTrack => "off-track",
            Judgement::NotStarted => "not-started",
        }
    }

    /// How bad it is: 0 is nothing to worry about, 1 at risk, 2 off track.
    pub fn severity(self) -> u8 {
        match self {
            Judgement::Done | Judgement::OnTrack | Judgement::NotStarted => 0,
            Judgement::AtRisk => 1,
            Judgement::OffTrack => 2,
        }
    }

    /// The worse of the two; the first where neither is.
    pub fn worse(self, other: Judgement) -> Judgement {
        if other.severity() > self.severity() { other } else { self }
    }
}

impl From<Status> for Judgement {
    fn from(status: Status) -> Self {
        match status {
            Status::OnTrack => Judgement::OnTrack,
            Status::AtRisk => Judgement::AtRisk,
            Status::OffTrack => Judgement::OffTrack,
        }
    }
}

/// Why something is judged as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What this alone would come to.
    pub judgement: Judgement,
    /// The rule and its inputs.
    pub cause: Cause,
    /// The same in one or two sentences of plain text.
    pub sentence: String,
}

/// Something that a reason names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// A rule and its inputs. All lateness is in working days, negative when early; `limit` is the threshold that was
/// reached, or the first one where none was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The milestone is finished.
    Finished {
        /// The day.
        on: Date,
        /// The day by which it was to be finished, and who says so.
        promised: Option<(Date, Reference)>,
        /// How late that was.
        late: i64,
        /// What was promised first, where the forecast is later than that.
        first: Option<FirstPromise>,
    },
    /// The promised day has passed and the milestone is not finished.
    PastDue {
        /// The promised day.
        promised: Date,
        /// The forecast.
        forecast: Date,
        /// How late that is.
        late: i64,
    },
    /// The forecast against the promised day.
    Promise {
        /// The promised day.
        promised: Date,
        /// The forecast.
        forecast: Date,
        /// How late that is.
        late: i64,
        /// The threshold.
        limit: i64,
        /// What was promised first, where the forecast is later than that.
        first: Option<FirstPromise>,
    },
    /// The forecast against the approved day.
    Baseline {
        /// The approved day.
        approved: Date,
        /// The forecast.
        forecast: Date,
        /// How late that is.
        late: i64,
        /// The threshold.
        limit: i64,
        /// What was promised first, where the forecast is later than that.
        first: Option<FirstPromise>,
    },
    /// There is no promise and no baseline to compare the forecast with.
    NoPromise {
        /// The forecast.
        forecast: Date,
    },
    /// A date that binds the schedule cannot be met.
    NegativeFloat {
        /// By how many working days it is missed.
        short: i64,
    },
    /// Work has not begun.
    Unbegun {
        /// The forecast of its first day.
        start: Date,
    },
    /// There are no milestones to judge by.
    NoMilestones,
    /// How many milestones are finished.
    Count {
        /// How many are.
        finished: usize,
        /// Of how many.
        of: usize,
    },
    /// The last forecast day against the last promised one, or the last approved one where that is later.
    End {
        /// Of which milestones.
        of: EndOf,
        /// That day.
        promised: Date,
        /// Whether it was promised or approved.
        reference: Reference,
        /// The forecast.
        forecast: Date,
        /// How late that is.
        late: i64,
        /// The threshold.
        limit: i64,
        /// What was promised first, where the forecast is later than that.
        first: Option<FirstPromise>,
    },
    /// What ends it was neither promised nor approved for any day that the audience is shown.
    UnpromisedEnd {
        /// The forecast of the end.
        forecast: Date,
        /// Whether the audience is shown what ends it.
        shown: bool,
    },
    /// Milestones that are at risk or off track.
    Milestones {
        /// Which of the two.
        judgement: Judgement,
        /// In which way they matter.
        standing: Standing,
        /// The milestones.
        milestones: Vec<Mention>,
    },
    /// Measures are not judged before the work that is to move them is finished.
    MeasuresWait {
        /// How many there are.
        measures: usize,
        /// The forecast of the end of the work.
        until: Date,
    },
    /// Measures whose target is due before that work is finished are judged on its day.
    MeasuresOnTheirDay {
        /// How many there are.
        measures: usize,
        /// The first of these days.
        first: Date,
    },
    /// A measure has no reading, or lacks the values to compare one with.
    Unread {
        /// The measure.
        measure: Mention,
        /// The day by which its target was to be reached, where that has passed without any reading.
        missed: Option<Date>,
    },
    /// A measure's last reading against the straight line from the baseline to the target.
    Measure {
        /// The measure.
        measure: Mention,
        /// Its unit; empty without one.
        unit: String,
        /// The reading.
        value: Decimal,
        /// Its day.
        on: Date,
        /// The value that the line has on the day of the reading.
        expected: Decimal,
        /// The value to reach.
        target: Decimal,
        /// The day by which it is to be reached.
        by: Date,
        /// How it stands.
        standing: MeasureStanding,
    },
    /// The forecast of the cost against the plan.
    Cost {
        /// What was planned.
        planned: Decimal,
        /// The forecast.
        forecast: Decimal,
        /// By how many hundredths it is over the plan, negative when under; `None` where nothing was planned.
        over: Option<Decimal>,
        /// The threshold, in hundredths.
        limit: Decimal,
        /// From how many hundredths on it is off track.
        off_track: Decimal,
    },
    /// Nobody has said for long how the project goes.
    Stale {
        /// The last sign of life.
        since: Date,
        /// What it was.
        sign: SignOfLife,
        /// How many days ago that was.
        days: i64,
        /// After how many days the plan counts as stale.
        limit: i64,
    },
    /// There is money, which the audience is not shown, so that only dates are judged.
    MoneyNotShown,
    /// The project has not begun.
    BeforeStart {
        /// Its first day.
        start: Date,
    },
}

/// What a date is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reference {
    /// The approved day of a baseline.
    Approved,
    /// The promised day.
    Promised,
}

/// Which milestones an end is that of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndOf {
    /// All of them.
    All,
    /// Those that were promised or approved for a day, where another one ends later.
    Promised,
}

/// In which way milestones matter to what they belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// They are on the critical path.
    Critical,
    /// They are among the few that everybody should know.
    Key,
    /// They have room to slip.
    Other,
}

/// How a measure's last reading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureStanding {
    /// The target is reached.
    Reached,
    /// The reading is on the line or better.
    OnLine,
    /// It is behind the line.
    Behind,
    /// It is less than half as far as the line.
    FarBehind,
    /// The day has passed and the target is not reached.
    Missed,
    /// It is what it was at the start, which is the target too.
    Kept,
    /// It is not, but was to be kept.
    Lost,
}

/// What showed last that somebody looks after the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignOfLife {
    /// A status report.
    Update,
    /// An actual date, a payment or a reading, in a plan without reports.
    Record,
    /// The project's start, where nothing else is recorded.
    Start,
}

impl Cause {
    /// What was promised first, where the forecast is later than that.
    pub fn first_promise(&self) -> Option<FirstPromise> {
        match self {
            Cause::Finished { first, .. }
            | Cause::Promise { first, .. }
            | Cause::Baseline { first, .. }
            | Cause::End { first, .. } => *first,
            _ => None,
        }
    }

    /// The name of the rule.
    pub fn rule(&self) -> &'static str {
        match self {
            Cause::Finished { .. } => "finished",
            Cause::PastDue { .. } => "past-due",
            Cause::Promise { .. } => "promise",
            Cause::Baseline { .. } => "baseline",
            Cause::NoPromise { .. } => "no-promise",
            Cause::NegativeFloat { .. } => "negative-float",
            Cause::Unbegun { .. } => "unbegun",
            Cause::NoMilestones => "no-milestones",
            Cause::Count { .. } => "count",
            Cause::End { of: EndOf::All, .. } => "end",
            Cause::End { of: EndOf::Promised, .. } => "promised-end",
            Cause::UnpromisedEnd { .. } => "unpromised-end",
            Cause::Milestones { .. } => "milestones",
            Cause::MeasuresWait { .. } => "measures-wait",
            Cause::MeasuresOnTheirDay { .. } => "measures-on-their-day",
            Cause::Unread { .. } => "measure-unread",
            Cause::Measure { .. } => "measure",
            Cause::Cost { .. } => "cost",
            Cause::Stale { .. } => "stale",
            Cause::MoneyNotShown => "money-not-shown",
            Cause::BeforeStart { .. } => "before-start",
        }
    }
}
