//! One publisher at a time.

use std::hash::{BuildHasher, RandomState};
use std::sync::Mutex;
use std::time::Duration;

use super::store::{Only, Sign, Store};
use crate::output::Fault;

/// The object that whoever publishes holds.
pub const LOCK: &str = ".milepost-lock";

/// How often whoever holds it says so.
const RENEWED: Duration = Duration::from_secs(60);

/// After so many seconds without a word, whoever held it was cut off.
pub const ABANDONED: i64 = 600;

/// The right to publish.
pub struct Lock {
    /// What says that it is held.
    pub sign: Sign,
}

impl Lock {
    /// Takes it, at `now` in seconds since 1970.
    ///
    /// # Errors
    /// When somebody else holds it, or the store refuses.
    pub fn take(store: &Store, target: &str, now: i64) -> Result<Lock, Fault> {
        let text = format!("milepost publishes, run {:016x}\n", RandomState::new().hash_one(target));
        let of = |version| Lock {
            sign: Sign { path: LOCK, text: text.clone(), version: Mutex::new(version), every: RENEWED },
        };
        if let Some(held) = store.write(LOCK, text.clone().into_bytes(), Only::New)? {
            return Ok(of(held.version));
        }
        let other = store.read(LOCK)?;
        let age = other.as_ref().map_or(0, |other| now - other.written);
        if let Some(other) = other.filter(|_| age >= ABANDONED)
            && let Some(held) = store.write(LOCK, text.clone().into_bytes(), Only::InPlaceOf(other.version))?
        {
            return Ok(of(held.version));
        }
        Err(Fault::Refused(format!(
            "somebody else publishes to `{target}` at this moment; if that run was cut off, its lock ends by itself {} minutes \
             after its last sign, or with the object `{LOCK}`",
            ABANDONED / 60
        )))
    }

    /// Gives it back. Where that fails, it ends by itself.
    pub fn release(self, store: &Store) {
        store.remove_quietly(LOCK);
    }
}
