//! Several runs of a simulation at once.

use crate::analysis::schedule::network::passes::Days;

/// How many runs are made at once.
pub const LANES: usize = 8;

/// Days of several runs, which processors add and compare at once. They are whole numbers, and exact: `f32` holds all up to 2²⁴,
/// and the greater of two takes one step, where that of integers takes four on processors without later extensions.
#[derive(Clone, Copy)]
pub struct Lanes([f32; LANES]);

/// Farther than any date of a run that is made with others, and half of what is exact.
pub const FAR: i64 = 1 << 23;

impl Lanes {
    /// The whole days of each run.
    pub fn days(self) -> [i32; LANES] {
        self.0.map(|days| days as i32)
    }
}

impl Default for Lanes {
    fn default() -> Self {
        Self([0.0; LANES])
    }
}

impl From<&[i32]> for Lanes {
    fn from(days: &[i32]) -> Self {
        Self(std::array::from_fn(|lane| days[lane] as f32))
    }
}

impl Days for Lanes {
    #[inline]
    fn of(number: i64) -> Self {
        Self([number.clamp(-FAR, FAR) as f32; LANES])
    }

    #[inline]
    fn after(self, days: Self) -> Self {
        Self(std::array::from_fn(|lane| self.0[lane] + days.0[lane]))
    }

    #[inline]
    fn before(self, days: Self) -> Self {
        Self(std::array::from_fn(|lane| self.0[lane] - days.0[lane]))
    }

    // No number of days is none, which `f32::max` would have to look for.
    #[inline]
    fn latest(self, other: Self) -> Self {
        Self(std::array::from_fn(|lane| if self.0[lane] > other.0[lane] { self.0[lane] } else { other.0[lane] }))
    }

    #[inline]
    fn earliest(self, other: Self) -> Self {
        Self(std::array::from_fn(|lane| if self.0[lane] < other.0[lane] { self.0[lane] } else { other.0[lane] }))
    }
}
