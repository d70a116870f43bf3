//! Text that is a part of the file it was read from, so that a plan does not hold all its prose twice.

use std::fmt;
use std::ops::{Deref, Range};
use std::sync::Arc;

/// A text; shared with the file that it stands in, where it stands there as it is.
#[derive(Clone)]
pub struct Shared {
    whole: Arc<str>,
    range: Range<u32>,
}

impl Shared {
    /// A text that may lie in the memory of a whole one.
    pub fn of(text: &str, whole: Option<&Arc<str>>) -> Shared {
        let within = |whole: &Arc<str>| {
            let start = text.as_ptr().addr().checked_sub(whole.as_ptr().addr())?;
            let end = start.checked_add(text.len())?;
            let found = whole.get(start..end).filter(|found| std::ptr::eq(found.as_ptr(), text.as_ptr()));
            let range = u32::try_from(start).ok()?..u32::try_from(end).ok()?;
            found.map(|_| Shared { whole: whole.clone(), range })
        };
        whole.and_then(within).unwrap_or_else(|| Shared::from(text))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        let range = self.range.start as usize..self.range.end as usize;
        self.whole.get(range).unwrap_or_default()
    }
}

impl Deref for Shared {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl Default for Shared {
    fn default() -> Shared {
        Shared::from("")
    }
}

impl From<&str> for Shared {
    /// Longer texts than files may be are cut to nothing.
    fn from(text: &str) -> Shared {
        Shared { range: 0..u32::try_from(text.len()).unwrap_or(0), whole: text.into() }
    }
}

impl From<String> for Shared {
    fn from(text: String) -> Shared {
        Shared::from(text.as_str())
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Shared) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Shared {}

impl PartialEq<str> for Shared {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Shared {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), formatter)
    }
}

impl fmt::Display for Shared {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.as_str(), formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_file_is_shared_with_it_and_anything_else_is_kept() {
        let file: Arc<str> = "---\ntitle: T\n---\nPröse.".into();
        let part = Shared::of(&file[17..], Some(&file));
        assert_eq!((part.as_str(), Arc::ptr_eq(&part.whole, &file)), ("Pröse.", true));
        let other = "Pröse.".to_owned();
        let kept = Shared::of(&other, Some(&file));
        assert_eq!((kept == part, Arc::ptr_eq(&kept.whole, &file)), (true, false));
        assert_eq!(Shared::of("x", None).as_str(), "x");
    }
}
