//! What an imported file would do to the facts, before anybody agrees to it.

use std::collections::BTreeSet;

use super::{Edit, Facts, Record, Scope};

/// What taking over a file comes down to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// Records that nobody knew.
    pub added: Vec<Record>,
    /// Records that are known with another content: as they are, and as they would be.
    pub changed: Vec<(Record, Record)>,
    /// Records that the file lacks; only where it restores what was.
    pub removed: Vec<Record>,
    /// How many records are known exactly so.
    pub unchanged: usize,
    /// The identifiers of records that a server would have to change in the base, which it never
    /// does: they are left out.
    pub of_base: Vec<String>,
}

impl Plan {
    /// The edits that carry it out.
    #[must_use]
    pub fn edits(&self) -> Vec<Edit> {
        let put = |record: &Record| Edit::Put(Box::new(record.clone()));
        let remove = |record: &Record| Edit::Remove(record.id().to_owned());
        let changed = self.changed.iter().flat_map(|(before, after)| {
            // A record is kept with those of its kind and gives way only to one of the same.
            let gives_way = before.kind() != after.kind();
            gives_way.then(|| remove(before)).into_iter().chain([put(after)])
        });
        let added = self.added.iter().map(put);
        added.chain(changed).chain(self.removed.iter().map(remove)).collect()
    }

    /// Whether there is nothing to do.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many records it adds, changes or removes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.added.len() + self.changed.len() + self.removed.len()
    }
}

impl Facts {
    /// What it takes to add `records`, each with an identifier of its own, to the base, or to the
    /// notes of a server; these facts are then the view of that server. Nothing is judged here:
    /// the rules are for [`Facts::apply`].
    #[must_use]
    pub fn import(&self, records: Vec<Record>, scope: Scope) -> Plan {
        let mut plan = Plan::default();
        for record in records {
            let is_foreign = scope.server().is_some() && !self.is_own(record.id());
            match self.record(record.id()) {
                None => plan.added.push(record),
                Some(known) if known == record => plan.unchanged += 1,
                Some(_) if is_foreign => plan.of_base.push(record.id().to_owned()),
                Some(known) => plan.changed.push((known, record)),
            }
        }
        plan
    }

    /// What it takes for the base to hold `records` and nothing else. Suggestions are no part of
    /// an export and stay; one about a subject that would go keeps [`Facts::apply`] from removing
    /// it, so that an admin decides on it first.
    #[must_use]
    pub fn restore(&self, records: Vec<Record>) -> Plan {
        let kept: BTreeSet<String> = records.iter().map(|record| record.id().to_owned()).collect();
        let gone = |record: &Record| {
            !matches!(record, Record::Suggestion(_)) && !kept.contains(record.id())
        };
        let removed = self.records().filter(gone).collect();
        Plan { removed, ..self.import(records, Scope::Base) }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::fact::{Alias, Change, ServerId, Suggestion, Text, bundled, exchange};

    fn applied(facts: &Facts, scope: Scope, edits: Vec<Edit>) -> Facts {
        let change = Change {
            operation: "test".to_owned(),
            scope,
            author: "1".to_owned(),
            reason: "a test".to_owned(),
            time: Timestamp::UNIX_EPOCH,
            confirmed: false,
            edits,
        };
        match facts.apply(&change, jiff::civil::date(2026, 11, 23)) {
            Ok(after) => after,
            Err(violations) => panic!("{violations:?}"),
        }
    }

    fn exported(facts: &Facts) -> Vec<Record> {
        exchange::read(exchange::write(facts.records()).as_bytes()).expect("an export reads back")
    }

    fn records(facts: &Facts) -> Vec<Record> {
        facts.records().collect()
    }

    fn alias(id: &str, name: &str) -> Record {
        let id = id.parse().expect("an identifier");
        Record::Alias(Alias { id, name: name.to_owned(), subject: "meta".to_owned() })
    }

    fn suggestion() -> Record {
        Record::Suggestion(Suggestion {
            id: "suggestion.r1".parse().expect("an identifier"),
            subject: "meta".to_owned(),
            claim: Text { en: "So.".to_owned(), zh: None },
            source: "https://example.org".to_owned().try_into().expect("an address"),
            date: None,
            disputes: false,
            by: "1".to_owned(),
            time: Timestamp::UNIX_EPOCH,
        })
    }

    /// The bundled facts with one fact changed, another gone, a name added and a suggestion made.
    fn edited() -> Facts {
        let base = bundled::for_tests();
        let mut fact = base.fact("meta.motive.03").expect("a bundled fact").clone();
        fact.claim.en = "Something else.".to_owned();
        let mut related: BTreeSet<_> = base.terms().flat_map(|term| &term.related).collect();
        related.extend(base.facts().filter_map(|fact| fact.supersedes.as_ref()));
        let named: Vec<_> =
            base.forecasts().iter().flat_map(|one| one.indicators.clone()).collect();
        let unused = base.facts().find(|fact| {
            let id = fact.id.as_str();
            fact.supersedes.is_none()
                && !related.contains(&fact.id)
                && !named.iter().any(|one| one == id)
                && !base.conflicts().any(|one| one.record.as_deref() == Some(id))
        });
        let unused = unused.expect("a fact that nothing refers to").id.as_str().to_owned();
        let put = |record| Edit::Put(Box::new(record));
        let edits = vec![
            put(Record::Fact(fact)),
            Edit::Remove(unused),
            put(alias("meta.alias.1", "zuckworks")),
            put(suggestion()),
        ];
        applied(base, Scope::Base, edits)
    }

    #[test]
    fn the_export_of_a_base_fills_an_empty_one() {
        let base = bundled::for_tests();
        let plan = Facts::default().import(exported(base), Scope::Base);
        assert_eq!((plan.added.len(), plan.len()), (records(base).len(), records(base).len()));
        let filled = applied(&Facts::default(), Scope::Base, plan.edits());
        assert_eq!(records(&filled), records(base));
    }

    #[test]
    fn the_export_of_a_base_changes_nothing_in_itself() {
        let base = bundled::for_tests();
        for plan in [base.import(exported(base), Scope::Base), base.restore(exported(base))] {
            assert!(plan.is_empty() && plan.edits().is_empty());
            assert_eq!(plan.unchanged, records(base).len());
        }
    }

    #[test]
    fn importing_changes_and_adds_but_removes_nothing() {
        let (base, edited) = (bundled::for_tests(), edited());
        let plan = edited.import(exported(base), Scope::Base);
        assert_eq!((plan.added.len(), plan.changed.len(), plan.removed.len()), (1, 1, 0));
        let (before, after) = &plan.changed[0];
        assert_eq!(Some(before.clone()), edited.record("meta.motive.03"));
        assert_eq!(Some(after.clone()), base.record("meta.motive.03"));
        assert!(applied(&edited, Scope::Base, plan.edits()).contains("meta.alias.1"));
    }

    #[test]
    fn restoring_an_older_export_undoes_and_keeps_suggestions() {
        let (base, edited) = (bundled::for_tests(), edited());
        let plan = edited.restore(exported(base));
        assert_eq!((plan.added.len(), plan.changed.len(), plan.removed.len()), (1, 1, 1));
        let restored = applied(&edited, Scope::Base, plan.edits());
        assert!(restored.suggestion("suggestion.r1").is_some());
        let mut expected = records(base);
        expected.push(suggestion());
        assert_eq!(records(&restored), expected);
    }

    #[test]
    fn a_server_adds_to_the_base_and_never_changes_it() {
        let base = bundled::for_tests();
        let scope = Scope::Server(ServerId::new(7));
        let view = base.with_notes([alias("meta.alias.1", "zuckworks")]);
        let Some(Record::Term(mut linux)) = base.record("linux") else { panic!("a term") };
        let known = Record::Term(linux.clone());
        linux.aliases.clear();
        let same = base.record("meta").expect("a vendor");
        let file = vec![
            same,
            Record::Term(linux),
            alias("meta.alias.1", "metaworks"),
            alias("meta.alias.2", "menlo"),
        ];
        let plan = view.import(file, scope);
        assert_eq!((plan.added.len(), plan.changed.len(), plan.unchanged), (1, 1, 1));
        assert_eq!(plan.of_base, ["linux"]);
        let after = applied(&view, scope, plan.edits());
        assert_eq!(after.own().collect::<Vec<_>>(), ["meta.alias.1", "meta.alias.2"]);
        assert_eq!(after.record("linux"), Some(known));
    }

    #[test]
    fn a_record_of_another_kind_takes_the_place_of_the_old_one() {
        let base = Facts::from_records([alias("x", "zuckworks")]);
        let Some(Record::Term(mut term)) = bundled::for_tests().record("windows") else {
            panic!("a term")
        };
        term.id = "x".parse().expect("an identifier");
        let plan = base.import(vec![Record::Term(term.clone())], Scope::Base);
        assert_eq!(plan.len(), 1);
        let after = applied(&base, Scope::Base, plan.edits());
        assert_eq!(records(&after), [Record::Term(term)]);
    }
}
