//! What a change comes to, as rows: later steps of it count over earlier ones.

use std::collections::{BTreeMap, BTreeSet};

use crate::fact::{Change, Edit, Record, Scope};

/// The name of the base among the scopes.
pub(super) const BASE: &str = "base";

/// The name of a scope in the database.
pub(super) fn name(scope: Scope) -> String {
    scope.server().map_or_else(|| BASE.to_owned(), |server| server.to_string())
}

/// Whether the bot is gone from a server.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Absence {
    /// Since that time.
    Since(String),
    /// Not any more.
    Over,
}

/// What a change comes to.
#[derive(Debug, Default)]
pub(super) struct Effect<'change> {
    /// Whether everything of the scope goes first.
    pub(super) forgets: bool,
    /// What is put in place.
    pub(super) put: BTreeMap<&'change str, &'change Record>,
    /// What is taken away.
    pub(super) removed: BTreeSet<&'change str>,
    /// What the change says about the bot's being gone from the server.
    pub(super) absence: Option<Absence>,
}

impl<'change> Effect<'change> {
    /// The effect of a change as the log keeps it.
    pub(super) fn of(change: &'change Change) -> Self {
        let mut effect = Self::default();
        let is_of_server = !change.scope.is_base();
        for edit in &change.edits {
            match edit {
                Edit::Put(record) => {
                    effect.removed.remove(record.id());
                    effect.put.insert(record.id(), record);
                }
                Edit::Remove(id) => {
                    effect.put.remove(id.as_str());
                    effect.removed.insert(id);
                }
                Edit::Forget if is_of_server => effect = Self { forgets: true, ..Self::default() },
                Edit::Left if is_of_server => {
                    effect.absence = Some(Absence::Since(change.time.to_string()));
                }
                Edit::Returned if is_of_server => effect.absence = Some(Absence::Over),
                Edit::Forget | Edit::Left | Edit::Returned => {}
            }
        }
        effect
    }

    /// Everything that it touches.
    pub(super) fn touched(&self) -> Vec<&'change str> {
        self.put.keys().chain(&self.removed).copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{Alias, ServerId};

    fn note(name: &str) -> Edit {
        let id = "meta.alias.n1".parse().expect("an identifier");
        let alias = Alias { id, name: name.to_owned(), subject: "meta".to_owned() };
        Edit::Put(Box::new(Record::Alias(alias)))
    }

    fn change(scope: Scope, edits: Vec<Edit>) -> Change {
        Change {
            operation: "1".to_owned(),
            scope,
            author: "42".to_owned(),
            reason: String::new(),
            time: jiff::Timestamp::UNIX_EPOCH,
            confirmed: false,
            edits,
        }
    }

    #[test]
    fn later_steps_count_over_earlier_ones() {
        let server = Scope::Server(ServerId::new(7));
        let gone = || Edit::Remove("meta.alias.n1".to_owned());
        let put = change(server, vec![gone(), note("a"), note("b")]);
        let effect = Effect::of(&put);
        assert!(effect.removed.is_empty());
        let kept = effect.put["meta.alias.n1"];
        assert!(matches!(kept, Record::Alias(alias) if alias.name == "b"), "{kept:?}");
        assert_eq!(effect.touched(), ["meta.alias.n1"], "once for each change");
        let removal = change(server, vec![note("a"), gone()]);
        let effect = Effect::of(&removal);
        assert_eq!((effect.put.len(), effect.removed.len()), (0, 1));
        let all = change(server, vec![Edit::Left, note("a"), Edit::Forget, Edit::Returned]);
        let effect = Effect::of(&all);
        assert_eq!(
            (effect.forgets, effect.put.len(), effect.absence),
            (true, 0, Some(Absence::Over))
        );
    }

    #[test]
    fn the_base_is_neither_forgotten_nor_left() {
        let all = change(Scope::Base, vec![note("a"), Edit::Forget, Edit::Left]);
        let effect = Effect::of(&all);
        assert_eq!((effect.forgets, effect.put.len(), effect.absence), (false, 1, None));
    }
}
