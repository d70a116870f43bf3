//! The values that fields hold: words, dates, money, references and audiences.

pub mod audience;
pub mod calendar;
pub mod colour;
pub mod date;
pub mod id;
pub mod money;
pub mod number;
pub mod otherwise;
pub mod reference;
pub mod shared;
pub mod text;

pub use audience::{Audience, Audiences, Level, MoneyRule};
pub use calendar::{Calendar, Timeline};
pub use colour::Colour;
pub use date::{Date, Month, WeekDay, WorkingDays};
pub use id::Id;
pub use money::{Currency, MinorUnit, Money, Periods};
pub use number::{Flag, Number, Percent, Scale, WholeNumber};
pub use reference::{AnyRef, Constraint, ConstraintKind, Dependency, LinkKind, LinkTo, Ref, Share, Url};
pub use shared::Shared;
pub use text::{Locale, PortalLanguage, Prose, Status, Text};
