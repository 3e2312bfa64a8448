//! What the first words of several names may mean: `stable` is an AI lab and two models of it.

use crate::fact::spelling::fold;
use crate::fact::{Facts, Subject};

/// How many names are looked at for each one that is wanted: many begin with the same letters and
/// not with the same words.
const LOOKED_AT: usize = 4;

impl Facts {
    /// Subjects with a name that begins with the words that were typed, those with the shortest
    /// first, at most `limit`.
    #[must_use]
    pub fn meant(&self, typed: &str, limit: usize) -> Vec<Subject> {
        let words = fold(typed);
        let begins = |subject: &Subject| {
            self.wordings_of(subject).into_iter().any(|name| begins_with(name, &words))
        };
        let begun = self.names().begun(typed, LOOKED_AT * limit).into_iter();
        begun.filter(begins).take(limit).collect()
    }

    /// Every name that something's own record gives it.
    fn wordings_of(&self, subject: &Subject) -> Vec<&str> {
        let (names, aliases): (Vec<_>, _) = match subject {
            Subject::Vendor(id) => match self.vendor(id.as_str()) {
                Some(vendor) => (vendor.name.wordings().collect(), &vendor.aliases),
                None => return Vec::new(),
            },
            Subject::Release(id) => match self.release(id.as_str()) {
                Some(release) => (vec![release.model.as_str()], &release.aliases),
                None => return Vec::new(),
            },
            Subject::Term(id) => match self.term(id.as_str()) {
                Some(term) => (term.name.wordings().collect(), &term.aliases),
                None => return Vec::new(),
            },
        };
        names.into_iter().chain(aliases.iter().map(String::as_str)).collect()
    }
}

/// Whether the first words of a name are these, which are folded.
fn begins_with(name: &str, words: &str) -> bool {
    let ends = name.char_indices().skip(1).filter(|(at, next)| {
        let last = name[..*at].chars().next_back();
        !(next.is_ascii_alphanumeric() && last.is_some_and(|last| last.is_ascii_alphanumeric()))
    });
    ends.map(|(at, _)| at).any(|at| fold(&name[..at]) == words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::bundled;

    #[test]
    fn only_whole_words_begin_a_name() {
        for (name, words, begins) in [
            ("Stable LM 2 12B", "stable", true),
            ("Stable LM 2 12B", "stablelm", true),
            ("Stability AI", "stab", false),
            ("Mistral Large 3", "mistrall", false),
            ("智谱华章", "智谱", true),
            ("Meta", "meta", false),
        ] {
            assert_eq!(begins_with(name, words), begins, "{name}: {words}");
        }
    }

    #[test]
    fn a_beginning_means_all_that_it_begins() {
        let facts = bundled::for_tests();
        let meant = |typed: &str| facts.meant(typed, 5).len();
        assert!(meant("Muse Spark") > 1 && meant("Claude") > 1);
        assert!(meant("Muse Spark") <= 5);
        assert_eq!((meant("zzz"), meant("")), (0, 0));
    }
}
