//! Bringing a store up to the facts that the binary carries, without undoing what operators did.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::fact::bundle::difference;
use crate::fact::{Change, Edit, Facts, Record, Scope, bundled};
use crate::store::{Loaded, Store, StoreError};

use super::StartError;

/// The version of the program, which comes last in the name of the operation that brings its facts.
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// What stands before it there.
const OF_VERSION: char = '+';

/// The facts in a store, after the bundled ones were taken in where they are not there yet. Where
/// another process writes at the same time, it is looked at again.
pub(super) async fn taken_in(store: &dyn Store, loaded: &mut Loaded) -> Result<Facts, StartError> {
    loop {
        match tried(store, loaded).await {
            Err(StartError::Store(StoreError::Conflict { newest })) if newest > loaded.revision => {
                *loaded = store.load().await?;
            }
            done => return done,
        }
    }
}

async fn tried(store: &dyn Store, loaded: &mut Loaded) -> Result<Facts, StartError> {
    let facts = Facts::from_records(std::mem::take(&mut loaded.records));
    let fingerprint = bundled::fingerprint();
    if loaded.bundle.as_ref().is_some_and(|bundle| bundle.starts_with(fingerprint)) {
        return Ok(facts);
    }
    if loaded.bundle.as_deref().is_some_and(is_of_newer) {
        // One process after the other is brought up to date; one that is not yet starts again.
        tracing::warn!("a newer lanekeeper has brought its facts; those of this one stay out");
        return Ok(facts);
    }
    let wanted = bundled::facts().map_err(|mut all| StartError::Bundle(all.remove(0)))?;
    let amended = store.amended().await?;
    let mut change = Change {
        // The revision makes going back to an older program an operation of its own.
        operation: format!("{fingerprint}@{}{OF_VERSION}{VERSION}", loaded.revision),
        scope: Scope::Base,
        author: bundled::AUTHOR.to_owned(),
        reason: format!("bundled with lanekeeper {VERSION}"),
        time: Timestamp::now(),
        // Bundled facts are reviewed like code.
        confirmed: true,
        edits: wanted_edits(&facts, &wanted, &amended),
    };
    let after = applied(&facts, &mut change);
    let revision = store.commit(&change, loaded.revision).await?;
    loaded.revision = revision;
    let kept = amended.len();
    tracing::info!(%revision, edits = change.edits.len(), kept, "bundled facts taken in");
    Ok(after)
}

/// Whether a newer version than this one brought facts by that operation. One that does not say is
/// older.
fn is_of_newer(operation: &str) -> bool {
    let theirs = operation.rsplit_once(OF_VERSION).map(|(_, version)| numbers(version));
    theirs.is_some_and(|theirs| theirs > numbers(VERSION))
}

/// A version as what it is compared by.
fn numbers(version: &str) -> Vec<u64> {
    version.split('.').map_while(|part| part.parse().ok()).collect()
}

/// What the bundle changes: all that is new or different in it, and all that is gone from it, but
/// for what operators have changed or added since.
fn wanted_edits(facts: &Facts, wanted: &Facts, amended: &BTreeSet<String>) -> Vec<Edit> {
    let is_bundled = |edit: &Edit| match edit {
        Edit::Put(record) => !amended.contains(record.id()),
        Edit::Remove(id) => {
            let waits = matches!(facts.record(id), Some(Record::Suggestion(_)));
            !amended.contains(id) && !waits
        }
        Edit::Forget | Edit::Left | Edit::Returned => false,
    };
    difference(facts, wanted).into_iter().filter(is_bundled).collect()
}

/// Applies as much of the bundle as goes together with what operators have written. A bot that
/// starts with an older fact is better than one that does not start.
fn applied(facts: &Facts, change: &mut Change) -> Facts {
    loop {
        let violations = match facts.apply(change, Date::MAX) {
            Ok(after) => return after,
            Err(violations) => violations,
        };
        for violation in &violations {
            tracing::warn!(%violation, "a bundled fact does not go together with the store's");
        }
        let before = change.edits.len();
        change.edits.retain(|edit| match edit {
            Edit::Put(record) => !violations.iter().any(|one| one.record == record.id()),
            _ => true,
        });
        if change.edits.len() == before {
            // What is left are records of operators that point at something which would go.
            change.edits.retain(|edit| !matches!(edit, Edit::Remove(_)));
        }
        if change.edits.len() == before {
            change.edits.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::MemoryStore;

    async fn commit(store: &MemoryStore, operation: &str, author: &str, edits: Vec<Edit>) {
        let change = Change {
            operation: operation.to_owned(),
            scope: Scope::Base,
            author: author.to_owned(),
            reason: "a test".to_owned(),
            time: Timestamp::UNIX_EPOCH,
            confirmed: true,
            edits,
        };
        let revision = store.load().await.expect("it loads").revision;
        store.commit(&change, revision).await.expect("it commits");
    }

    async fn started(store: &MemoryStore) -> Facts {
        let mut loaded = store.load().await.expect("it loads");
        taken_in(store, &mut loaded).await.expect("it starts")
    }

    fn reworded(facts: &Facts, id: &str, words: &str) -> Edit {
        let mut fact = facts.fact(id).expect("a bundled fact").clone();
        words.clone_into(&mut fact.claim.en);
        Edit::Put(Box::new(Record::Fact(fact)))
    }

    #[tokio::test]
    async fn a_store_of_another_version_is_brought_up_to_the_bundled_facts_every_time() {
        let store = MemoryStore::default();
        started(&store).await;
        for version in ["bundle:older@1", "bundle:newer@3"] {
            let removal = vec![Edit::Remove("meta.licence.01".to_owned())];
            commit(&store, version, bundled::AUTHOR, removal).await;
            assert!(started(&store).await.contains("meta.licence.01"), "{version}");
        }
    }

    #[tokio::test]
    async fn what_a_newer_version_has_brought_is_left_as_it_is() {
        let removal = || vec![Edit::Remove("meta.licence.01".to_owned())];
        for (version, is_newer) in
            [("999.0.0", true), ("0.0.9", false), (VERSION, false), ("none", false)]
        {
            let store = MemoryStore::default();
            started(&store).await;
            let operation = format!("bundle:other@1+{version}");
            commit(&store, &operation, bundled::AUTHOR, removal()).await;
            assert_eq!(started(&store).await.contains("meta.licence.01"), !is_newer, "{version}");
        }
    }

    #[tokio::test]
    async fn the_same_facts_are_taken_in_once() {
        let store = MemoryStore::default();
        for _ in 0..2 {
            started(&store).await;
        }
        assert_eq!(store.load().await.expect("it loads").revision.0, 1);
    }

    #[tokio::test]
    async fn what_operators_wrote_survives_an_upgrade() {
        let store = MemoryStore::default();
        let facts = started(&store).await;
        let (edited, removed) = ("meta.licence.01", "mistral.licence.01");
        let edits = vec![
            reworded(&facts, edited, "An operator's words."),
            Edit::Remove(removed.to_owned()),
        ];
        commit(&store, "discord:1", "42", edits).await;
        commit(&store, "bundle:older@2", bundled::AUTHOR, Vec::new()).await;
        let facts = started(&store).await;
        let words = facts.fact(edited).map(|fact| fact.claim.en.clone());
        assert_eq!(words.as_deref(), Some("An operator's words."));
        assert!(!facts.contains(removed));
    }

    #[tokio::test]
    async fn a_name_that_an_operator_took_first_does_not_keep_the_bot_from_starting() {
        let store = MemoryStore::default();
        started(&store).await;
        let alias = crate::fact::Alias {
            id: "meta.alias.r2".parse().expect("an identifier"),
            name: "Mistral".to_owned(),
            subject: "meta".to_owned(),
        };
        let removal = vec![Edit::Remove("mistral".to_owned())];
        commit(&store, "bundle:older@1", bundled::AUTHOR, removal).await;
        let addition = vec![Edit::Put(Box::new(Record::Alias(alias)))];
        commit(&store, "discord:1", "42", addition).await;
        assert!(started(&store).await.contains("meta"));
    }
}
