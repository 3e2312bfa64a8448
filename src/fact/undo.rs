//! Taking a change back: what stood there before it, and the edits that put it there again.

use std::collections::{BTreeMap, BTreeSet};

use super::{Change, Edit, Record, RecordId};

impl Change {
    /// The identifiers of the records that it puts or removes, each once, in order.
    #[must_use]
    pub fn touched(&self) -> Vec<&RecordId> {
        let mut known = BTreeSet::new();
        self.edits.iter().filter_map(Edit::touched).filter(|id| known.insert(*id)).collect()
    }
}

/// A record as the newest of the `earlier` changes of its scope left it, which come oldest first;
/// `None` where it was not there. What a scope was made to forget is not found again.
pub fn before<'log>(
    id: &RecordId,
    earlier: impl DoubleEndedIterator<Item = &'log Change>,
) -> Option<&'log Record> {
    versions([id].into(), earlier).remove(id)
}

/// The edits that take a whole change back, given the `earlier` changes of its scope, oldest
/// first; those that touched the same records, or made the scope forget, are enough.
///
/// A record that the change leaves as it found it needs no edit. Coming, going and forgetting have
/// no inverse, and what stood there before a scope forgot is not brought back.
pub fn inverse<'log>(
    change: &Change,
    earlier: impl DoubleEndedIterator<Item = &'log Change>,
) -> Vec<Edit> {
    let forgot = change.edits.iter().rposition(|edit| *edit == Edit::Forget);
    let lasting = &change.edits[forgot.map_or(0, |last| last + 1)..];
    let mut after: BTreeMap<&RecordId, Option<&Record>> = BTreeMap::new();
    for edit in lasting {
        if let Some(id) = edit.touched() {
            after.insert(id, edit.put());
        }
    }
    let before = match forgot {
        None => versions(after.keys().copied().collect(), earlier),
        Some(_) => BTreeMap::new(),
    };
    let changed = after.into_iter().map(|(id, after)| (id, before.get(id).copied(), after));
    changed
        .filter(|(_, before, after)| before != after)
        .flat_map(|(id, before, after)| {
            // A record is kept with those of its kind and gives way only to one of the same.
            let stays = before.zip(after).is_some_and(|(old, new)| old.kind() == new.kind());
            let removal = (after.is_some() && !stays).then(|| Edit::Remove(id.to_owned()));
            removal.into_iter().chain(before.map(|record| Edit::Put(Box::new(record.clone()))))
        })
        .collect()
}

/// Those of the `wanted` records that are there after the `earlier` changes. Walks back from the
/// newest change and stops as soon as all are known, because logs are long and what is taken back
/// is mostly recent.
fn versions<'id, 'log>(
    mut wanted: BTreeSet<&'id RecordId>,
    earlier: impl DoubleEndedIterator<Item = &'log Change>,
) -> BTreeMap<&'id RecordId, &'log Record> {
    let mut found = BTreeMap::new();
    for edit in earlier.rev().flat_map(|change| change.edits.iter().rev()) {
        if wanted.is_empty() || *edit == Edit::Forget {
            break;
        }
        if let Some(id) = edit.touched().and_then(|id| wanted.take(id)) {
            found.extend(edit.put().map(|record| (id, record)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use proptest::prelude::*;

    use super::*;
    use crate::fact::{Facts, Scope, bundled};

    fn change(edits: Vec<Edit>) -> Change {
        Change {
            operation: "test".to_owned(),
            scope: Scope::Base,
            author: "1".to_owned(),
            reason: "a test".to_owned(),
            time: Timestamp::UNIX_EPOCH,
            confirmed: true,
            edits,
        }
    }

    fn put(record: &Record) -> Edit {
        Edit::Put(Box::new(record.clone()))
    }

    fn remove(id: &RecordId) -> Edit {
        Edit::Remove(id.to_owned())
    }

    /// The records that changes are made to: bundled facts about the industry and a term, cut
    /// loose from everything but their sources.
    fn subjects() -> Vec<Record> {
        let facts = bundled::for_tests().facts_of(crate::fact::INDUSTRY).take(4).cloned();
        let loose = facts.map(|mut fact| {
            (fact.supersedes, fact.contradicts) = (None, None);
            Record::Fact(fact)
        });
        let mut term = bundled::for_tests().term("linux").expect("a bundled term").clone();
        term.related.clear();
        loose.chain([Record::Term(term)]).collect()
    }

    /// One of several versions of a record.
    fn variant(record: &Record, version: usize) -> Record {
        match record.clone() {
            Record::Fact(mut fact) => {
                fact.claim.en = format!("Version {version}.");
                Record::Fact(fact)
            }
            Record::Term(mut term) => {
                term.aliases = vec![format!("version {version}")];
                Record::Term(term)
            }
            other => other,
        }
    }

    /// The change that a base begins with: all sources, and some of the subjects.
    fn founding() -> Change {
        let sources =
            bundled::for_tests().sources.values().map(|one| Record::Source((**one).clone()));
        change(sources.chain(subjects().into_iter().take(2)).map(|record| put(&record)).collect())
    }

    fn applied(facts: &Facts, change: &Change) -> Facts {
        match facts.apply(change, jiff::civil::date(2026, 11, 23)) {
            Ok(after) => after,
            Err(violations) => panic!("{violations:?}"),
        }
    }

    fn records(facts: &Facts) -> Vec<Record> {
        facts.records().collect()
    }

    #[test]
    fn what_a_change_touches_is_told_once_and_in_order() {
        let [first, second, ..] = &subjects()[..] else { panic!("several subjects") };
        let edits = vec![put(second), remove(first.id()), Edit::Left, put(second), put(first)];
        assert_eq!(change(edits).touched(), [second.id(), first.id()]);
    }

    #[test]
    fn before_is_what_the_newest_change_left() {
        let record = &subjects()[0];
        let (one, two) = (variant(record, 1), variant(record, 2));
        let log = [
            change(vec![put(&one)]),
            change(vec![put(&one), put(&two)]),
            change(vec![remove(record.id())]),
            change(vec![put(&one)]),
            change(vec![Edit::Forget]),
            change(vec![Edit::Left]),
        ];
        let at = |count: usize| before(record.id(), log[..count].iter());
        assert_eq!(at(0), None);
        assert_eq!(at(1), Some(&one));
        assert_eq!(at(2), Some(&two));
        assert_eq!(at(3), None);
        assert_eq!(at(4), Some(&one));
        assert_eq!(at(6), None);
        assert_eq!(before("nothing", log.iter()), None);
    }

    #[test]
    fn only_what_really_changed_is_taken_back() {
        let record = &subjects()[0];
        let (one, two) = (variant(record, 1), variant(record, 2));
        let log = [change(vec![put(&one)])];
        let undone = |edits: Vec<Edit>| inverse(&change(edits), log.iter());
        assert_eq!(undone(vec![put(&one)]), []);
        assert_eq!(undone(vec![remove(record.id()), put(&two), put(&one)]), []);
        assert_eq!(undone(vec![remove("nothing")]), []);
        assert_eq!(undone(vec![Edit::Left, Edit::Returned, Edit::Forget]), []);
        assert_eq!(undone(vec![put(&two), remove(record.id())]), [put(&one)]);
        assert_eq!(inverse(&change(vec![put(&two)]), [].iter()), [remove(record.id())]);
    }

    #[test]
    fn what_was_forgotten_stays_forgotten() {
        let record = &subjects()[0];
        let log = [change(vec![put(&variant(record, 1))])];
        let forgetting = change(vec![put(&variant(record, 2)), Edit::Forget]);
        assert_eq!(inverse(&forgetting, log.iter()), []);
        let anew = change(vec![Edit::Forget, put(&variant(record, 2))]);
        assert_eq!(inverse(&anew, log.iter()), [remove(record.id())]);
    }

    #[test]
    fn a_record_of_another_kind_is_removed_before_the_old_one_returns() {
        let (old, term) = (&subjects()[0], subjects().pop());
        let Some(Record::Term(mut new)) = term else { panic!("a term") };
        new.id = old.id().parse().expect("an identifier");
        let log = [change(vec![put(old)])];
        let changed = change(vec![remove(old.id()), put(&Record::Term(new))]);
        assert_eq!(inverse(&changed, log.iter()), [remove(old.id()), put(old)]);
    }

    proptest! {
        #[test]
        fn undoing_everything_leads_back_and_can_itself_be_undone(
            steps in prop::collection::vec(
                prop::collection::vec((0..5_usize, prop::option::of(0..3_usize)), 0..5),
                0..6,
            ),
        ) {
            let subjects = subjects();
            let edit = |(index, version): (usize, Option<usize>)| {
                let record: &Record = &subjects[index];
                version.map_or_else(|| remove(record.id()), |one| put(&variant(record, one)))
            };
            let mut log = vec![founding()];
            let start = applied(&Facts::default(), &log[0]);
            let mut facts = start.clone();
            for step in steps {
                let next = change(step.into_iter().map(edit).collect());
                facts = applied(&facts, &next);
                log.push(next);
            }
            let (end, changes) = (facts.clone(), log.len());
            for index in (1..changes).rev() {
                let undoing = change(inverse(&log[index], log[..index].iter()));
                facts = applied(&facts, &undoing);
                log.push(undoing);
            }
            prop_assert_eq!(records(&facts), records(&start));
            for index in (changes..log.len()).rev() {
                let redoing = change(inverse(&log[index], log[..index].iter()));
                facts = applied(&facts, &redoing);
            }
            prop_assert_eq!(records(&facts), records(&end));
        }
    }
}
