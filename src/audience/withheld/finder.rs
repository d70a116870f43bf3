//! Finds in a text what may be withheld, at a few steps a word: nearly all words are no term, and nearly all pairs of words
//! end none.

use crate::source::words::{Markup, Sieve, Sort, Tail, Token, before, hash_backwards, tokens};

use super::terms::{LONGEST, Term, Withheld};

/// Finds what may be withheld.
#[derive(Clone, Debug)]
pub struct Finder {
    single: Sieve,
    endings: Sieve,
    rows: Sieve,
}

impl Finder {
    /// Finds what is withheld.
    pub fn new(withheld: &Withheld) -> Finder {
        let of = |wanted: fn(&Term) -> bool, hash: fn(u64, &Term) -> u64| {
            let terms = withheld.terms.iter().filter(|(_, term)| wanted(term));
            Sieve::new(&terms.map(|(of_all, term)| hash(*of_all, term)).collect::<Vec<_>>())
        };
        Finder {
            single: of(|term| term.tokens == 1, |hash, _| hash),
            endings: of(|term| term.tokens > 1, |_, term| term.ending),
            rows: of(|term| term.tokens > 1, |hash, _| hash),
        }
    }

    /// Calls `each` with the hash of each token and each row of tokens that may be a term, where it begins, and its last token;
    /// `every` with each token.
    pub fn candidates(
        &self,
        text: &str,
        markup: Markup,
        mut every: impl FnMut(&Token),
        mut each: impl FnMut(u64, usize, Token),
    ) {
        let bytes = text.as_bytes();
        let (mut read, mut in_tag) = (Tail::<LONGEST>::default(), Tail::<LONGEST>::default());
        tokens(text, markup, |token| {
            let alone = hash_backwards([token.hash]);
            if self.single.may_hold(alone) {
                each(alone, token.start, token);
            }
            every(&token);
            // What stands in a tag parts no sentence, and only what hyphens join is one name in it.
            if token.sort != Sort::Word {
                let is_joined = token.start > 0 && bytes[token.start - 1] == b'-';
                self.rows(&mut in_tag, token, alone, is_joined, &mut each);
            }
            if token.sort != Sort::WordInTag {
                self.rows(&mut read, token, alone, true, &mut each);
            }
        });
    }

    /// Adds a token to those before it, and calls `each` for the rows that end with it, where it is joined to them.
    fn rows(
        &self,
        tail: &mut Tail<LONGEST>,
        token: Token,
        alone: u64,
        is_joined: bool,
        each: &mut impl FnMut(u64, usize, Token),
    ) {
        let pair = if is_joined { tail.newest().map(|previous| before(alone, previous)) } else { None };
        tail.push(token);
        let Some(mut hash) = pair.filter(|pair| self.endings.may_hold(*pair)) else { return };
        for (place, (start, earlier)) in tail.newest_first().enumerate().skip(1) {
            // The pair is known already.
            if place > 1 {
                hash = before(hash, earlier);
            }
            if self.rows.may_hold(hash) {
                each(hash, start, token);
            }
        }
    }
}
