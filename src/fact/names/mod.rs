//! Finding vendors, models and terms by the names that people type, in both languages.

mod everyday;
mod meant;
mod mention;
#[cfg(test)]
mod recall;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use super::spelling::{Spellings, fold};
use super::{Alias, Facts, Release, Subject, Term, Vendor};

/// The longest text that is compared with names, in characters: nothing longer is a name.
const NAME_LIMIT: usize = 100;

/// Every name by its folded form. The names in the view of a server lie over those of the base,
/// which all views share.
#[derive(Debug, Default)]
pub struct Names {
    below: Option<Arc<Names>>,
    /// Whom the names of this layer stand for, in order, so that their numbers sort as they do.
    subjects: Vec<Subject>,
    spellings: Spellings,
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

/// A layer of names in the making.
struct Gathering<'facts> {
    facts: &'facts Facts,
    below: Option<&'facts Names>,
    by_folded: BTreeMap<String, Subject>,
    /// Models are found by their identifiers too, whoever has their names.
    subjects: BTreeSet<Subject>,
    collisions: Vec<Collision>,
}

impl Gathering<'_> {
    fn vendor(&mut self, vendor: &Vendor) {
        let known = std::iter::once(vendor.id.as_str()).chain(vendor.name.wordings());
        let known = known.chain(vendor.aliases.iter().map(String::as_str));
        self.add(known, &Subject::Vendor(vendor.id.clone()));
    }

    fn release(&mut self, release: &Release) {
        let known = std::iter::once(release.model.as_str());
        let known = known.chain(release.aliases.iter().map(String::as_str));
        self.add(known, &Subject::Release(release.id.clone()));
    }

    fn term(&mut self, term: &Term) {
        let known = std::iter::once(term.id.as_str()).chain(term.name.wordings());
        let known = known.chain(term.aliases.iter().map(String::as_str));
        self.add(known, &Subject::Term(term.id.clone()));
    }

    fn alias(&mut self, alias: &Alias) {
        if let Some(subject) = self.facts.subject(&alias.subject) {
            self.add([alias.name.as_str()], &subject);
        }
    }

    /// Gives a subject its names. A model takes precedence over an alias of its own vendor,
    /// because it says more; any other clash is a [`Collision`].
    fn add<'name>(&mut self, names: impl IntoIterator<Item = &'name str>, subject: &Subject) {
        self.subjects.insert(subject.clone());
        for name in names {
            let folded = fold(name);
            let below = || self.below.and_then(|below| below.by_folded(&folded));
            let Some(holder) = self.by_folded.get(&folded).or_else(below) else {
                self.by_folded.insert(folded, subject.clone());
                continue;
            };
            let vendor_of = |subject| self.facts.vendor_of(subject).map(|vendor| &vendor.id);
            match (holder, subject) {
                _ if holder == subject => {}
                (Subject::Vendor(_), Subject::Release(_))
                    if vendor_of(holder) == vendor_of(subject) =>
                {
                    self.by_folded.insert(folded, subject.clone());
                }
                _ => {
                    let (holder, claimant) = (holder.clone(), subject.clone());
                    self.collisions.push(Collision { name: folded, holder, claimant });
                }
            }
        }
    }

    fn layer(mut self, below: Option<Arc<Names>>) -> Names {
        self.subjects.extend(self.by_folded.values().cloned());
        let subjects: Vec<_> = self.subjects.into_iter().collect();
        let number = |subject: &Subject| {
            let place = subjects.binary_search(subject).unwrap_or_default();
            u32::try_from(place).unwrap_or_default()
        };
        let numbered = self.by_folded.into_iter().map(|(name, subject)| (name, number(&subject)));
        let spellings = Spellings::of(numbered.collect());
        Names { below, subjects, spellings, collisions: self.collisions }
    }
}

impl Names {
    /// The index over all vendors, releases, terms and added names. What is a server's own lies
    /// in a layer over the rest; there a name of the base stays with its holder.
    pub(super) fn of(facts: &Facts) -> Self {
        let is_base = |id: &str| !facts.is_own(id);
        let mut names = Gathering::over(facts, None);
        let vendors = facts.vendors().filter(|vendor| is_base(vendor.id.as_str()));
        vendors.for_each(|vendor| names.vendor(vendor));
        let releases = facts.releases().filter(|release| is_base(release.id.as_str()));
        releases.for_each(|release| names.release(release));
        let terms = facts.terms().filter(|term| is_base(term.id.as_str()));
        terms.for_each(|term| names.term(term));
        let aliases = facts.aliases().filter(|alias| is_base(alias.id.as_str()));
        aliases.for_each(|alias| names.alias(alias));
        let base = names.layer(None);
        if facts.own().next().is_none() { base } else { Self::over(&Arc::new(base), facts) }
    }

    /// The names of a view: those of what is a server's own over those of the base.
    pub(super) fn over(base: &Arc<Self>, facts: &Facts) -> Self {
        let mut names = Gathering::over(facts, Some(base));
        facts.own().filter_map(|id| facts.vendor(id)).for_each(|vendor| names.vendor(vendor));
        facts.own().filter_map(|id| facts.release(id)).for_each(|release| names.release(release));
        facts.own().filter_map(|id| facts.term(id)).for_each(|term| names.term(term));
        facts.own().filter_map(|id| facts.alias(id)).for_each(|alias| names.alias(alias));
        names.collisions.splice(..0, base.collisions.iter().cloned());
        names.layer(Some(Arc::clone(base)))
    }

    /// The names of the base below those of a view; a base is its own.
    pub(super) fn base(self: &Arc<Self>) -> Arc<Self> {
        Arc::clone(self.below.as_ref().unwrap_or(self))
    }

    /// The layers, from the top.
    fn layers(&self) -> impl Iterator<Item = &Self> {
        std::iter::successors(Some(self), |layer| layer.below.as_deref())
    }

    fn by_folded(&self, folded: &str) -> Option<&Subject> {
        let known = |layer: &'_ Self| layer.spellings.get(folded);
        self.layers().find_map(|layer| layer.subjects.get(known(layer)? as usize))
    }

    /// The model with that identifier: models are found by them, because suggestions fill them
    /// in, but never suggested or completed.
    fn by_identifier(&self, id: &str) -> Option<&Subject> {
        let sought = |subject: &Subject| match subject {
            Subject::Vendor(_) => std::cmp::Ordering::Less,
            Subject::Release(release) => release.as_str().cmp(id),
            Subject::Term(_) => std::cmp::Ordering::Greater,
        };
        self.layers().find_map(|layer| {
            let place = layer.subjects.binary_search_by(sought).ok()?;
            layer.subjects.get(place)
        })
    }

    /// Names that two records claim.
    #[must_use]
    pub fn collisions(&self) -> &[Collision] {
        &self.collisions
    }

    /// The subject with exactly that name, whatever its case, spacing and punctuation.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Subject> {
        self.by_identifier(name.trim()).or_else(|| self.by_folded(&fold(name)))
    }

    /// Subjects whose names look like what was typed, the most alike first, at most `limit`.
    #[must_use]
    pub fn similar(&self, typed: &str, limit: usize) -> Vec<Subject> {
        self.ranked(typed, limit, |layer, typed| layer.alike(typed))
    }

    /// Subjects with a name that begins with what was typed, those with the shortest first, at most
    /// `limit`.
    fn begun(&self, typed: &str, limit: usize) -> Vec<Subject> {
        self.ranked(typed, limit, |layer, typed| layer.beginning(typed, limit))
    }

    /// Subjects for what has been typed so far: names that begin with it, then names that hold it,
    /// then names that look like it, at most `limit`.
    #[must_use]
    pub fn complete(&self, typed: &str, limit: usize) -> Vec<Subject> {
        self.ranked(typed, limit, |layer, typed| layer.completed(typed, limit))
    }

    /// The subjects with the highest scores, each once, vendors before models before terms where
    /// scores are equal.
    fn ranked<'names>(
        &'names self,
        typed: &str,
        limit: usize,
        scored: impl Fn(&'names Self, &str) -> Vec<(f64, &'names Subject)>,
    ) -> Vec<Subject> {
        let typed = fold(typed);
        if typed.is_empty() || typed.chars().count() > NAME_LIMIT {
            return Vec::new();
        }
        let mut best: BTreeMap<&Subject, f64> = BTreeMap::new();
        for (score, subject) in self.layers().flat_map(|layer| scored(layer, &typed)) {
            let known = best.entry(subject).or_insert(score);
            *known = known.max(score);
        }
        let mut ranked: Vec<_> = best.into_iter().collect();
        ranked.sort_by(|left, right| right.1.total_cmp(&left.1).then_with(|| left.0.cmp(right.0)));
        ranked.into_iter().take(limit).map(|(subject, _)| subject.clone()).collect()
    }

    /// What of this layer looks like what was typed.
    fn alike(&self, typed: &str) -> Vec<(f64, &Subject)> {
        let alike = self.spellings.alike(typed).into_iter();
        alike.map(|(place, score)| (score, self.subject(self.spellings.target(place)))).collect()
    }

    /// What of this layer begins with what was typed.
    fn beginning(&self, typed: &str, limit: usize) -> Vec<(f64, &Subject)> {
        let places = self.spellings.beginning(typed);
        let keys = places.map(|at| (self.spellings.length(at), self.spellings.target(at)));
        let shortest = shortest(keys.collect(), limit, &mut HashSet::new()).into_iter();
        shortest.map(|(length, number)| (nearness(length), self.subject(number))).collect()
    }

    /// What of this layer completes what was typed; no more than is asked for of what is plenty.
    fn completed(&self, typed: &str, limit: usize) -> Vec<(f64, &Subject)> {
        let mut seen = HashSet::new();
        let mut found = Vec::new();
        let mut take = |places: &mut dyn Iterator<Item = usize>, tier: f64, limit: usize| {
            let keys = places.map(|at| (self.spellings.length(at), self.spellings.target(at)));
            for (length, number) in shortest(keys.collect(), limit, &mut seen) {
                found.push((tier + nearness(length), self.subject(number)));
            }
            found.len()
        };
        let beginning = self.spellings.beginning(typed);
        let mut count = take(&mut beginning.clone(), 3.0, limit);
        if count < limit {
            let holding = self.spellings.holding(typed).into_iter();
            let mut elsewhere = holding.filter(|place| !beginning.contains(place));
            count = take(&mut elsewhere, 2.0, limit - count);
        }
        // What looks like a single character is every name that begins with it.
        if count < limit && typed.chars().nth(1).is_some() {
            found.extend(self.alike(typed));
        }
        found
    }

    fn subject(&self, number: u32) -> &Subject {
        &self.subjects[number as usize]
    }
}

impl<'facts> Gathering<'facts> {
    fn over(facts: &'facts Facts, below: Option<&'facts Names>) -> Self {
        let (by_folded, subjects, collisions) = Default::default();
        Self { facts, below, by_folded, subjects, collisions }
    }
}

/// How near what was typed comes to a name of that length: it is more of a shorter one.
fn nearness(length: u8) -> f64 {
    1.0 / (2.0 + f64::from(length))
}

/// The subjects of the shortest names, as length and number, that were not `seen` yet, at most
/// `limit`.
fn shortest(mut keys: Vec<(u8, u32)>, limit: usize, seen: &mut HashSet<u32>) -> Vec<(u8, u32)> {
    // A subject may have several of the shortest names, so that some more are looked at.
    let mut enough = 4 * limit;
    while enough < keys.len() {
        keys.select_nth_unstable(enough);
        let fresh: HashSet<_> = keys[..enough]
            .iter()
            .map(|key| key.1)
            .filter(|number| !seen.contains(number))
            .collect();
        if fresh.len() >= limit {
            keys.truncate(enough);
        }
        enough *= 4;
    }
    keys.sort_unstable();
    keys.into_iter().filter(|key| seen.insert(key.1)).take(limit).collect()
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

#[cfg(test)]
mod tests;
