//! Finding vendors, models and terms by the names that people type, in both languages.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization as _;

use super::{Facts, Subject};

/// The least likeness, from 0 to 1, at which a name is worth suggesting. Chosen so that one slip
/// in a short name passes and an unrelated word does not; see the tests.
const LIKENESS: f64 = 0.78;
/// The same for names with Chinese in them, where one wrong character of two weighs more.
const LIKENESS_CHINESE: f64 = 0.6;
/// The longest text that is compared with names, in characters: nothing longer is a name.
const NAME_LIMIT: usize = 100;

/// The longest stretch of a text that is taken for one name, in characters.
const MENTION_LIMIT: usize = 40;

/// A name in the form in which names are compared: compatibility forms unified, lower case,
/// letters and digits only (and the plus sign, which tells Command R from Command R+).
#[must_use]
pub fn fold(name: &str) -> String {
    name.nfkc()
        .flat_map(char::to_lowercase)
        .filter(|character| character.is_alphanumeric() || *character == '+')
        .collect()
}

/// Every name by its folded form.
#[derive(Debug, Default)]
pub struct Names {
    by_folded: BTreeMap<String, Subject>,
    /// Identifiers of models: they are found, because suggestions fill them in, but never
    /// suggested or completed.
    by_identifier: BTreeMap<String, Subject>,
    collisions: Vec<Collision>,
}

/// Two records that claim the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collision {
    /// The name, folded.
    pub name: String,
    /// Who has it.
    pub holder: Subject,
    /// Who wants it too.
    pub claimant: Subject,
}

impl Names {
    /// The index over all vendors, releases and terms. A model takes precedence over an alias of
    /// its own vendor, because it says more; any other clash is a [`Collision`].
    pub(super) fn of(facts: &Facts) -> Self {
        let mut names = Self::default();
        for vendor in facts.vendors() {
            let subject = Subject::Vendor(vendor.id.clone());
            let known = std::iter::once(vendor.id.as_str()).chain(vendor.name.wordings());
            for name in known.chain(vendor.aliases.iter().map(String::as_str)) {
                names.add(facts, name, &subject);
            }
        }
        for release in facts.releases() {
            let subject = Subject::Release(release.id.clone());
            names.by_identifier.insert(release.id.as_str().to_owned(), subject.clone());
            let known = std::iter::once(release.model.as_str());
            for name in known.chain(release.aliases.iter().map(String::as_str)) {
                names.add(facts, name, &subject);
            }
        }
        for term in facts.terms() {
            let subject = Subject::Term(term.id.clone());
            let known = std::iter::once(term.id.as_str()).chain(term.name.wordings());
            for name in known.chain(term.aliases.iter().map(String::as_str)) {
                names.add(facts, name, &subject);
            }
        }
        for alias in facts.aliases() {
            if let Some(subject) = facts.subject(&alias.subject) {
                names.add(facts, &alias.name, &subject);
            }
        }
        names
    }

    fn add(&mut self, facts: &Facts, name: &str, subject: &Subject) {
        let folded = fold(name);
        let Some(holder) = self.by_folded.get(&folded) else {
            self.by_folded.insert(folded, subject.clone());
            return;
        };
        let same_vendor = facts.vendor_of(holder).map(|vendor| &vendor.id)
            == facts.vendor_of(subject).map(|vendor| &vendor.id);
        match (holder, subject) {
            _ if holder == subject => {}
            (Subject::Vendor(_), Subject::Release(_)) if same_vendor => {
                self.by_folded.insert(folded, subject.clone());
            }
            _ => self.collisions.push(Collision {
                name: folded,
                holder: holder.clone(),
                claimant: subject.clone(),
            }),
        }
    }

    /// Names that two records claim.
    #[must_use]
    pub fn collisions(&self) -> &[Collision] {
        &self.collisions
    }

    /// The subject with exactly that name, whatever its case, spacing and punctuation.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Subject> {
        self.by_identifier.get(name.trim()).or_else(|| self.by_folded.get(&fold(name)))
    }

    /// The subjects that a text mentions, in order: at each place the longest name there is. A
    /// name is a whole word, except in Chinese, where words are not set apart.
    #[must_use]
    pub fn mentions(&self, text: &str) -> Vec<Subject> {
        let characters: Vec<char> = text.chars().collect();
        let joined = |left: Option<&char>, right: Option<&char>| {
            let inside = |one: Option<&char>| one.is_some_and(char::is_ascii_alphanumeric);
            inside(left) && inside(right)
        };
        let mut found = Vec::new();
        let mut start = 0;
        while start < characters.len() {
            let starts_word = characters[start].is_alphanumeric()
                && !(start > 0 && joined(characters.get(start - 1), characters.get(start)));
            let longest = (start + MENTION_LIMIT).min(characters.len());
            let hit = (start + 1..=longest)
                .rev()
                .filter(|&end| starts_word && !joined(characters.get(end - 1), characters.get(end)))
                .find_map(|end| {
                    let name: String = characters[start..end].iter().collect();
                    Some((end, self.find(&name)?))
                });
            match hit {
                Some((end, subject)) => {
                    found.push(subject.clone());
                    start = end;
                }
                None => start += 1,
            }
        }
        found
    }

    /// Subjects whose names look like what was typed, the most alike first, at most `limit`.
    #[must_use]
    pub fn similar(&self, typed: &str, limit: usize) -> Vec<Subject> {
        self.ranked(typed, limit, |typed, name| {
            let likeness = likeness(typed, name);
            let enough = if name.is_ascii() { LIKENESS } else { LIKENESS_CHINESE };
            (likeness >= enough).then_some(likeness)
        })
    }

    /// Subjects for what has been typed so far: names that begin with it, then names that hold it,
    /// then names that look like it, at most `limit`.
    #[must_use]
    pub fn complete(&self, typed: &str, limit: usize) -> Vec<Subject> {
        self.ranked(typed, limit, |typed, name| {
            // Shorter names first within a tier: what was typed is more of them.
            let share = |tier: f64| tier + 1.0 / (2.0 + length_as_f64(name));
            if name.starts_with(typed) {
                Some(share(3.0))
            } else if name.contains(typed) {
                Some(share(2.0))
            } else {
                let likeness = likeness(typed, name);
                let enough = if name.is_ascii() { LIKENESS } else { LIKENESS_CHINESE };
                (likeness >= enough).then_some(likeness)
            }
        })
    }

    /// The subjects with the highest scores, each once, vendors before models before terms where
    /// scores are equal.
    fn ranked(
        &self,
        typed: &str,
        limit: usize,
        score: impl Fn(&str, &str) -> Option<f64>,
    ) -> Vec<Subject> {
        let typed = fold(typed);
        if typed.is_empty() || typed.chars().count() > NAME_LIMIT {
            return Vec::new();
        }
        let mut best: BTreeMap<&Subject, f64> = BTreeMap::new();
        for (name, subject) in &self.by_folded {
            if let Some(score) = score(&typed, name) {
                let known = best.entry(subject).or_insert(score);
                *known = known.max(score);
            }
        }
        let mut ranked: Vec<_> = best.into_iter().collect();
        ranked.sort_by(|left, right| right.1.total_cmp(&left.1).then_with(|| left.0.cmp(right.0)));
        ranked.into_iter().take(limit).map(|(subject, _)| subject.clone()).collect()
    }
}

impl Facts {
    /// The subject with that name, also where the vendor's name stands before it:
    /// `Google Gemini Ultra`, `智谱ChatGLM-6B`.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<Subject> {
        if let Some(subject) = self.names().find(name) {
            return Some(subject.clone());
        }
        if name.chars().count() > NAME_LIMIT {
            return None;
        }
        let inside_word = |at: usize| {
            let last = name[..at].chars().next_back();
            let next = name[at..].chars().next();
            [last, next].iter().flatten().all(char::is_ascii_alphanumeric)
        };
        let boundaries = name.char_indices().map(|(at, _)| at).skip(1);
        boundaries.filter(|at| !inside_word(*at)).find_map(|at| {
            let (vendor, subject) =
                (self.names().find(&name[..at])?, self.names().find(&name[at..])?);
            let is_whose = self.vendor_of(vendor)?.id == self.vendor_of(subject)?.id;
            (is_whose && matches!(vendor, Subject::Vendor(_))).then(|| subject.clone())
        })
    }
}

/// How alike two folded names are, from 0 to 1: the kinder of two measures, because one forgives
/// slips at the end and the other swapped letters.
fn likeness(typed: &str, name: &str) -> f64 {
    strsim::jaro_winkler(typed, name).max(strsim::normalized_damerau_levenshtein(typed, name))
}

#[expect(clippy::cast_precision_loss, reason = "names are far shorter than 2^52 characters")]
fn length_as_f64(name: &str) -> f64 {
    name.chars().count() as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::bundled;

    fn found(name: &str) -> String {
        let facts = bundled::for_tests();
        facts.find(name).map_or_else(|| "nothing".to_owned(), |subject| subject.id().to_owned())
    }

    #[test]
    fn folding_forgives_case_width_spacing_and_hidden_characters() {
        assert_eq!(fold("Mixtral 8x7B"), "mixtral8x7b");
        assert_eq!(fold("ＣｈａｔＧＬＭ－６Ｂ"), "chatglm6b");
        assert_eq!(fold("me\u{200b}ta\u{202e}"), "meta");
        assert_eq!(fold("`**@Meta**`"), "meta");
        assert_eq!(fold("Command R+"), "commandr+");
    }

    #[test]
    fn every_system_of_the_article_is_found_by_the_names_people_type() {
        for (name, id) in [
            ("Meta", "meta"),
            ("llama", "meta"),
            ("羊驼", "meta"),
            ("Mistral 7B", "mistral.rel.01"),
            ("Mixtral 8x7B", "mistral.rel.02"),
            ("mistral large", "mistral.rel.04"),
            ("谷歌", "google"),
            ("Gemini Ultra", "google.rel.01"),
            ("Gemma 2B", "google.rel.02"),
            ("gemma 7b", "google.rel.02"),
            ("智谱", "zhipu"),
            ("ChatGLM-6B", "zhipu.rel.02"),
            ("CASIA", "casia"),
            ("Zidong Taichu", "casia"),
            ("紫东太初", "casia"),
            ("360", "qihoo-360"),
            ("Linux", "linux"),
            ("Windows", "windows"),
            ("安卓", "android"),
            ("iOS", "ios"),
            ("python", "python"),
            ("JavaScript", "javascript"),
            ("MySQL", "mysql"),
            ("Transformer", "transformer"),
            ("Google Gemini Ultra", "google.rel.01"),
            ("Google Gemma 7B", "google.rel.02"),
            ("智谱ChatGLM-6B", "zhipu.rel.02"),
            ("CASIA Zidong Taichu", "casia"),
            ("Meta Llama 2", "meta.rel.02"),
            ("Mistral AI Mistral Large", "mistral.rel.04"),
            ("Google Llama 2", "nothing"),
            ("Google something", "nothing"),
        ] {
            assert_eq!(found(name), id, "{name}");
        }
    }

    #[test]
    fn slips_are_suggested_and_strangers_are_not() {
        let facts = bundled::for_tests();
        for (typed, id) in [
            ("mistrall", "mistral"),
            ("antropic", "anthropic"),
            ("gogle", "google"),
            ("羊坨", "meta"),
            ("opneai", "openai"),
        ] {
            let similar = facts.names().similar(typed, 3);
            assert!(similar.iter().any(|subject| subject.id() == id), "{typed}: {similar:?}");
        }
        assert_eq!(facts.names().similar("zzzzqqqq", 3), []);
        assert_eq!(facts.names().similar(&"x".repeat(6000), 3), []);
    }

    #[test]
    fn mentions_are_whole_words_and_the_longest_names() {
        let facts = bundled::for_tests();
        let ids = |text: &str| -> Vec<String> {
            facts.names().mentions(text).iter().map(|one| one.id().to_owned()).collect()
        };
        assert_eq!(ids("did Mixtral 8x7B beat llama?"), ["mistral.rel.02", "meta"]);
        assert_eq!(
            ids("智谱为什么开源ChatGLM-6B"),
            ["zhipu", "open-source-software", "zhipu.rel.02"]
        );
        assert_eq!(ids("a metaphor, googled"), Vec::<String>::new());
    }

    #[test]
    fn completion_puts_prefixes_first() {
        let facts = bundled::for_tests();
        let ids: Vec<_> = facts
            .names()
            .complete("mis", 25)
            .iter()
            .map(|subject| subject.id().to_owned())
            .collect();
        assert_eq!(ids.first().map(String::as_str), Some("mistral"));
        assert!(ids.len() <= 25);
    }
}
