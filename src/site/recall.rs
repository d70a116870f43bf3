//! What one site leaves for the next, where only some of the plan differs. What is recalled is what would be found anew: it
//! holds the plan that it was made from, and is dropped where that differs in anything that it rests on.

use std::sync::{Arc, Mutex, PoisonError};

use super::tags::Tags;
use crate::model::Plan;
use crate::model::kinds::Kind;

/// What is known of the last site; nothing at first.
#[derive(Default)]
pub struct Recall(Mutex<Option<Known>>);

struct Known {
    plan: Plan,
    with_money: bool,
    tags: Arc<Tags>,
}

impl Recall {
    /// The tags of a plan; those of the budget only `with_money`.
    pub fn tags(&self, plan: &Plan, with_money: bool) -> Arc<Tags> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let tags = match known.take().filter(|known| known.has_tags_of(plan, with_money)) {
            Some(known) => known.tags,
            None => Arc::new(Tags::of(plan, with_money)),
        };
        // The newest plan shares most with the next one.
        *known = Some(Known { plan: plan.clone(), with_money, tags: tags.clone() });
        tags
    }
}

impl Known {
    fn has_tags_of(&self, plan: &Plan, with_money: bool) -> bool {
        let is_same = |kind: &Kind| plan.has_tags_of(*kind, &self.plan);
        self.with_money == with_money && plan.vision.tags == self.plan.vision.tags && Kind::ALL.iter().all(is_same)
    }
}
